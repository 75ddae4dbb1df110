#include "ai/voice.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "ai/scene.h"
#include "base/text.h"

namespace demarche::ai {

namespace {

struct Pull {
    ObjectiveId objective;
    double change = 0;
};

/// The objectives that move, largest first.
std::vector<Pull> pulls(const std::vector<Interests::Stake>& stakes, const ByObjective& change) {
    std::vector<Pull> out;
    for (const Interests::Stake& stake : stakes) {
        const double moved = stake.weight * change[stake.objective];
        if (std::abs(moved) >= kAllOne) out.push_back({stake.objective, moved});
    }
    std::stable_sort(out.begin(), out.end(),
                     [](const Pull& a, const Pull& b) { return std::abs(a.change) > std::abs(b.change); });
    return out;
}

std::string named(const Scenario& scenario, const std::vector<Pull>& all, bool good) {
    std::vector<std::string> names;
    for (const Pull& pull : all) {
        // A secret agenda is not given away in a sentence that others read.
        if ((pull.change > 0) != good || names.size() == 2 || scenario.objectives[pull.objective].secret) continue;
        names.push_back("\"" + scenario.objectives[pull.objective].name.str() + "\"");
    }
    return list_text(names);
}

}  // namespace

const std::vector<Text>* voice_lines(const Scenario& scenario, ActorId actor, std::string_view occasion) {
    const PersonalityId mind = scenario.actors[actor].personality;
    if (!mind.valid()) return nullptr;
    for (const VoiceLines& voice : scenario.personalities[mind].voice) {
        if (voice.occasion == occasion && !voice.lines.empty()) return &voice.lines;
    }
    return nullptr;
}

std::string voice_line(const Scenario& scenario, ActorId actor, std::string_view occasion, Stream& luck, int* last) {
    const std::vector<Text>* const lines = voice_lines(scenario, actor, occasion);
    if (lines == nullptr) return {};
    std::size_t index = luck.below(lines->size());
    // The luck is asked once whatever was said before, so that no other dice depend on it.
    if (last != nullptr && *last == static_cast<int>(index) + 1) index = (index + 1) % lines->size();
    if (last != nullptr) *last = static_cast<int>(index) + 1;
    return (*lines)[index].str();
}

std::string reasons(const Scenario& scenario, const std::vector<Interests::Stake>& stakes, const ByObjective& change) {
    const std::vector<Pull> all = pulls(stakes, change);
    const std::string gains = named(scenario, all, true);
    const std::string losses = named(scenario, all, false);
    if (gains.empty() && losses.empty()) return {};
    if (losses.empty()) return "It serves " + gains + ".";
    if (gains.empty()) return "It hurts " + losses + ".";
    return "It serves " + gains + ", but hurts " + losses + ".";
}

std::string reasons_for(const Scenario& scenario, const std::vector<Interests::Stake>& stakes,
                        const ByObjective& change) {
    return named(scenario, pulls(stakes, change), true).empty() ? std::string{} : reasons(scenario, stakes, change);
}

std::string reasons_to_fear(const Scenario& scenario, const std::vector<Interests::Stake>& stakes,
                            const ByObjective& change) {
    const std::string losses = named(scenario, pulls(stakes, change), false);
    return losses.empty() ? losses : "It hurts " + losses + ".";
}

std::string reasons_against(const Scenario& scenario, const std::vector<Interests::Stake>& stakes,
                            const ByObjective& change, double value, bool party, std::string_view dearest) {
    const std::vector<Pull> all = pulls(stakes, change);
    const std::string gains = named(scenario, all, true);
    const std::string above_all = dearest.empty() ? "." : fmt::format(", above all '{}'.", dearest);
    if (!named(scenario, all, false).empty())
        return reasons(scenario, stakes, change) + (value > 0 && !gains.empty() ? " That is not enough yet." : "");
    if (gains.empty()) {
        if (value >= 0) return "It gives us nothing that we need.";
        return party ? "It asks more of us than it gives" + above_all : "It does not serve us.";
    }
    if (value <= 0)
        return "It serves " + gains +
               (party ? ", but asks more of us than it gives" + above_all : ", but on the whole it does not serve us.");
    const Interests::Stake* aside = nullptr;
    for (const Interests::Stake& stake : stakes) {
        const bool moved =
            std::any_of(all.begin(), all.end(), [&](const Pull& p) { return p.objective == stake.objective; });
        if (moved || scenario.objectives[stake.objective].secret) continue;
        if (aside == nullptr || stake.weight > aside->weight) aside = &stake;
    }
    if (aside == nullptr) return "It serves " + gains + ". That is not enough yet.";
    return "It serves " + gains + ", but does nothing for \"" + scenario.objectives[aside->objective].name.str() +
           "\".";
}

std::string reasons_in_numbers(const Scenario& scenario, const std::vector<Interests::Stake>& stakes,
                               const ByObjective& change) {
    std::string out = fmt::format("{:+.3f}", weigh(stakes, change));
    for (const Pull& pull : pulls(stakes, change)) {
        const ObjectiveDef& aim = scenario.objectives[pull.objective];
        out += fmt::format(", {} {:+.3f}", aim.secret ? kSecretAim : aim.name.str(), pull.change);
    }
    return out;
}

}  // namespace demarche::ai
