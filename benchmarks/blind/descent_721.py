# piece: descent
# truth: wrong
# function: optimize_f
# mistake: y is updated with the x that has already moved
# line: 16
# style: loop
import math

def optimize_f(x, y, eta, steps, decay=1.0):
    points = [(x, y)]
    values = [x**2 + y**2 + x * (y + 2) + math.cos(3 * x)]
    for t in range(steps):
        rate = eta * decay**t
        x_old = x
        x = x - rate * (2 * x - 3 * math.sin(3 * x) + y + 2)
        y = y - rate * (x + 2 * y)
        points.append((x, y))
        values.append(x**2 + y**2 + x * (y + 2) + math.cos(3 * x))
    return points, values
