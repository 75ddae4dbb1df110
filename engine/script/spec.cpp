#include "script/spec.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <nlohmann/json.hpp>

#include "diplomacy/voting.h"
#include "script/game_object.h"
#include "script/loader_record.h"
#include "script/lua_util.h"
#include "script/script_text.h"
#include "script/spec_values.h"
#include "script/table_keys.h"

namespace demarche::script {

using nlohmann::json;

namespace {

constexpr const char* kPlayType = "demarche.play";
constexpr const char* kSeatType = "demarche.seat";

// An example plays whole games, so it may do more than one event of a game: some seconds of work. What the scenario's
// own functions do meanwhile is limited as in play.
constexpr std::int64_t kExampleWork = 200'000'000;
constexpr double kExampleSeconds = 120;
// What games cost an example, so that an endless loop of commands ends too.
constexpr std::int64_t kStartWork = 200'000;
constexpr std::int64_t kCommandWork = 20'000;
constexpr std::int64_t kAdvanceWork = 50'000;
constexpr std::int64_t kQuestionWork = 2'000;

constexpr std::size_t kMostExamples = 1000;

/// What `play` and `play:as(...)` are: a number of a game, and an actor.
struct Ref {
    std::size_t game = 0;
    std::size_t actor = 0;
};

/// A Lua state in which one file of specs is read, and one of its examples run.
class Bench {
 public:
    Bench(const PackageFiles& package, const Scenario& scenario)
        : package_(package), scenario_(scenario), recorder_(package.name()) {}

    Result<void> read(const std::string& file, const std::string& text, std::size_t wanted);
    Result<void> run(SpecTable& table);
    [[nodiscard]] std::vector<SpecExample> take_examples() { return std::move(examples_); }

    // the bindings
    static Bench& of(lua_State* L) { return *static_cast<Bench*>(lua_touserdata(L, lua_upvalueindex(1))); }
    int describe(lua_State* L);
    int it(lua_State* L);
    int start(lua_State* L);
    int as(lua_State* L);
    int reader(lua_State* L);
    int advance(lua_State* L);
    int missing(lua_State* L);
    int draft(lua_State* L);
    int score(lua_State* L);
    int ending(lua_State* L);
    int view(lua_State* L);
    int log(lua_State* L);
    int errors(lua_State* L);
    int propose(lua_State* L);
    int amend(lua_State* L);
    int vote(lua_State* L, Vote vote);
    int withdraw(lua_State* L);
    int act(lua_State* L);
    int play_card(lua_State* L);
    int choose(lua_State* L);
    int commit(lua_State* L);
    int breach(lua_State* L);
    int assure(lua_State* L);
    int say(lua_State* L);
    int ready(lua_State* L);

 private:
    void define(lua_State* L);
    void define_methods(lua_State* L, const char* type, std::span<const luaL_Reg> methods);
    [[nodiscard]] SpecGame& game(lua_State* L) const;
    [[nodiscard]] const Ref& seat(lua_State* L) const;
    std::optional<DraftId> give(lua_State* L, const json& command);
    [[nodiscard]] static std::int64_t instance(lua_State* L, int argument, std::string_view what);
    [[nodiscard]] const Draft& draft_of(lua_State* L, int argument) const;

    const PackageFiles& package_;
    const Scenario& scenario_;
    Recorder recorder_;  ///< The environment's calls point to it: it outlives the sandbox.
    IdStrings ids_;
    GameObject readers_;
    std::vector<std::string> path_;  ///< The `describe`s that are open.
    std::vector<SpecExample> examples_;
    std::size_t wanted_ = 0;
    int body_ = LUA_NOREF;
    bool running_ = false;
    SpecTable* table_ = nullptr;
    std::vector<SpecGame*> games_;
    std::unique_ptr<Sandbox> sandbox_;
};

template <int (Bench::*Method)(lua_State*)>
int call(lua_State* L) {
    return (Bench::of(L).*Method)(L);
}
template <Vote kVote>
int call_vote(lua_State* L) {
    return Bench::of(L).vote(L, kVote);
}

/// Refuses fields that nobody would read.
void check_fields(lua_State* L, int index, std::string_view what, std::span<const std::string_view> known) {
    check_table(L, index);
    push_readable(L, index);
    KeyList keys;
    list_keys(L, -1, keys);
    lua_pop(L, 1);
    const auto refuse = [&](const std::string& field) {
        const std::vector<std::string> names(known.begin(), known.end());
        raise(L, fmt::format("{} has no field '{}'; it has {}{}", what, field, list_text(names),
                             did_you_mean(field, known)));
    };
    if (keys.sequence > 0) refuse("1");
    for (const TableKey& key : keys.others) {
        if (key.kind != TableKey::Kind::kString) refuse(key.kind == TableKey::Kind::kBoolean ? "true" : "a number");
        if (std::find(known.begin(), known.end(), key.text) == known.end()) refuse(printable(key.text, 60));
    }
}

/// A path of a message as Lua writes it: "/clauses/0/officers" -> "clauses[1].officers".
std::string lua_path(std::string_view path) {
    std::string out;
    while (!path.empty()) {
        if (path.front() == '/') path.remove_prefix(1);
        const std::string_view part = path.substr(0, path.find('/'));
        path.remove_prefix(part.size());
        if (!part.empty() && part.size() < 7 && part.find_first_not_of("0123456789") == std::string_view::npos) {
            out += fmt::format("[{}]", std::stoi(std::string{part}) + 1);
        } else {
            out += (out.empty() ? "" : ".") + std::string{part};
        }
    }
    return out;
}

[[noreturn]] void refuse_command(lua_State* L, const Error& error) {
    const std::string where = error.where.starts_with('/') ? lua_path(error.where) : error.where;
    raise(L, where.empty() ? error.message : fmt::format("{}: {}", where, error.message));
}

// -- the environment
// -----------------------------------------------------------------------------------------------------

Result<void> Bench::read(const std::string& file, const std::string& text, std::size_t wanted) {
    wanted_ = wanted;
    Limits limits;
    limits.load_work = std::max(limits.load_work, kExampleWork);
    limits.event_work = kExampleWork;
    limits.deadline_s = kExampleSeconds;
    auto sandbox = Sandbox::create(limits, [this](std::string_view name) -> Result<std::optional<ModuleText>> {
        Result<std::optional<PackageFiles::Module>> found = package_.find(name);
        if (!found) return tl::unexpected<Error>(found.error());
        if (!*found) return std::optional<ModuleText>{};
        return ModuleText{std::move((*found)->text), std::move((*found)->display_name)};
    });
    if (!sandbox) return tl::unexpected<Error>(sandbox.error());
    sandbox_ = std::move(*sandbox);
    if (auto done = sandbox_->enter(Work::kLoad, [&](lua_State* L) { define(L); }); !done) return done;
    return sandbox_->run_chunk({text, file}, Work::kLoad);
}

void Bench::define_methods(lua_State* L, const char* type, std::span<const luaL_Reg> methods) {
    static constexpr luaL_Reg kNone[] = {{nullptr, nullptr}};
    define_object_type(L, type, kNone);
    luaL_getmetatable(L, type);
    lua_newtable(L);
    for (const luaL_Reg& method : methods) {
        lua_pushlightuserdata(L, this);
        lua_pushcclosure(L, method.func, 1);
        lua_setfield(L, -2, method.name);
    }
}

void Bench::define(lua_State* L) {
    define_script_objects(L);
    recorder_.define_environment(L);
    ids_.build(L, scenario_);
    readers_.build(L, scenario_, ids_);
    static constexpr luaL_Reg kPlay[] = {
        {"as", bound<call<&Bench::as>>},           {"advance", bound<call<&Bench::advance>>},
        {"missing", bound<call<&Bench::missing>>}, {"draft", bound<call<&Bench::draft>>},
        {"score", bound<call<&Bench::score>>},     {"ending", bound<call<&Bench::ending>>},
        {"view", bound<call<&Bench::view>>},       {"log", bound<call<&Bench::log>>},
        {"errors", bound<call<&Bench::errors>>},
    };
    static constexpr luaL_Reg kSeat[] = {
        {"propose", bound<call<&Bench::propose>>},
        {"amend", bound<call<&Bench::amend>>},
        {"accept", bound<call_vote<Vote::kAccept>>},
        {"reject", bound<call_vote<Vote::kReject>>},
        {"abstain", bound<call_vote<Vote::kAbstain>>},
        {"withdraw", bound<call<&Bench::withdraw>>},
        {"act", bound<call<&Bench::act>>},
        {"play_card", bound<call<&Bench::play_card>>},
        {"choose", bound<call<&Bench::choose>>},
        {"commit", bound<call<&Bench::commit>>},
        {"breach", bound<call<&Bench::breach>>},
        {"assure", bound<call<&Bench::assure>>},
        {"say", bound<call<&Bench::say>>},
        {"ready", bound<call<&Bench::ready>>},
    };
    define_methods(L, kPlayType, kPlay);
    readers_.push(L);
    const int readers = lua_gettop(L);
    for (const GameMethod& method : game_readers()) {
        lua_pushlightuserdata(L, this);
        lua_getfield(L, readers, method.name);
        lua_pushcclosure(L, bound<call<&Bench::reader>>, 2);
        lua_setfield(L, readers - 1, method.name);
    }
    lua_pop(L, 1);
    lua_setfield(L, -2, "__index");
    lua_pop(L, 1);
    define_methods(L, kSeatType, kSeat);
    lua_setfield(L, -2, "__index");
    lua_pop(L, 1);
    static constexpr luaL_Reg kGlobals[] = {
        {"describe", bound<call<&Bench::describe>>},
        {"it", bound<call<&Bench::it>>},
        {"start", bound<call<&Bench::start>>},
    };
    for (const luaL_Reg& global : kGlobals) {
        lua_pushlightuserdata(L, this);
        lua_pushcclosure(L, global.func, 1);
        Sandbox::of(L).define_global(global.name);
    }
    push_expect(L);
    Sandbox::of(L).define_global("expect");
}

Result<void> Bench::run(SpecTable& table) {
    if (body_ == LUA_NOREF) return fail(ErrorCode::kInternal, "the file has no such example any more");
    table_ = &table;
    running_ = true;
    return sandbox_->enter(Work::kEvent, [&](lua_State* L) {
        lua_rawgeti(L, LUA_REGISTRYINDEX, body_);
        lua_call(L, 0, 0);
    });
}

// -- functions of a file
// -------------------------------------------------------------------------------------------------

int Bench::describe(lua_State* L) {
    if (running_) raise(L, "describe(...) cannot stand inside of it(...)");
    const std::string name{check_text(L, 1, 200)};
    if (lua_type(L, 2) != LUA_TFUNCTION) raise_argument(L, 2, "a function expected");
    path_.push_back(name);
    lua_settop(L, 2);
    lua_call(L, 0, 0);
    path_.pop_back();
    return 0;
}

int Bench::it(lua_State* L) {
    if (running_) raise(L, "it(...) cannot stand inside of another it(...)");
    const std::string name{check_text(L, 1, 200)};
    if (lua_type(L, 2) != LUA_TFUNCTION) raise_argument(L, 2, "a function expected");
    if (examples_.size() >= kMostExamples) {
        raise(L, fmt::format("a file has at most {} examples; split it", kMostExamples));
    }
    if (examples_.size() == wanted_) {
        lua_settop(L, 2);
        body_ = luaL_ref(L, LUA_REGISTRYINDEX);
    }
    std::string whole;
    for (const std::string& part : path_)
        whole += part + ": ";
    const ScriptPlace place = script_place(L);
    examples_.push_back({whole + name, {place.file, place.line}});
    return 0;
}

int Bench::start(lua_State* L) {
    if (!running_) raise(L, "start(...) belongs inside of it(...): each example starts its own games");
    SpecStart how;
    if (!lua_isnoneornil(L, 1)) {
        static constexpr std::array<std::string_view, 3> kFields = {"seed", "seats", "at"};
        check_fields(L, 1, "start { ... }", kFields);
        if (const auto seed = integer_field(L, 1, "seed", 0, std::numeric_limits<std::int64_t>::max())) {
            how.seed.value = static_cast<std::uint64_t>(*seed);
        }
        if (const auto at = text_field(L, 1, "at", 100)) {
            const std::size_t phase = scenario_.phase_index(*at);
            if (phase >= scenario_.phases.size()) {
                raise(L, fmt::format("at = '{}': there is no such phase{}", printable(*at, 60),
                                     did_you_mean(*at, ids_.names(Kind::kPhase))));
            }
            how.at = phase;
        }
        if (raw_field(L, 1, "seats") != LUA_TNIL) {
            if (lua_type(L, -1) != LUA_TTABLE) raise(L, "seats = { actor = \"ai\" } expected");
            push_readable(L, -1);
            const int seats = lua_gettop(L);
            KeyList keys;
            list_keys(L, seats, keys);
            if (keys.sequence > 0) raise(L, "seats = { actor = \"ai\" }: the keys are actors' ids");
            for (const TableKey& key : keys.others) {
                push_key(L, key);
                const std::size_t actor = ids_.find(L, -1, Kind::kActor);
                lua_pushvalue(L, -1);
                lua_rawget(L, seats);
                const std::string value = spelled(L, -1);
                if (actor == IdStrings::kNone) {
                    lua_pop(L, 1);
                    readers_.refuse_id(L, lua_gettop(L), Kind::kActor);
                }
                if (!scenario_.playable.contains(ActorId{actor})) {
                    raise(L, fmt::format("'{}' has no seat: it is played by its script", key.text));
                }
                if (value != "\"ai\"") {
                    raise(L, fmt::format("seats.{} = {}: a seat is given to \"ai\", or left out for the spec to play",
                                         key.text, value));
                }
                how.ai.insert(ActorId{actor});
                lua_settop(L, seats);
            }
        }
    }
    Sandbox::of(L).charge(kStartWork);
    const Result<SpecGame*> started = table_->start(how);
    if (!started) refuse_command(L, started.error());
    games_.push_back(*started);
    auto* const ref = static_cast<Ref*>(lua_newuserdatauv(L, sizeof(Ref), 0));
    *ref = Ref{games_.size() - 1, 0};
    luaL_setmetatable(L, kPlayType);
    return 1;
}

// -- play
// ----------------------------------------------------------------------------------------------------------------

SpecGame& Bench::game(lua_State* L) const {
    const auto* const ref = static_cast<const Ref*>(luaL_testudata(L, 1, kPlayType));
    if (ref == nullptr) raise(L, "this is a method of what start(...) gives: write play:name(...), with a colon");
    return *games_[ref->game];
}

int Bench::as(lua_State* L) {
    static_cast<void>(game(L));
    const ActorId actor = readers_.check_actor(L, 2);
    const Ref ref{static_cast<const Ref*>(lua_touserdata(L, 1))->game, actor.index()};
    *static_cast<Ref*>(lua_newuserdatauv(L, sizeof(Ref), 0)) = ref;
    luaL_setmetatable(L, kSeatType);
    return 1;
}

int Bench::reader(lua_State* L) {
    const SpecGame& play = game(L);
    const GameObject::Scope scope(readers_, {&play.world(), nullptr, "a spec"});
    const int arguments = lua_gettop(L);
    readers_.push(L);
    lua_replace(L, 1);
    lua_pushvalue(L, lua_upvalueindex(2));
    lua_insert(L, 1);
    lua_call(L, arguments, LUA_MULTRET);
    return lua_gettop(L);
}

int Bench::advance(lua_State* L) {
    SpecGame& play = game(L);
    static constexpr std::array<std::string_view, 2> kFields = {"to", "rounds"};
    check_fields(L, 2, "advance { ... }", kFields);
    const auto to = text_field(L, 2, "to", 100);
    const auto rounds = integer_field(L, 2, "rounds", 1, 1000);
    if (to.has_value() == rounds.has_value()) raise(L, "advance needs to = a phase, or rounds = a number");
    Result<void> done;
    if (to) {
        const std::size_t phase = scenario_.phase_index(*to);
        if (phase >= scenario_.phases.size()) {
            raise(L, fmt::format("there is no phase '{}'{}", printable(*to, 60),
                                 did_you_mean(*to, ids_.names(Kind::kPhase))));
        }
        Sandbox::of(L).charge(kAdvanceWork);
        done = play.advance_to(phase);
    } else {
        Sandbox::of(L).charge(kAdvanceWork * *rounds);
        done = play.advance_rounds(static_cast<int>(*rounds));
    }
    if (!done) refuse_command(L, done.error());
    return 0;
}

const Draft& Bench::draft_of(lua_State* L, int argument) const {
    const SpecGame& play = game(L);
    const std::int64_t id = instance(L, argument, "a draft");
    const Draft* const found =
        id < std::int64_t{DraftId::kNone} ? play.world().draft(DraftId{static_cast<std::size_t>(id)}) : nullptr;
    if (found == nullptr) raise_argument(L, argument, fmt::format("there is no draft {}", id));
    return *found;
}

int Bench::missing(lua_State* L) {
    const Draft& draft = draft_of(L, 2);
    Sandbox::of(L).charge(kQuestionWork);
    readers_.push_actors(L, demarche::missing(scenario_, game(L).world(), draft));
    return 1;
}

int Bench::draft(lua_State* L) {
    const Draft& draft = draft_of(L, 2);
    Sandbox::of(L).charge(kQuestionWork);
    readers_.push_draft(L, draft);
    return 1;
}

int Bench::score(lua_State* L) {
    SpecGame& play = game(L);
    const ActorId actor = readers_.check_actor(L, 2);
    Sandbox::of(L).charge(kCommandWork);
    const Result<double> score = play.score(actor);
    if (!score) refuse_command(L, score.error());
    lua_pushnumber(L, *score);
    return 1;
}

int Bench::ending(lua_State* L) {
    const World& world = game(L).world();
    if (world.ended && world.ending.valid()) {
        ids_.push(L, Kind::kEnding, world.ending.index());
    } else {
        lua_pushnil(L);
    }
    return 1;
}

int Bench::view(lua_State* L) {
    const SpecGame& play = game(L);
    const ActorId actor = readers_.check_actor(L, 2);
    Sandbox::of(L).charge(kCommandWork);
    if (scenario_.playable.contains(actor)) {
        push_json(L, play.view(actor));
    } else {
        lua_pushnil(L);  // nobody sits there
    }
    return 1;
}

int Bench::log(lua_State* L) {
    const SpecGame& play = game(L);
    Sandbox::of(L).charge(kCommandWork);
    push_json(L, play.log());
    return 1;
}

int Bench::errors(lua_State* L) {
    const std::vector<std::string> all = game(L).errors();
    lua_createtable(L, static_cast<int>(all.size()), 0);
    lua_Integer i = 0;
    for (const std::string& one : all) {
        Sandbox::of(L).charge_for(one.size(), 16);
        lua_pushlstring(L, one.data(), one.size());
        lua_rawseti(L, -2, ++i);
    }
    return 1;
}

// -- play:as(actor)
// --------------------------------------------------------------------------------------------------------

const Ref& Bench::seat(lua_State* L) const {
    const auto* const ref = static_cast<const Ref*>(luaL_testudata(L, 1, kSeatType));
    if (ref == nullptr) raise(L, "this is a method of a seat: write play:as(actor):name(...), with colons");
    return *ref;
}

std::optional<DraftId> Bench::give(lua_State* L, const json& command) {
    const Ref& by = seat(L);
    Sandbox::of(L).charge(kCommandWork);
    const Result<std::optional<DraftId>> done = games_[by.game]->command(ActorId{by.actor}, command);
    if (!done) refuse_command(L, done.error());
    return *done;
}

/// The number of a draft or agreement: given as it is, or as a table that holds it.
std::int64_t Bench::instance(lua_State* L, int argument, std::string_view what) {
    std::int64_t id = -1;
    if (lua_type(L, argument) == LUA_TTABLE) {
        if (raw_field(L, argument, "id") == LUA_TNUMBER && lua_isinteger(L, -1) != 0) id = lua_tointeger(L, -1);
        lua_pop(L, 1);
    } else if (lua_isinteger(L, argument) != 0) {
        id = lua_tointeger(L, argument);
    }
    if (id < 0) {
        raise_argument(L, argument, fmt::format("{} or its number expected, got {}", what, spelled(L, argument)));
    }
    return id;
}

/// The table of a draft's fields as the beginning of a command.
json draft_fields(lua_State* L, int argument, std::string_view command) {
    check_table(L, argument);
    json fields = read_json(L, argument);
    if (!fields.is_object()) raise_argument(L, argument, "the fields of a draft expected, got a list");
    for (const char* taken : {"command", "draft", "version"}) {
        if (fields.contains(taken)) raise_argument(L, argument, fmt::format("a draft has no field '{}'", taken));
    }
    fields["command"] = command;
    return fields;
}

int Bench::propose(lua_State* L) {
    static_cast<void>(seat(L));
    const std::optional<DraftId> tabled = give(L, draft_fields(L, 2, "propose"));
    if (!tabled) raise(L, "nothing was tabled");
    lua_pushinteger(L, static_cast<lua_Integer>(tabled->value));
    return 1;
}

int Bench::amend(lua_State* L) {
    static_cast<void>(seat(L));
    json command = draft_fields(L, 3, "amend");
    command["draft"] = instance(L, 2, "a draft");
    give(L, command);
    return 0;
}

int Bench::vote(lua_State* L, Vote vote) {
    static_cast<void>(seat(L));
    json command = {{"command", "vote"}, {"draft", instance(L, 2, "a draft")}};
    command["vote"] = vote == Vote::kAccept ? "accept" : vote == Vote::kReject ? "reject" : "abstain";
    if (lua_type(L, 3) == LUA_TTABLE) {
        static constexpr std::array<std::string_view, 2> kAccept = {"reservation", "reason"};
        static constexpr std::array<std::string_view, 1> kOther = {"reason"};
        if (vote == Vote::kAccept) {
            check_fields(L, 3, "accept(draft, { ... })", kAccept);
        } else {
            check_fields(L, 3, "a vote", kOther);
        }
        json how = read_json(L, 3);
        if (how.is_object()) command.update(how);
    } else if (!lua_isnoneornil(L, 3)) {
        command["reason"] = read_json(L, 3);
    }
    give(L, command);
    return 0;
}

int Bench::withdraw(lua_State* L) {
    static_cast<void>(seat(L));
    give(L, {{"command", "withdraw"}, {"draft", instance(L, 2, "a draft")}});
    return 0;
}

int Bench::act(lua_State* L) {
    static_cast<void>(seat(L));
    json command = {{"command", "act"}, {"action", read_json(L, 2)}};
    if (!lua_isnoneornil(L, 3)) command["params"] = read_json(L, 3, "params");
    give(L, command);
    return 0;
}

int Bench::play_card(lua_State* L) {
    static_cast<void>(seat(L));
    give(L, {{"command", "play_card"}, {"card", read_json(L, 2)}});
    return 0;
}

int Bench::choose(lua_State* L) {
    static_cast<void>(seat(L));
    give(L, {{"command", "choose"}, {"card", read_json(L, 2)}, {"choice", read_json(L, 3)}});
    return 0;
}

int Bench::commit(lua_State* L) {
    static_cast<void>(seat(L));
    give(L, {{"command", "commit"},
             {"agreement", instance(L, 2, "an agreement")},
             {"resource", read_json(L, 3)},
             {"amount", read_json(L, 4)}});
    return 0;
}

int Bench::breach(lua_State* L) {
    static_cast<void>(seat(L));
    give(L, {{"command", "breach"}, {"agreement", instance(L, 2, "an agreement")}, {"clause", read_json(L, 3)}});
    return 0;
}

/// { to = { ... } }, written into the command.
void read_audience(lua_State* L, int argument, std::string_view what, json& command) {
    if (lua_isnoneornil(L, argument)) return;
    static constexpr std::array<std::string_view, 1> kFields = {"to"};
    check_fields(L, argument, what, kFields);
    if (raw_field(L, argument, "to") != LUA_TNIL) command["to"] = read_json(L, -1, "to");
    lua_pop(L, 1);
}

int Bench::assure(lua_State* L) {
    static_cast<void>(seat(L));
    json command = {{"command", "assure"}, {"assurance", read_json(L, 2)}};
    if (!lua_isnoneornil(L, 3)) command["params"] = read_json(L, 3, "params");
    read_audience(L, 4, "assure(assurance, params, { ... })", command);
    give(L, command);
    return 0;
}

int Bench::say(lua_State* L) {
    static_cast<void>(seat(L));
    json command = {{"command", "say"}, {"text", read_json(L, 2)}};
    read_audience(L, 3, "say(text, { ... })", command);
    give(L, command);
    return 0;
}

int Bench::ready(lua_State* L) {
    static_cast<void>(seat(L));
    give(L, {{"command", "ready"}});
    return 0;
}

}  // namespace

SpecFile::SpecFile(std::shared_ptr<const PackageFiles> package, std::shared_ptr<const Scenario> scenario,
                   std::string file, std::string text)
    : package_(std::move(package)), scenario_(std::move(scenario)), file_(std::move(file)), text_(std::move(text)) {}

Result<std::vector<SpecExample>> SpecFile::examples() const {
    Bench bench{*package_, *scenario_};
    if (auto done = bench.read(file_, text_, kMostExamples); !done) return tl::unexpected<Error>(done.error());
    return bench.take_examples();
}

Result<void> SpecFile::run(std::size_t example, SpecTable& table) const {
    Bench bench{*package_, *scenario_};
    if (auto done = bench.read(file_, text_, example); !done) return done;
    return bench.run(table);
}

}  // namespace demarche::script
