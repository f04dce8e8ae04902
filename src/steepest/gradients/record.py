"""What a check of a gradient found."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from steepest.gradients.comparison import Pair
from steepest.gradients.numerical import Measuring
from steepest.gradients.verdicts import RIGHT, WRONG, FunctionVerdict, html_table

if TYPE_CHECKING:
    import polars as pl
    from matplotlib.axes import Axes

__all__ = ["GradientCheck", "Worst", "gradient_verdict", "worst_of"]

MOST_ROWS = 10
COLUMNS = ("argument", "index", "analytic", "numeric", "error", "uncertainty", "agrees")


@dataclass(frozen=True, slots=True)
class Worst:
    """The element that disagrees most.

    Attributes:
        argument: the name of its argument.
        index: where in it (in a Jacobian, the output's index first); () for a number.
        analytic: the user's derivative.
        numeric: the measured one.
        error: relative, as `check_gradient` defines it.
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
    """What `check_gradient` found.

    Attributes:
        verdict: outcome, sentence and notes; ``ok``, ``sentence`` and ``notes`` are short for them.
        cause: a name out of `steepest.gradients.CAUSES`; None for a right gradient without a
            remark. With "kink" and "float32" ``ok`` is true.
        worst: the element with the largest error.
        tolerance: the largest error of a right element.
        disagreeing: number of wrong elements.
        pairs: both gradients, a pair for each argument; () if their shapes differ.
    """

    verdict: FunctionVerdict
    cause: str | None
    worst: Worst
    tolerance: float
    disagreeing: int
    pairs: Sequence[Pair]
    measuring: Measuring = field(repr=False)

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
        """A row an element: argument, index, analytic, numeric, error, uncertainty, agrees."""
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
        """Relative error against step size, for some elements and the worst.

        Args:
            ax: axes of your own; None makes a figure.

        Raises:
            GradientError: the gradient has the wrong shape, so there are no errors to draw.
        """
        from steepest.figures.gradient_check import draw_step_errors, step_errors

        return draw_step_errors(step_errors(self), ax)

    def _repr_html_(self) -> str:
        """The verdict, and below it the elements with the largest errors."""
        worst = self.frame.sort("error", descending=True).head(MOST_ROWS)
        if self.ok or not worst.height:
            return self.verdict.to_html()
        columns = ("argument", "index", "analytic", "numeric", "error")
        return self.verdict.to_html() + html_table(columns, worst[columns].rows())


def gradient_verdict(ok: bool, sentence: str, cause: str | None) -> FunctionVerdict:
    """The verdict on a gradient; a cause that is unknown, or of a right one, is no mistake."""
    mistake = None if ok or cause == "unknown" else cause
    return FunctionVerdict("gradient", RIGHT if ok else WRONG, sentence, mistake)


def worst_of(pairs: Sequence[Pair]) -> Worst:
    """The element with the largest error, kinks last."""
    pair = max(pairs, key=lambda p: float(_ranked(p).max()))
    index = tuple(int(i) for i in np.unravel_index(int(_ranked(pair).argmax()), pair.error.shape))
    a, n, error = (float(each[index]) for each in (pair.analytic, pair.numeric, pair.error))
    return Worst(pair.name, index, a, n, error)


def _ranked(pair: Pair) -> NDArray[np.float64]:
    return np.where(pair.kink, -1.0, pair.error)
