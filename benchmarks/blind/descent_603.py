# piece: descent
# truth: right
# function: optimize_f
# mistake: none
# line: none
# style: functional
from itertools import accumulate
import numpy as np

def value(p):
    return p[0] ** 2 + p[1] ** 2 + p[0] * (p[1] + 2) + np.cos(3 * p[0])

def gradient(p):
    return np.array([2 * p[0] + p[1] + 2 - 3 * np.sin(3 * p[0]), p[0] + 2 * p[1]])

def optimize_f(x, y, eta, steps, decay=1.0):
    rates = [eta * decay ** t for t in range(steps)]
    path = list(accumulate(rates, lambda p, r: p - r * gradient(p), initial=np.array([x, y], dtype=float)))
    return np.array(path), np.array([value(p) for p in path])
