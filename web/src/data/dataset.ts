/** A table to train on: features, classes, and how many rows of each class each part gets. */
import type { Region, Table } from "../engine/messages.ts";

export interface Dataset {
  /** Its name in the page and in exported code. */
  name: string;
  table: Table;
  /** Training, validation and test. */
  split: readonly [number, number, number];
  features: readonly string[];
  /** What is predicted, as its column is called in a file of this table. */
  target: string;
  /** What the class codes stand for; empty where rows have numbers. */
  labels: readonly string[];
  /** What networks are judged by, the larger the better: of numbers R² = 1 - squared error / variance. */
  score: "accuracy" | "R²";
  /** What to know before trusting a result, such as rows that were left out. */
  note: string;
  /** Where predictions are drawn; null unless there are two features, or one and numbers to predict. */
  region: Region | null;
  /** Images of 8 × 8 pixels. */
  images: boolean;
  /** Score of a constant prediction of the most frequent class of the training part, or of the mean. */
  constantScore: number;
}

/** Data that cannot be trained on, in one sentence. */
export class DataError extends Error {}

const DEFAULT_SPLIT = [0.6, 0.2, 0.2] as const;
const RESOLUTION = { line: 120, square: 48 };

export interface Rows {
  name: string;
  x: Float64Array;
  y: Int32Array;
  features: readonly string[];
  labels: readonly string[];
  /** Numbers to predict in place of classes, and their name. */
  targets?: Float64Array;
  target?: string;
  note?: string;
  scale?: boolean;
  split?: readonly [number, number, number];
  images?: boolean;
  /** Further text that the identity of the table depends on. */
  key?: string;
}

export function makeDataset(rows: Rows): Dataset {
  const columns = rows.features.length, split = rows.split ?? DEFAULT_SPLIT, targets = rows.targets ?? null;
  const classes = targets ? 1 : rows.labels.length;
  const counts = classCounts(rows.y, targets ? [""] : rows.labels, split), training = counts.slice(0, classes);
  const validation = counts.slice(classes, 2 * classes);
  const frequent = training.indexOf(Math.max(...training));
  return {
    name: rows.name,
    table: {
      id: `${rows.name} ${rows.key ?? ""} ${rows.y.length} ${columns}`,
      x: rows.x, y: rows.y, targets, columns, classes, counts, scale: rows.scale ?? true,
    },
    split,
    features: rows.features,
    target: nameBeside(rows.features, rows.target ?? "class"),
    labels: rows.labels,
    score: targets ? "R²" : "accuracy",
    note: rows.note ?? "",
    region: columns === 2 || (columns === 1 && targets) ? regionOf(rows.x, columns) : null,
    images: rows.images ?? false,
    constantScore: targets ? 0 : validation[frequent]! / validation.reduce((a, b) => a + b),
  };
}

/** Rows of each class in each part, part after part (steepest/data/splits.py). */
export function classCounts(
  y: Int32Array, labels: readonly string[], split: readonly number[],
): Int32Array {
  const n = y.length, sizes = split.map((fraction) => Math.floor(fraction * n + 1e-9));
  const last = split.findLastIndex((fraction) => fraction > 0);
  sizes[last] = n - sizes.slice(0, last).reduce((a, b) => a + b, 0);
  ["training", "validation", "test"].forEach((name, part) => {
    if (split[part]! > 0 && sizes[part]! < 1)
      throw new DataError(`the ${name} part would have no row: the table has only ${n} rows (give it more)`);
  });
  const free = labels.map(() => 0);
  for (let row = 0; row < n; row++) free[y[row]!]!++;
  const counts = sizes.flatMap((size) => {
    const taken = largestRemainders(free, size);
    taken.forEach((count, c) => (free[c]! -= count));
    return taken;
  });
  const missing = labels.find((_, c) => counts[c] === 0);
  if (missing !== undefined)
    throw new DataError(`no training row would have the class "${missing}": give it more rows, or leave it out`);
  return Int32Array.from(counts);
}

/** `size` rows divided among classes in proportion to their free rows (Hamilton's method). */
function largestRemainders(free: readonly number[], size: number): number[] {
  const total = free.reduce((a, b) => a + b, 0);
  if (!size) return free.map(() => 0);
  const shares = free.map((count) => Math.floor((count * size) / total));
  const rest = free.map((count) => (count * size) % total);
  const missing = size - shares.reduce((a, b) => a + b, 0);
  const order = rest.map((_, c) => c).sort((a, b) => rest[b]! - rest[a]! || a - b);
  for (const c of order.slice(0, missing)) shares[c]!++;
  return shares;
}

/** The box of the points and a tenth more on every side. */
function regionOf(x: Float64Array, columns: number): Region {
  const low = Array.from({ length: columns }, () => Infinity), high = low.map(() => -Infinity);
  x.forEach((value, i) => {
    low[i % columns] = Math.min(low[i % columns]!, value);
    high[i % columns] = Math.max(high[i % columns]!, value);
  });
  const margin = low.map((value, k) => 0.1 * (high[k]! - value || 1));
  return {
    low: low.map((value, k) => value - margin[k]!),
    high: high.map((value, k) => value + margin[k]!),
    resolution: columns === 1 ? RESOLUTION.line : RESOLUTION.square,
  };
}

/** A name that none of the others is. */
function nameBeside(others: readonly string[], name: string): string {
  return others.includes(name) ? nameBeside(others, `${name}_`) : name;
}

/** The table as CSV; numbers are written so that they are read back to the bit. */
export function toCsv({ table, features, target, labels }: Dataset): string {
  const quote = (text: string): string => (/[",\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  const lines = [[...features, target].map(quote).join(",")];
  for (let row = 0; row < table.y.length; row++) {
    const values = table.x.subarray(row * table.columns, (row + 1) * table.columns);
    lines.push(`${values.join(",")},${table.targets ? table.targets[row]! : quote(labels[table.y[row]!]!)}`);
  }
  return `${lines.join("\n")}\n`;
}
