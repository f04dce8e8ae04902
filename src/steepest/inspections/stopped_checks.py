"""The verdict on a function whose check was stopped, or ended its process."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from steepest.gradients.verdicts import NOT_CHECKED, FunctionVerdict

__all__ = ["verdict_on_stopped_check"]


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
