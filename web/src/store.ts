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
    // Browsers allow few changes of the address a second, and a slider makes many.
    clearTimeout(this.timer);
    this.timer = window.setTimeout(() => history.replaceState(null, "", `#${toAddress(this.page)}`), 150);
  }
}
