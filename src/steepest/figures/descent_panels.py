"""Small multiples of descents: each in a panel of its own, on one surface or on several."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from steepest import values
from steepest.arguments import check_list
from steepest.descent import Descent
from steepest.errors import SurfaceError
from steepest.figures.descent_plot import DescentPlot, describe_surface, label_descents
from steepest.figures.labels import join_sentences, wrap_label
from steepest.figures.new_figures import figure_of, panels_or_new
from steepest.figures.style import write_caption

if TYPE_CHECKING:
    from matplotlib.axes import Axes

RESOLUTION = 121
MOST_PANELS = 36
TITLE = 34  # characters that fit above a panel
START = re.compile(r"start \([^)]*\)(, )?")


def plot_panels(descents: Sequence[Descent], columns: int = 3, ax: Any = None) -> list[Axes]:
    """Several descents in two dimensions, each in a panel of its own.

    Args:
        descents: up to 36, on one surface or on different ones.
        columns: panels side by side.
        ax: your own axes, one a descent; None makes a figure.

    Returns:
        The axes, one a descent.

    Raises:
        SurfaceError: no descent, too many, or one that is not in 2 dimensions.
    """
    words = "descents (as of descend)"
    several = check_list("descents", descents, Descent, words, SurfaceError)
    side_by_side = values.count(1, "3 is usual").require("columns", columns, SurfaceError)
    return DescentPanels.of(several).draw(side_by_side, ax)


@dataclass(frozen=True, slots=True, eq=False)
class DescentPanels:
    """What the panels show.

    Attributes:
        panels: of each descent, its surface and its path.
        titles: of each panel: what differs from the others, then how the descent ended.
        caption: what all have in common, and the markers.
    """

    panels: tuple[DescentPlot, ...]
    titles: tuple[str, ...]
    caption: str

    @classmethod
    def of(cls, descents: Sequence[Descent]) -> DescentPanels:
        """One panel a descent.

        Raises:
            SurfaceError: no descent, too many, or one that is not in 2 dimensions.

        >>> from steepest.descent import descend
        >>> found = [descend("ravine", (2, 1), h, steps=9) for h in (0.02, 0.05)]
        >>> DescentPanels.of(found).titles
        ('step size 0.02\\nmoving, f = 1.39', 'step size 0.05\\ndiverged, f = 3.69e+04')
        """
        if not 1 <= len(descents) <= MOST_PANELS:
            raise SurfaceError(f"a figure shows 1 to {MOST_PANELS} panels, got {len(descents)}")
        for descent in descents:
            if descent.surface.dimensions != 2:
                raise SurfaceError(f"a panel needs 2 variables, got {descent.surface.dimensions}")
        panels = tuple(DescentPlot.of(descent, RESOLUTION) for descent in descents)
        several = len({descent.surface.name for descent in descents}) > 1
        titles = []
        for descent, label in zip(descents, label_descents(descents), strict=True):
            if several:  # their starts differ, which the panels show
                label = f"{descent.surface.name[:40]}, {START.sub('', label)}".removesuffix(", ")
            ending = f"{descent.status}, f = {descent.value:.3g}"
            titles.append("\n".join(filter(None, [wrap_label(label, TITLE), ending])))
        outside = sum(line.outside for panel in panels for line in panel.lines)
        return cls(panels, tuple(titles), _describe_panels(descents, several, outside))

    def draw(self, columns: int = 3, ax: Any = None) -> list[Axes]:
        """Draw the panels, so many columns side by side."""
        axes = panels_or_new(
            ax, len(self.panels), "one a path", columns=columns, width=3.5, height=3.6
        )
        for each, panel, title in zip(axes, self.panels, self.titles, strict=True):
            panel.view.draw(each, colour_bar=False)
            panel.draw_lines(each)
            each.set_title(title, fontsize=10)
        if ax is None:
            write_caption(figure_of(axes[0]), self.caption)
        return axes


def _describe_panels(paths: Sequence[Descent], several: bool, outside: int) -> str:
    same_steps = len({path.options.steps for path in paths}) == 1
    same_start = not several and len({path.points[0].tobytes() for path in paths}) == 1
    start = ", ".join(f"{x:g}" for x in paths[0].points[0])
    return join_sentences(
        "" if several else describe_surface(paths[0].surface),
        f"{paths[0].options.steps} steps." if same_steps else "",
        f"Start ({start})." if same_start else "",
        "Circle: start; square: end; star: lowest minimum; plus: a higher one.",
        f"{outside} point{'s' * (outside > 1)} outside the views." if outside else "",
    )
