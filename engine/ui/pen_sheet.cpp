// The pen: an agreement that is being written or changed.

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <utility>

#include "ai/retold.h"
#include "base/text.h"
#include "base/words.h"
#include "diplomacy/drafting.h"
#include "diplomacy/param_value.h"
#include "diplomacy/voting.h"
#include "model/translated.h"
#include "render/icons.h"
#include "render/shapes.h"
#include "ui/desk.h"
#include "ui/draft_parts.h"

namespace demarche::ui {

using namespace render::colour;

namespace {

/// Parameters that named a party which is one no longer take their default, and it is noted which. One that is a party
/// again is named again.
void mend_parties(const Scenario& s, Pen& pen) {
    DraftText& t = pen.text;
    DraftText chosen = t;
    for (std::size_t k = 0; k < t.terms.size(); ++k) {
        Term& term = t.terms[k];
        const ClauseDef& clause = s.clauses[term.clause];
        const auto first = pen.chosen.find(term.clause);
        std::vector<double>& was = chosen.terms[k].params;
        if (first != pen.chosen.end()) was = first->second;
        const std::vector<double> fallback = default_params(s, clause.params, t.parties);
        for (std::size_t i = 0; i < clause.params.size(); ++i) {
            if (clause.params[i].type == ParamType::kParty)
                term.params[i] = t.parties.contains(id_in<ActorId>(was[i])) ? was[i] : fallback[i];
        }
        if (term.params == was) {
            pen.chosen.erase(term.clause);
        } else {
            pen.chosen[term.clause] = was;
        }
    }
    pen.handed_on.clear();
    for (const Difference& difference : differences(chosen, t))
        pen.handed_on.emplace_back(difference.clause, describe(s, difference, chosen, t));
}

void pick_party(Ui& ui, const Scenario& s, const AgreementDef& type, Pen& pen, ActorId actor) {
    DraftText& t = pen.text;
    const bool in = t.parties.contains(actor);
    const bool fixed = type.include.contains(actor);
    const float r = ui.u(15);
    const ImVec2 at = ImGui::GetCursorScreenPos();
    const std::string name = "pen/party/" + s.actors[actor].id;
    const bool pressed = ImGui::InvisibleButton(name.c_str(), {r * 2, r * 2});
    ui.mark(name, !fixed);
    ImDrawList& list = *ImGui::GetWindowDrawList();
    token(ui, list, s, actor, {at.x + r, at.y + r}, r - ui.u(1));
    if (!in) fade_token(ui, list, {at.x + r, at.y + r}, r);
    if (in) list.AddCircle({at.x + r, at.y + r}, r + ui.u(1), kSealInk, 32, ui.u(2));
    if (pointed_at()) list.AddCircle({at.x + r, at.y + r}, r + ui.u(2.5F), kInk, 32, ui.u(1.5F));
    const std::string who = s.actors[actor].name.str();
    tip(ui, fixed ? ui.tr("{actor}: always a party of this kind of agreement", who)
            : in  ? ui.tr("{actor}: a party; press to leave out", who)
                  : ui.tr("{actor}: press to make it a party", who));
    if (pressed && !fixed) {
        if (in) {
            t.parties.erase(actor);
        } else {
            t.parties.insert(actor);
        }
        mend_parties(s, pen);
    }
}

void edit_frame(Ui& ui, Desk& desk, Pen& pen) {
    const Scenario& s = desk.s();
    const AgreementDef& type = s.agreements[pen.text.type];
    const float width = ImGui::GetContentRegionAvail().x;
    std::vector<InstitutionId> frameworks = frameworks_for(s, desk.w(), pen.text.type, desk.me);
    if (frameworks.empty()) frameworks.push_back(pen.text.framework);
    std::vector<std::string> words;
    int index = 0;
    for (std::size_t i = 0; i < frameworks.size(); ++i) {
        words.push_back(s.institutions[frameworks[i]].name.str());
        if (frameworks[i] == pen.text.framework) index = static_cast<int>(i);
    }
    text(ui.fonts().small, kInkMuted, ui.tr("Framework"));
    const float half = type.has_place || type.max_duration > 0 ? width * 0.48F : width;
    const float y = ImGui::GetCursorPosY();
    if (picker(ui, "pen/framework", index, words, half))
        pen.text.framework = frameworks[static_cast<std::size_t>(index)];
    tip(ui, ui.tr("Decides by {rule}.", describe(s, rule_of(s, pen.text))));
    const auto doors = desk.adviser->doors(desk.now);
    const float below = ImGui::GetCursorPosY();
    if (type.has_place) {
        std::vector<PlaceId> places = type.places;
        if (places.empty()) {
            for (std::size_t i = 0; i < s.places.size(); ++i)
                places.push_back(PlaceId{i});
        }
        words.clear();
        index = 0;
        for (std::size_t i = 0; i < places.size(); ++i) {
            words.push_back(s.places[places[i]].name.str());
            if (places[i] == pen.text.place) index = static_cast<int>(i);
        }
        ImGui::SetCursorPos({width * 0.52F, y - ui.fonts().small->FontSize - ImGui::GetStyle().ItemSpacing.y});
        ImGui::BeginGroup();
        text(ui.fonts().small, kInkMuted, ui.tr("Place"));
        if (picker(ui, "pen/place", index, words, width * 0.48F))
            pen.text.place = places[static_cast<std::size_t>(index)];
        tip(ui, ui.tr("Where it is to hold"));
        ImGui::EndGroup();
        ImGui::SetCursorPosY(below);
    }
    // What no text of this kind can pass now is said before it is written; the one under the pen has its own reasons.
    for (const InstitutionId body : frameworks) {
        const std::string* reason = doors ? doors->reason(body, pen.text.type) : nullptr;
        if (reason == nullptr) continue;
        wrapped(ui.fonts().small, body == pen.text.framework ? kBadInk : kInkMuted,
                ui.tr("{framework}, not now: {reason}.", s.institutions[body].name.str(),
                      ai::retold(words_of(s), *reason)));
        ui.mark("pen/shut/" + s.institutions[body].id);
    }
    space(ui, 4);
    text(ui.fonts().small, kInkMuted, ui.tr("Parties"));
    const ActorSet among = type.only.empty() ? ActorSet::first(s.actors.size()) : type.only;
    const float right = ImGui::GetCursorScreenPos().x + width;
    bool first = true;
    ImGui::SetCursorPosX(ImGui::GetCursorPosX() + ui.u(3));  // the ring of the first, too, is seen whole
    for (const ActorId actor : among) {
        if (!first) {
            ImGui::SameLine(0, ui.u(8));
            if (ImGui::GetCursorScreenPos().x + ui.u(30) > right) ImGui::NewLine();
        }
        first = false;
        pick_party(ui, s, type, pen, actor);
    }
    if (type.max_duration > 0) {
        space(ui, 4);
        text(ui.fonts().small, kInkMuted, ui.tr("In force for"));
        std::vector<std::string> rounds;
        for (int n = std::max(1, type.min_duration); n <= type.max_duration; ++n)
            rounds.push_back(ui.tr("{n} {n|round|rounds}", n));
        int at = pen.text.duration - std::max(1, type.min_duration);
        ImGui::SetNextItemWidth(half);
        if (steps(ui, "pen/duration", at, rounds,
                  ui.tr("After so many rounds it has run its course; what it binds comes free.")))
            pen.text.duration = at + std::max(1, type.min_duration);
    }
}

void edit_terms(Ui& ui, Desk& desk, Pen& pen, const Opinion* opinion) {
    const Scenario& s = desk.s();
    const AgreementDef& type = s.agreements[pen.text.type];
    std::optional<std::size_t> out;
    const float width = ImGui::GetContentRegionAvail().x;
    for (std::size_t i = 0; i < pen.text.terms.size(); ++i) {
        Term& term = pen.text.terms[i];
        const ClauseDef& clause = s.clauses[term.clause];
        ImGui::PushID(static_cast<int>(term.clause.index()));
        const ImVec2 top = ImGui::GetCursorScreenPos();
        ImGui::GetWindowDrawList()->AddText(ui.fonts().heading, ui.fonts().heading->FontSize, top, kSealInk,
                                            fmt::format("{}.", i + 1).c_str());
        ImGui::SetCursorPosX(ImGui::GetCursorPosX() + ui.u(30));
        ImGui::BeginGroup();
        wrapped(ui.fonts().heading, kInk, clause.name.str(), width - ui.u(112));  // the button stands beside it
        tip(ui, clause_note(ui, s, pen.text, i));
        if (!type.requires_clause(term.clause)) {
            ImGui::SameLine(width - ui.u(66));  // counted from where the group begins
            if (button(ui, "pen/drop/" + clause.id, render::icon::kTrash, Look::kPaper, ui.u(30, 26))) out = i;
            tip(ui, ui.tr("Take this clause out"));
        }
        wrapped(ui.fonts().serif, kInk, term_text(s, term).str());
        for (const auto& [whose, what] : pen.handed_on) {
            if (whose == term.clause) wrapped(ui.fonts().small, kBadInk, what);
        }
        const std::vector<double> as_it_was = term.params;
        for (std::size_t p = 0; p < clause.params.size(); ++p) {
            const ParamDef& def = clause.params[p];
            if (def.type != ParamType::kBoolean) {
                ImGui::AlignTextToFramePadding();
                text(ui.fonts().small, kInkMuted, capitalised(label_of(s, def)));
                ImGui::SameLine(ui.u(130));
            }
            edit_param(ui, fmt::format("pen/{}/{}", clause.id, def.name), s, def, pen.text.parties, term.params[p]);
        }
        if (term.params != as_it_was) {  // it has been looked at
            std::erase_if(pen.handed_on, [&](const auto& one) { return one.first == term.clause; });
            pen.chosen.erase(term.clause);
        }
        if (opinion != nullptr && opinion->text.terms.size() == pen.text.terms.size())
            clause_figures(ui, s, *opinion, clause, i);
        ImGui::EndGroup();
        ImGui::PopID();
        space(ui, 10);
    }
    if (out) pen.chosen.erase(pen.text.terms[*out].clause);
    if (out) pen.text.terms.erase(pen.text.terms.begin() + static_cast<std::ptrdiff_t>(*out));
    if (button(ui, "pen/add", with_icon(render::icon::kPlus, ui.tr("Add a clause")), Look::kPaper))
        ImGui::OpenPopup("add_clause");
    // The new clause stands above it, with what can be set in it. The lines that say what each clause binds come a
    // little later and push it down, so that the page follows it until they are there, or somebody moves the page.
    if (pen.clause_added) {
        ImGui::SetScrollHereY(1);
        const bool told = opinion != nullptr && opinion->text.terms.size() == pen.text.terms.size();
        if (told || ImGui::GetIO().MouseWheel != 0 || ImGui::IsMouseClicked(ImGuiMouseButton_Left))
            pen.clause_added = false;
    }
    tip(ui, ui.tr("What else can stand in such a text. Nothing is said before you table it."));
    ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, ui.u(10, 8));
    ImGui::SetNextWindowSizeConstraints({0, 0}, {ui.u(520), ui.u(420)});
    if (ImGui::BeginPopup("add_clause")) {
        for (const ClauseId id : type.optional) {
            if (find_term(pen.text, id) != nullptr) continue;
            const ClauseDef& clause = s.clauses[id];
            ImGui::PushStyleVar(ImGuiStyleVar_ButtonTextAlign, ImVec2{0, 0.5F});
            if (button(ui, "pen/add/" + clause.id, clause.name.str(), Look::kPaper, ui.u(380, 0))) {
                pen.text.terms.push_back({id, default_params(s, clause.params, pen.text.parties)});
                pen.clause_added = true;
                ImGui::CloseCurrentPopup();
            }
            ImGui::PopStyleVar();
            tip(ui, session::blank_text(s, clause.text, clause.params));
        }
        ImGui::EndPopup();
    }
    ImGui::PopStyleVar();
}

/// From when and until when it is in force.
void edit_span(Ui& ui, const Scenario& s, Pen& pen, float half) {
    const float width = ImGui::GetContentRegionAvail().x;
    const float left = ImGui::GetCursorPosX();
    std::vector<std::string> words{ui.tr("at once")};
    for (std::size_t r = 1; r <= s.rounds.size(); ++r)
        words.push_back(ui.tr("not before round {n}", r));
    const float top = ImGui::GetCursorPosY();
    ImGui::BeginGroup();
    text(ui.fonts().small, kInkMuted, ui.tr("Enters into force"));
    ImGui::SetNextItemWidth(half);
    steps(ui, "pen/not_before", pen.text.conditions.not_before, words,
          ui.tr("The earliest round in which it enters into force."));
    ImGui::EndGroup();
    // Beside it, and not on its line: that one goes by the frame of its slider.
    ImGui::SetCursorPos({left + width * 0.52F, top});
    ImGui::BeginGroup();
    words = {ui.tr("to its end")};
    for (std::size_t r = 1; r <= s.rounds.size(); ++r)
        words.push_back(ui.tr("until round {n}", r));
    text(ui.fonts().small, kInkMuted, ui.tr("Stays in force"));
    ImGui::SetNextItemWidth(half);
    steps(ui, "pen/until", pen.text.conditions.until_round, words,
          ui.tr("It ends after this round even if its own time is not over."));
    ImGui::EndGroup();
}

/// On which side of which bound the number must be that it hangs on.
void edit_bound(Ui& ui, const Scenario& s, OnlyIf& only, float half) {
    const Slot& slot = s.slots[*only.indicator];
    bool above = only.above.has_value();
    const double bound = above ? *only.above : only.below.value_or(slot.min);
    bool changed = check_box(ui, "pen/above", above ? ui.tr("above") : ui.tr("below (tick for above)"), above);
    tip(ui, ui.tr("Whether the number must be above or below the bound"));
    ImGui::SameLine();
    auto shown = static_cast<float>(bound);
    ImGui::SetNextItemWidth(half);
    changed |=
        ImGui::SliderFloat("##pen/bound", &shown, static_cast<float>(slot.min), static_cast<float>(slot.max), "%.0f");
    ui.mark("pen/bound");
    tip(ui, ui.tr("The bound for the number"));
    if (!changed) return;
    only.above.reset();
    only.below.reset();
    (above ? only.above : only.below) = std::round(static_cast<double>(shown));
}

/// "Only if": numbers that everybody can see.
void edit_only_if(Ui& ui, const Desk& desk, Pen& pen, float half) {
    const Scenario& s = desk.s();
    text(ui.fonts().small, kInkMuted, ui.tr("Holds"));
    std::vector<std::string> words{ui.tr("whatever happens")};
    std::vector<std::optional<SlotIndex>> slots{std::nullopt};
    std::optional<OnlyIf>& only = pen.text.conditions.only_if;
    int index = 0;
    for (SlotIndex i = 0; i < s.slots.size(); ++i) {
        const Slot& slot = s.slots[i];
        if (slot.kind != Slot::Kind::kIndicator || !desk.knows(i)) continue;
        const IndicatorDef& def = s.indicators[IndicatorId{slot.def}];
        if (def.visible != Visible::kPublic || def.better == Better::kNeither) continue;
        if (only && only->indicator == i) index = static_cast<int>(words.size());
        words.push_back(ui.tr("only while: {number}", s.slot_name(i)));
        slots.push_back(i);
    }
    if (picker(ui, "pen/only_if", index, words, ImGui::GetContentRegionAvail().x)) {
        only.reset();
        if (index > 0) {
            only.emplace();
            only->indicator = slots[static_cast<std::size_t>(index)];
            only->below = desk.number(*only->indicator);
        }
    }
    tip(ui, ui.tr("It is in force only while the number is there; when it is not, the agreement rests."));
    if (only && only->indicator) edit_bound(ui, s, *only, half);
}

/// Links to what else is on the table.
void edit_links(Ui& ui, const Desk& desk, Pen& pen) {
    const Scenario& s = desk.s();
    bool any = false;
    for (const Shared<Draft>& other : desk.w().drafts) {
        if (other->status != DraftStatus::kOpen || (pen.amends && other->id == *pen.amends)) continue;
        if (!std::exchange(any, true)) {
            space(ui, 6);
            heading(ui, ui.tr("Only together with"), kBrassDeep);
        }
        const auto at = std::find(pen.text.linked.begin(), pen.text.linked.end(), other->id);
        bool linked = at != pen.text.linked.end();
        if (check_box(ui, fmt::format("pen/link/{}", other->id.value), title_of(s, other->text()), linked)) {
            if (linked) {
                pen.text.linked.push_back(other->id);
            } else {
                pen.text.linked.erase(at);
            }
        }
        tip(ui, ui.tr("Each of the two enters into force only if the other does."));
    }
}

void edit_conditions(Ui& ui, Desk& desk, Pen& pen) {
    space(ui, 12);
    heading(ui, ui.tr("Conditions"), kBrassDeep);
    const float half = ImGui::GetContentRegionAvail().x * 0.48F;
    edit_span(ui, desk.s(), pen, half);
    edit_only_if(ui, desk, pen, half);
    edit_links(ui, desk, pen);
}

/// The draft may move on, or be decided, while it is being amended: the writer is told, and chooses what becomes of
/// what was written. @return true while the pen cannot be laid on the table for that reason.
bool changed_under_the_pen(Ui& ui, Desk& desk, Pen& pen) {
    if (!pen.amends) return false;
    const Scenario& s = desk.s();
    const Draft* draft = desk.now->view.world.draft(*pen.amends);
    const bool open = draft != nullptr && !is_settled(draft->status);
    if (open && draft->version() == pen.version) return false;
    if (!open) {
        notice_strip(ui, ui.tr("While you were writing, the draft was {status}.",
                               draft == nullptr ? ui.tr("taken off the table")
                                                : session::status_text(s, *draft, desk.withdrawer()(draft->id))));
        if (button(ui, "pen/as_new", ui.tr("Make it a draft of your own"), Look::kSeal, {-1, 0})) {
            pen.amends.reset();
            pen.before = pen.text;
        }
        tip(ui, ui.tr("What you wrote stays; tabled, it is a text of its own."));
    } else {
        const DraftText& theirs = draft->text();
        std::string what;
        for (const std::string& change : session::change_lines(s, desk.now->view.world, pen.before, theirs))
            what += "\n" + change;
        notice_strip(ui, ui.tr("{actor} has tabled version {n} while you were writing:{changes}",
                               session::name(s, draft->versions.back()->author), draft->version(), what));
        if (button(ui, "pen/carry", ui.tr("Carry my changes over"), Look::kSeal, {-1, 0})) {
            pen.text = carried_over(pen.before, pen.text, theirs);
            mend_parties(s, pen);
            pen.before = theirs;
            pen.version = draft->version();
        }
        tip(ui, ui.tr("What you changed is done to the newer text; where both changed the same, yours stands."));
        if (button(ui, "pen/theirs", ui.tr("Begin again from theirs"), Look::kPaper, {-1, 0})) {
            pen.text = theirs;
            pen.before = theirs;
            pen.version = draft->version();
        }
        tip(ui, ui.tr("What you wrote is lost; the newer text lies under your pen."));
    }
    space(ui, 10);
    return true;
}

}  // namespace

void draw_pen(Ui& ui, Desk& desk) {
    Pen& pen = *desk.sheets.pen;
    const Scenario& s = desk.s();
    bool open = true;
    const OnPaper on_paper{ui};
    begin_sheet(ui, "pen", document_size(ui), open);
    const auto opinion = desk.adviser->opinion(desk.now, pen.text);
    columns_begin(ui, "pen/text", 84);
    wrapped(ui.fonts().title, kInk,
            s.agreements[pen.text.type].name.str() +
                (pen.text.place.valid() ? ", " + s.places[pen.text.place].name.str() : std::string{}));
    text(ui.fonts().serif_italic, kInkMuted,
         pen.amends ? ui.tr("An amendment to version {n}", pen.version) : ui.tr("A draft of your own"));
    const ImVec2 at = ImGui::GetCursorScreenPos();
    render::rule(*ImGui::GetWindowDrawList(), at.x, at.x + ImGui::GetContentRegionAvail().x, at.y + ui.u(3), kPaperRule,
                 ui.u(1));
    space(ui, 14);
    edit_frame(ui, desk, pen);
    space(ui, 12);
    edit_terms(ui, desk, pen, opinion.get());
    edit_conditions(ui, desk, pen);
    columns_next(ui, "pen/advice");
    const bool stale = changed_under_the_pen(ui, desk, pen);
    if (pen.amends) {
        heading(ui, ui.tr("Changed from version {n}", pen.version), rgb(0xC07A1E));
        const std::vector<std::string> all = session::change_lines(s, desk.w(), pen.before, pen.text);
        if (all.empty()) text(ui.fonts().body, kInkMuted, ui.tr("Nothing yet."));
        for (const std::string& change : all)
            wrapped(ui.fonts().body, kInk, change);
        space(ui, 8);
    }
    // While the newest words are being read, what was said of the last ones would mislead.
    const bool fresh = opinion && opinion->text == pen.text;
    advice(ui, desk, pen.text, fresh ? opinion : nullptr);
    columns_end(ui);
    space(ui, 10);
    line_input(ui, "pen/message", pen.message, ui.tr("A word that goes with it (optional)"),
               ImGui::GetContentRegionAvail().x);
    const bool sound = fresh && !opinion->fault && !stale;
    const bool changed = !pen.amends || pen.text != pen.before;
    if (button(ui, "pen/table",
               with_icon(render::icon::kGavel, pen.amends ? ui.tr("Table the amendment") : ui.tr("Table it")),
               Look::kSeal, {0, 0}, sound && changed && desk.live())) {
        if (pen.amends) {
            desk.give(AmendDraft{*pen.amends, pen.version, pen.text, pen.message});
        } else {
            ProposeDraft command{pen.text, std::nullopt, pen.message};
            if (pen.in_private) command.channel = ActorSet{} | pen.text.parties;
            if (command.channel) command.channel->insert(desk.me);
            desk.give(std::move(command));
        }
        desk.pen_request = *desk.waiting.rbegin();
    }
    tip(ui, stale        ? ui.tr("The draft has moved on: see on the right.")
            : !sound     ? ui.tr("Not yet: see on the right.")
            : !changed   ? ui.tr("Nothing has been changed.")
            : pen.amends ? ui.tr("A new version: all votes on the old one lapse.")
                         : ui.tr("It goes on the table, with your own yes."));
    if (!pen.amends) {
        ImGui::SameLine();
        check_box(ui, "pen/private", ui.tr("in private"), pen.in_private);
        tip(ui, ui.tr("Only the parties, and those who must vote, shall see it."));
    }
    end_sheet();
    if (!open) desk.lay_pen_aside(ui);
}

}  // namespace demarche::ui
