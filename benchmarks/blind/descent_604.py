# piece: descent
# truth: wrong
# function: optimize_f
# mistake: values of the point before the step
# line: 17
# style: pure python, freely
from math import sin, cos

def optimize_f(p, eta, steps, decay=1.0):
    x, y = p
    f = lambda: x * x + y * y + x * (y + 2) + cos(3 * x)
    pts, vals = [(x, y)], [f()]
    for t in range(steps):
        last = f()
        x, y = x - eta * decay**t * (2 * x - 3 * sin(3 * x) + y + 2), y - eta * decay**t * (x + 2 * y)
        pts.append((x, y))
        vals.append(last)
    return pts, vals
