#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>
#include <chrono>

#include "ai/retold.h"
#include "base/lines.h"
#include "base/text.h"
#include "tools/commands.h"

namespace demarche::tools {

namespace {

double now_s() {
    return std::chrono::duration<double>(std::chrono::steady_clock::now().time_since_epoch()).count();
}

}  // namespace

int complain(const Error& error, const Words& words) {
    Error told = error;
    told.message = ai::retold(words, error.message);
    told.where = printable_name(error.where, std::size_t{1} << 16U);
    fmt::print(stderr, "demarche: {}\n",
               printable(told.text(), std::size_t{1} << 16U));  // names of files can be anything
    if (!error.trace.empty()) fmt::print(stderr, "{}\n", printable(error.trace, std::size_t{1} << 16U));
    return error.code == ErrorCode::kDiffers ? kFailed : kMisused;
}

Progress::Progress(std::string what, std::int64_t total, std::int64_t at_once)
    : what_(std::move(what)), total_(total), at_once_(std::max<std::int64_t>(at_once, 1)), begun_(now_s()) {}

Progress::~Progress() {
    clear();
}

void Progress::clear() {
    if (shown_ > 0) fmt::print(stderr, "\r\033[K");
    shown_ = 0;
}

void Progress::done(std::int64_t so_far) {
    const double at = now_s();
    if (so_far != so_far_) risen_ = at - begun_;
    so_far_ = so_far;
    if (at - begun_ < 2 || at - shown_ < 0.2 || isatty(STDERR_FILENO) == 0) return;
    shown_ = at;
    const double share = total_ > 0 ? static_cast<double>(so_far) / static_cast<double>(total_) : 0;
    const int bars = static_cast<int>(share * 30);
    // When one was done the others that were under way had come half as far, on average.
    const double done = static_cast<double>(so_far) + static_cast<double>(at_once_ - 1) / 2;
    const double left = risen_ * static_cast<double>(total_) / done - (at - begun_);
    fmt::print(stderr, "\r\033[K{} [{}{}] {}/{}{}", what_, std::string(static_cast<std::size_t>(bars), '#'),
               std::string(static_cast<std::size_t>(30 - bars), '.'), so_far, total_,
               so_far < at_once_ ? std::string{} : fmt::format(", {:.0f} s left", std::max(left, 0.0)));
    std::fflush(stderr);
}

}  // namespace demarche::tools
