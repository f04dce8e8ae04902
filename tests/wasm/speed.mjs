// How fast the engine is as WebAssembly, beside its own peak:  node speed.mjs MODULE.wasm
//
// Workloads of the sizes of the benchmark's: milliseconds for one network, and the share of what a
// loop of nothing but multiplications and additions reaches in the same module. Only 3 epochs are
// timed, the best of 300 times, so that other programs on the machine disturb little.
import fs from "fs";
import { WASI } from "wasi";

const wasi = new WASI({ version: "preview1" });
const module = await WebAssembly.compile(fs.readFileSync(process.argv[2]));
const instance = await WebAssembly.instantiate(module, wasi.getImportObject());
wasi.initialize(instance);
const engine = instance.exports;

function put(array) {
  const address = engine.allocate(array.byteLength);
  new Uint8Array(engine.memory.buffer, address).set(new Uint8Array(array.buffer));
  return address;
}
const text = (string) => put(new TextEncoder().encode(string + "\0"));

const rows = 1797, training = 898, columns = 64;
let state = 1;
const next = () => (state = (state * 48271) % 2147483647) / 2147483647 - 0.5;
const x = new Float64Array(rows * columns).map(next);
const y = new Int32Array(rows).map((_, row) => (x[row * columns] + x[row * columns + 1] > 0 ? 1 : 0));
engine.set_table(put(x), put(y), rows, columns, 2, 0);
engine.set_parts(put(new Int32Array(rows).map((_, row) => row)), training, rows - training, 0);

/// Operations of a run: forward, gradients of weights and of inputs but for the data, and the
/// forward pass over the validation part.
function operations(widths, batch, epochs) {
  let forward = 0, backward = 0;
  for (let l = 0; l + 1 < widths.length; l++) {
    forward += widths[l] * widths[l + 1];
    if (l > 0) backward += widths[l] * widths[l + 1];
  }
  const seen = Math.floor(training / batch) * batch;
  return 2 * epochs * (seen * (2 * forward + backward) + (rows - training) * forward);
}

const workloads = {
  W1: { widths: [64, 32, 1], batch: 70, epochs: 90 },
  W2: { widths: [64, 32, 1], batch: 10, epochs: 60 },
  W4: { widths: [64, 32, 16, 8, 1], batch: 70, epochs: 100 },
};
for (let k = 0; k < 50; k++) engine.peak(0, 0.002); // until the browser has compiled it well
const timed = 3;
const peak = engine.peak(0, 0.2);
console.log(`${process.argv[2]}: peak ${(peak / 1e9).toFixed(1)} GFLOP/s`);
for (const [name, { widths, batch, epochs }] of Object.entries(workloads)) {
  engine.set_widths(put(new Int32Array(widths)), widths.length);
  const numbers = { batch_size: batch, epochs: timed, learning_rate: 0.1, drop_last: 1, loss_after: 0 };
  for (const [key, value] of Object.entries(numbers)) engine.set_number(text(key), value);
  let best = Infinity;
  for (let run = 0n; run < 300n; run++) {
    const seeds = put(new BigUint64Array([run, run, run]));
    const start = performance.now();
    engine.train(seeds, 1);
    best = Math.min(best, performance.now() - start);
  }
  const share = operations(widths, batch, timed) / (best / 1e3) / peak;
  console.log(`  ${name} ${((best * epochs) / timed).toFixed(1)} ms, ${(100 * share).toFixed(0)} % of the peak`);
}
