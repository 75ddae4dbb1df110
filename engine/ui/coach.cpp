#include "ui/coach.h"

#include <SDL_scancode.h>
#include <fmt/format.h>
#include <imgui_internal.h>

#include <algorithm>
#include <cmath>

#include "diplomacy/lifecycle.h"
#include "render/icons.h"
#include "render/shapes.h"
#include "ui/desk.h"

namespace demarche::ui {

using namespace render::colour;

namespace {

const ImU32 kSealRed = kSealInk;

/// Is there an effect among what became known since the step began for which `is` holds?
template <class Is>
bool since(const Desk& desk, const Coach& coach, Is is) {
    const auto& known = desk.now->known;
    for (std::size_t i = std::min(coach.known, known.size()); i < known.size(); ++i) {
        if (is(known[i]->effect)) return true;
    }
    return false;
}

bool by_me(const Desk& desk, const Effect& effect) {
    return effect.cause.kind == Cause::Kind::kCommand && ActorId{effect.cause.id} == desk.me;
}

/// Has the player signed something that stands? An amendment may be agreed to before the step that asks for a yes.
bool bound(const Desk& desk) {
    const auto& agreements = desk.now->view.world.agreements;
    return std::any_of(agreements.begin(), agreements.end(),
                       [&](const Shared<Agreement>& a) { return alive(a->status) && a->parties.contains(desk.me); });
}

bool done(const Desk& desk, const Coach& coach) {
    const World& w = desk.now->view.world;
    const Sheets& sheets = desk.sheets;
    switch (coach.now().ends_with) {
        case Deed::kRead:
            return false;
        case Deed::kMapMoved:
            return !(desk.goal == coach.camera);
        case Deed::kPlaceOpened:
            return sheets.place.has_value();
        case Deed::kSheetsClosed:
            return coach.saw_page && !sheets.any();
        case Deed::kAtHome:
            return desk.room == Room::kHome;
        case Deed::kAtTable:
            return desk.room == Room::kTable;
        case Deed::kActorOpened:
            return sheets.actor && *sheets.actor != desk.me;
        case Deed::kSpoken:
            return since(desk, coach, [&](const Effect& e) {
                const auto* said = std::get_if<MessageSent>(&e.change);
                return said != nullptr && said->from == desk.me && said->to.has_value();
            });
        case Deed::kDraftTabled:
            return std::any_of(w.drafts.begin(), w.drafts.end(),
                               [&](const Shared<Draft>& d) { return d->proposer == desk.me; });
        case Deed::kDraftRead:
            return sheets.draft.has_value();
        case Deed::kPenTaken:
            return sheets.pen && sheets.pen->amends;
        case Deed::kAmended:
            return since(desk, coach, [&](const Effect& e) {
                const auto* tabled = std::get_if<DraftTabled>(&e.change);
                return tabled != nullptr && tabled->draft->version() > 1 &&
                       tabled->draft->versions.back()->author == desk.me;
            });
        case Deed::kAgreed:
            return since(desk, coach,
                         [&](const Effect& e) {
                             if (const auto* vote = std::get_if<VoteCast>(&e.change))
                                 return vote->by == desk.me && vote->vote == Vote::kAccept && by_me(desk, e);
                             const auto* decided = std::get_if<DraftDecided>(&e.change);
                             return decided != nullptr && decided->status == DraftStatus::kAdopted;
                         }) ||
                   bound(desk);
        case Deed::kCardAnswered:
            return std::none_of(w.choices.begin(), w.choices.end(),
                                [&](const OpenChoice& c) { return c.actor == desk.me && c.taken < 0; });
        case Deed::kDecisionPhase:
            return w.round > coach.round || desk.s().phases[w.phase].like == PhaseLike::kDecision;
        case Deed::kActed:
            return std::any_of(w.pending.begin(), w.pending.end(),
                               [&](const PendingAct& act) { return act.actor == desk.me; });
        case Deed::kNextRound:
            return w.round > coach.round || w.ended;
        case Deed::kAtReview:
            return desk.room == Room::kReview;
        case Deed::kAskedWhy:
            return sheets.why.has_value();
    }
    return false;
}

/// A step that the course of the game has made pointless is passed over: nobody is asked to amend what is signed.
bool pointless(const Desk& desk, const Coach& coach) {
    const World& w = desk.now->view.world;
    if (w.ended && coach.now().ends_with < Deed::kAtReview && coach.now().ends_with != Deed::kRead) return true;
    const bool open =
        std::any_of(w.drafts.begin(), w.drafts.end(), [](const Shared<Draft>& d) { return !is_settled(d->status); });
    const bool talks = desk.s().phases[w.phase].like == PhaseLike::kNegotiation;
    switch (coach.now().ends_with) {
        case Deed::kSpoken:
        case Deed::kDraftTabled:
            return !talks;
        case Deed::kDraftRead:
        case Deed::kPenTaken:
        case Deed::kAmended:
        case Deed::kAgreed:
            return !open || !talks;
        case Deed::kActed:
            return desk.s().phases[w.phase].like != PhaseLike::kDecision;
        default:
            return false;
    }
}

constexpr float kGap = 26;   ///< Between the slip and what it points at,
constexpr float kEdge = 14;  ///< and the edge of the window.

float slip_width(const Ui& ui) {
    return std::min(ui.u(330), ImGui::GetIO().DisplaySize.x - 2 * ui.u(kEdge));
}

/// What can be pressed now and lies on top; of several, the first with so much room on one side of it.
const Mark* find(const Ui& ui, std::string_view wanted, int top, std::string& name, float room = 0) {
    const auto& marks = ui.marks();
    const auto fits = [&](const Mark& mark) { return mark.enabled && mark.visible && mark.layer == top; };
    if (wanted.empty() || wanted.back() != '*') {
        const auto at = marks.find(std::string{wanted});
        if (at == marks.end() || !fits(at->second)) return nullptr;
        name = at->first;
        return &at->second;
    }
    wanted.remove_suffix(1);
    const float screen = ImGui::GetIO().DisplaySize.x;
    const Mark* first = nullptr;
    for (auto at = marks.lower_bound(std::string{wanted}); at != marks.end() && at->first.starts_with(wanted); ++at) {
        if (!fits(at->second)) continue;
        const bool beside = std::max(at->second.low.x, screen - at->second.high.x) >= room;
        if (first != nullptr && !beside) continue;
        first = &at->second;
        name = at->first;
        if (beside) break;
    }
    return first;
}

/// Is it one of the things that the step speaks of?
bool speaks_of(const LessonStep& step, std::string_view name) {
    return std::any_of(step.points_at.begin(), step.points_at.end(), [&](std::string_view wanted) {
        return wanted.ends_with('*') ? name.starts_with(wanted.substr(0, wanted.size() - 1)) : name == wanted;
    });
}

/// Beside the target, inside the screen, where it hides the fewest things that can be pressed, and none of those that
/// the step speaks of if that can be.
ImVec2 place(const Ui& ui, const LessonStep& step, const Mark* target, ImVec2 size, int top) {
    const ImVec2 screen = ImGui::GetIO().DisplaySize;
    const float gap = ui.u(kGap);
    std::vector<ImVec2> spots;
    if (target != nullptr) {
        const ImVec2 a = target->low;
        const ImVec2 b = target->high;
        const ImVec2 mid{(a.x + b.x) / 2, (a.y + b.y) / 2};
        for (const float slide : {0.5F, 0.15F, 0.85F}) {
            spots.push_back({b.x + gap, mid.y - size.y * slide});
            spots.push_back({a.x - gap - size.x, mid.y - size.y * slide});
            spots.push_back({mid.x - size.x * slide, b.y + gap});
            spots.push_back({mid.x - size.x * slide, a.y - gap - size.y});
        }
    }
    const float edge = ui.u(kEdge);
    // Beside it everything may be taken; then the nearest clear spot of the whole screen is better than a far corner.
    constexpr int kAcross = 12;
    constexpr int kDown = 8;
    for (int i = 0; i <= kAcross; ++i) {
        for (int j = 0; j <= kDown; ++j)
            spots.push_back({edge + (screen.x - size.x - edge * 2) * static_cast<float>(i) / kAcross,
                             edge + (screen.y - size.y - edge * 2) * static_cast<float>(j) / kDown});
    }
    spots.push_back({screen.x - size.x - edge, screen.y - size.y - ui.u(76)});
    spots.push_back({edge, screen.y - size.y - ui.u(76)});
    spots.push_back({edge, ui.u(64)});
    spots.push_back({screen.x - size.x - edge, ui.u(64)});
    ImVec2 best = spots.back();
    float least = 1e30F;
    for (std::size_t i = 0; i < spots.size(); ++i) {
        const ImVec2 low{std::clamp(spots[i].x, edge, std::max(edge, screen.x - size.x - edge)),
                         std::clamp(spots[i].y, edge, std::max(edge, screen.y - size.y - edge))};
        const ImVec2 high{low.x + size.x, low.y + size.y};
        const auto covered = [&](ImVec2 a, ImVec2 b) {
            return std::max(0.0F, std::min(high.x, b.x) - std::max(low.x, a.x)) *
                   std::max(0.0F, std::min(high.y, b.y) - std::max(low.y, a.y));
        };
        // What it points at must stay free; what else can be pressed should, as far as it goes; near is better than
        // far.
        const float unit = ui.u(1);
        const bool small = target != nullptr && target->high.x - target->low.x < screen.x * 0.5F;
        float cost = small && covered(target->low, target->high) > 0 ? 1e6F : 0;
        for (const auto& [name, mark] : ui.marks()) {
            if (mark.layer != top || !mark.visible || name.starts_with("coach/")) continue;
            const float area = (mark.high.x - mark.low.x) * (mark.high.y - mark.low.y);
            if (area > screen.x * screen.y * 0.15F) continue;  // the ground of the map
            const float share = covered(mark.low, mark.high) / std::max(1.0F, area);
            if (share > 0) cost += (speaks_of(step, name) ? 1500 : 40) + 400 * share;
        }
        if (target != nullptr) {
            const ImVec2 a = target->low;
            const ImVec2 b = target->high;
            const float dx = std::max({0.0F, a.x - high.x, low.x - b.x});
            const float dy = std::max({0.0F, a.y - high.y, low.y - b.y});
            cost += std::hypot(dx, dy) / unit;
        }
        // What lies open is there to be read.
        const auto [sheet_low, sheet_high] = ui.sheet();
        cost += 260 * covered(sheet_low, sheet_high) / (size.x * size.y);
        cost += std::min(static_cast<float>(i), 20.0F);
        if (cost >= least) continue;
        least = cost;
        best = low;
    }
    return {std::round(best.x), std::round(best.y)};
}

/// The head of the slip, by which it can be drawn away from what it lies on.
void hold(Ui& ui, Coach& coach, float width) {
    const ImVec2 at = ImGui::GetCursorPos();
    const float tall = ui.fonts().small->FontSize + ImGui::GetStyle().ItemSpacing.y + ui.fonts().heading->FontSize;
    ImGui::InvisibleButton("coach/title", {width - 2 * ImGui::GetCursorPosX(), tall});
    ui.mark("coach/title");
    if (ImGui::IsItemHovered() || ImGui::IsItemActive()) ImGui::SetMouseCursor(ImGuiMouseCursor_ResizeAll);
    if (ImGui::IsItemActive() && ImGui::IsMouseDragging(ImGuiMouseButton_Left, 0)) {
        const ImVec2 by = ImGui::GetIO().MouseDelta;
        coach.placed_at = {coach.placed_at.x + by.x, coach.placed_at.y + by.y};
        coach.put = true;
        ui.window().animate();
    }
    tip(ui, ui.tr("Draw it away with the mouse if it lies on something; it stays where you put it."));
    ImGui::SetCursorPos(at);
}

/// A brass line around what is meant, and an arrow from the slip to it.
void point(const Ui& ui, const Mark& target, ImVec2 low, ImVec2 high) {
    ImDrawList& list = *ImGui::GetForegroundDrawList();
    const float r = ui.u(3);
    const bool ground = target.high.x - target.low.x > ui.u(420);
    if (!ground) {
        list.AddRect({target.low.x - r, target.low.y - r}, {target.high.x + r, target.high.y + r}, alpha(kInk, 0.5F),
                     ui.u(6), 0, ui.u(5));
        list.AddRect({target.low.x - r, target.low.y - r}, {target.high.x + r, target.high.y + r}, kBrassHot, ui.u(6),
                     0, ui.u(3));
    }
    const ImVec2 goal{std::clamp((low.x + high.x) / 2, target.low.x - r, target.high.x + r),
                      std::clamp((low.y + high.y) / 2, target.low.y - r, target.high.y + r)};
    const ImVec2 edge{std::clamp(goal.x, low.x, high.x), std::clamp(goal.y, low.y, high.y)};
    const float length = std::hypot(goal.x - edge.x, goal.y - edge.y);
    if (length < ui.u(10)) return;
    render::arrow(list, {edge, goal}, alpha(kInk, 0.5F), ui.u(5));
    render::arrow(list, {edge, goal}, kBrassHot, ui.u(3));
}

}  // namespace

bool Coach::holds_cards() const {
    for (std::size_t i = step; i < lesson->steps.size() && !aside; ++i) {
        if (lesson->steps[i].ends_with == Deed::kCardAnswered) return true;
    }
    return false;
}

namespace {

/// What the player has done counts from here on.
void begin_step(const Desk& desk, Coach& coach, bool page) {
    coach.begun = true;
    coach.known = desk.now->known.size();
    coach.round = desk.now->view.world.round;
    coach.camera = desk.goal;
    coach.saw_page = page;
}

/// Goes on from step to step for as long as the player has done what they ask.
void keep_pace(Ui& ui, Desk& desk, Coach& coach) {
    coach.target.clear();
    if (!coach.begun) begin_step(desk, coach, false);
    const bool page = desk.sheets.place || desk.sheets.why;
    coach.saw_page = coach.saw_page || page;
    const bool at_rest = desk.waiting.empty() && !desk.past;
    while (at_rest && !coach.over() && (done(desk, coach) || pointless(desk, coach))) {
        coach.go_on();
        begin_step(desk, coach, page);
        ui.window().animate();  // the slip takes its measure in one frame and its place in the next
    }
}

/// The layer that lies on top, but for the coach's own.
int top_layer(const Ui& ui) {
    int top = 0;
    for (const auto& mark : ui.marks()) {
        if (mark.second.layer < kCoachLayer) top = std::max(top, mark.second.layer);
    }
    return top;
}

/// What the step points at, or what has to be closed before that can be seen.
/// @param words  Of the slip; it is said there what has to be closed.
const Mark* target_of(Ui& ui, const Desk& desk, Coach& coach, int top, std::string& words) {
    const LessonStep& step = coach.now();
    const Mark* target = nullptr;
    for (const std::string_view wanted : step.points_at) {
        if (wanted.empty()) break;
        target = find(ui, wanted, top, coach.target, slip_width(ui) + ui.u(kGap + kEdge));
        if (target != nullptr) return target;
    }
    if (top == 0) return desk.room != Room::kTable ? find(ui, "bar/table", top, coach.target) : nullptr;
    // What is meant lies under something else.
    if (desk.sheets.card && step.ends_with != Deed::kCardAnswered) {
        words += "\n" + ui.tr("First a card wants your decision; or lay it aside (Esc).");
        target = find(ui, "card/choice/*", top, coach.target);
        return target != nullptr ? target : find(ui, "card/close", top, coach.target);
    }
    target = find(ui, "sheet/close", top, coach.target);
    if (target != nullptr) words += "\n" + ui.tr("First close what lies open (Esc).");
    return target;
}

/// Gives the slip its place: where the player has put it, or beside what it points at.
void place_slip(Ui& ui, Coach& coach, const Mark* target, int top, float width) {
    const ImVec2 screen = ImGui::GetIO().DisplaySize;
    // A target that has grown may reach under the slip as well as one that has moved.
    const auto elsewhere = [&](ImVec2 now, ImVec2 then) {
        return std::abs(now.x - then.x) > ui.u(4) || std::abs(now.y - then.y) > ui.u(4);
    };
    const bool moved = target != nullptr && (elsewhere(target->low, coach.placed_target) ||
                                             elsewhere(target->high, coach.placed_target_end));
    const std::string key =
        fmt::format("{}/{}/{}/{}x{}/{}", coach.now().id, coach.target, top, screen.x, screen.y, ui.u(1));
    if (coach.put) {
        coach.placed_at = {std::clamp(coach.placed_at.x, 0.0F, std::max(0.0F, screen.x - width)),
                           std::clamp(coach.placed_at.y, 0.0F, std::max(0.0F, screen.y - ui.u(60)))};
    } else if (coach.placed_for != key || moved) {
        coach.placed_for = key;
        coach.placed_target = target == nullptr ? ImVec2{} : target->low;
        coach.placed_target_end = target == nullptr ? ImVec2{} : target->high;
        const ImVec2 size{width, coach.placed_size.y > 0 ? coach.placed_size.y : ui.u(210)};
        coach.placed_at = place(ui, coach.now(), target, size, top);
        ui.window().animate();
    }
}

void lay_aside(Ui& ui, Coach& coach) {
    coach.aside = true;
    ui.say(ui.tr("The guide is laid aside. F10, or the menu, brings it back."));
}

/// The step in words, and the two buttons under it.
void slip_page(Ui& ui, Coach& coach, const std::string& words) {
    const LessonStep& step = coach.now();
    text(ui.fonts().small, kInkMuted, ui.tr("Step {n} of {all}", coach.step + 1, coach.lesson->steps.size()));
    text(ui.fonts().heading, kSealRed, ui.words().tr_marked(step.title));
    wrapped(ui.fonts().serif, kInk, words);
    space(ui, 8);
    const bool reading = step.ends_with == Deed::kRead;
    const std::string label =
        reading ? with_icon(render::icon::kCheck, ui.tr("Thank you (F9)")) : ui.tr("Skip this step (F9)");
    if (button(ui, "coach/skip", label, reading ? Look::kSeal : Look::kPaper) ||
        ImGui::IsKeyPressed(SDL_SCANCODE_F9, false))
        coach.go_on();
    tip(ui, ui.tr("You can always play on as you like; what you have done already counts."));
    if (reading) return;
    ImGui::SameLine();
    if (ImGui::GetContentRegionAvail().x < ui.u(110)) ImGui::NewLine();
    if (button(ui, "coach/aside", ui.tr("Lay aside (F10)"), Look::kPaper)) lay_aside(ui, coach);
    tip(ui, ui.tr("You play on alone; the guide waits where it is."));
}

}  // namespace

void draw_coach(Ui& ui, Desk& desk) {
    Coach& coach = *desk.coach;
    if (coach.over() || !desk.now || desk.curtain) return;
    if (ImGui::IsKeyPressed(SDL_SCANCODE_F10, false)) {
        if (coach.aside) {
            coach.aside = false;
        } else {
            lay_aside(ui, coach);
        }
    }
    keep_pace(ui, desk, coach);
    if (coach.over() || coach.aside) return;
    const int top = top_layer(ui);
    std::string words = ui.words().tr_marked(coach.now().words);
    const Mark* target = target_of(ui, desk, coach, top, words);
    const float width = slip_width(ui);
    place_slip(ui, coach, target, top, width);
    const OnPaper on_paper{ui};
    ImGui::SetNextWindowPos(coach.placed_at);
    ImGui::SetNextWindowSize({width, 0});
    ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, ui.u(20, 16));
    ImGui::PushStyleVar(ImGuiStyleVar_WindowBorderSize, 0);
    ImGui::PushStyleColor(ImGuiCol_WindowBg, alpha(kPaper, 0));
    ImGui::Begin("###coach", nullptr,
                 ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoMove | ImGuiWindowFlags_NoSavedSettings |
                     ImGuiWindowFlags_NoFocusOnAppearing | ImGuiWindowFlags_AlwaysAutoResize);
    ImGui::PopStyleColor();
    ImGui::PopStyleVar(2);
    // Over everything, but it takes neither the keyboard nor a press that is not on it.
    ImGui::BringWindowToDisplayFront(ImGui::GetCurrentWindow());
    ui.set_layer(kCoachLayer);
    const ImVec2 low = ImGui::GetWindowPos();
    const ImVec2 size = ImGui::GetWindowSize();
    const ImVec2 high{low.x + size.x, low.y + size.y};
    ImDrawList& list = *ImGui::GetWindowDrawList();
    list.PushClipRectFullScreen();
    render::paper(list, low, high, ui.u(1));
    list.PopClipRect();
    hold(ui, coach, width);
    slip_page(ui, coach, words);
    // It keeps neither the keyboard nor the focus once it has been pressed.
    if (ImGui::IsWindowFocused() && !ImGui::IsMouseDown(ImGuiMouseButton_Left))
        ImGui::FocusTopMostWindowUnderOne(ImGui::GetCurrentWindow(), nullptr);
    ui.set_layer(0);
    if (std::abs(coach.placed_size.y - size.y) > 1) {
        coach.placed_size = size;
        coach.placed_for.clear();
        ui.window().animate();
    }
    ImGui::End();
    if (target != nullptr && !coach.over()) point(ui, *target, low, high);
}

}  // namespace demarche::ui
