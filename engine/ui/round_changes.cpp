// What a round has come to: what became of agreements, and which numbers moved.

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <map>

#include "ai/retold.h"
#include "base/figure.h"
#include "diplomacy/drafting.h"
#include "model/translated.h"
#include "render/icons.h"
#include "ui/desk.h"

namespace demarche::ui {

using namespace render::colour;

namespace {

using What = AgreementChanged::What;

/// What became of an agreement, in a sentence; "" for what is told elsewhere or says little beside the rest.
std::string told(const Ui& ui, const Desk& desk, const Known& known, const AgreementChanged& changed) {
    const Scenario& s = desk.s();
    if (changed.what == What::kAdopted || changed.what == What::kCommitted || changed.what == What::kBreached)
        return {};
    if (changed.what == What::kEnded && changed.agreement->since == 0) {
        const std::string what = heading(s, changed.agreement->text());
        const Text& why = known.effect.reason;
        if (why.empty()) return ui.tr("Never entered into force: {agreement}", what);
        return ui.tr("Never entered into force: {agreement} ({reason})", what, ai::text_retold(words_of(s), why));
    }
    const session::Story story{s, desk.view()};
    const auto lines = story.tell(known.effect);
    return lines.empty() ? std::string{} : lines.front().text;
}

/// What became of agreements in this round, as far as the seat knows: a press opens the agreement.
void what_became_of_agreements(Ui& ui, Desk& desk) {
    struct Fate {
        const AgreementChanged* changed;
        std::string words;
    };
    std::vector<Fate> fates;
    for (const auto& known : desk.sight().known) {
        const auto* changed = std::get_if<AgreementChanged>(&known->effect.change);
        if (changed == nullptr || known->round != desk.w().round) continue;
        std::string words = told(ui, desk, *known, *changed);
        if (words.empty()) continue;
        // Where all have ratified, what comes of it says so.
        if (changed->what == What::kInForce || changed->what == What::kEnded)
            std::erase_if(fates, [&](const Fate& one) {
                return one.changed->agreement->id == changed->agreement->id && one.changed->what == What::kRatified;
            });
        fates.push_back({changed, std::move(words)});
    }
    if (fates.empty()) return;
    heading(ui, ui.tr("What became of agreements"));
    ImDrawList& list = *ImGui::GetWindowDrawList();
    const float width = ImGui::GetContentRegionAvail().x;
    const float left = ui.u(32);
    ImFont* font = ui.fonts().body;
    int n = 0;
    for (const Fate& one : fates) {
        const What what = one.changed->what;
        const bool good = what == What::kInForce || what == What::kResumed || what == What::kRatified;
        const bool over = what == What::kEnded && one.changed->agreement->status == AgreementStatus::kExpired;
        const ImU32 colour = good ? kGood : over ? kMuted : kBad;
        const char* icon = good ? render::icon::kHandshake : over ? render::icon::kFlag : render::icon::kWarning;
        const std::string words = broken_lines(font, font->FontSize, one.words, width - left - ui.u(4));
        const float tall = font->CalcTextSizeA(font->FontSize, FLT_MAX, 0, words.c_str()).y + ui.u(6);
        const ImVec2 at = ImGui::GetCursorScreenPos();
        const std::string id = fmt::format("became/{}", ++n);
        const AgreementId agreement = one.changed->agreement->id;
        const bool there = desk.w().agreement(agreement) != nullptr;
        if (ImGui::InvisibleButton(id.c_str(), {width, tall}) && there) desk.sheets.agreement = agreement;
        ui.mark(id, there);
        if (pointed_at()) list.AddRectFilled(at, {at.x + width, at.y + tall}, kRaised, ui.u(3));
        tip(ui, ui.tr("How it stands, and what its parties can do about it"));
        list.AddText(font, font->FontSize, {at.x + ui.u(2), at.y + ui.u(3)}, colour, icon);
        list.AddText(font, font->FontSize, {at.x + left, at.y + ui.u(3)}, kText, words.c_str());
    }
    space(ui, 10);
}

/// What has moved in this round, most of all first: a press asks why.
void what_has_changed(Ui& ui, Desk& desk) {
    constexpr std::size_t kMost = 8;
    const Scenario& s = desk.s();
    std::map<SlotIndex, double> before;
    for (const auto& known : desk.sight().known) {
        const auto* changed = std::get_if<NumberChanged>(&known->effect.change);
        if (changed != nullptr && known->round == desk.w().round) before.try_emplace(changed->slot, changed->before);
    }
    struct Moved {
        SlotIndex slot;
        double change;
        double share;
        bool neither;  ///< A relation that can be hostile is better high; of others nobody has said.
    };
    std::vector<Moved> moved;
    for (const auto& [slot, was] : before) {
        const Slot& def = s.slots[slot];
        // Means are told beside the seat, and what ministries count says little.
        const bool told =
            def.kind == Slot::Kind::kSupport || def.kind == Slot::Kind::kRelation ||
            (def.kind == Slot::Kind::kIndicator && s.indicators[IndicatorId{def.def}].better != Better::kNeither);
        const double change = desk.number(slot) - was;
        if (!told || !desk.knows(slot) || std::abs(change) < 0.05 || def.max <= def.min) continue;
        // With each paper that is signed a count that goes to ten moves by a tenth of its way, and would stand above
        // all that happens to people: it counts in the points that most numbers have.
        moved.push_back({slot, change, std::abs(change) / std::max(def.max - def.min, 100.0),
                         def.kind == Slot::Kind::kRelation && def.min >= 0});
    }
    if (moved.empty()) return;
    std::stable_sort(moved.begin(), moved.end(), [](const Moved& a, const Moved& b) {
        return a.neither != b.neither ? b.neither : a.share > b.share;
    });
    heading(ui, ui.tr("What this round has changed"));
    ImDrawList& list = *ImGui::GetWindowDrawList();
    const float width = ImGui::GetContentRegionAvail().x;
    ImFont* font = ui.fonts().body;
    ImFont* bold = ui.fonts().bold;
    for (std::size_t i = 0; i < std::min(kMost, moved.size()); ++i) {
        const Moved& one = moved[i];
        const Slot& def = s.slots[one.slot];
        const bool lower =
            def.kind == Slot::Kind::kIndicator && s.indicators[IndicatorId{def.def}].better == Better::kLower;
        const std::string by = ui.words().number(change_text(one.change, 1));
        const std::string now = ui.words().number(figure(desk.number(one.slot)));
        const float by_wide = bold->CalcTextSizeA(bold->FontSize, FLT_MAX, 0, by.c_str()).x;
        const float now_wide = std::max(ui.u(34), font->CalcTextSizeA(font->FontSize, FLT_MAX, 0, now.c_str()).x);
        const std::string name =
            broken_lines(font, font->FontSize, s.slot_name(one.slot), width - by_wide - now_wide - ui.u(26));
        const float tall = font->CalcTextSizeA(font->FontSize, FLT_MAX, 0, name.c_str()).y + ui.u(5);
        const ImVec2 at = ImGui::GetCursorScreenPos();
        const std::string id = "changed/" + s.slot_path(one.slot);
        if (ImGui::InvisibleButton(id.c_str(), {width, tall})) desk.sheets.why = one.slot;
        ui.mark(id);
        if (pointed_at()) list.AddRectFilled(at, {at.x + width, at.y + tall}, kRaised, ui.u(3));
        tip(ui, ui.tr("From {before} to {now}. Press to ask why.", figure(desk.number(one.slot) - one.change), now));
        list.AddText(font, font->FontSize, {at.x + ui.u(2), at.y + ui.u(2)}, kText, name.c_str());
        list.AddText(bold, bold->FontSize, {at.x + width - now_wide - by_wide - ui.u(10), at.y + ui.u(2)},
                     one.neither                 ? kMuted
                     : (one.change < 0) == lower ? kGood
                                                 : kBad,
                     by.c_str());
        list.AddText(font, font->FontSize,
                     {at.x + width - font->CalcTextSizeA(font->FontSize, FLT_MAX, 0, now.c_str()).x, at.y + ui.u(2)},
                     kMuted, now.c_str());
    }
    space(ui, 10);
}

}  // namespace

void draw_round_changes(Ui& ui, Desk& desk) {
    what_became_of_agreements(ui, desk);
    what_has_changed(ui, desk);
}

}  // namespace demarche::ui
