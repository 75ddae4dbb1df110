#include "script/upvalue_writes.h"

#include <catch2/catch.hpp>

#include "script/sandbox_box.h"

using namespace demarche;
using namespace demarche::script;

namespace {

// The writes of the function that the text returns, as "name:line name:line".
std::string writes_of(const std::string& text) {
    Box box;
    std::string seen;
    const Result<void> done = box->enter(Work::kLoad, [&](lua_State* L) {
        Sandbox::of(L).push_chunk({text, "test.lua"});
        lua_call(L, 0, 1);
        const UpvalueWrites found = find_upvalue_writes(L);
        if (!found.readable) raise(L, "the code was not readable");
        for (const UpvalueWrite& write : found.writes) {
            seen += (seen.empty() ? "" : " ") + std::string(lua_getupvalue(L, -1, write.upvalue));
            seen += ":" + std::to_string(write.line);
            lua_pop(L, 1);
        }
    });
    INFO((done ? std::string() : done.error().text()));
    REQUIRE(done.has_value());
    return seen;
}

}  // namespace

TEST_CASE("assignments to outer locals are found with their lines", "[script][upvalues]") {
    CHECK(writes_of("local a, b return function() return a, b end").empty());
    CHECK(writes_of("local a\nreturn function()\n  a = 1\nend") == "a:3");
    CHECK(writes_of("local a, b\nreturn function()\n  local x = b\n\n  a = x\n  b = 1\n  a = 2\nend") == "a:5 b:6");
    CHECK(writes_of("return function() x = 1 end").empty());  // a global: the environment's affair
    CHECK(writes_of("local t = {} return function() t.x = 1 end").empty());
    CHECK(writes_of("local a return function() local a = 1 a = 2 end").empty());
}

TEST_CASE("assignments by inner functions count when they reach outside", "[script][upvalues]") {
    CHECK(writes_of("local a\nreturn function()\n  return function()\n    return function() a = 1 end\n  end\nend") ==
          "a:4");
    CHECK(
        writes_of("return function() local total = 0 local function add() total = total + 1 end add() return total end")
            .empty());
    CHECK(writes_of("local a return function() local b return function() b = 1 return function() a = b end end end") ==
          "a:1");
    CHECK(
        writes_of(
            "local a, b\nreturn function()\n local c\n return function() c = 1 b = 2 end, function() a = 3 end\nend") ==
        "b:4 a:4");
}

TEST_CASE("code of every kind is read", "[script][upvalues]") {
    std::string all = R"(
        local a
        return function(p, ...)
            local n <const>, f, s, l = 1, 2.5, "short", ")" +
                      std::string(100, 'x') + R"("
            local t <close> = nil
            for i = 1, 3 do for k, v in pairs({}) do if k then goto done end end end
            ::done::
            local u = { [1] = n, f = f, s, l, ... }
            while u do u = nil end
            repeat local x = p until true
            a = -n + ~1 // 2
            return u and p or a, #s .. l, function(...) return ... end
        end)";
    CHECK(writes_of(all) == "a:11");
    // Lines far apart are kept in another table.
    std::string long_one = "local a\nreturn function()\n  local x = 1\n" + std::string(5000, '\n') + "  x = 2\n";
    for (int i = 0; i < 500; ++i) {
        long_one += "  x = x + " + std::to_string(i) + "\n";
    }
    CHECK(writes_of(long_one + "  a = x\nend") == "a:5505");
}
