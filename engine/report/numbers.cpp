// How numbers ran over the rounds, how far seats trust each other, and what was behind the largest changes.

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <map>
#include <tuple>

#include "base/figure.h"
#include "base/text.h"
#include "report/chart.h"
#include "report/sheet.h"
#include "session/cause.h"

namespace demarche::report {

namespace {

constexpr std::size_t kMostCurves = 16;
constexpr std::size_t kMarks = 3;
constexpr double kMarked = 0.04;  ///< Of the range: a smaller step needs no explanation on a curve.

/// A line has a point where its phase ends, as a share of its round.
double time_of(const Scenario& s, int round, std::uint16_t phase) {
    const auto phases = static_cast<double>(std::max<std::size_t>(1, s.phases.size()));
    return round - 1 + (phase + 1.0) / phases;
}

using Events = std::vector<std::pair<double, std::string>>;

/// The agreements that came into force, as they are marked on each chart; those of one phase together.
Events events_of(const Sheet& sheet) {
    std::map<double, std::vector<AgreementId>> by_time;
    for (const auto& known : sheet.c.known) {
        const auto* changed = std::get_if<AgreementChanged>(&known->effect.change);
        if (changed != nullptr && changed->what == AgreementChanged::What::kInForce)
            by_time[time_of(sheet.s(), known->round, known->phase)].push_back(changed->agreement->id);
    }
    Events out;
    for (const auto& [time, all] : by_time) {
        std::string letters = sheet.letter(all.front());
        if (all.size() > 1) letters += (all.size() > 2 ? "\xE2\x80\x93" : ",") + sheet.letter(all.back());
        out.emplace_back(time, letters);
    }
    return out;
}

/// All that moved one number in one phase.
struct Step {
    int round = 1;
    std::uint16_t phase = 0;
    double before = 0, after = 0;
    std::vector<const Effect*> effects;
    [[nodiscard]] double by() const { return after - before; }
};

std::vector<Step> steps_of(const Course& c, SlotIndex slot) {
    std::vector<Step> out;
    for (const auto& known : c.known) {
        const auto* moved = std::get_if<NumberChanged>(&known->effect.change);
        if (moved == nullptr || moved->slot != slot) continue;
        if (out.empty() || out.back().round != known->round || out.back().phase != known->phase)
            out.push_back({known->round, known->phase, moved->before, moved->before, {}});
        out.back().after = moved->after;
        out.back().effects.push_back(&known->effect);
    }
    return out;
}

/// The table behind a chart, a row for each round: this game, and where there is one the line of history.
void table_behind(Sheet& sheet, SlotIndex slot) {
    const Course& c = sheet.c;
    const Words& w = sheet.w;
    std::map<int, std::string> then, was;
    if (c.reference) {
        for (const session::ReferenceRun::Point& one : c.reference->points) {
            if (one.round <= c.told_rounds()) then[one.round] = sheet.number(one.numbers[slot]);
        }
    }
    if (c.history) {
        for (std::size_t i = 0; i < c.history->rounds.size() && static_cast<int>(i) < c.told_rounds(); ++i) {
            for (const auto& [marked, value] : c.history->rounds[i].marks) {
                if (marked == slot) was[static_cast<int>(i) + 1] = sheet.number(value);
            }
        }
    }
    std::vector<std::string> columns{w.tr("This game")};
    if (!then.empty()) columns.push_back(w.tr("As it was done then"));
    if (!was.empty()) columns.push_back(w.tr("As it was"));
    std::vector<Sheet::FigureRow> rows;
    for (const session::RoundEnd& end : c.ends) {
        rows.push_back({end.round, {sheet.number(end.numbers[slot])}});
        if (!then.empty()) rows.back().second.push_back(then[end.round]);
        if (!was.empty()) rows.back().second.push_back(was[end.round]);
    }
    sheet.figures(columns, rows);
}

/// The line of history beside that of the game, and the readings of what was.
void beside(const Course& c, const Words& w, SlotIndex slot, Chart& chart) {
    if (!c.history) return;
    if (c.reference) {
        ChartLine then;
        then.label = w.tr("then");
        then.dashed = true;
        then.points.emplace_back(0, c.s().slots[slot].start);
        for (const session::ReferenceRun::Point& one : c.reference->points) {
            if (one.round <= c.told_rounds()) then.points.emplace_back(one.round, one.numbers[slot]);
        }
        if (then.points.size() > 1) chart.lines.push_back(std::move(then));
    }
    for (std::size_t i = 0; i < c.history->rounds.size() && static_cast<int>(i) < c.told_rounds(); ++i) {
        for (const auto& [marked, value] : c.history->rounds[i].marks) {
            if (marked == slot) chart.dots.emplace_back(static_cast<double>(i) + 1, value);
        }
    }
}

void curve(Sheet& sheet, SlotIndex slot, const std::vector<session::CurvePoint>& points, const Events& events) {
    const Course& c = sheet.c;
    const Scenario& s = c.s();
    Markup& m = sheet.m;
    const Words& w = sheet.w;
    const Slot& def = s.slots[slot];
    Chart chart;
    chart.id = fmt::format("chart-{}", slot);
    chart.title = s.slot_name(slot);
    chart.low = def.min;
    chart.high = def.max;
    chart.rounds = s.rounds.size();
    chart.events = events;
    ChartLine here;
    here.points.emplace_back(0, c.dealt.world.numbers[slot]);
    for (const session::CurvePoint& one : points)
        here.points.emplace_back(time_of(s, one.round, one.phase), one.value);
    const double start = here.points.front().second;
    const double now = here.points.back().second;
    here.label = sheet.number(now);
    chart.lines.push_back(std::move(here));
    beside(c, w, slot, chart);
    chart.about = w.tr("It began at {before} and stands at {now}, on a scale from {low} to {high}.", figure(start),
                       figure(now), figure(def.min), figure(def.max));
    // The steps that need an explanation, numbered as they came.
    std::vector<Step> steps = steps_of(c, slot);
    std::erase_if(steps, [&](const Step& one) { return std::abs(one.by()) < kMarked * (def.max - def.min); });
    std::stable_sort(steps.begin(), steps.end(),
                     [](const Step& a, const Step& b) { return std::abs(a.by()) > std::abs(b.by()); });
    steps.resize(std::min(steps.size(), kMarks));
    std::sort(steps.begin(), steps.end(),
              [](const Step& a, const Step& b) { return std::tie(a.round, a.phase) < std::tie(b.round, b.phase); });
    for (std::size_t i = 0; i < steps.size(); ++i)
        chart.marks.push_back({time_of(s, steps[i].round, steps[i].phase), steps[i].after, std::to_string(i + 1)});

    const auto whole = m.in("figure");
    {
        const auto caption = m.in("figcaption");
        m.text(chart.title);
        if (s.indicators[IndicatorId{def.def}].visible != Visible::kPublic)
            m.put("span", w.tr("hidden"), {{"class", "tag"}});
    }
    draw(m, w, chart);
    if (!steps.empty()) {
        const auto list = m.in("ol", {{"class", "steps"}});
        for (const Step& one : steps) {
            const std::vector<session::MovedBy> by = sheet.causes(one.effects);
            const auto entry = m.in("li");
            m.put("b", sheet.change(one.by()), {{"class", sheet.mood(slot, one.by())}});
            m.text(" " + w.tr("round {n}: {text}", one.round, by.empty() ? std::string{} : by.front().cause));
        }
    }
    table_behind(sheet, slot);
}

void legend(Sheet& sheet, bool agreements) {
    Markup& m = sheet.m;
    const Words& w = sheet.w;
    const auto list = m.in("ul", {{"class", "legend"}});
    const auto entry = [&](std::string_view kind, const std::string& words) {
        const auto item = m.in("li");
        m.put("i", kind == "letter" ? "A" : kind == "mark" ? "1" : "", {{"class", kind}});
        m.text(words);
    };
    entry("run", w.tr("this game"));
    if (sheet.c.reference) entry("run then", w.tr("then: what was done then, played by these rules"));
    if (sheet.c.history) entry("reading", w.tr("as it was (rough readings)"));
    entry("mark", w.tr("the largest steps, explained below"));
    if (agreements) entry("letter", w.tr("an agreement enters into force; its letter stands at it below"));
}

}  // namespace

void numbers_part(Sheet& sheet) {
    const Course& c = sheet.c;
    std::vector<SlotIndex> slots = session::moved_most(c.s(), c.ends, kMostCurves);
    std::erase_if(slots, [&](SlotIndex slot) { return !c.view.known[slot]; });
    if (slots.empty()) {
        sheet.remark(sheet.w.tr("No number has moved far."));
        return;
    }
    const Events events = events_of(sheet);
    sheet.remark(sheet.w.tr("The numbers that moved most, over the rounds of the game."));
    legend(sheet, !events.empty());
    const auto curves = session::curves_of(c.s(), c.marks, c.known, slots);
    const auto grid = sheet.m.in("div", {{"class", "charts"}});
    for (std::size_t i = 0; i < slots.size(); ++i)
        curve(sheet, slots[i], curves[i], events);
}

// --- trust ---

namespace {

/// How far the others trust one seat, over the rounds.
void trust_in(Sheet& sheet, ActorId to, const Events& events) {
    const Course& c = sheet.c;
    const Scenario& s = c.s();
    Markup& m = sheet.m;
    const Words& w = sheet.w;
    std::vector<ActorId> from;
    for (const ActorId actor : s.playable) {
        if (actor != to && c.view.known[s.trust_slot(actor, to)]) from.push_back(actor);
    }
    if (from.empty()) return;
    Chart chart;
    chart.id = fmt::format("chart-trust-{}", to.index());
    chart.title = w.tr("Trust in {actor}", sheet.name(to));
    chart.about = w.tr("A line for each seat that trusts or distrusts; the figures stand in the table below.");
    chart.rounds = s.rounds.size();
    chart.events = events;
    for (const ActorId actor : from) {
        ChartLine line;
        line.label = session::short_name(s, actor) + " " +
                     w.number(fmt::format("{:.0f}", c.world().numbers[s.trust_slot(actor, to)] + 0.0));
        line.tint = sheet.tint(actor);
        for (const session::RoundEnd& end : c.ends)
            line.points.emplace_back(end.round, end.numbers[s.trust_slot(actor, to)]);
        chart.lines.push_back(std::move(line));
    }
    // Most of the scale is never reached: the part that is, in steps of twenty, and the middle always.
    constexpr double kStep = 20;
    double low = 0;
    double high = 0;
    for (const ChartLine& line : chart.lines) {
        for (const auto& [time, value] : line.points) {
            low = std::min(low, value);
            high = std::max(high, value);
        }
    }
    chart.low = std::floor(low / kStep) * kStep;
    chart.high = std::max(chart.low + kStep, std::ceil(high / kStep) * kStep);
    const auto whole = m.in("figure");
    {
        const auto caption = m.in("figcaption");
        m.text(w.tr("Trust in:"));
        m.text(" ");
        sheet.seat(to);
    }
    draw(m, w, chart);
    std::vector<std::string> columns;
    for (const ActorId actor : from)
        columns.push_back(session::short_name(s, actor));
    std::vector<Sheet::FigureRow> rows;
    for (const session::RoundEnd& end : c.ends) {
        rows.push_back({end.round, {}});
        for (const ActorId actor : from)
            rows.back().second.push_back(sheet.number(end.numbers[s.trust_slot(actor, to)]));
    }
    sheet.figures(columns, rows);
}

}  // namespace

void trust_part(Sheet& sheet) {
    constexpr std::size_t kMost = 12;
    const Course& c = sheet.c;
    const Scenario& s = c.s();
    Markup& m = sheet.m;
    std::vector<session::TrustMoved> moved = session::trust_moved(s, c.dealt.world, c.world());
    std::erase_if(moved, [&](const auto& one) { return !c.view.known[s.trust_slot(one.from, one.to)]; });
    moved.resize(std::min(moved.size(), kMost));
    {
        const Events events = events_of(sheet);
        const auto grid = m.in("div", {{"class", "charts"}});
        for (const ActorId to : s.playable)
            trust_in(sheet, to, events);
    }
    if (moved.empty()) return;
    m.put("h3", sheet.w.tr("Whose trust in whom changed most"));
    const auto list = m.in("ul", {{"class", "moved columns"}});
    for (const session::TrustMoved& one : moved) {
        const auto item = m.in("li");
        const double by = one.after - one.before;
        m.put("span", sheet.change(by), {{"class", by > 0 ? "step good" : "step bad"}});
        const auto words = m.in("span");
        m.text(sheet.w.tr("{actor} in {other}: from {before} to {after}", sheet.name(one.from), sheet.name(one.to),
                          fmt::format("{:.0f}", one.before), fmt::format("{:.0f}", one.after)));
        const std::vector<Step> steps = steps_of(c, s.trust_slot(one.from, one.to));
        std::vector<const Effect*> effects;
        for (const Step& step : steps)
            effects.insert(effects.end(), step.effects.begin(), step.effects.end());
        const auto by_cause = sheet.causes(effects);
        if (!by_cause.empty()) m.put("span", by_cause.front().cause, {{"class", "by"}});
    }
}

// --- causes ---

std::vector<RoundChange> largest_changes(const Course& c, std::size_t most) {
    constexpr double kLeast = 0.08;
    constexpr int kOfOne = 2;
    std::map<std::pair<SlotIndex, int>, RoundChange> all;
    for (const auto& known : c.known) {
        const auto* moved = std::get_if<NumberChanged>(&known->effect.change);
        if (moved == nullptr) continue;
        const Slot& slot = c.s().slots[moved->slot];
        const bool told = (slot.kind == Slot::Kind::kIndicator &&
                           c.s().indicators[IndicatorId{slot.def}].better != Better::kNeither) ||
                          slot.kind == Slot::Kind::kSupport;
        if (!told) continue;
        const auto [at, fresh] = all.try_emplace({moved->slot, known->round});
        if (fresh) at->second = {moved->slot, known->round, moved->before, moved->before, 0, {}};
        at->second.after = moved->after;
        at->second.effects.push_back(&known->effect);
    }
    std::vector<RoundChange> out;
    for (auto& [key, one] : all) {
        const Slot& slot = c.s().slots[one.slot];
        one.share = std::abs(one.after - one.before) / std::max(1e-9, slot.max - slot.min);
        if (one.share >= kLeast) out.push_back(std::move(one));
    }
    std::stable_sort(out.begin(), out.end(),
                     [](const RoundChange& a, const RoundChange& b) { return a.share > b.share; });
    std::map<SlotIndex, int> times;
    std::erase_if(out, [&](const RoundChange& one) { return ++times[one.slot] > kOfOne; });
    out.resize(std::min(out.size(), most));
    std::stable_sort(out.begin(), out.end(),
                     [](const RoundChange& a, const RoundChange& b) { return a.round < b.round; });
    return out;
}

void causes_part(Sheet& sheet) {
    constexpr std::size_t kMost = 12;
    constexpr std::size_t kCauses = 5;
    const Course& c = sheet.c;
    Markup& m = sheet.m;
    const Words& w = sheet.w;
    const std::vector<RoundChange> all = largest_changes(c, kMost);
    if (all.empty()) {
        sheet.remark(w.tr("No number has moved far."));
        return;
    }
    sheet.remark(w.tr("The largest changes of a round, and what was behind them as far back as the record goes."));
    const auto grid = m.in("div", {{"class", "whys"}});
    for (const RoundChange& one : all) {
        const auto card = m.in("article", {{"class", "why"}});
        const std::string what = sheet.s().slot_name(one.slot);
        m.put("p", sheet.round_name(one.round), {{"class", "eyebrow"}});
        m.put("h3", what);
        {
            const auto line = m.in("p", {{"class", "from-to"}});
            m.text(one.after > one.before
                       ? w.tr("Why did it rise from {before} to {after}?", figure(one.before), figure(one.after))
                       : w.tr("Why did it fall from {before} to {after}?", figure(one.before), figure(one.after)));
            m.text(" ");
            m.put("b", sheet.change(one.after - one.before), {{"class", sheet.mood(one.slot, one.after - one.before)}});
        }
        const std::vector<session::MovedBy> by = sheet.causes(one.effects);
        const auto list = m.in("ul", {{"class", "moved"}});
        for (std::size_t i = 0; i < by.size() && i < kCauses; ++i) {
            const auto item = m.in("li");
            const std::string_view mood = sheet.mood(one.slot, by[i].by);
            m.put("span", sheet.change(by[i].by), {{"class", fmt::format("step {}", mood)}});
            const auto words = m.in("span");
            m.text(by[i].cause);
            // What that followed from: of the first movement with this cause.
            const auto first = std::find_if(one.effects.begin(), one.effects.end(),
                                            [&](const Effect* effect) { return sheet.cause(*effect) == by[i].cause; });
            for (const std::string& event : session::behind(
                     sheet.story, **first, [&](std::uint32_t seq) { return session::effect_at(c.known, seq); }))
                m.put("span", w.tr("because: {event}", event), {{"class", "by"}});
        }
        if (by.size() > kCauses) {
            double rest = 0;
            for (std::size_t i = kCauses; i < by.size(); ++i)
                rest += by[i].by;
            const auto item = m.in("li");
            m.put("span", sheet.change(rest), {{"class", "step"}});
            m.put("span", w.tr("all else"));
        }
    }
}

}  // namespace demarche::report
