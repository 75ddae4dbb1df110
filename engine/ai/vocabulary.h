#pragma once

#include <array>
#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/ids.h"
#include "base/words.h"
#include "model/scenario.h"

namespace demarche::ai {

/// What a message wants to know.
enum class Asked {
    kAny,         ///< What you would sign, or a draft at hand.
    kMost,        ///< How much of something at the most.
    kContent,     ///< What a text says.
    kPast,        ///< What has been.
    kFear,        ///< What you fear, where your limits are.
    kLeast,       ///< Which clause you like least,
    kDearest,     ///< and which best.
    kSpare,       ///< Which it needs least.
    kBest,        ///< Which of the texts on the table you like best.
    kWin,         ///< What would win somebody for a text.
    kWho,         ///< Who shall do what a clause says.
    kBody,        ///< Before which body, in which framework.
    kWhy,         ///< Why you refuse, or accept.
    kBluff,       ///< Whether you mean it, and keep your word.
    kTrust,       ///< Whether you trust somebody,
    kMostTrust,   ///< whom most,
    kLeastTrust,  ///< and whom least.
    kAgainst,     ///< Who has said no to a text,
    kFavour,      ///< and who yes.
    kMissing,     ///< Who has yet to say yes to a text,
    kRule,        ///< and on whose yes it hangs.
    kAllies,      ///< Who is with you.
    kStay,        ///< Whether you keep to what you have signed, or leave it.
    kNoDeal,      ///< What comes without an agreement.
    kTime,        ///< How long there is.
    kPromise,     ///< Whether you give your word,
    kGiven,       ///< and what word somebody has given.
    kParties,     ///< Who is in an agreement.
    kForce,       ///< Which agreements are in force,
    kRatified,    ///< and how far the ratification of one has come.
    kSays,        ///< How a clause stands in a text,
    kCost,        ///< and what the text costs somebody.
    kPays,        ///< Who pays for it.
    kMeans,       ///< What you have,
    kBound,       ///< and for what you have promised it.
    kHome,        ///< Whether it would be ratified.
    kReturn,      ///< What you want for it.
    kOffer,       ///< What you would give.
    kPlan,        ///< What you mean to do outside of any text,
    kTables,      ///< and what to lay on the table.
    kWant,        ///< What you look for.
    kNeed,        ///< What it takes.
    kMinimum,     ///< What you could let pass, and what you could do without.
    kGreeting,    ///< Nothing: a greeting,
    kThanks,      ///< or thanks.
};

/// A message in words: small letters, without marks of any kind. What divides sentences divides them here.
class Tokens {
 public:
    struct One {
        std::string word;
        std::size_t sentence = 0;
        bool capitals = false;  ///< It was written in capitals alone.
        std::size_t from = 0;   ///< The bytes of the message that it is, up to, not with, `to`.
        std::size_t to = 0;
    };
    explicit Tokens(std::string_view message);
    [[nodiscard]] std::size_t size() const { return all_.size(); }
    [[nodiscard]] const One& operator[](std::size_t at) const { return all_[at]; }
    [[nodiscard]] bool begins_sentence(std::size_t at) const {
        return at == 0 || all_[at - 1].sentence != all_[at].sentence;
    }
    /// Where the sentence of a token begins, and the token behind its end.
    [[nodiscard]] std::size_t sentence_begin(std::size_t at) const {
        while (!begins_sentence(at))
            --at;
        return at;
    }
    [[nodiscard]] std::size_t sentence_end(std::size_t at) const {
        const std::size_t sentence = all_[at].sentence;
        while (at < all_.size() && all_[at].sentence == sentence)
            ++at;
        return at;
    }
    /// What stands in the message that was read, from one token up to, not with, another.
    [[nodiscard]] std::string_view piece(std::string_view message, std::size_t begin, std::size_t end) const {
        return message.substr(all_[begin].from, all_[end - 1].to - all_[begin].from);
    }
    /// Calls what stands there by another word: the message stays as it is.
    void call(std::size_t at, std::string word) { all_[at].word = std::move(word); }
    /// Does its sentence end with a question mark?
    [[nodiscard]] bool marked(std::size_t at) const { return marks_[all_[at].sentence]; }

 private:
    std::vector<One> all_;
    std::vector<bool> marks_;  ///< By sentence.
};

/// In small letters, Latin and Cyrillic; e for yo.
[[nodiscard]] std::string small_letters(std::string_view text);

/// The words by which messages to AI seats are understood, in English and every language that there are translations
/// for, together: who writes need not say in which. What asks for what stands in heard_words.cpp in English, and in
/// assets/locale/*.po under the context "question"; names are the scenario's, as they are written, by their ids and
/// translated. Of a name each word may have another ending than in its title, one from the language's own list.
class Vocabulary {
 public:
    /// @param tongues  The words of readers of this scenario, one for each language beside English.
    explicit Vocabulary(const Scenario& scenario, std::span<const Words> tongues = {});

    /// Where something was found: tokens from `begin` up to, not with, `end`; nowhere when they are the same.
    struct Span {
        std::size_t begin = 0, end = 0;
        [[nodiscard]] bool found() const { return begin != end; }
    };
    /// Words that stand one after the other, or with others between them; each may be a beginning alone.
    struct Phrase {
        struct Part {
            std::string word;
            bool beginning = false;  ///< "ratif*"
            bool apart = false;      ///< ".." stands before it.
        };
        std::vector<Part> parts;
        double value = 0;  ///< Of "twice=2".
    };
    using Phrases = std::vector<Phrase>;
    /// The first of these that the tokens hold from `from` on, all in one sentence.
    [[nodiscard]] static Span find(const Phrases& phrases, const Tokens& in, std::size_t from = 0);
    /// The end of the longest of these that begins right there, or `at` where none does.
    [[nodiscard]] static std::size_t end_at(const Phrases& phrases, const Tokens& in, std::size_t at);
    /// The same, and what the phrase says it is worth.
    struct Measure {
        std::size_t end = 0;
        double value = 0;
    };
    [[nodiscard]] static Measure measure_at(const Phrases& phrases, const Tokens& in, std::size_t at);
    /// Is the word part of anything that messages are understood by, but for names?
    [[nodiscard]] bool speaks(const std::string& word) const;
    /// Does it stand in the name of anything, with whatever ending?
    [[nodiscard]] bool names(std::string_view word) const;

    struct Row {
        Asked asked;
        Phrases phrases;
    };
    /// In the order in which they are to be tried.
    [[nodiscard]] const std::vector<Row>& rows() const { return rows_; }
    enum class List {
        kPlain,       ///< Asks no more than kAny, whatever else is in it.
        kOpens,       ///< Begins a question, or a request to be told.
        kGreets,      ///< Begins a greeting.
        kThanks,      ///< Begins thanks.
        kWithout,     ///< Stands before a clause that is to go,
        kWith,        ///< and before one that is to come.
        kFills,       ///< May stand between that and the clause.
        kJoins,       ///< Says of one clause what was said of the one before.
        kDenies,      ///< "not"
        kKinds,       ///< What every text is called.
        kIf,          ///< What comes after it is supposed.
        kOurs,        ///< A text of whoever speaks,
        kYours,       ///< and of whoever is spoken to.
        kAuthor,      ///< Stands before whoever tabled a text,
        kParties,     ///< and before those who are party to it.
        kWe,          ///< Whoever speaks, as somebody who does something;
        kYou,         ///< whoever is spoken to.
        kEnters,      ///< Says of an actor that it would become a party,
        kLeaves,      ///< and that it would be none.
        kYes,         ///< Says that whoever speaks accepts,
        kNo,          ///< refuses,
        kWill,        ///< or will do something;
        kShall,       ///< the same, if what it will do comes next:
        kDoes,        ///< this.
        kCounts,      ///< A number in words, with its value.
        kTimes,       ///< So many times what it is, with the factor.
        kMore,        ///< Behind a number: so much more than it is,
        kLess,        ///< or less.
        kFurther,     ///< Before a number: so much more than it is.
        kSpans,       ///< What time is measured in outside the game,
        kRounds,      ///< and in it.
        kWhen,        ///< Stands before the condition of an offer,
        kThen,        ///< and before what is offered.
        kClause,      ///< What every clause is called, before its number.
        kYouSign,     ///< Whoever is spoken to accepts.
        kSpeaks,      ///< Stands before "with" where nobody is to become a party.
        kLeads,       ///< Leads what a text is about, as a clause says that is called so.
        kThreat,      ///< Whoever speaks threatens,
        kReproach,    ///< or reproaches.
        kTexts,       ///< What a text may be called whatever its kind.
        kPlease,      ///< Stands before what somebody is asked to do,
        kAmends,      ///< and changes a text.
        kTakesOut,    ///< Around a clause that is to go,
        kPutsIn,      ///< and around one that is to come.
        kLink,        ///< What ties a text to another draft.
        kTakes,       ///< Says that something of others is let be;
        kWantsUs,     ///< stands before what whoever speaks is wanted to do;
        kGoesOn,      ///< begins half a question, which goes on from the one before;
        kAbout,       ///< and one that may.
        kFor,         ///< Stands before what something else is to be given for.
        kElse,        ///< Stands before what comes if nothing comes of it;
        kWalks,       ///< and goes without an agreement.
        kOrdinals,    ///< Which of a row, with its number; kLastOne for the last.
        kSmall,       ///< Says nothing by itself.
        kOrdinary,    ///< Means something, but nothing that a text could hold.
        kInstead,     ///< Stands before what something else would take the place of,
        kReplaces,    ///< and before what would go for something
        kReplacedBy,  ///< that stands behind this.
        kUs,          ///< Whoever speaks, as somebody to whom something is done;
        kYourselves,  ///< whoever is spoken to.
        kBy,          ///< Stands before whoever does a thing,
        kByUs,        ///< and says that whoever speaks does it,
        kByYou,       ///< or whoever is spoken to.
        kInTheLead,   ///< Stands behind whoever shall lead.
        kPays,        ///< Says that somebody pays.
        kReacts,      ///< Asks what somebody would do about what is supposed:
        kRefuses,     ///< that a text has got a no,
        kQuits,       ///< or that somebody has gone.
        kLetsBe,      ///< Says "leave" of what stays as it is or where it is, and of nobody who goes.
        kSignThis,    ///< Asks for a yes to a text,
        kAndWe,       ///< and stands before what whoever speaks does for it,
        kAndYou,      ///< or whoever is spoken to.
        kYouGet,      ///< Whoever is spoken to gets what whoever speaks gives,
        kWeGet,       ///< or the other way round.
        kThinksOf,    ///< Stands before somebody of whom whoever is spoken to is to say what it thinks.
        kTooMuch,     ///< Says of a number that it is too high,
        kTooLittle,   ///< or too low;
        kBelow,       ///< stands before one that it should stay below,
        kAbove,       ///< or be above.
        kThan,        ///< "less than somebody thinks" asks for nothing.
        kUnless,      ///< Stands before what a no depends on,
        kWish,        ///< Stands before what whoever speaks would have done with a text.
        kMissions,    ///< Calls missions so.
        kRaises,      ///< Makes a number larger,
        kLowers,      ///< or smaller,
        kByMuch,      ///< and stands before by how much;
        kSets,        ///< makes it another in words that do not say which way.
        kIt,          ///< Stands for what was spoken of.
        kSoBeIt,      ///< Says of a number, and no more, that it shall be so much.
        kKept,        ///< Says of what was signed that it has been kept to.
        kTables,      ///< Says that a text is laid on the table.
        kGoneBy,      ///< Stands behind a clause that would go.
        kLacks,       ///< and before what a no is for the want of.
        kFalls,       ///< Says of a text that nothing comes of it.
        kVoted,       ///< Says of somebody else that it is for or against a text.
        kStands,      ///< Before the body or place where a text would be.
        kElsewhere,   ///< Behind it: and not where it is.
        kTakesBack,   ///< Takes a text off the table.
        kDemands,     ///< Asks for something to be done with a text: its table, a vote on it.
        kServes,      ///< Says of whoever speaks that he would do others a service.
        kCloses,      ///< Says that what was spoken of is agreed.
        kAgain,       ///< Asks for a text to be put to the vote once more.
        kAssents,     ///< Begins a message, before a comma, and says nothing by itself.
        kAlone,       ///< Says of a text that it would be tied to no other.
        kHasVoted,    ///< Asks for a vote that has been cast,
        kAbstains,    ///< and speaks of one that is neither yes nor no.
        kFailed,      ///< Says of a text that nothing has come of it.
        kVersions,    ///< Calls a version of a text: by its number, or by what came before.
        kMoved,       ///< Says of a number that it has become another one.
        kFromUs,      ///< Says that what is wanted would come from whoever speaks.
        kUsAlone,     ///< "Between us two": those who speak, and nobody else.
        kVotesNo,     ///< Asks for a no to a text.
        kWhere,       ///< Before a place.
        kAnother,     ///< Asks for something else than what was said.
        kItsEnd,      ///< Asks when something ends that was spoken of.
        kCount,
    };
    static constexpr std::size_t kLastOne = 99;  ///< Of kOrdinals.
    [[nodiscard]] const Phrases& list(List list) const { return lists_[static_cast<std::size_t>(list)]; }
    /// Does what begins at a token stand right behind one of these, in the same sentence, but for fillers?
    [[nodiscard]] bool follows(const Tokens& in, List list, std::size_t begin) const;
    /// Is a word of a message another one for this word of an action's title: "shut" for "close"?
    [[nodiscard]] bool means_in_deeds(const std::string& word, const std::string& titled) const;
    /// Does a token stand right behind another, in the same sentence, but for fillers? @param end  Behind the other.
    [[nodiscard]] bool stands_behind(const Tokens& in, std::size_t end, std::size_t begin) const;
    /// How many words of an action's title a message says between two tokens, in whatever form or by another word; 0
    /// where one of them that means something is missing.
    [[nodiscard]] std::size_t deed_said(const std::vector<std::string>& title, const Tokens& said, std::size_t begin,
                                        std::size_t end) const {
        const Met met = words_said(title, said, begin, end);
        return met.missing > 0 ? 0 : met.all;
    }
    /// The words of a title, in whatever form or by another word.
    struct Met {
        std::size_t all = 0;      ///< That a message says,
        std::size_t telling = 0;  ///< of these those that mean something by themselves,
        std::size_t missing = 0;  ///< and such as it does not say.
    };
    [[nodiscard]] Met words_said(const std::vector<std::string>& title, const Tokens& said, std::size_t begin,
                                 std::size_t end) const;
    /// Is the resource what one pays with?
    [[nodiscard]] bool money(ResourceId id) const;
    /// Is the word a phrase of the list by itself?
    [[nodiscard]] bool in_list(List list, const std::string& word) const;

    /// A name in words. More than one for a thing: its title in every language, its id.
    using Name = std::vector<std::string>;
    using Names = std::vector<Name>;
    /// The first place where one of the names stands, of those that begin there the longest.
    [[nodiscard]] Span find(const Names& names, const Tokens& in, std::size_t from = 0) const;
    /// Is it this word, with one of the endings of its language?
    [[nodiscard]] bool inflected(std::string_view title, std::string_view word) const;

    struct Setting {
        Names names;                 ///< Of the parameter, and what is counted by it.
        std::vector<Names> options;  ///< Of a choice.
    };
    struct ClauseNames {
        Names names;
        Names head;  ///< In one word, where no other clause is called so and nobody does it who talks.
        std::vector<Setting> settings;
    };
    [[nodiscard]] const Names& of(ActorId id) const { return actors_[id]; }
    [[nodiscard]] const Names& of(PlaceId id) const { return places_[id]; }
    [[nodiscard]] const Names& of(InstitutionId id) const { return institutions_[id]; }
    [[nodiscard]] const Names& of(AgreementTypeId id) const { return types_[id]; }
    [[nodiscard]] const Names& of(ActionId id) const { return actions_[id]; }
    /// Its title, and the word of it that is no other's.
    [[nodiscard]] const Names& of(IndicatorId id) const { return numbers_[id]; }
    struct CardNames {
        Names titles;
        std::vector<Names> choices;  ///< What each does: its first part, and all of it.
    };
    [[nodiscard]] const CardNames& of(CardId id) const { return cards_[id]; }
    /// Its title, and what it binds to.
    [[nodiscard]] const Names& of(AssuranceTypeId id) const { return assurances_[id]; }
    /// Its title, and what it is called besides: "soldiers".
    [[nodiscard]] const Names& of(ResourceId id) const { return resources_[id]; }
    /// In one word, where it is no other's.
    [[nodiscard]] const Names& head(AgreementTypeId id) const { return type_heads_[id]; }
    [[nodiscard]] const ClauseNames& of(ClauseId id) const { return clauses_[id]; }
    /// What an actor is called in capitals, such as "US"; "" where it is no such word.
    [[nodiscard]] const Names& short_names(ActorId id) const { return shorts_[id]; }
    [[nodiscard]] std::size_t actors() const { return actors_.size(); }
    [[nodiscard]] std::size_t clauses() const { return clauses_.size(); }

 private:
    /// What one language has of its own.
    struct Grammar {
        Phrases before_rest;                  ///< After these words a title goes on, and what it is has been said.
        std::vector<std::string> adjectives;  ///< Their endings; empty where the noun stands last.
        Phrases also;                         ///< Of two words each: what is said for the second, which a title holds.
    };
    /// Takes in what one language says; English without words.
    [[nodiscard]] Grammar learn(const Words* words);
    /// "The UN", "the Security Council": parts of the name of one body that no other name of the scenario holds.
    void short_bodies(const Scenario& scenario, const std::function<std::string(const Text&)>& said);
    void learn_names(const Scenario& scenario, const Words* words, const Grammar& grammar);
    [[nodiscard]] std::string head_of(const Grammar& grammar, std::string_view title) const;
    void own_heads();

    std::vector<Row> rows_;
    std::array<Phrases, static_cast<std::size_t>(List::kCount)> lists_;
    Phrases deeds_;                     ///< As HeardTitles::deeds,
    Phrases money_;                     ///< and HeardTitles::money.
    std::vector<std::string> endings_;  ///< In place of others.
    std::vector<std::string> added_;    ///< Behind a whole word.
    ById<ActorId, Names> actors_;
    ById<ActorId, Names> shorts_;
    ById<PlaceId, Names> places_;
    ById<InstitutionId, Names> institutions_;
    ById<AgreementTypeId, Names> types_;
    ById<ResourceId, Names> resources_;
    ById<ActionId, Names> actions_;
    ById<IndicatorId, Names> numbers_;
    ById<IndicatorId, Names> number_heads_;
    ById<CardId, CardNames> cards_;
    ById<AssuranceTypeId, Names> assurances_;
    ById<AgreementTypeId, Names> type_heads_;
    ById<ClauseId, ClauseNames> clauses_;
};

}  // namespace demarche::ai
