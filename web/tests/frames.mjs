/** Plays the laboratory and saves its pictures for README and docs: `node frames.mjs FOLDER`. */
import { mkdir, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { onPage, start, stop, textOf } from "./browser.mjs";

const SIZE = { width: 1280, height: 800 };
const frames = [];
let folder;

/** A picture of the page as it is, shown for so many milliseconds. */
async function shoot(page, milliseconds) {
  const name = `${String(frames.length).padStart(3, "0")}.png`;
  await page.screenshot({ path: join(folder, name) });
  frames.push({ name, milliseconds });
}

async function slide(page, label, positions, milliseconds, settled) {
  for (const position of positions) {
    await page.getByLabel(`${label}, slider`).evaluate((slider, value) => {
      slider.value = value;
      slider.dispatchEvent(new Event("input"));
    }, String(position));
    await settled();
    await shoot(page, milliseconds);
  }
}

const from = (first, last, count) => Array.from({ length: count }, (_, k) => Math.round(first + ((last - first) * k) / (count - 1)));

/** The basins and the verdict follow the step size. */
const descents = () => onPage("v=1&basins=yes&step=0.03&steps=60", async (page) => {
  const mapped = () => page.waitForFunction(() => document.querySelector(".basins[href]:not(.stale)"));
  await textOf(page, ".caption", /Of 160,000 starts/);
  await shoot(page, 1200);
  await slide(page, "Step size", from(231, 316, 18), 110, async () => {
    await page.waitForTimeout(60);
    await mapped();
  });
  await shoot(page, 1500);
}, { size: SIZE });

/** 64 networks train, and are compared with another learning rate. */
const networks = () => onPage("v=1&data=moons&noise=0.2&epochs=300&learningRate=0.3", async (page) => {
  await textOf(page, ".verdict", /descent/);
  await page.getByRole("button", { name: "Train" }).click();
  await textOf(page, ".caption", /of 64 networks trained/);
  // A picture only when the networks went on, so that a busy machine makes the same recording.
  for (let seen = 0; seen < 1 && frames.length < 60; await shoot(page, 160))
    seen = await page.waitForFunction((before) => {
      const { value } = document.querySelector("progress");
      return value > before && value;
    }, seen).then((handle) => handle.jsonValue());
  await textOf(page, ".caption", /^64 networks trained/);
  await shoot(page, 1500);
  await page.getByRole("button", { name: "Pin as A" }).click();
  await slide(page, "Learning rate", [160], 400, () => page.waitForTimeout(300));
  await textOf(page, ".caption", /^64 networks trained/, 60_000);
  await shoot(page, 3000);
}, { size: SIZE });

folder = process.argv[2];
await rm(folder, { recursive: true, force: true });
await mkdir(folder, { recursive: true });
await start();
await descents();
await networks();
await stop();
await writeFile(join(folder, "frames.json"), JSON.stringify(frames));
console.log(`${frames.length} pictures, ${frames.reduce((sum, { milliseconds }) => sum + milliseconds, 0) / 1000} s`);
