# piece: descent
# truth: wrong
# function: optimize_f
# mistake: the learning rate has its first decay already in the first step
# line: 14
# style: one-liner
from math import sin, cos
from itertools import accumulate

f = lambda p: p[0]**2 + p[1]**2 + p[0] * (p[1] + 2) + cos(3 * p[0])
step = lambda p, e: (p[0] - e * (2 * p[0] - 3 * sin(3 * p[0]) + p[1] + 2), p[1] - e * (p[0] + 2 * p[1]))

def optimize_f(x, y, eta, steps, decay=1.0):
    path = list(accumulate((eta * decay**t for t in range(1, steps + 1)), step, initial=(x, y)))
    return path, [f(p) for p in path]
