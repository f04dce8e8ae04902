"""What the two lowest levels of hints say of a function that is not wrong, without the reason."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

__all__ = ["remarks_counted", "sentence_without_reason"]

OUTCOME: Final = re.compile(r"\S+ was (?:not recognised|not judged|checked in part only)[^:,]*")
CALL: Final = re.compile(r"For \S+\(.*, where .* would be expected\.", flags=re.DOTALL)
HARMLESS: Final = re.compile(
    r"could not be checked|not written yet|did not define|no call (gave|was)|several functions"
    r"|when it is checked"
)
"""Reasons that say nothing of what the function computes."""
LINE: Final = re.compile(r"\b(?:code cell \d+, )?line \d+")


def sentence_without_reason(sentence: str, function: str, *, with_call: bool) -> str:
    """Why a function was not checked, without what it does and what it should do.

    Args:
        sentence: the whole sentence.
        function: its name.
        with_call: whether the call that differs is kept.

    >>> whole = "f was not recognised: leaky. For f(x=1) it gives 2, where 0 would be expected."
    >>> sentence_without_reason(whole, "f", with_call=False)
    'f was not recognised.'
    >>> sentence_without_reason(whole, "f", with_call=True).endswith("where 0 would be expected.")
    True
    """
    if HARMLESS.search(sentence):
        return sentence
    outcome = OUTCOME.match(sentence)
    short = f"{function or 'The function'} was not checked."
    if outcome is not None:
        short = f"{outcome[0].partition(' because')[0].rstrip(' .')}."
    call = CALL.search(sentence) if with_call else None
    return short if call is None else f"{short} {call[0]}"


def remarks_counted(notes: Sequence[str], *, with_lines: bool) -> tuple[str, ...]:
    """That there are remarks, and if wanted on which lines.

    >>> remarks_counted(["Clip p first. It happens in line 5."], with_lines=True)
    ('There is a remark on it: line 5.',)
    """
    if not notes:
        return ()
    lines = dict.fromkeys(found[0] for each in notes if (found := LINE.search(each)))
    counted = "There is a remark" if len(notes) == 1 else f"There are {len(notes)} remarks"
    where = f": {', '.join(lines)}" if with_lines and lines else ""
    return (f"{counted} on it{where}.",)
