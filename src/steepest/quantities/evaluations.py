"""Functions of a whole data set, a list of pairs (x, y), such as the accuracy of a network.

They are compared with what functions of the user's that they call return.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Callable, Iterator, Mapping
from functools import partial
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from steepest.parameters import parameters_of
from steepest.quantities.claims import allowed_measures
from steepest.quantities.elementwise import Explanation
from steepest.quantities.measures import Measure, explanations, plainest
from steepest.quantities.pairs import measures_named, numbers_in
from steepest.quantities.tracing import traced_call
from steepest.roles.reading import in_snake_case

__all__ = ["explain_evaluation"]

Numbers = NDArray[np.float64]
ROLES: Final = (
    ("loader", r"data_?(iter|loader|set)?|\w*_?(loader|iter|dl)|iterator|batches|\w+_data|dataset"
               r"|(test|val\w*|train|eval\w*)_?(data|set|iter)"),
    ("zero", r"lambd?a?\w*|lmbda|reg\w*|lam"),
)  # fmt: skip
SIZES: Final = (10, 13, 7)
LABELS: Final = ("one-hot", "integers", "numbers")


def explain_evaluation(function: Callable[..., Any], name: str) -> Explanation | None:
    """What a function of a data set computes; None if it is not known."""
    measures = measures_named(name, allowed_measures(name))
    roles = _roles(function)
    if not measures or "loader" not in roles.values():
        return None
    ways = (partial(_values_of_pairs, function, roles, measures, way) for way in LABELS)
    found = next(filter(None, map(_common, ways)), "")
    return Explanation(found, len(SIZES)) if found else None


def _roles(function: Callable[..., Any]) -> dict[str, str]:
    """The role of each required parameter; {} if one is unknown."""
    roles: dict[str, str] = {}
    for each in parameters_of(function):
        plain = in_snake_case(each.name)
        role = next((r for r, pattern in ROLES if re.fullmatch(pattern, plain)), None)
        if each.default is not each.empty or each.kind in (each.VAR_POSITIONAL, each.VAR_KEYWORD):
            continue
        if role is None or (role != "zero" and role in roles.values()):
            return {}
        roles[each.name] = role
    return roles


def _common(found_for: Callable[[int], dict[str, str]]) -> str:
    """What explains the results for all sizes of the data set; "" for nothing."""
    common: Mapping[str, str] = {}
    for place, n in enumerate(SIZES):
        found = found_for(n)
        common = {key: words for key, words in found.items() if not place or key in common}
        if not common:
            return ""
    return plainest(common.values())


def _values_of_pairs(
    function: Callable[..., Any],
    roles: Mapping[str, str],
    measures: tuple[Measure, ...],
    way: str,
    n: int,
) -> dict[str, str]:
    """The measures of what the user's functions return for each of n pairs."""
    generator = np.random.default_rng(n)
    x = generator.normal(size=(n, 3))
    classes = generator.integers(0, 2, n)
    y = np.eye(2)[classes]
    labels: list[Any] = {
        "one-hot": [row[:, None] for row in y],
        "integers": [int(each) for each in classes],
        "numbers": list(y),
    }[way]
    samples = [row if way == "numbers" else row[:, None] for row in x]
    data = list(zip(samples, labels, strict=True))
    arguments = {name: data if role == "loader" else 0.0 for name, role in roles.items()}
    made = traced_call(function, lambda: function(**arguments), 1.0)
    if made is None:
        return {}
    returned, traced = made
    return dict(_matches(traced, y, numbers_in(returned), measures))


def _matches(
    traced: Mapping[str, list[Any]],
    y: Numbers,
    values: list[Numbers],
    measures: tuple[Measure, ...],
) -> Iterator[tuple[str, str]]:
    for name, outputs in traced.items():
        if len(outputs) != len(y) or any(each.size != y.shape[1] for each in outputs):
            continue
        p = np.stack([each.ravel() for each in outputs])
        shares = bool((p > 0).all() and (p < 1).all())
        contents = ("one-hot", "scores") if np.allclose(p.sum(axis=1), 1) else ("scores",)
        contents = ("binary", *contents) if shares else contents
        for content, (place, value) in itertools.product(contents, enumerate(values)):
            for key, words in explanations(content, y, p, value, measures).items():
                title, _, rest = words.partition(", as ")
                about = f"{title} of what {name} returns" + (f", as {rest}" if rest else "")
                yield f"{name}|{key}|{place}", about
