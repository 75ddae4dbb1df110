// What handlers may ask of `game`.
#include "script/game_box.h"
#include "script/schema.h"

using namespace demarche;
using namespace demarche::script;

namespace {

bool holds(const std::string& expression, const std::function<void(const Scenario&, World&)>& prepare = {}) {
    Playground p("return " + expression);
    if (prepare) prepare(p.s, p.world);
    INFO(expression);
    return p.holds();
}

std::string failure(const std::string& statement) {
    Playground p(statement + " return 0");
    return p.ask_error().message;
}

}  // namespace

TEST_CASE("where in time", "[script][game][readers]") {
    const auto later = [](const Scenario&, World& world) {
        world.round = 2;
        world.phase = 2;
    };
    CHECK(holds("game:round() == 2 and math.type(game:round()) == 'integer'", later));
    CHECK(holds("game:rounds() == 3", later));
    CHECK(holds("game:phase() == 'decision'", later));
    CHECK(holds("game:date() == 'Two'", later));
}

TEST_CASE("ids have names for people", "[script][game][readers]") {
    CHECK(holds("game:name('eu') == 'EU'"));
    CHECK(holds("game:name('osh') == 'Osh'"));
    CHECK(holds("game:name('violence') == 'Violence'"));
    CHECK_THAT(failure("game:name('oshh')"), Catch::Contains("there is no definition 'oshh'"));
    CHECK_THAT(failure("game:name('oshh')"), Catch::Contains("did you mean 'osh'?"));
    CHECK_THAT(failure("game:name(nil)"), Catch::Contains("the id of a definition expected, got nothing"));
}

TEST_CASE("what has been revealed to whom", "[script][game][readers]") {
    const auto shown = [](ActorSet to) {
        return
            [to](const Scenario& s, World& world) { world.objectives[*s.find<ObjectiveId>("secret")].known_to = to; };
    };
    ActorSet eu;
    eu.insert(ActorId{0});
    CHECK(holds("not game:knows('secret', 'eu') and not game:knows('secret')"));
    CHECK(
        holds("game:knows('secret', 'eu') and not game:knows('secret', 'un') and not game:knows('secret')", shown(eu)));
    CHECK(holds("game:knows('secret', 'eu') and game:knows('secret')", shown(ActorSet::first(8))));
    CHECK(holds("not game:knows('secret', 'eu')", [](const Scenario& s, World& world) {
        world.objectives[*s.find<ObjectiveId>("secret")] = {false, ActorSet::first(8)};
    }));
}

TEST_CASE("numbers", "[script][game][readers]") {
    CHECK(holds("game:get('order') == 40"));
    CHECK(holds("game:get('order', nil) == 40"));
    CHECK(holds("game:get('violence', 'osh') == 60 and game:get('violence', 'manas') == 0"));
    CHECK(holds("game:get('standing', actor) == 10"));
    CHECK(holds("game:get('mood', 'eu.members') == 5"));
    const auto prepare = [](const Scenario& s, World& world) {
        world.numbers[s.trust_slot(ActorId{0}, ActorId{1})] = -7;
        world.numbers[s.trust_slot(ActorId{1}, ActorId{0})] = 9;
        world.numbers[s.free_slot(ActorId{1}, ResourceId{0})] = 12.5;
        world.numbers[s.committed_slot(ActorId{1}, ResourceId{0})] = 3;
    };
    CHECK(holds("game:trust('eu', 'us') == -7 and game:trust('us', 'eu') == 9", prepare));
    CHECK(holds("game:relation('trust', 'eu', 'us') == -7 and game:relation('fear', 'us', 'un') == 20", prepare));
    CHECK(holds("game:resource('us', 'police') == 12.5 and game:committed('us', 'police') == 3", prepare));
    CHECK(holds("game:support('eu.members') == 55"));
}

TEST_CASE("lists stand in definition order and are made anew", "[script][game][readers]") {
    CHECK(holds("table.concat(game:actors(), ' ') == 'eu us un'"));
    CHECK(holds("table.concat(game:places(), ' ') == 'osh manas'"));
    CHECK(holds("table.concat(game:members('osce'), ' ') == 'eu us' and #game:members('open') == 0"));
    CHECK(holds("table.concat(game:neighbours('manas'), ' ') == 'osh'"));
    CHECK(holds("(function() local a = game:actors() a[1] = 'x' return game:actors()[1] end)() == 'eu'"));
}

TEST_CASE("institutions", "[script][game][readers]") {
    CHECK(holds("game:is_member('osce', 'us') and not game:is_member('osce', 'un')"));
    CHECK(holds("game:chair('osce') == 'us' and game:chair('open') == nil"));
    CHECK(holds("game:chair('osce') == nil",
                [](const Scenario&, World& world) { world.institutions[InstitutionId{0}].chair = ActorId{}; }));
}

TEST_CASE("readers pay for the tables that they make", "[script][game][readers]") {
    const auto work = [](const std::string& statement) {
        Playground p("for i = 1, 10 do " + statement + " end return 0");
        for (std::size_t i = 0; i < 20; ++i)
            p.world.agreements.emplace_back(sample_agreement(p.s, 700 + i));
        for (int i = 0; i < 50; ++i)
            p.world.hands.push_back({ActorId{0}, *p.s.find<CardId>("favour")});
        std::int64_t used = 0;
        p.loaded.host->observe([&](const Host::Call& call) { used = call.work; });
        p.ask();
        return used;
    };
    // Ten calls each. An agreement with its parties and two terms takes some microseconds.
    CHECK(work("game:agreements()") >= 10 * 20 * 200);
    CHECK(work("game:agreements { status = 'violated' }") >= 10 * 20 * 4);
    CHECK(work("game:actors()") >= 10 * 25);
    CHECK(work("game:members('osce')") >= 10 * 24);
    CHECK(work("game:hand('eu')") >= 10 * 50 * 4);
    // Looking for the nearest name takes longer the longer the name.
    const std::int64_t near = work("pcall(game.get, game, 'ordre')");
    CHECK(work("pcall(game.get, game, 'ordre_of_the_day_after_tomorrow')") >= near + 10 * 4 * 250);
    CHECK(work("local t = tostring(_('{n} of {m}', { n = 1, m = 2 }))") >= 10 * 300);
    // What is not made is not paid for: this function reads neither of its parameters.
    Playground idle("return 0");
    std::int64_t used = 0;
    idle.loaded.host->observe([&](const Host::Call& call) { used = call.work; });
    idle.ask();
    CHECK(used < 200);
}

TEST_CASE("agreements are found by all that is named", "[script][game][readers]") {
    const auto prepare = [](const Scenario& s, World& world) {
        Agreement mission = sample_agreement(s, 700);
        world.agreements.emplace_back(mission);
        mission.id = AgreementId{5};
        mission.status = AgreementStatus::kTerminated;
        world.agreements.emplace_back(mission);
        DraftText text;
        text.type = *s.find<AgreementTypeId>("pact");
        text.parties = ActorSet{0b101};
        Agreement pact;
        pact.id = AgreementId{9};
        pact.version = DraftVersion{text, ActorId{0}, 1};
        pact.status = AgreementStatus::kRatifying;
        pact.parties = text.parties;
        world.agreements.emplace_back(pact);
    };
    const auto count = [&](const std::string& filter, int n) {
        INFO(filter);
        CHECK(holds("#game:agreements(" + filter + ") == " + std::to_string(n), prepare));
    };
    count("", 2);
    count("{}", 2);
    count("{ type = 'mission' }", 1);
    count("{ kind = 'treaty' }", 1);
    count("{ kind = 'statement' }", 0);
    count("{ status = 'in_force' }", 1);
    count("{ status = 'terminated' }", 1);
    count("{ status = 'ratifying' }", 1);
    count("{ place = 'osh' }", 1);
    count("{ place = 'manas' }", 0);
    count("{ framework = 'osce' }", 1);
    count("{ framework = 'open' }", 0);
    count("{ party = 'eu' }", 2);
    count("{ party = 'us' }", 1);
    count("{ clause = 'patrol' }", 1);
    count("{ type = 'mission', place = 'osh', party = 'us', status = 'in_force', kind = 'mission' }", 1);

    const std::string first = "(function() local a = game:agreements { type = 'mission' }[1]";
    CHECK(holds(
        first + " return a.id == 700 and a.type == 'mission' and a.kind == 'mission' and a.status == 'in_force' end)()",
        prepare));
    CHECK(holds(
        first + " return table.concat(a.parties, ' ') == 'eu us' and a.framework == 'osce' and a.place == 'osh' end)()",
        prepare));
    CHECK(holds(first + " return a.lead == 'us' and a.since == 2 and a.duration == 2 and #a.clauses == 2 end)()",
                prepare));
    CHECK(holds(
        first +
            " local p = a.clauses[2].params return a.clauses[2].id == 'patrol' and p.by == 'eu' and p.officers == 40 "
            "and math.type(p.officers) == 'integer' and p.ratio == 0.25 and p.where == 'manas' and p.road == 'south' "
            "and p.armed == true and p.under == 'open' and p.with == 'un' end)()",
        prepare));
    CHECK(holds(
        "(function() local a = game:agreements { type = 'pact' }[1] return a.framework == nil and a.place == nil and "
        "a.lead == nil and a.since == nil and a.duration == nil end)()",
        prepare));
}

TEST_CASE("what the scenario has stored", "[script][game][readers]") {
    const auto prepare = [](const Scenario& s, World& world) {
        world.agreements.emplace_back(sample_agreement(s, 700));
        world.memory.edit() = {{"a", "", std::int64_t{3}},
                               {"b", "", 2.0},
                               {"c", "700", std::string{"x"}},
                               {"c", "osh", true},
                               {"d", "", false}};
    };
    CHECK(holds("game:flag('a') == 3 and math.type(game:flag('a')) == 'integer'", prepare));
    CHECK(holds("math.type(game:flag('b')) == 'float'", prepare));
    CHECK(holds("game:flag('c', 'osh') == true and game:flag('c') == nil and game:flag('c', 'eu') == nil", prepare));
    CHECK(holds("game:flag('c', game:agreements()[1]) == 'x' and game:flag('c', 700) == 'x'", prepare));
    CHECK(holds("game:flag('d') == false", prepare));
}

TEST_CASE("cards", "[script][game][readers]") {
    const auto prepare = [](const Scenario&, World& world) {
        world.cards[CardId{0}].times = 1;
        world.cards[CardId{1}].times = 4;
        world.hands = {{ActorId{1}, CardId{2}}, {ActorId{0}, CardId{1}}, {ActorId{1}, CardId{0}}};
    };
    CHECK(holds("game:count('crisis') == 2 and game:count('favours') == 1"));
    CHECK(holds("game:count('crisis') == 1", prepare));  // `riot` comes once, `fire` again and again
    CHECK(holds("table.concat(game:hand('us'), ' ') == 'favour riot' and #game:hand('un') == 0", prepare));
}

TEST_CASE("readers refuse what does not exist, with the nearest name", "[script][game][readers]") {
    CHECK_THAT(failure("game:get('violense', 'osh')"),
               Catch::Contains("there is no indicator 'violense'") && Catch::Contains("did you mean 'violence'?"));
    CHECK_THAT(failure("game:get('violence', 'osch')"),
               Catch::Contains("there is no place 'osch'") && Catch::Contains("'osh'"));
    CHECK_THAT(failure("game:get('violence')"), Catch::Contains("the id of a place expected, got nothing"));
    CHECK_THAT(failure("game:get('order', 'osh')"), Catch::Contains("indicator of the world"));
    CHECK_THAT(failure("game:get('standing', 'osh')"), Catch::Contains("there is no actor 'osh'"));
    CHECK_THAT(failure("game:get(7)"), Catch::Contains("the id of an indicator expected"));
    CHECK_THAT(failure("game:trust('eu', 'uss')"), Catch::Contains("did you mean 'us'?"));
    CHECK_THAT(failure("game:relation('fears', 'eu', 'us')"), Catch::Contains("did you mean 'fear'?"));
    CHECK_THAT(failure("game:resource('eu', 'polise')"), Catch::Contains("did you mean 'police'?"));
    CHECK_THAT(failure("game:members('osse')"), Catch::Contains("did you mean 'osce'?"));
    CHECK_THAT(failure("game:support('eu.member')"), Catch::Contains("did you mean 'eu.members'?"));
    CHECK_THAT(failure("game:count('crysis')"), Catch::Contains("did you mean 'crisis'?"));
    CHECK_THAT(failure("game:flag('x', 'oshh')"), Catch::Contains("did you mean 'osh'?"));
    CHECK_THAT(failure("game:flag(1)"), Catch::Contains("bad argument"));
    CHECK_THAT(failure("game:agreements { tipe = 'mission' }"), Catch::Contains("did you mean 'type'?"));
    CHECK_THAT(failure("game:agreements { type = 'misson' }"), Catch::Contains("did you mean 'mission'?"));
    CHECK_THAT(failure("game:agreements { status = 'inforce' }"), Catch::Contains("did you mean 'in_force'?"));
    CHECK_THAT(failure("game:agreements { kind = {} }"), Catch::Contains("kind = a table"));
    CHECK_THAT(failure("game:agreements 'mission'"), Catch::Contains("table"));
    CHECK_THAT(failure("game.get('order')"), Catch::Contains("with a colon"));
    CHECK_THAT(failure("game:got('order')"), Catch::Contains("there is no game:got; did you mean 'get'?"));
}

TEST_CASE("a very long id is an unknown id like others", "[script][game][readers]") {
    CHECK_THAT(failure("game:get(('x'):rep(300))"), Catch::Contains("there is no indicator 'xxxx"));
    // Long names are not shared by the interpreter; they are found all the same.
    const std::string longest(60, 'a');
    const Host::Loaded box =
        load_good(kHead + "place { id = '" + longest + "', name = 'A', at = { 1, 2 } }\n" +
                  "indicator { id = 'heat', of = 'place', name = 'Heat', start = { " + longest + " = 9 } }\n" +
                  "ending { id = 'e', title = 'E', text = 'E', when = function(game)\n" +
                  "return game:get('heat', ('a'):rep(60)) == 9 end }\n");
    CHECK(*box.host->test(box.scenario->endings[EndingId{0}].when, blank_world(*box.scenario), {}));
}

TEST_CASE("every reader of the table has been called with good arguments", "[script][game][readers]") {
    // The table's examples: a method without one would make this fail.
    for (const auto& [name, call] :
         std::vector<std::pair<std::string, std::string>>{{"round", "()"},
                                                          {"rounds", "()"},
                                                          {"phase", "()"},
                                                          {"date", "()"},
                                                          {"get", "('order')"},
                                                          {"relation", "('fear', 'eu', 'us')"},
                                                          {"trust", "('eu', 'us')"},
                                                          {"resource", "('eu', 'police')"},
                                                          {"committed", "('eu', 'police')"},
                                                          {"name", "('eu')"},
                                                          {"actors", "()"},
                                                          {"places", "()"},
                                                          {"members", "('osce')"},
                                                          {"neighbours", "('osh')"},
                                                          {"is_member", "('osce', 'eu')"},
                                                          {"chair", "('osce')"},
                                                          {"agreements", "()"},
                                                          {"support", "('eu.members')"},
                                                          {"flag", "('a')"},
                                                          {"knows", "('secret', 'eu')"},
                                                          {"count", "('crisis')"},
                                                          {"hand", "('eu')"}}) {
        Playground p("local _got = game:" + name + call + " return 0");
        CHECK(p.ask() == 0);
    }
    std::size_t readers = 0;
    for (const Binding& binding : game_bindings())
        readers += binding.access == Access::kRead ? 1 : 0;
    CHECK(readers == 22);
}
