"""Gradients that code keeps without a copy: the buffers that hold them are filled anew."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any, Final

import numpy as np

from steepest.inspections.updates.stand_ins import Gradients, Layer, Parameters

__all__ = ["copy_kept", "places_of"]

DEEPEST: Final = 3
MADE_BY_US: Final = (Layer, Parameters, Gradients)
Place = tuple[int, Any]


def places_of(gradients: Iterable[Any], roots: Iterable[Any]) -> set[Place]:
    """Where arrays of gradients stand in objects, lists and dictionaries."""
    wanted = {id(each) for each in gradients}
    found = _entries(roots, 0, set())
    return {(id(holder), key) for holder, key, value in found if id(value) in wanted}


def copy_kept(gradients: Iterable[Any], roots: Iterable[Any], before: set[Place]) -> None:
    """Put copies where code has kept a gradient itself since ``before``.

    In the user's training every step makes new arrays; here the next step would change them.

    >>> gradient, state = np.ones(2), {}
    >>> before = places_of([gradient], [state])
    >>> state["v"] = gradient
    >>> copy_kept([gradient], [state], before)
    >>> state["v"] is gradient
    False
    """
    wanted = {id(each) for each in gradients}
    for holder, key, value in list(_entries(roots, 0, set())):
        if id(value) in wanted and (id(holder), key) not in before:
            holder[key] = np.array(value)


def _entries(roots: Iterable[Any], depth: int, seen: set[int]) -> Iterator[tuple[Any, Any, Any]]:
    for root in roots:
        if id(root) in seen or isinstance(root, MADE_BY_US):
            continue
        seen.add(id(root))
        holder = root if isinstance(root, dict | list) else getattr(root, "__dict__", None)
        if holder is None or isinstance(root, type | np.ndarray):
            continue
        items = list(holder.items() if isinstance(holder, dict) else enumerate(holder))
        for key, value in items:
            yield holder, key, value
        if depth < DEEPEST:
            yield from _entries([value for _, value in items], depth + 1, seen)
