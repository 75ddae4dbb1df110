// How the errors of scripts become the engine's: place, text, call chain and source lines.

#include <cstring>

#include "base/text.h"
#include "script/sandbox_parts.h"

namespace demarche::script {

namespace {

constexpr int kChainLevels = 12;

std::string_view source_name(const lua_Debug& activation) {
    return activation.source[0] == '@' ? std::string_view(activation.source + 1) : std::string_view(activation.source);
}

// "cards.lua:12: text" -> the length of the prefix, when it is the one that the interpreter wrote for this place.
std::size_t position_prefix(std::string_view message, const lua_Debug& activation) {
    const std::string prefix = std::string(activation.short_src) + ":" + std::to_string(activation.currentline) + ": ";
    return message.starts_with(prefix) ? prefix.size() : 0;
}

std::string grouped(std::int64_t number) {
    std::string digits = std::to_string(number);
    for (std::ptrdiff_t at = std::ssize(digits) - 3; at > 0; at -= 3) {
        digits.insert(static_cast<std::size_t>(at), ",");
    }
    return digits;
}

std::string kibibytes(std::size_t bytes) {
    constexpr std::size_t kMiB = 1U << 20U;
    return bytes % kMiB == 0 ? std::to_string(bytes / kMiB) + " MiB" : std::to_string(bytes >> 10U) + " KiB";
}

/// What the interpreter itself says of an error that it has raised; it has no other way to say it than its text. Only
/// in the message handler.
Fault fault_of(lua_State* L, std::string_view message) {
    lua_Debug raiser;
    if (lua_getstack(L, 1, &raiser) == 0 || lua_getinfo(L, "f", &raiser) == 0) return {};
    // What a script says itself is not the interpreter's word.
    const bool by_a_script = is_function_error(lua_tocfunction(L, -1));
    lua_pop(L, 1);
    if (by_a_script) return {};
    const std::size_t nil = message.find("a nil value");
    if (!message.starts_with("attempt to ") || nil == std::string_view::npos) return {};
    const bool called = message.starts_with("attempt to call ");
    Fault fault{called ? Fault::Kind::kNilCalled : Fault::Kind::kNil, {}};
    const std::size_t open = message.find('(', nil);
    if (open != std::string_view::npos && message.ends_with(')'))
        fault.about = printable(message.substr(open + 1, message.size() - open - 2), 100);
    return fault;
}

}  // namespace

std::string SandboxParts::call_chain(lua_State* L, int level) const {
    std::string chain;
    lua_Debug activation;
    int shown = 0;
    for (; lua_getstack(L, level, &activation) != 0; ++level) {
        lua_getinfo(L, "Sln", &activation);
        const bool script = activation.currentline > 0;
        if (!script && activation.name == nullptr) continue;  // the host's own frames
        if (shown++ == kChainLevels) return chain + "  ...\n";
        chain += "  ";
        chain += script ? printable(source_name(activation), 200) + ":" + std::to_string(activation.currentline)
                        : std::string("engine");
        if (activation.name != nullptr) {
            chain += ": in '" + printable(activation.name, 60) + "'";
        } else if (std::strcmp(activation.what, "main") == 0) {
            chain += ": in the file";
        } else {
            chain += ": in the function of line " + std::to_string(activation.linedefined);
        }
        chain += '\n';
    }
    return chain;
}

void SandboxParts::note_calls(lua_State* L) {
    constexpr int kMostLevels = 60;  // each is looked for from the innermost on
    self.calls_at_fault_.clear();
    lua_Debug activation;
    for (int level = 0; level < kMostLevels && lua_getstack(L, level, &activation) != 0; ++level) {
        lua_getinfo(L, "Sl", &activation);
        if (activation.currentline <= 0) continue;
        self.calls_at_fault_.push_back(
            {{printable(source_name(activation), 200), activation.currentline}, activation.linedefined});
    }
}

std::string SandboxParts::trace_of(const ScriptPlace& place, const std::string& chain) const {
    std::string trace = self.excerpt(place);
    if (!chain.empty()) {
        trace += "called from:\n";
        trace += chain;
    }
    return trace;
}

void SandboxParts::raise_at(lua_State* L, const std::string& message, std::size_t prefix, const ScriptPlace& place) {
    raised.message = message;
    raised.prefix = prefix;
    raised.place = place;
    lua_pushlstring(L, message.data(), message.size());
    lua_error(L);
    throw std::logic_error("lua_error returned");
}

// Runs where the error was raised, so it must not raise, call scripts or take memory from Lua.
int SandboxParts::message_handler(lua_State* L) {
    SandboxParts& parts = of(L);
    parts.failed_for.reset();
    if (parts.stopped != Stop::kNone) return 1;
    try {
        Error error;
        error.code = parts.host_exception ? ErrorCode::kInternal : ErrorCode::kScript;
        ScriptPlace place = script_place(L, 1);
        if (lua_type(L, 1) == LUA_TSTRING) {
            std::size_t size = 0;
            const char* const data = lua_tolstring(L, 1, &size);
            std::string_view message(data, size);
            lua_Debug activation;
            if (!parts.raised.message.empty() && message == parts.raised.message) {
                place = parts.raised.place;
                message.remove_prefix(parts.raised.prefix);
            } else {
                for (int level = 1; lua_getstack(L, level, &activation) != 0; ++level) {
                    lua_getinfo(L, "Sl", &activation);
                    if (activation.currentline <= 0) continue;
                    message.remove_prefix(position_prefix(message, activation));
                    break;
                }
            }
            parts.failed_for = message == parts.flagged.message ? parts.flagged.fault : fault_of(L, message);
            if (parts.failed_for->kind == Fault::Kind::kTooMuch) error.code = ErrorCode::kScriptLimit;
            error.message = printable(message, parts.self.limits().error_text);
        } else if (lua_isnil(L, 1)) {
            error.message = "the script raised an error without a text";
        } else {
            error.message = std::string("the script raised an error that is no text but a ") + luaL_typename(L, 1);
        }
        error.where = place.text();
        error.trace = parts.trace_of(place, parts.call_chain(L, 1));
        parts.note_calls(L);
        parts.failure = std::move(error);
    } catch (const std::bad_alloc&) {
        parts.failure.reset();
    }
    return 1;
}

Error SandboxParts::stop_error() const {
    const Limits& limits = self.limits();
    Error error;
    error.code = ErrorCode::kScriptLimit;
    switch (stopped) {
        case Stop::kWork:
            error.message = "the script worked too long: more than " + grouped(self.budget_) +
                            " units; is there a loop without an end?";
            break;
        case Stop::kUncounted:
            error.message = "the script worked uncounted and has to be run again";
            break;
        case Stop::kDeadline:
            error.message =
                "the script took more than " + number_text(limits.deadline_s) + " seconds; its package is switched off";
            break;
        case Stop::kSeries:
            error.message = "one step of the game kept the scripts busy for more than " + number_text(limits.series_s) +
                            " seconds together; their package is switched off";
            break;
        case Stop::kMemory:
            error.message = "the script needs too much memory: more than " + kibibytes(limits.memory);
            break;
        case Stop::kAllocation:
            error.message =
                "the script made one text or table too large: more than " + kibibytes(limits.single_allocation);
            break;
        case Stop::kCalls:
            error.message =
                "the script's calls are nested too deep: more than 1000 levels; does a function call itself "
                "without an end?";
            break;
        case Stop::kMetatable:
            error.code = ErrorCode::kScript;
            error.message = "a metatable in use has gained the field '" + stop_detail + "', which is not allowed";
            break;
        case Stop::kNone:
            break;
    }
    error.where = stop_place.text();
    error.trace = trace_of(stop_place, stop_chain);
    return error;
}

Error SandboxParts::take_error(int status) {
    self.fault_ = stopped == Stop::kNone && failed_for ? std::move(*failed_for) : Fault{};
    failed_for.reset();
    flagged.message.clear();
    if (stopped != Stop::kNone) return stop_error();
    Error error{ErrorCode::kScript, {}, {}, {}};
    if (failure) {
        error = std::move(*failure);
    } else if (status == LUA_ERRMEM) {
        stopped = Stop::kMemory;
        error = stop_error();
        stopped = Stop::kNone;
    } else if (status == LUA_ERRERR) {
        error.code = ErrorCode::kScriptLimit;
        error.message = "the script's calls are nested too deep";
    } else {
        error.code = ErrorCode::kInternal;
        error.message = "a script call failed for a reason unknown";
    }
    failure.reset();
    host_exception = false;
    raised.message.clear();
    return error;
}

}  // namespace demarche::script
