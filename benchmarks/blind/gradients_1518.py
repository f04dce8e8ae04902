# piece: gradients
# truth: wrong
# function: numeric_gradient
# mistake: up is p itself and no copy, so p stays shifted and the two points are only h apart
# line: 14
# style: c-like
import numpy as np


def numeric_gradient(f, p, h=1e-4):
    p = np.array(p, dtype=float)
    g = np.zeros(len(p))
    for i in range(len(p)):
        up = p
        up[i] += h
        down = p.copy()
        down[i] -= h
        g[i] = (f(up) - f(down)) / (2 * h)
    return g
