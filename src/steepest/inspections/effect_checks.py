"""Functions that are judged by what they do: they make initial weights, or change parameters."""

from __future__ import annotations

import inspect
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from steepest.inspections.finding import Candidate, UserCode
from steepest.inspections.initialisation.finding import find_initialisations

__all__ = ["add_effect_checks"]


def add_effect_checks(
    candidates: Sequence[Candidate], names: Mapping[str, Any], user_code: UserCode
) -> list[Candidate]:
    """The candidates, with those that make initial weights.

    Args:
        candidates: found in other ways; each keeps its own check, which comes first.
        names: the file's global names.
        user_code: decides which functions are the user's.
    """
    functions = {n: f for n, f in names.items() if user_code.defines(f)}
    classes = {
        name: value
        for name, value in names.items()
        if inspect.isclass(value) and any(map(user_code.defines, vars(value).values()))
    }
    found = {each.name: each for each in candidates}
    for made in find_initialisations(functions, classes):
        if not user_code.defines(made.function):
            continue
        known = found.get(made.name)
        if known is None:
            found[made.name] = Candidate(
                "layer", made.name, made.function, effect=made.check, only_effect=True
            )
        elif not known.given:
            found[made.name] = replace(known, effect=made.check)
    return list(found.values())
