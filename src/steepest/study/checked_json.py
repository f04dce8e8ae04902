"""Values from JSON that somebody else may have written: of the type expected, or one sentence."""

from __future__ import annotations

from typing import Any

from steepest.errors import StudyError
from steepest.values import shown

__all__ = ["flag", "listed", "mapping", "text", "whole_number"]


def _refuse(name: str, rule: str, given: Any) -> StudyError:
    return StudyError(f"{name} must be {rule}, got {shown(given)}")


def mapping(entry: dict[str, Any], name: str) -> dict[str, Any]:
    """An object under a key.

    Raises:
        StudyError: it is missing or something else; so for all functions here.

    >>> mapping({"space": {"epochs": [5]}}, "space")
    {'epochs': [5]}
    """
    given = entry.get(name)
    if not isinstance(given, dict):
        raise _refuse(name, "an object", given)
    return given


def listed(entry: dict[str, Any], name: str, least: int = 0) -> list[Any]:
    """A list under a key, with at least so many elements."""
    given = entry.get(name)
    if not isinstance(given, list) or len(given) < least:
        raise _refuse(name, f"a list of at least {least}" if least else "a list", given)
    return given


def text(entry: dict[str, Any], name: str) -> str:
    """A text under a key."""
    given = entry.get(name)
    if not isinstance(given, str):
        raise _refuse(name, "a text", given)
    return given


def flag(entry: dict[str, Any], name: str) -> bool:
    """True or false under a key."""
    given = entry.get(name)
    if not isinstance(given, bool):
        raise _refuse(name, "true or false", given)
    return given


def whole_number(given: Any, name: str) -> int:
    """A whole number from 0 to 2**63 - 1."""
    if not isinstance(given, int) or isinstance(given, bool) or not 0 <= given < 2**63:
        raise _refuse(name, "a whole number from 0 to 2**63 - 1", given)
    return given
