// In look-ahead a function that only answers is not run again where it would read the same.
#include <algorithm>
#include <catch2/catch.hpp>
#include <optional>

#include "script/answers.h"
#include "script/game_box.h"

using namespace demarche;
using namespace demarche::script;

namespace {

/// A question asked in look-ahead, and how often its function has really run.
struct Asked {
    explicit Asked(const std::string& body) : p(body) {
        supposing.emplace(*p.loaded.host);
        p.loaded.host->observe([this](const Host::Call&) { ++runs; });
    }
    double ask(ActorId about = ActorId{0}) {
        const Result<double> got = p.loaded.host->number(p.reader(), p.world, {about});
        REQUIRE(got);
        return *got;
    }
    /// The answer changes with this change of the World, and comes back with it.
    template <class F>
    void follows(F change) {
        const World before = p.world;
        const double then = ask();
        const int ran = runs;
        CHECK(ask() == then);
        CHECK(runs == ran);  // nothing has changed
        change(p.world);
        CHECK(ask() != then);
        CHECK(runs == ran + 1);
        p.world = before;
        CHECK(ask() == then);
        CHECK(runs == ran + 1);  // it is still known
    }
    SlotIndex order() const { return p.s.indicator_slot(*p.s.find<IndicatorId>("order"), 0); }

    Playground p;
    std::optional<Host::Supposing> supposing;
    int runs = 0;
};

}  // namespace

TEST_CASE("an answer is kept until a number that it was drawn from moves", "[script][host]") {
    Asked asked("return game:get('order') / 100");
    asked.follows([&](World& w) { w.numbers[asked.order()] = 70; });
    // A number that it has not read is nothing to it.
    const int runs = asked.runs;
    asked.p.world.numbers[asked.p.s.trust_slot(ActorId{0}, ActorId{1})] = 33;
    CHECK(asked.ask() == 0.4);
    CHECK(asked.runs == runs);
}

TEST_CASE("which numbers an answer was drawn from may depend on other numbers", "[script][host]") {
    Asked asked("if game:get('order') > 50 then return game:trust('eu', 'us') / 100 end return 0.5");
    const SlotIndex trust = asked.p.s.trust_slot(ActorId{0}, ActorId{1});
    asked.p.world.numbers[trust] = 10;
    CHECK(asked.ask() == 0.5);
    asked.p.world.numbers[trust] = 20;
    CHECK(asked.ask() == 0.5);
    CHECK(asked.runs == 1);
    asked.p.world.numbers[asked.order()] = 60;
    CHECK(asked.ask() == 0.2);
    asked.p.world.numbers[trust] = 30;
    CHECK(asked.ask() == 0.3);
    CHECK(asked.runs == 3);
}

TEST_CASE("an answer follows every part of the World that it was drawn from", "[script][host]") {
    SECTION("the clock") {
        Asked asked("return game:round() / 10");
        asked.follows([](World& w) { w.round = 3; });
    }
    SECTION("the phase") {
        Asked asked("return game:phase() == nil and 1 or 0");
        asked.follows([](World& w) { w.phase = 200; });
    }
    SECTION("agreements") {
        Asked asked("return #game:agreements { type = 'mission' } / 10");
        asked.follows([&](World& w) { w.agreements.emplace_back(sample_agreement(asked.p.s, 1)); });
    }
    SECTION("what is in an agreement") {
        Asked asked("local found = game:agreements {} return found[1] and found[1].duration / 10 or 1");
        asked.p.world.agreements.emplace_back(sample_agreement(asked.p.s, 1));
        asked.follows([&](World& w) {
            Agreement longer = sample_agreement(asked.p.s, 1);
            DraftVersion version = longer.version.copy();
            version.text.duration = 4;
            longer.version = Shared<DraftVersion>{version};
            w.agreements.front() = Shared<Agreement>{longer};
        });
    }
    SECTION("members") {
        Asked asked("return game:is_member('osce', 'un') and 1 or 0");
        asked.follows(
            [&](World& w) { w.institutions[*asked.p.s.find<InstitutionId>("osce")].members.insert(ActorId{2}); });
    }
    SECTION("the chair") {
        Asked asked("return game:chair('osce') == 'us' and 1 or 0");
        asked.follows([&](World& w) { w.institutions[*asked.p.s.find<InstitutionId>("osce")].chair = ActorId{0}; });
    }
    SECTION("what scripts have stored") {
        Asked asked("return game:flag('tried', 'eu') and 1 or 0");
        asked.follows([](World& w) { w.memory.edit().push_back({"tried", "eu", true}); });
    }
    SECTION("what is known") {
        Asked asked("return game:knows('secret') and 1 or 0");
        asked.follows([&](World& w) {
            ObjectiveState& secret = w.objectives[*asked.p.s.find<ObjectiveId>("secret")];
            secret.active = true;
            secret.known_to = ActorSet::first(asked.p.s.actors.size());
        });
    }
    SECTION("stocks and support") {
        Asked asked(
            "return (game:resource('eu', 'police') + game:committed('eu', 'police') + game:support('eu.members')) / "
            "500");
        asked.follows([&](World& w) { w.numbers[asked.p.s.free_slot(ActorId{0}, ResourceId{0})] = 7; });
        asked.follows([&](World& w) { w.numbers[asked.p.s.committed_slot(ActorId{0}, ResourceId{0})] = 7; });
        asked.follows([&](World& w) { w.numbers[asked.p.s.support_slot(ConstituencyId{0})] = 7; });
    }
}

TEST_CASE("answers about different actors are kept apart", "[script][host]") {
    Asked asked("return actor == 'eu' and 0.25 or 0.75");
    CHECK(asked.ask(ActorId{0}) == 0.25);
    CHECK(asked.ask(ActorId{1}) == 0.75);
    CHECK(asked.ask(ActorId{0}) == 0.25);
    CHECK(asked.runs == 2);
}

TEST_CASE("a yes or no is kept like a number", "[script][host]") {
    Asked asked("return game:get('order') > 50");
    CHECK_FALSE(asked.p.holds());
    CHECK_FALSE(asked.p.holds());
    CHECK(asked.runs == 1);
    asked.p.world.numbers[asked.order()] = 51;
    CHECK(asked.p.holds());
}

TEST_CASE("what an answer was drawn from and nobody looks out for, is asked every time", "[script][host]") {
    SECTION("cards") {
        Asked asked("return game:count('crisis') / 10");
        CHECK(asked.ask() == 0.2);
        CHECK(asked.ask() == 0.2);
        CHECK(asked.runs == 2);
    }
    SECTION("print says something each time") {
        Asked asked("print('asked') return 0");
        asked.ask();
        asked.ask();
        CHECK(asked.runs == 2);
        const std::string log = asked.p.loaded.host->take_log();
        CHECK(std::count(log.begin(), log.end(), '\n') == 2);
    }
}

TEST_CASE("of a function that reads very many numbers no answer is kept", "[script]") {
    Reads reads;
    for (SlotIndex slot = 0; slot < 64; ++slot) {
        reads.note(slot);
        reads.note(slot);
    }
    CHECK(reads.parts() == 0);
    CHECK(reads.slots().size() == 64);
    reads.note(SlotIndex{64});
    CHECK(reads.parts() == Reads::kAnything);
}

TEST_CASE("in play every question is asked, because its work is counted", "[script][host]") {
    Asked asked("return game:get('order') / 100");
    asked.ask();
    asked.supposing.reset();
    asked.ask();
    asked.ask();
    CHECK(asked.runs == 3);
}

TEST_CASE("an answer that was an error is no answer", "[script][host]") {
    Asked asked("if game:get('order') < 50 then return 'much' end return 1");
    for (int i = 0; i < 2; ++i) {
        const Result<double> got = asked.p.loaded.host->number(asked.p.reader(), asked.p.world, {ActorId{0}});
        REQUIRE_FALSE(got);
        CHECK(got.error().message.find("a number from 0 to 1") != std::string::npos);
    }
    asked.p.world.numbers[asked.order()] = 60;
    CHECK(asked.ask() == 1);
}

TEST_CASE("a question that has run out of time is not answered from memory either", "[script][host]") {
    Asked asked("return game:get('order') / 100");
    asked.ask();
    asked.p.loaded.host->set_deadline(std::chrono::steady_clock::now() - std::chrono::seconds{1});
    CHECK_FALSE(asked.p.loaded.host->number(asked.p.reader(), asked.p.world, {ActorId{0}}));
    asked.p.loaded.host->set_deadline({});
    CHECK(asked.ask() == 0.4);
}
