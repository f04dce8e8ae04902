/** The exact derivative of a tree, by the chain rule (steepest/expression/derivative.py). */
import {
  add, divide, isZero, makeNumber, multiply, multiplyWithoutFlattening, negate, power,
} from "./algebra.ts";
import { CHOOSE, FUNCTIONS, MULTIPLY, SIGN } from "./operations.ts";
import { apply, number, topologicalOrder, type Node } from "./tree.ts";

const LONG = 8; // a product of more factors than this is differentiated as that of its halves

const call = (name: string, u: Node): Node => apply(FUNCTIONS.get(name)!, u);
const square = (u: Node): Node => power(u, number(2));
const one = (): Node => number(1);
const inverseRoot = (u: Node): Node =>
  divide(one(), call("sqrt", add([one(), negate(square(u))])));

/** The derivative of each function of one argument u. */
const DERIVATIVES: Record<string, (u: Node) => Node> = {
  sin: (u) => call("cos", u),
  cos: (u) => negate(call("sin", u)),
  tan: (u) => add([one(), square(call("tan", u))]),
  asin: inverseRoot,
  acos: (u) => negate(inverseRoot(u)),
  atan: (u) => divide(one(), add([one(), square(u)])),
  sinh: (u) => call("cosh", u),
  cosh: (u) => call("sinh", u),
  tanh: (u) => add([one(), negate(square(call("tanh", u)))]),
  exp: (u) => call("exp", u),
  log: (u) => divide(one(), u),
  log10: (u) => divide(one(), multiply([u, call("log", number(10))])),
  sqrt: (u) => divide(one(), multiply([number(2), call("sqrt", u)])),
  abs: (u) => apply(SIGN, u),
  sign: () => number(0),
};

/** The derivatives of nodes with respect to one variable, which are shared by all trees. */
export type Known = Map<Node, Node>;

/** The derivative of a tree with respect to variable `index`; extends `known`. */
export function derivative(root: Node, index: number, known: Known): Node {
  return differentiate(root, 1 << index, known);
}

function differentiate(root: Node, bit: number, known: Known): Node {
  for (const node of topologicalOrder([root], bit)) {
    if (!known.has(node))
      known.set(node, node.depends & bit ? differentiateNode(node, bit, known) : number(0));
  }
  return known.get(root)!;
}

/** One application of the chain rule; the derivatives of the parts are known. */
function differentiateNode(node: Node, bit: number, known: Known): Node {
  const d = (part: Node): Node => known.get(part) ?? number(0);
  if (node.kind === "variable") return number(1);
  const [u, v] = node.parts as [Node, Node];
  switch (node.name) {
    case "+":
      return add(node.parts.filter((term) => term.depends & bit).map(d));
    case "-":
      return negate(d(u));
    case "*":
      return node.parts.length > LONG ? byHalves(node, bit, known) : productRule(node.parts, bit, known);
    case "/": {
      if (!(v.depends & bit)) return divide(d(u), v);
      const throughV = divide(multiply([u, d(v)]), square(v));
      return add([divide(d(u), v), negate(throughV)]);
    }
    case "**":
      return powerRule(u, v, d(u), d(v));
    case "max":
      return choose(u, v, d(u), d(v));
    case "choose":
      return choose(u, v, d(node.parts[2]!), d(node.parts[3]!));
    case "min":
      return choose(v, u, d(u), d(v));
  }
  return multiply([DERIVATIVES[node.name]!(u), d(u)]);
}

/** (u v w)' = u' v w + u v' w + u v w'. */
function productRule(factors: readonly Node[], bit: number, known: Known): Node {
  const terms: Node[] = [];
  factors.forEach((factor, i) => {
    if (factor.depends & bit)
      terms.push(multiply([...factors.slice(0, i), known.get(factor)!, ...factors.slice(i + 1)]));
  });
  return add(terms);
}

/** (u v)' = u' v + u v', where u and v are the halves of a long product, recursively. */
function byHalves(product: Node, bit: number, known: Known): Node {
  const middle = product.parts.length >> 1;
  const left = apply(MULTIPLY, ...product.parts.slice(0, middle));
  const right = apply(MULTIPLY, ...product.parts.slice(middle));
  if (left.depends & right.depends & bit) {
    const merged = multiply(product.parts); // x*x*x*... is a power
    if (merged.parts.length !== product.parts.length) return differentiate(merged, bit, known);
  }
  const parts: Node[] = [];
  for (const [half, other] of [[left, right], [right, left]] as [Node, Node][]) {
    if (!(half.depends & bit)) continue;
    if (!known.has(half)) known.set(half, differentiateNode(half, bit, known));
    const slope = known.get(half)!;
    parts.push(
      half === left ? multiplyWithoutFlattening(slope, other) : multiplyWithoutFlattening(other, slope),
    );
  }
  return parts.length === 1 ? parts[0]! : add(parts);
}

/** (u^v)' = v u^(v-1) u' + u^v log(u) v', without the terms that are zero. */
function powerRule(u: Node, v: Node, du: Node, dv: Node): Node {
  const terms: Node[] = [];
  if (!isZero(du)) terms.push(multiply([v, power(u, add([v, makeNumber(-1)])), du]));
  if (!isZero(dv) && !isZero(u)) {
    const isE = u.kind === "symbol" && u.name === "e";
    terms.push(multiply([power(u, v), isE ? number(1) : call("log", u), dv]));
  }
  return add(terms);
}

/** The node that is a where u >= v, and b elsewhere. */
function choose(u: Node, v: Node, a: Node, b: Node): Node {
  return a === b ? a : apply(CHOOSE, u, v, a, b);
}

