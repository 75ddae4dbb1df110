#include "negotiation/line_server.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <ctime>
#include <nlohmann/json.hpp>

using namespace demarche;
using nlohmann::json;

namespace {

const std::string kStart =
    R"({"type":"start","protocol":1,"domain":"d","parties":2,"me":0,"deadline":10,"seed":7,)"
    R"("issues":[{"name":"price","values":["low","high"]},{"name":"day","values":["a","b","c"]}],)"
    R"("weights":[0.6,0.4],"evaluations":[[0.2,1.0],[1.0,0.5,0.0]],"reservation":0.25})";

std::string turn(int round, const std::string& events = "[]", bool can_accept = true) {
    return R"({"type":"turn","round":)" + std::to_string(round) + R"(,"deadline":10,"can_accept":)" +
           (can_accept ? "true" : "false") + R"(,"events":)" + events + "}";
}

json ask(LineServer& server, const std::string& line) {
    const auto got = server.answer(line);
    REQUIRE(got);
    REQUIRE(*got);
    return json::parse(**got);
}
void tell(LineServer& server, const std::string& line) {
    const auto got = server.answer(line);
    INFO(line);
    if (!got) {
        FAIL(got.error().text());
    }
    CHECK_FALSE(got->has_value());
}
Error refused(LineServer& server, const std::string& line) {
    const auto got = server.answer(line);
    INFO(line);
    REQUIRE_FALSE(got);
    return got.error();
}
std::string with(const std::string& from, const std::string& to) {
    std::string text = kStart;
    const auto at = text.find(from);
    REQUIRE(at != std::string::npos);
    return text.replace(at, from.size(), to);
}

}  // namespace

TEST_CASE("a session by the line protocol: start, turns, estimate, end, quit", "[negotiation][protocol]") {
    LineServer server;
    tell(server, kStart);
    const json first = ask(server, turn(0, "[]", false));
    CHECK(first["action"] == "offer");
    CHECK(first["offer"] == json::array({1, 0}));  // its best: there is nothing to know yet
    const json second = ask(server, turn(1, R"([{"by":1,"action":"offer","offer":[0,2]}])"));
    CHECK(second["action"] == "offer");
    const json estimates = ask(server, R"({"type":"estimate","party":1,"offers":[[0,2],[1,0]]})");
    REQUIRE(estimates["estimates"].size() == 2);
    CHECK(estimates["estimates"][0] > estimates["estimates"][1]);
    CHECK(ask(server, turn(2, R"([{"by":1,"action":"offer","offer":[1,0]}])"))["action"] == "accept");
    tell(server, R"({"type":"end","reason":"agreement","utility":1.0,"agreement":[1,0]})");
    CHECK_FALSE(server.done());
    tell(server, R"({"type":"quit"})");
    CHECK(server.done());
}

TEST_CASE("a new start forgets the session before", "[negotiation][protocol]") {
    LineServer fresh;
    LineServer used;
    tell(used, kStart);
    (void)ask(used, turn(0, R"([{"by":1,"action":"offer","offer":[0,2]}])"));
    for (LineServer* server : {&fresh, &used}) {
        tell(*server, kStart);
    }
    for (int round = 0; round < 9; ++round) {
        const std::string line =
            turn(round, R"([{"by":1,"action":"offer","offer":[0,)" + std::to_string(round % 3) + "]}]");
        const json a = ask(fresh, line);
        CHECK(a == ask(used, line));
        if (a["action"] != "offer") {
            break;
        }
    }
}

TEST_CASE("a start that is refused leaves no session before it", "[negotiation][protocol]") {
    const std::string mediate =
        R"({"type":"mediate","parties":2,"budget":5,"seed":3,"issues":[{"name":"a","values":["x","y"]}]})";
    const std::string no_parties =
        R"({"type":"mediate","parties":0,"budget":5,"seed":3,"issues":[{"name":"a","values":["x","y"]}]})";
    const std::string next = R"({"type":"next","left":5,"votes":null,"adopted":false})";
    LineServer server;
    for (const std::string& second : {with(R"("deadline":10)", R"("deadline":0)"), no_parties}) {
        tell(server, kStart);
        (void)ask(server, turn(0));
        (void)refused(server, second);
        CHECK(refused(server, turn(1)).message == "a turn before any start");
        CHECK(refused(server, R"({"type":"estimate","party":1,"offers":[]})").code == ErrorCode::kWrongPhase);
        tell(server, mediate);
        (void)refused(server, second);
        CHECK(refused(server, next).code == ErrorCode::kWrongPhase);
    }
}

TEST_CASE("it accepts only when it may", "[negotiation][protocol]") {
    LineServer server;
    tell(server, kStart);
    CHECK(ask(server, turn(9, R"([{"by":1,"action":"offer","offer":[1,0]}])", false))["action"] == "offer");
}

TEST_CASE("unknown types, unknown fields and empty lines are ignored", "[negotiation][protocol]") {
    LineServer server;
    tell(server, R"({"type":"weather","rain":true})");
    tell(server, "");
    tell(server, with(R"("seed":7)", R"("seed":7,"mood":[1,2,{}])"));
    CHECK(ask(server,
              turn(0, R"([{"by":1,"action":"dance"},{"by":1,"action":"offer","offer":[0,0],"why":"x"}])"))["action"] ==
          "offer");
}

TEST_CASE("what cannot be told apart is refused as in a file", "[negotiation][protocol]") {
    LineServer server;
    const Error value = refused(server, with(R"(["low","high"])", R"(["same","same"])"));
    CHECK(value.where == "/issues/0/values/1");
    CHECK(value.message == R"(the value "same" is listed twice)");
    CHECK(refused(server, with(R"("name":"day")", R"("name":"price")")).where == "/issues/1/name");
    // Names are nobody's business else, and values may be numbers.
    tell(server, with(R"({"name":"price","values":["low","high"]})", R"({"values":[1,2]})"));
    CHECK(ask(server, turn(0))["action"] == "offer");
}

TEST_CASE("a session takes every seed that a command line takes", "[negotiation][protocol]") {
    LineServer server;
    tell(server, with(R"("seed":7)", R"("seed":18446744073709551615)"));
    CHECK(ask(server, turn(0))["action"] == "offer");
    for (const char* other : {"-1", "1.5", R"("7")", "18446744073709551616"}) {
        CHECK(refused(server, with(R"("seed":7)", R"("seed":)" + std::string{other})).where == "/seed");
    }
}

TEST_CASE("a malformed line is refused with its place, and the session goes on", "[negotiation][protocol]") {
    LineServer server;
    CHECK(refused(server, turn(0)).code == ErrorCode::kWrongPhase);
    CHECK(refused(server, R"({"type":"next","left":3,"votes":null,"adopted":false})").code == ErrorCode::kWrongPhase);
    CHECK(refused(server, R"({"type":"start",})").where == "column 17");
    CHECK(refused(server, "{").code == ErrorCode::kUnreadable);
    CHECK(refused(server, "[1]").code == ErrorCode::kUnreadable);
    CHECK(refused(server, "\xff\xfe").code == ErrorCode::kUnreadable);
    CHECK(refused(server, R"({"kind":"start"})").where == "/type");
    for (const char* other : {"2", "-1", "1.5", "18446744073709551616", R"("1")"}) {
        const Error error = refused(server, with(R"("protocol":1)", R"("protocol":)" + std::string{other}));
        CHECK(error.where == "/protocol");
        CHECK_THAT(error.message, Catch::Matchers::EndsWith(" is unknown; this program speaks 1"));
    }
    CHECK(refused(server, with(R"("protocol":1)", R"("protocol":2)")).message ==
          "protocol 2 is unknown; this program speaks 1");
    CHECK(refused(server, with(R"("parties":2)", R"("parties":1)")).where == "/parties");
    CHECK(refused(server, with(R"("me":0)", R"("me":2)")).where == "/me");
    CHECK(refused(server, with(R"("deadline":10)", R"("deadline":0)")).where == "/deadline");
    CHECK(refused(server, with(R"("seed":7)", R"("seed":-1)")).where == "/seed");
    CHECK(refused(server, with(R"(["a","b","c"])", "[]")).where == "/issues/1/values");
    CHECK(refused(server, with("[0.6,0.4]", "[0.6]")).where == "/weights");
    CHECK(refused(server, with("[0.6,0.4]", R"([0.6,"x"])")).where == "/weights/1");
    CHECK(refused(server, with("[1.0,0.5,0.0]", "[1.0,0.5]")).where == "/evaluations/1");
    CHECK(refused(server, with("[1.0,0.5,0.0]", "[1.0,null,0.0]")).where == "/evaluations/1/1");
    CHECK(refused(server, with(R"(,"reservation":0.25)", "")).code == ErrorCode::kMissingField);
    CHECK(refused(server, with("[0.6,0.4]", "[-0.6,0.4]")).where == "/weights/0");
    CHECK(refused(server, with("[0.6,0.4]", "[0.6,2e9]")).where == "/weights/1");
    CHECK(refused(server, with("[1.0,0.5,0.0]", "[1.0,0.5,1e308]")).where == "/evaluations/1/2");
    CHECK(refused(server, with(R"("reservation":0.25)", R"("reservation":2)")).where == "/reservation");
    tell(server, with("[1.0,0.5,0.0]", "[1.0000000000000002,0.5,-1e-17]"));  // worked out, and rounded
    tell(server, kStart);
    CHECK(refused(server, turn(10)).where == "/round");
    CHECK(refused(server, turn(0, "{}")).where == "/events");
    CHECK(refused(server, turn(0, R"([{"by":0,"action":"offer","offer":[0,0]}])")).where == "/events/0/by");
    CHECK(refused(server, turn(0, R"([{"by":1,"action":"offer","offer":[0]}])")).where == "/events/0/offer");
    CHECK(refused(server, turn(0, R"([{"by":1,"action":"offer","offer":[0,3]}])")).where == "/events/0/offer/1");
    CHECK(refused(server, R"({"type":"estimate","party":0,"offers":[]})").where == "/party");
    CHECK(ask(server, turn(0))["action"] == "offer");
}

TEST_CASE("a table of more than one seat can keep in mind is refused, and the talks go on", "[negotiation][protocol]") {
    json start = json::parse(kStart);
    json values = json::array();
    for (int v = 0; v < 62'501; ++v)
        values.push_back(v);
    start["parties"] = 64;
    start["issues"] = {{{"name", "a"}, {"values", values}}, {{"name", "b"}, {"values", values}}};
    start["weights"] = {0.5, 0.5};
    start["evaluations"] = json::array({std::vector<double>(62'501, 1.0), std::vector<double>(62'501, 1.0)});
    LineServer server;
    tell(server, kStart);
    const Error large = refused(server, start.dump());
    CHECK(large.code == ErrorCode::kOutOfRange);
    CHECK(large.where == "/issues");
    CHECK(large.message.find("125002 values") != std::string::npos);
    CHECK(large.message.find("at most 125000") != std::string::npos);
    start["type"] = "mediate";
    start["budget"] = 10;
    CHECK(refused(server, start.dump()).code == ErrorCode::kOutOfRange);
    tell(server, kStart);
}

TEST_CASE("names and values that nest without end are refused, and the talks go on", "[negotiation][protocol]") {
    LineServer server;
    const std::string deep = std::string(150'000, '[') + std::string(150'000, ']');
    for (const std::string& line : {with(R"("type":"start")", R"("type":"start","protocol":)" + deep),
                                    with(R"("values":[)", R"("values":[)" + deep + ",")}) {
        CHECK(refused(server, line).message == "lists and objects may stand at most 32 deep within each other");
    }
    tell(server, kStart);
    CHECK(ask(server, turn(0))["action"] == "offer");
}

TEST_CASE("a field that stands twice is refused, and weights count as in a file", "[negotiation][protocol]") {
    LineServer server;
    CHECK(refused(server, with(R"("reservation":0.25)", R"("reservation":0.25,"reservation":0.5)")).message ==
          "the field 'reservation' stands twice in one object");
    CHECK(refused(server, with("[0.6,0.4]", "[0,0]")).where == "/weights");
    // With the weights as they stand no package would have been worth more than 0.5, or all of them more than 1.
    const std::string weights = GENERATE("[0.3,0.2]", "[6,4]");
    LineServer scaled;
    tell(server, kStart);
    tell(scaled, with("[0.6,0.4]", weights));
    const std::string offered = turn(9, R"([{"by":1,"action":"offer","offer":[1,2]}])");
    CHECK(ask(server, offered) == ask(scaled, offered));
}

TEST_CASE("weights that miss the sum of 1 by little are made to have it, too", "[negotiation][protocol]") {
    // What is offered is worth 0.6 of all there is, and its reservation value is a little more than that.
    const auto answer = [](const std::string& weights) {
        LineServer server;
        std::string start = with("[0.6,0.4]", weights);
        start.replace(start.find(R"("reservation":0.25)"), 18, R"("reservation":0.60002)");
        tell(server, start);
        return ask(server, turn(9, R"([{"by":1,"action":"offer","offer":[1,2]}])"))["action"];
    };
    CHECK(answer("[0.6,0.4]") != "accept");
    CHECK(answer("[0.60005,0.40004]") == answer("[0.6,0.4]"));
}

TEST_CASE("a single text by the line protocol", "[negotiation][protocol]") {
    LineServer server;
    tell(
        server,
        R"({"type":"mediate","parties":2,"budget":20,"seed":3,"issues":[{"name":"a","values":["x","y"]},{"name":"b","values":["x","y","z"]}]})");
    json text = ask(server, R"({"type":"next","left":20,"votes":null,"adopted":false})")["text"];
    for (int left = 19; left > 0; --left) {
        REQUIRE(text.size() == 2);
        CHECK(text[0] < 2);
        CHECK(text[1] < 3);
        text = ask(server, R"({"type":"next","left":)" + std::to_string(left) + R"(,"votes":[true,)" +
                               (left % 3 == 0 ? "true" : "false") + R"(],"adopted":)" +
                               (left == 19 ? "true" : "false") + "}")["text"];
    }
    CHECK(refused(server, R"({"type":"next","left":1,"votes":null,"adopted":false})").where == "/votes");
    CHECK(refused(server, R"({"type":"next","left":-1,"votes":[true,true],"adopted":false})").where == "/left");
    CHECK(refused(server, R"({"type":"next","left":21,"votes":[true,true],"adopted":false})").where == "/left");
    CHECK(refused(server, R"({"type":"next","left":1,"votes":[true],"adopted":false})").where == "/votes");
    CHECK(refused(server, R"({"type":"next","left":1,"votes":[true,1],"adopted":false})").where == "/votes/1");
    // The budget is kept, also by whoever does not count.
    CHECK(refused(server, R"({"type":"next","votes":[true,true],"adopted":false})").code == ErrorCode::kLimitReached);
    tell(server, R"({"type":"end","text":[0,0],"agreement":true})");
}

TEST_CASE("a turn keeps to the deadline of the start, and rounds do not run backwards", "[negotiation][protocol]") {
    LineServer server;
    tell(server, kStart);
    std::string other = turn(0);
    other.replace(other.find(R"("deadline":10)"), 13, R"("deadline":99)");
    CHECK(refused(server, other).where == "/deadline");
    CHECK(ask(server, turn(4))["action"] == "offer");
    CHECK(refused(server, turn(3)).where == "/round");
    CHECK(ask(server, turn(4))["action"] == "offer");
    CHECK(ask(server, turn(5))["action"] == "offer");
    tell(server, kStart);
    CHECK(ask(server, turn(0))["action"] == "offer");
}

TEST_CASE("a turn of many events takes as long as it has events", "[negotiation][protocol]") {
    const auto seconds = [](int events) {
        std::string list = "[";
        for (int i = 0; i < events; ++i)
            list += std::string{i > 0 ? "," : ""} + R"({"by":1,"action":"offer","offer":[)" + std::to_string(i % 2) +
                    ",0]}";
        LineServer server;
        tell(server, kStart);
        const std::clock_t begun = std::clock();
        CHECK(ask(server, turn(0, list + "]")).contains("action"));
        return static_cast<double>(std::clock() - begun) / CLOCKS_PER_SEC;
    };
    // Sixteen times as many took two hundred and fifty times as long.
    CHECK(seconds(80000) < 60 * std::max(seconds(5000), 0.002));
}
