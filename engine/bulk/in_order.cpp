#include "bulk/in_order.h"

#include <chrono>
#include <utility>

namespace demarche::bulk {

namespace {
constexpr std::chrono::milliseconds kPause{200};
}  // namespace

void InOrder::put(std::size_t index, Result<GameRecord> record) {
    const std::lock_guard lock{mutex_};
    finished_.emplace(index, std::move(record));
    ++put_;
    ready_.notify_one();
}

void InOrder::leave() {
    const std::lock_guard lock{mutex_};
    --working_;
    ready_.notify_one();
}

Result<void> InOrder::hand_on(const std::function<void(GameRecord)>& each, const Meanwhile& meanwhile) {
    Result<void> outcome;
    std::size_t wanted = 0;
    std::unique_lock lock{mutex_};
    const auto tell = [&] {
        if (!meanwhile) return;
        const std::int64_t put = put_;
        lock.unlock();
        meanwhile(put);
        lock.lock();
    };
    for (;;) {
        // One game may take minutes, and whoever waits for it wants to hear something.
        do {
            tell();
        } while (!ready_.wait_for(lock, kPause, [&] { return working_ == 0 || finished_.count(wanted) != 0; }));
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
