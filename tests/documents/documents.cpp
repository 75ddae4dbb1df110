#include <algorithm>
#include <array>
#include <catch2/catch.hpp>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

namespace {

namespace fs = std::filesystem;

const fs::path kRoot = DEMARCHE_SOURCE_DIR;

std::string read(const fs::path& file) {
    std::ifstream in{file, std::ios::binary};
    return {std::istreambuf_iterator<char>{in}, {}};
}

/// The documents of the tree; what stands in build/ and in hidden folders is not ours.
std::vector<fs::path> documents() {
    std::vector<fs::path> out;
    for (auto entry = fs::recursive_directory_iterator{kRoot}; entry != fs::recursive_directory_iterator{}; ++entry) {
        const std::string name = entry->path().filename().string();
        if (entry->is_directory() && (name.starts_with(".") || name == "build" || name == "node_modules")) {
            entry.disable_recursion_pending();
        } else if (name.ends_with(".md")) {
            out.push_back(entry->path());
        }
    }
    std::sort(out.begin(), out.end());
    return out;
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
