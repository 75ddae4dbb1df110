#include "model/json_scenario.h"

#include <algorithm>
#include <array>
#include <nlohmann/json.hpp>

#include "model/json_write.h"

namespace demarche {

using nlohmann::json;

namespace {

json place_on_map(const LatLon& at) {
    return json::array({at.lat, at.lon});
}

std::string_view word(SubjectKind kind) {
    static constexpr std::array<std::string_view, 4> kWords = {"world", "actor", "place", "constituency"};
    return kWords.at(static_cast<std::size_t>(kind));
}
std::string_view word(Visible visible) {
    static constexpr std::array<std::string_view, 5> kWords = {"public", "owner", "from", "both", "facilitator"};
    return kWords.at(static_cast<std::size_t>(visible));
}
std::string_view word(PhaseLike like) {
    static constexpr std::array<std::string_view, 5> kWords = {"events", "negotiation", "decision", "resolution",
                                                               "review"};
    return kWords.at(static_cast<std::size_t>(like));
}
std::string_view word(Rule::Kind kind) {
    static constexpr std::array<std::string_view, 10> kWords = {
        "consensus", "unanimity", "majority", "weighted", "veto", "quorum", "silence", "consent", "all_of", "any_of"};
    return kWords.at(static_cast<std::size_t>(kind));
}

template <class I, class D>
json ids_json(const ById<I, D>& definitions, const std::vector<I>& ids) {
    json out = json::array();
    for (const I id : ids)
        out.push_back(definitions[id].id);
    return out;
}

json param_json(const Scenario& s, const ParamDef& param) {
    static constexpr std::array<std::string_view, 8> kTypes = {"integer", "number", "choice", "boolean",
                                                               "party",   "actor",  "place",  "institution"};
    json out = {{"name", param.name}, {"type", kTypes.at(static_cast<std::size_t>(param.type))}};
    if (param.type == ParamType::kInteger || param.type == ParamType::kNumber) {
        out["min"] = number_json(param.min);
        out["max"] = number_json(param.max);
        out["step"] = number_json(param.step);
    }
    if (param.type == ParamType::kChoice) out["options"] = param.options;
    if (param.other) out["other"] = true;
    if (param.fallback) {
        const json values = params_json(s, std::span{&param, 1}, std::span{&*param.fallback, 1});
        out["default"] = values.at(param.name);
    }
    return out;
}

json list_of_params(const Scenario& s, const std::vector<ParamDef>& params) {
    json out = json::array();
    for (const ParamDef& param : params)
        out.push_back(param_json(s, param));
    return out;
}

/// Null for what a script works out.
json cost_json(const Scenario& s, const Cost& cost, const std::vector<ParamDef>& params) {
    if (cost.fn.valid()) return nullptr;
    json out = json::array();
    for (const CostLine& line : cost.lines) {
        json one = {{"resource", s.resources[line.resource].id}, {"amount", number_json(line.amount)}};
        switch (line.payer) {
            case CostLine::Payer::kParam:
                one["by_param"] = params[line.param].name;
                break;
            case CostLine::Payer::kActor:
                one["by"] = s.actors[line.actor].id;
                break;
            case CostLine::Payer::kSelf:
                one["by"] = "self";
                break;
        }
        out.push_back(std::move(one));
    }
    return out;
}

json duties_json(const Scenario& s, const ClauseDef& def) {
    json out = json::array();
    for (const Duty& duty : def.owed_by) {
        switch (duty.of) {
            case Duty::Of::kParam:
                out.push_back({{"by_param", def.params[duty.param].name}});
                break;
            case Duty::Of::kActor:
                out.push_back({{"by", s.actors[duty.actor].id}});
                break;
            case Duty::Of::kHost:
                out.push_back({{"by", "host"}});
                break;
        }
    }
    return out;
}

json clause_json(const Scenario& s, const ClauseDef& def, ActorId me) {
    json likes = json::object();
    for (const Like& like : def.likes) {
        // How others' constituencies take it is theirs to know.
        if (s.constituencies[like.who].of != me) continue;
        likes[s.constituencies[like.who].id] =
            like.how_much.is_function() ? json(nullptr) : number_json(like.how_much.value);
    }
    return {{"id", def.id},
            {"name", text_json(def.name)},
            {"text", text_json(def.text)},
            {"params", list_of_params(s, def.params)},
            {"cost", cost_json(s, def.cost, def.params)},
            {"owed_by", duties_json(s, def)},
            {"likes", std::move(likes)},
            {"tags", def.tags},
            {"breach_trust", number_json(def.breach_trust)}};
}

json agreement_json(const Scenario& s, const AgreementDef& def) {
    json out = {{"id", def.id},
                {"kind", word(def.kind)},
                {"name", text_json(def.name)},
                {"frameworks", ids_json(s.institutions, def.frameworks)},
                {"parties", {{"min", def.min_parties}, {"max", def.max_parties}}},
                {"has_place", def.has_place},
                {"required", ids_json(s.clauses, def.required)},
                {"optional", ids_json(s.clauses, def.optional)},
                {"max_clauses", def.max_clauses},
                {"ratify", def.ratify_fn.valid() ? json() : actors_json(s, def.ratify)},
                {"duration", {{"min", def.min_duration}, {"max", def.max_duration}}}};
    if (!def.include.empty()) out["parties"]["include"] = actors_json(s, def.include);
    if (!def.only.empty()) out["parties"]["only"] = actors_json(s, def.only);
    if (!def.places.empty()) out["places"] = ids_json(s.places, def.places);
    if (def.rule) out["rule"] = to_json(s, *def.rule);
    return out;
}

json actor_json(const Scenario& s, ActorId id, ActorId me) {
    static constexpr std::array<std::string_view, 4> kKinds = {"state", "union", "organisation", "entity"};
    const ActorDef& def = s.actors[id];
    json out = {{"id", def.id},
                {"name", text_json(def.name)},
                {"kind", kKinds.at(static_cast<std::size_t>(def.kind))},
                {"playable", def.playable}};
    if (id == me) out["brief"] = text_json(def.brief);
    return out;
}

json constituency_json(const Scenario& s, const ConstituencyDef& def) {
    return {{"id", def.id},
            {"of", s.actors[def.of].id},
            {"name", text_json(def.name)},
            {"weight", number_json(def.weight)},
            {"veto", def.veto}};
}

json place_json(const Scenario& s, const PlaceDef& def) {
    return {{"id", def.id},
            {"name", text_json(def.name)},
            {"at", place_on_map(def.at)},
            {"of", id_json(s.actors, def.of)},
            {"links", ids_json(s.places, def.links)}};
}

json indicator_json(const Scenario&, const IndicatorDef& def) {
    static constexpr std::array<std::string_view, 3> kBetter = {"neither", "higher", "lower"};
    return {{"id", def.id},
            {"of", word(def.of)},
            {"name", text_json(def.name)},
            {"min", number_json(def.min)},
            {"max", number_json(def.max)},
            {"better", kBetter.at(static_cast<std::size_t>(def.better))},
            {"visible", word(def.visible)}};
}

json relation_json(const Scenario&, const RelationDef& def) {
    return {{"id", def.id},
            {"name", text_json(def.name)},
            {"min", number_json(def.min)},
            {"max", number_json(def.max)},
            {"visible", word(def.visible)}};
}

json resource_json(const Scenario&, const ResourceDef& def) {
    json out = {{"id", def.id}, {"name", text_json(def.name)}, {"renew", number_json(def.renew)}};
    if (def.cap) out["cap"] = number_json(*def.cap);
    return out;
}

json institution_json(const Scenario& s, const InstitutionDef& def) {
    json out = {{"id", def.id}, {"name", text_json(def.name)}, {"rule", to_json(s, def.rule)}};
    if (def.procedure == Procedure::kSingleText) out["procedure"] = "single_text";
    if (!def.any_mandate) out["mandate"] = def.mandate_fn.valid() ? json(nullptr) : json(def.mandate);
    return out;
}

json action_json(const Scenario& s, const ActionDef& def) {
    return {{"id", def.id},
            {"name", text_json(def.name)},
            {"text", text_json(def.text)},
            {"params", list_of_params(s, def.params)},
            {"cost", cost_json(s, def.cost, def.params)},
            {"limit", def.limit},
            {"secret", def.secret}};
}

json assurance_json(const Scenario& s, const AssuranceDef& def) {
    return {{"id", def.id},
            {"name", text_json(def.name)},
            {"text", text_json(def.text)},
            {"params", list_of_params(s, def.params)},
            {"trust", number_json(def.trust)}};
}

json objective_json(const Scenario& s, const ObjectiveDef& def) {
    return {{"id", def.id},
            {"of", s.actors[def.of].id},
            {"name", text_json(def.name)},
            {"text", text_json(def.text)},
            {"weight", number_json(def.weight)},
            {"secret", def.secret}};
}

json question_json(const Scenario&, const QuestionDef& def) {
    static constexpr std::array<std::string_view, 3> kAnswers = {"text", "scale", "choice"};
    json out = {
        {"id", def.id}, {"text", text_json(def.text)}, {"answer", kAnswers.at(static_cast<std::size_t>(def.answer))}};
    for (const Text& option : def.options)
        out["options"].push_back(text_json(option));
    return out;
}

/// The definitions of one kind that may be seen, in their order.
template <class Defs, class Seen, class ToJson>
json section_json(const Scenario& s, const Defs& defs, const Seen& may_be_seen, const ToJson& to_json_of) {
    json out = json::array();
    for (const auto& def : defs) {
        if (may_be_seen(def)) out.push_back(to_json_of(s, def));
    }
    return out;
}

}  // namespace

json to_json(const Scenario& s, const Rule& rule) {
    json out = {{"kind", word(rule.kind)}};
    switch (rule.kind) {
        case Rule::Kind::kConsensus:
            out["minus"] = rule.minus;
            break;
        case Rule::Kind::kMajority:
            out[rule.strict ? "over" : "of"] = rule.share;
            break;
        case Rule::Kind::kWeighted: {
            out["threshold"] = number_json(rule.threshold);
            json& weights = out["weights"] = json::object();
            for (std::size_t i = 0; i < std::min(rule.weights.size(), s.actors.size()); ++i) {
                if (rule.weights[i] != 0) weights[s.actors[ActorId{i}].id] = number_json(rule.weights[i]);
            }
            break;
        }
        case Rule::Kind::kVeto:
            out["by"] = actors_json(s, rule.by);
            out["majority"] = rule.share;
            break;
        case Rule::Kind::kQuorum:
            out["share"] = rule.share;
            break;
        case Rule::Kind::kConsent:
            out["of"] = rule.host ? json("host") : id_json(s.actors, rule.of);
            break;
        case Rule::Kind::kUnanimity:
        case Rule::Kind::kSilence:
        case Rule::Kind::kAllOf:
        case Rule::Kind::kAnyOf:
            break;
    }
    for (const Rule& inner : rule.inner)
        out["inner"].push_back(to_json(s, inner));
    return out;
}

json card_definition(const Scenario& s, CardId id) {
    const CardDef& def = s.cards[id];
    json out = {{"id", def.id}, {"title", text_json(def.title)}, {"text", text_json(def.text)}, {"hand", def.hand}};
    if (def.place.valid()) out["place"] = s.places[def.place].id;
    if (def.hand) out["cost"] = cost_json(s, def.cost, {});
    json& choices = out["choices"] = json::array();
    for (const ChoiceDef& choice : def.choices) {
        choices.push_back({{"id", choice.id},
                           {"by", s.actors[choice.by].id},
                           {"text", text_json(choice.text)},
                           {"cost", cost_json(s, choice.cost, {})},
                           {"default", choice.is_default}});
    }
    return out;
}

json definitions_json(const Scenario& s, Seat seat) {
    const ActorId me = seat.is_actor() ? seat.actor : ActorId{};
    const bool facilitator = seat.kind == Seat::Kind::kFacilitator;
    json out = {{"id", s.id}, {"version", s.version}, {"title", text_json(s.title)}, {"summary", text_json(s.summary)}};
    for (const Text& round : s.rounds)
        out["rounds"].push_back(text_json(round));
    for (const PhaseDef& phase : s.phases) {
        out["phases"].push_back(
            {{"id", phase.id}, {"like", word(phase.like)}, {"sequential", phase.sequential}, {"secret", phase.secret}});
    }
    // For all to see, but for what only the facilitator sees: that is no business of a seat, not even that it is there.
    const auto all = [](const auto&) { return true; };
    const auto seen = [&](const auto& def) { return facilitator || def.visible != Visible::kFacilitator; };
    const auto may_take = [&](const ActionDef& def) { return !me.valid() || def.by_fn.valid() || def.by.contains(me); };
    const auto known = [&](const ObjectiveDef& def) { return facilitator || !def.secret || def.of == me; };
    const auto asked = [&](const QuestionDef& def) { return !me.valid() || def.to.contains(me); };
    // Of actors and clauses all know that they are there, but a brief is the actor's own, and so is what its home
    // likes.
    json& actors = out["actors"] = json::array();
    for (std::size_t i = 0; i < s.actors.size(); ++i)
        actors.push_back(actor_json(s, ActorId{i}, me));
    const auto clause = [&](const Scenario&, const ClauseDef& def) { return clause_json(s, def, me); };
    out["constituencies"] = section_json(s, s.constituencies, all, constituency_json);
    out["places"] = section_json(s, s.places, all, place_json);
    out["indicators"] = section_json(s, s.indicators, seen, indicator_json);
    out["relations"] = section_json(s, s.relations, seen, relation_json);
    out["resources"] = section_json(s, s.resources, all, resource_json);
    out["institutions"] = section_json(s, s.institutions, all, institution_json);
    out["clauses"] = section_json(s, s.clauses, all, clause);
    out["agreements"] = section_json(s, s.agreements, all, agreement_json);
    out["actions"] = section_json(s, s.actions, may_take, action_json);
    out["assurances"] = section_json(s, s.assurances, all, assurance_json);
    out["objectives"] = section_json(s, s.objectives, known, objective_json);
    out["questions"] = section_json(s, s.questions, asked, question_json);
    return out;
}

}  // namespace demarche
