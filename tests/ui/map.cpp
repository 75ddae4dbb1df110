// The map is legible at every zoom: what is read on it stands clear of what is drawn on it.

#include <fmt/format.h>

#include <algorithm>
#include <catch2/catch.hpp>
#include <cmath>

#include "ui/reader.h"
#include "ui/steps.h"

using namespace demarche;
using namespace demarche::ui;

namespace {

struct Rect {
    std::string words;
    ImVec2 low;
    ImVec2 high;
};

bool apart(const Rect& a, const Rect& b) {
    return a.high.x <= b.low.x || b.high.x <= a.low.x || a.high.y <= b.low.y || b.high.y <= a.low.y;
}

/// By walking along it: another way than the layout's, which cuts the line at the sides of the box.
bool runs_through(const std::vector<ImVec2>& line, const Rect& box) {
    for (std::size_t i = 0; i + 1 < line.size(); ++i) {
        const float length = std::hypot(line[i + 1].x - line[i].x, line[i + 1].y - line[i].y);
        const int steps = std::max(1, static_cast<int>(std::min(length, 60'000.0F)));
        for (int k = 0; k <= steps; ++k) {
            const float t = static_cast<float>(k) / static_cast<float>(steps);
            const float x = line[i].x + (line[i + 1].x - line[i].x) * t;
            const float y = line[i].y + (line[i + 1].y - line[i].y) * t;
            if (x > box.low.x && x < box.high.x && y > box.low.y && y < box.high.y) return true;
        }
    }
    return false;
}

struct Tally {
    int names = 0;      ///< Of places.
    int missing = 0;    ///< Places in sight without a name.
    int plates = 0;     ///< Names that a link may run under.
    int countries = 0;  ///< Names of countries.
    int arrows = 0;
    int flows = 0;  ///< Of the arrows.
    int flags = 0;
};

/// Reads the map as it was drawn and holds every name against everything else on it.
Tally expect_legible(Driver& d, const std::string& where) {
    INFO(where);
    Tally tally;
    Desk& desk = *d.app().desk();
    const Scenario& s = desk.s();
    const Mark ground = d.app().ui().marks().at("map/ground");
    const ImVec2 size{ground.high.x - ground.low.x, ground.high.y - ground.low.y};
    const auto on_screen = [&](const PlaceDef& place) {
        return render::MapPicture::on_screen(desk.camera, ground.low, size,
                                             desk.map->chart().projection.project({place.at.lat, place.at.lon}));
    };
    const auto in_sight = [&](ImVec2 p) {
        return p.x > ground.low.x && p.x < ground.high.x && p.y > ground.low.y && p.y < ground.high.y;
    };

    REQUIRE(desk.map_layout);
    const MapLayout& layout = *desk.map_layout;
    std::vector<Rect> names;
    std::vector<const MapName*> laid;
    const std::vector<Line> lines = read_screen(d.window().fonts().mono);
    for (const MapName& name : layout.names) {
        // It stands on the screen where the layout has it.
        const bool drawn = std::any_of(lines.begin(), lines.end(), [&](const Line& line) {
            return line.words == name.words && std::abs(line.low.x - name.box.low.x) < 6 &&
                   std::abs(line.low.y - name.box.low.y) < 6;
        });
        INFO(name.words);
        CHECK(drawn);
        names.push_back({name.words, name.box.low, name.box.high});
        laid.push_back(&name);
        tally.plates += name.plate ? 1 : 0;
    }
    tally.names = static_cast<int>(names.size());
    std::vector<Rect> countries;
    for (const render::MapLettering& one : desk.map->lettering()) {
        countries.push_back({one.words,
                             {ground.low.x + one.low.x, ground.low.y + one.low.y},
                             {ground.low.x + one.high.x, ground.low.y + one.high.y}});
    }
    tally.countries = static_cast<int>(countries.size());

    const float r = place_radius(d.app().ui(), desk, size);
    std::vector<Rect> discs;
    std::vector<std::pair<std::string, std::vector<ImVec2>>> links;
    for (std::size_t i = 0; i < s.places.size(); ++i) {
        const PlaceDef& place = s.places[PlaceId{i}];
        const ImVec2 p = layout.spots[i];
        const ImVec2 home = on_screen(place);
        // Its disc stands where it is, or no farther away than a crowd of all of them needs.
        CHECK(std::hypot(p.x - home.x, p.y - home.y) < r * static_cast<float>(s.places.size()));
        if (in_sight(p)) {
            discs.push_back({place.id, {p.x - r, p.y - r}, {p.x + r, p.y + r}});
            for (std::size_t k = 0; k < i; ++k) {
                INFO(place.id << " and " << s.places[PlaceId{k}].id);
                CHECK(std::hypot(p.x - layout.spots[k].x, p.y - layout.spots[k].y) > r * 2);
            }
            const bool named = std::any_of(layout.names.begin(), layout.names.end(),
                                           [&](const MapName& n) { return n.place == PlaceId{i}; });
            tally.missing += named ? 0 : 1;
        }
        for (const PlaceId other : place.links) {
            if (other.index() > i)
                links.emplace_back(place.id + " - " + s.places[other].id,
                                   std::vector<ImVec2>{p, layout.spots[other.index()]});
        }
    }

    const auto fault = [&](const Rect& a, const std::string& b) {
        FAIL_CHECK(fmt::format("'{}' [{:.0f},{:.0f} to {:.0f},{:.0f}] stands on {}", a.words, a.low.x, a.low.y,
                               a.high.x, a.high.y, b));
    };
    std::vector<Rect> all = names;
    all.insert(all.end(), countries.begin(), countries.end());
    for (std::size_t i = 0; i < all.size(); ++i) {
        for (std::size_t k = i + 1; k < all.size(); ++k)
            if (!apart(all[i], all[k])) fault(all[i], "the name '" + all[k].words + "'");
        for (const Rect& disc : discs)
            if (!apart(all[i], disc)) fault(all[i], "the disc of " + disc.words);
        // A link may run under the plate of a place's name, where no side of the place was free of links.
        for (const auto& [which, line] : links) {
            if (runs_through(line, all[i]) && !(i < laid.size() && laid[i]->plate)) fault(all[i], "the link " + which);
        }
        for (const MapLine& line : layout.lines) {
            if (line.kind == MapLine::Kind::kLink) continue;
            if (runs_through(line.points, all[i])) fault(all[i], "an arrow");
            if (line.kind != MapLine::Kind::kOffer) continue;
            const ImVec2 from = line.points.front();
            const float t = d.app().ui().u(10);
            if (!apart(all[i], {"", {from.x - t, from.y - t}, {from.x + t, from.y + t}})) fault(all[i], "a token");
        }
    }
    // A line that leads to a name touches no place but its own.
    for (const MapName& name : layout.names) {
        if (!name.led) continue;
        for (const Rect& disc : discs) {
            INFO(name.words << " is led across " << disc.words);
            CHECK((disc.words == s.places[name.place].id || !runs_through({name.from, name.to}, disc)));
        }
    }
    // Nor another such line: at their crossing one could not tell which leads on where.
    const auto beyond = [](const MapName& line, ImVec2 p) {
        return (line.to.x - line.from.x) * (p.y - line.from.y) - (line.to.y - line.from.y) * (p.x - line.from.x);
    };
    for (const MapName& one : layout.names) {
        for (const MapName& other : layout.names) {
            if (!one.led || !other.led || &one == &other) continue;
            INFO(one.words << " is led across the line of " << other.words);
            CHECK((beyond(one, other.from) * beyond(one, other.to) >= 0 ||
                   beyond(other, one.from) * beyond(other, one.to) >= 0));
        }
    }
    // Nor does a name stand on one line with another place, as if it were that one's.
    for (const MapName& name : layout.names) {
        if (name.led) continue;
        const auto beside = [&](ImVec2 p) {
            return p.y > name.box.low.y && p.y < name.box.high.y &&
                   std::max(name.box.low.x - p.x, p.x - name.box.high.x) < r + d.app().ui().u(30);
        };
        if (beside(layout.spots[name.place.index()])) continue;
        for (std::size_t i = 0; i < s.places.size(); ++i) {
            INFO(name.words << " stands beside " << s.places[PlaceId{i}].id);
            CHECK((PlaceId{i} == name.place || !beside(layout.spots[i])));
        }
    }
    // Flags of what is at work stand beside the discs, all of them in sight.
    for (const MapFlag& flag : layout.flags) {
        const float h = d.app().ui().u(8);
        const Rect box{
            "the flag at " + s.places[flag.place].id, {flag.at.x - h, flag.at.y - h}, {flag.at.x + h, flag.at.y + h}};
        for (const Rect& disc : discs)
            if (!apart(box, disc)) fault(box, "the disc of " + disc.words);
        for (const Rect& one : all)
            if (!apart(one, box)) fault(one, box.words);
        for (const MapFlag& other : layout.flags) {
            const float w = d.app().ui().u(9);
            if (&other != &flag && std::abs(other.at.x - flag.at.x) < w * 2 && std::abs(other.at.y - flag.at.y) < h * 2)
                fault(box, "the flag at " + s.places[other.place].id);
        }
        tally.flags += static_cast<int>(flag.all);
    }
    // Tokens of those who offer something stand beside each other.
    for (const MapLine& a : layout.lines) {
        for (const MapLine& b : layout.lines) {
            if (a.kind != MapLine::Kind::kOffer || b.kind != MapLine::Kind::kOffer || a.by == b.by) continue;
            const ImVec2 p = a.points.front();
            const ImVec2 q = b.points.front();
            INFO(s.actors[a.by].id << " and " << s.actors[b.by].id);
            CHECK(std::hypot(p.x - q.x, p.y - q.y) > d.app().ui().u(19));
        }
    }
    for (const MapFlow& flow : layout.flows) {
        if (!flow.counted) continue;
        const Rect figure{flow.figure, flow.box.low, flow.box.high};
        for (const Rect& one : all)
            if (!apart(one, figure)) fault(one, "how many are on their way");
        for (const Rect& disc : discs)
            if (!apart(figure, disc)) fault(figure, "the disc of " + disc.words);
    }
    for (const MapLine& line : layout.lines) {
        tally.arrows += line.kind == MapLine::Kind::kLink ? 0 : 1;
        tally.flows += line.kind == MapLine::Kind::kFlow ? 1 : 0;
    }
    return tally;
}

/// Where it happens every place has its name, and nobody has to guess in which country it lies.
Tally expect_legible_at_home(Driver& d, const std::string& where) {
    REQUIRE(d.click("map/home"));
    d.move(3, 3);
    REQUIRE(d.settle(60'000));
    const Tally home = expect_legible(d, where + ", at home");
    INFO(where);
    CHECK(home.missing == 0);
    CHECK(home.countries >= 1);
    CHECK(home.plates <= 1);
    return home;
}

}  // namespace

TEST_CASE("names on the map stand clear of roads, arrows, places and one another, at every zoom", "[ui][window][map]") {
    const auto [scenario, seat] =
        GENERATE(table<std::string, std::string>({{"border_post", "kyrgyzstan"}, {"kyrgyz_crisis", "eu"}}));
    const std::string language = GENERATE(as<std::string>{}, "en", "ru");
    Driver d{1280, 720, scenario, seat, 8, 1, language};
    sit_down(d, 60'000);
    d.app().desk()->settings->reduce_motion = true;  // the way there is looked at elsewhere
    // Offers bring arrows.
    for (int i = 0; i < 4; ++i) {
        REQUIRE(d.click("talks/listen"));
        REQUIRE(d.settle(60'000));
    }
    Tally sum = expect_legible_at_home(d, scenario + " at 1280x720, " + language);
    if (scenario == "kyrgyz_crisis") CHECK(sum.arrows > 0);
    // From all of a continent to a single town.
    for (const auto& [button, times] : {std::pair{"map/out", 6}, std::pair{"map/in", 6}}) {
        for (int i = 0; i < times; ++i) {
            REQUIRE(d.click(button));
            const Tally one = expect_legible(d, fmt::format("{}, {}, {} times {}", scenario, language, i + 1, button));
            sum.names += one.names;
            sum.countries += one.countries;
        }
        REQUIRE(d.click("map/home"));
    }
    // From the side, with places and arrows at the edges.
    const Mark ground = d.app().ui().marks().at("map/ground");
    const ImVec2 from{(ground.low.x + ground.high.x) / 2, ground.low.y + 12};
    d.drag(from, {from.x - (ground.high.x - ground.low.x) * 0.3F, from.y + (ground.high.y - ground.low.y) * 0.3F});
    (void)expect_legible(d, scenario + ", " + language + ", from the side");
    d.window().set_size(1920, 1080);
    (void)expect_legible_at_home(d, scenario + " at 1920x1080, " + language);
    d.window().set_text_scale(2);
    REQUIRE(d.settle(60'000));
    (void)expect_legible(d, scenario + " at 1920x1080, text 2, " + language);
    CHECK(sum.names > 24);  // or nothing is read
    CHECK(sum.countries > 20);
}

TEST_CASE("no place lies under the legend or the buttons of the map when it is first seen", "[ui][window][map]") {
    const std::string scenario =
        GENERATE(as<std::string>{}, "border_post", "kyrgyz_crisis", "transdniestria", "est_summit");
    Driver d{1280, 720, scenario};
    REQUIRE(d.click("seats/begin"));
    REQUIRE(d.wait_for("bar/ready"));
    d.app().desk()->settings->reduce_motion = true;
    struct Window {
        int width;
        int height;
        float scale;
    };
    for (const Window& one : {Window{1024, 600, 1}, Window{1366, 768, 1}, Window{1280, 720, 1}, Window{1600, 900, 1},
                              Window{1920, 1080, 1}, Window{1920, 1080, 1.5F}}) {
        d.window().set_size(one.width, one.height);
        d.window().set_text_scale(one.scale);
        d.frames(6);
        const auto& marks = d.app().ui().marks();
        INFO(scenario << " at " << one.width << "x" << one.height << ", text " << one.scale);
        REQUIRE(marks.count("map/ground") == 1);
        int places = 0;
        for (const auto& [name, place] : marks) {
            if (!name.starts_with("map/place/")) continue;
            ++places;
            for (const char* control : {"map/fill", "map/ring", "map/in", "map/out", "map/home"}) {
                const auto at = marks.find(control);
                if (at == marks.end()) continue;
                INFO(name << " and " << control);
                // Before a list of the legend stands its sign.
                const float sign = control[4] == 'f' || control[4] == 'r' ? d.app().ui().u(32) : 0;
                CHECK((place.high.x < at->second.low.x - sign || place.low.x > at->second.high.x ||
                       place.high.y < at->second.low.y || place.low.y > at->second.high.y));
            }
        }
        CHECK(places == static_cast<int>(d.scenario().places.size()));
    }
}

TEST_CASE("a map without room for its legend has a button that opens it", "[ui][window][map]") {
    const auto [width, height, scale] =
        GENERATE(table<int, int, float>({{1280, 720, 1.5F}, {1280, 720, 2.0F}, {1024, 600, 1.5F}}));
    Driver d{width, height, "kyrgyz_crisis", "eu", 8, scale};
    sit_down(d, std::vector<std::string>{"eu"});
    lay_cards_aside(d);
    Desk& desk = *d.app().desk();
    REQUIRE_FALSE(d.has("map/ring"));
    REQUIRE(desk.map_ring);
    REQUIRE(d.click("map/legend"));
    REQUIRE(d.has("map/fill"));
    const Mark ring = d.app().ui().marks().at("map/ring");
    CHECK(ring.low.x >= 0);
    CHECK(ring.high.y <= static_cast<float>(height));
    CHECK(ring.tip.find(desk.s().indicators[*desk.map_ring].name.str()) != std::string::npos);
    REQUIRE(d.click("map/ring"));
    REQUIRE(d.click("map/ring/0"));
    CHECK_FALSE(desk.map_ring);
}

TEST_CASE("people who flee and go home are arrows on the map, with how many they are and why", "[ui][window][map]") {
    const auto [scenario, seat, end] = GENERATE(table<std::string, std::string, std::string>(
        {{"border_post", "kyrgyzstan", ""}, {"kyrgyz_crisis", "eu", "andijan"}}));
    Driver d{1280, 720, scenario, seat, 8};
    sit_down(d, std::vector<std::string>{seat});
    lay_cards_aside(d);
    Desk& desk = *d.app().desk();
    desk.settings->reduce_motion = true;
    CHECK(expect_legible_at_home(d, scenario + " at the start").flows == 0);
    for (int i = 0; i < 8 && desk.now->view.world.round == 1; ++i) {
        REQUIRE(d.click("bar/ready"));
        REQUIRE(d.settle(60'000));
        lay_cards_aside(d);
    }
    REQUIRE(desk.now->view.world.round == 2);
    // What the number has moved since the deal, and which way.
    const Scenario& s = desk.s();
    const SlotIndex slot = *s.find_slot(end.empty() ? "displaced" : "displaced/" + end);
    const double moved = desk.number(slot) - s.slots[slot].start;
    REQUIRE(std::abs(moved) >= 1);
    const Tally home = expect_legible_at_home(d, scenario + " in the second round");
    REQUIRE(home.flows > 0);
    double told = 0;
    for (const MapFlow& flow : desk.map_layout->flows) {
        told += flow.flow.amount;
        CHECK(s.places[moved > 0 ? flow.flow.to : flow.flow.from].id == (end.empty() ? "andijan" : end));
        CHECK(flow.counted);
        CHECK(flow.flow.good == (moved < 0));
        // The arrow goes from the one place to the other.
        const std::vector<ImVec2>& way = desk.map_layout->lines[flow.line].points;
        const auto far = [&](ImVec2 p, PlaceId place) {
            const ImVec2 spot = desk.map_layout->spots[place.index()];
            return std::hypot(p.x - spot.x, p.y - spot.y);
        };
        const float near = place_radius(d.app().ui(), desk, {1280, 720}) + d.app().ui().u(24);
        CHECK(far(way.front(), flow.flow.from) < near);
        CHECK(far(way.back(), flow.flow.to) < near);
    }
    CHECK(told == Approx(std::abs(moved)).margin(0.5));  // a few hundred people are no arrow
    const MapFlow first = desk.map_layout->flows.front();
    REQUIRE(d.click("map/flow/" + s.places[first.flow.from].id + "/" + s.places[first.flow.to].id));
    CHECK(desk.sheets.why == slot);
}

TEST_CASE("agreements at work are flags that nothing on the map hides", "[ui][window][map]") {
    Driver d{1280, 720, "kyrgyz_crisis", "eu", 8};
    sit_down(d, 60'000);
    Desk& desk = *d.app().desk();
    desk.settings->reduce_motion = true;
    // Until something has entered into force somewhere.
    std::size_t working = 0;
    for (int i = 0; i < 16 && working == 0; ++i) {
        REQUIRE(d.click("bar/ready"));
        REQUIRE(d.settle(60'000));
        lay_cards_aside(d);
        for (std::size_t k = 0; k < desk.s().places.size(); ++k)
            working += at_work(desk, PlaceId{k}).size();
    }
    REQUIRE(working > 0);
    CHECK(static_cast<std::size_t>(expect_legible_at_home(d, "flags at home").flags) == working);
    REQUIRE(d.click("map/out"));
    REQUIRE(d.click("map/out"));
    CHECK(static_cast<std::size_t>(expect_legible(d, "flags from afar").flags) == working);
    // As crowded as it can be: several at each place, seen from closer and closer by and from very far.
    Sight crowded = *desk.now;
    std::vector<Shared<Agreement>>& agreements = crowded.view.world.agreements;
    const Agreement pattern = *agreements.front();
    agreements.clear();
    for (std::size_t i = 0; i < desk.s().places.size() * 9; ++i) {
        Agreement one = pattern;
        one.id = AgreementId{static_cast<std::uint32_t>(i + 1)};
        DraftText text = one.text();
        text.place = PlaceId{i % desk.s().places.size()};
        one.version = Shared<DraftVersion>{DraftVersion{text, one.version->author, one.version->round}};
        one.status = AgreementStatus::kInForce;
        agreements.emplace_back(std::move(one));
    }
    ++crowded.stamp;
    desk.past = std::make_shared<const Sight>(std::move(crowded));  // what is looked at instead of the present
    int folded = 0;
    for (const char* button : {"map/out", "map/out", "map/out", "map/home", "map/in", "map/in"}) {
        REQUIRE(d.click(button));
        d.move(3, 3);
        REQUIRE(d.settle(60'000));
        CHECK(expect_legible(d, std::string{"a crowd of flags, "} + button).flags > 0);
        for (const MapFlag& flag : desk.map_layout->flags)
            folded += flag.all > 1 ? 1 : 0;
    }
    CHECK(folded > 0);
}
