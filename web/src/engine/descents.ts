/** Basins: many descents at once, by the engine (steepest/descent/basin_maps.py). */
import { BETA1, BETA2, EPSILON, MOMENTUM, RULES, rate } from "../descent/descent.ts";
import { largestStableStep } from "../descent/stability.ts";
import { surfaceOf, type Surface } from "../descent/surface.ts";
import { arrivalRadius } from "../descent/verdicts.ts";
import type { Listing } from "../expression/lowering.ts";
import type { Engine } from "./engine.ts";
import type { BasinRows, Requests } from "./messages.ts";

const UNSETTLED = -1, DIVERGED = -2;

export function mapBasins(engine: Engine, asked: Requests["basins"]): BasinRows {
  const surface = surfaceOf(asked.text, asked.low, asked.high);
  const { resolution, firstRow, lastRow } = asked, rows = lastRow - firstRow;
  const at = (k: number): number => asked.low + ((asked.high - asked.low) * k) / (resolution - 1);
  const starts = new Float64Array(2 * rows * resolution), count = rows * resolution;
  for (let row = 0, k = 0; row < rows; row++)
    for (let column = 0; column < resolution; column++, k++) {
      starts[k] = at(column);
      starts[count + k] = at(firstRow + row);
    }
  return engine.scoped(() => {
    useGradient(engine, surface.expression.gradient.listing);
    const { rule, steps } = asked.options;
    const rates = Float64Array.from({ length: steps }, (_, t) => rate(asked.options, t));
    const ends = engine.put(starts), long = engine.put(new Int32Array(count));
    const last = engine.put(new Float64Array(count));
    engine.call(
      "descend", RULES.indexOf(rule), MOMENTUM, BETA1, BETA2, EPSILON, engine.put(rates), steps,
      arrivalRadius(surface) / 10, engine.put(starts), count, ends, long, last,
    );
    const basin = matchMinima(surface, asked, engine.doubles(ends, 2 * count), engine.doubles(last, count));
    return { basin, longSteps: engine.words(long, count) };
  });
}

/** Give the engine a list of operations as the gradient of its descents. */
function useGradient(engine: Engine, listing: Listing): void {
  const { steps, constants, outputs } = listing;
  const operations = steps.map(({ operation }) => engine.call("operation", engine.text(operation.name)));
  const parts = steps.flatMap(({ parts }) => [0, 1, 2, 3].map((i) => parts[i] ?? 0));
  engine.call(
    "set_program", 1, listing.dimensions, steps.length,
    engine.put(Int32Array.from(operations)), engine.put(Int32Array.from(steps, (step) => step.result)),
    engine.put(Int32Array.from(parts)), engine.put(Float64Array.from(constants)), constants.length,
    engine.put(Int32Array.from(outputs)), outputs.length,
  );
}

/** The number of the minimum at each end point. */
function matchMinima(
  surface: Surface, asked: Requests["basins"], ends: Float64Array, lastSteps: Float64Array,
): Int16Array {
  const count = lastSteps.length, basin = new Int16Array(count).fill(UNSETTLED);
  const nearest = new Float64Array(count).fill(arrivalRadius(surface) ** 2);
  const size = rate(asked.options, Math.max(asked.options.steps - 1, 0));
  asked.found.forEach((minimum, k) => {
    // Where the step size is not stable, a point near the minimum is only passing by.
    const [stable] = largestStableStep(surface, minimum, asked.options.rule);
    const limit = size > stable ? 0 : arrivalRadius(surface), [x, y] = minimum.point;
    for (let i = 0; i < count; i++) {
      const away = (ends[i]! - x) ** 2 + (ends[count + i]! - y) ** 2;
      if (away <= nearest[i]! && lastSteps[i]! <= limit) {
        basin[i] = k;
        nearest[i] = away;
      }
    }
  });
  const farthest = 1e3 * (asked.high - asked.low) + Math.max(Math.abs(asked.low), Math.abs(asked.high));
  for (let i = 0; i < count; i++)
    if (!(Math.abs(ends[i]!) < farthest && Math.abs(ends[count + i]!) < farthest)) basin[i] = DIVERGED;
  return basin;
}
