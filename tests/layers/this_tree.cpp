#include <algorithm>
#include <catch2/catch.hpp>

#include "layers/layers.h"

using namespace layers;

// The tree this program was built from.

namespace {

const std::filesystem::path kRoot = DEMARCHE_SOURCE_DIR;

void expect_none(const std::vector<Finding>& findings) {
    for (const Finding& finding : findings)
        FAIL_CHECK(finding.text());
    SUCCEED();
}

}  // namespace

TEST_CASE("the files of this tree are found", "[layers]") {
    const Files files = files_of(kRoot);
    for (const char* file : {"CMakeLists.txt", "engine/base/ids.h", "engine/CMakeLists.txt", "tests/layers/layers.h"}) {
        INFO(file);
        CHECK(std::binary_search(files.begin(), files.end(), file));
    }
    CHECK(read_arrows(kRoot, files).at("base") == std::set<std::string>{"base"});
}

TEST_CASE("link lines point down only", "[layers]") {
    expect_none(check_links(kRoot, files_of(kRoot)));
}

TEST_CASE("includes follow the link lines, and Lua, windows and networks stay in their folders", "[layers]") {
    expect_none(check_includes(kRoot, files_of(kRoot)));
}

TEST_CASE("a README stands in every folder of the engine", "[layers]") {
    expect_none(check_readmes(kRoot, files_of(kRoot)));
}

TEST_CASE("a folder's README says what each of its headers is", "[layers]") {
    expect_none(check_rooms(kRoot, files_of(kRoot)));
}

TEST_CASE("no source is longer than one can hold in the head, but for tables of words", "[layers]") {
    expect_none(check_lengths(kRoot, files_of(kRoot)));
}

TEST_CASE("no file names a path of the machine it was written on", "[layers]") {
    expect_none(check_paths(kRoot, files_of(kRoot)));
}
