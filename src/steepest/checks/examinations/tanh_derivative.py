"""The derivative of tanh, without the function itself."""

from __future__ import annotations

import numpy as np

from steepest.checks.activation_derivatives import derivative_piece
from steepest.checks.catalogue.activation_derivatives import TANH_MISTAKES, tanh_derivative

__all__ = ["PIECE"]

PIECE = derivative_piece(
    "tanh", tanh_derivative, np.tanh, TANH_MISTAKES, ("tan_h", "hyperbolic_tangent")
)
