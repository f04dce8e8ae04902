/** Axes and lines of a small chart, as SVG. */
import { scaleLinear, scaleLog, type ScaleContinuousNumeric } from "d3-scale";
import { line } from "d3-shape";
import { general } from "../format.ts";
import { svg } from "./elements.ts";

export type Scale = ScaleContinuousNumeric<number, number>;

export interface Frame {
  root: SVGSVGElement;
  /** Where the data are drawn; clipped. */
  plot: SVGGElement;
  x: Scale;
  y: Scale;
  width: number;
  height: number;
}

export interface Axes {
  x: readonly [number, number];
  y: readonly [number, number];
  xLabel: string;
  yLabel: string;
  logY?: boolean;
  /** What the chart shows, for screen readers. */
  label: string;
  height: number;
}

const MARGIN = { left: 52, right: 12, top: 22, bottom: 36 };
let clips = 0;

/** An empty chart as wide as its place. */
export function frame(width: number, axes: Axes): Frame {
  const height = axes.height, id = `clip${clips++}`;
  const [y0, y1] = widen(axes.y, axes.logY ?? false);
  const x = scaleLinear([...axes.x], [MARGIN.left, width - MARGIN.right]);
  const y = (axes.logY ? scaleLog : scaleLinear)([y0, y1], [height - MARGIN.bottom, MARGIN.top]) as Scale;
  const plot = svg("g", { "clip-path": `url(#${id})` });
  const root = svg(
    "svg",
    { viewBox: `0 0 ${width} ${height}`, width, height, role: "img", "aria-label": axes.label, class: "chart" },
    svg("clipPath", { id }, svg("rect", {
      x: MARGIN.left - 1, y: MARGIN.top - 4, width: Math.max(0, width - MARGIN.left - MARGIN.right + 2),
      height: Math.max(0, height - MARGIN.top - MARGIN.bottom + 5),
    })),
    ...ticks(y, 5, axes.logY).map((value) =>
      svg("g", {}, svg("line", { class: "grid", x1: MARGIN.left, x2: width - MARGIN.right, y1: y(value), y2: y(value) }),
        svg("text", { class: "tick", x: MARGIN.left - 6, y: y(value), dy: "0.32em", "text-anchor": "end" }, tickText(value))),
    ),
    ...ticks(x, Math.max(2, Math.min(6, width / 80))).map((value) =>
      svg("text", { class: "tick", x: x(value), y: height - MARGIN.bottom + 16, "text-anchor": "middle" }, tickText(value)),
    ),
    svg("text", { class: "axis", x: MARGIN.left, y: 12 }, axes.yLabel),
    svg("text", { class: "axis", x: width - MARGIN.right, y: height - 5, "text-anchor": "end" }, axes.xLabel),
    plot,
  );
  return { root, plot, x, y, width, height };
}

export function path({ x, y }: Frame, xs: ArrayLike<number>, ys: ArrayLike<number>): string {
  const points = Array.from({ length: ys.length }, (_, i): [number, number] => [xs[i]!, ys[i]!]);
  return line().defined(([, value]) => Number.isFinite(y(value))).x(([at]) => x(at)).y(([, value]) => clamp(y(value)))(points) ?? "";
}

/** The area between two curves. */
export function band(of: Frame, xs: ArrayLike<number>, low: ArrayLike<number>, high: ArrayLike<number>): string {
  const upper = path(of, xs, high), back = Array.from(xs).reverse(), below = Array.from(low).reverse();
  return upper ? `${upper}L${path(of, back, below).slice(1)}Z` : "";
}

const clamp = (value: number): number => Math.min(1e5, Math.max(-1e5, value));

function ticks(scale: Scale, count: number, log = false): number[] {
  const all = scale.ticks(count);
  return log && all.length > 8 ? all.filter((value) => Math.abs(Math.log10(value) % 1) < 1e-6 || Math.abs(Math.log10(value) % 1) > 1 - 1e-6) : all;
}

const tickText = (value: number): string => general(value, 6).replace("-", "\u2212");

function widen([low, high]: readonly [number, number], log: boolean): [number, number] {
  if (log) return low < high ? [low, high] : [low / 2, high * 2];
  const margin = (high - low) * 0.04 || Math.abs(high) * 0.1 || 1;
  return [low - margin, high + margin];
}
