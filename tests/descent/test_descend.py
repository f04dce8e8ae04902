"""One descent: its record, its rules and schedules, and the errors of invalid arguments."""

from __future__ import annotations

import math
from typing import Any

import numpy as np
import pytest
import torch

from steepest.descent import descend
from steepest.errors import ExpressionError, SurfaceError
from steepest.nn.rules import Adam, Momentum
from steepest.surfaces import surface

STEPS = "steps must be a whole number of at least 0"
TEXT = "x**2 + y**2 + x*(y + 2) + cos(3*x)"


def points_of_torch(make: Any, steps: int, start: tuple[float, float] = (3.0, 2.0)) -> np.ndarray:
    """The points that a torch optimiser visits on the same function."""
    point = torch.tensor(start, dtype=torch.float64, requires_grad=True)
    optimiser = make([point])
    visited = [point.detach().clone().numpy()]
    for _ in range(steps):
        optimiser.zero_grad()
        x, y = point
        (x**2 + y**2 + x * (y + 2) + torch.cos(3 * x)).backward()
        optimiser.step()
        visited.append(point.detach().clone().numpy())
    return np.array(visited)


@pytest.mark.parametrize(
    ("rule", "make"),
    [
        ("sgd", lambda p: torch.optim.SGD(p, lr=0.05)),
        ("momentum", lambda p: torch.optim.SGD(p, lr=0.05, momentum=0.9)),
        ("adam", lambda p: torch.optim.Adam(p, lr=0.05)),
        (Momentum(0.5), lambda p: torch.optim.SGD(p, lr=0.05, momentum=0.5)),
        (Adam(beta1=0.8), lambda p: torch.optim.Adam(p, lr=0.05, betas=(0.8, 0.999))),
    ],
)
def test_each_rule_equals_torch(rule: Any, make: Any) -> None:
    descent = descend(TEXT, (3, 2), step_size=0.05, steps=60, rule=rule)
    assert np.abs(descent.points - points_of_torch(make, 60)).max() < 1e-12


def test_each_schedule_gives_its_step_sizes() -> None:
    sizes = descend(TEXT, (3, 2), step_size=0.2, steps=4, schedule="cosine").step_sizes
    assert sizes == pytest.approx(
        [0.2, 0.1 * (1 + math.sqrt(0.5)), 0.1, 0.1 * (1 - math.sqrt(0.5))]
    )
    assert descend(TEXT, (3, 2), 0.2, 3, 0.5).step_sizes.tolist() == [0.2, 0.1, 0.05]
    assert descend(TEXT, (3, 2), 0.2, 3, schedule="constant").step_sizes.tolist() == [0.2] * 3


@pytest.mark.parametrize(
    "f",
    [
        lambda x, y: x**2 + y**2 + x * (y + 2) + np.cos(3 * x),
        lambda x, y: x**2 + y**2 + x * (y + 2) + math.cos(3 * x),
        surface(TEXT),
    ],
)
def test_text_functions_and_surfaces_give_the_same_descent(f: Any) -> None:
    exact = descend("assignment", (3, 2), step_size=0.1, steps=20)
    assert np.abs(descend(f, (3, 2), step_size=0.1, steps=20).points - exact.points).max() < 1e-9


def test_a_descent_runs_in_many_dimensions() -> None:
    descent = descend(surface("styblinski-tang", dimensions=6), [-2] * 6, step_size=0.01, steps=100)
    assert descent.points.shape == (101, 6)
    assert descent.status == "global minimum"
    assert descend("x1**2 + x2**2 + x3**2", (1, 1, 1), 0.4, 50).status == "global minimum"


def test_a_descent_runs_in_one_dimension() -> None:
    descent = descend("x**4 - x**2", 0.1, step_size=0.1, steps=100)
    assert descent.point == pytest.approx((math.sqrt(0.5),))
    assert descent.status == "global minimum"


def test_a_descent_ends_at_the_first_value_below_its_target() -> None:
    descent = descend(TEXT, (3, 2), step_size=0.2, steps=100, decay=0.8, target=-2)
    assert descent.steps < 100
    assert descent.values[-1] < -2 <= descent.values[-2]
    assert descent.status == "target reached"


def test_a_descent_of_no_steps_has_only_its_start() -> None:
    descent = descend(TEXT, (3, 2), step_size=0.2, steps=0)
    assert descent.points.tolist() == [[3.0, 2.0]]
    assert descent.step_sizes.shape == (0,)
    assert descent.sentence == (
        "The descent has not moved: it took 0 steps, and f = 24.0889; the lowest minimum in the "
        "box is -2.2807 at (-1.088, 0.544)"
    )


def test_a_diverging_descent_keeps_its_finite_points() -> None:
    descent = descend("x**4 + y**4", (3, 2), step_size=0.2, steps=100)
    assert descent.diverged
    assert descent.steps < 20
    assert np.isfinite(descent.points).all()
    assert np.isfinite(descent.values).all()
    assert descent.value_at_divergence is not None
    assert not math.isfinite(descent.value_at_divergence)


@pytest.mark.parametrize("rule", ["sgd", "momentum", "adam"])
@pytest.mark.parametrize(
    "text", ["1/x + y", "log(x) + y", "x**9 + exp(y**2)", "sqrt(x) + y", "-exp(x) + y"]
)
def test_no_warning_where_f_has_no_value(text: str, rule: str) -> None:
    descent = descend(text, (0.01, 0.5), step_size=3.0, steps=50, rule=rule)
    assert np.isfinite(descent.values).all()
    assert descent.sentence.startswith("The descent ")


def test_a_start_without_a_value_cannot_be_used() -> None:
    descent = descend("log(x) + y", (-1, 0), step_size=0.1, steps=10)
    assert descent.status == "diverged"
    assert descent.sentence == (
        "The descent cannot start: f or its gradient has no value at (-1.000, 0.000)"
    )


def test_the_repr_gives_the_surface_and_the_last_point() -> None:
    assert repr(descend(TEXT, (3, 2), 0.1, 30)) == (
        "<Descent of 30 steps on x**2 + y**2 + x*(y + 2) + cos(3*x) to (0.601125, -0.291075), "
        "f = 1.24287>"
    )


@pytest.mark.parametrize(
    ("changes", "sentence"),
    [
        ({"start": (1, 2, 3)}, "start must be 2 numbers (x, y), got 3: (1, 2, 3)"),
        ({"start": 3}, "start must be 2 numbers (x, y), got 1: 3"),
        ({"start": "3,2"}, 'start must be 2 numbers (x, y), got "3,2"'),
        ({"start": (1, math.nan)}, "start must be finite, got (1, nan)"),
        ({"start": [(1, 2), (3,)]}, "start must be 2 numbers (x, y), got [(1, 2), (3,)]"),
        ({"step_size": math.nan}, "step_size must be a positive, finite number, got nan"),
        (
            {"step_size": -0.3},
            "step_size must be a positive number, got -0.3 "
            "(steepest subtracts the gradient: use 0.3)",
        ),
        (
            {"step_size": [0.1, 0.2]},
            "step_size must be one value, got [0.1, 0.2] (use descend_grid)",
        ),
        (
            {"steps": -1},
            "steps must be a whole number of at least 0, got -1 (how many steps to take)",
        ),
        (
            {"steps": 2.5},
            "steps must be a whole number of at least 0, got 2.5 (how many steps to take)",
        ),
        ({"decay": 1.5}, "decay must be a number in (0, 1], got 1.5 (the default is 1.0)"),
        ({"rule": "adma"}, 'rule must be a known name, got "adma" (did you mean "adam"?)'),
        ({"schedule": "cos"}, 'schedule must be a known name, got "cos" (did you mean "cosine"?)'),
        (
            {"schedule": "cosine", "decay": 0.9},
            'decay must be 1 with schedule "cosine", got 0.9 (schedule "exponential" decays)',
        ),
        (
            {"target": math.nan},
            "target must be a finite number or None, got nan",
        ),
    ],
)
def test_an_invalid_argument_raises_one_sentence(changes: dict[str, Any], sentence: str) -> None:
    given: dict[str, Any] = {"start": (3, 2), "step_size": 0.1, "steps": 5} | changes
    with pytest.raises(SurfaceError) as caught:
        descend(TEXT, **given)
    assert str(caught.value) == sentence


def test_all_problems_are_reported_at_once() -> None:
    with pytest.raises(SurfaceError) as caught:
        descend(TEXT, (1,), step_size=0, steps=-1, decay=2, rule="x")
    problems = [line.split(" must ")[0] for line in str(caught.value).split("\n")]
    assert problems == ["start", "step_size", "steps", "decay", "rule"]


@pytest.mark.parametrize("text", ["x + zz", "(x", '__import__("os")', "x" * 5000])
def test_an_invalid_text_is_marked_with_a_caret(text: str) -> None:
    with pytest.raises(ExpressionError, match=r"\^"):
        descend(text, (3, 2), step_size=0.1, steps=5)
