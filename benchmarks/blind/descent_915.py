# piece: descent
# truth: right
# function: minimise
# mistake: none
# line: none
# style: type hints
import numpy as np

from itertools import accumulate


def minimise(start, lr: float, n_steps: int, decay: float = 1.0) -> tuple[np.ndarray, np.ndarray]:
    def step(p: np.ndarray, eta: float) -> np.ndarray:
        x, y = p
        return p - eta * np.array([2 * x - 3 * np.sin(3 * x) + (y + 2), x + 2 * y])

    rates = [lr * decay**t for t in range(n_steps)]
    path = np.array(list(accumulate(rates, step, initial=np.array(start, float))))
    x, y = path[:, 0], path[:, 1]
    return path, np.square(x) + np.square(y) + x * (y + 2) + np.cos(3 * x)
