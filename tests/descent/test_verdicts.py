"""Every kind of ending, told by its status and its sentence."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest

from steepest.descent import descend
from steepest.descent.outcomes import STATUSES
from steepest.descent.stability import cycle_length, stable_step
from steepest.nn.rules import Adam, Momentum, Sgd
from steepest.surfaces import surface

TEXT = "x**2 + y**2 + x*(y + 2) + cos(3*x)"


@pytest.mark.parametrize(
    ("what", "start", "options", "status", "told"),
    [
        (
            TEXT,
            (3, 2),
            {"step_size": 0.15, "steps": 100},
            "global minimum",
            "converges to the lowest minimum in the box, -2.28071 at (-1.08816, 0.544081), "
            "after 100 steps",
        ),
        (
            TEXT,
            (3, 2),
            {"step_size": 0.2, "steps": 10},
            "moving",
            "is still moving after 10 steps (0.57 in the last step), f = -1.81924, rising by 0.055 "
            "a step: the step 0.2 exceeds 2/lambda_max = 0.181 at the lowest minimum in the box, "
            "-2.2807 at (-1.088, 0.544), so it cannot settle there",
        ),
        (
            TEXT,
            (3, 2),
            {"step_size": 0.01, "steps": 10},
            "moving",
            "is still moving after 10 steps (0.079 in the last step), f = 16.1044, falling by 0.62 "
            "a step, 3.5 away from the lowest minimum in the box, -2.2807 at (-1.088, 0.544): the "
            "step 0.01 is small, up to 2/lambda_max = 0.181 is stable there",
        ),
        (
            TEXT,
            (3, 2),
            {"step_size": 0.01, "steps": 100, "decay": 0.1},
            "stopped short",
            "stops short at (2.904, 1.922), f = 22.7607: with a decay of 0.1 the steps sum to "
            "0.0111 however many there are, and the lowest minimum in the box, -2.2807 at "
            "(-1.088, 0.544) is 4.2 away (the gradient is still 10)",
        ),
        (
            TEXT,
            (3, 2),
            {"step_size": 0.9, "steps": 2000},
            "diverged",
            "diverges: after 667 steps f is no longer finite (|f| had reached 1.53e+308); the step "
            "0.9 exceeds 2/lambda_max of every minimum in the box (at most 0.436): take a smaller "
            "one",
        ),
        (
            "ravine",
            (2, 1),
            {"step_size": 0.041, "steps": 60},
            "diverged",
            "is diverging: f has risen from 27 to 8.72e+03 in 60 steps, and every step is longer "
            "than the last; the step 0.041 exceeds 2/lambda_max of every minimum in the box (at "
            "most 0.04): take a smaller one",
        ),
        (
            "log(x) + y",
            (1, 1),
            {"step_size": 0.4, "steps": 50},
            "diverged",
            "diverges: after 2 steps f has no value (|f| had reached 1)",
        ),
        (
            "saddle",
            (1, 0),
            {"step_size": 0.1, "steps": 100},
            "saddle",
            "is at a saddle at (0.000, 0.000): the gradient is 4.1e-10 there, but f curves down "
            "along one direction (-2), so a start a little aside would go on",
        ),
        (
            "saddle",
            (1, 0.001),
            {"step_size": 0.1, "steps": 45},
            "left the bounds",
            "has left the bounds: after 45 steps it is at (0.000, 3.657), f = -13.3756, still "
            "moving (0.61 in the last step)",
        ),
        (
            "exp(-x) + y**2",
            (1, 1),
            {"step_size": 0.4, "steps": 500},
            "left the bounds",
            "has left the bounds: after 500 steps it is at (5.316, 0.000), f = 0.00491179, still "
            "moving (0.002 in the last step)",
        ),
        (
            TEXT,
            (3, 2),
            {"step_size": 0.2, "steps": 100, "decay": 0.8, "target": -2.0},
            "target reached",
            "reaches the target after 7 steps: f = -2.00006 is below -2",
        ),
        (
            "(x - 7)**2 + y**2",
            (3, 2),
            {"step_size": 0.2, "steps": 100},
            "global minimum",
            "converges to a minimum, outside the box, 0 at (7, 0), after 100 steps",
        ),
    ],
)
def test_sentences(
    what: str, start: tuple[float, ...], options: dict[str, Any], status: str, told: str
) -> None:
    descent = descend(what, start, **options)
    assert descent.sentence == told
    assert descent.status == status
    assert status in STATUSES


def test_the_minimum_of_a_verdict() -> None:
    circling = descend(TEXT, (3, 2), step_size=0.2, steps=30).minimum
    assert circling is not None
    assert circling.point == pytest.approx((-1.08816241, 0.5440812), abs=1e-7)
    assert descend(TEXT, (3, 2), step_size=0.2, steps=10).minimum is None


@pytest.mark.parametrize(("period", "step_size"), [(2, 0.25), (4, 3.5)])
def test_longer_cycles(period: int, step_size: float) -> None:
    # The logistic map x <- r x (1 - x) is descent with step 1 on -(r x^2/2 - r x^3/3 - x^2/2).
    r = {2: 3.2, 4: 3.5}[period]
    descent = descend(f"-({r}*x**2/2 - {r}*x**3/3 - x**2/2)", 0.4, step_size=1.0, steps=2_000)
    assert descent.status == "cycle"
    assert f"in a {period}-cycle" in descent.sentence


def test_coming_closer_from_side_to_side_is_no_cycle() -> None:
    assert descend("x**2", 1.0, step_size=0.9999, steps=2_000).status == "moving"
    assert descend("x**2", 1.0, step_size=0.9999, steps=200_000).status == "global minimum"


def test_the_period_of_points() -> None:
    rng = np.random.default_rng(0)
    assert cycle_length(rng.standard_normal((50, 2))) == 0
    assert cycle_length(np.tile(rng.standard_normal((3, 2)), (9, 1))) == 3
    assert cycle_length(np.zeros((20, 2))) == 0
    assert cycle_length(np.zeros((1, 2))) == 0


def test_the_limit_of_each_rule() -> None:
    f = surface("ravine")
    [minimum] = f.minima
    assert stable_step(f, minimum, Sgd()) == (0.04, "2/lambda_max")
    assert stable_step(f, minimum, Momentum(0.5)) == (0.06, "2(1 + 0.5)/lambda_max")
    assert np.isnan(stable_step(f, minimum, Adam())[0])


@pytest.mark.parametrize("momentum", [0.0, 0.5, 0.9])
def test_the_limit_is_where_descents_begin_to_grow(momentum: float) -> None:
    limit = 2 * (1 + momentum) / 50
    rule = Momentum(momentum)
    for factor, grows in ((0.99, False), (1.01, True)):
        descent = descend("ravine", (0, 1), step_size=factor * limit, steps=3_000, rule=rule)
        assert bool(descent.values[-1] > descent.values[0]) is grows


def test_beside_an_inflection_a_descent_is_on_its_way() -> None:
    descent = descend("x**3", 1.0, step_size=0.01, steps=2000)
    assert descent.status == "moving"
    assert descent.minimum is None
    assert "minimum" not in descent.sentence


def test_a_step_that_would_leave_the_box_is_not_advised() -> None:
    descent = descend("(x - 1)**6", 2.0, step_size=0.01, steps=100)
    assert descent.status == "moving"
    assert "is stable there" not in descent.sentence
