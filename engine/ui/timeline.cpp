// The foot of the table: the rounds and their phases. What is past can be looked at again.

#include <fmt/format.h>

#include <algorithm>
#include <utility>
#include <vector>

#include "model/translated.h"
#include "render/icons.h"
#include "ui/desk.h"

namespace demarche::ui {

using namespace render::colour;

namespace {

/// Where on the screen the time of the game runs, in pixels.
struct TimeLine {
    float left = 0;
    float right = 0;
    float top = 0;  ///< Of the names of rounds.
    float y = 0;    ///< Of the line.
    std::size_t rounds = 1;
    std::size_t phases = 1;

    [[nodiscard]] float round_wide() const { return (right - left) / static_cast<float>(rounds); }
    [[nodiscard]] float x_of(int round, std::size_t phase) const {
        return left + round_wide() * (static_cast<float>(round - 1) +
                                      (static_cast<float>(phase) + 0.5F) / static_cast<float>(phases) * 0.92F);
    }
};

/// A tick for each round, and its name: whole or not at all; that of the present one always.
void name_rounds(Ui& ui, const Desk& desk, const TimeLine& line) {
    const Scenario& s = desk.s();
    ImDrawList& list = *ImGui::GetWindowDrawList();
    const auto label = [&](std::size_t r) { return r < s.rounds.size() ? s.rounds[r].str() : std::to_string(r + 1); };
    const int now = desk.w().round;
    const auto present = static_cast<std::size_t>(std::clamp(now - 1, 0, static_cast<int>(line.rounds) - 1));
    const auto face = [&](std::size_t r) {
        return static_cast<int>(r) + 1 == now ? ui.fonts().bold : ui.fonts().small;
    };
    const auto wide = [&](std::size_t r) { return width_of(face(r), face(r)->FontSize * 0.92F, label(r)); };
    const float present_wide = wide(present);
    const float present_x = std::max(
        line.left,
        std::min(line.left + line.round_wide() * static_cast<float>(present) + ui.u(5), line.right - present_wide));
    float free_from = line.left;
    for (std::size_t r = 0; r < line.rounds; ++r) {
        const float x0 = line.left + line.round_wide() * static_cast<float>(r);
        list.AddLine({x0, line.y - ui.u(7)}, {x0, line.y + ui.u(7)}, kFaint, ui.u(1.2F));
        const float width = wide(r);
        const float x = r == present ? present_x : x0 + ui.u(5);
        const bool clear = x >= free_from && x + width <= line.right &&
                           (x + width + ui.u(10) <= present_x || x >= present_x + present_wide + ui.u(10));
        if (r != present && !clear) continue;
        list.AddText(face(r), face(r)->FontSize * 0.92F, {x, line.top}, r == present ? kBrassHot : kMuted,
                     label(r).c_str());
        free_from = x + width + ui.u(10);
    }
}

/// A mark for a phase that has begun: pressed, it shows what was known then.
void mark_phase(Ui& ui, Desk& desk, const TimeLine& line, const PhaseMark& mark, bool latest) {
    const Scenario& s = desk.s();
    ImDrawList& list = *ImGui::GetWindowDrawList();
    const float x = line.x_of(mark.round, mark.phase);
    const PhaseDef& phase = s.phases[mark.phase];
    const bool talk = phase.like == PhaseLike::kNegotiation || phase.like == PhaseLike::kDecision;
    const float r = ui.u(talk ? 5 : 3.2F);
    const std::string name = fmt::format("time/{}/{}", mark.round, phase.id);
    ImGui::SetCursorScreenPos({x - ui.u(7), line.y - ui.u(9)});
    const bool pressed = ImGui::InvisibleButton(name.c_str(), ui.u(14, 18));
    ui.mark(name);
    const bool hot = pointed_at();
    tip(ui, latest ? ui.tr("Round {n}, {phase}: now", mark.round, label_of(s, phase))
                   : ui.tr("Round {n}, {phase}: look at what you knew as it began", mark.round, label_of(s, phase)));
    const bool looked_at =
        desk.past && desk.past->view.world.round == mark.round && desk.past->view.world.phase == mark.phase;
    list.AddCircleFilled({x, line.y}, r + ui.u(hot ? 2.5F : 1), kPanel, 20);
    list.AddCircleFilled({x, line.y}, r,
                         latest && !desk.past ? kBrassHot
                         : looked_at          ? kText
                         : hot                ? kBrassHot
                                              : kBrassDeep,
                         20);
    if (!pressed) return;
    if (latest) {
        desk.past.reset();
    } else {
        desk.waiting.insert(desk.play->look_back(desk.me, mark.command));
    }
}

/// What was adopted and what was found out, when it was, as far as there is room for each.
void mark_events(Ui& ui, const Desk& desk, const TimeLine& line) {
    ImDrawList& list = *ImGui::GetWindowDrawList();
    float last = -1e9F;
    for (const auto& known : desk.now->known) {
        const char* icon = nullptr;
        if (const auto* decided = std::get_if<DraftDecided>(&known->effect.change)) {
            if (decided->status == DraftStatus::kAdopted) icon = render::icon::kHandshake;
        } else if (const auto* changed = std::get_if<AgreementChanged>(&known->effect.change)) {
            if (changed->what == AgreementChanged::What::kFoundOut) icon = render::icon::kWarning;
        }
        const float x = line.x_of(known->round, known->phase);
        if (icon == nullptr || x - last < ui.u(11)) continue;
        last = x;
        list.AddText(ui.fonts().small, ui.u(10.5F), {x - ui.u(6), line.y + ui.u(8)}, kBrass, icon);
    }
}

}  // namespace

void draw_timeline(Ui& ui, Desk& desk, ImVec2 at, ImVec2 size) {
    begin_panel(ui, "timeline", at, size, kPanel, {0, 0});
    const Scenario& s = desk.s();
    TimeLine line;
    line.left = at.x + ui.u(16);
    // The way back has its room before it is needed: the marks must not move away under the pointer that presses them.
    line.right = at.x + size.x - ui.u(180);
    line.top = at.y + ui.u(3);
    line.y = at.y + size.y * 0.60F;
    line.rounds = std::max<std::size_t>(1, s.rounds.size());
    line.phases = std::max<std::size_t>(1, s.phases.size());
    ImDrawList& list = *ImGui::GetWindowDrawList();
    list.AddLine({line.left, line.y}, {line.right, line.y}, kLine, ui.u(3));
    const float here = line.x_of(desk.w().round, desk.w().phase);
    list.AddLine({line.left, line.y}, {std::min(here, line.right), line.y}, desk.past ? kFaint : kBrass, ui.u(3));
    name_rounds(ui, desk, line);
    const std::vector<PhaseMark>& marks = desk.now->marks;
    for (std::size_t i = 0; i < marks.size(); ++i)
        mark_phase(ui, desk, line, marks[i], i + 1 == marks.size());
    mark_events(ui, desk, line);
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
