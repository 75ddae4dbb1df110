#include "session/bot_process.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <poll.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <atomic>
#include <cerrno>
#include <csignal>
#include <cstring>
#include <thread>

#include "base/signals.h"
#include "base/text.h"
#include "base/utf8.h"

extern char** environ;

namespace demarche::session {

namespace {

constexpr std::size_t kErrorsKept = 2000;

/// The groups of the programs that run: 0 is a free place. The handler of a signal reads it, so it is no list.
std::array<std::atomic<pid_t>, 4096> running{};
std::atomic<bool> over{false};
/// How many programs are being started at this moment, and may not be set down yet.
std::atomic<int> starting{0};
static_assert(std::atomic<pid_t>::is_always_lock_free && std::atomic<bool>::is_always_lock_free &&
              std::atomic<int>::is_always_lock_free);

void set_down(pid_t group) {
    for (std::atomic<pid_t>& place : running) {
        pid_t free = 0;
        if (place.compare_exchange_strong(free, group)) return;
    }
}
void strike_out(pid_t group) {
    for (std::atomic<pid_t>& place : running) {
        pid_t mine = group;
        if (place.compare_exchange_strong(mine, 0)) return;
    }
}

int left_ms(BotProcess::Clock::time_point until) {
    const auto left = std::chrono::duration_cast<std::chrono::milliseconds>(until - BotProcess::Clock::now()).count();
    return static_cast<int>(std::max<std::int64_t>(0, std::min<std::int64_t>(left + 1, 1 << 30)));
}

/// write(2), without the signal that a program which has ended sends to who writes to it; the rest of the process may
/// want that signal, so its handling is not touched.
ssize_t write_quietly(int fd, const std::string& bytes) {
    sigset_t pipe_signal{};
    sigset_t before{};
    sigset_t pending{};
    sigemptyset(&pipe_signal);
    sigaddset(&pipe_signal, SIGPIPE);
    sigpending(&pending);
    const bool was_pending = sigismember(&pending, SIGPIPE) == 1;
    pthread_sigmask(SIG_BLOCK, &pipe_signal, &before);
    const ssize_t put = ::write(fd, bytes.data(), bytes.size());
    const int error = errno;
    if (put < 0 && error == EPIPE && !was_pending) {
        const timespec at_once{0, 0};
        while (sigtimedwait(&pipe_signal, nullptr, &at_once) < 0 && errno == EINTR) {
        }
    }
    pthread_sigmask(SIG_SETMASK, &before, nullptr);
    errno = error;
    return put;
}

void close_one(int& fd) {
    if (fd >= 0) ::close(fd);
    fd = -1;
}

/// Whether this is one program with its arguments, and nothing that a shell has to stay for: no variables in front of
/// it, no word of the shell's own.
bool one_program(std::string_view command) {
    if (command.find_first_of("\n;&|(){}<>`#!") != std::string_view::npos) return false;
    const std::size_t begin = command.find_first_not_of(" \t");
    if (begin == std::string_view::npos) return false;
    const std::string_view first = command.substr(begin, command.find_first_of(" \t", begin) - begin);
    static constexpr std::array<std::string_view, 38> kOfTheShell = {
        ".",    ":",     "alias",  "bg",     "break",    "builtin", "cd",      "command", "continue", "declare",
        "eval", "exec",  "exit",   "export", "fc",       "fg",      "getopts", "hash",    "if",       "jobs",
        "let",  "local", "read",   "set",    "readonly", "return",  "shift",   "source",  "time",     "times",
        "trap", "type",  "ulimit", "umask",  "unalias",  "unset",   "wait",    "while"};
    return first.find('=') == std::string_view::npos &&
           std::find(kOfTheShell.begin(), kOfTheShell.end(), first) == kOfTheShell.end();
}

/// As long as it lives, this thread hears no signal that would end the process, and another thread that hears one waits
/// for it (see BotProcess::end_all): who ends with a signal ends the programs that are noted, and one that has been
/// started and not noted yet would stay behind.
class Starting {
 public:
    Starting() {
        sigset_t held{};
        sigemptyset(&held);
        for (const int signal : kEndingSignals)
            sigaddset(&held, signal);
        pthread_sigmask(SIG_BLOCK, &held, &before_);
        ++starting;
    }
    ~Starting() {
        --starting;
        pthread_sigmask(SIG_SETMASK, &before_, nullptr);
    }
    Starting(const Starting&) = delete;
    Starting& operator=(const Starting&) = delete;
    /// What was held before.
    [[nodiscard]] const sigset_t& before() const { return before_; }

 private:
    sigset_t before_{};
};

/// Both ends of a pipe that no other child inherits.
bool make_pipe(std::array<int, 2>& ends) {
    return ::pipe2(ends.data(), O_CLOEXEC) == 0;
}

}  // namespace

void BotProcess::end_all() noexcept {
    const int error = errno;
    over = true;
    // What is being started now is set down in a moment, and what would be started from here on is not. The thread that
    // starts hears no signal, so it is not the one that waits here; should it hang, the rest is ended all the same.
    for (int i = 0; i < 2000 && starting > 0; ++i) {
        const timespec moment{0, 1'000'000};
        ::nanosleep(&moment, nullptr);
    }
    for (const std::atomic<pid_t>& place : running) {
        if (const pid_t group = place.load(); group > 0) ::kill(-group, SIGKILL);
    }
    errno = error;
}

bool BotProcess::all_ended() noexcept {
    return over;
}

Result<std::unique_ptr<BotProcess>> BotProcess::start(const std::string& command) {
    const Starting held;
    if (over) return fail(ErrorCode::kUnreadable, "no program is started any more: there was an interrupt");
    std::array<int, 2> in{-1, -1};
    std::array<int, 2> out{-1, -1};
    std::array<int, 2> err{-1, -1};
    const auto close_all = [&] {
        for (std::array<int, 2>* ends : {&in, &out, &err}) {
            close_one((*ends)[0]);
            close_one((*ends)[1]);
        }
    };
    if (!make_pipe(in) || !make_pipe(out) || !make_pipe(err)) {
        close_all();
        return fail(ErrorCode::kUnreadable, fmt::format("no pipe to a program: {}", std::strerror(errno)));
    }
    posix_spawn_file_actions_t actions{};
    posix_spawn_file_actions_init(&actions);
    posix_spawn_file_actions_adddup2(&actions, in[0], STDIN_FILENO);
    posix_spawn_file_actions_adddup2(&actions, out[1], STDOUT_FILENO);
    posix_spawn_file_actions_adddup2(&actions, err[1], STDERR_FILENO);
    posix_spawnattr_t attributes{};
    posix_spawnattr_init(&attributes);
    // A group of its own: the interrupt key is for us, and we can end whatever the program has started. Signals that we
    // ignore it gets back as they are by nature.
    sigset_t natural{};
    sigemptyset(&natural);
    sigaddset(&natural, SIGPIPE);
    sigaddset(&natural, SIGXFSZ);
    posix_spawnattr_setsigdefault(&attributes, &natural);
    posix_spawnattr_setpgroup(&attributes, 0);
    posix_spawnattr_setsigmask(&attributes, &held.before());
    posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETPGROUP | POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK);
    std::string shell = "/bin/sh";
    std::string option = "-c";
    // A shell that stays in between holds the program's output open, and nobody sees that the program has closed it.
    std::string text = one_program(command) ? "exec " + command : command;
    std::array<char*, 4> arguments = {shell.data(), option.data(), text.data(), nullptr};
    pid_t pid = -1;
    // spawn and not fork: games in bulk run on threads, and a forked child of those may do next to nothing.
    const int failed = ::posix_spawn(&pid, shell.c_str(), &actions, &attributes, arguments.data(), environ);
    posix_spawn_file_actions_destroy(&actions);
    posix_spawnattr_destroy(&attributes);
    if (failed != 0) {
        close_all();
        return fail(ErrorCode::kUnreadable, fmt::format("the program cannot be started: {}", std::strerror(failed)));
    }
    close_one(in[0]);
    close_one(out[1]);
    close_one(err[1]);
    for (const int fd : {in[1], out[0], err[0]})
        ::fcntl(fd, F_SETFL, ::fcntl(fd, F_GETFL) | O_NONBLOCK);
    return std::unique_ptr<BotProcess>(new BotProcess(pid, in[1], out[0], err[0]));
}

BotProcess::BotProcess(pid_t pid, int in, int out, int err) : pid_(pid), in_(in), out_(out), err_(err) {
    set_down(pid_);
    // An interrupt between its start and now has not met it.
    if (over) ::kill(-pid_, SIGKILL);
}

BotProcess::~BotProcess() {
    close_one(in_);
    const auto ended_within = [&](int ms) {
        const auto until = Clock::now() + std::chrono::milliseconds(ms);
        for (;;) {
            if (has_ended()) return true;
            // What it still says is read away, so that it does not wait for us.
            std::array<char, 4096> rest{};
            while (out_ >= 0 && ::read(out_, rest.data(), rest.size()) > 0) {
            }
            read_errors();
            if (Clock::now() >= until) return false;
            std::this_thread::sleep_for(std::chrono::milliseconds(2));
        }
    };
    if (!ended_within(1000)) {
        ::kill(-pid_, SIGTERM);
        ended_within(300);
    }
    // Until it is waited for, its group keeps its number, so nobody else can be hit; and it is noted until it has been
    // ended, lest an interrupt between the two leave it behind.
    ::kill(-pid_, SIGKILL);
    strike_out(pid_);
    ::waitpid(pid_, nullptr, 0);
    close_one(out_);
    close_one(err_);
}

bool BotProcess::has_ended(siginfo_t* how) const {
    siginfo_t info{};
    if (::waitid(P_PID, static_cast<id_t>(pid_), &info, WEXITED | WNOHANG | WNOWAIT) != 0) return true;
    if (how != nullptr) *how = info;
    return info.si_pid == pid_;
}

void BotProcess::read_errors() {
    std::array<char, 4096> buffer{};
    while (err_ >= 0) {
        const ssize_t got = ::read(err_, buffer.data(), buffer.size());
        if (got > 0) {
            errors_.append(buffer.data(), static_cast<std::size_t>(got));
            if (errors_.size() > 2 * kErrorsKept) errors_.erase(0, errors_.size() - kErrorsKept);
            continue;
        }
        if (got == 0) close_one(err_);
        return;
    }
}

bool BotProcess::pump(Clock::time_point until) {
    std::array<pollfd, 3> all = {pollfd{to_send_.empty() ? -1 : in_, POLLOUT, 0},
                                 pollfd{closed_ ? -1 : out_, POLLIN, 0}, pollfd{err_, POLLIN, 0}};
    int ready = 0;
    do {
        ready = ::poll(all.data(), all.size(), left_ms(until));
    } while (ready < 0 && errno == EINTR && Clock::now() < until);
    if (ready <= 0) return false;
    if (all[2].revents != 0) read_errors();
    if (all[0].revents != 0) {
        const ssize_t put = write_quietly(in_, to_send_);
        if (put > 0) {
            to_send_.erase(0, static_cast<std::size_t>(put));
        } else if (put < 0 && errno != EAGAIN && errno != EINTR) {
            deaf_ = true;
        }
    }
    if (all[1].revents != 0) {
        std::array<char, 16384> buffer{};
        const ssize_t got = ::read(out_, buffer.data(), buffer.size());
        if (got > 0) {
            unread_.append(buffer.data(), static_cast<std::size_t>(got));
        } else if (got == 0 || (errno != EAGAIN && errno != EINTR)) {
            closed_ = true;
        }
    }
    return true;
}

std::string BotProcess::last_words() const {
    std::string_view words = errors_;
    while (!words.empty() && (words.back() == '\n' || words.back() == ' '))
        words.remove_suffix(1);
    if (words.empty()) return {};
    // The last lines say most: in Python the error stands there.
    std::size_t from = words.size();
    for (int lines = 0; lines < 3 && from != std::string_view::npos && from > 0; ++lines)
        from = words.rfind('\n', from - 1);
    if (from != std::string_view::npos && from > 0) words.remove_prefix(from + 1);
    // And of a long line its end.
    constexpr std::size_t kMost = 600;
    const bool cut = words.size() > kMost;
    if (cut) words.remove_prefix(words.size() - kMost);
    while (cut && !words.empty() && utf8_goes_on(words, 0))
        words.remove_prefix(1);  // half a letter
    return fmt::format("; it said: {}{}", cut ? "..." : "", printable(words, kMost));
}

std::string BotProcess::ending() {
    const auto until = Clock::now() + std::chrono::milliseconds(500);
    siginfo_t how{};
    while (!has_ended(&how) && Clock::now() < until)
        std::this_thread::sleep_for(std::chrono::milliseconds(2));
    read_errors();
    if (!has_ended(&how)) return "it closed its output" + last_words();
    if (how.si_code == CLD_EXITED) return fmt::format("it ended with code {}", how.si_status) + last_words();
    return fmt::format("it was ended by signal {}", how.si_status) + last_words();
}

Result<void> BotProcess::send(std::string_view line, Clock::time_point until) {
    to_send_.append(line).push_back('\n');
    while (!to_send_.empty()) {
        if (deaf_ || closed_) return fail(ErrorCode::kUnreadable, ending());
        if (unread_.size() > kMostUnread) {
            return fail(ErrorCode::kUnreadable,
                        fmt::format("it wrote more than {} KiB that nobody asked for", kMostUnread >> 10U));
        }
        if (!pump(until)) return fail(ErrorCode::kUnreadable, "it does not read what it is sent" + last_words());
    }
    return {};
}

std::optional<std::string> BotProcess::take_line() {
    const std::size_t end = unread_.find('\n', looked_);
    if (end == std::string::npos) {
        looked_ = unread_.size();
        return std::nullopt;
    }
    std::string line = unread_.substr(0, end);
    unread_.erase(0, end + 1);
    looked_ = 0;
    if (!line.empty() && line.back() == '\r') line.pop_back();
    return line;
}

Result<std::string> BotProcess::receive(Clock::time_point until) {
    for (;;) {
        if (auto line = take_line()) {
            if (line->size() <= kLongestLine) return std::move(*line);
            return fail(ErrorCode::kUnreadable, fmt::format("it wrote a line of {} bytes; the longest is {} KiB",
                                                            line->size(), kLongestLine >> 10U));
        }
        if (unread_.size() > kLongestLine) {
            return fail(ErrorCode::kUnreadable,
                        fmt::format("it wrote more than {} KiB without the end of a line", kLongestLine >> 10U));
        }
        if (closed_) return fail(ErrorCode::kUnreadable, ending());
        if (!pump(until)) {
            return fail(ErrorCode::kUnreadable,
                        "it gave no answer in time (is its output flushed after each line?)" + last_words());
        }
    }
}

}  // namespace demarche::session
