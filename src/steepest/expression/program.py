"""Running a list of operations: on Python floats, on arrays in pieces, on memory of the caller's.

The list is interpreted, never compiled: nothing that a user typed is executed. All three ways run
the same steps in the same order.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

import numpy as np
import numpy.typing as npt

from steepest.expression.lowering import Step, lower
from steepest.expression.tree import Node

Array = npt.NDArray[np.float64]
Call = tuple[Callable[..., Any], tuple[Any, ...], Array]
CHUNK = 4096  # points computed together: a dozen arrays of 32 KiB stay in a second-level cache


class Program:
    """Computes several trees at once, parts they share once.

    >>> from steepest.expression.parser import parse_tree
    >>> tree = parse_tree("x*y + sin(x*y)", ("x", "y"))
    >>> program = Program([tree], 2)
    >>> [step.operation.name for step in program.listing.steps], program.scalars([0.0, 3.0])
    (['*', 'sin', '+'], [0.0])
    """

    def __init__(self, outputs: Sequence[Node], dimensions: int) -> None:
        self.dimensions = dimensions
        self.listing = lower(outputs, dimensions)
        self._rest = [0.0] * (self.listing.places - dimensions) + self.listing.constants[::-1]
        self._scalar_steps = [_scalar_step(step) for step in self.listing.steps]
        self._registers, self._register_count = self._assign_registers()

    def scalars(self, point: Sequence[float]) -> list[float]:
        """The outputs at one point, as floats; IEEE infinities and NaN, no exception."""
        places = [*point, *self._rest]
        try:
            for function, result, first, second, others in self._scalar_steps:
                if second is None:
                    places[result] = function(places[first])
                elif not others:
                    places[result] = function(places[first], places[second])
                else:
                    more = [places[i] for i in others]
                    places[result] = function(places[first], places[second], *more)
        except (ValueError, OverflowError, ZeroDivisionError):
            column = np.array(point, dtype=np.float64).reshape(self.dimensions, 1)
            return [float(value) for value in self.arrays(column)[:, 0]]
        return [places[i] for i in self.listing.outputs]

    def arrays(self, points: Array) -> Array:
        """The outputs at many points: float64 (dimensions, m) to (outputs, m)."""
        results = np.empty((len(self.listing.outputs), points.shape[1]))
        registers = np.empty((self._register_count, min(CHUNK, points.shape[1])))
        with np.errstate(all="ignore"):
            for first in range(0, points.shape[1], CHUNK):
                piece = slice(first, first + CHUNK)
                run(self.bind(points[:, piece], results[:, piece], registers))
        return results

    def bind(self, points: Array, results: Array, registers: Array | None = None) -> list[Call]:
        """Calls that fill ``results`` (outputs, m) from what ``points`` (dimensions, m) holds then.

        `run`, under ``numpy.errstate(all="ignore")``, computes the outputs anew; between runs the
        caller may change ``points`` in place. The two may not share memory. ``registers`` lends
        scratch memory of ``register_count`` rows.
        """
        size = points.shape[1]
        if registers is None:
            registers = np.empty((self._register_count, size))
        memory: dict[int, Any] = dict(enumerate(points))
        for k, value in enumerate(self.listing.constants):
            memory[-1 - k] = np.float64(value)
        direct: dict[int, Array] = {}
        for place, row in zip(self.listing.outputs, results, strict=True):
            direct.setdefault(place, row)
        calls: list[Call] = []
        for step in self.listing.steps:
            target = direct.get(step.result)
            if target is None:
                target = registers[self._registers[step.result], :size]
            arguments = tuple(memory[i] for i in step.arguments)
            memory[step.result] = target
            calls.append((step.operation.array, arguments, target))
        for place, row in zip(self.listing.outputs, results, strict=True):
            if memory[place] is not row:
                calls.append((np.positive, (memory[place],), row))
        return calls

    @property
    def register_count(self) -> int:
        """How many rows of scratch memory `bind` needs."""
        return self._register_count

    def _assign_registers(self) -> tuple[dict[int, int], int]:
        """Which scratch row each result lies in; a row is free again after its last use."""
        last_use = {i: k for k, step in enumerate(self.listing.steps) for i in step.arguments}
        assigned: dict[int, int] = {}
        outputs = set(self.listing.outputs)
        free: list[int] = []
        count = 0
        for k, step in enumerate(self.listing.steps):
            for i in set(step.arguments):
                if i in assigned and last_use[i] == k:
                    free.append(assigned[i])
            if step.result in outputs:
                continue  # it lies in the caller's memory
            if not free:
                free.append(count)
                count += 1
            assigned[step.result] = free.pop()
        return assigned, count


def run(calls: list[Call]) -> None:
    """Make the calls that `Program.bind` prepared."""
    for function, arguments, out in calls:
        function(*arguments, out=out)


def _scalar_step(
    step: Step,
) -> tuple[Callable[..., float], int, int, int | None, tuple[int, ...]]:
    """A step laid out for the loop over floats: function, result, first, second, others."""
    first, *others = step.arguments
    second = others[0] if others else None
    return step.operation.scalar, step.result, first, second, tuple(others[1:])
