"""Which start reaches which minimum: a descent from every point of a grid over the box.

The engine descends where f is an expression. Elsewhere, and where there is no engine, the loop is
that of one descent (``walking``), on pieces of the grid that stay in the cache, the pieces spread
over threads; NumPy leaves the interpreter lock while it computes. The pieces do not depend on the
number of threads, so neither do the bits.
"""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray

from steepest import compiled, surfaces, values
from steepest.descent import engine
from steepest.descent.minima import Minima, find_minima
from steepest.descent.options import Options, check_options
from steepest.descent.stability import stable_step
from steepest.descent.verdicts import reach
from steepest.descent.walking import Array, walk
from steepest.errors import Problems
from steepest.expression import Expression
from steepest.expression.program import run
from steepest.machine import memory_of_machine, processors
from steepest.nn.rules import Rule
from steepest.surfaces import Minimum, Surface

if TYPE_CHECKING:
    from matplotlib.axes import Axes

PIECE = 8192  # starts that go together: points, gradients and scratch are some 600 KiB
UNSETTLED, DIVERGED = -1, -2
BYTES_A_START = (
    16 + 16 + 4 + 8 + 2 + 40
)  # starts, ends, steps, lengths, basin, and sorting them out


@dataclass(frozen=True, eq=False)
class Basins:
    """Where a descent from each point of a grid ended; arrays are (rows of y, columns of x).

    Attributes:
        surface, options: as of one descent.
        x, y: (resolution,), the coordinates of the starts.
        minima: the minima that ends are told apart by, the lowest first.
        basin: the number of the minimum reached; -1 where the descent did not settle at one
            (it circles, jumps about, is slow, or settled elsewhere), -2 where it diverged.
        steps: how many steps were longer than a thousandth of the box's shorter side: how long the
            descent was on its way.
        ends: (2, rows, columns), the last points.
    """

    surface: Surface
    options: Options
    x: Array
    y: Array
    minima: Minima
    basin: NDArray[np.int16]
    steps: NDArray[np.uint32]
    ends: Array

    @property
    def shares(self) -> dict[str, float]:
        """The part of the starts that reached each minimum, did not settle, or diverged."""
        count = self.basin.size
        told = {
            str(minimum): float((self.basin == k).sum()) / count
            for k, minimum in enumerate(self.minima.found)
        }
        told["did not settle"] = float((self.basin == UNSETTLED).sum()) / count
        told["diverged"] = float((self.basin == DIVERGED).sum()) / count
        return told

    @property
    def sentence(self) -> str:
        """The share of starts of each end, the largest first."""
        parts = sorted(self.shares.items(), key=lambda part: -part[1])
        shown = [f"{share:.1%} {_reached(name)}" for name, share in parts[:6] if share > 0]
        o = self.options
        return (
            f"of {self.basin.size:,} starts, {o.steps} steps of {o.step_size:g}: {', '.join(shown)}"
        )

    def __repr__(self) -> str:
        return f"<Basins {self.sentence}>"

    def plot(self, ax: Any = None) -> list[Axes]:
        """The map, coloured by minimum (`steepest.figures.basin_drawing`)."""
        from steepest.figures.basin_drawing import plot_basins

        return plot_basins(self, ax)


def _reached(name: str) -> str:
    return name if name in ("diverged", "did not settle") else f"reach {name}"


def basins(
    surface: str | Callable[..., Any] | Surface,
    step_size: float,
    steps: int,
    resolution: int = 400,
    rule: str | Rule = "sgd",
    decay: float = 1.0,
    schedule: str | None = None,
    threads: int | None = None,
) -> Basins:
    """Descend from every point of a grid over the box, and see where each ends.

    Args:
        surface: of two variables; its ``bounds`` are the box.
        step_size, steps, rule, decay, schedule: as for `descend`.
        resolution: starts along each side.
        threads: None takes all cores. The bits do not depend on it.

    Raises:
        SurfaceError: with one sentence for every problem.
        MemoryError: the grid would not fit into memory, with the figures.

    >>> found = basins("assignment", step_size=0.1, steps=60, resolution=50)
    >>> print(found.sentence[:79])
    of 2,500 starts, 60 steps of 0.1: 45.8% reach -2.28071 at (-1.08816, 0.544081),
    """
    made = surfaces.surface(surface)
    problems = Problems()
    if made.dimensions != 2:
        problems.add(f"basins need a surface of 2 variables, got {made.dimensions}")
    count = values.count(2, "starts along a side, 400 by default")
    side = count("resolution", resolution, problems)
    workers = values.count(1, "None takes all cores", none=True)("threads", threads, problems)
    options = check_options(step_size, steps, decay, rule, schedule, problems=problems)
    assert isinstance(side, int) and (workers is None or isinstance(workers, int))
    _check_memory(side)
    x, y = (np.linspace(low, high, side) for low, high in made.bounds)
    starts = np.empty((2, side, side))
    starts[0], starts[1] = x, y[:, None]
    minima = find_minima(made)
    workers = workers or processors()
    ends, moved, last = _descend_all(made, options, starts.reshape(2, -1), workers)
    final = options.sizes.rate(max(options.steps - 1, 0))
    limits = [_longest_last(made, minimum, options.stepper, final) for minimum in minima.found]
    basin = _settled_all(made, minima, limits, ends, last, workers)
    shape = (side, side)
    return Basins(
        surface=made,
        options=options,
        x=x,
        y=y,
        minima=minima,
        basin=basin.reshape(shape),
        steps=moved.reshape(shape),
        ends=ends.reshape(2, *shape),
    )


def _check_memory(side: int) -> None:
    needed, there = side**2 * BYTES_A_START, memory_of_machine()
    if there is not None and needed > there:
        raise MemoryError(
            f"basins of {side:,} x {side:,} starts take about {needed / 1e9:.3g} GB, this machine "
            f"has {there / 1e9:.3g} GB (take a lower resolution)"
        )


def _descend_all(
    surface: Surface, options: Options, starts: Array, threads: int
) -> tuple[Array, NDArray[np.uint32], Array]:
    """The ends, how many steps were long, and the length of the last step."""
    long = reach(surface) / 10
    if surface.expression is not None and compiled.available():
        rates = np.fromiter(map(options.sizes.rate, range(options.steps)), np.float64)
        listing = surface.expression.gradient_program.listing
        return engine.descend_together(listing, options.stepper, rates, starts, long, threads)
    ends, last = np.empty_like(starts), np.empty(starts.shape[1])
    moved = np.zeros(starts.shape[1], np.uint32)

    def piece(part: slice) -> None:
        with np.errstate(all="ignore"):
            ends[:, part], last[part] = _descend_piece(
                surface, options, starts[:, part].copy(), moved[part], long
            )

    _in_pieces(piece, starts.shape[1], threads)
    return ends, moved, last


def _in_pieces(work: Callable[[slice], None], count: int, threads: int) -> None:
    """Do the work on every piece of so many starts."""
    pieces = [slice(first, first + PIECE) for first in range(0, count, PIECE)]
    if threads == 1:
        for each in pieces:
            work(each)
    else:
        with ThreadPoolExecutor(threads) as pool:
            list(pool.map(work, pieces))


def _descend_piece(
    surface: Surface, options: Options, starts: Array, moved: NDArray[np.uint32], long: float
) -> tuple[Array, Array]:
    """The ends and the lengths of the last steps; steps longer than ``long`` are counted."""
    before, lengths = starts, np.zeros(starts.shape[1])
    step, is_long = np.empty_like(starts), np.empty(starts.shape[1], bool)
    gradient = gradient_of_piece(surface, starts)
    for point, _, _ in walk(gradient, options.stepper, options.sizes, starts, options.steps):
        np.subtract(point, before, out=step)
        np.multiply(step, step, out=step)
        np.add(step[0], step[1], out=lengths)
        np.greater(lengths, long**2, out=is_long)
        np.add(moved, is_long, out=moved)
        before = point
    return before, np.sqrt(lengths)


def gradient_of_piece(surface: Surface, starts: Array) -> Callable[[Array], Array]:
    """The gradient at points of the shape of ``starts``; each call overwrites the last answer."""
    if not isinstance(surface.function, Expression):
        return surface.function.gradient
    points, slopes = np.empty_like(starts), np.empty_like(starts)
    calls = surface.function.gradient_program.bind(points, slopes)

    def gradient(point: Array) -> Array:
        np.copyto(points, point)
        run(calls)
        return slopes

    return gradient


def _longest_last(surface: Surface, minimum: Minimum, rule: Rule, step_size: float) -> float:
    """How long the last step may have been for an end near a minimum to have settled there.

    Where the step is longer than the minimum bears, what is near it is only passing by, unless it
    does not move at all.
    """
    bears, _ = stable_step(surface, minimum, rule)
    return 0.0 if step_size > bears else reach(surface)


def _settled_all(
    surface: Surface,
    minima: Minima,
    limits: list[float],
    ends: Array,
    last: Array,
    threads: int,
) -> NDArray[np.int16]:
    """The number of the minimum that each end is at, or why there is none."""
    basin = np.empty(ends.shape[1], np.int16)

    def piece(part: slice) -> None:
        basin[part] = _settled(surface, minima, limits, ends[:, part], last[part])

    _in_pieces(piece, ends.shape[1], threads)
    return basin


def _settled(
    surface: Surface, minima: Minima, limits: list[float], ends: Array, last: Array
) -> NDArray[np.int16]:
    """The same for one piece."""
    near = reach(surface)
    basin = np.full(ends.shape[1], UNSETTLED, np.int16)
    nearest = np.full(ends.shape[1], near**2)
    sides = np.ptp(np.array(surface.bounds), axis=1)
    with np.errstate(all="ignore"):
        for k, (minimum, limit) in enumerate(zip(minima.found, limits, strict=True)):
            gap = ((ends - np.array(minimum.point)[:, None]) ** 2).sum(axis=0)
            here = (gap <= nearest) & (last <= limit)
            basin[here], nearest[here] = k, gap[here]
        gone = ~(np.abs(ends) < 1e3 * sides.max() + np.abs(surface.bounds).max()).all(axis=0)
    basin[gone] = DIVERGED
    return basin
