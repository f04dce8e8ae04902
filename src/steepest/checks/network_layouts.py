"""How networks of other courses take their weights and samples, and what they return."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from types import SimpleNamespace
from typing import Any, Final, TypeAlias

import numpy as np

from steepest.arrays import is_tensor, namespace, to_numpy

__all__ = [
    "CONTAINERS",
    "ONE_LAYER",
    "ONE_UNIT",
    "ORIENTATIONS",
    "OUTPUTS",
    "THETAS",
    "Container",
    "Layers",
    "Orientation",
    "as_rows",
]

Layers: TypeAlias = Sequence[tuple[Any, Any, Callable[[Any], Any]]]


@dataclass(frozen=True, slots=True)
class Orientation:
    """The axes of samples, weights and results.

    Attributes:
        words: to follow "for".
        samples: from rows of samples to what the function takes.
        weights: from weights (inputs, outputs) likewise.
        biases: from biases (outputs,) likewise.
        result: from what it returns to a row per sample.
    """

    words: str
    samples: Callable[[Any], Any]
    weights: Callable[[Any], Any]
    biases: Callable[[Any], Any]
    result: Callable[[Any], Any]


def _same(value: Any) -> Any:
    return value


def _transposed(value: Any) -> Any:
    return value.T if np.ndim(value) == 2 else value


def _as_column(b: Any) -> Any:
    return b[:, None]


def _as_row(b: Any) -> Any:
    return b[None, :]


ORIENTATIONS: Final = (
    Orientation("samples as rows", _same, _same, _as_row, _same),
    Orientation("samples as rows", _same, _same, _same, _same),
    Orientation(
        "samples as columns and weights (outputs, inputs)",
        _transposed,
        _transposed,
        _as_column,
        _transposed,
    ),
    Orientation("samples as rows and weights (outputs, inputs)", _same, _transposed, _same, _same),
    Orientation(
        "samples as rows and weights (outputs, inputs)", _same, _transposed, _as_row, _same
    ),
    Orientation(
        "samples as columns and weights (inputs, outputs)",
        _transposed,
        _same,
        _as_column,
        _transposed,
    ),
    Orientation(
        "samples as rows and biases as columns", _same, _transposed, _as_column, _transposed
    ),
    Orientation(
        "samples as columns, weights (outputs, inputs) and biases (outputs,)",
        _transposed,
        _transposed,
        _same,
        _transposed,
    ),
)


@dataclass(frozen=True, slots=True)
class Container:
    """What holds the weights and biases of all layers.

    Attributes:
        words: to follow "It takes the weights in".
        pack: from layers (W, b, h) to the container.
        count: of layers that it can hold; 0 for any number.
        samples: what is done with rows of samples first.
    """

    words: str
    pack: Callable[[Layers], Any]
    count: int = 0
    samples: Callable[[Any], Any] = _same


def _with_ones(x: Any) -> Any:
    """Rows of samples with a first column of ones."""
    return _join([x[:, :1] * 0 + 1, x], 1)


def _theta(layers: Layers) -> Any:
    """Bias and weights of one unit in a vector; the weights are (inputs, 1)."""
    w, b, _ = layers[0]
    return _join([b.reshape(-1), w.reshape(-1)], 0)


def _join(parts: list[Any], axis: int) -> Any:
    library = namespace(parts[0])
    return (library.cat if is_tensor(parts[0]) else library.concatenate)(parts, axis)


def _vector_and_number(layers: Layers) -> Any:
    """A layer of one unit with its weights in a vector and its bias as a number."""
    w, b, h = layers[0]
    return [(w.reshape(-1), b.reshape(-1)[0], h)]


def _dictionary(w: str, b: str) -> Callable[[Layers], Any]:
    def pack(layers: Layers) -> dict[str, Any]:
        numbered = list(enumerate(layers, 1))
        weights = {f"{w}{k}": layer[0] for k, layer in numbered}
        biases = {f"{b}{k}": layer[1] for k, layer in numbered}
        ordered = [f"{name}{k}" for k, _ in numbered for name in (w, b)]
        both = {**weights, **biases}
        return {name: both[name] for name in ordered}

    return pack


def _named_parts(layer: tuple[Any, Any, Callable[[Any], Any]]) -> dict[str, Any]:
    w, b, h = layer
    weights = dict.fromkeys(("W", "w", "weights", "weight"), w)
    biases = dict.fromkeys(("b", "bias", "biases"), b)
    return {**weights, **biases, "activation": h}


CONTAINERS: Final = (
    Container("a dictionary W1, b1, ...", _dictionary("W", "b")),
    Container("a dictionary w1, b1, ...", _dictionary("w", "b")),
    Container("a list of pairs (W, b)", lambda layers: [layer[:2] for layer in layers]),
    Container("a list of dictionaries", lambda layers: [_named_parts(each) for each in layers]),
    Container(
        "a list of objects with W and b",
        lambda layers: [SimpleNamespace(**_named_parts(each)) for each in layers],
    ),
    Container("one list W1, b1, ...", lambda layers: [p for layer in layers for p in layer[:2]]),
    Container("a list (W, b, h)", list),
    Container(
        "two lists under the keys W and b",
        lambda layers: {
            **{key: [layer[0] for layer in layers] for key in ("W", "weights", "w")},
            **{key: [layer[1] for layer in layers] for key in ("b", "biases")},
        },
    ),
)
ONE_LAYER: Final = (Container("a dictionary W1, b1", _dictionary("W", "b"), 1),)
THETAS: Final = tuple(
    Container(f"one {shape} theta{ones}", pack, 1, samples)
    for ones, samples in ((", with a column of ones in x", _with_ones), ("", _same))
    for shape, pack in (
        ("vector", _theta),
        ("column", lambda layers: _theta(layers)[:, None]),
        ("row", lambda layers: _theta(layers)[None, :]),
    )
)
ONE_UNIT: Final = (
    Container("a vector w and a number b", _vector_and_number, 1),
    Container("a matrix w and b", list, 1),
)


def _first(returned: Any) -> Any:
    return returned[0]


def _last(returned: Any) -> Any:
    return returned[-1]


def _last_value(returned: Any) -> Any:
    return list(returned.values())[-1]


def _of_first(returned: Any) -> Any:
    return list(returned[0].values())[-1]


OUTPUTS: Final[Mapping[str, Callable[[Any], Any]]] = {
    "": _same,
    "the first of its values": _first,
    "the last of its values": _last,
    "the last value of its dictionary": _last_value,
    "the last value of its first dictionary": _of_first,
}
"""What of the returned value is the output: in words to follow the call."""


def as_rows(value: Any) -> Any:
    """An output as an array (n, outputs), or (n,) if there is one output.

    Raises:
        TypeError: it is not an array of one or two axes.
    """
    array = value if is_tensor(value) else np.asarray(value)
    if array.ndim not in (1, 2) or to_numpy(array).dtype.kind not in "fiub":
        raise TypeError("does not return an array of one or two axes")
    return array[:, 0] if array.ndim == 2 and array.shape[1] == 1 else array
