"""Descents side by side with different step sizes, compared with single ones."""

from __future__ import annotations

import numpy as np
import pytest

from steepest.descent import descend, find_minima
from steepest.descent.step_sizes import find_reaching_step_sizes, last_points, match_minima
from steepest.surfaces import surface

F = surface("assignment")
SIZES = np.array([0.05, 0.1, 0.16, 0.2, 0.9])


@pytest.mark.parametrize("decay", [1.0, 0.9])
def test_descents_side_by_side_equal_single_descents(decay: float) -> None:
    starts = np.tile([[3.0], [2.0]], (1, len(SIZES)))
    together = last_points(F, starts, SIZES, 30, decay, count=3)
    for number, size in enumerate(SIZES):
        alone = descend(F, (3, 2), float(size), 30, decay=decay).points[-3:]
        assert together[:, :, number] == pytest.approx(alone, abs=1e-12)


def test_running_in_chunks_changes_no_bit() -> None:
    sizes = np.linspace(0.01, 0.3, 5000)
    starts = np.tile([[3.0], [2.0]], (1, len(sizes)))
    together = last_points(F, starts, sizes, 5)
    assert together.shape == (2, 2, 5000)
    for number in (0, 2047, 2048, 4999):
        alone = last_points(F, starts[:, :1], sizes[number : number + 1], 5)
        assert np.array_equal(together[:, :, number], alone[:, :, 0])


def test_each_descent_is_matched_to_its_minimum_or_marked() -> None:
    starts = np.tile([[3.0], [2.0]], (1, len(SIZES)))
    found = match_minima(find_minima(F), last_points(F, starts, SIZES, 2000))
    assert found.tolist() == [2, 2, 0, -1, -2]


def test_the_interval_of_step_sizes_that_reach_the_lowest_minimum() -> None:
    low, high = find_reaching_step_sizes(
        F, find_minima(F), (3, 2), np.linspace(0.01, 0.4, 40), 2000
    )
    assert (low, high) == pytest.approx((0.1407, 0.181), abs=3e-4)
    at, beyond = (descend(F, (3, 2), size, 2000).status for size in (low + 1e-4, low - 1e-4))
    assert (at, beyond) == ("global minimum", "local minimum")


def test_the_interval_is_nan_if_no_step_size_reaches_the_minimum() -> None:
    found = find_reaching_step_sizes(F, find_minima(F), (3, 2), np.linspace(0.01, 0.1, 10), 500)
    assert np.isnan(found).all()
