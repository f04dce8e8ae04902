# piece: descent
# truth: wrong
# function: optimize_f
# mistake: the points are kept within [-5, 5], which bends the path
# line: 20
# style: defensive
import numpy as np

def optimize_f(x, y, eta, steps, decay=1.0):
    assert eta > 0, "learning rate must be positive"
    assert steps >= 0 and int(steps) == steps
    assert 0 < decay <= 1, "decay out of range"
    points = np.empty((steps + 1, 2))
    points[0] = x, y
    for t in range(steps):
        a, b = points[t]
        g = np.array([2 * a - 3 * np.sin(3 * a) + b + 2, a + 2 * b])
        assert np.isfinite(g).all(), "diverged"
        new = points[t] - eta * decay**t * g
        points[t + 1] = np.clip(new, -5, 5)
    a, b = points.T
    values = a**2 + b**2 + a * (b + 2) + np.cos(3 * a)
    assert len(values) == steps + 1
    return points, values
