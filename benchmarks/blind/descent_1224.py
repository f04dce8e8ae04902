# piece: descent
# truth: wrong
# function: descent
# mistake: the derivative with respect to y is that of y squared only, the x of the mixed term is missing
# line: 13
# style: loop, tuple returned
import numpy as np

def descent(x, y, eta, steps, decay=1.0):
    xs, ys = [x], [y]
    for t in range(steps):
        gx = 2 * xs[t] - 3 * np.sin(3 * xs[t]) + ys[t] + 2
        gy = 2 * ys[t]
        xs.append(xs[t] - eta * decay ** t * gx)
        ys.append(ys[t] - eta * decay ** t * gy)
    xs, ys = np.array(xs), np.array(ys)
    return xs, ys, xs**2 + ys**2 + xs * (ys + 2) + np.cos(3 * xs)
