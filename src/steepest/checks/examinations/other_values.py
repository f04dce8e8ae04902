"""What a function returns beside its result: a gradient, a derivative, a mean and a deviation."""

from __future__ import annotations

import ast
import inspect
import re
from collections.abc import Callable, Iterator, Sequence
from types import FunctionType
from typing import Any, Final
from weakref import WeakKeyDictionary

import numpy as np

from steepest.arrays import to_numpy
from steepest.checks.calling import SafeFunction
from steepest.checks.documented_returns import documented_returns, returned_elements
from steepest.checks.examinations.named_values import UNKNOWN
from steepest.checks.examinations.values_for_backward import (
    ANOTHER_SLOPE,
    BLOCKED,
    describe_unnamed_slope,
    says_blocked,
)
from steepest.checks.observations import ExaminedFunction, Observation
from steepest.checks.settings import with_settings
from steepest.gradients.safe_calls import call_safely
from steepest.parameters import parameters_of

__all__ = [
    "describe_gradient",
    "describe_scale",
    "describe_slope",
    "observe_other_values",
    "observe_out",
]

FILLED: Final = "the result"
RIGHT: Final = "none that is wrong"
GRADIENT: Final = r"d\w*|g|grad\w*|prime|slope\w*"
MEAN: Final = r"mean|mu|m|center|centre|avg"
DEVIATION: Final = r"std\w*|sigma|sd|s|scale|dev\w*"
KEYS: Final = (
    (r"\b(derivative|deriv|gradient|grad|slope)\b", "derivative"),
    (r"^(mean|average)\b", "mean"),
    (r"^(standard )?deviation\b|^std\b", "std"),
)
"""What values are, by what a text says."""
FOUND: Final = WeakKeyDictionary[Callable[..., Any], str]()
"""What was wrong with what a function returned beside its result."""
RETURNED: Final = WeakKeyDictionary[Callable[..., Any], list[str]]()


def observe_other_values(
    call: ExaminedFunction,
    arguments: Sequence[Any],
    describe: Callable[..., str],
    *,
    by_text: bool = False,
) -> Iterator[Observation]:
    """Yield whether what the function of the user returns beside its result is right.

    Args:
        call: the function.
        arguments: the exercise's.
        describe: what is wrong with the named values behind the first, from their names, or "".
        by_text: whether a name is what the text says of a value, in whatever words.
    """
    plain = with_settings(call, {}, keeps_form=False)
    if plain is None:
        yield Observation("other values", "", RIGHT)
        return
    result = plain(*arguments)
    named = _named_values(getattr(result.returned, "returned", result.returned))
    if not any(key for key, _ in named):
        keys = _keys_in_text(plain.function, len(named), as_said=by_text)
        if by_text and len(keys) != len(named):
            keys = _returned_names(plain.function)
        if not any(keys) and getattr(describe, "func", None) is describe_slope:
            keys = _returned_names(plain.function)
        if len(keys) == len(named):
            named = [(key, value) for key, (_, value) in zip(keys, named, strict=True)]
    found = call_safely(describe, [named, *arguments], 1.0).returned if len(named) > 1 else ""
    if found == BLOCKED and says_blocked(plain.function):
        found = ""
    if found == UNKNOWN:  # right, but for an edit of a function that returned another quantity
        found = FOUND.get(plain.function, "")
    elif found and by_text:
        FOUND[plain.function] = found
    judged = result.failure is None or bool(found)
    yield Observation("other values", result.call, found or RIGHT, judged=judged)


def observe_out(call: ExaminedFunction, arguments: Sequence[Any]) -> Iterator[Observation]:
    """Yield whether an array that is given as ``out`` receives the result, as in NumPy."""
    plain = call if isinstance(call, SafeFunction) else None
    text = None if plain is None else plain.function
    names = [] if text is None else [p.name for p in parameters_of(text) if p.default is None]
    result = call(*arguments) if "out" in names else None
    if plain is None or result is None or result.failure is not None:
        yield Observation("array for the result", "", FILLED)
        return
    out = np.full_like(result.arrays[0], np.nan)
    other = with_settings(plain, {"out": out})
    filled = result if other is None else other(*arguments)
    left = filled.failure is None and bool(np.isnan(out).all())
    words, judged = "left as it was" if left else FILLED, filled.failure is None
    yield Observation("array for the result", filled.call, words, judged=judged)


def _keys_in_text(function: Callable[..., Any], count: int, *, as_said: bool = False) -> list[str]:
    """What the docstring, or the function's name, says that so many values are; "" where nothing.

    As it is said there, or as one of `KEYS`.

    >>> def sigmoid_and_slope(x): ...
    >>> _keys_in_text(sigmoid_and_slope, 2)
    ['', 'derivative']
    """
    texts = documented_returns(function)
    if len(texts) != count:
        words = re.split("_(?:and|with)_", getattr(function, "__name__", ""))
        texts = words if len(words) == count == 2 else []
    if as_said:
        return texts
    return [
        next((key for pattern, key in KEYS if place and re.search(pattern, text)), "")
        for place, text in enumerate(texts)
    ]


def _returned_names(function: Callable[..., Any]) -> list[str]:
    """The expressions behind the first of the tuple that a function returns at its end.

    They are kept, since the source is not that of the code while an edit is in place.
    """
    plain = inspect.unwrap(function)
    if not isinstance(plain, FunctionType):
        return []
    if plain not in RETURNED:
        texts = [ast.unparse(each).lower() for each in returned_elements(plain)]
        RETURNED[plain] = ["", *texts[1:]]
    return RETURNED[plain]


def _named_values(returned: Any) -> list[tuple[str, Any]]:
    """The returned values with their keys, those of a tuple with ""."""
    if isinstance(returned, dict):
        pairs = [(str(key).lower(), value) for key, value in returned.items()]
    elif isinstance(returned, tuple):
        pairs = [("", value) for value in returned]
    else:
        return [("", returned)]
    return [
        inner if inner[0] else (key, inner[1])
        for key, value in pairs
        for inner in (_named_values(value) if isinstance(value, dict | tuple) else [("", value)])
    ]


def describe_gradient(named: Sequence[tuple[str, Any]], y: Any, p: Any) -> str:
    """What is wrong with the gradient beside a binary cross-entropy by its predictions.

    Of a cross-entropy that is a sum over the samples the gradient is not divided either.
    """
    right = (p - y) / (p * (1 - p)) / len(p)
    mean = -np.mean(y * np.log(p) + (1 - y) * np.log(1 - p))
    if np.shape(named[0][1]) == () and np.isclose(float(named[0][1]), len(p) * mean, rtol=1e-4):
        right = len(p) * right
    for key, value in named[1:]:
        if (key and not re.fullmatch(GRADIENT, key)) or np.shape(value) != right.shape:
            continue
        for factor, words in ((len(p), "not divided"), (-1, "negative"), (-len(p), "negative")):
            if np.allclose(to_numpy(value), factor * right, rtol=1e-4):
                return words
    return ""


def describe_slope(named: Sequence[tuple[str, Any]], x: Any, slope: Callable[..., Any]) -> str:
    """What is wrong with a derivative beside an activation, under a name that says so."""
    values = [np.asarray(v) for key, v in named if re.fullmatch(GRADIENT, key)]
    fitting = (v for v in values if v.shape == x.shape and not np.array_equal(v, x))
    if any(not np.allclose(v, slope(x)) for v in fitting):
        return ANOTHER_SLOPE
    return describe_unnamed_slope(named, x, slope(x))


def describe_scale(named: Sequence[tuple[str, Any]], x: Any, other_rows: Any) -> str:
    """What is wrong with the mean and deviation, or the way back, beside scaled numbers.

    A function beside them may scale further data alike instead.
    """
    z = next(v for _, v in named if np.shape(v) == x.shape)
    back = next((v for key, v in named if callable(v)), None)
    if back is not None:
        values = np.asarray(back(z))
        gives_back = values.shape != x.shape or np.allclose(values, x)
        return "" if gives_back or np.allclose(back(x), z) else "no way back"
    numbers = [(k, np.asarray(v)) for k, v in named if np.shape(v) in ((), x.shape[1:])]
    keyed = [v for k, v in named if re.fullmatch(f"{MEAN}|{DEVIATION}", k)]
    if any(np.shape(v) == x.shape != () for v in keyed):
        return "another order than its text says"
    by_name = [v for name in (MEAN, DEVIATION) for k, v in numbers if re.fullmatch(name, k)]
    if len(by_name) != 2:
        by_name = [v for _, v in numbers]
    if len(by_name) != 2:
        return ""
    m, s = by_name
    if numbers[0][0] and np.allclose(z * m + s, x):
        return "another order than its text says"
    if np.allclose(z * s + m, x) or (not numbers[0][0] and np.allclose(z * m + s, x)):
        return ""
    return "another mean or deviation"
