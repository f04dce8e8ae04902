# piece: descent
# truth: wrong
# function: descent
# mistake: an integer start makes an integer array, which cuts every step to whole numbers
# line: 14
# style: defensive
import numpy as np

def descent(x, y, eta, steps, decay=1.0):
    assert steps >= 0, "steps must not be negative"
    assert eta >= 0, "eta must not be negative"
    if not 0 <= decay <= 1:
        raise ValueError("decay must be in [0, 1]")
    p = np.array([x, y])
    path = np.empty((steps + 1, 2), dtype=p.dtype)
    path[0] = p
    for t in range(steps):
        a, b = path[t]
        g = np.array([2 * a - 3 * np.sin(3 * a) + b + 2, a + 2 * b])
        path[t + 1] = path[t] - eta * decay**t * g
    a, b = path.T
    values = a**2 + b**2 + a * (b + 2) + np.cos(3 * a)
    assert len(values) == steps + 1
    return path, values
