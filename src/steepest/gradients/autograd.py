"""Gradients by torch's automatic differentiation."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np

from steepest.arrays import to_numpy
from steepest.errors import GradientError
from steepest.gradients.calls import call_at_point
from steepest.gradients.numerical import random_weights
from steepest.gradients.points import Point, read_point
from steepest.interrupts import restored_output, uninterrupted
from steepest.values import shown

__all__ = ["autograd_gradient"]


@restored_output()
def autograd_gradient(function: Callable[..., Any], at: Any) -> Any:
    """The gradient of a function of torch tensors by autograd, in float64.

    Args:
        function: takes tensors and returns a tensor; several outputs are summed with the same
            random weights as in `numerical_gradient`.
        at: a number, an array or tensor, or a tuple of them for several arguments.

    Returns:
        A float64 NumPy array of the shape of ``at``; for a tuple, a tuple of arrays. The gradient
        with respect to an argument that the function does not use is 0.

    Raises:
        GradientError: torch is not installed, or the result does not depend on the arguments
            through torch operations.

    >>> autograd_gradient(lambda x: (x**2).sum(), [1, 2, 3])
    array([2., 4., 6.])
    """
    try:
        with uninterrupted():
            import torch
    except ImportError:
        raise GradientError(
            "autograd_gradient needs torch, which is not installed "
            "(pip install 'steepest[autograd]', or use numerical_gradient)"
        ) from None
    given = read_point(at)
    leaves = [torch.tensor(value, requires_grad=True) for value in given.values]
    tensors = Point(given.values, tuple(leaves), given.is_tuple)
    output = call_at_point(lambda *_: function(*leaves), tensors, "function")
    if not isinstance(output, torch.Tensor) or not output.requires_grad:
        raise GradientError(
            "function must compute with torch from its argument to its result, got "
            f"{shown(output)} (no .item(), .detach(), numpy() or torch.tensor(...) inside)"
        )
    row = torch.tensor(random_weights(output.numel())[0], dtype=output.dtype)
    found = torch.autograd.grad((output.reshape(-1) * row).sum(), leaves, allow_unused=True)
    gradients = tuple(
        np.zeros_like(value) if each is None else to_numpy(each).astype(np.float64)
        for each, value in zip(found, given.values, strict=True)
    )
    return gradients if given.is_tuple else gradients[0]
