"""A function that is given as an activation and named as a derivative, or has a flag for one."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from typing import Any, Final

from steepest.checks.record import Check
from steepest.inspections.function_checks import check_usual_quantity
from steepest.quantities.activations import read_activation_name
from steepest.quantities.finding import find_given_quantity, find_quantity_check

__all__ = ["check_as_derivative", "with_flag_of_derivative"]

ACTIVATIONS: Final = ("sigmoid", "relu")
"""Pieces of the exercise."""
AS_DERIVATIVE: Final = "It was judged as the derivative of {}, which its name says."


def check_as_derivative(function: Callable[..., Any], piece: object, locate: bool) -> Check | None:
    """A function given as an activation, as the derivative that its name says; None for others.

    >>> import numpy as np
    >>> def relu_prime(z):
    ...     return np.where(z > 0, z, 0)
    >>> check_as_derivative(relu_prime, "relu", locate=False).ok
    False
    """
    name = str(getattr(function, "__name__", ""))
    meant = read_activation_name(name)
    both = re.search(r"_?(and|with)_?", name) is not None  # relu_with_grad returns two values
    if meant is None or not (meant.derivative and meant.sure) or both:
        return None
    derivative = f"{piece}_derivative"
    if piece not in ACTIVATIONS or piece not in name.lower() or meant.activation != piece:
        return None
    if find_given_quantity(function, name, derivative) is None:
        return None
    found = check_usual_quantity(function, derivative, locate)
    if found is None:
        return None
    notes = (*found.verdict.notes, AS_DERIVATIVE.format(piece))
    return replace(found, verdict=replace(found.verdict, notes=notes))


def with_flag_of_derivative(found: Check) -> Check:
    """The check of a right activation, after a look at what it returns with its flag."""
    if not found.ok or found.piece not in ACTIVATIONS:
        return found
    name = str(getattr(found.function, "__name__", ""))
    quantity = find_quantity_check(found.function, name, name)
    return found if quantity is None else replace(found, verdict=quantity.correct(found.verdict))
