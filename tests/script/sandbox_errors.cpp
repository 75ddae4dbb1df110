// Errors for people: where, what, three lines, the way there; and nothing a script could fake.

#include <catch2/catch.hpp>

#include "script/sandbox_box.h"

using namespace demarche;
using namespace demarche::script;

namespace {

int l_fails(lua_State*) {
    throw std::runtime_error("the binding has failed");
}

}  // namespace

TEST_CASE("an error names file and line, without repeating them in the message", "[script][sandbox][errors]") {
    Box box;
    const Error error = box.error_of("local t\nlocal x = 1\nx = t.y.z\n");
    CHECK(error.code == ErrorCode::kScript);
    CHECK(error.where == "test.lua:3");
    CHECK(error.message == "attempt to index a nil value (local 't')");
    CHECK(error.text() == "test.lua:3: attempt to index a nil value (local 't')");
    CHECK(error.trace ==
          "     2 | local x = 1\n"
          ">    3 | x = t.y.z\n"
          "called from:\n"
          "  test.lua:3: in the file\n");
}

TEST_CASE("the call chain tells how the script got there", "[script][sandbox][errors]") {
    Box box;
    const Error error = box.error_of(
        "local function inner() error('here') end\n"
        "function outer()\n  inner()\n  return 1\nend\n"
        "table.sort({ 2, 1 }, function() outer() end)\n");
    CHECK(error.where == "test.lua:1");
    CHECK(error.message == "here");
    CHECK(
        error.trace.find("  test.lua:1: in 'inner'\n  test.lua:3: in 'outer'\n  test.lua:6: in the function of line 6\n"
                         "  engine: in 'sort'\n  test.lua:6: in the file\n") != std::string::npos);
}

TEST_CASE("error levels point at the caller", "[script][sandbox][errors]") {
    Box box;
    const std::string text =
        "local function check(v, level)\n  if not v then error('bad value', level) end\nend\n"
        "local function use(level)\n  check(nil, level)\n  return 1\nend\n";
    CHECK(box.error_of(text + "use(1)").where == "test.lua:2");
    CHECK(box.error_of(text + "use(2)").where == "test.lua:5");
    CHECK(box.error_of(text + "use(3)").where == "test.lua:8");
    CHECK(box.error_of(text + "use(2)").message == "bad value");
    CHECK(box.error_of(text + "use(0)").message == "bad value");
    // Handed on, it keeps its place.
    const Error again = box.error_of(text + "local ok, m = pcall(use, 2)\nerror(m, 0)");
    CHECK(again.message == "bad value");
    CHECK(again.where == "test.lua:5");
}

TEST_CASE("package and file come from the engine, not from the text", "[script][sandbox][errors]") {
    Box box;
    const Error lie = box.error_of("\nerror('engine/core.lua:1: all is well', 0)");
    CHECK(lie.where == "test.lua:2");
    CHECK(lie.message == "engine/core.lua:1: all is well");
    const Error half = box.error_of("\nerror('test.lua:99: elsewhere', 0)");
    CHECK(half.where == "test.lua:2");
    CHECK(half.message == "test.lua:99: elsewhere");
}

TEST_CASE("long file names are whole", "[script][sandbox][errors]") {
    Box box;
    const std::string file =
        "a_package_with_a_rather_long_name/" + std::string(60, 'x') + "/and_a_long_module_name.lua";
    const Result<void> done = box->run_chunk({"\n\nlocal x = nil + 1", file}, Work::kEvent);
    REQUIRE_FALSE(done.has_value());
    CHECK(done.error().where == file + ":3");
    CHECK(done.error().message == "attempt to perform arithmetic on a nil value");
    const Result<void> syntax = box->run_chunk({"\n\nlocal = 1", file}, Work::kEvent);
    REQUIRE_FALSE(syntax.has_value());
    CHECK(syntax.error().where == file + ":3");
    CHECK(syntax.error().message == "<name> expected near '='");
}

TEST_CASE("errors that are no texts show their kind only", "[script][sandbox][errors]") {
    Box box;
    const std::string lead = "the script raised an error that is no text but a ";
    CHECK(box.message_of("error({ secret = 1 })") == lead + "table");
    CHECK(box.message_of("error(print)") == lead + "function");
    CHECK(box.message_of("error(nil)") == "the script raised an error without a text");
    CHECK(box.message_of("error()") == "the script raised an error without a text");
    CHECK(box.message_of("error(42)") == lead + "number");
    CHECK(box.message_of("error(setmetatable({}, { __tostring = function() while true do end end }))") ==
          lead + "table");
    CHECK(box.error_of("\nerror({})").where == "test.lua:2");
}

TEST_CASE("messages are made safe to show", "[script][sandbox][errors]") {
    Box box;
    CHECK(box.message_of("error('\\27[2J\\0\\xff<b>', 0)") == "?[2J?\xEF\xBF\xBD<b>");
    const Error error = box.error_of("local s = '\xE2\x80\xAE' error('\\r\\nfake: line', 0)");
    CHECK(error.message == "?\nfake: line");
    CHECK(error.trace.find("\xE2\x80\xAE") == std::string::npos);
}

TEST_CASE("syntax errors have their place and lines", "[script][sandbox][errors]") {
    Box box({}, {{"main", "local a = 1\nlocal b = = 2\nreturn a"}, {"user", "\nlocal m = require('main')"}});
    for (const std::string entry : {"main", "user"}) {
        const Result<void> done = box->load_main(entry);
        REQUIRE_FALSE(done.has_value());
        CHECK(done.error().code == ErrorCode::kScript);
        CHECK(done.error().where == "main.lua:2");
        CHECK(done.error().message == "unexpected symbol near '='");
        CHECK(done.error().trace.starts_with("     1 | local a = 1\n>    2 | local b = = 2\n     3 | return a\n"));
    }
    CHECK(box->load_main("user").error().trace.find("user.lua:2") != std::string::npos);
    CHECK(box.error_of("return '" + std::string(300, 'x')).message.starts_with("unfinished string near"));
    CHECK(box.error_of("for").where == "test.lua:1");
    CHECK(box.error_of("\n\ngoto nowhere").message == "no visible label 'nowhere' for <goto> at line 3");
}

TEST_CASE("an exception in a binding is an error that scripts can catch", "[script][sandbox][errors]") {
    Box box;
    box.define("fails", bound<l_fails>);
    CHECK(box.show("pcall(fails)") == "false\tthe binding has failed");
    const Error error = box.error_of("\nfails()");
    CHECK(error.code == ErrorCode::kScript);
    CHECK(error.where == "test.lua:2");
    CHECK(error.message == "the binding has failed");
}

TEST_CASE("an exception in the host's own code is told as such", "[script][sandbox][errors]") {
    Box box;
    const Result<void> done = box->enter(Work::kEvent, [](lua_State*) { throw std::runtime_error("a fault"); });
    REQUIRE_FALSE(done.has_value());
    CHECK(done.error().code == ErrorCode::kInternal);
    CHECK(done.error().message == "a fault");
    CHECK(box.error_of("error('x')").code == ErrorCode::kScript);  // the next one is judged by itself
}

TEST_CASE("destructors run when a script's error passes through C++", "[script][sandbox][errors]") {
    struct Counted {
        explicit Counted(int& alive) : alive_(alive) { ++alive_; }
        ~Counted() { --alive_; }
        Counted(const Counted&) = delete;
        Counted& operator=(const Counted&) = delete;
        int& alive_;
    };
    Box box;
    int alive = 0;
    const auto through = [&](const std::string& text) {
        const Result<void> done = box->enter(Work::kEvent, [&](lua_State* L) {
            const Counted outer(alive);
            const std::string on_the_heap(1000, 'x');
            Sandbox::of(L).push_chunk({text, "test.lua"});
            const Counted inner(alive);
            lua_call(L, 0, 0);
        });
        CHECK_FALSE(done.has_value());
        CHECK(alive == 0);
    };
    through("error('x')");
    through("while true do end");
    through("return ('x'):rep(1 << 40)");
    through("local t = {} while true do t = {t} end");
}

TEST_CASE("an error outside of the entry is a programming fault, not the end of the process",
          "[script][sandbox][errors]") {
    Box box;
    CHECK_THROWS_AS(lua_error(box->state()), std::logic_error);
}

TEST_CASE("excerpts show three lines and stay within the text", "[script][sandbox][errors]") {
    const std::string text = "one\ntwo\r\nthree\n" + std::string(300, 'x');
    CHECK(source_lines(text, 1) == ">    1 | one\n     2 | two\n");
    CHECK(source_lines(text, 2) == "     1 | one\n>    2 | two\n     3 | three\n");
    CHECK(source_lines(text, 4).size() < 260);
    CHECK(source_lines(text, 9).empty());
    CHECK(source_lines("", 1) == ">    1 | \n");
    CHECK(source_lines("only\n", 1) == ">    1 | only\n");
    CHECK(source_lines("a\nb\n", 2) == "     1 | a\n>    2 | b\n");
}
