"""The mistake in a wrong function: the one with the same observations on every probe."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations
from typing import Any

from steepest.checks.calling import SafeFunction
from steepest.checks.comparing import observations_agree
from steepest.checks.observations import Observation
from steepest.checks.pieces import Mistake
from steepest.checks.record import ComparisonRow
from steepest.gradients.safe_calls import CallFailure

__all__ = [
    "Diagnosis",
    "PartialMatch",
    "diagnose",
    "explain_first_failure",
    "find_mistake_explaining_most_failures",
    "harmless_variants",
]


@dataclass(frozen=True, slots=True)
class Diagnosis:
    """The explanation of a wrong function.

    Attributes:
        mistakes: made together, usually one.
        equivalent: names of other mistakes with the same observations.
        unexplained: an observation of an exception that the mistake does not explain, or None.
    """

    mistakes: tuple[Mistake, ...]
    equivalent: tuple[str, ...] = ()
    unexplained: Observation | None = None

    @property
    def name(self) -> str:
        """The names of the mistakes, joined by "and"."""
        return " and ".join(mistake.name for mistake in self.mistakes)


@dataclass(frozen=True, slots=True)
class PartialMatch:
    """A mistake that explains most of the failing calls, but not all.

    Attributes:
        mistake: which.
        explained: number of failing calls that it explains.
    """

    mistake: Mistake
    explained: int


def diagnose(user: SafeFunction, rows: Sequence[ComparisonRow]) -> Diagnosis | None:
    """The mistake, or two mistakes together, with the same observations as the user's function.

    Where the function raises on some probes, a mistake that agrees on all others is accepted too.
    """
    reference = user.piece.reference
    judged = [mistake for mistake in user.piece.mistakes if mistake.judged]
    functions = [(mistake, mistake.implementation(reference, user)) for mistake in judged]
    seen = [row.got for row in rows]
    raised = [each for each in seen if each.judged and isinstance(each.value, CallFailure)]
    answered = [r for r in rows if r.got.judged and not isinstance(r.got.value, CallFailure)]
    understood = 2 * len(answered) >= sum(row.got.judged for row in rows)
    some_raise = raised and understood and not all(row.ok for row in answered)
    tries = [None, raised[0]] if some_raise else [None]
    for unexplained in tries:
        only_answered = unexplained is not None
        fitting = [m for m, f in functions if _agrees_on_all(seen, user, f, only_answered)]
        if fitting:
            # A mistake with a constant of the user's explains more than it says.
            plain = [mistake for mistake in fitting if mistake.fit is None] or fitting
            names = dict.fromkeys(mistake.name for mistake in plain)
            return Diagnosis((plain[0],), tuple(names)[1:], unexplained)
    for both, function in (*user.piece.mistake_pairs, *_combine_mistakes(judged, reference)):
        if _agrees_on_all(seen, user, function):
            return Diagnosis(both)
    return None


def explain_first_failure(user: SafeFunction, rows: Sequence[ComparisonRow]) -> tuple[Mistake, ...]:
    """One or two mistakes with the same observations up to the first failing call; () if none."""
    place = next(k for k, row in enumerate(rows) if row.got.judged and not row.ok)
    last = max(k for k, row in enumerate(rows) if row.got.call == rows[place].got.call)
    seen = [row.got for row in rows[: last + 1]]
    reference = user.piece.reference
    judged = [mistake for mistake in user.piece.mistakes if mistake.judged]
    single = [((mistake,), mistake.implementation(reference, user)) for mistake in judged]
    for mistakes, function in (*single, *_combine_mistakes(judged, reference)):
        if _agrees_on_all(seen, user, function):
            return mistakes
    return ()


def find_mistake_explaining_most_failures(
    user: SafeFunction, rows: Sequence[ComparisonRow]
) -> PartialMatch | None:
    """The mistake that explains the most failing calls, if it explains more than half of them."""
    failing = [place for place, row in enumerate(rows) if row.got.judged and not row.ok]
    calls = {rows[place].got.call for place in failing}
    best: PartialMatch | None = None
    for mistake in user.piece.mistakes:
        if not mistake.judged:
            continue
        other = list(_examine_like_user(user, mistake.implementation(user.piece.reference, user)))
        different = {
            rows[k].got.call for k in failing if not observations_agree(rows[k].got, other[k])
        }
        explained = len(calls) - len(different)
        if 2 * explained > len(calls) and (best is None or explained > best.explained):
            best = PartialMatch(mistake, explained)
    return best


def harmless_variants(user: SafeFunction, rows: Sequence[ComparisonRow]) -> list[Mistake]:
    """Unjudged variants that agree with the user wherever they differ from the reference."""
    if all(row.ok for row in rows if not row.got.judged):
        return []
    found = []
    for variant in user.piece.mistakes:
        if variant.judged:
            continue
        other = _examine_like_user(user, variant.implementation(user.piece.reference, user))
        agreements = [
            observations_agree(row.got, theirs)
            for row, theirs in zip(rows, other, strict=True)
            if not row.got.judged and not observations_agree(row.expected, theirs)
        ]
        if agreements and all(agreements):
            found.append(variant)
    return found


def _agrees_on_all(
    seen: Sequence[Observation],
    user: SafeFunction,
    function: Callable[..., Any],
    only_answered: bool = False,
) -> bool:
    """Whether a function has the observations in ``seen``; stops at the first difference.

    With ``only_answered`` the probes on which the user's function failed are left out. Where every
    judged observation is a failure, all functions that raise look the same, so the observations
    that are not judged must agree as well.
    """
    theirs = _examine_like_user(user, function)
    all_failed = all(isinstance(each.value, CallFailure) for each in seen if each.judged)
    return all(
        observations_agree(a, b)
        for a, b in zip(seen, theirs, strict=False)
        if (a.judged or all_failed) and not (only_answered and isinstance(a.value, CallFailure))
    )


def _examine_like_user(user: SafeFunction, function: Callable[..., Any]) -> Iterator[Observation]:
    """Observations of another function, called like the user's."""
    called = SafeFunction(function, user.piece, user.array_format, roles=user.roles)
    return user.piece.examine(called)


def _combine_mistakes(
    judged: Sequence[Mistake], reference: Callable[..., Any]
) -> Iterator[tuple[tuple[Mistake, ...], Callable[..., Any]]]:
    """Two mistakes with different names, one of which can be wrapped around the other."""
    for one, other in combinations(judged, 2):
        if one.name == other.name:
            continue
        if other.wrap is not None:
            yield (one, other), other.wrap(one.implementation(reference))
        elif one.wrap is not None:
            yield (one, other), one.wrap(other.implementation(reference))
