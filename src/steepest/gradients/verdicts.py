"""The verdict on one function of the user's: one record from the check to the terminal."""

from __future__ import annotations

import html
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any, Final

from steepest.errors import CheckError, nearest
from steepest.gradients.short_texts import remarks_counted, sentence_without_reason
from steepest.values import shown

__all__ = [
    "DEFAULT_HINTS",
    "HINT_LEVELS",
    "NOT_CHECKED",
    "RIGHT",
    "WRONG",
    "FailingCall",
    "Fix",
    "FunctionVerdict",
    "SourceLine",
    "hint_level",
    "html_table",
]

RIGHT: Final = "right"
WRONG: Final = "wrong"
NOT_CHECKED: Final = "not checked"

HINT_LEVELS: Final = ("that", "where", "why", "how")
"""What is shown of a wrong function: that it is wrong; also the line and the smallest failing
call; also what the code does instead; also how to correct it."""
DEFAULT_HINTS: Final = "why"


def hint_level(level: object, option: str = "hints") -> str:
    """One of `HINT_LEVELS`.

    Raises:
        CheckError: it is another value.

    >>> hint_level("where")
    'where'
    """
    if not isinstance(level, str) or level not in HINT_LEVELS:
        guess = nearest(level, HINT_LEVELS)
        raise CheckError(
            f"{option} must be one of {', '.join(HINT_LEVELS)}, got {shown(level)}"
            + (f" ({guess})" if guess.startswith("did you mean") else "")
        )
    return level


@dataclass(frozen=True, slots=True)
class FailingCall:
    """The smallest call on which a function is wrong.

    Attributes:
        probe: what is special about it.
        call: the call as the user would write it.
        got: what the user's function returned.
        expected: the right result.
        verb: between call and result: "gives", or "" where ``got`` begins with a verb.
    """

    probe: str
    call: str
    got: str
    expected: str
    verb: str = "gives"

    def __str__(self) -> str:
        return " ".join(filter(None, (self.call, self.verb, self.got))) + (
            f", expected {self.expected}"
        )

    def to_json(self) -> dict[str, str]:
        """The fields under the names that ``steepest check --json`` prints."""
        return {
            "probe": self.probe,
            "call": self.call,
            "got": self.got,
            "expected": self.expected,
            "verb": self.verb,
        }


@dataclass(frozen=True, slots=True)
class SourceLine:
    """A line of the user's code.

    Attributes:
        place: where it is, "line 14" or "code cell 3, line 2".
        line: its number in the file or the cell, from 1.
        text: what stands there, without the spaces around it.
        file: the file's name in tracebacks; it is not in the JSON.
    """

    place: str
    line: int
    text: str
    file: str = ""

    def __str__(self) -> str:
        return f"{self.place[:1].upper()}{self.place[1:]}: {self.text}"

    def to_json(self) -> dict[str, Any]:
        """The fields under the names that ``steepest check --json`` prints."""
        return {"place": self.place, "line": self.line, "source": self.text}

    @staticmethod
    def from_json(fields: Mapping[str, Any]) -> SourceLine:
        """The line with the fields that `to_json` wrote."""
        return SourceLine(fields["place"], fields["line"], fields["source"])


@dataclass(frozen=True, slots=True)
class Fix:
    """An edit of the user's code with which the function is right.

    Attributes:
        words: what is changed, to follow "with"; {line} stands for the place of the line:
            "np.mean instead of np.sum in {line}".
        line: the line that is changed.
        after: that line after the edit; "" if it is left out or moved.
        probes: the number of calls on which the function is then right; 0 if value and gradient
            were compared instead.
        ordinary: whether it is still wrong on others, which only the exercise asks for.
    """

    words: str
    line: SourceLine
    after: str
    probes: int
    ordinary: bool = False

    def __str__(self) -> str:
        if not self.probes:
            return f"With {self.edit} value and gradient agree."
        kind = "ordinary probe" if self.ordinary else "probe"
        probes = f"its one {kind}" if self.probes == 1 else f"all {self.probes} {kind}s"
        return f"With {self.edit} it is right on {probes}."

    @property
    def edit(self) -> str:
        """What is changed and where, to follow "with"."""
        return self.words.replace("{line}", self.line.place)

    @property
    def edit_alone(self) -> str:
        """What is changed, without the place where that is a line of the user's."""
        return self.edit.removesuffix(f" in {self.line.place}")

    def to_json(self) -> dict[str, Any]:
        """The fields under the names that ``steepest check --json`` prints."""
        return {
            "sentence": str(self),
            "edit": self.edit,
            **self.line.to_json(),
            "after": self.after,
            "probes": self.probes,
            "ordinary": self.ordinary,
        }

    @staticmethod
    def from_json(fields: Mapping[str, Any]) -> Fix:
        """The edit with the fields that `to_json` wrote."""
        line = SourceLine.from_json(fields)
        return Fix(
            fields["edit"], line, fields["after"], fields["probes"], fields.get("ordinary", False)
        )


@dataclass(frozen=True, slots=True)
class FunctionVerdict:
    """What a check found out about a function.

    Its parts are kept apart, so that fewer can be shown; ``str()`` joins all of them.

    Attributes:
        piece: what the function was checked as: a piece of the exercise, or "gradient".
        outcome: RIGHT, WRONG or NOT_CHECKED.
        sentence: what was found, with the evidence.
        mistake: the name of the mistake; None for right functions and for unknown mistakes.
        hint: how to correct it; "" if there is nothing to correct.
        notes: remarks that do not affect the verdict.
        failing: the smallest failing call, where there is one.
        function: the function's name in the user's file; "" if it does not come from a file.
        place: where it is defined, "line 12" or "code cell 3, line 2"; "" if unknown.
        subject: the function in words, "Your relu"; "" stands for its name.
        location: the line with the mistake; None if it is unknown.
        fix: an edit with which the function is right; None if there is none.
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
    subject: str = ""
    location: SourceLine | None = None
    fix: Fix | None = None

    @property
    def ok(self) -> bool:
        """Whether the function is right."""
        return self.outcome == RIGHT

    def __str__(self) -> str:
        return " ".join((*self.sentences(), *self.notes))

    def sentences(self) -> tuple[str, ...]:
        """What was found, the edit, and how to correct the function, as far as they are known."""
        fix = "" if self.fix is None else str(self.fix)
        return tuple(filter(None, (self.sentence, fix, self.hint)))

    def lines(self) -> tuple[str, ...]:
        """The line with the mistake, and the same line corrected, as far as they are known."""
        before = [] if self.location is None else [str(self.location)]
        after = [] if self.fix is None or not self.fix.after else [f"Corrected: {self.fix.after}"]
        return (*before, *after)

    def relocated(self, place_of: Callable[[str, int], str]) -> FunctionVerdict:
        """The verdict with its lines where the user finds them.

        Args:
            place_of: the place of a file's line; "" if the file is unknown.
        """

        def find(line: SourceLine) -> SourceLine:
            return replace(line, place=place_of(line.file, line.line) or line.place)

        location = None if self.location is None else find(self.location)
        fix = None if self.fix is None else replace(self.fix, line=find(self.fix.line))
        return replace(self, location=location, fix=fix)

    def limited_to(self, hints: str) -> FunctionVerdict:
        """The verdict with no more than a level of `HINT_LEVELS` shows of a function.

        >>> failing = FailingCall("around zero", "relu(x=[-2])", "2", "0")
        >>> verdict = FunctionVerdict("relu", WRONG, f"Your relu returns abs(x): {failing}.",
        ...     hint="Use np.maximum(0, x).", failing=failing, subject="Your relu")
        >>> for level in HINT_LEVELS:
        ...     print(verdict.limited_to(level))
        Your relu is wrong.
        Your relu is wrong: relu(x=[-2]) gives 2, expected 0.
        Your relu returns abs(x): relu(x=[-2]) gives 2, expected 0.
        Your relu returns abs(x): relu(x=[-2]) gives 2, expected 0. Use np.maximum(0, x).
        """
        if hints == "how":
            return self
        if self.outcome != WRONG:
            return self if hints == "why" else self._without_reasons(hints == "where")
        verdict = replace(self, hint="", fix=None)
        if hints == "why":
            return verdict
        subject = self.subject or self.function or f"Your {self.piece}"
        verdict = replace(verdict, mistake=None, notes=())
        if hints == "where":
            call = "" if self.failing is None else f": {self.failing}"
            return replace(verdict, sentence=f"{subject} is wrong{call}.")
        return replace(verdict, sentence=f"{subject} is wrong.", failing=None, location=None)

    def _without_reasons(self, with_places: bool) -> FunctionVerdict:
        """The verdict on a function that is not wrong, without what it does and should do."""
        notes = remarks_counted(self.notes, with_lines=with_places)
        if self.outcome == RIGHT:
            sentence = f"{self.function or self.subject or f'Your {self.piece}'} is right."
            return replace(self, sentence=sentence, notes=notes, hint="", location=None)
        sentence = sentence_without_reason(self.sentence, self.function, with_call=with_places)
        hint = self.hint if sentence == self.sentence else ""
        return replace(self, sentence=sentence, hint=hint, notes=notes, location=None, failing=None)

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
            "subject": self.subject,
            "failing": None if self.failing is None else self.failing.to_json(),
            "location": None if self.location is None else self.location.to_json(),
            "fix": None if self.fix is None else self.fix.to_json(),
        }

    @staticmethod
    def from_json(fields: Mapping[str, Any]) -> FunctionVerdict:
        """The verdict with the fields that `to_json` wrote."""
        failing, location, fix = (fields[name] for name in ("failing", "location", "fix"))
        return FunctionVerdict(
            piece=fields["piece"],
            outcome=fields["verdict"],
            sentence=fields["sentence"],
            mistake=fields["mistake"],
            hint=fields["mend"],
            notes=tuple(fields["remarks"]),
            failing=None if failing is None else FailingCall(**failing),
            function=fields["function"],
            place=fields["place"],
            subject=fields["subject"],
            location=None if location is None else SourceLine.from_json(location),
            fix=None if fix is None else Fix.from_json(fix),
        )

    def to_html(self) -> str:
        """A paragraph with outcome, sentence and hint, one for the line, and one for each note.

        >>> FunctionVerdict("relu", WRONG, "It leaks.", hint="Use 0 below 0.").to_html()
        '<p><b>wrong</b>: It leaks. Use 0 below 0.</p>'
        """
        first = html.escape(" ".join(self.sentences()))
        lines = "".join(f"<p>{_html_code(line)}</p>" for line in self.lines())
        notes = "".join(f"<p>{html.escape(note)}</p>" for note in self.notes)
        return f"<p><b>{self.outcome}</b>: {first}</p>{lines}{notes}"


def _html_code(line: str) -> str:
    """A place, a colon, and code."""
    place, code = line.split(": ", 1)
    return f"{html.escape(place)}: <code>{html.escape(code)}</code>"


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
