"""Functions without a verdict: not written yet, called in a way they do not allow, or unknown.

A function is only wrong if there is evidence that it was understood: it agrees with the reference
on at least half of the probes or on all that identify the piece, or it equals a known mistake.
"""

from __future__ import annotations

import ast
import dis
import inspect
import traceback
from collections.abc import Callable, Sequence
from itertools import pairwise
from types import FunctionType
from typing import Any

import numpy as np

from steepest.checks.calling import Attempt, SafeFunction, name_of_function
from steepest.checks.observations import texts_of_pair, value_as_text
from steepest.checks.pieces import Piece
from steepest.checks.record import ComparisonRow
from steepest.checks.wanted import line_number_of, wanted_expression
from steepest.edits.source import read_function_source
from steepest.gradients.safe_calls import CallFailure
from steepest.gradients.verdicts import NOT_CHECKED, WRONG, FunctionVerdict

__all__ = [
    "STAYS",
    "agreement_with_reference",
    "all_calls_failed",
    "answers_like_piece",
    "body_is_empty",
    "expects_nothing",
    "has_raised",
    "is_attempt",
    "is_misread",
    "is_refusal",
    "refuses_all",
    "returned_function",
    "verdict_on_failed_calls",
    "verdict_on_returned_function",
    "verdict_on_unrecognised_function",
    "verdict_on_unwritten_function",
]

EMPTY_BODY = {"RESUME", "NOP", "LOAD_CONST", "RETURN_VALUE", "RETURN_CONST"}
"""The operations of a function whose body is a docstring, ``pass`` or ``...``."""
RAISING = {"LOAD_GLOBAL", "PUSH_NULL", "PRECALL", "CALL", "RAISE_VARARGS"}
"""With these it raises NotImplementedError."""
HINTS = {
    "returns nothing": "Is a return statement missing at its end?",
    "never returns": "Is there a loop that never ends? Check its condition.",
    "ends the program": "Return the result instead of ending the program.",
}
STAYS = "neither returns new parameters nor changes those given"
"""Why an epoch cannot be called that leaves its parameters as they are."""
UNMOVED = "the parameters do not move"
MOST_FORMS = 4
"""Forms that were tried and are shown."""
OTHER_HINT = "If it takes other arguments, it cannot be checked; if not, read the error message."


def agreement_with_reference(rows: Sequence[ComparisonRow]) -> float:
    """The share of the judged observations that agree with the reference."""
    judged = [row.ok for row in rows if row.got.judged]
    return sum(judged) / len(judged) if judged else 0.0


def is_attempt(piece: Piece, rows: Sequence[ComparisonRow]) -> bool:
    """Whether a function is an attempt at the piece, right or wrong.

    It is right on half of the probes, or on all of those that identify the piece.
    """
    identifying = _identifying_probes(piece, rows)
    return agreement_with_reference(rows) >= 0.5 or (bool(identifying) and all(identifying))


def _identifying_probes(piece: Piece, rows: Sequence[ComparisonRow]) -> list[bool]:
    """Whether each probe that identifies the piece agrees with the reference."""
    return [
        row.ok
        for row in rows
        if row.got.judged and piece.identified_by and piece.identified_by in row.got.probe
    ]


def answers_like_piece(user: SafeFunction, rows: Sequence[ComparisonRow]) -> bool:
    """Whether a function takes the arguments of a piece and returns numbers of the right shape.

    That holds on most of the probes, and the piece has no convention but those of its forms. A
    function that fails all probes which identify the piece is another one.
    """
    identifying = _identifying_probes(user.piece, rows)
    if identifying and not any(identifying):
        return False
    signature = user.binding.signature
    adapted = signature.adapt is not None and not signature.complete
    named = user.variant is not None and bool(user.variant.only_for_names)
    converted = (user.variant is not None and not named) or adapted
    if not user.piece.no_other_convention or (converted and not user.piece.identified_by):
        return False
    pairs = [(row.got.value, row.expected.value) for row in rows if row.got.judged]
    arrays = [(a, b) for a, b in pairs if isinstance(b, np.ndarray)]
    fitting = [
        isinstance(a, np.ndarray) and a.shape == b.shape and (named or bool(np.isfinite(a).all()))
        for a, b in arrays
    ]
    return 2 * sum(fitting) > len(arrays)


def has_raised(row: ComparisonRow) -> bool:
    """Whether a call raised an exception."""
    return isinstance(row.got.value, CallFailure) and row.got.value.kind in ("raises", "breaks")


def expects_nothing(row: ComparisonRow) -> bool:
    """Whether the reference returns an array without numbers."""
    return isinstance(row.expected.value, np.ndarray) and not row.expected.value.size


def is_misread(rows: Sequence[ComparisonRow]) -> bool:
    """Whether what a judged call takes or returns could not be converted to the form tried."""
    failures = (row.got.value for row in rows if row.got.judged)
    return any(isinstance(each, CallFailure) and each.converting for each in failures)


def is_refusal(row: ComparisonRow) -> bool:
    """Whether a call only shows that arrays with several axes are not accepted."""
    return has_raised(row) and "axes" in row.got.probe


def refuses_all(piece: Piece, rows: Sequence[ComparisonRow]) -> bool:
    """Whether all probes that say what a function computes raise: then it is another one.

    What only the exercise asks for says little, and so does a probe that expects no numbers.
    """
    seen = [
        has_raised(row)
        for row in rows
        if row.got.judged
        and not expects_nothing(row)
        and not any(each in row.got.probe for each in piece.leniency.probes)
    ]
    return all(seen)


def all_calls_failed(rows: Sequence[ComparisonRow]) -> bool:
    """Whether no judged probe came back with numbers."""
    return all(isinstance(row.got.value, CallFailure) for row in rows if row.got.judged)


def body_is_empty(function: Callable[..., Any]) -> bool:
    """Whether a function has nothing but a docstring, ``pass``, ``...`` or NotImplementedError.

    >>> body_is_empty(lambda x: None), body_is_empty(lambda x: x)
    (True, False)
    """
    code = getattr(inspect.unwrap(function), "__code__", None)
    if code is None:
        return False
    instructions = list(dis.get_instructions(code))
    if set(code.co_names) == {"NotImplementedError"}:
        return {each.opname for each in instructions} <= EMPTY_BODY | RAISING
    constants = [each.argval for each in instructions if each.opname.endswith("_CONST")]
    return {each.opname for each in instructions} <= EMPTY_BODY and constants == [None]


def verdict_on_unwritten_function(
    function: Callable[..., Any], name: str, piece: str
) -> FunctionVerdict:
    """The verdict on a function with an empty body.

    Args:
        function: the user's.
        name: what it is called in the sentence.
        piece: that it should be.
    """
    code = getattr(inspect.unwrap(function), "__code__", None)
    raises = code is not None and bool(code.co_names)
    body = "it raises NotImplementedError" if raises else "its body is empty"
    return FunctionVerdict(piece, NOT_CHECKED, f"{name} is not written yet: {body}.")


def returned_function(function: Callable[..., Any]) -> str:
    """The name of the function that a function defines and returns; "" if it returns another value.

    >>> def make(n):
    ...     def run(x):
    ...         return n * x
    ...     return run
    >>> returned_function(make), returned_function(lambda x: x)
    ('run', '')
    """
    code = getattr(inspect.unwrap(function), "__code__", None)
    defined = {each.co_name for each in getattr(code, "co_consts", ()) if inspect.iscode(each)}
    if code is None or not defined:
        return ""
    steps = [each for each in dis.get_instructions(code) if each.opname != "NOP"]
    before = [a.argval for a, b in pairwise(steps) if b.opname == "RETURN_VALUE"]
    return str(before[0]) if before and all(each in defined for each in before) else ""


def verdict_on_returned_function(user: SafeFunction, name: str) -> FunctionVerdict:
    """The verdict on a function that makes another one, which was not called."""
    own = _name_of(user)
    sentence = f"{own} was not checked: it returns a function, {name}, and no numbers."
    hint = f"Check what it returns: st.check({own}(...), {user.piece.name!r})."
    return FunctionVerdict(user.piece.name, NOT_CHECKED, sentence, hint=hint)


def verdict_on_failed_calls(
    user: SafeFunction, rows: Sequence[ComparisonRow], strict: bool = False
) -> FunctionVerdict:
    """The verdict on a function of which no call, or not every call in time, came back.

    Args:
        user: the function.
        rows: what its calls gave.
        strict: whether it is given as the piece and has the exercise's name: then a training that
            returns the parameters it gets is wrong.
    """
    if user.log.missing is not None:
        sentence = (
            f"{_name_of(user)} could not be checked as the piece {user.piece.name}: it "
            f"{user.log.missing.text}."
        )
        hint = "Pass what it needs as an argument."
        return FunctionVerdict(user.piece.name, NOT_CHECKED, sentence, hint=hint)
    failed = [row.got for row in rows if isinstance(row.got.value, CallFailure)]
    stopped = [each for each in failed if _kind(each.value) == "never returns"]
    first = (stopped or failed)[0]
    first_call = first.call if stopped else user.log.first_call or first.call
    text, wanted = value_as_text(first), ""
    if isinstance(first.value, CallFailure) and not stopped:
        tried = [Attempt("", first_call, first.value, user.log.first_error)]
        shown, wanted = _most_informative([*tried, *user.log.attempts])
        first_call, text = shown.call, shown.failure.text.rstrip(".")
        text += line_of_error(shown.error, user)
    sentence = (
        f"{_name_of(user)} could not be checked as the piece {user.piece.name}: for "
        f"{first_call} it {text.rstrip('.')}.{wanted}"
    )
    if not stopped:
        sentence += f" Tried {_describe_attempts(user.log.attempts)}."
    hint = HINTS.get(_kind(first.value), OTHER_HINT)
    if strict and STAYS in text and _returns_its_arguments(user):
        sentence = f"{_name_of(user)} returns the parameters that it was given: {first_call}."
        hint = "Return the parameters of the last step."
        return FunctionVerdict(user.piece.name, WRONG, sentence, UNMOVED, hint)
    return FunctionVerdict(user.piece.name, NOT_CHECKED, sentence, hint=hint)


def _returns_its_arguments(user: SafeFunction) -> bool:
    """Whether a function returns parameters of its own that no line of it assigns."""
    plain = inspect.unwrap(user.function)
    source = read_function_source(plain) if isinstance(plain, FunctionType) else None
    nodes = [*ast.walk(source.node)] if source else []
    names = [each for each in nodes if isinstance(each, ast.Name)]
    stored = {each.id for each in names if not isinstance(each.ctx, ast.Load)}
    returned = {
        part.id
        for each in nodes
        if isinstance(each, ast.Return) and isinstance(each.value, ast.Tuple)
        for part in each.value.elts
        if isinstance(part, ast.Name)
    }
    own = {each.arg for each in nodes if isinstance(each, ast.arg)}
    return bool(returned & own - stored)


def line_of_error(error: BaseException | None, user: SafeFunction) -> str:
    """The line of the function's file in which a call failed, " in line 5"; "" if not known."""
    code = getattr(inspect.unwrap(user.function), "__code__", None)
    frames = [] if error is None or code is None else traceback.extract_tb(error.__traceback__)
    own = [each.lineno for each in frames if code and each.filename == code.co_filename]
    return f" in line {own[-1]}" if own and own[-1] else ""


def _most_informative(attempts: Sequence[Attempt]) -> tuple[Attempt, str]:
    """The attempt that says what the function wants, and that in words.

    Among those in which only a key was missing it is the one that came furthest; else the first.
    One that returned numbers, though of a wrong shape, comes before all.
    """
    answered = next((each for each in attempts if each.failure.kind == "wrong shape"), None)
    if answered is not None:
        return answered, ""
    keys = [each for each in attempts if isinstance(each.error, KeyError)]
    keys.sort(key=lambda attempt: -line_number_of(attempt.error))
    for attempt in (*keys, *attempts):
        if expression := wanted_expression(attempt.error):
            return attempt, f" It wants {expression}."
    return attempts[0], ""


def verdict_on_unrecognised_function(
    user: SafeFunction, rows: Sequence[ComparisonRow]
) -> FunctionVerdict:
    """The verdict on a function that is neither right, nor nearly right, nor a known mistake."""
    judged = [row for row in rows if row.got.judged]
    first = next(row for row in judged if not row.ok)
    got, expected = texts_of_pair(first.got, first.expected)
    gives = "it" if isinstance(first.got.value, CallFailure) else "it gives"
    agreeing, name = sum(row.ok for row in judged), _name_of(user)
    some = f"it agrees with the reference on {agreeing} of {len(judged)} probes, and"
    does = some if agreeing else "no result is that of the reference, and it"
    sentence = (
        f"{name} was not recognised as the piece {user.piece.name}: {does} equals no known "
        f"mistake. For {first.got.call} {gives} {got}, where {expected} would be expected."
    )
    hint = "If it should be that piece, compute that call by hand and compare."
    if not agreeing:
        hint = f"It may do rightly what another course asks for, so nothing is said about {name}."
    return FunctionVerdict(user.piece.name, NOT_CHECKED, sentence, hint=hint)


def _name_of(user: SafeFunction) -> str:
    return name_of_function(user.function) or f"Your {user.piece.title}"


def _describe_attempts(attempts: Sequence[Attempt]) -> str:
    """The forms in which the function was called."""
    forms = list(dict.fromkeys(each.form for each in attempts if each.form))
    others = len(forms) - MOST_FORMS
    shown = [*forms[:MOST_FORMS], *([f"and {others} other forms"] if others > 0 else [])]
    return "; ".join(["NumPy arrays, and tensors if torch is imported", *shown])


def _kind(value: object) -> str:
    return value.kind if isinstance(value, CallFailure) else ""
