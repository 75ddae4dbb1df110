#pragma once

#include <string>
#include <utility>
#include <vector>

#include "base/words.h"
#include "report/markup.h"

namespace demarche::report {

/// A line of a chart. Time is counted in rounds from 0, the deal; what is reached as round 3 ends stands at 3.
struct ChartLine {
    std::string label;  ///< Written at its end.
    std::string tint;   ///< Declarations of its colour, as of tinted(); "" for that of what the chart is about.
    bool dashed = false;
    std::vector<std::pair<double, double>> points;  ///< Time and value, in order of time.
};
/// Something that happened, on the first line of the chart, with the number by which it is explained.
struct ChartMark {
    double time = 0;
    double value = 0;
    std::string sign;
};
/// A curve over the rounds of a game.
struct Chart {
    std::string id;     ///< Of the element; one a page.
    std::string title;  ///< For who does not see it.
    std::string about;  ///< What there is to see, in a sentence.
    double low = 0, high = 100;
    std::size_t rounds = 1;
    std::vector<ChartLine> lines;
    std::vector<std::pair<double, double>> dots;  ///< Rough readings beside the lines.
    std::vector<ChartMark> marks;
    std::vector<std::pair<double, std::string>> events;  ///< When something began, and its letter.
};

/// Draws it as SVG that is as wide as there is room. @param words  Of the reader, whose numbers stand on it.
void draw(Markup& markup, const Words& words, const Chart& chart);

}  // namespace demarche::report
