"""Results and arguments that the text of a function loses."""

from __future__ import annotations

import ast
import builtins
import re
from collections.abc import Iterator
from typing import Final

from steepest.inspections.numerics.risks import Risk
from steepest.inspections.numerics.values_in_text import Scope, called
from steepest.inspections.undefined_names import names_stored

__all__ = ["find_lost_results"]

DATA: Final = re.compile(r"(?i:x\w?|x_\w+|\w*_x|inputs?|data|samples?|features?)")
"""Names of the data that a prediction is for."""
PREDICTS: Final = re.compile(r"_*(predict\w*|forward\w*|transform|feed_?forward)")
DERIVATIVE: Final = re.compile(r"d_?[wbzah]_?\w{0,3}|grad\w*|delta\w*|\w+_reg(ulari[sz]ed)?")
"""Names of derivatives, and of results with a regularisation."""
STEPS: Final = re.compile(r"_*(update|step|apply)\w*")
GRADIENTS: Final = re.compile(r"_*(all_)?(grads?|gradients?|d_params)")
"""Names of functions that make a step, and of the arguments with its gradients."""
WHOLE: Final = (ast.Pass, ast.Raise)


def find_lost_results(scope: Scope, tree: ast.AST) -> Iterator[Risk]:
    """What a function computes or is given, and does not use.

    >>> tree = ast.parse("def f(a, n):\\n    if n > 1:\\n        f(a, n - 1)\\n    return a")
    >>> [each.does for each in find_lost_results(Scope(tree.body[0], tree), tree)]
    ['the result of f(a, n - 1), its call of itself, is not returned']
    """
    yield from _collections_for_elements(scope)
    yield from _appended_to_itself(scope)
    yield from _recursion_not_returned(scope)
    yield from _builtin_returned(scope, tree)
    yield from _overwritten_arguments(scope)
    yield from _reset_in_loop(scope)
    yield from _data_never_read(scope)
    yield from _kept_prediction(scope)
    yield from _global_for_argument(scope, tree)
    yield from _gradient_never_read(scope)
    yield from _samples_cut_in_loop(scope)
    yield from _samples_become_batch(scope)
    yield from _step_without_gradient(scope)


def _loaded(node: ast.AST) -> set[str]:
    return {
        each.id
        for each in ast.walk(node)
        if isinstance(each, ast.Name) and isinstance(each.ctx, ast.Load)
    }


def _loaded_but_printed(node: ast.AST) -> set[str]:
    """The names that a statement reads, unless it only prints them."""
    match node:
        case ast.Expr(value=ast.Call(func=ast.Name(id="print"))):
            return set()
    return _loaded(node)


def _collections_for_elements(scope: Scope) -> Iterator[Risk]:
    """for x, y in zip(xs, ys), whose body uses xs and ys and neither x nor y."""
    for loop in ast.walk(scope.node):
        match loop:
            case ast.For(iter=ast.Call(func=ast.Name(id="zip"), args=given)):
                targets = {each.id for each in names_stored(loop.target)}
            case _:
                continue
        read = set().union(*map(_loaded_but_printed, loop.body))
        whole = {
            part.id
            for each in loop.body
            for call in ast.walk(each)
            if isinstance(call, ast.Call)
            for part in call.args
            if isinstance(part, ast.Name)
        }
        lists = [each.id for each in given if isinstance(each, ast.Name) and each.id in whole]
        if len(targets) > 1 and not targets & read and len(lists) == len(given):
            names = " and ".join(lists)
            ones = " and ".join(ast.unparse(loop.target).strip("()").split(", "))
            does = f"the loop over {ast.unparse(loop.iter)} uses {names}, all of them, and never "
            yield Risk(loop.lineno, f"{does}{ones}", f"use {ones} in the loop")


def _appended_to_itself(scope: Scope) -> Iterator[Risk]:
    for each in ast.walk(scope.node):
        match each:
            case ast.Call(func=ast.Attribute(value=ast.Name(id=name), attr="append"), args=[one]):
                if isinstance(one, ast.Name) and one.id == name:
                    does = f"{name}.append({name}) puts the list into itself"
                    yield Risk(each.lineno, does, "append the value of this step")


def _recursion_not_returned(scope: Scope) -> Iterator[Risk]:
    """A call of the function itself as a statement, in a function that returns a value."""
    returns = [e for e in ast.walk(scope.node) if isinstance(e, ast.Return) and e.value]
    calls = [e.value for e in ast.walk(scope.node) if isinstance(e, ast.Expr)]
    for call in calls if returns else ():
        if not isinstance(call, ast.Call):
            continue
        if ast.unparse(call.func) in (scope.node.name, f"self.{scope.node.name}"):
            does = f"the result of {ast.unparse(call)}, its call of itself, is not returned"
            yield Risk(call.lineno, does, "return it")


def _builtin_returned(scope: Scope, tree: ast.AST) -> Iterator[Risk]:
    """return input, where nothing of the file is called input."""
    for each in ast.walk(scope.node):
        match each:
            case ast.Return(value=ast.Name(id=name)) if name.islower():
                if callable(getattr(builtins, name, None)) and not _is_bound(name, tree):
                    does = f"{name} is a function of Python, since nothing here is called {name}"
                    yield Risk(each.lineno, does, "return the value that is meant")


def _is_bound(name: str, tree: ast.AST) -> bool:
    """Whether something in a file is called so: a variable, an argument, a function or a class."""
    for each in ast.walk(tree):
        match each:
            case ast.Name(id=bound, ctx=ast.Store()) | ast.arg(arg=bound):
                found = bound == name
            case ast.FunctionDef(name=bound) | ast.ClassDef(name=bound):
                found = bound == name
            case ast.alias():
                found = name in (each.name, each.asname)
            case _:
                found = False
        if found:
            return True
    return False


def _overwritten_arguments(scope: Scope) -> Iterator[Risk]:
    """An argument that becomes a number before it is read."""
    read: set[str] = set()
    for statement in scope.node.body:
        match statement:
            case ast.Assign(
                targets=[ast.Name(id=name)], value=ast.Constant(value=int() | float() as number)
            ) if name in scope.parameters - read:
                does = f"{name} is set to {number} before it is read, so the argument has no effect"
                yield Risk(statement.lineno, does, "leave the line out")
        read |= {each.id for each in ast.walk(statement) if isinstance(each, ast.Name)}


def _reset_in_loop(scope: Scope) -> Iterator[Risk]:
    """A sum or a list that every pass begins anew and adds to once, and only what follows reads."""
    for loop in (each for each in ast.walk(scope.node) if isinstance(each, ast.For)):
        for place, statement in enumerate(loop.body):
            match statement:
                case ast.Assign(
                    targets=[ast.Name(id=name)],
                    value=ast.List(elts=[]) | ast.Constant(value=0 | 0.0),
                ):
                    added = {id(e) for each in loop.body[place + 1 :] for e in _added(each, name)}
                case _:
                    continue
            inside = {id(each) for each in ast.walk(loop)} - added
            uses = [e for e in ast.walk(scope.node) if isinstance(e, ast.Name) and e.id == name]
            read = [e for e in uses if isinstance(e.ctx, ast.Load) and id(e) not in added]
            after = any(each.lineno > (loop.end_lineno or 0) for each in read)
            if added and after and not any(id(each) in inside for each in read):
                does = f"every pass of the loop over {ast.unparse(loop.iter)} sets {name} to "
                does += f"{ast.unparse(statement.value)}, so only the last pass is left after it"
                yield Risk(statement.lineno, does, "set it before the loop")


def _added(statement: ast.stmt, name: str) -> list[ast.AST]:
    """The nodes of a statement that adds to a sum or a list; none of another one."""
    match statement:
        case ast.AugAssign(target=ast.Name(id=target), op=ast.Add()) if target == name:
            return [*ast.walk(statement)]
        case ast.Expr(
            value=ast.Call(func=ast.Attribute(value=ast.Name(id=target), attr="append" | "extend"))
        ) if target == name:
            return [*ast.walk(statement)]
    return []


def _data_never_read(scope: Scope) -> Iterator[Risk]:
    """A prediction that never reads the data that it is for."""
    node = scope.node
    given = [each.arg for each in node.args.args if each.arg != "self"]
    body = [each for each in node.body if not isinstance(each, ast.Expr)]
    unwritten = not body or all(isinstance(each, WHOLE) or _returns_name(each) for each in body)
    if unwritten or not PREDICTS.fullmatch(node.name) or not given:
        return
    read = set().union(*map(_loaded, node.body))
    if DATA.fullmatch(given[0]) and given[0] not in read:
        yield Risk(node.lineno, f"{given[0]} is never read", f"compute the result from {given[0]}")


def _returns_name(statement: ast.stmt) -> bool:
    """Whether a statement only returns something as it is, as a method to be derived does."""
    plain = (ast.Attribute, ast.Name, ast.Constant)
    returned = statement.value if isinstance(statement, ast.Return) else statement
    return returned is None or isinstance(returned, plain)


def _kept_prediction(scope: Scope) -> Iterator[Risk]:
    """A prediction that is computed by the first call alone, whatever later calls are given."""
    given = [each.arg for each in scope.node.args.args if DATA.fullmatch(each.arg)]
    body = scope.node.body
    if not PREDICTS.fullmatch(scope.node.name) or not given or len(body) < 2:
        return
    match body[-2], body[-1]:
        case ast.If(test=test, body=inner, orelse=[]), ast.Return(value=ast.Attribute() as kept):
            name = ast.unparse(kept)
            asked = ast.unparse(test) in (f"{name} is None", f"not {name}", f"{name} == None")
            set_there = name in {ast.unparse(t) for e in inner for t in getattr(e, "targets", ())}
            if asked and set_there:
                does = f"{name} of an earlier call is returned, whatever {given[0]} is"
                yield Risk(body[-2].lineno, does, "compute it in every call")


def _global_for_argument(scope: Scope, tree: ast.AST) -> Iterator[Risk]:
    """A global of the same letters as an argument, which is read in its place."""
    assigned = {
        name.id
        for each in getattr(tree, "body", ())
        if isinstance(each, ast.Assign | ast.AugAssign)
        for name in names_stored(each)
    }
    read = set().union(*map(_loaded, scope.node.body))
    own = {each.id for each in names_stored(scope.node)}
    for name in sorted(scope.parameters - read - {"self"}):
        for other in sorted((read & assigned) - own - scope.parameters):
            if other.lower().replace("_", "") == name.lower().replace("_", ""):
                does = f"{other} of the file is read, and the argument {name} never"
                nodes = (e for part in scope.node.body for e in ast.walk(part))
                lines = [e.lineno for e in nodes if isinstance(e, ast.Name) and e.id == other]
                yield Risk(min(lines), does, f"use {name}")


def _gradient_never_read(scope: Scope) -> Iterator[Risk]:
    """A derivative that is computed and then neither used nor returned."""
    uses = [each for each in ast.walk(scope.node) if isinstance(each, ast.Name)]
    read = {each.id for each in uses if isinstance(each.ctx, ast.Load)}
    outer = {
        n for e in ast.walk(scope.node) if isinstance(e, ast.Global | ast.Nonlocal) for n in e.names
    }
    dynamic = any(e.id in ("locals", "eval", "exec", "vars") for e in uses)
    for each in ast.walk(scope.node):
        match each:
            case ast.Assign(targets=[ast.Name(id=name)], value=ast.BinOp() | ast.Call()):
                if name not in read | outer and DERIVATIVE.fullmatch(name) and not dynamic:
                    does = f"{name} is computed and never used"
                    yield Risk(each.lineno, does, f"use {name} where it was meant, or leave it out")


def _samples_cut_in_loop(scope: Scope) -> Iterator[Risk]:
    """X = X[i:j] in a loop, which leaves the other samples out for good."""
    for loop in ast.walk(scope.node):
        for each in loop.body if isinstance(loop, ast.For | ast.While) else ():
            match each:
                case ast.Assign(
                    targets=[ast.Name(id=name)],
                    value=ast.Subscript(value=ast.Name(id=same), slice=part),
                ) if name == same and name in scope.parameters:
                    rows = part.elts[0] if isinstance(part, ast.Tuple) else part
                case _:
                    continue
            whole = isinstance(rows, ast.Slice) and not (rows.lower or rows.upper)
            if DATA.fullmatch(name) and isinstance(rows, ast.Slice) and not whole and not rows.step:
                does = f"{name} is replaced by a part of itself, so the next pass of the loop has "
                yield Risk(each.lineno, f"{does}only that", "give the part a name of its own")


def _samples_become_batch(scope: Scope) -> Iterator[Risk]:
    """X, y = batch_of(X, y, size) in a loop: the next batch is drawn from this one."""
    for loop in ast.walk(scope.node):
        for each in ast.walk(loop) if isinstance(loop, ast.For | ast.While) else ():
            match each:
                case ast.Assign(targets=[ast.Tuple(elts=targets)], value=ast.Call() as call):
                    names = [*map(ast.unparse, targets)]
                case _:
                    continue
            same = names == [*map(ast.unparse, call.args[: len(names)])]
            of_samples = names and DATA.fullmatch(names[0]) and {*names} <= scope.parameters
            if same and of_samples and "batch" in called(call):
                does = f"{' and '.join(names)} are replaced by a batch of themselves, so every "
                does += "later pass of the loop has only that batch"
                yield Risk(each.lineno, does, "give the batch names of its own")
                return


def _step_without_gradient(scope: Scope) -> Iterator[Risk]:
    """A step of an optimiser that never reads the gradients that it gets."""
    node = scope.node
    statements = [each for each in node.body if not isinstance(each, ast.Expr)]
    unwritten = all(isinstance(each, WHOLE) or _returns_name(each) for each in statements)
    values = [each.value for each in ast.walk(node) if isinstance(each, ast.Assign)]
    to_fill_in = any(isinstance(each, ast.Constant) and each.value is None for each in values)
    if unwritten or to_fill_in or not STEPS.fullmatch(node.name):
        return
    read = set().union(*map(_loaded, node.body))
    given = [each.arg for each in node.args.args if each.arg != "self"]
    for name in filter(GRADIENTS.fullmatch, given):
        # A class to be derived may only count the steps.
        if name not in read and read & {*given}:
            yield Risk(node.lineno, f"{name} is never read", f"make the step from {name}")
