"""What all figures share: colours that everyone can tell apart, captions, words for settings."""

from __future__ import annotations

import math
import re
import textwrap
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray

from steepest.values import decimals

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure

# Okabe and Ito, "Color universal design" (2008), without yellow, which is too pale for lines.
COLOURS = ("#0072B2", "#E69F00", "#009E73", "#CC79A7", "#56B4E9", "#D55E00", "#000000")
DASHES = ("-", "--", "-.", ":")
LOG_FROM = 10.0
GREY = "#555555"
PAGE_WIDTH = 7.2  # inches: at 700 pixels letters of 8 points are 8 points
LINE_OF_CAPTION = 0.135  # inches, at 8 points
LABELS = {
    "batch_size": "batch size (rows)",
    "epochs": "epochs",
    "hidden": "hidden layers (widths)",
    "learning_rate": "learning rate",
}


def own_axes(columns: int, rows: int = 1, *, width: float, height: float) -> list[Axes]:
    """Axes of a new figure, row by row; the size of one is in inches."""
    import matplotlib.pyplot as plt

    _, grid = plt.subplots(
        rows,
        columns,
        figsize=(width * columns, height * rows),
        squeeze=False,
        layout="constrained",
    )
    return list(grid.ravel())


def figure_of(ax: Axes) -> Figure:
    """The figure that axes are drawn in, of a subfigure the whole."""
    figure = ax.get_figure(root=True)
    assert figure is not None  # axes that were removed are not drawn on
    return figure


def tidy(ax: Axes) -> None:
    """A frame that does not compete with the data."""
    ax.spines[["top", "right"]].set_visible(False)
    ax.grid(True, color="#dddddd", linewidth=0.6)
    ax.set_axisbelow(True)


def caption(figure: Figure, sentences: Sequence[str]) -> None:
    """Write the caption below everything, wrapped to the width of the figure.

    Beyond two lines the figure grows, so that a long caption takes no room from the data.
    """
    characters = int(figure.get_figwidth() * 15.5)
    whole = re.sub(r"(?<=\d) %", "\xa0%", " ".join(sentences))  # a number keeps its unit
    text = "\n".join(textwrap.wrap(whole, characters)).replace("\xa0", " ")
    more = _further_lines(text) - _further_lines(figure.get_supxlabel())
    figure.set_figheight(figure.get_figheight() + LINE_OF_CAPTION * more)
    # Names of data may hold dollars, which are no mathematics.
    figure.supxlabel(text, x=0.01, ha="left", fontsize=8, color=GREY, parse_math=False)


def log_ticks(ax: Axes, low: float, high: float) -> None:
    """A logarithmic x axis with plain numbers: 1, 2, 5, 10, over many decades powers of ten.

    Args:
        ax: the axes.
        low, high: of the data, positive.
    """
    from matplotlib.ticker import FuncFormatter, LogLocator, NullFormatter

    steps = (1.0, 2.0, 5.0) if high / low < 200 else (1.0,)
    ax.set_xscale("log")
    ax.xaxis.set_major_locator(LogLocator(subs=steps))
    ax.xaxis.set_major_formatter(FuncFormatter(lambda value, _: f"{value:g}"))
    ax.xaxis.set_minor_formatter(NullFormatter())


def _further_lines(text: str) -> int:
    return max(0, text.count("\n") - 1)


def finish(ax: Axes, sentences: Sequence[str], *, own: bool, columns: int = 4) -> None:
    """The legend, each word once, and the caption: both outside the axes of a figure of its own.

    Args:
        ax: the axes whose artists are labelled.
        sentences: the caption; left to the caller whose axes these are.
        own: whether the figure was made here.
        columns: of the legend.
    """
    lines, labels = ax.get_legend_handles_labels()
    words = dict(zip(labels, lines, strict=True))
    if own:
        figure = figure_of(ax)
        if words:
            figure.legend(
                words.values(),
                words.keys(),
                loc="outside upper left",
                ncols=columns,
                frameon=False,
                fontsize=8.5,
            )
        caption(figure, sentences)
    elif words:
        ax.legend(words.values(), words.keys(), frameon=False, fontsize=8)


def axis_label(name: str) -> str:
    """The label of a setting on an axis, with its unit where it has one."""
    return LABELS.get(name, name.replace("_", " "))


def measure_label(measure: str) -> str:
    """The label of a measure on an axis, with what it is a mean or a share of.

    >>> measure_label("validation_accuracy"), measure_label("test_loss"), measure_label("steps")
    ('validation accuracy (share of rows)', 'test loss (mean over rows)', 'steps')
    """
    of = {"accuracy": " (share of rows)", "loss": " (mean over rows)"}
    name = axis_label(measure)
    return name + of.get(name.rpartition(" ")[2], "")


def value_label(name: str, value: Any) -> str:
    """A value of a setting, short.

    >>> value_label("hidden", (32, 16)), value_label("hidden", ()), value_label("batch_size", None)
    ('32-16', 'none', 'full')
    """
    if name == "batch_size" and value is None:
        return "full"
    if isinstance(value, list | tuple):
        return (", " if name == "activation" else "-").join(map(str, value)) or "none"
    if isinstance(value, bool):
        return "yes" if value else "no"
    return f"{value:g}" if isinstance(value, float) else str(value)


def number_label(value: float, half_width: float) -> str:
    """A mean with as many decimals as its uncertainty allows, and that after it.

    Args:
        value: the mean.
        half_width: of its interval; NaN if it has none.

    >>> number_label(0.97512, 0.00213), number_label(0.5, float("nan"))
    ('0.9751 ± 0.0021', '0.5000')
    """
    digits = decimals(half_width)
    spread = f" ± {half_width:.{digits}f}" if math.isfinite(half_width) else ""
    return f"{value:.{digits}f}{spread}"


def wrapped(label: str, characters: int = 24) -> str:
    """A label in lines that leave room for the data, broken after commas where it has some.

    >>> wrapped("hidden 32-16-8, learning rate 0.1").splitlines()
    ['hidden 32-16-8,', 'learning rate 0.1']
    """
    joined = ", ".join(part.replace(" ", "\xa0") for part in label.split(", "))
    lines = textwrap.wrap(joined if ", " in label else label, characters, break_long_words=False)
    return "\n".join(lines).replace("\xa0", " ")


def settings_label(settings: dict[str, Any]) -> str:
    """Some settings in one line.

    >>> settings_label({"hidden": (32,), "learning_rate": 0.3})
    'hidden 32, learning rate 0.3'
    """
    return ", ".join(
        f"{name.replace('_', ' ')} {value_label(name, value)}" for name, value in settings.items()
    )


def needs_log(curves: Iterable[NDArray[np.float64]]) -> bool:
    """Whether losses span so much that only a logarithmic axis shows them.

    >>> needs_log([np.array([0.7, 0.001, np.nan])]), needs_log([np.array([0.7, 0.2])])
    (True, False)
    """
    known = np.concatenate([np.full(1, np.nan), *curves])
    known = known[np.isfinite(known)]
    return bool(known.size and known.min() > 0 and known.max() > LOG_FROM * known.min())
