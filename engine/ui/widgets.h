#pragma once

#include <imgui.h>

#include <string>
#include <string_view>
#include <vector>

#include "base/figure.h"
#include "model/scenario.h"
#include "ui/context.h"

// The few kinds of things that screens are made of. Each takes the stable name under which tests find it.
namespace demarche::ui {

enum class Look {
    kPlain,  ///< On the dark room.
    kBrass,  ///< The one that is expected next.
    kQuiet,  ///< Text that can be pressed.
    kPaper,  ///< On a sheet.
    kSeal,   ///< On a sheet, the one that is expected next.
};

/// A button. @param size  0: as the label needs; x -1: the width that is left.
bool button(Ui& ui, const std::string& name, std::string_view label, Look look = Look::kPlain, ImVec2 size = {0, 0},
            bool enabled = true);
/// Before a button that may stand beside the last item: where there is no room for it, it has a line of its own.
void beside(Ui& ui, std::string_view label, Look look = Look::kPlain);
/// A button of one icon with a tooltip.
bool icon_button(Ui& ui, const std::string& name, const char* icon, std::string_view tip, bool chosen = false,
                 bool enabled = true, Look look = Look::kQuiet);
/// What shows when the last item is pointed at or has the keyboard.
void tip(Ui& ui, std::string_view text);
/// A tab-like choice; true when it was pressed.
bool tab(Ui& ui, const std::string& name, std::string_view label, bool chosen);

void text(ImFont* font, ImU32 colour, std::string_view words);
/// One line that must not be wider than `room`: where it would be, it is set in the narrow face, then smaller, and at
/// last cut with an ellipsis, which the Ui is told (`Ui::cuts`).
/// @param name  "" when the whole is to be read elsewhere, as in a tooltip: then a cut is no fault.
void fitted(Ui& ui, ImDrawList& list, const std::string& name, ImFont* font, float size, ImVec2 at, ImU32 colour,
            std::string_view words, float room);
/// How wide words on one line are, in pixels.
[[nodiscard]] float width_of(ImFont* font, float size, std::string_view words);
/// How wide the longest of the words is, in the size of the face.
[[nodiscard]] float widest_word(ImFont* font, std::string_view words);
/// Where the line that begins at `at` ends, in `room`: at a blank or a line's end; in the middle of a word only where
/// no line could hold it. (ImGui ends lines behind every sign, and so parts a quotation mark from its comma, and a
/// point from its decimals.)
[[nodiscard]] const char* end_of_line(ImFont* font, float size, const char* at, const char* end, float room);
/// The words with a line's end wherever they must be broken to fit into `room`; draw and measure them without a width.
[[nodiscard]] std::string broken_lines(ImFont* font, float size, std::string_view words, float room);
/// What words take that are broken to the room, in pixels.
[[nodiscard]] float height_of(ImFont* font, std::string_view words, float room);
/// The words on one line of `room` if they can be, in the narrow face if they must; else on as many as it takes.
/// @param font  Changed to the narrow face where that helps.
[[nodiscard]] std::string on_lines(Ui& ui, const std::string& name, ImFont*& font, std::string_view words, float room);
/// @param width  0: what is left of the line.
void wrapped(ImFont* font, ImU32 colour, std::string_view words, float width = 0);
/// A small heading in spaced capitals over a panel's part.
void heading(Ui& ui, std::string_view words, ImU32 colour = render::colour::kBrass);
/// A horizontal bar of a share.
void meter(Ui& ui, float share, ImVec2 size, ImU32 colour, ImU32 track);
/// A bar that leans left (bad) or right (good) from its middle; value -1..1.
void balance(Ui& ui, float value, ImVec2 size, ImU32 track);

/// An icon and words beside it, as they stand on a button.
[[nodiscard]] std::string with_icon(const char* icon, std::string_view words);
/// The words with a capital first letter and a full stop, as messages stand on a page.
[[nodiscard]] std::string sentence(std::string words);

/// Space of the layout.
void space(Ui& ui, float units);
/// The one window that fills the screen, under everything else; ends with ImGui::End().
void begin_screen(const char* name);
/// A sub-window that the arrow keys walk through as if it were part of the whole.
bool begin_panel(Ui& ui, const char* name, ImVec2 at, ImVec2 size, ImU32 fill, ImVec2 padding_units = {14, 12});
void end_panel();
/// A scrolling part of a panel, of the given height (0: all that is left).
bool begin_scroll(Ui& ui, const char* name, float height = 0);
void end_scroll();
/// Whether the last item is pointed at, or has the keyboard where that shows: it is drawn brighter then.
[[nodiscard]] bool pointed_at();
/// In a window that has just begun: what stands in it keeps off the bar by which it is scrolled, if it has one.
void keep_off_bar(Ui& ui);
/// Of a part that scrolls, once it has begun: what comes up anew is read from its beginning, wherever what it showed
/// before was left.
void from_the_top();
/// Nothing has the keyboard until an arrow or Tab asks for it: what had it is gone, or has come over what had it.
void let_go_of_keyboard();

/// Colours of widgets on paper for as long as it lives.
class OnPaper {
 public:
    explicit OnPaper(Ui& ui);
    ~OnPaper();
    OnPaper(const OnPaper&) = delete;
    OnPaper& operator=(const OnPaper&) = delete;
};

/// The colour of an actor, and its token: a disc with its short name.
[[nodiscard]] ImU32 colour_of(const Scenario& s, ActorId actor);
void token(Ui& ui, ImDrawList& list, const Scenario& s, ActorId actor, ImVec2 centre, float radius);
/// Of one that can be chosen and is not: paler, and still something to press.
void fade_token(Ui& ui, ImDrawList& list, ImVec2 centre, float radius);
/// A row of small tokens at the cursor; registers nothing.
void tokens(Ui& ui, const Scenario& s, ActorSet actors, float radius_units, float wrap_width = 0);

/// A slider over a list of values with words for each. True when it was moved.
/// @param what  Shows when the slider is pointed at or has the keyboard.
bool steps(Ui& ui, const std::string& name, int& index, const std::vector<std::string>& words,
           std::string_view what = {});
/// A list that opens. True when another was taken.
bool picker(Ui& ui, const std::string& name, int& index, const std::vector<std::string>& words, float width = 0);
/// A line for text. True when Enter was pressed in it.
/// @param hint  Stands in it while it is empty.
/// @param what  Shows when it is pointed at or has the keyboard; the hint, where there is nothing more to say.
bool line_input(Ui& ui, const std::string& name, std::string& value, const std::string& hint, float width = 0,
                std::string_view what = {});
bool check_box(Ui& ui, const std::string& name, std::string_view label, bool& value);

/// A key was pressed, with Ctrl or without. @param scancode  SDL's.
[[nodiscard]] bool shortcut(int scancode, bool with_ctrl);

/// Paragraphs, headings (#), lists (-) and **bold** of a brief.
void markdown(Ui& ui, std::string_view source, ImU32 ink, ImU32 heading_ink);

}  // namespace demarche::ui
