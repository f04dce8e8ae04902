# piece: descent
# truth: wrong
# function: optimize_f
# mistake: the 2 of x (y + 2) is missing in the value; and the derivative by y lacks its x
# line: none
# style: loop
from math import sin, cos

def f(x, y):
    return x**2 + y**2 + x * y + cos(3 * x)

def optimize_f(x, y, eta, steps, decay=1.0):
    points, values = [(x, y)], [f(x, y)]
    for t in range(steps):
        dx = 2 * x - 3 * sin(3 * x) + y + 2
        dy = 2 * y
        x, y = x - eta * decay**t * dx, y - eta * decay**t * dy
        points.append((x, y)); values.append(f(x, y))
    return points, values
