"""The derivative of sigmoid, without the function itself."""

from __future__ import annotations

from steepest.checks.activation_derivatives import derivative_piece
from steepest.checks.catalogue.activation_derivatives import (
    SIGMOID_MISTAKES,
    sigmoid,
    sigmoid_derivative,
)

__all__ = ["PIECE"]

PIECE = derivative_piece(
    "sigmoid", sigmoid_derivative, sigmoid, SIGMOID_MISTAKES, ("logistic", "sigm", "sig", "sigmod")
)
