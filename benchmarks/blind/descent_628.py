# piece: descent
# truth: right
# function: optimize_f
# mistake: none
# line: none
# style: loop
import math

def f(x, y):
    return x**2 + y**2 + x * (y + 2) + math.cos(3 * x)

def optimize_f(x, y, step_size, steps, decay=1.0):
    points = [(x, y)]
    values = [f(x, y)]
    for _ in range(steps):
        dx = 2 * x - 3 * math.sin(3 * x) + y + 2
        dy = x + 2 * y
        x, y = x - step_size * dx, y - step_size * dy
        step_size = step_size * decay
        points.append((x, y))
        values.append(f(x, y))
    return points, values
