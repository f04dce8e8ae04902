"""A descent examined step by step: few steps first, then decay, then many steps."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import Any

import numpy as np

from steepest.arrays import to_numpy
from steepest.checks.catalogue.descent import COMBINED, MISTAKES
from steepest.checks.catalogue.descents import descent
from steepest.checks.catalogue.slopes import f, slopes
from steepest.checks.observations import Call, Numbers, Observation, Probe, observed_parts
from steepest.checks.pieces import Piece
from steepest.checks.reading import pieces_of
from steepest.checks.signatures import Form

__all__ = ["PIECE"]

THREE, TWO = np.float64(3.0), np.float64(2.0)
PROBES = (
    Probe("one step", (THREE, TWO, 0.1, 1, 1.0)),
    Probe("two steps", (THREE, TWO, 0.1, 2, 1.0)),
    Probe("two steps with decay", (np.float64(0.123), np.float64(0.456), 0.01, 2, 0.1)),
    Probe("three steps with decay", (THREE, TWO, 0.1, 3, 0.5)),
    Probe("ten steps", (THREE, TWO, 0.1, 10, 1.0)),
    Probe("a step size too large", (THREE, TWO, 0.2, 10, 1.0)),
    Probe("ten steps with decay", (np.float64(-2.0), np.float64(1.5), 0.15, 10, 0.9)),
    Probe("forty steps with decay", (np.float64(0.0), np.float64(-1.0), 0.1, 40, 0.95)),
    Probe("no step", (THREE, TWO, 0.1, 0, 1.0), judged=False),
)
PARTS = ("x", "y", "value", "x_hist", "y_hist")
START = ("x0", "p0", "point", "p", "initial", "start_point", "init", "x")
STEP_SIZE = ("lr", "learning_rate", "eta", "alpha", "stepsize", "step", "rate", "h", "initial_step")
STEPS = (
    "n_steps", "num_steps", "n", "iterations", "iters", "epochs", "n_iter", "n_iters", "max_iter",
    "num_iterations", "nsteps", "n_iterations", "step_count", "t",
)  # fmt: skip
DECAY = ("decay_rate", "d", "gamma", "decay_factor", "lr_decay", "step_decay")


def examine(call: Call) -> Iterator[Observation]:
    """All probes; those with decay only if the function takes it."""
    for probe in PROBES:
        decay = probe.arguments[-1]
        if decay == 1.0 or "decay" in call.roles:
            yield from observed_parts(
                probe, call(*probe.arguments), PARTS, double=1e-6, single=1e-3
            )


def read(returned: Any) -> tuple[Numbers, ...]:
    """x, y, value, x_hist, y_hist: three numbers and two lists."""
    parts = pieces_of(returned, len(PARTS))
    numbers = [part.reshape(()) if part.size == 1 else part for part in parts[:3]]
    lists = [
        part.reshape(-1) if part.size == len(part) else part
        for part in map(np.atleast_1d, parts[3:])
    ]
    return (*numbers, *lists)


def along_a_gradient(function: Callable[..., Any]) -> Callable[..., Any]:
    """A descent that is handed the gradient and the start, and gives the path (steps + 1, 2)."""

    def optimize_f(x: Any, y: Any, step_size: float, steps: int, decay: float) -> Any:
        def gradient(point: Any) -> Any:
            return _stacked(slopes(point[0], point[1]))

        return ends(function(gradient, _stacked((x, y)), step_size, steps, decay))

    return optimize_f


def from_a_start(function: Callable[..., Any]) -> Callable[..., Any]:
    """A descent on the exercise's function that takes the start as one point."""
    return lambda x, y, *more: ends(function(_stacked((x, y)), *more))


def ends(returned: Any) -> Any:
    """What the exercise asks for, of a path (steps + 1, 2) wherever it stands in what came back.

    >>> ends((np.array([1.0, 2.0]), np.array([[3.0, 2.0], [1.0, 2.0]])))[:2]
    (np.float64(1.0), np.float64(2.0))
    """
    several = returned if isinstance(returned, tuple) else (returned,)
    for each in (*several, returned):
        try:
            points = np.stack([to_numpy(point) for point in each])
        except (TypeError, ValueError):
            continue
        if points.ndim == 2 and points.shape[1] == 2:
            xs, ys = points.T
            return xs[-1], ys[-1], f(xs[-1], ys[-1]), xs, ys
    return returned


def _stacked(pair: Sequence[Any]) -> Any:
    if hasattr(pair[0], "detach"):
        return pair[0].new_tensor([float(each) for each in pair])
    return np.array(pair)


PIECE = Piece(
    name="descent",
    title="descent",
    names=(
        "optimize_f",
        "descent",
        "gradient_descent",
        "descend",
        "optimize",
        "optimise",
        "optimise_f",
        "minimize",
        "minimise",
        "minimize_f",
        "gd",
        "steepest_descent",
    ),
    forms=(
        Form(
            ("x", "y", "step_size", "steps", "decay"),
            optional=("decay",),
            synonyms={
                "x": ("x0", "x_start", "x_init", "start_x", "x_0", "a"),
                "y": ("y0", "y_start", "y_init", "start_y", "y_0", "b"),
                "step_size": STEP_SIZE,
                "steps": STEPS,
                "decay": DECAY,
            },
        ),
        Form(
            ("gradient", "start", "step_size", "steps", "decay"),
            optional=("decay",),
            synonyms={
                "gradient": ("grad", "df", "grad_f", "gradient_f", "f_grad", "gradf", "derivative"),
                "start": START,
                "step_size": STEP_SIZE,
                "steps": STEPS,
                "decay": DECAY,
            },
            adapt=along_a_gradient,
        ),
        Form(
            ("start", "step_size", "steps", "decay"),
            optional=("decay",),
            synonyms={
                "start": START,
                "step_size": STEP_SIZE,
                "steps": STEPS,
                "decay": DECAY,
            },
            adapt=from_a_start,
            named=True,
        ),
    ),
    reference=descent(),
    examine=examine,
    mistakes=MISTAKES,
    combined=COMBINED,
    sample=PROBES[1].arguments,
    read=read,
)
