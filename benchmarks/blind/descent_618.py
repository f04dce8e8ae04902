# piece: descent
# truth: wrong
# function: optimize_f
# mistake: the loop is left when the value rises
# line: 20
# style: verbose
from math import sin, cos

def f(x, y):
    return x**2 + y**2 + x * (y + 2) + cos(3 * x)

def optimize_f(x, y, eta, steps, decay=1.0):
    points, values = [(x, y)], [f(x, y)]
    for t in range(steps):
        rate = eta * decay ** t
        x_new = x - rate * (2 * x - 3 * sin(3 * x) + y + 2)
        y_new = y - rate * (x + 2 * y)
        # no progress any more
        if f(x_new, y_new) > f(x, y):
            break
        x, y = x_new, y_new
        points.append((x, y))
        values.append(f(x, y))
    return points, values
