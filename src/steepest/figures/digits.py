"""Rows of a dataset that are images, with their labels and what a network says: data, drawing."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import ArrayLike, NDArray

from steepest.figures.captions import describe_run
from steepest.figures.new_figures import create_axes, figure_of
from steepest.figures.run_parts import part_of
from steepest.figures.style import COLOURS, write_caption

if TYPE_CHECKING:
    from matplotlib.axes import Axes

    from steepest.data.datasets import Dataset
    from steepest.training.runs import Run

ACROSS = 5
WRONG = COLOURS[5]
MOST_WRONG = 20


@dataclass(frozen=True, slots=True, eq=False)
class Pictures:
    """Some images.

    Attributes:
        images: (k, rows, columns).
        titles: a line or two above each.
        wrong: whether a title is drawn in the colour of mistakes.
        about: sentences for the caption.
    """

    images: NDArray[np.float64]
    titles: tuple[str, ...]
    wrong: bool
    about: tuple[str, ...]


def as_images(x: ArrayLike, shape: tuple[int, int] | None = None) -> NDArray[np.float64]:
    """Rows of features as images, (n, rows, columns).

    Args:
        x: (n, d).
        shape: rows and columns of an image; None takes a square.

    Raises:
        ValueError: features that make no such image.

    >>> as_images(np.zeros((3, 64))).shape
    (3, 8, 8)
    """
    array = np.asarray(x, dtype=np.float64)
    side = math.isqrt(array.shape[1])
    rows, columns = shape or (side, side)
    if rows * columns != array.shape[1]:
        raise ValueError(
            f"shape must have as many pixels as there are features, {array.shape[1]}, got "
            f"{rows} x {columns} (digits have 8 x 8)"
        )
    return array.reshape(len(array), rows, columns)


def first_pictures(
    x: ArrayLike,
    labels: Sequence[Any],
    n: int = 10,
    shape: tuple[int, int] | None = None,
    about: Sequence[str] = (),
) -> Pictures:
    """The first rows and their labels.

    Args:
        x: (rows, d).
        labels: of the rows.
        n: how many.
        shape: rows and columns of an image; None takes a square.
        about: what they are of.
    """
    array = np.asarray(x)
    images = as_images(array[:n], shape)
    titles = tuple(f"{label}" for label in list(labels)[:n])
    told = f"The first {len(images)} of {len(array)} rows, {_size(images)}; above each its label."
    return Pictures(images, titles, False, (*about, told))


def first_of(data: Dataset, n: int = 10, shape: tuple[int, int] | None = None) -> Pictures:
    """The first rows of a dataset."""
    about = [f"{data.name}{f': {data.note}' if data.note else ''}."]
    return first_pictures(data.x, data.classes[data.y].tolist(), n, shape, about)


def misclassified(
    x: ArrayLike,
    given: ArrayLike,
    predicted: ArrayLike,
    probability: ArrayLike,
    *,
    shape: tuple[int, int] | None = None,
    most: int = MOST_WRONG,
    part: str = "validation",
    about: Sequence[str] = (),
) -> Pictures:
    """Rows whose predicted label is not the given one, the surest mistakes first.

    Args:
        x: features as images, (n, d).
        given, predicted: labels, (n,).
        probability: of the predicted label, (n,).
        shape: rows and columns of an image; None takes a square.
        most: how many to show.
        part: name of the part of the data.
        about: what was trained.

    >>> wrong = misclassified(np.zeros((3, 4)), [1, 2, 3], [1, 3, 3], [0.9, 0.8, 0.7])
    >>> wrong.titles, wrong.about[-1][:46]
    (('2, taken\\nfor 3 (80 %)',), 'All 1 misclassified of 3 validation rows (33.3')
    """
    labels, guesses = np.asarray(given), np.asarray(predicted)
    sure = np.asarray(probability, dtype=np.float64)
    wrong = np.flatnonzero(labels != guesses)
    order = wrong[np.argsort(-sure[wrong], kind="stable")][:most]
    images = as_images(np.asarray(x)[order], shape)
    titles = tuple(
        f"{labels[row]}, taken\nfor {guesses[row]} ({_percent(sure[row])})" for row in order
    )
    n, share = len(labels), 100 * len(wrong) / max(1, len(labels))
    which = f"All {len(wrong)}" if len(order) == len(wrong) else f"{len(order)} of {len(wrong)}"
    told = (
        f"{which} misclassified of {n} {part} rows ({share:.1f} %), the surest first: label, what "
        "it was taken for and with which probability."
    )
    if not len(wrong):
        told = f"None of {n} {part} rows is misclassified."
    return Pictures(images, titles, True, (*about, told))


def misclassified_of(
    run: Run,
    part: str = "validation",
    most: int = MOST_WRONG,
    shape: tuple[int, int] | None = None,
) -> Pictures:
    """What the network of a run gets wrong in a part of its data.

    Raises:
        DataError: there is no such part.
        ValueError: features that make no such image.
    """
    x, labels = part_of(run, part)
    sure = run.network.predict_proba(x).max(axis=1)
    guesses = run.network.predict(x)
    about = [describe_run(run)]
    return misclassified(x, labels, guesses, sure, shape=shape, most=most, part=part, about=about)


def _percent(share: float) -> str:
    return "> 99 %" if share >= 0.995 else f"{100 * share:.0f} %"


def _size(images: NDArray[np.float64]) -> str:
    return f"{images.shape[1]} x {images.shape[2]} pixels"


def draw_pictures(data: Pictures, ax: Sequence[Axes] | None = None) -> list[Axes]:
    """Draw the images in grey, five in a row.

    Args:
        data: images and titles.
        ax: one of your own axes an image; None makes a figure.
    """
    shown = len(data.images)
    if ax is None:
        across = min(max(shown, 1), ACROSS)
        down = max(1, math.ceil(shown / across))
        drawn = create_axes(across, down, width=1.25, height=1.45 if data.wrong else 1.3)
        figure = figure_of(drawn[0])
        figure.set_size_inches(max(4.4, 1.25 * across), down * (1.5 if data.wrong else 1.3) + 0.8)
        write_caption(figure, *data.about)
    else:
        drawn = list(ax)
    if len(drawn) < shown:
        raise ValueError(f"ax must hold {shown} axes, one an image, got {len(drawn)}")
    top = float(data.images.max(initial=0.0))
    for each in drawn:
        each.set_axis_off()
    for image, title, each in zip(data.images, data.titles, drawn, strict=False):
        each.imshow(image, cmap="gray_r", vmin=0, vmax=top or 1)
        size = 8.5 if data.wrong else 11
        each.set_title(title, fontsize=size, color=WRONG if data.wrong else "black", pad=3)
    if not shown:
        drawn[0].text(0.5, 0.5, "nothing to show", ha="center", va="center", fontsize=10)
    return drawn[: max(1, shown)]
