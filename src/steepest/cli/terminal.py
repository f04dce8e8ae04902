"""What a terminal may get: names and labels that a user gave hold no control characters there."""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any, Final, TextIO

from steepest.errors import escape_controls

__all__ = ["escaped_output", "plain_stream", "print_styled"]

_STYLE: Final = re.compile(r"(\x1b\[[\d;]*m)")
"""Colour and weight of letters, as rich writes them for a terminal."""


class _Escaping:
    """A stream that writes control characters as escapes, and is otherwise the one it wraps."""

    def __init__(self, stream: TextIO) -> None:
        self.stream = stream

    def write(self, text: str) -> int:
        """Write a text."""
        return self.stream.write(escape_controls(text))

    def __getattr__(self, name: str) -> Any:
        return getattr(self.stream, name)


@contextmanager
def escaped_output() -> Iterator[None]:
    r"""While it lasts, stdout and stderr get control characters as escapes such as \x1b."""
    before = sys.stdout, sys.stderr
    escaping: Any = tuple(map(_Escaping, before))
    sys.stdout, sys.stderr = escaping
    try:
        yield
    finally:
        sys.stdout, sys.stderr = before


def plain_stream(stream: Any) -> TextIO:
    """The stream itself, for a bar that moves the cursor; its words are to be escaped before."""
    plain: TextIO = stream.stream if isinstance(stream, _Escaping) else stream
    return plain


def print_styled(text: str) -> None:
    """Print on stdout what rich rendered: a terminal gets its colours and no other control."""
    plain = plain_stream(sys.stdout)
    parts = _STYLE.split(text) if plain.isatty() else [text]
    parts[::2] = map(escape_controls, parts[::2])
    print("".join(parts), file=plain)
