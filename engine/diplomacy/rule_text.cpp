#include <fmt/format.h>

#include <array>
#include <cmath>

#include "base/text.h"
#include "diplomacy/voting.h"

namespace demarche {

namespace {

std::string count_word(int n) {
    static constexpr std::array<std::string_view, 10> kWords = {"no",   "one", "two",   "three", "four",
                                                                "five", "six", "seven", "eight", "nine"};
    return n >= 0 && n < 10 ? std::string(kWords.at(static_cast<std::size_t>(n))) : std::to_string(n);
}

/// "two thirds", "half", "55 %".
std::string share_word(double share) {
    static constexpr std::array<std::string_view, 11> kParts = {
        "", "", "half", "third", "quarter", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth"};
    if (std::abs(share - 1) < 1e-9) return "all";
    if (std::abs(share - 0.5) < 1e-9) return "half";
    for (int q = 3; q <= 10; ++q) {
        const int p = static_cast<int>(std::lround(share * q));
        if (p <= 0 || p >= q || std::abs(share * q - p) > 1e-9) continue;
        return fmt::format("{} {}{}", count_word(p), kParts.at(static_cast<std::size_t>(q)), p == 1 ? "" : "s");
    }
    return number_text(to_milli(share * 100)) + " %";
}

std::string share_of(const Rule& rule, std::string_view group) {
    return fmt::format("{}{} of {}", rule.strict ? "more than " : "", share_word(rule.share), group);
}

std::string names(const Scenario& scenario, ActorSet actors, std::string_view last) {
    std::vector<std::string> items;
    for (const ActorId actor : actors)
        items.push_back(scenario.actors.has(actor) ? scenario.actors[actor].name.str() : "?");
    return list_text(items, last);
}

std::string weights_text(const Scenario& scenario, const Rule& rule) {
    std::vector<std::string> items;
    for (std::size_t i = 0; i < rule.weights.size() && i < scenario.actors.size(); ++i) {
        if (rule.weights[i] <= 0) continue;
        items.push_back(scenario.actors[ActorId{i}].name.str() + " " + number_text(rule.weights[i]));
    }
    return list_text(items);
}

std::string words(const Scenario& scenario, const Rule& rule, std::string_view group);

/// Inner rules that hold commas of their own stand in brackets, so that "and" and "or" join what they should.
std::string joined(const Scenario& scenario, const Rule& rule, std::string_view group, std::string_view last) {
    std::vector<std::string> items;
    for (const Rule& inner : rule.inner) {
        std::string text = words(scenario, inner, group);
        const bool plain = inner.kind == Rule::Kind::kConsensus || inner.kind == Rule::Kind::kUnanimity ||
                           inner.kind == Rule::Kind::kMajority || inner.kind == Rule::Kind::kConsent;
        items.push_back(plain || rule.inner.size() == 1 ? std::move(text) : "(" + text + ")");
    }
    return list_text(items, last);
}

std::string words(const Scenario& scenario, const Rule& rule, std::string_view group) {
    switch (rule.kind) {
        case Rule::Kind::kConsensus:
            if (rule.minus <= 0) return fmt::format("consensus of {}", group);
            return fmt::format("consensus of {} but for {}", group, count_word(rule.minus));
        case Rule::Kind::kUnanimity:
            return fmt::format("the acceptance of all {}", group);
        case Rule::Kind::kMajority:
            return share_of(rule, group);
        case Rule::Kind::kWeighted:
            return fmt::format("a weight of {} among {} ({})", number_text(rule.threshold), group,
                               weights_text(scenario, rule));
        case Rule::Kind::kVeto:
            if (rule.by.empty()) return share_of(rule, group);
            return fmt::format("{}, without a veto of {}", share_of(rule, group), names(scenario, rule.by, "or"));
        case Rule::Kind::kQuorum: {
            const std::string attendance = share_of(rule, group) + " voting";
            if (rule.inner.empty()) return attendance;
            return fmt::format("with {}, {}", attendance, words(scenario, rule.inner.front(), "those who vote"));
        }
        case Rule::Kind::kSilence:
            if (rule.inner.empty()) return "no objection until the end of the phase";
            return fmt::format("no objection until the end of the phase, or, after one, {}",
                               words(scenario, rule.inner.front(), group));
        case Rule::Kind::kConsent:
            if (rule.host) return "the consent of the host";
            return "the consent of " + (scenario.actors.has(rule.of) ? scenario.actors[rule.of].name.str() : "?");
        case Rule::Kind::kAllOf:
            return rule.inner.empty() ? "nobody's vote" : joined(scenario, rule, group, "and");
        case Rule::Kind::kAnyOf:
            return rule.inner.empty() ? "what nobody can give" : joined(scenario, rule, group, "or");
    }
    return {};
}

}  // namespace

std::string describe(const Scenario& scenario, const Rule& rule) {
    return words(scenario, rule, "the members");
}

}  // namespace demarche
