/** The one state of the page, who wants to know when it changes, and the address. */
import { fromAddress, toAddress, type Page, type Settings, type State } from "./state.ts";

type Listener = (page: Page, before: Page) => void;

export class Store {
  page: Page;
  readonly problems: string[];
  private readonly listeners: Listener[] = [];
  private timer = 0;

  constructor() {
    const { page, problems } = fromAddress(location.hash);
    this.page = page;
    this.problems = problems;
  }

  get state(): State {
    return this.page.state;
  }

  set(changes: Partial<State>): void {
    this.replace({ ...this.page, state: { ...this.page.state, ...changes } });
  }

  pin(a: Settings | null): void {
    this.replace({ ...this.page, a });
  }

  /** Keep in the address what was tried, the newest first. */
  keepTried(tried: readonly string[]): void {
    this.page = { ...this.page, tried };
    this.writeAddress();
  }

  /** Keep in the address the settings that a sweep was made of; null for none. */
  keepSweep(sweep: Settings | null): void {
    this.page = { ...this.page, sweep };
    this.writeAddress();
  }

  listen(listener: Listener): void {
    this.listeners.push(listener);
  }

  /** The address of this state, in full. */
  get link(): string {
    return `${location.href.split("#")[0]}#${toAddress(this.page)}`;
  }

  private replace(page: Page): void {
    const before = this.page;
    this.page = page;
    for (const listener of this.listeners) listener(page, before);
    this.writeAddress();
  }

  private writeAddress(): void {
    // Browsers allow few changes of the address a second, and a slider makes many.
    clearTimeout(this.timer);
    this.timer = window.setTimeout(() => history.replaceState(null, "", `#${toAddress(this.page)}`), 150);
  }
}
