"""Slips that the text of a function shows with certainty, whatever it is called with.

A name or an attribute that nothing defines, ``loss == value`` as a statement, an argument that is
overwritten before it is read, a result that is not returned. Each is a fact of the text, so a
function with one is wrong even where every call that was tried is right or raises.
"""

from __future__ import annotations

import ast
import builtins
import difflib
import inspect
import math
import re
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from types import FunctionType
from typing import Any, Final

from steepest.checks.uses import text_of_file, texts_beside
from steepest.edits.source import FunctionSource, read_function_source
from steepest.gradients.verdicts import WRONG, FunctionVerdict, SourceLine
from steepest.inspections.removed_names import REMOVED

__all__ = ["find_slip"]

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
FORMER: Final = frozenset(
    """
    asscalar round_ bool long str complex int0 trapz msort NINF PINF Infinity cast rank string_
    find_common_type safe_eval float128 matrix float96 lookfor issubclass_ loads
    """.split()  # noqa: SIM905  # shorter than a list
)
"""Names that older versions of NumPy had."""
ACTING: Final = frozenset(
    """
    append sort fill put resize partition copyto place putmask fill_diagonal shuffle seed save
    savetxt savez load loadtxt setflags itemset
    """.split()  # noqa: SIM905  # shorter than a list
)
"""Functions and methods of arrays that change something."""
PURE: Final = (ast.Assign, ast.AnnAssign, ast.AugAssign, ast.Return, ast.If, ast.For, ast.Pass)
STATISTICS: Final = re.compile(r"_*(min|max|mean|mu|u|std?|sd|sigma|deviation|avg)(_\w+|imum)?")
"""Names of arguments that hold the figures of other data, by which data are scaled."""
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


def find_slip(function: Callable[..., Any], name: str, piece: str) -> FunctionVerdict | None:
    """The verdict on a function with a slip; None if there is none, or its text is unknown.

    Args:
        function: the user's.
        name: as the user calls it.
        piece: what it is checked as.
    """
    plain = inspect.unwrap(getattr(function, "__func__", function))
    source = read_function_source(plain) if isinstance(plain, FunctionType) else None
    if source is None:
        return None
    slip = next(_slips(source, text_of_file(source.function)), None)
    if slip is None:
        return None
    place = slip.line - source.first_line
    text = source.lines[place].strip() if 0 <= place < len(source.lines) else ""
    line = SourceLine(f"line {slip.line}", slip.line, text, source.file)
    sentence = f"{name} {slip.does}."
    return FunctionVerdict(
        piece, WRONG, sentence, slip.mistake, slip.hint, subject=name, location=line
    )


def _slips(source: FunctionSource, text: str) -> Iterator[Slip]:
    node, names = source.node, source.function.__globals__
    yield from _comparisons(node)
    yield from _names_of_numpy(node, names)
    yield from _ignored_arguments(node)
    yield from _without_effect(node)
    tree = _parse(text)
    if tree is not None and not DYNAMIC.search(text):
        yield from _undefined_names(node, text, names)
        yield from _undefined_attributes(node, tree, source.file)


@lru_cache(maxsize=4)
def _parse(text: str) -> ast.Module | None:
    try:
        return ast.parse(text)
    except (SyntaxError, ValueError, RecursionError):
        return None


def _comparisons(node: Function) -> Iterator[Slip]:
    for each in ast.walk(node):
        if isinstance(each, ast.Expr) and isinstance(each.value, ast.Compare):
            compared = each.value
            if len(compared.ops) == 1 and isinstance(compared.ops[0], ast.Eq):
                target = ast.unparse(compared.left)
                yield Slip(
                    "comparison for assignment",
                    f"compares {target} with a value (==) and does nothing with the answer",
                    f"Assign it: {target} = ...",
                    each.lineno,
                )


def _names_of_numpy(node: Function, names: dict[str, Any]) -> Iterator[Slip]:
    numpy = sys.modules["numpy"]
    for each in ast.walk(node):
        if not (isinstance(each, ast.Attribute) and isinstance(each.value, ast.Name)):
            continue
        if names.get(each.value.id) is not numpy or hasattr(numpy, each.attr):
            continue
        near = difflib.get_close_matches(each.attr, dir(numpy), 1, 0.85)
        if near and each.attr not in {*REMOVED, *FORMER}:
            called = f"{each.value.id}.{each.attr}"
            yield Slip(
                "no such function",
                f"uses {called}, which NumPy does not have",
                f"Use {each.value.id}.{near[0]}.",
                each.lineno,
            )


def _ignored_arguments(node: Function) -> Iterator[Slip]:
    """Arguments with the default None that are overwritten before they are read.

    Those that hold the figures of other data must be read; others may be there for later.
    """
    arguments = node.args.args
    with_none = {
        argument.arg
        for argument, default in zip(arguments[::-1], node.args.defaults[::-1], strict=False)
        if isinstance(default, ast.Constant) and default.value is None
    }
    ignored: dict[str, int] = {}
    read: set[str] = set()
    for statement in node.body:
        stored = {each.id for each in _names_stored(statement)}
        names = {each.id for each in ast.walk(statement) if isinstance(each, ast.Name)}
        loads = {
            each.id
            for each in ast.walk(statement)
            if isinstance(each, ast.Name) and isinstance(each.ctx, ast.Load)
        }
        if isinstance(statement, ast.Assign):
            for name in (with_none & stored) - loads - read:
                ignored.setdefault(name, statement.lineno)
        read |= names
    for name in with_none - read:
        if STATISTICS.fullmatch(name):
            ignored.setdefault(name, node.lineno)
    if ignored:
        given = " and ".join(sorted(ignored))
        few = len(ignored) == 1
        yield Slip(
            "argument ignored",
            f"ignores its argument{'' if few else 's'} {given}: "
            f"{'it is' if few else 'they are'} computed anew whatever the caller passes",
            f"Compute {given} only if {'it is' if few else 'they are'} None.",
            min(ignored.values()),
        )


def _without_effect(node: Function) -> Iterator[Slip]:
    """A function that only assigns variables of its own, and returns nothing."""
    statements = [
        each for each in ast.walk(node) if isinstance(each, ast.stmt) and each is not node
    ]
    body = [each for each in statements if not _is_text(each)]
    targets = [
        target
        for each in body
        for target in getattr(each, "targets", [getattr(each, "target", None)])
        if target is not None
    ]
    only_own = all(isinstance(each, PURE) for each in body) and all(
        isinstance(part, ast.Name | ast.Tuple | ast.Store)
        for target in targets
        for part in ast.walk(target)
        if not isinstance(part, ast.Load)
    )
    returned = [each.value for each in body if isinstance(each, ast.Return)]
    works = any(isinstance(each, ast.Assign) for each in body)
    if not (only_own and works and returned) or any(returned):
        return
    if any(isinstance(each, ast.Call) and _may_act(each) for each in ast.walk(node)):
        return
    yield Slip(
        "returns nothing",
        "computes its result and does not return it",
        "Return the result at the end.",
        body[-1].lineno,
    )


def _is_text(statement: ast.stmt) -> bool:
    return isinstance(statement, ast.Expr) and isinstance(statement.value, ast.Constant)


def _may_act(call: ast.Call) -> bool:
    """Whether a call may do more than compute."""
    last = ast.unparse(call.func).split(".")[-1]
    numpy = sys.modules["numpy"]
    known = hasattr(numpy, last) or hasattr(numpy.ndarray, last) or hasattr(math, last)
    computes = known or last in ("len", "range", "zip", "float", "int", "list", "enumerate")
    return not computes or last in ACTING or any(each.arg == "out" for each in call.keywords)


@lru_cache(maxsize=4)
def _undefined_in(text: str) -> frozenset[str]:
    """The names that functions of a file read and nothing in it defines; none of a mere part."""
    tree = _parse(text)
    assert tree is not None
    defined = {*_names_defined(tree), *dir(builtins), "__file__", "__name__", "__doc__"}
    found = frozenset(each.id for each in _globals_read(tree, defined))
    return frozenset() if len(found) > MOST_UNDEFINED or found & OF_LIBRARIES else found


def _undefined_names(node: Function, text: str, names: dict[str, Any]) -> Iterator[Slip]:
    """Global names that nothing in the file defines."""
    undefined, tree = _undefined_in(text), _parse(text)
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
            known = known | {each.id for each in _names_stored(node)}
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


def _names_stored(node: ast.AST) -> Iterator[ast.Name]:
    names = (each for each in ast.walk(node) if isinstance(each, ast.Name))
    return (each for each in names if not isinstance(each.ctx, ast.Load))


def _names_bound_in(node: Function | ast.Lambda) -> set[str]:
    """The parameters and local names of a function."""
    arguments = node.args
    listed = [*arguments.posonlyargs, *arguments.args, *arguments.kwonlyargs]
    listed += [each for each in (arguments.vararg, arguments.kwarg) if each]
    names = {each.arg for each in listed} | {each.id for each in _names_stored(node)}
    for each in ast.walk(node):
        if isinstance(each, ast.FunctionDef | ast.ClassDef):
            names.add(each.name)
        elif isinstance(each, ast.Import | ast.ImportFrom):
            names |= {(part.asname or part.name).split(".")[0] for part in each.names}
        elif isinstance(each, ast.ExceptHandler) and each.name:
            names.add(each.name)
    return names


def _undefined_attributes(node: Function, tree: ast.Module, file: str) -> Iterator[Slip]:
    """Attributes of self that nothing in the file or its folder ever sets."""
    cls = next((c for c in ast.walk(tree) if isinstance(c, ast.ClassDef) and _holds(c, node)), None)
    if cls is None or any(ast.unparse(base) != "object" for base in cls.bases) or cls.keywords:
        return
    known = {each.name for each in ast.walk(cls) if isinstance(each, ast.FunctionDef)}
    known |= {each.id for each in ast.walk(cls) if isinstance(each, ast.Name)}
    for each in ast.walk(tree):
        if isinstance(each, ast.Attribute) and not isinstance(each.ctx, ast.Load):
            known.add(each.attr)
        elif isinstance(each, ast.Constant) and isinstance(each.value, str):
            known.add(each.value)  # hasattr(self, "mask")
    for part in ast.walk(node):
        if (
            isinstance(part, ast.Attribute)
            and isinstance(part.ctx, ast.Load)
            and isinstance(part.value, ast.Name)
            and part.value.id == "self"
            and part.attr not in known
            and not part.attr.startswith("__")
            and not _is_set_beside(part.attr, cls.name, file)
        ):
            near = difflib.get_close_matches(part.attr, sorted(known), 1, 0.6)
            yield Slip(
                "undefined attribute",
                f"uses self.{part.attr}, which nothing sets, so line {part.lineno} raises an "
                "AttributeError",
                f"Did you mean self.{near[0]}?" if near else f"Set self.{part.attr} first.",
                part.lineno,
            )
            return


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
