/** A worker: one instance of the engine, one request after another. */
import { readTable } from "../data/csv.ts";
import { findMinima } from "../descent/minima.ts";
import { surfaceOf } from "../descent/surface.ts";
import { mapBasins } from "./descents.ts";
import { Engine } from "./engine.ts";
import type { Answers, Kind, Requests, Table, TrainedNetwork } from "./messages.ts";
import { train } from "./training.ts";

let module: WebAssembly.Module, engine: Engine, table: Table, stopped = false;

const report = (progress: TrainedNetwork[]): void => self.postMessage({ progress });

const PAUSE_EVERY = 30; // milliseconds: a browser waits 4 ms in a timer of 0
let paused = 0;

/** Messages that have arrived are handled now and then; whether one of them was to stop. */
async function pause(): Promise<boolean> {
  if (performance.now() - paused > PAUSE_EVERY) {
    await new Promise((done) => setTimeout(done));
    paused = performance.now();
  }
  return stopped;
}

const answer: { [K in Kind]: (asked: Requests[K]) => Answers[K] | Promise<Answers[K]> } = {
  minima: ({ text, low, high }) => findMinima(surfaceOf(text, low, high)),
  basins: (asked) => mapBasins(engine, asked),
  table: readTable,
  train: (asked) => {
    table = asked.table ?? table; // the pool sends a table once
    return train(engine, { ...asked, table }, report, pause);
  },
};

self.onmessage = async ({ data }: MessageEvent): Promise<void> => {
  if (data.module) {
    module = data.module as WebAssembly.Module;
    engine = new Engine(module);
    return;
  }
  if (data.stop) {
    stopped = true;
    return;
  }
  stopped = false;
  try {
    self.postMessage({ result: await answer[data.kind as Kind](data.asked as never) });
  } catch (error) {
    if (error instanceof WebAssembly.RuntimeError) engine = new Engine(module); // it cannot go on
    self.postMessage({ error: error instanceof Error ? error.message : String(error) });
  }
};
