// Decision rules, of institutions and of agreements, that are allowed and hardly meant.
#include <fmt/format.h>

#include <algorithm>

#include "base/text.h"
#include "script/loader_build.h"

namespace demarche::script {

namespace {

/// Does it hold though nobody has accepted? Silence is a yes by what it is, and not meant here.
/// @param placed  There is a host who can be asked.
bool asks_nobody(const Rule& rule, ActorSet members, bool placed) {
    const auto inner = [&](const Rule& one) { return asks_nobody(one, members, placed); };
    switch (rule.kind) {
        case Rule::Kind::kConsensus:
            return rule.minus >= members.size();
        case Rule::Kind::kUnanimity:
            return false;
        case Rule::Kind::kMajority:
        case Rule::Kind::kVeto:
            return rule.share <= 0 && !rule.strict;
        case Rule::Kind::kQuorum:  // who takes part may say no
        case Rule::Kind::kSilence:
            return !rule.inner.empty() && std::all_of(rule.inner.begin(), rule.inner.end(), inner);
        case Rule::Kind::kWeighted:
            return rule.threshold <= 0;
        case Rule::Kind::kConsent:
            return rule.host && !placed;
        case Rule::Kind::kAllOf:
            return std::all_of(rule.inner.begin(), rule.inner.end(), inner);
        case Rule::Kind::kAnyOf:
            return std::any_of(rule.inner.begin(), rule.inner.end(), inner);
    }
    return false;
}

/// Does it ask whoever holds the draft's place?
bool asks_host(const Rule& rule) {
    return (rule.kind == Rule::Kind::kConsent && rule.host) ||
           std::any_of(rule.inner.begin(), rule.inner.end(), asks_host);
}

Path at_rule() {
    return {std::string{"rule"}};
}

}  // namespace

void Builder::lint_rules() {
    const Scenario& s = *scenario_;
    for (std::size_t i = 0; i < s.institutions.size(); ++i) {
        const InstitutionId body{i};
        RuleInUse use{s.institutions[body].rule, {body}, {}, subject_of(Kind::kInstitution, i)};
        for (std::size_t t = 0; t < s.agreements.size(); ++t) {
            const AgreementDef& type = s.agreements[AgreementTypeId{t}];
            const bool here = type.frameworks.empty() ||
                              std::find(type.frameworks.begin(), type.frameworks.end(), body) != type.frameworks.end();
            if (here && !type.rule) use.types.emplace_back(t);
        }
        lint_rule(use);
    }
    for (std::size_t t = 0; t < s.agreements.size(); ++t) {
        const AgreementDef& type = s.agreements[AgreementTypeId{t}];
        if (!type.rule) continue;
        RuleInUse use{*type.rule, type.frameworks, {AgreementTypeId{t}}, subject_of(Kind::kAgreement, t), true};
        for (std::size_t b = 0; type.frameworks.empty() && b < s.institutions.size(); ++b)
            use.bodies.emplace_back(b);
        lint_rule(use);
    }
}

void Builder::lint_rule(const RuleInUse& use) {
    if (use.bodies.empty()) return;
    if (!lint_unasked(use) && asks_host(use.rule)) lint_hosts(use);
    lint_strangers(use.rule, use);
}

bool Builder::lint_unasked(const RuleInUse& use) {
    for (const InstitutionId id : use.bodies) {
        // Whoever is no member is asked as a party; members are asked by the rule alone.
        const ActorSet members = scenario_->institutions[id].members;
        if (members.empty()) continue;
        const bool consensus = use.rule.kind == Rule::Kind::kConsensus;
        if (asks_nobody(use.rule, members, true)) {
            report_.warning(
                use.subject, at_rule(),
                consensus ? fmt::format("{} may stand aside, and the members are {}: whatever is tabled is adopted",
                                        use.rule.minus, members.size())
                          : "it holds though nobody accepts: whatever is tabled is adopted, and binds members unasked",
                consensus ? "a smaller minus" : "");
            return true;
        }
        if (!asks_nobody(use.rule, members, false)) continue;
        for (const AgreementTypeId type : use.types) {
            if (scenario_->agreements[type].has_place) continue;
            report_.warning(use.subject, at_rule(),
                            fmt::format("it asks the host alone, and '{}' has no place and so no host: it is adopted "
                                        "as it is tabled, and binds members unasked",
                                        scenario_->agreements[type].id));
            return true;
        }
    }
    return false;
}

void Builder::lint_hosts(const RuleInUse& use) {
    const Scenario& s = *scenario_;
    // A body may be made for more than one scenario needs, an agreement is not.
    if (use.of_agreement && !s.agreements[use.types.front()].has_place) {
        report_.warning(use.subject, at_rule(),
                        "it asks the host, and the agreement has no place and so no host: nobody is asked",
                        "`place` in the agreement, or a rule without the host");
        return;
    }
    const auto placed = [&](AgreementTypeId id) { return s.agreements[id].has_place; };
    if (!use.types.empty() && std::none_of(use.types.begin(), use.types.end(), placed)) {
        report_.warning(use.subject, at_rule(),
                        fmt::format("it asks the host, and nothing that is tabled here has a place and so a host "
                                    "('{}'): nobody is asked",
                                    s.agreements[use.types.front()].id),
                        "`place = true` in an agreement, or rule.consent { of = \"...\" } with an actor");
        return;
    }
    std::vector<std::string> unplaced;
    for (const AgreementTypeId id : use.types) {
        if (!s.agreements[id].has_place) unplaced.push_back(fmt::format("'{}'", s.agreements[id].id));
    }
    if (!unplaced.empty()) {
        report_.add(Severity::kNote, use.subject, at_rule(),
                    fmt::format("it asks the host, and {} {} no place and so no host: there nobody is asked for it",
                                list_text(unplaced), unplaced.size() == 1 ? "has" : "have"),
                    "`place = true` in them, where the host's consent is meant for them");
    }
    for (const AgreementTypeId id : use.types) {
        const AgreementDef& type = s.agreements[id];
        if (!type.has_place) continue;
        for (std::size_t p = 0; p < s.places.size(); ++p) {
            const bool may = type.places.empty() ||
                             std::find(type.places.begin(), type.places.end(), PlaceId{p}) != type.places.end();
            if (!may || s.places[PlaceId{p}].of.valid()) continue;
            report_.add(Severity::kNote, use.subject, at_rule(),
                        fmt::format("it asks the host, and nobody holds '{}': '{}' needs no consent there",
                                    s.places[PlaceId{p}].id, type.id),
                        "`of` in the place, or `place = { only = { ... } }` in the agreement");
            return;
        }
    }
}

void Builder::lint_strangers(const Rule& rule, const RuleInUse& use) {
    const Scenario& s = *scenario_;
    ActorSet members;
    double most = 0;  // of all weights that count in one body
    for (const InstitutionId id : use.bodies) {
        double sum = 0;
        for (const ActorId member : s.institutions[id].members)
            sum += member.index() < rule.weights.size() ? rule.weights[member.index()] : 0;
        most = std::max(most, sum);
        members = members | s.institutions[id].members;
    }
    if (const ActorSet strangers = rule.by - members; rule.kind == Rule::Kind::kVeto && !strangers.empty()) {
        report_.warning(use.subject, at_rule(),
                        fmt::format("'{}' holds a veto and is no member", s.actors[*strangers.begin()].id));
    }
    // A body may be made for more than one scenario needs, and then gives weights to whoever might be there.
    for (std::size_t a = 0; rule.kind == Rule::Kind::kWeighted && a < rule.weights.size(); ++a) {
        if (rule.weights[a] <= 0 || members.contains(ActorId{a})) continue;
        report_.warning(use.subject, at_rule(),
                        fmt::format("'{}' has a weight of {} and is no member: it counts for nothing",
                                    s.actors[ActorId{a}].id, number_text(rule.weights[a])),
                        "a weight for members alone, or the actor among the members");
    }
    if (rule.kind == Rule::Kind::kQuorum && rule.share <= 0) {
        report_.warning(use.subject, at_rule(), "a quorum of 0 is always there: it asks for nothing",
                        "a share above 0, or the rule within it alone");
    }
    if (rule.kind == Rule::Kind::kWeighted && most < rule.threshold) {
        report_.warning(use.subject, at_rule(),
                        fmt::format("the members' weights add up to {} and never reach {}", number_text(most),
                                    number_text(rule.threshold)));
    }
    if (rule.kind == Rule::Kind::kMajority && rule.strict && rule.share >= 1) {
        report_.warning(use.subject, at_rule(), "more than all members never accept, so that it cannot hold",
                        "rule.unanimity {}, or over = 1/2");
    }
    for (const Rule& inner : rule.inner)
        lint_strangers(inner, use);
}

}  // namespace demarche::script
