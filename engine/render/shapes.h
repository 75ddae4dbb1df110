#pragma once

#include <imgui.h>

#include <string_view>
#include <vector>

// Things that are drawn in more than one place. All sizes are pixels.
namespace demarche::render {

/// A soft shadow around a rectangle.
void shadow(ImDrawList& list, ImVec2 low, ImVec2 high, float reach, float strength = 1);
/// A sheet of paper with its shadow and an inner line.
void paper(ImDrawList& list, ImVec2 low, ImVec2 high, float unit);
/// A fine line with a small lozenge in its middle.
void rule(ImDrawList& list, float x0, float x1, float y, ImU32 colour, float unit);
/// A gauge: `share` (0..1) of a circle, from the top clockwise, on a track.
void ring(ImDrawList& list, ImVec2 centre, float radius, float thickness, float share, ImU32 colour, ImU32 track);
/// The points of a bent way; `bend` is twice the share of its length by which its middle leaves the straight line.
[[nodiscard]] std::vector<ImVec2> bow(ImVec2 from, ImVec2 to, float bend);
/// An arrow along such a way, of two points or more.
void arrow(ImDrawList& list, const std::vector<ImVec2>& way, ImU32 colour, float thickness);
void dashed_line(ImDrawList& list, const ImVec2* points, int count, bool closed, ImU32 colour, float thickness,
                 float dash);
/// Text with a halo of another colour, so that it reads on anything.
void text_with_halo(ImDrawList& list, ImFont* font, float size, ImVec2 at, ImU32 colour, ImU32 halo,
                    std::string_view text);
/// Text with space between its letters. @return its width; draws nothing if `list` is null.
float spaced_text(ImDrawList* list, ImFont* font, float size, ImVec2 at, ImU32 colour, std::string_view text,
                  float space);
/// A picture for a card or a scenario, drawn from shapes: mountains or the banks of a river under a sky, and in front
/// of them what the subject is about. The same seed gives the same picture.
enum class Scene { kCrisis, kPolitics, kBorder, kCalendar, kTable, kHomes };
enum class Backdrop { kMountains, kRiver };
void picture(ImDrawList& list, ImVec2 low, ImVec2 high, Scene scene, Backdrop backdrop, unsigned seed);

}  // namespace demarche::render
