"""Which mistake it is: each explanation is tried on the two gradients, the surest first."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

from steepest.gradients.analytic import Given, unlike
from steepest.gradients.comparison import Pair
from steepest.gradients.terms import factor_between, forgotten, in_words

__all__ = ["CAUSES", "Diagnosis", "diagnosed", "misshapen", "transposed_jacobian"]

Numbers = NDArray[np.float64]

CAUSES: Final = (
    "sign",
    "constant factor",
    "accumulated twice",
    "transposed",
    "accidental broadcast",
    "missing term",
    "float32",
    "kink",
    "not finite",
    "unknown",
)
"""All names of causes. With ``float32`` and ``kink`` the gradient is right."""

NEAR, NEAR_SINGLE = 1e-5, 1e-3


@dataclass(frozen=True, slots=True)
class Diagnosis:
    """A cause out of CAUSES, and what is to be said of the gradient."""

    cause: str
    words: str


def misshapen(part: Numbers, numeric: Numbers, near: float) -> Diagnosis | None:
    """Why a gradient has another shape than its argument, if its numbers tell.

    >>> misshapen(np.ones((3, 2)), np.ones((2, 3)), 1e-6).cause
    'transposed'
    >>> misshapen(np.ones((4, 2)), np.full(2, 4.0), 1e-6).words
    'has shape (4, 2) for an argument of shape (2,): sum it over axis 0'
    """
    shapes = f"has shape {part.shape} for an argument of shape {numeric.shape}"
    if part.ndim > 1 and part.shape == numeric.shape[::-1] and unlike(part.T, numeric) <= near:
        return Diagnosis("transposed", f"{shapes}: it is transposed")
    if part.size == numeric.size and unlike(part.reshape(numeric.shape), numeric) <= near:
        words = f"{shapes}: its numbers are right, but a step with it would broadcast"
        return Diagnosis("accidental broadcast", words)
    for axis in range(part.ndim):
        for does, reduced in (("sum", part.sum(axis)), ("average", part.mean(axis))):
            fits = reduced.size == numeric.size
            if fits and unlike(reduced.reshape(numeric.shape), numeric) <= near:
                return Diagnosis("accidental broadcast", f"{shapes}: {does} it over axis {axis}")
    if part.size == 1 and unlike(part.ravel(), numeric.sum().reshape(1)) <= near:
        return Diagnosis("accidental broadcast", f"{shapes}: it was summed over all elements")
    return None


def transposed_jacobian(
    part: Numbers, numeric: Numbers, weights: Numbers, near: float
) -> Diagnosis | None:
    """Whether the Jacobian (m, n) of outputs (m,) was given as (n, m); ``numeric`` is weighted.

    >>> j = np.array([[1.0, 2.0], [3.0, 5.0], [0.0, 1.0]])
    >>> transposed_jacobian(j.T, j, np.eye(3), 1e-6).cause
    'transposed'
    """
    if part.shape != (numeric.shape[1], weights.shape[1]) or weights.shape[1] == 1:
        return None
    right = part.shape[0] == part.shape[1] and unlike(weights @ part, numeric) <= near
    if right or unlike(weights @ part.T, numeric) > near:
        return None
    return Diagnosis("transposed", "is a transposed Jacobian: the axes of the outputs come first")


def diagnosed(pairs: Sequence[Pair], given: Given, near: float) -> Diagnosis:
    """The cause of the disagreement in some arguments, together or else in the worst of them."""
    together = _common(pairs, given, near)
    if together:
        return together
    worst = max(pairs, key=lambda pair: float(pair.error[pair.wrong].max()))
    found = _common([worst], given, near) if len(pairs) > 1 else None
    found = found or _transposed(worst, near) or _repeated(worst, near) or _missing(worst, near)
    return found or Diagnosis("unknown", "is wrong in a way that no known mistake explains")


def _common(pairs: Sequence[Pair], given: Given, near: float) -> Diagnosis | None:
    """One factor for all elements, or numbers that are none."""
    a = np.concatenate([np.where(p.kink, 0.0, p.analytic).ravel() for p in pairs])
    n = np.concatenate([np.where(p.kink, 0.0, p.numeric).ravel() for p in pairs])
    if not np.isfinite(a).all():
        count = int((~np.isfinite(a)).sum())
        return Diagnosis("not finite", f"holds NaN or inf in {count} of {a.size} elements")
    if given.grows:
        return Diagnosis("accumulated twice", "grows with every call: clear it before backward()")
    if not a.any():
        return Diagnosis("missing term", "is zero, so all of its terms are missing")
    c = factor_between(a, n, near)
    # One element is any multiple of another: only a simple factor says something.
    if c is None or abs(c - 1) <= near or (a.size == 1 and "." in in_words(c)):
        return None
    if abs(c + 1) <= near:
        return Diagnosis("sign", "has the wrong sign: it is the negative of the right one")
    if given.backward and c > 1.5 and abs(c - round(c)) <= near * c:
        words = f"is {round(c)} times the right one: backward() added to what was there; clear it"
        return Diagnosis("accumulated twice", words)
    return Diagnosis("constant factor", f"is {in_words(c)} times the right one{_factor_hint(c)}")


def _factor_hint(c: float) -> str:
    words = in_words(c)
    if c < 0:
        return ", and of the wrong sign"
    if words == "2":
        return " (the 2 of a square, or the same term counted twice?)"
    if words == "1/2":
        return " (the 2 of a square forgotten?)"
    if "ln" in words:
        return " (a logarithm of another base?)"
    if words.isdigit():
        return f" (a sum for a mean over {words}?)"
    return f" (divided by {words[2:]}: a mean for a sum?)" if words.startswith("1/") else ""


def _transposed(pair: Pair, near: float) -> Diagnosis | None:
    a, n = pair.analytic, pair.numeric
    if a.ndim == 2 and a.shape[0] == a.shape[1] and unlike(a.T, n) <= near:
        return Diagnosis("transposed", "is transposed")
    if a.size > 1 and unlike(np.sort(a, axis=None), np.sort(n, axis=None)) <= near:
        return Diagnosis("transposed", "has the right numbers, but in another order")
    return None


def _repeated(pair: Pair, near: float) -> Diagnosis | None:
    """The same number along an axis: the sum or mean of the right ones, spread over them."""
    a, n = pair.analytic, pair.numeric
    for axis in range(a.ndim):
        if a.shape[axis] == 1:
            continue
        for does, right in (("sum", n.sum(axis)), ("mean", n.mean(axis))):
            spread = np.broadcast_to(np.expand_dims(right, axis), a.shape)
            if unlike(a, spread) <= near:
                words = f"is the {does} of the right one over axis {axis}, broadcast along it"
                return Diagnosis("accidental broadcast", words)
    return None


def _missing(pair: Pair, near: float) -> Diagnosis | None:
    a, n, x = pair.analytic, pair.numeric, pair.x
    lacking = np.where(pair.wrong, n - a, 0.0)
    if a.shape == x.shape:
        term = forgotten(lacking, x, 10 * near, pair.name)
        if term:
            sign = "lacks" if term[0] > 0 else "has too much of"
            size = in_words(abs(term[0]))
            words = f"{sign} a term {'' if size == '1' else f'{size} * '}{term[1]}"
            return Diagnosis("missing term", words)
        if (a != 0).all():
            factor = forgotten(n / a, x, 10 * near, pair.name)
            if factor:
                return Diagnosis("missing term", f"lacks the factor {factor[1]} of the chain rule")
    return _constant_or_partial(pair, lacking, near)


def _constant_or_partial(pair: Pair, lacking: Numbers, near: float) -> Diagnosis | None:
    """A constant is missing, or some elements are right and the others not."""
    wrong, size = pair.wrong, max(float(abs(pair.numeric).max()), 1e-300)
    if wrong.all() and wrong.size > 2 and np.ptp(lacking) <= 10 * near * size:
        return Diagnosis("missing term", f"lacks the constant {lacking.mean():.6g} everywhere")
    if not pair.analytic[wrong].any():
        count = int(wrong.sum())
        return Diagnosis("missing term", f"is zero in {count} of {wrong.size} elements")
    if not wrong.all() and not (abs(pair.numeric[wrong]) > near * size).any():
        words = f"is not zero in {int(wrong.sum())} of {wrong.size} elements where it should be"
        return Diagnosis("missing term", f"{words}: a condition is missing, such as x > 0")
    if not wrong.all() and wrong.size > 1:
        words = f"is right but for {int(wrong.sum())} of {wrong.size} elements"
        return Diagnosis("missing term", f"{words}: a term is missing there")
    return None
