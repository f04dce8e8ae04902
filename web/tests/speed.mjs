/** How fast the page is: rows with a name, milliseconds and a goal. */
import { onPage, textOf } from "./browser.mjs";

const best = (times) => Math.min(...times);
const middle = (times) => times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)];
const W1 = "v=1&view=train&batchSize=70&epochs=90&learningRate=0.3";

export async function pageSpeeds() {
  return [await firstPaint(), await redraw(), await basins(), ...(await manySeeds())];
}

async function firstPaint() {
  const paints = [];
  for (let k = 0; k < 3; k++)
    await onPage("", async (page) => {
      await textOf(page, ".verdict", /descent/);
      paints.push(await page.evaluate(() => performance.getEntriesByName("first-contentful-paint")[0].startTime));
    });
  return { what: "first paint", milliseconds: best(paints), goal: 1000 };
}

async function redraw() {
  let milliseconds = NaN;
  await onPage("v=1&basins=no", async (page) => {
    await textOf(page, ".verdict", /descent/);
    const redraws = await page.evaluate(async () => {
      const slider = document.querySelector("input[type=range]"), times = [];
      for (let k = 0; k < 60; k++) {
        const started = performance.now();
        slider.value = 200 + k;
        slider.dispatchEvent(new Event("input"));
        times.push(performance.now() - started);
        await new Promise(requestAnimationFrame);
      }
      return times;
    });
    milliseconds = middle(redraws);
  });
  return { what: "redraw of a descent, median of 60", milliseconds, goal: 16 };
}

async function basins() {
  const times = [];
  await onPage("v=1&step=0.1&steps=100", async (page) => {
    await textOf(page, ".verdict", /descent/);
    for (let k = 0; k < 5; k++) times.push(await page.evaluate(async () => {
      const select = document.querySelector("[name=basins]"), image = document.querySelector(".basins");
      select.value = "no";
      select.dispatchEvent(new Event("change"));
      await new Promise((done) => setTimeout(done, 200));
      image.removeAttribute("href");
      const started = performance.now();
      select.value = "yes";
      select.dispatchEvent(new Event("change"));
      while (!image.hasAttribute("href")) await new Promise((done) => setTimeout(done, 5));
      return performance.now() - started;
    }));
  });
  return { what: "basins, 400 x 400 starts, 100 steps, with 30 ms of waiting for the slider", milliseconds: best(times), goal: 300 };
}

/**
 * The longest time in which the page did not answer, from the click on "Train" until all are
 * trained. It is asked every 4 ms, so that asking takes no core from the workers.
 */
const longestWait = () => new Promise((done) => {
  const pause = 4;
  let last = performance.now(), most = 0;
  const ask = () => {
    const now = performance.now();
    most = Math.max(most, now - last - pause);
    last = now;
    if (/^\d+ networks trained/.test(document.querySelector(".verdict-place p[role=status]")?.textContent)) done(most);
    else setTimeout(ask, pause);
  };
  document.querySelector("[data-view=train]").click();
  setTimeout(ask, pause);
});

/** The longest task of the page's thread in processor time, which other programs do not lengthen. */
async function longestTask(page, act) {
  const browser = page.context().browser();
  await browser.startTracing(page, { categories: ["toplevel"] });
  await act();
  const { traceEvents } = JSON.parse((await browser.stopTracing()).toString());
  const threads = new Set(traceEvents.filter(({ name, args }) => name === "thread_name" && args.name === "CrRendererMain").map(({ pid, tid }) => `${pid} ${tid}`));
  const tasks = traceEvents.filter(({ name, pid, tid, tdur }) => tdur && name.endsWith("RunTask") && threads.has(`${pid} ${tid}`));
  return Math.max(...tasks.map(({ tdur }) => tdur / 1000));
}

/** What `act` finds on a page that has drawn its descent and is about to train W1. */
async function beforeTraining(act) {
  let found;
  await onPage(W1.replace("view=train&", ""), async (page) => {
    await textOf(page, ".verdict", /descent/);
    found = await act(page);
  });
  return found;
}

/** Traced apart from the times, because tracing slows the workers. */
async function manySeeds() {
  const networks = [], wholes = [], waits = [], tasks = [];
  for (let k = 0; k < 5; k++) {
    await beforeTraining(async (page) => {
      const started = Date.now();
      waits.push(await page.evaluate(longestWait));
      wholes.push(Date.now() - started);
      const text = await textOf(page, ".caption", /^64 networks trained/);
      networks.push(Number(text.match(/([\d.]+) ms/)[1]));
    });
    tasks.push(await beforeTraining((page) => longestTask(page, () => page.evaluate(longestWait))));
  }
  return [
    { what: "W1, a network and a worker", milliseconds: best(networks), goal: 45 },
    { what: "64 seeds of W1, from the click", milliseconds: best(wholes), goal: 2000 },
    { what: "longest wait for the page meanwhile, median of 5", milliseconds: middle(waits), goal: 50 },
    { what: "longest task of the page meanwhile, in processor time, median of 5", milliseconds: middle(tasks), goal: 50 },
  ];
}
