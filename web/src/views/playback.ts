/** Plays a descent: a point moves along the path, so that one sees where it is fast and where slow. */
import { steps, type Descent } from "../descent/descent.ts";
import { general } from "../format.ts";
import { button } from "./controls.ts";
import { h, setText } from "./elements.ts";

const SECONDS_A_STEP = 0.15, LEAST_SECONDS = 2, MOST_SECONDS = 8;

export class Playback {
  readonly root: HTMLElement;
  private readonly button = button("Play", () => (this.running ? this.pause() : this.start()));
  private readonly note = h("span", { class: "caption" });
  private descent: Descent | null = null;
  /** Steps so far; whole at the points, and in between on the way from one to the next. */
  private at = 0;
  private running = false;
  private last = 0;

  /** `draw` shows the point after so many steps, or none. */
  constructor(private readonly draw: (at: number | null) => void) {
    this.root = h("div", { class: "playback" }, this.button, this.note);
  }

  /** A descent that changes while it is played goes on where it is. */
  use(descent: Descent): void {
    this.descent = descent;
    this.at = Math.min(this.at, steps(descent));
    this.button.hidden = steps(descent) === 0;
    this.show();
  }

  private start(): void {
    if (!this.descent) return;
    if (this.at >= steps(this.descent)) this.at = 0;
    this.running = true;
    this.last = performance.now();
    setText(this.button, "Pause");
    requestAnimationFrame((now) => this.move(now));
  }

  private pause(): void {
    this.running = false;
    setText(this.button, "Play");
    this.show();
  }

  private move(now: number): void {
    if (!this.running || !this.descent || !this.root.isConnected) return this.pause();
    const count = steps(this.descent), seconds = Math.min(MOST_SECONDS, Math.max(LEAST_SECONDS, count * SECONDS_A_STEP));
    this.at = Math.min(count, this.at + (count * Math.max(0, now - this.last)) / 1000 / seconds);
    this.last = now;
    if (this.at >= count) return this.pause();
    this.show();
    requestAnimationFrame((next) => this.move(next));
  }

  private show(): void {
    const { descent, at } = this, shown = descent !== null && at > 0 && at < steps(descent), step = Math.floor(at);
    this.draw(shown ? at : null);
    setText(this.note, shown ? `step ${step} of ${steps(descent)}, f = ${general(descent.values[step]!, 4)}` : "");
  }
}
