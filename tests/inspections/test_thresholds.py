"""A class that fits a sigmoid compares the weighted sum with 0, and the sigmoid with 0.5."""

from __future__ import annotations

from pathlib import Path

import pytest

from steepest.gradients.verdicts import RIGHT, WRONG
from steepest.inspections import inspect_file

FILE = """
import numpy as np

def squash(t):
    return np.exp(t) / (np.exp(t) + 1)

def wave(t):
    return t + np.sin(t)

class Classifier:
    def __init__(self, speed=0.2, rounds=20):
        self.speed, self.rounds = speed, rounds
        self.w, self.c = None, 0.0

    def fit(self, X, y):
        self.w = np.zeros(X.shape[1])
        for _ in range(self.rounds):
            output = OUTPUT
            self.w -= self.speed * X.T @ (output - y) / len(y)
            self.c -= self.speed * np.mean(output - y)

    def squeeze(self, t):
        return 0.5 * np.tanh(t / 2) + 0.5

    def predict(self, X):
        return np.where(RULE, 1, 0)
"""
SUM = "(X @ self.w + self.c)"
SIGMOID = f"1 / (1 + np.exp(-{SUM}))"


@pytest.mark.parametrize(
    ("output", "rule", "outcome"),
    [
        (SIGMOID, f"{SUM} > 0.5", WRONG),
        (SIGMOID, f"{SUM} > 0", RIGHT),
        (SIGMOID, f"{SIGMOID} > 0.5", RIGHT),
        (SUM, f"{SUM} > 0.5", RIGHT),
        (f"squash({SUM})", f"{SUM} > 0.5", WRONG),
        (f"self.squeeze({SUM})", f"{SUM} > 0.5", WRONG),
        (f"wave({SUM})", f"{SUM} > 0.5", RIGHT),
    ],
)
def test_a_sum_is_compared_with_0_where_the_sigmoid_is_fitted(
    tmp_path: Path, output: str, rule: str, outcome: str
) -> None:
    file = tmp_path / "classifier.py"
    file.write_text(FILE.replace("OUTPUT", output).replace("RULE", rule))
    verdicts = {each.function: each for each in inspect_file(file).verdicts}
    found = verdicts["Classifier.predict"]
    assert found.outcome == outcome, found.sentence
