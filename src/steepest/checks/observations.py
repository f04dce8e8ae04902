"""What is seen of a function: its answers to single calls, and what is observed in them."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any, Protocol, TypeAlias

import numpy as np
from numpy.typing import NDArray

from steepest.checks.manners import Manner

__all__ = [
    "Answer",
    "Call",
    "Failure",
    "Numbers",
    "Observation",
    "Probe",
    "found",
    "observed",
    "observed_parts",
    "said",
]

Numbers: TypeAlias = NDArray[np.float64]

DOUBLE, SINGLE = 1e-9, 1e-4
"""Tolerances of answers in float64 and in float32, relative to the larger of 1 and the value."""

MOST_SHOWN = 6


@dataclass(frozen=True, slots=True)
class Failure:
    """A call that gave nothing to compare.

    Attributes:
        kind: "raises", "breaks" (a name that does not exist), "returns nothing", "wrong type",
            "never returns" or "ends the program". Two failures of one kind are equal.
        words: what happened, to follow "it".
    """

    kind: str
    words: str


@dataclass(frozen=True, slots=True, eq=False)
class Answer:
    """What came back from a call.

    Attributes:
        shown: the call as a reader would write it.
        parts: the arrays read from what was returned; () where that failed.
        failure: what failed, or None.
        returned: what was returned, as it is.
        single: whether anything in it is float32.
        warned: what NumPy or Python warned of, once each.
    """

    shown: str
    parts: tuple[Numbers, ...]
    failure: Failure | None
    returned: Any = None
    single: bool = False
    warned: tuple[str, ...] = ()


class Call(Protocol):
    """A function that can be called in the order of the exercise's arguments."""

    @property
    def roles(self) -> frozenset[str]:
        """Which of the exercise's arguments it takes."""
        ...

    @property
    def manner(self) -> Manner:
        """In which library and dtype it is handed them."""
        ...

    def __call__(self, *arguments: Any) -> Answer:
        """Call it and read what it gives; nothing is raised."""
        ...


@dataclass(frozen=True, slots=True)
class Probe:
    """One call of an examination.

    Attributes:
        name: what is special in it.
        arguments: in the order of the exercise. Arrays and NumPy scalars are handed over in the
            user's library and dtype; Python's numbers as they are.
        judged: see `Observation`.
    """

    name: str
    arguments: tuple[Any, ...]
    judged: bool = True


@dataclass(frozen=True, slots=True, eq=False)
class Observation:
    """One thing seen of a call.

    Attributes:
        probe: the name of the probe, unique in an examination.
        call: the call as a reader would write it.
        value: an array, compared within ``tolerance``; a finding in words, compared as it is; or
            a failure.
        tolerance: relative to the larger of 1 and the value.
        judged: whether a difference makes the function wrong; if not, it can only be told.
        shown: a finding's number as the reader sees it; None shows ``value``.
    """

    probe: str
    call: str
    value: Numbers | str | Failure
    tolerance: float = DOUBLE
    judged: bool = True
    shown: str | None = None


def observed(
    probe: Probe, answer: Answer, *, double: float = DOUBLE, single: float = SINGLE
) -> Observation:
    """The single array of an answer as an observation, with the tolerance of its dtype."""
    value = answer.failure if answer.failure is not None else answer.parts[0]
    tolerance = single if answer.single else double
    return Observation(probe.name, answer.shown, value, tolerance, probe.judged)


def observed_parts(
    probe: Probe,
    answer: Answer,
    names: Sequence[str],
    *,
    double: float = DOUBLE,
    single: float = SINGLE,
) -> Iterator[Observation]:
    """Each array of an answer as an observation of its own, called by its name."""
    tolerance = single if answer.single else double
    for place, name in enumerate(names):
        value = answer.failure if answer.failure is not None else answer.parts[place]
        seen = Observation(f"{probe.name}: {name}", answer.shown, value, tolerance, probe.judged)
        yield seen if answer.failure else replace(seen, shown=f"{name} {said(seen)}")


def found(probe: Probe, answer: Answer, says: Callable[[Numbers], str]) -> Observation:
    """What ``says`` finds in the single array of an answer, as an observation."""
    if answer.failure is not None:
        return Observation(probe.name, answer.shown, answer.failure, judged=probe.judged)
    [value] = answer.parts
    shown = f"{value.flat[0]:.6g}" if value.shape == () else _written(value.tolist())
    finding = says(value) if value.size else "nothing"
    return Observation(probe.name, answer.shown, finding, judged=probe.judged, shown=shown)


def said(observation: Observation) -> str:
    """What a reader sees of the value.

    >>> said(Observation("zero", "f(0)", np.array(0.25)))
    '0.25'
    """
    value = observation.value
    if observation.shown is not None:
        return observation.shown
    if isinstance(value, Failure):
        return value.words
    if isinstance(value, str):
        return value
    return f"an array {value.shape}" if value.size > MOST_SHOWN else _written(value.tolist())


def _written(value: object) -> str:
    if isinstance(value, list):
        return f"[{', '.join(map(_written, value))}]"
    return f"{value:.6g}" if isinstance(value, float) else str(value)
