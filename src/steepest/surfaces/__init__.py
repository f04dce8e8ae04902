"""Surfaces for gradient descent, from a text, a name or a Python function."""

from __future__ import annotations

import dataclasses
import math
import re
import sys
from collections.abc import Callable, Mapping, Sequence
from typing import Any

import numpy as np

from steepest.arguments import check_table
from steepest.arrays import as_floating
from steepest.errors import ExpressionError, SurfaceError, nearest, shown
from steepest.expression import parse
from steepest.surfaces.callables import (
    FunctionWithGradient,
    TorchFunction,
    UserFunction,
    count_arguments,
)
from steepest.surfaces.catalogue import CATALOGUE, EXACT_GRADIENT, make_catalogue_surface
from steepest.surfaces.record import Function, Minimum, Surface
from steepest.values import count, real, whole

__all__ = ["CATALOGUE", "Function", "Minimum", "Surface", "surface"]

DEFAULT_BOUNDS = (-5.0, 5.0)


def surface(
    what: str | Callable[..., Any] | Surface,
    gradient: Callable[..., Any] | str | None = None,
    *,
    dimensions: int | None = None,
    bounds: Sequence[Any] | None = None,
    parameters: Mapping[str, float] | None = None,
) -> Surface:
    """Make a surface: a scalar function of n coordinates with its gradient.

    Args:
        what: text (``"x**2 + 3*y**2"``, see `steepest.expression.parse`), a name in the catalogue
            (``"assignment"``, ``"rosenbrock"``, ...), or a function ``f(x, y)`` of n coordinates,
            or ``f(p)`` of a vector if ``dimensions`` is given. A surface is returned as it is, or
            with other bounds if they are given.
        gradient: only with a function: a function of the same arguments that returns n numbers,
            ``"autograd"`` (f computes with torch tensors), or ``"numerical"`` (central
            differences of fourth order). None means autograd if f accepts only tensors, else
            numerical; ``gradient_source`` says which.
        dimensions: n, if it does not follow from the text or the signature.
        bounds: the box: a pair (low, high) for each coordinate, or one pair for all; the default
            is (-5, 5).
        parameters: values of the names that the text uses besides its variables.

    Raises:
        ExpressionError: the text is not a valid expression; the message marks the place.
        SurfaceError: another argument is invalid.

    >>> f = surface("a*x**2 + y**2", parameters={"a": 3.0})
    >>> f(1, 1), f.gradient((1, 1)).tolist()
    (4.0, [6.0, 2.0])
    >>> surface(lambda x, y: x * y).gradient_source
    'numerical (central differences)'
    >>> surface("himmelblau").minima[0]
    Minimum(point=(3.0, 2.0), value=0.0)
    """
    if parameters is not None:
        check_table("parameters", parameters, SurfaceError)
    if not callable(what) or isinstance(what, Surface):
        if gradient is not None:
            raise SurfaceError(
                "gradient can only be given with a function: text and names have an exact gradient"
            )
        made = (
            _as_given(what, dimensions, parameters)
            if isinstance(what, Surface)
            else _from_text(what, dimensions, parameters)
        )
    elif parameters:
        raise SurfaceError("parameters can only be given with text: a function has its own")
    else:
        made = _from_function(what, gradient, dimensions)
    if bounds is None:
        return made
    return dataclasses.replace(made, bounds=_check_bounds(made, bounds))


def _as_given(
    made: Surface, dimensions: int | None, parameters: Mapping[str, float] | None
) -> Surface:
    """A surface as it is; further arguments would change nothing."""
    if parameters:
        raise SurfaceError("parameters can only be given with text: a surface has its own")
    if dimensions is not None and real(dimensions) != made.dimensions:
        raise SurfaceError(
            f"dimensions must be those of the surface, {made.dimensions}, got {shown(dimensions)}"
        )
    return made


def _from_text(
    text: object, dimensions: int | None, parameters: Mapping[str, float] | None
) -> Surface:
    if not isinstance(text, str):
        raise SurfaceError(
            f"a surface is text, a name or a function, got {type(text).__name__} "
            f'(for example "x**2 + y**2", or one of {", ".join(CATALOGUE)})'
        )
    name = re.sub(r"[\s_]+", "-", text.strip().lower())
    if name in CATALOGUE:
        if parameters:
            raise SurfaceError(
                f'parameters can only be given with an expression, got the name "{name}"'
            )
        return make_catalogue_surface(name, dimensions)
    rule = count(1, "None counts the variables that occur", none=True)
    n = rule.require("dimensions", dimensions, SurfaceError)
    try:
        function = parse(text, n, parameters)
    except ExpressionError as error:
        close = nearest(name, CATALOGUE)
        if re.fullmatch(r"[a-z]{4,}(-[a-z]+)?", name) and close.startswith("did you mean"):
            raise SurfaceError(f'unknown surface "{text}": {close}') from error
        raise
    box = (DEFAULT_BOUNDS,) * function.dimensions
    return Surface(text, function, function.variables, box, EXACT_GRADIENT)


def _from_function(
    f: Callable[..., Any], gradient: Callable[..., Any] | str | None, dimensions: int | None
) -> Surface:
    needed = count_arguments(f)
    try:
        n = whole(needed if dimensions is None else dimensions)
    except TypeError:
        n = 0
    if n < 1:
        raise SurfaceError(
            f"dimensions must say how many coordinates the function takes, got {shown(dimensions)} "
            "(it cannot be seen from the function)"
        )
    separate = needed is None or n == needed
    if not separate and needed != 1:
        raise SurfaceError(
            f"dimensions is {n}, but the function takes {needed} arguments: "
            f"f({', '.join(_variable_names(n))}), or f(p) of a vector"
        )
    function, source = _wrap_function(f, gradient, n, separate)
    name = getattr(f, "__name__", type(f).__name__)
    if name == "<lambda>":
        name = "f"
    return Surface(name, function, _variable_names(n), (DEFAULT_BOUNDS,) * n, source)


def _wrap_function(
    f: Callable[..., Any], gradient: Callable[..., Any] | str | None, n: int, separate: bool
) -> tuple[Function, str]:
    """The function with a gradient, and how that is computed, in words."""
    if callable(gradient):
        return FunctionWithGradient(f, n, separate, gradient), "given"
    if gradient is None:
        gradient = "autograd" if _takes_only_tensors(f, n, separate) else "numerical"
    if gradient == "autograd":
        return TorchFunction(f, n, separate), "autograd (torch)"
    if gradient == "numerical":
        return UserFunction(f, n, separate), "numerical (central differences)"
    raise SurfaceError(
        f'gradient must be a function, "autograd", "numerical" or None, got {shown(gradient)}'
    )


def _takes_only_tensors(f: Callable[..., Any], n: int, separate: bool) -> bool:
    """Whether f accepts torch tensors but no arrays; False if torch has not been imported."""
    if "torch" not in sys.modules:
        return False
    point = (0.5,) * n
    try:
        UserFunction(f, n, separate).value_at(point)
    except TypeError:
        try:
            TorchFunction(f, n, separate).gradient_at(point)
        except Exception:  # it accepts neither: its first real call raises the error
            return False
        return True
    except Exception:  # a mistake in the function: its first real call raises the error
        return False
    return False


def _variable_names(n: int) -> tuple[str, ...]:
    return ("x", "y")[:n] if n <= 2 else tuple(f"x{i}" for i in range(1, n + 1))


def _check_bounds(made: Surface, bounds: Sequence[Any]) -> tuple[tuple[float, float], ...]:
    wrong = SurfaceError(
        f"bounds must be (low, high), or one for each of {', '.join(made.variables)}, "
        f"with low < high, got {shown(bounds)}"
    )
    try:
        sides = as_floating(bounds, "bounds").astype(np.float64)
        if sides.shape == (2,):
            sides = np.broadcast_to(sides, (made.dimensions, 2))
    except (TypeError, ValueError, OverflowError):
        raise wrong from None
    if sides.shape != (made.dimensions, 2):
        raise wrong
    box = tuple((float(low), float(high)) for low, high in sides)
    if not all(low < high and math.isfinite(high - low) for low, high in box):
        raise wrong
    return box
