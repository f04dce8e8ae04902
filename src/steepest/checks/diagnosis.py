"""The mistake in a wrong function: the one with the same observations on every probe."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache, partial
from itertools import combinations, islice
from typing import Any
from weakref import WeakKeyDictionary

from steepest.checks.calling import SafeFunction
from steepest.checks.comparing import largest_absolute_or_relative_error, observations_agree
from steepest.checks.kept_observations import kept_observations
from steepest.checks.known_functions import called_like
from steepest.checks.observations import CallResult, Observation
from steepest.checks.observed import says_enough
from steepest.checks.pieces import Mistake, Piece
from steepest.checks.record import ComparisonRow
from steepest.counted_time import counted_time
from steepest.gradients.safe_calls import CallFailure

__all__ = ["Diagnosis", "diagnose", "harmless_variants"]

MOST_PAIRS, PAIR_SECONDS = 8000, 2.0
"""Pairs that are compared with a function, and for how long; most differ on the first probe."""
NEARLY = 1e-3
"""Largest error of two results of which one is then examined."""
MOST_OTHERS = 2
"""Other alterations with the same observations that are mentioned."""
LEAST_CALLS = 2
"""Calls in a group of probes below which its results are too few to name a mistake."""


@dataclass(frozen=True, slots=True)
class Diagnosis:
    """The explanation of a wrong function.

    Attributes:
        mistakes: made together, usually one.
        equivalent: names of other mistakes with the same observations.
        unexplained: a failing row that the mistakes do not explain, or None.
    """

    mistakes: tuple[Mistake, ...]
    equivalent: tuple[str, ...] = ()
    unexplained: ComparisonRow | None = None

    @property
    def name(self) -> str:
        """The names of the mistakes, joined by "and"."""
        return " and ".join(dict.fromkeys(mistake.name for mistake in self.mistakes))


def diagnose(
    user: SafeFunction, rows: Sequence[ComparisonRow], *, with_alterations: bool = False
) -> Diagnosis | None:
    """The mistake, or two mistakes together, with the same observations as the user's function.

    Where the function raises on some probes, a mistake that agrees on all others is accepted too.
    Where nothing explains all probes, each group of probes of the piece is explained by itself.

    Args:
        user: a wrong function.
        rows: its observations beside those of the reference.
        with_alterations: whether the alterations of the reference are tried as well, which explain
            more and are slower.
    """
    seen = [row.got for row in rows]
    found = _diagnosis_of(_fitting_mistakes(user, seen), None)
    if found is None and with_alterations:
        found = _diagnose_alterations(user, rows, two=False)
    if found is not None:
        return found
    judged = [row for row in rows if row.got.judged]
    raised = [row for row in judged if isinstance(row.got.value, CallFailure)]
    answered = [row for row in judged if not isinstance(row.got.value, CallFailure)]
    in_part = len(answered) >= len(raised) and not (raised and all(row.ok for row in answered))
    if raised and in_part:
        found = _diagnosis_of(_fitting_mistakes(user, seen, only_answered=True), raised[0])
    if in_part:
        found = found or _diagnose_pair(user, rows)
    if found is None and with_alterations and says_enough(rows):
        found = _diagnose_alterations(user, rows, two=True)
    return found or _diagnose_groups(user, rows)


def _diagnose_alterations(
    user: SafeFunction, rows: Sequence[ComparisonRow], *, two: bool
) -> Diagnosis | None:
    """The alteration of the reference, or two, with the user's observations; searched once."""
    kept = ALTERED.setdefault(user, {})
    if two not in kept:
        kept[two] = _find_alterations(user, rows, two=two)
    return kept[two]


def _find_alterations(
    user: SafeFunction, rows: Sequence[ComparisonRow], *, two: bool
) -> Diagnosis | None:
    changes = user.log.changed and not user.piece.may_change_arguments
    if user.piece.alterations is None or changes:  # a change of an argument explains more
        return None
    seen = [row.got for row in rows]
    on_sample = user(*user.piece.sample_arguments)

    def agrees(function: Callable[..., Any], only_answered: bool = False) -> bool:
        if not _agrees_on_sample(user, on_sample, function):
            return False
        return _agree_on_all(seen, iter(kept_observations(user, function)), only_answered)

    choices = user.piece.alterations.fitted_choices(user)
    found = user.piece.alterations.find(choices, agrees, two=two)
    raised = [row for row in rows if row.got.judged and isinstance(row.got.value, CallFailure)]
    unexplained = None
    if not found and raised and not two and 2 * len(raised) <= sum(row.got.judged for row in rows):
        unexplained = raised[0]
        found = user.piece.alterations.find(choices, partial(agrees, only_answered=True), two=False)
    if not found:
        return None
    others = dict.fromkeys(each.name for mistakes in found[1:] for each in mistakes)
    own = {each.name for each in found[0]}
    mistakes = tuple(
        Mistake(each.name, each.does, each.hint, user.piece.alterations.function([each]))
        for each in found[0]
    )
    equivalent = tuple(name for name in others if name not in own)[:MOST_OTHERS]
    return Diagnosis(mistakes, equivalent, unexplained)


def harmless_variants(user: SafeFunction, rows: Sequence[ComparisonRow]) -> list[Mistake]:
    """Unjudged variants that agree with the user wherever they differ from the reference; of these
    those that agree everywhere, if there are some."""
    if all(row.ok for row in rows if not row.got.judged):
        return []
    found, exact = [], []
    for variant in user.piece.mistakes:
        if variant.judged:
            continue
        pairs = [
            (observations_agree(row.got, theirs), observations_agree(row.expected, theirs))
            for row, theirs in zip(rows, _observations_of(user, (variant,)), strict=True)
            if not row.got.judged
        ]
        agreements = [same for same, as_reference in pairs if not as_reference]
        if agreements and all(agreements):
            found.append(variant)
            exact += [variant] if all(same for same, _ in pairs) else []
    return exact or found


def _agrees_on_sample(user: SafeFunction, result: CallResult, function: Callable[..., Any]) -> bool:
    """Whether a function returns nearly the same as the user's for the sample arguments."""
    piece = user.piece
    if not piece.deterministic or result.failure is not None:
        return True
    try:
        arrays = piece.read_result(function(*piece.sample_arguments))
    except Exception:  # an altered function may do anything
        return False
    pairs = zip(result.arrays, arrays, strict=False)
    return all(
        a.shape == b.shape and largest_absolute_or_relative_error(a, b) < NEARLY for a, b in pairs
    )


def _diagnosis_of(
    fitting: Sequence[Mistake], unexplained: ComparisonRow | None
) -> Diagnosis | None:
    """The first fitting mistake; one with a constant of the user's explains more than it says."""
    plain = [mistake for mistake in fitting if mistake.fit is None] or fitting
    if not plain:
        return None
    names = dict.fromkeys(mistake.name for mistake in plain)
    return Diagnosis((plain[0],), tuple(names)[1:], unexplained)


def _fitting_mistakes(
    user: SafeFunction, seen: Sequence[Observation], only_answered: bool = False
) -> list[Mistake]:
    judged = (mistake for mistake in user.piece.mistakes if mistake.judged)
    return [
        each
        for each in judged
        if _agree_on_all(seen, _observations_of(user, (each,)), only_answered)
    ]


def _diagnose_pair(user: SafeFunction, rows: Sequence[ComparisonRow]) -> Diagnosis | None:
    """Two mistakes that together have the user's observations; searched once for the same rows."""
    kept = PAIRS.setdefault(user, [])
    for searched, found in kept:
        if len(searched) == len(rows) and all(
            a is b.got for a, b in zip(searched, rows, strict=True)
        ):
            return found
    found = _find_pair(user, rows)
    kept.append(([row.got for row in rows], found))
    return found


def _find_pair(user: SafeFunction, rows: Sequence[ComparisonRow]) -> Diagnosis | None:
    seen = [row.got for row in rows]
    judged = [mistake for mistake in user.piece.mistakes if mistake.judged]
    known = (*judged, *(each for both, _ in user.piece.mistake_pairs for each in both))
    until = counted_time() + PAIR_SECONDS
    in_time = (each for each in dict.fromkeys(known) if counted_time() < until)
    possible = {each for each in in_time if _shows_in(user, rows, each)}
    for both, function in user.piece.mistake_pairs:
        # One may hide the other on the probe on which that shows first.
        if possible & {*both} and _agree_on_all(seen, iter(kept_observations(user, function))):
            return Diagnosis(both)
    combinable = _combinable_mistakes([mistake for mistake in judged if mistake in possible])
    for both in islice(combinable, MOST_PAIRS):
        if counted_time() > until:
            break
        if _agree_on_all(seen, _observations_of(user, both)):
            return Diagnosis(tuple(sorted(both, key=user.piece.mistakes.index)))
    return None


def _shows_in(user: SafeFunction, rows: Sequence[ComparisonRow], mistake: Mistake) -> bool:
    """Whether the user's function is wrong on the first probe on which the mistake is wrong."""
    return _is_wrong_where(rows, _observations_of(user, (mistake,)))


def _is_wrong_where(rows: Sequence[ComparisonRow], observations: Iterator[Observation]) -> bool:
    """Whether the user's function is wrong on the first probe on which another function is."""
    for row, theirs in zip(rows, observations, strict=False):
        if row.got.judged and not observations_agree(row.expected, theirs):
            return not row.ok
    return False


def _diagnose_groups(user: SafeFunction, rows: Sequence[ComparisonRow]) -> Diagnosis | None:
    """A mistake for each group of probes in which the function is wrong.

    A group is explained if all mistakes with its observations have one name. At least one group
    must be; the first failing row of the others is kept as unexplained.
    """
    mistakes: list[Mistake] = []
    unexplained: ComparisonRow | None = None
    for group in _groups_of_rows(user.piece, rows):
        wrong = [rows[k] for k in group if not rows[k].ok]
        if not wrong:
            continue
        fitting = _mistakes_fitting_group(user, rows, group)
        if len({mistake.name for mistake in fitting}) == 1:
            mistakes.append(fitting[0])
        elif unexplained is None:
            unexplained = wrong[0]
    known = dict.fromkeys(mistakes)
    return Diagnosis(tuple(known), (), unexplained) if known else None


def _groups_of_rows(piece: Piece, rows: Sequence[ComparisonRow]) -> list[list[int]]:
    """The places of the judged rows in each group of probes; those in no group come first."""
    named = [place for group in piece.probe_groups for place in group]
    judged = [k for k, row in enumerate(rows) if row.got.judged]
    others = [k for k in judged if rows[k].got.probe not in named]
    return [others, *([k for k in judged if rows[k].got.probe in g] for g in piece.probe_groups)]


def _mistakes_fitting_group(
    user: SafeFunction, rows: Sequence[ComparisonRow], group: Sequence[int]
) -> list[Mistake]:
    """The mistakes with the user's observations in a group; [] if it has too few calls."""
    if not user.piece.probe_groups or len({rows[k].got.call for k in group}) < LEAST_CALLS:
        return []
    fitting = []
    for mistake in user.piece.mistakes:
        if not mistake.judged:
            continue
        theirs = enumerate(_observations_of(user, (mistake,)))
        if all(observations_agree(rows[k].got, each) for k, each in theirs if k in group):
            fitting.append(mistake)
    return fitting


def _agree_on_all(
    seen: Sequence[Observation], theirs: Iterator[Observation], only_answered: bool = False
) -> bool:
    """Whether a function has the observations in ``seen``; stops at the first difference.

    With ``only_answered`` the probes on which the user's function failed are left out. Where every
    judged observation is a failure, all functions that raise look the same, so the observations
    that are not judged must agree as well.
    """
    all_failed = all(isinstance(each.value, CallFailure) for each in seen if each.judged)
    return all(
        observations_agree(a, b)
        for a, b in zip(seen, theirs, strict=False)
        if (a.judged or all_failed) and not (only_answered and isinstance(a.value, CallFailure))
    )


def _observations_of(user: SafeFunction, mistakes: tuple[Mistake, ...]) -> Iterator[Observation]:
    """Observations of one or two known mistakes, called like the user's function."""
    if all(mistake.fit is None for mistake in mistakes):
        return iter(kept_observations(user, _kept_implementation(user.piece, mistakes)))
    function = _implement(user.piece, mistakes, user)
    if function is mistakes[0].function:  # no constant of the user's fits
        return iter(kept_observations(user, function))
    return user.piece.examine(called_like(user, function))


@lru_cache(maxsize=8192)
def _kept_implementation(piece: Piece, mistakes: tuple[Mistake, ...]) -> Callable[..., Any]:
    return _implement(piece, mistakes)


def _implement(
    piece: Piece, mistakes: tuple[Mistake, ...], user: SafeFunction | None = None
) -> Callable[..., Any]:
    """An implementation with one mistake, or with a second one wrapped around the first."""
    function = _implement_first(piece, mistakes[0], user)
    for mistake in mistakes[1:]:
        assert mistake.wrap is not None
        function = mistake.wrap(function)
    return function


ALTERED: WeakKeyDictionary[SafeFunction, dict[bool, Diagnosis | None]] = WeakKeyDictionary()
"""What alterations explain a function, by whether two were tried at once."""
SearchedPairs = list[tuple[list[Observation], Diagnosis | None]]
PAIRS: WeakKeyDictionary[SafeFunction, SearchedPairs] = WeakKeyDictionary()
"""What pairs explain a function, by its observations."""
FITTED: WeakKeyDictionary[SafeFunction, dict[Mistake, Callable[..., Any]]] = WeakKeyDictionary()
"""Implementations with a constant that was read from a function's results."""


def _implement_first(
    piece: Piece, mistake: Mistake, user: SafeFunction | None
) -> Callable[..., Any]:
    if user is None or mistake.fit is None:
        return mistake.implementation(piece.reference)
    known = FITTED.setdefault(user, {})
    if mistake not in known:
        known[mistake] = mistake.implementation(piece.reference, user)
    return known[mistake]


def _combinable_mistakes(judged: Sequence[Mistake]) -> Iterator[tuple[Mistake, Mistake]]:
    """Two mistakes with different names, the second of which can be wrapped around the first."""
    for one, other in combinations(judged, 2):
        if one.name == other.name:
            continue
        if other.wrap is not None:
            yield one, other
        elif one.wrap is not None:
            yield other, one
