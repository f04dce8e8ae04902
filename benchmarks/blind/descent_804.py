# piece: descent
# truth: wrong
# function: descent
# mistake: the path is stored in single precision
# line: 14
# style: typed
import numpy as np
from numpy.typing import NDArray

def f(x: float, y: float) -> float:
    return float(x**2 + y**2 + x * (y + 2) + np.cos(3 * x))

def descent(x: float, y: float, eta: float, steps: int, decay: float = 1.0) -> tuple[NDArray, NDArray]:
    points: NDArray = np.zeros((steps + 1, 2), dtype=np.float32)
    values: NDArray = np.zeros(steps + 1)
    points[0] = x, y
    values[0] = f(*points[0])
    for t in range(steps):
        px, py = points[t]
        rate: float = eta * decay**t
        points[t + 1, 0] = px - rate * (2 * px - 3 * np.sin(3 * px) + py + 2)
        points[t + 1, 1] = py - rate * (px + 2 * py)
        values[t + 1] = f(*points[t + 1])
    return points, values
