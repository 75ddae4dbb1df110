// Packages on disk, and the scenarios that ship.
#include <sys/stat.h>

#include <catch2/catch.hpp>
#include <filesystem>
#include <fstream>

#include "script/host_box.h"

using namespace demarche;
using namespace demarche::script;
namespace fs = std::filesystem;

namespace {

/// A folder of its own that is gone at the end.
class Folder {
 public:
    Folder() {
        std::string name = (fs::temp_directory_path() / "demarche_XXXXXX").string();
        REQUIRE(::mkdtemp(name.data()) != nullptr);
        path_ = name;
    }
    ~Folder() {
        std::error_code ignored;
        fs::remove_all(path_, ignored);
    }
    Folder(const Folder&) = delete;
    Folder& operator=(const Folder&) = delete;

    void write(const fs::path& file, const std::string& text) const {
        fs::create_directories((path_ / file).parent_path());
        std::ofstream(path_ / file, std::ios::binary) << text;
    }
    [[nodiscard]] const fs::path& path() const { return path_; }

 private:
    fs::path path_;
};

}  // namespace

TEST_CASE("a folder is a package: its own modules and those of the rule library", "[script][packages]") {
    const Folder folder;
    folder.write("box/scenario.lua", kHead);
    folder.write("box/sub/cards.lua", "return 1");
    folder.write("rules/trust.lua", "return 2");
    folder.write("other/secret.lua", "return 3");
    folder.write("outside.lua", "return 4");
    const auto files = folder_package(folder.path() / "box", folder.path() / "rules");
    CHECK(files->name() == "box");
    CHECK((*files->find("box.scenario"))->display_name == "box/scenario.lua");
    CHECK((*files->find("box.sub.cards"))->text == "return 1");
    CHECK((*files->find("rules.trust"))->display_name == "rules/trust.lua");
    for (const char* name :
         {"other.secret", "outside", "box", "rules", "", ".", "..", "box..scenario", "box.", ".box", "box.sub",
          "box.Scenario", "box.../outside", "box./etc/passwd", "box.missing", "rules.missing", "box.sub.cards.lua"}) {
        INFO(name);
        const auto found = files->find(name);
        REQUIRE(found);
        CHECK_FALSE(found->has_value());
    }
    CHECK(folder_package(folder.path() / "box/", folder.path() / "rules")->name() == "box");
    CHECK(Host::load(folder_package(folder.path() / "box", folder.path() / "rules")).has_value());
}

TEST_CASE("links, pipes and files that are too long are refused", "[script][packages]") {
    const Folder folder;
    folder.write("box/scenario.lua", "return 1");
    folder.write("outside/secret.lua", "return 2");
    folder.write("box/long.lua", std::string((64U << 10U) + 1, ' '));
    folder.write("box/full.lua", std::string(64U << 10U, ' '));
    fs::create_symlink(folder.path() / "outside/secret.lua", folder.path() / "box/link.lua");
    fs::create_symlink(folder.path() / "outside", folder.path() / "box/dir");
    fs::create_directories(folder.path() / "box/folder.lua");
    REQUIRE(::mkfifo((folder.path() / "box/pipe.lua").c_str(), 0600) == 0);
    const auto files = folder_package(folder.path() / "box", folder.path() / "rules");
    for (const char* name : {"box.link", "box.dir.secret", "box.folder", "box.pipe", "box.long"}) {
        INFO(name);
        const auto found = files->find(name);
        REQUIRE_FALSE(found);
        CHECK(found.error().code == ErrorCode::kUnreadable);
    }
    CHECK_THAT(files->find("box.link").error().message, Catch::Contains("symbolic link"));
    CHECK_THAT(files->find("box.long").error().message, Catch::Contains("64 KiB"));
    CHECK((*files->find("box.full"))->text.size() == (64U << 10U));
    // Through a scenario it is a finding, at the line of the require.
    folder.write("box/scenario.lua", "local a = 1\nrequire 'box.link'\n");
    const auto got = Host::load(folder_package(folder.path() / "box", folder.path() / "rules"));
    REQUIRE_FALSE(got);
    CHECK(got.error().at(0).line == 2);
    CHECK_THAT(got.error().at(0).message, Catch::Contains("symbolic link"));
}

TEST_CASE("a folder without a scenario says what is missing", "[script][packages]") {
    const Folder folder;
    const auto got = Host::load(folder_package(folder.path() / "nothing", folder.path() / "rules"));
    REQUIRE_FALSE(got);
    CHECK_THAT(got.error().at(0).message, Catch::Contains("no scenario.lua"));
}

TEST_CASE("every scenario that ships loads without an error or a warning", "[script][packages][scenarios]") {
    const fs::path scripts = fs::path{DEMARCHE_SOURCE_DIR} / "scripts";
    int seen = 0;
    for (const auto& entry : fs::directory_iterator(scripts)) {
        if (!fs::exists(entry.path() / "scenario.lua")) continue;
        ++seen;
        const auto got = Host::load(folder_package(entry.path(), fs::path{DEMARCHE_SOURCE_DIR} / "rules"));
        std::string found;
        for (const Finding& finding : got ? got->warnings : got.error()) {
            if (finding.severity != Severity::kNote) found += text(finding) + "\n";
        }
        INFO(entry.path().filename());
        CHECK(found == "");
        CHECK(got.has_value());
    }
    CHECK(seen >= 1);
}
