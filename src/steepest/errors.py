"""Errors and warnings of steepest, and the words of their messages.

Every sentence names the field, the rule, what was given, and the likely fix.
"""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterable
from typing import Final

import numpy as np

# Control characters move the cursor or change colours, and some turn the direction of writing;
# half a surrogate pair cannot be encoded at all.
_UNSAFE: Final = re.compile("[\0-\x08\x0b-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069\ud800-\udfff]")
_LONGEST_LINE: Final = 1_000
_LONGEST_VALUE: Final = 80
_MOST_KNOWN: Final = 20


def escape_controls(text: str) -> str:
    r"""Text with control characters as escapes, but for line ends and tabs.

    >>> print(escape_controls("\x1b[31mred"))
    \x1b[31mred
    """
    return _UNSAFE.sub(lambda match: match[0].encode("unicode_escape").decode(), text)


def _cut(text: str, longest: int) -> str:
    return text if len(text) <= longest else f"{text[: longest - 3]}..."


class SteepestError(ValueError):
    """Any wrong input. Catch this to catch all of steepest's own errors.

    What was given may hold anything: a message keeps no control characters, and at most
    1,000 characters a line.
    """

    def __init__(self, message: object = "") -> None:
        lines = escape_controls(str(message)).split("\n")
        super().__init__("\n".join(_cut(line, _LONGEST_LINE) for line in lines))


class SettingsError(SteepestError):
    """Settings, seeds or options that cannot be trained with."""


class DataError(SteepestError):
    """Data that cannot be trained on."""


class StudyError(SteepestError):
    """A study folder that cannot be used as asked."""


class QuestionError(SteepestError):
    """Not a valid question, or invalid arguments for it."""


class ClaimError(SteepestError):
    """A claim file that cannot be used, or a study that does not test it."""


class ReportError(SteepestError):
    """A page that cannot be written as asked."""


class StatisticsError(SteepestError):
    """Numbers or options from which a statistic cannot be computed."""


class ModelError(SteepestError):
    """A network that cannot be saved, or a model file that cannot be loaded."""


class GradientError(SteepestError):
    """A function, a gradient or a point that cannot be checked."""


class CheckError(SteepestError):
    """An unknown piece, an object that is not a function, or a signature that does not fit.

    Wrong code raises nothing: it gives a `Check` whose ``ok`` is false.
    """


class InspectionError(SteepestError):
    """A file that cannot be inspected, or that holds nothing to check."""


class ExerciseError(SteepestError):
    """An exercise file that cannot be used."""


class GradingError(SteepestError):
    """Submissions, options or a folder with which no grades can be given."""


class StudyWarning(UserWarning):
    """A part of a study folder is damaged or belongs to another study, and is left out."""


class DivergedWarning(UserWarning):
    """A single run ended because its loss or weights stopped being finite."""


class DataWarning(UserWarning):
    """New rows have categories that a network was not trained with, or lack values."""


class EngineWarning(UserWarning):
    """The compiled engine is not available; the reference trainer is used."""


class ExpressionError(SteepestError):
    """Text that is not an expression; ``position`` is the first wrong character, from 0."""

    def __init__(self, message: str, position: int | None = None) -> None:
        super().__init__(message)
        self.position = position


class SurfaceError(SteepestError):
    """A function, a start or options that cannot be descended on."""


def shown(value: object) -> str:
    """A value as messages show it: short, on one line, text in double quotes.

    >>> print(shown("relo"), shown(np.float64(0.5)), shown(None))
    "relo" 0.5 None
    """
    if isinstance(value, np.generic):
        value = value.item()
    if isinstance(value, str):
        text = f'"{value}"'
    else:
        try:
            text = " ".join(repr(value).split())
        except Exception:  # a repr is the user's code
            text = f"an object of type {type(value).__name__}"
    # Cut before escaping: a text may have millions of characters.
    text = escape_controls(_cut(text, _LONGEST_VALUE)).replace("\n", "\\n").replace("\t", "\\t")
    return _cut(text, _LONGEST_VALUE)


def nearest(name: object, known: Iterable[str]) -> str:
    """A hint for a misspelt name: the closest known ones, else all of them.

    >>> nearest("relo", ["relu", "tanh"])
    'did you mean "relu"?'
    >>> nearest("qqq", ["relu", "tanh"])
    'known are relu, tanh'
    """
    names = list(known)
    given = name[:_LONGEST_VALUE] if isinstance(name, str) else ""
    close = difflib.get_close_matches(given, names, n=1, cutoff=0.6)
    if close:
        return f"did you mean {shown(close[0])}?"
    more = f" and {len(names) - _MOST_KNOWN} more" if len(names) > _MOST_KNOWN else ""
    return f"known are {', '.join(_cut(name, 40) for name in names[:_MOST_KNOWN])}{more}"


class Problems:
    """Collects sentences so that all problems are reported at once.

    >>> problems = Problems()
    >>> problems.add("batch_size must be at least 1, got 0")
    >>> problems.raise_as(SettingsError)
    Traceback (most recent call last):
    ...
    steepest.errors.SettingsError: batch_size must be at least 1, got 0
    """

    def __init__(self) -> None:
        self.sentences: list[str] = []

    def add(self, sentence: str) -> None:
        """Note one problem, a full sentence without a full stop."""
        self.sentences.append(sentence)

    def raise_as(self, kind: type[SteepestError]) -> None:
        """Raise ``kind`` with all sentences, one a line; nothing if there are none."""
        if self.sentences:
            raise kind("\n".join(self.sentences))
