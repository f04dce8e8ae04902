"""From text to a tree, by recursive descent: one method for each line of the grammar.

    sum     = signed { ("+" | "-") signed }
    signed  = ("-" | "+") signed | product              -x**2 is -(x**2), -a*b is -(a*b)
    product = power { "*" factor | "/" factor | power }  the last: 2x, 3(x + 1), x(y + 2)
    factor  = ("-" | "+") factor | power
    power   = atom [ ("**" | "^") exponent ]             2**3**2 is 2**(3**2)
    exponent = ("-" | "+") exponent | power
    atom    = number | name | function "(" sum { "," sum } ")" | "(" sum ")"

Implicit multiplication binds like the written one: 1/2x is (1/2)*x.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping, Sequence

from steepest.expression.complaints import complaint
from steepest.expression.operations import ADD, DIVIDE, MULTIPLY, NEGATE, POWER
from steepest.expression.reader import Limits, Reader
from steepest.expression.tokens import Token
from steepest.expression.tree import Node, Number

LIMITS = Limits()


def parse_tree(
    text: str,
    variables: Sequence[str],
    parameters: Mapping[str, float] | None = None,
    limits: Limits = LIMITS,
    derived: bool = False,
) -> Node:
    """The tree of a text in the given variables; ``derived`` admits sign and choose.

    Raises:
        ExpressionError: with the position, a caret and the likely fix. Nothing is executed.

    >>> parse_tree("2x", ("x",)) == parse_tree("2*x", ("x",))
    True
    """
    if len(text) > limits.characters:
        raise complaint(
            f"an expression has at most {limits.characters:,} characters, got {len(text):,}",
            text[: limits.characters] + "...",
            limits.characters,
        )
    parser = _Grammar(text, variables, parameters or {}, limits, derived)
    return parser.whole()


class _Grammar(Reader):
    """A method for each line of the grammar."""

    def whole(self) -> Node:
        if self.ahead.kind == "end":
            raise self.fail("the expression is empty: write one such as x**2 + y**2", self.ahead)
        tree = self.sum()
        if self.ahead.kind != "end":
            raise self.left_over()
        return tree

    def sum(self) -> Node:
        token, terms = self.ahead, [self.signed()]
        while self.at("+", "-"):
            token = self.advance()
            term = self.signed()
            terms.append(self.make(token, NEGATE, term) if token.text == "-" else term)
        return terms[0] if len(terms) == 1 else self.make(token, ADD, *terms)

    def signed(self) -> Node:
        return self.sign(self.signed) if self.at("+", "-") else self.product()

    def sign(self, operand: Callable[[], Node]) -> Node:
        token = self.advance()
        self.enter(token)
        node = operand()
        self.nesting -= 1
        return self.make(token, NEGATE, node) if token.text == "-" else node

    def product(self) -> Node:
        token, factors = self.ahead, [self.power()]
        while True:
            if self.at("*"):
                token = self.advance()
                factors.append(self.factor())
            elif self.at("/"):
                above = factors[0] if len(factors) == 1 else self.make(token, MULTIPLY, *factors)
                token = self.advance()
                factors = [self.make(token, DIVIDE, above, self.factor())]
            elif self.ahead.kind == "name" or self.at("("):
                token = self.ahead
                factors.append(self.power())
            else:
                return factors[0] if len(factors) == 1 else self.make(token, MULTIPLY, *factors)

    def factor(self) -> Node:
        return self.sign(self.factor) if self.at("+", "-") else self.power()

    def power(self) -> Node:
        base = self.atom()
        if not self.at("^"):
            return base
        token = self.advance()
        self.enter(token)
        exponent = self.exponent()
        self.nesting -= 1
        return self.make(token, POWER, base, exponent)

    def exponent(self) -> Node:
        return self.sign(self.exponent) if self.at("+", "-") else self.power()

    def atom(self) -> Node:
        if self.at("("):
            return self.parenthesis()
        token = self.ahead
        if token.kind == "number":
            self.advance()
            if math.isinf(float(token.text)):
                raise self.fail("this number is not finite (numbers go up to 1.8e308)", token)
            return self.count(token, Number(float(token.text)))
        if token.kind == "name":
            self.advance()
            if token.text in self.functions:
                return self.call(token)
            if token.text in self.values:
                return self.count(token, self.values[token.text])
            raise self.unknown(token)
        raise self.missing(token)

    def parenthesis(self) -> Node:
        token = self.advance()
        self.enter(token)
        if self.at(")"):
            raise self.fail("nothing stands between these parentheses", token)
        node = self.sum()
        self.close(token)
        return node

    def close(self, opened: Token) -> None:
        if self.at(")"):
            self.advance()
            self.nesting -= 1
        elif self.ahead.kind == "end":
            raise self.fail('"(" is never closed: add ")"', opened)
        else:
            raise self.left_over()

    def call(self, name: Token) -> Node:
        """A function's arguments; min and max of more than two nest from the left."""
        if not self.at("("):
            raise self.fail(f"{name.text} needs parentheses: {name.text}(x)", name)
        opened = self.advance()
        self.enter(opened)
        arguments = [] if self.at(")") else [self.sum()]
        while arguments and self.at(","):
            self.advance()
            arguments.append(self.sum())
        self.close(opened)
        operation = self.functions[name.text]
        if not operation.least <= len(arguments) <= operation.most:
            least = "at least " if operation.most > operation.least else ""
            plural = "" if operation.least == 1 else "s"
            raise self.fail(
                f"{name.text} takes {least}{operation.least} argument{plural}, "
                f"got {len(arguments)}",
                name,
            )
        if operation.most == operation.least:
            return self.make(name, operation, *arguments)
        node = arguments[0]
        for argument in arguments[1:]:
            node = self.make(name, operation, node, argument)
        return node
