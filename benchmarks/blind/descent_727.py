# piece: descent
# truth: wrong
# function: optimize_f
# mistake: the path takes the type of the start, so an integer start truncates every point
# line: 18
# style: typed
import numpy as np

def f(p: np.ndarray) -> float:
    x, y = p
    return float(x**2 + y**2 + x * (y + 2) + np.cos(3 * x))

def grad(p: np.ndarray) -> np.ndarray:
    x, y = p
    return np.array([2 * x - 3 * np.sin(3 * x) + y + 2, x + 2 * y])

def optimize_f(x: float, y: float, eta: float, steps: int, decay: float = 1.0) -> tuple[np.ndarray, list[float]]:
    path: np.ndarray = np.tile([x, y], (steps + 1, 1))
    for t in range(steps):
        path[t + 1] = path[t] - eta * decay**t * grad(path[t])
    return path, [f(p) for p in path]
