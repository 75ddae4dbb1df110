#include "render/triangulate.h"

#include <GL/glu.h>

#include <array>
#include <deque>

namespace demarche::render {

namespace {

struct Work {
    Mesh mesh;
    std::deque<std::array<double, 3>> corners;  ///< GLU keeps pointers to them; a deque does not move what it holds.
    bool failed = false;
};

using Callback = void (*)();

void on_vertex(void* vertex, void* user) {
    static_cast<Work*>(user)->mesh.indexes.push_back(
        static_cast<std::uint32_t>(reinterpret_cast<std::uintptr_t>(vertex) - 1));
}
/// Its mere presence makes GLU give plain triangles instead of strips and fans.
void on_edge(GLboolean /*boundary*/, void* /*user*/) {}
void on_error(GLenum /*what*/, void* user) {
    static_cast<Work*>(user)->failed = true;
}
/// Where rings touch or cross, GLU asks for a new point.
void on_combine(const GLdouble* at, void* /*near*/[4], const GLfloat* /*weights*/, void** out, void* user) {
    Mesh& mesh = static_cast<Work*>(user)->mesh;
    mesh.points.push_back({at[0], at[1]});
    *out = reinterpret_cast<void*>(static_cast<std::uintptr_t>(mesh.points.size()));
}

}  // namespace

Mesh triangulate(const map::Polygon& polygon) {
    Work work;
    GLUtesselator* tess = gluNewTess();
    if (tess == nullptr) return {};
    gluTessCallback(tess, GLU_TESS_VERTEX_DATA, reinterpret_cast<Callback>(on_vertex));
    gluTessCallback(tess, GLU_TESS_EDGE_FLAG_DATA, reinterpret_cast<Callback>(on_edge));
    gluTessCallback(tess, GLU_TESS_ERROR_DATA, reinterpret_cast<Callback>(on_error));
    gluTessCallback(tess, GLU_TESS_COMBINE_DATA, reinterpret_cast<Callback>(on_combine));
    gluTessProperty(tess, GLU_TESS_WINDING_RULE, GLU_TESS_WINDING_ODD);
    gluTessNormal(tess, 0, 0, 1);
    gluTessBeginPolygon(tess, &work);
    for (const map::Ring& ring : polygon.rings) {
        gluTessBeginContour(tess);
        for (const map::Point p : ring) {
            work.corners.push_back({p.x, p.y, 0});
            work.mesh.points.push_back(p);
            // A vertex is its number, counted from 1 because null means none.
            gluTessVertex(tess, work.corners.back().data(),
                          reinterpret_cast<void*>(static_cast<std::uintptr_t>(work.mesh.points.size())));
        }
        gluTessEndContour(tess);
    }
    gluTessEndPolygon(tess);
    gluDeleteTess(tess);
    if (work.failed) return {};
    return std::move(work.mesh);
}

}  // namespace demarche::render
