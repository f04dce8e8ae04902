"""Arguments for a function of samples and weights, by the names and the trial of shapes."""

from __future__ import annotations

import itertools
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import partial
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from steepest.outputs.answers import MANY_ROWS
from steepest.outputs.containers import (
    Container,
    containers_for,
    pack_weights,
)
from steepest.parameters import required_names
from steepest.roles.names import (
    CONTAINERS,
    CONTAINERS_OF_SEVERAL,
    INTERCEPTS,
    LABELS_OF_OUTPUT,
    SAMPLES_OF_OUTPUT,
)
from steepest.roles.reading import fits, is_named_as_bias, is_named_as_weights

__all__ = ["ArgumentPlan", "FunctionWithWeights", "plan_arguments", "split_names"]

Numbers = NDArray[np.float64]
SWITCHES: Final = (False, True)
"""Values of a parameter whose name says nothing; an explanation of the output decides."""
MOST_SWITCHES: Final = 2
CONSTANTS: Final[Mapping[str, Any]] = {
    **dict.fromkeys(("keep_prob", "temp_parameter", "temperature"), 1.0),
    **{"activation": "relu", "threshold": 0.5},
}
INPUTS: Final = 3
HIDDEN: Final = (4, 5, 6, 9)
MOST_LAYERS: Final = len(HIDDEN) + 1
MATRICES: Final = (
    *("rows", "columns", "rows with ones", "columns with ones"),
    *("rows with later ones", "columns with later ones", "vector"),
)
BIASES: Final = ("vector", "column", "row", "number")


@dataclass(frozen=True, slots=True)
class ArgumentPlan:
    """Which parameter takes samples, and shapes of what the others hold.

    Attributes:
        samples: the parameter.
        shapes: for each weight and bias its shape.
        containers: parameters that take several arrays, with the way in which they hold them.
        constants: parameters that take another value.
        known: whether the names of the biases are those of the user's.
        matrices: whether arrays are np.matrix, for which * is the product of matrices.
    """

    samples: str
    shapes: Mapping[str, tuple[int, ...]]
    containers: Mapping[str, Container] = field(default_factory=dict)
    constants: Mapping[str, Any] = field(default_factory=dict)
    known: bool = True
    matrices: bool = False

    @property
    def weights(self) -> list[str]:
        """Names of all arrays but the biases."""
        return [name for name in self.shapes if not is_named_as_bias(_plain(name))]


def _plain(name: str) -> str:
    """The user's name of an array in a container, without the place."""
    return next((part for part in re.split(r"[\[\]']+", name) if part), name)


class FunctionWithWeights:
    """A function with random arguments for all parameters but the samples."""

    thing: Any = None
    values: Mapping[str, Numbers]
    rows = MANY_ROWS

    def __init__(self, function: Callable[..., Any], plan: ArgumentPlan, seed: int) -> None:
        rng = np.random.default_rng([seed, len(plan.shapes)])
        self._function, self._plan = function, plan
        self.values = {
            name: np.asarray(rng.standard_normal(shape)) for name, shape in plan.shapes.items()
        }
        self.widths: tuple[int, ...] = (INPUTS,)

    def call(self, *samples: Any) -> Any:
        """What the function returns for samples and its weights."""
        if len(samples) != 1:
            raise TypeError("takes its samples as one argument")
        plan = self._plan
        given: dict[str, Any] = {
            name: value.copy() if value.ndim else float(value)
            for name, value in self.values.items()
            if "[" not in name
        }
        given |= {name: each.pack(self.values) for name, each in plan.containers.items()}
        given |= {plan.samples: samples[0], **plan.constants}
        if plan.matrices:
            given = {name: _as_matrix(value) for name, value in given.items()}
        return self._function(**given)

    def set(self, name: str, value: Numbers) -> None:
        """Replace a weight."""
        self.values = {**self.values, name: np.asarray(value)}


def _as_matrix(value: Any) -> Any:
    return np.asmatrix(value) if isinstance(value, np.ndarray) and value.ndim == 2 else value


def plan_arguments(
    function: Callable[..., Any], constants: Sequence[str]
) -> Iterator[ArgumentPlan]:
    """Ways to call a function with samples and weights, the most plausible first.

    Args:
        function: the user's.
        constants: texts in its code, which may be the keys of a dictionary.

    >>> plan = next(plan_arguments(lambda theta, X: X @ theta, ()))
    >>> plan.samples, plan.shapes
    ('X', {'theta': (3, 2)})
    """
    names = required_names(function)
    samples, rest, unknown = split_names(names)
    if not samples or not rest or len(unknown) > MOST_SWITCHES:
        return
    fixed = {name: CONSTANTS[name] for name in names if name in CONSTANTS and name != samples}
    fixed |= {
        name: np.arange(2) % 2 for name in names if name != samples and fits(LABELS_OF_OUTPUT, name)
    }
    for chosen in itertools.product(SWITCHES, repeat=len(unknown)):
        given = fixed | dict(zip(unknown, chosen, strict=True))
        yield from _plans(samples, rest, given, constants)


def split_names(names: Sequence[str]) -> tuple[str, list[str], list[str]]:
    """The parameter that takes samples, those that take weights and biases, and unknown ones.

    >>> split_names(["params", "X", "relu"])
    ('X', ['params'], ['relu'])
    """
    samples = next((name for name in names if fits(SAMPLES_OF_OUTPUT, name)), "")
    others = [
        n for n in names if n != samples and n not in CONSTANTS and not fits(LABELS_OF_OUTPUT, n)
    ]
    rest = [n for n in others if is_named_as_weights(n) or is_named_as_bias(n)]
    rest = rest or [name for name in others if fits(CONTAINERS, name)][:1]
    unknown = [name for name in others if name not in rest]
    if not samples and unknown:
        samples, *unknown = unknown
    return samples, rest, unknown


def _plans(
    samples: str, rest: Sequence[str], fixed: Mapping[str, Any], constants: Sequence[str]
) -> Iterator[ArgumentPlan]:
    arrays = [p for outputs in (2, 1) for p in _plans_of_arrays(samples, rest, fixed, outputs)]
    one = rest[0] if len(rest) == 1 and fits(CONTAINERS, rest[0]) else ""
    if not fits(CONTAINERS_OF_SEVERAL, one):
        yield from arrays
    for outputs in (2, 1) if one else ():
        yield from _plans_of_container(samples, one, fixed, outputs, constants)
    if fits(CONTAINERS_OF_SEVERAL, one):
        yield from arrays
    if len(rest) == 2 and [is_named_as_bias(name) for name in rest] == [False, True]:
        yield from _plans_of_lists(samples, rest[0], rest[1], fixed)
    yield from (replace(plan, matrices=True) for plan in reversed(arrays))


def _plans_of_lists(
    samples: str, weights: str, biases: str, fixed: Mapping[str, Any]
) -> Iterator[ArgumentPlan]:
    """Two lists, of the weights and the biases of two layers."""
    names = {each: tuple(f"{each}[{k}]" for k in range(2)) for each in (weights, biases)}
    lists = {
        each: Container(own, (), partial(pack_weights, own), True) for each, own in names.items()
    }
    for shapes in _shapes(names[weights], names[biases], 2):
        yield ArgumentPlan(samples, shapes, lists, fixed)


def _plans_of_arrays(
    samples: str, rest: Sequence[str], fixed: Mapping[str, Any], outputs: int
) -> Iterator[ArgumentPlan]:
    first = [name for name in rest if re.fullmatch(INTERCEPTS, name.lower())]
    named = [name for name in rest if is_named_as_bias(name)]
    for biases in (named, first) if len(rest) == 2 and first and not named else (named,):
        weights = [name for name in rest if name not in biases]
        if (
            not weights
            or not all(map(is_named_as_weights, weights))
            or len(weights) > len(HIDDEN) + 1
        ):
            continue
        for shapes in _shapes(weights, biases, outputs):
            ordered = {name: shapes[name] for name in rest}
            yield ArgumentPlan(samples, ordered, constants=fixed)


def _plans_of_container(
    samples: str, name: str, fixed: Mapping[str, Any], outputs: int, constants: Sequence[str]
) -> Iterator[ArgumentPlan]:
    for container in containers_for(constants):
        if len(container.weights) > MOST_LAYERS:
            continue
        for shapes in _shapes(container.weights, container.biases, outputs):
            yield ArgumentPlan(samples, shapes, {name: container}, fixed, container.known)


def _shapes(
    weights: Sequence[str], biases: Sequence[str], outputs: int
) -> Iterator[dict[str, tuple[int, ...]]]:
    """Shapes of weights and biases of layers one after the other, in each layout."""
    widths = [INPUTS, *HIDDEN[: len(weights) - 1], outputs]
    pairs = list(itertools.pairwise(widths))
    for matrix, bias in itertools.product(MATRICES, BIASES if biases else BIASES[:1]):
        ones = "ones" in matrix
        if (ones and biases) or ("later" in matrix and len(weights) == 1):
            continue
        if (matrix == "vector" or bias == "number") and (outputs > 1 or len(weights) > 1):
            continue
        layouts = [matrix.replace(" later", "")] * len(pairs)
        if "later" in matrix:
            layouts[0] = matrix.split()[0]
        made = [_matrix(pair, each) for pair, each in zip(pairs, layouts, strict=False)]
        shapes = dict(zip(weights, made, strict=True))
        sizes = [after for _, after in pairs]
        for name, size in zip(biases, sizes, strict=False):
            shapes[name] = {"vector": (size,), "column": (size, 1), "row": (1, size)}.get(bias, ())
        if len(shapes) == len(weights) + len(biases):
            yield shapes
        if matrix == "vector" and not biases:
            yield {weights[0]: (INPUTS + 1,)}


def _matrix(pair: tuple[int, int], layout: str) -> tuple[int, ...]:
    inputs = pair[0] + ("ones" in layout)
    if layout == "vector":
        return (inputs,)
    return (inputs, pair[1]) if layout.startswith("rows") else (pair[1], inputs)
