"""The verdict on a function in words: its first mistake, the evidence, a hint, and notes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

import numpy as np

from steepest.checks.alterations import Alteration, find_alteration
from steepest.checks.calling import SafeFunction
from steepest.checks.catalogue.findings import mistakes_of_findings
from steepest.checks.catalogue.parts_of_epoch import mistakes_of_one_part
from steepest.checks.diagnosis import Diagnosis, diagnose, harmless_variants
from steepest.checks.exercise_form import (
    has_name_of_exercise,
    is_given_as_the_exercise_asks,
    raises_for_plain_arguments,
)
from steepest.checks.form_search import Examined, without_accepted_mistakes
from steepest.checks.kept_state import KeptState
from steepest.checks.not_checked import (
    all_calls_failed,
    answers_like_piece,
    expects_nothing,
    is_attempt,
    is_misread,
    is_refusal,
    refuses_all,
    verdict_on_failed_calls,
    verdict_on_unrecognised_function,
)
from steepest.checks.observations import Observation, texts_of_pair, value_as_text
from steepest.checks.observed import describe_difference
from steepest.checks.pieces import Mistake
from steepest.checks.record import ComparisonRow
from steepest.checks.settings import SETTING
from steepest.gradients.safe_calls import CallFailure
from steepest.gradients.verdicts import RIGHT, WRONG, FailingCall, FunctionVerdict
from steepest.parameters import parameters_of

__all__ = [
    "UNKNOWN_HINT",
    "collect_notes",
    "explain_verdict",
    "verdict_on_kept_state",
    "verdict_on_unknown_mistake",
]

UNKNOWN_HINT: Final = "Compute that call by hand and compare."
"""How to correct a mistake that is not known."""
AT_ZERO: Final = (
    "It is infinite where the probability of a label is 0. Limit them first: np.clip(p, 1e-12, 1)."
)
HINTS = {
    "raises": "Run that call yourself and read the error message.",
    "returns nothing": "Is a return statement missing at its end?",
    "wrong type": "Return numbers in the form that the exercise asks for.",
    "never returns": "Is there a loop that never ends? Check its condition.",
    "ends the program": "Return the result instead of ending the program.",
}
"""How to correct a function whose calls fail, by the kind of the failure."""


def explain_verdict(
    user: SafeFunction,
    rows: Sequence[ComparisonRow],
    unrepeatable: Observation | None,
    *,
    found_by_name: bool = False,
    strict: bool = False,
) -> FunctionVerdict:
    """The verdict without notes.

    Args:
        user: the function.
        rows: its observations beside those of the reference.
        unrepeatable: an observation that differed when the same call was repeated, or None.
        found_by_name: whether only its name says which piece it is.
        strict: whether it is given as the piece and has the exercise's name.
    """
    wrong = [row for row in rows if row.got.judged and not row.ok]
    if user.log.stopped or all_calls_failed(rows):
        if strict and wrong and not user.log.stopped and raises_for_plain_arguments(user, rows):
            failed = _verdict_on_failure_or_shape(user, rows)
            return failed or verdict_on_failed_calls(user, rows, strict)
        return verdict_on_failed_calls(user, rows, strict)
    if unrepeatable is not None:
        return _verdict_on_unrepeatable_function(user, rows, unrepeatable)
    if not wrong:
        if user.log.changed and not user.piece.may_change_arguments:
            return _verdict_on_changed_argument(user, wrong)
        if user.log.overwritten and not found_by_name:
            return _verdict_on_overwritten_result(user)
        return _verdict_on_right_function(user, rows)
    if found_by_name and refuses_all(user.piece, rows):
        return verdict_on_unrecognised_function(user, rows)
    attempt = is_attempt(user.piece, rows) or (not found_by_name and answers_like_piece(user, rows))
    named = not found_by_name and has_name_of_exercise(user.function, user.piece)
    by_setting = all(row.got.probe.startswith(SETTING) for row in wrong)  # as no known mistake is
    known = None if by_setting else diagnose(user, rows, with_alterations=attempt or named)
    diagnosis = without_accepted_mistakes(known, user)
    if diagnosis is not None and not diagnosis.mistakes:
        return _verdict_on_right_function(user, rows)
    if diagnosis is not None:
        answered = [row for row in wrong if not isinstance(row.got.value, CallFailure)]
        return _verdict_on_diagnosed_mistake(
            user, diagnosis, _failing_call(user, (answered or wrong)[0])
        )
    if all(is_refusal(row) for row in wrong) and user.variant is None and attempt:
        return _verdict_on_right_function(user, rows, " that it accepts")
    return _verdict_on_unexplained_function(user, rows, attempt, found_by_name)


def _verdict_on_unexplained_function(
    user: SafeFunction, rows: Sequence[ComparisonRow], attempt: bool, found_by_name: bool
) -> FunctionVerdict:
    """The verdict on a function that makes no mistake of the catalogue."""
    wrong = [row for row in rows if row.got.judged and not row.ok]
    if found := mistakes_of_findings(rows) or mistakes_of_one_part(user.piece.name, rows):
        return _verdict_on_diagnosed_mistake(user, Diagnosis(found), _failing_call(user, wrong[0]))
    altered = find_alteration(user, rows)
    certain = altered is not None and (altered.certain or user.piece.no_other_convention)
    if altered is not None and (attempt or (certain and not found_by_name)):
        return _verdict_on_alteration(user, altered, _failing_call(user, wrong[0]))
    misread = is_misread(rows)
    if misread or not attempt:
        if not misread and not found_by_name and is_given_as_the_exercise_asks(user, rows):
            return verdict_on_unknown_mistake(user, rows)
        return verdict_on_unrecognised_function(user, rows)
    if user.log.changed and not user.piece.may_change_arguments:
        return _verdict_on_changed_argument(user, wrong)
    return _verdict_on_failure_or_shape(user, rows) or verdict_on_unknown_mistake(user, rows)


def collect_notes(
    user: SafeFunction, rows: Sequence[ComparisonRow], verdict: FunctionVerdict
) -> tuple[str, ...]:
    """Remarks that do not affect the verdict.

    For wrong code, only those that hold for every call and are not the mistake itself.
    """
    right = verdict.ok
    variants: Sequence[Mistake] = ()
    if right and all(row.ok for row in rows if row.got.judged):
        variants = harmless_variants(user, rows)
    elif right and not verdict.notes and (accepted := diagnose(user, rows)):
        variants = accepted.mistakes
    of_probabilities = user.variant is not None and "for probabilities" in user.variant.words
    notes = [
        AT_ZERO if of_probabilities and each.name == "overflow" else f"It {each.does}. {each.hint}"
        for each in variants
    ]
    if right:
        notes += [user.binding.signature.note] if user.binding.signature.note else []
        notes += [user.variant.note] if user.variant is not None and user.variant.note else []
        # What fails in the form of another course may fail in the conversion.
        notes += _note_on_first_unjudged_failure(rows) if user.variant is None else []
    if user.log.printed.strip():
        first = user.log.printed.strip().splitlines()[0][:60]
        notes.append(f'It prints text, for example "{first}"; remove that when it is right.')
    changes = user.log.changed and not user.piece.may_change_arguments
    if changes and not right and verdict.mistake != "changes its argument":
        notes.append(f"It also changes its argument {user.log.changed[0][0]}.")
    if user.array_format.dtype == "float32":
        notes.append("It computes in float32, so differences up to 1e-4 are accepted.")
    return tuple(notes)


def _note_on_first_unjudged_failure(rows: Sequence[ComparisonRow]) -> list[str]:
    """The first call that fails although it need not work."""
    failed = (row.got for row in rows if isinstance(row.got.value, CallFailure) and not row.ok)
    return [
        f"For {got.probe}, {got.call}, it {value_as_text(got).rstrip('.')}; this does not affect "
        "the verdict."
        for got in list(failed)[:1]
    ]


def _failing_call(user: SafeFunction, row: ComparisonRow) -> FailingCall:
    got, expected = texts_of_pair(row.got, row.expected)
    if isinstance(row.got.value, np.ndarray) and isinstance(row.expected.value, np.ndarray):
        shapes = row.got.value.shape, row.expected.value.shape
        if shapes[0] != shapes[1]:
            got, expected = f"{got} of shape {shapes[0]}", f"{expected} of shape {shapes[1]}"
    verb = "" if got.startswith(("raises", "returns", "still", "ends", "warns")) else "gives"
    if verb and user.variant is not None and user.variant.conversion:
        verb = f"({user.variant.conversion}) gives"
    return FailingCall(row.got.probe, row.got.call, got, expected, verb)


def _make_wrong_verdict(
    user: SafeFunction, mistake: str | None, sentence: str, hint: str, failing: FailingCall
) -> FunctionVerdict:
    """The verdict on a wrong function.

    Args:
        user: the function.
        mistake: its name, or None.
        sentence: what the function does, and the evidence, to follow "Your <piece>".
        hint: how to correct it, a sentence.
        failing: the smallest failing call.
    """
    variant = f", {user.variant.words}," if user.variant and user.variant.words else ""
    subject = f"Your {user.piece.title}{variant}"
    return FunctionVerdict(
        piece=user.piece.name,
        outcome=WRONG,
        sentence=f"{subject} {sentence}.",
        mistake=mistake,
        hint=hint,
        failing=failing,
        subject=subject,
    )


def _verdict_on_right_function(
    user: SafeFunction, rows: Sequence[ComparisonRow], which: str = ""
) -> FunctionVerdict:
    piece = user.piece
    judged = len({row.got.call for row in rows if row.got.judged and row.ok})
    probes = "its one probe" if judged == 1 else f"all {judged} probes"
    rate = piece.error_rate
    chance = f" (a right function fails with probability {rate:.0e})" if rate else ""
    words = "" if user.variant is None else user.variant.words
    variant = f", {words}" if words else ""
    sentence = f"Your {piece.title} is right on {probes}{which}{chance}{variant}."
    return FunctionVerdict(piece.name, RIGHT, sentence)


def _verdict_on_diagnosed_mistake(
    user: SafeFunction, diagnosis: Diagnosis, failing: FailingCall
) -> FunctionVerdict:
    does = ", and it ".join(mistake.does for mistake in diagnosis.mistakes)
    hint = " ".join(mistake.hint for mistake in diagnosis.mistakes)
    equivalent = f" (or: {', '.join(diagnosis.equivalent)})" if diagnosis.equivalent else ""
    sentence = f"{does}{equivalent}: {failing}"
    if (other := diagnosis.unexplained) is not None:
        raised = f"for {other.got.call} it {value_as_text(other.got)}"
        failed = isinstance(other.got.value, CallFailure)
        evidence = raised if failed else str(_failing_call(user, other))
        sentence += f". In addition, {evidence}"
    return _make_wrong_verdict(user, diagnosis.name, sentence, hint, failing)


def _verdict_on_alteration(
    user: SafeFunction, altered: Alteration, failing: FailingCall
) -> FunctionVerdict:
    otherwise = "" if altered.instead else ", and is right otherwise"
    sentence = f"{altered.does}{otherwise}: {failing}"
    verdict = _make_wrong_verdict(user, altered.name, sentence, altered.hint, failing)
    if altered.instead is None:
        return verdict
    subject = f"Your {user.piece.title}"
    return replace(verdict, subject=subject, sentence=f"{subject} {sentence}.")


def _verdict_on_unrepeatable_function(
    user: SafeFunction, rows: Sequence[ComparisonRow], second: Observation
) -> FunctionVerdict:
    first = next(row for row in rows if row.got.probe == second.probe)
    before, after = texts_of_pair(first.got, second)
    if _has_mutable_default(user):
        does = "keeps a list or array from call to call, because its default is created only once"
        hint = "Write None as the default, and create the list inside the function."
    else:
        does = "returns a different result when it is called again with the same arguments"
        hint = "Remove what is random, and keep nothing in variables outside the function."
    sentence = f"{does}: {second.call} first gave {before}, then {after}"
    failing = FailingCall(second.probe, second.call, after, before, "called again gives")
    return _make_wrong_verdict(user, "not the same twice", sentence, hint, failing)


def verdict_on_other_results(examined: Examined, lacking: str) -> FunctionVerdict:
    """The verdict on a function that computes rightly, and returns less or in another order.

    Args:
        examined: the function, right in the form that it has.
        lacking: what it returns, and what it should, to follow "returns".
    """
    user, row = examined.user, examined.rows[0]
    failing = FailingCall(row.got.probe, row.got.call, lacking, "what the exercise asks for")
    sentence = f"computes rightly, but returns {lacking}, for example for {row.got.call}"
    hint = "Return all that the exercise asks for, in its order."
    verdict = _make_wrong_verdict(user, "other results returned", sentence, hint, failing)
    return replace(verdict, sentence=f"Your {user.piece.title} {sentence}.")


def verdict_on_kept_state(
    examined: Examined, kept: KeptState, right: Examined
) -> FunctionVerdict | None:
    """The verdict on a function that is right only if what it keeps is restored before every call.

    Args:
        examined: the function as it is.
        kept: what it keeps, as it was before its first call.
        right: the function with that restored.
    """
    user, changed = examined.user, kept.changed()
    wrong = [row for row in examined.rows if row.got.judged and not row.ok]
    again = examined.unrepeatable
    shown = [row for row in wrong if not expects_nothing(row)]
    if shown:
        failing = _failing_call(user, shown[0])
    elif again is not None:
        first = next(row for row in examined.rows if row.got.probe == again.probe)
        texts = texts_of_pair(again, first.got)
        failing = FailingCall(again.probe, again.call, *texts, "called again gives")
    else:
        return None
    names = ", ".join(dict.fromkeys(each.name for each in changed)) or "a cache of results"
    probes = len({row.got.call for row in right.rows if row.got.judged})
    sentence = (
        f"keeps {names} from call to call; with that as it was before the first call, it is right "
        f"on all {probes} probes: {failing}"
    )
    hint = f"Create {names} inside the function, so that every call starts afresh."
    if any(each.default_of is not None for each in changed):
        hint = "Write None as the default, and create the list or array inside the function."
    name = "keeps values between calls" if again is None else "not the same twice"
    verdict = _make_wrong_verdict(user, name, sentence, hint, failing)
    return replace(verdict, location=kept.line_of_first_change())


def _verdict_on_overwritten_result(user: SafeFunction) -> FunctionVerdict:
    call = user.log.overwritten[0]
    sentence = (
        f"returns an array that it keeps, so that a later call overwrites the result of an earlier "
        f"one: {call} changed what an earlier call had returned"
    )
    hint = "Create a new array in every call, or return a copy."
    failing = FailingCall(
        "results of earlier calls", call, "another earlier result", "the same one", "leaves"
    )
    return _make_wrong_verdict(user, "overwrites earlier results", sentence, hint, failing)


def _has_mutable_default(user: SafeFunction) -> bool:
    defaults = [each.default for each in parameters_of(user.function)]
    return any(isinstance(each, list | dict | set | np.ndarray) for each in defaults)


def _verdict_on_changed_argument(
    user: SafeFunction, wrong: Sequence[ComparisonRow]
) -> FunctionVerdict:
    name, call = user.log.changed[0]
    hint = f"Work on a copy, {name}.copy() or {name}.clone(), or create new arrays."
    right = "" if wrong else "returns the right result but "
    sentence = (
        f"{right}changes its argument {name}, which belongs to the caller, for example in {call}"
    )
    if wrong:
        sentence += f". In addition, {_failing_call(user, wrong[0])}"
    failing = FailingCall(
        "unchanged arguments", call, f"a changed {name}", f"{name} unchanged", "leaves"
    )
    return _make_wrong_verdict(user, "changes its argument", sentence, hint, failing)


def _verdict_on_failure_or_shape(
    user: SafeFunction, rows: Sequence[ComparisonRow]
) -> FunctionVerdict | None:
    """Failed calls and wrong shapes, mistakes that any function can make; None for others."""
    wrong = [row for row in rows if row.got.judged and not row.ok]
    got, expected = wrong[0].got.value, wrong[0].expected.value
    failing = _failing_call(user, wrong[0])
    if isinstance(got, CallFailure):
        name = "raises" if got.kind == "breaks" else got.kind
        sentence = f"{got.text} for {failing.call}, expected {failing.expected}"
        return _make_wrong_verdict(user, name, sentence, HINTS[name], failing)
    shapes = [
        (row.got.value.shape, row.expected.value.shape)
        for row in wrong
        if isinstance(row.got.value, np.ndarray) and isinstance(row.expected.value, np.ndarray)
    ]
    if len(shapes) < len(wrong) or any(a == b for a, b in shapes):
        return None
    assert isinstance(expected, np.ndarray)
    hint = f"Return an array of shape {expected.shape}."
    difference = describe_difference(rows).rstrip(".")
    sentence = f"returns an array of the wrong shape: {failing}" + f".{difference}" * bool(
        difference
    )
    return _make_wrong_verdict(user, "wrong shape", sentence, hint, failing)


def verdict_on_unknown_mistake(
    user: SafeFunction, rows: Sequence[ComparisonRow]
) -> FunctionVerdict:
    """The verdict without a known mistake: how many probes fail, and the smallest of them."""
    wrong = [row for row in rows if row.got.judged and not row.ok]
    answered = [row for row in wrong if not isinstance(row.got.value, CallFailure)]
    failing = _failing_call(user, (answered or wrong)[0])
    judged = len({row.got.call for row in rows if row.got.judged})
    sentence = (
        f"is wrong on {len({row.got.call for row in wrong})} of {judged} probes; no known mistake "
        f"explains all of them.{describe_difference(rows)} The smallest failing call: {failing}"
    )
    return _make_wrong_verdict(user, None, sentence, UNKNOWN_HINT, failing)
