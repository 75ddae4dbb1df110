#pragma once

#include <span>
#include <string>
#include <vector>

#include "ai/adviser.h"
#include "game/query.h"
#include "model/translated.h"
#include "model/view.h"
#include "session/draft_words.h"

namespace demarche::terminal {

/// Where a page is looked at from: a seat's View, and the scripts that answer questions about it.
struct Look {
    script::Host& host;
    const View& view;
    ActorId me;                      ///< None: the facilitator, who sees all.
    ai::Adviser* adviser = nullptr;  ///< The seat's; the facilitator has none.
    const Scenario* told = nullptr;  ///< In the reader's language; null: as the scripts say it.
    std::span<const Effect> known;   ///< What the seat has come to know, in order.
    [[nodiscard]] const Scenario& s() const { return told != nullptr ? *told : host.scenario(); }
    [[nodiscard]] const Words& words() const { return demarche::words_of(s()); }
    [[nodiscard]] const World& world() const { return view.world; }
    /// Does the seat know this number? Others' stocks and hidden indicators are not known.
    [[nodiscard]] bool knows(SlotIndex slot) const { return view.known[slot]; }
    /// Who took a draft off the table, as far as the seat knows.
    [[nodiscard]] ActorId withdrawn_by(DraftId draft) const;
};

/// The known numbers that a player means: the one of this path ("violence/osh"), or all whose path or name holds each
/// of the words.
[[nodiscard]] std::vector<SlotIndex> slots_meant(const Look& look, const std::vector<std::string>& words);
/// The words by which a number is asked for: "violence osh"; for readers of another language than the scripts are
/// written in its name, where that means it and one other number at most.
[[nodiscard]] std::string number_words(const Look& look, SlotIndex slot);
/// What one may ask, with numbers of this very game: "'why violence osh'".
[[nodiscard]] std::vector<std::string> number_examples(const Look& look);
/// The same words with those that fit no number put right, where that gives numbers; else "".
[[nodiscard]] std::string number_near(const Look& look, const std::vector<std::string>& words);

/// @param counts  With what scripts count that is good or bad for nobody.
[[nodiscard]] std::string situation_page(const Look& look, bool counts = true);
/// The first line of it and its rule, for a phase in which nothing has changed since it was shown.
[[nodiscard]] std::string situation_heading(const Look& look);
/// What the seat has in hand, free and committed: "5 Aid, 30 Guards (and 4 committed)".
[[nodiscard]] std::string stocks_text(const Look& look);
/// The same as a sentence.
[[nodiscard]] std::string resources_line(const Look& look);
/// What each round brings the seat by itself; "" for nothing.
[[nodiscard]] std::string income_line(const Look& look);
/// What of it is spoken for by agreements on their way into force; "" when nothing is.
[[nodiscard]] std::string promises_line(const Look& look);
/// What ends with this round; "" for nothing.
[[nodiscard]] std::string ending_line(const Look& look);
[[nodiscard]] std::string actors_page(const Look& look);
[[nodiscard]] std::string actor_page(const Look& look, ActorId actor);
[[nodiscard]] std::string institutions_page(const Look& look);
/// Why this body takes no text of this kind now, wherever it would hold; "" if it may.
[[nodiscard]] std::string not_now(const Look& look, AgreementTypeId type, InstitutionId body);
[[nodiscard]] std::string objectives_page(const Look& look);
[[nodiscard]] std::string home_page(const Look& look);
[[nodiscard]] std::string brief_page(const Look& look);
[[nodiscard]] std::string drafts_page(const Look& look);
[[nodiscard]] std::string draft_text_page(const Look& look, const DraftText& text);
[[nodiscard]] std::string draft_page(const Look& look, const Draft& draft);
/// Who still holds a draft back, and why that is so.
[[nodiscard]] std::string missing_page(const Look& look, const Draft& draft);
/// Which agreements are listed: all that are known, or those alone that hold and that the reader is a party to.
enum class Whose { kAll, kOurs };
[[nodiscard]] bool is_listed(const Look& look, const Agreement& agreement, Whose whose);
/// Each keeps its number among all.
[[nodiscard]] std::string agreements_page(const Look& look, Whose whose = Whose::kAll);
[[nodiscard]] std::string agreement_page(const Look& look, const Agreement& agreement);
/// What a commitment of the reader would do for a mission: its scores before and after; "" for what has none.
[[nodiscard]] std::string committed_scores(const Look& look, const CommitMore& command);
/// That the reader's own home would hardly ratify a text; "" where it may, or need not.
[[nodiscard]] std::string hopeless_text(const Look& look, const DraftText& text);
[[nodiscard]] std::string promises_page(const Look& look);
/// The assurances of a World, a line each; "" for none.
[[nodiscard]] std::string promises_text(const Scenario& scenario, const World& world);
/// What a text would be worth to the seat, and what it is guessed to be worth to those who must accept it; to the
/// facilitator, what it would be worth to each of these.
[[nodiscard]] std::string worth_page(const Look& look, const DraftText& text);
/// The first of these in a line, with what the text would bind of the seat's own stocks.
[[nodiscard]] std::string balance_line(const Look& look, const DraftText& text);
[[nodiscard]] std::string cost_text(const Scenario& scenario, const std::vector<ResourceCost>& costs);
/// What a clause of a text costs its parties while it is in force; "" where that is nothing.
[[nodiscard]] std::string term_cost_text(const Look& look, const DraftText& text, std::size_t term);
/// Effectiveness, efficiency and legitimacy in a line; "" for a type without.
[[nodiscard]] std::string scores_line(const Look& look, const DraftText& text);

}  // namespace demarche::terminal
