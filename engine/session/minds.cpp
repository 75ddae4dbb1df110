#include "session/minds.h"

#include <nlohmann/json.hpp>

#include "model/json_text.h"

namespace demarche::session {

namespace {

constexpr const char* kNote = "minds";

}  // namespace

Minds minds_now(const Session& session, const ai::Driver& driver, bool resting) {
    return {session.head(), driver.memory(), resting};
}

Result<void> note_minds(Session& session, const Minds& minds) {
    const nlohmann::json note = {{"head", minds.head}, {"resting", minds.resting}, {"memory", minds.memory}};
    return session.note(kNote, note.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace));
}

std::optional<Minds> minds_noted(const Session& session) {
    const auto noted = session.noted(kNote);
    if (!noted) return std::nullopt;
    const nlohmann::json note = json_read_back(*noted);
    if (!note.is_object() || !note.contains("head") || !note["head"].is_number_integer() || !note.contains("resting") ||
        !note["resting"].is_boolean() || !note.contains("memory") || !note["memory"].is_string())
        return std::nullopt;
    return Minds{note["head"].get<std::int64_t>(), note["memory"].get<std::string>(), note["resting"].get<bool>()};
}

void StepsBack::entry(const Entry& entry, const World& after) {
    if (entry.by.is_actor() && people_.contains(entry.by.actor)) steps_.push_back({head_, {}, true});
    head_ = entry.id;
    if (after.moment() == moment_) return;
    steps_.clear();
    moment_ = after.moment();
}

bool play_again(const Session& session, ai::Driver& driver, const Minds* minds, StepsBack& steps,
                const std::function<void(const Entry*, const game::Game&, const std::vector<Effect>&)>& step) {
    std::vector<Effect> dealt;
    auto game = game::Game::start(session.host(), session.setup(), &dealt);
    const auto line = session.line();
    if (!game || !line) return false;
    step(nullptr, *game, dealt);
    const auto recall = [&](std::int64_t at) {
        return minds != nullptr && minds->head == at && driver.recall(*game, minds->memory) && at == session.head();
    };
    bool recalled = recall(0);  // noted before anybody did anything
    for (const Entry& entry : *line) {
        const auto effects = game->submit(entry.by, entry.command);
        if (!effects) return false;
        step(&entry, *game, *effects);
        steps.entry(entry, game->world());
        driver.tell(*effects);
        recalled = recall(entry.id) || recalled;
    }
    return recalled;
}

}  // namespace demarche::session
