"""Independent witnesses for gradients: central differences and torch's autograd."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np
import torch

Function = Callable[[Any], Any]

DIFFERENCES, AUTOGRAD = 1e-7, 1e-10
"""How far a gradient may be from each witness, relative to its largest element."""
STEP = 1e-5
ROUNDING = 8 * np.finfo(np.float64).eps / STEP
"""How far rounding may move a difference, relative to the function's value: a sum is rounded by
some five units in its last place, and (4 near - far) / 3 divides one and a half of that by h."""


def differences(function: Function, x: np.ndarray, step: float = STEP) -> np.ndarray:
    """The gradient of a scalar function of an array, one element at a time.

    Central differences at h and 2h combined so that the error falls with h^4 (Richardson).
    """
    x = np.array(x, dtype=np.float64)
    gradient = np.empty_like(x)
    for k in np.ndindex(x.shape):

        def along(h: float, k: tuple[int, ...] = k) -> float:
            moved = x.copy()
            moved[k] += h
            return float(function(moved))

        near = (along(step) - along(-step)) / (2 * step)
        far = (along(2 * step) - along(-2 * step)) / (4 * step)
        gradient[k] = (4 * near - far) / 3
    return gradient


def autograd(function: Function, x: np.ndarray) -> np.ndarray:
    """The gradient of a scalar function of a tensor, by torch in float64."""
    tensor = torch.tensor(np.asarray(x, dtype=np.float64), requires_grad=True)
    [gradient] = torch.autograd.grad(function(tensor), tensor)
    return gradient.numpy()


def relative(found: np.ndarray, expected: np.ndarray, rounding: float = 0.0) -> float:
    """The largest difference beyond rounding, relative to the largest element."""
    assert found.shape == expected.shape
    scale = np.abs(expected).max() or 1.0
    return float(max(np.abs(found - expected).max() - rounding, 0.0) / scale)


def check_gradient(function: Function, gradient: np.ndarray, x: np.ndarray) -> None:
    """Both witnesses agree with a gradient worked out by hand."""
    rounding = ROUNDING * abs(float(function(np.array(x, dtype=np.float64))))
    assert relative(gradient, differences(function, x), rounding) <= DIFFERENCES
    assert relative(gradient, autograd(function, x)) <= AUTOGRAD
