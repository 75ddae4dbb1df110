#include "script/code_facts.h"

#include <cstring>
#include <optional>
#include <string>
#include <string_view>

#include "script/dumped_code.h"

namespace demarche::script {

namespace {

// What an instruction does with the registers that it names. Writing counts as reading: that a parameter serves as a
// variable is rare, and not worth telling apart.
enum Uses : unsigned {
    kNone = 0,
    kA = 1,
    kB = 2,
    kC = 4,        // unless the instruction says that C is a constant
    kFrom = 8,     // a run of registers that begins at A
    kUnknown = 16  // more than can be told here
};

// The instructions of Lua 5.4's lopcodes.h in their order, as runs: the last one of each, and what all of it use.
struct Run {
    std::uint32_t last;
    unsigned uses;
};
constexpr Run kRuns[] = {
    {0, kA | kB},           // MOVE
    {7, kA},                // LOADI LOADF LOADK LOADKX LOADFALSE LFALSESKIP LOADTRUE
    {8, kFrom},             // LOADNIL
    {11, kA},               // GETUPVAL SETUPVAL GETTABUP
    {12, kA | kB | kC},     // GETTABLE
    {14, kA | kB},          // GETI GETFIELD
    {15, kC},               // SETTABUP
    {16, kA | kB | kC},     // SETTABLE
    {18, kA | kC},          // SETI SETFIELD
    {19, kA},               // NEWTABLE
    {20, kFrom | kB | kC},  // SELF
    {33, kA | kB},          // ADDI, ADDK to BXORK, SHRI SHLI
    {45, kA | kB | kC},     // ADD to SHR
    {46, kA | kB},          // MMBIN
    {48, kA},               // MMBINI MMBINK
    {52, kA | kB},          // UNM BNOT NOT LEN
    {55, kFrom},            // CONCAT CLOSE TBC
    {56, kNone},            // JMP
    {59, kA | kB},          // EQ LT LE
    {66, kA},               // EQK EQI LTI LEI GTI GEI TEST
    {67, kA | kB},          // TESTSET
    {70, kFrom},            // CALL TAILCALL RETURN
    {71, kNone},            // RETURN0
    {72, kA},               // RETURN1
    {78, kFrom},            // FORLOOP FORPREP TFORPREP TFORCALL TFORLOOP SETLIST
    {81, kUnknown},         // CLOSURE VARARG VARARGPREP
    {82, kNone},            // EXTRAARG
};

unsigned uses_of(std::uint32_t operation) {
    for (const Run& run : kRuns) {
        if (operation <= run.last) return run.uses;
    }
    return kUnknown;
}

class Head : DumpedCode {
 public:
    explicit Head(std::string_view code) : DumpedCode(code) {}

    /// The code of the function and how many parameters it has; nothing when it cannot be told.
    struct Body {
        int parameters = 0;
        std::string_view instructions;
    };
    std::optional<Body> read() {
        if (!skip_head()) return std::nullopt;
        const FunctionHead head = function_head();
        if (!good_ || head.takes_more) return std::nullopt;
        Body body;
        body.parameters = head.parameters;
        body.instructions = code_.substr(head.code, head.instructions * 4);
        return body;
    }
};

}  // namespace

std::vector<std::string> parameters_of(lua_State* L) {
    std::vector<std::string> names;
    if (lua_type(L, -1) != LUA_TFUNCTION || lua_iscfunction(L, -1) != 0) return names;
    lua_Debug facts;
    lua_pushvalue(L, -1);
    if (lua_getinfo(L, ">u", &facts) == 0) return names;
    for (int i = 1; i <= facts.nparams; ++i) {
        const char* const name = lua_getlocal(L, nullptr, i);  // it pushes nothing, since nothing runs
        names.emplace_back(name != nullptr ? name : "?");
    }
    return names;
}

CodeFacts code_facts(lua_State* L) {
    CodeFacts facts;
    if (lua_type(L, -1) != LUA_TFUNCTION || lua_iscfunction(L, -1) != 0) return facts;
    const std::optional<std::string> code = dumped_code(L, true);
    const std::optional<Head::Body> body = code ? Head(*code).read() : std::nullopt;
    if (!body) return facts;
    constexpr std::uint32_t kTailCall = 69;
    constexpr std::uint32_t kReturn = 70;
    constexpr std::uint32_t kReturnOne = 72;
    facts.gives_nothing = true;
    bool known = body->parameters < 32;
    std::uint32_t read = 0;
    // Parameters are the first registers.
    const auto mark = [&](std::uint32_t from, std::uint32_t to) {
        for (std::uint32_t r = from; r < to && r < static_cast<std::uint32_t>(body->parameters); ++r)
            read |= std::uint32_t{1} << r;
    };
    for (std::size_t i = 0; i < body->instructions.size(); i += 4) {
        std::uint32_t instruction = 0;
        std::memcpy(&instruction, body->instructions.data() + i, 4);
        const std::uint32_t operation = instruction & 0x7FU;
        const unsigned uses = uses_of(operation);
        const std::uint32_t a = (instruction >> 7U) & 0xFFU;
        const std::uint32_t b = (instruction >> 16U) & 0xFFU;
        const std::uint32_t c = instruction >> 24U;
        const bool constant = (instruction >> 15U & 1U) != 0;  // C names a constant, where it may
        // RETURN: B - 1 values, 0 for all there are
        if (operation == kTailCall || operation == kReturnOne || (operation == kReturn && b != 1))
            facts.gives_nothing = false;
        known = known && (uses & kUnknown) == 0;
        if (!known) continue;
        if ((uses & kA) != 0) mark(a, a + 1);
        if ((uses & kB) != 0) mark(b, b + 1);
        if ((uses & kC) != 0 && !constant) mark(c, c + 1);
        if ((uses & kFrom) != 0) mark(a, 32);
    }
    if (known) facts.parameters_read = read;
    return facts;
}

}  // namespace demarche::script
