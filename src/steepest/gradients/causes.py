"""The cause of a wrong gradient: each known mistake is tried, the most certain first."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

from steepest.gradients.analytic import UserGradient, relative_difference
from steepest.gradients.comparison import GradientPair
from steepest.gradients.terms import find_factor, find_term, format_factor

__all__ = ["CAUSES", "Diagnosis", "diagnose", "diagnose_shape", "diagnose_transposed_jacobian"]

Numbers = NDArray[np.float64]

CAUSES: Final = (
    "sign",
    "sign in part",
    "constant factor",
    "accumulated twice",
    "transposed",
    "accidental broadcast",
    "missing term",
    "chain rule",
    "float32",
    "kink",
    "not finite",
    "unknown",
)
"""All names of causes. With ``float32`` and ``kink`` the gradient is right."""

TOLERANCE, TOLERANCE_FLOAT32 = 1e-5, 1e-3
FAR: Final = 100
"""Tolerances by which values in another order differ at least."""


@dataclass(frozen=True, slots=True)
class Diagnosis:
    """The cause of a wrong gradient.

    Attributes:
        cause: one of CAUSES.
        description: a predicate whose subject is the gradient, such as "is transposed".
    """

    cause: str
    description: str


def diagnose_shape(part: Numbers, numeric: Numbers, tolerance: float) -> Diagnosis | None:
    """Why a gradient has another shape than its argument; None if its values do not show it.

    >>> diagnose_shape(np.ones((3, 2)), np.ones((2, 3)), 1e-6).cause
    'transposed'
    >>> diagnose_shape(np.ones((4, 2)), np.full(2, 4.0), 1e-6).description
    'has shape (4, 2) for an argument of shape (2,): sum it over axis 0'
    """
    shapes = f"has shape {part.shape} for an argument of shape {numeric.shape}"
    if part.ndim > 1 and part.shape == numeric.shape[::-1] and _close(part.T, numeric, tolerance):
        return Diagnosis("transposed", f"{shapes}: it is transposed")
    if _close_reshaped(part, numeric, tolerance):
        description = f"{shapes}: its values are right, but a gradient step would broadcast"
        return Diagnosis("accidental broadcast", description)
    for axis in range(part.ndim):
        for verb, reduced in (("sum", part.sum(axis)), ("average", part.mean(axis))):
            if _close_reshaped(reduced, numeric, tolerance):
                return Diagnosis("accidental broadcast", f"{shapes}: {verb} it over axis {axis}")
    if part.size == 1 and _close(part.ravel(), numeric.sum().reshape(1), tolerance):
        return Diagnosis("accidental broadcast", f"{shapes}: it was summed over all elements")
    return None


def diagnose_transposed_jacobian(
    part: Numbers, numeric: Numbers, weights: Numbers, tolerance: float
) -> Diagnosis | None:
    """Whether the Jacobian (m, n) of outputs (m,) was given as (n, m).

    Args:
        part: the Jacobian given.
        numeric: the numerical Jacobian, multiplied by the weights, (rows, n).
        weights: of the outputs, (rows, m).
        tolerance: the largest relative difference of equal arrays.

    >>> j = np.array([[1.0, 2.0], [3.0, 5.0], [0.0, 1.0]])
    >>> diagnose_transposed_jacobian(j.T, j, np.eye(3), 1e-6).cause
    'transposed'
    """
    if part.shape != (numeric.shape[1], weights.shape[1]) or weights.shape[1] == 1:
        return None
    is_square = part.shape[0] == part.shape[1]
    if is_square and _close(weights @ part, numeric, tolerance):
        return None
    if not _close(weights @ part.T, numeric, tolerance):
        return None
    return Diagnosis("transposed", "is a transposed Jacobian: the axes of the outputs come first")


def diagnose(pairs: Sequence[GradientPair], given: UserGradient, tolerance: float) -> Diagnosis:
    """The cause that explains all wrong pairs, or else the pair with the largest error."""
    shared = _diagnose_factor(pairs, given, tolerance)
    if shared:
        return shared
    worst = max(pairs, key=lambda pair: float(pair.error[pair.wrong].max()))
    return (
        (_diagnose_factor([worst], given, tolerance) if len(pairs) > 1 else None)
        or _diagnose_order(worst, tolerance)
        or _diagnose_broadcast(worst, tolerance)
        or _diagnose_missing_term(worst, tolerance)
        or Diagnosis("unknown", "is wrong, and no known mistake explains it")
    )


def _close(a: Numbers, b: Numbers, tolerance: float) -> bool:
    return relative_difference(a, b) <= tolerance


def _close_reshaped(a: Numbers, b: Numbers, tolerance: float) -> bool:
    return a.size == b.size and _close(a.reshape(b.shape), b, tolerance)


def _diagnose_factor(
    pairs: Sequence[GradientPair], given: UserGradient, tolerance: float
) -> Diagnosis | None:
    """One factor for all elements, or elements that are not finite or all zero."""
    a = np.concatenate([np.where(p.kink, 0.0, p.analytic).ravel() for p in pairs])
    n = np.concatenate([np.where(p.kink, 0.0, p.numeric).ravel() for p in pairs])
    if not np.isfinite(a).all():
        count = int((~np.isfinite(a)).sum())
        return Diagnosis("not finite", f"contains NaN or inf in {count} of {a.size} elements")
    if given.accumulates:
        return Diagnosis("accumulated twice", "grows with every call: clear it before backward()")
    if not a.any():
        return Diagnosis("missing term", "is zero, so all of its terms are missing")
    c = find_factor(a, n, tolerance)
    # One element is some multiple of any other: only a simple factor explains it.
    if c is None or abs(c - 1) <= tolerance or (a.size == 1 and "." in format_factor(c)):
        return None
    if abs(c + 1) <= tolerance:
        return Diagnosis("sign", "has the wrong sign: it is the negative of the right one")
    if given.calls_backward and c > 1.5 and abs(c - round(c)) <= tolerance * c:
        description = (
            f"is {round(c)} times the right one: backward() adds to the stored gradient, so clear "
            "it before"
        )
        return Diagnosis("accumulated twice", description)
    return Diagnosis("constant factor", _describe_factor(c))


def _describe_factor(c: float) -> str:
    factor, guess = format_factor(c), ""
    if c < 0:
        return f"is {factor} times the right one, so its sign is wrong as well"
    if factor == "2":
        guess = " (the 2 of a square, or the same term counted twice?)"
    elif factor == "1/2":
        guess = " (is the 2 of a square missing?)"
    elif "ln" in factor:
        guess = " (a logarithm of another base?)"
    elif factor.isdigit():
        guess = f" (a sum instead of a mean over {factor}?)"
    elif factor.startswith("1/"):
        guess = f" (a mean over {factor[2:]} instead of a sum?)"
    return f"is {factor} times the right one{guess}"


def _diagnose_order(pair: GradientPair, tolerance: float) -> Diagnosis | None:
    """The right values in other places."""
    a, n = pair.analytic, pair.numeric
    square = a.ndim == 2 and a.shape[0] == a.shape[1]
    if square and _differs_clearly(a, n, tolerance) and _close(a.T, n, tolerance):
        return Diagnosis("transposed", "is transposed")
    if _is_reordered(a, n, tolerance):
        return Diagnosis("transposed", "has the right values, but in another order")
    return None


def _is_reordered(a: Numbers, n: Numbers, tolerance: float) -> bool:
    """Whether two arrays hold the same values in different orders.

    Values that are 0 or 1 have no order of their own, and an offset of the size of the tolerance is
    none either: what was moved must differ by far more.

    >>> _is_reordered(np.array([2.0, 1.0, 3.0]), np.array([1.0, 2.0, 3.0]), 1e-6)
    True
    >>> _is_reordered(np.array([0.0, 1.0, 1.0]), np.array([1.0, 1.0, 0.0]), 1e-6)
    False
    """
    given, right = np.sort(a, axis=None), np.sort(n, axis=None)
    size = float(abs(right).max(initial=0))
    distinct = 1 + int((np.diff(right) > FAR * tolerance * size).sum())
    few = distinct < min(3, a.size) or bool(np.isin(np.round(right, 6), (0, 1)).all())
    return not few and _differs_clearly(a, n, tolerance) and _close(given, right, tolerance)


def _differs_clearly(a: Numbers, n: Numbers, tolerance: float) -> bool:
    """Whether two arrays differ by far more than arrays that count as equal."""
    return relative_difference(a, n) > FAR * tolerance


def _diagnose_broadcast(pair: GradientPair, tolerance: float) -> Diagnosis | None:
    """The same value along an axis: the sum or mean of the right ones, broadcast."""
    a, n = pair.analytic, pair.numeric
    for axis in range(a.ndim):
        if a.shape[axis] == 1:
            continue
        for noun, reduced in (("sum", n.sum(axis)), ("mean", n.mean(axis))):
            repeated = np.broadcast_to(np.expand_dims(reduced, axis), a.shape)
            if _close(a, repeated, tolerance):
                description = f"is the {noun} of the right one over axis {axis}, broadcast along it"
                return Diagnosis("accidental broadcast", description)
    return None


def _diagnose_missing_term(pair: GradientPair, tolerance: float) -> Diagnosis | None:
    a, n, x = pair.analytic, pair.numeric, pair.x
    missing = np.where(pair.wrong, n - a, 0.0)
    if a.shape == x.shape:
        term = find_term(missing, x, 10 * tolerance, pair.name)
        if term:
            c, text = term
            verb = "lacks the term" if c > 0 else "has the additional term"
            factor = format_factor(abs(c))
            return Diagnosis(
                "missing term", f"{verb} {'' if factor == '1' else f'{factor} * '}{text}"
            )
        if (a != 0).all():
            quotient = find_term(n / a, x, 10 * tolerance, pair.name)
            if quotient:
                description = f"lacks the factor {quotient[1]} of the chain rule"
                return Diagnosis("missing term", description)
    return _diagnose_missing_elements(pair, missing, tolerance)


def _diagnose_missing_elements(
    pair: GradientPair, missing: Numbers, tolerance: float
) -> Diagnosis | None:
    """A constant is missing, or only some elements are wrong."""
    wrong, size = pair.wrong, max(float(abs(pair.numeric).max()), 1e-300)
    elements = f"{int(wrong.sum())} of {wrong.size} elements"
    if wrong.all() and wrong.size > 2 and np.ptp(missing) <= 10 * tolerance * size:
        return Diagnosis("missing term", f"lacks the constant {missing.mean():.6g} everywhere")
    if not pair.analytic[wrong].any():
        return Diagnosis("missing term", f"is zero in {elements}")
    if not wrong.all() and not (abs(pair.numeric[wrong]) > tolerance * size).any():
        description = f"is not zero in {elements} where it should be"
        return Diagnosis("missing term", f"{description}: a condition is missing, such as x > 0")
    if not wrong.all() and _close(pair.analytic[wrong], -pair.numeric[wrong], tolerance):
        description = f"has the wrong sign in {elements}, and is right in the others"
        return Diagnosis("sign in part", description)
    if not wrong.all() and wrong.size > 1:
        return Diagnosis("unknown", f"is wrong in {elements}, and right in the others")
    return None
