#pragma once

#include <cstdint>
#include <ctime>

namespace demarche {

/// Processor time in nanoseconds: what others do on the machine does not count, as it does on a clock on the wall. To
/// be shown and to be compared, never to decide anything in a game.
inline std::int64_t cpu_ns(clockid_t of) {
    timespec now{};
    ::clock_gettime(of, &now);
    return std::int64_t{now.tv_sec} * 1'000'000'000 + now.tv_nsec;
}
/// Of this thread.
inline std::int64_t thread_cpu_ns() {
    return cpu_ns(CLOCK_THREAD_CPUTIME_ID);
}
inline double thread_cpu_seconds() {
    return 1e-9 * static_cast<double>(thread_cpu_ns());
}

}  // namespace demarche
