# piece: descent
# truth: wrong
# function: descent
# mistake: a momentum of 0.9 is on by default, so the plain descent is not what one gets
# line: 10
# style: typed
import numpy as np

def descent(steps: int, eta: float, start: tuple[float, float] = (3.0, 2.0), decay: float = 1.0) -> tuple[np.ndarray, list[float]]:
    beta: float = 0.9
    p: np.ndarray = np.array(start, dtype=np.float64)
    v: np.ndarray = np.zeros(2)
    path: list[np.ndarray] = [p]
    for t in range(steps):
        x, y = p
        g: np.ndarray = np.array([2 * x - 3 * np.sin(3 * x) + y + 2, x + 2 * y])
        v = beta * v + g
        p = p - eta * decay**t * v
        path.append(p)
    values: list[float] = [float(x * x + y * y + x * y + 2 * x + np.cos(3 * x)) for x, y in path]
    return np.stack(path), values
