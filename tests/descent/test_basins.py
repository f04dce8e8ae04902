"""Basin maps: equal to single descents, and to the bit for any number of threads."""

from __future__ import annotations

import math
from typing import Any

import numpy as np
import pytest

import steepest as st
from steepest.descent import basins, descend
from steepest.descent.basin_maps import DIVERGED, UNSETTLED
from steepest.errors import SurfaceError
from steepest.surfaces import surface

TEXT = "x**2 + y**2 + x*(y + 2) + cos(3*x)"


@pytest.mark.parametrize("step_size", [0.05, 0.1, 0.15])
def test_basins_equal_a_loop_written_by_hand(step_size: float) -> None:
    found = basins(TEXT, step_size=step_size, steps=100, resolution=150)
    for row, column in np.random.default_rng(0).integers(0, 150, (60, 2)):
        x, y = float(found.x[column]), float(found.y[row])
        for _ in range(100):
            slope = 2 * x - 3 * math.sin(3 * x) + y + 2, x + 2 * y
            x, y = x - step_size * slope[0], y - step_size * slope[1]
        assert np.abs(found.end_points[:, row, column] - (x, y)).max() <= 1e-12


@pytest.mark.parametrize("rule", ["sgd", "momentum", "adam"])
def test_basins_equal_single_descents(rule: str) -> None:
    found = basins(TEXT, step_size=0.05, steps=80, resolution=20, rule=rule, decay=0.99)
    for row in range(0, 20, 3):
        for column in range(0, 20, 3):
            start = found.x[column], found.y[row]
            descent = descend(TEXT, start, step_size=0.05, steps=80, rule=rule, decay=0.99)
            assert np.abs(found.end_points[:, row, column] - descent.point).max() <= 1e-9


@pytest.mark.parametrize("rule", ["sgd", "adam"])
def test_basins_are_the_same_to_the_bit_for_any_number_of_threads(rule: str) -> None:
    one = basins(TEXT, step_size=0.2, steps=30, resolution=201, rule=rule, threads=1)
    for threads in (2, 3, 8):
        many = basins(TEXT, step_size=0.2, steps=30, resolution=201, rule=rule, threads=threads)
        assert many.end_points.tobytes() == one.end_points.tobytes()
        assert many.basin.tobytes() == one.basin.tobytes()
        assert many.long_steps.tobytes() == one.long_steps.tobytes()


def test_each_start_is_matched_to_the_minimum_it_ends_at() -> None:
    found = basins(TEXT, step_size=0.1, steps=100, resolution=60)
    for k, minimum in enumerate(found.minima.found):
        ends = found.end_points[:, found.basin == k]
        assert np.abs(ends - np.array(minimum.point)[:, None]).max() < 0.1
    assert (found.basin >= 0).all()
    assert sum(found.shares.values()) == pytest.approx(1.0)
    assert found.x.tolist() == np.linspace(-5, 5, 60).tolist()
    assert found.sentence == (
        "Of 3,600 starts with 100 steps of size 0.1, 45.9% reach -2.28071 at (-1.08816, 0.544081), "
        "34.1% reach 1.24273 at (0.605946, -0.302973), 19.9% reach -0.249343 at (-2.85372, 1.42686)"
    )


def test_long_steps_counts_the_steps_longer_than_a_thousandth_of_the_box() -> None:
    found = basins("x**2 + y**2", step_size=0.25, steps=50, resolution=11)
    # The distance halves with every step; steps longer than 0.01 count.
    distance = np.hypot(*np.meshgrid(found.x, found.y))
    expected = np.ceil(np.log2(np.maximum(distance, 1e-9) / 0.01)).clip(0)
    assert np.abs(found.long_steps - expected).max() <= 1
    assert found.long_steps[5, 5] == 0


def test_a_start_that_cycles_around_a_minimum_does_not_reach_it() -> None:
    found = basins(TEXT, step_size=0.2, steps=300, resolution=30)
    assert UNSETTLED in found.basin
    assert 0 not in found.basin  # 0.2 exceeds 2/lambda_max at the lowest minimum


def test_starts_that_diverge_are_marked_as_diverged() -> None:
    found = basins("x**4 + y**4", step_size=0.1, steps=60, resolution=21)
    assert found.basin[0, 0] == DIVERGED
    assert found.basin[10, 10] != DIVERGED
    assert basins(TEXT, step_size=0.9, steps=100, resolution=5).shares["diverged"] == 1.0


def test_a_python_function_gives_the_same_basins_as_its_text() -> None:
    exact = basins(TEXT, step_size=0.1, steps=60, resolution=12)

    def f(x: Any, y: Any) -> Any:
        return x**2 + y**2 + x * (y + 2) + np.cos(3 * x)

    assert np.array_equal(basins(f, step_size=0.1, steps=60, resolution=12).basin, exact.basin)


def test_the_bounds_of_the_surface_are_the_box() -> None:
    found = basins(surface(TEXT, bounds=[(-2, 0), (0, 1)]), 0.1, 50, resolution=3)
    assert found.x.tolist() == [-2, -1, 0]
    assert found.y.tolist() == [0, 0.5, 1]


@pytest.mark.parametrize(
    ("what", "options", "sentence"),
    [
        ("x**2", {}, "basins need a surface of 2 variables, got 1"),
        (
            TEXT,
            {"resolution": 1},
            "resolution must be a whole number of at least 2, got 1 (starts along a side, "
            "400 by default)",
        ),
        (
            TEXT,
            {"resolution": "a"},
            'resolution must be a whole number of at least 2, got "a" (starts along a '
            "side, 400 by default)",
        ),
        (
            TEXT,
            {"threads": 0},
            "threads must be a whole number of at least 1 or None, got 0 (None takes all cores)",
        ),
        (TEXT, {"step_size": math.nan}, "step_size must be a positive, finite number, got nan"),
        (
            TEXT,
            {"rule": "adagrad"},
            'rule must be a known name, got "adagrad" (known are sgd, momentum, adam)',
        ),
    ],
)
def test_an_invalid_argument_raises_one_sentence(
    what: str, options: dict[str, Any], sentence: str
) -> None:
    with pytest.raises(SurfaceError) as caught:
        basins(what, **({"step_size": 0.1, "steps": 5} | options))
    assert str(caught.value) == sentence


def test_a_grid_that_does_not_fit_into_memory_is_refused_with_both_sizes() -> None:
    with pytest.raises(MemoryError, match=r"1,000,000 x 1,000,000 starts take about .* GB, this"):
        basins(TEXT, step_size=0.1, steps=5, resolution=1_000_000)


def test_no_start_settles_at_a_minimum_where_the_step_size_is_unstable() -> None:
    # 2/lambda_max is 0.181 at the lowest minimum of the exercise's function.
    for step_size, settles in ((0.18, True), (0.3, False)):
        found = st.basins("assignment", step_size=step_size, steps=100, resolution=200)
        assert bool((found.basin == 0).any()) == settles


def test_a_start_at_a_minimum_stays_there_for_any_step_size() -> None:
    bowl = st.surface("x**2 + y**2", bounds=(-1, 1))
    found = st.basins(bowl, step_size=5.0, steps=3, resolution=3)
    assert found.basin[1, 1] == 0 and (np.delete(found.basin.ravel(), 4) != 0).all()
