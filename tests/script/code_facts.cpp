// What the code of a function says of it: which of its parameters it reads, and whether it gives an answer.
#include "script/code_facts.h"

#include <catch2/catch.hpp>

#include "script/sandbox_box.h"

using namespace demarche;
using namespace demarche::script;

namespace {

// Of a function of three parameters a, b and c with this body: the letters of those that it reads.
std::string read_by(const std::string& body, const std::string& head = "local up, other = {}, 1 ") {
    Box box;
    std::string seen;
    const Result<void> done = box->enter(Work::kLoad, [&](lua_State* L) {
        Sandbox::of(L).push_chunk({head + "return function(a, b, c) " + body + " end", "test.lua"});
        lua_call(L, 0, 1);
        const std::uint32_t read = code_facts(L).parameters_read;
        for (unsigned i = 0; i < 3; ++i) {
            if ((read >> i & 1U) != 0) seen += static_cast<char>('a' + i);
        }
        if (read >> 3U != 0) seen += "+";
    });
    INFO((done ? std::string() : done.error().text()));
    REQUIRE(done.has_value());
    return seen;
}

}  // namespace

TEST_CASE("a parameter that no instruction names is not read", "[script][parameters]") {
    CHECK(read_by("").empty());
    CHECK(read_by("return 1").empty());
    CHECK(read_by("up.x = other").empty());
    CHECK(read_by("local x, y = 1, 2 for i = 1, 10 do x = x + i * y end return x").empty());
    CHECK(read_by("local t = { 1, 2, 3, k = 4 } for k, v in pairs(t) do t[k] = v .. k end return #t, t.k").empty());
    CHECK(read_by("a:change('x', nil, -4)") == "a");
    CHECK(read_by("a:change('x', nil, c.n)") == "ac");
    CHECK(read_by("local n = c.n if n > 3 then a:set('x', n) else a:set('y', -n) end") == "ac");
}

TEST_CASE("every way to read a parameter is seen", "[script][parameters]") {
    const std::string uses[] = {
        "local x = b",
        "local x x = b",
        "up = b",
        "return b",
        "return 1, b",
        "return (b)",
        "f(b)",
        "f(1, b, 2)",
        "return f(b)",
        "b()",
        "b.x()",
        "b:x()",
        "local x = b.x",
        "local x = b[1]",
        "local x = up[b]",
        "local x = b[other]",
        "local x = b['a long name that is no short text, because it is longer than forty letters']",
        "b.x = 1",
        "b[1] = 2",
        "b[other] = 2",
        "up[b] = 1",
        "up.x = b",
        "up[1] = b",
        "up[other] = b",
        "x = b",
        "local t = { b }",
        "local t = { 1, b }",
        "local t = { x = b }",
        "local t = { [b] = 1 }",
        "local t = { f(b) }",
        "local x = b + 1",
        "local x = b - 1",
        "local x = 1 + b",
        "local x = b * 1.5",
        "local x = 1.5 / b",
        "local x = b // 2",
        "local x = b % 2",
        "local x = b ^ 2",
        "local x = b & 1",
        "local x = b | 1",
        "local x = b ~ 1",
        "local x = b << 1",
        "local x = 1 << b",
        "local x = b >> 1",
        "local x = other + b",
        "local x = b - other",
        "local x = -b",
        "local x = ~b",
        "local x = not b",
        "local x = #b",
        "local x = b .. 'x'",
        "local x = 'x' .. b",
        "local x = 'x' .. b .. 'y'",
        "if b then f() end",
        "if not b then f() end",
        "while b do f() end",
        "repeat f() until b",
        "local x = b or 1",
        "local x = b and 1",
        "local x = other and b",
        "if b == 1 then f() end",
        "if b == 'x' then f() end",
        "if b == nil then f() end",
        "if b == other then f() end",
        "if other ~= b then f() end",
        "if b < 1 then f() end",
        "if b <= 1 then f() end",
        "if b > 1 then f() end",
        "if b >= 1 then f() end",
        "if b < other then f() end",
        "if other <= b then f() end",
        "if b < 1.5e300 then f() end",
        "for i = b, 3 do f() end",
        "for i = 1, b do f() end",
        "for i = 1, 3, b do f() end",
        "for k in b do f() end",
        "for k in pairs(b) do f() end",
        "for k in f, b do f() end",
        "goto done do local x = b end ::done::",
        "local x <const> = b return x",
        "local x <close> = b",
    };
    for (const std::string& use : uses) {
        INFO(use);
        const std::string seen = read_by(use);
        CHECK(seen.find('b') != std::string::npos);
        CHECK(seen.find('+') == std::string::npos);
    }
}

TEST_CASE("what cannot be told counts as read", "[script][parameters]") {
    CHECK(read_by("return function() return b end") == "abc+");
    CHECK(read_by("local function f() return 1 end return f()") == "abc+");
    Box box;
    std::uint32_t of_c = 0;
    std::uint32_t with_more = 0;
    std::uint32_t of_nothing = 0;
    const Result<void> done = box->enter(Work::kLoad, [&](lua_State* L) {
        lua_pushcfunction(L, [](lua_State*) { return 0; });
        of_c = code_facts(L).parameters_read;
        Sandbox::of(L).push_chunk({"return function(a, ...) end", "test.lua"});
        lua_call(L, 0, 1);
        with_more = code_facts(L).parameters_read;
        lua_pushnil(L);
        of_nothing = code_facts(L).parameters_read;
    });
    REQUIRE(done);
    CHECK(of_c == ~std::uint32_t{0});
    CHECK(with_more == ~std::uint32_t{0});
    CHECK(of_nothing == ~std::uint32_t{0});
}

TEST_CASE("a function without an answer is told by its returns", "[script][parameters]") {
    const std::pair<const char*, bool> cases[] = {
        {"", true},
        {"if a then return end b = c", true},
        {"for i = 1, 3 do f(i) end return", true},
        {"return nil", false},
        {"if a then return 1 end", false},
        {"return f(a)", false},
        {"return a, b", false},
        {"local g = function() return 1 end", true},
        {"return function() end", false},
    };
    for (const auto& [body, nothing] : cases) {
        INFO(body);
        Box box;
        const Result<void> done = box->enter(Work::kLoad, [&](lua_State* L) {
            Sandbox::of(L).push_chunk({std::string{"return function(a, b, c) "} + body + " end", "test.lua"});
            lua_call(L, 0, 1);
            CHECK(code_facts(L).gives_nothing == nothing);
        });
        REQUIRE(done.has_value());
    }
}
