// Every definition call, from the script to the Scenario.
#include <catch2/catch.hpp>

#include "script/host_box.h"

using namespace demarche;
using namespace demarche::script;

namespace {

template <class I>
I id(const Scenario& scenario, std::string_view name) {
    const auto found = scenario.find<I>(name);
    REQUIRE(found);
    return *found;
}

const ParamDef& param(const std::vector<ParamDef>& params, std::string_view name) {
    const auto hit = std::find_if(params.begin(), params.end(), [&](const ParamDef& p) { return p.name == name; });
    REQUIRE(hit != params.end());
    return *hit;
}

}  // namespace

TEST_CASE("scenario {} says what the game is", "[script][loader][definitions]") {
    const Host::Loaded box = load_good(R"(scenario {
  id = "box", api = 1, version = "1.2.0", title = _ "The Box", summary = _ "A box.", authors = { "A", "B" },
  licence = "CC-BY-4.0", sources = { "Herd 2010" }, rounds = { _ "June", _ "July" },
  phases = { "events", "negotiation", { id = "haggling", like = "decision", order = "sequential", secret = false },
    "decision", "resolution", "review" },
  draw = { crisis = 2 }, clock = { negotiation = 720, haggling = 60 },
  map = { centre = { 41.2, 72.5 }, span = 14 },
  teaching = { minutes = 120, aims = { _ "Aim" }, debrief = { _ "Why?" } },
}
actor { id = "eu", name = "EU" }
card { id = "riot", deck = "crisis", title = "Riot", text = "Riot." }
)");
    const Scenario& s = *box.scenario;
    CHECK(s.id == "box");
    CHECK(s.api == 1);
    CHECK(s.version == "1.2.0");
    CHECK(s.title.str() == "The Box");
    CHECK(s.summary.str() == "A box.");
    CHECK(s.authors == std::vector<std::string>{"A", "B"});
    CHECK(s.licence == "CC-BY-4.0");
    CHECK(s.sources == std::vector<std::string>{"Herd 2010"});
    REQUIRE(s.rounds.size() == 2);
    CHECK(s.rounds[1].str() == "July");
    REQUIRE(s.phases.size() == 6);
    CHECK(s.phases[2].id == "haggling");
    CHECK(s.phases[2].like == PhaseLike::kDecision);
    CHECK(s.phases[2].sequential);
    CHECK_FALSE(s.phases[2].secret);
    CHECK(s.phases[2].clock_s == 60);
    CHECK(s.phases[3].secret);
    CHECK_FALSE(s.phases[1].secret);
    CHECK(s.phases[1].clock_s == 720);
    CHECK(s.decks[DeckId{0}].draw == 2);
    CHECK(s.map_centre == LatLon{41.2, 72.5});
    CHECK(s.map_span == 14);
    CHECK(s.teaching_minutes == 120);
    CHECK(s.teaching_aims.front().str() == "Aim");
    CHECK(s.teaching_debrief.front().str() == "Why?");
    CHECK(s.content_hash != 0);
}

TEST_CASE("what is left out has its default", "[script][loader][definitions]") {
    const Host::Loaded box = load_good(kHead + R"(
indicator { id = "order", of = "world", name = "Order" }
indicator { id = "heat", of = "place", name = "Heat", min = 5 }
relation { id = "fear", name = "Fear" }
institution { id = "osce", name = "OSCE", members = { "eu" }, rule = rule.consensus {} }
clause { id = "police", name = "Police", text = "Police." }
agreement { id = "pact", kind = "treaty", name = "Pact", clauses = { optional = { "police" } } }
action { id = "talk", name = "Talk", text = "Talk.", apply = function() end }
card { id = "riot", deck = "crisis", title = "Riot", text = "Riot." }
personality { id = "plain" }
question { id = "why", text = "Why?" }
constituency { id = "eu.people", of = "eu", name = "People" }
)");
    const Scenario& s = *box.scenario;
    REQUIRE(s.phases.size() == 5);
    CHECK(s.phases[0].id == "events");
    CHECK(s.phases[4].like == PhaseLike::kReview);
    const ActorDef& eu = s.actors[ActorId{0}];
    CHECK(eu.short_name == eu.name);
    CHECK(eu.kind == ActorKind::kState);
    CHECK(eu.playable);
    CHECK_FALSE(eu.personality.valid());
    CHECK_FALSE(eu.capital);
    const IndicatorDef& order = s.indicators[IndicatorId{0}];
    CHECK(order.min == 0);
    CHECK(order.max == 100);
    CHECK(order.start == std::vector<double>{0});
    CHECK(order.visible == Visible::kPublic);
    CHECK(s.indicators[IndicatorId{1}].start == std::vector<double>{5, 5});
    CHECK(s.relations[Scenario::kTrust].id == "trust");
    CHECK(s.relations[Scenario::kTrust].visible == Visible::kBoth);
    CHECK(s.relations[RelationId{1}].visible == Visible::kPublic);
    CHECK(s.relations[RelationId{1}].min == -100);
    CHECK(s.institutions[InstitutionId{0}].any_mandate);
    CHECK(s.clauses[ClauseId{0}].breach_detect == 0.2);
    CHECK(s.clauses[ClauseId{0}].breach_trust == -15);
    const AgreementDef& pact = s.agreements[AgreementTypeId{0}];
    CHECK(pact.min_parties == 1);
    CHECK(pact.max_parties == 64);
    CHECK_FALSE(pact.has_place);
    CHECK_FALSE(pact.rule);
    CHECK(pact.ratify.empty());
    CHECK(pact.max_duration == 0);
    CHECK(s.actions[ActionId{0}].by == s.playable);
    const CardDef& riot = s.cards[CardId{0}];
    CHECK(riot.once);
    CHECK(riot.weight == NumberOr{1, {}});
    CHECK(riot.from_round == 1);
    CHECK(riot.to_round >= 1000);
    CHECK(s.decks[riot.deck].draw == 0);
    CHECK(s.personalities[PersonalityId{0}].concession == Concession::kEnvoy);
    CHECK(s.personalities[PersonalityId{0}].patience == 0.5);
    CHECK(s.questions[QuestionId{0}].to == s.playable);
    CHECK_FALSE(s.questions[QuestionId{0}].when);
    CHECK(s.questions[QuestionId{0}].optional);
    CHECK(s.constituencies[ConstituencyId{0}].support == 50);
    CHECK(s.constituencies[ConstituencyId{0}].weight == 1);
    // All places, with a margin.
    CHECK(s.map_centre.lat == Approx(41.75));
    CHECK(s.map_span > 2.5);
}

TEST_CASE("actors, constituencies, places and resources", "[script][loader][definitions]") {
    const Host::Loaded box = load_good(kHead + R"(
actor { id = "china", name = _ "China", short = _ "PRC", colour = "#C0ffee", kind = "union", playable = false,
  resources = { police = 40, aid = 2.5 }, personality = "bold", capital = { 39.9, 116.4 }, brief = _ "Be patient.",
  chorus = function(game, draft) return "abstain" end }
resource { id = "aid", name = "Aid", renew = 3, cap = 20, unit = "million" }
resource { id = "police", name = "Police" }
personality { id = "bold" }
constituency { id = "eu.members", of = "eu", name = "Members", weight = 3, support = 52, veto = true }
place { id = "jalal_abad", name = "Jalal-Abad", at = { 40.9, 73 }, of = "china", links = { "manas", "osh" }, kind = "border" }
)");
    const Scenario& s = *box.scenario;
    const ActorDef& china = s.actors[id<ActorId>(s, "china")];
    CHECK(china.short_name.str() == "PRC");
    CHECK(china.colour == "#C0ffee");
    CHECK(china.kind == ActorKind::kUnion);
    CHECK_FALSE(china.playable);
    CHECK(china.resources[id<ResourceId>(s, "police")] == 40);
    CHECK(china.resources[id<ResourceId>(s, "aid")] == 2.5);
    CHECK(china.personality == id<PersonalityId>(s, "bold"));
    CHECK(china.capital == LatLon{39.9, 116.4});
    CHECK(china.brief.str() == "Be patient.");
    CHECK(china.chorus.valid());
    CHECK(box.host->describe(china.chorus) == "chorus of actor 'china'");
    CHECK(box.host->place_of(china.chorus) == SourcePlace{"box/scenario.lua", 8});
    CHECK(s.chorus.contains(id<ActorId>(s, "china")));
    const ResourceDef& aid = s.resources[id<ResourceId>(s, "aid")];
    CHECK(aid.renew == 3);
    CHECK(aid.cap == 20);
    CHECK(aid.unit.str() == "million");
    const ConstituencyDef& members = s.constituencies[id<ConstituencyId>(s, "eu.members")];
    CHECK(members.of == id<ActorId>(s, "eu"));
    CHECK(members.weight == 3);
    CHECK(members.support == 52);
    CHECK(members.veto);
    const PlaceId jalal_abad = id<PlaceId>(s, "jalal_abad");
    CHECK(s.places[jalal_abad].kind == PlaceKind::kBorder);
    CHECK(s.places[jalal_abad].of == id<ActorId>(s, "china"));
    // Both ways, in definition order.
    CHECK(s.places[jalal_abad].links == std::vector<PlaceId>{PlaceId{0}, PlaceId{1}});
    CHECK(s.places[PlaceId{0}].links == std::vector<PlaceId>{PlaceId{1}, jalal_abad});
    CHECK(s.places[PlaceId{1}].links == std::vector<PlaceId>{PlaceId{0}, jalal_abad});
    CHECK(china.place_of_definition == SourcePlace{"box/scenario.lua", 6});
}

TEST_CASE("indicators and relations start by number, table or function", "[script][loader][definitions]") {
    const Host::Loaded box = load_good(kHead + R"(
indicator { id = "one", of = "world", name = "One", start = 12.34567, better = "lower", visible = "facilitator", unit = "t" }
indicator { id = "two", of = "place", name = "Two", start = { manas = 70 }, marks = { 75, 25, 25 },
  routes = { osh = "manas" } }
indicator { id = "three", of = "actor", name = "Three", visible = "owner",
  start = function(subject) return subject == "us" and 30 or 10 end, drift = function(game, subject) end }
indicator { id = "four", of = "world", name = "Four", start = function() return 4 end }
relation { id = "trust", visible = "from", start = function(from, to) return #from - #to + 5 end }
relation { id = "fear", name = "Fear", min = 0, max = 10, start = 3, visible = "facilitator" }
)");
    const Scenario& s = *box.scenario;
    const World world = blank_world(s);
    const auto value = [&](std::string_view path) { return world.numbers[*s.find_slot(path)]; };
    CHECK(value("one") == 12.346);
    CHECK(s.indicators[IndicatorId{0}].better == Better::kLower);
    CHECK(s.indicators[IndicatorId{0}].visible == Visible::kFacilitator);
    CHECK(value("two/osh") == 0);
    CHECK(value("two/manas") == 70);
    CHECK(s.indicators[IndicatorId{1}].marks == std::vector<double>{25, 75});
    CHECK(s.indicators[IndicatorId{1}].routes == std::vector<Route>{{PlaceId{0}, PlaceId{1}}});
    CHECK(value("three/eu") == 10);
    CHECK(value("three/us") == 30);
    CHECK(s.indicators[IndicatorId{2}].visible == Visible::kOwner);
    CHECK(s.indicators[IndicatorId{2}].drift.valid());
    CHECK(value("four") == 4);
    CHECK(s.relations.size() == 2);
    CHECK(value("trust/eu/us") == 5);
    CHECK(s.relations[Scenario::kTrust].name.str() == "Trust");
    CHECK(s.relations[Scenario::kTrust].visible == Visible::kFrom);
    CHECK(value("fear/us/eu") == 3);
}

TEST_CASE("every decision rule", "[script][loader][definitions]") {
    const Host::Loaded box = load_good(kHead + R"(
local function body(id, r) institution { id = id, name = id, members = { "eu", "us" }, rule = r } end
body("a", rule.consensus { minus = 1 })
body("b", rule.unanimity())
body("c", rule.majority { of = 2 / 3 })
body("d", rule.majority { over = 1 / 2 })
body("e", rule.weighted { weights = { us = 3, eu = 2 }, threshold = 4 })
body("f", rule.veto { by = { "us" }, majority = 9 / 15 })
body("g", rule.quorum { share = 4 / 5, inner = rule.majority {} })
body("h", rule.silence { inner = rule.consensus {} })
body("i", rule.consent { of = "un" })
body("j", rule.all_of { rule.unanimity {}, rule.consent { of = "host" } })
body("k", rule.any_of { rule.unanimity {}, rule.all_of { rule.consensus {} } })
)");
    const auto rule = [&](std::size_t i) { return box.scenario->institutions[InstitutionId{i}].rule; };
    CHECK(rule(0).kind == Rule::Kind::kConsensus);
    CHECK(rule(0).minus == 1);
    CHECK(rule(1).kind == Rule::Kind::kUnanimity);
    CHECK(rule(2).kind == Rule::Kind::kMajority);
    CHECK(rule(2).share == Approx(2.0 / 3));
    CHECK_FALSE(rule(2).strict);
    CHECK(rule(3).share == 0.5);
    CHECK(rule(3).strict);
    CHECK(rule(4).kind == Rule::Kind::kWeighted);
    CHECK(rule(4).weights == std::vector<double>{2, 3, 0});
    CHECK(rule(4).threshold == 4);
    CHECK(rule(5).kind == Rule::Kind::kVeto);
    CHECK(rule(5).by.contains(ActorId{1}));
    CHECK(rule(5).share == Approx(0.6));
    CHECK(rule(6).kind == Rule::Kind::kQuorum);
    CHECK(rule(6).share == Approx(0.8));
    REQUIRE(rule(6).inner.size() == 1);
    CHECK(rule(6).inner[0].kind == Rule::Kind::kMajority);
    CHECK(rule(6).inner[0].strict);
    CHECK(rule(7).kind == Rule::Kind::kSilence);
    CHECK(rule(7).inner.at(0).kind == Rule::Kind::kConsensus);
    CHECK(rule(8).kind == Rule::Kind::kConsent);
    CHECK(rule(8).of == ActorId{2});
    CHECK_FALSE(rule(8).host);
    CHECK(rule(9).kind == Rule::Kind::kAllOf);
    CHECK(rule(9).inner.at(1).host);
    CHECK(rule(10).kind == Rule::Kind::kAnyOf);
    CHECK(rule(10).inner.at(1).inner.at(0).kind == Rule::Kind::kConsensus);
}

TEST_CASE("institutions, clauses and agreements", "[script][loader][definitions]") {
    const Host::Loaded box = load_good(kHead + R"(
resource { id = "police", name = "Police" }
constituency { id = "eu.members", of = "eu", name = "Members", likes = { police = 2, military = -3, airlift = 1 } }
constituency { id = "us.senate", of = "us", name = "Senate" }
institution { id = "osce", name = "OSCE", kind = "format", members = { "us", "eu" }, observers = { "un" }, chair = "us",
  rule = rule.consensus {}, mandate = { "civil", "military" } }
institution { id = "csto", name = "CSTO", members = { "us" }, rule = rule.consensus {},
  mandate = function(game, draft) return false, "no" end }
clause { id = "police", name = "Police", text = "{by} sends {officers}.", tags = { "civil", "military" }, source = "Herd 2010",
  params = { officers = { type = "integer", min = 10, max = 60, step = 10, default = 20 }, by = { type = "party" } },
  cost = { by = { police = 2 }, un = { police = 1 } }, owed_by = { "by", "un", "host" },
  likes = { ["us.senate"] = function(game, params) return -params.officers / 100 end, ["eu.members"] = 0.5 },
  adopt = function() end, each_round = function() end, finish = function() end,
  breach = { detect = 0.5, trust = -30 }, verify = 0.25 }
clause { id = "airlift", name = "Airlift", text = "Airlift.", cost = function(game, params) return {} end }
agreement { id = "mission", kind = "mission", name = "Mission", frameworks = { "csto", "osce" },
  parties = { min = 2, max = 3, include = { "eu" }, only = { "eu", "us" } }, place = { only = { "osh" } },
  clauses = { required = { "police" }, optional = { "airlift" }, max = 2 }, rule = rule.unanimity {},
  ratify = { us = true, eu = false }, duration = { min = 1, max = 3 },
  scores = function() return 1, 1, 1 end, each_round = function() end, adopt = function() end, finish = function() end }
agreement { id = "statement", kind = "statement", name = "Statement", place = true, clauses = { optional = { "airlift" } },
  ratify = function(game, agreement, actor) return true end }
)");
    const Scenario& s = *box.scenario;
    const InstitutionDef& osce = s.institutions[InstitutionId{0}];
    CHECK(osce.kind == InstitutionKind::kFormat);
    CHECK(osce.members == (ActorSet{0b11}));
    CHECK(osce.observers == (ActorSet{0b100}));
    CHECK(osce.chair == ActorId{1});
    CHECK_FALSE(osce.any_mandate);
    CHECK(osce.mandate == std::vector<std::string>{"civil", "military"});
    CHECK(s.institutions[InstitutionId{1}].mandate_fn.valid());
    CHECK_FALSE(s.institutions[InstitutionId{1}].any_mandate);

    const ClauseDef& police = s.clauses[ClauseId{0}];
    REQUIRE(police.params.size() == 2);
    CHECK(police.params[0].name == "by");  // by name
    CHECK(police.params[0].type == ParamType::kParty);
    const ParamDef& officers = param(police.params, "officers");
    CHECK(officers.type == ParamType::kInteger);
    CHECK(officers.min == 10);
    CHECK(officers.max == 60);
    CHECK(officers.step == 10);
    CHECK(officers.fallback == 20);
    REQUIRE(police.cost.lines.size() == 2);
    CHECK(police.cost.lines[0].payer == CostLine::Payer::kParam);
    CHECK(police.cost.lines[0].param == 0);
    CHECK(police.cost.lines[0].amount == 2);
    CHECK(police.cost.lines[1].payer == CostLine::Payer::kActor);
    CHECK(police.cost.lines[1].actor == ActorId{2});
    CHECK_FALSE(police.cost.fn.valid());
    REQUIRE(police.owed_by.size() == 3);
    CHECK(police.owed_by[0].of == Duty::Of::kParam);
    CHECK(police.owed_by[0].param == 0);
    CHECK(police.owed_by[1].of == Duty::Of::kActor);
    CHECK(police.owed_by[1].actor == ActorId{2});
    CHECK(police.owed_by[2].of == Duty::Of::kHost);
    // Its own 0.5, 2 for the clause and -3 for the tag; the senate's function stands apart.
    REQUIRE(police.likes.size() == 2);
    CHECK(police.likes[0].who == ConstituencyId{0});
    CHECK(police.likes[0].how_much.value == -0.5);
    CHECK(police.likes[1].how_much.is_function());
    CHECK(s.clauses[ClauseId{1}].likes.at(0).how_much.value == 1);
    CHECK(police.tags == std::vector<std::string>{"civil", "military"});
    CHECK(police.source == "Herd 2010");
    CHECK(box.host->describe(police.adopt) == "adopt of clause 'police'");
    CHECK(police.each_round.valid());
    CHECK(police.finish.valid());
    CHECK(police.breach_detect == 0.5);
    CHECK(police.breach_trust == -30);
    CHECK(police.verify == 0.25);
    CHECK(s.clauses[ClauseId{1}].cost.fn.valid());

    const AgreementDef& mission = s.agreements[AgreementTypeId{0}];
    CHECK(mission.kind == AgreementKind::kMission);
    CHECK(mission.frameworks == std::vector<InstitutionId>{InstitutionId{1}, InstitutionId{0}});
    CHECK(mission.min_parties == 2);
    CHECK(mission.max_parties == 3);
    CHECK(mission.include == ActorSet{0b1});
    CHECK(mission.only == ActorSet{0b11});
    CHECK(mission.has_place);
    CHECK(mission.places == std::vector<PlaceId>{PlaceId{0}});
    CHECK(mission.required == std::vector<ClauseId>{ClauseId{0}});
    CHECK(mission.optional == std::vector<ClauseId>{ClauseId{1}});
    CHECK(mission.max_clauses == 2);
    REQUIRE(mission.rule);
    CHECK(mission.rule->kind == Rule::Kind::kUnanimity);
    CHECK(mission.ratify == ActorSet{0b10});
    CHECK(mission.min_duration == 1);
    CHECK(mission.max_duration == 3);
    for (const HandlerId fn : {mission.scores, mission.each_round, mission.adopt, mission.finish})
        CHECK(fn.valid());
    const AgreementDef& statement = s.agreements[AgreementTypeId{1}];
    CHECK(statement.has_place);
    CHECK(statement.places.empty());
    CHECK(statement.ratify_fn.valid());
}

TEST_CASE("every type of parameter", "[script][loader][definitions]") {
    const Host::Loaded box = load_good(kHead + R"(
institution { id = "osce", name = "OSCE", members = { "eu" }, rule = rule.consensus {} }
clause { id = "all", name = "All", text = "All.", params = {
  a = { type = "integer", min = 1, max = 3 },
  b = { type = "number", min = 0, max = 5, default = 2.5 },
  c = { type = "choice", options = { "north", "south" }, default = "south" },
  d = { type = "boolean", default = true },
  e = { type = "party", default = "us" },
  f = { type = "actor" },
  g = { type = "place", default = "manas" },
  h = { type = "institution", default = "osce" } } }
agreement { id = "pact", kind = "treaty", name = "Pact", clauses = { optional = { "all" } } }
)");
    const std::vector<ParamDef>& p = box.scenario->clauses[ClauseId{0}].params;
    REQUIRE(p.size() == 8);
    CHECK(p[0].step == 1);
    CHECK_FALSE(p[0].fallback);
    CHECK(p[1].step == 0.5);
    CHECK(p[1].fallback == 2.5);
    CHECK(p[2].options == std::vector<std::string>{"north", "south"});
    CHECK(p[2].fallback == 1);
    CHECK(p[3].fallback == 1);
    CHECK(p[4].fallback == 1);
    CHECK(p[5].type == ParamType::kActor);
    CHECK(p[6].fallback == 1);
    CHECK(p[7].fallback == 0);
}

TEST_CASE("actions, cards and injects", "[script][loader][definitions]") {
    const Host::Loaded box = load_good(kHead + R"(
resource { id = "aid", name = "Aid" }
action { id = "send", name = "Send", text = "Send {amount}.", by = { "us" }, limit = 2, secret = true,
  params = { amount = { type = "integer", min = 1, max = 5 } }, cost = { self = { aid = 3 } },
  when = function() return true end, apply = function() end }
action { id = "talk", name = "Talk", text = "Talk.", by = function(game, actor) return true end,
  cost = function(game, act) return nil end, apply = function() end }
card { id = "riot", deck = "crisis", title = _ "Riot", text = _ "Riot.", art = "crisis", weight = 5, once = false,
  rounds = { from = 1, to = 2 }, place = "osh", source = "Herd 2010", when = function() return true end, apply = function() end,
  choices = {
    { id = "a", by = "eu", text = _ "Aye", apply = function() end },
    { id = "b", by = "us", text = _ "Nay", when = function() return true end, apply = function() end, default = true } } }
card { id = "favour", deck = "favours", title = "Favour", text = "Favour.", hand = true, cost = { self = { aid = 1 } },
  weight = function() return 2 end, apply = function() end }
card { id = "storm", deck = "crisis", title = "Storm", text = "Storm." }
inject { id = "quake", title = "Quake", text = "Quake.", apply = function() end, at = { round = 2, phase = "decision" } }
inject { id = "leak", title = "Leak", text = "Leak.", apply = function() end, when = function() return false end }
)");
    const Scenario& s = *box.scenario;
    const ActionDef& send = s.actions[ActionId{0}];
    CHECK(send.by == ActorSet{0b10});
    CHECK(send.limit == 2);
    CHECK(send.secret);
    CHECK(send.cost.lines.at(0).payer == CostLine::Payer::kSelf);
    CHECK(send.when.valid());
    CHECK(send.apply.valid());
    CHECK(s.actions[ActionId{1}].by_fn.valid());
    CHECK(s.actions[ActionId{1}].by.empty());
    CHECK(s.actions[ActionId{1}].cost.fn.valid());
    const CardDef& riot = s.cards[CardId{0}];
    CHECK(riot.art == "crisis");
    CHECK(riot.weight.value == 5);
    CHECK_FALSE(riot.once);
    CHECK(riot.to_round == 2);
    CHECK(riot.place == PlaceId{0});
    CHECK(riot.source == "Herd 2010");
    REQUIRE(riot.choices.size() == 2);
    CHECK(riot.choices[1].id == "b");
    CHECK(riot.choices[1].by == ActorId{1});
    CHECK(riot.choices[1].is_default);
    CHECK(riot.choices[1].when.valid());
    CHECK(box.host->describe(riot.choices[1].apply) == "apply of choice 'b' of card 'riot'");
    CHECK(s.decks.size() == 2);
    CHECK(s.decks[DeckId{0}].id == "crisis");
    CHECK(s.decks[DeckId{0}].cards == std::vector<CardId>{CardId{0}, CardId{2}});
    const CardDef& favour = s.cards[CardId{1}];
    CHECK(favour.hand);
    CHECK(favour.weight.is_function());
    CHECK(favour.cost.lines.at(0).amount == 1);
    CHECK(s.injects[InjectId{0}].round == 2);
    CHECK(s.injects[InjectId{0}].phase == 2);
    CHECK(s.injects[InjectId{1}].when.valid());
    CHECK(s.injects[InjectId{1}].round == 0);
}

TEST_CASE("objectives, pools, personalities, questions, assurances, endings and hooks",
          "[script][loader][definitions]") {
    const Host::Loaded box = load_good(kHead + R"(
objective { id = "peace", of = "eu", name = "Peace", text = "Peace.", weight = 3, secret = true, score = function() return 1 end }
objective { id = "base", of = "us", name = "Base", text = "Base.", weight = 1, score = function() return 1 end }
objective_pool { id = "agendas", of = "eu", draw = 1, objectives = { "peace" } }
clause { id = "police", name = "Police", text = "Police." }
institution { id = "osce", name = "OSCE", members = { "eu" }, rule = rule.consensus {} }
agreement { id = "pact", kind = "treaty", name = "Pact", clauses = { optional = { "police" } } }
personality { id = "bold", concession = "tit_for_tat", patience = 0.9, late = 0.1, reciprocity = 0.2, risk = 0.3, honesty = 0.4,
  grudge = 0.6, noise = 0.05, weights = { peace = 2 }, taboo = { "police" }, beliefs = { us = { base = 1.5 } },
  voice = { refuse = { _ "No.", _ "Never." }, propose = { _ "Let us." } }, on_offer = function() end,
  choose_action = function() end, choose = function() end }
personality { id = "shy", taboo = function(draft) return false end }
question { id = "why", text = "Why?", to = { "us" }, when = "agreement_adopted", answer = "choice", options = { "A", "B" }, optional = false }
question { id = "how", text = "How?", to = "facilitator", answer = "scale" }
assurance { id = "no_veto", name = "No veto", text = "No veto until {round}.", trust = -20,
  params = { round = { type = "integer", min = 1, max = 3 } }, kept = function() return nil end }
ending { id = "won", title = "Won", text = "Won.", when = function() return true end, rank = 1 }
ending { id = "lost", title = "Lost", text = "Lost." }
on("round_start", function() end)
on("card_played", function() end)
on("round_start", function() end)
)");
    const Scenario& s = *box.scenario;
    CHECK(s.objectives[ObjectiveId{0}].weight == 3);
    CHECK(s.objectives[ObjectiveId{0}].secret);
    CHECK(s.objectives[ObjectiveId{0}].pool == PoolId{0});
    CHECK_FALSE(s.objectives[ObjectiveId{1}].pool.valid());
    CHECK(s.pools[PoolId{0}].objectives == std::vector<ObjectiveId>{ObjectiveId{0}});
    const PersonalityDef& bold = s.personalities[PersonalityId{0}];
    CHECK(bold.concession == Concession::kTitForTat);
    CHECK(bold.patience == 0.9);
    CHECK(bold.late == 0.1);
    CHECK(bold.reciprocity == 0.2);
    CHECK(bold.risk == 0.3);
    CHECK(bold.honesty == 0.4);
    CHECK(bold.grudge == 0.6);
    CHECK(bold.noise == 0.05);
    REQUIRE(bold.weights.size() == 1);
    CHECK(bold.weights[0].second == 2);
    CHECK(bold.taboo == std::vector<ClauseId>{ClauseId{0}});
    REQUIRE(bold.beliefs.size() == 1);
    CHECK(bold.beliefs[0].of == ActorId{1});
    CHECK(bold.beliefs[0].weight == 1.5);
    REQUIRE(bold.voice.size() == 2);
    CHECK(bold.voice[1].occasion == "refuse");
    CHECK(bold.voice[1].lines.at(1).str() == "Never.");
    CHECK(bold.on_offer.valid());
    CHECK(bold.choose_action.valid());
    CHECK(bold.choose.valid());
    CHECK(s.personalities[PersonalityId{1}].taboo_fn.valid());
    const QuestionDef& why = s.questions[QuestionId{0}];
    CHECK(why.to == ActorSet{0b10});
    CHECK(why.when == EventKind::kAgreementAdopted);
    CHECK(why.answer == AnswerKind::kChoice);
    CHECK(why.options.size() == 2);
    CHECK_FALSE(why.optional);
    CHECK(s.questions[QuestionId{1}].to_facilitator);
    CHECK(s.questions[QuestionId{1}].to.empty());
    CHECK(s.questions[QuestionId{1}].answer == AnswerKind::kScale);
    CHECK(s.assurances[AssuranceTypeId{0}].trust == -20);
    CHECK(s.assurances[AssuranceTypeId{0}].params.size() == 1);
    CHECK(s.endings[EndingId{0}].rank == 1);
    CHECK(s.endings[EndingId{0}].when.valid());
    CHECK_FALSE(s.endings[EndingId{1}].when.valid());
    CHECK(s.hooks[static_cast<std::size_t>(EventKind::kRoundStart)].size() == 2);
    CHECK(s.hooks[static_cast<std::size_t>(EventKind::kCardPlayed)].size() == 1);
    CHECK(box.host->describe(s.hooks[0].at(1).fn) == "the hook on 'round_start'");
}

TEST_CASE("texts keep the values that they were marked with", "[script][loader][definitions]") {
    const Host::Loaded box = load_good(kHead + R"(
place { id = "batken", at = { 40, 70 }, name = _("{n} houses in {town}", { n = 40, town = _ "Batken" }) }
)");
    const Text& name = box.scenario->places[PlaceId{2}].name;
    CHECK(name.message == "{n} houses in {town}");
    CHECK(name.values == std::vector<std::pair<std::string, std::string>>{{"n", "40"}, {"town", "Batken"}});
    CHECK(name.str() == "40 houses in Batken");
}

TEST_CASE("definitions stand in modules too, and each call returns its id", "[script][loader][definitions]") {
    const Host::Loaded box =
        load_good(kHead +
                      "local cards = require 'box.cards'\nassert(cards.id == 'riot')\n"
                      "require 'rules.extra'\n",
                  {{"box.cards", "return { id = card { id = 'riot', deck = 'd', title = 'R', text = 'R' } }"},
                   {"rules.extra", "resource { id = 'aid', name = 'Aid' }"}});
    CHECK(box.scenario->cards.size() == 1);
    CHECK(box.scenario->cards[CardId{0}].place_of_definition.file == "box/cards.lua");
    CHECK(box.scenario->resources[ResourceId{0}].place_of_definition.file == "rules/extra.lua");
}

TEST_CASE("loading is a pure function of the files", "[script][loader][definitions]") {
    const std::string text =
        kHead +
        "action { id = 'b', name = 'B', text = 'B', apply = function() end, when = function() end }\n"
        "action { id = 'a', name = 'A', text = 'A', apply = function() end }\n";
    const Host::Loaded one = load_good(text);
    const Host::Loaded two = load_good(text);
    const Host::Loaded other = load_good(text + "-- one byte more\n");
    CHECK(one.scenario->content_hash == two.scenario->content_hash);
    CHECK(one.scenario->content_hash != other.scenario->content_hash);
    for (std::size_t i = 0; i < 2; ++i) {
        CHECK(one.scenario->actions[ActionId{i}].apply == two.scenario->actions[ActionId{i}].apply);
        CHECK(one.scenario->actions[ActionId{i}].when == two.scenario->actions[ActionId{i}].when);
    }
    // Numbered in definition order, the fields of one definition in the table's order.
    CHECK(one.scenario->actions[ActionId{0}].when == HandlerId{0});
    CHECK(one.scenario->actions[ActionId{0}].apply == HandlerId{1});
    CHECK(one.scenario->actions[ActionId{1}].apply == HandlerId{2});
}
