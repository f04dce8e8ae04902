"""The libraries of W8: descents on the function of the exercise from a million starts.

The ends are checked: a sample of them may differ from a plain loop over Python floats by rounding
only.
"""

from __future__ import annotations

import math
import os
from collections.abc import Callable
from functools import cache
from typing import Any

import numpy as np
from numpy.typing import NDArray

from benchmarks.outcome import Outcome, Train
from benchmarks.workloads import Descents

TEXT = "x**2 + y**2 + x*(y + 2) + cos(3*x)"
BOX = (-5.0, 5.0)
SAMPLE = 997  # every 997th end is compared
Array = NDArray[np.float64]


def starts_of(workload: Descents) -> Array:
    """The grid of starts, (2, resolution²), x varying fastest."""
    side = np.linspace(*BOX, workload.resolution)
    return np.stack(np.meshgrid(side, side)).reshape(2, -1)


@cache
def expected_ends(workload: Descents) -> Array:
    """The ends of a sample of starts, by a plain loop."""
    ends = []
    for x, y in starts_of(workload)[:, ::SAMPLE].T.tolist():
        for _ in range(workload.steps):
            slope = 2 * x - 3 * math.sin(3 * x) + y + 2, x + 2 * y
            x, y = x - workload.step_size * slope[0], y - workload.step_size * slope[1]
        ends.append((x, y))
    return np.array(ends).T


def distance_from_expected(workload: Descents, ends: Any) -> float:
    """The largest distance of the sampled ends from the plain loop's."""
    given = np.asarray(ends).reshape(2, -1)[:, ::SAMPLE]
    return float(np.abs(given - expected_ends(workload)).max())


def steepest(workload: Descents) -> Train:
    """The public call, which also counts long steps and finds the minimum of each start."""
    import steepest as st

    expected_ends(workload)

    def train(_: int) -> Outcome:
        found = st.basins(
            TEXT,
            workload.step_size,
            workload.steps,
            resolution=workload.resolution,
            threads=workload.threads,
        )
        return Outcome(lambda: distance_from_expected(workload, found.end_points))

    return train


def steepest_engine(workload: Descents) -> Train:
    """The descents alone, with their long steps counted."""
    from steepest.descent import engine
    from steepest.expression import parse
    from steepest.nn.rules import Sgd

    listing, starts = parse(TEXT).gradient_program.listing, starts_of(workload)
    rates = [workload.step_size] * workload.steps
    expected_ends(workload)

    def train(_: int) -> Outcome:
        found = engine.descend_together(
            listing, Sgd(), rates, starts, 0.01, threads=workload.threads
        )
        return Outcome(lambda: distance_from_expected(workload, found[0]))

    return train


def numpy_whole(workload: Descents) -> Train:
    """Straightforward NumPy: one line per coordinate, on the whole grid, one thread."""
    starts = starts_of(workload)
    expected_ends(workload)

    def train(_: int) -> Outcome:
        x, y = starts
        for _ in range(workload.steps):
            slope = 2 * x - 3 * np.sin(3 * x) + y + 2, x + 2 * y
            x, y = x - workload.step_size * slope[0], y - workload.step_size * slope[1]
        return Outcome(lambda: distance_from_expected(workload, np.stack([x, y])))

    return train


def numpy_pieces(workload: Descents) -> Train:
    """Optimised NumPy: in place, in pieces that stay in the cache, on all threads."""
    from concurrent.futures import ThreadPoolExecutor

    starts, size = starts_of(workload), 4096
    expected_ends(workload)

    def piece(first: int, ends: Array) -> None:
        x, y = ends[:, first : first + size]
        slope_x, slope_y = np.empty_like(x), np.empty_like(x)
        for _ in range(workload.steps):
            np.multiply(x, 3, out=slope_x)
            np.sin(slope_x, out=slope_x)
            np.multiply(slope_x, -3, out=slope_x)
            np.add(slope_x, x, out=slope_x)
            np.add(slope_x, x, out=slope_x)
            np.add(slope_x, y, out=slope_x)
            np.add(slope_x, 2, out=slope_x)
            np.add(y, y, out=slope_y)
            np.add(slope_y, x, out=slope_y)
            for coordinate, slope in ((x, slope_x), (y, slope_y)):
                np.multiply(slope, workload.step_size, out=slope)
                np.subtract(coordinate, slope, out=coordinate)

    def train(_: int) -> Outcome:
        ends = starts.copy()
        with ThreadPoolExecutor(workload.threads) as pool:
            list(pool.map(lambda first: piece(first, ends), range(0, ends.shape[1], size)))
        return Outcome(lambda: distance_from_expected(workload, ends))

    return train


def _jax_descend(workload: Descents) -> Callable[[Any], Any]:
    """All steps of points (2, m), their gradient by automatic differentiation."""
    flag = f"--xla_force_host_platform_device_count={workload.threads}"
    os.environ["XLA_FLAGS"] = f"{os.environ.get('XLA_FLAGS', '')} {flag}"
    import jax
    import jax.numpy as jnp

    jax.config.update("jax_enable_x64", True)

    def total(p: Any) -> Any:
        x, y = p
        return (x**2 + y**2 + x * (y + 2) + jnp.cos(3 * x)).sum()

    def step(_: int, p: Any) -> Any:
        return p - workload.step_size * jax.grad(total)(p)

    return lambda p: jax.lax.fori_loop(0, workload.steps, step, p)


def jax_jit(workload: Descents) -> Train:
    """JAX with all steps on the whole grid compiled into one function."""
    descend = _jax_descend(workload)
    import jax

    compiled, starts = jax.jit(descend), jax.numpy.asarray(starts_of(workload))
    expected_ends(workload)

    def train(_: int) -> Outcome:
        ends = compiled(starts).block_until_ready()
        return Outcome(lambda: distance_from_expected(workload, ends))

    return train


def jax_pieces(workload: Descents) -> Train:
    """Optimised JAX: the same in pieces that stay in the cache, on as many devices as threads."""
    descend = _jax_descend(workload)
    import jax

    size = 4000

    def device(points: Any) -> Any:
        return jax.lax.map(descend, points)

    compiled, starts = jax.pmap(device), starts_of(workload)
    pieces = starts.reshape(2, workload.threads, -1, size).transpose(1, 2, 0, 3)
    placed = jax.numpy.asarray(pieces)
    expected_ends(workload)

    def train(_: int) -> Outcome:
        ends = compiled(placed).block_until_ready()
        return Outcome(
            lambda: distance_from_expected(workload, np.asarray(ends).transpose(2, 0, 1, 3))
        )

    return train


PEERS: dict[str, Callable[[Descents], Train]] = {
    "steepest": steepest,
    "the engine alone": steepest_engine,
    "NumPy": numpy_whole,
    "NumPy, in pieces": numpy_pieces,
    "JAX jit": jax_jit,
    "JAX, in pieces": jax_pieces,
}
