#include "ai/player.h"

#include "ai/bargainer.h"
#include "ai/book.h"
#include "ai/planner.h"

namespace demarche::ai {

namespace {

/// The engine's own player: bargains at the table, plans alone.
class EnginePlayer final : public Player {
 public:
    EnginePlayer(script::Host& host, ActorId me, Strength strength, Seed luck, std::shared_ptr<Book> book)
        : host_(host),
          me_(me),
          strength_(strength),
          luck_(Stream::named(luck, host.scenario().actors[me].id)),
          book_(std::move(book)),
          bargainer_(host, me, strength),
          planner_(host, me, strength) {}

    void learn(const View& view, const std::vector<Effect>& effects) override { bargainer_.learn(view, effects); }

    std::optional<Move> next(const View& view) override {
        const World& w = view.world;
        if (w.ended) return std::nullopt;
        const Scenario& s = host_.scenario();
        const PhaseDef& phase = s.phases[w.phase];
        if (phase.sequential && w.turn != me_) return std::nullopt;
        if (w.round != round_ || w.phase != phase_) {
            round_ = w.round;
            phase_ = w.phase;
            bargainer_.new_phase();
            planner_.new_phase();
            moves_ = 0;
        }
        if (w.ready.contains(me_)) return std::nullopt;
        // A seat that cannot stop talking holds up the table.
        if (++moves_ > 40) return Move{SetReady{true}, "enough for this phase"};
        host_.set_exact_work(false);
        std::optional<Move> move = think(view, phase);
        host_.set_exact_work(true);
        return move ? move : Move{SetReady{true}, "nothing more to do"};
    }

    void refused(const Command& command, const Error&) override {
        bargainer_.refused(command);
        if (std::holds_alternative<TakeAction>(command) || std::holds_alternative<PlayCard>(command))
            planner_.refused();
    }

 private:
    std::optional<Move> think(const View& view, const PhaseDef& phase) {
        if (phase.like != PhaseLike::kNegotiation && phase.like != PhaseLike::kDecision) return std::nullopt;
        const World believed = believed_world(host_.scenario(), view, Seed{luck_.next()});
        const Interests interests{host_.scenario(), view, me_};
        if (phase.like == PhaseLike::kNegotiation)
            return bargainer_.next(view, believed, interests, book(believed, interests), luck_);
        if (auto move = planner_.choose(view, believed, interests)) return move;
        return planner_.act(view, believed, interests, book(believed, interests), luck_);
    }

    /// At simulation strength the book that all games share; else one of this round's believed World.
    Book& book(const World& believed, const Interests& interests) {
        if (strength_ == Strength::kSimulation) return *book_;
        if (!fresh_ || fresh_round_ != believed.round) {
            fresh_ = std::make_unique<Book>(host_, believed, interests.all(), Horizon{2, false});
            fresh_round_ = believed.round;
        }
        return *fresh_;
    }

    script::Host& host_;
    ActorId me_;
    Strength strength_;
    Stream luck_;
    std::shared_ptr<Book> book_;
    Bargainer bargainer_;
    Planner planner_;
    std::unique_ptr<Book> fresh_;
    int fresh_round_ = 0;
    int round_ = 0;
    int phase_ = -1;
    int moves_ = 0;
};

}  // namespace

std::shared_ptr<Book> opening_book(script::Host& host) {
    const Scenario& scenario = host.scenario();
    std::vector<ObjectiveId> all;
    for (std::size_t i = 0; i < scenario.objectives.size(); ++i)
        all.push_back(ObjectiveId{i});
    World start = blank_world(scenario);
    start.seated = scenario.playable;
    return std::make_shared<Book>(host, std::move(start), std::move(all), Horizon{1, false});
}

std::unique_ptr<Player> make_player(script::Host& host, ActorId seat, Strength strength, Seed luck,
                                    std::shared_ptr<Book> book) {
    if (!book) book = opening_book(host);
    return std::make_unique<EnginePlayer>(host, seat, strength, luck, std::move(book));
}

}  // namespace demarche::ai
