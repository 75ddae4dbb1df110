#include "terminal/line_editor.h"

#include <fcntl.h>
#include <pty.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <termios.h>
#include <unistd.h>

#include <array>
#include <catch2/catch.hpp>
#include <chrono>
#include <csignal>
#include <cstdlib>
#include <iostream>
#include <sstream>
#include <thread>

#include "terminal/prompt.h"

namespace demarche::terminal {
namespace {

/// A variable of the environment for as long as this lives.
class Environment {
 public:
    Environment(const char* name, const char* value) : name_(name) {
        if (const char* const was = std::getenv(name)) before_ = was;
        setenv(name, value, 1);
    }
    Environment(const Environment&) = delete;
    Environment& operator=(const Environment&) = delete;
    ~Environment() {
        if (before_) {
            setenv(name_, before_->c_str(), 1);
        } else {
            unsetenv(name_);
        }
    }

 private:
    const char* name_;
    std::optional<std::string> before_;
};

/// A terminal of one's own, with somebody at its keyboard.
class Terminal {
 public:
    Terminal() {
        winsize size{24, 80, 0, 0};
        int keyboard = -1;
        REQUIRE(openpty(&hands_, &keyboard, nullptr, nullptr, &size) == 0);
        in = fdopen(keyboard, "r");
        out = fdopen(dup(keyboard), "w");
        fcntl(hands_, F_SETFL, O_NONBLOCK);
    }
    Terminal(const Terminal&) = delete;
    Terminal& operator=(const Terminal&) = delete;
    ~Terminal() {
        std::fclose(in);
        std::fclose(out);
        close(hands_);
    }

    /// Does something that reads a line, and presses these keys once it waits for them.
    template <class Read>
    auto type(const std::string& keys, Read read) {
        ssize_t pressed = 0;
        std::thread person([&] {
            termios now{};
            do {
                std::this_thread::sleep_for(std::chrono::milliseconds{1});
                tcgetattr(fileno(in), &now);
            } while ((now.c_lflag & ICANON) != 0);
            pressed = write(hands_, keys.data(), keys.size());
        });
        auto said = read();
        person.join();
        CHECK(pressed == static_cast<ssize_t>(keys.size()));
        return said;
    }

    /// What it has shown since this was last asked.
    std::string shown() {
        std::fflush(out);
        std::string text;
        std::array<char, 4096> some{};
        for (ssize_t n = 0; (n = ::read(hands_, some.data(), some.size())) > 0;)
            text.append(some.data(), static_cast<std::size_t>(n));
        return text;
    }

    [[nodiscard]] bool edits() const {
        termios now{};
        return tcgetattr(fileno(in), &now) == 0 && (now.c_lflag & ICANON) == 0;
    }

    std::FILE* in = nullptr;
    std::FILE* out = nullptr;

 private:
    int hands_ = -1;
};

constexpr const char* kUp = "\x1b[A";
constexpr const char* kLeft = "\x1b[D";

std::string some_line(Terminal& terminal, LineEditor& editor, const std::string& keys,
                      const LineEditor::Completions* completions = nullptr) {
    const auto said = terminal.type(keys, [&] { return editor.read("> ", completions); });
    return said ? *said : "(the end)";
}

}  // namespace

TEST_CASE("a line is edited at a terminal while it is typed", "[terminal][line_editor]") {
    const Environment term{"TERM", "xterm"};
    Terminal terminal;
    const auto editor = LineEditor::at_terminal(terminal.in, terminal.out);
    REQUIRE(editor);
    const auto [keys, line] = GENERATE(table<std::string, std::string>({
        {"draft 1\n", "draft 1"},
        {"daft 1\x1b[D\x1b[D\x1b[D\x1b[D\x1b[Dr\n", "draft 1"},  // left
        {"raft 1\x01"
         "d\n",
         "draft 1"},                           // Ctrl-A
        {"raft\x1b[Hd\x1b[F 1\n", "draft 1"},  // home and end
        {"raft\x1bOHd\x1bOF 1\n", "draft 1"},  // as others send them
        {"raft\x01"
         "d\x05 1\n",
         "draft 1"},                                                      // Ctrl-E
        {"draft 1 or 2\x1b[D\x1b[D\x1b[D\x1b[D\x1b[D\x0b\n", "draft 1"},  // Ctrl-K
        {"draftt 1\x1b[D\x1b[D\x1b[D\x1b[3~\n", "draft 1"},               // delete
        {"draft 12\x7f\n", "draft 1"},
        {"reject\x15"
         "accept\n",
         "accept"},                                                          // Ctrl-U
        {"\xD0\xBD\xD0\xB5\xD1\x82\x7f\x7f\xD0\xB0\n", "\xD0\xBD\xD0\xB0"},  // whole characters go
        {"\xD0\xB0\xD0\xB2\x1b[D\xD0\xB1\n", "\xD0\xB0\xD0\xB1\xD0\xB2"},
    }));
    INFO(keys);
    CHECK(some_line(terminal, *editor, keys) == line);
    CHECK_FALSE(terminal.edits());  // whoever comes next finds the terminal as it was
}

TEST_CASE("the up arrow brings back what was typed, until somebody else sits down", "[terminal][line_editor]") {
    const Environment term{"TERM", "xterm"};
    Terminal terminal;
    const auto editor = LineEditor::at_terminal(terminal.in, terminal.out);
    REQUIRE(editor);
    std::istringstream none;
    std::ostringstream pages;
    Prompt prompt{none, pages, false, {}, editor.get()};
    const LineEditor::Completions no;
    const auto command = [&](const std::string& keys) {
        return terminal.type(keys, [&] { return prompt.ask_command("\nEU > ", no); });
    };
    CHECK(command("draft 1\n") == "draft 1");
    CHECK(terminal.type("2\n", [&] { return prompt.ask("number > "); }) == "2");
    CHECK(command("\xD0\xB4\xD0\xB0\n") == "\xD0\xB4\xD0\xB0");
    CHECK(command(std::string{kUp} + "\n") == "\xD0\xB4\xD0\xB0");
    CHECK(command(std::string{kUp} + kUp + kLeft + "\x7f 2\n") == "draft 21");
    CHECK(command(std::string{kUp} + kUp + kUp + "\x7f\n") == "draft");  // an answer to a question is no command
    prompt.forget_lines();
    CHECK(command(std::string{kUp} + "look\n") == "look");
    CHECK(pages.str().starts_with("\n\n"));  // all but the line that is edited is printed as ever
    CHECK_THAT(terminal.shown(), Catch::Contains("EU > "));
}

TEST_CASE("Tab completes the words of the game", "[terminal][line_editor]") {
    const Environment term{"TERM", "xterm"};
    Terminal terminal;
    const auto editor = LineEditor::at_terminal(terminal.in, terminal.out);
    REQUIRE(editor);
    const LineEditor::Completions words{{"accept", "actor", "actors", "abstain", "draft"}, {"russia", "ukraine"}};
    CHECK(some_line(terminal, *editor, "dr\t3\n", &words) == "draft 3");
    CHECK(some_line(terminal, *editor, "DR\t3\n", &words) == "draft 3");
    CHECK(some_line(terminal, *editor, "act\t r\t\n", &words) == "actor russia ");
    CHECK(some_line(terminal, *editor, "x\ty\n", &words) == "xy");
    CHECK(some_line(terminal, *editor, "dr\t\n", nullptr) == "dr");
    (void)terminal.shown();
    CHECK(some_line(terminal, *editor, "a\tb\t\n", &words) == "abstain ");
    CHECK_THAT(terminal.shown(), Catch::Contains("abstain accept actor actors"));
}

TEST_CASE("Ctrl-D ends the input on an empty line alone", "[terminal][line_editor]") {
    const Environment term{"TERM", "xterm"};
    Terminal terminal;
    const auto editor = LineEditor::at_terminal(terminal.in, terminal.out);
    REQUIRE(editor);
    CHECK(some_line(terminal, *editor, "ab\x04\x01\x04\n") == "b");
    CHECK(some_line(terminal, *editor, "\n").empty());
    CHECK(some_line(terminal, *editor, "\x04") == "(the end)");
}

TEST_CASE("where lines cannot be edited they are read as they come", "[terminal][line_editor]") {
    Terminal terminal;
    SECTION("a terminal that is dumb, or that nobody knows") {
        const Environment term{"TERM", GENERATE("dumb", "", "no-such-terminal")};
        CHECK(LineEditor::at_terminal(terminal.in, terminal.out) == nullptr);
        CHECK(terminal.shown().empty());
    }
    SECTION("a file or a pipe on either side") {
        const Environment term{"TERM", "xterm"};
        std::FILE* const file = std::tmpfile();
        CHECK(LineEditor::at_terminal(file, terminal.out) == nullptr);
        CHECK(LineEditor::at_terminal(terminal.in, file) == nullptr);
        std::fclose(file);
    }
}

TEST_CASE("a terminal that shows nothing of what is typed shows it again however the program ends", "[terminal]") {
    const int signal = GENERATE(SIGINT, SIGTERM, SIGHUP, SIGQUIT);
    INFO("signal " << signal);
    Terminal terminal;
    const int keyboard = fileno(terminal.in);
    const pid_t child = fork();
    REQUIRE(child >= 0);
    if (child == 0) {
        const rlimit nothing{0, 0};
        setrlimit(RLIMIT_CORE, &nothing);
        std::signal(signal, SIG_DFL);
        dup2(keyboard, STDIN_FILENO);
        std::ostringstream pages;
        Prompt prompt{std::cin, pages, false};
        _exit(prompt.ask_unseen("The word?") ? 3 : 4);
    }
    termios now{};
    const auto echoes = [&] {
        tcgetattr(keyboard, &now);
        return (now.c_lflag & ECHO) != 0;
    };
    for (int i = 0; i < 2000 && echoes(); ++i)
        std::this_thread::sleep_for(std::chrono::milliseconds{5});
    CHECK_FALSE(echoes());
    kill(child, signal);
    int status = 0;
    waitpid(child, &status, 0);
    CHECK((WIFSIGNALED(status) && WTERMSIG(status) == signal));
    CHECK(echoes());
}

}  // namespace demarche::terminal
