// The writers of `game`: what handlers may do that change something. Numbers, memory, texts, memberships and dice go
// straight through the transaction; what can run further handlers goes through the turn engine's Operations.
#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "base/hash.h"
#include "script/game_object.h"
#include "script/lua_util.h"
#include "script/package_limits.h"
#include "script/script_text.h"
#include "script/table_keys.h"

namespace demarche::script {

namespace {

constexpr std::size_t kMaxFlagName = 100;
constexpr std::size_t kMaxReasonBytes = 1000;
constexpr int kMostCards = 1000;
// What people are to read is dear, so that one event cannot bury them in it: a few hundred pieces at most.
constexpr std::int64_t kNewsWork = 20'000;

Text reason_at(lua_State* L, int argument) {
    Text reason = opt_text_value(L, argument, kMaxReasonBytes);
    Sandbox::of(L).charge_for(reason.message.size(), 16);
    GameObject::checked(L).keep_text(L, reason);
    return reason;
}

/// What the turn engine refused becomes the script's error.
void check_done(lua_State* L, const Result<void>& done) {
    if (!done) raise(L, done.error().text());
}
template <class T>
T check_done(lua_State* L, const Result<T>& done) {
    if (!done) raise(L, done.error().text());
    return *done;
}

// -- numbers

int move_indicator(lua_State* L, const char* method, bool relative) {
    const GameObject& game = GameObject::self(L);
    Operations& operations = game.operations(L, method);
    const SlotIndex slot = game.check_indicator(L, 2, 3);
    const double value = check_finite(L, 4);
    const Text reason = reason_at(L, 5);
    Transaction& tx = operations.transaction();
    const double before = tx.world().numbers[slot];
    const double after = tx.set_number(slot, relative ? before + value : value, reason);
    if (after != before) operations.indicator_moved(slot, before, after);
    lua_pushnumber(L, after);
    return 1;
}

// game:change(indicator, subject, delta[, reason]) -> the new value, within the indicator's bounds
int l_change(lua_State* L) {
    return move_indicator(L, "change", true);
}

// game:set(indicator, subject, value[, reason]) -> the new value, within the indicator's bounds
int l_set(lua_State* L) {
    return move_indicator(L, "set", false);
}

int shift_relation(lua_State* L, Operations& operations, const GameObject& game, RelationId id, int first) {
    const ActorId from = game.check_actor(L, first);
    const ActorId to = game.check_actor(L, first + 1);
    if (from == to) {
        raise_argument(L, first + 1, "an actor has no relation towards itself");
    }
    const double delta = check_finite(L, first + 2);
    const Text reason = reason_at(L, first + 3);
    lua_pushnumber(L, operations.transaction().add_number(game.scenario().relation_slot(id, from, to), delta, reason));
    return 1;
}

// game:shift(relation, from, to, delta[, reason]) -> the new value, within the relation's bounds
int l_shift(lua_State* L) {
    const GameObject& game = GameObject::self(L);
    Operations& operations = game.operations(L, "shift");
    return shift_relation(L, operations, game, game.check<RelationId>(L, 2, Kind::kRelation), 3);
}

// game:shift_trust(from, to, delta[, reason]) -> the new value, clamped to -100..100
int l_shift_trust(lua_State* L) {
    const GameObject& game = GameObject::self(L);
    Operations& operations = game.operations(L, "shift_trust");
    return shift_relation(L, operations, game, Scenario::kTrust, 2);
}

double check_amount(lua_State* L, int argument) {
    const double amount = check_finite(L, argument);
    if (amount < 0)
        raise_argument(L, argument, fmt::format("an amount of 0 or more expected, got {}", number_text(amount)));
    return amount;
}

// game:grant(actor, resource, n[, reason]) -> what the actor then has free
int l_grant(lua_State* L) {
    const GameObject& game = GameObject::self(L);
    Operations& operations = game.operations(L, "grant");
    const ActorId actor = game.check_actor(L, 2);
    const auto resource = game.check<ResourceId>(L, 3, Kind::kResource);
    const double amount = check_amount(L, 4);
    const Text reason = reason_at(L, 5);
    Transaction& tx = operations.transaction();
    const SlotIndex slot = game.scenario().free_slot(actor, resource);
    // A gift does not go over the cap, and what lies above it already is not taken away.
    const double before = tx.world().numbers[slot];
    double after = before + amount;
    if (const auto cap = game.scenario().resources[resource].cap) after = std::max(before, std::min(after, *cap));
    lua_pushnumber(L, tx.set_number(slot, after, reason));
    return 1;
}

// game:spend(actor, resource, n[, reason]) -> what is left; an error when it is not there
int l_spend(lua_State* L) {
    const GameObject& game = GameObject::self(L);
    Operations& operations = game.operations(L, "spend");
    const ActorId actor = game.check_actor(L, 2);
    const auto resource = game.check<ResourceId>(L, 3, Kind::kResource);
    const double amount = check_amount(L, 4);
    const Text reason = reason_at(L, 5);
    Transaction& tx = operations.transaction();
    const SlotIndex slot = game.scenario().free_slot(actor, resource);
    const double before = tx.world().numbers[slot];
    if (to_milli(amount) > before) {
        raise(L,
              fmt::format("{} has {} of '{}' and cannot spend {}", game.scenario().actors[actor].id,
                          number_text(before), game.scenario().resources[resource].id, number_text(amount)),
              {Fault::Kind::kUnpaid, game.scenario().resources[resource].id, amount});
    }
    lua_pushnumber(L, tx.set_number(slot, before - amount, reason));
    return 1;
}

// game:sway(constituency, delta[, reason]) -> its support then, 0..100
int l_sway(lua_State* L) {
    const GameObject& game = GameObject::self(L);
    Operations& operations = game.operations(L, "sway");
    const auto id = game.check<ConstituencyId>(L, 2, Kind::kConstituency);
    const double delta = check_finite(L, 3);
    const Text reason = reason_at(L, 4);
    lua_pushnumber(L, operations.transaction().add_number(game.scenario().support_slot(id), delta, reason));
    return 1;
}

// -- memory

MemoryValue check_memory_value(lua_State* L, int argument) {
    switch (lua_type(L, argument)) {
        case LUA_TBOOLEAN:
            return lua_toboolean(L, argument) != 0;
        case LUA_TNUMBER:
            if (lua_isinteger(L, argument)) return static_cast<std::int64_t>(lua_tointeger(L, argument));
            return check_finite(L, argument);
        case LUA_TSTRING:
            return std::string{check_text(L, argument, kLongestFlag)};
        default:
            raise_argument(L, argument,
                           fmt::format("a number, string or boolean expected, got a {}; the game's memory holds "
                                       "no tables and no functions",
                                       luaL_typename(L, argument)));
    }
}

// game:store(name, value[, subject[, reason]])
int l_store(lua_State* L) {
    const GameObject& game = GameObject::self(L);
    Operations& operations = game.operations(L, "store");
    const std::string_view name = check_text(L, 2, kMaxFlagName);
    if (name.empty()) raise_argument(L, 2, "a flag has a name");
    Remembered change;
    change.memory.name = name;
    change.memory.subject = game.check_flag_subject(L, 4);
    change.forgotten = lua_isnoneornil(L, 3);
    const Text reason = reason_at(L, 5);
    Transaction& tx = operations.transaction();
    const Memory* before = tx.world().remembered(name, change.memory.subject);
    if (change.forgotten) {
        if (before == nullptr) return 0;
        change.memory.value = before->value;
    } else {
        change.memory.value = check_memory_value(L, 3);
        if (before != nullptr && before->value == change.memory.value) return 0;
        if (before == nullptr && tx.world().memory->size() >= kMostFlags) {
            raise(L, fmt::format("the scenario has stored {} flags already, which is the most", kMostFlags));
        }
    }
    if (const auto* text = std::get_if<std::string>(&change.memory.value)) game.keep_text(L, text->size());
    // A new flag is put into its place among the others.
    Sandbox::of(L).charge_for(tx.world().memory->size(), 4);
    tx.emit(std::move(change), reason);
    return 0;
}

// -- cards

int opt_count(lua_State* L, int argument) {
    if (lua_isnoneornil(L, argument)) return 1;
    return static_cast<int>(check_integer(L, argument, 0, kMostCards));
}

// game:draw(deck[, n[, reason]]) -> how many came
int l_draw(lua_State* L) {
    const GameObject& game = GameObject::self(L);
    Operations& operations = game.operations(L, "draw");
    const auto deck = game.check<DeckId>(L, 2, Kind::kDeck);
    const int n = opt_count(L, 3);
    lua_pushinteger(L, check_done(L, operations.draw(deck, n, reason_at(L, 4))));
    return 1;
}

// game:play(card[, reason]) -> whether it came
int l_play(lua_State* L) {
    const GameObject& game = GameObject::self(L);
    Operations& operations = game.operations(L, "play");
    const auto card = game.check<CardId>(L, 2, Kind::kCard);
    lua_pushboolean(L, check_done(L, operations.play(card, reason_at(L, 3))));
    return 1;
}

// game:schedule(card[, rounds[, chance[, reason]]]) -> whether it was scheduled
int l_schedule(lua_State* L) {
    const GameObject& game = GameObject::self(L);
    Operations& operations = game.operations(L, "schedule");
    const auto card = game.check<CardId>(L, 2, Kind::kCard);
    const int rounds = lua_isnoneornil(L, 3) ? 1 : static_cast<int>(check_integer(L, 3, 1, 1000));
    const double chance = opt_finite(L, 4, 1);
    if (chance < 0 || chance > 1) raise_argument(L, 4, "a chance from 0 to 1 expected", {Fault::Kind::kChance, {}});
    lua_pushboolean(L, check_done(L, operations.schedule(card, rounds, chance, reason_at(L, 5))));
    return 1;
}

// game:deal(deck, actor[, n[, reason]]) -> how many were dealt
int l_deal(lua_State* L) {
    const GameObject& game = GameObject::self(L);
    Operations& operations = game.operations(L, "deal");
    const auto deck = game.check<DeckId>(L, 2, Kind::kDeck);
    const ActorId actor = game.check_actor(L, 3);
    const int n = opt_count(L, 4);
    lua_pushinteger(L, check_done(L, operations.deal(deck, actor, n, reason_at(L, 5))));
    return 1;
}

// game:discard(actor, card[, reason])
int l_discard(lua_State* L) {
    const GameObject& game = GameObject::self(L);
    Operations& operations = game.operations(L, "discard");
    const ActorId actor = game.check_actor(L, 2);
    const auto card = game.check<CardId>(L, 3, Kind::kCard);
    check_done(L, operations.discard(actor, card, reason_at(L, 4)));
    return 0;
}

// -- texts

/// One actor or a list of them at `index`.
ActorSet check_actors(lua_State* L, const GameObject& game, int index) {
    ActorSet set;
    if (lua_type(L, index) == LUA_TSTRING) {
        set.insert(game.check_actor(L, index));
        return set;
    }
    check_table(L, index);
    const std::int64_t count = sequence_length(L, index, ActorSet::kCapacity);
    for (std::int64_t i = 1; i <= count; ++i) {
        raw_element(L, index, i);
        set.insert(game.check_actor(L, -1));
        lua_pop(L, 1);
    }
    return set;
}

// game:news(text[, { place=, actors=, tone= }[, reason]])
int l_news(lua_State* L) {
    static constexpr std::array<std::string_view, 3> kTones = {"good", "bad", "neutral"};
    static constexpr std::array<std::string_view, 3> kAbout = {"place", "actors", "tone"};
    const GameObject& game = GameObject::self(L);
    Operations& operations = game.operations(L, "news");
    News news;
    news.text = check_text_value(L, 2, kLongestNews);
    if (!lua_isnoneornil(L, 3)) {
        check_field_names(L, 3, "news may have", kAbout);
        if (raw_field(L, 3, "place") != LUA_TNIL) news.place = game.check<PlaceId>(L, -1, Kind::kPlace);
        lua_pop(L, 1);
        if (raw_field(L, 3, "actors") != LUA_TNIL) news.actors = check_actors(L, game, lua_gettop(L));
        lua_pop(L, 1);
        if (const auto tone = text_field(L, 3, "tone")) {
            if (std::find(kTones.begin(), kTones.end(), *tone) == kTones.end()) {
                raise_argument(L, 3,
                               fmt::format("tone = '{}' is not one of good, bad or neutral", printable(*tone, 60)));
            }
            news.tone = *tone;
        }
    }
    Sandbox::of(L).charge(kNewsWork);
    game.keep_text(L, news.text);
    operations.transaction().emit(std::move(news), reason_at(L, 4));
    return 0;
}

// game:tell(actor, text[, reason])
int l_tell(lua_State* L) {
    const GameObject& game = GameObject::self(L);
    Operations& operations = game.operations(L, "tell");
    Told told;
    told.actor = game.check_actor(L, 2);
    told.text = check_text_value(L, 3, kLongestNews);
    Sandbox::of(L).charge(kNewsWork);
    game.keep_text(L, told.text);
    operations.transaction().emit(std::move(told), reason_at(L, 4));
    return 0;
}

// game:reveal(objective[, to[, reason]]) -> whether it is a secret that is pursued in this game
// To an actor, a list of actors, or everybody. An agenda that was not dealt is nobody's, and what is no secret
// everybody knows: there is nothing to reveal.
int l_reveal(lua_State* L) {
    const GameObject& game = GameObject::self(L);
    Operations& operations = game.operations(L, "reveal");
    const auto objective = game.check<ObjectiveId>(L, 2, Kind::kObjective);
    const ActorSet to =
        lua_isnoneornil(L, 3) ? ActorSet::first(game.scenario().actors.size()) : check_actors(L, game, 3);
    const bool pursued =
        game.scenario().objectives[objective].secret && operations.transaction().world().objectives[objective].active;
    if (pursued) check_done(L, operations.reveal(objective, to, reason_at(L, 4)));
    lua_pushboolean(L, pursued ? 1 : 0);
    return 1;
}

// -- bodies and agreements

// Somebody joins a body or leaves it: the arguments of both, and whether anything has changed by it.
template <class Change>
int change_membership(lua_State* L, const char* method, Change change) {
    const GameObject& game = GameObject::self(L);
    Operations& operations = game.operations(L, method);
    const auto id = game.check<InstitutionId>(L, 2, Kind::kInstitution);
    const ActorId actor = game.check_actor(L, 3);
    const Text reason = reason_at(L, 4);
    Transaction& tx = operations.transaction();
    Membership membership = tx.world().institutions[id];
    const bool changed = change(membership, actor);
    if (changed) {
        tx.emit(MembershipChanged{id, membership}, reason);
        operations.members_changed(id);
    }
    lua_pushboolean(L, changed);
    return 1;
}

// game:admit(institution, actor[, reason]) -> whether it was no member before
int l_admit(lua_State* L) {
    return change_membership(L, "admit", [](Membership& membership, ActorId actor) {
        if (membership.members.contains(actor)) return false;
        membership.members.insert(actor);
        membership.observers.erase(actor);
        return true;
    });
}

// game:expel(institution, actor[, reason]) -> whether it was a member
int l_expel(lua_State* L) {
    return change_membership(L, "expel", [](Membership& membership, ActorId actor) {
        if (!membership.members.contains(actor)) return false;
        membership.members.erase(actor);
        if (membership.chair == actor) membership.chair = ActorId{};
        return true;
    });
}

// game:set_chair(institution, actor or nil[, reason])
int l_set_chair(lua_State* L) {
    const GameObject& game = GameObject::self(L);
    Operations& operations = game.operations(L, "set_chair");
    const auto id = game.check<InstitutionId>(L, 2, Kind::kInstitution);
    const ActorId actor = lua_isnoneornil(L, 3) ? ActorId{} : game.check_actor(L, 3);
    const Text reason = reason_at(L, 4);
    Transaction& tx = operations.transaction();
    Membership membership = tx.world().institutions[id];
    if (membership.chair != actor) {
        membership.chair = actor;
        tx.emit(MembershipChanged{id, membership}, reason);
    }
    return 0;
}

// game:suspend(agreement[, reason])
int l_suspend(lua_State* L) {
    const GameObject& game = GameObject::self(L);
    Operations& operations = game.operations(L, "suspend");
    const AgreementId id = game.check_agreement(L, 2, operations.transaction().world()).id;
    check_done(L, operations.suspend_agreement(id, reason_at(L, 3)));
    return 0;
}

int l_resume(lua_State* L) {
    const GameObject& game = GameObject::self(L);
    Operations& operations = game.operations(L, "resume");
    const AgreementId id = game.check_agreement(L, 2, operations.transaction().world()).id;
    check_done(L, operations.resume_agreement(id, reason_at(L, 3)));
    return 0;
}

int end_agreement(lua_State* L, const char* method, AgreementStatus how) {
    const GameObject& game = GameObject::self(L);
    Operations& operations = game.operations(L, method);
    const AgreementId id = game.check_agreement(L, 2, operations.transaction().world()).id;
    check_done(L, operations.end_agreement(id, how, reason_at(L, 3)));
    return 0;
}

// game:terminate(agreement[, reason])
int l_terminate(lua_State* L) {
    return end_agreement(L, "terminate", AgreementStatus::kTerminated);
}

// game:fulfil(agreement[, reason])
int l_fulfil(lua_State* L) {
    return end_agreement(L, "fulfil", AgreementStatus::kFulfilled);
}

// game:breach(agreement, by[, reason])
int l_breach(lua_State* L) {
    const GameObject& game = GameObject::self(L);
    Operations& operations = game.operations(L, "breach");
    const Agreement& agreement = game.check_agreement(L, 2, operations.transaction().world());
    const ActorId by = game.check_actor(L, 3);
    if (!agreement.parties.contains(by)) {
        raise_argument(L, 3, fmt::format("'{}' is no party to the agreement", game.scenario().actors[by].id));
    }
    const AgreementId id = agreement.id;
    check_done(L, operations.breach_agreement(id, by, reason_at(L, 4)));
    return 0;
}

// -- dice and the end

std::string_view check_stream(lua_State* L, int argument, const World& world) {
    const std::string_view name = check_text(L, argument, kMaxFlagName);
    if (name.empty()) raise_argument(L, argument, "a stream of dice has a name");
    const bool full = world.streams.size() >= kMostStreams;
    const auto is_it = [key = hash_text(name)](const NamedStream& stream) { return stream.name == key; };
    if (full && std::none_of(world.streams.begin(), world.streams.end(), is_it))
        raise(L, fmt::format("the game has {} streams of dice already", kMostStreams));
    return name;
}

// game:roll(stream, low, high[, reason]) -> a whole number
int l_roll(lua_State* L) {
    constexpr std::int64_t kFar = std::int64_t{1} << 53U;
    const GameObject& game = GameObject::self(L);
    Operations& operations = game.operations(L, "roll");
    Transaction& tx = operations.transaction();
    const std::string_view name = check_stream(L, 2, tx.world());
    const std::int64_t low = check_integer(L, 3, -kFar, kFar);
    const std::int64_t high = check_integer(L, 4, -kFar, kFar);
    if (low > high) raise_argument(L, 4, fmt::format("high {} is below low {}", high, low));
    const Text reason = reason_at(L, 5);
    const auto throw_dice = [&](Stream& stream) { return stream.between(low, high); };
    lua_pushinteger(L, tx.with_stream(name, throw_dice, reason));
    return 1;
}

// game:chance(stream, p[, reason]) -> boolean
int l_chance(lua_State* L) {
    const GameObject& game = GameObject::self(L);
    Operations& operations = game.operations(L, "chance");
    Transaction& tx = operations.transaction();
    const std::string_view name = check_stream(L, 2, tx.world());
    // Odds are often the result of a formula, so those beyond certainty are certain.
    const double asked = check_finite(L, 3);
    game.note_odds(name, asked);
    const double p = std::clamp(asked, 0.0, 1.0);
    const Text reason = reason_at(L, 4);
    const auto throw_dice = [&](Stream& stream) { return stream.chance(p); };
    lua_pushboolean(L, tx.with_stream(name, throw_dice, reason));
    return 1;
}

// game:finish(ending[, reason])
int l_finish(lua_State* L) {
    const GameObject& game = GameObject::self(L);
    Operations& operations = game.operations(L, "finish");
    const auto ending = game.check<EndingId>(L, 2, Kind::kEnding);
    check_done(L, operations.finish(ending, reason_at(L, 3)));
    return 0;
}

}  // namespace

std::span<const GameMethod> game_writers() {
    static constexpr GameMethod kMethods[] = {
        {"change", bound<l_change>},       {"set", bound<l_set>},
        {"shift", bound<l_shift>},         {"shift_trust", bound<l_shift_trust>},
        {"grant", bound<l_grant>},         {"spend", bound<l_spend>},
        {"sway", bound<l_sway>},           {"store", bound<l_store>},
        {"draw", bound<l_draw>},           {"play", bound<l_play>},
        {"schedule", bound<l_schedule>},   {"deal", bound<l_deal>},
        {"discard", bound<l_discard>},     {"news", bound<l_news>},
        {"tell", bound<l_tell>},           {"reveal", bound<l_reveal>},
        {"admit", bound<l_admit>},         {"expel", bound<l_expel>},
        {"set_chair", bound<l_set_chair>}, {"suspend", bound<l_suspend>},
        {"resume", bound<l_resume>},       {"terminate", bound<l_terminate>},
        {"fulfil", bound<l_fulfil>},       {"breach", bound<l_breach>},
        {"roll", bound<l_roll>},           {"chance", bound<l_chance>},
        {"finish", bound<l_finish>},
    };
    return kMethods;
}

}  // namespace demarche::script
