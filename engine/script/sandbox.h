#pragma once

#include <atomic>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <lua.hpp>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

#include "base/error.h"
#include "base/random.h"
#include "script/fault.h"

namespace demarche::script {

/// What one package may use. The numbers were measured: see engine/script/README.md.
struct Limits {
    std::int64_t load_work = 50'000'000;          ///< Units of work of the definition stage.
    std::int64_t event_work = 10'000'000;         ///< Units of work of one event; about 50 to 100 ms.
    std::size_t memory = 32U << 20U;              ///< Bytes alive in one state, with the host's copies of its data.
    std::size_t single_allocation = 512U << 10U;  ///< Bytes of one value: bounds every string and table.
    std::size_t source_file = 64U << 10U;         ///< Bytes of one module.
    std::size_t package = 2U << 20U;              ///< Bytes of all modules that one state loads.
    std::size_t error_text = 2U << 10U;           ///< Bytes of an error's message.
    std::size_t log = 64U << 10U;                 ///< Bytes printed in one event.
    int hook_interval = 100;                      ///< Instructions that are counted at a time.
    double deadline_s = 2;                        ///< CPU time of one event; a breach disables the package.
    double series_s = 10;                         ///< CPU time of all events of one series; a breach does the same.
    double look_ahead_s = 0.008;                  ///< CPU time of one call after which Counting::kOff ends.
    int depth = 32;                               ///< Levels of a value that is passed to C++.
    int entries = 10'000;                         ///< Entries of a value that is passed to C++.
    int arguments = 8'000;                        ///< Values that one call may pass or return.
    int nested_entries = 16;                      ///< Entries of the host within each other.
};

/// Which budget an entry opens.
enum class Work { kLoad, kEvent };

/// Whether instructions are counted from the start. `kOff` is for look-ahead, whose outcome is never logged: it costs
/// half the time. The count begins when one call overruns `Limits::look_ahead_s`, or the call is to be made again:
/// see `Trial`. Library functions always count.
enum class Counting { kExact, kOff };

/// What the outermost entry that comes next is to its caller.
enum class Trial {
    kNone,     ///< It is made once, whatever comes of it.
    kFirst,    ///< It can be undone and made again from its start, and `run_again` may ask for that.
    kCounted,  ///< The same, counted exactly.
    kAgain,    ///< The last time: counted exactly, in a state without garbage.
};

/// The text of a module and the file name that people read in messages, such as "kyrgyz_crisis/cards.lua".
struct ModuleText {
    std::string text;
    std::string file;
};
/// Finds a module for `require`; it alone decides what a package may see. Nothing: there is no such module. An Error's
/// message is passed on to the script.
using ModuleSource = std::function<Result<std::optional<ModuleText>>(std::string_view name)>;

/// Takes a line that a script printed (without the newline) and where ("file:line").
using PrintSink = std::function<void(std::string_view line, std::string_view where)>;

/// A call of a script's function that was under way.
struct ScriptCall {
    ScriptPlace place;
    int defined = 0;  ///< The line on which its function begins.
};

struct SandboxParts;

/// One Lua state that hosts one untrusted package: an environment built by hand from an allow-list, limits on work,
/// time and memory that no script can catch, and one protected entry. lua_sandbox.md's rules hold for every script that
/// runs in here, whatever it does. Used by one thread at a time; its stack must be kStackBytes (base/stack.h).
///
/// Nothing of `state()` may be touched outside of `enter`: a script can prepare the state so that a plain API call
/// raises, which outside of a protected call is a programming fault (std::logic_error).
class Sandbox {
 public:
    /// Errors: kInternal when the process has set a locale other than "C" or the library is not the one expected.
    [[nodiscard]] static Result<std::unique_ptr<Sandbox>> create(const Limits& limits, ModuleSource modules);
    ~Sandbox();
    Sandbox(const Sandbox&) = delete;
    Sandbox& operator=(const Sandbox&) = delete;

    /// The sandbox that a state belongs to.
    [[nodiscard]] static Sandbox& of(lua_State* state) { return **static_cast<Sandbox**>(lua_getextraspace(state)); }
    [[nodiscard]] lua_State* state() const { return state_; }
    [[nodiscard]] const Limits& limits() const { return limits_; }

    /// Runs `body(lua_State*)` inside the one protected entry. The body is C++ code that may use the Lua API freely and
    /// may raise Lua errors and throw std exceptions; it finds an empty stack frame and what it leaves there is
    /// dropped. An outermost entry opens a budget of its own unless a WorkSpan is open; a nested one shares the outer
    /// budget. Errors: kScript with where = "file:line" of the script, trace = source lines and call chain;
    /// kScriptLimit with the limit and its value; kInternal for a C++ exception.
    template <class F>
    Result<void> enter(Work work, F&& body) {
        using Body = std::remove_reference_t<F>;
        void* const object = const_cast<void*>(static_cast<const void*>(std::addressof(body)));
        return enter_body(
            work, [](void* b, lua_State* L) { (*static_cast<Body*>(b))(L); }, object);
    }

    /// Pays for work that a binding is about to do, in units (1 unit is about 5 to 10 ns: one instruction, one table
    /// element, 16 bytes copied). Raises when the budget is gone. Call it before the work, only inside `enter`.
    void charge(std::int64_t units) {
        used_ += units;
        if (used_ > budget_ || alarm_.load(std::memory_order_relaxed)) charge_refused();
    }
    /// The same for `count` elements of `per_unit` elements to a unit; safe for any count.
    void charge_for(std::size_t count, std::size_t per_unit = 1) {
        constexpr std::size_t kMost = std::size_t{1} << 60U;
        charge(1 + static_cast<std::int64_t>((count < kMost ? count : kMost) / per_unit));
    }
    /// The same for what the host has done already on behalf of a running script; never raises. A budget that is gone
    /// stops the script at its next instruction. Does nothing outside of an entry.
    void note_work(std::int64_t units);
    /// Units used since the outermost entry, or the WorkSpan, began. Kept after its end until the next one.
    [[nodiscard]] std::int64_t work_used() const { return used_; }

    /// Counts bytes of host-side copies of script data (names, texts, logs) against the package's memory. Raises when
    /// the limit is reached; only inside `enter`.
    void hold(std::size_t bytes);
    void release(std::size_t bytes);
    /// Bytes alive in the state, garbage included, with what is held for it.
    [[nodiscard]] std::size_t memory_used() const;

    /// Loads and runs the module once (as `require` would), with the load budget. For the entry point of a package.
    Result<void> load_main(std::string_view module_name);
    /// Compiles and runs a text that is no module (the console, a spec). Results are dropped.
    Result<void> run_chunk(const ModuleText& chunk, Work work);
    /// Compiles a text and pushes the function; raises with file:line. Only inside `enter`.
    void push_chunk(const ModuleText& chunk);
    /// The same for a text that may be an expression, whose value the function then gives back. @return false, with
    /// nothing pushed, when it is none. Only inside `enter`.
    bool push_expression(const ModuleText& chunk);

    /// Adds the value on top of the stack to the environment under `name` and pops it. Only inside `enter`, before
    /// `freeze`.
    void define_global(const char* name);
    /// Every name of the environment, ascending, dotted for library tables ("string.rep").
    [[nodiscard]] std::vector<std::string> global_names();
    /// What the modules loaded so far give to those who require them: "rules.trust.no_block".
    [[nodiscard]] std::vector<std::string> module_names();
    /// The names of the fields of what a module has given; nothing where it is not loaded or gives no such table.
    [[nodiscard]] std::optional<std::vector<std::string>> module_fields(std::string_view module);
    /// Whether this value is the table that a module gives to whoever requires it. Inside `enter`.
    [[nodiscard]] bool is_module(lua_State* L, int index);

    /// Ends the definition stage. From now on writing a global is an error, and so is writing to any table that exists
    /// now and that a handler can reach (module tables, libraries, upvalues); a local of a file that a handler has
    /// changed is set back when the handler ends, which is an error too. New modules are no longer loaded.
    Result<void> freeze();
    [[nodiscard]] bool frozen() const { return frozen_; }
    /// Makes the table at `index`, and all tables in it, unchangeable by scripts, in place. Only inside `enter`.
    void freeze_table(int index);

    /// The stream behind math.random; nullptr (the default) makes it an error. Set it for the length of a handler that
    /// changes the game, never for one that answers a question.
    void set_random(Stream* stream) { random_ = stream; }
    [[nodiscard]] Stream* random() const { return random_; }
    void set_print_sink(PrintSink sink) { print_sink_ = std::move(sink); }
    void set_counting(Counting counting) { counting_ = counting; }
    [[nodiscard]] Counting counting() const { return counting_; }

    /// For the next outermost entry alone.
    void set_trial(Trial trial) { trial_ = trial; }
    /// The last outermost entry was one that can be made again and has failed for what need not be so a second time: it
    /// ran short of memory, which depends on the garbage of those before it, or may have worked too long uncounted.
    [[nodiscard]] bool run_again() const { return run_again_; }
    /// And it is garbage that the next has to do without.
    [[nodiscard]] bool short_of_memory() const { return short_of_memory_; }
    /// The last outermost entry ran out of memory.
    [[nodiscard]] bool out_of_memory() const { return out_of_memory_; }
    /// What the last entry that failed has failed for.
    [[nodiscard]] const Fault& fault() const { return fault_; }
    /// The calls that were under way then, the innermost first; of many these are not all.
    [[nodiscard]] const std::vector<ScriptCall>& calls_at_fault() const { return calls_at_fault_; }
    /// Frees all that nothing uses any more. Not inside `enter`.
    void collect_fully();

    /// True after a breach of the deadline: every further entry is refused.
    [[nodiscard]] bool disabled() const { return disabled_; }
    /// Has every further entry refused.
    void disable() { disabled_ = true; }
    /// Three source lines around a place of a loaded module, the middle one marked; "" when there is none.
    [[nodiscard]] std::string excerpt(const ScriptPlace& place) const;

    /// From the first to the second, all outermost entries share `Limits::series_s` of CPU time, besides what holds for
    /// each: one thought of a player asks hundreds of functions, and each may be slow within its own limit. May be
    /// nested; the outermost pair counts. Not for the middle of an entry.
    void begin_series();
    void end_series();

    /// Makes all outermost entries within its life share one budget, one log and one deadline: one command, one event.
    /// An entry that goes over the budget leaves nothing to the later ones.
    class WorkSpan {
     public:
        WorkSpan(Sandbox& sandbox, Work work);
        ~WorkSpan();
        WorkSpan(const WorkSpan&) = delete;
        WorkSpan& operator=(const WorkSpan&) = delete;

     private:
        Sandbox* sandbox_;  ///< Nothing for a span within a span or an entry: the outer one counts.
    };

 private:
    friend struct SandboxParts;  // the sandbox's own library functions
    using BodyCall = void (*)(void* body, lua_State* state);

    Sandbox(const Limits& limits, ModuleSource modules);
    Result<void> enter_body(Work work, BodyCall call, void* body);
    void charge_refused();

    lua_State* state_ = nullptr;
    std::int64_t used_ = 0;
    std::int64_t budget_ = 0;
    std::atomic<bool> alarm_ = false;  ///< Set by the watchdog and by the allocator: look closer at the next charge.
    bool frozen_ = false;
    bool disabled_ = false;
    Counting counting_ = Counting::kExact;
    Trial trial_ = Trial::kNone;
    bool run_again_ = false;
    bool short_of_memory_ = false;
    bool out_of_memory_ = false;
    Fault fault_;
    std::vector<ScriptCall> calls_at_fault_;
    Stream* random_ = nullptr;
    PrintSink print_sink_;
    Limits limits_;
    std::unique_ptr<SandboxParts> parts_;
};

}  // namespace demarche::script
