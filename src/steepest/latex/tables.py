"""Tables in LaTeX."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from steepest.errors import SettingsError, shown
from steepest.latex.text import escape

__all__ = ["LatexTable"]

WIDEST_LABEL: Final = 34
"""Letters of the first column from which on it is broken into lines."""


@dataclass(frozen=True, slots=True)
class LatexTable:
    """A table with a caption.

    Attributes:
        heads: of the columns.
        rows: cells as plain text, one a column.
        caption: plain text; says n, the interval and what it is about.
        left: how many columns are aligned left; the others are aligned right.
    """

    heads: Sequence[str]
    rows: Sequence[Sequence[str]]
    caption: str
    left: int = 1

    def text(self, label: str) -> str:
        r"""The LaTeX of the table, for the package booktabs.

        Args:
            label: for ``\ref``.

        Raises:
            SettingsError: text that LaTeX does not take as a label.
        """
        check_label(label)
        wide = max((len(row[0]) for row in self.rows), default=0) > WIDEST_LABEL
        first = r"p{0.38\linewidth}" if wide else "l"
        columns = first + "l" * (self.left - 1) + "r" * (len(self.heads) - self.left)
        lines = [
            r"% in the preamble: \usepackage{booktabs}",
            r"\begin{table}",
            r"  \centering",
            *([r"  \small"] if wide else []),
            rf"  \caption{{{escape(self.caption)}}}",
            rf"  \label{{{label}}}",
            rf"  \begin{{tabular}}{{{columns}}}",
            r"    \toprule",
            _row(self.heads),
            r"    \midrule",
            *map(_row, self.rows),
            r"    \bottomrule",
            r"  \end{tabular}",
            r"\end{table}",
        ]
        return "\n".join(lines) + "\n"


def check_label(given: object) -> str:
    """A label of LaTeX: what ``\\ref`` finds, such as "tab:ranking".

    >>> check_label("tab:a}")
    Traceback (most recent call last):
    ...
    steepest.errors.SettingsError: label must be text without braces, backslash, #, % or ~, got \
"tab:a}" (for example "tab:ranking")
    """
    if not isinstance(given, str) or not given.isprintable() or set(given) & set("{}\\#%~ "):
        raise SettingsError(
            f"label must be text without braces, backslash, #, % or ~, got {shown(given)} "
            '(for example "tab:ranking")'
        )
    return given


def _row(cells: Sequence[str]) -> str:
    return f"    {' & '.join(map(escape, cells))} \\\\"
