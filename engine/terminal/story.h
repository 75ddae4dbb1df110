#pragma once

#include <span>
#include <string>
#include <vector>

#include "model/translated.h"
#include "session/cause.h"
#include "session/story.h"

namespace demarche::terminal {

using session::cause_text;

/// The story as lines of a terminal: each kind of sentence with its mark, wrapped.
class Story {
 public:
    Story(const Scenario& scenario, Seat seat) : story_(scenario, seat), words_(words_of(scenario)) {}
    /// @return lines without a line end; empty for what is not told. See session::Story::tell.
    [[nodiscard]] std::vector<std::string> tell(const World& world, const Effect& effect) const;
    [[nodiscard]] std::vector<std::string> tell(const World& world, std::span<const Effect> effects,
                                                std::size_t& count) const;

 private:
    session::Story story_;
    Words words_;
};

}  // namespace demarche::terminal
