# piece: descent
# truth: wrong
# function: optimize_f
# mistake: the mixed term is typed as x(y - 2), in the value and in the derivative
# line: none
# style: other function
import numpy as np

def f(x, y):
    return x**2 + y**2 + x*(y - 2) + np.cos(3*x)

def optimize_f(x, y, step_size, steps, decay=1):
    xs, ys = np.zeros(steps + 1), np.zeros(steps + 1)
    xs[0], ys[0] = x, y
    for t in range(steps):
        eta = step_size * decay**t
        xs[t + 1] = xs[t] - eta * (2*xs[t] - 3*np.sin(3*xs[t]) + ys[t] - 2)
        ys[t + 1] = ys[t] - eta * (xs[t] + 2*ys[t])
    return xs, ys, f(xs, ys)
