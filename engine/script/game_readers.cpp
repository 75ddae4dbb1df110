// The readers of `game`: what every handler may ask.
#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "diplomacy/drafting.h"
#include "diplomacy/lifecycle.h"
#include "script/game_object.h"
#include "script/lua_util.h"
#include "script/script_text.h"
#include "script/table_keys.h"

namespace demarche::script {

namespace {

// game:round() -> counted from 1
int l_round(lua_State* L) {
    const GameObject& game = GameObject::self(L);
    lua_pushinteger(L, game.world(L, Reads::kClock).round);
    return 1;
}

// game:rounds() -> the game's length
int l_rounds(lua_State* L) {
    const GameObject& game = GameObject::self(L);
    game.check_bound(L);
    lua_pushinteger(L, static_cast<lua_Integer>(game.scenario().rounds.size()));
    return 1;
}

// game:phase() -> its id
int l_phase(lua_State* L) {
    const GameObject& game = GameObject::self(L);
    const World& world = game.world(L, Reads::kClock);
    if (world.phase < game.scenario().phases.size()) {
        game.ids().push(L, Kind::kPhase, world.phase);
    } else {
        lua_pushnil(L);
    }
    return 1;
}

// game:date() -> the label of the round
int l_date(lua_State* L) {
    const GameObject& game = GameObject::self(L);
    const World& world = game.world(L, Reads::kClock);
    const std::vector<Text>& rounds = game.scenario().rounds;
    const auto at = static_cast<std::size_t>(std::max(1, world.round)) - 1;
    const std::string label = at < rounds.size() ? rounds[at].str() : std::string{};
    lua_pushlstring(L, label.data(), label.size());
    return 1;
}

/// What people call a definition; null for a kind that has no name for people.
const Text* name_of(const Scenario& s, Kind kind, std::size_t at) {
    switch (kind) {
        case Kind::kActor:
            return &s.actors[ActorId{at}].name;
        case Kind::kConstituency:
            return &s.constituencies[ConstituencyId{at}].name;
        case Kind::kPlace:
            return &s.places[PlaceId{at}].name;
        case Kind::kIndicator:
            return &s.indicators[IndicatorId{at}].name;
        case Kind::kRelation:
            return &s.relations[RelationId{at}].name;
        case Kind::kResource:
            return &s.resources[ResourceId{at}].name;
        case Kind::kInstitution:
            return &s.institutions[InstitutionId{at}].name;
        case Kind::kClause:
            return &s.clauses[ClauseId{at}].name;
        case Kind::kAgreement:
            return &s.agreements[AgreementTypeId{at}].name;
        case Kind::kAction:
            return &s.actions[ActionId{at}].name;
        case Kind::kCard:
            return &s.cards[CardId{at}].title;
        case Kind::kObjective:
            return &s.objectives[ObjectiveId{at}].name;
        case Kind::kAssurance:
            return &s.assurances[AssuranceTypeId{at}].name;
        case Kind::kEnding:
            return &s.endings[EndingId{at}].title;
        default:
            return nullptr;
    }
}

// game:name(id) -> how people call it
int l_name(lua_State* L) {
    const GameObject& game = GameObject::self(L);
    game.check_bound(L);
    for (std::size_t k = static_cast<std::size_t>(Kind::kActor); k <= static_cast<std::size_t>(Kind::kEnding); ++k) {
        const auto kind = static_cast<Kind>(k);
        const std::size_t at = game.ids().find(L, 2, kind);
        const Text* const name = at == IdStrings::kNone ? nullptr : name_of(game.scenario(), kind, at);
        if (name == nullptr) continue;
        push_text(L, *name);
        return 1;
    }
    game.refuse_id(L, 2, Kind::kAny);
}

// game:get(indicator[, subject]) -> number
int l_get(lua_State* L) {
    const GameObject& game = GameObject::self(L);
    lua_pushnumber(L, game.number(L, game.check_indicator(L, 2, 3)));
    return 1;
}

// game:relation(id, from, to) -> number
int l_relation(lua_State* L) {
    const GameObject& game = GameObject::self(L);
    const auto id = game.check<RelationId>(L, 2, Kind::kRelation);
    const ActorId from = game.check_actor(L, 3);
    const ActorId to = game.check_actor(L, 4);
    lua_pushnumber(L, game.number(L, game.scenario().relation_slot(id, from, to)));
    return 1;
}

// game:trust(from, to) -> -100..100
int l_trust(lua_State* L) {
    const GameObject& game = GameObject::self(L);
    const ActorId from = game.check_actor(L, 2);
    const ActorId to = game.check_actor(L, 3);
    lua_pushnumber(L, game.number(L, game.scenario().trust_slot(from, to)));
    return 1;
}

// game:resource(actor, id) -> what is free
int l_resource(lua_State* L) {
    const GameObject& game = GameObject::self(L);
    const ActorId actor = game.check_actor(L, 2);
    const auto resource = game.check<ResourceId>(L, 3, Kind::kResource);
    lua_pushnumber(L, game.number(L, game.scenario().free_slot(actor, resource)));
    return 1;
}

// game:committed(actor, id) -> what is bound
int l_committed(lua_State* L) {
    const GameObject& game = GameObject::self(L);
    const ActorId actor = game.check_actor(L, 2);
    const auto resource = game.check<ResourceId>(L, 3, Kind::kResource);
    lua_pushnumber(L, game.number(L, game.scenario().committed_slot(actor, resource)));
    return 1;
}

// game:actors() -> ids in definition order
int l_actors(lua_State* L) {
    const GameObject& game = GameObject::self(L);
    game.check_bound(L);
    game.push_actors(L, ActorSet::first(game.scenario().actors.size()));
    return 1;
}

void push_places(lua_State* L, const GameObject& game, std::span<const PlaceId> places) {
    GameObject::pay_for_list(L, places.size());
    lua_createtable(L, static_cast<int>(places.size()), 0);
    lua_Integer i = 0;
    for (const PlaceId place : places) {
        game.ids().push(L, Kind::kPlace, place.index());
        lua_rawseti(L, -2, ++i);
    }
}

// game:places() -> ids in definition order
int l_places(lua_State* L) {
    const GameObject& game = GameObject::self(L);
    game.check_bound(L);
    const std::size_t count = game.scenario().places.size();
    GameObject::pay_for_list(L, count);
    lua_createtable(L, static_cast<int>(count), 0);
    for (std::size_t i = 0; i < count; ++i) {
        game.ids().push(L, Kind::kPlace, i);
        lua_rawseti(L, -2, static_cast<lua_Integer>(i + 1));
    }
    return 1;
}

// game:members(institution) -> ids in definition order
int l_members(lua_State* L) {
    const GameObject& game = GameObject::self(L);
    const World& world = game.world(L, Reads::kMembers);
    const auto id = game.check<InstitutionId>(L, 2, Kind::kInstitution);
    game.push_actors(L, world.institutions[id].members);
    return 1;
}

// game:neighbours(place) -> ids in definition order
int l_neighbours(lua_State* L) {
    const GameObject& game = GameObject::self(L);
    game.check_bound(L);
    const auto place = game.check<PlaceId>(L, 2, Kind::kPlace);
    push_places(L, game, game.scenario().places[place].links);
    return 1;
}

// game:is_member(institution, actor) -> boolean
int l_is_member(lua_State* L) {
    const GameObject& game = GameObject::self(L);
    const World& world = game.world(L, Reads::kMembers);
    const auto id = game.check<InstitutionId>(L, 2, Kind::kInstitution);
    lua_pushboolean(L, world.institutions[id].members.contains(game.check_actor(L, 3)));
    return 1;
}

// game:chair(institution) -> actor or nil
int l_chair(lua_State* L) {
    const GameObject& game = GameObject::self(L);
    const World& world = game.world(L, Reads::kMembers);
    const auto id = game.check<InstitutionId>(L, 2, Kind::kInstitution);
    const ActorId chair = world.institutions[id].chair;
    if (chair.valid()) {
        game.ids().push(L, Kind::kActor, chair.index());
    } else {
        lua_pushnil(L);
    }
    return 1;
}

// -- game:agreements

/// What `game:agreements` looks for; an unset part fits everything.
struct AgreementFilter {
    AgreementTypeId type;
    std::optional<AgreementKind> kind;
    std::optional<AgreementStatus> status;
    PlaceId place;
    InstitutionId framework;
    ActorId party;
    ClauseId clause;

    [[nodiscard]] bool fits(const Scenario& scenario, const Agreement& agreement) const {
        const DraftText& text = agreement.text();
        if (status ? agreement.status != *status : !alive(agreement.status)) return false;
        if (type.valid() && text.type != type) return false;
        if (kind && (!text.type.valid() || scenario.agreements[text.type].kind != *kind)) return false;
        if (place.valid() && text.place != place) return false;
        if (framework.valid() && text.framework != framework) return false;
        if (party.valid() && !agreement.parties.contains(party)) return false;
        if (!clause.valid()) return true;
        const Term* const term = find_term(text, clause);
        return term != nullptr && !lapsed(scenario, agreement, static_cast<std::size_t>(term - text.terms.data()));
    }
};

/// The words of an enumeration up to `kLast`, each at its value.
template <auto kLast>
std::span<const std::string_view> words_to() {
    static const auto kWords = [] {
        std::array<std::string_view, static_cast<std::size_t>(kLast) + 1> all;
        for (std::size_t i = 0; i < all.size(); ++i)
            all[i] = demarche::word(static_cast<decltype(kLast)>(i));
        return all;
    }();
    return kWords;
}
constexpr std::array<std::string_view, 7> kFilterFields = {"type",      "kind",  "status", "place",
                                                           "framework", "party", "clause"};

/// The word at the top of the stack as an index into `words`.
std::size_t check_word(lua_State* L, std::string_view field, std::span<const std::string_view> words) {
    std::size_t size = 0;
    const char* const bytes = lua_type(L, -1) == LUA_TSTRING ? lua_tolstring(L, -1, &size) : nullptr;
    const std::string_view given{bytes == nullptr ? "" : bytes, size};
    const auto hit = std::find(words.begin(), words.end(), given);
    if (bytes == nullptr || hit == words.end()) {
        const std::vector<std::string> all(words.begin(), words.end());
        raise_argument(L, 2,
                       fmt::format("{} = {} is not one of {}{}", field,
                                   bytes == nullptr ? std::string{"a "} + luaL_typename(L, -1)
                                                    : fmt::format("'{}'", printable(given, 60)),
                                   list_text(all, "or"), did_you_mean(given, words)));
    }
    return static_cast<std::size_t>(hit - words.begin());
}

AgreementFilter read_filter(lua_State* L, const GameObject& game) {
    AgreementFilter filter;
    if (lua_isnoneornil(L, 2)) return filter;
    const std::uint64_t given = check_field_names(L, 2, "agreements are found by", kFilterFields);
    // Most are asked with one or two of the fields.
    const auto read = [&](const char* field, auto take) {
        const auto at = std::find(kFilterFields.begin(), kFilterFields.end(), field) - kFilterFields.begin();
        if ((given >> static_cast<unsigned>(at) & 1U) == 0) return;
        raw_field(L, 2, field);
        take();
        lua_pop(L, 1);
    };
    const auto read_id = [&]<class I>(const char* field, Kind kind, I& into) {
        read(field, [&] { into = game.check<I>(L, -1, kind); });
    };
    read_id("type", Kind::kAgreement, filter.type);
    read_id("place", Kind::kPlace, filter.place);
    read_id("framework", Kind::kInstitution, filter.framework);
    read_id("party", Kind::kActor, filter.party);
    read_id("clause", Kind::kClause, filter.clause);
    read("kind", [&] {
        filter.kind = static_cast<AgreementKind>(check_word(L, "kind", words_to<AgreementKind::kStatement>()));
    });
    read("status", [&] {
        filter.status = static_cast<AgreementStatus>(check_word(L, "status", words_to<AgreementStatus::kViolated>()));
    });
    return filter;
}

// game:agreements { type=, kind=, status=, place=, framework=, party=, clause= } -> list
int l_agreements(lua_State* L) {
    const GameObject& game = GameObject::self(L);
    const World& world = game.world(L, Reads::kAgreements);
    const AgreementFilter filter = read_filter(L, game);
    constexpr std::int64_t kFilterWork = 4;
    Sandbox::of(L).charge(20 + kFilterWork * static_cast<std::int64_t>(world.agreements.size()));
    lua_newtable(L);
    lua_Integer i = 0;
    for (const Shared<Agreement>& agreement : world.agreements) {
        if (!game.tells_of(*agreement) || !filter.fits(game.scenario(), *agreement)) continue;
        game.push_agreement(L, *agreement);
        lua_rawseti(L, -2, ++i);
    }
    return 1;
}

// game:support(constituency) -> 0..100
int l_support(lua_State* L) {
    const GameObject& game = GameObject::self(L);
    const auto id = game.check<ConstituencyId>(L, 2, Kind::kConstituency);
    lua_pushnumber(L, game.number(L, game.scenario().support_slot(id)));
    return 1;
}

// game:flag(name[, subject]) -> what was stored, or nil
int l_flag(lua_State* L) {
    const GameObject& game = GameObject::self(L);
    const World& world = game.world(L, Reads::kMemory);
    const std::string_view name = check_text(L, 2, 100);
    const std::string subject = game.check_flag_subject(L, 3);
    game.check_flags_seen(L, name);
    const Memory* memory = world.remembered(name, subject);
    if (memory == nullptr) {
        lua_pushnil(L);
    } else if (const auto* flag = std::get_if<bool>(&memory->value)) {
        lua_pushboolean(L, *flag);
    } else if (const auto* whole = std::get_if<std::int64_t>(&memory->value)) {
        lua_pushinteger(L, *whole);
    } else if (const auto* number = std::get_if<double>(&memory->value)) {
        lua_pushnumber(L, *number);
    } else {
        const std::string& text = std::get<std::string>(memory->value);
        Sandbox::of(L).charge_for(text.size(), 16);
        lua_pushlstring(L, text.data(), text.size());
    }
    return 1;
}

// game:knows(objective[, actor]) -> boolean
// What a seat has been shown it sees in its View, so that look-ahead gives the same answer.
int l_knows(lua_State* L) {
    const GameObject& game = GameObject::self(L);
    const World& world = game.world(L, Reads::kObjectives);
    const auto id = game.check<ObjectiveId>(L, 2, Kind::kObjective);
    ActorSet who;
    if (lua_isnoneornil(L, 3)) {
        who = ActorSet::first(game.scenario().actors.size());
    } else {
        who.insert(game.check_actor(L, 3));
    }
    who.erase(game.scenario().objectives[id].of);
    const ObjectiveState& state = world.objectives[id];
    lua_pushboolean(L, state.active && !who.empty() && state.known_to.includes(who) ? 1 : 0);
    return 1;
}

// game:count(deck) -> cards that can still come
int l_count(lua_State* L) {
    const GameObject& game = GameObject::self(L);
    const World& world = game.world(L);
    const auto deck = game.check<DeckId>(L, 2, Kind::kDeck);
    const std::vector<CardId>& cards = game.scenario().decks[deck].cards;
    Sandbox::of(L).charge_for(cards.size());
    lua_pushinteger(L, std::count_if(cards.begin(), cards.end(), [&](CardId card) {
                        return !game.scenario().cards[card].once || world.cards[card].times == 0;
                    }));
    return 1;
}

// game:hand(actor) -> cards in the order dealt
int l_hand(lua_State* L) {
    const GameObject& game = GameObject::self(L);
    const World& world = game.world(L);
    const ActorId actor = game.check_actor(L, 2);
    game.note_hand(actor);
    Sandbox::of(L).charge_for(world.hands.size());
    lua_newtable(L);
    lua_Integer i = 0;
    for (const HeldCard& held : world.hands) {
        if (held.actor != actor) continue;
        Sandbox::of(L).charge(3);
        game.ids().push(L, Kind::kCard, held.card.index());
        lua_rawseti(L, -2, ++i);
    }
    return 1;
}

}  // namespace

std::span<const GameMethod> game_readers() {
    static constexpr GameMethod kMethods[] = {
        {"round", bound<l_round>},
        {"rounds", bound<l_rounds>},
        {"phase", bound<l_phase>},
        {"date", bound<l_date>},
        {"get", bound<l_get>},
        {"relation", bound<l_relation>},
        {"trust", bound<l_trust>},
        {"resource", bound<l_resource>},
        {"committed", bound<l_committed>},
        {"name", bound<l_name>},
        {"actors", bound<l_actors>},
        {"places", bound<l_places>},
        {"members", bound<l_members>},
        {"neighbours", bound<l_neighbours>},
        {"is_member", bound<l_is_member>},
        {"chair", bound<l_chair>},
        {"agreements", bound<l_agreements>},
        {"support", bound<l_support>},
        {"flag", bound<l_flag>},
        {"knows", bound<l_knows>},
        {"count", bound<l_count>},
        {"hand", bound<l_hand>},
    };
    return kMethods;
}

}  // namespace demarche::script
