#pragma once

#include <optional>
#include <string>
#include <vector>

#include "model/draft.h"
#include "terminal/pages.h"
#include "terminal/prompt.h"

namespace demarche::terminal {

// What the drafting dialogue asks about a text: its parties, clauses, conditions and links.

/// Asks for parameters one by one, in the order in which the text has their holes; nothing when the player leaves it.
/// @param text    In the reader's language.
/// @param start   What Enter takes.
/// @param remark  What is said of it in a list; "as it stands" unless something is given.
[[nodiscard]] std::optional<std::vector<double>> ask_params(Prompt& prompt, const Look& look,
                                                            const std::vector<ParamDef>& defs, const Text& text,
                                                            ActorSet parties, const std::vector<double>& start,
                                                            const std::string& remark = {});
/// What a clause is suggested with in a text: its defaults, or where the body would not have it so for whom it names,
/// or those cannot pay for it, with the first who will do.
[[nodiscard]] std::vector<double> suggested_params(const Look& look, const DraftText& text, ClauseId clause);
/// A set of actors, asked for by number or name.
[[nodiscard]] std::optional<ActorSet> ask_actors(Prompt& prompt, const Look& look, const std::string& title,
                                                 ActorSet among, ActorSet chosen);
/// The parties of a text of this type. Who leaves itself out is told so: "2 3" may have been meant as "with 2 and 3".
[[nodiscard]] std::optional<ActorSet> ask_parties(Prompt& prompt, const Look& look, const AgreementDef& type,
                                                  ActorSet now);
/// Asks whether something is to be done although this stands against it.
[[nodiscard]] bool sure_of(Prompt& prompt, const Words& words, const std::string& but);
/// "Guarantor: [by] vouches for it", of a clause that is not in the text yet.
[[nodiscard]] std::string clause_line(const Scenario& s, const ClauseDef& clause);
/// "At most 6 clauses in all; it has 2."; "" for a kind that takes all there are.
[[nodiscard]] std::string clause_limit(const Look& look, const AgreementDef& type, const DraftText& text);
/// One more of the clauses that the kind of agreement allows, with its parameters. What the body does not take is told.
void add_clause(Prompt& prompt, const Look& look, DraftText& text);
/// Which of its clauses; nothing when the player leaves it.
[[nodiscard]] std::optional<std::size_t> ask_term(Prompt& prompt, const Look& look, const DraftText& text,
                                                  const std::string& title);
/// Asks who takes the place of a party that is one no longer, wherever a clause named it. Nobody is put there unasked.
/// @return False where the question is left: then the parties are to be as they were.
[[nodiscard]] bool name_others(Prompt& prompt, const Look& look, DraftText& text);
/// From when and until when it holds, and while what.
void ask_conditions(Prompt& prompt, const Look& look, DraftText& text);
/// Which other drafts it is adopted with or not at all.
/// @param own  The draft that is worked on; none while it is new.
void ask_links(Prompt& prompt, const Look& look, DraftText& text, DraftId own);

}  // namespace demarche::terminal
