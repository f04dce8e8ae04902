"""A parser by recursive descent, from text to a tree: one method for each line of the grammar.

    sum     = signed { ("+" | "-") signed }
    signed  = ("-" | "+") signed | product              -x**2 is -(x**2), -a*b is -(a*b)
    product = power { "*" factor | "/" factor | power }  the last: 2x, 3(x + 1), x(y + 2)
    factor  = ("-" | "+") factor | power
    power   = atom [ ("**" | "^") exponent ]             2**3**2 is 2**(3**2)
    exponent = ("-" | "+") exponent | power
    atom    = number | name | function "(" sum { "," sum } ")" | "(" sum ")"

Implicit multiplication has the same precedence as ``*``: 1/2x is (1/2)*x.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping, Sequence

from steepest.expression.operations import ADD, DIVIDE, MULTIPLY, NEGATE, POWER
from steepest.expression.reader import Limits, TokenReader
from steepest.expression.syntax_errors import syntax_error
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
    """Parse a text in the given variables to a tree; see `parse` for the arguments.

    Raises:
        ExpressionError: the text is not valid; the message gives the likely fix and the position.

    >>> parse_tree("2x", ("x",)) == parse_tree("2*x", ("x",))
    True
    """
    if len(text) > limits.characters:
        raise syntax_error(
            f"an expression has at most {limits.characters:,} characters, got {len(text):,}",
            text[: limits.characters] + "...",
            limits.characters,
        )
    parser = _Grammar(text, variables, parameters or {}, limits, derived)
    return parser.parse_expression()


class _Grammar(TokenReader):
    """A method for each line of the grammar."""

    def parse_expression(self) -> Node:
        if self.lookahead.kind == "end":
            raise self.error_at(
                "the expression is empty: write one such as x**2 + y**2", self.lookahead
            )
        tree = self.parse_sum()
        if self.lookahead.kind != "end":
            raise self.unexpected_token_error()
        return tree

    def parse_sum(self) -> Node:
        token, terms = self.lookahead, [self.parse_signed()]
        while self.next_is("+", "-"):
            token = self.take_token()
            term = self.parse_signed()
            terms.append(self.make_node(token, NEGATE, term) if token.text == "-" else term)
        return self.combine_operands(token, ADD, terms)

    def parse_signed(self) -> Node:
        if self.next_is("+", "-"):
            return self.parse_sign(self.parse_signed)
        return self.parse_product()

    def parse_sign(self, parse_operand: Callable[[], Node]) -> Node:
        token = self.take_token()
        self.enter_nesting(token)
        node = parse_operand()
        self.nesting -= 1
        return self.make_node(token, NEGATE, node) if token.text == "-" else node

    def parse_product(self) -> Node:
        token, factors = self.lookahead, [self.parse_power()]
        while True:
            if self.next_is("*"):
                token = self.take_token()
                factors.append(self.parse_factor())
            elif self.next_is("/"):
                numerator = self.combine_operands(token, MULTIPLY, factors)
                token = self.take_token()
                factors = [self.make_node(token, DIVIDE, numerator, self.parse_factor())]
            elif self.lookahead.kind == "name" or self.next_is("("):
                token = self.lookahead
                factors.append(self.parse_power())
            else:
                return self.combine_operands(token, MULTIPLY, factors)

    def parse_factor(self) -> Node:
        if self.next_is("+", "-"):
            return self.parse_sign(self.parse_factor)
        return self.parse_power()

    def parse_power(self) -> Node:
        base = self.parse_atom()
        if not self.next_is("^"):
            return base
        token = self.take_token()
        self.enter_nesting(token)
        exponent = self.parse_exponent()
        self.nesting -= 1
        return self.make_node(token, POWER, base, exponent)

    def parse_exponent(self) -> Node:
        if self.next_is("+", "-"):
            return self.parse_sign(self.parse_exponent)
        return self.parse_power()

    def parse_atom(self) -> Node:
        if self.next_is("("):
            return self.parse_parenthesis()
        token = self.lookahead
        if token.kind == "number":
            self.take_token()
            if math.isinf(float(token.text)):
                raise self.error_at("this number is not finite (numbers go up to 1.8e308)", token)
            return self.count_node(token, Number(float(token.text)))
        if token.kind == "name":
            self.take_token()
            if token.text in self.functions:
                return self.parse_call(token)
            if token.text in self.values:
                return self.count_node(token, self.values[token.text])
            raise self.unknown_name_error(token)
        raise self.missing_operand_error(token)

    def parse_parenthesis(self) -> Node:
        token = self.take_token()
        self.enter_nesting(token)
        if self.next_is(")"):
            raise self.error_at("these parentheses are empty", token)
        node = self.parse_sum()
        self.expect_closing_parenthesis(token)
        return node

    def expect_closing_parenthesis(self, opened: Token) -> None:
        if self.next_is(")"):
            self.take_token()
            self.nesting -= 1
        elif self.lookahead.kind == "end":
            raise self.error_at('"(" is never closed: add ")"', opened)
        else:
            raise self.unexpected_token_error()

    def parse_call(self, name: Token) -> Node:
        """A call of a function; min and max of more than two arguments nest from the left."""
        if not self.next_is("("):
            raise self.error_at(f"{name.text} needs parentheses: {name.text}(x)", name)
        opened = self.take_token()
        self.enter_nesting(opened)
        arguments = [] if self.next_is(")") else [self.parse_sum()]
        while arguments and self.next_is(","):
            self.take_token()
            arguments.append(self.parse_sum())
        self.expect_closing_parenthesis(opened)
        operation = self.functions[name.text]
        if not operation.least <= len(arguments) <= operation.most:
            least = "at least " if operation.most > operation.least else ""
            plural = "" if operation.least == 1 else "s"
            raise self.error_at(
                f"{name.text} takes {least}{operation.least} argument{plural}, "
                f"got {len(arguments)}",
                name,
            )
        if operation.most == operation.least:
            return self.make_node(name, operation, *arguments)
        node = arguments[0]
        for argument in arguments[1:]:
            node = self.make_node(name, operation, node, argument)
        return node
