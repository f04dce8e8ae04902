/** The pictures of many seeds: dots, weights, differences; curves and decision surfaces have their own files. */
import type { Dataset } from "../data/dataset.ts";
import type { TrainedNetwork } from "../engine/messages.ts";
import type { Paired } from "../statistics/statistics.ts";
import { scoreInterval } from "../statistics/statistics.ts";
import { general } from "../format.ts";
import { frame } from "./chart.ts";
import type { Colour } from "./cells.ts";
import { COLOURS, rgb } from "./colours.ts";
import { svg } from "./elements.ts";
import type { SmallImage } from "./image_grid.ts";

/** Colours of the style sheet, which differ in the dark. */
export const SIDES = { A: "var(--a)", B: "var(--b)" } as const;
const MOST_UNITS = 64;
const DOT_RADII = [3, 2.5, 2, 1.5, 1];

export interface Side {
  name: "A" | "B";
  runs: readonly TrainedNetwork[];
}

/** A dot a seed, stacked where values are equal, above the mean with its interval. */
export function drawDots(
  width: number, sides: readonly { name: "A" | "B"; seeds: number[]; values: number[] }[], chosen: number, choose: (seed: number) => void,
  score: Dataset["score"],
): SVGSVGElement {
  const values = sides.flatMap((side) => side.values), lane = 74;
  const of = frame(width, {
    x: [Math.min(...values), Math.max(...values)], y: [0, 1], xLabel: `validation ${score}, a dot a seed`, yLabel: "", height: 40 + lane * sides.length,
    label: `Validation ${score} of every seed`,
  });
  for (const each of of.root.querySelectorAll(".grid, .tick[text-anchor=end]")) each.remove();
  of.x.domain(widened(values));
  for (const each of [...of.root.querySelectorAll(".tick")]) each.remove();
  for (const value of of.x.ticks(Math.max(2, width / 90)))
    of.root.append(svg("text", { class: "tick", x: of.x(value), y: of.height - 20, "text-anchor": "middle" }, general(value)));
  sides.forEach(({ name, seeds, values }, k) => {
    const base = 20 + lane * (k + 1) - 22, mean = scoreInterval(values, score), places = values.map((value) => of.x(value));
    const radius = DOT_RADII.find((each) => tallest(places, each) * 2 * each <= 48) ?? DOT_RADII.at(-1)!;
    const bins = new Map<number, number>();
    values.forEach((value, i) => {
      const bin = Math.round(places[i]! / (2 * radius)), level = bins.get(bin) ?? 0;
      bins.set(bin, level + 1);
      const dot = svg("circle", {
        class: seeds[i] === chosen && name === "B" ? "seed-dot own" : "seed-dot", style: `fill: ${SIDES[name]}`, r: radius,
        cx: bin * 2 * radius, cy: base - radius - Math.min(level * 2 * radius, 48),
      }, svg("title", {}, `seed ${seeds[i]}: ${general(value, 4)}`));
      if (name === "B") dot.addEventListener("click", () => choose(seeds[i]!));
      of.root.append(dot);
    });
    of.root.append(svg("line", { class: "axis-line", x1: of.x.range()[0]!, x2: of.x.range()[1]!, y1: base, y2: base }));
    if (Number.isFinite(mean.low))
      of.root.append(svg("line", { class: "interval", style: `stroke: ${SIDES[name]}`, x1: of.x(mean.low), x2: of.x(mean.high), y1: base + 7, y2: base + 7 }));
    of.root.append(svg("circle", { class: "mean", style: `fill: ${SIDES[name]}`, cx: of.x(mean.mean), cy: base + 7, r: 4.5 }),
      svg("text", { class: "axis", x: 30, y: base - 4 }, sides.length > 1 ? name : ""));
  });
  return of.root;
}

/** How many dots of a radius would stand on each other at most. */
function tallest(places: readonly number[], radius: number): number {
  const bins = new Map<number, number>();
  for (const place of places) {
    const bin = Math.round(place / (2 * radius));
    bins.set(bin, (bins.get(bin) ?? 0) + 1);
  }
  return Math.max(0, ...bins.values());
}

function widened(values: readonly number[]): [number, number] {
  const low = Math.min(...values), high = Math.max(...values), margin = (high - low) * 0.06 || 0.01;
  return [low - margin, high + margin];
}

/** The weights of every unit of the first layer, as images of 8 × 8 pixels: blue adds, orange subtracts. */
export function weightImages(run: TrainedNetwork, inputs: number): SmallImage[] {
  const units = run.firstWeights.length / inputs, largest = run.firstWeights.reduce((most, w) => Math.max(most, Math.abs(w)), 1e-9);
  return Array.from({ length: Math.min(units, MOST_UNITS) }, (_, unit) => ({
    colours: WEIGHT_COLOURS, title: `weights of unit ${unit}`,
    cells: Uint8Array.from({ length: inputs }, (_, k) => {
      const w = run.firstWeights[k * units + unit]! / largest;
      return Math.round(127 * Math.abs(w) ** 0.7) + (w > 0 ? 128 : 0);
    }),
  }));
}

/** Negative weights from none to the strongest, then positive ones. */
const WEIGHT_COLOURS: Colour[] = [COLOURS[5], COLOURS[0]].flatMap((colour) => {
  const [r, g, b] = rgb(colour);
  return Array.from({ length: 128 }, (_, level): Colour => [r, g, b, 2 * level]);
});

/** The difference A - B on every shared seed, and their mean with its interval. */
export function drawDifferences(width: number, of: Paired, score: Dataset["score"]): SVGSVGElement {
  const reach = Math.max(...of.differences.map(Math.abs), 1e-6) * 1.08, height = 92;
  const chart = frame(width, {
    x: [-reach, reach], y: [0, 1], xLabel: "A − B on the same seed", yLabel: "", height, label: `Differences in validation ${score} on shared seeds`,
  });
  for (const each of chart.root.querySelectorAll(".grid, .tick[text-anchor=end]")) each.remove();
  const colour = (value: number): string => (value > 0 ? SIDES.A : value < 0 ? SIDES.B : "var(--soft)");
  const bins = new Map<number, number>();
  chart.root.append(svg("line", { class: "zero", x1: chart.x(0), x2: chart.x(0), y1: 6, y2: height - 34 }));
  for (const value of of.differences) {
    const bin = Math.round(chart.x(value) / 5), level = bins.get(bin) ?? 0;
    bins.set(bin, level + 1);
    chart.root.append(svg("circle", { class: "seed-dot", cx: bin * 5, cy: 36 - Math.min(level, 6) * 5, r: 2.4, style: `fill: ${colour(value)}` }));
  }
  if (Number.isFinite(of.low))
    chart.root.append(svg("line", { class: "interval ink", x1: chart.x(of.low), x2: chart.x(of.high), y1: 46, y2: 46 }));
  chart.root.append(svg("circle", { class: "mean ink", cx: chart.x(of.difference), cy: 46, r: 4.5 }));
  return chart.root;
}
