#pragma once

#include <cstdint>
#include <unordered_map>

#include "model/effect.h"

namespace demarche::session {

/// The session counts all effects, and gaps in its count would tell a seat of those that it may not know. Effects that
/// one reader is told, in their order, get a count of that reader's own from here; a cause that it has not been told of
/// is not named.
class Recount {
 public:
    [[nodiscard]] Effect operator()(Effect effect) {
        const auto parent = told_.find(effect.cause.parent);
        effect.cause.parent = parent != told_.end() ? parent->second : Cause::kNoParent;
        const auto number = static_cast<std::uint32_t>(told_.size());
        told_.emplace(effect.seq, number);
        effect.seq = number;
        return effect;
    }

 private:
    std::unordered_map<std::uint32_t, std::uint32_t> told_;  ///< The reader's number by the session's.
};

}  // namespace demarche::session
