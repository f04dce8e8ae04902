"""The form of a function whose piece has very many right forms, such as a loss.

All right forms come before any mistake. A form is examined only if on the sample arguments the
function returns what the reference or a known mistake returns there.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from typing import Any, Final

from steepest.checks.array_formats import ArrayFormat
from steepest.checks.calling import SafeFunction, formats_to_try, prepare_function
from steepest.checks.comparing import largest_absolute_or_relative_error
from steepest.checks.diagnosis import diagnose
from steepest.checks.form_search import Examined, examine_form, is_right
from steepest.checks.known_functions import called_like
from steepest.checks.not_checked import agreement_with_reference, all_calls_failed, is_misread
from steepest.checks.observations import FloatArray
from steepest.checks.pieces import Piece
from steepest.checks.signatures import Binding
from steepest.counted_time import counted_time

__all__ = ["find_right_form"]

LEAST_AGREEMENT: Final = 0.4
"""Share of agreeing probes from which on a form is taken to be the one that is meant."""
SECONDS: Final = 3.0
"""Of counted time for the forms; a training of many steps takes long in each of them."""


def find_right_form(
    function: Callable[..., Any], piece: Piece, bindings: Sequence[Binding]
) -> Examined:
    """The first form that is right, else the first with a known mistake, else the most agreement.

    Where a form agrees with the reference on many probes, mistakes are looked for in such forms
    only. Two arguments are exchanged if nothing else is plausible, whatever their names are.

    Args:
        function: the user's.
        piece: what it is checked as.
        bindings: all that the parameters allow, the most plausible first.
    """
    plain = examine_form(prepare_function(function, piece, bindings[0]))
    if is_right(plain) or plain.unrepeatable is not None or plain.user.log.stopped:
        return plain
    answered = [] if all_calls_failed(plain.rows) else [plain]
    formats = [plain.user.array_format] if answered else formats_to_try(function)
    orders = [(each, bindings) for each in formats]
    if len(bindings) == 1 and len(bindings[0].positional) == 2:
        exchanged = replace(bindings[0], positional=bindings[0].positional[::-1])
        orders += [(each, [exchanged]) for each in formats]
    until = counted_time() + SECONDS
    for array_format, tried in orders:
        for user in _plausible_forms(function, piece, tried, array_format, until):
            found = examine_form(user)
            if is_right(found):
                return found
            answered += [] if is_misread(found.rows) else [found]
        if answered:
            break
    most = max(map(_agreement, answered), default=0.0)
    least = most if most >= LEAST_AGREEMENT else 0.0
    best = [each for each in answered if _agreement(each) >= least]
    with_mistake = (each for each in best if diagnose(each.user, each.rows) is not None)
    return next(with_mistake, best[0] if best else plain)


def _agreement(found: Examined) -> float:
    """The agreement on the first group of probes, the values of a loss; on all without groups."""
    groups = found.user.piece.probe_groups
    if not groups:
        return found.agreement
    return agreement_with_reference([row for row in found.rows if row.got.probe in groups[0]])


def _plausible_forms(
    function: Callable[..., Any],
    piece: Piece,
    bindings: Sequence[Binding],
    array_format: ArrayFormat,
    until: float,
) -> Iterator[SafeFunction]:
    """The function in every form in which it gives a known result on the sample arguments.

    Forms that are not reached by the counted time ``until`` are left out.
    """
    known: list[FloatArray] = []
    plain = SafeFunction(function, piece, array_format, bindings[0])
    callable_as_is = plain(*piece.sample_arguments).failure is None
    for variant in (None, *piece.variants):
        if variant is not None and variant.only_if_call_fails and callable_as_is:
            continue
        for binding in bindings:
            if counted_time() > until:
                return
            user = SafeFunction(function, piece, array_format, binding, variant=variant)
            result = user(*piece.sample_arguments)
            if result.failure is not None:
                continue
            known = known or _known_results_on_sample(user)
            if any(_is_close(result.arrays[0], each) for each in known):
                single = result.single and array_format.dtype == "float64"
                own = ArrayFormat(array_format.library, "float32") if single else array_format
                yield SafeFunction(function, piece, own, binding, variant=variant)


def _known_results_on_sample(user: SafeFunction) -> list[FloatArray]:
    """What the reference and each known mistake return first for the sample arguments."""
    piece = user.piece
    mistakes = [each.implementation(piece.reference) for each in piece.mistakes if each.judged]
    results = [
        called_like(user, each)(*piece.sample_arguments) for each in (piece.reference, *mistakes)
    ]
    return [result.arrays[0] for result in results if result.failure is None]


def _is_close(array: FloatArray, other: FloatArray) -> bool:
    same_shape = other.shape == array.shape
    return same_shape and largest_absolute_or_relative_error(array, other) < 1e-3
