#pragma once

#include <sys/types.h>

#include <chrono>
#include <csignal>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "base/error.h"

namespace demarche::session {

/// A program that is spoken to in lines: its standard input and output, and the end of what it wrote to its standard
/// error. Whatever it does, a call comes back: it never waits beyond its deadline, and it keeps at most kMostUnread
/// bytes of what was not asked for.
class BotProcess {
 public:
    using Clock = std::chrono::steady_clock;
    static constexpr std::size_t kLongestLine = 64U << 10U;
    static constexpr std::size_t kMostUnread = 1U << 20U;

    /// Runs `command` with /bin/sh in a process group of its own. Errors: kUnreadable when the system cannot.
    [[nodiscard]] static Result<std::unique_ptr<BotProcess>> start(const std::string& command);
    /// Closes the program's input, gives it a moment to end, then ends it and what it has started.
    ~BotProcess();
    BotProcess(const BotProcess&) = delete;
    BotProcess& operator=(const BotProcess&) = delete;

    /// For who is interrupted: ends all programs that run, at once, and lets none begin any more. Whoever waits for one
    /// of them waits no longer. May be called by the handler of a signal.
    static void end_all() noexcept;
    [[nodiscard]] static bool all_ended() noexcept;

    /// Sends a line; the newline is added. Errors: kUnreadable when the program has ended or reads nothing.
    Result<void> send(std::string_view line, Clock::time_point until);
    /// The next line it wrote, without the newline. Errors: kUnreadable when it ended, was silent, wrote a line without
    /// end or wrote without pause.
    [[nodiscard]] Result<std::string> receive(Clock::time_point until);

 private:
    BotProcess(pid_t pid, int in, int out, int err);
    /// Waits until something can be done, and does it. False: nothing happened before `until`.
    bool pump(Clock::time_point until);
    void read_errors();
    /// It has ended; it is not waited for before the end of this object.
    [[nodiscard]] bool has_ended(siginfo_t* how = nullptr) const;
    [[nodiscard]] std::optional<std::string> take_line();
    /// "it ended with code 1", with the last that it said.
    [[nodiscard]] std::string ending();
    [[nodiscard]] std::string last_words() const;

    pid_t pid_ = -1;
    int in_ = -1, out_ = -1, err_ = -1;
    bool closed_ = false;  ///< Its output has ended.
    bool deaf_ = false;    ///< Its input was closed.
    std::string to_send_;
    std::string unread_;
    std::size_t looked_ = 0;  ///< So much of `unread_` holds no newline.
    std::string errors_;      ///< The end of its standard error.
};

}  // namespace demarche::session
