#include "model/world.h"

#include <algorithm>
#include <tuple>

namespace demarche {

World::World() = default;
World::World(const World& other) = default;
World::World(World&& other) noexcept = default;
World& World::operator=(const World& other) = default;
World& World::operator=(World&& other) noexcept = default;
World::~World() = default;

namespace {

template <class T>
const T* find_shared(const std::vector<Shared<T>>& all, decltype(T::id) id) {
    const auto hit = std::find_if(all.begin(), all.end(), [&](const Shared<T>& one) { return one->id == id; });
    return hit == all.end() ? nullptr : hit->get();
}

}  // namespace

const Draft* World::draft(DraftId id) const {
    return find_shared(drafts, id);
}
const Agreement* World::agreement(AgreementId id) const {
    return find_shared(agreements, id);
}
const Assurance* World::assurance(AssuranceId id) const {
    return find_shared(assurances, id);
}

const Memory* World::remembered(std::string_view name, std::string_view subject) const {
    const std::vector<Memory>& all = *memory;
    const auto at =
        std::lower_bound(all.begin(), all.end(), std::tie(name, subject), [](const Memory& m, const auto& key) {
            return std::tuple<std::string_view, std::string_view>{m.name, m.subject} < key;
        });
    return at != all.end() && at->name == name && at->subject == subject ? &*at : nullptr;
}

ActorId pen_of(const Scenario& scenario, const World& world, InstitutionId framework) {
    if (!framework.valid() || scenario.institutions[framework].procedure != Procedure::kSingleText) return {};
    return world.institutions[framework].chair;
}

const Rule& rule_of(const Scenario& scenario, const DraftText& text) {
    const AgreementDef& type = scenario.agreements[text.type];
    return type.rule ? *type.rule : scenario.institutions[text.framework].rule;
}

ActorSet voters(const Scenario& scenario, const World& world, const DraftText& text) {
    return world.institutions[text.framework].members | text.parties |
           consents(rule_of(scenario, text), host_of(scenario, text));
}

ActorId host_of(const Scenario& scenario, const DraftText& text) {
    return text.place.valid() ? scenario.places[text.place].of : ActorId{};
}

bool spoken_of(const World& world, const Draft& draft) {
    return draft.status == DraftStatus::kOpen ||
           (draft.status == DraftStatus::kRejected && draft.versions.back()->round == world.round);
}

bool laid_aside(const World& world, const Draft& draft) {
    return draft.status == DraftStatus::kRejected && draft.versions.back()->round < world.round;
}

World blank_world(const Scenario& scenario) {
    World world;
    world.numbers.reserve(scenario.slots.size());
    for (const Slot& slot : scenario.slots)
        world.numbers.push_back(slot.start);
    for (const InstitutionDef& def : scenario.institutions) {
        world.institutions.push_back({def.members, def.observers, def.chair});
    }
    world.cards.resize(scenario.cards.size());
    for (const ObjectiveDef& def : scenario.objectives)
        world.objectives.push_back({!def.pool.valid(), {}});
    return world;
}

}  // namespace demarche
