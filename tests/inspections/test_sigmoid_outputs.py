"""A cross-entropy without the term of label 0 is right for classes, and wrong beside a sigmoid."""

from __future__ import annotations

from pathlib import Path

import pytest

from steepest.inspections import inspect_file

FILE = """
import numpy as np

def squash(t):
    return 1 / (1 + np.exp(-t))

def forward(X, par):
    H = np.tanh(par["W1"] @ X + par["b1"])
    out = LAST
    return out, H

def compute_cost(out, Y):
    return -np.sum(Y * np.log(out)) / Y.shape[1]
"""
SCORES = 'par["W2"] @ H + par["b2"]'


@pytest.mark.parametrize(
    ("last", "mistake"),
    [
        (f"sigmoid({SCORES})", "second term missing"),
        (f"np.exp({SCORES}) / np.exp({SCORES}).sum(axis=0)", None),
    ],
)
def test_the_missing_term_is_a_mistake_beside_a_sigmoid(
    tmp_path: Path, last: str, mistake: str | None
) -> None:
    file = tmp_path / "costs.py"
    file.write_text(FILE.replace("squash", "sigmoid").replace("LAST", last))
    [found] = [each for each in inspect_file(file).verdicts if each.function == "compute_cost"]
    assert (found.outcome, found.mistake) == ("wrong" if mistake else "right", mistake)
