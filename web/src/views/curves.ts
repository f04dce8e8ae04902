/**
 * The curve of every seed, with the median and the band of the runs. Its paths stay in the page and
 * are in units of the data, so a drawing touches only the runs that went on, and a new scale is a
 * new transform.
 */
import type { TrainedNetwork } from "../engine/messages.ts";
import { quantile } from "../statistics/statistics.ts";
import { band, frame, path, type Frame } from "./chart.ts";
import { h, svg } from "./elements.ts";
import { SIDES, type Side } from "./train_charts.ts";

const BAND = [0.1, 0.9] as const;
const MOST_POINTS = 240; // along a curve: more than the chart has room for
const TOGETHER = 16; // curves that are drawn before the page may answer
const MOST_VALUES = 4096; // that the range is taken from
const SCORE = 3, LEAST_SCORE = -1; // a column, and the lowest R² on the axis
const DIGITS = 7; // as many as a path keeps

export interface Drawing {
  width: number;
  sides: readonly Side[];
  /** Of the histories. */
  column: number;
  label: string;
  epochs: number;
  /** The seed whose curve stands out. */
  chosen: number;
}

/** What is drawn of A or of B. */
interface Drawn {
  seeds: SVGGElement;
  band: SVGPathElement;
  median: SVGPathElement;
  curves: Map<number, { of: TrainedNetwork; units: string; path: SVGPathElement }>;
}

export class Curves {
  readonly root = h("div", { class: "chart-place curves" });
  private readonly drawn = new Map<string, Drawn>();
  private readonly own = svg("path", { class: "own" });
  private frame: Frame | null = null;
  private framed = "";

  get picture(): SVGSVGElement | null {
    return this.root.querySelector("svg");
  }

  clear(): void {
    this.root.replaceChildren();
    this.drawn.clear();
    this.framed = "";
  }

  /** The steps of a drawing, between which the page may answer. */
  steps(drawing: Drawing): (() => void)[] {
    const { sides, epochs, column } = drawing, at = places(epochs);
    let scale: Scale;
    return [
      () => {
        scale = scaleOf(drawing, at);
        this.useFrame(drawing, scale);
      },
      ...sides.flatMap((side) => chunks(side.runs).map((runs) => () => runs.forEach((run) => this.drawCurve(side, run, column, at, scale)))),
      ...sides.map((side) => () => this.drawBand(side, column, at)),
      () => this.drawOwn(drawing),
    ];
  }

  /** The axes are made again only if they differ. */
  private useFrame({ width, sides, label, epochs }: Drawing, { low, high, log }: Scale): void {
    const key = [width, label, epochs, low, high, log].join(" ");
    if (key !== this.framed || !this.frame) {
      this.framed = key;
      this.frame = frame(width, {
        x: [0, epochs], y: [low, high], xLabel: "epoch", yLabel: label + (log ? ", logarithmic" : ""), logY: log, height: 300,
        label: `${label} after every epoch, a line a seed`,
      });
      this.root.replaceChildren(this.frame.root);
    }
    const { x, y, plot } = this.frame, [zero, one] = log ? [y(1), y(10)] : [y(0), y(1)];
    const matrix = `matrix(${x(1) - x(0)} 0 0 ${one - zero} ${x(0)} ${zero})`;
    const shown = sides.map((side) => this.of(side));
    for (const { seeds } of shown) seeds.setAttribute("transform", matrix);
    this.own.setAttribute("transform", matrix);
    const wanted = [...shown.flatMap((each) => [each.seeds, each.band, each.median]), this.own];
    if (wanted.length !== plot.childNodes.length || wanted.some((each) => each.parentNode !== plot)) plot.replaceChildren(...wanted);
  }

  private of({ name, runs }: Side): Drawn {
    const colour = SIDES[name];
    const known = this.drawn.get(name) ?? {
      seeds: svg("g", { class: "seeds", style: `stroke: ${colour}` }), band: svg("path", { class: "band", style: `fill: ${colour}` }),
      median: svg("path", { class: "median", style: `stroke: ${colour}` }), curves: new Map(),
    };
    this.drawn.set(name, known);
    known.seeds.setAttribute("stroke-opacity", String(Math.max(0.08, Math.min(0.5, 6 / runs.length))));
    const seeds = new Set(runs.map((run) => run.seed));
    for (const seed of known.curves.keys()) if (!seeds.has(seed)) known.curves.delete(seed);
    for (const run of runs) if (!known.curves.has(run.seed)) known.curves.set(run.seed, { of: run, units: "", path: svg("path") });
    const paths = runs.map((run) => known.curves.get(run.seed)!.path);
    if (paths.length !== known.seeds.childNodes.length || paths.some((each) => each.parentNode !== known.seeds)) known.seeds.replaceChildren(...paths);
    return known;
  }

  private drawCurve({ name }: Side, run: TrainedNetwork, column: number, at: readonly number[], { log, limit }: Scale): void {
    const units = `${column} ${log} ${limit} ${at.length}`, known = this.drawn.get(name)?.curves.get(run.seed);
    if (!known || (known.of === run && known.units === units)) return;
    known.of = run;
    known.units = units;
    known.path.setAttribute("d", curveOf(run, column, at, log, limit));
  }

  private drawBand({ name, runs }: Side, column: number, at: readonly number[]): void {
    const known = this.drawn.get(name)!, of = this.frame!, few = runs.length < 3;
    const here = at.map((epoch) => Float64Array.from(runs, (run) => run.history[4 * epoch + column]!).filter(Number.isFinite).sort());
    const share = (value: number): number[] => here.map((values) => (values.length ? quantile(values, value) : NaN));
    known.band.setAttribute("d", few ? "" : band(of, at, share(BAND[0]), share(BAND[1])));
    known.median.setAttribute("d", few ? "" : path(of, at, share(0.5)));
  }

  private drawOwn({ sides, chosen }: Drawing): void {
    const known = sides.some(({ name }) => name === "B") ? this.drawn.get("B")?.curves.get(chosen) : undefined;
    this.own.setAttribute("d", known?.path.getAttribute("d") ?? "");
  }
}

/** The values that the axis shows; curves end far outside of them, at the limit. */
interface Scale {
  low: number;
  high: number;
  log: boolean;
  limit: number;
}

function scaleOf({ sides, column }: Drawing, at: readonly number[]): Scale {
  const runs = sides.flatMap((side) => side.runs), every = Math.max(1, Math.ceil((runs.length * at.length) / MOST_VALUES));
  const values = Float64Array.from(
    runs.flatMap((run, k) => at.filter((_, t) => (t + k) % every === 0).map((epoch) => run.history[4 * epoch + column]!)).filter(Number.isFinite)).sort();
  if (!values.length) return { low: 0, high: 1, log: false, limit: 100 };
  const isScore = column === SCORE; // R² has no lower end: far below 0 is off the chart
  const low = isScore ? Math.max(LEAST_SCORE, quantile(values, 0.01)) : values[0]!, high = isScore ? Math.max(values.at(-1)!, LEAST_SCORE + 1) : quantile(values, 0.98);
  const log = !isScore && low > 0 && high / low > 30;
  return { low, high, log, limit: 10 ** (Math.ceil(Math.log10(Math.max(Math.abs(low), Math.abs(high), 1e-12))) + 2) };
}

/** Epochs at which curves are drawn; the last is one of them. */
function places(epochs: number): number[] {
  const every = Math.ceil(epochs / MOST_POINTS) || 1, count = Math.floor(epochs / every);
  const chosen = Array.from({ length: count + 1 }, (_, k) => epochs - (count - k) * every);
  return chosen[0] ? [0, ...chosen] : chosen;
}

/** In epochs and values, or their logarithms. */
function curveOf({ history }: TrainedNetwork, column: number, at: readonly number[], log: boolean, limit: number): string {
  let d = "", move = true;
  for (const epoch of at) {
    const value = history[4 * epoch + column]!, y = log ? Math.log10(value) : Math.min(limit, Math.max(-limit, value));
    if (Number.isFinite(y)) d += `${move ? "M" : "L"}${epoch} ${y.toPrecision(DIGITS)}`;
    move = !Number.isFinite(y);
  }
  return d;
}

function chunks<T>(all: readonly T[]): T[][] {
  return Array.from({ length: Math.ceil(all.length / TOGETHER) }, (_, k) => all.slice(k * TOGETHER, (k + 1) * TOGETHER));
}
