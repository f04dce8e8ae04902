# piece: descent
# truth: wrong
# function: descent
# mistake: the start is left out of the values but not of the points
# line: 11
# style: loop
from math import cos, sin

def descent(x, y, eta, steps, decay=1.0):
    points = [(x, y)]
    values = []
    for t in range(steps):
        rate = eta
        for _ in range(t):
            rate = rate * decay
        dx = 2 * x - 3 * sin(3 * x) + y + 2
        dy = x + 2 * y
        x = x - rate * dx
        y = y - rate * dy
        points.append((x, y))
        values.append(x * x + y * y + x * (y + 2) + cos(3 * x))
    return points, values
