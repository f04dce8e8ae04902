"""Numerical gradients, gradients by autograd, and a check of a gradient that names its mistake."""

from steepest.gradients.autograd import autograd_gradient
from steepest.gradients.causes import CAUSES
from steepest.gradients.checking import check_gradient
from steepest.gradients.numerical import numerical_gradient
from steepest.gradients.record import GradientCheck, WorstElement

__all__ = [
    "CAUSES",
    "GradientCheck",
    "WorstElement",
    "autograd_gradient",
    "check_gradient",
    "numerical_gradient",
]
