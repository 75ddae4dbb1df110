#include "bulk/simulation.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <mutex>
#include <nlohmann/json.hpp>
#include <set>
#include <span>
#include <system_error>
#include <thread>

#include "ai/book.h"
#include "ai/driver.h"
#include "base/hash.h"
#include "bulk/in_order.h"
#include "diplomacy/drafting.h"
#include "game/query.h"
#include "model/json_write.h"
#include "session/bot_process.h"
#include "session/cause.h"
#include "session/names.h"

namespace demarche::bulk {

namespace {

/// Keeps what the record is made from while the effects go by.
class Listener {
 public:
    Listener(const Scenario& scenario, GameRecord& record) : s_(scenario), record_(record) {}

    void hear(const std::vector<Effect>& effects) {
        for (const Effect& effect : effects) {
            if (const auto* came = std::get_if<CardCame>(&effect.change)) {
                record_.cards.push_back(s_.cards[came->card].id);
            } else if (const auto* taken = std::get_if<ChoiceTaken>(&effect.change)) {
                if (!taken->closes || taken->choice < 0) continue;
                const CardDef& card = s_.cards[taken->card];
                record_.choices.push_back({card.id, card.choices[static_cast<std::size_t>(taken->choice)].id,
                                           s_.actors[taken->actor].id, taken->by_default});
            } else if (const auto* acted = std::get_if<Acted>(&effect.change)) {
                if (!acted->pending && acted->act.action.valid())
                    record_.actions.push_back(s_.actors[acted->act.actor].id + "/" + s_.actions[acted->act.action].id);
            } else if (const auto* tabled = std::get_if<DraftTabled>(&effect.change)) {
                if (tabled->draft->version() == 1) {
                    ++record_.drafts;
                    // An open draft ends with its meeting; talks go on from one to the next of their kind.
                    const DraftText& text = tabled->draft->text();
                    const auto begun =
                        begun_.try_emplace({text.type, text.place}, tabled->draft->versions.front()->round);
                    tabled_[tabled->draft->id] = begun.first;
                    first_[tabled->draft->id] = tabled->draft->versions.front()->round;
                    if (record_.first_proposer.empty()) record_.first_proposer = s_.actors[tabled->draft->proposer].id;
                }
            } else if (const auto* decided = std::get_if<DraftDecided>(&effect.change)) {
                if (decided->status == DraftStatus::kRejected) ++record_.refused_drafts;
                const auto at = tabled_.find(decided->draft);
                if (decided->status == DraftStatus::kAdopted && at == tabled_.end()) {
                    // Another of its talks was adopted before it, and these were over.
                    talks_from_[decided->draft] = first_[decided->draft];
                } else if (decided->status == DraftStatus::kAdopted) {
                    talks_from_[decided->draft] = at->second->second;
                    // Later ones of the kind are talks of their own.
                    const auto ended = at->second;
                    std::erase_if(tabled_, [&](const auto& one) { return one.second == ended; });
                    begun_.erase(ended);
                }
            } else if (const auto* changed = std::get_if<AgreementChanged>(&effect.change)) {
                if (changed->what == AgreementChanged::What::kFoundOut) ++record_.breaches;
            } else if (const auto* failed = std::get_if<HandlerFailed>(&effect.change)) {
                count_failure(*failed);
            }
        }
    }

    /// Functions that gave no answer: those that no effect tells of, each place once.
    void hear(const std::vector<HandlerFailed>& faults, const std::vector<Effect>& effects) {
        std::set<std::string> places;
        for (const Effect& effect : effects) {
            if (const auto* told = std::get_if<HandlerFailed>(&effect.change)) places.insert(session::place_of(*told));
        }
        for (const HandlerFailed& fault : faults) {
            if (places.insert(session::place_of(fault)).second) count_failure(fault);
        }
    }

    void count_failure(const HandlerFailed& failed) {
        if (record_.failures++ > 0) return;
        const bool named = failed.message.find(failed.what) != std::string::npos;
        record_.first_failure = named ? failed.message : failed.what + ": " + failed.message;
    }

    /// The round in which the talks began that ended in the adoption of this draft.
    [[nodiscard]] int talks_from(DraftId draft) const {
        const auto at = talks_from_.find(draft);
        return at != talks_from_.end() ? at->second : 0;
    }

 private:
    const Scenario& s_;
    GameRecord& record_;
    using Talks = std::map<std::pair<AgreementTypeId, PlaceId>, int>;
    Talks begun_;  ///< Talks that go on: what kind of text, where, and from which round.
    std::map<DraftId, Talks::iterator> tabled_;
    std::map<DraftId, int> first_;       ///< In which round each was tabled.
    std::map<DraftId, int> talks_from_;  ///< Of what was adopted.
};

Params params_of(const Scenario& s, const Term& term) {
    Params out;
    const std::vector<ParamDef>& defs = s.clauses[term.clause].params;
    for (std::size_t i = 0; i < std::min(defs.size(), term.params.size()); ++i) {
        const nlohmann::json value =
            params_json(s, std::span{&defs[i], 1}, std::span{&term.params[i], 1}).at(defs[i].name);
        out.emplace_back(defs[i].name, value.is_boolean()  ? ParamValue{value.get<bool>()}
                                       : value.is_number() ? ParamValue{value.get<double>()}
                                       : value.is_string() ? ParamValue{value.get<std::string>()}
                                                           : ParamValue{std::string{}});
    }
    return out;
}

AgreementRecord record_of(const Scenario& s, const World& world, const Agreement& agreement) {
    const DraftText& text = agreement.text();
    AgreementRecord out;
    out.type = s.agreements[text.type].id;
    out.framework = s.institutions[text.framework].id;
    if (text.place.valid()) out.place = s.places[text.place].id;
    out.status = word(agreement.status);
    if (const ActorId lead = lead_of(s, text); lead.valid()) out.lead = s.actors[lead].id;
    for (const ActorId party : text.parties)
        out.parties.push_back(s.actors[party].id);
    for (const Term& term : text.terms) {
        out.clauses.push_back(s.clauses[term.clause].id);
        out.params.push_back(params_of(s, term));
    }
    out.adopted_round = agreement.adopted_round;
    if (const Draft* draft = world.draft(agreement.id)) {
        out.versions = draft->version();
        out.proposer = s.actors[draft->proposer].id;
    }
    return out;
}

/// The game that is played: with a log, and the hash of the World after every command, where somebody will read it.
class Table {
 public:
    /// @param dealt  Receives what the deal changed.
    static Result<Table> deal(script::Host& host, const game::Setup& setup, bool keeps_log,
                              std::vector<Effect>& dealt) {
        Table table;
        if (keeps_log) {
            auto started = session::RecordedGame::start(host, setup);
            if (!started) return pass_on(started.error());
            table.recorded_ = std::move(*started);
            dealt = table.recorded_->dealt();
        } else {
            auto started = game::Game::start(host, setup, &dealt);
            if (!started) return pass_on(started.error());
            table.bare_ = std::move(*started);
        }
        return table;
    }
    [[nodiscard]] const game::Game& game() const { return recorded_ ? recorded_->game() : *bare_; }
    [[nodiscard]] Result<std::vector<Effect>> submit(Seat by, const Command& command) {
        return recorded_ ? recorded_->submit(by, command) : bare_->submit(by, command);
    }
    /// Of a game that keeps one.
    [[nodiscard]] const session::Log& log() const { return recorded_->log(); }

 private:
    std::optional<session::RecordedGame> recorded_;
    std::optional<game::Game> bare_;
};

Result<game::Setup> setup_of(const Scenario& s, Seed seed, const SimulationSetup& setup) {
    game::Setup out{seed, s.playable};
    for (const std::string& name : setup.empty_seats) {
        auto actor = session::seat_named(s, name);
        if (!actor) return pass_on(actor.error());
        out.seated.erase(*actor);
    }
    return out;
}

/// @param seats  Those that the engine plays.
Result<void> seat_players(ai::Driver& driver, const Scenario& s, ActorSet seats, const SimulationSetup& setup) {
    for (const ActorId seat : seats)
        driver.take(seat);
    for (const auto& [name, strength] : setup.seat_strengths) {
        auto actor = session::seat_named(s, name);
        if (!actor) return pass_on(actor.error());
        if (driver.seats().contains(*actor)) driver.take(*actor, strength);
    }
    return {};
}

/// Why a game has not come to its end.
tl::unexpected<Error> stopped_short(script::Host& host, const World& world, Seed seed) {
    if (const Error* off = host.switched_off()) return tl::unexpected(*off);
    if (auto dear = host.game_too_dear()) {
        dear->message += fmt::format(" (seed {}, round {})", seed.value, world.round);
        return tl::unexpected(std::move(*dear));
    }
    return fail(ErrorCode::kInternal, fmt::format("the game of seed {} stood still in round {}, phase '{}'", seed.value,
                                                  world.round, host.scenario().phases[world.phase].id));
}

/// Writes down how a game ended.
void sum_up(script::Host& host, const World& world, const Listener& listener, GameRecord& record) {
    const Scenario& s = host.scenario();
    if (world.ending.valid()) record.ending = s.endings[world.ending].id;
    record.rounds = world.round;
    record.hash = hash(world);
    for (const ActorId actor : s.playable) {
        const auto scores = game::objective_scores(host, world, actor);
        // Other games may end in states that it can be worked out for: one function does not end the run.
        if (!scores) {
            record.unscored = fmt::format("the score of {}: {}", s.actors[actor].id, scores.error().text());
            break;
        }
        record.scores.emplace_back(s.actors[actor].id, to_milli(game::weighted_mean(*scores)));
        for (const game::ObjectiveScore& one : *scores)
            record.objectives.emplace_back(s.objectives[one.objective].id, to_milli(one.score));
    }
    for (const Shared<Agreement>& agreement : world.agreements) {
        record.agreements.push_back(record_of(s, world, *agreement));
        record.agreements.back().tabled_round = listener.talks_from(agreement->id);
    }
    for (SlotIndex i = 0; i < s.slots.size(); ++i) {
        const Slot& slot = s.slots[i];
        if (slot.kind == Slot::Kind::kIndicator && s.indicators[IndicatorId{slot.def}].visible == Visible::kPublic) {
            record.numbers.emplace_back(s.slot_path(i), world.numbers[i]);
        }
    }
}

/// Replays a game, which must end in the same state.
Result<void> verify(script::Host& host, const session::Log& log, const GameRecord& record) {
    const std::string where = fmt::format("seed {}", record.seed);
    auto again = replay(host, log);
    if (!again) {
        Error error = again.error();
        error.where = fmt::format("{}, {}", where, error.where);
        return pass_on(std::move(error));
    }
    if (hash(again->world()) != record.hash)
        return fail(ErrorCode::kDiffers, "the replay ends in another state", where);
    return {};
}

/// The seeds that are still to be played, in their order, to several threads. Made one by one: a run may be of any
/// length.
class Seeds {
 public:
    explicit Seeds(const SimulationSetup& setup) : setup_(setup), at_(setup.shard) {}

    struct Next {
        std::size_t index;  ///< How many were handed out before it.
        Seed seed;
    };
    /// Nothing when all have been handed out.
    std::optional<Next> next() {
        const std::lock_guard lock{mutex_};
        while (at_ < setup_.games) {
            const Seed seed{setup_.first_seed + static_cast<std::uint64_t>(at_)};
            at_ += setup_.shards;
            if (setup_.have.count(seed.value) == 0) return Next{index_++, seed};
        }
        return std::nullopt;
    }

 private:
    const SimulationSetup& setup_;
    std::mutex mutex_;
    std::int64_t at_;  ///< Of the games, counted from 0: which is looked at next.
    std::size_t index_ = 0;
};

}  // namespace

Result<GameRecord> simulate_game(script::Host& host, const std::shared_ptr<ai::Book>& book, Seed seed,
                                 const SimulationSetup& setup, session::Log* log) {
    const Scenario& s = host.scenario();
    const auto deal = setup_of(s, seed, setup);
    if (!deal) return pass_on(deal.error());
    std::vector<Effect> dealt;
    auto table = Table::deal(host, *deal, setup.verify || log != nullptr, dealt);
    if (!table) return pass_on(table.error());
    GameRecord record;
    record.seed = seed.value;
    Listener listener{s, record};
    listener.hear(dealt);
    // A game that a bot has failed in is no measurement, so nobody stands in for it.
    session::BotTable bots{host, setup.bots, {}};
    // The players' own dice are not the game's: a seat does not know the seed.
    ai::Driver driver{host, ai::players_luck(seed), setup.strength, book};
    if (auto seated = seat_players(driver, s, deal->seated - bots.seats(), setup); !seated)
        return pass_on(seated.error());
    bots.sit_down(driver);
    driver.before_thought([&](ActorId) { return !bots.failure() && !host.game_too_dear(); });
    host.count_anew();
    (void)host.take_faults();
    const auto submit = [&](Seat by, const Command& command) -> Result<std::vector<Effect>> {
        if (auto dear = host.game_too_dear()) return tl::unexpected(std::move(*dear));
        auto effects = table->submit(by, command);
        if (effects) {
            ++record.commands;
            listener.hear(*effects);
            listener.hear(host.take_faults(), *effects);
        }
        return effects;
    };
    driver.begin(table->game(), submit);
    driver.run([&]() -> const game::Game& { return table->game(); }, submit);
    bots.end(table->game());
    record.bot_faults = bots.faults();
    if (bots.failure()) {
        Error error = *bots.failure();
        error.where = fmt::format("seed {}, {}", seed.value, error.where);
        return pass_on(std::move(error));
    }
    const World& world = table->game().world();
    if (!world.ended) return stopped_short(host, world, seed);
    sum_up(host, world, listener, record);
    if (setup.verify) {
        if (auto same = verify(host, table->log(), record); !same) return pass_on(same.error());
    }
    if (log != nullptr) *log = table->log();
    return record;
}

Result<void> simulate(const script::Host& host, const SimulationSetup& setup,
                      const std::function<void(GameRecord)>& each, const std::atomic<bool>* stop,
                      const Meanwhile& meanwhile, std::vector<HandlerFailed>* aside) {
    Seeds seeds{setup};
    std::atomic<bool> broken{false};
    const auto stopped = [&] { return broken.load() || (stop != nullptr && stop->load()); };
    const std::int64_t games_here = (setup.games - setup.shard + setup.shards - 1) / setup.shards;
    const auto jobs = static_cast<std::size_t>(std::clamp<std::int64_t>(games_here, 1, std::max(setup.jobs, 1)));
    InOrder games{jobs};
    std::mutex aside_mutex;
    const auto lookups = std::make_shared<ai::Lookups>();
    const auto work = [&] {
        auto own = host.another();
        std::shared_ptr<ai::Book> book = own ? ai::opening_book(**own, lookups) : nullptr;
        // Looked at before a game is taken: one that was taken is played, or those behind it would wait in vain.
        while (!stopped()) {
            const auto next = seeds.next();
            if (!next) break;
            Result<GameRecord> record =
                own ? simulate_game(**own, book, next->seed, setup) : Result<GameRecord>{pass_on(own.error())};
            // A game whose programs were ended by an interrupt was not played, and nobody in it has failed.
            if (!record && !setup.bots.empty() && session::BotProcess::all_ended()) break;
            if (!record) broken = true;
            games.put(next->index, std::move(record));
        }
        if (own && aside != nullptr) {
            const std::lock_guard lock{aside_mutex};
            for (HandlerFailed& fault : (*own)->take_faults_aside()) {
                if (std::find(aside->begin(), aside->end(), fault) == aside->end()) aside->push_back(std::move(fault));
            }
        }
        games.leave();
    };
    std::vector<std::thread> threads;
    threads.reserve(jobs);
    std::string refused;
    try {
        while (threads.size() < jobs)
            threads.emplace_back(work);
    } catch (const std::system_error& error) {
        // There is no room for one more. Those that there are play all games.
        refused = error.code().message();
        for (std::size_t i = threads.size(); i < jobs; ++i)
            games.leave();
    }
    Result<void> outcome = games.hand_on(each, meanwhile);
    for (std::thread& thread : threads)
        thread.join();
    if (threads.empty()) return fail(ErrorCode::kUnreadable, "no thread can be started to play in: " + refused);
    return outcome;
}

}  // namespace demarche::bulk
