"""The verdict on one function of the file."""

from __future__ import annotations

import inspect
import re
from collections.abc import Callable, Mapping
from dataclasses import replace
from functools import partial
from typing import Any, Final

from steepest.checks import Check, check
from steepest.checks.array_formats import ArrayFormat
from steepest.checks.not_checked import body_is_empty, verdict_on_unwritten_function
from steepest.checks.registry import PIECES, get_piece
from steepest.checks.signatures import parameter_names_fit
from steepest.checks.suspect_lines import find_line_of_either
from steepest.checks.uses import is_added, is_subtracted
from steepest.checks.usual_lines import USUAL_LINES
from steepest.consistency.finding import ConsistencyCheck
from steepest.consistency.regressions import NEGATIVE
from steepest.consistency.value_and_gradient import only_value_compared
from steepest.errors import CheckError
from steepest.gradients.verdicts import NOT_CHECKED, RIGHT, WRONG, FunctionVerdict
from steepest.inspections.finding import Candidate, UserCode
from steepest.inspections.function_outputs import activations_in, has_name_of_output
from steepest.inspections.given_gradients import (
    GivenGradient,
    find_given_gradient,
    held_to_exercise,
)
from steepest.inspections.gradient_checks import check_candidate_gradient
from steepest.inspections.gradient_lines import locate_gradient_mistake
from steepest.inspections.layer_calls import check_layer_operation
from steepest.inspections.method_outputs import check_method_output
from steepest.inspections.numerical_gradients import check_numerical_gradient
from steepest.inspections.other_readings import other_reading
from steepest.inspections.recorded_descents import check_recorded_descent
from steepest.inspections.right_beside_wrong import (
    allow_for_wrong_function,
    wrong_beside_right_gradient,
)
from steepest.inspections.slips import find_slip
from steepest.inspections.use_in_file import allow_for_use, with_other_defaults
from steepest.inspections.used_names import find_undefined_names
from steepest.inspections.usual_objectives import AssumedGradient, find_assumed_gradient
from steepest.parameters import required_names
from steepest.quantities.finding import find_given_quantity, is_quantity_name, not_recognised
from steepest.quantities.one_feature import explain_line
from steepest.roles.reading import roles_of

__all__ = ["check_candidate_function", "function_names_by_piece", "parameters_fit_piece"]

REST_OF_EPOCH: Final = (
    "which rows each batch takes, their order in every epoch, and the loss and accuracy returned"
)
"""What the updates of a training do not show."""

SWITCHES: Final = re.compile(r"(enable|disable|clear|zero|reset|apply)_?grad(ient)?s?$")
"""Names of parts of one's own training loop."""
BY_ITS_EPOCH: Final = (
    "was not judged by itself: the epoch that calls it shows whether gradients are cleared and "
    "steps go downhill"
)
UPDATES: Final = ("sgd", "momentum", "nesterov", "adagrad", "rmsprop", "adam")
"""Pieces that take parameters and gradients; trainings are called after them too."""

APPLIED: Final = frozenset(("tanh", "sigmoid", "exp", "expit"))
"""Functions that an activation applies to its argument."""
CHANGED: Final = re.compile(r"it (changes its argument \w+, which belongs to the caller)")
OF_OUTPUT: Final = ", of its output"


def function_names_by_piece() -> dict[str, tuple[str, ...]]:
    """For each piece the usual names of its function."""
    return {name: tuple(dict.fromkeys((name, *get_piece(name).names))) for name in PIECES}


def parameters_fit_piece(function: Callable[..., Any], piece: str) -> bool:
    """Whether the names of a function's parameters are those of a piece."""
    return parameter_names_fit(function, get_piece(piece).signatures)


def check_candidate_function(
    candidate: Candidate,
    place: str,
    names: Mapping[str, Any],
    user_code: UserCode,
    reasons: Mapping[str, str],
) -> FunctionVerdict:
    """Check a function as the piece that its name suggests.

    Args:
        candidate: the function.
        place: where it is defined.
        names: the file's global names.
        user_code: decides which functions are the user's.
        reasons: why the file did not define a name, as
            `steepest.inspections.executing.FileExecution.reasons_for_undefined_names` gives them;
            a function that uses such a name is right or not checked.
    """
    if body_is_empty(candidate.function) and not candidate.given:
        verdict = verdict_on_unwritten_function(candidate.function, candidate.name, candidate.piece)
    else:
        numerical = _numerical(candidate)
        verdict = numerical or _check_written(candidate, names, user_code, reasons)
    return replace(verdict, function=candidate.name, place=place)


def _check_written(
    candidate: Candidate,
    names: Mapping[str, Any],
    user_code: UserCode,
    reasons: Mapping[str, str],
) -> FunctionVerdict:
    """The verdict on a function that has a body."""
    given = _given_gradient(candidate, names)
    assumed = isinstance(given, AssumedGradient)
    held = None if given is None or assumed else given.verdict()
    # A function may do without a name that the file did not define, but not be wrong because of it.
    undefined = _verdict_on_undefined_names(candidate, user_code, reasons)
    verdict = _with_quantity(_check_by_piece(candidate, names), candidate)
    checked = verdict.outcome == WRONG or (verdict.ok and verdict.piece == "gradient")
    if candidate.consistency is not None and not checked:
        verdict = _with_consistency(verdict, candidate.consistency)
    if candidate.effect is not None and verdict.outcome == NOT_CHECKED:
        by_effect = candidate.effect()
        decided = by_effect.outcome != NOT_CHECKED or not verdict.sentence
        verdict = _as_epoch(by_effect, candidate) if decided else verdict
    if verdict.outcome == NOT_CHECKED:
        verdict = _by_output(candidate) or verdict
    if not verdict.sentence:
        verdict = not_recognised(candidate.name, verdict.piece)
    if isinstance(given, AssumedGradient):
        verdict = given.judged(verdict)
    elif given is not None and held is not None:
        verdict = given.located(held_to_exercise(verdict, held))
    if verdict.outcome != RIGHT and verdict.piece == "gradient" and undefined is None:
        verdict = allow_for_wrong_function(verdict, candidate, names.get(candidate.of))
    if undefined is None and not candidate.given:
        verdict = wrong_beside_right_gradient(verdict, candidate, names, user_code)
    if verdict.outcome == NOT_CHECKED and SWITCHES.search(candidate.name):
        verdict = replace(verdict, sentence=f"{candidate.name} {BY_ITS_EPOCH}.", hint="")
    if undefined is not None and not verdict.ok:
        verdict = undefined
    slip = None if candidate.given else find_slip(candidate.function, candidate.name, verdict.piece)
    if slip is not None and verdict.outcome != WRONG and undefined is None:
        verdict = slip
    elif not candidate.given and verdict.outcome == WRONG:
        verdict = other_reading(verdict, candidate.function, candidate.name, names) or verdict
        verdict = allow_for_use(verdict, candidate.function, candidate.name)
        verdict = with_other_defaults(
            verdict, candidate.function, partial(_check_by_piece, candidate, names)
        )
    return _with_usual_line(verdict, candidate)


def _with_usual_line(verdict: FunctionVerdict, candidate: Candidate) -> FunctionVerdict:
    """A mistake that has no line gets the one in which it usually is."""
    of_gradient = verdict.piece == "gradient" and verdict.mistake not in USUAL_LINES["gradient"]
    if verdict.outcome != WRONG or verdict.location is not None or of_gradient:
        return verdict
    line = find_line_of_either(candidate.function, verdict.piece, verdict.mistake)
    return replace(verdict, location=line)


def _by_output(candidate: Candidate) -> FunctionVerdict | None:
    """The verdict on what a network or another layer returns; None if nothing explains it."""
    found = None if candidate.output is None else candidate.output()
    if found is not None or candidate.given:
        return found
    descent = check_recorded_descent(candidate.function, candidate.name)
    found = descent or _as_line(candidate)
    found = found or check_layer_operation(candidate.function, candidate.name)
    return candidate.kept() if found is None and candidate.kept is not None else found


def _as_line(candidate: Candidate) -> FunctionVerdict | None:
    """The verdict on the linear model of one feature; None for a function of another name."""
    line = explain_line(candidate.function) if has_name_of_output(candidate.name) else None
    if line is None:
        return None
    sentence = f"{candidate.name} is right: it is {line.words}, on all {line.probes} probes."
    return FunctionVerdict("network", RIGHT, sentence)


def _as_epoch(verdict: FunctionVerdict, candidate: Candidate) -> FunctionVerdict:
    """The verdict on the updates of an epoch, which do not show all that an epoch has to do."""
    plain = candidate.name.rpartition(".")[2].lower()
    if not verdict.ok or verdict.piece != "epoch" or not (candidate.given or "epoch" in plain):
        return verdict
    if not candidate.given:
        return replace(verdict, notes=(*verdict.notes, f"Not judged: {REST_OF_EPOCH}."))
    _, _, updates = verdict.sentence.partition(": ")
    sentence = (
        f"{candidate.name} was checked in part only: {updates.rstrip('.')}; {REST_OF_EPOCH} were "
        "not judged, because no way of calling it as a training epoch was found."
    )
    return FunctionVerdict("epoch", NOT_CHECKED, sentence)


def _numerical(candidate: Candidate) -> FunctionVerdict | None:
    """The verdict on a numerical gradient that is given as a gradient; None for others."""
    if not (candidate.given and candidate.piece == "gradient"):
        return None
    return check_numerical_gradient(candidate.name, candidate.function)


def _given_gradient(candidate: Candidate, names: Mapping[str, Any]) -> GivenGradient | None:
    """The gradient that ``--piece gradient=NAME`` gives; None for others."""
    if not (candidate.given and candidate.piece == "gradient"):
        return None
    if not candidate.of:
        return find_assumed_gradient(candidate.name, candidate.function)
    function = names[candidate.of]
    return find_given_gradient(candidate.name, candidate.function, candidate.of, function)


def _verdict_on_undefined_names(
    candidate: Candidate, user_code: UserCode, reasons: Mapping[str, str]
) -> FunctionVerdict | None:
    """The verdict on a function that uses a name that the file did not define; else None."""
    used = find_undefined_names(candidate.function, user_code)
    undefined = [each for each in used if each in reasons or "*" in reasons]
    if not undefined:
        return None
    why = dict.fromkeys(reasons.get(each, reasons.get("*", "")) for each in undefined)
    sentence = (
        f"{candidate.name} uses {', '.join(undefined)}, which the file did not define "
        f"({'; '.join(why)})."
    )
    return FunctionVerdict(candidate.piece, NOT_CHECKED, sentence)


def check_usual_quantity(function: Callable[..., Any], piece: str, locate: bool) -> Check | None:
    """A function as the usual activation, loss or metric that a name says; None for other names.

    Raises:
        CheckError: it has other parameters than such a function.

    >>> import numpy as np
    >>> check_usual_quantity(lambda x: 1 / np.tanh(x), "tanh", locate=False).mistake
    'inverse'
    >>> check_usual_quantity(np.tanh, "f", locate=False)
    """
    if not is_quantity_name(piece):
        return None
    name = str(getattr(function, "__name__", type(function).__name__))
    quantity = find_given_quantity(function, name, piece)
    if quantity is None:
        got = ", ".join(required_names(function))
        raise CheckError(
            f"function must take the arguments of {piece}, got {name}({got}) "
            "(an activation takes one array, a loss or metric takes labels and predictions)"
        )
    unknown = FunctionVerdict(quantity.piece, NOT_CHECKED, "")
    if locate:
        candidate = Candidate(quantity.piece, name, function, quantity=quantity)
        verdict = _with_quantity(unknown, candidate)
    else:
        verdict = quantity.explain() or not_recognised(name, quantity.piece)
    return Check(verdict, quantity.probes, 0.0, (), function, ArrayFormat())


def _with_quantity(verdict: FunctionVerdict, candidate: Candidate) -> FunctionVerdict:
    """The verdict; if it says nothing, that on the usual quantity that the name names."""
    quantity = candidate.quantity
    if quantity is None or verdict.outcome == WRONG:
        return verdict

    of_argument = bool(APPLIED & set(_names_of_code(candidate.function)))

    def corrected(found: FunctionVerdict | None) -> FunctionVerdict | None:
        return quantity.correct(found) if found is not None and found.ok else found

    def check_again() -> FunctionVerdict:
        now = corrected(quantity.explain())
        # What applies the activation itself takes its argument, not its output.
        return unknown if now is None or (of_argument and OF_OUTPUT in now.sentence) else now

    unknown = not_recognised(candidate.name, verdict.piece)
    found = corrected(verdict if verdict.ok else quantity.explain())
    if found is None:
        return verdict if verdict.sentence else unknown
    changed = CHANGED.search(verdict.sentence) if found.ok and not verdict.ok else None
    found = replace(found, notes=(*found.notes, f"It {changed[1]}.")) if changed else found
    located = locate_gradient_mistake(found, candidate.function, check_again)
    fix = located.fix and replace(located.fix, probes=quantity.probes)
    return replace(located, fix=fix)


def _names_of_code(function: Callable[..., Any]) -> tuple[str, ...]:
    code = getattr(inspect.unwrap(function), "__code__", None)
    return () if code is None else code.co_names


def _with_consistency(verdict: FunctionVerdict, check: ConsistencyCheck) -> FunctionVerdict:
    """The verdict, together with what a comparison of value and gradient shows.

    The verdict of the piece comes first: it also covers the value. If it says nothing, or the
    gradient beside a right value is wrong, the comparison decides.
    """
    compared = check.compare(verdict.ok)
    found = compared.verdict
    if found.mistake == "sign" and is_added(check.function):
        sentence = (
            f"{check.name} returns the negative of the derivative of its loss, and the file adds "
            "it: together that is a descent."
        )
        ascent = FunctionVerdict("gradient", NOT_CHECKED, sentence)
        return ascent if verdict.outcome == NOT_CHECKED else verdict
    if found.ok and NEGATIVE in found.notes and is_subtracted(check.function):
        sentence = (
            f"{check.name} returns the negative of the derivative of its loss, and the file "
            "subtracts it: together that is an ascent."
        )
        hint = "Return the derivative itself, with the errors predictions - y, or add the negative."
        return FunctionVerdict("gradient", WRONG, sentence, "sign", hint, subject=check.name)
    found = locate_gradient_mistake(
        found, check.function, compared.again, looks_right=compared.looks_right
    )
    found = _without_assumption(found, check.name) if compared.assumed else found
    if verdict.outcome == NOT_CHECKED:
        unknown = verdict == not_recognised(check.name, verdict.piece) and found.failing is None
        says_more = not verdict.sentence or (unknown and compared.differs)
        return verdict if found.outcome == NOT_CHECKED and not says_more else found
    if found.outcome == WRONG:
        return found
    if not found.ok:
        note = only_value_compared(check.function, check.name) * (verdict.piece != "descent")
        return replace(verdict, notes=(*verdict.notes, note)) if verdict.ok and note else verdict
    note = "Its gradient was compared with central differences, and is right."
    return replace(verdict, notes=(*verdict.notes, note, *found.notes))


def _without_assumption(verdict: FunctionVerdict, name: str) -> FunctionVerdict:
    """Not checked if only a loss that is assumed speaks against a gradient, and nothing explains
    how they differ: neither a known mistake nor an edit."""
    unexplained = verdict.outcome == WRONG and verdict.mistake is None and verdict.fix is None
    if not unexplained:
        return verdict
    differs = verdict.sentence.removeprefix(f"{name}: ")
    sentence = f"{name} was not judged, because nothing explains how it differs: {differs}"
    return FunctionVerdict(verdict.piece, NOT_CHECKED, sentence)


def _check_by_piece(candidate: Candidate, names: Mapping[str, Any]) -> FunctionVerdict:
    piece, name = candidate.piece, candidate.name
    if candidate.output_of is not None:
        own = activations_in(names, candidate.function)
        return check_method_output(*candidate.output_of, name, own, names)
    if piece not in PIECES and not candidate.of:
        return FunctionVerdict(piece, NOT_CHECKED, "")
    if piece == "gradient":
        value = names[candidate.of]
        check_again = partial(check_candidate_gradient, candidate, value)
        found = check_again()
        if not candidate.given and allow_for_wrong_function(found, candidate, value) != found:
            return found  # the mistake is in the function beside it: no search for its line here
        return locate_gradient_mistake(found, candidate.function, check_again, value)
    if candidate.only_effect:
        return FunctionVerdict(piece, NOT_CHECKED, "")
    pieces, by_name = (piece, *candidate.others), not candidate.given
    verdicts = [_check_as(candidate.function, each, by_name) for each in pieces]
    right = next((each for each in verdicts if each.ok), None)
    if right is not None:
        return right
    if candidate.doubtful:
        sentence = (
            f"{name} was not recognised: several functions have such a name, and its parameters "
            f"do not say which it is. If it is the piece {piece}, --piece {piece}={name} checks "
            "it as that."
        )
        return FunctionVerdict(piece, NOT_CHECKED, sentence)
    return next((each for each in verdicts if each.outcome == WRONG), verdicts[0])


def _check_as(function: Callable[..., Any], piece: str, found_by_name: bool) -> FunctionVerdict:
    try:
        return check(function, piece, found_by_name=found_by_name).verdict
    except CheckError as problem:
        sentence = str(problem)
        if found_by_name and piece in UPDATES and _takes_samples(function):
            name = getattr(function, "__name__", piece)
            sentence = (
                f"{name} was not recognised as a training: it takes samples and labels, and no "
                "call was found whose updates follow the gradient of a usual loss."
            )
        return FunctionVerdict(piece, NOT_CHECKED, sentence)


def _takes_samples(function: Callable[..., Any]) -> bool:
    """Whether the parameters have the names of samples and of labels."""
    roles = [roles_of(name)[:1] for name in required_names(function)]
    return ("data",) in roles and ("labels",) in roles
