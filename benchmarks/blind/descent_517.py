# piece: descent
# truth: wrong
# function: optimize_f
# mistake: the gradient is added, ascent
# line: 10
# style: terse
import numpy as np
def optimize_f(x, y, s, n, d):
    p = [np.array([x, y], float)]
    for t in range(n): p += [p[-1] + s*d**t*np.array([2*p[-1][0] - 3*np.sin(3*p[-1][0]) + p[-1][1] + 2, p[-1][0] + 2*p[-1][1]])]
    p = np.array(p); u, v = p.T
    return p, u*u + v*v + u*(v + 2) + np.cos(3*u)
