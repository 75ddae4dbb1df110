#include "script/parameters_read.h"

#include <cstring>
#include <optional>
#include <string>
#include <string_view>

namespace demarche::script {

namespace {

constexpr std::uint32_t kAll = ~std::uint32_t{0};

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

// Walks over the head of what lua_dump has just written in this process. Every step is checked all the same, so that a
// library of another version leads to "cannot be told" and to nothing worse.
class Head {
 public:
    explicit Head(std::string_view code) : code_(code) {}

    /// The code of the function and how many parameters it has; nothing when it cannot be told.
    struct Body {
        int parameters = 0;
        std::string_view instructions;
    };
    std::optional<Body> read() {
        static constexpr std::string_view kHeader("\x1bLua\x54\x00\x19\x93\r\n\x1a\n\x04\x08\x08", 15);
        if (!code_.starts_with(kHeader)) return std::nullopt;
        skip(kHeader.size() + 8 + 8 + 1);  // sample integer, sample float, number of upvalues
        const std::uint64_t name = number();
        if (name > 0) skip(name - 1);
        number();  // first line
        number();  // last line
        Body body;
        body.parameters = byte();
        const bool takes_more = byte() != 0;
        skip(1);  // stack size
        const std::uint64_t count = number();
        if (!good_ || takes_more || count > (code_.size() - at_) / 4) return std::nullopt;
        body.instructions = code_.substr(at_, count * 4);
        return body;
    }

 private:
    int byte() {
        if (at_ >= code_.size()) {
            good_ = false;
            return 0;
        }
        return static_cast<unsigned char>(code_[at_++]);
    }
    // Seven bits at a time, the highest first; the last byte has its top bit set.
    std::uint64_t number() {
        std::uint64_t value = 0;
        for (int i = 0; i < 10 && good_; ++i) {
            const int next = byte();
            value = (value << 7U) | static_cast<std::uint64_t>(next & 0x7F);
            if ((next & 0x80) != 0) return value;
        }
        good_ = false;
        return 0;
    }
    void skip(std::uint64_t count) {
        if (!good_ || count > code_.size() - at_) {
            good_ = false;
        } else {
            at_ += static_cast<std::size_t>(count);
        }
    }

    std::string_view code_;
    std::size_t at_ = 0;
    bool good_ = true;
};

int append_code(lua_State*, const void* piece, std::size_t size, void* code) {
    static_cast<std::string*>(code)->append(static_cast<const char*>(piece), size);
    return 0;
}

}  // namespace

std::uint32_t parameters_read(lua_State* L) {
    if (lua_type(L, -1) != LUA_TFUNCTION || lua_iscfunction(L, -1) != 0) return kAll;
    std::string code;
    if (lua_dump(L, append_code, &code, 1) != 0) return kAll;
    const std::optional<Head::Body> body = Head(code).read();
    if (!body || body->parameters >= 32) return kAll;
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
        if ((uses & kUnknown) != 0) return kAll;
        if ((uses & kA) != 0) mark(a, a + 1);
        if ((uses & kB) != 0) mark(b, b + 1);
        if ((uses & kC) != 0 && !constant) mark(c, c + 1);
        if ((uses & kFrom) != 0) mark(a, 32);
    }
    return read;
}

}  // namespace demarche::script
