"""An animation of descents: a GIF, or one HTML file that plays by itself.

In the HTML file the surface and the curves are one image, over which the browser draws the paths,
so the file stays near a hundred kilobytes for any number of steps. It fetches nothing.
"""

from __future__ import annotations

import base64
import html
import io
import json
from collections.abc import Sequence
from pathlib import Path
from string import Template
from typing import Any, Final

import numpy as np

from steepest import values
from steepest.arguments import check_path
from steepest.descent import Descent
from steepest.errors import SurfaceError
from steepest.figures.descent_plot import PATH_COLOURS, DescentPlot
from steepest.figures.new_figures import create_axes, figure_of
from steepest.figures.style import write_caption
from steepest.files import write_whole_file
from steepest.interrupts import raise_dropped_interrupt, uninterrupted

MOST_FRAMES = 150
DPI = 160  # of the image in an HTML file
GIF_DPI = 80
FARTHEST = 1e5  # pixels: points farther out are drawn there, in their direction
RATE: Final = values.between("a whole number from 1 to 60", lambda n: n in range(1, 61), 8)
TEMPLATE = Path(__file__).with_name("animation.html")


def animate(
    descents: Descent | Sequence[Descent], file: str | Path, frames_per_second: int = 8
) -> Path:
    """Write an animation of one or several descents in two dimensions.

    Args:
        descents: one, or up to seven on the same surface.
        file: where to; its name ends in .gif or .html, which chooses the format.
        frames_per_second: 1 to 60.

    Returns:
        The file.

    Raises:
        SurfaceError: another ending, or a surface that is not of two variables.
    """
    with uninterrupted():
        from matplotlib import pyplot

    file = check_path("file", file)
    if file.suffix.lower() not in (".gif", ".html"):
        raise SurfaceError(f"file must end in .gif or .html, got {file.name}")
    rate = RATE.require("frames_per_second", frames_per_second, SurfaceError)
    data = DescentPlot.of(descents)
    if data.view.surface.dimensions != 2:
        raise SurfaceError(f"a film needs 2 variables, got {data.view.surface.dimensions}")
    with raise_dropped_interrupt():
        axes = create_axes(2, width=4.4, height=4.2)
        figure = figure_of(axes[0])
    with raise_dropped_interrupt():
        data.view.draw(axes[0])
    with raise_dropped_interrupt():
        data.draw_values(axes[1])
        if file.suffix.lower() == ".gif":  # the HTML file has caption and step as text
            write_caption(figure, data.caption)
            axes[0].set_title("step 0")  # room for the title
    with raise_dropped_interrupt():
        figure.canvas.draw()
        figure.set_layout_engine("none")  # laid out once, not for every frame
    frames = choose_frames(max(len(line.descent.step_sizes) for line in data.lines))
    try:
        if file.suffix.lower() == ".gif":
            content = _gif(_Frame(data, axes), figure, frames, rate)
        else:
            content = animation_page(data, axes, frames, rate).encode()
        write_whole_file(file, content)
    finally:
        with uninterrupted():
            pyplot.close(figure)
    return file


def choose_frames(steps: int, most: int = MOST_FRAMES) -> list[int]:
    """The steps that become a frame: all, or evenly spaced ones with the first and the last.

    >>> choose_frames(4), choose_frames(1000, most=5)
    ([0, 1, 2, 3, 4], [0, 250, 500, 750, 1000])
    """
    spread = np.linspace(0, steps, min(steps + 1, most)).round()
    return [int(step) for step in np.unique(spread)]


def _gif(frame: _Frame, figure: Any, frames: Sequence[int], rate: int) -> bytes:
    """The frames as a GIF that is repeated for ever.

    Matplotlib's writers fail when Ctrl-C meets their first frame, and leave half a file behind.
    """
    with uninterrupted():
        from matplotlib import rc_context
        from PIL import Image

    images = []
    for step in frames:
        pixels = io.BytesIO()
        # Frames have the same size.
        with raise_dropped_interrupt(), rc_context({"savefig.bbox": None}):
            frame(step)
            figure.savefig(pixels, format="rgba", dpi=GIF_DPI)
        width, height = (int(side) for side in figure.get_size_inches() * GIF_DPI)
        images.append(Image.frombytes("RGBA", (width, height), pixels.getvalue()).convert("RGB"))
    content = io.BytesIO()
    duration = 1000 // rate
    images[0].save(
        content, "GIF", save_all=True, append_images=images[1:], duration=duration, loop=0
    )
    return content.getvalue()


class _Frame:
    """Draws what changes from frame to frame: the paths so far, and a dot on each curve."""

    def __init__(self, data: DescentPlot, axes: Sequence[Any]) -> None:
        from matplotlib.patheffects import Normal, Stroke

        self.data, self.axes = data, axes
        self.paths, self.dots = [], []
        for line, colour in zip(data.lines, PATH_COLOURS, strict=False):
            style = {"color": colour, "linewidth": 1.8, "markersize": 4}
            edge = [Stroke(linewidth=3.6, foreground="white"), Normal()]
            axes[0].plot(*line.descent.points[0], "o", mfc="white", mec=colour, ms=7, zorder=6)
            self.paths += axes[0].plot([], [], ".-", **style, path_effects=edge, zorder=7)
            self.dots += axes[1].plot([], [], "o", color=colour, mec="black", zorder=7)
        self.title = axes[0].set_title("step 0")

    def __call__(self, step: int) -> None:
        for line, path, dot in zip(self.data.lines, self.paths, self.dots, strict=True):
            last = min(step, len(line.descent.values) - 1)
            path.set_data(*line.descent.points[: last + 1].T)
            dot.set_data([last], [line.descent.values[last]])
        values = self.data.lines[0].descent.values
        value = f", f = {values[min(step, len(values) - 1)]:.4f}"
        self.title.set_text(f"step {step}{value if len(self.data.lines) == 1 else ''}")


def animation_page(
    data: DescentPlot, axes: Sequence[Any], frames: Sequence[int], frames_per_second: int
) -> str:
    """The HTML page that plays descents.

    Args:
        data: descents in two dimensions.
        axes: the axes of the paths and of the values, without any path drawn on them.
        frames: the steps that become a frame.
        frames_per_second: how fast it plays.
    """
    figure = figure_of(axes[0])
    figure.set_dpi(DPI)
    figure.canvas.draw()
    image = io.BytesIO()
    figure.savefig(image, format="png", dpi=DPI)
    height = figure.get_figheight() * DPI
    box = axes[0].get_window_extent()
    film = {
        "ground": "data:image/png;base64," + base64.b64encode(image.getvalue()).decode(),
        "view": [box.x0, height - box.y1, box.width, box.height],
        "rate": frames_per_second,
        "frames": list(frames),
        "lines": [
            _line_in_pixels(line.descent, colour, axes, height)
            for line, colour in zip(data.lines, PATH_COLOURS, strict=False)
        ],
    }
    return Template(TEMPLATE.read_text(encoding="utf-8")).substitute(
        title=html.escape(f"Descent on {data.view.surface.name[:100]}"),
        width=f"{figure.get_figwidth():.0f}in",
        caption=html.escape(data.caption),
        # A name such as "</script>" must not end the script.
        film=json.dumps(film).replace("<", "\\u003c"),
    )


def _line_in_pixels(
    descent: Descent, colour: str, axes: Sequence[Any], height: float
) -> dict[str, Any]:
    values = descent.values
    curve = np.stack([np.arange(len(values)), values], axis=1)
    return {
        "colour": colour,
        "way": _points_in_pixels(axes[0], descent.points, height),
        "curve": _points_in_pixels(axes[1], curve, height),
        "values": [f"{value:.4f}" if abs(value) < 1e6 else f"{value:.4g}" for value in values],
    }


def _points_in_pixels(ax: Any, points: Any, height: float) -> list[list[float]]:
    """Points of the data in pixels of the image, y downwards."""
    with np.errstate(all="ignore"):
        x, y = np.asarray(ax.transData.transform(points)).T
    kept = np.stack([x, height - y], axis=1).clip(-FARTHEST, FARTHEST)
    return [[round(float(a), 1), round(float(b), 1)] for a, b in kept]
