// What a script can see: an allow-list, and nothing behind it.

#include <catch2/catch.hpp>

#include "script/sandbox_box.h"

using namespace demarche;
using namespace demarche::script;

TEST_CASE("the environment holds exactly the names of the allow-list", "[script][sandbox][environment]") {
    const std::vector<std::string> allowed = {"assert",
                                              "error",
                                              "getmetatable",
                                              "ipairs",
                                              "math.abs",
                                              "math.ceil",
                                              "math.floor",
                                              "math.fmod",
                                              "math.huge",
                                              "math.max",
                                              "math.maxinteger",
                                              "math.min",
                                              "math.mininteger",
                                              "math.modf",
                                              "math.pi",
                                              "math.random",
                                              "math.sqrt",
                                              "math.tointeger",
                                              "math.type",
                                              "math.ult",
                                              "next",
                                              "pairs",
                                              "pcall",
                                              "print",
                                              "rawequal",
                                              "rawget",
                                              "rawlen",
                                              "rawset",
                                              "require",
                                              "select",
                                              "setmetatable",
                                              "string.byte",
                                              "string.char",
                                              "string.find",
                                              "string.format",
                                              "string.gmatch",
                                              "string.gsub",
                                              "string.len",
                                              "string.lower",
                                              "string.match",
                                              "string.rep",
                                              "string.reverse",
                                              "string.sub",
                                              "string.upper",
                                              "table.concat",
                                              "table.insert",
                                              "table.move",
                                              "table.pack",
                                              "table.remove",
                                              "table.sort",
                                              "table.unpack",
                                              "tonumber",
                                              "tostring",
                                              "type",
                                              "utf8.char",
                                              "utf8.charpattern",
                                              "utf8.codepoint",
                                              "utf8.codes",
                                              "utf8.len",
                                              "utf8.offset",
                                              "xpcall"};
    Box box;
    CHECK(box->global_names() == allowed);
    REQUIRE(box->freeze());
    CHECK(box->global_names() == allowed);
}

TEST_CASE("a script that walks its environment finds the same names", "[script][sandbox][environment]") {
    Box box;
    box.must(R"(
        local found = {}
        for name, value in pairs(_ENV) do
            if type(value) == "table" then
                for inner in pairs(value) do found[#found + 1] = name .. "." .. inner end
            else
                found[#found + 1] = name
            end
        end
        print(table.concat(found, " "))
    )");
    std::string joined;
    for (const std::string& name : box->global_names()) {
        joined += (joined.empty() ? "" : " ") + name;
    }
    CHECK(box.printed() == std::vector<std::string>{joined});
}

TEST_CASE("names of the stock library that lead outside are not there", "[script][sandbox][environment]") {
    Box box;
    for (const std::string name : {"io",
                                   "os",
                                   "debug",
                                   "package",
                                   "dofile",
                                   "loadfile",
                                   "load",
                                   "loadstring",
                                   "collectgarbage",
                                   "warn",
                                   "coroutine",
                                   "_G",
                                   "_VERSION",
                                   "string.dump",
                                   "string.pack",
                                   "string.unpack",
                                   "string.packsize",
                                   "math.randomseed",
                                   "math.sin",
                                   "math.exp",
                                   "math.log",
                                   "math.pow",
                                   "unpack",
                                   "getfenv",
                                   "setfenv",
                                   "newproxy",
                                   "module",
                                   "jit",
                                   "bit32"}) {
        INFO(name);
        CHECK(box.show(name) == "nil");
    }
}

TEST_CASE("the registry holds no stock tables", "[script][sandbox][environment]") {
    Box box;
    CHECK(box->enter(Work::kEvent, [](lua_State* L) {
        lua_rawgeti(L, LUA_REGISTRYINDEX, LUA_RIDX_GLOBALS);
        lua_getglobal(L, "string");  // the API's globals are the script's
        lua_getfield(L, -2, "string");
        if (lua_rawequal(L, -1, -2) == 0) raise(L, "the globals of the state are not the environment");
        lua_getfield(L, LUA_REGISTRYINDEX, LUA_LOADED_TABLE);
        lua_pushnil(L);
        if (lua_next(L, -2) != 0) raise(L, "the table of loaded modules is not empty");
        if (lua_getfield(L, LUA_REGISTRYINDEX, LUA_PRELOAD_TABLE) != LUA_TNIL) raise(L, "there is a preload table");
    }));
}

TEST_CASE("methods of texts cannot be changed, and changing `string` changes no method",
          "[script][sandbox][environment]") {
    Box box;
    CHECK(box.show("getmetatable('')") == "nil");
    box.must("string.rep = function() return 'taken' end string.upper = nil");
    CHECK(box.show("string.rep('a', 2), ('a'):rep(2), ('a'):upper()") == "taken\taa\tA");
    CHECK(box.message_of("('x').rep = 1") == "attempt to index a string value (constant 'x')");
    CHECK(box.message_of("setmetatable('', {})") == "bad argument #1 to 'setmetatable' (table expected, got string)");
    CHECK(box.error_of("return ('x'):rep(1 << 62)").code == ErrorCode::kScriptLimit);
}

TEST_CASE("nothing shows an address", "[script][sandbox][environment]") {
    Box box;
    CHECK(box.show("{}, print, function() end, setmetatable({}, {__name = 'Thing'})") ==
          "table\tfunction\tfunction\tThing");
    CHECK(box.show("tostring({}), ('%s'):format({}), ('%10s|'):format(print)") == "table\ttable\t  function|");
    CHECK(box.message_of("return ('%p'):format({})") ==
          "'%p' is not allowed in 'format': addresses differ from run to run");
    CHECK(box.show("pcall(error, {})") == "false\ttable");
    for (const char* nan : {"0/0", "-(0/0)"}) {
        const std::string n = nan;
        CHECK(box.show("string.rep(" + n + ", 2), ('x'):gsub('x', " + n + "), string.len(" + n + ")") ==
              "nannan\tnan\t3");
    }
    CHECK(box.show("0/0, -(0/0), ('%f'):format(0/0), ('%5.1f'):format(-(0/0))") == "nan\tnan\tnan\t  nan");
}

TEST_CASE("print goes to the package's log with its place, made safe to show", "[script][sandbox][environment]") {
    std::vector<std::string> places;
    Box box;
    box->set_print_sink([&](std::string_view line, std::string_view where) {
        box.printed().emplace_back(line);
        places.emplace_back(where);
    });
    box.must("print('a', 1, nil)\nprint('\\27[31m', '\\xff', 'a\\nb')");
    CHECK(box.printed() == std::vector<std::string>{"a\t1\tnil", "?[31m\t\xEF\xBF\xBD\ta\nb"});
    CHECK(places == std::vector<std::string>{"test.lua:1", "test.lua:2"});
}

TEST_CASE("metatables that would escape the limits are refused", "[script][sandbox][environment]") {
    Box box;
    for (const std::string field : {"__gc", "__mode", "__close"}) {
        CHECK(box.message_of("setmetatable({}, {" + field + " = 'k'})") ==
              "a metatable with the field '" + field + "' is not allowed");
        CHECK(box.message_of("local mt = {} setmetatable({}, mt) mt." + field + " = 'k'") ==
              "a metatable in use has gained the field '" + field + "', which is not allowed");
    }
    CHECK(box.message_of("setmetatable(setmetatable({}, {__metatable = 1}), {})") ==
          "cannot change a protected metatable");
    CHECK(box.show("getmetatable(setmetatable({}, {__metatable = 'mine'})), getmetatable(1), getmetatable(print)") ==
          "mine\tnil\tnil");
}

TEST_CASE("a metatable that has gained a weak mode is found at once after a collection",
          "[script][sandbox][environment]") {
    Limits limits;
    limits.memory = 4U << 20U;
    Box box(limits);
    // The mode is taken away before the event ends; what the collection did to the table would be seen.
    const Error error = box.error_of(R"(
        local mt = {}
        local t = setmetatable({ {} }, mt)
        mt.__mode = "v"
        local gone
        for i = 1, 200000 do
            local garbage = { i }
            if not t[1] then gone = true break end
        end
        mt.__mode = nil
        print(gone)
    )");
    CHECK(error.message == "a metatable in use has gained the field '__mode', which is not allowed");
    CHECK(box.printed().empty());
}

TEST_CASE("engine objects cannot be taken apart", "[script][sandbox][environment]") {
    Box box;
    REQUIRE(box->enter(Work::kLoad, [](lua_State* L) {
        static const luaL_Reg kMethods[] = {{"size",
                                             [](lua_State* S) {
                                                 luaL_checkudata(S, 1, "demarche.test");
                                                 lua_pushinteger(S, 3);
                                                 return 1;
                                             }},
                                            {nullptr, nullptr}};
        define_object_type(L, "demarche.test", kMethods);
        lua_newuserdatauv(L, 8, 0);
        luaL_setmetatable(L, "demarche.test");
        Sandbox::of(L).define_global("object");
    }));
    CHECK(box.show("object:size(), getmetatable(object), object") == "3\tnil\tdemarche.test");
    CHECK(box.message_of("object.size({})") == "bad argument #1 to 'size' (demarche.test expected, got table)");
    CHECK(box.error_of("object.x = 1").code == ErrorCode::kScript);
    CHECK(box.error_of("setmetatable(object, {})").code == ErrorCode::kScript);
}

TEST_CASE("math.random draws from the game's stream and only where that is given", "[script][sandbox][environment]") {
    Box box;
    CHECK(box.message_of("return math.random(6)") ==
          "math.random draws from a game's dice, and there is no game yet while the files are read");
    {
        Box frozen;
        REQUIRE(frozen->freeze());
        CHECK(frozen.message_of("return math.random(6)") ==
              "math.random is for handlers that change the game; this one only answers a question");
    }
    Stream stream(7);
    Stream same = stream;
    box->set_random(&stream);
    const std::string first = std::to_string(same.between(1, 6));
    CHECK(box.show("math.random(6), math.random(-3, 3)") == first + "\t" + std::to_string(same.between(-3, 3)));
    box.must("x = math.random() assert(x >= 0 and x < 1) assert(math.type(math.random(0)) == 'integer')");
    same.unit();
    same.next();
    CHECK(stream == same);
    CHECK(box.message_of("math.random(2, 1)") == "bad argument #2 to 'random' (interval is empty)");
    CHECK(box.message_of("math.random(1, 2, 3)") == "wrong number of arguments");
    CHECK(stream == same);
    box.must("assert(math.random(math.mininteger, math.maxinteger))");
}
