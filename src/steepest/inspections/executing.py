"""Runs the definitions of a file first, and of the rest only what they depend on.

A statement that fails costs only what depends on it: every other statement is still run.
"""

from __future__ import annotations

import ast
import os
import sys
import types
from collections.abc import Callable, Collection, Iterable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any, Final

import numpy as np

from steepest.counted_time import counted_time
from steepest.gradients.limits import OutOfTime, limit_computing_time
from steepest.inspections.dependencies import select_statements, use_of_names
from steepest.inspections.missing_modules import MADE_UP, ModuleFinder, is_missing, is_stand_in
from steepest.inspections.running import run_statement
from steepest.inspections.sources import Statement, describe_lost_functions

__all__ = ["MODULE", "FileExecution"]

MODULE: Final = "checked_file"
"""The value of ``__name__`` in the file: not ``__main__``, so that guarded code does not run."""
IPYTHON_NAMES: Final = ("display", "get_ipython")
"""Functions that IPython defines in every notebook; here they do nothing."""
DEFINITIONS: Final = (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef)
IMPORTS: Final = (ast.Import, ast.ImportFrom)
SECONDS_WITH_DATA: Final = 1.5
"""Of computing, for all statements that are run again with made up data."""


@dataclass(frozen=True, slots=True)
class _Failure:
    """A statement that raised an exception.

    Attributes:
        raised: the exception.
        sentence: on the exception, with the place of the statement.
        cause: number of the earlier statement whose failure led to this one; None if there is none.
    """

    raised: BaseException
    sentence: str
    cause: int | None


class FileExecution:
    """The file in a module of its own.

    Args:
        statements: of the file.
        path: of the file; modules in its folder can be imported.
        announce: called with the number of each statement before it is run.
        stop: from this statement on only definitions are run.
        skip: statements not to run at all, since they ended an earlier process or did not return.
    """

    def __init__(
        self,
        statements: Sequence[Statement],
        path: Path,
        announce: Callable[[int], None],
        stop: int | None = None,
        skip: Sequence[int] = (),
    ) -> None:
        self._statements, self._announce = statements, announce
        self._skipped = {
            number
            for number, each in enumerate(statements)
            if number in skip or (stop is not None and number >= stop and not each.defines)
        }
        self._process = os.getpid()
        self._succeeded: set[int] = set()
        self._failures: dict[int, _Failure] = {}
        self._run_again: set[int] = set()
        self._made_up: set[str] = set()
        module = types.ModuleType(MODULE)
        module.__file__ = str(path)
        sys.modules[MODULE] = module
        sys.path.insert(0, str(path.resolve().parent))
        self._globals = module.__dict__
        self._globals.update(dict.fromkeys(IPYTHON_NAMES, _do_nothing))
        self._modules = ModuleFinder(path, self._globals)

    @property
    def names(self) -> dict[str, Any]:
        """The file's own global names, without stand-ins for missing modules."""
        return {
            name: value
            for name, value in self._globals.items()
            if not name.startswith("__") and value is not _do_nothing and not is_stand_in(value)
        }

    @property
    def scope(self) -> dict[str, Any]:
        """All global names of the file's module."""
        return self._globals

    def run_definitions(self) -> None:
        """Run every import, function, class and assignment without a call."""
        self._run(number for number, each in enumerate(self._statements) if each.defines)

    def run_for(self, names: Collection[str]) -> None:
        """Run, in their order, the statements on which names and failed definitions depend."""
        failed = [n for n in self._failures if isinstance(self._statements[n].node, DEFINITIONS)]
        needed = set(names).union(*(use_of_names(self._statements[n]).reads for n in failed))
        chosen = {*select_statements(self._statements, needed), *failed}
        if not self._succeeded.issuperset(chosen):
            self._run_again |= chosen
            self._run(sorted(chosen))

    def run_with_data(self, serve: Callable[[dict[str, Any]], None]) -> None:
        """Run again what failed because its data are missing, with made up data.

        The names that it defines are still not those of the file: `is_missing` is true for them.

        Args:
            serve: lets the readers that are among these global names give made up data.
        """
        lost = [each.raised for each in self._failures.values()]
        if not any(isinstance(each, OSError | SystemExit) for each in lost):
            return
        serve(self._globals)
        left = SECONDS_WITH_DATA
        for number in sorted(self._failures):
            statement, began = self._statements[number], counted_time()
            if number in self._skipped or isinstance(statement.node, (*IMPORTS, *DEFINITIONS)):
                continue
            self._announce(number)
            raised: BaseException | None = None
            with suppress(OutOfTime), limit_computing_time(max(left, 0.05)):
                raised = self._run_one(statement)
            left -= counted_time() - began
            if raised is None:
                self._made_up |= use_of_names(statement).binds
        self._globals[MADE_UP] = self._made_up

    def run_all(self) -> None:
        """Run every statement in its order."""
        self._run_again |= set(range(len(self._statements)))
        self._run(range(len(self._statements)))

    def errors(self) -> list[str]:
        """A sentence on each statement that failed by itself, with what it left undefined.

        Assignments that were only run before the statements on which they depend are left out.
        """
        return [
            each.sentence + self._describe_consequences(number)
            for number, each in sorted(self._failures.items())
            if not isinstance(each.raised, SystemExit) and self._is_cause(number)
        ]

    def assumptions(self) -> list[str]:
        """A sentence on each function of a missing module that is taken for the usual one."""
        return [
            f"{each} was taken for the usual {each.split()[0]}" for each in self._modules.assumed
        ]

    def exits(self) -> list[str]:
        """A sentence on each statement that ended the program."""
        failures = self._failures.values()
        return [each.sentence for each in failures if isinstance(each.raised, SystemExit)]

    def reasons_for_undefined_names(self) -> dict[str, str]:
        """Why the file did not define a name; "*" stands for the names of a failed ``import *``."""
        reasons: dict[str, str] = {}
        for number, statement in enumerate(self._statements):
            for name in use_of_names(statement).binds:
                if name in self._globals and not is_missing(name, self._globals):
                    continue
                reasons.setdefault(name, self._describe_outcome(number))
            node = statement.node
            if number in self._failures and isinstance(node, IMPORTS) and node.names[0].name == "*":
                reasons["*"] = self._describe_outcome(number)
        return reasons

    def _run(self, numbers: Iterable[int]) -> None:
        exited = False
        for number in numbers:
            statement = self._statements[number]
            imported = isinstance(statement.node, IMPORTS) and self._is_defined(number)
            if number in self._skipped or imported or (exited and not statement.defines):
                continue
            self._announce(number)
            raised = self._run_one(statement)
            if os.getpid() != self._process:
                os._exit(0)  # this is a child that the file forked
            self._failures.pop(number, None)
            if raised is None:
                self._succeeded.add(number)
            else:
                sentence = f"{statement.place} {_describe_exception(raised)}"
                self._failures[number] = _Failure(
                    raised, sentence, self._find_cause(number, raised)
                )
                exited = exited or isinstance(raised, SystemExit)
        np.seterr(divide="warn", over="warn", under="ignore", invalid="warn")

    def _is_defined(self, number: int) -> bool:
        """Whether all names of an import are there, though some may stand in for others."""
        binds = use_of_names(self._statements[number]).binds
        return number in self._succeeded or (
            number in self._failures and bool(binds) and binds <= self._globals.keys()
        )

    def _run_one(self, statement: Statement) -> BaseException | None:
        run = partial(run_statement, statement, self._globals)
        node = statement.node
        return self._modules.run(node, run) if isinstance(node, IMPORTS) else run()

    def _find_cause(self, failed: int, raised: BaseException) -> int | None:
        """The statement that failed to define the missing name, or to import the same module."""
        for number, earlier in self._failures.items():
            if number >= failed:
                continue
            cause = number if earlier.cause is None else earlier.cause
            if isinstance(raised, NameError):
                same = raised.name in use_of_names(self._statements[number]).binds
            else:
                same = isinstance(raised, ImportError) and raised.name == getattr(
                    earlier.raised, "name", None
                )
            if same:
                return cause
        return None

    def _is_cause(self, number: int) -> bool:
        """Whether a statement failed by itself."""
        cause, node = self._failures[number].cause, self._statements[number].node
        if cause is not None and cause in self._failures:
            return False
        return number in self._run_again or not isinstance(node, ast.Assign | ast.AnnAssign)

    def _describe_consequences(self, number: int) -> str:
        """The functions and classes that a failure left undefined, in words."""
        failed = [n for n, each in self._failures.items() if number in (n, each.cause)]
        nodes = [self._statements[n].node for n in sorted(failed)]
        lost = [each.name for each in nodes if isinstance(each, DEFINITIONS)]
        return describe_lost_functions(
            [name for name in dict.fromkeys(lost) if name not in self._globals]
        )

    def _describe_outcome(self, number: int) -> str:
        """What happened to a statement, in words."""
        if number in self._failures:
            cause = self._failures[number].cause
            return self._failures[number if cause not in self._failures else cause].sentence
        place = self._statements[number].place
        if number in self._skipped:
            return f"{place} was not run to its end"
        return f"{place} {'did not define it' if number in self._succeeded else 'was not run'}"


def _do_nothing(*_: Any, **__: Any) -> None:
    """In place of the functions that IPython defines."""


def _describe_exception(raised: BaseException) -> str:
    message = " ".join(str(raised).split())
    if isinstance(raised, SystemExit):
        return f"ends the program: sys.exit({message})"
    if isinstance(raised, EOFError):
        return "raises EOFError: it asks for input, and there is none"
    return f"raises {type(raised).__name__}{f': {message}' if message else ''}"
