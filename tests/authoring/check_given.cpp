// `check` on what functions are given and give back, and on numbers that lie beyond what there is.
#include <algorithm>

#include "authoring/check.h"
#include "authoring/findings.h"
#include "authoring/spec_box.h"
#include "script/schema.h"

using namespace demarche;
using namespace demarche::authoring;
using script::Severity;

TEST_CASE("a field that an event does not come with is named, and what has it", "[check]") {
    const CheckReport report = read_only(
        "on('round_end', function(game, event)\n"
        "  if event.mark and event.mark > 3 then game:news(_ 'x') end\n"
        "  if event.phase == 'reviev' then game:news(_ 'x') end\n"
        "  if event.name == 'round_ended' then game:news(_ 'x') end\n"
        "  if event.round == 4 then game:news(_ 'x') end\n"
        "end)\n"
        "indicator { id = 'heat', of = 'world', name = _ 'Heat', marks = { 25, 75 } }\n"
        "on('indicator_crossed', function(game, event)\n"
        "  if event.indicator == 'heat' and event.mark == 80 then game:news(_ 'x') end\n"
        "end)\n");
    INFO(shown(report));
    CHECK(hint_at(report, 2, "event.mark", "an event 'round_end' has no 'mark', so it is always nil") ==
          "it comes with 'indicator_crossed'");
    CHECK(hint_at(report, 3, "event.phase", "there is no phase 'reviev'") == "did you mean 'review'?");
    CHECK(hint_at(report, 4, "event.name", "it is never 'round_ended'") == "did you mean 'round_end'?");
    CHECK(hint_at(report, 5, "event.round", "the round is never 4: it goes from 1 to 3") != "not found");
    CHECK(hint_at(report, 9, "event.mark", "no indicator has a mark at 80") == "there are 25 and 75");
    CHECK(findings_in(report) == 5);
}

TEST_CASE("what a module does not have is named where it is read, also where no game comes by", "[check]") {
    CheckOptions options;
    options.games = 0;
    const auto check_with = [&](const std::string& more) {
        return check_package(
            script::memory_package("box", {{"box.scenario", kBoxScenario + more},
                                           {"box.help",
                                            "local M = {}\n"
                                            "function M.signs(draft, actor_id) return draft.lead == actor_id end\n"
                                            "M.limit = 3\n"
                                            "return M\n"}}),
            {}, options);
    };
    const std::string head =
        "local help = require 'box.help'\n"
        "local function near(game, place_id) return game:get('violence', place_id) end\n";
    const auto hook = [&](const std::string& more) {
        return check_with(head +
                          "on('round_end', function(game)\n"
                          "  if game:round() > 90 then\n"
                          "    help.sings({}, 'eu')\n"
                          "    game:news(_ 'x', { n = help.limmit })\n"
                          "    help.signs({}, 'ue')\n"
                          "    near(game, 'oss')\n"
                          "    help.signs({}, 'eu')\n"
                          "    local other = help.of_my_own or help.limit\n" +
                          more + "  end\nend)\n");
    };
    const CheckReport report = hook("    help = other\n");
    INFO(shown(report));
    // A name that is given another value may stand for anything.
    CHECK(hint_at(report, 5, "help.sings", "has no function") == "not found");
    const CheckReport plain = hook("");
    INFO(shown(plain));
    CHECK(hint_at(plain, 5, "help.sings", "module 'box.help' has no function 'sings'") == "did you mean 'signs'?");
    CHECK(hint_at(plain, 6, "help.limmit", "module 'box.help' has no 'limmit', so it is nil") ==
          "did you mean 'limit'?");
    CHECK(hint_at(plain, 7, "help.signs, actor_id", "there is no actor 'ue'") != "not found");
    // A Cyrillic letter in an id looks as its neighbours do.
    const CheckReport alike = read_only("on('round_end', function(game) game:get('violеnce', 'osh') end)\n");
    INFO(shown(alike));
    CHECK_THAT(shown(alike), Catch::Contains("did you mean 'violence'?") && Catch::Contains("none of a to z"));
    CHECK(hint_at(plain, 8, "near, place_id", "there is no place 'oss'") != "not found");
}

TEST_CASE("a function for several events may read what one of them has", "[check]") {
    const CheckReport report = read_only(
        "indicator { id = 'heat', of = 'world', name = _ 'Heat', marks = { 25, 75 } }\n"
        "local function both(game, event)\n"
        "  if event.mark == 75 or event.round == 3 or event.draft then game:news(_ 'x') end\n"
        "end\n"
        "on('indicator_crossed', both)\n"
        "on('draft_tabled', both)\n"
        "on('agreement_breached', function(game, event)\n"
        "  if event.clause == nil and event.agreement.type == 'mission' then game:news(_ 'x') end end)\n");
    INFO(shown(report));
    CHECK(findings_in(report) == 0);
}

TEST_CASE("what events come with is what hooks are given", "[check]") {
    std::string more;
    for (std::size_t i = 0; i < script::event_names().size(); ++i) {
        std::string known = "name = true, round = true, phase = true";
        for (const std::string_view field : script::event_fields()[i])
            known += ", " + std::string{field} + " = true";
        more +=
            "on('" + std::string{script::event_names()[i]} + "', function(_game, event)\n  local known = { " + known +
            " }\n  for field in pairs(event) do if not known[field] then error('unlisted ' .. field) end end\nend)\n";
    }
    more +=
        "indicator { id = 'heat', of = 'world', name = _ 'Heat', marks = { 25 }, drift = function(game)\n"
        "  game:change('heat', nil, 20) end }\n";
    const CheckReport report = check_box(more);
    INFO(shown(report));
    CHECK(find(report, "", "unlisted") == nullptr);
    CHECK(find(report, "the hook", "never run") == nullptr);
}

TEST_CASE("rounds and their names that never come are named", "[check]") {
    const CheckReport report = read_only(
        "on('round_end', function(game)\n"
        "  if game:round() == 4 then game:news(_ 'x') end\n"
        "  if game:date() == 'Tow' or game:date() == _ 'Tow' then game:news(_ 'x') end\n"
        "  if game:round() > 3 or game:round() == 3 then game:news(_ 'x') end\n"
        "  if game:date() == 'Two' or game:round() >= 1 or game:round() + 3 == 5 then game:news(_ 'x') end\n"
        "  game:schedule('rumour', 3)\n"
        "  game:schedule('rumour', 2)\n"
        "end)\n");
    INFO(shown(report));
    CHECK(hint_at(report, 2, "game:round", "the round is never 4") == "the first round is 1, and the last 3");
    CHECK(hint_at(report, 3, "game:date", "no round is called 'Tow'") == "did you mean 'Two'?");
    CHECK(hint_at(report, 4, "game:round", "the round is never > 3") != "not found");
    CHECK(hint_at(report, 6, "game:schedule", "in 3 rounds the game is over, which has 3: the card never falls due") ==
          "at most 2, from the first round");
    CHECK(findings_in(report) == 5);
}

TEST_CASE("answers and orders that there are not are named where they stand", "[check]") {
    const CheckReport report = read_only(
        "personality { id = 'odd',\n"
        "  choose = function(_game, card, choices)\n"
        "    for _index, one in ipairs(choices) do if one == 'denny' then return 'deny' end end\n"
        "    if card == 'rumor' then return 'wait' end\n"
        "    return card == 'rumour' and 'wiat' or nil\n"
        "  end,\n"
        "  choose_action = function(game, actions)\n"
        "    for _index, one in ipairs(actions) do if one.id == 'apeal' then return {} end end\n"
        "    if game:round() == 2 then return { { id = 'appael' } } end\n"
        "    return { { id = 'appeal' } }\n"
        "  end,\n"
        "  on_offer = function(game, draft)\n"
        "    if draft.type == 'mission' then return 'reject: ' .. _ 'No.' end\n"
        "    if game:round() == 2 then return 'refuse' end\n"
        "    return game:round() == 1 and 'accept' or nil\n"
        "  end }\n"
        "actor { id = 'crowd', name = _ 'Crowd', playable = false, chorus = function(game)\n"
        "  if game:round() == 2 then return 'ja' end\n"
        "  return 'no: ' .. _ 'Never.' end }\n");
    INFO(shown(report));
    CHECK(hint_at(report, 3, "one", "there is no choice 'denny'") == "did you mean 'deny'?");
    CHECK(hint_at(report, 4, "card", "there is no card 'rumor'") == "did you mean 'rumour'?");
    CHECK(hint_at(report, 5, "return", "it gives 'wiat', which is the id of no choice") == "did you mean 'wait'?");
    CHECK(hint_at(report, 8, "one.id", "there is no action 'apeal'") == "did you mean 'appeal'?");
    CHECK(hint_at(report, 9, "choose_action", "there is no action 'appael'") == "did you mean 'appeal'?");
    CHECK(hint_at(report, 14, "return", "it gives 'refuse', which is no answer") != "not found");
    CHECK(hint_at(report, 18, "return", "it gives 'ja', which is no answer") != "not found");
    CHECK(findings_in(report) == 7);
}

TEST_CASE("what stands in an order beside its id and its parameters is named, in play once and where nothing comes by",
          "[check]") {
    const std::string dig =
        "action { id = 'dig', name = _ 'Dig', text = _ 'Dig.', apply = function(game, act)\n"
        "  game:change('violence', 'osh', -act.params.metres) end,\n"
        "  params = { metres = { type = 'integer', min = 1, max = 9, default = 1 } } }\n";
    const auto mind = [](const std::string& id, const std::string& body) {
        return "personality { id = '" + id + "', choose_action = function(game) " + body + " end }\n";
    };
    const std::string order = "return { { id = 'dig', metres = 9 } }";
    const CheckReport unrun =
        read_only(dig + mind("odd", order) +
                  mind("even", "local all = { { id = 'dig', metres = 9 } } return #all > 1 and {} or nil"));
    INFO(shown(unrun));
    CHECK(hint_at(unrun, 4, "choose_action: metres", "there is no such field, and the call fails") != "not found");
    CHECK(hint_at(unrun, 5, "choose_action: metres", "there is no such field") == "not found");

    std::string seated = kBoxScenario;
    const std::string eu = "name = _ \"EU\"";
    seated.replace(seated.find(eu), eu.size(), eu + ", personality = 'odd'");
    const CheckReport played =
        check_package(script::memory_package("box", {{"box.scenario", seated + dig + mind("odd", order)}}), {}, {});
    INFO(shown(played));
    CHECK(find(played, "choose_action of personality 'odd'", "the parameter 'metres' stands beside the id") != nullptr);
    CHECK(find(played, "choose_action: metres", "no such field") == nullptr);
}

TEST_CASE("a field that a table for `game` does not have is told once, as the failure that it is", "[check]") {
    const CheckReport report = check_box(
        "on('round_start', function(game)\n"
        "  if #game:agreements { typ = 'mission' } > 0 then game:news(_ 'x') end\n"
        "end)\n"
        "on('round_start', function(game)\n"
        "  if game:get('violence', 'osh') > 99.5 then game:news(_ 'x', { plce = 'osh' }) end\n"
        "end)\n");
    INFO(shown(report));
    const auto about = [](const script::Finding& one) {
        return one.message.find("'typ'") != std::string::npos || one.path.find("typ") != std::string::npos;
    };
    CHECK(std::count_if(report.findings.begin(), report.findings.end(), about) == 1);
    CHECK(find(report, "the hook on 'round_start'", "unknown field 'typ'") != nullptr);
    CHECK(hint_at(report, 5, "game:news: plce", "there is no such field, and the call fails") ==
          "did you mean 'place'?");
}

TEST_CASE("a choice that an effect is compared with is held against the choices", "[check]") {
    const CheckReport report = read_only(
        "card { id = 'march', deck = 'news', title = _ 'March', text = _ 'A march.', choices = {\n"
        "  { id = 'stop', by = 'eu', text = _ 'Stop it', default = true,\n"
        "    apply = function(game, made)\n"
        "      if made.choice == 'stpo' then game:news(_ 'x') end end } } }\n");
    INFO(shown(report));
    CHECK(hint_at(report, 4, "made.choice", "there is no choice 'stpo'") == "did you mean 'stop'?");
    CHECK(findings_in(report) == 1);
}

TEST_CASE("tables for `game` are held against what they may hold", "[check]") {
    const CheckReport report = read_only(
        "on('round_end', function(game)\n"
        "  if game:round() < 3 then return end\n"
        "  game:news(_ 'x', { tone = 'god', actors = { 'eu', 'uss' }, wehre = 'osh' })\n"
        "  if #game:agreements { type = 'misson', status = 'in force' } > 0 then return end\n"
        "  game:news(_ 'x', { tone = 'good', actors = { 'eu' }, place = 'osh' })\n"
        "  if #game:agreements { type = 'mission', status = 'in_force', party = 'eu' } > 0 then return end\n"
        "end)\n");
    INFO(shown(report));
    CHECK(hint_at(report, 3, "game:news: tone", "it is never 'god'") == "did you mean 'good'?");
    CHECK(hint_at(report, 3, "game:news: actors", "there is no actor 'uss'") == "did you mean 'us'?");
    CHECK(hint_at(report, 3, "game:news: wehre", "there is no such field") != "not found");
    CHECK(hint_at(report, 4, "game:agreements: type", "there is no agreement 'misson'") == "did you mean 'mission'?");
    CHECK(hint_at(report, 4, "game:agreements: status", "is ever 'in force'") == "did you mean 'in_force'?");
    CHECK(findings_in(report) == 5);
}

TEST_CASE("ids that people would read in a text are named", "[check]") {
    const CheckReport report = read_only(
        "action { id = 'visit', name = _ 'Visit', text = _ 'Visit.', params = { where = { type = 'place' } },\n"
        "  apply = function(game, act)\n"
        "    game:news(_('{who} comes to {where}', { who = act.actor, where = act.params.where }))\n"
        "    game:news(_('{who} waits for {n}', { n = 3, who = 'us' }))\n"
        "    game:news(_('{who} is in {where} {how}', { who = game:name(act.actor), how = 'again',\n"
        "      where = game:name(act.params.where) }))\n"
        "    for _index, actor in ipairs(game:members('council')) do\n"
        "      game:news(_('{who} hears of it', { who = actor })) end\n"
        "  end }\n");
    INFO(shown(report));
    CHECK(hint_at(report, 3, "{who}", "act.actor is the id of an actor, and people read the id") ==
          "who = game:name(act.actor)");
    CHECK(hint_at(report, 3, "{where}", "act.params.where is the id of a place") ==
          "where = game:name(act.params.where)");
    CHECK(hint_at(report, 4, "{who}", "\"us\" is the id of an actor") == "who = game:name(\"us\")");
    CHECK(hint_at(report, 8, "{who}", "actor is the id of an actor") == "who = game:name(actor)");
    CHECK(findings_in(report) == 4);
}

TEST_CASE("a function that runs into its limit again and again ends the play soon, and is named", "[check]") {
    CheckOptions options;
    options.seconds = 300;  // not the clock decides
    const CheckReport report = check_box(
        "on('round_start', function()\n  local function f() local _ok = pcall(f) f() end f() end)\n", options);
    INFO(shown(report));
    CHECK(find(report, "the hook on 'round_start'", "the script worked too long") != nullptr);
    CHECK(find(report, "scenario", "for the hook on 'round_start' ran into its limit 4 times") != nullptr);
    CHECK(std::count_if(report.findings.begin(), report.findings.end(), [](const script::Finding& one) {
              return one.path.find("round_start") != std::string::npos;
          }) == 1);
}

TEST_CASE("a score whose best lies beyond the bounds of what it measures is named", "[check]") {
    CheckOptions options;
    options.games = 0;
    const CheckReport report = check_package(
        script::memory_package(
            "box",
            {{"box.scenario", kBoxScenario +
                                  "local scoring = require 'rules.scoring'\n"
                                  "objective { id = 'calm', of = 'eu', name = _ 'C', text = _ 'C.', weight = 1,\n"
                                  "  score = scoring.indicator { id = 'violence', subject = 'osh',\n"
                                  "    worst = 120, best = -20 } }\n"
                                  "objective { id = 'trust', of = 'eu', name = _ 'T', text = _ 'T.', weight = 1,\n"
                                  "  score = scoring.relation { from = 'us', to = 'self', worst = -90, best = 101 } }\n"
                                  "objective { id = 'quiet', of = 'eu', name = _ 'Q', text = _ 'Q.', weight = 1,\n"
                                  "  score = scoring.indicator { id = 'violence', worst = 100, best = 0 } }\n"},
             {"rules.scoring",
              "local M = {}\nfunction M.indicator() return function() return 1 end end\n"
              "M.relation = M.indicator\nreturn M\n"}}),
        {}, options);
    INFO(shown(report));
    CHECK(hint_at(report, 4, "scoring.indicator: best",
                  "'violence' goes from 0 to 100 and never comes to -20, so the score is never 1") ==
          "a number from 0 to 100");
    CHECK(hint_at(report, 4, "scoring.indicator: worst", "never comes to 120, so the score is never 0") != "not found");
    CHECK(hint_at(report, 6, "scoring.relation: best", "never comes to 101") == "a number from -100 to 100");
    CHECK(findings_in(report) == 2);  // whoever never falls to 0 may be meant so
}

TEST_CASE("cards for the hand that nobody is dealt are noted", "[check]") {
    const std::string card =
        "card { id = 'friend', deck = 'favours', hand = true, title = _ 'Friend', text = _ 'A friend.',\n"
        "  apply = function(game) game:change('violence', 'osh', -1) end }\n";
    const CheckReport never = check_box(card +
                                        "on('round_start', function(game) if game:get('violence', 'osh') > 99 then\n"
                                        "  game:deal('favours', 'eu') end end)\n");
    INFO(shown(never));
    const script::Finding* const note = find(never, "deck 'favours'", "nobody was dealt one in the 3 games played");
    REQUIRE(note != nullptr);
    CHECK(note->severity == Severity::kNote);
    const CheckReport dealt = check_box(card + "on('round_start', function(game) game:deal('favours', 'eu') end)\n");
    CHECK(find(dealt, "deck 'favours'", "dealt") == nullptr);
}

TEST_CASE("what a variable names is used where the variable stands", "[check]") {
    const CheckReport report = read_only(
        "local kCount = 'count'\n"
        "indicator { id = kCount, of = 'world', name = _ 'Count', start = 0 }\n"
        "indicator { id = 'idle', of = 'world', name = _ 'Idle', start = 0 }\n"
        "on('round_end', function(game) game:change(kCount, nil, 1) end)\n");
    INFO(shown(report));
    const auto idle = [&](const std::string& id) {
        return find(report, "indicator '" + id + "'", "nothing reads it and nothing moves it") != nullptr;
    };
    CHECK(idle("idle"));
    CHECK_FALSE(idle("count"));
}

TEST_CASE("a function with more parameters than it is given is named, and one that expects `game` too early",
          "[check]") {
    const CheckReport report = read_only(
        "relation { id = 'fear', name = _ 'Fear', start = function(game, from, to) return from == 'eu' and 20 or 5 end "
        "}\n"
        "indicator { id = 'arms', of = 'actor', name = _ 'Arms', start = function(game) return 3 end }\n"
        "indicator { id = 'heat', of = 'actor', name = _ 'Heat', start = function(actor_id) return actor_id == 'eu' "
        "and 4 or 3 end }\n"
        "local function mutual(game, parties, delta, _cap) game:shift_trust(parties[1], parties[2], delta) end\n"
        "on('round_end', mutual)\n"
        "on('round_end', function(game, _event, _more) game:news(_ 'x') end)\n"
        "action { id = 'spy', name = _ 'Spy', text = _ 'Look.', apply = function(game) game:news(_ 'x') end,\n"
        "  when = function(actor_id) return actor_id == 'eu' end }\n"
        "on('round_start', function(game, _event, extra) if extra then game:news(_ 'x') end end)\n");
    INFO(shown(report));
    CHECK(hint_at(report, 9, "the hook on 'round_start'", "so that 'extra' of it is always nil") != "not found");
    CHECK(hint_at(report, 1, "relation 'fear'.start", "it is called as function(from, to)") ==
          "start = function(from, to) ... end: there is no `game` yet");
    CHECK(hint_at(report, 2, "indicator 'arms'.start", "it is called as function(subject)") != "not found");
    // One with a name may be called by others, with more: that is noted.
    CHECK(hint_at(report, 4, "the hook on 'round_end'",
                  "it is called as function(game, event), so that 'delta' of it is always nil") != "not found");
    CHECK(hint_at(report, 8, "actor_id", "it is `game`, which is never the text 'eu'") ==
          "it is called as function(game, actor)");
    CHECK(findings_in(report) == 4);
}

TEST_CASE("calls that can do nothing are named", "[check]") {
    const CheckReport report = read_only(
        "on('round_end', function(game)\n"
        "  game:deal('news', 'eu')\n"
        "  game:reveal('eu_peace', 'us')\n"
        "  game:reveal('hidden', 'us')\n"
        "  game:deal('held', 'eu', 2)\n"
        "  game:deal('held', 'eu', 1) game:draw('news', 0) game:draw('news', 1)\n"
        "  game:set('violence', 'osh', 400) game:set('violence', 'osh', -1) game:set('violence', 'osh', 100)\n"
        "  if not game:get('violence', 'osh') <= 10 then return end\n"
        "end)\n"
        "card { id = 'one', deck = 'held', hand = true, title = _ 'One', text = _ 'One.', apply = function(game) "
        "game:news(_ 'x') end }\n"
        "action { id = 'march', name = _ 'March', text = _ 'March.', when = function(game)\n"
        "  if game:round() > 1 then return _ 'It is late.' end\n"
        "  if game:round() > 2 then return _('In {n}.', { n = 2 }) end\n"
        "  return true, _ 'x' end, apply = function(game) game:news(_ 'x') end }\n"
        "objective { id = 'hidden', of = 'eu', weight = 1, secret = true, name = _ 'H', text = _ 'H',\n"
        "  score = function(game) return game:get('violence', 'osh') / 100 end }\n");
    INFO(shown(report));
    CHECK(hint_at(report, 2, "game:deal", "no card of 'news' is for the hand") ==
          "hand = true in its cards, or game:draw(\"news\")");
    CHECK(hint_at(report, 3, "game:reveal", "'eu_peace' is no secret") == "secret = true in the objective");
    CHECK(hint_at(report, 5, "game:deal", "2 are to be dealt, and the deck 'held' has 1 for the hand") ==
          "a smaller number, or more cards");
    CHECK(hint_at(report, 6, "game:draw", "0 cards are none: nothing happens") == "1 or more");
    CHECK(hint_at(report, 7, "game:set", "'violence' goes from 0 to 100: set to 400 it stands at 100") != "not found");
    CHECK(hint_at(report, 7, "game:set", "set to -1 it stands at 0") != "not found");
    CHECK(hint_at(report, 8, "not", "`not` counts before the comparison") == "x > y, or not (x <= y)");
    CHECK(hint_at(report, 12, "return", "it gives a text alone") ==
          "return false, _ \"...\": why stands behind the answer");
    CHECK(hint_at(report, 13, "return", "it gives a text alone") != "not found");
    CHECK(findings_in(report) == 9);
}

TEST_CASE("comparisons of a parameter that never hold are named", "[check]") {
    const CheckReport report = read_only(
        "clause { id = 'pay', name = _ 'Pay', text = _ 'Pay {n} {urgent}.',\n"
        "  params = { urgent = { type = 'boolean', default = false }, n = { type = 'integer', min = 1, max = 4 } },\n"
        "  each_round = function(game, _agreement, params)\n"
        "    if params.urgent == 'yes' then game:news(_ 'x') end\n"
        "    if params.urgent == 1 then game:news(_ 'x') end\n"
        "    if params.n == 5 then game:news(_ 'x') end\n"
        "    if params.n > 4 then game:news(_ 'x') end\n"
        "    if params.n == '4' then game:news(_ 'x') end\n"
        "    if params.n == 4 or params.n > 3 or params.n + 2 > 5 or 2 * params.n == 8 then game:news(_ 'x') end\n"
        "    if params.urgent == true and params.n >= 1 then game:news(_ 'x') end\n"
        "  end }\n"
        "agreement { id = 'pact', kind = 'treaty', name = _ 'Pact', parties = { min = 2 }, frameworks = { 'council' "
        "},\n"
        "  clauses = { required = { 'pay' } } }\n");
    INFO(shown(report));
    CHECK(hint_at(report, 4, "params.urgent", "it is true or false, which is never the text 'yes'") ==
          "true or false, without quotes");
    CHECK(hint_at(report, 5, "params.urgent", "it is true or false, which is never the number 1") ==
          "the parameter by itself, or `not` before it");
    CHECK(hint_at(report, 6, "params.n", "'n' is never 5: it goes from 1 to 4") != "not found");
    CHECK(hint_at(report, 7, "params.n", "'n' is never > 4: it goes from 1 to 4") != "not found");
    CHECK(hint_at(report, 8, "params.n", "it is a number, which is never the text '4'") == "4, without quotes");
    CHECK(findings_in(report) == 5);
}

TEST_CASE("comparisons of lists, names, times and stocks that never hold are named", "[check]") {
    const CheckReport report = read_only(
        "on('round_end', function(game)\n"
        "  if game:actors() == { 'eu', 'us' } then game:news(_ 'x') end\n"
        "  for _index, one in ipairs(game:agreements()) do\n"
        "    if one.parties[1] == 'EU' then game:news(_ 'x') end\n"
        "    if one.type == game:name('mission') then game:news(_ 'x') end\n"
        "    if one.parties[1] == 'eu' and one.type == 'mission' then game:news(_ 'x') end\n"
        "  end\n"
        "  if game:round() > game:rounds() then game:news(_ 'x') end\n"
        "  if game:rounds() == 4 then game:news(_ 'x') end\n"
        "  if game:resource('eu', 'police') < 0 then game:news(_ 'x') end\n"
        "  if game:date() == 3 then game:news(_ 'x') end\n"
        "  if game:round() > game:rounds() - 1 and game:round() == game:rounds() then game:news(_ 'x') end\n"
        "  if game:rounds() == 3 and game:resource('eu', 'police') >= 0 then game:news(_ 'x') end\n"
        "end)\n");
    INFO(shown(report));
    CHECK(hint_at(report, 2, "==", "a table that is made there is never the same as another") != "not found");
    CHECK(hint_at(report, 4, "one.parties[...]", "there is no actor 'EU'") == "did you mean 'eu'?");
    CHECK(hint_at(report, 5, "one.type", "it is an id, which is never what people call it") != "not found");
    CHECK(hint_at(report, 8, "game:round", "the round is never > 3: it goes from 1 to 3") != "not found");
    CHECK(hint_at(report, 9, "game:rounds", "the number of rounds is never 4: it is 3") != "not found");
    CHECK(hint_at(report, 10, "game:resource", "a stock is never < 0: it is 0 or more") != "not found");
    CHECK(hint_at(report, 11, "game:date", "it gives a text, which is never the number 3") ==
          "game:round() gives the number of the round");
    CHECK(findings_in(report) == 7);
}

TEST_CASE("a status that no agreement has is told once, with each status once", "[check]") {
    const CheckReport report = read_only(
        "on('agreement_ended', function(game, event)\n"
        "  if event.agreement.status == 'ended' then game:news(_ 'x') end\n"
        "end)\n"
        "local function over(one) return one.status == 'endet' end\n"
        "on('round_end', function(game) if over(game:agreements()[1]) then game:news(_ 'x') end end)\n");
    INFO(shown(report));
    CHECK(hint_at(report, 2, "event.agreement.status", "it is never 'ended'") != "not found");
    CHECK(hint_at(report, 2, "agreement.status", "") == "not found");
    const std::string all = hint_at(report, 4, "one.status", "no draft, agreement or promise is ever 'endet'");
    const std::size_t first = all.find("'adopted'");
    CHECK(first != std::string::npos);
    CHECK(all.find("'adopted'", first + 1) == std::string::npos);
}

TEST_CASE("what nothing comes of is noted", "[check]") {
    const std::string notes =
        "clause { id = 'words', name = _ 'Words', text = _ 'Fine words.' }\n"
        "clause { id = 'sums', name = _ 'Sums', text = _ 'They pay {sum}.', params = { sum = { type = 'integer', min = "
        "1, max = 9 } },\n"
        "  each_round = function(game) game:change('violence', 'osh', -1) end }\n"
        "clause { id = 'watch', name = _ 'Watch', text = _ 'Watch.' }\n"
        "agreement { id = 'pact', kind = 'treaty', name = _ 'Pact', frameworks = { 'council' }, parties = { min = 2 "
        "},\n"
        "  clauses = { optional = { 'words', 'sums', 'watch' } } }\n"
        "action { id = 'wait', name = _ 'Wait', text = _ 'Wait {n} days.', params = { n = { type = 'integer', min = 1, "
        "max = 3 } },\n"
        "  apply = function(_game, _act) end }\n"
        "on('round_end', function(game, event)\n"
        "  for _index, one in ipairs(game:agreements()) do\n"
        "    for _term, term in ipairs(one.clauses) do if term.id == 'watch' then game:news(_ 'x') end end\n"
        "  end\n"
        "end)\n";
    const CheckReport report = read_only(notes);
    INFO(shown(report));
    CHECK(find(report, "clause 'words'", "nothing comes of keeping it") != nullptr);
    CHECK(find(report, "clause 'watch'", "nothing comes of keeping it") == nullptr);
    CHECK(find(report, "clause 'sums'.params.sum", "no function reads it") != nullptr);
    CHECK(find(report, "action 'wait'.apply", "it does nothing") != nullptr);

    // Neither what really happened nor that a body may deal with it makes anything of it.
    std::string tagged = notes;
    const std::string words = "text = _ 'Fine words.'";
    tagged.replace(tagged.find(words), words.size(), words + ", tags = { 'mild' }");
    const auto with_history = [&](const std::string& more) {
        CheckOptions options;
        options.games = 0;
        options.seconds = 0;
        return check_package(
            script::memory_package(
                "box",
                {{"box.scenario",
                  kBoxScenario + tagged +
                      "institution { id = 'bank', name = _ 'Bank', members = { 'eu' }, rule = rule.unanimity {},\n"
                      "  mandate = { 'mild' } }\n" +
                      more},
                 {"box.history",
                  "return { rounds = { { text = 'x', moves = { { as = 'eu', propose = { type = 'pact',\n"
                  "  framework = 'council', parties = { 'eu', 'us' }, clauses = { { id = 'words' },\n"
                  "  { id = 'sums', sum = 3 } } } } } } } }"}}),
            {}, options);
    };
    const CheckReport told = with_history("");
    INFO(shown(told));
    CHECK(find(told, "clause 'words'", "nothing comes of keeping it") != nullptr);
    CHECK(find(told, "clause 'sums'.params.sum", "no function reads it") != nullptr);
    // Somebody at home cares for whatever is of that kind.
    const CheckReport liked =
        with_history("constituency { id = 'eu.south', of = 'eu', name = _ 'South', likes = { mild = 2 } }\n");
    INFO(shown(liked));
    CHECK(find(liked, "clause 'words'", "nothing comes of keeping it") == nullptr);
    CHECK(findings_in(report) == 0);
}

TEST_CASE("a share where support is meant, and what looks the same on a screen, are told", "[check]") {
    const CheckReport report = read_only(
        "constituency { id = 'eu.all', of = 'eu', name = _ 'All', support = 0.6 }\n"
        "actor { id = 'a', name = _ 'A', short = _ 'AB', colour = '#102030', also = { _ 'Seat', _ 'A' } }\n"
        "actor { id = 'b', name = _ 'B', short = _ 'AB', colour = '#102030', also = { _ 'Seat', _ 'Hall' } }\n"
        "place { id = 'jalal', name = _ 'Jalal', at = { 40.5, 72.8 } }\n");
    INFO(shown(report));
    CHECK(hint_at(report, 1, "constituency 'eu.all'.support", "support goes from 0 to 100") == "60 for that share");
    CHECK(find(report, "actor 'b'.short", "is that of 'a', too") != nullptr);
    CHECK(find(report, "actor 'b'.colour", "is that of 'a', too") != nullptr);
    CHECK(find(report, "actor 'b'.also", "'Seat' is a name of 'a', too") != nullptr);
    CHECK(find(report, "actor 'b'.also", "Hall") == nullptr);
    CHECK(find(report, "actor 'a'.also", "") == nullptr);
    CHECK(find(report, "place 'jalal'.at", "'osh' lies at the same spot") != nullptr);
}

TEST_CASE("a parameter that is called as another who could pay is told", "[check]") {
    const CheckReport report = read_only(
        "action { id = 'pl', name = _ 'P', text = _ 'P {self}.', params = { self = { type = 'actor' } },\n"
        "  cost = { self = { police = 1 } }, apply = function(game) game:news(_ 'x') end }\n"
        "clause { id = 'pay', name = _ 'Pay', text = _ '{us} pays.', params = { us = { type = 'party' } },\n"
        "  cost = { us = { police = 1 } } }\n"
        "agreement { id = 'pact', kind = 'treaty', name = _ 'Pact', frameworks = { 'council' }, parties = { min = 2 "
        "},\n"
        "  clauses = { required = { 'pay' } } }\n");
    INFO(shown(report));
    CHECK(hint_at(report, 2, "action 'pl'.cost.self", "'self' is a parameter and a word for whoever acts") ==
          "another name for the parameter");
    CHECK(hint_at(report, 4, "clause 'pay'.cost.us", "'us' is a parameter and an actor") ==
          "another name for the parameter");
}
