# piece: descent
# truth: wrong
# function: optimize_f
# mistake: the gradient is taken half a step ahead (midpoint method), two gradients a step
# line: 18
# style: midpoint rule
import numpy as np

def grad(p):
    return np.array([2*p[0] - 3*np.sin(3*p[0]) + p[1] + 2, p[0] + 2*p[1]])

def optimize_f(x, y, step_size, steps, decay=1):
    p = np.array([x, y], dtype=float)
    path = [p]
    for t in range(steps):
        eta = step_size * decay**t
        half = p - eta/2 * grad(p)
        ahead = grad(half)
        p = p - eta * ahead
        path.append(p)
    return np.array(path)
