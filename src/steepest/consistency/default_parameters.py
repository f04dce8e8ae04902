"""Weights and biases for a function that gets them, where no function of the file makes them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, Final

import numpy as np

from steepest.consistency.drivers import HIDDEN, SAMPLES, Data
from steepest.consistency.results import subscripts_of
from steepest.consistency.roles import layer_of, roles_of
from steepest.consistency.states import random_values

__all__ = ["count_layers", "usual_parameter"]

USUAL_KEYS: Final = ("W1", "b1", "W2", "b2")


def count_layers(function: Callable[..., Any], names: Sequence[str]) -> int:
    """The number of layers that the names of parameters or of keys show.

    >>> count_layers(lambda x, w1, b1, w2, b2: 0, ["x", "w1", "b1", "w2", "b2"])
    2
    """
    keys = [key for name in names for key in _keys(function, name)]
    of_layers = [name for name in (*names, *keys) if {"weights", "bias"} & {*roles_of(name)}]
    return max((layer_of(name) for name in of_layers), default=1) or 1


def _keys(function: Callable[..., Any], name: str) -> list[str]:
    if "dictionary" not in roles_of(name):
        return []
    return subscripts_of(function, name) or list(USUAL_KEYS)


def usual_parameter(function: Callable[..., Any], name: str, data: Data, layers: int) -> Any:
    """Weights, a bias, or a dictionary of them by its name; None if it is not the name of one."""
    keys = _keys(function, name)
    if keys:
        made = {key: _array(key, data, layers) for key in keys}
        return {key: value for key, value in made.items() if value is not None}
    return _array(name, data, layers)


def _array(name: str, data: Data, layers: int) -> Any:
    roles = [role for role in roles_of(name) if role in ("weights", "bias")]
    if not roles:
        return None
    widths = [data.features, *[HIDDEN] * (layers - 1), data.outputs]
    place = min(max(layer_of(name), 1), layers)
    before, after = widths[place - 1], widths[place]
    columns = data.x.shape[-1] == SAMPLES or (data.x.ndim == 2 and data.x.shape[1] == 1)
    is_flat = data.y.ndim < 2 and data.outputs == 1 and layers == 1
    if roles[0] == "bias":
        shape: tuple[int, ...] = () if is_flat else (after, 1) if columns else (1, after)
        return random_values(name, shape) if shape else float(random_values(name, (1,))[0])
    shape = (before,) if is_flat else (after, before) if columns else (before, after)
    return np.asarray(random_values(name, shape))
