/** From a point to the minimum near it: BFGS, then two Newton steps; and whether it is one. */
import {
  contains, dot, eigen, gradient, hessian, isFinitePoint, minus, norm, plus, side, times,
  value, type Minimum, type Point, type Surface, type Symmetric,
} from "./surface.ts";

const MOST_ITERATIONS = 200;
const SMALL_GRADIENT = 1e-9;

/** The minimum that BFGS and Newton's method reach from a point; null if not in the box. */
export function refineMinimum(surface: Surface, point: Point): Minimum | null {
  let end = newtonSteps(surface, bfgs(surface, point));
  if (!isFinitePoint(end) || !contains(surface, end)) return null;
  const tiny = 1e-14 * side(surface);
  end = [Math.abs(end[0]) < tiny ? 0 : end[0], Math.abs(end[1]) < tiny ? 0 : end[1]];
  const found = value(surface, end);
  return Number.isFinite(found) && isMinimum(surface, end) ? { point: end, value: found } : null;
}

/** Whether f increases from a point in every direction: by its derivatives, or by values around. */
export function isMinimum(surface: Surface, point: Point): boolean {
  const slope = gradient(surface, point), curvature = hessian(surface, point);
  const here = value(surface, point);
  if (isFinitePoint(slope) && isFinitePoint(curvature)) {
    const { values, axes } = eigen(curvature);
    const scale = Math.max(1, Math.abs(values[0]), Math.abs(values[1]));
    if (norm(slope) <= 1e-6 * scale) {
      if (values[0] < -1e-7 * scale) return false;
      if (values[0] > 1e-7 * scale) {
        // Near an inflection, like x^3 at 0, Newton's step is long.
        const step = solve(curvature, slope), longest = 1e-9 * side(surface);
        if (Math.abs(step[0]) <= longest && Math.abs(step[1]) <= longest) return true;
      }
      return risesBothWays(surface, point, axes[0], here);
    }
  }
  const radius = 1e-4 * side(surface);
  for (let k = 0; k < 64; k++) {
    const angle = (2 * Math.PI * (k + 0.37)) / 64;
    const around = plus(point, [Math.cos(angle), Math.sin(angle)], radius);
    if (!(value(surface, around) > here)) return false;
  }
  return true;
}

function risesBothWays(surface: Surface, point: Point, direction: Point, here: number): boolean {
  const radius = 1e-3 * side(surface), least = here - 1e-12 * Math.max(1, Math.abs(here));
  return [radius, -radius].every((r) => value(surface, plus(point, direction, r)) >= least);
}

/** H^-1 v. */
export function solve([a, b, c]: Symmetric, v: Point): Point {
  const determinant = a * c - b * b;
  return [(c * v[0] - b * v[1]) / determinant, (a * v[1] - b * v[0]) / determinant];
}

/** The point after two Newton steps, fewer if f is not convex there or a step is long. */
function newtonSteps(surface: Surface, point: Point): Point {
  const longest = 1e-3 * side(surface);
  for (let k = 0; k < 2; k++) {
    const slope = gradient(surface, point), curvature = hessian(surface, point);
    if (!isFinitePoint(slope) || !isFinitePoint(curvature)) return point;
    const { values, axes } = eigen(curvature);
    if (values[0] <= 1e-8 * Math.max(1, Math.abs(values[1]))) return point;
    let step: Point = [0, 0];
    axes.forEach((axis, i) => (step = plus(step, axis, dot(axis, slope) / values[i]!)));
    if (Math.abs(step[0]) > longest || Math.abs(step[1]) > longest) return point;
    point = minus(point, step);
  }
  return point;
}

/** BFGS with the inverse Hessian updated (Nocedal and Wright 2006, algorithm 6.1). */
function bfgs(surface: Surface, point: Point): Point {
  let inverse: Symmetric = [1, 0, 1];
  let slope = gradient(surface, point), first = Math.min(1, 1.01 / norm(slope));
  for (let k = 0; k < MOST_ITERATIONS; k++) {
    const steepest = Math.max(Math.abs(slope[0]), Math.abs(slope[1]));
    if (!(steepest > SMALL_GRADIENT)) return point;
    const direction = times(inverse, [-slope[0], -slope[1]]);
    const length = lineSearch(surface, point, direction, first);
    first = 1;
    if (!length) return point;
    const next = plus(point, direction, length), nextSlope = gradient(surface, next);
    const s = minus(next, point), y = minus(nextSlope, slope), sy = dot(s, y);
    point = next;
    slope = nextSlope;
    if (!(sy > 0)) continue;
    const hy = times(inverse, y), factor = (1 + dot(y, hy) / sy) / sy;
    inverse = [
      inverse[0] + factor * s[0] * s[0] - (2 * hy[0] * s[0]) / sy,
      inverse[1] + factor * s[0] * s[1] - (hy[0] * s[1] + hy[1] * s[0]) / sy,
      inverse[2] + factor * s[1] * s[1] - (2 * hy[1] * s[1]) / sy,
    ];
  }
  return point;
}

/** A step length with the strong Wolfe conditions, by bracketing and bisection; 0 if none is found. */
function lineSearch(surface: Surface, point: Point, direction: Point, first: number): number {
  const here = value(surface, point), fall = dot(gradient(surface, point), direction);
  let low = 0, high = Infinity, length = first, best = 0;
  for (let k = 0; k < 40; k++) {
    const next = plus(point, direction, length), reached = value(surface, next);
    if (!(reached <= here + 1e-4 * length * fall)) high = length;
    else {
      best = length;
      const slope = dot(gradient(surface, next), direction);
      if (Math.abs(slope) <= 0.9 * Math.abs(fall)) return length;
      if (slope > 0) high = length;
      else low = length;
    }
    length = high === Infinity ? 2 * length : (low + high) / 2;
  }
  return best;
}

