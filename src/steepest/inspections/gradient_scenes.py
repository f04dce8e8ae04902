"""Arguments on which a gradient of the exercise and its function are called."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

__all__ = [
    "LABEL_NAMES",
    "Scene",
    "as_columns",
    "find_scenes",
    "numbers_of_parts",
    "with_equal_widths",
]

LABEL_NAMES: Final = frozenset(
    ("y", "t", "label", "labels", "target", "targets", "y_true", "ytrue", "truth")
)
ORDERS: Final = (("x", "y", "w", "b"), ("x", "y", "w1", "b1", "w2", "b2"))
SIZES: Final = ((5, 3, 4, 2), (1, 3, 2, 2), (4, 2, 4, 3), (6, 1, 1, 1), (3, 3, 3, 3))
"""Numbers of samples, features, hidden units and outputs."""


@dataclass(frozen=True, slots=True, eq=False)
class Scene:
    """Arguments of the function, by its own names, and what is special about them.

    Attributes:
        words: what is special.
        given: the arguments.
        upstream: the derivative of the objective by the output; None if that is the objective.
        elementwise: whether an element of the output depends on one element of the argument.
    """

    words: str
    given: Mapping[str, Any]
    upstream: NDArray[np.float64] | None = None
    elementwise: bool = False


def numbers_of_parts(names: Sequence[str], upstream: bool) -> tuple[int, ...]:
    """How many parts a gradient may have: each is compared, so none may be left over."""
    if upstream:
        return 2, 3
    if len(names) > 2:
        return (len(names) - 2,)
    return (2,) if [n.lower() for n in names] == ["x", "y"] else (1,)


def as_columns(scene: Scene) -> Scene:
    """The scene of a linear layer with samples as columns."""
    turned = {n: v[:, None] if v.ndim == 1 else v.T for n, v in scene.given.items()}
    return replace(scene, given=turned, upstream=np.asarray(scene.upstream).T)


def with_equal_widths(scene: Scene) -> Scene:
    """The scene of a linear layer with as many outputs as inputs."""
    x, w, b = scene.given
    width = scene.given[x].shape[-1]
    rng = np.random.default_rng(width)
    given = {**scene.given, w: rng.normal(size=(width, width)), b: rng.normal(size=width)}
    upstream = rng.normal(size=(*scene.given[x].shape[:-1], width))
    samples, _, _ = scene.words.partition(",")
    words = f"{samples}, {width} inputs and outputs; for others it raises"
    return replace(scene, words=words, given=given, upstream=upstream)


def find_scenes(
    names: Sequence[str], upstream: bool, runs: Callable[[Scene], bool]
) -> tuple[Scene, ...]:
    """The scenes that fit a function, the plainest first; none if its form is not known.

    Args:
        names: of its required parameters.
        upstream: whether the gradient takes one parameter more, the derivative by the output.
        runs: whether the function returns what it should in a scene.
    """
    for family in _families(names if upstream else _in_order_of_exercise(names), upstream):
        scenes = tuple(family)
        if runs(scenes[0]):
            return tuple(each for each in scenes if runs(each))
    return ()


def _in_order_of_exercise(names: Sequence[str]) -> Sequence[str]:
    """Samples, labels, weights and biases in this order, if a function takes them in another."""
    known = {name.lower(): name for name in names}
    for order in ORDERS:
        if known.keys() == {*order}:
            return [known[each] for each in order]
    return names


def _families(names: Sequence[str], upstream: bool) -> Iterator[Iterator[Scene]]:
    count = len(names)
    if upstream:
        if count == 3:
            yield (_linear(names, *size) for size in SIZES)
        return
    if count == 1:
        yield _elementwise(names[0])
    elif count == 2 and names[0].lower() != "x":
        yield _predictions(names)
    elif count == 4:
        yield (_logistic(names, *size) for size in SIZES)
    elif count == 6:
        yield (_two_layers(names, *size) for size in SIZES)
    elif count == 3:
        yield (_one_output(names, features) for features in (3, 1, 4))
    if 2 <= count <= 4:
        yield _numbers(names)


def _draw(*shape: int, seed: int = 0) -> NDArray[np.float64]:
    return np.random.default_rng((*shape, seed)).normal(size=shape)


def _labels(n: int) -> NDArray[np.float64]:
    return np.resize([1.0, 0.0, 0.0, 1.0, 1.0], n)


def _elementwise(name: str) -> Iterator[Scene]:
    for words, x in (
        ("four numbers", np.array([-2.3, -0.7, 0.4, 1.9])),
        ("a matrix", np.array([[-1.3, 0.2, 3.1], [0.6, -0.4, -2.9]])),
        ("one number", np.array([0.8])),
        ("other numbers", np.array([3.7, 0.05, -0.05, -4.1, 1.1])),
    ):
        yield Scene(words, {name: x}, elementwise=True)


def _predictions(names: Sequence[str]) -> Iterator[Scene]:
    first = names[0].lower() in LABEL_NAMES or names[1].lower() not in LABEL_NAMES
    labels, predictions = names if first else names[::-1]
    for words, y, p in (
        ("four samples", [0.0, 1.0, 1.0, 0.0], [0.2, 0.7, 0.4, 0.9]),
        ("six samples", [1.0, 1.0, 0.0, 1.0, 0.0, 1.0], [0.15, 0.8, 0.3, 0.55, 0.6, 0.35]),
        ("one sample", [1.0], [0.3]),
        ("one class", [0.0, 0.0, 0.0], [0.3, 0.6, 0.1]),
    ):
        yield Scene(words, {labels: np.array(y), predictions: np.array(p)})
    whole = {labels: np.array([0, 1, 1, 0]), predictions: np.array([0.25, 0.65, 0.45, 0.85])}
    yield Scene("labels that are whole numbers", whole)


def _logistic(names: Sequence[str], n: int, d: int, h: int, k: int) -> Scene:
    values = (_draw(n, d), _labels(n), _draw(d, seed=1), 0.3)
    return Scene(_sizes(n, features=d), dict(zip(names, values, strict=True)))


def _two_layers(names: Sequence[str], n: int, d: int, h: int, k: int) -> Scene:
    biases = 0.2 * _draw(h, seed=2), 0.1 * _draw(1, seed=3)
    values = (_draw(n, d), _labels(n), _draw(d, h), biases[0], _draw(h, 1), biases[1])
    return Scene(_sizes(n, features=d, hidden=h), dict(zip(names, values, strict=True)))


def _linear(names: Sequence[str], n: int, d: int, h: int, k: int) -> Scene:
    values = (_draw(n, d), _draw(d, k, seed=1), _draw(k, seed=2))
    given = dict(zip(names, values, strict=True))
    return Scene(_sizes(n, features=d, outputs=k), given, upstream=_draw(n, k, seed=3))


def _one_output(names: Sequence[str], features: int) -> Scene:
    values = (_draw(features), _draw(features, seed=1), 0.3)
    return Scene(_sizes(1, features=features), dict(zip(names, values, strict=True)))


def _numbers(names: Sequence[str]) -> Iterator[Scene]:
    starts = [0.7, 1.3, -0.4, 0.9], [-1.1, 0.6, 0.8, -0.3], [3.2, -1.7, 0.5, 2.1]
    for numbers in starts:
        yield Scene("numbers", dict(zip(names, numbers, strict=False)))


def _sizes(samples: int, **sizes: int) -> str:
    words = [f"{samples} sample{'s' * (samples != 1)}"]
    words += [f"{count} {name}" for name, count in sizes.items()]
    return ", ".join(words)
