# piece: descent
# truth: wrong
# function: optimize_f
# mistake: the velocity is kept from step to step (momentum 0.1)
# line: 16
# style: in-place
import numpy as np

def optimize_f(x, y, step_size, steps, decay):
    points = np.empty((steps + 1, 2))
    points[0] = [x, y]
    v = np.zeros(2)
    for t in range(steps):
        a, b = points[t]
        g = np.array([2 * a - 3 * np.sin(3 * a) + b + 2, a + 2 * b])
        v = 0.1 * v - step_size * decay ** t * g
        points[t + 1] = points[t] + v
    a, b = points[:, 0], points[:, 1]
    return points, a ** 2 + b ** 2 + a * (b + 2) + np.cos(3 * a)
