/**
 * A search for the minima of a surface in its box (steepest/descent/minima.py): random starts go
 * downhill by Armijo's rule, then by Newton's method; the ends are clustered and refined.
 */
import { general } from "../format.ts";
import { refineMinimum } from "./refine.ts";
import {
  contains, eigen, gradient, hessian, isFinitePoint, plus, side, value, type Minimum, type Point, type Surface,
} from "./surface.ts";

const STARTS = 512, GRADIENT_ROUNDS = 100, NEWTON_ROUNDS = 30, MOST_REFINED = 200;
const CELL_SIZE = 0.005; // fraction of a side; one end point in each cell is refined
const SAME_POINT = 1e-5; // fraction of a side; refined points closer than that are one minimum

export interface Minima {
  /** The lowest first. */
  found: readonly Minimum[];
  /** Whether a minimum belongs to a whole line or area of equally low points. */
  flat: boolean;
}

/** Search for the minima of a surface in its box; the starts are those of Python with seed 0. */
export function findMinima(surface: Surface): Minima {
  const random = uniforms(2 * STARTS), width = side(surface);
  const ends: { point: Point; value: number }[] = [];
  for (let k = 0; k < STARTS; k++) {
    const start: Point = [surface.low + width * random[k]!, surface.low + width * random[STARTS + k]!];
    const point = newton(surface, lineSearchDescent(surface, start));
    const reached = value(surface, point);
    if (Number.isFinite(reached) && contains(surface, point)) ends.push({ point, value: reached });
  }
  ends.sort((a, b) => a.value - b.value);
  const cells = new Map<string, Point>();
  for (const { point } of ends) {
    const cell = point.map((x) => Math.floor((x - surface.low) / (CELL_SIZE * width))).join();
    if (!cells.has(cell)) cells.set(cell, point);
  }
  const refined = [...cells.values()].slice(0, MOST_REFINED).flatMap((p) => refineMinimum(surface, p) ?? []);
  return merge(surface, refined);
}

/** Gradient descent with a step size found by Armijo's rule. */
function lineSearchDescent(surface: Surface, point: Point): Point {
  const width = side(surface);
  let here = value(surface, point), slope = gradient(surface, point);
  let length = (0.05 * width) / Math.hypot(...slope);
  for (let k = 0; k < GRADIENT_ROUNDS; k++) {
    const trial = plus(point, slope, -length), reached = value(surface, trial);
    const near = Math.abs(trial[0] - point[0]) < width / 2 && Math.abs(trial[1] - point[1]) < width / 2;
    if (reached < here - 1e-4 * length * (slope[0] ** 2 + slope[1] ** 2) && near) {
      point = trial;
      here = reached;
      length *= 1.7;
      slope = gradient(surface, point);
    } else length *= 0.3;
  }
  return point;
}

/** Damped saddle-free Newton steps (Dauphin et al. 2014; Levenberg 1944). */
function newton(surface: Surface, point: Point): Point {
  let here = value(surface, point), damping = 1e-3;
  const finite = (x: number): number => (Number.isFinite(x) ? x : 0);
  for (let k = 0; k < NEWTON_ROUNDS; k++) {
    const slope = gradient(surface, point).map(finite);
    const curvature = hessian(surface, point).map(finite) as [number, number, number];
    const { values, axes } = eigen(curvature);
    const sizes = values.map(Math.abs), largest = Math.max(...sizes);
    let trial = point;
    axes.forEach((axis, i) => {
      const along = (axis[0] * slope[0]! + axis[1] * slope[1]!) / (sizes[i]! + damping * largest);
      trial = plus(trial, axis, -along);
    });
    const reached = value(surface, trial);
    if (reached < here) {
      point = trial;
      here = reached;
      damping *= 0.2;
    } else damping *= 10;
  }
  return point;
}

/** Keep each minimum once, the lowest first; known ones keep their published digits. */
function merge(surface: Surface, refined: readonly Minimum[]): Minima {
  const known = surface.known.filter((each) => contains(surface, each.point));
  const kept: Minimum[] = [], flat: number[] = [], width = side(surface);
  for (const minimum of [...known, ...[...refined].sort((a, b) => a.value - b.value)]) {
    const same = kept.some((other) =>
      other.point.every((x, i) => Math.abs(x - minimum.point[i]!) / width <= SAME_POINT),
    );
    if (same) continue;
    if (isFlat(surface, minimum)) {
      if (flat.some((v) => Math.abs(minimum.value - v) <= 1e-9 + 1e-9 * Math.abs(v))) continue;
      flat.push(minimum.value);
    }
    kept.push(minimum);
  }
  return { found: kept.sort((a, b) => a.value - b.value), flat: flat.length > 0 };
}

/** Whether f is constant along a direction through the minimum. */
function isFlat(surface: Surface, { point, value: least }: Minimum): boolean {
  const curvature = hessian(surface, point);
  if (!isFinitePoint(curvature)) return false;
  const radius = 0.01 * side(surface);
  const rises = eigen(curvature).axes.flatMap((axis) =>
    [radius, -radius].map((r) => value(surface, plus(point, axis, r)) - least),
  );
  return Math.min(...rises) <= 1e-9 * Math.max(...rises, 1e-12);
}

/** How many minima were found, and the probability of having missed one. */
export function minimaSentence({ found, flat }: Minima): string {
  const minima = !found.length ? "no minimum" : found.length === 1 ? "1 minimum" : `${found.length} minima`;
  return (
    `${STARTS} random starts found ${minima} in the box${flat ? ", not isolated" : ""}; they would ` +
    `miss a minimum that attracts 1% of the box with probability ${general(0.99 ** STARTS, 1)}`
  );
}

/** `-2.28071 at (-1.08816, 0.544081)`. */
export function minimumText({ point, value }: Minimum): string {
  const [v, x, y] = [value, ...point].map((each) => general(Math.round(each * 1e12) / 1e12 + 0));
  return `${v} at (${x}, ${y})`;
}

/** The first uniform numbers of numpy.random.default_rng(0): PCG64 (O'Neill 2014). */
function uniforms(count: number): Float64Array {
  const mask = (1n << 128n) - 1n, half = (1n << 64n) - 1n;
  const multiplier = 0x2360ed051fc65da44385df649fccf645n;
  const increment = 0x418ddadb3af71a82588133bc447873a9n;
  let state = 0x1aa1b5345996452d09585eb7a69561e3n;
  return Float64Array.from({ length: count }, () => {
    state = (state * multiplier + increment) & mask;
    const mixed = (state >> 64n) ^ (state & half), turn = state >> 122n;
    const word = ((mixed >> turn) | (mixed << (64n - turn))) & half;
    return Number(word >> 11n) * 2 ** -53;
  });
}
