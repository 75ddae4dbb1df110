#pragma once

#include <vector>

#include "ui/desk.h"

namespace demarche::ui {

using Curve = session::CurvePoint;

/// How a number moved, as far as the seat knows: one point for each phase that has begun.
[[nodiscard]] std::vector<Curve> history_of(const Sight& sight, const Scenario& s, SlotIndex slot);
/// The same of several numbers, in their order, for one walk through all that is known.
[[nodiscard]] std::vector<std::vector<Curve>> histories_of(const Sight& sight, const Scenario& s,
                                                           const std::vector<SlotIndex>& slots);
/// Why something happened: its cause in words, then what brought that about, as far as the seat knows.
[[nodiscard]] std::vector<std::string> because(const Desk& desk, const Known& known);
/// The line of a number over all rounds, at the cursor.
/// @param ink  Of the ends of the scale, which stand right of it; 0: they are not written.
void draw_curve(Ui& ui, const Scenario& s, SlotIndex slot, const std::vector<Curve>& points, ImVec2 size, ImU32 colour,
                ImU32 grid, ImU32 ink = 0);
/// What of a width is left for the line itself where the ends of the scale are written.
[[nodiscard]] float curve_width(const Ui& ui, const Scenario& s, SlotIndex slot, float width);

}  // namespace demarche::ui
