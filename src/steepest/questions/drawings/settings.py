"""The figure of the question on settings."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

import matplotlib.pyplot as plt
import numpy as np
from numpy.typing import NDArray

from steepest.figures.clouds import clouds, draw_clouds
from steepest.figures.panels import drop_legend
from steepest.figures.style import caption, value_label
from steepest.figures.variance_shares import draw_variance_shares, variance_shares
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
    drawn, panels = plt.subplot_mosaic(
        [["shares"] * len(axes), list(axes)],
        figsize=(7.2, 7.2),
        height_ratios=(1.35, 1),
        layout="constrained",
    )
    columns = zip(*((line.name, line.share, line.low, line.high) for line in of.lines), strict=True)
    draw_variance_shares(variance_shares(*map(list, columns)), panels["shares"])
    first = panels[next(iter(axes))]
    for number, (name, values) in enumerate(axes.items()):
        ax = panels[name]
        draw_clouds(clouds(values, means_along(scores, number), name, "test_accuracy"), ax)
        ax.set_xticks(values, [value_label(name, value) for value in values])
        ax.minorticks_off()
        drop_legend(ax)  # a dot is no single run here: the caption says what it is
        if ax is not first:
            ax.sharey(first)
            ax.set_ylabel("")
    caption(
        drawn,
        [
            f"{data}: {of.configurations} configurations on {of.n} seeds each; split, first "
            "weights and order of rows varied with the seed. Top: share of the variance of all "
            f"test accuracies, lines are {100 * of.confidence:g} % jackknife intervals over seeds; "
            "grey: what no setting accounts for. Bottom, dots: mean over the other two settings "
            f"on one seed, n = {of.n} at each value; lines: medians.",
        ],
    )
    return drawn
