# piece: descent
# truth: wrong
# function: optimize_f
# mistake: the inner derivative 3 of the cosine is forgotten
# line: 13
# style: loop
from math import sin, cos

def f(x, y):
    return x**2 + y**2 + x * (y + 2) + cos(3 * x)

def grad(x, y):
    return 2 * x - sin(3 * x) + y + 2, x + 2 * y

def optimize_f(x, y, eta, steps, decay=1.0):
    points, values = [(x, y)], [f(x, y)]
    for _ in range(steps):
        gx, gy = grad(x, y)
        x = x - eta * gx
        y = y - eta * gy
        eta = eta * decay
        points.append((x, y))
        values.append(f(x, y))
    return points, values
