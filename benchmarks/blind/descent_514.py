# piece: descent
# truth: wrong
# function: optimize_f
# mistake: the decay is applied to x only
# line: 21
# style: einsum
import numpy as np

def f(p):
    return np.einsum("ni,ni->n", p, p) + p[:, 0] * (p[:, 1] + 2) + np.cos(3 * p[:, 0])

def optimize_f(x, y, step_size, steps, decay):
    p = np.zeros((steps + 1, 2))
    p[0] = x, y
    quad = np.array([[2.0, 1.0], [1.0, 2.0]])
    rates = np.array([step_size, step_size], dtype=float)
    for t in range(steps):
        g = np.einsum("ij,j->i", quad, p[t])
        g[0] += 2 - 3 * np.sin(3 * p[t, 0])
        p[t + 1] = p[t] - rates * g
        rates = rates * np.array([decay, 1.0])
    return p, f(p)
