"""Functions with the name of a scheme, such as ``he_init``, that draw from another distribution."""

from __future__ import annotations

import math
import re
from collections.abc import Callable, Sequence
from typing import Final

from steepest.inspections.initialisation.scales import SCHEMES, Sample, fits_scheme, spread_of

__all__ = ["find_wrong_scheme"]

NAMED: Final[tuple[tuple[str, str, tuple[str, ...], str], ...]] = (
    (
        "He",
        r"(^|[_.])(he|kaiming|msra)([_.]|$)",
        ("He", "He by outputs"),
        "sqrt(2 / inputs)",
    ),
    (
        "Xavier",
        r"xavier|glorot",
        ("Xavier", "LeCun", "by outputs", "by the sum", "a third"),
        "sqrt(2 / (inputs + outputs)) or sqrt(1 / inputs)",
    ),
)
"""A scheme, the names that promise it, what it may be, and its formula."""
WITHOUT_BRACKETS: Final = "sqrt(2 / inputs + outputs), without the brackets around inputs + outputs"
LARGE: Final = 2.0
"""A deviation above which no scheme scales weights of two inputs or more."""
WRONG_SCALES: Final[dict[str, tuple[tuple[str, Callable[[float, float], float]], ...]]] = {
    "He": (
        ("2 / inputs, without the root", lambda n_in, n_out: 2 / n_in),
        ("2 / sqrt(inputs)", lambda n_in, n_out: 2 / math.sqrt(n_in)),
        ("sqrt(1 / inputs), which is the scheme for tanh", lambda n_in, n_out: n_in**-0.5),
        ("1 / inputs", lambda n_in, n_out: 1 / n_in),
        ("sqrt(2 / (inputs + outputs)), Xavier's", SCHEMES["Xavier"][1]),
        ("1, not scaled", lambda n_in, n_out: 1.0),
        ("sqrt(inputs / 2), the inverse", lambda n_in, n_out: math.sqrt(n_in / 2)),
    ),
    "Xavier": (
        ("1 / inputs, without the root", lambda n_in, n_out: 1 / n_in),
        ("2 / (inputs + outputs), without the root", lambda n_in, n_out: 2 / (n_in + n_out)),
        ("1, not scaled", lambda n_in, n_out: 1.0),
        ("sqrt(inputs), the inverse", lambda n_in, n_out: math.sqrt(n_in)),
        (WITHOUT_BRACKETS, lambda n_in, n_out: math.sqrt(2 / n_in + n_out)),
        (WITHOUT_BRACKETS, lambda n_in, n_out: math.sqrt((6 / n_in + n_out) / 3)),
    ),
}
"""Deviations that a function with that name must not have."""


def find_wrong_scheme(name: str, samples: Sequence[Sample]) -> tuple[str, str, str] | None:
    """The mistake of a function whose name promises one scheme, and that draws from another.

    Args:
        name: of the function with its class, and the texts among its arguments, in lower case with
            underscores.
        samples: the weights of each layer.

    Returns:
        the name of the mistake, what the function does, and how to correct it; None if its name
        promises nothing, or its scale is right or not known.
    """
    promised = [each for each in NAMED if re.search(each[1], name)]
    if len(promised) != 1 or sum(each.values.size for each in samples) < 2000:
        return None
    scheme, _, accepted, formula = promised[0]
    if any(all(fits_scheme(each, scheme) for each in samples) for scheme in accepted):
        return None
    for words, deviation in WRONG_SCALES[scheme]:
        if all(_has(each, deviation) for each in samples):
            return (
                f"not {scheme}",
                f"names the scheme of {scheme}, and draws weights with standard deviation {words}",
                f"The standard deviation of {scheme} is {formula}.",
            )
    deviations = [float(each.values.std()) for each in samples]
    if min(deviations) > LARGE and all(each.n_in > 1 for each in samples):
        return (
            f"not {scheme}",
            f"names the scheme of {scheme}, and draws weights with standard deviation "
            f"{min(deviations):.2g}: those of {scheme} are below {LARGE:g} in every layer",
            f"The standard deviation of {scheme} is {formula}.",
        )
    return None


def _has(sample: Sample, deviation: Callable[[float, float], float]) -> bool:
    expected = deviation(sample.n_in, sample.n_out)
    return abs(float(sample.values.std()) - expected) <= min(spread_of(sample), 0.05) * expected
