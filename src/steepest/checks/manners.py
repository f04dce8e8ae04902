"""In which library and dtype a function is handed its numbers."""

from __future__ import annotations

import sys
from dataclasses import dataclass
from typing import Any

import numpy as np

__all__ = ["Manner"]


@dataclass(frozen=True, slots=True)
class Manner:
    """How a function wants its numbers: ``library`` "numpy" or "torch", ``dtype`` of floats."""

    library: str = "numpy"
    dtype: str = "float64"

    def handed(self, argument: Any) -> Any:
        """A copy in this library and dtype. float32 stays float32, and Python's numbers as is."""
        if isinstance(argument, list):
            return [self.handed(each) for each in argument]
        if isinstance(argument, tuple):
            return tuple(self.handed(each) for each in argument)
        if not isinstance(argument, np.ndarray | np.generic):
            return argument
        kind = self.dtype if argument.dtype == np.float64 else argument.dtype
        copy = np.array(argument, dtype=kind)
        return sys.modules["torch"].tensor(copy) if self.library == "torch" else copy[()]
