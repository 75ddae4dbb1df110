#include <catch2/catch.hpp>
#include <set>
#include <string>

#include "cases.h"
#include "fields.h"

using namespace demarche::conformance;

TEST_CASE("the conformance list holds", "[conformance]") {
    for (const Chapter& chapter : chapters()) {
        for (const Case& it : chapter.cases) {
            INFO("case " << it.id << ": " << it.title << "\n  " << it.why);
            std::string wrong;
            try {
                wrong = run(it);
            } catch (const BadCase& fault) {
                wrong = std::string("the case cannot be read: ") + fault.what();
            }
            CHECK(wrong == "");
        }
    }
}

TEST_CASE("the conformance list is whole", "[conformance]") {
    std::size_t count = 0;
    std::set<std::string> titles;
    for (const Chapter& chapter : chapters()) {
        count += chapter.cases.size();
        for (const Case& it : chapter.cases) {
            INFO(it.id << ": " << it.title);
            CHECK(titles.insert(it.id.substr(0, 3) + it.title).second);
        }
    }
    CHECK(count >= 160);
    INFO("chapters");
    CHECK(chapters().size() == 6);
}

TEST_CASE("a case that says more or less than it should is refused", "[conformance]") {
    const auto ballot = [](const char* given, const char* expect) {
        return Case{"9.Z.1", "made up", "ballot", nlohmann::json::parse(given), nlohmann::json::parse(expect), "why"};
    };
    const char* const good = R"({"rule": {"consensus": {}}, "members": "A B", "accept": "A B"})";
    CHECK(run(ballot(good, R"({"outcome": "yes", "missing": ""})")) == "");
    CHECK(run(ballot(good, R"({"outcome": "no", "missing": ""})")) ==
          "expected no with '' missing, got yes with '' missing");
    CHECK(run(ballot(good, R"({"outcome": "yes", "missing": "B"})")) != "");
    const char* const fine = R"({"outcome": "yes", "missing": ""})";
    CHECK_THROWS_AS(run(ballot(good, R"({"outcome": "yes"})")), BadCase);
    CHECK_THROWS_AS(run(ballot(good, R"({"outcome": "yes", "missing": "", "misssing": ""})")), BadCase);
    CHECK_THROWS_AS(run(ballot(R"({"rule": {"consensus": {}}, "accept": "A B"})", fine)), BadCase);
    CHECK_THROWS_AS(run(ballot(R"({"rule": {"consensus": {}}, "members": "A", "acept": "A"})", fine)), BadCase);
    CHECK_THROWS_AS(run(ballot(R"({"rule": {"consensus": {"mnus": 1}}, "members": "A"})", fine)), BadCase);
    CHECK_THROWS_AS(run(ballot(R"({"rule": {"concensus": {}}, "members": "A"})", fine)), BadCase);
    CHECK_THROWS_AS(run(ballot(R"({"rule": {"majority": {"of": "2 thirds"}}, "members": "A"})", fine)), BadCase);
    CHECK_THROWS_AS(run(ballot(R"({"rule": {"consensus": {}}, "members": "A", "accept": "A", "reject": "A"})", fine)),
                    BadCase);
}
