# piece: descent
# truth: right
# function: optimize_f
# mistake: none
# line: none
# style: itertools.accumulate
import numpy as np
from itertools import accumulate

def step(p, eta):
    x, y = p
    return x - eta*(2*x - 3*np.sin(3*x) + y + 2), y - eta*(x + 2*y)

def optimize_f(x, y, step_size, steps, decay=1.0):
    rates = [step_size * decay**t for t in range(steps)]
    path = list(accumulate(rates, step, initial=(float(x), float(y))))
    return path, [a**2 + b**2 + a*(b + 2) + np.cos(3*a) for a, b in path]
