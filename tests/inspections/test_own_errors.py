"""Code that once ended a check by an error of our own, and what is said if one does."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

import steepest as st
from steepest.errors import InspectionError
from steepest.gradients.verdicts import FunctionVerdict
from steepest.inspections import inspect_file
from steepest.inspections.stopped_checks import verdict_in_any_case

EVENT = {"piece": "adam", "function": "step", "place": "line 3", "notes": ["A remark."]}
FILES = {
    "samples in lists of different lengths": """
import numpy as np

def sigmoid(x):
    return 1 / (1 + np.exp(-x))

def forward_propagation(network, inputs):
    return sigmoid(inputs @ network["W"])

def train_network(network, training_data, rate, epochs):
    for _ in range(epochs):
        for inputs, targets in zip(*training_data):
            inputs, targets = np.array(inputs), np.array(targets)
            error = forward_propagation(network, inputs) - targets
            network["W"] -= rate * np.outer(inputs, error)

network = {"W": np.ones((2, 1)) * 0.1}
train_network(network, [[[0, 1], [1, 1], [1, 0], [0, 0]], [[1], [0], [1], [0]]], 0.1, 3)
""",
    "an abstract class that keeps arguments": """
import abc
import numpy as np

class Layer(abc.ABC):
    @abc.abstractmethod
    def backward(self, d): ...

class Sigmoid(Layer):
    def forward(self, x):
        self.out = 1 / (1 + np.exp(-self.scale * x))
        return self.out
""",
}


@pytest.mark.parametrize("text", FILES.values(), ids=FILES)
def test_no_function_ends_the_process(text: str, tmp_path: Path) -> None:
    (tmp_path / "work.py").write_text(text)
    said = [each.sentence for each in inspect_file(tmp_path / "work.py").verdicts]
    assert said
    assert not [each for each in said if "ends the program" in each or "error of steepest" in each]


def test_a_gradient_of_one_number_for_two_arguments_is_refused() -> None:
    with pytest.raises(st.GradientError, match="one array for each of x, y, got 1"):
        st.check_gradient(
            lambda x, y: float((x * y).sum()), lambda x, y: np.array(1.0), (np.ones(2), np.ones(2))
        )


def test_an_error_of_our_own_is_said_with_its_place() -> None:
    def fail() -> FunctionVerdict:
        raise TypeError("iteration over\na 0-d array")

    found = verdict_in_any_case(fail, EVENT)
    assert found.sentence.startswith(
        "step could not be checked, by an error of steepest itself: TypeError: iteration over a 0-d"
    )
    assert "test_own_errors.py, line" in found.sentence
    assert (found.notes, found.hint) == (
        ("A remark.",),
        "Report this sentence with the function.",
    )


def test_a_refusal_is_no_error_of_our_own() -> None:
    def refuse() -> FunctionVerdict:
        raise InspectionError("--piece names no function")

    with pytest.raises(InspectionError, match="names no function"):
        verdict_in_any_case(refuse, EVENT)
