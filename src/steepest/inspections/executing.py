"""The file run statement by statement, so that one which fails does not hide what is defined."""

from __future__ import annotations

import os
import sys
import types
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Final

import numpy as np

from steepest.inspections.sources import Statement

__all__ = ["MODULE", "Execution", "execute"]

MODULE: Final = "checked_file"
"""What ``__name__`` is in the file: not ``__main__``, so that code guarded by it does not run."""


@dataclass(slots=True)
class Execution:
    """What was left when the file had run.

    Attributes:
        names: the file's global names.
        errors: a sentence for each statement that raised.
        remarks: a sentence for each that ended the program.
        complete: whether every statement ran.
    """

    names: dict[str, Any]
    errors: list[str] = field(default_factory=list)
    remarks: list[str] = field(default_factory=list)
    complete: bool = True


def execute(
    statements: Sequence[Statement],
    path: Path,
    announce: Callable[[int], None],
    stop: int | None = None,
    skip: Sequence[int] = (),
) -> Execution:
    """Run the statements in a module of their own.

    After an error only what defines is run of the rest of that cell; other cells run as they are.

    Args:
        statements: of the file.
        path: its folder is where it finds its own modules.
        announce: called with the number of each statement before it is run.
        stop: from this statement on only what defines is run, in every cell.
        skip: statements not to run at all: they ended the process the last time, or did not end.
    """
    module = types.ModuleType(MODULE)
    module.__file__ = str(path)
    sys.modules[MODULE] = module
    sys.path.insert(0, str(path.resolve().parent))
    found = Execution(module.__dict__)
    process, failed = os.getpid(), -1
    for number, statement in enumerate(statements):
        beyond = stop is not None and number >= stop
        if number in skip or ((beyond or statement.cell == failed) and not statement.defines):
            found.complete = False
            continue
        announce(number)
        raised = _run(statement, found.names)
        if os.getpid() != process:
            os._exit(0)  # a child that the file forked
        if raised is not None:
            left = isinstance(raised, SystemExit)
            told = found.remarks if left else found.errors
            told.append(f"{statement.place} {_in_words(raised)}")
            found.complete, failed = False, statement.cell
    np.seterr(divide="warn", over="warn", under="ignore", invalid="warn")
    return found


def _run(statement: Statement, names: dict[str, Any]) -> BaseException | None:
    try:
        exec(statement.compiled(), names)
    except BaseException as raised:  # the file may raise anything, it must not end the inspection
        return raised
    return None


def _in_words(raised: BaseException) -> str:
    words = " ".join(str(raised).split())
    if isinstance(raised, SystemExit):
        return f"ends the program: sys.exit({words})"
    return f"raises {type(raised).__name__}{f': {words}' if words else ''}"
