"""What a check of a function found: the verdict, and every observation behind it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from steepest.checks.array_formats import ArrayFormat
from steepest.checks.observations import Observation, texts_of_pair
from steepest.checks.signatures import Binding
from steepest.checks.variants import Variant
from steepest.gradients.verdicts import (
    DEFAULT_HINTS,
    FailingCall,
    Fix,
    FunctionVerdict,
    SourceLine,
    html_table,
)
from steepest.interrupts import uninterrupted

if TYPE_CHECKING:
    import polars as pl
    from matplotlib.axes import Axes

__all__ = ["Check", "ComparisonRow"]

MOST_ROWS = 10
COLUMNS = ("probe", "call", "ok", "got", "expected", "error")


@dataclass(frozen=True, slots=True, eq=False)
class ComparisonRow:
    """One observation of the user's function beside that of the reference.

    Attributes:
        got: of the user's function.
        expected: of the reference.
        ok: whether they are equal within the tolerance.
        error: the largest difference relative to the larger of 1 and the value; NaN where there
            are no numbers to compare.
    """

    got: Observation
    expected: Observation
    ok: bool
    error: float


@dataclass(frozen=True, eq=False, repr=False)
class Check:
    """What `check` found.

    Attributes:
        verdict: outcome, sentence, mistake, hint, notes and failing call; the properties of this
            class are short for its fields.
        probes: number of calls of the function.
        error_rate: probability that a right function is called wrong; 0.0 where nothing is random.
        rows: every observation of the function, beside that of the reference.
        function: the function itself.
        array_format: library and dtype of the arrays it got.
        binding: which of its parameters took which argument.
        variant: the right form that it was read as; None for the exercise's.
        hints: how much of the verdict is printed, one of that, where, why, how. The fields of the
            verdict hold all of it.
    """

    verdict: FunctionVerdict
    probes: int
    error_rate: float
    rows: Sequence[ComparisonRow]
    function: Callable[..., Any] = field(repr=False)
    array_format: ArrayFormat = field(repr=False)
    binding: Binding | None = field(default=None, repr=False)
    variant: Variant | None = field(default=None, repr=False)
    hints: str = DEFAULT_HINTS

    @property
    def ok(self) -> bool:
        """Whether the function is right."""
        return self.verdict.ok

    @property
    def piece(self) -> str:
        """The piece of the exercise that the function was checked as."""
        return self.verdict.piece

    @property
    def sentence(self) -> str:
        """What was found, with the evidence."""
        return self.verdict.sentence

    @property
    def mistake(self) -> str | None:
        """The name of the mistake; None for right functions and for unknown mistakes."""
        return self.verdict.mistake

    @property
    def hint(self) -> str:
        """How to correct the function; "" if it is right."""
        return self.verdict.hint

    @property
    def location(self) -> SourceLine | None:
        """The line with the mistake; None if it is unknown."""
        return self.verdict.location

    @property
    def fix(self) -> Fix | None:
        """An edit with which the function is right; None if there is none."""
        return self.verdict.fix

    @property
    def notes(self) -> tuple[str, ...]:
        """Remarks that do not affect the verdict."""
        return self.verdict.notes

    @property
    def failing(self) -> FailingCall | None:
        """The smallest failing call; None for a right function."""
        return self.verdict.failing

    def __bool__(self) -> bool:
        return self.ok

    def __repr__(self) -> str:
        shown = self.verdict.limited_to(self.hints)
        return "\n".join([str(shown), *shown.lines()])

    @property
    def frame(self) -> pl.DataFrame:
        """A row for each probe: probe, call, ok, got, expected, error."""
        with uninterrupted():
            import polars as pl

        cells = [
            (
                row.got.probe,
                row.got.call,
                row.ok,
                *texts_of_pair(row.got, row.expected),
                row.error,
            )
            for row in self.rows
        ]
        types = (pl.String, pl.String, pl.Boolean, pl.String, pl.String, pl.Float64)
        schema = dict(zip(COLUMNS, types, strict=True))
        return pl.DataFrame(cells, schema=schema, orient="row")

    def plot(self, ax: Axes | None = None) -> Axes:
        """The function beside the right one: a descent's path, an activation's or a loss's curve.

        Args:
            ax: axes of your own; None makes a figure.

        Raises:
            CheckError: this piece has no picture.
        """
        from steepest.figures.check_plot import CheckPlot

        return CheckPlot.of(self).draw(ax)

    def _repr_html_(self) -> str:
        """The verdict, and below it the failing probes."""
        shown = self.verdict.limited_to(self.hints)
        if shown.failing is None:
            return shown.to_html()
        with uninterrupted():
            import polars as pl

        columns = ("call", "got", "expected")
        wrong = self.frame.filter(~pl.col("ok")).select(columns)
        rows = wrong.unique(maintain_order=True).head(MOST_ROWS).rows()
        return shown.to_html() + html_table(columns, rows)
