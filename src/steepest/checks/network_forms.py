"""Right forms of a network, found by calling it: where its weights are, which axis the samples
have, which activations it uses, and whether it returns probabilities or classes."""

from __future__ import annotations

import itertools
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import partial
from typing import Any, Final

import numpy as np

from steepest.arrays import to_numpy
from steepest.checks.array_formats import ArrayFormat
from steepest.checks.calling import Attempt, SafeFunction, formats_to_try
from steepest.checks.network_layouts import (
    CONTAINERS,
    ONE_LAYER,
    ORIENTATIONS,
    OUTPUTS,
    THETAS,
    Container,
    Layers,
    Orientation,
    as_rows,
)
from steepest.checks.network_of_exercise import Asked, asked_of
from steepest.checks.network_signatures import SIGNED
from steepest.checks.observations import ExaminedFunction, FloatArray, Observation, make_observation
from steepest.checks.pieces import Function, Piece
from steepest.checks.signatures import Binding
from steepest.checks.variants import Variant
from steepest.gradients.safe_calls import CallFailure
from steepest.nn.activations import relu, sigmoid, softmax, tanh

__all__ = ["find_network_forms"]


def identity(z: Any) -> Any:
    """No activation."""
    return z


HIDDEN: Final[tuple[Function, ...]] = (relu, tanh, sigmoid, identity)
LAST: Final[tuple[Function, ...]] = (sigmoid, identity, tanh, relu)
SIZES: Final = {
    1: ((3, 1), (2, 1), (4, 1), (5, 1)),
    2: ((3, 4, 1), (2, 5, 1), (4, 3, 1), (3, 6, 1)),
}
SEVERAL: Final = {
    1: ((3, 2), (2, 4), (4, 3), (5, 3)),
    2: ((3, 4, 2), (2, 5, 3), (4, 3, 3), (3, 6, 2)),
}
"""Widths of the networks with one output and with several, by the number of layers."""
ROWS: Final = 16
MEANINGLESS: Final = (
    "given activations ignored",
    "always two layers",
    "last layer not squeezed",
    "squeeze of a batch of one",
)
"""Mistakes that a function with activations of its own, or for a fixed number of layers, cannot
make."""


@dataclass(frozen=True, slots=True)
class Layout:
    """How a function is called, and where in the returned value the output is."""

    binding: Binding
    container: Container
    orientation: Orientation
    output: str = ""
    keeps_shape: bool = False

    @property
    def count(self) -> int:
        """The number of layers."""
        return self.container.count or 2

    def adapt(self, function: Function) -> Function:
        """The function as one of rows of samples and layers (W, b, h)."""

        def network(x: Any, params: Layers) -> Any:
            oriented = [
                (self.orientation.weights(w), self.orientation.biases(b), h) for w, b, h in params
            ]
            samples = self.orientation.samples(self.container.samples(x))
            returned = function(samples, self.container.pack(oriented))
            result = self.orientation.result(OUTPUTS[self.output](returned))
            return result if self.keeps_shape else as_rows(result)

        return network


@dataclass(frozen=True, slots=True)
class Activations:
    """What a network applies: the activations, and at the end perhaps a choice of the class.

    They are the function's own, unless it takes those that are given to it.
    """

    hidden: Function
    last: Function
    classes: bool = False
    given: bool = False

    def layers(self, sizes: Sequence[int]) -> list[tuple[Any, Any, Function]]:
        """Layers of those widths with these activations; no class has nearly all samples."""
        rng = np.random.default_rng([*sizes])
        widths = itertools.pairwise(sizes)
        weights = [(rng.standard_normal(each), rng.standard_normal(each[1])) for each in widths]
        functions = [self.hidden] * (len(weights) - 1) + [self.last]
        layers = [(w, b, h) for (w, b), h in zip(weights, functions, strict=True)]
        w, b, h = layers[-1]
        before = _apply_layers(layers, self.hidden)
        return [*layers[:-1], (w, b - np.median(before, axis=0), h)]

    def meet(self, asked: Asked) -> bool:
        """Whether they are those that the exercise asks for; it says nothing of several outputs."""
        if self.last is softmax:
            return True
        hidden = not asked.hidden or self.hidden.__name__ == asked.hidden
        last = not asked.last or self.last.__name__ == asked.last
        return hidden and last and not (self.classes and asked.probabilities)

    def describe(self, count: int) -> str:
        """In words, for a network of so many layers."""
        names = (self.hidden.__name__, self.last.__name__)
        words = f"with {names[0]} and, at the end, {names[1]}" if count > 1 else f"with {names[1]}"
        return f"{words}, as classes" if self.classes else words


def find_network_forms(
    function: Function,
    piece: Piece,
    bindings: Sequence[Binding],
    attempts: list[Attempt],
    *,
    any_activations: bool = False,
) -> Iterator[tuple[Binding, Variant]]:
    """The forms in which a network returns what its own activations give, by calls on one input.

    If it returns numbers but these are those of no activations, the form is given with the usual
    activations, so that a mistake can be found.

    Args:
        function: the user's.
        piece: the network.
        bindings: all that the parameters allow.
        attempts: calls that failed are added to it.
        any_activations: whether hidden layers may have no activation, and the last one relu.
    """
    answered: list[Layout] = []
    asked = Asked() if any_activations else asked_of(function)
    for array_format in formats_to_try(function)[:2]:
        for layout in _layouts(bindings):
            call = partial(_call, function, piece, array_format, layout, attempts)
            for chosen, activations in _matching_activations(layout, call, answered, asked):
                odd = (
                    layout.count > 1
                    and not activations.given
                    and (activations.hidden is identity or activations.last is relu)
                )
                if odd and not any_activations:
                    continue
                if layout.count > 1 and not activations.given and not activations.meet(asked):
                    continue
                as_asked = replace(chosen, keeps_shape=_keeps_shape(chosen, activations, asked))
                yield layout.binding, _make_variant(as_asked, activations)
    for layout in answered[:1]:
        for hidden in HIDDEN[:3]:
            own = Activations(hidden, sigmoid)
            if own.meet(asked):
                as_asked = replace(layout, keeps_shape=_keeps_shape(layout, own, asked))
                yield layout.binding, _make_variant(as_asked, own)


def _keeps_shape(layout: Layout, activations: Activations, asked: Asked) -> bool:
    """Whether a column (n, 1) is not read as (n,): the exercise asks for (n,), samples as rows."""
    plain = layout.output == "" and layout.orientation in ORIENTATIONS[:2]
    return asked.vector and plain and activations.last is not softmax


def _layouts(bindings: Sequence[Binding]) -> Iterator[Layout]:
    for binding in bindings:
        roles = binding.signature.roles
        several = roles == ("x", "params")
        containers = (*CONTAINERS, *ONE_LAYER) if several else SIGNED[roles]
        for container in containers:
            for orientation in ORIENTATIONS:
                yield Layout(binding, container, orientation)
        for container in THETAS if several else ():
            yield Layout(binding, container, ORIENTATIONS[1])


def _call(
    function: Function,
    piece: Piece,
    array_format: ArrayFormat,
    layout: Layout,
    attempts: list[Attempt],
    layers: Layers,
) -> Any:
    """What the function returns for the samples and these layers; None if it fails."""
    kept: list[Any] = []

    def keep(inner: Function) -> Function:
        def call(x: Any, params: Any) -> Any:
            oriented = [
                (layout.orientation.weights(w), layout.orientation.biases(b), h)
                for w, b, h in params
            ]
            samples = layout.orientation.samples(layout.container.samples(x))
            kept.append(inner(samples, layout.container.pack(oriented)))
            return 0.0

        return call

    words = layout.orientation.words
    variant = Variant(words, "", keep)
    user = SafeFunction(function, piece, array_format, layout.binding, variant=variant)
    result = user(_samples(layers), layers)
    if result.failure is not None:
        attempts.append(Attempt(words, result.call, result.failure, user.log.error))
    returned = kept[0] if kept else None
    shape = tuple(getattr(returned, "shape", ()))
    if shape and ROWS not in shape:
        text = f"returns an array of shape {shape} for {ROWS} samples"
        attempts.append(Attempt(words, result.call, CallFailure("wrong shape", text), None))
    return returned


def _samples(layers: Layers) -> FloatArray:
    inputs = len(layers[0][0])
    return 1.5 * np.random.default_rng(inputs).standard_normal((ROWS, inputs))


def _matching_activations(
    layout: Layout, call: Callable[[Layers], Any], answered: list[Layout], asked: Asked
) -> Iterator[tuple[Layout, Activations]]:
    """The outputs and activations with which the function agrees for one and several outputs."""
    for sizes, lasts in ((SIZES, LAST), (SEVERAL, (softmax,))):
        layers = Activations(identity, identity).layers(sizes[layout.count][0])
        returned = call(layers)
        given = returned is not None and _uses_given_activations(layout, call, layers, returned)
        if returned is None or (given and layout.orientation in ORIENTATIONS[:2]):
            return
        for output, pick in OUTPUTS.items():
            chosen = Layout(layout.binding, layout.container, layout.orientation, output)
            try:
                value = to_numpy(as_rows(layout.orientation.result(pick(returned))))
            except Exception:  # the returned value has another form
                continue
            if len(value) == ROWS or _keeps_shape(chosen, Activations(relu, sigmoid), asked):
                answered.append(chosen)
            for hidden in HIDDEN if layout.count > 1 else (identity,):
                for last in lasts:
                    for classes in (False, True) if last in (sigmoid, softmax) else (False,):
                        tried = Activations(hidden, last, classes)
                        if _agrees(value.astype(np.float64), layers, tried):
                            yield chosen, replace(tried, given=given)


def _uses_given_activations(
    layout: Layout, call: Callable[[Layers], Any], layers: Layers, returned: Any
) -> bool:
    """Whether the exercise's layers (W, b, h) are taken, and other activations change the output.

    Such a function has no activations of its own. With the exercise's weights it is compared in
    the exercise's form only.
    """
    if layout.container.words != "a list (W, b, h)":
        return False
    other = call([(w, b, tanh) for w, b, _ in layers])
    if not hasattr(returned, "shape") or not hasattr(other, "shape"):
        return False
    first, second = to_numpy(returned), to_numpy(other)
    numbers = first.dtype.kind in "fiub" and second.dtype.kind in "fiub"
    return numbers and first.shape == second.shape and not np.allclose(first, second)


def _agrees(value: FloatArray, layers: Layers, activations: Activations) -> bool:
    """Whether an output is that of the activations."""
    expected = as_rows(activations.last(_apply_layers(layers, activations.hidden)))
    if activations.classes:
        expected = _choose_classes(expected)
    same = value.shape == expected.shape
    return same and bool(np.allclose(value, expected, rtol=1e-4, atol=1e-5))


def _apply_layers(layers: Layers, hidden: Function) -> FloatArray:
    """The output of the last layer for the samples, before its activation."""
    z = _samples(layers)
    for w, b, _ in layers[:-1]:
        z = hidden(z @ w + b)
    return np.asarray(z @ layers[-1][0] + layers[-1][1])


def _choose_classes(output: FloatArray) -> FloatArray:
    """The largest of several outputs of each sample, or whether the only one is above 0.5."""
    chosen = output.argmax(axis=1) if output.ndim == 2 else output > 0.5
    return np.asarray(chosen, dtype=np.float64)


def _make_variant(layout: Layout, activations: Activations) -> Variant:
    if activations.given:
        activations = Activations(tanh, sigmoid, given=True)
    own = "" if activations.given else f", {activations.describe(layout.count)}"
    words = f"for {layout.orientation.words}{own}"
    takes = "" if layout.container.words == "a list (W, b, h)" else layout.container.words
    note = f"It takes the weights in {takes}. " if takes else ""
    sizes = SEVERAL if activations.last is softmax else SIZES
    layers = activations.layers(sizes[layout.count][0])
    return Variant(
        words=words,
        note=note.strip() if activations.given else f"{note}It uses activations of its own.",
        adapt=layout.adapt,
        conversion=layout.output,
        left_out=MEANINGLESS[:-2] + MEANINGLESS[-1:] if layout.keeps_shape else MEANINGLESS,
        examine=partial(examine_layers, activations=activations, count=layout.count),
        sample_arguments=(_samples(layers), layers),
        only_right=activations.classes,
        of_any_shape=layout.keeps_shape,
    )


def examine_layers(
    call: ExaminedFunction, activations: Activations, count: int
) -> Iterator[Observation]:
    """Yield the outputs of networks of so many layers; one output, or several for a softmax."""
    for sizes in (SEVERAL if activations.last is softmax else SIZES)[count]:
        layers = activations.layers(sizes)
        result = call(_samples(layers), layers)
        value: FloatArray = result.arrays[0] if result.arrays else np.zeros(0)
        if activations.classes:
            value = _choose_classes(value) if value.ndim == 2 else (value > 0.5).astype(np.float64)
        name = "widths " + ", ".join(map(str, sizes))
        yield make_observation(name, result, value, tolerance=1e-4 if result.single else 1e-9)
