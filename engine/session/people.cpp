#include "session/people.h"

#include <nlohmann/json.hpp>

#include "model/json_text.h"

namespace demarche::session {

Result<void> note_people(Session& session, ActorSet people) {
    nlohmann::json noted = nlohmann::json::array();
    for (const ActorId actor : people)
        noted.push_back(session.scenario().actors[actor].id);
    return session.note("people", noted.dump());
}

std::optional<ActorSet> people_noted(const Session& session) {
    const auto noted = session.noted("people");
    const nlohmann::json people = noted ? json_read_back(*noted) : nlohmann::json{};
    if (!people.is_array()) return std::nullopt;
    ActorSet out;
    for (const nlohmann::json& one : people) {
        if (!one.is_string()) continue;
        const auto actor = session.scenario().find<ActorId>(one.get<std::string>());
        if (actor && session.scenario().actors[*actor].playable) out.insert(*actor);
    }
    return out;
}

}  // namespace demarche::session
