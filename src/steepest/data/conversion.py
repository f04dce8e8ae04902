"""Converts what users hold, from lists to tensors, to NumPy arrays; the input is not changed."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Set
from typing import Any

import numpy as np
from numpy.typing import NDArray

from steepest.arrays import is_tensor
from steepest.errors import Problems, shown

__all__ = ["check_text", "find_masked", "is_lazy", "is_missing", "series_values", "to_array"]

LONGEST_TEXT = 1000
_MISSING = ("NAType", "NaTType", "MaskedConstant")


def is_lazy(table: object) -> bool:
    """Whether something is a polars frame that has not been computed."""
    return hasattr(table, "collect")


def is_missing(value: Any) -> bool:
    """Whether a value stands for none: None, NaN, NaT, pandas' NA, NumPy's masked.

    >>> [is_missing(value) for value in (None, float("nan"), 0, "")]
    [True, True, False, False]
    """
    if value is None or type(value).__name__ in _MISSING:
        return True
    try:
        return bool(value != value)
    except (TypeError, ValueError):
        return False


def find_masked(given: object) -> tuple[int, ...] | None:
    """The place of the first masked element of a NumPy array; None if there is none."""
    if isinstance(given, np.ma.MaskedArray) and np.ma.is_masked(given):
        return tuple(int(i) for i in np.argwhere(np.ma.getmaskarray(given))[0])
    return None


def to_array(given: Any, name: str, rule: str, problems: Problems) -> NDArray[Any] | None:
    """An array of what was given; None, with a sentence in ``problems``, if it is not one.

    Args:
        given: an array, a tensor, nested lists, or anything that NumPy converts.
        name: of the argument, for messages.
        rule: what it must be, for messages, such as "be an array or a frame".
        problems: for the sentence.
    """
    if is_lazy(given):
        problems.add(f"{name} must {rule}, got a lazy frame (use {name}.collect())")
    elif isinstance(given, Iterator):
        problems.add(f"{name} must {rule}, got an iterator (use list({name}))")
    elif given is None or isinstance(given, (str, bytes, Mapping, Set)):
        problems.add(f"{name} must {rule}, got {shown(given)}")
    else:
        try:
            return np.asarray(_from_tensor(given) if is_tensor(given) else given)
        except ValueError:
            problems.add(f"{name} must {rule}, got rows of different lengths")
        except Exception as error:  # __array__ is the code of another library or of the user
            problems.add(f"{name} must {rule}, got {type(given).__name__} ({shown(str(error))})")
    return None


def _from_tensor(tensor: Any) -> NDArray[Any]:
    plain = tensor.detach().cpu()
    if plain.is_floating_point() and plain.element_size() < 4:
        plain = plain.float()  # bfloat16 has no counterpart in NumPy
    array: NDArray[Any] = plain.resolve_conj().resolve_neg().numpy()
    return array


def series_values(column: Any) -> Any:
    """The values of a pandas or polars column; whole numbers of 128 bits as Python's."""
    if str(column.dtype) in ("Int128", "UInt128"):
        return np.array(column.to_list(), dtype=object)
    return column.to_numpy()


def check_text(text: str) -> str:
    """What is wrong with a name or a label, in words; "" if nothing is.

    >>> check_text("age"), check_text("a\\0")
    ('', 'with a NUL character')
    """
    if len(text) > LONGEST_TEXT:
        return f"of {len(text)} characters (at most {LONGEST_TEXT} are taken)"
    if "\0" in text:
        return "with a NUL character"
    try:
        text.encode()
    except UnicodeEncodeError:
        return "with half of a surrogate pair (was it read with another encoding?)"
    return ""
