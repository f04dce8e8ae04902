# piece: descent
# truth: wrong
# function: optimize_f
# mistake: steps uphill
# line: 18
# style: loop
from math import sin, cos

def f(x, y):
    return x**2 + y**2 + x * (y + 2) + cos(3 * x)

def optimize_f(x, y, step_size, steps, decay=1.0):
    points, values = [(x, y)], [f(x, y)]
    for k in range(steps):
        dx = 2 * x - 3 * sin(3 * x) + y + 2
        dy = x + 2 * y
        lr = step_size * decay ** k
        x, y = x + lr * dx, y + lr * dy
        points.append((x, y))
        values.append(f(x, y))
    return points, values
