"""Weights, biases and settings for a function, where no function of the file makes them."""

from __future__ import annotations

import functools
import re
from collections.abc import Callable, Sequence
from typing import Any, Final

import numpy as np

from steepest.consistency.drivers import HIDDEN, SAMPLES, Data
from steepest.consistency.recording import code_of
from steepest.consistency.results import compared_texts, function_syntax, subscripts_of
from steepest.consistency.states import random_values
from steepest.parameters import single_parameters_of
from steepest.roles.reading import layer_of, roles_of

__all__ = ["compared_settings", "count_layers", "layers_named", "usual_parameter"]

USUAL_KEYS: Final = ("W1", "b1", "W2", "b2")
NUMBERED: Final = re.compile(r"[wW](eights?)?_?[1-5]")
"""Names of the weights of a layer."""
LONGEST_KEY, MOST_KEYS = 12, 60
USUAL_SETTINGS: Final = ("sigmoid", "tanh", "relu")


def count_layers(function: Callable[..., Any], names: Sequence[str]) -> int:
    """The number of layers that the names of parameters or of keys show.

    >>> count_layers(lambda x, w1, b1, w2, b2: 0, ["x", "w1", "b1", "w2", "b2"])
    2
    """
    keys = [key for name in names for key in _keys(function, name)]
    of_layers = [name for name in (*names, *keys) if {"weights", "bias"} & {*roles_of(name)}]
    numbered = max((layer_of(name) for name in of_layers), default=1)
    return numbered or max(1, len(_weights_in_order(names)))


def layers_named(function: Callable[..., Any]) -> int:
    """The largest number in the names of weights that a function uses; 0 without one.

    >>> layers_named(lambda W1, W2, W3: W3 @ W2 @ W1)
    3
    """
    code = code_of(function)
    if code is None:
        return 0
    texts = [each for each in code.co_consts if isinstance(each, str) and len(each) < LONGEST_KEY]
    names = {*texts, *code.co_varnames} if len(texts) < MOST_KEYS else {*code.co_varnames}
    return max((layer_of(each) for each in names if NUMBERED.fullmatch(each)), default=0)


def _weights_in_order(names: Sequence[str], role: str = "weights") -> list[str]:
    """Names of weights (biases) without the number of a layer, which stand in its place."""
    return [each for each in names if roles_of(each)[:1] == (role,) and not layer_of(each)]


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
    names = [each.name for each in single_parameters_of(function)]
    own = [each for role in ("weights", "bias") for each in [_weights_in_order(names, role)]]
    place = next((each.index(name) + 1 for each in own if name in each), 0)
    return _array(name, data, layers, place)


def _array(name: str, data: Data, layers: int, place: int = 0) -> Any:
    roles = [role for role in roles_of(name) if role in ("weights", "bias")]
    if not roles:
        return None
    widths = [data.features, *[HIDDEN] * (layers - 1), data.outputs]
    place = min(max(layer_of(name) or place, 1), layers)
    before, after = widths[place - 1], widths[place]
    columns = data.x.shape[-1] == SAMPLES or (data.x.ndim == 2 and data.x.shape[1] == 1)
    is_flat = data.y.ndim < 2 and data.outputs == 1 and layers == 1
    if roles[0] == "bias":
        shape: tuple[int, ...] = () if is_flat else (after, 1) if columns else (1, after)
        return random_values(name, shape) if shape else float(random_values(name, (1,))[0])
    shape = (before,) if is_flat else (after, before) if columns else (before, after)
    return np.asarray(random_values(name, shape))


@functools.lru_cache(maxsize=16)
def compared_settings(functions: tuple[Callable[..., Any], ...]) -> dict[str, str]:
    """For names of parameters a text with which one of the functions compares them.

    >>> def activate(z, kind):
    ...     return np.maximum(z, 0) if kind == "relu" else z
    >>> compared_settings((activate,))
    {'kind': 'relu'}
    """
    found: dict[str, str] = {}
    for each in functions:
        own = {parameter.name for parameter in single_parameters_of(each)} - {*found}
        for name, texts in compared_texts(function_syntax(each)).items() if own else ():
            usual = (text for text in texts if text.lower() in USUAL_SETTINGS)
            found |= {name: next(usual, texts[0])} if name in own else {}
    return found
