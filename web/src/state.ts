/**
 * The state of the page: one object, which the address holds. A field that has its default is left
 * out of the address, so links are short, and a new field with a default breaks no old link.
 */
import { RULES, SCHEDULES } from "./descent/descent.ts";
import { PRESETS } from "./descent/surface.ts";
import { TOYS } from "./data/toys.ts";
import { readNumber } from "./format.ts";

/** Raised when a link of an earlier page would be read wrongly. */
export const VERSION = 1;

export const DATA = ["digits-halves", "digits", ...TOYS, "own"] as const;
export const ACTIVATIONS = ["relu", "tanh", "sigmoid", "leaky_relu", "gelu", "silu", "elu", "softplus", "identity"] as const;
export const TRAIN_RULES = ["sgd", "momentum", "nesterov", "adam", "rmsprop"] as const;
export const TRAIN_SCHEDULES = ["constant", "exponential", "cosine"] as const;

/** The check of a field: the value of a text, or the sentence that is shown beside the field. */
interface Field<T> {
  initial: T;
  read: (text: string) => T | Problem;
  write: (value: T) => string;
}

export class Problem {
  constructor(readonly sentence: string) {}
}

function text(initial: string): Field<string> {
  return { initial, read: (given) => given, write: (value) => value };
}

function choice<const T extends string>(values: readonly T[], initial: NoInfer<T>): Field<T> {
  return {
    initial,
    read: (given) => values.find((each) => each === given) ?? new Problem(`must be one of ${values.join(", ")}, got ${given}`),
    write: (value) => value,
  };
}

interface Range {
  least?: number;
  above?: number;
  most?: number;
  below?: number;
  whole?: boolean;
  hint?: string;
}

function number(name: string, initial: number, range: Range = {}): Field<number> {
  const rule = describe(range), hint = range.hint ? ` (${range.hint})` : "";
  return {
    initial,
    read: (given) => {
      const value = readNumber(given);
      const fits =
        Number.isFinite(value) && value >= (range.least ?? -Infinity) && value > (range.above ?? -Infinity) &&
        value <= (range.most ?? Infinity) && value < (range.below ?? Infinity) &&
        (!range.whole || Number.isInteger(value));
      return fits ? value : new Problem(`${name} must be ${rule}, got ${given.trim() || "nothing"}${hint}`);
    },
    write: String,
  };
}

function describe({ least, above, most, below, whole }: Range): string {
  const kind = whole ? "a whole number" : "a number", upper = most ?? below;
  if (least !== undefined && upper !== undefined) return `${kind} from ${least} to ${most === undefined ? "below " : ""}${upper}`;
  if (above !== undefined && upper !== undefined) return `${kind} above ${above}, at most ${upper}`;
  return upper === undefined ? kind : `${kind} of at most ${upper}`;
}

const MOST_WIDTH = 512, MOST_LAYERS = 6;

/** Widths of hidden layers: `32`, `32, 16`, or nothing for none. */
const hidden: Field<readonly number[]> = {
  initial: [32],
  read: (given) => {
    const parts = given.trim() && given.trim() !== "none" ? given.split(/[\s,;x×-]+/).filter(Boolean) : [];
    const widths = parts.map(Number);
    if (widths.length > MOST_LAYERS)
      return new Problem(`hidden layers: at most ${MOST_LAYERS}, got ${widths.length} (use steepest in Python for more)`);
    const wrong = widths.findIndex((width) => !Number.isInteger(width) || width < 1 || width > MOST_WIDTH);
    if (wrong >= 0)
      return new Problem(`the width of a hidden layer must be a whole number from 1 to ${MOST_WIDTH}, got ${parts[wrong]} (leave the field empty for none)`);
    return widths;
  },
  write: (value) => value.join(",") || "none",
};

/** The settings of a training, which can be pinned as A. */
export const SETTINGS = {
  hidden,
  activation: choice(ACTIVATIONS, "relu"),
  rule: choice(TRAIN_RULES, "sgd"),
  learningRate: number("the learning rate", 0.1, { above: 0, most: 1e6, hint: "the gradient is subtracted, so it is positive" }),
  trainSchedule: choice(TRAIN_SCHEDULES, "constant"),
  trainDecay: number("the decay", 1, { above: 0, most: 1, hint: "the factor from one epoch to the next" }),
  batchSize: number("the batch size", 32, { least: 0, most: 100_000, whole: true, hint: "0 is the whole training part" }),
  epochs: number("epochs", 50, { least: 1, most: 1000, whole: true }),
  weightDecay: number("weight decay", 0, { least: 0, most: 100 }),
  dropout: number("dropout", 0, { least: 0, below: 1, hint: "the share of outputs that a step leaves out" }),
};

export const FIELDS = {
  view: choice(["descend", "train"], "descend"),
  f: text(PRESETS[0]!.text),
  low: number("the lower end of the box", -5, { least: -1e6, most: 1e6 }),
  high: number("the upper end of the box", 5, { least: -1e6, most: 1e6 }),
  x: number("the start", 3, { least: -1e6, most: 1e6 }),
  y: number("the start", 2, { least: -1e6, most: 1e6 }),
  step: number("the step size", 0.2, { above: 0, most: 1e6, hint: "the gradient is subtracted, so it is positive" }),
  steps: number("steps", 30, { least: 0, most: 10_000, whole: true }),
  descentRule: choice(RULES, "sgd"),
  schedule: choice(SCHEDULES, "constant"),
  decay: number("the decay", 0.95, { above: 0, most: 1, hint: "the factor from one step size to the next" }),
  basins: choice(["no", "yes"], "no"),
  allRules: choice(["no", "yes"], "no"),
  data: choice(DATA, "digits-halves"),
  noise: number("noise", 0.15, { least: 0, most: 1 }),
  target: text(""),
  targetKind: choice(["auto", "classes", "numbers"], "auto"),
  seeds: number("seeds", 64, { least: 1, most: 256, whole: true }),
  shown: choice(["validation accuracy", "validation loss", "training loss"], "validation accuracy"),
  seed: number("the seed", 0, { least: 0, most: 255, whole: true }),
  ...SETTINGS,
};

type Fields = typeof FIELDS;
export type Name = keyof Fields;
export type SettingName = keyof typeof SETTINGS;
export type State = { readonly [K in Name]: Fields[K]["initial"] };
export type Settings = Pick<State, SettingName>;

/** The fields that a row of the table of what was tried brings back, by view. */
const TRIED: Record<State["view"], readonly Name[]> = {
  descend: ["view", "f", "low", "high", "x", "y", "step", "steps", "descentRule", "schedule", "decay"],
  train: ["view", "data", "noise", "target", "targetKind", "seeds", ...names(SETTINGS)],
};
const MOST_TRIED = 12; // messengers cut long addresses

/**
 * What the address holds: the state, the settings that were pinned as A, those that a sweep was
 * made of, and what was tried, the newest first, as text of its fields.
 */
export interface Page {
  state: State;
  a: Settings | null;
  sweep: Settings | null;
  tried: readonly string[];
}

export function initialState(): State {
  return Object.fromEntries(Object.entries(FIELDS).map(([name, field]) => [name, field.initial])) as State;
}

export function settingsOf(state: State): Settings {
  return Object.fromEntries(names(SETTINGS).map((name) => [name, state[name]])) as Settings;
}

export function writeField<K extends Name>(name: K, value: State[K]): string {
  return (FIELDS[name] as unknown as Field<State[K]>).write(value);
}

export function readField<K extends Name>(name: K, given: string): State[K] | Problem {
  return (FIELDS[name] as unknown as Field<State[K]>).read(given);
}

/** The part of the address after `#`. */
export function toAddress({ state, a, sweep, tried }: Page): string {
  const query = new URLSearchParams({ v: String(VERSION), ...changed(state, names(FIELDS)) });
  if (a) for (const name of names(SETTINGS)) query.set(`a.${name}`, writeField(name, a[name]));
  if (sweep) for (const name of names(SETTINGS)) query.set(`sweep.${name}`, writeField(name, sweep[name]));
  for (const each of tried.slice(0, MOST_TRIED)) query.append("tried", each);
  return query.toString();
}

/** The fields that differ from their defaults, as text. */
function changed(state: State, of: readonly Name[]): Record<string, string> {
  const written = of.map((name) => [name, writeField(name, state[name])] as const);
  return Object.fromEntries(written.filter(([name, text]) => text !== writeField(name, FIELDS[name].initial as never)));
}

/** What a row of the table of what was tried is of, as a part of the address. */
export function toTried(state: State): string {
  return new URLSearchParams(changed(state, TRIED[state.view])).toString();
}

/** The state of a row; its other fields are the defaults. */
export function fromTried(text: string): State {
  return fromAddress(text).page.state;
}

/** The fields that a row brings back. */
export function triedFields(state: State): Partial<State> {
  return Object.fromEntries(TRIED[state.view].map((name) => [name, state[name]]));
}

/** The page that an address describes, and what of it could not be used, as sentences. */
export function fromAddress(address: string): { page: Page; problems: string[] } {
  const query = new URLSearchParams(address.replace(/^#/, ""));
  const page: Page = { state: initialState(), a: null, sweep: null, tried: [] }, problems: string[] = [];
  const version = Number(query.get("v") ?? VERSION);
  if (!(version <= VERSION)) {
    problems.push(
      `This link is of a newer version of the page (${query.get("v")}, this one is ${VERSION}): get the newer page to see the same picture`,
    );
    return { page, problems };
  }
  const state: Record<string, unknown> = { ...page.state };
  const read = (name: Name, key: string, into: Record<string, unknown>): void => {
    const given = query.get(key);
    if (given === null) return;
    const value = readField(name, given);
    if (value instanceof Problem) problems.push(`The link has ${key}=${given}, but ${value.sentence}`);
    else into[name] = value;
  };
  for (const name of names(FIELDS)) read(name, name, state);
  const settings = (prefix: string): Settings | null => {
    if (!names(SETTINGS).some((name) => query.has(`${prefix}.${name}`))) return null;
    const found: Record<string, unknown> = settingsOf(initialState());
    for (const name of names(SETTINGS)) read(name, `${prefix}.${name}`, found);
    return found as Settings;
  };
  page.a = settings("a");
  page.sweep = settings("sweep");
  page.state = state as State;
  const rows = query.getAll("tried").slice(0, MOST_TRIED).map(fromAddress);
  problems.push(...rows.flatMap((row) => row.problems));
  page.tried = rows.filter((row) => !row.problems.length).map((row) => toTried(row.page.state));
  return { page, problems };
}

export function names<T extends object>(of: T): (keyof T & string)[] {
  return Object.keys(of) as (keyof T & string)[];
}
