#pragma once

#include <imgui.h>

#include <cstdint>
#include <string>
#include <vector>

#include "base/ids.h"
#include "model/scenario.h"
#include "render/map_picture.h"
#include "ui/context.h"

namespace demarche {
struct Agreement;
}

namespace demarche::ui {

struct Desk;
struct Sight;

/// A rectangle on the screen, in pixels.
struct MapBox {
    ImVec2 low;
    ImVec2 high;
    [[nodiscard]] bool overlaps(const MapBox& o) const {
        return low.x < o.high.x && o.low.x < high.x && low.y < o.high.y && o.low.y < high.y;
    }
};
/// Does a line of this thickness cross the rectangle?
[[nodiscard]] bool crosses(const MapBox& box, const std::vector<ImVec2>& line, float thickness);

/// A line that is drawn over the map.
struct MapLine {
    enum class Kind {
        kLink,   ///< A road between two places.
        kOffer,  ///< Somebody has put a text about a place on the table.
        kFlow,   ///< People leave one place for another, or go back.
    };
    Kind kind = Kind::kLink;
    std::vector<ImVec2> points;
    float thickness = 1;  ///< With the halo around it.
    ActorId by;           ///< kOffer: whose; its token stands at the beginning.
};

/// People on their way, as an indicator with routes tells it: how many in this round and the last.
struct Flow {
    IndicatorId what;
    PlaceId from;
    PlaceId to;
    double amount = 0;   ///< Of what the indicator counts; above 0.
    SlotIndex slot = 0;  ///< The number that tells it.
    bool good = false;   ///< It goes the way that is better.
};
/// What the seat knows of people on their way. Where several routes end in one place they share what came there, by how
/// much the numbers of their beginnings moved the same way.
[[nodiscard]] std::vector<Flow> flows_of(const Scenario& s, const Sight& sight);

/// A flow on the map: its arrow is the line of this index, and beside it stands how many.
struct MapFlow {
    Flow flow;
    std::size_t line = 0;
    std::string figure;
    MapBox box;
    bool counted = false;  ///< There is room for the figure.
};

/// The flag of an agreement at work, beside the disc of its place. Clear of discs, controls and other flags at any
/// zoom: where there is no room for all, the last one stands for several.
struct MapFlag {
    PlaceId place;
    std::size_t n = 0;    ///< Index into at_work().
    std::size_t all = 1;  ///< It stands for so many, from n on.
    ImVec2 at;            ///< Its middle.
};

/// The name of a place.
struct MapName {
    PlaceId place;
    std::string words;
    MapBox box;
    /// It stands on a plate of its own, for no side of the place was free of links: one may run under the plate.
    bool plate = false;
    bool led = false;  ///< A line from `from` to `to` leads to it.
    ImVec2 from;
    ImVec2 to;
};

/// Where everything stands that is drawn over the map. Discs of places that would lie on each other move apart, as far
/// as they must, and a thin line leads back to where the place is. No name stands on another, on a place, a flag, a
/// token, an arrow or a control, at any zoom; on links only as MapName::plate says. A name for which there is no room
/// is left out: pointing at the place tells it, and one can zoom in.
struct MapLayout {
    std::vector<ImVec2> spots;  ///< By place: the middle of its disc.
    std::vector<MapLine> lines;
    std::vector<MapFlag> flags;
    std::vector<MapFlow> flows;
    std::vector<MapName> names;
    std::vector<MapBox> taken;  ///< Places, flags, tokens, controls and names: no country's name stands there.
};

/// What a layout hangs on.
struct MapLayoutKey {
    ImVec2 at;
    ImVec2 size;
    render::Camera camera;
    float unit = 0;
    std::uint64_t sight = 0;         ///< Sight::stamp.
    const Scenario* told = nullptr;  ///< In the reader's language.
    bool operator==(const MapLayoutKey& o) const {
        return at.x == o.at.x && at.y == o.at.y && size.x == o.size.x && size.y == o.size.y && camera == o.camera &&
               unit == o.unit && sight == o.sight && told == o.told;
    }
};

/// The part of the screen where the map is seen, and from where it is looked at.
struct MapFrame {
    ImVec2 at;
    ImVec2 size;
    render::Camera camera;

    [[nodiscard]] ImVec2 on_screen(const Desk& desk, LatLon p) const;
    [[nodiscard]] bool holds(ImVec2 p, float margin = 0) const {
        return p.x > at.x - margin && p.x < at.x + size.x + margin && p.y > at.y - margin &&
               p.y < at.y + size.y + margin;
    }
};

/// The radius of the disc of a place, without its rim: smaller on a small map, and from far away.
[[nodiscard]] float place_radius(const Ui& ui, const Desk& desk, ImVec2 map);
/// Missions and agreements at work in a place.
[[nodiscard]] std::vector<const Agreement*> at_work(const Desk& desk, PlaceId id);

/// @param controls  What lies over the map and stays where it is.
[[nodiscard]] MapLayout lay_out(const Ui& ui, const Desk& desk, const MapFrame& frame, std::vector<MapBox> controls);

}  // namespace demarche::ui
