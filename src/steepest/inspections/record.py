"""What an inspection found: a verdict a function, and what happened to the file."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

__all__ = ["RIGHT", "UNCHECKED", "WRONG", "Inspection", "Verdict"]

RIGHT: Final = "right"
WRONG: Final = "wrong"
UNCHECKED: Final = "not checked"


@dataclass(frozen=True, slots=True)
class Verdict:
    """On one function of the file.

    Attributes:
        piece: what it was checked as: a piece of the exercise, or "gradient".
        function: its name in the file.
        place: where it is defined, "line 12" or "code cell 3, line 2"; "" if that is not known.
        verdict: RIGHT, WRONG or UNCHECKED.
        mistake: the name of the mistake, where it is a known one.
        sentence: what was found.
        mend: how to mend it; "" where there is nothing to mend.
        remarks: told, not judged.
    """

    piece: str
    function: str
    place: str
    verdict: str
    mistake: str | None
    sentence: str
    mend: str = ""
    remarks: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Inspection:
    """What `inspect_file` found.

    Attributes:
        file: as it was given.
        verdicts: one a function, in the order of the file.
        remarks: what happened when the file was run: lines that failed, cells left out.
        broken: whether running the file raised an error.
    """

    file: str
    verdicts: tuple[Verdict, ...]
    remarks: tuple[str, ...] = ()
    broken: bool = False

    @property
    def ok(self) -> bool:
        """Whether nothing is wrong."""
        return not self.broken and all(each.verdict != WRONG for each in self.verdicts)

    def count(self, verdict: str) -> int:
        """How many functions have this verdict."""
        return sum(each.verdict == verdict for each in self.verdicts)
