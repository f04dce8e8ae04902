"""What an edit leaves without use, which nobody would have written on purpose.

A mistake is seldom corrected by an edit after which a variable, a parameter or a function of the
user's is not used any more; one that leaves nothing over is more likely the mistake.
"""

from __future__ import annotations

import ast
from typing import Final

from steepest.edits.calls import LIMITING, called_name
from steepest.edits.edit import Edit

__all__ = ["IMPOSSIBLE", "oddness"]

UNUSED: Final = 0.7
"""For each variable or function that is not used any more."""
TWICE: Final = 0.5
"""For a variable that is passed twice to one call."""
LIMITED_CONSTANT: Final = 1.0
"""For a constant in the place of what is limited, as in np.clip(eps, p, 1 - eps)."""
OTHER_DEFAULT: Final = 0.5
"""For another number as a default, which may only switch something off."""
SWITCHED_OFF: Final = 1.5
"""For 1 or 0 as the default of a size, which only keeps it from mattering."""
OTHER_TRUTH: Final = 0.3
"""For the other value of a default that is true or false."""
NEVER_RUN: Final = 0.7
"""For statements that cannot be reached any more."""
IMPOSSIBLE: Final = 9.0
"""For what compares a variable with itself, which nobody writes."""
NAMESAKE: Final = 0.8
"""For another function in the place of one after which the user's function is named."""


def oddness(edit: Edit, tree: ast.AST, name: str) -> float:
    """What is added to the cost of an edit that makes a function right.

    Args:
        edit: of the tree.
        tree: of the function.
        name: of the function that is checked.

    >>> tree = ast.parse("def f(x): y = x / 2; return y")
    >>> returned = tree.body[0].body[1]
    >>> from steepest.edits.edit import Replacement
    >>> edit = Edit(1, "name", "", 1, (Replacement(returned, "value", ast.Name("x", ast.Load())),))
    >>> oddness(edit, tree, "f")
    0.7
    """
    before, called = _used(tree), _called(tree)
    limited, twice = _limited_constants(tree), _passed_twice(tree)
    reached, overwritten, trivially = _never_run(tree), _overwritten(tree), _trivial(tree)
    with edit.applied():
        after, still = _used(tree), _called(tree)
        stored = _stored(tree)
        more = _limited_constants(tree) > limited
        repeated = _passed_twice(tree) > twice
        unreached = _never_run(tree) > reached
        unread = _overwritten(tree) > overwritten
        trivial = _trivial(tree) > trivially
    if trivial:
        return IMPOSSIBLE
    unused = {each for each in before - after if each in stored or each in called}
    gone = any(each in name.lower() for each in called - still if len(each) > 2)
    return (
        _cost_of_default(edit)
        + NEVER_RUN * unreached
        + UNUSED * (len(unused) + unread)
        + LIMITED_CONSTANT * more
        + NAMESAKE * gone
        + TWICE * repeated
    )


def _cost_of_default(edit: Edit) -> float:
    """What is added for another default of a parameter, which may only switch something off."""
    default = " instead of " in edit.words and edit.words.count("=") == 2
    if not default or not isinstance(edit.new, ast.Constant):
        return 0.0
    old = edit.old.value if isinstance(edit.old, ast.Constant) else None
    if isinstance(edit.new.value, bool):
        return OTHER_TRUTH
    size = isinstance(old, int) and old > 1
    return SWITCHED_OFF if size and edit.new.value in (-1, 0, 1) else OTHER_DEFAULT


def _overwritten(tree: ast.AST) -> int:
    """How many values are assigned to a variable that the next statement with it assigns anew."""
    found = 0
    for node in ast.walk(tree):
        for field in ("body", "orelse"):
            block = getattr(node, field, None)
            if isinstance(block, list):
                found += sum(_is_overwritten(block[k:]) for k in range(len(block)))
    return found


def _is_overwritten(block: list[ast.stmt]) -> bool:
    first = block[0]
    if not isinstance(first, ast.Assign) or not isinstance(first.targets[0], ast.Name):
        return False
    name = first.targets[0].id
    for each in block[1:]:
        named = [n for n in ast.walk(each) if isinstance(n, ast.Name) and n.id == name]
        if named:
            whole = isinstance(each, ast.Assign) and named == each.targets
            return whole and len(first.targets) == 1
    return False


def _trivial(tree: ast.AST) -> int:
    """How many comparisons are of a variable with itself."""
    return sum(
        isinstance(each, ast.Compare)
        and len(each.comparators) == 1
        and ast.unparse(each.left) == ast.unparse(each.comparators[0])
        for each in ast.walk(tree)
    )


def _never_run(tree: ast.AST) -> int:
    """How many statements stand behind a return, or behind a condition that always returns."""
    found = 0
    for node in ast.walk(tree):
        for field in ("body", "orelse"):
            block = getattr(node, field, None)
            if isinstance(block, list):
                ends = (k for k, each in enumerate(block, 1) if _always_ends(each))
                found += len(block) - next(ends, len(block))
    return found


def _always_ends(statement: ast.stmt) -> bool:
    if isinstance(statement, ast.If):
        test = statement.test
        always = isinstance(test, ast.Constant) and bool(test.value)
        return always and any(map(_always_ends, statement.body))
    return isinstance(statement, ast.Return | ast.Raise | ast.Break | ast.Continue)


def _used(tree: ast.AST) -> set[str]:
    return {n.id for n in ast.walk(tree) if isinstance(n, ast.Name) and isinstance(n.ctx, ast.Load)}


def _stored(tree: ast.AST) -> set[str]:
    names = {
        n.id for n in ast.walk(tree) if isinstance(n, ast.Name) and isinstance(n.ctx, ast.Store)
    }
    return names | {n.arg for n in ast.walk(tree) if isinstance(n, ast.arg)}


def _called(tree: ast.AST) -> set[str]:
    return {called_name(n) for n in ast.walk(tree) if isinstance(n, ast.Call)}


def _passed_twice(tree: ast.AST) -> int:
    """How many calls get a variable twice."""
    found = 0
    for each in ast.walk(tree):
        if isinstance(each, ast.Call):
            names = [a.id for a in each.args if isinstance(a, ast.Name)]
            found += len(names) != len({*names})
    return found


def _limited_constants(tree: ast.AST) -> int:
    """How often a constant stands where what is limited should."""
    constants = {
        target.id
        for each in ast.walk(tree)
        if isinstance(each, ast.Assign) and isinstance(each.value, ast.Constant)
        for target in each.targets
        if isinstance(target, ast.Name)
    }
    calls = [each for each in ast.walk(tree) if isinstance(each, ast.Call) and each.args]
    first = [each.args[0] for each in calls if called_name(each) in LIMITING and len(each.args) > 1]
    return sum(
        isinstance(each, ast.Constant) or (isinstance(each, ast.Name) and each.id in constants)
        for each in first
    )
