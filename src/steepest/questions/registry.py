"""Finds questions: those of the catalogue, and one in a Python file of the user's own."""

from __future__ import annotations

import inspect
import pkgutil
import re
import sys
from importlib import import_module, util
from pathlib import Path
from types import ModuleType

import steepest.questions.catalogue as catalogue
from steepest.errors import QuestionError, nearest, shown
from steepest.questions.question import Question

__all__ = ["catalogue_names", "catalogue_questions", "find_question"]


def catalogue_names() -> list[str]:
    """The names of the questions in the catalogue, which are those of its files, sorted.

    >>> "layers" in catalogue_names()
    True
    """
    files = (module.name for module in pkgutil.iter_modules(catalogue.__path__))
    return sorted(file.replace("_", "-") for file in files)


def catalogue_questions() -> list[Question]:
    """All questions of the catalogue in the order of the page."""
    questions = map(_load_from_catalogue, catalogue_names())
    return sorted(questions, key=lambda question: (question.order, question.name))


def find_question(given: object) -> Question:
    """A question from its name, a Python file, a class or an instance.

    A file is run with all your rights, as any Python file is.

    Raises:
        QuestionError: there is no such question, or it is incomplete.

    >>> find_question("layer")
    Traceback (most recent call last):
    ...
    steepest.errors.QuestionError: unknown question "layer" (did you mean "layers"?)
    """
    if isinstance(given, Question):
        return _check_question(given)
    if isinstance(given, type) and issubclass(given, Question):
        return _create_question(given)
    if isinstance(given, Path) or (isinstance(given, str) and given.endswith(".py")):
        return _load_from_file(Path(given))
    if not isinstance(given, str) or given not in catalogue_names():
        raise QuestionError(
            f"unknown question {shown(given)} ({nearest(given, catalogue_names())})"
        )
    return _load_from_catalogue(given)


def _load_from_catalogue(name: str) -> Question:
    module = import_module(f"{catalogue.__name__}.{name.replace('-', '_')}")
    [question] = _question_classes(module)
    return question()


def _load_from_file(file: Path) -> Question:
    if not file.is_file():
        raise QuestionError(
            f"{file} is not a file (give a question's name, or a Python file that defines one)"
        )
    spec = util.spec_from_file_location(f"steepest_question_{file.stem}", file)
    assert spec is not None and spec.loader is not None  # the name ends in .py
    module = util.module_from_spec(spec)
    sys.modules[spec.name] = module  # dataclasses look their module up there
    try:
        spec.loader.exec_module(module)
    except Exception as error:
        raise QuestionError(f"{file} cannot be run: {type(error).__name__}: {error}") from error
    found = _question_classes(module)
    if len(found) != 1:
        names = ", ".join(each.__name__ for each in found) or "none"
        raise QuestionError(f"{file} must define one subclass of steepest.Question, got {names}")
    return _create_question(found[0])


def _question_classes(module: ModuleType) -> list[type[Question]]:
    """The subclasses of Question that a module defines itself."""
    return [
        value
        for value in vars(module).values()
        if isinstance(value, type)
        and issubclass(value, Question)
        and value.__module__ == module.__name__
    ]


def _create_question(question: type[Question]) -> Question:
    missing = [name for name in ("name", "asks", "claim") if not hasattr(question, name)]
    if inspect.isabstract(question):
        missing += sorted(question.__abstractmethods__)
    if missing:
        raise QuestionError(f"question {question.__name__} must define {', '.join(missing)}")
    return _check_question(question())


def _check_question(question: Question) -> Question:
    if not re.fullmatch(r"[a-z][a-z0-9-]*", question.name):
        raise QuestionError(
            "name of a question must be small letters, digits and hyphens, got "
            f'"{question.name}" (for example "learning-rate")'
        )
    return question
