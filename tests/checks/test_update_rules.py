"""Update rules are right for arrays, dictionaries and lists, with a config or as an object."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np
import pytest
import torch

import steepest as st
from steepest.gradients.verdicts import NOT_CHECKED, WRONG


def sgd(w: Any, dw: Any, config: Any = None) -> Any:
    if config is None:
        config = {}
    config.setdefault("learning_rate", 1e-2)
    w -= config["learning_rate"] * dw
    return w, config


def update_parameters(parameters: Any, grads: Any, learning_rate: float = 1.2) -> Any:
    for layer in range(1, len(parameters) // 2 + 1):
        for name in ("W", "b"):
            key = f"{name}{layer}"
            parameters[key] = parameters[key] - learning_rate * grads["d" + key]
    return parameters


def of_one_layer(parameters: Any, grads: Any, learning_rate: float) -> Any:
    parameters["W"] = parameters["W"] - learning_rate * grads["dW"]
    parameters["b"] = parameters["b"] - learning_rate * grads["db"]
    return parameters


def in_place(params: Any, grads: Any, lr: float) -> None:
    for key in params:
        params[key] -= lr * grads[key]


def lists(params: Any, grads: Any, lr: float) -> Any:
    return [p - lr * g for p, g in zip(params, grads, strict=True)]


def tensors(theta: Any, grad: Any, alpha: float) -> Any:
    return torch.sub(theta, alpha * grad)


def of_gradients_in_tensors(params: Any, lr: float, batch_size: int) -> None:
    with torch.no_grad():
        for param in params:
            param -= lr * param.grad / batch_size
            param.grad.zero_()


def of_separate_arrays(
    W1: Any, b1: Any, W2: Any, b2: Any, dW1: Any, db1: Any, dW2: Any, db2: Any, alpha: float
) -> Any:
    return W1 - alpha * dW1, b1 - alpha * db1, W2 - alpha * dW2, b2 - alpha * db2


def sgd_momentum(w: Any, dw: Any, config: Any = None) -> Any:
    config = {} if config is None else config
    config.setdefault("learning_rate", 1e-2)
    config.setdefault("momentum", 0.9)
    v = config.get("velocity", np.zeros_like(w))
    v = config["momentum"] * v - config["learning_rate"] * dw
    config["velocity"] = v
    return w + v, config


def averaged_momentum(
    parameters: Any, grads: Any, v: Any, beta: float, learning_rate: float
) -> Any:
    for key in parameters:
        v["d" + key] = beta * v["d" + key] + (1 - beta) * grads["d" + key]
        parameters[key] = parameters[key] - learning_rate * v["d" + key]
    return parameters, v


def variable_momentum(alpha: float, beta1: float, var: Any, grad: Any, v: Any) -> Any:
    v = beta1 * v + grad * (1 - beta1)
    return var - alpha * v, v


class Momentum:
    def __init__(self, lr: float = 0.01, momentum: float = 0.9) -> None:
        self.lr, self.momentum = lr, momentum
        self.v: Any = None

    def update(self, params: Any, grads: Any) -> None:
        if self.v is None:
            self.v = {key: np.zeros_like(value) for key, value in params.items()}
        for key in params:
            self.v[key] = self.momentum * self.v[key] - self.lr * grads[key]
            params[key] += self.v[key]


def look_ahead(w: Any, dw: Any, v: Any, mu: float, lr: float) -> Any:
    before = v
    v = mu * v - lr * dw
    return w - mu * before + (1 + mu) * v, v


def adagrad(params: Any, grads: Any, cache: Any, learning_rate: float, epsilon: float) -> Any:
    cache += grads**2
    return params - learning_rate * grads / np.sqrt(cache + epsilon), cache


class AdaGrad:
    def __init__(self, lr: float = 0.01) -> None:
        self.lr = lr
        self.h: Any = None

    def update(self, params: Any, grads: Any) -> None:
        if self.h is None:
            self.h = [np.zeros_like(each) for each in params]
        for i in range(len(params)):
            self.h[i] += grads[i] * grads[i]
            params[i] -= self.lr * grads[i] / (np.sqrt(self.h[i]) + 1e-7)


def rmsprop(w: Any, dw: Any, config: Any = None) -> Any:
    config = config or {}
    config.setdefault("decay_rate", 0.99)
    config.setdefault("epsilon", 1e-8)
    config.setdefault("cache", np.zeros_like(w))
    rho = config["decay_rate"]
    config["cache"] = rho * config["cache"] + (1 - rho) * dw**2
    step = config["learning_rate"] * dw / (np.sqrt(config["cache"]) + config["epsilon"])
    return w - step, config


def adam(w: Any, dw: Any, config: Any = None) -> Any:
    config.setdefault("m", np.zeros_like(w))
    config.setdefault("v", np.zeros_like(w))
    config.setdefault("t", 0)
    config["t"] += 1
    one, two, t = config["beta1"], config["beta2"], config["t"]
    config["m"] = one * config["m"] + (1 - one) * dw
    config["v"] = two * config["v"] + (1 - two) * dw * dw
    rate = config["learning_rate"] * np.sqrt(1 - two**t) / (1 - one**t)
    return w - rate * config["m"] / (np.sqrt(config["v"]) + config["epsilon"]), config


def adam_of_dictionaries(
    parameters: Any, grads: Any, v: Any, s: Any, t: int, learning_rate: float = 0.01,
    beta1: float = 0.9, beta2: float = 0.999, epsilon: float = 1e-8,
) -> Any:  # fmt: skip
    corrected: Any = {}
    for key in parameters:
        v["d" + key] = beta1 * v["d" + key] + (1 - beta1) * grads["d" + key]
        s["d" + key] = beta2 * s["d" + key] + (1 - beta2) * grads["d" + key] ** 2
        corrected["d" + key] = v["d" + key] / (1 - beta1**t)
        root = np.sqrt(s["d" + key] / (1 - beta2**t)) + epsilon
        parameters[key] = parameters[key] - learning_rate * corrected["d" + key] / root
    return parameters, v, s, corrected


def adam_of_arrays(w: Any, g: Any, m: Any, v: Any, t: int, lr: float = 0.1) -> Any:
    t = t + 1
    m = 0.9 * m + 0.1 * g
    v = 0.999 * v + 0.001 * np.square(g)
    return w - lr * (m / (1 - 0.9**t)) / np.sqrt(v / (1 - 0.999**t) + 1e-8), m, v, t


class Adam:
    def __init__(self, learning_rate: float = 0.001, beta1: float = 0.9, beta2: float = 0.999):
        self.learning_rate, self.beta1, self.beta2, self.t = learning_rate, beta1, beta2, 0
        self.m: Any = 0.0
        self.v: Any = 0.0

    def step(self, params: Any, grads: Any) -> Any:
        self.t += 1
        self.m = self.beta1 * self.m + (1 - self.beta1) * grads
        self.v = self.beta2 * self.v + (1 - self.beta2) * grads**2
        m = self.m / (1 - self.beta1**self.t)
        return params - self.learning_rate * m / (np.sqrt(self.v / (1 - self.beta2**self.t)) + 1e-8)


RIGHT = [
    ("sgd", sgd),
    ("sgd", update_parameters),
    ("sgd", of_one_layer),
    ("sgd", in_place),
    ("sgd", lists),
    ("sgd", tensors),
    ("sgd", of_gradients_in_tensors),
    ("sgd", of_separate_arrays),
    ("momentum", sgd_momentum),
    ("momentum", averaged_momentum),
    ("momentum", variable_momentum),
    ("momentum", Momentum().update),
    ("nesterov", look_ahead),
    ("adagrad", adagrad),
    ("adagrad", AdaGrad().update),
    ("rmsprop", rmsprop),
    ("adam", adam),
    ("adam", adam_of_dictionaries),
    ("adam", adam_of_arrays),
    ("adam", Adam().step),
]


@pytest.mark.parametrize(("rule", "function"), RIGHT)
def test_an_update_rule_is_right_in_any_layout(rule: str, function: Callable[..., Any]) -> None:
    check = st.check(function, rule, locate=False)
    assert check.ok, check
    assert check.mistake is None


def test_the_state_of_an_object_is_put_back() -> None:
    rule = Momentum(lr=0.5)
    assert st.check(rule.update, "momentum", locate=False).ok
    assert (rule.lr, rule.v) == (0.5, None)


def test_momentum_of_averaged_gradients_gets_a_remark() -> None:
    check = st.check(averaged_momentum, "momentum", locate=False)
    assert check.sentence.endswith("probes, with gradients weighted by 1 - momentum.")
    assert any("smaller" in note for note in check.notes)


def ascends(params: Any, grads: Any, lr: float) -> Any:
    return params + lr * grads


def ascends_in_place(parameters: Any, grads: Any, learning_rate: float) -> None:
    for key in parameters:
        parameters[key] += learning_rate * grads["d" + key]


def forgets(w: Any, dw: Any, v: Any, momentum: float, lr: float) -> Any:
    v = -lr * dw
    return w + v, v


def plain(w: Any, dw: Any, v: Any, mu: float, lr: float) -> Any:
    v = mu * v - lr * dw
    return w + v, v


def no_square(w: Any, dw: Any, cache: Any, lr: float, decay_rate: float) -> Any:
    cache = decay_rate * cache + (1 - decay_rate) * np.abs(dw)
    return w - lr * dw / np.sqrt(cache), cache


def no_root(w: Any, dw: Any, config: Any) -> Any:
    config["cache"] = config.get("cache", 0) + dw**2
    return w - config["learning_rate"] * dw / (config["cache"] + 1e-8), config


def uncorrected(w: Any, g: Any, m: Any, v: Any, lr: float) -> Any:
    m, v = 0.9 * m + 0.1 * g, 0.999 * v + 0.001 * g**2
    return w - lr * m / (np.sqrt(v) + 1e-8), m, v


class AdamWithoutTime(Adam):
    def step(self, params: Any, grads: Any) -> Any:
        self.t = 0
        return super().step(params, grads)


def exchanged(
    parameters: Any, grads: Any, v: Any, s: Any, t: int, learning_rate: float, beta1: float,
    beta2: float, epsilon: float,
) -> Any:  # fmt: skip
    return adam_of_dictionaries(parameters, grads, v, s, t, learning_rate, beta2, beta1, epsilon)


def one_beta_corrects_both(
    w: Any, g: Any, first: Any, second: Any, t: int, rate: float, beta1: float, beta2: float
) -> Any:
    first = beta1 * first + (1 - beta1) * g
    second = beta2 * second + (1 - beta2) * g**2
    sizes = np.sqrt(second / (1 - beta1**t)) + 1e-8
    return w - rate * first / (1 - beta1**t) / sizes, first, second


MISTAKES = [
    ("sgd", ascends, "sign of the step"),
    ("sgd", ascends_in_place, "sign of the step"),
    ("momentum", forgets, "momentum forgotten"),
    ("nesterov", plain, "plain momentum"),
    ("rmsprop", no_square, "no square"),
    ("adagrad", no_root, "no root"),
    ("adam", uncorrected, "no bias correction"),
    ("adam", AdamWithoutTime().step, "t does not grow"),
    ("adam", exchanged, "beta1 and beta2 exchanged"),
    ("adam", one_beta_corrects_both, "beta1 in the correction of v"),
]


@pytest.mark.parametrize(("rule", "function", "mistake"), MISTAKES)
def test_a_mistake_in_an_update_rule_is_named(
    rule: str, function: Callable[..., Any], mistake: str
) -> None:
    check = st.check(function, rule, locate=False)
    assert (check.verdict.outcome, check.mistake) == (WRONG, mistake), check
    assert f"{function.__name__}(" in check.sentence


def signed(w: Any, dw: Any, lr: float) -> Any:
    return w - lr * np.sign(dw)


def clipped(w: Any, dw: Any, lr: float) -> Any:
    return w - lr * np.clip(dw, -0.1, 0.1)


@pytest.mark.parametrize("function", [signed, clipped])
def test_another_rule_is_not_called_a_wrong_one(function: Callable[..., Any]) -> None:
    check = st.check(function, "sgd", locate=False)
    assert (check.verdict.outcome, check.mistake) == (NOT_CHECKED, None), check


@pytest.mark.parametrize(("first", "outcome"), [(0, NOT_CHECKED), (1, WRONG)])
def test_adam_with_its_own_rate_may_count_its_steps_from_1(first: int, outcome: str) -> None:
    def adam_update(param: Any, grad: Any, m: Any, v: Any, t: int) -> Any:
        m, v = 0.9 * m + 0.1 * grad, 0.999 * v + 0.001 * grad**2
        with np.errstate(all="ignore"):
            one, two = 1 - np.float64(0.9) ** (t - first), 1 - np.float64(0.999) ** (t - first)
            return param - 0.4 * (m / one) / (np.sqrt(v / two) + 1e-8), m, v

    check = st.check(adam_update, "adam", locate=False)
    assert check.verdict.outcome == outcome, check
