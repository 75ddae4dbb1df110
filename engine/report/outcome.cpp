// How each seat came out, against each of its objectives, and what moved that.

#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "base/figure.h"
#include "base/text.h"
#include "report/chart.h"
#include "report/sheet.h"
#include "session/cause.h"

namespace demarche::report {

namespace {

constexpr std::size_t kNumbersShown = 3;
constexpr std::size_t kCausesShown = 2;
constexpr std::size_t kSourcesShown = 6;

/// What moved a number in the course of the game, in a few words: its largest causes.
std::string movers_of(const Sheet& sheet, SlotIndex slot, bool up) {
    std::vector<const Effect*> moves;
    for (const Effect& effect : sheet.c.effects) {
        const auto* moved = std::get_if<NumberChanged>(&effect.change);
        if (moved != nullptr && moved->slot == slot) moves.push_back(&effect);
    }
    std::vector<session::MovedBy> by = sheet.causes(moves);
    std::erase_if(by, [&](const session::MovedBy& one) { return change_text(one.by, 1) == "0"; });
    // What brought it to where it is comes before what held it back.
    std::stable_partition(by.begin(), by.end(), [&](const session::MovedBy& one) { return (one.by > 0) == up; });
    std::vector<std::string> out;
    for (std::size_t i = 0; i < by.size() && i < kCausesShown; ++i)
        out.push_back(by[i].cause + " " + sheet.change(by[i].by));
    return fmt::format("{}", fmt::join(out, "; "));
}

void objective_row(Sheet& sheet, const SeatOutcome& seat, const ObjectiveOutcome& one) {
    Markup& m = sheet.m;
    const Words& w = sheet.w;
    const ObjectiveDef& def = sheet.s().objectives[one.objective];
    const auto item = m.in("li", {{"class", "objective"}});
    {
        const auto line = m.in("div", {{"class", "scored"}});
        {
            const auto name = m.in("span", {{"class", "aim"}});
            m.put("b", def.name.str());
            if (def.secret) m.put("span", w.tr("secret"), {{"class", "tag"}});
        }
        sheet.bar(one.score, sheet.tint(seat.actor));
        m.put("span", w.number(score_text(one.score)), {{"class", "figure"}});
    }
    if (!def.text.empty()) m.put("p", def.text.str(), {{"class", "small"}});
    std::string stood = w.tr("Weight {n}", number_text(one.weight));
    if (one.moved)
        stood = w.tr("{text}; it began at {before} and stands at {now}.", stood, score_text(one.moved->before),
                     score_text(one.moved->now));
    m.put("p", stood, {{"class", "small muted"}});
    if (!one.moved || one.moved->numbers.empty()) return;
    const auto list = m.in("ul", {{"class", "moved"}});
    for (std::size_t i = 0; i < one.moved->numbers.size() && i < kNumbersShown; ++i) {
        const session::MovedNumber& number = one.moved->numbers[i];
        const auto entry = m.in("li");
        m.put("span", w.number(change_text(number.counts, 2)),
              {{"class", number.counts > 0 ? "step good" : "step bad"}});
        const auto words = m.in("span");
        m.text(w.tr("{number}: from {before} to {after}", sheet.s().slot_name(number.slot), figure(number.before),
                    figure(number.after)));
        if (const std::string by = movers_of(sheet, number.slot, number.after > number.before); !by.empty())
            m.put("span", by, {{"class", "by"}});
    }
}

void seat_card(Sheet& sheet, const SeatOutcome& seat) {
    Markup& m = sheet.m;
    const Words& w = sheet.w;
    const auto card = m.in("article", {{"class", "card"}, {"style", sheet.tint(seat.actor)}});
    {
        const auto title = m.in("h3");
        sheet.seat(seat.actor);
        if (seat.fault.empty()) m.put("span", w.number(score_text(seat.total, 3)), {{"class", "total"}});
    }
    if (!seat.fault.empty()) {
        sheet.remark(w.tr("There is no score, because the script that works it out failed."));
        return;
    }
    if (seat.objectives.empty()) sheet.remark(w.tr("It has no aims of its own in this game."));
    {
        const auto list = m.in("ul", {{"class", "objectives"}});
        for (const ObjectiveOutcome& one : seat.objectives)
            objective_row(sheet, seat, one);
    }
    if (seat.sources.empty()) return;
    m.put("h4", w.tr("What moved the whole score most"));
    const auto list = m.in("ul", {{"class", "moved"}});
    for (std::size_t i = 0; i < seat.sources.size() && i < kSourcesShown; ++i) {
        const session::MovedBySource& one = seat.sources[i];
        const auto entry = m.in("li");
        m.put("span", w.number(change_text(one.counts, 3)), {{"class", one.counts > 0 ? "step good" : "step bad"}});
        m.put("span", capitalised(session::source_text(sheet.s(), sheet.c.world(), one.cause, sheet.c.effects)));
    }
}

/// The scores over the rounds, and the table behind them.
void score_curves(Sheet& sheet) {
    const Course& c = sheet.c;
    Markup& m = sheet.m;
    if (c.scores.size() < 2) return;
    Chart chart;
    chart.id = "chart-scores";
    chart.title = sheet.w.tr("The scores, round by round");
    chart.about = sheet.w.tr("A line for each seat, from 0 to 1; the figures stand in the table below.");
    chart.low = 0;
    chart.high = 1;
    chart.rounds = c.s().rounds.size();
    for (std::size_t i = 0; i < c.outcomes.size(); ++i) {
        ChartLine line;
        line.label = session::short_name(c.s(), c.outcomes[i].actor);
        line.tint = sheet.tint(c.outcomes[i].actor);
        for (const ScoresAt& at : c.scores)
            line.points.emplace_back(at.round, at.totals[i]);
        chart.lines.push_back(std::move(line));
    }
    const auto figure_of = m.in("figure");
    m.put("figcaption", chart.title);
    draw(m, sheet.w, chart);
    std::vector<std::string> columns;
    for (const SeatOutcome& one : c.outcomes)
        columns.push_back(session::short_name(c.s(), one.actor));
    std::vector<Sheet::FigureRow> rows;
    for (const ScoresAt& at : c.scores) {
        rows.push_back({at.round, {}});
        for (const double total : at.totals)
            rows.back().second.push_back(sheet.w.number(score_text(total)));
    }
    sheet.figures(columns, rows);
}

}  // namespace

void outcome_part(Sheet& sheet) {
    {
        const auto intro = sheet.m.in("div", {{"class", "two intro"}});
        score_curves(sheet);
        const auto remarks = sheet.m.in("div");
        sheet.remark(sheet.w.tr(
            "Each seat is held against its own aims alone. Beside a number stands for how much it counts: the score "
            "now, less what it would be with that number as it began; beside a deed the same without all that it moved "
            "and what followed from it. All else is taken as it is, so that they need not add up."));
        if (sheet.c.reader.is_actor())
            sheet.remark(
                sheet.w.tr("A seat's score is worked out here from what that seat can know. The organisers, who see "
                           "all, may come to another."));
    }
    const auto cards = sheet.m.in("div", {{"class", sheet.c.outcomes.size() > 1 ? "cards" : "cards one"}});
    for (const SeatOutcome& seat : sheet.c.outcomes)
        seat_card(sheet, seat);
}

}  // namespace demarche::report
