"""A descent as one HTML file that plays by itself: one picture, and the ways drawn over it.

The picture of surface and curves is made once; the browser draws the ways, so the file stays near
a hundred kilobytes however long they are. Nothing is loaded from anywhere.
"""

from __future__ import annotations

import base64
import html
import io
import json
from collections.abc import Sequence
from pathlib import Path as File
from string import Template
from typing import Any

import numpy as np

from steepest.figures.descent_drawing import PATH_COLOURS
from steepest.figures.descents import DescentFigure, Line
from steepest.figures.new_figures import figure_of

DPI = 160
FARTHEST = 1e5  # pixels: points farther out are drawn there, in their direction
TEMPLATE = File(__file__).with_name("film.html")


def film_page(
    data: DescentFigure, axes: Sequence[Any], frames: Sequence[int], frames_per_second: int
) -> str:
    """The page that plays descents.

    Args:
        data: what `descent_figure` gathered, of a surface in two dimensions.
        axes: the axes of the way and of the curves, without any way drawn on them.
        frames: the steps that become a frame.
        frames_per_second: of the film.
    """
    figure = figure_of(axes[0])
    figure.set_dpi(DPI)
    figure.canvas.draw()
    drawn = io.BytesIO()
    figure.savefig(drawn, format="png", dpi=DPI)
    height = figure.get_figheight() * DPI
    box = axes[0].get_window_extent()
    film = {
        "ground": "data:image/png;base64," + base64.b64encode(drawn.getvalue()).decode(),
        "view": [box.x0, height - box.y1, box.width, box.height],
        "rate": frames_per_second,
        "frames": list(frames),
        "lines": [
            _line(line, PATH_COLOURS[number], axes, height)
            for number, line in enumerate(data.lines)
        ],
    }
    return Template(TEMPLATE.read_text(encoding="utf-8")).substitute(
        title=html.escape(f"Descent on {data.surface.name[:100]}"),
        width=f"{figure.get_figwidth():.0f}in",
        caption=html.escape(" ".join(data.about)),
        # A name such as "</script>" must not end the script.
        film=json.dumps(film).replace("<", "\\u003c"),
    )


def _line(line: Line, colour: str, axes: Sequence[Any], height: float) -> dict[str, Any]:
    steps = np.arange(len(line.values))
    return {
        "colour": colour,
        "way": _pixels(axes[0], line.points, height),
        "curve": _pixels(axes[1], np.stack([steps, line.values], axis=1), height),
        "values": [f"{value:.4f}" if abs(value) < 1e6 else f"{value:.4g}" for value in line.values],
    }


def _pixels(ax: Any, points: Any, height: float) -> list[list[float]]:
    """Points of the data in pixels of the picture, y downwards."""
    with np.errstate(all="ignore"):
        x, y = np.asarray(ax.transData.transform(points)).T
    kept = np.stack([x, height - y], axis=1).clip(-FARTHEST, FARTHEST)
    return [[round(float(a), 1), round(float(b), 1)] for a, b in kept]
