"""Descents with every combination of step sizes, numbers of steps, decays, rules and starts."""

from __future__ import annotations

import itertools
import math
from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from steepest import surfaces, values
from steepest.arguments import check_table
from steepest.descent.descending import run_descent
from steepest.descent.options import check_options, check_start
from steepest.descent.record import Descent
from steepest.errors import Problems, SurfaceError
from steepest.forks import check_threads_of_polars
from steepest.interrupts import uninterrupted
from steepest.surfaces import Surface

if TYPE_CHECKING:
    import polars as pl
    from matplotlib.axes import Axes

AXES = ("step_size", "steps", "decay", "rule", "start")


@dataclass(frozen=True, eq=False)
class DescentGrid:
    """The results of a grid of descents.

    Attributes:
        surface: the surface.
        axes: the values of each option by name, the slowest varying first.
        table: one row for each descent: step_size, steps, decay, rule, start (a list), end (a
            list), value (f at the end; null if it diverged) and status, "done" or "diverged". If
            the target was reached, the table ends with that row.
        target: the search stopped at the first value below it; None means no target.
        schedule: the schedule of every descent.
    """

    surface: Surface
    axes: dict[str, list[Any]]
    table: pl.DataFrame
    target: float | None
    schedule: str | None

    @property
    def descent_count(self) -> int:
        """The number of combinations, whether or not the search stopped before the last."""
        return math.prod(len(axis) for axis in self.axes.values())

    @property
    def best(self) -> dict[str, Any] | None:
        """The row with the lowest value, the first of equal ones; None if all diverged."""
        done = self.table.filter(self.table["value"].is_not_null())
        return done.row(done["value"].arg_min() or 0, named=True) if done.height else None

    @property
    def target_row(self) -> dict[str, Any] | None:
        """The row that reached the target; None if no descent did or there was no target."""
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
        """The descent that reached the target, or the one with the lowest value."""
        row = self.target_row
        if row is not None:
            return (
                f"The search reaches f = {row['value']:.6g}, below the target {self.target:g}, "
                f"with {_describe_options(row)}, after {self.table.height:,} of "
                f"{self.descent_count:,} descents"
            )
        best, count = self.best, f"{self.descent_count:,}"
        if best is None:
            return f"All descents diverged ({count} of {count})"
        lowest = f"f = {best['value']:.6g} with {_describe_options(best)}"
        if self.target is None:
            return f"The lowest of {count} end values is {lowest}"
        return (
            f"None of {count} descents reaches a value below the target {self.target:g}; the "
            f"lowest is {lowest}"
        )

    def descent(self, row: dict[str, Any]) -> Descent:
        """Run the descent of a row of the table again, for its points and its verdict.

        Args:
            row: from ``table``, as ``table.row(3, named=True)``, or ``best``.

        Raises:
            SurfaceError: anything else.
        """
        given, problems = check_table("row", row, SurfaceError), Problems()
        if missing := [name for name in AXES if name not in given]:
            raise SurfaceError(f"row must be one of the table, got one without {missing[0]} (best)")
        point = check_start(self.surface, given["start"], problems)
        chosen = {name: given[name] for name in AXES if name != "start"}
        options = check_options(**chosen, schedule=self.schedule, problems=problems)
        return run_descent(self.surface, point, options)

    def plot(self, ax: Any = None) -> list[Axes]:
        """Draw a heat map of the values (`steepest.figures.descent_grid_map`)."""
        from steepest.figures.descent_grid_map import DescentGridMap

        return [DescentGridMap.of(self).draw(ax)]


def descend_grid(
    surface: str | Callable[..., Any] | Surface,
    start: Any,
    step_size: Any,
    steps: Any,
    decay: Any = 1.0,
    rule: Any = "sgd",
    schedule: str | None = None,
    target: float | None = None,
) -> DescentGrid:
    """Descend with every combination of options; a list is an axis, a tuple is one value.

    The step size varies slowest, then steps, decay, rule and start. Descents that differ only in
    the number of steps are computed once, unless the schedule is cosine, whose step sizes depend
    on the number of steps.

    Args:
        surface, schedule: as for `descend`, the same for all descents.
        start: one point as a tuple, or a list of points.
        step_size, steps, decay, rule: a value, or a list of values.
        target: stop the search at the first final value below it.

    Raises:
        SurfaceError: invalid arguments, with one sentence for each problem.

    >>> tenths = [round(0.1 * k, 1) for k in range(1, 10)]
    >>> grid = descend_grid("assignment", (3, 2), tenths, [10, 20, 30], tenths, target=-2)
    >>> print(grid.sentence)  # doctest: +NORMALIZE_WHITESPACE
    The search reaches f = -2.16415, below the target -2, with step size 0.2, 10 steps, decay 0.8,
    after 35 of 243 descents
    """
    check_threads_of_polars("descend_grid")
    made = surfaces.surface(surface)
    problems = Problems()
    axes = {
        "step_size": _wrap_unless_list(step_size),
        "steps": _wrap_unless_list(steps),
        "decay": _wrap_unless_list(decay),
        "rule": _wrap_unless_list(rule),
        "start": _wrap_unless_list(start),
    }
    _check_axes(made, axes, schedule, target, problems)
    axes["start"] = [check_start(made, each, problems) for each in axes["start"]]
    descents = _LongestDescents(made, max(axes["steps"], default=0), schedule)
    rows = []
    for combination in itertools.product(*axes.values()):
        row = dict(zip(AXES, combination, strict=True))
        row |= descents.end_after_steps(**row)
        rows.append(row)
        if target is not None and row["value"] is not None and row["value"] < target:
            break
    return DescentGrid(made, axes, _make_table(rows), target, schedule)


def _wrap_unless_list(given: Any) -> list[Any]:
    return given if isinstance(given, list) else [given]


def _check_axes(
    made: Surface, axes: dict[str, list[Any]], schedule: Any, target: Any, problems: Problems
) -> None:
    """Check each value of each axis, with the first values of the other axes."""
    for name, axis in axes.items():
        if not axis:
            problems.add(f"{name} must have at least one value, got an empty list")
    problems.raise_as(SurfaceError)
    starts = axes["start"]
    if made.dimensions > 1 and all(values.real(x) is not None for x in starts):
        problems.add(
            f"start must be a tuple, or a list of tuples, got {values.shown(starts)} "
            f"(one point is {values.shown(tuple(starts))})"
        )
    else:
        for each in starts:
            check_start(made, each, problems)
    first = {name: axis[0] for name, axis in axes.items() if name != "start"}
    sentences = list(dict.fromkeys(problems.sentences))
    for name in first:
        for value in axes[name]:
            try:
                check_options(**(first | {name: value}), schedule=schedule, target=target)
            except SurfaceError as error:
                sentences += [line for line in str(error).split("\n") if line not in sentences]
    if sentences:
        raise SurfaceError("\n".join(sentences))


class _LongestDescents:
    """The longest descent of each combination, from which the shorter ones are read."""

    def __init__(self, surface: Surface, longest: int, schedule: str | None) -> None:
        self.surface, self.longest, self.schedule = surface, longest, schedule
        self._known: dict[tuple[Any, ...], Descent] = {}

    def end_after_steps(
        self, step_size: float, steps: int, decay: float, rule: Any, start: tuple[float, ...]
    ) -> dict[str, Any]:
        """The end, value and status of a descent of ``steps`` steps."""
        total = steps if self.schedule == "cosine" else self.longest
        key = (step_size, total, decay, str(rule), start)
        if key not in self._known:
            options = check_options(step_size, total, decay, rule, self.schedule)
            self._known[key] = run_descent(self.surface, start, options)
        descent = self._known[key]
        if descent.diverged and steps > descent.steps:
            return {"end": descent.points[-1].tolist(), "value": None, "status": "diverged"}
        value = float(descent.values[steps])
        return {"end": descent.points[steps].tolist(), "value": value, "status": "done"}


def _make_table(rows: list[dict[str, Any]]) -> pl.DataFrame:
    with uninterrupted():
        import polars as pl

    # Old releases of Polars read whole numbers as 64 bits, whatever the schema says.
    shown = [
        {**row, "step_size": float(row["step_size"]), "decay": float(row["decay"])}
        | {"rule": str(row["rule"]), "start": list(row["start"])}
        for row in rows
    ]
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


def _describe_options(row: dict[str, Any]) -> str:
    words = f"step size {row['step_size']:g}, {row['steps']} steps"
    if row["decay"] != 1:
        words += f", decay {row['decay']:g}"
    return words if row["rule"] == "sgd" else f"{words}, rule {row['rule']}"
