"""Text in LaTeX: special characters, minus signs, commands."""

from __future__ import annotations

import re
from typing import Final

__all__ = ["escape", "escape_command"]

_GREEK: Final = (
    *("alpha", "beta", "gamma", "delta", "epsilon", "eta"),
    *("theta", "lambda", "mu", "pi", "sigma"),
)
_SPECIAL: Final = {
    "\\": r"\textbackslash{}",
    "{": r"\{",
    "}": r"\}",
    "$": r"\$",
    "&": r"\&",
    "#": r"\#",
    "_": r"\_",
    "~": r"\textasciitilde{}",
    "^": r"\textasciicircum{}",
    "<": "$<$",
    ">": "$>$",
    "|": "$|$",
    "\u2212": "$-$",
    "±": r"$\pm$",
    "×": r"$\times$",
    "≤": r"$\le$",
    "≥": r"$\ge$",
    "√": r"$\surd$",
    "²": "$^2$",
    "…": r"\ldots{}",
    **{letter: rf"$\{name}$" for letter, name in zip("αβγδεηθλμπσ", _GREEK, strict=True)},
}
_MINUS: Final = re.compile(r"(?<![\w)\]-])-(?=[\d.])")
_QUOTED: Final = re.compile(r'"([^"]*)"')


def escape(text: str) -> str:
    r"""Text for LaTeX: special characters, per cent signs and minus signs.

    >>> print(escape("test_accuracy -0.02 of 32-16, 95 % & $5"))
    test\_accuracy $-$0.02 of 32-16, 95\,\% \& \$5
    >>> print(escape('the loss "auto"'))
    the loss ``auto''
    """
    signed = _MINUS.sub("\u2212", _QUOTED.sub(r"``\1''", text))
    escaped = "".join(_SPECIAL.get(character, character) for character in signed)
    return re.sub(r" ?%", lambda found: r"\,\%" if found[0] == " %" else r"\%", escaped)


def escape_command(command: str) -> str:
    r"""A command for LaTeX in typewriter letters, whose hyphens and quotes can be copied.

    >>> print(escape_command("steepest sweep wine --hidden '8,4'"))
    \texttt{steepest sweep wine -{}-hidden \textquotesingle{}8,4\textquotesingle{}}
    """
    escaped = "".join(_SPECIAL.get(character, character) for character in command)
    for plain, latex in (("%", r"\%"), ("--", "-{}-"), ("'", r"\textquotesingle{}")):
        escaped = escaped.replace(plain, latex)
    return rf"\texttt{{{escaped}}}"
