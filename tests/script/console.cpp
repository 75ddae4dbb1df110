#include "script/console.h"

#include <algorithm>
#include <catch2/catch.hpp>

#include "script/game_box.h"
#include "script/schema.h"

using namespace demarche;
using namespace demarche::script;

namespace {

struct Console : Playground {
    Console() : Playground("return 0") {}

    std::vector<std::string> values(const std::string& line) {
        auto said = loaded.host->ask_line(line, world);
        INFO(line);
        INFO((said ? std::string{} : said.error().text()));
        REQUIRE(said);
        CHECK_FALSE(said->wants_to_write);
        return said->values;
    }
    std::string value(const std::string& line) {
        const std::vector<std::string> all = values(line);
        REQUIRE(all.size() == 1);
        return all.front();
    }
    Error error(const std::string& line) {
        auto said = loaded.host->ask_line(line, world);
        INFO(line);
        REQUIRE_FALSE(said);
        return said.error();
    }
};

bool has(const std::vector<std::string>& all, const std::string& one) {
    return std::find(all.begin(), all.end(), one) != all.end();
}

}  // namespace

TEST_CASE("a line of the console reads the game, as an expression or as statements", "[script][console]") {
    Console console;
    CHECK(console.value("game:round()") == "1");
    CHECK(console.values("game:round(), game:rounds()") == std::vector<std::string>{"1", "3"});
    CHECK(console.value("local v = game:get('violence', 'osh') return v + 1") == "61");
    CHECK(console.value("game:phase()") == "\"events\"");
    CHECK(console.values("local x = 5").empty());
    CHECK(console.value("nil") == "nil");
    CHECK(console.value("5 -- a remark") == "5");
    CHECK(console.value("game:get('order')") == "40");
    CHECK(console.value("string.rep('ab', 2)") == "\"abab\"");
    CHECK(console.value("'a \"quoted\" word'") == "\"a \\\"quoted\\\" word\"");
}

TEST_CASE("tables stand in the console as Lua writes them, in a fixed order, and are cut where they go too far",
          "[script][console]") {
    Console console;
    CHECK(console.value("{}") == "{}");
    CHECK(console.value("{ b = 1, a = { true, 2.5 }, [10] = 'x' }") == "{ [10] = \"x\", a = { true, 2.5 }, b = 1 }");
    CHECK(console.value("game:actors()") == "{ \"eu\", \"us\", \"un\" }");
    CHECK(console.value("{ ['no name'] = 1 }") == "{ [\"no name\"] = 1 }");
    CHECK(console.value("{ f = function() end }").starts_with("{ f = a function (console:1) }"));
    const std::string deep =
        console.value("local t = {} local at = t for i = 1, 20 do at.t = {} at = at.t end return t");
    CHECK(deep.find("{ ... }") != std::string::npos);
    const std::string long_one = console.value("local t = {} for i = 1, 1000 do t[i] = i end return t");
    CHECK(long_one.find("200,") != std::string::npos);
    CHECK(long_one.find("201") == std::string::npos);
    CHECK(long_one.find("...") != std::string::npos);
    CHECK(long_one.find('\n') != std::string::npos);
    // Itself within itself ends, too.
    CHECK(console.value("local t = {} t.t = t return t").find("{ ... }") != std::string::npos);
}

TEST_CASE("what is wrong with a line is said with its place, and the next line runs", "[script][console]") {
    Console console;
    CHECK(console.error("game:get('violance', 'osh')").where == "console:1");
    CHECK(console.error("game:get('violance', 'osh')").message.find("did you mean 'violence'") != std::string::npos);
    CHECK(console.error("1 +").code == ErrorCode::kScript);
    CHECK(console.error("1 +").where == "console:1");
    CHECK(console.error("local a = 1\nlocal b = nil\nreturn a + b").where == "console:3");
    CHECK(console.error("return return").message.find("return") != std::string::npos);
    CHECK(console.error("math.random()").message.find("random") != std::string::npos);
    const Error endless = console.error("while true do end");
    CHECK(endless.code == ErrorCode::kScriptLimit);
    CHECK(endless.where == "console:1");
    CHECK(console.error("local s = 'x' while true do s = s .. s end").code == ErrorCode::kScriptLimit);
    CHECK(console.error("io.open('/etc/passwd')").code == ErrorCode::kScript);
    CHECK(console.error("load('return 1')").code == ErrorCode::kScript);
    CHECK(console.value("1 + 1") == "2");
}

TEST_CASE("a line keeps nothing: neither variables nor changes of what the scenario has", "[script][console]") {
    Console console;
    const Error kept = console.error("x = 5");
    CHECK(kept.message.find("local x = ...") != std::string::npos);
    CHECK(console.value("x") == "nil");
    CHECK(console.error("string.upper = nil").code == ErrorCode::kScript);
    CHECK(console.value("rawset(_ENV, 'x', 5) and x") == "5");
    CHECK(console.value("x") == "nil");
    CHECK(console.error("setmetatable(_ENV, {})").code == ErrorCode::kScript);
    CHECK(console.value("getmetatable(_ENV)") == "false");
}

TEST_CASE("a line that wants to write is told from one that is wrong, and changes nothing before it is a command",
          "[script][console]") {
    Console console;
    const World before = console.world;
    auto asked = console.loaded.host->ask_line("game:change('violence', 'osh', -5)", console.world);
    REQUIRE(asked);
    CHECK(asked->wants_to_write);
    // Caught by the line itself, it still wants to.
    asked = console.loaded.host->ask_line("return pcall(function() game:store('a', 1) end)", console.world);
    REQUIRE(asked);
    CHECK(asked->wants_to_write);
    CHECK(console.world == before);
    // A wrong argument of a writer is found when it is run.
    FakeOperations operations = console.play();
    CHECK_FALSE(console.loaded.host->run_line("game:change('violance', 'osh', -5)", operations));
    CHECK(operations.effects().empty());
    REQUIRE(console.loaded.host->run_line("return game:change('violence', 'osh', -5, 'a curfew')", operations));
    CHECK(operations.last<NumberChanged>().after == 55);
    CHECK(operations.effects().back().reason == Text{"a curfew"});
    const Host::Said said = console.loaded.host->take_said();
    REQUIRE(said.values.size() == 1);
    CHECK(said.values.front() == "55");
    CHECK(console.loaded.host->take_said().values.empty());
    // Its dice are those of the World.
    REQUIRE(console.loaded.host->run_line("return math.random(1, 6)", operations));
    CHECK(std::holds_alternative<StreamMoved>(operations.effects().back().change));
}

TEST_CASE("what a line prints comes with its place", "[script][console]") {
    Console console;
    auto said = console.loaded.host->ask_line("print('a', 1)\nprint('b')", console.world);
    REQUIRE(said);
    CHECK(said->printed == "console:1: a\t1\nconsole:2: b\n");
}

TEST_CASE("Tab completes methods of game, ids and names", "[script][console]") {
    Console console;
    const auto offers = [&](const std::string& line) { return complete(console.s, line, line.size()); };
    const Completion methods = offers("local x = game:sh");
    CHECK(methods.begin == 15);
    CHECK(methods.choices == std::vector<std::string>{"shift(", "shift_trust("});
    const Completion ids = offers("game:get('vio");
    CHECK(ids.begin == 10);
    CHECK(ids.choices == std::vector<std::string>{"violence'"});
    CHECK(offers("game:get(\"eu.").choices == std::vector<std::string>{"eu.members\""});
    CHECK(offers("string.up").choices == std::vector<std::string>{"upper("});
    CHECK(has(offers("ga").choices, "game"));
    CHECK(offers("actor").choices.empty());  // nothing is defined in play
    CHECK(offers("x:").choices.empty());
    CHECK(complete(console.s, "game:sh + 1", 7).choices.size() == 2);
    // Everything that game has is offered.
    CHECK(offers("game:").choices.size() == game_bindings().size());
    CHECK(usage_of("shift_trust").starts_with("game:shift_trust(from, to, delta"));
    CHECK(usage_of("no_such").empty());
}

TEST_CASE("an observer hears what each function cost alone, and in which kind of play", "[script][profile]") {
    const std::string scenario = kHead +
                                 "indicator { id = 'order', of = 'world', name = 'Order', start = 40 }\n"
                                 "card { id = 'inner', deck = 'd', title = 'I', text = 'I', when = function()\n"
                                 "  for i = 1, 5000 do local t = { i } end return true end }\n"
                                 "objective { id = 'probe', of = 'eu', name = 'P', text = 'P', weight = 1, score = "
                                 "function(game) local t = {} for i = 1, 100 do t[i] = { i } end return 0.5 end }\n";
    const Host::Loaded loaded = load_good(scenario);
    const World world = blank_world(*loaded.scenario);
    const HandlerId score = loaded.scenario->objectives[*loaded.scenario->find<ObjectiveId>("probe")].score;
    const HandlerId when = loaded.scenario->cards[*loaded.scenario->find<CardId>("inner")].when;
    std::vector<Host::Call> calls;
    REQUIRE(loaded.host->number(score, world, {ActorId{0}}));
    CHECK(calls.empty());
    loaded.host->observe([&](const Host::Call& call) { calls.push_back(call); });
    REQUIRE(loaded.host->number(score, world, {ActorId{0}}));
    REQUIRE(loaded.host->test(when, world, {}));
    const Host::Supposing supposing{*loaded.host};
    REQUIRE(loaded.host->number(score, world, {ActorId{0}}));
    loaded.host->observe({});
    REQUIRE(loaded.host->number(score, world, {ActorId{0}}));
    REQUIRE(calls.size() == 3);
    CHECK(calls[0].handler == score);
    CHECK_FALSE(calls[0].supposed);
    CHECK(calls[0].own_work == calls[0].work);
    CHECK(calls[0].own_work > 100);
    CHECK(calls[0].own_bytes > 100 * 56);  // a hundred tables and the one that holds them
    CHECK(calls[1].handler == when);
    CHECK(calls[1].own_work > calls[0].own_work);
    CHECK(calls[1].own_ns > 0);
    CHECK(calls[2].supposed);
}

TEST_CASE("a kept package gives again what it gave first", "[script][packages]") {
    struct Changing : PackageFiles {
        mutable int reads = 0;
        [[nodiscard]] Result<std::optional<Module>> find(std::string_view) const override {
            return std::optional<Module>{Module{"return " + std::to_string(++reads), "box/a.lua"}};
        }
        [[nodiscard]] std::string name() const override { return "box"; }
        [[nodiscard]] std::vector<std::string> modules() const override { return {"box.a"}; }
    };
    const auto kept = kept_package(std::make_shared<Changing>());
    CHECK((*kept->find("box.a"))->text == "return 1");
    CHECK((*kept->find("box.a"))->text == "return 1");
    CHECK((*kept->find("box.b"))->text == "return 2");
    CHECK(kept->name() == "box");
}
