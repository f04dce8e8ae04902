/** A tokenizer: numbers, names and operators, one at a time (steepest/expression/tokens.py). */

export interface Token {
  kind: "number" | "name" | "operator" | "end";
  /** The text; `**` has the text `^`. */
  text: string;
  start: number;
  end: number;
}

/** A text that is not an expression: one sentence, and the characters that it is about. */
export class ExpressionError extends Error {
  constructor(
    message: string,
    readonly start: number,
    readonly end: number,
  ) {
    super(message);
  }
}

const SPACE = /[ \t\r\n]*/y;
const PATTERNS = [
  ["number", /(?:[0-9]+\.?[0-9]*|\.[0-9]+)(?:[eE][+-]?[0-9]+)?/y],
  ["name", /[A-Za-z_][A-Za-z_0-9]*/y],
  ["operator", /\*\*|[-+*/^(),]/y],
] as const;
const PRINTABLE = /^[\p{L}\p{M}\p{N}\p{P}\p{S} ]$/u;

const HINTS: Record<string, string> = {
  "=": "an expression has no equals sign: give the right-hand side alone",
  "[": "use parentheses ( )",
  "]": "use parentheses ( )",
  "{": "use parentheses ( )",
  "}": "use parentheses ( )",
  "|": "write abs(x) for an absolute value",
  "!": "there is no factorial",
  "%": "there is no remainder or percent sign",
  ";": "write one expression only",
  "\u2212": 'write the ASCII minus "-"',
  "\u2013": 'write the ASCII minus "-"',
  "\u00d7": "write * for a product",
  "\u00b7": "write * for a product",
  "\u00f7": "write / for a quotient",
  "\u00b2": "write **2 for a square",
  "\u00b3": "write **3 for a cube",
  "\u03c0": "write pi",
  "\u221a": "write sqrt( )",
  '"': "an expression holds numbers, names and operators only",
  "'": "an expression holds numbers, names and operators only",
  ".": "a decimal point needs a digit beside it",
};

function matchAt(pattern: RegExp, text: string, start: number): string | null {
  pattern.lastIndex = start;
  return pattern.exec(text)?.[0] ?? null;
}

/** The token that begins at or after `start`. */
export function readToken(text: string, start: number): Token {
  start += matchAt(SPACE, text, start)?.length ?? 0;
  if (start === text.length) return { kind: "end", text: "", start, end: start };
  for (const [kind, pattern] of PATTERNS) {
    const found = matchAt(pattern, text, start);
    if (found)
      return { kind, text: found === "**" ? "^" : found, start, end: start + found.length };
  }
  const code = text.codePointAt(start)!;
  const character = String.fromCodePoint(code);
  const hint = HINTS[character] ?? "an expression holds numbers, names, + - * / ** ^ ( ) and commas";
  const shown = PRINTABLE.test(character)
    ? `"${character}"`
    : `U+${code.toString(16).toUpperCase().padStart(4, "0")}`;
  throw new ExpressionError(`unexpected character ${shown}: ${hint}`, start, start + character.length);
}
