"""A confusion matrix: counts, and shares of each row."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import ArrayLike, NDArray

from steepest.figures.captions import describe_run
from steepest.figures.labels import join_sentences
from steepest.figures.new_figures import figure_of
from steepest.figures.one_axes_figure import OneAxesFigure
from steepest.figures.run_parts import part_of
from steepest.figures.style import text_colour_on

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.image import AxesImage

    from steepest.training.runs import Run

MOST_CLASSES_WITH_TEXT = 15


@dataclass(frozen=True, slots=True, eq=False)
class ConfusionMatrix(OneAxesFigure):
    """A confusion matrix.

    Attributes:
        classes: labels, in the order of rows and columns.
        counts: (classes, classes) int64: a row a label, a column a prediction.
    """

    classes: tuple[str, ...]
    counts: NDArray[np.int64]
    part: str
    about: str

    @classmethod
    def of(cls, run: Run, part: str = "validation") -> ConfusionMatrix:
        """What the network of a run predicts for a part of its data.

        Raises:
            DataError: there is no such part.
        """
        x, labels = part_of(run, part)
        known, predicted = run.network.classes.tolist(), run.network.predict(x)
        return cls.of_labels(labels, predicted, known, part=part, about=describe_run(run))

    @classmethod
    def of_labels(
        cls,
        labels: ArrayLike,
        predicted: ArrayLike,
        classes: Sequence[Any] | None = None,
        *,
        part: str = "validation",
        about: str = "",
    ) -> ConfusionMatrix:
        """Count labels and predictions.

        Args:
            labels, predicted: labels, (n,).
            classes: in the order to show; None takes those that occur, sorted.

        Raises:
            ValueError: different lengths, or a label that is not among the classes.

        >>> ConfusionMatrix.of_labels(["a", "b", "b"], ["a", "a", "b"]).counts.tolist()
        [[1, 0], [1, 1]]
        """
        given, guesses = np.asarray(labels), np.asarray(predicted)
        if given.shape != guesses.shape:
            raise ValueError(
                f"labels and predicted must be as many, got {given.size} and {guesses.size}"
            )
        known = np.unique(np.concatenate([given, guesses])).tolist() if classes is None else classes
        place = {name: index for index, name in enumerate(known)}
        counts = np.zeros((len(place), len(place)), dtype=np.int64)
        for label, guess in zip(given.tolist(), guesses.tolist(), strict=True):
            if label not in place or guess not in place:
                unknown = label if label not in place else guess
                raise ValueError(f"labels must be among the classes {list(known)}, got {unknown!r}")
            counts[place[label], place[guess]] += 1
        return cls(tuple(map(str, known)), counts, part, about)

    @property
    def shares(self) -> NDArray[np.float64]:
        """The counts as shares of each row; NaN in the row of a class without a sample."""
        total = self.counts.sum(axis=1, keepdims=True)
        with np.errstate(invalid="ignore"):
            shares: NDArray[np.float64] = self.counts / total
        return shares

    @property
    def caption(self) -> str:
        """n, how many are right, what numbers and colours are, the most frequent mistake."""
        n, right = int(self.counts.sum()), int(np.trace(self.counts))
        wrong = self.counts - np.diag(np.diag(self.counts))
        row, column = np.unravel_index(np.argmax(wrong), wrong.shape)
        most_frequent = (
            f"Most frequent mistake: {self.classes[row]} taken for {self.classes[column]} "
            f"({wrong[row, column]} of {self.counts[row].sum()})."
        )
        return join_sentences(
            self.about,
            f"n = {n} {self.part} rows, {right} right ({100 * right / max(1, n):.1f} %). Cells: "
            "count and share of the row, empty where 0; colour: that share. One run: other seeds "
            "make other mistakes.",
            most_frequent if wrong.any() else "",
        )

    @property
    def _size(self) -> tuple[float, float]:
        return self._matrix_size + 1.5, self._matrix_size + 0.9

    @property
    def _matrix_size(self) -> float:
        return min(5.6, max(2.4, 0.8 * len(self.classes)))

    def _draw_data(self, ax: Axes) -> None:
        """Draw the matrix, a row a label, a column a prediction."""
        import matplotlib

        k = len(self.classes)
        colours = matplotlib.colormaps["Blues"].with_extremes(bad="#eeeeee")
        image = ax.imshow(self.shares, cmap=colours, vmin=0, vmax=1)
        if k <= MOST_CLASSES_WITH_TEXT:
            self._write_numbers(ax, image)
        ax.set_xticks(range(k), self.classes, parse_math=False)
        # Names wider than their cell are turned.
        if 0.085 * max(map(len, self.classes)) > self._matrix_size / k - 0.1:
            ax.tick_params(axis="x", rotation=30)
        ax.set_yticks(range(k), self.classes, parse_math=False)
        ax.set(xlabel="predicted", ylabel="label")
        ax.tick_params(length=0)
        ax.spines[:].set_visible(False)
        ax.set_xticks(np.arange(k + 1) - 0.5, minor=True)
        ax.set_yticks(np.arange(k + 1) - 0.5, minor=True)
        ax.grid(which="minor", color="#d0d0d0", linewidth=0.6)
        ax.tick_params(which="minor", length=0)
        bar = figure_of(ax).colorbar(image, ax=ax, shrink=0.8, ticks=[0, 0.5, 1])
        bar.ax.set_yticklabels(["0 %", "50 %", "100 %"])
        bar.set_label("share of the row")

    def _write_numbers(self, ax: Axes, image: AxesImage) -> None:
        for (row, column), count in np.ndenumerate(self.counts):
            share = self.shares[row, column]
            if count:
                per_cent = f"{100 * share:.0f} %" if 100 * share >= 1 else "<1 %"
                text, colour = f"{count}\n{per_cent}", text_colour_on(image.to_rgba(share))
                ax.text(column, row, text, ha="center", va="center", fontsize=8.5, color=colour)
