"""Which class is taken for which: counts and shares of each row, data and then drawing."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import ArrayLike, NDArray

from steepest.figures.captions import describe_run
from steepest.figures.new_figures import create_axes, figure_of
from steepest.figures.run_parts import part_of
from steepest.figures.style import text_colour_on, write_caption

if TYPE_CHECKING:
    from matplotlib.axes import Axes

    from steepest.training.runs import Run

COLOURS = "Blues"


@dataclass(frozen=True, slots=True, eq=False)
class Confusion:
    """A confusion matrix.

    Attributes:
        classes: labels, in the order of rows and columns.
        counts: (classes, classes) int64: rows given, columns predicted.
        part: name of the part of the data.
        about: sentences for the caption.
    """

    classes: tuple[str, ...]
    counts: NDArray[np.int64]
    part: str
    about: tuple[str, ...]

    @property
    def shares(self) -> NDArray[np.float64]:
        """Of each row's total; NaN in the row of a class without a sample."""
        total = self.counts.sum(axis=1, keepdims=True)
        with np.errstate(invalid="ignore"):
            shares: NDArray[np.float64] = self.counts / total
        return shares


def confusion(
    given: ArrayLike,
    predicted: ArrayLike,
    classes: Sequence[Any] | None = None,
    *,
    part: str = "validation",
    about: Sequence[str] = (),
) -> Confusion:
    """Count.

    Args:
        given, predicted: labels, (n,).
        classes: in the order to show; None takes those that occur, sorted.
        part: name of the part of the data.
        about: what was trained.

    Raises:
        ValueError: other lengths, or a label that is none of the classes.

    >>> confusion(["a", "b", "b"], ["a", "a", "b"]).counts.tolist()
    [[1, 0], [1, 1]]
    """
    labels, guesses = np.asarray(given), np.asarray(predicted)
    if labels.shape != guesses.shape:
        raise ValueError(
            f"given and predicted must be as many, got {labels.size} and {guesses.size}"
        )
    known = np.unique(np.concatenate([labels, guesses])).tolist() if classes is None else classes
    place = {name: index for index, name in enumerate(known)}
    counts = np.zeros((len(place), len(place)), dtype=np.int64)
    for label, guess in zip(labels.tolist(), guesses.tolist(), strict=True):
        if label not in place or guess not in place:
            unknown = label if label not in place else guess
            raise ValueError(f"labels must be among the classes {list(known)}, got {unknown!r}")
        counts[place[label], place[guess]] += 1
    return Confusion(tuple(map(str, known)), counts, part, tuple(about))


def confusion_of(run: Run, part: str = "validation") -> Confusion:
    """What the network of a run says of a part of its data.

    Raises:
        DataError: there is no such part.
    """
    x, labels = part_of(run, part)
    known = run.network.classes.tolist()
    predicted = run.network.predict(x)
    return confusion(labels, predicted, known, part=part, about=[describe_run(run)])


def sentences(data: Confusion) -> list[str]:
    """The caption: n, how many are right, what number and colour are, the commonest mistake."""
    n, right = int(data.counts.sum()), int(np.trace(data.counts))
    told = [
        *data.about,
        f"n = {n} {data.part} rows, {right} right ({100 * right / max(1, n):.1f} %). Cells: count "
        "and share of the row, empty: none; colour: that share. One run: other seeds make other "
        "mistakes.",
    ]
    wrong = data.counts - np.diag(np.diag(data.counts))
    if wrong.any():
        row, column = np.unravel_index(np.argmax(wrong), wrong.shape)
        told.append(
            f"The commonest mistake: {data.classes[row]} taken for {data.classes[column]} "
            f"({wrong[row, column]} of {data.counts[row].sum()})."
        )
    return told


def draw_confusion(data: Confusion, ax: Axes | None = None) -> Axes:
    """Draw the matrix, the given label down, the predicted one across.

    Args:
        data: the numbers.
        ax: axes of your own; None makes a figure.
    """
    import matplotlib

    k = len(data.classes)
    size = min(5.6, max(2.4, 0.8 * k))
    drawn = create_axes(1, width=size + 1.5, height=size + 0.9)[0] if ax is None else ax
    colours = matplotlib.colormaps[COLOURS].with_extremes(bad="#eeeeee")
    image = drawn.imshow(data.shares, cmap=colours, vmin=0, vmax=1)
    for row, column in np.ndindex(k, k):
        count, share = data.counts[row, column], data.shares[row, column]
        if count and k <= 15:
            drawn.text(
                column,
                row,
                f"{count}\n{100 * share:.0f} %" if 100 * share >= 1 else f"{count}\n<1 %",
                ha="center",
                va="center",
                fontsize=8.5,
                color=text_colour_on(image.to_rgba(share)),
            )
    long = 0.085 * max(map(len, data.classes)) > size / k - 0.1
    drawn.set_xticks(range(k), data.classes)
    if long:
        drawn.tick_params(axis="x", rotation=30)
    drawn.set_yticks(range(k), data.classes)
    drawn.set_xlabel("predicted")
    drawn.set_ylabel("label")
    drawn.tick_params(length=0)
    drawn.spines[:].set_visible(False)
    drawn.set_xticks(np.arange(k + 1) - 0.5, minor=True)
    drawn.set_yticks(np.arange(k + 1) - 0.5, minor=True)
    drawn.grid(which="minor", color="#d0d0d0", linewidth=0.6)
    drawn.tick_params(which="minor", length=0)
    figure = figure_of(drawn)
    scale = figure.colorbar(image, ax=drawn, shrink=0.8, ticks=[0, 0.5, 1])
    scale.ax.set_yticklabels(["0 %", "50 %", "100 %"])
    scale.set_label("share of the row")
    if ax is None:
        write_caption(figure, *sentences(data))
    return drawn
