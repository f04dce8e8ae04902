"""Ways in which an output may follow from samples and weights, found from the shapes.

An explanation is a chain of layers: which matrix comes when, whether it is transposed, where its
bias is, which activation follows, and what is done at the end.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final

import numpy as np
from numpy.typing import NDArray

from steepest.counted_time import counted_time
from steepest.outputs.activations import IDENTITY, OwnActivations
from steepest.outputs.choices import CHOICES
from steepest.roles.reading import is_named_as_bias

__all__ = ["Explanation", "LayerStep", "apply_layers", "find_explanations"]

Numbers = NDArray[np.float64]
DEEPEST: Final = 6
MODULES: Final = r"\b_(modules|parameters)\."
"""Where torch keeps the layers and the arrays of a module."""
MOST_CHAINS: Final = 200
DEEPEST_MIXED: Final = 3
"""Layers up to which each hidden layer may have an activation of its own."""


@dataclass(frozen=True, slots=True)
class LayerStep:
    """One layer.

    Attributes:
        weights: the name of the matrix.
        transposed: whether it is (outputs, inputs).
        ones: where its row of biases is: "first", "last" or "".
        bias: the name of the biases; "" for none.
        activation: the name of what follows.
        late: whether the biases are added after the activation, which is a mistake.
    """

    weights: str
    transposed: bool
    ones: str = ""
    bias: str = ""
    activation: str = IDENTITY
    late: bool = False


@dataclass(frozen=True, slots=True)
class Explanation:
    """Layers, and what is done at the end: "" for the output of the last layer."""

    layers: tuple[LayerStep, ...]
    choice: str = ""

    @property
    def has_linear_hidden_layers(self) -> bool:
        """Whether a layer but the last has no activation."""
        return any(step.activation == IDENTITY for step in self.layers[:-1])

    def formula(self, columns: bool) -> str:
        """The layers as code for samples as rows or as columns, with the activations in words.

        >>> Explanation((LayerStep("W1", True, "", "b1", "tanh"), LayerStep("W2", False))).formula(
        ...     columns=False)
        'X @ W1.T + b1, tanh, A1 @ W2'
        """
        steps = []
        for number, step in enumerate(self.layers):
            given = f"A{number}" if number else "X"
            given = {"first": f"[1, {given}]", "last": f"[{given}, 1]"}.get(step.ones, given)
            weights, bias = (re.sub(MODULES, "", each) for each in (step.weights, step.bias))
            w = weights if step.transposed == columns else f"{weights}.T"
            product = f"{w} @ {given}" if columns else f"{given} @ {w}"
            module = weights.removesuffix(".weight")
            if module != weights and step.transposed and bias in ("", f"{module}.bias"):
                product, bias = f"{module}({given})", ""
            steps.append(f"{product} + {bias}" if bias and not step.late else product)
            steps += [] if step.activation == IDENTITY else [step.activation]
            steps += [f"+ {bias}"] if step.late else []
        plain = self.layers[-1].activation == IDENTITY
        chosen = CHOICES[self.choice] if self.choice else ""
        chosen += ", as of a sigmoid above 0.5" if self.choice == "zero" and plain else ""
        return ", ".join([*steps, *([chosen] if chosen else [])])


def apply_layers(
    x: Numbers,
    layers: Sequence[LayerStep],
    values: Mapping[str, Numbers],
    activations: OwnActivations,
) -> Numbers | None:
    """The output of the layers for rows of samples; None if shapes do not fit."""
    a = x
    for step in layers:
        z = _affine(a, step, values)
        if z is None:
            return None
        a = activations.apply(step.activation, z)
        if step.late:
            a = a + values[step.bias].reshape(1, -1)
    return a


def find_explanations(
    x: Numbers,
    values: Mapping[str, Numbers],
    needed: frozenset[str],
    activations: OwnActivations,
    until: float,
    *,
    late: bool = False,
) -> Iterator[tuple[tuple[LayerStep, ...], Numbers]]:
    """Chains of layers that the shapes allow, the most usual first, and what they give for samples.

    The last layer has no activation.

    Args:
        x: rows of samples.
        values: weights and biases by name, in the order in which they are kept.
        needed: names that a chain must use, and no others.
        activations: that may follow a hidden layer.
        until: processor time after which nothing more is tried.
        late: whether biases are added after the activations of hidden layers, of the last layer
            before its bias is added, or of both.
    """
    chains = _chains(x.shape[1], list(values), values, needed, ())
    for chain in itertools.islice(chains, MOST_CHAINS):
        for hidden in _hidden_activations(len(chain) - 1, activations):
            if counted_time() > until:
                return
            plain = _with_activations(chain, hidden)
            for steps in _with_late_biases(plain) if late else (plain,):
                before = apply_layers(x, steps, values, activations)
                if before is not None and np.isfinite(before).all():
                    yield steps, before


def _with_late_biases(steps: tuple[LayerStep, ...]) -> Iterator[tuple[LayerStep, ...]]:
    """The layers with the biases of hidden layers, of the last, or of all behind activations."""
    *hidden, last = (replace(step, late=is_named_as_bias(step.bias)) for step in steps)
    found = ((*hidden, steps[-1]), (*steps[:-1], last), (*hidden, last))
    yield from (each for each in dict.fromkeys(found) if any(step.late for step in each))


def _with_activations(chain: tuple[LayerStep, ...], hidden: Sequence[str]) -> tuple[LayerStep, ...]:
    pairs = zip(chain[:-1], hidden, strict=True)
    return (*(replace(step, activation=name) for step, name in pairs), chain[-1])


def _hidden_activations(count: int, activations: OwnActivations) -> Iterator[tuple[str, ...]]:
    """Activations of the hidden layers: the same for all at first, then different ones."""
    for name in activations.names:
        yield (name,) * count
        if not count:
            return
    if 1 < count < DEEPEST_MIXED:
        for names in itertools.product(activations.names, repeat=count):
            if len(set(names)) > 1:
                yield names


def _chains(
    width: int,
    names: Sequence[str],
    values: Mapping[str, Numbers],
    needed: frozenset[str],
    before: tuple[LayerStep, ...],
) -> Iterator[tuple[LayerStep, ...]]:
    """Layers from samples of a width on that use all needed values, each once."""
    if before and needed <= _used(before):
        yield before
        return
    if len(before) == DEEPEST:
        return
    used = _used(before)
    left = [name for name in names if name not in used]
    for name in left:
        for step, outputs in _steps(width, name, left, values, needed):
            yield from _chains(outputs, names, values, needed, (*before, step))


def _steps(
    width: int,
    name: str,
    left: Sequence[str],
    values: Mapping[str, Numbers],
    needed: frozenset[str],
) -> Iterator[tuple[LayerStep, int]]:
    """Layers that begin with a matrix, and the number of their outputs."""
    shape = _as_matrix(values[name]).shape
    if name not in needed or 0 in shape or is_named_as_bias(name):
        return
    for transposed in (False, True) if values[name].ndim == 2 else (False,):
        inputs, outputs = shape[::-1] if transposed else shape
        if inputs == width + 1:
            yield LayerStep(name, transposed, "first"), outputs
            yield LayerStep(name, transposed, "last"), outputs
        if inputs == width:
            for bias in left:
                size = values[bias].size
                if bias != name and bias in needed and size in (outputs, 1):
                    yield LayerStep(name, transposed, "", bias), outputs
            yield LayerStep(name, transposed), outputs


def _used(layers: Sequence[LayerStep]) -> frozenset[str]:
    return frozenset(name for step in layers for name in (step.weights, step.bias) if name)


def _as_matrix(value: Numbers) -> Numbers:
    return value if value.ndim == 2 else value.reshape(-1, 1)


def _affine(a: Numbers, step: LayerStep, values: Mapping[str, Numbers]) -> Numbers | None:
    w = _as_matrix(values[step.weights])
    w = w.T if step.transposed else w
    ones = np.ones((len(a), 1))
    if step.ones:
        a = np.hstack([ones, a] if step.ones == "first" else [a, ones])
    if a.shape[1] != w.shape[0]:
        return None
    z = np.asarray(a @ w)
    if step.bias and step.late:
        return z if values[step.bias].size in (1, w.shape[1]) else None
    if step.bias:
        b = values[step.bias].reshape(1, -1)
        if b.size not in (1, w.shape[1]):
            return None
        z = z + b
    return z
