# piece: descent
# truth: wrong
# function: descent
# mistake: the step size is multiplied in place by d to the power t, so the factors pile up
# line: 13
# style: loop
import math

def descent(x, y, eta, steps, decay=1.0):
    points = [(x, y)]
    values = [x**2 + y**2 + x * (y + 2) + math.cos(3 * x)]
    for t in range(steps):
        eta *= decay ** t
        gx = 2 * x - 3 * math.sin(3 * x) + y + 2
        gy = x + 2 * y
        x, y = x - eta * gx, y - eta * gy
        points.append((x, y))
        values.append(x**2 + y**2 + x * (y + 2) + math.cos(3 * x))
    return points, values
