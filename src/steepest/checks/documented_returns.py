"""What a function returns, in the order in which its docstring or a comment lists it."""

from __future__ import annotations

import ast
import inspect
import re
from collections.abc import Callable
from types import FunctionType
from typing import Any, Final

from steepest.checks.documented_shapes import prose_of
from steepest.edits.source import read_function_source

__all__ = ["documented_returns", "promises_number", "returned_elements"]

SECTION: Final = re.compile(r"returns?\s*:?\s*\n\s*(?:-+\s*\n\s*)?(.+)", re.IGNORECASE)
"""A heading, with the first line below it."""
SENTENCE: Final = re.compile(r"\breturns?:?\s+(.+?)(?:\.\s|\.$|;|\n\s*\n|$)", re.IGNORECASE | re.S)
KIND: Final = re.compile(
    r"^(?:tuple|list|pair|a tuple|a pair)\b(?:\s+of\b|\s+with\b)?\s*:?\s*", re.I
)
ARTICLE: Final = re.compile(r"^(?:the|a|an|its)\s+")
LISTED: Final = re.compile(r"\s*returns?:?\s+\w+(\s*,\s*\w+)+\s*$", re.IGNORECASE)
"""A comment that does nothing but list what is returned."""
NUMBER: Final = re.compile(r"\bscalar\b|\b(?:a|one|single|python) (?:number|float)\b", re.I)


def documented_returns(function: Callable[..., Any]) -> list[str]:
    """The values that the docstring or a comment lists as returned, in small letters, no articles.

    Returns:
        [] if there is neither. What it lists may be something else, if the number of values
        is another than that of those returned.

    >>> def scale(x):
    ...     '''Returns the scaled data, the mean and the standard deviation.'''
    >>> documented_returns(scale)
    ['scaled data', 'mean', 'standard deviation']
    """
    plain = inspect.unwrap(function)
    text = inspect.getdoc(plain) or next(filter(LISTED.match, prose_of(plain)), "")
    section = SECTION.search(text)
    if section is not None:
        listed = re.sub(r"^(?:tuple|list)\s*:", "", section[1])
        listed = (
            listed.partition(" : ")[0].partition(":")[0] if listed.strip()[:1] != "(" else listed
        )
    else:
        sentence = SENTENCE.search(text)
        listed = sentence[1] if sentence else text.partition(".")[0]
    listed = KIND.sub("", " ".join(listed.split())).strip(" .")
    if listed.startswith("(") and listed.endswith(")"):
        listed = listed[1:-1]
    return [ARTICLE.sub("", each.strip().lower()) for each in _parts(listed) if each.strip()]


def returned_elements(function: Callable[..., Any]) -> list[ast.expr]:
    """The elements of the tuple that the last of the function's statements "return" gives."""
    plain = inspect.unwrap(function)
    source = read_function_source(plain) if isinstance(plain, FunctionType) else None
    nodes = [] if source is None else ast.walk(source.node)
    returns = (each for each in nodes if isinstance(each, ast.Return))
    values = [each.value for each in returns if isinstance(each.value, ast.Tuple)]
    return max(values, key=lambda each: each.lineno).elts if values else []


def _parts(listed: str) -> list[str]:
    """A list in words, divided at commas and at "and" that stand in no brackets."""
    depth, parts = 0, [""]
    for word in re.split(r"(\(|\[|\)|\]|,(?:\s+and\b)?|\s+and\s+)", listed):
        depth += (word in "([" and bool(word)) - (word in ")]" and bool(word))
        between = depth == 0 and re.fullmatch(r",(?:\s+and)?|\s+and\s+", word)
        if between:
            parts.append("")
        else:
            parts[-1] += word
    return parts


def promises_number(function: Callable[..., Any]) -> bool:
    """Whether docstring or comments say that the result is a scalar.

    >>> def loss(p, y):
    ...     '''p, y: columns; returns the scalar loss'''
    >>> promises_number(loss)
    True
    """
    return NUMBER.search(" ".join(prose_of(inspect.unwrap(function)))) is not None
