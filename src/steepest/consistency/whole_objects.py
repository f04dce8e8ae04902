"""Objects of the file's classes with all that they need to compute an output."""

from __future__ import annotations

import copy
import inspect
import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial
from typing import Any, Final

from steepest.consistency.drivers import SAMPLES, Data, driver_arguments
from steepest.consistency.layers import MadeObject
from steepest.consistency.states import find_places
from steepest.consistency.steps import is_data
from steepest.gradients.safe_calls import call_safely
from steepest.roles.reading import in_snake_case, roles_of

__all__ = ["BOTH", "FIT", "INSIDE", "NONE", "ObjectsOfFile", "make_with_weights", "shown_arguments"]

SECONDS: Final = 0.3
STEPS: Final = 3
SETUP: Final = (
    r"_*(init\w+|inici\w*|create\w*|build\w*|make\w*|set_?up\w*|compile|generate\w*|random\w*"
    r"|(re)?set_?(weights|params|parameters|layers|network)\w*)"
)
INSIDE, BOTH, NONE = "inside", "both", "none"
FIT: Final = r"_*(fit|train|learn)\w*"


@dataclass(slots=True, eq=False)
class ObjectsOfFile:
    """Objects of the classes, made once."""

    objects_of: Callable[[type], Iterable[MadeObject]]
    known: dict[type, list[MadeObject]] = field(default_factory=dict)

    def of(self, cls: type, data: Data, training: str = INSIDE) -> Iterator[MadeObject]:
        """Objects made with the data and its widths first.

        Args:
            cls: the class.
            data: the samples and labels.
            training: whether objects that only a training gives weights are trained (`INSIDE`),
                come as they are set up too (`BOTH`), or only so (`NONE`).
        """
        own = _made_with(cls, data)
        if own is not None:
            yield from _with_weights(own, data, training)
        if cls not in self.known:
            self.known[cls] = list(self.objects_of(cls))
        for each in self.known[cls]:
            yield from _with_weights(each, data, training)


@dataclass(frozen=True, slots=True, eq=False)
class _Made:
    """As `MadeObject`."""

    text: str
    make: Callable[[], Any]


def _made_with(cls: type, data: Data) -> MadeObject | None:
    """An object made with arguments by the names of the parameters; None if one has no name."""
    start = getattr(cls, "__init__", None)
    arguments = driver_arguments(start, data) if inspect.isfunction(start) else None
    if not arguments:
        return None
    return _Made(f"{cls.__name__}({shown_arguments(arguments)})", partial(_make, cls, arguments))


def _make(cls: type, arguments: Mapping[str, Any]) -> Any:
    return cls(**copy.deepcopy(dict(arguments)))


def _with_weights(made: MadeObject, data: Data, training: str) -> Iterator[MadeObject]:
    """The object with weights; before it as it is set up, if it has none then."""
    untrained = partial(make_with_weights, made.make, data, (SETUP,))
    if training == NONE:
        yield _Made(made.text, untrained)
        return
    if training == BOTH:
        trial = call_safely(untrained, (), SECONDS)
        if trial.failure is None and not _has_weights(trial.returned, data):
            yield _Made(made.text, untrained)
    yield _Made(made.text, partial(make_with_weights, made.make, data))


def make_with_weights(
    make: Callable[[], Any], data: Data, methods: Sequence[str] = (SETUP, FIT)
) -> Any:
    """An object; one without weights is given them by a method that makes them, or by training.

    >>> import numpy as np
    >>> from steepest.consistency import drivers
    >>> class Line:
    ...     def fit(self, X, y): self.w, self.b = np.ones(X.shape[1]), 0.0
    >>> make_with_weights(Line, next(drivers.usual_data())).w
    array([1., 1., 1.])
    """
    thing = _with_plain_settings(make())
    if _has_weights(thing, data):
        return thing
    for pattern in methods:
        for name, method in inspect.getmembers(type(thing), inspect.isfunction):
            plain = in_snake_case(name)
            arguments = driver_arguments(method, data)
            if arguments is None or not re.fullmatch(pattern, plain):
                continue
            _train_shortly(thing)
            trial = call_safely(partial(method, thing, **arguments), (), SECONDS)
            if _has_weights(thing, data):
                return thing
            if trial.failure is not None:
                thing = _with_plain_settings(make())
    return thing


def _with_plain_settings(thing: Any) -> Any:
    """The object without regularisation, and with one batch of all samples."""
    for name, value in list(getattr(thing, "__dict__", {}).items()):
        if re.fullmatch(r"_*(mini_?)?batch_?size", name.lower()) and type(value) is int:
            setattr(thing, name, SAMPLES)
        if "regularisation" in roles_of(name) and type(value) is float:
            setattr(thing, name, 0.0)
    return thing


def _train_shortly(thing: Any) -> None:
    """Set the number of steps of a training that an object keeps."""
    for name, value in list(getattr(thing, "__dict__", {}).items()):
        if re.search(r"iter|epoch|steps", name.lower()) and type(value) is int and value > STEPS:
            setattr(thing, name, STEPS)


def _has_weights(thing: Any, data: Data) -> bool:
    """Whether an object holds arrays other than the data."""
    places = find_places({"self": thing}).values()
    return any(each.value.size > 1 and not is_data(each, data) for each in places)


def shown_arguments(arguments: Mapping[str, Any]) -> str:
    """Arguments as a call shows them, arrays by their names only."""
    plain = (int, float, str)
    return ", ".join(f"{k}={v!r}" if isinstance(v, plain) else k for k, v in arguments.items())
