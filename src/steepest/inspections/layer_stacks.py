"""Networks that are put together of layer objects: ``Sequential([Dense(3, 4), Tanh()])``."""

from __future__ import annotations

import inspect
import itertools
import re
from collections.abc import Callable, Iterator, Mapping
from functools import partial
from typing import Any, Final

import numpy as np

from steepest.consistency.activation_stand_in import ActivationStandIn
from steepest.counted_time import counted_time
from steepest.gradients.safe_calls import call_safely
from steepest.inspections.layer_stand_in import ActivationLayer, LayerStandIn
from steepest.inspections.objects import (
    HIDDEN,
    INPUTS,
    OUTPUTS,
    ConstructorCall,
    find_constructor_calls,
)
from steepest.inspections.own_weights import find_own_arrays
from steepest.parameters import required_names

__all__ = ["find_layer_stacks", "objects_of_class"]

FORWARD: Final = (
    "forward", "__call__", "forward_propagation", "forward_pass", "forward_prop", "feed_forward",
    "feedforward", "forwardStep", "call", "activate",
)  # fmt: skip
ADDING: Final = ("add", "add_layer", "addLayer", "append", "add_module")
LISTS: Final = r"layer|block|module|sequence|network"
SECONDS: Final = 0.1
SECONDS_OF_CLASSES: Final = 0.5
MOST_CLASSES: Final = 30
DENSE: Final = ((INPUTS, HIDDEN), (HIDDEN, OUTPUTS))
PROBE: Final = np.array([[-1.5, 0.4, 2.0, -0.3]])
Layer = tuple[str, Callable[[], Any]]


def objects_of_class(cls: type, names: Mapping[str, Any]) -> Iterator[ConstructorCall]:
    """Objects of a class, made with small widths, and with layers of the file."""
    yield from find_constructor_calls(cls)
    yield from find_layer_stacks(cls, names)


def find_layer_stacks(cls: type, names: Mapping[str, Any]) -> Iterator[ConstructorCall]:
    """Objects of a class to which two dense layers of the file were given.

    Args:
        cls: the user's class.
        names: the file's global names, in which the classes of layers are looked for.

    >>> class Dense:
    ...     def __init__(self, n, m): self.w = np.ones((n, m))
    ...     def forward(self, x): return x @ self.w
    >>> class Tanh:
    ...     def forward(self, x): return np.tanh(x)
    >>> class Net:
    ...     def __init__(self): self.layers = []
    ...     def add(self, layer): self.layers.append(layer)
    >>> next(find_layer_stacks(Net, {"Dense": Dense, "Tanh": Tanh})).text
    'Net() of Dense(3, 4), Tanh(), Dense(4, 2)'
    """
    if not _may_hold_layers(cls):
        return
    others = [each for each in names.values() if inspect.isclass(each) and each is not cls]
    classes = [each for each in others if _has_forward(each)][:MOST_CLASSES]
    until = counted_time() + SECONDS_OF_CLASSES
    dense: list[tuple[Layer, Layer]] = []
    activations: list[Layer] = []
    for each in classes:
        pair, activation = _dense_layers(each), _activation_layer(each)
        dense += [pair] if pair is not None else []
        activations += [activation] if activation is not None else []
        if (len(dense) > 1 and len(activations) > 1) or counted_time() > until:
            break
    if not dense:
        own = [(f"Dense{widths}", partial(LayerStandIn, *widths)) for widths in DENSE]
        dense = [(own[0], own[1])]
        activations = [("LeakyReLU()", ActivationLayer)]
    for (first, second), middle in itertools.product(dense[:2], [*activations[:2], None]):
        stack = [first, second] if middle is None else [first, middle, second]
        for text, make in _ways_to_combine(cls, stack):
            inside = ", ".join(layer for layer, _ in stack)
            if call_safely(make, (), SECONDS).failure is None:
                yield ConstructorCall(f"{text} of {inside}", make)


def _may_hold_layers(cls: type) -> bool:
    """Whether a class has a method that adds something, or names of layers in its code."""
    methods = [each for base in cls.__mro__ for each in vars(base).values()]
    codes = [each.__code__ for each in methods if inspect.isfunction(each)]
    names = {name for code in codes for name in (*code.co_names, *code.co_varnames)}
    return any(each in dir(cls) for each in ADDING) or any(
        re.search(LISTS, name.lower()) for name in names
    )


def _has_forward(cls: type) -> bool:
    return any(callable(getattr(cls, name, None)) for name in FORWARD if name in dir(cls))


def _dense_layers(cls: type) -> tuple[Layer, Layer] | None:
    """Two layers of a class that takes the numbers of inputs and outputs; None for another."""
    for more in ((), (ActivationStandIn("relu"),), ("sigmoid",), (np.tanh,)):
        pair = tuple((_text(cls, widths, more), _maker(cls, (*widths, *more))) for widths in DENSE)
        made = call_safely(pair[0][1], (), SECONDS)
        if made.failure is None and any(
            sorted(array.value.shape) == [INPUTS, HIDDEN]
            for array in find_own_arrays(made.returned)
        ):
            return pair[0], pair[1]
    return None


def _activation_layer(cls: type) -> Layer | None:
    """A layer without arguments that maps each number by itself; None for another class."""
    make = _maker(cls, ())
    made = call_safely(make, (), SECONDS)
    if made.failure is not None or find_own_arrays(made.returned):
        return None
    for name in FORWARD:
        method = getattr(made.returned, name, None)
        if not callable(method):
            continue
        result = call_safely(method, (PROBE.copy(),), SECONDS).returned
        if isinstance(result, np.ndarray) and result.shape == PROBE.shape:
            changed = not np.array_equal(result, PROBE)
            return (f"{cls.__name__}()", make) if changed and abs(result.sum() - 1) > 1e-9 else None
    return None


def _maker(cls: type, arguments: tuple[Any, ...]) -> Callable[[], Any]:
    return lambda: cls(*arguments)


def _text(cls: type, widths: tuple[int, int], more: tuple[Any, ...]) -> str:
    names = [getattr(each, "__name__", repr(each)) for each in more]
    return f"{cls.__name__}({', '.join([*map(str, widths), *names])})"


def _ways_to_combine(cls: type, stack: list[Layer]) -> Iterator[tuple[str, Callable[[], Any]]]:
    """Objects of the class with the layers: handed over, added by a method, put into a list."""
    name = cls.__name__

    def empty() -> Any:
        """An object without layers; a class that takes settings gets plausible ones."""
        if not required_names(cls):
            return cls()
        made = next(find_constructor_calls(cls, most=1)).make()
        if find_own_arrays(made):
            raise TypeError("has layers already")
        return made

    def layers() -> list[Any]:
        return [make() for _, make in stack]

    def add() -> Any:
        thing = empty()
        method = next(getattr(thing, each) for each in ADDING if hasattr(thing, each))
        for layer in layers():
            method(layer)
        return _with_weights(thing)

    def put() -> Any:
        thing = empty()
        lists = {k: v for k, v in vars(thing).items() if isinstance(v, list)}
        place = next(name for name in lists if re.search(LISTS, name.lower()))
        setattr(thing, place, [*lists[place], *layers()])  # the list may be a default
        return _with_weights(thing)

    yield f"{name}()", add
    yield f"{name}()", put
    yield f"{name}", lambda: _with_weights(cls(layers()))
    yield f"{name}", lambda: _with_weights(cls(*layers()))


def _with_weights(thing: Any) -> Any:
    """The object, if it holds the weights of two layers.

    Raises:
        TypeError: it does not.
    """
    if sum(array.value.ndim == 2 for array in find_own_arrays(thing)) < 2:
        raise TypeError("does not hold its layers")
    return thing
