/** A worker: one instance of the engine, one request after another. */
import { findMinima } from "../descent/minima.ts";
import { surfaceOf } from "../descent/surface.ts";
import { mapBasins } from "./descents.ts";
import { Engine } from "./engine.ts";
import type { Answers, Kind, Requests } from "./messages.ts";
import { train } from "./training.ts";

let engine: Engine;

const answer: { [K in Kind]: (asked: Requests[K]) => Answers[K] } = {
  minima: ({ text, low, high }) => findMinima(surfaceOf(text, low, high)),
  basins: (asked) => mapBasins(engine, asked),
  train: (asked) => train(engine, asked),
};

self.onmessage = ({ data }: MessageEvent): void => {
  if (data.module) {
    engine = new Engine(data.module as WebAssembly.Module);
    return;
  }
  try {
    self.postMessage({ result: answer[data.kind as Kind](data.asked as never) });
  } catch (error) {
    self.postMessage({ error: String(error) });
  }
};
