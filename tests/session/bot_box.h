#pragma once

#include <catch2/catch.hpp>
#include <chrono>
#include <functional>
#include <memory>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "ai/driver.h"
#include "session/bot.h"
#include "session_box.h"
#include "shell.h"

// Programs from outside at a seat, and the games that they play in.
namespace demarche::testing {

/// A bot in a few lines: `turn(n, message)` gives what it writes for a turn, `other(message)` for anything else.
inline std::string python_bot(const TemporaryFolder& folder, const std::string& body) {
    write_bytes(folder / "bot.py",
                "import json, sys, time, os\n"
                "def out(x):\n"
                "    print(x if isinstance(x, str) else json.dumps(x), flush=True)\n"
                "def do(n, what):\n"
                "    out({'turn': n, 'do': what})\n"
                "def ask(n, what, draft):\n"
                "    out({'turn': n, 'ask': what, 'draft': draft})\n"
                "    return json.loads(sys.stdin.readline())\n"
                "def other(m): pass\n" +
                    body +
                    "\nfor line in sys.stdin:\n"
                    "    m = json.loads(line)\n"
                    "    if m['message'] == 'hello': out({'message': 'hello', 'protocol': 1})\n"
                    "    elif m['message'] == 'turn': turn(m['turn'], m)\n"
                    "    else: other(m)\n");
    return "exec python3 '" + (folder / "bot.py").string() + "'";
}

/// What went between a program and the game.
struct Line {
    bool to_bot;
    std::string text;
};

/// A player that takes down what it is told.
class Listener final : public ai::Player {
 public:
    Listener(std::unique_ptr<ai::Player> player, std::vector<Effect>& told, std::vector<Effect>& watched)
        : player_(std::move(player)), told_(told), watched_(watched) {}
    void learn(const View& view, const std::vector<Effect>& effects) override {
        told_.insert(told_.end(), effects.begin(), effects.end());
        player_->learn(view, effects);
    }
    void watch(const Effect& seen) override {
        watched_.push_back(seen);
        player_->watch(seen);
    }
    std::optional<ai::Move> next(const View& view) override { return player_->next(view); }
    void refused(const Command& command, const Error& error) override { player_->refused(command, error); }
    [[nodiscard]] Hearing hears() const override { return player_->hears(); }

 private:
    std::unique_ptr<ai::Player> player_;
    std::vector<Effect>& told_;
    std::vector<Effect>& watched_;
};

/// A game of Border Post with a program at one seat.
struct Table {
    explicit Table(const std::string& command, bool stands_in = true, const char* seat = "uzbekistan",
                   std::chrono::milliseconds patience = std::chrono::milliseconds{20'000})
        : host(host_of("border_post")),
          game(*game::Game::start(*host, {Seed{5}, host->scenario().playable})),
          bots(
              *host, {BotSetup(command, seat, patience)}, stand_in(stands_in),
              [this](ActorId, const Error& error) { failures.push_back(error); },
              [this](ActorId, bool to_bot, const std::string& line) {
                  lines.push_back({to_bot, line});
              }),
          driver(*host, Seed{1}, ai::Strength::kSimulation, ai::opening_book(*host)) {
        for (const ActorId other : game.world().seated - bots.seats())
            driver.take(other);
        bots.sit_down(driver);
    }
    [[nodiscard]] session::BotSetup BotSetup(const std::string& command, const char* seat,
                                             std::chrono::milliseconds patience) const {
        return {*host->scenario().find<ActorId>(seat), command, patience};
    }
    std::function<std::unique_ptr<ai::Player>(ActorId)> stand_in(bool stands_in) {
        if (!stands_in) return {};
        return [this](ActorId actor) {
            return std::make_unique<Listener>(
                ai::make_player(*host, actor, ai::effort(strength), Seed{2}, ai::opening_book(*host)), told, watched);
        };
    }
    void submit_clock() {
        auto effects = game.submit(Seat::clock(), AdvancePhase{});
        REQUIRE(effects);
        driver.tell(*effects);
    }
    /// Plays to the end, or for so many phases.
    void run(int phases = 1 << 20) {
        if (game.world().round == 1 && game.world().phase == 0) submit_clock();
        driver.run([&]() -> const game::Game& { return game; },
                   [&](Seat by, const Command& command) {
                       auto effects = game.submit(by, command);
                       if (effects && by.is_actor() && bots.seats().contains(by.actor)) accepted.push_back(command);
                       return effects;
                   },
                   {}, phases);
        if (game.world().ended) bots.end(game);
    }
    /// The messages of one kind that the bot was sent.
    [[nodiscard]] std::vector<nlohmann::json> sent(const std::string& kind) const {
        std::vector<nlohmann::json> out;
        for (const Line& line : lines) {
            if (!line.to_bot) continue;
            nlohmann::json message = nlohmann::json::parse(line.text);
            if (message["message"] == kind) out.push_back(std::move(message));
        }
        return out;
    }

    std::unique_ptr<script::Host> host;
    game::Game game;
    std::vector<Error> failures;
    std::vector<Line> lines;
    std::vector<Command> accepted;
    ai::Strength strength = ai::Strength::kSimulation;  ///< Of who stands in.
    std::vector<Effect> told;                           ///< To who stands in,
    std::vector<Effect> watched;                        ///< and what that one watched.
    session::BotTable bots;
    ai::Driver driver;
};

inline Ran run_program(const std::string& arguments) {
    const TemporaryFolder home;
    const std::string command = "XDG_DATA_HOME='" + (home / "data").string() +
                                "' DEMARCHE_DATA='" DEMARCHE_SOURCE_DIR "' '" DEMARCHE_PROGRAM "' " + arguments +
                                " 2>&1 </dev/null";
    return shell(command);
}

inline const std::string kNegotiator = "exec python3 '" DEMARCHE_SOURCE_DIR "/tools/bots/negotiator.py'";

}  // namespace demarche::testing
