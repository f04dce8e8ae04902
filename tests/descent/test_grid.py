"""Grids of descents: their order, table and best row, and where a search with a target stops."""

from __future__ import annotations

import math
from typing import Any

import pytest

from steepest.descent import descend, descend_grid
from steepest.errors import SurfaceError

TEXT = "x**2 + y**2 + x*(y + 2) + cos(3*x)"


def test_every_row_equals_a_single_descent() -> None:
    grid = descend_grid(
        TEXT, [(3, 2), (0, 1)], [0.1, 0.2], [5, 20], [0.9, 1.0], rule=["sgd", "adam"]
    )
    assert grid.table.height == grid.descent_count == 32
    for row in grid.table.iter_rows(named=True):
        descent = descend(
            TEXT, row["start"], row["step_size"], row["steps"], row["decay"], row["rule"]
        )
        assert row["value"] == descent.value
        assert tuple(row["end"]) == descent.point
        assert grid.descent(row).value == descent.value


def test_the_step_size_varies_slowest_and_the_start_fastest() -> None:
    table = descend_grid(TEXT, [(3, 2), (0, 1)], [0.1, 0.2], [5, 20], [0.9, 1.0]).table
    assert table["step_size"].to_list() == [0.1] * 8 + [0.2] * 8
    assert table["steps"].to_list() == ([5] * 4 + [20] * 4) * 2
    assert table["decay"].to_list() == [0.9, 0.9, 1.0, 1.0] * 4
    assert table["start"].to_list() == [[3.0, 2.0], [0.0, 1.0]] * 8


def test_a_cosine_schedule_depends_on_the_number_of_steps() -> None:
    grid = descend_grid(TEXT, (3, 2), 0.2, [10, 20], schedule="cosine")
    for row in grid.table.iter_rows(named=True):
        descent = descend(TEXT, (3, 2), 0.2, row["steps"], schedule="cosine")
        assert row["value"] == descent.value


def test_the_best_row_is_the_lowest_that_did_not_diverge() -> None:
    grid = descend_grid("x**4 + y**4", (3, 2), [0.01, 0.2], 50)
    assert grid.table["status"].to_list() == ["done", "diverged"]
    assert grid.table["value"][1] is None
    assert grid.best is not None
    assert grid.best["step_size"] == 0.01
    assert descend_grid("x**4 + y**4", (3, 2), 0.2, 50).best is None
    assert descend_grid("x**4 + y**4", (3, 2), 0.2, 50).sentence == "All descents diverged (1 of 1)"


def test_shorter_descents_than_the_divergence_are_done() -> None:
    grid = descend_grid("x**4 + y**4", (3, 2), 0.2, [1, 2, 50])
    assert grid.table["status"].to_list() == ["done", "done", "diverged"]


def test_a_target_that_no_descent_reaches_gives_the_lowest_value() -> None:
    grid = descend_grid(TEXT, (3, 2), [0.1, 0.3], 10, target=-9)
    assert grid.target_row is None
    assert grid.table.height == 2
    assert grid.sentence == (
        "None of 2 descents reaches a value below the target -9; the lowest is f = 1.24275 with "
        "step size 0.3, 10 steps"
    )
    without_target = descend_grid(TEXT, (3, 2), [0.1, 0.3], 10)
    assert without_target.sentence == (
        "The lowest of 2 end values is f = 1.24275 with step size 0.3, 10 steps"
    )


def test_in_one_dimension_a_list_of_numbers_is_several_starts() -> None:
    assert descend_grid("x**2", [1.0, 2.0], 0.1, 5).table["start"].to_list() == [[1.0], [2.0]]


@pytest.mark.parametrize(
    ("changes", "sentence"),
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
def test_invalid_arguments_raise_all_their_problems(changes: dict[str, Any], sentence: str) -> None:
    given: dict[str, Any] = {"start": (3, 2), "step_size": 0.1, "steps": 5} | changes
    with pytest.raises(SurfaceError) as caught:
        descend_grid(TEXT, **given)
    assert str(caught.value) == sentence
