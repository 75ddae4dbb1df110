#pragma once

#include <functional>
#include <map>
#include <memory>
#include <string_view>
#include <vector>

#include "ai/player.h"
#include "model/sights.h"

namespace demarche::ai {

/// Gives the AI seats of a game their turns. It hands each its View and the effects that its seat may know, submits
/// what they decide through the same door as everybody, and goes round until all have nothing more to do.
class Driver {
 public:
    /// Submits a command and returns its effects; whoever keeps the log does it there.
    using Submit = std::function<Result<std::vector<Effect>>(Seat, const Command&)>;
    /// Told of each move that was made, for showing it.
    using Watch = std::function<void(ActorId, const Move&, const Result<std::vector<Effect>>&)>;

    /// @param book  The host's opening book, shared by games in bulk; made when needed if none is given.
    Driver(script::Host& host, Seed luck, Strength strength, std::shared_ptr<Book> book = nullptr)
        : host_(host), luck_(luck), strength_(strength), sights_(host.scenario()), book_(std::move(book)) {}
    Driver(const Driver&) = delete;  // what makes its players points to it
    Driver& operator=(const Driver&) = delete;

    /// By which words the seats that are taken from now on understand messages; English ones until this is called.
    void understand(std::shared_ptr<const Vocabulary> words) { words_ = std::move(words); }

    /// Makes a player for a seat.
    using Maker = std::function<std::unique_ptr<Player>()>;

    /// From now on this seat is played by the AI, or no longer.
    void take(ActorId seat);
    /// The same at another strength than the driver's.
    void take(ActorId seat, Strength strength);
    /// The same with a player of another make, such as a program from outside; made anew by `forget`.
    void take(ActorId seat, Maker maker);
    void release(ActorId seat);
    /// Makes the players anew: the game was set back, and what they remember has not happened.
    void forget();
    [[nodiscard]] ActorSet seats() const { return seats_; }

    /// All that the seats carry from one move to the next, as text. A driver of the same seats that has been told the
    /// same and then recalls it goes on as this one would have: a game that was closed and resumed, or a step that was
    /// taken back and done again, is played like one without a break.
    [[nodiscard]] std::string memory() const;
    /// @param game  As it stood when the text was made; everything up to then has been told.
    /// @return false when some seat could not take up its own: such a seat goes by what it was told alone.
    bool recall(const game::Game& game, const std::string& memory);

    /// While an AI seat's command is being submitted: why it chose that, in words with numbers (Move::why). Else, and
    /// for a seat that declares itself ready, "".
    [[nodiscard]] std::string_view reason() const { return reason_; }

    /// What happened, whoever did it; kept until the seats' next turn.
    void tell(const std::vector<Effect>& effects);

    /// Gives who hears everything what it has not been told yet. For a game that has ended: nobody has a turn any more.
    void tell_the_last(const game::Game& game);

    /// Called before each thought with the seat that is about to think; false ends `run` there. For a front end that
    /// shows who thinks, takes what people do meanwhile, or closes.
    void before_thought(std::function<bool(ActorId)> asked) { before_thought_ = std::move(asked); }

    /// The clock's first step, where there is one: from the deal to where the seats can act.
    void begin(const game::Game& game, const Submit& submit);
    /// Lets the AI seats play until none has anything more to do: they wait for people, or the phase has moved on
    /// `phases` times, or the game is over. `game` gives the game as it now stands.
    void run(const std::function<const game::Game&()>& game, const Submit& submit, const Watch& watch = {},
             int phases = kNoLimit) {
        go({game, submit, watch}, phases, kNoLimit);
    }
    /// What lies on the table has been laid before people: from now on AI seats may vote on it in a `step`.
    void people_have_seen(const World& world);
    /// Lets each AI seat make one move at most, so that people can get a word in; and a few more to whomever one of
    /// them has just spoken to, until it has answered: it may have owed others a word first, which they do not hear. On
    /// a text that people may read and have not seen yet (`people_have_seen`) no AI seat votes, so that it is not
    /// adopted before they could speak, however many steps are made until then; a bot does, for it cannot be asked as
    /// if it had not been (Player::twin), and so does who stands in for it.
    void step(const std::function<const game::Game&()>& game, const Submit& submit, const Watch& watch = {});
    /// Lets one AI seat make one move: the next that has something to say, going round from the one that moved last.
    /// @return false when none has, so that all wait for people.
    bool nudge(const std::function<const game::Game&()>& game, const Submit& submit, const Watch& watch = {});

 private:
    static constexpr int kNoLimit = 1 << 20;
    /// Is this command of an AI seat to wait for the next step?
    using Holds = std::function<bool(const Command&)>;
    static inline const Holds kNone;
    /// Where the seats play: who asked for their moves, and gets them.
    struct Table {
        const std::function<const game::Game&()>& game;
        const Submit& submit;
        const Watch& watch;
        const Holds& holds = kNone;
        [[nodiscard]] const World& world() const { return game().world(); }
    };
    /// A seat that the AI plays.
    struct Chair {
        Maker make;
        std::unique_ptr<Player> player;
        std::vector<Effect> unheard;  ///< What it has not been told yet.
    };
    /// What came of giving a seat its turn; kStop: nobody shall think any more now.
    enum class Came { kNothing, kMove, kStop };

    void go(const Table& table, int phases, int sweeps);
    /// Sits a new player down, who has heard nothing.
    void sit_down(Chair& chair);
    /// AI seats that somebody who is none has just spoken to alone.
    [[nodiscard]] ActorSet spoken_to() const;
    /// Are all seats the AI's, so that the clock moves the phase on once nobody has anything to do?
    [[nodiscard]] bool plays_all(const World& world) const { return world.seated == seats_; }
    /// Gives a seat its turn, unless it has nothing to do or nobody shall think any more. @param alone  See above.
    Came give_turn(ActorId seat, bool alone, const Table& table);
    /// One seat thinks and moves. @return false when it has nothing to do.
    bool take_turn(ActorId seat, bool alone, const Table& table);

    script::Host& host_;
    Seed luck_;
    Strength strength_;
    ActorSet seats_;
    ActorSet idle_;  ///< Have nothing more to do until something happens.
    ActorId nudged_;
    Sights sights_;
    View view_;  ///< Of one seat after the other, in the same memory.
    std::string reason_;
    std::map<std::uint32_t, int> seen_;  ///< The version of each draft that people have had before them.
    std::shared_ptr<Book> book_;
    std::shared_ptr<Shelf> shelf_;
    std::shared_ptr<const Vocabulary> words_;
    std::vector<Chair> chairs_;  ///< By actor; those of `seats_` are taken.
    std::function<bool(ActorId)> before_thought_;
};

}  // namespace demarche::ai
