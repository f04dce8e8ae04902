"""What no trial decides is checked in the way in which the file itself calls it."""

from __future__ import annotations

import pytest

from steepest.inspections.inspecting import inspect_file
from steepest.inspections.record import Inspection

FILE = """
import numpy as np

def learn(A, r, speed, rounds):
    p = np.zeros(A.shape[1])
    for _ in range(rounds):
        p = p - speed / len(r) * A.T @ (1 / (1 + np.exp(-A @ p)) - r)
    return p

def learn_upwards(A, r, speed, rounds):
    p = np.zeros(A.shape[1])
    for _ in range(rounds):
        p = p + speed / len(r) * A.T @ (1 / (1 + np.exp(-A @ p)) - r)
    return p

def fit_unused(A, r, speed, rounds):
    return A.T @ r * speed * rounds

def mse(u, v, how):
    return how((u - v) ** 2)

class Model:
    def __init__(self, shape_of_all):
        self.p = np.zeros(shape_of_all["features"])
    def learn(self, A, r, speed, rounds):
        for _ in range(rounds):
            self.p = self.p - speed / len(r) * A.T @ (1 / (1 + np.exp(-A @ self.p)) - r)
    def mse(self, u, v, how):
        return how((u - v) ** 2)
    def predict(self, x):
        return x @ self.p

if __name__ == "__main__":
    data = np.loadtxt("missing.txt")
    A, r = data[:, :-1], data[:, -1]
    p = learn(A, r, 0.1, 10**6)
    learn_upwards(A, r, 0.1, 1000)
    p = learn(A, r, 0.1, 100)
    mse(r, A @ p, np.mean)
    model = Model({"features": 2})
    model.learn(A, r, 0.1, 100)
    model.mse(r, model.predict(A), np.mean)
"""


@pytest.fixture(scope="module")
def inspection(tmp_path_factory: pytest.TempPathFactory) -> Inspection:
    path = tmp_path_factory.mktemp("called") / "solution.py"
    path.write_text(FILE)
    return inspect_file(path)


@pytest.mark.parametrize("name", ["learn", "mse", "Model.learn", "Model.mse", "Model.predict"])
def test_functions_with_unusual_names_are_judged_by_how_they_are_called(
    inspection: Inspection, name: str
) -> None:
    [outcome] = [each.outcome for each in inspection.verdicts if each.function == name]
    assert outcome == "right"


def test_a_training_that_is_only_understood_by_its_call_can_be_wrong(
    inspection: Inspection,
) -> None:
    [verdict] = [each for each in inspection.verdicts if each.function == "learn_upwards"]
    assert (verdict.outcome, verdict.mistake) == ("wrong", "sign")


def test_a_function_that_nothing_calls_is_not_mentioned(inspection: Inspection) -> None:
    assert "fit_unused" not in [each.function for each in inspection.verdicts]
