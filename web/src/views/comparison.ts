/** A against B on shared seeds: the difference, its interval, and what may be said. */
import type { Dataset } from "../data/dataset.ts";
import { differing, endedOf, scoreOf, type Study } from "../runs.ts";
import { paired, pairedSentence, shareSentence, type Paired } from "../statistics/statistics.ts";
import { drawDifferences } from "./train_charts.ts";
import { h, setText } from "./elements.ts";

const FEW = 5; // with fewer seeds nothing is decided, as in steepest's answers

export class Comparison {
  readonly root: HTMLElement;
  private readonly verdict = h("p", { class: "verdict", "aria-live": "polite" });
  private readonly sentence = h("p", { class: "caption" });
  private readonly chart = h("div", { class: "chart-place" });

  constructor() {
    this.root = h("section", { class: "comparison", hidden: true, "aria-label": "A against B" }, h("h2", {}, "A against B"), this.verdict, this.chart, this.sentence);
  }

  show(a: Study | null, b: Study, seeds: number, done: boolean): void {
    this.root.hidden = !a;
    if (!a) return;
    const { score } = b.dataset;
    const [left, right] = [differing(a.settings, b.settings), differing(b.settings, a.settings)];
    if (left === "the same settings") {
      setText(this.verdict, "A and B are the same settings: change one to compare them.");
      this.chart.replaceChildren();
      setText(this.sentence, "");
      return;
    }
    const shared = endedOf(a, seeds).filter((run) => b.runs.get(run.seed)?.ended);
    const found = paired(
      shared.map((run) => scoreOf(a, run)), shared.map((run) => scoreOf(b, b.runs.get(run.seed)!)),
    );
    if (!found) {
      setText(this.verdict, "No seed has been trained with both yet.");
      return;
    }
    setText(this.verdict, verdictOf(found, score, done ? "" : `after ${found.n} of ${seeds} seeds, `));
    setText(this.sentence,
      `${left} against ${right}: validation ${score} ${pairedSentence(found)}, for other seeds on the same rows. ` +
      `Seeds in favour of A: ${shareSentence(found.inFavour)}${found.n > 1 ? `; p value of the difference ${pText(found.pValue)}` : ""}. ` +
      "The interval is of one look: do not add seeds until it leaves out 0.");
    if (this.chart.clientWidth) this.chart.replaceChildren(drawDifferences(this.chart.clientWidth, found, score));
  }
}

/** What the interval allows to say. */
export function verdictOf(found: Paired, score: Dataset["score"], when: string): string {
  const { low, high, n, difference } = found, start = when ? when[0]!.toUpperCase() + when.slice(1) : "";
  const say = (text: string): string => (start ? start + text : text[0]!.toUpperCase() + text.slice(1));
  if (n < FEW) return say(`${n} ${n === 1 ? "seed is" : "seeds are"} too few to decide: take at least ${FEW}.`);
  if (low === high) return say(difference === 0 ? `A and B have the same ${score} on every seed.` : `${difference > 0 ? "A" : "B"} is better by the same amount on every seed.`);
  if (low > 0) return say("A is better: the interval of the difference lies above 0.");
  if (high < 0) return say("B is better: the interval of the difference lies below 0.");
  return say(`A and B cannot be told apart in ${score} with ${n} seeds: the interval of the difference holds 0.`);
}

const pText = (p: number): string => (p < 0.0001 ? "below 0.0001" : p.toPrecision(2));
