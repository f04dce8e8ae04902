# piece: descent
# truth: wrong
# function: descent
# mistake: the inner derivative of cos(3x) is missing in the gradient
# line: 11
# style: type hints
import numpy as np

def descent(start: np.ndarray, eta: float, steps: int, decay: float = 1.0) -> tuple[np.ndarray, np.ndarray]:
    def grad(p: np.ndarray) -> np.ndarray:
        return np.array([2 * p[0] - np.sin(3 * p[0]) + p[1] + 2, p[0] + 2 * p[1]])

    def value(p: np.ndarray) -> float:
        return p[0] ** 2 + p[1] ** 2 + p[0] * (p[1] + 2) + np.cos(3 * p[0])

    path: list[np.ndarray] = [np.asarray(start, dtype=float)]
    for t in range(steps):
        path.append(path[-1] - eta * decay**t * grad(path[-1]))
    return np.stack(path), np.array([value(p) for p in path])
