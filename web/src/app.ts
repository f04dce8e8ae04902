/** The page: its two views, the state they share, and the workers. */
import { setDigits } from "./data/digits.ts";
import { Pool } from "./engine/pool.ts";
import { engineVariant } from "./engine/variants.ts";
import type { State } from "./state.ts";
import { Store } from "./store.ts";
import { DescendView } from "./views/descend_view.ts";
import { h } from "./views/elements.ts";
import { TrainView } from "./views/train_view.ts";

/** What is embedded in the page: bytes as gzip in base64, or text. */
function embedded(id: string): string {
  return document.getElementById(id)?.textContent?.trim() ?? "";
}

async function bytes(id: string): Promise<Uint8Array<ArrayBuffer>> {
  const packed = Uint8Array.from(atob(embedded(id)), (character) => character.charCodeAt(0));
  const stream = new Blob([packed]).stream().pipeThrough(new DecompressionStream("gzip"));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

const ABOUT = [
  "Everything is computed in this page: it works without a network, and a file that you choose stays in this browser.",
  "Sentences, intervals and minima are those of the Python package steepest; \"Python\" and \"Command line\" give code that does the same.",
  "Networks have the first weights, splits and orders of rows of Python's, bit for bit. Losses differ from its in the last digits, because sums are added up in another order, and some browsers round after each multiplication where the processor's own engine rounds after multiplication and addition together; over a training these differences grow, as those between two processors do.",
  "Intervals are about other seeds on the same rows. About new rows, other data sets or many looks, ask the package.",
];

function about(): HTMLElement {
  return h("details", { class: "about" }, h("summary", {}, "About this page, and where it differs from Python"), ...ABOUT.map((each) => h("p", {}, each)));
}

const VIEWS = [["descend", "Descend"], ["train", "Train"]] as const;

async function start(): Promise<void> {
  const module = bytes(engineVariant()).then((code) => WebAssembly.compile(code));
  const script = URL.createObjectURL(new Blob([embedded("worker")], { type: "text/javascript" }));
  setDigits(await bytes("digits"));
  const table = embedded("table") ? (JSON.parse(embedded("table")) as { name: string; text: string }) : null;
  const store = new Store(), pool = new Pool(module, script);
  const descend = new DescendView(store, pool), train = new TrainView(store, pool);
  const views = { descend, train };
  const problems = h("ul", { class: "link-problems", role: "alert", hidden: !store.problems.length }, ...store.problems.map((each) => h("li", {}, each)));
  const tabs = VIEWS.map(([view, label]) =>
    h("button", { type: "button", class: "tab", "data-view": view, click: () => store.set({ view }) }, label));
  const place = h("div");
  const show = (state: State, before: State | null): void => {
    tabs.forEach((tab) => {
      if (tab.dataset.view === state.view) tab.setAttribute("aria-current", "page");
      else tab.removeAttribute("aria-current");
    });
    if (state.view === before?.view) return;
    place.replaceChildren(views[state.view].root);
    views[state.view].update(state, null);
  };
  store.listen((page, before) => show(page.state, before.state));
  document.getElementById("lab")!.replaceChildren(
    h("header", {},
      h("h1", {}, "steepest lab"),
      h("nav", { "aria-label": "Views" }, ...tabs),
      h("p", { class: "tagline" }, "Gradient descent and small networks, with an error bar on every statement. Nothing leaves this page.")),
    h("main", {}, problems, place, about()));
  if (table && !location.hash) store.set({ view: "train" });
  if (table) train.table.useText(table.name, table.text);
  show(store.state, null);
  // A link pasted into the address of an open page is a new page.
  addEventListener("hashchange", () => location.reload());
}

void start();
