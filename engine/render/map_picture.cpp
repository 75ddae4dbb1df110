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
            const float step_px = run.empty() ? 0 : std::hypot(p.x - run.back().x, p.y - run.back().y);
            // A broad stroke takes fewer points, and begins anew where it turns sharply: its outer corner would run out
            // into a spike.
            if (!run.empty() && !last && step_px < std::max(1.2F, thickness * 0.3F)) continue;
            if (run.size() > 1 && thickness > 6 * view.unit) {
                const ImVec2 a = run[run.size() - 2];
                const ImVec2 b = run.back();
                const float way = std::hypot(b.x - a.x, b.y - a.y) * std::max(0.01F, step_px);
                if (((b.x - a.x) * (p.x - b.x) + (b.y - a.y) * (p.y - b.y)) / way < 0.55F) {
                    flush();
                    run.push_back(b);
                }
            }
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
    // A band along the borders, as printed maps have it: countries are told apart by their rims, not by their fill.
    draw_lines(view, false, alpha(rgb(0x7A4A1E), 0.06F), 22 * view.unit);
    draw_lines(view, false, alpha(rgb(0x7A4A1E), 0.08F), 12 * view.unit);
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

namespace {

/// What is in sight of a country, as cells that lie in it or do not.
struct Cells {
    static constexpr int kColumns = 34;
    static constexpr int kRows = 22;
    ImVec2 low;   ///< Upper left, on the picture.
    ImVec2 cell;  ///< Size.
    std::array<bool, static_cast<std::size_t>(kColumns) * kRows> in{};

    [[nodiscard]] bool at(int column, int row) const {
        return column >= 0 && column < kColumns && row >= 0 && row < kRows &&
               in[static_cast<std::size_t>(row) * kColumns + static_cast<std::size_t>(column)];
    }
    [[nodiscard]] ImVec2 middle(int column, int row) const {
        return {low.x + cell.x * (static_cast<float>(column) + 0.5F),
                low.y + cell.y * (static_cast<float>(row) + 0.5F)};
    }
    /// Does the country hold this box?
    [[nodiscard]] bool holds(ImVec2 a, ImVec2 b) const {
        const auto index = [](float from, float step, float x) {
            return static_cast<int>(std::floor((x - from) / step));
        };
        for (int row = index(low.y, cell.y, a.y); row <= index(low.y, cell.y, b.y); ++row) {
            for (int column = index(low.x, cell.x, a.x); column <= index(low.x, cell.x, b.x); ++column)
                if (!at(column, row)) return false;
        }
        return true;
    }
};

/// What of the picture is taken, in small squares: whether a box is free is then four sums, and hundreds of places can
/// be tried for a name.
class Room {
 public:
    Room(ImVec2 size, float cell)
        : cell_(std::max(1.0F, cell)),
          columns_(static_cast<int>(size.x / cell_) + 1),
          rows_(static_cast<int>(size.y / cell_) + 1),
          taken_(static_cast<std::size_t>(columns_) * static_cast<std::size_t>(rows_)),
          sums_(static_cast<std::size_t>(columns_ + 1) * static_cast<std::size_t>(rows_ + 1)) {}

    void take(ImVec2 low, ImVec2 high) {
        for (int row = row_of(low.y); row <= row_of(high.y); ++row) {
            for (int column = column_of(low.x); column <= column_of(high.x); ++column)
                taken_[static_cast<std::size_t>(row * columns_ + column)] = 1;
        }
    }
    void take(const MapObstacles::Line& line) {
        const float r = line.thickness / 2;
        for (std::size_t i = 0; i + 1 < line.points.size(); ++i) {
            const ImVec2 a = line.points[i];
            const ImVec2 b = line.points[i + 1];
            const float length = std::hypot(b.x - a.x, b.y - a.y);
            // Far outside of the picture there is nothing to take.
            const int parts = std::clamp(static_cast<int>(length / cell_) + 1, 1, 20'000);
            for (int k = 0; k <= parts; ++k) {
                const float t = static_cast<float>(k) / static_cast<float>(parts);
                const ImVec2 p{a.x + (b.x - a.x) * t, a.y + (b.y - a.y) * t};
                if (p.x < -r || p.y < -r || p.x > cell_ * static_cast<float>(columns_) + r ||
                    p.y > cell_ * static_cast<float>(rows_) + r)
                    continue;
                take({p.x - r, p.y - r}, {p.x + r, p.y + r});
            }
        }
    }
    /// After all that was taken.
    void sum_up() {
        for (int row = 0; row < rows_; ++row) {
            int along = 0;
            for (int column = 0; column < columns_; ++column) {
                along += taken_[static_cast<std::size_t>(row * columns_ + column)];
                sums_[index(column + 1, row + 1)] = sums_[index(column + 1, row)] + along;
            }
        }
    }
    [[nodiscard]] bool free(ImVec2 low, ImVec2 high) const {
        const int x0 = column_of(low.x);
        const int x1 = column_of(high.x) + 1;
        const int y0 = row_of(low.y);
        const int y1 = row_of(high.y) + 1;
        return sums_[index(x1, y1)] - sums_[index(x0, y1)] - sums_[index(x1, y0)] + sums_[index(x0, y0)] == 0;
    }

 private:
    [[nodiscard]] int column_of(float x) const { return std::clamp(static_cast<int>(x / cell_), 0, columns_ - 1); }
    [[nodiscard]] int row_of(float y) const { return std::clamp(static_cast<int>(y / cell_), 0, rows_ - 1); }
    [[nodiscard]] std::size_t index(int column, int row) const {
        return static_cast<std::size_t>(row * (columns_ + 1) + column);
    }

    float cell_;
    int columns_;
    int rows_;
    std::vector<std::uint8_t> taken_;
    std::vector<int> sums_;
};

}  // namespace

void MapPicture::keep_clear(const MapObstacles& obstacles) {
    const auto same_point = [](ImVec2 a, ImVec2 b) { return a.x == b.x && a.y == b.y; };
    const auto same_box = [&](const MapObstacles::Box& a, const MapObstacles::Box& b) {
        return same_point(a.low, b.low) && same_point(a.high, b.high);
    };
    const auto same_line = [&](const MapObstacles::Line& a, const MapObstacles::Line& b) {
        return a.thickness == b.thickness &&
               std::equal(a.points.begin(), a.points.end(), b.points.begin(), b.points.end(), same_point);
    };
    if (std::equal(obstacles.boxes.begin(), obstacles.boxes.end(), clear_.boxes.begin(), clear_.boxes.end(),
                   same_box) &&
        std::equal(obstacles.lines.begin(), obstacles.lines.end(), clear_.lines.begin(), clear_.lines.end(), same_line))
        return;
    clear_ = obstacles;
    stale_ = true;
}

/// A name stands as large as there is room, as near as it can to the middle of what is in sight of its country, and on
/// nothing else. Where there is no such place it is left out: one can zoom in.
void MapPicture::draw_names(const View& view) {
    auto* face = const_cast<ImFont*>(view.fonts.heading);
    lettering_.clear();
    Room room{view.size, 3 * view.unit};
    for (const MapObstacles::Box& box : clear_.boxes)
        room.take(box.low, box.high);
    for (const MapObstacles::Line& line : clear_.lines)
        room.take(line);
    room.sum_up();
    const auto put = [&](std::string words, ImVec2 low, ImVec2 high) {
        room.take(low, high);
        room.sum_up();
        lettering_.push_back({std::move(words), low, high});
    };
    // Contested areas are named in another hand than countries, and where there is room for it.
    auto* italic = const_cast<ImFont*>(view.fonts.serif_italic);
    for (const map::Contested& area : chart_.contested) {
        if (!area.shape.box.overlaps(view.box)) continue;
        const ImVec2 low = view.at({area.shape.box.low.x, area.shape.box.high.y});
        const ImVec2 high = view.at({area.shape.box.high.x, area.shape.box.low.y});
        const std::string& name = name_of(area.name);
        const float size = 14 * view.unit;
        const float width = italic->CalcTextSizeA(size, FLT_MAX, 0, name.c_str()).x;
        if (width > (high.x - low.x) * 1.5F || size * 2 > high.y - low.y) continue;
        const ImVec2 at{(low.x + high.x - width) / 2, (low.y + high.y - size) / 2};
        if (!room.free(at, {at.x + width, at.y + size})) continue;
        text_with_halo(*list_, italic, size, at, colour::rgb(0x7A3420), colour::alpha(colour::rgb(0xFBF5E6), 0.6F),
                       name);
        put(name, at, {at.x + width, at.y + size});
    }
    for (const map::Country& country : chart_.countries) {
        if (!country.box.overlaps(view.box)) continue;
        const map::Point low{std::max(country.box.low.x, view.box.low.x), std::max(country.box.low.y, view.box.low.y)};
        const map::Point high{std::min(country.box.high.x, view.box.high.x),
                              std::min(country.box.high.y, view.box.high.y)};
        Cells cells;
        cells.low = view.at({low.x, high.y});
        const ImVec2 far = view.at({high.x, low.y});
        cells.cell = {(far.x - cells.low.x) / Cells::kColumns, (far.y - cells.low.y) / Cells::kRows};
        if ((far.x - cells.low.x) * (far.y - cells.low.y) < 2500) continue;
        ImVec2 middle{0, 0};
        float count = 0;
        const map::Polygon& largest = country.polygons.front();
        for (int row = 0; row < Cells::kRows; ++row) {
            for (int column = 0; column < Cells::kColumns; ++column) {
                const ImVec2 p = cells.middle(column, row);
                const map::Point on_plane = MapPicture::on_plane(view.camera, {0, 0}, view.size, p);
                const bool in = largest.box.contains(on_plane) && contains(largest, on_plane);
                cells.in[static_cast<std::size_t>(row) * Cells::kColumns + static_cast<std::size_t>(column)] = in;
                if (!in) continue;
                middle = {middle.x + p.x, middle.y + p.y};
                ++count;
            }
        }
        if (count < 8) continue;
        middle = {middle.x / count, middle.y / count};
        const std::string name = in_capitals(name_of(country.name));
        const float margin = 8 * view.unit;
        bool placed = false;
        for (float size = 27 * view.unit; size >= 11 * view.unit && !placed; size -= 1.5F * view.unit) {
            const float space = size * 0.22F;
            const float width = spaced_text(nullptr, face, size, {}, 0, name, space);
            // Between readable and grand: a name that fills its country is a stamp, not a name.
            const float reach = width * 0.62F;
            ImVec2 best{};
            float best_way = 1e9F;
            for (int row = 0; row < Cells::kRows; ++row) {
                for (int column = 0; column < Cells::kColumns; ++column) {
                    if (!cells.at(column, row)) continue;
                    const ImVec2 p = cells.middle(column, row);
                    const float way = std::hypot(p.x - middle.x, p.y - middle.y);
                    if (way >= best_way) continue;
                    const ImVec2 a{p.x - width / 2, p.y - size / 2};
                    const ImVec2 b{p.x + width / 2, p.y + size / 2};
                    if (a.x < margin || a.y < margin || b.x > view.size.x - margin || b.y > view.size.y - margin)
                        continue;
                    if (!cells.holds({p.x - reach, a.y}, {p.x + reach, b.y})) continue;
                    if (!room.free(a, b)) continue;
                    best = a;
                    best_way = way;
                }
            }
            if (best_way > 1e8F) continue;
            spaced_text(list_.get(), face, size, best, colour::alpha(colour::rgb(0x4A3B28), 0.55F), name, space);
            put(name, best, {best.x + width, best.y + size});
            placed = true;
        }
    }
}

}  // namespace demarche::render
