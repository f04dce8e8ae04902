/** The field for f(x, y), with presets; a mistake is named below it, with carets at its place. */
import { PRESETS, surfaceOf, type Surface } from "../descent/surface.ts";
import { ExpressionError } from "../expression/tokens.ts";
import type { State } from "../state.ts";
import type { Store } from "../store.ts";
import { setProblem } from "./controls.ts";
import { h, newId, setText } from "./elements.ts";

const HELP = "x, y, numbers, + - * / **, sin, cos, exp, log, sqrt, abs, min, max, pi, e";
const CONTEXT = 22; // characters shown on either side of a mistake

export class ExpressionField {
  readonly root: HTMLElement;
  private readonly input: HTMLTextAreaElement;
  private readonly note: HTMLElement;
  private readonly place = h("pre", { class: "place", "aria-hidden": "true" });

  constructor(private readonly store: Store) {
    const id = newId();
    this.note = h("p", { class: "help", id: `${id}n` }, HELP);
    this.input = h("textarea", {
      id, name: "f", rows: 2, class: "mono", autocomplete: "off", spellcheck: "false", autocapitalize: "off",
      "aria-describedby": `${id}n`, input: () => this.type(),
      keydown: (event: KeyboardEvent) => event.key === "Enter" && event.preventDefault(),
    });
    const select = h("select", { "aria-label": "Known surfaces", name: "preset", change: () => this.choose(select.value) },
      h("option", { value: "" }, "your own"),
      ...PRESETS.map(({ name, note }) => h("option", { value: name, title: note }, name)));
    const show = (state: State): void => {
      if (document.activeElement !== this.input) this.input.value = state.f;
      select.value = PRESETS.find((each) => each.text === state.f || each.name === state.f.trim())?.name ?? "";
    };
    store.listen((page) => show(page.state));
    show(store.state);
    this.root = h("div", { class: "field" }, h("label", { for: id }, "f(x, y) ="), select, this.input, this.place, this.note);
  }

  /** The surface of a state; null, and the mistake is shown, if its text or box is wrong. */
  read({ f, low, high }: State): Surface | null {
    if (!(low < high)) {
      this.show(`the box must go from a lower to a higher number, got ${low} to ${high}`, null);
      return null;
    }
    try {
      const surface = surfaceOf(f, low, high);
      this.show(null, null);
      return surface;
    } catch (error) {
      if (!(error instanceof ExpressionError)) throw error;
      this.show(error.message, error);
      return null;
    }
  }

  private type(): void {
    const f = this.input.value, { state } = this.store;
    if (this.read({ ...state, f })) this.store.set({ f });
  }

  private choose(name: string): void {
    const found = PRESETS.find((each) => each.name === name);
    if (!found) return;
    const { text, low, high, start } = found;
    this.store.set({ f: text, low, high, x: start[0], y: start[1] });
    this.input.value = text;
  }

  private show(sentence: string | null, at: ExpressionError | null): void {
    setProblem(this.input, this.note, HELP, sentence);
    const text = this.input.value;
    if (!at) return setText(this.place, "");
    const first = Math.max(0, at.start - CONTEXT), last = Math.min(text.length, at.start + CONTEXT);
    const carets = "^".repeat(Math.max(1, Math.min(at.end, last) - at.start));
    const line = text.slice(first, last).replace(/\s/g, " ");
    setText(this.place, `${line}\n${" ".repeat(at.start - first)}${carets}`);
  }
}
