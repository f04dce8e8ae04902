# piece: descent
# truth: wrong
# function: optimize_f
# mistake: y is updated first and the derivative by x sees the new y
# line: 16
# style: loop
from math import sin, cos

def optimize_f(x, y, eta, steps, decay=1.0):
    pts, vals = [], []
    for t in range(steps + 1):
        pts.append((x, y))
        vals.append(x * x + y * y + x * (y + 2) + cos(3 * x))
        e = eta * decay ** t
        gy = x + 2 * y
        y = y - e * gy
        gx = 2 * x - 3 * sin(3 * x) + y + 2
        x = x - e * gx
    return pts, vals
