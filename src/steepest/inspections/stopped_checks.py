"""The verdict on a function whose check was stopped, or ended its process."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from steepest.gradients.verdicts import NOT_CHECKED, FunctionVerdict

__all__ = ["verdict_on_stopped_check"]


def verdict_on_stopped_check(
    event: Mapping[str, Any], reason: str, seconds: float | None, *, searching: bool
) -> FunctionVerdict:
    """What a check says that did not come to its end.

    Args:
        event: that began the check.
        reason: why it did not, to follow the name of the function.
        seconds: the time limit; None if the process ended by itself.
        searching: whether it was looking for a mistake, after all calls had ended.

    >>> event = {"piece": "adam", "function": "step", "place": "line 3"}
    >>> verdict_on_stopped_check(event, "does not return", 30, searching=True).sentence
    'step was not judged: its calls end, but looking for its mistake took longer than 30 s.'
    """
    name = event["function"]
    sentence = f"{name} {reason}."
    hint = "Call it with small inputs, and find the line at which it hangs or exits."
    if searching and seconds is not None:
        sentence = (
            f"{name} was not judged: its calls end, but looking for its mistake took longer than "
            f"{seconds:g} s."
        )
        hint = f"Give the check more time: --time-limit {4 * seconds:g}."
    return FunctionVerdict(
        event["piece"], NOT_CHECKED, sentence, None, hint, function=name, place=event["place"]
    )
