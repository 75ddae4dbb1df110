#include "session/workshop.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <cctype>
#include <chrono>
#include <functional>
#include <map>
#include <set>
#include <thread>

#include "authoring/profile.h"
#include "authoring/workbench.h"
#include "model/translated.h"
#include "session/inspect.h"
#include "session/session_box.h"

using namespace demarche;
using namespace demarche::testing;

namespace {

namespace fs = std::filesystem;

/// A copy of Border Post that can be edited.
struct Copy {
    Copy() {
        fs::create_directories(folder / "scripts");
        fs::copy(fs::path{DEMARCHE_SOURCE_DIR} / "scripts" / "border_post", folder / "scripts" / "border_post",
                 fs::copy_options::recursive);
    }
    [[nodiscard]] session::Catalogue catalogue() const {
        return {{folder / "scripts"}, fs::path{DEMARCHE_SOURCE_DIR} / "rules"};
    }
    /// With the program's own words, which no copy has.
    [[nodiscard]] static session::Catalogue catalogue_of_the_tree() {
        return {{fs::path{DEMARCHE_SOURCE_DIR} / "scripts"}, fs::path{DEMARCHE_SOURCE_DIR} / "rules"};
    }
    [[nodiscard]] fs::path file(const std::string& name) const { return folder / "scripts" / "border_post" / name; }
    [[nodiscard]] std::unique_ptr<script::Host> host() const {
        auto host = catalogue().load("border_post");
        INFO((host ? std::string{} : host.error().text()));
        REQUIRE(host);
        return std::move(*host);
    }
    /// Puts another text in the place of one that is there.
    void edit(const std::string& name, const std::string& from, const std::string& to) const {
        std::string all = bytes_of(file(name));
        const std::size_t at = all.find(from);
        INFO(name << ": " << from);
        REQUIRE(at != std::string::npos);
        all.replace(at, from.size(), to);
        write_bytes(file(name), all);
    }
    TemporaryFolder folder;
};

session::Session solo(const Copy& copy, const std::string& name, const std::string& people = R"(["kyrgyzstan"])") {
    auto host = copy.host();
    const ActorSet seats = host->scenario().playable;
    auto session = session::Session::create(copy.folder / name, std::move(host), {Seed{7}, seats});
    REQUIRE(session);
    REQUIRE(session->note("people", people));
    REQUIRE(session->submit(Seat::clock(), AdvancePhase{}));
    return std::move(*session);
}

void say(session::Session& session, const std::string& words) {
    Say command;
    command.text = words;
    REQUIRE(session.submit(Seat::of(*session.scenario().find<ActorId>("kyrgyzstan")), command));
}

bool wait(const std::function<bool()>& done) {
    for (int i = 0; i < 12'000; ++i) {
        if (done()) return true;
        std::this_thread::sleep_for(std::chrono::milliseconds{5});
    }
    return false;
}

session::Chronicle chronicle_of(session::Session& session) {
    session::Chronicle out;
    std::vector<Effect> dealt;
    auto game = game::Game::start(session.host(), session.setup(), &dealt);
    REQUIRE(game);
    out.push_back(std::make_shared<session::Chapter>(
        session::chapter_of(session.scenario(), game->world(), 0, Seat::clock(), nullptr, dealt)));
    auto line = session.line();
    REQUIRE(line);
    for (const session::Entry& entry : *line) {
        auto effects = game->submit(entry.by, entry.command);
        REQUIRE(effects);
        out.push_back(std::make_shared<session::Chapter>(session::chapter_of(
            session.scenario(), game->world(), entry.id, entry.by, &entry.command, std::move(*effects))));
    }
    return out;
}

}  // namespace

// --- the console ---------------------------------------------------------------------------------------------------

TEST_CASE("a line that reads is not logged; one that writes is, by the facilitator, and is replayed",
          "[session][workshop]") {
    const Copy copy;
    const fs::path file = copy.folder / "a.demarche";
    std::uint64_t reached = 0;
    {
        session::Session session = solo(copy, "a.demarche");
        const std::int64_t head = session.head();
        auto read = session::console_line(session, "game:trust('kyrgyzstan', 'uzbekistan')");
        REQUIRE(read);
        CHECK_FALSE(read->written);
        CHECK(session.head() == head);
        const double before = std::stod(read->said.values.front());
        auto written = session::console_line(
            session, "print('now') return game:shift_trust('kyrgyzstan', 'uzbekistan', 7, 'a test of the post')");
        REQUIRE(written);
        REQUIRE(written->written);
        CHECK(written->said.values == std::vector<std::string>{number_text(before + 7)});
        CHECK(written->said.printed == "console:1: now\n");
        CHECK(session.head() == head + 1);
        auto line = session.line();
        REQUIRE(line);
        CHECK(line->back().by == Seat::facilitator());
        CHECK(std::holds_alternative<RunScript>(line->back().command));
        const auto& effects = written->written->effects;
        REQUIRE_FALSE(effects.empty());
        for (const Effect& effect : effects)
            CHECK(effect.cause.kind == Cause::Kind::kFacilitator);
        CHECK(effects.front().reason == Text{"a test of the post"});
        reached = hash(session.world());
    }
    const session::HostFor host_of_copy = [&](const std::string&) {
        return Result<std::unique_ptr<script::Host>>{copy.host()};
    };
    auto again = session::Session::open(file, host_of_copy);
    REQUIRE(again);
    CHECK(hash(again->world()) == reached);
    auto verified = session::Session::verify(file, host_of_copy);
    REQUIRE(verified);
    CHECK(verified->final_hash == reached);
}

TEST_CASE("a line that fails half-way leaves neither World nor log behind", "[session][workshop]") {
    const Copy copy;
    session::Session session = solo(copy, "a.demarche");
    const World before = session.world();
    const std::int64_t head = session.head();
    auto failed = session::console_line(session, "game:shift_trust('kyrgyzstan', 'uzbekistan', 7)\nerror('no')");
    REQUIRE_FALSE(failed);
    CHECK(failed.error().where == "console:2");
    CHECK(session.world() == before);
    CHECK(session.head() == head);
}

TEST_CASE("hooks follow a line of the console as they follow a handler", "[session][workshop]") {
    const Copy copy;
    write_bytes(copy.file("endings.lua"),
                bytes_of(copy.file("endings.lua")) +
                    "\nindicator { id = 'gauge', of = 'world', name = 'Gauge', start = 10, marks = { 50 } }\n"
                    "on('indicator_crossed', function(game, event) if event.indicator == 'gauge' then "
                    "game:store('crossed', event.direction) end end)\n");
    session::Session session = solo(copy, "a.demarche");
    REQUIRE(session::console_line(session, "game:change('gauge', nil, 60)"));
    const Memory* flag = session.world().remembered("crossed", "");
    REQUIRE(flag != nullptr);
    CHECK(flag->value == MemoryValue{std::string{"up"}});
}

TEST_CASE("only the facilitator runs a line of script", "[session][workshop]") {
    const Copy copy;
    session::Session session = solo(copy, "a.demarche");
    const RunScript line{"game:round()"};
    for (const Seat seat : {Seat::of(ActorId{std::size_t{0}}), Seat::observer(), Seat::clock()}) {
        auto refused = session.submit(seat, line);
        REQUIRE_FALSE(refused);
        CHECK(refused.error().code == ErrorCode::kNotYourSeat);
    }
    CHECK_FALSE(session.submit(Seat::facilitator(), RunScript{""}));
    CHECK_FALSE(session.submit(Seat::facilitator(), RunScript{std::string(kMaxScript + 1, ' ')}));
    CHECK(session.submit(Seat::facilitator(), line));
}

// --- a new scenario, and a replay of the log -----------------------------------------------------------------------

TEST_CASE("an edit that changes nothing of play replays everything, and the recorded file stays as it was",
          "[session][workshop]") {
    const Copy copy;
    session::Session old = solo(copy, "old.demarche");
    say(old, "one");
    say(old, "two");
    const std::string recorded = bytes_of(copy.folder / "old.demarche");
    copy.edit("scenario.lua", "-- Border Post:", "-- Border Post, edited:");
    auto moved = session::replay_onto(old, copy.host(), copy.folder / "new.demarche");
    REQUIRE(moved);
    CHECK(moved->replayed.given == 3);
    CHECK(moved->replayed.done == 3);
    CHECK_FALSE(moved->replayed.refused);
    CHECK_FALSE(moved->replayed.differs_at);
    CHECK(moved->replayed.text() == "all 3 commands were replayed; what has happened is as it was");
    CHECK(moved->session.world() == old.world());
    CHECK(moved->session.scenario().content_hash != old.scenario().content_hash);
    CHECK(moved->session.noted("workshop") == "true");
    CHECK_FALSE(old.noted("workshop"));
    CHECK(moved->session.noted("people") == old.noted("people"));
    CHECK(bytes_of(copy.folder / "old.demarche") == recorded);
    // It is a session like any other.
    say(moved->session, "three");
    const std::uint64_t reached = hash(moved->session.world());
    moved = tl::unexpected<Error>(Error{});
    auto again = session::Session::open(copy.folder / "new.demarche", [&](const std::string&) {
        return Result<std::unique_ptr<script::Host>>{copy.host()};
    });
    REQUIRE(again);
    CHECK(hash(again->world()) == reached);
}

TEST_CASE("an edit of a number replays everything to another World, and says from where on", "[session][workshop]") {
    const Copy copy;
    session::Session old = solo(copy, "old.demarche");
    say(old, "one");
    write_bytes(copy.file("endings.lua"),
                bytes_of(copy.file("endings.lua")) +
                    "\nindicator { id = 'gauge', of = 'world', name = 'Gauge', start = 10 }\n");
    auto moved = session::replay_onto(old, copy.host(), copy.folder / "new.demarche");
    REQUIRE(moved);
    CHECK(moved->replayed.done == 2);
    CHECK(moved->replayed.differs_at == 0);
    CHECK(moved->session.world() != old.world());
    CHECK(moved->session.scenario().find<IndicatorId>("gauge"));
}

TEST_CASE("commands are replayed as far as they are valid, and the first that is not is named with its reason",
          "[session][workshop]") {
    const Copy copy;
    session::Session old = solo(copy, "old.demarche");
    say(old, "one");
    REQUIRE(session::console_line(old, "game:change('gauge_of_the_test', nil, 1)").has_value() == false);
    write_bytes(copy.file("endings.lua"),
                bytes_of(copy.file("endings.lua")) +
                    "\nindicator { id = 'gauge', of = 'world', name = 'Gauge', start = 10 }\n");
    auto with_gauge = session::replay_onto(old, copy.host(), copy.folder / "gauge.demarche");
    REQUIRE(with_gauge);
    session::Session& between = with_gauge->session;
    REQUIRE(session::console_line(between, "game:change('gauge', nil, 5)"));
    say(between, "after it");
    // The gauge is taken out again: the line that moved it means nothing any more.
    const std::string all = bytes_of(copy.file("endings.lua"));
    write_bytes(copy.file("endings.lua"), all.substr(0, all.find("\nindicator { id = 'gauge'")));
    auto moved = session::replay_onto(between, copy.host(), copy.folder / "without.demarche");
    REQUIRE(moved);
    CHECK(moved->replayed.given == 4);
    CHECK(moved->replayed.done == 2);
    REQUIRE(moved->replayed.refused);
    CHECK(moved->replayed.refused_command == "script");
    CHECK(moved->replayed.refused_seat == "facilitator");
    CHECK(
        moved->replayed.text().starts_with("2 of 4 commands replayed; number 3 (script of facilitator) was refused: "));
    CHECK(moved->replayed.text().find("there is no indicator 'gauge'") != std::string::npos);
    CHECK(moved->session.head() == 2);
}

TEST_CASE("definitions may come and change places: commands go by names", "[session][workshop]") {
    const Copy copy;
    session::Session old = solo(copy, "old.demarche");
    const Scenario& s = old.scenario();
    const ActorId me = *s.find<ActorId>("kyrgyzstan");
    Say words;
    words.text = "to one";
    words.to = ActorSet{};
    words.to->insert(*s.find<ActorId>("kazakhstan"));
    REQUIRE(old.submit(Seat::of(me), words));
    // A new actor before all others moves every id.
    copy.edit("scenario.lua", "require \"border_post.world\"",
              "actor { id = \"aaa\", name = \"A newcomer\", playable = false }\nrequire \"border_post.world\"");
    auto moved = session::replay_onto(old, copy.host(), copy.folder / "new.demarche");
    REQUIRE(moved);
    const Scenario& now = moved->session.scenario();
    CHECK(now.find<ActorId>("kyrgyzstan") != me);
    CHECK(moved->replayed.done == moved->replayed.given);
    auto line = moved->session.line();
    REQUIRE(line);
    CHECK(line->back().by == Seat::of(*now.find<ActorId>("kyrgyzstan")));
    const auto* said = std::get_if<Say>(&line->back().command);
    REQUIRE(said != nullptr);
    CHECK(said->to->contains(*now.find<ActorId>("kazakhstan")));
    CHECK(said->to->size() == 1);
}

TEST_CASE("a seat whose actor is gone is named, and the game goes on without it", "[session][workshop]") {
    const Copy copy;
    session::Session old = solo(copy, "old.demarche");
    const std::size_t seats = static_cast<std::size_t>(old.setup().seated.size());
    std::string actors = bytes_of(copy.file("actors.lua"));
    const std::size_t at = actors.find("id = \"kazakhstan\"");
    REQUIRE(at != std::string::npos);
    actors.insert(at, "playable = false, ");
    write_bytes(copy.file("actors.lua"), actors);
    auto moved = session::replay_onto(old, copy.host(), copy.folder / "new.demarche");
    REQUIRE(moved);
    CHECK(moved->replayed.lost_seats == std::vector<std::string>{"kazakhstan"});
    CHECK(static_cast<std::size_t>(moved->session.setup().seated.size()) == seats - 1);
    CHECK(moved->replayed.text().find("no seat any more: kazakhstan") != std::string::npos);
}

TEST_CASE("a whole game is replayed to the same end", "[session][workshop]") {
    const Copy copy;
    session::Session old = solo(copy, "old.demarche", "[]");
    play_out(old);
    auto moved = session::replay_onto(old, copy.host(), copy.folder / "new.demarche");
    REQUIRE(moved);
    CHECK(moved->replayed.done == moved->replayed.given);
    CHECK(moved->replayed.given > 20);
    CHECK(moved->session.world() == old.world());

    // The inspector: no row has changed without a reason, and every number has its row.
    const Scenario& s = old.scenario();
    const session::Chronicle chronicle = chronicle_of(old);
    auto dealt = old.world_at(0);
    REQUIRE(dealt);
    std::map<std::string, std::string> before;
    for (const session::WorldRow& row : session::rows_of(s, *dealt))
        before[row.key] = row.value;
    std::size_t numbers = 0;
    std::size_t changed = 0;
    for (const session::WorldRow& row : session::rows_of(s, old.world())) {
        if (row.slot) {
            ++numbers;
            CHECK(row.value == number_text(old.world().numbers[*row.slot]));
        }
        if (row.key == "now/effects" || before[row.key] == row.value) continue;
        ++changed;
        INFO(row.key << ": " << before[row.key] << " -> " << row.value);
        const auto reasons = session::reasons_of(s, old.world(), chronicle, row.key);
        CHECK_FALSE(reasons.empty());
        if (!reasons.empty()) CHECK_FALSE(reasons.front().cause.empty());
    }
    CHECK(changed > 20);
    const std::size_t diagonal = s.relations.size() * s.actors.size();
    CHECK(numbers == s.slots.size() - diagonal);
}

// --- in the reader's language -------------------------------------------------------------------------------------

namespace {

/// The Latin words of a text that are no ids of the scenario, for a Russian reader.
std::string foreign(const std::set<std::string>& ids, const std::string& text) {
    std::string out;
    std::string word;
    for (const char c : text + " ") {
        const auto byte = static_cast<unsigned char>(c);
        if (std::isalnum(byte) != 0 || c == '_' || c == ':') {
            word += c;
            continue;
        }
        while (!word.empty() && word.back() == ':')
            word.pop_back();
        const bool latin = std::any_of(word.begin(), word.end(), [](char l) { return l >= 'a' && l <= 'z'; });
        if (latin && word.find('_') == std::string::npos && !ids.contains(word)) out += " " + word;
        word.clear();
    }
    return out;
}

std::set<std::string> ids_of(const Scenario& s) {
    std::set<std::string> out{"true", "false", "facilitator", "clock"};
    const auto all = [&](const auto& definitions) {
        for (const auto& one : definitions)
            out.insert(one.id);
    };
    all(s.actors);
    all(s.resources);
    all(s.phases);
    all(s.endings);
    all(s.decks);
    all(s.places);
    for (const ClauseDef& clause : s.clauses) {
        out.insert(clause.id);
        for (const ParamDef& param : clause.params)
            out.insert(param.name);
    }
    for (const CardDef& card : s.cards) {
        out.insert(card.id);
        for (const ChoiceDef& choice : card.choices)
            out.insert(choice.id);
    }
    for (const ActionDef& action : s.actions)
        out.insert(action.id);
    return out;
}

}  // namespace

TEST_CASE("the inspector and what is said of a replay are in the reader's words; ids stay ids",
          "[session][workshop][inspect]") {
    const Copy copy;
    session::Session old = solo(copy, "old.demarche", "[]");
    play_out(old);
    const Words words = copy.catalogue_of_the_tree().words("ru", "border_post");
    const auto russian = translated(old.scenario(), words);
    const std::set<std::string> ids = ids_of(old.scenario());
    CHECK(foreign(ids, "члены: kazakhstan, and so on") == " and so on");
    const session::Chronicle chronicle = chronicle_of(old);
    std::size_t rows = 0;
    std::size_t reasons = 0;
    for (const session::WorldRow& row : session::rows_of(*russian, old.world())) {
        ++rows;
        INFO(row.key << ": " << row.name << ": " << row.value);
        if (row.section == session::Section::kStreams) continue;  // of names and hexadecimal digits
        CHECK(foreign(ids, row.value) == "");
        CHECK(words.tr_marked(session::title(row.section)) != session::title(row.section));
        if (row.section != session::Section::kFlags && row.section != session::Section::kDecks)
            CHECK(foreign(ids, row.name) == "");
        for (const session::Reason& reason : session::reasons_of(*russian, old.world(), chronicle, row.key, 5)) {
            ++reasons;
            CHECK(foreign(ids, reason.cause) == "");
        }
    }
    CHECK(rows > 100);
    CHECK(reasons > 50);
    const auto row = session::rows_of(*russian, old.world()).front();
    CHECK(session::matches(row, "раунд"));
    CHECK(session::matches(row, "РАУНД"));

    session::Replayed replayed;
    replayed.given = 14;
    replayed.done = 12;
    replayed.refused = Error{ErrorCode::kUnknownDraft, "there is no such indicator", "/number", {}};
    replayed.refused_command = "vote";
    replayed.refused_seat = "kyrgyzstan";
    replayed.lost_seats = {"kazakhstan"};
    replayed.differs_at = 5;
    CHECK(replayed.text() ==
          "12 of 14 commands replayed; number 13 (vote of kyrgyzstan) was refused: /number: there is no such "
          "indicator; no seat any more: kazakhstan; what has happened is another from command 5 on");
    CHECK(replayed.text(words) ==
          "повторено команд: 12 из 14; команда 13 (vote, kyrgyzstan) отклонена: /number: такого показателя нет; места "
          "больше нет: kazakhstan; начиная с команды 5 всё идёт иначе");
}

// --- who may -------------------------------------------------------------------------------------------------------

TEST_CASE("a game that several people play, or nobody knows who, is never opened in the workshop",
          "[session][workshop]") {
    const Copy copy;
    session::Session two = solo(copy, "two.demarche", R"(["kyrgyzstan","uzbekistan"])");
    auto refused = session::replay_onto(two, copy.host(), copy.folder / "new.demarche");
    REQUIRE_FALSE(refused);
    CHECK(refused.error().code == ErrorCode::kNotAllowed);
    CHECK(refused.error().message.find("2 people play") != std::string::npos);
    CHECK_FALSE(fs::exists(copy.folder / "new.demarche"));
    session::Session unknown = solo(copy, "unknown.demarche", "null");
    CHECK_FALSE(session::may_open_in_workshop(unknown));
    session::Session watched = solo(copy, "watched.demarche", "[]");
    CHECK(session::may_open_in_workshop(watched));
    // Another scenario is no new state of this one.
    auto other = session::replay_onto(watched, host_of("kyrgyz_crisis"), copy.folder / "other.demarche");
    REQUIRE_FALSE(other);
    CHECK(other.error().code == ErrorCode::kWrongVersion);
}

// --- the inspector -------------------------------------------------------------------------------------------------

TEST_CASE("a number walks back to its causes, the newest first", "[session][workshop][inspect]") {
    const Copy copy;
    session::Session session = solo(copy, "a.demarche");
    REQUIRE(session::console_line(session, "game:shift_trust('kyrgyzstan', 'uzbekistan', 7, 'first')"));
    REQUIRE(session::console_line(session, "game:shift_trust('kyrgyzstan', 'uzbekistan', -2, 'second')"));
    REQUIRE(session::console_line(session, "game:store('truce', true, 'kyrgyzstan')"));
    const session::Chronicle chronicle = chronicle_of(session);
    const auto reasons =
        session::reasons_of(session.scenario(), session.world(), chronicle, "trust/kyrgyzstan/uzbekistan");
    REQUIRE(reasons.size() >= 2);
    CHECK(reasons[0].cause == "second (the facilitator)");
    CHECK(reasons[0].what.ends_with("(-2)"));
    CHECK(reasons[0].given == "script of facilitator");
    CHECK(reasons[1].cause == "first (the facilitator)");
    const auto rows = session::rows_of(session.scenario(), session.world());
    const auto flag =
        std::find_if(rows.begin(), rows.end(), [](const auto& row) { return row.key == "flag/truce/kyrgyzstan"; });
    REQUIRE(flag != rows.end());
    CHECK(flag->value == "true");
    CHECK(session::reasons_of(session.scenario(), session.world(), chronicle, flag->key).size() == 1);
    CHECK(session::matches(*flag, "TRUCE  kyrg"));
    CHECK_FALSE(session::matches(*flag, "truce uzbekistan"));
    CHECK(session::matches(*flag, ""));
}

// --- what functions cost -------------------------------------------------------------------------------------------

TEST_CASE("the dearest function of a scenario is found, at its place", "[session][workshop][profile]") {
    const Copy copy;
    write_bytes(copy.file("endings.lua"),
                bytes_of(copy.file("endings.lua")) +
                    "\non('round_start', function(game, event)\n  local t = {}\n  for i = 1, 1000000 "
                    "do t[1] = i end\nend)\n");
    auto host = copy.host();
    auto measured = authoring::profile_games(*host, 1, 2, [](int) { return true; });
    REQUIRE(measured);
    CHECK(measured->games == 2);
    const auto costs = measured->profile.costs(*host);
    REQUIRE(costs.size() > 10);
    CHECK(costs.front().place.file == "border_post/endings.lua");
    CHECK(costs.front().what.find("round_start") != std::string::npos);
    CHECK(costs.front().calls >= 8);
    CHECK(costs.front().most > 1'000'000);
    CHECK(costs.front().bytes > 0);
    CHECK(std::is_sorted(costs.begin(), costs.end(), [](const auto& a, const auto& b) { return a.work > b.work; }));
    // The same again does the same work, and a host that nobody observes tells nothing.
    auto again = authoring::profile_games(*host, 1, 2, [](int) { return true; });
    REQUIRE(again);
    CHECK(again->profile.costs(*host).front().work == costs.front().work);
    auto stopped = authoring::profile_games(*host, 1, 50, [](int) { return false; });
    REQUIRE(stopped);
    CHECK(stopped->stopped);
    CHECK(stopped->games == 0);
}

// --- the bench -----------------------------------------------------------------------------------------------------

TEST_CASE("the bench reads what is saved, says what is wrong with it, and goes on when it is mended",
          "[session][workshop][bench]") {
    const Copy copy;
    authoring::CheckOptions quick;
    quick.games = 1;
    quick.seconds = 5;
    authoring::Workbench bench{copy.catalogue(), copy.folder / "scripts" / "border_post", [] {}, quick};
    REQUIRE(wait([&] { return bench.state().loads == 1; }));
    CHECK(bench.state().sound);
    CHECK(bench.state().title == "Border Post");
    auto first = bench.take_fresh();
    REQUIRE(first);
    CHECK(first->host->scenario().content_hash == first->second->scenario().content_hash);
    CHECK_FALSE(bench.take_fresh());
    CHECK(bench.state().files->size() > 10);
    REQUIRE(wait([&] { return !bench.state().checking; }));
    CHECK(bench.state().seconds > 0);
    CHECK(bench.path_of("border_post/cards.lua") == copy.file("cards.lua"));
    CHECK(bench.path_of("rules/missions.lua").filename() == "missions.lua");
    CHECK(bench.path_of("border_post/no_such.lua").empty());

    // A mistake is found when it is saved, with its place; what was read before stays usable.
    const std::string good = bytes_of(copy.file("cards.lua"));
    write_bytes(copy.file("cards.lua"), "local x = = 1\n" + good);
    REQUIRE(wait([&] { return bench.state().loads == 2; }));
    CHECK_FALSE(bench.state().sound);
    REQUIRE_FALSE(bench.state().findings->empty());
    CHECK(bench.state().findings->front().file == "border_post/cards.lua");
    CHECK(bench.state().findings->front().line == 1);
    CHECK_FALSE(bench.take_fresh());
    bench.measure(1);
    CHECK_FALSE(bench.state().measuring);
    CHECK_FALSE(bench.state().cannot_measure.empty());

    // Mended, and read by hand while nobody watches.
    bench.set_watching(false);
    write_bytes(copy.file("cards.lua"), good + "-- mended\n");
    bench.reload();
    REQUIRE(wait([&] { return bench.state().loads == 3; }));
    CHECK(bench.state().sound);
    auto mended = bench.take_fresh();
    REQUIRE(mended);
    CHECK(mended->by_hand);
    CHECK(mended->host->scenario().content_hash != first->host->scenario().content_hash);

    bench.measure(2);
    CHECK(bench.state().measuring);
    REQUIRE(wait([&] { return !bench.state().measuring; }));
    CHECK(bench.state().measured == 2);
    CHECK(bench.state().costs->size() > 10);
    // It is broken off when the bench is cleared, whatever runs.
    bench.measure(100'000);
}
