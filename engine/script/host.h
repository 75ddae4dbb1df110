#pragma once

#include <chrono>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "base/error.h"
#include "model/scenario.h"
#include "model/transaction.h"
#include "model/world.h"
#include "script/fault.h"
#include "script/finding.h"

namespace demarche::script {

enum class HandlerKind : std::uint8_t;
enum class Counting;

class Sandbox;

/// What is said behind a failure that came about elsewhere than where its definition stands: " (defined at file:line,
/// called from file:line)". @param caller  See Fault::caller.
[[nodiscard]] std::string defined_at(const SourcePlace& defined, const ScriptPlace& caller);

/// What happened, as a hook sees it. Only the fields that the event is about are set.
struct Event {
    EventKind kind = EventKind::kRoundStart;
    ActorId actor{};
    const Draft* draft = nullptr;
    const Agreement* agreement = nullptr;
    const Assurance* assurance = nullptr;
    ClauseId clause{};
    CardId card{};
    ActionId action{};
    std::vector<std::size_t> lapsed{};     ///< agreement_left: terms of the agreement.
    std::optional<SlotIndex> indicator{};  ///< indicator_crossed
    double mark = 0;
    int direction = 0;  ///< +1 upwards, -1 downwards.
};

/// An argument of a handler.
struct ParamsArg {
    std::span<const ParamDef> defs;
    std::span<const double> values;
};
struct ActArg {  ///< { actor =, params = } with the action's id
    ActorId actor;
    ActionId action;
    std::span<const double> values;
};
struct ChoiceArg {  ///< { card, choice, actor }; without a choice: { card, actor } of a hand card
    CardId card;
    int choice = -1;
    ActorId actor;
};
struct TermArg {  ///< The params of one term of a draft or agreement.
    const Term* term = nullptr;
};
struct SubjectArg {  ///< The subject of an indicator, by its id; nil for the world.
    SubjectKind kind = SubjectKind::kWorld;
    std::size_t subject = 0;
};
/// choose_action: the actions open to an actor, as a list of { id =, params = { name = { values } } }.
struct ActionsArg {
    ActorId actor;
    std::span<const ActionId> actions;
};
struct ChoicesArg {  ///< choose: the choices of a card, as a list of ids.
    CardId card;
    std::span<const int> choices;
};
using Arg = std::variant<std::monostate, double, bool, std::string_view, ActorId, PlaceId, ConstituencyId, CardId,
                         const Draft*, const Agreement*, const Assurance*, const Event*, ParamsArg, TermArg, ActArg,
                         ChoiceArg, SubjectArg, ActionsArg, ChoicesArg>;
using Args = std::initializer_list<Arg>;

struct Scores {
    double effectiveness = 0;  ///< 0..1 each
    double efficiency = 0;
    double legitimacy = 0;
    bool operator==(const Scores&) const = default;
};
struct Judgement {
    bool yes = false;
    std::string reason;
};
struct Odds {  ///< A call of game:chance.
    std::string stream;
    double p = 0;  ///< As it was asked for, which may lie beyond 0 and 1.
};
struct ActOrder {  ///< One entry of what choose_action gives back.
    ActionId action;
    std::vector<double> params;
};

/// What the writers of the `game` object need from the turn engine. Each may run further handlers; the engine limits
/// how deep that goes and answers with an error beyond it.
class Operations {
 public:
    virtual ~Operations() = default;
    virtual Transaction& transaction() = 0;
    virtual Result<int> draw(DeckId deck, int n, const Text& reason) = 0;  ///< -> how many came
    virtual Result<bool> play(CardId card, const Text& reason) = 0;        ///< -> whether it came (`when`, `once`)
    virtual Result<bool> schedule(CardId card, int rounds, double chance, const Text& reason) = 0;
    virtual Result<int> deal(DeckId deck, ActorId actor, int n, const Text& reason) = 0;  ///< -> how many were dealt
    virtual Result<void> discard(ActorId actor, CardId card, const Text& reason) = 0;
    virtual Result<void> end_agreement(AgreementId id, AgreementStatus how, const Text& reason) = 0;
    virtual Result<void> suspend_agreement(AgreementId id, const Text& reason) = 0;
    virtual Result<void> resume_agreement(AgreementId id, const Text& reason) = 0;
    virtual Result<void> breach_agreement(AgreementId id, ActorId by, const Text& reason) = 0;
    virtual Result<void> reveal(ObjectiveId objective, ActorSet to, const Text& reason) = 0;
    virtual Result<void> finish(EndingId ending, const Text& reason) = 0;
    /// The last effect moved an indicator: raises indicator_crossed for its marks, after the running handler.
    virtual void indicator_moved(SlotIndex slot, double before, double after) = 0;
    /// A body has other members than before: after the running handler its open drafts are put to them.
    virtual void members_changed(InstitutionId body) = 0;
};

/// A number of a definition that is set from outside, in the place of what the scripts say: for sweeps.
struct SetValue {
    std::string path;  ///< KIND/ID/FIELD..., as in "clause/police/breach/detect", "indicator/violence/start/osh",
                       ///< "institution/osce/rule/of", "scenario/draw/crisis"; entries of a list by number, from 1.
    double value = 0;
    bool operator==(const SetValue&) const = default;
};

/// Files of a package, so that tests, fuzzers and hosts without a file system can load one.
class PackageFiles {
 public:
    virtual ~PackageFiles() = default;
    /// Text of a module: "kyrgyz_crisis.cards" or "rules.missions"; nothing if there is none. Errors: unreadable, over
    /// the size limit, outside the package.
    struct Module {
        std::string text;
        std::string display_name;  ///< "kyrgyz_crisis/cards.lua"
    };
    [[nodiscard]] virtual Result<std::optional<Module>> find(std::string_view module) const = 0;
    /// The name of the package's folder.
    [[nodiscard]] virtual std::string name() const = 0;
    /// The names of the modules that `find` would find, ascending, for messages; no more than `kMostModules`.
    [[nodiscard]] virtual std::vector<std::string> modules() const = 0;
    static constexpr std::size_t kMostModules = 500;
    /// Numbers to set in its definitions; they count as part of its content. Most packages have none.
    [[nodiscard]] virtual std::span<const SetValue> set_values() const { return {}; }
};
/// The same package with some of its numbers set.
[[nodiscard]] std::unique_ptr<PackageFiles> with_values(std::shared_ptr<const PackageFiles> files,
                                                        std::vector<SetValue> values);
/// The same package, each of whose modules is read once: what was given first is given again, whatever becomes of the
/// files. So states that are loaded one after the other hold one scenario. Safe for several threads.
[[nodiscard]] std::unique_ptr<PackageFiles> kept_package(std::shared_ptr<const PackageFiles> files);
/// A package in a folder; `rules` is the folder of the rule library.
[[nodiscard]] std::unique_ptr<PackageFiles> folder_package(std::filesystem::path folder, std::filesystem::path rules);
/// A package in memory: module name -> text. Entry point "<name>.scenario".
[[nodiscard]] std::unique_ptr<PackageFiles> memory_package(std::string name,
                                                           std::vector<std::pair<std::string, std::string>> modules);

/// One Lua state with a loaded scenario. Not shared between threads: each thread loads the package for itself, and
/// because loading is a pure function of the files, HandlerIds mean the same in all of them.
class Host {
 public:
    ~Host();
    Host(const Host&) = delete;
    Host& operator=(const Host&) = delete;

    struct Loaded {
        std::shared_ptr<const Scenario> scenario;
        std::unique_ptr<Host> host;
        std::vector<Finding> warnings;
    };
    /// Runs the definition stage.
    /// @param share  Of the work and the time that it may take, for whoever reads many packages of which nobody knows
    ///               whether they are any good.
    /// Errors: the findings, at least one of severity error.
    [[nodiscard]] static tl::expected<Loaded, std::vector<Finding>> load(std::shared_ptr<const PackageFiles> files,
                                                                         double share = 1);
    /// A further state for another thread: loads again and checks the content hash.
    [[nodiscard]] Result<std::unique_ptr<Host>> another() const;

    [[nodiscard]] const Scenario& scenario() const;
    [[nodiscard]] const std::shared_ptr<const Scenario>& scenario_ptr() const;

    // Handlers that answer a question, with a read-only `game` bound to the World. `readers`: the seats that hear the
    // answer, or learn it by what comes of it. Agreements that one of them may not know of are none to the function.
    Result<double> number(HandlerId fn, const World& world, Args args, ActorSet readers = {});
    Result<bool> test(HandlerId fn, const World& world, Args args, ActorSet readers = {});
    Result<std::optional<bool>> test_or_nil(HandlerId fn, const World& world, Args args, ActorSet readers = {});
    Result<Judgement> judge(HandlerId fn, const World& world, Args args, ActorSet readers = {});   ///< bool, reason
    Result<std::string> word(HandlerId fn, const World& world, Args args, ActorSet readers = {});  ///< "" for nil
    Result<Scores> scores(HandlerId fn, const World& world, Args args);
    Result<std::vector<ResourceCost>> costs(HandlerId fn, const World& world, Args args, ActorSet readers);
    Result<std::vector<ActOrder>> orders(HandlerId fn, const World& world, const ActionsArg& open);
    /// As long as it lives, functions are those of a seat's personality: a number that the seat may not know is an
    /// error of theirs, and not the one that stands in its place in the World as the seat sees it.
    class Eyes {
     public:
        Eyes(Host& host, ActorId seat);
        ~Eyes();
        Eyes(const Eyes&) = delete;
        Eyes& operator=(const Eyes&) = delete;

     private:
        Host& host_;
        ActorId before_;
    };
    /// Handlers that change something: `game` writes through the operations' transaction.
    Result<void> run(HandlerId fn, Operations& operations, Args args);
    /// The last `run` has failed for what need not be so a second time, such as garbage that calls before it had left.
    /// How that comes must not decide a game: whoever can undo what the call has changed does so and calls `run` again
    /// at once. Questions are asked again without anybody's help. When the last one within a command runs out of
    /// memory all the same, the package is switched off.
    [[nodiscard]] bool wants_another_run() const;

    /// What a line of the console gave.
    struct Said {
        std::vector<std::string> values;  ///< As people read them; see console_text.
        std::string printed;              ///< One line each, with its place in front.
        bool wants_to_write = false;      ///< It was stopped at a writer of `game`: it is for `run_line`, in a command.
    };
    /// Runs a line of Lua with a read-only `game`, as a handler that answers would be run: with the same limits, and no
    /// trace. Errors: kScript and kScriptLimit with where = "console:LINE"; never for a line that wants to write.
    Result<Said> ask_line(std::string_view text, const World& world);
    /// The same with a `game` that writes; only inside a command, whose log keeps the text.
    Result<void> run_line(std::string_view text, Operations& operations);
    /// What the last `run_line` gave; empty after that.
    [[nodiscard]] Said take_said();

    /// While it lives, all calls belong to one command and share one budget besides the one that each has for itself:
    /// a thousand hooks that each stay within their limit would hold the game up for minutes. When it is gone, every
    /// further call fails with kScriptLimit. Work is counted the same everywhere, so a replay stops at the same call.
    class CommandSpan {
     public:
        explicit CommandSpan(Host& host);
        ~CommandSpan();
        CommandSpan(const CommandSpan&) = delete;
        CommandSpan& operator=(const CommandSpan&) = delete;

     private:
        Host& host_;
    };
    /// While it lives, all calls share 10 seconds of CPU time: one command, one thought of a player, one question of a
    /// person, each of which may ask hundreds of functions that are slow within their own limits. A breach switches the
    /// package off. May be nested; the outermost counts. A CommandSpan is one too.
    class TimeSpan {
     public:
        explicit TimeSpan(Host& host);
        ~TimeSpan();
        TimeSpan(const TimeSpan&) = delete;
        TimeSpan& operator=(const TimeSpan&) = delete;

     private:
        Sandbox& sandbox_;
    };
    /// While it lives, calls are look-ahead, whose outcome is not logged and on which no state of the game depends:
    /// work is not counted exactly.
    class Supposing {
     public:
        explicit Supposing(Host& host);
        ~Supposing();
        Supposing(const Supposing&) = delete;
        Supposing& operator=(const Supposing&) = delete;

     private:
        Sandbox& sandbox_;
        Counting outer_;  ///< They may be nested.
    };
    /// Why no function of this state is called any more: one was too slow, alone or with others, or has run out of
    /// memory in a command. Nothing while all is well. How fast a machine is, and what garbage there is, must not
    /// decide a game, so a game whose package is switched off takes no command.
    [[nodiscard]] const Error* switched_off() const;
    /// The functions that were asked for an answer and have failed since the last call, each fault once: in play and in
    /// look-ahead, whether or not what they were asked for says so too.
    [[nodiscard]] std::vector<HandlerFailed> take_faults();
    /// While this lives faults are kept apart: of what is looked up once for many games, and in whichever comes to need
    /// it first.
    class FaultsAside {
     public:
        explicit FaultsAside(Host& host);
        ~FaultsAside();
        FaultsAside(const FaultsAside&) = delete;
        FaultsAside& operator=(const FaultsAside&) = delete;

     private:
        Host& host_;
        std::vector<HandlerFailed> before_;
    };
    /// Those since the last call, each once.
    [[nodiscard]] std::vector<HandlerFailed> take_faults_aside();
    /// Counts what the engine itself has done because a script asked for it, in the units of scripts.
    void note_work(std::int64_t units);

    /// What the commands have cost since the count began, in units of work: the same everywhere. Look-ahead, whose work
    /// is not counted exactly, is no part of it.
    struct Spent {
        std::int64_t units = 0;
        HandlerId most;  ///< The function that has used most of it itself; none before the first call.
        std::int64_t most_units = 0;
    };
    void count_anew();
    [[nodiscard]] Spent spent() const;
    /// For whoever plays games that nobody waits for, one by one (`simulate`, `check`): so much for all commands of one
    /// game together, some seconds. A thousand commands that each stay within their limit would take minutes.
    static constexpr std::int64_t kMostWorkOfGame = 500'000'000;
    /// What to say when the count has gone beyond that, with the function that is most to blame; nothing before.
    [[nodiscard]] std::optional<Error> game_too_dear() const;

    /// One call of a handler, for whoever watches a scenario work (`demarche check`, an inspector).
    struct Call {
        HandlerId handler;             ///< None: see set_deadline.
        bool writes = false;           ///< It was called to change something.
        bool supposed = false;         ///< In a look-ahead, whose outcome is nobody's but the asker's.
        std::int64_t work = 0;         ///< Units of work that it used; 0 when it failed.
        std::int64_t own_work = 0;     ///< Without the handlers that it set off; 0 when it failed.
        std::int64_t own_ns = 0;       ///< CPU time, without the handlers that it set off; 0 when it failed.
        std::int64_t own_bytes = 0;    ///< Memory that it took from the state, garbage included; 0 when it failed.
        const Error* error = nullptr;  ///< How it failed, or what was wrong with its answer.
        Fault fault = {};              ///< What it has failed for.
        std::string_view with = {};    ///< Of one that failed, the parameters it was given: "kilos = 6000, to = eu".
        std::optional<double> answer = {};  ///< The number that it gave; 1 or 0 for yes or no.
        std::string_view word = {};         ///< The word that it gave, also for a yes or no, or for the reason of a no.
        std::string_view reason = {};       ///< Why it said no, where the text was not filled in with values.
        std::string_view overheard = {};    ///< What it has read though somebody may not know it who hears the answer.
        ActorId overheard_by = {};          ///< That one; the first of them.
        std::string_view flag = {};         ///< The first flag that it has read, which no seat sees.
        std::span<const std::string> said = {};  ///< The messages of the texts that it gave people to read.
        std::span<const Odds> odds = {};         ///< What it has asked game:chance for.
    };
    /// Units of work that one event may use.
    [[nodiscard]] static std::int64_t most_work();
    /// Units of work that all events of one command may use together: about a second.
    static constexpr std::int64_t kMostWorkOfCommand = 100'000'000;
    /// Told of every call from now on, in play and in look-ahead; an empty function ends it.
    void observe(std::function<void(const Call&)> observer);
    /// After this moment every call fails with kScriptLimit before it begins; an observer is told by a Call without a
    /// handler, and may leave by an exception there. For checking scenarios, never for a game: it is not reproducible.
    void set_deadline(std::optional<std::chrono::steady_clock::time_point> deadline);

    /// What a function is, for messages: "each_round of clause 'police'".
    [[nodiscard]] std::string describe(HandlerId fn) const;
    [[nodiscard]] SourcePlace place_of(HandlerId fn) const;
    /// The definition of the package to which a function belongs that the rule library has made; no line for others.
    [[nodiscard]] SourcePlace definition_of(HandlerId fn) const;
    /// Every function of the scenario, by its HandlerId.
    struct HandlerFacts {
        HandlerKind kind;     ///< It says what the function is given.
        SourcePlace place;    ///< Where it begins.
        SourcePlace defined;  ///< Of the definition that it belongs to; no line for one of the rule library's own.
    };
    [[nodiscard]] std::vector<HandlerFacts> handlers() const;
    /// The fields of what a module gives to whoever requires it; nothing where it is not loaded, or gives no table that
    /// has names for fields alone.
    [[nodiscard]] std::optional<std::vector<std::string>> module_fields(std::string_view module) const;
    /// What scripts printed since the last call.
    [[nodiscard]] std::string take_log();

    /// For the spec runner and the console, which add bindings of their own.
    [[nodiscard]] Sandbox& sandbox();

 private:
    struct Impl;
    explicit Host(std::unique_ptr<Impl> impl);
    std::unique_ptr<Impl> impl_;
};

}  // namespace demarche::script
