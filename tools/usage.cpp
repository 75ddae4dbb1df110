#include "tools/usage.h"

#include <fmt/format.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include <algorithm>
#include <charconv>
#include <cmath>
#include <cstdlib>
#include <limits>
#include <sstream>

#include "base/text.h"

namespace demarche::tools {

namespace {

constexpr std::size_t kColumn = 28;  ///< Where descriptions begin.

/// Of the terminal that help is printed to; narrower and wider ones are no pleasure to read.
std::size_t columns() {
    winsize size{};
    std::size_t wide = 80;
    if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 0) wide = size.ws_col;
    return std::clamp<std::size_t>(wide, 60, 110);
}

std::string quoted_list(const std::vector<std::string>& words) {
    return list_text(words, "or");
}

std::string did_you_mean_word(const std::string& given, const std::vector<std::string>& known) {
    const std::vector<std::string_view> views(known.begin(), known.end());
    return did_you_mean(given, views);
}

/// All names by which an option can be called, with their dashes.
std::vector<std::string> names_of(const CLI::Option& option) {
    std::vector<std::string> out;
    for (const std::string& name : option.get_snames())
        out.push_back("-" + name);
    for (const std::string& name : option.get_lnames())
        out.push_back("--" + name);
    return out;
}

/// The option as a message names it: its longest name.
std::string called(const CLI::Option& option) {
    const std::vector<std::string> names = names_of(option);
    return names.empty() ? option.get_name(true, false) : names.back();
}

std::vector<std::string> long_names(const CLI::App& app) {
    std::vector<std::string> out;
    for (const CLI::Option* option : options_of(app)) {
        for (std::string& name : names_of(*option)) {
            if (name.starts_with("--")) out.push_back(std::move(name));
        }
    }
    return out;
}

/// "; did you mean '--as'?": for an option that the subcommand does not have. What other programs call it comes before
/// what is spelt like it: '--seat' is nearer to '--seed' than to '--as'.
std::string option_meant(const CLI::App& command, const std::string& given) {
    static constexpr std::pair<std::string_view, std::string_view> kElsewhere[] = {
        {"--seat", "--as"},        {"--actor", "--as"},        {"--player", "--as"},     {"--save", "--session"},
        {"--load", "--resume"},    {"--continue", "--resume"}, {"--language", "--lang"}, {"--difficulty", "--strength"},
        {"--level", "--strength"}, {"--terminal", "--text"},   {"--watch", "--demo"},    {"--output", "--out"},
        {"-o", "--out"},           {"--threads", "--jobs"},    {"--count", "--games"},   {"--runs", "--games"},
        {"--format", "--json"},
    };
    const std::vector<std::string> known = long_names(command);
    for (const auto& [word, ours] : kElsewhere) {
        if (word == given && std::find(known.begin(), known.end(), ours) != known.end())
            return fmt::format("; did you mean '{}'?", ours);
    }
    return given.starts_with("--") ? did_you_mean_word(given, known) : std::string{};
}

}  // namespace

CLI::Validator one_of(std::vector<std::string> words) {
    std::string all = fmt::format("{{{}}}", fmt::join(words, ","));
    return CLI::Validator{[words = std::move(words)](std::string& given) {
                              if (std::find(words.begin(), words.end(), given) != words.end()) return std::string{};
                              return fmt::format("'{}' is not one of its words: {}{}", printable(given, 100),
                                                 quoted_list(words), did_you_mean_word(given, words));
                          },
                          std::move(all)};
}

CLI::Validator seed_number() {
    return CLI::Validator{[](std::string& given) {
                              std::uint64_t value = 0;
                              const char* const end = given.data() + given.size();
                              const auto [rest, fault] = std::from_chars(given.data(), end, value);
                              if (fault == std::errc{} && rest == end) return std::string{};
                              return fmt::format("'{}' is no number that it takes (0 to {})", printable(given, 100),
                                                 std::numeric_limits<std::uint64_t>::max());
                          },
                          std::string{}};
}

CLI::Validator no_empty_word() {
    return CLI::Validator{
        [](std::string& given) { return given.empty() ? std::string{"the word after it is empty"} : std::string{}; },
        std::string{}};
}

CLI::Validator no_nan() {
    return CLI::Validator{[](std::string& given) {
                              char* end = nullptr;
                              return std::isnan(std::strtod(given.c_str(), &end)) ? std::string{"it is no number"}
                                                                                  : std::string{};
                          },
                          std::string{}};
}

Taken taken(const CLI::Option& option) {
    Taken out;
    if (option.get_type_size_max() == 0) return out;
    // "N:INT in [1 - 256]", "WORD:{a,b}": the kind, then what its validators say.
    const std::string all = option.get_type_name();
    const std::size_t colon = all.find(':');
    out.word = all.substr(0, colon);
    std::string allowed = colon == std::string::npos ? std::string{} : all.substr(colon + 1);
    if (allowed.starts_with('{') && allowed.ends_with('}')) {
        std::istringstream rest{allowed.substr(1, allowed.size() - 2)};
        for (std::string word; std::getline(rest, word, ',');)
            out.choices.push_back(word);
    } else if (const std::size_t open = allowed.find(" in ["); open != std::string::npos && allowed.ends_with(']')) {
        out.range = allowed.substr(open + 5, allowed.size() - open - 6);
        if (const std::size_t dash = out.range.find(" - "); dash != std::string::npos)
            out.range.replace(dash, 3, " to ");
    } else if (allowed == "NONNEGATIVE") {
        out.range = "from 0";
    }
    out.standard = option.get_default_str();
    out.most = static_cast<std::size_t>(option.get_items_expected_max());
    return out;
}

std::string heading(const CLI::Option& option) {
    const Taken takes = taken(option);
    if (option.get_positional()) {
        const std::string name = option.get_name(true, false) + (takes.most > 1 ? "..." : "");
        return option.get_required() ? name : "[" + name + "]";
    }
    std::string out = fmt::format("{}", fmt::join(names_of(option), ", "));
    if (takes.word.empty()) return out;
    out += " " + takes.word;
    if (option.get_delimiter() != '\0') return out;
    if (takes.most == 2) return out + " " + takes.word;
    return option.get_items_expected_min() > 1 || (takes.most > 1 && takes.word == kFileWord) ? out + "..." : out;
}

std::string description(const CLI::Option& option) {
    const Taken takes = taken(option);
    std::vector<std::string> notes;
    if (!takes.choices.empty()) notes.push_back(quoted_list(takes.choices));
    if (!takes.range.empty()) notes.push_back(takes.range);
    if (!takes.standard.empty()) notes.push_back(takes.standard + " unless said");
    return notes.empty() ? option.get_description()
                         : fmt::format("{} ({})", option.get_description(), fmt::join(notes, "; "));
}

std::vector<const CLI::Option*> options_of(const CLI::App& app) {
    return app.get_options([](const CLI::Option* o) { return !o->get_group().empty() && o->nonpositional(); });
}

std::vector<const CLI::Option*> arguments_of(const CLI::App& app) {
    return app.get_options([](const CLI::Option* o) { return !o->get_group().empty() && o->get_positional(); });
}

std::vector<const CLI::App*> subcommands_of(const CLI::App& app) {
    return app.get_subcommands([](const CLI::App* c) { return !c->get_group().empty() && !c->get_name().empty(); });
}

const CLI::App* subcommand_of(const CLI::App& app, const std::string& name) {
    for (const CLI::App* command : subcommands_of(app)) {
        if (command->get_name() == name) return command;
    }
    return nullptr;
}

std::string wrapped(const std::string& text, std::size_t indent, std::size_t width) {
    std::string out;
    std::size_t column = indent;
    std::istringstream words{text};
    for (std::string word; words >> word;) {
        const std::size_t length = utf8_length(word);
        if (!out.empty() && column + 1 + length > width) {
            out += "\n" + std::string(indent, ' ');
            column = indent;
        } else if (!out.empty()) {
            out += ' ';
            ++column;
        }
        out += word;
        column += length;
    }
    return out;
}

HelpLayout::HelpLayout() : width_(columns()) {
    label("Positionals", "Arguments");
    label("OPTIONS", "options");
    label("SUBCOMMAND", "subcommand ...");
}

std::string HelpLayout::make_option(const CLI::Option* option, bool /*is_positional*/) const {
    std::string out = "  " + heading(*option);
    out += out.size() + 2 > kColumn ? "\n" + std::string(kColumn, ' ') : std::string(kColumn - out.size(), ' ');
    return out + wrapped(description(*option), kColumn, width_) + "\n";
}

std::string HelpLayout::make_subcommand(const CLI::App* command) const {
    constexpr std::size_t kNames = 14;
    const std::string name = "  " + command->get_name();
    return name + std::string(std::max<std::size_t>(kNames, name.size() + 1) - name.size(), ' ') +
           wrapped(command->get_description(), kNames, width_) + "\n";
}

std::string HelpLayout::make_description(const CLI::App* command) const {
    return wrapped(command->get_description(), 0, width_) + "\n";
}

std::string HelpLayout::make_usage(const CLI::App* command, std::string name) const {
    return "\n" + Formatter::make_usage(command, std::move(name));
}

std::string HelpLayout::make_footer(const CLI::App* command) const {
    // Examples stand as they are; sentences are laid out.
    std::istringstream lines{command->get_footer()};
    std::string out;
    for (std::string line; std::getline(lines, line);)
        out += (line.starts_with(' ') ? line : wrapped(line, 0, width_)) + "\n";
    return out;
}

namespace {

/// An option that the subcommand does not have.
std::string unknown_option(const CLI::App& command, const std::vector<std::string>& words) {
    for (const std::string& word : words) {
        if (word == "--") break;
        if (!word.starts_with("--")) continue;
        const std::string name = word.substr(0, word.find('='));
        const std::vector<std::string> known = long_names(command);
        if (std::find(known.begin(), known.end(), name) != known.end()) continue;
        return fmt::format("there is no option '{}'{}", printable(name, 100), option_meant(command, name));
    }
    return {};
}

/// The option that a message of the parser's speaks of.
const CLI::Option* option_in(const CLI::App& command, const std::string& message) {
    const CLI::Option* found = nullptr;
    for (const CLI::Option* option : command.get_options({})) {
        const std::string name = option->get_name();
        const std::size_t at = message.find(name);
        if (at == std::string::npos || name.empty()) continue;
        if (found == nullptr || found->get_name().size() < name.size()) found = option;
    }
    return found;
}

/// Whether a word is a number that an option with such a range could take, were it in the range.
bool is_number(const Taken& takes, const std::string& word) {
    // Ranges of whole numbers are written without a point, and so are the numbers: no 1e2.
    if (takes.range.find('.') == std::string::npos) {
        const std::string_view digits = std::string_view{word}.substr(word.starts_with('-') ? 1 : 0);
        return !digits.empty() && digits.find_first_not_of("0123456789") == std::string_view::npos;
    }
    char* end = nullptr;
    const double value = std::strtod(word.c_str(), &end);
    return !word.empty() && *end == '\0' && !std::isnan(value);
}

std::string what_is_wrong(const CLI::App& command, const CLI::ParseError& error) {
    const std::string said = error.what();
    const CLI::Option* option = option_in(command, said);
    if (error.get_name() == "RequiredError") {
        for (const CLI::Option* missing : command.get_options({})) {
            if (!missing->get_required() || missing->count() > 0) continue;
            return fmt::format("'{}' needs {}: {}", command.get_name(), called(*missing), missing->get_description());
        }
    }
    // Its name is the subcommand's.
    if (dynamic_cast<const CLI::ExtrasError*>(&error) != nullptr) {
        const std::vector<std::string> extra = command.remaining();
        const bool dashed = !extra.empty() && extra.front().starts_with('-');
        const std::string first = extra.empty() ? std::string{} : printable(extra.front(), 100);
        if (dashed) return fmt::format("there is no option '{}'{}", first, option_meant(command, extra.front()));
        const std::vector<const CLI::Option*> arguments = arguments_of(command);
        if (arguments.empty())
            return fmt::format("'{}' takes no arguments, but there is '{}'", command.get_name(), first);
        return fmt::format("'{}' is one argument too many", first);
    }
    if (option == nullptr) return said;
    const Taken takes = taken(*option);
    if (error.get_name() == "ConversionError") {
        const std::size_t sign = said.find(" = ");
        const std::string value =
            sign == std::string::npos ? "that" : "'" + printable(said.substr(sign + 3), 100) + "'";
        return fmt::format("{}: {} is no number that it takes{}", called(*option), value,
                           takes.range.empty() ? "" : " (" + takes.range + ")");
    }
    if (error.get_name() == "ArgumentMismatch") {
        const int least = option->get_items_expected_min();
        if (const std::vector<std::string> given = option->results(); takes.most == 1 && given.size() > 1) {
            return fmt::format("{} takes one {}, and is given {}: '{}' and '{}'", called(*option), takes.word,
                               given.size(), printable(given[0], 60), printable(given[1], 60));
        }
        return fmt::format("{} needs {}{}: {}", called(*option), least > 1 ? fmt::format("{} times ", least) : "",
                           takes.word, description(*option));
    }
    if (error.get_name() == "ValidationError") {
        const std::string prefix = option->get_name() + ": ";
        std::string reason = said.starts_with(prefix) ? said.substr(prefix.size()) : said;
        if (!takes.range.empty()) {
            const std::vector<std::string> given = option->results();
            reason =
                given.empty() ? "the value is out of its range: " + takes.range
                : is_number(takes, given.back())
                    ? fmt::format("{} is out of its range: {}", printable(given.back(), 100), takes.range)
                    : fmt::format("'{}' is no number that it takes ({})", printable(given.back(), 100), takes.range);
        }
        return fmt::format("{}: {}", called(*option), reason);
    }
    return said;
}

}  // namespace

std::string empty_word(const CLI::App& app, const std::vector<std::string>& words) {
    const CLI::App* command = words.empty() ? nullptr : subcommand_of(app, words.front());
    if (command == nullptr) return {};
    for (const CLI::Option* option : command->get_options({})) {
        if (option->get_delimiter() == '\0' || option->get_lnames().empty()) continue;
        const std::string name = "--" + option->get_lnames().front();
        bool mine = false;
        for (const std::string& word : words) {
            const bool joined = word.starts_with(name + "=");
            mine = word == name || joined || (mine && !word.starts_with('-'));
            if (!mine || word == name) continue;
            const std::string list = "," + (joined ? word.substr(name.size() + 1) : word) + ",";
            if (list.find(",,") == std::string::npos) continue;
            return fmt::format("demarche: {}: in '{}' a word is empty; write words with one comma between them\n", name,
                               printable(list.substr(1, list.size() - 2), 100));
        }
    }
    return {};
}

std::string misuse(const CLI::App& app, const CLI::ParseError& error, const std::vector<std::string>& words) {
    if (words.empty()) return app.help();
    const std::string& first = words.front();
    const CLI::App* command = subcommand_of(app, first);
    if (command == nullptr) {
        if (first.starts_with('-')) {
            return fmt::format("demarche: there is no option '{}' before the subcommand{}\nSee 'demarche --help'.\n",
                               printable(first, 100), did_you_mean_word(first, long_names(app)));
        }
        std::vector<std::string> known;
        for (const CLI::App* one : subcommands_of(app))
            known.push_back(one->get_name());
        return fmt::format("demarche: there is no subcommand '{}'{}\nSubcommands: {}. See 'demarche --help'.\n",
                           printable(first, 100), did_you_mean_word(first, known), list_text(known));
    }
    std::string wrong = unknown_option(*command, {words.begin() + 1, words.end()});
    if (wrong.empty()) wrong = what_is_wrong(*command, error);
    return fmt::format("demarche: {}\nSee 'demarche {} --help'.\n", wrong, first);
}

}  // namespace demarche::tools
