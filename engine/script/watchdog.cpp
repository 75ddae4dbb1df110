#include "script/watchdog.h"

#include <pthread.h>

#include <algorithm>
#include <chrono>
#include <mutex>
#include <system_error>
#include <thread>
#include <vector>

namespace demarche::script {

namespace {

constexpr std::int64_t kPollNs = 10'000'000;
constexpr std::int64_t kIdlePollNs = 100'000'000;
constexpr int kPollsUntilIdle = 100;

std::int64_t read_clock(clockid_t clock) {
    timespec now{};
    if (clock_gettime(clock, &now) != 0) return -1;  // its thread has ended
    return static_cast<std::int64_t>(now.tv_sec) * 1'000'000'000 + now.tv_nsec;
}

// Not to be cached: it is another one after a fork.
clockid_t own_clock() {
    clockid_t clock = CLOCK_MONOTONIC;
    if (pthread_getcpuclockid(pthread_self(), &clock) != 0) clock = CLOCK_MONOTONIC;
    return clock;
}

// Before the first call, and in a forked child, which has the sandboxes but not the thread.
std::atomic<bool> thread_missing = true;

}  // namespace

/// The one watching thread of the process. Never destroyed: it may still be looking while the program ends.
class Watchdog {
 public:
    static Watchdog& instance() {
        static Watchdog* const kWatchdog = [] {
            auto* const fresh = new Watchdog;
            pthread_atfork([] { instance().lock_.lock(); }, [] { instance().lock_.unlock(); },
                           [] {
                               thread_missing = true;
                               instance().lock_.unlock();
                           });
            return fresh;
        }();
        return *kWatchdog;
    }

    void add(Watched* watched) {
        const std::lock_guard guard(lock_);
        all_.push_back(watched);
    }
    void remove(Watched* watched) {
        const std::lock_guard guard(lock_);
        std::erase(all_, watched);
    }

    void start() {
        if (!thread_missing.exchange(false)) return;
        try {
            std::thread([this] { run(); }).detach();
        } catch (const std::system_error&) {
            thread_missing = true;  // no thread to be had now; the next call tries again
        }
    }

 private:
    [[noreturn]] void run() {
        std::int64_t last = read_clock(CLOCK_MONOTONIC);
        int idle = 0;
        for (;;) {
            std::this_thread::sleep_for(std::chrono::nanoseconds(idle < kPollsUntilIdle ? kPollNs : kIdlePollNs));
            const std::int64_t now = read_clock(CLOCK_MONOTONIC);
            const std::lock_guard guard(lock_);
            bool active = false;
            for (Watched* watched : all_) {
                active = look(*watched, now - last) || active;
            }
            idle = active ? 0 : std::min(idle + 1, kPollsUntilIdle);
            last = now;
        }
    }

    // True when something has run since the last look.
    static bool look(Watched& watched, std::int64_t elapsed_ns) {
        Watched::Seen& seen = watched.seen_;
        const std::uint64_t state = watched.state_.load(std::memory_order_acquire);
        const bool inside = (state & Watched::kInside) != 0;
        if (!inside) {
            const bool has_run = state != seen.call.number;
            seen.call.number = state;
            return has_run;
        }
        const std::uint64_t span = watched.span_.load(std::memory_order_relaxed);
        const std::uint64_t series = watched.series_.load(std::memory_order_relaxed);
        const clockid_t clock = watched.clock_.load(std::memory_order_relaxed);
        const std::int64_t time = read_clock(clock);
        // A span of many short calls is sampled: being seen inside counts for all the time since the last look.
        const std::int64_t spent =
            clock == seen.clock && time >= 0 ? std::clamp<std::int64_t>(time - seen.time_ns, 0, elapsed_ns) : 0;
        seen.clock = clock;
        seen.time_ns = time;
        count(seen.call, state, spent);
        count(seen.span, span, spent);
        count(seen.series, series, series % 2 == 1 ? spent : 0);
        warn(watched, state, seen.call, watched.call_);
        warn(watched, state, seen.span, watched.span_limit_);
        warn(watched, state, seen.series, watched.series_limit_);
        return true;
    }

    // What was spent before the first look at something may have been spent by what came before it: on a machine that
    // keeps this thread waiting that may be more than the limit.
    static void count(Watched::Tally& tally, std::uint64_t number, std::int64_t spent_ns) {
        if (number != tally.number) {
            tally = {number, 0, false};
        } else {
            tally.ns += spent_ns;
        }
    }

    static void warn(Watched& watched, std::uint64_t state, Watched::Tally& tally, const Watched::Limit& limit) {
        if (!tally.alarmed && tally.ns >= limit.ns) tally.alarmed = call_back(watched, state, limit.alarm);
    }

    static bool call_back(Watched& watched, std::uint64_t state, Watched::Alarm alarm) {
        std::uint64_t expected = state;
        if (!watched.state_.compare_exchange_strong(expected, state | Watched::kBusy, std::memory_order_acq_rel)) {
            return false;  // it has left in the meantime
        }
        alarm(watched.owner_);
        watched.state_.store(state, std::memory_order_release);
        return true;
    }

    std::mutex lock_;
    std::vector<Watched*> all_;
};

Watched::Watched(void* owner, Bound call, Bound span, Bound series)
    : owner_(owner),
      call_{call.alarm, static_cast<std::int64_t>(call.seconds * 1e9)},
      span_limit_{span.alarm, static_cast<std::int64_t>(span.seconds * 1e9)},
      series_limit_{series.alarm, static_cast<std::int64_t>(series.seconds * 1e9)} {
    Watchdog::instance().add(this);
}

Watched::~Watched() {
    Watchdog::instance().remove(this);
}

void Watched::begin() {
    if (thread_missing.load(std::memory_order_relaxed)) Watchdog::instance().start();
    clock_.store(own_clock(), std::memory_order_relaxed);
    const std::uint64_t state = state_.load(std::memory_order_relaxed);
    state_.store(state + 4 + kInside, std::memory_order_release);
}

void Watched::end() {
    std::uint64_t inside = state_.load(std::memory_order_relaxed) & ~kBusy;
    // The watchdog may be calling back just now; that takes it no time.
    while (!state_.compare_exchange_weak(inside, inside - kInside, std::memory_order_acq_rel)) {
        inside &= ~kBusy;
        std::this_thread::yield();
    }
}

}  // namespace demarche::script
