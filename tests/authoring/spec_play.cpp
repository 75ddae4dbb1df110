// start and play: games in specs.
#include <sys/stat.h>

#include <filesystem>
#include <fstream>

#include "authoring/spec_box.h"
#include "base/lines.h"

using namespace demarche;
using namespace demarche::authoring;
using Catch::Matchers::Contains;

TEST_CASE("a game stands where the spec wants it", "[spec]") {
    const SpecBox box;
    box.passes("local play = start() expect(play:phase()).is('negotiation') expect(play:round()).is(1)");
    box.passes(
        "local play = start { at = 'events' } expect(play:phase()).is('events') expect(play:flag('rumour')).is(nil)");
    box.passes("local play = start { seed = 4 } expect(play:flag('rumour')).is(true)");
    box.passes("local play = start { at = 'review' } expect(play:phase()).is('review') expect(play:round()).is(1)");
    box.passes(
        "local play = start {} play:advance { to = 'resolution' } expect(play:phase()).is('resolution') "
        "play:advance { to = 'resolution' } expect(play:round()).is(2)");
    box.passes(
        "local play = start {} play:advance { rounds = 1 } expect(play:round()).is(2) "
        "expect(play:phase()).is('negotiation')");
    box.passes(
        "local play = start { at = 'review' } play:advance { rounds = 1 } expect(play:round()).is(2) "
        "expect(play:phase()).is('negotiation')");
    box.passes(
        "local play = start {} expect(play:ending()).is(nil) play:advance { rounds = 9 } "
        "expect(play:ending()).is('calm_end')");
}

TEST_CASE("drafts are tabled, amended, voted on and adopted", "[spec]") {
    const SpecBox box;
    box.passes(R"(
        local help = require 'box.help'
        local play = start { seed = 1 }
        local draft = play:as('eu'):propose(help.mission(3))
        expect(play:missing(draft)).is { 'us', 'kyrgyzstan' }
        expect(play:draft(draft).status).is('open')
        expect(play:draft(draft).clauses[1].params).is { by = 'eu', n = 3 }
        play:as('us'):amend(draft, { clauses = { { id = 'officers', by = 'eu', n = 4 } } })
        expect(play:draft(draft).version).is(2)
        expect(play:missing(draft)).is { 'eu', 'kyrgyzstan' }
        play:as('eu'):accept(draft, { reservation = 'for a year' })
        play:as('kyrgyzstan'):accept(draft)
        expect(play:draft(draft).status).is('adopted')
        expect(play:committed('eu', 'police')).is(1)
        play:advance { to = 'review' }
        expect(play:get('violence', 'osh')).is(70)
        expect(play:score('eu')).near(0.3, 1e-9)
        expect(#play:agreements { type = 'mission' }).is(1)
        expect(play:errors()).is {})");
    box.passes(R"(
        local play = start {}
        local draft = play:as('eu'):propose(require('box.help').mission(3))
        play:as('us'):reject(draft, 'not now')
        play:as('kyrgyzstan'):abstain(draft)
        play:as('eu'):withdraw(draft)
        expect(play:draft(draft).status).is('withdrawn'))");
}

TEST_CASE("actions, choices, words and promises", "[spec]") {
    const SpecBox box;
    box.passes(R"(
        local play = start {}
        play:as('us'):say('to all') play:as('us'):say('to one', { to = { 'eu' } })
        play:as('us'):assure('calm', {}, { to = { 'eu' } })
        play:advance { to = 'decision' }
        play:as('eu'):act('appeal')
        play:as('eu'):choose('rumour', 'wait')
        play:as('eu'):ready()
        play:advance { to = 'review' }
        expect(play:flag('appealed', 'eu')).is(true)
        expect(play:flag('waited')).is(true)
        expect(play:flag('denied')).is(nil)
        expect(#play:log()).above(10)
        expect(play:view('eu').round).is(1))");
    box.passes(R"(
        local play = start {}
        play:advance { to = 'decision' }
        play:as('eu'):act('stumble') -- chosen in secret, it takes effect in resolution
        play:advance { to = 'review' }
        expect(#play:errors()).is(1)
        expect(play:errors()[1]).contains('stumbled')
        expect(play:errors()[1]).contains('box/scenario.lua:'))");
}

TEST_CASE("what functions of AI seats fail of stands among the errors of a game, each once", "[spec]") {
    std::string scenario =
        kBoxScenario + "personality { id = 'gruff', choose_action = function() error('boom') end }\n";
    const std::string us = "actor { id = \"us\",";
    scenario.replace(scenario.find(us), us.size(), us + " personality = 'gruff',");
    const SpecBox box{scenario};
    box.passes(R"(
        local people = start {}
        people:advance { to = 'review' }
        expect(people:errors()).is {}
        local play = start { seats = { us = 'ai' } }
        play:advance { rounds = 2 }
        expect(people:errors()).is {}
        expect(#play:errors()).is(1)
        expect(play:errors()[1]).contains('boom')
        expect(play:errors()[1]).contains("choose_action of personality 'gruff'"))");
}

TEST_CASE("a party leaves an agreement", "[spec]") {
    const SpecBox box;
    box.passes(R"(
        local play = start {}
        local mission = require('box.help').mission(2)
        mission.parties = { 'eu', 'us' }
        local draft = play:as('eu'):propose(mission)
        play:as('us'):accept(draft)
        play:as('kyrgyzstan'):accept(draft)
        expect(play:agreements()[1].parties).is { 'eu', 'us' }
        play:as('us'):leave(draft, 'the house is against it')
        expect(play:agreements()[1].parties).is { 'eu' }
        play:as('eu'):leave(play:agreements()[1])
        expect(#play:agreements()).is(0)
        expect(function() play:as('us'):leave(draft) end).fails("no party"))");
}

TEST_CASE("a refused command fails the example with its message", "[spec]") {
    const SpecBox box;
    CHECK_THAT(box.failure("start {}:as('eu'):act('appeal')"), Contains("decision phase"));
    CHECK_THAT(box.failure("start {}:as('eu'):accept(7)"), Contains("draft"));
    CHECK_THAT(box.failure("start {}:as('eu'):propose { type = 'mission' }"), Contains("framework"));
    CHECK_THAT(box.failure("local m = require('box.help').mission(99) start {}:as('eu'):propose(m)"),
               Contains("clauses[1].n") && Contains("box/spec/it.lua:1"));
    CHECK_THAT(box.failure("start {}:as('eu'):propose { type = 'mission', clauses = { 'officers' } }"),
               Contains("clauses[1] is a table, { id = \"officers\", ... } with its parameters, and not a text"));
    CHECK_THAT(box.failure("start {}:as('eu'):say('hi', { to = 'us' })"),
               Contains("`to` is a list of actors, to = { \"us\" }"));
    CHECK_THAT(box.failure("local m = require('box.help').mission(2) m.framwork = 'x' start {}:as('eu'):propose(m)"),
               Contains("framwork"));
    CHECK_THAT(box.failure("start {}:as('ue')"), Contains("there is no actor 'ue'"));
    CHECK_THAT(box.failure("start { seats = { eu = 'ai' } }:as('eu'):say('hello')"), Contains("given to the AI"));
    CHECK_THAT(box.failure("start { seat = {} }"), Contains("no field 'seat'"));
    CHECK_THAT(box.failure("start { seats = { eu = 'human' } }"), Contains("is given to \"ai\""));
    CHECK_THAT(box.failure("start { seats = { kyrgistan = 'ai' } }"),
               Contains("seats.kyrgistan: there is no actor 'kyrgistan'; did you mean 'kyrgyzstan'?"));
    CHECK_THAT(box.failure("start { at = 'evnts' }"), Contains("did you mean 'events'"));
    CHECK_THAT(box.failure("start {}:advance {}"), Contains("advance needs"));
    CHECK_THAT(box.failure("start {}:missing(12)"), Contains("there is no draft 12"));
    CHECK_THAT(box.failure("start {}.advance { to = 'review' }"), Contains("with a colon"));
    CHECK_THAT(box.failure("start {}:as('eu'):say(print)"), Contains("cannot stand in a command"));
    CHECK_THAT(box.failure("local t = {} t.clauses = t start {}:as('eu'):propose(t)"), Contains("levels"));
    CHECK_THAT(box.failure("start {}:change('violence', 'osh', 1)"),
               Contains("there is no play:change (a spec reads the game, and moves it by play:as(actor)"));
    CHECK_THAT(box.failure("start {}:advance { to = 'review', rounds = 1 }"), Contains("both `to` and `rounds`"));
    box.passes(
        "local play = start { seed = 1, at = 'decision' } play:as('eu'):act('stumble') play:advance { to = 'review' }\n"
        "local all = play:errors()\n"
        "expect(#all).is(1)\n"
        "local _text, times = all[1]:gsub('apply of action', '')\n"
        "expect(times).is(1)");
}

TEST_CASE("seats that are given to the AI play, and the game is the same each time", "[spec]") {
    const SpecBox box;
    box.passes(R"(
        local function run()
          local play = start { seed = 5, seats = { eu = 'ai', us = 'ai', kyrgyzstan = 'ai' } }
          expect(play:phase()).is('negotiation')
          play:advance { rounds = 9 }
          return play
        end
        local one, other = run(), run()
        expect(one:ending()).is('calm_end')
        expect(one:log()).is(other:log())
        expect(one:errors()).is {})");
}

TEST_CASE("a game that does not replay to the same state fails its example", "[spec]") {
    const SpecBox box;
    const std::string body = "local play = start { seed = 9 } play:as('eu'):say('hello') expect(play:round()).is(1)";
    CHECK_FALSE(box.one(body).failure.has_value());
    SpecOptions options;
    int replayed = 0;
    options.replay = [&](script::Host& host, const session::Log& log) {
        ++replayed;
        session::Log other = log;
        other.entries.back().state_hash ^= 1U;
        return session::replay(host, other);
    };
    const SpecOutcome outcome = box.one(body, options);
    CHECK(replayed == 1);
    REQUIRE(outcome.failure.has_value());
    CHECK(outcome.failure->code == ErrorCode::kDiffers);
    CHECK_THAT(outcome.failure->text(), Contains("seed 9") && Contains("box/spec/it.lua:1"));
    options.replay = [](script::Host& host, const session::Log& log) {
        session::Log shorter = log;
        shorter.entries.pop_back();
        return session::replay(host, shorter);
    };
    CHECK(box.one(body, options).failure.has_value());
}

TEST_CASE("an example that takes too long is stopped", "[spec]") {
    const SpecBox box;
    SpecOptions options;
    options.seconds = 0;
    const SpecOutcome outcome = box.one("start { seats = { eu = 'ai', us = 'ai', kyrgyzstan = 'ai' } }", options);
    REQUIRE(outcome.failure.has_value());
    CHECK_THAT(outcome.failure->message, Contains("too long"));
}

TEST_CASE("a run of many slow examples ends, and says which were not run", "[spec]") {
    const SpecBox box;
    SpecOptions options;
    options.until = std::chrono::steady_clock::now() + std::chrono::milliseconds{300};
    // Each of them would take seconds: games of AI seats until somebody stops them.
    std::string text;
    for (int i = 0; i < 50; ++i)
        text += "it('is slow " + std::to_string(i) +
                "', function() for i = 1, 1000 do start { seed = i, seats = { eu = 'ai', us = 'ai', kyrgyzstan = 'ai' "
                "} }:advance { rounds = 3 } end end)\n";
    std::size_t told = 0;
    options.on_example = [&](std::size_t before, std::size_t of) {
        CHECK(of == 50);
        CHECK(before == told++);
    };
    const SpecReport report = box.run(text, options);
    REQUIRE(report.outcomes.size() == 50);
    CHECK(told == 50);
    REQUIRE(report.outcomes.front().failure);
    CHECK_THAT(report.outcomes.front().failure->message, Contains("too long"));
    REQUIRE(report.outcomes.back().failure);
    CHECK(report.outcomes.back().failure->message == "not run: the time for the whole run is over");
    CHECK(report.outcomes.back().failure->where == "box/spec/it.lua:50");
}

TEST_CASE("a promise that is kept or broken already earns nothing: it is refused", "[spec]") {
    const SpecBox box{kBoxScenario + R"(
assurance { id = "quiet", name = _ "Quiet", text = _ "We stay calm up to round {until_round}.",
  params = { until_round = { type = "integer", min = 1, max = 3, default = 1 } },
  kept = function(game, _promise, params)
    if game:round() > params.until_round then return true end
    return nil
  end }
assurance { id = "deliver", name = _ "Deliver", text = _ "It is there by round {until_round}.",
  params = { until_round = { type = "integer", min = 1, max = 3, default = 1 } },
  kept = function(game, _promise, params)
    if game:round() > params.until_round then return false end
    return nil
  end }
)"};
    box.passes(R"(
        local play = start {}
        play:as('eu'):assure('quiet', { until_round = 1 })
        play:advance { rounds = 1 }
        play:as('eu'):assure('quiet', { until_round = 2 })
        expect(function() play:as('us'):assure('quiet', { until_round = 1 }) end).fails('kept already')
        expect(function() play:as('eu'):assure('deliver', { until_round = 1 }) end).fails('could only be broken')
        expect(play:errors()).is {})");
}

TEST_CASE("a spec is called by a name that is fit to be printed, whatever its file is called", "[spec]") {
    namespace fs = std::filesystem;
    const fs::path folder = fs::temp_directory_path() / "demarche_spec_names" / "box";
    fs::remove_all(folder.parent_path());
    fs::create_directories(folder / "spec");
    for (const char* name : {"\033[31mred.lua", "a\nb.lua", "\xff.lua", "plain.lua"})
        std::ofstream(folder / "spec" / name) << "it('fails', function() error('so') end)";
    fs::create_symlink("plain.lua", folder / "spec" / "link\n.lua");
    const auto files = spec_files(folder);
    fs::remove_all(folder.parent_path());
    REQUIRE(files);
    CHECK(files->size() == 5);
    const SpecBox box;
    for (const SpecText& spec : *files) {
        INFO(spec.file);
        CHECK(spec.file == printable_name(spec.file));
        CHECK(spec.file.starts_with("box/spec/"));
        if (spec.fault) continue;
        const SpecReport report = run_specs(*box.host, box.files, spec, {});
        CHECK(report.file == spec.file);
        REQUIRE(report.outcomes.size() == 1);
        CHECK(report.outcomes[0].place.file == spec.file);
        REQUIRE(report.outcomes[0].failure);
        CHECK(is_plain_text(report.outcomes[0].failure->where + report.outcomes[0].failure->trace));
    }
}

TEST_CASE("a spec that is no file of the package is an error, not passed over and not read", "[spec]") {
    namespace fs = std::filesystem;
    const fs::path folder = fs::temp_directory_path() / "demarche_odd_specs" / "box";
    fs::remove_all(folder.parent_path());
    fs::create_directories(folder / "spec" / "more");
    std::ofstream(folder / "spec" / "good.lua") << "it('is fine', function() end)";
    REQUIRE(spec_files(folder));
    CHECK(spec_files(folder)->size() == 1);
    const auto refused = [&](const fs::path& odd) {
        const auto files = spec_files(folder);
        fs::remove(odd);
        if (!files) return files.error().message;
        // The others are there all the same.
        CHECK(std::any_of(files->begin(), files->end(), [](const SpecText& spec) { return !spec.text.empty(); }));
        for (const SpecText& spec : *files) {
            if (!spec.fault) continue;
            CHECK(spec.fault->code == ErrorCode::kUnreadable);
            CHECK(spec.fault->where == odd.string());
            return spec.fault->message;
        }
        return std::string{"read"};
    };
    fs::create_symlink("/etc/passwd", folder / "spec" / "linked.lua");
    CHECK_THAT(refused(folder / "spec" / "linked.lua"), Contains("symbolic link"));
    fs::create_symlink("nowhere", folder / "spec" / "more" / "dangling.lua");
    CHECK_THAT(refused(folder / "spec" / "more" / "dangling.lua"), Contains("symbolic link"));
    REQUIRE(::mkfifo((folder / "spec" / "pipe.lua").c_str(), 0600) == 0);
    CHECK_THAT(refused(folder / "spec" / "pipe.lua"), Contains("no regular file"));
    std::ofstream(folder / "spec" / "large.lua") << std::string(300U << 10U, '-');
    CHECK_THAT(refused(folder / "spec" / "large.lua"), Contains("more than 256 KiB"));
    fs::rename(folder / "spec", folder / "elsewhere");
    fs::create_directory_symlink(folder / "elsewhere", folder / "spec");
    CHECK_THAT(refused(folder / "spec"), Contains("symbolic link"));
    fs::remove_all(folder.parent_path());
}

TEST_CASE("a spec defines nothing, and says so where it is tried", "[spec]") {
    const SpecBox box;
    for (const char* definition :
         {"actor { id = 'zzz', name = _ 'X' }", "on('round_end', function() end)", "takes('a', {}, {})",
          "rule.unanimity {}",
          "local function own() return indicator { id = 'y', of = 'world', name = _ 'Y' } end own()"}) {
        INFO(definition);
        const SpecOutcome outcome = box.one(std::string{definition} + " expect(1).is(1)");
        REQUIRE(outcome.failure);
        CHECK_THAT(outcome.failure->text(), Contains("defines nothing in a spec") && Contains("it.lua"));
    }
    CHECK(box.run("actor { id = 'zzz', name = _ 'X' } it('works', function() expect(1).is(1) end)").fault);
}

TEST_CASE("a script suspends an agreement and lets it go on", "[spec]") {
    const SpecBox box{kBoxScenario + R"(
action { id = 'pause', name = _ 'Pause', text = _ 'Pause.',
  apply = function(game) game:suspend(game:agreements { type = 'mission' }[1], _ 'A pause') end }
action { id = 'go_on', name = _ 'Go on', text = _ 'Go on.', apply = function(game)
  game:resume(game:agreements { type = 'mission', status = 'suspended' }[1], _ 'No pause')
  game:news(_("{who} goes on in {place}", { who = game:name('eu'), place = game:name('osh') })) end }
)"};
    box.passes(R"(
        local play = start {}
        local draft = play:as('eu'):propose(require('box.help').mission(3))
        play:as('us'):accept(draft) play:as('kyrgyzstan'):accept(draft)
        play:advance { to = 'decision' }
        play:as('eu'):act('pause')
        play:advance { to = 'review' }
        expect(play:agreements({ type = 'mission' })[1].status).is('suspended')
        expect(play:get('violence', 'osh')).is(80)
        play:advance { to = 'decision' }
        play:as('eu'):act('go_on')
        play:advance { to = 'review' }
        expect(play:agreements({ type = 'mission' })[1].status).is('in_force')
        expect(play:get('violence', 'osh')).is(70)
        expect(play:errors()).is {})");
}

TEST_CASE("what a table of a spec lacks is said in Lua", "[spec]") {
    const SpecBox box;
    CHECK_THAT(box.failure("start {}:as('eu'):say('hello', { 'us' })"),
               Contains("say(text, { ... }) takes 'to', and is given a list: { to = { \"us\" } }"));
    CHECK_THAT(box.failure("start {}:as('eu'):say('hello', { too = { 'us' } })"),
               Contains("has no field 'too'; it has 'to'; did you mean 'to'?"));
    CHECK_THAT(box.failure("start { 7 }"),
               Contains("start { ... } takes 'seed', 'seats' and 'at', and is given a list"));
    const auto proposed = [&](const std::string& change) {
        return box.failure("local m = require('box.help').mission(2) " + change + " start {}:as('eu'):propose(m)");
    };
    CHECK_THAT(proposed("m.clauses = { { { id = 'officers' } } }"),
               Contains("must be a clause with its parameters, such as { id = \"lead\", by = \"eu\" }, not a list"));
    CHECK_THAT(proposed("m.clauses = { id = 'officers', by = 'eu', n = 2 }"),
               Contains("clauses is a list of tables, clauses = { { id = ..., ... } }, and not one clause by itself"));
    CHECK_THAT(proposed("m.conditions = { 7 }"), Contains("must be conditions, not a list"));
    CHECK_THAT(proposed("m.parties = { eu = true }"),
               Contains("must be a list of actors' ids, not a table with names"));
}
