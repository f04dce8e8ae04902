"""What no trial decides is checked in the way in which the file itself calls it."""

from __future__ import annotations

import inspect

import numpy as np
import pytest

from steepest.gradients.recorded_calls import RecordedCall, calls_recorded_by
from steepest.inspections.as_called import with_usual_names
from steepest.inspections.inspecting import inspect_file
from steepest.inspections.record import Inspection

NAMES = ("learn", "mse", "normalize", "mae", "Model.learn", "Model.mse", "Model.predict")
FILE = """
import numpy as np
import pandas as pd

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

def normalize(frame):
    return frame.apply(lambda column: (column - column.mean()) / column.std())

def mae(u, v):
    assert isinstance(u, list)
    return sum(abs(a - b) for a, b in zip(u, v)) / len(u)

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
    normalize(pd.DataFrame(A))
    mae([1.0, 2.0, 4.0], [1.5, 2.5, 3.0])
    p = learn(A, r, 0.1, 100)
    mse(r, A @ p, np.mean)
    model = Model({"features": 2})
    model.learn(A, r, 0.1, 100)
    model.mse(r, model.predict(A), np.mean)
"""


@pytest.fixture(scope="module")
def inspection(tmp_path_factory: pytest.TempPathFactory) -> Inspection:
    pytest.importorskip("pandas")
    path = tmp_path_factory.mktemp("called") / "solution.py"
    path.write_text(FILE)
    return inspect_file(path)


@pytest.mark.parametrize("name", NAMES)
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


def test_a_function_that_nothing_calls_is_not_judged(inspection: Inspection) -> None:
    outcomes = {each.function: each.outcome for each in inspection.verdicts}
    assert outcomes.get("fit_unused", "not checked") == "not checked"


def test_names_follow_from_shapes_and_kinds_unless_they_are_usual() -> None:
    def fit(probs: object, X: object, goal: object, n: int, speed: float) -> None: ...

    generator = np.random.default_rng(0)
    given = {
        "probs": generator.uniform(size=(6, 2)),
        "X": generator.normal(size=(6, 2)),
        "goal": np.array([0, 1, 1, 0, 1, 0]),
        "n": 6,
        "speed": 0.25,
    }
    call = RecordedCall(fit, lambda: given)
    with calls_recorded_by(lambda: {fit.__code__: [call]}):
        renamed = with_usual_names(fit)
    assert renamed is not None
    assert [*inspect.signature(renamed).parameters] == ["probs", "X", "y", "n", "alpha"]
