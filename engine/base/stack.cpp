#include "base/stack.h"

#include <pthread.h>
#include <sys/resource.h>

#include <algorithm>
#include <string>

namespace demarche {

Result<void> ensure_stack() {
    rlimit limit{};
    if (::getrlimit(RLIMIT_STACK, &limit) == 0 && limit.rlim_cur != RLIM_INFINITY && limit.rlim_cur < kStackBytes) {
        // The main thread's stack grows up to the limit of the moment.
        if (limit.rlim_max != RLIM_INFINITY && limit.rlim_max < kStackBytes) {
            return fail(ErrorCode::kLimitReached, "the stack of this process is limited to " +
                                                      std::to_string(limit.rlim_max >> 10U) +
                                                      " KiB, and scripts need " + std::to_string(kStackBytes >> 10U) +
                                                      ": raise it with ulimit -s");
        }
        limit.rlim_cur = kStackBytes;
        if (::setrlimit(RLIMIT_STACK, &limit) != 0) {
            return fail(ErrorCode::kLimitReached, "the stack limit of this process cannot be raised");
        }
    }
#ifdef __GLIBC__
    pthread_attr_t attributes;
    if (::pthread_getattr_default_np(&attributes) != 0) return {};
    std::size_t size = 0;
    ::pthread_attr_getstacksize(&attributes, &size);
    ::pthread_attr_setstacksize(&attributes, std::max(size, kStackBytes));
    ::pthread_setattr_default_np(&attributes);
    ::pthread_attr_destroy(&attributes);
#endif
    return {};
}

}  // namespace demarche
