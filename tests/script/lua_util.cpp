// The helpers that bindings are written with.

#include "script/lua_util.h"

#include <catch2/catch.hpp>

#include "script/sandbox_box.h"

using namespace demarche;
using namespace demarche::script;

namespace {

int l_number(lua_State* L) {
    lua_pushnumber(L, check_finite(L, 1) + opt_finite(L, 2, 0.5));
    return 1;
}
int l_integer(lua_State* L) {
    lua_pushinteger(L, check_integer(L, 1, -5, 5));
    return 1;
}
int l_text(lua_State* L) {
    const std::string text = std::string(check_text(L, 1, 10));
    lua_pushlstring(L, text.data(), text.size());
    return 1;
}
int l_fields(lua_State* L) {
    check_table(L, 1);
    const auto integer = integer_field(L, 1, "integer", 0, 10);
    const auto text = text_field(L, 1, "text", 10);
    std::string seen = integer ? "i" : "-";
    seen += text ? std::string(*text) : "-";
    lua_pushstring(L, seen.c_str());
    return 1;
}
int l_length(lua_State* L) {
    lua_pushinteger(L, sequence_length(L, 1, 5));
    return 1;
}
int l_place(lua_State* L) {
    lua_pushstring(L, script_place(L).text().c_str());
    lua_pushstring(L, function_place(L, 1).text().c_str());
    return 2;
}

class WithBindings : public Box {
 public:
    WithBindings() {
        define("number", bound<l_number>);
        define("integer", bound<l_integer>);
        define("text", bound<l_text>);
        define("fields", bound<l_fields>);
        define("length", bound<l_length>);
        define("place", bound<l_place>);
    }
};

}  // namespace

TEST_CASE("arguments are checked by kind, range and form", "[script][util]") {
    WithBindings box;
    CHECK(box.show("number(1), number(1, 2), number(1, nil)") == "1.5\t3.0\t1.5");
    CHECK(box.message_of("number()") == "bad argument #1 to 'number' (number expected, got nothing)");
    CHECK(box.message_of("number('1')") == "bad argument #1 to 'number' (number expected, got string)");
    CHECK(box.message_of("number(0/0)") == "bad argument #1 to 'number' (the number is not finite)");
    CHECK(box.message_of("number(1, math.huge)") == "bad argument #2 to 'number' (the number is not finite)");
    CHECK(box.show("integer(3), integer(3.0)") == "3\t3");
    CHECK(box.message_of("integer(3.5)") == "bad argument #1 to 'integer' (whole number expected, got 3.5)");
    CHECK(box.message_of("integer(6)") == "bad argument #1 to 'integer' (6 is not within -5..5)");
    CHECK(box.message_of("integer(1e300)").starts_with("bad argument #1 to 'integer' (whole number expected"));
    CHECK(box.message_of("integer('3')") == "bad argument #1 to 'integer' (whole number expected, got string)");
    CHECK(box.show("text('a'), text('')") == "a\t");
    CHECK(box.message_of("text(5)") == "bad argument #1 to 'text' (text expected, got number)");
    CHECK(box.message_of("text('\\xff')") == "bad argument #1 to 'text' (the text is not valid UTF-8)");
    CHECK(box.message_of("text('longer than ten')") ==
          "bad argument #1 to 'text' (a text of 15 bytes; at most 10 are allowed)");
    CHECK(box.message_of("local o = { number = number } o:number()") ==
          "called with '.' instead of ':'? bad object for 'number' (number expected, got table)");
    CHECK(box.message_of("local o = { text = text } o:text()").find("bad object for 'text'") != std::string::npos);
}

TEST_CASE("fields are read raw and checked by kind", "[script][util]") {
    WithBindings box;
    CHECK(box.show("fields({}), fields({ integer = 2, text = 'x' })") == "--\tix");
    CHECK(box.show("fields(setmetatable({}, { __index = error }))") == "--");
    CHECK(box.message_of("fields({ integer = 11 })") == "field 'integer': 11 is not within 0..10");
    CHECK(box.message_of("fields({ text = '\\xff' })") == "field 'text': the text is not valid UTF-8");
    CHECK(box.message_of("fields(1)") == "bad argument #1 to 'fields' (table expected, got number)");
    CHECK(box.show("length({ 1, 2, 3 }), length({}), length({ 1, nil, 3 })") == "3\t0\t1");
    CHECK(box.message_of("length({ 1, 2, 3, 4, 5, 6 })") == "a list of more than 5 entries");
    CHECK(box.show("length(setmetatable({ 1 }, { __len = function() return 1 << 60 end }))") == "1");
}

TEST_CASE("places are those of the script, through any host function", "[script][util]") {
    WithBindings box;
    box.must(
        "\nlocal function f()\n  return 1\nend\nprint(place(f))\nprint((select(2, pcall(place, "
        "f))))\nprint(place(print))");
    CHECK(box.printed() == std::vector<std::string>{"test.lua:5\ttest.lua:2", "test.lua:6", "test.lua:7\t"});
    CHECK(ScriptPlace{}.text().empty());
    CHECK(ScriptPlace{"a.lua", 0}.text() == "a.lua");
}
