"""Create figures and their axes, in scripts and in notebooks."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING, Any, Final
from weakref import WeakSet

import numpy as np

from steepest.errors import SettingsError, shown
from steepest.interrupts import uninterrupted

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure

# Matplotlib's backends that write files and open no window.
BACKENDS_WITHOUT_WINDOWS: Final = ("agg", "cairo", "pdf", "pgf", "ps", "svg", "template")
_created: WeakSet[Figure] = WeakSet()


def create_figure(width: float, height: float) -> Figure:
    """A new figure with constrained layout, registered with pyplot.

    ``plt.show()``, ``plt.savefig`` and a notebook's cell therefore find it. Matplotlib's warning
    about many open figures is not raised for it: a notebook closes its figures after each cell, and
    where no window can open, only the newest stay registered.

    Args:
        width, height: in inches.
    """
    with uninterrupted():
        from matplotlib import pyplot, rcParams

    # The first figure loads the backend, which may change other settings: rc_context would undo it.
    most = rcParams["figure.max_open_warning"]
    rcParams["figure.max_open_warning"] = 0
    try:
        figure = pyplot.figure(figsize=(width, height), layout="constrained")
    finally:
        rcParams["figure.max_open_warning"] = most
    _created.add(figure)
    _close_oldest_figures()
    return show_once_in_notebooks(figure)


def show_once_in_notebooks(figure: Figure) -> Figure:
    """Let a notebook show a figure once, also where it is the value of a cell's last line.

    The inline backend shows every open figure when a cell ends; a figure that is the value of the
    cell would be shown before that as well. So it is closed when it is shown.
    """
    vars(figure)["_ipython_display_"] = partial(_close_when_shown, figure)
    return figure


def _close_when_shown(figure: Figure) -> None:
    """IPython calls this to display a figure; NotImplementedError means "display it as usual"."""
    from matplotlib import get_backend, pyplot

    if get_backend().endswith("inline"):
        pyplot.close(figure)
    raise NotImplementedError


def _open_figures() -> list[Figure]:
    """The figures that pyplot holds, the oldest first."""
    from matplotlib._pylab_helpers import Gcf

    managers = {manager.num: manager for manager in Gcf.get_all_fig_managers()}
    return [managers[number].canvas.figure for number in sorted(managers)]


def _close_oldest_figures() -> None:
    """Keep as many of steepest's figures registered as matplotlib finds acceptable.

    A figure that was closed can still be drawn on and saved by whoever holds it.
    """
    from matplotlib import get_backend, pyplot, rcParams

    kept = rcParams["figure.max_open_warning"]
    if get_backend().lower() not in BACKENDS_WITHOUT_WINDOWS or kept < 1:
        return
    for figure in [each for each in _open_figures() if each in _created][:-kept]:
        pyplot.close(figure)


def create_axes(columns: int, rows: int = 1, *, width: float, height: float) -> list[Axes]:
    """Axes of a new figure, row by row.

    Args:
        columns, rows: of the grid of axes.
        width, height: of one of the axes, in inches.
    """
    figure = create_figure(width * columns, height * rows)
    return list(figure.subplots(rows, columns, squeeze=False).ravel())


def create_panels(count: int, columns: int, *, width: float, height: float) -> list[Axes]:
    """``count`` axes of a new figure, at most so many columns side by side."""
    columns = min(columns, count)
    axes = create_axes(columns, -(-count // columns), width=width, height=height)
    for empty in axes[count:]:
        empty.remove()
    return axes[:count]


def panels_or_new(
    ax: Axes | Sequence[Axes] | None,
    count: int,
    purpose: str,
    *,
    columns: int,
    width: float,
    height: float,
) -> list[Axes]:
    """The caller's axes as in ``axes_given``, or those of a new figure as in ``create_panels``."""
    if ax is not None:
        return axes_given(ax, count, purpose)
    return create_panels(count, columns, width=width, height=height)


def axes_given(ax: Axes | Sequence[Axes], count: int, purpose: str) -> list[Axes]:
    """The caller's axes as a list of ``count``.

    Args:
        ax: axes, a list or an array of them.
        count: how many are needed.
        purpose: of each, for the error.

    Raises:
        SettingsError: there are fewer, or other objects.
    """
    given = _as_list(ax)
    for each in given[:count]:
        if not hasattr(each, "get_figure"):
            raise SettingsError(f"ax must be matplotlib's axes, got {shown(each)}")
    if len(given) < count:
        raise SettingsError(f"ax must hold {count} axes, {purpose}, got {len(given)}")
    return given[:count]


def _as_list(ax: Any) -> list[Any]:
    if isinstance(ax, np.ndarray):
        return list(ax.flat)
    return list(ax) if isinstance(ax, (list, tuple)) else [ax]


def figure_of(ax: Axes) -> Figure:
    """The whole figure that axes belong to, also where they are in a subfigure."""
    figure = ax.get_figure(root=True)
    assert figure is not None  # only axes that were removed have no figure
    return figure
