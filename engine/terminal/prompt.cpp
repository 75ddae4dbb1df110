#include "terminal/prompt.h"

#include <fmt/format.h>
#include <termios.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <csignal>
#include <cstdlib>
#include <functional>
#include <istream>
#include <ostream>
#include <utility>

#include "base/lines.h"
#include "base/signals.h"
#include "base/text.h"
#include "terminal/words.h"

namespace demarche::terminal {

namespace {

constexpr std::size_t kLongestLine = 8000;  ///< Bytes; no command brings as much.

std::optional<std::size_t> number_of(const std::string& word, std::size_t most) {
    if (word.size() > 4 || !of_digits(word)) return std::nullopt;
    const auto value = static_cast<std::size_t>(std::stoul(word));
    return value >= 1 && value <= most ? std::optional{value - 1} : std::nullopt;
}

/// The one option that begins as the word does, whatever joins its words: "jalal_abad" and "jalalabad" are Jalal-Abad.
std::optional<std::size_t> joined_option(const std::string& word, const std::vector<std::string>& options) {
    const std::string want = joined_name(word);
    if (utf8_length(want) < 3) return std::nullopt;
    std::optional<std::size_t> found;
    for (std::size_t i = 0; i < options.size(); ++i) {
        if (!joined_name(options[i]).starts_with(want)) continue;
        if (found) return std::nullopt;
        found = i;
    }
    return found;
}

}  // namespace

bool of_digits(const std::string& word) {
    return !word.empty() && word.find_first_not_of("0123456789") == std::string::npos;
}

std::optional<std::size_t> option_of(const std::string& word, const std::vector<std::string>& options) {
    if (auto number = number_of(word, options.size())) return number;
    const std::string want = in_capitals(word);
    if (want.empty()) return std::nullopt;
    std::vector<std::size_t> begin;
    std::vector<std::size_t> hold;
    for (std::size_t i = 0; i < options.size(); ++i) {
        const std::string have = in_capitals(options[i]);
        if (have == want) return i;
        if (have.starts_with(want)) begin.push_back(i);
        // "back" stands in "Whoever flees is turned back", and means nothing of the sort.
        if (have.substr(0, have.find(": ")).find(want) != std::string::npos) hold.push_back(i);
    }
    if (begin.size() == 1) return begin.front();
    // The middle of what it is called will do where a single letter would not.
    if (begin.empty() && hold.size() == 1 && utf8_length(want) > 2) return hold.front();
    return begin.empty() ? joined_option(word, options) : std::nullopt;
}

bool says_yes(const Words& words, const std::string& said) {
    const std::string yes = in_capitals(words.tr("yes"));
    const std::string given = in_capitals(said);
    return !given.empty() && (yes.starts_with(given) || std::string{"YES"}.starts_with(given));
}

void Prompt::print(const std::string& text) {
    out_ << fitted_to_page(text);
    out_.flush();
}

std::string Prompt::fault_of(const std::string& line, std::size_t length) const {
    // What is mended in silence says something else than was typed.
    if (length > kLongestLine)
        return words_.tr("That line has {n} bytes, and at most {most} are read; nothing was done with it.", length,
                         kLongestLine);
    if (!is_utf8(line))
        return words_.tr(
            "That line is not UTF-8 text, and nothing was done with it. If your terminal has another "
            "encoding, set it to UTF-8.");
    if (!is_plain_text(line))
        return words_.tr(
            "That line holds control characters, such as those of an arrow key, and nothing was done with "
            "it.");
    return {};
}

std::optional<std::size_t> Prompt::typed(const std::string& question, const LineEditor::Completions* completions,
                                         std::string& line) {
    if (editor_ == nullptr) {
        print(question);
        return read_line(in_, line, kLongestLine);
    }
    // The editor draws the line that it works on anew, and knows of none above it.
    const std::string page = fitted_to_page(question);
    const std::size_t last = page.find_last_of('\n') + 1;
    out_ << page.substr(0, last);
    out_.flush();
    auto given = editor_->read(page.substr(last), completions);
    if (!given) return std::nullopt;
    line = std::move(*given);
    return line.size();
}

void Prompt::remember(const std::string& line) {
    if (editor_ != nullptr && !line.empty()) editor_->remember(line);
}

void Prompt::forget_lines() {
    if (editor_ != nullptr) editor_->forget();
}

std::optional<std::string> Prompt::ask(const std::string& question) {
    return asked(question, nullptr);
}

std::optional<std::string> Prompt::ask_command(const std::string& question,
                                               const LineEditor::Completions& completions) {
    auto said = asked(question, &completions);
    if (said) remember(*said);
    return said;
}

std::optional<std::string> Prompt::asked(const std::string& question, const LineEditor::Completions* completions) {
    std::string line;
    for (;;) {
        if (at_end()) return std::nullopt;
        const auto length = typed(question, completions, line);
        if (!length) {
            at_end_ = true;
            print("\n");
            return std::nullopt;
        }
        if (!line.empty() && line.back() == '\r') line.pop_back();
        if (line.starts_with("\xEF\xBB\xBF")) line.erase(0, 3);  // the mark that some editors put before a text
        const std::string fault = fault_of(line, *length);
        if (fault.empty()) break;
        if (echo_) print(printable(line, 200) + "\n");
        this->line("  " + wrap(fault, 76, 4));
    }
    const std::size_t from = line.find_first_not_of(" \t\r");
    const std::size_t to = line.find_last_not_of(" \t\r");
    line = from == std::string::npos ? std::string{} : line.substr(from, to - from + 1);
    if (echo_) print(line + "\n");
    said_nothing_ = line.empty();
    return line;
}

namespace {

/// While a line is read unseen: how the terminal was before, and what the signals that end a program then did.
termios g_shown{};
std::array<void (*)(int), kEndingSignals.size()> g_before{};

/// Whoever is interrupted then must not be left with a terminal that shows nothing. What else has to be done at the end
/// is done by whoever was asked before.
void show_and_end(int signal) {
    tcsetattr(STDIN_FILENO, TCSANOW, &g_shown);
    for (std::size_t i = 0; i < kEndingSignals.size(); ++i) {
        if (kEndingSignals[i] == signal) std::signal(signal, g_before[i]);
    }
    std::raise(signal);
}

}  // namespace

std::optional<std::string> Prompt::ask_unseen(const std::string& question) {
    // Only a terminal shows by itself what is typed into it.
    const bool hide = !echo_ && isatty(STDIN_FILENO) != 0 && tcgetattr(STDIN_FILENO, &g_shown) == 0;
    if (hide) {
        for (std::size_t i = 0; i < kEndingSignals.size(); ++i) {
            g_before[i] = std::signal(kEndingSignals[i], show_and_end);
            if (g_before[i] == SIG_IGN) std::signal(kEndingSignals[i], SIG_IGN);
        }
        termios hidden = g_shown;
        hidden.c_lflag &= ~static_cast<tcflag_t>(ECHO);
        tcsetattr(STDIN_FILENO, TCSAFLUSH, &hidden);
    }
    const bool echo = std::exchange(echo_, false);
    LineEditor* const editor = std::exchange(editor_, nullptr);  // it shows what it reads
    auto said = ask(question);
    echo_ = echo;
    editor_ = editor;
    if (hide) {
        tcsetattr(STDIN_FILENO, TCSAFLUSH, &g_shown);
        for (std::size_t i = 0; i < kEndingSignals.size(); ++i)
            std::signal(kEndingSignals[i], g_before[i]);
    }
    if (said) line();
    return said;
}

Prompt::Other Prompt::other_than_answer(const std::string& answer, const std::string& help) {
    const std::string word = lower(answer);
    // Whoever says so within a question means the question: 'quit' alone leaves the game from here.
    if (word == "back" || word == "exit") return Other::kLeft;
    if (word == "quit") {
        at_end_ = true;  // each question on the way out is left as at the end of the input
        return Other::kLeft;
    }
    if (word == "help" || word == "?") {
        const std::string pages =
            leads_back_ ? words_.tr(
                              "'back' goes one question back. Pages such as look, brief, objectives, actor "
                              "NAME, draft N or why NUMBER can be read meanwhile.")
                        : words_.tr(
                              "'back' leaves the question. Pages such as look, brief, objectives, actor NAME, "
                              "draft N or why NUMBER can be read meanwhile.");
        line("  " + wrap(help + " " + pages, 76, 2));
        return Other::kShown;
    }
    const Meanwhile taken = aside_ ? aside_(answer) : Meanwhile::kUnknown;
    if (taken == Meanwhile::kUnknown) return Other::kUnknown;
    if (leaving_) return Other::kLeft;
    return taken == Meanwhile::kPage ? Other::kShown : Other::kRemarked;
}

namespace {

std::size_t number_at(const Prompt::Numbers& numbers, std::size_t option) {
    return numbers.empty() ? option + 1 : numbers[option];
}

/// Which numbers there are: "a number from 1 to 4", "numbers from 1 to 4", "2, 3 or 7".
std::string numbers_text(const Words& words, const Prompt::Numbers& numbers, std::size_t options, bool several) {
    if (numbers.empty())
        return several ? words.tr("numbers from 1 to {n}", options) : words.tr("a number from 1 to {n}", options);
    std::vector<std::string> all;
    for (const std::size_t number : numbers)
        all.push_back(std::to_string(number));
    return words.list_or(all);
}

std::optional<std::size_t> meant(const std::string& word, const std::vector<std::string>& options,
                                 const Prompt::Also& also, const Prompt::Numbers& numbers) {
    if (!numbers.empty() && of_digits(word)) {
        const auto at = std::find_if(numbers.begin(), numbers.end(),
                                     [&](std::size_t number) { return std::to_string(number) == word; });
        return at == numbers.end() ? std::nullopt : std::optional{static_cast<std::size_t>(at - numbers.begin())};
    }
    // A name of its own goes before part of a longer one.
    const bool whole = std::any_of(options.begin(), options.end(),
                                   [&](const std::string& option) { return in_capitals(option) == in_capitals(word); });
    if (const std::string said = lower(word); !whole && (said == "back" || said == "quit" || said == "help")) return {};
    if (also && !whole && !of_digits(word)) {
        if (const auto named = also(word)) return named;
    }
    return option_of(word, options);
}

}  // namespace

namespace {

/// Adds to a choice what follows a '+' and takes out what follows a '-', each up to the next of them.
/// @return What names nothing; "" where all does.
std::string changed_by(const std::string& answer, std::vector<std::size_t>& chosen,
                       const std::function<std::optional<std::size_t>(const std::string&)>& meant) {
    for (std::size_t at = 0; at < answer.size();) {
        // A hyphen within a name begins nothing.
        std::size_t end = at + 1;
        while (end < answer.size() && !((answer[end] == '+' || answer[end] == '-') && answer[end - 1] == ' '))
            ++end;
        std::string word = answer.substr(at + 1, end - at - 1);
        word.erase(0, std::min(word.find_first_not_of(" ,"), word.size()));
        word.erase(word.find_last_not_of(" ,") + 1);
        const auto index = meant(word);
        if (!index) return word.empty() ? answer : word;
        const auto has = std::find(chosen.begin(), chosen.end(), *index);
        if (answer[at] == '+' && has == chosen.end()) chosen.push_back(*index);
        if (answer[at] == '-' && has != chosen.end()) chosen.erase(has);
        at = end;
    }
    std::sort(chosen.begin(), chosen.end());
    return {};
}

/// May this line be a word of the game with what belongs to it, and no sentence? "Yes" and "no" are what people say.
bool perhaps_a_command(const std::string& line) {
    constexpr std::size_t kMost = 2;  // words: "wait", "draft 3", "actor russia"
    const std::vector<std::string> words = words_as_typed(line);
    if (words.empty() || words.size() > kMost || line.front() == '"') return false;
    const std::string verb = lower(words.front());
    if (verb == "yes" || verb == "no") return false;
    return std::string_view{".,:;!\""}.find(line.back()) == std::string_view::npos &&
           (words.size() == 1 || line.back() != '?');
}

}  // namespace

std::optional<std::string> Prompt::sentence(const std::string& question) {
    for (;;) {
        auto said = ask("  " + question + "> ");
        if (!said) return std::nullopt;
        remember(*said);
        if (!perhaps_a_command(*said)) {
            if (said->starts_with('"') || !reads_like_ || !reads_like_(*said)) return said_from({*said}, 0);
            const auto meant = ask("  " +
                                   wrap(words_.tr("That reads like a command. Shall it be said as it stands? "
                                                  "(yes; Enter: no, ask again; back: leave the question)"),
                                        76, 2) +
                                   "> ");
            if (!meant || lower(*meant) == "back") return std::nullopt;
            if (says_yes(words_, *meant)) return said_from({*said}, 0);
            continue;
        }
        const Other other =
            other_than_answer(*said, words_.tr("A sentence is wanted; in quotation marks if it might be a command."));
        if (other == Other::kLeft) return std::nullopt;
        if (other == Other::kUnknown) return said;
    }
}

template <class F>
auto Prompt::given_ahead(F meant) -> decltype(meant(std::string{})) {
    for (std::size_t n = given_.size(); n > 0; --n) {
        const std::string word = rest_of({given_.begin(), given_.begin() + static_cast<std::ptrdiff_t>(n)}, 0);
        auto answer = meant(word);
        if (!answer) continue;
        given_.erase(given_.begin(), given_.begin() + static_cast<std::ptrdiff_t>(n));
        return answer;
    }
    if (!given_.empty()) line("  " + words_.tr("'{answer}' does not fit.", untaken()));
    return std::nullopt;
}

std::string Prompt::untaken() {
    return rest_of(std::exchange(given_, {}), 0);
}

std::optional<std::size_t> Prompt::pick(const std::string& title, const std::vector<std::string>& options, Set how,
                                        std::optional<std::size_t> kept, const Also& also, const Numbers& numbers) {
    if (options.empty()) return std::nullopt;
    const auto list = [&](Set as) {
        if (as == Set::kShort) return;  // the question says where they are to be found
        std::string together = title;
        for (std::size_t i = 0; i < options.size(); ++i)
            together += fmt::format(" {} {}{}", number_at(numbers, i), options[i], i + 1 < options.size() ? ";" : "");
        line(as == Set::kLines ? wrap(together, 78, 2) : title);
        for (std::size_t i = 0; i < options.size() && as == Set::kList; ++i)
            line(fmt::format(" {:>2}  {}", number_at(numbers, i), wrap(options[i], 78, 5)));
    };
    if (const auto index = given_ahead([&](const std::string& word) { return meant(word, options, also, numbers); })) {
        line(fmt::format("{} {}", title, options[*index]));
        return index;
    }
    list(how);
    const std::string question =
        how == Set::kShort ? words_.tr("{question} (1 to {n}; ?: what they are)", title, options.size())
        : kept && leads_back_
            ? words_.tr("number (Enter: {kept}; back: the question before)", number_at(numbers, *kept))
        : kept        ? words_.tr("number (Enter: {kept}; back: leave it)", number_at(numbers, *kept))
        : leads_back_ ? words_.tr("number (Enter: back to the question before)")
                      : words_.tr("number (Enter: leave it)");
    for (;;) {
        auto answer = ask("  " + question + "> ");
        if (!answer || *answer == "0") return std::nullopt;
        if (answer->empty()) return kept;
        if (auto index = meant(*answer, options, also, numbers)) return index;
        const Other other =
            other_than_answer(*answer, words_.tr("One of the lines above is wanted: {numbers}, or how it begins.",
                                                 numbers_text(words_, numbers, options.size(), false)));
        if (other == Other::kLeft) return std::nullopt;
        if (other == Other::kShown) list(how == Set::kShort ? Set::kLines : how);
        if (other == Other::kUnknown)
            line("  " + wrap(words_.tr("'{answer}' is none of them; {numbers}.", *answer,
                                       numbers_text(words_, numbers, options.size(), false)),
                             76, 4));
    }
}

std::optional<std::vector<std::size_t>> Prompt::pick_some(const std::string& title,
                                                          const std::vector<std::string>& options,
                                                          const std::vector<std::size_t>& chosen, const Also& also,
                                                          const std::string& none, const Numbers& numbers) {
    const auto list = [&] {
        line(title);
        for (std::size_t i = 0; i < options.size(); ++i) {
            const bool in = std::find(chosen.begin(), chosen.end(), i) != chosen.end();
            line(fmt::format(" {:>2} {} {}", number_at(numbers, i), in ? '*' : ' ', wrap(options[i], 78, 6)));
        }
    };
    list();
    const std::string nobody = none.empty() ? words_.tr("nobody") : none;
    const std::string question =
        chosen.empty() ? leads_back_ ? words_.tr("numbers or names (Enter: back to the question before)")
                                     : words_.tr("numbers or names (Enter: leave it)")
        : leads_back_
            ? words_.tr(
                  "numbers or names (Enter: those marked *; +N, -N: one more, one less; none: {none}; 0: go back)",
                  nobody)
            : words_.tr(
                  "numbers or names (Enter: those marked *; +N, -N: one more, one less; none: {none}; 0: leave it)",
                  nobody);
    for (;;) {
        auto answer = ask("  " + wrap(question, 76, 2) + "> ");
        if (!answer || *answer == "0" || (answer->empty() && chosen.empty())) return std::nullopt;
        if (answer->empty()) return chosen;
        if (lower(*answer) == "none") return std::vector<std::size_t>{};
        if (lower(*answer) == "all") {
            std::vector<std::size_t> all(options.size());
            for (std::size_t i = 0; i < all.size(); ++i)
                all[i] = i;
            return all;
        }
        // "+3 -russia": those that are marked, with one more and without another.
        if (answer->front() == '+' || answer->front() == '-') {
            std::vector<std::size_t> now = chosen;
            const std::string unfit =
                changed_by(*answer, now, [&](const std::string& word) { return meant(word, options, also, numbers); });
            if (unfit.empty()) return now;
            line("  " + wrap(words_.tr("'{answer}' is none of them; {numbers}, or names.", unfit,
                                       numbers_text(words_, numbers, options.size(), true)),
                             76, 4));
            continue;
        }
        // The whole may be one name of several words.
        if (auto index = meant(*answer, options, also, numbers)) return std::vector<std::size_t>{*index};
        std::string text = *answer;
        std::replace(text.begin(), text.end(), ',', ' ');
        std::vector<std::size_t> some;
        std::string unknown;
        for (const std::string& word : words_of(text)) {
            if (auto index = meant(word, options, also, numbers)) {
                if (std::find(some.begin(), some.end(), *index) == some.end()) some.push_back(*index);
            } else {
                unknown = word;
            }
        }
        if (unknown.empty() && !some.empty()) return some;
        const Other other = other_than_answer(
            *answer, words_.tr("One or more of the lines above are wanted: {numbers} or names, with blanks "
                               "between them, 'all' or 'none'.",
                               numbers_text(words_, numbers, options.size(), true)));
        if (other == Other::kLeft) return std::nullopt;
        if (other == Other::kShown) list();
        if (other == Other::kUnknown)
            line("  " +
                 wrap(words_.tr("'{answer}' is none of them; {numbers}, or names.", unknown.empty() ? *answer : unknown,
                                numbers_text(words_, numbers, options.size(), true)),
                      76, 4));
    }
}

std::optional<double> Prompt::number(const std::string& question, const Range& range) {
    const auto wanted = [&] {
        return range.step > 0 ? words_.tr("A number from {low} to {high} in steps of {step} is wanted.", range.low,
                                          range.high, range.step)
                              : words_.tr("A number from {low} to {high} is wanted.", range.low, range.high);
    };
    // Nothing where it is no number; outside of the range it is one all the same.
    const auto read = [](std::string text) -> std::optional<double> {
        // A comma is a decimal point in half of the world.
        if (std::count(text.begin(), text.end(), ',') == 1) std::replace(text.begin(), text.end(), ',', '.');
        char* end = nullptr;
        const double value = std::strtod(text.c_str(), &end);
        return end != text.c_str() && *end == '\0' && std::isfinite(value) ? std::optional{value} : std::nullopt;
    };
    const auto fits = [&](double value) {
        const double steps = range.step > 0 ? (value - range.low) / range.step : 0;
        return value >= range.low && value <= range.high && std::abs(steps - std::round(steps)) < 1e-6;
    };
    if (const auto value = given_ahead([&](const std::string& word) {
            const auto number = read(word);
            return number && fits(*number) ? number : std::nullopt;
        })) {
        line(fmt::format("  {}: {}", question.substr(0, question.find(" (")), *value));
        return value;
    }
    for (;;) {
        auto answer = ask("  " + question + "> ");
        if (!answer) return std::nullopt;
        if (answer->empty()) return range.kept;
        const auto value = read(*answer);
        if (value && fits(*value)) return value;
        const Other other = value ? Other::kUnknown : other_than_answer(*answer, wanted());
        if (other == Other::kLeft) return std::nullopt;
        if (other == Other::kUnknown) line("  " + words_.tr("'{answer}' does not fit.", *answer) + " " + wanted());
    }
}

}  // namespace demarche::terminal
