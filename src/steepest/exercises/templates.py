"""An exercise file as students see it: the file that they begin with, and a right one."""

from __future__ import annotations

import ast
import inspect
import textwrap
from collections.abc import Collection
from typing import Final

from steepest.exercises.loading import Exercise, names_used_of_student
from steepest.exercises.pieces import ExercisePiece

__all__ = ["solution_source", "template_source"]

DECORATORS: Final = ("inputs", "mistake", "variant", "call")


def solution_source(exercise: Exercise) -> str:
    """The file with the references alone, as a student could hand it in."""
    return _file(_statements(exercise, keep_bodies=True))


def template_source(exercise: Exercise) -> str:
    """The file that students begin with: pieces and classes with their docstrings and no bodies.

    A piece that is reached by a ``call`` of the author's, such as a method, is a comment with that
    call: the function that is its reference is not what students write.
    """
    comments = [
        _comment(exercise.pieces[name], exercise.calls[name])
        for name in exercise.pieces
        if name in reached_otherwise(exercise)
    ]
    return _file(_statements(exercise, keep_bodies=False), comments)


def reached_otherwise(exercise: Exercise) -> list[str]:
    """The pieces that ``call`` reaches by other names than their own."""
    return [
        name
        for name, piece in exercise.pieces.items()
        if piece.student_call is not None
        and not {name, *piece.names} & set(names_used_of_student(piece.student_call))
    ]


def _statements(exercise: Exercise, keep_bodies: bool) -> list[ast.stmt]:
    tree = ast.parse(exercise.path.read_bytes())
    docstring = [tree.body[0]] if ast.get_docstring(tree) else []
    body: list[ast.stmt] = [*docstring, *ast.parse(exercise.imports).body]
    others = reached_otherwise(exercise)
    calls = [exercise.pieces[name].student_call for name in others]
    used = {name for call in calls for name in names_used_of_student(call)}
    for node in tree.body[len(docstring) :]:
        if isinstance(node, ast.Import | ast.ImportFrom):
            continue
        if isinstance(node, ast.FunctionDef) and any(map(_belongs_to_piece, node.decorator_list)):
            continue
        if keep_bodies or _is_students(node, exercise, others, used):
            body.append(_as_student_sees(node, exercise, keep_bodies))
    return body


def _is_students(
    node: ast.stmt, exercise: Exercise, others: Collection[str], used: Collection[str]
) -> bool:
    """Whether students write this or get it, and it is not part of the solution alone."""
    if not isinstance(node, ast.FunctionDef | ast.ClassDef):
        return False
    is_piece = node.name in exercise.pieces and node.name not in others
    return is_piece or node.name in exercise.given or node.name in used


def _as_student_sees(node: ast.stmt, exercise: Exercise, keep_bodies: bool) -> ast.stmt:
    if not isinstance(node, ast.FunctionDef | ast.ClassDef):
        return node
    given = node.name in exercise.given
    if given or node.name in exercise.pieces:
        node.decorator_list = []
    if given or keep_bodies:
        return node
    if isinstance(node, ast.ClassDef):
        node.body = [each for each in node.body if not _is_private(each)] or [ast.Pass()]
    methods = node.body if isinstance(node, ast.ClassDef) else [node]
    for each in methods:
        if isinstance(each, ast.FunctionDef):
            each.body = _empty_body(each)
    return node


def _is_private(node: ast.stmt) -> bool:
    """Whether this is a method that the lecturer's own methods use."""
    name = node.name if isinstance(node, ast.FunctionDef) else ""
    return name.startswith("_") and not name.endswith("__")


def _empty_body(node: ast.FunctionDef) -> list[ast.stmt]:
    docstring = [node.body[0]] if ast.get_docstring(node) else []
    return [*docstring, *ast.parse("raise NotImplementedError").body]


def _belongs_to_piece(decorator: ast.expr) -> bool:
    node = decorator.func if isinstance(decorator, ast.Call) else decorator
    return isinstance(node, ast.Attribute) and node.attr in DECORATORS


class _WithoutStudent(ast.NodeTransformer):
    """Turns student.NAME into NAME."""

    def __init__(self, student: str) -> None:
        self._student = student

    def visit_Attribute(self, node: ast.Attribute) -> ast.expr:
        """An attribute; of the student's module, the name alone."""
        self.generic_visit(node)
        if isinstance(node.value, ast.Name) and node.value.id == self._student:
            return ast.Name(node.attr, node.ctx)
        return node


def _comment(piece: ExercisePiece, call: str) -> str:
    """What a piece is, and how it is called, as a comment."""
    node = ast.parse(call).body[0]
    assert isinstance(node, ast.FunctionDef)
    student, *names = (each.arg for each in node.args.args)
    statements = [ast.unparse(_WithoutStudent(student).visit(each)) for each in node.body]
    about = inspect.getdoc(piece.reference) or ""
    lines = [
        *f"{piece.name}: {about}".rstrip(" :").splitlines(),
        f"It is called like this, with {', '.join(names)}:",
        *textwrap.indent("\n".join(statements), "    ").splitlines(),
    ]
    return "\n".join(f"# {each}".rstrip() for each in lines)


def _file(body: list[ast.stmt], comments: Collection[str] = ()) -> str:
    parts = [ast.unparse(ast.Module([each], [])) for each in body]
    text = "\n".join(
        f"\n\n{part}" if isinstance(node, ast.FunctionDef | ast.ClassDef) else part
        for part, node in zip(parts, body, strict=True)
    )
    return "\n\n\n".join((text.strip(), *comments)) + "\n"
