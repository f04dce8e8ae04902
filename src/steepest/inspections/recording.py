"""How the functions of a file are called by the file itself, and by files that import it.

The rest of the file runs in a copy of the process that can write no file, open no connection and
start no program, and that is stopped after a few seconds. The first calls of every function are
copied and handed back.
"""

from __future__ import annotations

import ast
import dis
import io
import os
import pickle
import re
import sys
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import ExitStack, suppress
from dataclasses import dataclass, field, replace
from functools import partial
from pathlib import Path
from types import CodeType, FrameType, FunctionType, ModuleType
from typing import Any, Final

from steepest.checks.child import read_from_child
from steepest.counted_time import counted_time, profiled_by
from steepest.errors import InspectionError
from steepest.gradients.limits import limit_computing_time
from steepest.gradients.recorded_calls import RecordedCall
from steepest.inspections.methods import with_nested_classes
from steepest.inspections.missing_data import DataServer
from steepest.inspections.missing_modules import ModuleFinder
from steepest.inspections.pickling import dumps, known_objects, loads
from steepest.inspections.sources import Statement, read_source

__all__ = ["record_calls"]

SECONDS: Final = 2.5
"""Computing time of the rest of the file and of the files that import it, without imports."""
LONGEST_RUN: Final = 20.0
"""Seconds after which the process is killed, with what it waits for."""
MOST_COMPUTING: Final = 20
"""Seconds of computing, with imports, after which it is killed."""
LONGEST: Final = 1.2
"""Seconds of one statement: a training that takes longer has made its first calls."""
MOST_CALLS: Final = 3
"""Calls of a function that are kept; at most two of them have the same shapes."""
MOST_TRIED: Final = 12
MOST_BYTES: Final = 6_000_000
"""Of the arguments of one call."""
MOST_FILES: Final = 4
"""So many files that import this one are run."""
BLOCKED: Final = (
    "socket.", "subprocess.", "os.system", "os.remove", "os.rename", "os.mkdir", "os.rmdir",
    "os.exec", "os.posix_spawn", "os.spawn", "os.fork", "os.kill", "os.chmod", "os.link",
    "os.symlink", "os.truncate", "shutil.", "webbrowser.", "urllib.", "ftplib.", "smtplib.",
)  # fmt: skip
"""Beginnings of the names of audit events that a run for its calls may not cause."""
DEFINITIONS: Final = (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef)
IMPORTS: Final = (ast.Import, ast.ImportFrom)
TESTS: Final = ("tests", "test", "examples", "notebooks")
MAIN_FILES: Final = r"main|train|run|test|demo|example"
MOST_LISTED: Final = 200
MOST_CHARACTERS: Final = 400_000


class NotAllowed(PermissionError):
    """What the file tried would leave a trace outside of the process."""


@dataclass(slots=True)
class _Kept:
    """What was kept of the calls of one function: the shapes, and how often it was tried."""

    shapes: list[str] = field(default_factory=list)
    tried: int = 0


@dataclass(slots=True, eq=False)
class _CallRecorder:
    """A profile function of the interpreter that writes the first calls of each function.

    Attributes:
        codes: the number of each function that is recorded, by its code.
        known: what the process that reads has too.
        write: gets each call, the number of its function before it.
        until: computing time at which the running statement is stopped.
    """

    codes: Mapping[CodeType, int]
    known: Mapping[int, Any]
    write: Callable[[bytes], None]
    kept: dict[CodeType, _Kept] = field(default_factory=dict)
    running: dict[int, tuple[int, bytes]] = field(default_factory=dict)
    recording: bool = False
    until: float = 0.0

    def __call__(self, frame: FrameType, event: str, given: Any) -> None:
        code = frame.f_code
        if code not in self.codes or self.recording:
            return
        self.recording = (
            True  # what is called here, such as __reduce__, is none of the file's calls
        )
        try:
            if event == "call":
                self._enter(frame, code)
            elif event == "return" and id(frame) in self.running:
                self._leave(frame, code)
        finally:
            self.recording = False

    def _enter(self, frame: FrameType, code: CodeType) -> None:
        kept = self.kept.setdefault(code, _Kept())
        if len(kept.shapes) >= MOST_CALLS or kept.tried >= MOST_TRIED:
            return
        kept.tried += 1
        names = code.co_varnames[: code.co_argcount + code.co_kwonlyargcount]
        arguments = {name: frame.f_locals[name] for name in names if name in frame.f_locals}
        shapes = " ".join(map(_shape_of, arguments.values()))
        if kept.shapes.count(shapes) >= MOST_CALLS - 1:
            return
        with suppress(Exception):  # what cannot be copied
            copied = dumps(arguments, self.known, MOST_BYTES)
            self.running[id(frame)] = self.codes[code], copied
            kept.shapes.append(shapes)

    def _leave(self, frame: FrameType, code: CodeType) -> None:
        if dis.opname[code.co_code[frame.f_lasti]].startswith("RETURN"):
            self._write(*self.running.pop(id(frame)))
        elif counted_time() < self.until:
            del self.running[id(frame)]  # it raised an exception
            self.kept[code].shapes.pop()

    def _write(self, function: int, arguments: bytes) -> None:
        call = pickle.dumps((function, arguments))
        self.write(len(call).to_bytes(8, "big") + call)

    def stop(self) -> None:
        """Keep the calls that were running when their statement was stopped."""
        for function, arguments in self.running.values():
            self._write(function, arguments)
        self.running.clear()
        self.recording = False


def _shape_of(value: Any) -> str:
    shape = getattr(value, "shape", None)
    if isinstance(shape, tuple):
        return f"{type(value).__name__}{shape}{getattr(value, 'dtype', '')}"
    length = len(value) if isinstance(value, list | tuple | dict) else ""
    return f"{type(value).__name__}{length}{value if isinstance(value, str) else ''}"


def record_calls(
    path: Path, scope: dict[str, Any], statements: Sequence[Statement]
) -> dict[CodeType, list[RecordedCall]]:
    """The first calls of each function and method of a file, as the file makes them.

    Args:
        path: of the file, of which the definitions have run.
        scope: its global names.
        statements: of the file.
    """
    names = with_nested_classes(scope)
    functions = _functions_in(names, {each.file for each in statements})
    codes = {code: number for number, code in enumerate(functions)}
    known = known_objects(names)

    def work(write: Callable[[bytes], None]) -> None:
        recorder = _CallRecorder(codes, known, write)
        _run_in_this_process(path, scope, statements, recorder)

    written, _ = read_from_child(work, LONGEST_RUN)
    found: dict[CodeType, list[RecordedCall]] = {}
    listed = list(functions.items())
    for number, arguments in _parts(written):
        code, (function, method) = listed[number]
        load = partial(loads, arguments, known)
        with suppress(Exception):  # a class whose objects cannot be made from their state
            load()
            found.setdefault(code, []).append(RecordedCall(function, load, method))
    return found


def _parts(written: bytes) -> Iterator[tuple[int, bytes]]:
    place = 0
    while place + 8 <= len(written):
        end = place + 8 + int.from_bytes(written[place : place + 8], "big")
        if end > len(written):
            return
        yield pickle.loads(written[place + 8 : end])
        place = end


def _functions_in(
    names: Mapping[str, Any], files: set[str]
) -> dict[CodeType, tuple[FunctionType, bool]]:
    """The functions of a file below their decorators, and whether they are methods."""
    found: dict[CodeType, tuple[FunctionType, bool]] = {}
    for value in list(names.values()):
        raw = list(vars(value).values()) if isinstance(value, type) else [value]
        for each in raw:
            plain: Any = each.fget if isinstance(each, property) else each
            plain = getattr(plain, "__func__", plain)
            while hasattr(plain, "__wrapped__"):
                plain = plain.__wrapped__
            if isinstance(plain, FunctionType) and plain.__code__.co_filename in files:
                method = isinstance(value, type) and not isinstance(each, staticmethod)
                found[plain.__code__] = plain, method
    return found


def _run_in_this_process(
    path: Path, scope: dict[str, Any], statements: Sequence[Statement], recorder: _CallRecorder
) -> None:
    """Run the rest of the file, then files that import it. The process has to end afterwards."""
    sys.stdout = sys.stderr = open(os.devnull, "w")  # noqa: SIM115  # until the process ends
    sys.stdin = io.StringIO("1\n" * 100)
    time.sleep = lambda seconds: None
    _limit_computing()
    sys.addaudithook(_allow_no_trace)
    left = _run_program(path, statements, scope, recorder, SECONDS, own=True)
    _offer_as_module(path, scope)
    for file in files_that_import(path):
        with suppress(InspectionError):
            others = read_source(file).statements
            left = _run_program(file, others, {}, recorder, left)


def _limit_computing() -> None:
    """Let the kernel end this process after so much computing; torch must not wait for threads."""
    if torch := sys.modules.get("torch"):
        torch.set_num_threads(1)
    with suppress(ImportError, ValueError, OSError):
        import resource

        resource.setrlimit(resource.RLIMIT_CPU, (MOST_COMPUTING, MOST_COMPUTING + 1))


def _run_program(
    path: Path,
    statements: Sequence[Statement],
    scope: dict[str, Any],
    recorder: _CallRecorder,
    seconds: float,
    own: bool = False,
) -> float:
    """Run the statements of a file as its program does; of the checked file not the definitions.

    Returns:
        the seconds that are left.
    """
    server = DataServer(statements, path)
    server.replace_readers(scope)
    finder = ModuleFinder(path, scope)
    scope["__name__"], scope["__file__"] = "__main__", str(path)
    sys.path.insert(0, str(path.parent))
    for each in _as_program(statements):
        node, began = each.node, counted_time()
        if own and isinstance(node, (*DEFINITIONS, *IMPORTS)):
            continue  # the parent has them too
        if isinstance(node, IMPORTS):
            finder.run(node, partial(_run_and_record, each, scope, recorder, LONGEST_RUN))
            server.replace_readers(scope)
        elif seconds > 0:
            _run_and_record(each, scope, recorder, min(seconds, LONGEST))
            seconds -= counted_time() - began
    return seconds


def _run_and_record(
    statement: Statement, scope: dict[str, Any], recorder: _CallRecorder, seconds: float
) -> BaseException | None:
    # The timer rings by ticks, on a busy machine a little before so much time was measured.
    recorder.until = counted_time() + 0.9 * seconds
    try:
        code = statement.compiled()
        with limit_computing_time(seconds), ExitStack() as stack:
            if not isinstance(statement.node, IMPORTS):
                stack.enter_context(profiled_by(recorder))
            exec(code, scope)
    except BaseException as raised:  # the file may raise anything
        return raised
    finally:
        recorder.stop()
    return None


def _as_program(statements: Sequence[Statement]) -> Iterator[Statement]:
    """The statements, and instead of ``if __name__ == "__main__":`` those in it."""
    for each in statements:
        if isinstance(each.node, ast.If) and "__name__" in ast.unparse(each.node.test):
            yield from (replace(each, node=node) for node in each.node.body)
        else:
            yield each


def _allow_no_trace(event: str, arguments: tuple[Any, ...]) -> None:
    """Refuse what leaves a trace outside of the process; an audit hook."""
    if event == "open":
        file, _, flags = arguments
        writes = isinstance(flags, int) and flags & (os.O_WRONLY | os.O_RDWR | os.O_CREAT)
        if writes and file != os.devnull:
            raise NotAllowed(f"{file} may not be written")
    elif event.startswith(BLOCKED):
        raise NotAllowed(f"{event} is not allowed")


def files_that_import(path: Path) -> list[Path]:
    """Python files and notebooks beside a file, one folder above, or in tests, that import it."""
    stem = path.stem
    if path.suffix != ".py" or not stem.isidentifier():
        return []
    imports = re.compile(rf"^\s*(from|import)\b[^#\n]*\b{stem}\b", flags=re.M)
    folder = path.resolve().parent
    folders = [
        folder,
        folder.parent,
        *(f / name for f in (folder, folder.parent) for name in TESTS),
    ]
    found = []
    for file in (each for f in folders if f.is_dir() for each in sorted(f.iterdir())[:MOST_LISTED]):
        if file.suffix in (".py", ".ipynb") and file.stem != stem and file.is_file():
            with suppress(OSError):
                text = file.read_text(encoding="utf-8", errors="replace")
                text = (
                    text.replace('\\n"', "\n").replace('    "', "")
                    if file.suffix != ".py"
                    else text
                )
                if len(text) < MOST_CHARACTERS and imports.search(text):
                    found.append(file)
    return sorted(found, key=lambda file: not re.search(MAIN_FILES, file.stem.lower()))[:MOST_FILES]


def _offer_as_module(path: Path, names: Mapping[str, Any]) -> None:
    """Let other files import the names of this one, under all names that it may have for them."""
    module = ModuleType(path.stem)
    vars(module).update({k: v for k, v in names.items() if not k.startswith("__")})
    parts = path.resolve().with_suffix("").parts[-4:]
    for first in range(len(parts)):
        sys.modules[".".join(parts[first:])] = module
