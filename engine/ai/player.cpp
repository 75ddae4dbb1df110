#include "ai/player.h"

#include <fmt/format.h>

#include <array>
#include <type_traits>
#include <utility>
#include <variant>

#include "ai/bargainer.h"
#include "ai/book.h"
#include "ai/memory.h"
#include "ai/planner.h"
#include "base/article.h"
#include "base/hash.h"
#include "base/text.h"
#include "model/json_text.h"

namespace demarche::ai {

namespace {

constexpr int kToTheEnd = 1000;  ///< Rounds: a fork stops at the end of the game.
constexpr std::array<std::string_view, 4> kWords{"silent", "simulation", "normal", "strong"};

/// What is said with a move names texts and aims as the scenario calls them, behind articles of its own.
template <class C>
void speak_well(C& command) {
    if constexpr (requires { command.message; }) command.message = with_one_article(std::move(command.message));
    if constexpr (requires { command.reason; }) command.reason = with_one_article(std::move(command.reason));
    if constexpr (std::is_same_v<C, Say>) command.text = with_one_article(std::move(command.text));
}

/// The engine's own player: bargains at the table, plans alone.
class EnginePlayer final : public Player {
 public:
    EnginePlayer(script::Host& host, ActorId me, const Effort& effort, Seed luck, std::shared_ptr<Book> book,
                 std::shared_ptr<Shelf> shelf, std::shared_ptr<const Vocabulary> words)
        : host_(host),
          me_(me),
          effort_(effort),
          luck_(Stream::named(luck, host.scenario().actors[me].id)),
          asked_by_(hash_text(host.scenario().actors[me].id, luck.value)),
          opening_(std::move(book)),
          shelf_(std::move(shelf)),
          beliefs_(host.scenario()),
          bargainer_(host, me, effort_, std::move(words)),
          planner_(host, me, effort_) {}

    void learn(const View& view, const std::vector<Effect>& effects) override {
        // What has happened teaches a player that does not fork by itself: it needs no World of its own for that.
        with_scene(view, effort_.forks, [&](Scene& scene) { bargainer_.learn(scene, beliefs_, effects); });
    }

    void watch(const Effect& seen) override { bargainer_.watch(seen); }

    std::optional<Move> next(const View& view) override {
        const World& w = view.world;
        if (w.ended) return std::nullopt;
        const PhaseDef& phase = host_.scenario().phases[w.phase];
        if (phase.sequential && w.turn != me_) return std::nullopt;
        if (w.round != round_ || w.phase != phase_) {
            round_ = w.round;
            phase_ = w.phase;
            bargainer_.new_phase();
            planner_.new_phase();
            moves_ = 0;
        }
        const bool talks = phase.like == PhaseLike::kNegotiation;
        const bool decides = phase.like == PhaseLike::kDecision;
        // Who has been asked something answers before it does anything else: by then the other would think it unheard.
        // Who is ready has nothing more to do, but is not deaf.
        if (talks || (decides && !w.ready.contains(me_))) {
            if (auto said = answer(view)) return said;
        }
        if (w.ready.contains(me_)) {
            std::optional<Move> said;
            // What it has just promised to do it does not leave for another phase.
            if (talks && bargainer_.owes())
                with_scene(view, true, [&](Scene& scene) { said = bargainer_.planned(scene); });
            if (said) std::visit([](auto& command) { speak_well(command); }, said->command);
            return said;
        }
        // A seat that cannot stop talking holds up the table.
        if (++moves_ > 40) return Move{SetReady{true}, "enough for this phase"};
        std::optional<Move> move;
        // In games in bulk a World of its own is needed only to try out acts.
        if (talks || decides) {
            with_scene(view, effort_.forks || (decides && planner_.looks(view)),
                       [&](Scene& scene) { move = think(scene, phase.like); });
        }
        if (!move) return Move{SetReady{true}, "nothing more to do"};
        std::visit([](auto& command) { speak_well(command); }, move->command);
        return move;
    }

    [[nodiscard]] Hearing hears() const override { return effort_.forks ? Hearing::kDeeds : Hearing::kTalk; }

    [[nodiscard]] std::unique_ptr<Player> twin() const override {
        std::unique_ptr<EnginePlayer> out{new EnginePlayer{*this}};
        out->interests_.reset();  // they point to the beliefs that they were read with
        return out;
    }

    [[nodiscard]] std::string memory() const override {
        MemoryWriter writer{host_.scenario()};
        EnginePlayer copy{*this};  // fields are named once, for writing and reading
        copy.remember(writer);
        return writer.out.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
    }

    bool recall(const View& view, const std::string& memory) override {
        const nlohmann::json in = json_read_back(memory);
        MemoryReader reader{host_.scenario(), view.world, in};
        remember(reader);
        return reader.fits;
    }

    void refused(const Command& command, const Error&) override {
        bargainer_.refused(command);
        if (std::holds_alternative<TakeAction>(command) || std::holds_alternative<PlayCard>(command))
            planner_.refused();
    }

 private:
    EnginePlayer(const EnginePlayer&) = default;

    /// What it carries from one move to the next. What it takes the others to want follows from that and its View.
    template <class Archive>
    void remember(Archive& archive) {
        beliefs_.remember(archive);
        bargainer_.remember(archive);
        planner_.remember(archive);
        std::uint64_t luck = luck_.state();
        archive("luck", luck);
        luck_ = Stream{luck};
        archive("round", round_);
        archive("phase", phase_);
        archive("moves", moves_);
    }

    /// @param looks_ahead  False: the body starts no fork, and reads the View where it would read a World believed in.
    template <class F>
    void with_scene(const View& view, bool looks_ahead, F body) {
        // Who talks weighs one text alike in one phase, whether it is asked about it or votes on it. In bulk no seat is
        // asked, and none weighs a text twice.
        const bool talks = effort_.forks && host_.scenario().phases[view.world.phase].like == PhaseLike::kNegotiation;
        by_dice(view, looks_ahead, talks ? luck_of_phase() : Seed{luck_.next()}, luck_, std::move(body));
    }

    /// How the dice fall in its mind all through a phase.
    [[nodiscard]] Seed luck_of_phase() const {
        return Seed{
            hash_mix(hash_mix(asked_by_, static_cast<std::uint64_t>(round_)), static_cast<std::uint64_t>(phase_))};
    }

    /// @param luck  How the dice fall in what it looks ahead to,
    /// @param own   and its own, where it chooses among things that are as good.
    template <class F>
    void by_dice(const View& view, bool looks_ahead, Seed luck, Stream& own, F body) {
        const script::Host::TimeSpan time{host_};
        const script::Host::Supposing supposing{host_};
        if (looks_ahead) believe(view, luck, &bargainer_.purses(), believed_);
        if (!interests_ || effort_.forks || objectives_ != view.world.objectives) {
            interests_.emplace(host_.scenario(), view, me_, &beliefs_);
            objectives_ = view.world.objectives;
        }
        const std::shared_ptr<Book> book = effort_.forks ? shelf_->book(view) : opening_;
        Scene scene{view, looks_ahead ? believed_ : view.world, *interests_, *book, *opening_, own};
        body(scene);
    }

    /// To one of those who have spoken to it. What it says hangs on how things stand, and on no dice: in one phase they
    /// fall in its mind as they fell when it was asked before, and the same question has the same answer.
    std::optional<Move> answer(const View& view) {
        std::optional<Move> said;
        if (!bargainer_.asked()) return said;
        const Seed luck = luck_of_phase();
        Stream own{hash_mix(luck.value, 1)};
        by_dice(view, true, luck, own, [&](Scene& scene) { said = bargainer_.reply(scene); });
        if (said) std::visit([](auto& command) { speak_well(command); }, said->command);
        return said;
    }

    std::optional<Move> think(Scene& scene, PhaseLike like) {
        if (like == PhaseLike::kNegotiation) return effort_.talks ? bargainer_.next(scene) : std::nullopt;
        if (auto move = planner_.choose(scene.view, scene.believed, scene.interests, [&](const OpenChoice& open) {
                return bargainer_.agreed_choice(scene.view.world, open);
            }))
            return move;
        if (auto move = planner_.reconsider(scene.view, scene.believed, scene.interests, luck_)) return move;
        return planner_.act(scene.view, scene.believed, scene.interests, scene.book, scene.opening, luck_);
    }

    script::Host& host_;
    ActorId me_;
    Effort effort_;
    Stream luck_;
    std::uint64_t asked_by_;  ///< Of it the luck is made with which it looks ahead when it is asked something.
    std::shared_ptr<Book> opening_;
    std::shared_ptr<Shelf> shelf_;
    Beliefs beliefs_;
    Bargainer bargainer_;
    Planner planner_;
    World believed_;  ///< Of the present move; kept for its memory.
    std::optional<Interests> interests_;
    ById<ObjectiveId, ObjectiveState> objectives_;  ///< That the interests were read from.
    int round_ = 0;
    int phase_ = -1;
    int moves_ = 0;
};

}  // namespace

std::string_view word(Strength strength) {
    return kWords[static_cast<std::size_t>(strength)];
}

Result<Strength> strength_from(std::string_view word) {
    for (std::size_t i = 0; i < kWords.size(); ++i) {
        if (kWords[i] == word) return static_cast<Strength>(i);
    }
    return fail(ErrorCode::kUsage,
                fmt::format("'{}' is no strength: silent, simulation, normal or strong", printable(word, 40)));
}

Effort effort(Strength strength) {
    switch (strength) {
        case Strength::kSilent:
            return {.talks = false};
        case Strength::kSimulation:
            break;
        case Strength::kNormal:
            return {.forks = true,
                    .ideas = 24,
                    .party_sets = 8,
                    .proposals = 8,
                    .drafts = 1,
                    .acts = 3,
                    .act_looks = 24,
                    .rounds_ahead = kToTheEnd};
        case Strength::kStrong: {
            Effort more = effort(Strength::kNormal);
            more.ideas = 80;
            more.proposals = 16;
            more.drafts = 2;
            more.acts = 4;
            more.act_looks = 60;
            return more;
        }
    }
    return {};
}

Seed players_luck(Seed game) {
    return Seed{hash_text("players", game.value)};
}

std::shared_ptr<Book> opening_book(script::Host& host, std::shared_ptr<Lookups> shared) {
    const Scenario& scenario = host.scenario();
    const script::Host::TimeSpan time{host};
    World start = blank_world(scenario);
    start.seated = scenario.playable;
    return std::make_shared<Book>(host, std::move(start), all_objectives(scenario), Horizon{1, false},
                                  std::move(shared));
}

std::unique_ptr<Player> make_player(script::Host& host, ActorId seat, const Effort& effort, Seed luck,
                                    std::shared_ptr<Book> book, std::shared_ptr<Shelf> shelf,
                                    std::shared_ptr<const Vocabulary> words) {
    if (!book) book = opening_book(host);
    if (!shelf) shelf = std::make_shared<Shelf>(host);
    return std::make_unique<EnginePlayer>(host, seat, effort, luck, std::move(book), std::move(shelf),
                                          std::move(words));
}

}  // namespace demarche::ai
