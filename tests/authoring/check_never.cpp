// `check` on packages with one thing in each that can never come, or never came; and on their sound neighbours.
#include <fmt/format.h>

#include <filesystem>
#include <fstream>

#include "authoring/check.h"
#include "authoring/findings.h"
#include "authoring/spec_box.h"

using namespace demarche;
using namespace demarche::authoring;
using script::Finding;
using script::Severity;

namespace {

CheckReport look(const std::string& more) {
    return check_package(script::memory_package("box", {{"box.scenario", kBoxScenario + more}, {"box.help", kBoxHelp}}),
                         {}, {});
}

/// A body that decides by unanimity, with a member that has no seat.
std::string assembly(const std::string& chorus, const std::string& rule = "rule.unanimity {}") {
    return "actor { id = 'un', name = _ 'UN', playable = false, chorus = " + chorus +
           " }\ninstitution { id = 'assembly', name = _ 'Assembly', members = { 'eu', 'us', 'un' }, rule = " + rule +
           " }\nagreement { id = 'vow', kind = 'treaty', name = _ 'Vow', frameworks = { 'assembly' }, parties = { min "
           "= "
           "2 }, clauses = { optional = { 'officers' } } }\n";
}

/// A clause in a treaty of its own, and what each seat makes of it.
std::string treaty(const std::string& eu, const std::string& us, const std::string& rule = "rule.unanimity {}") {
    std::string out =
        "clause { id = 'pledge', name = _ 'Pledge', text = _ 'A pledge.', adopt = function(game) game:news(_ 'x') end "
        "}\n"
        "institution { id = 'pair', name = _ 'Pair', members = { 'giant', 'dwarf' }, rule = " +
        rule +
        " }\nagreement { id = 'oath', kind = 'treaty', name = _ 'Oath', frameworks = { 'pair' }, parties = "
        "{ min = 1, only = { 'giant', 'dwarf' } }, clauses = { optional = { 'pledge', 'officers' } } }\n";
    out += "actor { id = 'giant', name = _ 'Giant', personality = 'gruff' }\n";
    out += "actor { id = 'dwarf', name = _ 'Dwarf', personality = 'meek' }\n";
    out +=
        "personality { id = 'gruff', taboo = { " + eu + " } }\npersonality { id = 'meek', taboo = { " + us + " } }\n";
    return out;
}

/// An agreement of the two that have a seat, which may hold the clause.
std::string sale(const std::string& clause) {
    return "agreement { id = 'sale', kind = 'treaty', name = _ 'Sale', frameworks = { 'council' }, parties = { min = "
           "2, "
           "only = { 'eu', 'us' } }, clauses = { optional = { '" +
           clause + "', 'officers' } } }\n";
}

void warned_in_line(const CheckReport& report, const std::string& path, const std::string& message, int line) {
    INFO(message);
    const Finding* const found = find(report, path, message);
    REQUIRE(found != nullptr);
    CHECK(found->line == line);
    CHECK(found->severity == Severity::kWarning);
}

/// How many findings say this.
std::ptrdiff_t times_told(const CheckReport& report, const std::string& message) {
    return std::count_if(report.findings.begin(), report.findings.end(),
                         [&](const Finding& finding) { return finding.message.find(message) != std::string::npos; });
}

struct Never {
    std::string name, more;
    Severity severity;
    std::string path, message;
    std::string line;  ///< With which its line begins.
};

}  // namespace

TEST_CASE("what can never come, or never came, is said where it stands", "[check]") {
    const std::vector<Never> cases = {
        {"a member without a seat or a chorus abstains", assembly("nil"), Severity::kWarning, "agreement 'vow'",
         "does not hold without un", "agreement { id = 'vow'"},
        {"a chorus that always abstains", assembly("function() return 'abstain' end"), Severity::kWarning,
         "agreement 'vow'", "does not hold without un", "agreement { id = 'vow'"},
        {"a chorus that always refuses, under consensus", assembly("function() return 'no' end", "rule.consensus {}"),
         Severity::kWarning, "agreement 'vow'", "does not hold without un", "agreement { id = 'vow'"},
        {"a mandate that never says yes",
         "institution { id = 'deaf', name = _ 'Deaf', members = { 'eu', 'us' }, rule = rule.unanimity {},\n"
         "mandate = function(game, draft) return draft.kind == 'missoin' end }\n"
         "agreement { id = 'vain', kind = 'treaty', name = _ 'Vain', frameworks = { 'deaf' }, parties = { min = 2 }, "
         "clauses = { optional = { 'officers' } } }\n",
         Severity::kWarning, "institution 'deaf'.mandate", "covered none of the drafts",
         "mandate = function(game, draft)"},
        {"an action that nobody can pay",
         "action { id = 'war', name = _ 'War', text = _ 'War.', cost = { self = { police = 90 } }, apply = "
         "function() end }\n",
         Severity::kWarning, "action 'war'", "nobody can ever pay the 90 police", "action { id = 'war'"},
        {"costs of one payer are added up",
         "clause { id = 'dear', name = _ 'Dear', text = _ '{a} pays.', params = { a = { type = 'party' } }, cost = { a "
         "= { police = 11 } } }\nagreement { id = 'sale', kind = 'treaty', name = _ 'Sale', frameworks = { 'council' "
         "}, parties = { min = 2 }, clauses = { optional = { 'dear', 'officers' } } }\n",
         Severity::kWarning, "clause 'dear'", "nobody can ever pay the 11 police", "clause { id = 'dear'"},
        {"a cost of somebody who cannot sign",
         "clause { id = 'dear', name = _ 'Dear', text = _ 'K pays.', cost = { kyrgyzstan = { police = 5 } } }\n" +
             sale("dear"),
         Severity::kWarning, "clause 'dear'.cost", "nobody ever pays it", "clause { id = 'dear'"},
        {"a debt of somebody who cannot sign",
         "clause { id = 'dear', name = _ 'Dear', text = _ 'K waits.', owed_by = { 'eu', 'kyrgyzstan' } }\n" +
             sale("dear"),
         Severity::kWarning, "clause 'dear'.owed_by[2]", "never owes it", "clause { id = 'dear'"},
        {"a cost that names no amount",
         "clause { id = 'dear', name = _ 'Dear', text = _ '{a} pays {n}.', params = { a = { type = 'party' }, n = { "
         "type = 'integer', min = 1, max = 3 } },\ncost = function(_g, p) return { [p.a] = { police = p.m } } end }\n" +
             sale("dear"),
         Severity::kNote, "clause 'dear'.cost", "it has asked nothing of anybody", "cost = function(_g, p)"},
        {"a debt of a host where there is no place",
         "clause { id = 'dear', name = _ 'Dear', text = _ 'The host waits.', owed_by = { 'host' } }\n" + sale("dear"),
         Severity::kWarning, "clause 'dear'.owed_by", "`host` is nobody", "clause { id = 'dear'"},
        {"a cost that nobody came to, where scripts grant",
         "action { id = 'war', name = _ 'War', text = _ 'War.', cost = { self = { police = 90 } }, apply = "
         "function(game, act) game:grant(act.actor, 'police', 1) end }\n",
         Severity::kNote, "action 'war'", "nobody had the 90 police", "action { id = 'war'"},
        {"a clause that is taboo for all", treaty("'pledge'", "'pledge'"), Severity::kWarning, "clause 'pledge'",
         "taboo for every seat that could sign it", "clause { id = 'pledge'"},
        {"a clause that is taboo for one whose yes is needed", treaty("'pledge'", ""), Severity::kNote,
         "clause 'pledge'", "taboo for giant", "clause { id = 'pledge'"},
        {"an action whose `when` never holds",
         "action { id = 'rest', name = _ 'Rest', text = _ 'Rest.', apply = function() end,\n"
         "when = function(game) return game:round() > 3 end }\n",
         Severity::kNote, "action 'rest'", "its `when` held for no seat",
         "when = function(game) return game:round() >"},
        {"an action that is for nobody",
         "action { id = 'rest', name = _ 'Rest', text = _ 'Rest.', apply = function() end,\n"
         "by = function(game, actor) return actor == 'EU' end }\n",
         Severity::kNote, "action 'rest'", "its `by` said no of every seat", "by = function(game, actor)"},
        {"an action whose cost function asks for too much",
         "action { id = 'rest', name = _ 'Rest', text = _ 'Rest.', apply = function() end, cost = function(game, act) "
         "return { [act.actor] = { police = 99 } } end }\n",
         Severity::kNote, "action 'rest'", "nobody could take it", "action { id = 'rest'"},
        {"a choice that is never open",
         "card { id = 'fork', deck = 'news', title = _ 'Fork', text = _ 'Fork.', choices = { { id = 'left', by = "
         "'eu', text = _ 'L', apply = function() end },\n{ id = 'right', by = 'eu', text = _ 'R', apply = function() "
         "end,\nwhen = function(game) return game:flag('no_such') end } } }\n",
         Severity::kNote, "card 'fork', choice 'right'", "it was never open", "when = function(game) return game:flag"},
        {"an inject that never falls due",
         "inject { id = 'storm', title = _ 'Storm', text = _ 'Storm.', apply = function() end,\nwhen = function(game) "
         "return game:get('violence', 'osh') > 500 end }\n",
         Severity::kNote, "inject 'storm'", "it never fell due", "when = function(game) return game:get"},
        {"an ending that nothing brings about", "ending { id = 'doom', title = _ 'Doom', text = _ 'Doom.' }\n",
         Severity::kWarning, "ending 'doom'", "no function names it", "ending { id = 'doom'"},
        {"an ending whose `when` never holds",
         "ending { id = 'doom', title = _ 'Doom', text = _ 'Doom.', when = function(game) return game.round == 2 end "
         "}\n",
         Severity::kNote, "endings", "1 of 2 endings never came", "ending { id = 'doom'"},
        {"a hook for marks that are not there", "on('indicator_crossed', function(game, event) end)\n",
         Severity::kWarning, "on(\"indicator_crossed\")", "no indicator has marks", "on('indicator_crossed'"},
        {"a question for marks that are not there",
         "question { id = 'why', text = _ 'Why?', to = 'all', when = 'indicator_crossed', answer = 'text' }\n",
         Severity::kWarning, "question 'why'", "no indicator has marks", "question { id = 'why'"},
        {"an objective that nothing moves",
         "objective { id = 'stone', of = 'eu', name = _ 'Stone', text = _ 'Stone.', weight = 1,\nscore = "
         "function(game) return (game:flag('gold') or 0) / 10 end }\n",
         Severity::kNote, "objective 'stone'", "its score was 0 whenever", "score = function(game) return (game:flag"},
        {"a method of game that is not called",
         "on('round_start', function(game)\nif game.round == 2 then game:store('x', 1) end end)\n", Severity::kWarning,
         "game.round", "it is a function, not what it gives", "if game.round == 2"},
        {"a call with more arguments than are looked at",
         "on('round_start', function(game)\ngame:change('violence', 'osh', -1, nil, 5) end)\n", Severity::kWarning,
         "game:change", "it is given 5 arguments and takes indicator, subject, delta and reason",
         "game:change('violence', 'osh', -1, nil, 5)"},
        {"a function of the rule library that is given a wrong id is mended where it is called",
         "action { id = 'act', name = _ 'A', text = _ 'A.', apply = function() end, when = "
         "require('rules.twice')('osj') "
         "}\n",
         Severity::kError, "when of action 'act'", "did you mean 'osh'?", "action { id = 'act'"},
    };
    for (const Never& one : cases) {
        const std::string source = kBoxScenario + one.more;
        const CheckReport report =
            check_package(script::memory_package("box", {{"box.scenario", source},
                                                         {"rules.twice",
                                                          "return function(place)\n  return function(game) return "
                                                          "game:get('violence', place) >= 0 end\nend"}}),
                          {}, {});
        INFO(one.name << "\n" << shown(report));
        const Finding* const found = find(report, one.path, one.message);
        CHECK(found != nullptr);
        if (found == nullptr) continue;
        CHECK(found->severity == one.severity);
        CHECK(found->file == "box/scenario.lua");
        const std::size_t at = source.find("\n" + one.line);
        REQUIRE(at != std::string::npos);
        CHECK(found->line == 2 + std::count(source.begin(), source.begin() + static_cast<std::ptrdiff_t>(at), '\n'));
        CHECK_FALSE(found->excerpt.empty());
        if (one.severity != Severity::kError) CHECK_FALSE(found->hint.empty());
        // One thing is wrong with it, and it is said once.
        CHECK(std::count_if(report.findings.begin(), report.findings.end(), [&](const Finding& other) {
                  return other.path == found->path && other.line == found->line;
              }) == 1);
    }
}

TEST_CASE("what can come is not called in question", "[check]") {
    struct Sound {
        std::string more, path;
    };
    const std::vector<Sound> cases = {
        {"clause { id = 'fair', name = _ 'Fair', text = _ 'Each pays.', cost = { eu = { police = 1 }, kyrgyzstan = { "
         "police "
         "= 1 } } }\n" +
             sale("fair"),
         "clause 'fair'"},
        {assembly("function() return 'yes' end"), "agreement 'vow'"},
        {assembly("function(game, draft) return game:round() == 3 and 'yes' or 'no' end"), "agreement 'vow'"},
        {assembly("function(game, draft) return #draft.clauses > 0 and 'yes' or 'no' end"), "agreement 'vow'"},
        {assembly("function() return 'no' end", "rule.majority { over = 1/2 }"), "agreement 'vow'"},
        {assembly("function() return 'abstain' end", "rule.consensus {}"), "agreement 'vow'"},
        {treaty("'pledge'", "", "rule.any_of { rule.consent { of = 'dwarf' } }"), "clause 'pledge'"},
        {treaty("'officers'", ""), "clause 'pledge'"},
        {"action { id = 'war', name = _ 'War', text = _ 'War.', cost = { self = { police = 10 } }, apply = "
         "function(game) game:news(_ 'x') end }\n",
         "action 'war'"},
        {"resource { id = 'gold', name = _ 'Gold', renew = 4 }\naction { id = 'war', name = _ 'War', text = _ 'War.', "
         "cost = { self = { gold = 8 } }, apply = function(game) game:news(_ 'x') end }\n",
         "action 'war'"},
        {"card { id = 'fork', deck = 'news', title = _ 'F', text = _ 'F.', choices = { { id = 'left', by = 'eu', text "
         "= _ "
         "'L', apply = function() end }, { id = 'right', by = 'eu', text = _ 'R', apply = function() end, when = "
         "function(game) return game:round() > 1 end } } }\n",
         "choice 'right'"},
        {"action { id = 'rest', name = _ 'Rest', text = _ 'Rest.', apply = function(game) game:news(_ 'x') end, by = "
         "function(game, actor) "
         "return actor == 'us' end, when = function(game) return game:round() == 3 end }\n",
         "action 'rest'"},
        {"inject { id = 'storm', title = _ 'Storm', text = _ 'Storm.', apply = function() end, when = function(game) "
         "return game:round() == 2 end }\n",
         "inject 'storm'"},
        {"institution { id = 'ear', name = _ 'Ear', members = { 'eu', 'us' }, rule = rule.unanimity {}, mandate = "
         "function(game, draft) return draft.kind == 'treaty' end }\nagreement { id = 'word', kind = 'treaty', name = "
         "_ "
         "'Word', frameworks = { 'ear' }, parties = { min = 2 }, clauses = { optional = { 'officers' } } }\n",
         "institution 'ear'"},
        {"objective { id = 'calm', of = 'eu', name = _ 'Calm', text = _ 'Calm.', weight = 1, score = function(game) "
         "return "
         "game:round() / 3 end }\n",
         "objective 'calm'"},
        {"ending { id = 'doom', title = _ 'Doom', text = _ 'Doom.' }\non('round_end', function(game) if game:round() "
         "== "
         "9 then game:finish('doom') end end)\n",
         "ending 'doom'"},
        {"indicator { id = 'heat', of = 'world', name = _ 'Heat', marks = { 5 } }\non('indicator_crossed', "
         "function(game, event) end)\n",
         "on(\"indicator_crossed\")"},
        {"on('round_start', function(game) local t = { game:get('violence', 'osh'), game:round(), (game:trust('eu', "
         "'us')) }\ngame:change('violence', ({ 'osh', 'x' })[1], -(1), nil) end)\n",
         "game:"},
        {"on('round_start', function(game) local t = { game:get('violence', 'osh'), game:round(), (game:trust('eu', "
         "'us')) }\ngame:change('violence', ({ 'osh', 'x' })[1], -(1), nil) end)\n",
         "game:"},
        {"on('round_start', function(game)\nlocal gain = { game = { round = 1 } } gain.x = gain.game.round end)\n",
         "game."},
    };
    for (const Sound& one : cases) {
        const CheckReport report = look(one.more);
        INFO(one.more << shown(report));
        CHECK(find(report, one.path, "") == nullptr);
    }
}

TEST_CASE("a function that fails all the time is found once, and not in other words as well", "[check]") {
    const std::string more =
        "card { id = 'odd', deck = 'news', title = _ 'Odd', text = _ 'Odd.', weight = function(game)\n return 'high' "
        "end }\n";
    const CheckReport report = look(more);
    INFO(shown(report));
    CHECK(report.count(Severity::kError) == 2);  // with the one that is meant to fail
    REQUIRE(find(report, "weight of card 'odd'", "it has to give a number") != nullptr);
    CHECK(find(report, "the rules", "") == nullptr);
}

TEST_CASE("texts for people that are not marked are named where the package has a translation", "[check]") {
    const std::string more =
        "action { id = 'talk', name = _ 'Talk', text = _ 'Talk.', when = function(game)\n"
        "  if game:round() > 2 then return false, 'It is too late.' end\n"
        "  return true end, apply = function(game, act)\n"
        "  game:news('All is ' .. 'well', { place = 'osh' })\n"
        "  game:tell(act.actor, [[A secret]])\n"
        "  game:change('violence', 'osh', (1), \"A reason\")\n"
        "  game:store('flag', 'a plain value') -- game:news('in a comment')\n"
        "  game:news(_ 'Marked', { tone = 'good' })\n"
        "  game:news(_('{n} marked', { n = 1 }))\n"
        "end }\n";
    const std::filesystem::path folder = std::filesystem::temp_directory_path() / "demarche_check_marked" / "box";
    std::filesystem::create_directories(folder);
    std::ofstream(folder / "scenario.lua") << kBoxScenario << more;
    const auto now = [&] {
        CheckOptions options;
        options.games = 1;
        return check_package(std::shared_ptr<const script::PackageFiles>{script::folder_package(folder, {})}, folder,
                             options);
    };
    const CheckReport without = now();
    std::filesystem::create_directories(folder / "locale");
    const CheckReport with = now();
    std::filesystem::remove_all(folder.parent_path());
    INFO(shown(with));
    CHECK(find(without, "", "is not marked for translation, so") == nullptr);
    struct Text {
        std::string path, text;
        int line;
    };
    const int first = 1 + static_cast<int>(std::count(kBoxScenario.begin(), kBoxScenario.end(), '\n'));
    for (const Text& one : {Text{"return", "It is too late.", 1},
                            {"game:news", "All is ", 3},
                            {"game:tell", "A secret", 4},
                            {"game:change", "A reason", 5}}) {
        warned_in_line(with, one.path, "\"" + one.text + "\" is not marked", first + one.line);
    }
    CHECK(times_told(with, "is not marked for translation, so") == 4);
}

TEST_CASE("hooks that games seldom come to are run, and what nothing runs is named", "[check]") {
    const std::string pact =
        "agreement { id = 'pact', kind = 'treaty', name = _ 'Pact', frameworks = { 'council' }, parties = { min = 2 }, "
        "place = true, clauses = { optional = { 'officers' } } }\n";
    const std::string meter =
        "indicator { id = 'meter', of = 'actor', name = _ 'Meter', start = 10, better = 'lower', marks = { 90 } }\n";
    for (const char* event : {"agreement_ended", "agreement_left", "agreement_breached"}) {
        const CheckReport report =
            look(fmt::format("{}on('{}', function(game, event) game:grant('eu', 'gold', 1) end)", pact, event));
        INFO(event << "\n" << shown(report));
        const Finding* const found = find(report, event, "gold");
        REQUIRE(found != nullptr);
        CHECK(found->severity == Severity::kError);
    }
    const CheckReport crossed =
        look(meter +
             "on('indicator_crossed', function(game, event) if event.subject == 'us' and event.direction == 'down' "
             "then game:grant('eu', 'gold', 1) end end)");
    INFO(shown(crossed));
    CHECK(find(crossed, "indicator_crossed", "gold") != nullptr);
    CHECK(find(crossed, "indicator_crossed", "never run") == nullptr);
    // Of one party nobody is left when it leaves.
    std::string lone = kBoxScenario;
    lone.replace(lone.find("max = 3 }"), 9, "max = 1 }");
    const CheckReport silent = check_package(
        script::memory_package(
            "box", {{"box.scenario", lone + "on('agreement_left', function() end)"}, {"box.help", kBoxHelp}}),
        {}, {});
    INFO(shown(silent));
    const Finding* const named = find(silent, "agreement_left", "it was never run");
    REQUIRE(named != nullptr);
    CHECK(named->severity == Severity::kNote);
}

TEST_CASE("a weight that is always 0 and a deck that nothing draws from are seen behind a helper", "[check]") {
    const std::string maker =
        "local function make(id, deck, weight) card { id = id, deck = deck, title = _ 'Made', text = _ 'Made.', weight "
        "= weight } end\n";
    const CheckReport report =
        look(maker +
             "make('zero', 'news', 0) make('asked', 'news', function() return 0 end)\nmake('dry', 'shelf', 1) "
             "make('drier', 'shelf', 1)\nlocal again = { 'zero', 'shelf' }\nmake('sound', 'news', 2)\n");
    INFO(shown(report));
    CHECK(find(report, "card 'zero'.weight", "it is 0") != nullptr);
    CHECK(find(report, "card 'asked'.weight", "it was 0 whenever") != nullptr);
    CHECK(find(report, "deck 'shelf'", "none of its cards came") != nullptr);
    CHECK(find(report, "card 'sound'.weight", "") == nullptr);
    CHECK(find(report, "deck 'news'", "") == nullptr);
}

TEST_CASE("what people have read is held against what is marked, however it came there", "[check]") {
    const std::filesystem::path folder = std::filesystem::temp_directory_path() / "demarche_check_shown" / "box";
    std::filesystem::create_directories(folder / "locale");
    std::ofstream(folder / "scenario.lua") << kBoxScenario
                                           << "on('round_start', function(game)\n"
                                              "local plain = 'The gate is shut'\n"
                                              "game:news(plain)\n"
                                              "local sum = 'Round ' .. game:round()\n"
                                              "game:tell('eu', sum)\n"
                                              "local form = string.format('Seen %d times', game:round())\n"
                                              "game:news(form)\n"
                                              "local marked = _ 'The gate is open'\n"
                                              "game:news(marked)\n"
                                              "game:news(_('Day {n}', { n = game:round() }))\n"
                                              "game:news('Told once')\n"
                                              "end)\n";
    std::ofstream(folder / "help.lua") << kBoxHelp;
    std::ofstream(folder / "locale" / "ru.po") << "msgid \"\"\nmsgstr \"Language: ru\\n\"\n";
    const CheckReport report =
        check_package(std::shared_ptr<const script::PackageFiles>{script::folder_package(folder, {})}, folder, {});
    std::filesystem::remove_all(folder.parent_path());
    INFO(shown(report));
    const int first = static_cast<int>(std::count(kBoxScenario.begin(), kBoxScenario.end(), '\n'));
    const std::vector<std::pair<std::string, int>> read{{"The gate is shut", 2}, {"Round 1", 4}, {"Seen 1 times", 6}};
    for (const auto& [text, line] : read) {
        warned_in_line(report, "text", "people have read \"" + text, first + line);
    }
    CHECK(times_told(report, "people have read") == 3);
}

TEST_CASE("a game whose commands cost too much together is broken off, and the function named", "[check]") {
    // Each within its own limit, and each command within its own.
    const std::string more =
        "for i = 1, 9 do on('phase_start', function(game)\nfor k = 1, 4000000 do end end) end\n"
        "for i = 1, 20 do on('round_start', function(game) for k = 1, 1000 do end end) end\n";
    std::string text = kBoxScenario + more;
    const std::string rounds = "_ \"Three\" }";
    text.replace(text.find(rounds), rounds.size(), "_ \"Three\", _ \"4\", _ \"5\", _ \"6\", _ \"7\", _ \"8\" }");
    CheckOptions options;
    options.seconds = 300;  // not the clock decides
    const CheckReport report = check_package(script::memory_package("box", {{"box.scenario", text}}), {}, options);
    INFO(shown(report));
    const Finding* const found = find(report, "phase_start", "the scripts of one game have worked too long together");
    REQUIRE(found != nullptr);
    CHECK(found->severity == Severity::kError);
    CHECK(found->message.find("% of it in") != std::string::npos);
    CHECK(report.games == 0);
    CHECK(find(report, "scenario", "did not come to its end") == nullptr);
}

TEST_CASE("what actors without a seat would say later is not judged by a play that was broken off", "[check]") {
    // Long enough for a few refusals, and too short for a game.
    const std::string slow = "for i = 1, 9 do on('phase_start', function(game)\nfor k = 1, 4000000 do end end) end\n";
    CheckOptions options;
    options.seconds = 0.5;
    const std::string text = kBoxScenario + slow + assembly("function() return 'no' end");
    const CheckReport report = check_package(script::memory_package("box", {{"box.scenario", text}}), {}, options);
    INFO(shown(report));
    CHECK(report.games == 0);
    CHECK(find(report, "scenario", "the play was broken off") != nullptr);
    CHECK(find(report, "agreement 'vow'", "nobody can bring it about") == nullptr);
}

TEST_CASE("definitions that nothing takes up, and members without a weight, are named", "[check]") {
    const std::string more =
        "indicator { id = 'mood', of = 'world', name = _ 'Mood', start = 5 }\n"
        "indicator { id = 'tide', of = 'world', name = _ 'Tide', start = 5, drift = function(game) game:change('ti' .. "
        "'de', nil, 1) end }\n"
        "indicator { id = 'ri' .. 'ver', of = 'world', name = _ 'River' }\n"
        "relation { id = 'debt', name = _ 'Debt' }\n"
        "resource { id = 'salt', name = _ 'Salt' }\n"
        "institution { id = 'guild', name = _ 'Guild', members = { 'eu', 'us' }, rule = rule.all_of { rule.weighted { "
        "weights = { eu = 2, kyrgyzstan = 1 }, threshold = 2 }, rule.unanimity {} } }\n"
        "clause { id = 'guards', name = _ 'Officers', text = _ 'Guards.' }\n"
        "resource { id = 'coal', name = _ 'Coal' }\n"
        "action { id = 'burn', name = _ 'Burn', text = _ 'Burn.', cost = { self = { coal = 1 } }, apply = "
        "function(game) end }\n";
    const CheckReport report = read_only(more);
    INFO(shown(report));
    const auto noted = [&](std::string_view path, std::string_view message) {
        return std::count_if(report.findings.begin(), report.findings.end(), [&](const Finding& one) {
            return one.severity == Severity::kNote && one.path == path &&
                   one.message.find(message) != std::string::npos;
        });
    };
    CHECK(noted("indicator 'mood'", "nothing reads it") == 1);
    CHECK(noted("relation 'debt'", "nothing reads it") == 1);
    CHECK(noted("resource 'salt'", "nothing costs it") == 1);
    CHECK(noted("institution 'guild'", "no agreement has it") == 1);
    CHECK(noted("institution 'guild'.rule", "us is a member without a weight") == 1);
    CHECK(noted("clause 'guards'.name", "'Officers' is the name of clause 'officers', too") == 1);
    for (const char* fine : {"indicator 'tide'", "indicator 'river'", "indicator 'violence'", "resource 'coal'",
                             "resource 'police'", "institution 'council'", "institution 'council'.rule"})
        CHECK(noted(fine, "") == 0);
}

TEST_CASE("kinds of agreement that no seat tables are named", "[check]") {
    CheckOptions options;
    options.games = 1;
    const std::string more =
        "clause { id = 'shame', name = _ 'Shame', text = _ 'All are ashamed.' }\n"
        "personality { id = 'proud', taboo = { 'shame' } }\n"
        "agreement { id = 'confession', kind = 'statement', name = _ 'Confession', frameworks = { 'council' }, parties "
        "= { min = 2 }, clauses = { required = { 'shame' } } }\n";
    std::string text = kBoxScenario;
    for (const std::string actor : {"eu", "us", "kyrgyzstan"}) {
        const std::string id = "actor { id = \"" + actor + "\",";
        text.replace(text.find(id), id.size(), id + " personality = 'proud',");
    }
    const CheckReport report =
        check_package(script::memory_package("box", {{"box.scenario", text + more}}), {}, options);
    INFO(shown(report));
    CHECK(std::any_of(report.findings.begin(), report.findings.end(), [](const Finding& one) {
        return one.path == "agreements" && one.message.find("confession") != std::string::npos;
    }));
}

TEST_CASE("what the engine says of an actor is not held against the actor's name", "[check]") {
    const std::filesystem::path folder = std::filesystem::temp_directory_path() / "demarche_check_engine" / "box";
    std::filesystem::create_directories(folder / "locale");
    // What it is to pay is gone before it enters into force, and the engine says so, beginning with the payer's name.
    std::string text = kBoxScenario;
    for (const std::string actor : {"EU", "US", "Kyrgyzstan"}) {
        const std::string name = "name = _ \"" + actor + "\"";
        text.replace(text.find(name), name.size(), "name = _ 'The Republic of " + actor + "'");
    }
    const std::string later = "place = true, clauses";
    text.replace(text.find(later), later.size(), "ratify = { eu = true, us = true, kyrgyzstan = true }, " + later);
    std::ofstream(folder / "scenario.lua")
        << text
        << "on('agreement_adopted', function(game)\n"
           "  for _index, actor in ipairs { 'eu', 'us' } do\n"
           "    game:spend(actor, 'police', game:resource(actor, 'police'), _ 'Gone')\n"
           "  end\n"
           "end)\n"
           "constituency { id = 'eu.people', of = 'eu', name = _ 'People' }\n"
           "constituency { id = 'us.people', of = 'us', name = _ 'People' }\n";
    std::ofstream(folder / "help.lua") << kBoxHelp;
    std::ofstream(folder / "locale" / "ru.po") << "msgid \"\"\nmsgstr \"Language: ru\\n\"\n";
    const CheckReport report =
        check_package(std::shared_ptr<const script::PackageFiles>{script::folder_package(folder, {})}, folder, {});
    std::filesystem::remove_all(folder.parent_path());
    INFO(shown(report));
    CHECK(find(report, "text", "people have read") == nullptr);
}

TEST_CASE("a score that never changes is noted however seldom it is asked", "[check]") {
    const auto objective = [](const std::string& id, const std::string& score) {
        return "objective { id = '" + id + "', of = 'eu', weight = 1, name = _ '" + id +
               "', text = _ 'x', score = " + score + " }\n";
    };
    const CheckReport report = check_box("indicator { id = 'still', of = 'world', name = _ 'Still', start = 30 }\n" +
                                         objective("half", "function() return 0.5 end") +
                                         objective("time", "function(game) return game:rounds() / 4 end") +
                                         objective("calm", "function(game) return game:get('still') / 100 end"));
    INFO(shown(report));
    for (const char* id : {"half", "time", "calm"})
        CHECK(find(report, "objective '" + std::string{id} + "'", "nothing has moved it") != nullptr);
    CHECK(find(report, "objective 'eu_peace'", "nothing has moved it") == nullptr);
}

TEST_CASE("a clause whose function asks for more than there is, and an ending that comes at once, are named",
          "[check]") {
    const auto costs = [](const std::string& amount) {
        return check_box(
            "clause { id = 'pay', name = _ 'Pay', text = _ 'Pay.',\n"
            "  cost = function() return { eu = { police = " +
            amount +
            " } } end }\n"
            "agreement { id = 'pact', kind = 'treaty', name = _ 'Pact', frameworks = { 'council' },\n"
            "  parties = { min = 2 }, clauses = { required = { 'pay' } } }\n");
    };
    const CheckReport dear = costs("1000");
    INFO(shown(dear));
    const script::Finding* const found =
        find(dear, "clause 'pay'.cost", "nobody can ever pay the 1000 police that it asks for at the least: 10 is");
    REQUIRE(found != nullptr);
    CHECK(found->severity == Severity::kWarning);
    CHECK(find(costs("10"), "clause 'pay'.cost", "") == nullptr);

    const auto ends = [](const std::string& when) {
        return check_box("ending { id = 'soon', title = _ 'Soon', text = _ 'Soon.', when = function(game) return " +
                         when + " end }\n");
    };
    CHECK(find(ends("game:round() < game:rounds()"), "ending 'soon'", "at the end of the first round") != nullptr);
    CHECK(find(ends("game:round() == 2"), "ending 'soon'", "at the end of the first round") == nullptr);
}
