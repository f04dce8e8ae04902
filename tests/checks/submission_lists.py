"""Functions as students write them, each with the mistake that a check should name."""

from __future__ import annotations

import importlib
from collections.abc import Callable
from typing import Any

SUBMISSIONS, HELD_OUT, BLIND = "submissions", "held_out", "blind_submissions"
KINDS = "blind_kinds"
"""Functions the catalogue was extended for; functions it was not extended for; functions by people
who had not read the catalogue; functions of kinds that the catalogue once lacked."""


class Submissions(list[tuple[Callable[..., Any], str | None]]):
    """Pairs (function, mistake); the mistake is None for a right function.

    Attributes:
        variants: pairs (function, words) of right functions that follow another convention; the
            words are in the verdict, or name a harmless variant of the catalogue.
        unchecked: pairs (function, words) of functions of which every call fails.
    """

    def __init__(self) -> None:
        super().__init__()
        self.variants: list[tuple[Callable[..., Any], str]] = []
        self.unchecked: list[tuple[Callable[..., Any], str]] = []

    def variant(self, words: str) -> Callable[[Any], Any]:
        """A decorator: this function is right, with a remark."""
        return self._append_to(self.variants, words)

    def not_checked(self, words: str) -> Callable[[Any], Any]:
        """A decorator: no call of this function returns what the piece returns."""
        return self._append_to(self.unchecked, words)

    @staticmethod
    def _append_to(
        functions: list[tuple[Callable[..., Any], str]], words: str
    ) -> Callable[[Any], Any]:
        def append(function: Any) -> Any:
            functions.append((function, words))
            return function

        return append

    def wrong(self, mistake: str) -> Callable[[Any], Any]:
        """A decorator: this function makes that mistake."""

        def append(function: Any) -> Any:
            self.append((function, mistake))
            return function

        return append

    def right(self, function: Any) -> Any:
        """A decorator: this function is right."""
        self.append((function, None))
        return function


def load_submissions(kind: str, piece: str) -> Submissions:
    """The functions of one kind that were written for a piece; none for a piece without a file."""
    if piece not in importlib.import_module("checks.submissions.held_out").HELD_OUT:
        return Submissions()
    if kind == HELD_OUT:
        found = importlib.import_module("checks.submissions.held_out").HELD_OUT[piece]
    else:
        found = importlib.import_module(f"checks.{kind}.{piece}").SUBMISSIONS
    assert isinstance(found, Submissions)
    return found
