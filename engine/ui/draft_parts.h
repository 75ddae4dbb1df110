#pragma once

#include <memory>

#include "ui/desk.h"

// What reading a draft and writing one have in common.
namespace demarche::ui {

/// What a writer changed from `before` to `mine`, done to `theirs`: where both changed the same clause, party set or
/// condition, the writer's stands.
[[nodiscard]] DraftText carried_over(const DraftText& before, const DraftText& mine, const DraftText& theirs);

/// The sheet of a document, in units: in a high window it is higher, for both columns scroll as soon as they must.
[[nodiscard]] ImVec2 document_size(const Ui& ui);

/// What the seat's own people say about a text; `opinion` is null while they are reading it.
/// @param draft  What lies on the table with this text, for what was said with the votes on it; null for none.
void advice(Ui& ui, Desk& desk, const DraftText& t, const std::shared_ptr<const Opinion>& opinion,
            const Draft* draft = nullptr);
/// What something is worth by objective, as bars to the left and right of nothing; the five that weigh most.
void worth_parts(Ui& ui, const Desk& desk, const ai::Worth& worth, float width);
/// What it would make of the seat's own assurances: nothing where it would decide none.
void word_notes(Ui& ui, const Desk& desk, const std::vector<game::WordDecided>& decided);
[[nodiscard]] ImU32 worth_colour(double total, bool on_paper = false);
/// The title, and a line under it.
void document_head(Ui& ui, const Desk& desk, const DraftText& text_of, const std::string& note);
void parties_line(Ui& ui, const Desk& desk, const DraftText& text_of);
/// What one sees when one points at a clause: who owes it where it does not say so, and where it is from.
[[nodiscard]] std::string clause_note(const Ui& ui, const Scenario& scenario, const DraftText& text, std::size_t term);
/// What a clause binds of whom, and what it adds to the text's worth to the seat, where its advisers have worked it
/// out.
void clause_figures(Ui& ui, const Scenario& scenario, const Opinion& opinion, const ClauseDef& clause,
                    std::size_t term);
/// The clauses as numbered paragraphs, with what they cost whom; those that differ from `before` are marked.
void clauses(Ui& ui, const Desk& desk, const DraftText& t, const Opinion* opinion, const DraftText* before);
/// What the seat should think of before its yes to a draft, as sentences: an assurance of its own that this would
/// break, a vote that it would end as lost, a home that will hardly ratify it. "" for nothing.
/// @param opinion  Null while the text is being read.
[[nodiscard]] std::string doubt_of_yes(const Ui& ui, const Desk& desk, const Draft& draft, const Opinion* opinion);
/// A strip across the page that says something has happened meanwhile; buttons may follow it on the same line.
void notice_strip(Ui& ui, const std::string& words);
/// Two columns: the text, and beside it what is said about it. @param foot  Units left free below them.
void columns_begin(Ui& ui, const char* left, float foot);
void columns_next(Ui& ui, const char* right);
void columns_end(Ui& ui);

}  // namespace demarche::ui
