// How the page looks: paper and ink, as in the window; dark where the reader wants it dark; black on white in print.
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdlib>

#include "report/sheet.h"

namespace demarche::report {

namespace {

using Colour = std::array<double, 3>;  ///< Red, green and blue, 0..255.

constexpr Colour kPaper{0xfb, 0xf7, 0xee};  ///< --paper of the rules below, by day and by night.
constexpr Colour kPanel{0x27, 0x20, 0x1a};
constexpr Colour kInk{0x2b, 0x22, 0x19};
constexpr Colour kText{0xef, 0xe6, 0xd6};
constexpr double kSeen = 2.5;  ///< Contrast of what is no text: chips, bars and lines with a label.

double luminance(const Colour& colour) {
    double out = 0;
    constexpr std::array kShare{0.2126, 0.7152, 0.0722};
    for (std::size_t i = 0; i < colour.size(); ++i) {
        const double part = colour[i] / 255;
        out += kShare[i] * (part <= 0.03928 ? part / 12.92 : std::pow((part + 0.055) / 1.055, 2.4));
    }
    return out;
}

/// Ratio of contrast by WCAG 2, 1..21.
double contrast(const Colour& a, const Colour& b) {
    const auto [low, high] = std::minmax({luminance(a), luminance(b)});
    return (high + 0.05) / (low + 0.05);
}

/// The colour with as much of an ink in it as it takes to be seen on a ground.
std::string seen_on(const Colour& ground, const Colour& ink, const Colour& colour) {
    Colour out = colour;
    for (int tenths = 1; contrast(out, ground) < kSeen && tenths <= 10; ++tenths) {
        for (std::size_t i = 0; i < out.size(); ++i)
            out[i] = std::round(colour[i] + (ink[i] - colour[i]) * tenths / 10);
    }
    return fmt::format("#{:02x}{:02x}{:02x}", static_cast<int>(out[0]), static_cast<int>(out[1]),
                       static_cast<int>(out[2]));
}

}  // namespace

std::string tinted(const std::string& colour) {
    const long value = std::strtol(colour.c_str() + 1, nullptr, 16);
    const Colour plain{static_cast<double>(value >> 16 & 0xff), static_cast<double>(value >> 8 & 0xff),
                       static_cast<double>(value & 0xff)};
    return fmt::format("--on-light:{};--on-dark:{}", seen_on(kPaper, kInk, plain), seen_on(kPanel, kText, plain));
}

std::string_view style_rules() {
    return R"css(
:root {
  color-scheme: light dark;
  --room: #f3ecdd; --paper: #fbf7ee; --shade: #efe6d3; --line: #ddd0b3; --ink: #2b2219; --muted: #6b5c48;
  --seal: #8a3a22; --brass: #7a5f2e; --good: #3f6b2c; --bad: #a23b20; --reading: #b07d1c;
  --serif: "PT Serif", Georgia, "Times New Roman", serif; --sans: "PT Sans", system-ui, "Segoe UI", Roboto, sans-serif;
}
@media (prefers-color-scheme: dark) {
  :root {
    --room: #1b1612; --paper: #27201a; --shade: #342b23; --line: #4c4033; --ink: #efe6d6; --muted: #b3a48d;
    --seal: #e3a184; --brass: #cba35a; --good: #8dbb74; --bad: #e08663; --reading: #e6c785;
  }
}
/* A seat's colour as it is seen on this ground: tinted() gives one for each. */
[style*="--on-light"] { --tint: var(--on-light); }
@media screen and (prefers-color-scheme: dark) { [style*="--on-light"] { --tint: var(--on-dark); } }
* { box-sizing: border-box; }
html { scroll-behavior: smooth; -webkit-text-size-adjust: 100%; }
body { margin: 0 auto; padding: 28px 20px 60px; max-width: 1240px; background: var(--room); color: var(--ink);
  font: 1rem/1.5 var(--sans); overflow-wrap: break-word; }
h1, h2, h3, h4 { font-family: var(--serif); line-height: 1.2; text-wrap: balance; }
h1 { font-size: clamp(1.9rem, 5vw, 2.9rem); margin: 2px 0 10px; }
h2 { font-size: 1.75rem; margin: 0 0 12px; padding-bottom: 8px; border-bottom: 2px solid var(--brass); scroll-margin-top: 12px; }
h3 { font-size: 1.188rem; margin: 24px 0 8px; }
h4 { font-size: 0.938rem; margin: 16px 0 6px; color: var(--brass); }
p { margin: 0 0 8px; max-width: 72ch; }
a { color: var(--seal); }
ul, ol, dl { margin: 0; padding: 0; list-style: none; }
q { font-family: var(--serif); font-style: italic; unicode-bidi: isolate; }
.eyebrow { margin: 0; color: var(--brass); font-size: 0.812rem; font-weight: bold; letter-spacing: .06em; text-transform: uppercase; }
.summary { font: 1.125rem/1.5 var(--serif); }
.lead { font: italic 1.188rem/1.4 var(--serif); color: var(--muted); }
.remark { color: var(--muted); font-size: 0.938rem; margin-bottom: 16px; }
.small { font-size: 0.906rem; }
.muted { color: var(--muted); }
.good { color: var(--good); }
.bad { color: var(--bad); }
.two { display: grid; grid-template-columns: 1fr 1fr; gap: 28px; }
header { margin-bottom: 28px; }
header > .two { margin-top: 22px; align-items: start; }
.ending { padding: 18px 22px; background: var(--paper); border: 1px solid var(--line); border-left: 5px solid var(--seal); border-radius: 4px; }
.verdict { font: bold 1.5rem/1.2 var(--serif); margin: 4px 0 10px; }
.ends .verdict { font-size: 1.25rem; }
.ends { padding: 14px 18px; margin: 16px 0; background: var(--paper); border: 1px solid var(--line); border-radius: 4px; }
.seats li { display: grid; grid-template-columns: minmax(0, 1fr) 32% 44px; column-gap: 14px; align-items: center;
  padding: 7px 0; border-bottom: 1px solid var(--line); }
.seats .who { grid-column: 1; grid-row: 2; color: var(--muted); font-size: 0.812rem; padding-left: 21px; }
.seats b { text-align: right; font-variant-numeric: tabular-nums; }
.seat { white-space: nowrap; font-weight: bold; }
.seat > i { display: inline-block; width: 13px; height: 13px; margin-right: 8px; border-radius: 3px; vertical-align: -1px;
  background: var(--tint); box-shadow: inset 0 0 0 1px rgba(0, 0, 0, .25); }
.bar { display: block; height: 10px; background: var(--shade); border-radius: 5px; overflow: hidden; box-shadow: inset 0 0 0 1px var(--line); }
.bar > i { display: block; height: 100%; background: var(--tint); }
nav { margin: 0 0 36px; padding: 14px 18px; background: var(--paper); border: 1px solid var(--line); border-radius: 4px; }
nav ol { display: flex; flex-wrap: wrap; gap: 6px 22px; }
nav a { text-decoration: none; display: inline-block; padding: 3px 0; }
nav a:hover, nav a:focus { text-decoration: underline; }
section { margin-bottom: 56px; }
.tag { display: inline-block; margin-left: 8px; padding: 1px 8px; border: 1px solid currentColor; border-radius: 10px;
  font: 0.781rem/1.4 var(--sans); vertical-align: 1px; white-space: nowrap; color: var(--muted); }
.tag.good { color: var(--good); }
.tag.bad { color: var(--bad); }
td > .tag { margin-left: 0; }
.cards { columns: 2 440px; column-gap: 24px; }
.cards.one { columns: 1; }
.card { break-inside: avoid-column; margin: 0 0 24px; padding: 16px 20px 18px; background: var(--paper);
  border: 1px solid var(--line); border-top: 4px solid var(--tint, var(--brass)); border-radius: 4px; }
.card > h3 { margin-top: 0; text-wrap: wrap; }
.outcome h3 { display: flex; justify-content: space-between; align-items: baseline; font-size: 1.312rem; }
.total { font-variant-numeric: tabular-nums; }
.objective { padding: 10px 0 4px; border-top: 1px solid var(--line); }
.scored { display: grid; grid-template-columns: minmax(0, 1fr) 110px 40px; column-gap: 12px; align-items: center; margin-bottom: 4px; }
.figure { text-align: right; font-weight: bold; font-variant-numeric: tabular-nums; }
.objective p { margin-bottom: 4px; }
.moved li { display: grid; grid-template-columns: 3.5rem minmax(0, 1fr); column-gap: 10px; padding: 3px 0; font-size: 0.906rem; }
.step { font-weight: bold; text-align: right; font-variant-numeric: tabular-nums; }
.by { display: block; color: var(--muted); font-size: 0.844rem; }
.columns { columns: 2 400px; column-gap: 32px; }
.columns li { break-inside: avoid; }
.charts { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(100%, 350px), 1fr)); gap: 22px; }
figure { margin: 0; padding: 12px 14px 10px; background: var(--paper); border: 1px solid var(--line); border-radius: 4px; }
.intro { align-items: start; margin-bottom: 24px; }
figcaption { font: bold 1rem/1.3 var(--serif); margin-bottom: 4px; }
.chart { display: block; width: 100%; height: auto; font-family: var(--sans); }
.chart text { fill: var(--muted); font-size: 10.5px; }
.chart .label { fill: var(--ink); font-size: 11.5px; font-weight: bold; }
.chart .label.then { fill: var(--muted); font-weight: normal; font-style: italic; }
.chart .letter { fill: var(--brass); font-weight: bold; font-size: 11px; }
.chart .grid { stroke: var(--line); stroke-width: 1; }
.chart .zero { stroke: var(--muted); stroke-width: 1; opacity: .6; }
.chart .event { stroke: var(--brass); stroke-width: 1; stroke-dasharray: 1 3; }
.chart .leader { stroke: var(--muted); stroke-width: .7; fill: none; }
.chart .run { fill: none; stroke: var(--tint, var(--seal)); stroke-width: 2.2; stroke-linejoin: round; stroke-linecap: round; }
.chart .run.then { stroke: var(--muted); stroke-width: 1.4; stroke-dasharray: 4 4; }
.chart .reading { fill: var(--reading); stroke: var(--paper); stroke-width: 1; }
.chart .mark { fill: var(--seal); stroke: var(--paper); stroke-width: 1.5; }
.chart .sign { fill: var(--paper); font-weight: bold; font-size: 10px; }
.chart .chip { fill: var(--tint); stroke: rgba(0, 0, 0, .25); stroke-width: .6; }
.steps { margin-top: 6px; counter-reset: step; font-size: 0.844rem; line-height: 1.4; }
.steps li { counter-increment: step; position: relative; padding: 2px 0 2px 25px; }
.steps li::before { content: counter(step); position: absolute; left: 0; top: 4px; width: 17px; height: 17px; border-radius: 50%;
  background: var(--seal); color: var(--paper); font: bold 0.688rem/1.062rem var(--sans); text-align: center; }
.legend { display: flex; flex-wrap: wrap; gap: 4px 22px; margin-bottom: 16px; font-size: 0.875rem; color: var(--muted); }
.legend i { display: inline-block; margin-right: 8px; font-style: normal; }
.legend .run { width: 26px; border-top: 3px solid var(--seal); vertical-align: 4px; }
.legend .run.then { border-top: 2px dashed var(--muted); }
.legend .reading { width: 9px; height: 9px; border-radius: 50%; background: var(--reading); }
.legend .mark { width: 17px; height: 17px; border-radius: 50%; background: var(--seal); color: var(--paper); font: bold 0.688rem/1.062rem var(--sans); text-align: center; }
.legend .letter { color: var(--brass); font-weight: bold; border-left: 1px dashed var(--brass); padding-left: 5px; }
details > summary { cursor: pointer; color: var(--seal); font-size: 0.875rem; padding: 5px 0; }
.scroll { overflow-x: auto; }
table { border-collapse: collapse; font-size: 0.875rem; font-variant-numeric: tabular-nums; margin: 6px 0; }
th, td { padding: 4px 12px 4px 0; border-bottom: 1px solid var(--line); text-align: left; vertical-align: top; }
thead th { color: var(--muted); font-weight: normal; }
.promises { width: 100%; }
.promises td:nth-child(4) { font-family: var(--serif); min-width: 220px; }
.whys { columns: 2 440px; column-gap: 24px; }
.why { break-inside: avoid-column; margin: 0 0 20px; padding: 14px 18px; background: var(--paper); border: 1px solid var(--line); border-radius: 4px; }
.why h3 { margin: 0 0 4px; font-size: 1.125rem; }
.why > .eyebrow { margin: 0; }
.from-to { font-family: var(--serif); color: var(--muted); }
.ordinal { display: inline-block; margin-right: 10px; color: var(--brass); }
.parties .seat { margin-right: 14px; }
.version { margin-top: 10px; padding-top: 8px; border-top: 1px solid var(--line); }
.version h4 { margin-top: 0; }
.clauses li { padding: 3px 0; font-size: 0.906rem; }
.clauses b { display: block; font-size: 0.844rem; color: var(--muted); }
.clauses span { font-family: var(--serif); font-size: 0.938rem; }
.changed li, .plain li { position: relative; padding: 2px 0 2px 16px; font-size: 0.938rem; }
.changed li::before, .plain li::before { content: "\2013"; position: absolute; left: 0; color: var(--brass); }
.votes { margin-top: 8px; }
.votes li { display: grid; grid-template-columns: 5.75rem minmax(0, 1fr); column-gap: 10px; padding: 3px 0; font-size: 0.906rem; }
.vote { color: var(--muted); font-size: 0.844rem; text-align: right; }
.vote.yes { color: var(--good); font-weight: bold; }
.vote.no { color: var(--bad); font-weight: bold; }
.fate { margin: 10px 0 0; padding-top: 8px; border-top: 1px solid var(--line); font-size: 0.938rem; }
.course { margin: 10px 0; }
.course li { display: grid; grid-template-columns: 30px minmax(0, 1fr); column-gap: 10px; padding: 3px 0; font-size: 0.906rem; }
.course .round { display: inline-block; height: 22px; border-radius: 11px; background: var(--shade); text-align: center; font-size: 0.812rem; line-height: 22px; }
.rounds > .round { padding: 14px 0; border-top: 1px solid var(--line); }
.rounds h3 { margin: 0 0 8px; }
.then p { font-family: var(--serif); }
.then p.small, .then p.eyebrow { font-family: var(--sans); }
.happened li { padding: 2px 0; }
.happened .letter, .card > h3 > .letter { display: inline-block; margin-right: 10px; padding: 0 7px; border: 1.5px solid var(--brass); border-radius: 4px;
  color: var(--brass); font: bold 0.812rem/1.5 var(--sans); }
.card-came { font-family: var(--serif); font-style: italic; }
.turn { font-weight: bold; }
.endings { columns: 2 420px; column-gap: 32px; }
.endings div { break-inside: avoid; }
.endings dt { font: bold 1rem/1.4 var(--serif); margin-top: 8px; }
.endings dd { margin: 0 0 4px; max-width: 72ch; }
.answers { columns: 2 420px; column-gap: 32px; }
.answers li { break-inside: avoid; padding: 6px 0; }
.answers p { margin-bottom: 2px; }
.answers b { font-family: var(--serif); }
.questions { counter-reset: question; max-width: 76ch; }
.questions li { counter-increment: question; position: relative; padding: 6px 0 6px 38px; font: 1.125rem/1.45 var(--serif); }
.questions li::before { content: counter(question) "."; position: absolute; left: 0; color: var(--seal); font-weight: bold; }
.story { border-top: 1px solid var(--line); padding: 4px 0 10px; }
.story > summary { font: bold 1.125rem/1.4 var(--serif); color: var(--ink); }
.story p { margin: 0 0 3px; font-size: 0.906rem; max-width: 90ch; }
.story .detail { padding-left: 24px; color: var(--muted); }
.story .card-came { margin-top: 8px; font-size: 1rem; }
.story .card-text { font-family: var(--serif); margin-bottom: 8px; }
.story .news { color: var(--brass); }
.version > * + h4 { margin-top: 12px; }
.talk li { font-family: var(--serif); }
.talk .round { font-family: var(--sans); }
/* The short edition: two columns of small type, so that it takes two printed pages at most. */
.short body { max-width: 1040px; }
.short h1 { font-size: 1.9rem; margin: 0 0 4px; }
.short h2 { font-size: 1.312rem; margin: 0 0 8px; padding-bottom: 4px; border-bottom-width: 1px; }
.short h3 { font-size: 1rem; margin: 10px 0 3px; break-after: avoid; }
.short header { margin-bottom: 20px; }
.short .remark { margin-bottom: 8px; }
.short .verdict { font-size: 1.312rem; margin: 0 0 4px; }
.short section { margin: 0 0 22px; }
.short .flow { columns: 2 340px; column-gap: 30px; }
.short .tag { padding: 0 6px; margin-left: 5px; font-size: 0.719rem; }
.short .moved li { grid-template-columns: 2.75rem minmax(0, 1fr); padding: 1px 0; }
.short p { margin: 0 0 3px; max-width: none; }
.made { width: 100%; margin: 0; }
.made th, .made td { padding: 5px 14px 5px 0; }
.made tbody th { width: 21%; }
.made td:nth-child(2) { width: 9%; }
.made td:nth-child(4) { width: 28%; }
.made .seat { white-space: normal; }
.made .who { display: block; font-weight: normal; font-size: 0.812rem; color: var(--muted); padding-left: 21px; }
.turn-point { margin-bottom: 8px; }
.turn-point .moved { break-inside: avoid; }
.turn-point .number { margin-top: 4px; break-after: avoid; }
.entries > li { padding: 4px 0; border-top: 1px solid var(--line); break-inside: avoid; }
.entries > li:first-child { border-top: 0; }
.short .questions li { padding: 3px 0 3px 26px; font-size: 1rem; }
footer { color: var(--muted); font-size: 0.875rem; border-top: 1px solid var(--line); padding-top: 12px; }
@media (max-width: 720px) {
  body { padding: 18px 14px 40px; }
  .two { grid-template-columns: minmax(0, 1fr); gap: 16px; }
  nav ol { display: block; }
  nav a { padding: 5px 0; }
  .scored { grid-template-columns: minmax(0, 1fr) 70px 40px; }
  .card, .why { padding: 14px 14px 16px; }
  .seats li { grid-template-columns: minmax(0, 1fr) 26% 40px; }
  .promises thead, .made thead { display: none; }
  .made, .made tbody, .made tr, .made th, .made td { display: block; width: auto; }
  .made tr { padding: 8px 0; border-bottom: 1px solid var(--line); }
  .made th, .made td, .made tbody th, .made td:nth-child(n) { width: auto; border: 0; padding: 2px 0; }
  .promises tr { display: block; padding: 8px 0; border-bottom: 1px solid var(--line); }
  .promises td { display: inline; border: 0; padding: 0 6px 0 0; }
  .promises td:nth-child(4) { display: block; padding: 3px 0; }
}
@media print {
  :root { --room: #fff; --paper: #fff; --shade: #eee; --line: #ccc; --ink: #000; --muted: #444; --seal: #8a3a22; --brass: #6a5227;
    --good: #2f5a1e; --bad: #8f2f17; --reading: #a06f10; color-scheme: light; }
  @page { size: A4; margin: 14mm 13mm; @bottom-right { content: counter(page) " / " counter(pages); font: 8pt sans-serif; color: #444; } }
  * { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
  html { font-size: 9pt; }
  body { max-width: none; padding: 0; }
  nav { display: none; }
  h2, h3, h4, figcaption, summary { break-after: avoid; break-inside: avoid; }
  .card > p { break-after: avoid; }
  section { margin: 0 0 22px; }
  .history, .numbers, .offers, .agreements, .roads, .chronicle { break-before: page; }
  .card { break-inside: auto; }
  figure, .objective, .clauses li, .votes li, .moved li, .course li, .rounds > .round, .questions li, tr, .answers li { break-inside: avoid; }
  .charts { grid-template-columns: 1fr 1fr; gap: 10px; }
  .two { grid-template-columns: 1fr 1fr; }
  .cards, .whys, .columns, .answers, .endings { columns: 2; column-gap: 14px; }
  .story { columns: 2; column-gap: 20px; }
  .story > summary { column-span: all; }
  .card, .why { padding: 9px 11px; margin-bottom: 12px; }
  .scored { grid-template-columns: minmax(0, 1fr) 60px 32px; }
  .intro { grid-template-columns: 1fr 1fr; }
  details:not(.story) { display: none; }
  .story > summary { list-style: none; }
  a { color: inherit; text-decoration: none; }
  p { orphans: 3; widows: 3; }
  html.short { font-size: 8pt; }
  .short body, .short p, .short li { line-height: 1.35; }
  .short .ending { padding: 7px 12px; }
  .short header { margin-bottom: 10px; }
  .short section { margin-bottom: 10px; }
  .short footer { display: none; }
  .short h3 { margin-top: 5px; }
  .entries > li { padding: 2px 0; }
  .short .flow { columns: 2; column-gap: 18px; }
  .made th, .made td { padding: 3px 10px 3px 0; }
  .short .questions li { break-inside: avoid; }
}
)css";
}

}  // namespace demarche::report
