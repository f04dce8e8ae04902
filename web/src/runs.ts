/** Many seeds of one configuration: trained by the pool, kept until the page closes. */
import type { Dataset } from "./data/dataset.ts";
import type { Table, TrainedNetwork, TrainSettings } from "./engine/messages.ts";
import type { Pool } from "./engine/pool.ts";
import type { Settings } from "./state.ts";

/** What is known of one configuration on one table. */
export interface Study {
  key: string;
  settings: Settings;
  dataset: Dataset;
  /** By seed; those that are trained, or under way. */
  runs: Map<number, TrainedNetwork>;
}

const MOST_STUDIES = 64;
const MOST_TOGETHER = 64, MOST_NUMBERS = 8e6;

export class Studies {
  private readonly known = new Map<string, Study>();
  private controller = new AbortController();
  /** Whether runs are on the way. */
  busy = false;

  constructor(private readonly pool: Pool) {}

  of(dataset: Dataset, settings: Settings): Study {
    const key = `${dataset.table.id} ${JSON.stringify(settings)}`;
    const study = this.known.get(key) ?? { key, settings, dataset, runs: new Map() };
    this.known.delete(key); // the newest is last
    this.known.set(key, study);
    for (const old of this.known.keys()) if (this.known.size > MOST_STUDIES) this.known.delete(old);
    return study;
  }

  stop(): void {
    this.controller.abort();
    this.busy = false;
  }

  /** Train seeds 0 to `seeds` - 1 of each study that are not trained yet, seed by seed. */
  async train(studies: readonly Study[], seeds: number, seen: () => void): Promise<void> {
    this.stop();
    const controller = (this.controller = new AbortController());
    const jobs: Promise<void>[] = [];
    for (const study of studies) {
      const { table, region } = study.dataset, missing = Array.from({ length: seeds }, (_, seed) => seed).filter((seed) => !study.runs.get(seed)?.ended);
      const keep = (networks: readonly TrainedNetwork[]): void => {
        if (this.controller !== controller) return;
        for (const network of networks) study.runs.set(network.seed, withSurface(network, study.runs.get(network.seed)));
        seen();
      };
      for (const part of batches(missing, this.pool.size, table))
        jobs.push(this.pool.ask("train", { table, settings: forEngine(study.settings), seeds: part, region }, controller.signal, keep).then(keep));
    }
    this.busy = jobs.length > 0;
    const ends = await Promise.allSettled(jobs);
    if (this.controller !== controller) return;
    this.busy = false;
    const failed = ends.find((end) => end.status === "rejected" && !(end.reason instanceof DOMException));
    seen();
    if (failed) throw (failed as PromiseRejectedResult).reason;
  }
}

/** A report without a surface leaves the one that was there. */
function withSurface(network: TrainedNetwork, before: TrainedNetwork | undefined): TrainedNetwork {
  return network.surface || !before?.surface ? network : { ...network, surface: before.surface, boundary: before.boundary };
}

function forEngine(settings: Settings): TrainSettings {
  const { trainSchedule: schedule, trainDecay: decay, ...others } = settings;
  return { ...others, schedule, decay: schedule === "exponential" ? decay : 1 };
}

/** Seeds that a worker trains side by side: each of its networks holds its part of the table. */
function batches(seeds: readonly number[], workers: number, { x }: Table): number[][] {
  const held = Math.floor(MOST_NUMBERS / Math.max(1, x.length)), size = Math.min(Math.ceil(seeds.length / workers), Math.max(1, held), MOST_TOGETHER);
  return Array.from({ length: Math.ceil(seeds.length / size) }, (_, k) => seeds.slice(k * size, (k + 1) * size));
}

/** The runs of seeds 0 to `seeds` - 1, in the order of the seeds. */
export function runsOf(study: Study, seeds: number): TrainedNetwork[] {
  return [...study.runs.values()].filter((run) => run.seed < seeds).sort((a, b) => a.seed - b.seed);
}

/** Those that are trained to their end. */
export const endedOf = (study: Study, seeds: number): TrainedNetwork[] => runsOf(study, seeds).filter((run) => run.ended);

/** The last validation accuracy or R²; a run that diverged counts as a constant prediction. */
export function scoreOf(study: Study, run: TrainedNetwork): number {
  return run.diverged ? study.dataset.constantScore : run.history[4 * run.epochEnded + 3]!;
}

/** The settings in which two configurations differ, as `learning_rate 0.1`. */
export function differing(of: Settings, from: Settings): string {
  const names = (Object.keys(PYTHON_NAMES) as (keyof Settings)[]).filter(
    (name) => String(of[name]) !== String(from[name]) && !(name === "trainDecay" && of.trainSchedule !== "exponential"),
  );
  const texts = names.map((name) => `${PYTHON_NAMES[name]} ${textOf(name, of)}`);
  return texts.join(", ") || "the same settings";
}

export const PYTHON_NAMES: Record<keyof Settings, string> = {
  hidden: "hidden", activation: "activation", rule: "rule", learningRate: "learning_rate",
  trainSchedule: "schedule", trainDecay: "decay", batchSize: "batch_size", epochs: "epochs",
  weightDecay: "weight_decay", dropout: "dropout",
};

/** A value as Python writes it in a sentence. */
export function textOf(name: keyof Settings, settings: Settings): string {
  if (name === "hidden") return `(${settings.hidden.join(", ")}${settings.hidden.length === 1 ? "," : ""})`;
  if (name === "batchSize" && settings.batchSize === 0) return "None";
  return String(settings[name]);
}
