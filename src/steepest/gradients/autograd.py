"""Gradients by torch's automatic differentiation, the second witness."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np

from steepest.arrays import to_numpy
from steepest.errors import GradientError
from steepest.gradients.calls import call_at_point
from steepest.gradients.numerical import projection
from steepest.gradients.points import Point, read_point
from steepest.values import shown

__all__ = ["autograd_gradient"]


def autograd_gradient(function: Callable[..., Any], at: Any) -> Any:
    """The gradient of a function of torch tensors by autograd, in float64.

    Args:
        function: takes tensors, gives a tensor; of several outputs the same random sum is taken as
            in `numerical_gradient`.
        at: a number, an array or tensor, or a tuple of them for several arguments.

    Returns:
        A float64 NumPy array of the shape of ``at``, a tuple of them for a tuple. An argument that
        the function does not use has gradient 0.

    Raises:
        GradientError: torch is not installed, or the function gives nothing autograd can follow.

    >>> autograd_gradient(lambda x: (x**2).sum(), [1, 2, 3])
    array([2., 4., 6.])
    """
    try:
        import torch
    except ImportError:
        raise GradientError(
            "autograd_gradient must have torch, which is not installed "
            "(pip install 'steepest[autograd]'; numerical_gradient does without)"
        ) from None
    given = read_point(at)
    leaves = [torch.tensor(value, requires_grad=True) for value in given.values]
    tensors = Point(given.values, tuple(leaves), given.several)
    output = call_at_point(lambda *_: function(*leaves), tensors, "function")
    if not isinstance(output, torch.Tensor) or not output.requires_grad:
        raise GradientError(
            "function must compute with torch from its argument to its result, got "
            f"{shown(output)} (no .item(), .detach(), numpy() or torch.tensor(...) inside)"
        )
    row = torch.tensor(projection(output.numel())[0], dtype=output.dtype)
    found = torch.autograd.grad((output.reshape(-1) * row).sum(), leaves, allow_unused=True)
    gradients = tuple(
        np.zeros_like(value) if each is None else to_numpy(each).astype(np.float64)
        for each, value in zip(found, given.values, strict=True)
    )
    return gradients if given.several else gradients[0]
