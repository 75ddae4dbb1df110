#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "game/game.h"
#include "model/command.h"
#include "model/view.h"

namespace demarche::ai {

/// How much thought a player may spend. Levels differ in budget and in what they consider, never in what they know.
enum class Strength {
    kSilent,      ///< Acts as at simulation strength and never talks: the measure of what talking is worth.
    kSimulation,  ///< For games in bulk: goes by the opening book and looks at what an act brings at once.
    kNormal,      ///< Looks ahead by forks of its believed World.
    kStrong,      ///< The same with more possibilities, and further.
};
/// "silent", "simulation", "normal", "strong".
[[nodiscard]] std::string_view word(Strength strength);
/// Errors: kUsage for another word.
[[nodiscard]] Result<Strength> strength_from(std::string_view word);

/// What a strength may spend on one move, counted in possibilities and forks and not in seconds, so that a move is the
/// same on every machine.
struct Effort {
    bool talks = true;
    bool forks = false;          ///< Values by forks of its believed World instead of the opening book.
    std::size_t ideas = 5;       ///< Kinds of agreement, framework and place that it thinks of before it proposes.
    std::size_t party_sets = 3;  ///< Choices of parties for each of them.
    int proposals = 4;           ///< Texts that it looks at closely before it tables one,
    int drafts = 1;              ///< and drafts of its own a phase.
    int acts = 1;                ///< Actions a phase.
    int act_looks = 4;           ///< Actions that it looks at closely before it takes one.
    int rounds_ahead = 0;        ///< How far a fork goes, at most to the end of the game.
};
[[nodiscard]] Effort effort(Strength strength);

/// The luck of the players of a game, apart from that of its cards: the same game among the same players is the same.
[[nodiscard]] Seed players_luck(Seed game);

/// One move of a player: a command, and why it was chosen.
struct Move {
    Command command;
    std::string why;  ///< In words, with numbers; for watching an AI think and for the after-action review.
};

/// What plays a seat without people. It is given its seat's View and the effects that seat may know of, and nothing
/// else of the World. The same views and effects give the same moves, whatever the machine or the number of threads.
class Player {
 public:
    virtual ~Player() = default;
    /// What the seat has come to know since the last call, in order: others' offers, votes, deeds.
    virtual void learn(const View& view, const std::vector<Effect>& effects) = 0;
    /// The next thing to do; nothing when it is done for this phase (it has then declared itself ready, or waits for
    /// something new). Called again after each of its commands and whenever something has changed.
    virtual std::optional<Move> next(const View& view) = 0;
    /// Told at once of each indicator that moves before its seat's eyes (a NumberChanged), and of each PhaseStarted; it
    /// is not asked for a move for that. Only of a player that hears of deeds.
    virtual void watch(const Effect& seen) { (void)seen; }
    /// Another that would move as this one does from here on; none of a player that cannot be doubled.
    [[nodiscard]] virtual std::unique_ptr<Player> twin() const { return nullptr; }
    /// Told when a command of its own was refused, so that it does not ask for the same again.
    virtual void refused(const Command& command, const Error& error) = 0;
    /// What a player is told of. Numbers are read from a View; what happened and was said is not in it.
    enum class Hearing {
        kTalk,   ///< Talk, drafts, votes, agreements and assurances; what needs an answer wakes it.
        kDeeds,  ///< Others' acts and choices too.
        kAll,    ///< Every effect that its seat may know; and it is asked again after talk and votes.
    };
    [[nodiscard]] virtual Hearing hears() const { return Hearing::kTalk; }
    /// All that it carries from one move to the next, its luck among it, as text; "" for a player that keeps nothing.
    [[nodiscard]] virtual std::string memory() const { return {}; }
    /// Takes up where the player that gave such a text stood: it then does what that one would have done.
    /// @param view  What the seat sees now.
    /// @return false for a text that is no memory of such a player; it is then of no more use.
    virtual bool recall(const View& view, const std::string& memory) {
        (void)view;
        (void)memory;
        return false;
    }
};

class Book;
class Purses;
class Shelf;
class Vocabulary;
struct Lookups;  // book.h
/// What single terms are worth as the scenario begins: the same for all games, so that games in bulk share one.
/// @param shared  What the opening books of other threads look up too, if there are any.
[[nodiscard]] std::shared_ptr<Book> opening_book(script::Host& host, std::shared_ptr<Lookups> shared = nullptr);

/// The engine's own player for a seat.
/// @param host    A Lua state that this player may use for look-ahead; not shared with another thread.
/// @param luck    What the player's own dice come from; not the session's seed, which a seat does not know.
/// @param book    The opening book of this host; made anew if none is given.
/// @param shelf   What players of one host share when they look closer; its own if none is given.
/// @param words   By which it understands what is said to it; English and the scenario's own names if none are given.
[[nodiscard]] std::unique_ptr<Player> make_player(script::Host& host, ActorId seat, const Effort& effort, Seed luck,
                                                  std::shared_ptr<Book> book = nullptr,
                                                  std::shared_ptr<Shelf> shelf = nullptr,
                                                  std::shared_ptr<const Vocabulary> words = nullptr);

/// The World as a seat believes it to be: its View, ready for look-ahead. What it cannot see is as it was dealt, but
/// for what the others can pay, if somebody has kept account of it. Dice thrown in it come from `luck`.
[[nodiscard]] World believed_world(const View& view, Seed luck, const Purses* purses = nullptr);

/// What a draft would be worth to a seat, by objective: its score with the draft in force for some rounds less the same
/// without it, in a believed World.
struct Worth {
    double total = 0;  ///< -1..1, the weighted mean over the objectives.
    struct Part {
        ObjectiveId objective;
        double change = 0;  ///< Of the total.
    };
    std::vector<Part> parts;  ///< Those that move, largest first.
    std::string obstacle;     ///< Why it could not enter into force; empty if it could.
    /// What a choice on a card takes from the seat's stocks at once.
    std::vector<std::pair<ResourceId, double>> spent;
};
[[nodiscard]] Worth worth(script::Host& host, const View& view, ActorId seat, const DraftText& text,
                          const Purses* purses = nullptr);
/// The same of a command that the seat would give, against leaving things as they are.
[[nodiscard]] Worth worth(script::Host& host, const View& view, ActorId seat, const Command& command);
/// The same of a clause secretly not honoured: as long as nobody notices, and when it comes to light after a round.
struct BreachWorth {
    Worth unseen, found_out;
};
[[nodiscard]] BreachWorth breach_worth(script::Host& host, const View& view, ActorId seat, const BreachClause& breach);
/// "worth +0.12 to us: Stability of the south +0.15, Status of the base -0.03".
[[nodiscard]] std::string describe(const Scenario& scenario, const Worth& worth);

}  // namespace demarche::ai
