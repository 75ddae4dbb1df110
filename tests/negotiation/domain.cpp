#include "negotiation/domain.h"

#include <catch2/catch.hpp>
#include <filesystem>
#include <fstream>
#include <sstream>

#include "negotiation/frontier.h"

using namespace demarche;

namespace {

const std::filesystem::path kFolder = std::filesystem::path(DEMARCHE_SOURCE_DIR) / "tests/negotiation/domains";

std::string text_of(const char* file) {
    std::ifstream in(kFolder / file);
    std::stringstream out;
    out << in.rdbuf();
    REQUIRE_FALSE(out.str().empty());
    return out.str();
}

/// The text with one place changed; the place must be there.
std::string changed(std::string text, const std::string& from, const std::string& to) {
    const auto at = text.find(from);
    INFO(from);
    REQUIRE(at != std::string::npos);
    return text.replace(at, from.size(), to);
}

IssueSpace fishery() {
    return IssueSpace::make(read_genius_issues(text_of("fishery.xml")).value()).value();
}

Error profile_error(const std::string& xml) {
    const auto got = read_genius_profile(xml, fishery());
    REQUIRE_FALSE(got);
    CHECK_FALSE(got.error().message.empty());
    return got.error();
}

/// The path of a refusal, without the line before it.
std::string behind_line(const Error& error) {
    return error.where.substr(error.where.find('/'));
}

/// A text of ASCII characters in UTF-16 with its byte order mark.
std::string utf16(const std::string& text, bool little) {
    std::string out = little ? "\xFF\xFE" : "\xFE\xFF";
    for (const char c : text) {
        out += little ? std::string{c, '\0'} : std::string{'\0', c};
    }
    return out;
}

Error json_error(const std::string& text) {
    const auto got = read_json_domain(text);
    INFO(text);
    REQUIRE_FALSE(got);
    CHECK_FALSE(got.error().message.empty());
    return got.error();
}

const std::string kSmall =
    R"({"name":"s","issues":[{"name":"a","values":["x","y"]}],"parties":[)"
    R"({"weights":[1],"evaluations":[[0,1]],"reservation":0.1},{"weights":[1],"evaluations":[[1,0.5]],"reservation":0}]})";

}  // namespace

TEST_CASE("a GENIUS domain: discrete and integer issues, by index", "[negotiation][domain]") {
    const IssueSpace space = fishery();
    REQUIRE(space.size() == 3);
    CHECK(space.issues()[0] == TalkIssue{"quota", {"low", "middle", "high"}});
    CHECK(space.issues()[2] == TalkIssue{"patrol boats", {"1", "2", "3", "4"}});
    CHECK(space.count() == 24);
}

TEST_CASE("a GENIUS profile: evaluations by the largest, weights by their sum", "[negotiation][domain]") {
    const auto got = read_genius_profile(text_of("fishery-coast.xml"), fishery());
    REQUIRE(got);
    CHECK(got->weights == std::vector<double>{0.5, 0.25, 0.25});
    CHECK(got->evaluations[0] == std::vector<double>{1.0, 0.5, 0.1});
    CHECK(got->evaluations[1] == std::vector<double>{0.25, 1.0});
    CHECK(got->evaluations[2][0] == Approx(0.1));
    CHECK(got->evaluations[2][3] == Approx(1.0));
    CHECK(got->reservation == 0.3);
    CHECK(got->discount == 0.9);
}

TEST_CASE("a profile in another order of issues and values means the same packages", "[negotiation][domain]") {
    const auto got = read_genius_profile(text_of("fishery-fleet.xml"), fishery());
    REQUIRE(got);
    CHECK(got->weights == std::vector<double>{0.6, 0.1, 0.3});
    CHECK(got->evaluations[0] == std::vector<double>{0.0, 0.75, 1.0});
    CHECK(got->evaluations[1] == std::vector<double>{1.0, 0.5});
    CHECK(got->evaluations[2][3] == 0.0);  // 1 - 0.4 * 3 is below 0 and is cut
    CHECK(got->discount == 1.0);
}

TEST_CASE("files of both formats load, and their points are found", "[negotiation][domain]") {
    const std::vector<std::filesystem::path> profiles{kFolder / "fishery-coast.xml", kFolder / "fishery-fleet.xml"};
    const auto fish = load_domain(kFolder / "fishery.xml", profiles);
    REQUIRE(fish);
    CHECK(fish->name == "fishery");
    CHECK(fish->profiles.size() == 2);
    for (const char* file : {"treaty3-a.json", "mission4-a.json", "share3-a.json"}) {
        const auto domain = load_domain(kFolder / file, {});
        REQUIRE(domain);
        CHECK(domain->name + ".json" == file);
        const auto frontier = find_frontier(domain->space, domain->values(), domain->reservations());
        REQUIRE(frontier);
        CHECK(frontier->rational);
    }
}

TEST_CASE("what is missing or too much on the command line is named", "[negotiation][domain]") {
    const std::vector<std::filesystem::path> one{kFolder / "fishery-coast.xml"};
    CHECK(load_domain(kFolder / "fishery.xml", one).error().code == ErrorCode::kUsage);
    CHECK(load_domain(kFolder / "treaty3-a.json", one).error().code == ErrorCode::kUsage);
    const auto gone = load_domain(kFolder / "none.xml", {});
    CHECK(gone.error().code == ErrorCode::kNotFound);
    CHECK(gone.error().where.find("none.xml") != std::string::npos);
    CHECK(load_domain(kFolder, {}).error().code == ErrorCode::kUnreadable);
    const auto other = load_domain(std::filesystem::path{DEMARCHE_SOURCE_DIR} / "README.md", {}).error();
    CHECK(other.message == "this is neither XML (a GENIUS domain) nor JSON");
    const std::vector<std::filesystem::path> wrong{kFolder / "fishery-coast.xml", kFolder / "fishery.xml"};
    const auto error = load_domain(kFolder / "fishery.xml", wrong).error();
    CHECK(error.where.find("fishery.xml: line 4: /negotiation_template/utility_space") != std::string::npos);
}

TEST_CASE("XML that is not well-formed is refused with its line", "[negotiation][domain]") {
    CHECK(profile_error("").code == ErrorCode::kUnreadable);
    CHECK(profile_error("not xml").code == ErrorCode::kUnreadable);
    const Error error = profile_error(changed(text_of("fishery-coast.xml"), "</issue>", "</isue>"));
    CHECK(error.code == ErrorCode::kUnreadable);
    CHECK(error.where == "line 7");
}

TEST_CASE("what XML does not allow is refused though its parser would take half of it", "[negotiation][domain]") {
    const std::string good = text_of("fishery-coast.xml");
    const auto said = [&](const std::string& from, const std::string& to) {
        const Error error = profile_error(changed(good, from, to));
        CHECK(error.code == ErrorCode::kUnreadable);
        return error.text();
    };
    CHECK(said("value=\"low\"", "value=\"low\" value=\"lower\"") ==
          "line 4: not well-formed XML: the attribute 'value' stands twice");
    CHECK(said("value=\"low\"", "value=\"low & slow\"") == "line 4: not well-formed XML: a bare '&'; write '&amp;'");
    CHECK(said("value=\"low\"", "value=\"&low;\"") == "line 4: not well-formed XML: the entity '&low;' is not defined");
    CHECK(said("value=\"low\"", "value=\"&#12z;\"") == "line 4: not well-formed XML: '&#12z;' is no character");
    CHECK(said("value=\"low\"", "value=\"&#0;\"") == "line 4: not well-formed XML: '&#0;' is no character of XML");
    CHECK(said("value=\"low\"", "value=\"&#xD800;\"") ==
          "line 4: not well-formed XML: '&#xD800;' is no character of XML");
    CHECK(said("value=\"low\"", "value=\"l\xf6w\"").find("are no UTF-8; a file in Latin-1 begins with") !=
          std::string::npos);
    CHECK(said("</utility_space>", "</utility_space>and more").find("text outside of the root element") !=
          std::string::npos);
    CHECK(said("</utility_space>", "</utility_space><utility_space/>").find("a second root element") !=
          std::string::npos);
    // What is allowed stays so.
    for (const char* fine : {"<!-- a & b --><utility_space>", "<!DOCTYPE x [<!ENTITY y \"&z;\">]><utility_space>",
                             "<utility_space><![CDATA[a & b]]>", "<utility_space number_of_issues=\"0\">"}) {
        INFO(fine);
        CHECK(read_genius_profile(changed(good, "<utility_space>", fine), fishery()));
    }
    const auto named = read_genius_issues(
        "<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?><utility_space><issue index=\"1\" name=\"K\xf6ln &amp; "
        "&#66;\"><item "
        "value=\"a\"/></issue></utility_space>");
    REQUIRE(named);
    CHECK((*named)[0].name == "K\xc3\xb6ln & B");
}

TEST_CASE("a profile that says something wrong is refused with the place in the file", "[negotiation][domain]") {
    const std::string good = text_of("fishery-coast.xml");
    const std::string base = "/utility_space/objective[1]";
    const auto where = [&](const std::string& from, const std::string& to) {
        const Error error = profile_error(changed(good, from, to));
        CHECK(error.code == ErrorCode::kDefinition);
        CHECK(error.where.substr(0, 5) == "line ");
        return behind_line(error);
    };
    CHECK(where("<utility_space>", "<utility_space type=\"NONLINEAR\">") == "/utility_space");
    CHECK(where("evaluation=\"5\"", "evaluation=\"five\"") == base + "/issue[1]/item[2]/@evaluation");
    CHECK(where("evaluation=\"5\"", "evaluation=\"-5\"") == base + "/issue[1]/item[2]/@evaluation");
    CHECK(where("evaluation=\"5\"", "evaluation=\"0x5\"") == base + "/issue[1]/item[2]/@evaluation");
    CHECK(where("<utility_space>", "<utility_space number_of_issues=\"4\">") == "/utility_space/@number_of_issues");
    CHECK(where("<reservation value=\"0.3\"/>", "<reservation value=\"0.3\"/><reservation value=\"0.4\"/>") ==
          "/utility_space/reservation[2]");
    CHECK(where("evaluation=\"5\"", "evaluation=\"nan\"") == base + "/issue[1]/item[2]/@evaluation");
    CHECK(where("value=\"middle\" ", "") == base + "/issue[1]/item[2]");
    CHECK(where("value=\"middle\"", "value=\"medium\"") == base + "/issue[1]");
    CHECK(where("value=\"middle\"", "value=\"low\"") == base + "/issue[1]");
    CHECK(where("name=\"season\"", "name=\"time\"") == "/utility_space");
    CHECK(where("name=\"season\" ", "") == base + "/issue[2]");
    CHECK(where("index=\"2\" name=\"season\"", "name=\"season\"") == base + "/issue[2]");
    CHECK(where("index=\"2\" name=\"season\"", "index=\"1\" name=\"season\"") == base + "/issue[2]/@index");
    CHECK(where("vtype=\"discrete\" type=\"discrete\" etype=\"discrete\">\n      <item index=\"1\" value=\"spring\"",
                "vtype=\"real\">\n      <item index=\"1\" value=\"spring\"") == base + "/issue[2]");
    CHECK(where("upperbound=\"4\"", "upperbound=\"5\"") == base + "/issue[3]");
    CHECK(where("upperbound=\"4\"", "upperbound=\"0\"") == base + "/issue[3]");
    CHECK(where("upperbound=\"4\"", "upperbound=\"900000000\"") == base + "/issue[3]");
    CHECK(where("slope=\"0.3\"", "") == base + "/issue[3]/evaluator");
    CHECK(where("<evaluator ftype=\"linear\" offset=\"0.1\" slope=\"0.3\"/>", "") == base + "/issue[3]");
    CHECK(where("<weight index=\"1\" value=\"2\"/>", "<weight index=\"1\" value=\"-2\"/>") ==
          base + "/weight[1]/@value");
    CHECK(where("<weight index=\"1\" value=\"2\"/>", "<weight index=\"1\"/>") == base + "/weight[1]");
    CHECK(where("<weight index=\"1\" value=\"2\"/>", "<weight index=\"1\" value=\"1e308\"/>") ==
          base + "/weight[1]/@value");
    CHECK(where("<weight index=\"2\" value=\"1\"/>", "<weight index=\"1\" value=\"1\"/>") == base + "/weight[2]");
    CHECK(where("<weight index=\"1\" value=\"2\"/>", "") == base + "/issue[1]");
    CHECK(where(" evaluation=\"5\"", "") == base + "/issue[1]/item[2]");
    CHECK(where("lowerbound=\"1\"", "lowerbound=\"1.5\"") == base + "/issue[3]");
    CHECK(where("ftype=\"linear\"", "ftype=\"triangular\"") == base + "/issue[3]/evaluator/@ftype");
    CHECK(where("<reservation value=\"0.3\"/>", "<reservation value=\"1.3\"/>") == "/utility_space/reservation/@value");
    CHECK(where("<reservation value=\"0.3\"/>", "<reservation/>") == "/utility_space/reservation");
    std::string none = good;
    for (const char* weight : {"value=\"2\"/>", "value=\"1\"/>", "value=\"1\"/>"}) {
        none = changed(none, std::string("\" ") + weight, "\" value=\"0\"/>");
    }
    CHECK(behind_line(profile_error(none)) == "/utility_space");
}

TEST_CASE("a refusal of a profile names the line", "[negotiation][domain]") {
    const std::string good = text_of("fishery-coast.xml");
    CHECK(profile_error(changed(good, "evaluation=\"5\"", "evaluation=\"five\"")).where ==
          "line 5: /utility_space/objective[1]/issue[1]/item[2]/@evaluation");
    CHECK(profile_error(changed(good, "<reservation value=\"0.3\"/>", "<reservation/>")).where ==
          "line 20: /utility_space/reservation");
    CHECK(profile_error(changed(good, "value=\"spring\"", "value=\"spr\xfcng\"")).where == "line 9");
    const Error error = profile_error(utf16(changed(good, "evaluation=\"5\"", "evaluation=\"five\""), true));
    CHECK(error.where == "line 5: /utility_space/objective[1]/issue[1]/item[2]/@evaluation");
}

TEST_CASE("what would count for nothing in a profile is refused", "[negotiation][domain]") {
    const std::string good = text_of("fishery-coast.xml");
    const auto said = [&](const std::string& from, const std::string& to) {
        return profile_error(changed(good, from, to)).text();
    };
    const std::string reservation = "<reservation value=\"0.3\"/>";
    CHECK(said(reservation, "<resevation value=\"0.3\"/>") ==
          "line 20: /utility_space/resevation[1]: there is no element 'resevation' in 'utility_space'; did you mean "
          "'reservation'?");
    CHECK(said("</objective>", reservation + "</objective>").find("no element 'reservation' in 'objective'") !=
          std::string::npos);
    CHECK(said(reservation, reservation + "<constraint type=\"requires\"/>").find("no element 'constraint'") !=
          std::string::npos);
    CHECK(said("<utility_space>", "<utility_space type=\"CONSTRAINT\">").find("type 'CONSTRAINT' are not supported") !=
          std::string::npos);
    CHECK(said("<weight index=\"2\"", "<weigth index=\"2\"").find("did you mean 'weight'?") != std::string::npos);
    CHECK(said("<item index=\"1\" value=\"low\"", "<itme/><item index=\"1\" value=\"low\"").find("no element 'itme'") !=
          std::string::npos);
    CHECK(said("<weight index=\"1\"", "<weight index=\"77\" value=\"3\"/><weight index=\"1\"") ==
          "line 15: /utility_space/objective[1]/weight[1]: a weight of the index 77, which nothing here has");
    // NegMAS names everything so that it writes, and what stands in it decides.
    CHECK(read_genius_profile(changed(good, "<utility_space>", "<utility_space type=\"any\" number_of_issues=\"3\">"),
                              fishery()));
    CHECK(said("<utility_space>", "<utility_space type=\"any\"><utility_function maxutility=\"1\"/>")
              .find("type 'NONLINEAR' are not supported") != std::string::npos);
    // Objectives may have weights, too.
    CHECK(read_genius_profile(
        changed(good, "<weight index=\"1\"", "<weight index=\"0\" value=\"1\"/><weight index=\"1\""), fishery()));
    CHECK(read_genius_profile(changed(good, "<utility_space>", "<utility_space type=\"LINEAR\">"), fishery()));
}

TEST_CASE("XML in UTF-16 with its mark is read", "[negotiation][domain]") {
    const std::filesystem::path folder = std::filesystem::temp_directory_path() / "demarche utf16";
    std::filesystem::create_directories(folder);
    const std::string names[] = {"fishery.xml", "fishery-coast.xml", "fishery-fleet.xml"};
    for (const bool little : {true, false}) {
        for (const std::string& name : names) {
            std::ofstream(folder / name, std::ios::binary) << utf16(text_of(name.c_str()), little);
        }
        const std::vector<std::filesystem::path> profiles{folder / names[1], folder / names[2]};
        const auto got = load_domain(folder / names[0], profiles);
        REQUIRE(got);
        const std::vector<std::filesystem::path> plain{kFolder / names[1], kFolder / names[2]};
        CHECK(got->profiles == load_domain(kFolder / names[0], plain).value().profiles);
    }
    std::filesystem::remove_all(folder);
    // Beyond ASCII: e acute, and a character made of two units.
    const std::string head = "<utility_space><issue index=\"1\" name=\"";
    const std::string tail = "\"><item value=\"a\"/></issue></utility_space>";
    const auto issues = read_genius_issues(utf16(head, true) + std::string("\xE9\x00\x3D\xD8\x00\xDE", 6) +
                                           utf16(tail, true).substr(2));
    REQUIRE(issues);
    CHECK((*issues)[0].name == "\xC3\xA9\xF0\x9F\x98\x80");
    const auto half = read_genius_issues(utf16(head, true) + std::string("\x3D\xD8", 2) + utf16(tail, true).substr(2));
    REQUIRE_FALSE(half);
    CHECK(half.error().code == ErrorCode::kUnreadable);
}

TEST_CASE("JSON is refused with line and column", "[negotiation][domain]") {
    CHECK(json_error("{\n  \"name\": ]\n}").where == "line 2, column 11");
    CHECK(json_error("{\n  \"name\": \"a\",\n  \"name\": \"b\"}").where == "line 3, column 3");
    CHECK(json_error("{\"a\\\"b\": 1, \"a\\\"b\": 2}").where == "line 1, column 13");
    CHECK(json_error("{\n\"name\": 1e999}").where.substr(0, 6) == "line 2");
}

TEST_CASE("a file of another kind is told by its first element", "[negotiation][domain]") {
    CHECK(profile_error("<html><body/></html>").where == "line 1: /html");
    CHECK(profile_error("<utility_space/>").where == "line 1: /utility_space");
}

TEST_CASE("a JSON domain that says something wrong is refused with its path", "[negotiation][domain]") {
    REQUIRE(read_json_domain(kSmall));
    const auto where = [](const std::string& from, const std::string& to) {
        return json_error(changed(kSmall, from, to)).where;
    };
    CHECK(json_error("{").where == "line 1, column 2");
    CHECK(json_error("[]").code == ErrorCode::kBadValue);
    CHECK(json_error("{}").code == ErrorCode::kMissingField);
    CHECK(where(R"("name":"s")", R"("name":5)") == "/name");
    CHECK(json_error(changed(kSmall, R"("name":"s")", R"("name":"s","name":"t")")).message ==
          "the field 'name' stands twice in one object");
    CHECK(json_error(changed(kSmall, R"("weights":[1])", R"("weights":[1],"weights":[1])")).message ==
          "the field 'weights' stands twice in one object");
    const Error misspelt = json_error(changed(kSmall, R"("reservation":0.1)", R"("reservaton":0.1)"));
    CHECK(misspelt.text() == "/parties/0: there is no field 'reservaton'; did you mean 'reservation'?");
    CHECK(where(R"("values":["x","y"])", R"("values":["x","y"],"kind":1)") == "/issues/0");
    CHECK(where(R"("name":"s")", R"("name":"s","discount":0.9)") == "/");
    CHECK(where(R"("values":["x","y"])", R"("values":"x")") == "/issues/0/values");
    CHECK(where(R"("values":["x","y"])", R"("values":["x",1])") == "/issues/0/values/1");
    CHECK(where(R"("values":["x","y"])", R"("values":["x","x"])") == "/issues/0/values/1");
    CHECK(where(R"("values":["x","y"])", R"("values":[])") == "/issues/0/values");
    CHECK(where(R"("weights":[1])", R"("weights":[])") == "/parties/0/weights");
    CHECK(where(R"("weights":[1])", R"("weights":[-1])") == "/parties/0/weights/0");
    CHECK(where(R"("weights":[1])", R"("weights":[0])") == "/parties/0/weights");
    CHECK(where("[[0,1]]", "[[0]]") == "/parties/0/evaluations/0");
    CHECK(where("[[0,1]]", "[0]") == "/parties/0/evaluations/0");
    CHECK(where("[[0,1]]", "[[0,2]]") == "/parties/0/evaluations/0/1");
    CHECK(where("[[0,1]]", "[[0,null]]") == "/parties/0/evaluations/0/1");
    CHECK(where(R"("reservation":0.1)", R"("reservation":7)") == "/parties/0/reservation");
    CHECK(where(R"(,"reservation":0.1)", "") == "/parties/0");  // nothing is taken for it
    CHECK(where(R"(,{"weights":[1],"evaluations":[[1,0.5]],"reservation":0})", "") == "/parties");
    for (const std::size_t deep : {33U, 100'000U, 1'000'000U}) {
        const Error error = json_error(std::string(deep, '[') + std::string(deep, ']'));
        CHECK(error.message == "lists and objects may stand at most 32 deep within each other");
        CHECK(error.where == "line 1, column 33");
    }
    const Error large = json_error(changed(kSmall, R"("reservation":0.1)", R"("reservation":1e999)"));
    CHECK(large.code == ErrorCode::kUnreadable);
    CHECK(large.message.find("too large") != std::string::npos);
}

TEST_CASE("a domain of more than all at the table can keep in mind is refused, and how much that is", "[negotiation]") {
    const auto json = [](std::size_t parties, std::size_t count) {
        std::string values;
        std::string row;
        for (std::size_t v = 0; v < count; ++v) {
            values += (v == 0 ? "\"" : ",\"") + std::to_string(v) + "\"";
            row += v == 0 ? "1" : ",1";
        }
        std::string all;
        for (std::size_t p = 0; p < parties; ++p) {
            all += std::string{p == 0 ? "" : ","} + R"({"weights":[1],"reservation":0,"evaluations":[[)" + row + "]]}";
        }
        return R"({"name":"l","issues":[{"name":"a","values":[)" + values + R"(]}],"parties":[)" + all + "]}";
    };
    CHECK(read_json_domain(json(64, 1'953)));
    const Error large = json_error(json(64, 1'954));
    CHECK(large.code == ErrorCode::kOutOfRange);
    CHECK(large.where == "/issues");
    CHECK(large.message.find("1954 values") != std::string::npos);
    CHECK(large.message.find("64 parties at most 1953") != std::string::npos);

    const std::filesystem::path file = std::filesystem::temp_directory_path() / "demarche_large_domain.xml";
    std::ofstream(file)
        << R"(<utility_space><objective index="0" name="r" type="objective">)"
        << R"(<issue index="1" name="n" type="integer" lowerbound="1" upperbound="1954">)"
        << R"(<evaluator ftype="linear" offset="0" slope="0.0001"/></issue><weight index="1" value="1"/>)"
        << "</objective></utility_space>";
    CHECK(load_domain(file, std::vector<std::filesystem::path>(63, file)));
    const auto xml = load_domain(file, std::vector<std::filesystem::path>(64, file));
    std::filesystem::remove(file);
    REQUIRE_FALSE(xml);
    CHECK(xml.error().code == ErrorCode::kOutOfRange);
    CHECK(xml.error().where == file.string());
}

TEST_CASE("weights that do not sum to 1 are made to", "[negotiation][domain]") {
    const auto domain = read_json_domain(changed(kSmall, R"("weights":[1])", R"("weights":[4])"));
    REQUIRE(domain);
    CHECK(domain->profiles[0].weights[0] == 1.0);
    // Also where they miss it by little: no package is worth more than 1.
    const auto near = read_json_domain(changed(kSmall, R"("weights":[1])", R"("weights":[1.00009])"));
    REQUIRE(near);
    CHECK(near->values()[0].of({1}) == 1.0);
    // A sum that is 1 but for the rounding of its parts leaves them as they are written.
    const auto tenths = read_json_domain(
        R"({"name":"t","issues":[{"name":"a","values":["x"]},{"name":"b","values":["x"]},{"name":"c","values":["x"]}],)"
        R"("parties":[{"weights":[0.7,0.2,0.1],"evaluations":[[1],[1],[1]],"reservation":0},)"
        R"({"weights":[1,1,2],"evaluations":[[1],[1],[1]],"reservation":0}]})");
    REQUIRE(tenths);
    CHECK(tenths->profiles[0].weights == std::vector<double>{0.7, 0.2, 0.1});
    CHECK(tenths->profiles[1].weights == std::vector<double>{0.25, 0.25, 0.5});
}

TEST_CASE("a domain has the name of its folder however the path to it is typed", "[negotiation][domain]") {
    const std::filesystem::path folder = std::filesystem::temp_directory_path() / "demarche bridge";
    std::filesystem::create_directories(folder / "sub");
    for (const char* name : {"fishery-coast.xml", "fishery-fleet.xml"}) {
        std::ofstream(folder / name) << text_of(name);
    }
    std::ofstream(folder / "domain.xml") << text_of("fishery.xml");
    const auto before = std::filesystem::current_path();
    std::filesystem::current_path(folder);
    const std::vector<std::filesystem::path> profiles{folder / "fishery-coast.xml", folder / "fishery-fleet.xml"};
    for (const char* typed : {"domain.xml", "./domain.xml", "sub/../domain.xml", "../demarche bridge/domain.xml"}) {
        INFO(typed);
        const auto got = load_domain(typed, profiles);
        CHECK(got);
        if (got) {
            CHECK(got->name == "demarche bridge");
        }
    }
    std::filesystem::current_path(before);
    std::filesystem::remove_all(folder);
}
