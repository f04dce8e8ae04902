"""The signatures of a network: how it takes its layers, and perhaps their activations."""

from __future__ import annotations

import inspect
import itertools
from typing import Any, Final

from steepest.checks.network_layouts import ONE_UNIT, Container, Layers
from steepest.checks.pieces import Function
from steepest.checks.reading import format_argument
from steepest.checks.signatures import AcceptedSignature

__all__ = ["NETWORK_SIGNATURES", "SIGNED"]


def _pass_two_lists(function: Function) -> Function:
    """Pass lists of weights and biases; what becomes of them becomes of the layers."""

    def network(x: Any, layers: Layers) -> Any:
        weights, biases = [w for w, _, _ in layers], [b for _, b, _ in layers]
        returned = function(x, weights, biases)
        if isinstance(layers, list):
            left = zip(weights, biases, [h for _, _, h in layers], strict=False)
            layers[:] = list(left)
        return returned

    return network


def _pass_each_array(function: Function) -> Function:
    return lambda x, layers: function(x, *(part for w, b, _ in layers for part in (w, b)))


class Activation(str):
    """The name of an activation, which can be called: networks take names, or functions."""

    __slots__ = ("__name__", "function")
    function: Function
    __name__: str

    @staticmethod
    def of(function: Function) -> Activation:
        """The activation with the function's name."""
        found = Activation(function.__name__)
        found.function, found.__name__ = function, function.__name__
        return found

    def __call__(self, z: Any) -> Any:
        return self.function(z)


def _activations(layers: Layers) -> list[Activation]:
    return [Activation.of(h) for _, _, h in layers]


def _pass_three_lists(function: Function) -> Function:
    def network(x: Any, layers: Layers) -> Any:
        activations = _activations(layers)
        pass_both = _pass_two_lists(lambda x, w, b: function(x, w, b, activations))
        returned = pass_both(x, layers)
        if isinstance(layers, list):
            del layers[len(activations) :]  # a list that the function has emptied
        return returned

    return network


def _pass_pairs_and_activations(function: Function) -> Function:
    return lambda x, layers: function(x, [(w, b) for w, b, _ in layers], _activations(layers))


def _two_activations(layers: Layers) -> tuple[Function, Function]:
    """The activation of the hidden layers, each in its turn, and that of the output."""
    *hidden, output = _activations(layers)
    turns = itertools.cycle(hidden or [output])
    same = len({str(each) for each in hidden}) == 1
    return (hidden[0] if same else lambda z: next(turns)(z)), output


def _pass_pairs_and_two_activations(function: Function) -> Function:
    return lambda x, layers: function(x, [(w, b) for w, b, _ in layers], *_two_activations(layers))


def _pass_two_lists_and_two_activations(function: Function) -> Function:
    return lambda x, layers: function(
        x, [w for w, _, _ in layers], [b for _, b, _ in layers], *_two_activations(layers)
    )


def _makes_networks(function: Function) -> bool:
    """Whether it is a class whose objects take samples."""
    return inspect.isclass(function) and _method_for_samples(function) != ""


def _method_for_samples(cls: Any) -> str:
    own = {name for base in cls.__mro__ for name in vars(base)}
    return next((name for name in METHODS if name in own), "")


def _call_object_twice(cls: Function) -> Function:
    """A network from a class of networks; an object must give its result in every call."""

    note_call = getattr(getattr(cls, "__wrapped__", None), "note_call", None)

    def network(x: Any, layers: Layers) -> Any:
        made = cls(layers)
        if note_call is not None:
            shown = (type(made).__name__, format_argument(layers), format_argument(x))
            note_call("{}({})({})".format(*shown))
        call = getattr(made, _method_for_samples(type(made)))
        call(x)
        return call(x)

    return network


METHODS: Final = ("forward", "predict", "predict_proba", "__call__")
X: Final = ("inputs", "input", "features", "data", "batch", "x_batch", "a", "a0", "images")
SYNONYMS: Final = {
    "x": X,
    "params": (
        "parameters", "layers", "weights", "theta", "net", "network", "model", "param", "ps", "w",
        "weights_and_biases",
    ),
    "weights": ("ws", "w", "thetas"),
    "biases": ("bs", "b", "bias"),
    "w1": ("weights1", "w_1", "w_hidden", "wh", "w0"),
    "b1": ("bias1", "b_1", "b_hidden", "bh", "b0"),
    "w2": ("weights2", "w_2", "w_out", "wo", "w_output"),
    "b2": ("bias2", "b_2", "b_out", "bo", "b_output"),
    "w": ("weights", "weight", "theta"),
    "b": ("bias", "intercept"),
    "activations": ("hs", "acts", "funcs", "functions", "activation_functions", "fs", "gs"),
    "hidden": (
        "hidden_activation", "activation_hidden", "hidden_act", "act_hidden", "h_hidden", "inner",
    ),
    "output": (
        "output_activation", "activation_output", "out", "out_activation", "output_act",
        "act_out", "act_output", "h_out", "last", "final", "final_activation", "outer",
    ),
    "layers": ("params", "parameters", "pairs", "weights", "ws"),
}  # fmt: skip
NETWORK_SIGNATURES: Final = (
    AcceptedSignature(("x", "params"), synonyms=SYNONYMS),
    AcceptedSignature(
        ("x", "weights", "biases", "activations"),
        synonyms=SYNONYMS,
        adapt=_pass_three_lists,
        complete=True,
    ),
    AcceptedSignature(
        ("x", "layers", "activations"),
        synonyms=SYNONYMS,
        adapt=_pass_pairs_and_activations,
        by_name_only=True,
        complete=True,
    ),
    AcceptedSignature(
        ("x", "layers", "hidden", "output"),
        synonyms=SYNONYMS,
        adapt=_pass_pairs_and_two_activations,
        by_name_only=True,
        complete=True,
    ),
    AcceptedSignature(
        ("x", "weights", "biases", "hidden", "output"),
        synonyms=SYNONYMS,
        adapt=_pass_two_lists_and_two_activations,
        by_name_only=True,
        complete=True,
    ),
    AcceptedSignature(
        ("layers",),
        adapt=_call_object_twice,
        applies=_makes_networks,
        complete=True,
        shows_own_call=True,
    ),
    AcceptedSignature(
        ("x", "weights", "biases"), synonyms=SYNONYMS, adapt=_pass_two_lists, by_name_only=True
    ),
    AcceptedSignature(
        ("x", "w1", "b1", "w2", "b2"),
        synonyms=SYNONYMS,
        adapt=_pass_each_array,
    ),
    AcceptedSignature(
        ("x", "w", "b"), synonyms=SYNONYMS, adapt=_pass_each_array, by_name_only=True
    ),
)
LAYERS_AS_THEY_ARE: Final = (Container("a list (W, b, h)", list),)
SIGNED: Final = {
    ("x", "weights", "biases"): LAYERS_AS_THEY_ARE,
    ("x", "w1", "b1", "w2", "b2"): LAYERS_AS_THEY_ARE,
    ("x", "w", "b"): ONE_UNIT,
    ("x", "weights", "biases", "activations"): LAYERS_AS_THEY_ARE,
    ("x", "layers", "activations"): LAYERS_AS_THEY_ARE,
    ("x", "layers", "hidden", "output"): LAYERS_AS_THEY_ARE,
    ("x", "weights", "biases", "hidden", "output"): LAYERS_AS_THEY_ARE,
    ("layers",): LAYERS_AS_THEY_ARE,
}
"""For each signature but the first how the layers are handed over."""
