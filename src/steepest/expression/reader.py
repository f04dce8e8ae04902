"""The base of the parser: the lookahead token, the limits, and the syntax errors."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from steepest.errors import ExpressionError
from steepest.expression.names import shorten_name, suggest_name
from steepest.expression.operations import CONSTANTS, DERIVED, FUNCTIONS, Operation
from steepest.expression.syntax_errors import syntax_error
from steepest.expression.tokens import Token, read_token
from steepest.expression.tree import Apply, Node, Symbol, Variable


@dataclass(frozen=True, slots=True)
class Limits:
    """The largest number of characters, depth and number of nodes of an expression."""

    characters: int = 1_000
    depth: int = 64
    nodes: int = 1_000


class TokenReader:
    """Reads the tokens of a text one by one, makes nodes, and keeps the limits."""

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
        self._lookahead: Token | None = None

    @property
    def lookahead(self) -> Token:
        """The next token; it is read on demand, so that the leftmost mistake is reported."""
        if self._lookahead is None:
            self._lookahead = read_token(self.text, self._end)
        return self._lookahead

    def take_token(self) -> Token:
        """Return the lookahead token and move past it."""
        token = self.lookahead
        self._end, self._lookahead = token.end, None
        return token

    def next_is(self, *operators: str) -> bool:
        """Whether the lookahead token is one of these operators."""
        return self.lookahead.kind == "operator" and self.lookahead.text in operators

    def error_at(self, sentence: str, token: Token) -> ExpressionError:
        """Make an error that marks a token."""
        return syntax_error(sentence, self.text, token.start, token.end)

    def enter_nesting(self, token: Token) -> None:
        """Enter parentheses, a sign or an exponent; raise if that is too deep."""
        self.nesting += 1
        if self.nesting > self.limits.depth:
            raise self.error_at(f"nested more than {self.limits.depth} deep", token)

    def make_node(self, token: Token, operation: Operation, *arguments: Node) -> Node:
        """Make a node; raise if it exceeds a limit or is a constant that is not finite."""
        node = self.count_node(token, Apply(operation, *arguments))
        if node.depth > self.limits.depth:
            raise self.error_at(f"nested more than {self.limits.depth} deep", token)
        if node.constant is not None and not math.isfinite(node.constant):
            problem = "is not a real number" if math.isnan(node.constant) else "is not finite"
            raise self.error_at(
                f"this part has no variable and its value {problem} (numbers go up to 1.8e308)",
                token,
            )
        return node

    def combine_operands(self, token: Token, operation: Operation, operands: list[Node]) -> Node:
        """Make a node of several operands; a single operand is returned as it is."""
        return operands[0] if len(operands) == 1 else self.make_node(token, operation, *operands)

    def count_node(self, token: Token, node: Node) -> Node:
        """Count a node and return it; raise if there are too many."""
        self.nodes += 1
        if self.nodes > self.limits.nodes:
            raise self.error_at(
                f"an expression has at most {self.limits.nodes:,} numbers, names and operations",
                token,
            )
        return node

    def unknown_name_error(self, token: Token) -> ExpressionError:
        """The error for an unknown name, with a suggestion."""
        called = self.text[token.end :].lstrip().startswith("(")
        hint = suggest_name(token.text, self.own_names, called)
        kind = "function" if called else "name"
        return self.error_at(f'unknown {kind} "{shorten_name(token.text)}": {hint}', token)

    def missing_operand_error(self, token: Token) -> ExpressionError:
        """The error for a token in the place of an operand."""
        if token.kind == "end":
            return self.error_at(
                "the expression ends where a number or a name should follow", token
            )
        return self.error_at(
            f'a number, a name or "(" must stand before "{_text_as_typed(token)}"', token
        )

    def unexpected_token_error(self) -> ExpressionError:
        """The error for a token after a complete sum."""
        token = self.lookahead
        if token.text == ")":
            return self.error_at('")" has no "(": remove it, or add "(" before', token)
        if token.text == ",":
            return self.error_at(
                "a comma only separates the arguments of a function: use a decimal point", token
            )
        place = shorten_name(token.text)
        return self.error_at(
            f"an operator is missing before {place}: write * for a product, ** for a power", token
        )


def _text_as_typed(token: Token) -> str:
    return "**" if token.end - token.start == 2 else token.text
