# piece: descent
# truth: wrong
# function: optimize_f
# mistake: the step size is multiplied by the compounding factor decay**t
# line: 13
# style: list comprehension
import numpy as np

def optimize_f(x, y, step_size, steps, decay=1.0):
    f = lambda a, b: a**2 + b**2 + a*(b + 2) + np.cos(3*a)
    path = [(x, y)]
    for t in range(steps):
        step_size *= decay ** t
        a, b = path[-1]
        path.append((a - step_size*(2*a - 3*np.sin(3*a) + b + 2), b - step_size*(a + 2*b)))
    return path, [f(a, b) for a, b in path]
