// The sandbox's own functions against the stock library, on many small random inputs: the same results, or an error in
// both.

#include <catch2/catch.hpp>
#include <functional>

#include "base/random.h"
#include "script/stock_lua.h"

using namespace demarche;
using namespace demarche::script;

namespace {

constexpr int kRounds = 4000;

class Dice {
 public:
    explicit Dice(std::uint64_t seed) : stream_(seed) {}

    std::int64_t between(std::int64_t low, std::int64_t high) { return stream_.between(low, high); }
    bool chance(double p) { return stream_.chance(p); }
    template <class T>
    const T& one_of(const std::vector<T>& items) {
        return items[static_cast<std::size_t>(stream_.below(items.size()))];
    }
    std::string joined(const std::vector<std::string>& pieces, std::int64_t most) {
        std::string text;
        for (std::int64_t n = between(0, most); n > 0; --n) {
            text += one_of(pieces);
        }
        return text;
    }

    std::string number() {
        static const std::vector<std::string> kSpecial = {"0",
                                                          "-0.0",
                                                          "0.0",
                                                          "1",
                                                          "-1",
                                                          "1.5",
                                                          "-2.5",
                                                          "1e15",
                                                          "1e16",
                                                          "1e100",
                                                          "1e308",
                                                          "-1e308",
                                                          "1e-310",
                                                          "math.huge",
                                                          "-math.huge",
                                                          "(-(0/0))",  // positive: the sandbox shows no other
                                                          "math.maxinteger",
                                                          "math.mininteger",
                                                          "2^53",
                                                          "2^63",
                                                          "-(2^63)",
                                                          "0.1",
                                                          "123456789012",
                                                          "255",
                                                          "3.0",
                                                          "1e14"};
        switch (between(0, 3)) {
            case 0:
                return one_of(kSpecial);
            case 1:
                return std::to_string(between(-20, 20));
            case 2:
                return std::to_string(between(-1000, 1000)) + ".25";
            default:
                return std::to_string(stream_.between(INT64_MIN + 1, INT64_MAX));
        }
    }
    std::string position() {
        return chance(0.05) ? one_of<std::string>({"math.maxinteger", "math.mininteger", "2.0", "'3'", "1.5", "nil"})
                            : std::to_string(between(-12, 12));
    }

 private:
    Stream stream_;
};

// A Lua literal of any bytes.
std::string quoted(const std::string& bytes) {
    std::string text = "'";
    for (const char c : bytes) {
        char escape[8];
        std::snprintf(escape, sizeof escape, "\\x%02x", static_cast<unsigned char>(c));
        text += escape;
    }
    return text + "'";
}

void compare(std::uint64_t seed, const std::function<std::string(Dice&)>& chunk, int rounds = kRounds) {
    Dice dice(seed);
    Box box;
    Stock stock;
    int successes = 0;
    int differences = 0;
    for (int i = 0; i < rounds; ++i) {
        const std::string text = chunk(dice);
        const std::string expected = stock.results(text);
        const std::string given = results_in(box, text);
        successes += expected == "error" ? 0 : 1;
        if (given == expected) continue;
        INFO(text);
        CHECK(given == expected);
        if (++differences == 5) return;
    }
    CHECK(successes > rounds / 10);  // the inputs are not all nonsense
}

const std::vector<std::string> kSubjectPieces = {"a",
                                                 "b",
                                                 "ab",
                                                 "A",
                                                 "1",
                                                 "22",
                                                 " ",
                                                 "\t",
                                                 "(",
                                                 ")",
                                                 "[",
                                                 "]",
                                                 "%",
                                                 ".",
                                                 "-",
                                                 "_",
                                                 "x",
                                                 "z",
                                                 std::string(1, '\0'),
                                                 "\xff",
                                                 "\n"};
const std::vector<std::string> kPatternPieces = {
    "a",    "b",          "ab",     ".",     "%a",   "%d",     "%s",      "%w",  "%p",
    "%c",   "%x",         "%u",     "%l",    "%g",   "%A",     "%D",      "%W",  "%S",
    "%z",   "%.",         "%%",     "[ab]",  "[^a]", "[a-c]",  "[%d_]",   "[]]", "[^]]",
    "[%]]", "[a-]",       "[%a-z]", "[^%s]", "(",    ")",      "()",      "(a)", "(.-)",
    "(.)",  "*",          "+",      "-",     "?",    "*",      "+",       "-",   "?",
    "^",    "$",          "%b()",   "%bab",  "%b",   "%f[%a]", "%f[^%w]", "%f",  "%1",
    "%2",   "%0",         "%",      "[",     "]",    "1",      " ",       "x",   std::string(1, '\0'),
    "[%z]", "[\x80-\xff]"};

std::string call(const std::string& function, const std::vector<std::string>& arguments) {
    std::string text = "return " + function + "(";
    for (std::size_t i = 0; i < arguments.size(); ++i) {
        text += (i > 0 ? ", " : "") + arguments[i];
    }
    return text + ")";
}

}  // namespace

TEST_CASE("find and match agree with the stock library", "[script][sandbox][compare]") {
    compare(
        1,
        [](Dice& dice) {
            std::vector<std::string> arguments = {quoted(dice.joined(kSubjectPieces, 9)),
                                                  quoted(dice.joined(kPatternPieces, 6))};
            if (dice.chance(0.4)) arguments.push_back(dice.position());
            if (arguments.size() == 3 && dice.chance(0.2)) arguments.emplace_back("true");
            return call(dice.chance(0.5) ? "string.find" : "string.match", arguments);
        },
        12000);
}

TEST_CASE("gmatch agrees with the stock library", "[script][sandbox][compare]") {
    compare(2, [](Dice& dice) {
        std::string text = "local out = {} for a, b, c in string.gmatch(" + quoted(dice.joined(kSubjectPieces, 9)) +
                           ", " + quoted(dice.joined(kPatternPieces, 4));
        if (dice.chance(0.3)) text += ", " + dice.position();
        return text + ") do out[#out + 1] = {a, b, c} if #out > 40 then break end end return out";
    });
}

TEST_CASE("gsub agrees with the stock library", "[script][sandbox][compare]") {
    const std::vector<std::string> template_pieces = {"x", "%0", "%1", "%2", "%%", "-", "%", "%9", "%a"};
    const std::vector<std::string> other = {"{a = 'X', ab = false, b = 7, ['1'] = 2.5, [' '] = ''}",
                                            "function(c) return c end",
                                            "function(a, b) return b end",
                                            "function() return 5 end",
                                            "function() return false end",
                                            "function() end",
                                            "function() return 1.0 end",
                                            "function() return {} end",
                                            "'y'",
                                            "12",
                                            "nil",
                                            "setmetatable({}, {__index = function(t, k) return k .. '!' end})"};
    compare(
        3,
        [&](Dice& dice) {
            std::vector<std::string> arguments = {
                quoted(dice.joined(kSubjectPieces, 9)), quoted(dice.joined(kPatternPieces, 4)),
                dice.chance(0.5) ? quoted(dice.joined(template_pieces, 4)) : dice.one_of(other)};
            if (dice.chance(0.3)) arguments.push_back(dice.position());
            return call("string.gsub", arguments);
        },
        8000);
}

TEST_CASE("format agrees with the stock library", "[script][sandbox][compare]") {
    compare(
        4,
        [](Dice& dice) {
            static const std::vector<std::string> kFlags = {"-", "+", " ", "#", "0"};
            static const std::vector<std::string> kLetters = {"d", "i", "o", "u", "x", "X", "c", "a",
                                                              "A", "e", "E", "f", "F", "g", "G", "q",
                                                              "s", "s", "d", "n", "%", "z", ""};
            static const std::vector<std::string> kOthers = {"nil",
                                                             "true",
                                                             "false",
                                                             "'text'",
                                                             "'with\\0zero'",
                                                             "'12'",
                                                             "'0x10'",
                                                             "('long'):rep(30)",
                                                             "'a\\nb\"\\\\\\r\\1\\0012'"};
            std::string format = dice.chance(0.3) ? "x" : "";
            std::vector<std::string> arguments = {""};
            for (std::int64_t n = dice.between(1, 2); n > 0; --n) {
                format += "%" + (dice.chance(0.4) ? dice.joined(kFlags, 3) : std::string());
                if (dice.chance(0.4)) format += std::to_string(dice.between(0, 25) * (dice.chance(0.05) ? 10 : 1));
                if (dice.chance(0.3))
                    format += "." + (dice.chance(0.9) ? std::to_string(dice.between(0, 12)) : std::string());
                format += dice.one_of(kLetters);
                if (!dice.chance(0.05)) arguments.push_back(dice.chance(0.6) ? dice.number() : dice.one_of(kOthers));
            }
            arguments[0] = quoted(format);
            return call("string.format", arguments);
        },
        12000);
}

TEST_CASE("what %q writes is read back as the same value", "[script][sandbox][compare]") {
    compare(5, [](Dice& dice) {
        const std::string value = dice.chance(0.5) ? dice.number() : quoted(dice.joined(kSubjectPieces, 9));
        return "return string.format('%q', " + value + ")";
    });
}

TEST_CASE("the plain string functions agree with the stock library", "[script][sandbox][compare]") {
    compare(6, [](Dice& dice) {
        const std::string text = quoted(dice.joined(kSubjectPieces, 9));
        switch (dice.between(0, 7)) {
            case 0:
                return call("string.sub", {text, dice.position(), dice.position()});
            case 1:
                return call("string.byte", {text, dice.position(), dice.position()});
            case 2:
                return call("string.rep",
                            {text, std::to_string(dice.between(-2, 9)), quoted(dice.joined({",", "ab"}, 2))});
            case 3:
                return call("string.rep", {text, std::to_string(dice.between(-2, 9))});
            case 4:
                return call(dice.one_of<std::string>({"string.upper", "string.lower", "string.reverse", "string.len"}),
                            {text});
            case 5:
                return call("string.char",
                            {std::to_string(dice.between(-3, 300)), std::to_string(dice.between(0, 255))});
            case 6:
                return call("string.sub", {text, dice.position()});
            default:
                return "local s = " + text + " return s:byte(), s:len(), s:upper(), #s, s:sub(2, -2), s < 'b', s .. 1";
        }
    });
}

TEST_CASE("numerals and arithmetic on them agree with the stock library", "[script][sandbox][compare]") {
    static const std::vector<std::string> kPieces = {"0",
                                                     "1",
                                                     "9",
                                                     "10",
                                                     "0x",
                                                     "f",
                                                     "F",
                                                     "e",
                                                     "E",
                                                     "p",
                                                     ".",
                                                     "-",
                                                     "+",
                                                     " ",
                                                     "\t",
                                                     "z",
                                                     "inf",
                                                     "nan",
                                                     "1e5",
                                                     "0x1p4",
                                                     "a",
                                                     "\n",
                                                     std::string(1, '\0')};
    compare(
        7,
        [](Dice& dice) {
            const std::string numeral = quoted(dice.joined(kPieces, 4));
            switch (dice.between(0, 3)) {
                case 0:
                    return call("tonumber", {numeral});
                case 1:
                    return call("tonumber", {numeral, std::to_string(dice.between(1, 37))});
                case 2:
                    return "return " + numeral +
                           dice.one_of<std::string>({" + ", " - ", " * ", " / ", " % ", " // ", " & ", " .. ", " < "}) +
                           (dice.chance(0.5) ? "'3'" : dice.number());
                default:
                    return "return -" + numeral;
            }
        },
        8000);
    compare(8, [](Dice& dice) {
        const std::string number = dice.number();
        return "local x = " + number +
               " if x ~= x then return tostring(1) end return tostring(x), tonumber(x), x .. ''";
    });
}

TEST_CASE("the table functions agree with the stock library on lists without holes", "[script][sandbox][compare]") {
    compare(
        9,
        [](Dice& dice) {
            std::string list = "{";
            const std::int64_t size = dice.between(0, 9);
            for (std::int64_t i = 0; i < size; ++i) {
                list += dice.chance(0.5) ? std::to_string(dice.between(0, 9)) + ","
                                         : quoted(dice.joined({"a", "b", ""}, 2)) + ",";
            }
            const std::string before = "local t = " + list + "} ";
            const std::string after = " return t";
            const auto at = [&] { return std::to_string(dice.between(-1, size + 2)); };
            switch (dice.between(0, 8)) {
                case 0:
                    return before + "table.insert(t, " + dice.number() + ")" + after;
                case 1:
                    return before + "table.insert(t, " + at() + ", 'new')" + after;
                case 2:
                    return before + "local x = table.remove(t) return x, t";
                case 3:
                    return before + "local x = table.remove(t, " + at() + ") return x, t";
                case 4:
                    return before + "table.move(t, " + at() + ", " + at() + ", " + at() + ")" + after;
                case 5:
                    return before + "return table.move(t, " + at() + ", " + at() + ", " + at() + ", {7, 8, 9})";
                case 6:
                    return before + "return table.concat(t, " + quoted(dice.joined({",", "--"}, 1)) +
                           (dice.chance(0.4) ? ", " + at() + (dice.chance(0.5) ? ", " + at() : "") : "") + ")";
                case 7:
                    return before + "return table.unpack(t" +
                           (dice.chance(0.5) ? ", " + at() + (dice.chance(0.5) ? ", " + at() : "") : "") + ")";
                default:
                    return before + "return table.pack(table.unpack(t)), select('#', table.unpack(t)), select(" +
                           std::to_string(dice.between(-3, 4)) + ", table.unpack(t)), rawlen(t)";
            }
        },
        8000);
}

TEST_CASE("sort orders like the stock library where the order is total", "[script][sandbox][compare]") {
    compare(10, [](Dice& dice) {
        std::string list = "{";
        const bool texts = dice.chance(0.4);
        const bool mixed = dice.chance(0.1);
        for (std::int64_t i = dice.between(0, dice.chance(0.1) ? 200 : 12); i > 0; --i) {
            list += texts != (mixed && dice.chance(0.2))
                        ? quoted(dice.joined({"a", "b", "\xff"}, 3))
                        : std::to_string(dice.between(-9, 9)) + (dice.chance(0.2) ? ".5" : "");
            list += ",";
        }
        const std::string order = dice.chance(0.5) ? "" : ", function(a, b) return a > b end";
        return "local t = " + list + "} table.sort(t" + order +
               ") for i = 1, #t do t[i] = t[i] end return table.unpack(t)";
    });
}

TEST_CASE("the mathematical functions agree with the stock library", "[script][sandbox][compare]") {
    static const std::vector<std::string> kOne = {"floor", "ceil", "abs", "modf", "sqrt", "tointeger", "type"};
    static const std::vector<std::string> kTwo = {"max", "min", "fmod", "ult"};
    compare(
        11,
        [](Dice& dice) {
            if (dice.chance(0.6)) {
                const std::string argument = dice.chance(0.1)
                                                 ? dice.one_of<std::string>({"'12'", "'1.5'", "{}", "nil", "'x'", ""})
                                                 : dice.number();
                return call("math." + dice.one_of(kOne),
                            argument.empty() ? std::vector<std::string>{} : std::vector<std::string>{argument});
            }
            return call("math." + dice.one_of(kTwo), {dice.number(), dice.number()});
        },
        8000);
    Box box;
    Stock stock;
    for (const std::string constant : {"pi", "huge", "maxinteger", "mininteger"}) {
        CHECK(results_in(box, "return math." + constant) == stock.results("return math." + constant));
    }
}

TEST_CASE("the utf8 functions agree with the stock library", "[script][sandbox][compare]") {
    static const std::vector<std::string> kPieces = {"a",
                                                     "\xc3\xa9",
                                                     "\xe2\x82\xac",
                                                     "\xf0\x9f\x98\x80",
                                                     "\x80",
                                                     "\xc3",
                                                     "\xed\xa0\x80",
                                                     "\xf4\x90\x80\x80",
                                                     "\xc0\x80",
                                                     "\xff",
                                                     "\xfc\x84\x80\x80\x80\x80"};
    // Stray continuation bytes in `codes` pass the stock library unseen; later versions refuse them, and so do we.
    static const std::vector<std::string> kWhole = {
        "a", "\xc3\xa9", "\xe2\x82\xac", "\xed\xa0\x80", "\xf4\x90\x80\x80", "\xff", "\xfc\x84\x80\x80\x80\x80"};
    static const std::vector<std::string> kGood = {"a", "\xc3\xa9", "\xe2\x82\xac", "\xf0\x9f\x98\x80", "", "zz"};
    compare(
        12,
        [](Dice& dice) {
            const std::string text = quoted(dice.joined(dice.chance(0.7) ? kGood : kPieces, 5));
            switch (dice.between(0, 6)) {
                case 0:
                    return call("utf8.len", {text});
                case 1:
                    return call("utf8.len",
                                {text, dice.position(), dice.position(), dice.chance(0.5) ? "true" : "false"});
                case 2:
                    return call("utf8.codepoint",
                                {text, dice.position(), dice.position(), dice.chance(0.5) ? "true" : "false"});
                case 3:
                    return call("utf8.offset", {text, dice.position(), dice.position()});
                case 4:
                    return call("utf8.offset", {text, dice.position()});
                case 5:
                    return "local out = {} for p, c in utf8.codes(" + quoted(dice.joined(kWhole, 5)) +
                           (dice.chance(0.3) ? ", true" : "") + ") do out[#out + 1] = {p, c} end return out";
                default:
                    return call("utf8.char",
                                {std::to_string(dice.between(0, 0x20FF)),
                                 dice.chance(0.2) ? dice.number() : std::to_string(dice.between(0x800, 0x7FFFFFFF))});
            }
        },
        8000);
    Box box;
    Stock stock;
    CHECK(results_in(box, "return utf8.charpattern") == stock.results("return utf8.charpattern"));
}

TEST_CASE("the basic functions agree with the stock library, error texts included", "[script][sandbox][compare]") {
    Box box;
    Stock stock;
    for (const std::string chunk : {
             "return pcall(error, 'x')",
             "return pcall(error, 'x', 0)",
             "return pcall(function() error('x') end)",
             "return pcall(function() error('x', 0) end)",
             "return pcall(function() error('x', 1) end)",
             "local function f() error('x', 2) end return pcall(function() f() end)",
             "local function f() error('x', 3) end return pcall(function() f() end)",
             "return pcall(function() error({1, 2}) end)",
             "return pcall(function() error(nil) end)",
             "return pcall(function() error() end)",
             "return pcall(function() error(17) end)",
             "return pcall(error)",
             "return pcall()",
             "return pcall(1)",
             "return pcall(function(...) return ... end, 1, nil, 3)",
             "return xpcall(function(...) return ... end, print, 1, nil, 3)",
             "return xpcall(function() error('x') end, function(m) return m .. '!' end)",
             "return xpcall(function() error({}) end, type)",
             "return xpcall(print)",
             "return assert(1, 2, 3)",
             "return assert(false)",
             "return assert(nil, 'text')",
             "return assert(false, {1})",
             "return assert(false, nil)",
             "return assert()",
             "return pcall(assert, false)",
             "return pcall(function() assert(false) end)",
             "return pcall(function() assert(false, 'text') end)",
             "return select('#')",
             "return select('#', nil, nil)",
             "return select(2, 'a', 'b', 'c')",
             "return select(-1, 'a', 'b', 'c')",
             "return select(0)",
             "return select(-5, 1)",
             "return select(10, 1)",
             "return rawequal({}, {}), rawequal('a', 'a'), rawequal(1, 1.0)",
             "return rawlen({1, 2}), rawlen('abc')",
             "return rawlen(1)",
             "return rawget({a = 1}, 'a'), rawget(setmetatable({}, {__index = {a = 1}}), 'a')",
             "local t = setmetatable({}, {__newindex = error}) return rawset(t, 'a', 1).a",
             "return rawset({}, nil, 1)",
             "return type(nil), type(1), type('a'), type({}), type(print), type(true)",
             "return type()",
             "local out = {} for i, v in ipairs({1, 2, nil, 4}) do out[#out + 1] = i * v end return out",
             "local out = {} for i, v in ipairs(setmetatable({}, {__index = function(t, i) if i < 5 then return i * i "
             "end end})) "
             "do out[i] = v end return out",
             "return ipairs()",
             "local out = {} for k, v in pairs({10, 20, a = 1}) do out[k] = v end return out",
             "local out = {} for k, v in next, {10, 20, a = 1} do out[k] = v end return out",
             "local t = setmetatable({}, {__pairs = function(t) return function(_, k) if not k then return 1, 2 end "
             "end, t, nil end}) "
             "local out = {} for k, v in pairs(t) do out[k] = v end return out",
             "return next({}), next({5})",
             "return getmetatable({}), getmetatable(setmetatable({}, {__metatable = 'no'}))",
             "return setmetatable(setmetatable({}, {__metatable = 'no'}), {})",
             "return setmetatable(1, {})",
             "return setmetatable({}, 1)",
             "local mt = {} local t = setmetatable({}, mt) return getmetatable(t) == mt, getmetatable(setmetatable(t, "
             "nil))",
             "return tostring(nil), tostring(true), tostring(12), tostring(1.0), tostring(1e100), tostring(-0.0), "
             "tostring('x')",
             "return tostring(setmetatable({}, {__tostring = function() return 'me' end}))",
             "return tostring(setmetatable({}, {__tostring = function() return 1 end}))",
             "return tostring()",
             "return tonumber({})",
             "return tonumber()",
             "return tonumber('z', 36), tonumber('Zz', 36), tonumber(' -7 ', 8), tonumber('8', 8), tonumber('7', 1)",
             "return tonumber(10, 10)",
             "return ('x'):rep(3, ',')",
             "return #'abc', 'a' .. 1 .. 2.0",
             "return string.rep()",
             "return ('x'):bad()",
             "return string.format('%d', 1.5)",
             "return string.format('%d', '1')",
             "return string.format('%s')",
             "return table.concat({1, {}, 3})",
             "return table.insert({}, 5, 1)",
             "return table.insert({}, 1, 1, 1)",
             "return math.floor('a')",
             "return math.tointeger('8'), math.tointeger(8.5), math.tointeger({})",
             "return math.abs(math.mininteger), math.ult(1, -1)",
             "return math.fmod(5, 0)",
             "return 1 + {}",
             "return 'a' + 1",
             "return {} .. 'x'",
             "return 1 < 'x'",
             "return #nil",
             "local a return a.b.c",
             "return undefined.x",
             "return undefined()",
             "local t = {} t[nil] = 1",
             "for i = 1, 10, 0 do end",
             "return setmetatable({}, {__index = function(t, k) return k end}).hello",
             "return setmetatable({}, {__call = function(self, x) return x end})(5)",
             "return setmetatable({}, {__add = function(a, b) return 'sum' end}) + 1",
             "return '10' + setmetatable({}, {__add = function(a, b) return a .. 'sum' end})",
             "return setmetatable({}, {__len = function() return 42 end}) and #setmetatable({}, {__len = function() "
             "return 42 end})",
         }) {
        INFO(chunk);
        CHECK(results_in(box, chunk, true) == stock.results(chunk, true));
    }
}
