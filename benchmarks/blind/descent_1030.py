# piece: descent
# truth: right
# function: descent
# mistake: none
# line: none
# style: type hints
import numpy as np

from typing import Callable


def descent(start, func: Callable, grad: Callable, eta: float, steps: int, decay: float = 1.0):
    """func takes x and y, grad takes the point and returns an array."""
    path: list[np.ndarray] = [np.array(start, dtype=float)]
    for t in range(steps):
        p = path[-1].copy()
        p += -eta * decay**t * grad(p)
        path.append(p)
    return np.array(path), np.array([func(*p) for p in path])
