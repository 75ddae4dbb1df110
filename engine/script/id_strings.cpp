#include "script/id_strings.h"

#include <cmath>
#include <string>

#include "diplomacy/param_value.h"

namespace demarche::script {

namespace {

template <class I, class D>
std::vector<std::string_view> ids_of(const ById<I, D>& definitions) {
    std::vector<std::string_view> out;
    out.reserve(definitions.size());
    for (const D& def : definitions)
        out.push_back(def.id);
    return out;
}

Kind kind_of(ParamType type) {
    switch (type) {
        case ParamType::kPlace:
            return Kind::kPlace;
        case ParamType::kInstitution:
            return Kind::kInstitution;
        default:
            return Kind::kActor;
    }
}

}  // namespace

void IdStrings::build(lua_State* L, const Scenario& s) {
    const auto set = [&](Kind kind, std::vector<std::string_view> names) {
        names_[static_cast<std::size_t>(kind)] = std::move(names);
    };
    set(Kind::kActor, ids_of(s.actors));
    set(Kind::kConstituency, ids_of(s.constituencies));
    set(Kind::kPlace, ids_of(s.places));
    set(Kind::kIndicator, ids_of(s.indicators));
    set(Kind::kRelation, ids_of(s.relations));
    set(Kind::kResource, ids_of(s.resources));
    set(Kind::kInstitution, ids_of(s.institutions));
    set(Kind::kClause, ids_of(s.clauses));
    set(Kind::kAgreement, ids_of(s.agreements));
    set(Kind::kAction, ids_of(s.actions));
    set(Kind::kCard, ids_of(s.cards));
    set(Kind::kObjective, ids_of(s.objectives));
    set(Kind::kPool, ids_of(s.pools));
    set(Kind::kPersonality, ids_of(s.personalities));
    set(Kind::kQuestion, ids_of(s.questions));
    set(Kind::kAssurance, ids_of(s.assurances));
    set(Kind::kInject, ids_of(s.injects));
    set(Kind::kEnding, ids_of(s.endings));
    set(Kind::kDeck, ids_of(s.decks));
    std::vector<std::string_view> phases;
    for (const PhaseDef& phase : s.phases)
        phases.push_back(phase.id);
    set(Kind::kPhase, std::move(phases));

    for (std::size_t k = 0; k < kKinds; ++k) {
        for (std::size_t i = 0; i < names_[k].size(); ++i) {
            refs_[k].push_back(keep(L, names_[k][i]));
            auto [entry, fresh] = entries_.try_emplace(names_[k][i]);
            if (fresh) entry->second.by_kind.fill(kNoIndex);
            entry->second.by_kind[k] = static_cast<std::uint16_t>(i);
        }
    }
    for (auto& [name, entry] : entries_) {
        lua_rawgeti(L, LUA_REGISTRYINDEX, kept_.at(name));
        entry.address = lua_topointer(L, -1);
        lua_pop(L, 1);
    }
    place_entries();
    for (const ClauseDef& def : s.clauses)
        add_params(L, def.params);
    for (const ActionDef& def : s.actions)
        add_params(L, def.params);
    for (const AssuranceDef& def : s.assurances)
        add_params(L, def.params);
}

void IdStrings::place_entries() {
    // Large enough that most names have a slot to themselves; those that do not are found by their text.
    std::size_t bits = 6;
    while ((std::size_t{1} << bits) < 8 * entries_.size())
        ++bits;
    shift_ = static_cast<unsigned>(64 - bits);
    slots_.assign(std::size_t{1} << bits, Entry{});
    for (const auto& [name, entry] : entries_)
        slots_[slot_of(entry.address)] = entry;
}

int IdStrings::keep(lua_State* L, std::string_view text) {
    if (const auto known = kept_.find(text); known != kept_.end()) return known->second;
    lua_pushlstring(L, text.data(), text.size());
    const int ref = luaL_ref(L, LUA_REGISTRYINDEX);
    kept_.emplace(text, ref);
    return ref;
}

void IdStrings::add_params(lua_State* L, std::span<const ParamDef> defs) {
    if (defs.empty()) return;
    ParamStrings strings;
    for (const ParamDef& def : defs) {
        strings.names.push_back(keep(L, def.name));
        std::vector<int> options;
        for (const std::string& option : def.options)
            options.push_back(keep(L, option));
        strings.options.push_back(std::move(options));
    }
    params_.emplace(defs.data(), std::move(strings));
}

std::size_t IdStrings::find_slowly(lua_State* L, int index, Kind kind) const {
    // Long strings are not shared, and two names can fall on one slot.
    if (lua_type(L, index) != LUA_TSTRING) return kNone;
    std::size_t size = 0;
    const char* const bytes = lua_tolstring(L, index, &size);
    const auto entry = entries_.find(std::string_view{bytes, size});
    return entry == entries_.end() ? kNone : entry->second.index(kind);
}

std::vector<std::string_view> IdStrings::names(Kind kind) const {
    if (kind == Kind::kSubject || kind == Kind::kAny) {
        std::vector<std::string_view> all;
        for (std::size_t k = 0; k < kKinds; ++k) {
            const bool subject = k == static_cast<std::size_t>(Kind::kActor) ||
                                 k == static_cast<std::size_t>(Kind::kPlace) ||
                                 k == static_cast<std::size_t>(Kind::kConstituency);
            if (kind == Kind::kAny || subject) all.insert(all.end(), names_[k].begin(), names_[k].end());
        }
        return all;
    }
    return names_[static_cast<std::size_t>(kind)];
}

void IdStrings::push_params(lua_State* L, std::span<const ParamDef> defs, std::span<const double> values) const {
    lua_createtable(L, 0, static_cast<int>(defs.size()));
    const auto strings = defs.empty() ? params_.end() : params_.find(defs.data());
    for (std::size_t i = 0; i < defs.size() && i < values.size(); ++i) {
        if (strings != params_.end()) {
            lua_rawgeti(L, LUA_REGISTRYINDEX, strings->second.names[i]);
            const std::vector<int>& options = strings->second.options[i];
            if (defs[i].type == ParamType::kChoice && values[i] >= 0 &&
                values[i] < static_cast<double>(options.size())) {
                lua_rawgeti(L, LUA_REGISTRYINDEX, options[static_cast<std::size_t>(values[i])]);
                lua_rawset(L, -3);
                continue;
            }
        } else {
            lua_pushlstring(L, defs[i].name.data(), defs[i].name.size());
        }
        push_value(L, defs[i], values[i]);
        lua_rawset(L, -3);
    }
}

void IdStrings::push_value(lua_State* L, const ParamDef& def, double value) const {
    const auto index_below = [&](std::size_t size) { return value >= 0 && value < static_cast<double>(size); };
    switch (def.type) {
        case ParamType::kInteger:
            if (std::abs(value) < 1e15) {
                lua_pushinteger(L, static_cast<lua_Integer>(value));
                return;
            }
            break;
        case ParamType::kNumber:
            lua_pushnumber(L, value);
            return;
        case ParamType::kBoolean:
            lua_pushboolean(L, value != 0);
            return;
        case ParamType::kChoice:
            if (index_below(def.options.size())) {
                const std::string& option = def.options[static_cast<std::size_t>(value)];
                lua_pushlstring(L, option.data(), option.size());
                return;
            }
            break;
        case ParamType::kParty:
        case ParamType::kActor:
        case ParamType::kPlace:
        case ParamType::kInstitution:
            if (index_below(refs_[static_cast<std::size_t>(kind_of(def.type))].size())) {
                push(L, kind_of(def.type), static_cast<std::size_t>(value));
                return;
            }
            break;
    }
    lua_pushnil(L);
}

std::optional<double> IdStrings::read_value(lua_State* L, int index, const ParamDef& def) const {
    switch (def.type) {
        case ParamType::kInteger:
        case ParamType::kNumber: {
            if (lua_type(L, index) != LUA_TNUMBER) return std::nullopt;
            const double value = lua_tonumber(L, index);
            return is_number_of(def, value) ? std::optional{value} : std::nullopt;
        }
        case ParamType::kBoolean:
            if (!lua_isboolean(L, index)) return std::nullopt;
            return lua_toboolean(L, index) != 0 ? 1.0 : 0.0;
        case ParamType::kChoice: {
            if (lua_type(L, index) != LUA_TSTRING) return std::nullopt;
            std::size_t size = 0;
            const char* const bytes = lua_tolstring(L, index, &size);
            for (std::size_t i = 0; i < def.options.size(); ++i) {
                if (def.options[i] == std::string_view{bytes, size}) return static_cast<double>(i);
            }
            return std::nullopt;
        }
        case ParamType::kParty:
        case ParamType::kActor:
        case ParamType::kPlace:
        case ParamType::kInstitution: {
            const std::size_t at = find(L, index, kind_of(def.type));
            if (at == kNone) return std::nullopt;
            return static_cast<double>(at);
        }
    }
    return std::nullopt;
}

}  // namespace demarche::script
