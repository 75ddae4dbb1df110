// The middle of the table: the paper map, and on it places, numbers, missions and offers.

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "base/text.h"
#include "diplomacy/drafting.h"
#include "render/icons.h"
#include "render/shapes.h"
#include "ui/desk.h"
#include "ui/map_layout.h"

namespace demarche::ui {

using namespace render::colour;

namespace {

constexpr double kNearest_km = 0.02;  ///< Kilometres a pixel: nearer than this there is nothing to see.
constexpr double kFarthest_km = 14;

struct MapView {
    Ui& ui;
    Desk& desk;
    ImVec2 at;
    ImVec2 size;
    ImDrawList& list;

    [[nodiscard]] MapFrame frame() const { return {at, size, desk.camera}; }
    /// On a low map the controls lie side by side, and what explains it stays away.
    [[nodiscard]] bool low() const { return size.y < ui.u(170); }
};

bool has_legend(const Ui& ui, ImVec2 map) {
    return map.x >= ui.u(360) && map.y >= ui.u(240);
}
/// What the map can show of places: their numbers, as far as players may know them.
std::vector<IndicatorId> shown_numbers(const Scenario& s) {
    std::vector<IndicatorId> out;
    for (std::size_t i = 0; i < s.indicators.size(); ++i) {
        const IndicatorDef& def = s.indicators[IndicatorId{i}];
        if (def.of == SubjectKind::kPlace && def.visible != Visible::kFacilitator) out.emplace_back(i);
    }
    return out;
}
/// The buttons over the map: a map without room for the legend has one that opens it.
int button_count(const Ui& ui, const Scenario& s, ImVec2 map) {
    return has_legend(ui, map) || shown_numbers(s).empty() ? 3 : 4;
}
/// How far they reach from the corner along the side on which they stand, in pixels.
float buttons_along(const Ui& ui, const Scenario& s, ImVec2 map) {
    const auto count = static_cast<float>(button_count(ui, s, map));
    return ui.u(30) * count + ui.u(4) * (count - 1) + ui.u(14);
}
/// As wide as words need, and no wider than a small map has room for.
ImVec2 legend_size(const Ui& ui, ImVec2 map) {
    return {std::min(ui.u(214), map.x * 0.42F), (ImGui::GetFrameHeight() + ui.u(3)) * 2 + ui.u(12)};
}

/// Where places, labels and numbers are in sight: the scenario's own centre and span.
render::Camera home_camera(const Ui& ui, const Desk& desk, ImVec2 size) {
    const Scenario& s = desk.s();
    map::Box box;
    for (const PlaceDef& place : s.places)
        box.add(desk.map->chart().projection.project({place.at.lat, place.at.lon}));
    const double degrees_km = 111.2 * std::cos(s.map_centre.lat * 0.0174533);
    const double span_km = s.map_span * degrees_km;
    render::Camera out;
    out.centre = {0, 0};
    out.km_per_pixel = span_km / std::max(100.0F, size.x);
    if (!s.places.empty()) {
        // Not all of the span is of use: near enough that places stand apart, far enough that all are there.
        // Around them there is room for their names, as far as a small map has any.
        const double wide = (box.high.x - box.low.x) / std::max(1.0F, size.x - std::min(ui.u(180), size.x * 0.42F));
        const double tall = (box.high.y - box.low.y) / std::max(1.0F, size.y - std::min(ui.u(180), size.y * 0.42F));
        out.centre = {(box.low.x + box.high.x) / 2, (box.low.y + box.high.y) / 2};
        // A wide map shows the span from west to east, and perhaps not all of it from north to south.
        const double all = std::max(wide, tall);
        out.km_per_pixel = std::max(all, std::min(out.km_per_pixel, all * 1.25));
        // No place lies under the legend in the lower left corner: the picture moves up, as far as all stay in sight.
        const ImVec2 legend = legend_size(ui, size);
        const auto on_picture = [&](const PlaceDef& place) {
            return render::MapPicture::on_screen(out, {0, 0}, size,
                                                 desk.map->chart().projection.project({place.at.lat, place.at.lon}));
        };
        const float r = ui.u(20);
        float hidden = 0;
        float room = size.y;
        for (const PlaceDef& place : s.places) {
            const ImVec2 p = on_picture(place);
            room = std::min(room, p.y - r);
            if (has_legend(ui, size) && p.x - r < legend.x + ui.u(10))
                hidden = std::max(hidden, p.y + r - (size.y - legend.y - ui.u(10)));
        }
        if (hidden > 0) out.centre.y -= static_cast<double>(std::min(hidden, std::max(0.0F, room))) * out.km_per_pixel;
        // Where that is not far enough it moves to the right, too.
        const auto under_legend = [&](const PlaceDef& place) {
            const ImVec2 p = on_picture(place);
            return has_legend(ui, size) && p.x - r < legend.x + ui.u(10) && p.y + r > size.y - legend.y - ui.u(10);
        };
        float covered = 0;
        float aside = size.x;
        for (const PlaceDef& place : s.places) {
            const ImVec2 p = on_picture(place);
            aside = std::min(aside, size.x - r - p.x);
            if (under_legend(place)) covered = std::max(covered, legend.x + ui.u(10) - (p.x - r));
        }
        out.centre.x -= static_cast<double>(std::min(covered, std::max(0.0F, aside))) * out.km_per_pixel;
        // And none under the buttons in the upper right one: a small map shows a little more instead.
        const auto under_buttons = [&] {
            return std::any_of(s.places.begin(), s.places.end(), [&](const PlaceDef& place) {
                const ImVec2 p = on_picture(place);
                return p.x + r > size.x - ui.u(44) && p.y - r < buttons_along(ui, s, size);
            });
        };
        const auto hides_any = [&] {
            return under_buttons() || std::any_of(s.places.begin(), s.places.end(), under_legend);
        };
        for (int i = 0; i < 8 && hides_any(); ++i)
            out.km_per_pixel *= 1.08;
    }
    return out;
}

void glide(Ui& ui, Desk& desk) {
    if (desk.camera == desk.goal) return;
    if (desk.settings->reduce_motion) {
        desk.camera = desk.goal;
        return;
    }
    const double t = 1 - std::exp(-14.0 * static_cast<double>(ImGui::GetIO().DeltaTime));
    render::Camera& c = desk.camera;
    const render::Camera& g = desk.goal;
    c.km_per_pixel *= std::pow(g.km_per_pixel / c.km_per_pixel, t);
    c.centre.x += (g.centre.x - c.centre.x) * t;
    c.centre.y += (g.centre.y - c.centre.y) * t;
    const double off = std::hypot(g.centre.x - c.centre.x, g.centre.y - c.centre.y) / c.km_per_pixel;
    if (off < 0.4 && std::abs(g.km_per_pixel / c.km_per_pixel - 1) < 0.002) {
        c = g;
    } else {
        ui.window().animate();
    }
}

void zoom(Desk& desk, double factor) {
    desk.goal.km_per_pixel = std::clamp(desk.goal.km_per_pixel * factor, kNearest_km, kFarthest_km);
}

void steer(MapView& v) {
    Desk& desk = v.desk;
    const ImGuiIO& io = ImGui::GetIO();
    if (ImGui::IsItemActive() && ImGui::IsMouseDragging(ImGuiMouseButton_Left, 3)) {
        desk.goal.centre.x -= static_cast<double>(io.MouseDelta.x) * desk.camera.km_per_pixel;
        desk.goal.centre.y += static_cast<double>(io.MouseDelta.y) * desk.camera.km_per_pixel;
        desk.camera.centre = desk.goal.centre;
    }
    if (ImGui::IsItemHovered() && io.MouseWheel != 0) {
        // What is under the pointer stays under it.
        const map::Point under = render::MapPicture::on_plane(desk.goal, v.at, v.size, io.MousePos);
        zoom(desk, std::pow(0.82, static_cast<double>(io.MouseWheel)));
        const map::Point after = render::MapPicture::on_plane(desk.goal, v.at, v.size, io.MousePos);
        desk.goal.centre.x += under.x - after.x;
        desk.goal.centre.y += under.y - after.y;
    }
}

void draw_lines(const MapView& v, const std::vector<MapLine>& lines) {
    for (const MapLine& line : lines) {
        if (line.kind != MapLine::Kind::kLink) continue;
        const auto count = static_cast<int>(line.points.size());
        v.list.AddPolyline(line.points.data(), count, alpha(rgb(0xFFFBEF), 0.5F), 0, v.ui.u(4));
        render::dashed_line(v.list, line.points.data(), count, false, alpha(rgb(0x5C4628), 0.75F), v.ui.u(1.6F),
                            v.ui.u(5));
    }
    for (const MapLine& line : lines) {
        if (line.kind != MapLine::Kind::kOffer) continue;
        render::arrow(v.list, line.points, alpha(colour_of(v.desk.s(), line.by), 0.85F), v.ui.u(2.6F));
        token(v.ui, v.list, v.desk.s(), line.by, line.points.front(), v.ui.u(10));
    }
}

/// People on their way. Over the places, for the arrow goes from one to the other.
void draw_flows(MapView& v, const MapLayout& layout) {
    Ui& ui = v.ui;
    Desk& desk = v.desk;
    const Scenario& s = desk.s();
    ImFont* font = ui.fonts().narrow;
    for (const MapFlow& one : layout.flows) {
        const MapLine& line = layout.lines[one.line];
        const ImU32 colour = one.flow.good ? kGoodInk : kBadInk;
        v.list.AddPolyline(line.points.data(), static_cast<int>(line.points.size()), alpha(rgb(0xFFFBEF), 0.75F), 0,
                           line.thickness);
        render::arrow(v.list, line.points, alpha(colour, 0.9F), line.thickness - ui.u(4));
        if (!one.counted) continue;
        const std::string name = fmt::format("map/flow/{}/{}", s.places[one.flow.from].id, s.places[one.flow.to].id);
        ImGui::SetCursorScreenPos(one.box.low);
        const ImVec2 size{one.box.high.x - one.box.low.x, one.box.high.y - one.box.low.y};
        if (ImGui::InvisibleButton(name.c_str(), size)) desk.sheets.why = one.flow.slot;
        ui.mark(name);
        const bool hot = pointed_at();
        const IndicatorDef& def = s.indicators[one.flow.what];
        tip(ui, ui.tr("{indicator}: {n} {unit} from {from} to {to}, in this round and the last.\nPress to ask why.",
                      def.name.str(), one.figure, def.unit.str(), s.places[one.flow.from].name.str(),
                      s.places[one.flow.to].name.str()));
        v.list.AddRectFilled(one.box.low, one.box.high, rgb(0xFBF5E6), size.y / 2);
        v.list.AddRect(one.box.low, one.box.high, hot ? kInk : alpha(colour, 0.8F), size.y / 2, 0,
                       ui.u(hot ? 2 : 1.2F));
        const float y = one.box.low.y + ui.u(1.5F);
        v.list.AddText(ui.fonts().small, ui.u(10), {one.box.low.x + ui.u(7), y + font->FontSize / 2 - ui.u(5.5F)},
                       colour, render::icon::kUsers);
        v.list.AddText(font, font->FontSize, {one.box.low.x + ui.u(21), y}, kInk, one.figure.c_str());
    }
}

/// Where a place is whose disc had to move aside.
void draw_pin(const MapView& v, ImVec2 home, ImVec2 spot) {
    if (std::hypot(spot.x - home.x, spot.y - home.y) < place_radius(v.ui, v.desk, v.size) || !v.frame().holds(spot))
        return;
    v.list.AddLine(home, spot, alpha(kInk, 0.55F), v.ui.u(1.2F));
    v.list.AddCircleFilled(home, v.ui.u(2.4F), alpha(kInk, 0.8F), 12);
}

void draw_place(MapView& v, PlaceId id, const MapLayout& layout) {
    const ImVec2 p = layout.spots[id.index()];
    Desk& desk = v.desk;
    Ui& ui = v.ui;
    const Scenario& s = desk.s();
    const PlaceDef& place = s.places[id];
    if (!v.frame().holds(p)) return;
    const float r = place_radius(ui, v.desk, v.size);
    const auto value_of = [&](const std::optional<IndicatorId>& which) -> std::optional<double> {
        if (!which) return std::nullopt;
        const SlotIndex slot = s.indicator_slot(*which, id.index());
        if (!desk.knows(slot)) return std::nullopt;
        return desk.number(slot);
    };
    const std::string name = "map/place/" + place.id;
    ImGui::SetCursorScreenPos({p.x - r, p.y - r});
    const bool pressed = ImGui::InvisibleButton(name.c_str(), {r * 2, r * 2});
    ui.mark(name);
    const bool hot = pointed_at();
    const auto fill = value_of(desk.map_fill);
    const ImU32 body = fill ? level_colour(s.indicators[*desk.map_fill], *fill) : rgb(0xA99B83);
    v.list.AddCircleFilled({p.x, p.y + ui.u(1.5F)}, r + ui.u(3.5F), rgb(0x2A1F10, 70), 36);
    v.list.AddCircleFilled(p, r + ui.u(3), rgb(0xFBF5E6), 36);
    v.list.AddCircleFilled(p, r - ui.u(2.5F), body, 36);
    if (const auto outer = value_of(desk.map_ring)) {
        const IndicatorDef& def = s.indicators[*desk.map_ring];
        const auto share = static_cast<float>((*outer - def.min) / std::max(1e-9, def.max - def.min));
        render::ring(v.list, p, r + ui.u(0.2F), ui.u(3), share, rgb(0x3B5C74), rgb(0xD9CDB1));
    } else {
        v.list.AddCircle(p, r, rgb(0x8C7A5C), 36, ui.u(1));
    }
    if (place.kind == PlaceKind::kBorder || place.kind == PlaceKind::kBase) {
        const char* icon = place.kind == PlaceKind::kBase ? render::icon::kFlag : render::icon::kExit;
        ImFont* font = ui.fonts().small;
        const float size = ui.u(11);
        const ImVec2 box = font->CalcTextSizeA(size, FLT_MAX, 0, icon);
        v.list.AddText(font, size, {p.x - box.x / 2, p.y - box.y / 2}, ink_on(body), icon);
    } else if (fill) {
        const std::string figure = fmt::format("{:.0f}", *fill);
        ImFont* font = ui.fonts().narrow;
        const float size = r * 0.885F;
        const ImVec2 box = font->CalcTextSizeA(size, FLT_MAX, 0, figure.c_str());
        v.list.AddText(font, size, {p.x - box.x / 2, p.y - box.y / 2}, ink_on(body), figure.c_str());
    }
    if (hot) v.list.AddCircle(p, r + ui.u(5), kInk, 36, ui.u(2));
    const std::vector<const Agreement*> working = at_work(desk, id);
    for (const MapFlag& one : layout.flags) {
        if (one.place != id || one.n >= working.size()) continue;
        const Agreement* agreement = working[one.n];
        const ActorId lead = lead_of(s, agreement->text());
        const ImVec2 flag = one.at;
        const float far = std::max(1.0F, std::hypot(flag.x - p.x, flag.y - p.y));
        v.list.AddLine({p.x + (flag.x - p.x) * r / far, p.y + (flag.y - p.y) * r / far}, flag, alpha(kInk, 0.6F),
                       ui.u(1.2F));
        // One that stands for several is nobody's.
        const ImU32 body_of_flag = lead.valid() && one.all == 1 ? colour_of(s, lead) : kBrassDeep;
        v.list.AddRectFilled({flag.x - ui.u(9), flag.y - ui.u(8)}, {flag.x + ui.u(9), flag.y + ui.u(8)}, body_of_flag,
                             ui.u(3));
        v.list.AddRect({flag.x - ui.u(9), flag.y - ui.u(8)}, {flag.x + ui.u(9), flag.y + ui.u(8)}, rgb(0xFBF5E6),
                       ui.u(3), 0, ui.u(1.2F));
        const std::string sign = one.all > 1 ? fmt::format("+{}", one.all)
                                 : s.agreements[agreement->text().type].kind == AgreementKind::kMission
                                     ? render::icon::kShield
                                     : render::icon::kScroll;
        ImFont* font = ui.fonts().small;
        const ImVec2 box = font->CalcTextSizeA(ui.u(11), FLT_MAX, 0, sign.c_str());
        v.list.AddText(font, ui.u(11), {flag.x - box.x / 2, flag.y - box.y / 2}, ink_on(body_of_flag), sign.c_str());
    }
    ui.keep_tip(place.name.str());
    if (ImGui::IsItemHovered()) {
        ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, ui.u(12, 9));
        ImGui::BeginTooltip();
        text(ui.fonts().heading, kText, place.name.str());
        if (place.of.valid()) text(ui.fonts().small, kMuted, ui.tr("held by {actor}", s.actors[place.of].name.str()));
        for (std::size_t i = 0; i < s.indicators.size(); ++i) {
            const IndicatorDef& def = s.indicators[IndicatorId{i}];
            const SlotIndex slot = def.of == SubjectKind::kPlace ? s.indicator_slot(IndicatorId{i}, id.index()) : 0;
            if (def.of != SubjectKind::kPlace || !desk.knows(slot)) continue;
            const double change = desk.number(slot) - s.slots[slot].start;
            text(
                ui.fonts().body, kText,
                fmt::format("{}: {}{} {}", def.name.str(), ui.words().number(figure(desk.number(slot))),
                            def.unit.empty() ? "" : " " + def.unit.str(),
                            change == 0 ? std::string{} : ui.tr("({change} since the start)", change_text(change, 0))));
        }
        text(ui.fonts().small, kFaint, ui.tr("Press for more"));
        ImGui::EndTooltip();
        ImGui::PopStyleVar();
    }
    if (pressed) desk.sheets.place = id;
}

void draw_names(const MapView& v, const std::vector<MapName>& names) {
    ImFont* font = v.ui.fonts().bold;
    for (const MapName& name : names) {
        if (name.led) v.list.AddLine(name.from, name.to, alpha(kInk, 0.7F), v.ui.u(1.2F));
        if (name.plate)
            v.list.AddRectFilled({name.box.low.x - v.ui.u(4), name.box.low.y},
                                 {name.box.high.x + v.ui.u(4), name.box.high.y}, alpha(rgb(0xFBF5E6), 0.92F),
                                 v.ui.u(4));
        render::text_with_halo(v.list, font, font->FontSize, name.box.low, kInk, alpha(rgb(0xFBF5E6), 0.85F),
                               name.words);
    }
}

void draw_scale(const MapView& v) {
    if (v.low()) return;
    const double goal_km = v.desk.camera.km_per_pixel * static_cast<double>(v.ui.u(110));
    const double power = std::pow(10, std::floor(std::log10(goal_km)));
    const double km = goal_km / power >= 5 ? 5 * power : goal_km / power >= 2 ? 2 * power : power;
    const auto width = static_cast<float>(km / v.desk.camera.km_per_pixel);
    const ImVec2 end{v.at.x + v.size.x - v.ui.u(16), v.at.y + v.size.y - v.ui.u(15)};
    const ImU32 ink = alpha(kInk, 0.75F);
    v.list.AddLine({end.x - width, end.y}, end, ink, v.ui.u(1.5F));
    v.list.AddLine({end.x - width, end.y - v.ui.u(4)}, {end.x - width, end.y + v.ui.u(1)}, ink, v.ui.u(1.5F));
    v.list.AddLine({end.x, end.y - v.ui.u(4)}, {end.x, end.y + v.ui.u(1)}, ink, v.ui.u(1.5F));
    const std::string words = v.ui.tr("{n} km", km);
    ImFont* font = v.ui.fonts().small;
    const float text_width = font->CalcTextSizeA(v.ui.u(12), FLT_MAX, 0, words.c_str()).x;
    render::text_with_halo(v.list, font, v.ui.u(12), {end.x - width / 2 - text_width / 2, end.y - v.ui.u(17)}, kInk,
                           alpha(rgb(0xFBF5E6), 0.85F), words);
}

/// What the colours or the rings of places show: its sign, and the list that it is chosen from.
/// @param low, width  Where it stands, in pixels.
void choose_shown(MapView& v, bool ring, ImVec2 low, float width) {
    Ui& ui = v.ui;
    const Scenario& s = v.desk.s();
    std::optional<IndicatorId>& which = ring ? v.desk.map_ring : v.desk.map_fill;
    std::vector<std::string> words{ui.tr("nothing")};
    int index = 0;
    const std::vector<IndicatorId> ids = shown_numbers(s);
    for (const IndicatorId id : ids) {
        if (which && *which == id) index = static_cast<int>(words.size());
        words.push_back(s.indicators[id].name.str());
    }
    ImDrawList& list = *ImGui::GetWindowDrawList();
    const ImVec2 c{low.x + ui.u(11), low.y + ImGui::GetFrameHeight() / 2};
    if (ring) {
        render::ring(list, c, ui.u(7), ui.u(3), 0.66F, rgb(0x3B5C74), rgb(0xD9CDB1));
    } else {
        list.AddCircleFilled(c, ui.u(8), rgb(0xB5512F), 24);
    }
    ImGui::SetCursorScreenPos({low.x + ui.u(26), low.y});
    if (picker(ui, ring ? "map/ring" : "map/fill", index, words, width - ui.u(26))) {
        which.reset();
        if (index > 0) which = ids[static_cast<std::size_t>(index - 1)];
    }
    // Its name may be longer than the legend.
    tip(ui, (ring ? ui.tr("What the rings show") : ui.tr("What the colours of the places show")) +
                (index > 0 ? "\n" + words[static_cast<std::size_t>(index)] : std::string{}));
}

void draw_legend(MapView& v) {
    Ui& ui = v.ui;
    // Where it would hide what it explains it stays away: a button opens it.
    if (shown_numbers(v.desk.s()).empty() || !has_legend(ui, v.size)) return;
    const float row = ImGui::GetFrameHeight() + ui.u(3);
    const ImVec2 size = legend_size(ui, v.size);
    const ImVec2 low{v.at.x + ui.u(10), v.at.y + v.size.y - size.y - ui.u(10)};
    const ImVec2 high{low.x + size.x, low.y + size.y};
    v.list.AddRectFilled(low, high, alpha(rgb(0xFBF5E6), 0.90F), ui.u(4));
    v.list.AddRect(low, high, alpha(kPaperLine, 0.9F), ui.u(4));
    const OnPaper paper{ui};
    for (const bool ring : {false, true})
        choose_shown(v, ring, {low.x + ui.u(6), low.y + ui.u(7) + (ring ? row : 0)}, size.x - ui.u(14));
}

void draw_controls(MapView& v) {
    Ui& ui = v.ui;
    const OnPaper paper{ui};
    const float side = ui.u(30);
    const auto place = [&](int n) {
        const float along = (side + ui.u(4)) * static_cast<float>(n);
        const ImVec2 corner{v.at.x + v.size.x - side - ui.u(10), v.at.y + ui.u(10)};
        const float all = (side + ui.u(4)) * static_cast<float>(button_count(ui, v.desk.s(), v.size) - 1);
        ImGui::SetCursorScreenPos(v.low() ? ImVec2{corner.x - all + along, corner.y}
                                          : ImVec2{corner.x, corner.y + along});
    };
    place(0);
    if (button(ui, "map/in", render::icon::kPlus, Look::kPaper, {side, side})) zoom(v.desk, 0.6);
    tip(ui, ui.tr("Nearer (or turn the wheel)"));
    place(1);
    if (button(ui, "map/out", "\xE2\x80\x93", Look::kPaper, {side, side})) zoom(v.desk, 1 / 0.6);
    tip(ui, ui.tr("Farther"));
    place(2);
    if (button(ui, "map/home", render::icon::kTarget, Look::kPaper, {side, side})) v.desk.goal = v.desk.home;
    tip(ui, ui.tr("Back to where it happens"));
    if (button_count(ui, v.desk.s(), v.size) < 4) return;
    place(3);
    if (button(ui, "map/legend", render::icon::kEye, Look::kPaper, {side, side})) ImGui::OpenPopup("map_legend");
    tip(ui, ui.tr("What the colours and the rings of the places show"));
    const ImVec2 under{ImGui::GetItemRectMax().x,
                       v.low() ? ImGui::GetItemRectMax().y + ui.u(4) : ImGui::GetItemRectMin().y};
    ImGui::SetNextWindowPos({v.low() ? under.x : under.x - side - ui.u(6), under.y}, ImGuiCond_Always, {1, 0});
    ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, ui.u(10, 8));
    if (ImGui::BeginPopup("map_legend")) {
        const ImVec2 low = ImGui::GetCursorScreenPos();
        const float wide = ui.u(250);
        const float row = ImGui::GetFrameHeight() + ui.u(3);
        for (const bool ring : {false, true})
            choose_shown(v, ring, {low.x, low.y + (ring ? row : 0)}, wide);
        ImGui::EndPopup();
    }
    ImGui::PopStyleVar();
}

/// What lies over the map and stays where it is: the controls, the legend, the scale.
std::vector<MapBox> controls_of(const MapView& v) {
    const Ui& ui = v.ui;
    const float across = ui.u(44);
    const float along = buttons_along(ui, v.desk.s(), v.size);
    const ImVec2 low = v.at;
    const ImVec2 high{v.at.x + v.size.x, v.at.y + v.size.y};
    std::vector<MapBox> out{v.low() ? MapBox{{high.x - along, low.y}, {high.x, low.y + across}}
                                    : MapBox{{high.x - across, low.y}, {high.x, low.y + along}}};
    if (has_legend(ui, v.size)) {
        const ImVec2 legend = legend_size(ui, v.size);
        out.push_back({{low.x, high.y - legend.y - ui.u(14)}, {low.x + legend.x + ui.u(14), high.y}});
    }
    if (!v.low()) out.push_back({{high.x - ui.u(170), high.y - ui.u(36)}, high});
    return out;
}

/// The layout for this frame; it is made anew when something of what it hangs on has changed.
const MapLayout& laid_out(const MapView& v) {
    Desk& desk = v.desk;
    const MapLayoutKey key{v.at, v.size, desk.camera, v.ui.u(1), desk.sight().stamp, desk.scenario.get()};
    if (desk.map_layout && desk.map_layout_key == key) return *desk.map_layout;
    desk.map_layout_key = key;
    desk.map_layout = lay_out(v.ui, desk, v.frame(), controls_of(v));
    // The names of countries stand on the picture under all this, and keep clear of it.
    render::MapObstacles obstacles;
    const auto on_picture = [&](ImVec2 p) { return ImVec2{p.x - v.at.x, p.y - v.at.y}; };
    for (const MapBox& box : desk.map_layout->taken)
        obstacles.boxes.push_back({on_picture(box.low), on_picture(box.high)});
    for (const MapLine& line : desk.map_layout->lines) {
        render::MapObstacles::Line one{{}, line.thickness + v.ui.u(8)};
        for (const ImVec2 p : line.points)
            one.points.push_back(on_picture(p));
        obstacles.lines.push_back(std::move(one));
    }
    desk.map->keep_clear(obstacles);
    return *desk.map_layout;
}

}  // namespace

void name_countries(const Ui& ui, render::MapPicture& map) {
    for (const map::Country& country : map.chart().countries)
        map.name(country.name, ui.words().trc("country", country.name));
    for (const map::Contested& area : map.chart().contested)
        map.name(area.name, ui.words().trc("country", area.name));
}

void draw_map(Ui& ui, Desk& desk, ImVec2 at, ImVec2 size) {
    begin_panel(ui, "map", at, size, kSea, {0, 0});
    if (size.x > 50) {
        // Whoever has not moved the map sees all of it again when the window or the letters have another size.
        const render::Camera home = home_camera(ui, desk, size);
        if (!desk.camera_set || (home != desk.home && desk.goal == desk.home)) desk.goal = desk.camera = home;
        desk.home = home;
        desk.camera_set = true;
    }
    MapView v{ui, desk, at, size, *ImGui::GetWindowDrawList()};
    ImGui::SetCursorScreenPos(at);
    ImGui::InvisibleButton("map/ground", size, ImGuiButtonFlags_MouseButtonLeft);
    ImGui::SetItemAllowOverlap();
    ui.mark("map/ground");
    steer(v);
    glide(ui, desk);
    const MapLayout& layout = laid_out(v);  // stays as it is in this frame
    const ImTextureID picture =
        desk.map->show(desk.camera, static_cast<int>(size.x), static_cast<int>(size.y), ui.fonts(), ui.u(1));
    v.list.AddImage(picture, at, {at.x + size.x, at.y + size.y}, {0, 1}, {1, 0});
    draw_lines(v, layout.lines);
    for (std::size_t i = 0; i < desk.s().places.size(); ++i)
        draw_pin(v, v.frame().on_screen(desk, desk.s().places[PlaceId{i}].at), layout.spots[i]);
    for (std::size_t i = 0; i < desk.s().places.size(); ++i)
        draw_place(v, PlaceId{i}, layout);
    draw_flows(v, layout);
    draw_names(v, layout.names);
    draw_scale(v);
    draw_legend(v);
    draw_controls(v);
    v.list.AddRect({at.x, at.y}, {at.x + size.x, at.y + size.y}, alpha(kInk, 0.5F), 0, 0, ui.u(1));
    end_panel();
}

}  // namespace demarche::ui
