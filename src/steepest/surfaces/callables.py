"""Functions of the user's: called with floats or arrays, their gradients given or worked out.

Where no gradient is given it comes from torch's autograd or from differences; a surface says
which. Second derivatives are differences of gradients.
"""

from __future__ import annotations

import inspect
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from steepest.errors import SurfaceError
from steepest.surfaces.record import Array

STEP = np.finfo(float).eps ** 0.2
"""Differences of fourth order err by h^4 in truncation and eps/h in rounding: h = eps^(1/5)."""


@dataclass(frozen=True)
class UserFunction:
    """A user's f with gradients by differences; the other kinds differ in ``gradient_at`` alone.

    Attributes:
        f: takes the coordinates, as n arguments or as one vector.
        dimensions: n.
        apart: whether the coordinates are n arguments.
    """

    f: Callable[..., Any]
    dimensions: int
    apart: bool

    def value_at(self, point: Sequence[float]) -> float:
        """f at one point; NaN where its arithmetic breaks down."""
        return self._number(self._call(self.f, np.asarray(point, dtype=np.float64)))

    def gradient_at(self, point: Sequence[float]) -> list[float]:
        """Central differences of fourth order, error about 1e-12 relative to f's scale."""
        return [float(slope) for slope in differences(self.value_at, point)]

    def value(self, points: Any) -> Any:
        """f at points (n, ...), in one call if f takes arrays."""
        points = self._points(points)
        if points.ndim == 1:
            return self.value_at(points.tolist())
        values = self._checked(self._values, self.value_at, points, points.shape[1:])
        return self._each(self.value_at, points, ()) if values is None else values

    def gradient(self, points: Any) -> Array:
        """The gradient at points (n, ...), in one call if f takes arrays: (n, ...)."""
        points = self._points(points)
        if points.ndim > 1:
            slopes = self._checked(self._slopes, self.gradient_at, points, points.shape)
            if slopes is not None:
                return slopes
        return self._each(self.gradient_at, points, (self.dimensions,))

    def hessian(self, points: Any) -> Array:
        """Differences of gradients, made symmetric."""
        n = self.dimensions

        def at(point: Sequence[float]) -> Array:
            rows = differences(lambda p: np.array(self.gradient_at(p)), point)
            return (rows + rows.T) / 2

        return self._each(at, self._points(points), (n, n))

    def _call(self, function: Callable[..., Any], coordinates: Any) -> Any:
        with np.errstate(all="ignore"):
            try:
                return function(*coordinates) if self.apart else function(coordinates)
            except ArithmeticError:
                return np.nan
            except ValueError as error:
                if str(error).startswith(("math domain error", "expected a ")):
                    return np.nan  # math.log(-1)
                raise

    def _number(self, result: Any) -> float:
        found = np.asarray(result)
        if found.size != 1 or found.dtype.kind not in "biuf":
            raise SurfaceError(
                f"the function must return one real number, got {type(result).__name__} "
                f"{str(result)[:40]}"
            )
        return float(found.reshape(()))

    def _points(self, points: Any) -> Array:
        if not isinstance(points, np.ndarray):
            points = np.stack(np.broadcast_arrays(*points))
        if points.shape[0] != self.dimensions or points.dtype.kind not in "biuf":
            raise SurfaceError(
                f"points must be real numbers with {self.dimensions} coordinates first, "
                f"got {points.dtype} of shape {points.shape}"
            )
        return np.asarray(points, dtype=np.float64)

    def _values(self, points: Array) -> Any:
        """f of whole arrays."""
        return self._call(self.f, points)

    def _slopes(self, points: Array) -> Any:
        """The gradient of whole arrays."""
        return differences(self.value, points)

    def _checked(
        self,
        at_once: Callable[[Array], Any],
        alone: Callable[[Any], Any],
        points: Array,
        shape: tuple[int, ...],
    ) -> Array | None:
        """What came at once, if it has the shape and is what single points give; else None."""
        try:
            found = np.asarray(at_once(points), dtype=np.float64)
        except Exception:  # whatever a user's function says to arrays, points one by one remain
            return None
        if found.shape != shape or not found.size:
            return None
        columns = points.reshape(self.dimensions, -1)
        flat = found.reshape(-1, columns.shape[1])
        for k in {0, columns.shape[1] // 2, columns.shape[1] - 1}:
            expected = alone(columns[:, k].tolist())
            if not np.allclose(flat[:, k], expected, rtol=1e-9, atol=1e-9, equal_nan=True):
                return None
        return found

    def _each(
        self, function: Callable[[Any], Any], points: Array, leading: tuple[int, ...]
    ) -> Array:
        columns = points.reshape(self.dimensions, -1).T
        found = np.array([function(column) for column in columns], dtype=np.float64)
        return np.moveaxis(found.reshape((-1, *leading)), 0, -1).reshape(leading + points.shape[1:])


@dataclass(frozen=True)
class WithGradient(UserFunction):
    """The user gives the gradient as well: a function of the same arguments."""

    slope: Callable[..., Any]

    def gradient_at(self, point: Sequence[float]) -> list[float]:
        """What the user's gradient returns."""
        result = self._call(self.slope, np.asarray(point, dtype=np.float64))
        if result is np.nan:  # its arithmetic broke down
            return [np.nan] * self.dimensions
        found = np.asarray(result, dtype=np.float64).reshape(-1)
        if found.size != self.dimensions:
            raise SurfaceError(
                f"gradient must return {self.dimensions} numbers, got {found.size} "
                f"({str(result)[:40]})"
            )
        return [float(slope) for slope in found]

    def _slopes(self, points: Array) -> Any:
        slopes = self._call(self.slope, points)
        return np.stack(np.broadcast_arrays(*slopes, points[0])[:-1])


@dataclass(frozen=True)
class WithAutograd(UserFunction):
    """f computes with torch tensors, and torch differentiates it."""

    def value_at(self, point: Sequence[float]) -> float:
        """f of float64 tensors."""
        return self._number(self._call(self.f, _tensors(point)).detach())

    def gradient_at(self, point: Sequence[float]) -> list[float]:
        """The gradient by reverse differentiation."""
        import torch

        leaves = _tensors(point).requires_grad_(True)
        result = self._call(self.f, leaves)
        if not isinstance(result, torch.Tensor) or result.numel() != 1:
            raise SurfaceError(
                f"with autograd the function must return a tensor of one number, "
                f"got {type(result).__name__} (compute with torch functions of the arguments)"
            )
        if not result.requires_grad:
            return [0.0] * self.dimensions
        [gradient] = torch.autograd.grad(result.reshape(()), leaves, allow_unused=True)
        return [0.0] * self.dimensions if gradient is None else [float(g) for g in gradient]

    def _values(self, points: Array) -> Any:
        return self._call(self.f, _tensors(points)).detach()

    def _slopes(self, points: Array) -> Any:
        import torch

        leaves = _tensors(points).requires_grad_(True)
        # Each value depends on its own point alone, so the gradient of the sum holds all of them.
        return torch.autograd.grad(self._call(self.f, leaves).sum(), leaves)[0]


def _tensors(point: Any) -> Any:
    try:
        import torch
    except ImportError:
        raise SurfaceError(
            'gradient="autograd" needs torch: pip install "steepest[autograd]"'
        ) from None
    return torch.tensor(np.asarray(point, dtype=np.float64), dtype=torch.float64)


def differences(function: Callable[[Any], Any], point: Any) -> Array:
    """The derivatives of a function along each coordinate of one point, or of many (n, ...).

    Central differences of fourth order, (8 (f(h) - f(-h)) - (f(2h) - f(-2h))) / 12 h (B. Fornberg,
    Mathematics of Computation 51, 1988), with h relative to the coordinate where that is large.

    >>> differences(lambda p: p[0] ** 3, [2.0]).round(9).tolist()
    [12.0]
    """
    centre = np.array(point, dtype=np.float64)
    slopes = []
    for i in range(len(centre)):
        h = STEP * np.maximum(1.0, np.abs(centre[i]))
        near, far = (_odd_part(function, centre, i, step) for step in (h, 2 * h))
        slopes.append((8 * near - far) / (12 * h))
    return np.array(slopes, dtype=np.float64)


def _odd_part(function: Callable[[Any], Any], centre: Array, i: int, step: Any) -> Any:
    ahead, behind = centre.copy(), centre.copy()
    ahead[i] += step
    behind[i] -= step
    return function(ahead) - function(behind)


def arguments_of(f: Callable[..., Any]) -> int | None:
    """How many positional arguments a function needs; None if it takes any number.

    >>> arguments_of(lambda x, y: x + y), arguments_of(lambda *p: p), arguments_of(max)
    (2, None, None)
    """
    try:
        parameters = inspect.signature(f).parameters.values()
    except (TypeError, ValueError):
        return None
    if any(p.kind is p.VAR_POSITIONAL for p in parameters):
        return None
    positional = (inspect.Parameter.POSITIONAL_ONLY, inspect.Parameter.POSITIONAL_OR_KEYWORD)
    return sum(p.kind in positional and p.default is p.empty for p in parameters)
