"""Results of two functions compared: numbers within a tolerance, whatever holds them."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import Any, Final

import numpy as np

from steepest.arrays import is_tensor, to_numpy
from steepest.checks.comparing import largest_absolute_or_relative_error
from steepest.exercises.channel import Other, Tensor

__all__ = ["Raised", "describe_value", "difference", "normal_form", "squeezed"]

SINGLE: Final = 1e-4
MOST_SHOWN: Final = 12
LONGEST: Final = 160


@dataclass(frozen=True, slots=True)
class Raised:
    """A call that returned nothing that can be compared.

    Attributes:
        kind: "raises", "too large", "never returns" and so on.
        text: what happened, to follow "it".
    """

    kind: str
    text: str


def normal_form(value: Any) -> Any:
    """A result as arrays, tuples, dictionaries, text and None: what lists and numbers become.

    >>> normal_form([1, 2.5])
    array([1. , 2.5])
    >>> normal_form((0.5, None))
    (array(0.5), None)
    """
    if value is None or isinstance(value, str | Raised | Other):
        return value
    if isinstance(value, Tensor):
        return value.array
    if is_tensor(value):
        return to_numpy(value)
    if isinstance(value, bool | int | float | complex | np.generic | np.ndarray):
        array = np.asarray(value)
        return array if array.dtype.kind in "biufc" else Other(f"array of {array.dtype}")
    if isinstance(value, dict):
        return {str(key): normal_form(each) for key, each in value.items()}
    if isinstance(value, list | tuple):
        return _sequence([normal_form(each) for each in value])
    return Other(type(value).__name__)


def squeezed(value: Any) -> Any:
    """A result in its normal form without the axes of length 1.

    >>> squeezed((np.array([[1.0], [2.0]]), np.array([[3.0]])))
    (array([1., 2.]), array(3.))
    """
    if isinstance(value, dict):
        return {key: squeezed(each) for key, each in value.items()}
    if isinstance(value, tuple):
        return tuple(map(squeezed, value))
    return np.squeeze(value) if isinstance(value, np.ndarray) else value


def _sequence(values: list[Any]) -> Any:
    """An array if all elements have one shape, else a tuple."""
    arrays = values and all(isinstance(each, np.ndarray) for each in values)
    if arrays and len({each.shape for each in values}) == 1:
        return np.array(values)
    return tuple(values)


def difference(got: Any, expected: Any, tolerance: float) -> str:
    """How a result departs from the right one: "" if it does not.

    Args:
        got: in its normal form, as is ``expected``.
        expected: the right one.
        tolerance: relative to the larger of 1 and the value.

    >>> difference(np.array([1.0, 2.0]), np.array([1.0, 2.0]), 1e-6)
    ''
    >>> difference(np.array([[1.0], [2.0]]), np.array([1.0, 2.0]), 1e-6)
    'shape'
    """
    if isinstance(got, Raised) or isinstance(expected, Raised):
        same = isinstance(got, Raised) and isinstance(expected, Raised)
        return "" if same and got.kind == expected.kind else "raises"
    if isinstance(got, np.ndarray) and isinstance(expected, np.ndarray):
        return _array_difference(got, expected, tolerance)
    if isinstance(got, np.ndarray) and isinstance(expected, tuple):
        got = _split(got, len(expected))
    elif isinstance(got, tuple) and isinstance(expected, np.ndarray):
        expected = _split(expected, len(got))
    if isinstance(got, tuple) and isinstance(expected, tuple):
        if len(got) != len(expected):
            return "number of results"
        return _first(difference(a, b, tolerance) for a, b in zip(got, expected, strict=True))
    if isinstance(got, dict) and isinstance(expected, dict):
        if got.keys() != expected.keys():
            return "keys"
        return _first(difference(got[key], expected[key], tolerance) for key in expected)
    if isinstance(got, str | None) and isinstance(expected, str | None):
        return "" if got == expected else "value"
    return "kind of result"


def _first(found: Any) -> str:
    return next((each for each in found if each), "")


def _split(array: np.ndarray[Any, Any], count: int) -> Any:
    """An array as a tuple of its rows, where something else has that many results."""
    if array.ndim and len(array) == count:
        return tuple(np.asarray(each) for each in array)
    return array


def _array_difference(
    got: np.ndarray[Any, Any], expected: np.ndarray[Any, Any], tolerance: float
) -> str:
    single = got.dtype in (np.float32, np.float16) or expected.dtype == np.float32
    most = max(tolerance, SINGLE) if single else tolerance
    if got.shape != expected.shape:
        if got.size == expected.size and np.squeeze(got).shape == np.squeeze(expected).shape:
            a, b = np.squeeze(got), np.squeeze(expected)
            return "shape" if _error(a, b) <= most else "value"
        return "size" if got.size != expected.size else "value"
    return "" if _error(got, expected) <= most else "value"


def _error(a: np.ndarray[Any, Any], b: np.ndarray[Any, Any]) -> float:
    if "c" in (a.dtype.kind, b.dtype.kind):
        parts = ((a.real, b.real), (a.imag, b.imag))
        return max(largest_absolute_or_relative_error(x, y) for x, y in parts)
    return largest_absolute_or_relative_error(a.astype(float), b.astype(float))


def describe_value(value: Any) -> str:
    """A value as a message shows it.

    >>> describe_value((np.array([0.5, 1.0]), 3))
    '([0.5, 1], 3)'
    """
    text = _describe(value)
    return text if len(text) <= LONGEST else f"{text[: LONGEST - 3]}..."


def _describe(value: Any) -> str:
    if isinstance(value, Raised):
        return value.text
    if isinstance(value, Tensor):
        value = value.array
    if is_tensor(value):
        value = to_numpy(value)
    if isinstance(value, np.random.Generator):
        return "rng"
    if isinstance(value, np.ndarray):
        if value.size > MOST_SHOWN:
            return f"an array {value.shape}"
        return _nested(value.tolist())
    if isinstance(value, tuple):
        inner = ", ".join(map(_describe, value))
        return f"({inner},)" if len(value) == 1 else f"({inner})"
    if isinstance(value, list):
        return f"[{', '.join(map(_describe, value))}]"
    if isinstance(value, dict):
        return "{" + ", ".join(f"{_describe(k)}: {_describe(v)}" for k, v in value.items()) + "}"
    if isinstance(value, str):
        return json.dumps(value)
    if callable(value):
        return str(getattr(value, "__name__", "a function"))
    return repr(value) if value is None or isinstance(value, Other) else _nested(value)


def _nested(value: Any) -> str:
    if isinstance(value, list):
        return f"[{', '.join(map(_nested, value))}]"
    return f"{value:.6g}" if isinstance(value, float) else str(value)
