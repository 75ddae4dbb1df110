#pragma once

#include <imgui.h>

#include <cstdint>
#include <map>
#include <memory>
#include <string>
#include <vector>

#include "map/chart.h"
#include "render/fonts.h"
#include "render/triangulate.h"

namespace demarche::render {

/// From where a map is looked at.
struct Camera {
    map::Point centre;  ///< Kilometres on the plane.
    double km_per_pixel = 1;
    bool operator==(const Camera&) const = default;
};

/// What is drawn over the map by others, in pixels of the picture, so that no country's name stands there.
struct MapObstacles {
    struct Box {
        ImVec2 low;
        ImVec2 high;
    };
    struct Line {
        std::vector<ImVec2> points;
        float thickness = 1;
    };
    std::vector<Box> boxes;
    std::vector<Line> lines;
};

/// The name of a country or a contested area as it stands on the picture, in pixels of it.
struct MapLettering {
    std::string words;
    ImVec2 low;
    ImVec2 high;
};

/// The paper map: sea, countries, borders, names. It is drawn into a texture, and again only when the camera, the size
/// or the colours have changed; what moves on it is drawn over it by others.
class MapPicture {
 public:
    explicit MapPicture(map::Chart chart);
    ~MapPicture();
    MapPicture(const MapPicture&) = delete;
    MapPicture& operator=(const MapPicture&) = delete;

    [[nodiscard]] const map::Chart& chart() const { return chart_; }
    /// Tints a country, by Country::id; the other countries are plain.
    void tint(const std::string& country, ImU32 colour);
    /// What a country is called on the picture: by Country::name, which it is called unless said. Drawn in capitals.
    void name(const std::string& country, std::string shown);
    [[nodiscard]] const std::string& name_of(const std::string& country) const;

    /// Where no name of the picture's may stand.
    void keep_clear(const MapObstacles& obstacles);
    /// The names that stand on the picture.
    [[nodiscard]] const std::vector<MapLettering>& lettering() const { return lettering_; }
    /// The texture of this view. Call it between NewFrame and Render.
    [[nodiscard]] ImTextureID show(const Camera& camera, int width, int height, const Fonts& fonts, float unit);
    /// Where a point of the plane falls in a view of this size whose upper left corner is `origin`.
    [[nodiscard]] static ImVec2 on_screen(const Camera& camera, ImVec2 origin, ImVec2 size, map::Point at);
    [[nodiscard]] static map::Point on_plane(const Camera& camera, ImVec2 origin, ImVec2 size, ImVec2 at);
    /// How often the texture was drawn.
    [[nodiscard]] long drawn() const { return drawn_; }

 private:
    struct View;
    void draw(const View& view);
    void draw_lines(const View& view, bool coast, ImU32 colour, float thickness);
    void draw_graticule(const View& view);
    void draw_names(const View& view);
    void reserve(int width, int height);

    map::Chart chart_;
    std::vector<std::vector<Mesh>> meshes_;  ///< By country and polygon.
    std::map<std::string, ImU32> tints_;
    std::map<std::string, std::string> names_;  ///< By Country::name.
    MapObstacles clear_;
    std::vector<MapLettering> lettering_;
    std::unique_ptr<ImDrawList> list_;
    unsigned framebuffer_ = 0;
    unsigned texture_ = 0;
    int width_ = 0;
    int height_ = 0;
    float unit_ = 0;
    Camera camera_;
    bool stale_ = true;
    long drawn_ = 0;
};

}  // namespace demarche::render
