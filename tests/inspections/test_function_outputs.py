"""Functions of samples and weights are compared with what these weights give."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np
import pytest

from steepest.gradients.verdicts import RIGHT
from steepest.inspections.function_outputs import (
    check_function_output,
    has_name_of_output,
    takes_samples_and_weights,
)


def sigmoid(z: Any) -> Any:
    return 1 / (1 + np.exp(-z))


def with_ones(x: Any) -> Any:
    return np.c_[np.ones(len(x)), x]


def predict_one_vs_all(all_theta: Any, X: Any) -> Any:
    return np.argmax(sigmoid(with_ones(X) @ all_theta.T), axis=1) + 1


def predict_two_layers(Theta1: Any, Theta2: Any, X: Any) -> Any:
    hidden = sigmoid(with_ones(X) @ Theta1.T)
    return np.argmax(sigmoid(with_ones(hidden) @ Theta2.T), axis=1)


def predict_columns(w: Any, b: Any, X: Any) -> Any:
    a = sigmoid(w.T @ X + b)
    found = np.zeros((1, X.shape[1]))
    for i in range(X.shape[1]):
        found[0, i] = 1 if a[0, i] > 0.5 else 0
    return found


def predict_rows(X: Any, w: Any, b: Any) -> Any:
    return np.array([1.0 if sigmoid(row @ w + b) >= 0.5 else 0.0 for row in X])


def forward_three(network: Any, x: Any) -> Any:
    for k in (1, 2):
        x = np.tanh(x @ network[f"W{k}"] + network[f"b{k}"])
    return x


def forward_columns(X: Any, parameters: Any) -> Any:
    caches = []
    for k in range(1, len(parameters) // 2 + 1):
        z = parameters["W" + str(k)] @ X + parameters["b" + str(k)]
        X = np.maximum(0, z)
        caches.append((z, X))
    return X, caches


def forward_lists(weights: Any, inputs: Any) -> Any:
    for w in weights:
        inputs = sigmoid(inputs @ w)
    return inputs


def forward_matrices(X: Any, theta1: Any, theta2: Any) -> Any:
    a1 = np.insert(X, 0, values=1, axis=1)
    z2 = a1 * theta1.T
    a2 = np.insert(sigmoid(z2), 0, values=1, axis=1)
    z3 = a2 * theta2.T
    return a1, z2, a2, z3, sigmoid(z3)


def forward_four(x: Any, w1: Any, b1: Any, w2: Any, b2: Any, w3: Any, b3: Any, w4: Any) -> Any:
    a = np.tanh(w2 @ np.tanh(w1 @ x + b1) + b2)
    return sigmoid(w4 @ np.tanh(w3 @ a + b3))


def hypothesis(theta: Any, x: Any) -> Any:
    return sum(t * each for t, each in zip(theta, x, strict=True))


@pytest.mark.parametrize(
    ("function", "formula"),
    [
        (predict_one_vs_all, "(samples as rows): [1, X] @ all_theta.T, argmax"),
        (predict_two_layers, "[1, X] @ Theta1.T, sigmoid, [1, A1] @ Theta2.T, argmax"),
        (predict_columns, "(samples as columns): w.T @ X + b, 1 where it is above 0"),
        (predict_rows, "(samples as rows): X @ w + b, 1 where it is above 0"),
        (forward_three, "tanh, A1 @ ['W2'] + ['b2'], tanh"),
        (forward_columns, "(samples as columns): ['W1'] @ X + ['b1'], relu"),
        (forward_lists, "X @ [0], sigmoid, A1 @ [1], sigmoid"),
        (forward_matrices, "[1, X] @ theta1.T, sigmoid, [1, A1] @ theta2.T, sigmoid"),
        (forward_four, "tanh, w2 @ A1 + b2, tanh, w3 @ A2 + b3, tanh, w4 @ A3, sigmoid"),
        (hypothesis, "(samples as columns): theta.T @ X"),
    ],
)
def test_an_output_that_the_weights_explain_is_right(
    function: Callable[..., Any], formula: str
) -> None:
    verdict = check_function_output(function, function.__name__, globals())
    assert verdict is not None
    assert verdict.ok
    assert formula in verdict.sentence


def forward_without_bias(X: Any, W1: Any, b1: Any, W2: Any, b2: Any) -> Any:
    return np.tanh(X @ W1 + b1) @ W2


def forward_with_softmax_over_samples(X: Any, W1: Any, b1: Any, W2: Any, b2: Any) -> Any:
    e = np.exp(np.tanh(X @ W1 + b1) @ W2 + b2)
    return e / e.sum(axis=0)


@pytest.mark.parametrize(
    ("function", "mistake"),
    [
        (forward_without_bias, "missing bias"),
        (forward_with_softmax_over_samples, "softmax over the samples"),
    ],
)
def test_a_mistake_beside_a_known_network_is_named(
    function: Callable[..., Any], mistake: str
) -> None:
    verdict = check_function_output(function, function.__name__, globals())
    assert verdict is not None
    assert verdict.outcome == "wrong"
    assert verdict.mistake == mistake


def forward_without_activation(X: Any, W1: Any, W2: Any) -> Any:
    return X @ W1 @ W2


def prediction_for_one_sample(x: Any, w: Any) -> Any:
    e = np.exp(x @ w - np.max(x @ w))
    return e / e.sum(axis=0)


def test_a_softmax_along_the_first_axis_is_right_for_one_sample() -> None:
    verdict = check_function_output(prediction_for_one_sample, "predict", globals())
    assert verdict is not None
    assert verdict.outcome == "right"
    assert "one sample as a vector" in verdict.sentence


def test_layers_without_activation_are_not_judged() -> None:
    verdict = check_function_output(forward_without_activation, "forward", globals())
    assert verdict is not None
    assert verdict.outcome == "not checked"
    assert "no activation between two layers" in verdict.sentence


def forward_with_noise(X: Any, w: Any, b: Any) -> Any:
    return X @ w + b + 0.01 * np.abs(X).sum()


def predict_with_unknown_names(X: Any, kernel_matrix: Any, support: Any) -> Any:
    return X


def forward_with_cost(X: Any, y: Any, W: Any, b: Any) -> Any:
    p = sigmoid(X @ W + b)
    return p, float(np.mean((p - 0.3) ** 2)) / 7


@pytest.mark.parametrize(
    "function", [forward_with_noise, predict_with_unknown_names, forward_with_cost]
)
def test_an_output_without_an_explanation_gets_no_verdict(function: Callable[..., Any]) -> None:
    assert check_function_output(function, function.__name__, globals()) is None


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("predictOneVsAll", True),
        ("L_model_forward", True),
        ("linear_activation_forward", True),
        ("Net.forward_propagation", True),
        ("linear_backward", False),
        ("forward_loss", False),
        ("train", False),
    ],
)
def test_names_of_functions_that_compute_outputs(name: str, expected: bool) -> None:
    assert has_name_of_output(name) is expected


def layers_with_a_switch(params: Any, X: Any, relu: Any) -> Any:
    weights, biases = params
    kept = [X]
    for k in range(len(weights)):
        z = weights[k] @ kept[k] + biases[k]
        kept.append(np.maximum(z, 0) if relu and k < len(weights) - 1 else sigmoid(z))
    return kept


def layers_of_two_lists(argument: Any, weights: Any, biases: Any) -> Any:
    for k in range(2):
        argument = sigmoid(weights[k] @ argument + biases[k])
    return argument


def with_ones_from_the_second_layer(X: Any, theta1: Any, theta2: Any) -> Any:
    hidden = np.insert(sigmoid(theta1 @ X.T), 0, 1, axis=0)
    return sigmoid(theta2 @ hidden)


def one_sample_and_matrices(feature: Any, alphaMatrix: Any, betaMatrix: Any) -> Any:
    hidden = sigmoid(alphaMatrix @ np.append([1], feature))
    e = np.exp(betaMatrix @ np.append([1], hidden))
    return hidden, e / e.sum()


def one_class(inX: Any, weights: Any) -> Any:
    return 1.0 if sigmoid(sum(inX * weights)) > 0.5 else 0.0


@pytest.mark.parametrize(
    "function",
    [
        layers_with_a_switch,
        layers_of_two_lists,
        with_ones_from_the_second_layer,
        one_sample_and_matrices,
        one_class,
    ],
)
def test_switches_two_lists_and_later_ones_are_found_by_trial(
    function: Callable[..., Any],
) -> None:
    verdict = check_function_output(function, "forward", globals())
    assert verdict is not None and verdict.outcome == RIGHT


def test_a_layer_that_is_left_out_is_not_right() -> None:
    def forward(argument: Any, weights: Any, biases: Any) -> Any:
        return sigmoid(weights[1] @ argument + biases[0])

    assert check_function_output(forward, "forward", globals()) is None


def test_a_function_is_one_of_an_output_by_its_parameters() -> None:
    def weighted_sum(inputs: Any, weights: Any) -> Any: ...
    def update(X: Any, theta: Any) -> Any: ...
    def step(X: Any, theta: Any, alpha: Any) -> Any: ...

    named = [takes_samples_and_weights(each) for each in (weighted_sum, update, step)]
    assert named == [True, False, False]
