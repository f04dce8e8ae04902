"""The library and dtype of the arrays that a checked function gets."""

from __future__ import annotations

import sys
from dataclasses import dataclass
from typing import Any

import numpy as np

__all__ = ["ArrayFormat"]


@dataclass(frozen=True, slots=True)
class ArrayFormat:
    """The library ("numpy" or "torch") and the dtype of floating arrays."""

    library: str = "numpy"
    dtype: str = "float64"

    def convert(self, argument: Any) -> Any:
        """A copy in this library and dtype.

        float32 stays float32, integers stay integers, and Python's own numbers are not converted.
        """
        if isinstance(argument, list):
            return [self.convert(each) for each in argument]
        if isinstance(argument, tuple):
            return tuple(self.convert(each) for each in argument)
        if not isinstance(argument, np.ndarray | np.generic):
            return argument
        dtype = self.dtype if argument.dtype == np.float64 else argument.dtype
        copy = np.array(argument, dtype=dtype)
        return sys.modules["torch"].tensor(copy) if self.library == "torch" else copy[()]
