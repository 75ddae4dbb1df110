#include "ui/map_layout.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "diplomacy/drafting.h"
#include "render/shapes.h"
#include "ui/desk.h"

namespace demarche::ui {

namespace {

/// Does the way from `a` to `b` meet the box? (Liang and Barsky 1984: the box cuts off what lies outside of it.)
bool meets(const MapBox& box, ImVec2 a, ImVec2 b) {
    float from = 0;
    float to = 1;
    const auto cut = [&](float step, float room) {
        if (step == 0) return room >= 0;
        const float t = room / step;
        if (step < 0) {
            from = std::max(from, t);
        } else {
            to = std::min(to, t);
        }
        return from <= to;
    };
    const float dx = b.x - a.x;
    const float dy = b.y - a.y;
    return cut(-dx, a.x - box.low.x) && cut(dx, box.high.x - a.x) && cut(-dy, a.y - box.low.y) &&
           cut(dy, box.high.y - a.y);
}

/// Do two lines cross, from a to b and from c to d?
bool cross(ImVec2 a, ImVec2 b, ImVec2 c, ImVec2 d) {
    const auto side = [](ImVec2 from, ImVec2 to, ImVec2 p) {
        return (to.x - from.x) * (p.y - from.y) - (to.y - from.y) * (p.x - from.x);
    };
    return side(a, b, c) * side(a, b, d) < 0 && side(c, d, a) * side(c, d, b) < 0;
}

constexpr std::size_t kMostFlags = 5;  ///< In a row: more would be a fence across the map.

MapBox around(ImVec2 p, float r) {
    return {{p.x - r, p.y - r}, {p.x + r, p.y + r}};
}

struct Layouter {
    const Ui& ui;
    const Desk& desk;
    const MapFrame& frame;
    MapLayout out;
    float radius;

    [[nodiscard]] const Scenario& s() const { return desk.s(); }
    [[nodiscard]] ImVec2 at(LatLon p) const { return frame.on_screen(desk, p); }
    [[nodiscard]] bool free(const MapBox& box) const {
        return std::none_of(out.taken.begin(), out.taken.end(), [&](const MapBox& b) { return b.overlaps(box); });
    }
    [[nodiscard]] bool inside(const MapBox& box) const {
        return box.low.x > frame.at.x && box.high.x < frame.at.x + frame.size.x && box.low.y > frame.at.y &&
               box.high.y < frame.at.y + frame.size.y;
    }
    [[nodiscard]] std::size_t crossed(const MapBox& box, bool links) const {
        return static_cast<std::size_t>(std::count_if(out.lines.begin(), out.lines.end(), [&](const MapLine& line) {
            return (line.kind == MapLine::Kind::kLink) == links && crosses(box, line.points, line.thickness);
        }));
    }

    /// Discs that would lie on each other are pushed apart, and drawn back to where they belong as far as that leaves
    /// room. The same each time, for the same map.
    void spread() {
        std::vector<ImVec2> home;
        for (const PlaceDef& place : s().places)
            home.push_back(at(place.at));
        out.spots = home;
        const float apart = (radius + ui.u(4)) * 2;
        constexpr int kRounds = 80;
        for (int round = 0; round < kRounds; ++round) {
            // The last rounds only push: what is drawn back would lie on its neighbour again.
            const float pull = round < kRounds * 3 / 4 ? 0.04F : 0;
            for (std::size_t i = 0; i < home.size(); ++i) {
                ImVec2& p = out.spots[i];
                p = {p.x + (home[i].x - p.x) * pull, p.y + (home[i].y - p.y) * pull};
            }
            for (std::size_t i = 0; i < home.size(); ++i) {
                for (std::size_t k = i + 1; k < home.size(); ++k) {
                    ImVec2& a = out.spots[i];
                    ImVec2& b = out.spots[k];
                    float dx = b.x - a.x;
                    float dy = b.y - a.y;
                    float far = std::hypot(dx, dy);
                    if (far >= apart) continue;
                    if (far < 0.01F) {  // one on the other: by their order
                        const float turn = static_cast<float>(i * 7 + k) * 2.4F;
                        dx = std::cos(turn);
                        dy = std::sin(turn);
                        far = 1;
                    }
                    const float step = (apart - far) * 0.51F / far;
                    a = {a.x - dx * step, a.y - dy * step};
                    b = {b.x + dx * step, b.y + dy * step};
                }
            }
        }
    }
    [[nodiscard]] ImVec2 spot(PlaceId id) const { return out.spots[id.index()]; }

    void places() {
        const float r = radius + ui.u(4);
        for (std::size_t i = 0; i < s().places.size(); ++i) {
            const ImVec2 p = spot(PlaceId{i});
            if (!frame.holds(p)) continue;
            out.taken.push_back(around(p, r));
        }
    }

    /// A row of flags on the side of each place where there is room for it: to the upper right if there is. Where there
    /// is room for fewer, the last of them stands for the others; where there is none, there are none.
    void flags() {
        const ImVec2 half{ui.u(10), ui.u(9)};
        const auto box = [&](ImVec2 p) { return MapBox{{p.x - half.x, p.y - half.y}, {p.x + half.x, p.y + half.y}}; };
        const auto clear = [&](ImVec2 p) { return free(box(p)) && inside(box(p)); };
        for (std::size_t i = 0; i < s().places.size(); ++i) {
            const ImVec2 p = spot(PlaceId{i});
            const std::size_t count = at_work(desk, PlaceId{i}).size();
            if (count == 0 || !frame.holds(p)) continue;
            std::vector<ImVec2> row;
            for (std::size_t shown = std::min(count, kMostFlags); shown > 0 && row.empty(); --shown) {
                for (const float away : {0.0F, ui.u(19)}) {
                    for (std::vector<ImVec2>& one : rows_beside(p, away, shown)) {
                        if (row.empty() && std::all_of(one.begin(), one.end(), clear)) row = std::move(one);
                    }
                }
            }
            for (std::size_t n = 0; n < row.size(); ++n) {
                out.flags.push_back({PlaceId{i}, n, n + 1 < row.size() ? 1 : count - n, row[n]});
                out.taken.push_back(box(row[n]));
            }
        }
    }
    /// Where a row of so many flags can stand beside a disc, the best side first. @param away  More room between the
    /// two.
    [[nodiscard]] std::vector<std::vector<ImVec2>> rows_beside(ImVec2 p, float away, std::size_t count) const {
        const float step = ui.u(19);
        const float aside = radius + ui.u(4) + away;
        const float level = radius + ui.u(10) + away;
        const float middle = step / 2 * static_cast<float>(count - 1);
        struct Row {
            float x, y, way;
        };
        std::vector<std::vector<ImVec2>> rows;
        for (const Row& row : {Row{aside, -level, 1}, Row{aside, level, 1}, Row{-aside, -level, -1},
                               Row{-aside, level, -1}, Row{level + ui.u(6), 0, 1}, Row{-level - ui.u(6), 0, -1},
                               Row{-middle, -level - ui.u(4), 1}, Row{-middle, level + ui.u(4), 1}}) {
            std::vector<ImVec2>& places = rows.emplace_back();
            for (std::size_t n = 0; n < count; ++n)
                places.push_back({p.x + row.x + row.way * step * static_cast<float>(n), p.y + row.y});
        }
        return rows;
    }

    void links() {
        for (std::size_t i = 0; i < s().places.size(); ++i) {
            for (const PlaceId other : s().places[PlaceId{i}].links) {
                if (other.index() <= i) continue;
                out.lines.push_back({MapLine::Kind::kLink, {spot(PlaceId{i}), spot(other)}, ui.u(4), {}});
            }
        }
    }

    /// The point, or where the way to it from the middle leaves the picture.
    [[nodiscard]] ImVec2 drawn_in(ImVec2 p, float inset) const {
        const ImVec2 middle{frame.at.x + frame.size.x / 2, frame.at.y + frame.size.y / 2};
        const float dx = p.x - middle.x;
        const float dy = p.y - middle.y;
        const float tx = std::abs(dx) > 1 ? (frame.size.x / 2 - inset) / std::abs(dx) : 1e9F;
        const float ty = std::abs(dy) > 1 ? (frame.size.y / 2 - inset) / std::abs(dy) : 1e9F;
        const float t = std::min({1.0F, tx, ty});
        return {middle.x + dx * t, middle.y + dy * t};
    }

    /// A token for an actor near `wanted`: moved along the edge where another or a control stands there.
    [[nodiscard]] ImVec2 token_near(ImVec2 wanted, float r) const {
        ImVec2 best = wanted;
        float least = 1e9F;
        for (int ring = 0; ring < 9; ++ring) {
            for (int k = 0; k < (ring == 0 ? 1 : 12); ++k) {
                const float turn = static_cast<float>(k) * 0.5236F;
                const float away = static_cast<float>(ring) * r;
                const ImVec2 p{wanted.x + std::cos(turn) * away, wanted.y + std::sin(turn) * away};
                if (away >= least || !inside(around(p, r)) || !free(around(p, r))) continue;
                best = p;
                least = away;
            }
        }
        return best;
    }

    /// What speaks against a way: what is taken and lies on it, and how much of it is out of sight.
    [[nodiscard]] float met(const std::vector<ImVec2>& points, float thickness) const {
        float cost = 0;
        for (const MapBox& box : out.taken)
            cost += crosses(box, points, thickness) ? 3.0F : 0.0F;
        for (const ImVec2 p : points)
            cost += frame.holds(p) ? 0.0F : 0.5F;
        return cost;
    }

    /// Of the ways from one point to another the one that meets the fewest places and tokens.
    [[nodiscard]] std::vector<ImVec2> way(ImVec2 from, ImVec2 to, float thickness) const {
        std::vector<ImVec2> best;
        float least = 1e9F;
        for (const float bend : {0.10F, -0.10F, 0.20F, -0.20F, 0.32F, -0.32F}) {
            std::vector<ImVec2> points = render::bow(from, to, bend);
            const float cost = std::abs(bend) * 4 + met(points, thickness);
            if (cost >= least) continue;
            least = cost;
            best = std::move(points);
        }
        return best;
    }

    /// Who has put something on the table for a place: an arrow from its capital, or from the edge towards it.
    void offers() {
        constexpr std::size_t kMost = 5;
        std::vector<std::pair<ActorId, PlaceId>> seen;
        std::vector<std::pair<ActorId, ImVec2>> standing;
        const auto& drafts = desk.w().drafts;
        for (auto it = drafts.rbegin(); it != drafts.rend() && seen.size() < kMost; ++it) {
            const Draft& draft = **it;
            const PlaceId place = draft.text().place;
            if (draft.status != DraftStatus::kOpen || !place.valid()) continue;
            const auto& capital = s().actors[draft.proposer].capital;
            const std::pair<ActorId, PlaceId> what{draft.proposer, place};
            if (!capital || std::find(seen.begin(), seen.end(), what) != seen.end()) continue;
            const ImVec2 goal = spot(place);
            if (!frame.holds(goal)) continue;
            const float r = ui.u(11);
            const auto known = std::find_if(standing.begin(), standing.end(),
                                            [&](const auto& one) { return one.first == draft.proposer; });
            const ImVec2 from =
                known != standing.end() ? known->second : token_near(drawn_in(at(*capital), ui.u(24)), r);
            const float length = std::hypot(goal.x - from.x, goal.y - from.y);
            if (length < ui.u(50)) continue;
            seen.push_back(what);
            if (known == standing.end()) {
                standing.emplace_back(draft.proposer, from);
                out.taken.push_back(around(from, r));
            }
            const float stop = (radius + ui.u(8)) / length;
            const ImVec2 to{goal.x - (goal.x - from.x) * stop, goal.y - (goal.y - from.y) * stop};
            out.lines.push_back({MapLine::Kind::kOffer, way(from, to, ui.u(5)), ui.u(9), draft.proposer});
        }
    }

    /// Of the ways around from one disc to another, without what lies on the two, the one that meets the fewest others.
    [[nodiscard]] std::vector<ImVec2> way_between(ImVec2 from, ImVec2 to, float thickness) const {
        const float length = std::max(1.0F, std::hypot(to.x - from.x, to.y - from.y));
        const float base = std::clamp(ui.u(54) / length, 0.18F, 1.9F);
        const float clear = radius + ui.u(6);
        std::vector<ImVec2> best;
        float least = 1e9F;
        for (const float bend : {base, -base, base * 1.5F, base * -1.5F}) {
            std::vector<ImVec2> points;
            for (const ImVec2 p : render::bow(from, to, bend)) {
                if (std::hypot(p.x - from.x, p.y - from.y) > clear && std::hypot(p.x - to.x, p.y - to.y) > clear)
                    points.push_back(p);
            }
            if (points.size() < 4) continue;
            float cost = std::abs(bend) / base + met(points, thickness);
            for (const MapLine& line : out.lines) {
                for (const ImVec2 p : points)
                    cost += crosses(around(p, thickness), line.points, line.thickness) ? 0.1F : 0;
            }
            if (cost >= least) continue;
            least = cost;
            best = std::move(points);
        }
        return best;
    }

    /// People on their way: an arrow each, and beside it how many.
    void flows() {
        ImFont* font = ui.fonts().narrow;
        for (const Flow& flow : flows_of(s(), desk.sight())) {
            const ImVec2 from = spot(flow.from);
            const ImVec2 to = spot(flow.to);
            if (!frame.holds(from) || !frame.holds(to)) continue;
            const float thick = ui.u(2.4F + 2.6F * std::min(1.0F, static_cast<float>(flow.amount) / 40));
            std::vector<ImVec2> points = way_between(from, to, thick + ui.u(4));
            if (points.empty()) continue;
            MapFlow one{flow, out.lines.size(), ui.words().number(figure(flow.amount)), {}, false};
            const ImVec2 words = font->CalcTextSizeA(font->FontSize, FLT_MAX, 0, one.figure.c_str());
            const ImVec2 half{(words.x + ui.u(27)) / 2, (words.y + ui.u(3)) / 2};
            for (const std::size_t share : {4U, 3U, 5U, 2U, 6U}) {
                const std::size_t at = std::clamp<std::size_t>(points.size() * share / 8, 1, points.size() - 1);
                const ImVec2 p = points[at];
                const ImVec2 along{p.x - points[at - 1].x, p.y - points[at - 1].y};
                const float length = std::max(0.01F, std::hypot(along.x, along.y));
                for (const float aside : {0.0F, 16.0F, -16.0F, 26.0F, -26.0F, 38.0F, -38.0F}) {
                    const ImVec2 c{p.x - along.y / length * ui.u(aside), p.y + along.x / length * ui.u(aside)};
                    const MapBox box{{c.x - half.x, c.y - half.y}, {c.x + half.x, c.y + half.y}};
                    // On a short arrow it would hide what it is about.
                    if (aside == 0 && points.size() < 18) continue;
                    if (one.counted || !inside(box) || !free(box) || crossed(box, false) > 0) continue;
                    one.box = box;
                    one.counted = true;
                }
            }
            if (one.counted) out.taken.push_back(one.box);
            out.lines.push_back({MapLine::Kind::kFlow, std::move(points), thick + ui.u(4), {}});
            out.flows.push_back(std::move(one));
        }
    }

    /// Where the name of a place may stand, the best first: close by, then farther off with a line that leads back.
    [[nodiscard]] std::vector<MapName> choices(PlaceId id, ImFont* font) const {
        const ImVec2 p = spot(id);
        const std::string words = s().places[id].name.str();
        const ImVec2 size = font->CalcTextSizeA(font->FontSize, FLT_MAX, 0, words.c_str());
        const float r = radius + ui.u(4);
        std::vector<MapName> all;
        for (const float away : {0.0F, ui.u(9), ui.u(18), ui.u(34), ui.u(52), ui.u(74)}) {
            constexpr int kSides = 16;
            // Right, left, below, above, and then between them: as hands that draw maps do.
            constexpr std::array<int, kSides> kOrder = {0, 8, 4, 12, 2, 14, 6, 10, 1, 15, 7, 9, 3, 13, 5, 11};
            for (const int k : kOrder) {
                const float turn = static_cast<float>(k) * 0.3927F;
                const ImVec2 d{std::cos(turn), std::sin(turn)};
                // The box touches the circle around the place at this side.
                const ImVec2 edge{p.x + d.x * (r + away), p.y + d.y * (r + away)};
                const auto shift = [](float direction, float extent) {
                    return direction > 0.38F    ? 0.0F
                           : direction < -0.38F ? -extent
                                                : -extent * (0.5F - direction / 0.76F);
                };
                const ImVec2 low{edge.x + shift(d.x, size.x), edge.y + shift(d.y, size.y)};
                MapName one{id, words, {low, {low.x + size.x, low.y + size.y}}, false, away > ui.u(10), {}, {}};
                all.push_back(std::move(one));
            }
        }
        return all;
    }

    /// Would one take it for the name of another place? Of one that is nearer, or that it stands beside on one line as
    /// names do.
    [[nodiscard]] bool misleads(const MapName& name) const {
        const auto way = [&](ImVec2 p) {
            return std::hypot(p.x - std::clamp(p.x, name.box.low.x, name.box.high.x),
                              p.y - std::clamp(p.y, name.box.low.y, name.box.high.y));
        };
        const float middle = (name.box.low.y + name.box.high.y) / 2;
        const float half = (name.box.high.y - name.box.low.y) / 2;
        const auto beside = [&](ImVec2 p) { return std::abs(p.y - middle) < half && way(p) < radius + ui.u(34); };
        const float own = way(spot(name.place));
        const bool own_beside = beside(spot(name.place));
        for (std::size_t i = 0; i < out.spots.size(); ++i) {
            if (PlaceId{i} == name.place) continue;
            if (way(out.spots[i]) < own + ui.u(8) || (!own_beside && beside(out.spots[i]))) return true;
        }
        return false;
    }
    /// Does its line run over the disc of another place?
    [[nodiscard]] bool leads_across(const MapName& name) const {
        for (std::size_t i = 0; i < out.spots.size(); ++i) {
            if (PlaceId{i} != name.place && meets(around(out.spots[i], radius + ui.u(4)), name.from, name.to))
                return true;
        }
        return false;
    }
    /// Does its line run over a flag, a token or another thing that is taken, its own place aside?
    [[nodiscard]] bool leads_over_things(const MapName& name) const {
        const ImVec2 own = spot(name.place);
        return name.led && std::any_of(out.taken.begin(), out.taken.end(), [&](const MapBox& box) {
                   return !box.overlaps(around(own, 1)) && meets(box, name.from, name.to);
               });
    }
    /// Does it stand so close to another place that one has to follow its line to see that it is not its name?
    [[nodiscard]] bool beside_another(const MapName& name) const {
        for (std::size_t i = 0; i < out.spots.size(); ++i) {
            if (PlaceId{i} != name.place && name.box.overlaps(around(out.spots[i], radius + ui.u(14)))) return true;
        }
        return false;
    }
    /// Does its line run over a name that stands already or its line, or that one's line over it?
    [[nodiscard]] bool tangled(const MapName& name) const {
        return std::any_of(out.names.begin(), out.names.end(), [&](const MapName& other) {
            return (name.led && meets(other.box, name.from, name.to)) ||
                   (other.led && meets(room_of(name), other.from, other.to)) ||
                   (name.led && other.led && cross(name.from, name.to, other.from, other.to));
        });
    }

    /// The room that a name takes, with its halo.
    [[nodiscard]] MapBox room_of(const MapName& name) const {
        return {{name.box.low.x - ui.u(3), name.box.low.y}, {name.box.high.x + ui.u(3), name.box.high.y}};
    }

    void lead(MapName& name) const {
        const ImVec2 p = spot(name.place);
        const float r = radius + ui.u(4);
        name.to = {std::clamp(p.x, name.box.low.x, name.box.high.x), std::clamp(p.y, name.box.low.y, name.box.high.y)};
        const float length = std::max(1.0F, std::hypot(name.to.x - p.x, name.to.y - p.y));
        name.from = {p.x + (name.to.x - p.x) * r / length, p.y + (name.to.y - p.y) * r / length};
    }

    void names() {
        ImFont* font = ui.fonts().bold;
        struct Wanted {
            std::vector<MapName> choices;
            std::size_t good = 0;  ///< Of those close by: where nothing stands yet.
        };
        std::vector<Wanted> wanted;
        for (std::size_t i = 0; i < s().places.size(); ++i) {
            if (!frame.holds(spot(PlaceId{i}))) continue;
            Wanted one;
            for (MapName& choice : choices(PlaceId{i}, font)) {
                const MapBox room = room_of(choice);
                if (!inside(room) || !free(room) || crossed(room, false) > 0) continue;
                if (choice.led) lead(choice);
                if (choice.led ? leads_across(choice) : misleads(choice)) continue;
                if (!choice.led && crossed(room, true) == 0) ++one.good;
                one.choices.push_back(std::move(choice));
            }
            std::stable_partition(one.choices.begin(), one.choices.end(),
                                  [&](const MapName& choice) { return !choice.led || !beside_another(choice); });
            std::stable_partition(one.choices.begin(), one.choices.end(),
                                  [&](const MapName& choice) { return !leads_over_things(choice); });
            wanted.push_back(std::move(one));
        }
        // Who has the least choice chooses first.
        std::stable_sort(wanted.begin(), wanted.end(),
                         [](const Wanted& a, const Wanted& b) { return a.good < b.good; });
        for (Wanted& one : wanted) {
            // Free of everything, close by or led; else over links, on a plate.
            for (const bool plate : {false, true}) {
                const auto chosen = std::find_if(one.choices.begin(), one.choices.end(), [&](const MapName& choice) {
                    const MapBox room = room_of(choice);
                    return free(room) && !tangled(choice) && (plate || crossed(room, true) == 0);
                });
                if (chosen == one.choices.end()) continue;
                chosen->plate = plate;
                out.taken.push_back(room_of(*chosen));
                out.names.push_back(std::move(*chosen));
                break;
            }
        }
    }
};

}  // namespace

bool crosses(const MapBox& box, const std::vector<ImVec2>& line, float thickness) {
    const float t = thickness / 2;
    const MapBox wide{{box.low.x - t, box.low.y - t}, {box.high.x + t, box.high.y + t}};
    for (std::size_t i = 0; i + 1 < line.size(); ++i) {
        if (meets(wide, line[i], line[i + 1])) return true;
    }
    return false;
}

ImVec2 MapFrame::on_screen(const Desk& desk, LatLon p) const {
    return render::MapPicture::on_screen(camera, at, size, desk.map->chart().projection.project({p.lat, p.lon}));
}

float place_radius(const Ui& ui, const Desk& desk, ImVec2 map) {
    const float small = std::clamp(std::min(map.x / ui.u(420), map.y / ui.u(260)), 0.7F, 1.0F);
    const auto near = static_cast<float>(std::pow(desk.home.km_per_pixel / desk.camera.km_per_pixel, 0.3));
    return ui.u(13) * small * std::clamp(near, 0.68F, 1.0F);
}

std::vector<Flow> flows_of(const Scenario& s, const Sight& sight) {
    std::vector<Flow> out;
    const int since = sight.view.world.round - 1;
    std::vector<double> moved;  // by slot, in this round and the last
    for (std::size_t i = 0; i < s.indicators.size(); ++i) {
        const IndicatorDef& def = s.indicators[IndicatorId{i}];
        if (def.routes.empty()) continue;
        if (moved.empty()) {
            moved.assign(s.slots.size(), 0);
            for (const auto& known : sight.known) {
                if (known->round < since) continue;
                if (const auto* number = std::get_if<NumberChanged>(&known->effect.change))
                    moved[number->slot] += number->after - number->before;
            }
        }
        const bool local = def.of == SubjectKind::kPlace;
        const auto slot_of = [&](PlaceId place) { return s.indicator_slot(IndicatorId{i}, local ? place.index() : 0); };
        for (const Route& route : def.routes) {
            const SlotIndex slot = slot_of(route.to);
            const double all = moved[slot];
            if (!sight.view.known[slot]) continue;
            double share = 0;
            double shares = 0;
            int ends = 0;
            for (const Route& other : def.routes) {
                if (local && other.to != route.to) continue;
                ++ends;
                if (!local) continue;
                const double own = moved[slot_of(other.from)] * (all > 0 ? 1 : -1);
                shares += std::max(0.0, own);
                if (other == route) share = std::max(0.0, own);
            }
            const double amount = std::abs(all) * (shares > 0 ? share / shares : 1.0 / ends);
            if (amount < 0.5) continue;
            const bool there = all > 0;
            const bool good = def.better == Better::kNeither || (def.better == Better::kHigher) == there;
            out.push_back(
                {IndicatorId{i}, there ? route.from : route.to, there ? route.to : route.from, amount, slot, good});
        }
    }
    return out;
}

std::vector<const Agreement*> at_work(const Desk& desk, PlaceId id) {
    std::vector<const Agreement*> out;
    for (const Shared<Agreement>& agreement : desk.w().agreements) {
        if (alive(agreement->status) && agreement->text().place == id) out.push_back(&*agreement);
    }
    return out;
}

MapLayout lay_out(const Ui& ui, const Desk& desk, const MapFrame& frame, std::vector<MapBox> controls) {
    Layouter work{ui, desk, frame, {}, place_radius(ui, desk, frame.size)};
    work.out.taken = std::move(controls);
    work.spread();
    work.places();
    work.flags();
    work.links();
    work.offers();
    work.flows();
    work.names();
    return std::move(work.out);
}

}  // namespace demarche::ui
