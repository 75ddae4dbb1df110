#include "base/whole_file.h"

#include <sys/stat.h>
#include <unistd.h>

#include <catch2/catch.hpp>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <string>

#include "session/file_limit.h"

using demarche::write_whole;
namespace fs = std::filesystem;

namespace {

/// A folder that is gone with its owner.
struct Folder {
    fs::path path;
    Folder() {
        std::string name = (fs::temp_directory_path() / "whole_XXXXXX").string();
        REQUIRE(::mkdtemp(name.data()) != nullptr);
        path = name;
    }
    Folder(const Folder&) = delete;
    Folder& operator=(const Folder&) = delete;
    ~Folder() { fs::remove_all(path); }
    [[nodiscard]] auto files() const { return std::distance(fs::directory_iterator{path}, fs::directory_iterator{}); }
};

std::string text_of(const fs::path& file) {
    std::ifstream in{file, std::ios::binary};
    return {std::istreambuf_iterator<char>{in}, {}};
}

}  // namespace

TEST_CASE("a file is written anew with its permissions, and nothing stays beside it", "[base][files]") {
    const Folder folder;
    const fs::path file = folder.path / "ru.po";
    REQUIRE(write_whole(file, "first, and longer"));
    CHECK(text_of(file) == "first, and longer");
    REQUIRE(::chmod(file.c_str(), 0640) == 0);
    REQUIRE(write_whole(file, "second"));
    CHECK(text_of(file) == "second");
    CHECK((fs::status(file).permissions() & fs::perms::mask) == fs::perms{0640});
    CHECK(folder.files() == 1);
}

TEST_CASE("a file takes no name that another has", "[base][files]") {
    const Folder folder;
    const fs::path mine = folder.path / "mine", theirs = folder.path / "theirs", free = folder.path / "free";
    REQUIRE(write_whole(mine, "mine"));
    REQUIRE(write_whole(theirs, "theirs"));
    CHECK(demarche::rename_to_free(mine, theirs) == std::errc::file_exists);
    CHECK(text_of(mine) == "mine");
    CHECK(text_of(theirs) == "theirs");
    CHECK_FALSE(demarche::rename_to_free(mine, free));
    CHECK(text_of(free) == "mine");
    CHECK(folder.files() == 2);
    CHECK(demarche::rename_to_free(mine, folder.path / "other") == std::errc::no_such_file_or_directory);
}

TEST_CASE("what cannot be written leaves the old file as it was", "[base][files]") {
    const Folder folder;
    const fs::path file = folder.path / "ru.po";
    REQUIRE(write_whole(file, "what somebody has worked on"));
    {
        const demarche::testing::FileLimit full{8};
        const auto written = write_whole(file, "more than there is room for");
        REQUIRE_FALSE(written);
        CHECK(written.error().where == file.string());
    }
    CHECK(text_of(file) == "what somebody has worked on");
    CHECK(folder.files() == 1);
    CHECK_FALSE(write_whole(folder.path / "none" / "ru.po", "text"));
}
