"""Every status of a descent, with its sentence."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest

from steepest.descent import descend
from steepest.descent.outcomes import STATUSES
from steepest.descent.stability import cycle_length, largest_stable_step
from steepest.nn.rules import Adam, Momentum, Sgd
from steepest.surfaces import surface

TEXT = "x**2 + y**2 + x*(y + 2) + cos(3*x)"


@pytest.mark.parametrize(
    ("what", "start", "options", "status", "sentence"),
    [
        (
            TEXT,
            (3, 2),
            {"step_size": 0.15, "steps": 100},
            "global minimum",
            "The descent converges in 100 steps to the lowest minimum in the box, -2.28071 at "
            "(-1.08816, 0.544081)",
        ),
        (
            TEXT,
            (3, 2),
            {"step_size": 0.2, "steps": 10},
            "moving",
            "The descent is still moving after 10 steps: its last step has length 0.57, and f = "
            "-1.81924 rises by 0.055 a step; the step size 0.2 exceeds 2/lambda_max = 0.181 at "
            "the lowest minimum in the box, -2.2807 at (-1.088, 0.544), so the descent cannot "
            "converge there",
        ),
        (
            TEXT,
            (3, 2),
            {"step_size": 0.01, "steps": 10},
            "moving",
            "The descent is still moving after 10 steps: its last step has length 0.079, and f = "
            "16.1044 falls by 0.62 a step; it is 3.5 away from the lowest minimum in the box, "
            "-2.2807 at (-1.088, 0.544), and the step size 0.01 is small: near that minimum, "
            "up to 2/lambda_max = 0.181 is stable",
        ),
        (
            TEXT,
            (3, 2),
            {"step_size": 0.01, "steps": 100, "decay": 0.1},
            "stopped short",
            "The descent stops short at (2.904, 1.922), f = 22.7607: with a decay of 0.1 all "
            "step sizes sum to 0.0111 and the gradient norm is 10, but it is still 4.2 away from "
            "the lowest minimum in the box, -2.2807 at (-1.088, 0.544)",
        ),
        (
            TEXT,
            (3, 2),
            {"step_size": 0.9, "steps": 2000},
            "diverged",
            "The descent diverges: after 667 steps f is no longer finite (|f| had reached "
            "1.53e+308); the step size 0.9 exceeds 2/lambda_max at every minimum in the box (at "
            "most 0.436): use a smaller step size",
        ),
        (
            "ravine",
            (2, 1),
            {"step_size": 0.041, "steps": 60},
            "diverged",
            "The descent is diverging: f has risen from 27 to 8.72e+03 in 60 steps, and the "
            "steps are growing; the step size 0.041 exceeds 2/lambda_max at every minimum in the "
            "box (at most 0.04): use a smaller step size",
        ),
        (
            "log(x) + y",
            (1, 1),
            {"step_size": 0.4, "steps": 50},
            "diverged",
            "The descent leaves the domain of f: after 2 steps f has no value (|f| had reached 1)",
        ),
        (
            "saddle",
            (1, 0),
            {"step_size": 0.1, "steps": 100},
            "saddle",
            "The descent stops at a saddle point at (0.000, 0.000): the gradient norm is "
            "4.1e-10, but f curves down along one direction (curvature -2), so a slightly "
            "different start would continue downhill",
        ),
        (
            "saddle",
            (1, 0.001),
            {"step_size": 0.1, "steps": 45},
            "left the bounds",
            "The descent has left the box: after 45 steps it is at (0.000, 3.657), f = -13.3756, "
            "and its last step has length 0.61",
        ),
        (
            "exp(-x) + y**2",
            (1, 1),
            {"step_size": 0.4, "steps": 500},
            "left the bounds",
            "The descent has left the box: after 500 steps it is at (5.316, 0.000), f = "
            "0.00491179, and its last step has length 0.002",
        ),
        (
            TEXT,
            (3, 2),
            {"step_size": 0.2, "steps": 100, "decay": 0.8, "target": -2.0},
            "target reached",
            "The descent reaches the target after 7 steps: f = -2.00006 is below -2",
        ),
        (
            "(x - 7)**2 + y**2",
            (3, 2),
            {"step_size": 0.2, "steps": 100},
            "global minimum",
            "The descent converges in 100 steps to a minimum outside the box, 0 at (7, 0)",
        ),
    ],
)
def test_a_descent_has_a_status_and_a_sentence_with_the_reason(
    what: str, start: tuple[float, ...], options: dict[str, Any], status: str, sentence: str
) -> None:
    descent = descend(what, start, **options)
    assert descent.sentence == sentence
    assert descent.status == status
    assert status in STATUSES


def test_a_cycle_names_the_minimum_it_surrounds() -> None:
    cycling = descend(TEXT, (3, 2), step_size=0.2, steps=30).minimum
    assert cycling is not None
    assert cycling.point == pytest.approx((-1.08816241, 0.5440812), abs=1e-7)
    assert descend(TEXT, (3, 2), step_size=0.2, steps=10).minimum is None


@pytest.mark.parametrize(("period", "r"), [(2, 3.2), (4, 3.5)])
def test_cycles_of_the_logistic_map_have_its_period(period: int, r: float) -> None:
    # The logistic map x <- r x (1 - x) is descent with step 1 on -(r x^2/2 - r x^3/3 - x^2/2).
    descent = descend(f"-({r}*x**2/2 - {r}*x**3/3 - x**2/2)", 0.4, step_size=1.0, steps=2_000)
    assert descent.status == "cycle"
    assert f"in a {period}-cycle" in descent.sentence


def test_a_shrinking_oscillation_is_not_a_cycle() -> None:
    assert descend("x**2", 1.0, step_size=0.9999, steps=2_000).status == "moving"
    assert descend("x**2", 1.0, step_size=0.9999, steps=200_000).status == "global minimum"


def test_cycle_length_is_the_period_with_which_points_recur() -> None:
    rng = np.random.default_rng(0)
    assert cycle_length(rng.standard_normal((50, 2))) == 0
    assert cycle_length(np.tile(rng.standard_normal((3, 2)), (9, 1))) == 3
    assert cycle_length(np.zeros((20, 2))) == 0
    assert cycle_length(np.zeros((1, 2))) == 0


def test_the_largest_stable_step_depends_on_the_rule() -> None:
    f = surface("ravine")
    [minimum] = f.minima
    assert largest_stable_step(f, minimum, Sgd()) == (0.04, "2/lambda_max")
    assert largest_stable_step(f, minimum, Momentum(0.5)) == (0.06, "2(1 + 0.5)/lambda_max")
    assert np.isnan(largest_stable_step(f, minimum, Adam())[0])


@pytest.mark.parametrize("momentum", [0.0, 0.5, 0.9])
def test_descents_grow_above_the_largest_stable_step(momentum: float) -> None:
    limit = 2 * (1 + momentum) / 50
    rule = Momentum(momentum)
    for factor, grows in ((0.99, False), (1.01, True)):
        descent = descend("ravine", (0, 1), step_size=factor * limit, steps=3_000, rule=rule)
        assert bool(descent.values[-1] > descent.values[0]) is grows


def test_a_descent_near_an_inflection_is_still_moving() -> None:
    descent = descend("x**3", 1.0, step_size=0.01, steps=2000)
    assert descent.status == "moving"
    assert descent.minimum is None
    assert "minimum" not in descent.sentence


def test_a_step_size_that_would_leave_the_box_is_not_recommended() -> None:
    descent = descend("(x - 1)**6", 2.0, step_size=0.01, steps=100)
    assert descent.status == "moving"
    assert "is small" not in descent.sentence


def test_a_cycle_around_a_kink_is_around_that_minimum() -> None:
    descent = descend("abs(x) + y**2", (1, 1), step_size=0.3, steps=50)
    assert descent.status == "cycle"
    assert "2-cycle around the minimum at (0.000, 0.000)" in descent.sentence


def test_a_step_out_of_the_domain_is_not_called_divergence() -> None:
    descent = descend("log(x) + y**2", (1, 1), step_size=0.3, steps=5)
    assert descent.status == "diverged"
    assert descent.sentence.startswith(
        "The descent leaves the domain of f: after 3 steps f has no value"
    )
