/** What a person does in the view "Descend". */
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { after, before, test } from "node:test";
import { NARROW, addressFits, fill, onPage, start, stateOf, stop, textOf } from "./browser.mjs";

before(start);
after(stop);

test("the first picture has a verdict and three minima", () => onPage("", async (page) => {
  const verdict = await textOf(page, ".verdict", /2-cycle/);
  assert.match(verdict, /^The descent ends in a 2-cycle around the minimum at \(-1\.088, 0\.544\)/);
  assert.equal(await page.locator(".minima li").count(), 3);
}));

for (const size of [undefined, NARROW])
  test(`dragging the ring moves the start, and the link has it (${size ? "narrow" : "wide"})`, () => onPage("", async (page) => {
    const map = await page.locator(".map").boundingBox(), ring = await page.locator(".handle").boundingBox();
    await page.mouse.move(ring.x + ring.width / 2, ring.y + ring.height / 2);
    await page.mouse.down();
    await page.mouse.move(map.x + map.width / 2, map.y + map.height / 2, { steps: 4 });
    await page.mouse.up();
    const { x, y } = await stateOf(page);
    assert.ok(Math.abs(x) < 1 && Math.abs(y) < 1, `${x} ${y}`);
    assert.equal(await page.locator('[name="x"]').inputValue(), x);
    assert.equal(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), true);
  }, { size }));

test("the keyboard alone moves the start, the slider and the view", () => onPage("", async (page) => {
  await page.locator(".handle").focus();
  for (let k = 0; k < 5; k++) await page.keyboard.press("ArrowLeft");
  await page.keyboard.press("Shift+ArrowUp");
  assert.deepEqual(await stateOf(page), { v: "1", x: "2.5", y: "3" });
  await page.getByLabel("Step size, slider").focus();
  await page.keyboard.press("ArrowLeft");
  assert.equal((await stateOf(page)).step, "0.195");
  await page.getByRole("button", { name: "Train" }).focus();
  await page.keyboard.press("Enter");
  await textOf(page, ".caption", /networks? trained|of 64 networks/);
}));

test("a wrong expression is named below its field, with carets at the place", () => onPage("", async (page) => {
  await fill(page, "f", "x**2 + sinn(y)");
  await textOf(page, ".problem", 'unknown function "sinn": did you mean "sin"?');
  assert.equal(await page.locator(".place").textContent(), "x**2 + sinn(y)\n       ^^^^");
  await fill(page, "f", "x**2 + sin(y)");
  await textOf(page, ".verdict", /minimum/);
  assert.equal((await stateOf(page)).f, "x**2 + sin(y)");
}));

test("wrong numbers are named beside their fields, and change nothing", () => onPage("", async (page) => {
  await fill(page, "step", "0");
  await textOf(page, ".problem", "the step size must be a number above 0, at most 1000000, got 0");
  await fill(page, "steps", "2,5");
  await textOf(page, ".problem", "steps must be a whole number from 0 to 10000, got 2,5");
  await fill(page, "x", "7");
  await textOf(page, ".problem", "The start (7, 2) lies outside the box from -5 to 5");
  await fill(page, "low", "9");
  await textOf(page, ".problem", "the box must go from a lower to a higher number, got 9 to 5");
  assert.equal((await stateOf(page)).step, undefined);
}));

test("a decimal comma is read", () => onPage("", async (page) => {
  await fill(page, "step", "0,05");
  assert.equal((await stateOf(page)).step, "0.05");
}));

test("a step size that diverges is explained", () => onPage("v=1&f=ravine&low=-3&high=3&x=-2&y=1&step=0.3&steps=400", async (page) => {
  await textOf(page, ".verdict", "exceeds 2/lambda_max at every minimum in the box (at most 0.04)");
}));

test("the map of basins gives each minimum its share", () => onPage("v=1&step=0.1&steps=100&basins=yes", async (page) => {
  const sentence = await textOf(page, ".caption", /Of 160,000 starts with 100 steps of size 0.1/);
  assert.match(sentence, /45\.8% reach -2\.28071 at \(-1\.08816, 0\.544081\)|46\.\d% reach/);
  assert.match(await page.locator(".basins").getAttribute("href"), /^data:image\/png/);
}));

test("a descent is played and paused; a point moves on the map and in the chart", () => onPage("v=1&step=0.1&steps=60", async (page) => {
  await textOf(page, ".verdict", /descent/);
  await page.getByRole("button", { name: "Play" }).focus();
  await page.keyboard.press("Enter");
  await textOf(page, ".playback .caption", /^step [1-9]\d* of 60, f = /);
  await page.getByRole("button", { name: "Pause" }).click();
  assert.equal(await page.locator(".moving:visible").count(), 2);
  const stopped = await textOf(page, ".playback .caption", /of 60/);
  await page.waitForTimeout(200);
  assert.equal(await textOf(page, ".playback .caption", /of 60/), stopped);
  await fill(page, "steps", "0");
  assert.equal(await page.getByRole("button", { name: "Play" }).count(), 0);
}));

test("a link shows the same picture again", () => onPage("v=1&f=himmelblau&low=-6&high=6&x=1&y=-2&step=0.01&descentRule=adam&steps=90", async (page) => {
  const verdict = await textOf(page, ".verdict", /descent/);
  const path = await page.locator(".path.chosen path").first().getAttribute("d");
  await page.reload();
  assert.equal(await textOf(page, ".verdict", /descent/), verdict);
  assert.equal(await page.locator(".path.chosen path").first().getAttribute("d"), path);
}));

test("a link holds what was tried", () => onPage("v=1&f=x%5E2%2By%5E2&step=0.1", async (page) => {
  await textOf(page, ".verdict", /descent/);
  await addressFits(page, /tried=/);
  await fill(page, "step", "0.3");
  await textOf(page, ".tried tbody tr:nth-child(1)", /steps of 0\.3/);
  await addressFits(page, /tried=.*tried=/);
  await page.reload();
  await textOf(page, ".tried tbody tr:nth-child(2)", /x\^2\+y\^2.*steps of 0\.1.*press Show to descend/);
  await page.getByRole("button", { name: /steps of 0\.1/ }).click();
  await textOf(page, ".tried tbody tr:nth-child(1)", /steps of 0\.1, sgd(?!.*press)/);
  assert.equal(await page.locator('[name="step"]').inputValue(), "0.1");
}));

test("a link of a newer page says so", () => onPage("v=2&step=0.3", async (page) => {
  await textOf(page, ".link-problems", "This link is of a newer version of the page (2, this one is 1)");
}));

test("a link with wrong values says which", () => onPage("v=1&step=-1&steps=20", async (page) => {
  await textOf(page, ".link-problems", "The link has step=-1, but the step size must be a number above 0");
  assert.equal(await page.locator('[name="steps"]').inputValue(), "20");
}));

test("Python, a command, a table and pictures are taken along", () => onPage("v=1&step=0.1", async (page) => {
  await page.getByRole("button", { name: "Python" }).click();
  assert.match(await page.locator(".code").textContent(), /st\.descend\(surface, start=\(3, 2\), step_size=0\.1, steps=30\)/);
  await page.getByRole("button", { name: "Command line" }).click();
  assert.match(await page.locator(".code").textContent(), /^steepest descend 'x\*\*2 .* --start 3,2 --step-size 0\.1/);
  for (const [name, pattern] of [["CSV", /^step,x,y,f,gradient_norm\n0,3,2,/], ["SVG", /^<svg [^>]*xmlns=/], ["PNG", /^.PNG/s]]) {
    const waiting = page.waitForEvent("download");
    await page.getByRole("button", { name, exact: true }).click();
    const file = await (await waiting).path();
    assert.match(await readFile(file, "latin1"), pattern);
  }
}));

test("200 changes of a slider leave the memory steady", () => onPage("v=1", async (page) => {
  await textOf(page, ".verdict", /descent/);
  const client = await page.context().newCDPSession(page);
  const slide = async (count) => {
    for (let k = 0; k < count; k++)
      await page.getByLabel("Step size, slider").evaluate((slider, value) => {
        slider.value = value;
        slider.dispatchEvent(new Event("input"));
      }, String(200 + (k % 90)));
    await client.send("HeapProfiler.collectGarbage");
    return (await client.send("Runtime.getHeapUsage")).usedSize;
  };
  const first = await slide(100), last = await slide(200);
  assert.ok(last < first + 1e6, `${first} ${last}`);
}));
