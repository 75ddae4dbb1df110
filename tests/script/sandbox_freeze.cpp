// After the definition stage: handlers keep no state of their own.

#include <catch2/catch.hpp>
#include <stdexcept>

#include "script/sandbox_box.h"

using namespace demarche;
using namespace demarche::script;

namespace {

const std::string kFrozenTable =
    ": this table was made while the scenario was read and is frozen in play; use a new table, or game:store";

// A package that is loaded and frozen; its global functions are its handlers.
class Frozen : public Box {
 public:
    explicit Frozen(const std::string& text, std::map<std::string, std::string> modules = {})
        : Box({}, with(std::move(modules), text)) {
        Sandbox& sandbox = **this;
        const Result<void> loaded = sandbox.load_main("main");
        INFO((loaded ? std::string() : loaded.error().text()));
        REQUIRE(loaded);
        REQUIRE(sandbox.freeze());
        REQUIRE(sandbox.frozen());
    }

 private:
    static std::map<std::string, std::string> with(std::map<std::string, std::string> modules,
                                                   const std::string& text) {
        modules["main"] = text;
        return modules;
    }
};

}  // namespace

TEST_CASE("globals can be written while a package is read, and not in play", "[script][sandbox][freeze]") {
    Box box({}, {});
    box.must("count = 1 count = count + 1 function helper() return count end", Work::kLoad);
    REQUIRE(box->freeze());
    CHECK(box.show("count, helper()") == "2\t2");
    CHECK(box.message_of("count = 3") ==
          "the global 'count' cannot be written in play: handlers keep no state of their "
          "own; use a local, or game:store");
    CHECK(box.message_of("fresh = 3").starts_with("the global 'fresh' cannot be written in play"));
    CHECK(box.message_of("rawset(_ENV, 'count', 3)").starts_with("this table was made while the scenario was read"));
    CHECK(box.message_of("_ENV.count = nil").starts_with("the global 'count' cannot be written"));
    CHECK(box.message_of("setmetatable(_ENV, {})").starts_with("this table was made while the scenario was read"));
    CHECK(box.message_of("function helper() end").starts_with("the global 'helper' cannot be written"));
    CHECK(box.show("count, fresh") == "2\tnil");
    box.must("local count = 5 count = count + 1 local _ENV = { count = 7 } count = 8");
}

TEST_CASE("library tables cannot be written in play", "[script][sandbox][freeze]") {
    Box box;
    REQUIRE(box->freeze());
    CHECK(box.message_of("math.floor = nil") == "cannot write 'floor'" + kFrozenTable);
    CHECK(box.message_of("string.extra = 1") == "cannot write 'extra'" + kFrozenTable);
    CHECK(box.message_of("table.insert(table, 1)").starts_with("this table was made"));
    CHECK(box.show("math.floor(2.5), ('x'):rep(2), #{1, 2}, table.concat({1, 2}, '-')") == "2\txx\t2\t1-2");
}

TEST_CASE("what modules and upvalues hold cannot be written in play, however deep", "[script][sandbox][freeze]") {
    Frozen box(R"(
        local rules = require("rules")
        local own = { list = { 1, 2, 3 }, deep = { deeper = { x = 1 } } }
        function write_module() rules.x = 1 end
        function write_module_list() rules.list[1] = 5 end
        function write_own() own.y = 1 end
        function write_deep() own.deep.deeper.x = 2 end
        function remove_deep() own.deep.deeper.x = nil end
        function insert() table.insert(own.list, 4) end
        function remove() table.remove(own.list) end
        function sort() table.sort(own.list) end
        function move() table.move({ 1 }, 1, 1, 2, own.list) end
        function raw() rawset(own, "z", 1) end
        function meta() setmetatable(own, {}) end
        function read() return own.list[2], #own.list, own.deep.deeper.x, rules.list[1], rules.f() end
    )",
               {{"rules",
                 "local hidden = { n = 1 } return { list = { 9 }, f = function() return hidden.n end, "
                 "g = function() hidden.n = 2 end }"}});
    for (const std::string name : {"write_module", "write_module_list", "write_own", "write_deep", "remove_deep",
                                   "insert", "remove", "sort", "move", "raw", "meta"}) {
        INFO(name);
        const Error error = box.error_of(name + "()");
        CHECK(error.message.find("is frozen in play") != std::string::npos);
        CHECK(error.where.starts_with("main.lua:"));
    }
    CHECK(box.message_of("require('rules').g()") == "cannot write 'n'" + kFrozenTable);
    CHECK(box.show("read()") == "2\t3\t1\t9\t1");
}

TEST_CASE("a frozen list ends before its first hole", "[script][sandbox][freeze]") {
    const std::string text = R"(
        seats = { osce = true, eu = true, un = true, cis = true, nato = true, [1] = "a", [2] = "b", [4] = "e", [8] = "h" }
        late = { nil, 2, 3, [print] = 1, [seats] = 2 }
        long = {}
        for i = 1, 64 do long[i] = i end
        long[50] = nil
    )";
    for (int i = 0; i < 20; ++i) {
        Frozen box(text);
        CHECK(box.show("#seats, rawlen(seats), table.unpack(seats)") == "2\t2\ta\tb");
        CHECK(box.show("#late, #long, table.concat(long, '', 48)") == "0\t49\t4849");
        CHECK(box.show("seats[4], seats[8], seats.un, late[3], late[print], long[64]") == "e\th\ttrue\t3\t1\t64");
    }
}

TEST_CASE("frozen tables read like any others", "[script][sandbox][freeze]") {
    Frozen box(R"(
        list = { 30, 10, 20 }
        map = { b = 2, a = 1, [5] = 5, [true] = "yes" }
        empty = {}
    )");
    CHECK(box.show("#list, list[1], list[4], map.a, map.zz, rawlen(list), rawget(map, 'b'), rawequal(list, list)") ==
          "3\t30\tnil\t1\tnil\t3\t2\ttrue");
    CHECK(box.show("next(empty), next(list), table.concat(list, ','), table.unpack(list)") ==
          "nil\t1\t30,10,20\t30\t10\t20");
    CHECK(box.show("('a b'):gsub('%a', map)") == "1 2\t2");
    CHECK(box.show("type(list), getmetatable(list), tostring(map), list == list") == "table\tnil\ttable\ttrue");
    box.must(R"(
        local out = {}
        for i, v in ipairs(list) do out[#out + 1] = i .. "=" .. v end
        for k, v in pairs(map) do out[#out + 1] = tostring(k) .. "=" .. tostring(v) end
        for k, v in next, map do out[#out + 1] = tostring(k) .. "=" .. tostring(v) end
        print(table.concat(out, " "))
        local copy = table.move(list, 1, #list, 1, {})
        table.sort(copy)
        print(table.concat(copy, " "), table.concat(list, " "))
    )");
    CHECK(box.printed()[box.printed().size() - 2] == "1=30 2=10 3=20 5=5 a=1 b=2 true=yes 5=5 a=1 b=2 true=yes");
    CHECK(box.printed().back() == "10 20 30\t30 10 20");
}

TEST_CASE("bindings read frozen tables through the helpers", "[script][sandbox][freeze]") {
    Frozen box("options = { place = 'osh', n = 3, list = { 1, 2 } }");
    CHECK(box->enter(Work::kEvent, [](lua_State* L) {
        lua_getglobal(L, "options");
        if (text_field(L, 1, "place") != "osh") raise(L, "place");
        if (integer_field(L, 1, "n", 0, 9) != 3) raise(L, "n");
        if (raw_field(L, 1, "list") != LUA_TTABLE) raise(L, "list");
        if (sequence_length(L, 2, 10) != 2) raise(L, "length");
        if (raw_element(L, 2, 2) != LUA_TNUMBER) raise(L, "element");
        if (lua_gettop(L) != 3) raise(L, "stack");
    }));
}

TEST_CASE("classes keep working when their tables are frozen", "[script][sandbox][freeze]") {
    Frozen box(R"(
        Base = {}
        Base.__index = Base
        Base.__tostring = function(self) return "<" .. self.name .. ">" end
        Base.__add = function(a, b) return a.name .. b.name end
        Base.__eq = function(a, b) return a.name == b.name end
        Base.__len = function() return 42 end
        Base.__call = function(self, x) return self.name .. x end
        function Base.new(name) return setmetatable({ name = name }, Base) end
        function Base:hello() return "hello " .. self.name end
        Derived = setmetatable({}, { __index = Base })
        Derived.__index = Derived
        function Derived:extra() return self:hello() .. "!" end
        old = Base.new("old")
        computed = setmetatable({ own = 1 }, { __index = function(t, k) return rawget(t, "own") .. k end })
        hidden = setmetatable({}, { __metatable = "mine" })
    )");
    CHECK(box.show("old:hello(), tostring(old), old + old, #old, old('x'), old == Base.new('old')") ==
          "hello old\t<old>\toldold\t42\toldx\ttrue");
    CHECK(box.show("getmetatable(old) == Base, getmetatable(Derived).__index == Base, getmetatable(hidden)") ==
          "true\ttrue\tmine");
    CHECK(box.message_of("old.name = 'new'") == "cannot write 'name'" + kFrozenTable);
    CHECK(box.message_of("Base.hello = nil") == "cannot write 'hello'" + kFrozenTable);
    CHECK(box.message_of("getmetatable(old).__index = nil") == "cannot write '__index'" + kFrozenTable);
    // Objects made in play are as free as any other.
    box.must(R"(
        local fresh = Base.new("fresh")
        assert(getmetatable(fresh) == Base and fresh:hello() == "hello fresh" and tostring(fresh) == "<fresh>")
        fresh.name = "renamed"
        assert(fresh:hello() == "hello renamed" and #fresh == 42)
        local child = setmetatable({ name = "child" }, Derived)
        assert(child:extra() == "hello child!")
        assert(getmetatable(child) == Derived)
        setmetatable(child, nil)
        assert(getmetatable(child) == nil)
        for k in pairs(Base) do assert(type(k) == "string") end
    )");
    CHECK(box.show("computed.own, computed.x") == "1\t1x");
}

TEST_CASE("the table behind a frozen one stays out of reach", "[script][sandbox][freeze]") {
    Frozen box(R"(
        Class = { n = 1 }
        Class.__index = function(t, k) return t end
        Class.__pairs = function(t) return function(_, k) if not k then return 1, t end end, t, nil end
        Class.__len = function(t) return t end
        thing = setmetatable({ x = 1 }, Class)
        plain = { 1, 2, 3 }
    )");
    box.must(R"(
        assert(thing.anything == thing)
        for _, t in pairs(thing) do assert(t == thing) end
        assert(#thing == thing)
        local fresh = setmetatable({}, Class)
        assert(getmetatable(fresh) == Class)
        local f, s = pairs(plain)
        assert(s == plain)
        local f, s = ipairs(plain)
        assert(s == plain)
        assert(table.move(plain, 1, 0, 1, {}) ~= plain)
        -- nothing that they give can be written
        for _, t in ipairs({ thing, Class, plain, getmetatable(fresh), fresh.q == fresh and thing }) do
            assert(not pcall(rawset, t, "y", 1))
        end
    )");
}

TEST_CASE("what handlers make themselves they can write", "[script][sandbox][freeze]") {
    Frozen box("function make() return { list = {} } end");
    box.must(R"(
        local t = make()
        t.x = 1
        t.list[1] = 2
        table.insert(t.list, 3)
        local total = 0
        local function add(n) total = total + n end
        for _, n in ipairs(t.list) do add(n) end
        assert(total == 5)
    )");
}

TEST_CASE("a local of the file that a handler changes is set back, and the handler fails",
          "[script][sandbox][freeze]") {
    Frozen box(
        "local count = 0\nfunction handler()\n  count = count + 1\n  return count\nend\n"
        "function read() return count end");
    for (int i = 0; i < 3; ++i) {
        const Error error = box.error_of("print(handler())");
        CHECK(error.code == ErrorCode::kScript);
        CHECK(error.message ==
              "a handler has changed 'count', a local from outside of it: handlers keep no state of "
              "their own; use game:store");
        CHECK(error.where == "main.lua:3");
        CHECK(error.trace.find("count = count + 1") != std::string::npos);
        CHECK(box.show("read()") == "0");
    }
    CHECK(box.printed().size() == 1);  // of `show`; it clears what was printed before
}

TEST_CASE("locals of the file are watched wherever a handler reaches them", "[script][sandbox][freeze]") {
    Frozen box(R"(
        local a, b, c, d, e, f, g = 1, nil, {}, 0.0, 1, "x", 0
        local inner = { set = function() a = 2 end }
        function through_a_table() inner.set() end
        function to_a_value() b = true end
        function to_another_table() c = {} end
        function to_minus_zero() d = -0.0 end
        function to_a_float() e = 1.0 end
        function through_an_inner_function() (function() (function() f = "y" end)() end)() end
        function and_back() g = 1 g = 0 end
        function values() return a, b, type(c), 1 / d, math.type(e), f, g end
    )");
    const std::string before = box.show("values()");
    for (const std::string name : {"through_a_table", "to_a_value", "to_another_table", "to_minus_zero", "to_a_float",
                                   "through_an_inner_function"}) {
        INFO(name);
        CHECK(box.message_of(name + "()").starts_with("a handler has changed"));
        CHECK(box.show("values()") == before);
    }
    box.must("and_back()");
    // Also when the handler fails by itself or is stopped.
    CHECK(box.message_of("to_a_value() error('mine')") == "mine");
    CHECK(box.show("values()") == before);
    CHECK(box.error_of("to_a_value() while true do end").code == ErrorCode::kScriptLimit);
    CHECK(box.show("values()") == before);
}

TEST_CASE("a value that is not equal to itself is no change", "[script][sandbox][freeze]") {
    Frozen box("local x = 0 / 0 function set(v) x = v end function get() return x end");
    box.must("assert(get() ~= get())");
    CHECK(box.message_of("set(1)").starts_with("a handler has changed 'x'"));
    box.must("assert(get() ~= get())");
}

TEST_CASE("functions of the definition stage may count, as long as they are not used in play",
          "[script][sandbox][freeze]") {
    Frozen box("local n = 0 function next_id() n = n + 1 return 'id' .. n end a, b = next_id(), next_id()");
    CHECK(box.show("a, b") == "id1\tid2");
    CHECK(box.message_of("next_id()").starts_with("a handler has changed 'n'"));
}

TEST_CASE("a package cannot make every entry slow with locals to watch", "[script][sandbox][freeze]") {
    Box box;
    box.must("all = {} for i = 1, 1500 do local n = 0 all[i] = function() n = n + 1 end end", Work::kLoad);
    const Result<void> done = box->freeze();
    REQUIRE_FALSE(done.has_value());
    CHECK(done.error().message ==
          "the scenario's functions assign to 1500 locals outside of them; at most 1000 are allowed");
}

TEST_CASE("handlers that only the host holds are frozen with what they reach", "[script][sandbox][freeze]") {
    Box box;
    int reference = 0;
    REQUIRE(box->enter(Work::kLoad, [&](lua_State* L) {
        Sandbox::of(L).push_chunk(
            {"local t, n = {}, 0 return function(what) if what then t.x = 1 else n = 1 end end", "h.lua"});
        lua_call(L, 0, 1);
        reference = luaL_ref(L, LUA_REGISTRYINDEX);
    }));
    REQUIRE(box->freeze());
    const auto call = [&](bool what) {
        return box->enter(Work::kEvent, [&](lua_State* L) {
            lua_rawgeti(L, LUA_REGISTRYINDEX, reference);
            lua_pushboolean(L, what ? 1 : 0);
            lua_call(L, 1, 0);
        });
    };
    CHECK(call(true).error().message == "cannot write 'x'" + kFrozenTable);
    CHECK(call(false).error().message.starts_with("a handler has changed 'n'"));
}

TEST_CASE("in play modules are not loaded any more, but known ones are given", "[script][sandbox][freeze]") {
    Frozen box("require('known')", {{"known", "return 5"}, {"unknown", "return 6"}});
    CHECK(box.show("require('known')") == "5");
    CHECK(box.message_of("require('unknown')") ==
          "module 'unknown' is not loaded; require it at the top of the file, not in a handler");
}

TEST_CASE("the host can freeze what it hands out", "[script][sandbox][freeze]") {
    Box box;
    box.define("offer", [](lua_State* L) {
        lua_newtable(L);
        lua_newtable(L);
        lua_setfield(L, -2, "inner");
        Sandbox::of(L).freeze_table(-1);
        return 1;
    });
    REQUIRE(box->freeze());
    CHECK(box.message_of("offer().x = 1") == "cannot write 'x'" + kFrozenTable);
    CHECK(box.message_of("offer().inner.x = 1") == "cannot write 'x'" + kFrozenTable);
    box.must("assert(type(offer().inner) == 'table')");
}

TEST_CASE("freezing twice is no harm, defining a global afterwards a programming fault", "[script][sandbox][freeze]") {
    Frozen box("x = { 1 }");
    CHECK(box->freeze());
    CHECK(box.show("x[1]") == "1");
    const Result<void> done = box->enter(Work::kLoad, [](lua_State* L) {
        lua_pushinteger(L, 1);
        Sandbox::of(L).define_global("late");
    });
    REQUIRE_FALSE(done.has_value());
    CHECK(done.error().code == ErrorCode::kInternal);
}

TEST_CASE("a package with very much in it is frozen within the limits", "[script][sandbox][freeze]") {
    Frozen box(
        "all = {} for i = 1, 5000 do all[i] = { id = i, list = { i } } end\n"
        "local chain = {} head = chain for i = 1, 5000 do chain.next = {} chain = chain.next end\n"
        "loop = {} loop.self = loop");
    CHECK(box.message_of("all[5000].list[1] = 0").ends_with(kFrozenTable));
    CHECK(box.message_of("loop.self.self.x = 0").ends_with(kFrozenTable));
    CHECK(box.show("#all, all[77].list[1], loop.self == loop") == "5000\t77\ttrue");
}

TEST_CASE("a package that keeps too many tables is told so, and by which function", "[script][sandbox][freeze]") {
    const auto kept = [](int count) {
        const std::string text =
            "local all = {}\nfor i = 1, " + std::to_string(count) +
            " do all[i] = { i } end\nlocal function small() return 1 end\nfunction handler()\n  return all, small end";
        Box box;
        REQUIRE(box->run_chunk({text, "main.lua"}, Work::kLoad));
        return box->freeze();
    };
    CHECK(kept(15000));
    const Result<void> many = kept(16500);
    REQUIRE_FALSE(many);
    CHECK_THAT(many.error().message, Catch::StartsWith("more than 16,000 tables and functions are kept for play"));
    CHECK(many.error().where == "main.lua:4");
    CHECK_FALSE(many.error().trace.empty());
}
