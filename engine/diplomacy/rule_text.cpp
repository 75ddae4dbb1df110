#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>

#include "base/text.h"
#include "diplomacy/voting.h"
#include "model/translated.h"

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

std::string count_text(const Words& words, int n) {
    return words.english() ? count_word(n) : std::to_string(n);
}

/// Fractions in words are English; other languages read "2/3".
std::string share_text(const Words& words, double share) {
    if (words.english()) return share_word(share);
    if (std::abs(share - 1) < 1e-9) return words.tr("all");
    if (std::abs(share - 0.5) < 1e-9) return words.tr("half");
    for (int q = 3; q <= 10; ++q) {
        const int p = static_cast<int>(std::lround(share * q));
        if (p > 0 && p < q && std::abs(share * q - p) <= 1e-9) return fmt::format("{}/{}", p, q);
    }
    return number_text(to_milli(share * 100)) + " %";
}

std::string share_of(const Words& words, const Rule& rule, std::string_view group) {
    const std::string share = share_text(words, rule.share);
    return rule.strict ? words.tr("more than {share} of {group}", share, group)
                       : words.tr("{share} of {group}", share, group);
}

std::string names(const Scenario& scenario, ActorSet actors, std::string_view last) {
    std::vector<std::string> items;
    for (const ActorId actor : actors)
        items.push_back(scenario.actors.has(actor) ? scenario.actors[actor].name.str() : "?");
    return last == "or" ? words_of(scenario).list_or(items) : words_of(scenario).list(items);
}

bool holds(const Rule& rule, const Rule& part) {
    return rule == part ||
           std::any_of(rule.inner.begin(), rule.inner.end(), [&](const Rule& inner) { return holds(inner, part); });
}

/// Who is a member from the start of a body that decides by a rule of which this is a part; everybody where none does.
ActorSet members_under(const Scenario& scenario, const Rule& rule) {
    ActorSet members;
    const auto add = [&](const std::vector<InstitutionId>& bodies) {
        for (const InstitutionId body : bodies)
            members = members | scenario.institutions[body].members;
    };
    std::vector<InstitutionId> all;
    for (std::size_t i = 0; i < scenario.institutions.size(); ++i) {
        all.emplace_back(i);
        if (holds(scenario.institutions[InstitutionId{i}].rule, rule)) add({InstitutionId{i}});
    }
    for (const AgreementDef& type : scenario.agreements) {
        if (type.rule && holds(*type.rule, rule)) add(type.frameworks.empty() ? all : type.frameworks);
    }
    return members.empty() ? ActorSet::first(scenario.actors.size()) : members;
}

/// Of these actors.
std::string weights_text(const Scenario& scenario, const Rule& rule, ActorSet of) {
    std::vector<std::string> items;
    for (std::size_t i = 0; i < rule.weights.size() && i < scenario.actors.size(); ++i) {
        if (rule.weights[i] <= 0 || !of.contains(ActorId{i})) continue;
        items.push_back(scenario.actors[ActorId{i}].name.str() + " " + number_text(rule.weights[i]));
    }
    return words_of(scenario).list(items);
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
    return last == "or" ? words_of(scenario).list_or(items) : words_of(scenario).list(items);
}

std::string words(const Scenario& scenario, const Rule& rule, std::string_view group) {
    const Words& w = words_of(scenario);
    switch (rule.kind) {
        case Rule::Kind::kConsensus:
            if (rule.minus <= 0) return w.tr("consensus of {group}", group);
            return w.tr("consensus of {group} but for {n}", group, count_text(w, rule.minus));
        case Rule::Kind::kUnanimity:
            return w.tr("the acceptance of all {group}", group);
        case Rule::Kind::kMajority:
            return share_of(w, rule, group);
        case Rule::Kind::kWeighted: {
            const ActorSet members = members_under(scenario, rule);
            const std::string own = weights_text(scenario, rule, members);
            // Whoever may be admitted in play has a weight as well, and does not count before.
            const std::string others = weights_text(scenario, rule, ActorSet::first(scenario.actors.size()) - members);
            if (others.empty() || own.empty())
                return w.tr("a weight of {n} among {group} ({weights})", rule.threshold, group,
                            own.empty() ? others : own);
            return w.tr("a weight of {n} among {group} ({weights}; once admitted: {others})", rule.threshold, group,
                        own, others);
        }
        case Rule::Kind::kVeto:
            if (rule.by.empty()) return share_of(w, rule, group);
            return w.tr("{share}, without a veto of {actors}", share_of(w, rule, group),
                        names(scenario, rule.by, "or"));
        case Rule::Kind::kQuorum: {
            const std::string attendance = w.tr("{share} voting", share_of(w, rule, group));
            if (rule.inner.empty()) return attendance;
            return w.tr("{rule}, with {attendance}", words(scenario, rule.inner.front(), w.tr("those who vote")),
                        attendance);
        }
        case Rule::Kind::kSilence:
            if (rule.inner.empty()) return w.tr("no objection until the end of the phase");
            return w.tr("no objection until the end of the phase, or, after one, {rule}",
                        words(scenario, rule.inner.front(), group));
        case Rule::Kind::kConsent:
            if (rule.host) return w.tr("the consent of the host");
            return w.tr("the consent of {actor}",
                        scenario.actors.has(rule.of) ? scenario.actors[rule.of].name.str() : "?");
        case Rule::Kind::kAllOf:
            return rule.inner.empty() ? w.tr("nobody's vote") : joined(scenario, rule, group, "and");
        case Rule::Kind::kAnyOf:
            return rule.inner.empty() ? w.tr("what nobody can give") : joined(scenario, rule, group, "or");
    }
    return {};
}

}  // namespace

std::string describe(const Scenario& scenario, const Rule& rule) {
    return words(scenario, rule, words_of(scenario).tr("the members"));
}

}  // namespace demarche
