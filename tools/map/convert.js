// Natural Earth -> assets/map/eurasia.json.
//
//   cd tools/map && npm install && node convert.js
//
// Source: Natural Earth 4.1 (public domain), as TopoJSON in the npm package world-atlas 2.0.2. The result keeps shared
// borders shared: countries are rings of arcs, an arc is drawn once. Coordinates are thousandths of a degree, each
// point given as the difference from the one before.
"use strict";
const fs = require("fs");
const path = require("path");
const topojson = Object.assign({}, require("topojson-client"), require("topojson-simplify"));
const names = require("./names.js");

const OUT = path.join(__dirname, "..", "..", "assets", "map", "eurasia.json");
const BOUNDS = { west: -32, east: 180, south: 4, north: 84 }; // degrees: what lies in it at all is kept
// Countries that scenarios play in are drawn finely, so that the enclaves of the Fergana valley stay.
const FOCUS = new Set(["417", "860", "762", "795", "398", "004", "498", "804", "031", "051", "268", "756"]);
const FINE = 0.0003; // square degrees: smallest triangle kept along an arc (Visvalingam)
const COARSE = 0.006;
const SMALLEST_RING = 0.05; // square degrees; outside of focus countries

const source = JSON.parse(fs.readFileSync(require.resolve("world-atlas/countries-10m.json")));
const all = source.objects.countries.geometries;

const polygons = (g) => (g.type === "Polygon" ? [g.arcs] : g.arcs);
const arcIndex = (a) => (a < 0 ? ~a : a);

function join(target, parts) {
  const geometries = [target, ...parts.map((arcs) => ({ type: "Polygon", arcs }))];
  const merged = topojson.mergeArcs(source, geometries);
  target.type = merged.type;
  target.arcs = merged.arcs;
}
const country = (id) => all.find((g) => g.id === id);
const named = (name) => all.find((g) => g.properties.name === name);

function boxOf(rings) {
  const shape = topojson.feature(source, { type: "Polygon", arcs: rings }).geometry.coordinates[0];
  const box = { west: 360, east: -360, south: 360, north: -360 };
  for (const [x, y] of shape) {
    box.west = Math.min(box.west, x); box.east = Math.max(box.east, x);
    box.south = Math.min(box.south, y); box.north = Math.max(box.north, y);
  }
  return box;
}

// Natural Earth draws who is in control, and with it Crimea inside Russia. The scenarios play in 2010, and the General
// Assembly (resolution 68/262) holds to the borders of Ukraine: Crimea is drawn inside Ukraine.
const russia = country("643");
const crimea = polygons(russia).filter((rings) => {
  const box = boxOf(rings);
  return box.west > 32 && box.east < 36.8 && box.south > 44 && box.north < 46.4;
});
if (crimea.length === 0) throw new Error("Crimea was not found among the polygons of Russia");
russia.arcs = polygons(russia).filter((rings) => !crimea.includes(rings));
russia.type = "MultiPolygon";
join(country("804"), crimea);

// The source gives Baikonur, which Kazakhstan leases out, a shape of its own.
const baikonur = all.find((g) => /Baikonur/.test(g.properties.name));
if (baikonur) {
  join(country("398"), polygons(baikonur));
  all.splice(all.indexOf(baikonur), 1);
}

// A border must not part from itself: an arc takes the smallest tolerance of the countries that share it.
const simple = topojson.presimplify(source);
const tolerance = new Array(source.arcs.length).fill(Infinity);
for (const g of all) {
  const own = FOCUS.has(g.id) ? FINE : COARSE;
  for (const rings of polygons(g)) for (const ring of rings) for (const a of ring) {
    tolerance[arcIndex(a)] = Math.min(tolerance[arcIndex(a)], own);
  }
}
// presimplify has made the arcs absolute; what is left carries a third number, the weight of the point.
const arcs = simple.arcs.map((arc, i) => arc.filter((p, k) => k === 0 || k === arc.length - 1 || p[2] >= tolerance[i])
  .map(([x, y]) => [Math.round(x * 1000), Math.round(y * 1000)]));

const stitch = (ring) => {
  const out = [];
  for (const a of ring) {
    const points = a < 0 ? [...arcs[~a]].reverse() : arcs[a];
    out.push(...(out.length ? points.slice(1) : points));
  }
  return out;
};
const area = (points) => { // square degrees
  let twice = 0;
  for (let i = 0; i + 1 < points.length; ++i) twice += points[i][0] * points[i + 1][1] - points[i + 1][0] * points[i][1];
  return Math.abs(twice) / 2e6;
};
const inside = (points) => points.some(([x, y]) =>
  x >= BOUNDS.west * 1000 && x <= BOUNDS.east * 1000 && y >= BOUNDS.south * 1000 && y <= BOUNDS.north * 1000);

const countries = [];
for (const g of all) {
  const focus = FOCUS.has(g.id);
  const kept = [];
  for (const rings of polygons(g)) {
    const outer = stitch(rings[0]);
    if (outer.length < 4 || !inside(outer)) continue;
    if (!focus && area(outer) < SMALLEST_RING) continue;
    kept.push(rings.filter((ring, k) => k === 0 || (stitch(ring).length >= 4 && area(stitch(ring)) >= 0.0005)));
  }
  if (kept.length) countries.push({ id: g.id || "", name: names[g.id] || g.properties.name, polygons: kept });
}
countries.sort((a, b) => (a.id + a.name < b.id + b.name ? -1 : 1));

const used = [...new Set(countries.flatMap((c) => c.polygons.flat(2).map(arcIndex)))].sort((a, b) => a - b);
const place = new Map(used.map((a, i) => [a, i]));
for (const c of countries) {
  c.polygons = c.polygons.map((rings) => rings.map((ring) => ring.map((a) => (a < 0 ? ~place.get(~a) : place.get(a)))));
}
const coded = used.map((a) => {
  const out = [];
  let px = 0, py = 0;
  for (const [x, y] of arcs[a]) {
    out.push(x - px, y - py);
    px = x; py = y;
  }
  return out;
});

// Transdniestria is not in the source. Its border with Ukraine is the arc that Moldova and Ukraine share; along the
// Dniester it is drawn by hand, in the middle of the river. Drawn as an outline over Moldova, of which it is part by law.
const dniester = [
  [28.70, 48.03], [28.84, 47.95], [28.98, 47.75], [28.98, 47.60], [29.08, 47.45], [29.14, 47.27], [29.18, 47.20],
  [29.30, 47.14], [29.36, 47.00], [29.46, 46.94], [29.40, 46.86], [29.42, 46.79], [29.54, 46.80], [29.64, 46.80],
  [29.70, 46.70], [29.80, 46.62],
];
const near = (points, lon, lat) => points.reduce((best, p, i) => {
  const d = (p[0] / 1000 - lon) ** 2 + (p[1] / 1000 - lat) ** 2;
  return d < best.d ? { d, i } : best;
}, { d: Infinity, i: 0 }).i;
const arcsOf = (id) => new Set(polygons(country(id)).flat(2).map(arcIndex));
const [moldova, ukraine] = [arcsOf("498"), arcsOf("804")];
const shared = [...moldova].filter((a) => ukraine.has(a)).map((a) => arcs[a]).sort((a, b) => b.length - a.length)[0];
let from = near(shared, 28.50, 48.15), to = near(shared, 29.92, 46.52);
let border = shared.slice(Math.min(from, to), Math.max(from, to) + 1);
if (border[0][1] < border[border.length - 1][1]) border = border.reverse(); // from north to south
const by_hand = (points) => points.map(([x, y]) => [Math.round(x * 1000), Math.round(y * 1000)]);
const transdniestria = [...border, ...by_hand(dniester).reverse()];

// Abkhazia and South Ossetia, within Georgia: along the ridge and the coast by the lines of the source, elsewhere by hand.
const longest = (set) => set.map((a) => arcs[a]).sort((a, b) => b.length - a.length)[0];
const between = (points, a, b) => { // the part of a line from the point nearest to a to that nearest to b
  const i = near(points, ...a), k = near(points, ...b);
  return i <= k ? points.slice(i, k + 1) : points.slice(k, i + 1).reverse();
};
const [georgia, russian] = [arcsOf("268"), arcsOf("643")];
const others = new Set(all.filter((g) => g.id !== "268").flatMap((g) => polygons(g).flat(2).map(arcIndex)));
const ridge = longest([...georgia].filter((a) => russian.has(a)));
const coast = longest([...georgia].filter((a) => !others.has(a)));
const abkhazia = [
  ...between(coast, [41.55, 42.39], [40.01, 43.39]), ...between(ridge, [40.01, 43.39], [42.15, 43.21]),
  ...by_hand([[42.14, 43.08], [42.13, 42.98], [42.05, 42.87], [41.98, 42.78], [41.93, 42.72], [41.80, 42.60],
    [41.68, 42.52], [41.58, 42.45]]),
];
const south_ossetia = [
  ...between(ridge, [43.75, 42.72], [44.46, 42.61]),
  ...by_hand([[44.52, 42.48], [44.55, 42.35], [44.58, 42.20], [44.60, 42.10], [44.50, 42.03], [44.40, 42.05],
    [44.30, 42.15], [44.20, 42.20], [44.06, 42.25], [44.00, 42.20], [43.92, 42.14], [43.80, 42.12], [43.70, 42.16],
    [43.55, 42.30], [43.48, 42.42], [43.52, 42.55], [43.62, 42.66]]),
];
// Within Azerbaijan: the line of the autonomous oblast of Soviet times, as near as one comes by hand.
const nagorno_karabakh = by_hand([
  [46.60, 40.33], [46.85, 40.33], [46.97, 40.22], [46.85, 40.08], [46.85, 39.93], [47.00, 39.86], [47.14, 39.87],
  [47.22, 39.75], [47.12, 39.60], [47.08, 39.47], [47.00, 39.42], [46.82, 39.50], [46.68, 39.62], [46.62, 39.70],
  [46.52, 39.83], [46.40, 39.95], [46.30, 40.08], [46.38, 40.20], [46.50, 40.25],
]);

const result = {
  about: "Countries of Eurasia and North Africa as rings of shared arcs. Made by tools/map/convert.js from Natural Earth" +
    " 4.1 (public domain) in world-atlas 2.0.2; edit the converter, not this file.",
  format: 1,
  units_per_degree: 1000,
  groups: {
    // Member States in 2010.
    eu: ["040", "056", "100", "196", "203", "208", "233", "246", "250", "276", "300", "348", "372", "380", "428", "440",
      "442", "528", "616", "620", "642", "703", "705", "724", "752", "826"],
    armenia_belarus: ["051", "112"],
  },
  contested: [{
    id: "transdniestria", name: "Transdniestria", within: "498",
    note: "Part of Moldova by law, in nobody's control but its own since 1992. The line along the Dniester is approximate.",
    ring: transdniestria,
  }, {
    id: "abkhazia", name: "Abkhazia", within: "268",
    note: "Part of Georgia by law, out of its hands since 1993. The line along the Inguri and east of it is approximate.",
    ring: abkhazia,
  }, {
    id: "south_ossetia", name: "South Ossetia", within: "268",
    note: "Part of Georgia by law, out of its hands since 1992 and wholly since 2008. The line is approximate.",
    ring: south_ossetia,
  }, {
    id: "nagorno_karabakh", name: "Nagorno-Karabakh", within: "031",
    note: "Part of Azerbaijan by law, out of its hands from 1994 to 2023. The line of the Soviet oblast, approximate.",
    ring: nagorno_karabakh,
  }],
  countries,
  arcs: coded,
};
fs.mkdirSync(path.dirname(OUT), { recursive: true });
// One arc and one country a line: differences between versions can be read.
const lines = (list) => "[\n" + list.map((one) => JSON.stringify(one)).join(",\n") + "\n]";
const head = JSON.stringify({ ...result, countries: 0, arcs: 0 }).replace(/,"countries":0,"arcs":0}$/, "");
fs.writeFileSync(OUT, head + ',\n"countries":' + lines(countries) + ',\n"arcs":' + lines(coded) + "}\n");
const points = coded.reduce((n, a) => n + a.length / 2, 0);
console.log(`${countries.length} countries, ${coded.length} arcs, ${points} points, ${fs.statSync(OUT).size} bytes`);
