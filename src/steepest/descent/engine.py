"""Descents and expressions in the compiled engine."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import fields

import numpy as np
from numpy.typing import NDArray

from steepest import compiled
from steepest.expression.lowering import Listing
from steepest.machine import processors
from steepest.nn.rules import Adam, Momentum, Rule, Sgd

__all__ = ["descend_together", "evaluate_listing"]


def evaluate_listing(listing: Listing, points: NDArray[np.float64]) -> NDArray[np.float64]:
    """The outputs of a list of operations at many points: (dimensions, m) to (outputs, m).

    Raises:
        ValueError: a list that is malformed, or points of another shape.
    """
    results = np.empty((len(listing.outputs), points.shape[-1]))
    compiled.engine.evaluate(
        program=_make_program(listing),
        points=np.ascontiguousarray(points, dtype=np.float64),
        results=results,
    )
    return results


def descend_together(
    gradient: Listing,
    rule: Rule,
    rates: Sequence[float] | NDArray[np.float64],
    starts: NDArray[np.float64],
    long_step: float,
    threads: int | None = None,
) -> tuple[NDArray[np.float64], NDArray[np.uint32], NDArray[np.float64]]:
    """Descents from many starts: their ends, the number of long steps, the length of the last step.

    Args:
        gradient: the operations that compute the gradient, n outputs.
        rule: sgd, momentum or adam.
        rates: the size of each step.
        starts: (n, m).
        long_step: a step is long if it is longer than this.
        threads: None takes one per processor. The bits do not depend on it.

    Returns:
        Arrays of the shapes (n, m), (m,) and (m,).

    Raises:
        KeyboardInterrupt: within 20 ms and the time of a step, in the main thread.
    """
    assert isinstance(rule, Sgd | Momentum | Adam), "the engine has no other rule"
    count = starts.shape[1]
    ends, last_step = np.empty(starts.shape), np.empty(count)
    long_steps = np.empty(count, dtype=np.uint32)
    constants = {field.name: getattr(rule, field.name) for field in fields(rule)}
    compiled.engine.descend(
        gradient=_make_program(gradient),
        rule=compiled.engine.Rule[type(rule).__name__.lower()],
        **{"momentum": 0.0, "beta1": 0.0, "beta2": 0.0, "epsilon": 0.0} | constants,
        rates=np.ascontiguousarray(rates, dtype=np.float64),
        long_step=long_step,
        starts=np.ascontiguousarray(starts, dtype=np.float64),
        ends=ends,
        long_steps=long_steps,
        last_step=last_step,
        threads=min(max(1, threads or processors()), 8 * processors()),
    )
    return ends, long_steps, last_step


def _make_program(listing: Listing) -> compiled.engine.Program:
    """A list of operations, checked and converted for the engine."""
    return compiled.engine.make_program(
        dimensions=listing.dimensions,
        operations=[step.operation.name for step in listing.steps],
        results=[step.result for step in listing.steps],
        arguments=[list(step.arguments) for step in listing.steps],
        constants=listing.constants,
        outputs=listing.outputs,
    )
