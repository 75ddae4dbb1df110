#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "ai/conversation.h"
#include "ai/giving.h"
#include "ai/question.h"
#include "ai/scene.h"
#include "ai/vocabulary.h"
#include "game/query.h"

namespace demarche::ai {

class Bargainer;
struct Bar;

/// What stands before a promise that somebody is thanked for, or reproached with: no message of this kind is answered.
inline constexpr std::string_view kThanks = "We count on it:";
inline constexpr std::string_view kReproach = "You had given us your word:";

/// Who speaks for a seat in one move: hears what is said to it, answers, explains its votes, and has the lines of its
/// voice. What the seat wants, and what a text is worth to it, it asks the Bargainer; it decides nothing itself. What
/// it says binds all the same: a text that it names as one the seat would sign, the Bargainer stands by.
class Spokesperson {
 public:
    /// All three outlive it. @param memory  What it hears and says is noted there.
    Spokesperson(Bargainer& bargainer, Conversation& memory, Scene& scene);

    /// What it has against a text that was appraised: what keeps it from coming into force, or what it does to this
    /// seat.
    [[nodiscard]] std::string against(const DraftText& text, const Appraisal& worth) const;
    /// What the others would have to promise for a text that lacks so much: "We could sign with this assurance
    /// (Russia): ..."
    /// @param from  Whose promise alone would do; nobody: that of whoever is for the text.
    [[nodiscard]] std::string ask(const Draft& draft, double lacks, ActorId from = {});
    /// A line of its own voice, another one than the last time where there are several.
    [[nodiscard]] std::string line_for(std::string_view occasion);
    /// The same before these words, where it has one.
    [[nodiscard]] std::string voiced(std::string_view occasion, const std::string& words);
    /// Takes in what somebody has said, if it was said to this seat and wants an answer.
    void hear(const MessageSent& said);
    /// An answer to one of those who wait for one.
    std::optional<Move> reply();
    /// Notes for what it would have signed a draft.
    void wish_noted(const Draft& draft, const DraftText& wished, const std::string& what);
    /// Notes why it says no to a draft: whoever asks later hears the same.
    void no_noted(const Draft& draft, const std::string& reason);
    /// Its no to a draft, and why.
    [[nodiscard]] Move refusal(const Draft& draft, const std::string& reason, std::string why);
    /// Its no to a draft that could not enter into force.
    [[nodiscard]] Move inability(const Draft& draft, const Appraisal& worth);
    /// Why it signs without what it had asked for; "" where it had not, or has got it.
    [[nodiscard]] std::string without_wish(const Draft& draft);
    /// Notes what was said when nothing came of a draft.
    void fate_noted(DraftId draft, const std::string& reason) { memory_.fates[draft.value] = reason; }
    /// It signs for something else that it was given, and does not come back to what it had asked for.
    void forget_wish(const Draft& draft) { memory_.wishes.erase(draft.id.value); }
    /// What somebody writes is what the two speak of next.
    void turn_to(ActorId other, DraftId draft) { memory_.topics[other.value] = draft; }
    /// Something to be said when there is nothing else to do. @param to  None: all.
    void say_later(std::optional<ActorSet> to, std::string text);
    /// The next of that.
    std::optional<Move> left_to_say();
    /// Thanks for a word that was given to this seat; to each once.
    void thank_for(const Assurance& word);
    /// A word that has been broken is not thanked for any more.
    void withhold_thanks_for(const Assurance& word);
    /// To whoever has broken the word that it had given to this seat alone: a breach that nobody mentions teaches
    /// nothing.
    void reproach_with(const Assurance& word);

 private:
    /// Is a draft worth more to it for how this clause stands in it now than it would be with the clause as it stood in
    /// an earlier version?
    [[nodiscard]] bool better_since(int version, const Draft& draft, ClauseId clause);
    /// A message to whoever gave this word, with the word. @param about  What is said before it.
    void speak_of(const Assurance& word, std::string_view occasion, std::string_view about);
    /// The drafts on the table that a question means and that both have read, the newest first, whoever decides on
    /// them.
    [[nodiscard]] std::vector<const Draft*> read_by_both(ActorId to, const Question& about) const;
    /// The draft of which the two spoke last comes first, the others as they stood.
    void turned_to_first(ActorId to, std::vector<const Draft*>& drafts) const;
    /// What it has not said to somebody yet and goes with an answer that was given before to another question: what it
    /// would sign besides, what it looks for, or what it fears; "" where there is nothing new.
    [[nodiscard]] std::string something_new(ActorId to);
    /// What it says of the drafts between the two, of those asked about.
    struct OfTheTable {
        std::string said;
        /// It would change none of them: what it says, if anything, is that it has accepted one.
        bool settled = false;
    };
    [[nodiscard]] OfTheTable of_the_table(ActorId to, const Question& about);
    /// Of one that it has accepted: whom it waits for.
    [[nodiscard]] OfTheTable accepted_as_it_is(ActorId to, const Draft& draft);
    /// What it asks for in a draft that it has not accepted; failing that, what it has against it.
    [[nodiscard]] std::string stand_on(const Draft& draft);
    /// Of one that has fallen and that it would sign.
    [[nodiscard]] std::string again(const Draft& draft) const;
    /// What it says of what both could sign, of what was asked about first: failing that, what it would sign itself,
    /// what the best of it would do to it, or what bars it; "" where there is nothing.
    [[nodiscard]] std::string wish(ActorId to, const Question& about);
    /// The same of what nobody has tabled, and whether both could sign it.
    struct Thought {
        std::string said;
        bool signable = false;
    };
    [[nodiscard]] Thought thought_of(ActorId to, const Question& about);
    /// Is there nothing in a text that a question wants out of it, and has whoever asks a part in it?
    [[nodiscard]] bool asked_for(const DraftText& text, ActorId to, const Question& about) const;
    /// What it says to somebody who asks it to give something: of the texts on the table that could hold it, and else
    /// of what could be tabled.
    [[nodiscard]] std::string of_sought(ActorId to, const Question& about);
    /// Of the texts on the table alone; "" where none of them could hold it.
    [[nodiscard]] std::string sought_on_the_table(ActorId to, const Question& about);
    /// Of so much of it as is asked for, in one of those; "" where it has no place.
    [[nodiscard]] std::string so_much_of_it(ActorId to, const Draft& draft, const Question& about);
    /// A text with what a question seeks, where there is room for it: as this seat would like it best.
    [[nodiscard]] std::optional<DraftText> with_given(const DraftText& text, const Question& about);
    /// What bars a text, in words.
    [[nodiscard]] std::string words_for(const Bar& bar, const DraftText& text) const;
    /// What a question seeks, held against texts of the kind of this one.
    [[nodiscard]] Giving giving(const Question& about, const DraftText& text) const;
    /// What it looks for above all, as far as the other may know of it, and then what it would sign.
    [[nodiscard]] std::string aims(ActorId to, const Question& about);
    /// What it takes somebody else to look for above all, as far as both it and the other may know of it.
    [[nodiscard]] std::string aims_of(ActorId whom, ActorId to) const;
    /// What it has to lose, and what its people would not forgive.
    [[nodiscard]] std::string fears(ActorId to);
    /// What it would fear from a text that is asked about: what that would hurt, and which clause most; "" where there
    /// is no such text.
    [[nodiscard]] std::string fears_of(ActorId to, const Question& about);
    /// Who has yet to say yes to a text that is asked about, or that lies between the two; "" where there is none.
    [[nodiscard]] std::string missing_for(ActorId to, const Question& about) const;
    /// The same of one text: whom it waits for, and who has refused it.
    [[nodiscard]] std::string awaited(ActorId to, const Draft& draft) const;
    /// Who holds a draft back: those who have yet to say yes, and those who have refused it.
    struct Holding {
        ActorSet silent, refused;
    };
    [[nodiscard]] Holding holding(const Draft& draft) const;
    /// On whose yes such a text hangs, and then who has yet to say it.
    [[nodiscard]] std::string rule_for(ActorId to, const Question& about) const;
    /// Why nothing has come of a text that is asked about; "" where there is none.
    [[nodiscard]] std::string fate_of(ActorId to, const Question& about) const;
    /// Who has tied a text between the two to another, and what it would say to it without that; "" where there is no
    /// text.
    [[nodiscard]] std::string of_link(ActorId to, const Question& about);
    /// Those texts between the two of which a question is; of what ties a text to one that it names, that text.
    [[nodiscard]] std::vector<const Draft*> tied_between(ActorId to, const Question& about);
    /// Who has said yes, or no, to a text that is asked about; "" where there is none.
    [[nodiscard]] std::string voted_so(ActorId to, const Question& about, Vote vote) const;
    /// What a text that is asked about would serve, though nobody has tabled it; "" where it wants none of it.
    [[nodiscard]] std::string why_sought(ActorId to, const Question& about);
    /// The best for the other that it would sign itself.
    [[nodiscard]] std::string offers(ActorId to, const Question& about);
    /// The clause without which a text would be worth most more to it, and what it is worth without; nothing where that
    /// makes little difference.
    struct Hindrance {
        ClauseId clause;
        DraftText without;
        double own = 0;
    };
    [[nodiscard]] std::optional<Hindrance> hindrance(const DraftText& text, const Appraisal& worth);
    /// What it has against a text, and what hinders most.
    [[nodiscard]] std::string against(const DraftText& text, const Appraisal& worth,
                                      const std::optional<Hindrance>& hinders);
    /// Does it sign a draft that was appraised as possible, or has it?
    [[nodiscard]] bool signs(const Draft& draft, const Appraisal& worth);
    /// Would it sign a text that it thinks of, also when all of it is looked at?
    [[nodiscard]] bool means(const DraftText& text);
    /// What it gave as the reason of its no to the version that lies there; "" for none.
    [[nodiscard]] std::string refused_for(const Draft& draft) const;
    /// What it has against the newest text between the two that it has refused, also in an earlier round; failing that,
    /// what it has accepted one for.
    [[nodiscard]] std::string grounds(ActorId to, const Question& about);
    /// For what it has promised its means, or those that are asked about, as far as whoever asks knows of it.
    [[nodiscard]] std::string bound_to(ActorId to, const Question& about);
    /// That somebody else has said yes or no to a draft; "" for neither.
    [[nodiscard]] std::string vote_of(ActorId other, const Draft& draft) const;
    /// Why somebody else is for or against a text that both may read, as it sees it, and what might win it; the latter
    /// alone where it has not voted. "" where there is no such text.
    [[nodiscard]] std::string grounds_of(ActorId other, ActorId to, const Question& about);
    /// Why it has signed, or voted on, what has been adopted: what that was to bring it, and the clause that serves it
    /// most. "" where nothing of the kind has been.
    [[nodiscard]] std::string of_adopted(ActorId to, const Question& about);
    /// The clause that it can least live with, of what lies between the two and how it would rather have it; of a kind
    /// of text that nobody has tabled, the clause that would hurt it most there. "" where there is neither.
    [[nodiscard]] std::string least_liked(ActorId to, const Question& about);
    /// Of all clauses of the kinds of text that are asked about, the one that could bring this seat most, or that could
    /// hurt it most; none where nothing moves it.
    [[nodiscard]] ClauseId clause_of_kind(const Question& about, bool best) const;
    /// The single change that is believed to win somebody else for a text between the two, and what it says to that
    /// itself. "" where the question names nobody, or no text is open.
    [[nodiscard]] std::string winning(ActorId to, const Question& about);
    /// The same for one actor, of one text.
    [[nodiscard]] std::string winning_over(ActorId to, const Draft& draft, ActorId whom);
    /// Who should do what a clause says that names a party; "" where the question names no such clause.
    [[nodiscard]] std::string who_for(ActorId to, const Question& about);
    /// What it says to somebody who wants a draft changed so: that it will do it, and then it plans to; whom that would
    /// lose; what it would want for it; or in whose hands the text is.
    [[nodiscard]] std::string to_request(ActorId to, const Draft& draft, const DraftText& wanted);
    /// As a party it would sign it, or why not; "" where it cannot be one.
    [[nodiscard]] std::string as_party(const DraftText& text);
    /// Whether it would sign a draft that is changed as the question supposes, and how it would have a setting set; of
    /// what cannot be supposed of it, why not. "" where it supposes nothing, or of nothing at hand.
    [[nodiscard]] std::string if_supposed(ActorId to, const Question& about);
    /// A text as a question supposes it.
    struct Supposed {
        DraftText before;  ///< What it is now.
        DraftText text;
        std::vector<Question::Setting> set{};  ///< Of terms that stand in the text, not yet set so; no relative ones.
        ClauseId added{};                      ///< A term that came in for its settings.
        /// Sentences about what was taken for something near it, and what of it is so already or cannot be.
        std::string note{};
        std::vector<Question::Change> changes{};  ///< Clauses that came and went, each by its clause.
        std::vector<Question::Setting> given{};   ///< Who does what, as it is set in the text.
        [[nodiscard]] DraftText as_set() const {
            DraftText out = text;
            for (const Question::Setting& setting : set)
                set_in(out, setting);
            return out;
        }
    };
    /// What was heard of several changes, a sentence each; "" where it has been said that one cannot be.
    [[nodiscard]] std::string understood(const Supposed& so) const;
    /// Notes what somebody would do in another's place; false where there is nothing of the kind, or more than one.
    bool hand_over(const Question::Handover& asked, Supposed& into, std::string& misfit) const;
    /// Where what is supposed of a draft that it has accepted is what that says already; "" where it is something else.
    [[nodiscard]] std::string stands_so(ActorId to, const Draft& draft, const Supposed& so);
    /// The same of any draft: that it says so already, and how.
    [[nodiscard]] std::string stands_already(const Supposed& so) const;
    /// Nothing where it cannot be so. @param misfit  Why not, in a sentence.
    /// @param spoken_of  The number of a clause that was spoken of before, as Conversation::counted has it; 0 for none.
    [[nodiscard]] std::optional<Supposed> supposed(const DraftText& text, const Question& about, std::string& misfit,
                                                   std::uint64_t spoken_of = 0);
    /// "Half of them", "a round longer": of the number in the text that is meant, or of how long it lasts.
    bool take_loose(const DraftText& text, const Figure& figure, std::uint64_t spoken_of, Supposed& into,
                    std::string& misfit) const;
    /// Turns what a setting says of the number in a text into that number, the nearest that it can be.
    [[nodiscard]] std::optional<Question::Setting> in_figures(const DraftText& text, const Question::Setting& setting,
                                                              std::string& note, std::string& misfit) const;
    /// What somebody offers on a condition, of what lies between the two: what each half would be worth to this seat,
    /// and whether it would sign both together. "" where it is no such offer, or none about a text.
    [[nodiscard]] std::string if_both(ActorId to, const Question& about);
    /// A text with what a half of an offer does to it; nothing where it cannot be.
    [[nodiscard]] std::optional<DraftText> with_half(const DraftText& text, const Question::Halves::Half& half,
                                                     std::string& misfit);
    /// The open draft that a half of an offer is about, and its text as it would be then.
    struct Placed {
        const Draft* draft = nullptr;
        DraftText text;
        [[nodiscard]] bool as_it_stands() const { return text == draft->text(); }
    };
    [[nodiscard]] std::optional<Placed> placed(ActorId to, const Question::Halves::Half& half, std::string& misfit);
    /// What it says to an offer whose halves are about two drafts: what each is worth to it, whether it would do the
    /// one for the other, and then it ties them; failing that, what more it would want. "" where it is no such offer.
    [[nodiscard]] std::string exchange(ActorId to, const Question::Halves& halves);
    /// The same, for what the other would do (`theirs`) and what is asked of this seat.
    [[nodiscard]] std::string one_for_the_other(ActorId to, const Placed& theirs, const Placed& ours);
    /// What the other's half is worth to this seat, 0 where it is no price, and what it says of it.
    struct Price {
        double worth = 0;
        std::string said;
    };
    /// @param from  The worth from which it would sign that draft itself; nothing where it has no say in it, or has
    /// given
    ///              it.
    [[nodiscard]] Price price_of(ActorId to, const Placed& theirs, std::optional<double> from);
    /// What it would want besides for a text that is worth so much less than it asks, for all that is offered for it.
    [[nodiscard]] std::string besides(const Placed& theirs, const Placed& ours, double worth, double wanted);
    /// The same, of one text.
    [[nodiscard]] std::string if_both_in(const DraftText& text, double enough, const Question::Halves& halves,
                                         std::string& misfit);
    /// What it says to an act that somebody supposes: what it would be worth to this seat, what it would do to its
    /// trust, and what it would do about it, as far as it looks ahead.
    [[nodiscard]] std::string reaction(ActorId to, const Question& about);
    [[nodiscard]] std::string to_deed(ActorId to, const Question::Act& act);
    /// The same of a no to a text, or of going from it or from what was signed.
    [[nodiscard]] std::string to_refusal(ActorId to, const Question& about);
    [[nodiscard]] std::string to_leaving(ActorId to, const Question& about);
    /// An agreement that is named, and what it would be worth to this seat if one of its parties left it.
    struct Leaving {
        LeaveAgreement leave;
        std::string what;  ///< Its heading.
        double worth = 0;
        ByObjective change;
    };
    /// Nothing where there is none that the other knows of and that can be left.
    [[nodiscard]] std::optional<Leaving> leaving(ActorId to, ActorId by, const Question& about);
    /// Whether it keeps to an agreement that it has signed; "" where none is meant.
    [[nodiscard]] std::string staying(ActorId to, const Question& about);
    /// To what is nothing here: what could be asked about.
    [[nodiscard]] std::string no_such_act(ActorId to, const Question::Act& act) const;
    /// What would come of it for this seat in the World that is supposed: its trust in whoever did it, and what it
    /// would do itself.
    [[nodiscard]] std::string afterwards(ActorId to, ActorId by, const World& supposed);
    /// What it would do alone if the World were so: see Planner::foreseen.
    [[nodiscard]] std::optional<PendingAct> would_do(const World& world) const;
    /// Whom something would cost what. @param ours, theirs  What their scores would lose by it; not theirs where nobody
    /// asks for that.
    [[nodiscard]] static std::string cost_of(double ours, std::optional<double> theirs);
    /// What it says to a threat: whom it would cost what, as far as it can see, and whether it changes anything.
    [[nodiscard]] std::string threatened(ActorId to, const Question& about);
    /// What an action of another would change, as it would be worst for this seat.
    struct Foreseen {
        PendingAct act;
        double ours = 0;    ///< In the score of this seat,
        double best = 0;    ///< at the best,
        double theirs = 0;  ///< and of its actor.
        ByObjective change;
    };
    /// Nothing where it cannot be done. @param how  At whom and where; none: whatever there is.
    [[nodiscard]] std::optional<Foreseen> foreseen(ActorId by, ActionId deed, const Question::Act* how);
    /// How much of something it would go up to: the highest level at which it would still sign the text. "" where
    /// nothing is asked about that can be counted.
    [[nodiscard]] std::string most_of(ActorId to, const Question& about);
    /// The number of a text that a question about the most is about; nothing where there is none, or more than one.
    /// @param misfit  Why not, in a sentence.
    [[nodiscard]] std::optional<std::pair<DraftText, Question::Setting>> counted_in(const DraftText& text,
                                                                                    const Question& about,
                                                                                    std::string& misfit);
    /// The same of one number of a text. @param enough  The gain from which it signs.
    [[nodiscard]] std::string utmost(const DraftText& text, const Question::Setting& counted, double enough);
    /// What a clause that is named does for it: in the text at hand, or in what it could think of. "" where a question
    /// is about something else.
    [[nodiscard]] std::string of_named_clause(ActorId to, const Question& about);
    /// What a clause that stands in a draft does for it there.
    [[nodiscard]] std::string worth_of_clause(const Draft& draft, ClauseId clause);
    /// Whether it means to do something outside of any text that is called by its title; "" where nothing is.
    [[nodiscard]] std::string of_step(ActorId to, const Question& about);
    /// The same of one such action. @param how  Where and to whom; null where that is left open.
    [[nodiscard]] std::string leaning_to(ActionId deed, const Question::Act* how);
    /// That it is nothing for it to do, and for whom.
    [[nodiscard]] std::string not_ours_to_do(ActionId deed) const;
    /// Whether it means to table something, and what.
    [[nodiscard]] std::string tabling(ActorId to, const Question& about);
    /// What it would want somebody to bind for it above all, of the means and clauses that are asked about; "" where
    /// there is nothing, unless it is asked about some means.
    [[nodiscard]] std::string wanted_from(ActorId giver, const Question& about);
    /// A text that is asked about, or of which the two spoke last: one that binds somebody, or a draft.
    struct Meant {
        const Agreement* agreed = nullptr;
        const Draft* draft = nullptr;
        std::string what{};  ///< What it is called.
        [[nodiscard]] const DraftText& text() const { return agreed != nullptr ? agreed->text() : draft->text(); }
        [[nodiscard]] bool found() const { return agreed != nullptr || draft != nullptr; }
    };
    [[nodiscard]] Meant meant_text(ActorId to, const Question& about) const;
    /// Who is party to it; "" where there is none.
    [[nodiscard]] std::string parties_of(ActorId to, const Question& about) const;
    /// What has become of it: whether it lies on the table, waits for somebody, is in force or has ended.
    [[nodiscard]] std::string standing_of(ActorId to, const Question& about) const;
    /// Of a text that should go for another: which of the two serves it more. "" where both do not lie between the two.
    [[nodiscard]] std::string one_for_another(ActorId to, const Question& about);
    /// To whoever asks about a place that is none here: which there are.
    [[nodiscard]] std::string no_such_place(const Question& about) const;
    /// That a draft has its yes only for what it is tied to, or would have it without that; "" where neither is so.
    /// @param yes  Has it, or would it have it, as it stands?
    [[nodiscard]] std::string by_its_tie(const Draft& draft, const Appraisal& worth, bool yes);
    /// To whoever asks for a no to a text, with a threat or without: what its own vote is, or would be.
    [[nodiscard]] std::string to_no_wanted(ActorId to, const Question& about);
    /// What it means to do outside of any text, as far as all would see that, and what it would sign.
    [[nodiscard]] std::string plans(ActorId to, const Question& about);
    /// What a clause that is called by its number does for it in the text at hand.
    [[nodiscard]] std::string of_clause(ActorId to, const Question& about);
    /// What was not understood of a supposition, and which clauses might be meant instead.
    [[nodiscard]] std::string not_understood(ActorId to, const Question& about,
                                             const std::vector<std::string>& unknown) const;
    /// What it says of a text that nobody has tabled, with all that stands in it.
    [[nodiscard]] std::string of_untabled(ActorId to, const Supposed& so, const Question& about);
    /// The verdict on it.
    [[nodiscard]] std::string if_so(const Supposed& so, const Question& about, double enough);
    /// What it says to a text that is changed as somebody asks. It is bound by a yes.
    struct Verdict {
        Appraisal worth;
        bool signs = false;
        std::string said;
    };
    /// @param enough  From which gain it signs; asked only of a text that could be signed.
    /// @param so      How the change is put: "Without 'Toll'", "So changed".
    [[nodiscard]] Verdict verdict(const DraftText& changed, const std::function<double()>& enough,
                                  const std::string& so);
    /// @param text    Holds the clauses.
    /// @param enough  The gain from which it signs.
    /// @param asked   At least one; of several the text is judged as a whole.
    /// @param how     How the change is put, but for the number.
    [[nodiscard]] std::string set_so(const DraftText& text, double enough, const std::vector<Question::Setting>& asked,
                                     const std::string& how);
    /// How it would have a clause of a text set.
    struct Liking {
        std::string best;  ///< "hours 8"
        /// What the text is worth to it so, and at the worst: the less of both where none is possible.
        double most = -1;
        double least = 1;
        bool signable = false;  ///< At its best.
    };
    [[nodiscard]] Liking liking(const DraftText& text, double enough, const Question::Setting& setting);
    /// Whether its own home would ratify what lies between the two; without such a text, what it would not forgive.
    [[nodiscard]] std::string at_home(ActorId to, const Question& about);
    /// What its people would not forgive; "" where there is nothing.
    [[nodiscard]] std::string home_limits() const;
    /// What it does not sign whatever else a text brings it; "" where there is nothing.
    [[nodiscard]] std::string never_signs(ActorId to);
    /// Does it bear a clause by what it has signed or accepted?
    [[nodiscard]] bool bears(ClauseId clause) const;
    /// Who votes as it does, whom agreements bind to it that the other knows of, and whom it trusts most.
    [[nodiscard]] std::string allies(ActorId to, const Question& about);
    /// To a question about what somebody else thinks or will do.
    [[nodiscard]] std::string for_others_to_say(ActorId to, ActorId who) const;
    /// How far it trusts whoever asks, or whom the question names.
    [[nodiscard]] std::string trust_in(ActorId to, const Question& about) const;
    /// What stands in a text that is asked about; "" where there is none.
    [[nodiscard]] std::string content(ActorId to, const Question& about) const;
    /// What there is to say of what has been: which agreements bind the two.
    [[nodiscard]] std::string past(ActorId to) const;
    /// To a reproach: its record.
    [[nodiscard]] std::string reproached(ActorId to) const;
    /// What has become of its promises, as far as somebody can know it; "" where it has given none.
    [[nodiscard]] std::string record(ActorId to) const;
    /// That it means what it says, why, and what has become of its promises.
    [[nodiscard]] std::string earnest(ActorId to, const Question& about);
    /// What the expected course without anything new does to it, by a fork to the end of the game.
    [[nodiscard]] std::string course(ActorId to);
    /// How long there is, and what waiting does.
    [[nodiscard]] std::string time_left(ActorId to, const Question& about);
    /// Whether it would sign a text between the two for an assurance: the one with which it could, or that none would
    /// do.
    [[nodiscard]] std::string if_assured(ActorId to, const Question& about);
    /// The word that it gives somebody else for a text between the two, when asked for one; or that none would help.
    /// "" where no such thing is asked.
    [[nodiscard]] std::string word_for(ActorId to, const Question& about);
    /// What it likes best of what lies on the table, and what not at all.
    [[nodiscard]] std::string favourite(ActorId to, const Question& about);
    /// The agreement that binds somebody yet and is asked about, if the other knows of it; null for none.
    [[nodiscard]] const Agreement* standing(ActorId to, const Question& about) const;
    /// Is this one of those?
    [[nodiscard]] bool asked_about(const Agreement& one, ActorId to, const Question& about) const;
    /// The same of one that may have ended.
    [[nodiscard]] bool meant_by(const Agreement& one, ActorId to, const Question& about) const;
    /// That there is such an agreement, and what it is worth to those whom it binds; "" where there is none.
    [[nodiscard]] std::string in_force_already(ActorId to, const Question& about);
    /// By what a number has moved that is asked about; "" where none is.
    [[nodiscard]] std::string why_moved(ActorId to, const Question& about) const;
    /// To whoever asks about one that there is not: which there are.
    [[nodiscard]] std::string no_such_number(ActorId to) const;
    /// Of the number that is asked about, the subject meant that moved most of those that both see.
    [[nodiscard]] std::optional<SlotIndex> slot_asked(ActorId to, const Question& about) const;
    /// What moved it, as far as the other may know of that.
    [[nodiscard]] std::string cause_in_words(const Movements::One& moved, ActorId to) const;
    /// Which agreements that both know of bind somebody, of those asked about.
    [[nodiscard]] std::string in_force(ActorId to, const Question& about) const;
    /// How the clauses that are named stand in a text that is asked about; "" where none does.
    [[nodiscard]] std::string as_written(ActorId to, const Question& about) const;
    /// What word somebody has given, and what has become of it, as far as whoever asks knows of it.
    [[nodiscard]] std::string word_given(ActorId to, const Question& about) const;
    /// What a text between the two binds of whoever asks, or of this seat.
    [[nodiscard]] std::string costs_of(ActorId to, const Question& about) const;
    /// What both know of somebody's not keeping its word. @param to  Who asks.
    [[nodiscard]] std::string breaches_of(ActorId who, ActorId to) const;
    /// Whom it trusts most, or least, but for these; nobody where there is no other.
    [[nodiscard]] ActorId trusts(ActorSet but, bool most) const;
    /// The same in words.
    [[nodiscard]] std::string trusted(ActorId to, bool most) const;
    /// Until when an agreement lasts that is asked about; "" where there is none.
    [[nodiscard]] std::string how_long(ActorId to, const Question& about) const;
    /// To whoever asks it to table what it has said it might: it does, or says why not.
    [[nodiscard]] std::string to_tabling(ActorId to, const Question& about);
    /// Notes that it has said it might table this,
    void think_of(ActorId to, const DraftText& text);
    void think_of(ActorId to, Move move);
    /// What it has noted so last; null for nothing.
    [[nodiscard]] const Move* thought_for(ActorId to) const;
    /// or that it would sign a draft if it were changed as it has just said, if it has.
    void agree_on(ActorId to, const Draft& draft);
    /// To whoever takes what was spoken of for agreed: it tables it. "" where nothing was.
    [[nodiscard]] std::string closed(ActorId to, const Question& about);
    /// A card that somebody has to choose on, and which of the answers is meant (-1: none).
    struct CardAtHand {
        const OpenChoice* open;
        int option;
    };
    [[nodiscard]] std::optional<CardAtHand> card_meant(const Question& about);
    /// What it says of a card: "" where none is meant.
    [[nodiscard]] std::string of_card(ActorId to, const Question& about);
    /// Which answer of another to his card would serve it. @param named  One of which it says how it compares; -1:
    /// none.
    [[nodiscard]] std::string best_of_theirs(const OpenChoice& open, int named);
    /// To whoever offers something for its word. "" where it is not asked for one that there is.
    [[nodiscard]] std::string word_for_a_yes(ActorId to, const Question::Halves& halves);
    /// To whoever offers its word for a yes of this seat. "" where it speaks of no assurance that there is.
    [[nodiscard]] std::string yes_for_a_word(ActorId to, const Question::Halves& halves);
    /// The assurance that a message speaks of; none where it names none.
    [[nodiscard]] AssuranceTypeId assurance_meant(const Question& about);
    /// To whoever offers something for an answer to a card of its own.
    [[nodiscard]] std::string choice_for(ActorId to, const CardAtHand& wanted, const Question::Halves& halves);
    /// Which clause serves it most.
    [[nodiscard]] std::string most_liked(ActorId to, const Question& about);
    /// Which clause of a text between the two it could best do without.
    [[nodiscard]] std::string least_needed(ActorId to, const Question& about);
    /// The same for whoever asks what it wants of a text that it has accepted.
    [[nodiscard]] std::string most_wanted(ActorId to, const Question& about);
    /// To whoever wants a text put to the vote again that was not adopted: it does so once a phase, where it has the
    /// pen and would sign. "" where there is no such text.
    [[nodiscard]] std::string put_again(ActorId to, const Question& about);
    /// To whoever wants a text off the table: it takes back what is of no use any more.
    [[nodiscard]] std::string to_withdrawal(ActorId to, const Question& about);
    /// What promises of its own stand that the other knows of.
    [[nodiscard]] std::string promises(ActorId to) const;
    /// Those whom a question names beside the two.
    [[nodiscard]] ActorSet somebody_else(ActorId to, const Question& about) const;
    /// Does it ask how they stand on something?
    [[nodiscard]] bool of_somebody_else(ActorId to, const Question& about) const;
    /// How it takes the actors to stand that the question names; "" where it names none but the two.
    [[nodiscard]] std::string of_others(ActorId to, const Question& about);
    /// Who pays for what lies between the two or could, what it would pay itself, and whether it would let somebody who
    /// is named; "" where nothing of that has a price.
    [[nodiscard]] std::string who_pays(ActorId to, const Question& about);
    /// What each gives for a text, in a sentence for each. @param clauses  Of these alone, where there are any.
    struct Bill {
        std::string said;
        double total = 0;                                     ///< Of what is paid with.
        double ours = 0;                                      ///< This seat's part of that.
        ResourceId with;                                      ///< What is paid with.
        std::vector<std::pair<std::size_t, double>> by_term;  ///< Which terms ask for so much of it.
    };
    [[nodiscard]] Bill bill_of(const DraftText& text, ActorId to, const std::vector<ClauseId>& clauses) const;
    /// Whether it would sign a text in which somebody else than now pays for the clause that is nearest to so much.
    [[nodiscard]] std::string paid_by(const DraftText& text, const Bill& bill, ActorId payer, double amount,
                                      const std::function<double(const DraftText&)>& enough);
    /// Which texts between the two it could let pass as they stand, and what it could do without in one; of what it
    /// cannot sign, what it asks for.
    [[nodiscard]] std::string least_of(ActorId to, const Question& about);
    /// What a draft that it would sign could lose, and what not, with its yes.
    [[nodiscard]] std::string could_lose(const Draft& draft);
    /// The text that nobody has tabled and of which the two spoke last; null where that is something else.
    [[nodiscard]] const DraftText* spoken_thought(ActorId to, const Question& about) const;
    /// To whoever asks about "it", which is that text: that it keeps to it, or what has changed.
    [[nodiscard]] std::string of_thought(ActorId to, const Question& about);
    /// The text that it has said to somebody in this phase it might table and that is asked about, if it still would.
    [[nodiscard]] std::optional<DraftText> still_offered(ActorId to, const Question& about);
    /// That what it had said it might table cannot be any more, and why; "" where it has said no such thing.
    [[nodiscard]] std::string no_more_offered(ActorId to, const Question& about);
    /// That it had said it could sign a text, and why it does not now.
    [[nodiscard]] std::string no_longer(const DraftText& text, const Appraisal& worth) const;
    /// Notes for what it has said that it would sign a draft.
    void state(const Draft& draft, const std::string& what);
    /// What it has said so of this version in this round; "" for nothing.
    [[nodiscard]] std::string stated(const Draft& draft) const;
    /// What has changed since then, as far as all see it; "" for nothing.
    [[nodiscard]] std::string changed_since(const Draft& draft) const;
    /// That a text which it would sign goes without what it had asked for in the draft; "" where it had not, or has it.
    [[nodiscard]] std::string gives_up(const Draft& draft, const DraftText& text) const;
    /// That a text of the kind that is asked about lies on the table for another place or before another body.
    [[nodiscard]] std::string elsewhere(ActorId to, const Question& about) const;
    /// What it wants for its signature.
    [[nodiscard]] std::string price(ActorId to, const Question& about);
    struct TermWorth {
        ClauseId clause;
        double gain = 0;  ///< Of all that `whom` looks for, by the book.
    };
    /// What each clause brings somebody that need not stand in every text of its kind.
    [[nodiscard]] std::vector<TermWorth> worth_of_terms(Book& book, const DraftText& text, ActorId whom) const;
    /// The name of the clause of a text that serves somebody most, of those that need not be in it; "" for none.
    [[nodiscard]] std::string best_term(Book& book, const DraftText& text, ActorId whom) const;
    /// Answers by the kind of question; "" where it has nothing to say to that.
    [[nodiscard]] std::string by_kind(ActorId to, const Question& about);
    /// @param resolved  Receives which clauses come and go,
    /// @param note      and what of that is so already, where something else is to be changed as well.
    [[nodiscard]] std::optional<DraftText> changed(const DraftText& text, const Question& about,
                                                   std::vector<Question::Change>& resolved, std::string& note,
                                                   std::string& misfit);
    /// The objectives of an actor that somebody and this seat may know of, the one with most of `weight` first.
    [[nodiscard]] std::vector<std::pair<double, ObjectiveId>> open_aims(
        ActorId whose, ActorId to, const std::function<double(const game::ObjectiveScore&)>& weight) const;
    /// The drafts on which the two can still agree, or that have just been refused: the one of which they spoke last
    /// first, then what the other has written itself, what this seat has refused before what it has not, the newest
    /// first. Those alone that are asked about, by title, parties and author; of one that is named also somebody who
    /// has no say in it may ask.
    [[nodiscard]] std::vector<const Draft*> between(ActorId to, const Question& about) const;
    /// What it says then: that, and what it looks for, as far as the other may know of it.
    [[nodiscard]] std::string nothing_to_sign(ActorId to, const Question& about) const;
    /// The answer to a message. @param to  Nobody: the facilitator.
    [[nodiscard]] std::string answer_to(ActorId to, const Question& about);
    /// The same, to each question of a message that has several.
    [[nodiscard]] std::string answer_to_all(ActorId to, const Question& about, std::string_view message);
    /// What it says to somebody who tells it something of himself: that he accepts, refuses or will do something; that
    /// it has heard it.
    [[nodiscard]] std::string to_statement(ActorId to, const Question& about);
    /// Of a text that is called by its whole title, and on which the two have nothing to agree: why not. "" for others.
    [[nodiscard]] std::string of_named(ActorId to, const Question& about);
    /// That others decide on it.
    [[nodiscard]] std::string not_ours(const Draft& draft) const;
    /// What a draft is called where it tells it apart from the others on the table: its heading, and who tabled it
    /// where another is headed the same.
    [[nodiscard]] std::string called(const Draft& draft) const;
    /// A line of its own voice before an answer; once in a phase for each occasion and listener, "" after that.
    [[nodiscard]] std::string opening(ActorId to, std::string_view occasion);
    /// A message as a question: half a one goes on from the one before.
    [[nodiscard]] Question in_course(ActorId from, const std::string& message);
    /// Does what was said to it want an answer: a question, a request, a greeting?
    [[nodiscard]] bool asks_something(const MessageSent& said);
    [[nodiscard]] const Vocabulary& vocabulary();

    Bargainer& bargainer_;
    Conversation& memory_;
    Scene& scene_;
    script::Host& host_;
    ActorId me_;
    ActorSet hearers_;                     ///< Who hears the answer that is being made; empty: all who read of a draft.
    std::optional<DraftText> would_sign_;  ///< What the answer that is being made says last that it would sign.
    std::string_view occasion_;  ///< Of the answer that is being made: which line of its own voice may open it.
};

}  // namespace demarche::ai
