"""Finds questions: the files of the catalogue, and a file of the user's own."""

from __future__ import annotations

import pkgutil
import re
import sys
from importlib import import_module, util
from pathlib import Path

import steepest.questions.catalogue as catalogue
from steepest.errors import QuestionError, nearest
from steepest.questions.record import Question

__all__ = ["names", "question_from", "questions"]


def names() -> list[str]:
    """The names of the catalogue's questions, which are those of its files, in alphabetical order.

    >>> "layers" in names()
    True
    """
    files = (each.name for each in pkgutil.iter_modules(catalogue.__path__))
    return sorted(file.replace("_", "-") for file in files)


def questions() -> list[Question]:
    """All questions of the catalogue in the order of the page."""
    return sorted(map(_of_catalogue, names()), key=lambda each: (each.order, each.name))


def _of_catalogue(name: str) -> Question:
    file = import_module(f"{catalogue.__name__}.{name.replace('-', '_')}")
    found: Question = file.QUESTION
    return found


def question_from(given: object) -> Question:
    """A question from its name, from a file that holds one as ``QUESTION``, or itself.

    A file is run with all your rights, as any Python file is.

    Raises:
        QuestionError: there is no such question, or the file holds none.

    >>> question_from("layer")
    Traceback (most recent call last):
    ...
    steepest.errors.QuestionError: unknown question "layer" (did you mean "layers"?)
    """
    if isinstance(given, Question):
        return _checked(given)
    if isinstance(given, Path) or (isinstance(given, str) and given.endswith(".py")):
        return _checked(_read(Path(given)))
    if not isinstance(given, str) or given not in names():
        raise QuestionError(f'unknown question "{given}" ({nearest(given, names())})')
    return _of_catalogue(given)


def _read(file: Path) -> Question:
    if not file.is_file():
        raise QuestionError(f"{file} is no file (a question's name, or a file that holds one)")
    spec = util.spec_from_file_location(f"steepest_question_{file.stem}", file)
    assert spec is not None and spec.loader is not None  # it ends in .py
    module = util.module_from_spec(spec)
    sys.modules[spec.name] = module  # dataclasses look their module up there
    try:
        spec.loader.exec_module(module)
    except Exception as error:
        raise QuestionError(f"{file} cannot be run: {type(error).__name__}: {error}") from error
    found = getattr(module, "QUESTION", None)
    if not isinstance(found, Question):
        raise QuestionError(f"{file} must hold a Question as QUESTION, got {found!r}")
    return found


def _checked(question: Question) -> Question:
    if not re.fullmatch(r"[a-z][a-z0-9-]*", question.name):
        raise QuestionError(
            "name of a question must be small letters, digits and hyphens, got "
            f'"{question.name}" (for example "learning-rate")'
        )
    return question
