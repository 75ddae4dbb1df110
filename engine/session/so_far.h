#pragma once

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "model/effect.h"

namespace demarche::session {

/// What a reader has been told up to a place in a list of effects: where each number stood for him, and which drafts
/// there were to speak of. A list that is read from its middle starts with Story::so_far of what stands before.
class SoFar {
 public:
    /// Goes past an effect, whether it was told or not.
    void pass(const Effect& effect) {
        if (const auto* draft = std::get_if<DraftTabled>(&effect.change)) tabled_.insert(draft->draft->id.value);
        // At the beginning of a round everybody sees where the numbers stand.
        const auto* phase = std::get_if<PhaseStarted>(&effect.change);
        if (phase != nullptr && phase->phase == 0)
            std::erase_if(stood_, [](const auto& one) { return !one.second.told; });
    }
    /// Where a number stood for the reader.
    struct Stood {
        double value = 0;
        bool told = false;  ///< It was last told to be there; else that is where the round found it.
    };
    /// What moved a number, each with how far it did.
    using Reasons = std::vector<std::pair<std::string, double>>;
    /// A movement that was too small to be told.
    void untold(const NumberChanged& moved) { stood_.try_emplace(moved.slot, Stood{moved.before, false}); }
    /// The same of a number whose small movements are told together when they have come to much.
    void untold(const NumberChanged& moved, const Reasons& by) {
        untold(moved);
        Crept& crept = crept_.try_emplace(moved.slot, Crept{moved.before, 0, {}}).first->second;
        crept.now = moved.after;
        for (const auto& [why, far] : by) {
            const auto at = std::find_if(crept.by.begin(), crept.by.end(),
                                         [&why = why](const auto& one) { return one.first == why; });
            (at == crept.by.end() ? *crept.by.insert(at, {why, 0}) : *at).second += far;
        }
    }
    /// How far a number has crept since it was last told of, or first moved; over rounds, for a table that shows it
    /// each time does not say that it moves.
    struct Crept {
        double from = 0, now = 0;
        Reasons by;
    };
    [[nodiscard]] const std::map<SlotIndex, Crept>& crept() const { return crept_; }
    /// A movement that is told.
    /// @return where the number stood for the reader before it.
    Stood told(const NumberChanged& moved) {
        const Stood stood = stood_.try_emplace(moved.slot, Stood{moved.before, true}).first->second;
        stood_[moved.slot] = {moved.after, true};
        crept_.erase(moved.slot);
        return stood;
    }
    /// Had this draft been tabled by then?
    [[nodiscard]] bool tabled(DraftId draft) const { return tabled_.count(draft.value) > 0; }

 private:
    std::map<SlotIndex, Stood> stood_;
    std::map<SlotIndex, Crept> crept_;
    std::set<std::uint32_t> tabled_;
};

}  // namespace demarche::session
