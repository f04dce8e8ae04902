/**
 * A parser by recursive descent, one method for each line of the grammar
 * (steepest/expression/parser.py, which has the grammar, and reader.py).
 */
import { shortenName, suggestName } from "./names.ts";
import { ADD, CONSTANTS, DIVIDE, FUNCTIONS, MULTIPLY, NEGATE, POWER, type Operation } from "./operations.ts";
import { ExpressionError, readToken, type Token } from "./tokens.ts";
import { apply, number, symbol, variable, type Node } from "./tree.ts";

const LIMITS = { characters: 1000, depth: 64, nodes: 1000 };
const thousands = (count: number): string => count.toLocaleString("en-US");

/** Parse a text in the given variables; throws ExpressionError. */
export function parseTree(text: string, variables: readonly string[]): Node {
  const characters = [...text], length = characters.length;
  if (length > LIMITS.characters) {
    const start = characters.slice(0, LIMITS.characters).join("").length;
    throw new ExpressionError(
      `an expression has at most ${thousands(LIMITS.characters)} characters, got ${thousands(length)}`,
      start,
      text.length,
    );
  }
  return new Grammar(text, variables).parseExpression();
}

class Grammar {
  private readonly values: Map<string, Node>;
  private nesting = 0;
  private nodes = 0;
  private end = 0;
  private next: Token | null = null;

  constructor(
    private readonly text: string,
    private readonly variables: readonly string[],
  ) {
    this.values = new Map([
      ...[...CONSTANTS].map(([name, value]) => [name, symbol(name, value)] as const),
      ...variables.map((name, index) => [name, variable(name, index)] as const),
    ]);
  }

  parseExpression(): Node {
    const first: Token = this.lookahead;
    if (first.kind === "end")
      this.fail("the expression is empty: write one such as x**2 + y**2", first);
    const tree = this.parseSum();
    const after: Token = this.lookahead;
    if (after.kind !== "end") this.failAtUnexpectedToken();
    return tree;
  }

  private parseSum(): Node {
    let token = this.lookahead;
    const terms = [this.parseSigned()];
    while (this.nextIs("+", "-")) {
      token = this.take();
      const term = this.parseSigned();
      terms.push(token.text === "-" ? this.make(token, NEGATE, term) : term);
    }
    return this.combine(token, ADD, terms);
  }

  private parseSigned(): Node {
    if (this.nextIs("+", "-")) return this.parseSign(() => this.parseSigned());
    return this.parseProduct();
  }

  private parseSign(parseOperand: () => Node): Node {
    const token = this.take();
    this.enterNesting(token);
    const node = parseOperand();
    this.nesting--;
    return token.text === "-" ? this.make(token, NEGATE, node) : node;
  }

  private parseProduct(): Node {
    let token = this.lookahead;
    let factors = [this.parsePower()];
    for (;;) {
      if (this.nextIs("*")) {
        token = this.take();
        factors.push(this.parseFactor());
      } else if (this.nextIs("/")) {
        const numerator = this.combine(token, MULTIPLY, factors);
        token = this.take();
        factors = [this.make(token, DIVIDE, numerator, this.parseFactor())];
      } else if (this.lookahead.kind === "name" || this.nextIs("(")) {
        token = this.lookahead;
        factors.push(this.parsePower());
      } else return this.combine(token, MULTIPLY, factors);
    }
  }

  private parseFactor(): Node {
    if (this.nextIs("+", "-")) return this.parseSign(() => this.parseFactor());
    return this.parsePower();
  }

  private parsePower(): Node {
    const base = this.parseAtom();
    if (!this.nextIs("^")) return base;
    const token = this.take();
    this.enterNesting(token);
    const exponent = this.parseExponent();
    this.nesting--;
    return this.make(token, POWER, base, exponent);
  }

  private parseExponent(): Node {
    if (this.nextIs("+", "-")) return this.parseSign(() => this.parseExponent());
    return this.parsePower();
  }

  private parseAtom(): Node {
    if (this.nextIs("(")) return this.parseParenthesis();
    const token = this.lookahead;
    if (token.kind === "number") {
      this.take();
      const value = Number(token.text);
      if (!Number.isFinite(value))
        this.fail("this number is not finite (numbers go up to 1.8e308)", token);
      return this.countNode(token, number(value));
    }
    if (token.kind === "name") {
      this.take();
      if (FUNCTIONS.has(token.text)) return this.parseCall(token);
      const value = this.values.get(token.text);
      return value ? this.countNode(token, value) : this.failAtUnknownName(token);
    }
    return this.failAtMissingOperand(token);
  }

  private parseParenthesis(): Node {
    const token = this.take();
    this.enterNesting(token);
    if (this.nextIs(")")) this.fail("these parentheses are empty", token);
    const node = this.parseSum();
    this.expectClosingParenthesis(token);
    return node;
  }

  private expectClosingParenthesis(opened: Token): void {
    if (this.nextIs(")")) {
      this.take();
      this.nesting--;
    } else if (this.lookahead.kind === "end") this.fail('"(" is never closed: add ")"', opened);
    else this.failAtUnexpectedToken();
  }

  /** A call of a function; min and max of more than two arguments nest from the left. */
  private parseCall(name: Token): Node {
    if (!this.nextIs("(")) this.fail(`${name.text} needs parentheses: ${name.text}(x)`, name);
    const opened = this.take();
    this.enterNesting(opened);
    const parts = this.nextIs(")") ? [] : [this.parseSum()];
    while (parts.length && this.nextIs(",")) {
      this.take();
      parts.push(this.parseSum());
    }
    this.expectClosingParenthesis(opened);
    const operation = FUNCTIONS.get(name.text)!;
    if (parts.length < operation.least || parts.length > operation.most) {
      const least = operation.most > operation.least ? "at least " : "";
      const plural = operation.least === 1 ? "" : "s";
      this.fail(
        `${name.text} takes ${least}${operation.least} argument${plural}, got ${parts.length}`,
        name,
      );
    }
    if (operation.most === operation.least) return this.make(name, operation, ...parts);
    return parts.reduce((node, part) => this.make(name, operation, node, part));
  }

  // ---- tokens, limits and errors

  /** The next token; it is read on demand, so that the leftmost mistake is reported. */
  private get lookahead(): Token {
    this.next ??= readToken(this.text, this.end);
    return this.next;
  }

  private take(): Token {
    const token = this.lookahead;
    this.end = token.end;
    this.next = null;
    return token;
  }

  private nextIs(...operators: string[]): boolean {
    return this.lookahead.kind === "operator" && operators.includes(this.lookahead.text);
  }

  private enterNesting(token: Token): void {
    this.nesting++;
    if (this.nesting > LIMITS.depth) this.fail(`nested more than ${LIMITS.depth} deep`, token);
  }

  private make(token: Token, operation: Operation, ...parts: Node[]): Node {
    const node = this.countNode(token, apply(operation, ...parts));
    if (node.depth > LIMITS.depth) this.fail(`nested more than ${LIMITS.depth} deep`, token);
    if (node.constant !== null && !Number.isFinite(node.constant)) {
      const problem = Number.isNaN(node.constant) ? "is not a real number" : "is not finite";
      this.fail(
        `this part has no variable and its value ${problem} (numbers go up to 1.8e308)`,
        token,
      );
    }
    return node;
  }

  private combine(token: Token, operation: Operation, operands: Node[]): Node {
    return operands.length === 1 ? operands[0]! : this.make(token, operation, ...operands);
  }

  private countNode(token: Token, node: Node): Node {
    if (++this.nodes > LIMITS.nodes)
      this.fail(
        `an expression has at most ${thousands(LIMITS.nodes)} numbers, names and operations`,
        token,
      );
    return node;
  }

  private fail(sentence: string, token: Token): never {
    throw new ExpressionError(sentence, token.start, Math.max(token.start + 1, token.end));
  }

  private failAtUnknownName(token: Token): never {
    const called = this.text.slice(token.end).trimStart().startsWith("(");
    const hint = suggestName(token.text, this.variables, called);
    return this.fail(
      `unknown ${called ? "function" : "name"} "${shortenName(token.text)}": ${hint}`,
      token,
    );
  }

  private failAtMissingOperand(token: Token): never {
    if (token.kind === "end")
      this.fail("the expression ends where a number or a name should follow", token);
    const typed = token.end - token.start === 2 ? "**" : token.text;
    return this.fail(`a number, a name or "(" must stand before "${typed}"`, token);
  }

  private failAtUnexpectedToken(): never {
    const token = this.lookahead;
    if (token.text === ")") this.fail('")" has no "(": remove it, or add "(" before', token);
    if (token.text === ",")
      this.fail("a comma only separates the arguments of a function: use a decimal point", token);
    return this.fail(
      `an operator is missing before ${shortenName(token.text)}: write * for a product, ** for a power`,
      token,
    );
  }
}
