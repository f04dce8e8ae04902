"""A loss before the gradients, and labels that a gradient takes as a column only."""

from __future__ import annotations

import math

import numpy as np
import pytest

from steepest.gradients.verdicts import NOT_CHECKED, FunctionVerdict
from steepest.inspections.usual_objectives import find_assumed_gradient

NOTHING = FunctionVerdict("gradient", NOT_CHECKED, "")


def loss_and_parts(x, y, w, b, sign):
    p = 1 / (1 + np.exp(-(x @ w + b)))
    d = (p - y) / len(y)
    return sign * np.mean(y * np.log(p) + (1 - y) * np.log(1 - p)), x.T @ d, d.sum()


def gradients(x, y, w, b):
    return loss_and_parts(x, y, w, b, 1)


def with_loss(x, y, w, b):
    return loss_and_parts(x, y, w, b, -1)


def of_flat_labels(x, w, b, y):
    d = 1 / (1 + np.exp(-(x @ w.reshape(-1, 1) + b))) - y
    return {"dw": (x.T @ d).sum(axis=1) / len(x), "db": d.sum() / len(x)}


def of_labels_in_a_column(x, w, b, y):
    """y: a column (n, 1)."""
    return of_flat_labels(x, w, b, y)


def of_labels_in_any_shape(x, w, b, y):
    return of_flat_labels(x, w, b, y.reshape(-1, 1))


@pytest.mark.parametrize(
    ("function", "mistake"),
    [
        (gradients, "sign of the loss"),
        (with_loss, None),
        (of_flat_labels, "each compared with each"),
        (of_labels_in_a_column, None),
        (of_labels_in_any_shape, None),
    ],
)
def test_what_stands_beside_a_gradient_is_judged(function, mistake):
    name = "compute_gradients" if function.__name__.startswith("of_") else "gradients"
    found = find_assumed_gradient(name, function)
    assert found is not None
    verdict = found.judged(NOTHING)
    assert (verdict.mistake, verdict.ok) == (mistake, mistake is None)


def test_a_gradient_whose_exponential_raises_beyond_709_is_right():
    def gradients(x, y, w, b):
        z = x @ w + b
        e = np.array(
            [
                1 / (1 + math.exp(-s)) if t == 0 else -1 / (1 + math.exp(s))
                for s, t in zip(z, y, strict=True)
            ]
        )
        return x.T @ e / len(y), e.mean()

    found = find_assumed_gradient("gradients", gradients)
    assert found is not None
    assert found.verdict().ok
