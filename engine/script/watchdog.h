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
    /// Called on the watchdog's thread while the owner is inside and cannot leave; must be quick, and touch only
    /// atomics, lua_sethook (which Lua lets one call at any time) and what the owner does not change while it is
    /// inside.
    using Alarm = void (*)(void* owner);

    /// An alarm, and the CPU seconds after which it is given, once.
    struct Bound {
        Alarm alarm;
        double seconds;
    };
    /// @param call    Of one call.
    /// @param span    Of one span of calls.
    /// @param series  Of all spans of a series, while one is open.
    Watched(void* owner, Bound call, Bound span, Bound series);
    ~Watched();
    Watched(const Watched&) = delete;
    Watched& operator=(const Watched&) = delete;

    void begin_span() { span_.fetch_add(1, std::memory_order_relaxed); }
    /// Odd while a series is open.
    void begin_series() { series_.fetch_add(1, std::memory_order_relaxed); }
    void end_series() { series_.fetch_add(1, std::memory_order_relaxed); }
    void begin();
    void end();

 private:
    friend class Watchdog;
    // state_: the number of the call * 4, + kInside, + kBusy while the watchdog is calling back.
    static constexpr std::uint64_t kInside = 1;
    static constexpr std::uint64_t kBusy = 2;

    void* owner_;
    struct Limit {
        Alarm alarm;
        std::int64_t ns;
    };
    Limit call_;
    Limit span_limit_;
    Limit series_limit_;
    std::atomic<std::uint64_t> state_ = 0;
    std::atomic<std::uint64_t> span_ = 0;
    std::atomic<std::uint64_t> series_ = 0;
    std::atomic<clockid_t> clock_ = CLOCK_MONOTONIC;

    // What the watchdog remembers, under its lock.
    struct Tally {
        std::uint64_t number = 0;  ///< Of the call, the span or the series.
        std::int64_t ns = 0;
        bool alarmed = false;
    };
    struct Seen {
        clockid_t clock = -1;
        std::int64_t time_ns = 0;
        Tally call, span, series;
    };
    Seen seen_;
};

}  // namespace demarche::script
