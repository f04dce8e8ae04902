"""The point at which a gradient is taken: one argument or a tuple of them, in float64."""

from __future__ import annotations

import inspect
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import Any

import numpy as np
from numpy.typing import NDArray

from steepest.arrays import Array, as_floating, convert_like, is_tensor, to_numpy
from steepest.errors import DataError, GradientError

__all__ = ["Point", "Values", "argument_names", "read_point"]

Values = tuple[NDArray[np.float64], ...]


@dataclass(frozen=True, slots=True, eq=False)
class Point:
    """The arguments of the user's function as float64 arrays, and the types to convert them to.

    Attributes:
        values: the arguments as float64 arrays.
        originals: the arguments as given: arrays or tensors of floating dtype.
        is_tuple: whether a tuple was given, so that the function takes several arguments.
        keeps_dtypes: whether the function gets the given dtypes (float32) instead of float64.
    """

    values: Values
    originals: tuple[Array, ...]
    is_tuple: bool
    keeps_dtypes: bool = False

    @property
    def is_float64(self) -> bool:
        """Whether every argument was given in float64."""
        return all(str(original.dtype).endswith("float64") for original in self.originals)

    def with_given_dtypes(self) -> Point:
        """The same point, for a function that gets its arguments in the dtypes given."""
        return replace(self, keeps_dtypes=True)

    def to_arguments(self, values: Sequence[NDArray[np.float64]]) -> tuple[Array, ...]:
        """Copies of values in the user's library; an argument without axes is a NumPy scalar."""
        return tuple(map(self._copy, values, self.originals))

    def round_to_dtypes(self, values: Sequence[NDArray[np.float64]]) -> Values:
        """The values that the function gets: rounded if it gets float32."""
        if not self.keeps_dtypes:
            return tuple(values)
        return tuple(to_numpy(each).astype(np.float64) for each in self.to_arguments(values))

    def _copy(self, value: NDArray[np.float64], original: Array) -> Array:
        if is_tensor(original):
            template: Any = original.detach()
            return convert_like(value.copy(), template if self.keeps_dtypes else template.double())
        return np.array(value, dtype=original.dtype if self.keeps_dtypes else np.float64)[()]


def read_point(at: object) -> Point:
    """Convert ``at`` to arguments: a tuple is several arguments, anything else is one.

    Raises:
        GradientError: an argument does not hold numbers, is empty, or is not finite.

    >>> read_point(([1, 2], 3.0)).values
    (array([1., 2.]), array(3.))
    """
    given = at if isinstance(at, tuple) else (at,)
    if not given:
        raise GradientError("at must hold at least one argument, got ()")
    originals, values = [], []
    for place, each in enumerate(given):
        name = f"at[{place}]" if isinstance(at, tuple) else "at"
        try:
            original = as_floating(each, name)
        except DataError as problem:
            raise GradientError(str(problem)) from None
        value = np.array(to_numpy(original), dtype=np.float64)
        if not value.size:
            raise GradientError(f"{name} must hold at least one number, got shape {value.shape}")
        if not np.isfinite(value).all():
            index = [int(i) for i in np.argwhere(~np.isfinite(value))[0]]
            raise GradientError(
                f"{name} must be finite, got {value[tuple(index)]} at index {tuple(index)}"
            )
        originals.append(original)
        values.append(value)
    return Point(tuple(values), tuple(originals), isinstance(at, tuple))


def argument_names(function: Callable[..., Any], count: int) -> tuple[str, ...]:
    """The names of the function's first parameters; argument 0, argument 1 if not known.

    >>> argument_names(lambda w, b: w, 2), argument_names(lambda *all: 0, 2)
    (('w', 'b'), ('argument 0', 'argument 1'))
    """
    unknown = tuple(f"argument {place}" for place in range(count))
    try:
        parameters = list(inspect.signature(function).parameters.values())[:count]
    except (TypeError, ValueError):
        return unknown
    positional = (inspect.Parameter.POSITIONAL_ONLY, inspect.Parameter.POSITIONAL_OR_KEYWORD)
    if len(parameters) < count or any(each.kind not in positional for each in parameters):
        return unknown
    return tuple(each.name for each in parameters)
