/** Means, medians and paired differences with their intervals, as steepest.statistics gives them. */
import { fixed, general, intervalDecimals } from "../format.ts";
import { fairCoinAtMost, normalQuantile, tQuantile, tTwoSided } from "./distributions.ts";

export const CONFIDENCE = 0.95;

export interface Interval {
  mean: number;
  low: number;
  high: number;
  n: number;
}

/** The mean of the finite values with its t interval (Student 1908); NaN where n is too small. */
export function interval(values: readonly number[]): Interval {
  const sorted = values.filter(Number.isFinite).sort((a, b) => a - b);
  const n = sorted.length;
  if (!n) return { mean: NaN, low: NaN, high: NaN, n };
  // Equal values give an interval of no width: rounding in the sum must not widen it.
  if (sorted[0] === sorted[n - 1]) {
    const mean = sorted[0]!, half = n > 1 ? 0 : NaN;
    return { mean, low: mean - half, high: mean + half, n };
  }
  const mean = sum(sorted) / n;
  const half = tQuantile(CONFIDENCE, n - 1) * Math.sqrt(squares(sorted, mean) / (n - 1) / n);
  return { mean, low: mean - half, high: mean + half, n };
}

/** The same of scores: the interval of an accuracy is cut to [0, 1], that of R² at 1. */
export function scoreInterval(values: readonly number[], score: "accuracy" | "R²"): Interval {
  const of = interval(values);
  return { ...of, low: score === "accuracy" ? Math.max(0, of.low) : of.low, high: Math.min(1, of.high) };
}

export function intervalSentence(of: Interval): string {
  return `${formatInterval(of.mean, of.low, of.high)} (n = ${of.n})`;
}

/** The median with its interval from order statistics (Thompson 1936); 95 % needs six values. */
export function medianInterval(values: readonly number[]): { median: number; low: number; high: number } {
  const sorted = values.filter(Number.isFinite).sort((a, b) => a - b);
  const n = sorted.length;
  const below = sorted[(n - 1) >> 1]!, above = sorted[n >> 1]!;
  let rank = 0;
  while (rank + 1 <= (n + 1) >> 1 && 1 - 2 * fairCoinAtMost(rank, n) >= CONFIDENCE) rank++;
  return {
    median: n ? below + (above - below) / 2 : NaN,
    low: rank ? sorted[rank - 1]! : NaN,
    high: rank ? sorted[n - rank]! : NaN,
  };
}

export interface Share {
  share: number;
  low: number;
  high: number;
  count: number;
  n: number;
}

/** A share with Wilson's score interval (1927). */
export function shareInterval(count: number, n: number): Share {
  const share = count / n, z = normalQuantile(CONFIDENCE);
  const centre = (share + (z * z) / (2 * n)) / (1 + (z * z) / n);
  const root = Math.sqrt((share * (1 - share)) / n + (z * z) / (4 * n * n));
  const half = (z * root) / (1 + (z * z) / n);
  return {
    share,
    low: share === 0 ? 0 : Math.max(0, centre - half),
    high: share === 1 ? 1 : Math.min(1, centre + half),
    count,
    n,
  };
}

export function shareSentence(of: Share): string {
  const [value, low, high] = [of.share, of.low, of.high].map((each) => `${roundHalfEven(100 * each)} %`);
  return `${value}, ${general(100 * CONFIDENCE)} % interval ${low} to ${high} (${general(of.count)} of ${of.n})`;
}

export interface Paired {
  difference: number;
  low: number;
  high: number;
  n: number;
  leftOut: number;
  pValue: number;
  inFavour: Share;
  ties: number;
  differences: number[];
}

/** a - b on shared seeds: the t interval of the differences, and how often a is larger. */
export function paired(a: readonly number[], b: readonly number[]): Paired | null {
  const all = a.map((value, i) => value - b[i]!);
  const differences = all.filter(Number.isFinite);
  const n = differences.length;
  if (!n) return null;
  const { mean, low, high } = interval(differences);
  const ties = differences.filter((each) => each === 0).length;
  const ahead = differences.filter((each) => each > 0).length + ties / 2;
  const sd = low === high ? 0 : Math.sqrt(squares(differences, sum(differences) / n) / (n - 1));
  return {
    difference: mean, low, high, n, leftOut: all.length - n, pValue: pValue(mean, sd, n),
    inFavour: shareInterval(ahead, n), ties, differences,
  };
}

export function pairedSentence(of: Paired): string {
  const constant = of.n > 1 && of.low === of.high;
  const signed = (of.difference < 0 ? "" : "+") + general(of.difference, 4);
  const text = constant
    ? `${signed} in each, an interval of no width`
    : formatInterval(of.difference, of.low, of.high, true);
  const pairs = of.n === 1 ? "1 paired seed, no interval" : `${of.n} paired seeds`;
  return `${text} (${pairs}${of.leftOut ? `, ${of.leftOut} left out` : ""})`;
}

/** A number with its interval, rounded to the decimals that the width of the interval supports. */
export function formatInterval(value: number, low: number, high: number, sign = false): string {
  const digits = intervalDecimals(low, high);
  const text = fixed(value, digits, sign);
  if (!Number.isFinite(low) || !Number.isFinite(high)) return text;
  const ends = `${fixed(low, digits, sign)} to ${fixed(high, digits, sign)}`;
  return `${text}, ${general(100 * CONFIDENCE)} % interval ${ends}`;
}

/** Of the t test that a mean is 0; without spread 1 for a mean of 0, else 0. */
function pValue(mean: number, sd: number, n: number): number {
  if (n < 2) return NaN;
  if (sd === 0) return mean === 0 ? 1 : 0;
  return tTwoSided(mean / (sd / Math.sqrt(n)), n - 1);
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

function squares(values: readonly number[], mean: number): number {
  return sum(values.map((value) => (value - mean) ** 2));
}

function roundHalfEven(value: number): number {
  const below = Math.floor(value);
  return value - below === 0.5 ? below + (below % 2) : Math.round(value);
}

/** The value below which a share of the sorted values lies, interpolated as NumPy's quantile. */
export function quantile(sorted: ArrayLike<number>, share: number): number {
  const place = share * (sorted.length - 1), below = Math.floor(place);
  const first = sorted[below]!, next = sorted[Math.min(below + 1, sorted.length - 1)]!;
  return first + (next - first) * (place - below);
}
