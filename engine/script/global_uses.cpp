#include "script/global_uses.h"

#include <algorithm>
#include <memory>

#include "script/dumped_code.h"

namespace demarche::script {

namespace {

constexpr std::uint32_t kGetTabUp = 11;  // OP_GETTABUP of 5.4: R[A] := UpValue[B][K[C]]
constexpr std::uint32_t kSetTabUp = 15;  // OP_SETTABUP: UpValue[A][K[B]] := RK(C)

class GlobalFinder : DumpedCode {
 public:
    explicit GlobalFinder(std::string_view code) : DumpedCode(code) {}

    std::vector<GlobalUse> read() {
        if (!skip_head()) return {};
        function();
        if (!good_ || at_ != code_.size()) return {};
        std::stable_sort(uses_.begin(), uses_.end(),
                         [](const GlobalUse& a, const GlobalUse& b) { return a.line < b.line; });
        std::vector<GlobalUse> once;
        for (GlobalUse& use : uses_) {
            const bool known = std::any_of(once.begin(), once.end(), [&](const GlobalUse& other) {
                return other.name == use.name && other.written == use.written;
            });
            if (!known) once.push_back(std::move(use));
        }
        return once;
    }

 private:
    void function() {
        if (++depth_ > 250) good_ = false;
        const FunctionHead head = function_head();
        const std::vector<std::string> texts = constants();
        const std::uint64_t upvalues = number();
        skip(upvalues * 3);
        const std::uint64_t inner = number();
        for (std::uint64_t i = 0; i < inner && good_; ++i)
            function();
        const Debug debug = debug_part(head.instructions, head.first_line);
        for (std::uint64_t i = 0; i < head.instructions && good_; ++i) {
            const std::uint32_t word = instruction(head, i);
            const std::uint32_t operation = word & 0x7FU;
            const bool written = operation == kSetTabUp;
            if (!written && operation != kGetTabUp) continue;
            const std::size_t a = (word >> 7U) & 0xFFU;
            const std::size_t b = (word >> 16U) & 0xFFU;
            const std::size_t upvalue = written ? a : b;
            const std::size_t name = written ? b : word >> 24U;
            // A field of a table that a function shares looks the same; globals are those of _ENV.
            if (upvalue >= debug.upvalues.size() || debug.upvalues[upvalue] != "_ENV" || name >= texts.size()) continue;
            uses_.push_back({texts[name], i < debug.lines.size() ? debug.lines[i] : head.first_line, written});
        }
        --depth_;
    }

    int depth_ = 0;
    std::vector<GlobalUse> uses_;
};

using State = std::unique_ptr<lua_State, void (*)(lua_State*)>;

/// With the function that a source is on top, or with what is wrong with it.
State compiled(std::string_view source) {
    if (source.starts_with("\xEF\xBB\xBF")) source.remove_prefix(3);
    State state{luaL_newstate(), lua_close};
    if (state) (void)luaL_loadbufferx(state.get(), source.data(), source.size(), "=source", "t");
    return state;
}

}  // namespace

std::string compile_fault(std::string_view source) {
    const State state = compiled(source);
    if (!state || lua_type(state.get(), -1) != LUA_TSTRING) return {};
    // "source:12: what is wrong"
    const std::string message = lua_tostring(state.get(), -1);
    const std::size_t colon = message.find(':');
    return colon == std::string::npos ? message : message.substr(colon + 1);
}

std::vector<GlobalUse> global_uses(std::string_view source) {
    const State state = compiled(source);
    if (!state || !lua_isfunction(state.get(), -1)) return {};
    const auto code = dumped_code(state.get(), false);
    return code ? GlobalFinder{*code}.read() : std::vector<GlobalUse>{};
}

}  // namespace demarche::script
