"""Which problem y poses is read from its values, and asked where they leave it open."""

from __future__ import annotations

from typing import Any

import numpy as np
import pandas as pd
import polars as pl
import pytest

import steepest as st
from steepest.errors import DataError

X = np.arange(12.0).reshape(6, 2)
NUMBERS = np.array([0.5, 1.25, -3.0, 2.0, 0.0, 1.0])
LABELS = np.array([[0, 1], [1, 1], [0, 0], [1, 0], [0, 1], [1, 1]])


@pytest.mark.parametrize(
    ("y", "problem"),
    [
        (NUMBERS, "regression"),
        (NUMBERS.astype(np.float32), "regression"),
        (NUMBERS.tolist(), "regression"),
        (pd.Series(NUMBERS), "regression"),
        (pl.Series(NUMBERS), "regression"),
        (NUMBERS[:, None], "regression"),
        (np.array(NUMBERS.tolist(), dtype=object), "regression"),
        (np.column_stack([NUMBERS, 2 + NUMBERS**2]), "regression"),
        (np.column_stack([np.arange(6), np.arange(6) ** 2]), "regression"),
        (LABELS, "multilabel"),
        (LABELS.astype(bool), "multilabel"),
        (LABELS.astype(float).tolist(), "multilabel"),
        ([0, 1, 2, 0, 1, 2], "classification"),
        ([0.0, 1.0, 2.0, 0.0, 1.0, 2.0], "classification"),
        ([True, False] * 3, "classification"),
        (list("abcabc"), "classification"),
    ],
)
def test_the_values_of_y_decide_the_problem(y: Any, problem: str) -> None:
    data = st.Dataset(X, y)
    assert data.problem == problem
    assert len(data.y) == 6
    assert not data.y.flags.writeable


def test_targets_are_named_after_their_columns() -> None:
    frame = pl.DataFrame({"a": X[:, 0], "b": X[:, 1], "price": NUMBERS, "size": NUMBERS**2})
    assert st.Dataset(frame, "price").targets == ("price",)
    both = st.Dataset(frame, ["price", "size"])
    assert both.targets == ("price", "size")
    assert both.features == ("a", "b")
    assert st.Dataset(frame[["a", "b"]], frame[["price", "size"]]).targets == ("price", "size")
    assert st.Dataset(X, both.y).targets == ("y0", "y1")


def test_a_dataset_says_what_its_targets_are() -> None:
    assert "target from -3 to 2, scaling" in repr(st.Dataset(X, NUMBERS))
    assert "2 labels ('y0', 'y1')" in repr(st.Dataset(X, LABELS))
    assert "3 targets ('Weight', 'Waist', 'Pulse')" in repr(st.load("linnerud"))


def test_whole_numbers_of_many_values_are_asked_about_and_never_taken_for_classes() -> None:
    x, y = np.arange(60.0).reshape(30, 2), np.arange(30)
    with pytest.raises(DataError) as caught:
        st.train((x, y))
    assert str(caught.value) == (
        "y has 30 different whole numbers, which may be counts or classes: say "
        'problem="regression" for counts and measured numbers, problem="classification" for classes'
    )
    assert st.Dataset(x, y, problem="regression").problem == "regression"
    assert len(st.Dataset(x, y, problem="classification").classes) == 30
    run = st.train((x, y), loss="poisson", learning_rate=1e-3, epochs=1)
    assert run.network.problem == "regression"


@pytest.mark.parametrize(
    ("y", "problem", "message"),
    [
        (
            [0.5, np.nan, 1, 2, 3, 4],
            None,
            "y must be finite, row 1 has nan (leave such rows out)",
        ),
        (
            [0.5, 1, np.inf, 2, 3, 4],
            None,
            "y must be finite, row 2 has inf (leave such rows out)",
        ),
        (
            [0.5, 1, 1e200, 2, 3, 4],
            None,
            "y must be below 1e+150, row 2 has 1e+200 (leave such rows out)",
        ),
        (
            [2.5] * 6,
            None,
            "y must vary, got 2.5 in all 6 rows: R² of a constant is undefined",
        ),
        (
            np.column_stack([NUMBERS, np.full(6, 0.1)]),
            None,
            'target "y1" must vary, got 0.1 in all 6 rows: R² of a constant is undefined',
        ),
        (
            NUMBERS,
            "classification",
            "y must have classes, row 0 has the number 0.5 "
            "(leave problem out, or cut a continuous quantity into classes)",
        ),
        (
            list("abcabc"),
            "regression",
            'y must hold numbers with problem="regression", got list',
        ),
        (
            NUMBERS,
            "multilabel",
            'y must hold 0 and 1 with problem="multilabel", row 0 of label "y" has 0.5',
        ),
        (
            np.array([0, 1] * 3),
            "multilabel",
            'y must have at least two labels a row with problem="multilabel" (use classes)',
        ),
        (
            np.column_stack([LABELS[:, 0], np.ones(6)]),
            "multilabel",
            'label "y1" must vary, got 1 in all 6 rows (leave it out)',
        ),
        (NUMBERS[:5], None, "x and y must have the same length, got 6 rows and 5 labels"),
        (
            np.eye(6),
            None,
            "y must have one label a row, got shape (6, 6) "
            '(use y.argmax(axis=1) for classes, or problem="multilabel")',
        ),
    ],
)
def test_wrong_targets_are_named_with_their_place(
    y: Any, problem: str | None, message: str
) -> None:
    with pytest.raises(DataError) as caught:
        st.Dataset(X, y, problem=problem)
    assert str(caught.value) == message


def test_an_unknown_problem_is_refused() -> None:
    with pytest.raises(DataError, match=r"^unknown problem .* \(did you mean"):
        st.Dataset(X, NUMBERS, problem="regresion")


def test_the_fingerprint_tells_numbers_from_classes_and_names_of_targets() -> None:
    kinds = [
        st.Dataset(X, [0, 1, 2, 0, 1, 2]),
        st.Dataset(X, [0, 1, 2, 0, 1, 2], problem="regression"),
        st.Dataset(X, NUMBERS),
        st.Dataset(X, LABELS),
        st.Dataset(X, LABELS.astype(float), problem="regression"),
    ]
    assert len({each.fingerprint for each in kinds}) == len(kinds)
