"""Settings of a function: what it returns for other values than its defaults.

A setting is a parameter with a default whose name says what it changes, such as ``derivative`` or
``reduction``. Where courses differ in what it means, all their results are right.
"""

from __future__ import annotations

import inspect
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any, Final

import numpy as np

from steepest.checks.calling import SafeFunction
from steepest.checks.observations import (
    ExaminedFunction,
    Observation,
    make_observation,
    value_as_text,
)
from steepest.checks.pieces import Mistake
from steepest.edits.source import read_function_source
from steepest.parameters import parameters_of

__all__ = [
    "OTHERWISE",
    "SETTING",
    "Setting",
    "mistake_of_setting",
    "observe_settings",
    "with_settings",
]

AS_ASKED: Final = "as its name says"
OTHERWISE: Final = "something else than its name says"
SETTING: Final = "setting "
NAMES_AND_TEXTS: Final = (("|", "{0}".format), (", ", "{0}={1}".format))


@dataclass(frozen=True, slots=True, eq=False)
class Setting:
    """What a function returns for a value of a setting.

    Attributes:
        given: patterns of the names of parameters, and the values that they get.
        asks: the right result in words, to follow "does not return".
        right: from the exercise's arguments to a right result, the usual one first.
    """

    given: Mapping[str, Any]
    asks: str
    right: tuple[Callable[..., Any], ...]


def observe_settings(
    call: ExaminedFunction, arguments: Sequence[Any], settings: Sequence[Setting]
) -> Iterator[Observation]:
    """Yield whether each setting that the function has changes its result as its name says.

    A call that raises is not judged: nobody has to allow every value.
    """
    for each in settings:
        expected = [np.asarray(right(*arguments), np.float64) for right in each.right]
        other = with_settings(call, each.given)
        if other is None:
            text = value_as_text(Observation("", "", expected[0]))
            yield Observation(f"{SETTING}{each.asks}", "", AS_ASKED, shown=text)
            continue
        result = other(*arguments)
        words = AS_ASKED
        if result.failure is None and not _is_one_of(result.arrays[0], expected):
            before = getattr(call, "binding", other.binding).constants
            names = other.binding.constants.keys() - before.keys()
            words = f"{OTHERWISE}: {' '.join(sorted(names))}"
        shown = value_as_text(Observation("", "", result.arrays[0])) if result.arrays else None
        probe, judged = f"{SETTING}{each.asks}", result.failure is None
        yield make_observation(probe, result, words, judged=judged, shown=shown)


def _is_one_of(found: Any, expected: Sequence[Any]) -> bool:
    """Whether a result is as asked, or one of several results that come back together."""
    return any(
        np.allclose(part, each, rtol=1e-4, atol=1e-5)
        for each in expected
        for part in (found, *(found if found.ndim == each.ndim + 1 else ()))
        if part.shape == each.shape
    )


def with_settings(
    call: ExaminedFunction, given: Mapping[str, Any], *, keeps_form: bool = True
) -> SafeFunction | None:
    """The user's function with these settings; None if it has not all of them.

    Without its form it returns all that it returns, and not what is compared.
    """
    if not isinstance(call, SafeFunction):
        return None
    if str(getattr(call.function, "__module__", "")).startswith("steepest."):
        return None
    values: dict[str, Any] = {}
    for pattern, value in given.items():
        names = (
            p.name
            for p in parameters_of(call.function)
            if re.fullmatch(pattern, p.name.lower()) and _fits(p.default, value)
        )
        name = next(names, None)
        if name is None or not _knows(call.function, value):
            return None
        values[name] = value
    binding = replace(call.binding, constants={**call.binding.constants, **values})
    variant = call.variant if keeps_form else None
    return SafeFunction(call.function, call.piece, call.array_format, binding, call.roles, variant)


def _knows(function: Callable[..., Any], value: Any) -> bool:
    """Whether the text of a function has a word that is given, such as "sum"."""
    if not isinstance(value, str):
        return True
    source = read_function_source(inspect.unwrap(function))
    return (
        source is not None and re.search(rf"[\"']{value}[\"']", "".join(source.lines)) is not None
    )


def _fits(default: Any, value: Any) -> bool:
    """Whether a parameter with this default may take the value."""
    if default is None:
        return not isinstance(value, bool)
    if isinstance(default, bool) or isinstance(value, bool):
        return type(default) is type(value)
    if callable(default) and callable(value):
        return True
    both = isinstance(default, float | int) and isinstance(value, float | int)
    return both or (type(default) is type(value) and isinstance(value, str))


def mistake_of_setting(observation: Observation) -> Mistake | None:
    """What an observation of a setting says is wrong; None for other observations."""
    otherwise, _, given = str(observation.value).partition(": ")
    if not observation.probe.startswith(SETTING) or otherwise != OTHERWISE:
        return None
    asks = observation.probe.removeprefix(SETTING)
    own = "|".join(given.split())
    pairs = re.findall(rf"\b({own})=('[^']*'|[-\w.]+)(?=[,)])", observation.call)
    names, texts = (sep.join(f(*p) for p in pairs) for sep, f in NAMES_AND_TEXTS)
    return Mistake(
        f"{SETTING}{names}", f"does not return {asks}, for {texts}", f"Return {asks} there."
    )
