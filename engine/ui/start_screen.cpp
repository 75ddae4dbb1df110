// The first thing one sees: the name, the scenarios with their pictures, and how to go on with what was begun.

#include <SDL_scancode.h>
#include <fmt/format.h>

#include <algorithm>

#include "render/icons.h"
#include "render/shapes.h"
#include "session/saves.h"
#include "ui/lesson.h"
#include "ui/screens.h"

namespace demarche::ui {

using namespace render::colour;

namespace {

void scenario_card(Ui& ui, StartState& state, const Offer& offer, ImVec2 low, ImVec2 size, int n) {
    ImDrawList& list = *ImGui::GetWindowDrawList();
    const ImVec2 high{low.x + size.x, low.y + size.y};
    ImGui::SetCursorScreenPos(low);
    const std::string name = "start/scenario/" + offer.id;
    const bool pressed = ImGui::InvisibleButton(name.c_str(), size);
    ImGui::SetItemAllowOverlap();  // the workshop's button lies on it
    ui.mark(name, offer.fault.empty());
    // What it is about stands there whole: on the card there is seldom room for all of it.
    tip(ui, offer.fault.empty()
                ? offer.summary + (offer.summary.empty() ? "" : "\n") + ui.tr("Choose who sits where, and begin.")
                : offer.fault);
    const bool hot = pointed_at();
    const float lift = hot ? ui.u(3) : 0;
    const ImVec2 a{low.x, low.y - lift};
    const ImVec2 b{high.x, high.y - lift};
    render::paper(list, a, b, ui.u(1));
    const float pad = ui.u(12);
    // A low card has its words first.
    const float picture = size.y * (size.y < ui.u(260) ? 0.28F : 0.40F);
    const ImVec2 pa{a.x + pad, a.y + pad};
    const ImVec2 pb{b.x - pad, a.y + pad + picture};
    render::picture(list, pa, pb, offer.scene, offer.backdrop, static_cast<unsigned>(n) + 5U);
    list.AddRect(pa, pb, kBrassDeep, 0, 0, ui.u(1.5F));
    list.PushClipRect({a.x + pad, a.y}, {b.x - pad, b.y - ui.u(6)}, true);
    float y = pb.y + ui.u(10);
    const float x = a.x + ui.u(20);
    const float width = size.x - ui.u(40);
    ImFont* title = ui.fonts().title;
    // A long word makes all letters smaller: broken in its middle it is read twice.
    const float longest = widest_word(title, offer.title) / title->FontSize;
    const float letters = std::clamp(width / std::max(0.01F, longest) - 0.1F, ui.u(11), ui.u(23));
    const std::string name_lines = broken_lines(title, letters, offer.title, width);
    list.AddText(title, letters, {x, y}, kInk, name_lines.c_str());
    y += title->CalcTextSizeA(letters, FLT_MAX, 0, name_lines.c_str()).y + ui.u(2);
    const std::string facts =
        ui.tr("{seats} {seats|seat|seats}  ·  {rounds} {rounds|round|rounds}  ·  {minutes} {minutes|minute|minutes}",
              offer.seats, offer.rounds, offer.minutes) +
        "  ·  " +
        (offer.difficulty == 1   ? ui.tr("good to begin with")
         : offer.difficulty == 2 ? ui.tr("demanding")
                                 : ui.tr("for the experienced"));
    ImFont* small = ui.fonts().small;
    const std::string under =
        broken_lines(small, small->FontSize, offer.fault.empty() ? facts : ui.tr("cannot be played"), width);
    list.AddText(small, small->FontSize, {x, y}, kSealInk, under.c_str());
    y += small->CalcTextSizeA(small->FontSize, FLT_MAX, 0, under.c_str()).y + ui.u(8);
    ImFont* serif = ui.fonts().serif;
    const std::string& words = offer.fault.empty() ? offer.summary : offer.fault;
    const float room = b.y - ui.u(18) - y;
    // As many lines as fit, whole ones, with an ellipsis where something is left out.
    const char* at = words.c_str();
    const char* end = at + words.size();
    const float line = ui.u(19.5F);
    const int lines = std::max(1, static_cast<int>(room / line));
    for (int i = 0; i < lines && at < end; ++i) {
        const char* stop = end_of_line(serif, ui.u(15.5F), at, end, width);
        std::string one{at, stop};
        if (i + 1 == lines && stop < end) {
            while (!one.empty() && serif->CalcTextSizeA(ui.u(15.5F), FLT_MAX, 0, (one + " ...").c_str()).x > width)
                one.erase(one.find_last_of(' ') == std::string::npos ? 0 : one.find_last_of(' '));
            one += " ...";
        }
        list.AddText(serif, ui.u(15.5F), {x, y}, kInk, one.c_str());
        y += line;
        at = stop;
        while (at < end && (*at == ' ' || *at == '\n'))
            ++at;
    }
    list.PopClipRect();
    if (hot) list.AddRect(a, b, kBrassHot, ui.u(3), 0, ui.u(2));
    ImGui::SetCursorScreenPos({b.x - ui.u(44), a.y + pad + ui.u(6)});
    {
        const OnPaper on_paper{ui};
        if (button(ui, "start/workshop/" + offer.id, render::icon::kPen, Look::kPaper, ui.u(28, 28)))
            state.workshop = offer.id;
        tip(ui,
            ui.tr("Work on this scenario: its files and what is wrong in them, its World, what its functions cost"));
    }
    if (pressed && state.workshop.empty() && offer.fault.empty()) state.chosen = offer.id;
}

/// Below the save that it is about: its new name, or whether it may go.
void save_deed(Ui& ui, SaveDeed& deed, const std::string& name) {
    const std::string mark = "saves/" + name;
    const float room = ImGui::GetContentRegionAvail().x;
    if (deed.what == SaveDeed::What::kRename) {
        const std::string plain = session::plain_save_name(deed.name);
        const bool may = !plain.empty() && plain != name;
        const bool entered = line_input(ui, mark + "/name", deed.name, ui.tr("a name for the game"), room);
        if ((button(ui, mark + "/rename/yes", ui.tr("Rename"), Look::kSeal, {0, 0}, may) || entered) && may)
            deed.decided = true;
        tip(ui, ui.tr("The game is called so from now on, also where it is gone on with in the terminal."));
    } else {
        wrapped(ui.fonts().body, kBadInk, ui.tr("Remove this game for good? It cannot be brought back."), room);
        if (button(ui, mark + "/remove/yes", ui.tr("Remove"), Look::kSeal)) deed.decided = true;
        tip(ui, ui.tr("Its file is taken off the disk."));
    }
    beside(ui, ui.tr("Leave it"), Look::kPaper);
    if (button(ui, mark + "/leave", ui.tr("Leave it"), Look::kPaper)) deed = {};
    tip(ui, ui.tr("Everything stays as it is."));
}

void saves(Ui& ui, StartState& state) {
    bool open = true;
    const OnPaper on_paper{ui};
    begin_sheet(ui, "saves", {620, 520}, open);
    text(ui.fonts().title, kInk, ui.tr("Saved games"));
    space(ui, 8);
    // Why the last one could not be opened stands below the list: above it all the games would move down, and the
    // second press of a double click would open another.
    const float width = ImGui::GetContentRegionAvail().x;
    const std::string fault = state.fault.empty() ? std::string{} : sentence(state.fault);
    const std::string kept =
        !fault.empty() && state.fault_leaves_file ? ui.tr("The file is left as it is.") : std::string{};
    const float between = ImGui::GetStyle().ItemSpacing.y;
    const float told = (fault.empty() ? 0 : height_of(ui.fonts().body, fault, width) + between) +
                       (kept.empty() ? 0 : height_of(ui.fonts().small, kept, width) + between);
    begin_scroll(ui, "saves/list",
                 std::max(ui.u(60), ImGui::GetContentRegionAvail().y - ImGui::GetFrameHeight() * 2 - ui.u(8) - told));
    for (std::size_t i = 0; i < state.saves.size(); ++i) {
        const SaveEntry& save = state.saves[i];
        ImGui::PushStyleVar(ImGuiStyleVar_ButtonTextAlign, ImVec2{0, 0.5F});
        // Names that nobody has given say little: what it is about stands first.
        std::string words = fmt::format("{}    {}", save.name, save.when);
        if (save.unreadable) words += "  \xC2\xB7  " + ui.tr("cannot be opened");
        if (!save.title.empty()) {
            const std::string round =
                save.rounds > 0 ? ui.tr("Round {n} of {all}", save.round, save.rounds) : ui.tr("Round {n}", save.round);
            const std::string who = save.people.empty() ? ui.tr("watched") : ui.words().list(save.people);
            words = fmt::format("{}  \xC2\xB7  {}  \xC2\xB7  {}\n{}", save.title, who, round, words);
        }
        const float side = ui.u(34);
        const float gap = ImGui::GetStyle().ItemSpacing.x;
        const float room = ImGui::GetContentRegionAvail().x - 2 * (side + gap);
        if (button(ui, "saves/" + save.name, words, Look::kPaper, {room, 0})) state.open = save.file;
        ImGui::PopStyleVar();
        tip(ui, save.unreadable ? ui.tr("Press to learn why.") : ui.tr("Goes on where it was left."));
        const ImVec2 tall{side, ImGui::GetItemRectSize().y};
        ImGui::SameLine();
        if (button(ui, "saves/" + save.name + "/rename", render::icon::kPen, Look::kPaper, tall))
            state.deed = {SaveDeed::What::kRename, save.file, save.name};
        tip(ui, ui.tr("Give it another name"));
        ImGui::SameLine();
        if (button(ui, "saves/" + save.name + "/remove", render::icon::kTrash, Look::kPaper, tall))
            state.deed = {SaveDeed::What::kRemove, save.file, {}};
        tip(ui, ui.tr("Remove it"));
        if (state.deed.what != SaveDeed::What::kNothing && state.deed.file == save.file)
            save_deed(ui, state.deed, save.name);
    }
    if (state.saves.empty()) text(ui.fonts().serif_italic, kInkMuted, ui.tr("There is none yet."));
    end_scroll();
    if (!fault.empty()) {
        wrapped(ui.fonts().body, kBadInk, fault);
        ui.mark("saves/fault");
    }
    if (!kept.empty()) wrapped(ui.fonts().small, kInkMuted, kept);
    text(ui.fonts().small, kInkMuted, ui.tr("Or a file from elsewhere; it can also be dropped on the window."));
    const bool entered = line_input(ui, "saves/path", state.path, ui.tr("/a/folder/game.demarche"),
                                    ImGui::GetContentRegionAvail().x - ui.u(100));
    ImGui::SameLine();
    if ((button(ui, "saves/open", ui.tr("Open"), Look::kPaper, {-1, 0}, !state.path.empty()) || entered) &&
        !state.path.empty())
        state.open = state.path;
    tip(ui, ui.tr("Opens the file that is named here."));
    end_sheet();
    if (!open || ui.escaped()) {
        state.saves_open = false;
        state.deed = {};
        state.fault.clear();
    }
}

}  // namespace

void draw_start(Ui& ui, StartState& state, Settings& settings) {
    const ImVec2 screen = ImGui::GetIO().DisplaySize;
    begin_screen("###start");
    ImDrawList& list = *ImGui::GetWindowDrawList();
    // A horizon behind it all.
    render::picture(list, {0, 0}, {screen.x, screen.y}, render::Scene::kTable, render::Backdrop::kMountains, 21);
    list.AddRectFilledMultiColor({0, 0}, screen, rgb(0x14100C, 165), rgb(0x14100C, 165), rgb(0x14100C, 235),
                                 rgb(0x14100C, 235));
    ImFont* display = ui.fonts().display;
    const float title_size = std::min(ui.u(58), screen.y * 0.09F);
    const std::string title = "DEMARCHE";
    const float spacing = title_size * 0.24F;
    const float title_width = render::spaced_text(nullptr, display, title_size, {}, 0, title, spacing);
    const float top = screen.y * 0.055F;
    render::spaced_text(&list, display, title_size, {(screen.x - title_width) / 2, top}, kText, title, spacing);
    // In a low window with large letters the scenarios need the room.
    const bool low_room = screen.y < ui.u(480);
    if (!low_room)
        render::rule(list, screen.x / 2 - title_width * 0.42F, screen.x / 2 + title_width * 0.42F,
                     top + title_size * 1.28F, kBrass, ui.u(1));
    const std::string motto = ui.tr("The formal step one government takes towards another");
    ImFont* italic = ui.fonts().serif_italic;
    const float motto_width = italic->CalcTextSizeA(ui.u(17), FLT_MAX, 0, motto.c_str()).x;
    if (!low_room)
        list.AddText(italic, ui.u(17), {(screen.x - motto_width) / 2, top + title_size * 1.42F}, kBrassHot,
                     motto.c_str());

    const float cards_top = low_room ? top + title_size * 1.2F + ui.u(8) : top + title_size * 1.42F + ui.u(46);
    const float foot = ui.u(74);
    const float gap = ui.u(26);
    const auto count = static_cast<float>(std::max<std::size_t>(1, state.offers.size()));
    const float wide =
        std::min(std::max(ui.u(400), screen.x * 0.22F), (screen.x - ui.u(80) - gap * (count - 1)) / count);
    const float tall = std::min(std::max(ui.u(480), screen.y * 0.42F), screen.y - cards_top - foot - ui.u(24));
    // What is left over stands above them, too.
    const float lowered = std::max(0.0F, screen.y - cards_top - foot - ui.u(24) - tall) * 0.36F;
    float x = (screen.x - wide * count - gap * (count - 1)) / 2;
    int n = 0;
    for (const Offer& offer : state.offers) {
        scenario_card(ui, state, offer, {x, cards_top + lowered}, {wide, tall}, n++);
        x += wide + gap;
    }
    // The row of what else there is.
    // Where the settings know of no game, because they are new or it is gone, the newest is the one that was played
    // last.
    const auto played_last = std::find_if(state.saves.begin(), state.saves.end(),
                                          [&](const SaveEntry& s) { return s.file == settings.last_save; });
    const auto newest =
        std::find_if(state.saves.begin(), state.saves.end(), [](const SaveEntry& s) { return !s.unreadable; });
    const auto to_go_on = played_last != state.saves.end() ? played_last : newest;
    const bool saved = to_go_on != state.saves.end();
    const bool can_learn = std::any_of(state.offers.begin(), state.offers.end(), [](const Offer& offer) {
        return offer.id == first_round().scenario && offer.fault.empty();
    });
    // With large letters in a small window the last two keep their picture and lose their word.
    const bool tight = screen.x < ui.u(920);
    const float gap_between = ui.u(tight ? 8 : 12);
    const float learn = ui.u(tight ? 216 : 240);
    const float go_on = ui.u(tight ? 110 : 150);
    const float others = ui.u(tight ? 152 : 170);
    const float last = ui.u(tight ? 44 : 140);
    const float row_width = learn + go_on + others + last * 2 + gap_between * 4;
    const float tall_button = ui.u(40);
    ImGui::SetCursorScreenPos({(screen.x - row_width) / 2, screen.y - foot + ui.u(8)});
    if (button(ui, "start/learn", with_icon(render::icon::kInfo, ui.tr("Learn in fifteen minutes")),
               saved ? Look::kPlain : Look::kBrass, {learn, tall_button}, can_learn))
        state.learn = true;
    tip(ui, ui.tr("A guided first round of Border Post: a coach shows you where things are while you play."));
    ImGui::SameLine(0, gap_between);
    if (button(ui, "start/continue", with_icon(render::icon::kPlay, ui.tr("Go on")),
               saved ? Look::kBrass : Look::kPlain, {go_on, tall_button}, saved))
        state.open = to_go_on->file;
    tip(ui, ui.tr("The game that you played last"));
    ImGui::SameLine(0, gap_between);
    if (button(ui, "start/saves", with_icon(render::icon::kFolder, ui.tr("Saved games")), Look::kPlain,
               {others, tall_button})) {
        state.saves_open = true;
        state.fault.clear();
    }
    tip(ui, ui.tr("Games to go on with, recordings to watch, files from elsewhere"));
    const auto word = [&](const char* icon, const std::string& label) {
        return tight ? std::string{icon} : with_icon(icon, label);
    };
    ImGui::SameLine(0, gap_between);
    if (button(ui, "start/settings", word(render::icon::kSettings, ui.tr("Settings")), Look::kPlain,
               {last, tall_button}))
        state.settings = true;
    tip(ui, ui.tr("Size of the text, language, pace"));
    ImGui::SameLine(0, gap_between);
    if (button(ui, "start/leave", word(render::icon::kExit, ui.tr("Leave")), Look::kPlain, {last, tall_button}))
        state.leave = true;
    tip(ui, ui.tr("Leave the program. Games are on disk already."));
    ImGui::End();
    if (state.saves_open) saves(ui, state);
    if (state.settings && !draw_settings(ui, settings)) state.settings = false;
}

bool draw_settings(Ui& ui, Settings& settings) {
    bool open = true;
    const OnPaper on_paper{ui};
    begin_sheet(ui, "settings", {480, 500}, open);
    text(ui.fonts().title, kInk, ui.tr("Settings"));
    space(ui, 10);
    // With large letters in a low window there is more than fits, and the way out stays in sight.
    begin_scroll(ui, "settings/all", ImGui::GetContentRegionAvail().y - ImGui::GetFrameHeight() - ui.u(14));
    text(ui.fonts().small, kInkMuted, ui.tr("Size of the text"));
    std::vector<std::string> words;
    for (int percent = 80; percent <= 200; percent += 10)
        words.push_back(fmt::format("{} %", percent));
    int index = static_cast<int>(settings.text_scale * 10 + 0.5F) - 8;
    ImGui::SetNextItemWidth(ImGui::GetContentRegionAvail().x);
    if (steps(ui, "settings/scale", index, words, ui.tr("All words and buttons grow with it; the layout follows.")))
        settings.text_scale = static_cast<float>(index + 8) / 10;
    // Taken over when the slider is let go: a page that grows under the pointer cannot be steered.
    if (!ImGui::IsMouseDown(ImGuiMouseButton_Left) && ui.window().text_scale() != settings.text_scale)
        ui.window().set_text_scale(settings.text_scale);
    space(ui, 10);
    bool full = settings.full_screen;
    if (check_box(ui, "settings/full", ui.tr("Full screen"), full)) {
        settings.full_screen = full;
        ui.window().set_full_screen(full);
    }
    tip(ui, ui.tr("The whole screen, without a frame"));
    space(ui, 4);
    check_box(ui, "settings/motion", ui.tr("Nothing glides"), settings.reduce_motion);
    tip(ui, ui.tr("For readers whom motion disturbs: the map jumps instead of gliding."));
    if (ui.languages().size() > 1) {
        space(ui, 8);
        text(ui.fonts().small, kInkMuted, ui.tr("Language"));
        std::vector<std::string> names;
        int chosen = 0;
        for (const auto& [code, name] : ui.languages()) {
            if (code == ui.words().language()) chosen = static_cast<int>(names.size());
            names.push_back(name);
        }
        if (picker(ui, "settings/language", chosen, names)) {
            settings.language = ui.languages()[static_cast<std::size_t>(chosen)].first;
            settings.language_given.clear();
        }
        tip(ui, ui.tr("The program, the scenarios and what happens are told in it."));
    }
    space(ui, 8);
    text(ui.fonts().small, kInkMuted, ui.tr("While you say nothing, the others"));
    int pace = static_cast<int>(settings.pace);
    if (picker(ui, "settings/pace", pace,
               {ui.tr("wait for you"), ui.tr("speak up now and then"), ui.tr("speak up soon")},
               ImGui::GetContentRegionAvail().x))
        settings.pace = static_cast<Pace>(pace);
    tip(ui, ui.tr("In negotiation, by themselves and one at a time. You can always ask them to go on."));
    end_scroll();
    space(ui, 10);
    if (button(ui, "settings/close", ui.tr("Done"), Look::kSeal)) open = false;
    tip(ui, ui.tr("Everything is kept at once."));
    end_sheet();
    if (ui.escaped()) open = false;
    return open;
}

}  // namespace demarche::ui
