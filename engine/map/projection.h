#pragma once

namespace demarche::map {

/// A place on the earth.
struct Degrees {
    double lat = 0;  ///< -90..90
    double lon = 0;  ///< -180..180
    bool operator==(const Degrees&) const = default;
};

/// A place on the plane, in kilometres from the centre of the projection: x to the east, y to the north.
struct Point {
    double x = 0;
    double y = 0;
    bool operator==(const Point&) const = default;
};

/// Lambert's azimuthal equal-area projection around a centre, on a sphere of the earth's area. Near the centre shapes
/// are true, too; everywhere a country has the share of the picture that it has of the earth.
/// Source: Snyder, Map Projections: A Working Manual, USGS 1395 (1987), pages 182-190.
class Projection {
 public:
    explicit Projection(Degrees centre);
    /// The point opposite to the centre has no image; it and what is within a metre of it lands on the rim.
    [[nodiscard]] Point project(Degrees at) const;
    /// The inverse. A point outside of the rim (two earth radii) is drawn in to it.
    [[nodiscard]] Degrees unproject(Point at) const;
    [[nodiscard]] Degrees centre() const { return centre_; }

    static constexpr double kEarthRadius_km = 6371.0072;  ///< Of the sphere with the area of the ellipsoid.

 private:
    Degrees centre_;
    double sin_;  ///< Of the centre's latitude.
    double cos_;
};

}  // namespace demarche::map
