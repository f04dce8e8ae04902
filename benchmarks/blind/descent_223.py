# piece: descent
# truth: wrong
# function: optimize_f
# mistake: the gradient is always taken at the starting point
# line: 13
# style: terse expert
import numpy as np

def optimize_f(x, y, step_size, steps, decay=1):
    g = lambda u, v: np.array([2*u - 3*np.sin(3*u) + v + 2, u + 2*v])
    p = [np.array([x, y], float)]
    for t in range(steps):
        p.append(p[-1] - step_size * decay**t * g(*p[0]))
    return np.array(p)
