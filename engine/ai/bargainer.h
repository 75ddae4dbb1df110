#pragma once

#include <algorithm>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "ai/packages.h"
#include "ai/player.h"
#include "ai/pledges.h"
#include "ai/scene.h"
#include "ai/spokesperson.h"
#include "base/random.h"
#include "game/query.h"
#include "negotiation/stance.h"

namespace demarche::ai {

inline constexpr double kMargin = 0.003;       ///< Below this an agreement is as good as none.
inline constexpr double kIndifferent = 0.004;  ///< Within this an outsider abstains rather than blocks.
inline constexpr double kLookDiffers = 0.01;   ///< So far two looks at one text may lie apart.
inline constexpr int kMaxCounters = 2;         ///< Changes of one draft by one seat, in a phase.
inline constexpr int kMaxVersion = 8;          ///< A draft that was amended so often is voted on as it is.

/// How far the clock of the game alone has brought all talks: from 0 to 1, slowly at first.
[[nodiscard]] inline double by_clock(const Scenario& scenario, const World& world) {
    const double share =
        static_cast<double>(world.round) / static_cast<double>(std::max<std::size_t>(scenario.rounds.size(), 1));
    return share * share;
}
/// What is asked for while talks last: from the best that is hoped for down to a share of it.
/// @param late   See PersonalityDef::late. @param shape  See Aspiration::shape.
[[nodiscard]] inline Aspiration asked_of(double hope, double late, double shape) {
    return {hope, kMargin + 0.5 * late * (hope - kMargin), shape};
}

/// A vote on the version of a draft that lies there. @param reason  Shortened where it is longer than may be.
[[nodiscard]] Move vote_on(const Draft& draft, Vote what, const std::string& reason, std::string why);
/// The same for a draft that is taken off the table.
[[nodiscard]] Move withdraw(const Draft& draft, const std::string& reason, std::string why);

/// Which kind of proposal a text is: its type, framework and place.
[[nodiscard]] std::uint64_t kind_of(const DraftText& text);
/// What a text says, as one number; what a term says, with its values to a thousandth.
[[nodiscard]] std::uint64_t key_of(const DraftText& text);
[[nodiscard]] std::uint64_t key_of(const Term& term);

/// Has a clause come and gone, or been set otherwise, twice? Two seats that undo each other's changes would never end.
[[nodiscard]] bool to_and_fro(const Draft& draft, ClauseId clause);
/// Would a new version change such a clause once more?
[[nodiscard]] bool stirs_again(const Draft& draft, const DraftText& instead);
/// Would it bring back a term as an earlier version had it, which somebody has struck or set otherwise since?
[[nodiscard]] bool puts_back(const Draft& draft, const DraftText& instead);

/// Would a text that all others accept fail by this actor's no?
[[nodiscard]] bool can_stop(const Scenario& scenario, const World& world, const DraftText& text, ActorId actor);

/// Do those who vote by their script alone keep a text from passing: would it fail though everybody at the table
/// accepted it, and pass if they did not stand in its way?
[[nodiscard]] bool chorus_bars(script::Host& host, const World& world, const DraftText& text);

/// Is no time left in which a word given now could be kept or broken?
[[nodiscard]] inline bool in_last_round(const Scenario& scenario, const World& world) {
    return world.round >= static_cast<int>(scenario.rounds.size());
}

/// What keeps a text from coming into force, whatever those at the table think of it.
struct Bar {
    enum class By {
        kMandate,
        kChorus,  ///< Those who vote by their script.
        kHome,    ///< It would hardly be ratified.
    };
    By by = By::kMandate;
    std::string reason;  ///< Tells bars of one kind apart; of a mandate in its own words.
};
/// @param all  Otherwise the mandate alone.
[[nodiscard]] std::optional<Bar> barred(script::Host& host, const World& world, const DraftText& text, bool all);

/// One seat's conduct at the negotiating table: which drafts to table, what to answer, what to ask for instead. It
/// decides; what is said of that, and to whoever asks, is its Spokesperson's.
///
/// A draft is accepted when it is better than no agreement by at least what the seat still demands. The demand starts
/// at the best package that the seat believes the others would take, and falls with what the others have come closer,
/// with what it has asked for itself and with the game's clock, by the personality's concession style (Faratin, Sierra
/// & Jennings 1998 for boulware, linear and conceder; de Jonge 2022 for MiCRO), towards a share of the gain in reach.
/// Of somebody who has broken its word it asks more, for as long as its grudge lasts. A counter-offer changes one thing
/// and says which; so does an author who meets those that refused its text. Nothing below the reservation value (no
/// agreement) is signed, but what it has just said that it would sign, by as little as two looks at a text differ. An
/// own offer is never refused in the round in which it was made and later only for being worth nothing any more, what
/// was refused is not tabled again unchanged, and a term that has been changed and changed back is left alone.
class Bargainer {
 public:
    /// @param words  By which it understands what is said to it; null: English.
    Bargainer(script::Host& host, ActorId me, const Effort& effort, std::shared_ptr<const Vocabulary> words = nullptr)
        : host_(host), me_(me), effort_(effort), purses_(host.scenario()) {
        conversation_.words = std::move(words);
    }

    /// What it takes the others to be able to pay.
    [[nodiscard]] const Purses& purses() const { return purses_; }

    /// Remembers what others offered, accepted, refused and said. @param scene  As things stand now.
    void learn(Scene& scene, Beliefs& beliefs, const std::vector<Effect>& effects);
    /// Notes how a number moves, for whoever asks why: see Player::watch.
    void watch(const Effect& seen) { conversation_.movements.watch(seen); }
    void new_phase();
    void refused(const Command& command);

    [[nodiscard]] std::optional<Move> next(Scene& scene);
    /// Has somebody spoken to this seat who got no answer yet in this phase?
    [[nodiscard]] bool asked() const { return effort_.forks && conversation_.awaits_answer(); }
    /// An answer to one of them.
    std::optional<Move> reply(Scene& scene);
    /// Has it said that it would do something, and not done it yet?
    [[nodiscard]] bool owes() const {
        return effort_.forks && !(planned_.empty() && reconsider_.empty() && conversation_.words_for_a_yes.empty());
    }
    /// Votes for what it has refused, where something has changed its mind.
    std::optional<Move> second_look(Scene& scene);
    /// The next of what it has said that it would do, if that can still be done; also when it has nothing more to do.
    std::optional<Move> planned(Scene& scene);

    /// All that it carries from one move to the next, for memory.h.
    template <class Archive>
    void remember(Archive& archive) {
        archive("looked_for", looked_for_);
        archive("tidied", tidied_);
        archive("counters", counters_);
        archive("hopes", hopes_);
        archive("failed", failed_);
        archive("talks", talks_);
        archive("came_to_nothing", came_to_nothing_);
        archive("tabled", tabled_);
        archive("offered", offered_);
        archive("named", named_);
        archive("own", own_);
        archive("readiness", readiness_);
        purses_.remember(archive);
        conversation_.remember(archive);
        archive("harms", harms_);
        archive("credit", credit_);
        archive("spent", spent_);
        archive("lacking", lacking_);
        never_signed_.remember(archive);
        archive("reconsider", reconsider_);
        archive("planned", planned_);
        archive("assured", assured_);
        archive("words_given", words_given_);
        const auto by_actor = [&](std::size_t size) { return size == 0 || size == host_.scenario().actors.size(); };
        const int rounds = static_cast<int>(host_.scenario().rounds.size());
        archive.holds(
            std::all_of(harms_.begin(), harms_.end(), [&](int round) { return round >= 0 && round <= rounds; }));
        archive.holds(by_actor(readiness_.size()) && by_actor(harms_.size()) && by_actor(credit_.size()));
        archive.holds(std::all_of(spent_.begin(), spent_.end(), [&](const Spent& one) {
            return one.second.first.index() < credit_.size() && one.second.second > 0;
        }));
    }

    // How it judges, and what its word binds it to, for whoever speaks for it.

    [[nodiscard]] script::Host& host() const { return host_; }
    [[nodiscard]] ActorId me() const { return me_; }
    /// Does it think before it speaks? Who plays in bulk answers nobody.
    [[nodiscard]] bool thinks() const { return effort_.forks; }
    [[nodiscard]] const Effort& effort() const { return effort_; }
    [[nodiscard]] Appraisal appraise(Scene& scene, const DraftText& text);
    /// What a promise is for, and who knows of that; no text where this seat knows of none.
    struct Pledged {
        const DraftText* text = nullptr;
        ActorSet known_to;
    };
    [[nodiscard]] Pledged pledged(const Scene& scene, const game::Promise& promise) const;
    /// What of its own is signed away already, or accepted in open drafts.
    [[nodiscard]] const std::vector<game::Promise>& all_promised(Scene& scene);
    /// Its vote on a draft that it has accepted and can pay no more: other things have come first.
    [[nodiscard]] std::optional<Move> take_back(Scene& scene);
    /// One valuer for all that is looked at in a move: the course without anything new is the same for all of it.
    [[nodiscard]] Valuer& valuer(Scene& scene);
    /// What the appraised text is believed to be worth to those who have a say in it or sign it, net of what it asks of
    /// them. By forks alone: who goes by the book has the package's own gains.
    [[nodiscard]] ById<ActorId, double> gains_of(Scene& scene, const DraftText& text, const Appraisal& worth);
    [[nodiscard]] Outlook outlook(const Scene& scene) const;
    /// The one change of a text that has most merit, unless it could not be tabled or is a taboo.
    std::optional<Change> single_change(Scene& scene, const DraftText& text, const Merit& merit, const MayStand& may);
    /// The name of the clause that asks most of this seat; "" where none asks for anything worth a word.
    [[nodiscard]] std::string dearest_term(Scene& scene, const DraftText& text) const;
    std::optional<DraftText> counter(Scene& scene, const Draft& draft, double value, double wanted, std::string& what);
    /// @param about  Those alone that a question is about, also those that bring this seat nothing; none: whatever
    ///               comes to mind.
    [[nodiscard]] std::vector<Package> ideas(Scene& scene, const Question* about = nullptr);
    /// How far a text may be changed that something bars.
    enum class Mend {
        kAdd,   ///< One term more.
        kStep,  ///< One term more, less or with other settings.
        kAnew,  ///< Also one in another's place, and a few steps: for a text that nobody has seen yet.
        kIdle,  ///< The same, whoever could pay for it: for a text that is only spoken of.
    };
    /// Does a text hold what a change must leave in it?
    using Keeps = std::function<bool(const DraftText&)>;
    /// Kinds of text with what bars them, past which no way was found: with other parties there is none either.
    using Shut = std::vector<std::pair<std::uint64_t, std::string>>;
    /// Changes a text that something bars so that nothing does; then `gains` is what it is worth to everybody.
    /// @param mend  kIdle: where the parties cannot pay for any such text, one for which they would have to.
    /// @return  What it did not come past; nothing where it is open now.
    std::optional<Bar> opened(Scene& scene, const Outlook& look, DraftText& text, const Bar& bar,
                              ById<ActorId, double>& gains, const Keeps& keeps, Mend mend = Mend::kAnew);
    /// Would tabling or adopting this very text break, or keep, a word that is given for it?
    [[nodiscard]] bool decides_at_once(const Scene& scene, const DraftText& text, Assurance word) const;
    /// Those whose text it is, but for this seat.
    [[nodiscard]] ActorSet backers(const Draft& draft) const;
    [[nodiscard]] Pledges pledges(const Scene& scene) const;
    /// The gain from which it signs a draft as it stands: its demand where it has something to ask for, and more of
    /// those who are not forgiven.
    [[nodiscard]] double enough(Scene& scene, const Draft& draft);
    /// The gain of its own with which it has what it asks for of a draft: the same less what ties would add and what
    /// those behind it have promised.
    [[nodiscard]] double asks_from(Scene& scene, const Draft& draft);
    /// The gain of its own from which it says that it would vote yes on a draft, or on one that is changed: the same,
    /// but for who is no party and can stop the text. What costs that one nothing it lets pass in the end, so it may
    /// say so.
    /// @param by    Who would change it; nobody: it stays with those who have written it.
    /// @param text  How it would stand then; none: as it does.
    [[nodiscard]] double signs_from(Scene& scene, const Draft& draft, ActorId by = {}, const DraftText* text = nullptr);
    /// Is it bound to a text that is worth so much to it, because it has offered it or said that it would sign it?
    [[nodiscard]] bool keeps_to(const Scene& scene, const DraftText& text, double own) const;
    [[nodiscard]] bool taboo(const DraftText& text, const World& world);
    /// What of a text that is one it does not sign, as a sentence: the clause, and how it is set where it could stand
    /// otherwise.
    [[nodiscard]] std::string untouchable(const DraftText& text, const World& world);
    /// May it change the text itself, or has somebody else the pen, or somebody its word to be asked first?
    [[nodiscard]] bool writes(const Scene& scene, const Draft& draft) const;
    /// Of two texts that shut each other out nobody can have both.
    [[nodiscard]] bool go_together(const Scene& scene, const DraftText& text, const DraftText& other) const;
    /// A draft as this seat may table it, tied to another one; nothing where it may not, or one of the two hangs on
    /// something already.
    [[nodiscard]] std::optional<DraftText> tied(Scene& scene, const Draft& draft, const Draft& other);
    /// Has it the means for two drafts at once, as they would then stand, beside all else that it has signed or
    /// accepted?
    [[nodiscard]] bool pays_both(Scene& scene, DraftId draft, const DraftText& text, DraftId other,
                                 const DraftText& instead);
    /// What its script says to a draft, and why; nothing where it leaves that to the engine.
    struct Scripted {
        Vote vote = Vote::kNone;
        std::string reason;  ///< "" where it says none.
    };
    [[nodiscard]] std::optional<Scripted> scripted(const Scene& scene, const Draft& draft) const;
    /// How far a draft falls short of what it asks for, with the word of those behind it; 0 or less: it would sign.
    [[nodiscard]] double shortfall(Scene& scene, const Draft& draft, const Appraisal& worth) {
        return asks_from(scene, draft) - worth.own;
    }
    /// What it would vote now on a draft that it has not voted on, if it said no more to it; kNone where it would ask
    /// for a change or say no.
    [[nodiscard]] Vote leaning(Scene& scene, const Draft& draft);
    /// The same, where there is no change to ask for.
    [[nodiscard]] Vote leaning_at_last(Scene& scene, const Draft& draft);
    /// The change of a text with which it would sign, whatever the others think of it; "" for none that it can find.
    [[nodiscard]] std::string price_of_yes(Scene& scene, const Draft& draft, double wanted);
    /// The same with one clause out and another in; "" where there is none.
    [[nodiscard]] std::string price_in_two(Scene& scene, const Draft& draft, double wanted);
    /// A change that it says it would sign with: it is bound to that, and knows later that it has asked for it.
    std::string named_price(Scene& scene, const Draft& draft, const Change& change);
    /// It would sign by now what it has refused.
    void reconsider(DraftId draft) { reconsider_.push_back(draft); }
    /// It has said that it gives its word for somebody's yes to a draft,
    void agree_word(AgreedWord agreed) { conversation_.words_for_a_yes.push_back(std::move(agreed)); }
    /// and does when that yes is given.
    [[nodiscard]] std::optional<Move> agreed_word(const Scene& scene);
    /// It has said what it chooses on a card for somebody's yes to a draft,
    void agree_choice(const AgreedChoice& agreed);
    /// and whether that yes is given: what it chooses. Nothing where nothing is agreed.
    [[nodiscard]] std::optional<int> agreed_choice(const World& world, const OpenChoice& open) const;
    /// It has named this text as one that it would sign.
    void stand_by(const Scene& scene, const DraftText& text) { named_[key_of(text)] = scene.view.world.round; }
    /// It has said that it would change a draft so; in place of what it meant to change in it before.
    void plan_change(AmendDraft change, std::string why);
    /// A draft as it will be once this seat has changed it as it has said it would.
    [[nodiscard]] DraftText to_come(const Draft& draft) const;
    /// What it has said that it will do comes after what it has said before.
    void plan(Move move) { planned_.push_back(std::move(move)); }
    /// The word with which it would win one more for a text, planned; "" where none would, or it would cost too much.
    [[nodiscard]] std::string plan_word(Scene& scene, const DraftText& text, ActorId other);

 private:
    [[nodiscard]] Spokesperson spokesperson(Scene& scene) { return {*this, conversation_, scene}; }
    [[nodiscard]] Search search() const { return effort_.forks ? Search::kThorough : Search::kQuick; }
    /// Its answer to a draft on which it has a say: by the steps below, the first that knows one.
    std::optional<Move> answer(Scene& scene, const Draft& draft);
    /// What needs no weighing: a taboo, what its script says, its own offer of this round.
    std::optional<Move> answer_unweighed(Scene& scene, const Draft& draft);
    /// To a text that could not come into force: one that could, or a no.
    Move answer_to_impossible(Scene& scene, const Draft& draft, const Appraisal& worth);
    /// A draft, held against what it asks for.
    struct Judgement {
        const Appraisal& worth;
        double value = 0;   ///< With what the drafts would add to which it is tied.
        double wanted = 0;  ///< From which value it signs.
        double credit = 0;  ///< What those behind the text have promised; it counts for it once.
        std::string why{};  ///< In numbers; "" in bulk.
    };
    [[nodiscard]] Judgement judge(Scene& scene, const Draft& draft, const Appraisal& worth);
    /// Its vote for a text as it is, with their word if need be; kNone where it asks for something, or says no.
    [[nodiscard]] Vote as_judged(const Scene& scene, const Draft& draft, const Judgement& judged) const;
    /// Whether its vote on a draft is open and hangs on what the draft is worth to it.
    [[nodiscard]] bool weighs(const Scene& scene, const Draft& draft);
    /// Is it tired of asking for more in a text that is better than nothing?
    [[nodiscard]] bool tired_of(const Scene& scene, const Draft& draft, double value) const;
    /// A yes for what is worth enough, if need be with their word; who is not a party and hardly touched stands aside.
    std::optional<Move> answer_as_it_stands(Scene& scene, const Draft& draft, const Judgement& judged);
    /// A change that it tables. @param would_sign_if  One that it can only ask for, where somebody else has the pen.
    std::optional<Move> answer_with_change(Scene& scene, const Draft& draft, const Judgement& judged,
                                           std::string& would_sign_if);
    /// There is nothing more to ask for: the yes of who is tired of asking, or a no.
    Move answer_at_last(Scene& scene, const Draft& draft, const Judgement& judged, const std::string& would_sign_if);
    Move yes_to(Scene& scene, const Draft& draft, const Judgement& judged);
    Move counter_with(Scene& scene, const Draft& draft, DraftText instead, const std::string& what, std::string why);
    /// How often it has changed a draft in this phase.
    [[nodiscard]] int countered(const Draft& draft) const;
    [[nodiscard]] bool may_counter(const Draft& draft) const {
        return countered(draft) < kMaxCounters && draft.version() < kMaxVersion;
    }
    /// The first change of a draft, by merit, that holds what it promises, with what the text is then worth to this
    /// seat: possible, not stopped by those without a seat where the text was not, worth `enough`, and of no term that
    /// has gone to and fro.
    /// @param tries  So many are looked at; in bulk one.
    /// @param asked  For an answer and not for a move: also of a term that has gone to and fro, and what it has said
    ///               before that it would sign.
    std::optional<std::pair<Change, double>> proven_change(Scene& scene, const Draft& draft, const Merit& merit,
                                                           double enough, int tries, bool asked = false);
    /// A text that something bars, changed so that nothing does, at the least price for this seat and the parties;
    /// nothing where no such change is found.
    /// @param steps  How often it may be changed; once where a single step is asked for.
    /// @param keeps  What every change must leave in it; null for nothing.
    /// @param stuck  Receives the bar past which it did not come.
    std::optional<DraftText> past_bar(Scene& scene, const Outlook& look, const DraftText& text, const Bar& bar,
                                      Mend mend, const Keeps& keeps = {}, Bar* stuck = nullptr, int steps = 3);
    /// A text that asks more of this seat than it has, with the one term changed that makes it possible: as much of it
    /// as can be paid, or without it.
    std::optional<DraftText> within_means(Scene& scene, const DraftText& text, std::string& what);
    /// A text that would not be ratified at this seat's own home, with the one term changed, or left out, that mends
    /// it.
    std::optional<DraftText> for_home(Scene& scene, const DraftText& text, std::string& what);
    /// What this seat would have to pay for drafts that it has accepted, but for the one of which this text is a
    /// version.
    [[nodiscard]] std::vector<game::Promise> promised_beside(Scene& scene, const DraftText& text);
    /// What it would have to pay for the drafts that would be signed with a text.
    [[nodiscard]] std::vector<game::Promise> signed_with(Scene& scene, const DraftText& text) const;
    /// Can a draft, or one that it needs, not pass any more as votes stand, whatever the others may still say?
    [[nodiscard]] bool stopped(const World& world, const Draft& draft) const;
    /// May a draft be tied to another one: are both free of ties, do they go together, can this seat pay for both, and
    /// does everybody who would read of the tie know the other?
    [[nodiscard]] bool may_tie(Scene& scene, const Draft& draft, const DraftText& text, const Draft& other);
    /// What a text asks of whose means.
    [[nodiscard]] std::vector<ResourceCost> asks_of(const Scene& scene, const DraftText& text) const;
    /// What keeps it from paying for a text, in words: what it has promised, and for what as far as everybody knows.
    [[nodiscard]] std::string promised_elsewhere(const Scene& scene, const std::vector<game::Promise>& promised,
                                                 ResourceId resource) const;
    /// The same for what would be signed with it.
    [[nodiscard]] std::string too_much_together(const Scene& scene, DraftId other, ResourceId resource) const;
    /// What the drafts that a text is tied to would add, and those that are tied to it and wait for nothing else.
    /// @param text  How it stands, or how it would stand.
    [[nodiscard]] double tied_value(Scene& scene, const Draft& draft, const DraftText& text);
    /// Whether a draft has the votes of all but this seat and those for whom `first` waits.
    [[nodiscard]] bool waits_for(const World& world, const Draft& draft, const Draft& first) const;
    /// "This only with that": the draft tied to one that this seat wants and others hold back.
    std::optional<DraftText> tie(Scene& scene, const Draft& draft, double value, double wanted, std::string& what);
    /// A draft that waits for one which is gone, without the tie.
    std::optional<Move> untie(Scene& scene);
    std::optional<Move> tidy(Scene& scene);
    std::optional<Move> initiative(Scene& scene);
    /// A text that it might table, looked at.
    struct Found {
        DraftText text;
        Appraisal worth;
        double own = 0;
        double chance = 0;
        ById<ActorId, double> gains;  ///< As of a package, or of gains_of.
    };
    /// Is it new, no taboo, in order, and within the means of its parties?
    bool could_table(Scene& scene, const Outlook& look, const DraftText& text);
    /// Was the text that something bars changed so that nothing does? Notes it otherwise.
    bool mended(Scene& scene, const Outlook& look, DraftText& text, const Bar& bar, Mend mend, Shut& shut);
    /// The first idea that will do.
    std::optional<Found> first_idea(Scene& scene, const Outlook& look);
    /// The one that promises most of those looked at, without parties that it does not need.
    std::optional<Found> best_idea(Scene& scene, const Outlook& look);
    /// Appraises the text, and the chance of it where that is not known. Is it possible, and worth something?
    bool look_at(Scene& scene, const Outlook& look, Found& found, bool ask_chance);
    /// How likely a text that was looked at is to be adopted. What has come to nothing before is the less likely to
    /// come to something, whoever tabled it: the second time half.
    [[nodiscard]] double likelihood(const Found& found) const;
    /// What it promises: its worth by its likelihood.
    [[nodiscard]] double hope(const Found& found) const;
    /// Leaves out the parties without whom the text promises as much.
    void without_idle(Scene& scene, const Outlook& look, Found& found);
    [[nodiscard]] std::vector<ActorSet> party_sets(const Scene& scene, const AgreementDef& type,
                                                   InstitutionId framework, PlaceId place) const;
    /// An assurance, and how it is spoken of.
    struct Word {
        Move move;
        std::string said;
    };
    /// A word given to somebody whom a text that is worth `own` to this seat would not win over by itself.
    /// @param gains  What the text is believed to be worth, by actor.
    std::optional<Word> sweeten(Scene& scene, const DraftText& text, const ById<ActorId, double>& gains, double own);
    /// Says to those who get it, and to nobody else, for which text a word is given.
    void tell_of_word(Scene& scene, const DraftText& text, const Word& word, const std::string& said);
    /// The same for somebody who alone has refused a version of its own in this round; what fell by that is tabled
    /// again.
    std::optional<Move> win_over(Scene& scene);
    /// The word that would win one who has not accepted a text, if one would.
    std::optional<Word> word_to(Scene& scene, const DraftText& text, ActorId other);
    /// Once the others have said yes or no, it moves what it wrote towards those who said no: the pen of a single text
    /// as far as it goes, the author of a draft where one change is believed to bring all of them over.
    std::optional<Move> move_text(Scene& scene);
    std::optional<Change> towards(Scene& scene, const Draft& draft, ActorSet against);
    std::optional<Change> concession(Scene& scene, const Draft& draft, ActorSet against);
    /// Who has refused a draft as it stands for want of means.
    [[nodiscard]] ActorSet lacking(const Draft& draft) const;
    void received(Scene& scene, const Assurance& given);
    /// A draft that it had accepted is gone: what it has kept for it is free for those that it has refused.
    void free_again(const World& world, DraftId gone);
    /// What it asks for of a draft that somebody changes, beside what ties add to it. @param by  As of signs_from.
    [[nodiscard]] double asked_beside(Scene& scene, const Draft& draft, ActorId by, double tied);
    /// Has a draft, by what it remembers of it, the yes of somebody?
    [[nodiscard]] bool has_yes(const World& world, DraftId id, ActorId whom) const;
    void spend(const Draft& draft, double amount);
    /// What was spent on a draft is spent for good, or counts again.
    void settle_spent(DraftId draft, bool give_back);
    /// What they have promised this seat and what has not been spent yet, in units of its score.
    [[nodiscard]] double credit_of(ActorSet whom) const;
    /// With what it signs for somebody's word; "" where those who read its vote do not know of that.
    [[nodiscard]] std::string thanks_for_word(const Scene& scene, const Draft& draft) const;
    /// What its own promises add to a text or take from it.
    [[nodiscard]] double own_word(const Scene& scene, const DraftText& text) const;
    [[nodiscard]] double look_again(Scene& scene, const DraftText& text);
    /// How often texts of this kind have come to nothing, whoever tabled them.
    [[nodiscard]] int talked(const DraftText& text) const;
    /// How the others have moved on a draft, in what their texts are worth to this seat.
    struct Closer {
        Movement moved;
        int offers = 0;  ///< Different texts of theirs after the first.
        int own = 0;     ///< Versions that this seat has written.
    };
    [[nodiscard]] Closer come_closer(Scene& scene, const Draft& draft) const;
    [[nodiscard]] double demand(Scene& scene, const Draft& draft);
    /// Has it offered this text itself, or named it as one that it would sign?
    /// From which gain it then keeps to that; nothing where it has not.
    [[nodiscard]] std::optional<double> bound_from(const Scene& scene, const DraftText& text) const;
    /// What a draft would be worth with the one change that serves this seat most and that nobody is believed to refuse
    /// it for; 0 where there is none worth asking for.
    [[nodiscard]] double bettered(Scene& scene, const Draft& draft, const Outlook& look);
    void remember_harm(ActorId by, int round);
    /// The gain that is asked beyond the demand while somebody among these is not forgiven.
    [[nodiscard]] double harm_by(ActorSet whom, const Scene& scene) const;
    [[nodiscard]] const PersonalityDef& mind() const;

    script::Host& host_;
    ActorId me_;
    Effort effort_;
    int looked_for_ = 0;  ///< How often it has looked for something to propose in this phase.
    bool tidied_ = false;
    std::unordered_map<std::uint32_t, int> counters_;     ///< By draft, in this phase.
    std::unordered_map<std::uint32_t, double> hopes_;     ///< By draft: the best package of its kind believed in reach.
    std::unordered_map<std::uint64_t, int> failed_;       ///< Kinds of own proposal that came to nothing, how often;
    std::unordered_map<std::uint64_t, int> talks_;        ///< and of anybody's.
    std::unordered_set<std::uint64_t> came_to_nothing_;   ///< Drafts with the rounds in which they were refused.
    std::unordered_set<std::uint64_t> tabled_;            ///< Own texts, and those the engine refused.
    std::unordered_map<std::uint64_t, int> offered_;      ///< Own texts, and the round in which each was last offered.
    std::unordered_map<std::uint64_t, int> named_;        ///< Texts that it has said it would sign, and when last.
    std::vector<std::pair<DraftId, std::uint64_t>> own_;  ///< Own drafts and their kind.
    std::vector<double> readiness_;                       ///< By actor: learned from its votes, added to its gain.
    Conversation conversation_;
    Purses purses_;               ///< What the others can still pay; not kept in bulk.
    std::vector<int> harms_;      ///< By actor: the round in which it last broke its word to this seat; 0 never.
    std::vector<double> credit_;  ///< By actor: what its promises are worth, and not spent.
    using Spent = std::pair<DraftId, std::pair<ActorId, double>>;
    std::vector<Spent> spent_;  ///< For which open draft how much of whose word was spent.
    /// Who has said of a draft, in which version, that it lacks the means for it.
    std::unordered_map<std::uint32_t, std::pair<int, ActorSet>> lacking_;
    NeverSigned never_signed_;
    std::vector<DraftId> reconsider_;  ///< Refused before something changed its mind.
    std::vector<Move> planned_;        ///< To be done after a word was given for it.
    ActorSet assured_;                 ///< To whom it has given its word in this phase,
    int words_given_ = 0;              ///< and how often.
};

}  // namespace demarche::ai
