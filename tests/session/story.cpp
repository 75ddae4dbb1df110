// How a game is told: each front end sets these sentences, none writes its own.

#include "session/story.h"

#include <algorithm>
#include <catch2/catch.hpp>

#include "diplomacy/drafting.h"
#include "game/game.h"
#include "model/translated.h"
#include "model/view.h"
#include "session/draft_numbers.h"
#include "session/draft_titles.h"
#include "session/draft_words.h"
#include "session_box.h"

using namespace demarche;
using namespace demarche::testing;
using session::StoryLine;

namespace {

/// Border Post in its first negotiation, with a protocol between the two neighbours on the table.
struct Table {
    std::unique_ptr<script::Host> host = host_of("border_post");
    const Scenario& s = host->scenario();
    ActorId kyrgyzstan = *s.find<ActorId>("kyrgyzstan");
    ActorId uzbekistan = *s.find<ActorId>("uzbekistan");
    ActorId kazakhstan = *s.find<ActorId>("kazakhstan");
    std::optional<game::Game> game;
    std::vector<Effect> told;

    Table() {
        auto begun = game::Game::start(*host, {Seed{7}, s.playable});
        REQUIRE(begun);
        game = std::move(*begun);
        give(Seat::clock(), AdvancePhase{});
    }
    void give(Seat by, Command command) {
        auto effects = game->submit(by, command);
        if (!effects) FAIL(effects.error().text());
        told = std::move(*effects);
    }
    [[nodiscard]] DraftText protocol() const {
        DraftText text;
        text.type = *s.find<AgreementTypeId>("border_protocol");
        const AgreementDef& type = s.agreements[text.type];
        text.framework = type.frameworks.front();
        if (type.has_place) text.place = type.places.empty() ? PlaceId{std::size_t{0}} : type.places.front();
        text.parties = type.include;
        text.parties.insert(kyrgyzstan);
        text.parties.insert(uzbekistan);
        text.duration = type.max_duration;
        for (const ClauseId clause : type.required)
            text.terms.push_back({clause, default_params(s, s.clauses[clause].params, text.parties)});
        return text;
    }
    [[nodiscard]] const Draft& draft() const { return *game->world().drafts.back(); }
    void vote(ActorId by, Vote vote) { give(Seat::of(by), VoteOnDraft{draft().id, draft().version(), vote, {}, {}}); }
    /// Everything that was told of the last command, as one text.
    [[nodiscard]] std::string story() const {
        const View view = game->view(Seat::facilitator());
        const session::Story story{s, view};
        std::string out;
        session::SoFar so_far;
        for (std::size_t i = 0; i < told.size();) {
            std::size_t count = 1;
            for (const StoryLine& line : story.tell(std::span<const Effect>{told}.subspan(i), count, so_far))
                out += line.text + "\n";
            i += count;
        }
        return out;
    }
};

bool says(const std::string& text, const std::string& part) {
    return text.find(part) != std::string::npos;
}

}  // namespace

TEST_CASE("an amendment that ties a draft to another one, or unties it, names that", "[session][story]") {
    Table table;
    table.give(Seat::of(table.kyrgyzstan), ProposeDraft{table.protocol(), std::nullopt, {}});
    const DraftId first = table.draft().id;
    const std::string name = heading(table.s, table.draft().text());
    table.give(Seat::of(table.kyrgyzstan), ProposeDraft{table.protocol(), std::nullopt, {}});
    REQUIRE(table.draft().id != first);
    DraftText tied = table.draft().text();
    tied.linked.push_back(first);
    table.give(Seat::of(table.kyrgyzstan), AmendDraft{table.draft().id, 1, tied, {}});
    CHECK(says(table.story(), "now only together with: " + name));
    tied.linked.clear();
    table.give(Seat::of(table.kyrgyzstan), AmendDraft{table.draft().id, 2, tied, {}});
    CHECK(says(table.story(), "no longer tied to: " + name));

    // Who may not see the other draft learns that there is one, and nothing else.
    World other = table.game->world();
    other.drafts.erase(other.drafts.begin());
    DraftText before = tied;
    before.linked.push_back(first);
    const std::vector<std::string> lines = session::change_lines(table.s, other, before, tied);
    REQUIRE(lines.size() == 1);
    CHECK(lines.front() == "no longer tied to: a draft that you do not know");
}

TEST_CASE("what was said of a draft names it by its number, also when it is gone", "[session][story]") {
    Table table;
    table.give(Seat::of(table.kyrgyzstan), ProposeDraft{table.protocol(), std::nullopt, {}});
    const std::string whole = heading(table.s, table.draft().text());
    const std::string type = table.s.agreements[table.draft().text().type].name.str();
    const auto told = [&] {
        const View view = table.game->view(Seat::facilitator());
        const session::Story story{table.s, view, true};
        return story.spoken("On the " + whole + ": We would sign it.");
    };
    CHECK(told() == "On the " + type + " (draft 1): We would sign it.");
    table.give(Seat::of(table.kyrgyzstan), WithdrawDraft{table.draft().id, {}});
    CHECK(told() == "On the " + type + " (draft 1): We would sign it.");
    // Of another that is called so, and lies on the table, it is said now.
    table.give(Seat::of(table.kyrgyzstan), ProposeDraft{table.protocol(), std::nullopt, {}});
    CHECK(told() == "On the " + type + " (draft 2): We would sign it.");
    table.give(Seat::of(table.uzbekistan), ProposeDraft{table.protocol(), std::nullopt, {}});
    CHECK(told() == "On the " + whole + ": We would sign it.");
}

TEST_CASE("whoever sees all seats reads which of them a card is dealt to", "[session][story]") {
    Table table;
    const Effect dealt{0, {}, CardDealt{CardId{std::size_t{0}}, table.uzbekistan}, {}, {}, {}};
    const std::string title = table.s.cards[CardId{std::size_t{0}}].title.str();
    const View all = table.game->view(Seat::facilitator());
    const session::Story to_all{table.s, all};
    CHECK(to_all.tell(dealt).front().text == "Uzbekistan is dealt the card '" + title + "'.");
    const View own = table.game->view(Seat::of(table.uzbekistan));
    const session::Story to_it{table.s, own};
    CHECK(to_it.tell(dealt).front().text == "You are dealt the card '" + title + "'.");
}

TEST_CASE("what was not adopted says who was against it, and who did not say yes", "[session][story]") {
    Table table;
    table.give(Seat::of(table.kyrgyzstan), ProposeDraft{table.protocol(), std::nullopt, {}});
    table.vote(table.uzbekistan, Vote::kReject);
    INFO(table.story());
    CHECK(says(table.story(), "Not adopted: 'Border protocol"));
    CHECK(says(table.story(), "against it: Uzbekistan"));
    CHECK_FALSE(says(table.story(), "without a yes of"));
    CHECK(says(session::held_back_text(table.s, table.game->world(), table.draft()), "against it: Uzbekistan"));

    // Silence until the phase ends is no yes either.
    DraftText shorter = table.protocol();
    shorter.duration = std::max(1, shorter.duration - 1);
    table.give(Seat::of(table.uzbekistan), AmendDraft{table.draft().id, 1, shorter, {}});
    table.give(Seat::clock(), AdvancePhase{});
    INFO(table.story());
    CHECK(says(table.story(), "Not adopted: 'Border protocol"));
    CHECK(says(table.story(), "without a yes of: Kyrgyzstan"));
    CHECK_FALSE(says(table.story(), "against it"));
}

TEST_CASE("who held a draft back stays told when it has been amended since", "[session][story]") {
    Table table;
    table.give(Seat::of(table.kyrgyzstan), ProposeDraft{table.protocol(), std::nullopt, {}});
    table.vote(table.uzbekistan, Vote::kReject);
    const std::string before = table.story();
    const std::vector<Effect> decided = table.told;
    DraftText shorter = table.protocol();
    shorter.duration = std::max(1, shorter.duration - 1);
    table.give(Seat::of(table.kyrgyzstan), AmendDraft{table.draft().id, 1, shorter, {}});
    // The votes have lapsed; the story of then is still the same.
    CHECK(table.draft().vote(table.uzbekistan) == Vote::kNone);
    table.told = decided;
    CHECK(table.story() == before);
}

TEST_CASE("of two drafts that are called the same it is told which is meant", "[session][story]") {
    Table table;
    table.give(Seat::of(table.kyrgyzstan), ProposeDraft{table.protocol(), std::nullopt, {}});
    table.vote(table.uzbekistan, Vote::kReject);
    CHECK(says(table.story(), "Uzbekistan rejects 'Border protocol"));
    CHECK_FALSE(says(table.story(), "tabled by"));
    DraftText shorter = table.protocol();
    shorter.duration = std::max(1, shorter.duration - 1);
    table.give(Seat::of(table.uzbekistan), ProposeDraft{shorter, std::nullopt, {}});
    table.vote(table.kyrgyzstan, Vote::kReject);
    INFO(table.story());
    CHECK(says(table.story(), ": Kyrgyzstan and Uzbekistan; tabled by Uzbekistan)"));
    // What is off the table is not mistaken for another.
    table.give(Seat::of(table.kyrgyzstan), WithdrawDraft{table.game->world().drafts.front()->id, {}});
    table.give(Seat::of(table.uzbekistan), AmendDraft{table.draft().id, 1, table.protocol(), {}});
    CHECK_FALSE(says(table.story(), "tabled by"));
}

TEST_CASE("a draft is told apart by its framework, then its parties, then its author", "[session][story]") {
    Table table;
    table.give(Seat::of(table.kyrgyzstan), ProposeDraft{table.protocol(), std::nullopt, {}});
    World world = table.game->world();
    const Draft meant = *world.drafts.back();
    const auto called = [&](session::Naming naming) {
        return session::told_apart(table.s, world, words_of(table.s), meant, {}, naming);
    };
    const auto lay_beside_it = [&](const DraftText& text) {
        Draft twin = meant;
        twin.id = DraftId{std::size_t{meant.id.value} + world.drafts.size()};
        twin.versions = {Shared<DraftVersion>{{text, twin.proposer, world.round}}};
        world.drafts.push_back(Shared<Draft>{twin});
    };
    const std::string title = session::in_short(table.s, meant.text());
    const std::string framework = table.s.institutions[meant.text().framework].name.str();
    CHECK(called(session::Naming::kToReader) == title);
    // Somebody else may know of drafts that the writer does not.
    CHECK(called(session::Naming::kToOthers) == title + " (" + framework + ")");

    DraftText other = meant.text();
    other.framework = InstitutionId{(meant.text().framework.index() + 1) % table.s.institutions.size()};
    lay_beside_it(other);
    CHECK(called(session::Naming::kToReader) == title + " (" + framework + ")");
    other = meant.text();
    other.parties.insert(table.kazakhstan);
    lay_beside_it(other);
    CHECK(called(session::Naming::kToReader) == title + " (" + framework + ": Kyrgyzstan and Uzbekistan)");
    lay_beside_it(meant.text());
    for (const session::Naming naming : {session::Naming::kToReader, session::Naming::kToOthers}) {
        CHECK(called(naming) == title + " (" + framework + ": Kyrgyzstan and Uzbekistan; tabled by Kyrgyzstan)");
    }
}

TEST_CASE("an amendment is told with the draft's short name, and what it changes", "[session][story]") {
    Table table;
    table.give(Seat::of(table.kyrgyzstan), ProposeDraft{table.protocol(), std::nullopt, {}});
    CHECK(says(table.story(), heading(table.s, table.draft().text())));  // once in full
    DraftText shorter = table.protocol();
    shorter.duration = std::max(1, shorter.duration - 1);
    table.give(Seat::of(table.uzbekistan), AmendDraft{table.draft().id, 1, shorter, {}});
    INFO(table.story());
    CHECK(says(table.story(), "Uzbekistan amends 'Border protocol"));
    CHECK(says(table.story(), "now version 2"));
    CHECK_FALSE(says(table.story(), heading(table.s, table.draft().text())));
    // What is different stands below it, one line each.
    const std::string all = table.story();
    CHECK(std::count(all.begin(), all.end(), '\n') >= 2);
}

TEST_CASE("votes without words on one draft take one line; a vote with words has its own", "[session][story]") {
    Table table;
    table.give(Seat::of(table.kyrgyzstan), ProposeDraft{table.protocol(), std::nullopt, {}});
    const DraftId id = table.draft().id;
    Effect vote;
    const auto cast = [&](ActorId by, Vote what, std::string reason) {
        vote.change = VoteCast{id, 1, by, what, std::move(reason), {}};
        table.told.push_back(vote);
    };
    table.told.clear();
    cast(table.kyrgyzstan, Vote::kAccept, "");
    cast(table.kazakhstan, Vote::kAccept, "");
    cast(table.uzbekistan, Vote::kReject, "Not like this.");
    const std::string all = table.story();
    INFO(all);
    CHECK(std::count(all.begin(), all.end(), '\n') == 2);
    CHECK(says(all, "Kyrgyzstan and Kazakhstan (OSCE chair) accept"));
    CHECK(says(all, "Uzbekistan rejects"));
    CHECK(says(all, "Not like this."));
}

TEST_CASE("numbers are told as people read them", "[session][story]") {
    Table table;
    const SlotIndex slot = table.s.indicator_slot(*table.s.find<IndicatorId>("smuggling"), 0);
    Effect moved;
    moved.change = NumberChanged{slot, 40, 52.347};
    moved.reason = Text{"A night of lorries"};
    table.told = {moved};
    const std::string all = table.story();
    INFO(all);
    CHECK(says(all, "rises from 40 to 52.3 (A night of lorries)"));
    CHECK_FALSE(says(all, "52.347"));
    // A small movement is left to the pages.
    std::get<NumberChanged>(table.told.front().change).after = 40.5;
    CHECK(table.story().empty());
}

TEST_CASE("a number that several things move is told once, from where to where it went", "[session][story]") {
    Table table;
    const SlotIndex slot = table.s.indicator_slot(*table.s.find<IndicatorId>("smuggling"), 0);
    const auto moved = [&](std::uint32_t seq, double before, double after, const char* why) {
        Effect effect;
        effect.seq = seq;
        effect.change = NumberChanged{slot, before, after};
        effect.reason = Text{why};
        return effect;
    };
    Effect noted;
    noted.change = Remembered{{"mark", "", true}, false};
    // It has risen in all, though the last step was down; none of the others is far enough to be told by itself.
    table.told = {moved(1, 40, 42.5, "Lorries"), noted, moved(2, 42.5, 45, "Lorries"), moved(3, 45, 49, "A warm night"),
                  moved(4, 49, 45.5, "A patrol")};
    const std::string all = table.story();
    INFO(all);
    CHECK(says(all, "rises from 40 to 45.5 (Lorries +5.0, A warm night +4.0, A patrol -3.5)"));
    CHECK_FALSE(says(all, "falls"));
    // What comes back to where it was is no news.
    table.told = {moved(1, 40, 50, "Lorries"), moved(2, 50, 40.2, "A patrol")};
    CHECK(table.story().empty());
    // What stands behind somebody's deed is told there.
    Effect after = moved(9, 50, 60, "Ditto");
    after.cause.parent = 1;
    table.told = {after, moved(10, 60, 40, "A patrol")};
    const std::string two = table.story();
    INFO(two);
    CHECK(says(two, "rises from 50 to 60 (Ditto)"));
    CHECK(says(two, "falls from 60 to 40 (A patrol)"));
}

namespace {

Effect smuggling_moved(const Table& table, double before, double after, const char* why) {
    Effect effect;
    effect.change = NumberChanged{table.s.indicator_slot(*table.s.find<IndicatorId>("smuggling"), 0), before, after};
    effect.reason = Text{why};
    return effect;
}

/// What comes between two movements, so that they are not told as one.
Effect meanwhile() {
    Effect news;
    news.change = News{Text{"Meanwhile"}, {}, {}, {}};
    return news;
}

}  // namespace

TEST_CASE("a number that has moved unnoticed says from where, so that one line joins the next", "[session][story]") {
    Table table;
    const auto moved = [&](double before, double after, const char* why) {
        return smuggling_moved(table, before, after, why);
    };
    const Effect news = meanwhile();
    Effect round;
    round.change = PhaseStarted{2, 0, {}};

    table.told = {moved(30, 31, "Lorries"), news, moved(31, 32, "Lorries"), news, moved(32, 26, "A patrol")};
    CHECK(says(table.story(), "falls from 32 (30 as the round began) to 26 (A patrol)"));
    // What was told is where the next line goes on from; nothing is said where nothing is missing.
    table.told = {moved(30, 40, "Lorries"),  news, moved(40, 45, "Ditto"),       news,
                  moved(45, 43, "A patrol"), news, moved(43, 50, "A warm night")};
    const std::string all = table.story();
    INFO(all);
    CHECK(says(all, "rises from 30 to 40 (Lorries)"));
    CHECK(says(all, "rises from 40 to 45 (Ditto)"));
    CHECK(says(all, "rises from 43 (45 when last told) to 50 (A warm night)"));
    // A difference that nobody can read is none.
    table.told = {moved(30, 30.01, "Lorries"), news, moved(30.01, 40, "A warm night")};
    CHECK(says(table.story(), "rises from 30 to 40"));
    // A round begins with a table of numbers: what was never told starts from there, what was told goes on.
    table.told = {moved(30, 31, "Lorries"), round, moved(31, 40, "A warm night")};
    CHECK(says(table.story(), "rises from 31 to 40"));
    table.told = {moved(30, 40, "Lorries"), news, moved(40, 41, "Ditto"), round, moved(41, 50, "A warm night")};
    CHECK(says(table.story(), "rises from 41 (40 when last told) to 50"));
    // Who begins to read in the middle reads the same.
    const View view = table.game->view(Seat::facilitator());
    const session::Story story{table.s, view};
    const std::span<const Effect> told{table.told};
    session::SoFar so_far = story.so_far(told.first(4));
    std::size_t count = 1;
    const auto lines = story.tell(told.subspan(4), count, so_far);
    REQUIRE(lines.size() == 1);
    CHECK(says(lines.front().text, "rises from 41 (40 when last told) to 50"));
}

TEST_CASE("what has crept unnoticed is told as a sum when a phase ends, once it is large", "[session][story]") {
    Table table;
    const auto moved = [&](double before, double after, const char* why) {
        return smuggling_moved(table, before, after, why);
    };
    const Effect news = meanwhile();
    Effect phase;
    phase.change = PhaseStarted{1, 1, {}};
    Effect round;
    round.change = PhaseStarted{2, 0, {}};
    table.told = {moved(60, 58, "A patrol"), news, moved(58, 56, "A patrol"), news, phase, news, phase};
    std::string all = table.story();
    INFO(all);
    CHECK(says(all, "down little by little from 60 to 56 (A patrol)"));
    CHECK(all.find("little by little") == all.rfind("little by little"));
    // Before the heading of what comes next.
    CHECK(all.find("little by little") < all.find(label_of(table.s, table.s.phases[1])));
    table.told = {moved(30, 32, "Lorries"), news, moved(32, 34.5, "A warm night"), news, phase};
    all = table.story();
    CHECK(says(all, "up little by little from 30 to 34.5 (A warm night +2.5, Lorries +2.0)"));
    // Also over rounds; not what has come back, and not again what was told.
    table.told = {moved(30, 31.6, "Lorries"), round, moved(31.6, 33.2, "Lorries"), round,
                  moved(33.2, 34, "Lorries"), phase};
    all = table.story();
    CHECK(says(all, "up little by little from 30 to 33.2 (Lorries)"));
    CHECK(all.find("little by little") == all.rfind("little by little"));
    table.told = {moved(30, 32, "Lorries"), news, moved(32, 30, "A patrol"), news, phase};
    CHECK_FALSE(says(table.story(), "little by little"));
    table.told = {moved(30, 32, "Lorries"), news, moved(32, 40, "Lorries"), news, phase};
    CHECK_FALSE(says(table.story(), "little by little"));
    // The line that follows goes on from there.
    table.told = {moved(60, 58, "A patrol"), news, moved(58, 56, "A patrol"), phase, moved(56, 50, "A raid")};
    CHECK(says(table.story(), "falls from 56 to 50 (A raid)"));
}

TEST_CASE("whoever answers to a constituency reads what a signature has moved there, however little",
          "[session][story]") {
    const Table table;
    const auto told = [&](const char* constituency, Cause cause) {
        Effect effect;
        effect.change = NumberChanged{table.s.support_slot(*table.s.find<ConstituencyId>(constituency)), 50, 49.5};
        effect.reason = Text{"Patrols"};
        effect.cause = cause;
        const View view = table.game->view(Seat::of(table.kyrgyzstan));
        const session::Story story{table.s, view};
        session::SoFar so_far;
        std::size_t count = 1;
        const std::vector<Effect> all{effect};
        return !story.tell(all, count, so_far).empty();
    };
    const Cause signature{Cause::Kind::kAgreement, 0, 0, 3};
    CHECK(told("kyrgyzstan.south", signature));
    CHECK_FALSE(told("uzbekistan.services", signature));
    // What an agreement does in each round is not the signature any more.
    CHECK_FALSE(told("kyrgyzstan.south", Cause{Cause::Kind::kAgreement, 0, 0, Cause::kNoParent}));
}

TEST_CASE("what was said before a draft was tabled does not name it", "[session][story]") {
    Table table;
    table.give(Seat::of(table.kyrgyzstan), ProposeDraft{table.protocol(), std::nullopt, {}});
    const std::string whole = heading(table.s, table.draft().text());
    const View view = table.game->view(Seat::of(table.kyrgyzstan));
    const session::Story story{table.s, view, true};
    Effect said;
    said.change = MessageSent{table.uzbekistan, std::nullopt, "We would sign a " + whole + "."};
    Effect tabled;
    tabled.change = DraftTabled{table.game->world().drafts.back()};
    const std::vector<Effect> all{said, tabled, said};
    session::SoFar so_far;
    std::vector<std::string> lines;
    for (std::size_t from = 0, count = 1; from < all.size(); from += count) {
        for (const StoryLine& line : story.tell(std::span{all}.subspan(from), count, so_far))
            lines.push_back(line.text);
    }
    REQUIRE(lines.size() == 3);
    INFO(lines.front() << "\n" << lines.back());
    CHECK(says(lines.front(), whole));
    CHECK_FALSE(says(lines.front(), "(draft"));
    CHECK(says(lines.back(), "(draft"));
    CHECK_FALSE(says(lines.back(), whole));
}

TEST_CASE("what becomes of an agreement at home is told with its short name", "[session][story]") {
    Table table;
    Agreement agreement;
    agreement.version = Shared<DraftVersion>{{table.protocol(), table.kyrgyzstan, 1}};
    agreement.parties = agreement.text().parties;
    Effect effect;
    using What = AgreementChanged::What;
    for (const What what : {What::kRatified, What::kRatificationFailed, What::kCommitted}) {
        effect.change = AgreementChanged{what, table.kyrgyzstan, 0.55, Shared<Agreement>{agreement}};
        table.told = {effect};
        INFO(table.story());
        CHECK(says(table.story(), "Kyrgyzstan"));
        CHECK(says(table.story(), "'Border protocol'"));
        CHECK_FALSE(says(table.story(), "Uzbekistan"));  // who is bound by it was told when it was tabled
    }
}

TEST_CASE("who thinks of leaving is told what becomes of it, and what has lapsed stays told", "[session][story]") {
    Table table;
    DraftText text = table.protocol();
    text.parties.insert(table.kazakhstan);
    const ClauseId returns = *table.s.find<ClauseId>("returns");
    Term paid{returns, default_params(table.s, table.s.clauses[returns].params, text.parties)};
    for (std::size_t i = 0; i < paid.params.size(); ++i) {
        if (table.s.clauses[returns].params[i].type == ParamType::kParty)
            paid.params[i] = static_cast<double>(table.kazakhstan.index());
    }
    text.terms.push_back(paid);
    Agreement agreement;
    agreement.version = Shared<DraftVersion>{{text, table.kyrgyzstan, 1}};
    agreement.parties = text.parties;
    const std::string name = table.s.clauses[returns].name.str();
    CHECK(session::parting_text(table.s, agreement, table.kazakhstan) ==
          "It goes on without you. What you owe of it lapses: " + name + ".");
    CHECK(session::parting_text(table.s, agreement, table.uzbekistan) == "It ends for everybody.");
    CHECK(session::lapsed_lines(table.s, agreement).empty());
    CHECK(session::owed_text(table.s, text, text.terms.size() - 1) ==
          "owed by Kyrgyzstan, Uzbekistan and Kazakhstan (OSCE chair)");
    const ClauseId date = *table.s.find<ClauseId>("exit_date");
    DraftText dated = text;
    dated.terms.push_back({date, default_params(table.s, table.s.clauses[date].params, text.parties)});
    CHECK(session::owed_text(table.s, dated, dated.terms.size() - 1).empty());  // it names nobody: all owe it

    agreement.parties.erase(table.kazakhstan);
    const std::vector<std::string> lapsed = session::lapsed_lines(table.s, agreement);
    REQUIRE(lapsed.size() == 1);
    CHECK(lapsed.front() ==
          "'" + name + "' has lapsed, for who owed it has left: " + table.s.actors[table.kazakhstan].name.str());

    DraftText patrolled = table.protocol();
    patrolled.parties.insert(table.kazakhstan);
    agreement.version = Shared<DraftVersion>{{patrolled, table.kyrgyzstan, 1}};
    agreement.parties = patrolled.parties;
    CHECK(session::parting_text(table.s, agreement, table.kazakhstan) == "It goes on without you.");
}

TEST_CASE("what a draft is called in talk does not tell of one that its hearers may not know", "[session][story]") {
    Table table;
    table.give(Seat::of(table.kyrgyzstan), ProposeDraft{table.protocol(), std::nullopt, {}});
    const DraftId open = table.draft().id;
    DraftText other = table.protocol();
    other.duration = std::max(1, other.duration - 1);
    table.give(Seat::of(table.kyrgyzstan), ProposeDraft{other, ActorSet::just(table.uzbekistan), {}});
    const DraftId hidden = table.draft().id;
    const World known = make_view(table.s, table.game->world(), Seat::of(table.uzbekistan)).world;
    const std::size_t number = session::draft_number(known, open);
    const auto said = [&](Command command) {
        session::put_titles(table.s, known, words_of(table.s), command);
        return command;
    };
    const std::string words = "Nobody should fear draft " + std::to_string(number) + ".";
    const auto told = [&](std::optional<ActorSet> to) { return std::get<Say>(said(Say{words, to})).text; };
    const std::string apart = "; tabled by Kyrgyzstan)";
    CHECK_FALSE(says(told(std::nullopt), apart));
    CHECK_FALSE(says(told(ActorSet::just(table.kazakhstan)), apart));
    CHECK_FALSE(says(told(ActorSet::just(table.kazakhstan) | ActorSet::just(table.kyrgyzstan)), apart));
    CHECK(says(told(ActorSet::just(table.kyrgyzstan)), apart));
    // What goes with a vote is read by all who read the draft.
    const auto reason = [&](DraftId draft) {
        return std::get<VoteOnDraft>(said(VoteOnDraft{draft, 1, Vote::kReject, {}, words})).reason;
    };
    CHECK_FALSE(says(reason(open), apart));
    CHECK(says(reason(hidden), apart));
    // And what goes with a new one by those before whom it is tabled.
    const auto message = [&](std::optional<ActorSet> channel) {
        return std::get<ProposeDraft>(said(ProposeDraft{other, channel, words})).message;
    };
    CHECK_FALSE(says(message(std::nullopt), apart));
    CHECK(says(message(ActorSet::just(table.uzbekistan)), apart));
}

TEST_CASE("a draft that was laid aside in an earlier round is not told apart from", "[session][story]") {
    Table table;
    table.give(Seat::of(table.kyrgyzstan), ProposeDraft{table.protocol(), std::nullopt, {}});
    World world = table.game->world();
    Draft twin = *world.drafts.back();
    const Draft meant = twin;
    twin.id = DraftId{std::size_t{meant.id.value} + 1};
    twin.status = DraftStatus::kRejected;
    world.drafts.push_back(Shared<Draft>{twin});
    const auto called = [&] {
        return session::told_apart(table.s, world, words_of(table.s), meant, {}, session::Naming::kToReader);
    };
    CHECK(says(called(), "tabled by"));  // it has fallen in this round, and is spoken of
    ++world.round;
    CHECK_FALSE(says(called(), "tabled by"));
}
