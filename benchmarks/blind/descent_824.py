# piece: descent
# truth: wrong
# function: descent
# mistake: the inner derivative of cos(3x) is forgotten, the sine has no factor 3
# line: 11
# style: one-liner
from itertools import accumulate
from math import sin, cos

f = lambda p: p[0]**2 + p[1]**2 + p[0]*(p[1] + 2) + cos(3*p[0])
go = lambda p, h: (p[0] - h*(2*p[0] - sin(3*p[0]) + p[1] + 2), p[1] - h*(p[0] + 2*p[1]))

def descent(x, y, eta, steps, decay=1.0): return (P := list(accumulate((eta * decay**t for t in range(steps)), go, initial=(x, y)))), [f(p) for p in P]
