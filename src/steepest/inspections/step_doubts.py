"""Steps of weights that the text shows to be lost, conditional or of another form than meant."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from typing import Final

from steepest.inspections.numerics.risks import Risk
from steepest.inspections.numerics.values_in_text import Scope, called, text_of
from steepest.inspections.passed_back import aliases_of
from steepest.inspections.text_patterns import PENALTY, WEIGHTS, parts_of

__all__ = ["find_step_doubts"]

BIASES: Final = re.compile(r"_*(b|b\d|bias(es)?\d*|b_\w+|intercept_?|theta_?0|w_?0)")
WEIGHTS_OF_SELF: Final = re.compile(r"_*(w|w\d|W|W\d|weights?\d*|theta|coefs?_?)")
FILTERS: Final = re.compile(r"_*(filters?|kernels?)")
RATE: Final = r"(?i:(self\.)?_*(lr|alpha|eta|learning_?rate|step_?size|l_rate)_?)"
SAYS: Final = re.compile(r"\b(self\.)?_?(verbose|print\w*|debug|display|plot|log_?every)\b")
MADE: Final = re.compile(r"__init__|init\w*|_?_?(build|create|reset|initiali[sz]e)\w*")
DRAWS: Final = ("randn", "rand", "random", "normal", "standard_normal", "uniform")
GRADIENTS: Final = re.compile(r"d_?(w|theta|weights?)\w*|\w*grad\w*|(w|theta|weights?)_?step\w*")
PENALISED: Final = (
    ("L * W ** 2|L * W * W|L * square(W)|L * power(W, 2)", "the squares of"),
    ("L * sum(W)|L / N * sum(W)|L * sum(W) / N|A + sum(W)", "the sum of"),
)
STEP: Final = "L * D|D * L|L * (D / N)|L / N * D"


def find_step_doubts(scope: Scope, tree: ast.AST) -> Iterator[Risk]:
    """What the text of a training or a layer shows about the steps of its weights.

    >>> tree = ast.parse("def fit(w):\\n    for _ in x:\\n        w = lr * dw\\n    return w")
    >>> [each.fix for each in find_step_doubts(Scope(tree.body[0], tree), tree)]
    ['write w = w - lr * dw']
    """
    yield from _step_without_weights(scope)
    yield from _step_in_condition(scope)
    yield from _biases_never_changed(scope, tree)
    yield from _drawn_in_forward(scope)
    yield from _square_in_gradient(scope)


def _step_without_weights(scope: Scope) -> Iterator[Risk]:
    """w = lr * dw in a loop, in the place of w -= lr * dw."""
    for loop in ast.walk(scope.node):
        for each in loop.body if isinstance(loop, ast.For | ast.While) else ():
            match each:
                case ast.Assign(targets=[ast.Name() | ast.Attribute() as target], value=value):
                    parts = parts_of(STEP, [value], scope) or {"L": "", "D": ""}
                case _:
                    continue
            weights = ast.unparse(target)
            own = weights.rpartition(".")[2]
            gradient = re.fullmatch(rf"(self\.)?_*(d_?|grad\w*_?|g_?){re.escape(own)}", parts["D"])
            if gradient and re.fullmatch(RATE, parts["L"]):
                step = ast.unparse(value)
                does = f"{weights} becomes {step}, the step alone, so what it was is lost"
                yield Risk(each.lineno, does, f"write {weights} = {weights} - {step}")


def _step_in_condition(scope: Scope) -> Iterator[Risk]:
    """A step of the weights or the learning rate that depends on what is printed or on a penalty.

    Where the function makes such a step elsewhere too, the condition only changes it.
    """
    for condition in ast.walk(scope.node):
        if not isinstance(condition, ast.If) or condition.orelse:
            continue
        test = ast.unparse(condition.test)
        printing = SAYS.search(test) is not None
        penalised = re.fullmatch(rf"{PENALTY}( (>|!=) 0(\.0)?)?", test) is not None
        for each in condition.body if printing or penalised else ():
            match each:
                case ast.AugAssign(target=target, op=ast.Sub() | ast.Mult()):
                    moved = ast.unparse(target)
                case _:
                    continue
            fitting = RATE if isinstance(each.op, ast.Mult) else WEIGHTS
            elsewhere = _stores(scope.node, moved) - _stores(condition, moved)
            if re.fullmatch(fitting, moved) and not (penalised and elsewhere):
                does = f"the step of {moved} stands under if {test}, so without it nothing changes"
                yield Risk(each.lineno, does, "indent it less")
                break


def _stores(node: ast.AST, name: str) -> set[int]:
    """The lines of a part of a program that assign a name or an attribute."""
    return {
        each.lineno
        for each in ast.walk(node)
        if isinstance(each, ast.Name | ast.Attribute)
        and isinstance(each.ctx, ast.Store)
        and ast.unparse(each) == name
    }


def _biases_never_changed(scope: Scope, tree: ast.AST) -> Iterator[Risk]:
    """A class whose weights are stepped and whose biases only its making sets."""
    if MADE.fullmatch(scope.node.name):
        return
    changed = [*_attributes(scope.node, True), *_stepped_by_alias(scope.node)]
    stepped = [attr for attr in changed if WEIGHTS_OF_SELF.fullmatch(attr)]
    classes = (e for e in ast.walk(tree) if isinstance(e, ast.ClassDef) and _holds(e, scope.node))
    own_class = next(classes, None) if stepped else None
    if own_class is None or any(ast.unparse(base) != "object" for base in own_class.bases):
        return
    later = [e for e in own_class.body if isinstance(e, ast.FunctionDef) and not MADE.match(e.name)]
    stored = {a for each in later for a in (*_attributes(each, True), *_stepped_by_alias(each))}
    read = {attr for each in later for attr in _attributes(each, False)}
    biases = filter(BIASES.fullmatch, sorted(read - stored))
    still = [attr for attr in biases if _is_array(attr, scope, own_class)]
    text = text_of(tree)
    still = [a for a in still if not re.search(rf"(?<!self)\.{a}(\[[^\]]*\])* [-+]?= ", text)]
    if still and not any(map(_steps_elsewhere, later)):
        line = min(_lines_of(scope.node, stepped[0]))
        does = f"self.{stepped[0]} is changed, and self.{still[0]} never is after it is made"
        yield Risk(line, does, f"subtract the learning rate times the derivative by {still[0]} too")


def _stepped_by_alias(node: ast.AST) -> list[str]:
    """The attributes of self whose elements are changed by another name: w = self.w[i]; w -= d."""
    if not isinstance(node, ast.FunctionDef):
        return []
    aliases = aliases_of(node)
    changed = [aliases[name] for name in _changed_names(node) if name in aliases]
    parts = [re.match(r"self\.(\w+)", ast.unparse(each)) for each in changed]
    return [part[1] for part in parts if part]


def _changed_names(node: ast.AST) -> list[str]:
    steps = [each for each in ast.walk(node) if isinstance(each, ast.AugAssign)]
    return [each.target.id for each in steps if isinstance(each.target, ast.Name)]


def _steps_elsewhere(node: ast.FunctionDef) -> bool:
    """Whether a method changes arrays by other names, or leaves steps to an optimiser."""
    aliases = aliases_of(node)
    numbers = {
        target.id
        for each in ast.walk(node)
        if isinstance(each, ast.Assign) and isinstance(each.value, ast.Constant)
        for target in each.targets
        if isinstance(target, ast.Name)
    }
    others = {*_changed_names(node)} - numbers - {*aliases}
    calls = {called(each) for each in ast.walk(node)}
    return bool(others or calls & {"update", "step", "apply_gradients", "minimize", "setattr"})


def _holds(own_class: ast.ClassDef, node: ast.AST) -> bool:
    line = getattr(node, "lineno", 0)
    return any(isinstance(e, ast.FunctionDef) and e.lineno == line for e in own_class.body)


def _attributes(node: ast.AST, stored: bool) -> list[str]:
    """The attributes of self that are assigned, whole or in parts, or that are read."""
    found = []
    for each in ast.walk(node):
        of = each
        while isinstance(of, ast.Subscript):
            of = of.value
        match of:
            case ast.Attribute(value=ast.Name(id="self"), attr=attr):
                if isinstance(getattr(each, "ctx", None), ast.Store) == stored:
                    found.append(attr)
    return found


def _is_array(attr: str, scope: Scope, own_class: ast.ClassDef) -> bool:
    """Whether an attribute is made of zeros or drawn, as parameters are, at once or in a list."""
    values = scope.values(ast.parse(f"self.{attr}", mode="eval").body)
    added = [
        each.args[0]
        for each in ast.walk(own_class)
        if isinstance(each, ast.Call) and ast.unparse(each.func) == f"self.{attr}.append"
    ]
    made = (*DRAWS, "zeros", "ones")
    return any(called(e) in made for value in (*values, *added) for e in ast.walk(value))


def _lines_of(node: ast.AST, attr: str) -> Iterator[int]:
    for each in ast.walk(node):
        if isinstance(each, ast.Attribute) and each.attr == attr:
            yield each.lineno


def _drawn_in_forward(scope: Scope) -> Iterator[Risk]:
    """Weights that every forward pass draws anew."""
    if not re.fullmatch(r"_*(forward\w*|predict\w*|feed_?forward)", scope.node.name):
        return
    for each in scope.node.body:
        match each:
            case ast.Assign(targets=[ast.Attribute(attr=attr) as target], value=value):
                drawn = any(called(e) in DRAWS for e in ast.walk(value))
                if drawn and (WEIGHTS_OF_SELF.fullmatch(attr) or FILTERS.fullmatch(attr)):
                    does = f"{ast.unparse(target)} is drawn anew in every forward pass, so nothing "
                    yield Risk(each.lineno, f"{does}is learned", "draw it when the layer is made")


def _square_in_gradient(scope: Scope) -> Iterator[Risk]:
    """lambda * w ** 2 in a gradient, or the sum of the weights, which no penalty has."""
    for each in ast.walk(scope.node):
        match each:
            case (
                ast.Assign(targets=[target], value=value)
                | ast.AugAssign(target=target, value=value)
            ):
                name = ast.unparse(target).rpartition(".")[2]
            case _:
                continue
        nodes = [e for e in ast.walk(value) if isinstance(e, ast.expr)]
        for patterns, made in PENALISED if GRADIENTS.fullmatch(name) else ():
            parts = parts_of(patterns, nodes, scope)
            if not parts or not re.fullmatch(WEIGHTS, parts["W"]):
                continue
            if re.fullmatch(PENALTY, parts.get("L", "decay")):
                weights = parts["W"]
                does = f"{name} has {made} {weights}, and the derivative of a penalty "
                does += f"is a multiple of {weights}"
                yield Risk(each.lineno, does, f"write {weights} itself")
                break
