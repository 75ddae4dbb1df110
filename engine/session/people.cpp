#include "session/people.h"

#include <nlohmann/json.hpp>

#include "model/json_text.h"
#include "session/session_file.h"

namespace demarche::session {

Result<void> note_people(Session& session, ActorSet people) {
    nlohmann::json noted = nlohmann::json::array();
    for (const ActorId actor : people)
        noted.push_back(session.scenario().actors[actor].id);
    return session.note(kPeopleNote, noted.dump());
}

std::optional<ActorSet> people_noted(const Session& session) {
    const auto noted = session.noted(kPeopleNote);
    const nlohmann::json people = noted ? json_read_back(*noted) : nlohmann::json{};
    if (!people.is_array()) return std::nullopt;
    ActorSet out;
    for (const nlohmann::json& one : people) {
        if (!one.is_string()) return std::nullopt;
        const auto actor = session.scenario().find<ActorId>(one.get<std::string>());
        // To pass over one would give that seat to an AI. One that was empty at the start may have been given since.
        if (!actor || !session.scenario().playable.contains(*actor)) return std::nullopt;
        out.insert(*actor);
    }
    return out;
}

Result<void> note_strength(Session& session, ai::Strength strength) {
    return session.note(kStrengthNote, std::string{ai::word(strength)});
}

std::optional<ai::Strength> strength_noted(const Session& session) {
    const auto noted = session.noted(kStrengthNote);
    if (!noted) return std::nullopt;
    const auto strength = ai::strength_from(*noted);
    return strength ? std::optional{*strength} : std::nullopt;
}

Result<void> note_programs(Session& session, const std::vector<BotSetup>& bots) {
    nlohmann::json noted = nlohmann::json::object();
    for (const BotSetup& bot : bots)
        noted[session.scenario().actors[bot.seat].id] = bot.command;
    return session.note(kProgramsNote, noted.dump(-1, ' ', true, nlohmann::json::error_handler_t::replace));
}

ActorSet programs_noted(const Session& session) {
    const auto noted = session.noted(kProgramsNote);
    const nlohmann::json programs = noted ? json_read_back(*noted) : nlohmann::json{};
    ActorSet out;
    if (!programs.is_object()) return out;
    for (const auto& [seat, command] : programs.items()) {
        if (const auto actor = session.scenario().find<ActorId>(seat)) out.insert(*actor);
    }
    return out;
}

Result<void> copy_notes(const Session& from, Session& to) {
    for (const char* key : {kPeopleNote, kStrengthNote, kFolderNote}) {
        const auto value = from.noted(key);
        if (!value) continue;
        if (auto ok = to.note(key, *value); !ok) return ok;
    }
    return {};
}

}  // namespace demarche::session
