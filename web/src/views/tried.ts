/** The table of what was tried; a click on a row brings it back. */
import { button } from "./controls.ts";
import { h } from "./elements.ts";

export interface Trial {
  key: string;
  cells: readonly string[];
  restore: () => void;
}

const MOST_ROWS = 30;

export class Tried {
  readonly root: HTMLElement;
  private readonly body = h("tbody");
  private readonly rows: Trial[] = [];

  constructor(columns: readonly string[]) {
    this.root = h(
      "section", { class: "tried", hidden: true },
      h("h2", {}, "What was tried"),
      h("div", { class: "scroll", tabindex: 0, role: "region", "aria-label": "What was tried" },
        h("table", {},
          h("thead", {}, h("tr", {}, ...columns.map((name) => h("th", { scope: "col" }, name)), h("td"))),
          this.body)),
    );
  }

  /** The newest is on top; what was tried before moves there. */
  add(trial: Trial): void {
    const known = this.rows.findIndex((each) => each.key === trial.key);
    if (known >= 0) this.rows.splice(known, 1);
    this.rows.unshift(trial);
    this.rows.splice(MOST_ROWS);
    this.root.hidden = this.rows.length < 2;
    this.body.replaceChildren(...this.rows.map(({ cells, restore }) =>
      h("tr", {}, ...cells.map((cell) => h("td", {}, cell)),
        h("td", {}, button("Show", restore, { class: "small", "aria-label": `Show ${cells.join(", ")}` })))));
  }
}
