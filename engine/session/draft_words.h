#pragma once

#include <functional>
#include <span>
#include <string>
#include <vector>

#include "game/query.h"
#include "game/word.h"
#include "model/effect.h"
#include "session/names.h"

namespace demarche::session {

// What every front end says of drafts, so that none says it in its own way.

/// Words that are going to stand between quotation marks: those inside of them become single ones, where a language has
/// the same mark for both sides.
[[nodiscard]] std::string inside_quotes(const Words& words, std::string said);

/// "'Relief operation in Osh'": the parties were named when it was tabled; what comes of it is read more easily
/// without.
[[nodiscard]] std::string in_short(const Scenario& scenario, const DraftText& text);

/// What pleases and angers a constituency, in lines: "angered, depending on the terms, by: Exit date".
struct TasteLine {
    enum class Mood { kPleased, kAngered, kEither };
    Mood mood;
    std::string text;
};
[[nodiscard]] std::vector<TasteLine> taste_lines(const Scenario& scenario, const game::Tastes& tastes);

/// Who took a draft off the table by this effect; none if the effect is something else, or if it is not known who.
[[nodiscard]] ActorId withdrawn_by(const Effect& effect, DraftId draft);
/// The same of all that a seat has come to know.
using Withdrawer = std::function<ActorId(DraftId)>;

/// "withdrawn by Russia", "rejected", ...
/// @param by  Who withdrew it, if that is known.
[[nodiscard]] std::string status_text(const Scenario& scenario, const Draft& draft, ActorId by);

/// Who holds a text back, or held it back when it was not adopted: "against it: Russia; without a yes of: the US".
/// @param against  Those who said no.
/// @param without  Those who have not said yes.
/// @return ""  for nobody.
[[nodiscard]] std::string held_back_text(const Scenario& scenario, ActorSet against, ActorSet without);
/// The same of those who are named already; "" for nobody.
[[nodiscard]] std::string held_back_text(const Words& words, const std::string& against, const std::string& without);
/// The same of a draft as it stands now, through all its links.
[[nodiscard]] std::string held_back_text(const Scenario& scenario, const World& world, const Draft& draft);

/// When a choice on a card takes effect that is made now, in a sentence.
[[nodiscard]] std::string choice_timing(const Scenario& scenario, const World& world);
/// Who has said no to a draft by whose voice it would pass; nobody where it passes without.
[[nodiscard]] ActorSet against(const Scenario& scenario, const World& world, const Draft& draft);
/// Whose voice a draft lacks: "Russia", or "Russia; and for what it is tied to, Ukraine and OSCE". "" for nobody's.
/// @param but  Those of whom that is told elsewhere.
[[nodiscard]] std::string missing_text(const Scenario& scenario, const World& world, const Draft& draft,
                                       ActorSet but = {});
/// What a yes of the reader's would bring about that ended the vote as lost: "Yours is the last vote; it would not be
/// adopted (against it: Russia) ..."; "" where it would not.
[[nodiscard]] std::string lost_text(const Scenario& scenario, const World& world, const Draft& draft, ActorId reader);

/// How a text is decided: "OSCE decides by ..., and each party that is no member for itself."
[[nodiscard]] std::string decision_text(const Scenario& scenario, const World& world, const DraftText& text);
/// The sentences that stand below the clauses of a text: for how long it holds, under what conditions, with what other
/// drafts it stands or falls.
/// @param world  As the reader knows it.
[[nodiscard]] std::vector<std::string> condition_lines(const Scenario& scenario, const World& world,
                                                       const DraftText& text, const Withdrawer& withdrawer);

/// What changed from one text to another, a line for each. Other drafts that it is tied to, or no longer, are named.
/// @param world  As the reader knows it.
[[nodiscard]] std::vector<std::string> change_lines(const Scenario& scenario, const World& world,
                                                    const DraftText& before, const DraftText& after);

/// What the parties have bound for an agreement: one entry for what a party gives of one thing, whatever clauses ask
/// for it, party by party in the order of the text.
[[nodiscard]] std::vector<Commitment> bound_in_all(const Agreement& agreement);
/// "owed by Kyrgyzstan": of a term whose text does not tell who has to do it. "" for others.
[[nodiscard]] std::string owed_text(const Scenario& scenario, const DraftText& text, std::size_t term);
/// What becomes of an agreement that the reader leaves, for the others: "It goes on without you. What you owe of
/// it lapses: ...".
[[nodiscard]] std::string parting_text(const Scenario& scenario, const Agreement& agreement, ActorId reader);
/// A line for each clause of an agreement that goes on which has lapsed, and by whose leaving.
[[nodiscard]] std::vector<std::string> lapsed_lines(const Scenario& scenario, const Agreement& agreement);

/// The fields of a promise, with bounds that fit the game: rounds that it does not have, and those that are past,
/// promise nothing (a parameter `until_round`, as the rule library and scripts/README.md name it).
[[nodiscard]] std::vector<ParamDef> promise_fields(const Scenario& scenario, const World& world,
                                                   const AssuranceDef& def);
/// What stands in the fields of a promise before somebody fills them: the defaults, but no round that is past.
[[nodiscard]] std::vector<double> promise_params(const Scenario& scenario, const World& world, const AssuranceDef& def);

/// What an assurance promises, in the reader's language: "Up to round 5 we will ...".
[[nodiscard]] std::string promised_text(const Scenario& scenario, const Assurance& given);
/// What a deed would make of the reader's own word, a sentence for each: "It would break what you have promised Russia:
/// ...". What it would break comes first.
/// @param world  As the reader knows it.
[[nodiscard]] std::vector<std::string> word_lines(const Scenario& scenario, const World& world,
                                                  const std::vector<game::WordDecided>& decided);
/// Those of them that tell of a broken word, as one text; "" for none.
[[nodiscard]] std::string broken_word(const Scenario& scenario, const World& world,
                                      const std::vector<game::WordDecided>& decided);
/// The same for a text, which whoever reads it may sign or, if nobody has tabled it yet, table.
/// @param known  What the reader has come to know, in order: for what it has done alone lately. Empty: what hangs on
/// that
///               is passed over.
[[nodiscard]] std::vector<game::WordDecided> word_on(script::Host& host, const World& world, ActorId reader,
                                                     const DraftText& text, std::span<const Effect> known = {});

}  // namespace demarche::session
