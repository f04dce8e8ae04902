"""Calls that make one step of an update each: of functions, of optimisers, of models."""

from __future__ import annotations

import ast
import inspect
import itertools
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any, Final

import numpy as np

from steepest.consistency.results import function_syntax, returned_names
from steepest.inspections.objects import ConstructorCall, find_constructor_calls
from steepest.inspections.updates.arguments import LAYOUTS, Arguments, make_arguments
from steepest.inspections.updates.made_objects import (
    is_optimiser,
    make_object,
    shape_of_states,
    text_of,
    with_stand_ins,
)
from steepest.inspections.updates.moved_by import find_moved_by
from steepest.inspections.updates.own_gradient_methods import DATA_NAME, give_gradients
from steepest.inspections.updates.own_parameters import OwnGradients
from steepest.inspections.updates.scene import Scene
from steepest.inspections.updates.stand_ins import World
from steepest.parameters import single_parameters_of
from steepest.roles.reading import plain_name

__all__ = ["numbers_of", "scenes_of_function", "scenes_of_method"]

DATA: Final = np.zeros((2, 3))
"""For samples and labels that only a stand-in gets; a batch of two unpacks into both."""
KEYED: Final = r"(param|weight|grad)\w*(\.keys\(|\.items\(|\[)"
"""What the text of a method has that reads parameters or gradients of others by a key."""


def scenes_of_function(
    function: Callable[..., Any],
) -> Iterator[Callable[[], Scene | None]]:
    """Ways of calling a function; each makes new arguments."""
    parameters, indexed = single_parameters_of(function), _indexed(function)
    for layout, first_step in itertools.product(LAYOUTS, _first_steps(parameters)):

        def build(layout: str = layout, first_step: int | None = first_step) -> Scene | None:
            world = World()
            arguments = make_arguments(parameters, layout, world, indexed=indexed)
            if arguments is None:
                return None
            numbers = partial(numbers_of, function, arguments.values, None)
            first = _begin(arguments, first_step)
            returned = _named_as_given(returned_names(function), arguments)
            return Scene(function, world, arguments, numbers, first, returned)

        yield build


def scenes_of_method(
    cls: type, method: str, changes: Mapping[str, float]
) -> Iterator[Callable[[], Scene | None]]:
    """Ways of calling a method of new objects.

    Args:
        cls: the user's class.
        method: its name.
        changes: attributes of numbers that are set, such as a momentum that is 0 by default.
    """
    raw = vars(cls)[method]
    parameters = single_parameters_of(raw)[1:]
    texts = (text_of(each) for each in vars(cls).values() if inspect.isfunction(each))
    keyed = (False, True) if any(re.search(KEYED, each) for each in texts) else (False,)
    calls: list[ConstructorCall] = []
    for by_key in keyed:

        def convert(given: Mapping[str, Any], by_key: bool = by_key) -> dict[str, Any]:
            return with_stand_ins(cls, given, World(keyed=by_key))

        calls = calls or list(find_constructor_calls(cls, most=2, convert=convert))
    layouts = LAYOUTS if parameters else LAYOUTS[:1]
    first_steps = _first_steps(parameters)
    combined = itertools.product(keyed, (*calls, None), layouts, first_steps, (False, True))
    for by_key, made, layout, first_step, with_states in combined:
        way = _Way(made, layout, first_step, with_states, by_key)
        yield partial(_scene_of_method, cls, method, changes, way)


@dataclass(frozen=True, slots=True)
class _Way:
    """How an object is made, and its method called."""

    made: ConstructorCall | None
    layout: str
    first_step: int | None
    with_states: bool
    by_key: bool


def _scene_of_method(cls: type, method: str, changes: Mapping[str, Any], way: _Way) -> Scene | None:
    raw = vars(cls)[method]
    parameters = single_parameters_of(raw)[1:]
    world = World(with_states=way.with_states, keyed=way.by_key)
    thing = make_object(cls, raw, way.made, world, changes)
    world.shape = shape_of_states(thing) or world.shape
    given: dict[str, Any] = {}
    if is_optimiser(cls) and give_gradients(thing, raw, world):
        names = [each.name for each in parameters]
        given = {n: DATA for n in names if re.fullmatch(DATA_NAME, plain_name(n))}
        parameters = [each for each in parameters if each.name not in given]
    own = OwnGradients(world, thing, find_moved_by(raw)) if world.pairs else None
    arguments = make_arguments(parameters, way.layout, world, own, _indexed(raw))
    if arguments is None:
        return None
    arguments.values.update(given)
    numbers = partial(numbers_of, raw, arguments.values, thing)
    returned = _named_as_given(returned_names(raw), arguments)
    first = _begin(arguments, way.first_step)
    return Scene(getattr(thing, method), world, arguments, numbers, first, returned)


def _indexed(function: Callable[..., Any]) -> set[str]:
    """Names of which the code takes an element."""
    syntax = function_syntax(function)
    nodes = ast.walk(syntax) if syntax else ()
    return {getattr(n.value, "id", "") for n in nodes if isinstance(n, ast.Subscript)}


def _named_as_given(returned: tuple[str, ...], arguments: Arguments) -> tuple[str, ...]:
    """Names of returned values; a state that is returned by a longer name has that of the argument.

    So ``new_v`` or ``v_temp`` takes the place of the argument ``v`` in the next step.
    """
    given = {name for name in arguments.values if name not in returned}
    named = []
    for each in returned:
        parts = re.sub(r"^(new|next|updated|cur(rent)?)_|_(new|next|temp|tmp|updated|t)$", "", each)
        alike = each not in arguments.values and parts in given
        named.append(parts if alike else each)
    return tuple(named)


def _first_steps(parameters: Sequence[inspect.Parameter]) -> tuple[int | None, ...]:
    """What the first step may be numbered; None for steps of one epoch, whose number stays."""
    names = [plain_name(each.name) for each in parameters]
    takes_step = any(re.fullmatch("t|i|iter.*|epoch|step|k", each) for each in names)
    in_epoch: tuple[None, ...] = (None,) if any("epoch" in each for each in names) else ()
    return ((1, 0) if takes_step else (1,)) + in_epoch


def _begin(arguments: Arguments, first_step: int | None) -> int:
    """The number of the first step; the number of the epoch stays if it is None."""
    if first_step is None:
        arguments.steps = [each for each in arguments.steps if "epoch" not in each.lower()]
    return 1 if first_step is None else first_step


def numbers_of(
    function: Callable[..., Any], arguments: Mapping[str, Any], thing: Any
) -> dict[str, float]:
    """Numbers by name: of arguments, of the object, of defaults, and those in the code."""
    found: dict[str, float] = {}
    sources: list[tuple[str, Any]] = list(arguments.items())
    sources += list(getattr(thing, "__dict__", {}).items())
    sources += [(p.name, p.default) for p in inspect.signature(function).parameters.values()]
    for name, value in sources:
        values = value if isinstance(value, tuple) else (value,)
        for place, each in enumerate(values):
            if isinstance(each, int | float) and not isinstance(each, bool):
                found.setdefault(f"{name}{place or ''}", float(each))
    syntax = function_syntax(function)
    for node in ast.walk(syntax) if syntax else ():
        if isinstance(node, ast.Constant) and type(node.value) is float:
            found.setdefault(f"literal {node.value}", node.value)
    return found
