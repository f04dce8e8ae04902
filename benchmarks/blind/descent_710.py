# piece: descent
# truth: wrong
# function: optimize_f
# mistake: the step size itself is multiplied by decay^t each time, so the factors compound
# line: 16
# style: terse
import numpy as np

F = lambda x, y: x*x + y*y + x*(y + 2) + np.cos(3*x)
G = lambda x, y: np.array([2*x - 3*np.sin(3*x) + y + 2, x + 2*y])

def optimize_f(x, y, eta, steps, decay=1.0):
    p = np.array([x, y], float)
    P = [p]
    for t in range(steps):
        eta = eta * decay**t
        P.append(P[-1] - eta * G(*P[-1]))
    return np.array(P), np.array([F(*q) for q in P])
