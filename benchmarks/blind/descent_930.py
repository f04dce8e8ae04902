# piece: descent
# truth: wrong
# function: descent
# mistake: the path is stored in single precision, so the points hold only seven digits
# line: 13
# style: type hints
import numpy as np

import numpy.typing as npt


def descent(start, lr: float, n_steps: int, decay: float = 1.0) -> tuple[npt.NDArray, npt.NDArray]:
    path = np.empty((n_steps + 1, 2), dtype=np.float32)
    path[0] = start
    for t in range(n_steps):
        x, y = path[t]
        eta = lr * decay**t
        path[t + 1, 0] = x - eta * (2 * x - 3 * np.sin(3 * x) + y + 2)
        path[t + 1, 1] = y - eta * (x + 2 * y)
    X, Y = path[:, 0], path[:, 1]
    return path, X**2 + Y**2 + X * (Y + 2) + np.cos(3 * X)
