"""Students read what their result is and what is expected, in words about their own result."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest

from steepest.exercises.departures import departure, differing_values

TABLE = np.arange(12.0).reshape(4, 3) / 7
SQUARE = TABLE[:3]


def changed(place: Any, value: float = 9.5) -> np.ndarray:
    """The table with other values in some places."""
    table = TABLE.copy()
    table[place] = value
    return table


@pytest.mark.parametrize(
    ("got", "wanted", "words"),
    [
        (TABLE[:3, :1], TABLE,
         "returns an array of shape (3, 1), expected (4, 3): one row and 2 columns too few"),
        (TABLE, TABLE[:, :2], "returns an array of shape (4, 3), expected (4, 2): one column too "
         "many"),
        (TABLE[:, :1], TABLE[:, 0],
         "returns the right numbers in an array of shape (4, 1), expected (4,)"),
        (TABLE.T, TABLE, "returns the transposed array, of shape (3, 4), expected (4, 3)"),
        (SQUARE.T, SQUARE, "returns the transposed array"),
        (np.array(2.0), TABLE, "returns a number, expected an array (4, 3)"),
        (4 * TABLE, TABLE, "returns 4 times the expected values"),
        (TABLE / 4, TABLE, "returns 1/4 of the expected values"),
        (-TABLE, TABLE, "returns the expected values with the other sign"),
        (TABLE + 0.25, TABLE, "returns 0.25 more than expected in all places"),
        (TABLE - 0.25, TABLE, "returns 0.25 less than expected in all places"),
        (0 * TABLE, TABLE, "returns 0 in all places"),
        (TABLE[::-1], TABLE, "returns the expected numbers in another order"),
        (changed((1, 2), np.nan), TABLE, "returns NaN in 1 of 12 places"),
        (changed(2), TABLE, "is right but for row [2] of 4"),
        (changed((slice(None), 1)), TABLE, "is right but for column [1] of 3"),
        (changed(([0, 3],)), TABLE, "is right but for 2 of 4 rows, the first is [0]"),
        (changed(([0, 3], [1, 2])), TABLE, "is right but for 2 of 12 elements"),
        (np.array([0, 1, 2]), np.array([0, 1, 1]), "is right but for element [2] of 3"),
        (np.array(2), np.array(1), ""),
        (np.array(3.5), np.array(0.5), ""),
        (TABLE ** 2 + 0.3, TABLE, ""),
        ((3 * TABLE, np.array(1.5)), (TABLE, np.array(0.5)),
         "returns 3 times the expected values in all its results"),
        ((TABLE, np.array(1.2)), (TABLE, np.array(0.5)),
         "is wrong in its second result; the other one is right"),
        ((np.array(0.5), {"w": 2 * TABLE}), (np.array(0.5), {"w": TABLE}),
         "returns 2 times the expected values in its second result; the other one is right"),
        ((np.array(0.5), {"w": TABLE, "b": np.array(2)}), (np.array(0.5), {"w": TABLE, "b": TABLE}),
         "returns a number, expected an array (4, 3) in b of its second result; the other one is "
         "right"),
        (TABLE, (TABLE, np.array(0.5)), "returns an array of shape (4, 3), expected 2 results"),
    ],
)  # fmt: skip
def test_a_result_is_described_beside_the_right_one(got: Any, wanted: Any, words: str) -> None:
    assert departure(got, wanted, 1e-6, sizes={3}) == words


def test_of_a_large_array_the_first_row_that_differs_is_shown() -> None:
    large = np.zeros((5, 20, 3))
    other = large.copy()
    other[2, 7, 1] = 0.5
    assert differing_values(other, large, 1e-6) == (
        "element [2, 7, 1] is 0.5", "element [2, 7, 1] is 0",
    )  # fmt: skip
    got, wanted = differing_values((other[2], None), (large[2], None), 1e-6)
    assert (got, wanted) == ("(row [7] is [0, 0.5, 0], None)", "(row [7] is [0, 0, 0], None)")


def test_what_an_argument_became_is_shown_beside_what_is_returned() -> None:
    got = {"returned": None, "w": np.array([1.0])}
    wanted = {"returned": None, "w": np.array([0.5])}
    assert differing_values(got, wanted, 1e-6) == ("w = [1]", "w = [0.5]")
    got["returned"] = np.array(2.0)
    assert differing_values(got, wanted, 1e-6) == ("2 and w = [1]", "None and w = [0.5]")
