/** The view "Train": many seeds of one configuration, and A against B. */
import type { Dataset } from "../data/dataset.ts";
import { toCsv } from "../data/dataset.ts";
import { digitOf, imageOf } from "../data/digits.ts";
import type { TrainedNetwork } from "../engine/messages.ts";
import type { Pool } from "../engine/pool.ts";
import { count, general } from "../format.ts";
import { Studies, differing, endedOf, runsOf, scoreOf, type Study } from "../runs.ts";
import { ACTIVATIONS, SETTINGS, TRAIN_RULES, TRAIN_SCHEDULES, initialState, names, settingsOf, type State } from "../state.ts";
import { intervalSentence, scoreInterval } from "../statistics/statistics.ts";
import type { Store } from "../store.ts";
import type { Colour } from "./cells.ts";
import { Comparison } from "./comparison.ts";
import { Curves } from "./curves.ts";
import { drawDecision } from "./decision.ts";
import { drawFit } from "./fit.ts";
import { button, choiceField, inputField } from "./controls.ts";
import { debounce, h, inSteps, setText } from "./elements.ts";
import { ImageGrid, type SmallImage } from "./image_grid.ts";
import { Sweep } from "./sweep.ts";
import { TableField } from "./table_field.ts";
import { save, takeAway } from "./take_away.ts";
import { drawDots, SIDES, weightImages, type Side } from "./train_charts.ts";
import { tableOf, torchCode, trainCode, trainCommand, trainCsv } from "./train_code.ts";
import { Tried } from "./tried.ts";

const COLUMNS = { "validation accuracy": 3, "validation loss": 2, "training loss": 0 } as const;
const DRAW_EVERY = 120, DRAW_PICTURE_EVERY = 500; // milliseconds between drawings while networks train
const SHARE_OF_DRAWING = 4; // drawing takes at most this part of the time, a quarter

export class TrainView {
  readonly root: HTMLElement;
  readonly table: TableField;
  private readonly studies: Studies;
  private readonly sweep: Sweep;
  private readonly shown: HTMLElement;
  private readonly comparison = new Comparison();
  private readonly tried: Tried;
  private readonly verdict = h("p", { class: "verdict", "aria-live": "polite" });
  private readonly progress = h("progress", { max: 1, value: 0, "aria-label": "Networks trained" });
  private readonly status = h("p", { class: "caption", role: "status" });
  private readonly curves = new Curves();
  private readonly caption = h("p", { class: "caption" });
  private readonly sidesLegend = h("p", { class: "caption legend" });
  private readonly dots = h("div", { class: "chart-place" });
  private readonly seedLine = h("p", { class: "caption" });
  private readonly picture = h("div", { class: "picture" });
  private readonly weights = new ImageGrid("Weights of the first layer, an image a unit");
  private readonly hard = new ImageGrid("The validation images that most networks get wrong", "hard");
  private readonly goButton = button("Stop", () => this.goOrStop(), { class: "primary" });
  private readonly pinButton = button("Pin as A", () => this.pin());
  private study: Study | null = null;
  private a: Study | null = null;
  private nextDrawing = 0;
  private nextPicture = 0;

  constructor(private readonly store: Store, pool: Pool) {
    this.studies = new Studies(pool);
    this.table = new TableField(store, pool);
    this.sweep = new Sweep(store, this.studies);
    this.tried = new Tried(store, "train", ["Data", "Settings", "Seeds", "Validation accuracy or R²", "Diverged"],
      (each) => [...describe(each.data, each), "press Show to train", ""]);
    this.shown = choiceField(store, "shown", { label: "Curve", help: "", options: (Object.keys(COLUMNS) as (keyof typeof COLUMNS)[]).map((each) => [each, each]) });
    this.root = this.layOut();
    store.listen((page, before) => {
      if (page.state.view !== "train") {
        if (before.state.view === "train") this.studies.stop();
      } else this.update(page.state, before.state);
    });
    new ResizeObserver(() => this.draw()).observe(this.curves.root);
  }

  update(state: State, before: State | null): void {
    const dataset = this.table.read(state);
    this.root.classList.toggle("decays", state.trainSchedule === "exponential");
    if (!dataset) {
      this.studies.stop();
      this.study = this.a = null;
      this.draw();
      return;
    }
    for (const option of this.shown.querySelectorAll("option")) setText(option, this.labelOf(option.value, dataset));
    this.sweep.follow(dataset);
    const study = this.studies.of(dataset, settingsOf(state));
    const pinned = this.store.page.a, a = pinned ? this.studies.of(dataset, pinned) : null;
    const sameRuns = study === this.study && a === this.a && before?.seeds === state.seeds && before.view === state.view;
    this.study = study;
    this.a = a;
    setText(this.pinButton, pinned ? "Unpin A" : "Pin as A");
    this.draw();
    if (!sameRuns) this.trainSoon();
  }

  /** The score beside the loss is called otherwise for numbers. */
  private labelOf(curve: string, { score }: Dataset): string {
    return curve.replace("accuracy", score);
  }

  private readonly trainSoon = debounce(180, () => void this.train());

  private async train(): Promise<void> {
    if (!this.study || this.store.state.view !== "train") return;
    const running = this.studies.train(this.a && this.a !== this.study ? [this.study, this.a] : [this.study], this.store.state.seeds, () => this.drawSoon());
    this.draw();
    await running;
    const { sweep, state } = this.store.page;
    if (sweep && endedOf(this.study, state.seeds).length === state.seeds) void this.sweep.runOnce(sweep);
  }

  private goOrStop(): void {
    if (this.studies.busy) {
      this.studies.stop();
      this.draw();
    } else void this.train();
  }

  private pin(): void {
    this.store.pin(this.store.page.a ? null : settingsOf(this.store.state));
  }

  private drawSoon(): void {
    if (!this.studies.busy || (!this.drawing && performance.now() > this.nextDrawing)) this.draw();
  }

  private readonly inSteps = inSteps();
  private drawing = false;

  /** Draw part by part, so that the page answers between two parts. */
  private draw(): void {
    this.nextDrawing = Infinity;
    this.drawing = true;
    let spent = 0;
    const timed = this.parts().map((part) => () => {
      const started = performance.now();
      part();
      spent += performance.now() - started;
    });
    void this.inSteps(timed).then((whole) => {
      if (!whole) return;
      this.drawing = false;
      this.nextDrawing = performance.now() + Math.max(DRAW_EVERY, SHARE_OF_DRAWING * spent);
    });
  }

  /** The parts of a drawing; the sentences come last, when what they describe is drawn. */
  private parts(): (() => void)[] {
    const { state } = this.store, { study, a } = this;
    this.root.classList.toggle("empty", !study);
    if (!study) {
      setText(this.verdict, this.table.busy ? "Reading the file …" : "Choose a CSV file with a column of classes or numbers to predict and columns of numbers, or drop it here. It stays in this browser.");
      setText(this.status, "");
      this.curves.clear();
      for (const each of [this.dots, this.picture]) each.replaceChildren();
      for (const each of [this.caption, this.sidesLegend, this.seedLine]) setText(each, "");
      this.comparison.root.hidden = true;
      return [];
    }
    const runs = runsOf(study, state.seeds), done = [study, a ?? study].every((each) => endedOf(each, state.seeds).length === state.seeds);
    const picture = runs.length && !(this.studies.busy && performance.now() < this.nextPicture);
    return [
      ...(runs.length ? [...this.stepsOfCurves(study, state), () => this.drawDots(study, state)] : []),
      ...(picture ? this.partsOfNetwork(study, state) : []),
      () => this.comparison.show(a, study, state.seeds, done),
      () => {
        this.describe(study, done);
        if (done) this.record(study, state);
      },
    ];
  }

  private describe(study: Study, done: boolean): void {
    const { seeds } = this.store.state, runs = runsOf(study, seeds), busy = this.studies.busy, ended = endedOf(study, seeds).length;
    const epochs = runs.reduce((sum, run) => sum + (run.ended ? study.settings.epochs : run.epochEnded), 0), n = runs.length;
    this.progress.value = epochs / (seeds * study.settings.epochs);
    this.goButton.hidden = done;
    setText(this.goButton, busy ? "Stop" : "Train");
    const values = runs.map((run) => scoreOf(study, run)), { score } = study.dataset, diverged = runs.filter((run) => run.diverged).length;
    const about = diverged ? ` ${count(diverged, "run")} diverged and ${diverged === 1 ? "counts" : "count"} as a constant prediction: use a smaller learning rate.` : "";
    const sofar = done || ended === n ? "" : `After ${Math.min(...runs.map((run) => run.ended ? study.settings.epochs : run.epochEnded))} of ${count(study.settings.epochs, "epoch")}: `;
    setText(this.verdict, n ? `${sofar}${sofar ? "v" : "V"}alidation ${score} ${intervalSentence(scoreInterval(values, score))}, for other seeds.${about}` : "Training …");
    const milliseconds = runs.reduce((sum, run) => sum + run.milliseconds, 0) / Math.max(1, n);
    const speed = done ? `, ${milliseconds.toFixed(milliseconds < 10 ? 1 : 0)} ms a network` : "";
    setText(this.status, done ? `${count(n, "network")} trained${speed}.` : busy ? `${ended} of ${count(seeds, "network")} trained …` : `Stopped after ${ended} of ${count(seeds, "network")}.`);
  }

  private sides(study: Study, state: State): Side[] {
    const sides: Side[] = [{ name: "B", runs: runsOf(study, state.seeds) }];
    if (this.a && this.a !== study) sides.unshift({ name: "A", runs: runsOf(this.a, state.seeds) });
    return sides;
  }

  private stepsOfCurves(study: Study, state: State): (() => void)[] {
    const width = this.curves.root.clientWidth, sides = this.sides(study, state);
    if (!width) return [];
    const epochs = Math.max(state.epochs, this.a?.settings.epochs ?? 0);
    return [
      ...this.curves.steps({ width, sides, column: COLUMNS[state.shown], label: this.labelOf(state.shown, study.dataset), epochs, chosen: state.seed }),
      () => {
        this.nameSides(study, sides.length > 1 ? this.a : null);
        setText(this.caption, `${count(sides.at(-1)!.runs.length, "seed")}, a line each; the band holds 10 to 90 % of the runs, the thick line is their median. Epoch 0 is the untrained network.`);
      },
    ];
  }

  /** Which colour is A, and which B, by the settings in which they differ. */
  private nameSides(study: Study, a: Study | null): void {
    this.sidesLegend.replaceChildren(...(a ? [["A", a, study], ["B", study, a]] as const : []).map(([name, of, from]) =>
      h("span", { style: `--colour: ${SIDES[name]}` }, `${name} ${differing(of.settings, from.settings)}`)));
  }

  private drawDots(study: Study, state: State): void {
    const width = this.dots.clientWidth;
    if (!width) return;
    this.dots.replaceChildren(drawDots(width, this.sides(study, state).filter((side) => side.runs.length).map(({ name, runs }) => {
      const of = name === "A" ? this.a! : study;
      return { name, seeds: runs.map((run) => run.seed), values: runs.map((run) => scoreOf(of, run)) };
    }), state.seed, (seed) => this.store.set({ seed }), study.dataset.score));
  }

  /** What the networks learned: a decision surface, or first weights and the hardest images. */
  private partsOfNetwork(study: Study, state: State): (() => void)[] {
    const runs = runsOf(study, state.seeds), { dataset } = study;
    const own = study.runs.get(state.seed) ?? runs[0]!, parts: HTMLElement[] = [];
    const show = (): void => {
      this.picture.replaceChildren(...parts);
      setText(this.seedLine, `Seed ${own.seed}: ${own.diverged ? "diverged" : `validation ${dataset.score} ${general(scoreOf(study, own), 4)}`}. Click a dot, or set its number, to see another seed.`);
      this.nextPicture = performance.now() + DRAW_PICTURE_EVERY;
    };
    if (dataset.region)
      return [() => {
        parts.push(predictions(dataset, runs, own.seed));
        show();
      }];
    if (!dataset.images) return [show];
    return [
      () => {
        this.weights.show(weightImages(own, dataset.table.columns));
        parts.push(h("div", {}, h("h2", {}, "First-layer weights"), this.weights.root,
          h("p", { class: "caption" }, `Seed ${own.seed}, an image a unit: blue adds, orange subtracts.`)));
      },
      () => {
        const images = hardest(study, runs);
        this.hard.show(images);
        if (images.length)
          parts.push(h("div", {}, h("h2", {}, "Hardest images"), this.hard.root,
            h("p", { class: "caption" }, "Validation images, and how many of the networks that did not train on them get them wrong.")));
      },
      show,
    ];
  }

  private record(study: Study, state: State): void {
    const values = runsOf(study, state.seeds).map((run) => scoreOf(study, run));
    const diverged = runsOf(study, state.seeds).filter((run) => run.diverged).length;
    const score = intervalSentence(scoreInterval(values, study.dataset.score)).replace(/ \(n.*/, "");
    this.tried.add(state, [...describe(study.dataset.name, state), score, String(diverged)]);
  }

  private layOut(): HTMLElement {
    const { store } = this;
    const pair = (...children: HTMLElement[]): HTMLElement => h("div", { class: "pair" }, ...children);
    return h("div", { class: "view train" },
      h("form", { class: "controls", "aria-label": "Settings of the training", submit: (event: Event) => event.preventDefault() },
        this.table.root,
        inputField(store, "learningRate", { label: "Learning rate", help: "the gradient is multiplied by it", slider: { low: 1e-4, high: 10, log: true } }),
        pair(inputField(store, "hidden", { label: "Hidden layers", help: "widths: 32, 16; none" }),
          choiceField(store, "activation", { label: "Activation", help: "of the hidden units", options: ACTIVATIONS.map((each) => [each, each]) })),
        pair(inputField(store, "batchSize", { label: "Batch size", help: "rows a step, 0: all" }),
          inputField(store, "epochs", { label: "Epochs", help: "passes over the rows" })),
        pair(choiceField(store, "rule", { label: "Rule", help: "gradient to step", options: TRAIN_RULES.map((each) => [each, each]) }),
          choiceField(store, "trainSchedule", { label: "Schedule", help: "of the learning rate", options: TRAIN_SCHEDULES.map((each) => [each, each]) })),
        h("div", { class: "only-decays" }, inputField(store, "trainDecay", { label: "Decay", help: "factor from one epoch to the next", slider: { low: 0.5, high: 1 } })),
        pair(inputField(store, "weightDecay", { label: "Weight decay", help: "penalty on squares" }),
          inputField(store, "dropout", { label: "Dropout", help: "share left out" })),
        inputField(store, "seeds", { label: "Seeds", help: "networks that differ in split, first weights and order of rows", slider: { low: 1, high: 256, whole: true } }),
        h("div", { class: "buttons" }, this.goButton, this.pinButton,
          button("Defaults", () => store.set(Object.fromEntries(names(SETTINGS).map((name) => [name, SETTINGS[name].initial])) as Partial<State>)))),
      h("div", { class: "figure" },
        h("div", { class: "head" }, h("h2", {}, "Every seed"), this.shown),
        this.curves.root, this.sidesLegend, this.caption, this.dots, h("div", { class: "seed-line" }, this.seedLine,
          inputField(store, "seed", { label: "Seed shown", help: "" })), this.sweep.root),
      h("div", { class: "verdict-place" }, h("h2", {}, "Result"), this.verdict, this.progress, this.status, this.comparison.root),
      h("div", { class: "results" }, this.picture,
        takeAway({
          link: () => store.link,
          linkNote: () => store.state.data === "own" ? "Your table is not in the link: choose the same file there." : "",
          python: () => this.study ? trainCode(this.study.dataset, this.study.settings, store.page.a, store.state.seeds) : "",
          commandLine: () => this.study ? trainCommand(this.study.dataset, this.study.settings, store.page.a, store.state.seeds) : "",
          torch: () => this.study ? torchCode(this.study.dataset, this.study.settings) : "",
          picture: () => ({ svg: this.curves.picture!, name: `${this.study?.dataset.name ?? "training"}-curves` }),
          csv: () => this.study ? trainCsv(this.study, store.state.seeds) : "",
        }, button("Table", () => this.saveTable()))),
      this.tried.root);
  }

  private saveTable(): void {
    if (!this.study) return;
    const { dataset } = this.study;
    save(toCsv(dataset), tableOf(dataset as Dataset).file ?? `${dataset.name}.csv`, "text/csv");
  }
}

/** The first cells of a row of what was tried. */
function describe(name: string, state: State): string[] {
  return [name, differing(settingsOf(state), settingsOf(initialState())).replace("the same settings", "defaults"), String(state.seeds)];
}

/** What the networks predict over one feature or two. */
function predictions(dataset: Dataset, runs: readonly TrainedNetwork[], chosen: number): HTMLElement {
  const picture = (title: string, drawing: SVGSVGElement, caption: string): HTMLElement =>
    h("div", {}, h("h2", {}, title), drawing, h("p", { class: "caption" }, caption));
  const networks = count(runs.length, "network");
  if (dataset.features.length === 1)
    return picture("Fit", drawFit(dataset, runs, chosen), `A thin line each of ${networks}; thick: their median; black: seed ${chosen}. Grey: the rows, those of validation and test included.`);
  if (dataset.table.targets)
    return picture("Prediction", drawDecision(dataset, runs, chosen), `Colour: the mean of ${networks}, from the lowest number (orange) to the highest (blue); dots: the rows in the same colours.`);
  return picture("Decision", drawDecision(dataset, runs, chosen), `Colour: the mean of ${networks}; thin lines: the boundary of each; thick: seed ${chosen}.`);
}

const GREYS = Array.from({ length: 17 }, (_, level): Colour => [60, 60, 60, Math.round((255 * level) / 16)]);
const HARDEST = 18;

/** The validation images that most of the networks get wrong which did not train on them. */
function hardest({ dataset }: Study, runs: readonly TrainedNetwork[]): SmallImage[] {
  const rows = dataset.table.y.length, wrong = new Uint16Array(rows), judged = new Uint16Array(rows);
  for (const run of runs) {
    for (const row of run.validationRows) judged[row]!++;
    for (const row of run.wrongRows) wrong[row]!++;
  }
  const share = (row: number): number => wrong[row]! / judged[row]!;
  const most = [...wrong.keys()].filter((row) => wrong[row]).sort((a, b) => share(b) - share(a) || wrong[b]! - wrong[a]!).slice(0, HARDEST);
  return most.map((row) => ({
    colours: GREYS, cells: imageOf(row), caption: `${wrong[row]}/${judged[row]}`,
    title: `a ${digitOf(row)}: wrong in ${wrong[row]} of ${judged[row]} networks that did not train on it`,
  }));
}
