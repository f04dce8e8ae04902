"""A descent as a film: a GIF, or one HTML file with everything in it."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np

from steepest.descent import Descent
from steepest.errors import SurfaceError
from steepest.figures.descent_drawing import PATH_COLOURS, draw_curves, draw_ground
from steepest.figures.descents import DescentFigure, descent_figure
from steepest.figures.films import film_page
from steepest.figures.new_figures import create_axes
from steepest.figures.style import write_caption

MOST_FRAMES = 150


def frames_of(steps: int, most: int = MOST_FRAMES) -> list[int]:
    """The steps that become a frame: all of them, or evenly spread ones with the first and last.

    >>> frames_of(4), frames_of(1000, most=5)
    ([0, 1, 2, 3, 4], [0, 250, 500, 750, 1000])
    """
    spread = np.linspace(0, steps, min(steps + 1, most)).round()
    return [int(step) for step in np.unique(spread)]


def animate(
    path: Descent | Sequence[Descent], file: str | Path, frames_per_second: int = 8
) -> Path:
    """Write a film of one or several descents in two dimensions.

    Args:
        path: one, or up to seven on the same surface.
        file: where to; the ending .gif or .html says as what.
        frames_per_second: of the film, 1 to 60.

    Returns:
        The file.

    Raises:
        SurfaceError: another ending, or a surface that is not of two variables.
    """
    from matplotlib import pyplot

    file = Path(file)
    paths = [path] if isinstance(path, Descent) else list(path)
    if file.suffix.lower() not in (".gif", ".html"):
        raise SurfaceError(f"file must end in .gif or .html, got {file.name}")
    if paths[0].surface.dimensions != 2:
        raise SurfaceError(f"a film needs 2 variables, got {paths[0].surface.dimensions}")
    data = descent_figure(paths)
    axes = create_axes(2, width=4.4, height=4.2)
    figure = axes[0].get_figure(root=True)
    assert figure is not None
    draw_ground(data, axes[0])
    draw_curves(data, axes[1])
    if file.suffix.lower() == ".gif":  # the page has caption and step as text
        write_caption(figure, *data.about)
        axes[0].set_title("step 0")  # room for it
    figure.canvas.draw()
    figure.set_layout_engine("none")  # laid out once, not for every frame
    frames = frames_of(max(len(line.step_sizes) for line in data.lines))
    try:
        if file.suffix.lower() == ".gif":
            _save_gif(_Film(data, axes), figure, frames, file, frames_per_second)
        else:
            page = film_page(data, axes, frames, frames_per_second)
            file.write_text(page, encoding="utf-8")
    finally:
        pyplot.close(figure)
    return file


def _save_gif(film: _Film, figure: Any, frames: Sequence[int], file: Path, rate: int) -> None:
    from matplotlib.animation import FuncAnimation, PillowWriter

    shown = FuncAnimation(figure, film, frames=frames, interval=1000 / rate, blit=False)
    shown.save(file, writer=PillowWriter(fps=rate), dpi=80)


class _Film:
    """What changes from frame to frame: the way so far, and a dot on the curve."""

    def __init__(self, data: DescentFigure, axes: Sequence[Any]) -> None:
        from matplotlib.patheffects import Normal, Stroke

        self.data, self.axes = data, axes
        self.ways, self.dots = [], []
        for number, line in enumerate(data.lines):
            colour = PATH_COLOURS[number]
            style = {"color": colour, "linewidth": 1.8, "markersize": 4}
            edge = [Stroke(linewidth=3.6, foreground="white"), Normal()]
            axes[0].plot(*line.points[0], "o", mfc="white", mec=colour, ms=7, zorder=6)
            self.ways += axes[0].plot([], [], ".-", **style, path_effects=edge, zorder=7)
            self.dots += axes[1].plot([], [], "o", color=colour, mec="black", zorder=7)
        self.title = axes[0].set_title("step 0")

    def __call__(self, step: int) -> list[Any]:
        for line, way, dot in zip(self.data.lines, self.ways, self.dots, strict=True):
            last = min(step, len(line.values) - 1)
            way.set_data(*line.points[: last + 1].T)
            dot.set_data([last], [line.values[last]])
        alone = self.data.lines[0].values
        value = f", f = {alone[min(step, len(alone) - 1)]:.4f}" if len(self.data.lines) == 1 else ""
        self.title.set_text(f"step {step}{value}")
        return [*self.ways, *self.dots, self.title]
