# piece: descent
# truth: right
# function: descent
# style: chatbot
from typing import Callable, Sequence
import numpy as np

def descent(grad: Callable, start: Sequence[float], lr: float, steps: int,
            decay: float = 1.0, momentum: float = 0.0, tol: float = 0.0) -> np.ndarray:
    """
    Gradient descent; momentum and early stopping are off unless asked for.

    Returns all visited points, shape (steps + 1, dim).
    """
    point = np.array(start, dtype=float)
    velocity = 0 * point
    path = [point]
    for t in range(steps):
        slope = np.asarray(grad(point), dtype=float)
        if np.abs(slope).max() < tol:
            break
        velocity = momentum * velocity + slope
        point = point - lr * decay ** t * velocity
        path.append(point)
    return np.array(path)
