"""What a network can do otherwise: its layers, weights, biases, activations, states and output."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any, Final

import numpy as np

from steepest.arrays import to_numpy
from steepest.checks.altered_parts import AlteredPart, AlteredParts
from steepest.checks.catalogue.linear_alterations import (
    ARRAY_CHANGES,
    BIAS_CHANGES,
    WEIGHT_CHANGES,
    divide_by_length,
    softmax,
    standardise,
)
from steepest.checks.pieces import Function
from steepest.nn.activations import relu, sigmoid, tanh

__all__ = ["NETWORK_ALTERATIONS"]

RECIPE: Final = "In each layer: z = h(z @ w + b), with nothing else; then return the last z."
HIDDEN: Final = "hidden"
LAST: Final = "last"
FIRST: Final = "first"
ALL: Final = "all"


def same(values: Any) -> Any:
    """The values as they are."""
    return values


def unchanged(values: Any, place: int, number: int) -> Any:
    """The values as they are, in every layer."""
    return values


def product_and_bias(z: Any, w: Any, b: Any, h: Function) -> Any:
    """What is right in a layer."""
    return h(z @ w + b)


def new_state(new: Any, states: list[Any], place: int, number: int) -> Any:
    """The output of a layer as it is."""
    return new


def squeeze(z: Any) -> Any:
    """A single output loses its axis."""
    return z[..., 0] if z.shape[-1] == 1 else z


def build_network(
    x: Function = same,
    layers: Function = same,
    w: Function = unchanged,
    b: Function = unchanged,
    total: Function = unchanged,
    step: Function = product_and_bias,
    state: Function = new_state,
    output: Function = same,
    shape: Function = squeeze,
) -> Function:
    """A network out of its parts; the defaults are right."""
    change_x = x

    def network(x: Any, params: Any) -> Any:
        z = change_x(to_numpy(x))
        chosen = [(to_numpy(one), to_numpy(two), h) for one, two, h in params]
        chosen = layers(chosen)
        states = [z]
        with np.errstate(all="ignore"):
            for k, (one, two, h) in enumerate(chosen):
                n = len(chosen)
                one, two = w(one, k, n), b(two, k, n)

                def activate(v: Any, h: Function = h, k: int = k, n: int = n) -> Any:
                    return h(total(v, k, n))

                z = state(step(z, one, two, activate), states, k, n)
                states.append(z)
            return shape(output(z))

    return network


def where(which: str, change: Function) -> Function:
    """A change in some layers: "all", "hidden", "first" or "last"."""

    def changed(values: Any, place: int, number: int) -> Any:
        chosen = {
            ALL: True,
            HIDDEN: place < number - 1,
            FIRST: place == 0,
            LAST: place == number - 1,
        }
        return change(values) if chosen[which] else values

    return changed


def state_where(which: str, change: Callable[[Any, list[Any]], Any]) -> Function:
    """A change of a layer's output, with all earlier ones, in some layers."""
    return lambda new, states, k, n: where(which, lambda v: change(v, states))(new, k, n)


def replace_biases(choose: Callable[[list[Any]], Iterable[Any]]) -> Function:
    """Other biases for the layers, where their sizes fit by broadcasting."""

    def change(layers: list[Any]) -> list[Any]:
        chosen = choose([b for _, b, _ in layers])
        return [(w, b, h) for (w, _, h), b in zip(layers, chosen, strict=True)]

    return change


def replace_activations(choose: Callable[[list[Any]], Iterable[Any]]) -> Function:
    """Other activations for the layers."""

    def change(layers: list[Any]) -> list[Any]:
        chosen = choose([h for _, _, h in layers])
        return [(w, b, h) for (w, b, _), h in zip(layers, chosen, strict=True)]

    return change


def add_same_shape(new: Any, states: list[Any], *, every: bool) -> Any:
    """The output of a layer with its input, or all earlier outputs, of the same shape."""
    for old in states if every else states[-1:]:
        new = new + old if old.shape == new.shape else new
    return new


def carry_rows(new: Any, states: list[Any]) -> Any:
    """Each row with the one before it."""
    return np.cumsum(new, axis=0)


def dropped(new: Any) -> Any:
    """Half of the units set to 0."""
    kept = np.array(new)
    kept[..., 1::2] = 0
    return kept


Entry = tuple[str, str, Any]
LAYERS: Final[tuple[Entry, ...]] = (
    ("biases of other layers", "pairs the layers with the biases of the layer before",
     replace_biases(lambda b: b[-1:] + b[:-1])),
    ("biases of other layers", "pairs the layers with the biases of the next layer",
     replace_biases(lambda b: b[1:] + b[:1])),
    ("biases of other layers", "pairs the layers with the biases in reversed order",
     replace_biases(lambda b: b[::-1])),
    ("biases of other layers", "uses the biases of the first layer in all hidden layers",
     replace_biases(lambda b: [b[0] if b[0].shape == each.shape else 0 * each + b[0][0]
                               for each in b[:-1]] + b[-1:])),
    ("biases of other layers", "uses the biases of the first layer in all layers",
     replace_biases(lambda b: [b[0] if b[0].shape == each.shape else 0 * each + b[0][0]
                               for each in b])),
    ("activations of other layers", "uses the activation of the next layer, one place too early",
     replace_activations(lambda h: h[1:] + h[-1:])),
    ("activations of other layers", "uses the activation of the next layer, and that of the first "
     "in the last", replace_activations(lambda h: h[1:] + h[:1])),
    ("activations of other layers", "uses the activation of the layer before, one place too late",
     replace_activations(lambda h: h[:1] + h[:-1])),
    ("activations of other layers", "uses the activation of the layer before, and that of the last "
     "in the first", replace_activations(lambda h: h[-1:] + h[:-1])),
    ("activations of other layers", "uses the activations in reversed order",
     replace_activations(lambda h: h[::-1])),
    ("activation of the output in hidden layers", "uses the activation of the last layer in the "
     "hidden layers too", replace_activations(lambda h: h[-1:] * len(h))),
    ("activation missing on the first layer", "applies no activation in the first layer",
     replace_activations(lambda h: [same, *h[1:]])),
    ("weights of other layers", "uses the weights in reversed order, and the biases as they are",
     lambda p: [(w, b, h) for (w, _, _), (_, b, h) in zip(p[::-1], p, strict=True)]),
    *(("a layer skipped", f"skips its {words}", change) for words, change in (
        ("second layer", lambda p: [*p[:1], *p[2:]]),
        ("layers from the third on", lambda p: p[:2]),
        ("hidden layers between the first and the last", lambda p: [p[0], *p[1:][-1:]]),
        ("layers after the first", lambda p: p[:1]),
        ("layers before the last", lambda p: p[-1:]),
        ("every second layer", lambda p: p[::2]),
        ("last two layers", lambda p: p[:-2]),
    )),
    ("a layer twice", "applies the last layer twice", lambda p: [*p, p[-1]]),
    ("a layer twice", "applies the first layer twice", lambda p: [p[0], *p]),
    ("a layer twice", "applies each layer twice where its widths allow it",
     lambda p: [each for one in p for each in [one] * (1 + (len(one[0]) == len(one[1])))]),
)  # fmt: skip
STEPS: Final[tuple[Entry, ...]] = (
    ("bias within the weights", "adds the biases to the weights",
     lambda z, w, b, h: h(z @ (w + b))),
    ("bias for each input", "adds the biases once for every input",
     lambda z, w, b, h: h(z @ w + len(w) * b)),
    ("bias multiplied", "multiplies by the biases instead of adding them",
     lambda z, w, b, h: h((z @ w) * b)),
    ("bias before the product", "adds the biases to the input of a layer",
     lambda z, w, b, h: h((z + b) @ w)),
    ("mean for sum", "takes the mean of the products instead of their sum",
     lambda z, w, b, h: h(z @ w / len(w) + b)),
    ("divided by a root", "divides the products by the root of the number of inputs",
     lambda z, w, b, h: h(z @ w / len(w) ** 0.5 + b)),
    ("derivative of the activation", "multiplies the output of each layer by 1 minus itself, as a "
     "derivative does", lambda z, w, b, h: (lambda a: a * (1 - a))(h(z @ w + b))),
    ("activation multiplied", "multiplies the sum by its activation",
     lambda z, w, b, h: (z @ w + b) * h(z @ w + b)),
    ("activation added", "adds the activation to the sum instead of replacing it",
     lambda z, w, b, h: (z @ w + b) + h(z @ w + b)),
    ("activation of the weights", "applies the activation to the weights",
     lambda z, w, b, h: z @ h(w) + b),
    ("activation of the input and the output", "applies the activation to the input of each layer "
     "as well", lambda z, w, b, h: h(h(z) @ w + b)),
    ("activation of the bias", "applies the activation to the biases and to the products, "
     "separately", lambda z, w, b, h: h(z @ w) + h(b)),
)  # fmt: skip


EARLIER_STATES: Final[tuple[Entry, ...]] = (
    ("layer's input added", "adds the input of a layer to its output where the widths agree, "
     "as a skip connection does",
     state_where(ALL, lambda v, s: add_same_shape(v, s, every=False))),
    ("layer's input added", "adds the input of a hidden layer to its output where the widths "
     "agree, as a skip connection does",
     state_where(HIDDEN, lambda v, s: add_same_shape(v, s, every=False))),
    ("earlier states added", "adds all earlier outputs of the same width to that of a layer",
     state_where(ALL, lambda v, s: add_same_shape(v, s, every=True))),
    ("rows carried on", "adds to each row the state of the row before it",
     state_where(ALL, carry_rows)),
)  # fmt: skip
STATES: Final[tuple[Entry, ...]] = (
    ("relu added", "applies relu in {} in addition to the activation", relu),
    ("sigmoid added", "applies the sigmoid in {} in addition to the activation", sigmoid),
    ("tanh added", "applies tanh in {} in addition to the activation", tanh),
    ("standardised over the batch", "standardises over the batch in {}", standardise(0)),
    (
        "standardised over the batch",
        "standardises over the batch in {}",
        standardise(0, 1e-8),
    ),
    ("standardised in each row", "standardises each row in {}", standardise(-1)),
    ("rows of length 1", "divides each row by its length in {}", divide_by_length(-1)),
    (
        "states clipped",
        "clips the output of {} to the range from 0 to 1",
        lambda v: np.clip(v, 0, 1),
    ),
    (
        "states clipped",
        "clips the output of {} to the range from -1 to 1",
        lambda v: np.clip(v, -1, 1),
    ),
    ("states rounded", "rounds the output of {} to two decimals", lambda v: np.round(v, 2)),
    ("units dropped", "drops half of the units in {}", dropped),
    (
        "states halved",
        "halves the output of {}, as dropout at prediction does",
        lambda v: v / 2,
    ),
    ("states doubled", "doubles the output of {}", lambda v: 2 * v),
    (
        "states centred",
        "subtracts the mean over the batch in {}",
        lambda v: v - v.mean(axis=0),
    ),
)  # fmt: skip


def _states() -> tuple[Entry, ...]:
    """Changes of the output of layers."""
    places = ((HIDDEN, "hidden layers"), (ALL, "all layers"), (LAST, "the last layer"))
    changes = (
        (name, does.format(words), state_where(which, _ignore(change)))
        for which, words in places
        for name, does, change in STATES
    )
    return (*EARLIER_STATES, *changes)


def _ignore(change: Function) -> Callable[[Any, list[Any]], Any]:
    return lambda value, states: change(value)


OUTPUTS: Final[tuple[Entry, ...]] = (
    ("classes for probabilities", "turns its output into 0 or 1 by a threshold of 0.5",
     lambda z: 1.0 * (z > 0.5)),
    ("classes for probabilities", "turns its output into 0 or 1 by a threshold of 0",
     lambda z: 1.0 * (z > 0)),
    ("output rounded", "rounds its output", np.rint),
    ("sigmoid once more", "applies a sigmoid once more to the output",
     lambda z: 1 / (1 + np.exp(-z))),
    ("softmax applied", "applies softmax over the outputs of each sample", softmax),
    ("softmax applied", "applies softmax over the samples",
     lambda z: softmax(z.T).T if z.ndim > 1 else softmax(z)),
    ("1 minus the output", "returns 1 minus the output, the probability of class 0",
     lambda z: 1 - z),
    ("logarithm of the output", "returns the logarithm of the output", np.log),
    ("logit of the output", "returns the logit of the output", lambda z: np.log(z / (1 - z))),
    ("mean over the outputs", "returns the mean over the outputs",
     lambda z: z.mean(axis=-1, keepdims=True)),
    ("sum over the outputs", "returns the sum over the outputs",
     lambda z: z.sum(axis=-1, keepdims=True)),
    ("largest output", "returns the largest output", lambda z: z.max(axis=-1, keepdims=True)),
    ("last output only", "returns only the last output", lambda z: z[..., -1:]),
    ("index of the largest", "returns the index of the largest output",
     lambda z: 1.0 * z.argmax(axis=-1)[..., None]),
    ("mean over the batch", "returns the mean over the batch",
     lambda z: z.mean(axis=0, keepdims=True)),
    ("first sample only", "returns the first sample only", lambda z: z[:1]),
    ("last sample only", "returns the last sample only", lambda z: z[-1:]),
    ("last sample left out", "leaves out the last sample", lambda z: z[:-1]),
    ("first row for all", "returns the output of the first sample for all",
     lambda z: 0 * z + z[:1]),
    ("last row for all", "returns the output of the last sample for all",
     lambda z: 0 * z + z[-1:]),
    ("rows reversed", "returns the samples in reversed order", lambda z: z[::-1]),
    ("output normalised", "divides its output by the sum over the batch",
     lambda z: z / z.sum(axis=0)),
    ("output normalised", "divides its output by the largest of the batch",
     lambda z: z / z.max(axis=0)),
    ("output rounded", "rounds its output to three decimals", lambda z: np.round(z, 3)),
    ("output rounded", "rounds its output to two decimals", lambda z: np.round(z, 2)),
    ("output clipped", "clips its output to the range from 0.01 to 0.99",
     lambda z: np.clip(z, 0.01, 0.99)),
    ("output clipped", "clips its output to the range from 0 to 1", lambda z: np.clip(z, 0, 1)),
    ("output doubled", "doubles its output", lambda z: 2 * z),
    ("output negative", "turns the sign of its output round", lambda z: -z),
    ("output squared", "squares its output", lambda z: z**2),
)  # fmt: skip


def _choices(part: str, entries: Iterable[Entry]) -> tuple[AlteredPart, ...]:
    return tuple(AlteredPart(part, value, name, does, RECIPE) for name, does, value in entries)


def _in_layers(
    part: str, words: str, entries: Iterable[Entry], layers: Iterable[str]
) -> tuple[AlteredPart, ...]:
    """Changes of the weights, biases or sums in all layers, or in some."""
    places = {
        ALL: "", HIDDEN: " in the hidden layers", FIRST: " in the first layer",
        LAST: " in the last layer",
    }  # fmt: skip
    return tuple(
        AlteredPart(part, where(which, change), f"{words.removeprefix('the ')} {name}",
                   does.format(words) + places[which], RECIPE)
        for which in layers
        for name, does, change in entries
    )  # fmt: skip


LEFT_OUT: Final[tuple[Entry, ...]] = (
    ("left out", "leaves out {}", lambda b: 0 * b),
    ("negative", "subtracts {}", lambda b: -b),
)
NETWORK_ALTERATIONS: Final = AlteredParts(
    build_network,
    (
        *_in_layers("b", "the biases", LEFT_OUT, (LAST, HIDDEN, FIRST)),
        *_choices("layers", LAYERS),
        *_choices("output", OUTPUTS),
        *_choices("state", _states()),
        *_choices("step", STEPS),
        *_in_layers("b", "the biases", (*BIAS_CHANGES, *ARRAY_CHANGES), (ALL,)),
        *_in_layers("w", "the weights", (*WEIGHT_CHANGES, *ARRAY_CHANGES), (ALL,)),
        *_choices("x", ((f"inputs {n}", d.format("the inputs"), c) for n, d, c in ARRAY_CHANGES)),
        *_in_layers("total", "the sums before the activation", ARRAY_CHANGES, (ALL, HIDDEN, LAST)),
        *_in_layers("b", "the biases", ARRAY_CHANGES[:10], (LAST, HIDDEN)),
        *_in_layers("w", "the weights", ARRAY_CHANGES[:10], (LAST, FIRST)),
    ),
)
"""What explains a network that makes no mistake of the catalogue."""
