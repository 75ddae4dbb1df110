// `check` on holes of texts, on cards, questions and secrets that come to nothing, and on what it advises instead.
#include "authoring/check.h"
#include "authoring/findings.h"
#include "authoring/spec_box.h"

using namespace demarche;
using namespace demarche::authoring;

TEST_CASE("a text with holes that nothing fills is named where people read it", "[check]") {
    const CheckReport report = read_only(
        "on('round_end', function(game, event)\n"
        "  if game:round() ~= 2 then return end\n"
        "  game:news(_ '{whom} is {n} late')\n"
        "  game:news(_('{whom} waits'))\n"
        "  game:news(_('{whom} waits', { who = 'x' }))\n"
        "  game:news(_('{whom} waits', { whom = 'x', ['n'] = 1 }))\n"
        "  game:news(_('{whom} waits {{n}} {n|day|days}', { whom = 'x', n = 2 }))\n"
        "  local all = { whom = 'x' } game:news(_('{whom} waits', all))\n"
        "end)\n"
        "action { id = 'walk', name = _ 'Walk', text = _ 'Walk.', apply = function() end,\n"
        "  when = function(game) if game:round() == 2 then return false, _ 'Not before {n}.' end return true end }\n");
    INFO(shown(report));
    CHECK(hint_at(report, 3, "game:news", "the text's {whom} gets no value, and people read '{whom}'") ==
          "_(\"...\", { whom = ... })");
    CHECK(hint_at(report, 4, "game:news", "the text's {whom} gets no value") != "not found");
    CHECK(hint_at(report, 5, "_", "the text has no {who}, and its {whom} gets no value") != "not found");
    CHECK(hint_at(report, 6, "_", "the text has no {n}, so nobody reads that value") != "not found");
    CHECK(hint_at(report, 11, "return", "the text's {n} gets no value") != "not found");
    CHECK(findings_in(report) == 5);
}

TEST_CASE("a hole that fails when it is run is told once, and a value that is no number fails", "[check]") {
    const CheckReport report = check_box(
        "on('round_start', function(game)\n"
        "  game:news(_('{whom} waits', { who = 'x' }))\n"
        "end)\n"
        "on('round_end', function(game)\n"
        "  game:news(_('{share} of all', { share = 0 / 0 }))\n"
        "end)\n");
    INFO(shown(report));
    CHECK(hint_at(report, 2, "_", "the text has no {who}, and its {whom} gets no value") != "not found");
    CHECK(find(report, "the hook on 'round_end'", "the value 'share' of the text is a number that is not finite") !=
          nullptr);
    CHECK(findings_in(report) == 2);
}

TEST_CASE("a card for the hand that is to come by itself is named", "[check]") {
    const CheckReport report = read_only(
        "card { id = 'trump', deck = 'hands', title = _ 'Trump', text = _ 'Trump.', hand = true,\n"
        "  apply = function() end }\n"
        "on('round_end', function(game)\n"
        "  game:play('trump')\n"
        "  game:schedule('trump', 1)\n"
        "  game:play('rumour')\n"
        "  game:deal('hands', 'eu')\n"
        "end)\n");
    INFO(shown(report));
    CHECK(hint_at(report, 4, "game:play", "'trump' is a card for the hand") ==
          "game:deal(\"hands\", actor), or without hand = true");
    CHECK(hint_at(report, 5, "game:schedule", "'trump' is a card for the hand") != "not found");
    CHECK(hint_at(report, 6, "game:play", "") == "not found");
}

TEST_CASE("a secret action where everybody sees when it works is named", "[check]") {
    const auto with = [](const std::string& phase) {
        std::string text = kBoxScenario;
        const std::string rounds = "draw = { news = 1 } }";
        text.replace(text.find(rounds), rounds.size(),
                     "draw = { news = 1 }, phases = { 'events', 'negotiation', " + phase + ", 'resolution' } }");
        text += "action { id = 'bribe', name = _ 'Bribe', text = _ 'Bribe.', secret = true, apply = function() end }\n";
        CheckOptions options;
        options.games = 0;
        options.seconds = 0;
        return check_package(script::memory_package("box", {{"box.scenario", text}}), {}, options);
    };
    CHECK(find(with("'decision'"), "action 'bribe'", "it is secret") == nullptr);
    const CheckReport open = with("{ id = 'deeds', like = 'decision', secret = false }");
    INFO(shown(open));
    CHECK(find(open, "action 'bribe'", "in the phase 'deeds' it takes effect at once") != nullptr);
    const CheckReport turns = with("{ id = 'deeds', like = 'decision', secret = false, order = 'sequential' }");
    INFO(shown(turns));
    CHECK(find(turns, "action 'bribe'", "whose turn it is gives its author away") != nullptr);
}

TEST_CASE("what is advised can be done", "[check]") {
    const CheckReport report = read_only(
        "clause { id = 'watch', name = _ 'Watch', text = _ 'Watch.' }\n"
        "agreement { id = 'pact', kind = 'treaty', name = _ 'Pact', parties = { min = 2 }, clauses = { required = {\n"
        "  'watch' } }, ratify = function(game, actor_id)\n"
        "    return actor_id == 'us' end }\n");
    INFO(shown(report));
    CHECK(hint_at(report, 4, "actor_id", "it is an agreement, a table") ==
          "actor_id.type; it is called as function(game, agreement, actor)");
    CheckOptions options;
    options.games = 0;
    const CheckReport files = check_package(script::memory_package("box", {{"box.scenario", kBoxScenario},
                                                                           {"box.help", kBoxHelp},
                                                                           {"box.History", "return {}"},
                                                                           {"box.Spec.it", "return {}"},
                                                                           {"box.More-Terms", "return {}"}}),
                                            {}, options);
    INFO(shown(files));
    const auto hint = [&](const char* module) {
        const script::Finding* const one = find(files, module, "no file of the package requires it");
        return one == nullptr ? std::string{"not found"} : one->hint;
    };
    CHECK(hint("module 'box.History'") == "names are of a to z, 0 to 9 and _: name it history.lua");
    CHECK(hint("module 'box.Spec.it'").starts_with("name the folder spec"));
    CHECK(hint("module 'box.More-Terms'") ==
          "names are of a to z, 0 to 9 and _: name it more_terms.lua, and require \"box.more_terms\"");
    CHECK(hint("module 'box.help'") == "require \"box.help\" in scenario.lua");
    const CheckReport dotted =
        check_box("on('round_start', function(game) local n = game.resource('eu', 'police') end)\n");
    INFO(shown(dotted));
    CHECK(find(dotted, "", "write game:resource(...), with a colon") != nullptr);
}

TEST_CASE("answers in branches that no game has entered, and starts, are held against what there is", "[check]") {
    const CheckReport report = read_only(
        "personality { id = 'hawk', on_offer = function(game, draft)\n"
        "  if game:round() > 90 then return 'rejects: ' .. _ 'Never.' end\n"
        "  if game:round() > 91 then return true end\n"
        "  if game:round() > 92 then return 'reject: ' .. _ 'No.' end\n"
        "end }\n"
        "indicator { id = 'heat', of = 'place', name = _ 'Heat',\n"
        "  start = function(place) return place == 'oshh' and 80 or 10 end }\n"
        "local box = { start = function(place) return place == 'anything' end }\n");
    INFO(shown(report));
    CHECK(hint_at(report, 2, "return", "it gives 'rejects', which is no answer") == "did you mean 'reject'?");
    CHECK(hint_at(report, 3, "return", "it gives true, which is no answer") != "not found");
    CHECK(hint_at(report, 4, "return", "") == "not found");
    CHECK(hint_at(report, 7, "place", "there is no actor, place or constituency 'oshh'") == "did you mean 'osh'?");
    CHECK(hint_at(report, 8, "place", "") == "not found");
}

TEST_CASE("what is wrong in the historical line is named with its line", "[check]") {
    const auto line = [](const std::string& history, const char* message) {
        CheckOptions options;
        options.games = 0;
        options.seconds = 0;
        const CheckReport report = check_package(
            script::memory_package("box",
                                   {{"box.scenario", kBoxScenario}, {"box.help", kBoxHelp}, {"box.history", history}}),
            {}, options);
        INFO(shown(report));
        const script::Finding* const one = find(report, "history", message);
        return one == nullptr ? -1 : one->line;
    };
    CHECK(line("-- What happened.\nlocal line = {\n  title = _ 'T',\n  rounds = {} }\nreturn line\n",
               "it has no rounds: a table for each round") == 4);
    CHECK(line("local line = {\n  rounds = {\n    { text = _ 'One', moves = {\n      { as = 'eu', act = 'apeal' } } } "
               "} }\n"
               "return line\n",
               "apeal") == 4);
    CHECK(line("-- What happened.\nreturn 5\n", "the historical line is a table") == 2);
    CHECK(line("return {\n  rounds = 3 }\n", "the rounds are a list") == 2);
}
