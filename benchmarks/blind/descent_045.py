# piece: descent
# truth: wrong
# function: optimize_f
# mistake: the step size is divided by the length of the gradient, so every step has the same length
# line: 19
# style: keyword-only and namedtuple
import math
from collections import namedtuple

Result = namedtuple("Result", "points values")

def optimize_f(x, y, step_size, steps, decay=1):
    def f(x, y):
        return x**2 + y**2 + x*(y+2) + math.cos(3*x)
    points = [(x, y)]
    for t in range(steps):
        gx = 2*x - 3*math.sin(3*x) + y + 2
        gy = x + 2*y
        eta = step_size * decay**t / math.hypot(gx, gy)
        x, y = x - eta*gx, y - eta*gy
        points.append((x, y))
    return Result(points, [f(*p) for p in points])
