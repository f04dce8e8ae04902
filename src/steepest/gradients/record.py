"""What a check of a gradient found."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from steepest.gradients.comparison import GradientPair
from steepest.gradients.numerical import Differentiator
from steepest.gradients.verdicts import RIGHT, WRONG, FunctionVerdict, html_table
from steepest.interrupts import uninterrupted

if TYPE_CHECKING:
    import polars as pl
    from matplotlib.axes import Axes

__all__ = ["GradientCheck", "WorstElement", "find_worst_element", "gradient_verdict"]

MOST_ROWS = 10
COLUMNS = ("argument", "index", "analytic", "numeric", "error", "uncertainty", "agrees")


@dataclass(frozen=True, slots=True)
class WorstElement:
    """The element with the largest error.

    Attributes:
        argument: the name of its argument.
        index: its index (in a Jacobian the index of the output first); () for a number.
        analytic: the user's derivative.
        numeric: the numerical derivative.
        error: the relative error, as `check_gradient` defines it.
    """

    argument: str
    index: tuple[int, ...]
    analytic: float
    numeric: float
    error: float

    def __str__(self) -> str:
        inside = f"at {self.argument}[{', '.join(map(str, self.index))}]"
        place = inside if self.index else f"for {self.argument}"
        return f"{place} it is {self.analytic:.6g}, central differences give {self.numeric:.6g}"


@dataclass(frozen=True, eq=False, repr=False)
class GradientCheck:
    """The result of `check_gradient`.

    Attributes:
        verdict: outcome, sentence and notes; ``ok``, ``sentence`` and ``notes`` are short for them.
        cause: one of `steepest.gradients.CAUSES`; None for a right gradient without a remark.
            With "kink" and "float32" ``ok`` is true.
        worst: the element with the largest error.
        tolerance: the largest error of a right element.
        disagreeing: number of wrong elements.
        pairs: both gradients, a pair for each argument; () if their shapes differ.
    """

    verdict: FunctionVerdict
    cause: str | None
    worst: WorstElement
    tolerance: float
    disagreeing: int
    pairs: Sequence[GradientPair]
    differentiator: Differentiator = field(repr=False)

    @property
    def ok(self) -> bool:
        """Whether the gradient is right."""
        return self.verdict.ok

    @property
    def sentence(self) -> str:
        """The verdict with the cause, the worst element, and what to do."""
        return self.verdict.sentence

    @property
    def notes(self) -> tuple[str, ...]:
        """Remarks that do not affect the verdict."""
        return self.verdict.notes

    def __bool__(self) -> bool:
        return self.ok

    def __repr__(self) -> str:
        return str(self.verdict)

    @property
    def frame(self) -> pl.DataFrame:
        """A table with a row for each element and the columns ``COLUMNS``."""
        with uninterrupted():
            import polars as pl

        columns: dict[str, list[object]] = {name: [] for name in COLUMNS}
        for pair in self.pairs:
            columns["argument"] += [pair.name] * pair.error.size
            columns["index"] += [list(index) for index in np.ndindex(pair.error.shape)]
            for name in ("analytic", "numeric", "error", "uncertainty"):
                columns[name] += getattr(pair, name).ravel().tolist()
            columns["agrees"] += (~pair.wrong).ravel().tolist()
        number = pl.Float64()
        return pl.DataFrame(
            columns,
            schema={
                "argument": pl.String(),
                "index": pl.List(pl.Int64),
                "analytic": number,
                "numeric": number,
                "error": number,
                "uncertainty": number,
                "agrees": pl.Boolean(),
            },
        )

    def plot(self, ax: Axes | None = None) -> Axes:
        """Draw the relative error against the step size, for some elements and the worst.

        Args:
            ax: axes of your own; None makes a figure.

        Raises:
            GradientError: the gradient has the wrong shape, so there are no errors to draw.
        """
        from steepest.figures.gradient_errors import GradientErrors

        return GradientErrors.of(self).draw(ax)

    def _repr_html_(self) -> str:
        """The verdict, and below it the elements with the largest errors."""
        worst = self.frame.sort("error", descending=True).head(MOST_ROWS)
        if self.ok or not worst.height:
            return self.verdict.to_html()
        columns = ("argument", "index", "analytic", "numeric", "error")
        return self.verdict.to_html() + html_table(columns, worst[columns].rows())


def gradient_verdict(ok: bool, sentence: str, cause: str | None) -> FunctionVerdict:
    """The verdict on a gradient; the cause is its mistake if it is wrong and the cause known."""
    mistake = None if ok or cause == "unknown" else cause
    return FunctionVerdict("gradient", RIGHT if ok else WRONG, sentence, mistake)


def find_worst_element(pairs: Sequence[GradientPair]) -> WorstElement:
    """The element with the largest error; elements at a kink come last."""
    pair = max(pairs, key=lambda p: float(_errors_without_kinks(p).max()))
    place = int(_errors_without_kinks(pair).argmax())
    index = tuple(int(i) for i in np.unravel_index(place, pair.error.shape))
    a, n, error = (float(each[index]) for each in (pair.analytic, pair.numeric, pair.error))
    return WorstElement(pair.name, index, a, n, error)


def _errors_without_kinks(pair: GradientPair) -> NDArray[np.float64]:
    return np.where(pair.kink, -1.0, pair.error)
