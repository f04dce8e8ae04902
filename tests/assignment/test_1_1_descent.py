"""Section 1.1 of the exercise: gradient descent on a function of two variables."""

from __future__ import annotations

import math

import numpy as np
import pytest

from steepest.descent import basins, descend, descend_grid, find_minima
from steepest.expression import parse
from steepest.surfaces import surface

TEXT = "x**2 + y**2 + x*(y + 2) + cos(3*x)"
START = (3, 2)
TENTHS = [round(0.1 * k, 1) for k in range(1, 10)]
MINIMA = [
    (-1.08816241, 0.5440812, -2.28070971),
    (-2.85372194, 1.42686097, -0.24934298),
    (0.60594634, -0.30297318, 1.24273339),
]


def descend_by_hand(
    step_size: float, steps: int, decay: float = 1.0
) -> tuple[list[float], float, float]:
    """All values of the loop that the exercise asks for, and the last point."""
    x, y = 3.0, 2.0
    values = [x**2 + y**2 + x * (y + 2) + math.cos(3 * x)]
    for t in range(steps):
        slope = 2 * x - 3 * math.sin(3 * x) + y + 2, x + 2 * y
        eta = step_size * decay**t
        x, y = x - eta * slope[0], y - eta * slope[1]
        values.append(x**2 + y**2 + x * (y + 2) + math.cos(3 * x))
    return values, x, y


def test_the_function_and_its_gradient_equal_those_derived_by_hand() -> None:
    f = surface(TEXT)
    for x, y in [(3.0, 2.0), (0.0, 0.0), (-1.1, 0.7)]:
        assert f(x, y) == pytest.approx(x**2 + y**2 + x * (y + 2) + math.cos(3 * x), rel=1e-15)
        expected = [2 * x - 3 * math.sin(3 * x) + y + 2, x + 2 * y]
        assert f.gradient((x, y)) == pytest.approx(expected, rel=1e-15)
    assert str(parse(TEXT).derivative("y")) == "2*y + x"


def test_the_box_has_exactly_three_minima() -> None:
    found = find_minima(surface(TEXT)).found
    assert len(found) == 3
    for minimum, expected in zip(found, MINIMA, strict=True):
        assert (*minimum.point, minimum.value) == pytest.approx(expected, abs=2e-8)


@pytest.mark.parametrize(
    ("step_size", "steps", "decay", "value"),
    [
        (0.1, 10, 1.0, 1.2967615849902097),
        (0.2, 10, 1.0, -1.819240328427473),
        (0.1, 30, 1.0, 1.242865937264679),
        (0.2, 30, 1.0, -1.8370219660528102),
        (0.2, 10, 0.9, -2.266296229378774),
        (0.2, 10, 0.8, -2.1641525184526715),
    ],
)
def test_the_value_after_the_last_step_is_that_of_the_exercise(
    step_size: float, steps: int, decay: float, value: float
) -> None:
    descent = descend(TEXT, START, step_size=step_size, steps=steps, decay=decay)
    assert abs(descent.value - value) <= 1e-12
    expected, x, y = descend_by_hand(step_size, steps, decay)
    assert np.abs(descent.values - expected).max() <= 1e-12
    assert np.abs(np.subtract(descent.point, (x, y))).max() <= 1e-12


def test_all_points_and_values_are_kept() -> None:
    descent = descend(TEXT, START, step_size=0.1, steps=10)
    assert descent.points.shape == (11, 2)
    assert descent.values.shape == descent.gradient_norms.shape == (11,)
    assert descent.step_sizes.tolist() == [0.1] * 10
    assert descent.points[0].tolist() == [3.0, 2.0]
    assert descent.values == pytest.approx(surface(TEXT).value(descent.points.T), rel=1e-15)


def test_the_last_point_with_decay_is_that_of_the_exercise() -> None:
    descent = descend(TEXT, START, step_size=0.2, steps=10, decay=0.9)
    expected = (-1.0746190351785423, 0.42131177750319004)
    assert np.abs(np.subtract(descent.point, expected)).max() <= 1e-12


def test_step_t_has_size_eta_d_to_the_t_and_the_decay_does_not_compound() -> None:
    descent = descend(TEXT, START, step_size=0.2, steps=6, decay=0.9)
    assert descent.step_sizes == pytest.approx([0.2 * 0.9**t for t in range(6)], rel=1e-15)
    compounded = [0.2 * 0.9 ** (t * (t + 1) // 2) for t in range(6)]
    assert compounded[:2] == pytest.approx(descent.step_sizes[:2].tolist(), rel=1e-15)
    assert abs(compounded[2] - descent.step_sizes[2]) > 0.01  # two steps cannot tell them apart


def test_a_strong_decay_shrinks_the_second_step() -> None:
    descent = descend(TEXT, (0.123, 0.456), step_size=0.01, steps=2, decay=0.1)
    first, second = np.abs(np.diff(descent.points[:, 0]))
    assert first > 5 * second


def test_the_search_stops_at_the_first_value_below_the_target() -> None:
    tens = [10 * k for k in range(1, 10)]
    grid = descend_grid(TEXT, START, TENTHS, tens, TENTHS, target=-2)
    assert grid.target_row is not None
    found = {name: grid.target_row[name] for name in ("step_size", "steps", "decay")}
    assert found == {"step_size": 0.2, "steps": 10, "decay": 0.8}
    assert abs(grid.target_row["value"] - -2.1641525184526715) <= 1e-12
    assert grid.table.height == 81 + 8  # all of 0.1, then the first eight decays at 0.2
    assert (grid.table["value"][:-1] >= -2).all()


def test_a_small_step_ends_in_a_local_minimum_and_not_in_a_flat_area() -> None:
    descent = descend(TEXT, START, step_size=0.1, steps=30)
    assert descent.status == "local minimum"
    assert descent.sentence.startswith(
        "The descent converges in 30 steps to a local minimum, 1.24273 at (0.605946, -0.302973)"
    )
    assert descent.sentence.endswith("the lowest minimum in the box is -2.2807 at (-1.088, 0.544)")


def test_a_larger_step_ends_in_a_cycle_around_the_global_minimum() -> None:
    descent = descend(TEXT, START, step_size=0.2, steps=30)
    assert descent.status == "cycle"
    assert descent.sentence == (
        "The descent ends in a 2-cycle around the minimum at (-1.088, 0.544), with f between "
        "-1.8985 and -1.8370: the step size 0.2 exceeds 2/lambda_max = 0.181 there; the lowest "
        "minimum in the box is -2.2807"
    )
    longer = descend(TEXT, START, step_size=0.2, steps=500).values[-2:]
    assert sorted(longer) == pytest.approx([-1.8985106, -1.8370252], abs=6e-8)


def test_the_largest_stable_step_at_the_global_minimum_is_0_1811() -> None:
    hessian = surface(TEXT).hessian(find_minima(surface(TEXT)).found[0].point)
    assert 2 / np.linalg.eigvalsh(hessian).max() == pytest.approx(0.1811, abs=6e-5)


@pytest.mark.parametrize("step_size", [0.141, 0.15, 0.16, 0.17, 0.181])
def test_some_constant_step_sizes_reach_the_global_minimum(step_size: float) -> None:
    descent = descend(TEXT, START, step_size=step_size, steps=20_000)
    assert descent.value == pytest.approx(-2.28070971, abs=6e-5)
    assert descent.status == "global minimum"


@pytest.mark.parametrize("step_size", [0.1, 0.14, 0.182, 0.2, 0.3, 0.4])
def test_other_constant_step_sizes_do_not_reach_it(step_size: float) -> None:
    descent = descend(TEXT, START, step_size=step_size, steps=20_000)
    assert descent.value > -2.28
    assert descent.status != "global minimum"


def test_with_decay_a_larger_step_reaches_the_global_minimum() -> None:
    descent = descend(TEXT, START, step_size=0.2, steps=60, decay=0.9)
    assert descent.status == "global minimum"


def test_each_minimum_is_reached_from_some_start() -> None:
    found = basins(TEXT, step_size=0.1, steps=100, resolution=101)
    column, row = (int(np.abs(axis - at).argmin()) for axis, at in ((found.x, 3), (found.y, 2)))
    assert found.basin[row, column] == 2  # from (3, 2) the local one
    assert {0, 1, 2} == set(np.unique(found.basin))


@pytest.mark.usefixtures("close_figures")
def test_the_figure_shows_the_contours_and_the_learning_curve() -> None:
    contours, curve = descend(TEXT, START, step_size=0.2, steps=10).plot()
    assert "f = -1.8192" in contours.get_title() + curve.get_title()
    assert contours.get_xlabel() == "x"
    assert contours.get_ylabel() == "y"
    assert curve.get_xlabel() == "step"
