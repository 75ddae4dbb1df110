#include "session/names.h"

#include <vector>

#include "base/text.h"

namespace demarche::session {

std::string name(const Scenario& scenario, ActorId actor) {
    return scenario.actors[actor].name.str();
}

std::string short_name(const Scenario& scenario, ActorId actor) {
    const ActorDef& def = scenario.actors[actor];
    return def.short_name.empty() ? def.name.str() : def.short_name.str();
}

std::string names(const Scenario& scenario, ActorSet actors, std::string_view last) {
    std::vector<std::string> all;
    for (const ActorId actor : actors)
        all.push_back(name(scenario, actor));
    return all.empty() ? std::string{"nobody"} : list_text(all, last);
}

}  // namespace demarche::session
