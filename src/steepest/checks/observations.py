"""Results of single calls, and the observations that an examination makes of them."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any, Protocol, TypeAlias

import numpy as np
from numpy.typing import NDArray

from steepest.checks.array_formats import ArrayFormat
from steepest.checks.reading import MOST_SHOWN, format_nested
from steepest.gradients.safe_calls import CallFailure

__all__ = [
    "CallResult",
    "ExaminedFunction",
    "FloatArray",
    "Observation",
    "Probe",
    "alike",
    "is_own_function",
    "make_observation",
    "observe_array",
    "observe_each_array",
    "observe_finding",
    "texts_of_pair",
    "value_as_text",
]

FloatArray: TypeAlias = NDArray[np.float64]

DOUBLE, SINGLE = 1e-9, 1e-4
"""Tolerances of results in float64 and in float32, relative to the larger of 1 and the value."""


@dataclass(frozen=True, slots=True, eq=False)
class CallResult:
    """What a call returned.

    Attributes:
        call: the call as the user would write it.
        arrays: the arrays read from the returned value; () after a failure.
        failure: why there are none, or None.
        returned: the returned value itself.
        single: whether anything in it is float32.
        warnings: the warnings of NumPy or Python, each once.
        rounding: how far its values may be off beyond the usual tolerance.
    """

    call: str
    arrays: tuple[FloatArray, ...]
    failure: CallFailure | None
    returned: Any = None
    single: bool = False
    warnings: tuple[str, ...] = ()
    rounding: float = 0.0


class ExaminedFunction(Protocol):
    """A function that takes its arguments in the order of the exercise."""

    @property
    def roles(self) -> frozenset[str]:
        """Which of the exercise's arguments it takes."""
        ...

    @property
    def array_format(self) -> ArrayFormat:
        """The library and dtype of the arrays it gets."""
        ...

    def __call__(self, *arguments: Any) -> CallResult:
        """Call it and read what it returns; raises nothing."""
        ...


@dataclass(frozen=True, slots=True)
class Probe:
    """One call of an examination.

    Attributes:
        name: what is special about it.
        arguments: in the order of the exercise. Arrays and NumPy scalars are converted to the
            user's library and dtype; Python's own numbers are not.
        judged: see `Observation`.
    """

    name: str
    arguments: tuple[Any, ...]
    judged: bool = True


@dataclass(frozen=True, slots=True, eq=False)
class Observation:
    """One property of a call's result.

    Attributes:
        probe: the name of the probe, unique in an examination.
        call: the call as the user would write it.
        value: an array, compared within ``tolerance``; a finding as text, compared exactly; or
            a failure.
        tolerance: relative to the larger of 1 and the value.
        judged: whether a difference makes the function wrong; if not, it can only lead to a note.
        shown: what the reader sees in place of ``value``; None shows ``value``.
    """

    probe: str
    call: str
    value: FloatArray | str | CallFailure
    tolerance: float = DOUBLE
    judged: bool = True
    shown: str | None = None


def make_observation(
    probe: str,
    result: CallResult,
    value: FloatArray | str,
    *,
    tolerance: float = DOUBLE,
    judged: bool = True,
    shown: str | None = None,
) -> Observation:
    """The observation of a value, or of the failure if the call failed."""
    return Observation(probe, result.call, result.failure or value, tolerance, judged, shown)


def observe_array(
    probe: Probe, result: CallResult, *, double: float = DOUBLE, single: float = SINGLE
) -> Observation:
    """The first array of a result as an observation.

    Args:
        probe: the call.
        result: what it returned.
        double: tolerance in float64.
        single: tolerance in float32.
    """
    value = result.arrays[0] if result.failure is None else ""
    tolerance = max(single if result.single else double, result.rounding)
    return make_observation(probe.name, result, value, tolerance=tolerance, judged=probe.judged)


def observe_each_array(
    probe: Probe,
    result: CallResult,
    names: Sequence[str],
    *,
    double: float = DOUBLE,
    single: float = SINGLE,
) -> Iterator[Observation]:
    """An observation for each array of a result, called by its name."""
    tolerance = single if result.single else double
    for place, name in enumerate(names):
        value = result.failure if result.failure is not None else result.arrays[place]
        seen = Observation(f"{probe.name}: {name}", result.call, value, tolerance, probe.judged)
        yield seen if result.failure else replace(seen, shown=f"{name} {value_as_text(seen)}")


def observe_finding(
    probe: Probe, result: CallResult, describe: Callable[[FloatArray], str]
) -> Observation:
    """What ``describe`` says of the only array of a result, as an observation."""
    if result.failure is not None:
        return Observation(probe.name, result.call, result.failure, judged=probe.judged)
    [value] = result.arrays
    shown = f"{value.flat[0]:.6g}" if value.shape == () else format_nested(value.tolist())
    finding = describe(value) if value.size else "nothing"
    return Observation(probe.name, result.call, finding, judged=probe.judged, shown=shown)


def value_as_text(observation: Observation) -> str:
    """What the reader sees of an observation.

    >>> value_as_text(Observation("zero", "f(0)", np.array(0.25)))
    '0.25'
    """
    value = observation.value
    if observation.shown is not None:
        return observation.shown
    if isinstance(value, CallFailure):
        return value.text
    if isinstance(value, str):
        return value
    return f"an array {value.shape}" if value.size > MOST_SHOWN else format_nested(value.tolist())


def texts_of_pair(got: Observation, expected: Observation) -> tuple[str, str]:
    """What the reader sees of a result and of the right one, where their texts differ.

    Of two arrays with one text it is the element that differs most, with as many digits as it
    takes; of two findings with one text the findings themselves.

    >>> one = Observation("zero", "f(0)", np.zeros(12))
    >>> texts_of_pair(one, Observation("zero", "f(0)", np.arange(12.0)))
    ('an array (12,) with 0 at [11]', 'an array (12,) with 11 at [11]')
    """
    texts = value_as_text(got), value_as_text(expected)
    a, b = got.value, expected.value
    if texts[0] != texts[1]:
        return texts
    if isinstance(a, str) and isinstance(b, str) and a != b:
        return (a, b) if texts == ("", "") else (f"{texts[0]} ({a})", f"{texts[1]} ({b})")
    if not isinstance(a, np.ndarray) or not isinstance(b, np.ndarray) or a.shape != b.shape:
        return texts
    equal = (a == b) | (np.isnan(a) & np.isnan(b))
    if equal.all():
        return texts
    with np.errstate(all="ignore"):
        off = np.where(equal, -1.0, np.nan_to_num(abs(a - b), nan=np.inf, posinf=np.inf))
    place = np.unravel_index(int(np.argmax(off)), a.shape)
    one, other = _numbers_apart(float(a[place]), float(b[place]))
    if not place:
        return one, other
    at = f"at [{', '.join(map(str, place))}]"
    return f"{texts[0]} with {one} {at}", f"{texts[1]} with {other} {at}"


def _numbers_apart(one: float, other: float) -> tuple[str, str]:
    """Two different numbers with the fewest digits, at least six, that tell them apart."""
    pairs = ((f"{one:.{n}g}", f"{other:.{n}g}") for n in range(6, 18))
    return next(pair for pair in pairs if pair[0] != pair[1])


def alike(one: CallResult, two: CallResult) -> bool:
    """Whether two calls returned the same parameters, or one of them failed."""
    if one.failure or two.failure or len(one.arrays) != len(two.arrays):
        return True
    pairs = zip(one.arrays, two.arrays, strict=True)
    return all(a.shape == b.shape and np.allclose(a, b, atol=1e-5) for a, b in pairs)


def is_own_function(function: Any) -> bool:
    """Whether a function is not one of the references and known mistakes."""
    return not str(getattr(function, "__module__", "")).startswith("steepest.")
