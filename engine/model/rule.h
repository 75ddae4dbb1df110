#pragma once

#include <vector>

#include "base/ids.h"

namespace demarche {

/// A decision rule: a small tree that says when votes adopt a draft. Meaning of each kind: diplomacy/README.md.
struct Rule {
    enum class Kind {
        kConsensus,  ///< All members accept or abstain, but for at most `minus`.
        kUnanimity,  ///< All members accept.
        kMajority,   ///< At least `share` of the members accept; more than it if `strict`.
        kWeighted,   ///< The weights of those who accept reach `threshold`.
        kVeto,       ///< At least `share` accepts and none of `by` rejects.
        kQuorum,     ///< At least `share` has voted, and `inner[0]` holds over those who have.
        kSilence,    ///< Nobody rejects by the end of the phase; once silence is broken, `inner[0]`.
        kConsent,    ///< `of`, or the holder of the draft's place when `host`, accepts.
        kAllOf,      ///< All of `inner` hold.
        kAnyOf,      ///< One of `inner` holds.
    };
    Kind kind = Kind::kConsensus;
    int minus = 0;
    double share = 1.0;   ///< 0..1, of the members.
    bool strict = false;  ///< "more than" instead of "at least".
    double threshold = 0;
    std::vector<double> weights;  ///< By actor index; shorter than the actors means 0 for the rest.
    ActorSet by;                  ///< The veto powers.
    bool host = false;            ///< kConsent: the actor that holds the draft's place.
    ActorId of;                   ///< kConsent: a named actor.
    std::vector<Rule> inner;

    bool operator==(const Rule&) const = default;
};

/// Everybody whose consent a rule names, members or not. Without a host nobody is asked for the host's consent.
[[nodiscard]] ActorSet consents(const Rule& rule, ActorId host);

}  // namespace demarche
