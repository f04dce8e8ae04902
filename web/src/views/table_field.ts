/** The choice of the table: built in, or a CSV file that does not leave the browser. */
import { LARGEST_FILE, datasetFromCsv, parseCsv, targetColumns, type Parsed } from "../data/csv.ts";
import { DataError, type Dataset } from "../data/dataset.ts";
import { makeDigits } from "../data/digits.ts";
import { makeToy } from "../data/toys.ts";
import type { State } from "../state.ts";
import type { Store } from "../store.ts";
import { choiceField, inputField, setProblem } from "./controls.ts";
import { h, newId, setText } from "./elements.ts";

const HELP = "choose a file, or drop it anywhere on the page; it stays in this browser";

export class TableField {
  readonly root: HTMLElement;
  private readonly file = h("input", { type: "file", accept: ".csv,.tsv,.txt,text/csv", name: "file" });
  private readonly note: HTMLElement;
  private readonly target = h("select", { name: "target", "aria-label": "Column with the classes" });
  private readonly about = h("p", { class: "caption about-data" });
  private readonly own: HTMLElement;
  private parsed: { name: string; table: Parsed } | null = null;
  private made: { key: string; dataset: Dataset } | null = null;

  constructor(private readonly store: Store) {
    const id = newId();
    this.note = h("p", { class: "help", id: `${id}n` }, HELP);
    this.file.id = id;
    this.file.setAttribute("aria-describedby", `${id}n`);
    this.file.addEventListener("change", () => void this.readFile(this.file.files?.[0]));
    this.target.addEventListener("change", () => store.set({ target: this.target.value }));
    this.own = h("div", { class: "field own" }, h("label", { for: id }, "CSV file"), this.file, this.target, this.note);
    this.root = h("div", {},
      choiceField(store, "data", {
        label: "Data", help: "what the networks learn",
        options: [["digits-halves", "digits: below 5?"], ["digits", "digits: ten classes"], ["moons", "moons"], ["circles", "circles"],
          ["spirals", "spirals"], ["xor", "xor"], ["own", "your own CSV file"]],
      }),
      this.own,
      h("div", { class: "only-toys" }, inputField(store, "noise", { label: "Noise", help: "how far points lie off their curve", slider: { low: 0, high: 0.5 } })),
      this.about);
    this.acceptDrops();
  }

  /** A table that the page was made with, by `steepest lab FILE.csv`. */
  useText(name: string, text: string): void {
    this.use(name, text);
  }

  /** The table of a state; null, with a sentence beside the field, if there is no usable one. */
  read(state: State): Dataset | null {
    this.own.hidden = state.data !== "own";
    this.root.classList.toggle("toys", ["moons", "circles", "spirals", "xor"].includes(state.data));
    const key = JSON.stringify([state.data, state.data === "own" ? [this.parsed?.name, state.target] : state.noise]);
    if (state.data !== "own" && this.made?.key !== key) {
      const { data } = state;
      this.made = { key, dataset: data === "digits" || data === "digits-halves" ? makeDigits(data) : makeToy(data, state.noise) };
    }
    if (state.data === "own") this.made = this.readOwn(state, key);
    const { dataset } = this.made ?? {};
    setText(this.about, dataset ? describe(dataset) : "");
    return dataset ?? null;
  }

  private readOwn(state: State, key: string): typeof this.made {
    if (!this.parsed) return null;
    if (this.made?.key === key) return this.made;
    const columns = targetColumns(this.parsed.table), target = columns.includes(state.target) ? state.target : columns[0] ?? "";
    this.target.replaceChildren(...columns.map((name) => h("option", { value: name }, `class: ${name}`)));
    this.target.value = target;
    try {
      const dataset = datasetFromCsv(this.parsed.name, this.parsed.table, target);
      this.say(null);
      return { key, dataset };
    } catch (error) {
      if (!(error instanceof DataError)) throw error;
      this.say(error.message);
      return null;
    }
  }

  private async readFile(file: File | undefined): Promise<void> {
    if (!file) return;
    if (file.size > LARGEST_FILE) {
      this.parsed = null;
      this.store.set({ data: "own" });
      this.say(`the file has ${(file.size / 1e6).toFixed(0)} MB, and this page reads at most ${LARGEST_FILE / 1e6} MB: use steepest in Python, or take fewer rows`);
      return;
    }
    this.use(file.name, await file.text());
  }

  private use(name: string, text: string): void {
    this.made = null;
    this.parsed = null;
    let problem: string | null = null;
    try {
      this.parsed = { name, table: parseCsv(text) };
    } catch (error) {
      if (!(error instanceof DataError)) throw error;
      problem = error.message;
    }
    this.store.set({ data: "own" });
    if (problem) this.say(problem);
  }

  private say(sentence: string | null): void {
    setProblem(this.file, this.note, HELP, sentence);
  }

  private acceptDrops(): void {
    document.addEventListener("dragover", (event) => event.preventDefault());
    document.addEventListener("drop", (event) => {
      event.preventDefault();
      const file = event.dataTransfer?.files[0];
      if (!file) return;
      this.store.set({ view: "train" });
      void this.readFile(file);
    });
  }
}

function describe({ table, features, labels, note }: Dataset): string {
  const n = table.y.length, [training, validation] = [0, 1].map((part) =>
    table.counts.slice(part * table.classes, (part + 1) * table.classes).reduce((a, b) => a + b, 0));
  const size = `${n.toLocaleString("en-US")} rows, ${features.length} ${features.length === 1 ? "feature" : "features"}, ${labels.length} classes; ${training} rows train, ${validation} validate`;
  return note ? `${note}. ${size}.` : `${size}.`;
}
