"""Updates of a network that leave the steps to its layers: ``for layer in self.layers: ...``."""

from __future__ import annotations

import inspect
import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import partial
from typing import Any, Final

from steepest.gradients.safe_calls import call_safely
from steepest.gradients.verdicts import RIGHT, FunctionVerdict
from steepest.inspections.objects import find_constructor_calls, plausible_arguments
from steepest.parameters import single_parameters_of

__all__ = ["judge_delegation"]

SECONDS: Final = 0.3
LAYERS: Final = r"_*(\w+_)?(layers?|modules?|blocks?|net(work)?|model|sequence|stack)(_list)?_*"
STEPS: Final = r"_*(\w+_)?(update|step|optimi[sz]e|adjust|apply|sgd|descend)\w*"
COUNT: Final = 3


@dataclass(slots=True)
class _Log:
    """Which methods of which layer were called, with which arguments."""

    calls: list[tuple[int, str, tuple[Any, ...]]] = field(default_factory=list)


def judge_delegation(cls: type, method: str, name: str) -> FunctionVerdict | None:
    """Right if the method calls one method of each layer once, with what it was given.

    Args:
        cls: of the method, with a list of layers.
        method: the method.
        name: as the user calls it.

    >>> class Net:
    ...     def __init__(self): self.layers = []
    ...     def update(self, lr):
    ...         for layer in self.layers: layer.step(lr)
    >>> judge_delegation(Net, "update", "Net.update").sentence
    'Net.update is right: it calls step(0.1) of each of its layers once.'
    """
    for made in find_constructor_calls(cls, most=2):
        for attribute in _lists(made.make):
            called = call_safely(partial(_called, made.make, attribute, method), (), SECONDS)
            if called.returned:
                sentence = (
                    f"{name} is right: it calls {called.returned} of each of its layers once."
                )
                return FunctionVerdict("sgd", RIGHT, sentence)
    return None


def _lists(make: Callable[[], Any]) -> Iterator[str]:
    """The attributes of an object that hold its layers."""
    made = call_safely(make, (), SECONDS).returned
    for name, value in list(getattr(made, "__dict__", {}).items()):
        if isinstance(value, list) and re.fullmatch(LAYERS, name.lower()):
            yield name


def _called(make: Callable[[], Any], attribute: str, method: str) -> str:
    """The call that each layer got once; "" if not every one got the same."""
    thing, log = make(), _Log()
    bound = getattr(thing, method)
    base = _class_of_layers(getattr(thing, attribute), inspect.unwrap(bound))
    setattr(thing, attribute, [_stand_in(base, log, place) for place in range(COUNT)])
    given = next(plausible_arguments(single_parameters_of(bound)), {})
    bound(**given)
    places = [place for place, _, _ in log.calls]
    shown = {
        f"{name}({', '.join(_shown(each, given) for each in arguments)})"
        for _, name, arguments in log.calls
        if re.fullmatch(STEPS, name.lower()) and all(_is_known(e, thing, given) for e in arguments)
    }
    once = sorted(places) == list(range(COUNT)) and len(shown) == 1
    return shown.pop() if once else ""


def _class_of_layers(layers: list[Any], method: Any) -> type:
    """The class that the method asks its layers for, or theirs."""
    read = [method.__globals__.get(name) for name in method.__code__.co_names]
    asked = [each for each in read if inspect.isclass(each) and each.__module__ != "builtins"]
    return asked[0] if asked else type(layers[0]) if layers else object


def _stand_in(base: type, log: _Log, place: int) -> Any:
    """A layer of a class that notes the calls of its methods and does nothing."""

    def note(name: str, *given: Any, **named: Any) -> None:
        log.calls.append((place, name, (*given, *named.values())))

    def read(self: Any, name: str) -> Any:
        return partial(note, name)

    own: dict[str, Any] = {"__init__": lambda self: None, "__getattr__": read}
    members = [each for cls in base.__mro__[:-1] for each in vars(cls)]
    for each in members:
        if not each.startswith("__") and inspect.isfunction(getattr(base, each)):
            own[each] = partial(note, each)
    return type(base.__name__, (base,), own)()


def _is_known(value: Any, thing: Any, given: Mapping[str, Any]) -> bool:
    """Whether a value is an argument of the network's method, or an attribute of the network."""
    return any(value is each for each in (*given.values(), *vars(thing).values()))


def _shown(value: Any, given: Mapping[str, Any]) -> str:
    plain = isinstance(value, int | float | str)
    return repr(value) if plain else next((k for k, v in given.items() if v is value), "...")
