"""The verdict, the mistake and its line are the same on a machine that is four times slower."""

from __future__ import annotations

import numpy as np
import pytest

import steepest as st
from checks.slow_machine import slow_machine


def linear(x, w, b):
    z = x @ w
    z = z + 2 * b
    return np.maximum(z, 0)


def linear_with_tanh(x: np.ndarray, w: np.ndarray, b: float) -> np.ndarray:
    z = x @ w + b
    return np.tanh(z)


def part(values, order, start, stop):
    return values[order[start:stop]]


def split(x, y):
    n = len(y)
    o = np.random.permutation(n)
    h = n // 2
    return part(x, o, 0, h + 1), part(y, o, 0, h + 1), part(x, o, h, n), part(y, o, h, n)


@pytest.mark.parametrize(
    ("function", "piece"), [(linear, "linear"), (linear_with_tanh, "linear"), (split, "split")]
)
def test_what_is_said_of_a_function_does_not_depend_on_the_machine(function, piece):
    usual = st.check(function, piece)
    with slow_machine(4):
        slow = st.check(function, piece)
    assert not usual.ok
    assert (slow.mistake, slow.sentence) == (usual.mistake, usual.sentence)
    assert (slow.location, slow.fix) == (usual.location, usual.fix)
