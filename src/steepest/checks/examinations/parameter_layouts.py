"""Layouts in which a training epoch may take the parameters of a network.

Single arguments, a dictionary, an object, a flat array with the bias as one of its weights, or a
model of torch.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import partial
from types import SimpleNamespace
from typing import Any, Final, TypeAlias

import numpy as np

from steepest.arrays import is_tensor, to_numpy
from steepest.checks.examinations.module_loops import FLAT, build_model
from steepest.nn.activations import relu, sigmoid

__all__ = ["ONE_UNIT", "TWO_LAYERS", "Layout", "held_layouts", "model_layouts", "plain"]

Pairs: TypeAlias = list[tuple[Any, Any]]
"""(W, b) of every layer: shapes (d, h) and (h,)."""
KEYS: Final = (("w", "b"), ("W", "b"), ("weights", "bias"), ("W1", "b1"), ("w1", "b1"))


@dataclass(frozen=True, slots=True)
class Layout:
    """How the parameters of a network are given.

    Attributes:
        make: from the pairs of all layers to the arguments that hold them.
        read: from their arrays, in the order of `leaves`, to one flat array for each W and b.
        returned_only: whether they cannot be changed in place.
        column: whether labels are tried as a column, too.
        as_lists: whether rows and labels are lists.
        flat: whether the parameters are one array, in which the bias may be first or last.
        across: whether samples are columns: x (d, n), y (1, n).
    """

    make: Callable[[Pairs], tuple[Any, ...]]
    read: Callable[[list[Any]], list[Any]] = lambda found: found
    returned_only: bool = False
    column: bool = True
    as_lists: bool = False
    flat: bool = False
    across: bool = False


def plain(value: Any) -> Any:
    """A number, or nested lists of numbers."""
    return to_numpy(value).tolist()


def transposed(found: list[Any]) -> list[Any]:
    """Arrays with weights (h, d) turned into (d, h)."""
    return [to_numpy(each).T if np.ndim(to_numpy(each)) == 2 else each for each in found]


ONE_UNIT: Final = (
    Layout(lambda p: (p[0][0][:, 0], plain(p[0][1])[0]), returned_only=True, column=False),
    Layout(lambda p: (p[0][0][:, 0], p[0][1]), column=False),
    Layout(lambda p: (p[0][0][:, 0], p[0][1][0]), column=False),
    Layout(lambda p: (p[0][0], p[0][1])),
    Layout(lambda p: (p[0][0], plain(p[0][1])[0]), returned_only=True),
    Layout(lambda p: (p[0][0], p[0][1][:, None])),
    Layout(lambda p: (p[0][0].T, p[0][1])),
    Layout(
        lambda p: (plain(p[0][0][:, 0]), plain(p[0][1])[0]),
        returned_only=True,
        column=False,
        as_lists=True,
    ),
    Layout(lambda p: (p[0][0], p[0][1][:, None]), column=False, across=True),
    Layout(lambda p: (p[0][0], p[0][1][0]), column=False, across=True),
    Layout(lambda p: (p[0][0].T, p[0][1][:, None]), column=False, across=True),
    Layout(lambda p: (p[0][0].T, p[0][1][0]), column=False, across=True),
)
TWO_LAYERS: Final = (
    Layout(lambda p: (*p[0], *p[1])),
    Layout(lambda p: (p[0][0], p[0][1][None], p[1][0], p[1][1][None])),
    Layout(lambda p: (*p[0], p[1][0][:, 0], plain(p[1][1])[0]), returned_only=True, column=False),
    Layout(lambda p: (*p[0], p[1][0][:, 0], p[1][1]), column=False),
    Layout(lambda p: (p[0][0].T, p[0][1], p[1][0].T, p[1][1]), transposed),
    Layout(
        lambda p: (p[0][0].T, p[0][1][:, None], p[1][0].T, p[1][1][:, None]),
        lambda found: [found[0].T, found[1], found[2].T, found[3]],
        column=False,
        across=True,
    ),
)


def held_layouts(count: int) -> Iterator[Layout]:
    """Layouts of one argument that holds the parameters of some layers."""
    yield Layout(lambda p: ([*p],))
    yield Layout(lambda p: ([list(each) for each in p],))
    parts = ONE_UNIT if count == 1 else TWO_LAYERS
    for names in KEYS if count == 1 else KEYS[3:]:
        for wrap in (lambda table: table, lambda table: SimpleNamespace(**table)):
            for each in parts:
                yield _with_names(each, names, wrap)
    if count == 1:
        yield Layout(
            lambda p: (_join([*p[0][0][:, 0], *p[0][1]], p[0][0]),),
            lambda found: [found[0].ravel()[:-1], found[0].ravel()[-1:]],
            column=False,
            flat=True,
        )
        yield Layout(
            lambda p: (_join([*p[0][1], *p[0][0][:, 0]], p[0][0]),),
            lambda found: [found[0].ravel()[1:], found[0].ravel()[:1]],
            column=False,
        )
    for each in parts:
        yield replace(each, make=partial(_in_a_tuple, each.make))


def _in_a_tuple(make: Callable[[Pairs], tuple[Any, ...]], pairs: Pairs) -> tuple[Any, ...]:
    return (make(pairs),)


def _with_names(parts: Layout, names: tuple[str, str], wrap: Callable[..., Any]) -> Layout:
    """The parts in a dictionary or an object, by their names."""

    def make(pairs: Pairs) -> tuple[Any, ...]:
        keys = [name.replace("1", str(k + 1)) for k in range(len(pairs)) for name in names]
        return (wrap(dict(zip(keys, parts.make(pairs), strict=True))),)

    return replace(parts, make=make, returned_only=False)


def _join(numbers: list[Any], like: Any) -> Any:
    if not is_tensor(like):
        return np.array(numbers)
    return sys.modules["torch"].stack(numbers).detach().clone()


def model_layouts(count: int) -> Iterator[Layout]:
    """A model of torch, whose outputs are a column or flat."""
    if "torch" in sys.modules:
        for column, shapes in ((True, FLAT[2]), (False, FLAT[0])):
            make = partial(_model, (relu, sigmoid)[-count:], shapes)
            yield Layout(make, transposed, column=column)


def _model(activations: Sequence[Any], shapes: Any, pairs: Pairs) -> tuple[Any, ...]:
    layers = [(*pair, h) for pair, h in zip(pairs, activations, strict=True)]
    return (build_model(layers, shapes),)
