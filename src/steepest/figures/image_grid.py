"""Rows of a dataset that are images, with their labels and what a network predicts."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import ArrayLike, NDArray

from steepest import values
from steepest.errors import SettingsError
from steepest.figures.captions import describe_run
from steepest.figures.labels import join_sentences
from steepest.figures.new_figures import axes_given, create_axes, figure_of
from steepest.figures.run_parts import part_of
from steepest.figures.style import COLOURS, write_caption

if TYPE_CHECKING:
    from matplotlib.axes import Axes

    from steepest.data.datasets import Dataset
    from steepest.training.runs import Run

COLUMNS = 5
MISTAKE = COLOURS[5]
MOST_MISTAKES = 20


@dataclass(frozen=True, slots=True, eq=False)
class ImageGrid:
    """Some images.

    Attributes:
        images: (k, rows, columns).
        titles: a line or two above each.
        are_mistakes: whether titles are drawn in the colour of mistakes.
        caption: which images they are.
    """

    images: NDArray[np.float64]
    titles: tuple[str, ...]
    are_mistakes: bool
    caption: str

    @classmethod
    def of(cls, data: Dataset, n: int = 10, shape: tuple[int, int] | None = None) -> ImageGrid:
        """The first rows of a dataset, with their labels.

        Args:
            data: of images.
            n: how many.
        """
        about = f"{data.name}{f': {data.note}' if data.note else ''}."
        return cls.of_rows(data.x, data.classes[data.y].tolist(), n, shape, about)

    @classmethod
    def of_rows(
        cls,
        x: ArrayLike,
        labels: Sequence[Any],
        n: int = 10,
        shape: tuple[int, int] | None = None,
        about: str = "",
    ) -> ImageGrid:
        """The first rows and their labels.

        Args:
            x: (rows, d).
            labels: of the rows.
            n: how many.
        """
        array = np.asarray(x)
        images = rows_as_images(array[:n], shape)
        titles = tuple(f"{label}" for label in list(labels)[:n])
        _, height, width = images.shape
        shown = (
            f"The first {len(images)} of {len(array)} rows, {height} x {width} pixels; above each "
            "its label."
        )
        return cls(images, titles, False, join_sentences(about, shown))

    @classmethod
    def of_mistakes(
        cls,
        run: Run,
        part: str = "validation",
        most: int = MOST_MISTAKES,
        shape: tuple[int, int] | None = None,
    ) -> ImageGrid:
        """The rows of a part of the data that the network of a run classifies wrongly.

        Raises:
            DataError: there is no such part.
            SettingsError: features that make no such image.
        """
        x, labels = part_of(run, part)
        probability = run.network.predict_proba(x).max(axis=1)
        predicted, about = run.network.predict(x), describe_run(run)
        return cls.of_wrong_rows(
            x, labels, predicted, probability, shape=shape, most=most, part=part, about=about
        )

    @classmethod
    def of_wrong_rows(
        cls,
        x: ArrayLike,
        labels: ArrayLike,
        predicted: ArrayLike,
        probability: ArrayLike,
        *,
        shape: tuple[int, int] | None = None,
        most: int = MOST_MISTAKES,
        part: str = "validation",
        about: str = "",
    ) -> ImageGrid:
        """The rows whose predicted label is wrong, those with the highest probability first.

        Args:
            x: features as images, (n, d).
            labels, predicted: labels, (n,).
            probability: of the predicted label, (n,).
            most: how many to show.

        >>> wrong = ImageGrid.of_wrong_rows(np.zeros((3, 4)), [1, 2, 3], [1, 3, 3], [0.9, 0.8, 0.7])
        >>> wrong.titles, wrong.caption[:46]
        (('2, taken\\nfor 3 (80 %)',), 'All 1 misclassified of 3 validation rows (33.3')
        """
        given, guesses = np.asarray(labels), np.asarray(predicted)
        certainty = np.asarray(probability, dtype=np.float64)
        wrong = np.flatnonzero(given != guesses)
        kept = values.count(1, "how many images to show").require("most", most, SettingsError)
        order = wrong[np.argsort(-certainty[wrong], kind="stable")][:kept]
        titles = tuple(
            f"{given[row]}, taken\nfor {guesses[row]} ({_per_cent(certainty[row])})"
            for row in order
        )
        n, share = len(given), 100 * len(wrong) / max(1, len(given))
        which = f"All {len(wrong)}" if len(order) == len(wrong) else f"{len(order)} of {len(wrong)}"
        shown = (
            f"{which} misclassified of {n} {part} rows ({share:.1f} %), those with the highest "
            "probability first. Above each: its label, and what it was taken for with which "
            "probability."
        )
        if not len(wrong):
            shown = f"None of {n} {part} rows is misclassified."
        images = rows_as_images(np.asarray(x)[order], shape)
        return cls(images, titles, True, join_sentences(about, shown))

    def draw(self, ax: Sequence[Axes] | None = None) -> list[Axes]:
        """Draw the images in grey, five in a row."""
        shown = len(self.images)
        axes = self._create_axes() if ax is None else axes_given(ax, shown, "one an image")
        top = float(self.images.max(initial=0.0)) or 1.0
        for each in axes:
            each.set_axis_off()
        size, colour = (8.5, MISTAKE) if self.are_mistakes else (11, "black")
        for image, title, each in zip(self.images, self.titles, axes, strict=False):
            each.imshow(image, cmap="gray_r", vmin=0, vmax=top)
            each.set_title(title, fontsize=size, color=colour, pad=3, parse_math=False)
        if not shown and axes:
            axes[0].text(0.5, 0.5, "nothing to show", ha="center", va="center", fontsize=10)
        return axes[: max(1, shown)]

    def _create_axes(self) -> list[Axes]:
        count = max(1, len(self.images))
        columns = min(count, COLUMNS)
        rows = math.ceil(count / columns)
        height = 1.5 if self.are_mistakes else 1.3
        axes = create_axes(columns, rows, width=1.25, height=height)
        figure = figure_of(axes[0])
        figure.set_size_inches(max(4.4, 1.25 * columns), rows * height + 0.8)
        write_caption(figure, self.caption)
        return axes


def rows_as_images(x: ArrayLike, shape: tuple[int, int] | None = None) -> NDArray[np.float64]:
    """Rows of features as images, (n, rows, columns).

    Args:
        x: (n, d).

    Raises:
        SettingsError: features that make no such image.

    >>> rows_as_images(np.zeros((3, 64))).shape
    (3, 8, 8)
    """
    array = np.asarray(x, dtype=np.float64)
    side = math.isqrt(array.shape[1])
    square = (side, side)
    rows, columns = square if shape is None else values.shape.require("shape", shape, SettingsError)
    if rows * columns != array.shape[1]:
        raise SettingsError(
            f"shape must have as many pixels as there are features, {array.shape[1]}, got "
            f"{rows} x {columns} (digits have 8 x 8)"
        )
    return array.reshape(len(array), rows, columns)


def _per_cent(share: float) -> str:
    return "> 99 %" if share >= 0.995 else f"{100 * share:.0f} %"
