#include "terminal/prompt.h"

#include <fmt/format.h>

#include <algorithm>
#include <istream>
#include <ostream>

#include "base/text.h"
#include "terminal/words.h"

namespace demarche::terminal {

namespace {

std::optional<std::size_t> number_of(const std::string& word, std::size_t most) {
    if (word.empty() || word.size() > 4 || word.find_first_not_of("0123456789") != std::string::npos)
        return std::nullopt;
    const auto value = static_cast<std::size_t>(std::stoul(word));
    return value >= 1 && value <= most ? std::optional{value - 1} : std::nullopt;
}

}  // namespace

std::optional<std::size_t> option_of(const std::string& word, const std::vector<std::string>& options) {
    if (auto number = number_of(word, options.size())) return number;
    std::optional<std::size_t> hit;
    for (std::size_t i = 0; i < options.size(); ++i) {
        const std::string have = lower(options[i]);
        const std::string want = lower(word);
        if (have == want) return i;
        if (have.substr(0, want.size()) != want) continue;
        if (hit) return std::nullopt;
        hit = i;
    }
    return hit;
}

void Prompt::print(const std::string& text) {
    out_ << text;
    out_.flush();
}

std::optional<std::string> Prompt::ask(const std::string& question) {
    print(question);
    std::string line;
    if (!std::getline(in_, line)) {
        at_end_ = true;
        print("\n");
        return std::nullopt;
    }
    const std::size_t from = line.find_first_not_of(" \t\r");
    const std::size_t to = line.find_last_not_of(" \t\r");
    line = from == std::string::npos ? std::string{} : line.substr(from, to - from + 1);
    line = printable(line, 8000);
    if (echo_) print(line + "\n");
    return line;
}

std::optional<std::size_t> Prompt::pick(const std::string& title, const std::vector<std::string>& options, Set how) {
    if (options.empty()) return std::nullopt;
    std::string together = title;
    for (std::size_t i = 0; i < options.size(); ++i)
        together += fmt::format(" {} {}{}", i + 1, options[i], i + 1 < options.size() ? ";" : "");
    if (how == Set::kLines) line(wrap(together, 78, 2));
    if (how == Set::kList) line(title);
    for (std::size_t i = 0; i < options.size() && how == Set::kList; ++i)
        line(fmt::format(" {:>2}  {}", i + 1, wrap(options[i], 78, 5)));
    for (;;) {
        auto answer = ask("  " + words_.tr("number (Enter: leave it)") + "> ");
        if (!answer || answer->empty() || *answer == "0" || lower(*answer) == "back") return std::nullopt;
        if (auto index = option_of(*answer, options)) return index;
        line("  " + words_.tr("'{answer}' is none of them; a number from 1 to {n}.", *answer, options.size()));
    }
}

std::optional<std::vector<std::size_t>> Prompt::pick_some(const std::string& title,
                                                          const std::vector<std::string>& options,
                                                          const std::vector<std::size_t>& chosen) {
    line(title);
    for (std::size_t i = 0; i < options.size(); ++i) {
        const bool in = std::find(chosen.begin(), chosen.end(), i) != chosen.end();
        line(fmt::format(" {:>2} {} {}", i + 1, in ? '*' : ' ', options[i]));
    }
    for (;;) {
        auto answer = ask("  " + words_.tr("numbers or names (Enter: those marked *; 0: leave it)") + "> ");
        if (!answer || *answer == "0") return std::nullopt;
        if (answer->empty()) return chosen;
        if (lower(*answer) == "all") {
            std::vector<std::size_t> all(options.size());
            for (std::size_t i = 0; i < all.size(); ++i)
                all[i] = i;
            return all;
        }
        std::string text = *answer;
        std::replace(text.begin(), text.end(), ',', ' ');
        std::vector<std::size_t> some;
        std::string unknown;
        for (const std::string& word : words_of(text)) {
            if (auto index = option_of(word, options)) {
                if (std::find(some.begin(), some.end(), *index) == some.end()) some.push_back(*index);
            } else {
                unknown = word;
            }
        }
        if (unknown.empty() && !some.empty()) return some;
        line("  " + words_.tr("'{answer}' is none of them.", unknown));
    }
}

}  // namespace demarche::terminal
