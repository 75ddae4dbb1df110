// The workshop's measure of each function of the scenario: what the running game spends on it, and what games of AI
// seats spend.

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "ai/retold.h"
#include "render/icons.h"
#include "render/shapes.h"
#include "ui/workshop.h"

namespace demarche::ui {

using namespace render::colour;
using authoring::HandlerCost;

namespace {

std::string grouped(std::int64_t n) {
    std::string digits = std::to_string(n);
    for (std::ptrdiff_t at = std::ssize(digits) - 3; at > 0; at -= 3)
        digits.insert(static_cast<std::size_t>(at), " ");
    return digits;
}

std::string place_text(const SourcePlace& place) {
    return place.line > 0 ? fmt::format("{}:{}", place.file, place.line) : place.file;
}

struct Column {
    Workshop::Sort sort;
    const char* name;
    const char* label;
    const char* about;
    float share;  ///< Of the width.
};
constexpr std::array<Column, 6> kColumns = {
    {{Workshop::Sort::kName, "name", marked("Function"),
      marked("Which function of which definition, and where it stands"), 0.46F},
     {Workshop::Sort::kCalls, "calls", marked("Calls"),
      marked("How often it was called, look-ahead of AI seats included"), 0.10F},
     {Workshop::Sort::kWork, "work", marked("Work"),
      marked("Units of work, without the functions that it set off: the same on every machine"), 0.14F},
     {Workshop::Sort::kTime, "time", marked("CPU ms"),
      marked("Milliseconds of CPU time on this machine, without the functions that it set off"), 0.09F},
     {Workshop::Sort::kMemory, "memory", marked("KiB"), marked("Memory that it took, garbage included"), 0.09F},
     {Workshop::Sort::kMost, "most", marked("Dearest call"),
      marked("Units of its dearest call with all that it set off; 10 000 000 is the limit"), 0.12F}}};

void sort_costs(std::vector<const HandlerCost*>& rows, Workshop::Sort by) {
    std::stable_sort(rows.begin(), rows.end(), [&](const HandlerCost* a, const HandlerCost* b) {
        switch (by) {
            case Workshop::Sort::kName:
                return a->what < b->what;
            case Workshop::Sort::kCalls:
                return a->calls > b->calls;
            case Workshop::Sort::kTime:
                return a->ns > b->ns;
            case Workshop::Sort::kMemory:
                return a->bytes > b->bytes;
            case Workshop::Sort::kMost:
                return a->most > b->most;
            case Workshop::Sort::kWork:
                break;
        }
        return a->work > b->work;
    });
}

void cost_row(Ui& ui, Workshop& workshop, const HandlerCost& cost, std::size_t n, std::int64_t most_work,
              float height) {
    const ImVec2 low = ImGui::GetCursorScreenPos();
    const float width = ImGui::GetContentRegionAvail().x;
    const std::string name = fmt::format("cost/{}", n);
    const bool pressed = ImGui::InvisibleButton(name.c_str(), {width, height});
    ui.mark(name);
    tip(ui, ui.tr("Shows where it stands, and its lines"));
    ui.mark(fmt::format("cost/{}/{}", n, cost.what), low, {low.x + width, low.y + height});
    const bool hot = pointed_at();
    ImDrawList& list = *ImGui::GetWindowDrawList();
    if (hot) list.AddRectFilled(low, {low.x + width, low.y + height}, kPaperShade, ui.u(3));
    ImFont* body = ui.fonts().body;
    ImFont* mono = ui.fonts().mono;
    float x = low.x + ui.u(6);
    const float y = low.y + ui.u(4);
    const float first = width * kColumns[0].share;
    list.PushClipRect(low, {low.x + first - ui.u(8), low.y + height}, true);
    list.AddText(body, body->FontSize, {x, y}, cost.failures > 0 ? kBadInk : kInk, cost.what.c_str());
    list.AddText(mono, mono->FontSize * 0.88F, {x, y + body->FontSize + ui.u(2)}, kInkMuted,
                 place_text(cost.place).c_str());
    list.PopClipRect();
    x = low.x + first;
    const std::array<std::string, 5> figures = {
        grouped(cost.calls), grouped(cost.work), fmt::format("{:.2f}", static_cast<double>(cost.ns) / 1e6),
        fmt::format("{:.1f}", static_cast<double>(cost.bytes) / 1024), grouped(cost.most)};
    for (std::size_t i = 0; i < figures.size(); ++i) {
        const float column = width * kColumns[i + 1].share;
        const float wide = body->CalcTextSizeA(body->FontSize, FLT_MAX, 0, figures[i].c_str()).x;
        const bool chosen = kColumns[i + 1].sort == workshop.sort;
        list.AddText(chosen ? ui.fonts().bold : body, body->FontSize, {x + column - wide - ui.u(8), y}, kInk,
                     figures[i].c_str());
        x += column;
    }
    if (most_work > 0) {
        const float share = static_cast<float>(static_cast<double>(cost.work) / static_cast<double>(most_work));
        const float x0 = low.x + first + width * kColumns[1].share;
        const float x1 = x0 + width * kColumns[2].share - ui.u(8);
        const float bar = y + body->FontSize + ui.u(7);
        list.AddRectFilled({x0 + ui.u(8), bar}, {x1, bar + ui.u(4)}, kPaperLine, ui.u(2));
        list.AddRectFilled({x0 + ui.u(8), bar}, {x0 + ui.u(8) + (x1 - x0 - ui.u(8)) * share, bar + ui.u(4)}, kSealInk,
                           ui.u(2));
    }
    std::string calls = ui.tr("Calls: {n}, of these in look-ahead: {m}.", grouped(cost.calls), grouped(cost.supposed));
    if (cost.failures > 0) calls += " " + ui.tr("Failed: {n}.", grouped(cost.failures));
    tip(ui, fmt::format("{}\n{}\n{} {}", cost.what, place_text(cost.place), calls,
                        ui.tr("Press to open it in your editor.")));
    if (!pressed) return;
    const std::filesystem::path path = workshop.bench->path_of(cost.place.file);
    if (path.empty()) {
        ui.say(ui.tr("There is no file {file}.", cost.place.file), true);
    } else if (auto done = open_in_editor(path, cost.place.line); !done) {
        ui.say(sentence(ai::retold(ui.words(), done.error().message)), true);
    }
}

void controls(Ui& ui, Workshop& workshop, Desk* desk) {
    const authoring::Workbench::State& state = workshop.state;
    if (button(ui, "costs/games", ui.tr("Games of AI seats"), workshop.of_games ? Look::kSeal : Look::kPaper))
        workshop.of_games = true;
    tip(ui, ui.tr("What whole games cost, all seats played by AI actors"));
    ImGui::SameLine(0, ui.u(6));
    if (button(ui, "costs/game", ui.tr("The running game"), workshop.of_games ? Look::kPaper : Look::kSeal, {0, 0},
               workshop.has_game()))
        workshop.of_games = false;
    tip(ui, workshop.has_game() ? ui.tr("What the game in this window costs") : ui.tr("There is no game."));
    space(ui, 8);
    if (!workshop.of_games) {
        bool on = workshop.measuring_game;
        if (check_box(ui, "costs/measure", ui.tr("Measure from now on"), on) && desk != nullptr) {
            workshop.measuring_game = on;
            desk->waiting.insert(desk->play->visit(
                [notebook = workshop.notebook, on](session::Session& session) { notebook->measure(session, on); }));
        }
        tip(ui, ui.tr("Measuring costs time itself: AI seats think more slowly meanwhile."));
        return;
    }
    static constexpr std::array<int, 6> kGames = {1, 2, 5, 10, 20, 50};
    std::vector<std::string> words;
    for (const int n : kGames)
        words.push_back(ui.tr("{n} {n|game|games}", n));
    int index = static_cast<int>(std::find(kGames.begin(), kGames.end(), workshop.games) - kGames.begin());
    ImGui::SetNextItemWidth(std::min(ui.u(320), ImGui::GetContentRegionAvail().x * 0.4F));
    if (steps(ui, "costs/count", index, words, ui.tr("How many whole games AI seats play among themselves")))
        workshop.games = kGames.at(static_cast<std::size_t>(index));
    ImGui::SameLine(0, ui.u(16));
    if (state.measuring) {
        if (button(ui, "costs/stop", with_icon(render::icon::kCross, ui.tr("Stop")), Look::kPaper))
            workshop.bench->stop_measuring();
        tip(ui, ui.tr("What was measured until now is shown."));
        ImGui::SameLine(0, ui.u(12));
        const ImVec2 at = ImGui::GetCursorScreenPos();
        ImGui::SetCursorScreenPos({at.x, at.y + ui.u(11)});
        const float share =
            state.to_measure > 0 ? static_cast<float>(state.measured) / static_cast<float>(state.to_measure) : 0;
        meter(ui, share, {std::min(ui.u(220), ImGui::GetContentRegionAvail().x - ui.u(110)), ui.u(9)}, rgb(0xB08A3A),
              kPaperLine);
        ImGui::SameLine(0, ui.u(10));
        ImGui::SetCursorScreenPos({ImGui::GetCursorScreenPos().x, at.y + ui.u(5)});
        text(ui.fonts().body, kInk, ui.tr("{n} of {all}", state.measured, state.to_measure));
        ui.mark("costs/progress");
    } else if (button(ui, "costs/play", with_icon(render::icon::kPlay, ui.tr("Play them now")), Look::kSeal, {0, 0},
                      state.sound)) {
        workshop.bench->measure(workshop.games);
    }
    if (!state.measuring) tip(ui, ui.tr("Plays them in the background and counts what each function costs."));
    if (!state.cannot_measure.empty())
        wrapped(ui.fonts().body, kBadInk, sentence(ai::retold(ui.words(), state.cannot_measure)));
}

}  // namespace

void draw_costs(Ui& ui, Workshop& workshop, Desk* desk, ImVec2 at, ImVec2 size) {
    render::paper(*ImGui::GetWindowDrawList(), at, {at.x + size.x, at.y + size.y}, ui.u(1));
    begin_panel(ui, "costs/page", at, size, alpha(kPaper, 0), {22, 16});
    if (!workshop.has_game()) workshop.of_games = true;
    controls(ui, workshop, desk);
    space(ui, 8);
    std::shared_ptr<const std::vector<HandlerCost>> costs = workshop.state.costs;
    if (!workshop.of_games) costs = workshop.insight ? workshop.insight->costs : nullptr;
    if (!costs || costs->empty()) {
        wrapped(ui.fonts().serif_italic, kInkMuted,
                workshop.of_games
                    ? ui.tr("Nothing has been measured yet. The games are played in the background, from seed 1 on, so "
                            "that two runs of the same scenario do the same work.")
                    : ui.tr("Nothing has been measured yet."));
        end_panel();
        return;
    }
    std::vector<const HandlerCost*> rows;
    std::int64_t total_work = 0;
    std::int64_t most_work = 0;
    std::int64_t total_ns = 0;
    std::int64_t total_calls = 0;
    for (const HandlerCost& cost : *costs) {
        rows.push_back(&cost);
        total_work += cost.work;
        total_ns += cost.ns;
        total_calls += cost.calls;
        most_work = std::max(most_work, cost.work);
    }
    sort_costs(rows, workshop.sort);
    wrapped(
        ui.fonts().serif_italic, kInkMuted,
        ui.tr("Functions: {n}; calls: {calls}; units of work: {work}; CPU time: {ms} ms", rows.size(),
              grouped(total_calls), grouped(total_work), fmt::format("{:.0f}", static_cast<double>(total_ns) / 1e6)));
    space(ui, 4);
    // The heads of the columns, which sort.
    const float scroll_bar = ImGui::GetStyle().ScrollbarSize;
    const float width = ImGui::GetContentRegionAvail().x - scroll_bar;
    const ImVec2 head = ImGui::GetCursorScreenPos();
    float x = head.x;
    ImDrawList& list = *ImGui::GetWindowDrawList();
    for (const Column& column : kColumns) {
        const float wide = width * column.share;
        ImGui::SetCursorScreenPos({x, head.y});
        const std::string name = std::string{"costs/sort/"} + column.name;
        if (ImGui::InvisibleButton(name.c_str(), {wide, ui.u(28)})) workshop.sort = column.sort;
        ui.mark(name);
        const bool hot = pointed_at();
        const bool chosen = workshop.sort == column.sort;
        tip(ui, ui.words().tr_marked(column.about));
        ImFont* font = chosen ? ui.fonts().bold : ui.fonts().body;
        const std::string named = ui.words().tr_marked(column.label);
        const std::string label = chosen ? named + " " + render::icon::kDown : named;
        const bool is_name = column.sort == Workshop::Sort::kName;
        const float room = wide - ui.u(is_name ? 14 : 10);
        const float label_wide = std::min(room, font->CalcTextSizeA(font->FontSize, FLT_MAX, 0, label.c_str()).x);
        fitted(ui, list, name, font, font->FontSize,
               {is_name ? x + ui.u(6) : x + wide - label_wide - ui.u(8), head.y + ui.u(4)},
               chosen || hot ? rgb(0x7A2F1A) : kInkMuted, label, room);
        x += wide;
    }
    list.AddLine({head.x, head.y + ui.u(28)}, {head.x + width, head.y + ui.u(28)}, kPaperRule, ui.u(1));
    ImGui::SetCursorScreenPos({head.x, head.y + ui.u(32)});
    begin_scroll(ui, "costs/rows");
    const float height = ui.fonts().body->FontSize * 2 + ui.u(10);
    ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, ImVec2{0, 0});
    ImGuiListClipper clipper;
    clipper.Begin(static_cast<int>(rows.size()), height);
    while (clipper.Step()) {
        for (int i = clipper.DisplayStart; i < clipper.DisplayEnd; ++i) {
            const auto n = static_cast<std::size_t>(i);
            cost_row(ui, workshop, *rows[n], n, most_work, height);
        }
    }
    ImGui::PopStyleVar();
    end_scroll();
    end_panel();
}

}  // namespace demarche::ui
