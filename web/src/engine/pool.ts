/** Workers that share a queue: as many as the machine has processors, at most eight. */
import type { Answers, Kind, Requests, Table } from "./messages.ts";

interface Task {
  kind: Kind;
  asked: unknown;
  signal: AbortSignal;
  report: (progress: never) => void;
  resolve: (answer: never) => void;
  reject: (error: Error) => void;
}

const MOST_WORKERS = 8;
const GRACE = 150; // milliseconds that a run may still take after it was stopped

export class Pool {
  readonly size = Math.max(1, Math.min(MOST_WORKERS, navigator.hardwareConcurrency || 2));
  private readonly idle: Worker[] = [];
  private readonly queue: Task[] = [];
  /** The table that each worker has. */
  private readonly tables = new WeakMap<Worker, Table>();
  private made = 0;

  constructor(
    private readonly module: Promise<WebAssembly.Module>,
    private readonly script: string,
  ) {}

  /**
   * Asks a worker; the promise is rejected with AbortError when the signal stops it. `report` gets
   * what there is of an answer that takes longer.
   */
  ask<K extends Kind>(
    kind: K, asked: Requests[K], signal: AbortSignal, report: (progress: Answers[K]) => void = () => undefined,
  ): Promise<Answers[K]> {
    return new Promise((resolve, reject) => {
      this.queue.push({ kind, asked, signal, report, resolve, reject });
      signal.addEventListener("abort", () => this.drop(signal), { once: true });
      void this.next();
    });
  }

  private drop(signal: AbortSignal): void {
    for (const task of this.queue.filter((each) => each.signal === signal)) {
      this.queue.splice(this.queue.indexOf(task), 1);
      task.reject(new DOMException("stopped", "AbortError"));
    }
  }

  private async next(): Promise<void> {
    if (!this.idle.length && this.made < this.size) {
      this.made++;
      const module = await this.module;
      const worker = new Worker(this.script);
      worker.postMessage({ module });
      this.idle.push(worker);
    }
    const worker = this.idle.pop();
    if (!worker) return;
    const task = this.queue.shift();
    if (task) this.run(worker, task);
    else this.idle.push(worker);
  }

  private run(worker: Worker, task: Task): void {
    let timer = 0;
    const done = (): void => {
      clearTimeout(timer);
      task.signal.removeEventListener("abort", stop);
      void this.next();
    };
    const stop = (): void => {
      task.reject(new DOMException("stopped", "AbortError"));
      worker.postMessage({ stop: true });
      timer = window.setTimeout(() => {
        worker.terminate();
        this.made--;
        done();
      }, GRACE);
    };
    task.signal.addEventListener("abort", stop, { once: true });
    worker.onmessage = ({ data }) => {
      if (data.progress) {
        if (!task.signal.aborted) task.report(data.progress as never);
        return;
      }
      if (data.error) task.reject(new Error(data.error as string));
      else task.resolve(data.result as never);
      this.idle.push(worker);
      done();
    };
    worker.postMessage({ kind: task.kind, asked: this.withoutKnown(worker, task.asked as Partial<Requests["train"]>) });
  }

  /** A large table takes long to send, so each worker gets it once. */
  private withoutKnown(worker: Worker, asked: Partial<Requests["train"]>): object {
    const { table } = asked;
    if (!table) return asked;
    const known = this.tables.get(worker) === table;
    this.tables.set(worker, table);
    return known ? { ...asked, table: null } : asked;
  }
}
