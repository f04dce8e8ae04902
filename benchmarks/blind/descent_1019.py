# piece: descent
# truth: wrong
# function: minimise
# mistake: the gradient of the product term is taken as x + 2 with respect to x instead of y + 2
# line: 13
# style: type hints
import numpy as np

def minimise(p0: tuple[float, float], n: int, lr: float = 0.1, decay: float = 1.0) -> tuple[np.ndarray, np.ndarray]:
    x, y = map(float, p0)
    path: list[list[float]] = [[x, y]]
    for t in range(n):
        dx = 2 * x - 3 * np.sin(3 * x) + x + 2
        dy = 2 * y + x
        x, y = x - lr * decay**t * dx, y - lr * decay**t * dy
        path.append([x, y])
    X, Y = np.array(path).T
    return np.array(path), X**2 + Y**2 + X * (Y + 2) + np.cos(3 * X)
