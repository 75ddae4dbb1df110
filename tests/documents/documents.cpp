#include <algorithm>
#include <array>
#include <catch2/catch.hpp>
#include <cctype>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <functional>
#include <initializer_list>
#include <iterator>
#include <set>
#include <sstream>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace {

namespace fs = std::filesystem;

const fs::path kRoot = DEMARCHE_SOURCE_DIR;

std::string read(const fs::path& file) {
    std::ifstream in{file, std::ios::binary};
    return {std::istreambuf_iterator<char>{in}, {}};
}

/// The files of the tree whose names end so; what stands in build/ and in hidden folders is not ours.
std::vector<fs::path> files(std::initializer_list<std::string_view> endings) {
    std::vector<fs::path> out;
    for (auto entry = fs::recursive_directory_iterator{kRoot}; entry != fs::recursive_directory_iterator{}; ++entry) {
        const std::string name = entry->path().filename().string();
        const bool wanted = std::any_of(endings.begin(), endings.end(), [&](auto end) { return name.ends_with(end); });
        if (entry->is_directory() && (name.starts_with(".") || name == "build" || name == "node_modules")) {
            entry.disable_recursion_pending();
        } else if (wanted) {
            out.push_back(entry->path());
        }
    }
    std::sort(out.begin(), out.end());
    return out;
}

std::vector<fs::path> documents() {
    return files({".md"});
}

/// What stands between each pair of `open` and `close` within one line.
std::vector<std::string> between(std::string_view text, std::string_view open, std::string_view close) {
    std::vector<std::string> out;
    for (std::size_t at = text.find(open); at != std::string_view::npos; at = text.find(open, at)) {
        at += open.size();
        const std::size_t end = text.find(close, at);
        if (end == std::string_view::npos) break;
        const std::string_view inside = text.substr(at, end - at);
        if (inside.find('\n') == std::string_view::npos) {
            out.emplace_back(inside);
            at = end + close.size();
        }
    }
    return out;
}

/// A document without its indented and fenced code, whose quotes are those of other languages.
std::string prose(const std::string& document) {
    std::string out;
    bool fenced = false;
    std::size_t at = 0;
    while (at < document.size()) {
        const std::size_t end = std::min(document.find('\n', at), document.size());
        const std::string_view line = std::string_view{document}.substr(at, end - at);
        const std::size_t indent = line.find_first_not_of(' ');
        if (indent != std::string_view::npos && line.substr(indent).starts_with("```")) {
            fenced = !fenced;
        } else if (!fenced) {
            out.append(line).append("\n");
        }
        at = end + 1;
    }
    return out;
}

/// True for `engine/base/ids.h` and `tools/test`: a place in this tree, written in full. Patterns and examples with
/// NAMES in them are not.
bool is_place(std::string_view quoted) {
    constexpr std::string_view kPlain = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_-./";
    const std::size_t slash = quoted.find('/');
    if (slash == std::string_view::npos || quoted.find_first_not_of(kPlain) != std::string_view::npos) return false;
    const std::string_view top = quoted.substr(0, slash);
    const auto tops = {"engine", "scripts", "rules", "assets", "tests", "tools", ".ci"};
    return std::find(tops.begin(), tops.end(), top) != tops.end() && quoted.find("NAME") == std::string_view::npos;
}

/// Every place that a document names and that is not there.
std::vector<std::string> missing_places(const fs::path& folder, const std::string& document) {
    std::vector<std::string> out;
    const std::string text = prose(document);
    for (const std::string& quoted : between(text, "`", "`")) {
        if (is_place(quoted) && !fs::exists(kRoot / quoted)) out.push_back(quoted);
    }
    for (const std::string& link : between(text, "](", ")")) {
        const std::string target = link.substr(0, link.find('#'));
        const bool elsewhere = target.empty() || target.find(':') != std::string::npos;
        if (!elsewhere && !fs::exists(folder / target)) out.push_back(target);
    }
    return out;
}

bool in_word(char c) {
    return c == '_' || std::isalnum(static_cast<unsigned char>(c)) != 0;
}

/// The words of a source, without those of its comments: there a name outlives what it stood for.
void add_words(std::string_view source, std::string_view comment, std::set<std::string, std::less<>>& out) {
    std::size_t at = 0;
    while (at < source.size()) {
        const bool begins = at == 0 || source[at - 1] == ' ' || source[at - 1] == '\n';
        if (begins && source.substr(at).starts_with(comment)) {
            at = std::min(source.find('\n', at), source.size());
        } else if (in_word(source[at])) {
            const std::size_t begin = at;
            while (at < source.size() && in_word(source[at]))
                ++at;
            out.emplace(source.substr(begin, at - begin));
        } else {
            ++at;
        }
    }
}

/// All words of the tree's sources. Programs and libraries that are built have the names that their lists give them.
std::set<std::string, std::less<>> words_of_the_sources() {
    std::set<std::string, std::less<>> out;
    for (const fs::path& file : files({".h", ".cpp", ".lua", ".txt", ".cmake"})) {
        if (file.filename() == "documents.cpp") continue;  // it names what is nowhere
        const std::string name = file.filename().string();
        const std::string source = read(file);
        add_words(source,
                  name.ends_with(".lua")                           ? "--"
                  : name.ends_with(".h") || name.ends_with(".cpp") ? "//"
                                                                   : "#",
                  out);
        if (name != "CMakeLists.txt") continue;
        for (const auto& [made_by, prefix] :
             {std::pair{"demarche_test(", "test_"}, {"demarche_library(", "demarche_"}}) {
            for (std::size_t at = source.find(made_by); at != std::string::npos; at = source.find(made_by, at + 1)) {
                const std::size_t begin = at + std::string_view{made_by}.size();
                out.insert(prefix + source.substr(begin, source.find_first_of(" )\n", begin) - begin));
            }
        }
    }
    return out;
}

/// Names of C++ that a document quotes and that no source has: `name_of`, `Turn::run`, `run()`. Other words in quotes
/// may be anything; `_string` is a part of a name, and NAME stands for one.
std::vector<std::string> unknown_names(const std::string& document, const std::set<std::string, std::less<>>& known) {
    std::vector<std::string> out;
    for (const std::string& quoted : between(prose(document), "`", "`")) {
        std::string_view name = quoted;
        const bool called = name.ends_with("()");
        if (called) name.remove_suffix(2);
        const bool marked =
            called || name.find('_') != std::string_view::npos || name.find("::") != std::string_view::npos;
        if (!marked || name.empty() || name.starts_with("_") || name.find("NAME") != std::string_view::npos) continue;
        std::vector<std::string_view> parts;
        for (std::size_t begin = 0; begin <= name.size();) {
            const std::size_t end = std::min(name.find("::", begin), name.size());
            parts.push_back(name.substr(begin, end - begin));
            begin = end + 2;
        }
        const bool plain = std::all_of(parts.begin(), parts.end(), [](std::string_view part) {
            return !part.empty() && std::isdigit(static_cast<unsigned char>(part.front())) == 0 &&
                   std::all_of(part.begin(), part.end(), in_word);
        });
        if (!plain) continue;
        if (std::any_of(parts.begin(), parts.end(), [&](std::string_view part) { return !known.contains(part); }))
            out.push_back(quoted);
    }
    return out;
}

}  // namespace

TEST_CASE("CONTRIBUTING.md shows the example that compiles, to the letter", "[documents]") {
    const std::string document = read(kRoot / "CONTRIBUTING.md");
    const std::string example = read(kRoot / "tests/documents/example.cpp");
    REQUIRE_FALSE(example.empty());
    const std::size_t start = document.find("```cpp\n");
    REQUIRE(start != std::string::npos);
    const std::size_t first = start + std::string_view{"```cpp\n"}.size();
    CHECK(document.substr(first, document.find("```\n", first) - first) == example);
}

TEST_CASE("each place that a document names is there", "[documents]") {
    const std::vector<fs::path> found = documents();
    CHECK(std::find(found.begin(), found.end(), kRoot / "README.md") != found.end());
    for (const fs::path& document : found) {
        for (const std::string& place : missing_places(document.parent_path(), read(document)))
            FAIL_CHECK(fs::relative(document, kRoot).string() + " names " + place + ", which does not exist");
    }
}

TEST_CASE("a place that is not there is noticed", "[documents]") {
    const auto missing = [](const std::string& text) { return missing_places(kRoot, text); };
    CHECK(missing("see `engine/base/ids.h`, `tools/test` and `tools/cmake`").empty());
    CHECK(missing("see `engine/base/identities.h`") == std::vector<std::string>{"engine/base/identities.h"});
    CHECK(missing("[the base](engine/basement/README.md)") == std::vector<std::string>{"engine/basement/README.md"});
    CHECK(missing("[the base](engine/base/README.md#top), [home](https://example.org/x), [here](#below)").empty());
    SECTION("patterns, examples, other people's paths and code are not places") {
        CHECK(missing("`engine/*/README.md`, `scripts/NAME/spec`, `rules.missions`, `lua/lua`").empty());
        CHECK(missing("```\n`engine/nowhere`\n```\n").empty());
    }
    SECTION("after code there is prose again") {
        CHECK(missing("```sh\nls\n```\n`engine/nowhere`").size() == 1);
    }
}

TEST_CASE("each name of C++ that CONTRIBUTING.md or a folder's README quotes stands in a source", "[documents]") {
    const std::set<std::string, std::less<>> known = words_of_the_sources();
    REQUIRE(known.size() > 10'000);
    std::size_t read_in = 0;
    for (const fs::path& document : documents()) {
        const std::string path = fs::relative(document, kRoot).generic_string();
        const bool ours = path.starts_with("engine/") || path.starts_with("tests/") || path.starts_with("tools/");
        if (path != "CONTRIBUTING.md" && !(ours && path.ends_with("/README.md"))) continue;
        ++read_in;
        for (const std::string& name : unknown_names(read(document), known))
            FAIL_CHECK(path + " names `" + name + "`, which stands in no source");
    }
    CHECK(read_in > 20);
}

TEST_CASE("a name that no source has is noticed", "[documents]") {
    std::set<std::string, std::less<>> known;
    add_words("void Turn::run(int n_times);  // was run_all\nconst char* at = \"https://x\"; int after = 1;\n", "//",
              known);
    CHECK(known.contains("n_times"));
    CHECK(known.contains("after"));
    CHECK_FALSE(known.contains("run_all"));
    const auto unknown = [&](const std::string& text) { return unknown_names(text, known); };
    CHECK(unknown("`Turn::run`, `run()` and `n_times`").empty());
    CHECK(unknown("`run_all`, `Turn::go`, `go()`") == std::vector<std::string>{"run_all", "Turn::go", "go()"});
    CHECK(unknown("`go`, `_string`, `test_NAME`, `a/b_c`, `x_y.cpp`, `10_000`, `go_on(1)`").empty());
    CHECK(unknown("```\n`run_all`\n```\n").empty());
}

TEST_CASE("each package that is installed has its reason in engine/README.md, and no other", "[documents]") {
    // The rows of the table: | need | part | `package`, `package` | why |
    std::vector<std::string> reasons;
    std::istringstream lines{read(kRoot / "engine/README.md")};
    for (std::string line; std::getline(lines, line);) {
        std::istringstream cells{line};
        std::string cell;
        for (int column = 0; line.starts_with("|") && column < 4; ++column)
            std::getline(cells, cell, '|');
        if (!line.starts_with("|")) continue;
        for (const std::string& package : between(cell, "`", "`"))
            reasons.push_back(package);
    }
    std::vector<std::string> installed;
    const std::string command = "'" + (kRoot / "tools/install-packages").string() + "' --list all";
    std::FILE* pipe = popen(command.c_str(), "r");
    REQUIRE(pipe != nullptr);
    std::array<char, 256> line{};
    while (std::fgets(line.data(), line.size(), pipe) != nullptr)
        installed.emplace_back(line.data(), std::string_view{line.data()}.find_last_not_of('\n') + 1);
    CHECK(pclose(pipe) == 0);

    std::sort(reasons.begin(), reasons.end());
    std::sort(installed.begin(), installed.end());
    CHECK(installed.size() > 10);
    CHECK(reasons == installed);
}
