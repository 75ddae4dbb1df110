// `check` on mistakes that spoil nothing which fails: each would go by without a word.
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

/// How many findings have such a path and message.
std::ptrdiff_t count(const CheckReport& report, std::string_view path, std::string_view message) {
    return std::count_if(report.findings.begin(), report.findings.end(), [&](const Finding& one) {
        return one.path.find(path) != std::string::npos && one.message.find(message) != std::string::npos;
    });
}

/// A promise about the rounds up to one of them, with what its `kept` gives when they are over.
std::string promise(const std::string& verdict) {
    return "assurance { id = 'quiet', name = _ 'Quiet', text = _ 'Quiet up to {up_to}.',\n"
           "  params = { up_to = { type = 'integer', min = 2, max = 3, default = 2 } },\n"
           "  kept = function(game, _given, params)\n"
           "    if game:round() > params.up_to then return " +
           verdict + " end\n    return nil\n  end }\n";
}

/// A package in a folder of its own, with some files beside its scenario.
class Package {
 public:
    explicit Package(const std::string& name) : root_(std::filesystem::temp_directory_path() / ("demarche_" + name)) {
        std::filesystem::remove_all(root_);
        write("scenario.lua", kBoxScenario);
    }
    ~Package() { std::filesystem::remove_all(root_); }
    Package(const Package&) = delete;
    Package& operator=(const Package&) = delete;

    void write(const std::string& file, const std::string& text) const {
        std::filesystem::create_directories((root_ / "box" / file).parent_path());
        std::ofstream(root_ / "box" / file) << text;
    }
    [[nodiscard]] CheckReport check() const {
        CheckOptions options;
        options.games = 0;
        const std::filesystem::path folder = root_ / "box";
        return check_package(std::shared_ptr<const script::PackageFiles>{script::folder_package(folder, {})}, folder,
                             options);
    }

 private:
    std::filesystem::path root_;
};

}  // namespace

TEST_CASE("a promise is tried until its time is up", "[check]") {
    const CheckReport sound = check_box(promise("true"));
    INFO(shown(sound));
    CHECK(find(sound, "assurance 'quiet'", "") == nullptr);
    for (const char* verdict : {"'kept'", "1"}) {
        const std::string more = promise(verdict);
        const CheckReport wrong = check_box(more);
        INFO(shown(wrong));
        const Finding* const failed = find(wrong, "kept of assurance 'quiet'", "it has to give true, false or nil");
        REQUIRE(failed != nullptr);
        CHECK(failed->severity == Severity::kError);
        // Its source shows the same, which is told where nothing runs it.
        CHECK(find(wrong, "return", "says nothing of a promise") == nullptr);
        const CheckReport read = read_only(more);
        INFO(shown(read));
        const Finding* const shown_by_source = find(read, "return", "says nothing of a promise");
        REQUIRE(shown_by_source != nullptr);
        CHECK(shown_by_source->line == line_of(more, "    if game:round() > params.up_to"));
    }
    CHECK(find(read_only(promise("game:round() > 1")), "return", "") == nullptr);
}

TEST_CASE("a chorus that nothing asks is noted, and run all the same", "[check]") {
    const auto with = [](const std::string& chorus) {
        return "actor { id = 'un', name = _ 'UN', playable = false, chorus = " + chorus + " }\n";
    };
    const CheckReport idle = check_box(with("function() return 'yes' end"));
    INFO(shown(idle));
    const Finding* const never = find(idle, "actor 'un'", "its chorus was never asked");
    REQUIRE(never != nullptr);
    CHECK(never->severity == Severity::kNote);
    const CheckReport failing = check_box(with("function() error('came by') end"));
    INFO(shown(failing));
    CHECK(find(failing, "chorus of actor 'un'", "came by") != nullptr);
    // What such a text does not have need not be missing where it has a say.
    const CheckReport lacking = check_box(with("function(_game, draft) return draft.nothing.like_it end"));
    CHECK(find(lacking, "chorus of actor 'un'", "") == nullptr);
    const std::string seat =
        "institution { id = 'assembly', name = _ 'Assembly', members = { 'eu', 'us', 'un' }, rule = rule.unanimity {} "
        "}\n"
        "agreement { id = 'vow', kind = 'treaty', name = _ 'Vow', frameworks = { 'assembly' }, parties = { min = 2 },\n"
        "  clauses = { optional = { 'officers' } } }\n";
    const CheckReport asked = check_box(with("function() return 'yes' end") + seat);
    INFO(shown(asked));
    CHECK(find(asked, "actor 'un'", "its chorus was never asked") == nullptr);
}

TEST_CASE("a probability that is beyond 0 and 1 whenever it is asked is noted", "[check]") {
    const auto with = [](const std::string& p) {
        return check_box("on('round_end', function(game)\n  if game:chance('storm', " + p +
                         ") then game:news(_ 'A storm.') end\nend)\n");
    };
    const CheckReport percent = with("game:get('violence', 'osh')");
    INFO(shown(percent));
    const Finding* const sure = find(percent, "the hook on 'round_end'", "game:chance(\"storm\", ...)");
    REQUIRE(sure != nullptr);
    CHECK(sure->severity == Severity::kNote);
    CHECK(sure->message.find("more than 1 in all") != std::string::npos);
    const CheckReport below = with("game:get('violence', 'osh') - 200");
    INFO(shown(below));
    CHECK(find(below, "the hook on 'round_end'", "less than 0 in all") != nullptr);
    for (const char* fine : {"game:get('violence', 'osh') / 100", "game:round() - 1", "0", "1"}) {
        const CheckReport report = with(fine);
        INFO(fine << "\n" << shown(report));
        CHECK(find(report, "the hook on 'round_end'", "") == nullptr);
        CHECK(find(report, "game:chance", "") == nullptr);
    }
    // What is written out is told once, where it stands.
    const CheckReport written = with("-0.5");
    INFO(shown(written));
    CHECK(find(written, "game:chance", "with a probability of -0.5 it never happens") != nullptr);
    CHECK(find(written, "the hook on 'round_end'", "") == nullptr);
    CHECK(find(with("1.5"), "game:chance", "with a probability of 1.5 it always happens") != nullptr);
}

TEST_CASE("a body without members is named, unless it is a table or admits somebody", "[check]") {
    const auto body = [](const std::string& more) {
        return "institution { id = 'club', name = _ 'Club', members = {}, rule = rule.unanimity {}" + more + " }\n";
    };
    const CheckReport report = read_only(body(""));
    INFO(shown(report));
    const Finding* const empty = find(report, "institution 'club'.members", "has no member");
    REQUIRE(empty != nullptr);
    CHECK(empty->severity == Severity::kWarning);
    CHECK(find(read_only(body(", kind = 'format'")), "institution 'club'", "has no member") == nullptr);
    CHECK(find(read_only(body("") + "on('round_start', function(game) game:admit('club', 'eu') end)\n"),
               "institution 'club'", "has no member") == nullptr);
}

TEST_CASE("specs in a folder where none is looked for are one finding", "[check]") {
    const std::string spec =
        "describe('it', function() it('works', function() expect(start {}:round()).is(1) end) end)";
    for (const char* folder : {"specs", "tests"}) {
        const CheckReport report =
            check_package(script::memory_package("box", {{"box.scenario", kBoxScenario},
                                                         {std::string{"box."} + folder + ".first", spec},
                                                         {std::string{"box."} + folder + ".second", spec}}),
                          {}, {});
        INFO(shown(report));
        const Finding* const found = find(report, std::string{"folder '"} + folder + "'", "specs stand in it");
        REQUIRE(found != nullptr);
        CHECK(found->hint == "specs stand in the folder spec: rename it");
        CHECK(count(report, "global '", "") == 0);
        CHECK(count(report, "module '", "") == 0);
    }
    // A module of that name that is none of specs is a module like any.
    const CheckReport module = check_package(
        script::memory_package("box", {{"box.scenario", kBoxScenario}, {"box.tests.nuclear", "return 1"}}), {}, {});
    CHECK(count(module, "module 'box.tests.nuclear'", "no file of the package requires it") == 1);
    CHECK(count(module, "folder '", "") == 0);
}

TEST_CASE("what somebody without a seat is dealt is named, for nobody plays it", "[check]") {
    const std::string more =
        "actor { id = 'un', name = _ 'UN', playable = false }\n"
        "card { id = 'ace', hand = true, deck = 'favours', title = _ 'Ace', text = _ 'Ace.', apply = function(game)\n"
        "  game:news(_ 'x') end }\n"
        "on('round_start', function(game)\n  game:deal('favours', 'un')\n  game:deal('favours', 'eu')\nend)\n";
    const CheckReport report = read_only(more);
    INFO(shown(report));
    const Finding* const dealt = find(report, "game:deal", "'un' has no seat");
    REQUIRE(dealt != nullptr);
    CHECK(dealt->line == line_of(more, "  game:deal('favours', 'un')"));
    CHECK(count(report, "game:deal", "") == 1);
}

TEST_CASE("a choice that is shut when it is chosen is told with what shuts it", "[check]") {
    std::string scenario = kBoxScenario;
    const std::string eu = "actor { id = \"eu\", name = _ \"EU\",";
    scenario.replace(scenario.find(eu), eu.size(), eu + " personality = 'lavish',");
    const CheckReport report = check_package(
        script::memory_package(
            "box",
            {{"box.scenario",
              scenario +
                  "personality { id = 'lavish', choose = function(_game, card)\n"
                  "  if card == 'flood' then return 'pump' end end }\n"
                  "card { id = 'flood', deck = 'news', title = _ 'Flood', text = _ 'Flood.',\n"
                  "  choices = { { id = 'pump', by = 'eu', text = _ 'Pump', cost = { self = "
                  "{ police = 50 } }, apply = function(game) game:news(_ 'x') end },\n"
                  "  { id = 'pray', by = 'eu', text = _ 'Pray', default = true, apply = function() end } } }\n"}}),
        {}, {});
    INFO(shown(report));
    const Finding* const shut = find(report, "choose of personality 'lavish'", "gave 'pump', which is not open (");
    REQUIRE(shut != nullptr);
    CHECK(shut->message.find("not enough left to pay") != std::string::npos);
    CHECK(shut->message.find("it has to give 'pray'") != std::string::npos);
}

TEST_CASE("a move of the historical line that is not allowed is told by what it is and whose", "[check][history]") {
    const auto with = [](const std::string& move) {
        return check_package(
            script::memory_package(
                "box",
                {{"box.scenario", kBoxScenario + "action { id = 'march', name = _ 'March', text = _ 'March.', by = { "
                                                 "'us' }, apply = function(game) game:news(_ 'x') end }\n"},
                 {"box.history",
                  "return { title = 'As it was', rounds = { { text = 'First.', "
                  "moves = { " +
                      move + " } } } }"}}),
            {}, {});
    };
    const CheckReport act = with("{ as = 'us', act = 'appeal' }, { as = 'eu', act = 'march' }");
    INFO(shown(act));
    const Finding* const refused = find(act, "history.rounds[1].moves[2]", "is not allowed");
    REQUIRE(refused != nullptr);
    CHECK(refused->message.find("a move of it, 'march' of 'eu', is not allowed: ") == 0);
    CHECK(refused->message.find(": /") == std::string::npos);
}

TEST_CASE("a translation without a rule for its counts is told so where it counts", "[check]") {
    const Package package{"check_counts"};
    package.write("locale/ru.po",
                  "msgid \"\"\nmsgstr \"Content-Type: text/plain; charset=UTF-8\\n\"\n\n"
                  "msgid \"{by} sends {n} officers.\"\nmsgstr \"{by}: {n} {n|one|few|many}\"\n");
    const CheckReport report = package.check();
    INFO(shown(report));
    const Finding* const found = find(report, "translation 'ru'", "{n|one|few|many} has 3 words");
    REQUIRE(found != nullptr);
    CHECK(found->message.find("the header has no Plural-Forms") != std::string::npos);
}

TEST_CASE("files that look like modules and are none are named", "[check]") {
    const Package package{"check_names"};
    package.write("cards.lua.txt", "return 1");
    package.write("spec/First.LUA", "it('works', function() end)");
    package.write("notes.txt", "nothing");
    const CheckReport report = package.check();
    INFO(shown(report));
    CHECK(count(report, "files", "nobody reads this file") == 2);
    for (const char* name : {"box/cards.lua.txt", "box/spec/First.LUA"}) {
        CHECK(std::any_of(report.findings.begin(), report.findings.end(),
                          [&](const Finding& one) { return one.file == name && one.severity == Severity::kWarning; }));
    }
}

TEST_CASE("a module that no file requires and that does not compile is told both", "[check]") {
    const auto with = [](const std::string& module) {
        return check_package(script::memory_package("box", {{"box.scenario", kBoxScenario}, {"box.cards", module}}), {},
                             {});
    };
    const CheckReport broken = with("local x = 1\nlocal y = = 2\n");
    INFO(shown(broken));
    const Finding* const found = find(broken, "module 'box.cards'", "nor does it compile: line 2: unexpected symbol");
    REQUIRE(found != nullptr);
    CHECK(find(with("return 1"), "module 'box.cards'", "compile") == nullptr);
}

TEST_CASE("a flag that is stored and that nothing reads is noted", "[check]") {
    const std::string stores =
        "on('round_start', function(game)\n  game:store('told', true)\n  game:store('heard', true)\n"
        "  if game:flag('heard') then game:news(_ 'x') end\nend)\n";
    const CheckReport report = read_only(stores);
    INFO(shown(report));
    const Finding* const told = find(report, "flag 'told'", "nothing reads this flag");
    REQUIRE(told != nullptr);
    CHECK(told->severity == Severity::kNote);
    CHECK(told->line == line_of(stores, "  game:store('told'"));
    CHECK(find(report, "flag 'heard'", "") == nullptr);
    // Names that are worked out may be any, and what a spec asks for stands there for its sake.
    CHECK(find(read_only(stores + "on('round_end', function(game) if game:flag('to' .. 'ld') then game:news(_ 'x') end "
                                  "end)\n"),
               "flag 'told'", "") == nullptr);
    const Package package{"check_flags"};
    package.write("scenario.lua", kBoxScenario + stores);
    CHECK(find(package.check(), "flag 'told'", "") != nullptr);
    package.write("spec/first.lua", "it('tells', function() expect(start {}:flag('told')).is(true) end)");
    CHECK(find(package.check(), "flag 'told'", "") == nullptr);
}

TEST_CASE("a chair that does not sit in its body is named", "[check]") {
    const std::string more =
        "on('round_start', function(game)\n  game:set_chair('council', 'kyrgyzstan')\n"
        "  game:set_chair('council', 'eu')\n  game:set_chair('council', nil)\nend)\n";
    const CheckReport report = read_only(more);
    INFO(shown(report));
    const Finding* const chair = find(report, "game:set_chair", "'kyrgyzstan' is no member and no observer of");
    REQUIRE(chair != nullptr);
    CHECK(chair->line == line_of(more, "  game:set_chair('council', 'kyrgyzstan')"));
    CHECK(count(report, "game:set_chair", "") == 1);
    CHECK(find(read_only(more + "on('round_end', function(game) game:admit('council', 'kyrgyzstan') end)\n"),
               "game:set_chair", "") == nullptr);
}
