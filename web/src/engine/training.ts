/** Networks that the engine trains side by side, and what the page draws of them. */
import { boundaryOf } from "./boundary.ts";
import type { Engine } from "./engine.ts";
import type { Region, Requests, Table, TrainedNetwork, TrainSettings } from "./messages.ts";

const HISTORY_COLUMNS = 6, KEPT_COLUMNS = [0, 1, 4, 5];
const REPORT_EVERY = 120, PICTURE_EVERY = 500; // milliseconds between two reports, and between two with surfaces
const MOST_TURNS = 25; // a network is trained in at most so many turns
const tables = new WeakMap<Engine, { id: string; addresses: number[] }>();

/**
 * Trains networks in turns, so that all their curves grow together. `report` gets the networks as
 * they are; `pause` lets messages in, and is true if the training was stopped.
 */
export async function train(
  engine: Engine, asked: Requests["train"], report: (networks: TrainedNetwork[]) => void, pause: () => Promise<boolean>,
): Promise<TrainedNetwork[]> {
  const { table, settings, seeds } = asked, runs = seeds.map((_, run) => run);
  useTable(engine, table);
  engine.scoped(() => {
    useSettings(engine, [table.columns, ...settings.hidden, outputsOf(table)], settings);
    engine.checked("begin", engine.put(BigUint64Array.from(seeds.flatMap((seed) => [seed, seed, seed]).map(BigInt))), seeds.length);
  });
  const spent = runs.map(() => 0), turn = Math.max(1, Math.ceil(settings.epochs / MOST_TURNS));
  let reported = performance.now(), pictured = -Infinity, going = runs;
  while (going.length) {
    going = going.filter((run) => {
      const started = performance.now(), goesOn = engine.call("advance", run, turn) === 1;
      spent[run]! += performance.now() - started;
      return goesOn;
    });
    if (going.length && performance.now() - reported > REPORT_EVERY) {
      const picture = performance.now() - pictured > PICTURE_EVERY;
      report(runs.map((run) => networkOf(engine, asked, run, spent[run]!, picture)));
      reported = performance.now();
      if (picture) pictured = reported;
    }
    if (await pause()) break;
  }
  return runs.map((run) => networkOf(engine, asked, run, spent[run]!, true));
}

/** `picture`: whether what it predicts over the region is wanted too. */
function networkOf(
  engine: Engine, { table, settings, seeds, region }: Requests["train"], run: number, milliseconds: number, picture: boolean,
): TrainedNetwork {
  const seed = seeds[run]!, status = engine.bytes(engine.call("status") + run, 1)[0]!, ended = status !== 2;
  const size = (settings.epochs + 1) * HISTORY_COLUMNS, history = new Float64Array((settings.epochs + 1) * KEPT_COLUMNS.length);
  const whole = engine.doubles(engine.call("history") + 8 * run * size, size);
  for (let epoch = 0, k = 0; epoch <= settings.epochs; epoch++)
    for (const column of KEPT_COLUMNS) history[k++] = whole[epoch * HISTORY_COLUMNS + column]!;
  const { validationRows, wrongRows } = ended ? judgedRows(engine, seed, run, table) : { validationRows: new Uint32Array(), wrongRows: new Uint32Array() };
  const surface = region && picture ? predictOver(engine, run, region, table) : null;
  const first = table.columns * (settings.hidden[0] ?? outputsOf(table));
  return {
    seed, ended, diverged: status === 1, history, validationRows, wrongRows, milliseconds,
    epochEnded: engine.words(engine.call("epoch_ended") + 4 * run, 1)[0]!,
    firstWeights: engine.floats(engine.call("weights") + 4 * run * engine.call("parameters"), first),
    surface, boundary: surface && table.classes === 2 ? boundaryOf(surface, region!.resolution) : "",
  };
}

/** Two classes, and numbers, need one output. */
const outputsOf = ({ classes }: Table): number => (classes === 2 ? 1 : classes);

/** The validation rows of a run, and those that its network gets wrong. */
function judgedRows(engine: Engine, seed: number, run: number, { targets }: Table): { validationRows: Uint32Array; wrongRows: Uint32Array } {
  engine.checked("divide", BigInt(seed));
  const validationRows = engine.words(engine.call("part_rows", 1), engine.call("part_size", 1));
  if (targets) return { validationRows, wrongRows: new Uint32Array() };
  const size = Math.ceil(validationRows.length / 8), right = engine.bytes(engine.call("validation_correct") + run * size, size);
  return { validationRows, wrongRows: validationRows.filter((_, i) => !((right[i >> 3]! >> (i & 7)) & 1)) };
}

/** Give the engine a table, unless it has this one. */
function useTable(engine: Engine, table: Table): void {
  const before = tables.get(engine);
  if (before?.id === table.id) return;
  const x = engine.keep(table.x), y = engine.keep(table.targets ?? table.y), rows = table.y.length, scale = Number(table.scale);
  if (table.targets) engine.checked("set_target_table", x, y, rows, table.columns, 1, 1, scale);
  else engine.checked("set_table", x, y, rows, table.columns, table.classes, scale);
  for (const address of before?.addresses ?? []) engine.call("release", address);
  engine.scoped(() => engine.checked("set_counts", engine.put(table.counts)));
  tables.set(engine, { id: table.id, addresses: [x, y] });
}

function useSettings(engine: Engine, widths: readonly number[], settings: TrainSettings): void {
  const numbers: Record<string, number> = {
    learning_rate: settings.learningRate,
    batch_size: settings.batchSize,
    epochs: settings.epochs,
    weight_decay: settings.weightDecay,
    dropout: settings.dropout,
    decay: settings.decay,
    loss_after: 0,
  };
  const choices = { rule: settings.rule, schedule: settings.schedule };
  engine.checked("set_widths", engine.put(Int32Array.from(widths)), widths.length);
  for (const [name, value] of Object.entries(numbers)) engine.checked("set_number", engine.text(name), value);
  for (const [name, value] of Object.entries(choices)) engine.checked("set_choice", engine.text(name), engine.text(value));
  if (settings.hidden.length) engine.checked("set_choice", engine.text("activation"), engine.text(settings.activation));
}

/** Predictions at the centres of a grid over the features. */
function predictOver(engine: Engine, run: number, region: Region, { classes, targets }: Table): Float32Array {
  const points = centresOf(region), count = points.length / region.low.length;
  const p = engine.scoped(() => {
    const address = engine.put(new Float64Array(count * classes));
    engine.checked("predict", run, engine.put(points), count, address);
    return engine.doubles(address, count * classes);
  });
  if (targets) return Float32Array.from(p);
  const found = new Float32Array(count);
  for (let k = 0; k < count; k++) {
    if (classes === 2) found[k] = p[2 * k + 1]!;
    else for (let c = 1; c < classes; c++) if (p[k * classes + c]! > p[k * classes + found[k]!]!) found[k] = c;
  }
  return found;
}

/** Of the cells of a region, row after row; of one feature, from left to right. */
function centresOf({ low, high, resolution }: Region): Float64Array {
  const at = (k: number, i: number): number => low[k]! + ((high[k]! - low[k]!) * (i + 0.5)) / resolution;
  const columns = Array.from({ length: resolution }, (_, i) => i);
  return Float64Array.from(low.length === 1 ? columns.map((i) => at(0, i)) : columns.flatMap((j) => columns.flatMap((i) => [at(0, i), at(1, j)])));
}
