# piece: descent
# truth: wrong
# function: gradient_descent
# mistake: the first step is decayed already, the exponent starts at 1
# line: 10
# style: typed
import numpy as np

def gradient_descent(start: np.ndarray, lr: float, n_steps: int, decay: float = 1.0) -> tuple[np.ndarray, np.ndarray]:
    rates: np.ndarray = lr * decay ** np.arange(1, n_steps + 1)
    path: list[np.ndarray] = [np.array(start, dtype=float)]
    for eta in rates:
        x, y = path[-1]
        path.append(path[-1] - eta * np.array([2 * x - 3 * np.sin(3 * x) + y + 2, x + 2 * y]))
    out = np.array(path)
    a, b = out.T
    return out, a**2 + b**2 + a * (b + 2) + np.cos(3 * a)
