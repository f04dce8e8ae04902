"""Derivatives that are called alike though one takes an output and one an input.

``a * (1 - a)`` takes the output of a sigmoid, ``1 - tanh(z)**2`` the input of tanh. Each is right;
a line that chooses one of them and gives it the same array is wrong with one.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Final

from steepest.inspections.derivatives_given import known_derivatives
from steepest.inspections.numerics.risks import Risk
from steepest.inspections.numerics.values_in_text import Scope, called

__all__ = ["find_mixed_derivatives"]

OF_INPUT: Final = (
    r"1(?:\.0?)? - (?:np\.power|pow)?\(?(?:\w+\.)*(?i:tanh)\({p}\)(?: \*\* 2|, 2\))"
    r"|(?:\w+\.)*(?i:sigmoid)\({p}\) \* \(1(?:\.0?)? - (?:\w+\.)*(?i:sigmoid)\({p}\)\)"
)
OF_OUTPUT: Final = (
    r"(?<![\w)\]] )(?:(?<=\W){p}|^{p}) \* \(1(?:\.0?)? - {p}\)"
    r"|1(?:\.0?)? - (?:np\.power\({p}, 2\)|np\.square\({p}\)|{p} ?\*\* ?2)(?!\w)"
)
INPUTS: Final = r"(?i:([\w.]*[._])?(z|net|zs|nets|pre\w*|in|inputs?|sums?|u)\d?)(\[.*\])?"
Choice = tuple[str, int, tuple[str, ...]]
"""What stands for one of several functions, the line where it is chosen, and their names."""


def find_mixed_derivatives(scope: Scope, tree: ast.AST) -> Risk | None:
    """Derivatives of which one takes an output, one an input: in one function, or behind one name.

    >>> text = '''def slope(x, kind):
    ...     if kind == "tanh":
    ...         return 1 - np.tanh(x) ** 2
    ...     return x * (1 - x)'''
    >>> tree = ast.parse(text)
    >>> find_mixed_derivatives(Scope(tree.body[0], tree), tree).does
    'x is an input in line 3, 1 - np.tanh(x) ** 2, and an output in line 4, x * (1 - x)'
    """
    in_file = _behind_one_name(scope, tree) or _called_elsewhere(scope, tree)
    return _in_one_function(scope) or in_file or _relu_of_output(scope, tree)


def _in_one_function(scope: Scope) -> Risk | None:
    """One parameter whose derivative is taken in one line as an input, in another as an output."""
    stored = {e.id for e in ast.walk(scope.node) if isinstance(e, ast.Name) and _is_stored(e)}
    for name in sorted(scope.parameters - stored):
        found: dict[str, tuple[int, str]] = {}
        for each in ast.walk(scope.node):
            value = getattr(each, "value", None)
            if isinstance(each, ast.Return | ast.Assign) and isinstance(value, ast.expr):
                text = ast.unparse(value)
                for kind, pattern in (("input", OF_INPUT), ("output", OF_OUTPUT)):
                    if match := re.search(pattern.replace("{p}", re.escape(name)), text):
                        found.setdefault(kind, (each.lineno, match[0]))
        if "output" in found and (line := one_at_zero(scope.node, name)):
            (other, of_output) = found["output"]
            does = f"{name} is an output in line {other}, {of_output}, and the derivative of relu "
            does += "is 1 where it is 0, as for all negative inputs"
            return Risk(line, does, "make it 0 there, with > 0")
        if len(found) == 2:
            (one, of_input), (other, of_output) = found["input"], found["output"]
            does = f"{name} is an input in line {one}, {of_input}, and an output in line {other}, "
            fix = "write both of the output, or both of the input"
            return Risk(min(one, other), f"{does}{of_output}", fix)
    return None


def _is_stored(node: ast.Name) -> bool:
    return isinstance(node.ctx, ast.Store)


def _behind_one_name(scope: Scope, tree: ast.AST) -> Risk | None:
    """A derivative that is chosen beside another one, which takes something else."""
    name = scope.node.name
    known = known_derivatives(tree)
    if name not in known:
        return None
    for chosen, line, others in _choices(tree):
        kinds = {known[other][0] for other in others}
        if name not in others or len(kinds) < 2 or _wanted(chosen, tree) == known[name][0]:
            continue
        [other] = [each for each in others if known[each][0] != known[name][0]][:1]
        does = f"{name} takes the {known[name][0]} of its activation, and {other}, which line "
        does += f"{line} chooses for the same calls, takes the {known[other][0]}"
        return Risk(known[name][1], does, f"write both of the {known[other][0]}")
    return None


def _called_elsewhere(scope: Scope, tree: ast.AST) -> Risk | None:
    """A derivative of an input beside one of an output, named alike, for callers in other files."""
    known, name = known_derivatives(tree), scope.node.name
    read = {_last(each) for each in ast.walk(tree) if isinstance(each, ast.Name | ast.Attribute)}
    if name not in known or known[name][0] != "input" or read & {*known}:
        return None
    alike = [
        each for each in known if _scheme(each) == _scheme(name) and known[each][0] == "output"
    ]
    for other in alike[:1]:
        does = f"{name} takes the input of its activation, and {other}, line {known[other][1]}, the"
        fix = f"write {name} of the output too, or {other} of the input"
        return Risk(known[name][1], f"{does} output, so one call cannot serve both", fix)
    return None


def _relu_of_output(scope: Scope, tree: ast.AST) -> Risk | None:
    """A derivative of relu that is 1 at 0, beside others that take outputs: that of relu is 0 for
    all negative inputs."""
    known, name = known_derivatives(tree), scope.node.name
    given = [*scope.parameters - {"self", "cls"}]
    line = next((line for p in given if (line := one_at_zero(scope.node, p))), 0)
    if not line or len(given) != 1 or "relu" not in name.lower():
        return None
    chosen = [of for _, _, of in _all_choices(tree, frozenset({*known, name})) if name in of]
    calls = {called(each) for each in ast.walk(tree) if isinstance(each, ast.Call)}
    alike = [each for each in known if _scheme(each) == _scheme(name)]
    others = chosen[0] if chosen else () if calls & {name, *known} else alike
    kinds = {known[each][0]: each for each in others if each != name}
    if "output" not in kinds or ("input" in kinds and not chosen):
        return None
    does = f"{name} is 1 where its argument is 0, and {kinds['output']}, line "
    does += f"{known[kinds['output']][1]}, takes the output, which relu makes 0 for negative inputs"
    return Risk(line, does, "make it 0 there, with > 0")


def one_at_zero(node: ast.FunctionDef, name: str) -> int:
    """The line where a derivative of relu is 1 for a parameter of 0; 0 without one."""
    parents = {
        id(inner): outer for outer in ast.walk(node) for inner in ast.iter_child_nodes(outer)
    }
    for each in ast.walk(node):
        match each:
            case ast.Compare(left=ast.Name(id=left), ops=[op], comparators=[zero]):
                at_zero = isinstance(op, ast.GtE)
                compared = left == name and ast.unparse(zero) in ("0", "0.0")
            case _:
                continue
        if compared and isinstance(op, ast.GtE | ast.Lt):
            around = parents[id(each)]
            values = [ast.unparse(value) for value in _chosen_by(each, around, node)]
            values = [value.removesuffix(".0") for value in values]
            if values == (["1", "0"] if at_zero else ["0", "1"]):
                return each.lineno
    return 0


def _chosen_by(test: ast.Compare, around: ast.AST, node: ast.FunctionDef) -> list[ast.expr]:
    """What a condition chooses where it holds, and where it does not."""
    match around:
        case ast.IfExp(body=one, orelse=other):
            return [one, other]
        case ast.Call(args=[_, one, other]) if called(around) == "where":
            return [one, other]
        case ast.Return() | ast.Attribute(attr="astype") | ast.BinOp(op=ast.Mult()):
            return [ast.Constant(1), ast.Constant(0)]
        case ast.If(body=[ast.Return(value=ast.expr() as one)]):
            place = node.body.index(around) if around in node.body else -1
            following = around.orelse or (node.body[place + 1 :] if place >= 0 else [])
            match following:
                case [ast.Return(value=ast.expr() as other), *_]:
                    return [one, other]
    return []


def _scheme(name: str) -> str:
    """The name of a derivative without that of its activation."""
    return re.sub(r"sigmoid|sigm|sig|tanh|logistic|relu", "", name.lower())


def _wanted(chosen: str, tree: ast.AST) -> str:
    """What the calls of a chosen derivative give it: "input" if all arguments are named as such."""
    own = chosen.rpartition(".")[2]
    calls = [
        e
        for e in ast.walk(tree)
        if isinstance(e, ast.Call) and called(e).split("[")[0] == own and e.args
    ]
    named = [re.fullmatch(INPUTS, ast.unparse(call.args[0])) is not None for call in calls]
    return "input" if named and all(named) else "output"


@lru_cache(maxsize=8)
def _choices(tree: ast.AST) -> tuple[Choice, ...]:
    """Where a file lets one name stand for one of several of its derivatives."""
    return tuple(_all_choices(tree, frozenset(known_derivatives(tree))))


def _all_choices(tree: ast.AST, known: frozenset[str]) -> Iterator[Choice]:
    for function in (e for e in ast.walk(tree) if isinstance(e, ast.FunctionDef | ast.Module)):
        set_to: dict[str, list[str]] = {}
        lines: dict[str, int] = {}
        for each in ast.walk(function):
            match each:
                case ast.Assign(targets=[target], value=value):
                    values = _alternatives(value)
                case _:
                    continue
            named = [_last(value) for value in values if _last(value) in known]
            set_to.setdefault(ast.unparse(target), []).extend(named)
            lines.setdefault(ast.unparse(target), each.lineno)
        for name, of in set_to.items():
            if len({*of}) > 1:
                yield name, lines[name], tuple(dict.fromkeys(of))


def _alternatives(value: ast.expr) -> list[ast.expr]:
    """The values of a choice: both of ``a if c else b``, those of a dictionary, or the value."""
    match value:
        case ast.IfExp(body=one, orelse=other):
            return [*_alternatives(one), *_alternatives(other)]
        case ast.Dict(values=values) | ast.Subscript(value=ast.Dict(values=values)):
            return [part for each in values for part in _alternatives(each)]
        case ast.Tuple(elts=elements) | ast.List(elts=elements):
            return [*elements]
    return [value]


def _last(node: ast.expr) -> str:
    is_name = isinstance(node, ast.Name | ast.Attribute)
    return ast.unparse(node).rpartition(".")[2] if is_name else ""
