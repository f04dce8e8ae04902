"""Python functions as surfaces, with a gradient that is given, by autograd or by differences.

The second derivatives are differences of gradients.
"""

from __future__ import annotations

import inspect
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from steepest.errors import SurfaceError
from steepest.interrupts import uninterrupted
from steepest.surfaces.record import Array

STEP = np.finfo(float).eps ** 0.2
"""h = eps^(1/5) balances the truncation error h^4 of a fourth-order difference and eps/h."""


@dataclass(frozen=True)
class UserFunction:
    """A function with a gradient by differences.

    Attributes:
        f: the function, of n coordinates or of one vector.
        dimensions: n.
        separate: whether f takes the coordinates as n arguments.
    """

    f: Callable[..., Any]
    dimensions: int
    separate: bool

    def value_at(self, point: Sequence[float]) -> float:
        """f at one point; NaN where its arithmetic fails."""
        return self._to_float(self._call(self.f, np.asarray(point, dtype=np.float64)))

    def gradient_at(self, point: Sequence[float]) -> list[float]:
        """Central differences of fourth order, error about 1e-12 relative to the scale of f."""
        return [float(slope) for slope in fourth_order_differences(self.value_at, point)]

    def value(self, points: Any) -> Any:
        """f at points (n, ...), in one call if f accepts arrays."""
        points = self._to_array(points)
        if points.ndim == 1:
            return self.value_at(points.tolist())
        values = self._evaluate_at_once(
            self._values_at_once, self.value_at, points, points.shape[1:]
        )
        return self._evaluate_one_by_one(self.value_at, points, ()) if values is None else values

    def gradient(self, points: Any) -> Array:
        """The gradient at points (n, ...), in one call if f accepts arrays: (n, ...)."""
        points = self._to_array(points)
        if points.ndim > 1:
            slopes = self._evaluate_at_once(
                self._gradients_at_once, self.gradient_at, points, points.shape
            )
            if slopes is not None:
                return slopes
        return self._evaluate_one_by_one(self.gradient_at, points, (self.dimensions,))

    def hessian(self, points: Any) -> Array:
        """The second derivatives as differences of gradients, made symmetric."""
        n = self.dimensions

        def hessian_at(point: Sequence[float]) -> Array:
            rows = fourth_order_differences(lambda p: np.array(self.gradient_at(p)), point)
            return (rows + rows.T) / 2

        return self._evaluate_one_by_one(hessian_at, self._to_array(points), (n, n))

    def _call(self, function: Callable[..., Any], coordinates: Any) -> Any:
        """The result of the function; NaN where its arithmetic fails."""
        with np.errstate(all="ignore"):
            try:
                return function(*coordinates) if self.separate else function(coordinates)
            except ArithmeticError:
                return np.nan
            except ValueError as error:
                if str(error).startswith(("math domain error", "expected a ")):
                    return np.nan  # math.log(-1)
                raise

    def _to_float(self, result: Any) -> float:
        found = np.asarray(result)
        if found.size != 1 or found.dtype.kind not in "biuf":
            raise SurfaceError(
                f"the function must return one real number, got {type(result).__name__} "
                f"{str(result)[:40]}"
            )
        return float(found.reshape(()))

    def _to_array(self, points: Any) -> Array:
        if not isinstance(points, np.ndarray):
            points = np.stack(np.broadcast_arrays(*points))
        if points.shape[0] != self.dimensions or points.dtype.kind not in "biuf":
            raise SurfaceError(
                f"points must be real numbers with {self.dimensions} coordinates first, "
                f"got {points.dtype} of shape {points.shape}"
            )
        return np.asarray(points, dtype=np.float64)

    def _values_at_once(self, points: Array) -> Any:
        """f, called once with all points."""
        return self._call(self.f, points)

    def _gradients_at_once(self, points: Array) -> Any:
        """The gradients, computed with all points in each call."""
        return fourth_order_differences(self.value, points)

    def _evaluate_at_once(
        self,
        at_once: Callable[[Array], Any],
        at_one_point: Callable[[Any], Any],
        points: Array,
        shape: tuple[int, ...],
    ) -> Array | None:
        """The result for all points; None if its shape or any of three single results differ."""
        try:
            found = np.asarray(at_once(points), dtype=np.float64)
        except Exception:  # the function does not accept arrays: points are computed one by one
            return None
        if found.shape != shape or not found.size:
            return None
        columns = points.reshape(self.dimensions, -1)
        flat = found.reshape(-1, columns.shape[1])
        for k in {0, columns.shape[1] // 2, columns.shape[1] - 1}:
            expected = at_one_point(columns[:, k].tolist())
            if not np.allclose(flat[:, k], expected, rtol=1e-9, atol=1e-9, equal_nan=True):
                return None
        return found

    def _evaluate_one_by_one(
        self, function: Callable[[Any], Any], points: Array, shape: tuple[int, ...]
    ) -> Array:
        """The results of ``function``, each of the given shape, with the points' axes last."""
        columns = points.reshape(self.dimensions, -1).T
        found = np.array([function(column) for column in columns], dtype=np.float64)
        return np.moveaxis(found.reshape((-1, *shape)), 0, -1).reshape(shape + points.shape[1:])


@dataclass(frozen=True)
class FunctionWithGradient(UserFunction):
    """A function and its gradient, a function of the same arguments."""

    gradient_function: Callable[..., Any]

    def gradient_at(self, point: Sequence[float]) -> list[float]:
        """The result of the gradient function; NaN where its arithmetic fails."""
        result = self._call(self.gradient_function, np.asarray(point, dtype=np.float64))
        if result is np.nan:
            return [np.nan] * self.dimensions
        found = np.asarray(result, dtype=np.float64).reshape(-1)
        if found.size != self.dimensions:
            raise SurfaceError(
                f"gradient must return {self.dimensions} numbers, got {found.size} "
                f"({str(result)[:40]})"
            )
        return [float(slope) for slope in found]

    def _gradients_at_once(self, points: Array) -> Any:
        slopes = self._call(self.gradient_function, points)
        return np.stack(np.broadcast_arrays(*slopes, points[0])[:-1])


@dataclass(frozen=True)
class TorchFunction(UserFunction):
    """A function of torch tensors, with a gradient by autograd."""

    def value_at(self, point: Sequence[float]) -> float:
        """f of float64 tensors."""
        return self._to_float(self._call(self.f, _to_tensor(point)).detach())

    def gradient_at(self, point: Sequence[float]) -> list[float]:
        """The gradient by reverse-mode differentiation."""
        with uninterrupted():
            import torch

        leaves = _to_tensor(point).requires_grad_(True)
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

    def _values_at_once(self, points: Array) -> Any:
        return self._call(self.f, _to_tensor(points)).detach()

    def _gradients_at_once(self, points: Array) -> Any:
        with uninterrupted():
            import torch

        leaves = _to_tensor(points).requires_grad_(True)
        # Each value depends only on its own point, so the gradient of the sum holds all gradients.
        return torch.autograd.grad(self._call(self.f, leaves).sum(), leaves)[0]


def _to_tensor(points: Any) -> Any:
    try:
        with uninterrupted():
            import torch
    except ImportError:
        raise SurfaceError(
            'gradient="autograd" needs torch: pip install "steepest[autograd]"'
        ) from None
    return torch.tensor(np.asarray(points, dtype=np.float64), dtype=torch.float64)


def fourth_order_differences(function: Callable[[Any], Any], points: Any) -> Array:
    """The derivatives of a function along each coordinate, at one point or at many (n, ...).

    Central differences (8 (f(x + h) - f(x - h)) - (f(x + 2h) - f(x - 2h))) / 12 h (B. Fornberg,
    Mathematics of Computation 51, 1988), where h is relative to a coordinate larger than 1.

    >>> fourth_order_differences(lambda p: p[0] ** 3, [2.0]).round(9).tolist()
    [12.0]
    """
    centre = np.array(points, dtype=np.float64)
    slopes = []
    for i in range(len(centre)):
        h = STEP * np.maximum(1.0, np.abs(centre[i]))
        near, far = (_central_difference(function, centre, i, step) for step in (h, 2 * h))
        slopes.append((8 * near - far) / (12 * h))
    return np.array(slopes, dtype=np.float64)


def _central_difference(function: Callable[[Any], Any], centre: Array, i: int, step: Any) -> Any:
    """f(x + step) - f(x - step) along coordinate i."""
    above, below = centre.copy(), centre.copy()
    above[i] += step
    below[i] -= step
    return function(above) - function(below)


def count_arguments(f: Callable[..., Any]) -> int | None:
    """The number of positional arguments that a function requires; None if it takes any number.

    >>> count_arguments(lambda x, y: x + y), count_arguments(lambda *p: p), count_arguments(max)
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
