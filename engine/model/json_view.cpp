#include <fmt/format.h>

#include <algorithm>
#include <nlohmann/json.hpp>

#include "model/json.h"
#include "model/json_write.h"

namespace demarche {

using nlohmann::json;

namespace {

json numbers_json(const Scenario& s, const View& view) {
    json out = json::object();
    const std::size_t count = std::min({s.slots.size(), view.known.size(), view.world.numbers.size()});
    for (std::size_t i = 0; i < count; ++i) {
        const Slot& slot = s.slots[i];
        // What an actor feels towards itself is no number of the game.
        if (slot.kind == Slot::Kind::kRelation && slot.subject == slot.other) continue;
        if (view.known[i]) out[s.slot_path(static_cast<SlotIndex>(i))] = number_json(view.world.numbers[i]);
    }
    return out;
}

json objectives_json(const Scenario& s, const View& view) {
    json out = json::array();
    for (std::size_t i = 0; i < std::min(s.objectives.size(), view.world.objectives.size()); ++i) {
        const ObjectiveId id{i};
        if (!may_know(s, view.world, view.seat, id)) continue;
        const ObjectiveState& state = view.world.objectives[id];
        if (!state.active) continue;
        json line = {{"id", s.objectives[id].id}, {"of", id_json(s.actors, s.objectives[id].of)}};
        if (s.objectives[id].secret) line["known_to"] = actors_json(s, state.known_to);
        out.push_back(std::move(line));
    }
    return out;
}

template <class T>
json list_json(const Scenario& s, const std::vector<T>& items) {
    json out = json::array();
    for (const T& item : items)
        out.push_back(to_json(s, item));
    return out;
}

template <class T>
json list_json(const Scenario& s, const std::vector<Shared<T>>& items) {
    json out = json::array();
    for (const Shared<T>& item : items)
        out.push_back(to_json(s, *item));
    return out;
}

json cards_json(const Scenario& s, const World& world) {
    json out = json::object();
    for (std::size_t i = 0; i < std::min(s.cards.size(), world.cards.size()); ++i) {
        const int shown = world.cards[CardId{i}].shown;
        if (shown > 0) out[s.cards[CardId{i}].id] = shown;
    }
    return out;
}

}  // namespace

json to_json(const Scenario& s, const View& view) {
    const World& w = view.world;
    json out = {{"seat", seat_name(s, view.seat)},
                {"round", w.round},
                {"rounds", s.rounds.size()},
                {"phase", phase_json(s, w.phase)},
                {"ended", w.ended},
                {"seated", actors_json(s, w.seated)},
                {"ready", actors_json(s, w.ready)},
                {"numbers", numbers_json(s, view)},
                {"cards", cards_json(s, w)},
                {"hand", json::array()},
                {"choices", list_json(s, w.choices)},
                {"pending", list_json(s, w.pending)},
                {"questions", list_json(s, w.questions)},
                {"drafts", list_json(s, w.drafts)},
                {"agreements", list_json(s, w.agreements)},
                {"assurances", list_json(s, w.assurances)},
                {"objectives", objectives_json(s, view)}};
    if (w.turn.valid()) out["turn"] = id_json(s.actors, w.turn);
    if (w.ended) out["ending"] = id_json(s.endings, w.ending);

    json& institutions = out["institutions"] = json::object();
    for (std::size_t i = 0; i < std::min(s.institutions.size(), w.institutions.size()); ++i) {
        const InstitutionId id{i};
        institutions[s.institutions[id].id] = to_json(s, w.institutions[id]);
    }
    for (const HeldCard& held : w.hands)
        out["hand"].push_back({{"actor", id_json(s.actors, held.actor)}, {"card", id_json(s.cards, held.card)}});
    json& acted = out["acted"] = json::array();
    for (const ActCount& count : w.act_counts) {
        acted.push_back({{"actor", id_json(s.actors, count.actor)},
                         {"action", id_json(s.actions, count.action)},
                         {"times", count.times}});
    }
    // Only the facilitator's World holds any.
    if (view.seat.kind == Seat::Kind::kFacilitator) {
        out["scheduled"] = list_json(s, w.scheduled);
        json& used = out["injects_used"] = json::array();
        for (const InjectId inject : w.injects_used)
            used.push_back(id_json(s.injects, inject));
    }
    return out;
}

std::string seat_name(const Scenario& s, Seat seat) {
    switch (seat.kind) {
        case Seat::Kind::kActor:
            return s.actors.has(seat.actor) ? s.actors[seat.actor].id : std::string{};
        case Seat::Kind::kFacilitator:
            return "facilitator";
        case Seat::Kind::kObserver:
            return "observer";
        case Seat::Kind::kClock:
            return "clock";
    }
    return {};
}

Result<Seat> seat_from_name(const Scenario& s, std::string_view name) {
    // No scenario should call an actor by one of these words. If one does, the actor has the name: the other way round
    // its seat would be taken for the facilitator's.
    if (const Result<ActorId> actor = s.find<ActorId>(name)) return Seat::of(*actor);
    for (const Seat seat : {Seat::facilitator(), Seat::observer(), Seat::clock()}) {
        if (name == seat_name(s, seat)) return seat;
    }
    std::vector<std::string_view> names = {"facilitator", "observer", "clock"};
    for (std::size_t i = 0; i < s.actors.size(); ++i)
        names.push_back(s.actors[ActorId{i}].id);
    return fail(ErrorCode::kNotYourSeat,
                fmt::format("there is no seat '{}'{}", printable(name, 64), did_you_mean(name, names)));
}

json to_json(const Scenario& s, Seat seat) {
    return seat_name(s, seat);
}

}  // namespace demarche
