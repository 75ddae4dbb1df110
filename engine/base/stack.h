#pragma once

#include <cstddef>

#include "base/error.h"

namespace demarche {

/// Stack that a thread must have which runs scripts: Lua's own calls nest, and error messages are put together on top.
inline constexpr std::size_t kStackBytes = std::size_t{8} << 20U;

/// Gives the main thread and every thread that is started from now on at least `kStackBytes`, whatever the limits of
/// the shell: with none at all, the C library's threads have 2 MiB. Call it first in `main`. Errors: kLimitReached when
/// the hard limit of the process lies below.
Result<void> ensure_stack();

}  // namespace demarche
