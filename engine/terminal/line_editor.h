#pragma once

#include <cstdio>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace demarche::terminal {

/// Reads lines at a terminal that can be edited while they are typed: arrows and the other keys of editing, former
/// lines, Tab. While a line is read the signals that end or stop the program give the terminal back first.
class LineEditor {
 public:
    /// What Tab completes.
    struct Completions {
        std::vector<std::string> first;  ///< The first word of a line.
        std::vector<std::string> other;  ///< Those after it.
    };

    /// nullptr where lines cannot be edited: where either is no terminal, the terminal cannot move its cursor (TERM is
    /// "dumb", unset or unknown), or it has another encoding than UTF-8. Both must outlive what is returned.
    [[nodiscard]] static std::unique_ptr<LineEditor> at_terminal(std::FILE* in, std::FILE* out);
    LineEditor(const LineEditor&) = delete;
    LineEditor& operator=(const LineEditor&) = delete;
    ~LineEditor();

    /// A line without its end; nothing at the end of the input (Ctrl-D on an empty line).
    /// @param question     In UTF-8, one line.
    /// @param completions  nullptr: Tab does nothing.
    [[nodiscard]] std::optional<std::string> read(const std::string& question, const Completions* completions);
    /// The up arrow brings this line back. Lines are kept in memory alone.
    void remember(const std::string& line);
    /// Somebody else has the keyboard: no line comes back.
    void forget();

 private:
    struct Parts;
    explicit LineEditor(std::unique_ptr<Parts> parts);
    std::unique_ptr<Parts> parts_;
};

}  // namespace demarche::terminal
