#include "bulk/in_order.h"

#include <utility>

namespace demarche::bulk {

void InOrder::put(std::size_t index, Result<GameRecord> record) {
    const std::lock_guard lock{mutex_};
    finished_.emplace(index, std::move(record));
    ready_.notify_one();
}

void InOrder::leave() {
    const std::lock_guard lock{mutex_};
    --working_;
    ready_.notify_one();
}

Result<void> InOrder::hand_on(const std::function<void(GameRecord)>& each) {
    Result<void> outcome;
    std::size_t wanted = 0;
    std::unique_lock lock{mutex_};
    for (;;) {
        ready_.wait(lock, [&] { return working_ == 0 || finished_.count(wanted) != 0; });
        if (finished_.empty()) return outcome;
        auto next = finished_.extract(finished_.begin());
        wanted = next.key() + 1;
        if (Result<GameRecord>& record = next.mapped(); record) {
            lock.unlock();
            each(std::move(*record));
            lock.lock();
        } else if (outcome) {
            outcome = pass_on(record.error());
        }
    }
}

}  // namespace demarche::bulk
