#include "script/host.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <ctime>
#include <utility>

#include "base/hash.h"
#include "diplomacy/drafting.h"
#include "script/answers.h"
#include "script/console.h"
#include "script/game_object.h"
#include "script/host_values.h"
#include "script/loader.h"
#include "script/lua_util.h"
#include "script/parameters_read.h"
#include "script/script_text.h"

namespace demarche::script {

namespace {

/// math.random of a handler that changes the game: the stream "script" of its World, brought back when it has moved.
/// Handlers run within handlers, and all draw from the one stream: the outer one hands it on and takes it back.
class ScriptDice {
 public:
    ScriptDice(Sandbox& sandbox, ScriptDice*& innermost, Transaction* tx)
        : sandbox_(sandbox), innermost_(innermost), outer_(innermost), tx_(tx) {
        if (outer_ != nullptr) outer_->keep();
        read();
        innermost_ = this;
    }
    ~ScriptDice() {
        innermost_ = outer_;
        if (outer_ != nullptr) {
            outer_->read();
        } else {
            sandbox_.set_random(nullptr);
        }
    }
    ScriptDice(const ScriptDice&) = delete;
    ScriptDice& operator=(const ScriptDice&) = delete;

    /// Writes the stream back if it was drawn from.
    void keep() {
        if (tx_ == nullptr || stream_.state() == before_) return;
        tx_->emit(StreamMoved{key(), stream_.state()});
        before_ = stream_.state();
    }

 private:
    static std::uint64_t key() {
        static const std::uint64_t kKey = hash_text("script");
        return kKey;
    }
    void read() {
        if (tx_ == nullptr) {
            sandbox_.set_random(nullptr);
            return;
        }
        const std::vector<NamedStream>& streams = tx_->world().streams;
        const auto at = std::lower_bound(streams.begin(), streams.end(), key(),
                                         [](const NamedStream& s, std::uint64_t k) { return s.name < k; });
        stream_ = at != streams.end() && at->name == key() ? at->stream : Stream::named(tx_->world().seed, "script");
        before_ = stream_.state();
        sandbox_.set_random(&stream_);
    }

    Sandbox& sandbox_;
    ScriptDice*& innermost_;
    ScriptDice* outer_;
    Transaction* tx_;
    Stream stream_;
    std::uint64_t before_ = 0;
};

}  // namespace

struct Host::Impl {
    std::shared_ptr<const PackageFiles> files;
    LoadedPackage package;
    std::shared_ptr<const Scenario> scenario;
    IdStrings ids;
    GameObject game;
    std::vector<std::uint32_t> reads;  ///< By handler: which of its parameters it reads.
    Answers answers;
    Reads seen;  ///< By the question that is being asked.
    ScriptDice* dice = nullptr;
    std::string log;
    std::function<void(const Call&)> observer;
    std::optional<std::chrono::steady_clock::time_point> deadline;
    int calls = 0;  ///< Within each other.
    /// Of the handlers that the running one has set off; only while somebody observes.
    std::int64_t inner_ns = 0, inner_work = 0, inner_bytes = 0;
    /// What the call under way has answered; only while somebody observes.
    struct Answered {
        std::optional<double> value;
        std::string word, reason;
    };
    Answered answered;
    Said said;
    std::optional<Error> switched_off;
    bool in_command = false;
    std::int64_t command_work = 0;
    std::int64_t spent = 0;              ///< By all commands since the count began.
    std::vector<std::int64_t> spent_by;  ///< Of it, by each function itself.

    Result<void> prepare();
    [[nodiscard]] const HandlerInfo* info(HandlerId fn) const {
        return fn.valid() && fn.index() < package.handlers.size() ? &package.handlers[fn.index()] : nullptr;
    }
    [[nodiscard]] Sandbox& sandbox() const { return *package.sandbox; }
    void note_switched_off(const Error& error) {
        if (!switched_off && sandbox().disabled()) switched_off = error;
    }
    void count_command(std::int64_t units) {
        command_work += units;
        spent += units;
    }
    [[nodiscard]] bool supposing() const { return sandbox().counting() == Counting::kOff; }

    /// Calls the handler and lets `read(lua_State*)` look at its `results` results.
    /// @param noted  Told of what the handler reads.
    template <class F>
    Result<void> call(HandlerId fn, const World& world, Operations* operations, Args args, int results, F&& read,
                      Reads* noted = nullptr);
    /// Asks for one number, or finds the answer that the handler has given before where it has read the same. Only in
    /// look-ahead: in play the work of every call is counted.
    template <class F>
    Result<double> ask(HandlerId fn, const World& world, Args args, F&& read);
    [[nodiscard]] bool out_of_time() const { return deadline && std::chrono::steady_clock::now() > *deadline; }
    Result<void> line(std::string_view text, const World& world, Operations* operations);
    [[nodiscard]] Error explain(const HandlerInfo& handler, Error error) const;
    void observe_failure(HandlerId fn, const Error& error) const {
        if (observer)
            observer({fn, signature(package.handlers[fn.index()].kind).access == Access::kWrite, supposing(), 0, 0, 0,
                      0, &error});
    }
    [[nodiscard]] Error wrong_result(HandlerId fn, std::string_view got, std::string_view want) const;
};

Result<void> Host::Impl::prepare() {
    sandbox().set_print_sink([this](std::string_view line, std::string_view where) {
        constexpr std::size_t kMostLog = 256U << 10U;
        if (log.size() < kMostLog) log += fmt::format("{}: {}\n", where, line);
        game.note_anything();
    });
    answers = Answers{package.handlers.size()};
    spent_by.assign(package.handlers.size(), 0);
    return sandbox().enter(Work::kLoad, [&](lua_State* L) {
        ids.build(L, *scenario);
        game.build(L, *scenario, ids);
        keep_actions(L, game);
        reads.clear();
        for (const int ref : package.handler_refs) {
            lua_rawgeti(L, LUA_REGISTRYINDEX, ref);
            reads.push_back(parameters_read(L));
            lua_pop(L, 1);
        }
    });
}

Error Host::Impl::explain(const HandlerInfo& handler, Error error) const {
    error.message = fmt::format("{}: {}", handler.what, error.message);
    if (error.where.empty() && handler.place.line > 0) {
        error.where = fmt::format("{}:{}", handler.place.file, handler.place.line);
    }
    if (handler.defined.line > 0 && !error.where.starts_with(files->name() + "/")) {
        // What fails in a function of the rule library is mostly what the package has given to it.
        error.message += fmt::format(" (defined at {}:{})", handler.defined.file, handler.defined.line);
    }
    return error;
}

Error Host::Impl::wrong_result(HandlerId fn, std::string_view got, std::string_view want) const {
    Error error = explain(package.handlers[fn.index()],
                          {ErrorCode::kScript, fmt::format("gave {}; it has to give {}", got, want), {}, {}});
    observe_failure(fn, error);
    return error;
}

template <class F>
Result<void> Host::Impl::call(HandlerId fn, const World& world, Operations* operations, Args args, int results,
                              F&& read, Reads* noted) {
    const HandlerInfo* const handler = info(fn);
    if (handler == nullptr) return fail(ErrorCode::kInternal, "there is no such function in the scenario");
    if (out_of_time()) {
        return fail(ErrorCode::kScriptLimit, "there is no time left for the scenario's functions");
    }
    if (in_command && calls == 0 && command_work > kMostWorkOfCommand) {
        Error error = explain(*handler, {ErrorCode::kScriptLimit,
                                         "it was not run: the scripts of one command have worked too long together, "
                                         "more than 100,000,000 units",
                                         {},
                                         {}});
        observe_failure(fn, error);
        return tl::unexpected(std::move(error));
    }
    const GameObject::Scope scope(game, {&world, operations, handler->what, noted});
    ScriptDice throws(sandbox(), dice, operations != nullptr ? &operations->transaction() : nullptr);
    const Access access = signature(handler->kind).access;
    // An outermost call begins to count anew; one within another goes on from there.
    const std::int64_t before = calls > 0 ? sandbox().work_used() : 0;
    ++calls;
    // CPU time of this thread: on a machine with other work the clock on the wall tells of that.
    const auto now_ns = [] {
        timespec now{};
        ::clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
        return std::int64_t{now.tv_sec} * 1'000'000'000 + now.tv_nsec;
    };
    const std::int64_t begun_ns = observer ? now_ns() : 0;
    const std::int64_t outer_inner_ns = std::exchange(inner_ns, 0);
    const std::int64_t outer_inner_work = std::exchange(inner_work, 0);
    const std::int64_t outer_inner_bytes = std::exchange(inner_bytes, 0);
    std::int64_t took_bytes = 0;  // between collections, which come after an entry, memory only grows
    Result<void> done = sandbox().enter(Work::kEvent, [&](lua_State* L) {
        const std::size_t bytes = observer ? sandbox().memory_used() : 0;
        lua_rawgeti(L, LUA_REGISTRYINDEX, package.handler_refs[fn.index()]);
        int count = 0;
        if (access != Access::kNone) {
            game.push(L);
            ++count;
        }
        // Tables are dear, and many functions look at none of those they are given.
        const std::uint32_t read_here = reads[fn.index()];
        for (const Arg& arg : args) {
            const std::uint32_t rest = read_here >> static_cast<unsigned>(count);
            if (rest == 0) break;
            if ((rest & 1U) != 0) {
                push_arg(L, game, arg);
            } else {
                lua_pushnil(L);
            }
            ++count;
        }
        lua_call(L, count, results);
        answered = {};
        read(L);
        if (observer)
            took_bytes = std::max<std::int64_t>(
                0, static_cast<std::int64_t>(sandbox().memory_used()) - static_cast<std::int64_t>(bytes));
    });
    --calls;
    if (in_command && calls == 0) count_command(sandbox().work_used());
    const std::int64_t took_ns = observer ? now_ns() - begun_ns : 0;
    const std::int64_t took_work = sandbox().work_used() - before;
    const std::int64_t own_ns = took_ns - inner_ns;
    const std::int64_t own_work = took_work - inner_work;
    const std::int64_t own_bytes = std::max<std::int64_t>(0, took_bytes - inner_bytes);
    if (in_command) spent_by[fn.index()] += own_work;
    inner_ns = outer_inner_ns + took_ns;
    inner_work = outer_inner_work + took_work;
    inner_bytes = outer_inner_bytes + took_bytes;
    if (!done) {
        Error error = explain(*handler, std::move(done.error()));
        note_switched_off(error);
        observe_failure(fn, error);
        return tl::unexpected(std::move(error));
    }
    if (observer) {
        observer({fn, operations != nullptr, supposing(), took_work, own_work, own_ns, own_bytes, nullptr,
                  answered.value, answered.word, answered.reason});
    }
    throws.keep();
    return done;
}

/// A line of the console: like a handler that has no place in the scenario.
Result<void> Host::Impl::line(std::string_view text, const World& world, Operations* operations) {
    said = {};
    log.clear();
    (void)game.take_refused_write();
    const GameObject::Scope scope(game, {&world, operations, "the line", nullptr});
    ScriptDice throws(sandbox(), dice, operations != nullptr ? &operations->transaction() : nullptr);
    ++calls;
    Result<void> done = sandbox().enter(Work::kEvent, [&](lua_State* L) {
        const int top = lua_gettop(L);
        push_console_line(L, game, text);
        lua_call(L, 0, LUA_MULTRET);
        constexpr int kMostValues = 20;
        const int last = std::min(lua_gettop(L), top + kMostValues);
        for (int i = top + 1; i <= last; ++i)
            said.values.push_back(console_text(L, i));
    });
    --calls;
    if (in_command && calls == 0) count_command(sandbox().work_used());
    said.wants_to_write = game.take_refused_write();
    said.printed = std::exchange(log, {});
    if (done) {
        throws.keep();
    } else {
        note_switched_off(done.error());
    }
    return done;
}

Host::Host(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}
Host::~Host() = default;

tl::expected<Host::Loaded, std::vector<Finding>> Host::load(std::shared_ptr<const PackageFiles> files) {
    auto impl = std::make_unique<Impl>();
    impl->package = load_package(*files);
    impl->files = std::move(files);
    if (!impl->package.good) return tl::unexpected(std::move(impl->package.findings));
    impl->scenario = impl->package.scenario;
    if (const Result<void> ready = impl->prepare(); !ready) {
        Finding finding;
        finding.package = impl->files->name();
        finding.message = ready.error().message;
        return tl::unexpected(std::vector<Finding>{std::move(finding)});
    }
    Loaded loaded;
    loaded.scenario = impl->scenario;
    loaded.warnings = std::move(impl->package.findings);
    loaded.host = std::unique_ptr<Host>(new Host(std::move(impl)));
    return loaded;
}

Result<std::unique_ptr<Host>> Host::another() const {
    auto impl = std::make_unique<Impl>();
    impl->files = impl_->files;
    impl->package = load_package(*impl->files);
    if (!impl->package.good) {
        return fail(ErrorCode::kUnreadable, fmt::format("the scenario '{}' can no longer be loaded: {}", scenario().id,
                                                        impl->package.findings.front().message));
    }
    if (impl->package.scenario->content_hash != scenario().content_hash) {
        return fail(ErrorCode::kWrongVersion,
                    fmt::format("the files of '{}' have changed since the scenario was loaded", scenario().id));
    }
    // One Scenario for all states: ids, spans of parameters and Worlds can be passed between them.
    impl->scenario = impl_->scenario;
    impl->package.scenario.reset();
    if (const Result<void> ready = impl->prepare(); !ready) return tl::unexpected(ready.error());
    return std::unique_ptr<Host>(new Host(std::move(impl)));
}

const Scenario& Host::scenario() const {
    return *impl_->scenario;
}
const std::shared_ptr<const Scenario>& Host::scenario_ptr() const {
    return impl_->scenario;
}
void Host::set_exact_work(bool exact) {
    impl_->sandbox().set_counting(exact ? Counting::kExact : Counting::kOff);
}
std::int64_t Host::most_work() {
    return Limits{}.event_work;
}
Host::CommandSpan::CommandSpan(Host& host) : host_(host) {
    host_.impl_->in_command = true;
    host_.impl_->command_work = 0;
    host_.sandbox().begin_series();
}
Host::CommandSpan::~CommandSpan() {
    host_.impl_->in_command = false;
    host_.sandbox().end_series();
}
Host::TimeSpan::TimeSpan(Host& host) : sandbox_(host.sandbox()) {
    sandbox_.begin_series();
}
Host::TimeSpan::~TimeSpan() {
    sandbox_.end_series();
}
const Error* Host::switched_off() const {
    return impl_->switched_off ? &*impl_->switched_off : nullptr;
}
void Host::note_work(std::int64_t units) {
    if (impl_->calls > 0) {
        impl_->sandbox().note_work(units);
    } else if (impl_->in_command) {
        impl_->count_command(units);
    }
}
void Host::count_anew() {
    impl_->spent = 0;
    std::fill(impl_->spent_by.begin(), impl_->spent_by.end(), 0);
}
Host::Spent Host::spent() const {
    Spent out{impl_->spent, {}, 0};
    const auto most = std::max_element(impl_->spent_by.begin(), impl_->spent_by.end());
    if (most != impl_->spent_by.end() && *most > 0) {
        out.most = HandlerId{static_cast<std::size_t>(most - impl_->spent_by.begin())};
        out.most_units = *most;
    }
    return out;
}
std::optional<Error> Host::game_too_dear() const {
    if (impl_->spent <= kMostWorkOfGame) return std::nullopt;
    const Spent all = spent();
    Error error{ErrorCode::kScriptLimit,
                "the scripts of one game have worked too long together, more than 500,000,000 units",
                {},
                {}};
    if (all.most.valid()) {
        error.message += fmt::format("; {} % of it in {}", 100 * all.most_units / all.units, describe(all.most));
        const SourcePlace place = place_of(all.most);
        if (place.line > 0) error.where = fmt::format("{}:{}", place.file, place.line);
    }
    return error;
}
void Host::observe(std::function<void(const Call&)> observer) {
    impl_->observer = std::move(observer);
}
void Host::set_deadline(std::optional<std::chrono::steady_clock::time_point> deadline) {
    impl_->deadline = deadline;
}
Sandbox& Host::sandbox() {
    return impl_->sandbox();
}

Result<Host::Said> Host::ask_line(std::string_view text, const World& world) {
    Result<void> done = impl_->line(text, world, nullptr);
    Said said = take_said();
    if (!done && !said.wants_to_write) return tl::unexpected(std::move(done.error()));
    return said;
}
Result<void> Host::run_line(std::string_view text, Operations& operations) {
    return impl_->line(text, operations.transaction().world(), &operations);
}
Host::Said Host::take_said() {
    return std::exchange(impl_->said, {});
}

std::string Host::describe(HandlerId fn) const {
    const HandlerInfo* const handler = impl_->info(fn);
    return handler != nullptr ? handler->what : std::string{"no function"};
}

SourcePlace Host::place_of(HandlerId fn) const {
    const HandlerInfo* const handler = impl_->info(fn);
    return handler != nullptr ? handler->place : SourcePlace{};
}

SourcePlace Host::definition_of(HandlerId fn) const {
    const HandlerInfo* const handler = impl_->info(fn);
    return handler != nullptr ? handler->defined : SourcePlace{};
}

std::string Host::take_log() {
    return std::exchange(impl_->log, {});
}

// -- handlers that answer

namespace {

constexpr double kMostWeight = 1e6;  // as of weights that are written down: the sum of a deck's stays a number

/// Tells the arguments of a question apart; nothing where they are more than an actor.
std::optional<std::uint64_t> about(Args args) {
    if (args.size() == 0) return 0;
    if (args.size() > 1) return std::nullopt;
    const auto* const actor = std::get_if<ActorId>(args.begin());
    return actor != nullptr ? std::optional<std::uint64_t>{std::uint64_t{1} + actor->value} : std::nullopt;
}

}  // namespace

template <class F>
Result<double> Host::Impl::ask(HandlerId fn, const World& world, Args args, F&& read) {
    const std::optional<std::uint64_t> key = supposing() && info(fn) != nullptr ? about(args) : std::nullopt;
    if (!key) return read(nullptr);
    if (!out_of_time()) {
        if (const auto known = answers.find(fn.index(), *key, world)) return *known;
    }
    seen.clear();
    Result<double> answer = read(&seen);
    if (answer) answers.keep(fn.index(), *key, world, seen, *answer);
    return answer;
}

Result<double> Host::number(HandlerId fn, const World& world, Args args) {
    return impl_->ask(fn, world, args, [&](Reads* noted) -> Result<double> {
        double value = 0;
        bool good = false;
        std::string got;
        const Result<void> done = impl_->call(
            fn, world, nullptr, args, 1,
            [&](lua_State* L) {
                good = lua_type(L, -1) == LUA_TNUMBER;
                if (good) {
                    value = lua_tonumber(L, -1);
                    good = std::isfinite(value);
                }
                if (good) impl_->answered.value = value;
                if (!good) got = shown_value(L, -1);
            },
            noted);
        if (!done) return tl::unexpected(done.error());
        const HandlerKind kind = impl_->package.handlers[fn.index()].kind;
        const bool score = kind == HandlerKind::kScore;
        const bool weight = kind == HandlerKind::kWeight;
        if (good && ((score && (value < 0 || value > 1)) || (weight && (value < 0 || value > kMostWeight)))) {
            good = false;
            got = number_text(value);
        }
        if (!good) {
            return tl::unexpected(impl_->wrong_result(fn, got,
                                                      score    ? "a number from 0 to 1"
                                                      : weight ? "a number from 0 to 1000000"
                                                               : "a finite number"));
        }
        return value;
    });
}

Result<bool> Host::test(HandlerId fn, const World& world, Args args) {
    const auto answer = impl_->ask(fn, world, args, [&](Reads* noted) -> Result<double> {
        bool value = false;
        const Result<void> done = impl_->call(
            fn, world, nullptr, args, 1,
            [&](lua_State* L) {
                value = read_truth(L, -1, impl_->observer ? &impl_->answered.word : nullptr);
                impl_->answered.value = value ? 1 : 0;
            },
            noted);
        if (!done) return tl::unexpected(done.error());
        return value ? 1 : 0;
    });
    if (!answer) return tl::unexpected(answer.error());
    return *answer != 0;
}

Result<std::optional<bool>> Host::test_or_nil(HandlerId fn, const World& world, Args args) {
    std::optional<bool> value;
    std::string got;
    const Result<void> done = impl_->call(fn, world, nullptr, args, 1, [&](lua_State* L) {
        if (lua_isboolean(L, -1)) {
            value = lua_toboolean(L, -1) != 0;
            impl_->answered.value = *value ? 1 : 0;
        } else if (!lua_isnil(L, -1)) {
            got = shown_value(L, -1);
        }
    });
    if (!done) return tl::unexpected(done.error());
    if (!got.empty()) return tl::unexpected(impl_->wrong_result(fn, got, "true, false or nil"));
    return value;
}

Result<Judgement> Host::judge(HandlerId fn, const World& world, Args args) {
    Judgement judgement;
    const Result<void> done = impl_->call(fn, world, nullptr, args, 2, [&](lua_State* L) {
        judgement.yes = read_truth(L, -2, impl_->observer ? &impl_->answered.word : nullptr);
        impl_->answered.value = judgement.yes ? 1 : 0;
        if (const auto text = text_object(L, -1)) {
            judgement.reason = text->str();
        } else if (lua_type(L, -1) == LUA_TSTRING) {
            std::size_t size = 0;
            const char* const bytes = lua_tolstring(L, -1, &size);
            judgement.reason = printable({bytes, size}, 500);
            if (impl_->observer) impl_->answered.reason = judgement.reason;
        }
    });
    if (!done) return tl::unexpected(done.error());
    return judgement;
}

Result<std::string> Host::word(HandlerId fn, const World& world, Args args) {
    std::string value;
    std::string got;
    const Result<void> done = impl_->call(fn, world, nullptr, args, 1, [&](lua_State* L) {
        if (lua_type(L, -1) == LUA_TSTRING) {
            std::size_t size = 0;
            const char* const bytes = lua_tolstring(L, -1, &size);
            value = printable({bytes, size}, 200);
            // A chorus may say why behind a colon.
            if (impl_->observer) impl_->answered.word = value.substr(0, value.find(": "));
        } else if (!lua_isnil(L, -1)) {
            got = shown_value(L, -1);
        }
    });
    if (!done) return tl::unexpected(done.error());
    const HandlerKind kind = impl_->package.handlers[fn.index()].kind;
    const auto among = [&](std::initializer_list<std::string_view> words) {
        return std::find(words.begin(), words.end(), value) != words.end();
    };
    const auto votes = [&](std::string_view said) { return said == "yes" || said == "no" || said == "abstain"; };
    const auto shown = [&] { return got.empty() ? value.empty() ? std::string{"nothing"} : "'" + value + "'" : got; };
    if (kind == HandlerKind::kChorus && (!got.empty() || !votes(value.substr(0, value.find(": "))))) {
        return tl::unexpected(impl_->wrong_result(fn, shown(), "\"yes\", \"no\" or \"abstain\""));
    }
    if (kind == HandlerKind::kOnOffer && (!got.empty() || !among({"", "accept", "reject", "counter"}))) {
        return tl::unexpected(impl_->wrong_result(fn, shown(), "\"accept\", \"reject\", \"counter\" or nil"));
    }
    if (!got.empty()) return tl::unexpected(impl_->wrong_result(fn, got, "a string or nil"));
    return value;
}

Result<Scores> Host::scores(HandlerId fn, const World& world, Args args) {
    std::array<double, 3> values{};
    std::string fault;
    const Result<void> done = impl_->call(fn, world, nullptr, args, 3, [&](lua_State* L) {
        static constexpr std::array<std::string_view, 3> kNames = {"effectiveness", "efficiency", "legitimacy"};
        for (int i = 0; i < 3; ++i) {
            const auto at = static_cast<std::size_t>(i);
            if (lua_type(L, i - 3) == LUA_TNUMBER) {
                values[at] = lua_tonumber(L, i - 3);
                // Sums of shares can miss 1 by a rounding; anything more is a mistake.
                constexpr double kSlack = 1e-9;
                if (values[at] >= -kSlack && values[at] <= 1 + kSlack) {
                    values[at] = std::clamp(values[at], 0.0, 1.0);
                    continue;
                }
            }
            if (fault.empty()) fault = fmt::format("{} for {}", shown_value(L, i - 3), kNames[at]);
        }
    });
    if (!done) return tl::unexpected(done.error());
    if (!fault.empty()) {
        return tl::unexpected(
            impl_->wrong_result(fn, fault, "effectiveness, efficiency and legitimacy, each a number from 0 to 1"));
    }
    return Scores{values[0], values[1], values[2]};
}

Result<std::vector<ResourceCost>> Host::costs(HandlerId fn, const World& world, Args args) {
    std::vector<ResourceCost> costs;
    const Result<void> done =
        impl_->call(fn, world, nullptr, args, 1, [&](lua_State* L) { costs = read_costs(L, -1, impl_->ids); });
    if (!done) return tl::unexpected(done.error());
    return costs;
}

Result<std::vector<ActOrder>> Host::orders(HandlerId fn, const World& world, Args args) {
    std::vector<ActOrder> orders;
    const Result<void> done = impl_->call(
        fn, world, nullptr, args, 1, [&](lua_State* L) { orders = read_orders(L, -1, impl_->ids, *impl_->scenario); });
    if (!done) return tl::unexpected(done.error());
    return orders;
}

Result<void> Host::run(HandlerId fn, Operations& operations, Args args) {
    return impl_->call(fn, operations.transaction().world(), &operations, args, 0, [](lua_State*) {});
}

}  // namespace demarche::script
