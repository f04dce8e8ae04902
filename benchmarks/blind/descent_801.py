# piece: descent
# truth: wrong
# function: descent
# mistake: in the value the bracket of x times (y + 2) is missing, so 2 is added instead of 2x
# line: 9
# style: one-liner
import numpy as np
G = lambda p: np.array([2*p[0] - 3*np.sin(3*p[0]) + p[1] + 2, p[0] + 2*p[1]])
V = lambda p: p[0]**2 + p[1]**2 + p[0]*p[1] + 2 + np.cos(3*p[0])

def descent(x, y, eta, steps, decay=1.0): return (lambda P: ([P.append(P[-1] - eta*decay**t*G(P[-1])) for t in range(steps)], (P, [V(p) for p in P]))[1])([np.array([x, y], dtype=float)])
