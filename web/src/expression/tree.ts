/**
 * The tree of an expression (steepest/expression/tree.py). Equal nodes are the same object, so
 * that nodes are compared by identity.
 */
import { ADD, MULTIPLY, NEGATE, DIVIDE, POWER, isVariadic, type Operation } from "./operations.ts";

export interface Node {
  id: number;
  kind: "number" | "symbol" | "variable" | "apply";
  name: string;
  operation: Operation | null;
  parts: readonly Node[];
  depth: number;
  /** Bit i is set if variable i occurs. */
  depends: number;
  /** The value of a node without variables. */
  constant: number | null;
}

let known = new Map<string, Node>();
let count = 0;

/** Forget the nodes of earlier expressions. */
export function forgetNodes(): void {
  known = new Map();
}

function intern(key: string, make: () => Omit<Node, "id">): Node {
  let node = known.get(key);
  if (!node) {
    node = { id: count++, ...make() };
    known.set(key, node);
  }
  return node;
}

function leaf(kind: Node["kind"], name: string, depends: number, constant: number | null): Node {
  return intern(`${kind} ${name} ${constant}`, () => ({
    kind, name, operation: null, parts: [], depth: 1, depends, constant,
  }));
}

/** A number, never negative: -2 is the negation of 2. */
export const number = (value: number): Node => leaf("number", "", 0, value + 0);
export const symbol = (name: string, value: number): Node => leaf("symbol", name, 0, value);
export const variable = (name: string, index: number): Node =>
  leaf("variable", name, 1 << index, null);

export function apply(operation: Operation, ...parts: Node[]): Node {
  return intern(`${operation.name} ${parts.map((part) => part.id).join(" ")}`, () => {
    let depth = 0, depends = 0;
    for (const part of parts) {
      depth = Math.max(depth, part.depth);
      depends |= part.depends;
    }
    const constant = depends ? null : fold(operation, parts.map((part) => part.constant!));
    return { kind: "apply", name: operation.name, operation, parts, depth: depth + 1, depends, constant };
  });
}

function fold(operation: Operation, values: number[]): number {
  const [a, b, c, d] = values as [number, number, number, number];
  if (!isVariadic(operation)) return operation.apply(a, b, c, d);
  return values.reduce((total, value) => operation.apply(total, value, 0, 0));
}

export const isSum = (node: Node): boolean => node.operation === ADD;
export const isProduct = (node: Node): boolean => node.operation === MULTIPLY;
export const isQuotient = (node: Node): boolean => node.operation === DIVIDE;
export const isPower = (node: Node): boolean => node.operation === POWER;
export const isNegation = (node: Node): boolean => node.operation === NEGATE;

/** Every distinct node below the roots once, parts first; only those with a variable of the mask. */
export function topologicalOrder(roots: readonly Node[], mask = -1): Node[] {
  const done = new Set<Node>();
  const stack: [Node, boolean][] = [...roots].reverse().map((root) => [root, false]);
  while (stack.length) {
    const [node, opened] = stack.pop()!;
    if (done.has(node)) continue;
    if (opened || !node.parts.length) {
      done.add(node);
      continue;
    }
    stack.push([node, true]);
    for (let i = node.parts.length - 1; i >= 0; i--) {
      const part = node.parts[i]!;
      if (mask === -1 || part.depends & mask) stack.push([part, false]);
    }
  }
  return [...done];
}
