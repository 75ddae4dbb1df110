#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "ai/figures.h"
#include "ai/vocabulary.h"
#include "model/scenario.h"
#include "model/world.h"

namespace demarche::ai {

/// What somebody asks about, as far as a message says it in the words of a vocabulary: what kind of question it is, and
/// the kinds of agreement (also in a word: "the compact"), bodies, places, actors, clauses to be added or left out and
/// settings to be changed that it names. A message that names nothing asks about everything.
///
/// It goes by words and their order, and does not parse: "without X or Y" is without both. Of an offer with a condition
/// each half is a question of its own (`halves`), and so is each of two questions in one message (`questions_in`).
class Question {
 public:
    /// "without Police", "if we add an Exit date".
    struct Change {
        ClauseId clause;
        bool without = false;
        /// "without clause 3", "without the last point": of a text, counted from 1, and no `clause`; otherwise 0.
        std::size_t number = 0;
        /// "police instead of troops", where no clause is called so: whichever binds it in a text, and no `clause`.
        ResourceId resource{};
    };
    /// "open for 12 hours", "a closed inquiry"; "twice as many hours" of what a text says.
    struct Setting {
        ClauseId clause;
        std::size_t param = 0;
        double value = 0;
        Figure::How how = Figure::How::kExactly;
        std::size_t at = 0;    ///< Where it is said in the message, in tokens.
        bool counted = false;  ///< By a number that is said there.
        /// Is it so many, or so many more or fewer, and not just more or fewer?
        [[nodiscard]] bool figure() const { return counted && !(Figure::is_bound(how) && value == 0); }
    };
    /// What may be an option of several clauses, or of a clause that only the text at hand tells: "with both".
    struct Choice {
        std::string said;          ///< As it was written.
        std::vector<Setting> may;  ///< Each of another clause.
    };
    struct Halves;

    /// @param from  Who says "we"; nobody for the facilitator.
    /// @param to    Who is called "you".
    Question(const Scenario& scenario, const Vocabulary& words, std::string_view message, ActorId from = {},
             ActorId to = {});

    /// An actor that is to become a party, or to be none.
    struct Entry {
        ActorId actor;
        bool without = false;
    };
    /// "The EU instead of us", "paid by the EU": of the clauses of a text that say who does something.
    struct Handover {
        ActorId from;  ///< Whose part it is; nobody: whoever's.
        ActorId to;
        std::vector<ResourceId> binds;  ///< Those clauses alone that bind some of it, where there are any: "paid".
    };
    /// What a message supposes that somebody did outside of any text: "What would you do if we shut the border?"
    struct Act {
        enum class What {
            kDeed,     ///< One of `deeds`,
            kRefuses,  ///< gives a text its no,
            kLeaves,   ///< goes from a text, or from what was signed,
            kUnknown,  ///< or something that is nothing here.
        };
        What what = What::kUnknown;
        ActorId by;
        std::vector<ActionId> deeds;  ///< What it may be, the likeliest first.
        ActorSet others;              ///< Whom else it names,
        std::vector<PlaceId> places;  ///< and where.
    };
    /// What a message says of whoever wrote it, where it asks nothing.
    enum class Told {
        kNothing,
        kYes,       ///< That it accepts,
        kNo,        ///< refuses,
        kWill,      ///< or will do something.
        kThreat,    ///< That there will be consequences,
        kReproach,  ///< or that it has been wronged.
    };
    /// Whose text is meant.
    enum class Whose { kAnybody, kOurs, kYours };

    /// The message.
    [[nodiscard]] const std::string& said() const { return said_; }
    [[nodiscard]] Asked kind() const { return kind_; }
    /// Does it ask for a text to be put to the vote once more?
    [[nodiscard]] bool again() const { return again_; }
    /// Does it take what was spoken of for agreed, or ask whether it is, and say no more?
    [[nodiscard]] bool closes() const { return closes_; }
    [[nodiscard]] Told told() const { return told_; }
    /// Is it known what is asked? Else it names nothing that there is an answer to.
    [[nodiscard]] bool understood() const { return understood_; }
    /// Is there a question in it, or a request to be told?
    [[nodiscard]] bool asks() const { return asks_; }
    [[nodiscard]] const std::vector<Change>& changes() const { return changes_; }
    /// Where a number may be of several clauses, of each.
    [[nodiscard]] const std::vector<Setting>& settings() const { return settings_; }
    /// More or less of something that is not named: "half of them", "a round longer"; or so much of it, where the
    /// message says nothing else: "and with 15?"
    [[nodiscard]] const std::vector<Figure>& loose() const { return loose_; }
    /// "With both", and nothing that says of which clause; a text that holds one of them tells (of_text), and what none
    /// tells stays here.
    [[nodiscard]] const std::vector<Choice>& choices() const { return choices_; }
    /// Words of a supposition that name nothing in this scenario, or nothing of which it could be supposed, as they
    /// were written.
    [[nodiscard]] const std::vector<std::string>& unknown() const { return unknown_; }
    /// Clauses that it names, in the order of the message.
    [[nodiscard]] const std::vector<ClauseId>& clauses() const { return clauses_; }
    /// Clauses that it names by their number in a text, counted from 1; Vocabulary::kLastOne is the last.
    [[nodiscard]] const std::vector<std::size_t>& ordinals() const { return ordinals_; }
    /// Whoever speaks threatens to go without an agreement,
    [[nodiscard]] bool walks() const { return walks_; }
    /// or with one of these actions.
    [[nodiscard]] const std::vector<ActionId>& deeds() const { return deeds_; }
    /// Actions that it calls by their titles.
    [[nodiscard]] const std::vector<ActionId>& steps() const { return steps_; }
    /// Does it suppose any change of a text?
    [[nodiscard]] bool supposing() const {
        return !changes_.empty() || !settings_.empty() || !entries_.empty() || !loose_.empty() || unties_ ||
               !handovers_.empty() || !alone_.empty() || moves();
    }
    /// "Bishkek instead of Osh", "the OSCE instead of the UN": where the text would be, and before which body; neither
    /// where it says nothing of the kind. What it would leave is the place or body that the question names.
    [[nodiscard]] PlaceId place_instead() const { return place_instead_; }
    [[nodiscard]] InstitutionId body_instead() const { return body_instead_; }
    [[nodiscard]] bool moves() const { return place_instead_.valid() || body_instead_.valid(); }
    /// The same question of a text that is there already.
    [[nodiscard]] Question moved() const;
    [[nodiscard]] const std::vector<Handover>& handovers() const { return handovers_; }
    /// "Between us two": who would be its parties, and nobody else; empty where it says no such thing.
    [[nodiscard]] ActorSet alone() const { return alone_; }
    /// Nothing where it supposes no act.
    [[nodiscard]] const std::optional<Act>& act() const { return act_; }
    /// "Who would pay for it?", "Would you pay half?"
    struct Payment {
        ActorId by;        ///< Who would pay; nobody: who does is asked.
        double share = 0;  ///< So much of it; 0 where it does not say.
    };
    /// Nothing where it asks no such thing, or says how much in numbers.
    [[nodiscard]] const std::optional<Payment>& payment() const { return payment_; }
    /// Does it speak of what was spoken of: "it", "that"?
    [[nodiscard]] bool of_it() const { return of_it_; }
    /// Does it ask for something else than what was said?
    [[nodiscard]] bool of_another() const { return of_another_; }
    /// The same question, wherever that be and before whichever body.
    [[nodiscard]] Question anywhere() const;
    /// "We will send 50 officers if you lead": nothing where it is no such offer.
    [[nodiscard]] const Halves* halves() const { return halves_.get(); }
    /// The same, where "clause 3" is the third of this text, and "30 officers" are those of the clause that has some.
    [[nodiscard]] Question of_text(const DraftText& text) const;
    /// A message without the word before its first comma that only agrees to hear it: "ok, table it".
    [[nodiscard]] static std::string_view without_assent(const Vocabulary& words, std::string_view message);
    /// The questions of a message that has more than one, in its order; the message alone otherwise.
    [[nodiscard]] static std::vector<std::string> questions_in(const Vocabulary& words, std::string_view message);
    /// "If the compact falls, would you sign the accord?": what is said of the text that would fall, and what is asked
    /// then of another.
    struct Fall {
        std::string of;
        std::string then;
    };
    /// Nothing where it supposes no such thing.
    [[nodiscard]] static std::optional<Fall> fall_in(const Scenario& scenario, const Vocabulary& words,
                                                     std::string_view message);
    /// Parties that would come or go, in the order of the message.
    [[nodiscard]] const std::vector<Entry>& entries() const { return entries_; }
    /// Does it suppose that the text were tied to no other?
    [[nodiscard]] bool unties() const { return unties_; }
    /// Does it ask that a text be changed so, and not only what would come of it?
    [[nodiscard]] bool requests() const { return requests_; }
    /// Is it about a yes that whoever is spoken to has given?
    [[nodiscard]] bool of_a_yes() const { return of_a_yes_; }
    /// "Would you sign it if we gave you our assurance?", "if Russia promised you that?": who would give it; nobody
    /// where it asks no such thing.
    [[nodiscard]] ActorId assurer() const { return assurer_; }
    /// Is it what was spoken of that is to be tabled: "it", "that one"?
    [[nodiscard]] bool tables_it() const { return tables_it_; }
    /// Does it ask about what has been, and not what will be?
    [[nodiscard]] bool of_the_past() const { return of_the_past_; }
    /// Does it ask for votes that have been cast, and not for those that may come?
    [[nodiscard]] bool of_votes() const { return of_votes_; }
    /// Does it speak of a vote that is neither yes nor no?
    [[nodiscard]] bool of_abstaining() const { return of_abstaining_; }
    /// Does it ask why nothing has come of a text?
    [[nodiscard]] bool of_failure() const { return of_failure_; }
    /// Does it ask about what ties a text to another, as it lies there?
    [[nodiscard]] bool of_links() const { return of_links_; }
    /// Is a text named as that to which another is tied: "the link to the pact"?
    [[nodiscard]] bool link_to() const { return link_to_; }
    /// Does it speak of missions, in a word?
    [[nodiscard]] bool of_missions() const { return of_missions_; }
    /// Does it ask what something costs whoever is spoken to, and not whoever speaks?
    [[nodiscard]] bool costs_you() const { return costs_you_; }
    /// Does it ask that a text be laid on the table: "Table it"?
    [[nodiscard]] bool tables() const { return tables_; }
    /// Does it ask about somebody by a name that nobody has here: "Do you trust Atlantis?"
    [[nodiscard]] const std::string& nobody() const { return nobody_; }
    /// Does it ask that a text be taken off the table?
    [[nodiscard]] bool takes_back() const { return takes_back_; }
    /// Does what it asks hang on a condition: is something supposed in it?
    [[nodiscard]] bool conditional() const { return conditional_; }
    /// Whose aims it asks about: "What does Russia want?" Nobody where it names none.
    [[nodiscard]] ActorId wanting() const { return wanting_; }
    /// Whose yes or no it asks the grounds of: "Why is Russia against it?" Nobody where it names none.
    [[nodiscard]] ActorId voter() const { return voter_; }
    /// Whose trust or loyalty it asks about: "Does Russia trust you?", "Will Russia leave the compact?" Nobody where
    /// that is whoever is spoken to.
    [[nodiscard]] ActorId subject() const { return subject_; }
    /// Which number it asks about why that has risen or fallen; none where it asks no such thing,
    [[nodiscard]] IndicatorId number_moved() const { return moved_; }
    /// or asks it of something that is no number here.
    [[nodiscard]] bool moved_unknown() const { return moved_unknown_; }
    /// "Could you send relief?": actions that whoever is spoken to may be asked to take, the likeliest first.
    [[nodiscard]] const std::vector<ActionId>& doings() const { return doings_; }
    /// Does it ask what would come from whoever speaks: "How many police do you want from us?"
    [[nodiscard]] bool from_us() const { return from_us_; }
    /// Does it ask how long something lasts that was spoken of, and not the game?
    [[nodiscard]] bool of_its_end() const { return of_its_end_; }
    /// "Drop the pact for the levy": what of the message says for which text another should go; "" for nothing.
    [[nodiscard]] const std::string& for_which() const { return for_which_; }
    /// A place that it names and that is none here, as it was written: "in Atlantis"; "" for none.
    [[nodiscard]] const std::string& nowhere() const { return nowhere_; }
    /// Does it ask for a no to a text?
    [[nodiscard]] bool wants_a_no() const { return wants_a_no_; }
    /// The actors that it names.
    [[nodiscard]] ActorSet actors() const { return actors_; }
    /// Those of them that belong to a title: "the compact between Russia and Kazakhstan".
    [[nodiscard]] ActorSet titled() const { return titled_; }
    /// Those of whom something is supposed that is no setting, and no coming or going: "if Russia paid half".
    [[nodiscard]] ActorSet unplaced() const { return unplaced_; }
    /// Who tabled the text that is meant; nobody where it does not say.
    [[nodiscard]] ActorId author() const { return author_; }
    [[nodiscard]] Whose whose() const { return whose_; }
    /// Does it speak of a draft by a number that nobody could turn into its title?
    [[nodiscard]] bool numbered() const { return numbered_; }
    /// Does it call one text by its whole title: what it is, and before which body?
    [[nodiscard]] bool exact() const { return types_.size() == 1 && frameworks_.size() == 1; }
    [[nodiscard]] const std::vector<AgreementTypeId>& types() const { return types_; }
    [[nodiscard]] const std::vector<InstitutionId>& frameworks() const { return frameworks_; }
    [[nodiscard]] const std::vector<PlaceId>& places() const { return places_; }
    [[nodiscard]] const std::vector<ResourceId>& resources() const { return resources_; }
    /// What whoever is spoken to is asked to give or do: "Would you send police?", "Please pay for reconstruction."; or
    /// to take from somebody: "Would you accept troops from Russia?"
    struct Sought {
        std::vector<ClauseId> clauses;
        std::vector<ResourceId> resources;
        ActorId by;         ///< Who would give it; nobody: whoever it be.
        double amount = 0;  ///< How much of it; 0 where that is not said.
        [[nodiscard]] bool empty() const { return clauses.empty() && resources.empty(); }
    };
    [[nodiscard]] const Sought& sought() const { return sought_; }
    /// The same question, if it sought this.
    [[nodiscard]] Question seeking(Sought what) const;
    /// "And under the OSCE?", "Why not in Bishkek?": is it half a question, which the one before it makes whole?
    enum class Half {
        kNo,
        kMaybe,  ///< "What about Osh?", unless there is something that it names as it stands.
        kYes,
    };
    [[nodiscard]] Half half() const { return half_; }
    /// What it leaves out is taken from the question before it.
    void take_up(const Question& before);
    /// Does it name a kind of agreement, a body or a place?
    [[nodiscard]] bool called() const { return !types_.empty() || !frameworks_.empty() || !places_.empty(); }
    /// Does it name a kind of agreement, a body or a place, or what is to be given in a text?
    [[nodiscard]] bool particular() const { return called() || !sought_.empty(); }
    /// Is a text of this kind, before this body and about this place, one of those asked about? Of kinds, bodies and
    /// places those count that were named.
    [[nodiscard]] bool names(AgreementTypeId type, InstitutionId framework, PlaceId place) const;
    [[nodiscard]] bool names(const DraftText& text) const { return names(text.type, text.framework, text.place); }

 private:
    static constexpr std::size_t kVerbToClause = 4;  ///< "take all of the patrols out": words between the two.
    static constexpr std::size_t kBelongs = 2;       ///< Words within a title, or behind a clause, that belong to it.

    static constexpr std::size_t kLongestHalf = 8;  ///< Words of half a question at the most.
    struct Mention {
        Vocabulary::Span at;
        ClauseId clause;
        bool by_head = false;
    };
    /// What stands for something else: "police instead of troops", "replace the troops with police".
    void find_swaps(const Scenario& scenario, const Vocabulary& words, const Tokens& said,
                    const std::vector<Mention>& all, ActorId from, ActorId to);
    /// Does whoever is named before a token only change the words of a text, or let be what it says: "if we cut the
    /// observers to 10", "we accept monitors"? Who does that does not do what the text says.
    [[nodiscard]] static bool rewords(const Vocabulary& words, const Tokens& said, const std::vector<Mention>& all,
                                      std::size_t begin);
    /// Where the condition that begins at `begin` ends and what is offered for it begins: at a comma, a "then", or
    /// where somebody else is spoken of; not within brackets, which a title may have.
    [[nodiscard]] static std::size_t end_of_condition(const Vocabulary& words, const Tokens& said,
                                                      std::string_view message, std::size_t begin, std::size_t end);
    /// Who does what half an offer says: 1 for whoever speaks, 2 for whoever is spoken to; 0 where nobody is named.
    [[nodiscard]] static int who_does(const Vocabulary& words, const Tokens& said);
    /// The end of "we get" or "you get" at a token; the token where it is not said there.
    [[nodiscard]] static std::size_t gets_at(const Vocabulary& words, const Tokens& said, std::size_t at, bool we) {
        return Vocabulary::end_at(words.list(we ? Vocabulary::List::kWeGet : Vocabulary::List::kYouGet), said, at);
    }
    /// "We give you": is whoever is called so at a token the one to whom it is done?
    [[nodiscard]] static bool is_object(const Vocabulary& words, const Tokens& said, std::size_t at);
    /// Of a message that says a number, and nothing of which: "20?", "no, ten".
    void find_bare(const Vocabulary& words, const Tokens& said);
    /// The same question with another number, where it says one; nothing where it does not.
    [[nodiscard]] std::optional<Question> with_number(double value) const;
    /// Who does a thing by the passive voice: "paid by us". Behind the verb, with the actor.
    struct Agent {
        ActorId actor;
        std::size_t begin = 0;
        std::size_t end = 0;  ///< Behind the words that say so.
    };
    [[nodiscard]] std::vector<Agent> agents(const Vocabulary& words, const Tokens& said, ActorId from,
                                            ActorId to) const;
    /// Whoever does something is of a clause that is not named.
    /// @param supposed  It is supposed of this actor, or said of it in the passive voice, that it does something.
    void hand_over(const Scenario& scenario, const Vocabulary& words, const Tokens& said, ActorId doer, bool supposed);
    void find_act(const Scenario& scenario, const Vocabulary& words, const Tokens& said, ActorId from, ActorId to);
    /// Those sentences alone that ask something, or any for a greeting.
    Asked kind_of(const Vocabulary& words, const Tokens& said);
    [[nodiscard]] static std::vector<Mention> mentions(const Vocabulary& words, const Tokens& said);
    /// "Without police and lead": is what begins here named in one breath with what ended there?
    [[nodiscard]] bool goes_with(const Vocabulary& words, const Tokens& said, std::size_t end, std::size_t begin) const;
    void find_changes(const Vocabulary& words, const Tokens& said, const std::vector<Mention>& all);
    void find_settings(const Scenario& scenario, const Vocabulary& words, const Tokens& said,
                       const std::vector<Mention>& all);
    /// Is what stands there a part of an option of several words: "steps" in "steps first"?
    [[nodiscard]] static bool within_option(const Vocabulary& words, const Tokens& said, Vocabulary::Span at);
    /// Of those the options of a choice.
    void find_options(const Scenario& scenario, const Vocabulary& words, const Tokens& said,
                      const std::vector<Mention>& all);
    /// Is what stands there an option of this clause and of no other?
    [[nodiscard]] static bool own_option(const Scenario& scenario, const Vocabulary& words, const Tokens& said,
                                         ClauseId clause, Vocabulary::Span at);
    /// Is it the name of an actor, a body or a place, too?
    [[nodiscard]] bool names_somebody(const Vocabulary& words, const Tokens& said, Vocabulary::Span at) const;
    /// What stands behind "with" or "without", or is joined to that, up to where something else begins.
    struct Piece {
        std::size_t begin = 0;
        std::size_t end = 0;
        bool without = false;
    };
    [[nodiscard]] std::vector<Piece> pieces(const Vocabulary& words, const Tokens& said,
                                            std::string_view message) const;
    /// By token: does it stand in anything that the question takes up?
    [[nodiscard]] std::vector<bool> taken_up(const Scenario& scenario, const Vocabulary& words, const Tokens& said,
                                             const std::vector<Mention>& all) const;
    /// "Without troops", and no clause that is called so: whichever binds them.
    void find_bound(const Vocabulary& words, const Tokens& said, const std::vector<Mention>& all);
    /// Of what is supposed, the words that nothing is known by.
    void find_unknown(const Scenario& scenario, const Vocabulary& words, const Tokens& said,
                      const std::vector<Mention>& all, std::string_view message);
    void find_halves(const Scenario& scenario, const Vocabulary& words, const Tokens& said, std::string_view message,
                     ActorId from, ActorId to);
    /// @param giver    Who is asked to give.
    /// @param subject  What that one is called in the message: "you", and "we" in what somebody offers.
    void find_sought(const Scenario& scenario, const Vocabulary& words, const Tokens& said,
                     const std::vector<Mention>& all, ActorId giver, Vocabulary::List subject);
    /// What half an offer is about, as it would be if it were so.
    [[nodiscard]] static Question half_from(const Scenario& scenario, const Vocabulary& words, std::string_view text,
                                            ActorId from, ActorId to, Vocabulary::List subject);
    /// Does a sentence hold all words of one of these names that mean something, two at least, each in a form that
    /// begins alike? @param counts  By token: may it be one of them?
    [[nodiscard]] static bool said_in_other_words(const Vocabulary& words, const Vocabulary::Names& names,
                                                  const Tokens& said, const std::vector<bool>& counts);
    /// Does it begin as something that goes on, and is it no longer than that would be?
    [[nodiscard]] static bool goes_on(const Vocabulary& words, const Tokens& said);
    [[nodiscard]] Half half_of(const Vocabulary& words, const Tokens& said) const;
    /// "Or we leave the talks": what is threatened.
    void find_threat(const Scenario& scenario, const Vocabulary& words, const Tokens& said);
    /// Where a clause is called by its number: "clause 2", "your second point".
    void find_ordinals(const Vocabulary& words, const Tokens& said);
    void find_assurance(const Vocabulary& words, const Tokens& said, ActorId from);
    void find_moved(const Scenario& scenario, const Vocabulary& words, const Tokens& said);
    void find_payment(const Vocabulary& words, const Tokens& said, ActorId from, ActorId to);
    void find_nowhere(const Vocabulary& words, const Tokens& said, std::string_view message);
    void find_for_which(const Vocabulary& words, const Tokens& said, std::string_view message);
    void find_doings(const Scenario& scenario, const Vocabulary& words, const Tokens& said);
    void find_wanting(const Vocabulary& words, const Tokens& said);
    void find_voter(const Vocabulary& words, const Tokens& said, ActorId from, ActorId to);
    void find_subject(const Vocabulary& words, const Tokens& said, std::string_view message, ActorId from);
    /// The actor of these who is named last before a token in its sentence, unless "you" or "we" stands there.
    [[nodiscard]] ActorId named_before(const Vocabulary& words, const Tokens& said, std::size_t at,
                                       ActorSet actors) const;
    /// What is asked of a text as a whole: that it be changed at all, that it be tied to nothing.
    void find_requests(const Vocabulary& words, const Tokens& said);
    void find_alone(const Vocabulary& words, const Tokens& said, ActorId from, ActorId to);
    /// That it be taken off the table.
    void find_withdrawal(const Vocabulary& words, const Tokens& said);
    /// Where a text would be that is called by another body or place: "What if it were before the OSCE?", "Move it to
    /// Osh".
    void find_moves(const Vocabulary& words, const Tokens& said, const std::vector<Mention>& all);
    /// The actor of those that it names whose name begins at a token, and where it ends; nobody where none does.
    struct ActorAt {
        ActorId actor;
        std::size_t end = 0;
    };
    [[nodiscard]] ActorAt actor_at(const Vocabulary& words, const Tokens& said, std::size_t at) const;
    /// Is whoever is spoken to asked to do what a verb says?
    [[nodiscard]] static bool asked_of_you(const Vocabulary& words, const Tokens& said, std::size_t verb) {
        return said.begins_sentence(verb) || words.follows(said, Vocabulary::List::kPlease, verb);
    }
    /// "What does Tiraspol want?": a capital that does something, or to which something is done, is the actor whose
    /// capital it is, though it is a place as well.
    static void call_capitals(const Scenario& scenario, const Vocabulary& words, Tokens& said);
    void find_clause_names(const Vocabulary& words, const Tokens& said);
    /// Which sentences ask, deny, ask for a change or that something be tabled.
    void find_sentences(const Vocabulary& words, const Tokens& said);
    /// Which kinds of agreement, bodies, places, resources, actors and actions it names.
    void find_names(const Scenario& scenario, const Vocabulary& words, const Tokens& said);
    /// Takes away those clauses whose words are a setting of another.
    void leave_settings(const Vocabulary& words, const Tokens& said, std::vector<Mention>& all);
    /// Does it close what was spoken of ("Deal."), or ask for another vote?
    void find_assents(const Vocabulary& words, const Tokens& said);
    /// Actors that stand in the names of bodies alone, as in "EU-Russia format", are none that it speaks of.
    void leave_bodies(const Vocabulary& words, const Tokens& said);
    /// Is "not" said there? The "No" of 'No precedent' is a name's.
    [[nodiscard]] bool denies(const Vocabulary& words, const Tokens& said, std::size_t at) const {
        return !in_clause_[at] && Vocabulary::end_at(words.list(Vocabulary::List::kDenies), said, at) != at;
    }
    /// Which actors stand in a title, and who is said to have tabled it.
    void find_title(const Vocabulary& words, const Tokens& said);
    /// What is supposed of actors: who does it, who comes in.
    void find_parts(const Scenario& scenario, const Vocabulary& words, const Tokens& said,
                    const std::vector<Mention>& all, ActorId from, ActorId to);
    /// Where it says that whoever speaks will do something for others, and what.
    [[nodiscard]] Vocabulary::Span offering(const Vocabulary& words, const Tokens& said) const;
    /// Does it ask what whoever is spoken to thinks of somebody, and of nothing else?
    [[nodiscard]] bool thinks_of(const Vocabulary& words, const Tokens& said) const;
    /// Does it thank, and ask nothing?
    [[nodiscard]] bool thanks(const Vocabulary& words, const Tokens& said) const;
    [[nodiscard]] Told told_of(const Vocabulary& words, const Tokens& said) const;
    /// Of sentences: does it ask?
    [[nodiscard]] bool asking(const Tokens& said, std::size_t at) const { return asking_[said[at].sentence]; }
    /// May a change be meant there? "We do not strike the patrols" asks for none, "we do not sign unless you strike the
    /// patrols" does.
    [[nodiscard]] bool supposes(const Tokens& said, std::size_t at) const {
        return asking(said, at) || !denying_[said[at].sentence] || depends(said, at);
    }
    /// Does a no depend on what is said there?
    [[nodiscard]] bool depends(const Tokens& said, std::size_t at) const { return at >= unless_[said[at].sentence]; }

    std::string said_;
    Asked kind_ = Asked::kAny;
    bool closes_ = false;
    bool again_ = false;
    Told told_ = Told::kNothing;
    Whose whose_ = Whose::kAnybody;
    bool numbered_ = false;
    bool understood_ = true;
    bool asks_ = false;
    bool unties_ = false;
    bool requests_ = false;
    bool of_a_yes_ = false;
    bool takes_back_ = false;
    bool tables_ = false;
    bool of_missions_ = false;
    bool of_votes_ = false;
    bool of_abstaining_ = false;
    bool of_failure_ = false;
    bool of_links_ = false;
    bool link_to_ = false;
    bool tables_it_ = false;
    bool of_the_past_ = false;
    bool costs_you_ = false;
    std::string nobody_;
    bool conditional_ = false;
    ActorId assurer_;
    ActorId wanting_;
    ActorId voter_;
    ActorId subject_;
    bool threatens_ = false;
    bool walks_ = false;
    std::vector<ActionId> deeds_;
    std::vector<ActionId> steps_;
    std::vector<ActionId> doings_;
    IndicatorId moved_;
    bool moved_unknown_ = false;
    bool from_us_ = false;
    std::string for_which_;
    std::string nowhere_;
    bool wants_a_no_ = false;
    bool of_its_end_ = false;
    std::vector<std::size_t> ordinals_;
    std::vector<Vocabulary::Span> ordinals_at_;
    std::vector<bool> asking_;
    std::vector<bool> denying_;
    std::vector<bool> requesting_;     ///< By sentence: is whoever is spoken to asked to change a text?
    std::vector<std::size_t> unless_;  ///< By sentence: the token behind "unless"; said.size() where it is not said.
    std::vector<AgreementTypeId> types_;
    std::vector<InstitutionId> frameworks_;
    std::vector<PlaceId> places_;
    std::vector<ResourceId> resources_;
    ActorSet actors_;
    ActorSet titled_;
    ActorSet unplaced_;
    ActorId author_;
    std::vector<bool> in_title_;    ///< By token.
    std::vector<bool> in_clause_;   ///< By token: is it in the whole name of a clause?
    std::vector<ClauseId> set_at_;  ///< By token: the clause of which it is an option.
    std::vector<bool> goes_;        ///< By token: is it something in whose place something else would come,
    std::vector<bool> comes_;       ///< or what would come?
    std::vector<std::pair<ActorId, ActorId>> replaced_;  ///< Who would do it, and in whose place.
    std::vector<Change> bound_;                          ///< Resources that would come or go.
    std::vector<Handover> handovers_;
    ActorSet alone_;
    PlaceId place_instead_;
    InstitutionId body_instead_;
    std::optional<Act> act_;
    std::optional<Payment> payment_;
    bool of_it_ = false;
    bool of_another_ = false;
    std::vector<Entry> entries_;
    std::vector<Change> changes_;  ///< In the order of the message.
    std::vector<Setting> settings_;
    std::vector<Choice> choices_;
    std::vector<Vocabulary::Span> choices_at_;
    std::vector<Setting> outranked_;  ///< What a number may be as well, in a text that has nothing else that it counts.
    std::vector<Setting> numbers_;    ///< The numbers, but for rounds, that the clauses have which it names.
    std::vector<Figure> loose_;
    std::vector<Figure> unplaced_figures_;  ///< So many of nothing that is named.
    bool bare_ = false;                     ///< Does it say one of them, and nothing else?
    std::vector<ClauseId> clauses_;
    Sought sought_;
    Half half_ = Half::kNo;
    std::vector<std::string> unknown_;
    std::shared_ptr<const Halves> halves_;
};

/// An offer with a condition: what whoever speaks would do, and what whoever is spoken to would.
struct Question::Halves {
    struct Half {
        Question what;
        bool signs = false;  ///< Gives its yes.
        /// Does what such clauses say, without a word of their coming or going: "open the bridge".
        [[nodiscard]] bool keeps() const { return !what.supposing() && !what.clauses().empty(); }
        /// Gives what some clause would have to bring: "send police".
        [[nodiscard]] bool gives() const { return !what.supposing() && !keeps() && !what.sought().empty(); }
        [[nodiscard]] bool changes() const { return what.supposing() || keeps() || gives(); }
        [[nodiscard]] bool understood() const { return changes() || signs; }
    };
    Half theirs;  ///< Of whoever speaks.
    Half ours;    ///< Of whoever is spoken to.
};

/// Writes a setting into the terms of its clause, where the text has any.
void set_in(DraftText& text, const Question::Setting& setting);

}  // namespace demarche::ai
