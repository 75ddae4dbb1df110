#pragma once

// A small game built without Lua, with at least one of everything that a scenario can define, so that tests of the
// model need no script host. It has no handlers: whoever needs functions gives them to a copy.

#include <initializer_list>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "model/scenario.h"

namespace demarche::sample {

/// The id of a definition that must exist.
template <class I>
I id(const Scenario& scenario, std::string_view name) {
    const Result<I> found = scenario.find<I>(name);
    if (!found) throw std::logic_error("sample scenario: " + found.error().message);
    return *found;
}
inline ActorId actor(const Scenario& scenario, std::string_view name) {
    return id<ActorId>(scenario, name);
}
inline ActorSet actors(const Scenario& scenario, std::initializer_list<std::string_view> names) {
    ActorSet out;
    for (const std::string_view name : names)
        out.insert(actor(scenario, name));
    return out;
}
inline ClauseId clause(const Scenario& scenario, std::string_view name) {
    return id<ClauseId>(scenario, name);
}
/// A number of the World by its path, such as "violence/osh".
inline SlotIndex slot(const Scenario& scenario, std::string_view path) {
    const Result<SlotIndex> found = scenario.find_slot(path);
    if (!found) throw std::logic_error("sample scenario: " + found.error().message);
    return *found;
}

namespace detail {

/// Adds a definition under its id.
template <class I, class D>
I add(ById<I, D>& to, std::string name, D definition) {
    definition.id = std::move(name);
    definition.place_of_definition = {"sample/scenario.lua", static_cast<int>(to.size()) + 1};
    return to.add(std::move(definition));
}

inline ParamDef integer(std::string name, double min, double max, double step, std::optional<double> fallback = {}) {
    ParamDef def;
    def.name = std::move(name);
    def.min = min;
    def.max = max;
    def.step = step;
    def.fallback = fallback;
    return def;
}
inline ParamDef number(std::string name, double min, double max, double step, std::optional<double> fallback = {}) {
    ParamDef def = integer(std::move(name), min, max, step, fallback);
    def.type = ParamType::kNumber;
    return def;
}
inline ParamDef choice(std::string name, std::vector<std::string> options, std::optional<double> fallback = {}) {
    ParamDef def;
    def.name = std::move(name);
    def.type = ParamType::kChoice;
    def.max = static_cast<double>(options.size()) - 1;
    def.options = std::move(options);
    def.fallback = fallback;
    return def;
}
inline ParamDef one(std::string name, ParamType type, std::optional<double> fallback = {}) {
    ParamDef def;
    def.name = std::move(name);
    def.type = type;
    def.max = type == ParamType::kBoolean ? 1 : 0;
    def.fallback = fallback;
    return def;
}

inline void add_actors_and_places(Scenario& s) {
    ResourceDef police;
    police.name = "Police officers";
    police.renew = 5;
    police.cap = 100;
    add(s.resources, "police", police);
    ResourceDef aid;
    aid.name = "Aid";
    aid.unit = "million euros";
    add(s.resources, "aid", aid);

    const auto actor = [&](const char* name, const char* shown, ActorKind kind, bool playable, double officers,
                           double money) {
        ActorDef def;
        def.name = shown;
        def.short_name = std::string(shown).substr(0, 2);
        def.colour = "#336699";
        def.kind = kind;
        def.playable = playable;
        def.resources = {officers, money};
        return add(s.actors, name, def);
    };
    const ActorId eu = actor("eu", "European Union", ActorKind::kUnion, true, 60, 40);
    const ActorId russia = actor("russia", "Russia", ActorKind::kState, true, 80, 10);
    const ActorId kyrgyzstan = actor("kyrgyzstan", "Kyrgyzstan", ActorKind::kState, true, 20, 0);
    actor("kazakhstan", "Kazakhstan", ActorKind::kState, false, 30, 5.5);

    const auto constituency = [&](const char* name, ActorId of, double weight, double support, bool veto) {
        ConstituencyDef def;
        def.of = of;
        def.name = name;
        def.weight = weight;
        def.support = support;
        def.veto = veto;
        return add(s.constituencies, name, def);
    };
    constituency("eu.new_members", eu, 2, 55, false);
    constituency("eu.parliament", eu, 1, 60, true);
    constituency("russia.duma", russia, 1, 70, false);
    constituency("kyrgyzstan.south", kyrgyzstan, 1, 35, false);

    const auto place = [&](const char* name, const char* shown, LatLon at, ActorId of, PlaceKind kind) {
        PlaceDef def;
        def.name = shown;
        def.at = at;
        def.of = of;
        def.kind = kind;
        return add(s.places, name, def);
    };
    const PlaceId osh = place("osh", "Osh", {40.53, 72.8}, kyrgyzstan, PlaceKind::kCity);
    const PlaceId valley = place("fergana", "Fergana valley", {40.4, 71.8}, {}, PlaceKind::kRegion);
    const PlaceId base = place("kant", "Kant air base", {42.85, 74.85}, russia, PlaceKind::kBase);
    s.places[osh].links = {valley, base};
    s.places[valley].links = {osh};
    s.places[base].links = {osh};
}

inline void add_numbers(Scenario& s) {
    IndicatorDef stability;
    stability.name = "Stability of the region";
    stability.start = {50};
    stability.better = Better::kHigher;
    add(s.indicators, "stability", stability);

    IndicatorDef violence;
    violence.of = SubjectKind::kPlace;
    violence.name = "Violence";
    violence.start = {60, 20, 0};
    violence.better = Better::kLower;
    violence.marks = {25, 50};
    add(s.indicators, "violence", violence);

    IndicatorDef legitimacy;
    legitimacy.of = SubjectKind::kActor;
    legitimacy.name = "Legitimacy";
    legitimacy.start = {70, 60, 40, 55};
    legitimacy.visible = Visible::kOwner;
    add(s.indicators, "legitimacy", legitimacy);

    IndicatorDef fear;
    fear.of = SubjectKind::kConstituency;
    fear.name = "Fear";
    fear.min = -10;
    fear.max = 10;
    fear.start = {0, 0, 2.5, 8};
    fear.visible = Visible::kFacilitator;
    add(s.indicators, "fear", fear);

    const std::size_t n = s.actors.size();
    RelationDef trust;
    trust.name = "Trust";
    trust.start.assign(n * n, 0);
    trust.start[0 * n + 1] = -10;  // of the EU towards Russia
    trust.start[1 * n + 0] = -20;
    trust.visible = Visible::kBoth;
    add(s.relations, "trust", trust);

    RelationDef threat;
    threat.name = "Perceived threat";
    threat.min = 0;
    threat.start.assign(n * n, 0);
    threat.start[1 * n + 0] = 30;
    threat.visible = Visible::kFrom;
    add(s.relations, "threat", threat);
}

inline void add_institutions(Scenario& s) {
    InstitutionDef osce;
    osce.name = "OSCE";
    osce.members = ActorSet::first(4);
    osce.chair = ActorId{3};
    osce.any_mandate = false;
    osce.mandate = {"civilian", "monitoring"};
    add(s.institutions, "osce", osce);

    InstitutionDef ad_hoc;
    ad_hoc.name = "Ad hoc group";
    ad_hoc.kind = InstitutionKind::kFormat;
    ad_hoc.members.insert(ActorId{0});
    ad_hoc.members.insert(ActorId{1});
    ad_hoc.observers.insert(ActorId{3});
    ad_hoc.rule.kind = Rule::Kind::kAllOf;
    ad_hoc.rule.inner.resize(2);
    ad_hoc.rule.inner[0].kind = Rule::Kind::kUnanimity;
    ad_hoc.rule.inner[1].kind = Rule::Kind::kConsent;
    ad_hoc.rule.inner[1].host = true;
    add(s.institutions, "ad_hoc", ad_hoc);
}

/// The clauses have, between them, every type of parameter, with and without defaults.
inline void add_agreements(Scenario& s) {
    ClauseDef lead;
    lead.name = "Lead nation";
    lead.text = "{by} leads the mission.";
    lead.params = {one("by", ParamType::kParty)};
    lead.likes = {{id<ConstituencyId>(s, "russia.duma"), {2, {}}}};
    add(s.clauses, "lead", lead);

    ClauseDef police;
    police.name = "Police officers";
    police.text = "{by} sends {officers} officers to {place}.";
    police.params = {one("by", ParamType::kParty), integer("officers", 10, 60, 10, 20),
                     one("place", ParamType::kPlace, 0)};
    police.cost.lines = {{CostLine::Payer::kParam, 0, {}, id<ResourceId>(s, "police"), 10}};
    police.tags = {"civilian"};
    police.breach_detect = 0.3;
    add(s.clauses, "police", police);

    ClauseDef mandate;
    mandate.name = "Mandate";
    mandate.text = "The mission may {scope}.";
    mandate.params = {choice("scope", {"observe", "advise", "enforce"}, 0), one("armed", ParamType::kBoolean, 0)};
    mandate.tags = {"civilian", "military"};
    add(s.clauses, "mandate", mandate);

    ClauseDef funding;
    funding.name = "Funding";
    funding.text = "{from} pays {amount} million through {via}.";
    funding.params = {one("from", ParamType::kActor), number("amount", 0, 20, 0.5, 2.5),
                      one("via", ParamType::kInstitution)};
    funding.likes = {{id<ConstituencyId>(s, "eu.new_members"), {-3, {}}}};
    add(s.clauses, "funding", funding);

    ClauseDef monitoring;
    monitoring.name = "Monitoring";
    monitoring.text = "Observers report to all parties.";
    monitoring.tags = {"monitoring"};
    monitoring.verify = 0.4;
    add(s.clauses, "monitoring", monitoring);

    AgreementDef mission;
    mission.kind = AgreementKind::kMission;
    mission.name = "Joint mission";
    mission.frameworks = {id<InstitutionId>(s, "osce"), id<InstitutionId>(s, "ad_hoc")};
    mission.min_parties = 2;
    mission.has_place = true;
    mission.required = {clause(s, "lead")};
    mission.optional = {clause(s, "police"), clause(s, "mandate"), clause(s, "funding"), clause(s, "monitoring")};
    mission.min_duration = 1;
    mission.max_duration = 6;
    add(s.agreements, "joint_mission", mission);

    AgreementDef treaty;
    treaty.name = "Border treaty";
    treaty.min_parties = 2;
    treaty.max_parties = 3;
    treaty.include = actors(s, {"kyrgyzstan"});
    treaty.optional = {clause(s, "monitoring"), clause(s, "funding")};
    treaty.max_clauses = 2;
    treaty.ratify = actors(s, {"eu"});
    add(s.agreements, "border_treaty", treaty);
}

inline void add_moves(Scenario& s) {
    ActionDef patrol;
    patrol.name = "Patrol";
    patrol.text = "{officers} officers patrol {place}.";
    patrol.by = actors(s, {"eu", "russia", "kyrgyzstan"});
    patrol.params = {one("place", ParamType::kPlace), integer("officers", 5, 20, 5, 10)};
    patrol.cost.lines = {{CostLine::Payer::kSelf, 0, {}, id<ResourceId>(s, "police"), 5}};
    patrol.limit = 1;
    add(s.actions, "patrol", patrol);

    ActionDef leak;
    leak.name = "Leak a document";
    leak.text = "A document about {about} reaches the press.";
    leak.by = actors(s, {"russia"});
    leak.params = {one("about", ParamType::kActor)};
    leak.secret = true;
    add(s.actions, "leak", leak);

    AssuranceDef no_veto;
    no_veto.name = "No veto";
    no_veto.text = "We will not stand in the way of {type}.";
    no_veto.params = {choice("type", {"a mission", "a treaty"}, 0)};
    add(s.assurances, "no_veto", no_veto);

    AssuranceDef consult;
    consult.name = "Consultation";
    consult.text = "We will consult you first.";
    consult.trust = -10;
    add(s.assurances, "consult", consult);

    const DeckId crisis = add(s.decks, "crisis", DeckDef{});
    const DeckId favours = add(s.decks, "favours", DeckDef{});
    s.decks[crisis].draw = 1;

    const auto option = [&](const char* name, const char* by, bool is_default = false) {
        ChoiceDef def;
        def.id = name;
        def.by = actor(s, by);
        def.text = name;
        def.is_default = is_default;
        return def;
    };
    const auto card = [&](const char* name, DeckId deck, std::vector<ChoiceDef> choices) {
        CardDef def;
        def.deck = deck;
        def.title = name;
        def.text = name;
        def.choices = std::move(choices);
        def.hand = deck == favours;
        const CardId added = add(s.cards, name, def);
        s.decks[deck].cards.push_back(added);
        return added;
    };
    const CardId riot =
        card("riot", crisis, {option("send_troops", "kyrgyzstan"), option("negotiate", "kyrgyzstan", true)});
    s.cards[riot].place = id<PlaceId>(s, "osh");
    card("refugees", crisis, {option("open_border", "russia", true), option("close_border", "russia")});
    const CardId rumour = card("rumour", crisis, {});
    s.cards[rumour].once = false;
    card("old_friend", favours, {});
}

inline void add_objectives_and_questions(Scenario& s) {
    const auto objective = [&](const char* name, const char* of, bool secret) {
        ObjectiveDef def;
        def.of = actor(s, of);
        def.name = name;
        def.text = name;
        def.secret = secret;
        return add(s.objectives, name, def);
    };
    objective("calm_south", "kyrgyzstan", false);
    objective("eu_values", "eu", false);
    objective("keep_base", "russia", false);
    PoolDef pool;
    pool.of = actor(s, "russia");
    pool.objectives = {objective("weaken_osce", "russia", true), objective("gas_deal", "russia", true)};
    const PoolId agenda = add(s.pools, "russian_agenda", pool);
    for (const ObjectiveId secret : s.pools[agenda].objectives)
        s.objectives[secret].pool = agenda;

    PersonalityDef careful;
    careful.patience = 0.8;
    careful.weights = {{id<ObjectiveId>(s, "eu_values"), 1.5}};
    careful.taboo = {clause(s, "mandate")};
    s.actors[actor(s, "eu")].personality = add(s.personalities, "careful", careful);

    QuestionDef why;
    why.text = "Why did you refuse?";
    why.to = ActorSet::first(3);
    why.when = EventKind::kDraftTabled;
    add(s.questions, "why_refuse", why);
    QuestionDef odds;
    odds.text = "How likely is a deal?";
    odds.to = ActorSet::first(3);
    odds.to_facilitator = true;
    odds.answer = AnswerKind::kScale;
    add(s.questions, "odds", odds);
    QuestionDef winner;
    winner.text = "Who gained most?";
    winner.to = ActorSet::first(3);
    winner.answer = AnswerKind::kChoice;
    winner.options = {"The EU", "Russia", "Nobody"};
    add(s.questions, "winner", winner);

    InjectDef earthquake;
    earthquake.title = "Earthquake";
    add(s.injects, "earthquake", earthquake);
    InjectDef summit;
    summit.title = "Summit";
    summit.round = 2;
    summit.phase = 1;
    add(s.injects, "summit", summit);

    EndingDef peace;
    peace.title = "Peace";
    peace.rank = 1;
    add(s.endings, "peace", peace);
    EndingDef war;
    war.title = "War";
    war.rank = 2;
    add(s.endings, "war", war);
}

}  // namespace detail

/// 4 actors (Kazakhstan is a chorus actor), 4 constituencies, 3 places, an indicator of each kind of subject, 2
/// relations, 2 resources, 2 institutions, 5 clauses, 2 types of agreement, 2 actions, 4 cards in 2 decks, 5 objectives
/// of which 2 stand in a secret pool, 2 assurances, 3 questions, 2 injects, 2 endings, 8 rounds of the 5 built-in
/// phases.
inline Scenario make_scenario() {
    Scenario s;
    s.id = "sample";
    s.version = "1.0.0";
    s.title = "A sample";
    for (int round = 1; round <= 8; ++round)
        s.rounds.emplace_back("Week " + std::to_string(round));
    s.phases = {{"events", PhaseLike::kEvents, false, false, 0},
                {"negotiation", PhaseLike::kNegotiation, false, false, 720},
                {"decision", PhaseLike::kDecision, false, true, 300},
                {"resolution", PhaseLike::kResolution, false, false, 0},
                {"review", PhaseLike::kReview, false, false, 0}};
    s.map_centre = {41.2, 72.5};
    detail::add_actors_and_places(s);
    detail::add_numbers(s);
    detail::add_institutions(s);
    detail::add_agreements(s);
    detail::add_moves(s);
    detail::add_objectives_and_questions(s);
    s.seal();
    return s;
}

/// The same scenario for everybody who only reads it.
inline const Scenario& scenario() {
    static const Scenario kScenario = make_scenario();
    return kScenario;
}

}  // namespace demarche::sample
