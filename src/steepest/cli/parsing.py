"""Converts the text of options into values.

Text that cannot be converted stays text: the library then refuses it in its own words.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import click


def parse_number(text: str) -> Any:
    """A float; other text stays text.

    >>> parse_number("0.1"), parse_number("fast")
    (0.1, 'fast')
    """
    try:
        return float(text)
    except ValueError:
        return text.strip()


def parse_count(text: str) -> Any:
    """An int, None for none, a float where it is no whole number; other text stays text.

    >>> parse_count("10"), parse_count("none"), parse_count("1.5"), parse_count("many")
    (10, None, 1.5, 'many')
    """
    if text.strip().lower() == "none":
        return None
    try:
        return int(text)
    except ValueError:
        return parse_number(text)


def parse_class_weight(text: str) -> Any:
    """None for none, numbers joined by colons as a tuple; other text stays text.

    >>> parse_class_weight("1:5"), parse_class_weight("none"), parse_class_weight("balanced")
    ((1.0, 5.0), None, 'balanced')
    """
    if ":" in text:
        return tuple(parse_number(part) for part in text.split(":"))
    return None if text.strip().lower() == "none" else text.strip()


def parse_widths(text: str) -> Any:
    """Widths of hidden layers; other text stays text.

    >>> parse_widths("32,16"), parse_widths("none"), parse_widths("many")
    ((32, 16), (), 'many')
    """
    if text.strip().lower() == "none":
        return ()
    widths = [parse_count(part) for part in text.split(",")]
    return tuple(widths) if all(isinstance(width, int) for width in widths) else text


def parse_fractions(text: str) -> tuple[Any, ...]:
    """Fractions of a split.

    >>> parse_fractions("0.5,0.25,0.25")
    (0.5, 0.25, 0.25)
    """
    return tuple(parse_number(part) for part in text.split(","))


def parse_seeds(text: str) -> Any:
    """A number of seeds, or a list of seeds.

    >>> parse_seeds("32"), parse_seeds("3,7"), parse_seeds("7,"), parse_seeds("none")
    (32, [3, 7], [7], 'none')
    """
    if "," in text:
        return [parse_count(part) for part in text.split(",") if part.strip()]
    count = parse_count(text)
    return text if count is None else count


def parse_numbers(text: str) -> tuple[float, ...]:
    """Numbers separated by commas, with or without parentheses.

    Raises:
        ValueError: a part is not a number.

    >>> parse_numbers("3,-2"), parse_numbers("(0.5)")
    ((3.0, -2.0), (0.5,))
    """
    return tuple(float(part) for part in text.strip().strip("()").split(","))


def parse_parameter(text: str) -> tuple[str, float]:
    """A name and its number.

    Raises:
        ValueError: it is not written as NAME=NUMBER.

    >>> parse_parameter("a=3")
    ('a', 3.0)
    """
    name, _, number = text.partition("=")
    return name.strip(), float(number)


class TextOf(click.types.ParamType):  # type: ignore[type-arg]  # not generic in click 8.2, the oldest
    """A type of option: how its text is converted, and what the text must be."""

    def __init__(self, convert_text: Callable[[str], Any], name: str) -> None:
        self._convert_text = convert_text
        self.name = name

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:
        """The value of an option's text; a default that is a value already stays as it is."""
        if not isinstance(value, str):
            return value
        try:
            return self._convert_text(value)
        except ValueError:
            shown = repr(value) if self._convert_text in (int, float) else f'"{value}"'
            self.fail(f"must be {self.name}, got {shown}", param, ctx)


WHOLE = TextOf(int, "a whole number")
NUMBER = TextOf(float, "a number")
NUMBERS = TextOf(parse_numbers, "numbers with commas between")
PARAMETER = TextOf(parse_parameter, "NAME=NUMBER")
COUNT_OR_TEXT = TextOf(parse_count, "a count")
NUMBER_OR_TEXT = TextOf(parse_number, "a number")
FRACTIONS = TextOf(parse_fractions, "fractions")
SEEDS = TextOf(parse_seeds, "seeds")
