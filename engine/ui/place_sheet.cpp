// A place: its numbers, who is at work there, what is being negotiated about it, and what happened there.

#include <fmt/format.h>

#include <algorithm>

#include "diplomacy/drafting.h"
#include "model/translated.h"
#include "render/icons.h"
#include "session/draft_words.h"
#include "ui/desk.h"
#include "ui/why.h"

namespace demarche::ui {

using namespace render::colour;

namespace {

/// The numbers of the place, each with its course beside it.
void draw_numbers(Ui& ui, Desk& desk, PlaceId id) {
    const Scenario& s = desk.s();
    const float width = ImGui::GetContentRegionAvail().x - ui.u(6);  // the last point is a disc
    const float plot = width * 0.34F;
    for (std::size_t i = 0; i < s.indicators.size(); ++i) {
        const IndicatorDef& def = s.indicators[IndicatorId{i}];
        if (def.of != SubjectKind::kPlace) continue;
        const SlotIndex slot = s.indicator_slot(IndicatorId{i}, id.index());
        if (!desk.knows(slot)) continue;
        number_row(ui, desk, def.name.str(), slot, width - plot - ui.u(18), true);
        ImGui::SameLine(0, ui.u(18));
        draw_curve(ui, s, slot, history_of(desk.sight(), s, slot), {plot, ui.u(30)},
                   level_colour(def, desk.number(slot)), alpha(kPaperLine, 0.8F));
    }
}

void draw_agreements(Ui& ui, Desk& desk, PlaceId id) {
    const Scenario& s = desk.s();
    const auto list = [&](bool works) {
        bool any = false;
        for (const Shared<Agreement>& agreement : desk.w().agreements) {
            if (!alive(agreement->status) || agreement->text().place != id) continue;
            if ((agreement->status == AgreementStatus::kInForce) != works) continue;
            if (!any && !works) {
                space(ui, 8);
                heading(ui, ui.tr("Signed, and not at work"), kBrassDeep);
            }
            any = true;
            if (button(ui, fmt::format("place/agreement/{}", agreement->id.value), heading(s, agreement->text()),
                       Look::kPaper, {-1, 0}))
                desk.sheets.agreement = agreement->id;
            tip(ui, ui.tr("Read it, and what you can do with it"));
        }
        return any;
    };
    heading(ui, ui.tr("At work here"), kBrassDeep);
    if (!list(true)) text(ui.fonts().serif_italic, kInkMuted, ui.tr("Nobody."));
    list(false);
    bool first = true;
    int n = 0;
    for (const Shared<Draft>& draft : desk.w().drafts) {
        if (draft->status != DraftStatus::kOpen || draft->text().place != id) continue;
        if (first) {
            space(ui, 8);
            heading(ui, ui.tr("Under negotiation"), kBrassDeep);
        }
        first = false;
        if (button(ui, fmt::format("place/draft/{}", ++n),
                   ui.tr("{draft} ({framework}), tabled by {actor}", title_of(s, draft->text()),
                         s.institutions[draft->text().framework].name.str(), session::name(s, draft->proposer)),
                   Look::kPaper, {-1, 0}))
            desk.sheets.draft = draft->id;
        tip(ui, ui.tr("Its text, what it would be worth to you, and how others may take it"));
    }
}

/// The last things that became known of the place.
void draw_events(Ui& ui, const Desk& desk, PlaceId id) {
    constexpr std::size_t kMost = 8;
    const std::vector<const session::StoryLine*> lines = lines_about(desk, id);
    if (lines.empty()) return;
    space(ui, 8);
    heading(ui, ui.tr("What happened here"), kBrassDeep);
    for (std::size_t i = lines.size() - std::min(kMost, lines.size()); i < lines.size(); ++i) {
        using Rank = session::StoryLine::Rank;
        const bool card = lines[i]->rank == Rank::kCard;
        const bool more = lines[i]->rank == Rank::kCardText || lines[i]->rank == Rank::kText;
        wrapped(card   ? ui.fonts().bold
                : more ? ui.fonts().serif
                       : ui.fonts().body,
                more ? kInkMuted : kInk, lines[i]->text);
    }
}

}  // namespace

void draw_place_sheet(Ui& ui, Desk& desk) {
    const Scenario& s = desk.s();
    const PlaceId id = *desk.sheets.place;
    const PlaceDef& place = s.places[id];
    bool open = true;
    const OnPaper on_paper{ui};
    begin_sheet(ui, "place", {640, 500}, open);
    wrapped(ui.fonts().title, kInk, place.name.str(), ImGui::GetContentRegionAvail().x - ui.u(22));
    std::vector<std::string> names;
    for (const PlaceId link : place.links)
        names.push_back(s.places[link].name.str());
    const std::string next = names.empty() ? std::string{} : ui.tr("next to {places}", words_of(s).list(names));
    const std::string held = place.of.valid() ? ui.tr("held by {actor}", s.actors[place.of].name.str()) : std::string{};
    const std::string about = held.empty() || next.empty() ? held + next : held + "; " + next;
    if (!about.empty()) wrapped(ui.fonts().serif_italic, kInkMuted, about);
    rule_here(ui);
    begin_scroll(ui, "place/page");
    draw_numbers(ui, desk, id);
    space(ui, 8);
    draw_agreements(ui, desk, id);
    draw_events(ui, desk, id);
    end_scroll();
    end_sheet();
    if (!open) desk.sheets.place.reset();
}

}  // namespace demarche::ui
