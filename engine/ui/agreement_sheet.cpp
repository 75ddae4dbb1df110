// An agreement that was signed: how it stands, and what its parties can do about it.

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <utility>

#include "ai/retold.h"
#include "base/figure.h"
#include "base/text.h"
#include "diplomacy/drafting.h"
#include "diplomacy/lifecycle.h"
#include "model/translated.h"
#include "render/icons.h"
#include "ui/adviser.h"
#include "ui/desk.h"
#include "ui/draft_parts.h"

namespace demarche::ui {

using namespace render::colour;

namespace {

/// More than was promised: a resource and an amount, with what that changes.
void give_more(Ui& ui, Desk& desk, const Agreement& agreement) {
    const Scenario& s = desk.s();
    std::vector<ResourceId> held;
    std::vector<std::string> words;
    for (std::size_t i = 0; i < s.resources.size(); ++i) {
        const double free = desk.number(s.free_slot(desk.me, ResourceId{i}));
        if (free < 1) continue;
        held.push_back(ResourceId{i});
        words.push_back(ui.tr("{resource} ({n} free)", s.resources[ResourceId{i}].name.str(), figure_in_hand(free)));
    }
    if (held.empty()) return;
    space(ui, 8);
    heading(ui, ui.tr("Give more than was promised"), kBrassDeep);
    Gift& gift = desk.sheets.gift;
    int index = 0;
    for (std::size_t i = 0; i < held.size(); ++i) {
        if (held[i] == gift.resource) index = static_cast<int>(i);
    }
    picker(ui, "commit/resource", index, words, ImGui::GetContentRegionAvail().x);
    tip(ui, ui.tr("What you would add; what is free of it stands beside it."));
    gift.resource = held[static_cast<std::size_t>(index)];
    const double free = desk.number(s.free_slot(desk.me, gift.resource));
    const int most = static_cast<int>(std::min(free, 200.0));
    std::vector<std::string> amounts;
    for (int n = 1; n <= most; ++n)
        amounts.push_back(std::to_string(n));
    int at = std::clamp(static_cast<int>(gift.amount), 1, most) - 1;
    ImGui::SetNextItemWidth(ImGui::GetContentRegionAvail().x - ui.u(110));
    steps(ui, "commit/amount", at, amounts,
          ui.tr("How much of it you would add: it is bound until the agreement ends."));
    gift.amount = at + 1;
    gift.agreement = agreement.id;
    const std::string name = s.resources[gift.resource].name.str();
    const auto outlook = desk.adviser->outlook(desk.now, gift);
    std::string consequence = ui.tr(
        "{n} {resource} leave your free stock at once ({left} stay) and come back when the agreement ends. Its other "
        "parties see it.",
        gift.amount, name, figure_in_hand(free - gift.amount));
    if (outlook && outlook->what) {
        const game::Committed& would = *outlook->what;
        const double change = would.score_after - would.score_before;
        consequence +=
            "\n" + (std::abs(change) < kNoScore ? ui.tr("Your own score stays as it is.")
                                                : ui.tr("Your own score changes by {change}.", change_text(change, 3)));
        if (would.before && would.after) {
            const double effect = would.after->effectiveness - would.before->effectiveness;
            consequence +=
                "\n" + (std::abs(effect) < 0.005
                            ? ui.tr("The mission works as well as before: only what its clauses name counts.")
                            : ui.tr("Its effectiveness changes by {change} %.", change_text(effect * 100, 0)));
        }
    }
    ImGui::SameLine(ImGui::GetContentRegionAvail().x - ui.u(96));
    if (button(ui, "commit/give", ui.tr("Give it"), Look::kPaper, {ui.u(96), 0}))
        desk.give(CommitMore{gift.agreement, gift.resource, gift.amount});
    tip(ui, consequence);
    wrapped(ui.fonts().small, kInkMuted, consequence);
}

/// How a mission does, and who has yet to ratify.
void at_work(Ui& ui, const Scenario& s, const Situation& situation, AgreementId id) {
    if (const auto scores = situation.missions.find(id); scores != situation.missions.end()) {
        heading(ui, ui.tr("At work"), kBrassDeep);
        draw_scores(ui, scores->second, kInk, kPaperLine);
        space(ui, 8);
    }
    for (const Situation::Odds& one : situation.ratification) {
        if (one.agreement == id)
            wrapped(ui.fonts().body, kInk,
                    ui.tr("{actor} must ratify: about {odds} % this round, as far as you can see",
                          session::name(s, one.actor), std::lround(one.odds * 100)));
    }
}

/// What its parties have bound in it, a line for each.
void commitments(Ui& ui, const Desk& desk, const Agreement& agreement) {
    if (agreement.commitments.empty()) return;
    const Scenario& s = desk.s();
    heading(ui, ui.tr("Promised"), kBrassDeep);
    std::vector<std::string> given;
    const std::vector<Commitment> bound = session::bound_in_all(agreement);
    for (std::size_t i = 0; i < bound.size(); ++i) {
        given.push_back(
            ui.tr("{n} {resource}", number_text(bound[i].amount), s.resources[bound[i].resource].name.str()));
        if (i + 1 < bound.size() && bound[i + 1].actor == bound[i].actor) continue;
        wrapped(ui.fonts().body, kInk, fmt::format("{}: {}", session::name(s, bound[i].actor), ui.words().list(given)));
        given.clear();
    }
    space(ui, 8);
}

/// A button for a way out of an agreement: pressed once it asks, pressed twice it is meant.
/// @param way  As in Sheets::parting.
/// @return whether it is meant.
bool way_out(Ui& ui, Desk& desk, const Agreement& agreement, int way, const std::string& key, const std::string& label,
             const std::string& meant, float width) {
    const std::pair here{agreement.id, way};
    const bool asked = desk.sheets.parting == here;
    if (!button(ui, key, asked ? meant : label, asked ? Look::kSeal : Look::kPaper, {width, 0})) return false;
    if (asked) {
        desk.sheets.parting.reset();
    } else {
        desk.sheets.parting = here;
    }
    return asked;
}

std::string broken_at_a_price(Ui& ui, const WayOut* known, int term) {
    if (known == nullptr) return ui.tr("What comes of it is being worked out ...");
    const auto found = known->broken.find(term);
    if (found == known->broken.end()) return {};
    const session::BreachPrice& price = found->second;
    std::string out = price.unseen;
    if (!price.found_out.empty())
        out += "\n" + ui.tr("If it is found out: {consequence}", fmt::format("{}", fmt::join(price.found_out, " ")));
    return out;
}

/// The clauses that the player could stop honouring in secret.
void clauses_to_break(Ui& ui, Desk& desk, const Agreement& agreement, const WayOut* known) {
    const Scenario& s = desk.s();
    bool headed = false;
    for (std::size_t i = 0; i < agreement.text().terms.size(); ++i) {
        if (!can_break(s, agreement, i, desk.me)) continue;
        if (!std::exchange(headed, true)) {
            space(ui, 8);
            heading(ui, ui.tr("Break a clause in secret"), kBadInk);
        }
        const ClauseDef& clause = s.clauses[agreement.text().terms[i].clause];
        const int term = static_cast<int>(i);
        const std::string name = clause.name.str();
        const bool meant = way_out(ui, desk, agreement, term, fmt::format("breach/{}", i), name,
                                   ui.tr("Break '{clause}' all the same", name), -1);
        tip(ui, ui.tr("You get back what it binds of yours. It is found out with {odds} % a round; then trust of each "
                      "who knows changes by {change}, and the agreement is violated.",
                      std::lround(detection_odds(s, agreement, term) * 100), clause.breach_trust));
        if (meant) {
            desk.give(BreachClause{agreement.id, agreement.text().terms[i].clause});
            break;
        }
        if (desk.sheets.parting != std::pair{agreement.id, term}) continue;
        wrapped(ui.fonts().small, kInk, broken_at_a_price(ui, known, term));
        ui.mark("breach/price");
    }
}

}  // namespace

void draw_agreement_sheet(Ui& ui, Desk& desk) {
    const Scenario& s = desk.s();
    const Agreement* agreement = desk.w().agreement(*desk.sheets.agreement);
    if (agreement == nullptr) return;
    bool open = true;
    const OnPaper on_paper{ui};
    begin_sheet(ui, "agreement", document_size(ui), open);
    const AgreementId id = agreement->id;
    const bool bound = desk.me.valid() && agreement->parties.contains(desk.me) && alive(agreement->status);
    const auto known = bound && desk.live() ? desk.adviser->way_out(desk.now, id) : nullptr;
    const bool leaving = bound && desk.live() && desk.sheets.parting == std::pair{id, Sheets::kLeaving};
    const std::string price =
        !leaving           ? std::string{}
        : known == nullptr ? ui.tr("What comes of it is being worked out ...")
                           : ui.tr("If you leave it: {consequence}", fmt::format("{}", fmt::join(known->leaving, " ")));
    const float below =
        leaving ? height_of(ui.fonts().body, price, ImGui::GetContentRegionAvail().x) + ImGui::GetStyle().ItemSpacing.y
                : 0;
    columns_begin(ui, "agreement/text", 48 + below / ui.u(1));
    document_head(ui, desk, agreement->text(),
                  ui.tr("Adopted in round {n}; {status}.", agreement->adopted_round,
                        session::standing_text(ui.words(), desk.w(), *agreement)));
    parties_line(ui, desk, agreement->text());
    space(ui, 10);
    clauses(ui, desk, agreement->text(), nullptr, nullptr);
    for (const Reservation& one : agreement->reservations)
        wrapped(ui.fonts().serif_italic, kInk,
                ui.tr("{actor} reserves: \"{words}\"", session::name(s, one.by), one.text));
    columns_next(ui, "agreement/state");
    if (desk.situation && alive(agreement->status)) at_work(ui, s, *desk.situation, id);
    commitments(ui, desk, *agreement);
    for (const std::string& line : session::lapsed_lines(s, *agreement))
        wrapped(ui.fonts().body, kInkMuted, line);
    for (const Breach& breach : agreement->breaches) {
        if (breach.by != desk.me) continue;
        wrapped(ui.fonts().body, kBadInk,
                ui.tr("In secret you do not honour '{clause}': found out with {odds} % a round.",
                      s.clauses[agreement->text().terms[static_cast<std::size_t>(breach.term)].clause].name.str(),
                      std::lround(detection_odds(s, *agreement, breach.term) * 100)));
    }
    const bool in_force = agreement->status == AgreementStatus::kInForce;
    const bool acting = desk.phase().like == PhaseLike::kNegotiation || desk.phase().like == PhaseLike::kDecision;
    if (bound && in_force && acting && desk.live()) {
        give_more(ui, desk, *agreement);
        clauses_to_break(ui, desk, *agreement, known.get());
    }
    columns_end(ui);
    space(ui, 8);
    if (bound && desk.live()) {
        if (leaving) wrapped(ui.fonts().body, kBadInk, price);
        const bool meant = way_out(ui, desk, *agreement, Sheets::kLeaving, "agreement/leave",
                                   with_icon(render::icon::kExit, ui.tr("Leave it openly")),
                                   with_icon(render::icon::kExit, ui.tr("Leave it all the same")), 0);
        tip(ui, ui.tr("You withdraw before everybody.") + " " + session::parting_text(s, *agreement, desk.me));
        if (meant) desk.give(LeaveAgreement{id, {}});
    }
    end_sheet();
    if (!open) desk.sheets.agreement.reset();
    if (!desk.sheets.agreement) desk.sheets.parting.reset();
}

}  // namespace demarche::ui
