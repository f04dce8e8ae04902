"""The weights of a first layer, those of each unit as an image."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import ArrayLike, NDArray

from steepest import values
from steepest.errors import SettingsError
from steepest.figures.labels import join_sentences
from steepest.figures.new_figures import axes_given, create_panels, figure_of
from steepest.figures.style import write_caption

if TYPE_CHECKING:
    from matplotlib.axes import Axes

    from steepest.training.networks import Network

MOST_UNITS = 64
COLUMNS = 8
COLOURS = "RdBu_r"  # everyone can distinguish red from blue; white is 0


@dataclass(frozen=True, slots=True, eq=False)
class WeightImages:
    """The weights of some units.

    Attributes:
        images: (units, rows, columns).
        units: how many the layer has; the first of them are shown.
        largest: the absolute weight at the ends of the colour scale.
        constant: features that did not vary in training, whose weights were never updated.
    """

    images: NDArray[np.float64]
    units: int
    largest: float
    constant: int
    about: str

    @classmethod
    def of(cls, network: Network, shape: tuple[int, int] | None = None) -> WeightImages:
        """The first layer of a network, its weights as they apply to the scaled features."""
        scaled = not (network.deviation == network.deviation[0]).all()
        constant = int((network.deviation == 1).sum()) if scaled else 0
        return cls.of_matrix(network.weights[0], shape, constant=constant, about=f"{network!r}.")

    @classmethod
    def of_matrix(
        cls,
        weights: ArrayLike,
        shape: tuple[int, int] | None = None,
        *,
        constant: int = 0,
        about: str = "",
    ) -> WeightImages:
        """Cut W into one image a unit.

        Args:
            weights: W of the first layer, (d_in, d_out).
            shape: rows and columns of the input as an image; None takes a square, else one row.
            constant: features that did not vary in training.

        Raises:
            SettingsError: a shape that has another number of pixels than W has rows.

        >>> WeightImages.of_matrix(np.zeros((64, 5))).images.shape
        (5, 8, 8)
        """
        w = np.asarray(weights, dtype=np.float64)
        side = math.isqrt(len(w))
        square = (side, side) if side**2 == len(w) else (1, len(w))
        wanted = square if shape is None else values.shape.require("shape", shape, SettingsError)
        rows, columns = wanted
        if rows * columns != len(w):
            raise SettingsError(
                f"shape must have as many pixels as W has rows, {len(w)}, got {rows} x {columns}"
            )
        images = w.T[:MOST_UNITS].reshape(-1, rows, columns)
        # NaN and inf of a diverged run have no colour.
        known = abs(images[np.isfinite(images)])
        largest = float(known.max()) if known.size and known.any() else 1.0
        return cls(images, w.shape[1], largest, constant, about)

    @property
    def caption(self) -> str:
        """What an image is, how many there are, what the colours mean."""
        shown, n = len(self.images), self.units
        _, rows, columns = self.images.shape
        count = f"{n} units" if n > 1 else "the one unit"
        which = f"Images: the weights of {count}" if shown == n else f"Images: {shown} of {n} units"
        constant = (
            f"{self.constant} inputs did not vary in training; their weights are those drawn at "
            "the start and mean nothing."
        )
        return join_sentences(
            self.about,
            f"{which} of the first layer, {rows} x {columns} inputs each, on one scale: red "
            "positive, blue negative, white 0. One run: other first weights give other images.",
            constant if self.constant else "",
        )

    def draw(self, ax: Sequence[Axes] | None = None) -> list[Axes]:
        """Draw one small image a unit with one colour bar."""
        shown = len(self.images)
        drawn = _create_axes(shown) if ax is None else axes_given(ax, shown, "one a unit")
        for number, (image, each) in enumerate(zip(self.images, drawn, strict=True)):
            picture = each.imshow(image, cmap=COLOURS, vmin=-self.largest, vmax=self.largest)
            each.set_xticks([])
            each.set_yticks([])
            each.spines[:].set(color="#bbbbbb", linewidth=0.6)
            if self.units > 1:
                title = f"unit {number}" if number == 0 else str(number)
                each.set_title(title, fontsize=8, pad=1.5)
        figure = figure_of(drawn[0])
        figure.colorbar(picture, ax=drawn, label="weight", shrink=0.9)
        if ax is None:
            write_caption(figure, self.caption)
        return drawn


def _create_axes(count: int) -> list[Axes]:
    """Axes of a new figure that has room for titles, colour bar and caption as well."""
    size = 0.72 if count > 1 else 2.4
    columns = min(count, COLUMNS)
    axes = create_panels(count, columns, width=size, height=size)
    rows = math.ceil(count / columns)
    figure_of(axes[0]).set_size_inches(max(4.2, columns * size + 1.2), rows * (size + 0.17) + 0.7)
    return axes
