# piece: descent
# truth: right
# function: descent
# mistake: none
# line: none
# style: defensive
import numpy as np

def descent(start, eta, steps, decay=1.0):
    start = np.asarray(start)
    assert start.shape == (2,)
    assert int(steps) == steps and steps >= 0
    z = complex(*start.astype(float))
    points = [z]
    for t in range(steps):
        x, y = z.real, z.imag
        z = z - eta * decay**t * complex(2 * x - 3 * np.sin(3 * x) + y + 2, x + 2 * y)
        points.append(z)
    points = np.array(points)
    x, y = points.real, points.imag
    return np.column_stack([x, y]), abs(points) ** 2 + x * (y + 2) + np.cos(3 * x)
