"""Runs the file statement by statement, so that a failing one does not hide later functions."""

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

__all__ = ["MODULE", "Execution", "run_statements"]

MODULE: Final = "checked_file"
"""The value of ``__name__`` in the file: not ``__main__``, so that guarded code does not run."""


@dataclass(slots=True)
class Execution:
    """The result of running the file.

    Attributes:
        names: the file's global names.
        errors: a sentence for each statement that raised an exception.
        remarks: a sentence for each statement that ended the program.
        complete: whether every statement ran.
    """

    names: dict[str, Any]
    errors: list[str] = field(default_factory=list)
    remarks: list[str] = field(default_factory=list)
    complete: bool = True


def run_statements(
    statements: Sequence[Statement],
    path: Path,
    announce: Callable[[int], None],
    stop: int | None = None,
    skip: Sequence[int] = (),
) -> Execution:
    """Run the statements in a module of their own.

    After an error only definitions are run in the rest of that cell; other cells run completely.

    Args:
        statements: of the file.
        path: of the file; modules in its folder can be imported.
        announce: called with the number of each statement before it is run.
        stop: from this statement on only definitions are run, in every cell.
        skip: statements not to run at all, since they ended an earlier process or did not return.
    """
    module = types.ModuleType(MODULE)
    module.__file__ = str(path)
    sys.modules[MODULE] = module
    sys.path.insert(0, str(path.resolve().parent))
    execution = Execution(module.__dict__)
    process, failed = os.getpid(), -1
    for number, statement in enumerate(statements):
        after_stop = stop is not None and number >= stop
        if number in skip or ((after_stop or statement.cell == failed) and not statement.defines):
            execution.complete = False
            continue
        announce(number)
        raised = _run_statement(statement, execution.names)
        if os.getpid() != process:
            os._exit(0)  # this is a child that the file forked
        if raised is not None:
            exited = isinstance(raised, SystemExit)
            sentences = execution.remarks if exited else execution.errors
            sentences.append(f"{statement.place} {_describe_exception(raised)}")
            execution.complete, failed = False, statement.cell
    np.seterr(divide="warn", over="warn", under="ignore", invalid="warn")
    return execution


def _run_statement(statement: Statement, names: dict[str, Any]) -> BaseException | None:
    try:
        exec(statement.compiled(), names)
    except BaseException as raised:  # the file may raise anything, it must not end the inspection
        return raised
    return None


def _describe_exception(raised: BaseException) -> str:
    message = " ".join(str(raised).split())
    if isinstance(raised, SystemExit):
        return f"ends the program: sys.exit({message})"
    return f"raises {type(raised).__name__}{f': {message}' if message else ''}"
