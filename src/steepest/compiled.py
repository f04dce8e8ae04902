"""The compiled modules; this is the only file that imports them.

``available()`` says whether the engine can run here: it may not have been built, or the processor
may lack AVX2, in which case it is never loaded.
"""

from __future__ import annotations

import importlib
from functools import lru_cache
from types import ModuleType
from typing import Any

__all__ = ["available", "module", "peak_flops", "unavailable_because"]


@lru_cache(maxsize=1)
def _load() -> tuple[ModuleType | None, str]:
    """The compiled module, or None and why."""
    try:
        if not importlib.import_module("steepest._cpu").supported():
            return None, "this processor lacks AVX2 and FMA"
        return importlib.import_module("steepest._engine"), ""
    except ImportError as error:
        return None, f"it was not built ({error})"


def available() -> bool:
    """Whether the compiled engine can run here."""
    return _load()[0] is not None


def unavailable_because() -> str:
    """Why the engine cannot run here; empty if it can."""
    return _load()[1]


def module() -> Any:
    """The compiled engine.

    Raises:
        RuntimeError: it cannot run here.
    """
    loaded, reason = _load()
    if loaded is None:
        raise RuntimeError(f"the compiled engine cannot run: {reason}")
    return loaded


def peak_flops(dtype: str = "float32", seconds: float = 0.2) -> float:
    """Floating-point operations a second of one thread that does nothing but multiply and add.

    The yardstick for the share of the peak that training reaches; measure both in one run.
    """
    return float(module().peak_flops(dtype == "float64", seconds))
