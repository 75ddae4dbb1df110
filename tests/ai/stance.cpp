// What moves a seat's demand, and what it says and does about what is on the table.
#include <catch2/catch.hpp>

#include <nlohmann/json.hpp>

#include "ai/adviser.h"
#include "ai/book.h"
#include "ai/player.h"
#include "ai/pledges.h"
#include "ai/voice.h"
#include "base/text.h"
#include "diplomacy/drafting.h"
#include "game/game.h"
#include "game/query.h"
#include "model/json.h"
#include "model/view.h"
#include "session/draft_words.h"
#include "session/log.h"
#include "session_box.h"

using namespace demarche;
using namespace demarche::testing;
using nlohmann::json;

namespace {

/// Border Post at its first negotiation, where Uzbekistan has tabled a protocol that asks much of Kyrgyzstan.
struct Gate {
    Gate() {
        while (s.phases[game.world().phase].like != PhaseLike::kNegotiation)
            REQUIRE(game.submit(Seat::clock(), AdvancePhase{}));
    }
    void give(ActorId by, const json& command) {
        auto read = command_from_json(s, game.world(), command);
        INFO((read ? std::string{} : read.error().text()));
        REQUIRE(read);
        const auto done = game.submit(Seat::of(by), *read);
        INFO((done ? std::string{} : done.error().text()));
        REQUIRE(done);
        effects.insert(effects.end(), done->begin(), done->end());
    }
    static json text(int hours, bool patrols) {
        json out = {{"type", "border_protocol"},
                    {"framework", "border_talks"},
                    {"parties", {"kyrgyzstan", "uzbekistan"}},
                    {"clauses", {{{"id", "crossing"}, {"hours", hours}}}}};
        if (patrols) out["clauses"].push_back({{"id", "patrols"}, {"command", "Uzbek"}, {"officers", 40}});
        return out;
    }
    void table(int hours, bool patrols) {
        json command = text(hours, patrols);
        command["command"] = "propose";
        give(other, command);
        draft = game.world().drafts.back()->id;
    }
    void amend(int hours, bool patrols) {
        json command = text(hours, patrols);
        command["command"] = "amend";
        command["draft"] = draft.value;
        give(other, command);
    }
    /// What Kyrgyzstan demands of the version on the table, by its own account of its answer.
    double demand(const std::vector<Effect>& heard = {}) {
        const View view = make_view(s, game.world(), Seat::of(me));
        const auto player = ai::make_player(*host, me, ai::effort(ai::Strength::kNormal), Seed{3});
        if (!heard.empty()) player->learn(view, heard);
        const auto move = player->next(view);
        REQUIRE(move);
        INFO(move->why);
        const std::size_t at = move->why.find("demand ");
        REQUIRE(at != std::string::npos);
        return std::stod(move->why.substr(at + 7));
    }

    std::unique_ptr<script::Host> host = host_of("border_post");
    const Scenario& s = host->scenario();
    session::RecordedGame game = *session::RecordedGame::start(*host, {Seed{5}, s.playable});
    ActorId me = *s.find<ActorId>("kyrgyzstan");
    ActorId other = *s.find<ActorId>("uzbekistan");
    DraftId draft;
    std::vector<Effect> effects;
};

}  // namespace

TEST_CASE("who only moves a text to and fro gets nothing for it", "[ai][stance]") {
    Gate once;
    once.table(8, true);
    const double first = once.demand();
    REQUIRE(first > 0.01);
    // Back and forth, and in the end what was there in the beginning.
    Gate toggled;
    toggled.table(8, true);
    for (int i = 0; i < 3; ++i) {
        toggled.amend(4, true);
        toggled.amend(8, true);
    }
    CHECK(toggled.demand() == first);
    // Nor for having it refused each time, in one meeting.
    Gate refused;
    refused.table(8, true);
    const auto no = [&] {
        refused.give(refused.me, {{"command", "vote"}, {"draft", refused.draft.value}, {"vote", "reject"}});
    };
    no();
    const double once_refused = [&] {
        refused.amend(4, true);
        return refused.demand(refused.effects);
    }();
    for (int i = 0; i < 2; ++i) {
        no();
        refused.amend(8, true);
        no();
        refused.amend(4, true);
    }
    CHECK(refused.demand(refused.effects) >= once_refused);
    // Who comes closer is met.
    Gate closer;
    closer.table(8, true);
    closer.amend(8, false);
    CHECK(closer.demand() < first);
    // And what was once offered counts, whatever has been said since.
    Gate back;
    back.table(8, true);
    back.amend(8, false);
    back.amend(8, true);
    CHECK(back.demand() < first);
}

TEST_CASE("of somebody who has broken its word a seat asks more, until it has forgotten", "[ai][stance]") {
    const auto after = [](bool broken, int rounds) {
        Gate gate;
        Assurance word;
        word.id = AssuranceId{7};
        word.type = AssuranceTypeId{0};
        word.from = gate.other;
        gate.table(8, true);
        View view = make_view(gate.s, gate.game.world(), Seat::of(gate.me));
        view.world.assurances.push_back(Shared<Assurance>{word});
        const auto player = ai::make_player(*gate.host, gate.me, ai::effort(ai::Strength::kNormal), Seed{3});
        Effect judged;
        judged.change = AssuranceJudged{word.id, broken ? AssuranceStatus::kBroken : AssuranceStatus::kKept};
        player->learn(view, {judged});
        view.world.round += rounds;
        const auto move = player->next(view);
        REQUIRE(move);
        const std::size_t at = move->why.find("demand ");
        REQUIRE(at != std::string::npos);
        return std::stod(move->why.substr(at + 7));
    };
    const double at_once = after(true, 0) - after(false, 0);
    CHECK(at_once == Approx(0.03).margin(0.001));
    const double later = after(true, 1) - after(false, 1);
    CHECK(later > 0.001);
    CHECK(later < 0.6 * at_once);  // its grudge is 0.4
}

TEST_CASE("a seat takes back what it has tabled when that has become impossible", "[ai][stance]") {
    const auto host = host_of("kyrgyz_crisis");
    const Scenario& s = host->scenario();
    const ActorId us = *s.find<ActorId>("us");
    auto game = session::RecordedGame::start(*host, {Seed{8}, s.playable});
    REQUIRE(game);
    while (s.phases[game->world().phase].like != PhaseLike::kNegotiation)
        REQUIRE(game->submit(Seat::clock(), AdvancePhase{}));
    const auto command =
        command_from_json(s, game->world(),
                          {{"command", "propose"},
                           {"type", "southern_compact"},
                           {"framework", "governments"},
                           {"place", "osh"},
                           {"parties", {"us", "kyrgyzstan", "kazakhstan"}},
                           {"clauses",
                            {{{"id", "reconstruction"}, {"by", "us"}, {"amount", 30}},
                             {{"id", "inquiry"}, {"form", "national"}},  // one that the south would ratify
                             {{"id", "minority_protection"}, {"by", "kazakhstan"}, {"monitors", 10}}}}});
    REQUIRE(command);
    REQUIRE(game->submit(Seat::of(us), *command));
    const auto move = [&] {
        return ai::make_player(*host, us, ai::effort(ai::Strength::kNormal), Seed{3})
            ->next(make_view(s, game->world(), Seat::of(us)));
    };
    REQUIRE(game->submit(Seat::facilitator(),
                         SetNumber{s.free_slot(us, *s.find<ResourceId>("aid")), 4, "spent elsewhere"}));
    const auto next = move();
    REQUIRE(next);
    const auto* withdraw = std::get_if<WithdrawDraft>(&next->command);
    REQUIRE(withdraw != nullptr);
    CHECK(withdraw->reason.starts_with("It can no longer enter into force: we need 30 Aid"));
}

TEST_CASE("a seat that has refused says what it would need when it is asked", "[ai][stance]") {
    Gate gate;
    gate.table(8, true);
    gate.give(gate.me, {{"command", "vote"}, {"draft", gate.draft.value}, {"vote", "reject"}});
    ActorSet to;
    to.insert(gate.me);
    const auto player = ai::make_player(*gate.host, gate.me, ai::effort(ai::Strength::kNormal), Seed{3});
    const auto hear = [&](const char* words, bool wants_answer = true) {
        const auto said = gate.game.submit(Seat::of(gate.other), Say{words, to, wants_answer});
        REQUIRE(said);
        player->learn(make_view(gate.s, gate.game.world(), Seat::of(gate.me)), *said);
    };
    const auto answer = [&]() -> std::string {
        for (int i = 0; i < 6; ++i) {
            const auto move = player->next(make_view(gate.s, gate.game.world(), Seat::of(gate.me)));
            if (!move) return {};
            if (const auto* say = std::get_if<Say>(&move->command); say != nullptr && say->to && *say->to != to)
                return say->text;
            const auto done = gate.game.submit(Seat::of(gate.me), move->command);
            if (!done) return {};
            player->learn(make_view(gate.s, gate.game.world(), Seat::of(gate.me)), *done);
        }
        return {};
    };
    hear("What would you need?");
    const std::string first = answer();
    CHECK(first.find("On the ") != std::string::npos);
    CHECK(first.find(": ") != std::string::npos);
    // Whoever says something is not passed over; but an answer to its answer ends there, or two seats would never end.
    hear("We shall think about it.");
    CHECK_THAT(answer(), Catch::Matchers::StartsWith("We have heard you."));
    hear("We have heard you. What would you need?", false);
    CHECK(answer().empty());
    hear("And what else would you need?");
    CHECK_FALSE(answer().empty());
}

TEST_CASE("who was given a word that is broken says which", "[ai][stance]") {
    Gate gate;
    Assurance word;
    word.id = AssuranceId{7};
    word.type = AssuranceTypeId{0};
    word.params = session::promise_params(gate.s, gate.game.world(), gate.s.assurances[word.type]);
    word.from = gate.other;
    word.to.emplace();
    word.to->insert(gate.me);
    View view = make_view(gate.s, gate.game.world(), Seat::of(gate.me));
    view.world.assurances.push_back(Shared<Assurance>{word});
    const auto player = ai::make_player(*gate.host, gate.me, ai::effort(ai::Strength::kNormal), Seed{3});
    Effect judged;
    judged.change = AssuranceJudged{word.id, AssuranceStatus::kBroken};
    player->learn(view, {judged});
    for (int i = 0; i < 6; ++i) {
        const auto move = player->next(view);
        REQUIRE(move);
        const auto* say = std::get_if<Say>(&move->command);
        if (say == nullptr) continue;
        CHECK(say->text.find("You had given us your word: \"" + ai::promise_text(gate.s, word.type, word.params)) !=
              std::string::npos);
        REQUIRE(say->to);
        CHECK(say->to->contains(gate.other));
        return;
    }
    FAIL("it says nothing");
}

TEST_CASE("a voice does not say twice in a row what it can say otherwise", "[ai][stance]") {
    const auto host = host_of("kyrgyz_crisis");
    const Scenario& s = host->scenario();
    Stream luck = Stream::named(Seed{4}, "voice");
    for (const ActorId seat : s.playable) {
        int last = 0;
        std::string before;
        for (int i = 0; i < 30; ++i) {
            const std::string line = ai::voice_line(s, seat, "propose", luck, &last);
            CHECK(line != before);
            before = line;
        }
    }
}

TEST_CASE("an adviser names only changes that could be tabled, and that help", "[ai][adviser]") {
    const auto host = host_of("kyrgyz_crisis");
    const Scenario& s = host->scenario();
    World world = blank_world(s);
    world.seated = s.playable;
    int counselled = 0;
    int tried = 0;
    int helped = 0;
    const std::vector<std::vector<const char*>> tables{{"eu", "russia", "kyrgyzstan"},
                                                       {"kazakhstan", "us", "kyrgyzstan"}};
    for (const std::vector<const char*>& table : tables)
        for (const std::size_t more : {std::size_t{0}, std::size_t{2}, std::size_t{4}}) {
            const ActorId me = *s.find<ActorId>(table.front());
            ai::Adviser adviser{*host, me};
            for (const char* framework : {"osce", "unsc", "eu_russia", "csto", "ad_hoc"}) {
                for (const char* type : {"joint_mission", "police_mission", "southern_compact", "declaration"}) {
                    DraftText text;
                    text.type = *s.find<AgreementTypeId>(type);
                    text.framework = *s.find<InstitutionId>(framework);
                    const AgreementDef& def = s.agreements[text.type];
                    if (def.has_place) text.place = *s.find<PlaceId>("osh");
                    for (const char* party : table)
                        text.parties.insert(*s.find<ActorId>(party));
                    text.duration = def.max_duration;
                    for (const ClauseId clause : def.required)
                        text.terms.push_back({clause, default_params(s, s.clauses[clause].params, text.parties)});
                    for (std::size_t i = 0; i < more && i < def.optional.size(); ++i)
                        text.terms.push_back(
                            {def.optional[i], default_params(s, s.clauses[def.optional[i]].params, text.parties)});
                    if (!check_text(s, world, text)) continue;
                    const View view = make_view(s, world, Seat::of(me));
                    for (const ai::Forecast& one : adviser.forecast(view, text)) {
                        if (one.counsel.empty()) continue;
                        ++counselled;
                        // Every single change with these words must be one that the body may decide.
                        bool found = false;
                        for (const ClauseId clause : def.optional) {
                            DraftText with = text;
                            with.terms.push_back({clause, default_params(s, s.clauses[clause].params, text.parties)});
                            if (one.counsel != "with '" + s.clauses[clause].name.str() + "'") continue;
                            found = true;
                            CHECK(check_text(s, world, with));
                            const auto covered = game::mandate_covers(*host, view.world, with);
                            REQUIRE(covered);
                            CHECK(covered->yes);
                        }
                        if (one.counsel.starts_with("with '")) CHECK(found);
                        // And it helps: with it, in one of its settings, the same adviser takes the other to accept.
                        std::vector<DraftText> meant;
                        for (const ClauseId clause : def.optional) {
                            if (one.counsel != "with '" + s.clauses[clause].name.str() + "'") continue;
                            for (std::vector<double>& params :
                                 settings(s, s.clauses[clause].params, text.parties, 64)) {
                                meant.push_back(text);
                                meant.back().terms.push_back({clause, std::move(params)});
                            }
                        }
                        if (meant.empty()) continue;
                        ++tried;
                        helped += std::any_of(meant.begin(), meant.end(), [&](const DraftText& changed) {
                            const auto all = adviser.forecast(view, changed);
                            const auto at = std::find_if(all.begin(), all.end(),
                                                         [&](const auto& f) { return f.actor == one.actor; });
                            return at != all.end() && at->words.find("accept") != std::string::npos;
                        });
                    }
                }
            }
        }
    CHECK(counselled > 0);
    CHECK(tried > 0);
    CHECK(helped == tried);
}

TEST_CASE("a refusal says what is wrong with the text, not only what is good in it", "[ai][stance]") {
    const auto host = host_of("kyrgyz_crisis");
    const Scenario& s = host->scenario();
    const auto objective = [&](const char* id) { return *s.find<ObjectiveId>(id); };
    const std::vector<ai::Interests::Stake> stakes{
        {objective("russia_primacy"), 0.5}, {objective("russia_stability"), 0.3}, {objective("russia_partners"), 0.2}};
    ai::ByObjective change(s.objectives.size(), 0.0);
    CHECK(ai::reasons_against(s, stakes, change, 0.0, true, "") == "It gives us nothing that we need.");
    CHECK(ai::reasons_against(s, stakes, change, -0.1, true, "") == "It asks more of us than it gives.");
    CHECK(ai::reasons_against(s, stakes, change, -0.1, true, "Troops") ==
          "It asks more of us than it gives, above all 'Troops'.");
    CHECK(ai::reasons_against(s, stakes, change, -0.1, false, "") == "It does not serve us.");
    change[objective("russia_stability")] = 0.1;
    // What serves in part leaves something aside: the heaviest of what it does not touch.
    CHECK(ai::reasons_against(s, stakes, change, 0.01, true, "Troops") ==
          "It serves \"No collapse to the south\", but does nothing for \"First among those who act\".");
    CHECK(ai::reasons_against(s, stakes, change, -0.01, true, "") ==
          "It serves \"No collapse to the south\", but asks more of us than it gives.");
    CHECK(ai::reasons_against(s, stakes, change, -0.01, true, "Troops") ==
          "It serves \"No collapse to the south\", but asks more of us than it gives, above all 'Troops'.");
    // Of whom nothing is asked it asks nothing too much.
    CHECK(ai::reasons_against(s, stakes, change, -0.01, false, "Troops") ==
          "It serves \"No collapse to the south\", but on the whole it does not serve us.");
    change[objective("russia_primacy")] = -0.1;
    CHECK(ai::reasons_against(s, stakes, change, -0.02, true, "Troops") ==
          "It serves \"No collapse to the south\", but hurts \"First among those who act\".");
    // And nobody accepts for the harm that it does.
    change[objective("russia_stability")] = 0;
    CHECK(ai::reasons_for(s, stakes, change).empty());
    CHECK(ai::reasons_against(s, stakes, change, -0.05, true, "") == "It hurts \"First among those who act\".");
}

TEST_CASE("a memory that does not fit its scenario is refused", "[ai][memory]") {
    const auto host = host_of("kyrgyz_crisis");
    const Scenario& s = host->scenario();
    const ActorId eu = *s.find<ActorId>("eu");
    World world = blank_world(s);
    world.seated = s.playable;
    const View view = make_view(s, world, Seat::of(eu));
    const auto player = [&] { return ai::make_player(*host, eu, ai::effort(ai::Strength::kNormal), Seed{3}); };
    const auto learned = player();
    Effect begun;
    begun.change = PhaseStarted{2, 0, {}};
    learned->learn(view, {begun});
    const nlohmann::json kept = nlohmann::json::parse(learned->memory());
    REQUIRE(kept["purse_free"].size() == s.actors.size() * s.resources.size());
    const auto fits = [&](const char* field, const nlohmann::json& value) {
        nlohmann::json changed = kept;
        changed[field] = value;
        return player()->recall(view, changed.dump());
    };
    CHECK(fits("purse_round", kept["purse_round"]));
    CHECK_FALSE(fits("purse_round", -2'000'000'000));
    CHECK_FALSE(fits("purse_free", {1.0, 2.0}));
    CHECK_FALSE(fits("purse_free", nlohmann::json::array()));
    nlohmann::json longer = kept["purse_promised"];
    longer.push_back(0.0);
    CHECK_FALSE(fits("purse_promised", longer));
    // What it names must be something that the scenario has: tables are indexed by it.
    using Json = nlohmann::json;
    const auto actors = static_cast<unsigned>(s.actors.size());
    const auto clauses = static_cast<unsigned>(s.clauses.size());
    const auto cards = static_cast<unsigned>(s.cards.size());
    constexpr unsigned kNobody = ActorId::kNone;
    const auto never_signed = [](unsigned actor, unsigned clause) {
        return Json::array({Json::array({Json::array({actor, clause}), 1})});
    };
    CHECK(fits("never_signed", never_signed(actors - 1, clauses - 1)));
    CHECK_FALSE(fits("never_signed", never_signed(actors, 0)));
    CHECK_FALSE(fits("never_signed", never_signed(0, clauses)));
    CHECK_FALSE(fits("never_signed", never_signed(kNobody, 0)));
    CHECK_FALSE(fits("never_signed", never_signed(0, kNobody)));
    const auto choices = [](unsigned card, unsigned actor) {
        return Json::array({Json::array({Json::array({card, 0}), Json::array({actor, 7})})});
    };
    CHECK(fits("choices", choices(cards - 1, actors - 1)));
    CHECK(fits("choices", choices(kNobody, kNobody)));
    CHECK_FALSE(fits("choices", choices(cards, 0)));
    CHECK_FALSE(fits("choices", choices(0, actors)));
    const auto wishes = [](unsigned clause) {
        return Json::array(
            {Json::array({7, Json::array({Json::array({Json::array({clause, 1})}), Json::array({1, "with it"})})})});
    };
    CHECK(fits("wishes", wishes(clauses - 1)));
    CHECK_FALSE(fits("wishes", wishes(clauses)));
    // A draft that it has read may be out of its sight.
    CHECK(fits("reconsider", {7U, 8U}));
    CHECK_FALSE(fits("reconsider", {-1}));
}
