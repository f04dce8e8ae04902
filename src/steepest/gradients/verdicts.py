"""The verdict on one function of the user's: one record from the check to the terminal."""

from __future__ import annotations

import html
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

__all__ = ["NOT_CHECKED", "RIGHT", "WRONG", "FailingCall", "FunctionVerdict", "html_table"]

RIGHT: Final = "right"
WRONG: Final = "wrong"
NOT_CHECKED: Final = "not checked"


@dataclass(frozen=True, slots=True)
class FailingCall:
    """The smallest call on which a function is wrong.

    Attributes:
        probe: what is special about it.
        call: the call as the user would write it.
        got: what the user's function returned.
        expected: the right result.
    """

    probe: str
    call: str
    got: str
    expected: str

    def __str__(self) -> str:
        return f"{self.call} {self.got}, expected {self.expected}"


@dataclass(frozen=True, slots=True)
class FunctionVerdict:
    """What a check found out about a function.

    Sentence, hint and notes are kept apart; ``str()`` joins them.

    Attributes:
        piece: what the function was checked as: a piece of the exercise, or "gradient".
        outcome: RIGHT, WRONG or NOT_CHECKED.
        sentence: what was found, with the evidence.
        mistake: the name of the mistake; None for right functions and for unknown mistakes.
        hint: how to correct it; "" if there is nothing to correct.
        notes: remarks that do not affect the verdict.
        failing: the smallest failing call, where there is one; it is not in the JSON.
        function: the function's name in the user's file; "" if it does not come from a file.
        place: where it is defined, "line 12" or "code cell 3, line 2"; "" if unknown.
    """

    piece: str
    outcome: str
    sentence: str
    mistake: str | None = None
    hint: str = ""
    notes: tuple[str, ...] = ()
    failing: FailingCall | None = None
    function: str = ""
    place: str = ""

    @property
    def ok(self) -> bool:
        """Whether the function is right."""
        return self.outcome == RIGHT

    def __str__(self) -> str:
        return " ".join(filter(None, (self.sentence, self.hint, *self.notes)))

    def to_json(self) -> dict[str, Any]:
        """The fields under the names that ``steepest check --json`` prints.

        >>> verdict = FunctionVerdict("relu", WRONG, "It leaks.", "leaky", notes=("It prints.",))
        >>> FunctionVerdict.from_json(verdict.to_json()) == verdict
        True
        """
        return {
            "piece": self.piece,
            "function": self.function,
            "place": self.place,
            "verdict": self.outcome,
            "mistake": self.mistake,
            "sentence": self.sentence,
            "mend": self.hint,
            "remarks": list(self.notes),
        }

    @staticmethod
    def from_json(fields: Mapping[str, Any]) -> FunctionVerdict:
        """The verdict with the fields that `to_json` wrote."""
        return FunctionVerdict(
            piece=fields["piece"],
            outcome=fields["verdict"],
            sentence=fields["sentence"],
            mistake=fields["mistake"],
            hint=fields["mend"],
            notes=tuple(fields["remarks"]),
            function=fields["function"],
            place=fields["place"],
        )

    def to_html(self) -> str:
        """A paragraph with outcome, sentence and hint, and one for each note.

        >>> FunctionVerdict("relu", WRONG, "It leaks.", hint="Use 0 below 0.").to_html()
        '<p><b>wrong</b>: It leaks. Use 0 below 0.</p>'
        """
        first = html.escape(" ".join(filter(None, (self.sentence, self.hint))))
        notes = "".join(f"<p>{html.escape(note)}</p>" for note in self.notes)
        return f"<p><b>{self.outcome}</b>: {first}</p>{notes}"


def html_table(columns: Sequence[str], rows: Iterable[Sequence[object]]) -> str:
    """A table with a head; floats get six digits.

    >>> html_table(["x"], [[0.5]])
    '<table><thead><tr><th>x</th></tr></thead><tbody><tr><td>0.5</td></tr></tbody></table>'
    """
    head = "".join(f"<th>{html.escape(name)}</th>" for name in columns)
    body = "".join(f"<tr>{''.join(map(_html_cell, row))}</tr>" for row in rows)
    return f"<table><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>"


def _html_cell(value: object) -> str:
    text = f"{value:.6g}" if isinstance(value, float) else str(value)
    return f"<td>{html.escape(text)}</td>"
