"""Maps of basins of attraction: one colour a minimum, darker where more steps were needed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray

from steepest.arguments import check_list
from steepest.descent import Basins
from steepest.descent.basin_maps import DIVERGED, UNSETTLED
from steepest.errors import SurfaceError
from steepest.figures.descent_plot import describe_surface
from steepest.figures.labels import capitalise, join_sentences
from steepest.figures.new_figures import figure_of, panels_or_new
from steepest.figures.style import GREY, outer_edges, write_caption
from steepest.figures.surface_view import are_lowest

if TYPE_CHECKING:
    from matplotlib.axes import Axes

Array = NDArray[np.float64]

# Okabe and Ito's colours, in an order in which neighbours differ most; then those of other ends.
MINIMUM_COLOURS = ("#0072B2", "#E69F00", "#009E73", "#CC79A7", "#56B4E9", "#D55E00", "#F0E442")
OTHER_COLOUR, UNSETTLED_COLOUR, DIVERGED_COLOUR = "#8A8A8A", "#FFFFFF", "#1A1A1A"
MOST_PANELS = 12


@dataclass(frozen=True, slots=True, eq=False)
class BasinPanel:
    """One map.

    Attributes:
        title: step size and what else differs from the other maps.
        image: (rows, columns, 3), red, green, blue in [0, 1]; row 0 is the lowest y.
        shares: the part of the starts of each entry of the legend, in its order.
    """

    title: str
    image: Array
    shares: tuple[float, ...]


@dataclass(frozen=True, slots=True, eq=False)
class BasinMap:
    """Maps of one surface with one legend.

    Attributes:
        variables: names of the coordinates.
        extent: left, right, bottom, top: the edges of the outermost cells.
        entries: (label, colour, number of the minimum or -1, -2; -3 for all further minima).
        points: the minima with a colour of their own, (x, y).
        lowest: which of them are as low as the lowest.
        panels: the maps.
        most_steps: the number of steps that is drawn darkest.
        caption: the surface, the settings, what the colours mean.
    """

    variables: tuple[str, ...]
    extent: tuple[float, float, float, float]
    entries: tuple[tuple[str, str, int], ...]
    points: tuple[tuple[float, ...], ...]
    lowest: tuple[bool, ...]
    panels: tuple[BasinPanel, ...]
    most_steps: int
    caption: str

    @classmethod
    def of(cls, found: Basins | Sequence[Basins]) -> BasinMap:
        """One or several maps of the same surface.

        Raises:
            SurfaceError: no map, too many, or of different surfaces.
        """
        words = "a basin map or several (as of basins)"
        maps = check_list("found", found, Basins, words, SurfaceError)
        if not 1 <= len(maps) <= MOST_PANELS:
            raise SurfaceError(f"a figure shows 1 to {MOST_PANELS} maps, got {len(maps)}")
        first = maps[0]
        if any(each.surface != first.surface for each in maps):
            raise SurfaceError("maps in one figure must be of the same surface")
        entries = _legend_entries(maps)
        settled = [each.long_steps[each.basin >= 0] for each in maps]
        counts = np.concatenate(settled) if any(part.size for part in settled) else np.ones(1)
        most = max(1, int(np.quantile(counts, 0.98)))
        minima = first.minima.found[: len(MINIMUM_COLOURS)]
        return cls(
            variables=first.surface.variables,
            extent=(*outer_edges(first.x), *outer_edges(first.y)),
            entries=entries,
            points=tuple(minimum.point for minimum in minima),
            lowest=tuple(are_lowest(minima)),
            panels=tuple(_basin_panel(each, entries, most, _title(each, maps)) for each in maps),
            most_steps=most,
            caption=_describe_maps(first, most),
        )

    def draw(self, ax: Any = None) -> list[Axes]:
        """Draw the maps."""
        count = len(self.panels)
        size = 5.6 if count == 1 else 3.4
        columns = 2 if count in (2, 4) else 3
        axes = panels_or_new(
            ax, count, "one a map", columns=columns, width=size, height=0.95 * size
        )
        for each, panel in zip(axes, self.panels, strict=True):
            self._draw_panel(each, panel)
        handles = self._legend_handles()
        if ax is None:
            figure = figure_of(axes[0])
            figure.legend(
                handles=handles, loc="outside upper center", ncols=2 if count < 3 else 3,
                fontsize=8, frameon=False,
            )  # fmt: skip
            write_caption(figure, self.caption)
        else:
            axes[0].legend(handles=handles, fontsize=7)
        return axes

    def _draw_panel(self, ax: Axes, panel: BasinPanel) -> None:
        ax.imshow(panel.image, origin="lower", extent=self.extent, interpolation="nearest")
        left, right, bottom, top = self.extent
        if not 0.5 <= (right - left) / (top - bottom) <= 2:
            ax.set_aspect("auto")
        for point, lowest in zip(self.points, self.lowest, strict=True):
            marker, size = ("*", 11) if lowest else ("P", 6)
            ax.plot(*point, marker, markersize=size, mfc="white", mec="black", mew=0.8)
        ax.set(xlabel=self.variables[0], ylabel=self.variables[1])
        ax.set_title(panel.title, fontsize=10)

    def _legend_handles(self) -> list[Any]:
        """The entries of the legend; with a single map they have the share of each end."""
        from matplotlib.patches import Patch

        shares = self.panels[0].shares if len(self.panels) == 1 else None
        handles = []
        for k, (label, colour, _) in enumerate(self.entries):
            share = f" ({shares[k]:.1%})" if shares else ""
            handles.append(Patch(facecolor=colour, edgecolor=GREY, label=label + share))
        return handles


def plot_basins(found: Basins | Sequence[Basins], ax: Any = None) -> list[Axes]:
    """Which start reaches which minimum, in one map or in one for each of several.

    Args:
        found: what `steepest.basins` returns, or up to twelve of them of the same surface.
        ax: your own axes, one a map; None makes a figure.

    Returns:
        The axes, one a map.
    """
    return BasinMap.of(found).draw(ax)


def shade(colour: str, darkness: Array) -> Array:
    """A colour from light (0) to dark (1): (..., 3).

    >>> shade("#000000", np.array([0.0, 1.0])).round(2).tolist()
    [[0.55, 0.55, 0.55], [0.0, 0.0, 0.0]]
    """
    from matplotlib.colors import to_rgb

    pure = np.array(to_rgb(colour))
    light, dark = pure + 0.55 * (1 - pure), 0.6 * pure
    return np.asarray(light + (dark - light) * np.clip(darkness, 0, 1)[..., None])


def _legend_entries(maps: Sequence[Basins]) -> tuple[tuple[str, str, int], ...]:
    """Label, colour and number of the ends that occur in a map."""
    present = np.unique(np.concatenate([np.unique(each.basin) for each in maps]))
    found = maps[0].minima.found
    entries = [
        (f"{found[k].value:.4g} at ({', '.join(f'{x:.3g}' for x in found[k].point)})", colour, k)
        for k, colour in enumerate(MINIMUM_COLOURS)
        if k in present
    ]
    others = int((present >= len(MINIMUM_COLOURS)).sum())
    if others:
        entries.append((f"{others} higher minima", OTHER_COLOUR, -3))
    if UNSETTLED in present:
        entries.append(("did not settle", UNSETTLED_COLOUR, UNSETTLED))
    if DIVERGED in present:
        entries.append(("diverged", DIVERGED_COLOUR, DIVERGED))
    return tuple(entries)


def _basin_panel(
    each: Basins, entries: Sequence[tuple[str, str, int]], most: int, title: str
) -> BasinPanel:
    from matplotlib.colors import to_rgb

    image = np.ones((*each.basin.shape, 3))
    shares = []
    darkness = each.long_steps / most
    for _, colour, number in entries:
        here = each.basin >= len(MINIMUM_COLOURS) if number == -3 else each.basin == number
        plain = number in (UNSETTLED, DIVERGED)
        level = np.full(int(here.sum()), 0.0) if plain else darkness[here]
        image[here] = to_rgb(colour) if plain else shade(colour, level)
        shares.append(float(here.mean()))
    return BasinPanel(title, image, tuple(shares))


def _title(each: Basins, maps: Sequence[Basins]) -> str:
    words = {
        "step size": [f"{m.options.step_size:g}" for m in maps],
        "steps": [str(m.options.steps) for m in maps],
        "rule": [m.options.rule for m in maps],
        "decay": [f"{m.options.decay:g}" for m in maps],
    }
    place = [m is each for m in maps].index(True)
    kept = [name for name, values in words.items() if name == "step size" or len({*values}) > 1]
    return ", ".join(f"{name} {words[name][place]}" for name in kept)


def _describe_maps(first: Basins, most: int) -> str:
    options, side = first.options, len(first.x)
    return join_sentences(
        describe_surface(first.surface),
        f"{side} x {side} starts, {options.steps} steps, rule {options.rule}.",
        f"Darker: more steps on the way, darkest from {most} steps.",
        f"{capitalise(first.minima.sentence)}.",
    )
