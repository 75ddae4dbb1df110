// The manual page, written from the same tree as --help: at build time into demarche.1, so that it says what the
// program says.
#include <fmt/format.h>

#include <cstdlib>
#include <ctime>
#include <sstream>

#include "tools/commands.h"
#include "tools/usage.h"

namespace demarche::tools {

namespace {

/// A text in which roff finds nothing to obey: backslashes and hyphens are escaped, and a line does not begin with a
/// control character.
std::string roff(const std::string& text) {
    std::string out;
    bool fresh = true;
    for (const char c : text) {
        if (fresh && (c == '.' || c == '\'')) out += "\\&";
        if (c == '\\') {
            out += "\\e";
        } else if (c == '-') {
            out += "\\-";
        } else if (c == '\'') {
            out += "\\(aq";
        } else {
            out += c;
        }
        fresh = c == '\n';
    }
    return out;
}

/// A text of --help: lines that begin with blanks are examples, and stay as they are.
/// @param fresh  It comes right after a heading.
void add_prose(std::string& page, const std::string& text, bool fresh) {
    std::istringstream lines{text};
    bool example = false;
    for (std::string line; std::getline(lines, line);) {
        const bool now = line.starts_with(' ');
        if (now != example) page += now ? ".PP\n.nf\n.RS 4\n" : ".RE\n.fi\n";
        if (!now && !fresh) page += ".PP\n";
        example = now;
        fresh = false;
        const std::size_t first = line.find_first_not_of(' ');
        if (first != std::string::npos) page += roff(line.substr(first)) + "\n";
    }
    if (example) page += ".RE\n.fi\n";
}

void add_entry(std::string& page, const std::string& name, const std::string& about) {
    page += fmt::format(".TP\n\\fB{}\\fR\n{}\n", roff(name), roff(about));
}

void add_options(std::string& page, const CLI::App& app) {
    for (const CLI::Option* argument : arguments_of(app))
        add_entry(page, heading(*argument), description(*argument));
    for (const CLI::Option* option : options_of(app)) {
        if (option != app.get_help_ptr()) add_entry(page, heading(*option), description(*option));
    }
}

std::string synopsis(const CLI::App& command) {
    std::string out = fmt::format("\\fBdemarche {}\\fR", roff(command.get_name()));
    if (options_of(command).size() > 1) out += " [\\fIoptions\\fR]";  // one of them is --help
    for (const CLI::Option* argument : arguments_of(command))
        out += fmt::format(" \\fI{}\\fR", roff(heading(*argument)));
    return out;
}

struct Entry {
    const char* name;
    const char* about;
};

constexpr Entry kEnvironment[] = {
    {"DEMARCHE_PATH", "Further folders that hold scenarios, separated by colons."},
    {"DEMARCHE_DATA", "The folder that holds scripts, rules and assets, instead of the installed one."},
    {"XDG_DATA_HOME",
     "Own scenarios stand in its demarche/scripts, saves in its demarche/sessions; ~/.local/share "
     "where it is not set to an absolute path."},
    {"XDG_CONFIG_HOME",
     "Settings of the window stand in its demarche/settings.json; ~/.config where it is not set to an absolute path."},
    {"DISPLAY, WAYLAND_DISPLAY", "Where neither is set, the game is played in the terminal."},
};

constexpr Entry kExit[] = {
    {"0", "Done, and what was checked holds."},
    {"1", "It ran, and what it checked does not hold."},
    {"2", "Wrong use, or input that cannot be read."},
};

constexpr Entry kFiles[] = {
    {"../share/demarche",
     "Beside the program: scripts (the scenarios, and demarche.lua for editors), rules (what "
     "scenarios share), assets (the map)."},
    {"*.demarche", "A session: one SQLite database with the whole log."},
};

/// The day of a build that can be repeated bit for bit (SOURCE_DATE_EPOCH, seconds); other builds have none.
std::string build_date() {
    const char* given = std::getenv("SOURCE_DATE_EPOCH");
    if (given == nullptr || *given == '\0') return {};
    const std::time_t seconds = std::strtoll(given, nullptr, 10);
    std::tm day{};
    if (gmtime_r(&seconds, &day) == nullptr) return {};
    return fmt::format("{:04}-{:02}-{:02}", day.tm_year + 1900, day.tm_mon + 1, day.tm_mday);
}

std::string manual(const CLI::App& app) {
    std::string page =
        fmt::format(".TH DEMARCHE 1 \"{}\" \"demarche {}\" \"Demarche\"\n", build_date(), DEMARCHE_VERSION);
    page += ".nh\n.ad l\n.SH NAME\ndemarche \\- tabletop games of diplomatic negotiation\n.SH SYNOPSIS\n";
    const std::vector<const CLI::App*> commands = subcommands_of(app);
    for (std::size_t i = 0; i < commands.size(); ++i)
        page += (i == 0 ? "" : ".br\n") + synopsis(*commands[i]) + "\n";
    page += ".SH DESCRIPTION\n";
    add_prose(page, app.get_description(), true);
    add_prose(page, app.get_footer(), false);
    for (const CLI::App* command : commands) {
        page += fmt::format(".SH \"demarche {}\"\n", roff(command->get_name()));
        page += roff(command->get_description()) + ".\n";
        add_options(page, *command);
        add_prose(page, command->get_footer(), false);
    }
    const auto add_list = [&page](const char* title, const auto& entries) {
        page += fmt::format(".SH {}\n", title);
        for (const Entry& entry : entries)
            add_entry(page, entry.name, entry.about);
    };
    add_list("ENVIRONMENT", kEnvironment);
    add_list("FILES", kFiles);
    add_list("\"EXIT STATUS\"", kExit);
    return page;
}

}  // namespace

void add_manual(CLI::App& app, Run& run) {
    CLI::App* command = app.add_subcommand("manual", "The manual page of all subcommands, for man");
    command->footer("Example:\n  demarche manual | man -l -");
    command->callback([&run, &app] {
        run = [&app] {
            fmt::print("{}", manual(app));
            return kDone;
        };
    });
}

}  // namespace demarche::tools
