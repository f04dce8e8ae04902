/** Which columns of a file networks learn from: the rules of steepest/data/column_kinds.py. */
const PLAIN = /^[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?$/;
const DECIMAL_COMMA = /^[+-]?(\d+(,\d*)?|,\d+)([eE][+-]?\d+)?$/;
const WHOLE = /^\d+$/, LEADING_ZERO = /^0\d+$/;
const IDENTIFIER = /(^|[^a-zA-Z])([iI][dD]|[uU][uU][iI][dD]|[gG][uU][iI][dD]|[iI][nN][dD][eE][xX]|[kK][eE][yY])$|[a-z](ID|Id)$/;
const MOST_NAMED = 3;

export const MISSING = new Set([
  "", "NA", "N/A", "n/a", "na", "NaN", "nan", "NULL", "Null", "null", "None", "none", "#N/A", "#NV", "?",
  "-", "--", ".",
]);

export type Style = "plain" | "comma";

export const numberOf = (text: string, style: Style): number => Number(style === "comma" ? text.replace(",", ".") : text);

/** How the numbers of a column are written; null if it has other values, or none. */
export function numberStyle(rows: readonly string[][], k: number): Style | null {
  let plain = true, comma = true, some = false;
  for (const row of rows) {
    const text = row[k]!.trim();
    if (MISSING.has(text)) continue;
    some = true;
    plain &&= PLAIN.test(text);
    comma &&= DECIMAL_COMMA.test(text);
    if (!plain && !comma) return null;
  }
  return !some ? null : plain ? "plain" : "comma";
}

/** Why a column is not used; "" if networks learn from its numbers. */
export function reasonAgainst(name: string, rows: readonly string[][], k: number): string {
  const style = numberStyle(rows, k);
  if (!style) return "not numbers";
  const texts = rows.map((row) => row[k]!.trim());
  if (texts.some((text) => LEADING_ZERO.test(text)) && texts.every((text) => WHOLE.test(text) || MISSING.has(text))) return "codes";
  if (texts.some((text) => MISSING.has(text))) return "";
  const values = texts.map((text) => numberOf(text, style));
  if (values.every((value) => value === values[0])) return "constant";
  return countsRows(values) || (IDENTIFIER.test(name) && areDifferentWholeNumbers(values)) ? "id-like" : "";
}

const areDifferentWholeNumbers = (values: readonly number[]): boolean =>
  values.length > 2 && values.every(Number.isInteger) && new Set(values).size === values.length;

const countsRows = (values: readonly number[]): boolean =>
  values.length > 2 && values.every((value, i) => Number.isInteger(value) && (i === 0 || value - values[i - 1]! === 1));

/** What is not used and why: "Number (id-like), Town and Street (not numbers)". */
export function columnsNotUsed(reasons: ReadonlyMap<string, string>): string {
  const texts = [...new Set(reasons.values())].map((reason) => {
    const names = [...reasons].filter(([, why]) => why === reason).map(([name]) => name);
    return `${names.slice(0, MOST_NAMED).join(", ")}${names.length > MOST_NAMED ? " and more" : ""} (${reason})`;
  });
  return texts.length ? `not used: ${texts.join(", ")}` : "";
}
