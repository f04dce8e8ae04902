"""The verdict on a function that was found by its name, not given as a piece.

Code of other courses is not asked for all that the exercise asks for. Where only that is missing,
the function is right with a remark. Where the function does what another function does rightly, it
is not checked.
"""

from __future__ import annotations

import ast
import inspect
import re
from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import lru_cache
from types import FunctionType
from typing import Any, Final

import numpy as np

from steepest.checks.calling import SafeFunction, name_of_function
from steepest.checks.diagnosis import diagnose
from steepest.checks.exercise_form import has_name_of_exercise
from steepest.checks.form_search import Examined
from steepest.checks.not_checked import agreement_with_reference, all_calls_failed
from steepest.checks.observations import Observation
from steepest.checks.pieces import Piece
from steepest.checks.record import ComparisonRow
from steepest.checks.suspect_lines import lacks_operation
from steepest.checks.uses import replaces_its_argument
from steepest.edits.source import read_function_source
from steepest.gradients.safe_calls import CallFailure
from steepest.gradients.verdicts import NOT_CHECKED, RIGHT, WRONG, FunctionVerdict
from steepest.parameters import parameters_of
from steepest.roles.names import STEPS_NAMES
from steepest.roles.reading import in_snake_case

__all__ = [
    "does_what_others_do",
    "is_demand",
    "may_be_edited",
    "piece_for_name",
    "relax_verdict",
    "without_demands",
    "without_other_functions",
    "without_unexplained",
]

LEAST_PARAMETERS = 2
"""Parameters from which on a signature is the exercise's own; every relu has one parameter x."""
"""Their negatives are the gradients of a log-likelihood, which is maximised."""
REGRESSIONS: Final = ("linear_regression", "logistic_regression")
NOT_DIVIDED: Final = "gradient not divided by the number of samples"
"""No mistake in a method whose class divides in another method."""
AT_WORST: Final = "inf at the worst prediction"
NOT_FINITE: Final = ("NaN at a perfect prediction", AT_WORST)
"""Mistakes of a loss that only the exercise forbids."""
PIECES_OF_DATA: Final = ("scaling",)
"""Data are often whole numbers, scores and activations are not."""


FILLERS: Final = r"^(get|compute|calc|calculate|my|stable|numpy|np)|(function|fn|func|score|loss)$"
CLEAR_NAMES: Final = {
    "sigmoid": "sigmoid|logistic",
    "relu": "relu",
    "softmax": "softmax",
    "bce": "bce|binarycrossentropy|logloss",
    "softmax_loss": "softmaxloss|softmaxcrossentropy|categoricalcrossentropy|crossentropy|cce",
    "accuracy": "accuracy",
}
"""For some pieces the names that only their functions have, without `FILLERS`."""
SMALL_NUMBER_ADDED: Final = "eps in the logarithm too large"
SLIGHT: Final = 0.01
"""A difference of losses, of the larger of 1 and the loss, that shows in no training."""
FEWER_STEPS: Final = "one step too few"
ONLY_ONE_STEP: Final = "only one step"
IN_BITS: Final = "log base 2"
OTHER_LINE: Final = re.compile(r" and .* in line \d+$")
"""What the second of two edits says."""
COLUMN: Final = re.compile(r"reshape\(\(?-1, ?1|\[:, ?(None|np\.newaxis)\]|expand_dims")
"""What makes a column of labels."""
OTHER_MODELS: Final = re.compile(
    r"sv[mcr](?![a-z])|perceptron|hinge|pegasos|adaline|bayes|lasso|tree|knn|quantile|huber|poisson"
)
"""Parts of the names of models with another loss than a squared error or a cross-entropy."""


def _speaks_of_bits(function: Callable[..., Any]) -> bool:
    """Whether the name or the docstring says that a loss is meant in bits."""
    text = f"{getattr(function, '__name__', '')} {getattr(function, '__doc__', '') or ''}"
    return re.search(r"bits?(?![a-z])|log_?2|shannon", text.lower()) is not None


def has_form_of_exercise(function: Callable[..., Any], piece: Piece) -> bool:
    """Whether a function has the exercise's own name and parameters, such as bce(y, y_hat)."""
    parameters = tuple(each.name for each in parameters_of(function))
    own_name = getattr(function, "__name__", "") == piece.name
    own_roles = parameters == piece.signatures[0].roles
    return own_name and own_roles and len(parameters) >= LEAST_PARAMETERS


def does_what_others_do(examined: Examined) -> bool:
    """Whether a function makes a mistake that another function makes rightly."""
    user = examined.user
    others = user.piece.leniency.other_functions
    if has_form_of_exercise(user.function, user.piece) or _has_specific_name(user):
        return False
    failed = all_calls_failed(examined.rows) or examined.agreement == 1
    if failed or not others:
        return False
    found = diagnose(examined.user, examined.rows)
    return found is not None and any(each.name in others for each in found.mistakes)


def _usual_differences(user: SafeFunction) -> set[str]:
    """The mistakes that are conventions in other courses."""
    usual = {*user.piece.leniency.conventions}
    if _speaks_of_bits(user.function):
        usual.add(IN_BITS)
    if user.binding.signature is not user.piece.signatures[0]:
        usual.add(FEWER_STEPS)  # a descent on any function may count its start among its points
    if not _counts_steps(user.function):
        usual.add(ONLY_ONE_STEP)
    return usual


def _counts_steps(function: Callable[..., Any]) -> bool:
    """Whether a function has a loop, or a parameter that is called a number of steps."""
    source = read_function_source(function) if isinstance(function, FunctionType) else None
    loops = source is None or any(
        isinstance(each, ast.For | ast.While) for each in ast.walk(source.node)
    )
    return loops or any(each.name.lower() in STEPS_NAMES for each in parameters_of(function))


def _is_other_model(function: Callable[..., Any]) -> bool:
    """Whether the name of a function or of its class says that it is another model."""
    plain = in_snake_case(name_of_function(function))
    return OTHER_MODELS.search(plain) is not None


def _is_method(user: SafeFunction) -> bool:
    name = name_of_function(user.function)
    return "." in name and "<locals>" not in name


def _has_specific_name(user: SafeFunction) -> bool:
    """Whether a function's name says that it is just this piece."""
    name = name_of_function(user.function).rpartition(".")[2].lower()
    return re.fullmatch(user.piece.leniency.specific_names, name) is not None


def piece_for_name(function: Callable[..., Any], piece: Piece) -> Piece:
    """The piece with the right forms of other courses, unless the form is the exercise's own."""
    return piece if has_form_of_exercise(function, piece) else _with_usual_forms(piece)


@lru_cache(maxsize=64)
def _with_usual_forms(piece: Piece) -> Piece:
    usual = piece.leniency.variants
    find_variants = piece.leniency.find_variants or piece.find_variants
    if not usual and find_variants is piece.find_variants:
        return piece
    return replace(piece, variants=(*piece.variants, *usual), find_variants=find_variants)


@lru_cache(maxsize=64)
def without_other_functions(piece: Piece) -> Piece:
    """The piece without the mistakes that other functions make rightly."""
    others = piece.leniency.other_functions
    return replace(
        piece, mistakes=tuple(each for each in piece.mistakes if each.name not in others)
    )


def relax_verdict(
    verdict: FunctionVerdict, user: SafeFunction, rows: Sequence[ComparisonRow]
) -> FunctionVerdict:
    """The verdict without what only the exercise asks for.

    Args:
        verdict: with all that the exercise asks for.
        user: the function.
        rows: its observations beside those of the reference.
    """
    if verdict.outcome != WRONG:
        return verdict
    exact = verdict.mistake == AT_WORST  # the value that the formula has
    if has_form_of_exercise(user.function, user.piece) and not exact:
        return verdict
    if user.binding.signature.only_right_by_name:
        return _not_recognised(user, verdict)
    leniency = user.piece.leniency
    mistake = verdict.mistake or ""
    known = mistake in leniency.other_functions  # "minimum and maximum" is one mistake
    named = {mistake} if known else set(mistake.split(" and "))
    if named & {*leniency.other_functions} and not _has_specific_name(user):
        return _verdict_on_other_function(verdict, user)
    if user.piece.name in REGRESSIONS and _is_other_model(user.function):
        return _not_recognised(user, verdict)
    if "sign" in named and _is_of_each_sample(user):
        return _terms_of_log_likelihood(verdict, user)
    if mistake == NOT_DIVIDED and _is_method(user):
        return _verdict_with_remark(verdict, user, "if another method divides by the samples")
    usual = _usual_differences(user)
    if named & usual and named <= {*usual, *NOT_FINITE}:
        return _verdict_with_remark(verdict, user, "by another convention")
    if verdict.mistake == "not the same twice" and not _keeps_a_default(verdict):
        return replace(_not_recognised(user, verdict), hint=verdict.hint)
    if named & {*leniency.mistakes}:
        return verdict
    ordinary = [row for row in rows if row.got.judged and not is_demand(row.got, user)]
    small = mistake == SMALL_NUMBER_ADDED
    if small and ordinary and all(row.ok or row.error < SLIGHT for row in ordinary):
        return _verdict_with_remark(verdict, user, "but for a small difference")
    if ordinary and all(row.ok for row in ordinary) and not _cuts_off_in_place(user, rows):
        probes = len({row.got.call for row in ordinary})
        number = "its one ordinary probe" if probes == 1 else f"all {probes} ordinary probes"
        return _verdict_with_remark(verdict, user, f"on {number}")
    changed = verdict.mistake == "changes its argument" and not all(row.ok for row in ordinary)
    unknown = verdict.mistake is None and agreement_with_reference(rows) <= leniency.agreement
    if changed or unknown or _differs_only_in_shape(verdict, ordinary):
        return _not_recognised(user, verdict)
    return verdict


def without_demands(
    verdict: FunctionVerdict, user: SafeFunction, rows: Sequence[ComparisonRow]
) -> FunctionVerdict:
    """The verdict on a function of another name, without what the exercise asks of its own."""
    demands = user.piece.leniency.demands
    wrong = [row.got for row in rows if row.got.judged and not row.ok]
    if verdict.outcome != WRONG or not wrong or has_name_of_exercise(user.function, user.piece):
        return verdict
    if any(each.probe not in demands and str(each.value) not in demands for each in wrong):
        return verdict
    return _verdict_with_remark(verdict, user, "but for what only the exercise asks")


def without_unexplained(verdict: FunctionVerdict, user: SafeFunction) -> FunctionVerdict:
    """The verdict; not checked if neither a known mistake nor an edit explains what is wrong.

    A known mistake does not explain it if the text has no operation that the mistake needs.
    """
    if verdict.outcome != WRONG or has_form_of_exercise(user.function, user.piece):
        return verdict
    # An edit may turn one convention into another, and two may fit by chance, where nothing says
    # what the function is held to.
    one_edit = verdict.fix is not None and OTHER_LINE.search(verdict.fix.words) is None
    is_clear = one_edit and _has_clear_name(user)
    unexplained = verdict.mistake is None and not is_clear
    if _takes_one_sample(verdict) or _makes_columns(verdict, user):
        return _not_recognised(user, verdict)
    unknown = unexplained and "no known mistake" in verdict.sentence
    if unknown or lacks_operation(user.function, user.piece.name, verdict.mistake):
        return _not_recognised(user, verdict)
    return verdict


def _takes_one_sample(verdict: FunctionVerdict) -> bool:
    """Whether the only evidence is an edit that leaves out an index: p in the place of p[0]."""
    fix = verdict.fix
    if fix is None or verdict.mistake is not None:
        return False
    return re.sub(r"\[0\]", "", fix.line.text) == re.sub(r"\[0\]", "", fix.after) != fix.line.text


def _makes_columns(verdict: FunctionVerdict, user: SafeFunction) -> bool:
    """Whether labels are broadcast against predictions that the text expects as a column."""
    if verdict.mistake != "each compared with each":
        return False
    plain = inspect.unwrap(getattr(user.function, "__func__", user.function))
    source = read_function_source(plain) if isinstance(plain, FunctionType) else None
    return source is not None and any(map(COLUMN.search, source.lines))


def may_be_edited(verdict: FunctionVerdict, user: SafeFunction) -> bool:
    """Whether an edit may show that a function which was not recognised is wrong.

    Its name must leave no doubt about what it computes, and it must be no other usual function.
    """
    if verdict.outcome != NOT_CHECKED or "equals no known mistake" not in verdict.sentence:
        return False
    return _has_clear_name(user)


def _has_clear_name(user: SafeFunction) -> bool:
    name = re.sub(r"[^a-z]", "", name_of_function(user.function).rpartition(".")[2].lower())
    pattern = CLEAR_NAMES.get(user.piece.name, "")
    return re.fullmatch(pattern, re.sub(FILLERS, "", name)) is not None


def is_demand(got: Observation, user: SafeFunction) -> bool:
    """Whether only the exercise asks for what a probe shows, or the function refuses its input."""
    refused = isinstance(got.value, CallFailure) and got.value.kind in ("raises", "breaks")
    return refused or any(each in got.probe for each in user.piece.leniency.probes)


def _cuts_off_in_place(user: SafeFunction, rows: Sequence[ComparisonRow]) -> bool:
    """Whether results are written into an array of whole numbers and lose what follows the point.

    Nothing warns of it, and the numbers are wrong. Code of other courses passes floats.
    No argument is lost where every caller replaces it by the result.
    """
    if user.piece.name not in PIECES_OF_DATA or replaces_its_argument(user.function):
        return False
    wrong = [row for row in rows if row.got.judged and not row.ok]
    failed = any(isinstance(row.got.value, CallFailure) for row in wrong)
    if not has_name_of_exercise(user.function, user.piece):
        return False
    return bool(user.log.changed) and not failed and any("integer" in r.got.probe for r in wrong)


def _is_of_each_sample(user: SafeFunction) -> bool:
    """Whether a loss returns the term of each sample; its caller may sum and negate the terms."""
    words = "" if user.variant is None else user.variant.words
    return "for each sample" in words or "for one sample at a time" in words


def _differs_only_in_shape(verdict: FunctionVerdict, ordinary: Sequence[ComparisonRow]) -> bool:
    """Whether only shapes speak against a function: another layout is no mistake."""
    if verdict.mistake == "wrong shape":
        return True
    wrong = [(row.got.value, row.expected.value) for row in ordinary if not row.ok]
    arrays = [(a, b) for a, b in wrong if isinstance(a, np.ndarray) and isinstance(b, np.ndarray)]
    return (
        verdict.mistake is None
        and len(arrays) == len(wrong)
        and all(a.shape != b.shape for a, b in arrays)
    )


def _verdict_with_remark(
    verdict: FunctionVerdict, user: SafeFunction, where: str
) -> FunctionVerdict:
    words = "" if user.variant is None else user.variant.words
    variant = f", {words}" if words else ""
    sentence = f"Your {user.piece.title} is right {where}{variant}."
    remark, hint = "It " + verdict.sentence.removeprefix(f"{verdict.subject} "), verdict.hint
    raised = verdict.failing is not None and verdict.failing.got.startswith("raises")
    if verdict.failing is not None and raised and verdict.mistake in NOT_FINITE:
        remark = f"For {verdict.failing.probe} it {verdict.failing.got}: {verdict.failing.call}."
    elif verdict.failing is not None and verdict.mistake is None:
        remark, hint = f"It is not for {verdict.failing.probe}: {verdict.failing}.", ""
    note = " ".join(filter(None, (remark, hint)))
    return FunctionVerdict(verdict.piece, RIGHT, sentence, notes=(note,))


def _verdict_on_other_function(verdict: FunctionVerdict, user: SafeFunction) -> FunctionVerdict:
    name = name_of_function(user.function) or user.piece.names[0]
    does = verdict.sentence.removeprefix(f"{verdict.subject} ").removesuffix(".")
    sentence = (
        f"{name} was not recognised as the piece {user.piece.name}: it {does}, which other "
        f"functions do rightly (--piece {user.piece.name}={name} checks it as that)."
    )
    return FunctionVerdict(verdict.piece, NOT_CHECKED, sentence)


def _terms_of_log_likelihood(verdict: FunctionVerdict, user: SafeFunction) -> FunctionVerdict:
    name = name_of_function(user.function) or user.piece.names[0]
    sentence = (
        f"{name} returns the negative of the {user.piece.title} of each sample: right if its "
        "caller negates their sum or mean, and wrong if they are minimised as they are."
    )
    return FunctionVerdict(verdict.piece, NOT_CHECKED, sentence)


def _not_recognised(user: SafeFunction, verdict: FunctionVerdict) -> FunctionVerdict:
    """Not checked, with what speaks against the function, and how it is checked nevertheless."""
    name = name_of_function(user.function) or user.piece.names[0]
    piece = verdict.piece
    does = verdict.sentence.removeprefix(f"{verdict.subject} ")
    if "no known mistake explains all of them" in does and verdict.failing is not None:
        does = f"for example {verdict.failing}."
    sentence = (
        f"{name} was not recognised as the piece {piece}: it {does} If it is meant to be that, "
        f"--piece {piece}={name} checks it against all that the exercise asks for."
    ).replace(": it for example", ": for example")
    return FunctionVerdict(piece, NOT_CHECKED, sentence)


def _keeps_a_default(verdict: FunctionVerdict) -> bool:
    return "its default is created only once" in verdict.sentence
