/** The choice of the table: built in, or a CSV file that does not leave the browser. */
import { LARGEST_FILE, type Target } from "../data/csv.ts";
import type { Dataset } from "../data/dataset.ts";
import { makeDigits } from "../data/digits.ts";
import { TOYS, makeToy } from "../data/toys.ts";
import type { Answers } from "../engine/messages.ts";
import type { Pool } from "../engine/pool.ts";
import { general } from "../format.ts";
import type { State } from "../state.ts";
import type { Store } from "../store.ts";
import { choiceField, inputField, setProblem } from "./controls.ts";
import { h, newId, setText } from "./elements.ts";

const MOST_NAMED = 5; // features
const HELP = "choose a file, or drop it anywhere on the page; it stays in this browser";

export class TableField {
  readonly root: HTMLElement;
  private readonly file = h("input", { type: "file", accept: ".csv,.tsv,.txt,text/csv", name: "file" });
  private readonly note: HTMLElement;
  private readonly target = h("select", { name: "target", "aria-label": "Column to predict" });
  private readonly about = h("p", { class: "caption about-data" });
  private readonly own: HTMLElement;
  /** The file that was chosen; a number of its own makes it differ from others of its name. */
  private source: { name: string; file: Blob; number: number } | null = null;
  private found: { key: string; answer: Answers["table"] } | null = null;
  private files = 0;
  private asked = "";
  private reading = new AbortController();
  private made: { key: string; dataset: Dataset } | null = null;

  constructor(private readonly store: Store, private readonly pool: Pool) {
    const id = newId();
    this.note = h("p", { class: "help", id: `${id}n` }, HELP);
    this.file.id = id;
    this.file.setAttribute("aria-describedby", `${id}n`);
    this.file.addEventListener("change", () => this.useFile(this.file.files?.[0]));
    this.target.addEventListener("change", () => store.set(JSON.parse(this.target.value) as Partial<State>));
    this.own = h("div", { class: "field own" }, h("label", { for: id }, "CSV file"), this.file, this.target, this.note);
    this.root = h("div", {},
      choiceField(store, "data", {
        label: "Data", help: "what the networks learn",
        options: [["digits-halves", "digits: below 5?"], ["digits", "digits: ten classes"], ["moons", "moons"], ["circles", "circles"],
          ["spirals", "spirals"], ["xor", "xor"], ["wave", "wave: numbers"], ["hills", "hills: numbers"], ["own", "your own CSV file"]],
      }),
      this.own,
      h("div", { class: "only-toys" }, inputField(store, "noise", { label: "Noise", help: "how far points lie off their curve", slider: { low: 0, high: 0.5 } })),
      this.about);
    this.acceptDrops();
  }

  /** A table that the page was made with, by `steepest lab FILE.csv`. */
  useText(name: string, text: string): void {
    this.use(name, new Blob([text]));
  }

  /** Whether a file is being read. */
  get busy(): boolean {
    return this.asked !== "";
  }

  /** The table of a state; null, with a sentence beside the field, if there is no usable one. */
  read(state: State): Dataset | null {
    const { data } = state, own = data === "own";
    this.own.hidden = !own;
    this.root.classList.toggle("toys", TOYS.some((each) => each === data));
    const dataset = own ? this.readOwn(state) : this.builtIn(data, state.noise);
    setText(this.about, dataset ? describe(dataset) : own && this.busy ? "Reading the file …" : "");
    return dataset;
  }

  private builtIn(data: Exclude<State["data"], "own">, noise: number): Dataset {
    const key = `${data} ${noise}`;
    if (this.made?.key !== key)
      this.made = { key, dataset: data === "digits" || data === "digits-halves" ? makeDigits(data) : makeToy(data, noise) };
    return this.made.dataset;
  }

  /** The own table, if it is read; else a worker is asked for it, and the page is drawn again then. */
  private readOwn(state: State): Dataset | null {
    if (!this.source) return null;
    const key = `${this.source.number} ${state.targetKind} ${state.target}`;
    if (this.found?.key !== key) {
      if (this.asked !== key) void this.ask(key, state);
      return null;
    }
    const { dataset, problem } = this.found.answer;
    this.say(problem);
    return dataset;
  }

  private async ask(key: string, { target, targetKind: kind }: State): Promise<void> {
    const { name, file } = this.source!, reading = (this.reading = this.newReading(key));
    try {
      this.found = { key, answer: await this.pool.ask("table", { name, file, target, kind }, reading.signal) };
    } catch (error) {
      if (reading.signal.aborted) return; // a newer file or column took its place
      throw error;
    }
    this.asked = "";
    const { answer } = this.found;
    this.target.replaceChildren(...answer.targets.map((each) => h("option", { value: choiceOf(each) }, `${each.kind === "classes" ? "class" : "number"}: ${each.name}`)));
    if (answer.target) this.target.value = choiceOf(answer.target);
    this.store.set({});
  }

  private newReading(key: string): AbortController {
    this.reading.abort();
    this.asked = key;
    return new AbortController();
  }

  private useFile(file: File | undefined): void {
    if (!file) return;
    if (file.size <= LARGEST_FILE) return this.use(file.name, file);
    this.source = null;
    this.newReading("");
    this.store.set({ data: "own" });
    this.say(`the file has ${(file.size / 1e6).toFixed(0)} MB, and this page reads at most ${LARGEST_FILE / 1e6} MB: use steepest in Python, or take fewer rows`);
  }

  private use(name: string, file: Blob): void {
    this.source = { name, file, number: this.files++ };
    this.store.set({ data: "own" });
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
      this.useFile(file);
    });
  }
}

/** What the state says if a column is chosen. */
const choiceOf = ({ name, kind }: Target): string => JSON.stringify({ target: name, targetKind: kind });

function describe({ table, features, labels, images, note }: Dataset): string {
  const n = table.y.length, [training, validation] = [0, 1].map((part) =>
    table.counts.slice(part * table.classes, (part + 1) * table.classes).reduce((a, b) => a + b, 0));
  const named = features.length <= MOST_NAMED ? features.join(", ") : `${features.slice(0, MOST_NAMED).join(", ")} and ${features.length - MOST_NAMED} more`;
  const size = `${n.toLocaleString("en-US")} rows, ${features.length} ${features.length === 1 ? "feature" : "features"}${images ? "" : ` (${named})`}, ${table.targets ? rangeOf(table.targets) : `${labels.length} classes`}; ${training} rows train, ${validation} validate`;
  return note ? `${note}. ${size}.` : `${size}.`;
}

function rangeOf(targets: Float64Array): string {
  const [low, high] = [Math.min, Math.max].map((extreme) => targets.reduce((found, value) => extreme(found, value)));
  return `a number from ${general(low!, 4)} to ${general(high!, 4)} a row`;
}
