#pragma once

// What every target holds of its findings: the process ends with what was broken and what it was broken by.

#include <cstdio>
#include <cstdlib>
#include <string>
#include <string_view>

#include "base/error.h"
#include "base/text.h"

namespace demarche::fuzzing {

inline void require(bool holds, std::string_view what, const std::string& shown) {
    if (holds) return;
    std::fprintf(stderr, "%.*s: %s\n", static_cast<int>(what.size()), what.data(), shown.c_str());
    std::abort();
}

/// A refusal must be fit to show to people. @param longest  Bytes of its text.
inline void check_refusal(const Error& error, std::size_t longest = 8000) {
    require(!error.message.empty(), "a refusal without a message", error.where);
    require(is_plain_text(error.message) && is_plain_text(error.where), "a refusal unfit to print", error.text());
    require(error.text().size() <= longest, "a refusal too long to show", error.text().substr(0, 2000));
}

}  // namespace demarche::fuzzing
