/** Fields: label, input, what it does, and beside it what is wrong with the input. */
import { Problem, readField, writeField, type Name, type State } from "../state.ts";
import type { Store } from "../store.ts";
import { h, newId, setText } from "./elements.ts";

interface Described {
  label: string;
  help: string;
}

interface Slider {
  low: number;
  high: number;
  /** Whether equal distances are equal ratios. */
  log?: boolean;
  whole?: boolean;
}

const STEPS = 400; // positions of a slider

/** A number with a slider, or a text. Wrong input is named and changes nothing. */
export function inputField(
  store: Store, name: Name, { label, help, slider }: Described & { slider?: Slider },
): HTMLElement {
  const id = newId(), note = h("p", { class: "help", id: `${id}n` }, help);
  const input = h("input", {
    id, type: "text", name, autocomplete: "off", spellcheck: "false", "aria-describedby": `${id}n`,
    inputmode: slider ? "decimal" : "text",
  });
  const range = slider
    ? h("input", { type: "range", min: 0, max: STEPS, "aria-label": `${label}, slider`, tabindex: 0 })
    : null;
  const show = (): void => {
    const value = store.state[name];
    if (document.activeElement !== input) input.value = writeField(name, value as never);
    if (range && slider) range.value = String(toPosition(slider, value as number));
    setProblem(input, note, help, null);
  };
  input.addEventListener("input", () => {
    const value = readField(name, input.value);
    if (value instanceof Problem) setProblem(input, note, help, value.sentence);
    else store.set({ [name]: value });
  });
  input.addEventListener("blur", show);
  range?.addEventListener("input", () => store.set({ [name]: fromPosition(slider!, Number(range.value)) }));
  store.listen((page, before) => {
    if (page.state[name] !== before.state[name]) show();
  });
  show();
  return h("div", { class: `field ${range ? "with-slider" : ""}` }, h("label", { for: id }, label), input, range, note);
}

/** One of several values. */
export function choiceField<K extends Name>(
  store: Store, name: K, { label, help, options }: Described & { options: readonly (readonly [State[K] & string, string])[] },
): HTMLElement {
  const id = newId();
  const select = h(
    "select",
    { id, name, "aria-describedby": `${id}n`, change: () => store.set({ [name]: select.value } as Partial<State>) },
    ...options.map(([value, text]) => h("option", { value }, text)),
  );
  const show = (): void => void (select.value = String(store.state[name]));
  store.listen(show);
  show();
  return h("div", { class: "field" }, h("label", { for: id }, label), select, h("p", { class: "help", id: `${id}n` }, help));
}

/** A button. */
export function button(label: string, act: () => void, attributes: Record<string, string> = {}): HTMLButtonElement {
  return h("button", { type: "button", click: act, ...attributes }, label);
}

/** Show what is wrong in the place of the help, so that nothing moves. */
export function setProblem(input: Element, note: Element, help: string, sentence: string | null): void {
  if (sentence) input.setAttribute("aria-invalid", "true");
  else input.removeAttribute("aria-invalid");
  note.classList.toggle("problem", sentence !== null);
  setText(note, sentence ?? help);
}

function toPosition({ low, high, log }: Slider, value: number): number {
  const share = log ? Math.log(value / low) / Math.log(high / low) : (value - low) / (high - low);
  return Math.round(STEPS * Math.min(1, Math.max(0, share)));
}

/** Few digits read well, but neighbouring positions must differ: arrow keys move by one. */
function fromPosition({ low, high, log, whole }: Slider, position: number): number {
  const share = position / STEPS;
  const value = log ? low * (high / low) ** share : low + (high - low) * share;
  return whole ? Math.round(value) : Number(value.toPrecision(3));
}
