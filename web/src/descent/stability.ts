/** The largest stable step size at a minimum, and the length of a cycle (stability.py). */
import { general } from "../format.ts";
import { MOMENTUM, type Rule } from "./descent.ts";
import { distance, eigen, hessian, isFinitePoint, minus, norm, type Minimum, type Point, type Surface } from "./surface.ts";

export const LONGEST_CYCLE = 8;
const CYCLE_TOLERANCE = 1e-3; // the points of a cycle recur within this fraction of its extent

/** The largest step size that converges to a minimum, and its formula; NaN and "" if not known. */
export function largestStableStep(surface: Surface, minimum: Minimum, rule: Rule): [number, string] {
  const curvatures = hessian(surface, minimum.point);
  const curvature = isFinitePoint(curvatures) ? eigen(curvatures).values[1] : NaN;
  if (!(curvature > 0)) return [NaN, ""];
  if (rule === "sgd") return [2 / curvature, "2/lambda_max"];
  if (rule === "momentum")
    return [(2 * (1 + MOMENTUM)) / curvature, `2(1 + ${general(MOMENTUM)})/lambda_max`];
  return [NaN, ""];
}

/** The period with which the last points recur, 0 if they do not. */
export function cycleLength(points: readonly Point[]): number {
  for (let period = 2; period <= LONGEST_CYCLE; period++) {
    if (points.length < 3 * period + 1) return 0;
    const part = (k: number): readonly Point[] =>
      points.slice(points.length - k * period, points.length - (k - 1) * period);
    const earlier = part(3), before = part(2), ring = part(1), centre = mean(ring);
    const extent = Math.max(...ring.map((p) => distance(p, centre)));
    const shortest = Math.min(...ring.slice(1).map((p, i) => norm(minus(p, ring[i]!))));
    const gap = Math.max(...ring.map((p, i) => distance(p, before[i]!)));
    const gapBefore = Math.max(...before.map((p, i) => distance(p, earlier[i]!)));
    const recurs = shortest > 0.05 * extent && extent > 0 && gap <= CYCLE_TOLERANCE * extent;
    // An oscillation that shrinks slowly has gaps that shrink as slowly: it is not a cycle.
    if (recurs && (gap <= 0.95 * gapBefore || gap <= 1e-9 * extent)) return period;
  }
  return 0;
}

export function mean(points: readonly Point[]): Point {
  let x = 0, y = 0;
  for (const p of points) {
    x += p[0];
    y += p[1];
  }
  return [x / points.length, y / points.length];
}
