/** A function of two variables from text, with its exact first and second derivatives. */
import { derivative, type Known } from "./derivative.ts";
import { lower, type Listing } from "./lowering.ts";
import { CONSTANTS, FUNCTIONS, type Operation } from "./operations.ts";
import { parseTree } from "./parser.ts";
import { ExpressionError, readToken, type Token } from "./tokens.ts";
import { forgetNodes, type Node } from "./tree.ts";

const NUMBERED = /^x([1-9][0-9]*)$/;

export interface Expression {
  text: string;
  variables: readonly string[];
  value: Program;
  gradient: Program;
  /** The second derivatives xx, xy, yy. */
  hessian: Program;
}

/** Parse f(x, y), or f(x1, x2); throws ExpressionError. */
export function parse(text: string): Expression {
  forgetNodes();
  const variables = chooseVariables(text);
  const tree = parseTree(text, variables);
  const known: [Known, Known] = [new Map(), new Map()];
  const partial = (node: Node, index: 0 | 1): Node => derivative(node, index, known[index]);
  const x = partial(tree, 0), y = partial(tree, 1);
  return {
    text,
    variables,
    value: new Program([tree]),
    gradient: new Program([x, y]),
    hessian: new Program([partial(x, 0), partial(y, 0), partial(y, 1)]),
  };
}

/** Computes several trees together at one point or at many. */
export class Program {
  readonly listing: Listing;
  private readonly memory: Float64Array;
  private readonly steps: { apply: Operation["apply"]; result: number; from: number[] }[];
  private readonly outputs: number[];

  constructor(roots: readonly Node[]) {
    const listing = lower(roots, 2);
    // Constants follow the results, so that every place is an index.
    const index = (place: number): number => (place >= 0 ? place : listing.places - 1 - place);
    this.listing = listing;
    this.memory = new Float64Array(listing.places + listing.constants.length);
    this.memory.set(listing.constants, listing.places);
    this.steps = listing.steps.map(({ operation, result, parts }) => ({
      apply: operation.apply,
      result,
      from: [0, 1, 2, 3].map((i) => index(parts[i] ?? 0)),
    }));
    this.outputs = listing.outputs.map(index);
  }

  /** The outputs at one point. */
  at(x: number, y: number): number[] {
    const { memory } = this;
    memory[0] = x;
    memory[1] = y;
    for (const { apply, result, from } of this.steps)
      memory[result] = apply(memory[from[0]!]!, memory[from[1]!]!, memory[from[2]!]!, memory[from[3]!]!);
    return this.outputs.map((place) => memory[place]!);
  }

  /** One output on a grid: rows of y, columns of x. */
  onGrid(xs: ArrayLike<number>, ys: ArrayLike<number>): Float64Array {
    const values = new Float64Array(xs.length * ys.length);
    for (let j = 0, k = 0; j < ys.length; j++)
      for (let i = 0; i < xs.length; i++) values[k++] = this.at(xs[i]!, ys[j]!)[0]!;
    return values;
  }
}

/** x and y, or x1 and x2 if the text has names like these. */
function chooseVariables(text: string): readonly string[] {
  const numbers = namesIn(text.slice(0, 1000)).flatMap((name) => NUMBERED.exec(name)?.[1] ?? []);
  const used = Math.max(2, ...numbers.map(Number));
  if (used > 2)
    throw new ExpressionError(
      `the text has ${used} variables, but this page draws functions of two: x and y`, 0, text.length,
    );
  return numbers.length ? ["x1", "x2"] : ["x", "y"];
}

/** The names in a text, up to its first invalid character. */
function namesIn(text: string): string[] {
  const names: string[] = [];
  let token: Token = { kind: "name", text: "", start: 0, end: 0 };
  while (token.kind !== "end") {
    try {
      token = readToken(text, token.end);
    } catch {
      break;
    }
    if (token.kind === "name") names.push(token.text);
  }
  return names;
}

/** Every function and constant that an expression may use. */
export const KNOWN_NAMES = [...FUNCTIONS.keys(), ...CONSTANTS.keys()];
