"""Which returned array is the gradient with respect to which parameter."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from functools import cache
from typing import Any

import numpy as np
from numpy.typing import NDArray

from steepest.consistency.blocks import Block
from steepest.consistency.differences import (
    TOLERANCE,
    TOLERANCE_FLOAT32,
    differentiate_to_tolerance,
)
from steepest.consistency.results import Leaf
from steepest.roles.reading import layer_of, read_gradient_name, roles_of

__all__ = ["is_float32", "match_blocks", "parameter_named"]

Numbers = NDArray[np.float64]


def match_blocks(
    leaves: Sequence[Leaf],
    points: Mapping[str, Numbers],
    value_at: Callable[[Mapping[str, Numbers]], float],
    single: bool = False,
) -> list[Block]:
    """The returned arrays that are gradients, each with its parameter.

    Names come first: ``dW1`` belongs to ``W1``, and ``grads["dw"]`` to ``w``. Others are matched by
    their shapes, of several parameters to the one with which they agree.
    """
    taken: set[str] = set()
    blocks: list[Block] = []
    block_for = _comparison(points, value_at, single)
    without_data = {k: x for k, x in points.items() if roles_of(k)[:1] != ("data",)}
    for ordered in (points, without_data if len(without_data) > 1 else points):
        if _in_order(leaves, ordered):
            pairs = zip(leaves, ordered, strict=True)
            return [block_for(leaf, label, True) for leaf, label in pairs]
    unnamed: list[Leaf] = []
    for leaf in leaves:
        said = read_gradient_name(leaf.name)
        in_dictionary = leaf.path[-1:] == (leaf.name,) and leaf.name in map(_key_of, points)
        label = parameter_named(leaf.name if in_dictionary else said.of, points)
        if label and label not in taken:
            taken.add(label)
            blocks.append(block_for(leaf, label, True))
        elif (said.is_gradient and not said.of) or not leaf.name or not said.is_gradient:
            unnamed.append(leaf)
    for leaf in unnamed:
        free = [k for k in _by_importance(points) if k not in taken]
        fitting = [k for k in free if _fits(leaf.value, points[k])]
        is_gradient = read_gradient_name(leaf.name).is_gradient
        tried = [block_for(leaf, label, is_gradient and len(leaves) <= 2) for label in fitting]
        chosen = next((b for b in tried if b.agrees), None)
        if chosen is None and (is_gradient or not leaf.name or len(leaves) == 1):
            chosen = next((b for b in tried if b.has_strict_cause), None)
            if chosen is None and is_gradient and len(tried) == 1:
                chosen = tried[0]
        if chosen is not None:
            taken.add(chosen.parameter)
            blocks.append(chosen)
    return blocks


def _comparison(
    points: Mapping[str, Numbers],
    value_at: Callable[[Mapping[str, Numbers]], float],
    single: bool,
) -> Callable[[Leaf, str, bool], Block]:
    """Puts a returned array beside the derivative by a parameter, which is computed once."""
    at_least = TOLERANCE_FLOAT32 if single else TOLERANCE

    @cache
    def slope(label: str) -> tuple[Numbers, float]:
        x = points[label]
        return differentiate_to_tolerance(lambda x: value_at({label: x}), x, at_least)

    def block_for(leaf: Leaf, label: str, certain: bool) -> Block:
        numeric, tolerance = slope(label)
        tolerance = TOLERANCE_FLOAT32 if is_float32([leaf]) else tolerance
        name = leaf.shown or leaf.name or f"the gradient for {label}"
        x = points[label]
        return Block(name, label, leaf.value, numeric, x, certain, tolerance, leaf.path)

    return block_for


def _in_order(leaves: Sequence[Leaf], points: Mapping[str, Numbers]) -> bool:
    """Whether they are as many and of the shapes of the parameters, and no name says otherwise."""
    if len(leaves) != len(points) or len(points) < 2:
        return False
    if {True, False} <= {read_gradient_name(leaf.name).is_gradient for leaf in leaves if leaf.name}:
        return False  # a loss is returned beside its gradient
    for leaf, (label, x) in zip(leaves, points.items(), strict=True):
        said = parameter_named(read_gradient_name(leaf.name).of or leaf.name, points)
        if said not in ("", label) or (leaf.value.shape != x.shape and leaf.value.size > 1):
            return False
    return True


def parameter_named(of: str, points: Mapping[str, Any]) -> str:
    """The parameter that the name of a gradient means: by its name, or by role and layer."""
    if not of or of in points:
        return of
    same = [label for label in points if _key_of(label).lower() == of.lower()]
    if not same:
        roles = {*roles_of(of)}
        alike = [k for k in points if roles & {*roles_of(_key_of(k))}]
        numbered = [k for k in alike if layer_of(_key_of(k)) == layer_of(of)]
        same = numbered or (alike if not layer_of(of) else [])
    return same[0] if len(same) == 1 else ""


def _key_of(label: str) -> str:
    """``W1`` of ``params['W1']``."""
    found = re.search(r"\['(\w+)'\]$", label)
    return found[1] if found else label


def is_float32(leaves: Sequence[Leaf]) -> bool:
    """Whether all numbers fit in float32 and some are not simple: it is computed in float32.

    Simple are those of at most 7 binary digits; others that fit in float16 are computed in that.
    """
    arrays = [leaf.value for leaf in leaves]
    with np.errstate(over="ignore"):
        fits = all(bool((a == a.astype(np.float32)).all()) for a in arrays)
        simple = all(bool((np.frexp(a)[0] * 128 % 1 == 0).all()) for a in arrays)
    return fits and not simple


def _by_importance(points: Mapping[str, Numbers]) -> list[str]:
    order = ("weights", "bias", "predictions", "data")

    def place(label: str) -> int:
        roles = roles_of(label)
        return min((order.index(r) for r in roles if r in order), default=len(order))

    return sorted(points, key=place)


def _fits(given: Numbers, x: Numbers) -> bool:
    """Whether a gradient of this shape may be that of x, as it is or transposed."""
    return np.squeeze(given).shape == np.squeeze(x).shape or given.shape == x.shape[::-1]
