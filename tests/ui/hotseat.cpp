// Several at one keyboard: nobody sees what is another's.

#include <algorithm>
#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>
#include <set>

#include "ai/driver.h"
#include "model/json.h"
#include "ui/reader.h"
#include "ui/steps.h"

using namespace demarche;
using namespace demarche::ui;

namespace {

std::set<std::string> words_on_screen() {
    std::set<std::string> out;
    for (const Line& line : read_screen())
        if (line.in_sight()) out.insert(line.words);
    return out;
}

bool somewhere(const std::set<std::string>& words, const std::string& part) {
    return std::any_of(words.begin(), words.end(),
                       [&](const std::string& one) { return one.find(part) != std::string::npos; });
}

/// Kyrgyzstan and Uzbekistan at one keyboard.
void sit_down_as_two(Driver& d) {
    REQUIRE(d.click("seat/kyrgyzstan/me"));
    REQUIRE(d.click("seat/uzbekistan/me"));
    REQUIRE(d.has("seats/several"));
    REQUIRE(d.click("seats/begin"));
    REQUIRE(d.wait_for("curtain/open"));
    REQUIRE(d.settle());
}

}  // namespace

TEST_CASE("while the curtain is down nothing is drawn but whose turn it is", "[ui][window][hotseat]") {
    const std::string language = GENERATE(as<std::string>{}, "en", "ru");
    Driver d{1280, 720, "border_post", "", 7, 1, language};
    sit_down_as_two(d);
    const auto only_the_curtain = [&](ActorId whose) {
        Desk& desk = *d.app().desk();
        REQUIRE(desk.curtain);
        REQUIRE(desk.me == whose);
        const ActorDef& actor = desk.s().actors[whose];
        const std::set<std::string> allowed{d.app().ui().tr("The keyboard goes to {actor}", actor.name.str()),
                                            d.app().ui().tr("Nobody else is looking"), actor.short_name.str()};
        const std::string says = d.app().ui().marks().at("curtain/open").tip;  // when the keyboard is at it
        for (const std::string& words : words_on_screen()) {
            INFO(words);
            CHECK((allowed.count(words) == 1 || says.find(words) != std::string::npos));
        }
        CHECK(words_on_screen().size() >= 2);  // or nothing is read at all
        for (const auto& mark : d.app().ui().marks())
            CHECK(mark.first == "curtain/open");
    };
    const ActorId one = d.app().desk()->me;
    only_the_curtain(one);
    REQUIRE(d.click("curtain/open"));
    lay_cards_aside(d);

    // What this player has open and on the desk: a word in confidence, words that are being written, a narrowed press,
    // another room, and a notice.
    Desk& desk = *d.app().desk();
    const ActorId two = *desk.s().find<ActorId>(desk.s().actors[one].id == "uzbekistan" ? "kyrgyzstan" : "uzbekistan");
    const ActorId third = *desk.s().find<ActorId>("kazakhstan");
    Say secret;
    secret.text = "the gate opens for a price";
    secret.to = ActorSet{};
    secret.to->insert(third);
    desk.give(secret);
    REQUIRE(d.settle());
    CHECK(somewhere(words_on_screen(), "gate opens for a price"));
    REQUIRE(d.click("talks/say"));
    REQUIRE(d.click("speech/words"));
    d.type("never sent");
    CHECK(somewhere(words_on_screen(), "never sent"));
    for (int i = 0; i < 3 && desk.sheets.any(); ++i)
        d.key(SDL_SCANCODE_ESCAPE);
    // And a draft of theirs, with words beside a vote that was not given.
    const DraftText protocol = first_text(desk, "border_protocol");
    desk.give(ProposeDraft{protocol, std::nullopt, {}});
    REQUIRE(d.settle());
    REQUIRE(d.click("talks/1/read"));
    REQUIRE(d.click("draft/words"));
    d.type("weighed in silence");
    CHECK(somewhere(words_on_screen(), "weighed in silence"));
    for (int i = 0; i < 3 && desk.sheets.any(); ++i)
        d.key(SDL_SCANCODE_ESCAPE);
    desk.press_filter.actor = third;
    d.app().ui().say("only for the first", true);
    d.frames(2);
    CHECK(somewhere(words_on_screen(), "only for the first"));
    d.key(SDL_SCANCODE_RETURN, KMOD_CTRL);
    REQUIRE(d.wait_for("curtain/open"));
    REQUIRE(d.settle());
    only_the_curtain(two);

    // And behind it: the other player's own view of things. The key that closed it does not open it.
    d.key(SDL_SCANCODE_RETURN, KMOD_CTRL);
    CHECK(desk.curtain);
    d.key(SDL_SCANCODE_RETURN);
    CHECK_FALSE(desk.curtain);
    lay_cards_aside(d);
    d.app().desk()->press_numbers = true;
    REQUIRE(d.settle());
    CHECK_FALSE(somewhere(words_on_screen(), "gate opens"));
    for (const Desk::PressLine& line : d.app().desk()->press)
        CHECK(line.line.text.find("gate opens") == std::string::npos);
    CHECK(d.app().desk()->press.size() > 1);
    CHECK_FALSE(d.app().desk()->press_filter.actor);
    REQUIRE(d.click("talks/say"));
    CHECK_FALSE(somewhere(words_on_screen(), "never sent"));
    CHECK(d.app().desk()->speech_to.empty());
    d.key(SDL_SCANCODE_ESCAPE);
    REQUIRE(d.click("talks/1/read"));
    REQUIRE(d.has("draft/words"));
    CHECK_FALSE(somewhere(words_on_screen(), "weighed in silence"));
}

TEST_CASE("words beside a vote belong to their draft, and outlive its sheet", "[ui][window][hotseat]") {
    Driver d{1280, 720, "border_post"};
    sit_down_as_two(d);
    REQUIRE(d.click("curtain/open"));
    lay_cards_aside(d);
    Desk& desk = *d.app().desk();
    const DraftText protocol = first_text(desk, "border_protocol");
    for (int i = 0; i < 2; ++i) {
        desk.give(ProposeDraft{protocol, std::nullopt, {}});
        REQUIRE(d.settle());
    }
    desk.sheets.draft = desk.w().drafts.front()->id;
    REQUIRE(d.settle());
    REQUIRE(d.click("draft/words"));
    d.type("only with the water");
    d.key(SDL_SCANCODE_ESCAPE);
    d.key(SDL_SCANCODE_ESCAPE);
    REQUIRE_FALSE(desk.sheets.draft);
    desk.sheets.draft = desk.w().drafts.back()->id;
    REQUIRE(d.settle());
    CHECK_FALSE(somewhere(words_on_screen(), "only with the water"));
    desk.sheets.draft = desk.w().drafts.front()->id;
    REQUIRE(d.settle());
    CHECK(somewhere(words_on_screen(), "only with the water"));
}

TEST_CASE("no key opens anything of the table behind the curtain", "[ui][window][hotseat]") {
    Driver d{1280, 720, "border_post"};
    sit_down_as_two(d);
    const std::set<std::string> before = words_on_screen();
    const std::uint64_t world = hash(d.app().desk()->now->view.world);
    for (const SDL_Scancode key : {SDL_SCANCODE_F1, SDL_SCANCODE_F2, SDL_SCANCODE_F3, SDL_SCANCODE_F4, SDL_SCANCODE_F6,
                                   SDL_SCANCODE_F8, SDL_SCANCODE_F9, SDL_SCANCODE_ESCAPE}) {
        d.key(key);
        CHECK(words_on_screen() == before);
    }
    for (const SDL_Scancode key : {SDL_SCANCODE_N, SDL_SCANCODE_K, SDL_SCANCODE_Z, SDL_SCANCODE_RETURN}) {
        d.key(key, KMOD_CTRL);
        CHECK(words_on_screen() == before);
    }
    CHECK(hash(d.app().desk()->now->view.world) == world);
    CHECK(d.app().desk()->curtain);
}

TEST_CASE("what was worked out for one player is not shown to the next for a single frame", "[ui][window][hotseat]") {
    Driver d{1280, 720, "border_post"};
    sit_down_as_two(d);
    REQUIRE(d.click("curtain/open"));
    lay_cards_aside(d);
    Desk& desk = *d.app().desk();
    const ActorId one = desk.me;
    const DraftText protocol = first_text(desk, "border_protocol");
    desk.give(ProposeDraft{protocol, std::nullopt, {}});
    REQUIRE(d.settle());
    REQUIRE(d.click("talks/1/read"));
    const DraftText text = desk.w().drafts.back()->text();
    REQUIRE(desk.adviser->opinion(desk.now, text));
    REQUIRE(desk.adviser->opinion(desk.now, text)->seat == one);
    REQUIRE(desk.situation);
    for (int i = 0; i < 3 && desk.sheets.any(); ++i)
        d.key(SDL_SCANCODE_ESCAPE);
    // It is ready, and has asked to look back at the same time: the answer comes when somebody else sits there.
    desk.give(SetReady{});
    desk.waiting.insert(desk.play->look_back(one, 1));
    int shown = 0;
    for (int i = 0; i < 500 && (shown < 20 || desk.adviser->busy()); ++i) {
        d.frames(1);
        if (desk.me == one) continue;
        ++shown;
        CHECK_FALSE(desk.past);
        CHECK((!desk.situation || desk.situation->seat == desk.me));
        const auto opinion = desk.adviser->opinion(desk.now, text);
        CHECK((!opinion || opinion->seat == desk.me));
        const auto doors = desk.adviser->doors(desk.now);
        CHECK((!doors || doors->seat == desk.me));
    }
    CHECK(shown >= 20);
}

namespace {

/// A seat that says nothing and is ready.
class Silent : public ai::Player {
 public:
    explicit Silent(ActorId me) : me_(me) {}
    void learn(const View&, const std::vector<Effect>&) override {}
    std::optional<ai::Move> next(const View& view) override {
        if (view.world.ready.contains(me_)) return std::nullopt;
        return ai::Move{SetReady{}, {}};
    }
    void refused(const Command&, const Error&) override {}

 private:
    ActorId me_;
};

}  // namespace

TEST_CASE("what binds by silence is told at the draft, and once before Ready", "[ui][window][hotseat]") {
    const auto silent = [](ActorId seat) -> ai::Driver::Maker {
        return [seat] { return std::make_unique<Silent>(seat); };
    };
    Driver d{1280, 720, "est_summit", "", 7, 1, "en", silent};
    REQUIRE(d.click("seat/kazakhstan/me"));
    REQUIRE(d.click("seat/eu/me"));
    REQUIRE(d.click("seats/begin"));
    REQUIRE(d.wait_for("curtain/open"));
    Desk& desk = *d.app().desk();
    const ActorId chair = *desk.s().find<ActorId>("kazakhstan");
    const ActorId eu = *desk.s().find<ActorId>("eu");
    for (int i = 0; i < 8 && (desk.me != chair || desk.phase().like != PhaseLike::kNegotiation); ++i) {
        REQUIRE(d.click("curtain/open"));
        if (desk.me == chair && desk.phase().like == PhaseLike::kNegotiation) break;
        desk.give(SetReady{});
        REQUIRE(d.settle());
    }
    if (desk.curtain) REQUIRE(d.click("curtain/open"));
    lay_cards_aside(d);
    const nlohmann::json written = {
        {"command", "propose"},
        {"type", "papers"},
        {"framework", "vienna"},
        {"parties", {"eu", "russia"}},
        {"clauses", {{{"id", "accepted"}, {"scope", "diplomas"}}, {{"id", "no_recognition"}}}}};
    const auto papers = command_from_json(desk.s(), desk.w(), written);
    REQUIRE(papers);
    desk.give(*papers);
    REQUIRE(d.settle());
    const DraftId draft = desk.w().drafts.back()->id;
    desk.give(SetReady{});
    REQUIRE(d.wait_for("curtain/open"));
    REQUIRE(desk.me == eu);
    REQUIRE(d.click("curtain/open"));
    lay_cards_aside(d);
    CHECK(stands(d, "Whoever is silent agrees: as it stands, it binds you at the end of the phase."));
    REQUIRE(d.click("bar/ready"));
    CHECK(stands(d, "Press Ready again to leave it so."));
    CHECK(desk.my_turn());
    REQUIRE(d.click("bar/ready"));
    REQUIRE(d.settle());
    CHECK(desk.w().agreement(draft) != nullptr);
}
