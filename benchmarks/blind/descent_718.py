# piece: descent
# truth: right
# function: optimize_f
# mistake: none
# line: none
# style: terse
import numpy as np

def f(x, y):
    return x*x + y*y + x*(y + 2) + np.cos(3*x)

def optimize_f(x, y, eta, steps, decay=1.0):
    h = 1e-30
    P = [(x, y)]
    for t in range(steps):
        g = f(x + 1j*h, y).imag/h, f(x, y + 1j*h).imag/h
        x, y = x - eta*decay**t*g[0], y - eta*decay**t*g[1]
        P += [(x, y)]
    return P, [f(*p) for p in P]
