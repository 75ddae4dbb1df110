#include "session/sentences.h"

#include <cmath>

#include "session/draft_words.h"
#include "session/names.h"

namespace demarche::session {

std::string with_quote(const Words& words, const std::string& sentence, const std::string& said) {
    return said.empty() ? sentence : words.tr("{sentence}: \"{reason}\"", sentence, inside_quotes(words, said));
}

std::string Sentences::in_brackets(const std::string& sentence, const std::string& why) const {
    return why.empty() ? sentence : w_.tr("{sentence} ({reason})", sentence, why);
}

std::string Sentences::quoting(const std::string& sentence, const std::string& why) const {
    return with_quote(w_, sentence, why);
}

// --- the course of the game ---------------------------------------------------------------------------------------

void Sentences::round(std::size_t n, std::size_t all, const std::string& when) {
    say(Rank::kRound, all == 0 ? w_.tr("Round {n}", n) : w_.tr("Round {n} of {all}: {when}", n, all, when));
}

void Sentences::phase(std::string label) {
    say(Rank::kPhase, std::move(label));
}

void Sentences::turn(const std::string& actor) {
    say(Rank::kPlain, w_.tr("It is the turn of {actor}.", actor));
}

void Sentences::seated(const std::string& actors) {
    say(Rank::kPlain, w_.tr("At the table now: {actors}.", actors));
}

void Sentences::ended(const std::string& ending, std::string text, const std::string& why) {
    say(Rank::kEnding, ending.empty() ? w_.tr("The rounds have run out.") : in_brackets(ending, why));
    if (!text.empty()) say(Rank::kText, std::move(text));
}

void Sentences::fault(const std::string& what, const std::string& message) {
    say(Rank::kFault, w_.tr("A script failed and was set aside: {what}: {message}", what, message));
}

void Sentences::inject(const std::string& title) {
    say(Rank::kPlain, w_.tr("Inject: {inject}", title));
}

// --- drafts and agreements ----------------------------------------------------------------------------------------

void Sentences::tabled(const std::string& actor, const std::string& draft, const std::string& why) {
    const std::string line = w_.tr("{actor} tables {draft}", actor, draft);
    // The heading ends with the parties: what is said with it is its author's, and none of theirs.
    say(Rank::kStep, why.empty() ? line : w_.tr("{sentence}. \"{reason}\"", line, inside_quotes(w_, why)));
}

void Sentences::amended(const std::string& actor, const std::string& draft, int version, const std::string& why,
                        std::vector<std::string> changes) {
    say(Rank::kStep, quoting(w_.tr("{actor} amends {draft}, now version {n}", actor, draft, version), why));
    for (std::string& line : changes)
        say(Rank::kDetail, std::move(line));
}

void Sentences::voted(Vote vote, const std::string& actor, const std::string& draft, const std::string& why,
                      const std::string& reservation) {
    say(Rank::kPlain, quoting(vote == Vote::kAccept   ? w_.tr("{actor} accepts {draft}", actor, draft)
                              : vote == Vote::kReject ? w_.tr("{actor} rejects {draft}", actor, draft)
                                                      : w_.tr("{actor} abstains on {draft}", actor, draft),
                              why));
    if (!reservation.empty())
        say(Rank::kDetail, w_.tr("with the reservation: \"{words}\"", inside_quotes(w_, reservation)));
}

void Sentences::votes_cleared(const std::string& draft) {
    say(Rank::kPlain,
        w_.tr("{draft} is put to the vote anew, for what it is tied to has changed: no vote on it counts any more",
              draft));
}

void Sentences::adopted(const std::string& draft) {
    say(Rank::kTurningPoint, w_.tr("ADOPTED: {draft}", draft));
}

void Sentences::rejected(const std::string& draft, const std::string& held_back, const std::string& why) {
    say(Rank::kTurningPoint, held_back.empty() ? quoting(w_.tr("Not adopted: {draft}", draft), why)
                                               : w_.tr("Not adopted: {draft} ({reason})", draft, held_back));
}

void Sentences::withdrawn(const std::string& draft, const std::string& by, const std::string& why) {
    say(Rank::kPlain,
        quoting(by.empty() ? w_.tr("Withdrawn: {draft}", draft) : w_.tr("{actor} withdraws {draft}", by, draft), why));
}

void Sentences::agreement(const Step& step) {
    using What = AgreementChanged::What;
    const auto odds = [&] { return std::lround(step.odds * 100); };
    switch (step.what) {
        case What::kAdopted:
            break;  // told by the decision
        case What::kRatified:
            say(Rank::kPlain,
                w_.tr("{actor} ratifies {agreement} (the odds were {odds} %).", step.actor, step.brief, odds()));
            break;
        case What::kRatificationFailed:
            say(Rank::kPlain, w_.tr("{actor} fails to ratify {agreement} this time (the odds were {odds} %).",
                                    step.actor, step.brief, odds()));
            break;
        case What::kInForce:
            say(Rank::kTurningPoint, w_.tr("In force: {agreement}", step.whole));
            break;
        case What::kSuspended:
            say(Rank::kPlain, quoting(w_.tr("Suspended: {agreement}", step.whole), step.why));
            break;
        case What::kResumed:
            say(Rank::kPlain, quoting(w_.tr("In force again: {agreement}", step.whole), step.why));
            break;
        case What::kEnded:
            say(Rank::kTurningPoint,
                quoting(w_.tr("Ended ({status}): {agreement}", step.status, step.whole), step.why));
            break;
        case What::kPartyLeft:
            say(Rank::kPlain, quoting(w_.tr("{actor} leaves {agreement}", step.actor, step.whole), step.why));
            break;
        case What::kCommitted:
            say(Rank::kPlain, w_.tr("{actor} commits more to {agreement}.", step.actor, step.brief));
            break;
        case What::kBreached:
            say(Rank::kPlain,
                step.clause.empty()
                    ? w_.tr("In secret, {actor} no longer honours a clause of {agreement}.", step.actor, step.whole)
                    : w_.tr("In secret, {actor} no longer honours '{clause}' of {agreement}.", step.actor, step.clause,
                            step.whole));
            break;
        case What::kFoundOut:
            say(Rank::kTurningPoint, step.clause.empty()
                                         ? w_.tr("{actor} is found to have broken {agreement}.", step.actor, step.whole)
                                         : w_.tr("{actor} is found to have broken '{clause}' of {agreement}.",
                                                 step.actor, step.clause, step.whole));
            break;
    }
}

// --- cards and actions --------------------------------------------------------------------------------------------

void Sentences::card(const std::string& title, const std::string& text, const std::string& by, const std::string& why) {
    say(Rank::kCard, in_brackets(by.empty() ? title : w_.tr("{card} (played by {actor})", title, by), why));
    if (!text.empty()) say(Rank::kCardText, text);
}

void Sentences::card_dealt(const std::string& card, const std::string& to, const std::string& why) {
    say(Rank::kPlain, in_brackets(to.empty() ? w_.tr("You are dealt the card '{card}'", card)
                                             : w_.tr("{actor} is dealt the card '{card}'", to, card),
                                  why) +
                          ".");
}

void Sentences::card_discarded(const std::string& card, const std::string& from, const std::string& why) {
    say(Rank::kPlain, in_brackets(from.empty() ? w_.tr("The card '{card}' leaves your hand", card)
                                               : w_.tr("The card '{card}' leaves the hand of {actor}", card, from),
                                  why) +
                          ".");
}

void Sentences::choice_opened(const std::string& actor) {
    say(Rank::kPlain, w_.tr("{actor} has a choice to make.", actor));
}

void Sentences::choice_taken(const std::string& card, const std::string& actor, const std::string& choice, bool closes,
                             bool by_default) {
    say(Rank::kPlain, !closes ? w_.tr("On '{card}', {actor} will choose: {choice}", card, actor, choice)
                      : by_default
                          ? w_.tr("On '{card}', {actor} does what comes by itself: {choice}", card, actor, choice)
                          : w_.tr("On '{card}', {actor} chooses: {choice}", card, actor, choice));
}

void Sentences::acted(const std::string& actor, const std::string& action, const std::vector<std::string>& values,
                      bool pending, bool secret) {
    const std::string what = values.empty() ? action : w_.tr("{action} ({terms})", action, w_.list(values));
    say(Rank::kPlain, pending  ? w_.tr("{actor} decides: {action}", actor, what)
                      : secret ? w_.tr("{actor} (in secret): {action}", actor, what)
                               : w_.tr("{actor}: {action}", actor, what));
}

void Sentences::act_failed(const std::string& actor, const std::string& why) {
    say(Rank::kPlain, w_.tr("What {actor} decided could not be done: {reason}", actor, why));
}

// --- words --------------------------------------------------------------------------------------------------------

void Sentences::assured(const std::string& from, const std::string& to, const std::string& promise) {
    say(Rank::kPlain, to.empty() ? w_.tr("{actor} assures all: \"{promise}\"", from, promise)
                                 : w_.tr("{actor} assures {others}: \"{promise}\"", from, to, promise));
}

void Sentences::assurance_judged(const std::string& from, const std::string& assurance, AssuranceStatus status) {
    say(Rank::kPlain,
        w_.tr("The assurance of {actor} ('{assurance}') is {status}.", from, assurance, status_text(w_, status)));
}

void Sentences::agenda(const std::string& objective, const std::string& text) {
    say(Rank::kPlain, w_.tr("Your secret agenda: {objective}. {text}", objective, text));
}

void Sentences::objective_revealed(const std::string& actor, const std::string& objective, const std::string& why) {
    say(Rank::kTurningPoint,
        in_brackets(w_.tr("It becomes known what {actor} wants: {objective}", actor, objective), why));
}

void Sentences::membership(const std::string& institution, const std::string& members, const std::string& chair,
                           const std::string& why) {
    const std::string now = chair.empty()
                                ? w_.tr("{institution} now has the members {actors}", institution, members)
                                : w_.tr("{institution} now has the members {actors}, and {chair} in the chair",
                                        institution, members, chair);
    say(Rank::kPlain, in_brackets(now, why) + ".");
}

void Sentences::news(const std::string& place, const std::string& text, const std::string& why) {
    say(Rank::kNews, in_brackets(place.empty() ? text : w_.tr("{place}: {news}", place, text), why));
}

void Sentences::told(const std::string& to, const std::string& text, const std::string& why) {
    say(Rank::kPlain,
        in_brackets(to.empty() ? w_.tr("(to you) {news}", text) : w_.tr("(to {actor}) {news}", to, text), why));
}

void Sentences::message(const std::string& from, const std::string& to, const std::string& words) {
    const std::string said = inside_quotes(w_, words);
    say(Rank::kPlain, to.empty() ? w_.tr("{actor} (in public): \"{words}\"", from, said)
                                 : w_.tr("{actor} to {others}: \"{words}\"", from, to, said));
}

void Sentences::question(std::string text) {
    say(Rank::kQuestion, std::move(text));
}

}  // namespace demarche::session
