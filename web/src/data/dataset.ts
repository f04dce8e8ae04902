/** A table to train on: features, classes, and how many rows of each class each part gets. */
import type { Region, Table } from "../engine/messages.ts";

export interface Dataset {
  /** Its name in the page and in exported code. */
  name: string;
  table: Table;
  /** Training, validation and test. */
  split: readonly [number, number, number];
  features: readonly string[];
  /** What the class codes stand for. */
  labels: readonly string[];
  /** What to know before trusting a result, such as rows that were left out. */
  note: string;
  /** The rectangle over which predictions are drawn; null unless there are two features. */
  region: Region | null;
  /** Images of 8 × 8 pixels. */
  images: boolean;
  /** Accuracy of a constant prediction of the most frequent class of the training part. */
  constantAccuracy: number;
}

/** Data that cannot be trained on, in one sentence. */
export class DataError extends Error {}

const DEFAULT_SPLIT = [0.6, 0.2, 0.2] as const;
const RESOLUTION = 48;

export interface Rows {
  name: string;
  x: Float64Array;
  y: Int32Array;
  features: readonly string[];
  labels: readonly string[];
  note?: string;
  scale?: boolean;
  split?: readonly [number, number, number];
  images?: boolean;
  /** Further text that the identity of the table depends on. */
  key?: string;
}

export function makeDataset(rows: Rows): Dataset {
  const columns = rows.features.length, split = rows.split ?? DEFAULT_SPLIT;
  const counts = classCounts(rows.y, rows.labels, split);
  const classes = rows.labels.length, training = counts.slice(0, classes);
  const validation = counts.slice(classes, 2 * classes);
  const frequent = training.indexOf(Math.max(...training));
  return {
    name: rows.name,
    table: {
      id: `${rows.name} ${rows.key ?? ""} ${rows.y.length} ${columns}`,
      x: rows.x, y: rows.y, columns, classes, counts, scale: rows.scale ?? true,
    },
    split,
    features: rows.features,
    labels: rows.labels,
    note: rows.note ?? "",
    region: columns === 2 ? regionOf(rows.x) : null,
    images: rows.images ?? false,
    constantAccuracy: validation[frequent]! / validation.reduce((a, b) => a + b),
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
function regionOf(x: Float64Array): Region {
  const low: [number, number] = [Infinity, Infinity], high: [number, number] = [-Infinity, -Infinity];
  x.forEach((value, i) => {
    low[i % 2 as 0 | 1] = Math.min(low[i % 2 as 0 | 1], value);
    high[i % 2 as 0 | 1] = Math.max(high[i % 2 as 0 | 1], value);
  });
  const margin = [0, 1].map((k) => 0.1 * (high[k]! - low[k]! || 1));
  return {
    low: [low[0] - margin[0]!, low[1] - margin[1]!],
    high: [high[0] + margin[0]!, high[1] + margin[1]!],
    resolution: RESOLUTION,
  };
}

/** The table as CSV; numbers are written so that they are read back to the bit. */
export function toCsv({ table, features, labels }: Dataset): string {
  const quote = (text: string): string => (/[",\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  const lines = [[...features, "class"].map(quote).join(",")];
  for (let row = 0; row < table.y.length; row++) {
    const values = table.x.subarray(row * table.columns, (row + 1) * table.columns);
    lines.push(`${values.join(",")},${quote(labels[table.y[row]!]!)}`);
  }
  return `${lines.join("\n")}\n`;
}
