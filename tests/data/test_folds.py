"""Folds: which rows each of them tests, validates and trains on."""

from __future__ import annotations

import numpy as np
import pytest

from steepest.data.folds import Folds, check_folds
from steepest.errors import DataError, SettingsError

Y = np.repeat([0, 1, 2], [50, 30, 11]).astype(np.int32)


def table(folds: Folds, y: np.ndarray = Y) -> np.ndarray:
    return folds.table(y, int(y.max()) + 1, [])


def test_every_row_is_tested_and_validated_once_a_repeat() -> None:
    parts = table(Folds(5, repeats=3)).reshape(3, 5, len(Y))
    assert ((parts == 2).sum(axis=1) == 1).all()
    assert ((parts == 1).sum(axis=1) == 1).all()
    assert ((parts == 0).sum(axis=1) == 3).all()


def test_the_next_fold_validates() -> None:
    parts = table(Folds(4))
    for fold in range(4):
        assert np.array_equal(parts[fold] == 1, parts[(fold + 1) % 4] == 2)


def test_classes_are_stratified() -> None:
    for row in table(Folds(5, repeats=2)):
        counts = np.bincount(Y[row == 2], minlength=3)
        assert counts.max() == 10 and (counts >= [10, 6, 2]).all() and counts[2] <= 3


def test_repeats_divide_anew_and_the_first_does_not_depend_on_their_number() -> None:
    parts = table(Folds(5, repeats=2))
    assert not np.array_equal(parts[0], parts[5])
    assert np.array_equal(parts[:5], table(Folds(5)))


def test_groups_stay_together_in_folds_of_similar_size_and_classes() -> None:
    generator = np.random.default_rng(0)
    groups = generator.integers(0, 30, 600)
    y = generator.integers(0, 2, 600).astype(np.int32)
    folds = Folds(5, repeats=2).ordered_by(groups, None, 600)
    for row in table(folds, y):
        for group in range(30):
            assert len(np.unique(row[groups == group])) == 1
        assert 80 <= (row == 2).sum() <= 160
        assert 0.4 < y[row == 2].mean() < 0.6


def test_time_rolls_forward_with_rows_of_equal_time_together() -> None:
    time = np.random.default_rng(1).integers(0, 40, 300)
    folds = Folds(3).ordered_by(None, time, 300)
    sizes = []
    for row in table(folds, np.zeros(300, dtype=np.int32)):
        training, validation, test = (time[row == part] for part in range(3))
        assert training.max() < validation.min() <= validation.max() < test.min()
        sizes.append(len(training))
    assert sizes == sorted(sizes) and sizes[0] < sizes[-1]


def test_held_back_rows_are_in_no_fold() -> None:
    folds = Folds(4, test_seed=7, fractions=(0.6, 0.2, 0.2))
    parts = table(folds)
    held = parts[0] == 2
    assert held.sum() == 19
    assert all(np.array_equal(row == 2, held) for row in parts)
    assert ((parts == 1).sum(axis=0) == ~held).all()


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (
            (2, None, None, None),
            "folds must be a whole number of at least 3, got 2 (1 fold tests, 1 validates, others "
            "train)",
        ),
        (
            (1, None, None, 0),
            "folds must be a whole number of at least 2, got 1 (1 fold validates)",
        ),
        (
            (None, 2, None, None),
            "repeats must go with folds, got repeats 2 and no folds (take folds=5)",
        ),
        (
            (5, None, (0.8, 0.2), None),
            "split must be left out with folds, got (0.8, 0.2) (folds decide which rows train, "
            "validate and test; with test_seed the last fraction is held back)",
        ),
    ],
)
def test_arguments_that_do_not_fit_are_refused(
    arguments: tuple[object, ...], sentence: str
) -> None:
    with pytest.raises(SettingsError) as error:
        check_folds(*arguments)  # type: ignore[arg-type]  # wrong on purpose
    assert str(error.value) == sentence


def test_more_folds_than_rows_are_refused() -> None:
    with pytest.raises(DataError, match="folds must be at most 91 for 91 rows, got 92"):
        table(Folds(92))


def test_a_class_of_which_no_row_trains_is_named() -> None:
    y = np.array([0] * 9 + [1], dtype=np.int32)
    with pytest.raises(DataError) as error:
        Folds(3).table(y, 2, ["no", "yes"])
    assert "leaves no training row for class 'yes'" in str(error.value)


def test_fewer_groups_than_folds_are_refused() -> None:
    with pytest.raises(DataError, match="groups must be at least as many as folds, 3, got 2"):
        Folds(3).ordered_by(["a", "b", "a"], None, 3)
