"""Checks of arguments that many public functions take: paths, callbacks, objects, text."""

from __future__ import annotations

import inspect
import os
import re
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from typing import Any, Final, TypeGuard, TypeVar

import numpy as np

from steepest.errors import Problems, SettingsError, SteepestError, shown

__all__ = [
    "check_callback",
    "check_flags",
    "check_kind",
    "check_list",
    "check_path",
    "check_table",
    "is_text",
    "listed",
]

T = TypeVar("T", bound=Callable[..., Any])
K = TypeVar("K")

_LONGEST_PATH: Final = 4096
_LONGEST_NAME: Final = 255
"""Bytes of the name of a file or a folder, on every usual file system."""
_SURROGATE: Final = re.compile("[\ud800-\udfff]")


def check_path(name: str, given: object) -> Path:
    """A path from text or a path object.

    Raises:
        SettingsError: anything else, or text that no file system takes as a name.

    >>> check_path("folder", 5)
    Traceback (most recent call last):
    ...
    steepest.errors.SettingsError: folder must be a path, got 5 (text or a pathlib.Path)
    """
    if not isinstance(given, (str, os.PathLike)):
        raise SettingsError(f"{name} must be a path, got {shown(given)} (text or a pathlib.Path)")
    try:
        text = os.fspath(given)
        usable = isinstance(text, str) and "\0" not in text and 0 < len(text) <= _LONGEST_PATH
        if usable:
            parts = os.fsencode(text).split(os.fsencode(os.sep))
            usable = max(map(len, parts)) <= _LONGEST_NAME
    except (TypeError, ValueError):
        usable = False
    if not usable:
        raise SettingsError(f"{name} must be a path that the system can use, got {shown(given)}")
    return Path(given)


def check_callback(name: str, given: T | None, *arguments: str) -> T | None:
    """A function that takes these arguments, by position, or None.

    Raises:
        SettingsError: anything else. What a function written in C takes may be unknown.

    >>> check_callback("progress", 3)
    Traceback (most recent call last):
    ...
    steepest.errors.SettingsError: progress must be a function or None, got 3
    """
    if given is None:
        return None
    if not callable(given):
        raise SettingsError(f"{name} must be a function or None, got {shown(given)}")
    try:
        signature = inspect.signature(given)
    except (TypeError, ValueError):
        return given
    try:
        signature.bind(*arguments)
    except TypeError:
        raise SettingsError(
            f"{name} must take {len(arguments)} arguments ({', '.join(arguments)}), got a function "
            f"of {signature}"
        ) from None
    return given


def check_flags(**given: object) -> None:
    """Check that each is True or False, NumPy's included.

    Raises:
        SettingsError: with one sentence for each that is not.

    >>> check_flags(resume=1)
    Traceback (most recent call last):
    ...
    steepest.errors.SettingsError: resume must be True or False, got 1
    """
    problems = Problems()
    for name, value in given.items():
        if not isinstance(value, (bool, np.bool_)):
            problems.add(f"{name} must be True or False, got {shown(value)}")
    problems.raise_as(SettingsError)


def check_kind(
    name: str, given: object, kind: type[K], words: str, error: type[SteepestError] = SettingsError
) -> K:
    """An object of a class.

    Args:
        name: of the argument.
        given: for it.
        kind: the class.
        words: what it must be, and what gives one, as they follow "must be".
        error: what is raised for anything else.

    >>> check_kind("found", 3, dict, "a dict (as of dict())")
    Traceback (most recent call last):
    ...
    steepest.errors.SettingsError: found must be a dict, got 3 (as of dict())
    """
    if not isinstance(given, kind):
        what, _, hint = words.partition(" (")
        raise error(f"{name} must be {what}, got {shown(given)}{hint and f' ({hint}'}")
    return given


def check_list(
    name: str, given: object, kind: type[K], words: str, error: type[SteepestError] = SettingsError
) -> list[K]:
    """Objects of a class as a list, given as one or as several; arguments as for ``check_kind``.

    >>> check_list("counts", 3, int, "whole numbers"), check_list("counts", (3, 4), int, "numbers")
    ([3], [3, 4])
    """
    several = [given] if isinstance(given, kind) else listed(given)
    return [check_kind(name, each, kind, words, error) for each in several]


def listed(given: object) -> list[Any]:
    """What is given as several, as a list; a list of one if it is not several.

    >>> listed(range(2)), listed(3)
    ([0, 1], [3])
    """
    if isinstance(given, (str, bytes)):
        return [given]
    try:
        return list(given) if isinstance(given, Iterable) else [given]
    except TypeError:  # an array without axes says that it can be iterated over
        return [given]


def check_table(
    name: str, given: object, error: type[SteepestError] = SettingsError
) -> Mapping[str, Any]:
    """A dictionary whose keys are text.

    >>> check_table("a", {3: 1})
    Traceback (most recent call last):
    ...
    steepest.errors.SettingsError: a must be a dictionary of settings by name, got {3: 1}
    """
    if not isinstance(given, Mapping) or not all(isinstance(key, str) for key in given):
        raise error(f"{name} must be a dictionary of settings by name, got {shown(given)}")
    return given


def is_text(given: object) -> TypeGuard[str]:
    """Whether this is text that can be written: half a surrogate pair cannot.

    >>> is_text("ß"), is_text("\\ud800"), is_text(3)
    (True, False, False)
    """
    return isinstance(given, str) and not _SURROGATE.search(given)
