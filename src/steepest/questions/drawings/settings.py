"""The figure of the question on settings."""

from __future__ import annotations

from typing import TYPE_CHECKING

from steepest.figures.style import figure_of
from steepest.figures.variance_shares import draw_variance_shares, variance_shares

if TYPE_CHECKING:
    from matplotlib.figure import Figure

    from steepest.statistics import VarianceShares


def draw(of: VarianceShares, data: str) -> Figure:
    """A bar a share."""
    shares = variance_shares(
        [line.name for line in of.lines],
        [line.share for line in of.lines],
        [line.low for line in of.lines],
        [line.high for line in of.lines],
        about=(f"{data}: {of.configurations} configurations on {of.n} seeds each.",),
    )
    return figure_of(draw_variance_shares(shares))
