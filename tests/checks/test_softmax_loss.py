"""The cross-entropy of several classes is right in every form of public courses."""

from __future__ import annotations

import math
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import torch

import steepest as st
from steepest.gradients.verdicts import NOT_CHECKED, WRONG
from steepest.inspections.inspecting import inspect_file


def softmax_of(z: Any) -> Any:
    powers = np.exp(z - z.max(axis=1, keepdims=True))
    return powers / powers.sum(axis=1, keepdims=True)


def softmax_loss(x: Any, y: Any) -> Any:
    n = x.shape[0]
    p = softmax_of(x)
    loss = -np.sum(np.log(p[np.arange(n), y])) / n
    dx = p.copy()
    dx[np.arange(n), y] -= 1
    return loss, dx / n


def loss_of_loops(scores: Any, labels: Any) -> Any:
    total = 0.0
    for row, label in zip(scores, labels, strict=True):
        total += math.log(sum(math.exp(value) for value in row)) - row[label]
    return total / len(labels)


def each_sample(logits: Any, reference_answers: Any) -> Any:
    chosen = logits[np.arange(len(logits)), reference_answers]
    return -chosen + np.log(np.sum(np.exp(logits), axis=-1))


def tensors(y_hat: Any, y: Any) -> Any:
    return -torch.log(y_hat[range(len(y_hat)), y])


def of_torch(logits: Any, targets: Any) -> Any:
    return torch.nn.functional.cross_entropy(logits, targets)


def labels_first(y_true: Any, y_pred: Any) -> Any:
    y_pred = np.clip(y_pred, 1e-12, 1 - 1e-12)
    return -np.mean(np.sum(y_true * np.log(y_pred), axis=1))


def sum_of_one_hot(y: Any, t: Any) -> Any:
    return -np.sum(t * np.log(y + 1e-7))


def one_hot_or_labels(y: Any, t: Any) -> Any:
    if y.ndim == 1:
        t, y = t.reshape(1, t.size), y.reshape(1, y.size)
    if t.size == y.size:
        t = t.argmax(axis=1)
    return -np.sum(np.log(y[np.arange(len(y)), t] + 1e-7)) / len(y)


def columns(AL: Any, Y: Any) -> Any:
    m = Y.shape[1]
    return np.squeeze(-(1.0 / m) * np.sum(np.multiply(np.log(AL), Y)))


def one_hot_logits(Z: Any, Y: Any) -> Any:
    return (np.log(np.exp(Z).sum(axis=1)).sum() - (Y * Z).sum()) / Z.shape[0]


def unknown_names(a: Any, b: Any) -> Any:
    return -np.mean(np.log(b[np.arange(len(a)), a]))


def one_vector(probabilities: Any, one_hot: Any) -> Any:
    if probabilities.ndim != 1:
        raise ValueError("one sample, please")
    return -float(one_hot @ np.log(probabilities))


def list_and_index(logits: list[float], target: int) -> float:
    largest = max(logits)
    powers = [math.exp(value - largest) for value in logits]
    return -math.log(powers[target] / sum(powers))


def loss_and_probabilities(logits: Any, y: Any) -> Any:
    p = softmax_of(logits)
    return -np.mean(np.log(p[np.arange(len(y)), y])), p


def summed_with_gradient(z: Any, y: Any) -> Any:
    p = softmax_of(z)
    return -np.sum(y * np.log(p)), p - y


def gradient_of_probabilities(p: Any, y: Any) -> Any:
    return -np.sum(y * np.log(p)) / len(p), -y / p / len(p)


def log_probabilities(log_probs: Any, target: Any) -> Any:
    return -log_probs[range(target.shape[0]), target].mean()


def mean_of_elements(y_true: Any, y_pred: Any) -> Any:
    return -np.mean(y_true * np.log(y_pred))


RIGHT = [
    (softmax_loss, ""),
    (loss_of_loops, ""),
    (of_torch, ""),
    (each_sample, "for each sample"),
    (tensors, "for probabilities, for each sample"),
    (labels_first, "for probabilities, for one-hot labels"),
    (sum_of_one_hot, "for probabilities, for one-hot labels, as a sum over the samples"),
    (one_hot_or_labels, "for probabilities"),
    (columns, "for probabilities, for one-hot labels, for samples as columns"),
    (one_hot_logits, "for one-hot labels"),
    (unknown_names, "for probabilities"),
    (one_vector, "for probabilities, for one-hot labels, for one sample at a time"),
    (list_and_index, "for one sample at a time"),
    (loss_and_probabilities, ""),
    (summed_with_gradient, "for one-hot labels, as a sum over the samples"),
    (gradient_of_probabilities, "for probabilities, for one-hot labels"),
    (log_probabilities, "for logarithms of probabilities"),
    (mean_of_elements, "for probabilities, for one-hot labels, as a mean over samples and classes"),
]


@pytest.mark.parametrize(("function", "words"), RIGHT)
def test_a_cross_entropy_is_right_in_any_form(function: Callable[..., Any], words: str) -> None:
    check = st.check(function, "softmax_loss", locate=False)
    assert check.ok, check
    assert check.sentence.endswith(f"probes, {words}." if words else "probes.")
    assert bool(check.notes) or not words


def gradient_of_sum(x: Any, y: Any) -> Any:
    p = softmax_of(x)
    loss = -np.log(p[range(len(y)), y]).mean()
    p[range(len(y)), y] -= 1
    return loss, p


def base_2_of_columns(AL: Any, Y: Any) -> Any:
    return -np.sum(Y * np.log2(AL)) / Y.shape[1]


def no_minus(y_true: Any, y_pred: Any) -> Any:
    return np.mean(np.sum(y_true * np.log(y_pred + 1e-9), axis=1))


def whole_columns(logits: Any, labels: Any) -> Any:
    loss, _ = softmax_loss(logits, labels)
    grad = softmax_of(logits)
    grad[:, labels] -= 1
    return loss, grad / len(labels)


def twice(logits: Any, labels: Any) -> Any:
    return softmax_loss(softmax_of(logits), labels)[0]


def over_samples(logits: Any, labels: Any) -> Any:
    shares = torch.softmax(logits, dim=0)
    return -torch.log(shares[torch.arange(len(labels)), labels]).mean()


def opposite_gradient(scores: Any, y: Any) -> Any:
    p = softmax_of(scores)
    return -np.mean(np.log(p[np.arange(len(y)), y])), (np.eye(p.shape[1])[y] - p) / len(y)


def forgotten_one(scores: Any, y: Any) -> Any:
    p = softmax_of(scores)
    return -np.mean(np.log(p[np.arange(len(y)), y])), p / len(y)


def returns_in_loop(scores: Any, y: Any) -> Any:
    loss = 0.0
    for i in range(len(y)):
        loss -= np.log(softmax_of(scores)[i, y[i]])
        return loss / len(y)
    return loss


def sum_beside_mean(scores: Any, y: Any) -> Any:
    loss, gradient = softmax_loss(scores, y)
    return loss * len(y), gradient


def no_log(scores: Any, y: Any) -> Any:
    return -softmax_of(scores)[np.arange(len(y)), y].mean()


def too_much(scores: Any, y: Any) -> Any:
    loss, gradient = softmax_loss(scores, y)
    return -loss, gradient * len(y)


MISTAKES = [
    (gradient_of_sum, "gradient not divided by the number of samples"),
    (base_2_of_columns, "log base 2"),
    (no_minus, "sign"),
    (whole_columns, "1 subtracted in whole columns"),
    (twice, "softmax twice"),
    (over_samples, "softmax over the samples"),
    (opposite_gradient, "sign of the gradient"),
    (forgotten_one, "1 not subtracted in the gradient"),
    (returns_in_loop, "only the first sample"),
    (sum_beside_mean, "gradient divided once too often"),
    (no_log, "no logarithm"),
    (too_much, "sign and gradient not divided by the number of samples"),
]


@pytest.mark.parametrize(("function", "mistake"), MISTAKES)
def test_a_mistake_in_the_cross_entropy_is_named(
    function: Callable[..., Any], mistake: str
) -> None:
    check = st.check(function, "softmax_loss", locate=False)
    assert (check.verdict.outcome, check.mistake) == (WRONG, mistake), check
    assert f"{function.__name__}(" in check.sentence


def test_the_gradient_that_is_not_divided_is_explained() -> None:
    check = st.check(gradient_of_sum, "softmax_loss", locate=False)
    assert check.sentence == (
        "Your softmax cross-entropy returns a gradient that is not divided by the number of "
        "samples: gradient_of_sum(x=[[0.5, -1, 2], [1.5, 0.25, -0.75]], y=[2, 1]) gives the "
        "gradient [[ 0.1753,  0.0391, -0.2144], [ 0.7184, -0.7942,  0.0757]], expected the "
        "gradient [[ 0.0876,  0.0196, -0.1072], [ 0.3592, -0.3971,  0.0379]]."
    )
    assert check.hint.endswith("divide the gradient by n too: / n.")


def test_a_loss_that_overflows_is_right_with_a_remark() -> None:
    assert "infinite or NaN" in st.check(loss_of_torch_steps, "softmax_loss").notes[0]


def loss_of_torch_steps(X: Any, Y: Any) -> Any:
    shares = torch.exp(X) / torch.exp(X).sum(1, keepdim=True)
    return -torch.log(shares[torch.arange(len(Y)), Y]).mean()


def hinge(scores: Any, y: Any) -> Any:
    margins = np.maximum(0, scores - scores[np.arange(len(y)), y][:, None] + 1)
    margins[np.arange(len(y)), y] = 0
    return margins.sum() / len(y)


def binary(y: Any, p: Any) -> Any:
    return -np.mean(y * np.log(p) + (1 - y) * np.log(1 - p))


def pearson(x: Any, y: Any) -> Any:
    return float(np.sum(x) * np.sum(y))


def other_value_beside(logits: Any, labels: Any) -> Any:
    return softmax_loss(logits, labels)[0], np.tanh(logits)


@pytest.mark.parametrize("function", [hinge, binary, pearson, other_value_beside])
def test_another_loss_is_not_called_a_wrong_cross_entropy(function: Callable[..., Any]) -> None:
    check = st.check(function, "softmax_loss", locate=False)
    assert (check.verdict.outcome, check.mistake) == (NOT_CHECKED, None), check


LAYER = """
import numpy as np

class Layer:
    def categorical_cross_entropy(self, y_true, y_pred):
        y_pred = np.clip(y_pred, 1e-15, 1 - 1e-15)
        loss = -np.sum(y_true * np.log(y_pred)) / len(y_true)
        return loss, y_pred - y_true

    def backward(self, x, d_z):
        return x.T @ d_z / len(x), d_z.mean(axis=0)

def categorical_cross_entropy(y_true, y_pred):
    y_pred = np.clip(y_pred, 1e-15, 1 - 1e-15)
    loss = -np.sum(y_true * np.log(y_pred)) / len(y_true)
    return loss, y_pred - y_true
"""


def test_a_method_may_leave_the_division_by_samples_to_other_methods(tmp_path: Path) -> None:
    file = tmp_path / "layer.py"
    file.write_text(LAYER, encoding="utf-8")
    found = {each.function: each for each in inspect_file(file).verdicts}
    method = found["Layer.categorical_cross_entropy"]
    assert method.outcome == "right"
    assert "not divided by the number of samples" in str(method)
    assert found["categorical_cross_entropy"].outcome == "wrong"
