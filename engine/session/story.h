#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "model/view.h"
#include "session/so_far.h"

namespace demarche::session {

/// One sentence of a game's story, with what kind of sentence it is, so that each front end can set it in its own way.
struct StoryLine {
    enum class Rank {
        kRound,         ///< A new round: a heading.
        kPhase,         ///< A new phase: the id of it.
        kStep,          ///< A step at the table: something is tabled or amended.
        kTurningPoint,  ///< Adopted, in force, ended, found out.
        kPlain,
        kDetail,  ///< More on the line before.
        kNumber,  ///< A number that moved far.
        kCard,    ///< The title of a card.
        kCardText,
        kNews,
        kQuestion,
        kFault,   ///< A script failed.
        kEnding,  ///< The title of an ending.
        kText,    ///< A paragraph.
    };
    Rank rank = Rank::kPlain;
    std::string text;  ///< One line without a line end, but for what a script wrote so.
    /// A number that moved by itself: it does not follow from the line before.
    bool alone = false;
    std::size_t of = 0;  ///< Which of the effects that were told together it begins with.
    ActorSet voters{};   ///< Whose votes it tells; nobody where it tells none, or one with words.
};

/// Tells effects as sentences, from where one seat stands. Small movements of numbers are left to the pages; what
/// people said, tabled, decided and suffered is told.
class Story {
 public:
    /// @param view     The reader's own: a sentence names drafts besides the one that it is about, and of the whole
    ///                 World it would name those that the reader may not know of. It outlives the story.
    /// @param numbers  Drafts are known to the reader by numbers of his own: who speaks of one by its whole heading is
    ///                 quoted with its number instead.
    Story(const Scenario& scenario, const View& view, bool numbers = false)
        : s_(scenario), world_(view.world), seat_(view.seat), numbers_(numbers) {}
    Story(const Scenario& scenario, View&& view, bool numbers = false) = delete;

    /// @param effect  Already redacted for the seat.
    /// @return empty for what is not told.
    [[nodiscard]] std::vector<StoryLine> tell(const Effect& effect) const;
    /// What begins at the first of these effects, told together with those after it that belong to it: votes on one
    /// draft without words, and those of a chorus in the same words, take a line, not one each. `count` is set to how
    /// many effects that were.
    /// @param so_far  What was told of the list before; it goes past these.
    [[nodiscard]] std::vector<StoryLine> tell(std::span<const Effect> effects, std::size_t& count, SoFar& so_far) const;
    /// What a reader has been told who has read all of these.
    [[nodiscard]] SoFar so_far(std::span<const Effect> effects) const;
    /// What somebody at the table says, as the reader reads it.
    /// @param so_far  Only drafts that had been tabled by then are meant; without it, any that the reader knows.
    [[nodiscard]] std::string spoken(const std::string& text, const SoFar* so_far = nullptr) const;

 private:
    class Telling;

    [[nodiscard]] std::vector<StoryLine> together(std::span<const Effect> effects, std::size_t& count,
                                                  SoFar& so_far) const;
    [[nodiscard]] std::vector<StoryLine> tell(const Effect& effect, const SoFar* so_far) const;
    [[nodiscard]] std::string who(ActorId actor) const;
    [[nodiscard]] std::string told(const Text& text) const;
    /// Relations that move one after the other for one reason, in one sentence: "Trust rises (A dialogue on crises):
    /// Russia towards European Union 10 (+3), Kazakhstan 38 (+3); ...". Empty for fewer than three.
    [[nodiscard]] std::vector<StoryLine> relations_together(std::span<const Effect> effects, std::size_t& count,
                                                            SoFar& so_far) const;
    /// Numbers that move one after the other, each once: from where to where all of it went, and what moved it. So no
    /// line says of a part of the movement what is not true of the whole. Nothing where the first effect is no such
    /// number.
    [[nodiscard]] std::optional<std::vector<StoryLine>> numbers_together(std::span<const Effect> effects,
                                                                         std::size_t& count, SoFar& so_far) const;
    /// One movement by itself, where it is told.
    /// What numbers have come to by small movements, where that is much by now; told as a phase ends.
    [[nodiscard]] std::vector<StoryLine> crept(SoFar& so_far) const;
    [[nodiscard]] std::optional<StoryLine> number_line(const Effect& effect, SoFar& so_far) const;
    /// A movement that is worth a line to this reader: a little of what those at home think, more of anything else.
    /// @param by_action  Whether an action has moved it.
    [[nodiscard]] bool moved_far(SlotIndex slot, double before, double after, bool by_action = false) const;
    /// @param stood  Where the number stood for the reader: what lies between was too small to be told, and is said.
    [[nodiscard]] std::string movement(const NumberChanged& moved, const SoFar::Stood& stood,
                                       const std::string& why) const;
    [[nodiscard]] std::string reason_of(const Effect& effect) const;
    /// A vote that several have given in the same words.
    [[nodiscard]] std::string told_together(const VoteCast& vote, ActorSet who, const SoFar& so_far) const;
    [[nodiscard]] std::string short_heading(DraftId id) const;
    const Scenario& s_;
    const World& world_;
    Seat seat_;
    bool numbers_;
};

}  // namespace demarche::session
