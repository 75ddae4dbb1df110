// Packages that do harm in play, not while they load: each is checked and played by AI seats to the end. Whatever their
// functions do, `check` names the one to blame, a game comes to its end, and both take a bounded time.
#include <algorithm>
#include <catch2/catch.hpp>
#include <chrono>
#include <map>

#include "ai/driver.h"
#include "authoring/check.h"
#include "base/cpu_time.h"
#include "base/text.h"
#include "bulk/simulation.h"
#include "session/log.h"

using namespace demarche;
using namespace demarche::authoring;
using Catch::Matchers::Contains;

namespace {

/// A small scenario with a function of every kind, each of which an attack may replace.
const std::string kPackage = R"lua(
@top@
scenario { id = "box", api = 1, version = "1", title = _ "Box", rounds = { _ "One", _ "Two", _ "Three" }, draw = { news = 1 } }
actor { id = "eu", name = _ "EU", resources = { police = 10 }, personality = "odd" }
actor { id = "us", name = _ "US", resources = { police = 5 } }
actor { id = "un", name = _ "UN", playable = false, chorus = function(game, draft) @chorus:return "yes"@ end }
constituency { id = "us.senate", of = "us", name = _ "Senate", support = 60 }
place { id = "osh", name = _ "Osh", at = { 40.5, 72.8 }, links = { "jalal" } }
place { id = "jalal", name = _ "Jalal", at = { 40.9, 73 } }
indicator { id = "violence", of = "place", name = _ "Violence", start = 50, better = "lower",
  drift = function(game, subject) @drift@ end }
indicator { id = "order", of = "world", name = _ "Order", start = 40, better = "higher",
  marks = { 10, 20, 30, 40, 50, 60 } }
resource { id = "police", name = _ "Police" }
institution { id = "council", name = _ "Council", members = { "eu", "us", "un" }, rule = rule.majority { over = 1/2 },
  mandate = function(game, draft) @mandate:return true@ end }
clause { id = "officers", name = _ "Officers", text = _ "{by} sends {n} officers.",
  params = { by = { type = "party" }, n = { type = "integer", min = 1, max = 4, default = 2 } },
  likes = { ["us.senate"] = function(game, params) @like:return 1@ end },
  cost = function(game, params) @cost:return {}@ end,
  adopt = function(game, agreement, params) @adopt@ end,
  each_round = function(game, agreement, params) @each@ end,
  finish = function(game, agreement, params) @finish@ end }
agreement { id = "mission", kind = "mission", name = _ "Mission", frameworks = { "council" }, place = true,
  parties = { min = 2, max = 3 }, clauses = { required = { "officers" } },
  scores = function(game, agreement) @scores:return 0.5, 0.5, 0.5@ end }
action { id = "appeal", name = _ "Appeal", text = _ "Appeal.", params = { loud = { type = "integer", min = 1, max = 9, step = 2 } },
  apply = function(game, act) @act@ end }
card { id = "rumour", deck = "news", title = _ "Rumour", text = _ "A rumour.", once = false,
  when = function(game) @when:return true@ end, weight = function(game) @weight:return 1@ end,
  apply = function(game, card) @card@ end, choices = {
    { id = "deny", by = "eu", text = _ "Deny", apply = function(game) end },
    { id = "wait", by = "eu", text = _ "Wait", apply = function(game) end } } }
card { id = "echo", deck = "news", title = _ "Echo", text = _ "An echo.", once = false, apply = function(game) end }
card { id = "favour", deck = "favours", title = _ "Favour", text = _ "A favour.", hand = true, once = false,
  apply = function(game) end }
personality { id = "odd", on_offer = function(game, draft) @on_offer@ end,
  choose = function(game, card, choices) @choose@ end, choose_action = function(game, actions) @choose_action@ end,
  taboo = function(draft) @taboo:return false@ end }
assurance { id = "calm", name = _ "Calm", text = _ "Calm.", kept = function(game) @kept:return nil@ end }
for _index, id in ipairs { "eu", "us" } do
  objective { id = id .. "_peace", of = id, name = _ "Peace", text = _ "Peace.", weight = 1,
    score = function(game, actor) @score:return 1 - game:get("violence", "osh") / 100@ end }
end
ending { id = "calm_end", title = _ "Calm", text = _ "Calm.", when = function(game) @ending:return false@ end }
@more@
)lua";

std::string filled(const std::map<std::string, std::string>& bodies) {
    std::string out;
    std::string_view rest = kPackage;
    for (;;) {
        const std::size_t open = rest.find('@');
        if (open == std::string_view::npos) return out + std::string{rest};
        const std::size_t close = rest.find('@', open + 1);
        const std::string_view slot = rest.substr(open + 1, close - open - 1);
        const std::size_t colon = slot.find(':');
        const auto given = bodies.find(std::string{slot.substr(0, colon)});
        out += rest.substr(0, open);
        if (given != bodies.end()) {
            out += given->second;
        } else if (colon != std::string_view::npos) {
            out += slot.substr(colon + 1);
        }
        rest.remove_prefix(close + 1);
    }
}

std::shared_ptr<const script::PackageFiles> package(const std::map<std::string, std::string>& bodies) {
    return script::memory_package("box", {{"box.scenario", filled(bodies)}});
}

struct Attack {
    std::string name;
    std::map<std::string, std::string> bodies;
    std::string path, message;  ///< Of the finding; no message: nothing is wrong with it after all.
};

const std::vector<Attack>& attacks() {
    static const std::string kSpin = "while true do end";
    static const std::vector<Attack> kAttacks = {
        {"nothing", {}, "", ""},
        {"a drift without an end", {{"drift", kSpin}}, "drift of indicator", "worked too long"},
        {"a condition without an end", {{"when", kSpin}}, "when of card", "worked too long"},
        {"a weight without an end", {{"weight", kSpin}}, "weight of card", "worked too long"},
        {"a mandate without an end", {{"mandate", kSpin}}, "mandate of institution", "worked too long"},
        {"a like without an end", {{"like", kSpin}}, "likes", "worked too long"},
        {"a chorus without an end", {{"chorus", kSpin}}, "chorus of actor", "worked too long"},
        {"an answer without an end", {{"on_offer", kSpin}}, "on_offer of personality", "worked too long"},
        {"a taboo without an end", {{"taboo", kSpin}}, "taboo of personality", "worked too long"},
        {"an order without an end", {{"choose_action", kSpin}}, "choose_action of personality", "worked too long"},
        {"a promise without an end", {{"kept", kSpin}}, "kept of assurance", "worked too long"},
        {"an end without an end", {{"finish", kSpin}}, "finish of clause", "worked too long"},
        {"an action that spins for one value of nine",
         {{"act", "if act.params.loud == 9 then while true do end end"}},
         "apply of action",
         "worked too long"},
        {"a clause that fails for one value of four",
         {{"each", "if params.n == 4 then error('four') end"}},
         "each_round of clause",
         "four"},
        {"five hundred hooks that spin",
         {{"more", "for i = 1, 500 do on('round_start', function() while true do end end) end"}},
         "",
         "worked too long"},
        {"indicators that push each other",
         {{"more",
           "on('indicator_crossed', function(game, event) game:set('order', nil, "
           "event.direction == 'up' and 5 or 65) end)"},
          {"card", "game:set('order', nil, 65)"}},
         "the hooks",
         "more than 2000 events"},
        {"a hook that plays what it waits for",
         {{"more", "on('card_played', function(game) game:play('echo') end)"}},
         "the hooks",
         "more than 2000 events"},
        {"a card that plays itself", {{"card", "game:play('rumour')"}}, "apply of card", "levels deep"},
        {"a card that draws itself, fifty times twenty",
         {{"card", "for i = 1, 50 do game:draw('news', 20) end"}},
         "apply of card",
         ""},
        {"nine hundred cards that schedule nine hundred",
         {{"card", "for i = 1, 900 do game:schedule('rumour') end"}},
         "apply of card",
         "500 cards are scheduled already"},
        {"scheduling that is caught",
         {{"drift", "for i = 1, 20000 do pcall(game.schedule, game, 'echo') end"}},
         "",
         ""},
        {"hands without an end",
         {{"drift", "for i = 1, 20000 do pcall(game.deal, game, 'favours', 'eu', 1000) end"}},
         "",
         ""},
        {"news without an end",
         {{"drift", "for i = 1, 20000 do pcall(game.news, game, ('n'):rep(3900)) end"}},
         "drift of indicator",
         "worked too long"},
        {"news by a text of texts",
         {{"card", "game:news(_(('{a}'):rep(1000), { a = ('x'):rep(3000) }))"}},
         "apply of card",
         "with its values the text is over 4000 bytes"},
        {"changes without an end",
         {{"drift", "for i = 1, 1e9 do game:change('order', nil, i % 2 == 0 and 1 or -1) end"}},
         "drift of indicator",
         "at most 20000 times"},
        {"printing without an end",
         {{"drift", "for i = 1, 1e9 do print(i) end"}},
         "drift of indicator",
         "worked too long"},
        {"memory filled to the brim",
         {{"drift",
           "for i = 1, 5000 do pcall(game.store, game, 'k' .. i .. subject, "
           "('v'):rep(400), subject) end"}},
         "",
         ""},
        {"an answer that nobody knows", {{"on_offer", "return 'acept'"}}, "on_offer of personality", "gave 'acept'"},
        {"a vote that nobody knows", {{"chorus", "return 'perhaps'"}}, "chorus of actor", "gave"},
        {"a choice that nobody knows", {{"choose", "return 'denny'"}}, "choose of personality", "did you mean 'deny'?"},
        {"a method that nobody knows",
         {{"card", "game:chnage('order', nil, 1)"}},
         "apply of card",
         "there is no game:chnage; did you mean 'change'?"},
        {"an act that nobody knows",
         {{"choose_action", "return { { id = 'apeal' } }"}},
         "choose_action of personality",
         "apeal"},
        {"an act with a parameter that nobody knows",
         {{"choose_action", "return { { id = 'appeal', params = { lood = 3 } } }"}},
         "choose_action of personality",
         "did you mean 'loud'?"},
        {"an act with a value between two steps",
         {{"choose_action", "return { { id = 'appeal', params = { loud = 4 } } }"}},
         "choose_action of personality",
         "4 is no value of the parameter 'loud'"},
        {"a cost in circles", {{"cost", "local t = {} t.eu = t return t"}}, "cost of clause", ""},
        {"a cost that is a present", {{"cost", "return { [params.by] = { police = -5 } }"}}, "cost of clause", ""},
        {"scores that are no numbers", {{"scores", "return 0/0, math.huge, -math.huge"}}, "scores of agreement", ""},
        {"a weight that is none", {{"weight", "return 0/0"}}, "weight of card", ""},
        {"writing in a condition", {{"when", "game:store('x', 1) return true"}}, "when of card", "may read, not write"},
        {"writing in an answer",
         {{"on_offer", "game:store('x', 1)"}},
         "on_offer of personality",
         "may read, not write"},
        {"`game` kept in a local", {{"top", "local kept"}, {"card", "kept = game"}}, "apply of card", ""},
        {"`game` used after its handler",
         {{"top", "local kept = {}"}, {"card", "kept.game = game"}},
         "apply of card",
         ""},
        {"definitions in play",
         {{"more", "on('phase_start', function() card { id = 'late' } end)"}},
         "phase_start",
         "only be called while the files are read"},
        {"the end in the middle", {{"drift", "game:finish('calm_end') game:draw('news', 5)"}}, "", ""},
        {"everybody thrown out while a draft is tabled",
         {{"more",
           "on('draft_tabled', function(game) for _i, a in "
           "ipairs(game:members('council')) do game:expel('council', a) end end)"}},
         "",
         ""},
        {"an agreement ended by its own clause, twice",
         {{"each", "game:terminate(agreement) game:terminate(agreement)"}},
         "",
         ""},
        {"an agreement ended as it begins", {{"adopt", "game:terminate(agreement)"}}, "", ""},
        {"an error that looks like a finding",
         {{"card", "error('x\\nbox/scenario.lua:1: error: not me', 0)"}},
         "apply of card",
         "x"},
        {"a flag with an endless name",
         {{"card", "game:store(('n'):rep(100000), 1)"}},
         "apply of card",
         "at most 100 are allowed"},
        {"a flag that is no number", {{"card", "game:store('a', 0/0)"}}, "apply of card", "the number is not finite"},
        {"news that turn the line around",
         {{"card", "game:news('a\\u{202e}b')"}},
         "apply of card",
         "control characters"},
        {"news about a place that is not there",
         {{"card", "game:news('x', { place = 'atlantis' })"}},
         "apply of card",
         "to 'news' (there is no place 'atlantis'"},
        {"a length that lies in what news are about",
         {{"card", "game:news('x', { actors = setmetatable({}, { __len = function() return 1e9 end }) })"}},
         "",
         ""},
        {"a card for the end of time",
         {{"card", "game:schedule('echo', math.maxinteger)"}},
         "apply of card",
         "is not within 1..1000"},
        {"dice over all integers",
         {{"card", "game:roll('x', math.mininteger, math.maxinteger)"}},
         "apply of card",
         "is not within"},
        {"a chance that is none", {{"card", "game:chance('x', 0/0)"}}, "apply of card", "the number is not finite"},
        {"dice without an end",
         {{"card", "for i = 1, 3000 do game:chance('s' .. i, 0.5) end"}},
         "apply of card",
         "2000 streams of dice"},
        {"a present of less than nothing",
         {{"card", "game:grant('eu', 'police', -5)"}},
         "apply of card",
         "0 or more expected"},
        {"numbers at the end of all numbers",
         {{"card",
           "game:change('order', nil, 1e308) game:change('order', nil, -1e308) game:change('order', nil, "
           "math.maxinteger) game:store('a', math.mininteger)"}},
         "",
         ""},
        {"trust in oneself", {{"card", "game:shift_trust('eu', 'eu', 5)"}}, "apply of card", "towards itself"},
        {"an agreement made by hand",
         {{"card", "game:terminate({ id = 77, type = 'mission' })"}},
         "apply of card",
         "there is no agreement 77"},
        {"a method of something else", {{"card", "game.change({}, 'order', nil, 5)"}}, "apply of card", "with a colon"},
        {"a walk through `game`",
         {{"card", "for k in pairs(game) do print(k) end"}},
         "apply of card",
         "table expected"},
        {"the metatable of `game`",
         {{"card", "getmetatable(game).__index = print"}},
         "apply of card",
         "attempt to index"},
        {"`game` written to", {{"card", "game.round = print"}}, "apply of card", "takes no fields"},
        {"a text of a function", {{"card", "game:news(_('{b}', { b = print }))"}}, "apply of card", "is a function"},
        {"a text with a value without an end",
         {{"card", "game:news(_('{a}', { a = ('x'):rep(100000) }))"}},
         "apply of card",
         "plain, short texts"},
        {"a text of five thousand values",
         {{"card", "local v = {} for i = 1, 5000 do v['k' .. i] = i end game:news(_('x', v))"}},
         "apply of card",
         "more than 32 values"},
        {"an error without an end", {{"card", "error(('x'):rep(400000))"}}, "apply of card", "xxx"},
        {"an error that colours the screen",
         {{"card", "error('a\\0b\\27[31mred', 0)"}},
         "apply of card",
         "a?b?[31mred"},
        {"an error that is a number", {{"card", "error(42)"}}, "apply of card", "no text but a number"},
        {"an order that raises",
         {{"card", "table.sort({ 3, 2, 1 }, function() error({}) end)"}},
         "apply of card",
         "no text but a table"},
        {"integers that wrap",
         {{"card", "local x = 1 while x ~= 0 do x = x + x + 1 end"}},
         "apply of card",
         "worked too long"},
        {"a value with a closing handler",
         {{"card", "local c <close> = setmetatable({}, { __close = print })"}},
         "apply of card",
         "'__close' is not allowed"},
        {"a trap on the environment",
         {{"card", "setmetatable(_ENV, { __index = function(_t, k) return k end })"}},
         "apply of card",
         "frozen in play"},
#ifndef __SANITIZE_THREAD__  // which watches copies byte by byte: there the seconds end it before the work does
        {"a long text moved on by one byte",
         {{"card", "local s = ('x'):rep(500000) for i = 1, 1e9 do s = s:sub(2) .. 'y' end"}},
         "apply of card",
         "worked too long"},
#endif
        {"in and out a thousand times",
         {{"card", "for i = 1, 1000 do game:expel('council', 'un') game:admit('council', 'un') end"}},
         "",
         ""},
        {"a local that carries something into another handler",
         {{"top", "local kept = 0"}, {"card", "kept = 1 game:play('echo') kept = 0"}},
         "apply of card",
         "a handler has changed 'kept'"},
        {"an error that is a trap",
         {{"card", "error(setmetatable({}, { __tostring = function() while true do end end }))"}},
         "apply of card",
         ""},
    };
    return kAttacks;
}

/// An AI-only game to its end; the log that it leaves.
session::Log play(script::Host& host, std::size_t& effects) {
    auto game = session::RecordedGame::start(host, {Seed{1}, host.scenario().playable});
    REQUIRE(game);
    ai::Driver driver{host, Seed{2}, ai::Strength::kSimulation};
    for (const ActorId seat : host.scenario().playable)
        driver.take(seat);
    const auto submit = [&](Seat by, const Command& command) {
        auto done = game->submit(by, command);
        if (done) effects += done->size();
        return done;
    };
    if (auto begun = submit(Seat::clock(), AdvancePhase{})) driver.tell(*begun);
    driver.run([&]() -> const game::Game& { return game->game(); }, submit);
    CHECK(game->world().ended);
    return game->log();
}

double seconds_since(std::chrono::steady_clock::time_point start) {
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
}

// Generous, for a busy machine under a sanitizer; without the limits these run for minutes or for ever.
constexpr double kLongest_s = 60;

}  // namespace

TEST_CASE("check finds what a hostile package does in play", "[check][hostile]") {
    for (const Attack& attack : attacks()) {
        INFO(attack.name);
        const auto start = std::chrono::steady_clock::now();
        CheckOptions options;
        options.games = 1;
        options.seconds = 20;
        const CheckReport report = check_package(package(attack.bodies), {}, options);
        CHECK(seconds_since(start) < kLongest_s);
        std::string all;
        bool found = false;
        for (const script::Finding& finding : report.findings) {
            const std::string shown = script::text(finding);
            CHECK(is_plain_text(shown));
            CHECK(shown.size() < 8000);
            all += shown + "\n";
            found |= finding.severity == script::Severity::kError &&
                     finding.path.find(attack.path) != std::string::npos &&
                     finding.message.find(attack.message) != std::string::npos;
        }
        INFO(all);
        if (attack.path.empty() && attack.message.empty()) {
            // Stopped by a limit each time, it ends the play, or the game comes to its end beside it.
            CHECK((report.games == 1 || all.find("ran into its limit") != std::string::npos));
        } else {
            CHECK(found);
        }
    }
}

TEST_CASE("a game with a hostile package ends, and replays to the same state", "[hostile][session]") {
    for (const Attack& attack : attacks()) {
        INFO(attack.name);
        auto loaded = script::Host::load(package(attack.bodies));
        REQUIRE(loaded);
        const auto start = std::chrono::steady_clock::now();
        std::size_t effects = 0;
        const session::Log log = play(*loaded->host, effects);
        CHECK(effects < 400'000);
        const auto again = session::replay(*loaded->host, log);
        if (!again) FAIL_CHECK(again.error().text());
        CHECK(seconds_since(start) < kLongest_s);
    }
}

TEST_CASE("a simulated game whose commands cost too much together ends with the function to blame",
          "[hostile][session]") {
    // Nine hooks of nine millions: each within its limit, each command within its own, and fifteen commands or more.
    const auto simulated = [](const std::string& turns) {
        auto loaded = script::Host::load(
            package({{"more", "for i = 1, 9 do on('phase_start', function(game)\n for k = 1, " + turns +
                                  " do end end) end\non('round_start', function(game) for k = 1, 1000 do end end)"}}));
        REQUIRE(loaded);
        return bulk::simulate_game(*loaded->host, nullptr, Seed{1}, {});
    };
    const auto dear = simulated("9000000");
    REQUIRE_FALSE(dear);
    CHECK(dear.error().code == ErrorCode::kScriptLimit);
    CHECK_THAT(dear.error().message, Contains("more than 500,000,000 units") && Contains("% of it in") &&
                                         Contains("phase_start") && Contains("seed 1, round"));
    CHECK_THAT(dear.error().where, Catch::StartsWith("box/scenario.lua:"));
    CHECK(simulated("900"));
}

TEST_CASE("a package that was switched off takes no command, and what was recorded holds", "[hostile][session]") {
    // Much time for little work: each comparison reads a quarter of a megabyte.
    const std::string slow =
        "local s = ('x'):rep(250000) local a, b = s .. 'a', s .. 'b' while true do local c = a < b end";
    auto loaded = script::Host::load(package({{"drift", slow}}));
    REQUIRE(loaded);
    script::Host& host = *loaded->host;
    auto game = session::RecordedGame::start(host, {Seed{1}, host.scenario().playable});
    REQUIRE(game);
    auto done = game->submit(Seat::clock(), AdvancePhase{});
    int commands = 0;
    for (; done && !game->world().ended; ++commands)
        done = game->submit(Seat::clock(), AdvancePhase{});
    REQUIRE_FALSE(done);
    CHECK(commands > 0);
    CHECK(done.error().code == ErrorCode::kScriptLimit);
    CHECK_THAT(done.error().message, Contains("drift of indicator 'violence'") && Contains("is switched off"));
    CHECK(done.error().where == "box/scenario.lua:11");
    REQUIRE(host.switched_off() != nullptr);
    const std::uint64_t stands = hash(game->world());
    const auto again = game->submit(Seat::clock(), AdvancePhase{});
    REQUIRE_FALSE(again);
    CHECK(again.error().message == done.error().message);
    CHECK(hash(game->world()) == stands);
    CHECK_FALSE(game::Game::start(host, {Seed{1}, host.scenario().playable}));
    auto fresh = script::Host::load(package({{"drift", slow}}));
    REQUIRE(fresh);
    const auto replayed = session::replay(*fresh->host, game->log());
    if (!replayed) FAIL_CHECK(replayed.error().text());
}

TEST_CASE("running out of memory in a command never becomes part of a game", "[hostile][session]") {
    const std::map<std::string, std::string> endless{{"drift", "local t = {} while true do t = { t } end"}};
    auto loaded = script::Host::load(package(endless));
    REQUIRE(loaded);
    script::Host& host = *loaded->host;
    auto game = session::RecordedGame::start(host, {Seed{1}, host.scenario().playable});
    REQUIRE(game);
    auto done = game->submit(Seat::clock(), AdvancePhase{});
    while (done && !game->world().ended) {
        for (const Effect& effect : *done)
            CHECK_FALSE(std::holds_alternative<HandlerFailed>(effect.change));
        done = game->submit(Seat::clock(), AdvancePhase{});
    }
    REQUIRE_FALSE(done);
    CHECK_THAT(done.error().message, Contains("drift of indicator 'violence'") && Contains("too much memory") &&
                                         Contains("its package is switched off"));
    CHECK(host.switched_off() != nullptr);
    auto fresh = script::Host::load(package(endless));
    REQUIRE(fresh);
    const auto replayed = session::replay(*fresh->host, game->log());
    if (!replayed) FAIL_CHECK(replayed.error().text());
}

TEST_CASE("what a handler may do does not follow from what garbage there is", "[hostile][session]") {
    // Just within the limit, if it is alone.
    const std::map<std::string, std::string> bodies{
        {"drift",
         "local t for i = 1, 190000 do t = { t, 1, 2, 3, 4, 5 } end game:change('violence', subject, 1) "
         "print(subject)"},
        {"kept",
         "local f for i = 1, 250000 do local p = f f = function() return p end end "
         "for i = 1, 300000 do local s = 'k' .. i end return nil"}};
    const auto play = [&](bool garbage) {
        auto loaded = script::Host::load(package(bodies));
        REQUIRE(loaded);
        script::Host& host = *loaded->host;
        auto game = session::RecordedGame::start(host, {Seed{1}, host.scenario().playable});
        REQUIRE(game);
        int steps = 0;
        while (!game->world().ended && steps++ < 40) {
            if (garbage) {
                const HandlerId kept = host.scenario().assurances[AssuranceTypeId{std::size_t{0}}].kept;
                const script::Host::Supposing supposing{host};
                (void)host.test_or_nil(kept, game->world(), {});
            }
            const auto done = game->submit(Seat::clock(), AdvancePhase{});
            if (!done) FAIL(done.error().text());
            for (const Effect& effect : *done)
                CHECK_FALSE(std::holds_alternative<HandlerFailed>(effect.change));
        }
        return std::pair{hash(game->world()), host.take_log()};
    };
    CHECK(play(false) == play(true));
}

TEST_CASE("a card whose weight fails is left out, and its deck goes on", "[hostile][session]") {
    auto loaded = script::Host::load(package({{"weight", "error('no weight')"}}));
    REQUIRE(loaded);
    script::Host& host = *loaded->host;
    auto game = session::RecordedGame::start(host, {Seed{1}, host.scenario().playable});
    REQUIRE(game);
    int echoes = 0;
    int told = 0;
    while (!game->world().ended) {
        const auto done = game->submit(Seat::clock(), AdvancePhase{});
        REQUIRE(done);
        for (const Effect& effect : *done) {
            const auto* came = std::get_if<CardCame>(&effect.change);
            const auto* failed = std::get_if<HandlerFailed>(&effect.change);
            echoes += came != nullptr && host.scenario().cards[came->card].id == "echo" ? 1 : 0;
            told += failed != nullptr && failed->message.find("no weight") != std::string::npos ? 1 : 0;
        }
    }
    CHECK(echoes > 0);
    CHECK(told == echoes);
}

TEST_CASE("functions that fail when they are asked are counted in a run of games", "[hostile][session]") {
    const auto failures = [](const std::map<std::string, std::string>& bodies) {
        auto loaded = script::Host::load(package(bodies));
        REQUIRE(loaded);
        bulk::SimulationSetup setup;
        const auto record = bulk::simulate_game(*loaded->host, nullptr, Seed{1}, setup);
        REQUIRE(record);
        return record->failures + static_cast<int>(loaded->host->take_faults_aside().size());
    };
    CHECK(failures({}) == 0);
    for (const char* body : {"cost", "choose_action"}) {
        INFO(body);
        CHECK(failures({{body, "error('no')"}}) > 0);
    }
}

TEST_CASE("check names a function that spends what nobody ever has", "[check][hostile]") {
    const auto warned = [](const std::string& amount) {
        CheckOptions options;
        options.games = 1;
        const CheckReport report =
            check_package(package({{"act", "game:spend('eu', 'police', " + amount + ")"}}), {}, options);
        return std::any_of(report.findings.begin(), report.findings.end(), [](const script::Finding& finding) {
            return finding.path == "apply of action 'appeal'" &&
                   finding.message.find("cannot spend") != std::string::npos;
        });
    };
    CHECK(warned("600"));
    CHECK_FALSE(warned("1"));
}

TEST_CASE("a seat that thinks leaves off when the time of a check is over", "[check][hostile]") {
    // More texts than anybody can look at. Answers that come at once, for they are refused, are still tens of
    // thousands.
    const std::shared_ptr<const script::PackageFiles> files = script::memory_package("wide", {{"wide.scenario", R"lua(
scenario { id = "wide", api = 1, version = "1", title = _ "Wide", rounds = { _ "One" } }
local params, clauses, seats = { by = { type = "party" } }, {}, {}
for i = 1, 20 do params["p" .. i] = { type = "integer", min = 0, max = 9999, default = 0 } end
for i = 1, 400 do clauses[i] = "k" .. i; clause { id = "k" .. i, name = "k", text = "k", params = params } end
for i = 1, 40 do
  seats[i] = "z" .. i
  actor { id = "z" .. i, name = "z" .. i }
  objective { id = "o" .. i, of = "z" .. i, name = "o", weight = 1, text = "o",
    score = function(game) for _ = 1, 1e5 do end return #game:agreements {} / (1 + #game:agreements {}) end }
end
institution { id = "all", name = "All", members = seats, rule = rule.majority {} }
for i = 1, 12 do agreement { id = "g" .. i, kind = "treaty", name = "g", clauses = { optional = clauses } } end
)lua"}});
    const double begun = thread_cpu_seconds();
    REQUIRE(script::Host::load(files));
    const double loaded = thread_cpu_seconds() - begun;
    CheckOptions options;
    options.seconds = 0.5;
    const CheckReport report = check_package(files, {}, options);
    CHECK(report.games == 0);
    CHECK(thread_cpu_seconds() - begun - loaded < options.seconds + 4 * loaded);
}

TEST_CASE("a hook that goes on without an end is named by its line", "[check][hostile]") {
    CheckOptions options;
    options.games = 1;
    const CheckReport report = check_package(
        package({{"more", "local x = 1\non('card_played', function(game) game:play('echo') end)"}}), {}, options);
    bool found = false;
    for (const script::Finding& finding : report.findings) {
        if (finding.message.find("more than 2000 events") == std::string::npos) continue;
        found = true;
        CHECK(finding.file == "box/scenario.lua");
        CHECK_THAT(finding.excerpt, Contains("on('card_played'"));
    }
    CHECK(found);
}

TEST_CASE("a finding of several lines cannot pass for several findings", "[check][hostile]") {
    script::Finding finding;
    finding.file = "box/scenario.lua";
    finding.line = 3;
    finding.message = "x\nbox/scenario.lua:1: error: not me";
    CHECK(script::text(finding) == "box/scenario.lua:3: error: x\n    box/scenario.lua:1: error: not me");
}
