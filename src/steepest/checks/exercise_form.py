"""A function that is given as a piece: in the exercise's own form it comes before any other.

A function that was found by its name is right in any usual form. One that is given as a piece, has
the exercise's name, takes its arguments and returns numbers of the right shape is in the exercise's
form; where an alteration of the reference explains it there, it is not right by chance in another.
"""

from __future__ import annotations

import ast
import functools
import inspect
import re
import traceback
from collections.abc import Callable, Sequence
from types import FunctionType
from typing import Any, Final

import numpy as np

from steepest.checks.calling import SafeFunction, prepare_function
from steepest.checks.diagnosis import diagnose
from steepest.checks.documented_shapes import gives_columns, gives_outputs_first, prose_of
from steepest.checks.form_search import Examined, examine_form, is_right
from steepest.checks.not_checked import (
    all_calls_failed,
    answers_like_piece,
    is_attempt,
    is_misread,
)
from steepest.checks.pieces import Piece
from steepest.checks.record import ComparisonRow
from steepest.checks.returned_path import keeps_what_it_does_not_return
from steepest.checks.signatures import Binding
from steepest.checks.suspect_lines import source_line
from steepest.edits.reachable import is_of_user, names_of_function
from steepest.edits.source import read_function_source
from steepest.gradients.safe_calls import CallFailure
from steepest.gradients.verdicts import WRONG, FunctionVerdict
from steepest.parameters import parameters_of

__all__ = [
    "has_name_of_exercise",
    "hold_to_exercise",
    "hold_to_text",
    "is_given_as_the_exercise_asks",
    "prefer_form_of_exercise",
    "raises_for_plain_arguments",
    "returns_otherwise",
    "verdict_on_ignored_setting",
]

OTHER_NAMES: Final = {
    "bce": ("bce_with_logits", "bce_from_logits", "bce_logits"),
    "epoch": ("train_epoch", "run_epoch", "one_epoch", "train_one_epoch"),
    "layer": ("init_layer",),
    "one_layer": ("model", "neuron"),
    "scaling": ("scale", "standardize", "standardise"),
    "split": ("split_data", "train_val_split"),
    "network": ("forward",),
}
"""Further names that the exercise uses."""
OTHER_FORMS: Final = {
    "accuracy": "percent|number of right|for predicted classes",
    "bce": "sum|each sample|one sample|logits|rounded",
    "linear": "one sample|columns|outputs, inputs",
    "network": "outputs, inputs",
    "one_layer": "one sample",
    "relu": "one number|rows and columns",
    "sigmoid": "one number|rows and columns",
}
"""Words of the variants in which a function is right elsewhere, where the exercise has another."""
PROMISED: Final = {
    "accuracy": ("in percent", r"\b(fraction|share|proportion|0 (and|to) 1)\b", r"percent|%|100"),
    "bce": (
        "as a sum over the samples",
        r"\b(mean|average)\b(?! of each)",
        r"\b(sum|total|per)\b|/ ?n\b",
    ),
}
"""Forms, what a text says that promises the exercise's instead, and what else it then may mean."""
SETTINGS: Final = re.compile(
    r"thr(esh(old)?)?|cut_?off|drop_last|mode|fan|seed|random_state|n_train|n_val|\w*_fraction|"
    r"fraction|ratio|(train|test|val)_size|decay|gamma|eta|lr|learning_rate|alpha|batch(_size)?|"
    r"(n_)?steps|n_iter|shuffle|ddof|axis|reduction|(hidden_)?act(ivation)?(_fn|_name)?"
)
"""Names of settings that change the result."""
DRAWS: Final = r"rng$|RandomState$|perm\w*$|shuffle$|choice$|rand\w*$|normal$"
"""Names of calls that draw random numbers, or make what draws them."""
OF_ROWS: Final = re.compile(r"^for labels and probabilities as a row \(1, n\)")
"""A form in which a loop over the samples, or over batches of them, makes one pass."""
MOSTLY: Final = 0.7
"""Share of probes in the exercise's form that a function made for rows does not reach by chance."""
LACKING: Final = {
    "returning the last point": "only the last point, not all points",
    "returning the last point and its value": "only the last point and its value, not all points",
}
"""Words of the forms of a descent that return less than the exercise asks for."""
PLAIN_ARGUMENTS: Final = frozenset(
    ("accuracy", "bce", "layer", "linear", "relu", "scaling", "sigmoid", "split")
)
"""Pieces whose arguments are arrays and numbers, which nobody lays out in another way."""


def prefer_form_of_exercise(
    examined: Examined, function: Callable[..., Any], piece: Piece, bindings: Sequence[Binding]
) -> Examined:
    """The function in the exercise's form, if a mistake explains it there.

    Args:
        examined: the function in the form that was found.
        function: the user's.
        piece: what it is given as.
        bindings: all that the parameters allow, the most plausible first.
    """
    variant = examined.user.variant
    if is_right(examined) and _is_in_documented_layout(examined, function):
        return examined
    if variant is None or bindings[0].signature.adapt is not None or piece.alterations is None:
        return examined
    as_rows = is_right(examined) and OF_ROWS.search(variant.words)
    if as_rows and not _is_in_documented_layout(examined, function):
        flat = examine_form(prepare_function(function, piece, bindings[0]))
        if flat.agreement >= MOSTLY and _answers_all(flat):
            return flat
    if is_right(examined) and (variant.instead_of or not has_name_of_exercise(function, piece)):
        return examined
    if variant.only_for_names:  # the function's name says that it is this form
        return examined
    plain = examine_form(prepare_function(function, piece, bindings[0]))
    if is_right(plain) or plain.unrepeatable is not None or plain.user.log.stopped:
        return examined
    if is_right(examined) and _is_for_one_sample(plain):
        return examined
    known = None
    attempt = is_attempt(piece, plain.rows) or answers_like_piece(plain.user, plain.rows)
    if not all_calls_failed(plain.rows) and (attempt or has_name_of_exercise(function, piece)):
        known = diagnose(plain.user, plain.rows, with_alterations=True)
    if known is not None and (
        known.unexplained is None or isinstance(known.unexplained.got.value, CallFailure)
    ):
        return plain
    if is_right(examined):
        return plain if _answers_all(plain) else examined
    return plain if attempt else examined


def _is_in_documented_layout(examined: Examined, function: Callable[..., Any]) -> bool:
    """Whether a function was read in a layout that its docstring or a comment gives."""
    words = "" if examined.user.variant is None else examined.user.variant.words
    if "outputs, inputs" in words and gives_outputs_first(function):
        return True
    # Weights that multiply samples as columns have a row for each output.
    return bool(re.search("columns|outputs, inputs", words)) and gives_columns(function)


def has_name_of_exercise(function: Callable[..., Any], piece: Piece) -> bool:
    """Whether a function has a name that the exercise uses for the piece."""
    known = {piece.name, piece.names[0], *OTHER_NAMES.get(piece.name, ())}
    names = (each.removeprefix("my_") for each in names_of_function(function))
    return not known.isdisjoint(names)


def verdict_on_ignored_setting(
    function: Callable[..., Any], piece: Piece
) -> FunctionVerdict | None:
    """The verdict on a function that never reads one of its settings; None if it reads all.

    A setting is a parameter with a default value and a name that says what it changes.

    >>> from steepest.checks.registry import get_piece
    >>> verdict_on_ignored_setting(lambda x: x, get_piece("relu"))
    """
    plain = inspect.unwrap(function)
    source = read_function_source(plain) if isinstance(plain, FunctionType) else None
    if source is None:
        return None
    read = {each.id for each in ast.walk(source.node) if isinstance(each, ast.Name)}
    settings = (each for each in parameters_of(plain) if each.default is not each.empty)
    setting = next((p for p in settings if p.name not in read and SETTINGS.fullmatch(p.name)), None)
    if setting is None:
        return None
    ignored, subject = setting.name, f"Your {piece.title}"
    line = source_line(source, _line_in_place_of(source.node, setting))
    return FunctionVerdict(
        piece.name,
        WRONG,
        f"{subject} never reads its argument {ignored}, so that it changes nothing.",
        "argument ignored",
        f"Use {ignored} where its default value is written now, or remove it.",
        subject=subject,
        location=line,
    )


def _line_in_place_of(node: ast.FunctionDef, setting: inspect.Parameter) -> int:
    """The only line with the default of a setting, or the first that draws; else the head."""
    inner = [each for statement in node.body for each in ast.walk(statement)]
    if "seed" in setting.name or "random" in setting.name:
        calls = [each for each in inner if isinstance(each, ast.Call)]
        lines = [each.lineno for each in calls if re.search(DRAWS, ast.unparse(each.func))][:1]
    else:
        numbers = [each for each in inner if isinstance(each, ast.Constant)]
        usual = isinstance(setting.default, int | float)
        lines = list({each.lineno for each in numbers if usual and each.value == setting.default})
        lines = lines or _lines_instead_of(inner, setting.name)
    return lines[0] if len(lines) == 1 else node.lineno


def _lines_instead_of(inner: Sequence[ast.AST], setting: str) -> list[int]:
    """The lines that compare with a number, for a threshold, or that call an activation."""
    if re.match("thr|cut", setting):
        compared = [each for each in inner if isinstance(each, ast.Compare)]
        return list({e.lineno for e in compared if isinstance(e.comparators[0], ast.Constant)})
    if "act" in setting:
        calls = [each for each in inner if isinstance(each, ast.Call)]
        known = r"(.*\.)?(tanh|relu|sigmoid|maximum|where|exp)"
        return list({e.lineno for e in calls if re.fullmatch(known, ast.unparse(e.func))})[:1]
    return []


def hold_to_exercise(examined: Examined, function: Callable[..., Any], piece: Piece) -> Examined:
    """A function with the exercise's name that is right in another form only, in the exercise's.

    If it is right in that form too, it is returned as it was examined.
    """
    words = "" if examined.user.variant is None else examined.user.variant.words
    other = OTHER_FORMS.get(piece.name)
    if other is None or not is_right(examined) or not re.search(other, words):
        return examined
    if _is_in_documented_layout(examined, function):
        return examined
    plain = examine_form(prepare_function(function, piece, examined.user.binding))
    right = is_right(plain) or plain.user.log.stopped or _is_for_one_sample(plain)
    return examined if right else plain


def hold_to_text(examined: Examined, function: Callable[..., Any], piece: Piece) -> Examined:
    """A function that is right in another form only, in the exercise's if its text promises that.

    Such a promise is a fraction, where it returns percent.
    """
    words = "" if examined.user.variant is None else examined.user.variant.words
    form, promise, excuse = PROMISED.get(piece.name, ("", "", ""))
    text = " ".join(prose_of(inspect.unwrap(function))).lower()
    promised = re.search(promise, text) and not re.search(excuse, text)
    if not form or not promised or not words.endswith(form) or not is_right(examined):
        return examined
    plain = examine_form(prepare_function(function, piece, examined.user.binding))
    return plain if _answers_all(plain) else examined


def _is_for_one_sample(plain: Examined) -> bool:
    """Whether a one-layer model raises for batches: it is made for one sample."""
    fails = any(isinstance(row.got.value, CallFailure) for row in plain.rows)
    return fails and plain.user.piece.name == "one_layer"


def returns_otherwise(
    examined: Examined, function: Callable[..., Any], piece: Piece, bindings: Sequence[Binding]
) -> tuple[Examined, str] | None:
    """A function that is right but for what it returns, and what that is, to follow "returns".

    Args:
        examined: the function in the form that was found.
        function: the user's, which has the exercise's name.
        piece: what it is given as.
        bindings: all that the parameters allow, the most plausible first.
    """
    words = "" if examined.user.variant is None else examined.user.variant.words
    if words in LACKING and is_right(examined) and keeps_what_it_does_not_return(function):
        return examined, LACKING[words]
    if piece.name != "layer" or not all_calls_failed(examined.rows):
        return None

    @functools.wraps(function)
    def exchanged(*positional: Any, **named: Any) -> Any:
        first, second, *rest = function(*positional, **named)
        return (second, first, *rest)

    found = examine_form(prepare_function(exchanged, piece, bindings[0]))
    return (found, "the biases before the weights") if is_right(found) else None


def is_given_as_the_exercise_asks(user: SafeFunction, rows: Sequence[ComparisonRow]) -> bool:
    """Whether a function that is given as a piece leaves no doubt that it is meant as that.

    It has the exercise's name, and comes back from at least one call with numbers.
    """
    return has_name_of_exercise(user.function, user.piece) and not all_calls_failed(rows)


def raises_for_plain_arguments(user: SafeFunction, rows: Sequence[ComparisonRow]) -> bool:
    """Whether all calls fail, and not since arguments or results have another layout.

    A function that raises an error on purpose, such as "not finished", refuses to answer.
    """
    piece, error = user.piece, user.log.first_error
    if piece.name not in PLAIN_ARGUMENTS or not has_name_of_exercise(user.function, piece):
        return False
    kinds = {row.got.value.kind for row in rows if isinstance(row.got.value, CallFailure)}
    if "wrong type" in kinds or is_misread(rows):
        return False
    if error is None:
        return True
    frame = traceback.extract_tb(error.__traceback__)[-1]
    return not (frame.line or "").strip().startswith("raise") or not is_of_user(frame.filename)


def _answers_all(plain: Examined) -> bool:
    """Whether every judged probe comes back with finite numbers of the right shape."""
    pairs = [(row.got.value, row.expected.value) for row in plain.rows if row.got.judged]
    if any(isinstance(a, CallFailure) for a, _ in pairs):
        return False
    arrays = [(a, b) for a, b in pairs if isinstance(b, np.ndarray)]
    return bool(arrays) and all(
        isinstance(a, np.ndarray) and a.shape == b.shape and bool(np.isfinite(a).all())
        for a, b in arrays
    )
