/** How fast the page is: `node tests/speed.mjs`. The smallest of several times, as programs disturb. */
import { onPage, start, stop, textOf } from "./browser.mjs";

const best = (times) => Math.min(...times);
const show = (what, milliseconds, wanted) => console.log(`${what}: ${milliseconds.toFixed(1)} ms (wanted: ${wanted})`);

await start();
const paints = [];
for (let k = 0; k < 3; k++)
  await onPage("", async (page) => {
    await textOf(page, ".verdict", /descent/);
    paints.push(await page.evaluate(() => performance.getEntriesByName("first-contentful-paint")[0].startTime));
  });
show("first paint", best(paints), "1,000");

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
    return times.sort((a, b) => a - b);
  });
  show("redraw of a descent, median", redraws[30], "16");
});

await onPage("v=1&step=0.1&steps=100", async (page) => {
  await textOf(page, ".verdict", /descent/);
  const times = [];
  for (let k = 0; k < 5; k++) {
    times.push(await page.evaluate(async () => {
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
  }
  show("basins, 400 x 400 starts, 100 steps, with 30 ms of waiting for the slider", best(times), "300");
});

const W1 = "v=1&view=train&batchSize=70&epochs=90&learningRate=0.3";
const networks = [], wholes = [], answers = [];
for (let k = 0; k < 3; k++)
  await onPage(W1, async (page) => {
    const started = Date.now();
    const longest = page.evaluate(() => new Promise((done) => {
      let last = performance.now(), most = 0;
      const tick = () => {
        const now = performance.now();
        most = Math.max(most, now - last);
        last = now;
        if (/^\d+ networks trained/.test(document.querySelector("p.caption[role=status]")?.textContent)) done(most);
        else setTimeout(tick);
      };
      tick();
    }));
    const text = await textOf(page, ".caption", /^64 networks trained/, 60_000);
    wholes.push(Date.now() - started);
    networks.push(Number(text.match(/([\d.]+) ms/)[1]));
    answers.push(await longest);
  });
show("W1, a network and a worker", best(networks), "45");
show("64 seeds of W1", best(wholes), "2,000");
show("longest wait for the page meanwhile", best(answers), "50");
await stop();
