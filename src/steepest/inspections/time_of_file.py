"""The time that the check of a whole file may take, and what used it up."""

from __future__ import annotations

import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Final

from steepest.gradients.verdicts import NOT_CHECKED, FunctionVerdict
from steepest.values import counted

__all__ = ["RUNNING", "TimeOfFile"]

RUNNING: Final = "running"
"""The stage before any check, in which the file runs."""
MOST_NAMED: Final = 2
HINT: Final = "Check it with more time for the file, or move it to a file of its own."


@dataclass(slots=True)
class TimeOfFile:
    """How long the stages of a check have taken, beside the time that the file may take.

    Attributes:
        limit: measured seconds for the whole file; None if there is no limit.
        began: when the check began.
        spent: seconds of each stage, by the name of its function.
    """

    limit: float | None = None
    began: float = field(default_factory=time.monotonic)
    spent: dict[str, float] = field(default_factory=dict)

    def add(self, stage: str, seconds: float) -> None:
        """Note that a stage took so many seconds.

        Args:
            stage: the key of a check such as "relu=my_relu", or ``RUNNING``.
            seconds: as measured.
        """
        name = stage.partition("=")[2] or stage
        self.spent[name] = self.spent.get(name, 0.0) + seconds

    def is_used_up(self) -> bool:
        """Whether the file has used up its time.

        >>> TimeOfFile().is_used_up(), TimeOfFile(0.0).is_used_up()
        (False, True)
        """
        return self.limit is not None and time.monotonic() - self.began >= self.limit

    def describe(self) -> str:
        """What used up the time, the longest stages with their seconds.

        >>> clock = TimeOfFile(20.0)
        >>> clock.add("running", 1.0)
        >>> clock.add("epoch=fit", 16.0)
        >>> clock.add("relu=relu", 0.2)
        >>> clock.describe()
        'the time limit of 20 s for the file was used up by fit (16 s), running it (1 s) and 1 \
other check'
        """
        ordered = sorted(self.spent.items(), key=lambda each: -each[1])
        named = [
            f"{'running it' if name == RUNNING else name} ({_rounded(seconds)} s)"
            for name, seconds in ordered[:MOST_NAMED]
        ]
        if rest := len(ordered) - len(named):
            named.append(counted(rest, "other check"))
        said = f"the time limit of {self.limit:g} s for the file was used up"
        by = " and ".join(filter(None, [", ".join(named[:-1]), *named[-1:]]))
        return f"{said} by {by}" if by else said

    def verdicts_on(
        self, checks: Sequence[Mapping[str, Any]], done: Sequence[str]
    ) -> list[FunctionVerdict]:
        """The verdicts on the functions that no time was left for, with the remarks of their texts.

        Args:
            checks: the events that begin the checks of the file.
            done: the keys of those that have a verdict.
        """
        return [
            FunctionVerdict(
                each["piece"],
                NOT_CHECKED,
                f"{each['function']} was not checked: {self.describe()}.",
                hint=HINT,
                notes=tuple(each["notes"]),
                function=each["function"],
                place=each["place"],
            )
            for each in checks
            if each["piece"] and each["key"] not in done
        ]


def _rounded(seconds: float) -> str:
    """Seconds in words, those below 1 with their first digit.

    >>> [_rounded(each) for each in (12.3, 0.31, 0.004)]
    ['12', '0.3', 'less than 0.1']
    """
    if seconds < 0.1:
        return "less than 0.1"
    return f"{seconds:.1f}" if seconds < 0.95 else f"{seconds:.0f}"
