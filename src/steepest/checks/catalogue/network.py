"""Mistakes in a network of layers (W, b, h): z = h(z W + b); one output (n, 1) becomes (n,)."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TypeAlias

from steepest.arrays import Array
from steepest.checks.pieces import Function, Mistake
from steepest.nn.activations import relu, sigmoid

__all__ = ["MISTAKES", "network_of_steps"]

Layers: TypeAlias = Sequence[tuple[Array, Array, Function]]
Step: TypeAlias = Callable[[Array, Array, Array, Function], Array]


def network_of_steps(step: Step) -> Function:
    """A network that computes ``step(z, w, b, h)`` in each layer."""

    def network(x: Array, params: Layers) -> Array:
        for w, b, h in params:
            x = step(x, w, b, h)
        return squeeze_single_output(x)

    return network


def squeeze_single_output(z: Array) -> Array:
    """Turn (n, 1) into (n,)."""
    return z[..., 0] if z.shape[-1] == 1 else z


correct_network = network_of_steps(lambda z, w, b, h: h(z @ w + b))

STEPS: dict[str, Step] = {
    "activation before bias": lambda z, w, b, h: h(z @ w) + b,
    "missing bias": lambda z, w, b, h: h(z @ w),
    "no activation": lambda z, w, b, h: z @ w + b,
    "activation of the input": lambda z, w, b, h: h(z) @ w + b,
    "elementwise product": lambda z, w, b, h: h(z * w + b),
    "sign of the bias": lambda z, w, b, h: h(z @ w - b),
    "activation twice": lambda z, w, b, h: h(h(z @ w + b)),
}


def network_without_last_activation(x: Array, params: Layers) -> Array:
    """Skip the activation of the last layer."""
    for w, b, h in params[:-1]:
        x = h(x @ w + b)
    return squeeze_single_output(x @ params[-1][0] + params[-1][1])


def network_without_hidden_activations(x: Array, params: Layers) -> Array:
    """Apply only the activation of the last layer."""
    for w, b, _ in params:
        x = x @ w + b
    return squeeze_single_output(params[-1][2](x))


def network_with_one_activation(layer_index: int) -> Function:
    """A network that uses one layer's activation in all layers."""

    def network(x: Array, params: Layers) -> Array:
        for w, b, _ in params:
            x = params[layer_index][2](x @ w + b)
        return squeeze_single_output(x)

    return network


def network_with_fixed_activations(hidden: Function, last: Function | None) -> Function:
    """A network with activations of its own; None for ``last`` uses the given one there."""

    def network(x: Array, params: Layers) -> Array:
        for number, (w, b, h) in enumerate(params):
            x = ((last or h) if number == len(params) - 1 else hidden)(x @ w + b)
        return squeeze_single_output(x)

    return network


def network_feeding_x_to_each_layer(x: Array, params: Layers) -> Array:
    """Give x to each layer."""
    z = x
    for w, b, h in params:
        z = h(x @ w + b)
    return squeeze_single_output(z)


def network_of_layer_slice(first: int, end: int | None) -> Function:
    """A network of the layers ``first`` to ``end``."""
    return lambda x, params: correct_network(x, params[first:end])


def network_of_first_two_layers(x: Array, params: Layers) -> Array:
    """Apply the first two layers, written out one after the other."""
    if len(params) < 2:
        raise IndexError("list index out of range")
    return correct_network(x, params[:2])


def first_output_of_first_two_layers(x: Array, params: Layers) -> Array:
    """Apply the first two layers and return the first output."""
    if len(params) < 2:
        raise IndexError("list index out of range")
    return network_without_squeeze(x, params[:2])[..., 0]


def network_of_first_and_last_layer(x: Array, params: Layers) -> Array:
    """Apply the first and the last layer only."""
    return correct_network(x, [params[0], params[-1]])


def network_of_exactly_two_layers(x: Array, params: Layers) -> Array:
    """Apply two layers, and raise an error for any other number."""
    if len(params) != 2:
        raise ValueError("too many values to unpack (expected 2)")
    return correct_network(x, params)


def network_in_reverse_order(x: Array, params: Layers) -> Array:
    """Apply the last layer first."""
    return correct_network(x, params[::-1])


def network_without_squeeze(x: Array, params: Layers) -> Array:
    """Return (n, 1) for one output."""
    for w, b, h in params:
        x = h(x @ w + b)
    return x


def with_full_squeeze(function: Function) -> Function:
    """Wrap any network so that it squeezes all axes, and a batch of one loses its axis too."""
    return lambda x, params: function(x, params).squeeze()


def network_with_flattened_output(x: Array, params: Layers) -> Array:
    """Return all outputs in one long row."""
    return network_without_squeeze(x, params).reshape(-1)


def network_with_first_output_only(x: Array, params: Layers) -> Array:
    """Return [:, 0], without the other outputs."""
    return network_without_squeeze(x, params)[..., 0]


RECIPE = "In each layer: z = h(z @ w + b)."
DESCRIPTIONS = {
    "missing bias": ("leaves out the biases", RECIPE),
    "activation before bias": (
        "adds the bias after the activation",
        f"Apply the activation last. {RECIPE}",
    ),
    "no activation": (
        "never applies an activation, so all its layers together are one linear layer",
        RECIPE,
    ),
    "activation of the input": (
        "applies the activation to the input of a layer instead of its output",
        f"Apply the activation last. {RECIPE}",
    ),
    "elementwise product": (
        "multiplies element by element instead of using the matrix product",
        "Use @ instead of *.",
    ),
    "sign of the bias": ("subtracts the biases", "Add them: z @ w + b."),
    "activation twice": ("applies each activation twice", RECIPE),
}
MISTAKES: tuple[Mistake, ...] = (
    *(
        Mistake(name, *description, network_of_steps(STEPS[name]))
        for name, description in DESCRIPTIONS.items()
    ),
    Mistake(
        "activation missing on the last layer",
        "skips the activation of the last layer, so it returns logits instead of probabilities",
        "Apply h in the last layer as well.",
        network_without_last_activation,
    ),
    Mistake(
        "activation missing on hidden layers",
        "applies only the last activation, so all layers before it are one linear layer",
        "Apply h in each layer.",
        network_without_hidden_activations,
    ),
    *(
        Mistake(
            "same activation for all layers",
            f"uses the activation of the {description} layer in all layers",
            "Each layer has its own activation, here h: for w, b, h in params.",
            network_with_one_activation(layer_index),
        )
        for description, layer_index in (("first", 0), ("last", -1))
    ),
    *(
        Mistake(
            "given activations ignored",
            f"always uses {description} instead of the given activations",
            "Take h from the parameters: for w, b, h in params.",
            network_with_fixed_activations(hidden, last),
        )
        for description, hidden, last in (
            ("relu and, at the end, sigmoid", relu, sigmoid),
            ("sigmoid", sigmoid, sigmoid),
            ("relu", relu, relu),
            ("relu between its layers", relu, None),
        )
    ),
    *(
        Mistake(
            "a layer skipped",
            f"skips its {description} layer",
            "Loop over all: for w, b, h in params.",
            network_of_layer_slice(first, end),
        )
        for description, first, end in (("first", 1, None), ("last", 0, -1))
    ),
    Mistake(
        "a layer skipped",
        "skips all its layers",
        "Loop over all, and keep them in a list: an iterator is empty after its first use.",
        network_of_layer_slice(0, 0),
    ),
    Mistake(
        "each layer gets x",
        "passes x to each layer instead of the output of the previous layer",
        "Use one variable for all layers: z = h(z @ w + b).",
        network_feeding_x_to_each_layer,
    ),
    *(
        Mistake(
            "always two layers",
            "is written for two layers, so it fails for any other number of layers",
            "Loop over all: for w, b, h in params.",
            function,
        )
        for function in (
            network_of_first_two_layers,
            first_output_of_first_two_layers,
            network_of_exactly_two_layers,
            network_of_first_and_last_layer,
        )
    ),
    Mistake(
        "layers backwards",
        "applies its layers from the last to the first",
        "Loop from the first layer on: for w, b, h in params.",
        network_in_reverse_order,
    ),
    Mistake(
        "last layer not squeezed",
        "returns shape (n, 1) instead of (n,) for one output per sample",
        "For one output, return z[:, 0] or z.squeeze(-1).",
        network_without_squeeze,
    ),
    Mistake(
        "squeeze of a batch of one",
        "squeezes all axes of length 1, including the samples' axis of a batch of one",
        "Squeeze the last axis only, z.squeeze(-1), if there is one output.",
        wrap=with_full_squeeze,
    ),
    Mistake(
        "flattened",
        "returns several outputs in one long row",
        "The exercise has one output; for more, squeeze the last axis only if it has length 1.",
        network_with_flattened_output,
        judged=False,
    ),
    Mistake(
        "only the first output",
        "returns only the first of several outputs",
        "The exercise has one output; for more, squeeze only if there is one.",
        network_with_first_output_only,
        judged=False,
    ),
)
