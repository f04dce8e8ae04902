"""Update rules in all layouts are judged by what they do to parameters for given gradients."""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise
from typing import Any

import numpy as np
import pytest

from steepest.gradients.verdicts import NOT_CHECKED, RIGHT, WRONG, FunctionVerdict
from steepest.inspections.updates.finding import find_updates


def verdict_on(thing: Any, name: str = "") -> FunctionVerdict:
    """The verdict on a function, or on the only update method of a class."""
    named = {name or thing.__name__: thing}
    is_class = isinstance(thing, type)
    [found] = find_updates({} if is_class else named, named if is_class else {})
    return found.check()


def update(lr: float, weights: Any, der_weights: Any) -> Any:
    for k in range(len(weights)):
        weights[k] = weights[k] - lr * der_weights[k]
    return weights


def update_parameters(parameters: Any, gradients: Any, learning_rate: float) -> Any:
    for key in ("Wax", "Waa", "by"):
        parameters[key] += -learning_rate * gradients["d" + key]
    return parameters


def update_all(nn_params: Any, nn_arch: Any, derivs: Any) -> Any:
    return nn_params, nn_arch, derivs


def update_net(net: Any, lr: float) -> None:
    for layer in net.layers:
        layer.W -= lr * layer.grad_W
        layer.b -= lr * layer.grad_b


def update_weight(weight: Any, delta: Any, learning_rate: float, batch_size: int) -> Any:
    return weight - learning_rate * delta / batch_size


class OptimizerSGD:
    def __init__(self, learning_rate: float = 1.0, momentum: float = 0.0) -> None:
        self.learning_rate, self.momentum = learning_rate, momentum

    def update_params(self, layer: Any) -> None:
        if self.momentum:
            if not hasattr(layer, "weight_momentums"):
                layer.weight_momentums = np.zeros_like(layer.weights)
                layer.bias_momentums = np.zeros_like(layer.biases)
            layer.weight_momentums = (
                self.momentum * layer.weight_momentums - self.learning_rate * layer.dweights
            )
            layer.bias_momentums = (
                self.momentum * layer.bias_momentums - self.learning_rate * layer.dbiases
            )
            layer.weights += layer.weight_momentums
            layer.biases += layer.bias_momentums
        else:
            layer.weights -= self.learning_rate * layer.dweights
            layer.biases -= self.learning_rate * layer.dbiases


class AdamOfLayers:
    """The step is counted by another method, after all layers."""

    def __init__(self, lr: float = 0.001) -> None:
        self.lr, self.iterations, self.beta_1, self.beta_2 = lr, 0, 0.9, 0.999

    def update_params(self, layer: Any) -> None:
        if not hasattr(layer, "weight_cache"):
            layer.m, layer.weight_cache = 0 * layer.weights, 0 * layer.weights
        t = self.iterations + 1
        layer.m = self.beta_1 * layer.m + (1 - self.beta_1) * layer.dweights
        layer.weight_cache = (
            self.beta_2 * layer.weight_cache + (1 - self.beta_2) * layer.dweights**2
        )
        mean = layer.m / (1 - self.beta_1**t)
        layer.weights -= (
            self.lr * mean / (np.sqrt(layer.weight_cache / (1 - self.beta_2**t)) + 1e-7)
        )


class AdamOfTensors:
    def __init__(self, params: Any, lr: float = 0.01) -> None:
        self.params, self.lr, self.t = params, lr, 0
        self.m: dict[Any, Any] = {}
        self.v: dict[Any, Any] = {}

    def step(self) -> None:
        self.t += 1
        for p in self.params:
            self.m[p] = 0.9 * self.m.get(p, 0) + 0.1 * p.grad.data
            self.v[p] = 0.999 * self.v.get(p, 0) + 0.001 * p.grad.data**2
            mean, square = self.m[p] / (1 - 0.9**self.t), self.v[p] / (1 - 0.999**self.t)
            p.data = p.data - self.lr * mean / (square**0.5 + 1e-8)


class RmsPropOfKeys:
    def __init__(self, lr: float = 0.01, decay: float = 0.9) -> None:
        self.lr, self.decay = lr, decay
        self.cache: dict[str, Any] = {}

    def update(self, w: Any, w_grads: Any, iteration: int) -> Any:
        new = {}
        for key in w:
            self.cache[key] = (
                self.decay * self.cache.get(key, 0) + (1 - self.decay) * w_grads[key] ** 2
            )
            new[key] = w[key] - self.lr * w_grads[key] / np.sqrt(self.cache[key] + 1e-8)
        return new


class MomentumOfPairs:
    def __init__(self, lr: float = 0.1, momentum: float = 0.9) -> None:
        self.lr, self.momentum = lr, momentum
        self.v: list[Any] = []

    def step(self, params_and_grads: Any) -> None:
        self.v = self.v or [np.zeros_like(p) for p, _ in params_and_grads]
        for v, (p, g) in zip(self.v, params_and_grads, strict=True):
            v[:] = self.momentum * v + g
            p -= self.lr * v


class NetOfLists:
    def __init__(self, sizes: list[int], lr: float = 0.1) -> None:
        self.W = [np.random.randn(m, n) for m, n in pairwise(sizes)]
        self.b, self.lr = [np.zeros(n) for n in sizes[1:]], lr

    def update_weights(self) -> None:
        for k in range(len(self.W)):
            self.W[k] -= self.lr * self.dW[k]
            self.b[k] -= self.lr * self.db[k]

    def backward(self) -> None:
        self.dW, self.db = [0 * w for w in self.W], [0 * b for b in self.b]


class NetOfKeys:
    def __init__(self, n_in: int, n_h: int, n_out: int) -> None:
        self.params = {"W1": np.ones((n_in, n_h)), "b1": np.zeros(n_h)}
        self.params["W2"] = np.ones((n_h, n_out))
        self.grads: dict[str, Any] = {}

    def update_params(self, learning_rate: float) -> None:
        for key in self.params:
            self.params[key] = self.params[key] - learning_rate * self.grads["d" + key]


class NetWithUnknownStart:
    def __init__(self, table: Any) -> None:
        self.W1, self.W2 = table.first(), table.second()

    def update_params(self, dW1: Any, db1: Any, dW2: Any, eta: float) -> None:
        self.W1 -= eta * dW1
        self.b1 -= eta * db1
        self.W2 -= eta * dW2


@pytest.mark.parametrize(
    ("thing", "words"),
    [
        (update, "gradient descent, learning rate 0.1"),
        (update_parameters, "Wax, Waa, by by gradient descent"),
        (update_net, "gradient descent"),
        (update_weight, "gradient descent"),
        (OptimizerSGD, "momentum 0.9, learning rate 1"),
        (AdamOfLayers, "Adam (0.9, 0.999), learning rate 0.001"),
        (AdamOfTensors, "Adam (0.9, 0.999), learning rate 0.01"),
        (RmsPropOfKeys, "RMSprop (decay 0.9), learning rate 0.01"),
        (MomentumOfPairs, "momentum 0.9, learning rate 0.1"),
        (NetOfLists, "gradient descent, learning rate 0.1"),
        (NetOfKeys, "gradient descent, learning rate 0.1"),
        (NetWithUnknownStart, "gradient descent, learning rate 0.1"),
    ],
    ids=lambda each: getattr(each, "__name__", ""),
)
def test_an_update_in_any_layout_is_right(thing: Any, words: str) -> None:
    verdict = verdict_on(thing)
    assert verdict.outcome == RIGHT, verdict
    assert words in verdict.sentence


def test_a_schedule_before_the_step_and_the_count_after_it_are_right() -> None:
    class Optimizer:
        def __init__(self, lr: float = 1.0, decay: float = 0.0) -> None:
            self.lr, self.current_lr, self.decay, self.iterations = lr, lr, decay, 0

        def pre_update_params(self) -> None:
            if self.decay:
                self.current_lr = self.lr / (1 + self.decay * self.iterations)

        def post_update_params(self) -> None:
            self.iterations += 1

        def update_lr(self) -> None:
            self.current_lr = self.lr * 0.3**self.iterations

    found = {each.name: each.check().outcome for each in find_updates({}, {"Sgd": Optimizer})}
    assert found == {
        "Sgd.pre_update_params": RIGHT,
        "Sgd.post_update_params": RIGHT,
        "Sgd.update_lr": NOT_CHECKED,
    }


class AdamWithoutPower(AdamOfTensors):
    def step(self) -> None:
        for p in self.params:
            self.m[p] = 0.9 * self.m.get(p, 0) + 0.1 * p.grad.data
            self.v[p] = 0.999 * self.v.get(p, 0) + 0.001 * p.grad.data**2
            mean, square = self.m[p] / (1 - 0.9), self.v[p] / (1 - 0.999)
            p.data = p.data - self.lr * mean / (square**0.5 + 1e-8)


class SGDWithoutBiases(OptimizerSGD):
    def update_params(self, layer: Any) -> None:
        layer.weights -= self.learning_rate * layer.dweights
        _ = layer.biases - self.learning_rate * layer.dbiases


@pytest.mark.parametrize(
    ("thing", "mistake"),
    [(AdamWithoutPower, "t does not grow"), (SGDWithoutBiases, "a parameter never changes")],
)
def test_a_known_mistake_of_a_rule_with_a_name_is_wrong(thing: type, mistake: str) -> None:
    verdict = verdict_on(thing)
    assert (verdict.outcome, verdict.mistake) == (WRONG, mistake)


class Upwards:
    """The attribute may hold the negative gradient."""

    def __init__(self) -> None:
        self.weight = np.ones(3)

    def update_weight(self, rate: float) -> None:
        self.gradient = getattr(self, "gradient", np.ones(3))
        self.weight += rate * self.gradient


class UpwardsSGD(Upwards):
    def update_weight(self, rate: float) -> None:
        self.weight += rate * self.gradient


class AdamWithSwitch(AdamOfTensors):
    def __init__(self, params: Any, lr: float = 0.01, bias_correction: bool = False) -> None:
        super().__init__(params, lr)
        self.bias_correction = bias_correction

    def step(self) -> None:
        for p in self.params:
            self.m[p] = 0.9 * self.m.get(p, 0) + 0.1 * p.grad.data
            self.v[p] = 0.999 * self.v.get(p, 0) + 0.001 * p.grad.data**2
            p.data = p.data - self.lr * self.m[p] / (self.v[p] ** 0.5 + 1e-8)


@pytest.mark.parametrize("thing", [Upwards, UpwardsSGD, AdamWithSwitch, update_all])
def test_what_may_be_meant_otherwise_is_not_checked(thing: Callable[..., Any]) -> None:
    assert verdict_on(thing).outcome == NOT_CHECKED


class NeuronThatKeepsItsSlope:
    def __init__(self, inputs: int, lr: float = 0.1) -> None:
        self.weights, self.lr = np.ones(inputs), lr
        self.slope: Any = None

    def update_weights(self) -> None:
        self.weights = self.weights - self.lr * self.slope


class NetOfLists:
    def __init__(self, sizes: Any) -> None:
        self.weights = [np.ones(pair) for pair in pairwise(sizes)]

    def update(self, corrections: Any, rate: float) -> None:
        for k in range(len(self.weights)):
            self.weights[k] -= rate * corrections[k]


class NetThatAddsDeltas:
    def __init__(self, inputs: int, outputs: int, learning_rate: float) -> None:
        self.weights_in_to_out, self.lr = np.ones((inputs, outputs)), learning_rate

    def update_weights(self, delta_weights_i_o: Any, n_records: int) -> None:
        self.weights_in_to_out += self.lr * delta_weights_i_o / n_records


def sgd_update(trainables: Any, learning_rate: float = 1e-2) -> None:
    for each in trainables:
        each.value -= learning_rate * each.gradients[each]


class SGDOfDictionaries:
    def __init__(self, parameters: Any, lr: float) -> None:
        self.parameters, self.lr = parameters, lr

    def step(self) -> None:
        for each in self.parameters:
            each["val"] -= self.lr * each["grad"]


class SGDOfNets:
    def __init__(self, lr: float) -> None:
        self.lr = lr

    def update(self, dense_layer: Any, net: Any) -> None:
        dense_layer.weights -= self.lr * dense_layer.dweights
        for layer in net:
            if layer.trainable:
                layer.bias -= self.lr * layer.bias_grad


@pytest.mark.parametrize(
    ("thing", "note"),
    [
        (NeuronThatKeepsItsSlope, ()),
        (NetOfLists, ()),
        (NetThatAddsDeltas, ("It adds what it is given, which must be the negative gradient.",)),
        (sgd_update, ()),
        (SGDOfDictionaries, ()),
        (SGDOfNets, ()),
    ],
)
def test_a_gradient_is_also_found_by_what_it_moves(thing: Any, note: tuple[str, ...]) -> None:
    verdict = verdict_on(thing)
    assert (verdict.outcome, verdict.notes) == (RIGHT, note)
    assert "gradient descent" in verdict.sentence


def test_the_sign_of_a_value_that_is_no_gradient_by_its_name_is_not_judged() -> None:
    class SGDNeuron:
        def __init__(self, inputs: int) -> None:
            self.w = np.ones(inputs)

        def update(self, error: Any, lr: float) -> None:
            self.w += lr * error

    assert verdict_on(SGDNeuron).outcome == NOT_CHECKED
