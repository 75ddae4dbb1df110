#include "session/saves.h"

#include <catch2/catch.hpp>
#include <cstdlib>

#include "store_box.h"

using namespace demarche;
using namespace demarche::testing;
using namespace demarche::session;

namespace fs = std::filesystem;

namespace {

/// The folder for saves in one of the test's own, for as long as it lives.
class SavesHome {
 public:
    SavesHome() {
        if (const char* const before = std::getenv("XDG_DATA_HOME")) before_ = before;
        setenv("XDG_DATA_HOME", (home_ / "data").c_str(), 1);
    }
    ~SavesHome() { before_.empty() ? unsetenv("XDG_DATA_HOME") : setenv("XDG_DATA_HOME", before_.c_str(), 1); }
    SavesHome(const SavesHome&) = delete;
    SavesHome& operator=(const SavesHome&) = delete;
    [[nodiscard]] fs::path operator/(const std::string& name) const { return sessions_folder().value() / name; }

 private:
    TemporaryFolder home_;
    std::string before_;
};

}  // namespace

TEST_CASE("names of saves are plain ones", "[saves]") {
    const SavesHome home;
    CHECK(save_called("Osh").value() == home / "Osh.demarche");
    CHECK(save_called("Osh.demarche").value() == home / "Osh.demarche");
    CHECK(save_called(std::string(kLongestSaveName, 'x')));
    for (const std::string& name :
         {std::string{}, std::string{"  "}, std::string{"../Osh"}, std::string{".Osh"}, std::string{"-Osh"},
          std::string{" Osh"}, std::string{"Osh "}, std::string(kLongestSaveName + 1, 'x')}) {
        INFO(name);
        const auto file = save_called(name);
        REQUIRE(!file);
        CHECK(file.error().code == ErrorCode::kUsage);
    }
    CHECK(plain_save_name("Osh: the first/second\nnight ") == "Osh- the first-second-night");
    CHECK(plain_save_name(" .-").empty());
}

TEST_CASE("a game that was cut off keeps its last commands under another name", "[saves]") {
    const SavesHome home;
    std::int64_t head = 0;
    {
        const Session session = fresh(home / "going.demarche");
        head = session.head();
        // As it lies there when the program is killed.
        fs::copy_file(home / "going.demarche", home / "cut.demarche");
        fs::copy_file(home / "going.demarche-wal", home / "cut.demarche-wal");
    }
    REQUIRE(head > 0);
    const auto named = rename_save(home / "cut.demarche", "whole");
    REQUIRE(named);
    CHECK(*named == home / "whole.demarche");
    CHECK(!fs::exists(home / "cut.demarche"));
    CHECK(!fs::exists(home / "cut.demarche-wal"));
    const auto again = Session::open(*named, host_for());
    REQUIRE(again);
    CHECK(again->head() == head);
}

TEST_CASE("what is open, or there already, is neither renamed nor removed nor written over", "[saves]") {
    const SavesHome home;
    write_bytes(home / "other.demarche", "Dear colleague,");
    {
        const Session session = fresh(home / "going.demarche");
        for (const auto& refused :
             {rename_save(home / "going.demarche", "gone"), rename_save(home / "other.demarche", "going")})
            REQUIRE(!refused);
        const auto removed = remove_save(home / "going.demarche");
        REQUIRE(!removed);
        CHECK_THAT(removed.error().message, Catch::Contains("open in another program"));
    }
    CHECK(bytes_of(home / "other.demarche") == "Dear colleague,");
    const auto taken = rename_save(home / "going.demarche", "other");
    REQUIRE(!taken);
    CHECK(taken.error().code == ErrorCode::kTaken);
    CHECK(bytes_of(home / "other.demarche") == "Dear colleague,");
    CHECK(Session::open(home / "going.demarche", host_for()));
    CHECK(remove_save(home / "going.demarche"));
    CHECK(fs::directory_iterator { (home / "x").parent_path() } -> path().filename() == "other.demarche");
    const auto gone = remove_save(home / "going.demarche");
    REQUIRE(!gone);
    CHECK(gone.error().code == ErrorCode::kNotFound);
}
