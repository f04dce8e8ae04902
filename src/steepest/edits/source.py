"""The syntax tree of a function, and its code with an edit.

A function is edited by exchanging its ``__code__``, so that everything that holds the function,
such as a class, a closure or another module, calls the edited code.
"""

from __future__ import annotations
import __future__

import ast
import copy
import dis
import inspect
import linecache
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from types import CodeType, FunctionType

from steepest.edits.defaults import edited_defaults
from steepest.edits.edit import Edit
from steepest.edits.sums import as_one_would_write

__all__ = ["FunctionSource", "line_after", "read_function_source"]

LAMBDA = "function_of_a_lambda"

FUTURE = sum(getattr(__future__, name).compiler_flag for name in __future__.all_feature_names)
OPERATIONS = ("BINARY_OP", "COMPARE_OP", "UNARY_NEGATIVE")


@dataclass(frozen=True, slots=True, eq=False)
class FunctionSource:
    """A function and its source.

    Attributes:
        function: the function.
        tree: its syntax tree, within what is needed to compile it alone, with the lines of the
            file.
        node: the function in the tree.
        lines: the lines of its source.
        first_line: the number of the first of them in the file.
    """

    function: FunctionType
    tree: ast.Module
    node: ast.FunctionDef
    lines: tuple[str, ...]
    first_line: int

    @property
    def file(self) -> str:
        """The file's name in tracebacks."""
        return self.function.__code__.co_filename

    def compiled(self) -> CodeType:
        """The code of the function as the tree has it now."""
        flags = self.function.__code__.co_flags & FUTURE
        file = self.function.__code__.co_filename
        module = compile(self.tree, file, "exec", flags, dont_inherit=True)
        return next(each for each in _codes_in(module) if each.co_name == self.node.name)

    @contextmanager
    def edited(self, edit: Edit) -> Iterator[None]:
        """The function with an edit, in the block.

        Raises:
            ValueError, SyntaxError, TypeError, RecursionError: the edit cannot be compiled.
        """
        function = self.function
        before = function.__code__, function.__defaults__, function.__kwdefaults__
        with edit.applied():
            code = self.compiled()
            defaults = edited_defaults(self.node, edit, before[1], before[2])
        try:
            function.__code__ = code
            function.__defaults__, function.__kwdefaults__ = defaults
            yield
        finally:
            function.__code__, function.__defaults__, function.__kwdefaults__ = before

    def text_before(self, edit: Edit) -> str:
        """That line, without the spaces around it."""
        return self.lines[edit.line - self.first_line].strip()

    def text_after(self, edit: Edit) -> str:
        """The line after the edit, as the user would write it; "" if several lines change."""
        return line_after(edit, self.lines, self.first_line, self.node, _dump_of)


def line_after(
    edit: Edit,
    lines: Sequence[str],
    first_line: int,
    tree: ast.AST,
    dump_of: Callable[[Sequence[str]], str],
) -> str:
    """The line of an edit after it, as the user would write it; "" if several lines change.

    Args:
        edit: of the tree.
        lines: the source.
        first_line: the number of the first of them.
        tree: of the source.
        dump_of: the dump of the tree of other lines.
    """
    old, new = edit.old, edit.new
    if old is None or new is None:
        return ""
    if isinstance(new, ast.stmt):
        return ast.unparse(as_one_would_write(new))
    old = _whole_sum(tree, old)
    with edit.applied():
        wanted = ast.dump(tree)
        new = copy.deepcopy(old) if old is not edit.old else new
    if isinstance(old, ast.expr) and old.lineno == old.end_lineno:
        line = lines[old.lineno - first_line].encode()
        before, after = line[: old.col_offset].decode(), line[old.end_col_offset :].decode()
        for brackets in ("{}", "({})"):
            changed = list(lines)
            changed[old.lineno - first_line] = before + brackets.format(ast.unparse(new)) + after
            if dump_of(changed) == wanted:
                shown = brackets.format(ast.unparse(as_one_would_write(new)))
                return f"{before}{shown}{after}".strip()
    return ""


def _whole_sum(tree: ast.AST, node: ast.AST) -> ast.AST:
    """The sum or difference that a node begins; itself if it begins none."""
    sums = (each for each in ast.walk(tree) if isinstance(each, ast.BinOp))
    for each in sums:
        if isinstance(each.op, ast.Add | ast.Sub) and each.left is node:
            return _whole_sum(tree, each)
    return node


def read_function_source(function: FunctionType) -> FunctionSource | None:
    """The source of a function, if it can be read and compiled to the same code.

    >>> read_function_source(ast.unparse).node.name
    'unparse'
    """
    try:
        lines, first_line = inspect.getsourcelines(function.__code__)
        node = _function_in(_parse(lines))
    except (OSError, TypeError, SyntaxError, ValueError, IndexError, RecursionError):
        node = None
    if node is not None:
        ast.increment_lineno(node, first_line - 2)
    elif function.__name__ == "<lambda>":
        lines, first_line = linecache.getlines(function.__code__.co_filename), 1
        node = _only_lambda_in_line("".join(lines), function.__code__.co_firstlineno)
    if node is None:
        return None
    node.decorator_list = []
    wrapped = _with_surroundings(node, function)
    source = FunctionSource(function, wrapped, node, tuple(lines), first_line)
    try:
        code = source.compiled()
    except (SyntaxError, ValueError, StopIteration, RecursionError):
        return None
    same = _features(code) == _features(function.__code__)
    return source if same and code.co_freevars == function.__code__.co_freevars else None


def _parse(lines: list[str]) -> ast.Module:
    """The tree of a block of lines; it may be indented, so that an ``if`` stands before it."""
    indented = lines[0][:1].isspace()
    if indented:
        return ast.parse("if True:\n" + "".join(lines))
    module = ast.parse("\n" + "".join(lines))
    module.body = [ast.If(ast.Constant(True), module.body, [])]
    return ast.fix_missing_locations(module)


def _function_in(tree: ast.Module) -> ast.FunctionDef | None:
    """The function of a block of lines; a lambda as a function with one return statement."""
    node = tree.body[0].body[0]  # type: ignore[attr-defined]  # _parse puts it into an if
    if isinstance(node, ast.FunctionDef):
        _leave_annotations_out(node)
        return node
    return _as_function([each for each in ast.walk(node) if isinstance(each, ast.Lambda)], node)


def _leave_annotations_out(tree: ast.AST) -> None:
    """Turn n: int = 1 into n = 1, which runs alike, so that edits know one kind of assignment."""
    for parent in ast.walk(tree):
        if isinstance(parent, ast.ClassDef):
            continue  # where annotations are kept
        for field in ("body", "orelse", "finalbody"):
            block = getattr(parent, field, None)
            if isinstance(block, list):
                setattr(parent, field, [_without_annotation(each) for each in block])


def _without_annotation(statement: ast.stmt) -> ast.stmt:
    if not isinstance(statement, ast.AnnAssign) or statement.value is None:
        return statement
    return ast.copy_location(ast.Assign([statement.target], statement.value), statement)


def _only_lambda_in_line(text: str, line: int) -> ast.FunctionDef | None:
    """The lambda that begins in a line of a file, as a function; None if there are several."""
    try:
        nodes = [each for each in ast.walk(ast.parse(text)) if isinstance(each, ast.Lambda)]
    except (SyntaxError, ValueError, RecursionError):
        return None
    found = [each for each in nodes if each.lineno == line]
    return _as_function(found, found[0]) if found else None


def _as_function(lambdas: Sequence[ast.Lambda], node: ast.AST) -> ast.FunctionDef | None:
    if len(lambdas) != 1:
        return None
    returned = ast.copy_location(ast.Return(lambdas[0].body), lambdas[0])
    found = ast.FunctionDef(LAMBDA, lambdas[0].args, [returned], [])
    return ast.copy_location(found, node)


def _dump_of(lines: Sequence[str]) -> str:
    try:
        node = _function_in(_parse(list(lines)))
    except (SyntaxError, ValueError):
        return ""
    if node is None:
        return ""
    node.decorator_list = []
    return ast.dump(node)


def _with_surroundings(node: ast.FunctionDef, function: FunctionType) -> ast.Module:
    """A module in which the function has its free variables and its class."""
    statement: ast.stmt = node
    *_, place = ["", *function.__qualname__.split(".")[:-1]]
    if place and place != "<locals>":
        around = ast.parse("class Around: pass").body[0]
        assert isinstance(around, ast.ClassDef)
        around.name, around.body = place, [node]
        statement = around
    free = [name for name in function.__code__.co_freevars if name != "__class__"]
    if free:
        targets: list[ast.expr] = [ast.Name(name, ast.Store()) for name in free]
        values = ast.Assign(targets, ast.Constant(None))
        empty = ast.parse("def surroundings(): pass").body[0]
        assert isinstance(empty, ast.FunctionDef)
        empty.body = [values, statement]
        statement = empty
    return ast.fix_missing_locations(ast.Module([statement], type_ignores=[]))


def _features(code: CodeType) -> list[object]:
    """What must be the same in the code of a function and in that of its source.

    The codes themselves may differ: Python calls a method of an imported name in another way.
    """
    # None stands in front of the constants of a function, but not of a lambda.
    codes = (CodeType, type(None))
    constants = [each for each in code.co_consts if not isinstance(each, codes)]
    operations = [each.arg for each in dis.get_instructions(code) if each.opname in OPERATIONS]
    inner = [_features(each) for each in code.co_consts if isinstance(each, CodeType)]
    return [code.co_names, code.co_varnames, repr(constants), operations, inner]


def _codes_in(code: CodeType) -> Iterator[CodeType]:
    """The code objects inside another one, the outer ones first."""
    inner = [each for each in code.co_consts if isinstance(each, CodeType)]
    yield from inner
    for each in inner:
        yield from _codes_in(each)
