/** One network, trained by the engine, and what the page draws of it. */
import type { Engine } from "./engine.ts";
import type { Requests, Table, TrainedNetwork, TrainSettings, Region } from "./messages.ts";

const HISTORY_COLUMNS = 6, KEPT_COLUMNS = [0, 1, 4, 5];
const tables = new WeakMap<Engine, { id: string; addresses: number[] }>();

export function train(engine: Engine, { table, settings, seed, region }: Requests["train"]): TrainedNetwork {
  const started = performance.now();
  useTable(engine, table);
  return engine.scoped(() => {
    const widths = [table.columns, ...settings.hidden, table.classes === 2 ? 1 : table.classes];
    useSettings(engine, widths, settings);
    engine.call("train", engine.put(BigUint64Array.from([seed, seed, seed].map(BigInt))), 1);
    const milliseconds = performance.now() - started;
    const whole = engine.doubles(engine.call("history"), (settings.epochs + 1) * HISTORY_COLUMNS);
    const history = new Float64Array((settings.epochs + 1) * KEPT_COLUMNS.length);
    for (let epoch = 0, k = 0; epoch <= settings.epochs; epoch++)
      for (const column of KEPT_COLUMNS) history[k++] = whole[epoch * HISTORY_COLUMNS + column]!;
    engine.call("divide", BigInt(seed));
    const validationRows = engine.words(engine.call("part_rows", 1), engine.call("part_size", 1));
    const right = engine.bytes(engine.call("validation_correct"), Math.ceil(validationRows.length / 8));
    const isWrong = (i: number): boolean => !((right[i >> 3]! >> (i & 7)) & 1);
    return {
      seed,
      diverged: engine.bytes(engine.call("status"), 1)[0] === 1,
      epochEnded: engine.words(engine.call("epoch_ended"), 1)[0]!,
      history,
      validationRows,
      wrongRows: validationRows.filter((_, i) => isWrong(i)),
      firstWeights: engine.floats(engine.call("weights"), widths[0]! * widths[1]!),
      surface: region ? predictOver(engine, region, table.classes) : null,
      milliseconds,
    };
  });
}

/** Give the engine a table, unless it has this one. */
function useTable(engine: Engine, table: Table): void {
  const before = tables.get(engine);
  if (before?.id === table.id) return;
  for (const address of before?.addresses ?? []) engine.call("release", address);
  const x = engine.keep(table.x), y = engine.keep(table.y);
  engine.call("set_table", x, y, table.y.length, table.columns, table.classes, Number(table.scale));
  engine.scoped(() => engine.call("set_counts", engine.put(table.counts)));
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
  const choices = { activation: settings.activation, rule: settings.rule, schedule: settings.schedule };
  engine.call("set_widths", engine.put(Int32Array.from(widths)), widths.length);
  for (const [name, value] of Object.entries(numbers))
    engine.call("set_number", engine.text(name), value);
  for (const [name, value] of Object.entries(choices))
    engine.call("set_choice", engine.text(name), engine.text(value));
}

/** Predictions at the centres of a grid over two features. */
function predictOver(engine: Engine, { low, high, resolution }: Region, classes: number): Float32Array {
  const count = resolution ** 2, points = new Float64Array(2 * count);
  for (let j = 0, k = 0; j < resolution; j++)
    for (let i = 0; i < resolution; i++) {
      points[k++] = low[0] + ((high[0] - low[0]) * (i + 0.5)) / resolution;
      points[k++] = low[1] + ((high[1] - low[1]) * (j + 0.5)) / resolution;
    }
  const address = engine.put(new Float64Array(count * classes));
  engine.call("predict", 0, engine.put(points), count, address);
  const p = engine.doubles(address, count * classes), found = new Float32Array(count);
  for (let k = 0; k < count; k++) {
    if (classes === 2) found[k] = p[2 * k + 1]!;
    else for (let c = 1; c < classes; c++) if (p[k * classes + c]! > p[k * classes + found[k]!]!) found[k] = c;
  }
  return found;
}
