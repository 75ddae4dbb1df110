#pragma once

#include <atomic>
#include <condition_variable>
#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <thread>
#include <vector>

#include "ai/adviser.h"
#include "ai/player.h"
#include "game/doors.h"
#include "game/query.h"
#include "game/word.h"
#include "session/history.h"
#include "session/second_thoughts.h"
#include "ui/play.h"

namespace demarche::ui {

/// What a seat's own people tell it about the table: everything on screen that needs the scenario's scripts.
struct Situation {
    std::uint64_t stamp = 0;  ///< Of the Sight that it is about.
    ActorId seat;             ///< Whose it is.
    std::vector<game::ObjectiveScore> objectives;
    double score = 0;                     ///< 0..1
    std::vector<game::Promise> promised;  ///< By the seat.
    struct Act {
        ActionId action;
        bool open = false;
        std::string reason;               ///< Why not now.
        std::vector<ResourceCost> costs;  ///< With default parameters.
    };
    std::vector<Act> acts;                          ///< What the seat may ever do.
    std::map<ConstituencyId, game::Tastes> tastes;  ///< Of those at home.
    /// A choice that the seat has, and what keeps it from being taken.
    struct Option {
        int choice = 0;  ///< An index into CardDef::choices.
        bool open = false;
        std::string reason;
        std::vector<ResourceCost> costs;
        bool by_itself = false;  ///< It takes effect if nothing is decided.
    };
    std::map<CardId, std::vector<Option>> choices;  ///< Of the cards that ask the seat.
    struct Held {
        bool open = false;
        std::string reason;
        std::vector<ResourceCost> costs;
    };
    std::map<CardId, Held> hand;
    std::map<AgreementId, script::Scores> missions;  ///< Of agreements that are missions.
    struct Odds {
        AgreementId agreement;
        ActorId actor;
        double odds = 0;
    };
    std::vector<Odds> ratification;
    /// What the others are thought to want, by actor; what weighs most first.
    std::map<ActorId, std::vector<ai::Thought>> thoughts;
    /// And what they did that says so, oldest first.
    std::map<ActorId, std::vector<ai::Beliefs::Lesson>> lessons;
};

/// What a text would mean.
struct Opinion {
    std::uint64_t stamp = 0;
    ActorId seat;
    DraftText text;
    std::optional<Error> fault;                    ///< Why it could not be tabled as it is.
    std::vector<std::vector<ResourceCost>> costs;  ///< By term.
    std::optional<script::Scores> scores;          ///< Of a mission.
    std::vector<HomeView> home;                    ///< How the seat's constituencies take it.
    std::string spoken_for;             ///< That the seat has other uses for what it asks: session/means_words.h.
    double ratification = 1;            ///< Odds at home, if it had to be ratified.
    std::optional<ActorSet> ratifiers;  ///< Who must ratify it; nothing where it cannot be told yet.
    // These take longer and come later.
    bool complete = false;
    ai::Worth worth;
    std::vector<std::optional<double>> adds;  ///< By term: what it adds to the worth, as ai::Adviser::terms has it.
    std::vector<ai::Forecast> forecasts;
    std::vector<game::WordDecided> word;  ///< What it would make of the seat's own assurances.
};

/// More of a resource for an agreement than was promised.
struct Gift {
    AgreementId agreement;
    ResourceId resource{std::size_t{0}};
    double amount = 1;
    bool operator==(const Gift&) const = default;
};
/// What it would change.
struct Outlook {
    std::uint64_t stamp = 0;
    Gift gift;
    std::optional<game::Committed> what;  ///< Nothing where it would be refused.
};

/// An action with its settings.
struct PlannedAct {
    ActionId action;
    std::vector<double> params;
    bool operator==(const PlannedAct&) const = default;
};
/// What it would be worth, two rounds ahead; its obstacle, if it could not be done.
struct Estimate {
    std::uint64_t stamp = 0;
    PlannedAct act;
    ai::Worth worth;
    std::vector<ResourceCost> costs;
    std::vector<game::WordDecided> word;  ///< What it would make of the seat's own assurances.
};

/// What it costs the seat to leave an agreement, and not to honour a clause of it in secret.
struct WayOut {
    std::uint64_t stamp = 0;
    AgreementId agreement;
    std::vector<std::string> leaving;            ///< A sentence each.
    std::map<int, session::BreachPrice> broken;  ///< By term, of those that the seat can break.
};

/// What everything that the seat could do would be worth, two rounds ahead. Found one after the other: the first of a
/// phase grows until it is complete, a later one takes its place when it is complete.
struct Counsel {
    std::uint64_t stamp = 0;
    ActorId seat;
    int round = 0;
    std::uint16_t phase = 0;
    bool complete = false;
    std::map<ActionId, ai::ActAdvice> acts;
    std::map<std::pair<CardId, int>, ai::Worth> cards;  ///< By card and choice; -1: played from the hand.
    [[nodiscard]] const ai::ActAdvice* act(ActionId id) const {
        const auto found = acts.find(id);
        return found == acts.end() ? nullptr : &found->second;
    }
    [[nodiscard]] const ai::Worth* card(CardId id, int choice) const {
        const auto found = cards.find({id, choice});
        return found == cards.end() ? nullptr : &found->second;
    }
};

/// Which bodies take which kinds of agreement just now, and why not.
struct Doors {
    std::uint64_t stamp = 0;
    ActorId seat;
    std::map<InstitutionId, std::vector<game::ShutDoor>> shut;
    /// Why a body does not take a kind of agreement now; null if it does.
    [[nodiscard]] const std::string* reason(InstitutionId body, AgreementTypeId kind) const;
};

/// What really happened, and how the game goes when the seats do what comes nearest to it.
struct History {
    session::HistoricalLine line;
    session::ReferenceRun run;
};

/// Answers questions that need Lua, on a thread and with a Lua state of its own, so that a script that takes long never
/// holds up the window. It knows what the seat knows and nothing else.
class Adviser {
 public:
    /// @param files  The scenario's package, for its historical line; may be null.
    Adviser(std::unique_ptr<script::Host> host, std::function<void()> wake,
            std::shared_ptr<const script::PackageFiles> files = nullptr);
    /// Waits until what is being worked out is.
    ~Adviser();
    /// Asks the thread to end, and does not wait for it.
    void retire();
    /// It has ended: the destructor will not wait.
    [[nodiscard]] bool retired() const { return over_; }
    Adviser(const Adviser&) = delete;
    Adviser& operator=(const Adviser&) = delete;

    // What they give is about the seat of the sight: what was worked out for another at the same keyboard is that
    // one's.

    /// The newest Situation; asks for one about `sight` if it is older. Null until there is one.
    [[nodiscard]] std::shared_ptr<const Situation> situation(const std::shared_ptr<const Sight>& sight);
    /// What is known about a text by now; asks for more if that is not all. Null until there is anything about it.
    [[nodiscard]] std::shared_ptr<const Opinion> opinion(const std::shared_ptr<const Sight>& sight,
                                                         const DraftText& text);
    /// What a gift would change; null until that is known.
    [[nodiscard]] std::shared_ptr<const Outlook> outlook(const std::shared_ptr<const Sight>& sight, const Gift& gift);
    /// What an action with its settings would be worth; null until that is known.
    [[nodiscard]] std::shared_ptr<const Estimate> estimate(const std::shared_ptr<const Sight>& sight,
                                                           const PlannedAct& act);
    /// What the ways out of an agreement cost; null until that is known.
    [[nodiscard]] std::shared_ptr<const WayOut> way_out(const std::shared_ptr<const Sight>& sight,
                                                        AgreementId agreement);
    /// What is known by now of what could be done, as it was at this sight or a little earlier in the same phase; null
    /// until there is anything.
    [[nodiscard]] std::shared_ptr<const Counsel> counsel(const std::shared_ptr<const Sight>& sight);
    /// What is shut now, or was a moment ago; asks for it as it is at this sight. Null until there is anything.
    [[nodiscard]] std::shared_ptr<const Doors> doors(const std::shared_ptr<const Sight>& sight);
    /// The historical line; null until it has been read, and for a scenario without one.
    [[nodiscard]] std::shared_ptr<const History> history();
    [[nodiscard]] bool busy() const;
    /// Once: why it will never answer again, when its scripts were switched off because they took too long.
    [[nodiscard]] std::optional<Error> take_fault();

 private:
    void run();
    /// The seat's own adviser, with everything that the seat has come to know.
    ai::Adviser& mind_of(const Sight& sight);
    [[nodiscard]] Situation look(const Sight& sight);
    void judge(const Sight& sight, const DraftText& text);
    [[nodiscard]] std::shared_ptr<const History> remember();
    [[nodiscard]] Outlook weigh(const Sight& sight, const Gift& gift);
    void tell(const Opinion& opinion);
    [[nodiscard]] Estimate gauge(const Sight& sight, const PlannedAct& act);
    [[nodiscard]] WayOut price(const Sight& sight, AgreementId agreement);
    [[nodiscard]] Doors try_doors(const Sight& sight);
    /// Looks at one thing more that could be done.
    void consider(const Sight& sight, Counsel& counsel);

    std::unique_ptr<script::Host> host_;
    const std::function<void()> wake_;
    const std::shared_ptr<const script::PackageFiles> files_;
    // Of the adviser's thread only.
    struct Mind {
        std::unique_ptr<ai::Adviser> adviser;
        std::size_t learned = 0;            ///< So many of the Sight's effects.
        std::shared_ptr<const Known> last;  ///< The last of them.
    };
    std::map<ActorId, Mind> minds_;
    Counsel growing_;

    mutable std::mutex mutex_;
    std::condition_variable signal_;
    bool stopping_ = false;
    std::atomic<bool> over_{false};  ///< The thread has ended.
    bool working_ = false;
    std::shared_ptr<const Sight> wanted_situation_;
    std::uint64_t asked_stamp_ = 0;
    struct Question {
        std::shared_ptr<const Sight> sight;
        DraftText text;
    };
    std::vector<Question> questions_;                                              ///< The newest last; answered first.
    std::optional<Question> judging_;                                              ///< The one that is being answered.
    std::optional<std::pair<std::shared_ptr<const Sight>, Gift>> wanted_outlook_;  ///< Until it is answered.
    std::shared_ptr<const Outlook> outlook_;
    std::optional<std::pair<std::shared_ptr<const Sight>, PlannedAct>> wanted_estimate_;  ///< Until it is answered.
    std::shared_ptr<const Estimate> estimate_;
    std::optional<std::pair<std::shared_ptr<const Sight>, AgreementId>> wanted_way_out_;  ///< Until it is answered.
    std::shared_ptr<const WayOut> way_out_;
    std::shared_ptr<const Sight> wanted_counsel_;  ///< Until the counsel on it is complete.
    std::uint64_t asked_counsel_ = 0;              ///< Its stamp.
    std::shared_ptr<const Counsel> counsel_;
    std::shared_ptr<const Sight> wanted_doors_;
    std::uint64_t trying_doors_ = 0;  ///< The stamp of what is being tried, or was last.
    std::shared_ptr<const Doors> doors_;
    enum class Asked { kNever, kWanted, kRead } history_asked_ = Asked::kNever;
    std::shared_ptr<const History> history_;
    std::shared_ptr<const Situation> situation_;
    std::vector<std::shared_ptr<const Opinion>> opinions_;  ///< The newest last.
    enum class Fault { kNone, kNew, kTold } fault_ = Fault::kNone;

    std::thread thread_;
};

}  // namespace demarche::ui
