"""A tokenizer: numbers, names and operators, one at a time.

The leftmost invalid character is therefore the one that is reported.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from steepest.expression.syntax_errors import syntax_error

SPACE = re.compile(r"[ \t\r\n]*")
NUMBER = re.compile(r"(?:[0-9]+\.?[0-9]*|\.[0-9]+)(?:[eE][+-]?[0-9]+)?")
NAME = re.compile(r"[A-Za-z_][A-Za-z_0-9]*")
OPERATOR = re.compile(r"\*\*|[-+*/^(),]")

HINTS = {
    "=": "an expression has no equals sign: give the right-hand side alone",
    "[": "use parentheses ( )",
    "]": "use parentheses ( )",
    "{": "use parentheses ( )",
    "}": "use parentheses ( )",
    "|": "write abs(x) for an absolute value",
    "!": "there is no factorial",
    "%": "there is no remainder or percent sign",
    ";": "write one expression only",
    "\u2212": 'write the ASCII minus "-"',
    "\u2013": 'write the ASCII minus "-"',
    "\u00d7": "write * for a product",
    "\u00b7": "write * for a product",
    "\u00f7": "write / for a quotient",
    "\u00b2": "write **2 for a square",
    "\u00b3": "write **3 for a cube",
    "\u03c0": "write pi",
    "\u221a": "write sqrt( )",
    '"': "an expression holds numbers, names and operators only",
    "'": "an expression holds numbers, names and operators only",
    ".": "a decimal point needs a digit beside it",
}


class Token(NamedTuple):
    """A token; ``kind`` is "number", "name", "operator" or "end". ``**`` has the text ``^``."""

    kind: str
    text: str
    start: int
    end: int


def read_token(text: str, start: int) -> Token:
    """The token that begins at or after ``start``.

    >>> read_token("2x", 0), read_token("2x", 1)
    (Token(kind='number', text='2', start=0, end=1), Token(kind='name', text='x', start=1, end=2))
    """
    matched = SPACE.match(text, start)
    start = matched.end() if matched else start
    if start == len(text):
        return Token("end", "", start, start)
    for kind, pattern in (("number", NUMBER), ("name", NAME), ("operator", OPERATOR)):
        found = pattern.match(text, start)
        if found:
            spelled = "^" if found[0] == "**" else found[0]
            return Token(kind, spelled, start, found.end())
    character = text[start]
    hint = HINTS.get(character, "an expression holds numbers, names, + - * / ** ^ ( ) and commas")
    shown = f'"{character}"' if character.isprintable() else f"U+{ord(character):04X}"
    raise syntax_error(f"unexpected character {shown}: {hint}", text, start)
