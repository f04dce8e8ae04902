/**
 * From trees to a list of operations that computes each value once
 * (steepest/expression/lowering.py).
 */
import {
  ADD, CUBE, DIVIDE, FUNCTIONS, MULTIPLY, POWER, SQUARE, SUBTRACT, type Operation,
} from "./operations.ts";
import { isNegation, isPower, isProduct, isSum, topologicalOrder, type Node } from "./tree.ts";

export interface Step {
  operation: Operation;
  result: number;
  parts: readonly number[];
}

/** Places below `dimensions` hold the coordinates, later ones results; -1 - k is constant k. */
export interface Listing {
  dimensions: number;
  places: number;
  steps: Step[];
  constants: number[];
  outputs: number[];
}

/** The list of operations that computes the outputs from the coordinates. */
export function lower(outputs: readonly Node[], dimensions: number): Listing {
  const numbering = new ValueNumbering(dimensions);
  for (const node of topologicalOrder(outputs)) numbering.addNode(node);
  const places = outputs.map((output) => numbering.places.get(output)!);
  return {
    dimensions,
    places: dimensions + numbering.steps.length,
    steps: removeUnused(numbering.steps, places),
    constants: numbering.constants,
    outputs: places,
  };
}

function removeUnused(steps: readonly Step[], outputs: readonly number[]): Step[] {
  const used = new Set(outputs);
  const kept: Step[] = [];
  for (const step of [...steps].reverse())
    if (used.has(step.result)) {
      for (const part of step.parts) used.add(part);
      kept.push(step);
    }
  return kept.reverse();
}

/** Numbers values in order: the same operation on the same places is one step. */
class ValueNumbering {
  readonly steps: Step[] = [];
  readonly constants: number[] = [];
  readonly places = new Map<Node, number>();
  private readonly numbered = new Map<string, number>();
  private readonly known = new Map<string, number>();

  constructor(private readonly dimensions: number) {}

  addNode(node: Node): void {
    if (node.constant !== null) this.places.set(node, this.addConstant(node.constant));
    else if (node.kind === "variable") this.places.set(node, Math.log2(node.depends));
    else this.places.set(node, this.addOperation(node));
  }

  private addConstant(value: number): number {
    const key = Object.is(value, -0) ? "-0" : String(value);
    if (!this.known.has(key)) {
      this.constants.push(value);
      this.known.set(key, -this.constants.length);
    }
    return this.known.get(key)!;
  }

  private addStep(operation: Operation, ...parts: number[]): number {
    if (operation === ADD || operation === MULTIPLY) parts.sort((a, b) => a - b);
    const key = `${operation.name} ${parts.join(" ")}`;
    let place = this.numbered.get(key);
    if (place === undefined) {
      place = this.dimensions + this.steps.length;
      this.numbered.set(key, place);
      this.steps.push({ operation, result: place, parts });
    }
    return place;
  }

  private addOperation(node: Node): number {
    const parts = node.parts.map((part) => this.places.get(part)!);
    if (isSum(node)) return this.addSum([...node.parts]);
    if (isProduct(node)) return parts.reduce((total, place) => this.addStep(MULTIPLY, total, place));
    if (isPower(node) && node.parts[1]!.constant !== null)
      return this.addConstantPower(parts[0]!, node.parts[1]!.constant!);
    return this.addStep(node.operation!, ...parts);
  }

  /** Add the terms from left to right; -a + b is computed as b - a. */
  private addSum(terms: Node[]): number {
    if (stripMinus(terms[0]!) && !stripMinus(terms[1]!))
      [terms[0], terms[1]] = [terms[1]!, terms[0]!];
    let total = this.places.get(terms[0]!)!;
    for (const term of terms.slice(1)) {
      const inner = stripMinus(term);
      total = inner
        ? this.addStep(SUBTRACT, total, this.places.get(inner)!)
        : this.addStep(ADD, total, this.places.get(term)!);
    }
    return total;
  }

  private addConstantPower(base: number, exponent: number): number {
    switch (exponent) {
      case 0: return this.addConstant(1);
      case 1: return base;
      case 0.5: return this.addStep(FUNCTIONS.get("sqrt")!, base);
      case 2: return this.addStep(SQUARE, base);
      case 3: return this.addStep(CUBE, base);
      case 4: return this.addStep(SQUARE, this.addStep(SQUARE, base));
      case -1: case -2: case -3:
        return this.addStep(DIVIDE, this.addConstant(1), this.addConstantPower(base, -exponent));
    }
    return this.addStep(POWER, base, this.addConstant(exponent));
  }
}

/** u if the node is -u and u is not a constant, else null. */
function stripMinus(node: Node): Node | null {
  return isNegation(node) && node.parts[0]!.constant === null ? node.parts[0]! : null;
}
