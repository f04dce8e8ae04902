"""Running a list of operations: on Python floats, on chunks of arrays, on the caller's memory.

The list is interpreted; nothing that a user typed is executed. All three ways run the same steps
in the same order.
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
CHUNK = 4096  # points computed together: a dozen arrays of 32 KiB fit in the second-level cache


class Program:
    """Computes several trees together; shared parts are computed once.

    >>> from steepest.expression.parser import parse_tree
    >>> tree = parse_tree("x*y + sin(x*y)", ("x", "y"))
    >>> program = Program([tree], 2)
    >>> [step.operation.name for step in program.listing.steps]
    ['*', 'sin', '+']
    >>> program.compute_at_point([0.0, 3.0])
    [0.0]
    """

    def __init__(self, outputs: Sequence[Node], dimensions: int) -> None:
        self.dimensions = dimensions
        self.listing = lower(outputs, dimensions)
        self._rest = [0.0] * (self.listing.places - dimensions) + self.listing.constants[::-1]
        self._scalar_steps = [_unpack_step(step) for step in self.listing.steps]
        self._registers, self._register_count = self._assign_registers()

    def compute_at_point(self, point: Sequence[float]) -> list[float]:
        """The outputs at one point as floats, with IEEE infinities and NaN, without exceptions."""
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
            return [float(value) for value in self.compute_at_points(column)[:, 0]]
        return [places[i] for i in self.listing.outputs]

    def compute_at_points(self, points: Array) -> Array:
        """The outputs at many points: float64 (dimensions, m) to (outputs, m)."""
        results = np.empty((len(self.listing.outputs), points.shape[1]))
        registers = np.empty((self._register_count, min(CHUNK, points.shape[1])))
        with np.errstate(all="ignore"):
            for first in range(0, points.shape[1], CHUNK):
                chunk = slice(first, first + CHUNK)
                run_calls(self.bind(points[:, chunk], results[:, chunk], registers))
        return results

    def bind(self, points: Array, results: Array, registers: Array | None = None) -> list[Call]:
        """Calls that compute ``results`` (outputs, m) from ``points`` (dimensions, m).

        `run_calls`, under ``numpy.errstate(all="ignore")``, computes the outputs from what
        ``points`` holds at that time; the caller may change ``points`` in place between runs. The
        two arrays must not share memory. ``registers`` is scratch memory of ``register_count``
        rows; None allocates it.
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
        """The number of rows of scratch memory that `bind` needs."""
        return self._register_count

    def _assign_registers(self) -> tuple[dict[int, int], int]:
        """The scratch row of each result, and the number of rows; rows are reused."""
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
                continue  # it is written to the caller's memory
            if not free:
                free.append(count)
                count += 1
            assigned[step.result] = free.pop()
        return assigned, count


def run_calls(calls: list[Call]) -> None:
    """Make the calls that `Program.bind` prepared."""
    for function, arguments, out in calls:
        function(*arguments, out=out)


def _unpack_step(
    step: Step,
) -> tuple[Callable[..., float], int, int, int | None, tuple[int, ...]]:
    """A step for the loop over floats: function, result, first, second, other arguments."""
    first, *others = step.arguments
    second = others[0] if others else None
    return step.operation.scalar, step.result, first, second, tuple(others[1:])
