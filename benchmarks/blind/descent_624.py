# piece: descent
# truth: wrong
# function: optimize_f
# mistake: decay is counted from 1: the first step is already smaller
# line: 14
# style: loop
from math import sin, cos

def f(x, y):
    return x**2 + y**2 + x * (y + 2) + cos(3 * x)

def optimize_f(x, y, eta, steps, decay=1.0):
    path = [(x, y)]
    for t in range(1, steps + 1):
        e = eta * decay ** t
        x, y = x - e * (2 * x - 3 * sin(3 * x) + y + 2), y - e * (x + 2 * y)
        path.append((x, y))
    return path, [f(*p) for p in path]
