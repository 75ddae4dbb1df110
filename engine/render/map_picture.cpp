#include "render/map_picture.h"

#define GL_GLEXT_PROTOTYPES
#include <GL/gl.h>
#include <GL/glext.h>
#include <imgui_impl_opengl3.h>

#include <algorithm>
#include <array>
#include <cmath>

#include "base/words.h"
#include "render/shapes.h"
#include "render/theme.h"

namespace demarche::render {

/// What is being drawn: a camera over a picture of a size, with what of the plane it shows.
struct MapPicture::View {
    Camera camera;
    ImVec2 size;
    map::Box box;
    const Fonts& fonts;
    float unit;

    [[nodiscard]] ImVec2 at(map::Point p) const { return on_screen(camera, {0, 0}, size, p); }
};

MapPicture::MapPicture(map::Chart chart) : chart_(std::move(chart)) {
    meshes_.reserve(chart_.countries.size());
    for (const map::Country& country : chart_.countries) {
        std::vector<Mesh> own;
        own.reserve(country.polygons.size());
        for (const map::Polygon& polygon : country.polygons)
            own.push_back(triangulate(polygon));
        meshes_.push_back(std::move(own));
    }
}

MapPicture::~MapPicture() {
    if (texture_ != 0) glDeleteTextures(1, &texture_);
    if (framebuffer_ != 0) glDeleteFramebuffers(1, &framebuffer_);
}

ImVec2 MapPicture::on_screen(const Camera& camera, ImVec2 origin, ImVec2 size, map::Point at) {
    return {origin.x + size.x / 2 + static_cast<float>((at.x - camera.centre.x) / camera.km_per_pixel),
            origin.y + size.y / 2 - static_cast<float>((at.y - camera.centre.y) / camera.km_per_pixel)};
}

map::Point MapPicture::on_plane(const Camera& camera, ImVec2 origin, ImVec2 size, ImVec2 at) {
    return {camera.centre.x + static_cast<double>(at.x - origin.x - size.x / 2) * camera.km_per_pixel,
            camera.centre.y - static_cast<double>(at.y - origin.y - size.y / 2) * camera.km_per_pixel};
}

void MapPicture::tint(const std::string& country, ImU32 colour) {
    if (tints_[country] == colour) return;
    tints_[country] = colour;
    stale_ = true;
}

void MapPicture::clear_tints() {
    stale_ = stale_ || !tints_.empty();
    tints_.clear();
}

void MapPicture::name(const std::string& country, std::string shown) {
    std::string& now = names_[country];
    if (now == shown) return;
    now = std::move(shown);
    stale_ = true;
}

const std::string& MapPicture::name_of(const std::string& country) const {
    const auto named = names_.find(country);
    return named == names_.end() ? country : named->second;
}

void MapPicture::reserve(int width, int height) {
    if (texture_ != 0 && width == width_ && height == height_) return;
    if (framebuffer_ == 0) glGenFramebuffers(1, &framebuffer_);
    if (texture_ != 0) glDeleteTextures(1, &texture_);
    GLint before = 0;
    glGetIntegerv(GL_TEXTURE_BINDING_2D, &before);
    glGenTextures(1, &texture_);
    glBindTexture(GL_TEXTURE_2D, texture_);
    glTexImage2D(GL_TEXTURE_2D, 0, GL_RGBA8, width, height, 0, GL_RGBA, GL_UNSIGNED_BYTE, nullptr);
    glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MIN_FILTER, GL_LINEAR);
    glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MAG_FILTER, GL_LINEAR);
    glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_WRAP_S, GL_CLAMP_TO_EDGE);
    glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_WRAP_T, GL_CLAMP_TO_EDGE);
    glBindTexture(GL_TEXTURE_2D, static_cast<GLuint>(before));
    width_ = width;
    height_ = height;
    stale_ = true;
}

ImTextureID MapPicture::show(const Camera& camera, int width, int height, const Fonts& fonts, float unit) {
    width = std::max(width, 16);
    height = std::max(height, 16);
    reserve(width, height);
    if (stale_ || camera_ != camera || unit_ != unit) {
        camera_ = camera;
        unit_ = unit;
        const ImVec2 size{static_cast<float>(width), static_cast<float>(height)};
        View view{camera, size, {}, fonts, unit};
        const float margin = 24 * unit;
        view.box.add(on_plane(camera, {0, 0}, size, {-margin, -margin}));
        view.box.add(on_plane(camera, {0, 0}, size, {size.x + margin, size.y + margin}));
        if (!list_) list_ = std::make_unique<ImDrawList>(ImGui::GetDrawListSharedData());
        list_->_ResetForNewFrame();
        list_->PushTextureID(ImGui::GetIO().Fonts->TexID);
        list_->PushClipRect({0, 0}, size);
        draw(view);
        list_->PopClipRect();
        list_->PopTextureID();

        ImDrawData data;
        ImDrawList* lists[] = {list_.get()};
        data.Valid = true;
        data.CmdLists = lists;
        data.CmdListsCount = 1;
        data.TotalVtxCount = list_->VtxBuffer.Size;
        data.TotalIdxCount = list_->IdxBuffer.Size;
        data.DisplayPos = {0, 0};
        data.DisplaySize = size;
        data.FramebufferScale = {1, 1};
        GLint before = 0;
        glGetIntegerv(GL_FRAMEBUFFER_BINDING, &before);
        glBindFramebuffer(GL_FRAMEBUFFER, framebuffer_);
        glFramebufferTexture2D(GL_FRAMEBUFFER, GL_COLOR_ATTACHMENT0, GL_TEXTURE_2D, texture_, 0);
        glClearColor(1, 1, 1, 1);
        glClear(GL_COLOR_BUFFER_BIT);
        ImGui_ImplOpenGL3_RenderDrawData(&data);
        glBindFramebuffer(GL_FRAMEBUFFER, static_cast<GLuint>(before));
        stale_ = false;
        ++drawn_;
    }
    return reinterpret_cast<ImTextureID>(static_cast<std::intptr_t>(texture_));
}

void MapPicture::draw_lines(const View& view, bool coast, ImU32 colour, float thickness) {
    std::vector<ImVec2> run;
    const auto flush = [&] {
        if (run.size() > 1) list_->AddPolyline(run.data(), static_cast<int>(run.size()), colour, 0, thickness);
        run.clear();
    };
    for (const map::Line& line : chart_.lines) {
        if (line.coast != coast || !line.box.overlaps(view.box)) continue;
        for (std::size_t i = 0; i < line.points.size(); ++i) {
            // Only the parts that are in sight; and of points that fall together, one.
            map::Box step;
            step.add(line.points[i]);
            step.add(line.points[i + 1 < line.points.size() ? i + 1 : i]);
            if (i > 0) step.add(line.points[i - 1]);
            if (!step.overlaps(view.box)) {
                flush();
                continue;
            }
            const ImVec2 p = view.at(line.points[i]);
            const bool last = i + 1 == line.points.size();
            if (!run.empty() && !last && std::hypot(p.x - run.back().x, p.y - run.back().y) < 1.2F) continue;
            run.push_back(p);
        }
        flush();
    }
}

void MapPicture::draw_graticule(const View& view) {
    const double span_km = static_cast<double>(view.size.x) * view.camera.km_per_pixel;
    const double step = span_km > 9000 ? 20 : span_km > 3500 ? 10 : span_km > 1400 ? 5 : span_km > 350 ? 1 : 0.5;
    const map::Degrees centre = chart_.projection.unproject(view.camera.centre);
    const double reach = span_km / 80;  // degrees: generously more than what is in sight
    const ImU32 colour = colour::alpha(colour::rgb(0x6F7F80), 0.28F);
    std::vector<ImVec2> run;
    const auto line = [&](auto point_at, double from, double to) {
        constexpr int kParts = 48;
        for (int i = 0; i <= kParts; ++i) {
            const map::Point p = chart_.projection.project(point_at(from + (to - from) * i / kParts));
            run.push_back(view.at(p));
        }
        list_->AddPolyline(run.data(), static_cast<int>(run.size()), colour, 0, std::max(1.0F, 0.8F * view.unit));
        run.clear();
    };
    const double south = std::max(-85.0, centre.lat - reach);
    const double north = std::min(85.0, centre.lat + reach);
    const double east_reach = std::min(150.0, reach / std::max(0.2, std::cos(centre.lat * 0.01745)));
    for (double lat = std::ceil(south / step) * step; lat <= north; lat += step)
        line([&](double lon) { return map::Degrees{lat, lon}; }, centre.lon - east_reach, centre.lon + east_reach);
    for (double lon = std::ceil((centre.lon - east_reach) / step) * step; lon <= centre.lon + east_reach; lon += step)
        line([&](double lat) { return map::Degrees{lat, lon}; }, south, north);
}

void MapPicture::draw(const View& view) {
    using namespace colour;
    list_->AddRectFilledMultiColor({0, 0}, view.size, kSea, kSea, kSeaDeep, kSeaDeep);
    draw_graticule(view);
    // The lines along the coast that engravers draw: three strokes that grow fainter away from the land.
    draw_lines(view, true, alpha(rgb(0x8FA3A3), 0.20F), 15 * view.unit);
    draw_lines(view, true, alpha(rgb(0x8FA3A3), 0.26F), 9 * view.unit);
    draw_lines(view, true, alpha(rgb(0x879B9B), 0.40F), 4.5F * view.unit);
    const ImVec2 white = ImGui::GetFontTexUvWhitePixel();
    for (std::size_t c = 0; c < chart_.countries.size(); ++c) {
        const map::Country& country = chart_.countries[c];
        if (!country.box.overlaps(view.box)) continue;
        const auto tinted = tints_.find(country.id);
        const ImU32 fill = tinted == tints_.end() ? kLand : mix(kLand, tinted->second, 0.34F);
        for (std::size_t p = 0; p < country.polygons.size(); ++p) {
            const Mesh& mesh = meshes_[c][p];
            if (!country.polygons[p].box.overlaps(view.box) || mesh.indexes.empty() || mesh.points.size() > 60'000)
                continue;
            list_->PrimReserve(static_cast<int>(mesh.indexes.size()), static_cast<int>(mesh.points.size()));
            const unsigned first = list_->_VtxCurrentIdx;
            for (const std::uint32_t index : mesh.indexes)
                list_->PrimWriteIdx(static_cast<ImDrawIdx>(first + index));
            for (const map::Point point : mesh.points)
                list_->PrimWriteVtx(view.at(point), white, fill);
        }
    }
    draw_lines(view, false, alpha(rgb(0xFFFBEF), 0.55F), 4.0F * view.unit);
    draw_lines(view, false, alpha(rgb(0x6E5A3F), 0.85F), 1.25F * view.unit);
    draw_lines(view, true, alpha(rgb(0x5B6A66), 0.95F), 1.15F * view.unit);
    for (const map::Contested& area : chart_.contested) {
        if (!area.shape.box.overlaps(view.box)) continue;
        std::vector<ImVec2> outline;
        for (const map::Point p : area.shape.rings.front())
            outline.push_back(view.at(p));
        dashed_line(*list_, outline.data(), static_cast<int>(outline.size()), true, alpha(rgb(0x8A3B26), 0.85F),
                    1.5F * view.unit, 4 * view.unit);
    }
    draw_names(view);
    // The picture darkens a little towards its edges, as paper under a lamp does.
    const float edge = std::min(view.size.x, view.size.y) * 0.16F;
    const ImU32 dark = rgb(0x3A2A14, 46);
    const ImU32 none = rgb(0x3A2A14, 0);
    list_->AddRectFilledMultiColor({0, 0}, {view.size.x, edge}, dark, dark, none, none);
    list_->AddRectFilledMultiColor({0, view.size.y - edge}, view.size, none, none, dark, dark);
    list_->AddRectFilledMultiColor({0, 0}, {edge, view.size.y}, dark, none, none, dark);
    list_->AddRectFilledMultiColor({view.size.x - edge, 0}, view.size, none, dark, dark, none);
}

void MapPicture::draw_names(const View& view) {
    // A name stands in the middle of what is in sight of a country, if it fits there.
    constexpr int kColumns = 26;
    constexpr int kRows = 16;
    const ImFont* face = view.fonts.heading;
    for (const map::Country& country : chart_.countries) {
        if (!country.box.overlaps(view.box)) continue;
        std::vector<ImVec2> inside;
        const map::Point low{std::max(country.box.low.x, view.box.low.x), std::max(country.box.low.y, view.box.low.y)};
        const map::Point high{std::min(country.box.high.x, view.box.high.x),
                              std::min(country.box.high.y, view.box.high.y)};
        const double pixels =
            (high.x - low.x) * (high.y - low.y) / (view.camera.km_per_pixel * view.camera.km_per_pixel);
        if (pixels < 2500) continue;
        for (int row = 0; row < kRows; ++row) {
            for (int column = 0; column < kColumns; ++column) {
                const map::Point p{low.x + (high.x - low.x) * (column + 0.5) / kColumns,
                                   low.y + (high.y - low.y) * (row + 0.5) / kRows};
                const map::Polygon& largest = country.polygons.front();
                if (largest.box.contains(p) && contains(largest, p)) inside.push_back(view.at(p));
            }
        }
        if (inside.size() < 6) continue;
        ImVec2 middle{0, 0};
        for (const ImVec2 p : inside)
            middle = {middle.x + p.x / static_cast<float>(inside.size()),
                      middle.y + p.y / static_cast<float>(inside.size())};
        // The middle of a bent country may lie outside of it: take the nearest point that does not.
        const ImVec2 at = *std::min_element(inside.begin(), inside.end(), [&](ImVec2 a, ImVec2 b) {
            return std::hypot(a.x - middle.x, a.y - middle.y) < std::hypot(b.x - middle.x, b.y - middle.y);
        });
        // How wide is the country there?
        float left = at.x;
        float right = at.x;
        const float row_height = static_cast<float>((high.y - low.y) / view.camera.km_per_pixel) / kRows;
        for (const ImVec2 p : inside) {
            if (std::abs(p.y - at.y) > row_height * 0.6F) continue;
            left = std::min(left, p.x);
            right = std::max(right, p.x);
        }
        const std::string name = in_capitals(name_of(country.name));
        // Between readable and grand, as the room allows.
        const float room = (right - left) * 0.86F;
        for (float size = std::min(27.0F, 12 + room / view.unit / 34) * view.unit; size >= 11.5F * view.unit;
             size -= 1.5F * view.unit) {
            const float space = size * 0.22F;
            const float width = spaced_text(nullptr, const_cast<ImFont*>(face), size, {}, 0, name, space);
            if (width > room) continue;
            const float x = std::clamp((left + right) / 2 - width / 2, 8 * view.unit,
                                       std::max(8 * view.unit, view.size.x - width - 8 * view.unit));
            spaced_text(list_.get(), const_cast<ImFont*>(face), size, {x, at.y - size / 2},
                        colour::alpha(colour::rgb(0x4A3B28), 0.50F), name, space);
            break;
        }
    }
}

}  // namespace demarche::render
