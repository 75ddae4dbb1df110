#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/command.h"
#include "model/effect.h"

namespace demarche::session {

// The whole World as rows that can be read and searched, each with what brought it about. For the workshop and nothing
// else: seats have Views. What is said about them is in the words of the scenario that is given: `translated` for a
// reader of another language. Ids stay ids, for they are what scripts are written with.

enum class Section {
    kNow,
    kIndicators,
    kRelations,
    kResources,
    kSupport,
    kInstitutions,
    kDrafts,
    kAgreements,
    kAssurances,
    kDecks,
    kHands,
    kComing,  ///< Scheduled cards, open choices, acts that wait, questions.
    kObjectives,
    kFlags,
    kStreams,
};
inline constexpr std::size_t kSections = 15;
/// "Indicators", "Coming and open": a message, to be shown with `tr_marked`.
[[nodiscard]] std::string_view title(Section section);

/// One thing of a World.
struct WorldRow {
    Section section = Section::kNow;
    std::string key;    ///< "violence/osh", "draft/123456", "flag/truce": what `touched` names.
    std::string name;   ///< For people.
    std::string value;  ///< For people.
    std::optional<SlotIndex> slot;
    bool operator==(const WorldRow&) const = default;
};
/// Every number, relation, resource, agreement, draft, deck, flag, scheduled card and stream; in the order of Section.
[[nodiscard]] std::vector<WorldRow> rows_of(const Scenario& scenario, const World& world);
/// Whether all words of `search` (apart by blanks, in any case, Latin or Cyrillic) are in the row's key, name or value.
[[nodiscard]] bool matches(const WorldRow& row, std::string_view search);

/// The keys of the rows that an effect changes.
[[nodiscard]] std::vector<std::string> touched(const Scenario& scenario, const Effect& effect);

/// One command with all that it did, nothing left out.
struct Chapter {
    std::int64_t command = 0;  ///< Of the log; 0: the deal.
    std::string given;         ///< "vote"; "": the deal.
    std::string by;            ///< "kyrgyzstan"; who gave it.
    int round = 1;             ///< When it had been done.
    std::uint16_t phase = 0;
    std::vector<Effect> effects;
};
/// In the order of the log. Chapters are shared, so that a chronicle is cheap to copy while the game goes on.
using Chronicle = std::vector<std::shared_ptr<const Chapter>>;
[[nodiscard]] Chapter chapter_of(const Scenario& scenario, const World& after, std::int64_t command, Seat by,
                                 const Command* given, std::vector<Effect> effects);

/// Each effect that a person would want to hear of, in a sentence: "violence/osh: 60 to 50 (-10)".
[[nodiscard]] std::vector<std::string> tell_all(const Scenario& scenario, const World& world,
                                                const std::vector<Effect>& effects);

/// Why a row is as it is: one change of it.
struct Reason {
    int round = 1;
    std::uint16_t phase = 0;
    std::int64_t command = 0;
    std::string given;               ///< "vote of kyrgyzstan"; "the deal".
    std::string what;                ///< "60 to 50 (-10)"
    std::string cause;               ///< In words, with the reason that a script gave.
    std::vector<std::string> chain;  ///< What was behind that, step by step.
};
/// The changes of a row, the newest first; at most `most`.
[[nodiscard]] std::vector<Reason> reasons_of(const Scenario& scenario, const World& world, const Chronicle& chronicle,
                                             std::string_view key, std::size_t most = 100);

}  // namespace demarche::session
