/** The same networks by the engine and by TensorFlow.js, in one page of one browser. */
import { setThreadsCount, setWasmPaths } from "@tensorflow/tfjs-backend-wasm";
import * as tf from "@tensorflow/tfjs-core";
import * as layers from "@tensorflow/tfjs-layers";
import type { Dataset } from "../src/data/dataset.ts";
import { makeDigits, setDigits } from "../src/data/digits.ts";
import { Engine } from "../src/engine/engine.ts";
import type { TrainSettings } from "../src/engine/messages.ts";
import { train } from "../src/engine/training.ts";

export interface Workload {
  hidden: number[];
  batchSize: number;
  epochs: number;
  learningRate: number;
}

export interface Trained {
  milliseconds: number;
  accuracy: number;
  /** Loss of the training part over the first epoch, which shows that the batches are the same. */
  firstLoss: number;
}

let engine: Engine, dataset: Dataset;

/** What a file holds, from base64. */
const bytes = (text: string): Uint8Array<ArrayBuffer> => Uint8Array.from(atob(text), (c) => c.charCodeAt(0));

export async function prepare(engineFile: string, digits: string, backend: string): Promise<string> {
  setDigits(bytes(digits));
  engine = new Engine(await WebAssembly.compile(bytes(engineFile)));
  dataset = makeDigits("digits-halves");
  // Threads make networks of this size slower, and a page opened as a file has none.
  tf.env().set("WASM_HAS_MULTITHREAD_SUPPORT", false);
  setThreadsCount(1);
  const address = URL.createObjectURL(new Blob([bytes(backend)], { type: "application/wasm" }));
  const names = ["tfjs-backend-wasm-simd.wasm", "tfjs-backend-wasm.wasm", "tfjs-backend-wasm-threaded-simd.wasm"]; // the first is used
  setWasmPaths(Object.fromEntries(names.map((name) => [name, address])));
  await tf.setBackend("wasm");
  return `${tf.version_core}, SIMD ${String(await tf.env().getAsync("WASM_HAS_SIMD_SUPPORT"))}`;
}

function settingsOf(workload: Workload, epochs: number): TrainSettings {
  return { ...workload, epochs, activation: "relu", rule: "sgd", schedule: "constant", decay: 1, weightDecay: 0, dropout: 0 };
}

async function runOf(workload: Workload, seed: number, epochs: number): Promise<{ history: Float64Array }> {
  const asked = { table: dataset.table, settings: settingsOf(workload, epochs), seeds: [seed], region: null };
  const [network] = await train(engine, asked, () => undefined, () => Promise.resolve(false));
  return network!;
}

/** By the engine, as a worker of the page trains it. */
export async function byEngine(workload: Workload, seed: number): Promise<Trained> {
  const started = performance.now(), { history } = await runOf(workload, seed, workload.epochs);
  return { milliseconds: performance.now() - started, accuracy: history.at(-1)!, firstLoss: history[4]! };
}

/** What a run begins with: split, order of the rows in each epoch, first weights. */
interface Beginning {
  weights: tf.Tensor[];
  training: [tf.Tensor2D, tf.Tensor2D];
  validation: [tf.Tensor2D, tf.Tensor2D];
  orders: Int32Array[];
}

async function beginningOf(workload: Workload, seed: number): Promise<Beginning> {
  await runOf(workload, seed, 0);
  const flat = engine.floats(engine.call("weights"), engine.call("parameters")), widths = [dataset.table.columns, ...workload.hidden, 1];
  let at = 0;
  const take = (shape: number[]): tf.Tensor => {
    const size = shape.reduce((a, b) => a * b), values = flat.slice(at, (at += size));
    return tf.tensor(values, shape);
  };
  const weights = widths.slice(1).flatMap((width, l) => [take([widths[l]!, width]), take([width])]);
  engine.checked("divide", BigInt(seed));
  const [training, validation] = [0, 1].map((part) => engine.words(engine.call("part_rows", part), engine.call("part_size", part)));
  const orders = Array.from({ length: workload.epochs }, (_, epoch) => engine.scoped(() => {
    const address = engine.put(new Int32Array(training!.length));
    engine.call("row_order", BigInt(seed), epoch + 1, training!.length, address);
    return Int32Array.from(engine.words(address, training!.length));
  }));
  return { weights, training: rowsOf(training!), validation: rowsOf(validation!), orders };
}

function rowsOf(rows: Uint32Array): [tf.Tensor2D, tf.Tensor2D] {
  const { x, y, columns } = dataset.table;
  const features = Float32Array.from({ length: rows.length * columns }, (_, k) => x[rows[Math.floor(k / columns)]! * columns + (k % columns)]!);
  return [tf.tensor2d(features, [rows.length, columns]), tf.tensor2d(Float32Array.from(rows, (row) => y[row]!), [rows.length, 1])];
}

/** A loop over batches as one writes it for speed: fused layers, nothing awaited. */
export async function byLoop(workload: Workload, seed: number): Promise<Trained> {
  const { weights, training, validation, orders } = await beginningOf(workload, seed), n = training[0].shape[0];
  const started = performance.now(), variables = weights.map((each) => tf.variable(each)), optimizer = tf.train.sgd(workload.learningRate);
  const forward = (x: tf.Tensor2D): tf.Tensor2D => {
    let h = x;
    for (let l = 0; l < variables.length; l += 2)
      h = tf.fused.matMul({
        a: h, b: variables[l] as unknown as tf.Tensor2D, bias: variables[l + 1]!, ...(l + 2 < variables.length ? { activation: "relu" as const } : {}),
      }) as tf.Tensor2D;
    return h;
  };
  let accuracy = NaN, firstLoss = NaN;
  orders.forEach((order, epoch) => tf.tidy(() => {
    const rows = tf.tensor1d(order, "int32"), x = tf.gather(training[0], rows), y = tf.gather(training[1], rows);
    let sum = 0;
    for (let first = 0; first < n; first += workload.batchSize) {
      const size = Math.min(workload.batchSize, n - first);
      const loss = optimizer.minimize(
        () => tf.losses.sigmoidCrossEntropy(tf.slice(y, [first, 0], [size, 1]), forward(tf.slice(x, [first, 0], [size, x.shape[1]!]))), epoch === 0);
      if (loss) sum += size * loss.dataSync()[0]!;
    }
    if (epoch === 0) firstLoss = sum / n;
    accuracy = accuracyOf(forward(validation[0]), validation[1]);
  }));
  const milliseconds = performance.now() - started;
  for (const each of [...variables, ...weights, ...training, ...validation]) each.dispose();
  return { milliseconds, accuracy, firstLoss };
}

const accuracyOf = (logits: tf.Tensor, y: tf.Tensor): number =>
  tf.tidy(() => tf.mean(tf.cast(tf.equal(tf.cast(tf.greater(logits, 0), "float32"), y), "float32")).dataSync()[0]!);

/** By `model.fit`, as its tutorials do; it draws its own order of the rows. */
export async function byFit(workload: Workload, seed: number): Promise<Trained> {
  const { weights, training, validation } = await beginningOf(workload, seed), widths = [...workload.hidden, 1];
  const model = layers.sequential({ layers: widths.map((units, l) => layers.layers.dense({
    units, activation: l < workload.hidden.length ? "relu" : "linear", ...(l === 0 ? { inputShape: [dataset.table.columns] } : {}),
  })) });
  model.setWeights(weights);
  model.compile({ optimizer: tf.train.sgd(workload.learningRate), loss: (y, z) => tf.losses.sigmoidCrossEntropy(y, z) });
  const started = performance.now(), { batchSize, epochs } = workload;
  const { history } = await model.fit(training[0], training[1], { batchSize, epochs, validationData: validation, yieldEvery: "never", verbose: 0 });
  const accuracy = accuracyOf(model.predict(validation[0]) as tf.Tensor, validation[1]), milliseconds = performance.now() - started;
  const firstLoss = Number(history.loss![0]);
  model.dispose();
  for (const each of [...weights, ...training, ...validation]) each.dispose();
  return { milliseconds, accuracy, firstLoss };
}
