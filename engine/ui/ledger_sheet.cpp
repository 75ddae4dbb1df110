// What can be looked up: who decides what by which rule, who promised what to whom, and which keys do what.

#include <array>

#include "ai/retold.h"
#include "base/text.h"
#include "diplomacy/drafting.h"
#include "diplomacy/voting.h"
#include "model/translated.h"
#include "render/icons.h"
#include "render/shapes.h"
#include "ui/desk.h"

namespace demarche::ui {

using namespace render::colour;

namespace {

void frameworks(Ui& ui, Desk& desk) {
    const Scenario& s = desk.s();
    const auto doors = desk.adviser->doors(desk.past ? desk.past : desk.now);
    heading(ui, ui.tr("Frameworks: who decides, and how"), kBrassDeep);
    for (std::size_t i = 0; i < s.institutions.size(); ++i) {
        const InstitutionId id{i};
        const InstitutionDef& def = s.institutions[id];
        const Membership& now = desk.w().institutions[id];
        text(ui.fonts().heading, kInk, def.name.str());
        ui.mark("ledger/framework/" + def.id);
        tokens(ui, s, now.members, 10, ImGui::GetContentRegionAvail().x);
        if (now.chair.valid())
            text(ui.fonts().small, kInkMuted, ui.tr("In the chair: {actor}", s.actors[now.chair].name.str()));
        if (!now.observers.empty())
            wrapped(ui.fonts().small, kInkMuted, ui.tr("Observers: {actors}", session::names(s, now.observers)));
        wrapped(ui.fonts().body, kInk, ui.tr("Decides by {rule}.", describe(s, def.rule)));
        const auto shut =
            doors ? doors->shut.find(id) : std::map<InstitutionId, std::vector<game::ShutDoor>>::const_iterator{};
        if (doors && shut != doors->shut.end()) {
            for (const game::ShutDoor& door : shut->second) {
                std::vector<std::string> kinds;
                for (const AgreementTypeId kind : door.kinds)
                    kinds.push_back(s.agreements[kind].name.str());
                wrapped(ui.fonts().body, kBadInk,
                        ui.tr("Would not take up now: {kinds}. {reason}.", words_of(s).list(kinds),
                              ai::retold(words_of(s), door.reason)));
                ui.mark("ledger/shut/" + def.id);
            }
        }
        if (def.mandate_fn.valid()) {
            wrapped(ui.fonts().small, kInkMuted,
                    ui.tr("Its mandate depends on the text; the pen says whether it covers it."));
        } else if (!def.mandate.empty()) {
            wrapped(ui.fonts().small, kInkMuted, ui.tr("May deal with: {tags}.", ui.words().list(def.mandate)));
        }
        space(ui, 12);
    }
}

void promises(Ui& ui, const Desk& desk) {
    const Scenario& s = desk.s();
    heading(ui, ui.tr("Promises that you know of"), kBrassDeep);
    bool any = false;
    for (const Shared<Assurance>& a : desk.w().assurances) {
        any = true;
        const ImVec2 at = ImGui::GetCursorScreenPos();
        token(ui, *ImGui::GetWindowDrawList(), s, a->from, {at.x + ui.u(11), at.y + ui.u(12)}, ui.u(11));
        ImGui::SetCursorPosX(ImGui::GetCursorPosX() + ui.u(32));
        ImGui::BeginGroup();
        wrapped(ui.fonts().serif, kInk, ui.tr("\"{words}\"", session::promised_text(s, *a)));
        const bool broken = a->status == AssuranceStatus::kBroken;
        text(ui.fonts().small,
             broken                                ? kBadInk
             : a->status == AssuranceStatus::kKept ? kGoodInk
                                                   : kInkMuted,
             ui.tr("{from} to {to}, round {n}: {status}", session::short_name(s, a->from),
                   a->to ? session::names(s, *a->to) : ui.tr("all"), a->round,
                   session::status_text(ui.words(), a->status)));
        ImGui::EndGroup();
        space(ui, 8);
    }
    if (!any) wrapped(ui.fonts().serif_italic, kInkMuted, ui.tr("None yet. A promise is given where one speaks."));
}

struct Key {
    const char* keys;
    const char* does;
};
constexpr std::array kKeys = {
    Key{marked("Arrows, Space"), marked("walk through what can be pressed, and press it")},
    Key{"Tab", marked("to the next field of a form")},
    Key{"Esc", marked("close what lies open; at the table: the menu")},
    Key{"Ctrl+Enter", marked("ready: nothing more to do in this phase")},
    Key{"Ctrl+N", marked("a new draft")},
    Key{"Ctrl+L", marked("let the others speak")},
    Key{"Ctrl+T", marked("speak")},
    Key{"Ctrl+Z", marked("take back your last step of this phase")},
    Key{"F1 F2 F3 F4", marked("the table, home front, relations, the course so far")},
    Key{"F6", marked("frameworks and promises")},
    Key{"Ctrl+K", marked("this page")},
    Key{"Ctrl+Tab", marked("to another window of the screen")},
    Key{"F9, F10", marked("with a guide: pass over a step, lay the guide aside")},
};

}  // namespace

void draw_ledger(Ui& ui, Desk& desk) {
    bool open = true;
    const OnPaper on_paper{ui};
    begin_sheet(ui, "ledger", {980, 640}, open);
    sheet_title(ui, ui.tr("What stands written"));
    const ImVec2 room = ImGui::GetContentRegionAvail();
    ImGui::BeginChild("ledger/frameworks", {room.x * 0.5F - ui.u(12), room.y}, false, ImGuiWindowFlags_NavFlattened);
    frameworks(ui, desk);
    ImGui::EndChild();
    ImGui::SameLine(0, ui.u(24));
    ImGui::BeginChild("ledger/promises", {0, room.y}, false, ImGuiWindowFlags_NavFlattened);
    promises(ui, desk);
    ImGui::EndChild();
    end_sheet();
    if (!open) desk.sheets.ledger = false;
}

void draw_keys(Ui& ui, Desk& desk) {
    bool open = true;
    const OnPaper on_paper{ui};
    begin_sheet(ui, "keys", {620, 520}, open);
    text(ui.fonts().title, kInk, ui.tr("What the keys do"));
    space(ui, 10);
    begin_scroll(ui, "keys/list");
    const float left = ImGui::GetContentRegionAvail().x * 0.28F;
    for (const Key& key : kKeys) {
        wrapped(ui.fonts().bold, kInk, ui.words().tr_marked(key.keys), left - ui.u(8));
        ImGui::SameLine(left);
        wrapped(ui.fonts().body, kInk, ui.words().tr_marked(key.does));
    }
    end_scroll();
    end_sheet();
    if (!open) desk.sheets.keys = false;
}

}  // namespace demarche::ui
