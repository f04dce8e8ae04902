"""Objects whose method makes the steps: optimisers, layers and models, with their parameters."""

from __future__ import annotations

import ast
import re
from collections import defaultdict
from collections.abc import Callable, Collection, Mapping
from typing import Any, Final

import numpy as np

from steepest.consistency.results import function_syntax
from steepest.inspections.objects import ConstructorCall
from steepest.inspections.updates.arguments import NUMBERS, stand_in
from steepest.inspections.updates.moved_by import find_moved_by, read_names
from steepest.inspections.updates.own_parameters import make_object_without_init, prepare_object
from steepest.inspections.updates.settings_on import (
    DECAY_CHANGE,
    enlarge_decays,
    settings_that_are_off,
)
from steepest.inspections.updates.stand_ins import World
from steepest.parameters import single_parameters_of
from steepest.roles.reading import plain_name

__all__ = ["is_optimiser", "make_object", "shape_of_states", "text_of", "with_stand_ins"]

OPTIMISER: Final = r"sgd|gd$|optim|adam|moment|rms|ada|descent|nesterov|nag|rule|updater|solver"
"""Parts of the names of classes that update parameters which are not their own."""
PARAMETERS_KEPT: Final = r"params?|parameters|weights?|w|theta"
GRADIENTS_KEPT: Final = r"grads?|gradients?|g"
"""Keys of a dictionary in which an optimiser finds what it moves."""


def is_optimiser(cls: type) -> bool:
    """Whether a class has a name of one that updates the parameters of others."""
    return bool(re.search(OPTIMISER, cls.__name__.lower()))


def make_object(
    cls: type,
    method: Callable[..., Any],
    made: ConstructorCall | None,
    world: World,
    changes: Mapping[str, Any],
) -> Any:
    """An object whose parameters are those of the world; without ``__init__`` if made is None."""
    attributes = {name: value for name, value in changes.items() if name != DECAY_CHANGE}
    if made is None:
        thing = make_object_without_init(cls, world, find_moved_by(method))
        _touch(thing, read_names(method, own_object=True))
        vars(thing).update(attributes)
        return thing
    off = attributes.keys() & {*settings_that_are_off(cls)}
    thing = cls(**with_stand_ins(cls, made.arguments, world) | {k: attributes[k] for k in off})
    for name, value in attributes.items():
        setattr(thing, name, value)
    if DECAY_CHANGE in changes:
        enlarge_decays(thing)
    if not world.pairs and not single_parameters_of(method)[1:]:
        _fill_state(thing, method, world)
    _fill(thing, world)
    if not is_optimiser(cls) or _keeps_parameters(thing, world, method):
        prepare_object(thing, read_names(method, cls), world, find_moved_by(method))
    return thing


def _keeps_parameters(thing: Any, world: World, method: Callable[..., Any]) -> bool:
    """Whether an optimiser has the parameters that its method changes, as arrays of its own."""
    own = getattr(thing, "__dict__", {})
    moved = find_moved_by(method)
    return not world.pairs and any(
        isinstance(own.get(name), np.ndarray) and _is_own_parameter(name) for name in moved
    )


def shape_of_states(thing: Any) -> tuple[int, ...] | None:
    """The shape of what an object keeps for a parameter from the start; None if it has none."""
    own = getattr(thing, "__dict__", {}).values()
    shapes = {v.shape for v in own if isinstance(v, np.ndarray) and v.dtype.kind == "f" and v.ndim}
    zeros = all(not v.any() for v in own if isinstance(v, np.ndarray))
    return shapes.pop() if len(shapes) == 1 and zeros else None


def _fill_state(thing: Any, method: Callable[..., Any], world: World) -> None:
    """Put parameters and gradients into a dictionary of an object that holds none yet.

    So a method is judged that reads ``self.state["weights"]`` and ``self.state["grads"]``.
    """
    keys = dict.fromkeys(re.findall(r"\[['\"](\w+)['\"]\]", text_of(method)))
    gradients = [key for key in keys if re.fullmatch(GRADIENTS_KEPT, key)]
    parameters = [key for key in keys if re.fullmatch(PARAMETERS_KEPT, key.lower())]
    kept = [v for v in getattr(thing, "__dict__", {}).values() if type(v) is dict]
    if len(gradients) != 1 or len(parameters) != 1 or len(kept) != 1:
        return
    made = world.new_parameter()
    world.add_item(kept[0], parameters[0], parameters[0], made)

    def put_back() -> None:
        kept[0][gradients[0]] = made.grad

    put_back()
    world.slots.append(put_back)


def _fill(thing: Any, world: World) -> None:
    """Give a learning rate that is None a value, and empty states a 0 for every key."""
    own = vars(thing) if hasattr(thing, "__dict__") else {}
    for name, value in list(own.items()):
        if value is None and re.fullmatch(NUMBERS[0][0], plain_name(name)):
            setattr(thing, name, NUMBERS[0][1])
        elif type(value) is dict and not value and world.with_states:
            setattr(thing, name, defaultdict(float))


def _touch(thing: Any, names: Collection[str]) -> None:
    """Let an object make its own parameters, so that arguments can be gradients of them."""
    for name in names:
        if _is_own_parameter(name):
            getattr(thing, name, None)


def _is_own_parameter(name: str) -> bool:
    return bool(re.fullmatch(r"_*(w|b|weights?|bias(es)?|theta)_?\d*_*", name, flags=re.IGNORECASE))


def with_stand_ins(cls: type, given: Mapping[str, Any], world: World) -> dict[str, Any]:
    """Constructor arguments, with layers and parameters for an optimiser that takes them."""
    if not is_optimiser(cls):
        return dict(given)
    made = {}
    for name, value in given.items():
        found = stand_in(name, world)
        made[name] = value if found is None else found
    return made


def text_of(function: Callable[..., Any]) -> str:
    """The code of a function without comments; "" if its source is not known."""
    syntax = function_syntax(function)
    return "" if syntax is None else ast.unparse(syntax)
