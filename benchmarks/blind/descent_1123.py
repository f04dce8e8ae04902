# piece: descent
# truth: right
# function: gradient_descent
# mistake: none
# line: none
# style: typed
import numpy as np

def gradient_descent(start, n_steps: int, lr: float = 0.1, decay: float = 1.0, target: float | None = None):
    """Stops early only when a target is given and reached."""
    p = np.asarray(start, dtype=float)
    points, values = [p], [p @ p + p[0] * (p[1] + 2) + np.cos(3 * p[0])]
    for t in range(n_steps):
        if target is not None and values[-1] < target:
            break
        g = np.array([2 * p[0] - 3 * np.sin(3 * p[0]) + p[1] + 2, p[0] + 2 * p[1]])
        p = p - lr * decay**t * g
        points.append(p)
        values.append(p @ p + p[0] * (p[1] + 2) + np.cos(3 * p[0]))
    return np.array(points), np.array(values)
