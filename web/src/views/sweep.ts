/** A small sweep of learning rate × hidden layers, as a heat map that fills while networks train. */
import type { Dataset } from "../data/dataset.ts";
import { endedOf, scoreOf, textOf, type Studies, type Study } from "../runs.ts";
import { settingsOf, type Settings } from "../state.ts";
import { intervalSentence, scoreInterval, type Interval } from "../statistics/statistics.ts";
import type { Store } from "../store.ts";
import { button } from "./controls.ts";
import { h, setText } from "./elements.ts";

const SEEDS = 8;
const FACTORS = [0.1, 0.3, 1, 3, 10]; // of the learning rate that is set
const HIDDEN = [[], [8], [32], [64, 32]];
const STRONGEST = 45; // per cent of colour behind the text, which must stay readable

export class Sweep {
  readonly root: HTMLElement;
  private readonly note = h("p", { class: "caption", role: "status" });
  private readonly place = h("div", { class: "scroll" });
  private grid: Study[][] = [];
  private rates: number[] = [];
  private dataset: Dataset | null = null;

  constructor(private readonly store: Store, private readonly studies: Studies) {
    this.root = h("section", { class: "sweep", "aria-label": "Sweep" },
      h("h2", {}, "Learning rate × hidden layers"),
      button(`Sweep, ${SEEDS} seeds each`, () => void this.run(settingsOf(this.store.state))), this.note, this.place);
  }

  /** The sweep that a link holds, unless one was made in this page. */
  async runOnce(settings: Settings): Promise<void> {
    if (!this.grid.length) await this.run(settings);
  }

  /** What was swept is of one table: with another, nothing is left of it. */
  follow(dataset: Dataset): void {
    const before = this.dataset;
    this.dataset = dataset;
    if (!before || before === dataset) return;
    this.grid = [];
    this.place.replaceChildren();
    setText(this.note, "");
    if (this.store.page.sweep) this.store.keepSweep(null);
  }

  private async run(settings: Settings): Promise<void> {
    const { dataset } = this;
    if (!dataset) return;
    this.store.keepSweep(settings);
    this.rates = FACTORS.map((factor) => Number((settings.learningRate * factor).toPrecision(2)));
    this.grid = HIDDEN.map((hidden) => this.rates.map((learningRate) =>
      this.studies.of(dataset, { ...settings, hidden, learningRate })));
    let drawn = 0;
    await this.studies.train(this.grid.flat(), SEEDS, () => {
      if (performance.now() - drawn < 150 && this.studies.busy) return;
      drawn = performance.now();
      this.draw();
    });
    this.draw();
  }

  private draw(): void {
    if (!this.grid.length) return;
    const means = this.grid.flat().map(meanOf).filter(Number.isFinite), low = Math.min(...means), high = Math.max(...means);
    const done = this.grid.flat().filter((study) => endedOf(study, SEEDS).length === SEEDS).length;
    setText(this.note, `Mean validation ${this.grid[0]![0]!.dataset.score} over ${SEEDS} seeds; ${done} of ${this.grid.flat().length} cells are trained. Click one to take its settings. The best of many cells looks better than it is: compare it with another on new seeds.`);
    this.place.replaceChildren(h("table", { class: "heat" },
      h("thead", {}, h("tr", {}, h("th", { scope: "col" }, "hidden"), ...this.rates.map((rate) => h("th", { scope: "col" }, String(rate))))),
      h("tbody", {}, ...this.grid.map((row) => h("tr", {}, h("th", { scope: "row" }, textOf("hidden", row[0]!.settings)),
        ...row.map((study) => h("td", {}, this.cell(study, low, high))))))));
  }

  private cell(study: Study, low: number, high: number): HTMLElement {
    const mean = meanOf(study), share = high > low ? (mean - low) / (high - low) : 1;
    const text = Number.isFinite(mean) ? mean.toFixed(3) : "…";
    const { learningRate, hidden } = study.settings, label = `learning rate ${learningRate}, hidden ${textOf("hidden", study.settings)}: ${sentenceOf(study)}`;
    const made = button(text, () => this.store.set({ learningRate, hidden } as Partial<Settings>), { "aria-label": label, title: label });
    if (Number.isFinite(mean)) made.style.background = `color-mix(in srgb, var(--b) ${Math.round(STRONGEST * share)}%, var(--plane))`;
    return made;
  }
}

const scoreOfSeeds = (study: Study): Interval => scoreInterval(endedOf(study, SEEDS).map((run) => scoreOf(study, run)), study.dataset.score);
const meanOf = (study: Study): number => scoreOfSeeds(study).mean;
const sentenceOf = (study: Study): string => (scoreOfSeeds(study).n ? intervalSentence(scoreOfSeeds(study)) : "not trained yet");
