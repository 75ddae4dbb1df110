#pragma once

#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <cstdint>
#include <cstdio>
#include <functional>
#include <string>
#include <utility>
#include <vector>

#include "base/error.h"
#include "model/command.h"
#include "session/catalogue.h"
#include "session/session.h"

namespace demarche::tools {

/// Exit codes of every subcommand.
inline constexpr int kDone = 0;     ///< Done, and what was checked holds.
inline constexpr int kFailed = 1;   ///< Ran, and what it checked does not hold.
inline constexpr int kMisused = 2;  ///< Used wrongly, or input that cannot be read.

/// What the chosen subcommand does once the arguments are read; gives the exit code.
using Run = std::function<int()>;

// One file each. Each adds its subcommand to the application and sets `run` in its callback.
void add_check(CLI::App& app, Run& run);
void add_completion(CLI::App& app, Run& run);
void add_help(CLI::App& app, Run& run);
void add_list(CLI::App& app, Run& run);
void add_manual(CLI::App& app, Run& run);
void add_negotiate(CLI::App& app, Run& run);
void add_new(CLI::App& app, Run& run);
void add_play(CLI::App& app, Run& run);
void add_replay(CLI::App& app, Run& run);
void add_report(CLI::App& app, Run& run);
void add_simulate(CLI::App& app, Run& run);
void add_test(CLI::App& app, Run& run);
void add_translate(CLI::App& app, Run& run);

/// Prints what could stand in place of the last word of a command line, for the scripts of `demarche completion`.
/// @param words  Those after the program's name; the last is what is typed so far and may be empty.
int complete(const CLI::App& app, const std::vector<std::string>& words);

/// Prints to stdout for a subcommand whose exit code says what it has found: it goes on when its reader has left
/// (`demarche test ... | head`), and `main` tells what could not be written.
template <class... Values>
void say(fmt::format_string<Values...> format, Values&&... values) {
    const std::string text = fmt::format(format, std::forward<Values>(values)...);
    std::fwrite(text.data(), 1, text.size(), stdout);
}

/// Prints an error to stderr and gives the exit code that its kind asks for.
/// @param words  Of the reader, for what is told in a session of theirs.
int complain(const Error& error, const Words& words = {});

/// A game that cannot be opened because its scenario has changed or is gone can still be read: tells on stderr why it
/// cannot go on, and on stdout what was recorded. For anything else, and for a file that cannot be read either, it
/// complains.
/// @return true when it was told.
struct RecordingTold {
    std::string language;     ///< To read in; "" for that of the environment.
    std::int64_t steps = -1;  ///< So many commands and what they led to; all for -1.
    bool json = false;        ///< The effects, one JSON object a line, in place of the story.
    bool reasons = false;     ///< With why AI seats did what they did.
};
bool tell_recording(const Error& error, const std::string& file, const RecordingTold& how);

/// Through whose eyes a recorded game is looked at: an actor, 'observer' or, for "", the facilitator's.
/// Errors: of a name that is none, with the names that there are.
[[nodiscard]] Result<Seat> reader_named(const Scenario& scenario, const std::string& name);
/// Says on stderr that the scenario is another by now than the game was begun with, where it is.
void say_if_rewritten(const session::Session& session);
/// Says on stderr what whoever reads a recorded game should know of it before: that it goes on and that all its secrets
/// follow, where they do (`tells_all`); which of its branches this is; whether its scenario has been rewritten.
void say_of_game(const session::Session& session, bool tells_all);

/// A line of progress on stderr, for work that takes longer than two seconds; silent when stderr is no terminal.
class Progress {
 public:
    /// @param at_once  So many are worked at at the same time. Before as many are done nobody can tell how long the
    ///                 rest takes.
    Progress(std::string what, std::int64_t total, std::int64_t at_once = 1);
    ~Progress();
    void done(std::int64_t so_far);
    /// Takes the line away again.
    void clear();
    void total(std::int64_t total) { total_ = total; }

 private:
    std::string what_;
    std::int64_t total_;
    std::int64_t at_once_;
    std::int64_t so_far_ = 0;
    double begun_;
    double risen_ = 0;  ///< When `so_far_` last grew, after so many seconds.
    double shown_ = 0;
};

}  // namespace demarche::tools
