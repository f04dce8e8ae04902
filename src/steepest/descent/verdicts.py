"""The verdict on a descent: a status, a sentence, and the reason if one can be given."""

from __future__ import annotations

import math

import numpy as np
from numpy.typing import NDArray

from steepest.descent.minima import is_minimum, refine_minimum
from steepest.descent.outcomes import DescentVerdict
from steepest.descent.record import Descent
from steepest.descent.stability import LONGEST_CYCLE, cycle_length, largest_stable_step
from steepest.surfaces import Minimum, Surface

Array = NDArray[np.float64]

NEAR = 0.01  # a point within this fraction of the shortest side of the box counts as reached


def classify_descent(descent: Descent) -> DescentVerdict:
    """The first that applies: target reached, diverged, cycle, converged, unfinished."""
    if descent.options.target is not None and descent.value < descent.options.target:
        return DescentVerdict(
            "target reached",
            f"The descent reaches the target after {_format_steps(descent)}: "
            f"f = {descent.value:.6g} is below {descent.options.target:g}",
        )
    if descent.diverged:
        return _diverged_verdict(descent)
    return _cycle_verdict(descent) or _converged_verdict(descent) or _unfinished_verdict(descent)


def arrival_radius(surface: Surface) -> float:
    """The distance within which a point counts as reached."""
    return NEAR * float(surface.side_lengths.min())


def _stable_step(descent: Descent, minimum: Minimum) -> tuple[float, str]:
    return largest_stable_step(descent.surface, minimum, descent.options.update_rule)


def _diverged_verdict(descent: Descent) -> DescentVerdict:
    if not math.isfinite(descent.value) or not math.isfinite(descent.gradient_norms[0]):
        start = _format_point(descent.points[0])
        return DescentVerdict(
            "diverged", f"The descent cannot start: f or its gradient has no value at {start}"
        )
    if descent.value_at_divergence is None:
        sentence = (
            f"The descent is diverging: f has risen from {descent.values[0]:.4g} to "
            f"{descent.value:.3g} in {_format_steps(descent)}, and the steps are growing"
        )
    else:
        problem = (
            "has no gradient"
            if math.isfinite(descent.value_at_divergence)
            else "has no value"
            if math.isnan(descent.value_at_divergence)
            else "is no longer finite"
        )
        # A step out of the domain of f: it had not grown, as it does where steps are too long.
        grew = np.abs(descent.values).max() > 10 * max(1.0, abs(descent.values[0]))
        left = math.isnan(descent.value_at_divergence) and not grew
        sentence = (
            f"The descent {'leaves the domain of f' if left else 'diverges'}: after "
            f"{_format_count(descent.steps + 1, 'step')} f {problem} "
            f"(|f| had reached {np.abs(descent.values).max():.3g})"
        )
    return DescentVerdict("diverged", sentence + _explain_divergence(descent))


def _explain_divergence(descent: Descent) -> str:
    limits = [_stable_step(descent, minimum) for minimum in descent.minima.found[:50]]
    limit, formula = max((each for each in limits if each[1]), default=(math.nan, ""))
    if descent.options.step_size > limit:
        return (
            f"; the step size {descent.options.step_size:g} exceeds {formula} at every minimum "
            f"in the box (at most {limit:.3g}): use a smaller step size"
        )
    left_domain = descent.value_at_divergence not in (None, -math.inf)
    if descent.minima.found or left_domain:
        return ""
    return "; no minimum was found in the box, so f may be unbounded below"


def _cycle_verdict(descent: Descent) -> DescentVerdict | None:
    period = cycle_length(descent.points)
    last_sizes = descent.step_sizes[-2 * LONGEST_CYCLE :]
    if period == 0 or not np.allclose(last_sizes, last_sizes[-1], rtol=0.01):
        return None
    ring, values = descent.points[-period:], descent.values[-period:]
    centre = refine_minimum(descent.surface, ring.mean(axis=0))
    step_size, limit, formula = float(descent.step_sizes[-1]), math.nan, ""
    if centre is not None:
        limit, formula = _stable_step(descent, centre)
        converging = np.ptp(ring, axis=0).max() <= arrival_radius(descent.surface)
        if step_size <= limit and converging:
            return None  # an oscillation that shrinks
    if centre is None:
        centre = _surrounded_minimum(descent, ring)
    around = (
        f"around the minimum at {_format_location(centre)}"
        if centre
        else "that surrounds no minimum"
    )
    sentence = (
        f"The descent ends in a {period}-cycle {around}, with f between {values.min():.4f} and "
        f"{values.max():.4f}"
    )
    if step_size > limit:
        sentence += f": the step size {step_size:.4g} exceeds {formula} = {limit:.3f} there"
    return DescentVerdict(
        "cycle", sentence + _mention_lowest_minimum(descent, centre, always=True), centre
    )


def _surrounded_minimum(descent: Descent, ring: Array) -> Minimum | None:
    """The lowest known minimum between the points of a cycle, such as a kink of f."""
    low, high = ring.min(axis=0), ring.max(axis=0)
    slack = 0.1 * float((high - low).max())
    between = (
        each
        for each in descent.minima.found
        if np.all((low - slack <= each.point) & (np.array(each.point) <= high + slack))
    )
    return min(between, key=lambda each: each.value, default=None)


def _converged_verdict(descent: Descent) -> DescentVerdict | None:
    """At a minimum or a saddle: the last step is short, and so is Newton's step from the end."""
    end, near = descent.points[-1], arrival_radius(descent.surface)
    if descent.steps and np.linalg.norm(end - descent.points[-2]) > near:
        return None
    closest = min(descent.minima.found, key=lambda m: math.dist(m.point, end), default=None)
    if closest is not None and math.dist(closest.point, end) <= near:
        return _minimum_verdict(descent, closest)
    slope, hessian = descent.surface.gradient(end), descent.surface.hessian(end)
    if not np.isfinite(hessian).all():
        return None
    eigenvalues = np.linalg.eigvalsh(hessian).astype(np.float64)
    step = np.linalg.lstsq(hessian, -slope, rcond=1e-10)[0]
    if np.linalg.norm(step) > near or np.linalg.norm(slope + hessian @ step) > 1e-6:
        return None
    if eigenvalues.min() < -1e-8 * max(1.0, np.abs(eigenvalues).max()):
        return _saddle_verdict(descent, end + step, eigenvalues)
    if is_minimum(descent.surface, end):
        return _minimum_verdict(descent, Minimum(descent.point, descent.value))
    return None


def _minimum_verdict(descent: Descent, minimum: Minimum) -> DescentVerdict:
    outside = " outside the box" if not descent.surface.contains(minimum.point) else ""
    if descent.minima.lowest is None or _is_lowest(descent, minimum):
        status = "global minimum"
        kind = f"a minimum{outside}" if outside else "the lowest minimum in the box"
    else:
        status, kind = "local minimum", f"a local minimum{outside}"
    sentence = f"The descent converges in {_format_steps(descent)} to {kind}, {minimum}"
    distance = math.dist(minimum.point, descent.points[-1])
    if distance > 1e-8:
        sentence += f" (its last point is {distance:.1g} away, with f = {descent.value:.6g})"
    if status == "local minimum":
        sentence += _mention_lowest_minimum(descent, minimum)
    return DescentVerdict(status, sentence, minimum)


def _saddle_verdict(descent: Descent, point: Array, eigenvalues: Array) -> DescentVerdict:
    kind = "maximum" if eigenvalues.max() < 0 else "saddle point"
    sentence = (
        f"The descent stops at a {kind} at {_format_point(point)}: the gradient norm is "
        f"{descent.gradient_norms[-1]:.2g}, but f curves down along one direction (curvature "
        f"{eigenvalues.min():.3g}), so a slightly different start would continue downhill"
    )
    return DescentVerdict("saddle", sentence + _mention_lowest_minimum(descent))


def _unfinished_verdict(descent: Descent) -> DescentVerdict:
    if not descent.steps:
        sentence = f"The descent has not moved: it took 0 steps, and f = {descent.value:.6g}"
        return DescentVerdict("moving", sentence + _mention_lowest_minimum(descent))
    lengths = np.linalg.norm(np.diff(descent.points[-3:], axis=0), axis=1)
    outside = not descent.surface.contains(descent.point)
    if outside and descent.value > descent.values[0] and lengths[-1] > lengths[0]:
        return _diverged_verdict(descent)
    last_step = f"its last step has length {lengths[-1]:.2g}"
    if outside:
        sentence = (
            f"The descent has left the box: after {_format_steps(descent)} it is at "
            f"{_format_point(descent.points[-1])}, f = {descent.value:.6g}, and {last_step}"
        )
        return DescentVerdict("left the bounds", sentence + _mention_lowest_minimum(descent))
    below = refine_minimum(descent.surface, descent.points[-1])
    stopped_short = None if below is None else _stopped_short_verdict(descent, below)
    if stopped_short is not None:
        return stopped_short
    fall = float(descent.values[-2] - descent.values[-1])
    sentence = (
        f"The descent is still moving after {_format_steps(descent)}: {last_step}, and f = "
        f"{descent.value:.6g} {'falls' if fall >= 0 else 'rises'} by {abs(fall):.2g} a step"
    )
    if below is not None:
        sentence += _explain_step_size(descent, below, float(lengths[-1]))
    return DescentVerdict("moving", sentence + _mention_lowest_minimum(descent, below))


def _explain_step_size(descent: Descent, below: Minimum, last_length: float) -> str:
    """Whether the step size is too large for the minimum below, or too small to arrive soon."""
    limit, formula = _stable_step(descent, below)
    step_size = float(descent.step_sizes[-1])
    distance = math.dist(below.point, descent.points[-1])
    if step_size > limit:
        return (
            f"; the step size {step_size:.4g} exceeds {formula} = {limit:.3f} at "
            f"{_describe_minimum(descent, below)}, so the descent cannot converge there"
        )
    sentence = f"; it is {distance:.2g} away from {_describe_minimum(descent, below)}"
    longest_side = float(descent.surface.side_lengths.max())
    stays_inside = limit * descent.gradient_norms[-1] < longest_side
    if distance > 20 * last_length and step_size < limit / 4 and stays_inside:
        sentence += (
            f", and the step size {step_size:.4g} is small: near that minimum, up to {formula} = "
            f"{limit:.3f} is stable"
        )
    return sentence


def _stopped_short_verdict(descent: Descent, below: Minimum) -> DescentVerdict | None:
    """A decay so strong that all remaining steps together would not reach the minimum below."""
    decay, slope = descent.options.decay, float(descent.gradient_norms[-1])
    if descent.options.schedule != "exponential" or decay == 1:
        return None
    remaining = float(descent.step_sizes[-1]) * decay / (1 - decay)
    distance, (limit, _) = math.dist(below.point, descent.points[-1]), _stable_step(descent, below)
    if remaining * slope > 0.1 * distance or remaining > 0.1 * limit:
        return None
    total = descent.options.step_size / (1 - decay)
    sentence = (
        f"The descent stops short at {_format_point(descent.points[-1])}, f = {descent.value:.6g}: "
        f"with a decay of {decay:g} all step sizes sum to {total:.3g} and the gradient norm is "
        f"{slope:.2g}, but it is still {distance:.2g} away from {_describe_minimum(descent, below)}"
    )
    return DescentVerdict(
        "stopped short", sentence + _mention_lowest_minimum(descent, below), below
    )


def _mention_lowest_minimum(
    descent: Descent, reached: Minimum | None = None, always: bool = False
) -> str:
    """A clause on the lowest minimum, empty if it is the one reached."""
    lowest = descent.minima.lowest
    if lowest is None:
        return ""
    is_reached = _is_lowest(descent, reached)
    if is_reached and not always:
        return ""
    where = "" if is_reached else f" at {_format_location(lowest)}"
    return f"; the lowest minimum in the box is {lowest.value:.5g}{where}"


def _is_lowest(descent: Descent, minimum: Minimum | None) -> bool:
    lowest = descent.minima.lowest
    if minimum is None or lowest is None:
        return False
    return minimum.value <= lowest.value + 1e-7 * max(1.0, abs(lowest.value))


def _describe_minimum(descent: Descent, minimum: Minimum) -> str:
    kind = "lowest minimum in the box," if _is_lowest(descent, minimum) else "local minimum"
    return f"the {kind} {minimum.value:.5g} at {_format_location(minimum)}"


def _format_location(minimum: Minimum) -> str:
    return _format_point(np.array(minimum.point))


def _format_point(point: Array) -> str:
    shown = [f"{x + 0.0:.3f}" if abs(x) < 1e5 else f"{x:.3g}" for x in np.round(point[:4], 3)]
    return f"({', '.join(shown + ['...'] * (len(point) > 4))})"


def _format_steps(descent: Descent) -> str:
    return _format_count(descent.steps, "step")


def _format_count(number: int, noun: str) -> str:
    return f"{number} {noun}{'' if number == 1 else 's'}"
