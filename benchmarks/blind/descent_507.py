# piece: descent
# truth: right
# function: optimize_f
# mistake: none
# line: none
# style: closure, generator
import math
import numpy as np

def schedule(eta, d):
    while True:
        yield eta
        eta = eta * d

def walk(p, rates):
    yield p
    for r in rates:
        p = (p[0] - r * (2 * p[0] + p[1] + 2 - 3 * math.sin(3 * p[0])), p[1] - r * (2 * p[1] + p[0]))
        yield p

def optimize_f(x, y, step_size, steps, decay=1.0):
    rates = schedule(step_size, decay)
    pts = list(walk((float(x), float(y)), (next(rates) for _ in range(steps))))
    return np.array(pts), np.array([a * a + b * b + a * b + 2 * a + math.cos(3 * a) for a, b in pts])
