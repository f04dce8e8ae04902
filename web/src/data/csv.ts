/** A table from a CSV file: the column to predict, classes or numbers, and the columns of numbers. */
import type { Answers, Requests } from "../engine/messages.ts";
import { MISSING, columnsNotUsed, numberOf, numberStyle, reasonAgainst, type Style } from "./columns.ts";
import { DataError, makeDataset, type Dataset, type Rows } from "./dataset.ts";

export const LARGEST_FILE = 20e6;
const MOST_CLASSES = 20, MOST_FEATURES = 1000;
const NAMED = /^(class|label|target)$/i; // what targets are called
const PLAIN = /^[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?$/;

export interface Parsed {
  names: string[];
  rows: string[][];
}

/** A column that can be predicted. */
export interface Target {
  name: string;
  kind: "classes" | "numbers";
}

/** A file as a table: what can be predicted, and the dataset or what is wrong with it. */
export async function readTable({ name, file, target, kind }: Requests["table"]): Promise<Answers["table"]> {
  let targets: Target[] = [], chosen: Target | null = null;
  try {
    const parsed = parseCsv(await textOf(file));
    targets = targetColumns(parsed);
    const fits = targets.filter((each) => each.name === target);
    chosen = fits.find((each) => each.kind === kind) ?? fits[0] ?? targets[0] ?? null;
    return { targets, target: chosen, dataset: datasetFromCsv(name, parsed, chosen), problem: null };
  } catch (error) {
    if (!(error instanceof DataError)) throw error;
    return { targets, target: chosen, dataset: null, problem: error.message };
  }
}

async function textOf(file: Blob): Promise<string> {
  try {
    return await file.text();
  } catch {
    throw new DataError("the file cannot be read any more: choose it again");
  }
}

/** The fields of a file; the separator is the one with which most lines have the same columns. */
export function parseCsv(text: string): Parsed {
  const clean = text.replace(/^\ufeff/, "");
  let best: string[][] = [], quality = 0;
  for (const separator of [",", ";", "\t", "|"]) {
    const sample = splitRows(clean.slice(0, 2 ** 16), separator).slice(0, 100);
    const columns = sample[0]?.length ?? 0;
    if (columns < 2) continue;
    const same = sample.filter((row) => row.length === columns).length / sample.length + columns / 1e4;
    if (same > quality) [best, quality] = [splitRows(clean, separator), same];
  }
  const [names, ...rows] = best;
  if (!names) throw new DataError("the file has no columns: it must be CSV, with a header and commas, semicolons or tabs");
  const wrong = rows.findIndex((row) => row.length !== names.length);
  if (wrong >= 0)
    throw new DataError(
      `line ${wrong + 2} has ${rows[wrong]!.length} fields, but the header has ${names.length} (a quote or separator may be missing)`,
    );
  if (!rows.length) throw new DataError("the file has a header but no rows");
  return { names: names.map((name) => name.trim()), rows };
}

/** Fields may be quoted, with "" for a quote; empty lines do not count. */
function splitRows(text: string, separator: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [], field = "", quoted = false;
  const endRow = (): void => {
    row.push(field);
    if (row.length > 1 || row[0]!.trim()) rows.push(row);
    row = [];
    field = "";
  };
  for (let i = 0; i < text.length; i++) {
    const c = text[i]!;
    if (quoted) {
      if (c !== '"') field += c;
      else if (text[i + 1] === '"') field += text[i++];
      else quoted = false;
    } else if (c === '"' && !field.trim()) {
      quoted = true;
      field = "";
    } else if (c === separator) {
      row.push(field);
      field = "";
    } else if (c === "\n" || c === "\r") {
      if (c === "\r" && text[i + 1] === "\n") i++;
      endRow();
    } else field += c;
  }
  if (field || row.length) endRow();
  return rows;
}

/**
 * The columns that can be predicted, as Python reads them: numbers that are not whole are numbers,
 * whole ones of few different values classes first, all else of few values classes. A column that is
 * named as targets are comes first, then the last one.
 */
export function targetColumns({ names, rows }: Parsed): Target[] {
  const targets = names.flatMap((name, k): Target[] => kindsOf(rows, k).map((kind) => ({ name, kind }))).reverse();
  return targets.sort((a, b) => Number(NAMED.test(b.name)) - Number(NAMED.test(a.name)));
}

function kindsOf(rows: readonly string[][], k: number): Target["kind"][] {
  const values = new Set<string>(), style = numberStyle(rows, k);
  for (const row of rows) {
    const value = row[k]!.trim();
    if (!MISSING.has(value)) values.add(value);
    if (values.size > MOST_CLASSES) return style ? ["numbers"] : [];
  }
  if (values.size < 2) return [];
  const whole = !style || [...values].every((value) => Number.isInteger(numberOf(value, style)));
  return whole ? (style && values.size > 2 ? ["numbers", "classes"] : ["classes"]) : ["numbers"];
}

/** Rows without a missing value, of the columns of numbers, with the classes or numbers of one column. */
export function datasetFromCsv(file: string, parsed: Parsed, target: Target | null): Dataset {
  const { names, rows } = parsed;
  if (!target)
    throw new DataError(
      `the file has no column to predict: each of its columns has one value, or more than ${MOST_CLASSES} that are not numbers`,
    );
  const at = names.indexOf(target.name);
  const against = new Map(names.flatMap((name, k) => {
    const reason = k === at ? "" : reasonAgainst(name, rows, k);
    return reason ? [[name, reason] as const] : [];
  }));
  const columns = names.flatMap((name, k) => (k === at || against.has(name) ? [] : [{ name, k, style: numberStyle(rows, k)! }]));
  if (!columns.length) {
    const others = against.size ? ` (${columnsNotUsed(against)})` : "";
    throw new DataError(`the file has no column of numbers besides "${target.name}"${others}: a network needs at least one`);
  }
  if (columns.length > MOST_FEATURES)
    throw new DataError(`the file has ${columns.length} columns of numbers, and this page takes ${MOST_FEATURES}: use steepest in Python`);
  const kept = rows.filter((row) => [at, ...columns.map(({ k }) => k)].every((k) => !MISSING.has(row[k]!.trim())));
  if (!kept.length) throw new DataError("every row has a missing value, so none is left to train on");
  const x = new Float64Array(kept.length * columns.length);
  kept.forEach((row, i) => columns.forEach(({ k, style }, j) => (x[i * columns.length + j] = numberOf(row[k]!.trim(), style))));
  return makeDataset({
    name: file.replace(/\.[^.]*$/, ""), x, ...predicted(target, kept.map((row) => row[at]!.trim()), numberStyle(rows, at)),
    features: columns.map(({ name }) => name), note: noteOf(rows.length - kept.length, columnsNotUsed(against)),
    key: `${target.kind} ${target.name} ${checksum(x)}`,
  });
}

/** What each row is to be predicted as. */
function predicted({ name, kind }: Target, texts: readonly string[], style: Style | null): Pick<Rows, "y" | "labels" | "targets" | "target"> {
  const labels = [...new Set(texts)].sort(compareLabels);
  if (labels.length < 2)
    throw new DataError(`"${name}" has ${kind === "classes" ? "one class" : "one number"} in the rows that are complete: there is nothing to predict`);
  if (kind === "numbers")
    return { y: new Int32Array(texts.length), labels: [], targets: Float64Array.from(texts, (text) => numberOf(text, style!)), target: name };
  const codes = new Map(labels.map((label, code) => [label, code]));
  return { y: Int32Array.from(texts, (text) => codes.get(text)!), labels };
}

function noteOf(dropped: number, notUsed: string): string {
  const rows = dropped ? `${dropped} ${dropped === 1 ? "row" : "rows"} with missing values left out` : "";
  return [rows, notUsed].filter(Boolean).join("; ");
}

/** Numbers by value, text by its characters, as Python sorts them. */
function compareLabels(a: string, b: string): number {
  if (PLAIN.test(a) && PLAIN.test(b)) return Number(a) - Number(b);
  return a < b ? -1 : a > b ? 1 : 0;
}

/** A short number that differs between tables (FNV-1a over the bytes). */
function checksum(x: Float64Array): string {
  let hash = 0x811c9dc5;
  for (const byte of new Uint8Array(x.buffer)) hash = Math.imul(hash ^ byte, 0x01000193);
  return (hash >>> 0).toString(16);
}
