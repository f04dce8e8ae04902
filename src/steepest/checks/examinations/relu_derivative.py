"""The derivative of relu, without the function itself."""

from __future__ import annotations

import numpy as np

from steepest.checks.activation_derivatives import derivative_piece
from steepest.checks.catalogue.activation_derivatives import RELU_MISTAKES, relu_derivative

__all__ = ["PIECE"]

PIECE = derivative_piece(
    "relu", relu_derivative, lambda z: np.maximum(0, z), RELU_MISTAKES, ("rectifier", "re_lu")
)
