"""The verdict on a piece of the user's code."""

from __future__ import annotations

import html
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from steepest.checks.manners import Manner
from steepest.checks.observations import Observation, said

if TYPE_CHECKING:
    import polars as pl
    from matplotlib.axes import Axes

__all__ = ["Check", "Failing", "Row"]

MOST_ROWS = 10
COLUMNS = ("probe", "call", "ok", "got", "expected", "error")


@dataclass(frozen=True, slots=True)
class Failing:
    """The smallest input on which the function is wrong.

    Attributes:
        probe: what is special in it.
        call: the call as one would write it.
        got: what the user's function gave.
        expected: what is right.
    """

    probe: str
    call: str
    got: str
    expected: str

    def __str__(self) -> str:
        return f"{self.call} {self.got}, expected {self.expected}"


@dataclass(frozen=True, slots=True, eq=False)
class Row:
    """One observation of the user's function beside the reference's.

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
        ok: whether the function is right.
        piece: what it was checked as.
        sentence: the verdict: what is wrong, the evidence, and how to mend it.
        mistake: the name of the mistake; None for right functions and for mistakes without a name.
        hint: how to mend it; "" if there is nothing to mend.
        failing: the smallest failing input; None if ``ok``.
        notes: what is told but not judged.
        probes: how often the function was called.
        error_rate: probability that a right function is called wrong; 0.0 where nothing is random.
        rows: all that was seen of the function, beside the reference.
        function: the function itself.
        manner: the library and dtype of the arrays it was given.
    """

    ok: bool
    piece: str
    sentence: str
    mistake: str | None
    hint: str
    failing: Failing | None
    notes: tuple[str, ...]
    probes: int
    error_rate: float
    rows: Sequence[Row]
    function: Callable[..., Any] = field(repr=False)
    manner: Manner = field(repr=False)

    def __bool__(self) -> bool:
        return self.ok

    def __repr__(self) -> str:
        return " ".join((self.sentence, *self.notes))

    @property
    def frame(self) -> pl.DataFrame:
        """A row a probe: probe, call, ok, got, expected, error."""
        import polars as pl

        cells = [
            (r.got.probe, r.got.call, r.ok, said(r.got), said(r.expected), r.error)
            for r in self.rows
        ]
        types = (pl.String, pl.String, pl.Boolean, pl.String, pl.String, pl.Float64)
        schema = dict(zip(COLUMNS, types, strict=True))
        return pl.DataFrame(cells, schema=schema, orient="row")

    def plot(self, ax: Axes | None = None) -> Axes:
        """The function beside the right one: a descent's path, an activation's or a loss's curve.

        Args:
            ax: axes of your own; None makes a figure.

        Raises:
            CheckError: there is no picture of this piece.
        """
        from steepest.figures.check_plot import CheckPlot

        return CheckPlot.of(self).draw(ax)

    def _repr_html_(self) -> str:
        """The sentence and the notes, and below them the probes that fail."""
        verdict = "right" if self.ok else "wrong"
        told = f"<p><b>{verdict}</b>: {html.escape(self.sentence)}</p>"
        told += "".join(f"<p>{html.escape(note)}</p>" for note in self.notes)
        if self.ok:
            return told
        import polars as pl

        names = ("call", "got", "expected")
        wrong = self.frame.filter(~pl.col("ok")).head(MOST_ROWS)
        head = "".join(f"<th>{name}</th>" for name in names)
        body = "".join(f"<tr>{''.join(map(_cell, row))}</tr>" for row in wrong[names].rows())
        return f"{told}<table><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>"


def _cell(value: object) -> str:
    return f"<td>{html.escape(str(value))}</td>"
