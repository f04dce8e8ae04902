"""Surfaces to descend on: from text, by name, or from a function."""

from __future__ import annotations

import dataclasses
import math
import re
import sys
from collections.abc import Callable, Mapping, Sequence
from typing import Any

import numpy as np

from steepest.errors import ExpressionError, SurfaceError, nearest
from steepest.expression import parse
from steepest.surfaces.callables import UserFunction, WithAutograd, WithGradient, arguments_of
from steepest.surfaces.catalogue import CATALOGUE, EXACT, by_name
from steepest.surfaces.record import Function, Minimum, Surface

__all__ = ["CATALOGUE", "Function", "Minimum", "Surface", "surface"]

BOX = (-5.0, 5.0)


def surface(
    what: str | Callable[..., Any] | Surface,
    gradient: Callable[..., Any] | str | None = None,
    *,
    dimensions: int | None = None,
    bounds: Sequence[Any] | None = None,
    parameters: Mapping[str, float] | None = None,
) -> Surface:
    """A scalar function of n coordinates with its gradient.

    Args:
        what: text (``"x**2 + 3*y**2"``, see `steepest.expression.parse`), a name of the catalogue
            (``"assignment"``, ``"rosenbrock"``, ...), or a function ``f(x, y)`` of n coordinates,
            or ``f(p)`` of a vector if ``dimensions`` is given. A surface is given back, in
            other bounds if you give them.
        gradient: of a function: one that takes the same arguments and returns n numbers,
            ``"autograd"`` (f computes with torch tensors), or ``"numerical"`` (central
            differences of fourth order). None chooses: autograd if f takes nothing but tensors,
            else numerical. ``gradient_source`` says which.
        dimensions: n, where it cannot be seen.
        bounds: the box: a (low, high) for each coordinate, or one for all; -5 to 5 unless given.
        parameters: names with values that a text uses.

    Raises:
        ExpressionError: text that is no expression, with the place and the likely fix.
        SurfaceError: anything else that is wrong.

    >>> f = surface("a*x**2 + y**2", parameters={"a": 3.0})
    >>> f(1, 1), f.gradient((1, 1)).tolist()
    (4.0, [6.0, 2.0])
    >>> surface(lambda x, y: x * y).gradient_source
    'numerical (central differences)'
    >>> surface("himmelblau").minima[0]
    Minimum(point=(3.0, 2.0), value=0.0)
    """
    if not callable(what) or isinstance(what, Surface):
        if gradient is not None:
            raise SurfaceError("gradient belongs to a function: text and names have exact ones")
        made = what if isinstance(what, Surface) else _from_text(what, dimensions, parameters)
    elif parameters:
        raise SurfaceError("parameters belong to text: a function holds its own")
    else:
        made = _from_function(what, gradient, dimensions)
    return made if bounds is None else dataclasses.replace(made, bounds=_box(made, bounds))


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
        return by_name(name, dimensions)
    try:
        function = parse(text, dimensions, parameters)
    except ExpressionError as error:
        close = nearest(name, CATALOGUE)
        if re.fullmatch(r"[a-z]{4,}(-[a-z]+)?", name) and close.startswith("did you mean"):
            raise SurfaceError(f'unknown surface "{text}": {close}') from error
        raise
    box = (BOX,) * function.dimensions
    return Surface(text, function, function.variables, box, EXACT)


def _from_function(
    f: Callable[..., Any], gradient: Callable[..., Any] | str | None, dimensions: int | None
) -> Surface:
    needed = arguments_of(f)
    n = dimensions if dimensions is not None else needed
    if isinstance(n, bool) or not isinstance(n, int) or n < 1:
        raise SurfaceError(
            f"dimensions must say how many coordinates the function takes, got {dimensions!r} "
            "(it cannot be seen from the function)"
        )
    apart = needed is None or n == needed
    if not apart and needed != 1:
        raise SurfaceError(
            f"dimensions is {n}, but the function takes {needed} arguments: "
            f"f({', '.join(_names(n))}), or f(p) of a vector"
        )
    function, source = _differentiable(f, gradient, n, apart)
    named = getattr(f, "__name__", type(f).__name__)
    name = "f" if named == "<lambda>" else named
    return Surface(name, function, _names(n), (BOX,) * n, source)


def _differentiable(
    f: Callable[..., Any], gradient: Callable[..., Any] | str | None, n: int, apart: bool
) -> tuple[Function, str]:
    if callable(gradient):
        return WithGradient(f, n, apart, gradient), "given"
    if gradient is None:
        gradient = "autograd" if _takes_tensors_only(f, n, apart) else "numerical"
    if gradient == "autograd":
        return WithAutograd(f, n, apart), "autograd (torch)"
    if gradient == "numerical":
        return UserFunction(f, n, apart), "numerical (central differences)"
    raise SurfaceError(
        f'gradient must be a function, "autograd", "numerical" or None, got {gradient!r}'
    )


def _takes_tensors_only(f: Callable[..., Any], n: int, apart: bool) -> bool:
    """Whether f refuses numbers and takes torch tensors; torch is not imported to find out."""
    if "torch" not in sys.modules:
        return False
    middle = (0.5,) * n
    try:
        UserFunction(f, n, apart).value_at(middle)
    except TypeError:
        try:
            WithAutograd(f, n, apart).gradient_at(middle)
        except Exception:  # it takes neither: the first real call will say so
            return False
        return True
    except Exception:  # a mistake of the function's own shows at its first real call
        return False
    return False


def _names(n: int) -> tuple[str, ...]:
    return ("x", "y")[:n] if n <= 2 else tuple(f"x{i}" for i in range(1, n + 1))


def _box(made: Surface, bounds: Sequence[Any]) -> tuple[tuple[float, float], ...]:
    wrong = SurfaceError(
        f"bounds must be (low, high), or one for each of {', '.join(made.variables)}, "
        f"with low < high, got {bounds!r}"
    )
    try:
        sides = np.asarray(bounds, dtype=np.float64)
        if sides.shape == (2,):
            sides = np.broadcast_to(sides, (made.dimensions, 2))
    except (TypeError, ValueError):
        raise wrong from None
    if sides.shape != (made.dimensions, 2):
        raise wrong
    box = tuple((float(low), float(high)) for low, high in sides)
    if not all(low < high and math.isfinite(high - low) for low, high in box):
        raise wrong
    return box
