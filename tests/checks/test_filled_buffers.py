"""Functions that write their result into an array that they are given."""

from __future__ import annotations

import numpy as np
import pytest

import steepest as st
from steepest.arrays import Array


def relu_into(src: Array, dst: Array) -> None:
    dst[:] = np.where(src > 0, src, 0)


def relu_that_skips(src: Array, dst: Array) -> None:
    for i in np.ndindex(src.shape):
        if src[i] > 0:
            dst[i] = src[i]


def affine_into(x: Array, w: Array, b: Array, out: Array) -> None:
    out[...] = x @ w + b


def affine_that_adds(x: Array, w: Array, b: Array, out: Array) -> None:
    out += x @ w + b


@pytest.mark.parametrize(
    ("function", "piece", "ok"),
    [
        (relu_into, "relu", True),
        (relu_that_skips, "relu", False),
        (affine_into, "linear", True),
        (affine_that_adds, "linear", False),
    ],
)
def test_what_is_written_into_a_buffer_is_compared(function: object, piece: str, ok: bool) -> None:
    found = st.check(function, piece)
    assert found.ok == ok
    assert "what it wrote there was compared" in found.notes[-1]


def test_a_second_array_that_is_no_buffer_is_still_refused() -> None:
    def relu(x: Array, other: Array) -> Array:
        return np.maximum(x, other * x)

    with pytest.raises(st.CheckError, match="must take"):
        st.check(relu, "relu")


def test_an_attribute_of_the_users_is_no_remark() -> None:
    def relu(x: Array) -> Array:
        return np.maximum(x, 0)

    vars(relu)["remark"] = 3
    assert st.check(relu, "relu").notes == ()
