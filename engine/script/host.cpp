#include "script/host.h"

#include <fmt/format.h>

#include "script/code_facts.h"
#include "script/console.h"
#include "script/host_impl.h"

namespace demarche::script {

Result<void> Host::Impl::prepare() {
    sandbox().set_print_sink([this](std::string_view line, std::string_view where) {
        constexpr std::size_t kMostLog = 256U << 10U;
        if (log.size() < kMostLog) log += fmt::format("{}: {}\n", where, line);
        game.note_anything();
    });
    answers = Answers{package.handlers.size()};
    spent_by.assign(package.handlers.size(), 0);
    slow.assign(package.handlers.size(), false);
    overruns.assign(package.handlers.size(), {});
    return sandbox().enter(Work::kLoad, [&](lua_State* L) {
        ids.build(L, *scenario);
        game.build(L, *scenario, ids);
        keep_actions(L, game);
        reads.clear();
        for (const int ref : package.handler_refs) {
            lua_rawgeti(L, LUA_REGISTRYINDEX, ref);
            const CodeFacts facts = code_facts(L);
            reads.push_back(facts.parameters_read);
            const HandlerInfo& handler = package.handlers[reads.size() - 1];
            if (!signature(handler.kind).returns.empty() && facts.gives_nothing) {
                package.findings.push_back({Severity::kWarning, files->name(), handler.place.file, handler.place.line,
                                            handler.what, "it is asked for an answer, and no 'return' in it gives one",
                                            fmt::format("it answers with: {}", signature(handler.kind).returns),
                                            sandbox().excerpt({handler.place.file, handler.place.line}), false,
                                            fmt::format("answer of line {}", handler.place.line)});
            }
            if (auto finding = misread_parameters(L, handler)) package.findings.push_back(std::move(*finding));
            lua_pop(L, 1);
        }
    });
}

namespace {

/// Does the line behind ">" give a function a name by which others can call it, with more than the engine gives?
bool names_a_function(std::string_view excerpt) {
    const std::size_t before = excerpt.starts_with('>') ? 0 : excerpt.find("\n>");
    const std::size_t bar = before == std::string_view::npos ? before : excerpt.find(" | ", before);
    if (bar == std::string_view::npos) return false;
    std::string_view line = excerpt.substr(bar + 3, excerpt.find('\n', bar) - bar - 3);
    line.remove_prefix(std::min(line.find_first_not_of(' '), line.size()));
    constexpr std::string_view kFunction = "function";
    const std::size_t at = line.find(kFunction);
    if (at == std::string_view::npos) return false;
    const std::size_t next = line.find_first_not_of(' ', at + kFunction.size());
    return line.starts_with("local ") || (next != std::string_view::npos && line[next] != '(');
}

}  // namespace

std::optional<Finding> Host::Impl::misread_parameters(lua_State* L, const HandlerInfo& handler) {
    const Signature& called = signature(handler.kind);
    std::vector<std::string> given;
    if (called.access != Access::kNone) given.emplace_back("game");
    for (const Param& param : called.params)
        given.emplace_back(param.name);
    const std::vector<std::string> names = parameters_of(L);
    // What is there for others who call it is mostly called with a '_' in front.
    std::vector<std::string> beyond;   // the place of a parameter that is never given
    std::vector<std::string> swapped;  // the name of something that is given, but at another place
    for (std::size_t i = 0; i < names.size(); ++i) {
        if (names[i].starts_with('_')) continue;
        if (i >= given.size()) {
            beyond.push_back(fmt::format("'{}'", printable(names[i], 60)));
        } else if (names[i] != given[i] && std::find(given.begin(), given.end(), names[i]) != given.end()) {
            swapped.push_back(
                fmt::format("what it calls '{}' is {}{}", names[i], given[i] == "game" ? "" : "the ", given[i]));
        }
    }
    if (beyond.empty() && swapped.empty()) return std::nullopt;
    // Of a function of the rule library it is the package that has put it there.
    const bool own = handler.place.file.starts_with(files->name() + "/") || handler.defined.line == 0;
    const SourcePlace& place = own ? handler.place : handler.defined;
    std::string excerpt = sandbox().excerpt({place.file, place.line});
    // One with a name may do without what others give it.
    const bool named = own && names_a_function(excerpt);
    return Finding{
        named ? Severity::kNote : Severity::kWarning,
        files->name(),
        place.file,
        place.line,
        handler.what,
        swapped.empty()
            ? fmt::format("it is called as function({}), so that {} of it {} always nil", fmt::join(given, ", "),
                          list_text(beyond), beyond.size() == 1 ? "is" : "are")
            : fmt::format("it is called as function({}), so that {}", fmt::join(given, ", "), list_text(swapped)),
        swapped.empty()
            ? fmt::format("function({}) ... end, which may call another with all that it needs", fmt::join(given, ", "))
            : std::string{"the names in that order"},
        std::move(excerpt)};
}

ScriptPlace Host::Impl::caller_of(const HandlerInfo& handler, std::string_view where) const {
    const std::string own = files->name() + "/";
    const SourcePlace& home = handler.place.file.starts_with(own) ? handler.place : handler.defined;
    const std::string_view file = where.substr(0, where.rfind(':'));
    if (where.empty() || file == home.file) return {};
    ScriptPlace other;  // of another file of the package, which a function of the rule library was called from
    for (const ScriptCall& call : sandbox().calls_at_fault()) {
        if (call.place.file == home.file) return call.place;
        if (other.line == 0 && !file.starts_with(own) && call.place.file.starts_with(own)) other = call.place;
        // What has set it off is another matter.
        if (call.place.file == handler.place.file && call.defined == handler.place.line) break;
    }
    return other;
}

Error Host::Impl::explain(const HandlerInfo& handler, Error error, const ScriptPlace& caller) const {
    error.message = fmt::format("{}: {}", handler.what, error.message);
    if (error.where.empty() && handler.place.line > 0) {
        error.where = fmt::format("{}:{}", handler.place.file, handler.place.line);
    }
    // What fails in a function of the rule library, or in one that several share, is mostly what it was given.
    const bool elsewhere = caller.line > 0 || !error.where.starts_with(files->name() + "/");
    if (handler.defined.line > 0 && elsewhere) error.message += script::defined_at(handler.defined, caller);
    return error;
}

std::string defined_at(const SourcePlace& defined, const ScriptPlace& caller) {
    const std::string from = caller.line > 0 ? fmt::format(", called from {}:{}", caller.file, caller.line) : "";
    return fmt::format(" (defined at {}:{}{})", defined.file, defined.line, from);
}

Error Host::Impl::wrong_result(HandlerId fn, std::string_view got, std::string_view want) {
    Error error = explain(package.handlers[fn.index()],
                          {ErrorCode::kScript, fmt::format("gave {}; it has to give {}", got, want), {}, {}});
    observe_failure(fn, error, {Fault::Kind::kAnswer, {}});
    note_fault(fn, error);
    return error;
}

void Host::Impl::note_fault(HandlerId fn, const Error& error) {
    if (!sandbox().disabled()) keep(faults, {fn, package.handlers[fn.index()].what, error.text()});
}

void Host::Impl::keep(std::vector<HandlerFailed>& all, HandlerFailed fault) {
    constexpr std::size_t kMost = 64;
    if (all.size() < kMost && std::find(all.begin(), all.end(), fault) == all.end()) all.push_back(std::move(fault));
}

Result<void> Host::Impl::may_begin(HandlerId fn) const {
    const HandlerInfo* const handler = info(fn);
    if (handler == nullptr) return fail(ErrorCode::kInternal, "there is no such function in the scenario");
    if (out_of_time()) {
        Error over{ErrorCode::kScriptLimit, "there is no time left for the scenario's functions", {}, {}};
        // Nothing has begun, and no script waits for an answer: whoever observes may leave from here by an exception.
        if (calls == 0 && observer) observer({.handler = {}, .supposed = supposing(), .error = &over});
        return tl::unexpected(std::move(over));
    }
    if (!in_command && calls == 0 && overruns[fn.index()].in_a_row >= kMostOverruns)
        return tl::unexpected(overruns[fn.index()].last);
    if (!in_command || calls > 0 || command_work <= kMostWorkOfCommand) return {};
    Error error = explain(*handler, {ErrorCode::kScriptLimit,
                                     "it was not run: the scripts of one command have worked too long together, more "
                                     "than 100,000,000 units",
                                     {},
                                     {}});
    observe_failure(fn, error, {Fault::Kind::kTooMuch, {}});
    return tl::unexpected(std::move(error));
}

void Host::Impl::observe_failure(HandlerId fn, const Error& error, const Fault& fault, std::string_view with) const {
    if (!observer) return;
    observer({.handler = fn,
              .writes = signature(package.handlers[fn.index()].kind).access == Access::kWrite,
              .supposed = supposing(),
              .error = &error,
              .fault = fault,
              .with = with});
}

int Host::Impl::push_call(lua_State* L, HandlerId fn, const HandlerInfo& handler, Args args) {
    lua_rawgeti(L, LUA_REGISTRYINDEX, package.handler_refs[fn.index()]);
    int count = 0;
    if (signature(handler.kind).access != Access::kNone) {
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
    return count;
}

Host::Impl::Underway::Underway(Impl& host, const Asked& asked, std::optional<Trial> again)
    : host_(host),
      asked_(asked),
      handler_(*host.info(asked.fn)),
      again_(again),
      outermost_(host.calls == 0),
      scope_(host.game, {.world = &asked.world,
                         .operations = asked.operations,
                         .handler = handler_.what,
                         .reads = asked.noted,
                         .eyes = host.eyes,
                         .readers = host.readers,
                         .overheard = host.observer ? &overheard_ : nullptr,
                         .said = host.observer ? &texts_said_ : nullptr,
                         .odds = host.observer ? &odds_ : nullptr}),
      throws_(host.sandbox(), host.dice, asked.operations != nullptr ? &asked.operations->transaction() : nullptr),
      // An outermost call begins to count anew; one within another goes on from there.
      work_before_(outermost_ ? 0 : host.sandbox().work_used()) {
    ++host.calls;
    if (outermost_) {
        if (again == Trial::kAgain) host.sandbox().collect_fully();
        host.sandbox().set_trial(again.value_or(host.slow[asked.fn.index()] ? Trial::kCounted : Trial::kFirst));
    }
    logged_ = host.log.size();
    if (outermost_ && !host.in_command) host.game.count_texts_from(0);
    texts_ = host.game.texts();
    begun_ns_ = host.observer ? thread_cpu_ns() : 0;
    outer_inner_ = std::exchange(host.inner, {});
}

bool Host::Impl::Underway::undone() {
    --host_.calls;
    if (!outermost_ || !host_.sandbox().run_again()) return false;
    host_.another = host_.sandbox().short_of_memory() ? Trial::kAgain : Trial::kCounted;
    host_.log.resize(std::min(host_.log.size(), logged_));
    host_.game.count_texts_from(texts_);
    host_.inner = outer_inner_;
    return true;
}

Result<void> Host::Impl::Underway::end(Result<void> done) {
    Sandbox& sandbox = host_.sandbox();
    if (again_ == Trial::kCounted && sandbox.work_used() > kSlowWork) host_.slow[asked_.fn.index()] = true;
    if (again_ == Trial::kAgain && host_.in_command && sandbox.out_of_memory()) {
        // How much there is, to the byte, is not the same everywhere.
        done.error().message += "; its package is switched off";
        sandbox.disable();
    }
    const Took own = put_down();
    if (!done) {
        const bool overrun = done.error().code == ErrorCode::kScriptLimit && !sandbox.disabled();
        auto error = failed(std::move(done.error()));
        if (overrun && outermost_ && !host_.in_command) {
            Overruns& here = host_.overruns[asked_.fn.index()];
            ++here.in_a_row;
            here.last = error.value();
        }
        return error;
    }
    if (outermost_ && !host_.in_command) host_.overruns[asked_.fn.index()].in_a_row = 0;
    if (host_.observer) tell(own);
    throws_.done();
    return done;
}

Host::Impl::Took Host::Impl::Underway::put_down() {
    const std::int64_t work_used = host_.sandbox().work_used();
    if (host_.in_command && outermost_) host_.count_command(work_used);
    took_.ns = host_.observer ? thread_cpu_ns() - begun_ns_ : 0;
    took_.work = work_used - work_before_;
    const Took& within = host_.inner;
    const Took own{took_.ns - within.ns, took_.work - within.work,
                   std::max<std::int64_t>(0, took_.bytes - within.bytes)};
    if (host_.in_command) host_.spent_by[asked_.fn.index()] += own.work;
    host_.inner = {outer_inner_.ns + took_.ns, outer_inner_.work + took_.work, outer_inner_.bytes + took_.bytes};
    return own;
}

tl::unexpected<Error> Host::Impl::Underway::failed(Error error) {
    Fault fault = host_.sandbox().fault();
    fault.caller = host_.caller_of(handler_, error.where);
    error = host_.explain(handler_, std::move(error), fault.caller);
    host_.note_switched_off(error);
    host_.observe_failure(asked_.fn, error, fault,
                          host_.observer ? params_given(*host_.scenario, asked_.args) : std::string{});
    // What is only supposed to happen leaves no effect that tells of it.
    if (outermost_ && (asked_.operations == nullptr || host_.supposing())) host_.note_fault(asked_.fn, error);
    return tl::unexpected(std::move(error));
}

void Host::Impl::Underway::tell(const Took& own) const {
    host_.observer({.handler = asked_.fn,
                    .writes = asked_.operations != nullptr,
                    .supposed = host_.supposing(),
                    .work = took_.work,
                    .own_work = own.work,
                    .own_ns = own.ns,
                    .own_bytes = own.bytes,
                    .answer = host_.answered.value,
                    .word = host_.answered.word,
                    .reason = host_.answered.reason,
                    .overheard = overheard_.what,
                    .overheard_by = overheard_.by,
                    .flag = overheard_.flag,
                    .said = texts_said_,
                    .odds = odds_});
}

/// A line of the console: like a handler that has no place in the scenario.
Result<void> Host::Impl::line(std::string_view text, const World& world, Operations* operations) {
    said = {};
    log.clear();
    (void)game.take_refused_write();
    const GameObject::Scope scope(game, {.world = &world, .operations = operations, .handler = "the line"});
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
        throws.done();
    } else {
        note_switched_off(done.error());
    }
    return done;
}

std::optional<std::vector<std::string>> Host::module_fields(std::string_view module) const {
    return impl_->sandbox().module_fields(module);
}

Host::Host(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}
Host::~Host() = default;

tl::expected<Host::Loaded, std::vector<Finding>> Host::load(std::shared_ptr<const PackageFiles> files, double share) {
    auto impl = std::make_unique<Impl>();
    impl->package = load_package(*files, share);
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
std::int64_t Host::most_work() {
    return Limits{}.event_work;
}
Host::CommandSpan::CommandSpan(Host& host) : host_(host) {
    host_.impl_->in_command = true;
    host_.impl_->command_work = 0;
    host_.impl_->game.count_texts_from(0);
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
Host::Supposing::Supposing(Host& host) : sandbox_(host.sandbox()), outer_(sandbox_.counting()) {
    sandbox_.set_counting(Counting::kOff);
}
Host::Supposing::~Supposing() {
    sandbox_.set_counting(outer_);
}
bool Host::wants_another_run() const {
    return impl_->another.has_value();
}
const Error* Host::switched_off() const {
    return impl_->switched_off ? &*impl_->switched_off : nullptr;
}
std::vector<HandlerFailed> Host::take_faults() {
    return std::exchange(impl_->faults, {});
}

Host::FaultsAside::FaultsAside(Host& host) : host_(host), before_(host.take_faults()) {}

Host::FaultsAside::~FaultsAside() {
    for (HandlerFailed& fault : host_.impl_->faults)
        host_.impl_->keep(host_.impl_->faults_aside, std::move(fault));
    host_.impl_->faults = std::move(before_);
}

std::vector<HandlerFailed> Host::take_faults_aside() {
    return std::exchange(impl_->faults_aside, {});
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

std::vector<Host::HandlerFacts> Host::handlers() const {
    std::vector<HandlerFacts> out;
    out.reserve(impl_->package.handlers.size());
    for (const HandlerInfo& handler : impl_->package.handlers)
        out.push_back({handler.kind, handler.place, handler.defined});
    return out;
}

std::string Host::take_log() {
    return std::exchange(impl_->log, {});
}

}  // namespace demarche::script
