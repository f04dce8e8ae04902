"""What may hold the weights and biases that a function takes as one argument."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from types import SimpleNamespace
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from steepest.roles.reading import is_named_as_bias, is_named_as_weights

__all__ = ["Container", "containers_for", "pack_weights"]

Numbers = NDArray[np.float64]
DEEPEST: Final = 3


@dataclass(frozen=True, slots=True)
class Container:
    """An argument that holds arrays.

    Attributes:
        weights: names of the weights of the layers in their order, "[0]" or "['W1']".
        biases: likewise, or none.
        pack: from the arrays by these names to the argument.
        known: whether the function's code has these names.
    """

    weights: tuple[str, ...]
    biases: tuple[str, ...]
    pack: Callable[[Mapping[str, Numbers]], Any]
    known: bool = False


def containers_for(constants: Sequence[str]) -> Iterator[Container]:
    """Containers for a function in whose code these texts stand, the most plausible first."""
    yield from _dictionaries(constants)
    yield from _lists()


def _dictionaries(constants: Sequence[str]) -> Iterator[Container]:
    """Dictionaries with the keys that the code has, "W1" or "W" with a number after it."""
    weights = [text for text in constants if is_named_as_weights(text)]
    biases = [text for text in constants if is_named_as_bias(text)]
    numbered = sorted({text for text in weights if re.search(r"\d$", text)})
    if numbered:
        yield _dictionary(numbered, sorted({t for t in biases if re.search(r"\d$", t)}), True)
    for w in dict.fromkeys(text for text in weights if not re.search(r"\d$", text)):
        for b in [*dict.fromkeys(t for t in biases if not re.search(r"\d$", t)), ""]:
            if not numbered:
                yield _dictionary([w], [b] if b else [], bool(b))
            for first in (1, 0):
                numbers = range(first, first + 2)
                yield _dictionary(
                    [f"{w}{k}" for k in numbers], [f"{b}{k}" for k in numbers if b], bool(b)
                )
            yield _layer_dictionaries(w, b)
            yield _lists_by_key(w, b)


def _dictionary(weights: Sequence[str], biases: Sequence[str], known: bool) -> Container:
    names = {key: f"[{key!r}]" for key in (*weights, *biases)}
    pairs = [key for pair in _alternating(weights, biases) for key in pair]

    def pack(values: Mapping[str, Numbers]) -> dict[str, Numbers]:
        return {key: values[names[key]].copy() for key in pairs}

    return Container(
        tuple(names[key] for key in weights), tuple(names[key] for key in biases), pack, known
    )


def _alternating(weights: Sequence[str], biases: Sequence[str]) -> Iterator[tuple[str, ...]]:
    for place, key in enumerate(weights):
        yield (key, biases[place]) if place < len(biases) else (key,)
    yield tuple(biases[len(weights) :])


def _layer_dictionaries(w: str, b: str) -> Container:
    """A list with a dictionary for each of two layers."""
    weights = tuple(f"[{k}][{w!r}]" for k in range(2))
    biases = tuple(f"[{k}][{b!r}]" for k in range(2)) if b else ()

    def pack(values: Mapping[str, Numbers]) -> list[dict[str, Numbers]]:
        layers = [{w: values[name].copy()} for name in weights]
        for layer, name in zip(layers, biases, strict=False):
            layer[b] = values[name].copy()
        return layers

    return Container(weights, biases, pack)


def _lists_by_key(w: str, b: str) -> Container:
    """A dictionary with a list of the weights and a list of the biases of two layers."""
    weights = tuple(f"[{w!r}][{k}]" for k in range(2))
    biases = tuple(f"[{b!r}][{k}]" for k in range(2)) if b else ()

    def pack(values: Mapping[str, Numbers]) -> dict[str, list[Numbers]]:
        lists = {w: [values[name].copy() for name in weights]}
        return {**lists, b: [values[name].copy() for name in biases]} if b else lists

    return Container(weights, biases, pack)


def _lists() -> Iterator[Container]:
    for count in (2, 1, DEEPEST):
        weights = tuple(f"[{k}]" for k in range(count))
        yield Container(weights, (), partial(pack_weights, weights))
        both = [tuple(f"[{part}][{k}]" for k in range(count)) for part in range(2)]
        yield Container(both[0], both[1], _pack_two_lists(both))
        pairs = tuple(f"[{k}][0]" for k in range(count))
        biases = tuple(f"[{k}][1]" for k in range(count))
        yield Container(pairs, biases, _pack_pairs(pairs, biases, tuple))
        yield Container(pairs, biases, _pack_pairs(pairs, biases, _as_object))
        even = tuple(f"[{2 * k}]" for k in range(count))
        odd = tuple(f"[{2 * k + 1}]" for k in range(count))
        yield Container(even, odd, _pack_flat(even, odd))


def pack_weights(names: Sequence[str], values: Mapping[str, Numbers]) -> list[Numbers]:
    """The arrays of these names as a list."""
    return [values[name].copy() for name in names]


def _pack_two_lists(names: Sequence[Sequence[str]]) -> Callable[[Mapping[str, Numbers]], Any]:
    return lambda values: tuple(pack_weights(each, values) for each in names)


def _pack_pairs(
    weights: Sequence[str], biases: Sequence[str], make: Callable[[Any], Any]
) -> Callable[[Mapping[str, Numbers]], Any]:
    def pack(values: Mapping[str, Numbers]) -> Any:
        pairs = zip(weights, biases, strict=True)
        return [make((values[w].copy(), values[b].copy())) for w, b in pairs]

    return pack


def _pack_flat(
    weights: Sequence[str], biases: Sequence[str]
) -> Callable[[Mapping[str, Numbers]], Any]:
    def pack(values: Mapping[str, Numbers]) -> Any:
        pairs = zip(weights, biases, strict=True)
        return [values[name].copy() for pair in pairs for name in pair]

    return pack


def _as_object(pair: tuple[Numbers, Numbers]) -> SimpleNamespace:
    """An object with weights and biases under the usual names."""
    w, b = pair
    return SimpleNamespace(W=w, w=w, weights=w, weight=w, b=b, bias=b, biases=b)
