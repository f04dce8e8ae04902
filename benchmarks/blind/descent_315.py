# piece: descent
# truth: wrong
# function: optimize_f
# mistake: the decay is applied before the first step
# line: 12
# style: order of the statements
from math import sin

def optimize_f(x, y, step_size, steps, decay=1):
    path = [(x, y)]
    while len(path) <= steps:
        step_size = step_size * decay
        x, y = (x - step_size * (2*x - 3*sin(3*x) + y + 2), y - step_size * (x + 2*y))
        path.append((x, y))
    return path
