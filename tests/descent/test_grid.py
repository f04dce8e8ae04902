"""Grids of descents: their order, their table, what is best, and where a search stops."""

from __future__ import annotations

import math
from typing import Any

import pytest

from steepest.descent import descend, descend_grid
from steepest.errors import SurfaceError

TEXT = "x**2 + y**2 + x*(y + 2) + cos(3*x)"


def test_every_row_is_a_descent() -> None:
    grid = descend_grid(
        TEXT, [(3, 2), (0, 1)], [0.1, 0.2], [5, 20], [0.9, 1.0], rule=["sgd", "adam"]
    )
    assert grid.table.height == grid.planned == 32
    for row in grid.table.iter_rows(named=True):
        descent = descend(
            TEXT, row["start"], row["step_size"], row["steps"], row["decay"], row["rule"]
        )
        assert row["value"] == descent.value
        assert tuple(row["end"]) == descent.point
        assert grid.descent(row).value == descent.value


def test_the_order_of_the_axes() -> None:
    table = descend_grid(TEXT, [(3, 2), (0, 1)], [0.1, 0.2], [5, 20], [0.9, 1.0]).table
    assert table["step_size"].to_list() == [0.1] * 8 + [0.2] * 8
    assert table["steps"].to_list() == ([5] * 4 + [20] * 4) * 2
    assert table["decay"].to_list() == [0.9, 0.9, 1.0, 1.0] * 4
    assert table["start"].to_list() == [[3.0, 2.0], [0.0, 1.0]] * 8


def test_cosine_looks_ahead_and_shares_nothing() -> None:
    grid = descend_grid(TEXT, (3, 2), 0.2, [10, 20], schedule="cosine")
    for row in grid.table.iter_rows(named=True):
        descent = descend(TEXT, (3, 2), 0.2, row["steps"], schedule="cosine")
        assert row["value"] == descent.value


def test_the_best_is_finite() -> None:
    grid = descend_grid("x**4 + y**4", (3, 2), [0.01, 0.2], 50)
    assert grid.table["status"].to_list() == ["done", "diverged"]
    assert grid.table["value"][1] is None
    assert grid.best is not None
    assert grid.best["step_size"] == 0.01
    assert descend_grid("x**4 + y**4", (3, 2), 0.2, 50).best is None
    assert (
        descend_grid("x**4 + y**4", (3, 2), 0.2, 50).sentence == "all of 1 of 1 descents diverged"
    )


def test_a_diverging_descent_has_its_values_before() -> None:
    grid = descend_grid("x**4 + y**4", (3, 2), 0.2, [1, 2, 50])
    assert grid.table["status"].to_list() == ["done", "done", "diverged"]


def test_a_target_that_nothing_reaches() -> None:
    grid = descend_grid(TEXT, (3, 2), [0.1, 0.3], 10, target=-9)
    assert grid.hit is None
    assert grid.table.height == 2
    assert grid.sentence.startswith("no value below -9 in 2 of 2 descents; the lowest is f = ")


def test_one_dimension_has_lists_of_numbers_as_starts() -> None:
    assert descend_grid("x**2", [1.0, 2.0], 0.1, 5).table["start"].to_list() == [[1.0], [2.0]]


@pytest.mark.parametrize(
    ("changes", "told"),
    [
        (
            {"start": [3, 2]},
            "start must be a tuple, or a list of tuples, got [3, 2] (one point is (3, 2))",
        ),
        ({"start": [(3, 2), (1,)]}, "start must be 2 numbers (x, y), got 1: (1,)"),
        ({"steps": []}, "steps must have at least one value, got an empty list"),
        (
            {"step_size": [0.1, math.nan], "rule": ["sgd", "adma"]},
            "step_size must be a positive, finite number, got nan\n"
            'rule must be a known name, got "adma" (did you mean "adam"?)',
        ),
    ],
)
def test_what_is_refused(changes: dict[str, Any], told: str) -> None:
    given: dict[str, Any] = {"start": (3, 2), "step_size": 0.1, "steps": 5} | changes
    with pytest.raises(SurfaceError) as caught:
        descend_grid(TEXT, **given)
    assert str(caught.value) == told
