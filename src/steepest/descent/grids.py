"""Descents over a grid of step sizes, numbers of steps, decays, rules and starts."""

from __future__ import annotations

import itertools
import math
from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from steepest import surfaces, values
from steepest.descent.descending import follow
from steepest.descent.options import check_options, check_start
from steepest.descent.record import Descent
from steepest.errors import Problems, SurfaceError
from steepest.surfaces import Surface

if TYPE_CHECKING:
    import polars as pl
    from matplotlib.axes import Axes

AXES = ("step_size", "steps", "decay", "rule", "start")


@dataclass(frozen=True, eq=False)
class Grid:
    """What a grid of descents came to.

    Attributes:
        surface: what they went down on.
        axes: the values asked for, by name, in the order in which they were gone through.
        table: one row for each descent: step_size, steps, decay, rule, start (a list), end (a
            list), value (f at the end; null where it diverged) and status, "done" or "diverged".
            Where a target was reached the table ends with that row.
        target: the search stopped at the first value below it; None went through all.
        schedule: of every descent.
    """

    surface: Surface
    axes: dict[str, list[Any]]
    table: pl.DataFrame
    target: float | None
    schedule: str | None

    @property
    def planned(self) -> int:
        """How many descents the grid holds."""
        return math.prod(len(axis) for axis in self.axes.values())

    @property
    def best(self) -> dict[str, Any] | None:
        """The row with the lowest value, the first of them; None if all diverged."""
        done = self.table.filter(self.table["value"].is_not_null())
        return done.row(done["value"].arg_min() or 0, named=True) if done.height else None

    @property
    def hit(self) -> dict[str, Any] | None:
        """The row that reached the target; None if none did or there was no target."""
        last = self.table.row(-1, named=True) if self.table.height else None
        reached = (
            last is not None
            and self.target is not None
            and last["value"] is not None
            and last["value"] < self.target
        )
        return last if reached else None

    @property
    def sentence(self) -> str:
        """What the search found."""
        counted = f"{self.table.height:,} of {self.planned:,} descents"
        if self.hit is not None:
            reached = f"f = {self.hit['value']:.6g} < {self.target:g}"
            return f"{reached} with {_words(self.hit)}, after {counted}"
        best = self.best
        if best is None:
            return f"all of {counted} diverged"
        missed = f"no value below {self.target:g} in " if self.target is not None else ""
        return f"{missed}{counted}; the lowest is f = {best['value']:.6g} with {_words(best)}"

    def descent(self, row: dict[str, Any]) -> Descent:
        """The descent of a row, with all its points."""
        options = check_options(
            row["step_size"], row["steps"], row["decay"], row["rule"], self.schedule
        )
        return follow(self.surface, tuple(row["start"]), options)

    def plot(self, ax: Any = None) -> list[Axes]:
        """A heat map of the values (`steepest.figures.descent_grids`)."""
        from steepest.figures.descent_grids import plot_grid

        return plot_grid(self, ax)


def descend_grid(
    surface: str | Callable[..., Any] | Surface,
    start: Any,
    step_size: Any,
    steps: Any,
    decay: Any = 1.0,
    rule: Any = "sgd",
    schedule: str | None = None,
    target: float | None = None,
) -> Grid:
    """Descend with every combination; a list is an axis, a tuple or number one value.

    The step size varies slowest, then steps, decay, rule and start. Descents that differ in the
    number of steps alone share their way, unless the schedule is cosine, which looks ahead.

    Args:
        surface, schedule: as for `descend`, for all.
        start: one point as a tuple, or a list of points.
        step_size, steps, decay, rule: a value, or a list of values.
        target: stop the search at the first end value below it.

    Raises:
        SurfaceError: with one sentence for every problem.

    >>> tenths = [round(0.1 * k, 1) for k in range(1, 10)]
    >>> grid = descend_grid("assignment", (3, 2), tenths, [10, 20, 30], tenths, target=-2)
    >>> print(grid.sentence)
    f = -2.16415 < -2 with step size 0.2, 10 steps, decay 0.8, after 35 of 243 descents
    """
    made = surfaces.surface(surface)
    problems = Problems()
    axes = {
        "step_size": _axis(step_size),
        "steps": _axis(steps),
        "decay": _axis(decay),
        "rule": _axis(rule),
        "start": _axis(start),
    }
    _check(made, axes, schedule, target, problems)
    axes["start"] = [check_start(made, each, problems) for each in axes["start"]]
    walks = _Walks(made, max(axes["steps"], default=0), schedule)
    rows = []
    for combination in itertools.product(*axes.values()):
        row = dict(zip(AXES, combination, strict=True))
        row |= walks.end_of(**row)
        rows.append(row)
        if target is not None and row["value"] is not None and row["value"] < target:
            break
    return Grid(made, axes, _table(rows), target, schedule)


def _axis(given: Any) -> list[Any]:
    return given if isinstance(given, list) else [given]


def _check(
    made: Surface, axes: dict[str, list[Any]], schedule: Any, target: Any, problems: Problems
) -> None:
    """Each value of each axis once, with the others at their first."""
    for name, axis in axes.items():
        if not axis:
            problems.add(f"{name} must have at least one value, got an empty list")
    problems.raise_as(SurfaceError)
    starts = axes["start"]
    if made.dimensions > 1 and all(values.real(x) is not None for x in starts):
        problems.add(
            f"start must be a tuple, or a list of tuples, got {values.shown(starts)} "
            f"(one point is {tuple(starts)})"
        )
    else:
        for each in starts:
            check_start(made, each, problems)
    first = {name: axis[0] for name, axis in axes.items() if name != "start"}
    told = list(dict.fromkeys(problems.sentences))
    for name in first:
        for value in axes[name]:
            try:
                check_options(**(first | {name: value}), schedule=schedule, target=target)
            except SurfaceError as error:
                told += [line for line in str(error).split("\n") if line not in told]
    if told:
        raise SurfaceError("\n".join(told))


class _Walks:
    """Descents already made, the longest of each, so that shorter ones are read off."""

    def __init__(self, surface: Surface, longest: int, schedule: str | None) -> None:
        self.surface, self.longest, self.schedule = surface, longest, schedule
        self._known: dict[tuple[Any, ...], Descent] = {}

    def end_of(
        self, step_size: float, steps: int, decay: float, rule: Any, start: tuple[float, ...]
    ) -> dict[str, Any]:
        """Where a descent of ``steps`` steps ends: end, value, status."""
        total = steps if self.schedule == "cosine" else self.longest
        key = (step_size, total, decay, str(rule), start)
        if key not in self._known:
            options = check_options(step_size, total, decay, rule, self.schedule)
            self._known[key] = follow(self.surface, start, options)
        descent = self._known[key]
        if descent.diverged and steps > descent.steps:
            return {"end": descent.points[-1].tolist(), "value": None, "status": "diverged"}
        value = float(descent.values[steps])
        return {"end": descent.points[steps].tolist(), "value": value, "status": "done"}


def _table(rows: list[dict[str, Any]]) -> pl.DataFrame:
    import polars as pl

    shown = [{**row, "rule": str(row["rule"]), "start": list(row["start"])} for row in rows]
    schema: dict[str, Any] = {
        "step_size": pl.Float64,
        "steps": pl.Int64,
        "decay": pl.Float64,
        "rule": pl.String,
        "start": pl.List(pl.Float64),
        "end": pl.List(pl.Float64),
        "value": pl.Float64,
        "status": pl.String,
    }
    return pl.DataFrame(shown, schema=schema)


def _words(row: dict[str, Any]) -> str:
    told = f"step size {row['step_size']:g}, {row['steps']} steps"
    if row["decay"] != 1:
        told += f", decay {row['decay']:g}"
    return told if row["rule"] == "sgd" else f"{told}, rule {row['rule']}"
