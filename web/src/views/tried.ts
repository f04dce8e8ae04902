/** The table of what was tried; a click on a row brings it back. */
import { fromTried, toTried, triedFields, type State } from "../state.ts";
import type { Store } from "../store.ts";
import { button } from "./controls.ts";
import { h } from "./elements.ts";

interface Row {
  key: string; // what it is of, as the address holds it
  cells: readonly string[];
  own: boolean; // of a table that the address does not hold
}

const MOST_ROWS = 30;

export class Tried {
  readonly root: HTMLElement;
  private readonly body = h("tbody");
  private rows: Row[];

  /**
   * Rows that the link holds are there from the beginning, without results until they are shown.
   *
   * @param cellsOf the cells of such a row, but for its results.
   */
  constructor(private readonly store: Store, private readonly view: State["view"], columns: readonly string[], cellsOf: (state: State) => readonly string[]) {
    this.rows = store.page.tried.filter((text) => fromTried(text).view === view)
      .map((key) => ({ key, cells: cellsOf(fromTried(key)), own: false }));
    this.root = h(
      "section", { class: "tried", hidden: true },
      h("h2", {}, "What was tried"),
      h("div", { class: "scroll", tabindex: 0, role: "region", "aria-label": "What was tried" },
        h("table", {},
          h("thead", {}, h("tr", {}, ...columns.map((name) => h("th", { scope: "col" }, name)), h("td"))),
          this.body)),
    );
    this.draw();
  }

  /** The newest is on top; what was tried before moves there. */
  add(state: State, cells: readonly string[]): void {
    const own = state.view === "train" && state.data === "own";
    const key = toTried(state), named = own ? `${cells[0]} ${key}` : key;
    this.rows = [{ key: named, cells, own }, ...this.rows.filter((each) => each.key !== named)].slice(0, MOST_ROWS);
    this.states.set(named, state);
    this.draw();
    const others = this.store.page.tried.filter((text) => fromTried(text).view !== this.view);
    this.store.keepTried([...this.rows.filter((each) => !each.own).map((each) => each.key), ...others]);
  }

  private readonly states = new Map<string, State>();

  private draw(): void {
    this.root.hidden = this.rows.length < 2;
    this.body.replaceChildren(...this.rows.map(({ key, cells }) => {
      const restore = (): void => this.store.set(triedFields(this.states.get(key) ?? fromTried(key)));
      return h("tr", {}, ...cells.map((cell) => h("td", {}, cell)),
        h("td", {}, button("Show", restore, { class: "small", "aria-label": `Show ${cells.filter(Boolean).join(", ")}` })));
    }));
  }
}
