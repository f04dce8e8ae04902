"""The hyperbolic tangent."""

from __future__ import annotations

from steepest.checks.catalogue.other_activations import TANH_MISTAKES, tanh
from steepest.checks.elementwise import elementwise_piece

__all__ = ["PIECE"]

PIECE = elementwise_piece(
    "tanh",
    "tanh",
    tanh,
    TANH_MISTAKES,
    ("tan_h", "hyperbolic_tangent", "tangent_hyperbolic", "hyperbolic_tan"),
    other_functions=("derivative", "sigmoid", "half the input"),
)
