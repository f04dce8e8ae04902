"""The verdict on a gradient."""

from __future__ import annotations

import html
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from steepest.gradients.comparison import Pair
from steepest.gradients.numerical import Measuring

if TYPE_CHECKING:
    import polars as pl
    from matplotlib.axes import Axes

__all__ = ["GradientCheck", "Worst", "worst_of"]

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
        ok: whether the gradient is right.
        sentence: the verdict, with the cause, the worst element, and what to do.
        cause: a name out of `steepest.gradients.CAUSES`; None for a gradient with nothing to say
            of. With "kink" and "float32" ``ok`` is true.
        worst: the element with the largest error.
        tolerance: errors up to this are none.
        disagreeing: how many elements are wrong.
        pairs: both gradients, an argument each; () if their shapes differ.
    """

    ok: bool
    sentence: str
    cause: str | None
    worst: Worst
    tolerance: float
    disagreeing: int
    pairs: Sequence[Pair]
    measuring: Measuring = field(repr=False)

    def __bool__(self) -> bool:
        return self.ok

    def __repr__(self) -> str:
        return self.sentence

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
        """The sentence, and below it the elements with the largest errors."""
        verdict = "right" if self.ok else "wrong"
        told = f"<p><b>{verdict}</b>: {html.escape(self.sentence)}</p>"
        worst = self.frame.sort("error", descending=True).head(MOST_ROWS)
        if self.ok or not worst.height:
            return told
        names = ("argument", "index", "analytic", "numeric", "error")
        head = "".join(f"<th>{name}</th>" for name in names)
        body = "".join(f"<tr>{''.join(map(_cell, row))}</tr>" for row in worst[names].rows())
        return f"{told}<table><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>"


def worst_of(pairs: Sequence[Pair]) -> Worst:
    """The element with the largest error, kinks last."""
    pair = max(pairs, key=lambda p: float(_ranked(p).max()))
    index = tuple(int(i) for i in np.unravel_index(int(_ranked(pair).argmax()), pair.error.shape))
    a, n, error = (float(each[index]) for each in (pair.analytic, pair.numeric, pair.error))
    return Worst(pair.name, index, a, n, error)


def _ranked(pair: Pair) -> NDArray[np.float64]:
    return np.where(pair.kink, -1.0, pair.error)


def _cell(value: object) -> str:
    text = f"{value:.6g}" if isinstance(value, float) else str(value)
    return f"<td>{html.escape(text)}</td>"
