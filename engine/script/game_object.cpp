#include "script/game_object.h"

#include <fmt/format.h>

#include <algorithm>

#include "diplomacy/drafting.h"
#include "diplomacy/lifecycle.h"
#include "script/lua_util.h"

namespace demarche::script {

namespace {

constexpr const char* kGameType = "demarche.game";
// What the tables that are made for scripts cost, measured: one with what belongs to it, and each entry of a list or of
// parameters. The garbage that they become is in it.
constexpr std::int64_t kTableWork = 40;
constexpr std::int64_t kFieldWork = 4;

void set_string(lua_State* L, const char* name, std::string_view value) {
    lua_pushlstring(L, value.data(), value.size());
    lua_setfield(L, -2, name);
}

void set_integer(lua_State* L, const char* name, lua_Integer value) {
    lua_pushinteger(L, value);
    lua_setfield(L, -2, name);
}

std::string given(lua_State* L, int argument) {
    switch (lua_type(L, argument)) {
        case LUA_TSTRING: {
            std::size_t size = 0;
            const char* const bytes = lua_tolstring(L, argument, &size);
            return fmt::format("'{}'", printable({bytes, size}, 60));
        }
        case LUA_TNONE:
        case LUA_TNIL:
            return "nothing";
        default:
            return fmt::format("a {}", luaL_typename(L, argument));
    }
}

int l_no_fields(lua_State* L) {
    raise(L, "`game` takes no fields; game:store and game:flag keep what a scenario wants to remember");
}

}  // namespace

void GameObject::build(lua_State* L, const Scenario& scenario, const IdStrings& ids) {
    scenario_ = &scenario;
    ids_ = &ids;
    static constexpr luaL_Reg kNone[] = {{nullptr, nullptr}};
    define_object_type(L, kGameType, kNone);
    luaL_getmetatable(L, kGameType);
    lua_newtable(L);
    for (const auto& methods : {game_readers(), game_writers()}) {
        for (const GameMethod& method : methods) {
            lua_pushlightuserdata(L, this);
            lua_pushcclosure(L, method.function, 1);
            lua_setfield(L, -2, method.name);
        }
    }
    refuse_unknown_methods(L, "game");
    lua_setfield(L, -2, "__index");
    lua_pushcfunction(L, bound<l_no_fields>);
    lua_setfield(L, -2, "__newindex");
    lua_pop(L, 1);
    address_ = lua_newuserdatauv(L, 1, 0);
    luaL_setmetatable(L, kGameType);
    ref_ = luaL_ref(L, LUA_REGISTRYINDEX);
}

GameObject& GameObject::self(lua_State* L) {
    auto& game = *static_cast<GameObject*>(lua_touserdata(L, lua_upvalueindex(1)));
    if (lua_touserdata(L, 1) != game.address_) {
        lua_Debug call;
        const bool field = lua_getstack(L, 0, &call) != 0 && lua_getinfo(L, "n", &call) != 0 && call.name != nullptr &&
                           std::string_view{call.namewhat} == "field";
        raise(L,
              fmt::format("this is a method of `game`: write game:{}(...), with a colon", field ? call.name : "name"),
              {Fault::Kind::kMethod, {}});
    }
    Sandbox::of(L).charge(2);
    return game;
}

void GameObject::keep_text(lua_State* L, std::size_t bytes) const {
    texts_ += bytes;
    if (texts_ <= kMostTexts) return;
    raise(L, fmt::format("the scripts of one command write at most {} MiB of texts together", kMostTexts >> 20U),
          {Fault::Kind::kTooMuch, {}});
}

void GameObject::keep_text(lua_State* L, const Text& text) const {
    std::size_t bytes = text.message.size();
    for (const auto& [name, value] : text.values)
        bytes += name.size() + value.size();
    keep_text(L, bytes);
    if (bound_.said != nullptr && !text.empty()) bound_.said->push_back(text.message);
}

void GameObject::check_bound(lua_State* L) const {
    if (bound_.world == nullptr) raise(L, "`game` can only be used while a handler runs");
}

const World& GameObject::world(lua_State* L, Reads::Part part) const {
    check_bound(L);
    if (bound_.reads != nullptr) bound_.reads->note(part);
    return *bound_.world;
}

std::string GameObject::reading(SlotIndex index) const {
    const Scenario& s = *scenario_;
    const Slot& slot = s.slots[index];
    const auto actor = [&](std::uint16_t at) -> const std::string& { return s.actors[ActorId{at}].id; };
    switch (slot.kind) {
        case Slot::Kind::kIndicator: {
            const IndicatorDef& def = s.indicators[IndicatorId{slot.def}];
            const std::string subject = s.subject_id(def.of, slot.subject);
            return subject.empty() ? fmt::format("game:get(\"{}\")", def.id)
                                   : fmt::format("game:get(\"{}\", \"{}\")", def.id, subject);
        }
        case Slot::Kind::kRelation:
            if (RelationId{slot.def} == Scenario::kTrust)
                return fmt::format("game:trust(\"{}\", \"{}\")", actor(slot.subject), actor(slot.other));
            return fmt::format("game:relation(\"{}\", \"{}\", \"{}\")", s.relations[RelationId{slot.def}].id,
                               actor(slot.subject), actor(slot.other));
        case Slot::Kind::kFree:
        case Slot::Kind::kCommitted:
            return fmt::format("game:{}(\"{}\", \"{}\")", slot.kind == Slot::Kind::kFree ? "resource" : "committed",
                               actor(slot.subject), s.resources[ResourceId{slot.def}].id);
        case Slot::Kind::kSupport:
            return fmt::format("game:support(\"{}\")", s.constituencies[ConstituencyId{slot.def}].id);
    }
    return {};
}

double GameObject::number(lua_State* L, SlotIndex slot) const {
    check_bound(L);
    if (bound_.reads != nullptr) bound_.reads->note(slot);
    // In the World as a seat sees it the definition's start stands there, and passes for a number that is known.
    if (bound_.eyes.valid() && !scenario_->slot_audience[slot].contains(bound_.eyes)) {
        raise(L, fmt::format("'{}' cannot see {}: this function sees what its seat may see",
                             scenario_->actors[bound_.eyes].id, reading(slot)));
    }
    note_overheard(scenario_->slot_audience[slot], [&] { return reading(slot); });
    return bound_.world->numbers[slot];
}

void GameObject::check_flags_seen(lua_State* L, std::string_view name) const {
    if (bound_.overheard != nullptr && bound_.overheard->flag.empty()) bound_.overheard->flag = name;
    if (!bound_.eyes.valid()) return;
    raise(L,
          fmt::format("'{}' cannot see game:flag(\"{}\"): this function sees what its seat may see, and no seat sees "
                      "flags; an indicator says with `visible` who does",
                      scenario_->actors[bound_.eyes].id, printable(name, 60)));
}

Operations& GameObject::operations(lua_State* L, std::string_view method) const {
    check_bound(L);
    if (bound_.operations == nullptr) {
        refused_write_ = true;
        raise(L,
              fmt::format("game:{} changes the game, and {} only answers a question: it may read, not write", method,
                          bound_.handler.empty() ? std::string_view{"this function"} : bound_.handler),
              {Fault::Kind::kReadOnly, {}});
    }
    // Every change is kept as an effect with its cause and reason, some hundred bytes outside of the script's memory:
    // the price keeps those of one event within some megabytes.
    constexpr std::int64_t kEffectWork = 300;
    Sandbox::of(L).charge(kEffectWork);
    constexpr std::size_t kMostEffects = 20'000;
    if (bound_.operations->transaction().effects().size() >= kMostEffects) {
        raise(L, fmt::format("one command changes the game at most {} times", kMostEffects),
              {Fault::Kind::kTooMuch, {}});
    }
    return *bound_.operations;
}

void GameObject::refuse_id(lua_State* L, int argument, Kind kind) const {
    if (lua_type(L, argument) != LUA_TSTRING) {
        raise_argument(L, argument,
                       fmt::format("the id of {} expected, got {}", with_article(kind), given(L, argument)),
                       {lua_isnoneornil(L, argument) ? Fault::Kind::kNilGiven : Fault::Kind::kArgument, {}});
    }
    std::size_t size = 0;
    const char* const bytes = lua_tolstring(L, argument, &size);
    const std::vector<std::string_view> names = ids_->names(kind);
    // The nearest name is found by comparing with all that are about as long, letter by letter.
    const auto letters = static_cast<std::int64_t>(std::min<std::size_t>(size, 64));
    Sandbox::of(L).charge(static_cast<std::int64_t>(names.size()) * (8 + letters * letters / 3));
    const std::string_view id{bytes, size};
    // Groups are named with whose they are.
    const auto whole = std::find_if(names.begin(), names.end(), [&](std::string_view name) {
        return !id.empty() && name.size() > size && name.ends_with(id) && name[name.size() - size - 1] == '.';
    });
    raise_argument(
        L, argument,
        fmt::format("there is no {} {}{}", script::word(kind), given(L, argument),
                    whole == names.end() ? did_you_mean(id, names) : fmt::format("; did you mean '{}'?", *whole)),
        {Fault::Kind::kUnknownId, printable(id, 60)});
}

SlotIndex GameObject::check_indicator(lua_State* L, int indicator, int subject) const {
    const auto id = check<IndicatorId>(L, indicator, Kind::kIndicator);
    const IndicatorDef& def = scenario_->indicators[id];
    switch (def.of) {
        case SubjectKind::kWorld:
            if (!lua_isnoneornil(L, subject)) {
                raise_argument(L, subject,
                               fmt::format("'{}' is an indicator of the world and has no subject; pass nil, not {}",
                                           def.id, given(L, subject)));
            }
            return scenario_->indicator_slot(id, 0);
        case SubjectKind::kActor:
            return scenario_->indicator_slot(id, check<ActorId>(L, subject, Kind::kActor).index());
        case SubjectKind::kPlace:
            return scenario_->indicator_slot(id, check<PlaceId>(L, subject, Kind::kPlace).index());
        case SubjectKind::kConstituency:
            return scenario_->indicator_slot(id, check<ConstituencyId>(L, subject, Kind::kConstituency).index());
    }
    raise(L, "an indicator without a kind");
}

std::string GameObject::check_flag_subject(lua_State* L, int argument) const {
    if (lua_isnoneornil(L, argument)) return {};
    if (lua_type(L, argument) == LUA_TNUMBER) {
        const lua_Integer id = lua_isinteger(L, argument) ? lua_tointeger(L, argument) : -1;
        const bool fits = id >= 0 && id < static_cast<lua_Integer>(AgreementId::kNone);
        if (!fits || world(L, Reads::kAgreements).agreement(AgreementId{static_cast<std::size_t>(id)}) == nullptr) {
            const bool stores = argument == 4;
            raise_argument(L, argument,
                           fmt::format("a subject expected, an id or an agreement, got the number {}{}",
                                       number_text(lua_tonumber(L, argument)),
                                       stores ? "; it is game:store(name, value, subject)" : ""));
        }
    }
    if (lua_type(L, argument) == LUA_TTABLE || lua_isinteger(L, argument)) {
        return fmt::format("{}", check_agreement(L, argument, world(L, Reads::kAgreements)).id.value);
    }
    for (std::size_t k = static_cast<std::size_t>(Kind::kActor); k <= static_cast<std::size_t>(Kind::kPhase); ++k) {
        const std::size_t at = ids_->find(L, argument, static_cast<Kind>(k));
        if (at != IdStrings::kNone) return std::string{ids_->name(static_cast<Kind>(k), at)};
    }
    refuse_id(L, argument, Kind::kAny);
}

const Agreement& GameObject::check_agreement(lua_State* L, int argument, const World& world) const {
    lua_Integer id = -1;
    if (lua_isinteger(L, argument)) {
        id = lua_tointeger(L, argument);
    } else if (lua_type(L, argument) == LUA_TTABLE) {
        if (raw_field(L, argument, "id") == LUA_TNUMBER && lua_isinteger(L, -1)) id = lua_tointeger(L, -1);
        lua_pop(L, 1);
    } else {
        raise_argument(L, argument, fmt::format("an agreement or its id expected, got {}", given(L, argument)));
    }
    const bool fits = id >= 0 && id < static_cast<lua_Integer>(AgreementId::kNone);
    const Agreement* found = fits ? world.agreement(AgreementId{static_cast<std::size_t>(id)}) : nullptr;
    if (found == nullptr) {
        raise_argument(L, argument,
                       id < 0 ? std::string{"the table is no agreement: it has no id"}
                              : fmt::format("there is no agreement {}", id));
    }
    return *found;
}

// -- tables for scripts

void GameObject::pay_for_list(lua_State* L, std::size_t entries) {
    Sandbox::of(L).charge(kTableWork / 2 + kFieldWork / 2 * static_cast<std::int64_t>(entries));
}

void GameObject::push_actors(lua_State* L, ActorSet set) const {
    pay_for_list(L, static_cast<std::size_t>(set.size()));
    lua_createtable(L, set.size(), 0);
    lua_Integer i = 0;
    for (const ActorId actor : set) {
        if (actor.index() >= scenario_->actors.size()) break;
        ids_->push(L, Kind::kActor, actor.index());
        lua_rawseti(L, -2, ++i);
    }
}

void GameObject::push_term(lua_State* L, const Term& term) const {
    Sandbox::of(L).charge(kTableWork + kFieldWork * static_cast<std::int64_t>(term.params.size()));
    lua_createtable(L, 0, 2);
    ids_->push(L, Kind::kClause, term.clause.index());
    lua_setfield(L, -2, "id");
    ids_->push_params(L, scenario_->clauses[term.clause].params, term.params);
    lua_setfield(L, -2, "params");
}

void GameObject::push_terms(lua_State* L, const DraftText& text, ActorSet bound, const Agreement* signed_as) const {
    lua_createtable(L, static_cast<int>(text.terms.size()), 0);
    lua_Integer i = 0;
    for (std::size_t t = 0; t < text.terms.size(); ++t) {
        if (signed_as != nullptr && lapsed(*scenario_, text, bound, t)) continue;
        push_term(L, text.terms[t]);
        if (signed_as != nullptr && tells_of_breach(*signed_as, static_cast<int>(t))) {
            lua_pushboolean(L, 1);
            lua_setfield(L, -2, "idle");
        }
        lua_rawseti(L, -2, ++i);
    }
}

void GameObject::push_text_fields(lua_State* L, const DraftText& text, ActorSet parties, const Agreement* signed_as,
                                  ActorId leaver) const {
    Sandbox::of(L).charge(2 * kTableWork);
    if (text.type.valid()) {
        ids_->push(L, Kind::kAgreement, text.type.index());
        lua_setfield(L, -2, "type");
        set_string(L, "kind", demarche::word(scenario_->agreements[text.type].kind));
    }
    if (text.framework.valid()) {
        ids_->push(L, Kind::kInstitution, text.framework.index());
        lua_setfield(L, -2, "framework");
    }
    if (text.place.valid()) {
        ids_->push(L, Kind::kPlace, text.place.index());
        lua_setfield(L, -2, "place");
    }
    push_actors(L, parties);
    lua_setfield(L, -2, "parties");
    if (const ActorId lead = lead_of(*scenario_, text); lead.valid()) {
        ids_->push(L, Kind::kActor, lead.index());
        lua_setfield(L, -2, "lead");
    }
    ActorSet bound = parties;
    if (leaver.valid()) bound.insert(leaver);
    push_terms(L, text, bound, signed_as);
    lua_setfield(L, -2, "clauses");
    if (text.duration > 0) set_integer(L, "duration", text.duration);
}

void GameObject::push_draft(lua_State* L, const Draft& draft) const {
    lua_createtable(L, 0, 12);
    set_integer(L, "id", draft.id.value);
    push_text_fields(L, draft.text(), draft.text().parties, nullptr, {});
    set_integer(L, "version", draft.version());
    if (draft.proposer.valid()) {
        ids_->push(L, Kind::kActor, draft.proposer.index());
        lua_setfield(L, -2, "proposer");
    }
    set_string(L, "status", demarche::word(draft.status));
}

void GameObject::push_agreement(lua_State* L, const Agreement& agreement, ActorId leaver) const {
    lua_createtable(L, 0, 12);
    set_integer(L, "id", agreement.id.value);
    push_text_fields(L, agreement.text(), agreement.parties, &agreement, leaver);
    set_string(L, "status", demarche::word(agreement.status));
    if (agreement.since > 0) set_integer(L, "since", agreement.since);
    push_extra(L, agreement);
}

void GameObject::push_extra(lua_State* L, const Agreement& agreement) const {
    // Few agreements hold more than they asked for, and this runs for each that a handler looks at.
    int count = 0;
    for (const Commitment& given : agreement.commitments) {
        if (given.term >= 0) continue;
        if (count == 0) lua_createtable(L, 2, 0);
        Sandbox::of(L).charge(kTableWork + 3 * kFieldWork);
        lua_createtable(L, 0, 3);
        ids_->push(L, Kind::kActor, given.actor.index());
        lua_setfield(L, -2, "actor");
        ids_->push(L, Kind::kResource, given.resource.index());
        lua_setfield(L, -2, "resource");
        lua_pushnumber(L, given.amount);
        lua_setfield(L, -2, "amount");
        lua_rawseti(L, -2, ++count);
    }
    if (count > 0) lua_setfield(L, -2, "extra");
}

void GameObject::push_assurance(lua_State* L, const Assurance& assurance) const {
    Sandbox::of(L).charge(2 * kTableWork + kFieldWork * static_cast<std::int64_t>(assurance.params.size()));
    lua_createtable(L, 0, 7);
    set_integer(L, "id", assurance.id.value);
    ids_->push(L, Kind::kAssurance, assurance.type.index());
    lua_setfield(L, -2, "type");
    if (assurance.from.valid()) {
        ids_->push(L, Kind::kActor, assurance.from.index());
        lua_setfield(L, -2, "from");
    }
    if (assurance.to) {
        push_actors(L, *assurance.to);
        lua_setfield(L, -2, "to");
    }
    ids_->push_params(L, scenario_->assurances[assurance.type].params, assurance.params);
    lua_setfield(L, -2, "params");
    set_integer(L, "round", assurance.round);
    set_string(L, "status", demarche::word(assurance.status));
}

void GameObject::push_event(lua_State* L, const Event& event) const {
    Sandbox::of(L).charge(kTableWork);
    lua_createtable(L, 0, 8);
    set_string(L, "name", demarche::word(event.kind));
    if (bound_.world != nullptr) {
        set_integer(L, "round", bound_.world->round);
        if (bound_.world->phase < scenario_->phases.size()) {
            ids_->push(L, Kind::kPhase, bound_.world->phase);
            lua_setfield(L, -2, "phase");
        }
    }
    const auto set_id = [&](const char* name, Kind kind, auto id) {
        if (!id.valid()) return;
        ids_->push(L, kind, id.index());
        lua_setfield(L, -2, name);
    };
    set_id("actor", Kind::kActor, event.actor);
    set_id("clause", Kind::kClause, event.clause);
    set_id("card", Kind::kCard, event.card);
    set_id("action", Kind::kAction, event.action);
    if (event.kind == EventKind::kAgreementLeft && event.agreement != nullptr) {
        lua_createtable(L, static_cast<int>(event.lapsed.size()), 0);
        lua_Integer i = 0;
        for (const std::size_t term : event.lapsed) {
            push_term(L, event.agreement->text().terms[term]);
            lua_rawseti(L, -2, ++i);
        }
        lua_setfield(L, -2, "lapsed");
    }
    if (event.draft != nullptr) {
        push_draft(L, *event.draft);
        lua_setfield(L, -2, "draft");
    }
    if (event.agreement != nullptr) {
        // Who has ended it by leaving was bound by all of it until then.
        push_agreement(L, *event.agreement, event.kind == EventKind::kAgreementEnded ? event.actor : ActorId{});
        lua_setfield(L, -2, "agreement");
    }
    if (event.assurance != nullptr) {
        push_assurance(L, *event.assurance);
        lua_setfield(L, -2, "assurance");
    }
    if (event.indicator) {
        const Slot& slot = scenario_->slots[*event.indicator];
        set_id("indicator", Kind::kIndicator, IndicatorId{slot.def});
        switch (scenario_->indicators[IndicatorId{slot.def}].of) {
            case SubjectKind::kWorld:
                break;
            case SubjectKind::kActor:
                set_id("subject", Kind::kActor, ActorId{slot.subject});
                break;
            case SubjectKind::kPlace:
                set_id("subject", Kind::kPlace, PlaceId{slot.subject});
                break;
            case SubjectKind::kConstituency:
                set_id("subject", Kind::kConstituency, ConstituencyId{slot.subject});
                break;
        }
        lua_pushnumber(L, event.mark);
        lua_setfield(L, -2, "mark");
        set_string(L, "direction", event.direction < 0 ? "down" : "up");
    }
}

}  // namespace demarche::script
