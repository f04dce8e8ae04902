"""Functions that are judged by what they do: make weights, change parameters, keep gradients."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from steepest.inspections.finding import Candidate, UserCode, own_functions_and_classes
from steepest.inspections.initialisation.finding import Initialisation, find_initialisations
from steepest.inspections.own_numbers import OwnOperation, find_own_operations
from steepest.inspections.updates.finding import Update, find_updates

__all__ = ["add_effect_checks"]


def add_effect_checks(
    candidates: Sequence[Candidate], names: Mapping[str, Any], user_code: UserCode
) -> list[Candidate]:
    """The candidates, with those that make initial weights, update parameters, or are
    operations of a class of numbers that know their gradients.

    Args:
        candidates: found in other ways; each keeps its own check, which comes first.
        names: the file's global names.
        user_code: decides which functions are the user's.
    """
    functions, classes = own_functions_and_classes(names, user_code)
    found = {each.name: each for each in candidates}
    effects: list[tuple[str, Initialisation | Update | OwnOperation]] = [
        ("layer", each) for each in find_initialisations(functions, classes)
    ]
    effects += [("sgd", each) for each in find_updates(functions, classes)]
    effects += [("gradient", each) for each in find_own_operations(classes)]
    for piece, each in effects:
        if not user_code.defines(each.function):
            continue
        known = found.get(each.name)
        if known is None:
            found[each.name] = Candidate(
                piece, each.name, each.function, effect=each.check, only_effect=True
            )
        elif not known.given:
            found[each.name] = replace(known, effect=each.check)
    return list(found.values())
