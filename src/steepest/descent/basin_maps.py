"""Maps of basins of attraction: the minimum that a descent from each point of a grid reaches.

If f is an expression, the compiled engine runs the descents. Otherwise, or without the engine, the
loop of one descent (``loop``) runs on chunks of the grid that stay in the cache, in threads; NumPy
releases the interpreter lock while it computes. The chunks do not depend on the number of threads,
so the results are the same to the bit for any number.
"""

from __future__ import annotations

import threading
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray

from steepest import compiled, surfaces, values
from steepest.descent import engine
from steepest.descent.loop import Array, iterate_descent
from steepest.descent.minima import Minima, find_minima
from steepest.descent.options import DescentOptions, check_options
from steepest.descent.stability import largest_stable_step
from steepest.descent.verdicts import arrival_radius
from steepest.errors import Problems
from steepest.expression import Expression
from steepest.expression.program import run_calls
from steepest.machine import memory_allowed, processors
from steepest.nn.rules import Rule
from steepest.surfaces import Minimum, Surface
from steepest.surfaces.callables import FunctionWithGradient, UserFunction

if TYPE_CHECKING:
    from matplotlib.axes import Axes

STARTS_PER_CHUNK = 8192  # their points, gradients and scratch memory take some 600 KiB
UNSETTLED, DIVERGED = -1, -2
# starts, end points, long steps, last step, basin, and scratch memory for sorting them by minimum
BYTES_PER_START = 16 + 16 + 4 + 8 + 2 + 40


@dataclass(frozen=True, eq=False)
class Basins:
    """Where the descents from all points of a grid ended; arrays are (rows of y, columns of x).

    Attributes:
        surface: the surface.
        options: step size, steps, decay, rule and schedule of every descent.
        x: (resolution,), the x of the starts.
        y: (resolution,), the y of the starts.
        minima: the minima of the surface, the lowest first.
        basin: the number of the minimum reached; -1 where the descent did not settle at one (it
            cycles, jumps about, is slow, or settled elsewhere), -2 where it diverged.
        long_steps: the number of steps longer than a thousandth of the shorter side of the box, a
            measure of how long the descent took.
        end_points: (2, rows, columns), the last points.
    """

    surface: Surface
    options: DescentOptions
    x: Array
    y: Array
    minima: Minima
    basin: NDArray[np.int16]
    long_steps: NDArray[np.uint32]
    end_points: Array

    @property
    def shares(self) -> dict[str, float]:
        """The fraction of the starts that reached each minimum, did not settle, or diverged."""
        count = self.basin.size
        shares = {
            str(minimum): float((self.basin == k).sum()) / count
            for k, minimum in enumerate(self.minima.found)
        }
        shares["did not settle"] = float((self.basin == UNSETTLED).sum()) / count
        shares["diverged"] = float((self.basin == DIVERGED).sum()) / count
        return shares

    @property
    def sentence(self) -> str:
        """The six largest shares, the largest first."""
        largest = sorted(self.shares.items(), key=lambda part: -part[1])[:6]
        shown = [
            f"{share:.1%} {name if name in ('diverged', 'did not settle') else f'reach {name}'}"
            for name, share in largest
            if share > 0
        ]
        o = self.options
        starts = f"Of {self.basin.size:,} starts with {o.steps} steps of size {o.step_size:g}"
        return f"{starts}, {', '.join(shown)}"

    def __repr__(self) -> str:
        return f"<Basins {self.sentence}>"

    def plot(self, ax: Any = None) -> list[Axes]:
        """Draw the map, coloured by minimum (`steepest.figures.basin_map`)."""
        from steepest.figures.basin_map import plot_basins

        return plot_basins(self, ax)


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
    """Descend from every point of a grid over the box, and map the minimum that each reaches.

    Args:
        surface: a surface of two variables; its ``bounds`` are the box.
        step_size, steps, rule, decay, schedule: as for `descend`.
        resolution: number of starts along each side.
        threads: None means one a processor. The results are the same to the bit for any number.

    Raises:
        SurfaceError: invalid arguments, with one sentence for each problem.
        MemoryError: the grid does not fit into memory; the message gives both sizes.

    >>> found = basins("assignment", step_size=0.1, steps=60, resolution=50)
    >>> print(found.sentence[:86])
    Of 2,500 starts with 60 steps of size 0.1, 45.8% reach -2.28071 at (-1.08816, 0.544081
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
    ends, long_steps, last_steps = _descend_from_all(made, options, starts.reshape(2, -1), workers)
    basin = _match_ends_to_minima(made, options, minima, ends, last_steps, workers)
    shape = (side, side)
    return Basins(
        surface=made,
        options=options,
        x=x,
        y=y,
        minima=minima,
        basin=basin.reshape(shape),
        long_steps=long_steps.reshape(shape),
        end_points=ends.reshape(2, *shape),
    )


def _check_memory(resolution: int) -> None:
    needed, available = resolution**2 * BYTES_PER_START, memory_allowed()
    if available is not None and needed > available:
        raise MemoryError(
            f"basins of {resolution:,} x {resolution:,} starts take about {needed / 1e9:.3g} GB, "
            f"this process may use {available / 1e9:.3g} GB (take a lower resolution)"
        )


def _descend_from_all(
    surface: Surface, options: DescentOptions, starts: Array, threads: int
) -> tuple[Array, NDArray[np.uint32], Array]:
    """The end points, the numbers of long steps, and the lengths of the last steps."""
    long_step = arrival_radius(surface) / 10
    if surface.expression is not None and compiled.available():
        rates = np.fromiter(map(options.step_schedule.rate, range(options.steps)), np.float64)
        listing = surface.expression.gradient_program.listing
        return engine.descend_together(
            listing, options.update_rule, rates, starts, long_step, threads
        )
    ends, last_steps = np.empty_like(starts), np.empty(starts.shape[1])
    long_steps = np.zeros(starts.shape[1], np.uint32)
    stop = threading.Event()
    stoppable = _with_stop(surface, stop)

    def descend_chunk(part: slice) -> None:
        with np.errstate(all="ignore"):
            ends[:, part], last_steps[part] = _descend_from_chunk(
                stoppable, options, starts[:, part].copy(), long_steps[part], long_step
            )

    _run_on_chunks(descend_chunk, starts.shape[1], threads, stop)
    return ends, long_steps, last_steps


class _Stopped(Exception):
    """Raised in the workers after Ctrl-C, or after an error in one of them."""


def _with_stop(surface: Surface, stop: threading.Event) -> Surface:
    """The surface; a user's function raises as soon as the event is set.

    Only the main thread sees Ctrl-C, and a chunk of points that are computed one by one takes long.
    """

    def stoppable(function: Callable[..., Any]) -> Callable[..., Any]:
        def call(*arguments: Any) -> Any:
            if stop.is_set():
                raise _Stopped
            return function(*arguments)

        return call

    made = surface.function
    if isinstance(made, FunctionWithGradient):
        gradient = stoppable(made.gradient_function)
        made = replace(made, f=stoppable(made.f), gradient_function=gradient)
    elif isinstance(made, UserFunction):
        made = replace(made, f=stoppable(made.f))
    return replace(surface, function=made)


def _run_on_chunks(
    task: Callable[[slice], None], count: int, threads: int, stop: threading.Event
) -> None:
    """Call the task with the slice of every chunk of ``count`` starts.

    The event is set if one of them fails or Ctrl-C is pressed, and the others are expected to end.
    """
    chunks = [slice(first, first + STARTS_PER_CHUNK) for first in range(0, count, STARTS_PER_CHUNK)]
    if threads == 1:
        for chunk in chunks:
            task(chunk)
    else:
        with ThreadPoolExecutor(threads) as pool:
            try:
                tasks = _submit_all(pool, task, chunks)
                for each in tasks:
                    each.result()
            except BaseException:
                stop.set()
                pool.shutdown(wait=False, cancel_futures=True)
                raise


def _submit_all(
    pool: ThreadPoolExecutor, task: Callable[[slice], None], chunks: list[slice]
) -> list[Future[None]]:
    try:
        return [pool.submit(task, chunk) for chunk in chunks]
    except RuntimeError:
        raise RuntimeError(
            "the system allows this process no further thread (take threads=1, end other programs, "
            "or raise the limit on processes or memory)"
        ) from None


def _descend_from_chunk(
    surface: Surface,
    options: DescentOptions,
    starts: Array,
    long_steps: NDArray[np.uint32],
    long_step: float,
) -> tuple[Array, Array]:
    """The end points and the lengths of the last steps; adds up the long steps in place."""
    before, lengths = starts, np.zeros(starts.shape[1])
    step, is_long = np.empty_like(starts), np.empty(starts.shape[1], bool)
    gradient = make_gradient_function(surface, starts)
    for point, _, _ in iterate_descent(
        gradient, options.update_rule, options.step_schedule, starts, options.steps
    ):
        np.subtract(point, before, out=step)
        np.multiply(step, step, out=step)
        np.add(step[0], step[1], out=lengths)
        np.greater(lengths, long_step**2, out=is_long)
        np.add(long_steps, is_long, out=long_steps)
        before = point
    return before, np.sqrt(lengths)


def make_gradient_function(surface: Surface, starts: Array) -> Callable[[Array], Array]:
    """The gradient at points of the shape of ``starts``; each call overwrites the last result."""
    if not isinstance(surface.function, Expression):
        return surface.function.gradient
    points, slopes = np.empty_like(starts), np.empty_like(starts)
    calls = surface.function.gradient_program.bind(points, slopes)

    def gradient(point: Array) -> Array:
        np.copyto(points, point)
        run_calls(calls)
        return slopes

    return gradient


def _match_ends_to_minima(
    surface: Surface,
    options: DescentOptions,
    minima: Minima,
    ends: Array,
    last_steps: Array,
    threads: int,
) -> NDArray[np.int16]:
    """The number of the minimum at each end point, -1 if it did not settle, -2 if it diverged."""
    final_size = options.step_schedule.rate(max(options.steps - 1, 0))
    limits = [
        _longest_last_step(surface, minimum, options.update_rule, final_size)
        for minimum in minima.found
    ]
    basin = np.empty(ends.shape[1], np.int16)

    def match_chunk(part: slice) -> None:
        basin[part] = _match_chunk_to_minima(
            surface, minima, limits, ends[:, part], last_steps[part]
        )

    _run_on_chunks(match_chunk, ends.shape[1], threads, threading.Event())
    return basin


def _longest_last_step(
    surface: Surface, minimum: Minimum, rule: Rule, final_step_size: float
) -> float:
    """How long the last step of a descent that settled at a minimum can have been.

    If the step size is not stable at the minimum, a point near it is only passing by, unless it
    does not move at all.
    """
    limit, _ = largest_stable_step(surface, minimum, rule)
    return 0.0 if final_step_size > limit else arrival_radius(surface)


def _match_chunk_to_minima(
    surface: Surface, minima: Minima, limits: list[float], ends: Array, last_steps: Array
) -> NDArray[np.int16]:
    basin = np.full(ends.shape[1], UNSETTLED, np.int16)
    nearest = np.full(ends.shape[1], arrival_radius(surface) ** 2)
    with np.errstate(all="ignore"):
        for k, (minimum, limit) in enumerate(zip(minima.found, limits, strict=True)):
            distance = ((ends - np.array(minimum.point)[:, None]) ** 2).sum(axis=0)
            settled = (distance <= nearest) & (last_steps <= limit)
            basin[settled], nearest[settled] = k, distance[settled]
        farthest = 1e3 * surface.side_lengths.max() + np.abs(surface.bounds).max()
        diverged = ~(np.abs(ends) < farthest).all(axis=0)
    basin[diverged] = DIVERGED
    return basin
