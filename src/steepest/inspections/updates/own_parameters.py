"""The parameters of an object of the user's, with gradients where its code reads them."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping
from typing import Any, Final

import numpy as np

from steepest.inspections.updates.arguments import MODEL, STEP, number_named
from steepest.inspections.updates.stand_ins import (
    PARAMETER_NAME,
    SIDE,
    STATE_NAME,
    CallableList,
    Gradients,
    Layer,
    Parameter,
    Parameters,
    World,
    make_attribute,
    parameter_named,
)
from steepest.roles.reading import plain_name

__all__ = ["OwnGradients", "make_object_without_init", "prepare_object"]

DEEPEST: Final = 3
NONE_ASSIGNED: Final[Mapping[str, Collection[str]]] = {}
MOST_ELEMENTS: Final = 2000
FLOAT_NAME: Final = r"_*(b|bias|intercept|w|weight|slope)\d?_*"
PLAIN_GRADIENTS: Final = r"(param_?)?(grads?|gradients?|derivatives?|nabla|deltas?)"


def make_object_without_init(
    cls: type, world: World, moved_by: Mapping[str, Collection[str]]
) -> Any:
    """An object of a class whose ``__init__`` was not called; it makes what its code reads.

    Args:
        cls: the user's class.
        world: gets the parameters.
        moved_by: for what the code assigns the names that it depends on.
    """

    def find(self: Any, name: str) -> Any:
        if name.startswith("__"):
            raise AttributeError(name)
        if re.search(r"schedul|callback|_f(n|unc)$", name.lower()):
            return None
        world.own_places.add((id(self.__dict__), name))
        if re.fullmatch(MODEL, plain_name(name)):
            self.__dict__[name] = Layer(world)
            return self.__dict__[name]
        number = number_named(name)
        if re.fullmatch(STEP, plain_name(name)):
            self.__dict__[name] = 0
        elif number is not None:
            self.__dict__[name] = number
        elif make_attribute(self, name) is None:
            moved = _parameter_moved_by(name, moved_by)
            if moved:
                self.__dict__[name] = getattr(self, moved).grad
                return self.__dict__[name]
            if world.with_states or not re.search(STATE_NAME, plain_name(name)):
                raise AttributeError(name)
            self.__dict__[name] = None
        return self.__dict__[name]

    own_class = type(cls.__name__, (cls,), {"__getattr__": find})
    thing: Any = object.__new__(own_class)
    thing.__dict__.update(_world=world, _implied=set())
    return thing


class OwnGradients(dict[Any, Any]):
    """The gradients of an object's own parameters, by dW1, W1 and the like."""

    def __init__(
        self,
        world: World,
        thing: Any = None,
        moved_by: Mapping[str, Collection[str]] = NONE_ASSIGNED,
    ) -> None:
        super().__init__()
        self._world, self._pairs = world, list(world.pairs)
        self._thing, self._moved_by = thing, moved_by

    def __missing__(self, key: Any) -> Any:
        for name in (key, parameter_named(str(key))):
            for pair in self._pairs:
                if str(name).lower().strip("_") == pair.name.lower().strip("_"):
                    return pair.gradient
        raise KeyError(key)

    def __bool__(self) -> bool:
        """True, though it is filled only when it is read."""
        return True

    def of(self, name: str) -> Any:
        """The gradient of an own parameter by the name of the gradient; None if there is none."""
        try:
            return self[name]
        except KeyError:
            return None

    def by_code(self, name: str) -> Any:
        """The gradient of the only parameter that an argument moves; None if there is none."""
        moved = _parameter_moved_by(name, self._moved_by)
        own = getattr(self._thing, "__dict__", {})
        found = _gradients_of(own.get(moved)) if moved else None
        self._world.found_by_code |= found is not None
        return found

    def __iter__(self) -> Any:
        """Two lists, weights and biases, for code that unpacks its gradients."""
        matrices = [
            p.gradient for p in self._pairs if p.gradient.ndim == 2 and min(p.gradient.shape) > 1
        ]
        others = [p.gradient for p in self._pairs if not any(p.gradient is m for m in matrices)]
        return iter([matrices, others])


def prepare_object(
    thing: Any,
    names: Collection[str],
    world: World,
    moved_by: Mapping[str, Collection[str]] = NONE_ASSIGNED,
) -> None:
    """Make the arrays of an object parameters of the world, and set the gradients that it reads.

    Args:
        thing: changed in place.
        names: attributes that the code reads, of the object or of objects in it.
        world: gets the parameters.
        moved_by: for what the code assigns the names that it depends on.
    """
    _prepare(thing, names, world, 0, set())
    own = vars(thing) if hasattr(thing, "__dict__") else {}
    for name in names:
        value = own.get(name)
        unset = value is None or (isinstance(value, list) and not value)
        moved = _parameter_moved_by(name, moved_by) if unset else ""
        gradient = _gradients_of(own.get(moved))
        if gradient is not None and not hasattr(type(thing), name):
            _keep(thing, name, gradient, world)


def _parameter_moved_by(name: str, moved_by: Mapping[str, Collection[str]]) -> str:
    """The only parameter that a value moves, if its name is no number's and no state's."""
    if name in moved_by or number_named(name) is not None or _is_parameter_name(name):
        return ""
    if re.search(STATE_NAME, plain_name(name)) and not parameter_named(name):
        return ""
    moved = [key for key, names in moved_by.items() if name in names and _is_own_name(key)]
    return moved[0] if len(moved) == 1 else ""


def _is_own_name(name: str) -> bool:
    several = re.search(r"params|parameters|weights|biases|theta", name.lower())
    return bool(_is_parameter_name(name) or (several and not parameter_named(name)))


def _prepare(thing: Any, names: Collection[str], world: World, depth: int, seen: set[int]) -> None:
    if depth > DEEPEST or id(thing) in seen or isinstance(thing, Layer | type | np.ndarray):
        return
    seen.add(id(thing))
    if isinstance(thing, list | tuple | dict):
        for each in thing.values() if isinstance(thing, dict) else thing:
            _prepare(each, names, world, depth + 1, seen)
        return
    if not hasattr(thing, "__dict__") or type(thing).__module__.startswith(("builtins", "numpy")):
        return
    own = vars(thing)
    for name, value in list(own.items()):
        if isinstance(value, Parameter) or name not in names:
            if not isinstance(value, np.ndarray | float | int | str):
                _prepare(value, names, world, depth + 1, seen)
            continue
        if not _add_own(thing, name, value, world):
            _prepare(value, names, world, depth + 1, seen)
    for name in names:
        gradient = _gradient_for(thing, name, world)
        if gradient is not None:
            _keep(thing, name, gradient, world)


def _is_parameter_name(name: str) -> bool:
    plain = plain_name(name)
    if re.fullmatch(r"[UVWR]\w?", name):  # of a recurrent network
        return True
    state = re.search(STATE_NAME, plain) and not re.fullmatch(r"[wb]_?[a-z]\d*", plain)
    return bool(re.fullmatch(PARAMETER_NAME, plain)) and not state and not parameter_named(name)


def _add_own(thing: Any, name: str, value: Any, world: World) -> bool:
    """Whether an attribute is a parameter, or holds some; they are then in the world."""
    collection = _is_parameter_name(name) or re.search(
        r"params|parameters|weights|biases|theta", name
    )
    if not collection or parameter_named(name) or re.search(r"grad|delta|prev|old", name.lower()):
        return False
    if isinstance(value, CallableList | Parameters):
        return True
    if _is_array(value) or (isinstance(value, float) and re.fullmatch(FLOAT_NAME, name.lower())):
        world.add_attribute(thing, name, world.new_parameter(_small(np.shape(value))))
    elif value is None and _is_parameter_name(name):
        world.add_attribute(thing, name, world.new_parameter())
    elif isinstance(value, dict) and value and all(map(_is_array_or_none, value.values())):
        made = Parameters(world, ())
        for key, each in value.items():
            shape = (SIDE, SIDE) if each is None else _small(each.shape)
            world.add_item(made, key, str(key), world.new_parameter(shape))
        setattr(thing, name, made)
    elif isinstance(value, list) and value and all(map(_is_array, value)):
        listed = CallableList()
        for place, each in enumerate(value):
            world.add_item(
                listed, place, f"{name}[{place}]", world.new_parameter(_small(each.shape))
            )
        setattr(thing, name, listed)
    else:
        return False
    return True


def _small(shape: tuple[int, ...]) -> tuple[int, ...]:
    """A smaller shape for a large array: an update treats all elements alike."""
    return tuple(min(each, SIDE) for each in shape) if np.prod(shape) > MOST_ELEMENTS else shape


def _is_array(value: Any) -> bool:
    return isinstance(value, np.ndarray) and value.dtype.kind == "f" and value.size > 0


def _is_array_or_none(value: Any) -> bool:
    return value is None or _is_array(value)


def _gradient_for(thing: Any, name: str, world: World) -> Any:
    """The gradients that an attribute of this name holds; None if it is not the name of one."""
    own: Mapping[str, Any] = vars(thing)
    if re.fullmatch(PLAIN_GRADIENTS, name.lower().strip("_")):
        known = [v for v in own.values() if isinstance(v, Parameter | Parameters | CallableList)]
        known = [v for v in known if not isinstance(v, CallableList) or _holds_parameters(v)]
        if len(known) > 1 and all(isinstance(each, Parameter) for each in known):
            return OwnGradients(world)
        return _gradients_of(known[0]) if len(known) == 1 else None
    of = parameter_named(name).lower()
    if not of:
        return None
    plain = of.strip("_").rstrip("s")
    found = [v for k, v in own.items() if k.lower().strip("_").rstrip("s") == plain and k != name]
    if not found and plain in ("w", "weight", "b", "bia"):
        alike = ("w", "weight") if plain[0] == "w" else ("b", "bia", "biase")
        found = [v for k, v in own.items() if k.lower().strip("_").rstrip("s") in alike]
    return _gradients_of(found[0]) if len(found) == 1 else None


def _holds_parameters(value: CallableList) -> bool:
    return bool(value) and all(isinstance(each, Parameter) for each in value)


def _gradients_of(value: Any) -> Any:
    if isinstance(value, Parameter):
        return value.grad
    if isinstance(value, Parameters):
        return Gradients(value, same_keys=True)
    if isinstance(value, CallableList) and _holds_parameters(value):
        return CallableList(each.grad for each in value)
    return None


def _keep(thing: Any, name: str, gradient: Any, world: World) -> None:
    def put_back() -> None:
        setattr(thing, name, gradient)

    try:
        put_back()
    except AttributeError:  # a property without a setter
        return
    world.slots.append(put_back)
