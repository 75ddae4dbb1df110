#include "script/host_values.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>

#include "diplomacy/drafting.h"
#include "script/lua_util.h"
#include "script/table_keys.h"

namespace demarche::script {

namespace {

class Pusher {
 public:
    Pusher(lua_State* L, const GameObject& game) : L_(L), game_(game), ids_(game.ids()) {}

    void operator()(std::monostate) const { lua_pushnil(L_); }
    void operator()(double value) const { lua_pushnumber(L_, value); }
    void operator()(bool value) const { lua_pushboolean(L_, value); }
    void operator()(std::string_view text) const { lua_pushlstring(L_, text.data(), text.size()); }
    void operator()(ActorId id) const { push(Kind::kActor, id); }
    void operator()(PlaceId id) const { push(Kind::kPlace, id); }
    void operator()(ConstituencyId id) const { push(Kind::kConstituency, id); }
    void operator()(CardId id) const { push(Kind::kCard, id); }
    void operator()(const Draft* draft) const { game_.push_draft(L_, *draft); }
    void operator()(const Agreement* agreement) const { game_.push_agreement(L_, *agreement); }
    void operator()(const Assurance* assurance) const { game_.push_assurance(L_, *assurance); }
    void operator()(const Event* event) const { game_.push_event(L_, *event); }
    void operator()(const ParamsArg& arg) const { ids_.push_params(L_, arg.defs, arg.values); }
    void operator()(const TermArg& arg) const {
        ids_.push_params(L_, game_.scenario().clauses[arg.term->clause].params, arg.term->params);
    }
    void operator()(const ActArg& arg) const {
        lua_createtable(L_, 0, 3);
        field("action", Kind::kAction, arg.action);
        field("actor", Kind::kActor, arg.actor);
        ids_.push_params(L_, game_.scenario().actions[arg.action].params, arg.values);
        lua_setfield(L_, -2, "params");
    }
    void operator()(const ChoiceArg& arg) const {
        lua_createtable(L_, 0, 3);
        field("card", Kind::kCard, arg.card);
        field("actor", Kind::kActor, arg.actor);
        const std::vector<ChoiceDef>& choices = game_.scenario().cards[arg.card].choices;
        if (arg.choice >= 0 && static_cast<std::size_t>(arg.choice) < choices.size()) {
            const std::string& id = choices[static_cast<std::size_t>(arg.choice)].id;
            lua_pushlstring(L_, id.data(), id.size());
            lua_setfield(L_, -2, "choice");
        }
    }
    void operator()(const SubjectArg& arg) const {
        switch (arg.kind) {
            case SubjectKind::kWorld:
                lua_pushnil(L_);
                return;
            case SubjectKind::kActor:
                return push(Kind::kActor, ActorId{arg.subject});
            case SubjectKind::kPlace:
                return push(Kind::kPlace, PlaceId{arg.subject});
            case SubjectKind::kConstituency:
                return push(Kind::kConstituency, ConstituencyId{arg.subject});
        }
    }
    void operator()(const ActionsArg& arg) const {
        lua_createtable(L_, static_cast<int>(arg.actions.size()), 0);
        lua_Integer i = 0;
        for (const ActionId action : arg.actions) {
            push_action(action, arg.actor);
            lua_rawseti(L_, -2, ++i);
        }
    }
    void operator()(const ChoicesArg& arg) const {
        const std::vector<ChoiceDef>& choices = game_.scenario().cards[arg.card].choices;
        lua_createtable(L_, static_cast<int>(arg.choices.size()), 0);
        lua_Integer i = 0;
        for (const int choice : arg.choices) {
            const std::string& id = choices[static_cast<std::size_t>(choice)].id;
            lua_pushlstring(L_, id.data(), id.size());
            lua_rawseti(L_, -2, ++i);
        }
    }

 private:
    template <class I>
    void push(Kind kind, I id) const {
        if (id.valid()) {
            ids_.push(L_, kind, id.index());
        } else {
            lua_pushnil(L_);
        }
    }
    template <class I>
    void field(const char* name, Kind kind, I id) const {
        push(kind, id);
        lua_setfield(L_, -2, name);
    }
    void push_action(ActionId action, ActorId actor) const {
        const GameObject::KeptAction& kept = game_.kept_action(action, actor);
        Sandbox::of(L_).charge_for(kept.values);
        lua_rawgeti(L_, LUA_REGISTRYINDEX, kept.ref);
    }
    lua_State* L_;
    const GameObject& game_;
    const IdStrings& ids_;
};

/// Pushes { name = { every value } }; gives how many values there are.
std::size_t push_values(lua_State* L, const Scenario& scenario, const IdStrings& ids,
                        const std::vector<ParamDef>& params, ActorSet others) {
    std::size_t count = 0;
    lua_createtable(L, 0, static_cast<int>(params.size()));
    for (const ParamDef& param : params) {
        const std::vector<double> values = values_of(scenario, param, others);
        count += values.size();
        lua_createtable(L, static_cast<int>(values.size()), 0);
        lua_Integer i = 0;
        for (const double value : values) {
            ids.push_value(L, param, value);
            lua_rawseti(L, -2, ++i);
        }
        lua_setfield(L, -2, param.name.c_str());
    }
    return count;
}

/// The string keys of the table at the top of the stack, ascending. Other keys raise.
std::vector<std::string> string_keys(lua_State* L, std::string_view what) {
    push_readable(L, -1);
    KeyList keys;
    list_keys(L, -1, keys);
    std::vector<std::string> out;
    const auto refuse = [&] { raise(L, fmt::format("{} goes by id, and holds the key {}", what, shown_value(L, -1))); };
    if (keys.sequence > 0) {
        lua_pushinteger(L, 1);
        refuse();
    }
    for (const TableKey& key : keys.others) {
        if (key.kind != TableKey::Kind::kString) {
            push_key(L, key);
            refuse();
        }
        out.emplace_back(key.text);
    }
    lua_pop(L, 1);
    return out;
}

void push_key(lua_State* L, const std::string& key) {
    lua_pushlstring(L, key.data(), key.size());
}

std::string unknown(const IdStrings& ids, Kind kind, std::string_view id) {
    return fmt::format("there is no {} '{}'{}", word(kind), printable(id, 60), did_you_mean(id, ids.names(kind)));
}

/// Reads the lines of one payer from the table at the top of the stack.
void read_amounts(lua_State* L, const IdStrings& ids, ActorId actor, std::vector<ResourceCost>& out) {
    for (const std::string& name : string_keys(L, "a cost")) {
        push_key(L, name);
        const std::size_t resource = ids.find(L, -1, Kind::kResource);
        lua_pop(L, 1);
        if (resource == IdStrings::kNone) raise(L, unknown(ids, Kind::kResource, name));
        raw_field(L, -1, name.c_str());
        const double said = lua_type(L, -1) == LUA_TNUMBER ? lua_tonumber(L, -1) : -1;
        if (!(said >= 0) || !std::isfinite(said)) {
            raise(L, fmt::format("the cost {} of '{}' is no amount of 0 or more", shown_value(L, -1), name));
        }
        lua_pop(L, 1);
        if (const double paid = to_milli(said); paid > 0) out.push_back({actor, ResourceId{resource}, paid});
    }
}

}  // namespace

void keep_actions(lua_State* L, GameObject& game) {
    const Scenario& scenario = game.scenario();
    const bool asked = std::any_of(scenario.personalities.begin(), scenario.personalities.end(),
                                   [](const PersonalityDef& mind) { return mind.choose_action.valid(); });
    if (!asked) return;
    GameObject::KeptActions kept(scenario.actions.size());
    for (std::size_t i = 0; i < scenario.actions.size(); ++i) {
        const ActionId action{i};
        const std::vector<ParamDef>& params = scenario.actions[action].params;
        const bool alike =
            std::none_of(params.begin(), params.end(), [](const ParamDef& param) { return param.other; });
        for (std::size_t actor = 0; actor < (alike ? 1 : scenario.actors.size()); ++actor) {
            lua_createtable(L, 0, 2);
            game.ids().push(L, Kind::kAction, action.index());
            lua_setfield(L, -2, "id");
            const std::size_t values =
                push_values(L, scenario, game.ids(), params, others_than(scenario, ActorId{actor}));
            lua_setfield(L, -2, "params");
            Sandbox::of(L).freeze_table(-1);
            kept[i].push_back({luaL_ref(L, LUA_REGISTRYINDEX), values});
        }
    }
    game.keep_actions(std::move(kept));
}

void push_arg(lua_State* L, const GameObject& game, const Arg& arg) {
    std::visit(Pusher{L, game}, arg);
}

std::string shown_value(lua_State* L, int index) {
    switch (lua_type(L, index)) {
        case LUA_TNONE:
        case LUA_TNIL:
            return "nothing";
        case LUA_TBOOLEAN:
            return lua_toboolean(L, index) != 0 ? "true" : "false";
        case LUA_TNUMBER:
            return number_text(lua_tonumber(L, index));
        case LUA_TSTRING: {
            std::size_t size = 0;
            const char* const bytes = lua_tolstring(L, index, &size);
            return fmt::format("'{}'", printable({bytes, size}, 60));
        }
        default:
            return fmt::format("a {}", luaL_typename(L, index));
    }
}

bool read_truth(lua_State* L, int index, HandlerKind asked, std::string* odd) {
    // What was looked for and found, a table, is a yes by any custom; a number or a word is half a comparison, a
    // function was to be called, and an empty list has been found nothing in, nor is one true or false in a table an
    // answer. Where a field takes a list or a function, a list out of the function is half of each.
    const int type = lua_type(L, index);
    const bool or_list = asked == HandlerKind::kActionBy || asked == HandlerKind::kTaboo ||
                         asked == HandlerKind::kMandate || asked == HandlerKind::kRatify;
    if (odd != nullptr &&
        (type == LUA_TNUMBER || type == LUA_TSTRING || type == LUA_TFUNCTION || (or_list && type == LUA_TTABLE)))
        *odd = shown_value(L, index);
    if (odd != nullptr && odd->empty() && type == LUA_TTABLE) {
        const int top = lua_gettop(L);
        push_readable(L, index);
        lua_pushnil(L);
        if (lua_next(L, top + 1) == 0) {
            *odd = "an empty list";
        } else if (lua_isboolean(L, -1)) {
            const bool held = lua_toboolean(L, -1) != 0;
            lua_pop(L, 1);
            if (lua_next(L, top + 1) == 0) *odd = fmt::format("a table that holds nothing but {}", held);
        }
        lua_settop(L, top);
    }
    return lua_toboolean(L, index) != 0;
}

std::vector<ResourceCost> read_costs(lua_State* L, int index, const IdStrings& ids) {
    std::vector<ResourceCost> out;
    if (lua_isnil(L, index)) return out;
    lua_pushvalue(L, index);
    if (lua_type(L, -1) != LUA_TTABLE) {
        raise(L, fmt::format("a cost is a table {{ [actor] = {{ resource = n }} }}, not {}", shown_value(L, -1)));
    }
    for (const std::string& name : string_keys(L, "a cost")) {
        push_key(L, name);
        const std::size_t actor = ids.find(L, -1, Kind::kActor);
        lua_pop(L, 1);
        if (actor == IdStrings::kNone) {
            // The two slips that a table of costs invites: without who pays, and with `self`, which stands in tables
            // only.
            const auto resources = ids.names(Kind::kResource);
            if (std::find(resources.begin(), resources.end(), name) != resources.end())
                raise(L,
                      fmt::format("'{}' is the id of a resource; who pays it comes first: {{ [actor] = {{ {} = n }} }}",
                                  name, name));
            if (name == "self") raise(L, "there is no actor 'self': a function names who acts, [act.actor] = { ... }");
            raise(L, unknown(ids, Kind::kActor, name));
        }
        if (raw_field(L, -1, name.c_str()) != LUA_TTABLE) {
            raise(L, fmt::format("the cost of '{}' is {}, not a table {{ resource = n }}", name, shown_value(L, -1)));
        }
        read_amounts(L, ids, ActorId{actor}, out);
        lua_pop(L, 1);
    }
    lua_pop(L, 1);
    std::sort(out.begin(), out.end(), [](const ResourceCost& a, const ResourceCost& b) {
        return a.actor != b.actor ? a.actor < b.actor : a.resource < b.resource;
    });
    return out;
}

namespace {

/// What a parameter can be, for messages.
std::string values_of(const ParamDef& param) {
    switch (param.type) {
        case ParamType::kInteger:
        case ParamType::kNumber:
            return fmt::format("{} to {} in steps of {}", number_text(param.min), number_text(param.max),
                               number_text(param.step));
        case ParamType::kChoice: {
            std::vector<std::string> options;
            for (const auto& option : param.options)
                options.push_back(fmt::format("'{}'", option));
            return list_text(options, "or");
        }
        case ParamType::kBoolean:
            return "true or false";
        case ParamType::kParty:
        case ParamType::kActor:
            return "the id of an actor";
        case ParamType::kPlace:
            return "the id of a place";
        case ParamType::kInstitution:
            return "the id of an institution";
    }
    return {};
}

/// Refuses the parameters at `index` of order `entry` if they hold more than the `said` of them that the action has.
void check_params_known(lua_State* L, int index, const std::vector<ParamDef>& params, std::size_t said,
                        std::int64_t entry) {
    if (!holds_more_than(L, index, said)) return;
    std::vector<std::string_view> known;
    for (const ParamDef& param : params)
        known.push_back(param.name);
    lua_pushvalue(L, index);
    for (const std::string& name : string_keys(L, "the parameters")) {
        if (std::find(known.begin(), known.end(), name) == known.end()) {
            raise(L, fmt::format("entry {}: the action has no parameter '{}'{}", entry, printable(name, 60),
                                 did_you_mean(name, known)));
        }
    }
    lua_pop(L, 1);
}

/// Refuses what stands in order `entry` beside its id and, where it has some, its parameters.
void check_entry_known(lua_State* L, int index, const std::vector<ParamDef>& params, bool has_params,
                       std::int64_t entry) {
    if (!holds_more_than(L, index, has_params ? 2 : 1)) return;
    constexpr std::array<std::string_view, 2> kKnown = {"id", "params"};
    lua_pushvalue(L, index);
    for (const std::string& name : string_keys(L, "an order")) {
        if (name == "id" || name == "params") continue;
        const std::string shown = printable(name, 60);
        const bool param =
            std::any_of(params.begin(), params.end(), [&](const ParamDef& one) { return one.name == name; });
        raise(L,
              param ? fmt::format("entry {}: the parameter '{}' stands beside the id and has to stand in params: "
                                  "{{ id = action, params = {{ {} = ... }} }}",
                                  entry, shown, shown)
                    : fmt::format("entry {}: there is no field '{}', only id and params{}", entry, shown,
                                  did_you_mean(name, kKnown)),
              {Fault::Kind::kField, shown});
    }
    lua_pop(L, 1);
}

/// Nobody names itself where another is asked for, and nobody twice.
void check_others(lua_State* L, const Scenario& scenario, const std::vector<ParamDef>& params, ActOrder& order,
                  const std::vector<bool>& said, ActorId actor, std::int64_t entry) {
    const ActorSet others = others_than(scenario, actor);
    // What was left open makes room for what was said.
    for (std::size_t p = 0; p < params.size(); ++p) {
        if (!params[p].other || said[p]) continue;
        const std::vector<double> left = values_of(scenario, params[p], left_to_name(params, order.params, p, others));
        if (!left.empty() && std::find(left.begin(), left.end(), order.params[p]) == left.end())
            order.params[p] = left.front();
    }
    for (std::size_t p = 0; p < params.size(); ++p) {
        if (!params[p].other || !said[p]) continue;
        const ActorId named{static_cast<std::size_t>(order.params[p])};
        if (left_to_name(params, order.params, p, others).contains(named)) continue;
        raise(L, fmt::format("entry {}: '{}' is no value of the parameter '{}', which {}", entry,
                             scenario.actors[named].id, params[p].name,
                             named == actor ? "names another than who acts" : "names another than the other one does"));
    }
}

}  // namespace

std::vector<ActOrder> read_orders(lua_State* L, int index, const IdStrings& ids, const Scenario& scenario,
                                  ActorId actor) {
    constexpr std::int64_t kMostOrders = 100;
    std::vector<ActOrder> out;
    if (lua_isnil(L, index)) return out;
    lua_pushvalue(L, index);
    const int list = lua_gettop(L);
    if (lua_type(L, list) != LUA_TTABLE) {
        raise(L, fmt::format("choose_action gives a list of {{ id = action, params = {{}} }}, not {}",
                             shown_value(L, list)));
    }
    const std::int64_t count = sequence_length(L, list, kMostOrders);
    if (count == 0 && raw_field(L, list, "id") != LUA_TNIL)
        raise(L, "choose_action gives a list of { id = action, params = {} }, not one alone: { { id = ... } }");
    for (std::int64_t i = 1; i <= count; ++i) {
        if (raw_element(L, list, i) != LUA_TTABLE) {
            raise(L, fmt::format("entry {} is {}, not {{ id = action, params = {{}} }}", i, shown_value(L, -1)));
        }
        const int entry = lua_gettop(L);
        raw_field(L, entry, "id");
        const std::size_t action = ids.find(L, -1, Kind::kAction);
        if (action == IdStrings::kNone) {
            if (lua_isnil(L, -1))
                raise(L, fmt::format("entry {} has no id; an entry is {{ id = action, params = {{}} }}", i));
            const std::string name = lua_type(L, -1) == LUA_TSTRING ? lua_tostring(L, -1) : std::string{};
            raise(L, fmt::format("entry {}: there is no action {}{}", i, shown_value(L, -1),
                                 did_you_mean(name, ids.names(Kind::kAction))));
        }
        ActOrder order{ActionId{action}, {}};
        const std::vector<ParamDef>& params = scenario.actions[order.action].params;
        const int params_type = raw_field(L, entry, "params");
        const bool has_params = params_type == LUA_TTABLE;
        if (!has_params && params_type != LUA_TNIL)
            raise(L, fmt::format("entry {}: its params are {}, not a table {{ parameter = value }}", i,
                                 shown_value(L, -1)));
        check_entry_known(L, entry, params, has_params, i);
        const int given = lua_gettop(L);
        order.params = default_params(scenario, params, others_than(scenario, actor));
        std::size_t said = 0;
        std::vector<bool> is_said(params.size(), false);
        for (std::size_t p = 0; has_params && p < params.size(); ++p) {
            const ParamDef& param = params[p];
            if (raw_field(L, given, param.name.c_str()) != LUA_TNIL) {
                ++said;
                const auto value = ids.read_value(L, -1, param);
                if (!value) {
                    raise(L, fmt::format("entry {}: {} is no value of the parameter '{}', which takes {}", i,
                                         shown_value(L, -1), param.name, values_of(param)));
                }
                order.params[p] = *value;
                is_said[p] = true;
            }
            lua_settop(L, given);
        }
        if (has_params) check_params_known(L, given, params, said, i);
        check_others(L, scenario, params, order, is_said, actor, i);
        out.push_back(std::move(order));
        lua_settop(L, list);
    }
    lua_pop(L, 1);
    return out;
}

namespace {

std::string param_given(const Scenario& s, const ParamDef& def, double value) {
    const auto index = static_cast<std::size_t>(value < 0 ? 0 : value);
    const auto id_in = [&](const auto& defs) {
        return index < defs.size() ? (defs.begin() + static_cast<std::ptrdiff_t>(index))->id : number_text(value);
    };
    switch (def.type) {
        case ParamType::kChoice:
            return index < def.options.size() ? def.options[index] : number_text(value);
        case ParamType::kBoolean:
            return value != 0 ? "true" : "false";
        case ParamType::kParty:
        case ParamType::kActor:
            return id_in(s.actors);
        case ParamType::kPlace:
            return id_in(s.places);
        case ParamType::kInstitution:
            return id_in(s.institutions);
        case ParamType::kInteger:
        case ParamType::kNumber:
            break;
    }
    return number_text(value);
}

}  // namespace

std::string params_given(const Scenario& scenario, Args args) {
    std::string out;
    const auto add = [&](std::span<const ParamDef> defs, std::span<const double> values) {
        for (std::size_t i = 0; i < defs.size() && i < values.size(); ++i)
            out += fmt::format("{}{} = {}", out.empty() ? "" : ", ", defs[i].name,
                               param_given(scenario, defs[i], values[i]));
    };
    for (const Arg& arg : args) {
        if (const auto* params = std::get_if<ParamsArg>(&arg)) add(params->defs, params->values);
        if (const auto* term = std::get_if<TermArg>(&arg); term != nullptr && term->term != nullptr)
            add(scenario.clauses[term->term->clause].params, term->term->params);
        if (const auto* act = std::get_if<ActArg>(&arg); act != nullptr && act->action.valid())
            add(scenario.actions[act->action].params, act->values);
    }
    return out;
}

}  // namespace demarche::script
