#include "session/names.h"

#include <fmt/format.h>

#include <vector>

#include "base/text.h"
#include "diplomacy/lifecycle.h"
#include "model/translated.h"

namespace demarche::session {

std::string name(const Scenario& scenario, ActorId actor) {
    return scenario.actors[actor].name.str();
}

std::string short_name(const Scenario& scenario, ActorId actor) {
    const ActorDef& def = scenario.actors[actor];
    return def.short_name.empty() ? def.name.str() : def.short_name.str();
}

Result<ActorId> seat_named(const Scenario& scenario, std::string_view id) {
    std::vector<std::string> seats;
    for (const ActorId seat : scenario.playable)
        seats.push_back(scenario.actors[seat].id);
    const auto actor = scenario.find<ActorId>(id);
    if (!actor) {
        const std::vector<std::string_view> views(seats.begin(), seats.end());
        std::string near = did_you_mean(id, views);
        if (near.empty()) near = "; seats: " + list_text(seats);
        return fail(ErrorCode::kUnknownId, fmt::format("there is no actor '{}'{}", printable(id, 80), near));
    }
    if (!scenario.playable.contains(*actor)) {
        return fail(ErrorCode::kNotYourSeat, fmt::format("{} is played by its script and has no seat; seats: {}",
                                                         name(scenario, *actor), list_text(seats)));
    }
    return *actor;
}

std::string hearers(const Scenario& scenario, ActorSet to) {
    return to.empty() ? words_of(scenario).tr("the facilitator") : names(scenario, to);
}

std::string names(const Scenario& scenario, std::span<const ClauseId> clauses) {
    std::vector<std::string> out;
    for (const ClauseId clause : clauses)
        out.push_back(scenario.clauses[clause].name.str());
    return words_of(scenario).list(out);
}

std::string names(const Scenario& scenario, ActorSet actors, std::string_view last) {
    std::vector<std::string> all;
    for (const ActorId actor : actors)
        all.push_back(name(scenario, actor));
    if (all.empty()) return words_of(scenario).tr("nobody");
    return last == "or" ? words_of(scenario).list_or(all) : words_of(scenario).list(all);
}

std::string blank_text(const Scenario& scenario, const Text& text, std::span<const ParamDef> params) {
    std::vector<std::pair<std::string, std::string>> values;
    for (const ParamDef& param : params) {
        const bool party = param.type == ParamType::kParty;
        values.emplace_back(param.name,
                            "[" + (party ? words_of(scenario).tr("a party") : label_of(scenario, param)) + "]");
    }
    return words_of(scenario).fill(text.message, values);
}

std::string vote_text(const Words& words, Vote vote) {
    switch (vote) {
        case Vote::kAccept:
            return words.tr("accepts");
        case Vote::kReject:
            return words.tr("rejects");
        case Vote::kAbstain:
            return words.tr("abstains");
        case Vote::kNone:
            break;
    }
    return words.tr("has not voted");
}

std::string status_text(const Words& words, DraftStatus status) {
    switch (status) {
        case DraftStatus::kOpen:
            return words.tr("open");
        case DraftStatus::kRejected:
            return words.tr("rejected");
        case DraftStatus::kAdopted:
            return words.tr("adopted");
        case DraftStatus::kWithdrawn:
            return words.tr("withdrawn");
    }
    return {};
}

std::string standing_text(const Words& words, const World& world, const Agreement& agreement) {
    const std::string status = status_text(words, agreement.status);
    if (agreement.status != AgreementStatus::kInForce || agreement.since <= 0) return status;
    const int last = last_round(agreement);
    if (last == 0) return words.tr("{status} since round {n}", status, agreement.since);
    return last == world.round
               ? words.tr("{status} since round {n}, for the last round", status, agreement.since)
               : words.tr("{status} since round {n}, until round {last}", status, agreement.since, last);
}

std::string status_text(const Words& words, AssuranceStatus status) {
    switch (status) {
        case AssuranceStatus::kOpen:
            return words.tr("open");
        case AssuranceStatus::kKept:
            return words.tr("kept");
        case AssuranceStatus::kBroken:
            return words.tr("broken");
    }
    return {};
}

std::string status_text(const Words& words, AgreementStatus status) {
    switch (status) {
        case AgreementStatus::kAdopted:
            return words.tr("adopted");
        case AgreementStatus::kRatifying:
            return words.tr("being ratified");
        case AgreementStatus::kInForce:
            return words.tr("in force");
        case AgreementStatus::kSuspended:
            return words.tr("suspended");
        case AgreementStatus::kExpired:
            return words.tr("expired");
        case AgreementStatus::kFulfilled:
            return words.tr("concluded as agreed");
        case AgreementStatus::kTerminated:
            return words.tr("terminated");
        case AgreementStatus::kWithdrawn:
            return words.trc("agreement", "withdrawn");
        case AgreementStatus::kViolated:
            return words.tr("violated");
    }
    return {};
}

}  // namespace demarche::session
