#include "map/chart.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <fstream>
#include <iterator>
#include <nlohmann/json.hpp>

namespace demarche::map {

namespace {

using Json = nlohmann::json;

bool crosses(const Ring& ring, Point p) {
    bool inside = false;
    for (std::size_t i = 0, j = ring.size() - 1; i < ring.size(); j = i++) {
        const Point a = ring[i];
        const Point b = ring[j];
        if ((a.y > p.y) != (b.y > p.y) && p.x < (b.x - a.x) * (p.y - a.y) / (b.y - a.y) + a.x) inside = !inside;
    }
    return inside;
}

Point centroid(const Ring& ring) {
    double twice = 0;
    Point sum;
    for (std::size_t i = 0, j = ring.size() - 1; i < ring.size(); j = i++) {
        const double cross = ring[j].x * ring[i].y - ring[i].x * ring[j].y;
        twice += cross;
        sum.x += (ring[j].x + ring[i].x) * cross;
        sum.y += (ring[j].y + ring[i].y) * cross;
    }
    return twice == 0 ? ring.front() : Point{sum.x / (3 * twice), sum.y / (3 * twice)};
}

/// Where a name stands well: the middle if that is inside, otherwise the middle of the longest stretch of land on the
/// level of the middle (Norway's middle lies in Sweden).
Point label_point(const Polygon& polygon) {
    const Point middle = centroid(polygon.rings.front());
    if (contains(polygon, middle)) return middle;
    std::vector<double> cuts;
    for (const Ring& ring : polygon.rings) {
        for (std::size_t i = 0, j = ring.size() - 1; i < ring.size(); j = i++) {
            const Point a = ring[i];
            const Point b = ring[j];
            if ((a.y > middle.y) != (b.y > middle.y))
                cuts.push_back((b.x - a.x) * (middle.y - a.y) / (b.y - a.y) + a.x);
        }
    }
    std::sort(cuts.begin(), cuts.end());
    Point best = middle;
    double width = 0;
    for (std::size_t i = 0; i + 1 < cuts.size(); i += 2) {
        if (cuts[i + 1] - cuts[i] > width) {
            width = cuts[i + 1] - cuts[i];
            best.x = (cuts[i] + cuts[i + 1]) / 2;
        }
    }
    return best;
}

class Reader {
 public:
    Reader(const Json& json, Degrees centre) : json_(json) { chart_.projection = Projection{centre}; }

    Result<Chart> read() {
        if (!json_.is_object() || json_.value("format", 0) != 1)
            return fail(ErrorCode::kUnreadable, "no map of format 1", "/format");
        units_ = json_.value("units_per_degree", 1000.0);
        if (auto done = read_arcs(); !done) return pass_on(done.error());
        if (auto done = read_countries(); !done) return pass_on(done.error());
        for (const auto& [name, ids] : json_.at("groups").items())
            chart_.groups[name] = ids.get<std::vector<std::string>>();
        for (const Json& one : json_.at("contested")) {
            Contested area{one.at("id"), one.at("name"), one.at("within"), one.at("note"), {}};
            Ring ring;
            for (const Json& p : one.at("ring"))
                ring.push_back(project(p.at(0).get<double>(), p.at(1).get<double>()));
            if (ring.size() < 3) return fail(ErrorCode::kUnreadable, "a ring of fewer than three points", "/contested");
            area.shape.rings.push_back(std::move(ring));
            for (const Point p : area.shape.rings.front())
                area.shape.box.add(p);
            chart_.contested.push_back(std::move(area));
        }
        return std::move(chart_);
    }

 private:
    [[nodiscard]] Point project(double x, double y) const {
        return chart_.projection.project({y / units_, x / units_});
    }

    Result<void> read_arcs() {
        for (const Json& coded : json_.at("arcs")) {
            Line line;
            double x = 0;
            double y = 0;
            if (coded.size() < 4 || coded.size() % 2 != 0)
                return fail(ErrorCode::kUnreadable, "an arc needs two points or more",
                            fmt::format("/arcs/{}", chart_.lines.size()));
            for (std::size_t i = 0; i < coded.size(); i += 2) {
                x += coded[i].get<double>();
                y += coded[i + 1].get<double>();
                line.points.push_back(project(x, y));
                line.box.add(line.points.back());
            }
            chart_.lines.push_back(std::move(line));
        }
        users_.assign(chart_.lines.size(), 0);
        return {};
    }

    Result<Ring> read_ring(const Json& arcs, const std::string& where) {
        Ring ring;
        for (const Json& arc : arcs) {
            const auto code = arc.get<std::int64_t>();
            const std::int64_t index = code < 0 ? ~code : code;
            if (index >= static_cast<std::int64_t>(chart_.lines.size()))
                return fail(ErrorCode::kUnreadable, fmt::format("there is no arc {}", index), where);
            const auto at = static_cast<std::size_t>(index);
            ++users_[at];
            const std::vector<Point>& points = chart_.lines[at].points;
            // Each arc begins where the one before it ended.
            if (code < 0) {
                ring.insert(ring.end(), points.rbegin() + (ring.empty() ? 0 : 1), points.rend());
            } else {
                ring.insert(ring.end(), points.begin() + (ring.empty() ? 0 : 1), points.end());
            }
        }
        if (ring.size() > 1 && ring.front() == ring.back()) ring.pop_back();
        if (ring.size() < 3) return fail(ErrorCode::kUnreadable, "a ring of fewer than three points", where);
        return ring;
    }

    Result<void> read_countries() {
        for (const Json& one : json_.at("countries")) {
            Country country;
            country.id = one.at("id");
            country.name = one.at("name");
            for (const Json& rings : one.at("polygons")) {
                Polygon polygon;
                for (const Json& arcs : rings) {
                    auto ring = read_ring(arcs, fmt::format("/countries/{}", chart_.countries.size()));
                    if (!ring) return pass_on(ring.error());
                    polygon.rings.push_back(std::move(*ring));
                }
                if (polygon.rings.empty())
                    return fail(ErrorCode::kUnreadable, "a polygon without an outline",
                                fmt::format("/countries/{}", chart_.countries.size()));
                for (const Point p : polygon.rings.front())
                    polygon.box.add(p);
                country.box.add(polygon.box.low);
                country.box.add(polygon.box.high);
                country.polygons.push_back(std::move(polygon));
            }
            if (country.polygons.empty())
                return fail(ErrorCode::kUnreadable, "a country without land",
                            fmt::format("/countries/{}", chart_.countries.size()));
            const auto size = [](const Polygon& p) { return std::abs(signed_area(p.rings.front())); };
            std::stable_sort(country.polygons.begin(), country.polygons.end(),
                             [&](const Polygon& a, const Polygon& b) { return size(a) > size(b); });
            for (const Polygon& polygon : country.polygons) {
                country.area_km2 += size(polygon);
                for (std::size_t i = 1; i < polygon.rings.size(); ++i)
                    country.area_km2 -= std::abs(signed_area(polygon.rings[i]));
            }
            country.label = label_point(country.polygons.front());
            chart_.countries.push_back(std::move(country));
        }
        for (std::size_t i = 0; i < users_.size(); ++i)
            chart_.lines[i].coast = users_[i] == 1;
        return {};
    }

    const Json& json_;
    Chart chart_;
    double units_ = 1000;
    std::vector<int> users_;  ///< How many rings use an arc.
};

}  // namespace

void Box::add(Point p) {
    low.x = std::min(low.x, p.x);
    low.y = std::min(low.y, p.y);
    high.x = std::max(high.x, p.x);
    high.y = std::max(high.y, p.y);
}

double signed_area(const Ring& ring) {
    double twice = 0;
    for (std::size_t i = 0, j = ring.size() - 1; i < ring.size(); j = i++)
        twice += ring[j].x * ring[i].y - ring[i].x * ring[j].y;
    return twice / 2;
}

bool contains(const Polygon& polygon, Point p) {
    bool inside = false;
    for (const Ring& ring : polygon.rings)
        inside ^= crosses(ring, p);
    return inside;
}

bool Country::contains(Point p) const {
    return box.contains(p) && std::any_of(polygons.begin(), polygons.end(), [&](const Polygon& polygon) {
               return polygon.box.contains(p) && map::contains(polygon, p);
           });
}

const Country* Chart::at(Degrees at) const {
    const Point p = projection.project(at);
    for (const Country& country : countries) {
        if (country.contains(p)) return &country;
    }
    return nullptr;
}

const Country* Chart::find(std::string_view id) const {
    for (const Country& country : countries) {
        if (country.id == id) return &country;
    }
    return nullptr;
}

Result<Chart> read_chart(std::string_view text, Degrees centre) {
    const Json json = Json::parse(text, nullptr, false);
    if (json.is_discarded()) return fail(ErrorCode::kUnreadable, "this is no JSON");
    try {
        return Reader{json, centre}.read();
    } catch (const Json::exception& error) {  // a field that is missing or of another type
        return fail(ErrorCode::kUnreadable, fmt::format("this is no map: {}", error.what()));
    }
}

Result<Chart> load_chart(const std::filesystem::path& file, Degrees centre) {
    std::ifstream in{file, std::ios::binary};
    if (!in) return fail(ErrorCode::kNotFound, "there is no map", file.string());
    const std::string text{std::istreambuf_iterator<char>{in}, {}};
    auto chart = read_chart(text, centre);
    if (!chart) {
        Error error = chart.error();
        error.where = file.string() + error.where;
        return tl::unexpected<Error>(std::move(error));
    }
    return chart;
}

}  // namespace demarche::map
