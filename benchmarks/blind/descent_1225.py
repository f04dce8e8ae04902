# piece: descent
# truth: wrong
# function: descent
# mistake: the forward difference has the coarse width 0.01, points are off in the second digit
# line: 11
# style: loop
import numpy as np

def descent(start, eta, steps, decay=1.0):
    f = lambda x, y: x**2 + y**2 + x * (y + 2) + np.cos(3 * x)
    h = 1e-2
    p = np.array(start, float)
    trace = [p]
    for t in range(steps):
        fx = (f(p[0] + h, p[1]) - f(*p)) / h
        fy = (f(p[0], p[1] + h) - f(*p)) / h
        p = p - eta * decay**t * np.array([fx, fy])
        trace.append(p)
    return np.array(trace), np.array([f(*q) for q in trace])
