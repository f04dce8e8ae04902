"""Calls that make one step of an update each: of functions, of optimisers, of models."""

from __future__ import annotations

import ast
import inspect
import itertools
import re
from collections import defaultdict
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any, Final

import numpy as np

from steepest.consistency.results import function_syntax, returned_names
from steepest.inspections.objects import ConstructorCall, find_constructor_calls
from steepest.inspections.updates.arguments import (
    LAYOUTS,
    NUMBERS,
    STEP,
    Arguments,
    make_arguments,
    stand_in,
)
from steepest.inspections.updates.moved_by import find_moved_by
from steepest.inspections.updates.own_parameters import (
    OwnGradients,
    make_object_without_init,
    prepare_object,
)
from steepest.inspections.updates.stand_ins import CallableList, Pair, Parameter, Parameters, World
from steepest.parameters import single_parameters_of
from steepest.roles.reading import plain_name

__all__ = ["Scene", "numbers_of", "read_names", "scenes_of_function", "scenes_of_method"]

STEPS: Final = 4
OPTIMISER: Final = r"sgd|gd$|optim|adam|moment|rms|ada|descent|nesterov|nag|rule|updater|solver"
"""Parts of the names of classes that update parameters which are not their own."""
KEYED: Final = r"(param|weight|grad)\w*(\.keys\(|\.items\(|\[)"
"""What the text of a method has that reads parameters or gradients of others by a key."""
PARAMETERS_KEPT: Final = r"params?|parameters|weights?|w|theta"
GRADIENTS_KEPT: Final = r"grads?|gradients?|g"
"""Keys of a dictionary in which an optimiser finds what it moves."""


@dataclass(frozen=True, slots=True, eq=False)
class Scene:
    """A function with its arguments, or a method with its object, that makes steps.

    Attributes:
        call: makes one step and returns what the function returns.
        world: the parameters and their gradients.
        arguments: of the function.
        numbers: gives all numbers that the code may use as learning rate, momentum and the like,
            by their names, those of the object and of the arguments first.
        first_step: the number that the first step has.
        returned: names of the returned values.
    """

    call: Callable[..., Any]
    world: World
    arguments: Arguments
    numbers: Callable[[], Mapping[str, float]]
    first_step: int = 1
    returned: tuple[str, ...] = ()

    def paths(self) -> list[list[Any]] | None:
        """Each parameter after each step; None if no parameter changes at all."""
        found: list[list[Any]] = []
        for step in range(1, STEPS + 1):
            self.world.begin_step(step)
            before = [np.array(pair.read(), dtype=np.float64) for pair in self.world.pairs]
            given = self.arguments.values | dict.fromkeys(
                self.arguments.steps, self.first_step + step - 1
            )
            counted = self._counters()
            returned = self.call(**given)
            self._count(counted)
            self._take_states(returned)
            known = len(before)
            pairs = self.world.pairs
            if not any(
                not np.array_equal(pair.read(), b)
                for pair, b in zip(pairs[:known], before, strict=True)
            ) and all(np.array_equal(p.read(), p.start) for p in pairs[known:]):
                self._take_returned(returned)
            found.append([np.array(pair.read(), dtype=np.float64) for pair in pairs])
        if any(len(each) != len(found[-1]) for each in found):
            return None
        used = [k for k, pair in enumerate(pairs) if pair.is_used() or _moves(found, k, pair)]
        pairs[:] = [pairs[k] for k in used]
        found = [[step[k] for k in used] for step in found]
        return [[step[k] for step in found] for k in range(len(found[-1]))]

    def _counters(self) -> dict[str, int]:
        """The object's own numbers of steps."""
        own = getattr(getattr(self.call, "__self__", None), "__dict__", {})
        names = [name for name in own if re.fullmatch(STEP, plain_name(name))]
        return {name: own[name] for name in names if type(own[name]) is int}

    def _count(self, before: Mapping[str, int]) -> None:
        """Count the step where the call did not: another method of the class may do it."""
        for name, value in before.items():
            if self._counters().get(name) == value:
                setattr(getattr(self.call, "__self__", None), name, value + 1)

    def _take_states(self, returned: Any) -> None:
        """Hand returned states over to the next step, by the names of the returned values."""
        if not isinstance(returned, tuple) or len(returned) != len(self.returned):
            return
        parameters = {id(pair.read()) for pair in self.world.pairs}
        for name, value in zip(self.returned, returned, strict=True):
            known = self.arguments.values.get(name)
            if known is not None and id(known) not in parameters and not _holds(known):
                plain = np.array(value) if isinstance(value, np.ndarray) else value
                self.arguments.values[name] = plain

    def _take_returned(self, returned: Any) -> None:
        """Write returned parameters to where the next step reads them."""
        pairs = self.world.pairs
        if (
            isinstance(returned, tuple)
            and len(returned) in (2, 3)
            and isinstance(returned[0], dict)
        ):
            returned = returned[0]
        if isinstance(returned, Mapping):
            for pair in pairs:
                if pair.name in returned:
                    pair.write(returned[pair.name])
            return
        flat = list(_flatten(returned))
        if len(flat) >= len(pairs) and all(
            np.shape(new) == pair.start.shape for new, pair in zip(flat, pairs, strict=False)
        ):
            for new, pair in zip(flat, pairs, strict=False):
                pair.write(np.array(new, dtype=np.float64))


def _moves(found: list[list[Any]], place: int, pair: Pair) -> bool:
    return not np.array_equal(found[-1][place], pair.start)


def _holds(value: Any) -> bool:
    """Whether a value holds parameters."""
    return isinstance(value, Parameters | CallableList | Parameter)


def _flatten(value: Any) -> Iterator[Any]:
    if isinstance(value, tuple | list):
        for each in value:
            yield from _flatten(each)
    elif isinstance(value, np.ndarray | float):
        yield value


def scenes_of_function(
    function: Callable[..., Any],
) -> Iterator[Callable[[], Scene | None]]:
    """Ways of calling a function; each makes new arguments."""
    parameters = single_parameters_of(function)
    for layout, first_step in itertools.product(LAYOUTS, (1, 0)):
        if first_step == 0 and not _take_step(parameters):
            continue

        def build(layout: str = layout, first_step: int = first_step) -> Scene | None:
            world = World()
            arguments = make_arguments(parameters, layout, world)
            if arguments is None:
                return None
            numbers = partial(numbers_of, function, arguments.values, None)
            return Scene(function, world, arguments, numbers, first_step, returned_names(function))

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
    texts = (_text_of(each) for each in vars(cls).values() if inspect.isfunction(each))
    keyed = (False, True) if any(re.search(KEYED, each) for each in texts) else (False,)
    calls: list[ConstructorCall] = []
    for by_key in keyed:

        def convert(given: Mapping[str, Any], by_key: bool = by_key) -> dict[str, Any]:
            return _with_stand_ins(cls, given, World(keyed=by_key))

        calls = calls or list(find_constructor_calls(cls, most=2, convert=convert))
    layouts = LAYOUTS if parameters else LAYOUTS[:1]
    first_steps = (1, 0) if _take_step(parameters) else (1,)
    combined = itertools.product(keyed, (*calls, None), layouts, first_steps, (False, True))
    for by_key, made, layout, first_step, with_states in combined:

        def build(
            made: Any = made,
            layout: str = layout,
            first_step: int = first_step,
            with_states: bool = with_states,
            by_key: bool = by_key,
        ) -> Scene | None:
            world = World(with_states=with_states, keyed=by_key)
            thing = _make_object(cls, raw, made, world)
            for name, value in changes.items():
                setattr(thing, name, value)
            world.shape = _shape_of_states(thing) or world.shape
            own = OwnGradients(world, thing, find_moved_by(raw)) if world.pairs else None
            arguments = make_arguments(parameters, layout, world, own)
            if arguments is None:
                return None
            numbers = partial(numbers_of, raw, arguments.values, thing)
            own_method, returned = getattr(thing, method), returned_names(raw)
            return Scene(own_method, world, arguments, numbers, first_step, returned)

        yield build


def _take_step(parameters: Sequence[inspect.Parameter]) -> bool:
    """Whether one of the parameters takes the number of the step."""
    names = [plain_name(each.name) for each in parameters]
    return any(re.fullmatch("t|i|iter.*|epoch|step|k", each) for each in names)


def _make_object(
    cls: type, method: Callable[..., Any], made: ConstructorCall | None, world: World
) -> Any:
    """An object whose parameters are those of the world; without ``__init__`` if made is None."""
    if made is None:
        thing = make_object_without_init(cls, world, find_moved_by(method))
        _touch(thing, read_names(method, own_object=True))
        return thing
    thing = cls(**_with_stand_ins(cls, made.arguments, world))
    if not world.pairs and not single_parameters_of(method)[1:]:
        _fill_state(thing, method, world)
    _fill(thing, world)
    if not re.search(OPTIMISER, cls.__name__.lower()):
        prepare_object(thing, read_names(method, cls), world, find_moved_by(method))
    return thing


def _shape_of_states(thing: Any) -> tuple[int, ...] | None:
    """The shape of what an object keeps for a parameter from the start; None if it has none."""
    own = getattr(thing, "__dict__", {}).values()
    shapes = {v.shape for v in own if isinstance(v, np.ndarray) and v.dtype.kind == "f" and v.ndim}
    zeros = all(not v.any() for v in own if isinstance(v, np.ndarray))
    return shapes.pop() if len(shapes) == 1 and zeros else None


def _fill_state(thing: Any, method: Callable[..., Any], world: World) -> None:
    """Put parameters and gradients into a dictionary of an object that holds none yet.

    So a method is judged that reads ``self.state["weights"]`` and ``self.state["grads"]``.
    """
    keys = dict.fromkeys(re.findall(r"\[['\"](\w+)['\"]\]", _text_of(method)))
    gradients = [key for key in keys if re.fullmatch(GRADIENTS_KEPT, key.lower())]
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


def _text_of(function: Callable[..., Any]) -> str:
    syntax = function_syntax(function)
    return "" if syntax is None else ast.unparse(syntax)


def _touch(thing: Any, names: Collection[str]) -> None:
    """Let an object make its own parameters, so that arguments can be gradients of them."""
    for name in names:
        if _is_own_parameter(name):
            getattr(thing, name, None)


def _is_own_parameter(name: str) -> bool:
    return bool(re.fullmatch(r"_*(w|b|weights?|bias(es)?|theta)_?\d*_*", name, flags=re.IGNORECASE))


def _with_stand_ins(cls: type, given: Mapping[str, Any], world: World) -> dict[str, Any]:
    """Constructor arguments, with layers and parameters for an optimiser that takes them."""
    if not re.search(OPTIMISER, cls.__name__.lower()):
        return dict(given)
    made = {}
    for name, value in given.items():
        found = stand_in(name, world)
        made[name] = value if found is None else found
    return made


def read_names(
    function: Callable[..., Any], cls: type | None = None, own_object: bool = False
) -> set[str]:
    """All attributes that the code of a function reads, and of methods of its class it calls.

    Args:
        function: whose source is read.
        cls: its class; None leaves out the methods that it calls.
        own_object: only attributes of ``self``.
    """
    waiting, seen, found = [function], set(), set[str]()
    while waiting:
        current = waiting.pop()
        syntax = function_syntax(current)
        if syntax is None or id(current) in seen:
            continue
        seen.add(id(current))
        own = {
            node.attr
            for node in ast.walk(syntax)
            if isinstance(node, ast.Attribute)
            and (not own_object or getattr(node.value, "id", "") == "self")
        }
        found |= own
        if cls is not None:
            waiting += [f for n in own if inspect.isfunction(f := getattr(cls, n, None))]
    return found


def numbers_of(
    function: Callable[..., Any], arguments: Mapping[str, Any], thing: Any
) -> dict[str, float]:
    """Numbers by name: of arguments, of the object, of defaults, and those in the code."""
    found: dict[str, float] = {}
    sources: list[tuple[str, Any]] = list(arguments.items())
    sources += list(getattr(thing, "__dict__", {}).items())
    sources += [(p.name, p.default) for p in inspect.signature(function).parameters.values()]
    for name, value in sources:
        if isinstance(value, int | float) and not isinstance(value, bool):
            found.setdefault(name, float(value))
    syntax = function_syntax(function)
    for node in ast.walk(syntax) if syntax else ():
        if isinstance(node, ast.Constant) and type(node.value) is float:
            found.setdefault(f"literal {node.value}", node.value)
    return found
