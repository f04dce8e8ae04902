"""Figures made of several plots."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from steepest.figures.new_figures import create_figure
from steepest.figures.style import add_legend_background, remove_legend, write_caption

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure


def compose_figure(
    size: tuple[float, float],
    mosaic: Sequence[Sequence[str]],
    plots: Mapping[str, Callable[[Axes], object]],
    *sentences: str,
    legend_backgrounds: Collection[str] = (),
    without_legend: Collection[str] = (),
    **layout: Any,
) -> tuple[Figure, dict[str, Axes]]:
    """Draw several plots in one new figure.

    Args:
        size: width and height of the figure, in inches.
        mosaic: rows of names of plots; a plot fills all cells with its name.
        plots: name to the method that draws into given axes, such as ``StripPlot.draw``.
        sentences: of the caption.
        legend_backgrounds: names of plots whose legend overlaps the data and gets a background.
        without_legend: names of plots whose legend is removed, because another one has it too.
        layout: further arguments of matplotlib's ``subplot_mosaic``, such as ``width_ratios``.

    Returns:
        The figure, and name to axes, to change labels and scales.

    >>> from steepest.figures.strip_plot import StripPlot
    >>> plot = StripPlot.of([1, 2], [[0.9, 0.7], [0.5, 0.5]], "epochs", "accuracy")
    >>> plots = {"a": plot.draw, "b": plot.draw}
    >>> figure, axes = compose_figure((7, 3), [["a", "b"]], plots, plot.caption)
    >>> list(axes)
    ['a', 'b']
    >>> from matplotlib import pyplot
    >>> pyplot.close(figure)
    """
    figure = create_figure(*size)
    cells: list[Any] = [list(row) for row in mosaic]  # the type that matplotlib declares
    axes: dict[str, Axes] = figure.subplot_mosaic(cells, **layout)
    for name, draw in plots.items():
        draw(axes[name])
        if name in legend_backgrounds:
            add_legend_background(axes[name])
        if name in without_legend:
            remove_legend(axes[name])
    write_caption(figure, *sentences)
    return figure, axes
