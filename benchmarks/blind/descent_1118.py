# piece: descent
# truth: wrong
# function: gradient_descent
# mistake: the step is lr times the direction of the gradient only, its length is divided out
# line: 12
# style: typed
import numpy as np

def grad(p: np.ndarray) -> np.ndarray:
    x, y = p
    g = np.array([2 * x - 3 * np.sin(3 * x) + y + 2, x + 2 * y])
    return g / np.linalg.norm(g)

def gradient_descent(start, lr: float, n_steps: int, decay: float = 1.0):
    path = [np.array(start, dtype=float)]
    for t in range(n_steps):
        path.append(path[-1] - lr * decay**t * grad(path[-1]))
    path = np.array(path)
    x, y = path[:, 0], path[:, 1]
    return path, x * x + y * y + x * (y + 2) + np.cos(3 * x)
