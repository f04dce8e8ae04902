"""Which mistake it is: the one that does the same as the user's function on every probe."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations
from typing import Any

from steepest.checks.calling import Caller
from steepest.checks.comparing import same
from steepest.checks.observations import Failure, Observation
from steepest.checks.pieces import Mistake
from steepest.checks.record import Row

__all__ = ["Diagnosis", "Nearest", "at_first", "diagnosed", "nearest_mistake", "told"]


@dataclass(frozen=True, slots=True)
class Diagnosis:
    """What explains a function that is wrong.

    Attributes:
        mistakes: made together, mostly one.
        alike: names of others that do the same.
        besides: where the function raises an error, which the mistake does not explain.
    """

    mistakes: tuple[Mistake, ...]
    alike: tuple[str, ...] = ()
    besides: Observation | None = None

    @property
    def name(self) -> str:
        """The names joined by "and"."""
        return " and ".join(mistake.name for mistake in self.mistakes)


@dataclass(frozen=True, slots=True)
class Nearest:
    """A mistake that explains most of the failing calls, but not all."""

    mistake: Mistake
    explained: int


def diagnosed(user: Caller, rows: Sequence[Row]) -> Diagnosis | None:
    """What fits everywhere: a mistake; where the function answers, one; two of them together."""
    judged = [mistake for mistake in user.piece.mistakes if mistake.judged]
    functions = [(m, m.implementation(user.piece.reference, user)) for m in judged]
    seen = [row.got for row in rows]
    raised = [each for each in seen if each.judged and isinstance(each.value, Failure)]
    answered = [row for row in rows if row.got.judged and not isinstance(row.got.value, Failure)]
    besides = [None, raised[0]] if raised and not all(row.ok for row in answered) else [None]
    for beside in besides:
        partly = beside is not None
        fitting = [m for m, function in functions if _fits(seen, user, function, partly)]
        if fitting:
            # One with a constant of the user's explains more than it says.
            plain = [mistake for mistake in fitting if mistake.fitted is None] or fitting
            names = dict.fromkeys(mistake.name for mistake in plain)
            return Diagnosis((plain[0],), tuple(names)[1:], beside)
    for both, function in (*user.piece.combined, *_pairs(judged, user.piece.reference)):
        if _fits(seen, user, function):
            return Diagnosis(both)
    return None


def at_first(user: Caller, rows: Sequence[Row]) -> tuple[Mistake, ...]:
    """What one mistake, or two together, do on the first failing call; () if none does the same.

    Mistakes that do what is right there explain nothing.
    """
    place = next(k for k, row in enumerate(rows) if row.got.judged and not row.ok)
    last = max(k for k, row in enumerate(rows) if row.got.call == rows[place].got.call)
    seen = [row.got for row in rows[: last + 1]]
    judged = [mistake for mistake in user.piece.mistakes if mistake.judged]
    ones = [((m,), m.implementation(user.piece.reference, user)) for m in judged]
    for mistakes, function in (*ones, *_pairs(judged, user.piece.reference)):
        if _fits(seen, user, function):
            return mistakes
    return ()


def nearest_mistake(user: Caller, rows: Sequence[Row]) -> Nearest | None:
    """The mistake that does what the user's function does on most of the calls where it fails."""
    failing = [place for place, row in enumerate(rows) if row.got.judged and not row.ok]
    calls = {rows[place].got.call for place in failing}
    best: Nearest | None = None
    for mistake in user.piece.mistakes:
        if not mistake.judged:
            continue
        other = list(_observations(user, mistake.implementation(user.piece.reference, user)))
        apart = {rows[k].got.call for k in failing if not same(rows[k].got, other[k])}
        explained = len(calls) - len(apart)
        if 2 * explained > len(calls) and (best is None or explained > best.explained):
            best = Nearest(mistake, explained)
    return best


def told(user: Caller, rows: Sequence[Row]) -> list[Mistake]:
    """What is no mistake but worth telling: it fits wherever it differs from the reference."""
    if all(row.ok for row in rows if not row.got.judged):
        return []
    found = []
    for mistake in user.piece.mistakes:
        if mistake.judged:
            continue
        other = _observations(user, mistake.implementation(user.piece.reference, user))
        differs = [
            same(row.got, theirs)
            for row, theirs in zip(rows, other, strict=True)
            if not row.got.judged and not same(row.expected, theirs)
        ]
        if differs and all(differs):
            found.append(mistake)
    return found


def _fits(
    seen: Sequence[Observation], user: Caller, function: Callable[..., Any], partly: bool = False
) -> bool:
    """Whether a function was seen to do the same, ``partly`` where the user's raised no error.

    It stops at the first difference. Where all that is judged fails, whatever raises looks alike:
    then what is not judged must be the same too.
    """
    theirs = _observations(user, function)
    nothing = all(isinstance(each.value, Failure) for each in seen if each.judged)
    return all(
        same(a, b)
        for a, b in zip(seen, theirs, strict=False)
        if (a.judged or nothing) and not (partly and isinstance(a.value, Failure))
    )


def _observations(user: Caller, function: Callable[..., Any]) -> Iterator[Observation]:
    return user.piece.examine(Caller(function, user.piece, user.manner, roles=user.roles))


def _pairs(
    judged: Sequence[Mistake], reference: Callable[..., Any]
) -> Iterator[tuple[tuple[Mistake, ...], Callable[..., Any]]]:
    """Two mistakes of different names, at least one of which can be made on top of any other."""
    for one, other in combinations(judged, 2):
        if one.name == other.name:
            continue
        if other.around is not None:
            yield (one, other), other.around(one.implementation(reference))
        elif one.around is not None:
            yield (one, other), one.around(other.implementation(reference))
