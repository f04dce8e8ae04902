/** Suggestions for unknown names (steepest/expression/names.py). */
import { CONSTANTS, FUNCTIONS } from "./operations.ts";

const OTHER_SPELLINGS: Record<string, string> = {
  ln: "log", lg: "log10", arcsin: "asin", arccos: "acos", arctan: "atan", log2: "log(x)/log(2)",
  pow: "x**y", fabs: "abs", minimum: "min", maximum: "max", tg: "tan", sen: "sin", root: "sqrt",
  cot: "1/tan(x)", sec: "1/cos(x)",
};
const MOST_SHOWN = 20;

/** The likely fix for an unknown name, as the end of a sentence. */
export function suggestName(name: string, variables: readonly string[], called: boolean): string {
  const values = [...variables, ...CONSTANTS.keys()], functions = [...FUNCTIONS.keys()];
  if (name.length > 40) return "names are short, so an operator may be missing";
  if (Object.hasOwn(OTHER_SPELLINGS, name)) return `write ${OTHER_SPELLINGS[name]}`;
  const lower = name.toLowerCase();
  if (FUNCTIONS.has(lower) || values.includes(lower)) return `write ${lower}`;
  if (called) {
    const parts = splitIntoNames(name, [...values, ...functions]);
    const last = parts.at(-1);
    if (last && FUNCTIONS.has(last) && parts.slice(0, -1).every((part) => values.includes(part)))
      return `write ${parts.join("*")}(...)`;
    if (last && parts.every((part) => values.includes(part))) return `write ${parts.join("*")}*(...)`;
    return nearest(name, functions);
  }
  const parts = splitIntoNames(name, values);
  if (parts.length) return `letters do not concatenate: write ${parts.join("*")}`;
  for (const f of [...functions].sort((a, b) => b.length - a.length)) {
    const inner = name.startsWith(f) ? splitIntoNames(name.slice(f.length), values) : [];
    if (inner.length) return `write ${f}(${inner.join("*")})`;
  }
  const close = nearest(name, [...values, ...functions]);
  return close.startsWith("did you mean") ? close : `known are ${values.join(", ")}`;
}

/** The name, cut to 40 characters. */
export function shortenName(name: string): string {
  return name.length <= 40 ? name : `${name.slice(0, 37)}...`;
}

/** The fewest known names that together spell the name, [] if there are none. */
function splitIntoNames(name: string, known: readonly string[]): string[] {
  const best: (string[] | null)[] = [[]];
  for (let end = 1; end <= name.length; end++) {
    best[end] = null;
    for (const part of known) {
      const before = part.length <= end ? best[end - part.length] : null;
      if (!before || !name.slice(0, end).endsWith(part)) continue;
      const shortest = best[end];
      if (!shortest || before.length + 1 < shortest.length) best[end] = [...before, part];
    }
  }
  return best[name.length] ?? [];
}

/** A hint for a misspelt name: the closest known one, else the first of all. */
function nearest(name: string, known: readonly string[]): string {
  let closest = "", highest = 0.6;
  for (const each of known) {
    const ratio = (2 * matches(each, name)) / (each.length + name.length);
    if (ratio > highest || (ratio === highest && each > closest)) [closest, highest] = [each, ratio];
  }
  if (closest) return `did you mean "${closest}"?`;
  const more = known.length > MOST_SHOWN ? ` and ${known.length - MOST_SHOWN} more` : "";
  return `known are ${known.slice(0, MOST_SHOWN).join(", ")}${more}`;
}

/** How many characters match, by the longest common piece and then left and right of it (Ratcliff
 * and Metzener, "Pattern matching: the gestalt approach", Dr. Dobb's Journal, July 1988). */
function matches(a: string, b: string): number {
  for (let size = Math.min(a.length, b.length); size > 0; size--)
    for (let i = 0; i + size <= a.length; i++) {
      const j = b.indexOf(a.slice(i, i + size));
      if (j >= 0)
        return size + matches(a.slice(0, i), b.slice(0, j)) + matches(a.slice(i + size), b.slice(j + size));
    }
  return 0;
}
