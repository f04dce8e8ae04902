"""Splits by groups and in time."""

from __future__ import annotations

import itertools
from typing import Any

import numpy as np
import polars as pl
import pytest
from hypothesis import given, settings, strategies as some

import steepest as st
from steepest.data.ordered_splits import split_by_groups, split_in_time
from steepest.errors import DataError, SettingsError

FRACTIONS = (0.6, 0.2, 0.2)


@settings(deadline=None, max_examples=60)
@given(some.lists(some.integers(0, 9), min_size=12, max_size=60), some.integers(0, 5))
def test_no_group_is_in_two_parts_and_none_is_empty(groups: list[int], seed: int) -> None:
    if len(set(groups)) < 3:
        return
    parts = split_by_groups(groups, len(groups), FRACTIONS, seed)
    kept = [set(np.array(groups)[part].tolist()) for part in parts]
    assert sorted(np.concatenate(parts).tolist()) == list(range(len(groups)))
    assert all(kept)
    assert sum(map(len, kept)) == len(set(groups))


def test_many_small_groups_give_parts_of_their_fractions() -> None:
    groups = np.repeat(np.arange(200), 5)
    parts = split_by_groups(groups, 1000, FRACTIONS, 0)
    assert [len(part) for part in parts] == [600, 200, 200]
    other = split_by_groups(groups, 1000, FRACTIONS, 1)
    assert not np.array_equal(parts[0], other[0])


def test_earlier_rows_train_and_equal_times_stay_together() -> None:
    generator = np.random.default_rng(0)
    times = generator.integers(0, 30, 200)
    parts = split_in_time(times, 200, FRACTIONS)
    for earlier, later in itertools.pairwise(parts):
        assert times[earlier].max() < times[later].min()
    dates = np.datetime64("2026-01-01") + times
    assert all(
        np.array_equal(a, b)
        for a, b in zip(parts, split_in_time(dates, 200, FRACTIONS), strict=True)
    )


def leaking(rows: int = 240) -> tuple[pl.DataFrame, np.ndarray]:
    """Labels that depend on the group alone: rows of a known group are easy, new groups are not."""
    generator = np.random.default_rng(2)
    group = np.arange(rows) // 6
    centre = generator.normal(size=(rows // 6, 3))[group]
    label = generator.integers(0, 2, rows // 6)[group]
    frame = pl.DataFrame(centre + 0.01 * generator.normal(size=(rows, 3)), schema=["a", "b", "c"])
    return frame.with_columns(pl.Series("y", label), pl.Series("customer", group)), group


def test_train_and_sweep_keep_groups_together() -> None:
    frame, group = leaking()
    options: Any = {"epochs": 60, "learning_rate": 0.3}
    run = st.train(frame, target="y", groups="customer", **options)
    assert run.network.features == ("a", "b", "c")
    sets = [set(group[part].tolist()) for part in run.parts]
    assert not sets[0] & sets[1]
    assert not sets[0] & sets[2]
    data = st.Dataset(frame.drop("y", "customer"), frame["y"].to_list())
    plain = st.train(data, **options)
    assert plain.scores.test_accuracy > run.scores.test_accuracy + 0.1
    assert st.train(data, groups=group, **options).weights_sha256 == run.weights_sha256
    study = st.sweep(data, groups=group, seeds=3, epochs=2, dtype="float64")
    readable = st.sweep(
        data, groups=group, seeds=3, epochs=2, dtype="float64", trainer="reference", threads=1
    )
    assert study.samples == run.samples
    assert np.allclose(study.runs["test_loss"], readable.runs["test_loss"], atol=1e-9)
    assert study.network(0).layers[0][0].shape == (3, 32)


def test_a_class_without_a_validation_row_is_said() -> None:
    x = np.arange(20.0)[:, None]
    y = np.array(["a"] * 9 + ["b"] * 9 + ["c"] * 2)
    parts = ([0, 1, 9, 10, 18, 19], [2, 11], [3, 12])
    assert 'no row of class "c"' in repr(st.train((x, y), split=parts, epochs=1))


@pytest.mark.parametrize(
    ("options", "sentence"),
    [
        (
            {"groups": [1, 2]},
            r"groups must have a value for each of the 150 rows, got shape \(2,\)",
        ),
        ({"groups": [0] * 150}, "groups must be at least 3, one for each part, got 1"),
        ({"groups": [None] + [1] * 149}, "groups must not be missing, it is in row 0"),
        ({"groups": "x"}, "groups may be the name of a column only where data is a frame"),
        ({"time": ["monday"] * 150}, 'time must be numbers or dates, got "monday"'),
        ({"time": [0] * 150}, "time leaves the validation part without a row"),
    ],
)
def test_wrong_groups_and_times_are_named(options: dict[str, Any], sentence: str) -> None:
    with pytest.raises(DataError, match=sentence):
        st.train("iris", **options)


def test_groups_and_times_exclude_other_splits() -> None:
    rows = list(range(150))
    with pytest.raises(SettingsError, match="groups and time must not both be given"):
        st.train("iris", groups=rows, time=rows)
    with pytest.raises(SettingsError, match="groups must go with a split by fractions, got test_s"):
        st.sweep("iris", groups=rows, test_seed=1)
    with pytest.raises(SettingsError, match="time must go with a split by fractions, got the rows"):
        st.train("iris", time=rows, split=([0, 50, 100], [1]))
