#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "base/error.h"
#include "map/projection.h"

namespace demarche::map {

struct Box {
    Point low{1e18, 1e18};
    Point high{-1e18, -1e18};
    void add(Point p);
    [[nodiscard]] bool overlaps(const Box& other) const {
        return low.x <= other.high.x && other.low.x <= high.x && low.y <= other.high.y && other.low.y <= high.y;
    }
    [[nodiscard]] bool contains(Point p) const {
        return p.x >= low.x && p.x <= high.x && p.y >= low.y && p.y <= high.y;
    }
};

using Ring = std::vector<Point>;  ///< Closed; the first point is not repeated.
struct Polygon {
    std::vector<Ring> rings;  ///< The outline, then its holes.
    Box box;
};

struct Country {
    std::string id;  ///< ISO 3166-1 numeric, three digits; "" for areas that have none.
    std::string name;
    std::vector<Polygon> polygons;  ///< Largest first.
    Box box;
    double area_km2 = 0;  ///< Of the simplified shape.
    Point label;          ///< In its largest part, where its name stands well.
    [[nodiscard]] bool contains(Point p) const;
};

/// A line that is drawn once, however many countries it belongs to.
struct Line {
    std::vector<Point> points;
    bool coast = false;  ///< Of one country only; otherwise a border.
    Box box;
};

/// An area that is claimed or governed otherwise than the countries around it say; drawn as an outline.
struct Contested {
    std::string id;
    std::string name;
    std::string within;  ///< Country::id of the country that it is part of by law.
    std::string note;
    Polygon shape;
};

/// A projected map.
struct Chart {
    Projection projection{{}};
    std::vector<Country> countries;
    std::vector<Line> lines;
    std::vector<Contested> contested;
    std::map<std::string, std::vector<std::string>> groups;  ///< Country ids by name of a group, such as "eu".

    /// The country that a point lies in; null at sea.
    [[nodiscard]] const Country* at(Degrees at) const;
    [[nodiscard]] const Country* find(std::string_view id) const;
};

/// Reads a map file and projects it around a centre.
/// Errors: kUnreadable (no JSON, another format, an index that leads nowhere), with the place in `where`.
[[nodiscard]] Result<Chart> read_chart(std::string_view text, Degrees centre);
/// The same from a file. Errors: kNotFound besides.
[[nodiscard]] Result<Chart> load_chart(const std::filesystem::path& file, Degrees centre);

/// Area with the sign of its direction: positive counter-clockwise. In square kilometres.
[[nodiscard]] double signed_area(const Ring& ring);
[[nodiscard]] bool contains(const Polygon& polygon, Point p);

}  // namespace demarche::map
