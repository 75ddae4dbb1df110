// AI seats think on a thread of their own. Here they think as long as the test wants: behind a gate, which it opens
// when it has seen enough. Whatever of the window waited for them would wait for ever.

#include <catch2/catch.hpp>
#include <condition_variable>
#include <mutex>

#include "diplomacy/drafting.h"
#include "ui/reader.h"
#include "ui/steps.h"

using namespace demarche;
using namespace demarche::ui;

namespace {

/// Whoever comes to it waits until the test lets them through.
class Gate {
 public:
    void pass() {
        std::unique_lock lock{mutex_};
        const int mine = ++begun_;
        signal_.wait(lock, [&] { return wide_ || let_ >= mine; });
    }
    /// How many have come to it so far.
    [[nodiscard]] int begun() const {
        const std::lock_guard lock{mutex_};
        return begun_;
    }
    /// Lets through who stands before it.
    void let_one() {
        const std::lock_guard lock{mutex_};
        let_ = begun_;
        signal_.notify_all();
    }
    void open_for_good() {
        const std::lock_guard lock{mutex_};
        wide_ = true;
        signal_.notify_all();
    }

 private:
    mutable std::mutex mutex_;
    std::condition_variable signal_;
    int begun_ = 0;
    int let_ = 0;
    bool wide_ = false;
};

const std::string kWords = "We have thought about it.";

constexpr std::uint16_t kTalks = 1;  ///< The phase of Border Post in which one negotiates.

/// Thinks behind the gate where there are talks, says one thing, and has then nothing more to say.
class Thinker : public ai::Player {
 public:
    explicit Thinker(std::shared_ptr<Gate> gate) : gate_(std::move(gate)) {}
    void learn(const View& /*view*/, const std::vector<Effect>& /*effects*/) override {}
    std::optional<ai::Move> next(const View& view) override {
        if (view.world.phase != kTalks) return std::nullopt;
        gate_->pass();
        if (std::exchange(spoken_, true)) return std::nullopt;
        return ai::Move{Say{kWords, std::nullopt}, "something to say"};
    }
    void refused(const Command& /*command*/, const Error& /*error*/) override {}

 private:
    std::shared_ptr<Gate> gate_;
    bool spoken_ = false;
};

struct Table {
    std::shared_ptr<Gate> gate = std::make_shared<Gate>();
    Driver d;
    Table()
        : d{1280,
            720,
            "border_post",
            "kyrgyzstan",
            7,
            1,
            "en",
            [this](ActorId) {
                return [gate = gate] { return std::make_unique<Thinker>(gate); }; }} {}
    ~Table() { gate->open_for_good(); }  // or the window could not be closed
    Table(const Table&) = delete;
    Table& operator=(const Table&) = delete;

    [[nodiscard]] Desk& desk() { return *d.app().desk(); }
    /// Draws until `done`, which another thread brings about; gives up after a number of frames that no machine is slow
    /// enough for.
    template <class Done>
    bool until(Done done) {
        for (int i = 0; i < 60'000; ++i) {
            if (done()) return true;
            d.frames(1);
            SDL_Delay(1);
        }
        return false;
    }
    /// Until the next one has come to the gate.
    bool somebody_thinks(int thoughts) {
        return until(
            [&] { return gate->begun() >= thoughts && d.app().desk() != nullptr && desk().play->thinking().valid(); });
    }
    void sit() {
        REQUIRE(d.tap("seats/begin"));
        REQUIRE(somebody_thinks(1));
        REQUIRE(until([&] { return d.has("bar/ready"); }));
        d.frames(5);
        for (int i = 0; i < 6 && d.has("card/close"); ++i)
            REQUIRE(d.tap("card/close"));
        REQUIRE(desk().phase().like == PhaseLike::kNegotiation);
        REQUIRE(desk().now->view.world.phase == kTalks);
    }
    [[nodiscard]] bool heard(const std::string& words) {
        return std::any_of(desk().now->known.begin(), desk().now->known.end(), [&](const auto& known) {
            const auto* said = std::get_if<MessageSent>(&known->effect.change);
            return said != nullptr && said->text == words;
        });
    }
    [[nodiscard]] bool reads(const std::string& words) {
        d.frames(2);
        const std::vector<Line> lines = read_screen();
        return std::any_of(lines.begin(), lines.end(), [&](const Line& line) {
            return line.in_sight() && line.words.find(words) != std::string::npos;
        });
    }
    void say(const std::string& words) {
        REQUIRE(d.tap("talks/say"));
        REQUIRE(d.tap("speech/words"));
        d.put(words);
        REQUIRE(d.tap("speech/send"));
    }
};

}  // namespace

TEST_CASE("while an AI seat thinks the window draws every frame, says who thinks about what, and does what is asked",
          "[ui][window][thinking]") {
    Table t;
    t.sit();
    Driver& d = t.d;
    const int thoughts = t.gate->begun();
    const std::string who = t.desk().s().actors[t.desk().play->thinking()].name.str();
    CHECK(t.reads(who + " is thinking"));
    // Something moves while it thinks, so that each step is a frame; and none of them waits for the thought.
    const long before = d.window().frames();
    for (int i = 0; i < 300; ++i)
        REQUIRE(d.app().step(0));
    CHECK(d.window().frames() - before == 300);

    // All of the window can be used.
    REQUIRE(d.tap("map/place/dostuk"));
    CHECK(t.desk().sheets.place);
    REQUIRE(d.tap("sheet/close"));
    CHECK_FALSE(t.desk().sheets.any());
    const double near = t.desk().goal.km_per_pixel;
    REQUIRE(d.tap("map/in"));
    CHECK(t.desk().goal.km_per_pixel < near);
    for (const char* room : {"bar/home", "bar/relations", "bar/review", "bar/table"}) {
        REQUIRE(d.tap(room));
        d.frames(2);
    }
    REQUIRE(d.tap("bar/menu"));
    CHECK(t.desk().sheets.menu);
    REQUIRE(d.tap("menu/back"));
    CHECK(t.gate->begun() == thoughts);  // it has been one thought all the time

    // What is said meanwhile is heard as soon as this thought is over, before anybody has the next one.
    t.say("While you think");
    d.frames(30);
    CHECK_FALSE(t.heard("While you think"));
    CHECK(t.gate->begun() == thoughts);
    t.gate->let_one();
    REQUIRE(t.somebody_thinks(thoughts + 1));
    REQUIRE(t.until([&] { return t.heard("While you think"); }));
    CHECK(t.heard(kWords));

    // A text that waits for whoever thinks is what is being weighed.
    begin_draft(t.desk(), *t.desk().s().find<AgreementTypeId>("border_protocol"));
    const DraftText text = t.desk().sheets.pen->text;
    t.desk().sheets.pen.reset();
    t.desk().give(ProposeDraft{text, std::nullopt, {}});
    const int weighed = t.gate->begun();
    t.gate->let_one();
    REQUIRE(t.somebody_thinks(weighed + 1));
    REQUIRE(t.until([&] { return !t.desk().now->view.world.drafts.empty() && t.desk().waiting.empty(); }));
    CHECK(t.reads(" is weighing 'Border protocol"));
}

TEST_CASE("what was said is taken back while the others think about it, and what they thought is forgotten",
          "[ui][window][thinking]") {
    Table t;
    t.sit();
    Driver& d = t.d;
    REQUIRE(t.until([&] {  // all have said what they had to say
        t.gate->let_one();
        return d.app().at_rest();
    }));
    const World stood = t.desk().now->view.world;
    const std::size_t known = t.desk().now->known.size();
    const int thoughts = t.gate->begun();
    t.say("This we shall regret");
    REQUIRE(t.until([&] { return t.heard("This we shall regret"); }));
    REQUIRE(t.somebody_thinks(thoughts + 1));
    REQUIRE(t.until([&] { return t.desk().waiting.empty(); }));
    d.frames(2);
    REQUIRE(d.enabled("bar/undo"));
    REQUIRE(d.tap("bar/undo"));
    const long before = d.window().frames();
    d.frames(60);
    CHECK(d.window().frames() - before == 60);
    CHECK(t.gate->begun() == thoughts + 1);
    t.gate->let_one();  // the thought ends, and goes no further
    REQUIRE(t.until([&] { return t.desk().waiting.empty(); }));
    CHECK_FALSE(t.heard("This we shall regret"));
    CHECK(t.desk().now->view.world == stood);
    CHECK(t.desk().now->known.size() == known);
    REQUIRE(t.until([&] { return d.app().at_rest(); }));
}

TEST_CASE("to look back and to save while the others think takes no turn from them", "[ui][window][thinking]") {
    Table t;
    t.sit();
    const int first = t.gate->begun();
    const std::uint64_t back = t.desk().play->look_back(t.desk().me, 0);
    const std::uint64_t saved = t.desk().play->save_as(Driver::folder() / "while_they_think.demarche");
    t.desk().waiting.insert(back);
    t.desk().waiting.insert(saved);
    t.d.frames(20);
    CHECK_FALSE(t.desk().waiting.empty());
    t.gate->let_one();
    // Served before the next thought, which comes all the same.
    REQUIRE(t.somebody_thinks(first + 1));
    REQUIRE(t.until([&] { return t.desk().waiting.empty(); }));
    CHECK(t.desk().past);
    CHECK(std::filesystem::exists(Driver::folder() / "while_they_think.demarche"));
    REQUIRE(t.until([&] {
        t.gate->let_one();
        return t.d.app().at_rest();  // the window has taken the last word of them, too
    }));
    ActorSet spoken;
    for (const auto& one : t.desk().now->known) {
        const auto* said = std::get_if<MessageSent>(&one->effect.change);
        if (said != nullptr && said->text == kWords) spoken.insert(said->from);
    }
    ActorSet others = t.desk().now->view.world.seated;
    others.erase(t.desk().me);
    CHECK(spoken == others);
}

TEST_CASE("a game is left at once while somebody thinks in it, and goes on when it is opened again",
          "[ui][window][thinking]") {
    Table t;
    t.sit();
    Driver& d = t.d;
    const int thoughts = t.gate->begun();
    REQUIRE(d.tap("bar/menu"));
    REQUIRE(d.tap("menu/leave"));
    CHECK(d.app().desk() == nullptr);
    REQUIRE(d.has("start/continue"));
    const long before = d.window().frames();
    d.frames(60);
    CHECK(d.window().frames() - before == 60);
    CHECK(t.gate->begun() == thoughts);
    // Its file is not opened twice: what is still being thought there comes first.
    REQUIRE(d.tap("start/continue"));
    d.frames(30);
    CHECK(d.app().desk() == nullptr);
    CHECK(d.has("start/continue"));
    t.gate->open_for_good();
    REQUIRE(t.until([&] { return d.has("bar/ready"); }));
    REQUIRE(d.settle(60'000));
    CHECK(t.heard(kWords));
}

TEST_CASE("who asks is told what the AI seats reckoned with in what was seen of them, and again when the game goes on",
          "[ui][window][thinking][reckoning]") {
    // The whole page of an actor, to its foot.
    const auto shown = [](Driver& d) {
        if (!d.app().desk()->sheets.actor) REQUIRE(d.click("actor/kazakhstan"));
        const Mark head = d.app().ui().marks().at("actor/say");
        d.move(head.low.x, head.low.y - 60);
        std::string out;
        for (int i = 0; i < 14; ++i) {
            for (const Line& line : read_screen())
                if (line.in_sight()) out += line.words + "\n";
            d.wheel(-1);
        }
        return out;
    };
    {
        Driver d{1280, 720, "border_post", "kyrgyzstan", 3};
        sit_down(d, 60'000);
        for (int i = 0; i < 2; ++i)
            REQUIRE(d.click("talks/listen"));
        REQUIRE(d.settle(60'000));
        const Sight& sight = *d.app().desk()->now;
        REQUIRE_FALSE(sight.reckonings.empty());
        for (const auto& one : sight.reckonings) {
            // Only what is behind something that the seat has seen.
            CHECK(std::find(sight.known.begin(), sight.known.end(), one->of) != sight.known.end());
            CHECK(one->of->command == one->command);
        }
        CHECK(shown(d).find("Value ") == std::string::npos);
        REQUIRE(d.click("actor/numbers"));
        CHECK(shown(d).find("Value ") != std::string::npos);
        d.key(SDL_SCANCODE_ESCAPE);
        REQUIRE(d.click("bar/menu"));
        REQUIRE(d.click("menu/leave"));
    }
    Driver d{1280, 720};
    REQUIRE(d.click("start/continue"));
    REQUIRE(d.wait_for("bar/ready"));
    REQUIRE(d.settle(60'000));
    lay_cards_aside(d);
    CHECK(shown(d).find("Value ") == std::string::npos);  // it is asked for anew
    REQUIRE(d.click("actor/numbers"));
    CHECK(shown(d).find("Value ") != std::string::npos);
}
