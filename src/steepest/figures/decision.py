"""What a network answers in a plane through its data: a grid of probabilities, and the points."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray

from steepest.data.splits import PARTS
from steepest.errors import DataError, nearest
from steepest.figures.captions import describe_run

if TYPE_CHECKING:
    from steepest.training.runs import Network, Run

STEPS = 161
ROOM = 0.08  # of the range of the points, to each side

Array = NDArray[np.float64]


@dataclass(frozen=True, slots=True, eq=False)
class DecisionPoints:
    """The rows of one part.

    Attributes:
        part: "training", "validation" or "test".
        at: their place in the plane, (n, 2).
        codes: their labels, as positions in the classes, (n,).
        predicted: what the network says of them in all features, (n,).
        agrees: whether the network says the same at their place in the plane, (n,).
    """

    part: str
    at: Array
    codes: NDArray[np.intp]
    predicted: NDArray[np.intp]
    agrees: NDArray[np.bool_]


@dataclass(frozen=True, slots=True, eq=False)
class DecisionSurface:
    """A plane and what the network answers in it.

    Attributes:
        names: of the two axes.
        x, y: values along them, (k,).
        probability: (k, k, classes), row i at y[i].
        classes: labels.
        points: of the training part, and of the test part or else the validation part.
        plane: a sentence on which plane it is.
        about: a sentence on what was trained.
    """

    names: tuple[str, str]
    x: Array
    y: Array
    probability: Array
    classes: tuple[str, ...]
    points: tuple[DecisionPoints, ...]
    plane: str
    about: tuple[str, ...]


@dataclass(frozen=True, slots=True, eq=False)
class Plane:
    """A plane in the space of the features: origin + a u + b v, from coordinates (a, b).

    Attributes:
        names: of the coordinates.
        origin, u, v: (d,).
        inverse: (d, 2), from a point less the origin to its coordinates.
        told: a sentence on it.
    """

    names: tuple[str, str]
    origin: Array
    u: Array
    v: Array
    inverse: Array
    told: str

    def points(self, a: Array, b: Array) -> Array:
        """The points with the coordinates a and b, (n, d)."""
        return self.origin + np.outer(a, self.u) + np.outer(b, self.v)

    def coordinates(self, x: Array) -> Array:
        """Where rows lie in the plane, (n, 2), after a projection if they lie outside."""
        return (x - self.origin) @ self.inverse


def decision_of(run: Run, features: tuple[str, str] | None = None) -> DecisionSurface:
    """The decision surface of a run's network.

    Args:
        run: it.
        features: names of two columns, the others held at their mean over the training part; None
            takes the only two or, of more, the first two principal components.

    Raises:
        DataError: features that the data does not have, or fewer than two.
    """
    x, training = run.dataset.x, run.parts[0]
    plane = plane_of(x[training], run.network, features)
    held = 2 if len(run.parts[2]) else 1
    parts = {PARTS[k]: run.parts[k] for k in (0, held) if len(run.parts[k])}
    return decision_surface(
        run.network,
        plane,
        {name: (x[rows], run.dataset.y[rows]) for name, rows in parts.items()},
        about=[describe_run(run)],
    )


def decision_surface(
    network: Network,
    plane: Plane,
    parts: dict[str, tuple[Array, NDArray[Any]]],
    *,
    about: Sequence[str] = (),
) -> DecisionSurface:
    """Ask the network at a grid of places in a plane, and at the points of parts of the data.

    Args:
        network: what answers.
        plane: as ``plane_of`` gives it.
        parts: name to features, unscaled (n, d), and class codes (n,).
        about: what was trained.
    """
    places = {name: plane.coordinates(x) for name, (x, _) in parts.items()}
    all_places = np.concatenate(list(places.values()))
    low, high = all_places.min(axis=0), all_places.max(axis=0)
    room = np.where(high > low, ROOM * (high - low), 1.0)
    x, y = (np.linspace(a, b, STEPS) for a, b in zip(low - room, high + room, strict=True))
    a, b = np.meshgrid(x, y)
    grid = network.predict_proba(plane.points(a.ravel(), b.ravel())).astype(np.float64)
    points = []
    for name, (rows, codes) in parts.items():
        at = places[name]
        own = _codes(network, rows)
        there = _codes(network, plane.points(*at.T))
        points.append(DecisionPoints(name, at, np.asarray(codes, np.intp), own, own == there))
    return DecisionSurface(
        names=plane.names,
        x=x,
        y=y,
        probability=grid.reshape(STEPS, STEPS, -1),
        classes=tuple(str(label) for label in network.classes.tolist()),
        points=tuple(points),
        plane=plane.told,
        about=tuple(about),
    )


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
        return _components(training, network)
    chosen = tuple(names[:2] if features is None else features)
    unknown = [name for name in chosen if name not in names]
    if unknown or len(chosen) != 2 or chosen[0] == chosen[1]:
        hint = nearest(unknown[0], names) if unknown else "name two different ones"
        raise DataError(f"features must be two columns of the data, got {chosen} ({hint})")
    first, second = (names.index(name) for name in chosen)
    unit = np.eye(d)
    origin = training.mean(axis=0)
    origin[[first, second]] = 0.0
    rest = f"; the other {d - 2} features at their mean over the training part" if d > 2 else ""
    told = f"Plane of {chosen[0]} and {chosen[1]}{rest}."
    inverse = unit[:, [first, second]]
    return Plane((chosen[0], chosen[1]), origin, unit[first], unit[second], inverse, told)


def _components(training: Array, network: Network) -> Plane:
    scaled = (training - network.mean) / network.deviation
    centre = scaled.mean(axis=0)
    _, spread, rows = np.linalg.svd(scaled - centre, full_matrices=False)
    u, v = (row * np.sign(row[np.argmax(abs(row))]) for row in rows[:2])
    share = spread**2 / (spread**2).sum()
    told = (
        f"Plane of the first two principal components of the {len(u)} scaled features, with "
        f"{100 * share[:2].sum():.0f} % of their variance; the further ones at 0."
    )
    return Plane(
        names=tuple(  # type: ignore[arg-type]  # two of them
            f"component {k + 1} ({100 * share[k]:.0f} % of the variance)" for k in range(2)
        ),
        origin=centre * network.deviation + network.mean,
        u=u * network.deviation,
        v=v * network.deviation,
        inverse=np.stack([u, v], axis=1) / network.deviation[:, None],
        told=told,
    )


def _codes(network: Network, x: Array) -> NDArray[np.intp]:
    return np.searchsorted(network.classes, network.predict(x)).astype(np.intp)


def sentences(data: DecisionSurface) -> list[str]:
    """The caption: the plane, the shading, the points, how many the plane misleads about."""
    told = [
        *data.about,
        data.plane,
        "Shading: the likeliest class, the stronger the surer; lines: where it changes.",
    ]
    for part in data.points:
        n, right = len(part.codes), int((part.codes == part.predicted).sum())
        told.append(f"{part.part.capitalize()}: {right} of {n} rows right.")
    apart = sum(int((~part.agrees).sum()) for part in data.points)
    if apart:
        n = sum(len(part.codes) for part in data.points)
        told.append(
            f"Points lie where they fall on the plane: for {apart} of {n} the network, which sees "
            "all features, says another class than the plane has there."
        )
    told.append("One run: other seeds draw other lines.")
    return told
