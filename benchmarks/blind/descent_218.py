# piece: descent
# truth: right
# function: optimize_f
# mistake: none
# line: none
# style: defensive, values too
import numpy as np

def f(x, y):
    return x**2 + y**2 + x * (y + 2) + np.cos(3 * x)

def optimize_f(x, y, step_size, steps, decay=1):
    if step_size <= 0:
        raise ValueError("step_size must be positive")
    assert isinstance(steps, int) and steps >= 0
    points = [(float(x), float(y))]
    for t in range(steps):
        a, b = points[-1]
        eta = step_size * decay**t
        new = (a - eta * (2 * a + b + 2 - 3 * np.sin(3 * a)), b - eta * (2 * b + a))
        if not np.all(np.isfinite(new)):
            raise FloatingPointError("diverged")
        points.append(new)
    points = np.array(points)
    return points, f(points[:, 0], points[:, 1])
