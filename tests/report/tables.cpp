#include "report/tables.h"

#include <cmath>
#include <sstream>

#include "game/query.h"

#include "report_box.h"

using namespace demarche;
using namespace demarche::testing;

namespace {

/// The rows of a table as RFC 4180 has it.
std::vector<std::vector<std::string>> rows_of(const std::string& csv) {
    std::vector<std::vector<std::string>> out;
    std::vector<std::string> row(1);
    bool quoted = false;
    for (std::size_t i = 0; i < csv.size(); ++i) {
        const char c = csv[i];
        if (quoted) {
            if (c != '"') {
                row.back() += c;
            } else if (i + 1 < csv.size() && csv[i + 1] == '"') {
                row.back() += csv[++i];
            } else {
                quoted = false;
            }
        } else if (c == '"') {
            quoted = true;
        } else if (c == ',') {
            row.emplace_back();
        } else if (c == '\r' && i + 1 < csv.size() && csv[i + 1] == '\n') {
            ++i;
            out.push_back(std::move(row));
            row.assign(1, "");
        } else {
            row.back() += c;
        }
    }
    CHECK(row.size() == 1);  // the last line ends, too
    return out;
}

const report::Table& table(const std::vector<report::Table>& all, const std::string& name) {
    for (const report::Table& one : all) {
        if (one.name == name) return one;
    }
    throw std::runtime_error("no table " + name);
}

}  // namespace

TEST_CASE("tables hold the game: numbers end where the World stands, scores are its scores", "[report][tables]") {
    const TemporaryFolder folder;
    const session::Session session = golden_session(folder / "game.demarche", "border_post");
    const Scenario& s = session.scenario();
    const report::Course course = course_of(session);
    const std::vector<report::Table> all = report::tables(course);
    for (const report::Table& one : all) {
        INFO(one.name);
        if (!one.name.ends_with(".csv")) continue;
        const auto rows = rows_of(one.text);
        REQUIRE(!rows.empty());
        for (const auto& row : rows)
            CHECK(row.size() == rows.front().size());
    }
    std::vector<double> numbers = course.dealt.world.numbers;
    const auto moves = rows_of(table(all, "numbers.csv").text);
    CHECK(moves.size() > 50);
    for (std::size_t i = 1; i < moves.size(); ++i) {
        const auto slot = s.find_slot(moves[i][2]);
        REQUIRE(slot);
        numbers[*slot] = std::stod(moves[i][4]);
    }
    for (SlotIndex i = 0; i < numbers.size(); ++i) {
        INFO(s.slot_path(i));
        CHECK(numbers[i] == Approx(session.world().numbers[i]));
    }
    const auto scores = rows_of(table(all, "scores.csv").text);
    int totals = 0;
    for (std::size_t i = 1; i < scores.size(); ++i) {
        if (!scores[i][1].empty()) continue;
        const auto score = game::score(session.host(), session.world(), *s.find<ActorId>(scores[i][0]));
        REQUIRE(score);
        CHECK(std::stod(scores[i][5]) == Approx(*score));
        ++totals;
    }
    CHECK(totals == s.playable.size());
    CHECK(rows_of(table(all, "agreements.csv").text).size() == session.world().agreements.size() + 1);
    CHECK(table(all, "story.txt").text.find(s.title.str()) == 0);
}

TEST_CASE("tables are written into a folder that is made; where it cannot be made that is told", "[report][tables]") {
    const TemporaryFolder folder;
    REQUIRE(report::write_tables(folder / "a/b", {{"one.csv", "x\r\n"}}));
    CHECK(bytes_of(folder / "a/b/one.csv") == "x\r\n");
    write_bytes(folder / "file", "");
    const auto refused = report::write_tables(folder / "file/b", {{"one.csv", "x\r\n"}});
    REQUIRE_FALSE(refused);
    CHECK(refused.error().code == ErrorCode::kUnreadable);
}
