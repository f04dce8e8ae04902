"""What happened to a descent: a status, a sentence, and the reason where one can be given."""

from __future__ import annotations

import math

import numpy as np
from numpy.typing import NDArray

from steepest.descent.minima import is_minimum, polish
from steepest.descent.outcomes import DescentVerdict
from steepest.descent.record import Descent
from steepest.descent.stability import LONGEST_CYCLE, cycle_length, stable_step
from steepest.surfaces import Minimum, Surface

Array = NDArray[np.float64]

NEAR = 0.01  # within this part of the box's shortest side of a point counts as at it


def judge(descent: Descent) -> DescentVerdict:
    """The first that holds of: target reached, diverged, in a cycle, at rest, on its way."""
    if descent.options.target is not None and descent.value < descent.options.target:
        return DescentVerdict(
            "target reached",
            f"reaches the target after {_count(descent.steps, 'step')}: "
            f"f = {descent.value:.6g} is below {descent.options.target:g}",
        )
    if descent.diverged:
        return _diverged(descent)
    return _cycle(descent) or _at_rest(descent) or _on_its_way(descent)


def reach(surface: Surface) -> float:
    """How far from a point still counts as at it."""
    return NEAR * float(np.ptp(np.array(surface.bounds), axis=1).min())


def _stable_step(descent: Descent, minimum: Minimum) -> tuple[float, str]:
    return stable_step(descent.surface, minimum, descent.options.stepper)


def _diverged(descent: Descent) -> DescentVerdict:
    if not math.isfinite(descent.value) or not math.isfinite(descent.gradient_norms[0]):
        where = _point(descent.points[0])
        return DescentVerdict(
            "diverged", f"cannot start: f or its gradient has no value at {where}"
        )
    if descent.lost is None:
        told = (
            f"is diverging: f has risen from {descent.values[0]:.4g} to {descent.value:.3g} in "
            f"{_count(descent.steps, 'step')}, and every step is longer than the last"
        )
    else:
        gone = "has no value" if math.isnan(descent.lost) else "is no longer finite"
        gone = "has no gradient" if math.isfinite(descent.lost) else gone
        told = f"diverges: after {_count(descent.steps + 1, 'step')} f {gone}"
        told += f" (|f| had reached {np.abs(descent.values).max():.3g})"
    return DescentVerdict("diverged", told + _too_large_for_all(descent))


def _too_large_for_all(descent: Descent) -> str:
    limits = [_stable_step(descent, minimum) for minimum in descent.minima.found[:50]]
    limit, formula = max((each for each in limits if each[1]), default=(math.nan, ""))
    if descent.options.step_size > limit:
        return (
            f"; the step {descent.options.step_size:g} exceeds {formula} of every minimum "
            f"in the box (at most {limit:.3g}): take a smaller one"
        )
    left_domain = descent.lost is not None and descent.lost != -math.inf
    return (
        ""
        if descent.minima.found or left_domain
        else "; no minimum was found in the box, f may fall without end"
    )


def _cycle(descent: Descent) -> DescentVerdict | None:
    """Whether the last points come again and again, and around which minimum."""
    period = cycle_length(descent.points)
    last = descent.step_sizes[-2 * LONGEST_CYCLE :]
    if period == 0 or not np.allclose(last, last[-1], rtol=0.01):
        return None
    ring, values = descent.points[-period:], descent.values[-period:]
    centre = polish(descent.surface, ring.mean(axis=0))
    size, limit, formula = float(descent.step_sizes[-1]), math.nan, ""
    if centre is not None:
        limit, formula = _stable_step(descent, centre)
        if size <= limit and np.ptp(ring, axis=0).max() <= reach(descent.surface):
            return None  # it still comes closer, from side to side
    around = f"around the minimum {_at(centre)}" if centre else "around no minimum"
    told = (
        f"circles in a {period}-cycle {around}, f between {values.min():.4f} and {values.max():.4f}"
    )
    if size > limit:
        told += f": the step {size:.4g} exceeds {formula} = {limit:.3f} there"
    return DescentVerdict("cycle", told + _lowest(descent, centre, always=True), centre)


def _at_rest(descent: Descent) -> DescentVerdict | None:
    """At a minimum or a saddle: Newton's step from the end is short, and so was the last step."""
    end, near = descent.points[-1], reach(descent.surface)
    if descent.steps and np.linalg.norm(end - descent.points[-2]) > near:
        return None
    closest = min(descent.minima.found, key=lambda m: math.dist(m.point, end), default=None)
    if closest is not None and math.dist(closest.point, end) <= near:
        return _at_minimum(descent, closest)
    slope, hessian = descent.surface.gradient(end), descent.surface.hessian(end)
    if not np.isfinite(hessian).all():
        return None
    bends = np.linalg.eigvalsh(hessian).astype(np.float64)
    step = np.linalg.lstsq(hessian, -slope, rcond=1e-10)[0]
    if np.linalg.norm(step) > near or np.linalg.norm(slope + hessian @ step) > 1e-6:
        return None
    if bends.min() < -1e-8 * max(1.0, np.abs(bends).max()):
        return _at_saddle(descent, end + step, bends)
    if is_minimum(descent.surface, end):
        return _at_minimum(descent, Minimum(descent.point, descent.value))
    return None


def _at_minimum(descent: Descent, minimum: Minimum) -> DescentVerdict:
    away = math.dist(minimum.point, descent.points[-1])
    reached = (
        f"{away:.1g} away after {_count(descent.steps, 'step')} with f = {descent.value:.6g}"
        if away > 1e-8
        else f"after {_count(descent.steps, 'step')}"
    )
    outside = "" if descent.surface.contains(minimum.point) else ", outside the box"
    if descent.minima.lowest is None or _is_lowest(descent, minimum):
        kind = f"a minimum{outside}" if outside else "the lowest minimum in the box"
        told = f"converges to {kind}, {minimum}, {reached}"
        return DescentVerdict("global minimum", told, minimum)
    told = f"ends in the local minimum {minimum}{outside}, {reached}{_lowest(descent, minimum)}"
    return DescentVerdict("local minimum", told, minimum)


def _at_saddle(descent: Descent, point: Array, bends: Array) -> DescentVerdict:
    down = float(bends.min())
    kind = "maximum" if bends.max() < 0 else "saddle"
    told = (
        f"is at a {kind} at {_point(point)}: the gradient is {descent.gradient_norms[-1]:.2g} "
        f"there, but f curves down along one direction ({down:.3g}), so a start a little "
        f"aside would go on"
    )
    return DescentVerdict("saddle", told + _lowest(descent))


def _on_its_way(descent: Descent) -> DescentVerdict:
    if not descent.steps:
        return DescentVerdict(
            "moving", f"has not moved: 0 steps, f = {descent.value:.6g}{_lowest(descent)}"
        )
    lengths = np.linalg.norm(np.diff(descent.points[-3:], axis=0), axis=1)
    outside = not descent.surface.contains(descent.point)
    if outside and descent.value > descent.values[0] and lengths[-1] > lengths[0]:
        return _diverged(descent)
    pace = f"{lengths[-1]:.2g} in the last step"
    if outside:
        told = (
            f"has left the bounds: after {_count(descent.steps, 'step')} it is at "
            f"{_point(descent.points[-1])}, f = {descent.value:.6g}, still moving ({pace})"
        )
        return DescentVerdict("left the bounds", told + _lowest(descent))
    below = polish(descent.surface, descent.points[-1])
    short = _stopped_short(descent, below)
    if short is not None:
        return short
    fell = float(descent.values[-2] - descent.values[-1])
    told = (
        f"is still moving after {_count(descent.steps, 'step')} ({pace}), f = {descent.value:.6g}, "
        f"{'falling' if fell >= 0 else 'rising'} by {abs(fell):.2g} a step"
    )
    if below is not None:
        told += _reason(descent, below, float(lengths[-1]))
    return DescentVerdict("moving", told + _lowest(descent, below))


def _reason(descent: Descent, below: Minimum, last: float) -> str:
    """Too large a step for the minimum below, or too small a one to arrive soon."""
    limit, formula = _stable_step(descent, below)
    size, away = float(descent.step_sizes[-1]), math.dist(below.point, descent.points[-1])
    if size > limit:
        return (
            f": the step {size:.4g} exceeds {formula} = {limit:.3f} at {_the(descent, below)}, "
            "so it cannot settle there"
        )
    told = f", {away:.2g} away from {_the(descent, below)}"
    widest = float(np.ptp(np.array(descent.surface.bounds), axis=1).max())
    in_reach = limit * descent.gradient_norms[-1] < widest  # else it would leave the box from here
    if away > 20 * last and size < limit / 4 and in_reach:
        told += f": the step {size:.4g} is small, up to {formula} = {limit:.3f} is stable there"
    return told


def _stopped_short(descent: Descent, below: Minimum | None) -> DescentVerdict | None:
    """A decay so strong that all steps still to come would not reach the minimum below."""
    decay, slope = descent.options.decay, float(descent.gradient_norms[-1])
    if descent.options.schedule != "exponential" or decay == 1 or below is None:
        return None
    to_come = float(descent.step_sizes[-1]) * decay / (1 - decay)
    away, (limit, _) = math.dist(below.point, descent.points[-1]), _stable_step(descent, below)
    if to_come * slope > 0.1 * away or to_come > 0.1 * limit:
        return None
    total = descent.options.step_size / (1 - decay)
    told = (
        f"stops short at {_point(descent.points[-1])}, f = {descent.value:.6g}: with a decay of "
        f"{decay:g} the steps sum to {total:.3g} however many there are, and "
        f"{_the(descent, below)} is {away:.2g} away (the gradient is still {slope:.2g})"
    )
    return DescentVerdict("stopped short", told + _lowest(descent, below), below)


def _lowest(descent: Descent, reached: Minimum | None = None, always: bool = False) -> str:
    """Where it should have gone, unless it is there."""
    lowest = descent.minima.lowest
    if lowest is None:
        return ""
    there = _is_lowest(descent, reached)
    if there and not always:
        return ""
    where = "" if there else f" {_at(lowest)}"
    return f"; the lowest minimum in the box is {lowest.value:.5g}{where}"


def _is_lowest(descent: Descent, minimum: Minimum | None) -> bool:
    lowest = descent.minima.lowest
    if minimum is None or lowest is None:
        return False
    return minimum.value <= lowest.value + 1e-7 * max(1.0, abs(lowest.value))


def _the(descent: Descent, minimum: Minimum) -> str:
    if _is_lowest(descent, minimum):
        return f"the lowest minimum in the box, {minimum.value:.5g} {_at(minimum)}"
    return f"the local minimum {minimum.value:.5g} {_at(minimum)}"


def _at(minimum: Minimum | None) -> str:
    return "" if minimum is None else f"at {_point(np.array(minimum.point))}"


def _point(point: Array) -> str:
    shown = [f"{x + 0.0:.3f}" if abs(x) < 1e5 else f"{x:.3g}" for x in np.round(point[:4], 3)]
    return f"({', '.join(shown + ['...'] * (len(point) > 4))})"


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}{'' if number == 1 else 's'}"
