#pragma once

#include <imgui.h>

#include <cstddef>
#include <string>

#include "render/map_picture.h"
#include "ui/lesson.h"

namespace demarche::ui {

class Ui;
struct Desk;

/// Who walks a new player through a first round: says a few words, points at the widget that is meant, and waits for
/// the deed. It is never in the way: everything else can be pressed, each step can be passed over, and the coach can be
/// laid aside and taken up again.
struct Coach {
    const Lesson* lesson = &first_round();
    std::size_t step = 0;
    bool aside = false;  ///< Out of sight until it is called.

    /// The widget that it points at in this frame; "" for none.
    std::string target;

    [[nodiscard]] bool over() const { return step >= lesson->steps.size(); }
    [[nodiscard]] const LessonStep& now() const { return lesson->steps[step]; }
    void go_on() {
        ++step;
        begun = false;
    }

    /// Cards do not open by themselves before the coach has come to them.
    [[nodiscard]] bool holds_cards() const;

    // How things stood when the step began.
    bool begun = false;
    std::size_t known = 0;
    int round = 0;
    bool saw_page = false;  ///< The page of a place, or why a number moved, has lain open since.
    render::Camera camera;
    // Where its slip lies, chosen anew when what it points at has moved.
    std::string placed_for;
    ImVec2 placed_target;      // its upper left corner then,
    ImVec2 placed_target_end;  // and its lower right
    ImVec2 placed_size;
    ImVec2 placed_at;
    bool put = false;  ///< The player has put it where it lies, and there it stays.
};

/// Draws the coach over everything else and sees whether its step is over. Call it last in a frame.
void draw_coach(Ui& ui, Desk& desk);

}  // namespace demarche::ui
