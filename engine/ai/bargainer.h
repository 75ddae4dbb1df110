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
#include "ai/question.h"
#include "ai/vocabulary.h"
#include "base/random.h"
#include "game/query.h"
#include "negotiation/stance.h"

namespace demarche::ai {

inline constexpr double kMargin = 0.003;       ///< Below this an agreement is as good as none.
inline constexpr double kIndifferent = 0.004;  ///< Within this an outsider abstains rather than blocks.
inline constexpr int kMaxCounters = 2;         ///< Changes of one draft by one seat, in a phase.
inline constexpr int kMaxVersion = 8;          ///< A draft that was amended so often is voted on as it is.

/// What stands before a promise that somebody is thanked for, or reproached with: no message of this kind is answered.
inline constexpr std::string_view kThanks = "We count on it:";
inline constexpr std::string_view kReproach = "You had given us your word:";

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

/// Which kind of proposal a text is: its type, framework and place.
[[nodiscard]] std::uint64_t kind_of(const DraftText& text);
/// What a text says, as one number.
[[nodiscard]] std::uint64_t key_of(const DraftText& text);

/// Has a clause come and gone, or been set otherwise, twice? Two seats that undo each other's changes would never end.
[[nodiscard]] bool to_and_fro(const Draft& draft, ClauseId clause);

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

/// One seat's conduct at the negotiating table: which drafts to table, what to answer, what to ask for instead.
///
/// A draft is accepted when it is better than no agreement by at least what the seat still demands. The demand starts
/// at the best package that the seat believes the others would take, and falls with what the others have come closer,
/// with what it has asked for itself and with the game's clock, by the personality's concession style (Faratin, Sierra
/// & Jennings 1998 for boulware, linear and conceder; de Jonge 2022 for MiCRO), towards a share of the gain in reach.
/// Of somebody who has broken its word it asks more, for as long as its grudge lasts. A counter-offer changes one thing
/// and says which; so does an author who meets those that refused its text. Nothing below the reservation value (no
/// agreement) is signed, an own offer is never refused in the round in which it was made and later only for being worth
/// nothing any more, what was refused is not tabled again unchanged, and a term that has been changed and changed back
/// is left alone.
class Bargainer {
 public:
    /// @param words  By which it understands what is said to it; null: English.
    Bargainer(script::Host& host, ActorId me, const Effort& effort, std::shared_ptr<const Vocabulary> words = nullptr)
        : host_(host), me_(me), effort_(effort), words_(std::move(words)), purses_(host.scenario()) {}

    /// What one move is made from.
    struct Scene {
        const View& view;
        const World& believed;
        const Interests& interests;
        Book& book;
        Book& opening;  ///< The same at simulation strength: as the scenario begins.
        Stream& luck;
        std::optional<Valuer> valuer{};  ///< By forks of the World believed in, once something was valued so.
        std::optional<std::vector<game::Promise>> promised{};  ///< Own means signed away, once looked up.
    };

    /// What it takes the others to be able to pay.
    [[nodiscard]] const Purses& purses() const { return purses_; }

    /// Remembers what others offered, accepted, refused and said. @param scene  As things stand now.
    void learn(Scene& scene, Beliefs& beliefs, const std::vector<Effect>& effects);
    void new_phase();
    void refused(const Command& command);

    [[nodiscard]] std::optional<Move> next(Scene& scene);
    /// Has somebody spoken to this seat who got no answer yet in this phase?
    [[nodiscard]] bool asked() const { return effort_.forks && (facilitator_waits_ || !waiting_.empty()); }
    /// An answer to one of them.
    std::optional<Move> reply(Scene& scene);
    /// Has it said that it would do something, and not done it yet?
    [[nodiscard]] bool owes() const { return effort_.forks && !planned_.empty(); }
    /// The next of what it has said that it would do, if that can still be done.
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
        archive("waiting", waiting_);
        archive("facilitator_waits", facilitator_waits_);
        archive("heard", heard_);
        archive("said", said_);
        archive("opened", opened_);
        archive("topics", topics_);
        archive("counted", counted_);
        archive("wishes", wishes_);
        archive("spoke_to", spoke_to_);
        archive("harms", harms_);
        archive("credit", credit_);
        archive("reconsider", reconsider_);
        archive("planned", planned_);
        archive("outbox", outbox_);
        archive("assured", assured_);
        archive("words_given", words_given_);
        archive("thanked", thanked_);
        archive("last_lines", last_lines_);
        const auto by_actor = [&](std::size_t size) { return size == 0 || size == host_.scenario().actors.size(); };
        const int rounds = static_cast<int>(host_.scenario().rounds.size());
        archive.holds(
            std::all_of(harms_.begin(), harms_.end(), [&](int round) { return round >= 0 && round <= rounds; }));
        archive.holds(by_actor(readiness_.size()) && by_actor(harms_.size()) && by_actor(credit_.size()));
    }

 private:
    /// What a text is worth, as far as this seat can tell.
    struct Appraisal {
        bool possible = true;
        std::string obstacle;
        double own = 0;  ///< Net of what it asks, discounted for risk.
        ByObjective change;
    };
    [[nodiscard]] Appraisal appraise(Scene& scene, const DraftText& text);
    /// What the appraised text is believed to be worth to those who have a say in it or sign it, net of what it asks of
    /// them. By forks alone: who goes by the book has the package's own gains.
    [[nodiscard]] ById<ActorId, double> gains_of(Scene& scene, const DraftText& text, const Appraisal& worth);
    [[nodiscard]] Outlook outlook(const Scene& scene) const;
    [[nodiscard]] Search search() const { return effort_.forks ? Search::kThorough : Search::kQuick; }
    std::optional<Move> answer(Scene& scene, const Draft& draft);
    /// The one change of a text that has most merit, unless it could not be tabled or is a taboo.
    std::optional<Change> single_change(Scene& scene, const DraftText& text, const Merit& merit, const MayStand& may);
    /// The first change of a draft, by merit, that holds what it promises, with what the text is then worth to this
    /// seat: possible, not stopped by those without a seat where the text was not, worth `enough`, and of no term that
    /// has gone to and fro.
    std::optional<std::pair<Change, double>> proven_change(Scene& scene, const Draft& draft, const Merit& merit,
                                                           double enough);
    /// The name of the clause that asks most of this seat; "" where none asks for anything worth a word.
    [[nodiscard]] std::string dearest_term(Scene& scene, const DraftText& text) const;
    std::optional<DraftText> counter(Scene& scene, const Draft& draft, double value, double wanted, std::string& what);
    /// How far a text may be changed that something bars.
    enum class Mend {
        kAdd,   ///< One term more.
        kStep,  ///< One term more, less or with other settings.
        kAnew,  ///< Also one in another's place, and a few steps: for a text that nobody has seen yet.
    };
    /// A text that something bars, changed so that nothing does, at the least price for this seat and the parties;
    /// nothing where no such change is found.
    /// @param steps  How often it may be changed; once where a single step is asked for.
    std::optional<DraftText> past_bar(Scene& scene, const Outlook& look, const DraftText& text, const Bar& bar,
                                      Mend mend, int steps = 3);
    /// A text that asks more of this seat than it has, with the one term changed that makes it possible: as much of it
    /// as can be paid, or without it.
    std::optional<DraftText> within_means(Scene& scene, const DraftText& text, std::string& what);
    /// A text that would not be ratified at this seat's own home, with the one term changed, or left out, that mends
    /// it.
    std::optional<DraftText> for_home(Scene& scene, const DraftText& text, std::string& what);
    /// What the drafts that a text is tied to would add.
    [[nodiscard]] double tied_value(Scene& scene, const DraftText& text);
    /// "This only with that": the draft tied to one that this seat wants and others hold back.
    std::optional<DraftText> tie(Scene& scene, const Draft& draft, double value, double wanted, std::string& what);
    /// A draft that waits for one which is gone, without the tie.
    std::optional<Move> untie(Scene& scene);
    std::optional<Move> tidy(Scene& scene);
    /// What it says of the drafts between the two, of those asked about.
    struct OfTheTable {
        std::string said;
        bool settled =
            false;  ///< It would change none of them: what it says, if anything, is that it has accepted one.
    };
    [[nodiscard]] OfTheTable of_the_table(Scene& scene, ActorId to, const Question& about);
    /// What it asks for in a draft that it has not accepted; failing that, what it has against it.
    [[nodiscard]] std::string stand_on(Scene& scene, const Draft& draft);
    /// What it says of what both could sign, of what was asked about first: failing that, what it would sign itself,
    /// what the best of it would do to it, or what bars it; "" where there is nothing.
    [[nodiscard]] std::string wish(Scene& scene, ActorId to, const Question& about);
    /// The same of what nobody has tabled, and whether both could sign it.
    struct Thought {
        std::string said;
        bool signable = false;
    };
    [[nodiscard]] Thought thought_of(Scene& scene, ActorId to, const Question& about);
    /// What it looks for above all, as far as the other may know of it, and then what it would sign.
    [[nodiscard]] std::string aims(Scene& scene, ActorId to, const Question& about);
    /// What it has to lose, and what its people would not forgive.
    [[nodiscard]] std::string fears(Scene& scene, ActorId to);
    /// The best for the other that it would sign itself.
    [[nodiscard]] std::string offers(Scene& scene, ActorId to, const Question& about);
    /// What it has against a text that was appraised: what keeps it from coming into force, or what it does to this
    /// seat.
    [[nodiscard]] std::string against(Scene& scene, const DraftText& text, const Appraisal& worth) const;
    /// The same, and the clause without which the text would be worth most more to it.
    [[nodiscard]] std::string with_hindrance(Scene& scene, const DraftText& text, const Appraisal& worth);
    /// What it has against the newest text between the two that it has refused, also in an earlier round; failing that,
    /// what it has accepted one for.
    [[nodiscard]] std::string grounds(Scene& scene, ActorId to, const Question& about);
    /// Why it has signed, or voted on, what has been adopted: what that was to bring it, and the clause that serves it
    /// most. "" where nothing of the kind has been.
    [[nodiscard]] std::string of_adopted(Scene& scene, ActorId to, const Question& about);
    /// The clause that it can least live with, of what lies between the two and how it would rather have it; of a kind
    /// of text that nobody has tabled, the clause that would hurt it most there. "" where there is neither.
    [[nodiscard]] std::string least_liked(Scene& scene, ActorId to, const Question& about);
    /// Of all clauses of the kinds of text that are asked about, the one that could bring this seat most, or that could
    /// hurt it most; none where nothing moves it.
    [[nodiscard]] ClauseId clause_of_kind(Scene& scene, const Question& about, bool best) const;
    /// The single change that is believed to win somebody else for a text between the two, and what it says to that
    /// itself. "" where the question names nobody, or no text is open.
    [[nodiscard]] std::string winning(Scene& scene, ActorId to, const Question& about);
    /// The same for one actor, of one text.
    [[nodiscard]] std::string winning_over(Scene& scene, const Draft& draft, ActorId whom);
    /// Who should do what a clause says that names a party; "" where the question names no such clause.
    [[nodiscard]] std::string who_for(Scene& scene, ActorId to, const Question& about);
    /// What it says to somebody who wants a draft changed so: that it will do it, and then it plans to; whom that would
    /// lose; what it would want for it; or in whose hands the text is.
    [[nodiscard]] std::string to_request(Scene& scene, ActorId to, const Draft& draft, const DraftText& wanted);
    /// As a party it would sign it, or why not; "" where it cannot be one.
    [[nodiscard]] std::string as_party(Scene& scene, const DraftText& text);
    /// Whether it would sign a draft that is changed as the question supposes, and how it would have a setting set; of
    /// what cannot be supposed of it, why not. "" where it supposes nothing, or of nothing at hand.
    [[nodiscard]] std::string if_supposed(Scene& scene, ActorId to, const Question& about);
    /// A text as a question supposes it.
    struct Supposed {
        DraftText before;  ///< What it is now.
        DraftText text;
        std::vector<Question::Setting> set;  ///< Of terms that stand in the text, not yet set so; no relative ones.
        ClauseId added{};                    ///< A term that came in for its settings.
        std::string note{};                  ///< A sentence about what was taken for something near it.
    };
    /// Nothing where it cannot be so. @param misfit  Why not, in a sentence.
    /// @param spoken_of  The number of a clause that was spoken of before, as counted_ has it; 0 for none.
    [[nodiscard]] std::optional<Supposed> supposed(Scene& scene, const DraftText& text, const Question& about,
                                                   std::string& misfit, std::uint64_t spoken_of = 0);
    /// "Half of them", "a round longer": of the number in the text that is meant, or of how long it lasts.
    bool take_loose(const DraftText& text, const Figure& figure, std::uint64_t spoken_of, Supposed& into,
                    std::string& misfit) const;
    /// Turns what a setting says of the number in a text into that number, the nearest that it can be.
    [[nodiscard]] std::optional<Question::Setting> in_figures(const DraftText& text, const Question::Setting& setting,
                                                              std::string& note, std::string& misfit) const;
    /// What somebody offers on a condition, of what lies between the two: what each half would be worth to this seat,
    /// and whether it would sign both together. "" where it is no such offer, or none about a text.
    [[nodiscard]] std::string if_both(Scene& scene, ActorId to, const Question& about);
    /// The same, of one text.
    [[nodiscard]] std::string if_both_in(Scene& scene, const DraftText& text, double enough,
                                         const Question::Halves& halves, std::string& misfit);
    /// What was not understood of a supposition, and which clauses might be meant instead.
    [[nodiscard]] std::string not_understood(const Scene& scene, ActorId to, const Question& about,
                                             const std::vector<std::string>& unknown) const;
    /// The verdict on it.
    [[nodiscard]] std::string if_so(Scene& scene, const Supposed& so, const Question& about, double enough);
    /// What it says to a text that is changed as somebody asks. It is bound by a yes.
    struct Verdict {
        Appraisal worth;
        bool signs = false;
        std::string said;
    };
    /// @param enough  From which gain it signs; asked only of a text that could be signed.
    /// @param so      How the change is put: "Without 'Toll'", "So changed".
    [[nodiscard]] Verdict verdict(Scene& scene, const DraftText& changed, const std::function<double()>& enough,
                                  const std::string& so);
    /// @param text    Holds the clauses.
    /// @param enough  The gain from which it signs.
    /// @param asked   At least one; of several the text is judged as a whole.
    /// @param how     How the change is put, but for the number.
    [[nodiscard]] std::string set_so(Scene& scene, const DraftText& text, double enough,
                                     const std::vector<Question::Setting>& asked, const std::string& how);
    /// How it would have a clause of a text set.
    struct Liking {
        std::string best;  ///< "hours 8"
        double most =
            -1;  ///< What the text is worth to it so, and at the worst: the less of both where none is possible.
        double least = 1;
        bool signable = false;  ///< At its best.
    };
    [[nodiscard]] Liking liking(Scene& scene, const DraftText& text, double enough, const Question::Setting& setting);
    /// Whether its own home would ratify what lies between the two; without such a text, what it would not forgive.
    [[nodiscard]] std::string at_home(Scene& scene, ActorId to, const Question& about);
    /// What its people would not forgive; "" where there is nothing.
    [[nodiscard]] std::string home_limits(const Scene& scene) const;
    /// Who votes as it does, whom agreements bind to it that the other knows of, and whom it trusts most.
    [[nodiscard]] std::string allies(Scene& scene, ActorId to, const Question& about);
    /// How far it trusts whoever asks, or whom the question names.
    [[nodiscard]] std::string trust_in(Scene& scene, ActorId to, const Question& about) const;
    /// What stands in a text that is asked about; "" where there is none.
    [[nodiscard]] std::string content(const Scene& scene, ActorId to, const Question& about) const;
    /// What there is to say of what has been: which agreements bind the two.
    [[nodiscard]] std::string past(const Scene& scene, ActorId to) const;
    /// To a reproach: its record.
    [[nodiscard]] std::string reproached(const Scene& scene, ActorId to) const;
    /// What has become of its promises, as far as somebody can know it; "" where it has given none.
    [[nodiscard]] std::string record(const Scene& scene, ActorId to) const;
    /// That it means what it says, why, and what has become of its promises.
    [[nodiscard]] std::string earnest(Scene& scene, ActorId to, const Question& about);
    /// What the expected course without anything new does to it, by a fork to the end of the game.
    [[nodiscard]] std::string course(Scene& scene, ActorId to);
    /// How long there is, and what waiting does.
    [[nodiscard]] std::string time_left(Scene& scene, ActorId to, const Question& about);
    /// What promises of its own stand that the other knows of.
    [[nodiscard]] std::string promises(const Scene& scene, ActorId to) const;
    /// How it takes the actors to stand that the question names; "" where it names none but the two.
    [[nodiscard]] std::string of_others(Scene& scene, ActorId to, const Question& about);
    /// What it wants for its signature.
    [[nodiscard]] std::string price(Scene& scene, ActorId to, const Question& about);
    /// The name of the clause of a text that serves somebody most, of those that need not be in it; "" for none.
    [[nodiscard]] std::string best_term(const Scene& scene, Book& book, const DraftText& text, ActorId whom) const;
    /// Answers by the kind of question; "" where it has nothing to say to that.
    [[nodiscard]] std::string by_kind(Scene& scene, ActorId to, const Question& about);
    [[nodiscard]] std::optional<DraftText> changed(Scene& scene, const DraftText& text, const Question& about,
                                                   std::string& misfit);
    /// Its objectives that somebody may know of, the one with most of `weight` first.
    [[nodiscard]] std::vector<std::pair<double, ObjectiveId>> open_aims(
        const Scene& scene, ActorId to, const std::function<double(const game::ObjectiveScore&)>& weight) const;
    /// The drafts on which the two can still agree, or that have just been refused: the one of which they spoke last
    /// first, then what the other has written itself, what this seat has refused before what it has not, the newest
    /// first. Those alone that are asked about, by title, parties and author; of one that is named also somebody who
    /// has no say in it may ask.
    [[nodiscard]] std::vector<const Draft*> between(const Scene& scene, ActorId to, const Question& about) const;
    /// What it says then: that, and what it looks for, as far as the other may know of it.
    [[nodiscard]] std::string nothing_to_sign(Scene& scene, ActorId to, const Question& about) const;
    std::optional<Move> initiative(Scene& scene);
    /// @param about  Those alone that a question is about, also those that bring this seat nothing; none: whatever
    /// comes
    ///               to mind.
    [[nodiscard]] std::vector<Package> ideas(Scene& scene, const Question* about = nullptr);
    /// Would a clause that stands so in a text of this kind be what this seat is asked to give: one that is named, and
    /// by this seat where it says who does it; or one that binds something of its own that is named, and need not be
    /// there?
    [[nodiscard]] bool gives(const Question::Sought& sought, AgreementTypeId type, ClauseId clause,
                             const Book::Option& option) const;
    /// The clause by which a text gives it; none where it does not.
    [[nodiscard]] ClauseId gives(const Question::Sought& sought, const Book::Page& page, const DraftText& text) const;
    /// Could a text of this kind?
    [[nodiscard]] bool could_give(const Question::Sought& sought, AgreementTypeId type, const Book::Page& page) const;
    /// Puts into a package what it is asked to give, if it is not in it; false where that cannot be.
    bool put_in(const Question::Sought& sought, const Sheet& sheet, Package& package) const;
    /// What it says to somebody who asks it to give something: of the texts on the table that could hold it, and else
    /// of what could be tabled.
    [[nodiscard]] std::string of_sought(Scene& scene, ActorId to, const Question& about);
    /// Of one thing that it seeks; "" where nothing could hold it.
    [[nodiscard]] std::string of_one_sought(Scene& scene, ActorId to, const Question& about);
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
    /// Kinds of text with what bars them, past which no way was found: with other parties there is none either.
    using Shut = std::vector<std::pair<std::uint64_t, std::string>>;
    /// Was the text that something bars changed so that nothing does? Notes it otherwise.
    bool mended(Scene& scene, const Outlook& look, DraftText& text, const Bar& bar, Mend mend, Shut& shut);
    /// The same, with what the text is then worth to everybody.
    bool opened(Scene& scene, const Outlook& look, DraftText& text, const Bar& bar, Shut& shut,
                ById<ActorId, double>& gains);
    /// The first idea that will do.
    std::optional<Found> first_idea(Scene& scene, const Outlook& look);
    /// The one that promises most of those looked at, without parties that it does not need.
    std::optional<Found> best_idea(Scene& scene, const Outlook& look);
    /// Appraises the text, and the chance of it where that is not known. Is it possible, and worth something?
    bool look_at(Scene& scene, const Outlook& look, Found& found, bool ask_chance);
    /// What a text that was looked at promises. What has come to nothing before is the less likely to come to
    /// something, whoever tabled it: the second time half.
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
    /// Would tabling or adopting this very text break, or keep, a word that is given for it?
    [[nodiscard]] bool decides_at_once(const Scene& scene, const DraftText& text, Assurance word) const;
    /// A word given to somebody whom a text that is worth `own` to this seat would not win over by itself.
    /// @param gains  What the text is believed to be worth, by actor.
    std::optional<Word> sweeten(Scene& scene, const DraftText& text, const ById<ActorId, double>& gains, double own);
    /// The same for somebody who alone has refused a version of its own in this round; what fell by that is tabled
    /// again.
    std::optional<Move> win_over(Scene& scene);
    /// Once the others have said yes or no, it moves what it wrote towards those who said no: the pen of a single text
    /// as far as it goes, the author of a draft where one change is believed to bring all of them over.
    std::optional<Move> move_text(Scene& scene);
    std::optional<Change> towards(Scene& scene, const DraftText& text, ActorSet against);
    std::optional<Change> concession(Scene& scene, const Draft& draft, ActorSet against);
    /// What the others would have to promise for a text that lacks so much: "We could sign with this assurance
    /// (Russia): ..."
    [[nodiscard]] std::string ask(Scene& scene, const Draft& draft, double lacks);
    void received(Scene& scene, const Assurance& given);
    /// A message to whoever gave this word, with the word. @param about  What is said before it.
    void speak_of(Scene& scene, const Assurance& word, std::string_view occasion, std::string_view about);
    /// A line of its own voice, another one than the last time where there are several.
    [[nodiscard]] std::string line_for(std::string_view occasion, Stream& luck);
    /// Those whose text it is, but for this seat.
    [[nodiscard]] ActorSet backers(const Draft& draft) const;
    void spend(const Draft& draft, double amount);
    [[nodiscard]] Pledges pledges(const Scene& scene) const;
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
    /// The gain from which it signs a draft as it stands: its demand where it has something to ask for, and more of
    /// those who are not forgiven.
    [[nodiscard]] double enough(Scene& scene, const Draft& draft);
    /// What a draft would be worth with the one change that serves this seat most and that nobody is believed to refuse
    /// it for; 0 where there is none worth asking for.
    [[nodiscard]] double bettered(Scene& scene, const Draft& draft, const Outlook& look);
    void remember_harm(ActorId by, int round);
    /// The gain that is asked beyond the demand while somebody among these is not forgiven.
    [[nodiscard]] double harm_by(ActorSet whom, const Scene& scene) const;
    /// Takes in what somebody has said, if it was said to this seat and wants an answer.
    void hear(const MessageSent& said);
    /// The answer to a message. @param to  Nobody: the facilitator.
    [[nodiscard]] std::string answer_to(Scene& scene, ActorId to, const Question& about);
    /// The same, to each question of a message that has several.
    [[nodiscard]] std::string answer_to_all(Scene& scene, ActorId to, const Question& about, std::string_view message);
    /// What it says to somebody who tells it something of himself: that he accepts, refuses or will do something; that
    /// it has heard it.
    [[nodiscard]] std::string to_statement(Scene& scene, ActorId to, const Question& about);
    /// Of a text that is called by its whole title, and on which the two have nothing to agree: why not. "" for others.
    [[nodiscard]] std::string of_named(Scene& scene, ActorId to, const Question& about);
    /// What a draft is called where it tells it apart from the others on the table: its heading, and who tabled it
    /// where another is headed the same.
    [[nodiscard]] std::string called(const Scene& scene, const Draft& draft) const;
    /// A line of its own voice before an answer; once in a phase for each occasion and listener, "" after that.
    [[nodiscard]] std::string opening(Scene& scene, ActorId to, std::string_view occasion);
    /// Notes for what it would have signed a draft.
    void wish_noted(DraftId draft, const DraftText& before, const DraftText& wished, const std::string& what);
    /// Why it signs without what it had asked for; "" where it had not, or has got it.
    [[nodiscard]] std::string without_wish(Scene& scene, const Draft& draft);
    /// Does what was said to it want an answer: a question, a request, a greeting?
    [[nodiscard]] bool asks_something(const MessageSent& said);
    [[nodiscard]] const Vocabulary& vocabulary();
    [[nodiscard]] bool taboo(const DraftText& text, const World& world);
    [[nodiscard]] const PersonalityDef& mind() const;

    script::Host& host_;
    ActorId me_;
    Effort effort_;
    std::shared_ptr<const Vocabulary> words_;  ///< Made when somebody first speaks to it, where none was given.
    int looked_for_ = 0;                       ///< How often it has looked for something to propose in this phase.
    bool tidied_ = false;
    std::unordered_map<std::uint32_t, int> counters_;     ///< By draft, in this phase.
    std::unordered_map<std::uint32_t, double> hopes_;     ///< By draft: the best package of its kind believed in reach.
    std::unordered_map<std::uint64_t, int> failed_;       ///< Kinds of own proposal that came to nothing, how often;
    std::unordered_map<std::uint64_t, int> talks_;        ///< and of anybody's.
    std::unordered_set<std::uint64_t> came_to_nothing_;   ///< Drafts with the rounds in which they were refused.
    std::unordered_set<std::uint64_t> tabled_;            ///< Own texts, and those the engine refused.
    std::unordered_map<std::uint64_t, int> offered_;      ///< Own texts, and the round in which each was last offered.
    std::unordered_set<std::uint64_t> named_;             ///< Others' texts that it has said it would sign.
    std::vector<std::pair<DraftId, std::uint64_t>> own_;  ///< Own drafts and their kind.
    std::vector<double> readiness_;                       ///< By actor: learned from its votes, added to its gain.
    Purses purses_;                                       ///< What the others can still pay; not kept in bulk.
    ActorSet waiting_;                                    ///< Who has spoken to this seat and got no answer yet;
    bool facilitator_waits_ = false;                      ///< whether the facilitator has.
    std::unordered_map<std::uint32_t, std::string> heard_;  ///< What they have said.
    std::unordered_map<std::uint64_t, int> said_;           ///< What it has answered whom in this phase, how often.
    std::unordered_set<std::uint64_t> opened_;              ///< What it says to each but once in a phase.
    std::unordered_map<std::uint32_t, DraftId> topics_;     ///< By actor: the draft of which the two spoke last.
    /// By actor: the clause and its parameter of whose number the two spoke last, as one key, never 0.
    std::unordered_map<std::uint32_t, std::uint64_t> counted_;
    /// By draft: the term for which it would have signed, what it would have been (0: not there), and how it was put.
    std::unordered_map<std::uint32_t, std::pair<std::pair<ClauseId, std::uint64_t>, std::string>> wishes_;
    ActorSet spoke_to_;                ///< Whom it has answered, and not heard since.
    std::string_view occasion_;        ///< Of the answer that is being made: which line of its own voice may open it.
    std::vector<int> harms_;           ///< By actor: the round in which it last broke its word to this seat; 0 never.
    std::vector<double> credit_;       ///< By actor: what its promises are worth, and not spent.
    std::vector<DraftId> reconsider_;  ///< Refused before somebody gave its word.
    std::vector<Move> planned_;        ///< To be done after a word was given for it.
    std::vector<std::pair<std::optional<ActorSet>, std::string>> outbox_;
    ActorSet assured_;                                 ///< To whom it has given its word in this phase,
    int words_given_ = 0;                              ///< and how often.
    ActorSet thanked_;                                 ///< Once is enough.
    std::unordered_map<std::string, int> last_lines_;  ///< By occasion: what it said last, counted from 1.
};

}  // namespace demarche::ai
