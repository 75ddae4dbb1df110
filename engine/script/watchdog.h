#pragma once

#include <atomic>
#include <cstdint>
#include <ctime>

namespace demarche::script {

/// One thread's scripts as the watchdog sees them. The owner marks when it is inside; the watchdog thread measures the
/// CPU time of that thread about a hundred times a second and calls back when there was too much of it. CPU time,
/// because a machine that is busy or asleep is not the script's fault.
class Watched {
 public:
    /// Called on the watchdog's thread while the owner is inside and cannot leave; must be quick and touch atomics
    /// only.
    using Alarm = void (*)(void* owner);

    /// @param call_s  CPU seconds of one call after which `call_alarm` is given; once for each call.
    /// @param span_s  CPU seconds of one span of calls after which `span_alarm` is given.
    Watched(void* owner, Alarm call_alarm, double call_s, Alarm span_alarm, double span_s);
    ~Watched();
    Watched(const Watched&) = delete;
    Watched& operator=(const Watched&) = delete;

    void begin_span() { span_.fetch_add(1, std::memory_order_relaxed); }
    void begin();
    void end();

 private:
    friend class Watchdog;
    // state_: the number of the call * 4, + kInside, + kBusy while the watchdog is calling back.
    static constexpr std::uint64_t kInside = 1;
    static constexpr std::uint64_t kBusy = 2;

    void* owner_;
    Alarm call_alarm_;
    Alarm span_alarm_;
    std::int64_t call_ns_;
    std::int64_t span_ns_;
    std::atomic<std::uint64_t> state_ = 0;
    std::atomic<std::uint64_t> span_ = 0;
    std::atomic<clockid_t> clock_ = CLOCK_MONOTONIC;

    // What the watchdog remembers, under its lock.
    struct Seen {
        std::uint64_t state = 0;
        std::uint64_t span = 0;
        clockid_t clock = -1;
        std::int64_t time_ns = 0;
        std::int64_t call_ns = 0;
        std::int64_t span_ns = 0;
        bool call_alarmed = false;
        bool span_alarmed = false;
    };
    Seen seen_;
};

}  // namespace demarche::script
