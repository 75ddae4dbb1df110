#pragma once

#include <CLI/CLI.hpp>
#include <cstddef>
#include <string>
#include <vector>

namespace demarche::tools {

/// How the command line speaks: help in lines that fit the terminal, and misuse answered with what would be right.
/// --help, the manual page and shell completion all read one tree of subcommands and options, so none of them can go
/// stale.

// What kind of word an option or an argument takes: its type_name. --help shows it; completion knows what words of that
// kind there are.
inline constexpr const char* kScenarioWord = "SCENARIO";  ///< An id of the catalogue, or a folder.
inline constexpr const char* kScenariosWord = "PATH";     ///< The same, or a folder that holds scenarios.
inline constexpr const char* kSeatWord = "SEAT";          ///< A playable actor of the scenario that is named before.
inline constexpr const char* kSeatsWord = "SEAT,...";     ///< Several, separated by commas.
inline constexpr const char* kBotWord = "SEAT=COMMAND";   ///< A seat and the program that plays it.
inline constexpr const char* kSeatValueWord = "[SEAT=]WORD";
inline constexpr const char* kSaveWord = "SAVE";  ///< A name among the saves, or a file.
inline constexpr const char* kFileWord = "FILE";
inline constexpr const char* kFolderWord = "FOLDER";
inline constexpr const char* kNumberWord = "N";
inline constexpr const char* kSecondsWord = "SECONDS";
inline constexpr const char* kCommandWord = "SUBCOMMAND";
inline constexpr const char* kWordWord = "WORD";  ///< One of a few that the option's validator names.

/// One word of a few; a misspelt one is answered with the nearest.
[[nodiscard]] CLI::Validator one_of(std::vector<std::string> words);

/// A seed: a whole number from 0 to 2^64 - 1.
[[nodiscard]] CLI::Validator seed_number();
/// For names of files and the like, which "$forgotten" leaves empty.
[[nodiscard]] CLI::Validator no_empty_word();
/// Which CLI::Range lets pass.
[[nodiscard]] CLI::Validator no_nan();

/// What one option or argument takes, as the tree has it.
struct Taken {
    std::string word;                  ///< Its kind, one of the above; empty for a flag.
    std::vector<std::string> choices;  ///< Of one_of; else empty.
    std::string range;                 ///< "1 to 256", or empty.
    std::string standard;              ///< What stands when nothing is said, or empty.
    std::size_t most = 0;              ///< How many words: 0 for a flag, a large number for any.
};
[[nodiscard]] Taken taken(const CLI::Option& option);
/// "-n, --games N", "--seats SEAT,...", "[scenario]".
[[nodiscard]] std::string heading(const CLI::Option& option);
/// "How many games (1 to 100000000; 100 unless said)".
[[nodiscard]] std::string description(const CLI::Option& option);
/// The options that --help shows, in their order; arguments are those without dashes.
[[nodiscard]] std::vector<const CLI::Option*> options_of(const CLI::App& app);
[[nodiscard]] std::vector<const CLI::Option*> arguments_of(const CLI::App& app);
/// The subcommands that --help shows, in their order.
[[nodiscard]] std::vector<const CLI::App*> subcommands_of(const CLI::App& app);
/// The subcommand of this name; null if there is none.
[[nodiscard]] const CLI::App* subcommand_of(const CLI::App& app, const std::string& name);

/// Lines of at most `width` columns (longer words stand alone), all but the first behind `indent` blanks.
[[nodiscard]] std::string wrapped(const std::string& text, std::size_t indent, std::size_t width);

/// The layout of --help.
class HelpLayout : public CLI::Formatter {
 public:
    HelpLayout();
    std::string make_option(const CLI::Option* option, bool is_positional) const override;
    std::string make_subcommand(const CLI::App* command) const override;
    std::string make_description(const CLI::App* command) const override;
    std::string make_usage(const CLI::App* command, std::string name) const override;
    std::string make_footer(const CLI::App* command) const override;

 private:
    std::size_t width_;
};

/// What is wrong with a command line that `app` did accept: a list such as `--empty a,,b`, whose empty words the parser
/// passes over. Ends with a newline; "" if nothing is.
[[nodiscard]] std::string empty_word(const CLI::App& app, const std::vector<std::string>& words);

/// What is wrong with a command line that `app` did not accept, and what would be right. Ends with a newline.
[[nodiscard]] std::string misuse(const CLI::App& app, const CLI::ParseError& error,
                                 const std::vector<std::string>& words);

}  // namespace demarche::tools
