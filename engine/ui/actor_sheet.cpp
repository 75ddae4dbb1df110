// The page of an actor: how it stands, what it is thought to want and why, what binds it, what it said and promised.

#include <algorithm>
#include <cmath>
#include <utility>

#include "ai/retold.h"
#include "base/text.h"
#include "diplomacy/drafting.h"
#include "model/translated.h"
#include "model/view.h"
#include "render/icons.h"
#include "session/draft_words.h"
#include "ui/desk.h"

namespace demarche::ui {

using namespace render::colour;

namespace {

/// The last things that an actor did which say what it wants.
void draw_lessons(Ui& ui, const Desk& desk, const Situation& situation, ActorId actor) {
    constexpr std::size_t kMost = 5;
    const auto found = situation.lessons.find(actor);
    if (found == situation.lessons.end() || found->second.empty()) return;
    const std::vector<ai::Beliefs::Lesson>& all = found->second;
    space(ui, 6);
    heading(ui, ui.tr("What they did that says so"), kBrassDeep);
    for (std::size_t i = all.size() - std::min(kMost, all.size()); i < all.size(); ++i)
        wrapped(ui.fonts().small, kInk, ai::told(desk.s(), desk.view(), all[i]));
}

/// What an AI seat reckoned with when it did what the player has seen of it, in this round and the last.
void draw_reckonings(Ui& ui, Desk& desk, ActorId actor) {
    const Scenario& s = desk.s();
    space(ui, 6);
    heading(ui, ui.tr("What it reckoned with"), kBrassDeep);
    check_box(ui, "actor/numbers", ui.tr("Show the numbers behind its moves"), desk.show_reckonings);
    tip(ui, ui.tr("What this AI seat weighed when it did what you have seen. It gives its secret aims away."));
    if (!desk.show_reckonings) return;
    const session::Story story{s, desk.view()};
    bool any = false;
    const auto& all = desk.sight().reckonings;
    for (auto it = all.rbegin(); it != all.rend(); ++it) {
        const Reckoning& one = **it;
        if (one.by != actor || one.round + 1 < desk.w().round) continue;
        any = true;
        const auto lines = story.tell(one.of->effect);
        if (!lines.empty()) wrapped(ui.fonts().small, kInk, lines.front().text);
        wrapped(ui.fonts().serif_italic, kInkMuted, sentence(ai::reckoning_retold(words_of(s), one.why)));
        space(ui, 4);
    }
    if (!any)
        wrapped(ui.fonts().serif_italic, kInkMuted,
                ui.tr("It has done nothing that you know of in this round or the last."));
}

void head_of(Ui& ui, const Desk& desk, ActorId actor) {
    const Scenario& s = desk.s();
    const World& w = desk.w();
    const ImVec2 at = ImGui::GetCursorScreenPos();
    token(ui, *ImGui::GetWindowDrawList(), s, actor, {at.x + ui.u(24), at.y + ui.u(24)}, ui.u(24));
    ImGui::SetCursorPosX(ImGui::GetCursorPosX() + ui.u(62));
    ImGui::BeginGroup();
    text(ui.fonts().title, kInk, s.actors[actor].name.str());
    text(ui.fonts().serif_italic, kInkMuted,
         !s.actors[actor].playable   ? ui.tr("votes and reacts by its script")
         : !w.seated.contains(actor) ? ui.tr("an empty seat")
         : w.ready.contains(actor)   ? ui.tr("has nothing more to do in this phase")
                                     : ui.tr("at the table"));
    ImGui::EndGroup();
}

/// How the two stand to each other, both ways.
void relations_with(Ui& ui, Desk& desk, ActorId actor) {
    const Scenario& s = desk.s();
    for (std::size_t r = 0; r < s.relations.size(); ++r) {
        const RelationId id{r};
        const float half = (ImGui::GetContentRegionAvail().x - ui.u(16)) / 2;
        number_row(ui, desk, ui.tr("{relation}: you towards them", s.relations[id].name.str()),
                   s.relation_slot(id, desk.me, actor), half, true);
        ImGui::SameLine(0, ui.u(16));
        number_row(ui, desk, ui.tr("{relation}: they towards you", s.relations[id].name.str()),
                   s.relation_slot(id, actor, desk.me), half, true);
    }
    space(ui, 8);
}

/// What the scenario counts of it. What counts its deeds says nothing before there is one.
void numbers_of(Ui& ui, Desk& desk, ActorId actor) {
    const Scenario& s = desk.s();
    for (std::size_t i = 0; i < s.indicators.size(); ++i) {
        const IndicatorDef& def = s.indicators[IndicatorId{i}];
        if (def.of != SubjectKind::kActor) continue;
        const SlotIndex slot = s.indicator_slot(IndicatorId{i}, actor.index());
        const bool nothing_yet = desk.number(slot) == 0 && s.slots[slot].start == 0;
        if (desk.knows(slot) && !nothing_yet)
            number_row(ui, desk, def.name.str(), slot, ImGui::GetContentRegionAvail().x, true);
    }
    space(ui, 8);
}

/// How much an objective is thought to count, and how it is known.
std::string ground_of(const Ui& ui, const ai::Thought& thought) {
    using Ground = ai::Thought::Ground;
    const std::string how = thought.ground == Ground::kPublic ? ui.tr("known")
                            : thought.ground == Ground::kRevealed
                                ? ui.tr("revealed to you")
                                : ui.tr("a guess, {n} % sure", std::lround(thought.sure * 100));
    const long share = std::lround(thought.weight * 100);
    return thought.learned > 1.05   ? ui.tr("weight {n} %, {how}; its acts say more of it", share, how)
           : thought.learned < 0.95 ? ui.tr("weight {n} %, {how}; its acts say less of it", share, how)
                                    : ui.tr("weight {n} %, {how}", share, how);
}

void wants_of(Ui& ui, const Desk& desk, ActorId actor) {
    const Scenario& s = desk.s();
    heading(ui, actor == desk.me ? ui.tr("What you want") : ui.tr("What they are thought to want"), kBrassDeep);
    bool any = false;
    const auto told = [&](ObjectiveId id, const std::string& ground) {
        if (!std::exchange(any, true) && actor != desk.me)
            wrapped(ui.fonts().small, kInkMuted, ui.tr("As it stands in their own papers, where \"you\" are they."));
        text(ui.fonts().bold, kInk, s.objectives[id].name.str());
        if (!ground.empty()) wrapped(ui.fonts().small, kInkMuted, ground);
        wrapped(ui.fonts().serif, kInk, s.objectives[id].text.str());
        space(ui, 4);
    };
    const std::vector<ai::Thought>* thoughts = nullptr;
    if (desk.situation) {
        const auto found = desk.situation->thoughts.find(actor);
        if (found != desk.situation->thoughts.end()) thoughts = &found->second;
    }
    if (thoughts != nullptr) {
        for (const ai::Thought& thought : *thoughts) {
            if (thought.weight >= 0.02) told(thought.objective, ground_of(ui, thought));
        }
    } else {
        for (std::size_t i = 0; i < s.objectives.size(); ++i) {
            const ObjectiveId id{i};
            if (s.objectives[id].of == actor && may_know(s, desk.w(), desk.view().seat, id) &&
                desk.w().objectives[id].active)
                told(id, "");
        }
    }
    if (!any) text(ui.fonts().serif_italic, kInkMuted, ui.tr("Nothing for certain."));
    if (desk.situation) draw_lessons(ui, desk, *desk.situation, actor);
}

void bound_by(Ui& ui, const Desk& desk, ActorId actor) {
    bool first = true;
    for (const Shared<Agreement>& agreement : desk.w().agreements) {
        if (!alive(agreement->status) || !agreement->parties.contains(actor)) continue;
        if (std::exchange(first, false)) {
            space(ui, 6);
            heading(ui, ui.tr("Bound by"), kBrassDeep);
        }
        wrapped(ui.fonts().body, kInk, heading(desk.s(), agreement->text()));
    }
}

void promised_by(Ui& ui, const Desk& desk, ActorId actor) {
    bool first = true;
    for (const Shared<Assurance>& a : desk.w().assurances) {
        if (a->from != actor) continue;
        if (std::exchange(first, false)) {
            space(ui, 6);
            heading(ui, ui.tr("Promised"), kBrassDeep);
        }
        wrapped(ui.fonts().serif, kInk,
                ui.tr("\"{words}\" ({status})", session::promised_text(desk.s(), *a),
                      session::status_text(ui.words(), a->status)));
    }
}

}  // namespace

void draw_actor_sheet(Ui& ui, Desk& desk) {
    const Scenario& s = desk.s();
    const ActorId actor = *desk.sheets.actor;
    const bool another = desk.me.valid() && actor != desk.me;
    bool open = true;
    const OnPaper on_paper{ui};
    begin_sheet(ui, "actor", {680, 600}, open);
    head_of(ui, desk, actor);
    space(ui, 6);
    rule_here(ui);
    begin_scroll(ui, "actor/page", ImGui::GetContentRegionAvail().y - ui.u(desk.me.valid() ? 46 : 0));
    if (another) relations_with(ui, desk, actor);
    numbers_of(ui, desk, actor);
    wants_of(ui, desk, actor);
    bound_by(ui, desk, actor);
    draw_last_words(ui, desk, actor);
    promised_by(ui, desk, actor);
    if (desk.w().seated.contains(actor) && !desk.play->people().contains(actor)) draw_reckonings(ui, desk, actor);
    end_scroll();
    if (another && s.actors[actor].playable) {
        space(ui, 8);
        if (button(ui, "actor/say", with_icon(render::icon::kComment, ui.tr("Speak to them")), Look::kSeal, {0, 0},
                   desk.live())) {
            desk.speech_to = {};
            desk.speech_to.insert(actor);
            desk.sheets.speech = true;
        }
        tip(ui, ui.tr("A word in private"));
    }
    end_sheet();
    if (!open) desk.sheets.actor.reset();
}

}  // namespace demarche::ui
