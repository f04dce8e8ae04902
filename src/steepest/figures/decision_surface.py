"""What a network predicts in a plane through its data: probabilities, boundaries and points."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray

from steepest.arguments import check_list
from steepest.data.splits import PARTS
from steepest.errors import DataError, nearest, shown
from steepest.figures.captions import describe_run
from steepest.figures.labels import capitalise, join_sentences
from steepest.figures.new_figures import figure_of
from steepest.figures.one_axes_figure import OneAxesFigure
from steepest.figures.run_parts import check_has_classes
from steepest.figures.style import COLOURS, GREY

if TYPE_CHECKING:
    from matplotlib.axes import Axes

    from steepest.training.networks import Network
from steepest.training.runs import Run

STEPS = 161
ROOM = 0.08  # of the range of the points, to each side
# Okabe and Ito's, then four that differ from them in lightness.
CLASS_COLOURS = (*COLOURS[:6], "#F0E442", "#999999", "#7F3C8D", "#000000")
MARKERS = ("o", "s", "^", "D", "v", "P", "X", "<", ">", "p")
STRONGEST = 0.4  # of a class's colour where its probability is 1

Array = NDArray[np.float64]


@dataclass(frozen=True, slots=True, eq=False)
class DecisionPoints:
    """The rows of one part of the data.

    Attributes:
        part: "training", "validation" or "test".
        at: their place in the plane, (n, 2).
        codes: their labels, as positions in the classes, (n,).
        predicted: what the network predicts from all features, (n,).
        agrees: whether it predicts the same at their place in the plane, (n,).
    """

    part: str
    at: Array
    codes: NDArray[np.intp]
    predicted: NDArray[np.intp]
    agrees: NDArray[np.bool_]


@dataclass(frozen=True, slots=True, eq=False)
class Plane:
    """A plane in the space of the features: origin + a u + b v, from coordinates (a, b).

    Attributes:
        names: of the coordinates.
        origin, u, v: (d,).
        inverse: (d, 2), from a point less the origin to its coordinates.
        description: a sentence on which plane it is.
    """

    names: tuple[str, str]
    origin: Array
    u: Array
    v: Array
    inverse: Array
    description: str

    def points(self, a: Array, b: Array) -> Array:
        """The points with the coordinates a and b, (n, d)."""
        return self.origin + np.outer(a, self.u) + np.outer(b, self.v)

    def coordinates(self, x: Array) -> Array:
        """The coordinates of rows, (n, 2), projected if they lie outside the plane."""
        return (x - self.origin) @ self.inverse


@dataclass(frozen=True, slots=True, eq=False)
class DecisionSurface(OneAxesFigure):
    """A plane and what the network predicts in it.

    Attributes:
        plane: which is shown.
        x, y: values along them, (k,).
        probability: (k, k, classes), row i at y[i].
        classes: labels.
        points: of the training part, and of the test part or else the validation part.
    """

    plane: Plane
    x: Array
    y: Array
    probability: Array
    classes: tuple[str, ...]
    points: tuple[DecisionPoints, ...]
    about: str

    @classmethod
    def of(cls, run: Run, features: tuple[str, str] | None = None) -> DecisionSurface:
        """The decision surface of the network of a run.

        Args:
            run: of data with at least two features.
            features: names of two columns, the others held at their mean over the training part;
                None takes the only two or, of more, the first two principal components.

        Raises:
            DataError: features that the data does not have, or fewer than two.
        """
        check_has_classes(run)
        network, codes = run.network, run.dataset.y
        x = network.encode(run.dataset.x)
        plane = plane_of(x[run.parts[0]], network, features)
        held_out = 2 if len(run.parts[2]) else 1
        parts = {PARTS[k]: run.parts[k] for k in (0, held_out) if len(run.parts[k])}
        points = []
        for name, rows in parts.items():
            at = plane.coordinates(x[rows])
            predicted = _predicted_codes(network, x[rows])
            agrees = predicted == _predicted_codes(network, plane.points(*at.T))
            labels = np.asarray(codes[rows], np.intp)
            points.append(DecisionPoints(name, at, labels, predicted, agrees))
        all_places = np.concatenate([part.at for part in points])
        low, high = all_places.min(axis=0), all_places.max(axis=0)
        room = np.where(high > low, ROOM * (high - low), 1.0)
        x, y = (np.linspace(a, b, STEPS) for a, b in zip(low - room, high + room, strict=True))
        a, b = np.meshgrid(x, y)
        grid = network.predict_proba(plane.points(a.ravel(), b.ravel()))
        return cls(
            plane=plane,
            x=x,
            y=y,
            probability=grid.reshape(STEPS, STEPS, -1),
            classes=tuple(str(label) for label in network.classes.tolist()),
            points=tuple(points),
            about=describe_run(run),
        )

    @property
    def caption(self) -> str:
        """The plane, the shading, the points, and for how many points the plane is misleading."""
        scores = []
        for part in self.points:
            n, right = len(part.codes), int((part.codes == part.predicted).sum())
            scores.append(f"{capitalise(part.part)}: {right} of {n} rows right.")
        misleading = sum(int((~part.agrees).sum()) for part in self.points)
        n = sum(len(part.codes) for part in self.points)
        return join_sentences(
            self.about,
            self.plane.description,
            "Shading: the class with the highest probability, stronger the higher it is; lines: "
            "where that class changes.",
            *scores,
            f"Points are projected onto the plane: for {misleading} of {n} the network, which uses "
            "all features, predicts another class than at their place in the plane."
            if misleading
            else "",
            "One run: other seeds give other boundaries.",
        )

    _size = (6.4, 5.4)

    def _draw_data(self, ax: Axes) -> None:
        """Draw the plane."""
        extent = (self.x[0], self.x[-1], self.y[0], self.y[-1])
        shades = class_shades(self.probability)
        ax.imshow(shades, extent=extent, origin="lower", aspect="auto", zorder=0)
        top = np.sort(self.probability, axis=2)
        for code in range(len(self.classes)):
            own = self.probability[:, :, code]
            lead = own - np.where(own == top[:, :, -1], top[:, :, -2], top[:, :, -1])
            if lead.min() < 0 < lead.max():
                ax.contour(self.x, self.y, lead, [0.0], colors="#333333", linewidths=1.2)
        for part in self.points:
            _draw_points(ax, part, hollow=part.part != "training")
        ax.set_xlabel(self.plane.names[0], parse_math=False)
        ax.set_ylabel(self.plane.names[1], parse_math=False)
        ax.spines[["top", "right"]].set_visible(False)

    def _add_legend(self, ax: Axes, *, above: bool) -> None:
        from matplotlib.lines import Line2D

        def entry(label: str, code: int, **style: str) -> Line2D:
            marker = MARKERS[code % len(MARKERS)]
            return Line2D([], [], linestyle="", marker=marker, label=label, **style)  # type: ignore[arg-type]  # colours

        colours = [CLASS_COLOURS[k % len(CLASS_COLOURS)] for k in range(len(self.classes))]
        entries = [entry(name, k, color=colours[k]) for k, name in enumerate(self.classes)]
        for part in self.points:
            face = GREY if part.part == "training" else "white"
            entries.append(entry(f"{part.part} rows", 0, color=GREY, markerfacecolor=face))
        if above:
            legend: Any = figure_of(ax).legend(
                handles=entries, loc="outside upper left", ncols=5, frameon=False, fontsize=8.5
            )
        else:
            legend = ax.legend(handles=entries, fontsize=8)
        for text in legend.get_texts():
            text.set_parse_math(False)


def plane_of(training: Array, network: Network, features: tuple[str, str] | None = None) -> Plane:
    """The plane of two features, or of the first two principal components.

    The components are those of the scaled features (K. Pearson, "On lines and planes of closest
    fit to systems of points in space", Philosophical Magazine 2, 1901), from their singular value
    decomposition, each with its largest weight positive.

    Args:
        training: features of the training part, unscaled, (n, d).
        network: for its scaling and the names of its features.
        features: names of two columns.

    Raises:
        DataError: an unknown name, the same one twice, or fewer than two features.
    """
    d = training.shape[1]
    if d < 2:
        raise DataError(f"a decision surface needs two features, got {d}")
    names = network.features
    if features is None and d > 2:
        return _plane_of_components(training, network)
    chosen = (
        names[:2]
        if features is None
        else check_list("features", features, str, "names of two columns", DataError)
    )
    unknown = [name for name in chosen if name not in names]
    if unknown or len(chosen) != 2 or chosen[0] == chosen[1]:
        hint = nearest(unknown[0], names) if unknown else "name two different ones"
        raise DataError(f"features must be two columns of the data, got {shown(chosen)} ({hint})")
    first, second = (names.index(name) for name in chosen)
    unit = np.eye(d)
    origin = training.mean(axis=0)
    origin[[first, second]] = 0.0
    rest = f"; the other {d - 2} features at their mean over the training part" if d > 2 else ""
    description = f"Plane of {chosen[0]} and {chosen[1]}{rest}."
    inverse = unit[:, [first, second]]
    return Plane((chosen[0], chosen[1]), origin, unit[first], unit[second], inverse, description)


def _plane_of_components(training: Array, network: Network) -> Plane:
    # Inputs that are left out have an infinite deviation, and no part in the plane.
    spread_of = np.where(np.isinf(network.deviation), 0.0, network.deviation)
    scaled = (training - network.mean) / network.deviation
    centre = scaled.mean(axis=0)
    _, spread, rows = np.linalg.svd(scaled - centre, full_matrices=False)
    u, v = (row * np.sign(row[np.argmax(abs(row))]) for row in rows[:2])
    share = spread**2 / (spread**2).sum()
    first, second = (
        f"component {k + 1} ({100 * share[k]:.0f} % of the variance)" for k in range(2)
    )
    return Plane(
        names=(first, second),
        origin=centre * spread_of + network.mean,
        u=u * spread_of,
        v=v * spread_of,
        inverse=np.stack([u, v], axis=1) / network.deviation[:, None],
        description=f"Plane of the first two principal components of the {len(u)} scaled features, "
        f"with {100 * share[:2].sum():.0f} % of their variance; the other components at 0.",
    )


def _predicted_codes(network: Network, x: Array) -> NDArray[np.intp]:
    return np.searchsorted(network.classes, network.predict(x)).astype(np.intp)


def class_shades(probability: Array) -> Array:
    """The colour of the most probable class, white where all are equal, (rows, columns, 3).

    >>> class_shades(np.full((1, 1, 2), 0.5)).tolist()
    [[[1.0, 1.0, 1.0]]]
    """
    from matplotlib.colors import to_rgb

    classes = probability.shape[2]
    colours = np.array([to_rgb(CLASS_COLOURS[k % len(CLASS_COLOURS)]) for k in range(classes)])
    first = probability.argmax(axis=2)
    certainty = (probability.max(axis=2) - 1 / classes) / (1 - 1 / classes)
    strength = (STRONGEST * certainty)[:, :, None]
    mixed: Array = 1 - strength * (1 - colours[first])
    return mixed


def _draw_points(ax: Axes, part: DecisionPoints, *, hollow: bool) -> None:
    for code in np.unique(part.codes):
        at = part.at[part.codes == code]
        colour = CLASS_COLOURS[code % len(CLASS_COLOURS)]
        face, edge = ("white", colour) if hollow else (colour, "white")
        size, width, zorder = (30, 1.4, 3) if hollow else (16, 0.4, 2)
        style: dict[str, Any] = {"s": size, "marker": MARKERS[code % len(MARKERS)]}
        style |= {"facecolors": face, "edgecolors": edge, "linewidths": width, "zorder": zorder}
        ax.scatter(at[:, 0], at[:, 1], **style)
