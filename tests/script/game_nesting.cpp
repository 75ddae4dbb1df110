// Handlers within handlers, and what is left of one when the next runs: nothing.
#include "script/game_box.h"

using namespace demarche;
using namespace demarche::script;

namespace {

/// Runs a card's functions where a handler plays it, as the turn engine does.
class Nesting : public FakeOperations {
 public:
    /// @param contains  A card whose function fails has come all the same, and what the function did is undone.
    Nesting(const Scenario& scenario, Host& host, bool contains = false)
        : FakeOperations(scenario, blank_world(scenario)), host_(host), contains_(contains) {}
    Result<bool> play(CardId card, const Text& /*reason*/) override {
        const CardDef& def = transaction().scenario().cards[card];
        const Result<bool> may = host_.test(def.when, world(), {});
        if (!may || !*may) return may;
        const Transaction::Mark mark = transaction().mark();
        if (const Result<void> done = host_.run(def.apply, *this, {card}); !done) {
            if (!contains_) return tl::unexpected(done.error());
            transaction().rollback(mark, blank_world(transaction().scenario()));
        }
        return true;
    }

 private:
    Host& host_;
    bool contains_;
};

}  // namespace

TEST_CASE("handlers within handlers: the binding and the dice of the outer one come back", "[script][host]") {
    // The turn engine runs the card's handlers while the action's handler waits.
    const Host::Loaded box = with(R"(
card { id = "inner", deck = "tests", title = "T", text = "T", when = function(game) return game:get("order") == 41 end,
  apply = function(game, card) game:change("order", nil, 10) game:store("inner", math.random(1, 1000000)) end }
action { id = "outer", name = "O", text = "O", apply = function(game, act)
  game:store("first", math.random(1, 1000000))
  game:change("order", nil, 1)
  game:play("inner")
  assert(game:get("order") == 51)
  game:store("last", math.random(1, 1000000))
end }
)");
    const Scenario& s = *box.scenario;
    Nesting operations(s, *box.host);
    const ActionId outer = *s.find<ActionId>("outer");
    const Result<void> done = box.host->run(s.actions[outer].apply, operations, {ActArg{ActorId{0}, outer, {}}});
    INFO((done ? std::string{} : done.error().text()));
    REQUIRE(done);
    const auto stored = [&](const char* name) {
        return std::get<std::int64_t>(operations.world().remembered(name, "")->value);
    };
    CHECK(stored("first") != stored("inner"));
    CHECK(stored("inner") != stored("last"));
    // All three came from one stream, in their order.
    Stream stream = Stream::named(operations.world().seed, "script");
    CHECK(operations.world().streams.size() == 1);
    for (int i = 0; i < 3; ++i)
        stream.next();
    CHECK(operations.world().streams[0].stream.state() == stream.state());
}

TEST_CASE("dice that a handler has thrown stay thrown when one within it fails", "[script][host]") {
    const Host::Loaded box = with(R"(
card { id = "bad", deck = "tests", title = "T", text = "T", when = function(_game) return true end,
  apply = function(game) game:store("lost", math.random(1, 1000000)) error("no") end }
action { id = "first", name = "F", text = "F", apply = function(game, act)
  game:store("one", math.random(1, 1000000))
  game:play("bad")
  if act.params.twice then game:store("two", math.random(1, 1000000)) end
end, params = { twice = { type = "boolean" } } }
action { id = "next", name = "N", text = "N", apply = function(game) game:store("next", math.random(1, 1000000)) end }
)");
    const Scenario& s = *box.scenario;
    const bool twice = GENERATE(false, true);
    Nesting operations(s, *box.host, true);
    const ActionId first = *s.find<ActionId>("first");
    const ActionId next = *s.find<ActionId>("next");
    const std::vector<double> params{twice ? 1.0 : 0.0};
    const Result<void> done = box.host->run(s.actions[first].apply, operations, {ActArg{ActorId{0}, first, params}});
    INFO((done ? std::string{} : done.error().text()));
    REQUIRE(done);
    REQUIRE(box.host->run(s.actions[next].apply, operations, {ActArg{ActorId{0}, next, {}}}));
    // What they would have thrown, one after the other, without the one that has failed.
    Stream stream = Stream::named(operations.world().seed, "script");
    const auto number = [&](const char* name) {
        return std::get<std::int64_t>(operations.world().remembered(name, "")->value);
    };
    const auto throws = [&] { return stream.between(1, 1'000'000); };
    CHECK(operations.world().remembered("lost", "") == nullptr);
    CHECK(number("one") == throws());
    if (twice) CHECK(number("two") == throws());
    CHECK(number("next") == throws());
}

TEST_CASE("handlers keep no state of their own", "[script][host]") {
    const auto error = [](const std::string& head, const std::string& body) {
        const Host::Loaded box =
            with(head + "\nending { id = 'e', title = 'E', text = 'E', when = function(game) " + body + " end }");
        const EndingId e = *box.scenario->find<EndingId>("e");
        const Result<bool> got = box.host->test(box.scenario->endings[e].when, blank_world(*box.scenario), {});
        return got ? std::string{"no error"} : got.error().message;
    };
    CHECK_THAT(error("", "leak = 1 return true"), Catch::Contains("when of ending 'e'"));
    CHECK(error("local kept = {}", "kept[1] = 1 return true") != "no error");
    CHECK(error("local kept = 0", "kept = kept + 1 return true") != "no error");
    CHECK(error("local list = { 1, 2 }", "local own = { list[1], list[2] } own[3] = 3 return #own == 3") == "no error");
}

TEST_CASE("handlers within handlers pass nothing on in locals of the file", "[script][host]") {
    const auto run = [](const std::string& before, const std::string& inner, const std::string& after) {
        const Host::Loaded box = with(
            "local kept = 0\nlocal other = 0\n"
            "card { id = 'inner', deck = 'd', title = 'I', text = 'I', when = function(game)\n"
            "  return kept == 0 end, apply = function(game, card) " +
            inner +
            " end }\naction { id = 'outer', name = 'O', text = 'O', apply = function(game, "
            "act)\n" +
            before + " local came = game:play('inner') game:store('came', came)\n" + after + " end }\n");
        const Scenario& s = *box.scenario;
        Nesting operations(s, *box.host);
        const ActionId outer = *s.find<ActionId>("outer");
        const Result<void> done = box.host->run(s.actions[outer].apply, operations, {ActArg{ActorId{0}, outer, {}}});
        const Memory* const came = operations.world().remembered("came", "");
        return (done ? std::string{"fine"} : done.error().message + " @ " + done.error().where) +
               (came == nullptr               ? ""
                : std::get<bool>(came->value) ? ", came"
                                              : ", not");
    };
    CHECK(run("", "game:store('x', 1)", "") == "fine, came");
    // The inner one does not see it, and the outer one has failed, though it tidies up behind itself.
    const std::string passed_in = run("kept = 1", "game:store('x', 1)", "kept = 0");
    CHECK_THAT(passed_in,
               Catch::StartsWith("apply of action 'outer': a handler has changed 'kept'") && Catch::EndsWith(", came"));
    // Nor does the outer one see what the inner one leaves; the inner one is to blame.
    const std::string passed_out = run("", "other = 1", "assert(other == 0)");
    CHECK_THAT(passed_out,
               Catch::Contains("apply of card 'inner'") && Catch::Contains("a handler has changed 'other'"));
    CHECK_THAT(run("kept = 1", "other = 1", "kept = 0"), Catch::Contains("'other'") || Catch::Contains("'kept'"));
}

TEST_CASE("what belongs to the definition stage is refused in play", "[script][host]") {
    for (const char* call :
         {"place { id = 'x', name = 'X', at = { 1, 2 } }", "on('round_start', function() end)", "rule.consensus {}"}) {
        INFO(call);
        Playground p(std::string{call} + " return 0");
        CHECK_THAT(p.ask_error().message, Catch::Contains("while the files are read"));
    }
    // Marking texts goes on.
    CHECK(Playground("return _ 'x' == 'x' and 1 or 0").ask() == 1);
    CHECK(Playground("return tostring(_('{n}', { n = 3 })) == '3' and 1 or 0").ask() == 1);
    CHECK(Playground("return 'a' .. _('{n}', { n = 3 }) .. 1 == 'a31' and 1 or 0").ask() == 1);
}

TEST_CASE("game outside of a handler is an error, and shows nothing of itself", "[script][host]") {
    const Host::Loaded box = with(
        "action { id = 'keep', name = 'K', text = 'K', apply = function(game) print(tostring(game), "
        "getmetatable(game), type(game)) end }");
    const Scenario& s = *box.scenario;
    FakeOperations operations(s, blank_world(s));
    const Result<void> done =
        box.host->run(s.actions[*s.find<ActionId>("keep")].apply, operations, {ActArg{ActorId{0}, ActionId{0}, {}}});
    const std::string log = box.host->take_log();
    INFO((done ? std::string{} : done.error().text()));
    CHECK(log.find("0x") == std::string::npos);
    CHECK(box.host->take_log().empty());
}
