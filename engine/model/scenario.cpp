#include "model/scenario.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>

#include "model/translated.h"
#include "model/view.h"

namespace demarche {

Scenario::Scenario() = default;
Scenario::Scenario(const Scenario& other) = default;
Scenario::Scenario(Scenario&& other) noexcept = default;
Scenario& Scenario::operator=(const Scenario& other) = default;
Scenario& Scenario::operator=(Scenario&& other) noexcept = default;
Scenario::~Scenario() = default;

SourcePlace source_place(std::string_view where) {
    SourcePlace place{std::string{where}, 0};
    const std::size_t colon = where.rfind(':');
    if (colon == std::string_view::npos) return place;
    int line = 0;
    const char* const end = where.data() + where.size();
    const auto [rest, fault] = std::from_chars(where.data() + colon + 1, end, line);
    if (fault == std::errc{} && rest == end) place = {std::string{where.substr(0, colon)}, line};
    return place;
}

std::string_view word(EventKind kind) {
    static constexpr std::array<std::string_view, kEventKinds> kWords = {
        "round_start",        "round_end",          "phase_start",     "draft_tabled",    "agreement_adopted",
        "agreement_in_force", "agreement_breached", "agreement_ended", "card_played",     "action_taken",
        "indicator_crossed",  "agreement_left",     "assurance_given", "assurance_judged"};
    return kWords.at(static_cast<std::size_t>(kind));
}

std::string_view word(AgreementKind kind) {
    static constexpr std::array<std::string_view, 3> kWords = {"treaty", "mission", "statement"};
    return kWords.at(static_cast<std::size_t>(kind));
}

std::size_t Scenario::subjects(SubjectKind kind) const {
    switch (kind) {
        case SubjectKind::kWorld:
            return 1;
        case SubjectKind::kActor:
            return actors.size();
        case SubjectKind::kPlace:
            return places.size();
        case SubjectKind::kConstituency:
            return constituencies.size();
    }
    return 0;
}

void Scenario::seal() {
    playable = {};
    chorus = {};
    for (std::size_t i = 0; i < actors.size(); ++i) {
        (actors[ActorId{i}].playable ? playable : chorus).insert(ActorId{i});
    }
    at_home_.assign(actors.size(), {});
    for (std::size_t i = 0; i < constituencies.size(); ++i) {
        if (const ActorId of = constituencies[ConstituencyId{i}].of; actors.has(of))
            at_home_[of].push_back(ConstituencyId{i});
    }
    lead = {};
    for (std::size_t i = 0; i < clauses.size(); ++i) {
        const ClauseDef& clause = clauses[ClauseId{i}];
        if (clause.id != "lead") continue;
        const auto by = std::find_if(clause.params.begin(), clause.params.end(), [](const ParamDef& p) {
            return p.name == "by" && (p.type == ParamType::kParty || p.type == ParamType::kActor);
        });
        if (by != clause.params.end()) lead = {ClauseId{i}, static_cast<std::size_t>(by - clause.params.begin())};
    }
    // Stocks are kept within what a double holds exactly in thousandths.
    constexpr double kStockLimit = 1e9;
    slots.clear();
    indicator_base_.clear();
    const std::size_t n = actors.size();
    const auto u16 = [](std::size_t v) { return static_cast<std::uint16_t>(v); };
    for (std::size_t i = 0; i < indicators.size(); ++i) {
        const IndicatorDef& def = indicators[IndicatorId{i}];
        indicator_base_.push_back(static_cast<SlotIndex>(slots.size()));
        for (std::size_t s = 0; s < subjects(def.of); ++s) {
            const double start = s < def.start.size() ? def.start[s] : def.min;
            slots.push_back({Slot::Kind::kIndicator, u16(i), u16(s), 0, def.min, def.max,
                             to_milli(std::clamp(start, def.min, def.max))});
        }
    }
    relation_base_ = static_cast<SlotIndex>(slots.size());
    for (std::size_t r = 0; r < relations.size(); ++r) {
        const RelationDef& def = relations[RelationId{r}];
        for (std::size_t from = 0; from < n; ++from) {
            for (std::size_t to = 0; to < n; ++to) {
                const std::size_t at = from * n + to;
                const double start =
                    from != to && at < def.start.size() ? def.start[at] : std::clamp(0.0, def.min, def.max);
                slots.push_back({Slot::Kind::kRelation, u16(r), u16(from), u16(to), def.min, def.max,
                                 to_milli(std::clamp(start, def.min, def.max))});
            }
        }
    }
    free_base_ = static_cast<SlotIndex>(slots.size());
    for (std::size_t a = 0; a < n; ++a) {
        const ActorDef& actor = actors[ActorId{a}];
        for (std::size_t r = 0; r < resources.size(); ++r) {
            const double start = r < actor.resources.size() ? actor.resources[ResourceId{r}] : 0.0;
            slots.push_back({Slot::Kind::kFree, u16(r), u16(a), 0, 0, kStockLimit, to_milli(start)});
        }
    }
    committed_base_ = static_cast<SlotIndex>(slots.size());
    for (std::size_t a = 0; a < n; ++a) {
        for (std::size_t r = 0; r < resources.size(); ++r) {
            slots.push_back({Slot::Kind::kCommitted, u16(r), u16(a), 0, 0, kStockLimit, 0});
        }
    }
    support_base_ = static_cast<SlotIndex>(slots.size());
    for (std::size_t c = 0; c < constituencies.size(); ++c) {
        slots.push_back(
            {Slot::Kind::kSupport, u16(c), u16(c), 0, 0, 100, to_milli(constituencies[ConstituencyId{c}].support)});
    }
    slot_audience.clear();
    for (const Slot& slot : slots)
        slot_audience.push_back(audience_of(*this, slot));
}

std::string Scenario::subject_id(SubjectKind kind, std::size_t subject) const {
    switch (kind) {
        case SubjectKind::kWorld:
            return {};
        case SubjectKind::kActor:
            return actors[ActorId{subject}].id;
        case SubjectKind::kPlace:
            return places[PlaceId{subject}].id;
        case SubjectKind::kConstituency:
            return constituencies[ConstituencyId{subject}].id;
    }
    return {};
}

const PersonalityDef& Scenario::personality_of(ActorId actor) const {
    static const PersonalityDef kPlain{};
    const PersonalityId mind = actors[actor].personality;
    return mind.valid() ? personalities[mind] : kPlain;
}

std::string Scenario::subject_name(SubjectKind kind, std::size_t subject) const {
    switch (kind) {
        case SubjectKind::kWorld:
            return {};
        case SubjectKind::kActor:
            return actors[ActorId{subject}].name.str();
        case SubjectKind::kPlace:
            return places[PlaceId{subject}].name.str();
        case SubjectKind::kConstituency:
            return constituencies[ConstituencyId{subject}].name.str();
    }
    return {};
}

std::string Scenario::slot_name(SlotIndex index) const {
    const Slot& slot = slots.at(index);
    const auto actor = [&](std::size_t i) { return actors[ActorId{i}].name.str(); };
    switch (slot.kind) {
        case Slot::Kind::kIndicator: {
            const IndicatorDef& def = indicators[IndicatorId{slot.def}];
            const std::string subject = subject_name(def.of, slot.subject);
            return subject.empty() ? def.name.str() : fmt::format("{}: {}", subject, def.name.str());
        }
        case Slot::Kind::kRelation:
            return words_of(*this).tr("{relation} of {from} towards {to}", relations[RelationId{slot.def}].name.str(),
                                      actor(slot.subject), actor(slot.other));
        case Slot::Kind::kFree:
            return fmt::format("{}: {}", actor(slot.subject), resources[ResourceId{slot.def}].name.str());
        case Slot::Kind::kCommitted:
            return words_of(*this).tr("{actor}: {resource} committed", actor(slot.subject),
                                      resources[ResourceId{slot.def}].name.str());
        case Slot::Kind::kSupport:
            return words_of(*this).tr("{group}: support", constituencies[ConstituencyId{slot.def}].name.str());
    }
    return {};
}

std::string Scenario::slot_path(SlotIndex index) const {
    const Slot& slot = slots.at(index);
    const auto actor = [&](std::size_t i) -> const std::string& { return actors[ActorId{i}].id; };
    switch (slot.kind) {
        case Slot::Kind::kIndicator: {
            const IndicatorDef& def = indicators[IndicatorId{slot.def}];
            const std::string subject = subject_id(def.of, slot.subject);
            return subject.empty() ? def.id : def.id + "/" + subject;
        }
        case Slot::Kind::kRelation:
            return relations[RelationId{slot.def}].id + "/" + actor(slot.subject) + "/" + actor(slot.other);
        case Slot::Kind::kFree:
            return "free/" + actor(slot.subject) + "/" + resources[ResourceId{slot.def}].id;
        case Slot::Kind::kCommitted:
            return "committed/" + actor(slot.subject) + "/" + resources[ResourceId{slot.def}].id;
        case Slot::Kind::kSupport:
            return "support/" + constituencies[ConstituencyId{slot.def}].id;
    }
    return {};
}

Result<SlotIndex> Scenario::find_slot(std::string_view path) const {
    std::vector<std::string> paths;
    paths.reserve(slots.size());
    for (SlotIndex i = 0; i < slots.size(); ++i) {
        paths.push_back(slot_path(i));
        if (paths.back() == path) return i;
    }
    const std::vector<std::string_view> views(paths.begin(), paths.end());
    return fail(ErrorCode::kUnknownId,
                fmt::format("there is no number '{}'{}", printable(path, 80), did_you_mean(path, views)));
}

std::size_t Scenario::phase_index(std::string_view wanted) const {
    const auto hit = std::find_if(phases.begin(), phases.end(), [&](const PhaseDef& p) { return p.id == wanted; });
    return static_cast<std::size_t>(hit - phases.begin());
}

namespace {

template <class I, class D>
std::optional<I> lookup_in(const ById<I, D>& definitions, std::string_view name) {
    for (std::size_t i = 0; i < definitions.size(); ++i) {
        if (definitions[I{i}].id == name) return I{i};
    }
    return std::nullopt;
}

template <class I, class D>
Result<I> find_in(const ById<I, D>& definitions, std::string_view name, std::string_view kind) {
    if (const std::optional<I> id = lookup_in(definitions, name)) return *id;
    std::vector<std::string_view> ids;
    ids.reserve(definitions.size());
    for (const D& one : definitions)
        ids.push_back(one.id);
    return fail(ErrorCode::kUnknownId,
                fmt::format("there is no {} '{}'{}", kind, printable(name, 80), did_you_mean(name, ids)));
}

}  // namespace

#define DEMARCHE_FIND(TYPE, MEMBER, KIND)                                     \
    template <>                                                               \
    Result<TYPE> Scenario::find<TYPE>(std::string_view name) const {          \
        return find_in(MEMBER, name, KIND);                                   \
    }                                                                         \
    template <>                                                               \
    std::optional<TYPE> Scenario::lookup<TYPE>(std::string_view name) const { \
        return lookup_in(MEMBER, name);                                       \
    }
DEMARCHE_FIND(ActorId, actors, "actor")
DEMARCHE_FIND(ConstituencyId, constituencies, "constituency")
DEMARCHE_FIND(PlaceId, places, "place")
DEMARCHE_FIND(IndicatorId, indicators, "indicator")
DEMARCHE_FIND(RelationId, relations, "relation")
DEMARCHE_FIND(ResourceId, resources, "resource")
DEMARCHE_FIND(InstitutionId, institutions, "institution")
DEMARCHE_FIND(ClauseId, clauses, "clause")
DEMARCHE_FIND(AgreementTypeId, agreements, "agreement")
DEMARCHE_FIND(ActionId, actions, "action")
DEMARCHE_FIND(CardId, cards, "card")
DEMARCHE_FIND(DeckId, decks, "deck")
DEMARCHE_FIND(ObjectiveId, objectives, "objective")
DEMARCHE_FIND(PoolId, pools, "objective pool")
DEMARCHE_FIND(PersonalityId, personalities, "personality")
DEMARCHE_FIND(QuestionId, questions, "question")
DEMARCHE_FIND(AssuranceTypeId, assurances, "assurance")
DEMARCHE_FIND(InjectId, injects, "inject")
DEMARCHE_FIND(EndingId, endings, "ending")
#undef DEMARCHE_FIND

}  // namespace demarche
