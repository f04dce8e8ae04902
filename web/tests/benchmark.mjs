/**
 * How fast the page is, and TensorFlow.js beside it: `node benchmark.mjs ENGINE.wasm DIGITS.bin RESULT.md`.
 * Ends with 1 if accuracies differ, or the engine is less than 20 times as fast.
 */
import { readFile, writeFile } from "node:fs/promises";
import { cpus, loadavg, type } from "node:os";
import { fileURLToPath } from "node:url";
import { bundle, relaxedOf } from "../build.mjs";
import { newPage, start, stop } from "./browser.mjs";
import { pageSpeeds } from "./speed.mjs";

const SEEDS = 8, LEAST_RATIO = 20, ACCURACY_TOLERANCE = 0.01;
const WORKLOADS = {
  "W1 64-32-1, batch 70, 90 epochs": { hidden: [32], batchSize: 70, epochs: 90, learningRate: 0.3 },
  "W2 64-32-1, batch 10, 60 epochs": { hidden: [32], batchSize: 10, epochs: 60, learningRate: 0.1 },
  "W4 64-32-16-8-1, batch 70, 100 epochs": { hidden: [32, 16, 8], batchSize: 70, epochs: 100, learningRate: 0.3 },
};
const PEERS = { byEngine: "steepest", byLoop: "TensorFlow.js, own loop", byFit: "TensorFlow.js, model.fit" };
const BACKEND = new URL("../node_modules/@tensorflow/tfjs-backend-wasm/wasm-out/tfjs-backend-wasm-simd.wasm", import.meta.url);

const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];
const mean = (values) => values.reduce((a, b) => a + b) / values.length;
const base64 = async (file) => (await readFile(file)).toString("base64");

/** Every peer in turns, seed by seed, after one network each to warm up. */
async function trainAll(page, workload) {
  const found = Object.fromEntries(Object.keys(PEERS).map((peer) => [peer, []]));
  for (let seed = -1; seed < SEEDS; seed++)
    for (const peer of Object.keys(PEERS)) {
      const trained = await page.evaluate(([peer, workload, seed]) => beside[peer](workload, seed), [peer, workload, Math.max(seed, 0)]);
      if (seed >= 0) found[peer].push(trained);
    }
  return found;
}

function rowsOf(name, found, missed) {
  const own = median(found.byEngine.map((each) => each.milliseconds)), accuracy = mean(found.byEngine.map((each) => each.accuracy));
  return Object.entries(PEERS).map(([peer, label]) => {
    const milliseconds = median(found[peer].map((each) => each.milliseconds)), theirs = mean(found[peer].map((each) => each.accuracy));
    const apart = found[peer].map((each, k) => Math.abs(each.firstLoss / found.byEngine[k].firstLoss - 1));
    if (Math.abs(theirs - accuracy) > ACCURACY_TOLERANCE) missed.push(`${name}: accuracy ${theirs.toFixed(4)} with ${label}, ${accuracy.toFixed(4)} with steepest`);
    if (peer === "byLoop" && Math.max(...apart) > 1e-4) missed.push(`${name}: the loss of the first epoch differs by ${Math.max(...apart).toExponential(1)}`);
    if (peer !== "byEngine" && milliseconds / own < LEAST_RATIO) missed.push(`${name}: ${(milliseconds / own).toFixed(1)} times as fast as ${label}, the goal is ${LEAST_RATIO}`);
    const first = peer === "byFit" ? "other order of rows" : Math.max(...apart).toExponential(0);
    return `| ${name} | ${label} | ${milliseconds.toFixed(1)} | ${(milliseconds / own).toFixed(1)} | ${theirs.toFixed(4)} | ${peer === "byEngine" ? "" : first} |`;
  });
}

async function main([engine, digits, result]) {
  await start();
  const page = await newPage(), missed = [], rows = [];
  const script = await bundle("tests/beside_tfjs.ts", { globalName: "beside" });
  await page.addScriptTag({ content: script });
  const version = await page.evaluate((files) => beside.prepare(...files), [await base64(relaxedOf(engine)), await base64(digits), await base64(fileURLToPath(BACKEND))]);
  for (const [name, workload] of Object.entries(WORKLOADS)) {
    rows.push(...rowsOf(name, await trainAll(page, workload), missed));
    console.log(rows.slice(-3).join("\n"));
  }
  const browser = page.context().browser().version(), speeds = await pageSpeeds();
  await stop();
  for (const { what, milliseconds, goal } of speeds) if (milliseconds > goal) missed.push(`${what}: ${milliseconds.toFixed(1)} ms, the goal is ${goal} ms`);
  const lines = [
    "# The laboratory's speed in a browser", "",
    "Written by `make lab-benchmark`. Times vary between runs; compare the ratios, which come from one run.", "",
    `${new Date().toISOString().slice(0, 10)} on ${cpus().length} x ${cpus()[0].model.trim()}, ${type()}, Chromium ${browser}; TensorFlow.js ${version}. Load of the machine at the end: ${loadavg()[0].toFixed(1)}.`, "",
    "## A network, beside TensorFlow.js", "",
    `Both train in one thread of one page, in turns, on digits-halves with the same split and first weights; the own loop has the same batches too, so its loss over the first epoch agrees. Both score the validation part after every epoch. Medians of ${SEEDS} seeds; mean validation accuracy. TensorFlow.js runs on its WebAssembly backend with SIMD; its time leaves out what it needs to begin, the engine's does not. The engine is the page's build with relaxed SIMD, which this browser takes.`, "",
    "| network | by | ms | times steepest | accuracy | first loss apart |", "|---|---|---|---|---|---|", ...rows, "",
    "## The page", "", "The smallest of several times, as other programs disturb; of the longest wait the median.", "", "| | ms | goal |", "|---|---|---|",
    ...speeds.map(({ what, milliseconds, goal }) => `| ${what} | ${milliseconds.toFixed(1)} | ${goal.toLocaleString("en-US")} |`), "",
    ...(missed.length ? ["## Goals missed in this run", "", ...missed.map((each) => `- ${each}`), ""] : []),
  ];
  console.log(lines.join("\n"));
  await writeFile(result, lines.join("\n"));
  process.exitCode = missed.length ? 1 : 0;
}

await main(process.argv.slice(2));
