"""Predicted numbers against those of the data, one dot a row."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from steepest.errors import DataError
from steepest.figures.captions import describe_run
from steepest.figures.labels import join_sentences
from steepest.figures.one_axes_figure import OneAxesFigure
from steepest.figures.style import COLOURS, GREY, style_axes
from steepest.training.prediction_errors import rows_with_numbers
from steepest.values import one_of

if TYPE_CHECKING:
    from matplotlib.axes import Axes

    from steepest.training.runs import Run

MOST_DOTS = 2000


@dataclass(frozen=True, slots=True, eq=False)
class PredictionPlot(OneAxesFigure):
    """Numbers of one target and what a network predicts for them.

    Attributes:
        target: its name.
        observed, predicted: in the units of y, (n,).
        part: of the data.
        about: what was trained.
    """

    target: str
    observed: NDArray[np.float64]
    predicted: NDArray[np.float64]
    part: str
    about: str

    @classmethod
    def of(cls, run: Run, part: str = "validation", target: str | None = None) -> PredictionPlot:
        """What the network of a run predicts for a part of its data.

        Args:
            run: whose targets are numbers.
            part: "training", "validation" or "test".
            target: name of one of several; None takes the first.

        Raises:
            DataError: there is no such part or target, or the targets are not numbers.
        """
        rows, names = rows_with_numbers(run.dataset, run.parts, part), run.network.targets
        if target is not None:
            one_of(names, "be a target").require("target", target, DataError)
        place = 0 if target is None else names.index(target)
        observed = run.dataset.y[rows].reshape(len(rows), -1)[:, place]
        predicted = run.network.predict(run.dataset.x[rows]).reshape(len(rows), -1)[:, place]
        return cls(names[place], observed, predicted, part, describe_run(run))

    @property
    def caption(self) -> str:
        """n, the line, RMSE and R² of the rows that are drawn or not."""
        n, errors = len(self.observed), self.predicted - self.observed
        rmse, variance = float(np.sqrt((errors**2).mean())), float(self.observed.var())
        share = f", R² {1 - rmse**2 / variance:.3f}" if variance else ""
        drawn = f" {MOST_DOTS:,} of them are drawn." if n > MOST_DOTS else ""
        return join_sentences(
            self.about,
            f"n = {n} {self.part} rows, a dot each; on the line prediction and {self.target} are "
            f"equal. RMSE {rmse:.4g}{share}, rows counted alike.{drawn} One run: other seeds make "
            "other errors.",
        )

    @property
    def _size(self) -> tuple[float, float]:
        return 4.2, 4.2

    def _draw_data(self, ax: Axes) -> None:
        some = slice(None, None, -(-len(self.observed) // MOST_DOTS))
        ax.scatter(self.observed[some], self.predicted[some], s=14, alpha=0.6, color=COLOURS[0])
        ends = [
            float(pick(numbers))
            for numbers in (self.observed, self.predicted)
            for pick in (np.min, np.max)
            if np.isfinite(numbers).all()
        ]
        ax.plot([min(ends), max(ends)], [min(ends), max(ends)], color=GREY, linewidth=1)
        ax.set_xlabel(f"{self.target} in the data")
        ax.set_ylabel(f"{self.target} as predicted")
        style_axes(ax)

    def _add_legend(self, ax: Axes, *, above: bool) -> None:
        """One kind of dots needs no legend."""
