/**
 * Builds the page: `node build.mjs ENGINE.wasm DIGITS.bin PAGE.html`. Beside ENGINE.wasm lies
 * ENGINE-relaxed.wasm, for browsers with relaxed SIMD.
 */
import { createHash } from "node:crypto";
import { readFileSync, readdirSync, writeFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { build } from "esbuild";

const HERE = dirname(fileURLToPath(import.meta.url));

/** The script of an entry point, with everything that it imports. */
export async function bundle(entry, options = {}) {
  const { outputFiles } = await build({
    entryPoints: [join(HERE, entry)], bundle: true, write: false, minify: true, target: "es2023",
    format: "iife", legalComments: "none", ...options,
  });
  return outputFiles[0].text;
}

/** SHA-256 of everything that the page is built from but the engine, so that a test can compare. */
export function digestOfSources() {
  const files = readdirSync(join(HERE, "src"), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(HERE, join(entry.parentPath, entry.name)).replaceAll("\\", "/"));
  const hash = createHash("sha256");
  for (const file of ["build.mjs", "package-lock.json", ...files].sort()) {
    hash.update(`${file}\0`);
    hash.update(readFileSync(join(HERE, file)));
  }
  return hash.digest("hex");
}

/** The licences of the libraries that are part of the page. */
function licences() {
  const known = JSON.parse(readFileSync(join(HERE, "package-lock.json"), "utf8")).packages;
  const used = Object.entries(known).filter(([name, { dev }]) => name && !dev);
  return used.map(([name, { version }]) => {
    const text = readFileSync(join(HERE, name, "LICENSE"), "utf8").trim();
    return `${name.replace("node_modules/", "")} ${version}\n${text}`;
  }).join("\n\n").replaceAll("--", "- -");
}

/** The build of the engine for browsers with relaxed SIMD. */
export const relaxedOf = (engine) => engine.replace(/\.wasm$/, "-relaxed.wasm");

const packed = (file) => gzipSync(readFileSync(file), { level: 9 }).toString("base64");
const inScript = (text) => text.trim().replaceAll("</script", "<\\/script");

async function main([engine, digits, page]) {
  const parts = {
    sources: digestOfSources(),
    style: (await build({ entryPoints: [join(HERE, "src/style.css")], write: false, minify: true })).outputFiles[0].text.trim(),
    engine: packed(engine),
    relaxed: packed(relaxedOf(engine)),
    digits: packed(digits),
    worker: inScript(await bundle("src/engine/worker.ts")),
    script: inScript(await bundle("src/app.ts")),
    licences: licences(),
  };
  const html = readFileSync(join(HERE, "src/index.html"), "utf8").replace(/\{\{(\w+)\}\}/g, (_, name) => parts[name]);
  writeFileSync(page, html);
  console.log(`${page}: ${(html.length / 1e3).toFixed(0)} kB`);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await main(process.argv.slice(2));
