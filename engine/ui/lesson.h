#pragma once

#include <array>
#include <cstddef>
#include <span>
#include <string_view>

namespace demarche::ui {

/// What the player has to have done for a step of the guided round to be over. Each is seen from the table itself, so
/// that it counts however the player came to do it.
enum class Deed {
    kRead,           ///< Nothing but to read and go on.
    kMapMoved,       ///< The map was dragged, or made nearer or farther.
    kPlaceOpened,    ///< The page of a place lies open.
    kSheetsClosed,   ///< The page of a place was open, and nothing is any more.
    kAtHome,         ///< Objectives and home front are in sight.
    kAtTable,        ///< The table is in sight.
    kActorOpened,    ///< The page of another actor lies open.
    kSpoken,         ///< Words were sent to some in private.
    kDraftTabled,    ///< A draft of the player's own lies on the table.
    kDraftRead,      ///< A draft lies open to be read.
    kPenTaken,       ///< The pen lies on an amendment.
    kAmended,        ///< A new version by the player is on the table.
    kAgreed,         ///< The player said yes to others' words, or something of the player's own was adopted.
    kCardAnswered,   ///< No card waits for the player's decision.
    kDecisionPhase,  ///< Each decides alone.
    kActed,          ///< Something waits for resolution.
    kNextRound,      ///< The round is over.
    kAtReview,       ///< The course of the game is in sight.
    kAskedWhy,       ///< A number was asked for its causes.
};

/// One step of the guided round: a few words, where to look, and what ends it.
struct LessonStep {
    std::string_view id;  ///< For tests and for the settings file; never shown.
    std::string_view title;
    std::string_view words;
    /// Stable names of widgets, the best first; one that ends in '*' stands for the first whose name begins so. The
    /// coach points at the first that can be pressed now.
    std::array<std::string_view, 5> points_at;
    Deed ends_with = Deed::kRead;
};

/// The guided first round: which game it is played in, and its steps.
struct Lesson {
    std::string_view scenario;
    std::string_view seat;
    unsigned seed = 1;
    std::span<const LessonStep> steps;
};
[[nodiscard]] const Lesson& first_round();

}  // namespace demarche::ui
