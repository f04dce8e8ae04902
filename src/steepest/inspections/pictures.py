"""Pictures that a checked file draws: one is drawn on again and again, and none is shown or saved.

A training that draws is called many times. To make axes takes some 20 ms, as long as a hundred of
its steps, and every figure that pyplot makes is kept.
"""

from __future__ import annotations

import sys
from contextlib import suppress
from typing import Any

__all__ = ["draw_on_one_picture"]


def draw_on_one_picture() -> None:
    """Let matplotlib, if it is imported, use one figure with one pair of axes of each kind.

    The process has to end afterwards.
    """
    pyplot: Any = sys.modules.get("matplotlib.pyplot")
    if pyplot is None or hasattr(pyplot.figure, "makes"):
        return
    with suppress(ImportError, AttributeError):  # another version
        _replace(pyplot)


def _replace(pyplot: Any) -> None:
    from matplotlib.backend_bases import FigureCanvasBase
    from matplotlib.figure import Figure, FigureBase

    figures: list[Any] = []
    axes: dict[str, Any] = {}
    make_figure, make_axes = pyplot.figure, FigureBase.add_subplot

    def figure(*_: Any, **__: Any) -> Any:
        if not figures:
            figures.append(make_figure())
        return figures[0]

    def add_subplot(self: Any, *places: Any, **named: Any) -> Any:
        kind = f"{named.get('projection')} {named.get('polar')}"
        if kind not in axes:
            axes[kind] = make_axes(self, *places, **named)
        axes[kind]._children = []  # what was drawn before
        return axes[kind]

    figure.makes = make_figure  # type: ignore[attr-defined]  # read by draw_on_one_picture
    pyplot.figure = figure
    FigureBase.add_subplot = add_subplot  # type: ignore[method-assign]  # until the process ends
    Figure.savefig = FigureCanvasBase.draw = FigureCanvasBase.print_figure = _nothing  # type: ignore[method-assign]  # likewise
    pyplot.pause = pyplot.show = pyplot.draw = pyplot.savefig = _nothing


def _nothing(*_: Any, **__: Any) -> None:
    """In place of what shows or saves a picture."""
