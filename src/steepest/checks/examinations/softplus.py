"""The softplus, a smooth relu."""

from __future__ import annotations

from steepest.checks.catalogue.other_activations import SOFTPLUS_MISTAKES, softplus
from steepest.checks.elementwise import elementwise_piece

__all__ = ["PIECE"]

PIECE = elementwise_piece(
    "softplus", "softplus", softplus, SOFTPLUS_MISTAKES, ("soft_plus", "smooth_relu")
)
