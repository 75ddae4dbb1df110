// Shell completion. The shells hand the words of the line to `demarche __complete`, and everything that is known about
// them is known here, from the tree of subcommands and options; each shell's script only carries words to and fro.
#include <fmt/format.h>

#include <algorithm>
#include <filesystem>

#include "base/lines.h"
#include "session/saves.h"
#include "tools/commands.h"
#include "tools/usage.h"

namespace demarche::tools {

namespace {

namespace fs = std::filesystem;

// Each script asks with the words up to the cursor, the last of them being the one to complete. An answer is a line:
// the word, a tab, what it means; a line ":files" or ":folders" asks the shell for its own.
constexpr const char* kBash = R"SHELL(# bash completion for demarche; written by `demarche completion bash`
_demarche() {
    local words=() word line joined=
    # Bash takes '=' and ':' for words of their own: --seed=5 comes in three.
    for word in "${COMP_WORDS[@]:1:COMP_CWORD}"; do
        if [[ ${#words[@]} -gt 0 && ( $word == [=:]* || $joined ) ]]; then
            words[-1]+=$word
        else
            words+=("$word")
        fi
        joined=
        [[ $word == *[=:] ]] && joined=yes
    done
    [[ ${#words[@]} -gt 0 ]] || words=("")
    # What stands before the last '=' or ':' stays on the line.
    local current=${words[-1]} kept=
    [[ $current == *[=:]* ]] && kept=${current%"${current##*[=:]}"}
    COMPREPLY=()
    while IFS= read -r line; do
        case $line in
            :files) compopt -o default ;;
            :folders) compopt -o dirnames ;;
            *) word=${line%%$'\t'*} && COMPREPLY+=("${word#"$kept"}") ;;
        esac
    done < <("${COMP_WORDS[0]/#\~/$HOME}" __complete "${words[@]}" 2>/dev/null)
    [[ ${#COMPREPLY[@]} -eq 1 && ${COMPREPLY[0]} == *= ]] && compopt -o nospace
    return 0
}
complete -F _demarche demarche
)SHELL";

constexpr const char* kZsh = R"SHELL(#compdef demarche
# zsh completion for demarche; written by `demarche completion zsh`
_demarche() {
    local line files folders
    local -a described
    for line in "${(@f)$("${(Q)words[1]/#\~/$HOME}" __complete "${(@Q)words[2,CURRENT]}" 2>/dev/null)}"; do
        case $line in
            '') ;;
            :files) files=yes ;;
            :folders) folders=yes ;;
            *) described+=("${${line%%$'\t'*}//:/\\:}:${line#*$'\t'}") ;;
        esac
    done
    (( ${#described} )) && _describe -V demarche described
    [[ -n $files ]] && _files
    [[ -n $folders ]] && _files -/
    return 0
}
if [[ $funcstack[1] == _demarche ]]; then
    _demarche "$@"
else
    compdef _demarche demarche
fi
)SHELL";

constexpr const char* kFish = R"SHELL(# fish completion for demarche; written by `demarche completion fish`
function __demarche_complete
    set -l before (commandline -opc)
    set -l current (commandline -ct)
    for line in ($before[1] __complete $before[2..-1] "$current" 2>/dev/null)
        switch $line
            case :files
                __fish_complete_path "$current"
            case :folders
                __fish_complete_directories "$current"
            case '*'
                echo $line
        end
    end
end
complete --command demarche --no-files --arguments '(__demarche_complete)'
)SHELL";

struct Candidates {
    std::vector<std::pair<std::string, std::string>> words;  ///< The word, and what it means.
    bool files = false;
    bool folders = false;

    /// Adds a word if it goes on from what is typed.
    void add(const std::string& typed, const std::string& word, const std::string& meaning = {}) {
        if (word.starts_with(typed)) words.emplace_back(word, meaning);
    }
};

/// The first sentence of a description, on one line.
std::string short_form(const std::string& text) {
    return text.substr(0, text.find('\n'));
}

/// What is on the line before the word that is typed.
struct Line {
    const CLI::App* command = nullptr;
    std::vector<std::string> arguments;
    std::vector<const CLI::Option*> given;
    const CLI::Option* open = nullptr;  ///< An option whose value comes next.
};

const CLI::Option* option_named(const CLI::App& command, const std::string& name) {
    for (const CLI::Option* option : options_of(command)) {
        if (option->check_name(name)) return option;
    }
    return nullptr;
}

Line read_line(const CLI::App& command, const std::vector<std::string>& before) {
    Line line;
    line.command = &command;
    std::size_t taken_by_open = 0;
    for (const std::string& word : before) {
        if (word.size() > 1 && word.starts_with('-')) {
            line.open = nullptr;
            const CLI::Option* option = option_named(command, word.substr(0, word.find('=')));
            if (option == nullptr) continue;
            line.given.push_back(option);
            if (!taken(*option).word.empty() && word.find('=') == std::string::npos) line.open = option;
            taken_by_open = 0;
        } else if (line.open != nullptr) {
            // One word, or as many as the option must have; a list of its own goes on with commas.
            const auto least = static_cast<std::size_t>(std::max(1, line.open->get_items_expected_min()));
            const bool greedy = taken(*line.open).most > least && line.open->get_allow_extra_args();
            if (++taken_by_open >= least && !greedy) line.open = nullptr;
        } else {
            line.arguments.push_back(word);
        }
    }
    return line;
}

/// The seats of the scenario that the line names (or the subcommand's own), each with its name.
void add_seats(Candidates& out, const std::string& typed, const std::string& kept, const Line& line,
               const std::string& after = {}) {
    std::string id = line.arguments.empty() ? std::string{} : line.arguments.front();
    if (id.empty()) {
        for (const CLI::Option* argument : arguments_of(*line.command)) {
            if (taken(*argument).word == kScenarioWord) id = taken(*argument).standard;
        }
    }
    if (id.empty()) return;
    auto host = session::Catalogue::standard().load(id);
    if (!host) return;
    const Scenario& s = (*host)->scenario();
    for (const ActorId seat : s.playable) {
        const std::string& name = s.actors[seat].id;
        if (("," + kept).find("," + name + ",") != std::string::npos) continue;  // in the list already
        out.add(typed, kept + name + after, s.actors[seat].name.str());
    }
}

void add_values(Candidates& out, const CLI::Option& option, const std::string& typed, const Line& line,
                const std::string& kept) {
    const Taken takes = taken(option);
    for (const std::string& choice : takes.choices)
        out.add(typed, kept + choice);
    if (takes.word == kScenarioWord || takes.word == kScenariosWord) {
        for (const session::Catalogue::Found& found : session::Catalogue::standard().list())
            out.add(typed, kept + found.id, found.folder.string());
        out.folders = true;
    } else if (takes.word == kSeatWord) {
        add_seats(out, typed, kept, line);
    } else if (takes.word == kSeatsWord) {
        const std::size_t comma = typed.rfind(',');
        add_seats(out, typed, comma == std::string::npos ? kept : typed.substr(0, comma + 1), line);
    } else if (takes.word == kBotWord) {
        add_seats(out, typed, kept, line, "=");
    } else if (takes.word == kSaveWord) {
        if (const auto folder = session::sessions_folder()) {
            std::error_code ec;
            for (fs::directory_iterator it{*folder, ec}, end; !ec && it != end; it.increment(ec)) {
                if (it->path().extension() == ".demarche") out.add(typed, kept + it->path().stem().string());
            }
            std::sort(out.words.begin(), out.words.end());
        }
        out.files = true;
    } else if (takes.word == kCommandWord) {
        for (const CLI::App* command : subcommands_of(*line.command->get_parent()))
            out.add(typed, kept + command->get_name(), short_form(command->get_description()));
    } else if (takes.word == kFileWord) {
        out.files = true;
    } else if (takes.word == kFolderWord) {
        out.folders = true;
    }
}

Candidates candidates(const CLI::App& app, const std::vector<std::string>& words) {
    Candidates out;
    const std::string typed = words.empty() ? std::string{} : words.back();
    const std::vector<std::string> before{words.begin(), words.empty() ? words.end() : words.end() - 1};
    const auto add_options = [&](const CLI::App& command, const std::vector<const CLI::Option*>& given) {
        for (const CLI::Option* option : options_of(command)) {
            const bool again = taken(*option).most > 1;
            if (!again && std::find(given.begin(), given.end(), option) != given.end()) continue;
            for (const std::string& name : option->get_lnames())
                out.add(typed, "--" + name, short_form(option->get_description()));
        }
    };
    if (before.empty()) {
        for (const CLI::App* command : subcommands_of(app))
            out.add(typed, command->get_name(), short_form(command->get_description()));
        if (typed.starts_with('-')) add_options(app, {});
        return out;
    }
    const CLI::App* command = subcommand_of(app, before.front());
    if (command == nullptr) return out;
    const Line line = read_line(*command, {before.begin() + 1, before.end()});
    if (typed.starts_with('-')) {
        const std::size_t sign = typed.find('=');
        const CLI::Option* option = option_named(*command, typed.substr(0, sign));
        if (sign == std::string::npos) {
            add_options(*command, line.given);
        } else if (option != nullptr) {
            add_values(out, *option, typed, line, typed.substr(0, sign + 1));
        }
        return out;
    }
    if (line.open != nullptr) {
        add_values(out, *line.open, typed, line, {});
        return out;
    }
    const std::vector<const CLI::Option*> arguments = arguments_of(*command);
    if (line.arguments.size() < arguments.size()) {
        add_values(out, *arguments[line.arguments.size()], typed, line, {});
    } else if (!arguments.empty() && taken(*arguments.back()).most > 1) {
        add_values(out, *arguments.back(), typed, line, {});
    } else if (typed.empty()) {
        add_options(*command, line.given);
    }
    return out;
}

}  // namespace

int complete(const CLI::App& app, const std::vector<std::string>& words) {
    const Candidates found = candidates(app, words);
    for (const auto& [word, meaning] : found.words) {
        // A folder's name can hold anything; one with a newline would be an answer more.
        const auto is_control = [](char c) { return (c >= 0 && c < ' ') || c == '\x7F'; };
        if (std::none_of(word.begin(), word.end(), is_control)) fmt::print("{}\t{}\n", word, printable_name(meaning));
    }
    if (found.files) fmt::print(":files\n");
    if (found.folders) fmt::print(":folders\n");
    return kDone;
}

void add_completion(CLI::App& app, Run& run) {
    auto shell = std::make_shared<std::string>();
    CLI::App* command = app.add_subcommand("completion", "Completion of subcommands, scenarios and seats, for a shell");
    command->add_option("shell", *shell, "The shell")
        ->type_name(kWordWord)
        ->check(one_of({"bash", "zsh", "fish"}))
        ->required();
    command->footer(
        "An installed package has it already. Otherwise, for a shell that is open:\n"
        "  source <(demarche completion bash)\n"
        "  source <(demarche completion zsh)\n"
        "  demarche completion fish | source");
    command->callback([&run, shell] {
        run = [shell] {
            fmt::print("{}", *shell == "bash" ? kBash : *shell == "zsh" ? kZsh : kFish);
            return kDone;
        };
    });
}

}  // namespace demarche::tools
