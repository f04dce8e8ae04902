"""Text of options into values: what a comma means, what none means, what is an axis."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

NUMBERS = ("momentum", "beta1", "beta2", "epsilon", "learning_rate", "decay")
COUNTS = ("batch_size", "epochs")


def widths(text: str) -> Any:
    """Widths of hidden layers; text that is none stays text, for the library to answer.

    >>> widths("32,16"), widths("none"), widths("many")
    ((32, 16), (), 'many')
    """
    if text.strip().lower() == "none":
        return ()
    parts = [count(part) for part in text.split(",")]
    return text if any(isinstance(part, str | None) for part in parts) else tuple(parts)


def count(text: str) -> Any:
    """A whole number, None for none; other text stays text.

    >>> count("10"), count("none"), count("1.5")
    (10, None, '1.5')
    """
    text = text.strip()
    if text.lower() == "none":
        return None
    try:
        return int(text)
    except ValueError:
        return text


def number(text: str) -> Any:
    """A number; other text stays text.

    >>> number("0.1"), number("fast")
    (0.1, 'fast')
    """
    try:
        return float(text)
    except ValueError:
        return text.strip()


def settings_from_text(given: dict[str, Any]) -> dict[str, Any]:
    """The settings that were given, each one value, or a list where several were given.

    >>> settings_from_text({"hidden": ["none", "32,16"], "learning_rate": "0.1,0.3", "rule": None})
    {'hidden': [(), (32, 16)], 'learning_rate': [0.1, 0.3]}
    >>> settings_from_text({"hidden": ["32"], "batch_size": "none", "drop_last": True})
    {'hidden': (32,), 'batch_size': None, 'drop_last': True}
    """
    settings: dict[str, Any] = {}
    for name, value in given.items():
        if value is None or value == []:
            continue
        if isinstance(value, bool):
            settings[name] = value
            continue
        read = _reader(name)
        values = [read(part) for part in (value if name == "hidden" else value.split(","))]
        settings[name] = values if len(values) > 1 else values[0]
    return settings


def fractions(text: str | None) -> tuple[Any, ...] | None:
    """Fractions of a split.

    >>> fractions("0.5,0.25,0.25"), fractions(None)
    ((0.5, 0.25, 0.25), None)
    """
    return None if text is None else tuple(number(part) for part in text.split(","))


def _reader(name: str) -> Callable[[str], Any]:
    if name == "hidden":
        return widths
    if name in COUNTS:
        return count
    return number if name in NUMBERS else str.strip
