// What handlers may do through `game`.
#include "script/game_box.h"
#include "script/schema.h"

using namespace demarche;
using namespace demarche::script;

namespace {

/// Runs a body that writes, and shows what came of it.
struct Played {
    explicit Played(const std::string& body) : p("return 0", body), operations(p.play()) {
        INFO(body);
        p.must(operations);
    }
    Played(const std::string& body, const std::function<void(Playground&)>& prepare)
        : p("return 0", body), operations([&] {
              prepare(p);
              return p.play();
          }()) {
        INFO(body);
        p.must(operations);
    }
    [[nodiscard]] double number(std::string_view path) const {
        return operations.world().numbers[*p.s.find_slot(path)];
    }

    Playground p;
    FakeOperations operations;
};

std::string failure(const std::string& body) {
    Playground p("return 0", body);
    INFO(body);
    return p.run_error().message;
}

using Calls = std::vector<std::string>;

}  // namespace

TEST_CASE("change and set move an indicator within its bounds", "[script][game][writers]") {
    Played a("local now = game:change('violence', 'osh', -12.34567, 'patrols') game:store('now', now)");
    CHECK(a.number("violence/osh") == 47.654);
    CHECK(a.operations.effects().at(0).reason.str() == "patrols");
    CHECK(std::get<double>(a.operations.world().remembered("now", "")->value) == 47.654);
    CHECK(a.operations.take_calls() ==
          Calls{"moved " + std::to_string(*a.p.s.find_slot("violence/osh")) + " 60 47.654"});
    CHECK(Played("game:change('order', nil, 1000)").number("order") == 100);
    CHECK(Played("game:set('standing', 'us', -3)").number("standing/us") == 0);
    CHECK(Played("game:set('mood', 'eu.members', 7)").number("mood/eu.members") == 7);
    Played same("game:set('order', nil, 40)");
    CHECK(same.operations.effects().empty());
    CHECK(same.operations.take_calls().empty());
}

TEST_CASE("shift and shift_trust move relations", "[script][game][writers]") {
    CHECK(Played("game:shift('fear', 'eu', 'us', -50)").number("fear/eu/us") == 0);
    Played a("game:store('got', game:shift_trust('eu', 'us', 4, _ 'kept its word'))");
    CHECK(a.number("trust/eu/us") == 4);
    CHECK(a.number("trust/us/eu") == 0);
    CHECK(std::get<double>(a.operations.world().remembered("got", "")->value) == 4);
    CHECK(Played("game:shift('trust', 'eu', 'us', -1000)").number("trust/eu/us") == -100);
    CHECK_THAT(failure("game:shift_trust('eu', 'eu', 1)"), Catch::Contains("towards itself"));
}

TEST_CASE("grant and spend", "[script][game][writers]") {
    CHECK(Played("game:grant('eu', 'police', 12.5)").number("free/eu/police") == 12.5);
    CHECK(Played("game:grant('eu', 'police', 80)").number("free/eu/police") == 50);  // the cap
    CHECK(Played("game:grant('eu', 'police', 10) game:spend('eu', 'police', 10)").number("free/eu/police") == 0);
    const auto rich = [](Playground& p) { p.world.numbers[*p.s.find_slot("free/eu/police")] = 70; };
    CHECK(Played("game:grant('eu', 'police', 5)", rich).number("free/eu/police") == 70);  // nothing is taken away
    CHECK_THAT(failure("game:grant('eu', 'police', 10) game:spend('eu', 'police', 10.5)"),
               Catch::Contains("eu has 10 of 'police' and cannot spend 10.5"));
    CHECK_THAT(failure("game:spend('eu', 'police', -1)"), Catch::Contains("0 or more"));
    CHECK_THAT(failure("game:grant('eu', 'police', -1)"), Catch::Contains("0 or more"));
}

TEST_CASE("sway moves the support of a constituency", "[script][game][writers]") {
    CHECK(Played("game:sway('eu.members', 100)").number("support/eu.members") == 100);
    CHECK(Played("game:sway('eu.members', -5.5, 'a scandal')").number("support/eu.members") == 49.5);
}

TEST_CASE("store keeps numbers, strings and booleans, and forgets", "[script][game][writers]") {
    Played a(
        R"(game:store('whole', 3) game:store('broken', 3.0) game:store('word', 'ja', 'osh') game:store('yes', true, 'eu')
game:store('gone', 1) game:store('gone', nil) game:store('never', nil) game:store('word', 'nein', 'osh', 'because'))");
    const World& world = a.operations.world();
    CHECK(world.remembered("whole", "")->value == MemoryValue{std::int64_t{3}});
    CHECK(world.remembered("broken", "")->value == MemoryValue{3.0});
    CHECK(world.remembered("word", "osh")->value == MemoryValue{std::string{"nein"}});
    CHECK(world.remembered("yes", "eu")->value == MemoryValue{true});
    CHECK(world.remembered("gone", "") == nullptr);
    CHECK(world.remembered("never", "") == nullptr);
    CHECK(a.operations.effects().back().reason.str() == "because");
    CHECK(Played("game:store('x', 1) game:store('x', 1)").operations.effects().size() == 1);
    CHECK_THAT(failure("game:store('x', {})"), Catch::Contains("no tables"));
    CHECK_THAT(failure("game:store('x', game)"), Catch::Contains("number, string or boolean"));
    CHECK_THAT(failure("game:store('x', 0/0)"), Catch::Contains("not finite"));
    CHECK_THAT(failure("game:store('', 1)"), Catch::Contains("has a name"));
    CHECK_THAT(failure("game:store(('x'):rep(200), 1)"), Catch::Contains("200"));
    CHECK_THAT(failure("game:store('x', ('x'):rep(2000))"), Catch::Contains("2000"));
    CHECK_THAT(failure("game:store('x', 1, 'nowhere')"), Catch::Contains("'nowhere'"));
    CHECK_THAT(failure("for i = 1, 5000 do game:store('f' .. i, i) end"), Catch::Contains("flags"));
}

TEST_CASE("cards go through the turn engine", "[script][game][writers]") {
    Played a(R"(
assert(game:draw('crisis', 2) == 2) assert(game:draw('favours') == 1)
assert(game:play('riot') == true)
game:schedule('fire', 2, 0.5) game:schedule('fire')
assert(game:deal('favours', 'us', 3) == 3) game:deal('favours', 'us')
game:discard('us', 'favour'))");
    CHECK(a.operations.take_calls() == Calls{"draw 0 2", "draw 1 1", "play 0", "schedule 1 2 0.5", "schedule 1 1 1",
                                             "deal 1 1 3", "deal 1 1 1", "discard 1 2"});
    // Each takes its reason after all its other arguments.
    Played why(R"(
game:draw('crisis', 2, 'a bad night') game:play('riot', 'shots') game:schedule('fire', nil, nil, 'dry grass')
game:deal('favours', 'us', nil, 'an old debt') game:discard('us', 'favour', 'too late')
game:reveal('secret', nil, 'a leak') game:finish('won', 'they shook hands'))");
    CHECK(why.operations.take_calls() == Calls{"draw 0 2 a bad night", "play 0 shots", "schedule 1 1 1 dry grass",
                                               "deal 1 1 1 an old debt", "discard 1 2 too late", "reveal 0 7 a leak",
                                               "finish 0 they shook hands"});
    CHECK_THAT(failure("game:draw('crisis', 'a bad night')"), Catch::Contains("whole number"));
    CHECK_THAT(failure("game:play('riot', 7)"), Catch::Contains("a text expected"));
    CHECK_THAT(failure("game:draw('crisis', -1)"), Catch::Contains("-1"));
    CHECK_THAT(failure("game:draw('crisis', 1.5)"), Catch::Contains("whole number"));
    CHECK_THAT(failure("game:schedule('fire', 0)"), Catch::Contains("0"));
    CHECK_THAT(failure("game:schedule('fire', 1, 1.5)"), Catch::Contains("0 to 1"));
    CHECK_THAT(failure("game:play('riott')"), Catch::Contains("did you mean 'riot'?"));
}

TEST_CASE("the scripts of one command leave no more texts than anybody reads", "[script][game][writers]") {
    const Host::Loaded box =
        load_good(kHead +
                  "indicator { id = 'heat', of = 'world', name = 'Heat' }\n"
                  "for _index = 1, 40 do on('round_start', function(game)\n"
                  "for i = 1, 20 do game:news(('x'):rep(3900)) end end) end\n"
                  "on('round_end', function(game) for i = 1, 900 do\n"
                  "  game:change('heat', nil, i % 2, ('y'):rep(900))\n"
                  "  game:store('s' .. i, ('z'):rep(500)) game:tell('eu', ('x'):rep(1000)) end end)\n");
    const auto& hooks = box.scenario->hooks[static_cast<std::size_t>(EventKind::kRoundStart)];
    FakeOperations operations(*box.scenario, blank_world(*box.scenario));
    const Event event{};
    const auto run_all = [&] {
        const Host::CommandSpan command(*box.host);
        int failed = 0;
        for (const HookDef& hook : hooks) {
            const Result<void> done = box.host->run(hook.fn, operations, {&event});
            if (done) continue;
            ++failed;
            CHECK(done.error().code == ErrorCode::kScriptLimit);
            CHECK_THAT(done.error().message,
                       Catch::Contains("the scripts of one command write at most 2 MiB of texts together"));
        }
        return failed;
    };
    // 2 MiB are the news of 26 hooks and a part of the next; each command counts for itself, and the same each time.
    CHECK(run_all() == 14);
    CHECK(operations.effects().size() == 537);
    CHECK(run_all() == 14);
    CHECK(operations.effects().size() == 2 * 537);
    // Reasons, flags and what one actor is told count alike.
    const HookDef& all = box.scenario->hooks[static_cast<std::size_t>(EventKind::kRoundEnd)].at(0);
    const Result<void> done = box.host->run(all.fn, operations, {&event});
    REQUIRE_FALSE(done);
    CHECK_THAT(done.error().message, Catch::Contains("2 MiB of texts") || Catch::Contains("worked too long"));
}

TEST_CASE("news and messages keep their texts translatable", "[script][game][writers]") {
    Played a("game:news(_('{n} people fled', { n = 40 }), { place = 'osh', actors = { 'eu', 'un' }, tone = 'bad' })");
    const News& news = a.operations.last<News>();
    CHECK(news.text.message == "{n} people fled");
    CHECK(news.text.values == std::vector<std::pair<std::string, std::string>>{{"n", "40"}});
    CHECK(news.place == PlaceId{0});
    CHECK(news.actors == ActorSet{0b101});
    CHECK(news.tone == "bad");
    CHECK(Played("game:news('calm')").operations.last<News>().text.str() == "calm");
    Played told("game:tell('us', _ 'They know.')");
    CHECK(told.operations.last<Told>().actor == ActorId{1});
    CHECK(told.operations.last<Told>().text.str() == "They know.");
    // A reason with values keeps them, too.
    Played reason("game:change('order', nil, 1, _('day {n}', { n = 2 }))");
    CHECK(reason.operations.effects()[0].reason.message == "day {n}");
    CHECK(reason.operations.effects()[0].reason.str() == "day 2");
    Played reasons(R"(game:news('calm', nil, 'heard in the bazaar') game:tell('us', 'calm', 'a cable')
game:roll('dice', 1, 6, 'the road') game:chance('dice', 1, 'the weather'))");
    std::vector<std::string> given;
    for (const Effect& effect : reasons.operations.effects())
        given.push_back(effect.reason.str());
    CHECK(given == std::vector<std::string>{"heard in the bazaar", "a cable", "the road", "the weather"});
    CHECK_THAT(failure("game:news(7)"), Catch::Contains("a text expected"));
    CHECK_THAT(failure("game:news('x', { tone = 'sad' })"), Catch::Contains("'sad'"));
    CHECK_THAT(failure("game:news('a\\7b')"), Catch::Contains("control characters"));
    CHECK_THAT(failure("game:news('\\xff')"), Catch::Contains("UTF-8"));
    CHECK_THAT(failure("game:news(('x'):rep(10000))"), Catch::Contains("10000"));
    CHECK_THAT(failure("game:news('x', { actors = { 'eu', 'uno' } })"), Catch::Contains("'uno'"));
}

TEST_CASE("reveal goes to one, to some, or to all", "[script][game][writers]") {
    CHECK(Played("game:reveal('secret', 'eu')").operations.take_calls() == Calls{"reveal 0 1"});
    CHECK(Played("game:reveal('secret', { 'eu', 'un' })").operations.take_calls() == Calls{"reveal 0 5"});
    CHECK(Played("game:reveal('secret')").operations.take_calls() == Calls{"reveal 0 7"});
    Played told("game:store('told', game:reveal('secret', 'eu'))");
    CHECK(std::get<bool>(told.operations.world().remembered("told", "")->value));
    // What was not dealt in this game is nobody's secret.
    Played nothing("game:store('told', game:reveal('secret', 'eu'))",
                   [](Playground& p) { p.world.objectives[ObjectiveId{0}].active = false; });
    CHECK(nothing.operations.take_calls().empty());
    CHECK_FALSE(std::get<bool>(nothing.operations.world().remembered("told", "")->value));
}

TEST_CASE("admit, expel and set_chair change a membership", "[script][game][writers]") {
    Played a(R"(assert(game:admit('osce', 'un', 'at last') == true) assert(game:admit('osce', 'un') == false)
assert(game:is_member('osce', 'un')))");
    const Membership& after = a.operations.world().institutions[InstitutionId{0}];
    CHECK(after.members == ActorSet{0b111});
    CHECK(after.observers.empty());
    CHECK(a.operations.effects().size() == 1);
    CHECK(a.operations.effects()[0].reason.str() == "at last");
    CHECK(a.operations.take_calls().size() == 1);  // the engine puts the body's open drafts to the new member
    Played b("assert(game:expel('osce', 'us') == true) assert(game:expel('osce', 'us') == false)");
    CHECK(b.operations.world().institutions[InstitutionId{0}].members == ActorSet{0b1});
    CHECK_FALSE(b.operations.world().institutions[InstitutionId{0}].chair.valid());
    Played c("game:set_chair('osce', 'eu')");
    CHECK(c.operations.world().institutions[InstitutionId{0}].chair == ActorId{0});
    Played d("game:set_chair('osce', nil, 'vacant')");
    CHECK_FALSE(d.operations.world().institutions[InstitutionId{0}].chair.valid());
    CHECK(Played("game:set_chair('osce', 'us')").operations.effects().empty());
}

TEST_CASE("agreements are ended by table or id", "[script][game][writers]") {
    const auto prepare = [](Playground& p) { p.world.agreements.emplace_back(sample_agreement(p.s, 700)); };
    Played a(R"(local it = game:agreements()[1]
game:suspend(it, 'a pause') game:resume(it, 'no pause') game:terminate(700, _ 'enough') game:fulfil(it) game:breach(it, 'us', 'broken'))",
             prepare);
    CHECK(a.operations.take_calls() == Calls{"suspend 700 a pause", "resume 700 no pause", "end 700 terminated enough",
                                             "end 700 fulfilled", "breach 700 1 broken"});
    const auto fails = [&](const std::string& body) {
        Playground p("return 0", body);
        prepare(p);
        return p.run_error().message;
    };
    CHECK_THAT(fails("game:terminate(701)"), Catch::Contains("there is no agreement 701"));
    CHECK_THAT(fails("game:terminate({})"), Catch::Contains("it has no id"));
    CHECK_THAT(fails("game:terminate('mission')"), Catch::Contains("an agreement or its id expected"));
    CHECK_THAT(fails("game:terminate(-1)"), Catch::Contains("no"));
    CHECK_THAT(fails("game:terminate(1 << 40)"), Catch::Contains("there is no agreement"));
    CHECK_THAT(fails("game:breach(700, 'un')"), Catch::Contains("'un' is no party"));
}

TEST_CASE("dice come from named streams of the World", "[script][game][writers]") {
    const std::string throws = R"(
local list = {}
for i = 1, 8 do list[i] = game:roll('mission:osh', 1, 6) assert(list[i] >= 1 and list[i] <= 6) end
game:store('list', table.concat(list))
game:store('lucky', game:chance('mission:osh', 1)) game:store('unlucky', game:chance('mission:osh', 0)))";
    Played a(throws);
    Played b(throws);
    CHECK(a.operations.world() == b.operations.world());
    CHECK(std::get<bool>(a.operations.world().remembered("lucky", "")->value));
    CHECK_FALSE(std::get<bool>(a.operations.world().remembered("unlucky", "")->value));
    CHECK(a.operations.world().streams.size() == 1);
    // Another stream has other luck, and does not move this one.
    Played c("for i = 1, 5 do game:roll('deck', 1, 6) end" + throws);
    CHECK(c.operations.world().remembered("list", "")->value == a.operations.world().remembered("list", "")->value);
    CHECK_THAT(failure("game:roll('a', 6, 1)"), Catch::Contains("below"));
    CHECK_THAT(failure("game:roll('a', 1.5, 2)"), Catch::Contains("whole number"));
    CHECK_THAT(failure("game:roll('', 1, 2)"), Catch::Contains("name"));
    CHECK_THAT(failure("game:chance('a', 0/0)"), Catch::Contains("finite"));
}

TEST_CASE("math.random draws from the stream script, and only where a handler may write", "[script][game][writers]") {
    const std::string throws = "game:store('got', math.random(1, 1000000)) game:store('next', math.random(1, 1000000))";
    Played a(throws);
    Played b(throws);
    CHECK(a.operations.world() == b.operations.world());
    REQUIRE(a.operations.world().streams.size() == 1);
    CHECK_FALSE(a.operations.world().remembered("got", "")->value ==
                a.operations.world().remembered("next", "")->value);
    CHECK(Played("local _x = 1").operations.world().streams.empty());
    // A second handler goes on where the first has stopped.
    Playground p("return math.random()", throws);
    CHECK_THAT(p.ask_error().message, Catch::Contains("random"));
    FakeOperations operations = p.play();
    p.must(operations);
    const MemoryValue first = operations.world().remembered("got", "")->value;
    p.must(operations);
    CHECK_FALSE(operations.world().remembered("got", "")->value == first);
}

TEST_CASE("finish", "[script][game][writers]") {
    CHECK(Played("game:finish('won')").operations.take_calls() == Calls{"finish 0"});
    CHECK_THAT(failure("game:finish('win')"), Catch::Contains("did you mean 'won'?"));
}

TEST_CASE("what the turn engine refuses is the script's error", "[script][game][writers]") {
    Playground p("return 0",
                 "local ok, why = pcall(game.play, game, 'riot') game:store('why', why) game:draw('crisis')");
    FakeOperations operations = p.play();
    operations.refuse("handlers run too deep");
    const Result<void> done = p.run(operations);
    REQUIRE_FALSE(done);
    CHECK(done.error().code == ErrorCode::kScript);
    CHECK_THAT(done.error().message, Catch::Contains("handlers run too deep"));
    CHECK_THAT(std::get<std::string>(operations.world().remembered("why", "")->value),
               Catch::Contains("handlers run too deep"));
}

TEST_CASE("writers refuse numbers that are none, and arguments of the wrong kind", "[script][game][writers]") {
    for (const char* number : {"0/0", "1/0", "-1/0", "'3'", "nil", "{}"}) {
        INFO(number);
        CHECK_THAT(failure(std::string{"game:change('order', nil, "} + number + ")"), Catch::Contains("bad argument"));
        CHECK_THAT(failure(std::string{"game:shift_trust('eu', 'us', "} + number + ")"),
                   Catch::Contains("bad argument"));
        CHECK_THAT(failure(std::string{"game:sway('eu.members', "} + number + ")"), Catch::Contains("bad argument"));
        CHECK_THAT(failure(std::string{"game:grant('eu', 'police', "} + number + ")"), Catch::Contains("bad argument"));
    }
    CHECK_THAT(failure("game:change('order', nil, 1, 7)"), Catch::Contains("a text expected"));
    CHECK_THAT(failure("game:change('order', nil, 1, {})"), Catch::Contains("a text expected"));
    CHECK_THAT(failure("game:change('violence', 'oshh', 1)"), Catch::Contains("did you mean 'osh'?"));
    // Enormous numbers are clamped like others.
    CHECK(Played("game:change('order', nil, 1e300)").number("order") == 100);
    CHECK(Played("game:change('order', nil, -1e300)").number("order") == 0);
}

TEST_CASE("every writer is an error in a handler that only answers", "[script][game][writers]") {
    std::size_t writers = 0;
    for (const Binding& binding : game_bindings()) {
        if (binding.access != Access::kWrite) continue;
        ++writers;
        const std::string name{binding.name};
        Playground p("game:" + name + "('order', nil, 1) return 0");
        const Error error = p.ask_error();
        INFO(error.text());
        CHECK(error.code == ErrorCode::kScript);
        CHECK_THAT(error.message,
                   Catch::Contains("game:" + name + " changes the game, and score of objective 'probe' only answers"));
        CHECK_THAT(error.where, Catch::StartsWith("box/scenario.lua:"));
    }
    CHECK(writers == 27);
}

TEST_CASE("what news is about is checked, field by field", "[script][game][writers]") {
    CHECK_THAT(failure("game:news('x', { plac = 'osh' })"),
               Catch::EndsWith("bad argument #2 to 'news' (unknown field 'plac': news may have place, actors and tone; "
                               "did you mean 'place'?)"));
    CHECK_THAT(failure("game:news('x', { place = 'osch' })"),
               Catch::EndsWith("bad argument to 'news' (there is no place 'osch'; did you mean 'osh'?)"));
    CHECK_THAT(failure("game:news('x', { actors = { 'eu', 'uss' } })"),
               Catch::Contains("bad argument to 'news' (there is no actor 'uss'"));
    // The first in order, in whatever order the table keeps them.
    CHECK_THAT(failure("game:news('x', { zz = 1, yy = 2, xx = 3, [true] = 4 })"),
               Catch::Contains("unknown field 'xx'"));
    CHECK_THAT(failure("game:agreements { zz = 1, yy = 2, xx = 3, [true] = 4 }"),
               Catch::Contains("unknown field 'xx'"));
    CHECK_THAT(failure("game:news(_('{a}', { d = print, c = print, b = print, a = print }))"),
               Catch::Contains("the value 'a' of the text is a function"));
}

TEST_CASE("game takes no fields, and says where a scenario remembers things", "[script][game][writers]") {
    CHECK_THAT(failure("game.seen = true"), Catch::Contains("game:store and game:flag keep"));
}
