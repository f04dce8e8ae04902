"""A paragraph with citations, as plain text and as LaTeX."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from steepest.latex.references import REFERENCES, bibtex
from steepest.latex.text import escape, escape_command

__all__ = ["Methods"]

_CITED: Final = re.compile(r" ?\[@(\w+(?:; \w+)*)\]")
_MARKED: Final = re.compile(r"( ?\[@[^\]]+\]|`[^`]*`)")


@dataclass(frozen=True, slots=True, repr=False)
class Methods:
    """A paragraph on what was done, with its references; its ``repr`` is both as plain text.

    Attributes:
        marked: the paragraph, with citations as [@key] or [@key; key] and commands in
            backquotes.

    >>> found = Methods("The interval is Student's t interval [@student1908].")
    >>> found
    The interval is Student's t interval (Student 1908).
    <BLANKLINE>
    Student. The probable error of a mean. Biometrika 6, 1-25, 1908.
    >>> print(found.latex)
    The interval is Student's t interval~\\cite{student1908}.
    """

    marked: str

    @property
    def text(self) -> str:
        """The paragraph as plain text."""

        def cite(found: re.Match[str]) -> str:
            return f" ({'; '.join(REFERENCES[key].short for key in found[1].split('; '))})"

        return _CITED.sub(cite, self.marked)

    @property
    def latex(self) -> str:
        r"""The paragraph as LaTeX, with ``\cite``."""
        return "".join(_latex_of(part) for part in _MARKED.split(self.marked))

    @property
    def references(self) -> list[str]:
        """The sources that are cited, as lines of text, by author."""
        return [REFERENCES[key].text for key in self._keys]

    @property
    def bibtex(self) -> str:
        """The sources that are cited, as BibTeX entries."""
        return bibtex(self._keys)

    @property
    def _keys(self) -> list[str]:
        return sorted({key for keys in _CITED.findall(self.marked) for key in keys.split("; ")})

    def __repr__(self) -> str:
        return "\n\n".join(filter(None, [self.text, "\n".join(self.references)]))


def _latex_of(part: str) -> str:
    if cited := _CITED.fullmatch(part):
        return rf"~\cite{{{cited[1].replace('; ', ',')}}}"
    return escape_command(part[1:-1]) if part.startswith("`") else escape(part)
