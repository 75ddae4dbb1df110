#pragma once

#include <lua.hpp>
#include <string>
#include <vector>

#include "script/game_object.h"
#include "script/host.h"
#include "script/id_strings.h"

namespace demarche::script {

// What passes between the engine and a handler. Only inside Sandbox::enter; faults raise Lua errors.

/// Makes the tables that stand for actions among those open to an AI, { id =, params = { name = { every value } } }:
/// the same for the whole scenario, but for whom an actor may name, and asked for in every turn, so they are made once,
/// where no script can change them. At loading, so that the work of a game does not depend on who asked first. Only for
/// a scenario whose AIs ask.
void keep_actions(lua_State* L, GameObject& game);
void push_arg(lua_State* L, const GameObject& game, const Arg& arg);

/// { [actor] = { resource = n } }, or nil for nothing; by actor, then resource.
[[nodiscard]] std::vector<ResourceCost> read_costs(lua_State* L, int index, const IdStrings& ids);
/// { { id = action, params = {} }, ... }, or nil for nothing; missing parameters take their defaults.
[[nodiscard]] std::vector<ActOrder> read_orders(lua_State* L, int index, const IdStrings& ids, const Scenario& scenario,
                                                ActorId actor);

/// Yes or no, as Lua takes it: anything but false and nil is a yes. A number or a text is told in `odd`,
/// and a table where the function answers for a list.
[[nodiscard]] bool read_truth(lua_State* L, int index, HandlerKind asked, std::string* odd);
/// A value as messages show it.
[[nodiscard]] std::string shown_value(lua_State* L, int index);

/// The parameters among the arguments of a handler, as scripts write them: "kilos = 6000, to = eu"; "" for none.
[[nodiscard]] std::string params_given(const Scenario& scenario, Args args);

}  // namespace demarche::script
