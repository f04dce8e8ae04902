"""Figures for a paper: at the width of a column, without the caption, in letters that can be read.

The caption of a paper is text of the paper; ``caption_of`` gives it.
"""

from __future__ import annotations

import textwrap
import warnings
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, Protocol

from steepest.arguments import check_path
from steepest.errors import SettingsError, shown

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure
    from matplotlib.legend import Legend

__all__ = ["caption_of", "draw_for_paper", "save_for_paper"]

WIDTHS: Final = {1: 3.25, 2: 6.85}
"""Inches of one column and of two with the gap between them (84 and 174 mm), as most journals of
the field have them."""
HIGHEST: Final = 7.0
"""Inches, so that the caption fits on the page too."""
SMALLEST: Final = 7.0
"""Points; many journals print nothing smaller."""
STYLE: Final[dict[Any, Any]] = {
    "font.size": 8.0,
    "axes.titlesize": 8.0,
    "axes.labelsize": 8.0,
    "xtick.labelsize": SMALLEST,
    "ytick.labelsize": SMALLEST,
    "legend.fontsize": SMALLEST,
    "pdf.fonttype": 42,
    "ps.fonttype": 42,
}
"""Font type 42 embeds the letters, so that they can be searched, edited and printed everywhere."""
SUFFIXES: Final = (".pdf", ".png", ".svg")


class Plottable(Protocol):
    """A result that draws itself."""

    def plot(self) -> Axes | Sequence[Axes] | Figure:
        """Draw the result in a new figure."""


@contextmanager
def draw_for_paper(
    result: Plottable, columns: int | None = None
) -> Iterator[tuple[Figure, str, int]]:
    """The figure of a result at the width of columns, its caption, and how many columns; it is
    closed at the end.

    Raises:
        SettingsError: other columns than 1 or 2.
    """
    from matplotlib import pyplot, rc_context

    if columns is not None and not any(columns is known for known in WIDTHS):
        raise SettingsError(f"columns must be 1 or 2, got {shown(columns)}")
    if not callable(getattr(result, "plot", None)) or isinstance(result, type):
        raise SettingsError(
            f"result must have plot(), as a comparison, an answer or a study, got {shown(result)}"
        )
    with rc_context(STYLE):
        figure = _figure_of(result.plot())
        try:
            caption = caption_of(figure)
            width = columns or min(len(figure.axes), 2)
            _fit(figure, WIDTHS[width])
            yield figure, caption, width
        finally:
            pyplot.close(figure)


def save_for_paper(
    result: Plottable, file: str | Path, columns: int | None = None
) -> tuple[str, int]:
    """Save the figure of a result at the width of a column of a paper.

    Letters have at least 7 points; a PDF embeds its fonts; a PNG has 600 dots an inch. The caption
    is not in the figure, because in a paper it is text.

    Args:
        result: whatever has ``plot()``, such as a comparison, an answer or a verdict on a claim.
        file: ends in .pdf, .png or .svg.
        columns: 1 for 3.25 inches (84 mm), 2 for 6.85 inches (174 mm); None is 1 for a figure on
            one pair of axes, else 2.

    Returns:
        The caption, and the number of columns.

    Raises:
        SettingsError: another suffix, other columns than 1 or 2, or a figure with more in it than
            one column can hold.
    """
    path = check_path("file", file)
    if path.suffix.lower() not in SUFFIXES:
        raise SettingsError(
            f"file must end in one of {', '.join(SUFFIXES)}, got {shown(Path(file).name)}"
        )
    with draw_for_paper(result, columns) as (figure, caption, width), warnings.catch_warnings():
        warnings.filterwarnings("error", "constrained_layout not applied")
        # Without a date the same result gives the same file.
        metadata = {"CreationDate": None} if path.suffix.lower() == ".pdf" else None
        try:
            figure.savefig(path, dpi=600, metadata=metadata)
        except UserWarning:
            raise SettingsError(
                f"columns must be 2 for this figure: {len(figure.axes)} pairs of axes do not fit "
                "into one column"
            ) from None
    return caption, width


def caption_of(figure: Figure) -> str:
    """The caption below a figure, as one line; "" without one."""
    return " ".join(figure.get_supxlabel().split())


def _figure_of(drawn: Any) -> Figure:
    first: Any = drawn[0] if isinstance(drawn, Sequence) else drawn
    figure: Figure = first.get_figure(root=True) if hasattr(first, "get_ylim") else first
    return figure


def _fit(figure: Figure, width: float) -> None:
    """Remove the caption, give the figure its width, and its legends columns that fit."""
    from matplotlib.text import Text

    lines = figure.get_supxlabel().count("\n") + 1
    figure.supxlabel("")
    own_width, height = figure.get_size_inches()
    height = max(height - 0.15 * lines, 1.6)
    # A figure made narrower keeps more of its height, because its letters do not shrink.
    height *= min(1.0, max(width / own_width, 0.75))
    figure.set_size_inches(width, min(height, HIGHEST))
    for text in figure.findobj(Text):
        text.set_fontsize(max(SMALLEST, min(text.get_fontsize(), 9.0)))
    for legend in list(figure.legends):
        _fit_legend(figure, legend)
    _wrap_labels(figure)


def _wrap_labels(figure: Figure) -> None:
    """Break the labels of axes that are longer than the room on both sides of their middle."""
    with warnings.catch_warnings():
        warnings.filterwarnings("ignore", "constrained_layout not applied")
        figure.draw_without_rendering()
    for axes in figure.axes:
        for label, across in ((axes.xaxis.label, True), (axes.yaxis.label, False)):
            box, page, text = label.get_window_extent(), figure.bbox, label.get_text()
            low, high = (box.x0, box.x1) if across else (box.y0, box.y1)
            first, last = (page.x0, page.x1) if across else (page.y0, page.y1)
            middle = (low + high) / 2
            room = 2 * min(middle - first, last - middle)
            if text and high - low > room > 0:
                label.set_text(textwrap.fill(text, max(int(len(text) * room / (high - low)), 8)))


def _fit_legend(figure: Figure, legend: Legend) -> None:
    """Make the legend again with as many columns as the figure is wide."""
    handles, labels = list(legend.legend_handles), [text.get_text() for text in legend.get_texts()]
    legend.remove()
    for columns in range(len(labels), 0, -1):
        new = figure.legend(
            [handle for handle in handles if handle is not None],
            labels,
            loc="outside upper left",
            ncols=columns,
            frameon=False,
            fontsize=SMALLEST,
            handletextpad=0.4,
            columnspacing=1.0,
        )
        if columns == 1 or new.get_window_extent().width <= figure.bbox.width:
            return
        new.remove()
