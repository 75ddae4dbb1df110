// expect(value): what holds, and what is said when it does not.
#include "authoring/spec_box.h"

using namespace demarche;
using namespace demarche::authoring;
using Catch::Matchers::Contains;

TEST_CASE("expectations that hold pass", "[spec]") {
    const SpecBox box;
    box.passes("expect(1).is(1.0) expect('a').is('a') expect(nil).is(nil) expect(true).isnt(1)");
    box.passes("expect({ 1, { a = 'x' } }).is({ 1, { a = 'x' } }) expect({ 1 }).isnt({ 1, 2 }) expect({}).is({})");
    box.passes("expect({ a = 1 }).isnt({ a = 1, b = 2 }) expect({ a = 1, b = 2 }).isnt({ a = 1 })");
    box.passes("expect(3).below(4) expect(3).above(2.5) expect(3).near(3.1, 0.2) expect(3).near(3, 0)");
    box.passes("expect({ 'a', 'b' }).contains('b') expect('abc').contains('b') expect({ { 1 } }).contains({ 1 })");
    box.passes("expect({ 'a' }).lacks('b') expect('abc').lacks('z') expect({}).lacks(1)");
    box.passes("expect(function() error('so it is') end).fails('so it') expect(function() error({}) end).fails()");
    box.passes("expect(function() expect(function() error('no') end).fails('spec') end).fails('got \"no\"')");
    box.passes("expect(function() expect(1).is(2) end).fails('expected 2, got 1')");
}

TEST_CASE("each expectation that does not hold says what was expected and what came", "[spec]") {
    const SpecBox box;
    CHECK(box.failure("expect(1).is(2)") == "box/spec/it.lua:1: expected 2, got 1");
    CHECK(box.failure("expect(true).is(1)") == "box/spec/it.lua:1: expected 1, got true");
    // What is misspelt in the spec is no refusal by the game.
    for (const char* slip :
         {"local play = start { seed = 1 } expect(function() play:as('eu'):propse {} end).fails()",
          "local play = start { seed = 1 } expect(function() play:as('euu'):act('appeal') end).fails()",
          "expect(function() plai:advance { rounds = 1 } end).fails()"})
        CHECK_THAT(box.failure(slip), Contains("expected a refusal; the function itself is at fault: \""));
    CHECK_THAT(box.failure("expect({ a = { 1, 2 } }).is({ a = { 1, 3 } })"),
               Contains("expected { a = { 1, 3 } }, got { a = { 1, 2 } } (they differ at .a[2])"));
    CHECK_THAT(box.failure("expect('x').isnt('x')"), Contains("expected anything but \"x\""));
    CHECK_THAT(box.failure("expect({ 1 }).isnt({ 1 })"), Contains("expected anything but { 1 }"));
    CHECK_THAT(box.failure("expect(4).below(4)"), Contains("expected a number below 4, got 4"));
    CHECK_THAT(box.failure("expect(nil).below(4)"), Contains("expected a number below 4, got nil"));
    CHECK_THAT(box.failure("expect(0/0).below(4)"), Contains("expected a number below 4"));
    CHECK_THAT(box.failure("expect(4).above(4)"), Contains("expected a number above 4, got 4"));
    CHECK_THAT(box.failure("expect(1).near(2, 0.5)"), Contains("expected 2, give or take 0.5, got 1"));
    CHECK(box.failure("expect(0.1 + 0.2).is(0.3)") ==
          "box/spec/it.lua:1: expected 0.3, got 0.30000000000000004: expect(...).near(0.3, 0.001) takes what is close "
          "enough");
    CHECK_THAT(box.failure("expect(0/0).is(0/0)"), Contains("equals nothing, not even itself"));
    CHECK_THAT(box.failure("start { seed = 1 }:advance('review')"),
               Contains("advance takes a table: advance { to = \"review\" }"));
    CHECK_THAT(box.failure("start { seed = 1 }:advance(2)"), Contains("advance takes a table: advance { rounds = 2 }"));
    CHECK_THAT(box.failure("expect({ 0.1 + 0.2 }).is({ 0.3 })"),
               Contains("expected { 0.3 }, got { 0.30000000000000004 } (they differ at [1])"));
    CHECK_THAT(box.failure("expect({ 'a' }).contains('b')"), Contains("expected something with \"b\" in it"));
    CHECK_THAT(box.failure("expect('abc').lacks('b')"), Contains("expected something without \"b\", got \"abc\""));
    CHECK_THAT(box.failure("expect(function() end).fails('x')"), Contains("expected an error with \"x\""));
    CHECK_THAT(box.failure("expect(function() error('y') end).fails('x')"), Contains("got \"y\""));
}

TEST_CASE("an expectation that asks nothing is a failure, for it would hold whatever comes", "[spec]") {
    const SpecBox box;
    CHECK(box.failure("\nexpect(1)")
              .ends_with("the expect(...) of line 2 checks nothing: say what it has to be, as in "
                         "expect(...).is(...)"));
    CHECK_THAT(box.failure("local x = 1"), Contains("it expects nothing, so it would hold whatever comes"));
    CHECK_THAT(box.failure("expect(1).is(1)\nlocal later = expect(2)\nlocal x = expect(3)"), Contains("of line 2"));
    box.passes("local later = expect(2) later.is(2) later.above(1)");
    CHECK_THAT(box.failure("expect(0/0).is(1)"), Contains("expected 1, got nan"));
}

TEST_CASE("expectations that are written wrongly are refused", "[spec]") {
    const SpecBox box;
    CHECK_THAT(box.failure("expect(1):is(1)"), Contains("with a dot"));
    CHECK_THAT(box.failure("expect(1).si(1)"), Contains("there is no expect(...).si"));
    CHECK_THAT(box.failure("expect(1).is()"), Contains("needs a value"));
    CHECK_THAT(box.failure("expect(1).near(1)"), Contains("needs a value and a tolerance"));
    CHECK_THAT(box.failure("expect(1).is(1, 2)"), Contains("was given 2 values"));
    CHECK_THAT(box.failure("expect(1).below('2')"), Contains("compares numbers"));
    CHECK_THAT(box.failure("expect(1).contains(1)"), Contains("looks into a list"));
    CHECK_THAT(box.failure("expect(1).fails('x')"), Contains("calls a function"));
    CHECK_THAT(box.failure("expect()"), Contains("needs a value"));
}

TEST_CASE("a failure names the line of the spec, and an endless one is stopped", "[spec]") {
    const SpecBox box;
    const SpecReport report = box.run(
        "describe('group', function()\n"
        "  it('fails', function()\n"
        "    expect(1).is(2)\n"
        "  end)\n"
        "  it('hangs', function() while true do end end)\n"
        "  it('hides', function() pcall(function() while true do end end) end)\n"
        "  it('passes', function() expect(1).is(1) end)\n"
        "end)\n");
    REQUIRE_FALSE(report.fault.has_value());
    REQUIRE(report.outcomes.size() == 4);
    CHECK(report.outcomes[0].name == "group: fails");
    CHECK(report.outcomes[0].failure->where == "box/spec/it.lua:3");
    CHECK_THAT(report.outcomes[0].failure->trace, Contains(">    3 |     expect(1).is(2)"));
    CHECK(report.outcomes[1].failure->code == ErrorCode::kScriptLimit);
    CHECK(report.outcomes[2].failure->code == ErrorCode::kScriptLimit);
    CHECK_FALSE(report.outcomes[3].failure.has_value());
    CHECK(report.passed() == 1);
    CHECK(report.failed() == 3);
}

TEST_CASE("examples leave nothing to one another", "[spec]") {
    const SpecBox box;
    const SpecReport report = box.run(
        "local help = require 'box.help'\nlocal kept = 0\n"
        "it('one', function() kept = kept + 1 help.extra = true expect(kept).is(1) end)\n"
        "it('two', function() kept = kept + 1 expect(help.extra).is(nil) expect(kept).is(1) end)\n");
    CHECK(report.passed() == 2);
}

TEST_CASE("a file that does not run is one failure", "[spec]") {
    const SpecBox box;
    for (const char* text : {"it('x'", "error('no')", "require 'box.nowhere'", "start {}", "describe('x')",
                             "it('x', function() end) while true do end"}) {
        const SpecReport report = box.run(text);
        INFO(text);
        REQUIRE(report.fault.has_value());
        CHECK(report.failed() == 1);
    }
    CHECK_THAT(box.run("\nerror('no')").fault->text(), Contains("box/spec/it.lua:2: no"));
}

TEST_CASE("only examples with the filter's text run", "[spec]") {
    const SpecBox box;
    SpecOptions options;
    options.filter = "votes";
    const SpecReport report = box.run(
        "describe('votes', function() it('a', function() expect(1).is(1) end) end) it('b', function() error('x') end)",
        options);
    CHECK(report.passed() == 1);
    CHECK(report.failed() == 0);
}

TEST_CASE("a spec without an example is a failure, for it would hold whatever comes", "[spec]") {
    const SpecBox box;
    for (const char* text : {"", "describe('nothing', function() end)"}) {
        const SpecReport report = box.run(text);
        CHECK(report.failed() == 1);
        REQUIRE(report.fault);
        CHECK_THAT(report.fault->message, Catch::Contains("there is no example in it"));
        CHECK(report.fault->where == "box/spec/it.lua");
    }
}
