/** A surface seen from above: contours, basins, minima, paths, and the start that can be dragged. */
import { contours } from "d3-contour";
import type { Descent } from "../descent/descent.ts";
import { minimumText, type Minima } from "../descent/minima.ts";
import type { Point, Surface } from "../descent/surface.ts";
import type { BasinRows } from "../engine/messages.ts";
import { general } from "../format.ts";
import { cellsImage, type Colour } from "./cells.ts";
import { COLOURS, colourOf, rgb } from "./colours.ts";
import { svg } from "./elements.ts";

const GRID = 110; // values along a side from which contours are drawn
const LEVELS = 18;
const SIZE = 600; // units of the drawing along a side

export interface Path {
  descent: Descent;
  colour: string;
  name: string;
}

export class SurfaceMap {
  readonly root: SVGSVGElement;
  private readonly levels = svg("g", { class: "levels" });
  private readonly basins = svg("image", { width: SIZE, height: SIZE, class: "basins", visibility: "hidden" });
  private readonly marks = svg("g");
  private readonly paths = svg("g");
  private readonly labels = svg("g");
  private readonly moving = svg("circle", { r: 7, class: "moving", visibility: "hidden" });
  private readonly handle = svg("circle", { r: 11, class: "handle", tabindex: 0, role: "slider" });
  private drawn = "";
  private surface!: Surface;

  constructor(private readonly move: (start: Point) => void) {
    const clip = svg("clipPath", { id: "map" }, svg("rect", { width: SIZE, height: SIZE }));
    this.root = svg(
      "svg", { viewBox: `-46 -8 ${SIZE + 64} ${SIZE + 34}`, class: "map", role: "group", "aria-label": "The surface seen from above" },
      clip,
      svg("g", { "clip-path": "url(#map)" }, svg("rect", { width: SIZE, height: SIZE, class: "floor" }),
        this.levels, this.basins, this.marks, this.paths, this.moving),
      svg("rect", { width: SIZE, height: SIZE, class: "frame" }),
      this.labels, this.handle,
    );
    this.root.addEventListener("pointerdown", (event) => this.startDrag(event));
    this.handle.addEventListener("keydown", (event) => this.moveByKey(event));
  }

  /** Contours and ticks are drawn again only if the surface changed. */
  drawSurface(surface: Surface): void {
    this.surface = surface;
    const key = `${surface.expression.text} ${surface.low} ${surface.high}`;
    if (key === this.drawn) return;
    this.drawn = key;
    const axis = Array.from({ length: GRID }, (_, i) => surface.low + ((surface.high - surface.low) * i) / (GRID - 1));
    const values = surface.expression.value.onGrid(axis, axis);
    const finite = values.filter(Number.isFinite).sort();
    const highest = finite.at(-1) ?? 0;
    const heights = Array.from(values, (v) => (Number.isNaN(v) ? highest : Math.min(highest, Math.max(finite[0] ?? 0, v))));
    // Levels that divide the area evenly show bowls and plains alike.
    const levels = [...new Set(Array.from({ length: LEVELS }, (_, k) => finite[Math.floor((finite.length * (k + 0.5) ** 1.3) / LEVELS ** 1.3)] ?? 0))];
    const lines = contours().size([GRID, GRID]).thresholds(levels)(heights);
    this.levels.replaceChildren(...lines.map(({ coordinates }) => svg("path", { d: outline(coordinates) })));
    const ticks = [0, 0.25, 0.5, 0.75, 1].map((share) => [share, general(surface.low + share * (surface.high - surface.low), 3)] as const);
    this.labels.replaceChildren(
      ...ticks.map(([share, text]) => svg("text", { class: "tick", x: share * SIZE, y: SIZE + 18, "text-anchor": "middle" }, text)),
      ...ticks.map(([share, text]) => svg("text", { class: "tick", x: -6, y: (1 - share) * SIZE, dy: "0.32em", "text-anchor": "end" }, text)),
    );
  }

  drawMinima(minima: Minima | null): void {
    const marks = (minima?.found ?? []).slice(0, 200).map((minimum, k) => {
      const [x, y] = this.place(minimum.point);
      return svg("g", { class: k ? "minimum" : "minimum lowest", transform: `translate(${x} ${y})` },
        svg("path", { d: "M-5-5L5 5M-5 5L5-5", stroke: colourOf(k) }),
        svg("title", {}, `${k ? "local" : "lowest"} minimum, ${minimumText(minimum)}`));
    });
    this.marks.replaceChildren(...marks);
  }

  /** The first path is that of the chosen rule, on top of the others. */
  drawPaths(paths: readonly Path[], start: Point): void {
    this.paths.replaceChildren(...[...paths].reverse().map((path) => this.drawPath(path, path === paths[0])));
    const [x, y] = this.place(start), text = `x ${general(start[0], 4)}, y ${general(start[1], 4)}`;
    const attributes = {
      cx: Math.min(SIZE, Math.max(0, x)), cy: Math.min(SIZE, Math.max(0, y)), "aria-label": "Start of the descent",
      "aria-valuenow": general(start[0], 4), "aria-valuemin": this.surface.low, "aria-valuemax": this.surface.high,
      "aria-valuetext": text,
    };
    for (const [name, value] of Object.entries(attributes)) this.handle.setAttribute(name, String(value));
  }

  /** The point of a descent that is played, or none. */
  drawMoving(point: Point | null): void {
    this.moving.setAttribute("visibility", point ? "visible" : "hidden");
    if (!point) return;
    const [x, y] = this.place(point);
    this.moving.setAttribute("cx", String(round(x)));
    this.moving.setAttribute("cy", String(round(y)));
  }

  /** A map of basins, or null for none; `stale` shows that a newer one is on the way. */
  drawBasins(basins: BasinRows | null, stale = false): void {
    this.root.classList.toggle("with-basins", basins !== null);
    this.basins.setAttribute("visibility", basins ? "visible" : "hidden");
    this.basins.classList.toggle("stale", stale);
    if (basins && !stale) this.basins.setAttribute("href", paint(basins));
  }

  private drawPath({ descent, colour, name }: Path, chosen: boolean): SVGGElement {
    const points = descent.points.map((p) => this.place(p));
    const d = points.map(([x, y], i) => `${i ? "L" : "M"}${round(x)} ${round(y)}`).join("");
    const dots = chosen && points.length <= 400 ? points.slice(1) : [];
    const [x, y] = points.at(-1)!;
    return svg("g", { class: chosen ? "path chosen" : "path" },
      svg("path", { d, class: "halo" }), svg("path", { d, style: `stroke: ${colour}` }, svg("title", {}, name)),
      ...dots.map(([cx, cy]) => svg("circle", { cx: round(cx), cy: round(cy), r: 2.6, style: `fill: ${colour}` })),
      svg("circle", { cx: round(x), cy: round(y), r: 5.5, class: "end", style: `stroke: ${colour}` }));
  }

  private place([x, y]: Point): [number, number] {
    const { low, high } = this.surface, scale = SIZE / (high - low);
    return [(x - low) * scale, (high - y) * scale];
  }

  private pointAt(event: PointerEvent): Point {
    const box = this.root.getScreenCTM()!.inverse();
    const at = new DOMPoint(event.clientX, event.clientY).matrixTransform(box);
    const { low, high } = this.surface, width = high - low;
    const inBox = (share: number): number => Number((low + width * Math.min(1, Math.max(0, share))).toPrecision(3));
    return [inBox(at.x / SIZE), inBox(1 - at.y / SIZE)];
  }

  private startDrag(event: PointerEvent): void {
    event.preventDefault();
    this.handle.focus({ preventScroll: true });
    this.root.setPointerCapture(event.pointerId);
    this.move(this.pointAt(event));
    const drag = (next: PointerEvent): void => this.move(this.pointAt(next));
    this.root.addEventListener("pointermove", drag);
    const stop = (): void => this.root.removeEventListener("pointermove", drag);
    this.root.addEventListener("lostpointercapture", stop, { once: true });
  }

  private moveByKey(event: KeyboardEvent): void {
    const moves: Record<string, Point> = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, 1], ArrowDown: [0, -1] };
    const by = moves[event.key];
    if (!by) return;
    event.preventDefault();
    const { low, high } = this.surface, step = ((high - low) / 100) * (event.shiftKey ? 10 : 1);
    const [x, y] = [Number(this.handle.getAttribute("data-x")), Number(this.handle.getAttribute("data-y"))];
    const keep = (value: number): number => Number(Math.min(high, Math.max(low, value)).toPrecision(6));
    this.move([keep(x + by[0] * step), keep(y + by[1] * step)]);
  }

  /** Keys move from where the start is, which may be outside the drawing. */
  set start([x, y]: Point) {
    this.handle.setAttribute("data-x", String(x));
    this.handle.setAttribute("data-y", String(y));
  }
}

/** Contours in units of the grid as a path; their y points up, that of the drawing down. */
function outline(polygons: number[][][][]): string {
  const scale = SIZE / (GRID - 1);
  const at = ([x, y]: number[]): string => `${round((x! - 0.5) * scale)} ${round(SIZE - (y! - 0.5) * scale)}`;
  return polygons.flat().map((ring) => `M${ring.map(at).join("L")}Z`).join("");
}

const round = (x: number): number => Math.round(Math.min(1e5, Math.max(-1e5, x)) * 10) / 10;

const SHADES = 32; // of a colour: slow descents are paler
const COLOUR_COUNT = COLOURS.length + 1, UNSETTLED = COLOUR_COUNT * SHADES, DIVERGED = UNSETTLED + 1;
const BASIN_COLOURS: Colour[] = [
  ...Array.from({ length: COLOUR_COUNT }, (_, k) => rgb(colourOf(k))).flatMap(([r, g, b]) =>
    Array.from({ length: SHADES }, (_, shade): Colour => [r, g, b, Math.round(215 - (150 * shade) / (SHADES - 1))])),
  [...rgb("#969696"), 120],
  [...rgb("#282828"), 120],
];

/** A picture with a pixel a start; those that did not settle are grey. */
function paint({ basin, longSteps }: BasinRows): string {
  const side = Math.sqrt(basin.length), cells = new Uint8Array(basin.length);
  const slowest = longSteps.reduce((most, count) => Math.max(most, count), 1);
  for (let row = 0; row < side; row++)
    for (let column = 0; column < side; column++) {
      const from = row * side + column, k = basin[from]!, shade = Math.round((longSteps[from]! / slowest) * (SHADES - 1));
      cells[(side - 1 - row) * side + column] = k >= 0 ? Math.min(k, COLOUR_COUNT - 1) * SHADES + shade : k === -1 ? UNSETTLED : DIVERGED;
    }
  return cellsImage(side, BASIN_COLOURS, cells);
}
