#include "script/loader_source.h"

#include <catch2/catch.hpp>

using namespace demarche::script;

namespace {

int line_of(std::string_view source, int call, std::string_view id, const Path& path) {
    const auto table = find_call(source, call, id);
    return table ? table->line_of(path) : 0;
}

}  // namespace

TEST_CASE("the line of a field is found within its call", "[script][loader][source]") {
    const std::string_view source = R"(card {
  id = "riot", -- a comment with } and "
  --[[ a long
  comment { ]]
  title = _ "Riot, or {worse}",
  text = _ [[
{ not a table }
]],
  when = function(game)
    if game:round() > 2 then return { a = 1, 2 } end
    for i = 1, 3 do print(i) end
    repeat local x = "}" until x
    return true, 3
  end,
  ["art"] = 'a\'b.png',
  choices = {
    { id = "yes", by = "eu" },
    {
      id = "no",
      by = "us",
    },
  },
  weight = a.b[c { d = 1 }] == 3 and 1 or 2,
  once = false; source = "x",
}
card { id = "other", deck = "x" } card { id = "third",
  deck = "y" }
)";
    const auto at = [&](Path path) { return line_of(source, 1, "riot", path); };
    CHECK(at({"id"}) == 2);
    CHECK(at({"title"}) == 5);
    CHECK(at({"text"}) == 6);
    CHECK(at({"when"}) == 9);
    CHECK(at({"art"}) == 15);
    CHECK(at({"choices"}) == 16);
    CHECK(at({"choices", 1, "by"}) == 17);
    CHECK(at({"choices", 2}) == 18);
    CHECK(at({"choices", 2, "by"}) == 20);
    CHECK(at({"weight"}) == 23);
    CHECK(at({"source"}) == 24);
    CHECK(at({"choices", 7}) == 16);  // as deep as it goes
    CHECK(at({"missing"}) == 1);
    CHECK(line_of(source, 26, "other", {"deck"}) == 26);
    CHECK(line_of(source, 26, "third", {"deck"}) == 27);
}

TEST_CASE("where there is no constructor to read, nothing is said", "[script][loader][source]") {
    CHECK(find_call("kind(fields)\n", 1, "x") == nullptr);
    CHECK(find_call("actor { id = \"a\" }\n", 1, "b") == nullptr);
    CHECK(find_call("actor { id = \"a\" }\n", 9, "a") == nullptr);
    CHECK(find_call("", 1, "") == nullptr);
}

TEST_CASE("broken source is read to its end without harm", "[script][loader][source]") {
    for (const char* source : {"a {", "a { b = ", "a { [", "a { [\"x\"", "a { 'x", "a { [[x", "a { function",
                               "a { --[[", "a { b = {{{{{{", "a { [1] = 2, [x] = 3, [\"y\"]", "a { } } }", "a {\"\\"}) {
        INFO(source);
        const auto table = find_call(source, 1, "");
        CHECK((!table || table->line_of({"b"}) >= 1));
    }
}

TEST_CASE("a path reads as it would in Lua", "[script][loader][source]") {
    CHECK(path_text({"choices", 2, "by"}) == ".choices[2].by");
    CHECK(path_text({"likes", "us.senate"}) == ".likes[\"us.senate\"]");
    CHECK(path_text({}).empty());
}
