"""A verdict "wrong" compared with how the file uses the function.

A function that was found by its name is right or wrong for those who call it. Where their use
makes up for what the verdict says, it is not said.
"""

from __future__ import annotations

import inspect
import re
from collections.abc import Callable, Sequence
from dataclasses import replace
from types import FunctionType
from typing import Any, Final

from steepest.checks.searching import limited_searches
from steepest.checks.uses import Use, find_uses, is_subtracted
from steepest.gradients.verdicts import NOT_CHECKED, RIGHT, WRONG, FunctionVerdict
from steepest.inspections.meant_otherwise import reason_to_mean_another

__all__ = ["allow_for_use", "with_other_defaults"]

SIGN: Final = re.compile(r"\bsign|ascent|uphill|negative")
FACTOR: Final = re.compile(
    r"factor|halved|half|twice|doubled|not divided|divided|for mean|for sum|1/n|count for share"
)
CLASSES: Final = re.compile(r"threshold|confiden|probabilit|logit")
TRANSPOSED: Final = re.compile(r"transpos|shape|axis|axes|column|per row|of all")
IN_PLACE: Final = re.compile(r"changes its argument")
NEVER_SHARED: Final = re.compile(r"[\w.]+")
"""An argument that the caller may use again: a variable or an attribute, not an expression."""

UNEXPLAINED: Final = "is wrong, and no known mistake explains it; "


def allow_for_use(
    verdict: FunctionVerdict, function: Callable[..., Any], name: str
) -> FunctionVerdict:
    """The verdict; not checked, or right with a remark, if the callers make up for the mistake.

    Args:
        verdict: on a function that was found by its name.
        function: the function.
        name: its name in the file.
    """
    if verdict.outcome != WRONG:
        return verdict
    mistake = verdict.mistake or ""
    if verdict.piece == "gradient" and not mistake and verdict.fix is None:
        if "no known mistake" in verdict.sentence:
            return _not_explained(verdict, name)
        return verdict
    if mistake == "rounded":
        remark = "It " + _without_name(verdict, name)
        return FunctionVerdict(verdict.piece, RIGHT, f"{name} is right, rounded.", notes=(remark,))
    other = reason_to_mean_another(verdict, function, name)
    if other:
        return _not_judged(verdict, name, other)
    uses = find_uses(function)
    reason = _reason(mistake, uses)
    downhill = verdict.piece.endswith("gradient") and is_subtracted(function)
    if not reason or (SIGN.search(mistake) and downhill):
        return verdict
    only_sign = mistake in ("sign", "sign missing") and all(use.negated for use in uses)
    if only_sign and verdict.piece != "gradient":
        remark = "It " + _without_name(verdict, name)
        sentence = f"{name} is right with what its callers do: they negate what it returns."
        return FunctionVerdict(verdict.piece, RIGHT, sentence, notes=(remark,))
    return _not_judged(verdict, name, reason)


def with_other_defaults(
    verdict: FunctionVerdict, function: Callable[..., Any], check: Callable[[], FunctionVerdict]
) -> FunctionVerdict:
    """The verdict; right with a remark if the function is right with another default.

    A slope, a scale or a weight that is a parameter with a default other than 1 is no mistake.

    Args:
        verdict: on a function that was found by its name.
        function: the function.
        check: checks it again.
    """
    plain = inspect.unwrap(getattr(function, "__func__", function))
    before = getattr(plain, "__defaults__", None)
    if verdict.outcome != WRONG or not before or not isinstance(plain, FunctionType):
        return verdict
    code = plain.__code__
    names = code.co_varnames[code.co_argcount - len(before) : code.co_argcount]
    for place, (name, value) in enumerate(zip(names, before, strict=True)):
        if isinstance(value, bool) or not isinstance(value, int | float):
            continue
        for other in {1, 0} - {value}:
            plain.__defaults__ = (*before[:place], other, *before[place + 1 :])
            try:
                with limited_searches(0.0):  # the line of a mistake is not asked for
                    found = check()
            finally:
                plain.__defaults__ = before
            if found.ok:
                words = f"With {name} = {value}, its default, it {_without_name(verdict, '')}"
                sentence = f"{found.sentence.removesuffix('.')} with {name} = {other}."
                return replace(found, sentence=sentence, notes=(*found.notes, words))
    return verdict


def _reason(mistake: str, uses: Sequence[Use]) -> str:
    """How the callers make up for a mistake; "" if they do not."""
    if SIGN.search(mistake) and any(use.negated or use.absolute for use in uses):
        return "a caller negates what it returns"
    if FACTOR.search(mistake) and any(use.scaled for use in uses):
        return "a caller multiplies or divides what it returns"
    if CLASSES.search(mistake) and uses and all(use.classes for use in uses):
        return "its callers pass classes, not probabilities"
    if TRANSPOSED.search(mistake) and any(use.transposed for use in uses):
        return "a caller transposes what it passes or gets"
    if IN_PLACE.search(mistake) and not uses:
        return "nothing in the file uses the argument after a call"
    fresh = [not any(NEVER_SHARED.fullmatch(each) for each in use.arguments) for use in uses]
    if IN_PLACE.search(mistake) and fresh and all(fresh):
        return "its callers pass new arrays only"
    return ""


def _not_judged(verdict: FunctionVerdict, name: str, reason: str) -> FunctionVerdict:
    sentence = f"{name} was not judged: it {_without_name(verdict, name)} But {reason}."
    return replace(FunctionVerdict(verdict.piece, NOT_CHECKED, sentence), notes=verdict.notes)


def _not_explained(verdict: FunctionVerdict, name: str) -> FunctionVerdict:
    differs = _without_name(verdict, name).removeprefix(UNEXPLAINED)
    sentence = (
        f"{name} was not judged, because no known mistake and no edit explains how it differs: "
        f"{differs}"
    )
    return replace(FunctionVerdict(verdict.piece, NOT_CHECKED, sentence), notes=verdict.notes)


def _without_name(verdict: FunctionVerdict, name: str) -> str:
    """The sentence of a verdict without its subject."""
    for subject in filter(None, (verdict.subject, name, "The gradient")):
        if verdict.sentence.startswith(subject):
            return verdict.sentence.removeprefix(subject).lstrip(" ,:")
    return verdict.sentence
