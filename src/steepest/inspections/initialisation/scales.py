"""The distribution of initial weights in words, and the named scheme that it follows."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

__all__ = ["Sample", "Scale", "describe_scale", "fits_scheme", "spread_of"]

Numbers = NDArray[np.float64]
STANDARD_ERRORS: Final = 6.0
"""A right scheme is rejected with probability 2e-9 for each layer."""
LARGEST_SPREAD: Final = 0.2
"""Relative error of a deviation up to which it is said to be that of a scheme."""
FEWEST: Final = 1000
"""Weights from which on normal and uniform are distinguished."""
UNIFORM: Final = 1.85
"""Largest deviation over the standard deviation: 1.73 if uniform; a normal one has larger ones."""

SCHEMES: Final[dict[str, tuple[str, Callable[[float, float], float]]]] = {
    "He": ("sqrt(2 / inputs)", lambda n_in, n_out: math.sqrt(2 / n_in)),
    "LeCun": ("sqrt(1 / inputs)", lambda n_in, n_out: math.sqrt(1 / n_in)),
    "Xavier": ("sqrt(2 / (inputs + outputs))", lambda n_in, n_out: math.sqrt(2 / (n_in + n_out))),
    "He by outputs": ("sqrt(2 / outputs)", lambda n_in, n_out: math.sqrt(2 / n_out)),
    "by outputs": ("sqrt(1 / outputs)", lambda n_in, n_out: math.sqrt(1 / n_out)),
    "by the sum": (
        "sqrt(1 / (inputs + outputs))",
        lambda n_in, n_out: math.sqrt(1 / (n_in + n_out)),
    ),
    "a third": ("sqrt(1 / (3 inputs))", lambda n_in, n_out: math.sqrt(1 / (3 * n_in))),
}
"""Standard deviations by number of inputs and outputs; the first word names the scheme."""
ROOT_MISSING: Final[dict[str, Callable[[float, float], float]]] = {
    "sqrt(2) / inputs": lambda n_in, n_out: math.sqrt(2) / n_in,
    "2 / inputs": lambda n_in, n_out: 2 / n_in,
    "1 / inputs": lambda n_in, n_out: 1 / n_in,
    "sqrt(2) / outputs": lambda n_in, n_out: math.sqrt(2) / n_out,
    "2 / outputs": lambda n_in, n_out: 2 / n_out,
}
"""Deviations of which the root, or a part of it, was forgotten."""


@dataclass(frozen=True, slots=True, eq=False)
class Sample:
    """All drawn values of the weights of a layer, and its numbers of inputs and outputs."""

    values: Numbers
    n_in: int
    n_out: int


@dataclass(frozen=True, slots=True)
class Scale:
    """What the weights of all layers follow.

    Attributes:
        words: to follow "its weights".
        scheme: a key of `SCHEMES`; "" for a constant deviation or none that is known.
        remark: on the distribution; "" if there is none.
    """

    words: str
    scheme: str = ""
    remark: str = ""


def describe_scale(samples: Sequence[Sample]) -> Scale:
    """The distribution of the weights of all layers.

    >>> rng = np.random.default_rng(0)
    >>> layers = [(300, 200), (200, 80)]
    >>> describe_scale([
    ...     Sample(rng.normal(0, (2 / m) ** 0.5, m * n), m, n) for m, n in layers
    ... ]).words
    'are normal with standard deviation sqrt(2 / inputs) (He)'
    """
    kind = _kind_of(samples)
    mean = float(np.mean([each.values.mean() for each in samples]))
    off_centre = all(_is_off_centre(each) for each in samples)
    if off_centre:
        low, high = (f(float(f(each.values)) for each in samples) for f in (min, max))
        remark = "All of them are positive; weights around 0 train better." if low >= 0 else ""
        words = f"are {kind}between {low:.2g} and {high:.2g}, with mean {mean:.2g}"
        return Scale(words, "", remark)
    verb = f"are {kind}with" if kind else "have"
    enough = all(spread_of(each) < LARGEST_SPREAD for each in samples)
    for scheme, (formula, _) in SCHEMES.items():
        if enough and not _is_round(samples) and all(fits_scheme(each, scheme) for each in samples):
            known = scheme if scheme in ("He", "LeCun", "Xavier") else ""
            name = f" ({known})" if known else ""
            return Scale(f"{verb} standard deviation {formula}{name}", scheme)
    deviations = [each.values.std() for each in samples]
    sizes = [each.values.size for each in samples]
    common = float(np.average(deviations, weights=sizes))
    rootless = _remark_on_missing_root(samples) if enough and not _is_round(samples) else ""
    if all(_is_close(each, common) for each in samples):
        shown = _rounded(common, samples)
        remark = "That is large: sigmoid and tanh saturate." if float(shown) > 2 else rootless
        if kind == "uniform ":
            limit = max(float(np.abs(each.values).max()) for each in samples)
            return Scale(f"are uniform between -{limit:.2g} and {limit:.2g}", "", remark)
        return Scale(f"{verb} standard deviation {shown}", "", remark)
    listed = ", ".join(f"{each:.2g}" for each in deviations)
    return Scale(f"{verb} standard deviations {listed}", "", rootless)


def _remark_on_missing_root(samples: Sequence[Sample]) -> str:
    """What to say of deviations that are a known formula without its root; "" for others."""
    for formula, deviation in ROOT_MISSING.items():
        if all(_is_close(each, deviation(each.n_in, each.n_out)) for each in samples):
            n_in = samples[0].n_in
            return (
                f"The deviation is {formula}, so the signal fades from layer to layer: He's is "
                f"sqrt(2 / inputs), {math.sqrt(2 / n_in):.2g} for {n_in} inputs, and Xavier's "
                "sqrt(2 / (inputs + outputs))."
            )
    return ""


def fits_scheme(sample: Sample, scheme: str) -> bool:
    """Whether the deviation of a layer is that of a scheme, with or without a column for biases."""
    formula = SCHEMES[scheme][1]
    return any(_is_close(sample, formula(m, n)) for m, n in _numbers(sample))


def spread_of(sample: Sample) -> float:
    """Relative standard error of the sample's deviation, times the accepted number of them."""
    return STANDARD_ERRORS / math.sqrt(2 * max(sample.values.size, 1))


def _numbers(sample: Sample) -> Iterator[tuple[float, float]]:
    for less_in, less_out in ((0, 0), (1, 0), (0, 1), (1, 1)):
        if sample.n_in > less_in and sample.n_out > less_out:
            yield sample.n_in - less_in, sample.n_out - less_out


def _is_close(sample: Sample, deviation: float) -> bool:
    got = float(sample.values.std())
    return abs(got - deviation) <= min(spread_of(sample), 0.5) * deviation


def _is_off_centre(sample: Sample) -> bool:
    error = float(sample.values.std()) / math.sqrt(sample.values.size)
    return abs(float(sample.values.mean())) > STANDARD_ERRORS * error


def _kind_of(samples: Sequence[Sample]) -> str:
    """ "normal " or "uniform ", or "" if too few were drawn or the layers differ."""
    kinds = set()
    for each in [each for each in samples if each.values.size >= FEWEST]:
        centred = np.abs(each.values - each.values.mean())
        kinds.add("uniform " if centred.max() < UNIFORM * each.values.std() else "normal ")
    return kinds.pop() if len(kinds) == 1 else ""


def _is_round(samples: Sequence[Sample]) -> bool:
    """Whether the deviation of a single layer is a number with one digit."""
    value = float(samples[0].values.std())
    return len(samples) == 1 and _is_close(samples[0], float(f"{value:.1g}"))


def _rounded(value: float, samples: Sequence[Sample]) -> str:
    """The number with two digits, or one where it is that within the error."""
    one, two = f"{value:.1g}", f"{value:.2g}"
    return one if all(_is_close(each, float(one)) for each in samples) else two
