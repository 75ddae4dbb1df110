#include "report/chart.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "base/figure.h"
#include "base/text.h"

namespace demarche::report {

namespace {

// The page scales the drawing; letters of 11 units come out at about that many pixels, on a telephone as well.
constexpr double kWide = 360;
constexpr double kHigh = 190;
constexpr double kLeft = 30;
constexpr double kTop = 18;
constexpr double kBottom = 20;
constexpr double kLetter = 5.9;  ///< Width of a letter, roughly.
constexpr double kLineOfText = 12.5;

std::string at(double value) {
    return fmt::format("{:.1f}", value);
}

/// Where numbers of a chart lie on it.
struct Frame {
    const Chart& chart;
    double right = 0;  ///< Where the plot ends and the labels of its lines begin.

    [[nodiscard]] double x(double time) const {
        const double rounds = static_cast<double>(std::max<std::size_t>(1, chart.rounds));
        return kLeft + (right - kLeft) * std::clamp(time / rounds, 0.0, 1.0);
    }
    [[nodiscard]] double y(double value) const {
        const double span = std::max(1e-9, chart.high - chart.low);
        return kTop + (kHigh - kTop - kBottom) * (1 - std::clamp((value - chart.low) / span, 0.0, 1.0));
    }
};

void line(Markup& m, double x1, double y1, double x2, double y2, std::string_view kind) {
    m.empty("line", {{"x1", at(x1)}, {"y1", at(y1)}, {"x2", at(x2)}, {"y2", at(y2)}, {"class", kind}});
}

void words_at(Markup& m, double x, double y, std::string_view anchor, std::string_view kind, std::string_view words) {
    m.put("text", words, {{"x", at(x)}, {"y", at(y)}, {"text-anchor", anchor}, {"class", kind}});
}

/// The scale at the left, the rounds below, what began when above.
void axes(Markup& m, const Words& w, const Frame& frame) {
    const Chart& chart = frame.chart;
    const bool crosses = chart.low < 0 && chart.high > 0;
    for (const double value : {chart.low, crosses ? 0 : (chart.low + chart.high) / 2, chart.high}) {
        line(m, kLeft, frame.y(value), frame.right, frame.y(value), crosses && value == 0 ? "zero" : "grid");
        words_at(m, kLeft - 5, frame.y(value) + 3.5, "end", "scale", w.number(figure(value)));
    }
    for (std::size_t round = 1; round <= chart.rounds; ++round) {
        const double from = frame.x(static_cast<double>(round) - 1);
        const double to = frame.x(static_cast<double>(round));
        if (round > 1) line(m, from, kHigh - kBottom, from, kHigh - kBottom + 4, "grid");
        words_at(m, (from + to) / 2, kHigh - 6, "middle", "scale", std::to_string(round));
    }
    double free_from = 0;
    for (const auto& [time, letters] : chart.events) {
        const double x = frame.x(time);
        line(m, x, kTop, x, kHigh - kBottom, "event");
        const double half = kLetter * static_cast<double>(utf8_length(letters)) / 2;
        if (x - half < free_from) continue;  // its line still tells that something began
        words_at(m, x, kTop - 6, "middle", "letter", letters);
        free_from = x + half + 3;
    }
}

/// The labels at the ends of the lines, moved apart where they would cover each other.
void labels(Markup& m, const Frame& frame) {
    struct Label {
        double y = 0;
        const ChartLine* line = nullptr;
    };
    std::vector<Label> all;
    for (const ChartLine& one : frame.chart.lines) {
        if (!one.label.empty() && !one.points.empty()) all.push_back({frame.y(one.points.back().second), &one});
    }
    std::stable_sort(all.begin(), all.end(), [](const Label& a, const Label& b) { return a.y < b.y; });
    const double lowest = kHigh - kBottom;
    for (std::size_t i = 1; i < all.size(); ++i)
        all[i].y = std::max(all[i].y, all[i - 1].y + kLineOfText);
    for (std::size_t i = all.size(); i-- > 0;) {
        const double below = i + 1 < all.size() ? all[i + 1].y - kLineOfText : lowest;
        all[i].y = std::min(all[i].y, below);
    }
    for (const Label& one : all) {
        const auto& end = one.line->points.back();
        const double x = frame.x(end.first);
        if (std::abs(one.y - frame.y(end.second)) > 2 || x < frame.right - 1)
            m.empty("path", {{"d", fmt::format("M{} {} L{} {}", at(x + 3), at(frame.y(end.second)), at(frame.right + 6),
                                               at(one.y))},
                             {"class", "leader"}});
        if (!one.line->tint.empty())
            m.empty("rect", {{"x", at(frame.right + 8)},
                             {"y", at(one.y - 4)},
                             {"width", "8"},
                             {"height", "8"},
                             {"rx", "2"},
                             {"class", "chip"},
                             {"style", one.line->tint}});
        words_at(m, frame.right + (one.line->tint.empty() ? 8 : 19), one.y + 3.8, "start",
                 one.line->dashed ? "label then" : "label", one.line->label);
    }
}

}  // namespace

void draw(Markup& m, const Words& w, const Chart& chart) {
    std::size_t longest = 0;
    for (const ChartLine& one : chart.lines)
        longest = std::max(longest, utf8_length(one.label) + (one.tint.empty() ? 0 : 2));
    const Frame frame{chart, kWide - std::max(20.0, 12 + kLetter * 1.08 * static_cast<double>(longest))};
    const auto svg = m.in("svg", {{"viewBox", fmt::format("0 0 {} {}", kWide, kHigh)},
                                  {"role", "img"},
                                  {"aria-labelledby", chart.id + "-t " + chart.id + "-d"},
                                  {"class", "chart"}});
    m.put("title", chart.title, {{"id", chart.id + "-t"}});
    m.put("desc", chart.about, {{"id", chart.id + "-d"}});
    axes(m, w, frame);
    // The first line is what the chart is about: it is drawn over the others.
    for (std::size_t i = chart.lines.size(); i-- > 0;) {
        const ChartLine& one = chart.lines[i];
        std::string path;
        for (const auto& [time, value] : one.points)
            path += fmt::format("{}{} {}", path.empty() ? "M" : " L", at(frame.x(time)), at(frame.y(value)));
        if (path.empty()) continue;
        const char* const kind = one.dashed ? "run then" : "run";
        if (one.tint.empty()) {
            m.empty("path", {{"d", path}, {"class", kind}});
        } else {
            m.empty("path", {{"d", path}, {"class", kind}, {"style", one.tint}});
        }
    }
    for (const auto& [time, value] : chart.dots)
        m.empty("circle", {{"cx", at(frame.x(time))}, {"cy", at(frame.y(value))}, {"r", "3.2"}, {"class", "reading"}});
    labels(m, frame);
    for (const ChartMark& mark : chart.marks) {
        m.empty("circle",
                {{"cx", at(frame.x(mark.time))}, {"cy", at(frame.y(mark.value))}, {"r", "7.5"}, {"class", "mark"}});
        words_at(m, frame.x(mark.time), frame.y(mark.value) + 3.6, "middle", "sign", mark.sign);
    }
}

}  // namespace demarche::report
