#include <rapidcheck/catch.h>
#include <catch2/catch.hpp>
#include <limits>
#include <nlohmann/json.hpp>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "base/text.h"
#include "model/command_generators.h"
#include "model/json.h"
#include "model/sample_scenario.h"
#include "model/sample_world.h"

using namespace demarche;
using namespace demarche::sample;
using nlohmann::json;

namespace {

Result<Command> read(const json& message) {
    return command_from_json(scenario(), world(), message);
}

template <class C>
C read_as(const json& message) {
    const Result<Command> got = read(message);
    INFO(message.dump() << " -> " << (got ? "read" : got.error().text()));
    REQUIRE(got);
    REQUIRE(std::holds_alternative<C>(*got));
    return std::get<C>(*got);
}

Error refused(const json& message) {
    const Result<Command> got = read(message);
    INFO(message.dump(-1, ' ', true, json::error_handler_t::replace));
    REQUIRE_FALSE(got);
    return got.error();
}

template <std::size_t... I>
std::vector<std::string_view> words_of(std::index_sequence<I...>) {
    return {word(Command{std::in_place_index<I>})...};
}
/// The words of all kinds of command, in the order of the variant.
std::vector<std::string_view> all_words() {
    return words_of(std::make_index_sequence<std::variant_size_v<Command::variant>>{});
}

json proposal() {
    return json::parse(R"({
        "command": "propose", "type": "joint_mission", "framework": "ad_hoc", "place": "osh",
        "parties": ["russia", "kazakhstan"],
        "clauses": [{"id": "lead", "by": "russia"}, {"id": "police", "by": "russia", "officers": 40}]})");
}

/// The proposal with one value replaced.
json proposal_with(const std::string& path, const json& value) {
    json out = proposal();
    out[json::json_pointer(path)] = value;
    return out;
}

}  // namespace

TEST_CASE("each command reads back as what it was", "[model][json][property]") {
    const Scenario& s = scenario();
    for (std::size_t kind = 0; kind < std::variant_size_v<Command::variant>; ++kind) {
        const std::string name{all_words().at(kind)};
        rc::prop(name + " through JSON and through text", [&, kind] {
            const Command command = command_of_kind(s, kind);
            RC_ASSERT(command.index() == kind);
            const json written = to_json(s, command);
            RC_LOG() << written.dump(2);
            RC_ASSERT(written.at("command") == word(command));

            const Result<Command> from_json = command_from_json(s, world(), written);
            if (!from_json) RC_FAIL(from_json.error().text());
            RC_ASSERT(*from_json == command);
            const Result<Command> from_text = command_from_text(s, world(), written.dump());
            if (!from_text) RC_FAIL(from_text.error().text());
            RC_ASSERT(*from_text == command);
            // Also what == does not see, such as the sign of a zero.
            RC_ASSERT(to_json(s, *from_text).dump() == written.dump());
        });
    }
}

TEST_CASE("a damaged command is read or refused with a reason and a path, never worse", "[model][json][property]") {
    const Scenario& s = scenario();
    rc::prop("any value of a command replaced by another", [&] {
        const json written = to_json(s, *any_command(s));
        const json flat = written.flatten();
        const auto at = std::next(flat.begin(), *rc::gen::inRange<int>(0, static_cast<int>(flat.size())));
        json damaged = written;
        const json junk = *rc::gen::element<json>(
            nullptr, true, 0, -1, 0.5, 1e300, std::numeric_limits<double>::infinity(),
            std::numeric_limits<double>::quiet_NaN(), std::numeric_limits<std::uint64_t>::max(), "", "nobody", "\xff",
            std::string(5000, 'x'), json::array(), json::object(), json::array({json::array()}), "eu", "russia");
        damaged[json::json_pointer(at.key())] = junk;
        const Result<Command> got = command_from_json(s, world(), damaged);
        if (got) return;
        RC_ASSERT(!got.error().message.empty());
        RC_ASSERT(is_plain_text(got.error().text()));
        RC_ASSERT(got.error().text().size() < 1200U);
    });
}

TEST_CASE("a proposal has the form of a spec", "[model][json]") {
    const Scenario& s = scenario();
    json message = proposal();
    message["duration"] = 4;
    message["channel"] = {"eu", "russia"};
    message["conditions"] = {{"not_before", 3},
                             {"until_round", 6},
                             {"only_if", {{"indicator", "violence"}, {"subject", "osh"}, {"below", 50}}}};
    message["linked"] = {123};
    message["message"] = "Let us talk.";
    const auto got = read_as<ProposeDraft>(message);
    CHECK(got.text.type == id<AgreementTypeId>(s, "joint_mission"));
    CHECK(got.text.framework == id<InstitutionId>(s, "ad_hoc"));
    CHECK(got.text.place == id<PlaceId>(s, "osh"));
    CHECK(got.text.parties == actors(s, {"russia", "kazakhstan"}));
    REQUIRE(got.text.terms.size() == 2);
    CHECK(got.text.terms[0] == Term{clause(s, "lead"), {1}});
    SECTION("a parameter that is not given has its default") {
        CHECK(got.text.terms[1] == Term{clause(s, "police"), {1, 40, 0}});
    }
    CHECK(got.text.duration == 4);
    CHECK(got.text.conditions.not_before == 3);
    CHECK(got.text.conditions.until_round == 6);
    REQUIRE(got.text.conditions.only_if);
    CHECK(got.text.conditions.only_if->indicator == slot(s, "violence/osh"));
    CHECK(got.text.conditions.only_if->below == 50.0);
    CHECK_FALSE(got.text.conditions.only_if->above);
    CHECK(got.text.linked == std::vector<DraftId>{DraftId{std::size_t{123}}});
    CHECK(got.channel == actors(s, {"eu", "russia"}));
    CHECK(got.message == "Let us talk.");
}

TEST_CASE("every type of parameter is read from its own JSON type", "[model][json]") {
    json message = proposal();
    message["clauses"] = {{{"id", "mandate"}, {"scope", "enforce"}, {"armed", true}},
                          {{"id", "funding"}, {"from", "eu"}, {"amount", 7.5}, {"via", "osce"}},
                          {{"id", "police"}, {"by", "kazakhstan"}, {"officers", 10.0}, {"place", "kant"}}};
    const auto got = read_as<ProposeDraft>(message);
    CHECK(got.text.terms[0].params == std::vector<double>{2, 1});
    CHECK(got.text.terms[1].params == std::vector<double>{0, 7.5, 0});
    CHECK(got.text.terms[2].params == std::vector<double>{3, 10, 2});
}

TEST_CASE("an amendment takes from the version on the table what it does not name", "[model][json]") {
    const Scenario& s = scenario();
    const DraftText& table = world().draft(kMissionDraft)->text();
    SECTION("nothing named: the text as it stands") {
        const auto got = read_as<AmendDraft>({{"command", "amend"}, {"draft", kMissionDraft.value}});
        CHECK(got.text == table);
        CHECK(got.version == 0);
    }
    SECTION("parties alone") {
        const auto got = read_as<AmendDraft>(
            {{"command", "amend"}, {"draft", kMissionDraft.value}, {"version", 2}, {"parties", {"eu", "russia"}}});
        DraftText expected = table;
        expected.parties = actors(s, {"eu", "russia"});
        CHECK(got.text == expected);
        CHECK(got.version == 2);
    }
    SECTION("null empties what may be empty") {
        const auto got = read_as<AmendDraft>({{"command", "amend"},
                                              {"draft", kMissionDraft.value},
                                              {"place", nullptr},
                                              {"duration", nullptr},
                                              {"conditions", nullptr},
                                              {"linked", nullptr}});
        CHECK_FALSE(got.text.place.valid());
        CHECK(got.text.duration == 0);
        CHECK(got.text.conditions.empty());
        CHECK(got.text.linked.empty());
        CHECK(got.text.terms == table.terms);
    }
    SECTION("null does not empty what every draft has") {
        for (const char* field : {"type", "framework", "parties", "clauses"}) {
            const Error error = refused({{"command", "amend"}, {"draft", kMissionDraft.value}, {field, nullptr}});
            CHECK(error.code == ErrorCode::kMissingField);
            CHECK(error.where == std::string("/") + field);
        }
    }
    SECTION("of a draft that is not there, or that the View does not hold") {
        const Error unknown = refused({{"command", "amend"}, {"draft", 5}});
        CHECK(unknown.code == ErrorCode::kUnknownDraft);
        CHECK(unknown.where == "/draft");
        const View view = make_view(s, world(), Seat::of(actor(s, "kazakhstan")));
        REQUIRE(world().draft(kSecretDraft) != nullptr);
        const Result<Command> hidden =
            command_from_json(s, view.world, {{"command", "amend"}, {"draft", kSecretDraft.value}});
        REQUIRE_FALSE(hidden);
        // Both read the same, so that a guessed number tells nothing.
        CHECK(hidden.error().code == unknown.code);
        CHECK(hidden.error().where == unknown.where);
        CHECK(unknown.message == "there is no draft 5 that you know of");
        CHECK(hidden.error().message ==
              "there is no draft " + std::to_string(kSecretDraft.value) + " that you know of");
    }
}

TEST_CASE("the shorter commands", "[model][json]") {
    const Scenario& s = scenario();
    CHECK(read_as<VoteOnDraft>({{"command", "vote"},
                                {"draft", 123},
                                {"version", 1},
                                {"vote", "accept"},
                                {"reservation", "but"},
                                {"reason", "since"}}) ==
          VoteOnDraft{DraftId{std::size_t{123}}, 1, Vote::kAccept, "but", "since"});
    CHECK(read_as<SetReady>({{"command", "ready"}}).ready);
    CHECK_FALSE(read_as<SetReady>({{"command", "ready"}, {"ready", false}}).ready);
    CHECK(read_as<AdvancePhase>({{"command", "advance"}}).to == -1);
    CHECK(read_as<AdvancePhase>({{"command", "advance"}, {"to", "review"}}).to == 4);
    CHECK(read_as<ChooseOption>({{"command", "choose"}, {"card", "riot"}, {"choice", "negotiate"}}).choice == 1);
    CHECK(read_as<AnswerQuestion>({{"command", "answer"}, {"question", "odds"}, {"answer", 40}}).answer == "40");
    CHECK(read_as<AnswerQuestion>({{"command", "answer"}, {"question", "odds"}, {"answer", "40"}}).answer == "40");
    CHECK(read_as<TakeAction>({{"command", "act"}, {"action", "patrol"}, {"params", {{"place", "osh"}}}}).params ==
          std::vector<double>{0, 10});
    CHECK(read_as<GiveAssurance>({{"command", "assure"}, {"assurance", "no_veto"}}).params == std::vector<double>{0});
    CHECK(read_as<SetNumber>({{"command", "set_number"}, {"number", "trust/eu/russia"}, {"value", -5}}).slot ==
          s.trust_slot(actor(s, "eu"), actor(s, "russia")));
    SECTION("null stands for a field that is not given") {
        CHECK_FALSE(read_as<Say>({{"command", "say"}, {"text", "Hello"}, {"to", nullptr}}).to);
        CHECK(read_as<Say>({{"command", "say"}, {"text", "Hello"}}).wants_answer);
        CHECK_FALSE(read_as<Say>({{"command", "say"}, {"text", "Hello"}, {"wants_answer", false}}).wants_answer);
    }
    SECTION("a message to the facilitator, which is not the same as one to nobody") {
        CHECK(read_as<Say>({{"command", "say"}, {"text", "Hello"}, {"to", "facilitator"}}).to == ActorSet{});
        for (const json& to : {json::array(), json("everybody"), json::array({"facilitator"})}) {
            const Error error = refused({{"command", "say"}, {"text", "Hello"}, {"to", to}});
            CHECK(error.text().find("facilitator") != std::string::npos);
            CHECK(error.text().find("/to") != std::string::npos);
        }
    }
    SECTION("a condition on an agreement") {
        const auto got =
            read_as<ProposeDraft>(proposal_with("/conditions", {{"only_if", {{"agreement", "border_treaty"}}}}));
        CHECK(got.text.conditions.only_if->agreement == id<AgreementTypeId>(s, "border_treaty"));
    }
}

TEST_CASE("what is wrong is named by code, path and what would be right", "[model][json]") {
    struct Case {
        json message;
        ErrorCode code;
        std::string where;
        std::string says;
    };
    const double inf = std::numeric_limits<double>::infinity();
    const double nan = std::numeric_limits<double>::quiet_NaN();
    const json draft = kMissionDraft.value;
    const std::vector<Case> cases = {
        // the message as a whole
        {json::array(), ErrorCode::kBadValue, "", "must be an object with a field \"command\", not a list"},
        {nullptr, ErrorCode::kMissingField, "", "an object"},
        {json::object(), ErrorCode::kMissingField, "/command", "propose"},
        {{{"command", 7}}, ErrorCode::kBadValue, "/command", "not a number"},
        {{{"command", "propse"}}, ErrorCode::kUnknownId, "/command", "did you mean 'propose'?"},
        {{{"command", "resign"}}, ErrorCode::kUnknownId, "/command", "or script, not 'resign'"},
        // fields
        {proposal_with("/partys", json::array()), ErrorCode::kUnknownField, "/partys", "did you mean 'parties'?"},
        {proposal_with("/x~0y~1z", 1), ErrorCode::kUnknownField, "/x~0y~1z", "there is no field 'x~y/z'"},
        {{{"command", "play_card"}, {"card", "riot"}, {"choice", "negotiate"}},
         ErrorCode::kUnknownField,
         "/choice",
         "it has command and card"},
        {{{"command", "propose"}, {"type", "joint_mission"}}, ErrorCode::kMissingField, "/framework", "missing"},
        {proposal_with("/parties", nullptr), ErrorCode::kMissingField, "/parties", "a list of actors' ids"},
        {{{"command", "say"}}, ErrorCode::kMissingField, "/text", "a text"},
        {{{"command", "vote"}, {"draft", draft}},
         ErrorCode::kMissingField,
         "/vote",
         "one of accept, reject or abstain"},
        {{{"command", "act"}, {"action", "patrol"}}, ErrorCode::kMissingField, "/params/place", "the id of a place"},
        {{{"command", "seat"}, {"actor", "eu"}}, ErrorCode::kMissingField, "/seated", "true or false"},
        // ids
        {proposal_with("/type", "joint_misson"), ErrorCode::kUnknownId, "/type", "did you mean 'joint_mission'?"},
        {proposal_with("/parties/1", "kazakstan"), ErrorCode::kUnknownId, "/parties/1", "did you mean 'kazakhstan'?"},
        {proposal_with("/parties/1", "russia"), ErrorCode::kBadValue, "/parties/1", "'russia' is named twice"},
        {proposal_with("/parties/0", 3), ErrorCode::kBadValue, "/parties/0", "the id of an actor, not a number"},
        {proposal_with("/parties", "russia"), ErrorCode::kBadValue, "/parties", "a list of actors' ids, not a text"},
        {proposal_with("/place", std::string(5000, 'o')), ErrorCode::kUnknownId, "/place", "is not the id of a place"},
        {proposal_with("/place", "\x1b[31mosh"), ErrorCode::kUnknownId, "/place", "'?[31mosh'"},
        {proposal_with("/place", "\xff"), ErrorCode::kUnknownId, "/place", "not the id"},
        {{{"command", "choose"}, {"card", "riot"}, {"choice", "negotiat"}},
         ErrorCode::kUnknownId,
         "/choice",
         "did you mean 'negotiate'?"},
        {{{"command", "choose"}, {"card", "rumour"}, {"choice", "x"}}, ErrorCode::kUnknownId, "/card", "no choice"},
        {{{"command", "advance"}, {"to", "desision"}}, ErrorCode::kUnknownId, "/to", "did you mean 'decision'?"},
        {{{"command", "set_number"}, {"number", "violence/oshh"}, {"value", 1}},
         ErrorCode::kUnknownId,
         "/number",
         "did you mean 'violence/osh'?"},
        {{{"command", "set_number"}, {"number", ""}, {"value", 1}}, ErrorCode::kUnknownId, "/number", "no number"},
        {{{"command", "vote"}, {"draft", draft}, {"vote", "acept"}},
         ErrorCode::kUnknownId,
         "/vote",
         "did you mean 'accept'?"},
        {{{"command", "vote"}, {"draft", draft}, {"vote", "none"}}, ErrorCode::kUnknownId, "/vote", "not 'none'"},
        // clauses and parameters
        {proposal_with("/clauses", json::object()), ErrorCode::kBadValue, "/clauses",
         "a list of clauses, not an object"},
        {proposal_with("/clauses/1", "police"), ErrorCode::kBadValue, "/clauses/1", "a clause with its parameters"},
        {proposal_with("/clauses/1/id", nullptr), ErrorCode::kMissingField, "/clauses/1/id", "the id of a clause"},
        {proposal_with("/clauses/1/officer", 10), ErrorCode::kUnknownField, "/clauses/1/officer", "'officers'"},
        {proposal_with("/clauses/1/officers", "40"), ErrorCode::kBadValue, "/clauses/1/officers",
         "a whole number from 10 to 60, not a text"},
        {proposal_with("/clauses/1/officers", 40.5), ErrorCode::kBadValue, "/clauses/1/officers", "not 40.5"},
        {proposal_with("/clauses/1/officers", inf), ErrorCode::kOutOfRange, "/clauses/1/officers", "not inf"},
        {proposal_with("/clauses/1/officers", nan), ErrorCode::kOutOfRange, "/clauses/1/officers", "not nan"},
        {proposal_with("/clauses/0", {{"id", "lead"}}), ErrorCode::kMissingField, "/clauses/0/by", "a party"},
        {proposal_with("/clauses/0", {{"id", "mandate"}, {"armed", "yes"}}), ErrorCode::kBadValue, "/clauses/0/armed",
         "true or false, not a text"},
        {proposal_with("/clauses/0", {{"id", "mandate"}, {"armed", 1}}), ErrorCode::kBadValue, "/clauses/0/armed",
         "true or false, not a number"},
        {proposal_with("/clauses/0", {{"id", "mandate"}, {"scope", "enfroce"}}), ErrorCode::kUnknownId,
         "/clauses/0/scope", "one of observe, advise or enforce"},
        {proposal_with("/clauses/0", {{"id", "mandate"}, {"scope", 2}}), ErrorCode::kBadValue, "/clauses/0/scope",
         "one of observe, advise or enforce, not a number"},
        {proposal_with("/clauses/0", {{"id", "funding"}, {"from", "eu"}, {"via", "osce"}, {"amount", "much"}}),
         ErrorCode::kBadValue, "/clauses/0/amount", "a number from 0 to 20, not a text"},
        {{{"command", "act"}, {"action", "patrol"}, {"params", {1, 2}}},
         ErrorCode::kBadValue,
         "/params",
         "the parameters, not a list"},
        {{{"command", "act"}, {"action", "patrol"}, {"params", {{"plase", "osh"}}}},
         ErrorCode::kUnknownField,
         "/params/plase",
         "did you mean 'place'?"},
        {{{"command", "assure"}, {"assurance", "consult"}, {"params", {{"soon", true}}}},
         ErrorCode::kUnknownField,
         "/params/soon",
         "it has no fields"},
        // numbers
        {{{"command", "withdraw"}, {"draft", -1}}, ErrorCode::kOutOfRange, "/draft", "from 0 on"},
        {{{"command", "withdraw"}, {"draft", 4294967295U}}, ErrorCode::kOutOfRange, "/draft", "at most 4294967294"},
        {{{"command", "withdraw"}, {"draft", 18446744073709551615U}}, ErrorCode::kOutOfRange, "/draft", "at most"},
        {{{"command", "withdraw"}, {"draft", "7"}}, ErrorCode::kBadValue, "/draft", "not a text"},
        {{{"command", "withdraw"}, {"draft", 7.25}}, ErrorCode::kBadValue, "/draft", "not 7.25"},
        {{{"command", "withdraw"}, {"draft", true}}, ErrorCode::kBadValue, "/draft", "not a boolean"},
        {{{"command", "vote"}, {"draft", draft}, {"vote", "accept"}, {"version", 0}},
         ErrorCode::kOutOfRange,
         "/version",
         "from 1 on"},
        {{{"command", "vote"}, {"draft", draft}, {"vote", "accept"}, {"version", 1e10}},
         ErrorCode::kOutOfRange,
         "/version",
         "at most 2147483647"},
        {proposal_with("/duration", -1), ErrorCode::kOutOfRange, "/duration", "from 0 on"},
        {proposal_with("/linked", {"x"}), ErrorCode::kBadValue, "/linked/0", "not a text"},
        {{{"command", "commit"}, {"agreement", 1}, {"resource", "aid"}, {"amount", inf}},
         ErrorCode::kOutOfRange,
         "/amount",
         "not inf"},
        {{{"command", "commit"}, {"agreement", 1}, {"resource", "aid"}, {"amount", -inf}},
         ErrorCode::kOutOfRange,
         "/amount",
         "not -inf"},
        {{{"command", "commit"}, {"agreement", 1}, {"resource", "aid"}, {"amount", nan}},
         ErrorCode::kOutOfRange,
         "/amount",
         "not nan"},
        {{{"command", "set_number"}, {"number", "stability"}, {"value", json::array()}},
         ErrorCode::kBadValue,
         "/value",
         "a number, not a list"},
        // conditions
        {proposal_with("/conditions", 3), ErrorCode::kBadValue, "/conditions", "conditions, not a number"},
        {proposal_with("/conditions/not_after", 3), ErrorCode::kUnknownField, "/conditions/not_after", "not_before"},
        {proposal_with("/conditions/not_before", 0), ErrorCode::kOutOfRange, "/conditions/not_before", "from 1 on"},
        {proposal_with("/conditions/only_if", json::object()), ErrorCode::kMissingField, "/conditions/only_if",
         "must name an indicator"},
        {proposal_with("/conditions/only_if", {{"indicator", "violence"}, {"below", 5}}), ErrorCode::kMissingField,
         "/conditions/only_if/subject", "the id of a place"},
        {proposal_with("/conditions/only_if", {{"indicator", "violence"}, {"subject", "osh"}}),
         ErrorCode::kMissingField, "/conditions/only_if", "needs a bound"},
        {proposal_with("/conditions/only_if", {{"indicator", "stability"}, {"subject", "osh"}, {"below", 5}}),
         ErrorCode::kBadValue, "/conditions/only_if/subject", "has no subject"},
        {proposal_with("/conditions/only_if", {{"agreement", "border_treaty"}, {"above", 5}}), ErrorCode::kBadValue,
         "/conditions/only_if/above", "not about both"},
        // texts
        {{{"command", "say"}, {"text", std::string(2001, 'x')}}, ErrorCode::kTextTooLong, "/text", "2001 characters"},
        {{{"command", "withdraw"}, {"draft", 1}, {"reason", std::string(501, 'x')}},
         ErrorCode::kTextTooLong,
         "/reason",
         "at most 500"},
        {{{"command", "say"}, {"text", "bell\a"}}, ErrorCode::kBadText, "/text", "control characters"},
        {{{"command", "say"}, {"text", std::string("a\0b", 3)}}, ErrorCode::kBadText, "/text", "control characters"},
        {{{"command", "say"}, {"text", "\xc3"}}, ErrorCode::kBadText, "/text", "UTF-8"},
        {{{"command", "say"}, {"text", "\xe2\x80\xae"}}, ErrorCode::kBadText, "/text", "direction overrides"},
        {{{"command", "say"}, {"text", {"a"}}}, ErrorCode::kBadValue, "/text", "a text, not a list"},
    };
    for (const Case& c : cases) {
        INFO("given:    " << c.message.dump(-1, ' ', true, json::error_handler_t::replace).substr(0, 400));
        const Error error = refused(c.message);
        INFO("answered: " << error.text());
        CHECK(error.code == c.code);
        CHECK(error.where == c.where);
        CHECK_THAT(error.message, Catch::Contains(c.says));
        CHECK(is_plain_text(error.message));
    }
}

TEST_CASE("texts are measured in characters", "[model][json]") {
    std::string text;
    for (std::size_t i = 0; i < kMaxMessage; ++i)
        text += "\xd0\x9e";
    CHECK(read_as<Say>({{"command", "say"}, {"text", text}}).text == text);
    CHECK(refused({{"command", "say"}, {"text", text + "\xd0\x9e"}}).code == ErrorCode::kTextTooLong);
}

TEST_CASE("a parameter of one clause is unknown to another", "[model][json]") {
    const Error error = refused(proposal_with("/clauses/0/officers", 20));
    CHECK(error.code == ErrorCode::kUnknownField);
    CHECK(error.where == "/clauses/0/officers");
}

TEST_CASE("commands as text", "[model][json]") {
    const Scenario& s = scenario();
    CHECK(command_from_text(s, world(), R"({"command": "ready"})").value() == Command{SetReady{true}});
    CHECK(command_from_text(s, world(), R"({"command": "ready", "ready": true, "ready": false})").error().where ==
          "/ready");
    CHECK(command_from_text(s, world(), "ready").error().code == ErrorCode::kBadValue);
    CHECK(command_from_text(s, world(), R"({"command": "commit", "agreement": 1, "resource": "aid", "amount": 1e999})")
              .error()
              .code == ErrorCode::kOutOfRange);
}

TEST_CASE("a refusal has a JSON form", "[model][json]") {
    CHECK(to_json(Error{ErrorCode::kUnknownId, "there is no actor 'x'", "/to/0", "trace"}) ==
          json{{"code", "unknown_id"}, {"message", "there is no actor 'x'"}, {"where", "/to/0"}});
    CHECK(to_json(Error{ErrorCode::kWrongPhase, "later", "", ""}) ==
          json{{"code", "wrong_phase"}, {"message", "later"}});
}

TEST_CASE("the words of commands are their own", "[model][json]") {
    const std::vector<std::string_view> all = all_words();
    CHECK(std::set<std::string_view>(all.begin(), all.end()).size() == std::variant_size_v<Command::variant>);
    CHECK(word(Command{SetReady{}}) == "ready");
    CHECK(word(Command{SetNumber{}}) == "set_number");
}
