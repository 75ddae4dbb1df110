// What the workshop knows: notes taken inside a game, and how a file is opened in the reader's editor.
#include "ui/workshop.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <cstdlib>
#include <thread>

extern char** environ;  // NOLINT: POSIX names it so

#include "ai/retold.h"

namespace demarche::ui {

// --- on the game's thread ----------------------------------------------------------------------------------------

void Notebook::begins(session::Session& session) {
    scenario_ = session.host().scenario_ptr();
    chronicle_.clear();
}

void Notebook::hears(const World& after, std::int64_t command, Seat by, const Command* given,
                     const std::vector<Effect>& effects) {
    chronicle_.push_back(
        std::make_shared<const session::Chapter>(session::chapter_of(*scenario_, after, command, by, given, effects)));
}

void Notebook::stands(session::Session& session) {
    auto fresh = std::make_shared<Insight>();
    fresh->scenario = scenario_;
    fresh->world = session.world();
    fresh->chronicle = chronicle_;
    if (measuring_) {
        fresh->costs = std::make_shared<const std::vector<authoring::HandlerCost>>(profile_.costs(session.host()));
    }
    fresh->stamp = ++stamps_;
    std::string printed = session.host().take_log();
    const std::lock_guard lock{mutex_};
    insight_ = std::move(fresh);
    printed_ += printed;
}

void Notebook::measure(session::Session& session, bool on) {
    measuring_ = on;
    profile_.clear();
    if (on) {
        session.host().observe([this](const script::Host::Call& call) { profile_.note(call); });
    } else {
        session.host().observe({});
    }
}

// --- asked from the window's thread ------------------------------------------------------------------------------

std::shared_ptr<const Insight> Notebook::insight() const {
    const std::lock_guard lock{mutex_};
    return insight_;
}

std::string Notebook::take_printed() {
    const std::lock_guard lock{mutex_};
    return std::exchange(printed_, {});
}

void Workshop::print(ConsoleEntry::Kind kind, std::string text) {
    constexpr std::size_t kMost = 2000;
    while (!text.empty() && text.back() == '\n')
        text.pop_back();
    entries.push_back({kind, std::move(text)});
    if (entries.size() > kMost)
        entries.erase(entries.begin(), entries.begin() + static_cast<std::ptrdiff_t>(entries.size() - kMost));
    console_to_end = true;
}

void take_console_answer(const Ui& ui, Workshop& workshop, const Play::Answer& answer) {
    using Kind = ConsoleEntry::Kind;
    workshop.console_request = 0;
    if (answer.error) {
        Error error = *answer.error;
        error.message = ai::retold(ui.words(), error.message);
        workshop.print(Kind::kError, error.text());
        if (!answer.error->trace.empty()) workshop.print(Kind::kNote, answer.error->trace);
        return;
    }
    if (!answer.console) return;
    const session::ConsoleAnswer& console = *answer.console;
    if (!console.said.printed.empty()) workshop.print(Kind::kPrinted, console.said.printed);
    for (const std::string& value : console.said.values)
        workshop.print(Kind::kValue, value);
    if (console.written) {
        workshop.print(Kind::kNote, ui.tr("command {n} of the log, by the facilitator", console.written->id));
        const auto now = workshop.notebook ? workshop.notebook->insight() : nullptr;
        if (now == nullptr || workshop.told == nullptr) return;
        for (const std::string& change : session::tell_all(*workshop.told, now->world, console.written->effects))
            workshop.print(Kind::kChange, change);
    }
}

// --- the reader's editor -----------------------------------------------------------------------------------------

namespace {

std::vector<std::string> split_words(std::string_view text) {
    std::vector<std::string> out;
    std::size_t at = 0;
    while (at < text.size()) {
        const std::size_t end = std::min(text.find(' ', at), text.size());
        if (end > at) out.emplace_back(text.substr(at, end - at));
        at = end + 1;
    }
    return out;
}

bool among(const std::string& name, std::initializer_list<std::string_view> names) {
    return std::find(names.begin(), names.end(), name) != names.end();
}

}  // namespace

std::vector<std::string> editor_command(std::string_view visual, std::string_view editor, const std::string& file,
                                        int line) {
    std::vector<std::string> command = split_words(visual.empty() ? editor : visual);
    if (command.empty()) return {"xdg-open", file};
    const std::string name = std::filesystem::path{command.front()}.filename().string();
    // These draw in a terminal; without one of their own they would sit unseen and wait.
    const bool terminal =
        among(name,
              {"vi", "vim", "nvim", "nano", "pico", "micro", "hx", "helix", "kak", "joe", "ne", "ed", "mcedit"}) ||
        (among(name, {"emacs", "emacsclient"}) &&
         std::any_of(command.begin(), command.end(),
                     [](const std::string& word) { return word == "-nw" || word == "-t" || word == "-tty"; }));
    if (line > 0 && among(name, {"code", "codium", "vscodium", "cursor"})) {
        command.emplace_back("-g");
        command.push_back(fmt::format("{}:{}", file, line));
    } else if (line > 0 && among(name, {"subl", "sublime_text", "zed", "hx", "helix"})) {
        command.push_back(fmt::format("{}:{}", file, line));
    } else if (line > 0 && among(name, {"kate", "kwrite"})) {
        command.insert(command.end(), {"--line", std::to_string(line), file});
    } else if (line > 0 && among(name, {"vi", "vim", "nvim", "gvim", "nano", "emacs", "emacsclient", "gedit", "micro",
                                        "kak", "joe", "ne", "mousepad", "pluma", "xed"})) {
        command.push_back(fmt::format("+{}", line));
        command.push_back(file);
    } else {
        command.push_back(file);
    }
    if (terminal) command.insert(command.begin(), {"x-terminal-emulator", "-e"});
    return command;
}

Result<void> open_in_editor(const std::filesystem::path& file, int line) {
    const char* visual = std::getenv("VISUAL");
    const char* editor = std::getenv("EDITOR");
    const std::string path = file.string();
    std::vector<std::vector<std::string>> ways = {
        editor_command(visual == nullptr ? "" : visual, editor == nullptr ? "" : editor, path, line)};
    if (ways.front().front() != "xdg-open") ways.push_back({"xdg-open", path});
    for (std::vector<std::string>& way : ways) {
        std::vector<char*> arguments;
        for (std::string& word : way)
            arguments.push_back(word.data());
        arguments.push_back(nullptr);
        posix_spawnattr_t attributes;
        posix_spawnattr_init(&attributes);
        posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETSID);
        posix_spawn_file_actions_t actions;
        posix_spawn_file_actions_init(&actions);
        posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0);
        pid_t child = 0;
        const int failed = posix_spawnp(&child, arguments.front(), &actions, &attributes, arguments.data(), environ);
        posix_spawn_file_actions_destroy(&actions);
        posix_spawnattr_destroy(&attributes);
        if (failed != 0) continue;
        // It lives as long as it likes; somebody has to take note of its end.
        std::thread{[child] {
            int status = 0;
            ::waitpid(child, &status, 0);
        }}.detach();
        return {};
    }
    return fail(ErrorCode::kNotFound,
                fmt::format("neither {} nor xdg-open can be started; set VISUAL to your editor", ways.front().front()));
}

}  // namespace demarche::ui
