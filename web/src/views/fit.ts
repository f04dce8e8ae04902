/** What networks predict from one feature: a line each over the rows, and their median. */
import type { Dataset } from "../data/dataset.ts";
import type { TrainedNetwork } from "../engine/messages.ts";
import { quantile } from "../statistics/statistics.ts";
import { frame, path } from "./chart.ts";
import { SIDES } from "./train_charts.ts";
import { svg } from "./elements.ts";

const WIDTH = 420, HEIGHT = 320, MOST_LINES = 64, MOST_ROWS = 600;

export function drawFit(dataset: Dataset, runs: readonly TrainedNetwork[], chosen: number): SVGSVGElement {
  const { table, region, features, target } = dataset, [low, high] = [region!.low[0]!, region!.high[0]!], targets = table.targets!;
  const drawn = runs.filter((run) => run.surface && !run.diverged), own = drawn.find((run) => run.seed === chosen);
  const xs = Array.from({ length: region!.resolution }, (_, i) => low + ((high - low) * (i + 0.5)) / region!.resolution);
  const [least, most] = [Math.min, Math.max].map((extreme) => targets.reduce((found, value) => extreme(found, value))) as [number, number];
  const of = frame(WIDTH, {
    x: [low, high], y: [least, most], xLabel: features[0]!, yLabel: target, height: HEIGHT, label: `Predictions of ${target} from ${features[0]!}, a line a network`,
  });
  const median = xs.map((_, i) => quantile(Float64Array.from(drawn, (run) => run.surface![i]!).sort(), 0.5));
  of.plot.append(
    ...Array.from({ length: Math.min(targets.length, MOST_ROWS) }, (_, row) => svg("circle", { class: "fit-row", cx: of.x(table.x[row]!), cy: of.y(targets[row]!), r: 2 })),
    ...drawn.slice(0, MOST_LINES).map((run) => svg("path", { class: "fit", style: `stroke: ${SIDES.B}`, d: path(of, xs, run.surface!) })),
    svg("path", { class: "median", style: `stroke: ${SIDES.B}`, d: drawn.length ? path(of, xs, median) : "" }));
  if (own) of.plot.append(svg("path", { class: "own", d: path(of, xs, own.surface!) }));
  of.root.removeAttribute("width");
  of.root.removeAttribute("height");
  return of.root;
}
