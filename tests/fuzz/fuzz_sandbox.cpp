// Any text in a small budget: it ends in nothing or in a clean error, leaves a state that works, and does the same in a
// second state. The first byte says what the rest is: Lua text, or choices that a grammar turns into a program.

#include <string>
#include <string_view>
#include <vector>

#include "base/text.h"
#include "fuzz/refusal.h"
#include "script/sandbox.h"

using namespace demarche;
using namespace demarche::script;
using namespace demarche::fuzzing;

namespace {

/// Turns bytes into a program that compiles (nearly always).
class Program {
 public:
    explicit Program(std::string_view choices) : choices_(choices) {}

    std::string text() {
        out_ = "local a, b, c, f, s, t = 1, 2.5, nil, function(...) return ... end, 'text', {1, 2, 3, x = 4}\n";
        while (!choices_.empty() && out_.size() < kLongest) {
            statement(0);
        }
        return out_;
    }

 private:
    static constexpr std::size_t kLongest = 4000;

    unsigned pick(unsigned count) {
        if (choices_.empty()) return 0;
        const auto byte = static_cast<unsigned char>(choices_.front());
        choices_.remove_prefix(1);
        return byte % count;
    }
    void word(const std::vector<const char*>& words) {
        out_ += words[pick(static_cast<unsigned>(words.size()))];
        out_ += ' ';
    }
    void name() { word({"a", "b", "c", "f", "s", "t", "g"}); }

    void block(int depth) {
        for (unsigned n = pick(3) + 1; n > 0 && !choices_.empty(); --n) {
            statement(depth + 1);
        }
    }

    void statement(int depth) {
        if (depth > 4) {
            out_ += "a = a ";
            return;
        }
        switch (pick(14)) {
            case 0:
                out_ += "local ";
                [[fallthrough]];
            case 1:
                name();
                out_ += "= ";
                expression(0);
                break;
            case 2:
                out_ += "t[";
                expression(0);
                out_ += "] = ";
                expression(0);
                break;
            case 3:
                out_ += "for i = 1, ";
                word({"3", "1e9", "-1", "math.huge", "50"});
                out_ += "do ";
                block(depth);
                out_ += "end ";
                break;
            case 4:
                out_ += "for k, v in ";
                word({"pairs(t)", "ipairs(t)", "next, t", "s:gmatch('.')", "utf8.codes(s)", "f(pairs(t))"});
                out_ += "do a, b = k, v ";
                block(depth);
                out_ += "end ";
                break;
            case 5:
                out_ += "while ";
                expression(0);
                out_ += "do ";
                block(depth);
                word({"break", "", ""});
                out_ += "end ";
                break;
            case 6:
                out_ += "if ";
                expression(0);
                out_ += "then ";
                block(depth);
                out_ += "else ";
                block(depth);
                out_ += "end ";
                break;
            case 7:
                out_ += "pcall(function(...) ";
                block(depth);
                out_ += "end, a, t) ";
                break;
            case 8:
                out_ += "function f(...) local a, b = ... ";
                block(depth);
                out_ += "return b, a end ";
                break;
            case 9:
                out_ += "setmetatable(t, { ";
                word({"__index", "__newindex", "__call", "__len", "__eq", "__lt", "__concat", "__add", "__pairs",
                      "__tostring", "__name", "__metatable", "__gc", "__mode", "__close", "__unm"});
                out_ += "= ";
                word({"f", "t", "'k'", "print", "pcall", "error", "function(x) return x end"});
                out_ += "}) ";
                break;
            case 10:
                out_ += "do local x <close> = ";
                word({"nil", "t", "false"});
                block(depth);
                out_ += "end ";
                break;
            case 11:
                out_ += "print(";
                expression(0);
                out_ += ") ";
                break;
            default:
                out_ += "c = ";
                call(0);
        }
        out_ += '\n';
    }

    void call(int depth) {
        word({"f",
              "pcall",
              "xpcall",
              "error",
              "select",
              "tostring",
              "tonumber",
              "rawset",
              "rawget",
              "rawlen",
              "rawequal",
              "next",
              "type",
              "assert",
              "getmetatable",
              "setmetatable",
              "require",
              "string.rep",
              "string.find",
              "string.match",
              "string.gsub",
              "string.gmatch",
              "string.format",
              "string.sub",
              "string.byte",
              "string.char",
              "string.upper",
              "string.reverse",
              "table.concat",
              "table.insert",
              "table.remove",
              "table.sort",
              "table.unpack",
              "table.pack",
              "table.move",
              "math.floor",
              "math.max",
              "math.fmod",
              "math.random",
              "utf8.char",
              "utf8.len",
              "utf8.offset",
              "utf8.codepoint",
              "s:rep",
              "s:find",
              "s:gsub",
              "s:format",
              "t.x",
              "pairs",
              "ipairs"});
        out_ += '(';
        for (unsigned n = pick(5), i = 0; i < n; ++i) {
            if (i > 0) out_ += ", ";
            expression(depth + 1);
        }
        out_ += ") ";
    }

    void expression(int depth) {
        if (depth > 3 || choices_.empty()) {
            name();
            return;
        }
        switch (pick(12)) {
            case 0:
                word({"nil", "true", "false", "..."});
                break;
            case 1:
                word({"0", "1", "-1", "3", "2.5", "0/0", "math.huge", "math.maxinteger", "math.mininteger", "1e300",
                      "1 << 40", "100000", "0x7fffffff"});
                break;
            case 2:
                word({"''", "'a'", "'abc'", "'%a*'", "'(.-)b'", "'%b()'", "'%f[%w]'", "'[^a-]+'", "'%1'", "'%s %d %q'",
                      "'%5.2f'", "'%%'", "'__index'", "'\\xff'", "('a'):rep(300)", "'\\u{20AC}'", "'#'", "'x'"});
                break;
            case 3:
                out_ += "{";
                for (unsigned n = pick(4); n > 0; --n) {
                    expression(depth + 1);
                    out_ += ", ";
                }
                out_ += "} ";
                break;
            case 4:
                out_ += "function(a, b, ...) ";
                block(depth + 2);
                out_ += "return a end ";
                break;
            case 5:
                expression(depth + 1);
                word({"+", "-", "*", "/", "//", "%", "^", "..", "==", "~=", "<", "<=", "and", "or", "&", "|", "~", "<<",
                      ">>"});
                expression(depth + 1);
                break;
            case 6:
                word({"not", "-", "#", "~"});
                expression(depth + 1);
                break;
            case 7:
                out_ += "t[";
                expression(depth + 1);
                out_ += "] ";
                break;
            case 8:
                call(depth);
                break;
            default:
                name();
        }
    }

    std::string_view choices_;
    std::string out_;
};

struct Run {
    std::string outcome;  ///< What was printed and how it ended.
    std::int64_t work = 0;
    bool by_work_alone = true;  ///< Whether it must be the same everywhere.
};

Run run(const std::string& text, unsigned char mode) {
    Limits limits;
    limits.load_work = limits.event_work = 50'000;
    limits.memory = 4U << 20U;
    limits.deadline_s = 0.5;
    limits.look_ahead_s = 0.01;
    auto made = Sandbox::create(limits, [&](std::string_view name) -> Result<std::optional<ModuleText>> {
        if (name == "x" || name == "abc") return ModuleText{text, std::string(name) + ".lua"};
        return std::nullopt;
    });
    require(made.has_value(), "no sandbox", "");
    Sandbox& sandbox = **made;
    Run result;
    sandbox.set_print_sink([&](std::string_view line, std::string_view where) {
        require(is_plain_text(line), "a printed line unfit to show", std::string(line));
        result.outcome += std::string(where) + " " + std::string(line) + "\n";
    });
    Stream stream(7);
    if ((mode & 1U) != 0) sandbox.set_random(&stream);
    if ((mode & 2U) != 0) require(sandbox.freeze().has_value(), "an empty package cannot be frozen", "");
    const bool counted = (mode & 4U) == 0;
    if (!counted) sandbox.set_counting(Counting::kOff);
    for (int round = 0; round < 2; ++round) {
        const Result<void> done = sandbox.run_chunk({text, "fuzz.lua"}, Work::kEvent);
        result.work += sandbox.work_used();
        if (!done) {
            const Error& error = done.error();
            require(error.code == ErrorCode::kScript || error.code == ErrorCode::kScriptLimit, "another kind of error",
                    error.text());
            require(!error.message.empty() && is_plain_text(error.message) && is_plain_text(error.trace),
                    "an error unfit to show", error.text());
            require(error.message.size() <= limits.error_text + 200, "an error too long to show", error.message);
            result.outcome += error.text() + "\n";
        }
        require(lua_gettop(sandbox.state()) == 0, "values left on the stack", text);
        require(sandbox.memory_used() <= limits.memory, "more memory than allowed", text);
        if (sandbox.disabled()) break;
    }
    result.by_work_alone = counted && !sandbox.disabled();
    if (!sandbox.frozen() && !sandbox.disabled()) {
        const Result<void> frozen = sandbox.freeze();
        require(frozen || frozen.error().code != ErrorCode::kInternal, "the freeze failed", text);
        if (frozen) static_cast<void>(sandbox.run_chunk({text, "fuzz.lua"}, Work::kEvent));
    }
    return result;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const unsigned char* data, std::size_t size) {
    if (size < 2) return 0;
    const unsigned char mode = data[0];
    const std::string_view rest(reinterpret_cast<const char*>(data) + 1, size - 1);
    const std::string text = (mode & 8U) != 0 ? Program(rest).text() : std::string(rest);
    const Run once = run(text, mode);
    const Run again = run(text, mode);
    if (once.by_work_alone && again.by_work_alone) {
        require(once.outcome == again.outcome, "another outcome in a second state", text);
        require(once.work == again.work, "another amount of work in a second state", text);
    }
    return 0;
}
