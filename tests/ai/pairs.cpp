// Treaties for two: whoever gains by one with a certain other finds that other, and others may sign the same.
#include <catch2/catch.hpp>

#include <map>
#include <memory>
#include <set>
#include <string>

#include "bulk/simulation.h"

#include "session_box.h"

using namespace demarche;

namespace {

/// Five lands, and a treaty for two that brings something to those alone who suit each other. Everybody trusts the
/// second most.
std::unique_ptr<script::Host> lands(const std::string& suits) {
    const std::string text = R"(
scenario { id = "pairs", api = 1, version = "1", title = _ "Pairs",
  rounds = { _ "One", _ "Two", _ "Three", _ "Four", _ "Five", _ "Six" } }
relation { id = "trust", name = _ "Trust", start = function(_from, to) return to == "b" and 20 or 0 end }
institution { id = "between_us", name = _ "Between us", kind = "format", members = {}, rule = rule.unanimity {} }
indicator { id = "wealth", of = "actor", name = _ "Wealth", start = 10, better = "higher" }
personality { id = "plain" }
local kSuits = )" + suits + R"(
for _index, id in ipairs { "a", "b", "c", "d", "e" } do
  actor { id = id, name = _ "Land " .. id, personality = "plain" }
  objective { id = id .. "_rich", of = id, weight = 1, name = _ "Rich", text = _ "Wealth.",
    score = function(game, me) return game:get("wealth", me) / 100 end }
end
clause { id = "swap", name = _ "Swap", text = _ "They swap.", each_round = function(game, agreement)
  for _index, id in ipairs(agreement.parties) do
    for _other, other in ipairs(agreement.parties) do
      if kSuits[id] == other then game:change("wealth", id, 10) end
    end
  end
end }
agreement { id = "trade", kind = "treaty", name = _ "Trade", frameworks = { "between_us" },
  parties = { min = 2, max = 2 }, clauses = { required = { "swap" } } }
ending { id = "over", title = _ "Over", text = _ "Over.", when = function(game) return game:round() == 6 end }
)";
    auto loaded = script::Host::load(script::memory_package("pairs", {{"pairs.scenario", text}}));
    if (!loaded) {
        for (const script::Finding& finding : loaded.error())
            UNSCOPED_INFO(script::text(finding));
    }
    REQUIRE(loaded);
    return std::move(loaded->host);
}

/// Who signs with whom, in how many games of eight.
std::map<std::string, int> treaties(const std::string& suits, ai::Strength strength) {
    const auto host = lands(suits);
    bulk::SimulationSetup setup;
    setup.games = 8;
    setup.strength = strength;
    std::map<std::string, int> out;
    REQUIRE(bulk::simulate(*host, setup, [&](const bulk::GameRecord& game) {
        std::set<std::string> pairs;
        for (const bulk::AgreementRecord& one : game.agreements) {
            std::string pair;
            for (const std::string& party : one.parties)
                pair += party;
            CHECK(pairs.insert(pair).second);  // nothing is signed twice
        }
        for (const std::string& pair : pairs)
            ++out[pair];
    }));
    return out;
}

}  // namespace

TEST_CASE("who gains by a treaty for two with one other alone finds that one", "[ai][offers]") {
    for (const ai::Strength strength : {ai::Strength::kSimulation, ai::Strength::kNormal}) {
        const auto signed_by = treaties("{ a = \"c\", c = \"a\" }", strength);
        REQUIRE(signed_by.count("ac") == 1);
        CHECK(signed_by.at("ac") >= 7);
    }
}

TEST_CASE("what two have signed keeps nobody else from signing the same", "[ai][offers]") {
    for (const ai::Strength strength : {ai::Strength::kSimulation, ai::Strength::kNormal}) {
        const auto signed_by = treaties("{ a = \"c\", c = \"a\", b = \"e\", e = \"b\" }", strength);
        REQUIRE(signed_by.count("ac") == 1);
        REQUIRE(signed_by.count("be") == 1);
        CHECK(signed_by.at("ac") >= 7);
        CHECK(signed_by.at("be") >= 7);
    }
}
