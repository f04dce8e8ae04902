"""Descents with another update rule: momentum, AdaGrad, clipped gradients, weight decay, ...

A rule makes a function from slopes to directions, which keeps its own state over the steps. Its
constant, such as the momentum, is read from the path that the user's function takes in three steps.
"""

from __future__ import annotations

import math
from collections.abc import Callable
from typing import Any, TypeAlias

import numpy as np

from steepest.checks.catalogue.descent_variants import Rates, decaying_step_sizes
from steepest.checks.catalogue.exercise_function import exact_slopes, exercise_function
from steepest.checks.observations import ExaminedFunction, FloatArray
from steepest.checks.pieces import Function, Mistake

__all__ = ["RULES", "descent_with_rule", "path_of_three_steps"]

Vector: TypeAlias = FloatArray
Direction: TypeAlias = Callable[[Vector, Vector, float], Vector]
"""From point, slopes and step size to the change of the point."""

STEP_SIZE = 0.1
USUAL_CONSTANTS = (*np.arange(1, 20) / 20, 0.99, 0.999, 0.01, 0.001)
EPS = 1e-8


def descent_with_rule(
    make_direction: Callable[[], Direction], rates: Rates = decaying_step_sizes
) -> Function:
    """A descent whose steps are computed by a new direction function in each call."""

    def optimize_f(x: Any, y: Any, step_size: float, steps: int, decay: float) -> tuple[Any, ...]:
        points, direction = [np.array([float(x), float(y)])], make_direction()
        with np.errstate(all="ignore"):
            for rate in rates(step_size, steps, decay):
                point = points[-1]
                points.append(point + direction(point, slopes_at(point), rate))
        xs, ys = np.array(points).T
        return xs[-1], ys[-1], exercise_function(xs[-1], ys[-1]), xs, ys

    return optimize_f


def slopes_at(point: Vector) -> Vector:
    """Both partial derivatives as one array."""
    return np.array(exact_slopes(point[0], point[1]))


def momentum(beta: float) -> Direction:
    """v = beta v + g; p = p - rate v."""
    velocity = np.zeros(2)

    def direction(point: Vector, slopes: Vector, rate: float) -> Vector:
        nonlocal velocity
        velocity = beta * velocity + slopes
        return -rate * velocity

    return direction


def momentum_of_steps(beta: float) -> Direction:
    """v = beta v - rate g; p = p + v. Differs from `momentum` where the rate decays."""
    velocity = np.zeros(2)

    def direction(point: Vector, slopes: Vector, rate: float) -> Vector:
        nonlocal velocity
        velocity = beta * velocity - rate * slopes
        return velocity

    return direction


def averaged_by_momentum(beta: float) -> Direction:
    """v = beta v + (1 - beta) g; p = p - rate v."""
    velocity = np.zeros(2)

    def direction(point: Vector, slopes: Vector, rate: float) -> Vector:
        nonlocal velocity
        velocity = beta * velocity + (1 - beta) * slopes
        return -rate * velocity

    return direction


def nesterov(beta: float) -> Direction:
    """v = beta v - rate g(p + beta v); p = p + v."""
    velocity = np.zeros(2)

    def direction(point: Vector, slopes: Vector, rate: float) -> Vector:
        nonlocal velocity
        velocity = beta * velocity - rate * slopes_at(point + beta * velocity)
        return velocity

    return direction


def nesterov_of_torch(beta: float) -> Direction:
    """v = beta v + g; p = p - rate (g + beta v), as torch.optim.SGD(nesterov=True) does."""
    velocity = np.zeros(2)

    def direction(point: Vector, slopes: Vector, rate: float) -> Vector:
        nonlocal velocity
        velocity = beta * velocity + slopes
        return -rate * (slopes + beta * velocity)

    return direction


def adagrad(beta: float) -> Direction:
    """p = p - rate g / sqrt(sum of all g^2)."""
    squares = np.zeros(2)

    def direction(point: Vector, slopes: Vector, rate: float) -> Vector:
        nonlocal squares
        squares = squares + slopes**2
        return -rate * slopes / (np.sqrt(squares) + EPS)

    return direction


def rmsprop(beta: float) -> Direction:
    """p = p - rate g / sqrt(running mean of g^2)."""
    squares = np.zeros(2)

    def direction(point: Vector, slopes: Vector, rate: float) -> Vector:
        nonlocal squares
        squares = beta * squares + (1 - beta) * slopes**2
        return -rate * slopes / (np.sqrt(squares) + EPS)

    return direction


def adam(beta: float) -> Direction:
    """Kingma and Ba (2015), algorithm 1, with the decay rates beta and 0.999."""
    mean, squares, t = np.zeros(2), np.zeros(2), 0

    def direction(point: Vector, slopes: Vector, rate: float) -> Vector:
        nonlocal mean, squares, t
        t += 1
        mean = beta * mean + (1 - beta) * slopes
        squares = 0.999 * squares + 0.001 * slopes**2
        corrected = mean / (1 - beta**t), squares / (1 - 0.999**t)
        return -rate * corrected[0] / (np.sqrt(corrected[1]) + EPS)

    return direction


def sign_descent(beta: float) -> Direction:
    """p = p - rate sign(g)."""
    return lambda point, slopes, rate: -rate * np.sign(slopes)


def clipped_by_value(limit: float) -> Direction:
    """Each slope is clipped to [-limit, limit]."""
    return lambda point, slopes, rate: -rate * np.clip(slopes, -limit, limit)


def clipped_by_length(limit: float) -> Direction:
    """The gradient is shortened to the length limit if it is longer."""

    def direction(point: Vector, slopes: Vector, rate: float) -> Vector:
        return -rate * slopes * min(1.0, limit / math.hypot(*slopes))

    return direction


def weight_decay(strength: float) -> Direction:
    """p = p - rate (g + strength p)."""
    return lambda point, slopes, rate: -rate * (slopes + strength * point)


def shrinking_point(strength: float) -> Direction:
    """p = (1 - strength) p - rate g."""
    return lambda point, slopes, rate: -rate * slopes - strength * point


def scaled_gradient(factor: float) -> Direction:
    """p = p - factor rate g."""
    return lambda point, slopes, rate: -rate * factor * slopes


def mean_of_all_gradients(beta: float) -> Direction:
    """p = p - rate times the mean of the gradients of all steps so far."""
    seen: list[Vector] = []

    def direction(point: Vector, slopes: Vector, rate: float) -> Vector:
        seen.append(slopes)
        return -rate * sum(seen, np.zeros(2)) / len(seen)

    return direction


def mean_of_two_gradients(beta: float) -> Direction:
    """p = p - rate times the mean of this gradient and the previous one."""
    seen: list[Vector] = []

    def direction(point: Vector, slopes: Vector, rate: float) -> Vector:
        seen.append(slopes)
        return -rate * (slopes + seen[-2:][0]) / 2

    return direction


def gradient_of_previous_point(beta: float) -> Direction:
    """p = p - rate g(previous p)."""
    seen: list[Vector] = []

    def direction(point: Vector, slopes: Vector, rate: float) -> Vector:
        seen.append(slopes)
        return -rate * seen[max(len(seen) - 2, 0)]

    return direction


def path_of_three_steps(user: ExaminedFunction) -> Vector | None:
    """The points (4, 2) after 0 to 3 steps from (3, 2), step size 0.1; None if a call fails.

    They are the returned x and y, so that they do not depend on what is recorded.
    """
    points = [np.array([3.0, 2.0])]
    for steps in (1, 2, 3):
        result = user(np.float64(3.0), np.float64(2.0), STEP_SIZE, steps, 1.0)
        if result.failure is not None or any(part.shape != () for part in result.arrays[:2]):
            return None
        points.append(np.array(result.arrays[:2]))
    path = np.array(points)
    return path if np.isfinite(path).all() else None


def fit_by_trial(rule: Callable[[float], Direction], path: Vector) -> float | None:
    """The usual constant with which the rule takes the path."""
    for constant in USUAL_CONSTANTS:
        descend = descent_with_rule(lambda: rule(float(constant)))  # noqa: B023  # used at once
        xs, ys = descend(3.0, 2.0, STEP_SIZE, 3, 1.0)[3:]
        if np.allclose(np.stack([xs, ys], axis=1), path, rtol=1e-6, atol=1e-6):
            return float(constant)
    return None


def fit_momentum(path: Vector) -> float | None:
    """The beta for which the second step is -rate (g + beta g of the first)."""
    rest = -(path[2] - path[1]) / STEP_SIZE - slopes_at(path[1])
    return _shared_factor(rest, slopes_at(path[0]))


def fit_averaging(path: Vector) -> float | None:
    """The beta for which the first step is -rate (1 - beta) g."""
    factor = _shared_factor(-(path[1] - path[0]) / STEP_SIZE, slopes_at(path[0]))
    return None if factor is None else 1 - factor


def fit_factor(path: Vector) -> float | None:
    """The factor of the first step."""
    return _shared_factor(-(path[1] - path[0]) / STEP_SIZE, slopes_at(path[0]))


def fit_largest_slope(path: Vector) -> float | None:
    """The largest slope that the first step used."""
    return float(abs(path[1] - path[0]).max()) / STEP_SIZE


def fit_length(path: Vector) -> float | None:
    """The length of the gradient that the first step used."""
    return float(np.linalg.norm(path[1] - path[0])) / STEP_SIZE


def fit_weight_decay(path: Vector) -> float | None:
    """The factor of the point in the first step, divided by the step size."""
    return _shared_factor(-(path[1] - path[0]) / STEP_SIZE - slopes_at(path[0]), path[0])


def fit_shrinking(path: Vector) -> float | None:
    """The factor of the point in the first step."""
    return _shared_factor(path[0] - path[1] - STEP_SIZE * slopes_at(path[0]), path[0])


def fit_running_squares(path: Vector) -> float | None:
    """The beta for which the first step has the length rate / sqrt(1 - beta)."""
    length = _shared_factor(abs(path[1] - path[0]), np.full(2, STEP_SIZE))
    return None if length is None or length <= 1 else 1 - 1 / length**2


def _shared_factor(values: Vector, of: Vector) -> float | None:
    """The one factor by which all values differ from others; None if there is none but 0."""
    with np.errstate(all="ignore"):
        factors = values / of
    equal = np.isfinite(factors).all() and np.ptp(factors) <= 1e-4 * abs(factors).max()
    return float(factors.mean()) if equal and abs(factors.mean()) > 1e-6 else None


def _mistakes_of_rule(
    description: tuple[str, str, str],
    rule: Callable[[float], Direction],
    example: float,
    fit: Callable[[Vector], float | None] | None = None,
) -> Mistake:
    """The mistake of using a rule; its constant is read from the path by ``fit``."""

    def fit_to(user: ExaminedFunction) -> Function | None:
        path = path_of_three_steps(user)
        if path is None:
            return None
        constant = fit(path) if fit is not None else fit_by_trial(rule, path)
        return None if constant is None else descent_with_rule(lambda: rule(constant))

    fits = None if example == 0 else fit_to
    return Mistake(*description, descent_with_rule(lambda: rule(example)), fit=fits)


PLAIN = "The exercise asks for plain descent: x = x - rate * slope."
MOMENTUM = (
    "momentum",
    "uses momentum: a part of all previous gradients is added to each step",
    f"Leave the momentum out. {PLAIN}",
)
NESTEROV = (
    "Nesterov momentum",
    "uses Nesterov's momentum: it takes the gradient ahead of the point",
    f"Leave the momentum out. {PLAIN}",
)
AVERAGED = (
    "gradients averaged",
    "averages the gradients of several steps",
    f"Use the gradient at the present point only. {PLAIN}",
)
CLIPPED = (
    "gradient clipped",
    "clips the gradient, so its steps are too short where the function is steep",
    f"Use the gradient as it is. {PLAIN}",
)
WEIGHT_DECAY = (
    "weight decay",
    "pulls the point towards 0 in each step, as weight decay does",
    f"decay multiplies the step size, not the point. {PLAIN}",
)


def _adaptive(name: str, does: str) -> tuple[str, str, str]:
    return name, does, f"Use the gradient as it is. {PLAIN}"


RULES: tuple[Mistake, ...] = (
    _mistakes_of_rule(MOMENTUM, momentum, 0.9, fit_momentum),
    _mistakes_of_rule(MOMENTUM, momentum_of_steps, 0.9, fit_momentum),
    _mistakes_of_rule(NESTEROV, nesterov, 0.9),
    _mistakes_of_rule(NESTEROV, nesterov_of_torch, 0.9),
    _mistakes_of_rule(AVERAGED, averaged_by_momentum, 0.9, fit_averaging),
    _mistakes_of_rule(AVERAGED, mean_of_all_gradients, 0),
    _mistakes_of_rule(AVERAGED, mean_of_two_gradients, 0),
    _mistakes_of_rule(CLIPPED, clipped_by_value, 1.0, fit_largest_slope),
    _mistakes_of_rule(CLIPPED, clipped_by_length, 1.0, fit_length),
    _mistakes_of_rule(WEIGHT_DECAY, weight_decay, 0.1, fit_weight_decay),
    _mistakes_of_rule(WEIGHT_DECAY, shrinking_point, 0.05, fit_shrinking),
    _mistakes_of_rule(
        _adaptive("AdaGrad", "divides each slope by the root of all its squares so far"),
        adagrad,
        0,
    ),
    _mistakes_of_rule(
        _adaptive("RMSprop", "divides each slope by the root of a mean of its squares"),
        rmsprop,
        0.9,
        fit_running_squares,
    ),
    _mistakes_of_rule(_adaptive("Adam", "uses the rule of Adam"), adam, 0.9),
    _mistakes_of_rule(
        _adaptive("sign of the gradient", "uses only the signs of the slopes, not their size"),
        sign_descent,
        0,
    ),
    _mistakes_of_rule(
        (
            "gradient one step late",
            "uses the gradient of the previous point in each step",
            "Compute both slopes at the present point, at the beginning of each step.",
        ),
        gradient_of_previous_point,
        0,
    ),
    _mistakes_of_rule(
        (
            "step multiplied by a constant",
            "multiplies each step by a constant",
            f"Remove the factor. {PLAIN}",
        ),
        scaled_gradient,
        0.5,
        fit_factor,
    ),
)
