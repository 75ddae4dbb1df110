// The foot of the table: the rounds and their phases. What is past can be looked at again.

#include <fmt/format.h>

#include <algorithm>

#include "model/translated.h"
#include "render/icons.h"
#include "ui/desk.h"

namespace demarche::ui {

using namespace render::colour;

void draw_timeline(Ui& ui, Desk& desk, ImVec2 at, ImVec2 size) {
    begin_panel(ui, "timeline", at, size, kPanel, {0, 0});
    const Scenario& s = desk.s();
    ImDrawList& list = *ImGui::GetWindowDrawList();
    const float left = at.x + ui.u(16);
    // The way back has its room before it is needed: the marks must not move away under the pointer that presses them.
    const float right = at.x + size.x - ui.u(180);
    const std::size_t rounds = std::max<std::size_t>(1, s.rounds.size());
    const std::size_t phases = std::max<std::size_t>(1, s.phases.size());
    const float wide = (right - left) / static_cast<float>(rounds);
    const float y = at.y + size.y * 0.60F;
    const auto x_of = [&](int round, std::size_t phase) {
        return left + wide * (static_cast<float>(round - 1) +
                              (static_cast<float>(phase) + 0.5F) / static_cast<float>(phases) * 0.92F);
    };
    list.AddLine({left, y}, {right, y}, kLine, ui.u(3));
    const World& shown = desk.w();
    const float here = x_of(shown.round, shown.phase);
    list.AddLine({left, y}, {std::min(here, right), y}, desk.past ? kFaint : kBrass, ui.u(3));
    // A round's name is shown whole or not at all; that of the present one always is.
    const auto label_of_round = [&](std::size_t r) {
        return r < s.rounds.size() ? s.rounds[r].str() : std::to_string(r + 1);
    };
    const auto setting = [&](std::size_t r) {
        const bool current = static_cast<int>(r) + 1 == shown.round;
        ImFont* font = current ? ui.fonts().bold : ui.fonts().small;
        return std::pair{font, font->CalcTextSizeA(font->FontSize * 0.92F, FLT_MAX, 0, label_of_round(r).c_str()).x};
    };
    const auto present = static_cast<std::size_t>(std::clamp(shown.round - 1, 0, static_cast<int>(rounds) - 1));
    const float present_wide = setting(present).second;
    const float present_x =
        std::max(left, std::min(left + wide * static_cast<float>(present) + ui.u(5), right - present_wide));
    float free_from = left;
    for (std::size_t r = 0; r < rounds; ++r) {
        const float x0 = left + wide * static_cast<float>(r);
        list.AddLine({x0, y - ui.u(7)}, {x0, y + ui.u(7)}, kFaint, ui.u(1.2F));
        const auto [font, width] = setting(r);
        const float x = r == present ? present_x : x0 + ui.u(5);
        const bool clear = x >= free_from && x + width <= right &&
                           (x + width + ui.u(10) <= present_x || x >= present_x + present_wide + ui.u(10));
        if (r != present && !clear) continue;
        list.AddText(font, font->FontSize * 0.92F, {x, at.y + ui.u(3)}, r == present ? kBrassHot : kMuted,
                     label_of_round(r).c_str());
        free_from = x + width + ui.u(10);
    }
    // One mark for each phase that has begun.
    std::size_t index = 0;
    for (const PhaseMark& mark : desk.now->marks) {
        const float x = x_of(mark.round, mark.phase);
        const PhaseLike like = s.phases[mark.phase].like;
        const bool talk = like == PhaseLike::kNegotiation || like == PhaseLike::kDecision;
        const float r = ui.u(talk ? 5 : 3.2F);
        const std::string name = fmt::format("time/{}/{}", mark.round, s.phases[mark.phase].id);
        const bool latest = index + 1 == desk.now->marks.size();
        ImGui::SetCursorScreenPos({x - ui.u(7), y - ui.u(9)});
        const bool pressed = ImGui::InvisibleButton(name.c_str(), ui.u(14, 18));
        ui.mark(name);
        const bool hot = pointed_at();
        tip(ui, latest ? ui.tr("Round {n}, {phase}: now", mark.round, label_of(s, s.phases[mark.phase]))
                       : ui.tr("Round {n}, {phase}: look at what you knew as it began", mark.round,
                               label_of(s, s.phases[mark.phase])));
        const bool looked_at =
            desk.past && desk.past->view.world.round == mark.round && desk.past->view.world.phase == mark.phase;
        list.AddCircleFilled({x, y}, r + ui.u(hot ? 2.5F : 1), kPanel, 20);
        list.AddCircleFilled({x, y}, r,
                             latest && !desk.past ? kBrassHot
                             : looked_at          ? kText
                             : hot                ? kBrassHot
                                                  : kBrassDeep,
                             20);
        if (pressed) {
            if (latest) {
                desk.past.reset();
            } else {
                desk.waiting.insert(desk.play->look_back(desk.me, mark.command));
            }
        }
        ++index;
    }
    // What was decided when.
    std::vector<std::pair<float, const char*>> events;
    for (const auto& known : desk.now->known) {
        const char* icon = nullptr;
        if (const auto* decided = std::get_if<DraftDecided>(&known->effect.change)) {
            if (decided->status == DraftStatus::kAdopted) icon = render::icon::kHandshake;
        } else if (const auto* changed = std::get_if<AgreementChanged>(&known->effect.change)) {
            if (changed->what == AgreementChanged::What::kFoundOut) icon = render::icon::kWarning;
        }
        if (icon != nullptr) events.emplace_back(x_of(known->round, known->phase), icon);
    }
    float last = -1e9F;
    for (const auto& event : events) {
        if (event.first - last < ui.u(11)) continue;
        last = event.first;
        list.AddText(ui.fonts().small, ui.u(10.5F), {event.first - ui.u(6), y + ui.u(8)}, kBrass, event.second);
    }
    if (desk.past) {
        ImGui::SetCursorScreenPos({at.x + size.x - ui.u(168), at.y + (size.y - ui.u(34)) / 2});
        if (button(ui, "time/now", with_icon(render::icon::kHistory, ui.tr("Back to now")), Look::kBrass,
                   ui.u(154, 34)))
            desk.past.reset();
        tip(ui, ui.tr("The table as it stands, where you can act."));
    }
    end_panel();
}

}  // namespace demarche::ui
