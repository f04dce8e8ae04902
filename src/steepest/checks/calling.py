"""Calls of the user's code: with copies of its own, watched, and never longer than allowed."""

from __future__ import annotations

import inspect
import sys
import time
import warnings
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, redirect_stderr, redirect_stdout
from dataclasses import dataclass, field
from io import StringIO
from typing import Any

import numpy as np

from steepest.arrays import is_tensor, to_numpy
from steepest.checks.manners import Manner
from steepest.checks.observations import Answer, Failure, Numbers
from steepest.checks.pieces import Piece
from steepest.checks.reading import written
from steepest.checks.signatures import Binding, canonical
from steepest.gradients.limits import OutOfTime, limited

__all__ = ["SECONDS", "Caller", "caller_of", "in_order"]

SECONDS = 10.0
"""Seconds of computing that all calls of one function may take together."""


@dataclass(slots=True)
class Watch:
    """What was seen of a function over all its calls."""

    calls: int = 0
    seconds: float = field(default_factory=lambda: SECONDS)
    printed: str = ""
    changed: list[tuple[str, str]] = field(default_factory=list)
    out_of_time: bool = False


class Caller:
    """A function that can be called in the order of the exercise's arguments.

    Attributes:
        function: as it was given.
        piece: what the function is to be.
        manner: in which library and dtype it gets its numbers.
        roles: which of the exercise's arguments it takes.
        watch: what was seen so far.
    """

    def __init__(
        self,
        function: Callable[..., Any],
        piece: Piece,
        manner: Manner,
        binding: Binding | None = None,
        roles: frozenset[str] | None = None,
    ) -> None:
        self.function, self.piece, self.manner, self.watch = function, piece, manner, Watch()
        first = piece.forms[0]
        binding = canonical(first) if binding is None else binding
        self._function = in_order(function, binding)
        taken = frozenset(r for r in first.roles if r not in first.optional or r in binding.roles)
        self.roles = taken if roles is None else roles

    def __call__(self, *arguments: Any) -> Answer:
        """Call it, and read what it gives; nothing is raised."""
        roles = self.piece.forms[0].roles
        pairs = zip(roles, arguments, strict=True)
        inside = ", ".join(f"{r}={written(a)}" for r, a in pairs if r in self.roles)
        shown = f"{self.piece.names[0]}({inside})"
        if self.watch.out_of_time:
            return Answer(shown, (), _endless())
        handed = [self.manner.handed(argument) for argument in arguments]
        returned, failure, warned = self._run(handed)
        if failure is None:
            self._compare(shown, roles, handed, [self.manner.handed(each) for each in arguments])
        single = failure is None and _single(returned)
        parts: tuple[Numbers, ...] = ()
        if failure is None:
            try:
                parts = self.piece.read(returned)
            except ValueError as problem:
                kind = "returns nothing" if returned is None else "wrong type"
                failure = Failure(kind, str(problem))
            except Exception:  # an object of the user's may do anything when it is read
                words = f"returns a {type(returned).__name__} that cannot be read"
                failure = Failure("wrong type", words)
        return Answer(shown, parts, failure, returned, single, warned)

    def _run(self, handed: list[Any]) -> tuple[Any, Failure | None, tuple[str, ...]]:
        self.watch.calls += 1
        output = StringIO()
        returned, failure = None, None
        began = time.process_time()
        with _quiet(output) as warned:
            try:
                with limited(max(self.watch.seconds, 1e-3)):
                    returned = self._function(*handed)
            except OutOfTime:
                self.watch.out_of_time, failure = True, _endless()
            except SystemExit:
                failure = Failure("ends the program", "ends the program (exit() or sys.exit())")
            except KeyboardInterrupt:
                raise
            except BaseException as problem:
                words = _words_of(problem)
                breaks = isinstance(problem, NameError | AttributeError | ImportError)
                kind = "breaks" if breaks else "raises"
                failure = Failure(kind, f"raises {type(problem).__name__}: {words}".rstrip(": "))
        self.watch.printed += output.getvalue()
        self.watch.seconds -= time.process_time() - began
        if self.watch.seconds <= 0 and failure is None:
            self.watch.out_of_time, failure = True, _endless()
        return returned, failure, tuple(dict.fromkeys(str(each.message) for each in warned))

    def _compare(
        self, shown: str, roles: Sequence[str], handed: list[Any], before: list[Any]
    ) -> None:
        for role, now, then in zip(roles, handed, before, strict=True):
            if role in self.roles and not _equal(now, then):
                self.watch.changed.append((role, shown))


def in_order(function: Callable[..., Any], binding: Binding) -> Callable[..., Any]:
    """The function as one that takes the exercise's arguments in their order."""

    def ordered(*arguments: Any) -> Any:
        positional, named = binding.arranged(arguments)
        return function(*positional, **named)

    adapt = binding.form.adapt
    return ordered if adapt is None else adapt(ordered)


def caller_of(function: Callable[..., Any], piece: Piece, binding: Binding) -> Caller:
    """The function, to be called in the first library and dtype in which that is possible at all.

    NumPy in float64, then torch if the function (or anybody) has imported it.
    """
    wide = [Manner(), Manner("torch")]
    candidates = [*wide, Manner("torch", "float32"), Manner("numpy", "float32")]
    if _says_torch(function):
        candidates.sort(key=lambda manner: manner.library != "torch")
    for manner in candidates:
        if manner.library == "torch" and "torch" not in sys.modules:
            continue
        tried = Caller(function, piece, manner, binding)
        answer = tried(*piece.sample)
        if tried.watch.out_of_time:
            return tried
        if answer.failure is None or answer.failure.kind not in ("raises", "breaks"):
            single = answer.single and manner.dtype == "float64"
            found = Manner(manner.library, "float32") if single else manner
            return Caller(function, piece, found, binding)
    return Caller(function, piece, candidates[0], binding)


@contextmanager
def _quiet(output: StringIO) -> Iterator[list[warnings.WarningMessage]]:
    """Nothing is printed or asked for, and warnings are collected."""
    stdin = sys.stdin
    sys.stdin = StringIO("")
    try:
        with (
            redirect_stdout(output),
            redirect_stderr(output),
            warnings.catch_warnings(record=True) as warned,
            np.errstate(over="warn", divide="warn", invalid="warn", under="ignore"),
        ):
            warnings.simplefilter("always")
            yield warned
    finally:
        sys.stdin = stdin


def _endless() -> Failure:
    return Failure("never returns", f"still runs after {SECONDS:g} seconds of computing")


def _words_of(problem: BaseException) -> str:
    try:
        return " ".join(str(problem).split())[:160]
    except Exception:  # its words are the user's code too
        return ""


def _single(returned: Any) -> bool:
    if isinstance(returned, list | tuple):
        return any(map(_single, (*returned[:5], *returned[5:][-1:])))
    return str(getattr(returned, "dtype", "")).endswith(("float32", "float16"))


def _equal(now: Any, then: Any) -> bool:
    if isinstance(now, list | tuple):
        return len(now) == len(then) and all(map(_equal, now, then))
    if isinstance(now, np.ndarray | np.generic) or is_tensor(now):
        return np.array_equal(to_numpy(now), to_numpy(then), equal_nan=True)
    return True


def _says_torch(function: Callable[..., Any]) -> bool:
    """Whether the function names torch in its annotations or its code, or its file only torch."""
    notes = getattr(function, "__annotations__", {}).values()
    called = function if hasattr(function, "__code__") else vars(type(function)).get("__call__")
    names = getattr(getattr(called, "__code__", None), "co_names", ())
    around = getattr(called, "__globals__", {}).values()
    modules = {each.__name__ for each in around if inspect.ismodule(each)}
    return (
        "torch" in names
        or any("torch" in str(note) or "Tensor" in str(note) for note in notes)
        or ("torch" in modules and "numpy" not in modules)
    )
