"""The error of this package: what cannot be differentiated or compared, in one sentence."""

from __future__ import annotations

from steepest.errors import SteepestError

__all__ = ["GradientError"]


class GradientError(SteepestError):
    """A function, a gradient or a point that cannot be checked."""
