#pragma once

#include <algorithm>
#include <lua.hpp>
#include <string_view>
#include <utility>

#include "model/world.h"
#include "script/answers.h"
#include "script/host.h"
#include "script/id_strings.h"
#include "script/schema.h"

namespace demarche::script {

/// The `game` of the scripts: one object per Lua state, bound for the length of a handler to the World that the handler
/// reads, or to the Operations through which it writes.
class GameObject {
 public:
    /// What an answer was made of that somebody may not know who hears it.
    struct Overheard {
        std::string what;  ///< A number by its path, or "hand/" and an actor; "" for nothing.
        ActorId by;        ///< One of those who hear the answer.
        std::string flag;  ///< The first flag that was read; "" for none. No seat sees flags.
    };
    /// What `game` stands for while one handler runs.
    struct Bound {
        const World* world = nullptr;
        Operations* operations = nullptr;  ///< Only for handlers that change something.
        std::string_view handler;          ///< "score of objective 'order'", for messages.
        Reads* reads = nullptr;            ///< Told of what is read, where somebody wants to know.
        ActorId eyes{};                    ///< Numbers that this seat may not know are refused; none: all are given.
        ActorSet readers{};                ///< Who hears what is answered; nobody: it is no answer that a seat hears.
        Overheard* overheard = nullptr;    ///< Told of the first thing read that a reader may not know, where wanted.
        std::vector<std::string>* said = nullptr;  ///< Gets the texts that it gives people to read, where wanted.
        std::vector<Odds>* odds = nullptr;         ///< Gets what it asks game:chance for, where wanted.
    };

    /// Makes the object and its methods. Only inside Sandbox::enter, after the freeze.
    void build(lua_State* L, const Scenario& scenario, const IdStrings& ids);
    void push(lua_State* L) const { lua_rawgeti(L, LUA_REGISTRYINDEX, ref_); }

    /// Binds for the length of its life; the binding before it comes back, because handlers run within handlers.
    class Scope {
     public:
        Scope(GameObject& game, Bound bound) : game_(&game), before_(game.bound_) { game.bound_ = bound; }
        ~Scope() { game_->bound_ = before_; }
        Scope(const Scope&) = delete;
        Scope& operator=(const Scope&) = delete;

     private:
        GameObject* game_;
        Bound before_;
    };

    // -- for the bindings: each raises a Lua error where scripts are wrong

    /// The object of a method call, after checking that it is called on `game`.
    [[nodiscard]] static GameObject& self(lua_State* L);
    /// The same once that check is behind.
    [[nodiscard]] static const GameObject& checked(lua_State* L) {
        return *static_cast<const GameObject*>(lua_touserdata(L, lua_upvalueindex(1)));
    }
    /// The World, for a reader that looks at this part of it and at nothing else.
    [[nodiscard]] const World& world(lua_State* L, Reads::Part part = Reads::kAnything) const;
    /// One number of the World, for a reader. Raises where a seat asks that may not know it.
    [[nodiscard]] double number(lua_State* L, SlotIndex slot) const;
    /// Whether an agreement is told of: not where somebody hears the answer who may not know of it.
    [[nodiscard]] bool tells_of(const Agreement& agreement) const {
        return agreement.known_to.includes(bound_.readers);
    }
    /// Whether it is told that a term is broken in secret: not where somebody hears the answer who has not broken it.
    [[nodiscard]] bool tells_of_breach(const Agreement& agreement, int term) const {
        return std::any_of(agreement.breaches.begin(), agreement.breaches.end(), [&](const Breach& one) {
            return one.term == term && ActorSet::just(one.by).includes(bound_.readers);
        });
    }
    /// Raises where a seat asks: flags are no seat's to see, so that each would pass for one that was never stored.
    void check_flags_seen(lua_State* L, std::string_view name) const;
    /// game:chance was asked for this.
    void note_odds(std::string_view stream, double p) const {
        if (bound_.odds != nullptr) bound_.odds->push_back({std::string{stream}, p});
    }
    /// The cards that this actor holds are read.
    void note_hand(ActorId actor) const {
        note_overheard(ActorSet::just(actor), [&] { return "game:hand(\"" + scenario_->actors[actor].id + "\")"; });
    }
    /// Raises where no handler runs: for a reader that needs no World.
    void check_bound(lua_State* L) const;
    /// What runs has done something that its answer does not tell.
    void note_anything() const {
        if (bound_.reads != nullptr) bound_.reads->note(Reads::kAnything);
    }
    /// The operations, for the writer called `method`.
    [[nodiscard]] Operations& operations(lua_State* L, std::string_view method) const;
    /// Whether a writer was refused since the last call because what runs may only read.
    [[nodiscard]] bool take_refused_write() { return std::exchange(refused_write_, false); }
    /// Counts texts that a command is to leave behind, of which there is no end otherwise: the work that they cost lets
    /// some hundred hooks fill a session with tens of megabytes in one command. Raises beyond `kMostTexts`.
    void keep_text(lua_State* L, std::size_t bytes) const;
    /// The same of one that people read.
    void keep_text(lua_State* L, const Text& text) const;
    static constexpr std::size_t kMostTexts = std::size_t{2} << 20U;
    /// Bytes of texts since the command began.
    [[nodiscard]] std::size_t texts() const { return texts_; }
    /// A command begins, or what a handler has left is undone.
    void count_texts_from(std::size_t bytes) { texts_ = bytes; }
    [[nodiscard]] const Scenario& scenario() const { return *scenario_; }
    [[nodiscard]] const IdStrings& ids() const { return *ids_; }

    /// The definition that an argument names; raises with the nearest name.
    template <class I>
    [[nodiscard]] I check(lua_State* L, int argument, Kind kind) const {
        const std::size_t at = ids_->find(L, argument, kind);
        if (at == IdStrings::kNone) refuse_id(L, argument, kind);
        return I{at};
    }
    [[nodiscard]] ActorId check_actor(lua_State* L, int argument) const {
        return check<ActorId>(L, argument, Kind::kActor);
    }
    /// The slot of an indicator and its subject.
    [[nodiscard]] SlotIndex check_indicator(lua_State* L, int indicator, int subject) const;
    /// Raises that the argument is no such id, with the nearest one.
    [[noreturn]] void refuse_id(lua_State* L, int argument, Kind kind) const;
    /// The subject of a flag: "" for none; any definition's id, or an agreement.
    [[nodiscard]] std::string check_flag_subject(lua_State* L, int argument) const;
    [[nodiscard]] const Agreement& check_agreement(lua_State* L, int argument, const World& world) const;

    // -- tables for scripts

    /// A table that is kept for an action; see keep_actions in host_values.h.
    struct KeptAction {
        int ref = LUA_NOREF;
        std::size_t values = 0;  ///< Of all its parameters.
    };
    /// One for all actors, or one for each where they may name different ones.
    using KeptActions = std::vector<std::vector<KeptAction>>;  // by ActionId
    void keep_actions(KeptActions actions) { kept_actions_ = std::move(actions); }
    [[nodiscard]] const KeptAction& kept_action(ActionId action, ActorId actor) const {
        const std::vector<KeptAction>& kept = kept_actions_.at(action.index());
        return kept.size() == 1 ? kept.front() : kept.at(actor.index());
    }

    // Each pays for what it makes.
    static void pay_for_list(lua_State* L, std::size_t entries);
    void push_actors(lua_State* L, ActorSet set) const;
    void push_term(lua_State* L, const Term& term) const;
    /// The terms that bind: all of a draft's, and of an agreement's those that have not lapsed.
    /// @param bound      Who is bound by them.
    /// @param signed_as  The agreement that holds them; none for a draft.
    void push_terms(lua_State* L, const DraftText& text, ActorSet bound, const Agreement* signed_as) const;
    void push_draft(lua_State* L, const Draft& draft) const;
    /// @param leaver  Who has just ended it by leaving; none if nobody did.
    void push_agreement(lua_State* L, const Agreement& agreement, ActorId leaver = {}) const;
    void push_extra(lua_State* L, const Agreement& agreement) const;
    void push_assurance(lua_State* L, const Assurance& assurance) const;
    void push_event(lua_State* L, const Event& event) const;

 private:
    /// How a script reads this number: game:get("violence", "osh").
    [[nodiscard]] std::string reading(SlotIndex slot) const;
    /// Something is read that these may know.
    template <class Name>
    void note_overheard(ActorSet audience, Name&& name) const {
        if (bound_.overheard == nullptr || !bound_.overheard->what.empty()) return;
        const ActorSet others = bound_.readers - audience;
        if (others.empty()) return;
        bound_.overheard->what = name();
        bound_.overheard->by = *others.begin();
    }
    void push_text_fields(lua_State* L, const DraftText& text, ActorSet parties, const Agreement* signed_as,
                          ActorId leaver) const;

    const Scenario* scenario_ = nullptr;
    const IdStrings* ids_ = nullptr;
    int ref_ = LUA_NOREF;
    const void* address_ = nullptr;
    Bound bound_;
    mutable bool refused_write_ = false;
    mutable std::size_t texts_ = 0;
    KeptActions kept_actions_;
};

/// The methods, in two files.
struct GameMethod {
    const char* name;
    lua_CFunction function;
};
[[nodiscard]] std::span<const GameMethod> game_readers();
[[nodiscard]] std::span<const GameMethod> game_writers();

}  // namespace demarche::script
