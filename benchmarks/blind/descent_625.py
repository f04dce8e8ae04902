# piece: descent
# truth: wrong
# function: optimize_f
# mistake: integer start truncates the whole path
# line: 10
# style: vectorised
import numpy as np

def optimize_f(x, y, eta, steps, decay=1.0):
    xs = np.full(steps + 1, x)
    ys = np.full(steps + 1, float(y))
    for t in range(steps):
        e = eta * decay ** t
        xs[t + 1] = xs[t] - e * (2 * xs[t] - 3 * np.sin(3 * xs[t]) + ys[t] + 2)
        ys[t + 1] = ys[t] - e * (xs[t] + 2 * ys[t])
    return np.column_stack([xs, ys]), xs**2 + ys**2 + xs * (ys + 2) + np.cos(3 * xs)
