"""Which form of a piece a function has, found by trying.

A form is a binding (which parameter takes which argument) and a variant (how arguments and result
are converted). A form is usable if the call of the sample arguments comes back with numbers of the
right shape. The first usable form in which the function is right is its form. Else it is the one
with a known mistake, or with the most agreement.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Any, Final

from steepest.checks.calling import Attempt, SafeFunction, prepare_function
from steepest.checks.comparing import compare_observations, observations_agree
from steepest.checks.diagnosis import Diagnosis, diagnose
from steepest.checks.documented_shapes import gives_columns, gives_outputs_first
from steepest.checks.kept_observations import kept_observations
from steepest.checks.known_functions import called_like
from steepest.checks.not_checked import agreement_with_reference, all_calls_failed, is_misread
from steepest.checks.observations import ExaminedFunction, Observation
from steepest.checks.pieces import Examine, Piece
from steepest.checks.record import ComparisonRow
from steepest.checks.signatures import Binding
from steepest.checks.variants import Variant
from steepest.counted_time import counted_time
from steepest.gradients.safe_calls import CallFailure
from steepest.parameters import parameters_of

__all__ = [
    "Examined",
    "examine_form",
    "examine_further",
    "examine_settings",
    "find_form",
    "find_unrepeatable",
    "is_right",
    "without_accepted_mistakes",
]

MOST_SECONDS: Final = 6.0
"""Computing time after which no further form is tried."""
MOST_DIAGNOSED: Final = 3
"""Forms in which a known mistake is looked for."""


@dataclass(frozen=True, slots=True, eq=False)
class Examined:
    """A function read as one form of a piece, and its observations.

    Attributes:
        user: the function, converted to the exercise's form.
        rows: its observations beside those of the reference.
        unrepeatable: an observation that differed when the same call was repeated, or None.
    """

    user: SafeFunction
    rows: list[ComparisonRow]
    unrepeatable: Observation | None

    @property
    def agreement(self) -> float:
        """The share of judged observations that agree with the reference."""
        return agreement_with_reference(self.rows)


def find_form(function: Callable[..., Any], piece: Piece, bindings: Sequence[Binding]) -> Examined:
    """The function in the form of the piece that it has.

    A known mistake in the exercise's form comes before another form in which the function is right:
    a function that compares probabilities with another threshold would be right for classes.
    `Variant.instead_of` names the exceptions.

    Args:
        function: the user's.
        piece: what it is checked as.
        bindings: all that the parameters allow, the most plausible first.
    """
    plain = examine_form(prepare_function(function, piece, bindings[0]))
    if is_right(plain) or plain.unrepeatable is not None or plain.user.log.stopped:
        return plain
    known = None
    own_form = piece.find_variants is None or bindings[0].signature.adapt is None
    said = gives_columns(function) or gives_outputs_first(function)
    if own_form and not all_calls_failed(plain.rows) and not said:
        known = diagnose(plain.user, plain.rows)
        if known is not None and _refused(known):
            known = None  # a form that takes all probes says more
    tried: list[Examined] = []
    until = counted_time() + MOST_SECONDS  # the first form has taken what it needs
    for binding, variant in _forms(function, plain, bindings, known):
        if counted_time() > until:
            break
        user = _usable(function, variant, binding, plain)
        if user is None:
            continue
        found = examine_form(user)
        if is_right(found):
            return found
        if not is_misread(found.rows) and (variant is None or not variant.only_right):
            tried.append(found)
    if known is not None or not tried:
        return plain
    return _best_of_wrong_forms(plain, tried)


def accepted_mistakes(user: SafeFunction) -> frozenset[str]:
    """Names of mistakes that only lead to a remark in the function's form."""
    of_form = () if user.variant is None else user.variant.accepted
    return frozenset((*user.piece.accepted, *of_form))


def is_right(found: Examined) -> bool:
    """Whether nothing judged differs, or only what the form accepts."""
    if found.unrepeatable is not None:
        return False
    accepted = accepted_mistakes(found.user)
    variant = found.user.variant
    other = variant is not None and bool(variant.instead_of)  # then few probes need agree
    if found.agreement == 1 or not accepted or (found.agreement < 0.5 and not other):
        return found.agreement == 1
    diagnosis = without_accepted_mistakes(diagnose(found.user, found.rows), found.user)
    return diagnosis is not None and not diagnosis.mistakes


def without_accepted_mistakes(diagnosis: Diagnosis | None, user: SafeFunction) -> Diagnosis | None:
    """The diagnosis without mistakes that only lead to a remark in the function's form.

    Returns:
        a diagnosis without mistakes if all of them are accepted; None if there is no diagnosis, or
        if accepted mistakes leave a failing call unexplained.
    """
    accepted = accepted_mistakes(user)
    if diagnosis is None or not accepted:
        return diagnosis
    left = tuple(each for each in diagnosis.mistakes if each.name not in accepted)
    if not left and diagnosis.unexplained is not None:
        return None
    return replace(diagnosis, mistakes=left)


def _forms(
    function: Callable[..., Any],
    plain: Examined,
    bindings: Sequence[Binding],
    known: Diagnosis | None,
) -> Iterator[tuple[Binding, Variant | None]]:
    """The forms to try, the simplest first; with a known mistake only those instead of it."""
    mistakes = set() if known is None else {mistake.name for mistake in known.mistakes}
    exchanged = "arguments swapped" in mistakes
    callable_as_is = plain.user(*plain.user.piece.sample_arguments).failure is None
    names = _names_of(function)
    for binding in bindings[1:]:
        if known is None or exchanged:
            yield binding, None
    for variant in plain.user.piece.variants:
        if variant.only_if_call_fails and callable_as_is:
            continue
        if any(re.fullmatch(variant.not_for_names, name.lower()) for name in names):
            continue
        if variant.not_for is not None and variant.not_for(function):
            continue
        if variant.only_for_names and not re.fullmatch(variant.only_for_names, names[0].lower()):
            continue
        for binding in bindings:
            if known is None or exchanged or mistakes & {*variant.instead_of}:
                yield binding, variant
    piece = plain.user.piece
    if piece.find_variants is not None and known is None:
        yield from piece.find_variants(function, piece, bindings, plain.user.log.attempts)


def _names_of(function: Callable[..., Any]) -> list[str]:
    name = str(getattr(function, "__name__", type(function).__name__))
    return [name, *(each.name for each in parameters_of(function))]


def _usable(
    function: Callable[..., Any], variant: Variant | None, binding: Binding, plain: Examined
) -> SafeFunction | None:
    """The function in a form, if its sample call gives numbers of the right shape."""
    piece = plain.user.piece
    piece = piece if variant is None else _piece_of_variant(piece, variant)
    user = prepare_function(function, piece, binding, variant)
    result = user(*piece.sample_arguments)
    if result.failure is not None:
        form = binding.signature.note if variant is None else variant.words
        plain.user.log.attempts.append(Attempt(form, result.call, result.failure, user.log.error))
        return None
    if variant is not None and variant.of_any_shape:
        return user
    reference = called_like(user, piece.reference)
    expected = reference(*piece.sample_arguments)
    shapes = [each.arrays[0].shape for each in (result, expected) if each.arrays]
    return user if _alike(shapes, bool(binding.signature.implies)) else None


def _alike(shapes: Sequence[tuple[int, ...]], counted: bool) -> bool:
    """Whether the shapes are equal; a number of rows may be that of the other, larger part."""
    if counted and len({shape[1:] for shape in shapes}) == 1:
        rows = [shape[0] for shape in shapes if shape]
        return len(rows) == len(shapes) and max(rows) - min(rows) <= 1
    return len(set(shapes)) == 1


@lru_cache(maxsize=64)
def _piece_of_variant(piece: Piece, variant: Variant) -> Piece:
    """The piece with the probes of the variant."""
    if variant.examine is None:
        return piece
    return replace(
        piece,
        examine=variant.examine,
        mistakes=tuple(each for each in piece.mistakes if each.name not in variant.left_out),
        sample_arguments=variant.sample_arguments or piece.sample_arguments,
    )


def examine_form(user: SafeFunction) -> Examined:
    """The function's observations beside those of the reference."""
    piece = user.piece
    seen = list(piece.examine(user))
    repeat = piece.deterministic and not user.log.stopped
    unrepeatable = find_unrepeatable(seen, list(piece.examine(user))) if repeat else None
    expected = kept_observations(user, piece.reference)
    return Examined(user, compare_observations(seen, expected), unrepeatable)


def examine_further(found: Examined) -> Examined:
    """A right function with the further observations of its piece, if it is wrong in one of them.

    A form with probes of its own has further probes of its own too.
    """
    user = found.user
    own_probes = user.variant is not None and user.variant.examine is not None
    further_of_form = user.variant.further if user.variant is not None else None
    return _examine_also(found, further_of_form if own_probes else user.piece.further)


def examine_settings(found: Examined) -> Examined:
    """A right function with the observations of its settings, if it is wrong in one of them.

    The others are not made again: most functions have no setting.
    """
    user, settings = found.user, found.user.piece.settings
    if settings is None or not is_right(found):
        return found
    alone = examine_form(_with_piece(user, _piece_of_settings(user.piece, settings)))
    if is_right(alone) and not alone.user.log.overwritten:
        return found
    whole = _with_piece(user, _piece_with_further_probes(user.piece, settings))
    return Examined(whole, [*found.rows, *alone.rows], alone.unrepeatable)


def _examine_also(found: Examined, more: Examine | None) -> Examined:
    """A right function with more observations, if it is wrong in one of them."""
    user = found.user
    if more is None or not is_right(found):
        return found
    further = examine_form(_with_piece(user, _piece_with_further_probes(user.piece, more)))
    return found if is_right(further) and not further.user.log.overwritten else further


def _with_piece(user: SafeFunction, piece: Piece) -> SafeFunction:
    return SafeFunction(
        user.function, piece, user.array_format, user.binding, user.roles, user.variant
    )


@lru_cache(maxsize=64)
def _piece_of_settings(piece: Piece, settings: Examine) -> Piece:
    return replace(piece, examine=settings, further=None)


@lru_cache(maxsize=64)
def _piece_with_further_probes(piece: Piece, further: Examine) -> Piece:
    own = piece.examine

    def examine(call: ExaminedFunction) -> Iterator[Observation]:
        yield from own(call)
        yield from further(call)

    return replace(piece, examine=examine, further=None)


def find_unrepeatable(
    first: Sequence[Observation], second: Sequence[Observation]
) -> Observation | None:
    """The first observation that was different when the same call was repeated."""
    pairs = zip(first, second, strict=False)
    return next((again for seen, again in pairs if not observations_agree(seen, again)), None)


def _refused(known: Diagnosis) -> bool:
    """Whether a mistake is known, but some calls failed for another reason."""
    row = known.unexplained
    return row is not None and isinstance(row.got.value, CallFailure)


def _order_of_forms(found: Examined) -> tuple[bool, float, int, bool]:
    variant, signature = found.user.variant, found.user.binding.signature
    named = variant is not None and bool(variant.only_for_names)
    # A network that is not given activations has its own, which only a variant has.
    own = found.user.piece.name == "network" and signature.adapt is not None
    lacks = variant is None and own and not signature.complete
    return lacks, -found.agreement, _failures(found), not named


def _failures(found: Examined) -> int:
    """The number of judged calls that fail."""
    return sum(row.got.judged and isinstance(row.got.value, CallFailure) for row in found.rows)


def _best_of_wrong_forms(plain: Examined, tried: Sequence[Examined]) -> Examined:
    """The form with a known mistake, else the one with the most agreement.

    Among several it is the one in which the fewest calls fail, then one that the function's name
    suggests, then the plain one.
    """
    ordered = sorted((plain, *tried), key=_order_of_forms)
    for found in ordered[:MOST_DIAGNOSED]:
        known = None if all_calls_failed(found.rows) else diagnose(found.user, found.rows)
        if known is not None and known.unexplained is None:
            return found
    best = ordered[0]
    if all_calls_failed(best.rows):
        best = next((each for each in tried if not all_calls_failed(each.rows)), best)
    return plain if plain.agreement >= max(0.5, best.agreement) else best
