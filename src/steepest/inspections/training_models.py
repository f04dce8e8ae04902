"""Networks that a training may train, read from the shapes of its parameters, and their gradients.

Data and labels are rows here; a layer is x @ W + b. A regression is a network of one layer.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from steepest.inspections.training_parameters import role_in_training

__all__ = [
    "ERROR_SHARED",
    "HIDDEN",
    "OUTPUTS",
    "Layer",
    "Output",
    "gradients_of_layers",
    "read_layers",
]

Numbers = NDArray[np.float64]
Gradient = tuple[Numbers, Numbers | None]
BIAS: Final = r"_*(b|bs|bias(es)?|intercepts?|b_?[a-z0-9]{1,3}|\w*bias(es)?_?\w*)_*\d*"


@dataclass(frozen=True, slots=True)
class Layer:
    """Which parameters are the weights and the biases of a layer, and how they are stored.

    Attributes:
        weights: the name of the weights.
        biases: that of the biases; "" if there are none of their own.
        transposed: whether the weights are (outputs, inputs).
        inside: "first" or "last" if that row of the weights holds the biases; else "".
    """

    weights: str
    biases: str
    transposed: bool
    inside: str

    def read(self, parameters: Mapping[str, Numbers]) -> Gradient:
        """Weights (inputs, outputs) and biases (outputs,) or None; differences likewise."""
        w = parameters[self.weights]
        w = w.reshape(-1, 1) if w.ndim < 2 else w.T if self.transposed else w
        if self.inside:
            own = 0 if self.inside == "first" else -1
            return np.delete(w, own, axis=0), w[own]
        return w, parameters[self.biases].reshape(-1) if self.biases else None

    @property
    def names(self) -> tuple[str, str]:
        """The user's names of the weights and of the biases."""
        inside = f"{self.weights}[{'0' if self.inside == 'first' else '-1'}]"
        return self.weights, inside if self.inside else self.biases


def read_layers(parameters: Mapping[str, Numbers], inputs: int) -> Iterator[tuple[Layer, ...]]:
    """The layers that the shapes allow, for this number of inputs.

    >>> shapes = {"W1": np.ones((3, 4)), "b1": np.ones(4), "W2": np.ones((4, 2)), "b2": np.ones(2)}
    >>> [[layer.names for layer in each] for each in read_layers(shapes, 3)]
    [[('W1', 'b1'), ('W2', 'b2')]]
    """
    biases = [name for name in parameters if _is_bias(name)]
    weights = [name for name in parameters if name not in biases]
    for listed, own in itertools.product(_orders(weights), _orders(biases)):
        used = own if len(own) == len(listed) else []
        if own and not used:
            continue
        found: list[tuple[Layer, ...]] = []
        insides = [("",), ("first",), ("last",), ("first", ""), ("last", "")]
        for inside in insides[:1] if used else insides:
            for turned in (False, True):
                layers = _chain(parameters, listed, used, inside, inputs, turned)
                if layers and layers not in found:
                    found.append(layers)
                    yield layers


def _is_bias(name: str) -> bool:
    head, _, key = name.rpartition("'")[0].rpartition("'") if name.endswith("']") else ("", "", "")
    plain = key or re.sub(r"(\[.*\])+$", "", name.rpartition(".")[2] if not head else name)
    role = role_in_training(plain)
    return role == "bias" or (role != "weights" and bool(re.fullmatch(BIAS, plain.lower())))


def _orders(names: Sequence[str]) -> list[list[str]]:
    """The names as they are, and in reverse."""
    return [[*names]] if len(names) < 2 else [[*names], [*names][::-1]]


def _chain(
    parameters: Mapping[str, Numbers],
    weights: Sequence[str],
    biases: Sequence[str],
    insides: Sequence[str],
    inputs: int,
    turned: bool,
) -> tuple[Layer, ...]:
    """The layers, if each has as many inputs as the one before has outputs; else ().

    Square weights are (outputs, inputs) if ``turned``. Of ``insides``, where weights hold biases,
    the last one is that of all further layers: ones may stand beside the samples alone.
    """
    layers: list[Layer] = []
    width = inputs
    for place, name in enumerate(weights):
        w = parameters[name]
        shape = (w.size, 1) if w.ndim < 2 else w.shape
        inside = insides[min(place, len(insides) - 1)]
        needed = width + bool(inside)
        if len(shape) != 2 or needed not in (shape if w.ndim == 2 else shape[:1]):
            return ()
        transposed = shape[0] != needed or (w.ndim == 2 and shape[0] == shape[1] and turned)
        width = shape[0] if transposed else shape[1]
        bias = biases[place] if biases else ""
        if bias and parameters[bias].size != width:
            return ()
        layers.append(Layer(name, bias, transposed, inside))
    return tuple(layers)


@dataclass(frozen=True, slots=True)
class Output:
    """What a network makes of its last sums z, and a loss.

    Attributes:
        words: what is differentiated.
        error: from z and labels, the derivative of the loss, summed over samples, by z.
        wrong: what is wrong if a training follows it; "" for a derivative of a usual loss.
        squared: whether the loss is half a sum of squares.
        kind: of what is wrong, to be compared with that of the hidden layers.
        carried: what is carried back to the layer before, if it is another error.
    """

    words: str
    error: Callable[[Numbers, Numbers], Numbers]
    wrong: str = ""
    squared: bool = False
    kind: str = ""
    carried: Callable[[Numbers, Numbers], Numbers] | None = None


def _sigmoid(z: Numbers) -> Numbers:
    return np.asarray(1 / (1 + np.exp(-z)))


def _softmax(z: Numbers) -> Numbers:
    grown = np.exp(z - z.max(axis=1, keepdims=True))
    return np.asarray(grown / grown.sum(axis=1, keepdims=True))


def _squared(
    activation: Callable[[Numbers], Numbers], slope: Callable[[Numbers, Numbers], Any]
) -> Callable[[Numbers, Numbers], Numbers]:
    def error(z: Numbers, y: Numbers) -> Numbers:
        p = activation(z)
        return np.asarray((p - y) * slope(z, p))

    return error


def _squared_softmax(z: Numbers, y: Numbers) -> Numbers:
    p = _softmax(z)
    g = p - y
    return np.asarray(p * (g - (g * p).sum(axis=1, keepdims=True)))


def _steps(z: Numbers) -> Numbers:
    return (z >= 0).astype(np.float64)


def _steps_after_0(z: Numbers) -> Numbers:
    return (z > 0).astype(np.float64)


def _step_error(
    low: int, high: int, steps: Callable[[Numbers], Numbers]
) -> Callable[[Numbers, Numbers], Numbers]:
    def error(z: Numbers, y: Numbers) -> Numbers:
        return low + (high - low) * steps(z) - y

    return error


def _sigmoid_slope(z: Numbers, p: Numbers) -> Numbers:
    return p * (1 - p)


def _sigmoid_slope_of_sums(z: Numbers, p: Numbers) -> Numbers:
    return np.asarray(z * (1 - z))


PERCEPTRON: Final = "the perceptron's loss"
SQUARED: Final = "the squared error of"
TWICE: Final = "takes the derivative of the output's sigmoid at the output instead of at its sums"
ERROR_SHARED: Final = (
    "carries the error of the outputs back without the derivative of their sigmoid, so that the "
    "layers before follow the cross-entropy and the last one the squared error"
)
"""What a well-known book does: it is said, and not called wrong."""
OUTPUTS: Final[tuple[Output, ...]] = (
    Output(f"{SQUARED} linear outputs", lambda z, y: z - y, squared=True),
    Output("the binary cross-entropy of sigmoid outputs", lambda z, y: _sigmoid(z) - y),
    Output("the cross-entropy of softmax outputs", lambda z, y: _softmax(z) - y),
    Output(f"{SQUARED} sigmoid outputs", _squared(_sigmoid, _sigmoid_slope), squared=True),
    Output(
        f"{SQUARED} tanh outputs",
        _squared(np.tanh, lambda z, p: 1 - p**2),
        squared=True,
    ),
    Output(
        f"{SQUARED} relu outputs",
        _squared(lambda z: np.maximum(z, 0), lambda z, p: (z > 0) * 1.0),
        squared=True,
    ),
    Output(f"{SQUARED} softmax outputs", _squared_softmax, squared=True),
    Output("the logistic loss of labels -1 and 1", lambda z, y: -y * _sigmoid(-y * z)),
    Output("the hinge loss", lambda z, y: -y * (y * z < 1)),
    *(
        each
        for steps in (_steps, _steps_after_0)  # sums of weights that begin as 0 are 0
        for each in (
            Output(f"{PERCEPTRON} (labels 0 and 1)", _step_error(0, 1, steps)),
            Output(f"{PERCEPTRON} (labels -1 and 1)", _step_error(-1, 1, steps)),
        )
    ),
    Output("the absolute error of linear outputs", lambda z, y: np.sign(z - y)),
    Output(
        f"{SQUARED} sigmoid outputs",
        _squared(_sigmoid, lambda z, p: _sigmoid(p) * (1 - _sigmoid(p))),
        TWICE,
        squared=True,
        kind="at output",
    ),
    Output(
        f"{SQUARED} sigmoid outputs",
        _squared(_sigmoid, _sigmoid_slope_of_sums),
        "takes z * (1 - z) as the derivative of the output's sigmoid, for its sums z",
        squared=True,
        kind="of sums",
    ),
    Output(
        f"{SQUARED} sigmoid outputs",
        _squared(_sigmoid, _sigmoid_slope),
        ERROR_SHARED,
        squared=True,
        carried=lambda z, y: _sigmoid(z) - y,
    ),
)


@dataclass(frozen=True, slots=True)
class Hidden:
    """An activation of the hidden layers and what is used as its derivative."""

    words: str
    activation: Callable[[Numbers], Numbers]
    slope: Callable[[Numbers, Numbers], Any]
    wrong: str = ""
    kind: str = ""


HIDDEN: Final = (
    Hidden("sigmoid", _sigmoid, _sigmoid_slope),
    Hidden("tanh", np.tanh, lambda z, a: 1 - a**2),
    Hidden("relu", lambda z: np.maximum(z, 0), lambda z, a: (z > 0) * 1.0),
    Hidden(
        "leaky relu",
        lambda z: np.where(z > 0, z, 0.01 * z),
        lambda z, a: np.where(z > 0, 1.0, 0.01),
    ),
    Hidden("linear", lambda z: z, lambda z, a: np.ones(z.shape)),
    Hidden(
        "sigmoid",
        _sigmoid,
        lambda z, a: _sigmoid(a) * (1 - _sigmoid(a)),
        "takes the derivative of the hidden sigmoid at its output instead of at its sums",
        "at output",
    ),
    Hidden(
        "sigmoid",
        _sigmoid,
        _sigmoid_slope_of_sums,
        "takes z * (1 - z) as the derivative of the hidden sigmoid, for its sums z",
        "of sums",
    ),
    Hidden(
        "tanh",
        np.tanh,
        lambda z, a: 1 - np.tanh(a) ** 2,
        "takes the derivative of the hidden tanh at its output instead of at its sums",
    ),
    *(
        Hidden(
            words,
            activation,
            lambda z, a: np.ones(z.shape),
            f"leaves out the derivative of the hidden {words}",
        )
        for words, activation in (("sigmoid", _sigmoid), ("tanh", np.tanh))
    ),
)


def gradients_of_layers(
    layers: Sequence[Gradient],
    x: Numbers,
    y: Numbers,
    hidden: Hidden,
    output: Output,
    carried_by: Sequence[Gradient] | None = None,
) -> list[Gradient]:
    """The gradients of a network's weights and biases, summed over the samples.

    Args:
        layers: weights and biases of each layer.
        x: samples as rows.
        y: their labels.
        hidden: the activation of the hidden layers.
        output: that of the output, and the loss.
        carried_by: the weights through which the error is carried back; None for ``layers``.

    >>> layer = (np.array([[2.0]]), np.array([1.0]))
    >>> one = np.ones((1, 1))
    >>> gradients_of_layers([layer], one, one, HIDDEN[0], OUTPUTS[0])
    [(array([[2.]]), array([2.]))]
    """
    inputs, sums, a = [x], [], x
    for w, b in layers:
        z = a @ w if b is None else a @ w + b
        sums.append(z)
        a = hidden.activation(z)
        inputs.append(a)
    error = output.error(sums[-1], y)
    found: list[Gradient] = []
    for place in range(len(layers) - 1, -1, -1):
        b = layers[place][1]
        found.append((inputs[place].T @ error, None if b is None else error.sum(axis=0)))
        if place == len(layers) - 1 and output.carried is not None:
            error = output.carried(sums[-1], y)
        if place:
            error = (
                error
                @ (carried_by or layers)[place][0].T
                * hidden.slope(sums[place - 1], inputs[place])
            )
    return found[::-1]
