"""Axes that stand together in one figure: one of them carries the legend for all."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from matplotlib.axes import Axes

__all__ = ["drop_legend", "frame_legend"]


def frame_legend(ax: Axes) -> None:
    """Put white behind the legend, where it lies on the data."""
    legend = ax.get_legend()
    if legend is not None:
        legend.set_frame_on(True)


def drop_legend(ax: Axes) -> None:
    """Take the legend away, where another of the figure says the same."""
    legend = ax.get_legend()
    if legend is not None:
        legend.remove()
