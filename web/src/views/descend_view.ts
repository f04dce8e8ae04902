/** The view "Descend": a function, a start, a step size; where gradient descent ends, and why. */
import { RULES, SCHEDULES, descend, steps, type Descent, type DescentOptions } from "../descent/descent.ts";
import { minimaSentence, minimumText, type Minima } from "../descent/minima.ts";
import { PRESETS, contains, surfaceOf, type Surface } from "../descent/surface.ts";
import { classify, type Verdict } from "../descent/verdicts.ts";
import type { BasinRows } from "../engine/messages.ts";
import type { Pool } from "../engine/pool.ts";
import { count, general } from "../format.ts";
import type { State } from "../state.ts";
import type { Store } from "../store.ts";
import { colourOf } from "./colours.ts";
import type { Frame } from "./chart.ts";
import { choiceField, inputField } from "./controls.ts";
import { drawDescent } from "./descent_chart.ts";
import { debounce, h, setText, svg } from "./elements.ts";
import { descentCode, descentCommand, descentCsv } from "./descent_code.ts";
import { ExpressionField } from "./expression_field.ts";
import { Playback } from "./playback.ts";
import { SurfaceMap, type Path } from "./surface_map.ts";
import { takeAway } from "./take_away.ts";
import { Tried } from "./tried.ts";

const RESOLUTION = 400;

/** What a page of this state would descend with. */
export function optionsOf(state: State): DescentOptions {
  return {
    stepSize: state.step,
    steps: state.steps,
    rule: state.descentRule,
    schedule: state.schedule,
    decay: state.schedule === "exponential" ? state.decay : 1,
  };
}

export class DescendView {
  readonly root: HTMLElement;
  private readonly verdict = h("p", { class: "verdict", "aria-live": "polite" });
  private readonly warning = h("p", { class: "help problem", role: "status" });
  private readonly chart = h("div", { class: "chart-place" });
  private readonly minimaList = h("ul", { class: "minima" });
  private readonly minimaNote = h("p", { class: "caption" });
  private readonly legend = h("p", { class: "caption legend" });
  private readonly map: SurfaceMap;
  private readonly playback = new Playback((at) => this.drawMoving(at));
  private readonly moving = svg("circle", { r: 5, class: "moving" });
  private frame: Frame | null = null;
  private readonly expression: ExpressionField;
  private readonly tried: Tried;
  private surface: Surface;
  private minima: Minima | null = null;
  private minimaOf = "";
  private descent!: Descent;
  private found!: Verdict;
  private basins: BasinRows | null = null;
  /** How many starts end in each basin. */
  private counts = new Map<number, number>();
  private search = new AbortController();
  private mapping = new AbortController();

  constructor(private readonly store: Store, private readonly pool: Pool) {
    this.map = new SurfaceMap(([x, y]) => store.set({ x, y }));
    this.surface = surfaceOf(PRESETS[0]!.text, store.state.low, store.state.high);
    this.expression = new ExpressionField(store);
    this.tried = new Tried(store, "descend", ["Function", "Start", "Steps", "Verdict", "f at the end"],
      (state) => [...describe(state), "press Show to descend", ""]);
    this.root = this.layOut();
    store.listen((page, before) => {
      if (page.state.view === "descend") this.update(page.state, before.state);
    });
    new ResizeObserver(() => this.drawChart()).observe(this.chart);
  }

  /** Draw what belongs to the state; `before` says what need not be done again. */
  update(state: State, before: State | null): void {
    const changed = (...names: (keyof State)[]): boolean => !before || names.some((name) => state[name] !== before[name]);
    if (changed("f", "low", "high", "view")) this.useSurface(state);
    const start = [state.x, state.y] as const, options = optionsOf(state);
    this.map.start = start;
    this.descent = descend(this.surface, start, options);
    this.map.drawPaths(this.paths(state), start);
    this.judge();
    this.drawChart();
    const decays = state.schedule === "exponential";
    this.root.classList.toggle("decays", decays);
    if (changed("f", "low", "high", "step", "steps", "descentRule", "schedule", "decay", "basins", "view")) this.mapBasinsSoon();
    this.warn(state);
    this.recordSoon();
  }

  private useSurface(state: State): void {
    const surface = this.expression.read(state);
    if (surface) this.surface = surface;
    this.map.drawSurface(this.surface);
    void this.findMinima();
  }

  /** The search runs in a worker; until it answers the verdict waits. */
  private async findMinima(): Promise<void> {
    const { expression, low, high } = this.surface, key = `${expression.text} ${low} ${high}`;
    if (key === this.minimaOf) return;
    this.minimaOf = key;
    this.minima = this.basins = null;
    this.map.drawBasins(null);
    this.search.abort();
    this.search = new AbortController();
    this.showMinima();
    try {
      this.minima = await this.pool.ask("minima", { text: expression.text, low, high }, this.search.signal);
    } catch {
      return; // a newer search took its place
    }
    this.showMinima();
    this.judge();
    this.drawChart();
    this.mapBasinsSoon();
    this.recordSoon();
  }

  private showMinima(): void {
    const { minima } = this, shown = minima?.found.slice(0, 6) ?? [];
    this.map.drawMinima(minima);
    this.minimaList.replaceChildren(...shown.map((minimum, k) => h("li", { style: `--colour: ${colourOf(k)}` }, minimumText(minimum), this.shareOf(k))));
    const more = (minima?.found.length ?? 0) - shown.length;
    if (more > 0) this.minimaList.append(h("li", { class: "more" }, `and ${more} more`));
    const sentences = minima ? [minimaSentence(minima)] : ["Searching for the minima in the box …"];
    if (this.basins) sentences.unshift(`${this.basinsSentence()}; paler starts take longer, grey ones did not settle`);
    setText(this.minimaNote, sentences.join(". "));
  }

  /** The six largest shares, as Python gives them. */
  private basinsSentence(): string {
    const { basin } = this.basins!, { counts } = this, o = optionsOf(this.store.state);
    const nameOf = (k: number): string => k === -1 ? "did not settle" : k === -2 ? "diverged" : `reach ${minimumText(this.minima!.found[k]!)}`;
    const shown = [...counts].sort((a, b) => b[1] - a[1]).slice(0, 6).map(([k, n]) => `${((100 * n) / basin.length).toFixed(1)}% ${nameOf(k)}`);
    return `Of ${basin.length.toLocaleString("en-US")} starts with ${o.steps} steps of size ${general(o.stepSize)}, ${shown.join(", ")}`;
  }

  private shareOf(k: number): HTMLElement | null {
    if (!this.basins) return null;
    const share = (this.counts.get(k) ?? 0) / this.basins.basin.length;
    return h("span", { class: "share", title: "share of the starts" }, `${(100 * share).toFixed(1)} %`);
  }

  private judge(): void {
    if (!this.minima) {
      if (!this.found) setText(this.verdict, "It follows when the minima in the box are found.");
      return;
    }
    this.found = classify(this.descent, this.minima);
    setText(this.verdict, `${this.found.sentence}.`);
    this.verdict.dataset.status = this.found.status;
  }

  private paths(state: State): Path[] {
    const chosen = { descent: this.descent, colour: "var(--path)", name: state.descentRule };
    if (state.allRules === "no") {
      setText(this.legend, "");
      return [chosen];
    }
    const colours = { sgd: "var(--path)", momentum: "#a05fd6", adam: "var(--ink)" } as const;
    const paths = RULES.map((rule) => ({
      descent: rule === state.descentRule ? this.descent : descend(this.surface, [state.x, state.y], { ...optionsOf(state), rule }),
      colour: colours[rule], name: rule,
    }));
    this.legend.replaceChildren(...paths.map(({ colour, name, descent }) =>
      h("span", { style: `--colour: ${colour}` }, `${name}: f = ${general(descent.values.at(-1)!, 4)} after ${count(steps(descent), "step")}`)));
    return paths.sort((a, b) => Number(b.name === state.descentRule) - Number(a.name === state.descentRule));
  }

  private drawChart(): void {
    if (!this.chart.clientWidth || !this.descent) return;
    this.frame = drawDescent(this.chart.clientWidth, this.descent, this.minima?.found[0]?.value ?? null);
    this.chart.replaceChildren(this.frame.root);
    this.playback.use(this.descent);
  }

  /** The point after so many steps, on the map and in the chart; between two points it is on its way. */
  private drawMoving(at: number | null): void {
    const { points, values } = this.descent, before = Math.floor(at ?? 0), after = Math.min(before + 1, points.length - 1), share = (at ?? 0) - before;
    const between = (a: number, b: number): number => a + (b - a) * share;
    const [from, to] = [points[before]!, points[after]!];
    this.map.drawMoving(at === null ? null : [between(from[0], to[0]), between(from[1], to[1])]);
    if (at === null || !this.frame) return this.moving.remove();
    this.moving.setAttribute("cx", String(this.frame.x(at)));
    this.moving.setAttribute("cy", String(between(this.frame.y(values[before]!), this.frame.y(values[after]!))));
    if (this.moving.parentNode !== this.frame.plot) this.frame.plot.append(this.moving);
  }

  private readonly mapBasinsSoon = debounce(30, () => void this.mapBasins());

  private async mapBasins(): Promise<void> {
    this.mapping.abort();
    if (this.store.state.basins === "no" || !this.minima) {
      this.basins = null;
      this.map.drawBasins(null);
      this.showMinima();
      return;
    }
    this.map.drawBasins(this.basins, true);
    this.mapping = new AbortController();
    const { expression, low, high } = this.surface, parts = 2 * this.pool.size;
    const rows = Array.from({ length: parts + 1 }, (_, k) => Math.round((RESOLUTION * k) / parts));
    const asked = { text: expression.text, low, high, options: optionsOf(this.store.state), found: this.minima.found, resolution: RESOLUTION };
    try {
      const answers = await Promise.all(rows.slice(1).map((lastRow, k) =>
        this.pool.ask("basins", { ...asked, firstRow: rows[k]!, lastRow }, this.mapping.signal)));
      this.basins = joinRows(answers);
      this.counts = countValues(this.basins.basin);
      this.map.drawBasins(this.basins);
      this.showMinima();
    } catch {
      return; // a newer map took its place
    }
  }

  private warn(state: State): void {
    const { low, high } = this.surface;
    const outside = !contains(this.surface, [state.x, state.y]);
    setText(this.warning, outside
      ? `The start (${general(state.x)}, ${general(state.y)}) lies outside the box from ${general(low)} to ${general(high)}: move it inside, or widen the box`
      : "");
  }

  private readonly recordSoon = debounce(900, () => {
    const { state } = this.store;
    if (state.view !== "descend" || !this.found || !this.minima) return;
    this.tried.add(state, [...describe(state), this.found.status, general(this.descent.values.at(-1)!, 5)]);
  });

  private layOut(): HTMLElement {
    const { store } = this;
    const pair = (...children: HTMLElement[]): HTMLElement => h("div", { class: "pair" }, ...children);
    return h("div", { class: "view descend" },
      h("form", { class: "controls", "aria-label": "Settings of the descent", submit: (event: Event) => event.preventDefault() },
        this.expression.root,
        pair(inputField(store, "x", { label: "Start x", help: "or drag the ring" }),
          inputField(store, "y", { label: "Start y", help: "arrow keys move it" })),
        this.warning,
        inputField(store, "step", { label: "Step size", help: "the gradient is multiplied by it", slider: { low: 1e-4, high: 2, log: true } }),
        inputField(store, "steps", { label: "Steps", help: "how often the point moves", slider: { low: 0, high: 400, whole: true } }),
        pair(
          choiceField(store, "descentRule", { label: "Rule", help: "how a gradient becomes a step", options: RULES.map((rule) => [rule, rule]) }),
          choiceField(store, "schedule", { label: "Schedule", help: "how the step size changes", options: SCHEDULES.map((each) => [each, each]) })),
        h("div", { class: "only-decays" },
          inputField(store, "decay", { label: "Decay", help: "factor from one step size to the next", slider: { low: 0.5, high: 1 } })),
        pair(
          inputField(store, "low", { label: "Box from", help: "of x and of y" }),
          inputField(store, "high", { label: "to", help: "minima are sought inside" })),
        pair(
          choiceField(store, "basins", { label: "Basins", help: "colour starts by where they end", options: [["no", "hide"], ["yes", "show"]] }),
          choiceField(store, "allRules", { label: "Rules drawn", help: "paths with the same step size", options: [["no", "one"], ["yes", "all three"]] }))),
      h("div", { class: "figure" }, this.map.root, this.playback.root, this.legend),
      h("div", { class: "verdict-place" }, h("h2", {}, "Verdict"), this.verdict),
      h("div", { class: "results" },
        h("h2", {}, "f at every step"), this.chart,
        h("h2", {}, "Minima"), this.minimaList, this.minimaNote,
        takeAway({
          link: () => store.link,
          python: () => descentCode(store.state),
          commandLine: () => descentCommand(store.state),
          picture: () => ({ svg: this.map.root, name: "descent" }),
          csv: () => descentCsv(this.descent),
        })),
      this.tried.root);
  }
}

/** The first cells of a row of what was tried. */
function describe(state: State): string[] {
  const { steps, stepSize, rule, schedule } = optionsOf(state);
  return [state.f, `(${general(state.x, 4)}, ${general(state.y, 4)})`,
    `${count(steps, "step")} of ${general(stepSize)}, ${rule}${schedule === "constant" ? "" : `, ${schedule}`}`];
}

function countValues(values: Int16Array): Map<number, number> {
  const counts = new Int32Array(2 ** 16), found = new Map<number, number>();
  for (const value of values) counts[value + 2 ** 15]!++;
  counts.forEach((count, k) => count && found.set(k - 2 ** 15, count));
  return found;
}

function joinRows(parts: readonly BasinRows[]): BasinRows {
  const size = parts.reduce((sum, part) => sum + part.basin.length, 0);
  const joined = { basin: new Int16Array(size), longSteps: new Uint32Array(size) };
  let at = 0;
  for (const part of parts) {
    joined.basin.set(part.basin, at);
    joined.longSteps.set(part.longSteps, at);
    at += part.basin.length;
  }
  return joined;
}

