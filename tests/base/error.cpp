#include "base/error.h"

#include <catch2/catch.hpp>
#include <cctype>
#include <fstream>
#include <set>
#include <sstream>
#include <string>
#include <vector>

using namespace demarche;

namespace {

/// "kStaleVersion" -> "stale_version".
std::string snake(std::string_view enumerator) {
    std::string out;
    for (const char c : enumerator.substr(1)) {
        if (std::isupper(static_cast<unsigned char>(c)) != 0 && !out.empty()) out += '_';
        out += static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
    }
    return out;
}

/// The enumerators of ErrorCode in the order in which the header declares them.
std::vector<std::string> declared_codes() {
    std::ifstream header{DEMARCHE_SOURCE_DIR "/engine/base/error.h"};
    std::vector<std::string> out;
    bool inside = false;
    for (std::string line; std::getline(header, line);) {
        if (line.starts_with("enum class ErrorCode")) inside = true;
        if (inside && line.starts_with("};")) break;
        std::istringstream words{line};
        std::string first;
        words >> first;
        if (inside && first.size() > 2 && first[0] == 'k' && first.back() == ',') {
            first.pop_back();
            out.push_back(first);
        }
    }
    return out;
}

}  // namespace

TEST_CASE("each error code has the word of its name", "[base][error]") {
    // Clients and logs see the words and the array is kept by position: a code added without its word would give every
    // later code its neighbour's.
    const std::vector<std::string> codes = declared_codes();
    REQUIRE(codes.size() == static_cast<std::size_t>(ErrorCode::kInternal) + 1);
    for (std::size_t i = 0; i < codes.size(); ++i) {
        INFO("enumerator " << codes[i]);
        CHECK(word(static_cast<ErrorCode>(i)) == snake(codes[i]));
    }
}

TEST_CASE("error words are unique, and a number that is no code is an internal fault", "[base][error]") {
    std::set<std::string_view> seen;
    for (std::size_t i = 0; i <= static_cast<std::size_t>(ErrorCode::kInternal); ++i) {
        const std::string_view w = word(static_cast<ErrorCode>(i));
        INFO("word " << w);
        CHECK_FALSE(w.empty());
        CHECK(seen.insert(w).second);
    }
    CHECK(word(static_cast<ErrorCode>(9999)) == "internal");
}

TEST_CASE("an error reads as its place and its message", "[base][error]") {
    CHECK(Error{ErrorCode::kScript, "boom", "cards.lua:3", {}}.text() == "cards.lua:3: boom");
    CHECK(Error{ErrorCode::kGameOver, "the game has ended", {}, {}}.text() == "the game has ended");
}

TEST_CASE("a failed result carries the whole error", "[base][error]") {
    const Result<int> got = fail(ErrorCode::kOutOfRange, "officers must be at most 60", "/clauses/0/officers", "chain");
    REQUIRE_FALSE(got);
    CHECK(got.error() == Error{ErrorCode::kOutOfRange, "officers must be at most 60", "/clauses/0/officers", "chain"});
}

TEST_CASE("a seat reads where a script has failed, and not what it said", "[error]") {
    const Error script{ErrorCode::kScript, "debt is 88", "kyrgyz_crisis/actors.lua:7", "call chain"};
    const Error told = script.for_a_seat();
    CHECK(told.text() == "kyrgyz_crisis/actors.lua:7: a function of the scenario has failed");
    CHECK(told.trace.empty());
    const Error refusal{ErrorCode::kNoMandate, "it is closed", "/framework", {}};
    CHECK(refusal.for_a_seat() == refusal);
}
