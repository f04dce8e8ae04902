"""How functions that make layers are called, and where the first layer is in what they return."""

from __future__ import annotations

import ast
import contextlib
import inspect
import re
from collections.abc import Callable
from types import FunctionType
from typing import Any, Final

import numpy as np

from steepest.checks.signatures import AcceptedSignature
from steepest.edits.source import read_function_source
from steepest.parameters import required_names

__all__ = [
    "OF_A_SHAPE",
    "OF_WIDTHS",
    "SYNONYMS",
    "adapt_layer_with_activation_name",
    "adapt_layer_with_generator",
    "adapt_layer_without_seed",
    "adapt_maker_of_two_layers",
    "parts_of",
    "take_first_of_layers",
    "transpose_first_of_layers",
    "transpose_layer",
]


FEW: Final = (3, 2, 4, 3)
"""Widths of three small layers."""


def parts_of(made: Any) -> list[Any]:
    """What a tuple or a dictionary holds, or the arrays that are attributes of an object."""
    if isinstance(made, dict | list | tuple):
        return list(made.values()) if isinstance(made, dict) else list(made)
    return [each for each in vars(made).values() if np.ndim(each)]


def adapt_layer_with_activation_name(function: Callable[..., Any]) -> Callable[..., Any]:
    """Adapt a layer that takes the activation itself or its name."""

    def layer(d_in: int, d_out: int, activation: Any, *seed: Any) -> Any:
        try:
            return function(d_in, d_out, activation, *seed)
        except Exception:
            return function(d_in, d_out, name, *seed)

    name = _mode_of(function)
    return layer


def _mode_of(function: Callable[..., Any]) -> str:
    """The name of an activation, or of the fan of the exercise if a mode chooses it."""
    plain = inspect.unwrap(function)
    source = read_function_source(plain) if isinstance(plain, FunctionType) else None
    nodes = ast.walk(source.node) if source else ()
    texts = [str(each.value) for each in nodes if isinstance(each, ast.Constant)]
    fans = [each for each in texts if re.fullmatch(r"(?i)(fan_?)?out", each)]
    return fans[0] if fans and "relu" not in texts else "relu"


def adapt_layer_with_generator(function: Callable[..., Any]) -> Callable[..., Any]:
    """Adapt a layer that takes a random generator instead of a seed."""
    return lambda d_in, d_out, activation, seed: adapt_layer_with_activation_name(function)(
        d_in, d_out, activation, np.random.default_rng(seed)
    )


def adapt_layer_without_seed(function: Callable[..., Any]) -> Callable[..., Any]:
    """Adapt a layer without a seed."""
    return lambda d_in, d_out, activation, seed: adapt_layer_with_activation_name(function)(
        d_in, d_out, activation
    )


def adapt_maker_of_all_layers(function: Callable[..., Any]) -> Callable[..., Any]:
    """Adapt a function that makes all layers of a network from their widths.

    Of several layers the third is taken, whose size is not that of the first.
    """

    def layer(d_in: int, d_out: int, activation: Any, seed: Any) -> Any:
        widths = (d_in + 20, d_out + 30, d_in, d_out)
        made = function((d_in, d_out), seed)
        if isinstance(made, tuple) and [type(each) for each in made] == [list, list]:
            return tuple(each[-1] for each in function(widths, seed))
        if isinstance(made, list) and not made:  # a layer is missing
            return _layer_between(function((*widths, d_in), seed), d_in, d_out)
        if isinstance(made, list) and len(made) == 1:
            with contextlib.suppress(Exception):
                return _layer_between(function(widths, seed), d_in, d_out)
        if len(parts_of(made)) == 2:
            with contextlib.suppress(Exception):  # four widths may be the shape of one array
                if len(parts_of(function(FEW, seed))) == 6:
                    return FirstOfLayers(parts_of(function(widths, seed))[4:])
        return _first_layer(made)

    return layer


def adapt_maker_with_generator(function: Callable[..., Any]) -> Callable[..., Any]:
    """Adapt a function that makes all layers from their widths and a random generator."""
    return adapt_maker_of_all_layers(
        lambda widths, seed: function(widths, np.random.default_rng(seed))
    )


def takes_a_shape(function: Callable[..., Any]) -> bool:
    """Whether a function takes the shape of one layer's weights, and neither widths nor sizes."""
    return required_names(function)[:1] == ["shape"]


def adapt_layer_of_shape(draws: Callable[[Any], Any]) -> Callable[..., Any]:
    """What adapts a layer that takes the shape (d_in, d_out) of its weights.

    Args:
        draws: from a seed to what the layer draws from.
    """

    def adapt(function: Callable[..., Any]) -> Callable[..., Any]:
        return lambda d_in, d_out, activation, *seed: function(
            (d_in, d_out), *(draws(each) for each in seed)
        )

    return adapt


def adapt_maker_of_two_layers(function: Callable[..., Any]) -> Callable[..., Any]:
    """Adapt a function that makes two layers from the widths of input, hidden layer and output."""
    return lambda d_in, d_out, activation, seed: _first_layer(function(d_in, d_out, 2))


def _layer_between(layers: list[Any], d_in: int, d_out: int) -> Any:
    """The layer of a list with these widths; the last if there is none."""
    shapes = ((d_in, d_out), (d_out, d_in))
    return next((each for each in layers if np.shape(parts_of(each)[0]) in shapes), layers[-1])


class FirstOfLayers(tuple[Any, ...]):
    """The first layer (W, b) of those that a function made together."""


def _first_layer(made: Any) -> Any:
    """The first layer in a dictionary W1, b1, ..., a tuple W1, b1, ..., or a list of layers."""
    parts = parts_of(made)
    if parts and isinstance(parts[0], tuple | list | dict):
        return parts[0]
    return FirstOfLayers(parts[:2])


def transpose_first_of_layers(function: Callable[..., Any]) -> Callable[..., Any]:
    """Adapt layers with weights (outputs, inputs) and biases (outputs, 1)."""

    def layer(d_in: int, d_out: int, activation: Any, seed: Any) -> Any:
        made = function(d_in, d_out, activation, seed)
        layers = isinstance(made, FirstOfLayers) and np.size(made[1]) == d_out
        if not layers or np.shape(made[0]) != (d_out, d_in):
            raise TypeError("does not return weights (outputs, inputs)")
        return made[0].T, made[1].reshape(-1)

    return layer


def transpose_layer(function: Callable[..., Any]) -> Callable[..., Any]:
    """Adapt a function whose first two values are W (outputs, inputs) and b (outputs, 1)."""

    def layer(d_in: int, d_out: int, activation: Any, seed: Any) -> Any:
        made = function(d_in, d_out, activation, seed)
        parts = parts_of(made)
        if np.shape(parts[0]) != (d_out, d_in) or np.size(parts[1]) != d_out:
            raise TypeError("does not return weights (outputs, inputs)")
        return parts[0].T, parts[1].reshape(-1)

    return layer


def take_first_of_layers(function: Callable[..., Any]) -> Callable[..., Any]:
    """Adapt a function that makes all layers together."""

    def layer(d_in: int, d_out: int, activation: Any, seed: Any) -> Any:
        made = function(d_in, d_out, activation, seed)
        if not isinstance(made, FirstOfLayers) or np.size(made[1]) != d_out:
            raise TypeError("does not make several layers with one bias for each unit")
        return made[0], made[1].reshape(-1)

    return layer


SYNONYMS: Final = {
    "n_x": (
        "input_size", "n_input", "input_dim", "n_in", "n_inputs", "input_nodes", "inputs",
        "num_inputs", "input_layer_size", "input_units", "nx",
    ),
    "n_h": (
        "hidden_size", "n_hidden", "hidden_dim", "hidden_nodes", "num_hidden", "hidden", "nh",
        "hidden_layer_size", "hidden_units", "n_hiddens", "num_hiddens",
    ),
    "n_y": (
        "output_size", "n_output", "output_dim", "n_out", "n_outputs", "output_nodes", "outputs",
        "num_outputs", "num_classes", "n_classes", "num_labels", "output_units", "ny",
    ),
    "widths": (
        "sizes", "layer_sizes", "dims", "layer_dims", "layer_widths", "dimensions",
        "architecture", "layers_sizes", "layers_dims", "shape",
    ),
    "d_in": (
        "din", "n_in", "nin", "in_dim", "input_dim", "dim_in", "inputs", "n_inputs", "in_size",
        "in_features", "input_size", "fan_in", "size_in", "n_input", "in_", "inp", "n_x", "i",
        "in_units", "input_units", "d_input", "num_inputs", "n_from", "n_prev",
    ),
    "d_out": (
        "dout", "n_out", "nout", "out_dim", "output_dim", "dim_out", "outputs", "n_outputs",
        "out_size", "out_features", "output_size", "fan_out", "size_out", "n_output", "out", "n_y",
        "units", "out_units", "output_units", "d_output", "num_outputs", "n_to", "n_units", "o",
    ),
    "activation": (
        "h", "f", "g", "act", "activation_function", "activation_fn", "act_fn", "nonlinearity",
        "phi", "sigma", "fn", "func", "a",
    ),
    "shape": ("size", "dims"),
    "seed": ("random_seed", "random_state", "rng_seed"),
    "rng": ("generator", "random_generator", "gen"),
}  # fmt: skip
OF_A_SHAPE: Final = (
    AcceptedSignature(
        ("shape", "rng"), (), SYNONYMS, adapt_layer_of_shape(np.random.default_rng),
        by_name_only=True, described=False,
    ),
    AcceptedSignature(
        ("shape", "seed"), ("seed",), SYNONYMS, adapt_layer_of_shape(int),
        by_name_only=True, described=False, applies=takes_a_shape,
    ),
)  # fmt: skip
"""A layer that takes the shape of its weights."""
OF_WIDTHS: Final = (
    AcceptedSignature(
        ("widths", "seed"), ("seed",), SYNONYMS, adapt_maker_of_all_layers, by_name_only=True
    ),
    AcceptedSignature(
        ("widths", "rng"), (), SYNONYMS, adapt_maker_with_generator, by_name_only=True,
        described=False, applies=lambda function: "shape" not in required_names(function),
    ),
)  # fmt: skip
"""A function that makes all layers from their widths."""
