#include "session/recording.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/text.h"
#include "game/query.h"
#include "model/json_text.h"
#include "model/translated.h"
#include "session/recorded_story.h"
#include "session/session_file.h"

namespace demarche::session {

namespace {

using nlohmann::json;

std::string dumped(const json& value) {
    return value.dump(-1, ' ', false, json::error_handler_t::replace);
}

template <class Definitions>
json names_json(const Definitions& definitions) {
    json out = json::object();
    for (const auto& def : definitions)
        out[def.id] = def.name.str();
    return out;
}

}  // namespace

std::string names_note(const Scenario& s) {
    json out = {{"title", s.title.str()},
                {"first_phase", s.phases.empty() ? std::string{} : s.phases.front().id},
                {"rounds", json::array()},
                {"phases", json::object()},
                {"actors", names_json(s.actors)},
                {"places", names_json(s.places)},
                {"institutions", names_json(s.institutions)},
                {"agreements", names_json(s.agreements)},
                {"clauses", names_json(s.clauses)},
                {"actions", names_json(s.actions)}};
    for (const Text& round : s.rounds)
        out["rounds"].push_back(round.str());
    for (const PhaseDef& phase : s.phases)
        out["phases"][phase.id] = label_of(s, phase);
    for (const CardDef& card : s.cards) {
        json choices = json::object();
        for (const ChoiceDef& choice : card.choices)
            choices[choice.id] = choice.text.str();
        out["cards"][card.id] = {{"title", card.title.str()}, {"text", card.text.str()}, {"choices", choices}};
    }
    for (const ObjectiveDef& one : s.objectives)
        out["objectives"][one.id] = {{"name", one.name.str()}, {"of", s.actors[one.of].id}};
    for (const AssuranceDef& one : s.assurances)
        out["assurances"][one.id] = {{"name", one.name.str()}, {"text", one.text.message}};
    for (const QuestionDef& one : s.questions)
        out["questions"][one.id] = one.text.str();
    for (const InjectDef& one : s.injects)
        out["injects"][one.id] = one.title.str();
    for (const EndingDef& one : s.endings)
        out["endings"][one.id] = {{"title", one.title.str()}, {"text", one.text.str()}};
    for (SlotIndex slot = 0; slot < s.slots.size(); ++slot)
        out["numbers"][s.slot_path(slot)] = s.slot_name(slot);
    return dumped(out);
}

std::string scores_note(script::Host& host, const World& world) {
    const Scenario& s = host.scenario();
    json out = json::object();
    for (const ActorId actor : s.playable) {
        const auto scores = game::objective_scores(host, world, actor);
        if (!scores || scores->empty()) continue;
        json objectives = json::object();
        for (const game::ObjectiveScore& one : *scores)
            objectives[s.objectives[one.objective].id] = to_milli(one.score);
        out[s.actors[actor].id] = {{"total", to_milli(game::weighted_mean(*scores))}, {"objectives", objectives}};
    }
    return dumped(out);
}

Result<Glance> glance(const std::filesystem::path& file) {
    using namespace stored;
    auto read = Session::Impl::read_tables(file, Database::Mode::kRead);
    if (!read) return pass_on(read.error());
    Session::Impl& it = **read;
    const auto note = [&](std::string_view key) {
        const auto text = it.read_note(key);
        return text ? json_read_back(*text) : json();
    };
    Glance out;
    out.scenario = printable(it.meta["scenario"], 100);
    const json names = note(kNamesNote);
    out.title = text_in(names, "title");
    if (out.title.empty()) out.title = spoken(out.scenario);
    if (const json& rounds = in(names, "rounds"); rounds.is_array()) out.rounds = static_cast<int>(rounds.size());
    const json people = note(kPeopleNote);
    for (const json& id : people.is_array() ? people : kNone) {
        const std::string name = text_in(in(names, "actors"), text_of(id));
        out.people.push_back(name.empty() ? spoken(text_of(id)) : name);
    }
    // Back along the branch to where its last phase began.
    auto head = it.head_of(it.meta["branch"]);
    if (!head) return pass_on(head.error());
    std::int64_t command = head->value_or(0);
    Statement began =
        it.db->prepare("SELECT json FROM effects WHERE command=? AND kind='phase_started' ORDER BY n DESC LIMIT 1");
    Statement before = it.db->prepare("SELECT parent FROM commands WHERE id=?");
    while (command >= 0) {
        began.reset();
        began.bind(1, command);
        if (began.row()) {
            out.round = static_cast<int>(std::clamp(number_in(json_read_back(began.text(0)), "round"), 1.0, 1e6));
            break;
        }
        before.reset();
        before.bind(1, command);
        // A parent is older than what follows from it; in a damaged file it may say anything.
        const std::int64_t parent = before.row() ? before.integer(0) : -1;
        command = parent < command ? parent : -1;
    }
    if (auto error = it.db->take_error()) return at(std::move(*error), it.file);
    return out;
}

Result<Recording> read_recording(const std::filesystem::path& file, const Words& words) {
    using namespace stored;
    auto read = Session::Impl::read_tables(file, Database::Mode::kRead);
    if (!read) return pass_on(read.error());
    Session::Impl& it = **read;
    if (auto whole = it.heads_and_tails(); !whole) return at(whole.error(), it.file);
    Recording out;
    out.scenario = printable(it.meta["scenario"], 100);
    out.version = printable(it.meta["version"], 40);
    out.seed = printable(it.meta["seed"], 40);
    out.created = printable(it.meta["created"], 40);
    const auto text_note = [&](const std::string& key) { return it.read_note(key).value_or(""); };
    const auto note = [&](const std::string& key) { return json_read_back(text_note(key)); };
    json names = note(kNamesNote);
    if (!names.is_object()) names = json();
    out.title = text_in(names, "title");
    if (out.title.empty()) out.title = spoken(out.scenario);
    auto head = it.head_of(it.meta["branch"]);
    if (!head) return pass_on(head.error());
    auto rows = it.rows_to(head->value_or(0));
    if (!rows) return pass_on(rows.error());
    RecordedStory reader{names, words};
    for (std::size_t i = 0; i <= rows->size(); ++i) {
        const std::int64_t command = i == 0 ? 0 : (*rows)[i - 1].id;
        Recording::Step step;
        if (i > 0) {
            step.by = reader.named("actors", printable((*rows)[i - 1].seat, 100));
            step.reason = printable(text_note(kReasonNote + std::to_string(command)), kMaxMessage);
        }
        Statement effects = it.db->prepare("SELECT json FROM effects WHERE command=? ORDER BY n");
        effects.bind(1, command);
        while (effects.row()) {
            step.effects.push_back(printable(effects.text(0), std::size_t{1} << 20U));
            const json effect = json_read_back(effects.text(0));
            if (!effect.is_object()) {
                return fail(ErrorCode::kDamaged, fmt::format("an effect of command {} cannot be read", command),
                            it.file);
            }
            reader.tell(effect, step.story);
            if (text_in(effect, "effect") != "game_ended") continue;
            out.ended = true;
            const std::string ending = text_in(effect, "ending");
            if (!ending.empty()) out.ending = reader.named("endings", ending);
            const json scores = note(kScoresNote + std::to_string(command));
            for (const auto& [actor, score] : scores.is_object() ? scores.items() : kNone.items()) {
                Recording::Score one{reader.named("actors", printable(actor, 100)), number_in(score, "total"), {}};
                const json& objectives = in(score, "objectives");
                for (const auto& [objective, value] : objectives.is_object() ? objectives.items() : kNone.items()) {
                    one.objectives.emplace_back(reader.named("objectives", printable(objective, 100)),
                                                value.is_number() ? value.get<double>() : 0);
                }
                out.scores.push_back(std::move(one));
            }
        }
        out.steps.push_back(std::move(step));
    }
    if (auto error = it.db->take_error()) return at(std::move(*error), it.file);
    reader.finish(out);
    return out;
}

}  // namespace demarche::session
