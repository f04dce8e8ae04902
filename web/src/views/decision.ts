/** What networks predict over two features: the mean of all, and the boundary of each. */
import { contours } from "d3-contour";
import type { Dataset } from "../data/dataset.ts";
import type { Region, TrainedNetwork } from "../engine/messages.ts";
import { COLOURS, rgb } from "./colours.ts";
import { h, svg } from "./elements.ts";

const SIZE = 420, MOST_BOUNDARIES = 64, MOST_ROWS = 600;
const STRONGEST = 150; // opacity of a prediction that is sure, of 255
const colours = COLOURS.map(rgb);

export function drawDecision(dataset: Dataset, runs: readonly TrainedNetwork[], chosen: number): SVGSVGElement {
  const region = dataset.region!, binary = dataset.labels.length === 2;
  const drawn = runs.filter((run) => run.surface && !run.diverged), own = drawn.find((run) => run.seed === chosen);
  const shades = binary ? meanOfTwo(drawn) : votes(drawn, dataset.labels.length);
  return svg("svg", { viewBox: `0 0 ${SIZE} ${SIZE}`, class: "decision", role: "img", "aria-label": "Mean prediction over the two features, and the boundary of every seed" },
    svg("image", { href: paint(shades, region), width: SIZE, height: SIZE, preserveAspectRatio: "none" }),
    ...(binary ? drawn.slice(0, MOST_BOUNDARIES).map((run) => svg("path", { class: "boundary", d: boundaryOf(run, region) })) : []),
    ...rowsOf(dataset, binary),
    own && binary ? svg("path", { class: "boundary own", d: boundaryOf(own, region) }) : null,
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

function paint({ colour, strength }: Shades, { resolution: n }: Region): string {
  const canvas = h("canvas", { width: n, height: n }), context = canvas.getContext("2d")!, image = context.createImageData(n, n);
  strength.forEach((value, k) => {
    const to = 4 * ((n - 1 - Math.floor(k / n)) * n + (k % n)), [r, g, b] = colours[colour[k]! % colours.length]!;
    image.data[to] = r;
    image.data[to + 1] = g;
    image.data[to + 2] = b;
    image.data[to + 3] = 30 + (STRONGEST - 30) * value;
  });
  context.putImageData(image, 0, 0);
  return canvas.toDataURL();
}

/** A network does not change once it is here, so its boundary is computed once. */
const boundaries = new WeakMap<TrainedNetwork, string>();

function boundaryOf(run: TrainedNetwork, { resolution: n }: Region): string {
  const known = boundaries.get(run);
  if (known !== undefined) return known;
  const scale = SIZE / n, lines = contours().size([n, n]).thresholds([0.5])(run.surface as unknown as number[]);
  const d = lines.flatMap(({ coordinates }) => coordinates.flat())
    .map((ring) => `M${ring.map(([x, y]) => `${(x! * scale).toFixed(1)} ${(SIZE - y! * scale).toFixed(1)}`).join("L")}`).join("");
  boundaries.set(run, d);
  return d;
}

function rowsOf(dataset: Dataset, binary: boolean): SVGCircleElement[] {
  const { table, region } = dataset;
  return Array.from({ length: Math.min(table.y.length, MOST_ROWS) }, (_, row) => {
    const [u, v] = [0, 1].map((k) => (table.x[2 * row + k]! - region!.low[k]!) / (region!.high[k]! - region!.low[k]!));
    const code = table.y[row]!, fill = COLOURS[(binary ? 1 - code : code) % COLOURS.length]!;
    return svg("circle", { cx: (SIZE * u!).toFixed(1), cy: (SIZE * (1 - v!)).toFixed(1), r: 3, fill, class: "row" });
  });
}
