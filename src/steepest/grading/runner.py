"""The process in which a submission runs: it makes the calls that the judge asks for.

It holds nothing but the submission's files and the arguments of its calls, so there is nothing in
it from which a verdict could be forged: results are compared in the judge's process. It runs from a
folder with copies of this file and the few that it imports (``sandbox.py``).
"""

from __future__ import annotations

import ast
import functools
import io
import json
import os
import sys
import types
from collections.abc import Callable, Collection, Iterable
from contextlib import redirect_stdout, suppress
from pathlib import Path
from typing import Any, Final

import numpy as np

from steepest.exercises.channel import HEAD, BadMessage, Other, Tensor, pack, read_lengths, unpack
from steepest.grading.excerpts import as_called_outside, excerpt_of
from steepest.grading.repairs import Search, find_repair_here
from steepest.inspections.executing import FileExecution
from steepest.inspections.sources import Source, read_source

__all__ = ["Missing", "main", "serve"]

LONGEST: Final = 300
_read, _write, _exit, _getpid = os.read, os.write, os._exit, os.getpid


class Missing(AttributeError):
    """A name that the submission does not define."""


class _Student:
    """The submission as the author's ``call`` sees it: its global names as attributes, and a piece
    by each of its names, whichever of them the student chose."""

    def __init__(self, names: dict[str, Any], alike: Iterable[tuple[str, ...]]) -> None:
        self.__dict__.update(names)
        self.__alike = alike

    def __getattr__(self, name: str) -> Any:
        for each in self.__alike:
            if name in each:
                for _, value in _candidates(self.__dict__, each):
                    return value
        raise Missing(name)


class _Line:
    """The messages from and to the judge."""

    def __init__(self, tasks: int, replies: int) -> None:
        self._tasks, self._replies = tasks, replies

    def receive(self) -> Any:
        head = self._read_exactly(HEAD.size)
        return unpack(head + self._read_exactly(read_lengths(head)))

    def send(self, value: Any) -> None:
        self.write(pack(value))

    def write(self, message: bytes) -> None:
        left = memoryview(message)
        while left:
            left = left[_write(self._replies, left) :]

    def _read_exactly(self, count: int) -> bytes:
        parts = b""
        while len(parts) < count:
            part = _read(self._tasks, count - len(parts))
            if not part:
                _exit(0)
            parts += part
        return parts


def main(tasks: int, replies: int) -> None:
    """Serve the judge until it closes its pipe.

    Args:
        tasks: file descriptor from which tasks are read.
        replies: to which replies are written.
    """
    for name in [each for each in sys.modules if each.split(".")[0] == "steepest"]:
        del sys.modules[name]  # what the submission imports of steepest is not there
    runner = sys.path.pop(0)
    line = _Line(tasks, replies)
    job = line.receive()
    _limit(job["limits"])
    serve(line, job, runner)
    _exit(0)


def serve(line: _Line, job: dict[str, Any], runner: str) -> None:
    """Run the file of a job, say which pieces it has, and make the calls that are asked for."""
    try:
        source = read_source(Path(job["file"]))
    except Exception as problem:  # an InspectionError, or what a strange file leads to
        line.send({"event": "refused", "sentence": _text(problem)})
        return
    names, remarks = _run(source, job, line)
    calls, found, functions, direct = _find(names, source, job)
    line.send({"event": "ready", "found": found, "remarks": tuple(remarks)})
    process = _getpid()
    while True:
        task = line.receive()
        if "same" in task:  # an answer to a search that was ended
            continue
        if "repair" in task:
            name = task["repair"]
            _repair(line, task, calls[name], functions[name], source, runner)
            continue
        reply = _reply((direct if task["direct"] else calls)[task["piece"]], task)
        if _getpid() != process:
            _exit(0)  # a child that the submission forked
        try:
            line.send({"event": "result", "number": task["number"], **reply})
        except BadMessage as problem:
            text = f"returns something too large: {problem}"
            event = {"event": "result", "number": task["number"], "raised": "too large"}
            line.send(event | {"text": text})


def _repair(
    line: _Line,
    task: dict[str, Any],
    call: Callable[..., dict[str, Any]],
    function: Any,
    source: Source,
    runner: str,
) -> None:
    """Look for an edit of a function with which a piece is right, and send it."""

    def make_call(arguments: Any) -> dict[str, Any]:
        with redirect_stdout(io.StringIO()):
            return _reply(call, {"seed": 0, "arguments": arguments})

    def ask(message: bytes) -> Any:
        line.write(message)
        return line.receive()

    probes, first = len(task["probes"]), task["first"]
    found, stopped = None, False
    try:
        search = Search(make_call, ask, task["probes"])
        found = find_repair_here(
            function, search, probes, first, task["kinds"], source.place_of, runner
        )
    except TimeoutError:
        stopped = True
    except Exception:  # what a strange submission leads to
        found = None
    line.send({"event": "repair", "found": found, "stopped": stopped})


def _run(source: Source, job: dict[str, Any], line: _Line) -> tuple[dict[str, Any], list[str]]:
    """The global names of the file after it was run, and sentences on what failed."""

    def announce(number: int) -> None:
        each = source.statements[number]
        imports = isinstance(each.node, ast.Import | ast.ImportFrom)
        event = {"event": "statement", "number": number, "place": each.place, "imports": imports}
        line.send(event)

    path = Path(job["file"])
    execution = FileExecution(source.statements, path, announce, job["stop"], job["skip"])
    execution.run_definitions()
    wanted = {name for each in job["pieces"].values() for name in each["uses"]}
    wanted |= set(_names_used(execution.names, wanted))
    execution.run_for(wanted)
    lowered = {name.lower().strip("_") for name in execution.names}
    if not lowered & {name.lower().strip("_") for name in wanted}:
        execution.run_all()
    remarks = [*source.left_out, *source.syntax_errors, *execution.errors(), *execution.exits()]
    return execution.names, [each[:LONGEST] for each in remarks[:20]]


def _names_used(names: dict[str, Any], wanted: Collection[str]) -> set[str]:
    """The global names that functions use, and those that these use."""
    lowered = {each.lower().strip("_") for each in wanted}
    waiting = [names[each] for each in names if each.lower().strip("_") in lowered]
    found: set[str] = set()
    seen: set[int] = set()
    while waiting:
        value = waiting.pop()
        if id(value) in seen:
            continue
        seen.add(id(value))
        members = vars(value).values() if isinstance(value, type) else ()
        waiting += [each for each in members if isinstance(each, types.FunctionType)]
        if isinstance(value, types.FunctionType):
            used = set(_names_in(value.__code__))
            waiting += [names[each] for each in used if each in names]
            found |= used
    return found


def _names_in(code: types.CodeType) -> Iterable[str]:
    yield from code.co_names
    for each in code.co_consts:
        if isinstance(each, types.CodeType):
            yield from _names_in(each)


def _find(
    names: dict[str, Any], source: Source, job: dict[str, Any]
) -> tuple[dict[str, Any], dict[str, Any], dict[str, Any], dict[str, Any]]:
    """How each piece is called, what the judge reads of it, the function that a search edits, and
    that of its name, which other pieces call."""
    functions: dict[str, Any] = {}
    calls: dict[str, Callable[..., Any]] = {}
    direct: dict[str, Callable[..., Any]] = {}
    found: dict[str, Any] = {}
    student = _Student(names, job["alike"])
    shared = _given(job)
    for piece, wanted in job["pieces"].items():
        if wanted["call"]:
            function = _student_call(wanted["call"], shared)
            present = [each for each in wanted["uses"] if hasattr(student, each)]
            if wanted["uses"] and not present:
                continue
            calls[piece] = functools.partial(function, student)
            name, about = _reached(piece, wanted, names, present)
            functions[piece] = _with_names(function, names)
            found[piece] = {"name": name, "place": "", "others": ()}
        else:
            candidates = _candidates(names, wanted["names"])
            if not candidates:
                continue
            (name, about), *others = candidates
            calls[piece] = functions[piece] = about
            different = [other for other, value in others if value is not about]
            found[piece] = {"name": name, "place": "", "others": tuple(different)}
        with suppress(Exception):  # a class, or an object without code
            code = about.__code__
            found[piece]["place"] = source.place_of(code.co_filename, code.co_firstlineno)
        direct[piece] = about
    for piece, called in list(calls.items()):
        wanted = job["pieces"][piece]
        if wanted["excerpt"]:
            found[piece]["excerpt"] = excerpt_of(called)
            calls[piece] = as_called_outside(called, functools.partial(_revived, shared=shared))
        else:
            calls[piece] = _with_arguments(called, shared, wanted["in_place"])
        direct[piece] = _with_arguments(direct[piece], shared, {})
    return calls, found, functions, direct


def _reached(
    piece: str, wanted: dict[str, Any], names: dict[str, Any], present: list[str]
) -> tuple[str, Any]:
    """What the author's ``call`` of a piece calls: its name in words, and the object."""
    if not present or set(present) & {piece, *wanted["names"]}:
        for name, value in _candidates(names, wanted["names"]):
            return name, value
    if not present:
        return piece, None
    return f"{piece} of {present[0]}", names.get(present[0])  # such as a method of a class


def _candidates(names: dict[str, Any], wanted: Iterable[str]) -> list[tuple[str, Any]]:
    """Functions of one of the names, in the order of these names; then of those written alike."""
    exact = [(each, names[each]) for each in wanted if callable(names.get(each))]
    lowered = [each.lower().strip("_") for each in wanted]
    alike = [
        (name, value)
        for name, value in names.items()
        if name.lower().strip("_") in lowered and callable(value)
    ]
    return exact + [each for each in alike if each not in exact]


def _given(job: dict[str, Any]) -> dict[str, Any]:
    """What the author's functions may use in this process: imports, and functions given."""
    scope: dict[str, Any] = {"__name__": "exercise"}
    with suppress(Exception):  # a library that is missing here: the call says so
        exec(job["imports"], scope)
    for source in job["given"].values():
        exec(source, scope)
    return scope


def _student_call(source: str, shared: dict[str, Any]) -> types.FunctionType:
    scope = dict(shared)
    exec(source, scope)
    node = ast.parse(source).body[0]
    assert isinstance(node, ast.FunctionDef)
    function = scope[node.name]
    assert isinstance(function, types.FunctionType)
    return function


def _with_names(call: types.FunctionType, names: dict[str, Any]) -> types.FunctionType:
    """A function from which a search reaches the student's functions that a call uses."""
    code = call.__code__.replace(co_filename="/call")
    return types.FunctionType(code, names, call.__name__, call.__defaults__, call.__closure__)


def _with_arguments(
    function: Callable[..., Any], shared: dict[str, Any], in_place: dict[str, int]
) -> Callable[[tuple[Any, ...]], dict[str, Any]]:
    """A function of packed arguments that returns the reply."""

    def call(packed: tuple[Any, ...]) -> dict[str, Any]:
        arguments = tuple(_revived(each, shared) for each in packed)
        before = [_packed(each) for each in arguments]
        returned = function(*arguments)
        after = [_packed(each) for each in arguments]
        changed = tuple(k for k, each in enumerate(before) if each != after[k])
        if in_place:
            after_call = {name: arguments[place] for name, place in in_place.items()}
            returned = {"returned": returned} | after_call
        return {"value": returned, "changed": changed}

    return call


def _packed(value: Any) -> bytes:
    return b"" if isinstance(value, np.random.Generator) or callable(value) else pack(value)


def _revived(value: Any, shared: dict[str, Any]) -> Any:
    """An argument as the submission gets it."""
    if isinstance(value, Tensor):
        import torch

        return torch.from_numpy(value.array)
    if isinstance(value, Other):
        kind, _, text = value.kind.partition(":")
        if kind == "given":
            return shared[text]
        state = _numbers(json.loads(text))
        bits = getattr(np.random, state["bit_generator"])()
        bits.state = state
        return np.random.Generator(bits)
    if isinstance(value, list | tuple):
        return type(value)(_revived(each, shared) for each in value)
    if isinstance(value, dict):
        return {key: _revived(each, shared) for key, each in value.items()}
    return value


def _numbers(state: Any) -> Any:
    if isinstance(state, dict):
        return {key: _numbers(each) for key, each in state.items()}
    return int(state) if isinstance(state, str) and state.isdigit() else state


def _reply(call: Callable[..., dict[str, Any]], task: dict[str, Any]) -> dict[str, Any]:
    if task["seed"] is not None:
        _seed(task["seed"])
    try:
        return call(task["arguments"])
    except Missing as missing:
        return {"raised": "missing", "text": f"does not find {missing}"}
    except BadMessage as problem:
        return {"raised": "too large", "text": f"returns something too large: {problem}"}
    except BaseException as raised:  # the submission may raise anything
        return {"raised": "raises", "text": _text(raised, "raises ")}


def _seed(seed: int) -> None:
    import random

    random.seed(seed)
    np.random.seed(seed)
    if "torch" in sys.modules:
        sys.modules["torch"].manual_seed(seed)


def _text(raised: BaseException, before: str = "") -> str:
    """An exception in words; its message is written by the submission."""
    try:
        message = " ".join(str(raised).split())[:LONGEST]
    except Exception:
        message = ""
    if not before:
        return message
    return f"{before}{type(raised).__name__}: {message}".removesuffix(": ")


def _limit(limits: dict[str, int]) -> None:
    """Limit memory, computing time, files and processes for good."""
    try:
        import resource
    except ImportError:  # not on Windows
        return
    for name, most in limits.items():
        which = getattr(resource, f"RLIMIT_{name}", None)
        with suppress(ValueError, OSError):
            _, hard = resource.getrlimit(which)  # type: ignore[arg-type]  # a missing one raises
            most = most if hard == resource.RLIM_INFINITY else min(most, hard)
            resource.setrlimit(which, (most, most))  # type: ignore[arg-type]  # likewise
