"""Shares of variance: by hand, against least squares, and what their intervals cover."""

from __future__ import annotations

import itertools
import math
from typing import Any

import numpy as np
import polars as pl
import pytest

from steepest.errors import SteepestError
from steepest.statistics import variance_shares, variance_shares_of_grid


def test_shares_agree_with_an_example_by_hand() -> None:
    # Settings ± 1, seeds ± 2, residual ± 0.5 in a 2 x 2 grid: squares 4, 16, 1 of 21. One degree
    # of freedom each, so MS of the residual is 1: omega (4 - 1)/22, (16 - 1)/22, the rest 4/22.
    a, seed, rest = np.array([[-1], [1]]), np.array([-2, 2]), 0.5 * np.array([[1, -1], [-1, 1]])
    found = variance_shares_of_grid(a + seed + rest, ["a"])
    assert [line.name for line in found.lines] == ["a", "seed", "residual"]
    assert [line.eta for line in found.lines] == pytest.approx([4 / 21, 16 / 21, 1 / 21])
    assert [line.share for line in found.lines] == pytest.approx([3 / 22, 15 / 22, 4 / 22])
    assert [line.degrees for line in found.lines] == [1, 1, 1]
    assert found.sd == pytest.approx(math.sqrt(21 / 4))
    assert str(found) == "a 14 %, seed 68 %, residual 18 % (2 configurations x 2 seeds)"


def explained(grid: np.ndarray, axes: list[tuple[int, ...]]) -> float:
    """Squares that least squares on indicators of the given groups of axes leave unexplained."""
    place = np.indices(grid.shape).reshape(grid.ndim, -1)
    columns = [np.ones(grid.size)]
    for group in axes:
        for levels in itertools.product(*(range(grid.shape[axis]) for axis in group)):
            hit = [place[axis] == level for axis, level in zip(group, levels, strict=True)]
            columns.append(np.all(hit, axis=0).astype(float))
    design = np.array(columns).T
    fit = np.linalg.lstsq(design, grid.ravel(), rcond=None)[0]
    return float(((grid.ravel() - design @ fit) ** 2).sum())


def test_sums_of_squares_agree_with_least_squares() -> None:
    grid = np.random.default_rng(1).normal(size=(3, 2, 2, 5)) + np.arange(5)
    found = variance_shares_of_grid(grid, ["a", "b", "c"])
    mains: list[tuple[int, ...]] = [(0,), (1,), (2,)]
    pairs: list[tuple[int, ...]] = [(0, 1), (0, 2), (1, 2)]
    total = explained(grid, [])
    left = [total]
    steps = [*mains, *pairs, (0, 1, 2), (3,)]
    for number in range(len(steps)):
        left.append(explained(grid, steps[: number + 1]))
    squares = [before - after for before, after in itertools.pairwise(left)] + [left[-1]]
    assert [line.eta for line in found.lines] == pytest.approx(np.array(squares) / total)
    assert [line.name for line in found.lines] == [
        *"abc",
        "a x b",
        "a x c",
        "b x c",
        "higher interactions",
        "seed",
        "residual",
    ]
    assert [line.degrees for line in found.lines] == [2, 1, 1, 2, 2, 1, 2, 4, 44]


def test_shares_sum_to_one_and_shift_and_scale_change_nothing() -> None:
    grid = np.random.default_rng(2).normal(size=(3, 4, 9))
    found, moved = (
        variance_shares_of_grid(grid, ["a", "b"]),
        variance_shares_of_grid(1000 - 3 * grid, ["a", "b"]),
    )
    assert sum(line.eta for line in found.lines) == pytest.approx(1)
    assert sum(line.share for line in found.lines) == pytest.approx(1, abs=0.05)
    for one, other in zip(found.lines, moved.lines, strict=True):
        assert (one.share, one.low, one.high) == pytest.approx((other.share, other.low, other.high))


def test_the_order_of_seeds_changes_nothing() -> None:
    grid = np.random.default_rng(3).normal(size=(3, 4, 9))
    found, turned = (
        variance_shares_of_grid(grid, ["a", "b"]),
        variance_shares_of_grid(grid[..., ::-1], ["a", "b"]),
    )
    for one, other in zip(found.lines, turned.lines, strict=True):
        assert (one.share, one.low, one.high) == pytest.approx((other.share, other.low, other.high))


def table(grid: np.ndarray) -> dict[str, list[Any]]:
    hidden = [[], [32], [32, 16]]
    rows = [(hidden[i], 0.1 * (1 + j), s, v) for (i, j, s), v in np.ndenumerate(grid)]
    rows = [rows[i] for i in np.random.default_rng(4).permutation(len(rows))]
    names = ("hidden", "learning_rate", "seed", "score")
    return dict(zip(names, map(list, zip(*rows, strict=True)), strict=True))


def test_a_frame_in_any_order_gives_the_same() -> None:
    grid = np.random.default_rng(5).normal(size=(3, 2, 4))
    wanted = variance_shares_of_grid(grid, ["hidden", "learning_rate"])
    for columns in (table(grid), pl.DataFrame(table(grid))):
        found = variance_shares(columns, "score", ["hidden", "learning_rate"])
        assert found["hidden"].share == pytest.approx(wanted["hidden"].share)
        assert found["seed"].share == pytest.approx(wanted["seed"].share)
        assert (found.n, found.configurations) == (4, 6)
        assert found.levels == {"hidden": 3, "learning_rate": 2}


def test_the_interval_covers_about_as_often_as_it_says() -> None:
    # True shares of effects a and b, seed 0.3 and noise 0.3; 400 grids of 32 seeds. The jackknife
    # is approximate: 3 standard deviations of a share of 400 (0.033) and 2 % of its own.
    random = np.random.default_rng(6)
    cells = np.array([[-1.5], [0.0], [1.5]]) + np.array([-0.5, 0.5])
    parts = {"a": 1.5, "b": 0.25, "seed": 0.09, "a x b": 0.0}
    truth = {name: part / (1.5 + 0.25 + 0.18) for name, part in parts.items()}
    held = dict.fromkeys(truth, 0)
    for _ in range(400):
        noise = 0.3 * random.normal(size=(3, 2, 32))
        found = variance_shares_of_grid(
            cells[..., None] + 0.3 * random.normal(size=32) + noise, ["a", "b"]
        )
        for name, true in truth.items():
            held[name] += found[name].low <= true <= found[name].high
    assert {name: n / 400 for name, n in held.items() if n / 400 < 0.95 - 0.053} == {}


def test_the_interval_of_a_share_near_0_covers_nearly_as_often() -> None:
    # A true share of 0.003, so near 0 that the jackknife is rough: 9 in 10, less 3 standard
    # deviations of a share of 400.
    random = np.random.default_rng(9)
    cells, truth, held = np.array([[-0.1], [0.0], [0.1]]), 0.01 * 2 / 3, 0
    truth /= truth + 2
    for _ in range(400):
        grid = cells + random.normal(size=32) + random.normal(size=(3, 32))
        line = variance_shares_of_grid(grid, ["a"])["a"]
        held += line.low <= truth <= line.high
    assert held / 400 > 0.9 - 3 * math.sqrt(0.9 * 0.1 / 400)


def test_a_setting_without_effect_has_a_share_near_0() -> None:
    noise = np.random.default_rng(7).normal(size=(4, 3, 500))
    found = variance_shares_of_grid(noise, ["a", "b"])
    assert found["a"].share < 0.005
    assert found["a"].low == 0.0
    assert found["seed"].share < found["seed"].eta - 0.05
    assert found["residual"].share > 0.95


def test_constant_scores_have_no_shares() -> None:
    found = variance_shares_of_grid(np.full((3, 7), 0.1), ["a"])
    assert [line.share for line in found.lines] == [0.0, 0.0, 0.0]
    assert found.sd == 0.0


def without(columns: dict[str, list[Any]], row: int) -> dict[str, list[Any]]:
    return {name: values[:row] + values[row + 1 :] for name, values in columns.items()}


def test_an_unbalanced_grid_raises_a_statistics_error() -> None:
    columns = table(np.random.default_rng(8).normal(size=(3, 2, 4)))
    with pytest.raises(SteepestError) as caught:
        variance_shares(without(columns, 3), "score", ["hidden", "learning_rate"])
    assert str(caught.value) == (
        "table must hold every combination exactly once (3 hidden x 2 learning_rate x 4 seed), got "
        "1 missing and 0 more than once (a setting not named may vary, or runs be missing)"
    )
    with pytest.raises(SteepestError, match="0 missing and 12 more than once"):
        variance_shares(columns, "score", ["hidden"])


def test_runs_without_a_score_are_counted_in_the_error() -> None:
    columns = table(np.random.default_rng(8).normal(size=(3, 2, 4)))
    columns["score"][2:4] = [None, math.nan]
    with pytest.raises(SteepestError) as caught:
        variance_shares(columns, "score", ["hidden", "learning_rate"])
    assert str(caught.value) == (
        "every run must have a score, got 2 of 24 without one (leave out the values under which "
        "runs diverge)"
    )


@pytest.mark.parametrize(
    ("shape", "factors", "message"),
    [
        ((2, 3), ["a", "b"], "grid must have an axis for each of 2 factors and one for seed, got "
         "shape (2, 3)"),
        ((1, 3), ["a"], "a must have at least two values, got one"),
        ((2, 1), ["a"], "seed must have at least two values, got 1 (sweep with seeds=32)"),
    ],
)  # fmt: skip
def test_invalid_grids_raise_statistics_errors(
    shape: tuple[int, ...], factors: list[str], message: str
) -> None:
    with pytest.raises(SteepestError) as caught:
        variance_shares_of_grid(np.zeros(shape), factors)
    assert str(caught.value) == message


def test_unknown_columns_and_lines_raise_statistics_errors() -> None:
    with pytest.raises(SteepestError) as caught:
        variance_shares({"a": [1], "seed": [1]}, "score", ["a"])
    assert str(caught.value) == "table must have the column score, got a, seed"
    with pytest.raises(SteepestError) as caught:
        variance_shares({"score": [1.0], "seed": [1]}, "score", [])
    assert str(caught.value) == "factors must name at least one setting, got none"
    with pytest.raises(SteepestError) as caught:
        variance_shares_of_grid(np.eye(2), ["a"])["b"]
    assert str(caught.value) == (
        "name must be a line of the table, got 'b' (they are a, seed, residual)"
    )
