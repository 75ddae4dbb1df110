#pragma once

#include <filesystem>
#include <map>
#include <set>
#include <string>
#include <vector>

/// Holds a source tree against its own plan: which folder may include which, where the headers of other people's
/// libraries may appear, what stands beside the code. The allowed arrows are the link lines themselves (`USES` of each
/// `demarche_library`); what the link lines may say is the order of floors in engine/README.md.
namespace layers {

/// One thing that is not as it should be: where, what, and what would be right.
struct Finding {
    std::string file;  ///< Relative to the root, with forward slashes.
    int line = 0;      ///< Counted from 1; 0 when it is about the whole file or folder.
    std::string what;

    [[nodiscard]] std::string text() const;
};

/// Names of files relative to a root, sorted.
using Files = std::vector<std::string>;
/// For each engine folder all folders that it may include from: itself, and what it uses, directly or not.
using Arrows = std::map<std::string, std::set<std::string>>;

/// The files of a tree that are under version control or about to be; where git does not answer (an unpacked archive,
/// a made-up tree), all files but those of hidden folders and of build/.
[[nodiscard]] Files files_of(const std::filesystem::path& root);

/// The arrows as the link lines of engine/*/CMakeLists.txt give them.
[[nodiscard]] Arrows read_arrows(const std::filesystem::path& root, const Files& files);

/// Link lines that break the plan: a folder without a library or a library of another name, a use that does not point
/// down, a link to one of our libraries past `USES`.
[[nodiscard]] std::vector<Finding> check_links(const std::filesystem::path& root, const Files& files);

/// Includes in engine/ and tools/ that follow no arrow, and headers of Lua, windows, networks and line editors
/// outside their folders.
[[nodiscard]] std::vector<Finding> check_includes(const std::filesystem::path& root, const Files& files);

/// Engine folders without a README.md.
[[nodiscard]] std::vector<Finding> check_readmes(const std::filesystem::path& root, const Files& files);

/// Headers of the engine that the README.md of their folder does not name in backticks.
[[nodiscard]] std::vector<Finding> check_rooms(const std::filesystem::path& root, const Files& files);

/// Sources that nobody can hold in the head: of more than 650 lines. Tables of words may be longer, for they are looked
/// up in and not read.
[[nodiscard]] std::vector<Finding> check_lengths(const std::filesystem::path& root, const Files& files);

/// Files that name a path of the machine they were written on: one that means nothing to anybody else.
[[nodiscard]] std::vector<Finding> check_paths(const std::filesystem::path& root, const Files& files);

}  // namespace layers
