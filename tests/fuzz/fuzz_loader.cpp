// Any bytes are a scenario or a list of findings. Findings must be fit to show to people; a scenario that loads must
// make a World, its handlers must end in an answer or an error, and some rounds of it can be played.

#include <algorithm>
#include <chrono>
#include <cstring>
#include <string>
#include <string_view>

#include "fuzz/mutator.h"
#include "fuzz/refusal.h"
#include "fuzz/scenario_mutator.h"
#include "game/game.h"
#include "script/host.h"

using namespace demarche;
using namespace demarche::script;
using namespace demarche::fuzzing;

namespace {

// A text that goes round in circles is nothing new after a tenth of what a package may work, nor is a game.
constexpr double kShare = 0.1;
constexpr std::chrono::milliseconds kTimeToPlay{100};

void check_findings(const std::vector<Finding>& findings, std::string_view source) {
    constexpr std::size_t kLongest = 8000;
    constexpr std::size_t kMost = 201;
    const auto lines = 1 + std::count_if(source.begin(), source.end(),  // the interpreter counts both
                                         [](char c) { return c == '\n' || c == '\r'; });
    require(findings.size() <= kMost, "too many findings", std::to_string(findings.size()));
    for (const Finding& finding : findings) {
        const std::string shown = text(finding);
        require(!finding.message.empty(), "a finding without a message", shown);
        require(is_plain_text(shown), "a finding unfit to print", shown);
        require(shown.size() <= kLongest, "a finding too long to show", shown);
        require(finding.line >= 0 && finding.line <= lines, "a finding beyond the file", shown);
    }
}

/// Asks everything that can be asked of a World without a turn engine.
void ask(Host& host, const World& world) {
    const Scenario& s = host.scenario();
    int asked = 0;
    for (std::size_t i = 0; i < s.objectives.size() && asked < 5; ++i, ++asked) {
        const ObjectiveDef& def = s.objectives[ObjectiveId{i}];
        const auto got = host.number(def.score, world, {def.of});
        if (!got) check_refusal(got.error());
        if (got) require(*got >= 0 && *got <= 1, "a score out of range", std::to_string(*got));
    }
    for (std::size_t i = 0; i < s.cards.size() && asked < 10; ++i, ++asked) {
        const CardDef& def = s.cards[CardId{i}];
        if (def.when.valid()) {
            if (const auto got = host.test(def.when, world, {}); !got) check_refusal(got.error());
        }
        if (def.weight.is_function()) {
            if (const auto got = host.number(def.weight.fn, world, {}); !got) check_refusal(got.error());
        }
    }
    for (std::size_t i = 0; i < s.endings.size() && asked < 15; ++i, ++asked) {
        if (!s.endings[EndingId{i}].when.valid()) continue;
        if (const auto got = host.test(s.endings[EndingId{i}].when, world, {}); !got) check_refusal(got.error());
    }
}

/// Deals a game and lets the clock run; each seat takes what actions it can.
void play(Host& host) {
    auto game = game::Game::start(host, {Seed{1}, host.scenario().playable});
    if (!game) {
        check_refusal(game.error());
        return;
    }
    const Scenario& s = host.scenario();
    for (std::size_t step = 0; step < 12 && !game->world().ended; ++step) {
        for (std::size_t i = 0; i < std::min<std::size_t>(s.actions.size(), 3); ++i) {
            for (const ActorId actor : s.playable) {
                const std::uint64_t before = hash(game->world());
                const auto done = game->submit(Seat::of(actor), TakeAction{ActionId{i}, {}});
                if (done) break;
                check_refusal(done.error());
                require(hash(game->world()) == before, "a refusal that changed the World", done.error().text());
            }
        }
        if (const auto done = game->submit(Seat::clock(), AdvancePhase{}); !done) {
            check_refusal(done.error());
            return;
        }
    }
    const Result<World> again = world_from_bytes(s, to_bytes(game->world()));
    require(again.has_value() && *again == game->world(), "a World in play that does not come back from its bytes",
            s.id);
}

}  // namespace

extern "C" std::size_t LLVMFuzzerCustomMutator(unsigned char* data, std::size_t size, std::size_t most, unsigned seed) {
    if (seed % 8 == 0) return LLVMFuzzerMutate(data, size, most);
    return in_place(data, size, most, changed_scenario(as_text(data, size), seed));
}

extern "C" std::size_t LLVMFuzzerCustomCrossOver(const unsigned char* one, std::size_t one_size,
                                                 const unsigned char* other, std::size_t other_size, unsigned char* out,
                                                 std::size_t most, unsigned seed) {
    const std::string crossed = crossed_scenarios(as_text(one, one_size), as_text(other, other_size), seed);
    const std::size_t size = std::min(crossed.size(), most);
    std::memcpy(out, crossed.data(), size);
    return size;
}

extern "C" int LLVMFuzzerTestOneInput(const unsigned char* data, std::size_t size) {
    const std::string source{as_text(data, size)};
    auto got = Host::load(memory_package("box", {{"box.scenario", source}, {"rules.empty", "return {}"}}), kShare);
    if (!got) {
        require(!got.error().empty(), "a refusal without a finding", source);
        check_findings(got.error(), source);
        return 0;
    }
    check_findings(got->warnings, source);
    const World world = blank_world(*got->scenario);
    const Result<World> again = world_from_bytes(*got->scenario, to_bytes(world));
    require(again.has_value() && *again == world, "a World that does not come back from its bytes", source);
    got->host->set_deadline(std::chrono::steady_clock::now() + kTimeToPlay);
    ask(*got->host, world);
    play(*got->host);
    return 0;
}
