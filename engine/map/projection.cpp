#include "map/projection.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace demarche::map {

namespace {

constexpr double kRadians = std::numbers::pi / 180;

}  // namespace

Projection::Projection(Degrees centre)
    : centre_(centre), sin_(std::sin(centre.lat * kRadians)), cos_(std::cos(centre.lat * kRadians)) {}

Point Projection::project(Degrees at) const {
    const double lat = at.lat * kRadians;
    const double lon = (at.lon - centre_.lon) * kRadians;
    const double cos_distance = sin_ * std::sin(lat) + cos_ * std::cos(lat) * std::cos(lon);
    const double k = std::sqrt(2 / std::max(1 + cos_distance, 1e-14)) * kEarthRadius_km;
    return {k * std::cos(lat) * std::sin(lon), k * (cos_ * std::sin(lat) - sin_ * std::cos(lat) * std::cos(lon))};
}

Degrees Projection::unproject(Point at) const {
    const double x = at.x / kEarthRadius_km;
    const double y = at.y / kEarthRadius_km;
    const double rho = std::hypot(x, y);
    if (rho < 1e-12) return centre_;
    const double c = 2 * std::asin(std::min(rho / 2, 1.0));
    const double lat = std::asin(std::clamp(std::cos(c) * sin_ + y * std::sin(c) * cos_ / rho, -1.0, 1.0));
    const double lon = std::atan2(x * std::sin(c), rho * cos_ * std::cos(c) - y * sin_ * std::sin(c));
    double degrees = centre_.lon + lon / kRadians;
    if (degrees > 180) degrees -= 360;
    if (degrees < -180) degrees += 360;
    return {lat / kRadians, degrees};
}

}  // namespace demarche::map
