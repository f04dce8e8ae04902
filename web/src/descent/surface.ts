/** A surface: a function of two variables with its derivatives, in a box. */
import { parse, type Expression } from "../expression/expression.ts";

export type Point = readonly [number, number];

export interface Minimum {
  point: Point;
  value: number;
}

export interface Surface {
  expression: Expression;
  /** The box, the same for both coordinates. */
  low: number;
  high: number;
  /** Minima known from the literature. */
  known: readonly Minimum[];
}

export const value = (s: Surface, [x, y]: Point): number => s.expression.value.at(x, y)[0]!;
export const gradient = (s: Surface, [x, y]: Point): Point =>
  s.expression.gradient.at(x, y) as unknown as Point;
/** The second derivatives xx, xy, yy. */
export const hessian = (s: Surface, [x, y]: Point): Symmetric =>
  s.expression.hessian.at(x, y) as unknown as Symmetric;
export const side = (s: Surface): number => s.high - s.low;
export const contains = (s: Surface, point: Point): boolean =>
  point.every((x) => s.low <= x && x <= s.high);

// ---- vectors and symmetric matrices of two dimensions

export type Symmetric = readonly [xx: number, xy: number, yy: number];

export const plus = (a: Point, b: Point, times = 1): Point => [a[0] + times * b[0], a[1] + times * b[1]];
export const minus = (a: Point, b: Point): Point => [a[0] - b[0], a[1] - b[1]];
export const dot = (a: Point, b: Point): number => a[0] * b[0] + a[1] * b[1];
export const norm = (a: Point): number => Math.hypot(a[0], a[1]);
export const distance = (a: Point, b: Point): number => Math.hypot(a[0] - b[0], a[1] - b[1]);
export const times = ([a, b, c]: Symmetric, v: Point): Point => [a * v[0] + b * v[1], b * v[0] + c * v[1]];
export const isFinitePoint = (a: readonly number[]): boolean => a.every(Number.isFinite);

export interface Eigen {
  /** The lower and the upper eigenvalue. */
  values: Point;
  /** Their unit vectors. */
  axes: [Point, Point];
}

/** Eigenvalues and axes of a symmetric matrix, by the rotation that makes it diagonal. */
export function eigen([a, b, c]: Symmetric): Eigen {
  const half = (a - c) / 2, radius = Math.hypot(half, b), middle = (a + c) / 2;
  const angle = Math.atan2(b, half) / 2; // of the axis of the upper eigenvalue
  const upper: Point = [Math.cos(angle), Math.sin(angle)];
  const determinant = a * c - b * b;
  let low = middle - radius, high = middle + radius;
  // The smaller of two that cancel follows from the determinant.
  if (middle > 0 && high !== 0) low = determinant / high;
  else if (middle < 0 && low !== 0) high = determinant / low;
  return { values: [low, high], axes: [[-upper[1], upper[0]], upper] };
}

// ---- presets

export interface Preset {
  name: string;
  text: string;
  low: number;
  high: number;
  known: readonly Minimum[];
  note: string;
  start: Point;
}

const preset = (
  name: string, text: string, half: number, start: Point, note: string,
  ...known: [number, number, number][]
): Preset => ({
  name, text, low: -half, high: half, note, start,
  known: known.map(([x, y, v]) => ({ point: [x, y], value: v })),
});

/** steepest/surfaces/catalogue.py in two dimensions. */
export const PRESETS: readonly Preset[] = [
  preset("assignment", "x**2 + y**2 + x*(y + 2) + cos(3*x)", 5, [3, 2], "three minima side by side",
    [-1.0881624098395095, 0.5440812049197548, -2.280709708147053],
    [-2.853721942622276, 1.426860971311138, -0.24934298061644217],
    [0.605946337162321, -0.3029731685811605, 1.2427333949319117]),
  preset("rosenbrock", "100*(y - x**2)**2 + (1 - x)**2", 2.048, [-1.2, 1],
    "a curved valley (Rosenbrock 1960)", [1, 1, 0]),
  preset("himmelblau", "(x**2 + y - 11)**2 + (x + y**2 - 7)**2", 6, [0, 0.5],
    "four equal minima (Himmelblau 1972)",
    [3, 2, 0], [-2.805118086952745, 3.131312518250573, 0],
    [-3.779310253377747, -3.2831859912861696, 0], [3.5844283403304917, -1.8481265269644036, 0]),
  preset("beale", "(1.5 - x + x*y)**2 + (2.25 - x + x*y**2)**2 + (2.625 - x + x*y**3)**2", 4.5, [1, 1],
    "flat, with steep corners (Beale 1958)", [3, 0.5, 0]),
  preset("rastrigin", "20 + x**2 - 10*cos(2*pi*x) + y**2 - 10*cos(2*pi*y)", 5.12, [2.2, 1.3],
    "121 minima (Rastrigin 1974)", [0, 0, 0]),
  preset("ackley",
    "20 + e - 20*exp(-0.2*sqrt((x**2 + y**2)/2)) - exp((cos(2*pi*x) + cos(2*pi*y))/2)", 5, [2.2, 1.3],
    "the tip of a cone among many minima (Ackley 1987)", [0, 0, 0]),
  preset("styblinski-tang", "(x**4 - 16*x**2 + 5*x + y**4 - 16*y**2 + 5*y)/2", 5, [0.5, 0.8],
    "four minima of three heights (Styblinski and Tang 1990)",
    [-2.903534027771177, -2.903534027771177, -78.33233140754282],
    [-2.903534027771177, 2.746802770990837, -64.19561235748888],
    [2.746802770990837, -2.903534027771177, -64.19561235748888],
    [2.746802770990837, 2.746802770990837, -50.05889331158162]),
  preset("saddle", "x**2 - y**2", 2, [1.5, 0.001], "no minimum: downhill without end along y"),
  preset("ravine", "(x**2 + 50*y**2)/2", 3, [-2.5, 0.8],
    "steep across, flat along: a step above 2/50 bounces off its walls", [0, 0, 0]),
];

/** The surface of a text in a box; throws ExpressionError. */
export function surfaceOf(text: string, low: number, high: number): Surface {
  const found = PRESETS.find((each) => each.name === text.trim());
  const formula = found ? found.text : text;
  const known = PRESETS.find((each) => each.text === formula)?.known ?? [];
  return { expression: parse(formula), low, high, known };
}
