#include "model/transaction.h"

#include <algorithm>

#include "base/hash.h"
#include "base/text.h"

namespace demarche {

Transaction::Transaction(const Scenario& scenario, World start) : scenario_(&scenario), world_(std::move(start)) {}

std::uint32_t Transaction::emit(Change change, Text reason) {
    const std::uint32_t seq = world_.next_effect;
    apply_change(world_, change);
    const ActorSet who = audience(*scenario_, world_, change);
    effects_.push_back(
        {seq, causes_.back().cause, std::move(change), std::move(reason), who, who & causes_.back().audience});
    return seq;
}

double Transaction::set_number(SlotIndex slot, double value, const Text& reason) {
    const Slot& bounds = scenario_->slots[slot];
    const double before = world_.numbers[slot];
    const double after = std::clamp(to_milli(value), bounds.min, bounds.max);
    if (after != before) emit(NumberChanged{slot, before, after}, reason);
    return after;
}

void Transaction::rollback(Mark mark, const World& start) {
    constexpr Mark kApart = 64;  ///< Fewer effects are sooner applied again than a World is kept.
    if (mark == effects_.size()) return;
    effects_.resize(mark);
    while (!checkpoints_.empty() && checkpoints_.back().mark > mark)
        checkpoints_.pop_back();
    const Mark from = checkpoints_.empty() ? 0 : checkpoints_.back().mark;
    world_ = checkpoints_.empty() ? start : checkpoints_.back().world;
    for (Mark at = from; at < mark; ++at)
        apply_change(world_, effects_[at].change);
    if (mark - from >= kApart) checkpoints_.push_back({mark, world_});
}

Stream Transaction::stream_at(std::string_view name) const {
    const std::uint64_t key = hash_text(name);
    const auto at = std::lower_bound(world_.streams.begin(), world_.streams.end(), key,
                                     [](const NamedStream& s, std::uint64_t k) { return s.name < k; });
    if (at != world_.streams.end() && at->name == key) return at->stream;
    return Stream::named(world_.seed, name);
}

void Transaction::keep_stream(std::string_view name, Stream stream, const Text& reason) {
    emit(StreamMoved{hash_text(name), stream.state()}, reason);
}

}  // namespace demarche
