/** What networks predict over two features: the mean of all, and the boundary of each. */
import type { Dataset } from "../data/dataset.ts";
import { DECISION_SIZE as SIZE } from "../engine/boundary.ts";
import type { Region, TrainedNetwork } from "../engine/messages.ts";
import { cellsImage, type Colour } from "./cells.ts";
import { COLOURS, rgb } from "./colours.ts";
import { svg } from "./elements.ts";

const MOST_BOUNDARIES = 64, MOST_ROWS = 600;
const WEAKEST = 30, STRONGEST = 150; // opacity of a prediction, of 255: undecided, and sure
const LEVELS = 42; // of strength
const SHADES = COLOURS.map(rgb).flatMap(([r, g, b]) =>
  Array.from({ length: LEVELS }, (_, level): Colour => [r, g, b, WEAKEST + Math.round(((STRONGEST - WEAKEST) * level) / (LEVELS - 1))]));
/** It stays, as a new one would flicker. */
const background = svg("image", { width: SIZE, height: SIZE, preserveAspectRatio: "none" });

export function drawDecision(dataset: Dataset, runs: readonly TrainedNetwork[], chosen: number): SVGSVGElement {
  const region = dataset.region!, binary = dataset.labels.length === 2, { targets } = dataset.table;
  const drawn = runs.filter((run) => run.surface && !run.diverged), own = drawn.find((run) => run.seed === chosen);
  const shades = targets ? meanOfNumbers(drawn, targets) : binary ? meanOfTwo(drawn) : votes(drawn, dataset.labels.length);
  background.setAttribute("href", paint(shades, region));
  return svg("svg", { viewBox: `0 0 ${SIZE} ${SIZE}`, class: "decision", role: "img", "aria-label": "Mean prediction over the two features, and the boundary of every seed" },
    background,
    ...(binary ? drawn.slice(0, MOST_BOUNDARIES).map((run) => svg("path", { class: "boundary", d: run.boundary })) : []),
    ...rowsOf(dataset, binary),
    own && binary ? svg("path", { class: "boundary own", d: own.boundary }) : null,
    svg("rect", { width: SIZE, height: SIZE, class: "frame" }));
}

/** The colour of each cell, and its strength from 0 to 1. */
interface Shades {
  colour: Uint8Array;
  strength: Float32Array;
}

function meanOfTwo(runs: readonly TrainedNetwork[]): Shades {
  const cells = runs[0]?.surface?.length ?? 0, sums = new Float32Array(cells);
  for (const { surface } of runs) for (let k = 0; k < cells; k++) sums[k]! += surface![k]!;
  return {
    colour: Uint8Array.from(sums, (sum) => (sum > runs.length / 2 ? 0 : 1)),
    strength: sums.map((sum) => Math.abs((2 * sum) / runs.length - 1)),
  };
}

/** Numbers from orange, the lowest of the table, to blue, the highest. */
function shadesOf(values: Float32Array | Float64Array, targets: Float64Array): Shades {
  const [low, high] = [Math.min, Math.max].map((extreme) => targets.reduce((found, value) => extreme(found, value))) as [number, number];
  const sides = Float32Array.from(values, (value) => Math.max(-1, Math.min(1, (2 * (value - low)) / (high - low) - 1)));
  return { colour: Uint8Array.from(sides, (side) => (side > 0 ? 0 : 1)), strength: sides.map(Math.abs) };
}

function meanOfNumbers(runs: readonly TrainedNetwork[], targets: Float64Array): Shades {
  const sums = new Float64Array(runs[0]?.surface?.length ?? 0);
  for (const { surface } of runs) for (let k = 0; k < sums.length; k++) sums[k]! += surface![k]!;
  return shadesOf(sums.map((sum) => sum / runs.length), targets);
}

/** The class that most networks predict, as strong as their share. */
function votes(runs: readonly TrainedNetwork[], classes: number): Shades {
  const cells = runs[0]?.surface?.length ?? 0, colour = new Uint8Array(cells), strength = new Float32Array(cells);
  for (let k = 0; k < cells; k++) {
    const counts = new Uint16Array(classes);
    for (const { surface } of runs) counts[surface![k]!]!++;
    const most = Math.max(...counts);
    colour[k] = counts.indexOf(most);
    strength[k] = most / runs.length;
  }
  return { colour, strength };
}

/** Row after row from below, as the picture has them from above. */
function paint({ colour, strength }: Shades, { resolution: n }: Region): string {
  const cells = new Uint8Array(n * n);
  strength.forEach((value, k) => {
    cells[(n - 1 - Math.floor(k / n)) * n + (k % n)] = (colour[k]! % COLOURS.length) * LEVELS + Math.round(value * (LEVELS - 1));
  });
  return cellsImage(n, SHADES, cells);
}

function rowsOf(dataset: Dataset, binary: boolean): SVGCircleElement[] {
  const { table, region } = dataset, shades = table.targets && shadesOf(table.targets, table.targets);
  return Array.from({ length: Math.min(table.y.length, MOST_ROWS) }, (_, row) => {
    const [u, v] = [0, 1].map((k) => (table.x[2 * row + k]! - region!.low[k]!) / (region!.high[k]! - region!.low[k]!));
    const code = table.y[row]!, fill = COLOURS[shades ? shades.colour[row]! : (binary ? 1 - code : code) % COLOURS.length]!;
    const opacity = shades ? (0.25 + 0.75 * shades.strength[row]!).toFixed(2) : 1;
    return svg("circle", { cx: (SIZE * u!).toFixed(1), cy: (SIZE * (1 - v!)).toFixed(1), r: 3, fill, "fill-opacity": opacity, class: "row" });
  });
}
