"""The verdict on a function whose check was stopped, or ended its process."""

from __future__ import annotations

import traceback
from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

from steepest.errors import InspectionError
from steepest.gradients.verdicts import NOT_CHECKED, FunctionVerdict

__all__ = ["verdict_in_any_case", "verdict_on_stopped_check"]


def verdict_in_any_case(
    check: Callable[[], FunctionVerdict], event: Mapping[str, Any]
) -> FunctionVerdict:
    """The verdict of a check; if an error of steepest's own ends it, what says so.

    Args:
        check: of one function.
        event: that began it.

    Raises:
        InspectionError: the check raised one.

    >>> event = {"piece": "adam", "function": "step", "place": "line 3", "notes": []}
    >>> verdict_in_any_case(lambda: [][0], event).outcome
    'not checked'
    """
    try:
        return check()
    except InspectionError:
        raise
    except Exception as error:
        last = traceback.extract_tb(error.__traceback__)[-1]
        where = f"{Path(last.filename).name}, line {last.lineno}"
        words = " ".join(f"{type(error).__name__}: {error}".split())
        reason = f"could not be checked, by an error of steepest itself: {words} ({where})"
        hint = "Report this sentence with the function."
        return replace(verdict_on_stopped_check(event, reason), hint=hint)


def verdict_on_stopped_check(event: Mapping[str, Any], reason: str) -> FunctionVerdict:
    """What a check says that did not come to its end, with the remarks of the function's text.

    Args:
        event: that began the check.
        reason: why it did not, to follow the name of the function.

    >>> event = {"piece": "adam", "function": "step", "place": "line 3", "notes": []}
    >>> verdict_on_stopped_check(event, "does not return within 30 s").sentence
    'step does not return within 30 s.'
    """
    name = event["function"]
    sentence = f"{name} {reason}."
    hint = "Call it with small inputs, and find the line at which it hangs or exits."
    return FunctionVerdict(
        event["piece"],
        NOT_CHECKED,
        sentence,
        hint=hint,
        notes=tuple(event["notes"]),
        function=name,
        place=event["place"],
    )
