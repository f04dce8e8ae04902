"""Which arguments parameters take whose names are words of any language: their defaults say so."""

from __future__ import annotations

import inspect
import re
from collections.abc import Sequence
from typing import Final

__all__ = ["roles_of_defaults"]

OPTIONS: Final = "verb|print|every|log|plot|seed|debug|patien|tol|eps"
"""Parts of the names of parameters that are options."""


def roles_of_defaults(
    parameters: Sequence[inspect.Parameter], roles: tuple[str, ...]
) -> dict[str, str | None]:
    """The roles that defaults suggest to parameters whose names are words of any language.

    A whole number suggests a number of steps, one between 0 and 1 a step size or a fraction, and 1,
    where nothing else is left, a decay. Names of options suggest nothing.
    """
    found: dict[str, str | None] = {}
    numbers = [
        each
        for each in parameters
        if isinstance(each.default, int | float) and not isinstance(each.default, bool)
        if not re.search(OPTIONS, each.name)
    ]
    for each in numbers:
        whole = isinstance(each.default, int) and each.default > 1
        kinds = ["steps"] if whole else ["step_size", "fraction"] if 0 < each.default < 1 else []
        fitting = [role for role in kinds if role in roles and role not in found.values()]
        if fitting:
            found[each.name] = fitting[0]
    left = [each for each in parameters if each.name not in found]
    only_decay = [role for role in roles if role not in found.values()] == ["decay"]
    if only_decay and len(left) == 1 and left[0] in numbers and left[0].default == 1:
        found[left[0].name] = "decay"
    return found
