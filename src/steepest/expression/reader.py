"""What every line of the grammar shares: the token ahead, the limits, and how errors are told."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from steepest.errors import ExpressionError
from steepest.expression.complaints import complaint
from steepest.expression.names import meant, shortened
from steepest.expression.operations import CONSTANTS, DERIVED, FUNCTIONS, Operation
from steepest.expression.tokens import Token, next_token
from steepest.expression.tree import Apply, Node, Symbol, Variable


@dataclass(frozen=True, slots=True)
class Limits:
    """What a text may cost."""

    characters: int = 1_000
    depth: int = 64
    nodes: int = 1_000


class Reader:
    """The text, the token ahead, and how deep the parser is inside the text."""

    def __init__(
        self,
        text: str,
        variables: Sequence[str],
        parameters: Mapping[str, float],
        limits: Limits,
        derived: bool,
    ) -> None:
        self.text, self.limits = text, limits
        self.functions = {**FUNCTIONS, **DERIVED} if derived else FUNCTIONS
        self.values: dict[str, Node] = {
            **{name: Symbol(name, value) for name, value in CONSTANTS.items()},
            **{name: Symbol(name, float(value)) for name, value in parameters.items()},
            **{name: Variable(name, index) for index, name in enumerate(variables)},
        }
        self.own_names = [*variables, *parameters]
        self.nesting = self.nodes = 0
        self._end = 0
        self._ahead: Token | None = None

    @property
    def ahead(self) -> Token:
        """The next token, read when it is asked for: the leftmost mistake is told first."""
        if self._ahead is None:
            self._ahead = next_token(self.text, self._end)
        return self._ahead

    def advance(self) -> Token:
        """The token ahead, which is behind from now on."""
        token = self.ahead
        self._end, self._ahead = token.end, None
        return token

    def at(self, *operators: str) -> bool:
        """Whether one of these operators is ahead."""
        return self.ahead.kind == "operator" and self.ahead.text in operators

    def fail(self, sentence: str, token: Token) -> ExpressionError:
        """The error that marks a token."""
        return complaint(sentence, self.text, token.start, token.end)

    def enter(self, token: Token) -> None:
        """One level deeper into parentheses, signs or exponents."""
        self.nesting += 1
        if self.nesting > self.limits.depth:
            raise self.fail(f"nested more than {self.limits.depth} deep", token)

    def make(self, token: Token, operation: Operation, *arguments: Node) -> Node:
        """A node, within the limits, and finite if it is constant."""
        node = self.count(token, Apply(operation, *arguments))
        if node.depth > self.limits.depth:
            raise self.fail(f"nested more than {self.limits.depth} deep", token)
        if node.constant is not None and not math.isfinite(node.constant):
            told = "is not a real number" if math.isnan(node.constant) else "is not finite"
            raise self.fail(
                f"this part holds no variable and its value {told} (numbers go up to 1.8e308)",
                token,
            )
        return node

    def count(self, token: Token, node: Node) -> Node:
        """A node that counts against the limit."""
        self.nodes += 1
        if self.nodes > self.limits.nodes:
            raise self.fail(
                f"an expression has at most {self.limits.nodes:,} numbers, names and operations",
                token,
            )
        return node

    def unknown(self, token: Token) -> ExpressionError:
        """A name that stands for nothing, with what was probably meant."""
        called = self.text[token.end :].lstrip().startswith("(")
        hint = meant(token.text, self.own_names, called)
        kind = "function" if called else "name"
        return self.fail(f'unknown {kind} "{shortened(token.text)}": {hint}', token)

    def missing(self, token: Token) -> ExpressionError:
        """Something else where an operand must stand."""
        if token.kind == "end":
            return self.fail("the expression ends where a number or a name should follow", token)
        return self.fail(f'a number, a name or "(" must stand before "{_typed(token)}"', token)

    def left_over(self) -> ExpressionError:
        """What stands behind a complete sum and belongs to nothing."""
        token = self.ahead
        if token.text == ")":
            return self.fail('")" closes no parenthesis: remove it, or add "(" before', token)
        if token.text == ",":
            return self.fail(
                "a comma separates the arguments of a function only: decimals have a point", token
            )
        place = shortened(token.text)
        return self.fail(
            f"an operator is missing before {place}: write * for a product, ** for a power", token
        )


def _typed(token: Token) -> str:
    return "**" if token.end - token.start == 2 else token.text
