/** f at every step of a descent. */
import type { Descent } from "../descent/descent.ts";
import { general } from "../format.ts";
import { frame, path, type Frame } from "./chart.ts";
import { svg } from "./elements.ts";

const LOG_FROM = 100; // ratio of the largest to the smallest value from which the axis is logarithmic

/** The line at the lowest minimum shows how far f is above it. */
export function drawDescent(width: number, descent: Descent, lowest: number | null): Frame {
  const values = descent.values.filter(Number.isFinite), steps = values.map((_, t) => t);
  const least = Math.min(...values), most = Math.max(...values);
  const logY = least > 0 && most / least > LOG_FROM;
  const low = lowest !== null && !logY ? Math.min(least, lowest) : least;
  const of = frame(width, {
    x: [0, Math.max(1, values.length - 1)], y: [low, most], xLabel: "step", yLabel: logY ? "f, logarithmic" : "f", logY, height: 190,
    label: `f from ${general(values[0] ?? NaN, 4)} to ${general(values.at(-1) ?? NaN, 4)} in ${values.length - 1} steps`,
  });
  if (lowest !== null && !logY) {
    const y = of.y(lowest);
    of.plot.append(svg("line", { class: "reference", x1: 0, x2: width, y1: y, y2: y }, svg("title", {}, "lowest minimum in the box")));
  }
  of.plot.append(svg("path", { class: "line", d: path(of, steps, values) }));
  if (values.length <= 120)
    of.plot.append(...values.map((value, t) => svg("circle", { class: "dot", cx: of.x(t), cy: of.y(value), r: 2 })));
  return of;
}
