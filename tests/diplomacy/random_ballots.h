#pragma once

// Random decision rules and ballots for property tests.

#include <rapidcheck.h>

#include <algorithm>
#include <sstream>
#include <string>
#include <utility>
#include <vector>

#include "diplomacy/voting.h"

namespace demarche::random {

/// Actors 0..7 may be members; the host and others whose consent is asked may also be 8 or 9.
inline constexpr int kMembers = 8;
inline constexpr int kActors = 10;

inline ActorId actor(int count) {
    return ActorId{static_cast<std::size_t>(*rc::gen::inRange(0, count))};
}

/// A set of the first `count` actors, each in it with `percent` %.
inline ActorSet some(int count, int percent) {
    ActorSet set;
    for (int i = 0; i < count; ++i) {
        if (*rc::gen::inRange(0, 100) < percent) set.insert(ActorId{static_cast<std::size_t>(i)});
    }
    return set;
}

inline double share() {
    const int whole = *rc::gen::inRange(1, 16);
    return static_cast<double>(*rc::gen::inRange(0, whole + 1)) / whole;
}

/// `depth` levels of rules within rules at most.
inline Rule rule(int depth) {
    using Kind = Rule::Kind;
    Rule out;
    const std::vector<Kind> leaves = {Kind::kConsensus, Kind::kUnanimity, Kind::kMajority,
                                      Kind::kWeighted,  Kind::kVeto,      Kind::kConsent};
    const std::vector<Kind> branches = {Kind::kQuorum, Kind::kSilence, Kind::kAllOf, Kind::kAnyOf};
    const bool leaf = depth <= 1 || *rc::gen::inRange(0, 3) == 0;
    out.kind = *rc::gen::elementOf(leaf ? leaves : branches);
    out.minus = *rc::gen::weightedElement<int>({{4, 0}, {2, 1}, {1, 3}});
    out.share = share();
    // "More than all" is a rule that nobody can meet; the loader refuses it.
    out.strict = out.share < 1 && *rc::gen::inRange(0, 3) == 0;
    if (out.kind == Kind::kWeighted) {
        // In tenths, so that sums such as 0.1 + 0.2 occur.
        const int names = *rc::gen::inRange(0, kActors + 1);
        for (int i = 0; i < names; ++i)
            out.weights.push_back(*rc::gen::inRange(0, 30) / 10.0);
        out.threshold = *rc::gen::inRange(0, 80) / 10.0;
    }
    if (out.kind == Kind::kVeto) out.by = some(kActors, 30);
    if (out.kind == Kind::kConsent) {
        out.host = *rc::gen::arbitrary<bool>();
        if (!out.host) out.of = actor(kActors);
    }
    if (!leaf) {
        const bool many = out.kind == Kind::kAllOf || out.kind == Kind::kAnyOf;
        const int count = many ? *rc::gen::inRange(1, 4) : 1;
        for (int i = 0; i < count; ++i)
            out.inner.push_back(rule(depth - 1));
    }
    return out;
}

/// Votes of everybody who may have one and of some who may not; `percent` % have voted.
inline Ballot ballot(int percent) {
    Ballot out;
    out.members = some(kMembers, 70);
    out.extra = some(kActors, 10) - out.members;
    if (*rc::gen::inRange(0, 4) != 0) out.host = actor(kActors);
    for (int i = 0; i < kActors; ++i) {
        if (*rc::gen::inRange(0, 100) >= percent) continue;
        const ActorId id{static_cast<std::size_t>(i)};
        switch (*rc::gen::weightedElement<int>({{5, 0}, {2, 1}, {2, 2}})) {
            case 0:
                out.accepted.insert(id);
                break;
            case 1:
                out.rejected.insert(id);
                break;
            default:
                out.abstained.insert(id);
        }
    }
    return out;
}

struct Case {
    Rule rule;
    Ballot ballot;
};
inline Case any_case() {
    const int depth = *rc::gen::inRange(1, 4);
    const int percent = *rc::gen::elementOf(std::vector<int>{0, 30, 60, 90, 100});
    Rule r = rule(depth);
    return {std::move(r), ballot(percent)};
}

inline std::string show(const Rule& rule) {
    static const char* const kNames[] = {"consensus", "unanimity", "majority", "weighted", "veto",
                                         "quorum",    "silence",   "consent",  "all_of",   "any_of"};
    std::ostringstream out;
    out << kNames[static_cast<std::size_t>(rule.kind)] << "{minus " << rule.minus << " share " << rule.share
        << (rule.strict ? " strict" : "") << " threshold " << rule.threshold << " weights";
    for (const double weight : rule.weights)
        out << ' ' << weight;
    out << " by " << rule.by.bits() << (rule.host ? " host" : "") << " of " << rule.of.value;
    for (const Rule& inner : rule.inner)
        out << ", " << show(inner);
    out << '}';
    return out.str();
}
inline std::string show(const Ballot& b) {
    std::ostringstream out;
    out << "members " << b.members.bits() << " extra " << b.extra.bits() << " accepted " << b.accepted.bits()
        << " rejected " << b.rejected.bits() << " abstained " << b.abstained.bits() << " host " << b.host.value
        << (b.closed ? " closed" : " open");
    return out.str();
}

}  // namespace demarche::random
