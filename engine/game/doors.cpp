#include "game/doors.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "diplomacy/drafting.h"
#include "game/query.h"

namespace demarche::game {

namespace {

/// Whoever must sign a text of a type before a body.
ActorSet signers(const Scenario& s, const World& world, AgreementTypeId id, InstitutionId body) {
    const AgreementDef& type = s.agreements[id];
    ActorSet parties = type.include;
    const ActorSet may = type.only.empty() ? s.playable : type.only;
    // What is agreed in a format of two is theirs.
    const ActorSet members = world.institutions[body].members;
    if (members.size() == 2) parties = parties | (members & may);
    // Its own members first: who is in another alliance is asked for nothing in this one.
    for (const ActorSet group : {members & may, may}) {
        for (const ActorId actor : group) {
            if (parties.size() < std::max(type.min_parties, 1)) parties.insert(actor);
        }
    }
    return parties;
}

/// Why a text is not taken, nor with one clause more; nothing where it is, or where a script fails. The reason is that
/// of the plainest, which asks for least: what is said of one wider text alone that clause may have brought upon it.
/// But where what the plainest lacks is a clause, several will do, and what stands in the way of the text with any of
/// them is the reason.
std::optional<std::string> shut(script::Host& host, const World& world, DraftText text) {
    const Scenario& s = host.scenario();
    const auto plain = mandate_covers(host, world, text);
    if (!plain || plain->yes) return std::nullopt;
    std::vector<std::pair<std::string, int>> others;  // what else is said, and of how many texts
    for (const ClauseId clause : s.agreements[text.type].optional) {
        text.terms.push_back({clause, default_params(s, s.clauses[clause].params, text.parties)});
        const auto wider = mandate_covers(host, world, text);
        text.terms.pop_back();
        if (!wider || wider->yes) return std::nullopt;
        if (wider->reason == plain->reason) continue;
        const auto met =
            std::find_if(others.begin(), others.end(), [&](const auto& other) { return other.first == wider->reason; });
        if (met == others.end()) {
            others.emplace_back(wider->reason, 1);
        } else {
            ++met->second;
        }
    }
    const auto most = std::max_element(others.begin(), others.end(),
                                       [](const auto& a, const auto& b) { return a.second < b.second; });
    return most == others.end() || most->second < 2 ? plain->reason : std::move(most->first);
}

}  // namespace

std::vector<ShutDoor> shut_doors(script::Host& host, const World& world, InstitutionId body) {
    const Scenario& s = host.scenario();
    std::vector<ShutDoor> doors;
    for (std::size_t i = 0; i < s.agreements.size(); ++i) {
        const AgreementTypeId id{i};
        const AgreementDef& type = s.agreements[id];
        if (!type.allows_framework(body)) continue;
        std::vector<PlaceId> places{PlaceId{}};
        if (type.has_place && !type.places.empty()) places = type.places;
        std::string reason;
        const bool open = std::any_of(places.begin(), places.end(), [&](PlaceId place) {
            std::optional<std::string> here =
                shut(host, world, plain_text(s, id, body, place, signers(s, world, id, body)));
            if (here && reason.empty()) reason = std::move(*here);
            return !here;
        });
        if (open || reason.empty()) continue;
        const auto same =
            std::find_if(doors.begin(), doors.end(), [&](const ShutDoor& door) { return door.reason == reason; });
        if (same == doors.end()) {
            doors.push_back({std::move(reason), {id}});
        } else {
            same->kinds.push_back(id);
        }
    }
    return doors;
}

}  // namespace demarche::game
