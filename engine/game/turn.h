#pragma once

#include <cstdint>
#include <deque>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <unordered_map>
#include <vector>

#include "game/game.h"
#include "model/transaction.h"
#include "script/host.h"

namespace demarche::game {

/// What an event is about, as it was then.
struct EventAbout {
    Shared<Draft> draft{};
    Shared<Agreement> agreement{};
    Shared<Assurance> assurance{};
};

/// One command at work on a Transaction. Its methods are grouped by file: drafts.cpp, agreements.cpp, cards.cpp,
/// actions.cpp, talk.cpp, promises.cpp, facilitator.cpp, phases.cpp; turn.cpp holds what they share.
class Turn final : public script::Operations {
 public:
    /// @param start  The World before the command; it must outlive the turn, which goes back to it when a script fails.
    Turn(script::Host& host, const World& start) : host_(host), s_(host.scenario()), start_(start), tx_(s_, start) {
        ++begun_;
    }
    /// How many this thread has begun, for benchmarks. Counting costs a nanosecond or two, the copy of a World that
    /// each begins with some hundreds.
    [[nodiscard]] static std::uint64_t begun_in_this_thread() { return begun_; }

    [[nodiscard]] const World& world() const { return tx_.world(); }
    [[nodiscard]] std::pair<World, std::vector<Effect>> finish() && { return std::move(tx_).finish(); }

    Result<void> run(Seat by, const Command& command);
    /// Runs the hooks of all waiting events, in the order raised, unless a handler is still running. They follow the
    /// handler that raised them; those of an agreement's round follow all that it does in it.
    void run_events();
    void deal();

    // lookahead.cpp, where a seat supposes what nobody has decided: see lookahead.h.
    Result<AgreementId> suppose_adopted(const DraftText& text, bool mandates);
    Result<void> suppose_act(const PendingAct& act);
    Result<void> suppose_choice(const OpenChoice& open, int choice);
    Result<void> suppose_command(ActorId by, const Command& command);
    void suppose_tabled(ActorId by, const DraftText& text);
    void suppose_found_out(AgreementId id, ActorId by, ClauseId clause);
    void suppose_agreement_rounds(AgreementId id, int rounds);
    void suppose_rounds(int rounds, bool inspected);

    // script::Operations
    Transaction& transaction() override { return tx_; }
    Result<int> draw(DeckId deck, int n, const Text& reason) override;
    Result<bool> play(CardId card, const Text& reason) override;
    Result<bool> schedule(CardId card, int rounds, double chance, const Text& reason) override;
    Result<int> deal(DeckId deck, ActorId actor, int n, const Text& reason) override;
    Result<void> discard(ActorId actor, CardId card, const Text& reason) override;
    Result<void> end_agreement(AgreementId id, AgreementStatus how, const Text& reason) override;
    Result<void> suspend_agreement(AgreementId id, const Text& reason) override;
    Result<void> resume_agreement(AgreementId id, const Text& reason) override;
    Result<void> breach_agreement(AgreementId id, ActorId by, const Text& reason) override;
    Result<void> reveal(ObjectiveId objective, ActorSet to, const Text& reason) override;
    Result<void> finish(EndingId ending, const Text& reason) override;
    void indicator_moved(SlotIndex slot, double before, double after) override;
    void members_changed(InstitutionId body) override { changed_bodies_.push_back(body); }

 private:
    /// A hook's event that waits until the running handler has ended; it owns what the event points to.
    struct Waiting {
        script::Event event;
        EventAbout about;
        std::uint32_t parent = Cause::kNoParent;
        ActorSet audience;
        HandlerId by{};  ///< The hook by which it came about, if any.
    };

    // turn.cpp: who may, handlers, events
    [[nodiscard]] const PhaseDef& phase() const { return s_.phases[world().phase]; }
    [[nodiscard]] Result<void> may_act(ActorId actor) const;
    [[nodiscard]] Result<void> phase_is(PhaseLike like, std::string_view what) const;
    [[nodiscard]] Result<void> in_play_phase(std::string_view what) const;
    [[nodiscard]] Result<void> check_words(std::string_view text, std::size_t limit, const char* where,
                                           bool may_be_empty) const;
    /// Runs a handler; its error is the caller's to pass on. Does nothing for no handler.
    Result<void> call(HandlerId fn, script::Args args);
    /// Where a command stands: what was done after it can be undone, with all that would have followed.
    struct Point {
        Transaction::Mark effects;
        std::size_t events;
        std::size_t bodies;
    };
    [[nodiscard]] Point here() const { return {tx_.mark(), waiting_.size(), changed_bodies_.size()}; }
    void back_to(const Point& point);
    /// Undoes alone what the body has done when it fails. Its error is the caller's to tell.
    template <class F>
    Result<void> attempt(F body);
    /// Runs something that may fail without stopping the phase: it is undone alone and reported to the facilitator.
    template <class F>
    bool contained(HandlerId fn, F body);
    bool contained_call(HandlerId fn, script::Args args);
    /// Tells the facilitator that a handler failed. @param what  Whose it was, where `fn` is none.
    void report(HandlerId fn, const Error& error, std::string_view what = "the rules");
    void raise(script::Event event, std::uint32_t parent, EventAbout about = {});
    /// A number for what this seat tables or promises. @param known  A hash of what all who may read of it know.
    /// There is a free one for who has tabled and promised less than `kMostNumbersOfASeat`.
    [[nodiscard]] DraftId new_id(ActorId by, std::uint64_t known) const;
    /// May a seat table or promise once more in this game?
    [[nodiscard]] Result<void> has_number(ActorId by) const;
    [[nodiscard]] DraftId new_draft_id(const Draft& draft) const;
    /// Errors: kCannotAfford. @param reader  Who reads it: of another's stock the message says nothing.
    [[nodiscard]] Result<void> can_pay(const ResourceCost& cost, ActorId reader) const;
    void pay(ActorId actor, ResourceId resource, double amount, double committed);

    // talk.cpp
    Result<void> on(ActorId by, const Say& command);
    Result<void> on(ActorId by, const SetReady& command);
    Result<void> on(ActorId by, const AnswerQuestion& command);
    Result<void> say(ActorId from, const Say& command);
    /// Whoever had declared itself ready has something new to read. What not all may know of the others do not see by
    /// this either. @param readers  Who may know of it.
    void wake(ActorSet who, ActorSet readers);
    Result<void> answer(ActorId by, const AnswerQuestion& command);
    /// Puts the questions that an event brings to those of their seats who may know of it.
    void ask_questions(EventKind kind, ActorSet readers);
    void ask(QuestionId question, ActorSet readers);

    // promises.cpp
    Result<void> on(ActorId by, const GiveAssurance& command);
    void judge_assurances();

    // facilitator.cpp
    Result<void> use_inject(InjectId inject);
    Result<void> facilitate(const Command& command);

    // drafts.cpp
    Result<void> on(ActorId by, const ProposeDraft& command);
    Result<void> on(ActorId by, const AmendDraft& command);
    Result<void> on(ActorId by, const VoteOnDraft& command);
    Result<void> on(ActorId by, const WithdrawDraft& command);
    Result<const Draft*> draft_for(ActorId by, DraftId id, int version) const;
    /// Before a body with a single text nobody but its chair tables and amends.
    [[nodiscard]] Result<void> check_pen(ActorId by, InstitutionId framework) const;
    /// Whoever writes the single text before a body has no other on the table: kLimitReached.
    [[nodiscard]] Result<void> check_single_text(ActorId by, InstitutionId framework) const;
    /// Has this actor room for one more draft on the table? @param by  Who is told if not.
    [[nodiscard]] Result<void> check_open_drafts(ActorId of, ActorId by) const;
    Result<void> check_proposal(ActorId by, const DraftText& text, const Draft& as_draft);
    [[nodiscard]] Draft drafted(ActorId by, const DraftText& text, std::optional<ActorSet> channel) const;
    void table(Draft draft, ActorId by, const std::string& message);
    /// One accepts a text, not a title: who has accepted a draft that is tied to this one has accepted it with what
    /// this one said before. @param changed  The effect by which it changed.
    void clear_votes_tied_to(DraftId id, std::uint32_t changed);
    void chorus_votes(DraftId id);
    /// Who had declared itself ready while a text lacked more is asked again once it lacks that yes alone: it would
    /// fall at the end of the phase for want of somebody who is no longer looking.
    void wake_last_voice(DraftId id);
    /// Takes down what has become of a draft. @return The effect.
    std::uint32_t decided(DraftId id, DraftStatus status, std::string reason, ActorSet against = {},
                          ActorSet without = {});
    /// Adopts or rejects a draft if its votes (and those of its links) decide it.
    void decide(DraftId id, bool closed);
    /// A body has other members: who is new and has not voted is asked, and what has all its votes now is decided.
    void put_to_members(InstitutionId body);
    /// At the end of the phase: afterwards none is open.
    void decide_all_open();
    Result<void> adopt_draft(DraftId id, bool mandates = true);

    // agreements.cpp
    Result<void> on(ActorId by, const CommitMore& command);
    Result<void> on(ActorId by, const BreachClause& command);
    Result<void> on(ActorId by, const LeaveAgreement& command);
    Result<Shared<Agreement>> agreement_for(ActorId by, AgreementId id) const;
    [[nodiscard]] Shared<Agreement> agreement(AgreementId id) const;
    /// @param changed  As it is from now on. @return The effect.
    std::uint32_t change(Agreement changed, AgreementChanged::What what, ActorId actor = {}, double odds = 0,
                         const Text& reason = {}, ClauseId clause = {});
    /// @param parent  The effect that it follows from, or Cause::kNoParent.
    Result<void> enter_into_force(AgreementId id, std::uint32_t parent);
    void try_entry(AgreementId id, std::uint32_t parent);
    /// What those read who know of a text that did not come about. Not the error itself: that may say what somebody has
    /// left, or what a function met. Who cannot pay for it reads the error.
    [[nodiscard]] std::string obstacle(const Error& error, ActorId reader = {}) const;
    void tell_obstacle(ActorSet parties, const Error& error);
    /// @param before  As it was before it ended or a party left: afterwards nothing is bound by it any more.
    /// @param which   Of what was bound; all of it if not given.
    void give_back(const Agreement& before, const std::function<bool(const Commitment&)>& which);
    void found_out(AgreementId id, ActorId by, int term, const Text& reason);
    /// @return The last vote at a home; Cause::kNoParent where none was held.
    std::uint32_t ratify(AgreementId id);
    void run_agreement(AgreementId id);
    /// @param leaver  Who ended it by leaving; none if nobody did.
    Result<void> end_agreement(AgreementId id, AgreementStatus how, const Text& reason, ActorId leaver);
    /// Runs the finish handlers of the terms that somebody's leaving has made lapse. @param seq  That effect.
    void finish_lapsed(AgreementId id, ActorId leaver, const std::vector<std::size_t>& lost, std::uint32_t seq);
    void detect_breaches(AgreementId id);
    /// By its conditions an agreement enters into force, is suspended or resumed; one that has ended stays so.
    /// @param parent  The vote at a home that it may have waited for; else Cause::kNoParent.
    void look_at_conditions(AgreementId id, std::uint32_t parent);
    void resolve_agreements();
    /// Ends what has run its time. At the start of a round, so that an agreement acts in every round of its duration
    /// and what it bound is free for the next negotiation.
    void expire_agreements();

    // cards.cpp
    Result<void> on(ActorId by, const PlayCard& command);
    Result<void> on(ActorId by, const ChooseOption& command);
    [[nodiscard]] bool left_in_deck(CardId card) const;
    [[nodiscard]] bool holds(ActorId actor, CardId card) const;
    [[nodiscard]] Result<bool> drawable(CardId card);
    /// An event card comes; a script of it that fails is undone alone and reported.
    void come(CardId card, CardCame::How how, const Text& reason = {});
    /// A card is played from a hand; a script of it that fails is its player's, who is told: nothing has been done
    /// then.
    Result<void> come_from_hand(CardId card, ActorId by);
    std::uint32_t note_coming(CardId card, CardCame::How how, ActorId by, const Text& reason);
    void pose_choices(CardId card, ActorId by, std::uint32_t seq);
    /// Pays for this choice of an open card and gives back what the one taken so far cost. Errors: kCannotAfford.
    Result<void> settle(const OpenChoice& open, int choice);
    Result<void> take_choice(const OpenChoice& open, int choice, bool by_default);
    /// Carries out what was chosen in a secret phase.
    void take_chosen(const OpenChoice& open);
    void take_default(const OpenChoice& open);
    CardId pick(DeckId deck, const std::vector<CardId>& not_these, bool for_hand);

    void run_waiting();

    // actions.cpp
    Result<void> on(ActorId by, const TakeAction& command);
    Result<void> act(const PendingAct& act, bool from_pending);
    void carry_out(const PendingAct& waiting);
    /// What does not take place after all gives back its price.
    void fail_act(const PendingAct& waiting, const char* why);
    /// What is done unseen comes before all else, in an order that nobody can know: where its traces stood between what
    /// is seen would tell whose it was.
    void resolve_unseen_acts();
    void resolve_acts();

    // phases.cpp
    Result<void> advance(int to);
    /// All who are seated are ready.
    Result<void> go_on();
    void enter(int round, std::size_t phase);
    void leave();
    void events_work(bool draws = true);
    /// What takes effect in resolution after the acts; nothing of it once the game has ended.
    void resolution_work();
    void end_round_hooks();
    void close_choices();
    void drift();
    [[nodiscard]] bool has_phase(PhaseLike like) const;
    [[nodiscard]] bool waits_for_resolution() const;
    /// Does what is done now wait for the resolution, unseen?
    [[nodiscard]] bool waits_unseen() const;
    [[nodiscard]] ActorId next_in_turn(ActorId after) const;
    void check_endings();
    void due_injects();

    static inline thread_local std::uint64_t begun_ = 0;
    script::Host& host_;
    const Scenario& s_;
    const World& start_;
    Transaction tx_;
    std::vector<InstitutionId> changed_bodies_;
    std::deque<Waiting> waiting_;
    /// An agreement that is entering into force, and how many of its terms have begun: if it ends meanwhile, no others
    /// are finished.
    struct Entering {
        AgreementId id;
        std::size_t terms = 0;
    };
    class Entry;
    std::vector<Entering> entering_;
    HandlerId hook_running_{};
    std::unordered_map<HandlerId, int> set_off_;  ///< Events by the hook that set them off, once there are many.
    int depth_ = 0;                               ///< Handlers that run handlers that ...
    int events_run_ = 0;                          ///< Of this command,
    int hooks_run_ = 0;                           ///< and the hooks that were called for them.
    bool supposing_ = false;                      ///< Look-ahead: acts take effect at once.
    bool inspected_ = true;                       ///< Look-ahead: breaches may come to light.
};

/// How deep handlers may set off further handlers (a card that plays a card that ...).
inline constexpr int kMaxDepth = 12;
/// Open drafts that one seat may have on the table. The other limits of play, to which a World from a file is held as
/// well, stand in model/world_check.h.
inline constexpr int kMaxOpenDrafts = 12;

template <class F>
Result<void> Turn::attempt(F body) {
    const Point before = here();
    Result<void> done = body();
    if (done) return done;
    // The effects that stay are applied anew: a script that fails again and again pays for that.
    host_.note_work(static_cast<std::int64_t>(before.effects));
    back_to(before);
    return done;
}

template <class F>
bool Turn::contained(HandlerId fn, F body) {
    const Result<void> done = attempt(body);
    if (done) return true;
    report(fn, done.error());
    return false;
}

}  // namespace demarche::game
