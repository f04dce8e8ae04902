"""A result and the right one are shown so that their texts differ."""

from __future__ import annotations

import numpy as np
import pytest

import steepest as st
from steepest.checks.observations import Observation, texts_of_pair

MANY = np.arange(12.0)


@pytest.mark.parametrize(
    ("got", "right", "texts"),
    [
        (np.array([1.0, np.nan]), np.array([1.0, np.nan]), ("[1, nan]", "[1, nan]")),
        (np.array(0.1), np.array(0.1 + 1e-9), ("0.1", "0.100000001")),
        (
            np.where(MANY == 3, np.nan, MANY),
            np.where(MANY == 3, np.nan, np.where(MANY == 5, 7, MANY)),
            ("an array (12,) with 5 at [5]", "an array (12,) with 7 at [5]"),
        ),
        ("a leaf", "a root", ("a leaf", "a root")),
    ],
)
def test_the_element_that_differs_is_shown(got: object, right: object, texts: object) -> None:
    one, other = (Observation("p", "f(0)", each) for each in (got, right))  # type: ignore[arg-type]  # arrays and texts
    assert texts_of_pair(one, other) == texts


def test_findings_with_one_text_are_shown_in_words() -> None:
    one = Observation("p", "f(0)", "some are 1", shown="0, 0, 0")
    other = Observation("p", "f(0)", "all are 0", shown="0, 0, 0")
    assert texts_of_pair(one, other) == ("0, 0, 0 (some are 1)", "0, 0, 0 (all are 0)")


def test_the_table_of_a_check_has_no_row_with_one_text_twice() -> None:
    def softmax(z):  # type: ignore[no-untyped-def]  # as a student writes it
        e = np.exp(z - z.max(axis=-1, keepdims=True)) + 0.01
        return e / e.sum(axis=-1, keepdims=True)

    check = st.check(softmax, "softmax", locate=False)
    wrong = check.frame.filter(~check.frame["ok"])
    assert len(wrong) > 0
    assert (wrong["got"] != wrong["expected"]).all()
    rows = check._repr_html_().partition("<tbody>")[2].split("<tr>")[1:]
    assert len(set(rows)) == len(rows) > 1
