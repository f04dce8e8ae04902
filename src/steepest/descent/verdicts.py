"""What happened to a descent: a status, a sentence, and the reason where one can be given."""

from __future__ import annotations

import math

import numpy as np
from numpy.typing import NDArray

from steepest.descent.minima import is_minimum, polish
from steepest.descent.outcomes import Verdict
from steepest.descent.paths import Path
from steepest.descent.stability import LONGEST_CYCLE, cycle_length, stable_step
from steepest.surfaces import Minimum, Surface

Array = NDArray[np.float64]

NEAR = 0.01  # within this part of the box's shortest side of a point counts as at it


def judge(path: Path) -> Verdict:
    """The first that holds of: target reached, diverged, in a cycle, at rest, on its way."""
    if path.options.target is not None and path.value < path.options.target:
        return Verdict(
            "target reached",
            f"reaches the target after {_count(path.steps, 'step')}: "
            f"f = {path.value:.6g} is below {path.options.target:g}",
        )
    if path.diverged:
        return _diverged(path)
    return _cycle(path) or _at_rest(path) or _on_its_way(path)


def reach(surface: Surface) -> float:
    """How far from a point still counts as at it."""
    return NEAR * float(np.ptp(np.array(surface.bounds), axis=1).min())


def _stable_step(path: Path, minimum: Minimum) -> tuple[float, str]:
    return stable_step(path.surface, minimum, path.options.stepper)


def _diverged(path: Path) -> Verdict:
    if not math.isfinite(path.value) or not math.isfinite(path.gradient_norms[0]):
        where = _point(path.points[0])
        return Verdict("diverged", f"cannot start: f or its gradient has no value at {where}")
    if path.lost is None:
        told = (
            f"is diverging: f has risen from {path.values[0]:.4g} to {path.value:.3g} in "
            f"{_count(path.steps, 'step')}, and every step is longer than the last"
        )
    else:
        gone = "has no value" if math.isnan(path.lost) else "is no longer finite"
        gone = "has no gradient" if math.isfinite(path.lost) else gone
        told = f"diverges: after {_count(path.steps + 1, 'step')} f {gone}"
        told += f" (|f| had reached {np.abs(path.values).max():.3g})"
    return Verdict("diverged", told + _too_large_for_all(path))


def _too_large_for_all(path: Path) -> str:
    limits = [_stable_step(path, minimum) for minimum in path.minima.found[:50]]
    limit, formula = max((each for each in limits if each[1]), default=(math.nan, ""))
    if path.options.step_size > limit:
        return (
            f"; the step {path.options.step_size:g} exceeds {formula} of every minimum in the box "
            f"(at most {limit:.3g}): take a smaller one"
        )
    left_domain = path.lost is not None and path.lost != -math.inf
    return (
        ""
        if path.minima.found or left_domain
        else "; no minimum was found in the box, f may fall without end"
    )


def _cycle(path: Path) -> Verdict | None:
    """Whether the last points come again and again, and around which minimum."""
    period = cycle_length(path.points)
    last = path.step_sizes[-2 * LONGEST_CYCLE :]
    if period == 0 or not np.allclose(last, last[-1], rtol=0.01):
        return None
    ring, values = path.points[-period:], path.values[-period:]
    centre = polish(path.surface, ring.mean(axis=0))
    size, limit, formula = float(path.step_sizes[-1]), math.nan, ""
    if centre is not None:
        limit, formula = _stable_step(path, centre)
        if size <= limit and np.ptp(ring, axis=0).max() <= reach(path.surface):
            return None  # it still comes closer, from side to side
    around = f"around the minimum {_at(centre)}" if centre else "around no minimum"
    told = (
        f"circles in a {period}-cycle {around}, f between {values.min():.4f} and {values.max():.4f}"
    )
    if size > limit:
        told += f": the step {size:.4g} exceeds {formula} = {limit:.3f} there"
    return Verdict("cycle", told + _lowest(path, centre, always=True), centre)


def _at_rest(path: Path) -> Verdict | None:
    """At a minimum or a saddle: Newton's step from the end is short, and so was the last step."""
    end, near = path.points[-1], reach(path.surface)
    if path.steps and np.linalg.norm(end - path.points[-2]) > near:
        return None
    closest = min(path.minima.found, key=lambda m: math.dist(m.point, end), default=None)
    if closest is not None and math.dist(closest.point, end) <= near:
        return _at_minimum(path, closest)
    slope, hessian = path.surface.gradient(end), path.surface.hessian(end)
    if not np.isfinite(hessian).all():
        return None
    bends = np.linalg.eigvalsh(hessian).astype(np.float64)
    step = np.linalg.lstsq(hessian, -slope, rcond=1e-10)[0]
    if np.linalg.norm(step) > near or np.linalg.norm(slope + hessian @ step) > 1e-6:
        return None
    if bends.min() < -1e-8 * max(1.0, np.abs(bends).max()):
        return _at_saddle(path, end + step, bends)
    if is_minimum(path.surface, end):
        return _at_minimum(path, Minimum(path.point, path.value))
    return None


def _at_minimum(path: Path, minimum: Minimum) -> Verdict:
    away = math.dist(minimum.point, path.points[-1])
    reached = (
        f"{away:.1g} away after {_count(path.steps, 'step')} with f = {path.value:.6g}"
        if away > 1e-8
        else f"after {_count(path.steps, 'step')}"
    )
    outside = "" if path.surface.contains(minimum.point) else ", outside the box"
    if path.minima.lowest is None or _is_lowest(path, minimum):
        kind = f"a minimum{outside}" if outside else "the lowest minimum in the box"
        told = f"converges to {kind}, {minimum}, {reached}"
        return Verdict("global minimum", told, minimum)
    told = f"ends in the local minimum {minimum}{outside}, {reached}{_lowest(path, minimum)}"
    return Verdict("local minimum", told, minimum)


def _at_saddle(path: Path, point: Array, bends: Array) -> Verdict:
    down = float(bends.min())
    kind = "maximum" if bends.max() < 0 else "saddle"
    told = (
        f"is at a {kind} at {_point(point)}: the gradient is {path.gradient_norms[-1]:.2g} there, "
        f"but f curves down along one direction ({down:.3g}), so a start a little aside would go on"
    )
    return Verdict("saddle", told + _lowest(path))


def _on_its_way(path: Path) -> Verdict:
    if not path.steps:
        return Verdict("moving", f"has not moved: 0 steps, f = {path.value:.6g}{_lowest(path)}")
    lengths = np.linalg.norm(np.diff(path.points[-3:], axis=0), axis=1)
    outside = not path.surface.contains(path.point)
    if outside and path.value > path.values[0] and lengths[-1] > lengths[0]:
        return _diverged(path)
    pace = f"{lengths[-1]:.2g} in the last step"
    if outside:
        told = (
            f"has left the bounds: after {_count(path.steps, 'step')} it is at "
            f"{_point(path.points[-1])}, f = {path.value:.6g}, still moving ({pace})"
        )
        return Verdict("left the bounds", told + _lowest(path))
    below = polish(path.surface, path.points[-1])
    short = _stopped_short(path, below)
    if short is not None:
        return short
    fell = float(path.values[-2] - path.values[-1])
    told = (
        f"is still moving after {_count(path.steps, 'step')} ({pace}), f = {path.value:.6g}, "
        f"{'falling' if fell >= 0 else 'rising'} by {abs(fell):.2g} a step"
    )
    if below is not None:
        told += _reason(path, below, float(lengths[-1]))
    return Verdict("moving", told + _lowest(path, below))


def _reason(path: Path, below: Minimum, last: float) -> str:
    """Too large a step for the minimum below, or too small a one to arrive soon."""
    limit, formula = _stable_step(path, below)
    size, away = float(path.step_sizes[-1]), math.dist(below.point, path.points[-1])
    if size > limit:
        return (
            f": the step {size:.4g} exceeds {formula} = {limit:.3f} at {_the(path, below)}, "
            "so it cannot settle there"
        )
    told = f", {away:.2g} away from {_the(path, below)}"
    widest = float(np.ptp(np.array(path.surface.bounds), axis=1).max())
    in_reach = limit * path.gradient_norms[-1] < widest  # else it would leave the box from here
    if away > 20 * last and size < limit / 4 and in_reach:
        told += f": the step {size:.4g} is small, up to {formula} = {limit:.3f} is stable there"
    return told


def _stopped_short(path: Path, below: Minimum | None) -> Verdict | None:
    """A decay so strong that all steps still to come would not reach the minimum below."""
    decay, slope = path.options.decay, float(path.gradient_norms[-1])
    if path.options.schedule != "exponential" or decay == 1 or below is None:
        return None
    to_come = float(path.step_sizes[-1]) * decay / (1 - decay)
    away, (limit, _) = math.dist(below.point, path.points[-1]), _stable_step(path, below)
    if to_come * slope > 0.1 * away or to_come > 0.1 * limit:
        return None
    total = path.options.step_size / (1 - decay)
    told = (
        f"stops short at {_point(path.points[-1])}, f = {path.value:.6g}: with a decay of "
        f"{decay:g} the steps sum to {total:.3g} however many there are, and {_the(path, below)} "
        f"is {away:.2g} away (the gradient is still {slope:.2g})"
    )
    return Verdict("stopped short", told + _lowest(path, below), below)


def _lowest(path: Path, reached: Minimum | None = None, always: bool = False) -> str:
    """Where it should have gone, unless it is there."""
    lowest = path.minima.lowest
    if lowest is None:
        return ""
    there = _is_lowest(path, reached)
    if there and not always:
        return ""
    where = "" if there else f" {_at(lowest)}"
    return f"; the lowest minimum in the box is {lowest.value:.5g}{where}"


def _is_lowest(path: Path, minimum: Minimum | None) -> bool:
    lowest = path.minima.lowest
    if minimum is None or lowest is None:
        return False
    return minimum.value <= lowest.value + 1e-7 * max(1.0, abs(lowest.value))


def _the(path: Path, minimum: Minimum) -> str:
    if _is_lowest(path, minimum):
        return f"the lowest minimum in the box, {minimum.value:.5g} {_at(minimum)}"
    return f"the local minimum {minimum.value:.5g} {_at(minimum)}"


def _at(minimum: Minimum | None) -> str:
    return "" if minimum is None else f"at {_point(np.array(minimum.point))}"


def _point(point: Array) -> str:
    shown = [f"{x + 0.0:.3f}" if abs(x) < 1e5 else f"{x:.3g}" for x in np.round(point[:4], 3)]
    return f"({', '.join(shown + ['...'] * (len(point) > 4))})"


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}{'' if number == 1 else 's'}"
