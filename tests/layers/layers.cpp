#include "layers/layers.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cctype>
#include <cstdio>
#include <fstream>
#include <iterator>
#include <optional>
#include <sstream>
#include <string_view>
#include <utility>

namespace layers {

namespace fs = std::filesystem;

namespace {

/// The floors of the engine from the ground up. A folder may use folders of lower floors only, so folders of one floor
/// know nothing of each other. Which of them it does use, its link line says.
const std::vector<std::vector<std::string_view>> kFloors = {
    {"base"},    {"model", "negotiation", "map"}, {"diplomacy", "render"}, {"script"}, {"game"}, {"ai"},
    {"session"}, {"authoring", "bulk"},           {"report", "terminal"},  {"ui"}};

/// Headers that only some folders may include.
struct Fence {
    std::string_view name;
    std::vector<std::string_view> starts;   ///< An include that starts with one of these is meant.
    std::vector<std::string_view> allowed;  ///< The engine folders that may; {}: none.
    bool tools_too;                         ///< The fence also stands around tools/.
};
const std::vector<Fence> kFences = {
    {"Lua", {"lua.h", "lua.hpp", "lauxlib.h", "lualib.h", "luaconf.h", "lua5.4/", "lua/"}, {"script"}, true},
    {"a window",
     {"SDL", "imgui", "backends/imgui", "GL/", "GLES", "EGL/", "GLFW/", "glad/", "KHR/", "X11/"},
     {"render", "ui"},
     false},
    {"a network",
     {"boost/asio", "boost/beast", "asio", "sys/socket.h", "sys/un.h", "netinet/", "arpa/", "netdb.h", "net/",
      "ifaddrs.h", "curl/", "experimental/internet", "experimental/socket"},
     {},
     false},
    {"a line editor", {"histedit.h", "editline/", "readline/"}, {"terminal"}, true},
};

std::optional<std::size_t> floor_of(std::string_view folder) {
    for (std::size_t i = 0; i < kFloors.size(); ++i) {
        if (std::find(kFloors[i].begin(), kFloors[i].end(), folder) != kFloors[i].end()) return i;
    }
    return std::nullopt;
}

std::string read(const fs::path& file) {
    std::ifstream in{file, std::ios::binary};
    return {std::istreambuf_iterator<char>{in}, {}};
}

/// "engine/model/world.h" -> "model"; "" for what stands outside the engine's folders.
std::string engine_folder(std::string_view file) {
    constexpr std::string_view kEngine = "engine/";
    if (!file.starts_with(kEngine)) return {};
    file.remove_prefix(kEngine.size());
    const std::size_t slash = file.find('/');
    return slash == std::string_view::npos ? std::string{} : std::string{file.substr(0, slash)};
}

std::set<std::string> engine_folders(const Files& files) {
    std::set<std::string> out;
    for (const std::string& file : files) {
        if (std::string folder = engine_folder(file); !folder.empty()) out.insert(std::move(folder));
    }
    return out;
}

bool is_source(std::string_view file) {
    return file.ends_with(".h") || file.ends_with(".cpp") || file.ends_with(".hpp") || file.ends_with(".inc");
}

struct Token {
    std::string text;
    int line;
};

/// A CMake file as words, parentheses apart, comments left out.
std::vector<Token> cmake_tokens(std::string_view text) {
    std::vector<Token> out;
    std::string word;
    int line = 1;
    const auto end_word = [&] {
        if (!word.empty()) out.push_back({std::exchange(word, {}), line});
    };
    bool quoted = false;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        if (c == '#' && !quoted) {
            end_word();
            i = std::min(text.find('\n', i), text.size()) - 1;
        } else if (c == '"') {
            quoted = !quoted;
        } else if (!quoted && (c == '(' || c == ')')) {
            end_word();
            out.push_back({std::string(1, c), line});
        } else if (!quoted && std::isspace(static_cast<unsigned char>(c)) != 0) {
            end_word();
            line += c == '\n' ? 1 : 0;
        } else {
            word += c;
            line += c == '\n' ? 1 : 0;
        }
    }
    end_word();
    return out;
}

bool is_keyword(std::string_view word) {
    return word.size() > 1 && std::all_of(word.begin(), word.end(), [](char c) {
               return c == '_' || std::isupper(static_cast<unsigned char>(c)) != 0;
           });
}

/// What one CMake file says of our own libraries.
struct LinkLines {
    std::vector<Token> libraries;  ///< First arguments of demarche_library.
    std::vector<Token> uses;       ///< Words after USES.
    std::vector<Token> direct;     ///< Mentions of demarche::name.
};

LinkLines read_link_lines(std::string_view cmake) {
    LinkLines out;
    const std::vector<Token> tokens = cmake_tokens(cmake);
    bool in_uses = false;
    for (std::size_t i = 0; i < tokens.size(); ++i) {
        const std::string& word = tokens[i].text;
        if (word == "demarche_library" && i + 2 < tokens.size() && tokens[i + 1].text == "(") {
            out.libraries.push_back(tokens[i + 2]);
        }
        if (word == "(" || word == ")" || is_keyword(word)) {
            in_uses = word == "USES";
        } else if (word.starts_with("demarche::")) {
            out.direct.push_back({word.substr(std::string_view{"demarche::"}.size()), tokens[i].line});
        } else if (in_uses) {
            out.uses.push_back(tokens[i]);
        }
    }
    return out;
}

struct Include {
    std::string path;
    bool quoted;
    int line;
};

std::vector<Include> read_includes(const std::string& text) {
    std::vector<Include> out;
    std::istringstream in{text};
    int number = 0;
    for (std::string line; std::getline(in, line);) {
        ++number;
        std::string_view rest = line;
        const auto skip_blanks = [&] { rest.remove_prefix(std::min(rest.find_first_not_of(" \t"), rest.size())); };
        const auto skip = [&](std::string_view word) {
            skip_blanks();
            const bool there = rest.starts_with(word);
            if (there) rest.remove_prefix(word.size());
            return there;
        };
        if (!skip("#") || !skip("include")) continue;
        skip_blanks();
        if (rest.empty() || (rest[0] != '"' && rest[0] != '<')) continue;
        const bool quoted = rest[0] == '"';
        const std::size_t end = rest.find(quoted ? '"' : '>', 1);
        if (end != std::string_view::npos) out.push_back({std::string{rest.substr(1, end - 1)}, quoted, number});
    }
    return out;
}

std::string join(const std::set<std::string>& words) {
    return fmt::format("{}", fmt::join(words, ", "));
}

/// What the programs in tools/ link to, with everything that follows from it.
std::set<std::string> tools_arrows(const fs::path& root, const Files& files, const Arrows& arrows) {
    std::set<std::string> out;
    for (const std::string& file : files) {
        if (!file.starts_with("tools/") || !file.ends_with("/CMakeLists.txt")) continue;
        const LinkLines lines = read_link_lines(read(root / file));
        for (const auto* tokens : {&lines.uses, &lines.direct}) {
            for (const Token& token : *tokens) {
                if (const auto found = arrows.find(token.text); found != arrows.end()) {
                    out.insert(found->second.begin(), found->second.end());
                }
            }
        }
    }
    return out;
}

/// True if `text` has `path` at `at` as a path of its own, and not as the tail or the beginning of a longer name.
bool stands_alone(std::string_view text, std::size_t at, std::string_view path) {
    const auto is_name = [](char c) {
        return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '_' || c == '-' || c == '.' || c == '}' ||
               c == '~' || c == '*';
    };
    if (at > 0 && is_name(text[at - 1])) return false;
    const std::size_t end = at + path.size();
    return path.back() == '/' || end >= text.size() || !is_name(text[end]);
}

}  // namespace

std::string Finding::text() const {
    return line > 0 ? fmt::format("{}:{}: {}", file, line, what) : fmt::format("{}: {}", file, what);
}

Files files_of(const fs::path& root) {
    Files out;
    // Quotes inside a single-quoted shell word end it; such a root is walked instead.
    if (const std::string name = root.string(); name.find('\'') == std::string::npos && fs::exists(root / ".git")) {
        const std::string command =
            "git -C '" + name + "' ls-files -z --cached --others --exclude-standard 2>/dev/null";
        if (std::FILE* pipe = popen(command.c_str(), "r")) {
            std::string listing;
            std::array<char, 4096> buffer{};
            while (const std::size_t n = std::fread(buffer.data(), 1, buffer.size(), pipe))
                listing.append(buffer.data(), n);
            pclose(pipe);
            std::istringstream in{listing};
            for (std::string file; std::getline(in, file, '\0');) {
                if (fs::is_regular_file(root / file)) out.push_back(file);
            }
        }
    }
    if (out.empty()) {
        for (auto entry = fs::recursive_directory_iterator{root}; entry != fs::recursive_directory_iterator{};
             ++entry) {
            const std::string name = entry->path().filename().string();
            if (entry->is_directory() && (name.starts_with(".") || name == "build" || name == "node_modules")) {
                entry.disable_recursion_pending();
            } else if (entry->is_regular_file()) {
                out.push_back(fs::relative(entry->path(), root).generic_string());
            }
        }
    }
    std::sort(out.begin(), out.end());
    return out;
}

Arrows read_arrows(const fs::path& root, const Files& files) {
    Arrows arrows;
    for (const std::string& folder : engine_folders(files)) {
        std::set<std::string>& to = arrows[folder];
        to.insert(folder);
        for (const Token& used : read_link_lines(read(root / "engine" / folder / "CMakeLists.txt")).uses)
            to.insert(used.text);
    }
    // Follow the arrows until nothing new is reached.
    for (bool grown = true; grown;) {
        grown = false;
        for (auto& [folder, to] : arrows) {
            for (const std::string& step : std::set<std::string>{to}) {
                const auto next = arrows.find(step);
                if (next == arrows.end() || step == folder) continue;
                const std::size_t before = to.size();
                to.insert(next->second.begin(), next->second.end());
                grown = grown || to.size() != before;
            }
        }
    }
    return arrows;
}

std::vector<Finding> check_links(const fs::path& root, const Files& files) {
    std::vector<Finding> out;
    const std::set<std::string> folders = engine_folders(files);
    for (const std::string& folder : folders) {
        const std::string file = "engine/" + folder + "/CMakeLists.txt";
        const auto floor = floor_of(folder);
        if (!floor) {
            out.push_back(
                {"engine/" + folder, 0,
                 "no floor is known for this folder: give it one in tests/layers/layers.cpp and say why it is "
                 "needed in engine/README.md"});
            continue;
        }
        const LinkLines lines = read_link_lines(read(root / file));
        if (lines.libraries.empty()) {
            out.push_back({file, 0, "declares no library: demarche_library(" + folder + " SOURCES ... USES ...)"});
        }
        for (const Token& library : lines.libraries) {
            if (library.text != folder) {
                out.push_back(
                    {file, library.line,
                     fmt::format("library '{}' in folder '{}': the two have one name", library.text, folder)});
            }
        }
        for (const Token& used : lines.uses) {
            const auto used_floor = floor_of(used.text);
            if (!folders.contains(used.text) || !used_floor) {
                out.push_back({file, used.line, fmt::format("uses '{}', which is no folder of the engine", used.text)});
            } else if (*used_floor >= *floor) {
                out.push_back({file, used.line,
                               fmt::format("'{}' uses '{}', but arrows point down only: '{}' stands no lower", folder,
                                           used.text, used.text)});
            }
        }
        for (const Token& direct : lines.direct) {
            out.push_back({file, direct.line,
                           fmt::format("links demarche::{} directly: name '{}' after USES", direct.text, direct.text)});
        }
    }
    return out;
}

std::vector<Finding> check_includes(const fs::path& root, const Files& files) {
    std::vector<Finding> out;
    const std::set<std::string> folders = engine_folders(files);
    const Arrows arrows = read_arrows(root, files);
    const std::set<std::string> tools = tools_arrows(root, files, arrows);
    for (const std::string& file : files) {
        const bool in_tools = file.starts_with("tools/");
        const std::string folder = engine_folder(file);
        if (!is_source(file) || (folder.empty() && !in_tools)) continue;
        const std::string here = in_tools ? "tools" : folder;
        const std::set<std::string>& allowed = in_tools ? tools : arrows.at(folder);
        for (const Include& include : read_includes(read(root / file))) {
            for (const Fence& fence : kFences) {
                const bool meant = std::any_of(fence.starts.begin(), fence.starts.end(),
                                               [&](std::string_view start) { return include.path.starts_with(start); });
                const bool may = std::find(fence.allowed.begin(), fence.allowed.end(), folder) != fence.allowed.end();
                if (meant && !may && (!in_tools || fence.tools_too)) {
                    out.push_back(
                        {file, include.line,
                         fmt::format("'{}' includes <{}>, a header of {}; {} may", here, include.path, fence.name,
                                     fence.allowed.empty()
                                         ? std::string{"no folder of the engine"}
                                         : fmt::format("only {}", fmt::join(fence.allowed, " and ")))});
                }
            }
            if (!include.quoted) continue;
            const std::size_t slash = include.path.find('/');
            const std::string to = include.path.substr(0, std::min(slash, include.path.size()));
            if (to == "..") {
                out.push_back(
                    {file, include.line, fmt::format("\"{}\" climbs: write the path from engine/", include.path)});
            } else if (slash == std::string::npos) {
                if (!in_tools && fs::exists(root / "engine" / folder / include.path)) {
                    out.push_back({file, include.line,
                                   fmt::format("write \"{}/{}\": includes name their folder", folder, include.path)});
                }
            } else if (!folders.contains(to)) {
                if (!in_tools) {
                    out.push_back(
                        {file, include.line, fmt::format("\"{}\": there is no engine folder '{}'", include.path, to)});
                }
            } else if (!allowed.contains(to)) {
                out.push_back({file, include.line,
                               fmt::format("'{}' includes \"{}\", but its link line allows only: {}", here,
                                           include.path, join(allowed))});
            }
        }
    }
    return out;
}

std::vector<Finding> check_readmes(const fs::path& root, const Files& files) {
    std::vector<Finding> out;
    for (const std::string& folder : engine_folders(files)) {
        const fs::path readme = root / "engine" / folder / "README.md";
        if (!fs::exists(readme) || fs::file_size(readme) == 0) {
            out.push_back({"engine/" + folder, 0,
                           "has no README.md: what this room is for, what it may use, where to start reading"});
        }
    }
    return out;
}

namespace {

/// What a document has between backticks, a line each. A header may be called by a word of the language ("settings"),
/// which names no file where it stands bare.
std::string quoted_in(const std::string& text) {
    std::string out;
    for (std::size_t open = text.find('`'); open != std::string::npos;) {
        const std::size_t close = text.find('`', open + 1);
        if (close == std::string::npos) break;
        out += text.substr(open + 1, close - open - 1) + "\n";
        open = text.find('`', close + 1);
    }
    return out;
}

}  // namespace

std::vector<Finding> check_rooms(const fs::path& root, const Files& files) {
    std::vector<Finding> out;
    for (const std::string& file : files) {
        const fs::path path{file};
        if (!file.starts_with("engine/") || path.extension() != ".h") continue;
        const fs::path readme = root / path.parent_path() / "README.md";
        if (!fs::exists(readme)) continue;  // which is a finding of its own
        const std::string text = quoted_in(read(readme));
        const std::string name = path.stem().string();
        const auto in_word = [&](std::size_t at) {
            return at < text.size() && (std::isalnum(static_cast<unsigned char>(text[at])) != 0 || text[at] == '_');
        };
        bool named = false;
        for (std::size_t at = text.find(name); at != std::string::npos && !named; at = text.find(name, at + 1))
            named = !in_word(at + name.size()) && (at == 0 || !in_word(at - 1));
        if (!named) out.push_back({file, 0, "is not named in the README.md of its folder"});
    }
    return out;
}

std::vector<Finding> check_lengths(const fs::path& root, const Files& files) {
    constexpr std::ptrdiff_t kMost = 650;
    constexpr std::array<std::string_view, 2> kWordTables = {"engine/ai/heard_words.cpp", "engine/ai/retold_forms.h"};
    std::vector<Finding> out;
    for (const std::string& file : files) {
        if (!is_source(file) || std::find(kWordTables.begin(), kWordTables.end(), file) != kWordTables.end()) continue;
        const std::string text = read(root / file);
        const std::ptrdiff_t lines = std::count(text.begin(), text.end(), '\n');
        if (lines <= kMost) continue;
        out.push_back(
            {file, 0, fmt::format("has {} lines, more than {}: split it where its ideas part", lines, kMost)});
    }
    return out;
}

std::vector<Finding> check_paths(const fs::path& root, const Files& files) {
    // Put together from pieces, or this file would be a finding.
    std::vector<std::string> paths = {std::string{"/wo"} + "rk/", std::string{"/tmp"} + "/d",
                                      std::string{"/ro"} + "ot/"};
    // The checkout itself; one step below the file system's root it could be a word like any other.
    const std::string own = fs::absolute(root).lexically_normal().generic_string();
    if (std::count(own.begin(), own.end(), '/') > 1) paths.push_back(own);

    std::vector<Finding> out;
    for (const std::string& file : files) {
        const std::string text = read(root / file);
        for (const std::string& path : paths) {
            std::size_t at = text.find(path);
            while (at != std::string::npos && !stands_alone(text, at, path))
                at = text.find(path, at + 1);
            if (at == std::string::npos) continue;
            const auto line = 1 + std::count(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(at), '\n');
            out.push_back({file, static_cast<int>(line),
                           fmt::format("names the path {} of the machine it was written on", path)});
            break;
        }
    }
    return out;
}

}  // namespace layers
