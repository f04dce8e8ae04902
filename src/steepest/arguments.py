"""Checks of arguments that many public functions take: paths, callbacks, True or False."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path
from typing import Any, Final, TypeVar

import numpy as np

from steepest.errors import Problems, SettingsError, shown

__all__ = ["check_callback", "check_flags", "check_path"]

T = TypeVar("T", bound=Callable[..., Any])

_LONGEST_PATH: Final = 4096


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
            os.fsencode(text)
    except (TypeError, ValueError):
        usable = False
    if not usable:
        raise SettingsError(f"{name} must be a path that the system can use, got {shown(given)}")
    return Path(given)


def check_callback(name: str, given: T | None) -> T | None:
    """A function, or None.

    Raises:
        SettingsError: anything else.

    >>> check_callback("progress", 3)
    Traceback (most recent call last):
    ...
    steepest.errors.SettingsError: progress must be a function or None, got 3
    """
    if given is not None and not callable(given):
        raise SettingsError(f"{name} must be a function or None, got {shown(given)}")
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
