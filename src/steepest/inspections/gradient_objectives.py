"""The functions whose gradient one may be, by its name and its parameters.

Each comes with the names of its arguments and with how the gradient takes them.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from steepest.arrays import to_numpy
from steepest.checks.catalogue.exercise_function import exercise_function
from steepest.consistency.hypotheses import ACTIVATIONS
from steepest.inspections.gradient_scenes import LABEL_NAMES
from steepest.parameters import required_names

__all__ = ["Objective", "is_of_bce", "objectives"]

Numbers = NDArray[np.float64]
Function = Callable[..., Any]

DATA: Final = r"x(s|b|_?train|_?batch)?|inputs?|data|features?|samples"
UPSTREAM: Final = r"d_?(out\w*|[yz]\d?|a)|grad_?(out\w*|y|z)?|up\w*|delta|g|error"
ELEMENTWISE: Final = r"(d_?)?(relu|sigmoid|tanh)(_?(grad\w*|deriv\w*|prime|backward))?"
OF_BCE: Final = r"\w*(bce|binary_?cross_?entropy|log_?loss)\w*"
OF_LOGITS: Final = r"\w*logits?_(grad\w*|backward)|(grad\w*|backward)_\w*logits?"
OF_LINEAR: Final = r"\w*(backward|linear|affine|dense)\w*"
OF_F: Final = r"(f_?)?(grad\w*|d)(_?f)?"
LAYERS: Final = ("W1", "b1", "W2", "b2")
MEAN: Final = "the mean binary cross-entropy"
LOSSES: Final = {
    MEAN: lambda p, y: -np.mean(y * np.log(p) + (1 - y) * np.log(1 - p)),
    "the sum of the binary cross-entropy": lambda p, y: (
        -np.sum(y * np.log(p) + (1 - y) * np.log(1 - p))
    ),
    "the mean squared error": lambda p, y: np.mean((p - y) ** 2),
    "half the mean squared error": lambda p, y: np.mean((p - y) ** 2) / 2,
    "the sum of the squared errors": lambda p, y: np.sum((p - y) ** 2),
    "half the sum of the squared errors": lambda p, y: np.sum((p - y) ** 2) / 2,
}
"""Of predictions and labels; the exercise's comes first."""


@dataclass(frozen=True, slots=True, eq=False)
class Objective:
    """A function whose gradient may be meant.

    Attributes:
        words: what it is.
        function: takes the arguments of a scene by name.
        asked: whether the exercise asks for it.
    """

    words: str
    function: Function
    asked: bool = True


def is_of_bce(name: str) -> bool:
    """Whether a name says that a gradient is that of binary cross-entropy.

    >>> is_of_bce("bce_grad"), is_of_bce("backward")
    (True, False)
    """
    return re.fullmatch(OF_BCE, name.lower()) is not None


def objectives(
    name: str, gradient: Function
) -> Iterator[tuple[Objective, list[str], bool, Callable[[list[Any]], list[Any]] | None]]:
    """The functions that may be meant, the names of their arguments, and how they are passed."""
    names = required_names(gradient)
    plain = [n.lower() for n in names]
    data = [n for n in names if re.fullmatch(DATA, n.lower())]
    labels = [n for n in names if n.lower() in LABEL_NAMES]
    if len(names) == 1 and (found := re.fullmatch(ELEMENTWISE, name)):
        activation = ACTIVATIONS[found[2]]
        yield Objective(found[2], lambda **given: activation(_only(given))), names, False, None
    elif len(names) == 2 and re.fullmatch(OF_BCE, name):
        exchanged = plain[1] in LABEL_NAMES and plain[0] not in LABEL_NAMES
        order = names[::-1] if exchanged else names
        for words, loss in [*LOSSES.items()][:1]:
            function = partial(_loss_of_predictions, names=order, loss=loss)
            yield Objective(words, function), names, False, None
    elif len(names) == 2 and re.fullmatch(OF_LOGITS, name) and {*plain} & LABEL_NAMES:
        order = names if plain[0] in LABEL_NAMES else names[::-1]
        words = "the mean binary cross-entropy of sigmoid(z)"
        yield Objective(words, partial(_loss_of_logits, names=order)), names, False, None
    elif plain == ["x", "y"] and re.fullmatch(OF_F, name):
        f = Objective("the exercise's f(x, y)", lambda **g: exercise_function(*g.values()))
        yield f, names, False, None
    elif re.fullmatch(OF_LINEAR, name) and (linear := _names_of_linear(names)):
        layer = Objective("x @ w + b", partial(_linear, names=linear))
        yield layer, linear, True, None
    elif data and labels:
        rest = [n for n in names if n not in (data[0], labels[0])]
        if len(rest) in (2, 4) and not _are_pairs(rest):
            rest = sorted(rest, key=lambda n: (re.sub(r"\D", "", n), n[0].lower() in "bc"))
        ordered = [data[0], labels[0], *rest]
        if len(rest) in (2, 4) and _are_pairs(rest):
            yield from ((each, ordered, False, None) for each in _networks(ordered))
        places = [ordered.index(n) for n in names]
        for pack in PACKS.get(len(rest), ()):
            net = [data[0], labels[0], *LAYERS]
            packed = partial(_packed, pack=pack, places=places)
            yield from ((each, net, False, packed) for each in _networks(net))


def _are_pairs(rest: Sequence[str]) -> bool:
    """Whether the names are those of weights and biases in turn."""
    weights, biases = ({n[0].lower() for n in rest[k::2]} for k in (0, 1))
    return weights <= set("wvtu") and biases <= set("bc")


def _names_of_linear(names: Sequence[str]) -> list[str]:
    """The names for x, w and b, if exactly one other parameter is the derivative by the output."""
    layer = ("x", "a_prev", "inputs", "w", "b", "weights", "bias")
    others = [n for n in names if n.lower() not in layer]
    if len(others) != 1 or not re.fullmatch(UPSTREAM, others[0].lower()):
        return []
    found = {"x" if n[0] in "aAi" else n[0].lower(): n for n in names if n not in others}
    return [found.get(letter, letter) for letter in "xwb"] if "x" in found else []


def _pairs_of_layers(given: list[Any]) -> list[Any]:
    x, y, w, b, v, c = given
    return [x, y, [(w, b), (v, c)]]


def _packed(
    given: list[Any], pack: Callable[[list[Any]], list[Any]], places: Sequence[int]
) -> list[Any]:
    """The arguments in the order of the gradient's parameters."""
    values = pack(given)
    return [values[place] for place in places]


PACKS: Final[Mapping[int, Sequence[Callable[[list[Any]], list[Any]]]]] = {
    1: (
        _pairs_of_layers,
        lambda given: [*given[:2], dict(zip(LAYERS, given[2:], strict=True))],
        lambda given: [*given[:2], [*given[2:]]],
    ),
    2: (lambda given: [*given[:2], given[2::2], given[3::2]],),
}
"""How two layers are passed in one or two parameters."""


def _array(value: Any) -> Numbers:
    return np.asarray(to_numpy(value), np.float64)


def _only(given: Mapping[str, Any]) -> Numbers:
    [x] = given.values()
    return _array(x)


def _loss_of_predictions(names: Sequence[str], loss: Function, **given: Any) -> float:
    y, p = (_array(given[n]) for n in names)
    return float(loss(p, y))


def _loss_of_logits(names: Sequence[str], **given: Any) -> float:
    y, z = (_array(given[n]) for n in names)
    return float(np.mean(np.logaddexp(0, z) - y * z))


def _linear(names: Sequence[str], **given: Any) -> Numbers:
    x, w, b = (_array(given[n]) for n in names)
    return np.asarray(w @ x + b if b.ndim == 2 else x @ w + b)


def _networks(names: Sequence[str]) -> Iterator[Objective]:
    """One layer or a network of two, with usual activations and losses, the exercise's first."""
    hidden = ("",) if len(names) == 4 else ("relu", "tanh", "sigmoid")
    outputs = (("a sigmoid output", ACTIVATIONS["sigmoid"]), ("a linear output", np.asarray))
    for (words, loss), (output, last), h in itertools.product(LOSSES.items(), outputs, hidden):
        squared = "squared" in words
        if squared or output == "a sigmoid output":
            text = f"{words} of {output}" + (f" after {h} layers" if h else "")
            function = partial(_network_loss, names=names, loss=loss, last=last, hidden=h)
            yield Objective(text, function, words == MEAN)


def _network_loss(
    names: Sequence[str], loss: Function, last: Function, hidden: str, **given: Any
) -> float:
    x, y, *layers = (_array(given[n]) for n in names)
    for w, b in zip(layers[:-2:2], layers[1:-2:2], strict=True):
        x = ACTIVATIONS[hidden](x @ w + b)
    z, y = (x @ layers[-2] + layers[-1]).reshape(-1), y.reshape(-1)
    if loss is LOSSES[MEAN] and last is ACTIVATIONS["sigmoid"]:
        return float(np.mean(np.logaddexp(0, z) - y * z))  # also far from 0
    return float(loss(last(z), y))
