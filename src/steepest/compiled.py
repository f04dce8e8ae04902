"""The compiled modules; this is the only file that imports them.

``available()`` says whether the engine can run here: it may not have been built, or the processor
may lack AVX2, in which case it is never loaded. ``compiled.engine`` is the engine itself, loaded at
first use. What it offers is listed in ``_engine.pyi``, which is generated from it:

    python -m nanobind.stubgen -m steepest._engine -m steepest._cpu -O src/steepest
"""

from __future__ import annotations

import importlib
from functools import lru_cache
from types import ModuleType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from steepest import _engine as engine

__all__ = ["available", "call_counter", "engine", "peak_flops", "unavailable_because"]


@lru_cache(maxsize=1)
def _load_engine() -> tuple[ModuleType | None, str]:
    """The compiled module, or None and why."""
    try:
        if not importlib.import_module("steepest._cpu").supported():
            return None, "this processor lacks AVX2 and FMA"
        return importlib.import_module("steepest._engine"), ""
    except ImportError as error:
        return None, f"it was not built ({error})"


def __getattr__(name: str) -> ModuleType:
    """``engine``, loaded at first use.

    Raises:
        RuntimeError: the engine cannot run here.
    """
    if name != "engine":
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    loaded, reason = _load_engine()
    if loaded is None:
        raise RuntimeError(f"the compiled engine cannot run: {reason}")
    return loaded


def available() -> bool:
    """Whether the compiled engine can run here."""
    return _load_engine()[0] is not None


def unavailable_because() -> str:
    """Why the engine cannot run here; empty if it can."""
    return _load_engine()[1]


def call_counter() -> ModuleType | None:
    """The compiled functions that count calls; None where nothing was compiled."""
    try:
        return importlib.import_module("steepest._cpu")
    except ImportError:
        return None


def peak_flops(dtype: str = "float32", seconds: float = 0.2, *, products: bool = False) -> float:
    """Floating-point operations a second of one thread that only multiplies and adds.

    The peak that the training speed is compared with; measure both at the same time.

    Args:
        dtype: "float32" or "float64".
        seconds: how long to measure.
        products: with the vectors that multiply matrices, which may be wider than all others.
    """
    engine = __getattr__("engine")
    return float(engine.peak_flops(dtype == "float64", seconds, products))
