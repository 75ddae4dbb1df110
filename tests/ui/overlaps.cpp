#include "ui/overlaps.h"

#include <fmt/format.h>

#include <algorithm>

namespace demarche::ui {

namespace {

constexpr float kSlack = 1.5F;  // pixels that rounding may cost

struct Rect {
    ImVec2 low;
    ImVec2 high;
    [[nodiscard]] float width() const { return high.x - low.x; }
    [[nodiscard]] float height() const { return high.y - low.y; }
    [[nodiscard]] bool holds(const Rect& o) const {
        return o.low.x >= low.x - kSlack && o.low.y >= low.y - kSlack && o.high.x <= high.x + kSlack &&
               o.high.y <= high.y + kSlack;
    }
};

Rect both(const Rect& a, const Rect& b) {
    return {{std::max(a.low.x, b.low.x), std::max(a.low.y, b.low.y)},
            {std::min(a.high.x, b.high.x), std::min(a.high.y, b.high.y)}};
}

/// Lies on other things by its nature: the ground of the map under everything on it, towns that stand close together,
/// the coach's slip, the pen on a scenario's card.
bool lies_on_others(const std::string& name) {
    return name == "map/ground" || name.starts_with("map/place/") || name.starts_with("coach/") ||
           name == "talks/thinking" || name == "talks/own/read" || name.starts_with("time/") ||
           name.starts_with("history/") || name.starts_with("ledger/") || name.starts_with("start/workshop/") ||
           name.starts_with("cost/");
}

std::string shown(const Rect& r) {
    return fmt::format("[{:.0f},{:.0f} to {:.0f},{:.0f}]", r.low.x, r.low.y, r.high.x, r.high.y);
}

}  // namespace

std::vector<std::string> layout_faults(Driver& d) {
    std::vector<std::string> out;
    const auto& marks = d.app().ui().marks();
    int top = 0;
    for (const auto& mark : marks)
        if (mark.second.layer < kCoachLayer) top = std::max(top, mark.second.layer);
    const ImVec2 screen = ImGui::GetIO().DisplaySize;
    struct Seen {
        const std::string* name;
        Rect rect;
    };
    std::vector<Seen> seen;
    for (const auto& [name, mark] : marks) {
        if (mark.layer != top || name.starts_with("coach/")) continue;
        const Rect whole{mark.low, mark.high};
        const Rect panel{mark.window_low, mark.window_high};
        if (name != "map/ground" && !name.starts_with("map/place/")) {
            if (whole.low.x < panel.low.x - kSlack || whole.high.x > panel.high.x + kSlack)
                out.push_back(fmt::format("{} {} leaves its panel {} sideways", name, shown(whole), shown(panel)));
            if (!mark.scrolls && (whole.low.y < panel.low.y - kSlack || whole.high.y > panel.high.y + kSlack))
                out.push_back(
                    fmt::format("{} {} leaves its panel {}, which does not scroll", name, shown(whole), shown(panel)));
        }
        const Rect visible = both(both(whole, panel), {{0, 0}, screen});
        if (visible.width() <= kSlack || visible.height() <= kSlack) continue;
        if (whole.width() < 6 || whole.height() < 6)
            out.push_back(fmt::format("{} is too small to be pressed: {}", name, shown(whole)));
        seen.push_back({&name, visible});
    }
    for (std::size_t i = 0; i < seen.size(); ++i) {
        for (std::size_t j = i + 1; j < seen.size(); ++j) {
            if (lies_on_others(*seen[i].name) || lies_on_others(*seen[j].name)) continue;
            const Rect shared = both(seen[i].rect, seen[j].rect);
            if (shared.width() > kSlack * 2 && shared.height() > kSlack * 2)
                out.push_back(fmt::format("{} {} and {} {} lie on each other", *seen[i].name, shown(seen[i].rect),
                                          *seen[j].name, shown(seen[j].rect)));
        }
    }
    return out;
}

}  // namespace demarche::ui
