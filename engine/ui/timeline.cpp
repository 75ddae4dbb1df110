// The foot of the table: the rounds and their phases. What is past can be looked at again.

#include <fmt/format.h>

#include <algorithm>
#include <string_view>
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

/// The year at the end of a round's name, with the blank before it and a word behind it, as languages put one there
/// ("14-20 June 2010", "июнь 2010 года"); "" where there is none.
std::string_view year_of(std::string_view name) {
    const auto digit = [](char c) { return c >= '0' && c <= '9'; };
    std::size_t end = name.size();
    for (int words = 0; words < 2 && end > 0; ++words) {
        const std::size_t blank = name.rfind(' ', end - 1);
        if (blank == std::string_view::npos) return {};
        const std::string_view word = name.substr(blank + 1, end - blank - 1);
        if (word.size() == 4 && std::all_of(word.begin(), word.end(), digit)) return name.substr(blank);
        end = blank;
    }
    return {};
}

/// A tick for each round, and its name: whole or not at all. The present one has its name always; where there is not
/// room for all, the next one comes first. Pointed at, each tick says its own.
void name_rounds(Ui& ui, const Desk& desk, const TimeLine& line) {
    const Scenario& s = desk.s();
    ImDrawList& list = *ImGui::GetWindowDrawList();
    const auto label = [&](std::size_t r) { return r < s.rounds.size() ? s.rounds[r].str() : std::to_string(r + 1); };
    const int now = desk.w().round;
    const auto present = static_cast<std::size_t>(std::clamp(now - 1, 0, static_cast<int>(line.rounds) - 1));
    // The year of the present round stands in the bar, and one that the round before has, too, is known: without it
    // there is room for more names.
    const std::string this_year{year_of(label(present))};
    const auto shown = [&](std::size_t r) {
        std::string name = label(r);
        const std::string_view year = year_of(name);
        const std::string_view rest = std::string_view{name}.substr(0, name.size() - year.size());
        // "December 2009 - January 2010" stays whole.
        const bool spans_years = std::any_of(rest.begin(), rest.end(), [n = 0](char c) mutable {
            n = c >= '0' && c <= '9' ? n + 1 : 0;
            return n == 4;
        });
        const bool known = year == this_year || (r > 0 && year_of(label(r - 1)) == year);
        if (!year.empty() && known && !spans_years) name.resize(rest.size());
        return name;
    };
    const auto face = [&](std::size_t r) {
        return static_cast<int>(r) + 1 == now ? ui.fonts().bold : ui.fonts().small;
    };
    const float gap = ui.u(10);
    std::vector<std::pair<float, float>> taken;
    const auto put = [&](std::size_t r) {
        const std::string words = shown(r);
        const float width = width_of(face(r), face(r)->FontSize * 0.92F, words);
        float x = line.left + line.round_wide() * static_cast<float>(r) + ui.u(5);
        if (r == present) x = std::max(line.left, std::min(x, line.right - width));
        // A little aside rather than not at all.
        for (const auto& one : taken) {
            const float step = one.second + gap - x;
            if (r != present && one.first <= x && step > 0 && step <= ui.u(16)) x += step;
        }
        const bool clear = x + width <= line.right && std::none_of(taken.begin(), taken.end(), [&](const auto& one) {
                               return x < one.second + gap && one.first < x + width + gap;
                           });
        if (r != present && !clear) return;
        taken.emplace_back(x, x + width);
        list.AddText(face(r), face(r)->FontSize * 0.92F, {x, line.top}, r == present ? kBrassHot : kMuted,
                     words.c_str());
    };
    put(present);
    if (present + 1 < line.rounds) put(present + 1);
    for (std::size_t r = 0; r < line.rounds; ++r) {
        const float x0 = line.left + line.round_wide() * static_cast<float>(r);
        list.AddLine({x0, line.y - ui.u(7)}, {x0, line.y + ui.u(7)}, kFaint, ui.u(1.2F));
        if (r != present && r != present + 1) put(r);
        // Above the marks of its phases.
        ImGui::SetCursorScreenPos({x0, line.top});
        ImGui::Dummy({line.round_wide() - ui.u(1), line.y - ui.u(9) - line.top});
        if (!ImGui::IsItemHovered()) continue;
        ImGui::BeginTooltip();
        text(ui.fonts().body, kText, ui.tr("Round {n}: {when}", r + 1, label(r)));
        ImGui::EndTooltip();
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
