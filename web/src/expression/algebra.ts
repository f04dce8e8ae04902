/** Building nodes with light simplification (steepest/expression/algebra.py, rule by rule). */
import { ADD, DIVIDE, MULTIPLY, NEGATE, POWER } from "./operations.ts";
import { apply, isNegation, isPower, isProduct, isQuotient, isSum, number, type Node } from "./tree.ts";

/** The node of a number; a negative one is a negation. */
export function makeNumber(value: number): Node {
  return value < 0 ? apply(NEGATE, number(-value)) : number(Math.abs(value));
}

const isOne = (node: Node): boolean => node.kind === "number" && node.constant === 1;
const isZero = (node: Node): boolean => node.kind === "number" && node.constant === 0;
export { isZero };

/** The value of a number or a negated number, null for anything else (pi stays pi). */
function asNumber(node: Node): number | null {
  if (node.kind === "number") return node.constant;
  if (isNegation(node) && node.parts[0]!.kind === "number") return -node.parts[0]!.constant!;
  return null;
}

/** -u, without double negation. */
export function negate(node: Node): Node {
  if (isNegation(node)) return node.parts[0]!;
  return isZero(node) ? number(0) : apply(NEGATE, node);
}

/** u + v + ..., flattened, with like terms collected and the numbers summed. */
export function add(terms: Iterable<Node>): Node {
  const one = number(1);
  const coefficients = new Map<Node, number>();
  const overflowing: Node[] = [];
  for (const term of flatten(isSum, terms)) {
    const [coefficient, rest] = splitCoefficient(term);
    const total = (coefficients.get(rest) ?? 0) + coefficient;
    if (Number.isFinite(total)) coefficients.set(rest, total);
    else overflowing.push(term);
  }
  const constant = coefficients.get(one) ?? 0;
  coefficients.delete(one);
  const kept: Node[] = [];
  for (const [rest, c] of coefficients) if (c !== 0) kept.push(scale(c, rest));
  kept.push(...overflowing);
  if (constant !== 0 || !kept.length) {
    // 1 - x**2, but x**2 - 1
    const goesFirst = kept.length > 0 && splitCoefficient(kept[0]!)[0] < 0 && constant > 0;
    kept.splice(goesFirst ? 0 : kept.length, 0, makeNumber(constant));
  }
  return kept.length === 1 ? kept[0]! : apply(ADD, ...kept);
}

/** u * v * ..., with the number in front, equal factors as powers, and quotients merged. */
export function multiply(factors: Iterable<Node>): Node {
  let coefficient = 1;
  const above: Node[] = [], below: Node[] = [];
  for (const factor of flatten(isProduct, factors)) {
    const [part, rest] = splitCoefficient(factor);
    if (canMultiply(coefficient, part)) coefficient *= part;
    else above.push(makeNumber(part));
    if (isOne(rest)) continue;
    if (isQuotient(rest)) {
      above.push(...flatten(isProduct, [rest.parts[0]!]));
      below.push(rest.parts[1]!);
    } else above.push(...flatten(isProduct, [rest]));
  }
  if (coefficient === 0) return number(0);
  if (below.length) return divide(makeProduct(coefficient, above), multiply(below));
  return makeProduct(coefficient, above);
}

/** u / v; the numbers of both are reduced if the ratio is a whole number or its inverse. */
export function divide(numerator: Node, denominator: Node): Node {
  let [above, top] = splitCoefficient(numerator);
  let [below, bottom] = splitCoefficient(denominator);
  if (above === 0 && below !== 0) return number(0);
  if (below !== 0) {
    const ratio = above / below, inverse = below / above;
    if (Number.isInteger(ratio) && ratio * below === above) [above, below] = [ratio, 1];
    else if (Number.isInteger(inverse) && inverse * above === below)
      [above, below] = [Math.sign(inverse) || 1, Math.abs(inverse)];
  }
  const negative = above < 0 !== below < 0;
  top = scale(Math.abs(above), top);
  bottom = scale(Math.abs(below), bottom);
  const quotient = isOne(bottom) ? top : apply(DIVIDE, top, bottom);
  return negative ? negate(quotient) : quotient;
}

/** u ** v, with u ** 0 = 1 and u ** 1 = u. */
export function power(base: Node, exponent: Node): Node {
  const value = asNumber(exponent);
  if (value === 0) return number(1);
  return value === 1 ? base : apply(POWER, base, exponent);
}

/** A term as a number and the rest: -3*x is (-3, x), 2 is (2, 1), x is (1, x). */
export function splitCoefficient(term: Node): [number, Node] {
  if (term.kind === "number") return [term.constant!, number(1)];
  if (isNegation(term)) {
    const [value, rest] = splitCoefficient(term.parts[0]!);
    return [-value, rest];
  }
  if (isProduct(term) && term.parts[0]!.kind === "number") {
    const others = term.parts.slice(1);
    return [term.parts[0]!.constant!, others.length === 1 ? others[0]! : apply(MULTIPLY, ...others)];
  }
  return [1, term];
}

/** u * v without flattening the products u and v, so that other nodes can share them. */
export function multiplyWithoutFlattening(left: Node, right: Node): Node {
  if (asNumber(left) !== null || asNumber(right) !== null) return multiply([left, right]);
  return apply(MULTIPLY, left, right);
}

function scale(coefficient: number, node: Node): Node {
  if (Math.abs(coefficient) === 1) return coefficient > 0 ? node : negate(node);
  return makeProduct(coefficient, [...flatten(isProduct, [node])]);
}

/** A number times factors that are not quotients; equal factors become powers. */
function makeProduct(coefficient: number, factors: Node[]): Node {
  const found = new Map<Node, [number, Node]>();
  for (let factor of factors) {
    let [base, exponent] = splitWholePower(factor);
    const before = found.get(base);
    if (before) {
      exponent += before[0];
      factor = power(base, makeNumber(exponent));
    }
    found.set(base, [exponent, factor]);
  }
  const kept = [...found.values()].map(([, factor]) => factor).filter((factor) => !isOne(factor));
  const size = Math.abs(coefficient);
  if (size !== 1 || !kept.length) kept.unshift(number(size));
  const product = kept.length === 1 ? kept[0]! : apply(MULTIPLY, ...kept);
  return coefficient < 0 ? negate(product) : product;
}

function splitWholePower(factor: Node): [Node, number] {
  if (isPower(factor) && factor.parts[1]!.kind === "number") {
    const exponent = factor.parts[1]!.constant!;
    if (Number.isInteger(exponent) && exponent < 1e6) return [factor.parts[0]!, exponent];
  }
  return [factor, 1];
}

/** Whether two numbers can be multiplied without overflow and without underflow to zero. */
function canMultiply(coefficient: number, part: number): boolean {
  const product = coefficient * part;
  return Number.isFinite(product) && (product !== 0 || part === 0);
}

function* flatten(test: (node: Node) => boolean, nodes: Iterable<Node>): Iterable<Node> {
  for (const node of nodes) {
    if (test(node)) yield* flatten(test, node.parts);
    else yield node;
  }
}
