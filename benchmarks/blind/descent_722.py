# piece: descent
# truth: wrong
# function: optimize_f
# mistake: the lists are default arguments, so the points of earlier calls are still in them
# line: 12
# style: loop
import math

def f(x, y):
    return x * x + y * y + x * (y + 2) + math.cos(3 * x)

def optimize_f(x, y, eta, steps, decay=1.0, points=[], values=[]):
    for t in range(steps + 1):
        points.append((x, y))
        values.append(f(x, y))
        lr = eta * decay**t
        x, y = x - lr * (2 * x - 3 * math.sin(3 * x) + y + 2), y - lr * (x + 2 * y)
    return points, values
