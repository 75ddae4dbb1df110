#include "reference.h"

#include <cmath>
#include <stdexcept>

namespace demarche::reference {

namespace {

/// part / whole, as it was meant by whoever wrote the share.
struct Fraction {
    long part = 0;
    long whole = 1;
};

Fraction fraction_of(double share) {
    for (long whole = 1; whole <= 1000; ++whole) {
        const double part = share * static_cast<double>(whole);
        if (std::abs(part - std::round(part)) < 1e-9) return {std::lround(part), whole};
    }
    throw std::logic_error("tests use shares with denominators up to 1000");
}

bool reaches(const Rule& rule, long count, long of) {
    const Fraction share = fraction_of(rule.share);
    return rule.strict ? count * share.whole > of * share.part : count * share.whole >= of * share.part;
}

long thousandths(double number) {
    return std::lround(number * 1000);
}

bool holds_among(const Rule& rule, const Ballot& ballot, const std::vector<ActorId>& members) {
    long accept = 0;
    long reject = 0;
    long abstain = 0;
    long weight = 0;
    std::vector<ActorId> present;
    bool vetoed = false;
    for (const ActorId member : members) {
        if (ballot.accepted.contains(member)) {
            ++accept;
            if (member.index() < rule.weights.size()) weight += thousandths(rule.weights[member.index()]);
        }
        if (ballot.rejected.contains(member)) {
            ++reject;
            if (rule.by.contains(member)) vetoed = true;
        }
        if (ballot.abstained.contains(member)) ++abstain;
        if (ballot.voted().contains(member)) present.push_back(member);
    }
    const long all = static_cast<long>(members.size());
    const auto inner = [&](std::size_t i) { return holds_among(rule.inner[i], ballot, members); };
    switch (rule.kind) {
        case Rule::Kind::kConsensus:
            return all - accept - abstain <= rule.minus;
        case Rule::Kind::kUnanimity:
            return accept == all;
        case Rule::Kind::kMajority:
            return reaches(rule, accept, all);
        case Rule::Kind::kWeighted:
            return weight >= thousandths(rule.threshold);
        case Rule::Kind::kVeto:
            return reaches(rule, accept, all) && !vetoed;
        case Rule::Kind::kQuorum:
            return reaches(rule, static_cast<long>(present.size()), all) && holds_among(rule.inner[0], ballot, present);
        case Rule::Kind::kSilence:
            return reject == 0 || inner(0);
        case Rule::Kind::kConsent: {
            const ActorId who = rule.host ? ballot.host : rule.of;
            return !who.valid() || ballot.accepted.contains(who);
        }
        case Rule::Kind::kAllOf:
            for (std::size_t i = 0; i < rule.inner.size(); ++i) {
                if (!inner(i)) return false;
            }
            return true;
        case Rule::Kind::kAnyOf:
            for (std::size_t i = 0; i < rule.inner.size(); ++i) {
                if (inner(i)) return true;
            }
            return false;
    }
    throw std::logic_error("a rule of no kind");
}

}  // namespace

bool holds(const Rule& rule, const Ballot& ballot) {
    for (const ActorId party : ballot.extra) {
        if (!ballot.accepted.contains(party)) return false;
    }
    std::vector<ActorId> members;
    for (const ActorId member : ballot.members)
        members.push_back(member);
    return holds_among(rule, ballot, members);
}

ActorSet voters(const Rule& rule, const Ballot& ballot) {
    ActorSet who = ballot.members | ballot.extra;
    if (rule.kind == Rule::Kind::kConsent) {
        const ActorId asked = rule.host ? ballot.host : rule.of;
        if (asked.valid()) who.insert(asked);
    }
    for (const Rule& inner : rule.inner)
        who = who | voters(inner, ballot);
    return who;
}

std::vector<Ballot> completions(const Rule& rule, const Ballot& open) {
    Ballot start = open;
    start.closed = true;
    std::vector<Ballot> all{start};
    for (const ActorId voter : voters(rule, open) - open.voted()) {
        const std::size_t before = all.size();
        for (std::size_t i = 0; i < before; ++i) {
            Ballot accepts = all[i];
            accepts.accepted.insert(voter);
            Ballot rejects = all[i];
            rejects.rejected.insert(voter);
            Ballot abstains = all[i];
            abstains.abstained.insert(voter);
            all.push_back(accepts);
            all.push_back(rejects);
            all.push_back(abstains);
        }
    }
    return all;
}

bool has_kind(const Rule& rule, Rule::Kind kind) {
    if (rule.kind == kind) return true;
    for (const Rule& inner : rule.inner) {
        if (has_kind(inner, kind)) return true;
    }
    return false;
}

}  // namespace demarche::reference
