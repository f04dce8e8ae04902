"""What a map of basins shows, as plain data: one colour a minimum, shaded by the steps it took."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from steepest.descent import Basins
from steepest.descent.basin_maps import DIVERGED, UNSETTLED
from steepest.errors import SurfaceError
from steepest.figures.descents import are_lowest

Array = NDArray[np.float64]

# Okabe and Ito's colours, in an order in which neighbours differ most; then what is no minimum.
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
class BasinFigure:
    """Maps of one surface with one legend.

    Attributes:
        variables: names of the coordinates.
        extent: left, right, bottom, top: the edges of the outermost cells.
        entries: (label, colour, number of the minimum or -1, -2; -3 for all further minima).
        points: the minima with a colour of their own, (x, y).
        lowest: which of them are as low as the lowest.
        panels: the maps.
        most_steps: the number of steps that is drawn darkest.
        about: sentences for the caption.
    """

    variables: tuple[str, ...]
    extent: tuple[float, float, float, float]
    entries: tuple[tuple[str, str, int], ...]
    points: tuple[tuple[float, ...], ...]
    lowest: tuple[bool, ...]
    panels: tuple[BasinPanel, ...]
    most_steps: int
    about: tuple[str, ...]


def basin_figure(maps: Sequence[Basins]) -> BasinFigure:
    """Gather what a figure of one or several maps of the same surface shows.

    Raises:
        SurfaceError: no map, too many, or of different surfaces.
    """
    if not 1 <= len(maps) <= MOST_PANELS:
        raise SurfaceError(f"a figure shows 1 to {MOST_PANELS} maps, got {len(maps)}")
    first = maps[0]
    if any(each.surface != first.surface for each in maps):
        raise SurfaceError("maps in one figure must be of the same surface")
    entries = _entries(maps)
    settled = [each.long_steps[each.basin >= 0] for each in maps]
    counts = np.concatenate(settled) if any(part.size for part in settled) else np.ones(1)
    most = max(1, int(np.quantile(counts, 0.98)))
    minima = first.minima.found[: len(MINIMUM_COLOURS)]
    return BasinFigure(
        variables=first.surface.variables,
        extent=_extent(first),
        entries=entries,
        points=tuple(minimum.point for minimum in minima),
        lowest=tuple(are_lowest(minima)),
        panels=tuple(_panel(each, entries, most, _title(each, maps)) for each in maps),
        most_steps=most,
        about=_about(maps, most),
    )


def shaded(colour: str, darkness: Array) -> Array:
    """A colour from light (0) to dark (1): (..., 3).

    >>> shaded("#000000", np.array([0.0, 1.0])).round(2).tolist()
    [[0.55, 0.55, 0.55], [0.0, 0.0, 0.0]]
    """
    pure = np.array([int(colour[k : k + 2], 16) / 255 for k in (1, 3, 5)])
    light, dark = pure + 0.55 * (1 - pure), 0.6 * pure
    return np.asarray(light + (dark - light) * np.clip(darkness, 0, 1)[..., None])


def _entries(maps: Sequence[Basins]) -> tuple[tuple[str, str, int], ...]:
    """What the legend holds: only ends that occur in a map."""
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


def _panel(
    each: Basins, entries: Sequence[tuple[str, str, int]], most: int, title: str
) -> BasinPanel:
    image = np.ones((*each.basin.shape, 3))
    shares = []
    darkness = each.long_steps / most
    for _, colour, number in entries:
        here = each.basin >= len(MINIMUM_COLOURS) if number == -3 else each.basin == number
        plain = number in (UNSETTLED, DIVERGED)
        level = np.full(int(here.sum()), 0.0) if plain else darkness[here]
        image[here] = _plain(colour) if plain else shaded(colour, level)
        shares.append(float(here.mean()))
    return BasinPanel(title, image, tuple(shares))


def _plain(colour: str) -> Array:
    return np.array([int(colour[k : k + 2], 16) / 255 for k in (1, 3, 5)])


def _extent(each: Basins) -> tuple[float, float, float, float]:
    half_x, half_y = (each.x[1] - each.x[0]) / 2, (each.y[1] - each.y[0]) / 2
    return (
        float(each.x[0] - half_x),
        float(each.x[-1] + half_x),
        float(each.y[0] - half_y),
        float(each.y[-1] + half_y),
    )


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


def _about(maps: Sequence[Basins], most: int) -> tuple[str, ...]:
    first, options = maps[0], maps[0].options
    name = str(first.surface)
    side = len(first.x)
    return (
        f"f = {name if len(name) <= 120 else first.surface.name[:100]}.",
        f"{side} x {side} starts, {options.steps} steps, rule {options.rule}.",
        f"Darker: longer on the way, darkest from {most} steps.",
        f"{first.minima.sentence[0].upper()}{first.minima.sentence[1:]}.",
    )
