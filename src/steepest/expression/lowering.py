"""From trees to a list of operations, each value computed once (value numbering).

A part that occurs in a function, in its gradient and in its Hessian is one step of the list.
Small whole powers become products, and adding a negative becomes a subtraction.
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
from steepest.expression.tree import Apply, Node, Variable, in_order


class Step(NamedTuple):
    """One operation: where its result goes, and where its arguments lie."""

    operation: Operation
    result: int
    arguments: tuple[int, ...]


class Listing(NamedTuple):
    """The steps in order, the constants they use, and where the outputs lie in the end.

    Places 0 to ``dimensions`` - 1 are the coordinates, those from there to ``places`` - 1 the
    results; constant k lies at place -1 - k.
    """

    dimensions: int
    places: int
    steps: list[Step]
    constants: list[float]
    outputs: list[int]


def lower(outputs: Sequence[Node], dimensions: int) -> Listing:
    """The list that computes ``outputs`` from ``dimensions`` coordinates."""
    table = _Table(dimensions)
    for node in in_order(outputs):
        table.enter(node)
    places = [table.places[output] for output in outputs]
    steps = _needed(table.steps, places)
    return Listing(dimensions, dimensions + len(table.steps), steps, table.constants, places)


def _needed(steps: list[Step], outputs: list[int]) -> list[Step]:
    """The steps without those that nothing uses."""
    used, kept = set(outputs), []
    for step in reversed(steps):
        if step.result in used:
            used.update(step.arguments)
            kept.append(step)
    return kept[::-1]


class _Table:
    """Values numbered as they are found: the same operation on the same places is one step."""

    def __init__(self, dimensions: int) -> None:
        self.dimensions = dimensions
        self.steps: list[Step] = []
        self.constants: list[float] = []
        self.places: dict[Node, int] = {}
        self._numbered: dict[tuple[str, tuple[int, ...]], int] = {}
        self._known: dict[str, int] = {}

    def enter(self, node: Node) -> None:
        """Give a node its place; its arguments have theirs."""
        if node.constant is not None:
            self.places[node] = self._constant(node.constant)
        elif isinstance(node, Variable):
            self.places[node] = node.index
        else:
            assert isinstance(node, Apply)
            self.places[node] = self._operation(node)

    def _constant(self, value: float) -> int:
        key = value.hex()  # tells -0.0 from 0.0 and finds NaN again
        if key not in self._known:
            self.constants.append(value)
            self._known[key] = -len(self.constants)
        return self._known[key]

    def _step(self, operation: Operation, *arguments: int) -> int:
        if operation is ADD or operation is MULTIPLY:
            arguments = tuple(sorted(arguments))  # a + b = b + a to the bit
        key = (operation.name, arguments)
        if key not in self._numbered:
            self._numbered[key] = self.dimensions + len(self.steps)
            self.steps.append(Step(operation, self._numbered[key], arguments))
        return self._numbered[key]

    def _operation(self, node: Apply) -> int:
        arguments = [self.places[argument] for argument in node.arguments]
        match node:
            case Apply("+", terms):
                return self._sum(list(terms))
            case Apply("*", _):
                total = arguments[0]
                for place in arguments[1:]:
                    total = self._step(MULTIPLY, total, place)
                return total
            case Apply("**", (_, exponent)) if exponent.constant is not None:
                return self._fixed_power(arguments[0], exponent.constant)
        return self._step(node.operation, *arguments)

    def _sum(self, terms: list[Node]) -> int:
        """From left to right; -a + b is computed as b - a."""
        if _negated(terms[0]) is not None and _negated(terms[1]) is None:
            terms[:2] = [terms[1], terms[0]]
        total = self.places[terms[0]]
        for term in terms[1:]:
            inner = _negated(term)
            if inner is None:
                total = self._step(ADD, total, self.places[term])
            else:
                total = self._step(SUBTRACT, total, self.places[inner])
        return total

    def _fixed_power(self, base: int, exponent: float) -> int:
        match exponent:
            case 0.0:
                return self._constant(1.0)
            case 1.0:
                return base
            case 0.5:
                return self._step(FUNCTIONS["sqrt"], base)
            case 2.0:
                return self._step(SQUARE, base)
            case 3.0:
                return self._step(CUBE, base)
            case 4.0:
                return self._step(SQUARE, self._step(SQUARE, base))
            case -1.0 | -2.0 | -3.0:
                below = self._fixed_power(base, -exponent)
                return self._step(DIVIDE, self._constant(1.0), below)
        return self._step(POWER, base, self._constant(exponent))


def _negated(node: Node) -> Node | None:
    """u where the node is -u and no constant."""
    match node:
        case Apply("-", (inner,)) if inner.constant is None:
            return inner
    return None
