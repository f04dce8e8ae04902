# piece: descent
# truth: wrong
# function: optimize_f
# mistake: the constant 2 is missing in the derivative by x, and the cosine of the value is of x, not of 3x
# line: none
# style: loop
import math
import numpy as np

def optimize_f(x, y, step_size, steps, decay):
    xs, ys = [float(x)], [float(y)]
    for t in range(steps):
        u, v = xs[t], ys[t]
        xs.append(u - step_size * decay ** t * (2 * u - 3 * math.sin(3 * u) + v))
        ys.append(v - step_size * decay ** t * (u + 2 * v))
    values = [u * u + v * v + u * (v + 2) + math.cos(u) for u, v in zip(xs, ys)]
    return np.array([xs, ys]).T, np.array(values)
