"""What an inspection of a file found: a verdict on each function, and remarks on the file."""

from __future__ import annotations

from dataclasses import dataclass

from steepest.gradients.verdicts import WRONG, FunctionVerdict

__all__ = ["Inspection"]


@dataclass(frozen=True, slots=True)
class Inspection:
    """What `inspect_file` found.

    Attributes:
        file: as it was given.
        verdicts: one for each function, in the order of the file.
        remarks: what happened when the file was run: lines that failed, cells left out.
        broken: whether running the file raised an error.
    """

    file: str
    verdicts: tuple[FunctionVerdict, ...]
    remarks: tuple[str, ...] = ()
    broken: bool = False

    @property
    def ok(self) -> bool:
        """Whether no function is wrong; a line that fails when the file is run is no mistake."""
        return all(each.outcome != WRONG for each in self.verdicts)

    def count(self, outcome: str) -> int:
        """The number of functions with this outcome."""
        return sum(each.outcome == outcome for each in self.verdicts)
