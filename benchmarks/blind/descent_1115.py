# piece: descent
# truth: wrong
# function: gradient_descent
# mistake: the rate is multiplied in place by decay**t, so the factors compound to d^(t(t+1)/2)
# line: 17
# style: half-renamed
import numpy as np

def gradient_descent(start, lr, n_steps, decay=1.0):
    pos = np.asarray(start, dtype=float)
    points = [pos]
    for t in range(1, n_steps + 1):
        x, y = pos
        steigung = np.array([2 * x - 3 * np.sin(3 * x) + y + 2, x + 2 * y])
        pos = pos - lr * steigung
        points.append(pos)
        lr *= decay ** t
    points = np.stack(points)
    values = [p[0]**2 + p[1]**2 + p[0] * (p[1] + 2) + np.cos(3 * p[0]) for p in points]
    return points, np.array(values)
