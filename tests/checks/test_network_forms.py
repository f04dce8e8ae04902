"""Networks of other courses are right with a remark, whatever holds their weights."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np
import pytest

import steepest as st
from steepest.gradients.verdicts import NOT_CHECKED, WRONG


def logistic(z: Any) -> Any:
    return 1 / (1 + np.exp(-z))


def columns_of_dictionary(features: Any, parameters: Any) -> Any:
    a = features
    depth = len(parameters) // 2
    for k in range(1, depth + 1):
        z = parameters[f"W{k}"] @ a + parameters[f"b{k}"]
        a = logistic(z) if k == depth else np.maximum(z, 0)
    return a, parameters


def classes_of_dictionary(parameters: Any, x: Any) -> Any:
    hidden = np.tanh(parameters["W1"] @ x + parameters["b1"])
    return logistic(parameters["W2"] @ hidden + parameters["b2"]) >= 0.5


def four_arrays(w1: Any, b1: Any, w2: Any, b2: Any, x: Any) -> Any:
    scores = np.maximum(x @ w1 + b1, 0) @ w2 + b2
    powers = np.exp(scores - scores.max(axis=1, keepdims=True))
    return powers / powers.sum(axis=1, keepdims=True)


def two_lists(x: Any, weights: Any, biases: Any) -> Any:
    for w, b in zip(weights, biases, strict=True):
        x = logistic(x @ w + b)
    return x


def list_of_dictionaries(x: Any, layers: Any) -> Any:
    for each in layers:
        x = np.tanh(x @ each["weights"] + each["bias"])
    return x


def objects(inputs: Any, network: Any) -> Any:
    for each in network[:-1]:
        inputs = np.maximum(0, inputs @ each.W + each.b)
    return logistic(inputs @ network[-1].W + network[-1].b)


def dictionary_of_outputs(x: Any, params: Any) -> Any:
    z1 = x @ params["W1"] + params["b1"]
    z2 = np.tanh(z1) @ params["W2"] + params["b2"]
    return {"Z1": z1, "Z2": z2, "A2": logistic(z2)}


def vector_theta(theta: Any, x: Any) -> Any:
    return logistic(x @ theta) > 0.5


def unit_in_columns(w: Any, b: Any, X: Any) -> Any:
    return (logistic(w.T @ X + b) > 0.5).astype(float)


def loops(X: Any, w: Any, b: Any) -> Any:
    return np.array([sum(a * c for a, c in zip(row, w, strict=True)) + b for row in X])


COLUMNS = "samples as columns and weights (outputs, inputs)"
RIGHT = [
    (columns_of_dictionary, COLUMNS, "with relu and, at the end, sigmoid"),
    (classes_of_dictionary, COLUMNS, "with tanh and, at the end, sigmoid, as classes"),
    (four_arrays, "samples as rows", "with relu and, at the end, softmax"),
    (two_lists, "samples as rows", "with sigmoid and, at the end, sigmoid"),
    (list_of_dictionaries, "samples as rows", "with tanh and, at the end, tanh"),
    (objects, "samples as rows", "with relu and, at the end, sigmoid"),
    (dictionary_of_outputs, "samples as rows", "with tanh and, at the end, sigmoid"),
    (vector_theta, "samples as rows", "with sigmoid, as classes"),
    (unit_in_columns, COLUMNS, "with sigmoid, as classes"),
    (loops, "samples as rows", "with identity"),
]


@pytest.mark.parametrize(("function", "layout", "activations"), RIGHT)
def test_a_network_of_another_course_is_right_with_a_remark(
    function: Callable[..., Any], layout: str, activations: str
) -> None:
    check = st.check(function, "network")
    assert check.ok, check
    assert check.sentence.endswith(f"for {layout}, {activations}.")
    assert "It uses activations of its own." in check.notes[0]


def test_a_mistake_in_another_layout_is_named_with_the_call_that_was_made() -> None:
    def forward(x: Any, parameters: Any) -> Any:
        hidden = np.tanh(parameters["W1"] @ x)
        return logistic(parameters["W2"] @ hidden)

    check = st.check(forward, "network", locate=False)
    assert (check.verdict.outcome, check.mistake) == (WRONG, "missing bias")
    assert check.failing is not None
    assert check.failing.call == (
        "forward(x=an array (3, 16), parameters=a dictionary of W1, b1, W2, b2)"
    )


def test_a_missing_key_is_shown_in_the_names_of_the_user() -> None:
    def predict(x: Any, params: Any) -> Any:
        hidden = np.tanh(params["W1"] @ x + params["b1"])
        return params["W3"] @ hidden

    check = st.check(predict, "network")
    assert (check.verdict.outcome, check.mistake) == (NOT_CHECKED, None)
    line = predict.__code__.co_firstlineno + 2
    wanted = f"it raises KeyError: 'W3' in line {line}. It wants params['W3']. Tried "
    assert wanted in check.sentence


def test_another_computation_is_not_recognised() -> None:
    def output_of(x: Any, params: Any) -> Any:
        return (params["W2"] @ np.cos(params["W1"] @ x + params["b1"]) + params["b2"]) ** 2

    check = st.check(output_of, "network", locate=False)
    assert (check.verdict.outcome, check.mistake) == (NOT_CHECKED, None)
    assert "output_of was not recognised as the piece network" in check.sentence


def test_another_computation_with_the_name_of_the_exercise_is_wrong() -> None:
    def forward(x: Any, params: Any) -> Any:
        return (params["W2"] @ np.cos(params["W1"] @ x + params["b1"]) + params["b2"]) ** 2

    check = st.check(forward, "network", locate=False)
    assert (check.verdict.outcome, check.mistake) == (WRONG, None)
    assert "is wrong on 3 of 3 probes; no known mistake explains all of them" in check.sentence


def with_transposed_weights(x: Any, params: Any) -> Any:
    for w, b, h in params:
        x = h(x @ w.T + b)
    return x


def test_given_activations_are_not_called_its_own() -> None:
    verdict = st.check(with_transposed_weights, "network").verdict
    assert verdict.ok
    assert "of its own" not in str(verdict)
