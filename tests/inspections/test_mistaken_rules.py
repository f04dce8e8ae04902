"""Optimisers with a usual mistake are wrong for it, and right ones that look alike are right."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np
import pytest

from steepest.gradients.verdicts import NOT_CHECKED, RIGHT, WRONG, FunctionVerdict
from steepest.inspections.updates.finding import find_updates


def verdict_on(thing: Any) -> FunctionVerdict:
    named = {thing.__name__: thing}
    is_class = isinstance(thing, type)
    [found] = find_updates({} if is_class else named, named if is_class else {})
    return found.check()


class RawMomentum:
    def __init__(self, lr: float = 0.1, gamma: float = 0.9) -> None:
        self.lr, self.gamma, self.before = lr, gamma, 0.0

    def update(self, w: Any, dw: Any) -> Any:
        w = w - (self.gamma * self.before + self.lr * dw)
        self.before = dw
        return w


class RMSpropOfLastStep:
    def __init__(self, learning_rate: float = 0.01, rho: float = 0.9) -> None:
        self.learning_rate, self.rho, self.average = learning_rate, rho, 0.0

    def update(self, loss: Any, param: Any) -> Any:
        average = self.rho * self.average + (1 - self.rho) * loss**2
        return param - self.learning_rate * loss / (np.sqrt(average) + 1e-7)


class AdaDelta:
    def __init__(self, rho: float = 0.9, eps: float = 1e-8) -> None:
        self.rho, self.eps, self.squares, self.moves = rho, eps, 0.0, 0.0

    def step(self, w: Any, dw: Any) -> Any:
        self.squares = self.rho * self.squares + (1 - self.rho) * dw**2
        move = np.sqrt(self.moves + self.eps) / np.sqrt(self.squares + self.eps) * dw
        self.moves = self.average(move)
        return w - move

    def average(self, move: Any) -> Any:
        return (self.rho * self.moves + (1 - self.rho) * -move) ** 2


class Adam:
    """Right; the classes below change one line."""

    def __init__(self, lr: float = 0.01, beta1: float = 0.9, beta2: float = 0.999) -> None:
        self.lr, self.beta1, self.beta2 = lr, beta1, beta2
        self.m = self.v = 0.0
        self.t = 0

    def step(self, w: Any, dw: Any) -> Any:
        self.t += 1
        self.m = self.beta1 * self.m + (1 - self.beta1) * dw
        self.v = self.squares(dw)
        return w - self.lr * self.mean() / self.size(w)

    def squares(self, dw: Any) -> Any:
        return self.beta2 * self.v + (1 - self.beta2) * dw**2

    def mean(self) -> Any:
        return self.m / (1 - self.beta1**self.t)

    def size(self, w: Any) -> Any:
        return np.sqrt(self.v / (1 - self.beta2**self.t)) + 1e-8


class AdamCorrectedTwice(Adam):
    def step(self, w: Any, dw: Any) -> Any:
        return super().step(w, dw)

    def mean(self) -> Any:
        return self.m / (1 - self.beta1**self.t) ** 2


class AdamDecaysByFirst(Adam):
    def step(self, w: Any, dw: Any) -> Any:
        return super().step(w, dw)

    def squares(self, dw: Any) -> Any:
        return self.beta1 * self.v + (1 - self.beta2) * dw**2


class AdamW(Adam):
    def __init__(self, lr: float = 0.01, weight_decay: float = 1e-5) -> None:
        super().__init__(lr)
        self.weight_decay = weight_decay

    def step(self, w: Any, dw: Any) -> Any:
        self.t += 1
        self.m = self.beta1 * self.m + (1 - self.beta1) * dw
        self.v = self.squares(dw)
        return w - self.lr * self.mean() / (self.size(w) + self.weight_decay * w)


class AdamSwitched(Adam):
    def __init__(
        self, lr: float = 0.01, weight_decay: bool = False, strength: float = 1e-5
    ) -> None:
        super().__init__(lr)
        self.weight_decay = weight_decay
        if weight_decay:
            self.strength = strength

    def step(self, w: Any, dw: Any) -> Any:
        self.t += 1
        self.m = self.beta1 * self.m + (1 - self.beta1) * dw
        self.v = self.squares(dw)
        below = self.strength * w if self.weight_decay else 0.0
        return w - self.lr * self.mean() / (self.size(w) + below)


class AdaMax(Adam):
    def step(self, w: Any, dw: Any) -> Any:
        self.t += 1
        self.m = self.beta1 * self.m + (1 - self.beta1) * dw
        self.v = np.maximum(self.beta2 * self.v, np.abs(dw))
        return w - self.lr / (1 - self.beta1**self.t) * self.mean() / (self.v + 1e-8)


class AMSGradOfNeighbours(Adam):
    def step(self, w: Any, dw: Any) -> Any:
        self.m = self.beta1 * self.m + (1 - self.beta1) * dw
        new = self.squares(dw)
        top, self.v = np.maximum(self.v, new), new
        return w - self.lr * self.m / (np.sqrt(top) + 1e-8)


class NesterovWithoutLookAhead:
    def __init__(self, lr: float = 0.01, beta: float = 0.9) -> None:
        self.lr, self.beta, self.v = lr, beta, 0.0

    def step(self, params: Any, grads: Any) -> Any:
        before = self.v
        self.v = self.beta * self.v + (1 - self.beta) * grads
        return params - self.lr * (self.beta * before + (1 - self.beta) * grads)


def adagrad_step(weight: Any, gradient: Any, learning_rate: float) -> Any:
    weight -= learning_rate * gradient / np.sqrt(np.sum(gradient**2))
    return weight, 0


@pytest.mark.parametrize(
    ("thing", "mistake"),
    [
        (RawMomentum, "gradient kept in place of the velocity"),
        (RMSpropOfLastStep, "average not kept"),
        (AdaDelta, "average of the moves squared"),
        (AdamCorrectedTwice, "m corrected twice"),
        (AdamDecaysByFirst, "beta1 for beta2"),
        (AdamW, "weight decay in the denominator"),
        (AdamSwitched, "weight decay in the denominator"),
        (AdaMax, "m corrected twice"),
        (AMSGradOfNeighbours, "maximum not kept"),
        (NesterovWithoutLookAhead, "plain momentum"),
        (adagrad_step, "divided by the norm"),
    ],
)
def test_an_optimiser_is_wrong_for_the_mistake_that_it_makes(thing: Any, mistake: str) -> None:
    verdict = verdict_on(thing)
    assert (verdict.outcome, verdict.mistake) == (WRONG, mistake), verdict.sentence


class AMSGrad(Adam):
    def __init__(self, lr: float = 0.01) -> None:
        super().__init__(lr)
        self.top: Any = 0.0

    def step(self, w: Any, dw: Any) -> Any:
        self.m = self.beta1 * self.m + (1 - self.beta1) * dw
        self.v = self.squares(dw)
        self.top = np.maximum(self.top, self.v)
        return w - self.lr * self.m / (np.sqrt(self.top) + 1e-8)


class SGDOfPairs:
    """Keeps the gradient itself, in the first step."""

    def __init__(self, lr: float = 0.01, momentum: float = 0.0) -> None:
        self.lr, self.momentum, self.last = lr, momentum, [None] * 9

    def step(self, weights: Any) -> None:
        moves: list[Any] = []
        for (w, gradient), last in zip(weights, self.last, strict=False):
            moves.append(gradient if last is None else self.momentum * last + gradient)
            w -= self.lr * moves[-1]
        self.last = moves


class MomentumOfEpochs:
    """The momentum grows from epoch to epoch."""

    def __init__(self, lr: float = 0.1) -> None:
        self.lr, self.mu, self.v = lr, 0.5, 0.0

    def update(self, w: Any, dw: Any, epoch_num: int) -> Any:
        mu = min(self.mu * 1.2 ** (epoch_num - 1), 0.99)
        self.v = mu * self.v - self.lr * dw
        return w + self.v


class NesterovOfTrainer:
    """Another function reads the velocity, and looks ahead."""

    def __init__(self, lr: float = 0.01, beta: float = 0.9) -> None:
        self.lr, self.beta, self.velocity_kept = lr, beta, 0.0

    def update(self, w: Any, dw: Any) -> Any:
        self.velocity_kept = self.beta * self.velocity_kept - self.lr * dw
        return w + self.velocity_kept


def train(optimiser: Any, w: Any, gradient: Callable[[Any], Any]) -> Any:
    return optimiser.update(w, gradient(w + optimiser.beta * optimiser.velocity_kept))


class Optimizer:
    def __init__(self, net: Any, learning_rate: float) -> None:
        self.net, self.learning_rate = net, learning_rate

    def compute_gradients(self, batch: Any) -> Any:
        return self.net.backward(batch)


class MomentumOfBatches(Optimizer):
    """Computes its gradients itself, and passes the arguments on to its base."""

    def __init__(self, *args: Any, gamma: float = 0.9, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.gamma, self.v = gamma, [np.zeros_like(w) for w in self.net.weights]

    def update_weights(self, batch: Any) -> None:
        for i, dw in enumerate(self.compute_gradients(batch)):
            self.v[i] = self.gamma * self.v[i] + self.learning_rate * dw
            self.net.weights[i] -= self.v[i]


class AdamOfSteps(Adam):
    """Returns the step for parameters that it does not get."""

    def step(self, gradient: Any) -> Any:  # type: ignore[override]
        return -super().step(0.0 * gradient, gradient)


class LayerOfKeptGradient:
    """Its gradient has a name that is found by what it moves, in an object without init."""

    def __init__(self, channels_in: int, name: str) -> None:
        self.weights, self.grads_update = np.ones((channels_in, 2)), 0.0

    def update(self, learning_rate: float) -> None:
        self.weights -= self.grads_update * learning_rate


class RMSpropOfKeptSteps:
    """Keeps the steps for its caller."""

    def __init__(self, beta: float = 0.9) -> None:
        self.beta, self.cache_W, self.cache_b = beta, 0.0, 0.0
        self.param_W = self.param_b = None

    def update(self, grad_W: Any, grad_b: Any) -> None:
        self.cache_W = self.beta * self.cache_W + (1 - self.beta) * grad_W**2
        self.cache_b = self.beta * self.cache_b + (1 - self.beta) * grad_b**2
        self.param_W = grad_W / (np.sqrt(self.cache_W) + 1e-7)
        self.param_b = grad_b / (np.sqrt(self.cache_b) + 1e-7)


class QHM:
    def __init__(self, lr: float = 0.1, beta: float = 0.99, nu: float = 0.7) -> None:
        self.lr, self.beta, self.nu, self.v = lr, beta, nu, 0.0

    def update(self, w: Any, dw: Any) -> Any:
        self.v = self.beta * self.v + (1 - self.beta) * dw
        return w - self.lr * ((1 - self.nu) * dw + self.nu * self.v)


def update_adam(
    W1: Any, b1: Any, dW1: Any, db1: Any, mW1: Any, mb1: Any, vW1: Any, vb1: Any, t: int
) -> Any:
    mW1, mb1 = 0.9 * mW1 + 0.1 * dW1, 0.9 * mb1 + 0.1 * db1
    vW1, vb1 = 0.999 * vW1 + 0.001 * dW1**2, 0.999 * vb1 + 0.001 * db1**2
    W1 = W1 - 0.01 * mW1 / (1 - 0.9**t) / (np.sqrt(vW1 / (1 - 0.999**t)) + 1e-8)
    b1 = b1 - 0.01 * mb1 / (1 - 0.9**t) / (np.sqrt(vb1 / (1 - 0.999**t)) + 1e-8)
    return W1, b1, mW1, mb1, vW1, vb1


class Optimisers:
    @staticmethod
    def Adam(weight: Any, gradient: Any, momentum_layer: Any, rms_layer: Any, beta: Any, t: int):  # type: ignore[no-untyped-def]
        momentum_layer = beta[0] * momentum_layer + (1 - beta[0]) * gradient
        rms_layer_temp = beta[1] * rms_layer + (1 - beta[1]) * gradient**2
        mean, size = momentum_layer / (1 - beta[0] ** t), rms_layer_temp / (1 - beta[1] ** t)
        weight -= 0.01 * mean / (np.sqrt(size) + 1e-8)
        return weight, momentum_layer, rms_layer_temp


class AdamOptimizer(Adam):
    """The parameters are its own, and the method has another name."""

    def __init__(self, weights: Any, lr: float = 0.01) -> None:
        super().__init__(lr)
        self.theta = weights

    def backward_pass(self, gradient: Any) -> Any:
        self.theta = super().step(self.theta, gradient)
        return self.theta


@pytest.mark.parametrize(
    ("thing", "words"),
    [
        (Adam, "Adam (0.9, 0.999), learning rate 0.01"),
        (AMSGrad, "AMSGrad (0.9, 0.999), learning rate 0.01"),
        (SGDOfPairs, "momentum 0.9, learning rate 0.01"),
        (MomentumOfEpochs, "momentum 0.5, learning rate 0.1"),
        (NesterovOfTrainer, "momentum 0.9, learning rate 0.01"),
        (MomentumOfBatches, "momentum 0.9, learning rate 0.1"),
        (AdamOfSteps, "Adam (0.9, 0.999), learning rate 0.01"),
        (LayerOfKeptGradient, "gradient descent, learning rate 0.1"),
        (RMSpropOfKeptSteps, "RMSprop (decay 0.9), learning rate 1"),
        (QHM, "quasi-hyperbolic momentum 0.99 (share 0.7), learning rate 0.1"),
        (update_adam, "Adam (0.9, 0.999), learning rate 0.01"),
        (Optimisers, "Adam (0.9, 0.999), learning rate 0.01"),
        (AdamOptimizer, "Adam (0.9, 0.999), learning rate 0.01"),
    ],
)
def test_a_right_optimiser_is_right_by_its_rule(thing: Any, words: str) -> None:
    verdict = verdict_on(thing)
    assert verdict.outcome == RIGHT, verdict.sentence
    assert verdict.sentence.endswith(f"by {words}.")


def adam(x: Any, dx: Any, config: Any = None) -> Any:
    """The state is in an argument that a call may leave out."""
    config = config or {"m": 0.0, "v": 0.0, "t": 0}
    config["t"] += 1
    config["m"] = 0.9 * config["m"] + 0.1 * dx
    config["v"] = 0.999 * config["v"] + 0.001 * dx**2
    mean, size = config["m"] / (1 - 0.9 ** config["t"]), config["v"] / (1 - 0.999 ** config["t"])
    return x - 0.001 * mean / (np.sqrt(size) + 1e-8), config


def test_a_state_that_a_call_may_leave_out_is_not_said_to_be_forgotten() -> None:
    assert verdict_on(adam).outcome == NOT_CHECKED


class AdamWithoutName(AdamCorrectedTwice):
    def step(self, w: Any, dw: Any) -> Any:
        return super().step(w, dw)


AdamWithoutName.__name__ = "Rule"


def test_a_mistake_is_named_only_where_the_name_promises_the_rule() -> None:
    assert verdict_on(AdamWithoutName).outcome == NOT_CHECKED
