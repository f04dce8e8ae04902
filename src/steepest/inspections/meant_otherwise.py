"""Why a function that was found by its name may mean something else than its name says.

Each reason is read from the function's own text or values. With one, the function is not judged.
"""

from __future__ import annotations

import ast
import inspect
import re
from collections.abc import Callable
from types import FunctionType
from typing import Any, Final

from steepest.edits.source import read_function_source
from steepest.gradients.verdicts import FunctionVerdict
from steepest.quantities.finding import find_check_by_behaviour

__all__ = ["reason_to_mean_another", "text_of"]

QUOTIENT: Final = re.compile(r"/\s*\(?\s*(2(\.0?)?\s*\*\s*)?(h|eps|epsilon|delta|step_size|dx)\b")
"""A division by the step of a difference quotient."""
IN_ORDER: Final = re.compile(r"time.?series|chronolog|tempor|keep\w* the order|in order|no shuffl")
ORDER: Final = re.compile(r"order|shuffl|first rows|last rows")
OTHERS: Final = re.compile(r"(\w*(?:backward|backprop|back_prop|gradient|grads)\w*)\(")
"""Calls of functions that compute the gradients of a training."""
OWN: Final = re.compile(r"sign|ascent|never|rate|batch|rows")
"""Mistakes of a training that its own text makes, whoever computes the gradients."""
SOFTMAX: Final = re.compile(r"soft_?max\w*\(", flags=re.IGNORECASE)
BINARY: Final = re.compile(r"binary|bce")
IS_ZERO: Final = "is zero, so all of its terms are missing"
STEP: Final = re.compile(r"self\.\w*(update|step|apply|optimi)\w*\(")
DRAWN_IN_A_BRANCH: Final = re.compile(
    r"\b(if|else)\b[^\n]*:[ \t]*\n(.*\n){0,3}?.*\b(random|randn?|normal|uniform)\b"
)


def reason_to_mean_another(
    verdict: FunctionVerdict, function: Callable[..., Any], name: str
) -> str:
    """Why a function that was called wrong may mean something else; "" if nothing says so."""
    mistake, text = verdict.mistake or "", text_of(function)
    if verdict.piece == "gradient" and _passes_on(text):
        return (
            "it only passes its argument on, which is right where the next function is "
            "differentiated too"
        )
    if verdict.piece == "gradient" and QUOTIENT.search(text) and not mistake:
        return "it is a difference quotient, which is right up to the error of its step"
    if verdict.piece == "split" and ORDER.search(mistake) and IN_ORDER.search(text.lower()):
        return "its text says that the rows keep their order"
    if verdict.piece == "gradient" and IS_ZERO in verdict.sentence and STEP.search(text):
        return "it takes a step itself, and what is zero may be cleared after it"
    if verdict.piece == "bce" and not BINARY.search(name.lower()):
        return _several_classes(verdict, text)
    if verdict.piece == "layer" and mistake == "equal weights" and DRAWN_IN_A_BRANCH.search(text):
        return "it draws them at random in another branch"
    if verdict.piece == "accuracy":
        return _other_quantity(function, name)
    if verdict.piece == "epoch" and verdict.location is None and not OWN.search(mistake):
        called = OTHERS.search(text.partition(":")[2])
        return f"the gradients are those of {called[1]}, which it calls" if called else ""
    return ""


def text_of(function: Callable[..., Any]) -> str:
    """The text of a function with its comments; "" if it cannot be read.

    >>> text_of(abs)
    ''
    """
    plain = inspect.unwrap(getattr(function, "__func__", function))
    source = read_function_source(plain) if isinstance(plain, FunctionType) else None
    return "" if source is None else "\n".join(source.lines)


def _several_classes(verdict: FunctionVerdict, text: str) -> str:
    """Why a binary cross-entropy may be one of several classes; "" if nothing says so."""
    if _calls_softmax(text):
        return "it applies a softmax, so it is the cross-entropy of several classes"
    if "second term" in (verdict.mistake or "") and "for each sample" in verdict.sentence:
        return "its terms are those of one-hot labels, which their caller adds over the classes"
    return ""


def _calls_softmax(text: str) -> bool:
    """Whether the body of a function calls one that has softmax in its name."""
    lines = [each.partition("#")[0] for each in text.partition(":")[2].split("\n")]
    return SOFTMAX.search("\n".join(lines)) is not None


def _passes_on(text: str) -> bool:
    """Whether the body of a function does nothing but return one of its parameters."""
    try:
        (node,) = ast.parse(inspect.cleandoc(text)).body
    except (SyntaxError, ValueError):
        return False
    if not isinstance(node, ast.FunctionDef):
        return False
    body = [each for each in node.body if not _is_docstring(each)]
    returned = body[0].value if len(body) == 1 and isinstance(body[0], ast.Return) else None
    parameters = {each.arg for each in node.args.args}
    return isinstance(returned, ast.Name) and returned.id in parameters


def _is_docstring(statement: ast.stmt) -> bool:
    return isinstance(statement, ast.Expr) and isinstance(statement.value, ast.Constant)


def _other_quantity(function: Callable[..., Any], name: str) -> str:
    """Which other usual quantity an accuracy is by its values; "" if it is not another."""
    found = find_check_by_behaviour(function, re.sub("accuracy|acc", "value", name))
    verdict = None if found is None else found.explain()
    if verdict is None or not verdict.ok or verdict.piece == "accuracy":
        return ""
    return f"by its values it is another quantity: {verdict.sentence.rstrip('.')}"
