"""The minima of a surface in its box, searched for from many places, and how sure that is.

Random starts go downhill together, step by step, each with a step of its own (Armijo's rule: a
step that does not lower f enough is shortened and tried again), then by Newton's method where that
is cheap. Where they end is clustered; scipy's BFGS polishes one end of each cluster; what is no
minimum by its second derivatives is dropped. A minimum whose basin has the share v of the box
escapes m random starts with probability (1 - v)^m.
"""

from __future__ import annotations

import functools
import warnings
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import minimize

from steepest.surfaces import Minimum, Surface

Array = NDArray[np.float64]

STARTS, STARTS_ONE_BY_ONE = 512, 64
ROUNDS, NEWTON_ROUNDS = 100, 30
FEW_DIMENSIONS = 10
MOST_POLISHED, MOST_POLISHED_IN_MANY_DIMENSIONS = 200, 32
CELL = 0.005  # ends within this part of a side of each other are polished once
SAME = 1e-5  # polished points within this part of a side are one minimum
SMALL_BASIN = 0.01


@dataclass(frozen=True, slots=True)
class Minima:
    """What a search found.

    Attributes:
        found: the minima in the box, the lowest first, those known from the literature included.
        starts: how many random starts there were.
        flat: whether one of them belongs to a whole line or area of equally low points.
    """

    found: tuple[Minimum, ...]
    starts: int
    flat: bool

    @property
    def lowest(self) -> Minimum | None:
        """The lowest minimum, None if there is none."""
        return self.found[0] if self.found else None

    @property
    def sentence(self) -> str:
        """How many, and how sure that is."""
        count = len(self.found)
        told = "no minimum" if not count else "1 minimum" if count == 1 else f"{count} minima"
        chance = (1 - SMALL_BASIN) ** self.starts
        flat = ", not isolated" if self.flat else ""
        return (
            f"{self.starts} random starts found {told} in the box{flat}; another that attracts "
            f"{SMALL_BASIN:.0%} of the box would escape them with probability {chance:.1g}"
        )


@functools.lru_cache(maxsize=64)
def find_minima(surface: Surface, starts: int | None = None, seed: int = 0) -> Minima:
    """Search the box of a surface.

    Args:
        surface: any.
        starts: how many random starts; None takes 512, or 64 where points go one by one.
        seed: of the random starts; the same seed gives the same minima.

    >>> from steepest.surfaces import surface
    >>> [round(minimum.value, 6) for minimum in find_minima(surface("assignment")).found]
    [-2.28071, -0.249343, 1.242733]
    """
    if starts is None:
        starts = STARTS if surface.expression is not None else STARTS_ONE_BY_ONE
    low, high = np.array(surface.bounds).T[:, :, None]
    points = low + (high - low) * np.random.default_rng(seed).random((surface.dimensions, starts))
    few = surface.dimensions <= FEW_DIMENSIONS
    points = _downhill(surface, points)
    if few and surface.expression is not None:
        points = _newton_together(surface, points)
    ends = _cluster(surface, points)
    most = MOST_POLISHED if few else MOST_POLISHED_IN_MANY_DIMENSIONS
    polished = [polish(surface, end) for end in ends[:most]]
    known = [m for m in surface.minima if surface.contains(m.point)]
    return _distinct(surface, known, [m for m in polished if m is not None], starts)


def polish(surface: Surface, point: Array) -> Minimum | None:
    """The minimum at the bottom of where a point lies; None if there is none in the box."""
    with np.errstate(all="ignore"), warnings.catch_warnings():
        warnings.simplefilter("ignore")
        found = minimize(
            surface.value,
            point,
            jac=surface.gradient,
            method="BFGS",
            options={"gtol": 1e-9, "maxiter": 200},
        )
        end = _newton(surface, np.asarray(found.x, dtype=np.float64))
        if not np.isfinite(end).all() or not surface.contains(end.tolist()):
            return None
        sides = np.ptp(np.array(surface.bounds), axis=1)
        end = np.where(np.abs(end) < 1e-14 * sides, 0.0, end)  # 9e-44 is rounding
        value = float(surface.value(end))
        if not np.isfinite(value) or not is_minimum(surface, end):
            return None
    return Minimum(tuple(end.tolist()), value)


def is_minimum(surface: Surface, point: Array) -> bool:
    """Whether f rises from a point in every direction: by its derivatives, or by looking around.

    Looking around is for points like the tip of a cone, where there is no gradient.
    """
    slope, curvature = surface.gradient(point), surface.hessian(point)
    value = float(surface.value(point))
    if np.isfinite(slope).all() and np.isfinite(curvature).all():
        bends = np.linalg.eigvalsh(curvature)
        scale = max(1.0, float(np.abs(bends).max()))
        if np.linalg.norm(slope) <= 1e-6 * scale:
            if bends.min() < -1e-7 * scale:
                return False
            if bends.min() > 1e-7 * scale and _is_at_bottom(surface, slope, curvature):
                return True
            return _rises_both_ways(surface, point, curvature)
    radius = 1e-4 * float(np.ptp(np.array(surface.bounds), axis=1).min())
    directions = np.random.default_rng(0).standard_normal((surface.dimensions, 64))
    ring = point[:, None] + radius * directions / np.linalg.norm(directions, axis=0)
    return bool((surface.value(ring) > value).all())


def _is_at_bottom(surface: Surface, slope: Array, curvature: Array) -> bool:
    """Whether Newton's step is short: beside an inflection as that of x^3 at 0 it is x/2."""
    sides = np.ptp(np.array(surface.bounds), axis=1)
    step = np.linalg.solve(curvature, slope)
    return bool((np.abs(step) <= 1e-9 * sides).all())


def _rises_both_ways(surface: Surface, point: Array, curvature: Array) -> bool:
    """Whether f does not fall along the direction in which it does not bend, as x^3 would."""
    direction = np.linalg.eigh(curvature)[1][:, :1]
    radius = 1e-3 * float(np.ptp(np.array(surface.bounds), axis=1).min())
    around = surface.value(point[:, None] + radius * np.hstack([direction, -direction]))
    value = float(surface.value(point))
    return bool((around >= value - 1e-12 * max(1.0, abs(value))).all())


def _newton(surface: Surface, point: Array) -> Array:
    """Two of Newton's steps, where the surface bends upwards and they do not go far."""
    reach = 1e-3 * np.ptp(np.array(surface.bounds), axis=1)
    for _ in range(2):
        slope, curvature = surface.gradient(point), surface.hessian(point)
        if not (np.isfinite(slope).all() and np.isfinite(curvature).all()):
            return point
        bends, axes = np.linalg.eigh(curvature)
        if bends.min() <= 1e-8 * max(1.0, abs(bends.max())):
            return point
        step = axes @ ((axes.T @ slope) / bends)
        if (np.abs(step) > reach).any():
            return point
        point = point - step
    return point


def _downhill(surface: Surface, points: Array) -> Array:
    """Many points after some rounds downhill."""
    sides = np.ptp(np.array(surface.bounds), axis=1)[:, None]
    with np.errstate(all="ignore"):
        values, slopes = surface.value(points), surface.gradient(points)
        lengths = 0.05 * sides.min() / np.linalg.norm(slopes, axis=0)
        for _ in range(ROUNDS):
            trial = points - lengths * slopes
            there = surface.value(trial)
            enough = values - 1e-4 * lengths * (slopes**2).sum(axis=0)
            lower = (there < enough) & (np.abs(trial - points) < sides / 2).all(axis=0)
            points, values = np.where(lower, trial, points), np.where(lower, there, values)
            lengths = np.where(lower, 1.7 * lengths, 0.3 * lengths)
            slopes = surface.gradient(points)
    return points


def _newton_together(surface: Surface, points: Array) -> Array:
    """Many points after some rounds of Newton's method, damped where it would not go down.

    The step is -(|H| + damping)^-1 g with |H| the Hessian with its eigenvalues made positive, so
    that it leads away from saddles (Dauphin et al., Identifying and attacking the saddle point
    problem, 2014); damping falls where f fell and grows where it did not (Levenberg 1944).
    """
    with np.errstate(all="ignore"):
        values = surface.value(points)
        damping = np.full(points.shape[1], 1e-3)
        for _ in range(NEWTON_ROUNDS):
            slopes = np.nan_to_num(surface.gradient(points))
            curvatures = np.nan_to_num(np.moveaxis(surface.hessian(points), -1, 0))
            bends, axes = np.linalg.eigh(curvatures)
            within = np.einsum("kij,ik->kj", axes, slopes)
            steps = within / (np.abs(bends) + damping[:, None] * np.abs(bends).max(1)[:, None])
            trial = points - np.einsum("kij,kj->ik", axes, steps)
            there = surface.value(trial)
            lower = there < values
            points, values = np.where(lower, trial, points), np.where(lower, there, values)
            damping = np.where(lower, 0.2 * damping, 10 * damping)
    return points


def _cluster(surface: Surface, points: Array) -> list[Array]:
    """The lowest end of each cell of a fine grid in the box, the lowest first."""
    values = surface.value(points)
    low, high = np.array(surface.bounds).T[:, :, None]
    inside = np.isfinite(values) & ((points >= low) & (points <= high)).all(axis=0)
    points, values = points[:, inside], values[inside]
    order = np.argsort(values, kind="stable")
    cells = np.floor((points - low) / (CELL * (high - low))).astype(np.int64).T
    ends = dict[tuple[int, ...], Array]()
    for k in order:
        ends.setdefault(tuple(cells[k].tolist()), points[:, k])
    return list(ends.values())


def _distinct(surface: Surface, known: list[Minimum], found: list[Minimum], starts: int) -> Minima:
    """Each minimum once, the known ones with the digits they are known to; the lowest first.

    Of a whole line or area of equally low points one is kept.
    """
    sides = np.ptp(np.array(surface.bounds), axis=1)
    kept: list[Minimum] = []
    flat: list[float] = []
    for minimum in [*known, *sorted(found, key=lambda m: m.value)]:
        gaps = [np.abs(np.subtract(minimum.point, other.point)) / sides for other in kept]
        if any(gap.max() <= SAME for gap in gaps):
            continue
        if _is_flat(surface, minimum):
            if any(np.isclose(minimum.value, value, rtol=1e-9, atol=1e-9) for value in flat):
                continue
            flat.append(minimum.value)
        kept.append(minimum)
    return Minima(tuple(sorted(kept, key=lambda m: m.value)), starts, bool(flat))


def _is_flat(surface: Surface, minimum: Minimum) -> bool:
    """Whether f stays the same along the direction in which it bends least."""
    point = np.array(minimum.point)
    curvature = surface.hessian(point)
    if not np.isfinite(curvature).all():
        return False
    _, axes = np.linalg.eigh(curvature)
    radius = 0.01 * float(np.ptp(np.array(surface.bounds), axis=1).min())
    around = point[:, None] + radius * np.column_stack([axes, -axes])
    rises = surface.value(around) - minimum.value
    return bool(rises.min() <= 1e-9 * max(float(rises.max()), 1e-12))
