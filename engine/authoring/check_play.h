#pragma once

// Inside the session only: the part of `check` that plays.

#include <atomic>
#include <chrono>
#include <functional>
#include <map>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "ai/driver.h"
#include "authoring/spec_runner.h"
#include "game/game.h"
#include "script/finding.h"
#include "script/host.h"

namespace demarche::authoring {

/// Plays a scenario and notes what its functions did wrong, each once.
class CheckPlay {
 public:
    using Clock = std::chrono::steady_clock;

    CheckPlay(script::Host& host, std::string package, double seconds, const std::atomic<bool>* stop = nullptr);
    ~CheckPlay();
    CheckPlay(const CheckPlay&) = delete;
    CheckPlay& operator=(const CheckPlay&) = delete;

    /// Plays a game of AI seats; false when time ran out or it stood still.
    bool play(std::uint64_t seed);
    /// Tries what the games did not come to.
    void probe();
    /// Runs specs for what nothing has run so far, if there is any; what fails in them is their affair.
    void run_specs(const std::shared_ptr<const script::PackageFiles>& files, std::span<const SpecText> specs);

    [[nodiscard]] std::vector<script::Finding> take_findings();
    [[nodiscard]] bool out_of_time() const { return Clock::now() > until_ || (stop_ != nullptr && stop_->load()); }
    /// Something was left out, for lack of time or because functions ran into their limits again and again.
    [[nodiscard]] bool broken_off() const { return broken_off_; }
    /// The play was ended before its time, because functions ran into their limits again and again.
    [[nodiscard]] bool given_up() const { return given_up_; }
    /// Why, in words.
    [[nodiscard]] const std::string& why_given_up() const { return why_given_up_; }
    /// A game was broken off because its commands cost too much together; a finding says so.
    [[nodiscard]] bool too_dear() const { return too_dear_; }
    /// Endings to which games and trials came.
    [[nodiscard]] const std::set<EndingId>& endings() const { return endings_; }
    /// How many games came to this ending in their first round.
    [[nodiscard]] int ended_at_once(EndingId ending) const {
        const auto at = ended_at_once_.find(ending);
        return at == ended_at_once_.end() ? 0 : at->second;
    }
    /// Games that came to one of the scenario's endings, not only to the end of the last round.
    [[nodiscard]] int endings_reached() const { return endings_reached_; }
    /// Cards that came in the games played, and in the trials after them.
    [[nodiscard]] const std::set<CardId>& drawn() const { return drawn_; }
    [[nodiscard]] const std::set<CardId>& tried() const { return tried_; }
    /// Kinds of agreement that a seat tabled in a game.
    [[nodiscard]] const std::set<AgreementTypeId>& tabled() const { return tabled_; }
    /// Actions that somebody took, in games or trials, and why the others were refused.
    [[nodiscard]] const std::set<ActionId>& acted() const { return acted_; }
    [[nodiscard]] const std::map<ActionId, Error>& refused() const { return refused_; }
    /// Whether a secret action that asks by a function was open to anybody in this phase of the first game.
    [[nodiscard]] bool open_in(ActionId action, std::size_t phase) const { return open_in_.contains({action, phase}); }
    /// Whether it was in any phase.
    [[nodiscard]] bool open_anywhere(ActionId action) const {
        const auto at = open_in_.lower_bound({action, 0});
        return at != open_in_.end() && at->first == action;
    }
    /// Whether anybody gave a promise of this type, in games or trials.
    [[nodiscard]] bool promised(AssuranceTypeId type) const { return promised_.contains(type); }
    /// Whether a chorus was asked in a game or in a trial of what its actor has a say in.
    [[nodiscard]] bool asked(HandlerId chorus) const { return ran(chorus) && !unasked_.contains(chorus); }
    /// Whether anybody was ever dealt a card of this deck.
    [[nodiscard]] bool dealt(DeckId deck) const { return dealt_.contains(deck); }
    /// The most that there ever was of a number.
    [[nodiscard]] double most_seen(SlotIndex slot) const { return most_seen_[slot]; }

    /// Whether a function was run at all, in games, trials and thoughts; it may have failed.
    [[nodiscard]] bool ran(HandlerId fn) const { return !fn.valid() || ran_.contains(fn.index()); }
    /// The messages that people have read of what cards, actions, agreements, hooks and the like did.
    [[nodiscard]] const std::set<std::string>& shown() const { return shown_; }

    /// All that a function has answered, in games, trials and thoughts.
    struct Answered {
        int calls = 0;
        double least = 0, most = 0;  ///< 0 and 1 for no and yes.
        int numbers = 0;             ///< Calls that gave a number, or yes or no.
        int words = 0;               ///< Calls that gave a word.
        int yes = 0, no = 0;         ///< Among the words.
        [[nodiscard]] bool never() const { return calls > 0 && words == 0 && most == 0; }
    };
    [[nodiscard]] Answered answered(HandlerId fn) const;

    /// What game:chance was asked for by one function, of one stream of dice.
    struct Odds {
        int calls = 0;
        double least = 0, most = 0;
    };
    [[nodiscard]] const std::map<std::pair<HandlerId, std::string>, Odds>& odds() const { return odds_; }

    /// What a function was to spend and nobody had, wherever it was no supposition in which an AI seat has more.
    struct Unpaid {
        HandlerId fn;
        std::string what;  ///< It is, in words.
        ResourceId resource;
        double least = 0;  ///< Of all amounts that it was to spend.
    };
    [[nodiscard]] std::vector<Unpaid> unpaid() const;
    /// What clauses cost whose cost a function works out, under every setting that was asked for.
    [[nodiscard]] const std::map<ClauseId, std::vector<std::vector<ResourceCost>>>& prices() const { return prices_; }
    /// Where a function stands; of one of the rule library where the package has put it to use.
    [[nodiscard]] SourcePlace defined_at(HandlerId fn) const;

 private:
    /// How far a failure can be held against a function.
    enum class Stage {
        kGame,     ///< In a game that was played: it counts.
        kThought,  ///< An AI seat supposes something, for itself or for a seat that could not do it.
        kTrial,    ///< Where somebody supposes what has not happened: what is missing may be missing for that reason.
    };

    void give_until(Clock::time_point until);
    /// Whether there is a function that `Lint::never_run` would name.
    [[nodiscard]] bool some_never_ran() const;
    /// Functions that take much time for little work.
    void add_slow(std::vector<script::Finding>& all) const;
    void note(const script::Host::Call& call);
    /// Of what is no yes or no, or no reason, and was given in its place.
    void warn_of_odd(const script::Host::Call& call);
    /// Of a function whose answer tells a seat what it may not know.
    void warn_of_overheard(const script::Host::Call& call);
    /// Is it the score of an objective?
    [[nodiscard]] bool scores(HandlerId handler) const;
    /// @param hint  What would be right; "" where the failure itself tells.
    /// @param with  What it was given, see script::Host::Call.
    void add(script::Severity severity, HandlerId handler, const Error& error, const script::Fault& fault = {},
             std::string hint = {}, std::string_view with = {});
    void hear(const std::vector<Effect>& effects);
    /// Submits a command to a copy and goes on to the next round, so that what it set off comes about.
    bool try_command(const World& world, Seat by, const Command& command);
    void finish_round(game::Game& game);
    void try_card(CardId card);
    void try_action(ActionId action);
    void try_agreement(AgreementTypeId type);
    /// The texts of a type that are tried: the required clauses alone, each optional one added, each clause with other
    /// terms, as much as fits into one; and at the other places the first and the last of them.
    [[nodiscard]] std::vector<DraftText> texts_of(AgreementTypeId type, const World& world);
    /// The same text with the term of this number otherwise, each parameter on its own.
    [[nodiscard]] std::vector<DraftText> with_other_terms(const DraftText& base, std::size_t term) const;
    /// Puts the text in force and lets it run for two rounds.
    void try_in_force(const World& world, const DraftText& text);
    /// Whether the functions have run that bring a text about and keep it.
    [[nodiscard]] bool kept_once(const DraftText& text) const;
    /// The world, in which the parties have what the text asks of them.
    [[nodiscard]] World with_means(const World& world, const DraftText& text);
    /// What each clause costs under a few settings, with whoever may be named.
    void ask_prices();
    /// Asks mandates, chorus and taboos what they say to a text that nobody has tabled.
    void ask_bodies(const World& world, const DraftText& text);
    void try_assurance(AssuranceTypeId type);
    /// Gives a promise and goes on until it is judged or the game is over: what decides of most of them is that their
    /// time is up. False when nobody could give it.
    bool keep_promise(const World& talk, ActorId by, const GiveAssurance& promise);
    /// Asks each chorus that nothing has asked so far, about texts of which it may know nothing.
    void try_chorus();
    /// Lets agreements of this type end in every way, be broken and be left, if some function waits for it that nothing
    /// has run so far.
    void try_ends(AgreementTypeId type);
    /// The widest text of the type that can be: as many parties and clauses as may be, or else the parties alone.
    /// @param optional  Which of its clauses that need not be there it holds, the first of them rather than the others.
    [[nodiscard]] std::optional<DraftText> widest(AgreementTypeId type, std::span<const ClauseId> optional);
    /// Lets an agreement of this text end in every way.
    void end_each(const DraftText& text);
    void end_each(const World& in_force, AgreementId id);
    /// Has each clause of this type broken and found out once, and each actor who can break one do so, if hooks wait
    /// for it: what they do may hang on who has broken what.
    void try_breaches(AgreementTypeId type);
    /// @param tried  Clauses that have been broken; gets those of the text.
    void break_each(const DraftText& text, std::set<ClauseId>& tried);
    /// Moves each indicator that has marks across all of them, both ways.
    void try_crossings();
    /// Keeps what a script gave people to read.
    void keep_shown(const Effect& effect);
    [[nodiscard]] bool hooks_ran(EventKind event) const;
    /// In which phases secret actions are open to somebody.
    void ask_secrets(const World& table);
    /// Who may decide something there: in a sequential phase nobody but the seat whose turn it is.
    [[nodiscard]] ActorSet deciding(const World& table) const;
    void ask_everything(const World& world);
    void ask_personality(const World& world, ActorId actor);
    /// What a `choose_action` orders of all that is open to it.
    void ask_orders(const World& seen, ActorId actor, HandlerId choose_action);
    /// Holds orders against it that were never open when it gave them.
    void judge_orders();
    void ask_about(const World& world, const Draft& draft);
    /// Tables the text, lets everybody accept it, and sees it kept, broken and left.
    void negotiate(const DraftText& text);
    /// Held against a function that gave a word nobody knows.
    /// @param shut  Why the word is none now that is one at other times; "" for any other.
    void expect_word(HandlerId fn, const Result<std::string>& said, std::span<const std::string_view> known,
                     std::string_view shut);

    script::Host& host_;
    const Scenario& s_;
    std::string package_;
    const std::atomic<bool>* stop_;
    Clock::time_point end_;    ///< Of everything.
    Clock::time_point until_;  ///< Of the games, or of the trials.
    bool broken_off_ = false;
    bool too_dear_ = false;
    bool given_up_ = false;
    std::string why_given_up_;
    Stage stage_ = Stage::kTrial;
    std::map<std::string, script::Finding> found_;  ///< By function and place, so that each is reported once.
    std::map<std::size_t, std::int64_t> work_;      ///< The most of each function.
    /// CPU time of a function itself. It decides nothing in a game and is told for that very reason: what is not
    /// counted as work is stopped by nothing, such as long texts that are compared letter by letter.
    struct Took {
        std::int64_t ns = 0;
        int calls = 0;
    };
    std::map<std::size_t, Took> took_;
    int endings_reached_ = 0;
    std::set<std::size_t> ran_;
    std::set<std::string> said_;  ///< By functions, in games and trials.
    std::set<std::string> shown_;
    std::set<std::size_t> lacking_;  ///< Functions that found something missing in a supposed game.
    struct Lack {
        Error error;
        script::Fault fault;  ///< Of the least amount.
    };
    std::map<std::size_t, Lack> unpaid_;  ///< Functions that spent in one what was not there.
    std::set<std::size_t> worked_;        ///< Functions that have done their work outside of all thoughts.
    std::set<CardId> drawn_;
    std::set<CardId> tried_;
    std::set<EndingId> endings_;
    std::map<EndingId, int> ended_at_once_;
    std::set<AgreementTypeId> tabled_;
    std::set<AssuranceTypeId> promised_;
    std::set<HandlerId> unasked_;  ///< Chorus functions that nothing but `try_chorus` has run.
    /// One that `try_chorus` runs: what it lacks may be there where it has a say.
    std::optional<HandlerId> out_of_place_;
    std::set<ActionId> acted_;
    std::map<ActionId, Error> refused_;
    std::set<std::pair<ActionId, std::size_t>> open_in_;      ///< Of secret actions, with the phase.
    std::optional<std::uint64_t> later_seed_;                 ///< Of the game that is played, unless it is the first.
    std::map<DeckId, ActorSet> dealt_;                        ///< To whom cards of a deck were dealt.
    std::vector<double> most_seen_;                           ///< By slot.
    std::map<std::size_t, Answered> answers_;                 ///< By function.
    std::map<std::pair<HandlerId, std::string>, Odds> odds_;  ///< By function and stream.
    std::vector<World> rounds_;                               ///< The beginnings of the rounds of the first game.
    std::vector<World> talks_;                                ///< Its negotiations.
    std::vector<World> tables_;  ///< Its decision phases; of a sequential one each seat's turn.
    struct Ordered {
        int times = 0;
        std::string refused;  ///< Why it was not open; "" once it was.
    };
    std::map<std::pair<HandlerId, ActionId>, std::map<ActorId, Ordered>> ordered_;
    ActorSet breakers_;  ///< Who has broken a clause in a trial of that.
    std::map<ClauseId, std::vector<std::vector<ResourceCost>>> prices_;  ///< One for each setting.
    bool supposed_ = false;               ///< No game came to a decision: `tables_` are made up.
    bool legal_ = false;                  ///< What is tried somebody could have done in a game that was played.
    bool only_ran_ = false;               ///< Nothing of a call counts but that it was made.
    bool granted_ = false;                ///< Somebody has been given what the trial costs.
    int limits_hit_ = 0;                  ///< Since something new was found.
    std::map<std::size_t, int> stopped_;  ///< How often each function ran into a limit, in the games or in the trials.
};

}  // namespace demarche::authoring
