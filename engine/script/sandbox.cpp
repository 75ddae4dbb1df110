#include "script/sandbox.h"

#include <algorithm>
#include <chrono>
#include <clocale>
#include <cstring>
#include <stdexcept>
#include <utility>

#include "base/text.h"
#include "script/sandbox_parts.h"
#include "script/table_keys.h"

namespace demarche::script {

namespace {

// What an entry costs by itself, so that events of many tiny handlers end too.
constexpr std::int64_t kEntryWork = 100;

// Printing and reading of numbers, the order of texts and the classes of characters must be the same everywhere.
bool locale_is_plain() {
    const char* const all = std::setlocale(LC_ALL, nullptr);
    if (all != nullptr && all[0] == 'C' && all[1] == '\0') return true;
    return std::ranges::all_of(std::initializer_list<int>{LC_NUMERIC, LC_COLLATE, LC_CTYPE}, [](int category) {
        const char* const name = std::setlocale(category, nullptr);
        return name != nullptr && (std::strcmp(name, "C") == 0 || std::strcmp(name, "POSIX") == 0);
    });
}

// A clock for every call in look-ahead, many of which take a tenth of a microsecond. Its pace differs, and in as many
// ticks no machine does half the work of one event: 1 to 4 milliseconds.
#if defined(__x86_64__)
constexpr std::uint64_t kSureTicks = 4'000'000;
std::uint64_t ticks() {
    return __builtin_ia32_rdtsc();
}
#else
constexpr std::uint64_t kSureTicks = 2'000'000;
std::uint64_t ticks() {
    return static_cast<std::uint64_t>(
        std::chrono::nanoseconds(std::chrono::steady_clock::now().time_since_epoch()).count());
}
#endif

int panic(lua_State*) {
    throw std::logic_error("a Lua error outside of Sandbox::enter");
}

struct EntryCall {
    void (*call)(void*, lua_State*);
    void* body;
    bool* host_exception;
};

int run_entry(lua_State* L) {
    const EntryCall entry = *static_cast<const EntryCall*>(lua_touserdata(L, 1));
    lua_settop(L, 0);
    try {
        entry.call(entry.body, L);
        return 0;
    } catch (const std::exception& exception) {
        detail::push_exception(L, exception.what());
    }
    *entry.host_exception = true;
    return lua_error(L);
}

// The names in the table on top of the stack, ascending; where a table stands under one, those in it, dotted.
std::vector<std::string> dotted_names(lua_State* L) {
    std::vector<std::string> names;
    push_readable(L, -1);
    const int table = lua_gettop(L);
    KeyList keys;
    KeyList inner;
    list_keys(L, table, keys);
    for (const TableKey& key : keys.others) {
        const std::string name(key.text);
        push_key(L, key);
        if (lua_rawget(L, table) == LUA_TTABLE) {
            push_readable(L, -1);
            list_keys(L, lua_gettop(L), inner);
            for (const TableKey& member : inner.others)
                names.push_back(name + "." + std::string(member.text));
            lua_pop(L, 1);
        } else {
            names.push_back(name);
        }
        lua_pop(L, 1);
    }
    lua_pop(L, 1);
    return names;
}

// A fresh state has the stock environment's registry; this puts ours in its place.
void build_environment(lua_State* L) {
    const auto library = [L](const char* name, void (*open)(lua_State*)) {
        lua_newtable(L);
        open(L);
        lua_setfield(L, -2, name);
    };
    for (const char* const key : {&SandboxParts::kModules, &SandboxParts::kMetatables, &SandboxParts::kWatched}) {
        lua_newtable(L);
        lua_rawsetp(L, LUA_REGISTRYINDEX, key);
    }
    lua_newtable(L);
    lua_setfield(L, LUA_REGISTRYINDEX, LUA_LOADED_TABLE);  // error messages look functions up in it
    lua_newtable(L);
    SandboxParts::open_base(L);
    library("string", [](lua_State* S) {
        SandboxParts::open_string(S);
        SandboxParts::open_format(S);
        SandboxParts::open_search(S);
    });
    library("table", SandboxParts::open_table);
    library("math", SandboxParts::open_math);
    library("utf8", SandboxParts::open_utf8);
    lua_rawseti(L, LUA_REGISTRYINDEX, LUA_RIDX_GLOBALS);
    SandboxParts::open_string_metatable(L);
}

}  // namespace

std::string ScriptPlace::text() const {
    return line == 0 ? file : file + ":" + std::to_string(line);
}

SandboxParts::SandboxParts(Sandbox& sandbox, const Limits& limits, ModuleSource source)
    : self(sandbox),
      allocator(*this, limits.memory, limits.single_allocation),
      modules(std::move(source)),
      watched(this, {look_ahead_overrun, limits.look_ahead_s}, {deadline_overrun, limits.deadline_s},
              {series_overrun, limits.series_s}) {}

Sandbox::Sandbox(const Limits& limits, ModuleSource modules)
    : limits_(limits), parts_(std::make_unique<SandboxParts>(*this, limits_, std::move(modules))) {}

Sandbox::~Sandbox() {
    if (state_ != nullptr) lua_close(state_);
}

Result<std::unique_ptr<Sandbox>> Sandbox::create(const Limits& limits, ModuleSource modules) {
    std::unique_ptr<Sandbox> sandbox(new Sandbox(limits, std::move(modules)));
    SandboxParts& parts = *sandbox->parts_;
    lua_State* const L = lua_newstate(ScriptAllocator::allocate, &parts.allocator);
    if (L == nullptr) return fail(ErrorCode::kScriptLimit, "there is no memory for a script state");
    sandbox->state_ = L;
    *static_cast<Sandbox**>(lua_getextraspace(L)) = sandbox.get();
    lua_atpanic(L, panic);
    bool expected = parts.allocator.finish_setup() && lua_version(L) == LUA_VERSION_NUM;
    lua_gc(L, LUA_GCSTOP);
    const Result<void> built = !expected ? Result<void>{} : sandbox->enter(Work::kLoad, [&expected](lua_State* S) {
        expected = ScriptAllocator::hashes_are_ours(S);
        build_environment(S);
    });
    if (!built) return tl::unexpected(built.error());
    if (!expected) {
        return fail(ErrorCode::kInternal, "the Lua library is not the 5.4 that this program was built for");
    }
    parts.settle_stack();
    parts.next_collection = parts.allocator.used() * 2;
    return sandbox;
}

// -- the one entry

void SandboxParts::open_budget(Work work) {
    self.used_ = 0;
    collection_work = 0;
    self.budget_ = work == Work::kLoad ? self.limits_.load_work : self.limits_.event_work;
    log_used = 0;
    watched.begin_span();
}

// What an outermost entry must have in order before it runs anything.
Result<void> SandboxParts::begin(Work work) {
    trial = std::exchange(self.trial_, Trial::kNone);
    self.run_again_ = false;
    self.short_of_memory_ = false;
    self.out_of_memory_ = false;
    if (self.disabled_) {
        self.fault_ = {Fault::Kind::kSwitchedOff, {}};
        return fail(ErrorCode::kScriptLimit,
                    "this package is switched off, because a script of it took too much time or memory");
    }
    if (!locale_is_plain()) {
        return fail(ErrorCode::kInternal, "the process has set a locale; scripts need the locale \"C\"");
    }
    if (!span_open) open_budget(work);
    ++serial;
    self.used_ += kEntryWork;
    if (self.used_ > self.budget_) {
        stopped = Stop::kWork;
        Error error = stop_error();
        stopped = Stop::kNone;
        return tl::unexpected(std::move(error));
    }
    self.alarm_.store(false, std::memory_order_relaxed);
    metatables_due = false;
    raised.message.clear();
    flagged.message.clear();
    self.fault_ = {};
    uncounted = self.counting_ == Counting::kOff && (trial == Trial::kNone || trial == Trial::kFirst);
    collected = false;
    if (uncounted && trial == Trial::kFirst) begun = ticks();
    return {};
}

bool SandboxParts::wants_another() const {
    if ((trial != Trial::kFirst && trial != Trial::kCounted) || stopped == Stop::kDeadline || stopped == Stop::kSeries)
        return false;
    if (stopped == Stop::kMemory || collected) return true;
    if (!uncounted) return false;
    // Whatever has come of it: counted exactly it might have been stopped before that.
    return ticks() - begun > kSureTicks || self.used_ > self.budget_ / 2;
}

// What an outermost entry leaves behind, whether it has failed or not.
void SandboxParts::end(std::optional<Error>& error) {
    if (stopped == Stop::kNone) stopped = time_up.load(std::memory_order_relaxed);
    self.run_again_ = wants_another();
    self.short_of_memory_ = self.run_again_ && (stopped == Stop::kMemory || collected);
    self.out_of_memory_ = stopped == Stop::kMemory;
    if (self.run_again_ && stopped == Stop::kNone) {
        stopped = Stop::kUncounted;
        stop_place = {};
        stop_chain.clear();
        error.reset();
    }
    if (stopped != Stop::kNone) {
        const bool off = stopped == Stop::kDeadline || stopped == Stop::kSeries;
        // Noted too late to be raised: the script has ended, perhaps by an error of its own.
        if (!error) error = stop_error();
        if (off && !self.disabled_ && error->code != ErrorCode::kScriptLimit) {
            error->message += "; and " + stop_error().message;
            error->code = ErrorCode::kScriptLimit;
        }
        self.disabled_ = self.disabled_ || off;
        stopped = Stop::kNone;
        time_up.store(Stop::kNone, std::memory_order_relaxed);
    }
    if (const char* const field = metatable_fault(self.state_, self.frozen_); field != nullptr && !error) {
        stop_detail = field;
        stop_place = {};
        stop_chain.clear();
        stopped = Stop::kMetatable;
        error = stop_error();
        stopped = Stop::kNone;
    }
    if (std::optional<Error> changed = restore_upvalues(self.state_); changed && !error) {
        error = std::move(changed);
        self.fault_ = {Fault::Kind::kOwnState, {}};
    }
    collect();
}

// Keeps the watchdog and the count hook on, for as long as the outermost entry lasts.
class SandboxParts::Guarded {
 public:
    Guarded(SandboxParts& parts, bool outermost) : parts_(parts), outermost_(outermost) {
        ++parts_.depth;
        if (!outermost_) return;
        parts_.set_count_hook(parts_.uncounted ? 0 : parts_.self.limits_.hook_interval);
        parts_.watched.begin();
    }
    ~Guarded() {
        --parts_.depth;
        if (!outermost_) return;
        parts_.watched.end();
        parts_.set_count_hook(0);
    }
    Guarded(const Guarded&) = delete;
    Guarded& operator=(const Guarded&) = delete;

 private:
    SandboxParts& parts_;
    bool outermost_;
};

Result<void> Sandbox::enter_body(Work work, BodyCall call, void* body) {
    SandboxParts& parts = *parts_;
    const bool outermost = parts.depth == 0;
    calls_at_fault_.clear();
    if (outermost) {
        if (Result<void> ready = parts.begin(work); !ready) return ready;
    } else {
        used_ += kEntryWork;
        if (parts.depth >= limits_.nested_entries || lua_checkstack(state_, LUA_MINSTACK) == 0) {
            return fail(ErrorCode::kScriptLimit, "handlers call each other more than " +
                                                     std::to_string(limits_.nested_entries) + " levels deep");
        }
        // What the handler around this one has changed outside of itself is not for this one to see.
        if (std::optional<Error> changed = parts.restore_upvalues(state_)) {
            parts.leaks.emplace_back(parts.depth, std::move(*changed));
        }
    }
    std::optional<Error> error;
    {
        const SandboxParts::Guarded guarded(parts, outermost);
        const int top = lua_gettop(state_);
        EntryCall entry{call, body, &parts.host_exception};
        lua_pushcfunction(state_, SandboxParts::message_handler);
        lua_pushcfunction(state_, run_entry);
        lua_pushlightuserdata(state_, &entry);
        const int status = lua_pcall(state_, 1, 0, top + 1);
        if (status != LUA_OK) error = parts.take_error(status);
        lua_settop(state_, top);
    }
    if (outermost) {
        parts.end(error);
    } else if (std::optional<Error> changed = parts.restore_upvalues(state_); changed && !error) {
        error = std::move(changed);
        fault_ = {Fault::Kind::kOwnState, {}};
    }
    while (!parts.leaks.empty() && parts.leaks.back().first > parts.depth) {
        if (!error) {
            error = std::move(parts.leaks.back().second);
            fault_ = {Fault::Kind::kOwnState, {}};
        }
        parts.leaks.pop_back();
    }
    if (error) return tl::unexpected(std::move(*error));
    return {};
}

Sandbox::WorkSpan::WorkSpan(Sandbox& sandbox, Work work)
    : sandbox_(sandbox.parts_->span_open || sandbox.parts_->depth > 0 ? nullptr : &sandbox) {
    if (sandbox_ == nullptr) return;
    sandbox_->parts_->open_budget(work);
    sandbox_->parts_->span_open = true;
}

Sandbox::WorkSpan::~WorkSpan() {
    if (sandbox_ != nullptr) sandbox_->parts_->span_open = false;
}

// -- loading and the environment

Result<void> Sandbox::load_main(std::string_view module_name) {
    return enter(Work::kLoad, [&](lua_State* L) { parts_->require(L, module_name); });
}

Result<void> Sandbox::run_chunk(const ModuleText& chunk, Work work) {
    return enter(work, [&](lua_State* L) {
        push_chunk(chunk);
        lua_call(L, 0, 0);
    });
}

void Sandbox::push_chunk(const ModuleText& chunk) {
    parts_->compile(state_, chunk);
}

bool Sandbox::push_expression(const ModuleText& chunk) {
    return parts_->compile_expression(state_, chunk);
}

void Sandbox::define_global(const char* name) {
    if (frozen_) throw std::logic_error("define_global after freeze");
    lua_rawgeti(state_, LUA_REGISTRYINDEX, LUA_RIDX_GLOBALS);
    lua_pushstring(state_, name);
    lua_pushvalue(state_, -3);
    lua_rawset(state_, -3);
    lua_pop(state_, 2);
}

std::vector<std::string> Sandbox::global_names() {
    std::vector<std::string> names;
    const Result<void> listed = enter(Work::kLoad, [&](lua_State* L) {
        lua_rawgeti(L, LUA_REGISTRYINDEX, LUA_RIDX_GLOBALS);
        names = dotted_names(L);
    });
    if (!listed) names.clear();
    return names;
}

std::vector<std::string> Sandbox::module_names() {
    std::vector<std::string> names;
    const Result<void> listed = enter(Work::kLoad, [&](lua_State* L) {
        lua_rawgetp(L, LUA_REGISTRYINDEX, &SandboxParts::kModules);
        names = dotted_names(L);
    });
    if (!listed) names.clear();
    return names;
}

std::optional<std::vector<std::string>> Sandbox::module_fields(std::string_view module) {
    std::optional<std::vector<std::string>> fields;
    const Result<void> listed = enter(Work::kLoad, [&](lua_State* L) {
        lua_rawgetp(L, LUA_REGISTRYINDEX, &SandboxParts::kModules);
        lua_pushlstring(L, module.data(), module.size());
        if (lua_rawget(L, -2) != LUA_TTABLE) return;
        push_readable(L, -1);
        KeyList keys;
        list_keys(L, -1, keys);
        std::vector<std::string> names;
        for (const TableKey& key : keys.others) {
            if (key.kind != TableKey::Kind::kString) return;
            names.emplace_back(key.text);
        }
        if (keys.sequence == 0) fields = std::move(names);
    });
    return listed ? fields : std::nullopt;
}

bool Sandbox::is_module(lua_State* L, int index) {
    if (!lua_istable(L, index)) return false;
    const int value = lua_absindex(L, index);
    const int top = lua_gettop(L);
    luaL_checkstack(L, 4, "a module is looked for");
    lua_rawgetp(L, LUA_REGISTRYINDEX, &SandboxParts::kModules);
    bool found = false;
    for (lua_pushnil(L); !found && lua_next(L, top + 1) != 0; lua_pop(L, found ? 0 : 1)) {
        charge(4);
        found = lua_rawequal(L, -1, value) != 0;
    }
    lua_settop(L, top);
    return found;
}

Result<void> Sandbox::freeze() {
    if (frozen_) return {};
    Result<void> done = enter(Work::kLoad, [&](lua_State* L) { parts_->freeze_everything(L); });
    if (done) frozen_ = true;
    return done;
}

std::string Sandbox::excerpt(const ScriptPlace& place) const {
    const auto source = parts_->sources.find(place.file);
    return source == parts_->sources.end() ? std::string() : source_lines(source->second, place.line);
}

}  // namespace demarche::script
