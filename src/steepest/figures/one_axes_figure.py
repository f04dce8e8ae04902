"""What all figures on a single pair of axes share: they create it, add a legend and a caption."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from steepest.figures.new_figures import axes_given, create_axes, figure_of
from steepest.figures.style import add_legend, write_caption

if TYPE_CHECKING:
    from matplotlib.axes import Axes


class _Drawable(Protocol):
    """What a subclass of ``OneAxesFigure`` has."""

    @property
    def caption(self) -> str:
        """The data, what is drawn, n, and what varied."""

    @property
    def _size(self) -> tuple[float, float]:
        """Width and height of a new figure, in inches."""

    @property
    def _legend_columns(self) -> int:
        """Columns of a legend above the axes."""

    def _draw_data(self, ax: Axes) -> None:
        """Draw everything except legend and caption."""

    def _add_legend(self, ax: Axes, *, above: bool) -> None:
        """Add the legend, above the axes or into them."""


class OneAxesFigure:
    """A figure on a single pair of axes; subclasses have what ``_Drawable`` lists."""

    __slots__ = ()
    _legend_columns = 4

    def draw(self: _Drawable, ax: Axes | None = None) -> Axes:
        """Draw the figure.

        Args:
            ax: your own axes; None makes a figure, with the caption below it.

        Returns:
            The axes.
        """
        drawn = (
            create_axes(1, width=self._size[0], height=self._size[1])[0]
            if ax is None
            else axes_given(ax, 1, "of matplotlib")[0]
        )
        self._draw_data(drawn)
        self._add_legend(drawn, above=ax is None)
        if ax is None:
            write_caption(figure_of(drawn), self.caption)
        return drawn

    def _add_legend(self: _Drawable, ax: Axes, *, above: bool) -> None:
        add_legend(ax, above=above, columns=self._legend_columns)
