// What a spec asks of a game: `play:missing(draft)` and the like.
#include <fmt/format.h>

#include <array>

#include "diplomacy/voting.h"
#include "script/script_text.h"
#include "script/spec_bench.h"
#include "script/spec_values.h"

namespace demarche::script {

SpecGame& Bench::game(lua_State* L) const {
    const auto* const ref = static_cast<const Ref*>(luaL_testudata(L, 1, kPlayType));
    if (ref == nullptr)
        raise(L, "this is a method of what start(...) gives: write it with a colon, as in play:round()");
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
    if (lua_type(L, 2) == LUA_TSTRING || lua_type(L, 2) == LUA_TNUMBER) {
        const bool phase = lua_type(L, 2) == LUA_TSTRING;
        raise_argument(L, 2,
                       fmt::format("advance takes a table: advance {{ {} = {} }}", phase ? "to" : "rounds",
                                   phase ? fmt::format("\"{}\"", printable(lua_tostring(L, 2), 60))
                                         : number_text(lua_tonumber(L, 2))));
    }
    check_fields(L, 2, "advance { ... }", kFields);
    const auto to = text_field(L, 2, "to", 100);
    const auto rounds = integer_field(L, 2, "rounds", 1, 1000);
    if (to.has_value() == rounds.has_value()) {
        raise(L, to ? "advance is given both `to` and `rounds`: one call goes to a phase, another on by rounds"
                    : "advance needs to = a phase, or rounds = a number");
    }
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

}  // namespace demarche::script
