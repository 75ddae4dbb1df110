// "Why?": a number walks back to its causes.

#include "ui/why.h"

#include <algorithm>

#include "base/text.h"
#include "model/translated.h"
#include "session/cause.h"
#include "ui/desk.h"

namespace demarche::ui {

using namespace render::colour;

namespace {

std::vector<std::string> chain_of(const Desk& desk, const Known* known) {
    const session::Story story{desk.s(), desk.view()};
    return session::behind(story, known->effect,
                           [&](std::uint32_t seq) { return session::effect_at(desk.sight().known, seq); });
}

}  // namespace

std::vector<std::string> because(const Desk& desk, const Known& known) {
    std::vector<std::string> out = chain_of(desk, &known);
    out.insert(out.begin(), session::cause_text(desk.s(), desk.w(), known.effect.cause));
    return out;
}

std::vector<Curve> history_of(const Sight& sight, const Scenario& s, SlotIndex slot) {
    return histories_of(sight, s, {slot}).front();
}

std::vector<std::vector<Curve>> histories_of(const Sight& sight, const Scenario& s,
                                             const std::vector<SlotIndex>& slots) {
    return session::curves_of(s, sight.marks, sight.known, slots);
}

float curve_width(const Ui& ui, const Scenario& s, SlotIndex slot, float width) {
    ImFont* const font = ui.fonts().small;
    const float low = width_of(font, font->FontSize, ui.words().number(figure(s.slots[slot].min)));
    const float high = width_of(font, font->FontSize, ui.words().number(figure(s.slots[slot].max)));
    return std::max(width / 2, width - std::max(low, high) - ui.u(7));
}

void draw_curve(Ui& ui, const Scenario& s, SlotIndex slot, const std::vector<Curve>& points, ImVec2 size, ImU32 colour,
                ImU32 grid, ImU32 ink) {
    const Slot& def = s.slots[slot];
    const ImVec2 at = ImGui::GetCursorScreenPos();
    ImDrawList& list = *ImGui::GetWindowDrawList();
    const double span = std::max(1e-9, def.max - def.min);
    const auto y_of = [&](double value) {
        return at.y + size.y - static_cast<float>((value - def.min) / span) * size.y;
    };
    const float wide = ink == 0 ? size.x : curve_width(ui, s, slot, size.x);
    for (const double share : {0.0, 0.5, 1.0}) {
        const float y = y_of(def.min + span * share);
        list.AddLine({at.x, y}, {at.x + wide, y}, grid, std::max(1.0F, ui.u(share == 0.5 ? 1.2F : 0.8F)));
    }
    // The ends of the scale, small and right of it: on the plot the curve would run through them in the end.
    ImFont* const font = ui.fonts().small;
    for (const bool top : {true, false}) {
        if (ink == 0) break;
        const std::string end = ui.words().number(figure(top ? def.max : def.min));
        list.AddText(font, font->FontSize,
                     {at.x + size.x - width_of(font, font->FontSize, end),
                      top ? at.y + ui.u(1) : at.y + size.y - font->FontSize - ui.u(1)},
                     ink, end.c_str());
    }
    const double rounds = static_cast<double>(std::max<std::size_t>(1, s.rounds.size()));
    const double phases = static_cast<double>(std::max<std::size_t>(1, s.phases.size()));
    std::vector<ImVec2> line;
    line.push_back({at.x, y_of(def.start)});
    for (const Curve& point : points) {
        const double t =
            (static_cast<double>(point.round - 1) + (static_cast<double>(point.phase) + 1) / phases) / rounds;
        line.push_back({at.x + static_cast<float>(std::clamp(t, 0.0, 1.0)) * wide, y_of(point.value)});
    }
    list.AddPolyline(line.data(), static_cast<int>(line.size()), colour, 0, ui.u(2));
    list.AddCircleFilled(line.back(), ui.u(3.5F), colour, 16);
    ImGui::Dummy(size);
}

void draw_why(Ui& ui, Desk& desk) {
    const Scenario& s = desk.s();
    const SlotIndex slot = *desk.sheets.why;
    const Sight& sight = desk.sight();
    bool open = true;
    const OnPaper on_paper{ui};
    begin_sheet(ui, "why", {720, 560}, open);
    wrapped(ui.fonts().title, kInk, s.slot_name(slot), ImGui::GetContentRegionAvail().x - ui.u(22));
    text(ui.fonts().serif_italic, kInkMuted,
         ui.tr("{n} now, {start} at the start, between {low} and {high}", figure(desk.number(slot)),
               figure(s.slots[slot].start), s.slots[slot].min, s.slots[slot].max));
    space(ui, 8);
    draw_curve(ui, s, slot, history_of(sight, s, slot), {ImGui::GetContentRegionAvail().x, ui.u(90)}, kSealInk,
               kPaperLine, kInkMuted);
    space(ui, 10);
    begin_scroll(ui, "why/list");
    std::vector<const Known*> moves;  // the newest first
    for (auto it = sight.known.rbegin(); it != sight.known.rend(); ++it) {
        const auto* changed = std::get_if<NumberChanged>(&(*it)->effect.change);
        if (changed != nullptr && changed->slot == slot) moves.push_back(it->get());
    }
    const auto cause_of = [&](const Effect& effect) {
        std::string words = session::cause_text(s, sight.view.world, effect.cause);
        // Scripts like to give a card's own title for the reason.
        const std::string reason = words_of(s).say(effect.reason);
        return words.find(reason) == std::string::npos ? ui.tr("{reason} ({cause})", reason, words) : words;
    };
    // A step in its colour, what belongs to it, and why; what stands below that is in the group that this begins.
    const auto line = [&](double step, const std::string& beside, const std::string& words) {
        const bool indicator = s.slots[slot].kind == Slot::Kind::kIndicator;
        const Better better = indicator ? s.indicators[IndicatorId{s.slots[slot].def}].better : Better::kHigher;
        const bool good = better == Better::kLower ? step < 0 : step > 0;
        const ImU32 colour = better == Better::kNeither ? kInkMuted : good ? kGoodInk : kBadInk;
        ImGui::AlignTextToFramePadding();
        text(ui.fonts().bold, colour, ui.words().number(change_text(step, 1)));
        ImGui::SameLine(ui.u(64));
        text(ui.fonts().body, kInkMuted, beside);
        ImGui::SameLine(ui.u(126));
        ImGui::BeginGroup();
        wrapped(ui.fonts().body, kInk, words);
    };
    constexpr std::size_t kFew = 4;  // so many are seen at a glance
    if (moves.size() > kFew) {
        heading(ui, ui.tr("In all"), kBrassDeep);
        std::vector<const Effect*> effects;
        for (const Known* const known : moves)
            effects.push_back(&known->effect);
        for (const session::MovedBy& one : session::added_up(effects, cause_of)) {
            line(one.by, one.times > 1 ? ui.tr("{n} {n|time|times}", one.times) : std::string{}, one.cause);
            ImGui::EndGroup();
        }
    }
    int round = 0;
    for (const Known* const known : moves) {
        if (known->round != round) {
            round = known->round;
            const auto label = static_cast<std::size_t>(round - 1);
            space(ui, 4);
            heading(ui,
                    label < s.rounds.size() ? ui.tr("Round {n}: {when}", round, s.rounds[label].str())
                                            : ui.tr("Round {n}", round),
                    kBrassDeep);
        }
        const auto& changed = std::get<NumberChanged>(known->effect.change);
        line(changed.after - changed.before, ui.tr("to {n}", figure(changed.after)), cause_of(known->effect));
        for (const std::string& event : chain_of(desk, known))
            wrapped(ui.fonts().small, kInkMuted, ui.tr("because: {event}", event));
        ImGui::EndGroup();
    }
    if (moves.empty()) text(ui.fonts().serif_italic, kInkMuted, ui.tr("It has not moved."));
    end_scroll();
    end_sheet();
    if (!open) desk.sheets.why.reset();
}

}  // namespace demarche::ui
