"""A search for the minima of a surface in its box, and the probability of missing one.

Random starts go downhill side by side, each with a step size of its own (Armijo's rule: a step
that does not lower f enough is shortened and tried again), then by Newton's method where that is
cheap. The end points are clustered; scipy's BFGS refines one end point of each cluster; points that
are not minima by their second derivatives are dropped. The search misses a minimum whose basin
takes a fraction v of the box with probability (1 - v)^m, where m is the number of random starts.
"""

from __future__ import annotations

import functools
import warnings
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import minimize

from steepest import values
from steepest.arguments import check_kind
from steepest.errors import SurfaceError
from steepest.random import check_seed
from steepest.surfaces import Minimum, Surface

Array = NDArray[np.float64]

STARTS, STARTS_FOR_FUNCTIONS = 512, 64  # a user's function may take one point at a time
GRADIENT_ROUNDS, NEWTON_ROUNDS = 100, 30
FEW_DIMENSIONS = 10
MOST_REFINED, MOST_REFINED_IN_MANY_DIMENSIONS = 200, 32
CELL_SIZE = 0.005  # fraction of a side; one end point in each cell is refined
SMALL_GRADIENT = 1e-9
SAME_POINT = 1e-5  # fraction of a side; refined points closer than that are one minimum
SMALL_BASIN = 0.01


@dataclass(frozen=True, slots=True)
class Minima:
    """The minima that a search found.

    Attributes:
        found: the minima in the box, the lowest first; those known from the literature are
            included.
        starts: number of random starts.
        flat: whether a minimum belongs to a whole line or area of equally low points.
    """

    found: tuple[Minimum, ...]
    starts: int
    flat: bool

    @property
    def lowest(self) -> Minimum | None:
        """The lowest minimum, None if no minimum was found."""
        return self.found[0] if self.found else None

    @property
    def sentence(self) -> str:
        """How many minima were found, and the probability of having missed one."""
        count = len(self.found)
        minima = "no minimum" if not count else "1 minimum" if count == 1 else f"{count} minima"
        chance = (1 - SMALL_BASIN) ** self.starts
        flat = ", not isolated" if self.flat else ""
        return (
            f"{self.starts} random starts found {minima} in the box{flat}; they would miss a "
            f"minimum that attracts {SMALL_BASIN:.0%} of the box with probability {chance:.1g}"
        )


def find_minima(surface: Surface, starts: int | None = None, seed: int = 0) -> Minima:
    """Search for the minima of a surface in its box.

    Args:
        surface: the surface; its ``bounds`` are the box.
        starts: number of random starts; None means 512, or 64 for a function that is not text.
        seed: seed of the random starts; the same seed finds the same minima.

    Raises:
        SurfaceError: no surface, or no start.
        SettingsError: no seed.

    >>> from steepest.surfaces import surface
    >>> [round(minimum.value, 6) for minimum in find_minima(surface("assignment")).found]
    [-2.28071, -0.249343, 1.242733]
    """
    check_kind("surface", surface, Surface, "a surface (surface() makes one)", SurfaceError)
    count = values.count(1, f"{STARTS} is usual", none=True).require("starts", starts, SurfaceError)
    return search_minima(surface, count, check_seed("seed", seed))


@functools.lru_cache(maxsize=64)
def search_minima(surface: Surface, starts: int | None, seed: int) -> Minima:
    """What ``find_minima`` gives for checked arguments."""
    if starts is None:
        starts = STARTS if surface.expression is not None else STARTS_FOR_FUNCTIONS
    low, high = np.array(surface.bounds).T[:, :, None]
    points = low + (high - low) * np.random.default_rng(seed).random((surface.dimensions, starts))
    few = surface.dimensions <= FEW_DIMENSIONS
    points = _descend_with_line_search(surface, points)
    if few and surface.expression is not None:
        points = _descend_with_newton(surface, points)
    ends = _lowest_of_each_cell(surface, points)
    most = MOST_REFINED if few else MOST_REFINED_IN_MANY_DIMENSIONS
    refined = [refine_minimum(surface, end) for end in ends[:most]]
    known = [m for m in surface.minima if surface.contains(m.point)]
    return _merge_equal_minima(surface, known, [m for m in refined if m is not None], starts)


def refine_minimum(surface: Surface, point: Array) -> Minimum | None:
    """The minimum that Newton's method reaches from a point, or BFGS and Newton's method if that is
    not enough; None if it is not in the box."""
    with np.errstate(all="ignore"), warnings.catch_warnings():
        warnings.simplefilter("ignore")
        end = _take_two_newton_steps(surface, point)
        if not np.linalg.norm(surface.gradient(end)) <= SMALL_GRADIENT:
            end = _take_two_newton_steps(surface, _minimize_by_bfgs(surface, point))
        if not np.isfinite(end).all() or not surface.contains(end.tolist()):
            return None
        end = np.where(np.abs(end) < 1e-14 * surface.side_lengths, 0.0, end)  # 9e-44 is rounding
        value = float(surface.value(end))
        if not np.isfinite(value) or not is_minimum(surface, end):
            return None
    return Minimum(tuple(end.tolist()), value)


def _minimize_by_bfgs(surface: Surface, point: Array) -> Array:
    found = minimize(
        surface.value,
        point,
        jac=surface.gradient,
        method="BFGS",
        options={"gtol": SMALL_GRADIENT, "maxiter": 200},
    )
    return np.asarray(found.x, dtype=np.float64)


def is_minimum(surface: Surface, point: Array) -> bool:
    """Whether f increases from a point in every direction.

    The derivatives decide. Where they do not exist or the gradient is not zero, as at the tip of
    a cone, values on a small circle around the point decide.
    """
    slope, curvature = surface.gradient(point), surface.hessian(point)
    value = float(surface.value(point))
    if np.isfinite(slope).all() and np.isfinite(curvature).all():
        eigenvalues = np.linalg.eigvalsh(curvature)
        scale = max(1.0, float(np.abs(eigenvalues).max()))
        if np.linalg.norm(slope) <= 1e-6 * scale:
            if eigenvalues.min() < -1e-7 * scale:
                return False
            if eigenvalues.min() > 1e-7 * scale and _newton_step_is_short(
                surface, slope, curvature
            ):
                return True
            return _rises_both_ways(surface, point, curvature)
    radius = 1e-4 * float(surface.side_lengths.min())
    directions = np.random.default_rng(0).standard_normal((surface.dimensions, 64))
    ring = point[:, None] + radius * directions / np.linalg.norm(directions, axis=0)
    return bool((surface.value(ring) > value).all())


def _newton_step_is_short(surface: Surface, slope: Array, curvature: Array) -> bool:
    """Whether the point is at the minimum: near an inflection like x^3 at 0 the step is x/2."""
    step = np.linalg.solve(curvature, slope)
    return bool((np.abs(step) <= 1e-9 * surface.side_lengths).all())


def _rises_both_ways(surface: Surface, point: Array, curvature: Array) -> bool:
    """Whether f does not fall to either side along the flattest direction, as x^3 would."""
    direction = np.linalg.eigh(curvature)[1][:, :1]
    radius = 1e-3 * float(surface.side_lengths.min())
    around = surface.value(point[:, None] + radius * np.hstack([direction, -direction]))
    value = float(surface.value(point))
    return bool((around >= value - 1e-12 * max(1.0, abs(value))).all())


def _take_two_newton_steps(surface: Surface, point: Array) -> Array:
    """The point after two Newton steps, fewer if f is not convex there or a step is long."""
    longest = 1e-3 * surface.side_lengths
    for _ in range(2):
        slope, curvature = surface.gradient(point), surface.hessian(point)
        if not (np.isfinite(slope).all() and np.isfinite(curvature).all()):
            return point
        eigenvalues, axes = np.linalg.eigh(curvature)
        if eigenvalues.min() <= 1e-8 * max(1.0, abs(eigenvalues.max())):
            return point
        step = axes @ ((axes.T @ slope) / eigenvalues)
        if (np.abs(step) > longest).any():
            return point
        point = point - step
    return point


def _descend_with_line_search(surface: Surface, points: Array) -> Array:
    """Points (n, m) after gradient descent, each with a step size found by Armijo's rule."""
    sides = surface.side_lengths[:, None]
    with np.errstate(all="ignore"):
        values, slopes = surface.value(points), surface.gradient(points)
        lengths = 0.05 * sides.min() / np.linalg.norm(slopes, axis=0)
        for _ in range(GRADIENT_ROUNDS):
            trial = points - lengths * slopes
            trial_values = surface.value(trial)
            enough = values - 1e-4 * lengths * (slopes**2).sum(axis=0)
            lower = (trial_values < enough) & (np.abs(trial - points) < sides / 2).all(axis=0)
            points, values = np.where(lower, trial, points), np.where(lower, trial_values, values)
            lengths = np.where(lower, 1.7 * lengths, 0.3 * lengths)
            slopes = surface.gradient(points)
    return points


def _descend_with_newton(surface: Surface, points: Array) -> Array:
    """Points (n, m) after damped saddle-free Newton steps.

    The step is -(|H| + damping)^-1 g, where |H| is the Hessian with the absolute values of its
    eigenvalues, so that it leads away from saddles (Dauphin et al., Identifying and attacking the
    saddle point problem, 2014). The damping decreases if f decreased, otherwise it increases
    (Levenberg 1944).
    """
    with np.errstate(all="ignore"):
        values = surface.value(points)
        damping = np.full(points.shape[1], 1e-3)
        for _ in range(NEWTON_ROUNDS):
            slopes = np.nan_to_num(surface.gradient(points))
            curvatures = np.nan_to_num(np.moveaxis(surface.hessian(points), -1, 0))
            eigenvalues, axes = np.linalg.eigh(curvatures)
            sizes = np.abs(eigenvalues)
            along_axes = np.einsum("kij,ik->kj", axes, slopes)
            steps = along_axes / (sizes + damping[:, None] * sizes.max(1)[:, None])
            trial = points - np.einsum("kij,kj->ik", axes, steps)
            trial_values = surface.value(trial)
            lower = trial_values < values
            points, values = np.where(lower, trial, points), np.where(lower, trial_values, values)
            damping = np.where(lower, 0.2 * damping, 10 * damping)
    return points


def _lowest_of_each_cell(surface: Surface, points: Array) -> list[Array]:
    """The lowest point in each cell of a fine grid over the box, the lowest first."""
    values = surface.value(points)
    low, high = np.array(surface.bounds).T[:, :, None]
    inside = np.isfinite(values) & ((points >= low) & (points <= high)).all(axis=0)
    points, values = points[:, inside], values[inside]
    order = np.argsort(values, kind="stable")
    cells = np.floor((points - low) / (CELL_SIZE * (high - low))).astype(np.int64).T
    lowest = dict[tuple[int, ...], Array]()
    for k in order:
        lowest.setdefault(tuple(cells[k].tolist()), points[:, k])
    return list(lowest.values())


def _merge_equal_minima(
    surface: Surface, known: list[Minimum], found: list[Minimum], starts: int
) -> Minima:
    """Keep each minimum once, the lowest first; known ones keep their published digits.

    Of a whole line or area of equally low points one is kept.
    """
    sides = surface.side_lengths
    kept: list[Minimum] = []
    flat: list[float] = []
    for minimum in [*known, *sorted(found, key=lambda m: m.value)]:
        gaps = [np.abs(np.subtract(minimum.point, other.point)) / sides for other in kept]
        if any(gap.max() <= SAME_POINT for gap in gaps):
            continue
        if _is_flat(surface, minimum):
            if any(np.isclose(minimum.value, value, rtol=1e-9, atol=1e-9) for value in flat):
                continue
            flat.append(minimum.value)
        kept.append(minimum)
    return Minima(tuple(sorted(kept, key=lambda m: m.value)), starts, bool(flat))


def _is_flat(surface: Surface, minimum: Minimum) -> bool:
    """Whether f is constant along a direction through the minimum."""
    point = np.array(minimum.point)
    curvature = surface.hessian(point)
    if not np.isfinite(curvature).all():
        return False
    _, axes = np.linalg.eigh(curvature)
    radius = 0.01 * float(surface.side_lengths.min())
    around = point[:, None] + radius * np.column_stack([axes, -axes])
    rises = surface.value(around) - minimum.value
    return bool(rises.min() <= 1e-9 * max(float(rises.max()), 1e-12))
