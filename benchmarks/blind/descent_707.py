# piece: descent
# truth: right
# function: optimize_f
# mistake: none
# line: none
# style: C-like
import math

def optimize_f(x, y, eta, steps, decay=1.0):
    points = [None] * (steps + 1)
    values = [0.0] * (steps + 1)
    t = 0
    while t <= steps:
        points[t] = (x, y)
        values[t] = x * x + y * y + x * y + 2 * x + math.cos(3 * x)
        old = x
        x -= eta * (2 * x - 3 * math.sin(3 * x) + y + 2)
        y -= eta * (old + 2 * y)
        eta *= decay
        t += 1
    return points, values
