"""The user's function compared with the reference, and its mistake named."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any

from steepest.checks.calling import SafeFunction, prepare_function
from steepest.checks.comparing import compare_observations
from steepest.checks.diagnosis import diagnose
from steepest.checks.explaining import collect_notes, explain_verdict, find_unrepeatable
from steepest.checks.locating import locate_mistake
from steepest.checks.not_checked import (
    agreement_with_reference,
    all_calls_failed,
    body_is_empty,
    verdict_on_unwritten_function,
)
from steepest.checks.observations import Observation
from steepest.checks.pieces import Piece
from steepest.checks.record import Check, ComparisonRow
from steepest.checks.registry import PIECES, get_piece, pieces_with_function_name
from steepest.checks.signatures import Binding, bind_parameters, parameter_names_fit
from steepest.checks.variants import Variant
from steepest.errors import CheckError
from steepest.gradients.verdicts import DEFAULT_HINTS, hint_level
from steepest.values import shown

__all__ = ["check", "user_and_reference"]


def check(
    function: Callable[..., Any],
    piece: str | None = None,
    *,
    hints: str = DEFAULT_HINTS,
    locate: bool = True,
) -> Check:
    """Whether a function of yours is right, and if not, which mistake it makes.

    The function is called on probing inputs, and its results are compared with those of a
    reference. A wrong function is compared with a catalogue of mistakes: the mistake with the same
    results on every probe is the diagnosis. If no mistake has, the smallest failing call is shown.

    Args:
        function: yours, in a signature of the exercise, for NumPy or torch.
        piece: the piece of the exercise that it should be, a name out of
            `steepest.checks.PIECES`; None finds it by the function's name.
        hints: how much of the verdict on a wrong function is printed: "that" it is wrong, also
            "where", also "why", also "how" to correct it.
        locate: whether to look for the line of a mistake, by edits of your code in memory; that
            takes up to 2 s for a wrong function.

    Returns:
        The verdict: ``ok``, ``sentence``, ``mistake``, ``location``, ``fix``, ``hint``,
        ``notes``, ``failing``, ``frame``, ``plot()``. Code that raises, prints, exits or never
        returns gets a verdict too.

    Raises:
        CheckError: no piece has that name, ``function`` is not callable, its signature does not
            fit, or ``hints`` is not a level.

    >>> import numpy as np
    >>> def bce(y, y_hat):
    ...     return -np.sum(y * np.log(y_hat) + (1 - y) * np.log(1 - y_hat))
    >>> check(bce).mistake
    'NaN at a perfect prediction'
    """
    level = hint_level(hints)
    found = get_piece(_find_piece_name(function, piece))
    binding = bind_parameters(function, found.signatures, found.name)
    examined = _examine(function, found, binding, None)
    user, rows = examined.user, examined.rows
    if body_is_empty(function):
        verdict = verdict_on_unwritten_function(user)
    else:
        examined = _find_best_variant(examined, function, found, binding)
        user, rows = examined.user, examined.rows
        verdict = explain_verdict(user, rows, examined.unrepeatable)
        if locate:
            verdict = locate_mistake(verdict, user, rows)
        verdict = replace(verdict, notes=collect_notes(user, rows, verdict.mistake))
    return Check(
        verdict=verdict,
        probes=user.log.calls,
        error_rate=found.error_rate,
        rows=rows,
        function=function,
        array_format=user.array_format,
        variant=user.variant,
        hints=level,
    )


def user_and_reference(check: Check) -> tuple[SafeFunction, SafeFunction]:
    """The checked function and its reference, to be called with the exercise's arguments.

    >>> from steepest.nn.activations import relu
    >>> import numpy as np
    >>> user, reference = user_and_reference(check(relu))
    >>> reference(np.array([-1.0, 2.0])).arrays
    (array([0., 2.]),)
    """
    piece = get_piece(check.piece)
    binding = bind_parameters(check.function, piece.signatures, piece.name)
    user = SafeFunction(check.function, piece, check.array_format, binding, variant=check.variant)
    reference = user.with_same_roles(piece.reference)
    return user, reference


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
    def right(self) -> bool:
        """Whether nothing that is judged differs from the reference."""
        return self.unrepeatable is None and agreement_with_reference(self.rows) == 1


def _examine(
    function: Callable[..., Any], piece: Piece, binding: Binding, variant: Variant | None
) -> Examined:
    user = prepare_function(function, piece, binding, variant)
    seen = list(piece.examine(user))
    repeat = piece.deterministic and not user.log.out_of_time
    unrepeatable = find_unrepeatable(seen, list(piece.examine(user))) if repeat else None
    reference = user.with_same_roles(piece.reference)
    return Examined(user, compare_observations(seen, piece.examine(reference)), unrepeatable)


def _find_best_variant(
    plain: Examined, function: Callable[..., Any], piece: Piece, binding: Binding
) -> Examined:
    """The first form that is right, else the one with the most agreement; the exercise's wins ties.

    A known mistake in the exercise's form comes first: a function that compares probabilities with
    another threshold would be right for classes. A form whose arguments are converted counts only
    if it is right: otherwise the call that fails could not be shown.
    """
    if plain.right or plain.unrepeatable is not None or plain.user.log.out_of_time:
        return plain
    if piece.variants_first:
        return _find_right_or_known_variant(plain, function, piece, binding)
    if not all_calls_failed(plain.rows) and diagnose(plain.user, plain.rows) is not None:
        return plain
    takes_arrays = plain.user(*piece.sample_arguments).failure is None
    best = plain
    for variant in piece.variants:
        if variant.for_single_numbers and takes_arrays:
            continue
        found = _examine(function, piece, binding, variant)
        if found.right:
            return found
        more = agreement_with_reference(found.rows) > agreement_with_reference(best.rows)
        if more and variant.conversion is not None:
            best = found
    nearly_right = agreement_with_reference(plain.rows) >= 0.5
    if nearly_right and best is not plain and diagnose(best.user, best.rows) is None:
        return plain
    return best


def _find_right_or_known_variant(
    plain: Examined, function: Callable[..., Any], piece: Piece, binding: Binding
) -> Examined:
    """The first form that is right, else the first with a known mistake, else the most agreement.

    Forms in which the function returns no numbers are left out.
    """
    answered = [] if all_calls_failed(plain.rows) else [plain]
    for variant in piece.variants:
        tried = prepare_function(function, piece, binding, variant)
        if tried(*piece.sample_arguments).failure is not None:
            continue
        found = _examine(function, piece, binding, variant)
        if found.right:
            return found
        if not all_calls_failed(found.rows):
            answered.append(found)
    known = (each for each in answered if diagnose(each.user, each.rows) is not None)
    most = max(answered, key=lambda each: agreement_with_reference(each.rows), default=plain)
    return next(known, most)


def _find_piece_name(function: object, piece: object) -> object:
    """The name given, or the one that fits the function's name and signature."""
    if not callable(function):
        raise CheckError(
            f"function must be callable, got {shown(function)} "
            "(pass the function itself, without calling it)"
        )
    if piece is not None:
        return piece
    name = str(getattr(function, "__name__", type(function).__name__))
    guessed = pieces_with_function_name(name)
    fitting = guessed
    if len(guessed) > 1:
        fitting = tuple(
            each for each in guessed if parameter_names_fit(function, get_piece(each).signatures)
        )
    if len(fitting) != 1:
        raise CheckError(
            f"piece must be given for a function named {shown(name)}, "
            f"one of {', '.join(guessed or PIECES)}"
        )
    return fitting[0]
