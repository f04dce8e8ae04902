/** The operations of expressions: names, numbers of arguments, values (steepest/expression/operations.py). */

export interface Operation {
  name: string;
  least: number;
  most: number;
  /** The value; IEEE infinities and NaN, never an exception. */
  apply: (a: number, b: number, c: number, d: number) => number;
}

const MOST_ARGUMENTS = 1000;
export const CONSTANTS: ReadonlyMap<string, number> = new Map([
  ["pi", Math.PI],
  ["e", Math.E],
]);

/** C's pow: unlike JavaScript's, 1 to any power is 1, and so is -1 to an infinite one. */
function pow(a: number, b: number): number {
  if (a === 1 || (a === -1 && (b === Infinity || b === -Infinity))) return 1;
  return a ** b;
}

function operation(name: string, least: number, most: number, apply: Operation["apply"]): Operation {
  return { name, least, most, apply };
}

export const ADD = operation("+", 2, MOST_ARGUMENTS, (a, b) => a + b);
export const MULTIPLY = operation("*", 2, MOST_ARGUMENTS, (a, b) => a * b);
export const DIVIDE = operation("/", 2, 2, (a, b) => a / b);
export const POWER = operation("**", 2, 2, pow);
export const NEGATE = operation("-", 1, 1, (a) => -a);

/** These occur only in programs: subtraction as one operation, small powers as products. */
export const SUBTRACT = operation("subtract", 2, 2, (a, b) => a - b);
export const SQUARE = operation("square", 1, 1, (a) => a * a);
export const CUBE = operation("cube", 1, 1, (a) => a * a * a);

function byName(...operations: Operation[]): ReadonlyMap<string, Operation> {
  return new Map(operations.map((each) => [each.name, each]));
}

export const FUNCTIONS = byName(
  ...(
    ["sin", "cos", "tan", "asin", "acos", "atan", "sinh", "cosh", "tanh"] as const
  ).map((name) => operation(name, 1, 1, Math[name])),
  ...(["exp", "log", "log10", "sqrt", "abs"] as const).map((name) =>
    operation(name, 1, 1, Math[name]),
  ),
  operation("min", 2, MOST_ARGUMENTS, (a, b) => (a <= b || a !== a ? a : b)),
  operation("max", 2, MOST_ARGUMENTS, (a, b) => (a >= b || a !== a ? a : b)),
);

/** These also occur in derivatives: the sign (0 at 0), and a where u >= v, b elsewhere. */
export const SIGN = operation("sign", 1, 1, (a) => (a > 0 ? 1 : a < 0 ? -1 : a === 0 ? 0 : NaN));
export const CHOOSE = operation("choose", 4, 4, (u, v, a, b) => (u >= v ? a : b));

export function isVariadic(each: Operation): boolean {
  return each === ADD || each === MULTIPLY;
}
