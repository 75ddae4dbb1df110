#include "ai/adviser.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <cmath>
#include <set>

#include "ai/packages.h"
#include "ai/valuation.h"
#include "diplomacy/drafting.h"
#include "session_box.h"
#include "talk.h"

using namespace demarche;
using namespace demarche::testing;

namespace {

struct Room {
    std::unique_ptr<script::Host> host = host_of("kyrgyz_crisis");
    const Scenario& s = host->scenario();
    World world = [this] {
        World start = blank_world(s);
        start.seated = s.playable;
        return start;
    }();

    [[nodiscard]] ActorId actor(const char* id) const { return *s.find<ActorId>(id); }
    [[nodiscard]] View view(const char* id) const { return make_view(s, world, Seat::of(actor(id))); }
    /// A mission in Osh with its required clauses, and soldiers.
    [[nodiscard]] DraftText mission(std::initializer_list<const char*> parties) const {
        ActorSet all;
        for (const char* id : parties)
            all.insert(actor(id));
        DraftText text = plain_text(s, *s.find<AgreementTypeId>("joint_mission"), *s.find<InstitutionId>("ad_hoc"),
                                    *s.find<PlaceId>("osh"), all);
        const ClauseId people = *s.find<ClauseId>("military");  // a mission that no mandate asks more of
        text.terms.push_back({people, default_params(s, s.clauses[people].params, text.parties)});
        return text;
    }
};

}  // namespace

TEST_CASE("the adviser speaks of everybody who has a say, and of nobody else", "[ai][adviser]") {
    const Room room;
    ai::Adviser adviser{*room.host, room.actor("eu")};
    const auto all = adviser.forecast(room.view("eu"), room.mission({"eu", "russia", "kyrgyzstan"}));
    REQUIRE(all.size() == 2);
    for (const ai::Forecast& one : all) {
        CHECK((one.actor == room.actor("russia") || one.actor == room.actor("kyrgyzstan")));
        CHECK_FALSE(one.words.empty());
    }
}

TEST_CASE("counsel comes only for those who would not accept, and names one change", "[ai][adviser]") {
    const Room room;
    int doubtful = 0;
    int counselled = 0;
    for (const char* seat : {"eu", "us", "kazakhstan", "kyrgyzstan"}) {
        ai::Adviser adviser{*room.host, room.actor(seat)};
        for (const char* other : {"russia", "uzbekistan", "ukraine"}) {
            for (const ai::Forecast& one : adviser.forecast(room.view(seat), room.mission({seat, other}))) {
                const bool would = one.words.find("accept") != std::string::npos;
                if (would) CHECK(one.counsel.empty());
                doubtful += !would;
                counselled += !one.counsel.empty();
                if (!one.counsel.empty()) CHECK(one.counsel.substr(0, 4) == "with");
            }
        }
    }
    CHECK(doubtful > 0);
    CHECK(counselled > 0);
}

TEST_CASE("who has bound all that it had is not taken to sign", "[ai][adviser]") {
    Room room;
    const ActorId russia = room.actor("russia");
    const ResourceId influence = *room.s.find<ResourceId>("influence");
    const DraftText text = room.mission({"eu", "russia", "kyrgyzstan"});
    const auto words = [&](double bound) {
        View view = room.view("eu");
        view.world.numbers[room.s.committed_slot(russia, influence)] = bound;
        ai::Adviser adviser{*room.host, room.actor("eu")};
        adviser.learn(view, {});
        const auto all = adviser.forecast(view, text);
        return std::find_if(all.begin(), all.end(), [&](const auto& one) { return one.actor == russia; })->words;
    };
    CHECK(words(0) != "seems to lack the means");
    CHECK(words(room.world.numbers[room.s.free_slot(russia, influence)]) == "seems to lack the means");
}

TEST_CASE("what the seat itself lacks changes nothing in what others are thought to say", "[ai][adviser]") {
    Room room;
    const DraftText text = room.mission({"eu", "russia", "kyrgyzstan"});
    const auto gains = [&] {
        ai::Adviser adviser{*room.host, room.actor("eu")};
        std::vector<double> out;
        for (const ai::Forecast& one : adviser.forecast(room.view("eu"), text))
            out.push_back(one.gain);
        return out;
    };
    const std::vector<double> rich = gains();
    REQUIRE(std::any_of(rich.begin(), rich.end(), [](double gain) { return std::abs(gain) > 0.01; }));
    for (std::size_t i = 0; i < room.s.resources.size(); ++i)
        room.world.numbers[room.s.free_slot(room.actor("eu"), ResourceId{i})] = 0;
    CHECK(gains() == rich);
}

TEST_CASE("how those vote who have no seat is known before a text is tabled", "[ai][adviser]") {
    const Room room;
    ai::Adviser adviser{*room.host, room.actor("eu")};
    DraftText text;
    text.type = *room.s.find<AgreementTypeId>("police_mission");
    text.framework = *room.s.find<InstitutionId>("osce");
    text.place = *room.s.find<PlaceId>("osh");
    for (const char* id : {"eu", "kazakhstan", "kyrgyzstan"})
        text.parties.insert(room.actor(id));
    const auto add = [&](const char* id) {
        const ClauseId clause = *room.s.find<ClauseId>(id);
        text.terms.push_back({clause, default_params(room.s, room.s.clauses[clause].params, text.parties)});
    };
    for (const char* id : {"lead", "police_advisers", "exit_date"})
        add(id);
    const auto caucus = [&] {
        const auto all = adviser.forecast(room.view("eu"), text);
        const auto one =
            std::find_if(all.begin(), all.end(), [&](const auto& it) { return it.actor == room.actor("osce_caucus"); });
        REQUIRE(one != all.end());
        return *one;
    };
    CHECK(caucus().lean() == 1);
    CHECK(caucus().words == "would accept, as things stand");
    add("no_precedent");
    CHECK(caucus().lean() == -1);
    CHECK(caucus().words.find("would reject, as things stand: \"Never again, and nobody who watches?") == 0);
    add("minority_protection");
    CHECK(caucus().lean() == 1);
}

TEST_CASE("nobody is told to change what would then fail at somebody's home", "[ai][adviser]") {
    Room room;
    const ConstituencyId offices = *room.s.find<ConstituencyId>("kyrgyzstan.southern_offices");
    DraftText text;
    text.type = *room.s.find<AgreementTypeId>("southern_compact");
    text.framework = *room.s.find<InstitutionId>("governments");
    text.place = *room.s.find<PlaceId>("osh");
    for (const char* id : {"eu", "us", "russia", "kyrgyzstan", "ukraine"})
        text.parties.insert(room.actor(id));
    for (const char* id : {"reconstruction", "inquiry", "minority_protection", "disarmament", "consultation"}) {
        const ClauseId clause = *room.s.find<ClauseId>(id);
        text.terms.push_back({clause, default_params(room.s, room.s.clauses[clause].params, text.parties)});
    }
    text.terms[1].params = {2};  // an international inquiry
    ai::Adviser adviser{*room.host, room.actor("kyrgyzstan")};
    int hopeless = 0;
    int counselled = 0;
    for (const double support : {34.0, 42.0, 50.0, 58.0, 66.0}) {
        room.world.numbers[room.s.support_slot(offices)] = support;
        const View view = room.view("kyrgyzstan");
        const ai::Passage now = ai::passage(*room.host, view.world, text);
        hopeless += now.hopeless();
        if (now.hopeless()) CHECK(now.veto == offices);
        for (const ai::Forecast& one : adviser.forecast(view, text)) {
            INFO(support << " " << one.words << " / " << one.counsel);
            if (now.hopeless())
                CHECK(one.words.find("would not ratify it, for " + room.s.constituencies[offices].name.str()) !=
                      std::string::npos);
            if (one.counsel.empty()) continue;
            ++counselled;
            // One of the texts with these words passes at home.
            bool passes = false;
            const auto look = [&](const DraftText& changed) {
                passes = passes || (ai::change_in_words(room.s, text, changed) == one.counsel &&
                                    !ai::passage(*room.host, view.world, changed).hopeless());
            };
            for (std::size_t i = 0; i < text.terms.size(); ++i) {
                DraftText without = text;
                without.terms.erase(without.terms.begin() + static_cast<std::ptrdiff_t>(i));
                look(without);
                const auto& params = room.s.clauses[text.terms[i].clause].params;
                for (std::size_t p = 0; p < params.size(); ++p) {
                    for (const double value : values_of(room.s, params[p], text.parties)) {
                        DraftText changed = text;
                        changed.terms[i].params[p] = value;
                        if (changed != text) look(changed);
                    }
                }
            }
            for (const ClauseId clause : room.s.agreements[text.type].optional) {
                DraftText more = text;
                more.terms.push_back({clause, default_params(room.s, room.s.clauses[clause].params, text.parties)});
                look(more);
            }
            CHECK(passes);
        }
    }
    CHECK(hopeless > 0);
    CHECK(counselled > 0);
}

TEST_CASE("what an actor is thought to want adds up, and says where it comes from", "[ai][adviser]") {
    Room room;
    ai::Adviser adviser{*room.host, room.actor("eu")};
    const auto thoughts = adviser.thoughts(room.view("eu"), room.actor("russia"));
    double sum = 0;
    bool suspected = false;
    for (const ai::Thought& thought : thoughts) {
        sum += thought.weight;
        suspected = suspected || thought.ground == ai::Thought::Ground::kSuspected;
        CHECK(room.s.objectives[thought.objective].of == room.actor("russia"));
        CHECK(thought.learned == Approx(1));
    }
    CHECK(sum == Approx(1));
    CHECK(suspected);
    // What has been revealed is no suspicion any more.
    const ObjectiveId agenda = *room.s.find<ObjectiveId>("russia_no_precedent");
    room.world.objectives[agenda].active = true;
    room.world.objectives[agenda].known_to.insert(room.actor("eu"));
    bool revealed = false;
    for (const ai::Thought& thought : adviser.thoughts(room.view("eu"), room.actor("russia"))) {
        if (thought.objective == agenda) revealed = thought.ground == ai::Thought::Ground::kRevealed;
    }
    CHECK(revealed);
}

TEST_CASE("the adviser learns from a vote that its seat has seen", "[ai][adviser]") {
    Room room;
    ai::Adviser adviser{*room.host, room.actor("eu")};
    Draft draft;
    draft.id = DraftId{77};
    draft.proposer = room.actor("eu");
    draft.versions.push_back(Shared<DraftVersion>{{room.mission({"eu", "russia", "kyrgyzstan"}), room.actor("eu"), 1}});
    draft.votes.assign(room.s.actors.size(), Vote::kNone);
    room.world.drafts.push_back(Shared<Draft>{draft});
    Effect refused;
    refused.change = VoteCast{draft.id, 1, room.actor("russia"), Vote::kReject, "", ""};
    adviser.learn(room.view("eu"), {refused});
    const auto lessons = adviser.lessons(room.actor("russia"));
    REQUIRE(lessons.size() == 1);
    CHECK_FALSE(lessons[0].willing);
    CHECK(std::get<DraftId>(lessons[0].deed) == draft.id);
    CHECK(adviser.lessons(room.actor("us")).empty());
}

TEST_CASE("a vote that has been cast is told, and not guessed at", "[ai][adviser]") {
    Room room;
    const DraftText text = room.mission({"eu", "russia", "kyrgyzstan"});
    ai::Adviser adviser{*room.host, room.actor("eu")};
    const auto of = [&](const char* id) {
        const auto all = adviser.forecast(room.view("eu"), text);
        return *std::find_if(all.begin(), all.end(), [&](const auto& one) { return one.actor == room.actor(id); });
    };
    REQUIRE(of("russia").vote == Vote::kNone);
    const int guessed = of("kyrgyzstan").lean();
    Draft draft;
    draft.id = DraftId{77};
    draft.proposer = room.actor("eu");
    draft.versions.push_back(Shared<DraftVersion>{{text, draft.proposer, 1}});
    draft.votes.assign(room.s.actors.size(), Vote::kNone);
    for (const Vote vote : {Vote::kAccept, Vote::kReject}) {
        draft.votes[room.actor("russia").index()] = vote;
        room.world.drafts = {Shared<Draft>{draft}};
        const ai::Forecast russia = of("russia");
        CHECK(russia.vote == vote);
        CHECK(russia.lean() == (vote == Vote::kAccept ? 1 : -1));
        CHECK(russia.words == (vote == Vote::kAccept ? "accepted it" : "rejected it"));
        if (vote == Vote::kAccept) CHECK(russia.counsel.empty());
        CHECK(of("kyrgyzstan").vote == Vote::kNone);
        CHECK(of("kyrgyzstan").lean() == guessed);
    }
    // Votes on another version say nothing of this one.
    DraftText other = text;
    other.duration = other.duration > 1 ? other.duration - 1 : other.duration + 1;
    draft.versions.push_back(Shared<DraftVersion>{{other, draft.proposer, 1}});
    room.world.drafts = {Shared<Draft>{draft}};
    CHECK(of("russia").vote == Vote::kNone);
}

TEST_CASE("the adviser says what each action would be worth, and what stands in its way", "[ai][adviser]") {
    Room room;
    const ActorId russia = room.actor("russia");
    ai::Adviser adviser{*room.host, russia};
    const ActionId relief = *room.s.find<ActionId>("send_relief");
    const auto rich = adviser.acts(room.view("russia"), {relief});
    REQUIRE(rich.size() == 1);
    CHECK(rich[0].action == relief);
    CHECK(rich[0].worth.obstacle.empty());
    CHECK(rich[0].params.size() == room.s.actions[relief].params.size());
    for (std::size_t r = 0; r < room.s.resources.size(); ++r)
        room.world.numbers[room.s.free_slot(russia, ResourceId{r})] = 0;
    const auto poor = adviser.acts(room.view("russia"), {relief});
    CHECK(poor[0].worth.obstacle.find("needs 5") != std::string::npos);
    CHECK(poor[0].params.empty());
}

TEST_CASE("who gains much, and could gain much more, is taken to ask for more first", "[ai][adviser]") {
    const auto host = two_sides();
    const Scenario& s = host->scenario();
    World world = blank_world(s);
    world.seated = s.playable;
    const ActorId north = *s.find<ActorId>("north");
    const View view = make_view(s, world, Seat::of(north));
    const auto words = [&](double cools) {
        DraftText text;
        text.type = *s.find<AgreementTypeId>("pact");
        text.framework = InstitutionId{0U};
        text.parties = s.playable;
        text.duration = s.agreements[text.type].max_duration;
        text.terms = {{*s.find<ClauseId>("cool"), {cools}}};
        ai::Adviser adviser{*host, north};
        const auto all = adviser.forecast(view, text);
        REQUIRE(all.size() == 1);
        CHECK(all.front().gain > 0.02);
        return all.front().words;
    };
    CHECK(words(8) == "would probably accept");
    CHECK(words(4) == "may accept, or ask for more");
}

TEST_CASE("the words of a forecast and its number say the same", "[ai][adviser]") {
    Room room;
    ai::Adviser adviser{*room.host, room.actor("eu")};
    std::set<std::string> said;
    const auto look = [&](const DraftText& text) {
        for (const ai::Forecast& one : adviser.forecast(room.view("eu"), text)) {
            if (one.vote != Vote::kNone || one.chorus != Vote::kNone) continue;
            INFO(room.s.actors[one.actor].id << ' ' << one.words << ' ' << one.gain);
            if (one.words.find("gains by it") == 0) CHECK((one.gain > 0.004 && one.gain < 0.02));
            if (one.words.find("sees little") == 0) CHECK(std::abs(one.gain) <= 0.004);
            if (one.words.find("may accept, or") == 0) CHECK(one.gain > 0.004);
            if (one.words == "would rather not" || one.words == "would refuse") CHECK(one.gain < 0);
            said.insert(one.words);
        }
    };
    // What two can sign between governments, with one term more, whatever that is.
    const InstitutionId governments = *room.s.find<InstitutionId>("governments");
    for (std::size_t i = 0; i < room.s.agreements.size(); ++i) {
        const AgreementDef& type = room.s.agreements[AgreementTypeId{i}];
        if (!type.allows_framework(governments)) continue;
        const PlaceId place = !type.has_place       ? PlaceId{}
                              : type.places.empty() ? *room.s.find<PlaceId>("osh")
                                                    : type.places.front();
        for (const char* other : {"russia", "us", "uzbekistan", "kazakhstan"}) {
            ActorSet two = ActorSet::just(room.actor("kyrgyzstan"));
            two.insert(room.actor(other));
            const DraftText bare = plain_text(room.s, AgreementTypeId{i}, governments, place, two);
            for (const ClauseId clause : type.optional) {
                DraftText text = bare;
                text.terms.push_back({clause, default_params(room.s, room.s.clauses[clause].params, two)});
                look(completed(room.s, std::move(text)));
            }
        }
    }
    for (const std::string& one : said)
        UNSCOPED_INFO(one);
    CHECK(said.size() > 3);
    CHECK(said.count("gains by it, and would ask for more") == 1);
}

TEST_CASE("what a text is worth adds up as it is shown", "[ai][adviser]") {
    const auto host = host_of("border_post");
    const Scenario& s = host->scenario();
    ai::Worth worth;
    worth.total = -0.0024;
    worth.parts = {{ObjectiveId{std::size_t{0}}, -0.0034}, {ObjectiveId{std::size_t{1}}, 0.0006}};
    // -0.003 and +0.001 are shown, which make -0.002: nothing is left over.
    CHECK(ai::describe(s, worth) == "worth -0.002 to us: " + s.objectives[ObjectiveId{std::size_t{0}}].name.str() +
                                        " -0.003, " + s.objectives[ObjectiveId{std::size_t{1}}].name.str() + " +0.001");
    worth.total = -0.006;
    CHECK(ai::describe(s, worth).ends_with(" +0.001, all else -0.004"));
}

TEST_CASE("what a clause adds is what the text would be worth less without it", "[ai][adviser]") {
    const Room room;
    const Scenario& s = room.s;
    DraftText text = plain_text(s, *s.find<AgreementTypeId>("southern_compact"), *s.find<InstitutionId>("governments"),
                                *s.find<PlaceId>("osh"),
                                ActorSet::just(room.actor("eu")) | ActorSet::just(room.actor("kyrgyzstan")));
    for (const char* id : {"consultations", "disarmament"}) {
        const auto clause = s.find<ClauseId>(id);
        if (clause && find_term(text, *clause) == nullptr)
            text.terms.push_back({*clause, default_params(s, s.clauses[*clause].params, text.parties)});
    }
    const View view = room.view("kyrgyzstan");
    ai::Adviser adviser{*room.host, room.actor("kyrgyzstan")};
    const std::vector<std::optional<double>> adds = adviser.terms(view, text);
    REQUIRE(adds.size() == text.terms.size());
    int told = 0;
    for (std::size_t i = 0; i < adds.size(); ++i) {
        INFO(s.clauses[text.terms[i].clause].id);
        CHECK(adds[i].has_value() != s.agreements[text.type].requires_clause(text.terms[i].clause));
        if (!adds[i]) continue;
        const auto rest = ai::without_term(s, text, i);
        REQUIRE(rest);
        CHECK(*adds[i] == Approx(adviser.text(view, text).total - adviser.text(view, *rest).total).margin(1e-9));
        told += std::abs(*adds[i]) > 0.001 ? 1 : 0;
    }
    CHECK(told > 0);
}
