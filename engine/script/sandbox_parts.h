#pragma once

// The inside of the sandbox, for the sandbox's own library functions. Bindings of the engine use sandbox.h and
// lua_util.h.

#include <array>
#include <atomic>
#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "script/lua_util.h"
#include "script/sandbox.h"
#include "script/sandbox_alloc.h"
#include "script/table_keys.h"
#include "script/watchdog.h"

namespace demarche::script {

/// Why a script was stopped for good. Unlike an error, a stop cannot be caught by a script.
enum class Stop { kNone, kWork, kUncounted, kDeadline, kSeries, kMemory, kAllocation, kCalls, kMetatable };

struct SandboxParts final : ScriptAllocator::Owner {
    SandboxParts(Sandbox& sandbox, const Limits& limits, ModuleSource source);
    [[nodiscard]] static SandboxParts& of(lua_State* L) { return *Sandbox::of(L).parts_; }

    // Addresses that serve as keys where no script can reach.
    static inline const char kModules = 0;     ///< Registry: module name -> its value.
    static inline const char kMetatables = 0;  ///< Registry: the metatables that scripts have set, as keys.
    static inline const char kWatched = 0;     ///< Registry: { closure, value, ... } of the upvalues that may change.
    static inline const char kShadow = 0;      ///< In a frozen table's metatable: the table that holds the fields.
    static inline const char kOriginal = 0;    ///< In a frozen table's metatable: the metatable the script had set.
    static inline const char kOwner = 0;       ///< In a shadow used as a metatable: the frozen table it stands for.
    static inline const char kStopTag = 0;     ///< The error value of a stop.

    // -- limits (sandbox.cpp)
    class Guarded;
    Result<void> begin(Work work);
    void end(std::optional<Error>& error);
    void open_budget(Work work);
    /// Stops the script: it unwinds to the entry, through every pcall.
    [[noreturn]] void stop(lua_State* L, Stop why);
    /// Raises the stop again if there is one: for every function that catches errors for scripts.
    void raise_stop_again(lua_State* L);
    /// Notes the stop without raising it; it is raised at the next instruction or charge.
    void note_stop(Stop why);
    void set_count_hook(int instructions);  ///< 0 takes it off.
    static void count_hook(lua_State* L, lua_Debug* activation);
    void memory_exhausted(ScriptAllocator::Refusal kind) override;
    void long_string_made(std::size_t bytes) override;
    void collected_in_need(std::size_t left, std::size_t freed) override;
    /// Collects garbage between entries, a slice at a time.
    void collect();
    /// Gives the stack of the script the size that it has after every collection.
    void settle_stack();
    /// Whether the entry that ends now is to be made again.
    [[nodiscard]] bool wants_another() const;
    static void look_ahead_overrun(void* parts);
    static void deadline_overrun(void* parts);
    static void series_overrun(void* parts);
    void end_time(Stop why);

    // -- errors (sandbox_error.cpp)
    static int message_handler(lua_State* L);
    /// The Error of the entry that just failed with `status`.
    [[nodiscard]] Error take_error(int status);
    [[nodiscard]] Error stop_error() const;
    [[nodiscard]] std::string call_chain(lua_State* L, int level) const;
    /// For Sandbox::calls_at_fault.
    void note_calls(lua_State* L);
    [[nodiscard]] std::string trace_of(const ScriptPlace& place, const std::string& chain) const;
    /// Raises `message` (which is complete) as an error whose place is not the running function's.
    [[noreturn]] void raise_at(lua_State* L, const std::string& message, std::size_t prefix, const ScriptPlace& place);

    // -- modules (sandbox_require.cpp)
    /// Compiles and pushes the function, or raises.
    void compile(lua_State* L, const ModuleText& chunk);
    bool compile_expression(lua_State* L, const ModuleText& chunk);
    void keep_source(const std::string& file, std::string_view text);
    /// Pushes the module's value, loading it if needed, or raises.
    void require(lua_State* L, std::string_view name);

    // -- freezing (sandbox_freeze.cpp)
    void freeze_everything(lua_State* L);
    /// Looks for metatables in use that have gained a field they must not have, and takes the field away again: the
    /// name of one, or nullptr. `forget` empties the list of metatables in use. Raises nothing.
    const char* metatable_fault(lua_State* L, bool forget);
    /// Sets changed upvalues back and describes the first one; raises nothing.
    std::optional<Error> restore_upvalues(lua_State* L) const;
    /// The same of the one with this index in the list. Pushes nothing that stays.
    std::optional<Error> restore_upvalue(lua_State* L, std::size_t index) const;

    // -- libraries: each adds its functions to the table on top of the stack
    static void open_base(lua_State* L);
    static void open_string(lua_State* L);
    static void open_format(lua_State* L);
    static void open_search(lua_State* L);  ///< find, match, gmatch, gsub
    static void open_table(lua_State* L);
    static void open_math(lua_State* L);
    static void open_utf8(lua_State* L);
    /// Metamethods of strings: the private method table and arithmetic on numerals.
    static void open_string_metatable(lua_State* L);

    void print(lua_State* L, std::string_view line);

    Sandbox& self;
    ScriptAllocator allocator;
    ModuleSource modules;
    Watched watched;

    int depth = 0;  ///< Entries within each other.
    bool span_open = false;
    std::uint64_t serial = 0;    ///< Number of the outermost entry; iterators do not outlive theirs.
    int interval = 0;            ///< Instructions between two calls of the hook; 0 while it is off.
    Trial trial = Trial::kNone;  ///< Of the outermost entry under way.
    bool uncounted = false;      ///< It does without the count hook.
    bool collected = false;      ///< A collection in need was seen where it may have moved the count.
    std::uint64_t begun = 0;     ///< When the outermost entry did, where it is uncounted: see `ticks`.
    std::size_t log_used = 0;
    std::int64_t collection_work = 0;  ///< What collections in the middle of this event have cost.

    Stop stopped = Stop::kNone;
    ScriptPlace stop_place;
    std::string stop_chain;
    std::string stop_detail;
    std::atomic<Stop> time_up = Stop::kNone;  ///< kUncounted, kDeadline or kSeries, once the watchdog has said so.
    int series = 0;                           ///< Series of entries open, one within the other.
    int metatables_set = 0;                   ///< Entries in the list of metatables.
    /// An upvalue that functions of the package assign to. Looked at after every outermost entry, so what tells that it
    /// has not changed is kept here.
    struct WatchedUpvalue {
        int function = 0;  ///< Reference in the registry, besides the list's.
        int upvalue = 0;
        int type = 0;
        bool truth = false;            ///< Of a boolean.
        const void* object = nullptr;  ///< What is no boolean, nil or number: the same object is the same value.
    };
    std::vector<WatchedUpvalue> upvalues;  ///< In the order of the list.
    /// What entries had changed when another began within them, by how deep they are; the deepest last.
    std::vector<std::pair<int, Error>> leaks;
    bool metatables_due = false;  ///< A collection ran in the middle of a script: look at the metatables at once.

    int unwound = 0;  ///< Active calls when the error was raised that a pcall has just caught.
    std::optional<Error> failure;
    bool host_exception = false;
    struct {
        std::string message;
        std::size_t prefix = 0;
        ScriptPlace place;
    } raised;  ///< The last error raised with a place of its own.
    struct {
        std::string message;  ///< Without its place.
        Fault fault;
    } flagged;  ///< The last error raised of which more is known than its text.
    std::optional<Fault> failed_for;

    std::map<std::string, std::string, std::less<>> sources;  ///< file -> text
    std::size_t package_bytes = 0;
    std::vector<std::string> loading;  ///< Modules that are being loaded, each by the one before it.

    bool collecting = false;
    std::size_t next_collection = 0;
    std::size_t used_at_last_entry = 0;

    KeyList keys;  ///< Scratch of pairs, kept to save allocations.
};

/// Fields that a metatable must not have: finalizers run where no limit reaches them, weak tables show when garbage is
/// collected, and closing handlers run while a stop unwinds.
inline constexpr std::array<std::string_view, 3> kForbiddenFields = {"__gc", "__mode", "__close"};

/// Adds functions to the table on top of the stack.
void add_functions(lua_State* L, const luaL_Reg* functions);
/// Is it the function `error` of scripts?
[[nodiscard]] bool is_function_error(lua_CFunction function);

/// True when scripts may not write to the table at `index`.
[[nodiscard]] bool is_frozen(lua_State* L, int index);
/// Raises when the table at `index` is frozen.
void check_writable(lua_State* L, int index);
/// Pushes the metatable that a script has given the table at `index`, frozen or not; nil for none.
void push_own_metatable(lua_State* L, int index);
void open_require(lua_State* L);
/// Pushes what tostring gives for the value at `index`: no addresses, one text for "not a number".
void push_display_text(lua_State* L, int index);

/// A text that is being built in host memory, within the limits of the sandbox. Its memory is counted; it is given back
/// when an error unwinds.
class TextBuilder {
 public:
    explicit TextBuilder(lua_State* L) : parts_(SandboxParts::of(L)), L_(L) {}
    ~TextBuilder();
    TextBuilder(const TextBuilder&) = delete;
    TextBuilder& operator=(const TextBuilder&) = delete;

    void add(char c) {
        if (size_ == capacity_) grow(1);
        data_[size_++] = c;
    }
    void add(std::string_view text) { text.copy(extend(text.size()), text.size()); }
    /// Room for `count` more bytes, which the caller fills.
    char* extend(std::size_t count) {
        if (count > capacity_ - size_) grow(count);
        char* const at = data_ + size_;
        size_ += count;
        return at;
    }
    void shrink(std::size_t count) { size_ -= count; }
    [[nodiscard]] std::size_t size() const { return size_; }
    [[nodiscard]] std::string_view view() const { return {data_, size_}; }
    /// Pushes the text as a Lua string.
    void push() const { lua_pushlstring(L_, data_, size_); }

 private:
    void grow(std::size_t count);

    SandboxParts& parts_;
    lua_State* L_;
    std::size_t size_ = 0;
    std::size_t capacity_ = sizeof(inline_);
    std::size_t held_ = 0;
    char inline_[512];
    char* data_ = inline_;
};

}  // namespace demarche::script
