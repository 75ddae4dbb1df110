#include <catch2/catch.hpp>
#include <limits>
#include <nlohmann/json.hpp>
#include <string>

#include "model/json.h"
#include "model/json_text.h"
#include "model/sample_scenario.h"
#include "model/sample_world.h"

using namespace demarche;
using namespace demarche::sample;
using nlohmann::json;

namespace {

json view_of(std::string_view seat) {
    const Scenario& s = scenario();
    return to_json(s, make_view(s, world(), seat_from_name(s, seat).value()));
}

json effect(Change change, Text reason = {}) {
    Effect out;
    out.seq = 3;
    out.cause = {Cause::Kind::kDeal, 0, -1, Cause::kNoParent};
    out.change = std::move(change);
    out.reason = std::move(reason);
    return to_json(scenario(), out);
}

}  // namespace

TEST_CASE("a view holds the numbers that its seat knows, and no others", "[model][json]") {
    const json russia = view_of("russia").at("numbers");
    CHECK(russia.at("violence/osh") == 55.125);
    CHECK(russia.at("stability") == 50);
    CHECK(russia.at("legitimacy/russia") == 60);
    CHECK(russia.at("trust/eu/russia") == -12.5);
    CHECK(russia.at("free/russia/police") == 80);
    CHECK_FALSE(russia.contains("legitimacy/eu"));
    CHECK_FALSE(russia.contains("free/eu/police"));
    CHECK_FALSE(russia.contains("fear/russia.duma"));
    CHECK_FALSE(russia.contains("threat/eu/russia"));
    CHECK_FALSE(russia.contains("trust/eu/kyrgyzstan"));
    SECTION("the facilitator knows all, but for what an actor would feel towards itself") {
        const json all = view_of("facilitator").at("numbers");
        const std::size_t towards_itself = scenario().relations.size() * scenario().actors.size();
        CHECK(all.size() == scenario().slots.size() - towards_itself);
        CHECK_FALSE(all.contains("trust/eu/eu"));
    }
}

TEST_CASE("a number is as unknown as `known` says, whatever stands in its place", "[model][json]") {
    const Scenario& s = scenario();
    View view = make_view(s, world(), Seat::of(actor(s, "russia")));
    view.known[slot(s, "violence/osh")] = false;
    CHECK_FALSE(to_json(s, view).at("numbers").contains("violence/osh"));
}

TEST_CASE("a view shows where in the game the seat stands", "[model][json]") {
    json view = view_of("eu");
    CHECK(view.at("seat") == "eu");
    CHECK(view.at("round") == 2);
    CHECK(view.at("rounds") == 8);
    CHECK(view.at("phase") == "negotiation");
    CHECK(view.at("ended") == false);
    CHECK_FALSE(view.contains("ending"));
    CHECK_FALSE(view.contains("turn"));
    CHECK(view.at("ready") == json{"eu"});
    CHECK(view.at("seated") == json::array({"eu", "russia", "kyrgyzstan"}));
    CHECK(view.at("institutions").at("osce").at("chair") == "kazakhstan");
    CHECK(view.at("institutions").at("ad_hoc").at("observers") == json{"kazakhstan"});
    CHECK(view.at("institutions").at("ad_hoc").at("chair") == nullptr);
    World over = world();
    over.ended = true;
    over.ending = id<EndingId>(scenario(), "peace");
    over.turn = actor(scenario(), "russia");
    view = to_json(scenario(), make_view(scenario(), over, Seat::observer()));
    CHECK(view.at("ending") == "peace");
    CHECK(view.at("turn") == "russia");
    SECTION("the rounds ran out and no ending held") {
        over.ending = {};
        CHECK(to_json(scenario(), make_view(scenario(), over, Seat::observer())).at("ending") == nullptr);
    }
}

TEST_CASE("hands, choices, acts and questions are those of the seat", "[model][json]") {
    CHECK(view_of("eu").at("hand") == json::array({{{"actor", "eu"}, {"card", "old_friend"}}}));
    CHECK(view_of("russia").at("hand").empty());
    CHECK(view_of("kyrgyzstan").at("choices").at(0).at("taken") == "negotiate");
    CHECK_FALSE(view_of("russia").at("choices").at(0).contains("taken"));
    CHECK(view_of("russia").at("pending") ==
          json::array({{{"actor", "russia"}, {"action", "leak"}, {"params", {{"about", "eu"}}}}}));
    CHECK(view_of("eu").at("pending").empty());
    CHECK(view_of("russia").at("acted") == json::array({{{"actor", "russia"}, {"action", "leak"}, {"times", 1}}}));
    CHECK(view_of("eu").at("questions") == json::array({{{"question", "odds"}, {"to", "eu"}, {"round", 2}}}));
    CHECK(view_of("eu").at("cards") == json{{"riot", 1}});
    CHECK_FALSE(view_of("eu").contains("scheduled"));
    CHECK_FALSE(view_of("eu").contains("injects_used"));
    const json facilitator = view_of("facilitator");
    CHECK(facilitator.at("questions").size() == 2);
    CHECK(facilitator.at("questions").at(1).at("to") == "facilitator");
    CHECK(facilitator.at("scheduled") == json::array({{{"card", "refugees"}, {"round", 3}, {"chance", 0.5}}}));
    CHECK(facilitator.at("injects_used") == json{"earthquake"});
}

TEST_CASE("objectives are one's own, the open ones, and those revealed", "[model][json]") {
    const auto ids = [](std::string_view seat) {
        const json view = view_of(seat);
        std::vector<std::string> out;
        for (const json& line : view.at("objectives"))
            out.push_back(line.at("id"));
        return out;
    };
    const std::vector<std::string> open = {"calm_south", "eu_values", "keep_base"};
    const std::vector<std::string> with_secret = {"calm_south", "eu_values", "keep_base", "weaken_osce"};
    CHECK(ids("eu") == open);
    CHECK(ids("observer") == open);
    CHECK(ids("russia") == with_secret);
    CHECK(ids("kyrgyzstan") == with_secret);
    CHECK(ids("facilitator") == with_secret);
    CHECK(view_of("russia").at("objectives").at(3) ==
          json{{"id", "weaken_osce"}, {"of", "russia"}, {"known_to", json::array()}});
}

TEST_CASE("who else knows of an objective is seen where everybody does; its owner learns it no sooner", "[model]") {
    const Scenario& s = scenario();
    const ObjectiveId secret = id<ObjectiveId>(s, "weaken_osce");
    const auto seen = [&](const World& of, std::string_view seat) {
        return make_view(s, of, Seat::of(actor(s, seat))).world.objectives[secret].known_to;
    };
    World one = world();
    ActorSet kyrgyzstan;
    kyrgyzstan.insert(actor(s, "kyrgyzstan"));
    one.objectives[secret].known_to = kyrgyzstan;
    CHECK(seen(one, "kyrgyzstan") == kyrgyzstan);
    CHECK(seen(one, "russia").empty());
    CHECK(seen(one, "eu").empty());
    World two = one;
    two.objectives[secret].known_to.insert(actor(s, "eu"));
    CHECK(seen(two, "kyrgyzstan") == kyrgyzstan);
    World all = one;
    all.objectives[secret].known_to = ActorSet::first(s.actors.size());
    CHECK(seen(all, "kyrgyzstan") == ActorSet::first(s.actors.size()));
    CHECK(seen(all, "russia") == ActorSet::first(s.actors.size()));
}

TEST_CASE("a secret objective is not written for a seat that may not know it, whatever its View holds",
          "[model][json]") {
    const Scenario& s = scenario();
    View view = make_view(s, world(), Seat::of(actor(s, "eu")));
    view.world.objectives[id<ObjectiveId>(s, "weaken_osce")].active = true;
    CHECK(to_json(s, view).dump().find("weaken_osce") == std::string::npos);
    view.seat = Seat::of(actor(s, "russia"));
    CHECK(to_json(s, view).dump().find("weaken_osce") != std::string::npos);
}

TEST_CASE("drafts, agreements and promises of a view", "[model][json]") {
    const json eu = view_of("eu");
    REQUIRE(eu.at("drafts").size() == 2);
    const json& draft = eu.at("drafts").at(0);
    CHECK(draft.at("id") == 1001);
    CHECK(draft.at("version") == 2);
    CHECK(draft.at("author") == "eu");
    CHECK(draft.at("proposer") == "russia");
    CHECK(draft.at("votes") == json{{"eu", "accept"}, {"kazakhstan", "abstain"}});
    CHECK(draft.at("reservations").at(0).at("by") == "eu");
    CHECK_FALSE(draft.contains("channel"));
    CHECK(draft.at("text").at("conditions") == json{{"not_before", 3}});
    CHECK(draft.at("text").at("clauses").at(1) ==
          json{{"id", "police"}, {"by", "russia"}, {"officers", 40}, {"place", "osh"}});
    REQUIRE(draft.at("earlier").size() == 1);
    CHECK(draft.at("earlier").at(0).at("version") == 1);
    CHECK(draft.at("earlier").at(0).at("text").at("clauses").size() == 1);
    CHECK(eu.at("drafts").at(1).at("channel") == json::array({"eu", "kyrgyzstan"}));
    CHECK(view_of("kazakhstan").at("drafts").size() == 1);

    const json& mission = eu.at("agreements").at(0);
    CHECK(mission.at("status") == "in_force");
    CHECK(mission.at("since") == 2);
    CHECK(mission.at("commitments").at(0) ==
          json{{"actor", "russia"}, {"resource", "police"}, {"amount", 40}, {"clause", "police"}});
    CHECK_FALSE(mission.at("commitments").at(1).contains("clause"));
    CHECK(mission.at("breaches").empty());
    CHECK(view_of("russia").at("agreements").at(0).at("breaches") ==
          json::array({{{"by", "russia"}, {"clause", "police"}, {"since", 2}}}));

    CHECK(eu.at("assurances").at(0) == json{{"id", 3000000000U},
                                            {"assurance", "no_veto"},
                                            {"from", "russia"},
                                            {"to", {"eu"}},
                                            {"params", {{"type", "a treaty"}}},
                                            {"round", 1},
                                            {"status", "open"}});
    CHECK(view_of("kazakhstan").at("assurances").empty());
}

TEST_CASE("a text on the table can be sent back as an amendment", "[model][json]") {
    const Scenario& s = scenario();
    json message = to_json(s, world().draft(kMissionDraft)->text());
    message["command"] = "amend";
    message["draft"] = kMissionDraft.value;
    const Result<Command> got = command_from_json(s, world(), message);
    REQUIRE(got);
    CHECK(std::get<AmendDraft>(*got).text == world().draft(kMissionDraft)->text());
}

TEST_CASE("seats have names", "[model][json]") {
    const Scenario& s = scenario();
    for (const Seat seat : {Seat::of(actor(s, "eu")), Seat::of(actor(s, "kazakhstan")), Seat::facilitator(),
                            Seat::observer(), Seat::clock()}) {
        CHECK(seat_from_name(s, seat_name(s, seat)).value() == seat);
        CHECK(to_json(s, seat) == seat_name(s, seat));
    }
    CHECK(seat_name(s, Seat::facilitator()) == "facilitator");
    const Error error = seat_from_name(s, "fasilitator").error();
    CHECK(error.code == ErrorCode::kNotYourSeat);
    CHECK_THAT(error.message, Catch::Contains("did you mean 'facilitator'?"));
    CHECK_FALSE(seat_from_name(s, ""));
    SECTION("an actor called like the facilitator does not become it") {
        Scenario odd = make_scenario();
        odd.actors[ActorId{0}].id = "facilitator";
        CHECK(seat_from_name(odd, "facilitator").value() == Seat::of(ActorId{0}));
    }
}

TEST_CASE("an effect says its cause as far as it may be known", "[model][json]") {
    const Scenario& s = scenario();
    Effect e;
    e.seq = 14;
    e.change = NumberChanged{slot(s, "violence/osh"), 60, 55};
    const auto cause = [&](Cause::Kind kind, std::uint32_t with_id, std::int32_t part = -1,
                           std::uint32_t parent = Cause::kNoParent) {
        e.cause = {kind, with_id, part, parent};
        return to_json(s, e).at("cause");
    };
    using Kind = Cause::Kind;
    CHECK(cause(Kind::kCard, id<CardId>(s, "riot").value, -1, 12) ==
          json{{"kind", "card"}, {"id", "riot"}, {"parent", 12}});
    CHECK(cause(Kind::kCommand, 1) == json{{"kind", "command"}, {"id", "russia"}});
    CHECK(cause(Kind::kAction, 1) == json{{"kind", "action"}, {"id", "leak"}});
    CHECK(cause(Kind::kAgreement, 77, 1) == json{{"kind", "agreement"}, {"id", 77}, {"part", 1}});
    CHECK(cause(Kind::kAssurance, 3000000000U) == json{{"kind", "assurance"}, {"id", 3000000000U}});
    CHECK(cause(Kind::kDrift, 1) == json{{"kind", "drift"}, {"id", "violence"}});
    CHECK(cause(Kind::kHook, 3, 0) == json{{"kind", "hook"}, {"id", "draft_tabled"}, {"part", 0}});
    CHECK(cause(Kind::kInject, 0) == json{{"kind", "inject"}, {"id", "earthquake"}});
    CHECK(cause(Kind::kEnding, 1) == json{{"kind", "ending"}, {"id", "war"}});
    CHECK(cause(Kind::kHidden, 0) == json{{"kind", "hidden"}});
    CHECK(cause(Kind::kFacilitator, 0) == json{{"kind", "facilitator"}});
    CHECK(cause(Kind::kClock, 0) == json{{"kind", "clock"}});
    CHECK(cause(Kind::kDeal, 0) == json{{"kind", "deal"}});
    CHECK(cause(Kind::kRenewal, 0) == json{{"kind", "renewal"}});
    SECTION("an id that names nothing is left out, not read out of bounds") {
        CHECK(cause(Kind::kCard, 60000) == json{{"kind", "card"}});
        CHECK(cause(Kind::kHook, 60000) == json{{"kind", "hook"}});
    }
}

TEST_CASE("a reason keeps what a translator needs", "[model][json]") {
    const json plain = effect(RoundCleared{}, "patrols on the road");
    CHECK(plain.at("reason") == json{{"text", "patrols on the road"}});
    const json filled = effect(RoundCleared{}, Text{"{n} officers", {{"n", "40"}}});
    CHECK(filled.at("reason") == json{{"text", "40 officers"}, {"message", "{n} officers"}, {"values", {{"n", "40"}}}});
    CHECK_FALSE(effect(RoundCleared{}).contains("reason"));
}

TEST_CASE("what a script wrote badly is still written as JSON", "[model][json]") {
    CHECK(effect(Told{ActorId{0}, "bad \xff byte"}).dump().find("bad") != std::string::npos);
    CHECK(json_from_text(effect(Remembered{{"name\xff", "", std::string{"\xc3"}}, false}).dump()).has_value());
    CHECK(json_from_text(effect(News{Text{"{x}", {{"x\xff", "\xff"}}}, {}, {}, "odd\xff"}).dump()).has_value());
    const double nan = std::numeric_limits<double>::quiet_NaN();
    CHECK(json_from_text(effect(NumberChanged{0, nan, 0}).dump()).value().at("before") == nullptr);
}

TEST_CASE("what a script remembers keeps its type", "[model][json]") {
    const auto value = [](MemoryValue remembered) {
        return effect(Remembered{{"name", "subject", std::move(remembered)}, false}).at("value").dump();
    };
    CHECK(value(true) == "true");
    CHECK(value(std::int64_t{9007199254740993}) == "9007199254740993");
    CHECK(value(1.0) == "1.0");
    CHECK(value(std::string{"text"}) == "\"text\"");
    const json gone = effect(Remembered{{"name", "", false}, true});
    CHECK(gone.at("forgotten") == true);
    CHECK_FALSE(gone.contains("value"));
    CHECK_FALSE(gone.contains("subject"));
}

TEST_CASE("blanked ids are null", "[model][json]") {
    CHECK(effect(CardCame{{}, CardCame::How::kDrawn, {}}).at("card") == nullptr);
    CHECK(effect(GameEnded{}).at("ending") == nullptr);
    CHECK(effect(NumberChanged{60000, 0, 0}).at("number") == nullptr);
    CHECK(effect(ChoiceTaken{CardId{0}, ActorId{2}, 99, true, false}).at("choice") == nullptr);
    CHECK(effect(Acted{{ActorId{0}, ActionId{0}, {}, {-1, 60000}}, false, false, false}).at("params").at("place") ==
          nullptr);
}

TEST_CASE("64 bits are text, because many readers keep no more than 53", "[model][json]") {
    CHECK(effect(StreamMoved{0xFFFFFFFFFFFFFFFFULL, 1}) == json{{"seq", 3},
                                                                {"effect", "stream_moved"},
                                                                {"cause", {{"kind", "deal"}}},
                                                                {"stream", "ffffffffffffffff"},
                                                                {"state", "0000000000000001"}});
}
