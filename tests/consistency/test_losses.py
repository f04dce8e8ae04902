"""Losses as classes with a value and its gradient."""

from __future__ import annotations

import numpy as np
import pytest

from steepest.consistency.finding import find_consistency_checks
from steepest.gradients.verdicts import RIGHT, FunctionVerdict
from steepest.inspections.objects import find_constructor_calls


def verdict_on(*classes: type) -> FunctionVerdict:
    """The verdict on the last of the classes."""
    named = {each.__name__: each for each in classes}
    checks = find_consistency_checks({}, named, find_constructor_calls)
    [found] = [each for each in checks if each.name.startswith(f"{classes[-1].__name__}.")]
    return found.verdict()


class MeanSquaredError:
    def forward(self, y_pred, y_true):
        self.difference = y_pred - y_true
        return np.mean(self.difference**2)

    def backward(self):
        return 2 * self.difference / self.difference.size


class CrossEntropyOfEachSample:
    def forward(self, y_pred, y_true):
        kept = np.clip(y_pred, 1e-7, 1 - 1e-7)
        return -np.log(kept[range(len(kept)), y_true])

    def backward(self, dvalues, y_true):
        self.dinputs = -np.eye(dvalues.shape[1])[y_true] / dvalues / len(dvalues)


class SoftmaxWithLoss:
    def forward(self, x, t):
        grown = np.exp(x)
        self.t, self.y = t, grown / grown.sum(axis=1, keepdims=True)
        return -np.sum(np.log(self.y[np.arange(len(x)), t] + 1e-7)) / len(x)

    def backward(self, dout=1):
        dx = self.y.copy()
        dx[np.arange(len(dx)), self.t] -= 1
        return dx / len(dx)


class SoftmaxWithOneHotLabels:
    def forward(self, x, t):
        grown = np.exp(x)
        self.t, self.y = t, grown / grown.sum(axis=1, keepdims=True)
        return -np.sum(t * np.log(self.y + 1e-7)) / len(x)

    def backward(self, dout=1):
        return (self.y - self.t) / len(self.t)


class SquaredErrorOfOutputsCalledY:
    def forward(self, y, t):
        self.difference = y - t
        return 0.5 * np.sum(self.difference**2)

    def backward(self):
        return self.difference


class SquaredErrorOfEachElement:
    def loss(self, y, y_pred):
        return 0.5 * np.power(y - y_pred, 2)

    def gradient(self, y, y_pred):
        return -(y - y_pred)


LOSSES = (
    MeanSquaredError,
    CrossEntropyOfEachSample,
    SoftmaxWithLoss,
    SoftmaxWithOneHotLabels,
    SquaredErrorOfOutputsCalledY,
    SquaredErrorOfEachElement,
)


@pytest.mark.parametrize("cls", LOSSES)
def test_a_right_loss_is_right(cls: type) -> None:
    assert verdict_on(cls).outcome == RIGHT


class LossOfLogProbabilities:
    def forward(self, log_probs, targets):
        return -(targets * log_probs).sum(axis=1).mean()

    def backward(self, log_probs, targets):
        return (np.exp(log_probs) - targets) / len(targets)


class LossOfProbabilities:
    def forward(self, y_true, y_pred):
        return -np.sum(y_true * np.log(y_pred)) / len(y_true)

    def backward(self, y_true, y_pred):
        return y_pred - y_true


class BinaryLossOfProbabilities:
    def forward(self, y_pred, y_true):
        terms = y_true * np.log(y_pred) + (1 - y_true) * np.log(1 - y_pred)
        return -np.mean(terms)

    def backward(self, y_pred, y_true):
        return (y_pred - y_true) / y_true.size


@pytest.mark.parametrize(
    ("loss", "activation"),
    [
        (LossOfLogProbabilities, "log-softmax"),
        (LossOfProbabilities, "softmax"),
        (BinaryLossOfProbabilities, "sigmoid"),
    ],
)
def test_a_gradient_by_the_logits_is_right_with_a_remark(loss: type, activation: str) -> None:
    found = verdict_on(loss)
    assert found.outcome == RIGHT
    assert f"the input of the {activation} that gives" in found.sentence
    assert "right up to a convention" in found.sentence


class LossWithGradientOfTheOtherSign(LossOfProbabilities):
    def forward(self, y_true, y_pred):
        return super().forward(y_true, y_pred)

    def backward(self, y_true, y_pred):
        return (y_true - y_pred) / y_pred


class MeanOfElementsDividedBySamples(MeanSquaredError):
    def backward(self):
        return 2 * self.difference / len(self.difference)


def test_a_gradient_that_is_right_for_one_output_only_says_what_it_is_for_several() -> None:
    found = verdict_on(MeanOfElementsDividedBySamples)
    assert found.outcome == RIGHT
    assert "right up to a convention" in found.sentence
    assert "3 times the derivative" in found.sentence
    assert "up to a convention" not in verdict_on(MeanSquaredError).sentence


def test_a_gradient_that_is_not_by_the_logits_is_not_right() -> None:
    assert verdict_on(LossWithGradientOfTheOtherSign).outcome != RIGHT
