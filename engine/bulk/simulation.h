#pragma once

#include <atomic>
#include <functional>
#include <memory>
#include <set>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "ai/player.h"
#include "base/error.h"
#include "session/bot.h"
#include "session/log.h"

namespace demarche::bulk {

/// The parameters of a clause by name, in the clause's order: a number, yes or no, or the word of a choice and the id
/// of an actor, a place or an institution.
using ParamValue = std::variant<double, bool, std::string>;
using Params = std::vector<std::pair<std::string, ParamValue>>;

/// An agreement as a game's outcome names it.
struct AgreementRecord {
    std::string type, framework, place, status, lead;
    std::string proposer;  ///< The seat that tabled it.
    std::vector<std::string> parties;
    std::vector<std::string> clauses;
    int tabled_round = 0;  ///< Of the first text of its kind in its place since the last one was adopted.
    int adopted_round = 0;
    int versions = 0;
    std::vector<Params> params = {};  ///< Of each of the clauses.
    bool operator==(const AgreementRecord&) const = default;
};

/// What a seat chose on a card.
struct ChoiceRecord {
    std::string card, choice, actor;
    bool by_default = false;  ///< It had not chosen when that was over.
    bool operator==(const ChoiceRecord&) const = default;
};

/// What one AI-only game came to: all that summaries and exports are made from.
struct GameRecord {
    std::uint64_t seed = 0;
    std::string first_proposer;  ///< The seat that tabled the first draft; "" when none was tabled.
    std::string ending;          ///< "" when the rounds ran out and none held.
    int rounds = 0;
    int commands = 0;
    int drafts = 0;
    int refused_drafts = 0;
    int breaches = 0;                                    ///< Found out.
    int failures = 0;                                    ///< Handlers that failed.
    std::uint64_t hash = 0;                              ///< Of the final World.
    std::vector<std::pair<std::string, double>> scores;  ///< By seat, 0..1.
    /// Of the objectives that counted, the dealt ones among them, 0..1, seat by seat.
    std::vector<std::pair<std::string, double>> objectives;
    std::vector<AgreementRecord> agreements;              ///< Everything adopted.
    std::vector<std::string> cards;                       ///< That came, in order.
    std::vector<ChoiceRecord> choices;                    ///< Taken.
    std::vector<std::string> actions;                     ///< "actor/action", taken.
    std::vector<std::pair<std::string, double>> numbers;  ///< Public indicators at the end, by path.
    /// Why the game has no scores: which function failed, and where; "" when it has them. Such a record is for telling
    /// it, and is neither kept nor counted.
    std::string unscored;
    /// The first function of the scenario that failed, with its place; "" for none. For telling it, and not kept.
    std::string first_failure;
    /// What programs at its seats said that was no use; for telling it, and not kept.
    std::vector<session::BotTable::Faults> bot_faults;
    bool operator==(const GameRecord&) const = default;
};

struct SimulationSetup {
    std::uint64_t first_seed = 1;
    std::int64_t games = 1;
    int jobs = 1;               ///< Threads; the results are the same for any number.
    int shard = 0, shards = 1;  ///< Of the games, every `shards`-th beginning with number `shard`.
    bool verify = false;        ///< Replay each game from its log and compare the hashes.
    ai::Strength strength = ai::Strength::kSimulation;
    std::vector<std::pair<std::string, ai::Strength>> seat_strengths;  ///< Of seats that differ from the others.
    std::vector<std::string> empty_seats;
    /// Seats that programs from outside play. Each game starts them anew: what a bot learned in one game must not
    /// reach another, or the results would depend on how games are shared out among threads.
    std::vector<session::BotSetup> bots;
    std::set<std::uint64_t> have;  ///< Seeds that need not be played again.
};

/// Plays one game of AIs. @param log  Receives the game's log, if given. Errors: kUnreadable when a bot fails.
[[nodiscard]] Result<GameRecord> simulate_game(script::Host& host, const std::shared_ptr<ai::Book>& book, Seed seed,
                                               const SimulationSetup& setup, session::Log* log = nullptr);

/// Told how many games have been finished, those that wait for one before them included.
using Meanwhile = std::function<void(std::int64_t finished)>;

/// Plays many; `each` is given the records in the order of their seeds, on the calling thread. `stop`, when it becomes
/// true, ends the run after the games that are under way; those that were finished are handed on all the same.
/// `meanwhile` is called on that thread, too, several times a second. `aside` receives what failed where seats looked
/// up what holds for all games, which counts for none of them. Errors: of the first game that could not be played, or
/// that did not replay to the same state (kDiffers).
Result<void> simulate(const script::Host& host, const SimulationSetup& setup,
                      const std::function<void(GameRecord)>& each, const std::atomic<bool>* stop = nullptr,
                      const Meanwhile& meanwhile = {}, std::vector<HandlerFailed>* aside = nullptr);

}  // namespace demarche::bulk
