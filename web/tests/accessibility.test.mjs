/** axe-core finds nothing serious in any view, in the light and in the dark. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { after, before, test } from "node:test";
import { NARROW, WIDE, onPage, start, stop, textOf } from "./browser.mjs";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

before(start);
after(stop);

for (const [view, address] of [["Descend", "v=1&basins=yes&allRules=yes"], ["Train", "v=1&view=train&seeds=6&epochs=10&a.learningRate=0.01&a.epochs=10"], ["Train on numbers", "v=1&view=train&data=wave&seeds=4&epochs=5"]])
  for (const dark of [false, true])
    for (const size of [WIDE, NARROW])
      test(`${view} ${dark ? "in the dark" : "in the light"}, ${size.width} px`, () => onPage(address, async (page) => {
        await textOf(page, ".verdict", /descent|Validation/);
        await page.evaluate(axe);
        const { violations } = await page.evaluate(() => axe.run());
        const serious = violations.filter(({ impact }) => impact === "serious" || impact === "critical");
        assert.deepEqual(serious.map(({ id, nodes }) => [id, ...nodes.map((node) => node.html.slice(0, 160))]), []);
      }, { size, dark }));
