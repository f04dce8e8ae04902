"""The error of this package: what cannot be checked at all, in one sentence."""

from __future__ import annotations

from steepest.errors import SteepestError

__all__ = ["CheckError"]


class CheckError(SteepestError):
    """A piece that nobody knows, something that is no function, or a signature that does not fit.

    Code that is wrong is no error: it is a `Check` whose ``ok`` is false.
    """
