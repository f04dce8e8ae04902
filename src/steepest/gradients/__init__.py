"""Gradients measured, derived by autograd, and checked: which mistake is in the user's own."""

from steepest.gradients.autograd import autograd_gradient
from steepest.gradients.causes import CAUSES
from steepest.gradients.checking import check_gradient
from steepest.gradients.numerical import numerical_gradient
from steepest.gradients.record import GradientCheck, Worst

__all__ = [
    "CAUSES",
    "GradientCheck",
    "Worst",
    "autograd_gradient",
    "check_gradient",
    "numerical_gradient",
]
