// The table of definitions against everything that follows from it.
#include "script/schema.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <set>

#include "script/game_object.h"
#include "script/host_box.h"
#include "script/package_limits.h"
#include "script/sandbox.h"

using namespace demarche;
using namespace demarche::script;
using Catch::Matchers::Contains;

namespace {

std::string file(const std::string& path) {
    std::ifstream in(std::filesystem::path{DEMARCHE_SOURCE_DIR} / path, std::ios::binary);
    REQUIRE(in);
    return {std::istreambuf_iterator<char>(in), {}};
}

}  // namespace

TEST_CASE("the limits that scripts/API.md tells are those of the loader", "[script][schema]") {
    const auto many = [](std::size_t n, const std::string& definition) {
        return kHead + "for i = 1, " + std::to_string(n) + " do " + definition + " end";
    };
    const auto refused = [](const std::string& text) {
        const auto got = load_text(text);
        REQUIRE_FALSE(got.has_value());
        return got.error().front().message;
    };
    const std::string resource = "resource { id = 'r' .. i, name = 'R' }";
    const std::string question = "question { id = 'q' .. i, text = 'Q?' }";
    const std::string card = "card { id = 'c' .. i, deck = 'd', title = 'C', text = 'C.' }";
    for (const auto& [most, definition] :
         {std::pair{kMostOfFew, resource}, std::pair{kMostOfKind, question}, std::pair{kMostCardDefinitions, card}}) {
        INFO(definition);
        CHECK_THAT(refused(many(most + 1, definition)),
                   Contains("at most " + std::to_string(most) + " definitions of this kind"));
        const auto good = load_text(many(most, definition));
        INFO((good ? std::string{} : shown(good.error())));
        CHECK(good.has_value());
    }
    const auto brief = [](std::size_t bytes) {
        return kHead + "actor { id = 'ch', name = 'CH', brief = ('x'):rep(" + std::to_string(bytes) + ") }";
    };
    CHECK(load_text(brief(kLongestText)).has_value());
    CHECK_THAT(refused(brief(kLongestText + 1)), Contains("the text has 20001 bytes"));
    const auto id = [](std::size_t letters) {
        return kHead + "actor { id = ('x'):rep(" + std::to_string(letters) + "), name = 'CH' }";
    };
    CHECK(load_text(id(kLongestId)).has_value());
    CHECK_FALSE(load_text(id(kLongestId + 1)).has_value());
}

TEST_CASE("scripts/demarche.lua and scripts/API.md are what the table yields", "[script][schema]") {
    INFO("run demarche_generate_api and commit what it writes");
    CHECK(file("scripts/demarche.lua") == lua_ls_file());
    CHECK(file("scripts/API.md") == api_document());
}

TEST_CASE("demarche.lua is Lua that defines every global of the table", "[script][schema]") {
    auto modules = [](std::string_view) -> Result<std::optional<ModuleText>> { return std::nullopt; };
    auto sandbox = Sandbox::create({}, modules);
    REQUIRE(sandbox);
    const Result<void> ran = (*sandbox)->run_chunk({lua_ls_file(), "demarche.lua"}, Work::kLoad);
    INFO((ran ? std::string{} : ran.error().text()));
    REQUIRE(ran);
    const std::vector<std::string> names = (*sandbox)->global_names();
    const std::set<std::string> found(names.begin(), names.end());
    for (const std::string_view name : definition_globals()) {
        if (name == "rule") continue;
        INFO(name);
        CHECK(found.contains(std::string{name}));
    }
    for (const Call& rule : rule_calls())
        CHECK(found.contains("rule." + std::string{rule.name}));
    for (const char* name : {"describe", "it", "start", "expect"})
        CHECK(found.contains(name));
}

TEST_CASE("the environment of a scenario is what the table lists, name for name", "[script][schema]") {
    const Host::Loaded box = load_good(kHead);
    CHECK(box.host->sandbox().global_names() == environment_names());
}

TEST_CASE("every method of game stands in the table, and nothing else does", "[script][schema]") {
    std::set<std::string> bound;
    for (const GameMethod& method : game_readers())
        bound.insert("reads " + std::string{method.name});
    for (const GameMethod& method : game_writers())
        bound.insert("writes " + std::string{method.name});
    std::set<std::string> listed;
    for (const Binding& binding : game_bindings())
        listed.insert((binding.access == Access::kWrite ? "writes " : "reads ") + std::string{binding.name});
    CHECK(bound == listed);
}

TEST_CASE("the table is whole: kinds, signatures and events stand in their order", "[script][schema]") {
    REQUIRE(definition_calls().size() == kDefinitionCalls);
    for (std::size_t i = 0; i < kDefinitionCalls; ++i)
        CHECK(definition_calls()[i].kind == static_cast<Kind>(i));
    for (std::size_t i = 0; i < signatures().size(); ++i)
        CHECK(signatures()[i].kind == static_cast<HandlerKind>(i));
    CHECK(signatures().back().kind == HandlerKind::kHook);
    REQUIRE(event_names().size() == kEventKinds);
    CHECK(event_names()[0] == "round_start");
    CHECK(event_names()[10] == "indicator_crossed");
    CHECK(event_names()[11] == "agreement_left");
    CHECK(event_names()[13] == "assurance_judged");
}

TEST_CASE("every field says what it takes and what it means", "[script][schema]") {
    const auto judge = [](const auto& self, std::span<const Field> fields, const std::string& owner) -> void {
        std::set<std::string_view> names;
        for (const Field& field : fields) {
            INFO(owner << "." << field.name);
            CHECK(names.insert(field.name).second);
            CHECK_FALSE(field.doc.empty());
            CHECK(field.doc.back() == '.');
            REQUIRE_FALSE(field.types.empty());
            CHECK_FALSE(describe(field).empty());
            CHECK_FALSE((field.required && !field.fallback.empty()));
            for (const Type& type : field.types)
                self(self, type.fields, owner + "." + std::string{field.name});
        }
    };
    for (const Call& call : definition_calls()) {
        CHECK_FALSE(call.doc.empty());
        judge(judge, call.fields, std::string{call.name});
    }
    for (const Call& call : rule_calls())
        judge(judge, call.fields, "rule." + std::string{call.name});
    judge(judge, param_fields(), "params");
}

TEST_CASE("the fields of the contract are in the table", "[script][schema]") {
    // The contract with modders, * for required.
    const std::vector<std::pair<Kind, std::string>> kContract = {
        {Kind::kScenario,
         "id* api* version* title* summary authors licence sources rounds* phases draw clock map teaching"},
        {Kind::kActor, "id* name* short also colour kind playable resources personality capital brief chorus"},
        {Kind::kConstituency, "id* of* name* weight support veto likes"},
        {Kind::kPlace, "id* name* at* of links kind"},
        {Kind::kIndicator, "id* of* name* min max start better visible unit drift marks routes"},
        {Kind::kRelation, "id* name* min max start visible"},
        {Kind::kResource, "id* name* renew cap unit"},
        {Kind::kInstitution, "id* name* kind members* observers chair rule* mandate procedure"},
        {Kind::kClause, "id* name* text* params cost owed_by likes tags source adopt each_round finish breach verify"},
        {Kind::kAgreement,
         "id* kind* name* frameworks parties place clauses* rule ratify duration scores each_round adopt finish"},
        {Kind::kAction, "id* name* text* by params cost limit secret when apply*"},
        {Kind::kCard, "id* deck* title* text* art when weight once rounds place apply choices hand cost source"},
        {Kind::kObjective, "id* of* name* text* weight* secret score*"},
        {Kind::kPool, "id* of* draw objectives*"},
        {Kind::kPersonality,
         "id* concession patience late reciprocity risk honesty grudge noise weights taboo beliefs voice on_offer "
         "choose_action choose"},
        {Kind::kQuestion, "id* text* to when answer options optional"},
        {Kind::kAssurance, "id* name* text* params kept* trust"},
        {Kind::kInject, "id* title* text* apply* at when"},
        {Kind::kEnding, "id* title* text* when rank"},
    };
    for (const auto& [kind, words] : kContract) {
        std::set<std::string> wanted;
        std::size_t at = 0;
        while (at < words.size()) {
            const std::size_t space = std::min(words.find(' ', at), words.size());
            wanted.insert(words.substr(at, space - at));
            at = space + 1;
        }
        std::set<std::string> there;
        for (const Field& field : definition_call(kind).fields)
            there.insert(std::string{field.name} + (field.required ? "*" : ""));
        INFO(definition_call(kind).name);
        CHECK(there == wanted);
    }
}
