// What a seat may not know is in no review of that seat: two games that differ in nothing that it may know give it the
// same page and the same tables, to the letter.
#include "report/tables.h"

#include "report_box.h"

using namespace demarche;
using namespace demarche::testing;

namespace {

const char* const kScenario = R"(
scenario { id = "play", api = 1, version = "1", title = "Play", rounds = { "One", "Two", "Three" } }
resource { id = "police", name = "Police" }
actor { id = "north", name = "North", resources = { police = 9 }, colour = "#123456" }
actor { id = "south", name = "South", resources = { police = 9 } }
actor { id = "west", name = "West", resources = { police = 9 } }
constituency { id = "farmers", of = "north", name = "Farmers", support = 50 }
indicator { id = "calm", of = "world", name = "Calm", start = 50, better = "higher" }
indicator { id = "dread", of = "world", name = "Dread", start = 50, better = "lower", visible = "facilitator" }
indicator { id = "purse", of = "actor", name = "Purse", start = 50, better = "higher", visible = "owner" }
institution { id = "pair", name = "Pair", members = { "north", "south" }, rule = rule.unanimity {} }
institution { id = "hall", name = "Hall", members = { "north", "south", "west" }, rule = rule.unanimity {} }
clause { id = "talk", name = "Talk", text = "Talk." }
clause { id = "force", name = "Force", text = "{by} keeps {n}.",
  params = { by = { type = "party" }, n = { type = "integer", min = 1, max = 5, default = 2 } },
  cost = { by = { police = 1 } },
  each_round = function(game, _agreement, params) game:change("purse", params.by, -4 * params.n, "paid for the force") end }
agreement { id = "pact", kind = "treaty", name = "Pact", frameworks = { "pair", "hall" }, parties = { min = 2 },
  clauses = { optional = { "talk", "force" } } }
assurance { id = "calm", name = "Calm word", text = "We keep calm.", kept = function() return nil end }
action { id = "plot", name = "Plot", text = "Plot.", secret = true, apply = function(game, act)
  game:change("purse", act.actor, -10, "a plot") end }
objective { id = "n_purse", of = "north", name = "A full purse", text = "Full.", weight = 1, score = function(game) return game:get("purse", "north") / 100 end }
objective { id = "s_dread", of = "south", name = "Dread of south", text = "Full.", weight = 1, secret = true,
  score = function(game) return game:get("dread") / 100 end }
objective { id = "w_calm", of = "west", name = "Calm of west", text = "Full.", weight = 1, score = function(game) return game:get("calm") / 100 end }
)";

/// A game of three, of which `west` is the reader.
struct Table {
    TemporaryFolder folder;
    std::optional<session::Session> session;
    Table() {
        auto loaded = script::Host::load(script::memory_package("play", {{"play.scenario", kScenario}}));
        if (!loaded) throw std::runtime_error(script::text(loaded.error().front()));
        const ActorSet seats = loaded->host->scenario().playable;
        auto created = session::Session::create(folder / "game.demarche", std::move(loaded->host), {Seed{1}, seats});
        if (!created) throw std::runtime_error(created.error().text());
        session.emplace(std::move(*created));
    }
    [[nodiscard]] const Scenario& s() const { return session->scenario(); }
    [[nodiscard]] ActorId actor(const char* id) const { return *s().find<ActorId>(id); }
    void give(Seat by, const Command& command) {
        const auto done = session->submit(by, command);
        INFO((done ? std::string{} : done.error().text()));
        REQUIRE(done);
    }
    void as(const char* id, const Command& command) { give(Seat::of(actor(id)), command); }
    void advance_to(const char* phase) {
        const auto here = [&] { return s().phases[session->world().phase].id == phase; };
        do {
            give(Seat::clock(), AdvancePhase{});
        } while (!here() && !session->world().ended);
    }
    [[nodiscard]] ActorSet two() const { return ActorSet::just(actor("north")) | ActorSet::just(actor("south")); }
    [[nodiscard]] DraftText pact(const char* framework, ActorSet parties, int force = 0) const {
        DraftText text;
        text.type = AgreementTypeId{0};
        text.framework = *s().find<InstitutionId>(framework);
        text.parties = parties;
        text.terms = {{*s().find<ClauseId>("talk"), {}}};
        if (force > 0)
            text.terms.push_back({*s().find<ClauseId>("force"),
                                  {static_cast<double>(actor("north").index()), static_cast<double>(force)}});
        return text;
    }
    void end() {
        for (int i = 0; i < 60 && !session->world().ended; ++i)
            give(Seat::clock(), AdvancePhase{});
        REQUIRE(session->world().ended);
    }
    [[nodiscard]] std::string read(Seat reader) const {
        const report::Course course = course_of(*session, reader);
        std::string out = report::page(course);
        for (const report::Table& one : report::tables(course))
            out += "\n--- " + one.name + "\n" + one.text;
        return out;
    }
};

/// Where two texts part, for whoever reads a failure.
std::string parting(const std::string& a, const std::string& b) {
    const auto at = static_cast<std::size_t>(std::mismatch(a.begin(), a.end(), b.begin(), b.end()).first - a.begin());
    const std::size_t from = at > 150 ? at - 150 : 0;
    return "one: " + a.substr(from, 400) + "\nother: " + b.substr(from, 400);
}

}  // namespace

TEST_CASE("a seat's review is the same whatever it may not know", "[report][secrets]") {
    Table one, other;
    const ActorId south = one.actor("south");
    for (Table* table : {&one, &other}) {
        const bool more = table == &other;
        table->advance_to("negotiation");
        table->as("north", Say{"To all: good morning.", std::nullopt});
        // Out of west's sight: words, a draft that comes to nothing, a pact in private, an assurance.
        if (more) {
            table->as("north", Say{"A word between the two of us.", ActorSet::just(south)});
            table->as("south", ProposeDraft{table->pact("pair", table->two(), 3), table->two(), "Quietly."});
            table->as("north",
                      VoteOnDraft{table->session->world().drafts.back()->id, 1, Vote::kReject, {}, "Not so much."});
            table->as("south", ProposeDraft{table->pact("pair", table->two(), 1), table->two(), {}});
            table->as("south", VoteOnDraft{table->session->world().drafts.back()->id, 1, Vote::kAccept, "Ours.", {}});
            table->as("north", VoteOnDraft{table->session->world().drafts.back()->id, 1, Vote::kAccept, {}, {}});
            table->as("south", GiveAssurance{AssuranceTypeId{0}, {}, ActorSet::just(table->actor("north"))});
        }
        // In everybody's sight, after what was not.
        table->as("north", ProposeDraft{table->pact("hall", table->s().playable), std::nullopt, "Before all."});
        const DraftId open = table->session->world().drafts.back()->id;
        for (const char* seat : {"north", "south", "west"})
            table->as(seat, VoteOnDraft{open, 1, Vote::kAccept, {}, {}});
        table->give(Seat::facilitator(),
                    SetNumber{*table->s().find_slot("dread"), more ? 90.0 : 10.0, more ? "worse" : "better"});
        table->give(Seat::facilitator(), SetNumber{*table->s().find_slot("calm"), 80, "a quiet night"});
        if (more) table->give(Seat::facilitator(), SetNumber{*table->s().find_slot("purse/south"), 5, "a bill"});
        table->advance_to("decision");
        if (more) table->as("south", TakeAction{*table->s().find<ActionId>("plot"), {}});
        table->end();
    }
    const Seat west = Seat::of(one.actor("west"));
    const std::string told = one.read(west);
    const std::string told_other = other.read(west);
    INFO(parting(told, told_other));
    CHECK((told == told_other));
    INFO(parting(one.read(Seat::observer()), other.read(Seat::observer())));
    CHECK((one.read(Seat::observer()) == other.read(Seat::observer())));

    // And it is no empty page: what the seat may know is there; what it may not is told to whom it concerns.
    CHECK(told.find("good morning") != std::string::npos);
    CHECK(told.find("Before all.") != std::string::npos);
    CHECK(told.find("Calm of west") != std::string::npos);
    CHECK(told.find("a quiet night") != std::string::npos);
    const std::string all = other.read(Seat::facilitator());
    for (const char* secret :
         {"A word between the two of us.", "Quietly.", "Not so much.", "Dread of south", "a bill"}) {
        INFO(secret);
        CHECK(told_other.find(secret) == std::string::npos);
        CHECK(all.find(secret) != std::string::npos);
    }
    CHECK(other.read(Seat::of(south)).find("A word between the two of us.") != std::string::npos);
    CHECK(one.read(Seat::facilitator()) != all);
}

TEST_CASE("a seat's review names nobody's aims but its own, and no score of others", "[report][secrets]") {
    const TemporaryFolder folder;
    const session::Session session = golden_session(folder / "game.demarche", "border_post");
    const Scenario& s = session.scenario();
    for (const ActorId seat : s.playable) {
        const report::Course course = course_of(session, Seat::of(seat));
        REQUIRE(course.outcomes.size() == 1);
        CHECK(course.outcomes.front().actor == seat);
        CHECK_FALSE(course.held);
        const Page page{report::page(course)};
        CHECK(page.all("//section[@aria-labelledby='outcome']//article").size() == 1);
        for (std::size_t slot = 0; slot < s.slots.size(); ++slot) {
            if (course.view.known[slot]) continue;
            CHECK(page.all(("//*[@id='chart-" + std::to_string(slot) + "-t']").c_str()).empty());
        }
    }
}
