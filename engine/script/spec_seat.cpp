// What a spec does from a seat: `play:as(actor):accept(draft)` and the like, each a command in its JSON form.
#include <fmt/format.h>

#include <array>

#include "base/text.h"
#include "script/spec_bench.h"
#include "script/spec_values.h"

namespace demarche::script {

using nlohmann::json;

namespace {

/// The table of a draft's fields as the beginning of a command.
json draft_fields(lua_State* L, int argument, std::string_view command) {
    check_table(L, argument);
    json fields = read_json(L, argument);
    if (!fields.is_object()) raise_argument(L, argument, "the fields of a draft expected, got a list");
    for (const char* taken : {"command", "draft", "version"}) {
        if (fields.contains(taken)) raise_argument(L, argument, fmt::format("a draft has no field '{}'", taken));
    }
    if (const auto clauses = fields.find("clauses"); clauses != fields.end() && clauses->is_object()) {
        raise_argument(L, argument,
                       "clauses is a list of tables, clauses = { { id = ..., ... } }, and not one clause by itself");
    }
    if (const auto clauses = fields.find("clauses"); clauses != fields.end() && clauses->is_array()) {
        for (std::size_t i = 0; i < clauses->size(); ++i) {
            const json& one = (*clauses)[i];
            if (!one.is_string()) continue;
            raise_argument(L, argument,
                           fmt::format("clauses[{}] is a table, {{ id = \"{}\", ... }} with its parameters, and not a "
                                       "text",
                                       i + 1, printable(one.get_ref<const std::string&>(), 60)));
        }
    }
    fields["command"] = command;
    return fields;
}

/// { to = { ... } }, written into the command.
void read_audience(lua_State* L, int argument, std::string_view what, json& command) {
    if (lua_isnoneornil(L, argument)) return;
    static constexpr std::array<std::string_view, 1> kFields = {"to"};
    check_fields(L, argument, what, kFields);
    const int type = raw_field(L, argument, "to");
    if (type == LUA_TSTRING && string_at(L, -1) != "facilitator") {
        raise_argument(L, argument, fmt::format("`to` is a list of actors, to = {{ {} }}", spelled(L, -1)));
    }
    if (type != LUA_TNIL) command["to"] = read_json(L, -1, "to");
    lua_pop(L, 1);
}

}  // namespace

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

int Bench::leave(lua_State* L) {
    static_cast<void>(seat(L));
    json command = {{"command", "leave"}, {"agreement", instance(L, 2, "an agreement")}};
    if (!lua_isnoneornil(L, 3)) command["reason"] = read_json(L, 3);
    give(L, command);
    return 0;
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

}  // namespace demarche::script
