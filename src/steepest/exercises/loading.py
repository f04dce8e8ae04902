"""Reads an exercise file: its pieces, what students get with it, and what is wrong with it."""

from __future__ import annotations

import ast
import hashlib
import importlib.util
import inspect
import linecache
import sys
import textwrap
import types
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from steepest.errors import ExerciseError, Problems, escape_controls, nearest
from steepest.exercises.pieces import GIVEN, ExercisePiece
from steepest.files import read_regular_file
from steepest.values import shown

__all__ = [
    "Exercise",
    "exercise_path",
    "function_source",
    "load_exercise",
    "names_used_of_student",
    "shipped_exercises",
]

MOST_BYTES: Final = 10**7
SHIPPED: Final = Path(__file__).with_name("shipped")


@dataclass(frozen=True, slots=True, eq=False)
class Exercise:
    """An exercise file that was read.

    Attributes:
        path: of the file.
        pieces: by name, in the order of the file.
        digest: SHA-256 of the file.
        imports: the import statements of the file but those of steepest, as text.
        given: the source of each function that students get, by name.
        calls: the source of the function that calls a student's code, for the pieces that have one.
        title: the first line of the file's docstring without its full stop; "" if it has none.
    """

    path: Path
    pieces: dict[str, ExercisePiece]
    digest: str
    imports: str
    given: dict[str, str]
    calls: dict[str, str]
    title: str

    @property
    def points(self) -> float:
        """The points for all pieces."""
        return sum(each.points for each in self.pieces.values())


def shipped_exercises() -> tuple[str, ...]:
    """The names of the exercises that steepest comes with.

    >>> "softmax_regression" in shipped_exercises()
    True
    """
    return tuple(sorted(each.stem for each in SHIPPED.glob("[a-z]*.py")))


def exercise_path(file: str | Path) -> Path:
    """The path of an exercise file, which may be the name of one that steepest comes with.

    Raises:
        ExerciseError: there is no such file, or it is no Python file.
    """
    path = Path(file)
    if not path.exists() and str(file) in shipped_exercises():
        return SHIPPED / f"{file}.py"
    if path.suffix != ".py":
        guess = nearest(str(file), shipped_exercises())
        raise ExerciseError(
            f"exercise must be a Python file (.py), got {escape_controls(str(file))} ({guess})"
        )
    if not path.is_file():
        raise ExerciseError(f"exercise must exist, there is no file {escape_controls(str(file))}")
    return path


def load_exercise(file: str | Path) -> Exercise:
    """Run an exercise file, with all rights of the user, and collect its pieces.

    Args:
        file: a Python file, or the name of an exercise that steepest comes with.

    Raises:
        ExerciseError: it cannot be run, or holds no piece that can be graded.

    >>> list(load_exercise("softmax_regression").pieces)
    ['softmax', 'loss', 'gradient', 'train']
    """
    path = exercise_path(file)
    try:
        data = read_regular_file(path.resolve(), MOST_BYTES)
        tree = ast.parse(data)
    except OSError as problem:
        raise ExerciseError(f"{path} cannot be read: {problem.strerror}") from None
    except (SyntaxError, ValueError) as problem:
        line = getattr(problem, "lineno", None)
        where = f" in line {line}" if line else ""
        raise ExerciseError(f"{path} has a syntax error{where}: {problem.args[0]}") from None
    _check_names(path, tree)
    module = _run(path, data)
    found = [each for each in vars(module).values() if isinstance(each, ExercisePiece)]
    pieces = {each.name: each for each in found}
    for each in found:
        used = names_used_of_student(each.student_call)
        if each.name in used and all(hasattr(module, name) for name in used):
            each.file_names = module
    problems = Problems()
    for each in pieces.values():
        _check_piece(each, problems)
    problems.raise_as(ExerciseError)
    if not pieces:
        raise ExerciseError(
            f"{path} must have a function decorated by @piece, found none "
            "(steepest exercise new writes an example)"
        )
    return _exercise(path, data, tree, module, pieces)


def _exercise(
    path: Path,
    data: bytes,
    tree: ast.Module,
    module: types.ModuleType,
    pieces: dict[str, ExercisePiece],
) -> Exercise:
    marked = {name: each for name, each in vars(module).items() if hasattr(each, GIVEN)}
    calls = {name: each.student_call for name, each in pieces.items()}
    return Exercise(
        path=path,
        pieces=pieces,
        digest=hashlib.sha256(data).hexdigest(),
        imports=_imports(tree),
        given={name: function_source(each) for name, each in marked.items()},
        calls={name: function_source(each) for name, each in calls.items() if each is not None},
        title=(inspect.getdoc(module) or "").split("\n")[0].rstrip("."),
    )


def function_source(function: Callable[..., Any]) -> str:
    """The source of a function of the file without its decorators."""
    tree = ast.parse(textwrap.dedent(inspect.getsource(function)))
    node = tree.body[0]
    assert isinstance(node, ast.FunctionDef)
    node.decorator_list = []
    return ast.unparse(node)


def names_used_of_student(call: Callable[..., Any] | None) -> tuple[str, ...]:
    """The names of a submission that an author's ``call`` uses: student.NAME."""
    if call is None:
        return ()
    node = ast.parse(function_source(call)).body[0]
    assert isinstance(node, ast.FunctionDef)
    student = node.args.args[0].arg if node.args.args else "student"
    return tuple(
        dict.fromkeys(
            each.attr
            for each in ast.walk(node)
            if isinstance(each, ast.Attribute)
            and isinstance(each.value, ast.Name)
            and each.value.id == student
        )
    )


def _run(path: Path, data: bytes) -> types.ModuleType:
    name = f"steepest_exercise_{hashlib.sha256(data).hexdigest()[:16]}"
    specification = importlib.util.spec_from_file_location(name, path)
    assert specification is not None
    module = importlib.util.module_from_spec(specification)
    linecache.checkcache(str(path))
    folder = str(path.resolve().parent)
    sys.path.insert(0, folder)
    try:
        exec(compile(data, str(path), "exec", dont_inherit=True), module.__dict__)
    except ExerciseError:
        raise
    except (Exception, SystemExit) as raised:
        frame = raised.__traceback__
        line = None
        while frame is not None:
            if frame.tb_frame.f_code.co_filename == str(path):
                line = frame.tb_lineno
            frame = frame.tb_next
        where = f" in line {line}" if line else ""
        message = f"raises {type(raised).__name__}{where}: {raised}"
        raise ExerciseError(f"{path} cannot be run: it {message}") from None
    finally:
        if folder in sys.path:
            sys.path.remove(folder)
    return module


def _check_names(path: Path, tree: ast.Module) -> None:
    """No two pieces of one name: the second would take the place of the first."""
    seen: dict[str, int] = {}
    for node in tree.body:
        if not isinstance(node, ast.FunctionDef) or not any(map(_is_piece, node.decorator_list)):
            continue
        if node.name in seen:
            raise ExerciseError(
                f"two pieces of {path} have the name {node.name}, in lines {seen[node.name]} and "
                f"{node.lineno} (rename one of them)"
            )
        seen[node.name] = node.lineno


def _is_piece(decorator: ast.expr) -> bool:
    node = decorator.func if isinstance(decorator, ast.Call) else decorator
    return (isinstance(node, ast.Name) and node.id == "piece") or (
        isinstance(node, ast.Attribute) and node.attr == "piece"
    )


def _check_piece(piece: ExercisePiece, problems: Problems) -> None:
    if not piece.groups:
        problems.add(
            f"{piece.name} must have inputs, found none "
            f"(decorate a function that yields arguments with @{piece.name}.inputs)"
        )
    piece.give_rest_of_points()
    by_group = [each.points for each in piece.groups]
    if any(each is not None for each in by_group):
        total = sum(each or 0.0 for each in by_group)
        if abs(total - piece.points) > 1e-9:
            problems.add(
                f"points of the inputs of {piece.name} must have the sum {piece.points:g}, its "
                f"points, got {total:g} (inputs without points get the rest, if there is one "
                "function of them)"
            )
    parameters = piece.parameters
    for name in piece.in_place:
        if name not in parameters:
            guess = nearest(name, parameters)
            problems.add(
                f"in_place of {piece.name} must name its parameters, got {shown(name)} ({guess})"
            )


def _imports(tree: ast.Module) -> str:
    lines = []
    for node in tree.body:
        if isinstance(node, ast.ImportFrom) and (node.module or "").split(".")[0] == "steepest":
            continue
        if isinstance(node, ast.Import):
            names = [each for each in node.names if each.name.split(".")[0] != "steepest"]
            if names:
                lines.append(ast.unparse(ast.Import(names)))
        elif isinstance(node, ast.ImportFrom) and node.module != "__future__":
            lines.append(ast.unparse(node))
    return "\n".join(lines)
