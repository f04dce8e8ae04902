"""Names and attributes that a function reads and nothing in its file defines."""

from __future__ import annotations

import ast
import builtins
import difflib
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, Final

from steepest.checks.uses import texts_beside

__all__ = [
    "DYNAMIC",
    "Function",
    "Slip",
    "names_stored",
    "parse_file",
    "undefined_attributes",
    "undefined_names",
]

MOST_ATTRIBUTES: Final = 2
"""Of a class that nothing sets; with more, the file holds a part of it."""
MOST_UNDEFINED: Final = 3
"""A file with more undefined names is a part of another one."""
OF_LIBRARIES: Final = frozenset(
    """
    np numpy plt pd tf torch nn F K jnp math random os sys time copy sp scipy sns cv2 keras sklearn
    train_test_split accuracy_score tqdm display get_ipython pickle json xp cp r2_score reduce
    """.split()  # noqa: SIM905  # shorter than a list
)
"""Names that a file without its imports leaves undefined."""
DYNAMIC: Final = re.compile(
    r"(?<![\w.])(exec|eval|globals|locals|vars|setattr)\(|__dict__|__getattr|import \*"
    r"|%run|%load|%%"
)
"""Texts of files that may define names in ways that are not read."""
ALWAYS_DEFINED: Final = frozenset(
    """
    __file__ __name__ __doc__ __class__ __spec__ __package__ __path__ get_ipython display exit quit
    xrange unicode raw_input basestring long unichr cmp execfile file reload
    """.split()  # noqa: SIM905  # shorter than a list
)
"""Names that a file, a method or a notebook has without a definition; the last are Python 2's."""

Function = ast.FunctionDef | ast.AsyncFunctionDef


@dataclass(frozen=True, slots=True)
class Slip:
    """What is wrong with a function by its text.

    Attributes:
        mistake: short.
        does: to follow the function's name.
        hint: how to correct it, a sentence.
        line: of the file.
    """

    mistake: str
    does: str
    hint: str
    line: int


@lru_cache(maxsize=4)
def parse_file(text: str) -> ast.Module | None:
    """The syntax tree of a file; None if it is not Python."""
    try:
        return ast.parse(text)
    except (SyntaxError, ValueError, RecursionError):
        return None


@lru_cache(maxsize=4)
def _undefined_in(text: str) -> frozenset[str]:
    """The names that functions of a file read and nothing in it defines; none of a mere part."""
    tree = parse_file(text)
    assert tree is not None
    defined = {*_names_defined(tree), *dir(builtins), *ALWAYS_DEFINED}
    found = frozenset(each.id for each in _globals_read(tree, defined))
    return frozenset() if len(found) > MOST_UNDEFINED or found & OF_LIBRARIES else found


def undefined_names(node: Function, text: str, names: dict[str, Any]) -> Iterator[Slip]:
    """Global names that nothing in the file defines."""
    undefined, tree = _undefined_in(text), parse_file(text)
    if not undefined or tree is None:
        return
    for each in _globals_read(node, set()):
        if each.id in undefined and each.id not in names:
            yield _undefined(each.id, each.lineno, tree, node)
            return


def _undefined(name: str, line: int, tree: ast.Module, node: Function) -> Slip:
    methods = {each.name for each in ast.walk(tree) if isinstance(each, ast.FunctionDef)}
    attributes = {each.attr for each in ast.walk(tree) if isinstance(each, ast.Attribute)}
    parameters = {each.arg for each in ast.walk(node) if isinstance(each, ast.arg)}
    near = difflib.get_close_matches(name, sorted(methods | parameters), 1, 0.75)
    of_object = name in methods | attributes and "self" in parameters
    meant = f"self.{name}" if of_object else next(iter(near), "")
    hint = f"Did you mean {meant}?" if meant and meant != name else f"Define {name}, or pass it."
    return Slip(
        "undefined name",
        f"uses {name}, which nothing in the file defines, so line {line} raises a NameError",
        hint,
        line,
    )


def _names_defined(tree: ast.Module) -> Iterator[str]:
    """Names that the statements of a file bind outside functions, or declare as global."""
    for each in ast.walk(tree):
        if isinstance(each, ast.Global):
            yield from each.names
    waiting: list[ast.AST] = [*tree.body]
    while waiting:
        node = waiting.pop()
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef):
            yield node.name
            continue
        if isinstance(node, ast.Lambda):
            continue
        if isinstance(node, ast.Import | ast.ImportFrom):
            yield from ((each.asname or each.name).split(".")[0] for each in node.names)
        if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store):
            yield node.id
        if isinstance(node, ast.ExceptHandler) and node.name:
            yield node.name
        waiting += ast.iter_child_nodes(node)


def _globals_read(tree: ast.AST, defined: set[str]) -> list[ast.Name]:
    """The names that functions read, and neither they nor the file define."""
    found: list[ast.Name] = []

    def visit(node: ast.AST, known: set[str], inside: bool) -> None:
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.Lambda):
            known, inside = known | _names_bound_in(node), True
        elif isinstance(node, ast.ListComp | ast.SetComp | ast.DictComp | ast.GeneratorExp):
            known = known | {each.id for each in names_stored(node)}
        if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Load):
            found.extend([node] if inside and node.id not in known else [])
        for field, child in _children(node):
            if field not in ("annotation", "returns", "decorator_list"):
                visit(child, known, inside)

    visit(tree, defined, inside=False)
    return found


def _children(node: ast.AST) -> Iterator[tuple[str, ast.AST]]:
    for field, value in ast.iter_fields(node):
        for each in value if isinstance(value, list) else [value]:
            if isinstance(each, ast.AST):
                yield field, each


def names_stored(node: ast.AST) -> Iterator[ast.Name]:
    """The names that a part of a program assigns or deletes."""
    names = (each for each in ast.walk(node) if isinstance(each, ast.Name))
    return (each for each in names if not isinstance(each.ctx, ast.Load))


def _names_bound_in(node: Function | ast.Lambda) -> set[str]:
    """The parameters and local names of a function."""
    arguments = node.args
    listed = [*arguments.posonlyargs, *arguments.args, *arguments.kwonlyargs]
    listed += [each for each in (arguments.vararg, arguments.kwarg) if each]
    names = {each.arg for each in listed} | {each.id for each in names_stored(node)}
    for each in ast.walk(node):
        if isinstance(each, ast.FunctionDef | ast.ClassDef):
            names.add(each.name)
        elif isinstance(each, ast.Import | ast.ImportFrom):
            names |= {(part.asname or part.name).split(".")[0] for part in each.names}
        elif isinstance(each, ast.ExceptHandler) and each.name:
            names.add(each.name)
    return names


def _attributes_of_self(node: ast.AST) -> list[ast.Attribute]:
    """The attributes of self that are read, but for those of Python's own."""
    return [
        each
        for each in ast.walk(node)
        if isinstance(each, ast.Attribute)
        and isinstance(each.ctx, ast.Load)
        and isinstance(each.value, ast.Name)
        and each.value.id == "self"
        and not each.attr.startswith("__")
    ]


def undefined_attributes(node: Function, tree: ast.Module, file: str) -> Iterator[Slip]:
    """Attributes of self that nothing in the file or its folder ever sets."""
    classes = [c for c in ast.walk(tree) if isinstance(c, ast.ClassDef) and _holds(c, node)]
    cls = classes[-1] if classes else None  # a notebook may define it again, with more in it
    if cls is None or any(ast.unparse(base) != "object" for base in cls.bases) or cls.keywords:
        return
    known = {each.name for each in ast.walk(cls) if isinstance(each, ast.FunctionDef)}
    known |= {each.id for each in ast.walk(cls) if isinstance(each, ast.Name)}
    known |= _defined_by_subclasses(cls.name, tree)
    for each in ast.walk(tree):
        if isinstance(each, ast.Attribute) and not isinstance(each.ctx, ast.Load):
            known.add(each.attr)
        elif isinstance(each, ast.Constant) and isinstance(each.value, str):
            known.add(each.value)  # hasattr(self, "mask")
    unknown = [each for each in _attributes_of_self(cls) if each.attr not in known]
    if len({each.attr for each in unknown}) > MOST_ATTRIBUTES:  # a part of a class
        return
    called = _methods_left_open(cls, tree, known)
    for part in _attributes_of_self(node):
        if part.attr not in {*known, *called} and not _is_set_beside(part.attr, cls.name, file):
            near = difflib.get_close_matches(part.attr, sorted(known), 1, 0.6)
            yield Slip(
                "undefined attribute",
                f"uses self.{part.attr}, which nothing sets, so line {part.lineno} raises an "
                "AttributeError",
                f"Did you mean self.{near[0]}?" if near else f"Set self.{part.attr} first.",
                part.lineno,
            )
            return


def _defined_by_subclasses(cls: str, tree: ast.Module) -> set[str]:
    """The names of methods and attributes that classes of the file derived from a class define."""
    derived = [
        each
        for each in ast.walk(tree)
        if isinstance(each, ast.ClassDef) and cls in map(ast.unparse, each.bases)
    ]
    nodes = [node for each in derived for node in ast.walk(each)]
    defined = {each.name for each in nodes if isinstance(each, ast.FunctionDef)}
    return defined | {each.id for each in nodes if isinstance(each, ast.Name)}


def _methods_left_open(cls: ast.ClassDef, tree: ast.Module, known: set[str]) -> set[str]:
    """Methods that a class calls and lacks, if the file makes no object of the class.

    A class derived from it elsewhere may have them; a name near to a known one is a slip.
    """
    calls = [each.func for each in ast.walk(tree) if isinstance(each, ast.Call)]
    if any(isinstance(each, ast.Name) and each.id == cls.name for each in calls):
        return set()
    of_self = {id(each) for each in _attributes_of_self(cls)}
    names = {each.attr for each in calls if isinstance(each, ast.Attribute) and id(each) in of_self}
    return {each for each in names if not difflib.get_close_matches(each, sorted(known), 1, 0.75)}


def _is_set_beside(attribute: str, cls: str, file: str) -> bool:
    """Whether a file of the folder that names the class sets the attribute of something."""
    sets = re.compile(rf"\.{attribute}\s*[-+*/]?=[^=]")
    texts = (text for text in texts_beside(file) if re.search(rf"\b{cls}\b", text))
    return any(sets.search(text) for text in texts)


def _holds(cls: ast.ClassDef, node: Function) -> bool:
    """Whether a class has a method with this text."""
    methods = [each for each in cls.body if isinstance(each, ast.FunctionDef)]
    same = [each for each in methods if each.name == node.name]
    return any(ast.dump(ast.Module(each.body, [])) == ast.dump(ast.Module(node.body, []))
               for each in same)  # fmt: skip
