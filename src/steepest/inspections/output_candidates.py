"""Which functions and methods of the file compute outputs from samples."""

from __future__ import annotations

import functools
import inspect
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from functools import partial
from types import CodeType
from typing import Any, Final

from steepest.consistency.functions_of_file import UserFunction, user_functions
from steepest.consistency.recording import code_of
from steepest.gradients.verdicts import RIGHT, FunctionVerdict
from steepest.inspections.called_with_samples import is_called_with_samples, may_take_samples
from steepest.inspections.finding import Candidate, UserCode, own_functions_and_classes
from steepest.inspections.function_outputs import (
    activations_in,
    check_function_output,
    has_name_of_output,
    takes_samples_and_weights,
)
from steepest.inspections.global_outputs import check_output_of_globals
from steepest.inspections.layer_stacks import objects_of_class
from steepest.inspections.method_outputs import (
    check_method_output,
    computes_output,
    is_named_as_output,
)
from steepest.inspections.methods import NamedFunction, class_of_method, find_named_values
from steepest.inspections.recorded_outputs import check_recorded_output
from steepest.parameters import parameters_of

__all__ = ["add_output_checks", "add_possible_outputs"]

OUTPUT_PIECES: Final = ("network", "linear", "layer")
ACTIVATIONS: Final = ("softmax", "sigmoid")
"""Pieces of which the name is also that of a model: softmax(X, theta)."""


def add_output_checks(
    candidates: Sequence[Candidate], names: Mapping[str, Any], user_code: UserCode
) -> list[Candidate]:
    """The candidates, and the functions and methods that compute outputs from samples."""
    found = {each.name: each for each in candidates}
    recorded = _RecordedOutputs(names, user_code)
    for each in find_named_values(names, user_code.defines):
        cls, method = class_of_method(each.value), each.name.rpartition(".")[2]
        known = found.get(each.name)
        model = known and known.piece in ACTIVATIONS and _count_parameters(each.value) > 1
        if known is not None and (known.given or not (model or known.piece in OUTPUT_PIECES)):
            continue
        if cls is not None and computes_output(cls, method):
            known = known or Candidate("network", each.name, each.value)
            found[each.name] = replace(
                known, output_of=(cls, method), output=recorded.explanation(each)
            )
        elif known is not None or _may_compute_output(each.name, each.value):
            known = known or Candidate("network", each.name, each.value, doubtful=True)
            explain = partial(check_function_output, each.value, each.name, names)
            if cls is None and _count_parameters(each.value) == 1:
                explain = partial(check_output_of_globals, each.value, each.name, names, user_code)
            found[each.name] = replace(
                known, output=partial(_first, explain, recorded.explanation(each))
            )
        elif cls is not None and is_named_as_output(method):
            found[each.name] = Candidate(
                "network",
                each.name,
                each.value,
                output=recorded.explanation(each),
                only_effect=True,
            )
        elif known is None and cls is not None and is_called_with_samples(cls, method):
            explain = partial(_only_right, cls, method, each.name, names)
            found[each.name] = Candidate(
                "network",
                each.name,
                each.value,
                output=partial(_first, explain, recorded.explanation(each)),
                only_effect=True,
            )
    return list(found.values())


def add_possible_outputs(
    candidates: Sequence[Candidate], names: Mapping[str, Any], user_code: UserCode
) -> list[Candidate]:
    """The candidates, and other methods that may compute an output by the weights of their object.

    They have no piece, so that nothing is said of those that compute none.
    """
    taken = {each.name for each in candidates}
    recorded, found = _RecordedOutputs(names, user_code), list(candidates)
    for each in find_named_values(names, user_code.defines):
        cls, method = class_of_method(each.value), each.name.rpartition(".")[2]
        if each.name in taken or cls is None or not may_take_samples(cls, method):
            continue
        explain = partial(_only_right, cls, method, each.name, names)
        output = partial(_first, explain, recorded.explanation(each))
        found.append(Candidate("", each.name, each.value, output=output, only_effect=True))
    return found


class _RecordedOutputs:
    """Functions of the file as its own code calls them."""

    def __init__(self, names: Mapping[str, Any], user_code: UserCode) -> None:
        self._names, self._user_code = names, user_code

    @functools.cached_property
    def _functions(self) -> dict[CodeType, UserFunction]:
        functions, classes = own_functions_and_classes(self._names, self._user_code)
        found = user_functions(functions, classes)
        return {code: each for each in found if (code := code_of(each.function)) is not None}

    def explanation(self, named: NamedFunction) -> Callable[[], FunctionVerdict | None]:
        """What explains the output of a function."""

        def explain() -> FunctionVerdict | None:
            raw = inspect.unwrap(named.value)
            code = code_of(raw)
            wanted = self._functions.get(code) if code else None
            if wanted is None:
                return None
            activations = partial(activations_in, self._names, named.value)
            objects = partial(objects_of_class, names=self._names)
            return check_recorded_output(wanted, named.name, activations, objects)

        return explain


def _only_right(
    cls: type, method: str, name: str, names: Mapping[str, Any]
) -> FunctionVerdict | None:
    """The verdict that a method of another name computes an output of its object's weights."""
    found = check_method_output(cls, method, name, activations_in(names, vars(cls)[method]), names)
    return found if found.outcome == RIGHT else None


def _first(*explanations: Callable[[], FunctionVerdict | None]) -> FunctionVerdict | None:
    return next((each for explain in explanations if (each := explain()) is not None), None)


def _may_compute_output(name: str, function: Callable[..., Any]) -> bool:
    """Whether a function has the name or the parameters of one that computes outputs."""
    named = has_name_of_output(name) and _count_parameters(function) > 0
    return named or (inspect.isfunction(function) and takes_samples_and_weights(function))


def _count_parameters(function: Callable[..., Any]) -> int:
    """How many parameters of a function have no default; 0 if that is not known."""
    return sum(each.default is each.empty for each in parameters_of(function))
