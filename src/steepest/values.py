"""Checks of one value each: what a setting may be, what is kept of it, what is said otherwise.

A check takes the name, the value given and the collection of problems. It gives back the value as
it is kept (a NumPy integer becomes an int) and adds one sentence where the value is wrong.
"""

from __future__ import annotations

import math
import operator
from collections.abc import Callable
from typing import Final, TypeAlias

import numpy as np

from steepest.errors import Problems, nearest, shown

__all__ = [
    "Check",
    "activation",
    "between",
    "boolean",
    "count",
    "decimals",
    "dtype",
    "hidden",
    "learning_rate",
    "one_of",
    "shown",
    "whole",
]

Check: TypeAlias = Callable[[str, object, Problems], object]

LARGEST: Final = 2**31 - 1
DTYPES: Final = ("float32", "float64")


def decimals(width: float) -> int:
    """Decimals that show two digits of a half width, at least 1 and at most 8; 4 without one.

    >>> decimals(0.0041), decimals(0.38), decimals(0.0), decimals(12.0)
    (4, 2, 4, 1)
    """
    if not (math.isfinite(width) and width > 0):
        return 4
    return min(8, max(1, 1 - math.floor(math.log10(width))))


def whole(given: object) -> int:
    """A whole number as an int; TypeError for anything else, bool included."""
    if isinstance(given, (bool, np.bool_)):
        raise TypeError
    return operator.index(given)  # type: ignore[arg-type]  # TypeError is the answer


def real(given: object) -> float | None:
    """A real number as a float; None for anything else, text and bool included."""
    if type(given) is float:
        return given
    if isinstance(given, (bool, np.bool_)) or not isinstance(
        given, (int, float, np.integer, np.floating)
    ):
        return None
    try:
        return float(given)
    except OverflowError:
        return math.inf


def hidden(name: str, given: object, problems: Problems) -> object:
    """Widths of hidden layers: a tuple, or a bare number for one layer."""
    if type(given) is tuple and all(type(w) is int and 1 <= w <= LARGEST for w in given):
        return given
    try:
        kept = tuple(whole(width) for width in (given if isinstance(given, tuple) else (given,)))
    except TypeError:
        problems.add(
            f"{name} must be a tuple of whole numbers, got {shown(given)} "
            "(for example (32, 16); () is no hidden layer)"
        )
        return given
    if not all(1 <= width <= LARGEST for width in kept):
        problems.add(
            f"{name} must have widths of at least 1, got {shown(given)} (() is no hidden layer)"
        )
    return kept


def activation(known: tuple[str, ...]) -> Check:
    """A name out of ``known``, or a tuple of such names."""

    def check(name: str, given: object, problems: Problems) -> object:
        for each in given if isinstance(given, tuple) else (given,):
            if type(each) is str and each in known:
                continue
            if callable(each):
                problems.add(
                    f"{name} must be a name, got the function {getattr(each, '__name__', each)} "
                    "(a function of your own goes with make_network and train_epoch)"
                )
            else:
                problems.add(_unknown(name, each, known))
        return given

    return check


def one_of(known: tuple[str, ...]) -> Check:
    """A name out of ``known``."""

    def check(name: str, given: object, problems: Problems) -> object:
        if type(given) is not str or given not in known:
            problems.add(_unknown(name, given, known))
        return given

    return check


def _unknown(name: str, given: object, known: tuple[str, ...]) -> str:
    return f"{name} must be a known name, got {shown(given)} ({nearest(given, known)})"


def dtype(name: str, given: object, problems: Problems) -> object:
    """float32 or float64, by name or as NumPy's type; kept as the name."""
    if type(given) is str and given in DTYPES:
        return given
    for known in DTYPES:
        if given in (getattr(np, known), np.dtype(known)):
            return known
    problems.add(f'{name} must be "float32" or "float64", got {shown(given)}')
    return given


def learning_rate(name: str, given: object, problems: Problems) -> object:
    """A positive, finite number."""
    kept = real(given)
    if kept is not None and 0 < kept < math.inf:
        return kept
    hint = ""
    if kept is not None and -math.inf < kept < 0:
        hint = f" (steepest subtracts the gradient: use {-kept})"
    elif kept == 0:
        hint = " (with 0 nothing is learned; the default is 0.1)"
    rule = "positive" if kept is None or kept <= 0 else "positive, finite"
    problems.add(f"{name} must be a {rule} number, got {shown(given)}{hint}")
    return given


def between(rule: str, holds: Callable[[float], bool], default: float) -> Check:
    """A number for which ``holds``; ``rule`` says in words which."""

    def check(name: str, given: object, problems: Problems) -> object:
        kept = real(given)
        if kept is None or not holds(kept):
            problems.add(f"{name} must be {rule}, got {shown(given)} (the default is {default})")
        return given if kept is None else kept

    return check


def count(least: int, hint: str, *, none: bool = False) -> Check:
    """A whole number of at least ``least``, or None if ``none``."""

    def check(name: str, given: object, problems: Problems) -> object:
        if (none and given is None) or (type(given) is int and least <= given <= LARGEST):
            return given
        rule = f"{name} must be a whole number of at least {least}{' or None' if none else ''}"
        try:
            kept = whole(given)
        except TypeError:
            number = real(given)
            fix = f"use {int(number)}" if number is not None and number.is_integer() else hint
            problems.add(f"{rule}, got {shown(given)} ({fix})")
            return given
        if kept < least:
            problems.add(f"{rule}, got {kept} ({hint})")
        elif kept > LARGEST:
            problems.add(f"{name} must be at most {LARGEST}, got {kept}")
        return kept

    return check


def boolean(name: str, given: object, problems: Problems) -> object:
    """True or False, NumPy's included."""
    if type(given) is bool:
        return given
    if isinstance(given, np.bool_):
        return bool(given)
    problems.add(f"{name} must be True or False, got {shown(given)}")
    return given
