# piece: descent
# truth: wrong
# function: gradient_descent
# mistake: the path is a view of the caller's start array, which ends at the last point
# line: 10
# style: loops
import numpy as np

def gradient_descent(start, lr, n_steps, decay=1.0):
    p = start if isinstance(start, np.ndarray) and start.dtype == float else np.array(start, float)
    path, vals = [], []
    for t in range(n_steps + 1):
        x, y = p
        path.append([x, y])
        vals.append(x**2 + y**2 + x * (y + 2) + np.cos(3 * x))
        p[0] = x - lr * decay**t * (2 * x - 3 * np.sin(3 * x) + y + 2)
        p[1] = y - lr * decay**t * (x + 2 * y)
    return np.array(path), np.array(vals)
