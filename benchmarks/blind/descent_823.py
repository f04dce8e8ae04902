# piece: descent
# truth: wrong
# function: descent
# mistake: one and the same list is appended at every step, so all points are the last one
# line: 16
# style: C-like
import math

def descent(x, y, eta, steps, decay=1.0):
    p = [x, y]
    points = []
    values = []
    lr = eta
    i = 0
    while i <= steps:
        points.append(p)
        values.append(p[0] * p[0] + p[1] * p[1] + p[0] * (p[1] + 2) + math.cos(3 * p[0]))
        gx = 2 * p[0] - 3 * math.sin(3 * p[0]) + p[1] + 2
        gy = p[0] + 2 * p[1]
        p[0] -= lr * gx
        p[1] -= lr * gy
        lr *= decay
        i += 1
    return points, values
