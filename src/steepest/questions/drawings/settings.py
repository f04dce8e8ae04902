"""The figure of the question on settings."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from steepest.figures.labels import value_label
from steepest.figures.new_figures import create_figure
from steepest.figures.strip_plot import StripPlot
from steepest.figures.style import remove_legend, write_caption
from steepest.figures.variance_plot import VariancePlot
from steepest.questions.shares import means_along

if TYPE_CHECKING:
    from matplotlib.figure import Figure

    from steepest.statistics import VarianceShares


def draw(
    of: VarianceShares,
    scores: NDArray[np.float64],
    axes: Mapping[str, Sequence[float]],
    data: str,
) -> Figure:
    """A bar a share, and below it what each setting does.

    Args:
        of: the shares.
        scores: test accuracies, one axis a setting, the last the seeds.
        axes: the settings and their values.
        data: its name.
    """
    drawn = create_figure(7.2, 7.2)
    panels = drawn.subplot_mosaic([["shares"] * len(axes), list(axes)], height_ratios=(1.35, 1))
    columns = zip(*((line.name, line.share, line.low, line.high) for line in of.lines), strict=True)
    VariancePlot.of_shares(*map(list, columns)).draw(panels["shares"])
    first = panels[next(iter(axes))]
    for number, (name, values) in enumerate(axes.items()):
        ax = panels[name]
        StripPlot.of(values, means_along(scores, number), name, "test_accuracy").draw(ax)
        ax.set_xticks(values, [value_label(name, value) for value in values])
        ax.minorticks_off()
        remove_legend(ax)  # a dot is no single run here: the caption says what it is
        if ax is not first:
            ax.sharey(first)
            ax.set_ylabel("")
    write_caption(
        drawn,
        f"{data}: {of.configurations} configurations on {of.n} seeds each; split, first "
        "weights and order of rows varied with the seed. Top: share of the variance of all "
        f"test accuracies, lines are {100 * of.confidence:g} % jackknife intervals over seeds; "
        "grey: what no setting accounts for. Bottom, dots: mean over the other two settings "
        f"on one seed, n = {of.n} at each value; lines: medians.",
    )
    return drawn
