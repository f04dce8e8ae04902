"""Layers, tensors and dictionaries that make the parameters and gradients that code asks for.

A layer that is asked for ``dW`` makes ``W`` and its gradient; a dictionary asked for ``"W3"`` makes
it. All parameters know their gradients, so that those of each step can be written into them.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import partial
from typing import Any, Final

import numpy as np

from steepest.inspections.updates.tensors import CallableList, Parameter
from steepest.roles.reading import read_gradient_name

__all__ = [
    "COLLECTION_NAME",
    "PARAMETER_NAME",
    "SIDE",
    "STATE_NAME",
    "CallableList",
    "Gradients",
    "Layer",
    "Pair",
    "Parameter",
    "Parameters",
    "World",
    "gradient_values",
    "make_attribute",
    "parameter_named",
]

SIDE: Final = 3
PARAMETER_NAME: Final = (
    r"(w|b|ws|bs|weights?|bias(es)?|theta|kernel|gamma|beta|coef|intercept|data|value|param(eter)?)"
    r"(_?\w{1,2})?_?\d*_?|\w+_(weights?|bias(es)?)|(weights?|bias(es)?)_\w+"
    r"|[wb]_(h|o|hid|out|in)(den|put)?\w?"
)
COLLECTION_NAME: Final = (
    r"(trainable_?)?(params?|parameters?|variables|weights_and_biases)(_?list)?"
)
LAYERS_NAME: Final = r"(\w+_)?layers|modules|modules_list|layer_list"
STATE_NAME: Final = (
    r"momentum|veloc|cache|moment|accu|sq|(^|_)[mvhsru](_|\d|$)|_[mv]s?$|mean|var|history|update"
)
TRUE_NAME: Final = r"(is_)?(trainable|requires_grad|learnable|has_params|optimizable)"
FALSE_NAME: Final = (
    r"skip_decay|weight_decay|frozen|freeze|is_frozen|(use_)?bn|batch_?norm|nesterov|verbose|debug"
    r"|amsgrad"
)


@dataclass(frozen=True, slots=True, eq=False)
class Pair:
    """A parameter in its container, and the array that holds its gradient.

    Attributes:
        name: of the attribute or the key.
        read: the parameter now.
        write: replaces it.
        gradient: as the code reads it.
        start: the parameter before the first step.
        place: its number, on which its values depend.
        is_used: whether the code has asked for it, as far as that is known.
    """

    name: str
    read: Callable[[], Any]
    write: Callable[[Any], None]
    gradient: Parameter
    start: Any
    place: int
    is_used: Callable[[], bool] = lambda: True


@dataclass(slots=True, eq=False)
class World:
    """All parameters that a call may change.

    Attributes:
        pairs: the parameters with their gradients.
        with_states: whether layers also have zeros for momentum and the like.
        step: the number of the current step, from 1.
        slots: what puts each gradient back where the code reads it.
        asked_gradients: those that the code has asked a layer for.
        found_by_code: whether a gradient has another name, and is known by what it moves.
        keyed: whether layers keep their parameters in dictionaries.
        shape: of new parameters.
        hidden: parameters that the code does not get, as it returns their steps.
        hidden_sign: -1 if those steps are to be subtracted, as far as the first one shows.
        fading: whether the gradients are small from the third step on, so that the average of
            their squares falls and its maximum is another.
        own_places: where an object that makes its attributes when they are asked for has put them.
    """

    pairs: list[Pair] = field(default_factory=list)
    with_states: bool = False
    step: int = 1
    slots: list[Callable[[], None]] = field(default_factory=list)
    asked_gradients: list[Any] = field(default_factory=list)
    found_by_code: bool = False
    keyed: bool = False
    shape: tuple[int, ...] = (SIDE, SIDE)
    hidden: dict[str, Any] = field(default_factory=dict)
    hidden_sign: float = -1.0
    fading: bool = False
    own_places: set[tuple[int, Any]] = field(default_factory=set)
    _made: int = 0

    def new_parameter(self, shape: tuple[int, ...] | None = None) -> Parameter:
        """A parameter with its gradient for the current step."""
        shape = self.shape if shape is None else shape
        made: Parameter = _values(shape, 100 + self._made).view(Parameter)
        made.grad = np.zeros(shape).view(Parameter)
        made.place = self._made
        made.grad[...] = gradient_values(shape, self._made, self.step)
        self._made += 1
        return made

    def add_item(self, container: Any, key: Any, name: str, value: Parameter) -> None:
        """Put a parameter into a list or dictionary."""
        if isinstance(container, list) and key == len(container):
            container.append(value)
        else:
            container[key] = value

        def write(new: Any) -> None:
            container[key] = new

        if isinstance(container, Parameters):
            read = partial(dict.__getitem__, container, key)
            self._add(name, read, write, value, lambda: key in container.asked)
        else:
            self._add(name, lambda: container[key], write, value)

    def add_attribute(self, thing: Any, name: str, value: Parameter) -> None:
        """Make a parameter an attribute of an object."""
        setattr(thing, name, value)

        def write(new: Any) -> None:
            setattr(thing, name, new)

        self._add(name, lambda: getattr(thing, name), write, value)

    def _add(
        self,
        name: str,
        read: Callable[[], Any],
        write: Callable[[Any], None],
        value: Parameter,
        is_used: Callable[[], bool] = lambda: True,
    ) -> None:
        start = np.array(value, dtype=np.float64)
        self.pairs.append(Pair(name, read, write, value.grad, start, value.place, is_used))

    def begin_step(self, step: int) -> None:
        """Write the gradients of a step where the code reads them."""
        self.step = step
        for pair in self.pairs:
            values = gradient_values(pair.gradient.shape, pair.place, step, self.fading)
            pair.gradient[...] = values
            now = pair.read()
            known = isinstance(now, Parameter) and now.grad is pair.gradient
            if not known and isinstance(now, np.ndarray | np.floating | float):
                array = np.array(now, dtype=np.float64).view(Parameter)
                array.grad = pair.gradient
                pair.write(array)
        for put_back in self.slots:
            put_back()


def gradient_values(shape: tuple[int, ...], place: int, step: int, fading: bool = False) -> Any:
    """The gradient of a parameter with that number in a step."""
    return _values(shape, 200 + place + 1000 * step) * (0.01 if fading and step > 2 else 1.0)


def _values(shape: tuple[int, ...], seed: int) -> Any:
    """Numbers away from 0; symmetric if square, so that a transpose changes nothing."""
    rng = np.random.default_rng(seed)
    values = rng.uniform(0.4, 1.4, shape) * rng.choice([-1.0, 1.0], shape)
    square = len(shape) == 2 and shape[0] == shape[1]
    return np.triu(values) + np.triu(values, 1).T if square else np.asarray(values)


def parameter_named(name: str) -> str:
    """The parameter in the name of a gradient; "" if it names no parameter.

    >>> parameter_named("dweights"), parameter_named("grad_W"), parameter_named("velocity")
    ('weights', 'W', '')
    """
    plain = name.strip("_")
    found = re.fullmatch(
        r"(?:der(?:iv(?:ative)?)?|delta|sum|total|acc)(?:_|(?=[A-Z]))(?P<of>[A-Za-z]\w*)", plain
    )
    found = found or re.fullmatch(r"d\w*?_(?:wrt_)?d?(?P<of>[wb]\w*)", plain, flags=re.IGNORECASE)
    found = found or re.fullmatch(r"grad\w*_wrt_(?P<of>\w+)", plain)
    found = found or re.fullmatch(r"(?P<of>[wb]\w*)_diff", plain, flags=re.IGNORECASE)
    if found:
        return found["of"]
    said = read_gradient_name(plain)
    return said.of if said.is_gradient else ""


class Layer:
    """An object whose attributes are made when they are asked for."""

    def __init__(self, world: World) -> None:
        self.__dict__["_world"], self.__dict__["_implied"] = world, set()

    def __getattr__(self, name: str) -> Any:
        made = None if name.startswith("__") else make_attribute(self, name)
        if made is None:
            raise AttributeError(name)
        return made

    def __iter__(self) -> Iterator[Layer]:
        """The only layer, for a network that is gone through."""
        yield self


def make_attribute(layer: Any, name: str) -> Any:
    """The attribute that an object gets when code asks for it; None if the name is unknown."""
    own, plain, world = layer.__dict__, name.lower().strip("_"), layer.__dict__["_world"]
    if re.fullmatch(f"{TRUE_NAME}|{FALSE_NAME}", plain):
        own[name] = bool(re.fullmatch(TRUE_NAME, plain))
    elif re.fullmatch(LAYERS_NAME, plain):
        layer.__dict__[name] = CallableList(Layer(world) for _ in range(2))
    elif re.fullmatch(COLLECTION_NAME, plain):
        known = next((own[e] for e in own if _is_collection(e)), None)
        made = Parameters(world, ("W", "b")) if world.keyed else _collection(world)
        own[name] = made if known is None else known
    elif re.fullmatch(r"grads?|gradients?|(param_)?grads_?list", plain):
        of = "params" if "params" in layer.__dict__ else "parameters"
        known = next((layer.__dict__[e] for e in layer.__dict__ if _is_collection(e)), None)
        known = getattr(layer, of) if known is None else known
        if isinstance(known, Parameters):
            own[name] = Gradients(known, same_keys=True)
            return own[name]
        layer.__dict__[name] = CallableList(each.grad for each in known)
    elif of := parameter_named(name):
        value = next((v for k, v in own.items() if _is_same_parameter(k, of, v)), None)
        value = getattr(layer, of, None) if value is None else value
        if not isinstance(value, Parameter):
            return None
        own[name] = value.grad
        own["_implied"].add(of)
        world.asked_gradients.append(value.grad)
    elif re.search(STATE_NAME, plain):
        if not world.with_states:
            return None
        layer.__dict__[name] = np.zeros((SIDE, SIDE))
    elif re.fullmatch(PARAMETER_NAME, plain):
        implied = [e for e in own["_implied"] if _is_same_parameter(e, name, own.get(e))]
        if implied:  # the code has asked for its gradient, by another name
            value = own.pop(implied[0])
            world.pairs[:] = [each for each in world.pairs if each.gradient is not value.grad]
            world.add_attribute(layer, name, value)
        else:
            world.add_attribute(layer, name, world.new_parameter())
    return layer.__dict__.get(name)


def _is_same_parameter(name: str, other: str, value: Any) -> bool:
    """Whether two names are those of one parameter: W and weights, b and bias."""
    one, two = (each.lower().strip("_").rstrip("s") for each in (name, other))
    short = r"(w|weight)|(b|bia|biase)"
    found = [re.fullmatch(short, each) for each in (one, two)]
    alike = all(found) and one[0] == two[0]
    return isinstance(value, Parameter) and (one == two or alike)


def _is_collection(name: str) -> bool:
    return bool(re.fullmatch(COLLECTION_NAME, name.lower().strip("_")))


def _collection(world: World, count: int = 4) -> CallableList:
    made = CallableList()
    for place in range(count):
        world.add_item(made, place, f"parameter {place}", world.new_parameter())
    return made


class Parameters(dict[Any, Any]):
    """A dictionary W1, b1, W2, b2 that makes other parameters when they are asked for."""

    def __init__(self, world: World, keys: Iterator[str] | tuple[str, ...]) -> None:
        super().__init__()
        self._world, self.asked, self._given, self._counted = world, set[Any](), (*keys,), False
        for key in self._given:
            world.add_item(self, key, key, world.new_parameter())

    def __getitem__(self, key: Any) -> Any:
        self.asked.add(key)
        return super().__getitem__(key)

    def __len__(self) -> int:
        self._counted = True
        return super().__len__()

    def __bool__(self) -> bool:
        return True

    def left_out(self) -> tuple[str, ...]:
        """The parameters of the layers that code which counted them all did not reach.

        () if it asked for others than those that were given, as it then counts in another way.
        """
        given = {*self._given}
        known = self._counted and self.asked and self.asked <= given
        return tuple(key for key in self._given if key not in self.asked) if known else ()

    def __missing__(self, key: Any) -> Any:
        if not isinstance(key, str) or not re.fullmatch(r"[A-Za-z_]+\d*", key):
            raise KeyError(key)
        self._world.add_item(self, key, key, self._world.new_parameter())
        return super().__getitem__(key)


class Gradients(dict[Any, Any]):
    """The gradients of `Parameters`, made when they are asked for: dW1, grad_W1, or W1."""

    def __init__(self, parameters: Parameters, same_keys: bool) -> None:
        super().__init__()
        self._parameters = parameters
        for key, value in parameters.items():
            self[key if same_keys else f"d{key}"] = value.grad

    def __missing__(self, key: Any) -> Any:
        if dict.__contains__(self._parameters, key):
            return dict.__getitem__(self._parameters, key).grad
        of = parameter_named(key) if isinstance(key, str) else ""
        if not of:
            raise KeyError(key)
        names = {each.lower(): each for each in self._parameters}
        value = self._parameters[names.get(of.lower(), of)]
        self[key] = value.grad
        return self[key]
