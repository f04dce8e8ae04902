/** Gradient descent: one loop, a rule for the direction, a schedule for the step size. */
import { gradient, norm, value, type Point, type Surface } from "./surface.ts";

export const RULES = ["sgd", "momentum", "adam"] as const;
export const SCHEDULES = ["constant", "exponential", "cosine"] as const;
export type Rule = (typeof RULES)[number];
export type Schedule = (typeof SCHEDULES)[number];

export interface DescentOptions {
  stepSize: number;
  steps: number;
  rule: Rule;
  schedule: Schedule;
  /** Factor from one step size to the next, of the schedule exponential. */
  decay: number;
}

/** torch.optim's constants. */
export const MOMENTUM = 0.9, BETA1 = 0.9, BETA2 = 0.999, EPSILON = 1e-8;

export interface Descent {
  surface: Surface;
  options: DescentOptions;
  /** From the start to the last point with a finite value. */
  points: Point[];
  values: number[];
  gradientNorms: number[];
  /** The size of each step that was taken. */
  stepSizes: number[];
  /** The first value of f that was not finite, or had no gradient; null if there was none. */
  valueAtDivergence: number | null;
}

/** The step size at step t = 0, 1, ... */
export function rate({ stepSize, schedule, decay, steps }: DescentOptions, t: number): number {
  if (schedule === "exponential") return stepSize * decay ** t;
  if (schedule === "cosine") return (stepSize * (1 + Math.cos((Math.PI * t) / Math.max(steps, 1)))) / 2;
  return stepSize;
}

/** What a rule subtracts from a coordinate, with its own state. */
function makeRule(rule: Rule): (slope: number, rate: number) => number {
  let velocity = 0, mean = 0, square = 0, t = 0;
  if (rule === "sgd") return (slope, rate) => rate * slope;
  if (rule === "momentum")
    return (slope, rate) => {
      velocity = MOMENTUM * velocity + slope;
      return rate * velocity;
    };
  return (slope, rate) => {
    t++;
    mean = BETA1 * mean + (1 - BETA1) * slope;
    square = BETA2 * square + (1 - BETA2) * slope ** 2;
    return (rate * (mean / (1 - BETA1 ** t))) / (Math.sqrt(square / (1 - BETA2 ** t)) + EPSILON);
  };
}

/** Descend from a start; ends early where f or its gradient is not finite. */
export function descend(surface: Surface, start: Point, options: DescentOptions): Descent {
  const rules = [makeRule(options.rule), makeRule(options.rule)] as const;
  const points: Point[] = [], values: number[] = [], gradientNorms: number[] = [];
  const stepSizes: number[] = [];
  let point = start, valueAtDivergence: number | null = null;
  for (let t = 0; t <= options.steps; t++) {
    const slope = gradient(surface, point), here = value(surface, point), length = norm(slope);
    if (!(Number.isFinite(here) && Number.isFinite(length))) {
      valueAtDivergence = here;
      if (points.length) break;
    }
    points.push(point);
    values.push(here);
    gradientNorms.push(length);
    if (valueAtDivergence !== null) break;
    const size = rate(options, t);
    stepSizes.push(size);
    point = [point[0] - rules[0](slope[0], size), point[1] - rules[1](slope[1], size)];
  }
  return {
    surface, options, points, values, gradientNorms, valueAtDivergence,
    stepSizes: stepSizes.slice(0, points.length - 1),
  };
}

export const steps = (of: Descent): number => of.points.length - 1;
