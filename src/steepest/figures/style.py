"""What all figures share: colours that everyone can tell apart, axes, legends and captions."""

from __future__ import annotations

import re
import textwrap
from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray

from steepest.figures.labels import join_sentences
from steepest.figures.new_figures import figure_of

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure

# Okabe and Ito, "Color universal design" (2008), without yellow, which is too pale for lines.
COLOURS = ("#0072B2", "#E69F00", "#009E73", "#CC79A7", "#56B4E9", "#D55E00", "#000000")
DASHES = ("-", "--", "-.", ":")
GREY = "#555555"
PAGE_WIDTH = 7.2  # inches: at 700 pixels letters of 8 points are 8 points
LOG_FROM = 10.0  # ratio of largest to smallest value from which an axis is logarithmic
CAPTION_LINE = 0.135  # inches, at 8 points


def style_axes(ax: Axes) -> None:
    """Remove the frame's top and right and put a pale grid behind the data."""
    ax.spines[["top", "right"]].set_visible(False)
    ax.grid(True, color="#dddddd", linewidth=0.6)
    ax.set_axisbelow(True)


def write_caption(figure: Figure, *sentences: str) -> None:
    """Write a caption below the axes, wrapped to the width of the figure.

    From its third line on a caption makes the figure higher, so that the axes keep their size.
    """
    characters = int(figure.get_figwidth() * 15.5)
    # A line must not break between a number and its per cent sign.
    whole = re.sub(r"(?<=\d) %", "\xa0%", join_sentences(*sentences))
    text = "\n".join(textwrap.wrap(whole, characters)).replace("\xa0", " ")
    more = _lines_beyond_two(text) - _lines_beyond_two(figure.get_supxlabel())
    figure.set_figheight(figure.get_figheight() + CAPTION_LINE * more)
    # Names of datasets may contain dollar signs, which matplotlib would read as mathematics.
    figure.supxlabel(text, x=0.01, ha="left", fontsize=8, color=GREY, parse_math=False)


def _lines_beyond_two(text: str) -> int:
    return max(0, text.count("\n") - 1)


def add_legend(ax: Axes, *, above: bool, columns: int = 4, fontsize: float = 8.5) -> None:
    """Add a legend of the labelled artists of some axes, each label once.

    Args:
        ax: the axes.
        above: whether it goes above all axes of the figure, or into these axes.
        columns: of a legend above.
        fontsize: of a legend above, in points.
    """
    lines, labels = ax.get_legend_handles_labels()
    entries = dict(zip(labels, lines, strict=True))
    if not entries:
        return
    options: dict[str, Any] = {"frameon": False}
    if above:
        options |= {"loc": "outside upper left", "ncols": columns, "fontsize": fontsize}
        figure_of(ax).legend(entries.values(), entries.keys(), **options)
    else:
        ax.legend(entries.values(), entries.keys(), fontsize=8, **options)


def add_legend_and_caption(ax: Axes, caption: str, *, own: bool, columns: int = 4) -> None:
    """Add a legend; in a figure made here (``own``) put it above, and write the caption below."""
    add_legend(ax, above=own, columns=columns)
    if own:
        write_caption(figure_of(ax), caption)


def add_legend_background(ax: Axes) -> None:
    """Put white behind the legend of axes, where it overlaps the data."""
    legend = ax.get_legend()
    if legend is not None:
        legend.set_frame_on(True)


def remove_legend(ax: Axes) -> None:
    """Remove the legend of axes, where other axes of the figure have the same."""
    legend = ax.get_legend()
    if legend is not None:
        legend.remove()


def set_log_x_axis(ax: Axes, low: float, high: float) -> None:
    """Make the x axis logarithmic with plain numbers: 1, 2, 5, 10, over many decades 1, 10, 100.

    Args:
        ax: the axes.
        low, high: smallest and largest value of the data, positive.
    """
    from matplotlib.ticker import FuncFormatter, LogLocator, NullFormatter

    steps = (1.0, 2.0, 5.0) if high / low < 200 else (1.0,)
    ax.set_xscale("log")
    ax.xaxis.set_major_locator(LogLocator(subs=steps))
    ax.xaxis.set_major_formatter(FuncFormatter(lambda value, _: f"{value:g}"))
    ax.xaxis.set_minor_formatter(NullFormatter())


def outer_edges(values: NDArray[np.float64]) -> tuple[float, float]:
    """The outer edges of cells whose centres are evenly spaced.

    >>> outer_edges(np.array([1.0, 2.0, 3.0]))
    (0.5, 3.5)
    """
    half = (values[-1] - values[0]) / (len(values) - 1) / 2
    return float(values[0] - half), float(values[-1] + half)


def needs_log_axis(curves: Iterable[NDArray[np.float64]]) -> bool:
    """Whether positive values span more than a decade.

    >>> needs_log_axis([np.array([0.7, 0.001, np.nan])]), needs_log_axis([np.array([0.7, 0.2])])
    (True, False)
    """
    known = np.concatenate([np.full(1, np.nan), *curves])
    known = known[np.isfinite(known)]
    return bool(known.size and known.min() > 0 and known.max() > LOG_FROM * known.min())


def text_colour_on(background: Any) -> str:
    """Black or white text, whichever has more contrast with a colour (WCAG 2.1, luminance).

    Args:
        background: red, green, blue in [0, 1]; more numbers are ignored.
    """
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4
        for part in background[:3]
    )
    return "black" if 0.2126 * red + 0.7152 * green + 0.0722 * blue > 0.179 else "white"
