#pragma once

#include <atomic>
#include <condition_variable>
#include <deque>
#include <filesystem>
#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <set>
#include <string>
#include <thread>
#include <variant>
#include <vector>

#include "ai/driver.h"
#include "ai/vocabulary.h"
#include "session/minds.h"
#include "session/review.h"
#include "session/workshop.h"

namespace demarche::ui {

using session::Known;
using session::PhaseMark;

/// What an AI seat reckoned with when it did something that a seat here has seen. It gives secret aims away: it is
/// shown to whoever asks for it, and never by itself.
struct Reckoning {
    ActorId by;
    int round = 1;
    std::int64_t command = 0;         ///< Of the log: the move.
    std::shared_ptr<const Known> of;  ///< What was seen of it: the first of its effects whose cause is known here.
    std::string why;                  ///< ai::Move::why.
};

/// What one seat may know at one moment. A value: the game goes on while the window still shows it.
struct Sight {
    ActorId me;  ///< None: somebody watches a game of AI seats.
    View view;
    session::KnownList known;                                  ///< Everything it has come to know, in order.
    std::vector<std::shared_ptr<const Reckoning>> reckonings;  ///< In order.
    std::vector<PhaseMark> marks;
    bool can_undo = false;
    std::uint64_t stamp = 0;  ///< Another number for each moment.
};

/// How the game ended for everybody, opened to all when it is over.
struct FinalScore {
    ActorId actor;
    double total = 0;  ///< 0..1
    struct Part {
        ObjectiveId objective;
        double score = 0;
        double weight = 0;
    };
    std::vector<Part> parts;
};

/// Somebody who sees a game from inside, the whole World of it: the workshop, and nobody else. A game is given one when
/// it is made or never has one, and one that several people play never has one. Called on the game's thread.
class Insider {
 public:
    virtual ~Insider() = default;
    /// The line of the log is told from its beginning.
    virtual void begins(session::Session& session) = 0;
    /// One command and all that it did. @param given  Null: the deal.
    virtual void hears(const World& after, std::int64_t command, Seat by, const Command* given,
                       const std::vector<Effect>& effects) = 0;
    /// Where the game now stands.
    virtual void stands(session::Session& session) = 0;
};

/// A game at work on a thread of its own: it owns the session, the Lua state and the AI seats. The window gives it
/// commands and takes what comes of them; it never waits for it.
class Play {
 public:
    struct Setup {
        ActorSet people;  ///< Seats played in this window; empty: everybody watches.
        ai::Strength strength = ai::Strength::kNormal;
        std::shared_ptr<Insider> insider;  ///< Makes it a workshop game; not with more than one of `people`.
        /// Who plays a seat that no person plays; none: the engine's own players.
        std::function<ai::Driver::Maker(ActorId)> players;
        /// What the AI seats understand when it is said to them; null: English.
        std::shared_ptr<const ai::Vocabulary> vocabulary;
    };
    /// @param wake  Called from the game's thread whenever there is something new to take.
    Play(session::Session session, std::filesystem::path file, Setup setup, std::function<void()> wake);
    /// Ends the thread; every accepted command is on disk. Waits until the thought that is under way is over.
    ~Play();
    /// Asks the thread to end, and does not wait for it.
    void retire();
    /// It has ended: the destructor will not wait.
    [[nodiscard]] bool retired() const { return over_; }
    Play(const Play&) = delete;
    Play& operator=(const Play&) = delete;

    [[nodiscard]] const Scenario& scenario() const { return *scenario_; }
    [[nodiscard]] ActorSet people() const { return setup_.people; }
    [[nodiscard]] const std::filesystem::path& file() const { return file_; }
    /// What the game was dealt with; no seat knows it, but whoever sits here may deal it again.
    [[nodiscard]] std::uint64_t seed() const { return seed_; }
    /// Is there somebody who sees its whole World?
    [[nodiscard]] bool is_workshop_game() const { return setup_.insider != nullptr; }

    /// The newest that a seat may know; null until the game has begun. An invalid seat watches.
    [[nodiscard]] std::shared_ptr<const Sight> sight(ActorId seat) const;
    /// Which AI seat is thinking now; none when all wait.
    [[nodiscard]] ActorId thinking() const;
    [[nodiscard]] bool busy() const { return thinking().valid() || pending_ > 0; }
    /// Why the game cannot go on, though it has not ended: its scripts were switched off because they took too long, or
    /// the clock cannot move. It stands as it was before; what was played is on disk.
    [[nodiscard]] std::optional<Error> stopped() const;
    /// The places (file:line) of scripts that have failed and were set aside since the last call, each once a game.
    /// Only that: what they were about to do may be nothing for the seats here.
    [[nodiscard]] std::vector<std::string> take_script_faults();
    /// Once the game has ended.
    [[nodiscard]] std::vector<FinalScore> final_scores() const;

    /// What came of a request.
    struct Answer {
        std::uint64_t request = 0;
        std::optional<Error> error;
        std::shared_ptr<const Sight> past;  ///< Of look_back.
        std::string done;                   ///< Words for what was done; may be empty.
        /// Of move_to: the game on the new scenario; this one has come to rest for good.
        std::shared_ptr<session::OnNewScenario> moved;
        std::optional<session::ConsoleAnswer> console;  ///< Of console.
    };
    std::uint64_t submit(ActorId seat, Command command);
    /// Takes back the last command of the person of a solo game, within the phase.
    std::uint64_t undo();
    /// Says nothing and lets the others go on: each AI seat makes one move.
    std::uint64_t listen(ActorId seat);
    /// So long do the others wait for words of the people here before one of them says something by itself, in a phase
    /// of negotiation; 0: they wait for ever. Any thread may change it at any time.
    void set_pace(int ms);
    /// The AI seats begin no more thoughts, and the clock stands, until they are called back: the player is busy with
    /// the program and not with the game. Any thread may say so at any time.
    void set_resting(bool resting);
    std::uint64_t save_as(std::filesystem::path file);
    /// What a seat knew after a command of the log.
    std::uint64_t look_back(ActorId seat, std::int64_t command);
    /// Plays what has been done so far again on another state of the scenario, in a file of its own; this game stays as
    /// it is, and where that goes well it goes no further. Refused where several people play.
    std::uint64_t move_to(std::unique_ptr<script::Host> host, std::filesystem::path file);
    /// A line of the console; only in a workshop game.
    std::uint64_t console(std::string line);
    /// Looks at the session on its thread, for the workshop's insider; only in a workshop game.
    std::uint64_t visit(std::function<void(session::Session&)> visitor);
    /// The answers since the last call.
    [[nodiscard]] std::vector<Answer> take_answers();

 private:
    struct Submit {
        ActorId seat;
        Command command;
    };
    struct Undo {};
    struct Listen {
        ActorId seat;
    };
    struct Save {
        std::filesystem::path file;
    };
    struct LookBack {
        ActorId seat;
        std::int64_t command = 0;
    };
    struct MoveTo {
        std::unique_ptr<script::Host> host;
        std::filesystem::path file;
    };
    struct Console {
        std::string line;
    };
    struct Visit {
        std::function<void(session::Session&)> visitor;
    };
    using What = std::variant<Submit, Undo, Listen, Save, LookBack, MoveTo, Console, Visit>;
    struct Request {
        std::uint64_t id = 0;
        What what;
    };

    std::uint64_t ask(What what);
    void run();
    void begin();
    /// @param minds  What the AI seats are to remember besides what they know; may be null.
    /// @return they stand where they stood at the head of the log.
    bool rebuild(const session::Minds* minds);
    /// Notes what the AI seats remember, if it has changed.
    void keep_minds();
    void hear(const std::vector<Effect>& effects, std::int64_t command);
    void note_script_faults(const std::vector<Effect>& effects);
    void tell_insider(const World& after, std::int64_t command, Seat by, const Command* given,
                      const std::vector<Effect>& effects) const;
    Result<std::vector<Effect>> give(Seat by, const Command& command);
    /// Serves requests while there are any. @return false when one is left that needs the AI seats to be at rest.
    bool serve(bool at_rest);
    void serve_one(Request& request);
    void undo_now(Answer& answer);
    void move_now(MoveTo& where, Answer& answer);
    void console_now(const std::string& line, Answer& answer);
    void remember_step(session::Minds before, Moment moment);
    /// Keeps what an AI seat reckoned with, for those who may know of its move.
    void keep_reckoning(ActorId by, std::int64_t command, std::string why);
    /// What comes of requests that pull the game away from under an AI seat waits until none is being asked.
    [[nodiscard]] static bool needs_rest(const What& what);
    void publish();
    void answer(Answer answer);
    /// Tells the window when the scripts were switched off.
    void note_stop();
    bool wait_for_work();
    /// The next phase, by the clock; false if the game has stopped because the file does not take it.
    bool give_clock();
    bool move_clock();
    void let_ai_play();
    /// One AI seat says something by itself, if any has something to say.
    void let_one_speak();
    [[nodiscard]] bool may_speak() const;

    session::Session session_;
    const std::filesystem::path file_;
    const Setup setup_;
    const std::function<void()> wake_;
    const std::uint64_t seed_;
    const Scenario* scenario_;
    ai::Driver driver_;

    // Of the game's thread only.
    std::map<ActorId, session::KnownList> known_;
    std::map<ActorId, std::vector<std::shared_ptr<const Reckoning>>> reckonings_;
    std::vector<PhaseMark> marks_;
    std::vector<session::Minds> undo_;  ///< Heads to go back to, and what the AI seats knew there.
    session::Minds kept_;               ///< As it was last noted.
    Moment undo_moment_;
    int round_ = 1;
    std::uint16_t phase_ = 0;
    std::uint64_t stamps_ = 0;
    bool moved_away_ = false;  ///< The game goes on elsewhere.
    bool talkative_ = true;    ///< Some AI seat may have something to say of itself.
    bool speak_now_ = false;   ///< The people here have been silent for long enough.
    bool their_move_ = true;   ///< Something has been done, or somebody listens: the AI seats may go on.

    mutable std::mutex mutex_;  ///< Guards what follows.
    std::condition_variable signal_;
    std::deque<Request> requests_;
    std::vector<Answer> answers_;
    std::map<ActorId, std::shared_ptr<const Sight>> sights_;
    std::vector<FinalScore> scores_;
    std::optional<Error> stopped_;
    std::set<std::string> faults_;           ///< Places of scripts that failed.
    std::vector<std::string> fresh_faults_;  ///< Those that were not told yet.
    ActorId thinking_;
    std::uint64_t next_request_ = 1;
    bool stopping_ = false;
    std::atomic<bool> over_{false};  ///< The thread has ended.
    std::atomic<int> pace_ms_{0};
    std::atomic<bool> resting_{false};
    std::atomic<int> pending_{0};  ///< Requests that have not been answered.

    std::thread thread_;
};

}  // namespace demarche::ui
