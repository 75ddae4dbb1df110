#pragma once

#include <cstdint>
#include <vector>

#include "map/chart.h"

namespace demarche::render {

/// A polygon as triangles.
struct Mesh {
    std::vector<map::Point> points;
    std::vector<std::uint32_t> indexes;  ///< Three a triangle, into `points`.
};

/// Fills a polygon with holes; rings may run either way. Uses the tessellator of GLU, which needs no OpenGL context.
[[nodiscard]] Mesh triangulate(const map::Polygon& polygon);

}  // namespace demarche::render
