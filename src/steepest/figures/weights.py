"""The weights of a first layer, each unit's as an image: data, then drawing."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import ArrayLike, NDArray

from steepest.figures.new_figures import create_axes, figure_of
from steepest.figures.style import write_caption

if TYPE_CHECKING:
    from matplotlib.axes import Axes

    from steepest.training.runs import Network

MOST_UNITS = 64
MOST_ACROSS = 8
COLOURS = "RdBu_r"  # red and blue are told apart by everyone; white is 0


@dataclass(frozen=True, slots=True, eq=False)
class WeightImages:
    """The weights of some units.

    Attributes:
        images: (units, rows, columns).
        units: how many the layer has; the first of them are shown.
        largest: the absolute weight at the ends of the colours.
        still: features that did not vary in training, so that their weights never moved.
        about: sentences for the caption.
    """

    images: NDArray[np.float64]
    units: int
    largest: float
    still: int
    about: tuple[str, ...]


def weight_images(
    weights: ArrayLike,
    shape: tuple[int, int] | None = None,
    *,
    still: int = 0,
    about: Sequence[str] = (),
) -> WeightImages:
    """Cut W into one image a unit.

    Args:
        weights: W of the first layer, (d_in, d_out).
        shape: rows and columns of the input as an image; None takes a square, else one row.
        still: features that did not vary in training.
        about: what was trained.

    Raises:
        ValueError: a shape that has another number of pixels than W has rows.

    >>> weight_images(np.zeros((64, 5))).images.shape
    (5, 8, 8)
    """
    w = np.asarray(weights, dtype=np.float64)
    side = math.isqrt(len(w))
    rows, columns = shape or ((side, side) if side**2 == len(w) else (1, len(w)))
    if rows * columns != len(w):
        raise ValueError(
            f"shape must have as many pixels as W has rows, {len(w)}, got {rows} x {columns}"
        )
    images = w.T[:MOST_UNITS].reshape(-1, rows, columns)
    # NaN and inf of a diverged run have no colour.
    known = abs(images[np.isfinite(images)])
    largest = float(known.max()) if known.size and known.any() else 1.0
    return WeightImages(images, w.shape[1], largest, still, tuple(about))


def weights_of(network: Network, shape: tuple[int, int] | None = None) -> WeightImages:
    """The first layer of a network, its weights as they act on the scaled features."""
    scaled = not (network.deviation == network.deviation[0]).all()
    still = int((network.deviation == 1).sum()) if scaled else 0
    return weight_images(network.weights[0], shape, still=still, about=[f"{network!r}."])


def sentences(data: WeightImages) -> list[str]:
    """The caption: what an image is, how many there are, what the colours mean."""
    shown, n = len(data.images), data.units
    _, rows, columns = data.images.shape
    count = f"{n} units" if n > 1 else "the one unit"
    which = f"Images: the weights of {count}" if shown == n else f"Images: {shown} of {n} units"
    told = [
        *data.about,
        f"{which} of the first layer, {rows} x {columns} inputs each, on one scale: red positive, "
        "blue negative, white 0. One run: other first weights give other images.",
    ]
    if data.still:
        told.append(
            f"{data.still} inputs did not vary in training; their weights are those drawn at the "
            "start and mean nothing."
        )
    return told


def draw_weights(data: WeightImages, ax: Sequence[Axes] | None = None) -> list[Axes]:
    """Draw one small image a unit with one colour bar.

    Args:
        data: the numbers.
        ax: one of your own axes a unit; None makes a figure.
    """
    shown = len(data.images)
    across = min(shown, MOST_ACROSS)
    if ax is None:
        size = 0.72 if shown > 1 else 2.4
        drawn = create_axes(across, math.ceil(shown / across), width=size, height=size)
        _fit(drawn[0], across, math.ceil(shown / across), size)
    else:
        drawn = list(ax)
    if len(drawn) < shown:
        raise ValueError(f"ax must hold {shown} axes, one a unit, got {len(drawn)}")
    for image, each in zip(data.images, drawn, strict=False):
        picture = each.imshow(image, cmap=COLOURS, vmin=-data.largest, vmax=data.largest)
    for number, each in enumerate(drawn[:shown]):
        each.set_xticks([])
        each.set_yticks([])
        each.spines[:].set(color="#bbbbbb", linewidth=0.6)
        if data.units > 1:
            each.set_title(f"unit {number}" if number == 0 else str(number), fontsize=8, pad=1.5)
    if ax is None:
        for empty in drawn[shown:]:
            empty.remove()
    figure = figure_of(drawn[0])
    figure.colorbar(picture, ax=drawn[:shown], label="weight", shrink=0.9)
    if ax is None:
        write_caption(figure, *sentences(data))
    return drawn[:shown]


def _fit(ax: Axes, across: int, down: int, size: float) -> None:
    """Room for titles, colour bar and caption."""
    figure_of(ax).set_size_inches(max(4.2, across * size + 1.2), down * (size + 0.17) + 0.7)
