# piece: descent
# truth: wrong
# function: optimize_f
# mistake: numerical derivative with a one-sided step of 1e-3
# line: 13
# style: helpers
import math

def f(x, y):
    return x**2 + y**2 + x * (y + 2) + math.cos(3 * x)

def slope(x, y, h=1e-3):
    return (f(x + h, y) - f(x, y)) / h, (f(x, y + h) - f(x, y)) / h

def optimize_f(x, y, eta, steps, decay=1.0):
    points, values = [(x, y)], [f(x, y)]
    for t in range(steps):
        sx, sy = slope(x, y)
        x, y = x - eta * decay**t * sx, y - eta * decay**t * sy
        points.append((x, y)); values.append(f(x, y))
    return points, values
