// `check` on words, numbers and subjects that functions name, and on what one mistake brings about.
#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "authoring/check.h"
#include "authoring/findings.h"
#include "authoring/spec_box.h"

using namespace demarche;
using namespace demarche::authoring;
using script::Finding;
using script::Severity;

TEST_CASE("options and status words that functions compare with are held against what there is", "[check]") {
    const CheckReport report = read_only(
        "clause { id = 'watch', name = _ 'Watch', text = _ '{command}', params = { command = { type = 'choice',\n"
        "  options = { 'joint', 'Uzbek' }, default = 'joint' }, where = { type = 'place', default = 'osh' } },\n"
        "  likes = { ['eu.people'] = function(_game, terms) return terms.command == 'uzbek' and 1 or 0 end },\n"
        "  adopt = function(game, signed, params)\n"
        "    if params.command == 'Joint' then game:news(_ 'x') end\n"
        "    if params.where ~= 'oshh' then game:news(_ 'x') end\n"
        "    if signed.state == 'in_force' then game:news(_ 'x') end\n"
        "    for _index, term in ipairs(signed.clauses) do if 'uzbeck' == term.params.command then return end end\n"
        "  end }\n"
        "constituency { id = 'eu.people', of = 'eu', name = _ 'People' }\n"
        "on('round_end', function(game, happened)\n"
        "  local found = game:agreements { type = 'mission' }[1]\n"
        "  if found and found.status ~= 'in force' then return end\n"
        "  if happened.direktion == 'up' then return end\n"
        "end)\n"
        "action { id = 'walk', name = _ 'Walk', text = _ 'Walk.', apply = function(game, deed)\n"
        "  if deed.actor == 'euu' or deed.params.command then game:news(_ 'x') end end,\n"
        "  params = { far = { type = 'boolean', default = false } } }\n"
        "indicator { id = 'heat', of = 'place', name = _ 'Heat', drift = function(game, here)\n"
        "  if here == 'osch' then game:change('heat', here, 1) end end }\n");
    INFO(shown(report));
    CHECK(hint_at(report, 3, "terms.command", "it is never 'uzbek', which is none of its options") ==
          "did you mean 'Uzbek'?");
    CHECK(hint_at(report, 5, "params.command", "it is never 'Joint'") == "did you mean 'joint'?");
    CHECK(hint_at(report, 6, "params.where", "there is no place 'oshh'") == "did you mean 'osh'?");
    CHECK(hint_at(report, 7, "signed.state", "an agreement has no field 'state'").starts_with("there are 'id', "));
    CHECK(hint_at(report, 8, "params.command", "it is never 'uzbeck'") == "did you mean 'Uzbek'?");
    CHECK(hint_at(report, 13, "found.status", "no draft, agreement or promise is ever 'in force'") ==
          "did you mean 'in_force'?");
    CHECK(hint_at(report, 14, "happened.direktion", "an event has no field 'direktion'") ==
          "did you mean 'direction'?");
    CHECK(hint_at(report, 17, "deed.actor", "there is no actor 'euu'") == "did you mean 'eu'?");
    CHECK(hint_at(report, 17, "params.command", "'command' is a parameter of others") == "there is only 'far'");
    CHECK(hint_at(report, 20, "here", "there is no actor, place or constituency 'osch'") == "did you mean 'osh'?");
}

TEST_CASE("a function that changes something by what it gives back is told that it changes nothing", "[check]") {
    const CheckReport report = read_only(
        "indicator { id = 'heat', of = 'world', name = _ 'Heat', drift = function(_game)\n"
        "  return -3\n"
        "end }\n"
        "action { id = 'walk', name = _ 'Walk', text = _ 'Walk.', apply = function(game)\n"
        "  if game:round() > 1 then return end\n"
        "  local function far() return 3 end\n"
        "  if far() > 2 then return { heat = 3 } end\n"
        "end }\n");
    INFO(shown(report));
    CHECK(hint_at(report, 2, "return", "gives nothing back") != "not found");
    CHECK(hint_at(report, 7, "return", "gives nothing back") != "not found");
    CHECK(hint_at(report, 5, "return", "gives nothing back") == "not found");
    CHECK(hint_at(report, 6, "return", "gives nothing back") == "not found");
}

TEST_CASE("a list that is asked for an id has none, in whatever way it is asked", "[check]") {
    const CheckReport report = read_only(
        "on('agreement_in_force', function(game, event)\n"
        "  if event.agreement.parties['eu'] then game:news(_ 'x') end\n"
        "  if event.agreement.parties.eu then game:news(_ 'x') end\n"
        "  if game:members('council').eu then game:news(_ 'x') end\n"
        "  if game:members('council')['eu'] then game:news(_ 'x') end\n"
        "  if game:agreements {}.mission then game:news(_ 'x') end\n"
        "  if game:members('council')[1] == 'eu' or #game:members('council') > 1 then game:news(_ 'x') end\n"
        "  if event.agreement.parties[1] == 'eu' then game:news(_ 'x') end\n"
        "end)\n");
    INFO(shown(report));
    const auto told = [&](int line, const char* path) {
        return hint_at(report, line, path, "it is a list, which has no");
    };
    CHECK(told(2, "event.agreement.parties.eu") != "not found");
    CHECK(told(3, "event.agreement.parties.eu") != "not found");
    CHECK(told(4, "game:members.eu") != "not found");
    CHECK(told(5, "game:members.eu") != "not found");
    CHECK(told(6, "game:agreements.mission") != "not found");
    CHECK(findings_in(report) == 5);
}

TEST_CASE("what a table is compared with is one of its texts", "[check]") {
    const CheckReport report = read_only(
        "on('agreement_in_force', function(game, event)\n"
        "  if event.agreement == 'mission' then game:news(_ 'x') end\n"
        "end)\n");
    INFO(shown(report));
    CHECK_THAT(hint_at(report, 2, "event.agreement", "a table, which is never the text 'mission'"),
               Catch::Contains("event.agreement.type"));
}

TEST_CASE("of many mistakes the first thousand are told, in a time that does not grow with their square", "[check]") {
    std::string more;
    for (int hook = 0; hook < 20; ++hook) {
        more += "on('round_end', function(game)\n";
        for (int i = 0; i < 75; ++i)
            more += fmt::format("game:flag('f{}_{}')\n", hook, i);
        more += "end)\n";
    }
    const CheckReport report = read_only(more);
    INFO(report.findings.front().message);
    CHECK(report.findings.size() <= 1100);
    CHECK(find(report, "", "more things were found") != nullptr);
}

TEST_CASE("what may well be meant so is not called in question", "[check]") {
    const CheckReport report = read_only(
        "clause { id = 'watch', name = _ 'Watch', text = _ '{command}', params = { command = { type = 'choice',\n"
        "  options = { 'joint', 'Uzbek' }, default = 'joint' } }, adopt = function(game, signed, params)\n"
        "    local camp = { status = 'full', state = 1 }\n"
        "    if camp.status == 'full' or params.command == 'Uzbek' then game:change('violence', 'osh', 1) end\n"
        "    local function own(signed) return signed.state end\n"
        "    if own(camp) == 1 then return end\n"
        "    if game:get('violence', 'osh') > 99 or game:get('violence', 'osh') - 50 > 100 then return end\n"
        "    if 2 * game:get('violence', 'osh') > 150 or game:get('violence', 'osh') > 100 - 5 then return end\n"
        "    if game:get('violence', 'osh') <= 100 or game:trust('eu', 'us') < -99 then return end\n"
        "    game:change('violence', ipairs {})\n"
        "  end }\n"
        "clause { id = 'base', name = _ 'Base', text = _ '{status}', params = { status = { type = 'choice',\n"
        "  options = { 'kept', 'closed' }, default = 'kept' } } }\n"
        "local fault = {} function fault.base(params) return params.status == 'closed' end\n"
        "on('round_end', function(game, event) if fault.base { status = 'kept' } then return end\n"
        "  local draft = { anything = 'x' } if draft.anything == 'x' then return end end)\n");
    INFO(shown(report));
    CHECK(hint_at(report, 3, "camp.status", "") == "not found");
    CHECK(findings_in(report) == 2);  // no agreement holds the clauses
}

TEST_CASE("a subject that an indicator does not have is named where it is given", "[check]") {
    const CheckReport report = read_only(
        "indicator { id = 'displaced', of = 'world', name = _ 'Displaced' }\n"
        "on('round_end', function(game)\n"
        "  if game:round() < 99 then return end\n"
        "  game:change('displaced', -7, _ 'Home')\n"
        "  game:set('displaced', 'osh', 7)\n"
        "  if game:get('displaced', 'osh') == 1 then return end\n"
        "  game:change('violence', nil, 7)\n"
        "  game:change('violence', 'eu', 7)\n"
        "  game:change('violence', 'osh')\n"
        "  game:grant(7, 'police', 1)\n"
        "end)\n");
    INFO(shown(report));
    CHECK(hint_at(report, 4, "game:change",
                  "'displaced' is an indicator of the world and has no subject, and is given "
                  "-7") == "nil in its place");
    CHECK(hint_at(report, 5, "game:set", "is given 'osh'") == "nil in its place");
    CHECK(hint_at(report, 6, "game:get", "is given 'osh'") == "leave it out");
    CHECK(hint_at(report, 7, "game:change", "'violence' is an indicator of each place, and is given nil") ==
          "the id of a place");
    CHECK(hint_at(report, 8, "game:change", "'violence' is an indicator of each place, and is given 'eu'") ==
          "the id of a place");
    CHECK(hint_at(report, 9, "game:change", "it is given 2 arguments, and needs indicator, subject and delta") !=
          "not found");
    CHECK(hint_at(report, 10, "game:grant", "an id is asked for as actor, and it is given 7") != "not found");
}

TEST_CASE("a number that is compared with one beyond its bounds is named", "[check]") {
    const CheckReport report = read_only(
        "ending { id = 'war', title = _ 'War', text = _ 'War.',\n"
        "  when = function(game) return game:get('violence', 'osh') > 100 end }\n"
        "ending { id = 'peace', title = _ 'Peace', text = _ 'Peace.',\n"
        "  when = function(game) return game:get('violence', 'osh') < 0 or game:trust('eu', 'us') >= 101 end }\n"
        "ending { id = 'all', title = _ 'All', text = _ 'All.',\n"
        "  when = function(game) return game:get('violence', 'osh') ~= 150 end }\n");
    INFO(shown(report));
    CHECK(hint_at(report, 2, "game:get", "'violence' is never > 100: it goes from 0 to 100") != "not found");
    CHECK(hint_at(report, 4, "game:get", "'violence' is never < 0") != "not found");
    CHECK(hint_at(report, 4, "game:trust", "trust is never >= 101: it goes from -100 to 100") != "not found");
    CHECK(hint_at(report, 6, "game:get", "'violence' is never 150") != "not found");
}

TEST_CASE("a misspelling that fails when it is run is told once", "[check]") {
    const CheckReport report = check_box(
        "on('round_start', function(game)\n"
        "  game:change('violens', 'osh', 1)\n"
        "end)\n"
        "action { id = 'walk', name = _ 'Walk', text = _ 'Walk.', params = { place = { type = 'place' } },\n"
        "  apply = function(game, act)\n"
        "    game:change('violence', act.params.plac, 1)\n"
        "  end }\n"
        "on('round_end', function(game)\n"
        "  game:set(violens, 'osh', 1)\n"
        "end)\n");
    INFO(shown(report));
    CHECK(hint_at(report, 2, "the hook on 'round_start'", "there is no indicator 'violens'; did you mean") !=
          "not found");
    CHECK(hint_at(report, 6, "params.plac", "so it is always nil") == "did you mean 'place'?");
    CHECK(hint_at(report, 9, "global 'violens'", "nothing gives it a value") != "not found");
    CHECK(findings_in(report) == 3);
    CHECK(report.count(Severity::kError) == 4);  // with the function of the box that is meant to fail
}

TEST_CASE("why a play was ended is told, and not in other words as well", "[check]") {
    CheckOptions options;
    options.seconds = 300;  // not the clock decides
    const auto about = [](const CheckReport& report) {
        const auto at = std::find_if(report.findings.begin(), report.findings.end(),
                                     [](const Finding& one) { return one.path == "scenario"; });
        return at == report.findings.end() ? Finding{} : *at;
    };
    const CheckReport off = check_box(
        "on('round_start', function(game) local t = {} for i = 1, 1e9 do t[i] = ('x'):rep(1000) .. i end end)\n",
        options);
    INFO(shown(off));
    CHECK(about(off).severity == Severity::kNote);
    CHECK(about(off).message == "the package was switched off in the play; 0 of 3 games came to their end");
    const CheckReport limits = check_box(
        "objective { id = 'slow', of = 'eu', name = _ 'S', text = _ 'S.', weight = 1, score = function()\n"
        "  local function f() return f() + 1 end return pcall(f) and 1 or 0.5 end }\n",
        options);
    INFO(shown(limits));
    CHECK(about(limits).severity == Severity::kNote);
    CHECK(about(limits).message.starts_with(
        "the play was ended, for score of objective 'slow' ran into its limit 4 times; "));
}

TEST_CASE("a function that takes much time for little work is named with its mean", "[check]") {
    CheckOptions options;
    options.games = 1;
    options.seconds = 60;
    const CheckReport report = check_box(
        "on('round_start', function(game)\n"
        "  local s, t = ('1'):rep(500000), ('1'):rep(500000)\n"
        "  for i = 1, 4000 do if s < t then return end end\n"
        "end)\n",
        options);
    INFO(shown(report));
    CHECK(hint_at(report, 1, "the hook on 'round_start'", " ms of CPU time in the mean of ") != "not found");
}

TEST_CASE("thousands of files that nothing requires are one finding", "[check]") {
    std::vector<std::pair<std::string, std::string>> modules{{"box.scenario", kBoxScenario}, {"box.help", kBoxHelp}};
    for (int i = 0; i < 2000; ++i)
        modules.emplace_back("box.extra_" + std::to_string(i), "return {}");
    CheckOptions options;
    options.games = 0;
    const CheckReport report = check_package(script::memory_package("box", modules), {}, options);
    const auto at = std::find_if(report.findings.begin(), report.findings.end(),
                                 [](const Finding& one) { return one.path == "modules"; });
    REQUIRE(at != report.findings.end());
    CHECK(at->message.find("2001 files are required by no other") != std::string::npos);
    CHECK(at->message.find("'box.extra_0', ") != std::string::npos);
}

TEST_CASE("a method is called in question where it is taken for what it gives, and not where it is passed on",
          "[check]") {
    const CheckReport report = read_only(
        "on('round_end', function(game)\n"
        "  local ok, heat = pcall(game.get, game, 'violence', 'osh')\n"
        "  local get = game.get\n"
        "  if ok and get(game, 'violence', 'osh') > heat then game.news(game, _ 'Hot') end\n"
        "  if game.round == 3 then return end\n"
        "  if game.round and 3 ~= game.rounds then return end\n"
        "  if game.get('violence') > 3 then return end\n"
        "end)\n"
        "ending { id = 'all', title = _ 'All', text = _ 'All.', when = function(game) return game.round end }\n");
    INFO(shown(report));
    const auto at = [&](int line, const char* path) {
        return hint_at(report, line, path, "it is a function, not what it gives") != "not found";
    };
    for (const int line : {2, 3, 4})
        CHECK_FALSE((at(line, "game.get") || at(line, "game.news")));
    CHECK(at(5, "game.round"));
    CHECK(at(6, "game.round"));
    CHECK(at(6, "game.rounds"));
    CHECK(at(7, "game.get"));
    CHECK(at(9, "game.round"));
}

TEST_CASE("what a function of the package's own is given is nobody else's to judge", "[check]") {
    const CheckReport report = read_only(
        "local function own(event, params, agreement)\n"
        "  return event.kindness + params.foo + agreement.weight end\n"
        "local function more(draft, act, choice) return draft.foo == 'x' or act.foo or choice.params.foo end\n"
        "on('round_end', function(game)\n"
        "  if more({}, {}, { params = {} }) then return end\n"
        "  game:change('violence', 'osh', own({ kindness = 1 }, { foo = 1 }, { weight = 1 }))\n"
        "end)\n");
    INFO(shown(report));
    CHECK(findings_in(report) == 0);
}

TEST_CASE("comparisons that never hold, or always, are named", "[check]") {
    const CheckReport report = read_only(
        "on('round_end', function(game, event)\n"
        "  if game:phase() == 'reviews' or 'resolutoin' ~= game:phase() then return end\n"
        "  if game:round() == '1' or game:chair('council') == 'euu' then return end\n"
        "  if game:round() == 1 or 2 then return end\n"
        "  if event.name ~= 'round_end' or 'round_start' then return end\n"
        "  if game:phase() == 'review' or game:round() == 1 or game:round() == 2 then return end\n"
        "  local n = (game:round() == 1 and 3 or 2) + 1 game:change('violence', 'osh', n)\n"
        "  if game:round() == 1 or 2 == game:round() or game:round() == 1 or 1 + n > 2 then return end\n"
        "end)\n");
    INFO(shown(report));
    CHECK(hint_at(report, 2, "game:phase", "there is no phase 'reviews'") == "did you mean 'review'?");
    CHECK(hint_at(report, 2, "game:phase", "there is no phase 'resolutoin'") == "did you mean 'resolution'?");
    CHECK(hint_at(report, 3, "game:round", "it gives a number, which is never the text '1'") == "1, without quotes");
    CHECK(hint_at(report, 3, "game:chair", "there is no actor 'euu'") == "did you mean 'eu'?");
    CHECK(hint_at(report, 4, "or", "2 alone counts as true") != "not found");
    CHECK(hint_at(report, 5, "or", "\"round_start\" alone counts as true") != "not found");
    CHECK(findings_in(report) == 6);
}

TEST_CASE("a power is noted, whose last digit may differ between machines, but for a square", "[check]") {
    const CheckReport report = read_only(
        "on('round_end', function(game)\n"
        "  local n = game:round()\n"
        "  game:store('a', 6 * 0.9 ^ n)\n"
        "  game:store('b', n ^ 2 + n ^ 2.0)\n"
        "  game:store('c', n ^ 0.5)\n"
        "  game:store('d', n ^ -2)\n"
        "  game:store('e', n ^ 2 ^ n)\n"
        "  game:store('f', _ 'x ^ y')  -- x ^ y\n"
        "end)\n");
    INFO(shown(report));
    const auto box = static_cast<int>(std::count(kBoxScenario.begin(), kBoxScenario.end(), '\n'));
    std::vector<int> lines;
    for (const Finding& one : report.findings) {
        if (one.path != "^") continue;
        CHECK(one.severity == Severity::kNote);
        CHECK(one.message == "its last digit may be another on another machine, and with it the game");
        CHECK(one.hint.find("math.sqrt(x) for x ^ 0.5") != std::string::npos);
        lines.push_back(one.line - box);
    }
    CHECK(lines == std::vector{3, 5, 6, 7, 7});
}

TEST_CASE("texts that no translation can reach are noted, also before there is one", "[check]") {
    const CheckReport report = read_only(
        "on('round_end', function(game)\n"
        "  game:news('Something')\n"
        "  game:news(_ 'a' .. ' b')\n"
        "  game:change('violence', 'osh', 1, 'A reason')\n"
        "  game:news(_('a {b}', { b = 1 .. 2 }), { place = 'osh' })\n"
        "end)\n");
    INFO(shown(report));
    CHECK(hint_at(report, 2, "game:news", "the text is not marked for translation") != "not found");
    CHECK(hint_at(report, 3, "game:news", "put together with ..") != "not found");
    CHECK(hint_at(report, 4, "game:change", "the text is not marked for translation") != "not found");
    CHECK(hint_at(report, 5, "game:news", "") == "not found");
    CHECK(findings_in(report) == 0);  // they are notes
}

TEST_CASE("a call that is wrong, and fails when it is made, is told once", "[check]") {
    for (const auto& [call, path, message, hint] : std::vector<std::array<const char*, 4>>{
             {"game:gett('violence', 'osh')", "the hook on 'round_end'", "there is no game:gett; did you mean 'get'?",
              ""},
             {"game:change('displaced', 5)", "game:change", "has no subject, and is given 5", "nil in its place"},
             {"game:change('displaced', 'osh', 5)", "game:change", "has no subject, and is given 'osh'",
              "nil in its place"},
             {"game:grant('eu', 'police')", "game:grant", "it is given 2 arguments",
              "scripts/API.md says what each is"},
             {"game:grant(7, 'police', 1)", "game:grant", "an id is asked for as actor",
              "the id of a definition, in quotes"}}) {
        const CheckReport report =
            check_box(std::string{"indicator { id = 'displaced', of = 'world', name = _ 'Displaced' }\n"
                                  "on('round_end', function(game)\n  "} +
                      call + "\nend)\n");
        INFO(call << "\n" << shown(report));
        CHECK(hint_at(report, 3, path, message) == hint);
        CHECK(findings_in(report) == 1);
        CHECK(report.count(Severity::kError) == 2);  // with the function that is meant to fail
    }
}

TEST_CASE("a personality that reads what its seat cannot see is found", "[check]") {
    const auto check_with = [](const std::string& functions) {
        std::string text = kBoxScenario;
        const std::string eu = "actor { id = \"eu\", name = _ \"EU\",";
        text.replace(text.find(eu), eu.size(), eu + " personality = 'peeps',");
        text +=
            "indicator { id = 'hidden', of = 'world', name = _ 'Hidden', start = 42, visible = 'facilitator' }\n"
            "indicator { id = 'own', of = 'actor', name = _ 'Own', start = 17, visible = 'owner' }\n"
            "constituency { id = 'us.people', of = 'us', name = _ 'People', support = 33 }\n"
            "personality { id = 'peeps', " +
            functions + " }\n";
        CheckOptions options;
        options.games = 2;
        return check_package(script::memory_package("box", {{"box.scenario", text}}), {}, options);
    };
    for (const char* read : {"game:get('hidden')", "game:get('own', 'us')", "game:support('us.people')",
                             "game:flag('met')", "game:flag('met', 'osh')"}) {
        for (const char* one : {"on_offer", "choose", "choose_action"}) {
            const CheckReport report =
                check_with(std::string{one} + " = function(game) return " + read + " == 9 and nil end");
            INFO(read << " in " << one << "\n" << shown(report));
            CHECK(std::any_of(report.findings.begin(), report.findings.end(), [&](const Finding& found) {
                return found.severity == Severity::kError && found.path.find(one) != std::string::npos &&
                       found.message.find("'eu' cannot see ") != std::string::npos;
            }));
        }
    }
    const CheckReport fine = check_with(
        "on_offer = function(game) return game:get('own', 'eu') == 17 and 'accept' or nil end,\n"
        "choose_action = function(game) return game:get('violence', 'osh') > 90 and {} or nil end");
    INFO(shown(fine));
    CHECK(shown(fine).find("cannot see") == std::string::npos);
}

TEST_CASE("an answer that tells a seat what it may not know is found", "[check]") {
    const std::string hidden =
        "indicator { id = 'arms', of = 'world', name = _ 'Arms', start = 42, visible = 'facilitator' }\n"
        "indicator { id = 'plan', of = 'actor', name = _ 'Plan', start = 17, visible = 'owner' }\n";
    const auto warned = [&](const std::string& more, std::string_view path, std::string_view message) {
        CheckOptions options;
        options.games = 2;
        const CheckReport report = check_box(hidden + more, options);
        INFO(more << "\n" << shown(report));
        CHECK(std::none_of(report.findings.begin(), report.findings.end(), [](const Finding& found) {
            return found.severity == Severity::kError && found.message.find("stumbled") == std::string::npos;
        }));
        return std::any_of(report.findings.begin(), report.findings.end(), [&](const Finding& found) {
            return found.severity == Severity::kWarning && found.path.find(path) != std::string::npos &&
                   found.message.find(message) != std::string::npos;
        });
    };
    const auto action = [](const std::string& fields) {
        return "action { id = 'search', name = _ 'Search', text = _ 'Search.', by = { 'eu' }, " + fields +
               ", apply = function(game) game:change('violence', 'osh', -1) end }\n";
    };
    CHECK(warned(action("when = function(game) return game:get('arms') > 10 end"), "action 'search'",
                 "reads game:get(\"arms\"), which 'eu' may not know"));
    CHECK(warned(action("cost = function(game) return { eu = { police = game:get('plan', 'us') / 17 } } end"),
                 "action 'search'", "reads game:get(\"plan\", \"us\"), which 'eu' may not know"));
    CHECK(warned(action("when = function(game) return #game:hand('us') == 0 end"), "action 'search'",
                 "reads game:hand(\"us\"), which 'eu' may not know"));
    CHECK(
        warned("institution { id = 'guild', name = _ 'Guild', members = { 'eu', 'us' }, rule = rule.unanimity {},\n"
               "mandate = function(game) return game:get('plan', 'us') > 3 end }\n"
               "agreement { id = 'pact', kind = 'treaty', name = _ 'Pact', frameworks = { 'guild' }, parties = { min "
               "= 2 }, clauses = { required = { 'officers' } } }",
               "institution 'guild'", "reads game:get(\"plan\", \"us\"), which 'eu' may not know"));
    CHECK(
        warned("assurance { id = 'peaceful', name = _ 'Peaceful', text = _ 'Peaceful.', kept = function(game)\n"
               "if game:get('arms') > 90 then return false end return nil end }",
               "assurance 'peaceful'", "tells it so"));
    // What its reader knows tells it nothing, and what is done is no answer.
    CHECK_FALSE(warned(action("when = function(game) return game:get('plan', 'eu') > 3 and "
                              "game:get('violence', 'osh') > 3 end, cost = function(game) return { eu = { police = "
                              "math.min(1, #game:hand('eu')) } } end"),
                       "action 'search'", "may not know"));
    CHECK_FALSE(
        warned("action { id = 'search', name = _ 'Search', text = _ 'Search.', apply = function(game) if "
               "game:get('arms') > 10 then game:change('violence', 'osh', -1) end end }\n",
               "action 'search'", "may not know"));
}

TEST_CASE("branches that nothing enters because something is no table, a list or a text are named", "[check]") {
    const CheckReport report = read_only(
        "on('card_played', function(game, event) if event.card.id == 'rumour' then game:news(_ 'x') end end)\n"
        "action { id = 'walk', name = _ 'Walk', text = _ 'Walk.', apply = function(game, act)\n"
        "  if act.actor.id == 'eu' then game:news(_ 'x') end\n"
        "  if game:agreements { type = 'mission' } then game:news(_ 'x') end\n"
        "  if game:hand(act.actor) == 'rumour' then game:news(_ 'x') end\n"
        "  if not game:resource('eu', 'police') == 10 then game:news(_ 'x') end\n"
        "  for id in pairs(game:actors()) do if id == 'eu' then game:news(_ 'x') end end\n"
        "  end }\n"
        "card { id = 'k', deck = 'news', title = _ 'K', text = _ 'K.', apply = function(game, card)\n"
        "  if card.id == 'k' then game:news(_ 'x') end end }\n"
        "on('agreement_adopted', function(game, event)\n"
        "  if event.agreement.clauses[1].n == 2 then game:news(_ 'x') end\n"
        "  if event.agreement.clauses.officers then game:news(_ 'x') end\n"
        "  for _i, c in ipairs(event.agreement.clauses) do if c == 'officers' then game:news(_ 'x') end end\n"
        "  if event.agreement.parties == 'eu' or not #event.agreement.parties == 2 then game:news(_ 'x') end\n"
        "  for _i, c in ipairs(event.agreement.clauses) do if c.by == 'eu' then game:news(_ 'x') end end\n"
        "end)\n");
    INFO(shown(report));
    CHECK(hint_at(report, 1, "event.card.id", "it is the id of a card, a text") == "event.card itself is the id");
    CHECK(hint_at(report, 3, "act.actor.id", "it is the id of an actor, a text") == "act.actor itself is the id");
    CHECK(hint_at(report, 4, "game:agreements", "counts as true though it is empty") == "#game:agreements { ... } > 0");
    CHECK(hint_at(report, 5, "game:hand", "it is a list, which is never the text 'rumour'") != "not found");
    CHECK(hint_at(report, 6, "not", "`not` counts before the comparison") == "x ~= y, or not (x == y)");
    CHECK(hint_at(report, 7, "id", "it is a number, which is never the text 'eu'") != "not found");
    CHECK(hint_at(report, 10, "card.id", "it is the id of a card, a text") == "card itself is the id");
    CHECK(hint_at(report, 12, "event.agreement.clauses[1].n", "a term has no field 'n'").ends_with(".params.n"));
    CHECK(hint_at(report, 13, "event.agreement.clauses.officers", "it is a list, which has no 'officers'") !=
          "not found");
    CHECK(hint_at(report, 14, "c", "it is a term, a table, which is never the text 'officers'") == "c.id");
    CHECK(hint_at(report, 15, "event.agreement.parties", "it is a list, which is never the text 'eu'") != "not found");
    CHECK(hint_at(report, 15, "not", "`not` counts before the comparison") != "not found");
    CHECK(hint_at(report, 16, "c.by", "a term has no field 'by'").ends_with(".params.by"));
    CHECK(findings_in(report) == 13);
}

TEST_CASE("lists, ids and negations that are what they should be are no findings", "[check]") {
    const CheckReport report = read_only(
        "action { id = 'walk', name = _ 'Walk', text = _ 'Walk.', apply = function(game, act)\n"
        "  local held = act.actor == 'eu' and game:hand('eu') or {}\n"
        "  if #game:agreements { type = 'mission' } > 0 and not (#held == 2) then game:news(_ 'x') end\n"
        "  if game:hand(act.actor)[1] == 'rumour' or not held[1] == true then game:news(_ 'x') end\n"
        "  if not act.actor then return 'a' .. act.actor end\n"
        "  for _index, id in ipairs(game:actors()) do if id == 'eu' then game:news(_ 'x') end end\n"
        "  for n, id in ipairs(game:actors()) do local n = id if n == 'eu' then game:news(_ 'x') end end\n"
        "  for id, n in pairs({ eu = 1 }) do if id == 'eu' and n then game:news(_ 'x') end end\n"
        "  for _index, one in ipairs(game:agreements {}) do\n"
        "    for _term, term in ipairs(one.clauses) do if term.id == 'officers' then game:news(_ 'x') end end\n"
        "    if one.clauses[1].params.n == 2 and one.parties[1] == 'eu' then game:news(_ 'x') end\n"
        "  end\n"
        "  end }\n");
    INFO(shown(report));
    CHECK(findings_in(report) == 0);
}

TEST_CASE("what Lua says of a list, a loop and an `else if` gets a word of what would be right", "[check]") {
    const auto hint = [](const std::string& more) {
        const CheckReport report = check_box(more);
        UNSCOPED_INFO(shown(report));
        for (const Finding& one : report.findings) {
            if (one.severity == Severity::kError && one.message.find("stumbled") == std::string::npos) return one.hint;
        }
        return std::string{"no error"};
    };
    CHECK(hint("on('round_end', function(game) for _index, one in ipairs(game.actors) do game:news(one) end end)\n") ==
          "write game:actors(), with a colon");
    CHECK(hint("on('round_end', function(game) for one in game:actors() do game:news(one) end end)\n") ==
          "for _index, one in ipairs(...) do goes through a list, for key, value in pairs(...) do through a table");
    CHECK(hint("on('round_end', function(game)\n  if game:round() == 1 then\n    game:store('a', 1)\n"
               "  else if game:round() == 2 then\n    game:store('a', 2)\n  end\nend)\n")
              .find("begins an if with an end of its own: 'elseif' does not") != std::string::npos);
    CHECK(hint("on('round_end', function(game)\n  game:store('a', 1)\n  end\nend)\n").find("else if") ==
          std::string::npos);
}
