"""Which functions and methods of the file compute outputs from samples."""

from __future__ import annotations

import inspect
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from functools import partial
from typing import Any, Final

from steepest.inspections.finding import Candidate, UserCode
from steepest.inspections.function_outputs import (
    check_function_output,
    has_name_of_output,
    takes_samples_and_weights,
)
from steepest.inspections.global_outputs import check_output_of_globals
from steepest.inspections.method_outputs import computes_output
from steepest.inspections.methods import class_of_method, find_named_values

__all__ = ["add_output_checks"]

OUTPUT_PIECES: Final = ("network", "linear", "layer")
ACTIVATIONS: Final = ("softmax", "sigmoid")
"""Pieces of which the name is also that of a model: softmax(X, theta)."""


def add_output_checks(
    candidates: Sequence[Candidate], names: Mapping[str, Any], user_code: UserCode
) -> list[Candidate]:
    """The candidates, and the functions and methods that compute outputs from samples."""
    found = {each.name: each for each in candidates}
    for each in find_named_values(names, user_code.defines):
        cls, method = class_of_method(each.value), each.name.rpartition(".")[2]
        known = found.get(each.name)
        model = known and known.piece in ACTIVATIONS and _count_parameters(each.value) > 1
        if known is not None and (known.given or not (model or known.piece in OUTPUT_PIECES)):
            continue
        if cls is not None and computes_output(cls, method):
            known = known or Candidate("network", each.name, each.value)
            found[each.name] = replace(known, output_of=(cls, method))
        elif known is not None or _may_compute_output(each.name, each.value):
            known = known or Candidate("network", each.name, each.value, doubtful=True)
            explain = partial(check_function_output, each.value, each.name, names)
            if cls is None and _count_parameters(each.value) == 1:
                explain = partial(check_output_of_globals, each.value, each.name, names, user_code)
            found[each.name] = replace(known, output=explain)
    return list(found.values())


def _may_compute_output(name: str, function: Callable[..., Any]) -> bool:
    """Whether a function has the name or the parameters of one that computes outputs."""
    named = has_name_of_output(name) and _count_parameters(function) > 0
    return named or (inspect.isfunction(function) and takes_samples_and_weights(function))


def _count_parameters(function: Callable[..., Any]) -> int:
    """How many parameters of a function have no default; 0 if that is not known."""
    try:
        parameters = inspect.signature(function).parameters.values()
    except (TypeError, ValueError):
        return 0
    return sum(each.default is inspect.Parameter.empty for each in parameters)
