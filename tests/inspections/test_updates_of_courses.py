"""Optimisers that reach parameters by an index, by a key, or through a model that they keep."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
import pytest

from steepest.gradients.verdicts import NOT_CHECKED, RIGHT
from steepest.inspections import inspect_file
from steepest.inspections.updates.finding import find_updates
from steepest.inspections.updates.judging import judge_method


class ByIndex:
    def __init__(self, learning_rate: float = 0.1, decay_rate: float = 0.9) -> None:
        self.learning_rate, self.decay_rate = learning_rate, decay_rate
        self.cache: dict[str, Any] = {}

    def optimize(self, idx: int, layers: Any, grads: Any, epoch: int) -> None:
        for name in ("W", "b"):
            key, g = f"{name}{idx}", grads[f"d{name}{idx}"]
            self.cache[key] = self.decay_rate * self.cache[key] + (1 - self.decay_rate) * g**2
            step = self.learning_rate * g / (np.sqrt(self.cache[key]) + 1e-8)
            setattr(layers[idx], name, getattr(layers[idx], name) - step)


class MomentGD:
    def __init__(self, init_lr: float, model: Any, mu: float) -> None:
        self.init_lr, self.model, self.mu = init_lr, model, mu
        self.velocity: dict[Any, Any] = {}
        for layer in model.layers:
            self.velocity[layer] = {k: np.zeros_like(layer.params[k]) for k in layer.params}

    def step(self) -> None:
        for layer in self.model.layers:
            for key in layer.params:
                v = self.mu * self.velocity[layer][key] - self.init_lr * layer.grads[key]
                self.velocity[layer][key] = v
                layer.params[key] += v


class Momentum:
    def minimize(
        self, w: Any, b: Any, dW: Any, dB: Any, vW: Any, vB: Any, beta: float = 0.9
    ) -> Any:
        vW = beta * vW + (1 - beta) * dW
        vB = beta * vB + (1 - beta) * dB
        return w - 0.01 * vW, b - 0.01 * vB, vW, vB


class WithVelocity:
    def __init__(self, lr: float = 0.01) -> None:
        self.lr, self.momentum = lr, None

    def update(self, w: Any, w_grads: Any, iteration: int) -> Any:
        if not self.momentum:
            self.momentum = {key: np.zeros(each.shape) for key, each in w_grads.items()}
        return {key: w[key] - self.lr * w_grads[key] for key in w}


class Recurrent:
    def __init__(self) -> None:
        self.W, self.R, self.b = np.ones((2, 3)), np.ones((3, 3)), np.zeros((3, 1))
        self.grads = None

    def update(self, lr: float) -> None:
        if not self.grads:
            raise RuntimeError("call backward first")
        self.W -= lr * self.grads["dW"]
        self.R -= lr * self.grads["dR"]
        self.b -= lr * self.grads["db"]


class PerLayer:
    def __init__(self, learning_rate: float = 0.01) -> None:
        self.learning_rate = learning_rate

    def update(self, layer: Any, dw: Any, db: Any) -> None:
        layer.weights -= self.learning_rate * dw
        layer.bias -= self.learning_rate * db


@pytest.mark.parametrize(
    ("cls", "words"),
    [
        (ByIndex, "RMSprop (decay 0.9)"),
        (MomentGD, "momentum 0.9"),
        (Momentum, "momentum 0.9, mean of gradients"),
        (WithVelocity, "gradient descent"),
        (Recurrent, "gradient descent"),
        (PerLayer, "gradient descent"),
    ],
)
def test_an_optimiser_is_called_as_its_code_reads_parameters(cls: type, words: str) -> None:
    [found] = find_updates({}, {cls.__name__: cls})
    verdict = found.check()
    assert verdict.ok, verdict.sentence
    assert f"by {words}, learning rate" in verdict.sentence


def test_a_state_that_the_caller_may_replace_is_no_mistake() -> None:
    class Momentum:
        def minimize(self, w: Any, dW: Any, vW: Any, beta: float = 0.9) -> Any:
            return w - 0.01 * (beta * vW + (1 - beta) * dW)

    [found] = find_updates({}, {"Momentum": Momentum})
    assert found.check().outcome != "wrong"


class Nesterov:
    def __init__(self, lr: float = 0.1, nesterov: bool = False, decoupled: bool = False) -> None:
        self.lr, self.nesterov, self.decoupled, self.v = lr, nesterov, decoupled, 0.0

    def update(self, w: Any, dw: Any) -> Any:
        before, self.v = self.v, 0.9 * self.v + dw
        if self.decoupled:
            return w
        return w - self.lr * (0.9 * before + dw if self.nesterov else self.v)


def test_a_look_ahead_that_is_none_and_a_setting_that_is_off_are_said() -> None:
    [found] = find_updates({}, {"Nesterov": Nesterov})
    verdict = found.check()
    assert verdict.ok, verdict.sentence
    assert verdict.notes == (
        "With nesterov=True it makes the same steps as without: there is no look-ahead.",
        "It was judged without decoupled.",
    )


def test_a_loop_that_ends_before_the_last_layer_is_wrong() -> None:
    def apply_gradients(params: Any, grads: Any, rate: float) -> Any:
        for k in range(1, len(params) // 2):
            for letter in "Wb":
                params[f"{letter}{k}"] = params[f"{letter}{k}"] - rate * grads[f"d{letter}{k}"]
        return params

    [found] = find_updates({"apply_gradients": apply_gradients}, {})
    verdict = found.check()
    assert (verdict.outcome, verdict.mistake) == ("wrong", "a layer never changes")
    assert verdict.sentence == (
        "apply_gradients never changes W2 and b2: of the parameters that it gets it moves only W1 "
        "and b1."
    )


def test_code_that_counts_other_parameters_of_a_layer_is_not_said_to_leave_layers_out() -> None:
    def update_with_norm(params: Any, grads: Any, rate: float) -> Any:
        for k in range(1, len(params) // 4 + 1):
            for letter in ("W", "b", "gamma", "beta"):
                params[f"{letter}{k}"] -= rate * grads[f"d{letter}{k}"]
        return params

    [found] = find_updates({"update_with_norm": update_with_norm}, {})
    assert found.check().ok


class Layer:
    def __init__(self, width: int) -> None:
        self.width = width

    def update(self, rate: float) -> None:
        raise NotImplementedError


class Layered:
    def __init__(self) -> None:
        self.layers: list[Any] = []
        self.rate = 0.1

    def update(self) -> None:
        for layer in self.layers:
            if isinstance(layer, Layer):
                layer.update(self.rate)


class LayeredWithoutFirst(Layered):
    def update(self) -> None:
        for layer in self.layers[1:]:
            layer.update(self.rate)


@pytest.mark.parametrize(("cls", "outcome"), [(Layered, RIGHT), (LayeredWithoutFirst, NOT_CHECKED)])
def test_a_network_may_leave_the_steps_to_its_layers(cls: type, outcome: str) -> None:
    verdict = judge_method(cls, "update", f"{cls.__name__}.update")
    assert verdict.outcome == outcome
    if outcome == RIGHT:
        assert "it calls update(0.1) of each of its layers once" in verdict.sentence


STATES_OF_TWO = """
import numpy as np

class AdaGrad:
    def __init__(self, lr=0.1, eps=1e-8):
        self.lr, self.eps, self.G = lr, eps, np.zeros(2)
    def step(self, params, grads):
        self.G += grads ** 2
        return params - self.lr * grads / (np.sqrt(self.G) + self.eps)
"""
IN_A_DICTIONARY = """
import numpy as np

class Descent:
    def __init__(self, lr=0.01):
        self.lr, self.state = lr, {"step": 0}
    def step(self):
        w, g = self.state["weights"], self.state["grads"]
        w -= self.lr * g
        self.state["step"] += 1
"""


@pytest.mark.parametrize(
    ("text", "name", "right", "wrong"),
    [
        (STATES_OF_TWO, "AdaGrad.step", "np.sqrt(self.G)", "self.G"),
        (IN_A_DICTIONARY, "Descent.step", "w -= self.lr * g", "w -= self.lr * g ** 3"),
    ],
)
def test_an_optimiser_may_keep_states_of_one_shape_or_its_weights(
    tmp_path: Path, text: str, name: str, right: str, wrong: str
) -> None:
    file = tmp_path / "optimisers.py"
    file.write_text(text, encoding="utf-8")
    [found] = [each for each in inspect_file(file).verdicts if each.function == name]
    assert found.outcome == "right"
    assert right in text
    file.write_text(text.replace(right, wrong), encoding="utf-8")
    [found] = [each for each in inspect_file(file).verdicts if each.function == name]
    assert found.outcome != "right"
