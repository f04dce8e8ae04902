/** The Python that the page gives is run, and trains the same networks. */
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { fileURLToPath } from "node:url";
import { onPage, start, stop, textOf } from "./browser.mjs";

before(start);
after(stop);

const PYTHON = process.env.LAB_PYTHON ?? fileURLToPath(new URL("../../.venv/bin/python", import.meta.url));

async function saved(page, name) {
  const waiting = page.waitForEvent("download");
  await page.getByRole("button", { name, exact: true }).click();
  return readFile(await (await waiting).path(), "utf8");
}

/** Validation losses by seed: those of the page, and those that its Python code gives. */
async function losses(page, name) {
  await textOf(page, ".caption", /^4 networks trained/);
  const own = (await saved(page, "CSV")).trim().split("\n").slice(1).map((line) => Number(line.split(",")[5]));
  const table = await saved(page, "Table");
  await page.getByRole("button", { name: "Python" }).click();
  const code = await page.locator(".code").textContent(), folder = await mkdtemp(join(tmpdir(), "lab-"));
  try {
    await writeFile(join(folder, `${name}.csv`), table);
    await writeFile(join(folder, "run.py"), `${code}print(study.runs.sort("seed")["validation_loss"].to_list())\n`);
    const printed = execFileSync(PYTHON, ["run.py"], { cwd: folder, encoding: "utf8", env: { ...process.env, MPLBACKEND: "agg" } });
    return { own, python: JSON.parse(printed.trim().split("\n").at(-1)) };
  } finally {
    await rm(folder, { recursive: true });
  }
}

// A learning rate of 1e-30 changes no bit of a weight, so the loss is that of the first weights.
for (const data of ["moons", "wave", "hills"])
  for (const [what, settings] of [["first weights and split", "learningRate=1e-30&epochs=1"], ["three epochs", "learningRate=0.05&epochs=3"]])
    test(`the Python code is run and has the page's losses: ${data}, ${what}`, () =>
      onPage(`v=1&view=train&data=${data}&seeds=4&hidden=8&activation=tanh&${settings}`, async (page) => {
        const { own, python } = await losses(page, data);
        assert.equal(own.length, 4);
        own.forEach((loss, seed) => assert.ok(Math.abs(loss / python[seed] - 1) < 1e-5, `seed ${seed}: ${loss} ${python[seed]}`));
      }));
