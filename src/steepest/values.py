"""What one value may be: constraints that know their words, their test and a wrong example.

Called with a name, a value and the collection of problems, a constraint gives back the value as it
is kept (a NumPy integer becomes an int) and adds one sentence where the value is wrong.
"""

from __future__ import annotations

import math
import operator
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from typing import Any, Final

import numpy as np

from steepest.errors import Problems, SteepestError, nearest, shown

__all__ = [
    "Constraint",
    "Refused",
    "activation",
    "between",
    "boolean",
    "count",
    "counted",
    "decimals",
    "dtype",
    "format_share",
    "hidden",
    "interval_decimals",
    "learning_rate",
    "number",
    "one_of",
    "real",
    "shape",
    "shown",
    "whole",
]

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


def interval_decimals(low: float, high: float) -> int:
    """Decimals that show two digits of half the width, and on which side of 0 a limit lies.

    Three more than for the width are the most: what rounds to 0 then is as good as 0.

    >>> interval_decimals(-0.0082, 0.0084), interval_decimals(-0.0246, -0.0004)
    (4, 4)
    >>> interval_decimals(-0.02, 1e-9)
    3
    """
    least = decimals((high - low) / 2)
    for digits in range(least, min(8, least + 3) + 1):
        if all(each == 0 or float(f"{each:.{digits}f}") for each in (low, high)):
            return digits
    return least


def counted(number: int, noun: str) -> str:
    """A number with its noun.

    >>> counted(1, "seed"), counted(12, "row")
    ('1 seed', '12 rows')
    """
    return f"{number} {noun}{'s' * (number != 1)}"


def format_share(share: float) -> str:
    """A share in per cent; what rounds to 0 and is not 0 as "< 1 %".

    >>> format_share(0.276), format_share(0.001), format_share(0)
    ('28 %', '< 1 %', '0 %')
    """
    return "< 1 %" if 0 < share < 0.005 else f"{100 * share:.0f} %"


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


class Refused(ValueError):
    """A value that breaks a constraint.

    Args:
        hint: the likely fix.
        words: what the value must do, where that is not the constraint's own ``words``.
        got: what was given, where that is not the whole value.
    """

    def __init__(self, hint: str = "", words: str = "", got: str = "") -> None:
        self.hint, self.words, self.got = hint, words, got


@dataclass(frozen=True, slots=True)
class Constraint:
    """What one value must be.

    Attributes:
        words: as they follow "must", such as "be a positive number".
        keep: gives the value as it is kept, or raises ``Refused``.
        wrong: an example that is refused.

    >>> problems = Problems()
    >>> boolean("drop_last", np.True_, problems), boolean("drop_last", 1, problems)
    (True, 1)
    >>> problems.sentences
    ['drop_last must be True or False, got 1']
    """

    words: str
    keep: Callable[[object], object]
    wrong: object

    def __call__(self, name: str, given: object, problems: Problems) -> object:
        """The value as it is kept; a wrong one becomes a sentence and is given back."""
        try:
            return self.keep(given)
        except Refused as refused:
            hint = f" ({refused.hint})" if refused.hint else ""
            words, got = refused.words or self.words, refused.got or shown(given)
            problems.add(f"{name} must {words}, got {got}{hint}")
            return given

    def require(self, name: str, given: object, error: type[SteepestError]) -> Any:
        """The value as it is kept; a wrong one is raised as ``error``."""
        problems = Problems()
        kept = self(name, given, problems)
        problems.raise_as(error)
        return kept


def _keep_widths(given: object) -> object:
    if type(given) is tuple and all(type(w) is int and 1 <= w <= LARGEST for w in given):
        return given
    try:
        kept = tuple(whole(width) for width in (given if isinstance(given, tuple) else (given,)))
    except TypeError:
        several = isinstance(given, str) and "none" in given
        hint = "for several networks repeat the option: --hidden none --hidden 16"
        raise Refused(hint if several else "for example (32, 16); () is no hidden layer") from None
    if not all(1 <= width <= LARGEST for width in kept):
        raise Refused("() is no hidden layer", "have widths of at least 1")
    return kept


hidden: Final = Constraint("be a tuple of whole numbers", _keep_widths, wrong="32")
"""Widths of hidden layers: a tuple, or one number for one layer."""


def _keep_shape(given: object) -> object:
    try:
        kept = tuple(map(whole, given)) if isinstance(given, (tuple, list)) else ()
    except TypeError:
        kept = ()
    if len(kept) != 2 or min(kept) < 1:
        raise Refused("rows and columns of an image, such as (8, 8)")
    return kept


shape: Final = Constraint("be two whole numbers of at least 1", _keep_shape, wrong=8)
"""Rows and columns."""


def _keep_dtype(given: object) -> object:
    for known in DTYPES:
        # Not ==: NumPy takes None for float64, and compares arrays element by element.
        if given is getattr(np, known) or (isinstance(given, (str, np.dtype)) and given == known):
            return known
    raise Refused


dtype: Final = Constraint('be "float32" or "float64"', _keep_dtype, wrong="float16")
"""float32 or float64, by name or as NumPy's type; kept as the name."""


def _keep_rate(given: object) -> object:
    kept = real(given)
    if kept is None:
        raise Refused
    if kept == 0:
        raise Refused("with 0 nothing changes; 0.1 is a usual value")
    if -math.inf < kept < 0:
        raise Refused(f"steepest subtracts the gradient: use {-kept}")
    if not 0 < kept < math.inf:
        raise Refused(words="be a positive number" if kept < 0 else "be a positive, finite number")
    return kept


learning_rate: Final = Constraint("be a positive number", _keep_rate, wrong=-0.3)
"""A positive, finite number."""


def _keep_boolean(given: object) -> object:
    if isinstance(given, (bool, np.bool_)):
        return bool(given)
    raise Refused


boolean: Final = Constraint("be True or False", _keep_boolean, wrong=1)
"""True or False, NumPy's included."""


def one_of(
    known: Iterable[str], words: str = "be a known name", hint: str | None = None
) -> Constraint:
    """A name out of ``known``; the hint names the nearest ones if it is None."""
    names = tuple(known)

    def keep(given: object) -> object:
        if type(given) is not str or given not in names:
            raise Refused(nearest(given, names) if hint is None else hint)
        return given

    return Constraint(words, keep, wrong="unknown")


def activation(known: tuple[str, ...]) -> Constraint:
    """A name out of ``known``, or a tuple of such names."""

    def keep(given: object) -> object:
        for each in given if isinstance(given, tuple) else (given,):
            if callable(each):
                raise Refused(
                    "a function of your own goes with make_network and train_epoch",
                    "be a name",
                    f"the function {getattr(each, '__name__', each)}",
                )
            if type(each) is not str or each not in known:
                raise Refused(nearest(each, known), got=shown(each))
        return given

    return Constraint("be a known name", keep, wrong="unknown")


def between(
    rule: str, holds: Callable[[float], bool], default: float | None, *, none: bool = False
) -> Constraint:
    """A number for which ``holds``, or None if ``none``; ``rule`` says in words which numbers.

    -1 must be wrong.
    """
    words = f"be {rule}{' or None' if none else ''}"
    return replace(number(words, holds, f"the default is {default}", none=none), wrong=-1)


def number(
    words: str, holds: Callable[[float], bool], hint: str = "", *, none: bool = False
) -> Constraint:
    """A number for which ``holds``, or None if ``none``; ``words`` follow "must"."""

    def keep(given: object) -> object:
        if none and given is None:
            return None
        kept = real(given)
        if kept is None or not holds(kept):
            raise Refused(hint)
        return kept

    return Constraint(words, keep, wrong="1")


def count(least: int, hint: str, *, none: bool = False) -> Constraint:
    """A whole number of at least ``least``, or None if ``none``."""

    def keep(given: object) -> object:
        if (none and given is None) or (type(given) is int and least <= given <= LARGEST):
            return given
        try:
            kept = whole(given)
        except TypeError:
            number = real(given)
            is_whole = number is not None and number.is_integer()
            raise Refused(f"use {number:.0f}" if is_whole else hint) from None
        if kept < least:
            raise Refused(hint)
        if kept > LARGEST:
            raise Refused(words=f"be at most {LARGEST}")
        return kept

    words = f"be a whole number of at least {least}{' or None' if none else ''}"
    return Constraint(words, keep, wrong=least - 1)
