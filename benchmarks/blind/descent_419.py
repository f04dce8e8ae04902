# piece: descent
# truth: wrong
# function: optimize_f
# mistake: the rate falls as 1/(1 + (1 - decay) t) instead of decay**t
# line: 10
# style: inverse time
import numpy as np

def schedule(eta0, decay, t):
    return eta0 / (1 + (1 - decay)*t)

def optimize_f(x, y, step_size, steps, decay=1.0):
    p = np.array([x, y], float)
    P = np.zeros((steps + 1, 2))
    P[0] = p
    for t in range(steps):
        p = p - schedule(step_size, decay, t) * np.array([2*p[0] - 3*np.sin(3*p[0]) + p[1] + 2, p[0] + 2*p[1]])
        P[t + 1] = p
    return P, P[:, 0]**2 + P[:, 1]**2 + P[:, 0]*(P[:, 1] + 2) + np.cos(3*P[:, 0])
