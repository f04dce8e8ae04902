"""Mistakes in a network of layers (W, b, h): z = h(z W + b); of one output, (n, 1) becomes (n,)."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TypeAlias

from steepest.arrays import Array
from steepest.checks.pieces import Function, Mistake
from steepest.nn.activations import relu, sigmoid

__all__ = ["MISTAKES", "layered"]

Layers: TypeAlias = Sequence[tuple[Array, Array, Function]]
Step: TypeAlias = Callable[[Array, Array, Array, Function], Array]


def layered(step: Step) -> Function:
    """A network whose layers each do ``step(z, w, b, h)``."""

    def network(x: Array, params: Layers) -> Array:
        for w, b, h in params:
            x = step(x, w, b, h)
        return squeezed(x)

    return network


def squeezed(z: Array) -> Array:
    """(n, 1) becomes (n,)."""
    return z[..., 0] if z.shape[-1] == 1 else z


right = layered(lambda z, w, b, h: h(z @ w + b))

STEPS: dict[str, Step] = {
    "activation before bias": lambda z, w, b, h: h(z @ w) + b,
    "missing bias": lambda z, w, b, h: h(z @ w),
    "no activation": lambda z, w, b, h: z @ w + b,
    "activation of the input": lambda z, w, b, h: h(z) @ w + b,
    "transposed weights": lambda z, w, b, h: h(z @ w.T + b),
    "elementwise product": lambda z, w, b, h: h(z * w + b),
    "sign of the bias": lambda z, w, b, h: h(z @ w - b),
    "activation twice": lambda z, w, b, h: h(h(z @ w + b)),
}


def last_not_activated(x: Array, params: Layers) -> Array:
    """Logits, not probabilities."""
    for w, b, h in params[:-1]:
        x = h(x @ w + b)
    return squeezed(x @ params[-1][0] + params[-1][1])


def only_last_activated(x: Array, params: Layers) -> Array:
    """Linear layers in a row are one linear layer."""
    for w, b, _ in params:
        x = x @ w + b
    return squeezed(params[-1][2](x))


def same_activation(which: int) -> Function:
    """One layer's activation for all."""

    def network(x: Array, params: Layers) -> Array:
        for w, b, _ in params:
            x = params[which][2](x @ w + b)
        return squeezed(x)

    return network


def fixed_activations(hidden: Function, last: Function | None) -> Function:
    """The network knows better; of the last layer only if there is ``last``."""

    def network(x: Array, params: Layers) -> Array:
        for number, (w, b, h) in enumerate(params):
            x = ((last or h) if number == len(params) - 1 else hidden)(x @ w + b)
        return squeezed(x)

    return network


def always_the_input(x: Array, params: Layers) -> Array:
    """Each layer starts from x again."""
    z = x
    for w, b, h in params:
        z = h(x @ w + b)
    return squeezed(z)


def part_of(first: int, end: int | None) -> Function:
    """The loop begins too late or ends too early."""
    return lambda x, params: right(x, params[first:end])


def always_two(x: Array, params: Layers) -> Array:
    """The layers of the exercise, written out one after the other."""
    if len(params) < 2:
        raise IndexError("list index out of range")
    return right(x, params[:2])


def always_two_and_one_output(x: Array, params: Layers) -> Array:
    """The same, with the first column taken for the only one."""
    if len(params) < 2:
        raise IndexError("list index out of range")
    return never_squeezed(x, params[:2])[..., 0]


def first_and_last(x: Array, params: Layers) -> Array:
    """The first and the last, which need not fit together."""
    return right(x, [params[0], params[-1]])


def exactly_two(x: Array, params: Layers) -> Array:
    """The same, where any other number raises an error."""
    if len(params) != 2:
        raise ValueError("too many values to unpack (expected 2)")
    return right(x, params)


def backwards(x: Array, params: Layers) -> Array:
    """The last layer first."""
    return right(x, params[::-1])


def never_squeezed(x: Array, params: Layers) -> Array:
    """(n, 1) stays (n, 1)."""
    for w, b, h in params:
        x = h(x @ w + b)
    return x


def squeezed_altogether(x: Array, params: Layers) -> Array:
    """Of a batch of one, the axis of the samples goes as well."""
    return never_squeezed(x, params).squeeze()


def flattened(x: Array, params: Layers) -> Array:
    """Several outputs end up in one row."""
    return never_squeezed(x, params).reshape(-1)


def first_output(x: Array, params: Layers) -> Array:
    """[:, 0] drops the other outputs."""
    return never_squeezed(x, params)[..., 0]


RECIPE = "In each layer: z = h(z @ w + b)."
WORDS = {
    "missing bias": ("leaves out the biases", RECIPE),
    "activation before bias": (
        "adds the bias after the activation",
        f"The activation comes last. {RECIPE}",
    ),
    "no activation": (
        "never applies an activation, so all its layers together are one linear layer",
        RECIPE,
    ),
    "activation of the input": (
        "activates what comes into a layer, not what goes out",
        f"The activation comes last. {RECIPE}",
    ),
    "transposed weights": (
        "multiplies by transposed weights, as for W of shape (d_out, d_in)",
        "W has shape (d_in, d_out): write z @ w without .T.",
    ),
    "elementwise product": (
        "multiplies element by element where the matrix product belongs",
        "Use @ for *.",
    ),
    "sign of the bias": ("subtracts the biases", "Add them: z @ w + b."),
    "activation twice": ("applies each activation twice", RECIPE),
}
MISTAKES: tuple[Mistake, ...] = (
    *(Mistake(name, *words, layered(STEPS[name])) for name, words in WORDS.items()),
    Mistake(
        "activation missing on the last layer",
        "does not activate its last layer, so it gives logits and no probabilities",
        "Apply h of the last layer as well.",
        last_not_activated,
    ),
    Mistake(
        "activation missing on hidden layers",
        "activates only its last layer, so all before it are one linear layer",
        "Apply h in each layer.",
        only_last_activated,
    ),
    *(
        Mistake(
            "same activation for all layers",
            f"uses the activation of the {words} layer in all layers",
            "Each layer has its own: for w, b, h in params.",
            same_activation(which),
        )
        for words, which in (("first", 0), ("last", -1))
    ),
    *(
        Mistake(
            "activations of its own",
            f"always uses {words} whatever activations it is given",
            "Take h from the parameters: for w, b, h in params.",
            fixed_activations(hidden, last),
        )
        for words, hidden, last in (
            ("relu and, at the end, sigmoid", relu, sigmoid),
            ("sigmoid", sigmoid, sigmoid),
            ("relu", relu, relu),
            ("relu between its layers", relu, None),
        )
    ),
    *(
        Mistake(
            "a layer skipped",
            f"skips its {words} layer",
            "Loop over all: for w, b, h in params.",
            part_of(first, end),
        )
        for words, first, end in (("first", 1, None), ("last", 0, -1))
    ),
    Mistake(
        "each layer gets x",
        "gives x to each layer where the output of the layer before belongs",
        "Keep one variable that goes from layer to layer: z = h(z @ w + b).",
        always_the_input,
    ),
    *(
        Mistake(
            "always two layers",
            "has two layers written out, and so it takes no other number of them",
            "Loop over all: for w, b, h in params.",
            function,
        )
        for function in (always_two, always_two_and_one_output, exactly_two, first_and_last)
    ),
    Mistake(
        "layers backwards",
        "goes through its layers from the last to the first",
        "Go forwards: for w, b, h in params.",
        backwards,
    ),
    Mistake(
        "last layer not squeezed",
        "gives (n, 1) where one output a sample is asked for as (n,)",
        "Where there is one output, return z[:, 0] or z.squeeze(-1).",
        never_squeezed,
    ),
    Mistake(
        "squeeze of a batch of one",
        "squeezes all axes of length 1, and of a batch of one the samples' axis too",
        "Squeeze the last axis only: z.squeeze(-1), where it has one output.",
        squeezed_altogether,
    ),
    Mistake(
        "flattened",
        "puts several outputs into one long row",
        "The exercise has one output; for more, squeeze the last axis where it has length 1.",
        flattened,
        judged=False,
    ),
    Mistake(
        "only the first output",
        "gives the first output only where there are several",
        "The exercise has one output; for more, squeeze only where there is one.",
        first_output,
        judged=False,
    ),
)
