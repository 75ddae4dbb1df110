#include <rapidcheck.h>
#include <catch2/catch.hpp>

#include "model/json.h"
#include "model/transaction.h"
#include "random_play.h"
#include "session/log.h"

using namespace demarche;
using namespace demarche::testing;

namespace {

constexpr int kCommands = 250;

/// Plays so many random commands and looks at every step.
template <class F>
void play(const std::string& scenario, std::uint64_t seed, F look) {
    script::Host& host = shipped(scenario);
    auto game = session::RecordedGame::start(host, {Seed{seed}, host.scenario().playable});
    RC_ASSERT(game.has_value());
    Stream luck{seed * 77 + 5};
    for (int i = 0; i < kCommands && !game->world().ended; ++i) {
        const Given given = random_command(game->game(), luck);
        const World before = game->world();
        const auto done = game->submit(given.by, given.command);
        look(*game, before, given, done);
    }
}

void check(const char* what, const std::function<void(const std::string&, std::uint64_t)>& body) {
    const bool held = rc::check(what, [&] {
        const std::string scenario = *rc::gen::elementOf(shipped_ids());
        const auto seed = static_cast<std::uint64_t>(*rc::gen::inRange(1, 1'000'000));
        body(scenario, seed);
    });
    REQUIRE(held);
}

/// May this cause stand in this World? Each names something that is there.
bool exists(const Scenario& s, const World& w, const Cause& cause) {
    switch (cause.kind) {
        case Cause::Kind::kCommand:
            return cause.id < s.actors.size();
        case Cause::Kind::kCard:
            return cause.id < s.cards.size();
        case Cause::Kind::kAction:
            return cause.id < s.actions.size();
        case Cause::Kind::kAgreement:
            return w.agreement(AgreementId{cause.id}) != nullptr;
        case Cause::Kind::kAssurance:
            return w.assurance(AssuranceId{cause.id}) != nullptr;
        case Cause::Kind::kDrift:
            return cause.id < s.indicators.size();
        case Cause::Kind::kHook:
            return cause.id < kEventKinds && static_cast<std::size_t>(cause.part) < s.hooks[cause.id].size();
        case Cause::Kind::kInject:
            return cause.id < s.injects.size();
        case Cause::Kind::kEnding:
            return cause.id < s.endings.size();
        case Cause::Kind::kFacilitator:
        case Cause::Kind::kClock:
        case Cause::Kind::kDeal:
        case Cause::Kind::kRenewal:
            return true;
        case Cause::Kind::kHidden:
            return false;
    }
    return false;
}

/// A draft and an agreement between two others, where the scenario has a body before which a seat hears of neither.
void add_hidden_texts(const Scenario& s, World& w, ActorId me, ActorId one, ActorId other) {
    for (std::size_t type = 0; type < s.agreements.size(); ++type) {
        for (const InstitutionId body : s.agreements[AgreementTypeId{type}].frameworks) {
            DraftText text;
            text.type = AgreementTypeId{type};
            text.framework = body;
            text.parties = ActorSet::just(one) | ActorSet::just(other);
            Draft draft;
            draft.id = DraftId{90};
            draft.proposer = one;
            draft.channel = text.parties;
            draft.versions.push_back(Shared<DraftVersion>{{text, one, 1}});
            draft.votes.assign(s.actors.size(), Vote::kNone);
            if (audience_of(s, w, draft).contains(me)) continue;
            w.drafts.insert(w.drafts.begin(), Shared<Draft>{draft});
            Agreement agreement;
            agreement.id = AgreementId{91};
            agreement.version = draft.versions.front();
            agreement.parties = agreement.known_to = text.parties;
            agreement.status = AgreementStatus::kInForce;
            agreement.since = 1;
            w.agreements.insert(w.agreements.begin(), Shared<Agreement>{agreement});
            return;
        }
    }
}

/// The World changed in everything that this seat may not know of.
World changed_out_of_sight(const Scenario& s, World w, Seat seat, Stream& luck) {
    const ActorId me = seat.actor;
    const auto mine = [&](ActorId actor) { return seat.is_actor() && actor == me; };
    w.seed.value ^= luck.next();
    w.next_effect += 1000;
    w.streams.push_back({~std::uint64_t{0}, Stream{luck.next()}});
    w.memory.edit().push_back({"zz_secret", "", 1.5});
    w.scheduled.push_back({CardId{0}, 3, 0.5});
    for (CardState& card : w.cards)
        card.times += 1;
    for (std::size_t i = 0; i < w.numbers.size(); ++i) {
        const bool known = seat.is_actor() ? s.slot_audience[i].contains(me)
                                           : s.slot_audience[i].includes(ActorSet::first(s.actors.size()));
        if (!known) w.numbers[i] = w.numbers[i] == s.slots[i].min ? s.slots[i].max : s.slots[i].min;
    }
    for (std::size_t i = 0; i < s.objectives.size(); ++i) {
        const ObjectiveId id{i};
        if (!may_know(s, w, seat, id)) w.objectives[id].active = !w.objectives[id].active;
    }
    for (const ActorId other : s.playable) {
        if (mine(other)) continue;
        w.pending.push_back({other, ActionId{0}, {}, {}});
        w.hands.push_back({other, CardId{0}});
        w.act_counts.push_back({other, ActionId{0}, 2});
        w.questions.push_back({QuestionId{0}, other, 1});
    }
    for (const ActorId other : w.ready) {
        if (mine(other)) continue;
        w.ready.erase(other);
        w.woken.insert(other);
    }
    for (OpenChoice& choice : w.choices) {
        if (!mine(choice.actor)) choice.taken = choice.taken == 0 ? 1 : 0;
    }
    for (Shared<Agreement>& one : w.agreements) {
        Agreement changed = one.copy();
        for (const ActorId party : changed.parties) {
            if (!mine(party)) changed.breaches.push_back({party, 0, 1});
        }
        one = Shared<Agreement>{changed};
    }
    // Assurances, drafts and agreements between others, one of each.
    std::vector<ActorId> others;
    for (const ActorId other : s.playable) {
        if (!mine(other)) others.push_back(other);
    }
    if (!s.assurances.empty() && others.size() >= 2 && seat.is_actor()) {
        Assurance secret;
        secret.id = AssuranceId{99};
        secret.type = AssuranceTypeId{0};
        secret.from = others[0];
        secret.to.emplace().insert(others[1]);
        w.assurances.insert(w.assurances.begin(), Shared<Assurance>{secret});
    }
    if (others.size() >= 2 && seat.is_actor()) add_hidden_texts(s, w, seat.actor, others[0], others[1]);
    return w;
}

}  // namespace

TEST_CASE("a refused command leaves the World equal and hash-equal", "[property][rollback]") {
    check("refusals change nothing", [](const std::string& scenario, std::uint64_t seed) {
        play(scenario, seed,
             [](const session::RecordedGame& game, const World& before, const Given&, const auto& done) {
                 if (done) return;
                 RC_ASSERT(game.world() == before);
                 RC_ASSERT(hash(game.world()) == hash(before));
                 RC_ASSERT(!done.error().message.empty());
             });
    });
}

TEST_CASE("the effects of a command are complete, in order, and each has a cause that exists", "[property][effects]") {
    check("effects", [](const std::string& scenario, std::uint64_t seed) {
        play(scenario, seed,
             [](const session::RecordedGame& game, const World& before, const Given&, const auto& done) {
                 if (!done) return;
                 const Scenario& s = game.game().scenario();
                 World again = before;
                 for (const Effect& effect : *done) {
                     RC_ASSERT(effect.seq == again.next_effect);
                     RC_ASSERT(effect.cause.parent == Cause::kNoParent || effect.cause.parent < effect.seq);
                     apply_change(again, effect.change);
                     RC_ASSERT(exists(s, again, effect.cause));
                     RC_ASSERT(effect.audience.includes(effect.cause_audience));
                 }
                 RC_ASSERT(again == game.world());
             });
    });
}

TEST_CASE("replaying the log reaches the World that play reached", "[property][replay]") {
    check("replay", [](const std::string& scenario, std::uint64_t seed) {
        script::Host& host = shipped(scenario);
        auto game = session::RecordedGame::start(host, {Seed{seed}, host.scenario().playable});
        RC_ASSERT(game.has_value());
        Stream luck{seed};
        for (int i = 0; i < kCommands && !game->world().ended; ++i) {
            const Given given = random_command(game->game(), luck);
            (void)game->submit(given.by, given.command);
        }
        auto again = session::replay(host, game->log());
        RC_ASSERT(again.has_value());
        RC_ASSERT(again->world() == game->world());
        // And once more through the text form, as golden replays are kept.
        auto read = session::log_from_text(host, session::to_text(host.scenario(), game->log()));
        RC_ASSERT(read.has_value());
        RC_ASSERT(read->entries == game->log().entries);
    });
}

TEST_CASE("Worlds that differ only in what a seat may not know give it the same View", "[property][views]") {
    check("noninterference", [](const std::string& scenario, std::uint64_t seed) {
        Stream luck{seed};
        play(scenario, seed, [&](const session::RecordedGame& game, const World&, const Given&, const auto&) {
            const Scenario& s = game.game().scenario();
            if (luck.below(6) != 0) return;
            for (const ActorId seat : s.playable) {
                const World other = changed_out_of_sight(s, game.world(), Seat::of(seat), luck);
                RC_ASSERT(!(other == game.world()));
                RC_ASSERT(make_view(s, other, Seat::of(seat)) == make_view(s, game.world(), Seat::of(seat)));
            }
            const World other = changed_out_of_sight(s, game.world(), Seat::observer(), luck);
            RC_ASSERT(make_view(s, other, Seat::observer()) == make_view(s, game.world(), Seat::observer()));
        });
    });
}

TEST_CASE("an effect that a seat may not know of leaves its View as it was", "[property][views]") {
    check("hidden effects do not show", [](const std::string& scenario, std::uint64_t seed) {
        play(scenario, seed,
             [](const session::RecordedGame& game, const World& before, const Given&, const auto& done) {
                 if (!done) return;
                 const Scenario& s = game.game().scenario();
                 World now = before;
                 for (const Effect& effect : *done) {
                     const World then = now;
                     apply_change(now, effect.change);
                     for (const ActorId seat : s.playable) {
                         if (redact(s, effect, Seat::of(seat))) continue;
                         RC_ASSERT(make_view(s, now, Seat::of(seat)) == make_view(s, then, Seat::of(seat)));
                     }
                 }
             });
    });
}

TEST_CASE("a secret that the last one has learnt is told to all, for all see that it is none", "[views]") {
    auto loaded = script::Host::load(script::memory_package("box", {{"box.scenario", R"lua(
scenario { id = "box", api = 1, version = "1", title = _ "Box", rounds = { _ "One", _ "Two" } }
for _index, id in ipairs { "eu", "us", "un" } do actor { id = id, name = _ "Somebody" } end
objective { id = "plan", of = "eu", name = _ "Plan", text = _ "A plan.", weight = 1, secret = true,
  score = function() return 1 end }
on("round_start", function(game)
  game:reveal("plan", "us")
  game:reveal("plan", "un")
end)
)lua"}}));
    REQUIRE(loaded);
    const Scenario& s = *loaded->scenario;
    auto game = session::RecordedGame::start(*loaded->host, {Seed{1}, s.playable});
    REQUIRE(game);
    World now = game->world();
    int revealed = 0;
    const auto effects = game->submit(Seat::clock(), AdvancePhase{});
    REQUIRE(effects);
    for (const Effect& effect : *effects) {
        const World then = now;
        apply_change(now, effect.change);
        if (std::holds_alternative<ObjectiveRevealed>(effect.change)) ++revealed;
        for (const ActorId seat : s.playable) {
            if (!redact(s, effect, Seat::of(seat)))
                CHECK(make_view(s, now, Seat::of(seat)) == make_view(s, then, Seat::of(seat)));
        }
    }
    CHECK(revealed == 2);
}

TEST_CASE("a copy behaves as its original, and neither touches the other", "[property][copies]") {
    check("copies", [](const std::string& scenario, std::uint64_t seed) {
        script::Host& host = shipped(scenario);
        auto game = game::Game::start(host, {Seed{seed}, host.scenario().playable});
        RC_ASSERT(game.has_value());
        Stream luck{seed};
        for (int i = 0; i < kCommands / 2 && !game->world().ended; ++i) {
            game::Game copy = *game;
            const World before = game->world();
            const Given given = random_command(*game, luck);
            const auto first = copy.submit(given.by, given.command);
            RC_ASSERT(game->world() == before);
            const auto second = game->submit(given.by, given.command);
            RC_ASSERT(first.has_value() == second.has_value());
            if (first) RC_ASSERT(*first == *second);
            RC_ASSERT(copy.world() == game->world());
        }
    });
}

TEST_CASE("no answer tells a seat of a draft that it may not know of", "[property][views]") {
    // Ids are few enough to be tried out: a draft that is secret is answered like one that is not there.
    int compared = 0;
    check("answers about secret drafts", [&](const std::string& scenario, std::uint64_t seed) {
        Stream luck{seed};
        play(scenario, seed, [&](const session::RecordedGame& game, const World&, const Given&, const auto&) {
            const Scenario& s = game.game().scenario();
            const World& w = game.world();
            if (w.drafts.empty() || w.ended || luck.below(4) != 0) return;
            const Shared<Draft>& secret = w.drafts[luck.below(w.drafts.size())];
            const DraftId nowhere{std::size_t{999'983}};
            if (w.draft(nowhere) != nullptr) return;
            for (const ActorId seat : s.playable) {
                if (audience_of(s, w, *secret).contains(seat)) continue;
                const auto answer = [&](DraftId id, int what) -> std::string {
                    Result<Command> command = tl::unexpected(Error{});
                    DraftText tied = secret->text();
                    tied.parties.insert(seat);
                    tied.linked = {id};
                    if (what == 0) command = Command{VoteOnDraft{id, 0, Vote::kAccept, {}, {}}};
                    if (what == 1) command = Command{WithdrawDraft{id, {}}};
                    if (what == 2) command = Command{AmendDraft{id, 0, tied, {}}};
                    if (what == 3) command = Command{ProposeDraft{tied, {}, {}}};
                    if (what == 4) {
                        // As programs and people write it: read with what the seat itself can see.
                        const View view = make_view(s, w, Seat::of(seat));
                        command = command_from_text(
                            s, view.world,
                            R"({"command":"amend","draft":)" + std::to_string(id.value) + R"(,"duration":2})");
                        if (!command) return command.error().message + command.error().where;
                    }
                    game::Game copy = game.game();
                    const auto done = copy.submit(Seat::of(seat), *command);
                    RC_ASSERT(!done.has_value());
                    return done.error().message + done.error().where;
                };
                for (int what = 0; what < 5; ++what) {
                    std::string there = answer(secret->id, what);
                    const std::string not_there = answer(nowhere, what);
                    const std::string number = std::to_string(secret->id.value);
                    if (const std::size_t at = there.find(number); at != std::string::npos)
                        there.replace(at, number.size(), std::to_string(nowhere.value));
                    RC_ASSERT(there == not_there);
                    ++compared;
                }
            }
        });
    });
    CHECK(compared > 100);
}

TEST_CASE("what look-ahead is told from memory is what the rules would say", "[property][answers]") {
    check("answers", [](const std::string& scenario, std::uint64_t seed) {
        play(scenario, seed,
             [](const session::RecordedGame& game, const World& before, const Given&, const auto& done) {
                 if (!done) return;
                 const Scenario& s = game.game().scenario();
                 script::Host& host = shipped(s.id);
                 // The World before it and after it in turn, as forks beside each other are asked about.
                 for (const World* world : {&game.world(), &before, &game.world()}) {
                     for (std::size_t i = 0; i < s.objectives.size(); ++i) {
                         const ObjectiveDef& def = s.objectives[ObjectiveId{i}];
                         const auto supposed = [&] {
                             const script::Host::Supposing supposing{host};
                             return host.number(def.score, *world, {def.of});
                         }();
                         const auto played = host.number(def.score, *world, {def.of});
                         RC_ASSERT(supposed.has_value() && played.has_value());
                         RC_ASSERT(*supposed == *played);
                     }
                     for (std::size_t i = 0; i < s.endings.size(); ++i) {
                         const EndingDef& def = s.endings[EndingId{i}];
                         if (!def.when.valid()) continue;
                         const auto supposed = [&] {
                             const script::Host::Supposing supposing{host};
                             return host.test(def.when, *world, {});
                         }();
                         const auto played = host.test(def.when, *world, {});
                         RC_ASSERT(supposed.has_value() && played.has_value());
                         RC_ASSERT(*supposed == *played);
                     }
                 }
             });
    });
}

TEST_CASE("saving and loading a World is identity", "[property][bytes]") {
    check("bytes", [](const std::string& scenario, std::uint64_t seed) {
        Stream luck{seed};
        play(scenario, seed, [&](const session::RecordedGame& game, const World&, const Given&, const auto&) {
            if (luck.below(8) != 0) return;
            const std::string bytes = to_bytes(game.world());
            const auto back = world_from_bytes(game.game().scenario(), bytes);
            RC_ASSERT(back.has_value());
            RC_ASSERT(*back == game.world());
            RC_ASSERT(hash(*back) == hash(game.world()));
            // A cut or a flipped bit is refused or reads as another World of the same scenario, never as nonsense.
            const Scenario& s = game.game().scenario();
            RC_ASSERT(!world_from_bytes(s, std::string_view{bytes}.substr(0, luck.below(bytes.size()))));
            std::string flipped = bytes;
            flipped[luck.below(flipped.size())] ^= static_cast<char>(1U << luck.below(8));
            if (const auto other = world_from_bytes(s, flipped))
                RC_ASSERT(world_from_bytes(s, to_bytes(*other)).has_value());
        });
    });
}
