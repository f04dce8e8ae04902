"""Whether a network can learn from initial weights, and what distribution they have.

Wrong are only weights with which no network trains: hidden units that are equal and stay equal,
layers with identical random numbers, a bias of which the shape does not fit its weights, and a
function with the name of a scheme that draws from another one.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

from steepest.gradients.verdicts import NOT_CHECKED, RIGHT, WRONG, FunctionVerdict
from steepest.inspections.initialisation.arrays import LayerArrays, sort_into_layers
from steepest.inspections.initialisation.drawing import Drawn
from steepest.inspections.initialisation.named_schemes import find_wrong_scheme
from steepest.inspections.initialisation.scales import Sample, describe_scale

__all__ = ["judge_initial_weights"]

Numbers = NDArray[np.float64]
PIECE: Final = "layer"
CONSTANT_NAME: Final = (
    r"mom|velo|optim|adam|rms|state|cache|grad|buffer|zero|ones?(_|$)|const|fill|equal|same"
    r"|symmetr|debug|empty|identity|eye"
)
"""Names of functions that are meant to make constant weights."""
FEWEST_EQUAL: Final = 12
"""So many equal random numbers at the beginning of two layers are no coincidence."""


@dataclass(frozen=True, slots=True)
class Findings:
    """What was found out about a function that makes initial weights.

    Attributes:
        name: of the function.
        drawn: its calls.
        layers: what it drew in each call.
    """

    name: str
    drawn: Drawn
    layers: tuple[LayerArrays, ...]


def judge_initial_weights(name: str, drawn: Drawn) -> FunctionVerdict:
    """The verdict on what a function drew.

    Args:
        name: of the function, as the user calls it.
        drawn: its calls.
    """
    layers = tuple(sort_into_layers(each) for each in drawn.draws)
    found = Findings(name, drawn, layers)
    first = layers[0]
    shapes = [[e.value.shape for e in (*each.weights, *each.biases)] for each in layers]
    own = _plain(name.rpartition(".")[2])
    if "bias" in own and "weight" not in own and shapes[0] and shapes[0] == shapes[-1]:
        return _right_biases(found)
    if not first.weights or any(each != shapes[0] for each in shapes):
        return _not_checked(found, "no weights were found in what it makes")
    values = [e.value for each in layers for e in (*each.weights, *each.biases)]
    if not all(np.isfinite(each).all() for each in values):
        return _not_checked(found, "some of its weights are not finite")
    inputs = _input_axes(found)
    if inputs is None:
        return _not_checked(found, "the shapes of its layers do not fit each other in a usual way")
    wrong = next(_mistakes(found, inputs), None)
    if wrong is not None:
        mistake, sentence, hint = wrong
        text = f"{name} {sentence} ({drawn.text})."
        return FunctionVerdict(PIECE, WRONG, text, mistake, hint, subject=name)
    return _right(found, inputs)


def _not_checked(found: Findings, why: str) -> FunctionVerdict:
    sentence = f"{found.name} could not be judged: {why} ({found.drawn.text})."
    return FunctionVerdict(PIECE, NOT_CHECKED, sentence)


def _right_biases(found: Findings) -> FunctionVerdict:
    """The verdict on a function that makes biases alone: any numbers are right."""
    arrays = [e.value for e in (*found.layers[0].weights, *found.layers[0].biases)]
    values = {float(each) for array in arrays for each in array.flat}
    words = f"are {values.pop():g}" if len(values) == 1 else "have several values"
    shapes = " ".join(str(each.shape) for each in arrays[:4])
    sentence = f"{found.name} is right: its biases {words}, shapes {shapes} ({found.drawn.text})."
    return FunctionVerdict(PIECE, RIGHT, sentence)


def _right(found: Findings, inputs: Sequence[int]) -> FunctionVerdict:
    first = found.layers[0]
    random = [k for k, each in enumerate(first.weights) if np.ptp(each.value) > 0]
    notes = []
    if not random:
        value = first.weights[0].value.flat[0]
        words = f"all weights are {value:g}"
        many = len(first.weights) > 1
        meant = re.search(CONSTANT_NAME, _plain(found.name))
        if not meant or many:
            notes.append("Equal weights are right for one layer; hidden units would stay equal.")
    else:
        samples = [_sample(found, place, inputs[place]) for place in random]
        scale = describe_scale(samples)
        words = f"its weights {scale.words}"
        notes += [scale.remark] if scale.remark else []
        if len(random) < len(first.weights):
            words += f", those of {len(first.weights) - len(random)} other layer(s) are constant"
        if _is_repeated(found, random):
            notes.append("Every call gives the same numbers.")
    sentence = f"{found.name} is right: {words}{_describe_biases(found)}{_describe_shapes(found)}."
    return FunctionVerdict(PIECE, RIGHT, sentence, notes=tuple(notes))


def _describe_biases(found: Findings) -> str:
    biases = [each.value for each in found.layers[0].biases]
    if not biases:
        return ""
    values = {float(each.flat[0]) for each in biases}
    if all(np.ptp(each) == 0 for each in biases) and len(values) == 1:
        return f", biases {values.pop():g}"
    return ", biases of several values" if len(values) > 1 else ""


def _describe_shapes(found: Findings) -> str:
    shapes = [each.value.shape for each in found.layers[0].weights]
    listed = " ".join(str(each) for each in shapes[:4])
    return f", shapes {listed} ({found.drawn.text})"


def _is_repeated(found: Findings, random: Sequence[int]) -> bool:
    one, two = found.layers[:2]
    return all(np.array_equal(one.weights[k].value, two.weights[k].value) for k in random)


def _sample(found: Findings, place: int, axis: int) -> Sample:
    """All values of a layer's weights, over the calls if they differ."""
    arrays = [each.weights[place].value for each in found.layers]
    if np.array_equal(arrays[0], arrays[1]):
        arrays = arrays[:1]
    shape = _matrix(arrays[0]).shape
    return Sample(np.concatenate([a.ravel() for a in arrays]), shape[axis], shape[1 - axis])


def _matrix(array: Numbers) -> Numbers:
    return array if array.ndim == 2 else array.reshape(-1, 1)


def _input_axes(found: Findings) -> list[int] | None:
    """The axis of the inputs of each layer; None if the layers do not follow each other.

    Layers follow each other if the outputs of each are the inputs of the next, perhaps with a
    column for biases. Otherwise all sizes must be among the widths that were given.
    """
    shapes = [_matrix(each.value).shape for each in found.layers[0].weights]
    widths = found.drawn.widths
    chained = [axis for axis in (0, 1) if _chains(found, axis)]
    first = [axis for axis in chained if widths and abs(shapes[0][axis] - widths[0]) <= 1]
    if first or chained:
        return [(first or chained)[0]] * len(shapes)
    usual = {w + more for w in widths for more in (-1, 0, 1)} | {1}
    if widths and all({*shape} <= usual for shape in shapes):
        return [0] * len(shapes)
    return None


def _chains(found: Findings, axis: int) -> bool:
    """Whether the outputs of each layer are the inputs of the next, if inputs lie on this axis."""
    shapes = [_matrix(each.value).shape for each in found.layers[0].weights]
    pairs = itertools.pairwise(shapes)
    return all(abs(a[1 - axis] - b[axis]) <= 1 for a, b in pairs)


Found = tuple[str, str, str]
"""The name of a mistake, what the function does, and how to correct it."""


def _mistakes(found: Findings, inputs: Sequence[int]) -> Iterator[Found]:
    meant = re.search(CONSTANT_NAME, _plain(found.name))
    if not meant:
        yield from _equal_units(found, inputs)
        yield from _identical_layers(found)
        yield from _misfit_of_biases(found, inputs)
    random = [k for k, each in enumerate(found.layers[0].weights) if np.ptp(each.value) > 0]
    samples = [_sample(found, place, inputs[place]) for place in random]
    promised = "_".join((_plain(found.name), *map(_plain, found.drawn.options)))
    wrong = find_wrong_scheme(promised, samples) if samples else None
    if wrong is not None:
        yield wrong


def _equal_units(found: Findings, inputs: Sequence[int]) -> Iterator[Found]:
    """Hidden units with equal weights before and after them, and equal biases."""
    weights, biases = found.layers[0].weights, found.layers[0].biases
    if any(np.ptp(each.value) > 0 for each in weights):
        return
    for place in range(len(weights) - 1):
        before, after = (_matrix(weights[k].value) for k in (place, place + 1))
        axis = inputs[place]
        own = before if axis == 0 else before.T  # (inputs, units)
        following = after if inputs[place + 1] == 0 else after.T  # (units, outputs)
        if own.shape[1] < 2 or abs(own.shape[1] - following.shape[0]) > 1:
            continue
        equal = np.ptp(own, axis=1).max() == 0 and np.ptp(following, axis=0).max() == 0
        if equal and (len(biases) <= place or np.ptp(biases[place].value) == 0):
            value = own.flat[0]
            yield (
                "equal weights",
                f"gives all units of hidden layer {place + 1} the same weights ({value:g}), so "
                "they compute the same, get the same gradient, and stay equal",
                "Draw the weights at random: rng.normal(size=...) * np.sqrt(2 / inputs).",
            )
            return


def _identical_layers(found: Findings) -> Iterator[Found]:
    """Layers that begin with the same random numbers, up to their scale."""
    weights = found.layers[0].weights
    flat = [each.value.ravel() for each in weights]
    for first in range(len(flat)):
        for second in range(first + 1, len(flat)):
            size = min(flat[first].size, flat[second].size)
            one, two = flat[first][:size], flat[second][:size]
            same = size >= FEWEST_EQUAL and np.ptp(one) > 0 and np.ptp(two) > 0
            if same and np.allclose(one / one[0], two / two[0], rtol=1e-9):
                yield (
                    "one seed for all layers",
                    f"gives layer {second + 1} the same random numbers as layer {first + 1}, "
                    "because the generator is seeded again before each layer",
                    "Seed once, before the first layer.",
                )
                return


def _misfit_of_biases(found: Findings, inputs: Sequence[int]) -> Iterator[Found]:
    """A bias that has the number of inputs where several layers show which axis is which."""
    weights, biases = found.layers[0].weights, found.layers[0].biases
    if len(biases) != len(weights) or len(weights) < 2:
        return
    if _chains(found, 0) == _chains(found, 1):  # it is not clear which axis is that of the inputs
        return
    for place, (w, b) in enumerate(zip(weights, biases, strict=True), 1):
        shape = _matrix(w.value).shape
        units, n_in = shape[1 - inputs[place - 1]], shape[inputs[place - 1]]
        if b.value.size == n_in != units and b.value.size > 1:
            yield (
                "bias of the wrong shape",
                f"gives layer {place}, which has {units} units, a bias of {b.value.size} numbers, "
                "one for each of its inputs",
                "A layer needs one bias for each of its units.",
            )
            return


def _plain(name: str) -> str:
    return re.sub(r"(?<=[a-z])(?=[A-Z])|[ -]", "_", name).lower()
