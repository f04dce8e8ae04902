/** What a person does in the view "Train". */
import assert from "node:assert/strict";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { NARROW, addressFits, fill, onPage, start, stateOf, stop, textOf } from "./browser.mjs";

before(start);
after(stop);

const TRAIN = "v=1&view=train";
const upload = (page, name, text) =>
  page.locator('[name="file"]').setInputFiles({ name, mimeType: "text/csv", buffer: Buffer.from(text) });
const problem = async (page, name, text, sentence) => {
  await upload(page, name, text);
  await textOf(page, ".own .problem", sentence);
};

for (const size of [undefined, NARROW])
  test(`16 seeds of moons train, with band, dots and boundaries (${size ? "narrow" : "wide"})`, () => onPage(`${TRAIN}&data=moons&seeds=16`, async (page) => {
    await textOf(page, ".caption", /^16 networks trained/);
    assert.match(await page.locator(".verdict").first().textContent(), /^Validation accuracy 0\.\d+, 95 % interval .* \(n = 16\), for other seeds\.$/);
    assert.equal(await page.locator(".seeds path").count(), 16);
    assert.equal(await page.locator(".seed-dot").count(), 16);
    assert.equal(await page.locator(".boundary").count(), 17);
    assert.equal(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), true);
  }, { size }));

test("a setting pinned as A is compared with B on shared seeds", () => onPage(`${TRAIN}&data=circles&seeds=12&epochs=20`, async (page) => {
  await textOf(page, ".caption", /^12 networks trained/);
  await page.getByRole("button", { name: "Pin as A" }).click();
  await textOf(page, ".comparison .verdict", "A and B are the same settings");
  await fill(page, "learningRate", "0.001");
  await textOf(page, ".comparison .verdict", "A is better: the interval of the difference lies above 0.");
  await textOf(page, ".comparison .caption", /^learning_rate 0\.1 against learning_rate 0\.001: validation accuracy \+0\.\d+, 95 % interval \+0.* \(12 paired seeds\), for other seeds on the same rows\./);
  const state = await stateOf(page);
  assert.equal(state["a.learningRate"], "0.1");
  await page.getByRole("button", { name: "Python" }).click();
  assert.match(await page.locator(".code").textContent(), /study\.compare\(\{"learning_rate": 0\.1\}, \{"learning_rate": 0\.001\}, about="seeds"\)/);
}));

test("a learning rate at which networks diverge is said, and counts as a constant prediction", () => onPage(`${TRAIN}&data=digits-halves&seeds=4&epochs=3&learningRate=1000000`, async (page) => {
  await textOf(page, ".verdict", "4 runs diverged and count as a constant prediction: use a smaller learning rate.");
}));

test("256 seeds start and stop", () => onPage(`${TRAIN}&seeds=256&epochs=200`, async (page) => {
  await textOf(page, ".caption", /\d+ of 256 networks trained/);
  await page.getByRole("button", { name: "Stop" }).click();
  const stopped = await textOf(page, ".caption", /Stopped after \d+ of 256 networks/);
  await page.waitForTimeout(700);
  assert.equal(await textOf(page, ".caption", /Stopped after/), stopped);
  await page.getByRole("button", { name: "Train", exact: true }).last().click();
  await textOf(page, ".caption", /of 256 networks trained/);
}));

test("the page answers while networks train", () => onPage(`${TRAIN}&seeds=256&epochs=200`, async (page) => {
  await textOf(page, ".caption", /\d+ of 256 networks trained/);
  await fill(page, "learningRate", "0.2");
  await page.getByRole("button", { name: "Descend" }).click();
  await textOf(page, ".verdict", /descent/);
}));

test("the same link trains the same networks again", () => onPage(`${TRAIN}&data=xor&seeds=6&hidden=8,4&activation=tanh`, async (page) => {
  await textOf(page, ".caption", /^6 networks trained/);
  const verdict = await page.locator(".verdict").first().textContent(), d = await page.locator(".seeds path").nth(3).getAttribute("d");
  await page.reload();
  await textOf(page, ".caption", /^6 networks trained/);
  assert.equal(await page.locator(".verdict").first().textContent(), verdict);
  assert.equal(await page.locator(".seeds path").nth(3).getAttribute("d"), d);
}));

test("a browser that cannot multiply and add in one operation trains with the other build", () => onPage(`${TRAIN}&data=xor&seeds=2&epochs=3`, async (page) => {
  const bytesCompiled = async () => {
    await page.reload();
    await textOf(page, ".caption", /^2 networks trained/);
    return page.evaluate(() => globalThis.bytesCompiled);
  };
  await page.addInitScript(() => {
    const compile = WebAssembly.compile;
    WebAssembly.compile = (code) => ((globalThis.bytesCompiled = code.byteLength), compile(code));
  });
  const usual = await bytesCompiled();
  await page.addInitScript(() => (WebAssembly.validate = () => false));
  const other = await bytesCompiled();
  assert.ok(usual > 0 && other > 0 && usual !== other, `${usual} ${other}`);
}));

test("digits show first-layer weights and the hardest images", () => onPage(`${TRAIN}&seeds=4&epochs=5`, async (page) => {
  await textOf(page, ".caption", /^4 networks trained/);
  const widths = (grid) => page.locator(grid).first().locator("figure:visible img").evaluateAll((images) => images.map((image) => image.naturalWidth));
  assert.deepEqual(await widths(".images"), Array(32).fill(8));
  assert.ok((await widths(".hard")).length > 5);
}));

test("the keyboard alone trains, chooses a seed, pins a setting and stops", () => onPage(`${TRAIN}&data=moons&seeds=6&epochs=5`, async (page) => {
  await textOf(page, ".caption", /^6 networks trained/);
  await page.getByLabel("Seed shown").focus();
  await page.keyboard.press("Control+A");
  await page.keyboard.type("4");
  await textOf(page, ".seed-line .caption", /^Seed 4: validation accuracy/);
  await page.getByRole("button", { name: "Pin as A" }).focus();
  await page.keyboard.press("Enter");
  await page.getByLabel("Learning rate, slider").focus();
  for (let k = 0; k < 40; k++) await page.keyboard.press("ArrowLeft");
  await textOf(page, ".comparison .verdict", /is better|told apart/);
  await page.getByLabel("Data").focus();
  await page.keyboard.type("circ");
  await textOf(page, ".about-data", "400 points of two classes");
  const state = await stateOf(page);
  assert.deepEqual([state.seed, state.data, state["a.learningRate"]], ["4", "circles", "0.1"]);
  assert.ok(Number(state.learningRate) < 0.05, state.learningRate);
  await fill(page, "seed", "300");
  await textOf(page, ".seed-line .problem", "the seed must be a whole number from 0 to 255, got 300");
}));

test("a sweep of learning rate and hidden layers fills a heat map; a cell gives its settings", () => onPage(`${TRAIN}&data=moons&seeds=4&epochs=5`, async (page) => {
  await textOf(page, ".caption", /^4 networks trained/);
  await page.getByRole("button", { name: "Sweep, 8 seeds each" }).click();
  await textOf(page, ".sweep .caption", "20 of 20 cells are trained");
  await page.getByRole("button", { name: /^learning rate 0\.3, hidden \(8,\): 0\.\d+, 95 % interval/ }).click();
  const { hidden, learningRate } = await stateOf(page);
  assert.deepEqual([hidden, learningRate], ["8", "0.3"]);
}));

test("a link holds the sweep and what was tried", () => onPage(`${TRAIN}&data=moons&seeds=4&epochs=5`, async (page) => {
  await textOf(page, ".caption", /^4 networks trained/);
  await page.getByRole("button", { name: "Sweep, 8 seeds each" }).click();
  await textOf(page, ".sweep .caption", "20 of 20 cells are trained");
  const cell = page.getByRole("button", { name: /^learning rate 0\.3, hidden \(8,\): 0\.\d+, 95 % interval/ }), swept = await cell.textContent();
  await cell.click();
  await textOf(page, ".tried tbody tr:nth-child(1)", /hidden \(8,\), learning_rate 0.3.*0\.\d+, 95 %/);
  await addressFits(page, /tried=.*tried=/);
  await page.reload();
  await textOf(page, ".sweep .caption", "20 of 20 cells are trained");
  assert.equal(await cell.textContent(), swept);
  assert.equal(await page.locator(".tried tbody tr").count(), 2);
  await textOf(page, ".tried tbody tr:nth-child(2)", /moons.*press Show to train/);
  await page.getByRole("button", { name: /press Show to train/ }).click();
  await textOf(page, ".tried tbody tr:nth-child(1)", /epochs 5.*0\.\d+, 95 %/);
  await addressFits(page, /^(?!.*&learningRate=)/);
  await page.getByLabel("Data").selectOption("circles");
  await textOf(page, ".about-data", "400 points of two classes");
  assert.equal(await page.locator(".heat").count(), 0);
  await addressFits(page, /^(?!.*sweep)/);
}));

test("a link with a wrong row of what was tried says what is wrong with it", () => onPage(`${TRAIN}&data=xor&seeds=2&tried=view%3Dtrain%26epochs%3D0`, async (page) => {
  await textOf(page, ".link-problems", "The link has epochs=0, but epochs must be a whole number from 1 to 1000");
}));

test("wrong settings are named beside their fields", () => onPage(`${TRAIN}&data=xor&seeds=2`, async (page) => {
  await fill(page, "hidden", "32, 0");
  await textOf(page, ".problem", "the width of a hidden layer must be a whole number from 1 to 512, got 0");
  await fill(page, "learningRate", "0");
  await textOf(page, ".problem", "the learning rate must be a number above 0");
  await fill(page, "epochs", "many");
  await textOf(page, ".problem", "epochs must be a whole number from 1 to 1000, got many");
}));

test("an own file trains; rows with missing values are left out and counted", () => onPage(TRAIN, async (page) => {
  const rows = Array.from({ length: 60 }, (_, i) => `${i},${(i * 7) % 13},${i === 5 ? "NA" : i},note ${i},${i < 30 ? "small" : "large"}`);
  await page.locator('[name="data"]').selectOption("own");
  await upload(page, "sizes.csv", `a,b,c,remark,size\n${rows.join("\n")}\n`);
  await textOf(page, ".about-data", "1 row with missing values left out; not used: a (id-like), remark (not numbers). 59 rows, 2 features (b, c), 2 classes");
  await textOf(page, ".caption", /^64 networks trained/);
  await page.getByRole("button", { name: "Python" }).click();
  assert.match(await page.locator(".code").textContent(), /st\.Dataset\(pl\.read_csv\("sizes\.csv"\), "class", name="sizes"\)/);
}));

test("ids, codes and constants are not learned from, as in Python", () => onPage(`${TRAIN}&data=own&seeds=2&epochs=2`, async (page) => {
  const rows = Array.from({ length: 40 }, (_, i) => `${500 - 3 * i},${i % 3 ? "0890" : "8001"},7,${(i * 7) % 13},${i % 2 ? "yes" : "no"}`);
  await upload(page, "customers.csv", `customer_id,zip,year,age,left\n${rows.join("\n")}\n`);
  await textOf(page, ".about-data", "not used: customer_id (id-like), zip (codes), year (constant). 40 rows, 1 feature (age), 2 classes");
}));

/** A table whose last column is a number, plainly a function of the others. */
const heights = (count) => Array.from({ length: count }, (_, i) => [i % 10, (i * 7) % 13, `note ${i}`, ((i % 10) ** 2 / 10 + ((i * 7) % 13) / 5).toFixed(3)]);

test("a column of numbers is predicted, judged by R², and A is compared with B in it", () => onPage(`${TRAIN}&data=own&seeds=8&epochs=20`, async (page) => {
  await upload(page, "heights.csv", `a,b,remark,height\n${heights(120).map((row) => row.join(",")).join("\n")}\n`);
  await textOf(page, ".about-data", "not used: remark (not numbers). 120 rows, 2 features (a, b), a number from 0 to 10.5 a row; 72 rows train, 24 validate");
  await textOf(page, ".verdict-place [role=status]", /^8 networks trained/);
  assert.match(await page.locator(".verdict").first().textContent(), /^Validation R² 0\.\d+, 95 % interval .* \(n = 8\), for other seeds\.$/);
  assert.equal(await page.locator('[name="shown"] option').first().textContent(), "validation R²");
  await page.getByRole("heading", { name: "Prediction" }).waitFor();
  await page.getByRole("button", { name: "Pin as A" }).click();
  await fill(page, "learningRate", "0.001");
  await textOf(page, ".comparison .verdict", "A is better: the interval of the difference lies above 0.");
  await textOf(page, ".comparison .caption", /validation R² \+\d\.\d+, 95 % interval .* \(8 paired seeds\)/);
  await fill(page, "learningRate", "0.1000001");
  await textOf(page, ".comparison .verdict", "A and B cannot be told apart in R² with 8 seeds");
  await page.getByRole("button", { name: "Command line" }).click();
  assert.match(await page.locator(".code").textContent(), /^steepest compare --data heights\.csv --target height --problem regression --a/);
}));

test("whole numbers of few values are classes unless one asks for numbers, which the link keeps", () => onPage(`${TRAIN}&data=own&seeds=2&epochs=2`, async (page) => {
  await upload(page, "marks.csv", `x,y,mark\n${Array.from({ length: 80 }, (_, i) => `${i}.5,${(i * 3) % 17}.5,${i % 5}`).join("\n")}\n`);
  await textOf(page, ".about-data", "80 rows, 2 features (x, y), 5 classes");
  await page.getByLabel("Column to predict").selectOption({ label: "number: mark" });
  await textOf(page, ".about-data", "a number from 0 to 4 a row");
  const { target, targetKind } = await stateOf(page);
  assert.deepEqual([target, targetKind], ["mark", "numbers"]);
}));

test("networks that predict numbers and diverge count as the mean, whose R² is 0", () => onPage(`${TRAIN}&data=wave&seeds=4&epochs=3&learningRate=1000000`, async (page) => {
  await textOf(page, ".verdict", "Validation R² 0.0000, 95 % interval 0.0000 to 0.0000 (n = 4), for other seeds. 4 runs diverged and count as a constant prediction");
}));

for (const [data, lines] of [["wave", 7], ["hills", 0]])
  test(`the numbers of ${data} are learned and drawn`, () => onPage(`${TRAIN}&data=${data}&seeds=6&epochs=30&activation=tanh&learningRate=0.03`, async (page) => {
    await textOf(page, ".verdict-place [role=status]", /^6 networks trained/);
    assert.match(await page.locator(".verdict").first().textContent(), /^Validation R² 0\.\d+/);
    assert.equal(await page.locator(".picture .fit, .picture .median").count(), lines);
    assert.equal(await page.locator(".picture svg").count(), 1);
  }));

test("200 changes of a slider that trains leave the memory steady", () => onPage(`${TRAIN}&data=moons&seeds=2&epochs=2`, async (page) => {
  await textOf(page, ".caption", /^2 networks trained/);
  const client = await page.context().newCDPSession(page);
  const slide = async (count) => {
    for (let k = 0; k < count; k++) {
      await page.getByLabel("Learning rate, slider").evaluate((slider, value) => {
        slider.value = value;
        slider.dispatchEvent(new Event("input"));
      }, String(100 + (k % 100)));
      if (k % 4 === 3) await page.waitForTimeout(200); // long enough for a training to begin
    }
    await textOf(page, ".caption", /^2 networks trained/);
    await client.send("HeapProfiler.collectGarbage");
    return (await client.send("Runtime.getHeapUsage")).usedSize;
  };
  const first = await slide(100), last = await slide(200);
  assert.ok(last < first + 3e6, `${first} ${last}`); // 64 configurations are kept
}));

test("a page that was made with a table shows it first", async () => {
  const rows = Array.from({ length: 40 }, (_, i) => `${2 * i},${i % 7},${i < 20 ? "a</b>" : "b"}`).join("\n");
  const held = JSON.stringify({ name: "plants.csv", text: `u,v,kind\n${rows}\n` }).replaceAll("<", "\\u003c");
  await onPage("", async (page) => {
    await textOf(page, ".about-data", "40 rows, 2 features (u, v), 2 classes");
    await textOf(page, ".caption", /^64 networks trained/);
  }, { table: `<script type="application/json" id="table">${held}</script>` });
});

test("files that cannot be trained on are refused in a sentence", () => onPage(`${TRAIN}&data=own`, async (page) => {
  await problem(page, "a.csv", "a,b\nx,p\ny,q\nx,p\ny,q\n", 'the file has no column of numbers besides "b"');
  await problem(page, "a.csv", "just some text\nof several lines\n", "the file has no columns: it must be CSV");
  await problem(page, "a.csv", "a,b\np,q\np,q\np,q\n", "the file has no column to predict: each of its columns has one value");
  await problem(page, "a.csv", "a,b\n1,p\n2,p\n3,p\n", 'the file has no column of numbers besides "a"');
  await problem(page, "a.csv", "a,b\n1,p\n2\n", "line 3 has 1 fields, but the header has 2");
  const folder = await mkdtemp(join(tmpdir(), "lab-"));
  try {
    await writeFile(join(folder, "large.csv"), `a,b\n${"1,2\n".repeat(13_000_000)}`);
    await page.locator('[name="file"]').setInputFiles(join(folder, "large.csv"));
    await textOf(page, ".own .problem", "the file has 52 MB, and this page reads at most 20 MB");
  } finally {
    await rm(folder, { recursive: true });
  }
}));

test("the table of a toy and the scores of every seed are saved", () => onPage(`${TRAIN}&data=moons&seeds=3&epochs=2`, async (page) => {
  await textOf(page, ".caption", /^3 networks trained/);
  for (const [name, pattern] of [["Table", /^x,y,class\n/], ["CSV", /^seed,status,epoch_ended,.*\n0,done,2,/], ["SVG", /^<svg/]]) {
    const waiting = page.waitForEvent("download");
    await page.getByRole("button", { name, exact: true }).click();
    assert.match(await readFile(await (await waiting).path(), "latin1"), pattern);
  }
}));
