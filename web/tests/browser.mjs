/** The page in Chromium; every test asserts that it logs no error and asks no network. */
import assert from "node:assert/strict";
import { readFile, writeFile } from "node:fs/promises";
import { fileURLToPath, pathToFileURL } from "node:url";
import { chromium } from "playwright-core";
import { bundle } from "../build.mjs";

export const PAGE = fileURLToPath(new URL("../../src/steepest/cli/lab.html", import.meta.url));
const CHROMIUM = process.env.CHROMIUM ?? "/usr/bin/chromium";

export const WIDE = { width: 1280, height: 900 }, NARROW = { width: 390, height: 844 };

let browser;

export async function start() {
  browser = await chromium.launch({ executablePath: CHROMIUM, args: ["--no-sandbox"] });
}

export const stop = () => browser.close();

/** An empty page. */
export const newPage = () => browser.newPage();

/** The address of the page, with a table in it as `steepest lab FILE` puts it there. */
async function pageWith(table) {
  if (!table) return pathToFileURL(PAGE).href;
  const file = fileURLToPath(new URL("../../build/lab/with-table.html", import.meta.url));
  await writeFile(file, (await readFile(PAGE, "utf8")).replace("<!--table-->", () => table));
  return pathToFileURL(file).href;
}

/** Runs a test on the page of an address, and then asserts that nothing went wrong in it. */
export async function onPage(address, test, { size = WIDE, dark = false, table = "" } = {}) {
  const context = await browser.newContext({ viewport: size, colorScheme: dark ? "dark" : "light", acceptDownloads: true });
  const page = await context.newPage(), faults = [];
  page.on("console", (message) => message.type() === "error" && faults.push(message.text()));
  page.on("pageerror", (error) => faults.push(error.message));
  page.on("request", (request) => /^(file|data|blob):/.test(request.url()) || faults.push(request.url()));
  try {
    await page.goto(`${await pageWith(table)}${address && `#${address}`}`);
    await test(page);
    assert.deepEqual(faults, []);
  } finally {
    await context.close();
  }
}

/** Runs a function of the page's modules in the browser, with data of the test. */
export async function withModules(names, run, data) {
  const contents = names.map((name) => `export * from "./src/${name}.ts";`).join("\n");
  const resolveDir = fileURLToPath(new URL("..", import.meta.url));
  const script = await bundle("", { entryPoints: undefined, stdin: { contents, resolveDir, loader: "ts" }, globalName: "lab" });
  const page = await browser.newPage();
  await page.addScriptTag({ content: script });
  const found = await page.evaluate(run, data);
  await page.close();
  return found;
}

/** The text of an element once it fits a pattern. */
export async function textOf(page, selector, pattern, timeout = 30_000) {
  const element = page.locator(selector).filter({ hasText: pattern }).first();
  await element.waitFor({ timeout });
  return element.textContent();
}

/** Fills a field of the page by its name. */
export async function fill(page, name, text) {
  const field = page.locator(`[name="${name}"]:visible`);
  await field.fill(text);
}

/** Waits until the address fits a pattern; it follows what is done after 150 ms. */
export const addressFits = (page, pattern) => page.waitForFunction(([source]) => new RegExp(source).test(location.hash), [pattern.source]);

export const stateOf = async (page) => {
  await page.waitForTimeout(250); // the address follows after 150 ms
  return Object.fromEntries(new URLSearchParams(new URL(page.url()).hash.slice(1)));
};
