// What a player can do alone: the actions of the decision phase with what each would be worth, and an action's sheet.

#include <algorithm>

#include "ai/retold.h"
#include "base/figure.h"
#include "base/text.h"
#include "base/words.h"
#include "diplomacy/drafting.h"
#include "model/translated.h"
#include "render/icons.h"
#include "render/shapes.h"
#include "session/act_words.h"
#include "ui/desk.h"
#include "ui/draft_parts.h"

namespace demarche::ui {

using namespace render::colour;

namespace {

/// Below this an action is not worth being called the best.
constexpr double kWorthDoing = 0.002;

/// The agreement on its way into force for which these costs would leave too little; null when there is none.
const Agreement* endangered_by(const Desk& desk, const std::vector<ResourceCost>& costs) {
    const World& world = desk.now->view.world;
    const auto danger = game::endangered(desk.s(), world, desk.me, promises(desk), costs);
    return danger ? world.agreement(danger->agreement) : nullptr;
}

/// What these costs would take away from such an agreement, in words; "" when nothing.
std::string danger_of(const Ui& ui, const Desk& desk, const std::vector<ResourceCost>& costs) {
    const Agreement* found = endangered_by(desk, costs);
    if (found == nullptr) return {};
    return ui.tr("It would take what you have promised for '{agreement}'.", title_of(desk.s(), found->text()));
}

/// Has the player what it costs?
bool can_pay(const Desk& desk, const std::vector<ResourceCost>& costs) {
    return std::none_of(costs.begin(), costs.end(), [&](const ResourceCost& cost) {
        if (cost.actor != desk.me) return false;
        double all = 0;
        for (const ResourceCost& one : costs)
            all += one.actor == desk.me && one.resource == cost.resource ? one.amount : 0;
        return all > desk.number(desk.s().free_slot(desk.me, cost.resource)) + 1e-9;
    });
}

/// Why an action cannot be taken now, whatever its settings; "" when it can. An adviser that fails takes no action
/// away: what else it finds against one is told beside it.
std::string hindrance(const Desk& desk, const Situation::Act& act) {
    if (!act.open) return act.reason;
    const ai::ActAdvice* advice = desk.counsel ? desk.counsel->act(act.action) : nullptr;
    return advice != nullptr && !can_pay(desk, act.costs) ? advice->worth.obstacle : std::string{};
}

/// The action that serves the seat best, as far as its advisers have looked; none if nothing is worth doing.
ActionId best_of(const Desk& desk) {
    ActionId best;
    double most = kWorthDoing;
    if (!desk.counsel) return best;
    for (const auto& [action, advice] : desk.counsel->acts) {
        if (!advice.worth.obstacle.empty() || advice.worth.total <= most) continue;
        // Nobody is advised to spend what an agreement on its way into force needs: that would be its end.
        const auto& acts = desk.situation->acts;
        const auto act = std::find_if(acts.begin(), acts.end(), [&](const auto& one) { return one.action == action; });
        if (act != acts.end() && endangered_by(desk, act->costs) != nullptr) continue;
        most = advice.worth.total;
        best = action;
    }
    return best;
}

void open_act(Desk& desk, ActionId action) {
    const ActionDef& def = desk.s().actions[action];
    desk.sheets.act = action;
    desk.sheets.act_params = default_params(desk.s(), def.params, others_than(desk.s(), desk.me));
    // It lies open with the settings that serve best, not with those that happen to come first.
    const ai::ActAdvice* advice = desk.counsel ? desk.counsel->act(action) : nullptr;
    if (advice != nullptr && advice->varies) desk.sheets.act_params = advice->params;
}

std::string tip_of(const Ui& ui, const Desk& desk, const Situation::Act& act, const ai::ActAdvice* advice) {
    const Scenario& s = desk.s();
    const ActionDef& def = s.actions[act.action];
    std::string out = session::blank_text(s, def.text, def.params);
    if (const std::string cost = cost_of(s, act.costs, desk.me); !cost.empty())
        out += "\n" + ui.tr("Costs {cost}.", cost);
    if (const std::string danger = danger_of(ui, desk, act.costs); !danger.empty()) out += "\n" + danger;
    if (advice != nullptr) {
        const std::string worth = ai::describe(s, advice->worth);
        const std::string settings = advice->varies ? session::settings_text(s, def, advice->params) : std::string{};
        out += "\n" + (!advice->worth.obstacle.empty()
                           ? ui.tr("Not now: {reason}.", without_stop(ai::retold(words_of(s), advice->worth.obstacle)))
                       : settings.empty() ? ui.tr("Two rounds ahead: {worth}.", worth)
                                          : ui.tr("Two rounds ahead, at best with {terms}: {worth}.", settings, worth));
    }
    if (def.secret) out += "\n" + ui.tr("Nobody will be told that it was you.");
    return out;
}

void act_row(Ui& ui, Desk& desk, const Situation::Act& act, bool best) {
    const Scenario& s = desk.s();
    const ActionDef& def = s.actions[act.action];
    const ai::ActAdvice* advice = desk.counsel ? desk.counsel->act(act.action) : nullptr;
    const std::string what = tip_of(ui, desk, act, advice);
    const float figure_width = ui.u(58);
    const float width = ImGui::GetContentRegionAvail().x - figure_width;
    ImGui::PushStyleVar(ImGuiStyleVar_ButtonTextAlign, ImVec2{0, 0.5F});
    if (button(ui, "act/" + def.id, def.secret ? with_icon(render::icon::kHidden, def.name.str()) : def.name.str(),
               Look::kPlain, {width, 0}, desk.live()))
        open_act(desk, act.action);
    ImGui::PopStyleVar();
    // Advice, and no choice that has been made: an edge, not the fill of what is chosen.
    if (best)
        ImGui::GetWindowDrawList()->AddRect(ImGui::GetItemRectMin(), ImGui::GetItemRectMax(), kBrass,
                                            ImGui::GetStyle().FrameRounding, 0, ui.u(1.5F));
    tip(ui, what);
    ImGui::SameLine(0, ui.u(8));
    ImGui::AlignTextToFramePadding();
    if (advice == nullptr) {
        text(ui.fonts().body, kFaint, "...");
        tip(ui, ui.tr("Your advisers are thinking ..."));
    } else if (!advice->worth.obstacle.empty()) {
        text(ui.fonts().body, kBad, render::icon::kWarning);
        ui.mark("worth/" + def.id);
        tip(ui, what);
    } else {
        text(ui.fonts().bold, worth_colour(advice->worth.total),
             ui.words().number(change_text(advice->worth.total, 3)));
        ui.mark("worth/" + def.id);
        tip(ui, what);
    }
    std::string small;
    const std::string cost = cost_of(s, act.costs, desk.me);
    if (!cost.empty()) small = ui.tr("costs {cost}", cost);
    if (best) small = small.empty() ? ui.tr("serves you best") : ui.tr("serves you best; costs {cost}", cost);
    if (!small.empty()) {
        ImGui::SetCursorPosX(ImGui::GetCursorPosX() + ui.u(10));
        wrapped(ui.fonts().small, best ? kBrassHot : kMuted, small);
    }
    if (const std::string danger = danger_of(ui, desk, act.costs); !danger.empty()) {
        ImGui::SetCursorPosX(ImGui::GetCursorPosX() + ui.u(10));
        wrapped(ui.fonts().small, kBad, danger);
        ui.mark("danger/" + def.id);
    }
}

}  // namespace

ImU32 worth_colour(double total, bool on_paper) {
    if (std::abs(total) < kNoScore) return on_paper ? kInkMuted : kMuted;
    if (on_paper) return total > 0 ? kGoodInk : kBadInk;
    return total > 0 ? kGood : kBad;
}

void draw_deeds(Ui& ui, Desk& desk) {
    const Scenario& s = desk.s();
    if (!desk.situation || !desk.me.valid()) return;
    heading(ui, ui.tr("What you can do alone"));
    const ActionId best = best_of(desk);
    bool any = false;
    bool closed = false;
    for (const Situation::Act& act : desk.situation->acts) {
        const bool open = hindrance(desk, act).empty();
        closed = closed || !open;
        if (!open) continue;
        any = true;
        act_row(ui, desk, act, act.action == best);
    }
    if (!any) wrapped(ui.fonts().body, kMuted, ui.tr("Nothing is open to you now."));
    if (closed) {
        space(ui, 8);
        heading(ui, ui.tr("Not now"));
        for (const Situation::Act& act : desk.situation->acts) {
            const std::string why = hindrance(desk, act);
            if (why.empty()) continue;
            const ActionDef& def = s.actions[act.action];
            wrapped(ui.fonts().body, kMuted, def.name.str());
            ui.mark("closed/" + def.id);
            tip(ui, session::blank_text(s, def.text, def.params));
            wrapped(ui.fonts().small, kFaint, sentence(ai::retold(words_of(s), why)));
        }
    }
    const auto mine = [&](const PendingAct& p) { return p.actor == desk.me; };
    if (std::any_of(desk.w().pending.begin(), desk.w().pending.end(), mine)) {
        space(ui, 8);
        heading(ui, ui.tr("Decided, unseen until resolution"));
        for (const PendingAct& act : desk.w().pending) {
            if (!mine(act)) continue;
            const std::string settings =
                act.action.valid() ? session::settings_text(s, s.actions[act.action], act.params) : std::string{};
            const std::string name =
                act.action.valid() ? s.actions[act.action].name.str() : s.cards[act.card].title.str();
            wrapped(
                ui.fonts().body, kText,
                with_icon(render::icon::kCheck, settings.empty() ? name : ui.tr("{action} ({terms})", name, settings)));
        }
    }
    space(ui, 10);
}

void word_notes(Ui& ui, const Desk& desk, const std::vector<game::WordDecided>& decided) {
    if (decided.empty()) return;
    space(ui, 6);
    // Those that would be broken come first.
    auto broken = std::count_if(decided.begin(), decided.end(), [](const game::WordDecided& one) { return !one.kept; });
    for (const std::string& line : session::word_lines(desk.s(), desk.w(), decided))
        wrapped(ui.fonts().body, broken-- > 0 ? kBadInk : kGoodInk, line);
}

void worth_parts(Ui& ui, const Desk& desk, const ai::Worth& worth, float width) {
    const Scenario& s = desk.s();
    double widest = 0.01;
    for (const ai::Worth::Part& part : worth.parts)
        widest = std::max(widest, std::abs(part.change));
    int shown = 0;
    for (const ai::Worth::Part& part : worth.parts) {
        if (++shown > 5) break;
        const ImVec2 at = ImGui::GetCursorScreenPos();
        ImDrawList& list = *ImGui::GetWindowDrawList();
        const float middle = at.x + width * 0.86F;
        const float half = width * 0.135F;
        const float y = at.y + ui.u(8);
        list.AddRectFilled({middle - half, y}, {middle + half, y + ui.u(5)}, kPaperLine, ui.u(2));
        const float x = middle + half * static_cast<float>(part.change / widest);
        list.AddRectFilled({std::min(middle, x), y}, {std::max(middle, x), y + ui.u(5)},
                           part.change < 0 ? kBadInk : kGoodInk);
        list.AddLine({middle, y - ui.u(2)}, {middle, y + ui.u(7)}, kInkMuted, ui.u(1));
        fitted(ui, list, "", ui.fonts().body, ui.fonts().body->FontSize, at, kInk,
               s.objectives[part.objective].name.str(), width * 0.55F);
        ImFont* small = ui.fonts().small;
        const std::string change = ui.words().number(change_text(part.change, 3));
        const float wide = small->CalcTextSizeA(small->FontSize, FLT_MAX, 0, change.c_str()).x;
        list.AddText(small, small->FontSize, {at.x + width * 0.70F - wide, at.y + ui.u(2)},
                     part.change < 0 ? kBadInk : kGoodInk, change.c_str());
        ImGui::Dummy({width, ui.u(19)});
        tip(ui, ui.tr("{objective}: {change} of your score", s.objectives[part.objective].name.str(),
                      change_text(part.change, 3)));
    }
}

namespace {

/// What an action with the settings that lie open would be worth, and what it costs.
/// @return why the means for it are missing, as a sentence; "" when they are there, or nobody knows yet.
std::string draw_estimate(Ui& ui, Desk& desk, const ActionDef& def, const ai::ActAdvice* advice) {
    const Scenario& s = desk.s();
    const auto estimate =
        desk.past ? nullptr : desk.adviser->estimate(desk.now, {*desk.sheets.act, desk.sheets.act_params});
    // Above all else, and never below the edge of the page. What cannot be done takes nothing away.
    if (estimate && estimate->worth.obstacle.empty()) {
        if (const std::string danger = danger_of(ui, desk, estimate->costs); !danger.empty()) {
            notice_strip(ui, danger);
            ui.mark("act/danger");
            space(ui, 8);
        }
    }
    heading(ui, ui.tr("Worth to you, two rounds ahead"), kBrassDeep);
    if (!estimate) {
        text(ui.fonts().serif_italic, kInkMuted, ui.tr("Your advisers are thinking ..."));
        return {};
    }
    if (!estimate->worth.obstacle.empty()) {
        const std::string why = sentence(ai::retold(words_of(s), estimate->worth.obstacle));
        wrapped(ui.fonts().body, kBadInk, why);
        ui.mark("act/obstacle");
        return can_pay(desk, estimate->costs) ? std::string{} : why;
    }
    text(ui.fonts().title, worth_colour(estimate->worth.total, true),
         ui.words().number(change_text(estimate->worth.total, 3)));
    ui.mark("act/worth");
    ImGui::SameLine();
    ImGui::SetCursorPosY(ImGui::GetCursorPosY() + ui.u(8));
    text(ui.fonts().small, kInkMuted,
         estimate->worth.parts.empty() ? ui.tr("it changes nothing that you want") : ui.tr("of your score of 1"));
    worth_parts(ui, desk, estimate->worth, ImGui::GetContentRegionAvail().x);
    word_notes(ui, desk, estimate->word);
    if (advice != nullptr && advice->varies && advice->params != desk.sheets.act_params) {
        space(ui, 4);
        const std::string better =
            ui.tr("Your advisers would take: {terms}", session::settings_text(s, def, advice->params));
        if (button(ui, "act/best", better, Look::kPaper, {-1, 0})) desk.sheets.act_params = advice->params;
        tip(ui, ui.tr("{worth}. Press to set it so.", capitalised(ai::describe(s, advice->worth))));
    }
    if (const std::string cost = cost_of(s, estimate->costs, desk.me); !cost.empty()) {
        space(ui, 6);
        text(ui.fonts().bold, kBadInk, ui.tr("Costs {cost}", cost));
        wrapped(ui.fonts().small, kInkMuted, ui.tr("Its price counts as far as an aim of yours counts what is left."));
    }
    return {};
}

}  // namespace

void draw_act_sheet(Ui& ui, Desk& desk) {
    const Scenario& s = desk.s();
    const ActionDef& def = s.actions[*desk.sheets.act];
    bool open = true;
    const OnPaper on_paper{ui};
    begin_terms_sheet(ui, "act", 380, s,
                      {def.name, def.text, def.params, desk.sheets.act_params, others_than(s, desk.me), false}, open);
    const std::string obstacle =
        draw_estimate(ui, desk, def, desk.counsel ? desk.counsel->act(*desk.sheets.act) : nullptr);
    if (def.secret) wrapped(ui.fonts().serif_italic, kInkMuted, ui.tr("Nobody will be told that it was you."));
    end_terms(ui);
    if (button(ui, "act/do", with_icon(render::icon::kCheck, ui.tr("Decide it")), Look::kSeal, {0, 0},
               desk.live() && obstacle.empty())) {
        desk.give(TakeAction{*desk.sheets.act, desk.sheets.act_params});
        desk.act_request = *desk.waiting.rbegin();
    }
    tip(ui, !obstacle.empty()     ? obstacle
            : desk.phase().secret ? ui.tr("It stays unseen and takes effect in resolution.")
                                  : ui.tr("It takes effect at once."));
    end_sheet();
    if (!open) desk.sheets.act.reset();
}

}  // namespace demarche::ui
