#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "model/translated.h"
#include "session/cause.h"
#include "session/recording.h"
#include "session/story.h"

namespace demarche::terminal {

using session::cause_text;

/// The story as lines of a terminal: each kind of sentence with its mark, wrapped.
class Story {
 public:
    /// @param view  As for session::Story.
    Story(const Scenario& scenario, const View& view) : story_(scenario, view, true), words_(words_of(scenario)) {}
    Story(const Scenario& scenario, View&& view) = delete;
    /// @return lines without a line end; empty for what is not told. See session::Story::tell.
    [[nodiscard]] std::vector<std::string> tell(const Effect& effect) const;
    [[nodiscard]] std::vector<std::string> tell(std::span<const Effect> effects, std::size_t& count,
                                                session::SoFar& so_far) const;
    [[nodiscard]] session::SoFar so_far(std::span<const Effect> effects) const { return story_.so_far(effects); }

 private:
    session::Story story_;
    Words words_;
};

/// Sentences as lines of a terminal.
[[nodiscard]] std::vector<std::string> marked_lines(const Words& words, const std::vector<session::StoryLine>& lines);

/// A game whose scenario is not there any more or has changed, to be read from beginning to end: what was told, what
/// was agreed, where numbers moved, how it came out.
/// @param why    Why it cannot go on, as a sentence without a full stop.
/// @param steps    So many commands are told, and what they led to; all of them for -1.
/// @param reasons  Why AI seats did what they did is told with it, as far as it was kept.
[[nodiscard]] std::string recording_page(const Words& words, const session::Recording& recording,
                                         const std::string& why, std::int64_t steps = -1, bool reasons = false);
/// Why an AI seat did what was just told.
[[nodiscard]] std::string reason_line(std::string_view seat, std::string_view reason);

}  // namespace demarche::terminal
