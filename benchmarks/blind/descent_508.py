# piece: descent
# truth: wrong
# function: optimize_f
# mistake: the derivative of cos(3x) lacks the inner factor 3
# line: 12
# style: closure
import numpy as np

def make(step_size, decay):
    def step(t, x, y):
        eta = step_size * decay ** t
        return x - eta * (2 * x - np.sin(3 * x) + y + 2), y - eta * (x + 2 * y)
    return step

def optimize_f(x, y, step_size, steps, decay=1.0):
    step = make(step_size, decay)
    out = [(float(x), float(y))]
    for t in range(steps):
        out.append(step(t, *out[-1]))
    a = np.array(out)
    return a, a[:, 0] ** 2 + a[:, 1] ** 2 + a[:, 0] * (a[:, 1] + 2) + np.cos(3 * a[:, 0])
