"""Descents side by side in their step size, held to single ones."""

from __future__ import annotations

import numpy as np
import pytest

from steepest.descent import descend, find_minima
from steepest.descent.step_sizes import endings, reaching, tails
from steepest.surfaces import surface

F = surface("assignment")
SIZES = np.array([0.05, 0.1, 0.16, 0.2, 0.9])


@pytest.mark.parametrize("decay", [1.0, 0.9])
def test_descents_side_by_side_are_the_single_ones(decay: float) -> None:
    starts = np.tile([[3.0], [2.0]], (1, len(SIZES)))
    together = tails(F, starts, SIZES, 30, decay, last=3)
    for number, size in enumerate(SIZES):
        alone = descend(F, (3, 2), float(size), 30, decay=decay).points[-3:]
        assert together[:, :, number] == pytest.approx(alone, abs=1e-12)


def test_many_descents_go_in_pieces_that_change_nothing() -> None:
    sizes = np.linspace(0.01, 0.3, 5000)
    starts = np.tile([[3.0], [2.0]], (1, len(sizes)))
    together = tails(F, starts, sizes, 5)
    assert together.shape == (2, 2, 5000)
    for number in (0, 2047, 2048, 4999):
        alone = tails(F, starts[:, :1], sizes[number : number + 1], 5)
        assert np.array_equal(together[:, :, number], alone[:, :, 0])


def test_endings_name_the_minimum_or_why_there_is_none() -> None:
    starts = np.tile([[3.0], [2.0]], (1, len(SIZES)))
    found = endings(find_minima(F), tails(F, starts, SIZES, 2000))
    assert found.tolist() == [2, 2, 0, -1, -2]


def test_the_range_that_reaches_the_lowest_minimum() -> None:
    low, high = reaching(F, find_minima(F), (3, 2), np.linspace(0.01, 0.4, 40), 2000)
    assert (low, high) == pytest.approx((0.1407, 0.181), abs=3e-4)
    at, beyond = (descend(F, (3, 2), size, 2000).status for size in (low + 1e-4, low - 1e-4))
    assert (at, beyond) == ("global minimum", "local minimum")


def test_where_none_reaches_it_the_range_is_nan() -> None:
    found = reaching(F, find_minima(F), (3, 2), np.linspace(0.01, 0.1, 10), 500)
    assert np.isnan(found).all()
