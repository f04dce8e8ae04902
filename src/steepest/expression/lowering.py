"""Lowering: from trees to a list of operations that computes each value once (value numbering).

A part that occurs in a function, in its gradient and in its Hessian is one step of the list. Small
whole powers become products, and the addition of a negative becomes a subtraction.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from steepest.expression.operations import (
    ADD,
    CUBE,
    DIVIDE,
    FUNCTIONS,
    MULTIPLY,
    POWER,
    SQUARE,
    SUBTRACT,
    Operation,
)
from steepest.expression.tree import Apply, Node, Variable, topological_order


class Step(NamedTuple):
    """One operation, the place of its result, and the places of its arguments."""

    operation: Operation
    result: int
    arguments: tuple[int, ...]


class Listing(NamedTuple):
    """The steps in order, their constants, and the places of the outputs.

    Places 0 to ``dimensions`` - 1 hold the coordinates, places ``dimensions`` to ``places`` - 1
    the results; place -1 - k holds constant k.
    """

    dimensions: int
    places: int
    steps: list[Step]
    constants: list[float]
    outputs: list[int]


def lower(outputs: Sequence[Node], dimensions: int) -> Listing:
    """The list of operations that computes ``outputs`` from ``dimensions`` coordinates."""
    numbering = _ValueNumbering(dimensions)
    for node in topological_order(outputs):
        numbering.add_node(node)
    places = [numbering.places[output] for output in outputs]
    steps = _remove_unused(numbering.steps, places)
    return Listing(
        dimensions, dimensions + len(numbering.steps), steps, numbering.constants, places
    )


def _remove_unused(steps: list[Step], outputs: list[int]) -> list[Step]:
    """The steps that the outputs depend on."""
    used, kept = set(outputs), []
    for step in reversed(steps):
        if step.result in used:
            used.update(step.arguments)
            kept.append(step)
    return kept[::-1]


class _ValueNumbering:
    """Numbers values in order: the same operation on the same places is one step."""

    def __init__(self, dimensions: int) -> None:
        self.dimensions = dimensions
        self.steps: list[Step] = []
        self.constants: list[float] = []
        self.places: dict[Node, int] = {}
        self._numbered: dict[tuple[str, tuple[int, ...]], int] = {}
        self._known: dict[str, int] = {}

    def add_node(self, node: Node) -> None:
        """Assign a place to a node whose arguments have places."""
        if node.constant is not None:
            self.places[node] = self._add_constant(node.constant)
        elif isinstance(node, Variable):
            self.places[node] = node.index
        else:
            assert isinstance(node, Apply)
            self.places[node] = self._add_operation(node)

    def _add_constant(self, value: float) -> int:
        key = value.hex()  # differs for -0.0 and 0.0, and is equal for NaN
        if key not in self._known:
            self.constants.append(value)
            self._known[key] = -len(self.constants)
        return self._known[key]

    def _add_step(self, operation: Operation, *arguments: int) -> int:
        if operation is ADD or operation is MULTIPLY:
            arguments = tuple(sorted(arguments))  # a + b = b + a to the bit
        key = (operation.name, arguments)
        if key not in self._numbered:
            self._numbered[key] = self.dimensions + len(self.steps)
            self.steps.append(Step(operation, self._numbered[key], arguments))
        return self._numbered[key]

    def _add_operation(self, node: Apply) -> int:
        arguments = [self.places[argument] for argument in node.arguments]
        match node:
            case Apply("+", terms):
                return self._add_sum(list(terms))
            case Apply("*", _):
                total = arguments[0]
                for place in arguments[1:]:
                    total = self._add_step(MULTIPLY, total, place)
                return total
            case Apply("**", (_, exponent)) if exponent.constant is not None:
                return self._add_constant_power(arguments[0], exponent.constant)
        return self._add_step(node.operation, *arguments)

    def _add_sum(self, terms: list[Node]) -> int:
        """Add the terms from left to right; -a + b is computed as b - a."""
        if _strip_minus(terms[0]) is not None and _strip_minus(terms[1]) is None:
            terms[:2] = [terms[1], terms[0]]
        total = self.places[terms[0]]
        for term in terms[1:]:
            inner = _strip_minus(term)
            if inner is None:
                total = self._add_step(ADD, total, self.places[term])
            else:
                total = self._add_step(SUBTRACT, total, self.places[inner])
        return total

    def _add_constant_power(self, base: int, exponent: float) -> int:
        match exponent:
            case 0.0:
                return self._add_constant(1.0)
            case 1.0:
                return base
            case 0.5:
                return self._add_step(FUNCTIONS["sqrt"], base)
            case 2.0:
                return self._add_step(SQUARE, base)
            case 3.0:
                return self._add_step(CUBE, base)
            case 4.0:
                return self._add_step(SQUARE, self._add_step(SQUARE, base))
            case -1.0 | -2.0 | -3.0:
                below = self._add_constant_power(base, -exponent)
                return self._add_step(DIVIDE, self._add_constant(1.0), below)
        return self._add_step(POWER, base, self._add_constant(exponent))


def _strip_minus(node: Node) -> Node | None:
    """u if the node is -u and u is not a constant, else None."""
    match node:
        case Apply("-", (inner,)) if inner.constant is None:
            return inner
    return None
