"""All single edits of a function, the smallest and most usual first."""

from __future__ import annotations

import ast
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from typing import Any, Final, TypeAlias

from steepest.edits.calls import (
    call_changes,
    called_name,
    flat_changes,
    returned_changes,
    wrapping_changes,
)
from steepest.edits.conditions import condition_changes
from steepest.edits.defaults import default_edits
from steepest.edits.edit import Edit, Replacement
from steepest.edits.everywhere import edits_everywhere
from steepest.edits.factors import (
    divisor_changes,
    factor_changes,
    peer_changes,
    sign_changes,
    threshold_changes,
    variable_changes,
)
from steepest.edits.limits import limit_changes, terms_of_logarithms
from steepest.edits.names import name_edits
from steepest.edits.operators import asks_for_form, operator_changes, simple_changes
from steepest.edits.recomputed import recomputed_variables
from steepest.edits.repeated import analogous_statements, edits_of_repeated_parts
from steepest.edits.rewritings import computed_before, rewritten_formulas
from steepest.edits.rows import row_changes
from steepest.edits.scope import Change, Scope, scope_of
from steepest.edits.sequences import index_additions, sequence_changes, subscript_changes
from steepest.edits.slips import (
    argument_alone,
    coarse_steps,
    compared_alone,
    largest_subtracted,
    late_binding_edits,
    missing_slopes,
    places_of_parts,
    returned_activations,
    second_names,
    slip_additions,
    slip_changes,
    small_exponents,
)
from steepest.edits.statements import statement_edits
from steepest.edits.torch_calls import torch_edits
from steepest.edits.variables_seen import Kinds

__all__ = ["generate_edits"]

WHOLE: Final = (ast.Return, ast.Assign, ast.AugAssign, ast.BinOp, ast.Call, ast.UnaryOp, ast.Tuple)
"""What an expression belongs to, if a factor or a call may be missing around it."""

QUESTIONS: Final = frozenset(("isinf", "isnan", "isfinite", "isposinf", "isneginf"))
CONVERSIONS: Final = frozenset(("asarray", "array", "asanyarray", "tensor", "as_tensor", "float"))
EXPONENTIALS: Final = ("exp", "logaddexp", "log1p", "expm1")
"""Functions of an exponent whose sign may be forgotten."""
CONVERTED: Final = 0.5
"""Added to the cost of an edit of what only converts an argument."""
ARGUMENT_COST: Final = 0.3
"""Added to the cost of an edit of a variable that is one of several arguments."""
RETURNED: Final = 0.1
"""Taken from the cost of an edit of the axes of what is returned, where its shape counts."""
QUESTION_COST: Final = 0.8
"""Added to the cost of another variable in np.isinf(x) and the like, which is then never true."""
FORM_COST: Final = 1.0
"""Added to the cost of an edit of a condition such as x.ndim == 1."""

Changes: TypeAlias = Callable[[ast.expr, ast.AST, str, Scope], Iterator[Change]]


def generate_edits(
    tree: ast.AST,
    names: Mapping[str, Any],
    numbers: Sequence[float] = (),
    kinds: Kinds | None = None,
) -> Iterator[list[Edit]]:
    """The edits of a function: those that change what is there, then those that add to it.

    Each of the two lists has the edits by ascending cost.

    Args:
        tree: its syntax tree; edits are made in it, in place.
        names: its global names.
        numbers: constants that the function may lack.
        kinds: what its variables hold, where that is known.

    >>> import numpy as np
    >>> tree = ast.parse("def mean_square(x): return np.sum(x**2)")
    >>> edits = next(generate_edits(tree, {"np": np}))
    >>> [edit.words for edit in edits if edit.kind == "mean or sum"][0]
    'np.mean instead of np.sum'
    """
    scope = scope_of(tree, names, numbers, kinds)
    found = [*_expression_edits(tree, scope, _changes), *edits_everywhere(tree, scope)]
    found += [*statement_edits(tree, scope.numbers), *torch_edits(tree), *default_edits(tree)]
    found += [*name_edits(tree, scope), *late_binding_edits(tree), *terms_of_logarithms(tree)]
    found += edits_of_repeated_parts(tree, scope, _changes_of_part)
    found += [*analogous_statements(tree, scope), *returned_activations(tree, scope)]
    found += [*recomputed_variables(tree), *computed_before(tree)]
    yield sorted(found, key=_cost)
    yield sorted(_expression_edits(tree, scope, _additions), key=_cost)


def _cost(edit: Edit) -> float:
    return edit.cost


def _expression_edits(tree: ast.AST, scope: Scope, changes: Changes) -> Iterator[Edit]:
    converted, forms = _converted_parts(tree), _parts_that_ask_for_form(tree)
    for parent in ast.walk(tree):
        if isinstance(parent, ast.arguments | ast.FormattedValue):
            continue  # defaults are edited by default_edits
        for field, value in ast.iter_fields(parent):
            nodes = value if isinstance(value, list) else [value]
            for k, node in enumerate(nodes):
                if _is_edited(parent, field, node) and not _is_module(node, parent, scope):
                    more = FORM_COST if id(node) in forms else 0.0
                    more += ARGUMENT_COST if _is_one_of_arguments(node, parent) else 0.0
                    more += QUESTION_COST if _is_asked_about(node, parent) else 0.0
                    for change in changes(node, parent, field, scope):
                        if _says_nothing(change.new, parent):
                            continue
                        new = change.new
                        whole = [*nodes[:k], new, *nodes[k + 1 :]] if value is nodes else new
                        plain = id(node) in converted and change.kind != "copy"
                        cost = change.cost + more + CONVERTED * plain
                        of_axes = change.kind in ("axis", "transposed")
                        cost -= RETURNED * (of_axes and isinstance(parent, ast.Return))
                        replaced = Replacement(parent, field, whole)
                        yield Edit(cost, change.kind, change.words, node.lineno,
                                   (replaced,), node, new, change.part)  # fmt: skip


def _converted_parts(tree: ast.AST) -> set[int]:
    """The identities of the expressions that only convert an argument, such as np.asarray(x)."""
    calls = (each for each in ast.walk(tree) if isinstance(each, ast.Call) and each.args)
    return {
        id(each)
        for call in calls
        if called_name(call) in CONVERSIONS and isinstance(call.args[0], ast.Name)
        for each in ast.walk(call)
    }


def _parts_that_ask_for_form(tree: ast.AST) -> set[int]:
    """The identities of the parts of conditions such as x.ndim == 1."""
    conditions = (each for each in ast.walk(tree) if asks_for_form(each))
    return {id(part) for each in conditions for part in ast.walk(each) if part is not each}


def _is_one_of_arguments(node: ast.AST, parent: ast.AST) -> bool:
    """Whether a variable is one of several arguments, which seldom lacks a factor."""
    several = isinstance(parent, ast.Call) and len(parent.args) > 1
    return several and isinstance(node, ast.Name)


def _is_asked_about(node: ast.AST, parent: ast.AST) -> bool:
    """Whether a variable is that of a question such as np.isinf(x)."""
    asks = isinstance(parent, ast.Call) and called_name(parent) in QUESTIONS
    return asks and isinstance(node, ast.Name)


def _says_nothing(new: ast.expr, parent: ast.AST) -> bool:
    """Whether an expression is x - x, x / x or the like, which nobody writes."""
    operations = [each for each in (new, parent) if isinstance(each, ast.BinOp)]
    for each in operations:
        right = new if each is parent else each.right
        if isinstance(each.op, ast.Sub | ast.Div) and isinstance(right, ast.Name):
            left = each.left
            if isinstance(left, ast.Name) and left.id == right.id:
                return True
    return False


def _is_edited(parent: ast.AST, field: str, node: object) -> bool:
    """Whether an expression is one whose value is used."""
    if not isinstance(node, ast.expr) or isinstance(node, ast.Slice | ast.JoinedStr | ast.Lambda):
        return False
    if isinstance(parent, ast.FunctionDef | ast.AnnAssign) and field != "value":
        return False  # decorators and annotations
    called = field == "func" and not isinstance(node, ast.Call | ast.Subscript)
    return isinstance(getattr(node, "ctx", ast.Load()), ast.Load) and not called


def _is_module(node: ast.AST, parent: ast.AST, scope: Scope) -> bool:
    """Whether a name before a point is that of a module, such as np in np.sum."""
    if not isinstance(parent, ast.Attribute) or not isinstance(node, ast.Name):
        return False
    return node.id not in scope.variables


def _changes(node: ast.expr, parent: ast.AST, field: str, scope: Scope) -> Iterator[Change]:
    """What may stand in the place of an expression."""
    yield from operator_changes(node)
    yield from divisor_changes(node, scope)
    yield from simple_changes(node, scope)
    yield from call_changes(node, scope)
    yield from limit_changes(node)
    yield from subscript_changes(node, scope)
    yield from sequence_changes(node)
    yield from slip_changes(node)
    yield from condition_changes(node, scope)
    yield from rewritten_formulas(node, scope)
    yield from row_changes(node, parent, scope)
    if _is_exponent(node, parent) or isinstance(parent, ast.Assign):
        yield from largest_subtracted(node, scope)
    if isinstance(parent, ast.Assign):
        yield from argument_alone(node, scope)
        yield from second_names(node, scope)
        yield from coarse_steps(parent)
        yield from compared_alone(node)
        yield from places_of_parts(node, scope)
    yield from missing_slopes(node, scope)
    if _is_exponent(node, parent):
        yield from small_exponents(node, scope)
    if _may_lack_something(node, parent, field):
        yield from sign_changes(node, exponent=_is_exponent(node, parent, EXPONENTIALS))
        yield from slip_additions(node, scope)


def _changes_of_part(node: ast.expr, scope: Scope) -> Iterator[Change]:
    """What may stand in all places of a part that is repeated."""
    yield from operator_changes(node)
    yield from simple_changes(node, scope)
    yield from subscript_changes(node, scope)


def _additions(node: ast.expr, parent: ast.AST, field: str, scope: Scope) -> Iterator[Change]:
    """What may be missing around an expression, or beside it."""
    if _may_lack_something(node, parent, field):
        yield from variable_changes(node, scope)
        yield from wrapping_changes(node, scope)
        yield from index_additions(node, scope)
        if isinstance(parent, ast.Return):
            yield from returned_changes(node, scope)
        if not (isinstance(parent, ast.Attribute) or field == "func"):
            yield from factor_changes(node, scope)
            yield from threshold_changes(node, scope)
            yield from peer_changes(node, scope)
    elif isinstance(parent, ast.Compare):
        yield from flat_changes(node, scope)


def _is_exponent(node: ast.expr, parent: ast.AST, names: Collection[str] = ("exp",)) -> bool:
    return isinstance(parent, ast.Call) and called_name(parent) in names and node in parent.args


def _may_lack_something(node: ast.expr, parent: ast.AST, field: str) -> bool:
    if isinstance(parent, ast.Compare) and field == "left" and isinstance(node, ast.BinOp):
        return True  # a term may be missing in z > 0
    constant = ast.Constant | ast.Tuple | ast.List | ast.Dict | ast.Starred | ast.Compare
    if isinstance(node, constant) or (
        isinstance(parent, ast.Call) and called_name(parent) == "range"
    ):
        return False
    return isinstance(parent, (*WHOLE, ast.Attribute)) or field == "args"
