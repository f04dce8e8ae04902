/** What the page asks its workers, and what they answer. */
import type { Target } from "../data/csv.ts";
import type { Dataset } from "../data/dataset.ts";
import type { DescentOptions } from "../descent/descent.ts";
import type { Minima } from "../descent/minima.ts";
import type { Minimum } from "../descent/surface.ts";

export interface Table {
  /** Changes with the table, so that a worker knows whether it has this one. */
  id: string;
  /** Row after row. */
  x: Float64Array;
  /** Class codes; all 0 where rows have numbers. */
  y: Int32Array;
  /** The number that each row has, to be predicted; null where rows have classes. */
  targets: Float64Array | null;
  columns: number;
  /** 1 where rows have numbers. */
  classes: number;
  /** Whether features are standardised on the training part. */
  scale: boolean;
  /** How many rows of each class the training, validation and test part get. */
  counts: Int32Array;
}

export interface TrainSettings {
  hidden: readonly number[];
  activation: string;
  rule: string;
  learningRate: number;
  schedule: string;
  decay: number;
  /** 0 takes the whole training part. */
  batchSize: number;
  epochs: number;
  weightDecay: number;
  dropout: number;
}

export interface Requests {
  minima: { text: string; low: number; high: number };
  basins: {
    text: string; low: number; high: number; options: DescentOptions; found: readonly Minimum[];
    /** Starts along a side, and the rows of the grid that this worker takes. */
    resolution: number; firstRow: number; lastRow: number;
  };
  /** A CSV file, with the column to predict; another one is taken if it cannot be. */
  table: { name: string; file: Blob; target: string; kind: "auto" | Target["kind"] };
  train: { table: Table; settings: TrainSettings; seeds: readonly number[]; region: Region | null };
}

/** The range of one feature, or the rectangle of two, over which predictions are drawn. */
export interface Region {
  low: readonly number[];
  high: readonly number[];
  /** Cells along a side. */
  resolution: number;
}

export interface BasinRows {
  /** The number of the minimum at which each start settled, -1 if it did not, -2 if it diverged. */
  basin: Int16Array;
  longSteps: Uint32Array;
}

/** A network as far as it is trained; one that has not ended has neither rows nor bits yet. */
export interface TrainedNetwork {
  seed: number;
  ended: boolean;
  diverged: boolean;
  /** The last epoch that it was trained for. */
  epochEnded: number;
  /** Epochs from 0; four columns: training loss and score, validation loss and score. */
  history: Float64Array;
  validationRows: Uint32Array;
  /** Validation rows that the network gets wrong; none where rows have numbers. */
  wrongRows: Uint32Array;
  /** (inputs, units) of the first layer. */
  firstWeights: Float32Array;
  /** Over the region, row after row: the probability of class 1, of more classes the class, of numbers the number. */
  surface: Float32Array | null;
  /** Of two classes: where the probability is a half, as a path. */
  boundary: string;
  /** Of the training so far. */
  milliseconds: number;
}

export interface Answers {
  minima: Minima;
  basins: BasinRows;
  table: { targets: Target[]; target: Target | null; dataset: Dataset | null; problem: string | null };
  train: TrainedNetwork[];
}

export type Kind = keyof Requests;
