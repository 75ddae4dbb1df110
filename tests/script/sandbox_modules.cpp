// require: only names, only text, once.

#include <catch2/catch.hpp>

#include "script/sandbox_box.h"

using namespace demarche;
using namespace demarche::script;

TEST_CASE("a module is loaded once and shared", "[script][sandbox][modules]") {
    Box box({}, {{"main", "local a = require('part') local b = require('part') assert(a == b and a.n == 1) n = a"},
                 {"part", "print('loading') return { n = 1 }"},
                 {"none", ""},
                 {"no", "return false"}});
    REQUIRE(box->load_main("main"));
    REQUIRE(box->load_main("main"));
    CHECK(box.printed() == std::vector<std::string>{"loading"});
    CHECK(box.show("require('part') == n, require('none'), require('no')") == "true\ttrue\tfalse");
}

TEST_CASE("modules may have names of words and dots only", "[script][sandbox][modules]") {
    Box box({}, {{"a.b_1", "return 'fine'"}});
    CHECK(box.show("require('a.b_1')") == "fine");
    for (const std::string name : {"", "../a", "a/b", "A", "a b", "a\\0b", "/etc/passwd", "a-b", "\\xC3\\xA9"}) {
        INFO(name);
        CHECK(box.message_of("require('" + name + "')").find("is no module name") != std::string::npos);
    }
    CHECK(box.message_of("require(('a'):rep(101))").find("is no module name") != std::string::npos);
    CHECK(box.message_of("require()") == "bad argument #1 to 'require' (string expected, got no value)");
    CHECK(box.message_of("require({})") == "bad argument #1 to 'require' (string expected, got table)");
}

TEST_CASE("what is not found is told, and so is what the source refuses", "[script][sandbox][modules]") {
    auto made = Sandbox::create({}, [](std::string_view name) -> Result<std::optional<ModuleText>> {
        if (name == "closed") return fail(ErrorCode::kUnreadable, "the file leads outside of the package");
        return std::nullopt;
    });
    REQUIRE(made);
    Sandbox& sandbox = **made;
    CHECK(sandbox.load_main("rules.nothing").error().message ==
          "module 'rules.nothing' is not found; a package sees its own modules and rules.*");
    CHECK(sandbox.load_main("closed").error().message == "module 'closed': the file leads outside of the package");
    auto bare = Sandbox::create({}, {});
    REQUIRE(bare);
    CHECK((*bare)->load_main("main").error().message == "module 'main' is not found");
}

TEST_CASE("modules that require each other in a circle are told which", "[script][sandbox][modules]") {
    Box box({}, {{"a", "require('b')"}, {"b", "require('c')"}, {"c", "\nrequire('b')"}, {"self", "require('self')"}});
    const Result<void> done = box->load_main("a");
    REQUIRE_FALSE(done.has_value());
    CHECK(done.error().message == "modules require each other in a circle: b -> c -> b");
    CHECK(done.error().where == "c.lua:2");
}

TEST_CASE("a long chain of modules that require each other ends with its name", "[script][sandbox][modules]") {
    std::map<std::string, std::string> chain{{"m0", "require('m1')"}};
    for (int i = 1; i < 200; ++i)
        chain.emplace("m" + std::to_string(i), i < 199 ? "require('m" + std::to_string(i + 1) + "')" : "");
    Box box({}, chain);
    const Result<void> done = box->load_main("m0");
    REQUIRE_FALSE(done.has_value());
    CHECK(done.error().message.starts_with("modules require each other more than 100 deep: m0 -> m1 -> ... -> m99"));
    CHECK(box->load_main("m105"));
}

TEST_CASE("a module that failed can be fixed and loaded again", "[script][sandbox][modules]") {
    Box box({}, {{"part", "error('broken')"}, {"main", "return pcall(require, 'part')"}});
    box.must("local ok, message = pcall(require, 'part') assert(not ok) print(message)");
    CHECK(box.printed().back() == "part.lua:1: broken");
    box.modules()["part"] = "return 3";
    CHECK(box.show("require('part')") == "3");
    CHECK(box->excerpt({"part.lua", 1}) == ">    1 | return 3\n");
}

TEST_CASE("text only: no compiled code, no other encoding; a byte order mark is passed over",
          "[script][sandbox][modules]") {
    Box box({}, {{"marked", "\xEF\xBB\xBFreturn 7"},
                 {"code", std::string("\x1bLua\x54\0\x19\x93", 8)},
                 {"latin", "local x = 1\n-- caf\xE9\nreturn x"},
                 {"hash", "# comment\nreturn 1"}});
    CHECK(box.show("require('marked')") == "7");
    CHECK(box.message_of("require('code')") == "this is compiled code; only source text can be loaded");
    const Error latin = box.error_of("require('latin')");
    CHECK(latin.message == "the file is not valid UTF-8");
    CHECK(latin.where == "latin.lua:2");
    CHECK(box.error_of("require('hash')").where == "hash.lua:1");
}

TEST_CASE("modules run in the environment of their package and are called without arguments",
          "[script][sandbox][modules]") {
    Box box({}, {{"part", "shared = select('#', ...) return _ENV"}});
    CHECK(box.show("require('part') == _ENV, shared") == "true\t0");
}
