// Small parts that several panels share.

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "base/words.h"
#include "diplomacy/drafting.h"
#include "model/translated.h"
#include "render/icons.h"
#include "render/shapes.h"
#include "ui/desk.h"
#include "ui/draft_parts.h"

namespace demarche::ui {

using namespace render::colour;

ImVec2 document_size(const Ui& ui) {
    return {1140, std::clamp(ImGui::GetIO().DisplaySize.y / ui.u(1) - 60, 660.0F, 880.0F)};
}

bool begin_sheet(Ui& ui, const char* name, ImVec2 units, bool& open, bool own_button) {
    const ImVec2 screen = ImGui::GetIO().DisplaySize;
    const ImVec2 size{std::min(ui.u(units.x), screen.x - ui.u(24)), std::min(ui.u(units.y), screen.y - ui.u(24))};
    const ImVec2 low{std::round((screen.x - size.x) / 2), std::round((screen.y - size.y) / 2)};
    const ImVec2 high{low.x + size.x, low.y + size.y};
    // Everything behind the sheet is out of reach while it lies there.
    ImGui::SetNextWindowPos({0, 0});
    ImGui::SetNextWindowSize(screen);
    ImGui::PushStyleColor(ImGuiCol_WindowBg, rgb(0x0D0A08, 165));
    ImGui::PushStyleVar(ImGuiStyleVar_WindowRounding, 0);
    ImGui::Begin((std::string{name} + "###sheet_back").c_str(), nullptr,
                 ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoMove | ImGuiWindowFlags_NoSavedSettings |
                     ImGuiWindowFlags_NoNavFocus);
    ImGui::PopStyleVar();
    ImGui::PopStyleColor();
    ui.set_layer(kSheetLayer);
    ui.set_sheet(low, high);
    render::paper(*ImGui::GetWindowDrawList(), low, high, ui.u(1));
    ImGui::SetCursorScreenPos(low);
    ImGui::PushStyleColor(ImGuiCol_ChildBg, alpha(kPaper, 0));
    ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, ui.u(28, 24));
    ImGui::BeginChild(name, size, false,
                      ImGuiWindowFlags_AlwaysUseWindowPadding | ImGuiWindowFlags_NavFlattened |
                          ImGuiWindowFlags_NoScrollbar | ImGuiWindowFlags_NoScrollWithMouse);
    ImGui::PopStyleVar();
    ImGui::PopStyleColor();
    if (own_button) return true;
    const ImVec2 cursor = ImGui::GetCursorPos();
    // In the corner, beside whatever scrolls below it; the sheet's own margin must not cut it off.
    ImGui::PushClipRect(low, high, false);
    ImGui::SetCursorPos({size.x - ui.u(42), ui.u(10)});
    if (button(ui, "sheet/close", render::icon::kCross, Look::kPaper, ui.u(30, 28))) open = false;
    ImGui::PopClipRect();
    tip(ui, ui.tr("Close (Esc)"));
    ImGui::SetCursorPos(cursor);
    return true;
}

void end_sheet() {
    ImGui::EndChild();
    ImGui::End();
}

std::string costs_text(const Scenario& s, const std::vector<ResourceCost>& costs) {
    const Words& words = words_of(s);
    std::vector<std::string> parts;
    bool grouped = false;
    // Who pays the same is named together: eight times the same sum is read by nobody.
    for (auto cost = costs.begin(); cost != costs.end(); ++cost) {
        const auto same = [&](const ResourceCost& one) {
            return one.resource == cost->resource && one.amount == cost->amount;
        };
        if (cost->amount == 0 || std::any_of(costs.begin(), cost, same)) continue;
        std::vector<std::string> who;
        for (auto one = cost; one != costs.end(); ++one) {
            if (same(*one)) who.push_back(session::short_name(s, one->actor));
        }
        const std::string& what = s.resources[cost->resource].name.str();
        grouped = grouped || who.size() > 1;
        parts.push_back(who.size() > 1 ? words.tr("{actors} {n} {resource} each", words.list(who), cost->amount, what)
                                       : words.tr("{actor} {n} {resource}", who.front(), cost->amount, what));
    }
    if (parts.empty()) return {};
    return grouped ? fmt::format("{}", fmt::join(parts, "; ")) : words.list(parts);
}

std::span<const game::Promise> promises(const Desk& desk) {
    if (!desk.situation || desk.past) return {};
    return desk.situation->promised;
}

std::string cost_of(const Scenario& s, const std::vector<std::vector<ResourceCost>>& terms, ActorId actor) {
    std::vector<ResourceCost> sums;
    for (const auto& term : terms) {
        for (const ResourceCost& cost : term) {
            if (cost.actor != actor) continue;
            const auto same = std::find_if(sums.begin(), sums.end(),
                                           [&](const ResourceCost& one) { return one.resource == cost.resource; });
            if (same == sums.end()) {
                sums.push_back(cost);
            } else {
                same->amount += cost.amount;
            }
        }
    }
    return cost_of(s, sums, actor);
}

std::string cost_of(const Scenario& s, const std::vector<ResourceCost>& costs, ActorId actor) {
    std::vector<std::string> parts;
    for (const ResourceCost& cost : costs) {
        if (cost.actor == actor && cost.amount != 0)
            parts.push_back(words_of(s).tr("{n} {resource}", cost.amount, s.resources[cost.resource].name.str()));
    }
    return parts.empty() ? std::string{} : words_of(s).list(parts);
}

void draw_scores(Ui& ui, const script::Scores& scores, ImU32 ink, ImU32 track) {
    struct One {
        const char* name;
        double value;
        const char* about;
    };
    const One all[] = {{marked("effective"), scores.effectiveness,
                        marked("Effectiveness: would it do its task? Capacity, one command, trust.")},
                       {marked("efficient"), scores.efficiency,
                        marked("Efficiency: how soon it stands, and at what cost for its effect.")},
                       {marked("legitimate"), scores.legitimacy,
                        marked("Legitimacy: mandate, the host's consent, breadth of those who take part.")}};
    const float r = ui.u(11);
    const float right = ImGui::GetCursorScreenPos().x + ImGui::GetContentRegionAvail().x;
    ImFont* font = ui.fonts().small;
    for (const One& one : all) {
        const std::string words = fmt::format("{:.0f} % {}", one.value * 100, ui.words().tr_marked(one.name));
        const float width = font->CalcTextSizeA(font->FontSize, FLT_MAX, 0, words.c_str()).x;
        // In other languages, and at large text, three do not stand on one line.
        if (&one != all && ImGui::GetCursorScreenPos().x + r * 2 + ui.u(8) + width > right) ImGui::NewLine();
        const ImVec2 at = ImGui::GetCursorScreenPos();
        ImDrawList& list = *ImGui::GetWindowDrawList();
        const ImU32 colour = one.value < 0.34 ? rgb(0xB5482C) : one.value < 0.6 ? rgb(0xB98A2E) : rgb(0x5E8C45);
        render::ring(list, {at.x + r, at.y + r}, r - ui.u(2), ui.u(4), static_cast<float>(one.value), colour, track);
        list.AddText(font, font->FontSize, {at.x + r * 2 + ui.u(6), at.y + r - font->FontSize / 2}, ink, words.c_str());
        ImGui::Dummy({r * 2 + ui.u(8) + width, r * 2});
        tip(ui, ui.words().tr_marked(one.about));
        ImGui::SameLine(0, ui.u(14));
    }
    ImGui::NewLine();
}

bool edit_param(Ui& ui, const std::string& name, const Scenario& s, const ParamDef& def, ActorSet parties,
                double& value) {
    const std::vector<double> values = values_of(s, def, parties);
    if (values.empty()) return false;
    const auto nearest_to = std::min_element(
        values.begin(), values.end(), [&](double a, double b) { return std::abs(a - value) < std::abs(b - value); });
    int index = static_cast<int>(nearest_to - values.begin());
    bool changed = false;
    if (def.type == ParamType::kBoolean) {
        bool yes = value != 0;
        changed = check_box(ui, name, capitalised(label_of(s, def)), yes);
        tip(ui, ui.tr("Part of the text or not, as you tick it"));
        if (changed) value = yes ? 1 : 0;
        return changed;
    }
    std::vector<std::string> words;
    words.reserve(values.size());
    for (const double one : values)
        words.push_back(value_text(s, def, one));
    ImGui::SetNextItemWidth(ImGui::GetContentRegionAvail().x);
    const bool number = def.type == ParamType::kInteger || def.type == ParamType::kNumber;
    if (number) {
        changed =
            steps(ui, name, index, words,
                  ui.tr("{term}: from {least} to {most}", capitalised(label_of(s, def)), words.front(), words.back()));
    } else {
        changed = picker(ui, name, index, words, ImGui::GetContentRegionAvail().x);
        tip(ui, ui.tr("{term}: choose one", capitalised(label_of(s, def))));
    }
    if (changed) value = values[static_cast<std::size_t>(index)];
    return changed;
}

std::string title_of(const Scenario& s, const DraftText& text) {
    return s.agreements[text.type].name.str() + (text.place.valid() ? ", " + s.places[text.place].name.str() : "");
}

void rule_here(Ui& ui) {
    const ImVec2 at = ImGui::GetCursorScreenPos();
    render::rule(*ImGui::GetWindowDrawList(), at.x, at.x + ImGui::GetContentRegionAvail().x, at.y + ui.u(3), kPaperRule,
                 ui.u(1));
    space(ui, 14);
}

void sheet_title(Ui& ui, const std::string& title) {
    wrapped(ui.fonts().title, kInk, title, ImGui::GetContentRegionAvail().x - ui.u(22));
    rule_here(ui);
}

void begin_terms_sheet(Ui& ui, const std::string& name, float height_units, const Scenario& s, const Terms& terms,
                       bool& open) {
    begin_sheet(ui, name.c_str(), {600, height_units + 62 * static_cast<float>(terms.params.size())}, open);
    sheet_title(ui, terms.title.str());
    begin_scroll(ui, (name + "/page").c_str(), ImGui::GetContentRegionAvail().y - ImGui::GetFrameHeight() - ui.u(10));
    std::vector<std::pair<std::string, std::string>> shown;
    for (std::size_t i = 0; i < terms.params.size(); ++i)
        shown.emplace_back(terms.params[i].name, value_text(s, terms.params[i], terms.values[i]));
    const std::string words = words_of(s).fill(terms.words.message, shown);
    wrapped(ui.fonts().serif, kInk, terms.said ? ui.tr("\"{words}\"", words) : words);
    space(ui, 8);
    for (std::size_t i = 0; i < terms.params.size(); ++i) {
        const ParamDef& def = terms.params[i];
        const ActorSet who = left_to_name(terms.params, terms.values, i, terms.who);
        if (def.type != ParamType::kBoolean) text(ui.fonts().small, kInkMuted, capitalised(label_of(s, def)));
        edit_param(ui, name + "/param/" + def.name, s, def, who, terms.values[i]);
    }
    space(ui, 8);
}

void end_terms(Ui& ui) {
    end_scroll();
    space(ui, 10);
}

namespace {

/// What a card says that its picture shows; else what its deck and its place are called.
render::Scene scene_of(const Scenario& s, const CardDef& def) {
    static constexpr std::pair<std::string_view, render::Scene> kNamed[] = {
        {"crisis", render::Scene::kCrisis}, {"politics", render::Scene::kPolitics},
        {"border", render::Scene::kBorder}, {"calendar", render::Scene::kCalendar},
        {"table", render::Scene::kTable},   {"homes", render::Scene::kHomes},
    };
    for (const auto& [word, scene] : kNamed) {
        if (def.art == word) return scene;
    }
    const std::string deck = def.deck.valid() ? s.decks[def.deck].id : std::string{};
    const auto names = [&](const char* word) { return deck.find(word) != std::string::npos; };
    if (names("politic") || names("capital")) return render::Scene::kPolitics;
    if (names("lives") || names("people")) return render::Scene::kHomes;
    if (names("crisis")) return render::Scene::kCrisis;
    if (names("calendar")) return render::Scene::kCalendar;
    if (def.place.valid() && s.places[def.place].kind == PlaceKind::kBorder) return render::Scene::kBorder;
    if (names("region") || names("event") || names("river")) return render::Scene::kBorder;
    return render::Scene::kTable;
}

}  // namespace

void card_picture(ImDrawList& list, const Scenario& s, CardId card, ImVec2 low, ImVec2 high) {
    const CardDef& def = s.cards[card];
    render::picture(list, low, high, scene_of(s, def), backdrop(s), static_cast<unsigned>(card.value) * 31U + 7U);
}

render::Scene opening_scene(const Scenario& s) {
    for (std::size_t i = 0; i < s.cards.size(); ++i) {
        const CardDef& card = s.cards[CardId{i}];
        const render::Scene scene = scene_of(s, card);
        if (scene != render::Scene::kCalendar && scene != render::Scene::kTable) return scene;
    }
    return render::Scene::kTable;
}

render::Backdrop backdrop(const Scenario& s) {
    return s.landscape == Landscape::kRiver ? render::Backdrop::kRiver : render::Backdrop::kMountains;
}

ImU32 level_colour(const IndicatorDef& def, double value) {
    const double share = def.max > def.min ? std::clamp((value - def.min) / (def.max - def.min), 0.0, 1.0) : 0;
    // Calm green over ochre to brick: told apart in lightness too, for those who cannot tell them apart in hue.
    const ImU32 good = rgb(0x7FA66B);
    const ImU32 middling = rgb(0xD9A33C);
    const ImU32 bad = rgb(0x9E2F1B);
    if (def.better == Better::kNeither) return rgb(0x7C8C93);
    const auto badness = static_cast<float>(def.better == Better::kLower ? share : 1 - share);
    return badness < 0.5F ? mix(good, middling, badness * 2) : mix(middling, bad, badness * 2 - 1);
}

void number_row(Ui& ui, Desk& desk, const std::string& label, SlotIndex slot, float width, bool on_paper) {
    const Scenario& s = desk.s();
    const Slot& def = s.slots[slot];
    const bool known = desk.knows(slot);
    const double value = desk.number(slot);
    ImFont* font = ui.fonts().body;
    const std::string shown = known ? ui.words().number(figure(value)) : ui.tr("unknown");
    const float figure_width = font->CalcTextSizeA(font->FontSize, FLT_MAX, 0, shown.c_str()).x;
    // A long name takes as many lines as it needs.
    const std::string words = broken_lines(font, font->FontSize, label, width - figure_width - ui.u(14));
    const float lines = font->CalcTextSizeA(font->FontSize, FLT_MAX, 0, words.c_str()).y;
    const float height = lines + ui.u(13);
    const ImVec2 at = ImGui::GetCursorScreenPos();
    const std::string name = "number/" + s.slot_path(slot);
    const bool pressed = ImGui::InvisibleButton(name.c_str(), {width, height});
    ui.mark(name);
    ImDrawList& list = *ImGui::GetWindowDrawList();
    const bool hot = pointed_at();
    if (hot) list.AddRectFilled(at, {at.x + width, at.y + height}, on_paper ? kPaperShade : kRaised, ui.u(3));
    const ImU32 ink = on_paper ? kInk : kText;
    list.AddText(font, font->FontSize, {at.x + ui.u(4), at.y + ui.u(2)}, ink, words.c_str());
    list.AddText(ui.fonts().bold, font->FontSize, {at.x + width - figure_width - ui.u(4), at.y + ui.u(2)},
                 known ? ink : kFaint, shown.c_str());
    const float y = at.y + lines + ui.u(5);
    const float x0 = at.x + ui.u(4);
    const float x1 = at.x + width - ui.u(4);
    list.AddRectFilled({x0, y}, {x1, y + ui.u(4)}, on_paper ? kPaperLine : kLine, ui.u(2));
    if (known && def.max > def.min) {
        const auto share = static_cast<float>((value - def.min) / (def.max - def.min));
        ImU32 colour = kBrass;
        if (def.kind == Slot::Kind::kIndicator) colour = level_colour(s.indicators[IndicatorId{def.def}], value);
        if (def.kind == Slot::Kind::kSupport) colour = value < 30 ? kBad : value < 50 ? kBrass : kGood;
        if (def.min < 0) {  // from the middle
            const float middle = x0 + (x1 - x0) * static_cast<float>(-def.min / (def.max - def.min));
            const float x = x0 + (x1 - x0) * share;
            list.AddRectFilled({std::min(x, middle), y}, {std::max(x, middle), y + ui.u(4)}, value < 0 ? kBad : kGood);
        } else {
            list.AddRectFilled({x0, y}, {x0 + (x1 - x0) * std::clamp(share, 0.0F, 1.0F), y + ui.u(4)}, colour, ui.u(2));
        }
        const auto start = static_cast<float>((def.start - def.min) / (def.max - def.min));
        const float tick = x0 + (x1 - x0) * std::clamp(start, 0.0F, 1.0F);
        list.AddLine({tick, y - ui.u(1)}, {tick, y + ui.u(5)}, ink, std::max(1.0F, ui.u(1)));
    }
    tip(ui, known ? ui.tr("{number}: {n} now, {start} at the start. Press to ask why.", s.slot_name(slot),
                          figure(value), figure(def.start))
                  : ui.tr("You do not know this."));
    if (pressed && known) desk.sheets.why = slot;
}

}  // namespace demarche::ui
