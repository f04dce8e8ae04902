"""The user's function compared with the reference, and its mistake named."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial
from typing import Any, Final

from steepest.arguments import check_flags
from steepest.checks.calling import SafeFunction, name_of_function
from steepest.checks.documented_shapes import gives_columns, in_documented_shapes, prose_of
from steepest.checks.examinations.one_layer import has_exponential, is_one_layer
from steepest.checks.examinations.split_by_rows import takes_row_numbers
from steepest.checks.exercise_form import (
    has_name_of_exercise,
    hold_to_exercise,
    hold_to_text,
    prefer_form_of_exercise,
    returns_otherwise,
    verdict_on_ignored_setting,
)
from steepest.checks.explaining import (
    collect_notes,
    explain_verdict,
    verdict_on_kept_state,
    verdict_on_other_results,
)
from steepest.checks.filled_buffers import REMARKED
from steepest.checks.form_search import (
    Examined,
    examine_further,
    examine_settings,
    find_form,
    is_right,
)
from steepest.checks.held_to_logits import hold_to_logits
from steepest.checks.kept_state import find_kept_state
from steepest.checks.known_functions import called_like
from steepest.checks.leniency import (
    does_what_others_do,
    is_demand,
    may_be_edited,
    piece_for_name,
    relax_verdict,
    without_demands,
    without_other_functions,
    without_unexplained,
)
from steepest.checks.locating import locate_mistake
from steepest.checks.not_checked import (
    all_calls_failed,
    body_is_empty,
    returned_function,
    verdict_on_returned_function,
    verdict_on_unwritten_function,
)
from steepest.checks.own_arguments import with_own_arguments
from steepest.checks.pieces import Piece
from steepest.checks.record import Check
from steepest.checks.registry import PIECES, get_piece, pieces_with_function_name
from steepest.checks.returned_order import VALIDATION_FIRST, with_training_rows_first
from steepest.checks.right_forms import find_right_form
from steepest.checks.settings import SETTING
from steepest.checks.signature_errors import signature_error
from steepest.checks.signatures import (
    Binding,
    parameter_names_fit,
    possible_bindings,
)
from steepest.errors import CheckError
from steepest.gradients.limits import limit_by_count
from steepest.gradients.verdicts import DEFAULT_HINTS, WRONG, FunctionVerdict, hint_level
from steepest.interrupts import restored_output
from steepest.parameters import parameters_of, required_names
from steepest.values import shown

__all__ = ["check", "user_and_reference"]

MEANT: Final = {
    "linear": (is_one_layer, "one_layer"),
    "sigmoid": (lambda function: len(required_names(function)) == 3, "one_layer"),
    "split": (takes_row_numbers, "split_by_rows"),
}
"""Where a function that is given as a piece is meant as another one, and which that is."""
WITH_SIGMOID: Final = (
    "It was judged as the one-layer model, sigmoid(x w + b); a linear layer returns x w + b "
    "without the sigmoid."
)
WITHOUT_SIGMOID: Final = re.compile(r"(?i)\b(without|no|before)\b.{0,12}(activation|sigmoid)|affin")
"""Says that a layer is linear."""
ACTIVATIONS: Final = ("sigmoid", "relu")
"""Pieces of which a function's name or flag may say that it is the derivative."""


@restored_output()
@limit_by_count()
def check(
    function: Callable[..., Any],
    piece: str | None = None,
    *,
    hints: str = DEFAULT_HINTS,
    locate: bool = True,
    found_by_name: bool = False,
) -> Check:
    """Whether a function of yours is right, and if not, which mistake it makes.

    The function is called on probing inputs, and its results are compared with those of a
    reference. A wrong function is compared with a catalogue of mistakes: the mistake with the same
    results on every probe is the diagnosis. If no mistake has, the smallest failing call is shown.

    Args:
        function: yours, in a signature of the exercise, for NumPy or torch.
        piece: the piece of the exercise that it should be, a name out of
            `steepest.checks.PIECES`, or the name of a usual activation, loss or metric, such as
            "tanh", "relu_derivative", "mse" or "r2"; None finds it by the function's name.
        hints: how much of the verdict on a wrong function is printed: "that" it is wrong, also
            "where", also "why", also "how" to correct it.
        locate: whether to look for the line of a mistake, by edits of your code in memory; that
            takes up to 2 s for a wrong function.
        found_by_name: whether only its name says which piece it is. What only the exercise asks
            for, such as a finite loss at a wrong prediction of 1.0, is then a remark.

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
    check_flags(locate=locate, found_by_name=found_by_name)
    _check_callable(function)
    if not found_by_name and (quantity := _as_usual_quantity(function, piece, locate)) is not None:
        return replace(quantity, hints=level)
    found = get_piece(_find_piece_name(function, piece))
    if found_by_name:
        found = piece_for_name(function, found)
    else:
        function, found = _as_documented(function, found)
    ordered = found.name.startswith("split") and with_training_rows_first(function)
    function = ordered or function
    bindings = possible_bindings(function, found.signatures)
    if not found_by_name and (apart := with_own_arguments(function, found, bindings)):
        function, bindings = apart
    if not bindings:
        raise signature_error(function, found.signatures, found.name)
    strict = piece is not None and not found_by_name and has_name_of_exercise(function, found)
    examined, by_state = _examine_with_state(function, found, bindings, strict, found_by_name)
    if body_is_empty(function):
        verdict = _verdict_on_empty_body(function, found)
    elif strict and (otherwise := returns_otherwise(examined, function, found, bindings)):
        verdict = verdict_on_other_results(*otherwise)
    else:
        verdict = by_state or _explain(examined, strict, found_by_name, locate)
    verdict = _with_remarks(verdict, function, bool(ordered) and verdict.ok)
    user = examined.user
    made = Check(
        verdict=verdict,
        probes=user.log.calls,
        error_rate=found.error_rate,
        rows=examined.rows,
        function=function,
        array_format=user.array_format,
        binding=user.binding,
        variant=user.variant,
        hints=level,
    )
    return _or_one_layer(_with_flag(made, found_by_name), locate, found_by_name)


def _with_remarks(
    verdict: FunctionVerdict, function: Callable[..., Any], validation_first: bool
) -> FunctionVerdict:
    """The verdict with remarks on how the function was called."""
    remarks = [VALIDATION_FIRST] if validation_first else []
    remarks += [vars(function)[REMARKED]] if REMARKED in getattr(function, "__dict__", {}) else []
    return replace(verdict, notes=(*verdict.notes, *remarks))


def _with_flag(found: Check, found_by_name: bool) -> Check:
    """The check of an activation that is given; its flag may ask for the derivative."""
    flagged = found.ok and found.piece in ACTIVATIONS and len(parameters_of(found.function)) > 1
    return _with_flag_of_derivative(found) if flagged and not found_by_name else found


def _with_flag_of_derivative(found: Check) -> Check:
    from steepest.inspections.given_activations import with_flag_of_derivative

    return with_flag_of_derivative(found)


def _verdict_on_empty_body(function: Callable[..., Any], piece: Piece) -> FunctionVerdict:
    name = name_of_function(function) or f"Your {piece.title}"
    return verdict_on_unwritten_function(function, name, piece.name)


def _or_one_layer(found: Check, locate: bool, found_by_name: bool) -> Check:
    """A wrong linear layer with an exponential, as the one-layer model that it may be.

    As that it is right, or wrong for a reason: the exercise has both, and a linear layer alone has
    no exponential. A function found by its name is never wrong as the one, only right.
    """
    if found.piece != "linear" or found.ok or not has_exponential(found.function):
        return found
    if WITHOUT_SIGMOID.search(" ".join(prose_of(found.function))):
        return found
    model = check(found.function, "one_layer", hints=found.hints, locate=locate)
    if not model.ok and (found_by_name or not (model.mistake or model.fix)):
        return found
    notes = (*model.verdict.notes, WITH_SIGMOID)
    return replace(model, verdict=replace(model.verdict, notes=notes))


def _as_documented(function: Callable[..., Any], piece: Piece) -> tuple[Callable[..., Any], Piece]:
    """The function called in the shapes that its text says, and the piece that it is meant to be.

    A piece has its form for samples as columns too, if the text says that layout.
    """
    if piece.name in MEANT and MEANT[piece.name][0](function):
        piece = get_piece(MEANT[piece.name][1])
    shaped = in_documented_shapes(function, of_rows=piece.name == "split")
    form = piece.of_columns
    if form is not None and gives_columns(shaped):
        piece = replace(piece, variants=(*piece.variants, form))
    return shaped, piece


def _explain(
    examined: Examined, strict: bool, found_by_name: bool, locate: bool
) -> FunctionVerdict:
    """The verdict with its notes and, if that is asked for, the line of the mistake."""
    user, rows = examined.user, examined.rows
    verdict = explain_verdict(
        user, rows, examined.unrepeatable, found_by_name=found_by_name, strict=strict
    )
    if not verdict.ok and (made := returned_function(user.function)):
        return verdict_on_returned_function(user, made)
    verdict = without_demands(verdict, user, rows)
    if found_by_name:
        verdict = relax_verdict(verdict, user, rows)
    if locate and not found_by_name:
        verdict = locate_mistake(verdict, user, rows, given=True)
        if verdict.location is None and " and " in (verdict.mistake or ""):
            # One edit corrects the first mistake, where the second is in what only we demand.
            verdict = locate_mistake(verdict, user, rows, partial(is_demand, user=user), given=True)
    elif locate and (verdict.outcome == WRONG or may_be_edited(verdict, user)):
        verdict = locate_mistake(verdict, user, rows, partial(is_demand, user=user))
    if found_by_name:
        verdict = without_unexplained(verdict, user)
    verdict = replace(verdict, notes=(*verdict.notes, *collect_notes(user, rows, verdict)))
    of_setting = (verdict.mistake or "").startswith(SETTING)
    if found_by_name or (verdict.outcome == WRONG and not of_setting):
        return verdict
    return verdict_on_ignored_setting(user.function, user.piece) or verdict


def _examine_with_state(
    function: Callable[..., Any],
    piece: Piece,
    bindings: Sequence[Binding],
    strict: bool,
    found_by_name: bool,
) -> tuple[Examined, FunctionVerdict | None]:
    """The function in the form that it has, and the verdict if what it keeps is its mistake."""
    kept = None if found_by_name else find_kept_state(function)

    def examine(called: Callable[..., Any]) -> Examined:
        examined = _examine(called, piece, bindings, found_by_name)
        if not found_by_name:
            examined = hold_to_text(examined, called, piece)
            examined = hold_to_logits(examined, called, piece)
        if strict:
            examined = examine_further(hold_to_exercise(examined, called, piece))
        return examined if found_by_name else examine_settings(examined)

    examined = examine(function)
    if kept is None or is_right(examined):
        return examined, None
    restored = examine(kept.restored_function())
    if is_right(restored):
        return examined, verdict_on_kept_state(examined, kept, restored)
    if all_calls_failed(examined.rows) and not all_calls_failed(restored.rows):
        return restored, None  # it keeps something, and is wrong without that too
    return examined, None


def _examine(
    function: Callable[..., Any], piece: Piece, bindings: Sequence[Binding], found_by_name: bool
) -> Examined:
    """The function in the form that it has."""
    find = find_right_form if piece.variants_first else find_form
    examined = find(function, piece, bindings)
    if found_by_name and does_what_others_do(examined):
        again = find(function, without_other_functions(piece), bindings)
        return again if is_right(again) else examined
    if found_by_name:
        return examined
    return prefer_form_of_exercise(examined, function, piece, bindings)


def user_and_reference(check: Check) -> tuple[SafeFunction, SafeFunction]:
    """The checked function and its reference, to be called with the exercise's arguments.

    >>> from steepest.nn.activations import relu
    >>> import numpy as np
    >>> user, reference = user_and_reference(check(relu))
    >>> reference(np.array([-1.0, 2.0])).arrays
    (array([0., 2.]),)
    """
    piece = get_piece(check.piece)
    user = SafeFunction(
        check.function, piece, check.array_format, check.binding, variant=check.variant
    )
    reference = called_like(user, piece.reference)
    return user, reference


def _as_usual_quantity(function: Callable[..., Any], piece: object, locate: bool) -> Check | None:
    """The check of a usual activation, loss or metric that is not a piece of the exercise."""
    known = isinstance(piece, str) and piece in ACTIVATIONS
    derivative = _check_as_derivative(function, piece, locate) if known else None
    if derivative is not None:
        return derivative
    name = str(getattr(function, "__name__", "")) if piece is None else piece
    if not isinstance(name, str) or name in PIECES or pieces_with_function_name(name):
        return None
    return _check_usual_quantity(function, name, locate)


def _check_as_derivative(function: Callable[..., Any], piece: object, locate: bool) -> Check | None:
    from steepest.inspections.given_activations import check_as_derivative

    return check_as_derivative(function, piece, locate)


def _check_usual_quantity(function: Callable[..., Any], name: str, locate: bool) -> Check | None:
    from steepest.inspections.function_checks import check_usual_quantity

    return check_usual_quantity(function, name, locate)


def _check_callable(function: object) -> None:
    """Raise if what should be checked cannot be called."""
    if not callable(function):
        raise CheckError(
            f"function must be callable, got {shown(function)} "
            "(pass the function itself, without calling it)"
        )


def _find_piece_name(function: Callable[..., Any], piece: object) -> object:
    """The name given, or the one that fits the function's name and signature."""
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
