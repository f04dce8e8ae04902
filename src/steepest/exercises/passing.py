"""Wrong solutions that get all points, and the probe to add to an exercise so that they do not."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict, dataclass
from typing import Any, Final

import numpy as np

from steepest.arrays import is_tensor, to_numpy
from steepest.exercises.judging import describe_call
from steepest.exercises.mutants import Mutant
from steepest.exercises.probes import Expected, Probe
from steepest.exercises.results import describe_value
from steepest.values import counted

__all__ = ["PassingSolution", "passing_solutions", "probe_code"]

MOST_NUMBERS: Final = 60
"""Of a probe that is shown as code."""


@dataclass(frozen=True, slots=True)
class PassingSolution:
    """A wrong solution that every probe takes for right.

    Attributes:
        line: the number of the line of the exercise that it has otherwise.
        before: that line.
        after: the line in the wrong solution, or what is changed in words if it is no line.
        others: how many other wrong solutions the same probe shows.
        probe: a line for an inputs function that shows it; "" if it has too many numbers.
        call: the same call, shortened.
    """

    line: int
    before: str
    after: str
    others: int
    probe: str
    call: str

    def __str__(self) -> str:
        more = f" ({counted(self.others, 'other')} too)" if self.others else ""
        add = f"yield {self.probe}" if self.probe else f"the arguments of {self.call}"
        return "\n".join(
            (
                f"  a wrong solution gets all points{more}, with line {self.line}:",
                f"    {self.after}",
                "  where yours is:",
                f"    {self.before}",
                "  a probe that would show it, for an inputs function:",
                f"    {add}",
            )
        )

    def to_json(self) -> dict[str, Any]:
        """The fields that ``steepest exercise verify --json`` prints."""
        return asdict(self)


def passing_solutions(expected: Expected, mutants: Sequence[Mutant]) -> list[PassingSolution]:
    """The changes of a reference that no probe shows, one for each call that would."""
    by_probe: dict[int, list[Mutant]] = {}
    for each in mutants:
        by_probe.setdefault(id(each.missing), []).append(each)
    found = []
    for together in by_probe.values():
        first = min(together, key=lambda each: not each.after)
        assert first.missing is not None
        number, _, before = first.line.removeprefix("line ").partition(": ")
        found.append(
            PassingSolution(
                line=int(number),
                before=before,
                after=first.after or first.words,
                others=len({(each.words, each.line) for each in together}) - 1,
                probe=probe_code(first.missing),
                call=describe_call(expected, first.missing, expected.piece.name, _with_range),
            )
        )
    return found


def _with_range(value: Any) -> str:
    """An argument as text, a large array by its shape and the range of its numbers.

    >>> _with_range(np.arange(20.0).reshape(4, 5))
    'an array (4, 5) of numbers from 0 to 19'
    """
    text = describe_value(value)
    numbers = isinstance(value, np.ndarray) and value.dtype.kind in "iuf" and value.size > 0
    if not numbers or text != f"an array {value.shape}":
        return text
    return f"{text} of numbers from {value.min():.3g} to {value.max():.3g}"


def probe_code(probe: Probe) -> str:
    """The arguments of a probe as an inputs function yields them; "" if they are no short code.

    >>> probe_code(Probe("", (np.array([[0.5, 2.0]]), 3)))
    'np.array([[0.5, 2.0]]), 3'
    """
    if sum(np.size(each) for each in probe.arguments) > MOST_NUMBERS:
        return ""
    codes = [_code_of(each) for each in probe.arguments]
    if not all(codes):
        return ""
    return ", ".join(codes)


def _code_of(value: Any) -> str:
    """An expression with a value; "" if none is known."""
    if is_tensor(value):
        return f"torch.tensor({to_numpy(value).tolist()!r})"
    if isinstance(value, np.ndarray):
        if not value.size:
            return f"np.zeros({value.shape})"
        usual = value.dtype in (np.float64, np.int64, np.bool_)
        dtype = "" if usual else f", dtype={value.dtype.name!r}"
        return f"np.array({value.tolist()!r}{dtype})" if value.dtype.kind in "biufc" else ""
    if isinstance(value, tuple | list):
        codes = [_code_of(each) for each in value]
        text = ", ".join(codes) + "," * (isinstance(value, tuple) and len(value) == 1)
        brackets = "({})" if isinstance(value, tuple) else "[{}]"
        return brackets.format(text) if all(codes) else ""
    if isinstance(value, dict):
        of = {repr(key): _code_of(each) for key, each in value.items()}
        text = ", ".join(f"{key}: {code}" for key, code in of.items())
        return f"{{{text}}}" if all(of.values()) else ""
    if isinstance(value, np.generic):
        value = value.item()
    return repr(value) if value is None or isinstance(value, bool | int | float | str) else ""
