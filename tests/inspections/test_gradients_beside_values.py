"""A right loss with a gradient: it is compared, or the verdict says that it was not."""

from __future__ import annotations

from pathlib import Path

import pytest

from steepest.gradients.verdicts import RIGHT, WRONG, FunctionVerdict
from steepest.inspections import inspect_file

CODE = """
import numpy as np

def hinge_loss(W, X, y):
    rows = np.arange(len(y))
    scores = X @ W
    margins = np.maximum(0, scores - scores[rows, y][:, None] + 1)
    margins[rows, y] = 0
    over = (margins > 0) * 1.0
    dW = X.T @ over / len(y)
    return margins.sum() / len(y), dW

def right_hinge_loss(W, X, y):
    rows = np.arange(len(y))
    scores = X @ W
    margins = np.maximum(0, scores - scores[rows, y][:, None] + 1)
    margins[rows, y] = 0
    over = (margins > 0) * 1.0
    over[rows, y] -= over.sum(axis=1)
    dW = X.T @ over / len(y)
    return margins.sum() / len(y), dW

def softmax_loss(W, X, y):
    scores = X @ W
    p = np.exp(scores - scores.max(axis=1, keepdims=True))
    p /= p.sum(axis=1, keepdims=True)
    loss = -np.log(p[np.arange(len(y)), y]).mean()
    p[np.arange(len(y)), y] -= 1
    dW = X.T @ p / len(y)
    return loss, dW / np.linalg.norm(dW)
"""


@pytest.fixture(scope="module")
def verdicts(tmp_path_factory: pytest.TempPathFactory) -> dict[str, FunctionVerdict]:
    file: Path = tmp_path_factory.mktemp("checked") / "losses.py"
    file.write_text(CODE)
    return {each.function: each for each in inspect_file(file).verdicts}


def test_a_gradient_that_no_slip_explains_is_wrong_beside_a_right_loss(
    verdicts: dict[str, FunctionVerdict],
) -> None:
    found = verdicts["hinge_loss"]
    assert found.outcome == WRONG
    assert "dW is not the derivative of the loss that it returns" in found.sentence


def test_the_right_gradient_is_compared(verdicts: dict[str, FunctionVerdict]) -> None:
    found = verdicts["right_hinge_loss"]
    assert found.outcome == RIGHT
    assert any("compared with central differences" in note for note in found.notes)


def test_a_gradient_that_is_scaled_is_not_accused_but_the_verdict_says_it_was_not_judged(
    verdicts: dict[str, FunctionVerdict],
) -> None:
    found = verdicts["softmax_loss"]
    assert found.outcome == RIGHT, found.sentence
    assert any("Only the value was compared" in note for note in found.notes), found.notes
