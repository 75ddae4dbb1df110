// A game that is saved, closed and resumed is played by the AI seats like one without a break, and a step that was
// taken back has never happened for them.
#include <catch2/catch.hpp>
#include <sstream>

#include "session/log.h"
#include "terminal/text_game.h"

#include "session_box.h"
#include "transcript.h"

using namespace demarche;
using namespace demarche::testing;

namespace {

struct Case {
    const char* scenario;
    const char* seat;
    ai::Strength strength;
};

/// Plays these lines in a file: a new one, or one that is resumed. Gives the log.
/// @param said  What was read and answered, if anybody asks.
session::Log play(const std::filesystem::path& file, const Case& one, const std::vector<std::string>& lines,
                  std::string* said = nullptr) {
    auto session =
        std::filesystem::exists(file)
            ? session::Session::open(file, host_for())
            : session::Session::create(file, host_of(one.scenario),
                                       {Seed{16}, catalogue().load(one.scenario).value()->scenario().playable});
    if (!session) FAIL(session.error().text());
    terminal::TextGameSetup setup;
    setup.people.insert(*session->scenario().find<ActorId>(one.seat));
    setup.strength = one.strength;
    setup.echo = said != nullptr;
    std::string all;
    for (const std::string& line : lines)
        all += line + "\n";
    std::istringstream in{all};
    std::ostringstream out;
    terminal::TextGame game{std::move(*session), setup, in, out};
    CHECK(game.run());
    if (said != nullptr) *said = out.str();
    auto log = game.session().log();
    REQUIRE(log);
    return *log;
}

/// Words to another seat, answers heard, a phase that ends: what moves an AI seat's mind and its luck.
std::vector<std::string> lines_of(const Case& one) {
    const std::string other = std::string{one.scenario} == "border_post" ? "uzbekistan" : "russia";
    std::vector<std::string> out;
    for (int round = 0; round < 2; ++round) {
        out.insert(out.end(), {"wait", "say What would you need? to " + other, "wait", "reject 1 Not like this.",
                               "wait", "ready", "ready"});
    }
    return out;
}

const Case kCases[] = {{"border_post", "kyrgyzstan", ai::Strength::kSimulation},
                       {"border_post", "kyrgyzstan", ai::Strength::kNormal},
                       // A seat that no silence binds: whoever is bound by it is asked once in each sitting, and a
                       // line of these would be the answer.
                       {"kyrgyz_crisis", "csto", ai::Strength::kSimulation},
                       {"kyrgyz_crisis", "csto", ai::Strength::kNormal}};

int moves_of_others(const session::Log& log, Seat me) {
    int n = 0;
    for (const session::LogEntry& entry : log.entries)
        n += entry.by.is_actor() && !(entry.by == me) && !std::holds_alternative<SetReady>(entry.command);
    return n;
}

/// Where two logs part, as text; "" where they do not.
std::string first_difference(const Case& one, const session::Log& a, const session::Log& b) {
    const auto host = host_of(one.scenario);
    const Scenario& s = host->scenario();
    std::istringstream left{session::to_text(s, a)};
    std::istringstream right{session::to_text(s, b)};
    std::string l;
    std::string r;
    for (int n = 1;; ++n) {
        const bool more_left = static_cast<bool>(std::getline(left, l));
        const bool more_right = static_cast<bool>(std::getline(right, r));
        if (!more_left && !more_right) return {};
        if (!more_left || !more_right || l != r)
            return "line " + std::to_string(n) + ": " + (more_left ? l : "the end") +
                   "\nand: " + (more_right ? r : "the end");
    }
}

}  // namespace

TEST_CASE("a game that is closed and resumed goes on as if it had not been closed", "[terminal][resume]") {
    for (const Case& one : kCases) {
        const std::vector<std::string> lines = lines_of(one);
        const TemporaryFolder folder;
        const session::Log through = play(folder / "through", one, lines);
        const Seat me = Seat::of(*catalogue().load(one.scenario).value()->scenario().find<ActorId>(one.seat));
        CHECK(moves_of_others(through, me) > 5);
        for (const std::size_t broken_after : {std::size_t{3}, std::size_t{8}, std::size_t{10}}) {
            INFO(one.scenario << " at " << ai::word(one.strength) << ", closed after " << broken_after << " lines");
            const std::filesystem::path file = folder / ("broken" + std::to_string(broken_after));
            const auto middle = lines.begin() + static_cast<std::ptrdiff_t>(broken_after);
            (void)play(file, one, {lines.begin(), middle});
            const session::Log resumed = play(file, one, {middle, lines.end()});
            CHECK(first_difference(one, through, resumed) == "");
        }
    }
}

TEST_CASE("a step that was taken back has never happened for the AI seats", "[terminal][resume]") {
    for (const Case& one : kCases) {
        INFO(one.scenario << " at " << ai::word(one.strength));
        const std::vector<std::string> lines = lines_of(one);
        std::vector<std::string> with_a_detour = lines;
        with_a_detour.insert(with_a_detour.begin() + 3,
                             {"say We shall never sign anything with you. Why should we?", "undo"});
        const TemporaryFolder folder;
        CHECK(first_difference(one, play(folder / "straight", one, lines),
                               play(folder / "detour", one, with_a_detour)) == "");
    }
}

TEST_CASE("what was done before a game was closed can be taken back after it is resumed", "[terminal][resume]") {
    const Case one = kCases[1];
    const auto says = [](const session::Log& log, std::string_view text) {
        return std::any_of(log.entries.begin(), log.entries.end(), [&](const session::LogEntry& entry) {
            const auto* say = std::get_if<Say>(&entry.command);
            return say != nullptr && say->text == text;
        });
    };
    const TemporaryFolder folder;
    CHECK(says(play(folder / "a", one, {"say first", "say second", "save"}), "second"));
    std::string said;
    const session::Log back = play(folder / "a", one, {"undo"}, &said);
    // What was typed then is not in the file; what came of it is.
    CHECK(tells(said, "Taken back: 'Kyrgyzstan (in public): \"second\"'."));
    CHECK(says(back, "first"));
    CHECK_FALSE(says(back, "second"));
    CHECK_FALSE(says(play(folder / "a", one, {"undo"}), "first"));
    (void)play(folder / "a", one, {"undo"}, &said);
    CHECK(said.find("There is nothing of this phase to take back.") != std::string::npos);
    // What was done in a phase that has ended stays.
    (void)play(folder / "b", one, {"say first", "ready", "ready", "ready"});
    CHECK(says(play(folder / "b", one, {"undo", "undo", "undo"}), "first"));
}

TEST_CASE("a memory that is not what was written is passed over, and the game goes on", "[terminal][resume]") {
    const Case one = kCases[1];
    const std::vector<std::string> lines = lines_of(one);
    const TemporaryFolder folder;
    const std::filesystem::path file = folder / "a";
    (void)play(file, one, {lines.begin(), lines.begin() + 4});
    std::string noted;
    {
        auto session = session::Session::open(file, host_for());
        REQUIRE(session);
        noted = session->noted("minds").value_or("");
        REQUIRE(noted.size() > 100);
    }
    std::vector<std::string> bad = {
        "", "{}", "[]", "null", R"({"head":4,"resting":true,"memory":"{}"})", noted.substr(0, 90)};
    // Wherever a figure stands, another one does not lead out of bounds.
    std::size_t at = 0;
    for (int i = 0; i < 40; ++i) {
        at = noted.find_first_of("0123456789[", at + noted.size() / 60);
        if (at == std::string::npos) break;
        std::string other = noted;
        other.insert(at, noted[at] == '[' ? "[" : "99999999");
        bad.push_back(std::move(other));
    }
    for (const std::string& memory : bad) {
        INFO(memory.substr(0, 200));
        const std::filesystem::path copy = folder / "b";
        for (const char* side : {"", "-wal", "-shm"})
            std::filesystem::remove(copy.string() + side);
        std::filesystem::copy_file(file, copy);
        {
            auto session = session::Session::open(copy, host_for());
            REQUIRE(session);
            REQUIRE(session->note("minds", memory));
        }
        CHECK(play(copy, one, {"wait", "ready"}).entries.size() > 4);
    }
}

TEST_CASE("who resumes a game is told the numbers behind what was done before", "[terminal][resume]") {
    const Case one = kCases[1];
    const TemporaryFolder folder;
    const auto numbers = [](const std::string& said) {
        const std::size_t at = said.rfind("> numbers\n");
        REQUIRE(at != std::string::npos);
        return said.substr(at, said.find("> quit", at) - at);
    };
    std::string first;
    (void)play(folder / "game", one, {"wait", "numbers", "quit"}, &first);
    CHECK(numbers(first).find("[value ") != std::string::npos);
    std::string resumed;
    (void)play(folder / "game", one, {"numbers", "quit"}, &resumed);
    CHECK(numbers(resumed) == numbers(first));
}
