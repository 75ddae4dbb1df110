// Writing as a whole or not at all, whatever fails in the middle.
#include "session/sqlite.h"

#include <catch2/catch.hpp>
#include <memory>
#include <string>

#include "store_box.h"

using namespace demarche;
using namespace demarche::testing;
using session::Database;
using session::Statement;

namespace {

constexpr std::size_t kMiB = std::size_t{1} << 20U;

/// A database with a table of texts, that holds one.
std::unique_ptr<Database> texts(const std::filesystem::path& file) {
    auto db = Database::open(file.string(), Database::Mode::kCreate);
    REQUIRE(db);
    (*db)->run("CREATE TABLE texts(text TEXT NOT NULL); INSERT INTO texts VALUES('first')");
    REQUIRE_FALSE((*db)->take_error());
    return std::move(*db);
}

void put(Database& db, std::string_view text) {
    Statement insert = db.prepare("INSERT INTO texts VALUES(?)");
    insert.bind(1, text);
    insert.run();
}

/// All of them in their order, the long ones by their beginnings.
std::string held(Database& db) {
    Statement read = db.prepare("SELECT substr(text, 1, 10) FROM texts ORDER BY rowid");
    std::string out;
    while (read.row())
        out += (out.empty() ? "" : " ") + read.text(0);
    CHECK_FALSE(db.take_error());
    return out;
}

/// No room from now on for more than a megabyte or so.
void fill_disk(Database& db) {
    db.run("PRAGMA max_page_count=300");
}
void empty_disk(Database& db) {
    db.run("PRAGMA max_page_count=1000000");
}

}  // namespace

TEST_CASE("of what could not be written whole nothing is written", "[session][sqlite]") {
    const TemporaryFolder folder;
    const auto db = texts(folder / "a.db");
    SECTION("because the disk is full, where SQLite undoes all by itself") {
        fill_disk(*db);
        Database::Transaction whole{*db};
        put(*db, "before");
        put(*db, std::string(3 * kMiB, 'a'));
        put(*db, "after");
        const auto done = whole.commit();
        REQUIRE_FALSE(done);
        CHECK(done.error().message == "the disk is full");
        CHECK(held(*db) == "first");
        empty_disk(*db);
    }
    SECTION("because a value is too long, where it does not") {
        Database::Transaction whole{*db};
        put(*db, "before");
        put(*db, std::string(Database::kLongestValue + 1, 'a'));
        put(*db, "after");
        const auto done = whole.commit();
        REQUIRE_FALSE(done);
        CHECK(done.error().code == ErrorCode::kTextTooLong);
        CHECK_THAT(done.error().message, Catch::Contains("a value of more than 16 MiB"));
    }
    SECTION("because something could not be read in the middle, also if somebody asked there") {
        Database::Transaction whole{*db};
        put(*db, "before");
        CHECK_FALSE(db->prepare("SELECT text FROM nowhere").row());
        CHECK(db->take_error());
        put(*db, "after");
        const auto done = whole.commit();
        REQUIRE_FALSE(done);
        CHECK_THAT(done.error().message, Catch::Contains("nowhere"));
    }
    SECTION("because something could not be read before, and nobody asked") {
        CHECK_FALSE(db->prepare("SELECT text FROM nowhere").row());
        Database::Transaction whole{*db};
        put(*db, "after");
        CHECK_FALSE(whole.commit());
    }
    SECTION("because it was not committed") {
        const Database::Transaction whole{*db};
        put(*db, "before");
    }
    CHECK(held(*db) == "first");
    Database::Transaction next{*db};
    put(*db, "next");
    REQUIRE(next.commit());
    CHECK(held(*db) == "first next");
}

TEST_CASE("a part is undone alone, unless the disk has undone the whole", "[session][sqlite]") {
    const TemporaryFolder folder;
    const auto db = texts(folder / "a.db");
    const auto put_part = [&](std::initializer_list<std::string> all) {
        Database::Transaction part{*db};
        for (const std::string& text : all)
            put(*db, text);
        return part.commit();
    };
    {
        Database::Transaction whole{*db};
        REQUIRE(put_part({"one", "two"}));
        CHECK_FALSE(put_part({"three", std::string(Database::kLongestValue + 1, 'a')}));
        REQUIRE(put_part({"four"}));
        REQUIRE(whole.commit());
        CHECK(held(*db) == "first one two four");
    }
    {
        fill_disk(*db);
        Database::Transaction whole{*db};
        REQUIRE(put_part({"five"}));
        CHECK_FALSE(put_part({"six", std::string(3 * kMiB, 'a')}));
        // Were it written after that, it would be by itself.
        const bool goes_on = put_part({"seven"}).has_value();
        CHECK(whole.commit().has_value() == goes_on);
        CHECK(held(*db) == (goes_on ? "first one two four five seven" : "first one two four"));
        empty_disk(*db);
    }
    {
        Database::Transaction whole{*db};
        put(*db, std::string(Database::kLongestValue + 1, 'a'));
        // Nor does a part take away what has struck the whole.
        CHECK_FALSE(put_part({"eight"}));
        CHECK_FALSE(whole.commit());
    }
    Database::Transaction next{*db};
    put(*db, "next");
    REQUIRE(next.commit());
    CHECK_THAT(held(*db), Catch::EndsWith("next") && !Catch::Contains("eight"));
}

TEST_CASE("what could not begin does not stand in the way of what comes next", "[session][sqlite]") {
    const TemporaryFolder folder;
    const auto db = texts(folder / "a.db");
    sqlite3* other = nullptr;
    REQUIRE(sqlite3_open((folder / "a.db").c_str(), &other) == SQLITE_OK);
    REQUIRE(sqlite3_exec(other, "BEGIN IMMEDIATE", nullptr, nullptr, nullptr) == SQLITE_OK);
    {
        Database::Transaction kept_out{*db};
        put(*db, "kept out");
        CHECK_FALSE(kept_out.commit());
    }
    sqlite3_close(other);
    Database::Transaction next{*db};
    put(*db, "next");
    REQUIRE(next.commit());
    CHECK(held(*db) == "first next");
}

TEST_CASE("nothing runs on values that could not be bound", "[session][sqlite]") {
    const TemporaryFolder folder;
    const auto db = texts(folder / "a.db");
    db->run("CREATE TABLE free(text TEXT)");
    Statement insert = db->prepare("INSERT INTO free VALUES(?)");
    insert.bind(1, std::string(Database::kLongestValue + 1, 'a'));
    insert.run();
    const auto error = db->take_error();
    REQUIRE(error);
    CHECK(error->code == ErrorCode::kTextTooLong);
    Statement count = db->prepare("SELECT count(*) FROM free");
    REQUIRE(count.row());
    CHECK(count.integer(0) == 0);
    // A number for which there is no place: what SQLite says of it is told, and not that it is some error.
    insert.bind(2, 1);
    const auto place = db->take_error();
    REQUIRE(place);
    CHECK_THAT(place->message, Catch::Contains("out of range"));
}
