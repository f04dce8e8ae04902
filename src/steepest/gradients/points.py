"""The point at which a gradient is taken: one argument or a tuple of them, in float64."""

from __future__ import annotations

import inspect
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import Any

import numpy as np
from numpy.typing import NDArray

from steepest.arrays import Array, floating, is_tensor, like, to_numpy
from steepest.errors import DataError, GradientError

__all__ = ["Point", "Values", "names_of", "read_point"]

Values = tuple[NDArray[np.float64], ...]


@dataclass(frozen=True, slots=True, eq=False)
class Point:
    """Arguments as float64 arrays, and how the user's function wants to have them.

    Attributes:
        values: the arguments.
        originals: as given: arrays or tensors of floating dtype.
        several: whether a tuple was given, so that the function takes them apart.
        narrow: hand them over in the dtype given (float32) and not in float64.
    """

    values: Values
    originals: tuple[Array, ...]
    several: bool
    narrow: bool = False

    @property
    def tensors(self) -> bool:
        """Whether an argument is a torch tensor."""
        return any(is_tensor(original) for original in self.originals)

    @property
    def wide(self) -> bool:
        """Whether every argument was given in float64."""
        return all(str(original.dtype).endswith("float64") for original in self.originals)

    def narrowed(self) -> Point:
        """The same point, handed over in the dtypes in which it was given."""
        return replace(self, narrow=True)

    def handed(self, values: Sequence[NDArray[np.float64]]) -> tuple[Array, ...]:
        """Fresh copies in the user's library; a NumPy scalar for an argument without axes."""
        return tuple(map(self._copy, values, self.originals))

    def rounded(self, values: Sequence[NDArray[np.float64]]) -> Values:
        """The values as the function sees them: rounded, where it is handed float32."""
        if not self.narrow:
            return tuple(values)
        return tuple(to_numpy(each).astype(np.float64) for each in self.handed(values))

    def _copy(self, value: NDArray[np.float64], original: Array) -> Array:
        if is_tensor(original):
            copy: Any = like(value.copy(), original.detach())
            return copy if self.narrow else like(value.copy(), original.detach().double())
        return np.array(value, dtype=original.dtype if self.narrow else np.float64)[()]


def read_point(at: object) -> Point:
    """The arguments of ``at``: a tuple is several, anything else is one.

    Raises:
        GradientError: no numbers, none at all, or some that are not finite.

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
            original = floating(each, name)
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


def names_of(function: Callable[..., Any], count: int) -> tuple[str, ...]:
    """What the function calls its first arguments; argument 0, argument 1 where that is not known.

    >>> names_of(lambda w, b: w, 2), names_of(lambda *all: 0, 2)
    (('w', 'b'), ('argument 0', 'argument 1'))
    """
    unknown = tuple(f"argument {place}" for place in range(count))
    try:
        parameters = list(inspect.signature(function).parameters.values())[:count]
    except (TypeError, ValueError):
        return unknown
    apart = (inspect.Parameter.POSITIONAL_ONLY, inspect.Parameter.POSITIONAL_OR_KEYWORD)
    if len(parameters) < count or any(each.kind not in apart for each in parameters):
        return unknown
    return tuple(each.name for each in parameters)
