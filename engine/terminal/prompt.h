#pragma once

#include <iosfwd>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "base/words.h"

namespace demarche::terminal {

/// Asks and prints. Where the input is no terminal each answer is printed after its question, so that a transcript of a
/// scripted game reads like a played one.
class Prompt {
 public:
    Prompt(std::istream& in, std::ostream& out, bool echo, Words words = {})
        : in_(in), out_(out), echo_(echo), words_(std::move(words)) {}

    void print(const std::string& text);
    void line(const std::string& text = {}) { print(text + "\n"); }
    /// A line of input without blanks around it; nothing at the end of input.
    [[nodiscard]] std::optional<std::string> ask(const std::string& question);
    /// One of some options by number; nothing when the player leaves it ("", "0", "back") or the input ends.
    /// @param how  A list that was shown before can stand in a few lines.
    enum class Set { kList, kLines };
    [[nodiscard]] std::optional<std::size_t> pick(const std::string& title, const std::vector<std::string>& options,
                                                  Set how = Set::kList);
    /// Several of some options: numbers or words separated by blanks or commas, "all".
    [[nodiscard]] std::optional<std::vector<std::size_t>> pick_some(const std::string& title,
                                                                    const std::vector<std::string>& options,
                                                                    const std::vector<std::size_t>& chosen);
    [[nodiscard]] bool at_end() const { return at_end_; }

 private:
    std::istream& in_;
    std::ostream& out_;
    bool echo_;
    Words words_;
    bool at_end_ = false;
};

/// The option that a word means: by its number from 1, or by how it begins if only one does.
[[nodiscard]] std::optional<std::size_t> option_of(const std::string& word, const std::vector<std::string>& options);

}  // namespace demarche::terminal
