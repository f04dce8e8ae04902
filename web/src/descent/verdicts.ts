/** The verdict on a descent: a status and a sentence, word for word Python's (verdicts.py). */
import { count, fixed, general } from "../format.ts";
import { rate, steps, type Descent } from "./descent.ts";
import { minimumText, type Minima } from "./minima.ts";
import { isMinimum, refineMinimum } from "./refine.ts";
import { LONGEST_CYCLE, cycleLength, largestStableStep, mean } from "./stability.ts";
import {
  contains, distance, dot, eigen, gradient, hessian, isFinitePoint, norm, plus, side, times, type Minimum,
  type Point, type Surface,
} from "./surface.ts";

export interface Verdict {
  status:
    | "diverged" | "cycle" | "global minimum" | "local minimum" | "saddle" | "stopped short"
    | "left the bounds" | "moving";
  sentence: string;
  /** The minimum that the descent reached or cycles around. */
  minimum: Minimum | null;
}

const NEAR = 0.01; // a point within this fraction of the shortest side of the box counts as reached
export const arrivalRadius = (surface: Surface): number => NEAR * side(surface);

/** The first that applies: diverged, cycle, converged, unfinished. */
export function classify(d: Descent, minima: Minima): Verdict {
  const judge = new Judge(d, minima);
  if (d.valueAtDivergence !== null) return judge.diverged();
  return judge.cycle() ?? judge.converged() ?? judge.unfinished();
}

const point = (p: Point): string =>
  `(${p.map((x) => (Math.abs(x) < 1e5 ? fixed(x, 3) : general(x, 3))).join(", ")})`;

class Judge {
  private readonly end: Point;
  private readonly value: number;
  private readonly lowest: Minimum | null;
  private readonly steps: string;
  private readonly lastSize: number;

  constructor(
    private readonly d: Descent,
    private readonly minima: Minima,
  ) {
    this.end = d.points.at(-1)!;
    this.value = d.values.at(-1)!;
    this.lowest = minima.found[0] ?? null;
    this.steps = count(steps(d), "step");
    this.lastSize = d.stepSizes.at(-1) ?? rate(d.options, 0);
  }

  diverged(): Verdict {
    const { d } = this;
    if (!Number.isFinite(this.value) || !Number.isFinite(d.gradientNorms[0]!)) {
      const sentence = `The descent cannot start: f or its gradient has no value at ${point(d.points[0]!)}`;
      return { status: "diverged", sentence, minimum: null };
    }
    const last = d.valueAtDivergence;
    if (last === null) {
      const sentence =
        `The descent is diverging: f has risen from ${general(d.values[0]!, 4)} to ` +
        `${general(this.value, 3)} in ${this.steps}, and the steps are growing`;
      return { status: "diverged", sentence: sentence + this.whyDiverged(), minimum: null };
    }
    const problem = Number.isFinite(last)
      ? "has no gradient"
      : Number.isNaN(last) ? "has no value" : "is no longer finite";
    const largest = d.values.reduce((most, each) => Math.max(most, Math.abs(each)), 0);
    // A step out of the domain of f: it had not grown, as it does where steps are too long.
    const left = Number.isNaN(last) && largest <= 10 * Math.max(1, Math.abs(d.values[0]!));
    const sentence =
      `The descent ${left ? "leaves the domain of f" : "diverges"}: after ${count(steps(d) + 1, "step")} f ${problem} ` +
      `(|f| had reached ${general(largest, 3)})`;
    return { status: "diverged", sentence: sentence + this.whyDiverged(), minimum: null };
  }

  private whyDiverged(): string {
    const { d, minima } = this;
    let limit = NaN, formula = "";
    for (const minimum of minima.found.slice(0, 50)) {
      const [each, text] = this.stableStep(minimum);
      if (text && !(each <= limit)) [limit, formula] = [each, text];
    }
    if (d.options.stepSize > limit)
      return (
        `; the step size ${general(d.options.stepSize)} exceeds ${formula} at every minimum ` +
        `in the box (at most ${general(limit, 3)}): use a smaller step size`
      );
    const leftDomain = d.valueAtDivergence !== null && d.valueAtDivergence !== -Infinity;
    if (minima.found.length || leftDomain) return "";
    return "; no minimum was found in the box, so f may be unbounded below";
  }

  cycle(): Verdict | null {
    const { d } = this, period = cycleLength(d.points);
    const sizes = d.stepSizes.slice(-2 * LONGEST_CYCLE), last = sizes.at(-1)!;
    if (!period || !sizes.every((each) => Math.abs(each - last) <= 1e-8 + 0.01 * last)) return null;
    const ring = d.points.slice(-period), values = d.values.slice(-period);
    let centre = refineMinimum(d.surface, mean(ring));
    const [limit, formula] = centre ? this.stableStep(centre) : [NaN, ""];
    if (centre) {
      const extent = Math.max(...[0, 1].map((i) => range(ring.map((p) => p[i]!))));
      if (last <= limit && extent <= arrivalRadius(d.surface)) return null; // an oscillation that shrinks
    }
    centre ??= this.surrounded(ring);
    const around = centre ? `around the minimum at ${point(centre.point)}` : "that surrounds no minimum";
    let sentence =
      `The descent ends in a ${period}-cycle ${around}, with f between ` +
      `${Math.min(...values).toFixed(4)} and ${Math.max(...values).toFixed(4)}`;
    if (last > limit)
      sentence += `: the step size ${general(last, 4)} exceeds ${formula} = ${fixed(limit, 3)} there`;
    return { status: "cycle", sentence: sentence + this.mentionLowest(centre, true), minimum: centre };
  }

  /** The lowest known minimum between the points of a cycle, such as a kink of f. */
  private surrounded(ring: Point[]): Minimum | null {
    const axes = [0, 1].map((i) => ring.map((p) => p[i]!));
    const slack = 0.1 * Math.max(...axes.map(range));
    const between = this.minima.found.filter((each) =>
      axes.every((at, i) => Math.min(...at) - slack <= each.point[i]! && each.point[i]! <= Math.max(...at) + slack));
    return between.reduce<Minimum | null>((least, each) => (least && least.value <= each.value ? least : each), null);
  }

  /** At a minimum or a saddle: the last step is short, and so is Newton's step from the end. */
  converged(): Verdict | null {
    const { d, end } = this, near = arrivalRadius(d.surface);
    if (steps(d) && !(distance(end, d.points.at(-2)!) <= near)) return null;
    let closest: Minimum | null = null;
    for (const each of this.minima.found)
      if (!closest || distance(each.point, end) < distance(closest.point, end)) closest = each;
    if (closest && distance(closest.point, end) <= near) return this.atMinimum(closest);
    const slope = gradient(d.surface, end), curvature = hessian(d.surface, end);
    if (!isFinitePoint(curvature)) return null;
    const { values, axes } = eigen(curvature);
    const largest = Math.max(...values.map(Math.abs));
    let step: Point = [0, 0]; // of least squares, without directions that are flat
    axes.forEach((axis, i) => {
      if (Math.abs(values[i]!) > 1e-10 * largest) step = plus(step, axis, -dot(axis, slope) / values[i]!);
    });
    if (norm(step) > near || norm(plus(slope, times(curvature, step))) > 1e-6) return null;
    if (values[0] < -1e-8 * Math.max(1, largest)) return this.atSaddle(plus(end, step), values);
    return isMinimum(d.surface, end) ? this.atMinimum({ point: end, value: this.value }) : null;
  }

  private atMinimum(minimum: Minimum): Verdict {
    const outside = contains(this.d.surface, minimum.point) ? "" : " outside the box";
    const global = !this.lowest || this.isLowest(minimum);
    const kind = global
      ? outside ? `a minimum${outside}` : "the lowest minimum in the box"
      : `a local minimum${outside}`;
    let sentence = `The descent converges in ${this.steps} to ${kind}, ${minimumText(minimum)}`;
    const away = distance(minimum.point, this.end);
    if (away > 1e-8)
      sentence += ` (its last point is ${general(away, 1)} away, with f = ${general(this.value)})`;
    if (!global) sentence += this.mentionLowest(minimum);
    return { status: global ? "global minimum" : "local minimum", sentence, minimum };
  }

  private atSaddle(at: Point, curvatures: Point): Verdict {
    const kind = curvatures[1] < 0 ? "maximum" : "saddle point";
    const sentence =
      `The descent stops at a ${kind} at ${point(at)}: the gradient norm is ` +
      `${general(this.d.gradientNorms.at(-1)!, 2)}, but f curves down along one direction (curvature ` +
      `${general(curvatures[0], 3)}), so a slightly different start would continue downhill`;
    return { status: "saddle", sentence: sentence + this.mentionLowest(), minimum: null };
  }

  unfinished(): Verdict {
    const { d, end } = this;
    if (!steps(d)) {
      const sentence = `The descent has not moved: it took 0 steps, and f = ${general(this.value)}`;
      return { status: "moving", sentence: sentence + this.mentionLowest(), minimum: null };
    }
    const tail = d.points.slice(-3), lengths = tail.slice(1).map((p, i) => distance(p, tail[i]!));
    const last = lengths.at(-1)!, outside = !contains(d.surface, end);
    if (outside && this.value > d.values[0]! && last > lengths[0]!) return this.diverged();
    const lastStep = `its last step has length ${general(last, 2)}`;
    if (outside) {
      const sentence =
        `The descent has left the box: after ${this.steps} it is at ${point(end)}, ` +
        `f = ${general(this.value)}, and ${lastStep}`;
      return { status: "left the bounds", sentence: sentence + this.mentionLowest(), minimum: null };
    }
    const below = refineMinimum(d.surface, end);
    const short = below && this.stoppedShort(below);
    if (short) return short;
    const fall = d.values.at(-2)! - this.value;
    let sentence =
      `The descent is still moving after ${this.steps}: ${lastStep}, and f = ` +
      `${general(this.value)} ${fall >= 0 ? "falls" : "rises"} by ${general(Math.abs(fall), 2)} a step`;
    if (below) sentence += this.explainStepSize(below, last);
    return { status: "moving", sentence: sentence + this.mentionLowest(below), minimum: null };
  }

  /** Whether the step size is too large for the minimum below, or too small to arrive soon. */
  private explainStepSize(below: Minimum, lastLength: number): string {
    const [limit, formula] = this.stableStep(below), size = this.lastSize;
    const away = distance(below.point, this.end);
    if (size > limit)
      return (
        `; the step size ${general(size, 4)} exceeds ${formula} = ${fixed(limit, 3)} at ` +
        `${this.describe(below)}, so the descent cannot converge there`
      );
    let sentence = `; it is ${general(away, 2)} away from ${this.describe(below)}`;
    const staysInside = limit * this.d.gradientNorms.at(-1)! < side(this.d.surface);
    if (away > 20 * lastLength && size < limit / 4 && staysInside)
      sentence +=
        `, and the step size ${general(size, 4)} is small: near that minimum, up to ${formula} = ` +
        `${fixed(limit, 3)} is stable`;
    return sentence;
  }

  /** A decay so strong that all remaining steps together would not reach the minimum below. */
  private stoppedShort(below: Minimum): Verdict | null {
    const { decay, schedule, stepSize } = this.d.options, slope = this.d.gradientNorms.at(-1)!;
    if (schedule !== "exponential" || decay === 1) return null;
    const remaining = (this.lastSize * decay) / (1 - decay);
    const away = distance(below.point, this.end), [limit] = this.stableStep(below);
    if (remaining * slope > 0.1 * away || remaining > 0.1 * limit) return null;
    const sentence =
      `The descent stops short at ${point(this.end)}, f = ${general(this.value)}: ` +
      `with a decay of ${general(decay)} all step sizes sum to ${general(stepSize / (1 - decay), 3)} ` +
      `and the gradient norm is ${general(slope, 2)}, but it is still ${general(away, 2)} away from ` +
      this.describe(below);
    return { status: "stopped short", sentence: sentence + this.mentionLowest(below), minimum: below };
  }

  private stableStep(minimum: Minimum): [number, string] {
    return largestStableStep(this.d.surface, minimum, this.d.options.rule);
  }

  /** A clause on the lowest minimum, empty if it is the one reached. */
  private mentionLowest(reached: Minimum | null = null, always = false): string {
    if (!this.lowest) return "";
    const isReached = this.isLowest(reached);
    if (isReached && !always) return "";
    const where = isReached ? "" : ` at ${point(this.lowest.point)}`;
    return `; the lowest minimum in the box is ${general(this.lowest.value, 5)}${where}`;
  }

  private isLowest(minimum: Minimum | null): boolean {
    if (!minimum || !this.lowest) return false;
    return minimum.value <= this.lowest.value + 1e-7 * Math.max(1, Math.abs(this.lowest.value));
  }

  private describe(minimum: Minimum): string {
    const kind = this.isLowest(minimum) ? "lowest minimum in the box," : "local minimum";
    return `the ${kind} ${general(minimum.value, 5)} at ${point(minimum.point)}`;
  }
}

const range = (values: number[]): number => Math.max(...values) - Math.min(...values);
