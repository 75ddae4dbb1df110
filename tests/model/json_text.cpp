#include "model/json_text.h"

#include <fmt/format.h>
#include <rapidcheck/catch.h>
#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>
#include <string>

using namespace demarche;
using nlohmann::json;

namespace {

Error refused(std::string_view text, JsonLimits limits = {}) {
    const Result<json> got = json_from_text(text, limits);
    REQUIRE_FALSE(got);
    CHECK_FALSE(got.error().message.empty());
    return got.error();
}

std::string nested(int depth) {
    return std::string(depth, '[') + std::string(depth, ']');
}

}  // namespace

TEST_CASE("JSON is read as it stands", "[model][json]") {
    CHECK(json_from_text(R"({"a": [1, -2, 3.5, true, null, "x\u00e9"], "b": {}})").value() ==
          json{{"a", {1, -2, 3.5, true, nullptr, "x\xc3\xa9"}}, {"b", json::object()}});
    CHECK(json_from_text(" 12 ").value() == 12);
    CHECK(json_from_text("\"\"").value() == "");
    CHECK(json_from_text("[[], [[]], {}]").value() ==
          json::array({json::array(), json::array({json::array()}), json::object()}));
}

TEST_CASE("what is not JSON is refused with line and column", "[model][json]") {
    const Error error = refused("{\n  \"a\": tru\n}");
    CHECK(error.code == ErrorCode::kBadValue);
    CHECK_THAT(error.message, Catch::Contains("line 2, column"));
    CHECK_THAT(error.message, !Catch::Contains("json.exception"));
    CHECK(error.where == "/a");
    for (const char* text : {"", " ", "{", "[1,]", "{\"a\"}", "{a: 1}", "[1] [2]", "01", "+1", ".5", "NaN", "Infinity",
                             "'x'", "// note\n1", "\"\\x41\"", "\"\\ud800\"", "\"open", "\"raw\ntab\"", "undefined"}) {
        INFO(text);
        CHECK(refused(text).code == ErrorCode::kBadValue);
    }
}

TEST_CASE("columns count characters, not bytes", "[model][json]") {
    CHECK_THAT(refused("[\"\xd0\x9e\xd1\x88\", x]").message, Catch::Contains("line 1, column 8"));
}

TEST_CASE("a key given twice is refused, and the path says which", "[model][json]") {
    CHECK(refused(R"({"a": 1, "a": 2})").where == "/a");
    CHECK(refused(R"({"list": [0, {"x": {}, "y": 1, "x": 3}]})").where == "/list/1/x");
    CHECK(refused(R"({"a": 1, "\u0061": 2})").where == "/a");
    CHECK(json_from_text(R"({"a": {"a": 1}, "b": [{"a": 1}, {"a": 1}]})").has_value());
}

TEST_CASE("depth is limited before it is built", "[model][json]") {
    CHECK(json_from_text(nested(32)).has_value());
    const Error error = refused(nested(33));
    CHECK(error.code == ErrorCode::kBadValue);
    CHECK_THAT(error.message, Catch::Contains("32 deep"));
    CHECK(refused(std::string(60'000, '[')).code == ErrorCode::kBadValue);
    std::string objects;
    for (int i = 0; i < 5'000; ++i)
        objects += "{\"a\":";
    CHECK_THAT(refused(objects).message, Catch::Contains("deep"));
    CHECK(refused("[[0]]", {100, 1}).where == "/0");
}

TEST_CASE("the path of an error stays short, however long the keys are", "[model][json]") {
    std::string text;
    for (int i = 0; i < 30; ++i)
        text += "{\"" + std::string(100, 'k') + "\":";
    const Error error = refused(text + "oops");
    CHECK(error.where.size() < 300);
    CHECK_THAT(error.where, Catch::EndsWith("/..."));
}

TEST_CASE("size is limited", "[model][json]") {
    const std::string most = "\"" + std::string(64 * 1024 - 2, 'a') + "\"";
    CHECK(json_from_text(most).has_value());
    CHECK(refused(most + " ").code == ErrorCode::kTextTooLong);
    CHECK(refused("12345", {4, 32}).code == ErrorCode::kTextTooLong);
}

TEST_CASE("bytes that are no text are refused", "[model][json]") {
    CHECK(refused("\"\xff\"").code == ErrorCode::kBadText);
    CHECK(refused("\"\xed\xa0\x80\"").code == ErrorCode::kBadText);
    SECTION("a zero byte does not hide what stands behind it") {
        CHECK(refused(std::string("{}\0{", 4)).code == ErrorCode::kBadText);
        CHECK_THAT(refused(std::string("{}\n\0", 4)).message, Catch::Contains("line 2, column 1"));
    }
}

TEST_CASE("a number that no double holds is refused, not taken as infinite", "[model][json]") {
    CHECK(refused("[1e999]").code == ErrorCode::kOutOfRange);
    CHECK(refused("{\"amount\": -1e400}").where == "/amount");
    CHECK(json_from_text("1e-400").value() == 0.0);
    CHECK(json_from_text("18446744073709551616").value() == 18446744073709551616.0);
}

TEST_CASE("a path step escapes what would make it another path", "[model][json]") {
    CHECK(json_path_step("plain") == "plain");
    CHECK(json_path_step("a/b~c") == "a~1b~0c");
    CHECK(json_path_step("a\x1b[2J") == "a?[2J");
    CHECK(json_path_step(std::string(1000, 'x')).size() < 80);
}

TEST_CASE("what the library writes is read back equal, whatever the text in it", "[model][json][property]") {
    rc::prop("round trip of numbers and strings", [](const std::vector<double>& numbers, const std::string& bytes) {
        std::string text;
        for (const char c : bytes)
            text += static_cast<char>(c & 0x7f);
        const json value = {{"numbers", numbers}, {"text", text}};
        const Result<json> back = json_from_text(value.dump());
        RC_ASSERT(back.has_value());
        RC_ASSERT(*back == value);
    });
    rc::prop("any bytes are read or refused with a reason", [](const std::string& bytes) {
        const Result<json> got = json_from_text(bytes);
        RC_ASSERT(got.has_value() || !got.error().message.empty());
    });
}

TEST_CASE("long lists and objects are read back in their order, however many members they have", "[model][json]") {
    constexpr int kMany = 200'000;
    std::string list = "[{}";
    std::string object = R"({"n0":0)";
    for (int i = 1; i < kMany; ++i) {
        list += ",{}";
        object += fmt::format(R"(,"n{}":{})", i, i);
    }
    list += "]";
    object += "}";
    CHECK(json_read_back(list).size() == kMany);
    const auto ordered = ordered_json_read_back(object);
    REQUIRE(ordered.size() == kMany);
    CHECK(ordered.dump() == object);
    CHECK(json_read_back(object)["n77777"] == 77777);
}

TEST_CASE("what is read back is discarded where it is no JSON or as deep as a stack", "[model][json]") {
    CHECK(json_read_back(R"({"b": 1, "a": [2]})") == json{{"b", 1}, {"a", {2}}});
    CHECK(ordered_json_read_back(R"({"b": 1, "a": [2]})").dump() == R"({"b":1,"a":[2]})");
    for (const char* bad : {"", "{", "[1,]", "nul", "1e999", "\xff"}) {
        INFO(bad);
        CHECK(json_read_back(bad).is_discarded());
        CHECK(ordered_json_read_back(bad).is_discarded());
    }
    CHECK(json_read_back(nested(kDeepestJson)).is_array());
    // Copied, compared or printed, values as deep as these ended the process.
    for (const std::string& deep : {nested(kDeepestJson + 2), nested(300'000), "{\"a\":" + nested(300'000) + "}"}) {
        const json read = json_read_back(deep);
        CHECK(read.is_discarded());
        CHECK(ordered_json_read_back(deep).is_discarded());
    }
}
