# piece: descent
# truth: wrong
# function: descent
# mistake: the step goes up the gradient
# line: 15
# style: type hints
import numpy as np

def descent(start: tuple[float, float], lr: float, n_steps: int, decay: float = 1.0) -> tuple[np.ndarray, np.ndarray]:
    points: np.ndarray = np.full((n_steps + 1, 2), np.nan)
    points[0] = start
    for t in range(n_steps):
        x, y = points[t]
        slope: np.ndarray = np.array([2 * x - 3 * np.sin(3 * x) + y + 2, x + 2 * y])
        points[t + 1] = points[t] + lr * decay**t * slope
    xs, ys = points[:, 0], points[:, 1]
    return points, xs**2 + ys**2 + xs * (ys + 2) + np.cos(3 * xs)
