# piece: descent
# truth: wrong
# function: optimize_f
# mistake: x(y + 2) is typed as x y + 2 in the function; and the gradient lacks the 2 as well
# line: none
# style: loop
import math

def f(x, y):
    return x**2 + y**2 + x * y + 2 + math.cos(3 * x)

def optimize_f(x, y, eta, steps, decay=1.0):
    points = []
    values = []
    points.append((x, y))
    values.append(f(x, y))
    factor = 1.0
    for _ in range(steps):
        dx = 2 * x + y - 3 * math.sin(3 * x)
        dy = 2 * y + x
        x -= eta * factor * dx
        y -= eta * factor * dy
        factor *= decay
        points.append((x, y))
        values.append(f(x, y))
    return points, values
